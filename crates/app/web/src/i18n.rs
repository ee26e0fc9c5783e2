//! Every word that the program itself says, in four languages.
//!
//! Messages live in `locales/*.ftl` (Fluent). A test holds every language against English: the same ids,
//! the same variables. A message missing at run time falls back to English, then to its id, never to a panic.
//! What sources say (titles of laws, notes) is not translated here and is shown with its own `lang`.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use norms::PartialDate;
use unic_langid::LanguageIdentifier;

/// A language of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lang {
    /// English.
    En,
    /// Spanish.
    Es,
    /// French.
    Fr,
    /// Arabic.
    Ar,
}

impl Lang {
    /// All four, in the order of the language menu.
    pub const ALL: [Lang; 4] = [Lang::En, Lang::Es, Lang::Fr, Lang::Ar];

    /// ISO 639-1 code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Lang::En => "en",
            Lang::Es => "es",
            Lang::Fr => "fr",
            Lang::Ar => "ar",
        }
    }

    /// Its own name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Lang::En => "English",
            Lang::Es => "Español",
            Lang::Fr => "Français",
            Lang::Ar => "العربية",
        }
    }

    /// `ltr` or `rtl`.
    #[must_use]
    pub fn dir(self) -> &'static str {
        if self == Lang::Ar { "rtl" } else { "ltr" }
    }

    /// The language of a code such as `es` or `es-MX`; `None` if it is none of the four.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Lang> {
        let primary = code.split(['-', '_']).next().unwrap_or(code);
        Lang::ALL.into_iter().find(|l| l.code().eq_ignore_ascii_case(primary))
    }

    /// The best of an `Accept-Language` header, by its weights; English if none fits.
    #[must_use]
    pub fn negotiate(header: &str) -> Lang {
        let mut best: Option<(f32, Lang)> = None;
        for item in header.split(',').take(32) {
            let mut parts = item.trim().split(';');
            let Some(lang) = parts.next().and_then(Lang::from_code) else {
                continue;
            };
            let weight =
                parts.find_map(|p| p.trim().strip_prefix("q=").and_then(|q| q.parse::<f32>().ok())).unwrap_or(1.0);
            if weight > 0.0 && best.is_none_or(|(w, _)| weight > w) {
                best = Some((weight, lang));
            }
        }
        best.map_or(Lang::En, |(_, lang)| lang)
    }

    /// What the public pages say, what those say that people sign in to, what is said about proposals and organisations, and the rooms of a dialogue.
    fn sources(self) -> [&'static str; 14] {
        macro_rules! files {
            ($code:literal) => {
                [
                    include_str!(concat!("../locales/", $code, ".ftl")),
                    include_str!(concat!("../locales/people.", $code, ".ftl")),
                    include_str!(concat!("../locales/evidence.", $code, ".ftl")),
                    include_str!(concat!("../locales/organisation.", $code, ".ftl")),
                    include_str!(concat!("../locales/calendar.", $code, ".ftl")),
                    include_str!(concat!("../locales/voice.", $code, ".ftl")),
                    include_str!(concat!("../locales/board.", $code, ".ftl")),
                    include_str!(concat!("../locales/map.", $code, ".ftl")),
                    include_str!(concat!("../locales/asks.", $code, ".ftl")),
                    include_str!(concat!("../locales/fingerprint.", $code, ".ftl")),
                    include_str!(concat!("../locales/funding.", $code, ".ftl")),
                    include_str!(concat!("../locales/record.", $code, ".ftl")),
                    include_str!(concat!("../locales/match.", $code, ".ftl")),
                    include_str!(concat!("../locales/statements.", $code, ".ftl")),
                ]
            };
        }
        match self {
            Lang::En => files!("en"),
            Lang::Es => files!("es"),
            Lang::Fr => files!("fr"),
            Lang::Ar => files!("ar"),
        }
    }
}

/// The messages of the four languages.
pub struct Messages {
    bundles: Vec<FluentBundle<FluentResource>>,
}

impl Messages {
    /// Reads the messages that ship with the program.
    #[must_use]
    pub fn new() -> Self {
        let bundles = Lang::ALL
            .into_iter()
            .map(|lang| {
                let id: LanguageIdentifier = lang.code().parse().unwrap_or_default();
                let mut bundle = FluentBundle::new_concurrent(vec![id]);
                bundle.set_use_isolating(lang == Lang::Ar);
                for source in lang.sources() {
                    let resource = match FluentResource::try_new(source.to_owned()) {
                        Ok(resource) | Err((resource, _)) => resource,
                    };
                    bundle.add_resource_overriding(resource);
                }
                bundle
            })
            .collect();
        Self { bundles }
    }

    /// The message `id` in `lang` with its variables.
    #[must_use]
    pub fn say(&self, lang: Lang, id: &str, args: &FluentArgs<'_>) -> String {
        self.find(lang, id, args).or_else(|| self.find(Lang::En, id, args)).unwrap_or_else(|| id.to_owned())
    }

    /// Whether `lang` itself has the message.
    #[must_use]
    pub fn has(&self, lang: Lang, id: &str) -> bool {
        self.bundles.get(lang as usize).is_some_and(|b| b.has_message(id))
    }

    fn find(&self, lang: Lang, id: &str, args: &FluentArgs<'_>) -> Option<String> {
        let bundle = self.bundles.get(lang as usize)?;
        let pattern = bundle.get_message(id)?.value()?;
        let mut errors = Vec::new();
        Some(bundle.format_pattern(pattern, Some(args), &mut errors).into_owned())
    }
}

impl Default for Messages {
    fn default() -> Self {
        Self::new()
    }
}

/// Builds Fluent variables from pairs.
#[must_use]
pub fn args<'a>(pairs: &'a [(&'a str, FluentValue<'a>)]) -> FluentArgs<'a> {
    let mut out = FluentArgs::with_capacity(pairs.len());
    for (name, value) in pairs {
        out.set(*name, value.clone());
    }
    out
}

/// Digits in groups of three, from `from` digits on: a narrow space in French, a point in Spanish.
fn grouped(lang: Lang, digits: &str, from: usize) -> String {
    let group = match lang {
        Lang::En | Lang::Ar => ",",
        Lang::Es => ".",
        Lang::Fr => "\u{202f}",
    };
    let mut out = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if digits.len() >= from && index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push_str(group);
        }
        out.push(digit);
    }
    out
}

/// A number as the language writes it: decimal comma in Spanish and French; Western digits everywhere.
/// At most two decimals; groups of three from 10,000 up.
#[must_use]
pub fn number(lang: Lang, value: f64) -> String {
    let text = format!("{value:.2}");
    let (whole, decimals) = text.split_once('.').unwrap_or((&text, ""));
    let (sign, digits) = whole.strip_prefix('-').map_or(("", whole), |d| ("\u{2212}", d));
    let mut out = format!("{sign}{}", grouped(lang, digits, 5));
    let decimals = decimals.trim_end_matches('0');
    if !decimals.is_empty() {
        out.push(if matches!(lang, Lang::Es | Lang::Fr) { ',' } else { '.' });
        out.push_str(decimals);
    }
    out
}

/// A whole amount as the language writes it, for a column of them: groups of three from 1,000 up, in Spanish from 10.000, as its academies
/// write (Ortografía de la lengua española, 2010, chapter VIII). In Arabic a mark before the sign keeps it on the left of its digits.
#[must_use]
pub fn whole(lang: Lang, value: i128) -> String {
    let sign = match (value < 0, lang) {
        (false, _) => "",
        (true, Lang::Ar) => "\u{200e}\u{2212}",
        (true, _) => "\u{2212}",
    };
    format!("{sign}{}", grouped(lang, &value.unsigned_abs().to_string(), if lang == Lang::Es { 5 } else { 4 }))
}

/// A date as the language says it, as precise as it is known.
#[must_use]
pub fn date(messages: &Messages, lang: Lang, date: &PartialDate) -> String {
    let year = date.year.to_string();
    let Some(month) = date.month else { return year };
    let month = messages.say(lang, &format!("month-{month}"), &FluentArgs::new());
    let mut args = FluentArgs::new();
    args.set("month", month);
    args.set("year", year);
    match date.day {
        None => messages.say(lang, "date-month", &args),
        Some(day) => {
            args.set("day", day.to_string());
            messages.say(lang, "date-day", &args)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accept_language_is_read_by_weight() {
        assert_eq!(Lang::negotiate("de, fr;q=0.4, es-MX;q=0.9"), Lang::Es);
        assert_eq!(Lang::negotiate("ar"), Lang::Ar);
        assert_eq!(Lang::negotiate("xx;;q=;,"), Lang::En);
        assert_eq!(Lang::negotiate("fr;q=0, en;q=0.1"), Lang::En);
    }

    #[test]
    fn numbers_are_written_as_the_language_does() {
        assert_eq!(number(Lang::En, 300_237.0), "300,237");
        assert_eq!(number(Lang::Es, 24.2), "24,2");
        assert_eq!(number(Lang::Fr, 18_224.5), "18\u{202f}224,5");
        assert_eq!(number(Lang::Ar, 0.0), "0");
        assert_eq!(number(Lang::En, -1.25), "\u{2212}1.25");
        assert_eq!([999, 4633, -132_000].map(|n| whole(Lang::En, n)), ["999", "4,633", "\u{2212}132,000"]);
        assert_eq!([4633, 132_000].map(|n| whole(Lang::Es, n)), ["4633", "132.000"]);
        assert_eq!(whole(Lang::Fr, 4633), "4\u{202f}633");
        assert_eq!(whole(Lang::Ar, -4633), "\u{200e}\u{2212}4,633");
        assert_eq!(whole(Lang::En, i128::MIN), "\u{2212}170,141,183,460,469,231,731,687,303,715,884,105,728");
    }

    /// Ids and variables of a resource: `id -> sorted variable names`.
    fn shape(source: &str) -> std::collections::BTreeMap<String, Vec<String>> {
        let mut out = std::collections::BTreeMap::new();
        let mut current = String::new();
        for line in source.lines() {
            if let Some((id, _)) = line.split_once('=')
                && !line.starts_with([' ', '#', '['])
            {
                id.trim().clone_into(&mut current);
                out.insert(current.clone(), Vec::new());
            }
            if line.starts_with('#') {
                continue;
            }
            for piece in line.split('$').skip(1) {
                let name: String = piece.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
                if let Some(names) = out.get_mut(&current)
                    && !names.contains(&name)
                {
                    names.push(name);
                }
            }
        }
        for names in out.values_mut() {
            names.sort();
        }
        out
    }

    #[test]
    fn every_language_has_every_message_with_the_same_variables() {
        let english = shape(&Lang::En.sources().concat());
        assert!(english.len() > 100, "the English messages were not read");
        let mut wrong = Vec::new();
        for lang in [Lang::Es, Lang::Fr, Lang::Ar] {
            let other = shape(&lang.sources().concat());
            for (id, variables) in &english {
                match other.get(id) {
                    None => wrong.push(format!("{}: {id} is missing", lang.code())),
                    Some(v) if v != variables => {
                        wrong.push(format!("{}: {id} has {v:?}, English has {variables:?}", lang.code()))
                    }
                    Some(_) => {}
                }
            }
            for id in other.keys().filter(|id| !english.contains_key(*id)) {
                wrong.push(format!("{}: {id} is not in English", lang.code()));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    /// Of two messages with one id, one is said where the other is meant.
    #[test]
    fn no_message_stands_twice() {
        for lang in Lang::ALL {
            let all = lang.sources().concat();
            let ids = all.lines().filter(|line| line.starts_with(|first: char| first.is_ascii_lowercase()));
            let mut ids: Vec<&str> = ids.filter_map(|line| line.split_once(" =").map(|(id, _)| id)).collect();
            let whole = ids.len();
            ids.sort_unstable();
            let twice: Vec<&str> = ids.windows(2).filter(|two| two[0] == two[1]).map(|two| two[0]).collect();
            assert!(whole > 500 && twice.is_empty(), "{}: of {whole} {twice:?}", lang.code());
        }
    }

    /// STYLE.md has the words.
    #[test]
    fn what_people_say_has_one_word_in_every_room() {
        // One word of each language, and those that stood beside it once.
        let words: [(Lang, &str, &[&str]); 3] = [
            (Lang::Es, "frase", &["declaraci", "afirmaci"]),
            (
                Lang::Fr,
                "phrase",
                &["affirmation", "déclaration", "les propos", "un propos", "aucun propos", "} propos"],
            ),
            (Lang::Ar, "عبار", &["أقوال", "] قول", "} قول", "هذا القول"]),
        ];
        let rooms =
            ["asks-", "ask-", "board-", "calendar-", "data-", "first-", "map-", "recap-", "sample-", "voice-", "act-"];
        for (lang, word, others) in words {
            let all = lang.sources().concat().to_lowercase();
            let mut of_a_room = false;
            let mut seen = 0;
            for line in all.lines() {
                if line.starts_with(|first: char| first.is_ascii_lowercase()) {
                    of_a_room = rooms.iter().any(|room| line.starts_with(room));
                }
                if of_a_room {
                    seen += usize::from(line.contains(word));
                    assert!(!others.iter().any(|other| line.contains(other)), "{}: {line}", lang.code());
                }
            }
            assert!(seen > 60, "{}: {word} stands in {seen} lines", lang.code());
        }
    }

    #[test]
    fn every_message_parses_in_every_language() {
        for lang in Lang::ALL {
            for source in lang.sources() {
                assert!(FluentResource::try_new(source.to_owned()).is_ok(), "{} has a syntax error", lang.code());
            }
        }
    }

    #[test]
    fn every_reason_and_every_refusal_can_be_said() {
        let messages = Messages::new();
        let acts = people::audit::ACTS.iter().map(|act| format!("act-{}", act.replace('.', "-")));
        let roles =
            people::Role::ALL.iter().flat_map(|role| ["", "-may"].map(|end| format!("role-{}{end}", role.word())));
        let ids: Vec<String> = (norms::finding::REASONS.iter().map(|(id, _)| (*id).to_owned()))
            .chain(people::REFUSALS.iter().map(|(id, _)| (*id).to_owned()))
            .chain(norms::proposal::REFUSALS.iter().map(|(id, _)| (*id).to_owned()))
            .chain(dialogue::ask::REFUSALS.iter().map(|(id, _)| (*id).to_owned()))
            .chain(acts)
            .chain(roles)
            .collect();
        for lang in Lang::ALL {
            for id in &ids {
                assert!(messages.has(lang, id), "{}: {id}", lang.code());
            }
        }
    }
}
