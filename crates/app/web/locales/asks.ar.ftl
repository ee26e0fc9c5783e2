# الطلبات والخلاصات وبيانات الحوار. انظر بداية en.ftl.

## ما يطلبه الناس: القائمة، وإلى جانب الأدلة

asks-title = ما يطلبه الناس
asks-lead = تنتهي الحوارات بطلبات: جملة واحدة موجهة إلى من عليه أن يجيب، ومعها الأصوات التي تسندها. يقول كل طلب منذ متى ينتظر وما الذي آل إليه.
asks-note = بترتيب نشرها. يقول الطلب ما يريده الناس، ولا يغيّر حال أي بلد، إلا في المعيار الوحيد الذي يعدّ الأجوبة عن الطلبات.
asks-none = لا طلب هنا بعد. يظهر الطلب حالما تنشره منظمة.
asks-filter = اختيار الطلبات التي تُعرض
asks-show = عرض
asks-found = { $n ->
    [0] لا طلب
    [one] طلب واحد
    [two] طلبان
    [few] { $n } طلبات
   *[other] { $n } طلباً
}
asks-here = ما يطلبه الناس
asks-beside = تقف الطلبات إلى جانب الأدلة: تقول ما يريده الناس ولا تحرّك أي حال.
asks-everyone = { $n ->
    [one] طلب واحد موجه في كل مكان، وهنا أيضاً
    [two] طلبان موجهان في كل مكان، وهنا أيضاً
    [few] { $n } طلبات موجهة في كل مكان، وهنا أيضاً
   *[other] { $n } طلباً موجهاً في كل مكان، وهنا أيضاً
}
ask-any = الكل
ask-by-status = ما آل إليه
ask-by-need = الحاجة
ask-by-bearer = من عليه أن يجيب
ask-by-place = أين
ask-to = إلى:
ask-everywhere = في كل مكان
ask-regions = المناطق
ask-bearer-in = { $bearer }، { $place }
ask-office-of = { $office } ({ $who })
ask-its-page = صفحة الطلب

## أين يقف الطلب

ask-status-published = منشور
ask-status-sent = أُرسل وينتظر جواباً
ask-status-answered = أُجيب عنه
ask-status-acted-on = عُمل به
ask-status-refused = رُفض
ask-status-no-answer = بلا جواب في المهلة
ask-is-published = نُشر في { $date }
ask-is-sent = أُرسل في { $date } وينتظر جواباً
ask-is-answered = أُجيب عنه في { $date }
ask-is-acted-on = عُمل به منذ { $date }
ask-is-refused = رُفض في { $date }
ask-is-no-answer = بلا جواب في المهلة: متأخر منذ { $date }
ask-state-draft = مسودة: لا يراها إلا الميسّرون والميسّرات.
ask-state-published = منشور: يراه الجميع.
ask-state-withdrawn = سُحب هذا الطلب
ask-step-sent = أُرسل
ask-step-answered = أُجيب عنه
ask-step-acted-on = عُمل به
ask-step-refused = رُفض
ask-clock = يُنتظر جواب حتى { $until }. { $left ->
    [0] هذا اليوم هو الأخير.
    [one] بقي يوم واحد من { $all }.
    [two] بقي يومان من { $all }؛ ومضى منها { $gone }.
    [few] بقيت { $left } أيام من { $all }؛ ومضى منها { $gone }.
   *[other] بقي { $left } يوماً من { $all }؛ ومضى منها { $gone }.
}
ask-clock-over = انتهت مهلة الجواب في { $until }، قبل { $days ->
    [one] يوم واحد
    [two] يومين
    [few] { $days } أيام
   *[other] { $days } يوماً
}.
why-asks = من { $all } من الطلبات التي أُرسلت إلى هذه الدولة وحلّ أجلها أُجيب عن { $answered } خلال { $days } يوماً. ما زال ينتظر: { $waiting }.
why-asks-waiting = أُرسلت طلبات إلى هذه الدولة ولم تنقضِ بعد مهلة الجواب، وهي { $days } يوماً. ما زال ينتظر: { $waiting }؛ وما حلّ أجله: { $all }؛ وما أُجيب عنه: { $answered }.

## صفحة الطلب

ask-published = نُشر في { $date }
ask-withdrawn-why = سحبته { $organisation }. ولم يعد يُعرض ما كان قد آل إليه.
ask-became = ما آل إليه
ask-nothing-yet = لا شيء معروف بعد: لم يقل أحد إنه أُرسل.
ask-waiting = { $n ->
    [one] خبر واحد ينتظر من ييسّر في منظمتك.
    [two] خبران ينتظران من ييسّر في منظمتك.
    [few] { $n } أخبار تنتظر من ييسّر في منظمتك.
   *[other] { $n } خبراً ينتظر من ييسّر في منظمتك.
}
ask-behind = ما قالته القاعة
ask-behind-why = العبارات التي تسند هذا الطلب، ومعها أصواتها كما كانت في اليوم المذكور. والأشرطة فترات ثقة بنسبة 95%.
ask-behind-none = لا تسنده أي عبارة بعد.
ask-ground-gone = سحب صاحب العبارة كلماته. وتبقى الأصوات عليها.
ask-as-of = الأصوات كما في { $date }
ask-nobody-voted = لم يصوّت عليها أحد.
ask-figures = يوافق { $agree } من { $voters }: { $share }.
ask-share = {"\u2066"}{ $share }%{"\u2069"} (من { $low } إلى { $high })
ask-groups = بحسب مجموعات الرأي: { $list }. أقل المجموعات يقيناً: {"\u2066"}{ $least }%{"\u2069"} على الأقل.
ask-axis-none = لا أحد
ask-axis-half = النصف
ask-axis-all = الجميع
ask-from = من الحوار
ask-stands-on = ما يستند إليه
ask-country = ما هو على الورق وما هو في الحياة: { $country }
ask-tell = ما الذي آل إليه؟
ask-tell-why = إن كنت تعرفين فأخبرينا، مع الصفحة التي يمكن أن يُقرأ فيها. لا حاجة إلى حساب، ولا يسأل أحد عن اسمك.
ask-tell-open = أخبرينا بما تعرفين
ask-tell-checked = يقرؤه من ييسّر في المنظمة قبل أي أحد. فإن قُبل ظهر هنا.
ask-tell-send = إرسال
ask-step-field-what = ما الذي حدث
ask-step-field-day = متى
ask-step-field-day-hint = اليوم الذي حدث فيه.
ask-step-field-source = أين يمكن أن يُقرأ
ask-step-field-source-hint = العنوان الكامل لصفحة عامة. وهو لازم، إلا إن كان الطلب قد أُرسل فحسب.
ask-step-field-words = ما الذي تقوله الصفحة
ask-step-field-words-hint = بكلماتك: من أجاب وبماذا. لا تذكري اسم أي ناجية.
ask-thanks = شكراً. ينتظر من ييسّر، ويظهر هنا حين يُقبل.
ask-done-sent = سُجّل الآن أنه أُرسل، ومهلة الجواب جارية.
ask-done-published = نُشر الطلب. أرسليه، ثم سجّلي هنا أنه أُرسل.

## كتابة طلب

ask-new = كتابة طلب
ask-edit = تعديل الطلب
ask-form-lead = جملة واحدة إلى من يستطيع أن يجيب عنها. تبقى مسودة إلى أن تُنشر.
ask-part-what = ما يُطلب، وممن
ask-part-behind = علّمي ما قالته القاعة. تُحفظ الكلمات والأصوات كما هي اليوم، كي لا يقول أحد لاحقاً إن القاعة قالت غير ذلك.
ask-grounds = العبارات التي تسند هذا الطلب
ask-more-grounds = عبارات أخرى، تتقدمها التي كانت القاعة أكثر يقيناً منها
ask-figures-anew = أخذ أصوات اليوم
ask-part-norms = علّمي الأحكام التي تعد بهذا أصلاً. تُعرض أحكام الحاجة نفسها، ويمكنك البحث عن غيرها.
ask-find = البحث عن أحكام
ask-find-hint = كلمات من الصك أو من الالتزام، بالإنكليزية، مثل: cybercrime images
ask-find-do = بحث
ask-find-none = لا حكم آخر فيه هذه الكلمات كلها.
ask-publish-what = عند النشر يرى الجميع الطلب في صفحته وإلى جانب أحكامه، برخصة CC BY 4.0. يمكنك سحبه متى شئت. ومتى سُجّل أنه أُرسل ثبتت كلماته.
ask-save = حفظ المسودة
ask-publish = نشر
ask-withdraw = سحب
ask-fixed = أُرسل هذا الطلب فثبتت كلماته: يجب أن يستطيع من طُلب منه أن يجيب عما قرأه. يمكنك سحبه وكتابة غيره.
ask-changed-since = غيّر أحدهم هذا الطلب منذ أن فتحته. افتحيه من جديد وانظري فيه قبل المتابعة.
ask-field-text = ما يُطلب
ask-field-text-hint = من 20 إلى 500 حرف. ابدئي بما ينبغي أن يُفعل.
ask-field-lang = لغة الطلب
ask-field-lang-hint = يُعرض بهذه اللغة أياً كانت لغة الصفحة.
ask-field-bearer = من عليه أن يجيب
ask-field-bearer-hint = نوع الجهة الملزمة.
ask-field-office = مكتب أو شركة (إن كان المقصود جهة بعينها)
ask-field-office-hint = اسمها، كوزارة مثلاً. ولا يُذكر شخص خاص أبداً.
ask-field-place = أين
ask-field-place-hint = بلد أو منطقة أو في كل مكان.
ask-field-need = الحاجة
ask-field-need-hint = التي يخدمها أكثر من غيرها.
ask-field-days = أيام مهلة الجواب
ask-field-days-hint = من 7 إلى 730. تبدأ من يوم الإرسال.
ask-done-made = حُفظت المسودة. راجعيها ثم انشريها.
ask-done-saved = حُفظ.
ask-done-figures = صارت أصوات اليوم تسنده.
ask-done-withdrawn = سُحب الطلب. تقول صفحته ذلك، ولم يعد في القوائم.
ask-refuse-days = اكتبي عدد الأيام من { $least } إلى { $most }.
ask-refuse-grounds = علّمي عبارة واحدة على الأقل: الطلب يستند إلى ما قالته القاعة.
ask-refuse-ground = إحدى هذه العبارات لم تعد معروضة، فلا يمكن أن تسند طلباً.
ask-refuse-many = اختاري { $most } على الأكثر.
ask-refuse-place = «{ $given }» ليست بلداً ولا منطقة من القائمة.
ask-refuse-day = اكتبي يوماً، مثل 2026-03-10.

## طلبات منظمة

asks-of = الطلبات
asks-of-lead = ما تطلبه منظمتك، وما يقول آخرون إنه آل إليه.
asks-waiting = أخبار تنتظر قرارك
asks-waiting-none = لا شيء ينتظر.
asks-all = كل الطلبات
asks-all-none = لا شيء بعد. افتحي خريطة حوار واجعلي مما تتفق عليه المجموعات كلها طلباً.
ask-step-own = أنت من جاء بهذا الخبر: يقرر غيرك ممن ييسّر.
ask-step-reason = السبب، إن رفضته
ask-step-accept = قبول
ask-step-reject = رفض
ask-step-done-accepted = قُبل، وهو الآن في صفحة الطلب.
ask-step-done-rejected = رُفض، ولا يُعرض في أي مكان.
ask-reason-needed = لرفضه اذكري سبباً من 3 إلى 1,000 حرف.

## طلبات جلسة

asks-session = طلبات هذه الجلسة
asks-session-lead = ما خرجت به الجلسة، وإلى من وُجّه، وما الذي آل إليه.
asks-session-none = لا طلب بعد.

## الخلاصة

recap-title = الخلاصة
recap-draft = لا يرى هذه الصفحة إلا من ييسّر حتى تُغلق الجلسة. وإغلاقها ينشر الخلاصة.
recap-facts = { $statements ->
    [one] عبارة واحدة
    [two] عبارتان
    [few] { $statements } عبارات
   *[other] { $statements } عبارة
}، { $languages ->
    [one] بلغة واحدة
    [two] بلغتين
    [few] بـ{ $languages } لغات
   *[other] بـ{ $languages } لغة
}، و{ $votes ->
    [one] صوت واحد
    [two] صوتان
    [few] { $votes } أصوات
   *[other] { $votes } صوتاً
}.
recap-discussed = ما دار عليه الحديث
recap-answers = { $n ->
    [0] لم يجب أحد.
    [one] تجيب عنه عبارة واحدة.
    [two] تجيب عنه عبارتان.
    [few] تجيب عنه { $n } عبارات.
   *[other] تجيب عنه { $n } عبارة.
}
recap-themes = المحاور:
recap-surest = أكثر ما كانت القاعة يقيناً منه:
recap-alike = من يرون الأمر بالطريقة نفسها
recap-too-few = صوّت عدد قليل جداً على ما يكفي من العبارات، فلا يُعرف إن كانت ثمة مجموعات.
recap-no-groups = يختلف الناس ولكن ليس في معسكرات: المجموعات التي ترسمها المصادفة لم تعد بيقين كافٍ ({ $support } من 100). المجموعات المعروضة: { $n }.
recap-groups = { $n ->
    [one] مجموعة واحدة
    [two] مجموعتان
    [few] { $n } مجموعات
   *[other] { $n } مجموعة
} ممن صوّتوا بالطريقة نفسها. إذا أُعيد رسمها بالمصادفة عادت بسند قدره { $support } من 100.
recap-group = المجموعة { $letter }: { $n ->
    [one] شخص واحد
    [two] شخصان
    [few] { $n } أشخاص
   *[other] { $n } شخصاً
}
recap-more = توافق أكثر من غيرها:
recap-less = تخالف أكثر من غيرها:
recap-between = { $n ->
    [one] شخص واحد بين المجموعات.
    [two] شخصان بين المجموعات.
    [few] { $n } أشخاص بين المجموعات.
   *[other] { $n } شخصاً بين المجموعات.
}
recap-consensus = ما تتفق عليه كل المجموعات
recap-consensus-none = لا شيء بيقين كافٍ. تقف العبارة هنا حين يكون الطرف الأدنى لأقل المجموعات يقيناً فوق النصف.
recap-against = ما ترفضه كل المجموعات
recap-divisive = ما يفرّق
recap-agree = يوافق { $share } من { $voters } ممن صوّتوا.
recap-who = من حضر ومن لم يحضر
recap-came = حضر { $n } على الأقل.
recap-silent = منهم { $n } على الأقل لم يكتبوا ولم يصوّتوا.
recap-unreached = لم يحضر { $n } على الأقل ممن كان حضورهم متوقعاً.
recap-at-least = { $n } على الأقل
recap-kept-back = أقل من 10، أو محجوب
recap-hoped = (المأمول: { $n })
recap-here = هنا
recap-hoped-for = المأمول
recap-who-word = من
recap-who-note = تقول كل واحدة هذا عن نفسها، وإن شاءت فقط. تُقرَّب الأعداد إلى الأدنى ويُحجب الصغير منها كي لا يُعرف أحد بعينه.
recap-lived = من يقلن إنهن عشن ذلك
recap-asks = ما يُطلب
recap-asks-none = لا طلب بعد.
recap-panel = من تحدث ومن أدار
recap-resources = للقراءة والمشاهدة
recap-recording = التسجيل
recap-method = كيف أُعدّ هذا
recap-method-words = كان بوسع الجميع كتابة عبارات والموافقة أو المخالفة أو التجاوز، بلا حساب ولا اسم. وتُعرف المجموعات من الأصوات وحدها. وخلف كل نسبة بين قوسين طرفا فترة ثقتها بنسبة 95%. ويُرتَّب ما يجمع بحسب المجموعة الأقل يقيناً منه. ولا رقم هنا يرتّب الناس.
recap-take = لتؤخذ معكم
recap-as-md = بصيغة Markdown
recap-as-pdf = بصيغة PDF
recap-print = بصيغة HTML: هذه الصفحة تُطبع جيداً.
recap-no-pdf = لا PDF في هذه النسخة: تلزمها الميزة pdf (cargo build --release --features pdf). وصيغة Markdown، أو هذه الصفحة على الورق، تقول الشيء نفسه.
recap-map = الخريطة وكل ما فيها
recap-from = خلاصة حوار. { $facts }
recap-letters = الحروف التي ليست في هذه الخطوط تظهر هكذا […]. وهي في صفحة الويب.

## البيانات دخولاً وخروجاً

data-title = البيانات دخولاً وخروجاً
data-open = بيانات مفتوحة
data-open-why = العبارات والأصوات في ملفين بتنسيق Polis كي يعيد من شاء العدّ: بلا أسماء، مع ترقيم المشاركات من جديد عند كل تنزيل، وتقريب الأوقات إلى الساعة. وليس فيهما ما قاله الناس عن أنفسهم. ولا كلمات للعبارات المخفية.
data-closed-first = يُعدّ الملفان حين تُغلق الجلسة.
data-released = متاحان: يستطيع الجميع تنزيلهما.
data-withheld = غير متاحين: لا ينزّلهما إلا من ييسّر في هذه المنظمة.
data-release = إتاحة الملفين للجميع
data-withhold = قصر الملفين من جديد على من ييسّر
data-release-warn = قبل إتاحتهما راجعي العبارات مرة أخرى: من ينزّلهما يحتفظ بهما.
data-done-released = الملفان متاحان.
data-done-withheld = عاد الملفان لمن ييسّر وحدهم. وما نُزّل من قبل يبقى حيث هو.
data-comments = العبارات (comments.csv)
data-votes = الأصوات (votes.csv)
data-import = إدخال محادثة
data-import-how = تدخل أصوات Polis وعباراتها من سطر أوامر الجهاز، جلسةً قائمة بذاتها ومغلقة. يُفحص الملفان كاملين قبل أن يُكتب شيء، ويُذكر الخطأ مع سطره.
data-import-line = مثلاً:
