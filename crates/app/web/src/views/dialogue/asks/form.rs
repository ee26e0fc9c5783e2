//! The form in which an ask is written: what, of whom, where, on what it stands, and what the room said.

use std::collections::BTreeMap;

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use dialogue::ask::{Ask, State};
use dialogue::lang::{LANGUAGES, UNKNOWN};
use norms::model::{Need, Provision};
use norms::proposal::Refused as Odd;
use store::{AskRow, StatementRow};

use super::{Behind, behind};
use crate::ctx::Ctx;
use crate::door::{Problem, Visit};
use crate::handlers::dialogue::asks::write::{FORM, Room};
use crate::pages::{finding, instrument};
use crate::views::html;
use crate::views::propose::{Group, Opt, Part, said, short};

/// Statements and provisions that are offered, beside those that are chosen.
const OFFERED: usize = 20;

/// A form, with what was wrong the last time.
pub(crate) struct Filled<'a> {
    /// Where it is sent.
    pub(crate) action: String,
    pub(crate) ask: &'a Ask,
    /// As it is kept; `None` for a new one.
    pub(crate) row: Option<&'a AskRow>,
    /// What the room said.
    pub(crate) room: &'a Room,
    pub(crate) wrong: &'a [Odd],
    /// What provisions are looked for.
    pub(crate) search: &'a str,
    /// Whether its words stand still.
    pub(crate) fixed: bool,
    pub(crate) sample: bool,
}

/// A provision to tick.
struct Tick {
    id: String,
    name: String,
    duty: String,
    on: bool,
}

#[derive(Template)]
#[template(path = "dialogue/asks/form.html")]
struct Page<'a> {
    c: &'a Ctx<'a>,
    title: String,
    action: String,
    token: String,
    seen: String,
    state: &'a str,
    public: String,
    organisation: String,
    parts: Vec<Part>,
    grounds: Vec<Behind>,
    grounds_error: String,
    more_grounds: Vec<Behind>,
    provisions: Vec<Tick>,
    provisions_error: String,
    search: &'a str,
    nothing_found: bool,
    wrong: usize,
    done: Option<String>,
    fixed: bool,
    text: &'a str,
    lang: &'a str,
    today: String,
}

/// The page.
pub(crate) fn page(visit: &Visit, filled: &Filled<'_>, status: StatusCode) -> Result<Response, Problem> {
    let mut c = visit.ctx();
    c.sample = filled.sample;
    let ask = filled.ask;
    let error = |field: &str| {
        let here = filled.wrong.iter().filter(|odd| odd.field == field);
        here.map(|odd| said(&c, odd)).collect::<Vec<_>>().join(" ")
    };
    let asking = Asking { c: &c, filled };
    let state = filled.row.map_or("draft", |row| row.state.as_str());
    let (mut chosen, mut offered): (Vec<Behind>, Vec<Behind>) = (Vec::new(), Vec::new());
    chosen.extend(ask.grounds.iter().map(|g| behind(&c, g)));
    let mut rest: Vec<&StatementRow> =
        filled.room.shown.iter().filter(|s| ask.grounds.iter().all(|g| g.statement != s.number)).collect();
    // Those of which the room is surest come first; the facilitator chooses.
    let sure = |s: &StatementRow| filled.room.ground(s).at_least().unwrap_or(0.0);
    rest.sort_by(|a, b| sure(b).total_cmp(&sure(a)).then(a.number.cmp(&b.number)));
    offered.extend(
        rest.into_iter().take(OFFERED).map(|s| Behind { chart: String::new(), ..behind(&c, &filled.room.ground(s)) }),
    );
    let provisions = asking.provisions();
    let done = visit.query.get("done").filter(|word| filled.wrong.is_empty() && DONE.contains(word));
    let page = Page {
        title: c.t(if filled.row.is_some() { "ask-edit" } else { "ask-new" }),
        action: c.href(&filled.action),
        token: visit.token(FORM),
        seen: filled.row.map_or_else(String::new, |row| row.changed.0.to_string()),
        state,
        public: filled.row.map_or_else(String::new, |row| c.href(&format!("/asks/{}", row.id))),
        organisation: filled.row.map_or_else(String::new, |row| c.in_org(row.organisation, "asks", "")),
        parts: asking.parts(&error),
        grounds: chosen,
        grounds_error: error("grounds"),
        more_grounds: offered,
        nothing_found: !filled.search.is_empty() && provisions.iter().all(|p| p.on),
        provisions,
        provisions_error: error("provisions"),
        search: filled.search,
        wrong: filled.wrong.len(),
        done: done.map(|word| c.t(&format!("ask-done-{word}"))),
        fixed: filled.fixed,
        text: &ask.text,
        lang: &ask.lang,
        today: String::new(),
        c: &c,
    };
    html(&page, status)
}

/// What may be said as done, by the word in the address.
const DONE: [&str; 4] = ["made", "saved", "figures", "withdrawn"];

struct Asking<'a> {
    c: &'a Ctx<'a>,
    filled: &'a Filled<'a>,
}

fn opt(value: &str, label: String, chosen: &str) -> Opt {
    Opt { value: value.to_owned(), label, on: value == chosen }
}

impl Asking<'_> {
    fn parts(&self, error: &dyn Fn(&str) -> String) -> Vec<Part> {
        let (c, ask) = (self.c, self.filled.ask);
        let k = &c.site.knowledge;
        let part = |name: &'static str, kind: &'static str, value: String| Part {
            name,
            kind,
            label: c.t(&format!("ask-field-{name}")),
            hint: c.t(&format!("ask-field-{name}-hint")),
            error: error(name),
            value,
            optional: false,
            ltr: false,
            groups: Vec::new(),
        };
        let choice = |name: &'static str, groups: Vec<Group>| Part { groups, ..part(name, "select", String::new()) };
        let one = |options: Vec<Opt>| vec![Group { label: String::new(), options }];
        let languages = LANGUAGES.iter().filter(|(code, ..)| *code != UNKNOWN);
        let mut languages: Vec<Opt> =
            languages.map(|(code, name, _)| opt(code, (*name).to_owned(), &ask.lang)).collect();
        if !ask.lang.is_empty() && languages.iter().all(|o| !o.on) {
            languages.push(opt(&ask.lang, ask.lang.clone(), &ask.lang));
        }
        let bearers: BTreeMap<String, &str> = k
            .words
            .keys()
            .filter(|(vocabulary, _)| vocabulary == "duty-bearer")
            .map(|(_, word)| (c.word("duty-bearer", word), word.as_str()))
            .collect();
        let bearers = bearers.into_iter().map(|(label, word)| opt(word, label, &ask.bearer)).collect();
        let needs = Need::ALL.map(|n| opt(n.word(), finding::need_name(c, n), &ask.need)).into();
        let regions: BTreeMap<String, &str> = k
            .words
            .keys()
            .filter(|(vocabulary, _)| vocabulary == "region")
            .map(|(_, word)| (c.word("region", word), word.as_str()))
            .collect();
        let states: BTreeMap<String, &str> = k.states().map(|s| (c.country(s), s.iso3.as_str())).collect();
        let list =
            |of: BTreeMap<String, &str>| of.into_iter().map(|(label, word)| opt(word, label, &ask.place)).collect();
        let places = vec![
            Group { label: String::new(), options: vec![opt("everyone", c.t("ask-everywhere"), &ask.place)] },
            Group { label: c.t("ask-regions"), options: list(regions) },
            Group { label: c.t("nav-countries"), options: list(states) },
        ];
        let days = if ask.days == 0 { String::new() } else { ask.days.to_string() };
        vec![
            part("text", "area", ask.text.clone()),
            choice("lang", one(languages)),
            choice("bearer", one(bearers)),
            Part { optional: true, ..part("office", "text", ask.office.clone()) },
            choice("place", places),
            choice("need", one(needs)),
            part("days", "number", days),
        ]
    }

    /// Those that are chosen; then those that were looked for, or else those of the same need and duty bearer.
    fn provisions(&self) -> Vec<Tick> {
        let (c, ask) = (self.c, self.filled.ask);
        let k = &c.site.knowledge;
        let tick = |p: &Provision, on| Tick {
            name: instrument::cited(c, &p.id).map_or_else(|| p.id.clone(), |link| link.name),
            id: p.id.clone(),
            duty: short(&p.requires, 110),
            on,
        };
        let mut all: Vec<Tick> =
            ask.provisions.iter().filter_map(|id| k.provision(id)).map(|(_, p)| tick(p, true)).collect();
        let words: Vec<String> = self.filled.search.to_lowercase().split_whitespace().map(str::to_owned).collect();
        let need = Need::from_word(&ask.need);
        let others = k.instruments.values().flat_map(|i| i.provisions.iter().map(move |p| (i, p)));
        let fits = |i: &norms::model::Instrument, p: &Provision| {
            if words.is_empty() {
                return need.is_some_and(|n| p.need.contains(&n)) && p.duty_bearers.contains(&ask.bearer);
            }
            let text = format!("{} {} {} {} {}", i.title, i.short_title, p.id, p.reference, p.requires).to_lowercase();
            words.iter().all(|word| text.contains(word.as_str()))
        };
        let found = others.filter(|(_, p)| !ask.provisions.contains(&p.id)).filter(|(i, p)| fits(i, p));
        all.extend(found.take(OFFERED).map(|(_, p)| tick(p, false)));
        all
    }
}

impl Page<'_> {
    fn is(&self, state: &str) -> bool {
        State::from_word(state).is_some_and(|s| s.word() == self.state)
    }
}
