# What is said about proposals of evidence and their review. See the head of en.ftl.

refuse-version = This form is of a kind ({ $given }) that the program does not know.
refuse-id = The id “{ $given }” holds characters that it may not.
refuse-empty = Please fill this in.
refuse-short = Write at least { $least } characters.
refuse-long = Write at most { $most } characters.
refuse-control = This holds characters that cannot be shown.
refuse-url = Give the whole address of the page, starting with https:// or http://
refuse-url-login = The address holds a name or password. Give it without.
refuse-future = { $given } is after today, { $today }.
refuse-recall = Memory is not a source. Name the page where you read it.
refuse-country = “{ $given }” is no country of the list.
refuse-provision = “{ $given }” is no provision of the list.
refuse-reference = Give the article or paragraph, as the source numbers it.
refuse-indicator = “{ $given }” is no indicator of the list.
refuse-word = “{ $given }” is no word of the list “{ $vocabulary }”.
refuse-year = Give a year from { $least } to { $most }.
refuse-since = { $since } is before the law of { $year } was made.
refuse-number = Give a number.
refuse-unit = The value lies outside what “{ $unit }” can be.
refuse-language = “{ $given }” is no code of a language, such as es.
refuse-entry = “{ $given }” is no entry of the files.
refuse-field = “{ $given }” is no field of this entry.
refuse-same = It says this already.

## Proposing

refuse-date = اكتبي سنة مثل 2024، أو شهراً مثل 2024-06، أو يوماً مثل 2024-06-15.
ev-propose = اقتراح مصدر
ev-propose-lead = ينقص هنا نص أو قانون أو خدمة أو رقم تعرفينه، أو في الصفحة خطأ؟ قولي ما هو، وأين قرأته. لا حاجة إلى حساب.
ev-what-kind = ما الموضوع؟
ev-from = الصفحة السابقة:
ev-kind-provision = حكم قُرئ في مصدره
ev-kind-provision-what = أمامك نص اتفاقية أو قرار أو قانون، وهو يقول ما لا يُعرف هنا إلا من الذاكرة أو نقلاً عن غيره.
ev-kind-provision-lead = اختاري الحكم. وما قُرئ في نصه من قبل ليس في القائمة.
ev-kind-law = قانون
ev-kind-law-what = قانون أو سياسة أو مؤسسة في بلد، وهو غير مذكور هنا.
ev-kind-law-lead = قانون واحد في كل مرة. والقانون الصادر ليس نافذاً بعد: قولي أيهما هو.
ev-kind-absence = مصدر يقول إنه لا يوجد قانون كهذا
ev-kind-absence-what = عدم العثور على قانون لا يثبت شيئاً. أما مصدر يقول إنه غير موجود فيثبت.
ev-kind-absence-lead = قولي ما الذي لا يشمله أي قانون بحسب مصدرك.
ev-kind-service = خدمة للناجيات
ev-kind-service-what = خط مساعدة، أو عون قانوني، أو وحدة شرطة، أو مكان للإبلاغ عبر الإنترنت.
ev-kind-service-lead = ما تنشره الخدمة بنفسها فقط. ولا عنوان ملجأ أبداً.
ev-kind-figure = رقم وطني
ev-kind-figure-what = رقم من مسح أو إحصاء أو تقرير عن بلد واحد.
ev-kind-figure-lead = الرقم كما نُشر، مع ما يعدّه.
ev-kind-indicator = قيمة لمؤشر
ev-kind-indicator-what = قيمة أحدث أو ناقصة لمؤشر دولي مستعمل هنا.
ev-kind-indicator-lead = القيمة بالوحدة التي للمؤشر هنا.
ev-kind-correction = هنا خطأ
ev-kind-correction-what = تاريخ أو عنوان أو حالة أو جملة: قولي ما الذي ينبغي أن يُكتب بدلاً منها.
ev-kind-correction-lead = اختاري موضع الخطأ واكتبي ما ينبغي أن يكون. والمكتوب الآن معروض.
ev-then = ثم
ev-then-1 = يقرأ شخص ثانٍ مصدرك ويقرر. ولا يقرر من اقترح أبداً.
ev-then-2 = ما يُقبل يغيّر النتائج فوراً، بتاريخه ومصدره.
ev-then-3 = وما لا يُقبل يُعلَّل، في عنوان يُعطى لك.
ev-no-case = لا تُكتب هنا قصة أي ناجية مهما كانت معلنة، ولا اسم شخص خاص: فهذا المكان لا يستطيع حمايتهم.
ev-entries = أين الخطأ؟
ev-entries-lead = اختاري ما تريدين تصحيحه من { $page }.
ev-entries-laws = القوانين
ev-entries-services = الخدمات
ev-entries-figures = الأرقام
ev-entries-else = غير ذلك
ev-entries-page = شيء آخر في هذه الصفحة
ev-of-country = { $what }، { $country }
ev-page = الصفحة { $path }
ev-form-lead = حقول قليلة. سيفتح شخص ثانٍ مصدرك ويتحقق منه.
ev-part-what = ما ينبغي أن يُكتب
ev-part-source = أين قرأته
ev-part-source-why = يجب أن يستطيع غيرك فتح الصفحة وقراءة الشيء نفسه: بلا مصدر لا يتغير هنا شيء.
ev-part-words = بكلماتك
ev-part-words-why = كلماتك تقف إلى جانب الحقيقة. ولا تُنسخ جمل الآخرين.
ev-look-again = { $n ->
    [one] لم يُقبل حقل واحد، وفيه ما ينبغي تغييره. ولم يُرسل شيء بعد.
    [two] لم يُقبل حقلان، وفي كل منهما ما ينبغي تغييره. ولم يُرسل شيء بعد.
    [few] لم تُقبل { $n } حقول، وفي كل منها ما ينبغي تغييره. ولم يُرسل شيء بعد.
   *[other] لم يُقبل { $n } حقلاً، وفي كل منها ما ينبغي تغييره. ولم يُرسل شيء بعد.
}
ev-sent-before = أُرسلت هذه الاستمارة من قبل، وذلك الاقتراح محفوظ. إن كان ما كتبته الآن اقتراحاً ثانياً فأرسليها مرة أخرى.
ev-trap = اتركي هذا الحقل فارغاً
ev-optional = { $label } (يجوز تركه فارغاً)
ev-choose = اختاري
ev-choose-none = لا شيء، أو لا أعرف
ev-country = البلد
ev-provision = الحكم
ev-provision-hint = بحسب الصك. وما يُعرف نقلاً يمكن أن يُقرأ في نصه أيضاً.
ev-reference = المادة أو الفقرة
ev-reference-hint = بحسب ترقيم المصدر، مثل المادة 16(1).
ev-requires = ما يقتضيه
ev-requires-hint = فقط إن وجب قوله على نحو أفضل. بكلماتك، بدءاً بفعل، وبالإنجليزية إن أمكن.
ev-title = العنوان
ev-law-title = عنوان القانون
ev-law-title-hint = كما يسمي القانون نفسه، وبلغته.
ev-citation = القسم أو المادة
ev-year = السنة
ev-law-year = سنة وضعه
ev-kind = النوع
ev-law-kind = نوع القانون
ev-service-kind = نوع الخدمة
ev-figure-kind = نوع المصدر
ev-covers = ما يشمله
ev-covers-hint = ما يسميه النص فقط.
ev-status = الحالة
ev-status-since = منذ متى
ev-status-since-hint = سنة أو شهر أو يوم: 2024 أو 2024-06 أو 2024-06-15.
ev-harms = ما لا يشمله أي قانون
ev-absence-harms = ما لا يشمله أي قانون
ev-kinds = أنواع القوانين المقصودة
ev-kinds-hint = إن لم يُختر شيء فكل الأنواع.
ev-absence-year = سنة القول
ev-name = اسم الخدمة
ev-contact-url = عنوان صفحتها
ev-phone = رقم الهاتف
ev-languages = اللغات
ev-languages-hint = رموز تفصل بينها فواصل، مثل es, en.
ev-facts = ما يقوله المصدر عنها
ev-metric = ما يعدّه
ev-metric-hint = في جملة واحدة: من سُئل أو عُدّ، وعن ماذا.
ev-value = القيمة
ev-value-hint = الرقم وحده، مثل 12.5.
ev-unit = الوحدة
ev-unit-hint = مثل في المئة، نساء، حالات.
ev-period = الفترة
ev-period-hint = مثل 2023، أو 2021 إلى 2023.
ev-measure = هل يمكن لمعيار أن يقرأه بوصفه واحداً من هذه المقاييس؟
ev-measure-hint = إن لم يمكن فهو يُعرض ولا يقرر شيئاً.
ev-reads-harms = موضوعه
ev-reads-harms-hint = مع أحد المقاييس أعلاه فقط. وإن لم يُختر شيء فالعنف الرقمي كله.
ev-reads-year = السنة التي يخصها الرقم
ev-indicator = المؤشر
ev-indicator-year = السنة التي تخصها القيمة
ev-age = الفئة العمرية
ev-age-hint = كما يذكرها المصدر.
ev-at = المدخل
ev-field = أين الخطأ فيه؟
ev-correction-field-other = شيء آخر، أو لست متأكدة
ev-should = ما ينبغي أن يُكتب
ev-should-hint = القيمة الجديدة فقط، أو ما ينبغي تغييره وكيف.
ev-note = ملاحظة
ev-nothing = لا شيء
ev-unverified = لم يُقرأ
ev-source-url = عنوان الصفحة
ev-source-url-hint = الصفحة التي تقول ذلك، لا الصفحة الأولى للموقع.
ev-source-title = عنوان الصفحة أو الوثيقة
ev-source-publisher = من ينشرها
ev-source-read-on = متى قرأتها
ev-basis = كيف تعرف الصفحة ذلك؟
ev-basis-text = هي النص نفسه، أو تقوله مباشرة
ev-basis-secondary = تنقل ما يقوله نص آخر
ev-words = ما يقوله المصدر، ولماذا يهم
ev-words-hint = من 20 إلى 2000 حرف.
ev-send = إرسال الاقتراح
ev-send-open = يُحتفظ بعنوانك على الشبكة دقائق قليلة اتقاءً لسيل الاستمارات، ولا يُكتب أبداً.
ev-send-signed = أنت داخل حسابك: يرى المراجعون أن الاقتراح منك، ولا يراه القراء.

## Where a proposal stands

ev-thanks = شكراً لك
ev-thanks-lead = وصل اقتراحك. وإلى أن يقرأه شخص ثانٍ لا يرى ما يقوله إلا المراجعون.
ev-next = ما يحدث بعد ذلك
ev-next-1 = يفتح المراجع مصدرك ويقرؤه.
ev-next-2 = إن كان يقول ما تقولين تغيّر المدخل، وتغيّرت كل نتيجة تستند إليه.
ev-next-3 = وإن لم يكن، تجدين السبب في العنوان أدناه.
ev-keep = احتفظي بهذا العنوان
ev-keep-why = هو الطريق الوحيد للعودة إلى اقتراحك. ليس لدينا سبيل آخر للوصول إليك، ولم نطلبه.
ev-proposal = اقتراح
ev-state = الحالة
ev-made = تاريخ الاقتراح
ev-decided = تاريخ القرار
ev-decided-by = راجعه
ev-reason = السبب
ev-reviewer-note = ملاحظة المراجعة
ev-state-waiting = ينتظر أن يقرأ شخص ثانٍ المصدر.
ev-state-accepted = قرأ شخص ثانٍ المصدر وقبله. وهو الآن مما تقوله هذه الصفحات.
ev-state-rejected = لم يُقبل. السبب أدناه، ومصدر أفضل مرحب به.
ev-state-withdrawn = سُحب ولا يغيّر هنا شيئاً.
ev-is-waiting = قيد الانتظار
ev-is-accepted = مقبول
ev-is-rejected = غير مقبول
ev-is-withdrawn = مسحوب
ev-unseen = ما يقوله لا يُعرض إلا بعد أن يقبله شخص ثانٍ: لا ينبغي أن يُتهم أحد هنا بكلام لم يقرأه أحد.
ev-see-entry = رؤيته في موضعه
ev-to-review = مراجعته
ev-withdraw = سحبه
ev-yours = ما اقترحته
ev-own = أنت من اقترحه
ev-reviewed = مقترح ومراجَع، { $date }
ev-reviewed-undated = مقترح ومراجَع
ev-read-on = قُرئ في { $date }

## Reviewing

ev-queue-lead = { $n ->
    [0] لا شيء ينتظر.
    [one] اقتراح واحد ينتظر شخصاً ثانياً. الأقدم أولاً.
    [two] اقتراحان ينتظران شخصاً ثانياً. الأقدم أولاً.
    [few] { $n } اقتراحات تنتظر شخصاً ثانياً. الأقدم أولاً.
   *[other] { $n } اقتراحاً تنتظر شخصاً ثانياً. الأقدم أولاً.
}
ev-queue-empty = لا شيء من هذا النوع ينتظر.
ev-filter = بحسب النوع
ev-all-kinds = الكل
ev-mark = تحديد
ev-with-account = ممن لها حساب
ev-no-account = ممن ليس لها حساب
ev-unreadable = لا يستطيع هذا البرنامج قراءة هذا الاقتراح
ev-bulk = رفض المحدد
ev-reason-hint = جملة أو جملتان. يقرؤها من اقترح في العنوان العلني: لا تكرري اتهاماً ولا اسماً.
ev-reject-marked = رفض المحدد
ev-reason-wrong = اكتبي سبباً من 3 إلى 1000 حرف.
ev-nothing-marked = حددي اقتراحاً واحداً على الأقل.
ev-rejected-n = { $n ->
    [0] لم يُرفض شيء.
    [one] رُفض اقتراح واحد.
    [two] رُفض اقتراحان.
    [few] رُفضت { $n } اقتراحات.
   *[other] رُفض { $n } اقتراحاً.
}
ev-skipped-n = { $n ->
    [one] وبقي واحد على حاله: هو منك، أو صدر فيه قرار في الأثناء.
    [two] وبقي اثنان على حالهما: هما منك، أو صدر فيهما قرار في الأثناء.
   *[other] وبقي { $n } على حالها: هي منك، أو صدر فيها قرار في الأثناء.
}
ev-later = الأحدث
ev-came = { $at }، { $who }
ev-on = إلى التالي
ev-value-name = الحقل
ev-should-stand = المقترح
ev-stands-now = المكتوب الآن
ev-same = نفسه
ev-new-entry = سيكون هذا مدخلاً جديداً.
ev-effect = ما الذي سيغيّره
ev-effect-shift = ستتغير هذه الأحكام:
ev-effect-none = لن تتغير أي نتيجة.
ev-effect-touched = { $n ->
    [one] لن يتغير أي حكم. وستعرض نتيجة واحدة هذا الدليل.
    [two] لن يتغير أي حكم. وستعرض نتيجتان هذا الدليل.
    [few] لن يتغير أي حكم. وستعرض { $n } نتائج هذا الدليل.
   *[other] لن يتغير أي حكم. وستعرض { $n } نتيجة هذا الدليل.
}
ev-effect-stands = هو مما تقوله هذه الصفحات.
ev-becomes = يصبح
ev-and-more = { $n ->
    [one] وواحد آخر
    [two] واثنان آخران
   *[other] و{ $n } أخرى
}
ev-more-shifts = { $n ->
    [one] تغيير واحد آخر غير مذكور هنا.
    [two] تغييران آخران غير مذكورين هنا.
   *[other] { $n } من التغييرات الأخرى غير مذكورة هنا.
}
ev-left-there = الملفات تقول ذلك من قبل.
ev-left-gone = المدخل غير موجود، أو لم يعد موجوداً: { $entry }
ev-left-otherwise = المدخل يقول غير ما يتوقعه الاقتراح: { $now }
ev-left-nothing = لا يقول المدخل شيئاً في هذا الموضع، خلافاً لما يتوقعه الاقتراح.
ev-left-hand = لا يستطيع البرنامج كتابة هذا بنفسه. إن قبلته دخل في ملف التعديلات مهمةً لمن يعتنون بالملفات، ولا تتغير أي نتيجة بعد.
ev-left-refused = الاستمارة غير سليمة:
ev-left-check = معه لا تجتاز الملفات فحصها. بكلمات الفحص:
ev-decision = قرارك
ev-check-1 = افتحي المصدر. هل تقول الصفحة ذلك؟
ev-check-2 = هل الأساس صحيح: النص نفسه، أم نقل عنه؟
ev-check-3 = هل الكلمات من صاحب الاقتراح، وهل تخلو من الأسماء؟
ev-note-or-reason = ملاحظة أو سبب
ev-note-hint = لازم للرفض، واختياري للقبول. يُعرض في العنوان العلني للاقتراح: لا تكرري اتهاماً ولا اسماً.
ev-accept = قبول
ev-reject = رفض
ev-cannot-accept = لا يمكن قبوله على حاله. ارفضيه وقولي ما الذي يساعد.
ev-decided-before = قرر شخص آخر في هذا الاقتراح في الأثناء. افتحيه من جديد لتري كيف.
ev-done-accepted = قُبل. والصفحات تقوله من الآن.
ev-done-rejected = رُفض. ويجد من اقترح السبب في عنوانه.
ev-done-withdrawn = سُحب. ولم تعد الصفحات تقوله.
ev-undo = سحب القبول
ev-history = السجل
ev-public-page = الصفحة التي يراها من اقترح

## Accepted

ev-accepted-lead = { $n ->
    [0] لم يُقترح شيء ويُقبل بعد.
    [one] اقتراح واحد من القراء قرأه شخص ثانٍ وصار مما تقوله هذه الصفحات.
    [two] اقتراحان من القراء قرأهما شخص ثانٍ وصارا مما تقوله هذه الصفحات.
    [few] { $n } اقتراحات من القراء قرأها شخص ثانٍ وصارت مما تقوله هذه الصفحات.
   *[other] { $n } اقتراحاً من القراء قرأها شخص ثانٍ وصارت مما تقوله هذه الصفحات.
}
ev-accepted-empty = من يعرف مصدراً يستطيع اقتراحه من أي صفحة.
ev-patch = تنزيل ملف التعديلات
ev-patch-what = لمن يعتنون بملفات المعرفة: يأخذه git apply كما هو.
ev-left-n = { $n ->
    [one] اقتراح مقبول واحد لم يعد يوافق الملفات ولا يظهر في النتائج. وهو معلَّم أدناه.
    [two] اقتراحان مقبولان لم يعودا يوافقان الملفات ولا يظهران في النتائج. وهما معلَّمان أدناه.
   *[other] { $n } من الاقتراحات المقبولة لم تعد توافق الملفات ولا تظهر في النتائج. وهي معلَّمة أدناه.
}
ev-earlier = الأقدم

## What needs a source

work-lead = لا أحد يستطيع قراءة كل شيء. ومن لديها ساعة تستطيع أن تقضيها حيث تنتظرها أكثر النتائج: والقائمة تقول كم هي.
work-note = يعدّ الرقم النتائج التي قد يغيّرها مصدر، أياً كان ما يظهر. وهو لا يقيس ضرراً ولا استعجالاً.
work-provision = أحكام ينبغي قراءتها
work-provision-what = معروفة من الذاكرة: لم يقرأ أحد هنا نصها بعد، فلا يُعتدّ بها.
work-members = أعضاء ينبغي التحقق منهم
work-members-what = هيئات تُعرف قائمة أعضائها من الذاكرة.
work-stale = أدلة أقدم من أن تُحسب
work-stale-what = معايير غير معروفة لبعض البلدان أو المنصات لأن ما يُعرف قديم جداً.
work-unknown = لا شيء معروف
work-unknown-what = معايير غير معروفة لبعض البلدان أو المنصات لانعدام أي دليل.
work-counts = { $n ->
    [0] لا تنتظره أي نتيجة
    [one] تنتظره نتيجة واحدة
    [two] تنتظره نتيجتان
    [few] تنتظره { $n } نتائج
   *[other] تنتظره { $n } نتيجة
}
work-parties = { $n ->
    [one] بلد أو منصة
    [two] بلدان أو منصتان
    [few] { $n } بلدان أو منصات
   *[other] { $n } بلداً أو منصة
}
work-benchmarks = { $n ->
    [one] معيار واحد
    [two] معياران
    [few] { $n } معايير
   *[other] { $n } معياراً
}
work-propose = اقتراح مصدر
work-all = { $n ->
    [one] عرضه
    [two] عرض الاثنين
    [few] عرض الـ{ $n } كلها
   *[other] عرض الـ{ $n } كلها
}
work-page = الصفحة { $page } من { $pages }
work-next = الصفحة التالية
work-back = الصفحة السابقة
work-kinds = الأنواع
