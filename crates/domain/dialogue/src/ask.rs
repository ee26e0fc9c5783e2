//! An ask: what a room wants from somebody who owes it an answer, and what becomes of it.
//!
//! A consensus on a board binds nobody. An ask names who must answer, where, and on which provisions it stands; it keeps the statements
//! and the figures behind it as they were when it was written, so that nobody can say later that the room said something else. What
//! becomes of it is a list of steps, each with a public source that anybody may bring and a facilitator accepts. Silence is a status
//! too: it has a clock, counted from the day on which the ask was sent.
//!
//! Absent on purpose: an order among asks, a count of supporters to be beaten, names of participants, and the author of a step.

mod check;

use jiff::civil::Date;
use norms::PartialDate;
use norms::model::{Need, Place, Voice};
use opinion::Interval;
use serde::{Deserialize, Serialize};

pub use check::{REFUSALS, check, check_step};

/// A day of the calendar.
pub type Day = Date;

/// Days of silence after which an ask counts as not answered, unless it names others.
pub const DAYS: u32 = 60;

/// What is asked. Kept as JSON.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Ask {
    /// What is asked, as one sentence to somebody.
    pub text: String,
    /// Its language (BCP 47).
    pub lang: String,
    /// Who owes an answer: a word of `duty-bearer`.
    pub bearer: String,
    /// The office or company, if one is meant; empty = none.
    pub office: String,
    /// Where: an ISO3 code, a word of `region`, or `everyone`.
    pub place: String,
    /// Ids of the provisions that it stands on.
    pub provisions: Vec<String>,
    /// Its need.
    pub need: String,
    /// Days of silence after which it counts as not answered.
    pub days: u32,
    /// What the room said and how it voted, as it was when this was written.
    pub grounds: Vec<Ground>,
    /// Day on which it was published; empty until then.
    pub published: String,
}

impl Default for Ask {
    fn default() -> Self {
        Self {
            text: String::new(),
            lang: String::new(),
            bearer: String::new(),
            office: String::new(),
            place: String::new(),
            provisions: Vec::new(),
            need: String::new(),
            days: DAYS,
            grounds: Vec::new(),
            published: String::new(),
        }
    }
}

/// A statement behind an ask, with the votes on it, on one day.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Ground {
    /// Its number on the board.
    pub statement: i64,
    /// Its words.
    pub text: String,
    /// Their language (BCP 47).
    pub lang: String,
    /// The day of these figures.
    pub on: String,
    /// How many agreed.
    pub agree: u32,
    /// How many disagreed.
    pub disagree: u32,
    /// How many passed.
    pub pass: u32,
    /// The share of all who voted on it that agrees; `None` if nobody voted.
    pub share: Option<Share>,
    /// The same by opinion group, where there were clear groups.
    pub groups: Vec<GroupShare>,
}

impl Ground {
    /// How many voted on it.
    #[must_use]
    pub fn voters(&self) -> u32 {
        self.agree.saturating_add(self.disagree).saturating_add(self.pass)
    }

    /// The lower bound of the group that is least sure; of the whole room where there are no groups.
    #[must_use]
    pub fn at_least(&self) -> Option<f64> {
        let of_groups = self.groups.iter().map(|g| g.share.low).min_by(f64::total_cmp);
        of_groups.or(self.share.map(|s| s.low))
    }
}

/// A share with its 95 % interval, all from 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Share {
    /// The share.
    pub of: f64,
    /// Where the interval begins.
    pub low: f64,
    /// Where it ends.
    pub high: f64,
}

impl Share {
    /// So many of so many, with its interval. `None` of nobody.
    ///
    /// ```
    /// let share = dialogue::ask::Share::of(8, 10).unwrap();
    /// assert!((share.low - 0.4902).abs() < 1e-4 && (share.high - 0.9433).abs() < 1e-4);
    /// ```
    #[must_use]
    pub fn of(some: u32, all: u32) -> Option<Self> {
        (all > 0).then(|| Interval::of(some, all).into())
    }
}

impl From<Interval> for Share {
    fn from(of: Interval) -> Self {
        Self { of: of.share, low: of.low, high: of.high }
    }
}

/// How one opinion group voted.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct GroupShare {
    /// Its letter on the map of that day.
    pub letter: String,
    /// How many of it voted on the statement.
    pub people: u32,
    /// The share of them that agrees.
    pub share: Share,
}

/// Who may see an ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Its facilitators alone.
    Draft,
    /// Everybody.
    Published,
    /// Everybody who has its address is told that it was taken back.
    Withdrawn,
}

impl State {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Draft, Self::Published, Self::Withdrawn];

    /// The word that is kept.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Published => "published",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The state of a word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.word() == word)
    }
}

/// What happened to an ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// It was handed over.
    Sent,
    /// Whoever was asked answered.
    Answered,
    /// What was asked was done, or begun.
    ActedOn,
    /// Whoever was asked said no.
    Refused,
}

impl What {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Sent, Self::Answered, Self::ActedOn, Self::Refused];

    /// The word that is kept and sent in forms.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Sent => "sent",
            Self::Answered => "answered",
            Self::ActedOn => "acted-on",
            Self::Refused => "refused",
        }
    }

    /// The step of a word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|what| what.word() == word)
    }
}

/// One step, with where it can be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// What happened.
    pub what: What,
    /// When.
    pub on: Date,
    /// A public address that says so; may be empty for [`What::Sent`].
    pub source: String,
    /// What it says, in the words of whoever brought it.
    pub words: String,
}

/// Where a published ask stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// It is public, and nobody has said that it was sent.
    Published,
    /// It was sent, and the time for an answer runs.
    Sent,
    /// It was answered.
    Answered,
    /// It was acted on.
    ActedOn,
    /// It was refused.
    Refused,
    /// It was sent, and the time for an answer is over.
    NoAnswer,
}

impl Status {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 6] =
        [Self::Published, Self::Sent, Self::Answered, Self::ActedOn, Self::Refused, Self::NoAnswer];

    /// The word used in addresses and JSON.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Published => "published",
            Self::Sent => "sent",
            Self::Answered => "answered",
            Self::ActedOn => "acted-on",
            Self::Refused => "refused",
            Self::NoAnswer => "no-answer",
        }
    }

    /// The status of a word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.word() == word)
    }
}

/// What is known of an ask on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stand {
    /// Where it stands.
    pub status: Status,
    /// Since when; `None` for one whose day of publishing is not known.
    pub since: Option<Date>,
    /// When it was sent first.
    pub sent: Option<Date>,
    /// When whoever was asked said anything at all for the first time.
    pub replied: Option<Date>,
    /// The clock, while an answer is awaited or overdue.
    pub clock: Option<Clock>,
}

/// How long an answer is awaited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clock {
    /// The day on which it began to run.
    pub from: Date,
    /// The last day for an answer.
    pub until: Date,
    /// Days since the beginning.
    pub gone: i32,
    /// Days that are left; below 0 once the time is over.
    pub left: i32,
}

/// A day as it is kept and sent in forms, such as `2026-11-25`.
#[must_use]
pub fn day(text: &str) -> Option<Date> {
    if text.len() == 10 { text.parse().ok() } else { None }
}

/// A day of the norms.
#[must_use]
pub fn civil(date: PartialDate) -> Option<Date> {
    Date::new(date.year, date.month?.cast_signed(), date.day?.cast_signed()).ok()
}

/// The same day for the norms.
#[must_use]
pub fn partial(date: Date) -> PartialDate {
    PartialDate { year: date.year(), month: Some(date.month().cast_unsigned()), day: Some(date.day().cast_unsigned()) }
}

/// Whole days from one day to another; below 0 if the other comes first.
fn days(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}

impl Ask {
    /// Where it stands on a day, by what was accepted. Steps that lie after that day do not count yet.
    ///
    /// The latest step decides, and of two on one day the answer: an ask that was refused, changed and sent once more is sent again. The
    /// clock runs from the first sending after the last answer, so that a reminder gives nobody more time.
    #[must_use]
    pub fn stand(&self, accepted: &[Step], today: Date) -> Stand {
        let mut steps: Vec<&Step> = accepted.iter().filter(|s| s.on <= today).collect();
        // Stable: what was brought later comes later.
        steps.sort_by_key(|s| (s.on, s.what != What::Sent));
        let sent = steps.iter().find(|s| s.what == What::Sent).map(|s| s.on);
        let replied = steps.iter().find(|s| s.what != What::Sent).map(|s| s.on);
        let published = day(&self.published);
        let Some(last) = steps.last() else {
            return Stand { status: Status::Published, since: published, sent, replied, clock: None };
        };
        let told = |status| Stand { status, since: Some(last.on), sent, replied, clock: None };
        match last.what {
            What::Answered => return told(Status::Answered),
            What::ActedOn => return told(Status::ActedOn),
            What::Refused => return told(Status::Refused),
            What::Sent => {}
        }
        let from = steps.iter().rev().take_while(|s| s.what == What::Sent).last().map_or(last.on, |s| s.on);
        let until = from.saturating_add(jiff::Span::new().days(i64::from(self.days.min(36_500))));
        let clock = Clock { from, until, gone: days(from, today), left: days(today, until) };
        if clock.left < 0 {
            let since = until.tomorrow().unwrap_or(until);
            return Stand { status: Status::NoAnswer, since: Some(since), sent, replied, clock: Some(clock) };
        }
        Stand { status: Status::Sent, since: Some(from), sent, replied, clock: Some(clock) }
    }

    /// Where it is asked.
    #[must_use]
    pub fn place(&self) -> Place {
        Place::of(&self.place)
    }

    /// The same with every run of white space made one space, and none at the ends: what a form's text areas need.
    #[must_use]
    pub fn tidied(mut self) -> Self {
        let fold = |text: &mut String| *text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let Self { text, lang, bearer, office, place, provisions, need, .. } = &mut self;
        [text, lang, bearer, office, place, need].into_iter().for_each(fold);
        provisions.iter_mut().for_each(fold);
        provisions.retain(|p| !p.is_empty());
        let mut seen = std::collections::BTreeSet::new();
        provisions.retain(|p| seen.insert(p.clone()));
        self
    }

    /// As the alignment knows it; `None` for one that was never published or names a need that there is not.
    #[must_use]
    pub fn voice(&self, id: &str, organisation: &str, sample: bool, stand: &Stand) -> Option<Voice> {
        let published = day(&self.published)?;
        Some(Voice {
            id: id.to_owned(),
            text: self.text.clone(),
            lang: self.lang.clone(),
            organisation: organisation.to_owned(),
            bearer: self.bearer.clone(),
            office: self.office.clone(),
            place: self.place(),
            provisions: self.provisions.clone(),
            need: Need::from_word(&self.need)?,
            status: stand.status.word(),
            since: partial(stand.since.unwrap_or(published)),
            published: partial(published),
            sent: stand.sent.map(partial),
            replied: stand.replied.map(partial),
            statements: self.grounds.len(),
            sample,
        })
    }
}

#[cfg(test)]
mod tests;
