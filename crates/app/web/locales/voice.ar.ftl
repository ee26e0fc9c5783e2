# المشاركة في حوار: الدخول، والتصويت، والقول، والترجمة، والسحب.

voice-nav = المشاركة
voice-nav-vote = صوّتي
voice-nav-say = قولي شيئًا
voice-nav-me = ما يخصّك
voice-nav-board = اللوحة
voice-dialogues = الحوارات
voice-nothing-lost = لم يضع شيء.
voice-words-kept = كلماتك ما زالت هنا.
voice-look-again = جزء واحد يحتاج إلى نظرة أخرى. كلماتك ما زالت هنا.

# ---------- الدخول ----------
voice-join-title = شاركي
voice-join-lead = تقرئين ما تقوله الأخريات والآخرون، عبارةً بعد عبارة. توافقين أو لا توافقين أو تتجاوزين، وتقولين ما ينقص. وتتوقفين متى شئت.
voice-join-button = شاركي
voice-join-once = هذا الرابط لشخص واحد. يُستعمل عند الضغط على الزر، لا قبل ذلك.
voice-join-questions = ما يُسأل عنه
voice-join-kept = ما يُحفظ
voice-join-kept-words = ما تكتبينه، مع لغته.
voice-join-kept-votes = كيف تصوّتين، كي يُحصى وكي تستطيعي تغييره. تُحفظ الساعة لا الدقيقة.
voice-join-kept-self = ما تقولينه عن نفسك، إن شئت فقط. لا يُنشر إلا أعدادًا من عشرة أشخاص فأكثر، ولا يظهر أبدًا إلى جانب كلماتك.
voice-join-kept-cookie = ملف تعريف واحد (كوكي) في هذا المتصفح، كي تعودي إلى ما يخصّك. ينتهي بعد ثلاثين يومًا من انتهاء الحوار.
voice-join-not = ما لا يُحفظ
voice-join-not-name = اسمك، وبريدك، ورقم هاتفك. لا أحد يسأل عنها.
voice-join-not-network = عنوان اتصالك. يبقى في الذاكرة وقتًا قصيرًا لإبطاء الآلات، ولا يُكتب في أي مكان.
voice-join-not-link = أيّ رابط دخلتِ منه.
voice-join-know = من المفيد أن تعرفي
voice-join-know-public = ما تكتبينه علنيّ وبلا اسم. اتركي كل ما قد يدلّ عليك أو على غيرك.
voice-join-know-device = من يستعمل هذا المتصفح بعدك يستطيع أن يرى ما يخصّك هنا. ويمكنك في أي وقت أن تجعليه ينساك.
voice-join-know-back = يمكنك سحب عبارة، أو كل ما يخصّك، في أي وقت ومن غير ذكر سبب.
voice-join-home = عن هذا الحوار
voice-join-inside = أنت تشاركين في هذا المتصفح من قبل.
voice-join-needs-link = الدخول إلى هذا الحوار يكون برابط.
voice-join-needs-link-todo = من حدّثك عنه يستطيع أن يعطيك رابطًا.
voice-join-early = لم يبدأ بعد. يبدأ في { $moment }.
voice-join-early-todo = عودي إلى هذه الصفحة حينها، وستُدخلك.
voice-join-late = انتهى الحوار. لا أحد يكتب أو يصوّت هنا بعد الآن.
voice-join-late-todo = ما خرج منه متاح للجميع.
voice-link-used = كان هذا الرابط لشخص واحد، وقد دخل به شخص ما.
voice-link-expired = انتهت مدة هذا الرابط.
voice-link-withdrawn = سحب القائمون على الحوار هذا الرابط.
voice-link-unknown = هذا الرابط لا يؤدي إلى مكان. لعله قُطع عند نسخه.
voice-link-todo = من أعطاك إياه يستطيع أن يعطيك رابطًا جديدًا.

# ---------- الرفض ----------
voice-refused-gone = لم يعد هذا الحوار هنا.
voice-refused-closed = لا يستطيع أحد الكتابة أو التصويت في هذا الحوار الآن.
voice-refused-statement = لم تعد هذه العبارة على اللوحة. لم يُحسب صوتك.
voice-refused-left = لقد غادرتِ هذا الحوار.
voice-refused-translated = قدّم شخص آخر ترجمة إلى هذه اللغة.

# ---------- التصويت ----------
voice-vote-title = عبارة واحدة في كل مرة
voice-vote-lead = أوافق أو لا أوافق أو أتجاوز. غيّري رأيك متى شئت. توقفي متى شئت.
voice-vote-agree = أوافق
voice-vote-disagree = لا أوافق
voice-vote-pass = أتجاوز، أو لست متأكدة
voice-voted-agree = أنت توافقين
voice-voted-disagree = أنت لا توافقين
voice-voted-pass = تجاوزتِها
voice-vote-now = صوتك الآن
voice-vote-own = هذه كلماتك أنت.
voice-vote-changes = صوّتِّ على هذه العبارة من قبل. يُحسب آخر صوت.
voice-vote-skip = ليس الآن: أريني غيرها
voice-vote-translate = أضيفي ترجمة
voice-vote-elsewhere =
    { $n ->
        [one] بلغة أخرى
        [two] بلغتين أخريين
        [few] بـ { $n } لغات أخرى
        [many] بـ { $n } لغة أخرى
       *[other] بـ { $n } لغة أخرى
    }
voice-vote-count =
    { $all ->
        [zero] لا عبارات بعد ({ $voted })
        [one] صوّتِّ على { $voted } من عبارة واحدة
        [two] صوّتِّ على { $voted } من عبارتين
        [few] صوّتِّ على { $voted } من { $all } عبارات
        [many] صوّتِّ على { $voted } من { $all } عبارة
       *[other] صوّتِّ على { $voted } من { $all } عبارة
    }
voice-vote-missing = هل ينقص شيء هنا؟
voice-vote-unclear = لم يتبيّن أيّ عبارة، أو ما صوتك. عودي واضغطي أحد الأزرار الثلاثة.
voice-change = غيّري
voice-translated = ترجمة من إحدى المشاركات أو أحد المشاركين:
voice-early = لم يبدأ بعد
voice-early-todo = حين يفتح القائمون على الحوار بابه، تكون العبارات هنا.
voice-closed = انتهى الحوار
voice-closed-todo = لا أحد يكتب أو يصوّت هنا بعد الآن. وما يخصّك ما زال يمكن سحبه.
voice-none-yet = لم يقل أحد شيئًا بعد
voice-none-yet-todo = قد تكون عبارتك هي الأولى.
voice-all-done = صوّتِّ على كل ما هنا
voice-all-done-todo = تصل عبارات جديدة ما دام الحوار مفتوحًا. يمكنك أن تعودي، أو أن تقولي ما ينقص.
voice-for-now = لا مزيد الآن
voice-for-now-todo = تنال كل عبارة عشرة أصوات قبل أن تنال غيرها أكثر. العبارات القليلة التي لم تريها نالت أصواتها وتنتظر البقية. عودي بعد حين.

# ---------- القول ----------
voice-say-lead = بكلماتك، وبأي لغة. ثم يوافق غيرك أو لا يوافق أو يتجاوز.
voice-say-prompt = على أيّ سؤال تجيبين؟
voice-say-prompt-missing = اختاري السؤال الذي تجيبين عنه.
voice-say-text = كلماتك
voice-say-hint =
    { $n ->
        [one] حرف واحد على الأكثر.
        [two] حرفان على الأكثر.
        [few] { $n } أحرف على الأكثر.
        [many] { $n } حرفًا على الأكثر.
       *[other] { $n } حرف على الأكثر.
    }
voice-say-before = يقرؤها أحد القائمين على الحوار قبل أن تظهر.
voice-say-after = تظهر فورًا. وقد يخفيها أحد القائمين على الحوار، ويقول السبب.
voice-say-lang = لغتها
voice-lang-guess = اتركي ذلك للبرنامج
voice-lang-other = لغة أخرى
voice-lang-choose = اختاري لغة
voice-lang-odd = اختاري لغة من القائمة، غير لغة العبارة.
voice-say-send = أرسلي
voice-say-good = ما يساعد
voice-say-good-one = فكرة واحدة في كل عبارة، كي يمكن الموافقة عليها أو عدمها.
voice-say-good-own = أن تُفهم من غير قراءة سواها.
voice-say-good-nobody = لا تذكري اسم من قد يؤذيه ذلك، ولا ما قد يدلّ على أحد.
voice-say-good-read = العبارة التي فيها عنوان أو رقم يقرؤها دائمًا أحد القائمين على الحوار أولًا.
voice-say-left = لم يعد هذا المتصفح يعرفك. انسخي كلماتك، وادخلي من جديد، ثم أرسليها.
voice-text-empty = لا شيء فيها بعد.
voice-text-long =
    { $over ->
        [one] المتسع { $most } حرفًا، وفيها { $count }: تزيد { $over }.
       *[other] المتسع { $most } حرفًا، وفيها { $count }: تزيد { $over }.
    }
voice-text-wall =
    { $n ->
        [one] هي أطول بكثير من المتسع، وهو حرف واحد.
       *[other] هي أطول بكثير من المتسع، وهو { $n } حرفًا.
    }
voice-text-wordless = ليس فيها كلمة. لا يستطيع أحد أن يوافق على صور أو أرقام وحدها.
voice-text-stacked = فيها علامات مكدّسة بعضها فوق بعض قد تغطي سطورًا أخرى. اكتبي الحروف من دونها.
voice-said-title = وصلت كلماتك
voice-said-waits = يقرؤها أحد القائمين على الحوار قبل أن يراها غيرك. تجدين حالها تحت «ما يخصّك».
voice-said-shown = هي على اللوحة، ويستطيع غيرك التصويت عليها.
voice-said-alike = قال غيرك شيئًا قريبًا منها
voice-said-alike-todo = يمكنك التصويت على ذلك أيضًا. وقد يضمّ أحد القائمين على الحوار العبارتين، وتبقى كلتاهما محسوبة لمن قالها.
voice-said-lang = اللغة:
voice-said-again = قولي شيئًا آخر

# ---------- الترجمة ----------
voice-translate-title = ترجمة عبارة
voice-translate-lead = يبقى الأصل، وتوضع ترجمتك إلى جانبه على ما هي عليه: عمل شخص يشارك.
voice-original = الأصل
voice-translate-others = ترجمات موجودة
voice-translate-into = إلى أيّ لغة
voice-translate-text = ترجمتك
voice-translate-back = العودة إلى التصويت عليها
voice-translate-shown = ترجمتك إلى جانب الأصل.
voice-translate-waits = وصلت ترجمتك. يقرؤها أحد القائمين على الحوار قبل أن تظهر.

# ---------- ما يخصّك ----------
voice-me-lead = ما قلتِه وكيف صوّتِّ، لعينيك أنت. يمكنك تغييره أو سحبه.
voice-me-saved = حُفظ.
voice-me-taken = سُحبت العبارة. لم تعد كلماتها موجودة.
voice-me-said = ما قلتِه
voice-me-said-none = لا شيء بعد.
voice-me-voted = كيف صوّتِّ
voice-me-voted-none = لم تصوّتي بعد.
voice-me-voted-lead =
    { $n ->
        [one] على عبارة واحدة.
        [two] على عبارتين.
        [few] على { $n } عبارات.
        [many] على { $n } عبارة.
       *[other] على { $n } عبارة.
    }
voice-own-waiting = تنتظر أن يقرأها أحد القائمين على الحوار
voice-own-shown = يوافق { $agree }، لا يوافق { $disagree }، يتجاوز { $pass }
voice-own-few = الأصوات حتى الآن: { $n }
voice-own-hidden = أخفاها أحد القائمين على الحوار:
voice-own-merged = ضُمّت إلى عبارة أخرى تقول الشيء نفسه
voice-own-erased = سُحبت
voice-me-self = من أنت، إن شئت
voice-me-self-lead = يساعد هذا على رؤية من يغيب عن الحوار. يمكن ترك أي جزء خاليًا. لا يُنشر إلا أعدادًا من عشرة أشخاص فأكثر، ومجموعات الرأي تأتي من الأصوات وحدها.
voice-me-silent = أترك هذا خاليًا
voice-me-region = الجزء من العالم
voice-me-sector = أين تعملين على هذا
voice-me-lived = تجربتك أنت
voice-me-lived-yes = عشتُ هذا النوع من العنف
voice-me-groups = مجموعات تعدّين نفسك منها
voice-me-groups-hint =
    { $n ->
        [one] واحدة على الأكثر.
        [two] اثنتان على الأكثر.
        [few] { $n } على الأكثر.
        [many] { $n } على الأكثر.
       *[other] { $n } على الأكثر.
    }
voice-me-save = احفظي
voice-me-leave = المغادرة
voice-me-leave-lead = يمكنك سحب كل ما يخصّك، أو جعل هذا المتصفح وحده ينساك. لا يحتاج أيّ منهما إلى سبب.
voice-me-leave-button = انظري طريقتي المغادرة
voice-declared-region = هذا الجزء من العالم ليس في القائمة.
voice-declared-sector = مكان العمل هذا ليس في القائمة.
voice-declared-group = إحدى هذه المجموعات ليست في القائمة.
voice-declared-groups = اختاري خمس مجموعات على الأكثر: فأكثر من ذلك يصف شخصًا بعينه.
voice-declared-unreadable = لا يمكن قراءة هذا. عودي واختاري من جديد.
voice-sector-survivor-support = دعم الناجيات وخطوط المساعدة
voice-sector-womens-organisation = منظمة نسائية
voice-sector-civil-society = منظمة أخرى من المجتمع المدني
voice-sector-health = الصحة والرعاية الاجتماعية
voice-sector-education-research = التعليم والبحث
voice-sector-justice-police = القضاء والشرطة
voice-sector-government = الحكومة
voice-sector-parliament = البرلمان
voice-sector-media = الإعلام
voice-sector-technology-company = شركة تكنولوجيا
voice-sector-international-organisation = منظمة دولية
voice-sector-funder = جهة مموّلة
voice-sector-other = مكان آخر

# ---------- السحب ----------
voice-back-one = اسحبي هذه العبارة
voice-back-one-lead = تُحذف كلماتها وترجماتها فورًا ولا يمكن استعادتها. ويبقى رقمها خاليًا.
voice-back-one-button = اسحبيها
voice-leave-lead = هناك طريقتان، والاختيار لك.
voice-leave-everything = سحب كل شيء
voice-leave-everything-votes = لا يستطيع أحد أن يعرف من هذه الجداول أي الأصوات كان لكِ. أما من نسخة احتياطية سابقة فما زال ممكنًا.
voice-leave-everything-words = تفقد عباراتك كلماتها، وتُحذف الترجمات التي قدّمتِها.
voice-leave-everything-self = يُحذف ما قلتِه عن نفسك.
voice-leave-everything-others = ما نسخه غيرك من اللوحة أو طبعه يبقى عنده. وتفقده النسخ الاحتياطية لهذا البرنامج حين تُستبدل.
voice-leave-everything-asks = والمطلب الذي كتبه الميسرون يحتفظ بكلماته.
voice-leave-votes = متى تخرج أصواتك من الأعداد
voice-leave-votes-others = مع أصوات غيرك، وهذا أكثر أمانًا. تبقى في الأعداد من غير أن تكون لأحد، وتخرج من كل عدد مع أصوات غيرك، كل { $n } أشخاص معًا، أو حين يُغلق هذا الحوار. وهكذا لا يستطيع من دوّن الأعداد قبلها وبعدها أن يستنتج كيف صوّتِّ. وفي حوار أُغلق من قبل ثم فُتح من جديد قد تبقى.
voice-leave-votes-now = في الحال، ولا يبقى منها شيء في الجداول. ومن دوّن الأعداد قبلها وبعدها يستطيع أن يستنتج كيف صوّتِّ.
voice-leave-votes-closed = هذا الحوار مغلق، فتخرج أصواتك من الأعداد في الحال. ومن دوّنها قبل ذلك، أو لديه ملفات هذا الحوار، يستطيع أن يستنتج كيف صوّتِّ.
voice-leave-everything-button = اسحبي كل شيء
voice-leave-device = أن ينساك هذا المتصفح فقط
voice-leave-device-words = تبقى عباراتك وأصواتك. لا يرى من يستعمل هذا المتصفح أيّها لك، ولا تستطيعين تغييرها بعد ذلك.
voice-leave-device-button = انسَني في هذا المتصفح
voice-leave-stay = لا، سأبقى
voice-leave-unclear = لم يتبيّن بأيّ طريقة تغادرين. عودي واضغطي أحد الزرين.
voice-gone-title = لقد غادرتِ
voice-gone-everything = لم يبقَ في هذا الحوار شيء يخصّك.
voice-gone-others = لم يعد في هذا الحوار شيء مرتبط بكِ. وستخرج أصواتك من الأعداد مع أصوات غيرك.
voice-gone-device = نسيك هذا المتصفح. أما سجل الصفحات فأمر آخر: يحفظه المتصفح، ويمكنك مسحه من هناك.
voice-gone-nobody = لا يعرف هذا المتصفح أحدًا يشارك في هذا الحوار.
