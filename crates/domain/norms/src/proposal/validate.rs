//! Whether a proposal can be taken as it is: the form first, then what only the knowledge can say.
//!
//! Whoever fills in the form sees every mistake at once, beside its field and in her language. What is asked here is what a person
//! can correct in a form; whether the files as a whole still hold together is for [`crate::load()`] to say when the proposal is
//! applied. Absent on purpose: whether the source says it. That is what the second person is for.

use super::{Accepted, Change, Cited, Entry, Proposal, REFUSALS, Reads, Refused, VERSION};
use crate::finding::Arg;
use crate::load::indicators::outside;
use crate::model::Basis;
use crate::{Knowledge, PartialDate};

/// Most characters of an address.
const URL: usize = 500;
/// Most characters of a title, a name, a citation.
const LINE: usize = 300;
/// Most characters of a duty, and of what should stand somewhere.
const TEXT: usize = 2000;
/// Fewest characters of the proposer's own words.
const WORDS: usize = 20;
/// Most entries of a list.
const LIST: usize = 40;
/// First year that can be meant, as in the files.
const FIRST: i16 = 1700;

/// Keys of an entry that say what it is and how it is known: no correction may touch them.
const KEPT: [&str; 8] = ["id", "iso3", "basis", "verified", "source", "evidence", "reviewed", "proposal"];

/// Says everything that is wrong with a proposal, or that nothing is.
///
/// `as_of` is today: nothing can have been read tomorrow.
///
/// # Errors
/// Every refusal, in the order of the fields; the ids are those of [`REFUSALS`].
pub fn validate(proposal: &Proposal, k: &Knowledge, as_of: PartialDate) -> Result<(), Vec<Refused>> {
    let mut form = Form::new(as_of);
    form.proposal(proposal);
    form.known(proposal, k);
    form.done()
}

/// The form alone, for what was accepted long ago and by whomever.
pub(super) fn accepted(accepted: &Accepted) -> Result<(), Vec<Refused>> {
    let mut form = Form::new(accepted.reviewed_on);
    let id = &accepted.id;
    let plain = |b: u8| b.is_ascii_alphanumeric() || b == b'-' || b == b'_';
    if id.is_empty() || id.len() > 64 || !id.bytes().all(plain) {
        form.refuse("id", "refuse-id", vec![("given", Arg::Text(id.clone()))]);
    }
    form.proposal(&accepted.proposal);
    form.done()
}

/// A character that shows nothing, or turns round what stands beside it, so that two people read two different things.
#[must_use]
pub fn hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// Why an address cannot be shown as a source, as one of [`REFUSALS`]; `None` if it can. Its length and its hidden characters are
/// looked at like those of any text.
#[must_use]
pub fn odd_address(url: &str) -> Option<&'static str> {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    let rest = rest.filter(|_| !url.chars().any(|c| c.is_whitespace() || matches!(c, '"' | '<' | '>' | '\\')));
    let Some(rest) = rest else { return Some("refuse-url") };
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    if authority.contains('@') {
        return Some("refuse-url-login");
    }
    let host = authority.split(':').next().unwrap_or_default();
    (!host.contains('.') || host.split('.').any(str::is_empty)).then_some("refuse-url")
}

fn given(word: &str) -> Vec<(&'static str, Arg)> {
    vec![("given", Arg::Text(word.to_owned()))]
}

fn number(n: impl Into<f64>) -> Arg {
    Arg::Number(n.into())
}

fn count(n: usize) -> Arg {
    Arg::Number(u32::try_from(n).map_or(f64::MAX, f64::from))
}

struct Form {
    as_of: PartialDate,
    refused: Vec<Refused>,
}

impl Form {
    fn new(as_of: PartialDate) -> Self {
        Self { as_of, refused: Vec::new() }
    }

    fn done(self) -> Result<(), Vec<Refused>> {
        if self.refused.is_empty() { Ok(()) } else { Err(self.refused) }
    }

    fn refuse(&mut self, field: &'static str, code: &'static str, args: Vec<(&'static str, Arg)>) {
        debug_assert!(REFUSALS.iter().any(|(c, _)| *c == code), "{code} is not listed");
        let refused = Refused { field, code, args };
        if !self.refused.contains(&refused) {
            self.refused.push(refused);
        }
    }

    /// Text of at most so many characters, which may be empty.
    fn may(&mut self, field: &'static str, text: &str, most: usize) {
        if text.chars().any(hidden) {
            self.refuse(field, "refuse-control", Vec::new());
        }
        if text.chars().count() > most {
            self.refuse(field, "refuse-long", vec![("most", count(most))]);
        }
    }

    /// Text of at most so many characters that has to be there.
    fn must(&mut self, field: &'static str, text: &str, most: usize) {
        if text.trim().is_empty() {
            self.refuse(field, "refuse-empty", Vec::new());
        }
        self.may(field, text, most);
    }

    fn list(&mut self, field: &'static str, list: &[String], needed: bool) {
        if needed && list.is_empty() {
            self.refuse(field, "refuse-empty", Vec::new());
        }
        if list.len() > LIST {
            self.refuse(field, "refuse-long", vec![("most", count(LIST))]);
        }
        for word in list {
            self.must(field, word, LINE);
        }
    }

    fn url(&mut self, field: &'static str, url: &str) {
        self.may(field, url, URL);
        if let Some(code) = odd_address(url) {
            self.refuse(field, code, Vec::new());
        }
    }

    fn not_later(&mut self, field: &'static str, date: PartialDate) {
        if date.is_after(&self.as_of) {
            let args = vec![("given", Arg::Text(date.to_string())), ("today", Arg::Text(self.as_of.to_string()))];
            self.refuse(field, "refuse-future", args);
        }
    }

    fn year(&mut self, field: &'static str, year: i16) {
        let last = self.as_of.year;
        if !(FIRST..=last).contains(&year) {
            self.refuse(field, "refuse-year", vec![("least", number(FIRST)), ("most", number(last))]);
        }
    }

    fn value(&mut self, field: &'static str, value: f64) {
        if !value.is_finite() {
            self.refuse(field, "refuse-number", Vec::new());
        }
    }

    fn proposal(&mut self, p: &Proposal) {
        if p.version != VERSION {
            self.refuse("version", "refuse-version", vec![("given", number(p.version))]);
        }
        self.change(&p.change);
        self.url("source.url", &p.source.url);
        self.must("source.title", &p.source.title, LINE);
        self.may("source.publisher", &p.source.publisher, LINE);
        self.not_later("source.read_on", p.source.read_on);
        if p.basis == Basis::Recall {
            self.refuse("basis", "refuse-recall", Vec::new());
        }
        self.may("words", &p.words, TEXT);
        if p.words.trim().chars().count() < WORDS {
            self.refuse("words", "refuse-short", vec![("least", count(WORDS))]);
        }
    }

    fn change(&mut self, change: &Change) {
        if let Some(country) = change.country()
            && !(country.len() == 3 && country.bytes().all(|b| b.is_ascii_uppercase()))
        {
            self.refuse("change.country", "refuse-country", given(country));
        }
        match change {
            Change::Provision { provision, reference, requires } => {
                self.must("change.provision", provision, LINE);
                if let Some(reference) = reference {
                    self.must("change.reference", reference, LINE);
                    if reference.trim() == "unverified" {
                        self.refuse("change.reference", "refuse-reference", Vec::new());
                    }
                }
                if let Some(requires) = requires {
                    self.must("change.requires", requires, TEXT);
                }
            }
            Change::Law { title, citation, year, kind, covers, status, status_since, .. } => {
                self.must("change.title", title, LINE);
                self.may("change.citation", citation, LINE);
                self.year("change.year", *year);
                self.must("change.kind", kind, LINE);
                self.list("change.covers", covers, false);
                self.must("change.status", status, LINE);
                if let Some(since) = status_since {
                    self.not_later("change.status_since", *since);
                    if since.year < *year {
                        let args = vec![("since", Arg::Text(since.to_string())), ("year", number(*year))];
                        self.refuse("change.status_since", "refuse-since", args);
                    }
                }
            }
            Change::Absence { harms, kinds, year, .. } => {
                self.list("change.harms", harms, true);
                self.list("change.kinds", kinds, false);
                self.year("change.year", *year);
            }
            Change::Service { name, kind, contact_url, phone, languages, facts, .. } => {
                self.must("change.name", name, LINE);
                self.must("change.kind", kind, LINE);
                if !contact_url.is_empty() {
                    self.url("change.contact_url", contact_url);
                }
                self.may("change.phone", phone, 60);
                self.list("change.languages", languages, false);
                for code in languages {
                    if !matches!(code.len(), 2 | 3) || !code.bytes().all(|b| b.is_ascii_lowercase()) {
                        self.refuse("change.languages", "refuse-language", given(code));
                    }
                }
                self.list("change.facts", facts, false);
            }
            Change::Figure { metric, value, unit, period, kind, reads, .. } => {
                self.must("change.metric", metric, LINE);
                self.value("change.value", *value);
                self.must("change.unit", unit, LINE);
                self.may("change.period", period, LINE);
                self.must("change.kind", kind, LINE);
                if reads.len() > LIST {
                    self.refuse("change.reads", "refuse-long", vec![("most", count(LIST))]);
                }
                for read in reads {
                    self.reads(read);
                }
            }
            Change::Indicator { indicator, year, value, age, .. } => {
                self.must("change.indicator", indicator, LINE);
                self.year("change.year", *year);
                self.value("change.value", *value);
                self.may("change.age", age, 60);
            }
            Change::Activity { reporter, activity, .. } => {
                self.must("change.reporter", reporter, LINE);
                self.must("change.activity", activity, LINE);
            }
            Change::Correction { at, field, says, should } => {
                self.must("change.at", at, 2 * LINE);
                if Entry::parse(at).is_none() {
                    self.refuse("change.at", "refuse-entry", given(at));
                }
                if let Some(field) = field {
                    let key = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_';
                    if field.is_empty() || field.len() > 40 || !field.bytes().all(key) || KEPT.contains(&field.as_str())
                    {
                        self.refuse("change.field", "refuse-field", given(field));
                    }
                }
                self.may("change.says", says.as_deref().unwrap_or_default(), TEXT);
                self.must("change.should", should, TEXT);
                if says.as_deref().map(str::trim) == Some(should.trim()) {
                    self.refuse("change.should", "refuse-same", Vec::new());
                }
            }
        }
    }

    fn reads(&mut self, read: &Reads) {
        self.must("change.reads", &read.measure, LINE);
        self.list("change.reads", &read.harms, false);
        self.value("change.reads", read.value);
        if let Some(year) = read.year {
            self.year("change.reads", year);
        }
        if read.measure.ends_with("-share") && !(0.0..=100.0).contains(&read.value) {
            self.refuse("change.reads", "refuse-unit", vec![("unit", Arg::Word("unit", "percent".to_owned()))]);
        }
    }

    /// What only the knowledge can say: words and ids.
    fn known(&mut self, p: &Proposal, k: &Knowledge) {
        if let Some(country) = p.change.country().filter(|c| !k.countries.contains_key(*c)) {
            self.refuse("change.country", "refuse-country", given(country));
        }
        let covers: &[&'static str] = &["law-cover", "harm"];
        match &p.change {
            Change::Provision { provision, reference, .. } => match k.provision(provision) {
                None => self.refuse("change.provision", "refuse-provision", given(provision)),
                Some((_, there)) => {
                    if p.basis == Basis::Text && there.reference == "unverified" && reference.is_none() {
                        self.refuse("change.reference", "refuse-reference", Vec::new());
                    }
                }
            },
            Change::Law { kind, covers, status, .. } => {
                self.word(k, "change.kind", &["law-kind"], kind);
                for harm in covers {
                    self.word(k, "change.covers", &["law-cover"], harm);
                }
                self.word(k, "change.status", &["law-status"], status);
            }
            Change::Absence { harms, kinds, .. } => {
                for harm in harms {
                    self.word(k, "change.harms", covers, harm);
                }
                for kind in kinds {
                    self.word(k, "change.kinds", &["law-kind"], kind);
                }
            }
            Change::Service { kind, facts, .. } => {
                self.word(k, "change.kind", &["service-kind"], kind);
                for fact in facts {
                    self.word(k, "change.facts", &["service-fact"], fact);
                }
            }
            Change::Figure { kind, reads, .. } => {
                self.word(k, "change.kind", &["figure-kind"], kind);
                for read in reads {
                    self.word(k, "change.reads", &["measure"], &read.measure);
                    for harm in &read.harms {
                        self.word(k, "change.reads", covers, harm);
                    }
                }
            }
            Change::Indicator { indicator, value, .. } => match k.indicators.get(indicator) {
                None => self.refuse("change.indicator", "refuse-indicator", given(indicator)),
                Some(i) if value.is_finite() && outside(&i.unit, *value).is_some() => {
                    self.refuse("change.value", "refuse-unit", vec![("unit", Arg::Word("unit", i.unit.clone()))]);
                }
                Some(_) => {}
            },
            // Who read an activity may know one that is in no file here.
            Change::Activity { .. } => {}
            Change::Correction { at, .. } => {
                if Entry::parse(at).is_some_and(|e| !e.is_in(k)) {
                    self.refuse("change.at", "refuse-entry", given(at));
                }
            }
        }
    }

    fn word(&mut self, k: &Knowledge, field: &'static str, vocabularies: &[&'static str], word: &str) {
        let there = |v: &&'static str| k.words.contains_key(&((*v).to_owned(), word.to_owned()));
        if !word.is_empty() && !vocabularies.iter().any(there) {
            let vocabulary = vocabularies.first().copied().unwrap_or_default();
            let args = vec![("vocabulary", Arg::Text(vocabulary.to_owned())), ("given", Arg::Text(word.to_owned()))];
            self.refuse(field, "refuse-word", args);
        }
    }
}

impl Proposal {
    /// The same with every run of white space made one space, and none at the ends: what a form's text areas need.
    #[must_use]
    pub fn tidied(mut self) -> Self {
        let fold = |text: &mut String| *text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let all = |list: &mut Vec<String>| {
            list.iter_mut().for_each(fold);
            list.retain(|w| !w.is_empty());
        };
        let some = |text: &mut Option<String>| {
            if let Some(text) = text {
                fold(text);
            }
            if text.as_deref() == Some("") {
                *text = None;
            }
        };
        let Cited { url, title, publisher, read_on: _ } = &mut self.source;
        [url, title, publisher, &mut self.words].into_iter().for_each(fold);
        match &mut self.change {
            Change::Provision { provision, reference, requires } => {
                fold(provision);
                some(reference);
                some(requires);
            }
            Change::Law { country, title, citation, kind, covers, status, .. } => {
                [country, title, citation, kind, status].into_iter().for_each(fold);
                all(covers);
            }
            Change::Absence { country, harms, kinds, .. } => {
                fold(country);
                all(harms);
                all(kinds);
            }
            Change::Service { country, name, kind, contact_url, phone, languages, facts } => {
                [country, name, kind, contact_url, phone].into_iter().for_each(fold);
                all(languages);
                all(facts);
            }
            Change::Figure { country, metric, unit, period, kind, reads, .. } => {
                [country, metric, unit, period, kind].into_iter().for_each(fold);
                for read in reads {
                    fold(&mut read.measure);
                    all(&mut read.harms);
                }
            }
            Change::Indicator { indicator, country, age, .. } => {
                [indicator, country, age].into_iter().for_each(fold);
            }
            Change::Activity { reporter, activity, .. } => {
                fold(reporter);
                fold(activity);
            }
            Change::Correction { at, field, says, should } => {
                fold(at);
                some(field);
                // What stands there now may be nothing, and that says something.
                if let Some(says) = says {
                    fold(says);
                }
                fold(should);
            }
        }
        self
    }
}
