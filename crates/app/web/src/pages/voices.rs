//! What people ask: the list of all published asks, and the few that belong on the page of a provision or a country.
//!
//! A pure function of the knowledge, so it is kept like every public page. The order is that of publishing. Absent on purpose: a rank,
//! a count of supporters, and any colour for what became of an ask: silence is told in words and days.

use std::collections::BTreeMap;

use askama::Template;
use dialogue::ask::Status;
use norms::finding::Finding;
use norms::model::{Country, Need, Place, Voice};

use super::{Page, render};
use crate::ctx::Ctx;
use crate::query::Query;

/// Asks on one page.
const PAGE: usize = 25;

/// One ask, ready for the template.
pub struct VoiceView {
    /// Its page.
    pub href: String,
    /// What is asked.
    pub text: String,
    /// Language of the text.
    pub lang: String,
    /// Of whom.
    pub to: String,
    /// What became of it, and since when.
    pub status: String,
    /// Its need.
    pub need: String,
    /// Who published it.
    pub organisation: String,
    /// When.
    pub published: String,
    /// Whether it is invented.
    pub sample: bool,
}

/// Where something is asked, in words.
#[must_use]
pub fn place(c: &Ctx<'_>, place: &Place) -> String {
    match place {
        Place::Everyone => c.t("ask-everywhere"),
        Place::Region(word) => c.word("region", word),
        Place::Country(iso3) => c.party(iso3),
    }
}

/// Of whom something is asked, in words.
#[must_use]
pub fn to(c: &Ctx<'_>, bearer: &str, office: &str, at: &Place) -> String {
    let who = match at {
        Place::Country(_) if bearer == "state" => place(c, at),
        _ => {
            let (bearer, place) = (c.word("duty-bearer", bearer), place(c, at));
            c.m("ask-bearer-in", &[("bearer", bearer.into()), ("place", place.into())])
        }
    };
    if office.is_empty() { who } else { c.m("ask-office-of", &[("office", office.into()), ("who", who.into())]) }
}

/// Where an ask stands, with the day.
#[must_use]
pub fn status(c: &Ctx<'_>, status: &str, since: &norms::PartialDate) -> String {
    c.m(&format!("ask-is-{status}"), &[("date", c.date(since).into())])
}

/// An ask as a list shows it.
#[must_use]
pub fn view(c: &Ctx<'_>, voice: &Voice) -> VoiceView {
    VoiceView {
        href: c.href(&voice.address()),
        text: voice.text.clone(),
        lang: voice.lang.clone(),
        to: to(c, &voice.bearer, &voice.office, &voice.place),
        status: status(c, voice.status, &voice.since),
        need: super::finding::need_name(c, voice.need),
        organisation: voice.organisation.clone(),
        published: c.date(&voice.published),
        sample: voice.sample,
    }
}

/// Asks that stand on a provision.
#[must_use]
pub fn of_provision(c: &Ctx<'_>, id: &str) -> Vec<VoiceView> {
    let here = c.site.knowledge.voices.iter().filter(|v| v.provisions.iter().any(|p| p == id));
    here.map(|v| view(c, v)).collect()
}

/// Asks of one need that are made in a country or its region.
#[must_use]
pub fn of_country(c: &Ctx<'_>, country: &Country, need: Need) -> Vec<VoiceView> {
    let here = c.site.knowledge.voices.iter().filter(|v| v.need == need && v.place != Place::Everyone);
    here.filter(|v| v.place.takes_in(country)).map(|v| view(c, v)).collect()
}

/// How many asks are made of everyone.
#[must_use]
pub fn of_everyone(c: &Ctx<'_>) -> usize {
    c.site.knowledge.voices.iter().filter(|v| v.place == Place::Everyone).count()
}

/// Whether asks and their answers decide a finding, as one benchmark has it; everywhere else they stand beside.
#[must_use]
pub fn decide(f: &Finding) -> bool {
    f.life_why.iter().any(|r| r.code.starts_with("why-asks"))
}

/// One list to choose from.
struct Choice {
    name: &'static str,
    label: String,
    all: String,
    /// Value, words, whether it is chosen.
    options: Vec<(String, String, bool)>,
}

#[derive(Template)]
#[template(path = "dialogue/asks/list.html")]
struct List<'a> {
    c: &'a Ctx<'a>,
    choices: Vec<Choice>,
    counts: Vec<(String, usize)>,
    found: usize,
    all: usize,
    rows: Vec<VoiceView>,
    place: String,
    before: String,
    next: String,
}

/// What an address narrows the list by.
struct Filter<'q> {
    status: Option<&'q str>,
    need: Option<&'q str>,
    bearer: Option<&'q str>,
    place: Option<&'q str>,
}

impl Filter<'_> {
    fn takes(&self, c: &Ctx<'_>, v: &Voice) -> bool {
        let is = |wanted: Option<&str>, word: &str| wanted.is_none_or(|w| w == word);
        let here = self.place.is_none_or(|wanted| match c.site.knowledge.countries.get(wanted) {
            // Who chooses a country is shown what is asked of its region too.
            Some(country) => v.place != Place::Everyone && v.place.takes_in(country),
            None => v.place.word() == wanted,
        });
        is(self.status, v.status) && is(self.need, v.need.word()) && is(self.bearer, &v.bearer) && here
    }
}

/// `GET /asks`
///
/// # Errors
/// See [`super::Refusal`].
pub fn list(c: &Ctx<'_>, query: &Query) -> Page {
    let voices = &c.site.knowledge.voices;
    let asked = |name: &str| query.get(name).filter(|word| !word.is_empty());
    let filter =
        Filter { status: asked("status"), need: asked("need"), bearer: asked("bearer"), place: asked("place") };
    let found: Vec<&Voice> = voices.iter().filter(|v| filter.takes(c, v)).collect();
    let counts = Status::ALL
        .iter()
        .map(|s| (c.t(&format!("ask-status-{}", s.word())), found.iter().filter(|v| v.status == s.word()).count()))
        .filter(|(_, n)| *n > 0)
        .collect();
    let pages = found.len().div_ceil(PAGE).max(1);
    let page = query.get("page").and_then(|n| n.parse::<usize>().ok()).unwrap_or(1).clamp(1, pages);
    let rest = query.without("page");
    let rest = Query::parse(&rest).without("lang");
    let at = |n: usize| c.href(&format!("/asks?{rest}{}page={n}", if rest.is_empty() { "" } else { "&" }));
    render(&List {
        choices: choices(c, voices, &filter),
        counts,
        found: found.len(),
        all: voices.len(),
        rows: found.iter().skip((page - 1) * PAGE).take(PAGE).map(|v| view(c, v)).collect(),
        place: if pages > 1 {
            c.m("work-page", &[("page", page.to_string().into()), ("pages", pages.to_string().into())])
        } else {
            String::new()
        },
        before: if page > 1 { at(page - 1) } else { String::new() },
        next: if page < pages { at(page + 1) } else { String::new() },
        c,
    })
}

/// Only what there is can be chosen.
fn choices(c: &Ctx<'_>, voices: &[Voice], filter: &Filter<'_>) -> Vec<Choice> {
    let has = |test: &dyn Fn(&Voice) -> bool| voices.iter().any(test);
    let chosen = |wanted: Option<&str>, word: &str| wanted == Some(word);
    let statuses = Status::ALL.iter().map(|s| s.word()).filter(|w| has(&|v| v.status == *w));
    let needs = Need::ALL.into_iter().filter(|n| has(&|v| v.need == *n));
    let bearers: BTreeMap<&str, String> =
        voices.iter().map(|v| (v.bearer.as_str(), c.word("duty-bearer", &v.bearer))).collect();
    let mut places: Vec<(&str, String)> =
        voices.iter().map(|v| (v.place.word(), place(c, &v.place))).collect::<BTreeMap<_, _>>().into_iter().collect();
    places.sort_by(|a, b| a.1.cmp(&b.1));
    let choice = |name, options| Choice { name, label: c.t(&format!("ask-by-{name}")), all: c.t("ask-any"), options };
    vec![
        choice(
            "status",
            statuses.map(|w| (w.to_owned(), c.t(&format!("ask-status-{w}")), chosen(filter.status, w))).collect(),
        ),
        choice(
            "need",
            needs
                .map(|n| (n.word().to_owned(), super::finding::need_name(c, n), chosen(filter.need, n.word())))
                .collect(),
        ),
        choice("bearer", bearers.into_iter().map(|(w, name)| (w.to_owned(), name, chosen(filter.bearer, w))).collect()),
        choice("place", places.into_iter().map(|(w, name)| (w.to_owned(), name, chosen(filter.place, w))).collect()),
    ]
}
