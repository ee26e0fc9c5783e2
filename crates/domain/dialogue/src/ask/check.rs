//! Whether an ask can be published, and a step be told.
//!
//! Whoever fills in the form sees every mistake at once, beside its field and in her language. Refusals are ids of messages; most are
//! those of proposals of evidence, since the same things can be wrong.

use jiff::civil::Date;
use norms::Knowledge;
use norms::finding::Arg;
use norms::model::{Need, Place};
use norms::proposal::{Refused, hidden, odd_address};

use super::{Ask, Step, What};

/// Characters of an ask, of the words of a step, of an office, of an address.
const TEXT: (usize, usize) = (20, 500);
const WORDS: (usize, usize) = (20, 1000);
const OFFICE: usize = 200;
const URL: usize = 500;
/// Provisions and statements behind an ask, at most.
const LIST: usize = 12;
/// Days that may be given for an answer: a week, two years.
const GIVEN: (u32, u32) = (7, 730);

/// Refusals that only asks know, with their variables. Each has a message of the same id in every language.
pub const REFUSALS: [(&str, &[&str]); 5] = [
    ("ask-refuse-days", &["least", "most"]),
    ("ask-refuse-grounds", &[]),
    ("ask-refuse-many", &["most"]),
    ("ask-refuse-place", &["given"]),
    ("ask-refuse-day", &[]),
];

struct Form(Vec<Refused>);

fn count(n: usize) -> Arg {
    Arg::Number(u32::try_from(n).map_or(f64::MAX, f64::from))
}

fn given(word: &str) -> Vec<(&'static str, Arg)> {
    vec![("given", Arg::Text(word.to_owned()))]
}

impl Form {
    fn refuse(&mut self, field: &'static str, code: &'static str, args: Vec<(&'static str, Arg)>) {
        self.0.push(Refused { field, code, args });
    }

    fn text(&mut self, field: &'static str, text: &str, (least, most): (usize, usize)) {
        let n = text.trim().chars().count();
        if n == 0 && least > 0 {
            return self.refuse(field, "refuse-empty", Vec::new());
        }
        if text.chars().any(|c| hidden(c) && c != '\n') {
            self.refuse(field, "refuse-control", Vec::new());
        }
        if n < least {
            self.refuse(field, "refuse-short", vec![("least", count(least))]);
        }
        if n > most {
            self.refuse(field, "refuse-long", vec![("most", count(most))]);
        }
    }

    fn word(&mut self, k: &Knowledge, field: &'static str, vocabulary: &'static str, word: &str) {
        if word.is_empty() {
            return self.refuse(field, "refuse-empty", Vec::new());
        }
        if !k.words.contains_key(&(vocabulary.to_owned(), word.to_owned())) {
            let mut args = vec![("vocabulary", Arg::Text(vocabulary.to_owned()))];
            args.extend(given(word));
            self.refuse(field, "refuse-word", args);
        }
    }
}

/// Everything that is wrong with an ask, in the order of the form. A draft may lack the statements behind it; nothing that is
/// published may.
#[must_use]
pub fn check(ask: &Ask, k: &Knowledge, publish: bool) -> Vec<Refused> {
    let mut form = Form(Vec::new());
    form.text("text", &ask.text, TEXT);
    if !is_language(&ask.lang) {
        form.refuse("lang", if ask.lang.is_empty() { "refuse-empty" } else { "refuse-language" }, given(&ask.lang));
    }
    form.word(k, "bearer", "duty-bearer", &ask.bearer);
    form.text("office", &ask.office, (0, OFFICE));
    match ask.place() {
        Place::Everyone if ask.place.is_empty() => form.refuse("place", "refuse-empty", Vec::new()),
        Place::Everyone => {}
        Place::Country(iso3) => {
            if k.countries.get(&iso3).is_none_or(|c| !c.independent) {
                form.refuse("place", "refuse-country", given(&iso3));
            }
        }
        Place::Region(word) => {
            if !k.words.contains_key(&("region".to_owned(), word.clone())) {
                form.refuse("place", "ask-refuse-place", given(&word));
            }
        }
    }
    if ask.need.is_empty() {
        form.refuse("need", "refuse-empty", Vec::new());
    } else if Need::from_word(&ask.need).is_none() {
        let mut args = vec![("vocabulary", Arg::Text("need".to_owned()))];
        args.extend(given(&ask.need));
        form.refuse("need", "refuse-word", args);
    }
    if ask.provisions.len() > LIST {
        form.refuse("provisions", "ask-refuse-many", vec![("most", count(LIST))]);
    }
    for id in ask.provisions.iter().filter(|id| k.provision(id).is_none()) {
        form.refuse("provisions", "refuse-provision", given(id));
    }
    if !(GIVEN.0..=GIVEN.1).contains(&ask.days) {
        let bounds = vec![("least", Arg::Number(GIVEN.0.into())), ("most", Arg::Number(GIVEN.1.into()))];
        form.refuse("days", "ask-refuse-days", bounds);
    }
    if ask.grounds.len() > LIST {
        form.refuse("grounds", "ask-refuse-many", vec![("most", count(LIST))]);
    }
    if publish && ask.grounds.is_empty() {
        form.refuse("grounds", "ask-refuse-grounds", Vec::new());
    }
    form.0
}

/// Everything that is wrong with a step that somebody brings.
#[must_use]
pub fn check_step(step: &Step, today: Date) -> Vec<Refused> {
    let mut form = Form(Vec::new());
    if step.on > today {
        let args = vec![("given", Arg::Text(step.on.to_string())), ("today", Arg::Text(today.to_string()))];
        form.refuse("day", "refuse-future", args);
    }
    // Earlier than the United Nations: a slip of the keyboard.
    if step.on.year() < 1945 {
        form.refuse("day", "ask-refuse-day", Vec::new());
    }
    if step.source.is_empty() {
        if step.what != What::Sent {
            form.refuse("source", "refuse-empty", Vec::new());
        }
    } else {
        form.text("source", &step.source, (0, URL));
        if let Some(code) = odd_address(&step.source) {
            form.refuse("source", code, Vec::new());
        }
    }
    form.text("words", &step.words, WORDS);
    form.0
}

/// Whether a tag could be a language (BCP 47): two or three letters, then parts of up to eight letters or digits.
fn is_language(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let first = parts.next().unwrap_or_default();
    let plain = |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric());
    tag.len() <= 35 && matches!(first.len(), 2 | 3) && first.bytes().all(|b| b.is_ascii_lowercase()) && parts.all(plain)
}
