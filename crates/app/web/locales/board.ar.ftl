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
