# اللوحة: ما يراه الجميع، وما تفعله الميسّرات بها.

# ---------- اللوحة ----------
board-title = اللوحة
board-dialogues = الحوارات
board-people = { $n ->
    [0] لم يدخل أحد بعد
    [one] دخل شخص واحد
    [two] دخل شخصان
    [few] دخل { $n } أشخاص
    [many] دخل { $n } شخصًا
   *[other] دخل { $n } شخص
  }
board-statements = { $n ->
    [zero] لا عبارات
    [one] عبارة واحدة
    [two] عبارتان
    [few] { $n } عبارات
    [many] { $n } عبارة
   *[other] { $n } عبارة
  }
board-statements-in = { $n ->
    [zero] لا عبارات
    [one] عبارة واحدة
    [two] عبارتان
    [few] { $n } عبارات
    [many] { $n } عبارة
   *[other] { $n } عبارة
  } { $langs ->
    [two] بلغتين
    [few] بـ{ $langs } لغات
    [many] بـ{ $langs } لغة
   *[other] بـ{ $langs } لغة
  }
board-all-votes = { $n ->
    [zero] لا أصوات
    [one] صوت واحد
    [two] صوتان
    [few] { $n } أصوات
    [many] { $n } صوتًا
   *[other] { $n } صوت
  }
board-phase-open = مفتوح الآن
board-phase-closed = مغلق: لم يعد أحد يكتب أو يصوّت
board-phase-soon = لم يُفتح بعد
board-say = قولي شيئًا
board-vote = صوّتي
board-map = الخريطة
board-moderate = الإشراف
board-themes = المحاور
board-wait = قيد الانتظار: { $n }
board-as-of = اللوحة في الساعة { $time } بالتوقيت العالمي.
board-refresh = تحديث
board-projector = لجدار القاعة
board-back = العودة إلى اللوحة
board-whole = كل الأسئلة
board-newer = الأحدث
board-older = الأقدم
board-empty = لم يُقل شيء هنا بعد.
board-all = { $n ->
    [zero] لا عبارات
    [one] عبارة واحدة
    [two] العبارتان كلتاهما
    [few] العبارات الـ{ $n } كلها
    [many] العبارات كلها: { $n }
   *[other] العبارات كلها: { $n }
  }
board-spotlight = تحت الضوء
board-agree = موافقة { $part } من { $whole }
board-steps = تتغير الأعداد حين يصوّت عدد آخر من الأشخاص ({ $n }).
board-votes = الأصوات: { $n }
board-times = { $n ->
    [two] قيلت مرتين
    [few] قيلت { $n } مرات
    [many] قيلت { $n } مرة
   *[other] قيلت { $n } مرة
  }
board-translate = إضافة ترجمة
board-translation = ترجمة:
board-other-words = بكلمات أخرى:
board-join = للمشاركة:
board-qr = رمز استجابة سريعة فيه عنوان هذا الحوار
board-live = تظهر العبارات الجديدة من تلقاء نفسها.
board-paused = اللوحة متوقفة.
board-lost = انقطع الاتصال، وسيعود من تلقاء نفسه.
board-pause = إيقاف
board-resume = متابعة
board-stale = تغيّرت أسئلة هذا الحوار أو حالته.
board-new = { $n ->
    [zero] لا عبارات جديدة
    [one] عبارة جديدة واحدة
    [two] عبارتان جديدتان
    [few] { $n } عبارات جديدة
    [many] { $n } عبارة جديدة
   *[other] { $n } عبارة جديدة
  }
board-new-many = أكثر من { $n } عبارة جديدة

# ---------- للميسّرات: ما ينتظر، وما هو معروض ----------
board-shelves = ما الذي تودّين النظر فيه
board-shelf-waiting = قيد الانتظار
board-shelf-shown = على اللوحة
board-shelf-hidden = المحجوبة
board-shelf-translations = ترجمات قيد الانتظار
board-lead-waiting = هنا ما وصل، والأقدم أولًا. أشّري على ما يجتمع في قرار واحد. ما ينتظر لا يراه سواكِ وصاحبته.
board-lead-shown = ما يراه الجميع. أشّري على عبارات لإبقائها في الأعلى، أو لوضع إحداها تحت الضوء، أو لحجبها.
board-lead-hidden = ما حُجب، مع السبب الذي تُبلَّغ به صاحبته. ويمكن عرضه من جديد.
board-lead-translations = ترجمات قدّمها مشاركون. ويبقى الأصل دائمًا إلى جانبها.
board-none-waiting = لا شيء ينتظر.
board-none-shown = لا شيء على اللوحة بعد.
board-none-hidden = لا شيء محجوب.
board-none-translations = لا ترجمة تنتظر.
board-translation-of = ترجمة لـ:
board-near = تشبه الرقم { $n }:
board-compare = مقارنة
board-reason-was = السبب:
board-pinned = في الأعلى
board-number = الرقم { $n }
board-more = { $n ->
    [zero] لا شيء بعدها.
    [one] تليها واحدة أخرى.
    [two] تليها اثنتان أخريان.
    [few] تليها { $n } أخرى.
    [many] تليها { $n } أخرى.
   *[other] تليها { $n } أخرى.
  }
board-marked = ما أُشّر عليه
board-reason = سبب الحجب
board-reason-hint = تقرأ صاحبة العبارة هذا السبب. اذكري ما يجعل العبارة مناسبة، في 3 إلى 280 حرفًا. لا يلزم إلا للحجب.
board-do-show-waiting = عرض على اللوحة
board-do-show-hidden = عرض من جديد
board-do-hide = حجب
board-do-pin = إبقاء في الأعلى
board-do-unpin = إنزال من الأعلى
board-do-light = وضع تحت الضوء
board-do-unlight = لا شيء تحت الضوء
board-do-publish = عرض إلى جانب الأصل
board-do-drop = إزالة
board-wrong-marks = لم يُؤشَّر على شيء. أشّري على واحدة على الأقل ثم اضغطي الزر من جديد.
board-wrong-reason = السبب غير مذكور، أو يزيد على 280 حرفًا. من حق صاحبة العبارة أن تعرف السبب.
board-done-nothing = لم يتغيّر شيء: سبق أحد إلى ذلك، أو كان الأمر كذلك من قبل.
board-done-show = { $n ->
    [one] عبارة واحدة معروضة على اللوحة.
    [two] عبارتان معروضتان على اللوحة.
    [few] { $n } عبارات معروضة على اللوحة.
    [many] { $n } عبارة معروضة على اللوحة.
   *[other] { $n } عبارة معروضة على اللوحة.
  }
board-done-hide = { $n ->
    [one] حُجبت عبارة واحدة.
    [two] حُجبت عبارتان.
    [few] حُجبت { $n } عبارات.
    [many] حُجبت { $n } عبارة.
   *[other] حُجبت { $n } عبارة.
  }
board-done-pin = { $n ->
    [one] تبقى عبارة واحدة في الأعلى.
    [two] تبقى عبارتان في الأعلى.
    [few] تبقى { $n } عبارات في الأعلى.
    [many] تبقى { $n } عبارة في الأعلى.
   *[other] تبقى { $n } عبارة في الأعلى.
  }
board-done-unpin = { $n ->
    [one] عادت عبارة واحدة إلى مكانها.
    [two] عادت عبارتان إلى مكانيهما.
    [few] عادت { $n } عبارات إلى أماكنها.
    [many] عادت { $n } عبارة إلى أماكنها.
   *[other] عادت { $n } عبارة إلى أماكنها.
  }
board-done-light = { $n ->
   *[other] يرى الجميع هذه العبارة تحت الضوء.
  }
board-done-unlight = { $n ->
   *[other] لا شيء تحت الضوء.
  }
board-done-publish = { $n ->
    [one] ترجمة واحدة معروضة.
    [two] ترجمتان معروضتان.
    [few] { $n } ترجمات معروضة.
    [many] { $n } ترجمة معروضة.
   *[other] { $n } ترجمة معروضة.
  }
board-done-drop = { $n ->
    [one] أُزيلت ترجمة واحدة.
    [two] أُزيلت ترجمتان.
    [few] أُزيلت { $n } ترجمات.
    [many] أُزيلت { $n } ترجمة.
   *[other] أُزيلت { $n } ترجمة.
  }

# ---------- للميسّرات: المحاور ----------
board-themes-lead = يجمع المحور إجابات عن سؤال واحد تحت كلمات قليلة. وما ليس تحت محور يظهر أولًا.
board-prompts = الأسئلة
board-themes-here = محاور هذا السؤال
board-no-themes = لا محاور بعد.
board-theme-title = العنوان
board-theme-holds = { $n ->
    [zero] لا شيء تحته
    [one] عبارة واحدة
    [two] عبارتان
    [few] { $n } عبارات
    [many] { $n } عبارة
   *[other] { $n } عبارة
  }
board-theme-new = محور جديد
board-theme-hint = حتى { $n } حرفًا.
board-do-name = حفظ
board-do-up = رفع
board-do-down = خفض
board-do-remove = إزالة
board-do-make = إنشاء
board-do-put = نقل
board-put-title = العبارات
board-loose = بلا محور
board-put-under = نقل ما أُشّر عليه إلى
board-put-how = أشّري على ما يجتمع، ثم اختاري محوره أدناه.
board-drag = أو اسحبي العبارة من نقاطها إلى محور. وللتراجع اسحبيها عائدة.
board-drag-grip = السحب إلى محور
board-drag-drop = أفلتي فوق محور
board-drag-under = هي الآن تحت { $theme }.
board-drag-loose = هي الآن بلا محور.
board-drag-lost = انقطع الاتصال ولم يُنقل شيء. حاولي من جديد، أو أشّري على العبارة واستعملي الزر.
board-wrong-title = العنوان غير مذكور، أو هو أطول مما ينبغي.
board-done-theme = المحاور كما أردتِها.
board-done-put = { $n ->
    [one] نُقلت عبارة واحدة.
    [two] نُقلت عبارتان.
    [few] نُقلت { $n } عبارات.
    [many] نُقلت { $n } عبارة.
   *[other] نُقلت { $n } عبارة.
  }
board-refused-themes = لهذا السؤال عشرون محورًا. أزيلي واحدًا قبل إنشاء آخر.

# ---------- للميسّرات: ما قيل مرتين ----------
board-duplicates = ما قيل مرتين
board-duplicates-lead = عبارات متشابهة الكلمات جنبًا إلى جنب. إن كانت تقول الشيء نفسه نابت إحداها عن الأخرى: تعرض بطاقتها الصياغتين معًا، ومن صوّت على أيٍّ منهما يُحسب مرة واحدة. ويمكن الفصل بينهما من جديد في أي وقت.
board-alike = كلمات متشابهة
board-none-alike = لا عبارتين تتشابه كلماتهما.
board-keep = الرقم { $n } ينوب عن الرقم { $other } أيضًا
board-leave = إبقاء الاثنتين
board-by-number = الضم بالأرقام
board-by-number-hint = لعبارتين تقولان الشيء نفسه بكلمات مختلفة. وعلى كلتيهما أن تجيب عن سؤال واحد.
board-stays = تبقى
board-goes = تُضم إليها
board-do-join = ضم
board-joined = ما ضُمّ
board-none-joined = لم يُضم شيء.
board-do-part = فصل من جديد
board-done-join = صارتا واحدة على اللوحة، وتُعرض الصياغتان معًا.
board-done-leave = تبقى الاثنتان، ولن يُقترح ضمّهما ثانية.
board-done-part = عادت قائمة بنفسها، بأصواتها هي.
board-refused-merge = لا يمكن ضم هاتين: على كلتيهما أن تجيب عن سؤال واحد، وعلى الباقية منهما أن تكون على اللوحة.
