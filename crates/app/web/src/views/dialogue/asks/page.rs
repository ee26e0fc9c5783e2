//! An ask as everybody sees it: of whom, since when, on what it stands, what became of it.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use dialogue::ask::{Clock, What, partial};
use norms::proposal::Refused as Odd;
use people::Refused;

use super::{Behind, behind};
use crate::ctx::Ctx;
use crate::door::{Problem, Visit};
use crate::form::Fields;
use crate::handlers::dialogue::asks::Kept;
use crate::handlers::dialogue::asks::page::FORM;
use crate::handlers::proposal::TRAP;
use crate::pages::{Link, finding, instrument, voices};
use crate::views::html;
use crate::views::propose::{Group, Opt, Part, said};
use crate::when;

/// A form that was not taken.
pub(crate) struct Wrong<'a> {
    pub(crate) fields: &'a Fields,
    pub(crate) wrong: Vec<Odd>,
    pub(crate) rule: Option<Refused>,
}

/// One step that was accepted.
struct Row {
    what: String,
    on: String,
    words: String,
    href: String,
    host: String,
}

/// The clock in words and as a figure.
struct Shown {
    words: String,
    /// Percent of the figure that time has filled, and whether it is over.
    filled: String,
    over: bool,
}

#[derive(Template)]
#[template(path = "dialogue/asks/page.html")]
struct Page<'a> {
    c: &'a Ctx<'a>,
    id: &'a str,
    text: &'a str,
    lang: &'a str,
    title: String,
    state: &'a str,
    to: String,
    status: String,
    need: String,
    organisation: String,
    published: String,
    session: Option<Link>,
    clock: Option<Shown>,
    steps: Vec<Row>,
    grounds: Vec<Behind>,
    provisions: Vec<Link>,
    country: Option<Link>,
    leads: bool,
    done: Option<String>,
    waiting: usize,
    token: String,
    trap: &'static str,
    error: String,
    parts: Vec<Part>,
    today: String,
    open: bool,
}

/// The page, with a form that was not taken.
pub(crate) async fn page(
    visit: &Visit,
    kept: &Kept,
    wrong: Option<Wrong<'_>>,
    status: StatusCode,
) -> Result<Response, Problem> {
    let mut c = visit.ctx();
    c.sample = kept.sample;
    let (row, ask) = (&kept.row, &kept.ask);
    let mut reader = visit.app.store.reader().await?;
    let organisation = reader.organisation(row.organisation).await?.map(|o| o.name).unwrap_or_default();
    let steps = reader.ask_steps(&row.id).await?;
    let session = match &row.dialogue {
        Some(id) => reader.dialogue(id).await?.filter(|d| d.phase != "draft" || kept.leads),
        None => None,
    };
    drop(reader);
    let session = session.and_then(|d| {
        let session: dialogue::Session = serde_json::from_str(&d.body).ok()?;
        Some(Link { href: c.href(&format!("/dialogues/{}", d.id)), name: session.title })
    });
    let today = when::day(visit.now);
    let stand = crate::voices::stand(ask, &steps, today);
    let since = stand.since.map(partial);
    let status_words = match (row.state.as_str(), since) {
        ("published", Some(since)) => voices::status(&c, stand.status.word(), &since),
        ("published", None) => c.t(&format!("ask-status-{}", stand.status.word())),
        (state, _) => c.t(&format!("ask-state-{state}")),
    };
    let mut rows: Vec<_> = crate::voices::steps(&steps);
    rows.sort_by_key(|s| (s.on, s.what != What::Sent));
    let rows = rows
        .iter()
        .map(|s| Row {
            what: c.t(&format!("ask-step-{}", s.what.word())),
            on: c.date(&partial(s.on)),
            words: s.words.clone(),
            host: host(&s.source),
            href: s.source.clone(),
        })
        .collect();
    let place = ask.place();
    let country = match &place {
        norms::model::Place::Country(iso3) => Some(Link { href: c.country_href(iso3), name: c.party(iso3) }),
        _ => None,
    };
    let published = row.state == "published";
    let error = wrong.as_ref().map_or_else(String::new, |w| match &w.rule {
        Some(rule) => c.refused(rule),
        None => c.n("ev-look-again", w.wrong.len()),
    });
    let done = match (visit.query.get("sent"), visit.query.get("done")) {
        _ if wrong.is_some() => None,
        (Some(_), _) => Some(c.t("ask-thanks")),
        (None, Some(word @ ("sent" | "published"))) => Some(c.t(&format!("ask-done-{word}"))),
        _ => None,
    };
    let page = Page {
        id: &row.id,
        text: if row.state == "withdrawn" { "" } else { &ask.text },
        lang: &ask.lang,
        title: if row.state == "withdrawn" {
            c.t("ask-state-withdrawn")
        } else {
            crate::views::propose::short(&ask.text, 80)
        },
        state: &row.state,
        to: voices::to(&c, &ask.bearer, &ask.office, &place),
        status: status_words,
        need: norms::model::Need::from_word(&ask.need).map_or_else(String::new, |n| finding::need_name(&c, n)),
        organisation,
        published: ask.published.parse().map_or_else(|_| String::new(), |day| c.date(&day)),
        session,
        clock: stand.clock.filter(|_| published).map(|clock| clock_of(&c, &clock)),
        steps: rows,
        grounds: ask.grounds.iter().map(|g| behind(&c, g)).collect(),
        provisions: ask.provisions.iter().filter_map(|id| instrument::cited(&c, id)).collect(),
        country,
        leads: kept.leads,
        done,
        waiting: steps.iter().filter(|s| s.state == "waiting").count(),
        token: if published { visit.token(FORM) } else { String::new() },
        trap: TRAP,
        error,
        parts: parts(&c, wrong.as_ref()),
        today: today.to_string(),
        open: wrong.is_some(),
        c: &c,
    };
    let status = if row.state == "withdrawn" && status == StatusCode::OK { StatusCode::GONE } else { status };
    html(&page, status)
}

/// The host of an address, to be seen before it is followed.
pub(super) fn host(address: &str) -> String {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    rest.split(['/', '?', '#']).next().unwrap_or_default().trim_start_matches("www.").to_owned()
}

fn clock_of(c: &Ctx<'_>, clock: &Clock) -> Shown {
    let over = clock.left < 0;
    let n = |n: i32| f64::from(n.max(0)).into();
    let (until, all) = (c.date(&partial(clock.until)), clock.gone + clock.left);
    let words = if over {
        c.m("ask-clock-over", &[("until", until.into()), ("days", n(-clock.left))])
    } else {
        c.m("ask-clock", &[("until", until.into()), ("left", n(clock.left)), ("gone", n(clock.gone)), ("all", n(all))])
    };
    // The line stands at 94 of 100, as everywhere: what lies beyond it is late.
    let filled = if over { 100.0 } else { 94.0 * f64::from(clock.gone) / f64::from(all.max(1)) };
    Shown { words, filled: format!("{filled:.1}"), over }
}

/// The questions of the form.
fn parts(c: &Ctx<'_>, wrong: Option<&Wrong<'_>>) -> Vec<Part> {
    let value = |name: &str| wrong.map_or_else(String::new, |w| w.fields.one(name).to_owned());
    let part = |name: &'static str, kind: &'static str| Part {
        name,
        kind,
        label: c.t(&format!("ask-step-field-{name}")),
        hint: if name == "what" { String::new() } else { c.t(&format!("ask-step-field-{name}-hint")) },
        error: wrong.map_or_else(String::new, |w| {
            let here = w.wrong.iter().filter(|odd| odd.field == name);
            here.map(|odd| said(c, odd)).collect::<Vec<_>>().join(" ")
        }),
        value: value(name),
        optional: name == "source",
        ltr: kind == "url",
        groups: Vec::new(),
    };
    let chosen = value("what");
    let options = What::ALL.map(|what| Opt {
        value: what.word().to_owned(),
        label: c.t(&format!("ask-step-{}", what.word())),
        on: chosen == what.word(),
    });
    vec![
        Part { groups: vec![Group { label: String::new(), options: options.into() }], ..part("what", "radios") },
        part("day", "date"),
        part("source", "url"),
        part("words", "area"),
    ]
}
