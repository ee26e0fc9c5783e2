# What those pages say that people sign in to, in Arabic. See the heads of en.ftl and ar.ftl.
# Roles are named by the task, and what to do is said without addressing anybody as a man or a woman.

## Frame

nav-member = تم تسجيل الدخول
nav-organisation = منظمتك
nav-review = مراجعة المقترحات
nav-propose = هل هنا خطأ أو نقص؟ اقتراح مصدر
nav-worklist = ما يحتاج إلى مصدر
nav-accepted = ما اقتُرح وقُبل
foot-help = المساعدة في ضبط المعلومات
sign-in = تسجيل الدخول
sign-out = تسجيل الخروج
moment = {"\u200F"}{ $day }، { $time } UTC
form-look-again = لم يُقبل بعض ما في الاستمارة. وعند كل حقل ما ينبغي تغييره؛ ولم يُحفظ شيء بعد.

## Signing in

sign-in-lead = لمن يراجعون الأدلة أو يديرون منظمة أو يعملون معها. أما القراءة واقتراح مصدر فلا يحتاجان إلى حساب.
sign-in-again = يلزم تسجيل الدخول مرة أخرى قبل تغيير ما يفتح الحساب. فهذا يحول دون أن يغيّره شخص آخر يجلس إلى مكتبك.
sign-in-name = اسم الدخول
sign-in-passphrase = عبارة المرور
sign-in-code = الرمز
sign-in-code-hint = ستة أرقام من تطبيق المصادقة، أو أحد رموز الاسترداد.
sign-in-passkey = تسجيل الدخول بمفتاح مرور
sign-in-or = أو بعبارة المرور والرمز:
sign-in-lost = هل تعذّر الدخول؟ يستطيع من يتولى إدارة منظمتك أن يرسل دعوة جديدة. أما نحن فلا نستطيع: لا يوجد باب خلفي.
method-passkey = بمفتاح مرور
method-totp = بعبارة المرور والرمز
method-recovery = بعبارة المرور ورمز استرداد
method-invitation = بدعوة
device-android = هاتف أو جهاز لوحي بنظام Android
device-ios = جهاز iPhone أو iPad
device-windows = حاسوب بنظام Windows
device-mac = جهاز Mac
device-linux = حاسوب بنظام Linux
device-other = جهاز آخر

## Taking up an invitation

join-title = إنشاء الحساب
join-first-title = إنشاء الحساب الأول
join-at = الانضمام إلى { $name }
join-first-lead = هذا أول حساب هنا. والخطوة الأولى تسمية المنظمة، فهي المسؤولة عما تقوله هذه الصفحات. ويتولى هذا الحساب إدارتها، ومنه تُرسل الدعوات إلى الآخرين.
join-lead = الأدوار في هذه الدعوة: { $roles }. والحساب لك وحدك؛ لا يستطيع أحد غيرك أن يرى ما يفتحه.
join-who = التعريف بالنفس
join-organisation = اسم المنظمة
join-name = اسمك
join-name-hint = ما يراه الزملاء والزميلات. ولا يلزم أن يكون الاسم الذي في جواز السفر.
join-sign-in-hint = حروف لاتينية صغيرة وأرقام و«{"\u2066"}. - _ @ +{"\u2069"}»، ثلاثة على الأقل. ولا يحتاج أحد غيرك إلى معرفته.
join-unlock = ما يفتح حسابك
join-passphrase-hint = 12 حرفاً على الأقل. أربع كلمات غير مألوفة تفي بالغرض؛ وبرنامج إدارة كلمات المرور أفضل.
join-picture = صورة السر، لتلتقطها كاميرا تطبيق المصادقة
join-scan = لإضافة Plumbline إلى تطبيق مصادقة: تُمسح هذه الصورة بالتطبيق.
join-type = لا توجد كاميرا؟ يُكتب هذا السر في التطبيق:
join-code = الرمز الذي يعرضه التطبيق
join-code-hint = ستة أرقام تتغير كل نصف دقيقة.
join-send = إنشاء الحساب
join-again = تلزم إضافة الصورة الجديدة إلى تطبيق المصادقة وإرسال الاستمارة من جديد.
gone-title = لم يعد هذا الرابط يعمل
gone-words = يعمل الرابط مرة واحدة ولوقت قصير، ويمكن سحبه. ويمكن طلب رابط جديد ممن أرسل الدعوة. وإن كان الحساب قد أُنشئ من قبل، فيكفي تسجيل الدخول.
odd-name = يلزم اسم من 1 إلى 80 حرفاً، في سطر واحد.
odd-sign-in = يلزم من 3 إلى 64 من الحروف اللاتينية الصغيرة والأرقام و«{"\u2066"}. - _ @ +{"\u2069"}»
odd-organisation = يلزم اسم من 1 إلى 80 حرفاً، في سطر واحد.
refuse-sign-in-taken = هذا الاسم يستخدمه شخص آخر لتسجيل الدخول. ويلزم اختيار غيره.
refuse-invitation-gone = لم يعد هذا الرابط يعمل.
codes-title = رموز الاسترداد
codes-lead = كل رمز منها يفتح حسابك مرة واحدة، مع عبارة المرور، إذا فُقد تطبيق المصادقة. وهي تُعرض هذه المرة فقط.
codes-note = يحسن كتابتها على ورق، أو طباعة هذه الصفحة، وحفظ الورقة حيث يُحفظ جواز السفر. لا في الهاتف الذي عليه تطبيق المصادقة.
codes-done = صارت عندي على ورق
codes-left = { $n ->
    [zero] لم يبقَ لك أي رمز.
    [one] بقي لك رمز واحد.
    [two] بقي لك رمزان.
    [few] بقيت لك { $n } رموز.
    [many] بقي لك { $n } رمزاً.
   *[other] بقي لك { $n } رمز.
}

## Account

account = حسابك
account-lead = منظماتك، والأجهزة التي سُجّل الدخول منها، وما يفتح هذا الحساب.
account-places = منظماتك
account-self = بياناتك
account-sign-in = اسم الدخول:
account-save = حفظ
account-back = العودة إلى الحساب
account-sessions = الجلسات المفتوحة
account-sessions-lead = تنتهي الجلسة من تلقاء نفسها بعد ساعتين بلا استخدام، وبعد اثنتي عشرة ساعة في كل الأحوال. ويمكن هنا إنهاء جلسة على جهاز ضاع أو ليس لك.
account-here = هذه الجلسة
account-since = منذ { $since }؛ آخر استخدام: { $seen }
account-end = إنهاء
account-end-others = إنهاء كل الجلسات الأخرى
account-unlock = ما يفتح حسابك
account-unlock-lead = تغيير أي من هذه ينهي كل الجلسات الأخرى.
account-passkeys = مفاتيح المرور
account-passphrase = عبارة المرور
account-present = عبارة المرور الحالية
account-new = عبارة المرور الجديدة
account-change-passphrase = تغيير عبارة المرور
account-authenticator = تطبيق المصادقة
account-authenticator-lead = يحل الجديد محل القديم فوراً.
account-authenticator-new = استخدام تطبيق مصادقة آخر
account-authenticator-set = إعداد تطبيق مصادقة
account-codes = رموز الاسترداد
account-codes-new = إنشاء رموز جديدة؛ وتبطل القديمة
account-not-fresh = مضى بعض الوقت على تسجيل الدخول. ولتغيير مفاتيح المرور أو تطبيق المصادقة أو رموز الاسترداد، يلزم تسجيل الدخول مرة أخرى.
passkey-name = اسم للمفتاح، مثل «هاتفي»
passkey-add = إضافة مفتاح مرور
passkey-remove = إزالة
passkey-used = آخر استخدام: { $at }
passkey-script = إضافة مفتاح مرور تحتاج إلى JavaScript، لأن طلبه من الجهاز لا يتم إلا ببرنامج نصي.
passkey-first = مفتاح المرور الأول
passkey-known = يحتفظ هذا الجهاز بمفتاح مرور لهذا الحساب من قبل.
passkey-last = مفتاح المرور هذا هو الطريق الوحيد إلى الحساب. قبل إزالته تلزم إضافة مفتاح آخر، أو تعيين عبارة مرور وتطبيق مصادقة.
passkey-refused = مفتاح المرور هذا لا يفتح أي حساب هنا، أو مضى أكثر من خمس دقائق. يمكن إعادة المحاولة أو الدخول بطريقة أخرى.
passkey-stopped = لم يصل مفتاح مرور من الجهاز. يمكن إعادة المحاولة لاحقًا أو الدخول بطريقة أخرى.
passkey-elsewhere = مفاتيح المرور تخص عنوانًا واحدًا. لإضافة مفتاح، يجب تسجيل الدخول على العنوان:
passkey-join = إنشاء الحساب بمفتاح مرور
passkey-join-lead = يبقى مفتاح المرور على الجهاز ويُفتح بالبصمة أو الوجه أو رمز الجهاز: لا شيء يجب حفظه، ولا شيء يمكن كتابته في صفحة مزيفة.
passkey-join-or = أو بعبارة مرور وتطبيق مصادقة:
done-name = تغيّر اسمك.
done-passphrase = تغيّرت عبارة المرور، وانتهت جلساتك الأخرى.
done-authenticator = أُعدّ تطبيق المصادقة الجديد، وانتهت جلساتك الأخرى.
done-sessions = تم الإنهاء.
done-passkey = أُضيف مفتاح المرور.
done-passkey-removed = أُزيل مفتاح المرور.

## Roles and acts

role-reader = القراءة
role-contributor = المساهمة
role-reviewer = المراجعة
role-facilitator = التيسير
role-case-worker = متابعة الحالات
role-supervisor = الإشراف
role-analyst = التحليل
role-administrator = الإدارة
act-organisation-made = إنشاء منظمة
act-organisation-changed = تغيير بيانات المنظمة
act-person-invited = دعوة شخص
act-invitation-withdrawn = سحب دعوة
act-person-joined = انضمام شخص
act-person-role-changed = تغيير الأدوار
act-person-renamed = تغيير الاسم
act-people-read = الاطّلاع على بيانات الأعضاء
act-person-removed = إخراج شخص من المنظمة
act-session-started = تسجيل دخول
act-session-ended = انتهاء جلسة
act-session-refused = رفض تسجيل دخول
act-access-refused = رفض وصول
act-passphrase-changed = تغيير عبارة المرور
act-passkey-added = إضافة مفتاح مرور
act-passkey-removed = إزالة مفتاح مرور
act-totp-set = إعداد تطبيق المصادقة
act-totp-removed = إزالة تطبيق المصادقة
act-recovery-made = إنشاء رموز الاسترداد
act-recovery-used = استخدام رمز استرداد
act-evidence-proposed = اقتراح دليل
act-evidence-withdrawn = سحب دليل
act-evidence-seconded = تأييد دليل
act-evidence-read = قراءة دليل غير منشور
act-evidence-accepted = قبول دليل
act-evidence-undone = سحب قبول دليل
act-evidence-rejected = رفض دليل
act-audit-read = قراءة السجل
act-audit-exported = تصدير السجل
act-backup-made = إنشاء نسخة احتياطية
act-backup-restored = استعادة نسخة احتياطية
act-series-made = إنشاء سلسلة
act-series-changed = تعديل سلسلة
act-dialogue-made = إنشاء حوار
act-dialogue-changed = تعديل حوار
act-dialogue-phase = إعلان حوار أو إلغاؤه أو فتحه أو إغلاقه
act-dialogue-exported = تصدير أصوات حوار
act-dialogue-imported = استيراد أصوات حوار
act-link-made = إنشاء رابط مشاركة
act-link-withdrawn = سحب رابط مشاركة
act-statement-added = إضافة عبارة من الميسرين
act-statement-moderated = إدارة العبارات
act-statement-merged = دمج عبارات أو فصلها
act-theme-changed = تعديل محور
act-ask-made = كتابة مطلب
act-ask-changed = تعديل مطلب أو نشره أو سحبه
act-ask-step = تدوين ما آل إليه مطلب
act-resource-made = إضافة مورد
act-resource-changed = تعديل مورد أو سحبه
act-client-made = السماح لبرنامج بسؤال البنوك
act-client-withdrawn = منع برنامج من السؤال
act-client-probed = برنامج كان يتلمس الطريق إلى بصمة فأُبطئ
act-bank-poisoned = بنك فيه صورة موجودة عند الجميع
act-match-full = تنتظر تطابقات كثيرة لبرنامج واحد، فلم يُعرض المزيد على الناس
act-match-opened = العثور على تطابق
act-match-read = الاطلاع على التطابقات
act-match-seconded = تأكيد تطابق من أول شخصين
act-match-decided = حسم تطابق
act-match-answered = قول المنصة ما فعلته

## When something cannot be done

problem-refused = لم يتم ذلك
problem-later = غير ممكن الآن
problem-later-todo = يحسن الرجوع إلى الصفحة السابقة، والانتظار دقيقة، ثم الإرسال من جديد. وما تأكّد من قبل محفوظ.
problem-broken = حدث عطل هنا
problem-broken-words = الخطأ من البرنامج لا منك. ولم يُحفظ شيء ناقصاً. ويفيد من يشغّل البرنامج أن يعرف ما الذي كان يجري حين حدث العطل.
problem-full = لم يبقَ متسع على قرص هذا البرنامج، فلم يُحفظ شيء.
problem-gone = قاعدة البيانات لا تجيب في هذه اللحظة، فلم يُحفظ شيء.
problem-unsure = انقطع الاتصال في اللحظة الأخيرة. وربما تم الحفظ: يحسن التحقق قبل الإرسال من جديد.
problem-form-todo = يلزم الرجوع إلى الصفحة السابقة وتحميلها من جديد، ثم إرسال الاستمارة مرة أخرى.
problem-form-kind = ما أُرسل ليس استمارة من هذه الصفحات.
problem-form-large = في الاستمارة أكثر من 64 كيلوبايت، وهو أكثر مما تتسع له حقولها.
problem-form-unreadable = في الاستمارة رموز لا يمكن قراءتها.
problem-form-elsewhere = لم تُرسل الاستمارة من إحدى هذه الصفحات.
refuse-id-malformed = هذا العنوان غير مكتمل.
refuse-role-unknown = لا يوجد دور كهذا.
refuse-not-allowed = أدوارك هنا لا تشمل هذا. ويستطيع من يتولى إدارة المنظمة تغييرها.
refuse-own-proposal = هذا المقترح منك، فلا بد أن يراجعه شخص آخر.
refuse-last-administrator = لا بد أن يبقى من يستطيع إدارة المنظمة. ويلزم أولاً إسناد الإدارة إلى شخص آخر.
refuse-passphrase-short = الحد الأدنى لعدد الأحرف: { $least }.
refuse-passphrase-long = الحد الأقصى لعدد الأحرف: { $most }.
refuse-passphrase-common = يستخدم كثيرون هذه العبارة، فهي من أول ما يُجرَّب. ويلزم اختيار غيرها.
refuse-passphrase-context = لا تزيد هذه العبارة كثيراً على اسم يعرفه الجميع هنا. وتقوّيها كلمات لا تخطر إلا ببالك.
refuse-passphrase-simple = تكرار أحرف قليلة، أو أحرف بترتيبها المعتاد، يسهل تخمينه. ويلزم اختيار غيرها.
refuse-sign-in-wrong = الاسم أو عبارة المرور أو الرمز غير صحيح. ولا يُذكر أيها، لأن ذلك يعين الآخرين على التخمين.
refuse-totp-wrong = ليست هذه هي الأرقام الستة لهذه اللحظة. ويحسن انتظار الأرقام التالية والتحقق من ضبط ساعة الهاتف.
refuse-recovery-wrong = ليس هذا من رموزك الباقية.
refuse-token-malformed = هذا الرابط انقطع جزء منه أو تغيّر في طريقه.
refuse-form-foreign = لم تُنشأ هذه الاستمارة لك هنا، أو أُنشئت قبل تسجيل الدخول أو الخروج.
refuse-form-fast = عادت الاستمارة أسرع مما يمكن أن يقرأها أحد. وتلزم مراجعتها مرة أخرى ثم إرسالها من جديد.
refuse-form-old = بقيت الاستمارة مفتوحة أكثر من اثنتي عشرة ساعة.
refuse-too-many = { $seconds ->
    [zero] كثرت المحاولات. ويمكن تجربة ذلك من جديد الآن.
    [one] كثرت المحاولات. ويمكن تجربة ذلك من جديد بعد ثانية واحدة.
    [two] كثرت المحاولات. ويمكن تجربة ذلك من جديد بعد ثانيتين.
    [few] كثرت المحاولات. ويمكن تجربة ذلك من جديد بعد { $seconds } ثوانٍ.
    [many] كثرت المحاولات. ويمكن تجربة ذلك من جديد بعد { $seconds } ثانية.
   *[other] كثرت المحاولات. ويمكن تجربة ذلك من جديد بعد { $seconds } ثانية.
}
refuse-audit-malformed = تعذّرت كتابة هذا في السجل، فلم يتم.
refuse-stored = شيء محفوظ هنا لا يمكن قراءته. والخطأ منا لا منك.
audit-broken-changed = السطر { $seq } من السجل تغيّر بعد كتابته.
audit-broken-unlinked = السطر { $seq } من السجل لا يتصل بما قبله.
audit-broken-missing = في السجل أسطر ناقصة قبل السطر { $seq }.
audit-broken-repeated = السطر { $seq } من السجل وارد مرتين.
audit-broken-foreign = السطر { $seq } من سجل آخر.
audit-broken-truncated = ينتهي السجل قبل السطر { $seq }، وكان قد بلغه.
audit-broken-replaced = السطر { $seq } من السجل ليس السطر الذي دُوِّن.
