//! Polis' mathematics from end to end.
//!
//! One call takes a table of votes and gives all that a report of Polis shows. It is here so that results elsewhere can
//! be checked and old conversations read again, with its known weaknesses: it has no notion of uncertainty and always
//! finds groups. What a running Polis server remembers is absent on purpose: its groups begin from those of the minute
//! before, so they do not follow from the votes.

use std::num::NonZeroUsize;

use crate::axes::{Axes, Position, axes};
use crate::groups::{Grouping, best_groups};
use crate::seed::Seed;
use crate::stats::{Counts, Side, group_counts};
use crate::table::Table;

/// Votes from which a person is put in a group, unless there are fewer statements.
const ENOUGH: usize = 7;
/// Fewest people to be put in groups: the most active fill up.
const FEWEST: usize = 15;
/// Most groups.
const MOST_GROUPS: usize = 5;
/// Groups that Polis first makes; a number of groups is only tried from twelve of them for each beyond two.
const BASES: usize = 100;

/// What the caller decides.
#[derive(Debug, Clone)]
pub struct Settings {
    /// In the order of [`Table::statements`]: taken out by a moderator.
    pub moderated_out: Vec<bool>,
    /// In the same order: about the conversation itself.
    pub meta: Vec<bool>,
    /// Begins the row of starts.
    pub seed: u64,
    /// Hands that may work at once; the answer does not depend on it.
    pub threads: NonZeroUsize,
}

/// All that follows from the votes.
#[derive(Debug, Clone, PartialEq)]
pub struct Analysis {
    /// Directions.
    pub axes: Axes,
    /// Each person, in the order of [`Table::people`].
    pub people: Vec<Position>,
    /// Each statement, in the order of [`Table::statements`].
    pub statements: Vec<Position>,
    /// Rows of those who are put in groups, ascending.
    pub clusterable: Vec<usize>,
    /// The best grouping of `clusterable` for each number of groups from 2 to 5 that there can be.
    pub by_number: Vec<Grouping>,
    /// Which of `by_number` has the best silhouette among those that Polis would try; none where nobody can be grouped.
    pub chosen: Option<usize>,
}

/// Rows of those who voted enough to be put in a group: 7 votes, or all where there are fewer statements; where that
/// leaves fewer than 15, the most active of the others join, of equals the lower number.
#[must_use]
pub fn clusterable(table: &Table) -> Vec<usize> {
    let least = ENOUGH.min(table.statements().len());
    let (mut rows, mut light): (Vec<usize>, Vec<usize>) =
        (0..table.people().len()).partition(|&row| table.cast(row) >= least);
    if rows.len() < FEWEST {
        light.sort_by_key(|&row| (std::cmp::Reverse(table.cast(row)), row));
        rows.extend(light.into_iter().take(FEWEST - rows.len()));
        rows.sort_unstable();
    }
    rows
}

/// How likely a statement is to be shown next, relative to others: (importance (1 + 8·2^(−seen/5)))², with importance
/// (1 − passes)(1 + extremity) agrees, shares smoothed; 49 for a statement about the conversation itself.
#[must_use]
pub fn priority(counts: Counts, extremity: f64, meta: bool) -> f64 {
    if meta {
        return 49.0;
    }
    let seen = f64::from(counts.seen);
    let passes = seen - f64::from(counts.agree) - f64::from(counts.disagree);
    let importance = (1.0 - (passes + 1.0) / (seen + 2.0)) * (1.0 + extremity) * counts.share(Side::Agree);
    (importance * (1.0 + 8.0 * (-seen / 5.0).exp2())).powi(2)
}

/// Axes, positions and groups. Statistics of groups are for [`crate::group_counts`] and its fellows, since the groups
/// may also be somebody else's.
#[must_use]
pub fn analyse(table: &Table, settings: &Settings) -> Analysis {
    let mut seed = Seed::new(settings.seed);
    let axes = axes(table, &settings.moderated_out, &mut seed, settings.threads);
    let people = axes.people(table, &settings.moderated_out, settings.threads);
    let statements = axes.statements();
    let clusterable = clusterable(table);
    let positions: Vec<Position> = clusterable.iter().filter_map(|&row| people.get(row).copied()).collect();
    // Each number of groups begins its own row of starts, so none depends on which others were tried.
    let by_number: Vec<Grouping> = (2..=MOST_GROUPS)
        .filter_map(|k| best_groups(&positions, k, &mut Seed::new(settings.seed ^ k as u64)))
        .collect();
    let most = MOST_GROUPS.min(2 + positions.len().min(BASES) / 12);
    let mut chosen: Option<(usize, f64)> = None;
    for (at, grouping) in by_number.iter().enumerate().filter(|(_, g)| g.sizes.len() <= most) {
        if chosen.is_none_or(|(_, best)| grouping.silhouette > best) {
            chosen = Some((at, grouping.silhouette));
        }
    }
    Analysis { axes, people, statements, clusterable, by_number, chosen: chosen.map(|(at, _)| at) }
}

/// Votes on each statement of everyone in the table.
#[must_use]
pub fn column_votes(table: &Table) -> Vec<Counts> {
    let everyone = vec![Some(0); table.people().len()];
    group_counts(table, &everyone, 1).into_iter().next().unwrap_or_default()
}
