//! The recap as a page, and the words in which its other forms are said.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use dialogue::Phase;
use dialogue::ask::partial;
use dialogue::missing::{Kind, Row};
use dialogue::recap::{Arg, Asked, Heard, Reach, Recap, Say};
use fluent_bundle::FluentArgs;

use super::{Behind, interval};
use crate::charts::opinion as chart;
use crate::ctx::Ctx;
use crate::door::{Problem, Visit};
use crate::handlers::dialogue::Found;
use crate::outcome::Outcome;
use crate::pages::voices;
use crate::views::dialogue::calendar::said_when;
use crate::views::html;

/// Says a recap in the language of a page.
pub(crate) struct Speaker<'a> {
    c: &'a Ctx<'a>,
    origin: &'a str,
}

impl<'a> Speaker<'a> {
    /// In the language of `c`; addresses begin with `origin`.
    pub(crate) fn new(c: &'a Ctx<'a>, origin: &'a str) -> Self {
        Self { c, origin }
    }
}

impl Say for Speaker<'_> {
    fn say(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        let mut out = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            match arg {
                Arg::Text(text) => out.set((*name).to_owned(), (*text).to_owned()),
                Arg::Count(n) => out.set((*name).to_owned(), *n),
            }
        }
        self.c.site.messages.say(self.c.lang, id, &out)
    }

    fn lang(&self) -> &str {
        self.c.lang.code()
    }

    fn percent(&self, share: f64) -> String {
        self.c.number((100.0 * share).round())
    }

    fn when(&self, recap: &Recap) -> String {
        let when = said_when(self.c, &recap.session);
        [when.day, when.hours, when.zone].into_iter().filter(|w| !w.is_empty()).collect::<Vec<_>>().join(" · ")
    }

    fn who(&self, kind: Kind, word: &str) -> String {
        who(self.c, kind, word)
    }

    fn to(&self, asked: &Asked) -> String {
        voices::to(self.c, &asked.ask.bearer, &asked.ask.office, &asked.ask.place())
    }

    fn status(&self, asked: &Asked) -> String {
        match asked.stand.since {
            Some(since) => voices::status(self.c, asked.stand.status.word(), &partial(since)),
            None => self.c.t(&format!("ask-status-{}", asked.stand.status.word())),
        }
    }

    fn address(&self, path: &str) -> String {
        format!("{}{path}", self.origin)
    }
}

/// What people said of themselves, in words that can begin a line.
fn who(c: &Ctx<'_>, kind: Kind, word: &str) -> String {
    let words = match kind {
        Kind::Group => c.word("group", word),
        Kind::Region => c.word("region", word),
        Kind::Lived => c.t("recap-lived"),
        Kind::Sector if dialogue::declared::SECTORS.contains(&word) => c.t(&format!("voice-sector-{word}")),
        Kind::Sector => word.replace('-', " "),
    };
    let mut rest = words.chars();
    rest.next().map(|first| first.to_uppercase().chain(rest).collect()).unwrap_or_default()
}

/// A statement with its figures.
struct Line {
    behind: Behind,
    translation: String,
}

fn line(c: &Ctx<'_>, heard: &Heard) -> Line {
    let ground = dialogue::ask::Ground {
        statement: heard.number,
        text: heard.text.clone(),
        lang: heard.lang.clone(),
        share: heard.agree,
        groups: heard.groups.clone(),
        ..Default::default()
    };
    let figures = heard.agree.as_ref().map_or_else(
        || c.t("ask-nobody-voted"),
        |share| {
            let voters = c.number(heard.voters.into());
            c.m("recap-agree", &[("share", interval(c, share).into()), ("voters", voters.into())])
        },
    );
    Line { behind: Behind { figures, ..super::behind(c, &ground) }, translation: heard.translation.clone() }
}

struct Prompt {
    text: String,
    lang: String,
    answers: String,
    themes: Vec<String>,
    surest: Vec<Line>,
}

struct Group {
    mark: String,
    name: String,
    /// The side, language and words of each statement.
    own: Vec<(String, String, String)>,
}

struct Here {
    who: String,
    here: String,
    hoped: String,
    bar: String,
}

struct Asking {
    href: String,
    text: String,
    lang: String,
    to: String,
    status: String,
}

#[derive(Template)]
#[template(path = "dialogue/asks/recap.html")]
struct Page<'a> {
    c: &'a Ctx<'a>,
    id: &'a str,
    title: &'a str,
    lang: &'a str,
    summary: &'a str,
    when: String,
    facts: String,
    draft: bool,
    leads: bool,
    prompts: Vec<Prompt>,
    figure: String,
    caption: String,
    alike: String,
    between: String,
    groups: Vec<Group>,
    lists: Vec<(&'static str, Vec<Line>)>,
    sums: Vec<String>,
    who: Vec<Here>,
    asks: Vec<Asking>,
    people: Vec<String>,
    recording: &'a str,
    resources: Vec<(String, String, String)>,
    pdf: bool,
    data: bool,
}

/// The page.
pub(crate) fn page(visit: &Visit, found: &Found, recap: &Recap, outcome: &Outcome) -> Result<Response, Problem> {
    let c = found.ctx(visit);
    let s = Speaker::new(&c, "");
    let count = |n: usize| Arg::Count(u32::try_from(n).unwrap_or(u32::MAX));
    let facts =
        [("statements", count(recap.statements)), ("languages", count(recap.languages)), ("votes", count(recap.votes))];
    let drawn = (recap.reach != Reach::TooFew).then(|| {
        let desc = alike(&s, recap);
        chart::map(&outcome.dots, "opinion", &c.t("map-figure"), &desc)
    });
    let lists =
        [("recap-consensus", &recap.consensus), ("recap-against", &recap.against), ("recap-divisive", &recap.divisive)]
            .into_iter()
            .filter(|(id, list)| !list.is_empty() || *id == "recap-consensus")
            .map(|(id, list)| (id, list.iter().map(|h| line(&c, h)).collect()));
    let page = Page {
        id: &found.row.id,
        title: &recap.session.title,
        lang: &recap.session.lang,
        summary: &recap.session.summary,
        when: s.when(recap),
        facts: s.say("recap-facts", &facts),
        draft: found.phase != Phase::Closed,
        leads: found.leads,
        prompts: prompts(&c, &s, recap),
        caption: drawn.as_ref().map_or_else(String::new, |d| c.n("map-figure-caption", d.dots)),
        figure: drawn.map_or_else(String::new, |d| d.svg),
        alike: alike(&s, recap),
        between: if recap.between > 0 { s.say("recap-between", &[("n", count(recap.between))]) } else { String::new() },
        groups: recap.groups.iter().zip(&outcome.groups).map(|(g, of)| group(&s, g, of.letter)).collect(),
        lists: lists.collect(),
        sums: sums(&s, recap),
        who: recap.who.iter().map(|row| here(&c, row)).collect(),
        asks: recap.asks.iter().map(|a| asking(&c, &s, a)).collect(),
        people: people(recap),
        recording: &recap.session.recording,
        resources: recap
            .resources
            .iter()
            .map(|(id, r)| (c.href(&format!("/resources/{id}")), r.lang.clone(), r.title.clone()))
            .collect(),
        pdf: press::BUILT,
        data: found.phase == Phase::Closed && found.session.released,
        c: &c,
    };
    html(&page, StatusCode::OK)
}

/// Whether there are groups, in a sentence.
pub(super) fn alike(s: &dyn Say, recap: &Recap) -> String {
    let id = match recap.reach {
        Reach::TooFew => "recap-too-few",
        Reach::NoGroups => "recap-no-groups",
        Reach::Groups => "recap-groups",
    };
    let support = s.percent(recap.support);
    let n = u32::try_from(recap.groups.len()).unwrap_or(0);
    s.say(id, &[("n", Arg::Count(n)), ("support", Arg::Text(&support))])
}

/// Came, silent, unreached: those that may be said.
pub(super) fn sums(s: &dyn Say, recap: &Recap) -> Vec<String> {
    [("recap-came", recap.came), ("recap-silent", recap.silent), ("recap-unreached", recap.unreached)]
        .into_iter()
        .filter_map(|(id, n)| Some(s.say(id, &[("n", Arg::Count(n?))])))
        .collect()
}

/// Who spoke and led, each in one line.
pub(super) fn people(recap: &Recap) -> Vec<String> {
    let one = |p: &dialogue::Speaker| {
        let parts = [&p.name, &p.role, &p.organisation];
        parts.into_iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(", ")
    };
    recap.people.iter().map(one).collect()
}

fn prompts(c: &Ctx<'_>, s: &dyn Say, recap: &Recap) -> Vec<Prompt> {
    let one = |d: &dialogue::recap::Discussed| {
        let (lang, text) = d.prompt.in_lang(c.lang.code());
        let n = u32::try_from(d.statements).unwrap_or(u32::MAX);
        Prompt {
            text: text.to_owned(),
            lang: lang.to_owned(),
            answers: s.say("recap-answers", &[("n", Arg::Count(n))]),
            themes: d.themes.iter().map(|(title, n)| format!("{title} ({n})")).collect(),
            surest: d.surest.iter().take(3).map(|h| line(c, h)).collect(),
        }
    };
    recap.discussed.iter().map(one).collect()
}

fn group(s: &dyn Say, g: &dialogue::recap::GroupTold, letter: usize) -> Group {
    let n = u32::try_from(g.people).unwrap_or(u32::MAX);
    let side = |agrees: bool| s.say(if agrees { "recap-more" } else { "recap-less" }, &[]);
    Group {
        mark: chart::key(Some(letter)),
        name: s.say("recap-group", &[("letter", Arg::Text(&g.letter)), ("n", Arg::Count(n))]),
        own: g.own.iter().take(3).map(|(h, agrees)| (side(*agrees), h.lang.clone(), h.text.clone())).collect(),
    }
}

fn here(c: &Ctx<'_>, row: &Row) -> Here {
    Here {
        who: who(c, row.kind, &row.word),
        here: match row.here {
            Some(n) => c.n("recap-at-least", n as usize),
            None => c.t("recap-kept-back"),
        },
        hoped: if row.hoped > 0 { row.hoped.to_string() } else { String::new() },
        bar: chart::target(row.here, row.hoped),
    }
}

fn asking(c: &Ctx<'_>, s: &dyn Say, asked: &Asked) -> Asking {
    Asking {
        href: c.href(&format!("/asks/{}", asked.id)),
        text: asked.ask.text.clone(),
        lang: asked.ask.lang.clone(),
        to: s.to(asked),
        status: s.status(asked),
    }
}
