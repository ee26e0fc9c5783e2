//! What the votes of a dialogue come to, made once for everybody who looks.
//!
//! Drawing the map of a room takes longer than reading it, and a hundred people look at once. So it is made off the threads that answer,
//! at most once for each change of the board and not more often than every few seconds, and kept in memory; meanwhile everybody gets
//! the one before. What has to outlive the program is kept in the store: which group a person was in, so that groups keep their letters,
//! and the figures about who came, which may move only in steps of a crowd.
//!
//! Statements that are hidden, merged away or taken back count for nothing here. Absent on purpose: who stands where. A dot has a place
//! and a group, and no person can be found from it.

mod kept;
mod make;
mod memory;
mod standing;

use std::collections::BTreeMap;
use std::sync::Arc;

use dialogue::missing::Figures;
use opinion::{Counts, Interval};
use people::Millis;

use crate::app::Shared;
use crate::charts::opinion::Dot;
use crate::door::Problem;
use crate::handlers::dialogue::Found;

pub(crate) use kept::Kept;
pub(crate) use standing::{Paired, Scored, Standing, standing};

/// Fewer people than this, each with votes on enough statements, make no map.
pub(crate) const LEAST: usize = 15;
/// A map stands for so long, whatever is voted meanwhile.
const STANDS: i64 = 3_000;

/// How far the votes carry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reach {
    /// Too few people voted on enough statements to draw anything.
    TooFew,
    /// People are placed, and fall into no clear groups.
    NoGroups,
    /// There are groups to speak of.
    Groups,
}

/// What votes come to.
#[derive(Debug, Clone)]
pub(crate) struct Outcome {
    /// The number of the board that it was made from.
    pub(crate) seq: i64,
    /// When it was made.
    pub(crate) made: Millis,
    /// People who voted on anything that is shown.
    pub(crate) voters: usize,
    /// Those who voted on enough statements to be placed on the map.
    pub(crate) placed: usize,
    /// On how many statements that is.
    pub(crate) enough: usize,
    /// Votes on what is shown.
    pub(crate) votes: usize,
    /// How far they carry.
    pub(crate) reach: Reach,
    /// How surely the groups come back when the room is drawn again by chance, from 0 to 1.
    pub(crate) support: f64,
    /// What the two directions of the map tell of all differences, from 0 to 1.
    pub(crate) flat: f64,
    /// The groups, by letter; empty unless there are clear ones.
    pub(crate) groups: Vec<Group>,
    /// People who stand between groups.
    pub(crate) between: usize,
    /// Everybody who is placed.
    pub(crate) dots: Vec<Dot>,
    /// Every statement that is shown, by number.
    pub(crate) statements: BTreeMap<i64, Told>,
    /// Numbers of statements that every group agrees on (everybody, where there are no groups): the least sure group's lower bound
    /// lies above half. The highest first.
    pub(crate) consensus: Vec<i64>,
    /// The same for what every group rejects.
    pub(crate) against: Vec<i64>,
    /// Statements on which groups surely differ, the farthest apart first.
    pub(crate) divisive: Vec<i64>,
    /// Statements liked by people who otherwise differ, the most first.
    pub(crate) bridging: Vec<i64>,
    /// What may be published about who came.
    pub(crate) figures: Figures,
}

/// A group of people who vote alike.
#[derive(Debug, Clone)]
pub(crate) struct Group {
    /// Its number: 0 is A. It keeps it as long as most of its people stay.
    pub(crate) letter: usize,
    /// People in it.
    pub(crate) size: usize,
    /// What it says more than the others do, the clearest first.
    pub(crate) own: Vec<Own>,
}

/// A statement that sets a group apart.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Own {
    /// Its number.
    pub(crate) statement: i64,
    /// Whether the group agrees more than others; else it disagrees more.
    pub(crate) agrees: bool,
    /// Share of the group that does.
    pub(crate) here: Interval,
    /// Share of the other groups.
    pub(crate) elsewhere: Interval,
}

/// A statement and who stands where on it.
#[derive(Debug, Clone)]
pub(crate) struct Told {
    /// Its words, as they were written.
    pub(crate) text: String,
    /// Their language.
    pub(crate) lang: String,
    /// Translations that people gave and others see: language and words.
    pub(crate) translations: Vec<(String, String)>,
    /// The prompt that it answers, from 0.
    pub(crate) prompt: usize,
    /// Votes on it, and how many of them agree.
    pub(crate) votes: u32,
    pub(crate) agree: u32,
    /// What is known of it; `None` if nobody voted on it, or there is no map yet.
    pub(crate) seen: Option<Seen>,
}

/// Shares of a statement.
#[derive(Debug, Clone)]
pub(crate) struct Seen {
    /// Share of everybody that agrees.
    pub(crate) everyone: Interval,
    /// Share that disagrees.
    pub(crate) disagree: Interval,
    /// Share that agrees if each group counted as one.
    pub(crate) reweighted: Interval,
    /// Share of each group that agrees, in the order of [`Outcome::groups`].
    pub(crate) by_group: Vec<Interval>,
    /// Share of each group that disagrees.
    pub(crate) by_group_disagree: Vec<Interval>,
    /// Lower bound of the least sure group.
    pub(crate) floor: f64,
    /// The same for those who disagree.
    pub(crate) floor_disagree: f64,
    /// The votes.
    pub(crate) votes: Counts,
}

impl Told {
    /// A translation into a language, if the statement is in another and somebody gave one.
    pub(crate) fn translation(&self, lang: &str) -> Option<&str> {
        let to = self.translations.iter().find(|(to, _)| *to != self.lang && primary(to) == lang);
        to.filter(|_| primary(&self.lang) != lang).map(|(_, words)| words.as_str())
    }
}

/// `pt` of `pt-BR`.
fn primary(lang: &str) -> &str {
    lang.split('-').next().unwrap_or(lang)
}

/// What the votes of a dialogue come to now, or came to a few seconds ago.
pub(crate) async fn of(app: &Shared, found: &Found) -> Result<Arc<Outcome>, Problem> {
    let seq = found.row.seq;
    // The same board gives the same map, however old it is.
    let good = |outcome: &Outcome, age: i64| outcome.seq >= seq || (0..STANDS).contains(&age);
    let (ours, of) = (std::sync::Arc::clone(app), found.clone());
    app.outcomes.get(app, &found.row.id, good, async move { make::make(&ours, &of).await }).await
}

#[cfg(test)]
mod tests;
