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
    [zero] لا آراء
    [one] رأي واحد
    [two] رأيان
    [few] { $n } آراء
    [many] { $n } رأيًا
   *[other] { $n } رأي
  }
board-statements-in = { $n ->
    [zero] لا آراء
    [one] رأي واحد
    [two] رأيان
    [few] { $n } آراء
    [many] { $n } رأيًا
   *[other] { $n } رأي
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
board-say = إضافة رأي
board-vote = التصويت
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
    [zero] لا آراء
    [one] رأي واحد
    [two] الرأيان كلاهما
    [few] الآراء الـ{ $n } كلها
    [many] الآراء كلها: { $n }
   *[other] الآراء كلها: { $n }
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
board-live = تظهر الآراء الجديدة من تلقاء نفسها.
board-paused = اللوحة متوقفة.
board-lost = انقطع الاتصال، وسيعود من تلقاء نفسه.
board-pause = إيقاف
board-resume = متابعة
board-stale = تغيّرت أسئلة هذا الحوار أو حالته.
board-new = { $n ->
    [zero] لا آراء جديدة
    [one] رأي جديد واحد
    [two] رأيان جديدان
    [few] { $n } آراء جديدة
    [many] { $n } رأيًا جديدًا
   *[other] { $n } رأي جديد
  }
board-new-many = أكثر من { $n } رأيًا جديدًا

# ---------- للميسّرات: ما ينتظر، وما هو معروض ----------
board-shelves = ما الذي تودّين النظر فيه
board-shelf-waiting = قيد الانتظار
board-shelf-shown = على اللوحة
board-shelf-hidden = المحجوبة
board-shelf-translations = ترجمات قيد الانتظار
board-lead-waiting = هنا ما وصل، والأقدم أولًا. أشّري على ما يجتمع في قرار واحد. ما ينتظر لا يراه سواكِ وصاحبته.
board-lead-shown = ما يراه الجميع. أشّري على آراء لإبقائها في الأعلى، أو لوضع أحدها تحت الضوء، أو لحجبها.
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
board-reason-hint = تقرأ صاحبة الرأي هذه الجملة. اذكري ما يجعله مناسبًا، في 3 إلى 280 حرفًا. لا يلزم إلا للحجب.
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
board-wrong-reason = السبب غير مذكور، أو يزيد على 280 حرفًا. من حق صاحبة الرأي أن تعرف السبب.
board-done-nothing = لم يتغيّر شيء: سبق أحد إلى ذلك، أو كان الأمر كذلك من قبل.
board-done-show = { $n ->
    [one] رأي واحد معروض على اللوحة.
    [two] رأيان معروضان على اللوحة.
    [few] { $n } آراء معروضة على اللوحة.
    [many] { $n } رأيًا معروضًا على اللوحة.
   *[other] { $n } رأي معروض على اللوحة.
  }
board-done-hide = { $n ->
    [one] حُجب رأي واحد.
    [two] حُجب رأيان.
    [few] حُجبت { $n } آراء.
    [many] حُجب { $n } رأيًا.
   *[other] حُجب { $n } رأي.
  }
board-done-pin = { $n ->
    [one] يبقى رأي واحد في الأعلى.
    [two] يبقى رأيان في الأعلى.
    [few] تبقى { $n } آراء في الأعلى.
    [many] يبقى { $n } رأيًا في الأعلى.
   *[other] يبقى { $n } رأي في الأعلى.
  }
board-done-unpin = { $n ->
    [one] عاد رأي واحد إلى مكانه.
    [two] عاد رأيان إلى مكانهما.
    [few] عادت { $n } آراء إلى أماكنها.
    [many] عاد { $n } رأيًا إلى أماكنها.
   *[other] عاد { $n } رأي إلى أماكنها.
  }
board-done-light = { $n ->
   *[other] يرى الجميع هذا الرأي تحت الضوء.
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
    [one] رأي واحد
    [two] رأيان
    [few] { $n } آراء
    [many] { $n } رأيًا
   *[other] { $n } رأي
  }
board-theme-new = محور جديد
board-theme-hint = حتى { $n } حرفًا.
board-do-name = حفظ
board-do-up = رفع
board-do-down = خفض
board-do-remove = إزالة
board-do-make = إنشاء
board-do-put = نقل
board-put-title = الآراء
board-loose = بلا محور
board-put-under = نقل ما أُشّر عليه إلى
board-wrong-title = العنوان غير مذكور، أو هو أطول مما ينبغي.
board-done-theme = المحاور كما أردتِها.
board-done-put = { $n ->
    [one] نُقل رأي واحد.
    [two] نُقل رأيان.
    [few] نُقلت { $n } آراء.
    [many] نُقل { $n } رأيًا.
   *[other] نُقل { $n } رأي.
  }
board-refused-themes = لهذا السؤال ثلاثون محورًا. أزيلي واحدًا قبل إنشاء آخر.

# ---------- للميسّرات: ما قيل مرتين ----------
board-duplicates = ما قيل مرتين
board-duplicates-lead = آراء متشابهة الكلمات جنبًا إلى جنب. إن كانت تقول الشيء نفسه ناب أحدها عن الآخر: تعرض بطاقته الصياغتين معًا، ومن صوّت على أيّهما يُحسب مرة واحدة. ويمكن الفصل بينهما من جديد في أي وقت.
board-alike = كلمات متشابهة
board-none-alike = لا رأيين تتشابه كلماتهما.
board-keep = الرقم { $n } ينوب عن الرقم { $other } أيضًا
board-leave = إبقاء الاثنين
board-by-number = الضم بالأرقام
board-by-number-hint = لرأيين يقولان الشيء نفسه بكلمات مختلفة. وعلى كليهما أن يجيب عن سؤال واحد.
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
