# What is said about proposals of evidence and their review, in Arabic. See the heads of en.ftl and ar.ftl.

refuse-version = هذه الاستمارة من نوع ({ $given }) لا يعرفه البرنامج.
refuse-id = المعرّف «{ $given }» فيه رموز غير مقبولة.
refuse-empty = هذا الحقل يحتاج إلى جواب.
refuse-short = الحد الأدنى لعدد الأحرف هنا: { $least }.
refuse-long = الحد الأقصى لعدد الأحرف هنا: { $most }.
refuse-control = في النص رموز لا يمكن عرضها.
refuse-url = يلزم عنوان الصفحة كاملاً، وأوله {"\u2066"}https://{"\u2069"} أو {"\u2066"}http://{"\u2069"}
refuse-url-login = في العنوان اسم دخول أو كلمة مرور. ويلزم العنوان من دونهما.
refuse-future = { $given } يأتي بعد اليوم، { $today }.
refuse-recall = الذاكرة ليست مصدراً. ويلزم ذكر الصفحة التي قُرئ فيها ذلك.
refuse-country = «{ $given }» ليس بلداً في القائمة.
refuse-provision = «{ $given }» ليس حكماً في القائمة.
refuse-reference = يلزم ذكر المادة أو الفقرة، بترقيم المصدر.
refuse-indicator = «{ $given }» ليس مؤشراً في القائمة.
refuse-word = «{ $given }» ليست كلمة في القائمة «{ $vocabulary }».
refuse-year = تلزم سنة بين { $least } و{ $most }.
refuse-since = { $since } أسبق من القانون نفسه، وهو من عام { $year }.
refuse-number = يلزم رقم.
refuse-unit = القيمة خارج ما يمكن أن تكون عليه الوحدة «{ $unit }».
refuse-language = «{ $given }» ليس رمز لغة، مثل es.
refuse-entry = «{ $given }» ليس قيداً في الملفات.
refuse-field = «{ $given }» ليس حقلاً في هذا القيد.
refuse-same = هذا هو المكتوب أصلاً.
