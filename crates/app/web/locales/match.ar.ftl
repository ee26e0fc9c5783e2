# التطابقات في بنوك البصمات كما ينظر فيها الناس. انظر أول en.ftl.

match-title = التطابقات
match-lead = { $n ->
    [0] لا شيء ينتظر.
    [one] تطابق واحد ينتظر. الأقدم أولاً.
    [two] تطابقان ينتظران. الأقدم أولاً.
    [few] { $n } تطابقات تنتظر. الأقدم أولاً.
   *[other] { $n } تطابقاً تنتظر. الأقدم أولاً.
}
match-what = التطابق يعني أن بصمتين متقاربتان في الأرقام. قد تتقارب صورتان مختلفتان هكذا، وقد يصنعهما أحد عمداً. انظري إلى الصورتين قبل أن تقولي شيئاً: لا ينبغي أن يفقد أحد صورة أو يُتَّهم بسبب رقم.
match-poisoned = { $n ->
    [one] في { $bank } تطابق واحد مع صورة موجودة عند الجميع.
    [two] في { $bank } تطابقان مع صور موجودة عند الجميع.
    [few] في { $bank } { $n } تطابقات مع صور موجودة عند الجميع.
   *[other] في { $bank } { $n } تطابقاً مع صور موجودة عند الجميع.
}
match-holds = { $n ->
    [one] في { $bank } صورة واحدة موجودة عند الجميع.
    [two] في { $bank } صورتان موجودتان عند الجميع.
    [few] في { $bank } { $n } صور موجودة عند الجميع.
   *[other] في { $bank } { $n } صورة موجودة عند الجميع.
}
match-poisoned-do = ربما وضعها أحد هناك عمداً. لم تُخبَر بها أي منصة. انظري إلى المدخل واسحبيه بالأمر plumbline bank withdraw إن لم يكن مكانه هناك.
match-open = للنظر فيها
match-none = لا شيء ينتظر.
match-later = ما بعدها
match-decided = ما حُسم
match-kept = ما حُسم يُحفظ نصف سنة ثم يُنسى.
match-no-label = مدخل بلا اسم
match-distance = { $n ->
    [0] متطابقة في البتات الـ256 كلها
    [one] بت واحد من 256 مختلف
    [two] بتان من 256 مختلفان
    [few] { $n } بتات من 256 مختلفة
   *[other] { $n } بتاً من 256 مختلف
}
match-untold-canary = لم تُخبَر المنصة: وراءه صورة موجودة عند الجميع.
match-untold-held = لم تُخبَر المنصة: سألت كثيراً قرب هذا الموضع. تُخبَر حين يؤكده شخصان.
match-is-waiting = لم ينظر فيه أحد
match-is-seconded = أكده شخص واحد ويلزم ثانٍ
match-is-unsure = غير واضح
match-is-confirmed = أكده شخصان
match-is-different = صورة أخرى
match-facts = ما هو معروف
match-col-what = ماذا
match-col-is = كيف هو
match-client = من سأل
match-reference = بماذا يسمّون صورتهم
match-no-reference = لم يُعطَ أي اسم
match-bank = البنك
match-near = مدى القرب
match-when = متى
match-feedback = ما تقول المنصة إنها فعلته
match-no-feedback = لا شيء بعد
match-did-none = لا شيء حتى الآن
match-did-qualityunknown = لا تستطيع الحكم على الجودة
match-did-pendingreview = فريقها ينظر
match-did-blocked = الصورة محجوبة
match-did-notblocked = الصورة غير محجوبة
match-did-withdrawn = سحبت البصمة من جهتها
match-did-deleted = حذفت البصمة من جهتها
match-say = ما هي؟
match-how = تبيّني مع المنصة أي صورة هي بالاسم الذي أعطته وقارنيها بالحالة. لا حاجة إلى أن تُرسَل إليك: يمكن النظر فيها معاً. يلزم للتأكيد شخصان، واحد بعد الآخر.
match-hers = أكدتِه أنت. الآن يجب أن ينظر شخص آخر. ما زال بإمكانك تغيير ما قلتِه.
match-confirm = هي الصورة نفسها
match-confirm-second = نظرتُ أنا أيضاً: هي الصورة نفسها
match-different = هي صورة أخرى
match-unsure = لا أستطيع أن أحكم
match-history = ما قيل
match-program = البرنامج
match-done-seconded = سُجّل. يجب أن ينظر شخص آخر قبل أن يُعتدّ به.
match-done-confirmed = أكده شخصان. تراه المنصة حين تسأل.
match-done-different = سُجّل أنها صورة أخرى. تراه المنصة حين تسأل.
match-done-unsure = سُجّل أنه غير واضح. يبقى هنا لينظر فيه آخرون.
match-own = قلتِ رأيكِ في هذا من قبل. يجب أن ينظر شخص آخر.
match-moved = قال شخص آخر شيئاً عن هذا التطابق في هذه الأثناء. افتحيه من جديد وانظري إلى ما هو عليه الآن.
