# ما تقوله صفحات المنظمة. انظر رأس ar.ftl.

## What each role may do, in one sentence

role-reader-may = قراءة ما تحفظه المنظمة لأعضائها.
role-contributor-may = اقتراح مصادر وتصحيحات باسم المنظمة.
role-reviewer-may = البتّ في ما اقترحه الآخرون، لا في الاقتراحات الشخصية أبدًا.
role-facilitator-may = إعداد الحوارات وإدارتها، والعناية بالمكتبة.
role-case-worker-may = مساندة الناجيات: النظر في ما تطابق في بنوك بصمات المنظمة وقول ما هو. مكتب الحالات ليس بعد جزءًا من هذا البرنامج.
role-supervisor-may = تحمّل المسؤولية عن العمل على الحالات، والنظر في التطابقات، وقراءة سجل المنظمة.
role-analyst-may = العمل على الأرقام، واقتراح مصادر وتصحيحات.
role-administrator-may = العناية بالأشخاص والأدوار والسجل. أما المراجعة فلها دور مستقل.

## The organisation

organisation-keeper = مسؤولة عمّا تقوله الصفحات العامة هنا
organisation-roles = أدوارك هنا: { $roles }
organisation-log = ما جرى هنا
organisation-make = إنشاء منظمة أخرى
organisation-people = من ينتمي إلى المنظمة
organisation-you = حسابك
organisation-closed = الحساب مغلق
organisation-signs-in = اسم الدخول
organisation-change = الأدوار والوصول
organisation-invitations = الدعوات المفتوحة
organisation-no-invitations = لا شيء في الوقت الحالي.
organisation-works-until = صالحة حتى { $until }
organisation-invited-by = أنشأها الحساب { $name }
organisation-shell = سطر الأوامر
organisation-withdraw = سحبها
organisation-itself = هذه المنظمة
organisation-name = اسم المنظمة
organisation-name-save = تغيير الاسم
organisation-done-name = صار للمنظمة اسمها الجديد.
organisation-done-roles = تغيّرت الأدوار، وهي سارية من الآن.
organisation-done-removed = لم يعد هذا الشخص ينتمي إلى المنظمة.
organisation-done-sessions = انتهت جميع جلسات هذا الشخص.
organisation-done-withdrawn = سُحبت الدعوة، ولم يعد رابطها يعمل.
organisation-done-joined = صار حسابك ينتمي إلى هذه المنظمة.
odd-roles = يلزم اختيار دور واحد على الأقل.

## Inviting

invite-title = دعوة شخص
invite-lead = يُنشأ رابط يعمل مرة واحدة، لثلاثة أيام. ومن يفتحه ينضم إلى { $name } بالأدوار المختارة هنا.
invite-roles = ماذا سيفعل هذا الشخص هنا؟
invite-send = إنشاء الرابط
invited-title = الدعوة جاهزة
invited-lead = يمكن لشخص واحد أن ينضم بها إلى { $name } بهذه الأدوار: { $roles }.
invited-until = تعمل مرة واحدة، حتى { $until }.
invited-link = الرابط المراد تسليمه
invited-picture = صورة الرابط، لكاميرا الهاتف
invited-once = يظهر هذه المرة فقط ولا يمكن الرجوع إليه. وإذا ضاع فالحل سحب الدعوة وإنشاء غيرها.
invited-how = كيف يُسلَّم الرابط
invited-near = الأفضل وجهًا لوجه: بمسح الصورة بالهاتف، أو بنسخ الرابط.
invited-far = وعن بُعد، عبر قناة لا يقرؤها غير الطرفين. لا في مجموعة، ولا في صندوق بريد يمكن لآخرين فتحه.
invited-account = من له حساب يسجّل الدخول أولًا ثم يفتح الرابط: لا حاجة إلى حساب ثانٍ.
invited-back = العودة إلى { $name }
made-title = أُنشئت { $name }
made-lead = هذا الرابط لمن سيعتني بالمنظمة: يصبح أول من يديرها ثم يدعو الآخرين.
made-apart = ما بداخلها لا يظهر من هنا: ما يخص منظمة لا يُعرض إلا على أعضائها. وإذا انتهت صلاحية الرابط دون استعماله، فيمكن لمن يدير الجهاز إنشاء رابط آخر:

## Joining with an account

join-have-account = ألديك حساب هنا من قبل؟ يكفي تسجيل الدخول ثم الانضمام به.
join-as-lead = جاءت الدعوة بهذه الأدوار: { $roles }. لديك حساب، فلا حاجة إلى شيء جديد.
join-as-send = الانضمام باسم { $name }
join-as-other = أهذه الدعوة لشخص آخر، أم يُراد لها حساب منفصل؟ يكفي تسجيل الخروج؛ ويبقى الرابط صالحًا.
join-there = حسابك ينتمي إلى { $name } من قبل
join-there-lead = لذلك لم يُستعمل الرابط. وإذا كان لشخص آخر فيمكن تسليمه إليه: هو صالح حتى { $until }.
refuse-member-already = حسابك ينتمي إلى هذه المنظمة من قبل، ولم يُستعمل الرابط.

## One person

member-lead = ما يمكن لهذا الشخص فعله في { $name }.
member-roles = الأدوار هنا
member-save = حفظ الأدوار
member-access = الجلسات
member-access-lead = إذا ضاع جهاز أو وقع في يد غير صاحبه، يمكن إنهاء جميع جلسات هذا الشخص: تتوقف فورًا على كل الأجهزة. ويبقى تسجيل الدخول ممكنًا كما كان.
member-access-end = إنهاء جميع الجلسات
member-access-own = جلساتك أنت تجدها في حسابك.
member-leave = الانتماء
member-remove = الإخراج من المنظمة
member-remove-own = مغادرة المنظمة
remove-title = إخراج { $person } من { $name }؟
remove-own-title = مغادرة { $name }؟
remove-at-once = من تلك اللحظة لا يُعرض على هذا الشخص شيء مما تحفظه { $name } لأعضائها.
remove-account = يبقى الحساب. وإذا لم يكن منتميًا إلى منظمة أخرى فلن ينتمي إلى أي منظمة.
remove-invitations = تُسحب الدعوات التي أنشأها هذا الشخص ولم يستعملها أحد.
remove-log = ما جرى يبقى في السجل بالاسم نفسه.
remove-back = للعودة يحتاج هذا الشخص إلى دعوة جديدة.
remove-yes = إخراج { $person }
remove-own-yes = المغادرة
remove-no = عدم تغيير أي شيء

## Another organisation

make-lead = لشريك يحفظ أشخاصه وسجلاته على حدة. لن يظهر ما بداخلها من هنا.
make-send = إنشاؤها، مع رابط لأول من يديرها

## Nowhere

account-nowhere = لا ينتمي حسابك إلى أي منظمة في الوقت الحالي. الحساب باقٍ: عند وصول دعوة جديدة يكفي تسجيل الدخول وفتح رابطها للانضمام.

## The log

log-title = ما جرى في { $name }
log-lead = كل فعل يترك سطرًا موصولًا بالسطر الذي قبله، فلا يمكن لأحد أن يغيّر سطرًا أو يزيله خفية. الأحدث أولًا.
log-good = فُحصت الآن: الأسطر من { $from } إلى { $to } كما كُتبت، وكل سطر يتبع الذي قبله.
log-doctor = ويُفحص السجل كله على الجهاز نفسه:
log-head = بتدوين هذا في مكان آخر يمكن لأي شخص أن يعرف لاحقًا هل نقصت أسطر. السطر { $seq }:
log-lines = الأسطر
log-by = بواسطة { $name }
log-by-program = من سطر الأوامر، أو بواسطة البرنامج
log-roles = بهذه الأدوار: { $roles }
log-before-after = قبل: { $before }. الآن: { $after }.
log-name = اسمها الآن { $name }
log-sessions = { $n ->
    [zero] لا جلسات
    [one] جلسة واحدة
    [two] جلستان
    [few] { $n } جلسات
    [many] { $n } جلسة
   *[other] { $n } جلسة
}
log-lines-taken = حتى السطر { $seq }
log-proposal = اقتراح بشأن { $about }
log-older = أسطر أقدم
log-newest = العودة إلى الأحدث
log-export = إخراج السجل
log-export-lead = جميع الأسطر، من أولها إلى هذا الفعل نفسه، في ملف فيه كائن JSON في كل سطر. وإخراج السجل يترك سطره الخاص.
log-export-send = تنزيل السجل
log-check = كيفية فحص الملف
log-check-lead = بصمة السطر هي SHA-256 للسطر دون العضو «hash»: الأسماء بترتيب أبجدي، بلا مسافات بينها، بترميز UTF-8 (RFC 8785). والعضو «prev» هو بصمة السطر السابق، وأصفار في السطر الأول. وفي Python يكون الفحص هكذا:

## By e-mail, where there is a mail server

mail-to = إرسال الرابط بالبريد الإلكتروني إلى
mail-hint = يمكن تركه فارغًا وتسليم الرابط باليد. كل من يستطيع قراءة ذلك البريد يستطيع استخدام الرابط. لا يُحفظ العنوان.
mail-sent = سُلِّم الرابط إلى خادم البريد. إن لم يصل شيء، يمكن استخدام الرابط أدناه.
mail-not-sent = لم يخرج البريد. يحسن تسليم الرابط أدناه بطريقة أخرى.
mail-subject = دعوة إلى { $name } على Plumbline
mail-body =
    تدعو { $name } إلى إنشاء حساب على Plumbline.

    يعمل هذا الرابط مرة واحدة، حتى { $until }:
    { $link }

    إن لم تكن الدعوة متوقعة، يمكن تجاهلها: لن يحدث شيء.
