//! A series and a resource, as they were typed. Their forms hold what is kept, field by field, before it is tidied and checked.

use super::Odd;
use super::check::Odds;
use crate::model::{Resource, Series};
use crate::when;

/// What a resource can be.
pub const KINDS: [&str; 6] = ["agenda", "paper", "recording", "guide", "data", "other"];

/// The series that was typed.
///
/// # Errors
/// Everything that is wrong with it.
pub fn series(typed: &Series) -> Result<Series, Vec<Odd>> {
    let mut odds = Odds::default();
    let made = Series {
        title: odds.said("title", &typed.title, 160),
        summary: odds.words("summary", &typed.summary, 4000),
        lang: odds.lang("lang", 0, &typed.lang),
    };
    odds.done(made)
}

/// The resource that was typed; `topic` says whether a word is a need, which this crate does not hold.
///
/// # Errors
/// Everything that is wrong with it.
pub fn resource(typed: &Resource, topic: impl Fn(&str) -> bool) -> Result<Resource, Vec<Odd>> {
    let mut odds = Odds::default();
    if !KINDS.contains(&typed.kind.as_str()) {
        odds.add("kind", 0, "calendar-odd-choice", 0);
    }
    let mut topics = typed.topics.clone();
    topics.sort();
    topics.dedup();
    if !topics.iter().all(|word| topic(word)) {
        odds.add("topic", 0, "calendar-odd-choice", 0);
    }
    let published = typed.published.trim();
    if !published.is_empty() && !is_date(published) {
        odds.add("published", 0, "calendar-odd-published", 0);
    }
    if typed.address.trim().is_empty() {
        odds.add("address", 0, "calendar-odd-empty", 0);
    }
    let made = Resource {
        title: odds.said("title", &typed.title, 200),
        summary: odds.words("summary", &typed.summary, 4000),
        lang: odds.lang("lang", 0, &typed.lang),
        kind: typed.kind.clone(),
        topics,
        publisher: odds.line("publisher", 0, &typed.publisher, 200),
        published: published.to_owned(),
        address: odds.address("address", &typed.address),
        licence: odds.line("licence", 0, &typed.licence, 120),
    };
    odds.done(made)
}

/// A year, a month of a year, or a day.
fn is_date(text: &str) -> bool {
    let whole = match text.len() {
        4 => format!("{text}-01-01"),
        7 => format!("{text}-01"),
        _ => text.to_owned(),
    };
    when::day(&whole).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_that_is_wrong_is_told_at_once() {
        let typed = Resource {
            kind: "film".into(),
            topics: vec!["law".into(), "weather".into()],
            published: "May 2026".into(),
            ..Resource::default()
        };
        let odds = resource(&typed, |word| word == "law").unwrap_err();
        let told: Vec<_> = odds.iter().map(|odd| (odd.field, odd.id)).collect();
        assert_eq!(
            told,
            [
                ("kind", "calendar-odd-choice"),
                ("topic", "calendar-odd-choice"),
                ("published", "calendar-odd-published"),
                ("address", "calendar-odd-empty"),
                ("title", "calendar-odd-empty"),
                ("lang", "calendar-odd-lang"),
            ]
        );
        assert!(odds.iter().all(|odd| super::super::MESSAGES.contains(&odd.id)));
    }

    #[test]
    fn what_is_right_comes_back_as_it_was_typed() {
        let typed = Resource {
            title: "SAMPLE agenda".into(),
            lang: "ar".into(),
            kind: "agenda".into(),
            topics: vec!["law".into(), "data".into(), "law".into()],
            address: "https://example.org/agenda".into(),
            ..Resource::default()
        };
        for published in ["", "2026", "2026-05", "2026-05-31"] {
            let made = resource(&Resource { published: published.into(), ..typed.clone() }, |_| true).unwrap();
            assert_eq!((made.published.as_str(), made.topics.clone()), (published, vec!["data".into(), "law".into()]));
            assert_eq!(resource(&made, |_| true), Ok(made.clone()));
        }
        assert!(resource(&Resource { published: "2026-13".into(), ..typed }, |_| true).is_err());
        let named = Series { title: " SAMPLE  series ".into(), summary: "a\n\n\nb".into(), lang: "es".into() };
        let made = series(&named).unwrap();
        assert_eq!((made.title.as_str(), made.summary.as_str()), ("SAMPLE series", "a\n\nb"));
        assert_eq!(series(&Series::default()).unwrap_err().len(), 2);
    }
}
