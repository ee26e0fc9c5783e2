# الحوارات: التقويم والجلسات والمكتبة، وحيث تُعدّها الميسّرات والميسّرون. انظروا أول en.ftl.

## مثال

sample-label = بيانات مثال
sample-word = مثال
sample-words = بيانات مختلقة للعرض فقط. لم يكتب هذه العبارات شخص حقيقي ولم يُدلِ أحد بهذه الأصوات. لا تستشهدوا بها.

## القائمة

nav-dialogues = الحوارات
nav-resources = المكتبة

## متى

calendar-weekday-1 = الاثنين
calendar-weekday-2 = الثلاثاء
calendar-weekday-3 = الأربعاء
calendar-weekday-4 = الخميس
calendar-weekday-5 = الجمعة
calendar-weekday-6 = السبت
calendar-weekday-7 = الأحد
# The mark says which way it runs: whoever sets it apart from the words around it looks for a letter, and both parts are set apart themselves.
calendar-day = { "\u200F" }{ $weekday } { $day }
calendar-moment = { $day }، { $hours }
calendar-hours = من { $from } إلى { $to }
calendar-hours-over = من { $from } إلى { $to } من اليوم التالي
calendar-zone = بتوقيت { $place } ({ $shift })
calendar-utc = بالتوقيت العالمي UTC: { $hours }
calendar-utc-day = بالتوقيت العالمي UTC: { $day }، { $hours }

## أين وصلت الجلسة

calendar-phase-draft = مسودة
calendar-phase-announced = معلَنة
calendar-phase-open = مفتوحة
calendar-phase-closed = مغلقة
calendar-phase-draft-what = لا يراها سوى من يديرونها.
calendar-phase-announced-what = هي في التقويم، ولا يمكن لأحد أن يشارك بعد.
calendar-phase-open-what = الناس يكتبون ويصوّتون.
calendar-phase-closed-what = لم يعد أحد يكتب أو يصوّت، ويُعرض ما خرج منها.
calendar-phase-way = لا تنتقل الجلسة من حيث هي إلى هناك.
calendar-phase-prompt = ليس فيها بعد سؤال يمكن للناس أن يجيبوا عنه. اكتبوا سؤالًا واحدًا على الأقل ثم افتحوها.
calendar-phase-moved = سبقتكم زميلة إلى ذلك. في الأسفل حال الجلسة الآن، ولم تغيّروا أنتم شيئًا.

## التقويم

calendar-lead = من يعشن هذا العنف ومن يعملون على إنهائه ومن عليهم أن يجيبوا، في مكان واحد. وما يتفقون عليه يصير طلبًا موجهًا إلى جهة مسماة.
calendar-prepare = إعداد الحوارات
calendar-subscribe = أضيفوه إلى تقويمكم
calendar-subscribe-how = يتجدد ملف التقويم من تلقاء نفسه إذا اشتركتم في عنوانه من برنامج التقويم لديكم.
calendar-atom = خلاصة أخبار الحوارات
calendar-feed-name = Plumbline: الحوارات
calendar-open = مفتوحة الآن
calendar-next = القادمة
calendar-next-none = ليست هناك جلسة معلنة في الوقت الحاضر. والجلسة القادمة تُعدّ في مكان ما.
calendar-next-no-more = لم يُعلَن عن غير ذلك بعد.
calendar-next-wait = إذا أضفتم هذا التقويم إلى تقويمكم ظهرت فيه حالما يتحدد موعدها.
calendar-past = السابقة
calendar-past-none = ليست هناك جلسات سابقة.
calendar-older = جلسات أقدم
calendar-back = العودة إلى التقويم
calendar-series = السلاسل
calendar-one-series = سلسلة
calendar-how = كيف يجري ذلك
calendar-how-1 = تطرح الجلسة أسئلة قليلة، ولكل من يدخل أن يجيب بكلماته وبلغته.
calendar-how-2 = يوافق كل مشارك على ما كتبه غيره أو لا يوافق أو يتجاوزه. بلا حساب وبلا اسم: لا أحد يستطيع أن يرى من صوّت وكيف.
calendar-how-3 = وحيث يتفق من يختلفون فيما عدا ذلك، يصير اتفاقهم طلبًا موجهًا إلى من عليهم أن يجيبوا. ويُذكر هنا هل أجابوا.
calendar-asks = الطلبات وما آلت إليه
calendar-sessions = الجلسات
calendar-series-empty = لم يُعلَن عن شيء في هذه السلسلة بعد.
calendar-held = تنظمها: { $name }

## جلسة

calendar-when = متى
calendar-facts = بنظرة واحدة
calendar-languages = اللغات
calendar-registration = التسجيل
calendar-register = سجّلوا
calendar-recording = التسجيل المصور
calendar-watch = شاهدوا التسجيل المصور
calendar-in-calendar = التقويم
calendar-add = أضيفوا هذه الجلسة إلى تقويمكم
calendar-after = ما خرج منها
calendar-recap = اقرأوا الخلاصة
calendar-board = إلى اللوحة
calendar-map = إلى خريطة الآراء
calendar-take-part = شاركوا
calendar-lead-this = إدارة هذه الجلسة
calendar-prompts = الأسئلة
calendar-phase-cancelled = أُلغيت
calendar-phase-first = أُلغيت هذه الجلسة. يُتراجَع عن الإلغاء أولًا، ثم تُفتح أو تُرفع من التقويم.
calendar-phase-reason = السبب غير مذكور، أو يزيد على 280 حرفًا. ومن كان ينوي الحضور يحتاج إلى أن يعرف السبب.
calendar-cancelled = لن تُعقد هذه الجلسة.
calendar-part-cancelled = أُلغيت هذه الجلسة، فلا يمكن لأحد أن يشارك. وإن عُقدت في النهاية فستقول ذلك هذه الصفحة والتقاويم.
calendar-add-cancelled = تصحيح التقويم
calendar-cancel = لن تُعقد
calendar-cancel-why = لماذا لن تُعقد
calendar-cancel-hint = يقرأ الجميع هذا السبب: في صفحتها وفي التقويم وفي الموجزات. من 3 إلى 280 حرفًا. ويمكن التراجع عن الإلغاء.
calendar-go-cancelled = إلغاء الجلسة
calendar-go-restore = ستُعقد في النهاية
calendar-go-restore-what = يُعلن عنها من جديد كما كانت، وتُصحَّح التقاويم التي تتابعها.
calendar-done-cancelled = أُلغيت الجلسة. وتقول ذلك صفحتها والتقويم والموجزات.
calendar-part = كيف تشاركون
calendar-part-draft = هذه مسودة، ولا يرى هذه الصفحة سوى من يديرون الجلسة.
calendar-part-announced = يمكنكم أن تكتبوا وتصوّتوا هنا متى فُتحت الجلسة.
calendar-part-open-later = عودوا حينئذ إلى هذه الصفحة وادخلوا منها.
calendar-part-link-later = يكون الدخول برابط أو رمز توزعه الجهة المنظمة. اطلبوه منها إن أردتم الحضور.
calendar-part-open = الجلسة مفتوحة. ادخلوا من هنا، واكتبوا بأي لغة، وصوّتوا على ما كتبه غيركم. يمكنكم التوقف متى شئتم ثم العودة.
calendar-part-link = الجلسة مفتوحة. يكون الدخول بالرابط أو الرمز الذي أُعطي لكم. وإن لم يكن لديكم فاطلبوه من الجهة المنظمة.
calendar-part-kept = لا حاجة إلى حساب، ولا يُحفظ اسم ولا عنوان. ويمكن في أي وقت سحب ما كُتب وما صُوّت به.
calendar-part-closed = لم يعد أحد يكتب أو يصوّت هنا. ويمكن أن يُقرأ ما قيل، وما اتفق الناس عليه، وما طُلب وممن.
calendar-panel = من يتحدث
calendar-moderators = من يدير
calendar-agenda = البرنامج
calendar-resources = للقراءة والمشاهدة

## المكتبة

calendar-library-lead = أوراق وتسجيلات وأجندات بحث: ما كُتب وعُرض حول هذه الحوارات، مع لغته ورخصته.
calendar-library-none = ليس في المكتبة شيء بعد.
calendar-library-search = البحث في المكتبة
calendar-library-nothing = ليس هنا ما يجمع ذلك كله. أزيلوا أحد المرشحات أو جربوا كلمة أقصر.
calendar-library-all = عرض الكل
calendar-without = من دون: { $what }
calendar-by-topic = الموضوع
calendar-by-kind = النوع
calendar-by-in = اللغة
calendar-by-licence = الرخصة
calendar-kind-agenda = أجندة بحث
calendar-kind-paper = ورقة
calendar-kind-recording = تسجيل
calendar-kind-guide = دليل
calendar-kind-data = بيانات
calendar-kind-other = غير ذلك
calendar-licence-none = لم يذكرها الناشر.
calendar-open-at = فتحه في { $host }
calendar-withdrawn = مسحوب: لا يرى هذه الصفحة سوى من يعتنون بالمكتبة.

## ما تُعدّه الميسّرات والميسّرون

calendar-desk-title = حوارات { $name }
calendar-desk-empty = ليس هنا شيء بعد.
calendar-desk-empty-how = ابدأوا بسلسلة تجمع الجلسات المترابطة. تبقى الجلسة مسودة إلى أن تعلنوا عنها، فلا ضرر في التجربة.
calendar-desk-no-session = ليست فيها جلسة بعد.
calendar-desk-withdrawn = المسحوب
calendar-see-page = إلى صفحتها
calendar-new-series = سلسلة جديدة
calendar-edit-series = تحرير السلسلة
calendar-new-session = جلسة جديدة
calendar-edit-session = تحرير الجلسة
calendar-new-resource = إضافة إلى المكتبة
calendar-edit-resource = تحرير هذا المدخل
calendar-done-series = السلسلة جاهزة، وتحتاج الآن إلى جلسة.
calendar-done-series-changed = تغيّرت السلسلة.
calendar-done-session = الجلسة جاهزة مسودةً، ولا يراها سواكم وزملائكم.
calendar-done-session-changed = تغيّرت الجلسة.
calendar-done-resource = صار في المكتبة.
calendar-done-resource-changed = تغيّر المدخل.
calendar-done-withdrawn = سُحب من المكتبة.
calendar-done-restored = عاد إلى المكتبة.
calendar-done-draft = عادت الجلسة مسودةً ولم تعد في التقويم.
calendar-done-announced = أُعلن عن الجلسة، وهي الآن في التقويم.
calendar-done-open = فُتحت الجلسة، ويمكن للناس أن يكتبوا ويصوّتوا.
calendar-done-closed = أُغلقت الجلسة، ولم يعد أحد يستطيع أن يكتب أو يصوّت.
calendar-done-link-withdrawn = سُحب. لم يعد أحد يستطيع الدخول به، ومن دخل قبل ذلك يبقى.

## مكتب الجلسة

calendar-desk = المكتب
calendar-stands = أين وصلت
calendar-joined = { $n ->
    [0] لم يدخل أحد برابط بعد
    [one] دخل شخص واحد برابط
    [two] دخل شخصان برابط
    [few] دخل { $n } أشخاص برابط
    [many] دخل { $n } شخصًا برابط
   *[other] دخل { $n } شخص برابط
}
calendar-go-draft = إخراجها من التقويم
calendar-go-draft-what = تعود مسودةً. ولا يُبلغ هذا البرنامج من دوّن الموعد.
calendar-go-announced = الإعلان عنها
calendar-go-announced-what = تصير صفحتها وموعدها للعموم، ولا يمكن لأحد أن يشارك بعد.
calendar-go-open = فتحها
calendar-go-open-what = من هذه اللحظة يمكن لمن يدخل أن يكتب ويصوّت، وتمتلئ اللوحة.
calendar-go-closed = إغلاقها
calendar-go-closed-what = لا يعود أحد يستطيع أن يكتب أو يصوّت. وتبقى الخريطة والخلاصة والأصوات، ويمكنكم فتحها ثانيةً.
calendar-go-again = فتحها ثانيةً
calendar-go-again-what = يمكن للناس أن يكتبوا ويصوّتوا من جديد. ويبقى ما قيل وما صُوّت به حتى الآن.
calendar-rooms = الغرف
calendar-room-edit = النصوص والإعدادات
calendar-room-edit-what = العنوان والوقت والأشخاص والأسئلة.
calendar-room-hoped = من ترجون سماعهم
calendar-room-hoped-what = كم، ومن أين، ومن أي الفئات.
calendar-room-links = روابط المشاركة
calendar-room-links-what = لملصق، أو لمجموعة، أو لشخص واحد لكل رابط.
calendar-room-board = اللوحة
calendar-room-board-what = ما يراه الجميع.
calendar-room-projector = لوحة العرض
calendar-room-projector-what = كبيرة، وليس فيها ما يُضغط.
calendar-room-moderate = العبارات
calendar-room-moderate-what = قراءة ما ورد، وإظهاره أو حجبه، وجمع ما يقول الشيء نفسه.
calendar-room-themes = المحاور
calendar-room-themes-what = جمع العبارات المترابطة تحت عنوان واحد.
calendar-room-map = خريطة الآراء
calendar-room-map-what = المجموعات، وما يتفق عليه الجميع، ومن الغائب.
calendar-room-priorities = الأولويات
calendar-room-priorities-what = ما الذي يأتي أولًا، بمعايير أو بالمفاضلة بين اثنين.
calendar-room-asks = الطلبات
calendar-room-asks-what = تحويل ما اتُّفق عليه إلى طلب وتوجيهه.
calendar-room-recap = الخلاصة
calendar-room-recap-what = الجلسة في كلمات وصور، لتُنقل إلى غيركم.
calendar-room-import = الاستيراد
calendar-room-import-what = إدخال عبارات وأصوات من مكان آخر.

## الكتابة

calendar-save = حفظ
calendar-back-away = العودة من دون حفظ
calendar-odd = في الأسفل ما يحتاج إلى نظرة أخرى. لم يُحفظ شيء بعد.
calendar-late = غيّرت زميلة هذا وأنتم تكتبون. كلماتكم باقية في الأسفل وليست محفوظة. افتحوا الصفحة في نافذة أخرى لتروا كلماتها؛ وإن حفظتم الآن حلّت كلماتكم محلها.
calendar-series-lead = تجمع السلسلة الجلسات المترابطة، وتصير للعموم مع أول جلسة يُعلَن عنها.
calendar-resource-lead = ليجد الجميع ما كُتب أو سُجّل أو اتُّفق عليه حول هذه الحوارات. لا يُحفظ هنا سوى عنوانه، ولا تُحفظ منه نسخة.
calendar-session-lead = يمكن تغيير هذا كله لاحقًا، حتى أثناء مشاركة الناس. تُترك الأسطر الفارغة، وتظهر أسطر جديدة عند الحفظ.
calendar-field-title = العنوان
calendar-field-summary = موضوعها
calendar-field-lang = اللغة التي تكتبون بها
calendar-field-day = اليوم
calendar-field-time = تبدأ في
calendar-field-minutes = الدقائق
calendar-field-zone = المنطقة الزمنية
calendar-field-zone-hint = باسم مكانها، مثل Africa/Kampala أو America/Mexico_City.
calendar-field-registration = أين يُسجَّل
calendar-field-registration-hint = اتركوه فارغًا إن لم تكن إليه حاجة. فالتسجيل في مكان آخر يُبعد الأسماء عما يقال هنا.
calendar-field-recording = أين التسجيل المصور
calendar-field-recording-hint = لما بعد الجلسة، إن كان هناك تسجيل وافق عليه كل من صُوّر.
calendar-field-expected = كم شخصًا ترجون في المجموع
calendar-field-address = أين هو
calendar-field-publisher = من نشره
calendar-field-published = متى نُشر
calendar-field-published-hint = سنة أو شهر أو يوم: 2026 أو 2026-05 أو 2026-05-31.
calendar-field-licence = الرخصة
calendar-field-licence-hint = كما يذكرها الناشر، مثل CC BY 4.0. اتركوها فارغة إن لم يذكر شيئًا.
calendar-chapter-what = ماذا
calendar-chapter-when = تعرض الصفحة هذا الوقت مع منطقته، ومعه التوقيت العالمي UTC.
calendar-chapter-prompts = قليلة ومفتوحة. لكل منها عمود في اللوحة، بلغة القارئ حيث تكتبونه بها.
calendar-chapter-asked = ربما أجاب الناس عن هذه الأسئلة. يمكن أن تُصاغ صياغة أفضل وأن تُضاف إليها أسئلة، ولا يمكن حذف شيء منها.
calendar-chapter-panel = تُنشر أسماؤهم، فاسألوهم أولًا.
calendar-chapter-agenda = تحوّل الصفحة الدقائق إلى أوقات.
calendar-chapter-in = الدخول وإسماع الصوت
calendar-hoped-lead = تقارن صفحة الغائبين هذا بما يقوله الناس عن أنفسهم إن قالوه. اتركوا فارغًا ما لا تستطيعون تقديره.
calendar-chapter-later = ما حولها
calendar-which = تُؤخَّر الساعات تلك الليلة فيمر هذا الوقت مرتين. أيّ المرتين تقصدون؟
calendar-which-first = المرة الأولى ({ $shift }): { $utc } بالتوقيت العالمي UTC
calendar-which-second = المرة الثانية ({ $shift }): { $utc } بالتوقيت العالمي UTC
calendar-prompt-n = السؤال { $n }
calendar-prompt-code = رمز لغة أخرى، مثل sw
calendar-prompt-other = السؤال بتلك اللغة
calendar-person-name = الاسم
calendar-person-role = ما عملها أو عمله
calendar-person-org = لدى من
calendar-part-minutes = الدقائق
calendar-part-what = ما الذي يجري
calendar-languages-hint = اللغات المنطوقة أو لغات الإشارة أو المترجَم إليها في الجلسة. وللناس أن يكتبوا بأي لغة على كل حال.
calendar-joining = كيف يدخل الناس
calendar-joining-link = برابط
calendar-joining-link-hint = لا يكتب ولا يصوّت إلا من لديه رابط أو رمز. وإغراقها أصعب.
calendar-joining-open = من الصفحة
calendar-joining-open-hint = يدخل كل من يجد الصفحة. والروابط تعمل أيضًا.
calendar-moderation = متى تقرأون العبارات
calendar-moderation-before = قبل أن يراها غيركم
calendar-moderation-before-hint = الطريق الأسلم: لا ينكشف أحد باسم أو إهانة تسللت. ويلزم أن يكون هناك من يقرأ.
calendar-moderation-after = بعد أن تُعرض
calendar-moderation-after-hint = أسرع. وما يبدو أن فيه عنوانًا أو رقمًا ينتظر قراءتكم على كل حال.
calendar-targets-lived = تجربة معيشة
calendar-targets-group = الفئات
calendar-targets-region = أنحاء العالم
calendar-targets-sector = حيث يعمل الناس على هذا
calendar-target-lived = الناجيات، بحسب قولهن
calendar-shelf = في المكتبة
calendar-withdraw = سحبه
calendar-withdraw-what = يختفي من المكتبة ومن صفحات الجلسات، ويمكنكم إعادته.
calendar-restore = إعادته
calendar-restore-what = يجده الجميع من جديد.

## ما ليس على ما يرام

calendar-odd-empty = اكتبوا شيئًا هنا.
calendar-odd-long = لا يتسع هذا لأكثر من { $most } حرفًا.
calendar-odd-many = لا يتسع هذا لأكثر من { $most }.
calendar-odd-lang = اختاروا لغة، أو اذكروا رمزها بحرفين أو ثلاثة، مثل sw.
calendar-odd-choice = اختاروا واحدًا مما هو معروض.
calendar-odd-number = اكتبوا عددًا صحيحًا بالأرقام.
calendar-odd-address = اذكروا عنوانًا كاملًا يبدأ بـ https://
calendar-odd-zone = ليست هناك منطقة بهذا الاسم. ابدأوا بجهة العالم، كما في Africa/Nairobi، واختاروا من القائمة.
calendar-odd-day = ليس هذا يومًا من أيام التقويم بين 2000 و2100.
calendar-odd-time = اكتبوا الساعة والدقائق، مثل 14:00.
calendar-odd-never = تُقدَّم الساعات فتتخطى هذا الوقت، فلا يأتي هناك أبدًا. اختاروا وقتًا بعده أو قبله بساعة.
calendar-odd-twice = اذكروا أيّ المرتين تقصدون.
calendar-odd-minutes = اكتبوا الدقائق بالأرقام، { $most } على الأكثر.
calendar-odd-name = من له صفة يلزمه اسم.
calendar-odd-agenda = اذكروا ما يجري في هذه الدقائق.
calendar-odd-prompt = لهذا السؤال نصان بلغة واحدة.
calendar-odd-prompt-kept = ربما أجاب الناس عن هذا السؤال. يمكن أن يُصاغ صياغة أفضل، ولا يمكن حذفه.
calendar-odd-languages = أحد هذه ليس رمز لغة.
calendar-odd-published = اكتبوا سنة أو شهرًا أو يومًا بالأرقام، مثل 2026 أو 2026-05 أو 2026-05-31.

## روابط المشاركة

calendar-links-lead = من يفتح رابطًا يدخل بلا حساب وبلا اسم. يُعدّ كم شخصًا دخل به، أما من هم فلا يعرف ذلك أحد.
calendar-links-early = لا تُدخل الروابط أحدًا قبل فتح الجلسة. ويمكنكم توزيعها من الآن.
calendar-links-closed = الجلسة مغلقة: لا تُدخل الروابط أحدًا.
calendar-links-make = إنشاء روابط
calendar-links-send = إنشاء
calendar-links-made = ما أُنشئ حتى الآن
calendar-links-none = لا شيء بعد.
calendar-link-kind = من يستطيع استعماله
calendar-link-open = كل من لديه الرابط
calendar-link-open-hint = لملصق أو شريحة عرض أو رسالة إلى مجموعة. رابط واحد للجميع.
calendar-link-once = شخص واحد لكل رابط
calendar-link-once-hint = للتوزيع باليد. يُدخل كل رابط شخصًا واحدًا ولا يُدخل بعده أحدًا.
calendar-link-label = أين سيوزَّع
calendar-link-label-hint = لتمييز الروابط، مثل «ملصق القاعة». ولا يُكتب هنا اسم شخص أبدًا.
calendar-link-label-odd = اذكروا أين سيوزَّع.
calendar-link-label-long = تكفي بضع كلمات: 80 حرفًا على الأكثر.
calendar-link-count = كم رابطًا
calendar-link-count-hint = 1 لكل من لديه الرابط، وحتى 200 لشخص واحد لكل رابط.
calendar-link-count-odd = اكتبوا عددًا من 1 إلى 200. أما الرابط الذي يصلح لكل من لديه فيُنشأ واحدًا في كل مرة.
calendar-link-count-most = لهذه الجلسة روابط كثيرة. استعملوا ما بقي منها، أو رابطًا يصلح لكل من لديه.
calendar-link-until = يعمل حتى
calendar-link-until-hint = إلى نهاية ذلك اليوم حيث تقام الجلسة.
calendar-link-until-odd = اختاروا يومًا من اليوم فصاعدًا وخلال سنة.
calendar-link-open-n = لكل من لديه. { $n ->
    [0] لم يدخل به أحد بعد.
    [one] دخل به شخص واحد.
    [two] دخل به شخصان.
    [few] دخل به { $n } أشخاص.
    [many] دخل به { $n } شخصًا.
   *[other] دخل به { $n } شخص.
}
calendar-link-once-n = لشخص واحد لكل رابط: استُعمل { $n } من { $of }.
calendar-link-works = يعمل حتى { $until }
calendar-link-expired = كان يعمل حتى { $until }
calendar-link-used-up = استُعمل
calendar-link-withdrawn = سُحب
calendar-link-withdraw = سحب
calendar-links-ready = { $n ->
    [one] الرابط جاهز
    [two] الرابطان جاهزان
    [few] { $n } روابط جاهزة
    [many] { $n } رابطًا جاهزة
   *[other] { $n } رابط جاهزة
}
calendar-link-address = للمشاركة
calendar-link-picture = صورة الرابط، لكاميرا الهاتف
calendar-link-shown-once = يُعرض هذه المرة فقط. انسخوه أو اطبعوه الآن: لا يستطيع أحد أن يعود إليه، وإن ضاع فاسحبوه وأنشئوا غيره.
calendar-link-hand-once = أعطوا كل شخص سطرًا مختلفًا. والرابط الذي استُعمل لا يُدخل أحدًا بعد ذلك.
calendar-link-hand-open = كل من يراه يستطيع أن يدخل وأن ينقله. وإن انتشر أكثر مما ينبغي فاسحبوه وأنشئوا غيره.
calendar-link-hand-no-name = لا تدوّنوا من أخذ أي رابط. فلا ينبغي أن يعرف أحد من قال ماذا.
calendar-link-back = العودة إلى الروابط
