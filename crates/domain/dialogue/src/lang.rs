//! Languages that statements are written in: their own names, their direction, and a guess for who does not want to choose.
//!
//! A statement carries its language so that a screen reader says it with the right voice and the board can ask for translations. People may
//! choose; who leaves it to us gets a guess from the script and, for Latin letters, from the small words. A guess that is not sure is
//! `und`, which is honest and works. Absent on purpose: a model of languages, and any claim about the writer.

/// A code (BCP 47), what its speakers call it, and whether it is written from right to left.
pub type Language = (&'static str, &'static str, bool);

/// Languages offered by name, the four of the pages first, then by their own names. Statements in any other are as welcome.
pub const LANGUAGES: [Language; 49] = [
    ("en", "English", false),
    ("es", "Español", false),
    ("fr", "Français", false),
    ("ar", "العربية", true),
    ("af", "Afrikaans", false),
    ("ay", "Aymar aru", false),
    ("id", "Bahasa Indonesia", false),
    ("ms", "Bahasa Melayu", false),
    ("de", "Deutsch", false),
    ("ff", "Fulfulde", false),
    ("gn", "Guaraní", false),
    ("ha", "Hausa", false),
    ("ig", "Igbo", false),
    ("it", "Italiano", false),
    ("rw", "Kinyarwanda", false),
    ("sw", "Kiswahili", false),
    ("ht", "Kreyòl ayisyen", false),
    ("lg", "Luganda", false),
    ("pl", "Polski", false),
    ("pt", "Português", false),
    ("qu", "Runa simi", false),
    ("so", "Soomaali", false),
    ("tl", "Tagalog", false),
    ("vi", "Tiếng Việt", false),
    ("tr", "Türkçe", false),
    ("wo", "Wolof", false),
    ("yo", "Yorùbá", false),
    ("zu", "isiZulu", false),
    ("el", "Ελληνικά", false),
    ("ru", "Русский", false),
    ("uk", "Українська", false),
    ("he", "עברית", true),
    ("ur", "اردو", true),
    ("ps", "پښتو", true),
    ("fa", "فارسی", true),
    ("ckb", "کوردی", true),
    ("am", "አማርኛ", false),
    ("ti", "ትግርኛ", false),
    ("ne", "नेपाली", false),
    ("hi", "हिन्दी", false),
    ("bn", "বাংলা", false),
    ("ta", "தமிழ்", false),
    ("si", "සිංහල", false),
    ("th", "ไทย", false),
    ("my", "မြန်မာ", false),
    ("km", "ខ្មែរ", false),
    ("zh", "中文", false),
    ("ja", "日本語", false),
    ("ko", "한국어", false),
];

/// The code of a language that nobody named.
pub const UNKNOWN: &str = "und";

/// What its speakers call a language; its code if it is not in the list; nothing if nobody named it.
#[must_use]
pub fn name(code: &str) -> Option<&str> {
    if code == UNKNOWN || code.is_empty() {
        return None;
    }
    let plain = code.split('-').next().unwrap_or(code);
    Some(LANGUAGES.iter().find(|(known, ..)| *known == plain).map_or(code, |(_, name, _)| name))
}

/// Direction for `dir`: `auto` where nobody can say.
#[must_use]
pub fn direction(code: &str) -> &'static str {
    let plain = code.split('-').next().unwrap_or(code);
    match LANGUAGES.iter().find(|(known, ..)| *known == plain) {
        Some((_, _, true)) => "rtl",
        Some((_, _, false)) => "ltr",
        None => "auto",
    }
}

/// Whether a code may stand in `lang`: letters, then parts of letters and digits (BCP 47, without looking anything up).
#[must_use]
pub fn is_code(code: &str) -> bool {
    let mut parts = code.split('-');
    let first = parts.next().is_some_and(|p| (2..=3).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_lowercase()));
    first
        && code.len() <= 20
        && parts.all(|p| (2..=8).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_alphanumeric()))
}

/// Small words of languages in Latin letters. Those that several share count for each, so that they decide nothing alone.
#[rustfmt::skip]
const SMALL: [(&str, &str); 10] = [
    ("en", "the of and to is are that for with who not be we it their should must"),
    ("es", "el los las y del en una para con es por se al sus más son lo la de que"),
    ("fr", "le les des et du une est pour dans qui aux sur pas sont ne ce au la de que"),
    ("pt", "o os das dos e do da em um uma para não com são ao às mais de que"),
    ("sw", "na ya wa kwa ni za katika la cha vya hawa wote kila wanawake si bila yetu"),
    ("id", "yang dan di untuk dengan tidak dari ini itu pada harus bagi oleh kami adalah ada perempuan"),
    ("de", "der die das und ist nicht für mit den von ein eine zu wird auf sind muss"),
    ("it", "il gli di che non per una è sono della delle dei nel alla anche più le la"),
    ("tr", "ve bir için bu ile olarak kadınlar değil daha her olan da de gibi çok ne var"),
    ("so", "iyo waa ka ku in oo uu ee leh haweenka waxaa aan ay loo dhammaan"),
];

/// Whether a character is of a script.
type Test = fn(char) -> bool;

/// The language that a text seems to be in; [`UNKNOWN`] if it is not clear.
///
/// ```
/// use dialogue::lang::guess;
///
/// assert_eq!(guess("Los juzgados no conocen la ley."), "es");
/// assert_eq!(guess("النساء في الريف غائبات."), "ar");
/// assert_eq!(guess("Ndi ki?"), "und");
/// ```
#[must_use]
pub fn guess(text: &str) -> &'static str {
    let letters = |test: fn(char) -> bool| text.chars().filter(|c| test(*c)).count();
    let all = letters(char::is_alphabetic);
    let share = |test: fn(char) -> bool| all > 0 && letters(test) * 2 > all;
    if share(|c| matches!(c, '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' | '\u{fb50}'..='\u{fefc}')) {
        return arabic(text);
    }
    let scripts: [(Test, &str); 14] = [
        (|c| matches!(c, '\u{370}'..='\u{3ff}'), "el"),
        (|c| matches!(c, '\u{590}'..='\u{5ff}'), "he"),
        (|c| matches!(c, '\u{980}'..='\u{9ff}'), "bn"),
        (|c| matches!(c, '\u{b80}'..='\u{bff}'), "ta"),
        (|c| matches!(c, '\u{d80}'..='\u{dff}'), "si"),
        (|c| matches!(c, '\u{e00}'..='\u{e7f}'), "th"),
        (|c| matches!(c, '\u{1000}'..='\u{109f}'), "my"),
        (|c| matches!(c, '\u{1780}'..='\u{17ff}'), "km"),
        (|c| matches!(c, '\u{1200}'..='\u{137f}'), UNKNOWN), // Amharic, Tigrinya and others share it
        (|c| matches!(c, '\u{900}'..='\u{97f}'), "hi"),
        (
            |c| matches!(c, '\u{400}'..='\u{4ff}'),
            if text.contains(['і', 'ї', 'є', 'І', 'Ї', 'Є']) { "uk" } else { "ru" },
        ),
        (|c| matches!(c, '\u{3040}'..='\u{30ff}'), "ja"),
        (|c| matches!(c, '\u{ac00}'..='\u{d7a3}'), "ko"),
        (
            |c| matches!(c, '\u{3040}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}'),
            if letters(|c| matches!(c, '\u{3040}'..='\u{30ff}')) > 0 { "ja" } else { "zh" },
        ),
    ];
    match scripts.into_iter().find(|(test, _)| share(*test)) {
        Some((_, code)) => code,
        None => latin(text),
    }
}

/// Letters that Arabic itself does not have.
fn arabic(text: &str) -> &'static str {
    match () {
        () if text.contains(['ټ', 'ډ', 'ړ', 'ښ', 'ګ', 'ڼ']) => "ps",
        () if text.contains(['ٹ', 'ڈ', 'ڑ', 'ں', 'ے']) => "ur",
        () if text.contains(['ڕ', 'ڵ', 'ۆ', 'ێ']) => "ckb",
        () if text.contains(['پ', 'چ', 'ژ', 'گ', 'ک', 'ی']) => "fa",
        () => "ar",
    }
}

fn latin(text: &str) -> &'static str {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphabetic()).filter(|w| !w.is_empty()).collect();
    let mut found: Vec<(usize, &str)> = SMALL
        .iter()
        .map(|(code, small)| (words.iter().filter(|word| small.split(' ').any(|s| s == **word)).count(), *code))
        .collect();
    found.sort_by_key(|(n, _)| std::cmp::Reverse(*n));
    match found.as_slice() {
        // One small word may be chance, and two languages that have as many leave it open.
        [(best, code), (second, _), ..] if *best >= 2 && best > second => code,
        _ => UNKNOWN,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_write_is_guessed_or_left_open() {
        for (text, expected) in [
            ("Binding duties for platforms, not only voluntary codes of conduct.", "en"),
            ("Falta una norma clara sobre la responsabilidad de las plataformas ante la violencia digital.", "es"),
            ("Financez un guichet unique où la victime ne raconte son histoire qu'une fois.", "fr"),
            ("As mulheres do interior não são ouvidas em nenhum processo.", "pt"),
            ("Vikundi vidogo vya wanawake vijijini havialikwi wala kufadhiliwa katika haya.", "sw"),
            ("لا توجد مؤشرات متفق عليها لقياس العنف الرقمي في حالات النزاع.", "ar"),
            ("زنان روستایی در این گفتگو غایب هستند", "fa"),
            ("یہ قانون ہمارے لیے نہیں ہے", "ur"),
            ("महिलाओं के लिए सहायता कहाँ है?", "hi"),
            ("Закон має захищати всіх", "uk"),
            ("没有人为此付钱", "zh"),
            ("誰も払わない", "ja"),
            ("ሴቶች", UNKNOWN),
            ("Ok", UNKNOWN),
            ("", UNKNOWN),
            ("???", UNKNOWN),
        ] {
            assert_eq!(guess(text), expected, "{text}");
        }
    }

    #[test]
    fn every_guess_and_every_language_has_a_name() {
        let codes = LANGUAGES.map(|(code, ..)| code);
        for (i, code) in codes.iter().enumerate() {
            assert!(is_code(code) && !codes[..i].contains(code), "{code}");
            assert_ne!(name(code), Some(*code));
        }
        assert!(SMALL.iter().all(|(code, small)| codes.contains(code) && !small.is_empty()));
        assert_eq!((name("und"), name(""), name("ln"), name("pt-BR")), (None, None, Some("ln"), Some("Português")));
        assert_eq!(
            (direction("ar"), direction("es"), direction("und"), direction("ar-EG")),
            ("rtl", "ltr", "auto", "rtl")
        );
    }

    #[test]
    fn a_code_is_letters_and_parts() {
        for good in ["en", "ckb", "pt-BR", "zh-Hant-TW", "und"] {
            assert!(is_code(good), "{good}");
        }
        for bad in ["", "e", "english", "EN", "en-", "en_GB", "en-x", "\"><b>", "aa-bb-cc-dd-ee-ff-gg-hh", "en-\u{e9}t"]
        {
            assert!(!is_code(bad), "{bad}");
        }
    }
}
