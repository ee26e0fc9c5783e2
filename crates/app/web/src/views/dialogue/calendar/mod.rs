//! Pages of the calendar: when a session is, in words, and a session as one entry of a list.
//!
//! A time is always said in the zone that the facilitators announced it in, and in UTC beside it. The reader's own zone is not asked for.

pub(crate) mod feeds;
pub(crate) mod form;
pub(crate) mod lead;
pub(crate) mod library;
pub(crate) mod public;

use dialogue::when::{self, Local};
use dialogue::{Session, lang};
use norms::PartialDate;

use crate::ctx::Ctx;
use crate::handlers::dialogue::Found;
use crate::pages::Link;

/// Words that somebody wrote, with their language.
#[derive(Debug, Clone, Default)]
pub(crate) struct Said {
    /// The words.
    pub(crate) text: String,
    /// Their language; `und` if nobody named it.
    pub(crate) lang: String,
    /// Their direction.
    pub(crate) dir: &'static str,
}

impl Said {
    /// Words in a language.
    pub(crate) fn new(text: &str, code: &str) -> Self {
        let lang = if lang::is_code(code) { code } else { lang::UNKNOWN };
        Self { text: text.to_owned(), lang: lang.to_owned(), dir: lang::direction(lang) }
    }
}

/// When a session is, in words.
#[derive(Debug, Clone, Default)]
pub(crate) struct When {
    /// The moment of its start, for programs.
    pub(crate) iso: String,
    /// Day of the week and date.
    pub(crate) day: String,
    /// From when to when.
    pub(crate) hours: String,
    /// Both.
    pub(crate) both: String,
    /// By whose clocks.
    pub(crate) zone: String,
    /// The same in UTC; empty where that is what the clocks show.
    pub(crate) utc: String,
    /// Day of the month, alone.
    pub(crate) number: u8,
    /// Month and year.
    pub(crate) month: String,
}

fn date(local: &Local) -> PartialDate {
    PartialDate { year: local.year, month: Some(local.month), day: Some(local.day) }
}

fn day(c: &Ctx<'_>, local: &Local) -> String {
    let weekday = c.t(&format!("calendar-weekday-{}", local.weekday));
    c.m("calendar-day", &[("weekday", weekday.into()), ("day", c.date(&date(local)).into())])
}

fn hours(c: &Ctx<'_>, from: &Local, to: &Local) -> String {
    if from == to {
        return from.clock();
    }
    let id = if from.date() == to.date() { "calendar-hours" } else { "calendar-hours-over" };
    c.m(id, &[("from", from.clock().into()), ("to", to.clock().into())])
}

/// When a session is. One whose zone this program does not know, because another wrote it, is told in UTC.
pub(crate) fn said_when(c: &Ctx<'_>, session: &Session) -> When {
    let end = session.starts.saturating_add(i64::from(session.minutes) * 60_000);
    let both = |zone: &str| Some((when::local(zone, session.starts)?, when::local(zone, end)?));
    let Some(utc) = both("UTC") else { return When::default() };
    let (zone, (from, to)) = match both(&session.zone) {
        Some(both) => (session.zone.as_str(), both),
        None => ("UTC", utc),
    };
    let place = [("place", when::place(zone).into()), ("shift", from.shift().into())];
    let in_utc = hours(c, &utc.0, &utc.1);
    let in_utc = if utc.0.date() == from.date() {
        c.m("calendar-utc", &[("hours", in_utc.into())])
    } else {
        c.m("calendar-utc-day", &[("day", day(c, &utc.0).into()), ("hours", in_utc.into())])
    };
    let (day_said, hours_said) = (day(c, &from), hours(c, &from, &to));
    When {
        iso: format!("{}T{}:00Z", utc.0.date(), utc.0.clock()),
        both: c.m("calendar-moment", &[("day", day_said.clone().into()), ("hours", hours_said.clone().into())]),
        day: day_said,
        hours: hours_said,
        zone: if zone == "UTC" { "UTC".to_owned() } else { c.m("calendar-zone", &place) },
        utc: if from.offset == 0 { String::new() } else { in_utc },
        number: from.day,
        month: c.date(&PartialDate { day: None, ..date(&from) }),
    }
}

/// The names of languages, by their own speakers.
pub(crate) fn languages(c: &Ctx<'_>, codes: &[String]) -> String {
    let names: Vec<String> = codes.iter().filter_map(|code| lang::name(code)).map(str::to_owned).collect();
    c.join(&names)
}

/// Where a session stands, in words.
pub(crate) fn state(c: &Ctx<'_>, word: &str) -> String {
    c.t2("calendar-phase-", word)
}

/// Why a session does not take place; nothing if it does.
pub(crate) fn why(found: &Found) -> Said {
    let reason = if found.is_cancelled() { found.session.cancelled.as_str() } else { "" };
    Said::new(reason, &found.session.lang)
}

/// A session as an entry of a list.
pub(crate) struct Item {
    pub(crate) id: String,
    pub(crate) href: String,
    pub(crate) title: Said,
    pub(crate) when: When,
    pub(crate) phase: &'static str,
    pub(crate) state: String,
    /// Why it does not take place; empty if it does.
    pub(crate) why: Said,
    pub(crate) sample: bool,
    /// Its series, where the list holds more than one.
    pub(crate) series: Option<Link>,
    pub(crate) languages: String,
}

/// An entry for a session.
pub(crate) fn item(c: &Ctx<'_>, found: &Found, series: Option<Link>) -> Item {
    Item {
        id: found.row.id.clone(),
        href: c.href2("/dialogues/", &found.row.id),
        title: Said::new(&found.session.title, &found.session.lang),
        when: said_when(c, &found.session),
        phase: found.stands(),
        state: state(c, found.stands()),
        why: why(found),
        sample: found.row.sample,
        series,
        languages: languages(c, &found.session.languages),
    }
}
