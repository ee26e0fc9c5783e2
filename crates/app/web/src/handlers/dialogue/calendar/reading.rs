//! What the forms of facilitators sent, put in order before it is checked.
//!
//! A field that stands once on the page and was sent twice did not come from the page. Lists come as columns of the same length; others did
//! not come from the page either. Neither is repaired.

use ::dialogue::typed;
use axum::http::StatusCode;
use serde::Serialize;

use crate::door::Problem;
use crate::form::Fields;

/// Questions that a form may hold at most, empty ones among them.
const QUESTIONS: usize = 20;

/// What no page of ours sends.
pub(super) fn odd() -> Problem {
    Problem::Form(StatusCode::BAD_REQUEST, "form-unreadable")
}

/// The value of a field that is sent once, or not at all.
pub(super) fn single(fields: &Fields, name: &str) -> Result<String, Problem> {
    let mut found = fields.all(name);
    let value = found.next().unwrap_or_default().to_owned();
    if found.next().is_some() { Err(odd()) } else { Ok(value) }
}

fn several(fields: &Fields, name: &str) -> Vec<String> {
    fields.all(name).map(str::to_owned).collect()
}

/// Columns as rows.
fn rows<const N: usize>(fields: &Fields, names: [String; N]) -> Result<Vec<[String; N]>, Problem> {
    let columns = names.map(|name| several(fields, &name));
    let length = columns.first().map_or(0, Vec::len);
    if columns.iter().any(|column| column.len() != length) {
        return Err(odd());
    }
    let mut all: Vec<[String; N]> = vec![[const { String::new() }; N]; length];
    for (n, column) in columns.into_iter().enumerate() {
        for (row, value) in all.iter_mut().zip(column) {
            if let Some(cell) = row.get_mut(n) {
                *cell = value;
            }
        }
    }
    Ok(all)
}

/// As it is kept.
pub(super) fn body<T: Serialize>(of: &T) -> Result<String, Problem> {
    serde_json::to_string(of).map_err(|_| Problem::Broken)
}

pub(super) fn series(fields: &Fields) -> Result<typed::Series, Problem> {
    Ok(typed::Series {
        title: single(fields, "title")?,
        summary: single(fields, "summary")?,
        lang: single(fields, "lang")?,
    })
}

pub(super) fn resource(fields: &Fields) -> Result<typed::Resource, Problem> {
    Ok(typed::Resource {
        title: single(fields, "title")?,
        summary: single(fields, "summary")?,
        lang: single(fields, "lang")?,
        kind: single(fields, "kind")?,
        topics: several(fields, "topic"),
        publisher: single(fields, "publisher")?,
        published: single(fields, "published")?,
        address: single(fields, "address")?,
        licence: single(fields, "licence")?,
    })
}

/// Who is hoped for; `targets` are all pairs of kind and word, each with the name of its field.
pub(super) fn hoped(
    fields: &Fields,
    targets: impl Iterator<Item = (&'static str, String, String)>,
) -> Result<Vec<[String; 3]>, Problem> {
    let mut all = Vec::new();
    for (kind, word, field) in targets {
        let n = single(fields, &field)?;
        if !n.trim().is_empty() {
            all.push([kind.to_owned(), word, n]);
        }
    }
    Ok(all)
}

/// The session, save who is hoped for, who has a form of their own.
pub(super) fn session(fields: &Fields) -> Result<typed::Session, Problem> {
    let people = |start: &str| rows(fields, ["name", "role", "org"].map(|cell| format!("{start}-{cell}")));
    Ok(typed::Session {
        title: single(fields, "title")?,
        summary: single(fields, "summary")?,
        lang: single(fields, "lang")?,
        day: single(fields, "day")?,
        time: single(fields, "time")?,
        zone: single(fields, "zone")?,
        which: single(fields, "which")?,
        minutes: single(fields, "minutes")?,
        languages: several(fields, "languages"),
        panel: people("panel")?,
        moderators: people("moderators")?,
        agenda: rows(fields, ["agenda-minutes", "agenda-what"].map(str::to_owned))?,
        prompts: prompts(fields)?,
        expected: String::new(),
        targets: Vec::new(),
        registration: single(fields, "registration")?,
        recording: single(fields, "recording")?,
        resources: several(fields, "resource"),
        moderation: single(fields, "moderation")?,
        joining: single(fields, "joining")?,
    })
}

fn prompts(fields: &Fields) -> Result<Vec<Vec<(String, String)>>, Problem> {
    let count: usize = single(fields, "prompts")?.parse().unwrap_or(0);
    let mut all = Vec::new();
    for n in 0..count.min(QUESTIONS) {
        let mut texts = Vec::new();
        for code in typed::LANGUAGES {
            texts.push((code.to_owned(), single(fields, &format!("prompt-{n}-{code}"))?));
        }
        let others = rows(fields, ["code", "other"].map(|cell| format!("prompt-{n}-{cell}")))?;
        texts.extend(others.into_iter().map(|[code, text]| (code, text)));
        all.push(texts);
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(text: &str) -> Fields {
        Fields::read(text.as_bytes()).unwrap()
    }

    #[test]
    fn columns_become_rows_and_uneven_ones_are_refused() {
        let both = ["a", "b"].map(str::to_owned);
        let read = |text: &str| rows(&fields(text), both.clone()).ok();
        assert_eq!(read("a=1&b=x&a=2&b="), Some(vec![["1".into(), "x".into()], ["2".into(), String::new()]]));
        assert_eq!(read("a=1&b=x&a=2"), None);
        assert_eq!(read(""), Some(Vec::new()));
    }

    #[test]
    fn a_session_is_read_as_the_page_sends_it_and_nothing_is_sent_twice() {
        let text = "title=SAMPLE&prompts=2&prompt-0-en=One&prompt-0-code=sw&prompt-0-other=Moja&prompt-0-code=&prompt-0-other=\
                    &prompt-1-fr=Deux&panel-name=SAMPLE&panel-role=judge&panel-org=&languages=en&languages=sw";
        let read = session(&fields(text)).ok().unwrap();
        assert_eq!((read.title.as_str(), read.languages.len()), ("SAMPLE", 2));
        assert_eq!(read.panel, [["SAMPLE".to_owned(), "judge".into(), String::new()]]);
        let first: Vec<_> = read.prompts[0].iter().filter(|(_, text)| !text.is_empty()).cloned().collect();
        assert_eq!(first, [("en".to_owned(), "One".to_owned()), ("sw".into(), "Moja".into())]);
        assert_eq!(read.prompts[1][2], ("fr".to_owned(), "Deux".to_owned()));
        for twice in ["title=x", "prompt-0-en=x", "prompt-0-code=sw", "panel-org=x", "day=1&day=1"] {
            assert!(session(&fields(&format!("{text}&{twice}"))).is_err(), "{twice}");
        }
        let targets = || [("lived", "yes".to_owned(), "hoped-lived-yes".to_owned())].into_iter();
        let read = |text: &str| hoped(&fields(text), targets()).ok();
        assert_eq!(read("hoped-lived-yes=4&hoped-lived-no=9"), Some(vec![["lived".into(), "yes".into(), "4".into()]]));
        assert_eq!(read("hoped-lived-yes=+&x=1"), Some(Vec::new()));
        assert_eq!(read("hoped-lived-yes=4&hoped-lived-yes=5"), None);
    }
}
