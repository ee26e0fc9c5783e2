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
    [zero] لا أقوال
    [one] قول واحد
    [two] قولان
    [few] { $n } أقوال
    [many] { $n } قولًا
   *[other] { $n } قول
  }
board-statements-in = { $n ->
    [zero] لا أقوال
    [one] قول واحد
    [two] قولان
    [few] { $n } أقوال
    [many] { $n } قولًا
   *[other] { $n } قول
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
    [zero] لا أقوال
    [one] قول واحد
    [two] القولان كلاهما
    [few] الأقوال الـ{ $n } كلها
    [many] الأقوال كلها: { $n }
   *[other] الأقوال كلها: { $n }
  }
board-spotlight = تحت الضوء
board-agree = موافقة { $part } من { $whole }
board-steps = تتغير الأعداد حين يصوّت عدد آخر من الأشخاص ({ $n }).
board-votes = الأصوات: { $n }
board-times = { $n ->
    [two] قيل مرتين
    [few] قيل { $n } مرات
    [many] قيل { $n } مرة
   *[other] قيل { $n } مرة
  }
board-translate = إضافة ترجمة
board-translation = ترجمة:
board-other-words = بكلمات أخرى:
board-join = للمشاركة:
board-qr = رمز استجابة سريعة فيه عنوان هذا الحوار
board-live = تظهر الأقوال الجديدة من تلقاء نفسها.
board-paused = اللوحة متوقفة.
board-lost = انقطع الاتصال، وسيعود من تلقاء نفسه.
board-pause = إيقاف
board-resume = متابعة
board-stale = تغيّرت أسئلة هذا الحوار أو حالته.
board-new = { $n ->
    [zero] لا أقوال جديدة
    [one] قول جديد واحد
    [two] قولان جديدان
    [few] { $n } أقوال جديدة
    [many] { $n } قولًا جديدًا
   *[other] { $n } قول جديد
  }
board-new-many = أكثر من { $n } قولًا جديدًا

# ---------- للميسّرات: ما ينتظر، وما هو معروض ----------
board-shelves = ما الذي تودّين النظر فيه
board-shelf-waiting = قيد الانتظار
board-shelf-shown = على اللوحة
board-shelf-hidden = المحجوبة
board-shelf-translations = ترجمات قيد الانتظار
board-lead-waiting = هنا ما وصل، والأقدم أولًا. أشّري على ما يجتمع في قرار واحد. ما ينتظر لا يراه سواكِ وصاحبته.
board-lead-shown = ما يراه الجميع. أشّري على أقوال لإبقائها في الأعلى، أو لوضع أحدها تحت الضوء، أو لحجبها.
board-lead-hidden = ما حُجب، مع السبب الذي تُبلَّغ به صاحبته. ويمكن عرضه من جديد.
board-lead-translations = ترجمات قدّمها مشاركون. ويبقى الأصل دائمًا إلى جانبها.
board-none-waiting = لا شيء ينتظر.
board-none-shown = لا شيء على اللوحة بعد.
board-none-hidden = لا شيء محجوب.
board-none-translations = لا ترجمة تنتظر.
board-translation-of = ترجمة لـ:
board-near = يشبه الرقم { $n }:
board-compare = مقارنة
board-reason-was = السبب:
board-pinned = في الأعلى
board-number = الرقم { $n }
board-more = { $n ->
    [zero] لا شيء بعدها.
    [one] يليها واحد آخر.
    [two] يليها اثنان آخران.
    [few] تليها { $n } أخرى.
    [many] يليها { $n } آخر.
   *[other] يليها { $n } آخر.
  }
board-marked = ما أُشّر عليه
board-reason = سبب الحجب
board-reason-hint = تقرأ صاحبة القول هذه الجملة. اذكري ما يجعله مناسبًا، في 3 إلى 280 حرفًا. لا يلزم إلا للحجب.
board-do-show-waiting = عرض على اللوحة
board-do-show-hidden = عرض من جديد
board-do-hide = حجب
board-do-pin = إبقاء في الأعلى
board-do-unpin = إنزال من الأعلى
board-do-light = وضع تحت الضوء
board-do-unlight = لا شيء تحت الضوء
board-do-publish = عرض إلى جانب الأصل
board-do-drop = إزالة
board-wrong-marks = لم يُؤشَّر على شيء. أشّري على واحد على الأقل ثم اضغطي الزر من جديد.
board-wrong-reason = السبب غير مذكور، أو يزيد على 280 حرفًا. من حق صاحبة القول أن تعرف السبب.
board-done-nothing = لم يتغيّر شيء: سبق أحد إلى ذلك، أو كان الأمر كذلك من قبل.
board-done-show = { $n ->
    [one] قول واحد معروض على اللوحة.
    [two] قولان معروضان على اللوحة.
    [few] { $n } أقوال معروضة على اللوحة.
    [many] { $n } قولًا معروضًا على اللوحة.
   *[other] { $n } قول معروض على اللوحة.
  }
board-done-hide = { $n ->
    [one] حُجب قول واحد.
    [two] حُجب قولان.
    [few] حُجبت { $n } أقوال.
    [many] حُجب { $n } قولًا.
   *[other] حُجب { $n } قول.
  }
board-done-pin = { $n ->
    [one] يبقى قول واحد في الأعلى.
    [two] يبقى قولان في الأعلى.
    [few] تبقى { $n } أقوال في الأعلى.
    [many] يبقى { $n } قولًا في الأعلى.
   *[other] يبقى { $n } قول في الأعلى.
  }
board-done-unpin = { $n ->
    [one] عاد قول واحد إلى مكانه.
    [two] عاد قولان إلى مكانهما.
    [few] عادت { $n } أقوال إلى أماكنها.
    [many] عاد { $n } قولًا إلى أماكنها.
   *[other] عاد { $n } قول إلى أماكنها.
  }
board-done-light = { $n ->
   *[other] يرى الجميع هذا القول تحت الضوء.
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
    [one] قول واحد
    [two] قولان
    [few] { $n } أقوال
    [many] { $n } قولًا
   *[other] { $n } قول
  }
board-theme-new = محور جديد
board-theme-hint = حتى { $n } حرفًا.
board-do-name = حفظ
board-do-up = رفع
board-do-down = خفض
board-do-remove = إزالة
board-do-make = إنشاء
board-do-put = نقل
board-put-title = الأقوال
board-loose = بلا محور
board-put-under = نقل ما أُشّر عليه إلى
board-put-how = يُؤشَّر على ما يجتمع، ثم يُختار محوره أدناه.
board-drag = أو يُسحب القول من نقاطه إلى محور. وللتراجع يُسحب عائدًا.
board-drag-grip = السحب إلى محور
board-drag-drop = الإفلات فوق محور
board-drag-under = هو الآن تحت { $theme }.
board-drag-loose = هو الآن بلا محور.
board-drag-lost = انقطع الاتصال ولم يُنقل شيء. تُعاد المحاولة، أو يُؤشَّر على القول ويُستعمل الزر.
board-wrong-title = العنوان غير مذكور، أو هو أطول مما ينبغي.
board-done-theme = المحاور كما أردتِها.
board-done-put = { $n ->
    [one] نُقل قول واحد.
    [two] نُقل قولان.
    [few] نُقلت { $n } أقوال.
    [many] نُقل { $n } قولًا.
   *[other] نُقل { $n } قول.
  }
board-refused-themes = لهذا السؤال عشرون محورًا. أزيلي واحدًا قبل إنشاء آخر.

# ---------- للميسّرات: ما قيل مرتين ----------
board-duplicates = ما قيل مرتين
board-duplicates-lead = أقوال متشابهة الكلمات جنبًا إلى جنب. إن كانت تقول الشيء نفسه ناب أحدها عن الآخر: تعرض بطاقته الصياغتين معًا، ومن صوّت على أيّهما يُحسب مرة واحدة. ويمكن الفصل بينهما من جديد في أي وقت.
board-alike = كلمات متشابهة
board-none-alike = لا قولين تتشابه كلماتهما.
board-keep = الرقم { $n } ينوب عن الرقم { $other } أيضًا
board-leave = إبقاء الاثنين
board-by-number = الضم بالأرقام
board-by-number-hint = لقولين يقولان الشيء نفسه بكلمات مختلفة. وعلى كليهما أن يجيب عن سؤال واحد.
board-stays = يبقى
board-goes = يُضم إليه
board-do-join = ضم
board-joined = ما ضُمّ
board-none-joined = لم يُضم شيء.
board-do-part = فصل من جديد
board-done-join = صارا واحدًا على اللوحة، وتُعرض الصياغتان معًا.
board-done-leave = يبقى الاثنان، ولن يُقترح ضمّهما ثانية.
board-done-part = عاد قائمًا بنفسه، بأصواته هو.
board-refused-merge = لا يمكن ضم هذين: على كليهما أن يجيب عن سؤال واحد، وعلى الباقي منهما أن يكون على اللوحة.
