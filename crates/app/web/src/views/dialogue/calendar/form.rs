//! The forms in which facilitators write: a series, a session, a resource.
//!
//! Without a script a list cannot grow while somebody writes in it: each shows a few empty rows, and more of them once it is saved.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use dialogue::declared::{REGIONS, SECTORS};
use dialogue::lang::LANGUAGES;
use dialogue::typed::{self, KINDS, Odd};
use dialogue::when;
use people::OrgId;
use store::ResourceRow;

use super::{Said, library};
use crate::ctx::Ctx;
use crate::door::{Problem, Visit};
use crate::handlers::dialogue::Found;
use crate::handlers::dialogue::calendar::FORM;
use crate::views::{Field, html};

/// The needs that a resource can be about.
pub(crate) const TOPICS: [&str; 8] =
    ["law", "services", "data", "funding", "accountability", "participation", "prevention", "cooperation"];

/// What is being written, and what was wrong with it.
pub(crate) struct Writing<'w, T> {
    /// What stands in the form.
    pub(crate) typed: &'w T,
    /// What is wrong with it.
    pub(crate) odds: &'w [Odd],
    /// Where the form is sent.
    pub(crate) to: String,
    /// Where the way back leads.
    pub(crate) back: String,
    /// The version that it starts from; 0 for something new.
    pub(crate) seen: i64,
    /// Whether somebody else changed it meanwhile.
    pub(crate) late: bool,
}

impl<T> Writing<'_, T> {
    fn status(&self) -> StatusCode {
        match (self.late, self.odds.is_empty()) {
            (true, _) => StatusCode::CONFLICT,
            (false, false) => StatusCode::UNPROCESSABLE_ENTITY,
            (false, true) => StatusCode::OK,
        }
    }

    /// What is wrong with a field, in words; several sentences if several things are.
    fn error(&self, c: &Ctx<'_>, field: &str, row: usize) -> String {
        let here = self.odds.iter().filter(|odd| odd.field == field && odd.row == row);
        let said: Vec<String> = here.map(|odd| c.m(odd.id, &[("most", (odd.most as u64).into())])).collect();
        said.join(" ")
    }

    fn field(&self, c: &Ctx<'_>, name: &'static str, value: &str) -> Field {
        let error = self.error(c, name, 0);
        Field { error, ..Field::text(name, c.t2("calendar-field-", name)).value(value) }
    }
}

/// One choice of several.
pub(crate) struct Choice {
    pub(crate) value: String,
    pub(crate) label: String,
    pub(crate) hint: String,
    pub(crate) on: bool,
    /// Language of the label, where it is a language's own name.
    pub(crate) lang: String,
}

fn tongues(on: impl Fn(&str) -> bool, others: &[String]) -> Vec<Choice> {
    let known = LANGUAGES.iter().map(|(code, name, _)| ((*code).to_owned(), (*name).to_owned()));
    let more = others.iter().filter(|code| !LANGUAGES.iter().any(|(known, ..)| known == code));
    known
        .chain(more.map(|code| (code.clone(), code.clone())))
        .map(|(code, label)| Choice { on: on(&code), lang: code.clone(), value: code, label, hint: String::new() })
        .collect()
}

fn own_tongue(code: &str) -> Vec<Choice> {
    let others: Vec<String> = Some(code).filter(|code| !code.is_empty()).map(str::to_owned).into_iter().collect();
    tongues(|known| known == code, &others)
}

#[derive(Template)]
#[template(path = "dialogue/calendar/edit_series.html")]
struct SeriesForm<'a> {
    c: &'a Ctx<'a>,
    token: String,
    to: String,
    back: String,
    seen: i64,
    late: bool,
    odd: bool,
    title: Field,
    summary: Field,
    lang: Vec<Choice>,
    lang_error: String,
}

/// The form of a series.
pub(crate) fn series(visit: &Visit, writing: &Writing<'_, typed::Series>) -> Result<Response, Problem> {
    let c = visit.ctx();
    let of = writing.typed;
    let page = SeriesForm {
        token: visit.token(FORM),
        to: c.href(&writing.to),
        back: c.href(&writing.back),
        seen: writing.seen,
        late: writing.late,
        odd: !writing.odds.is_empty(),
        title: writing.field(&c, "title", &of.title),
        summary: Field { optional: true, ..writing.field(&c, "summary", &of.summary).kind("area", "off") },
        lang: own_tongue(&of.lang),
        lang_error: writing.error(&c, "lang", 0),
        c: &c,
    };
    html(&page, writing.status())
}

#[derive(Template)]
#[template(path = "dialogue/calendar/edit_resource.html")]
struct ResourceForm<'a> {
    c: &'a Ctx<'a>,
    token: String,
    to: String,
    back: String,
    seen: i64,
    late: bool,
    odd: bool,
    title: Field,
    summary: Field,
    address: Field,
    publisher: Field,
    published: Field,
    licence: Field,
    lang: Vec<Choice>,
    lang_error: String,
    kinds: Vec<Choice>,
    kind_error: String,
    topics: Vec<Choice>,
    topic_error: String,
    /// Where it is withdrawn or put back, once it is there, and whether it is withdrawn.
    shelf: Option<(String, bool)>,
}

/// The form of a resource.
pub(crate) fn resource(
    visit: &Visit,
    writing: &Writing<'_, typed::Resource>,
    row: Option<&ResourceRow>,
) -> Result<Response, Problem> {
    let c = visit.ctx();
    let of = writing.typed;
    let choice = |start: &str, word: &str, on: bool| Choice {
        value: word.to_owned(),
        label: c.t2(start, word),
        hint: String::new(),
        on,
        lang: String::new(),
    };
    let hinted = |name, value: &str| {
        let field = Field { optional: true, ..writing.field(&c, name, value) };
        field.hint(c.t(&format!("calendar-field-{name}-hint")))
    };
    let page = ResourceForm {
        token: visit.token(FORM),
        to: c.href(&writing.to),
        back: c.href(&writing.back),
        seen: writing.seen,
        late: writing.late,
        odd: !writing.odds.is_empty(),
        title: writing.field(&c, "title", &of.title),
        summary: Field { optional: true, ..writing.field(&c, "summary", &of.summary).kind("area", "off") },
        address: writing.field(&c, "address", &of.address).kind("url", "off").ltr(),
        publisher: Field { optional: true, ..writing.field(&c, "publisher", &of.publisher) },
        published: hinted("published", &of.published),
        licence: hinted("licence", &of.licence),
        lang: own_tongue(&of.lang),
        lang_error: writing.error(&c, "lang", 0),
        kinds: KINDS.into_iter().map(|word| choice("calendar-kind-", word, of.kind == word)).collect(),
        kind_error: writing.error(&c, "kind", 0),
        topics: TOPICS.into_iter().map(|word| choice("need-", word, of.topics.iter().any(|t| t == word))).collect(),
        topic_error: writing.error(&c, "topic", 0),
        shelf: row.map(|row| (c.below("/resources/", &row.id, "/withdraw"), row.withdrawn.is_some())),
        c: &c,
    };
    html(&page, writing.status())
}

/// One row of a list of people, or of the agenda: what stands in its cells.
struct Row {
    cells: Vec<(&'static str, String, String)>,
    error: String,
}

/// A question, in each language.
struct Question {
    n: usize,
    /// Name of the field, language, what stands there.
    texts: Vec<(String, &'static str, &'static str, String)>,
    /// Language and text of each further one, with an empty one at the end.
    others: Vec<(String, String)>,
    error: String,
}

/// How many of somebody are hoped for.
struct Hope {
    id: String,
    field: String,
    label: String,
    value: String,
    error: String,
}

#[derive(Template)]
#[template(path = "dialogue/calendar/edit_session.html")]
struct SessionForm<'a> {
    c: &'a Ctx<'a>,
    heading: String,
    token: String,
    to: String,
    back: String,
    seen: i64,
    late: bool,
    odd: bool,
    title: Field,
    summary: Field,
    lang: Vec<Choice>,
    lang_error: String,
    day: Field,
    time: Field,
    zone: Field,
    minutes: Field,
    zones: Vec<String>,
    /// The two moments, where clocks go back.
    twice: Vec<Choice>,
    twice_error: String,
    languages: Vec<Choice>,
    languages_error: String,
    panel: Vec<Row>,
    moderators: Vec<Row>,
    agenda: Vec<Row>,
    questions: Vec<Question>,
    registration: Field,
    recording: Field,
    moderation: Vec<Choice>,
    joining: Vec<Choice>,
    resources: Vec<Choice>,
    /// Whether statements may answer its questions already.
    asked: bool,
}

/// What the form of a session needs beside what was typed.
pub(crate) struct Around<'a> {
    /// Whose it is.
    pub(crate) organisation: OrgId,
    /// Resources of the organisation.
    pub(crate) resources: &'a [ResourceRow],
    /// Whether statements may answer its questions already.
    pub(crate) asked: bool,
    /// Whether it is being made.
    pub(crate) new: bool,
    /// Whether it is made up.
    pub(crate) sample: bool,
}

/// Every word that a target can be about, by kind, in the order of the form.
pub(crate) fn targets(c: &Ctx<'_>) -> Vec<(&'static str, String)> {
    let words = c.site.knowledge.words.keys();
    let groups = words.filter(|(vocabulary, _)| vocabulary == "group").map(|(_, word)| ("group", word.clone()));
    let regions = REGIONS.iter().flat_map(|(_, of)| of.iter()).map(|word| ("region", (*word).to_owned()));
    let sectors = SECTORS.iter().map(|word| ("sector", (*word).to_owned()));
    std::iter::once(("lived", "yes".to_owned())).chain(groups).chain(regions).chain(sectors).collect()
}

/// The name of the field that holds how many are hoped for.
pub(crate) fn hoped(kind: &str, word: &str) -> String {
    format!("hoped-{kind}-{word}")
}

/// The form of a session.
pub(crate) fn session(
    visit: &Visit,
    writing: &Writing<'_, typed::Session>,
    around: &Around<'_>,
) -> Result<Response, Problem> {
    let mut c = visit.ctx();
    c.sample = around.sample;
    let of = writing.typed;
    let hinted = |field: Field, name: &str| field.hint(c.t(&format!("calendar-field-{name}-hint")));
    let optional = |field: Field| Field { optional: true, ..field };
    let address = |name, value: &str| {
        let field = optional(writing.field(&c, name, value)).kind("url", "off").ltr();
        hinted(field, name)
    };
    let choices = |name: &str, words: [&str; 2], now: &str| {
        let choice = |word: &str| Choice {
            value: word.to_owned(),
            label: c.t(&format!("calendar-{name}-{word}")),
            hint: c.t(&format!("calendar-{name}-{word}-hint")),
            on: word == now,
            lang: String::new(),
        };
        words.map(choice).into_iter().collect()
    };
    let zone = Field { ltr: true, ..writing.field(&c, "zone", &of.zone) };
    let page = SessionForm {
        heading: c.t(if around.new { "calendar-new-session" } else { "calendar-edit-session" }),
        token: visit.token(FORM),
        to: c.href(&writing.to),
        back: c.href(&writing.back),
        seen: writing.seen,
        late: writing.late,
        odd: !writing.odds.is_empty(),
        title: writing.field(&c, "title", &of.title),
        summary: optional(writing.field(&c, "summary", &of.summary).kind("area", "off")),
        lang: own_tongue(&of.lang),
        lang_error: writing.error(&c, "lang", 0),
        day: writing.field(&c, "day", &of.day).kind("date", "off").ltr(),
        time: writing.field(&c, "time", &of.time).kind("time", "off").ltr(),
        zone: hinted(zone, "zone"),
        minutes: writing.field(&c, "minutes", &of.minutes).kind("number", "off").ltr(),
        zones: when::zones(),
        twice: twice(&c, writing),
        twice_error: writing.error(&c, "which", 0),
        languages: tongues(|code| of.languages.iter().any(|on| on == code), &of.languages),
        languages_error: writing.error(&c, "languages", 0),
        panel: people(&c, writing, "panel", &of.panel, 3),
        moderators: people(&c, writing, "moderators", &of.moderators, 2),
        agenda: agenda(&c, writing),
        questions: questions(&c, writing),
        registration: address("registration", &of.registration),
        recording: address("recording", &of.recording),
        moderation: choices("moderation", ["before", "after"], &of.moderation),
        joining: choices("joining", ["link", "open"], &of.joining),
        resources: shelf(around, of),
        asked: around.asked,
        c: &c,
    };
    html(&page, writing.status())
}

#[derive(Template)]
#[template(path = "dialogue/calendar/hoped.html")]
struct Hoped<'a> {
    c: &'a Ctx<'a>,
    title: Said,
    token: String,
    to: String,
    back: String,
    seen: i64,
    late: bool,
    odd: bool,
    expected: Field,
    hopes: Vec<(String, Vec<Hope>)>,
}

/// The form of whom the facilitators hope to hear.
pub(crate) fn hoped_for(
    visit: &Visit,
    writing: &Writing<'_, typed::Session>,
    found: &Found,
) -> Result<Response, Problem> {
    let c = found.ctx(visit);
    let expected = writing.field(&c, "expected", &writing.typed.expected).kind("number", "off").ltr();
    let page = Hoped {
        title: Said::new(&found.session.title, &found.session.lang),
        token: visit.token(FORM),
        to: c.href(&writing.to),
        back: c.href(&writing.back),
        seen: writing.seen,
        late: writing.late,
        odd: !writing.odds.is_empty(),
        expected: Field { optional: true, ..expected },
        hopes: hopes(&c, writing),
        c: &c,
    };
    html(&page, writing.status())
}

fn shelf(around: &Around<'_>, of: &typed::Session) -> Vec<Choice> {
    let there = around.resources.iter().filter(|row| row.organisation == around.organisation);
    let on = |id: &String| of.resources.contains(id);
    there
        .filter(|row| row.withdrawn.is_none() || on(&row.id))
        .map(|row| {
            let words = library::words(row);
            Choice { value: row.id.clone(), on: on(&row.id), label: words.title, lang: words.lang, hint: String::new() }
        })
        .collect()
}

/// The two moments that a time can mean, each told in UTC.
fn twice(c: &Ctx<'_>, writing: &Writing<'_, typed::Session>) -> Vec<Choice> {
    let of = writing.typed;
    let zone = when::zone_named(&of.zone).unwrap_or_default();
    let Err(when::Odd::Twice(first, second)) = when::instant(&zone, of.day.trim(), of.time.trim(), None) else {
        return Vec::new();
    };
    [(when::Which::First, first), (when::Which::Second, second)]
        .into_iter()
        .map(|(which, at)| {
            let utc = when::local("UTC", at).map(|local| local.clock()).unwrap_or_default();
            let shift = when::local(&zone, at).map(|local| local.shift()).unwrap_or_default();
            Choice {
                value: which.word().to_owned(),
                label: c
                    .m(&format!("calendar-which-{}", which.word()), &[("shift", shift.into()), ("utc", utc.into())]),
                hint: String::new(),
                on: of.which == which.word(),
                lang: String::new(),
            }
        })
        .collect()
}

fn people(
    c: &Ctx<'_>,
    writing: &Writing<'_, typed::Session>,
    field: &'static str,
    all: &[[String; 3]],
    spare: usize,
) -> Vec<Row> {
    let blank: [String; 3] = Default::default();
    let filled = all.iter().filter(|row| row.iter().any(|cell| !cell.trim().is_empty())).count();
    (0..all.len().max(filled + spare))
        .map(|n| {
            let row = all.get(n).unwrap_or(&blank);
            let cells = ["name", "role", "org"].into_iter().zip(row);
            Row {
                cells: cells.map(|(cell, value)| (cell, c.t2("calendar-person-", cell), value.clone())).collect(),
                error: writing.error(c, field, n),
            }
        })
        .collect()
}

fn agenda(c: &Ctx<'_>, writing: &Writing<'_, typed::Session>) -> Vec<Row> {
    let all = &writing.typed.agenda;
    let blank: [String; 2] = Default::default();
    let filled = all.iter().filter(|row| row.iter().any(|cell| !cell.trim().is_empty())).count();
    (0..all.len().max(filled + 3))
        .map(|n| {
            let [minutes, what] = all.get(n).unwrap_or(&blank);
            Row {
                cells: vec![
                    ("minutes", c.t("calendar-part-minutes"), minutes.clone()),
                    ("what", c.t("calendar-part-what"), what.clone()),
                ],
                error: writing.error(c, "agenda", n),
            }
        })
        .collect()
}

fn questions(c: &Ctx<'_>, writing: &Writing<'_, typed::Session>) -> Vec<Question> {
    let all = &writing.typed.prompts;
    let spare = all.last().is_none_or(|texts| texts.iter().any(|(_, text)| !text.trim().is_empty()));
    (0..all.len() + usize::from(spare))
        .map(|n| {
            let texts = all.get(n).map(Vec::as_slice).unwrap_or_default();
            let said = |code: &str| texts.iter().find(|(c, _)| c == code).map(|(_, t)| t.clone()).unwrap_or_default();
            let named = c.langs().map(|lang| {
                let code = lang.code();
                (format!("prompt-{n}-{code}"), code, lang.name(), said(code))
            });
            let known = |code: &str| typed::LANGUAGES.contains(&code);
            let mut others: Vec<_> = texts.iter().filter(|(code, _)| !known(code)).cloned().collect();
            others.push(Default::default());
            Question { n, texts: named.into_iter().collect(), others, error: writing.error(c, "prompts", n) }
        })
        .collect()
}

fn hopes(c: &Ctx<'_>, writing: &Writing<'_, typed::Session>) -> Vec<(String, Vec<Hope>)> {
    let mut out: Vec<(String, Vec<Hope>)> = Vec::new();
    let mut last = "";
    for (n, (kind, word)) in targets(c).into_iter().enumerate() {
        let typed = writing.typed.targets.iter().position(|[k, w, _]| k == kind && *w == word);
        let value = typed.and_then(|at| writing.typed.targets.get(at)).map(|[.., n]| n.clone()).unwrap_or_default();
        let label = match kind {
            "lived" => c.t("calendar-target-lived"),
            "sector" => c.t2("voice-sector-", &word),
            vocabulary => c.word(vocabulary, &word),
        };
        let error = typed.map(|row| writing.error(c, "targets", row)).unwrap_or_default();
        let hope = Hope { id: format!("hope-{n}"), field: hoped(kind, &word), label, value, error };
        if kind != last || out.is_empty() {
            out.push((c.t2("calendar-targets-", kind), Vec::new()));
            last = kind;
        }
        if let Some((_, hopes)) = out.last_mut() {
            hopes.push(hope);
        }
    }
    out
}
