//! The reader's side of a page: her language, the address she is at, and how words, links and dates are said to her.

use fluent_bundle::{FluentArgs, FluentValue};
use norms::PartialDate;
use norms::finding::{Arg, Reason};
use norms::model::{Basis, Country, Standing};

use crate::charts;
use crate::i18n::{self, Lang};
use crate::site::Site;

/// One request's context.
pub struct Ctx<'a> {
    /// What the pages read.
    pub site: &'a Site,
    /// Language of the page.
    pub lang: Lang,
    /// True if the address names the language: links then keep it.
    pub explicit: bool,
    /// Path of the page.
    pub path: String,
    /// Query without `lang`, encoded.
    pub query: String,
    /// Who is signed in; never on a page that is kept.
    pub member: Option<Member>,
    /// Whether the page shows what was made up for demonstration: then it says so at its top.
    pub sample: bool,
}

/// What the head of a page shows to somebody who is signed in.
pub struct Member {
    /// What colleagues see.
    pub name: String,
    /// Token of the form that signs her out.
    pub token: String,
    /// Whether she reviews evidence somewhere.
    pub reviews: bool,
    /// Ids of her organisations.
    pub organisations: Vec<String>,
}

impl<'a> Ctx<'a> {
    /// A context for one language and path.
    #[must_use]
    pub fn new(site: &'a Site, lang: Lang, explicit: bool, path: &str, query: &str) -> Self {
        Self { site, lang, explicit, path: path.to_owned(), query: query.to_owned(), member: None, sample: false }
    }

    /// A message without variables.
    #[must_use]
    pub fn t(&self, id: &str) -> String {
        self.site.messages.say(self.lang, id, &FluentArgs::new())
    }

    /// A message whose id is made of two pieces.
    #[must_use]
    pub fn t2(&self, start: &str, end: &str) -> String {
        self.t(&format!("{start}{end}"))
    }

    /// A message with variables.
    #[must_use]
    pub fn m(&self, id: &str, pairs: &[(&str, FluentValue<'_>)]) -> String {
        let mut args = FluentArgs::with_capacity(pairs.len());
        for (name, value) in pairs {
            args.set((*name).to_owned(), value.clone());
        }
        self.site.messages.say(self.lang, id, &args)
    }

    /// A message with one count `n`.
    #[must_use]
    pub fn n(&self, id: &str, n: impl std::borrow::Borrow<usize>) -> String {
        self.m(id, &[("n", (*n.borrow() as u64).into())])
    }

    /// A path of this site that keeps the reader's language.
    #[must_use]
    pub fn href(&self, path: &str) -> String {
        if !self.explicit {
            return path.to_owned();
        }
        let (path, fragment) = path.split_once('#').map_or((path, None), |(p, f)| (p, Some(f)));
        let joint = if path.contains('?') { '&' } else { '?' };
        let mut out = format!("{path}{joint}lang={}", self.lang.code());
        if let Some(fragment) = fragment {
            out.push('#');
            out.push_str(fragment);
        }
        out
    }

    /// The form that proposes something about this page.
    #[must_use]
    pub fn about(&self) -> String {
        let path = percent_encoding::utf8_percent_encode(&self.path, percent_encoding::NON_ALPHANUMERIC);
        self.href(&format!("/propose?about={path}"))
    }

    /// This page in another language.
    #[must_use]
    pub fn in_lang(&self, lang: &Lang) -> String {
        let query = if self.query.is_empty() { String::new() } else { format!("{}&", self.query) };
        format!("{}?{query}lang={}", self.path, lang.code())
    }

    /// Two pieces of an address, joined, with the language kept.
    #[must_use]
    pub fn href2(&self, start: &str, end: &str) -> String {
        self.href(&format!("{start}{end}"))
    }

    /// An address below that of a dialogue, a series or a resource, with the language kept.
    #[must_use]
    pub fn below(&self, start: &str, id: impl std::fmt::Display, end: &str) -> String {
        self.href(&format!("{start}{id}{end}"))
    }

    /// An address below an organisation's, with the language kept.
    #[must_use]
    pub fn in_org(&self, id: impl std::fmt::Display, part: &str, end: impl std::fmt::Display) -> String {
        self.href(&format!("/organisations/{id}/{part}{end}"))
    }

    /// An address below a dialogue's, with the language kept.
    #[must_use]
    pub fn dialogue_href(&self, id: &str, part: &str) -> String {
        self.href(&format!("/dialogues/{id}/{part}"))
    }

    /// A country's address.
    #[must_use]
    pub fn country_href(&self, iso3: &str) -> String {
        self.href2("/countries/", &iso3.to_lowercase())
    }

    /// Sections of the menu: address and message id.
    #[must_use]
    pub fn sections(&self) -> Vec<(&'static str, &'static str)> {
        let mut all = vec![
            ("/countries", "nav-countries"),
            ("/instruments", "nav-instruments"),
            ("/platforms", "nav-platforms"),
            ("/services", "nav-services"),
            ("/data", "nav-data"),
            ("/method", "nav-method"),
        ];
        // Dialogues need a place where things last.
        if self.site.accounts {
            all.insert(3, ("/dialogues", "nav-dialogues"));
        }
        all
    }

    /// Whether the page lies in this section, for the menu.
    #[must_use]
    pub fn is_in(&self, section: &str) -> bool {
        let also: &[&str] = if section == "/dialogues" { &["/series", "/resources", "/asks"] } else { &[] };
        self.path.starts_with(section) || also.iter().any(|start| self.path.starts_with(start))
    }

    /// The attributes that mark words of a source, which stay in English on pages of other languages (trusted HTML).
    #[must_use]
    pub fn source_lang(&self) -> &'static str {
        if self.lang == Lang::En { "" } else { " lang=\"en\" dir=\"ltr\"" }
    }

    /// "3 of 32", in words of the language.
    #[must_use]
    pub fn of(&self, part: &usize, whole: &usize) -> String {
        self.m("n-of", &[("part", (*part as u64).into()), ("whole", (*whole as u64).into())])
    }

    /// Words joined into a list.
    #[must_use]
    pub fn join(&self, list: &[String]) -> String {
        list.join(if self.lang == Lang::Ar { "، " } else { ", " })
    }

    /// The key to the line: three figures (trusted SVG) with their words.
    #[must_use]
    pub fn howto(&self) -> [(String, String); 3] {
        use charts::line::{Size, sized};
        [
            (Standing::Met, Standing::Met, "howto-on"),
            (Standing::Partly, Standing::NotMet, "howto-away"),
            (Standing::Contested, Standing::Unknown, "howto-open"),
        ]
        .map(|(paper, life, id)| {
            let words = self.t(id);
            (sized(Size::Key, paper, life, &words), words)
        })
    }

    /// The small line of a need about which nothing is known (trusted SVG).
    #[must_use]
    pub fn unknown_small(&self) -> String {
        charts::line::small(Standing::Unknown, Standing::Unknown, &self.t("gap-unknown"))
    }

    /// Whether this build can give the brief as PDF.
    #[must_use]
    pub fn has_pdf(&self) -> bool {
        press::BUILT
    }

    /// The five standings as chips (trusted HTML) with what each means.
    #[must_use]
    pub fn standings(&self) -> [(String, String); 5] {
        Standing::COUNTED.map(|s| (self.chip(&s), self.t(&format!("means-{}", s.word()))))
    }

    /// The rules of a verdict, in order.
    #[must_use]
    pub fn rules(&self) -> [String; 8] {
        std::array::from_fn(|n| self.t(&format!("rule-{}", n + 1)))
    }

    /// The four languages.
    #[must_use]
    pub fn langs(&self) -> [Lang; 4] {
        Lang::ALL
    }

    /// The shapes and patterns that the figures use.
    #[must_use]
    pub fn sprite(&self) -> &'static str {
        charts::SPRITE
    }

    /// A country's name in the reader's language.
    #[must_use]
    pub fn country(&self, country: &Country) -> String {
        let name = country.names.get(self.lang.code()).or_else(|| country.names.get("en"));
        plain_name(name.map_or(country.iso3.as_str(), String::as_str))
    }

    /// The name of a party (ISO3 or platform id).
    #[must_use]
    pub fn party(&self, party: &str) -> String {
        if let Some(country) = self.site.knowledge.countries.get(party) {
            return self.country(country);
        }
        self.site.knowledge.platforms.get(party).map_or_else(|| party.to_owned(), |p| p.name.clone())
    }

    /// Label of a vocabulary word; the word itself where none is known.
    #[must_use]
    pub fn word(&self, vocabulary: &str, word: &str) -> String {
        self.site
            .knowledge
            .words
            .get(&(vocabulary.to_owned(), word.to_owned()))
            .and_then(|w| w.labels.get(self.lang.code()).or_else(|| w.labels.get("en")))
            .cloned()
            .unwrap_or_else(|| word.replace('-', " "))
    }

    /// Labels of several words, joined.
    #[must_use]
    pub fn words(&self, vocabulary: &str, words: &[String]) -> String {
        let labels: Vec<_> = words.iter().map(|w| self.word(vocabulary, w)).collect();
        self.join(&labels)
    }

    /// A benchmark's title and the language that it is in.
    #[must_use]
    pub fn title(&self, benchmark: &str) -> (String, &'static str) {
        let k = &self.site.knowledge;
        if let Some(title) = k.titles.get(&(self.lang.code().to_owned(), benchmark.to_owned())) {
            return (title.clone(), self.lang.code());
        }
        (k.benchmarks.get(benchmark).map_or_else(|| benchmark.to_owned(), |b| b.title.clone()), "en")
    }

    /// A date in words.
    #[must_use]
    pub fn date(&self, date: &PartialDate) -> String {
        i18n::date(&self.site.messages, self.lang, date)
    }

    /// A number as the language writes it.
    #[must_use]
    pub fn number(&self, value: f64) -> String {
        i18n::number(self.lang, value)
    }

    /// A value with its unit.
    #[must_use]
    pub fn value(&self, value: f64, unit: &str) -> String {
        match unit {
            "yes_no" if value == 1.0 => self.t("yes"),
            "yes_no" if value == 0.0 => self.t("no"),
            "" | "year_adopted" => format!("{value:.0}"),
            "percent" => self.m("value-percent", &[("value", self.number(value).into())]),
            _ => {
                self.m("value-unit", &[("value", self.number(value).into()), ("unit", self.word("unit", unit).into())])
            }
        }
    }

    /// A standing in words.
    #[must_use]
    pub fn standing(&self, standing: &Standing) -> String {
        self.t(&format!("standing-{}", standing.word()))
    }

    /// A standing as mark and word (trusted HTML).
    #[must_use]
    pub fn chip(&self, standing: &Standing) -> String {
        format!(
            "<span class=\"st st-{}\">{}{}</span>",
            charts::suffix(*standing),
            charts::line::mark(*standing),
            charts::escape(&self.standing(standing)),
        )
    }

    /// How a fact is known, in words.
    #[must_use]
    pub fn basis(&self, basis: Basis) -> String {
        self.t(match basis {
            Basis::Text => "basis-text",
            Basis::Secondary => "basis-secondary",
            Basis::Recall => "basis-recall",
        })
    }

    /// A refusal of the rules about people, said.
    #[must_use]
    pub fn refused(&self, refused: &people::Refused) -> String {
        let mut args = FluentArgs::new();
        for (name, value) in refused.values() {
            match value.parse::<u64>() {
                Ok(n) => args.set(name, n),
                Err(_) => args.set(name, value),
            }
        }
        self.site.messages.say(self.lang, refused.id(), &args)
    }

    /// A moment in words: day and time, in UTC.
    #[must_use]
    pub fn moment(&self, at: &people::Millis) -> String {
        let (day, time) = (self.date(&crate::when::day(*at)), crate::when::clock(*at));
        self.m("moment", &[("day", day.into()), ("time", time.into())])
    }

    /// A reason of the alignment, said. Repeated variables are joined into a list.
    #[must_use]
    pub fn why(&self, reason: &Reason) -> String {
        let mut values: Vec<(&str, Vec<String>)> = Vec::new();
        for (_, names) in norms::finding::REASONS.iter().filter(|(code, _)| *code == reason.code) {
            values.extend(names.iter().map(|name| (*name, Vec::new())));
        }
        for (name, arg) in &reason.args {
            let text = match arg {
                Arg::Text(text) if text.is_empty() => continue,
                Arg::Text(text) => text.trim_end_matches('.').to_owned(),
                Arg::Number(n) if *name == "year" || *name == "asof" => format!("{n:.0}"),
                Arg::Number(n) => self.number(*n),
                Arg::Answer(yes) => self.t(if *yes { "yes" } else { "no" }),
                Arg::Word(vocabulary, word) => self.word(vocabulary, word),
            };
            match values.iter_mut().find(|(n, _)| n == name) {
                Some((_, list)) => list.push(text),
                None => values.push((name, vec![text])),
            }
        }
        let mut args = FluentArgs::with_capacity(values.len());
        for (name, list) in values {
            let text = if list.is_empty() { self.t("not-stated") } else { self.join(&list) };
            args.set(name, text);
        }
        self.site.messages.say(self.lang, reason.code, &args)
    }
}

/// Turns list names such as "Angola (l')" or "Venezuela (Bolivarian Republic of)" into the name people say, and leaves
/// a name whose bracket tells two countries apart, such as "Korea (the Republic of)", whole.
#[must_use]
pub fn plain_name(name: &str) -> String {
    let Some((base, rest)) = name.split_once(" (") else {
        return name.to_owned();
    };
    let inside = rest.trim_end_matches(')').to_lowercase();
    let article = ["the", "l'", "l’", "la", "le", "les", "el", "los", "las"].contains(&inside.as_str());
    if article { base.to_owned() } else { name.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::plain_name;

    #[test]
    fn articles_fall_and_distinctions_stay() {
        assert_eq!(plain_name("Angola (l')"), "Angola");
        assert_eq!(plain_name("Philippines (the)"), "Philippines");
        assert_eq!(plain_name("Korea (the Republic of)"), "Korea (the Republic of)");
    }
}
