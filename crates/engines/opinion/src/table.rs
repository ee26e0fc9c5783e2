//! Who voted how on what, once each, in little room.
//!
//! Most people see a tenth of the statements, so only what was said is kept: four bytes a vote. What people had not
//! seen is never written down as anything, because a missing vote is neither a pass nor a disagreement. Words, names
//! and times are absent on purpose: times only decide which of two votes counts, and are dropped.

use std::collections::HashMap;

/// One person's answer to one statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Vote {
    /// -1
    Disagree,
    /// 0
    Pass,
    /// +1
    Agree,
}

impl Vote {
    /// The vote that Polis writes as -1, 0 or 1.
    #[must_use]
    pub fn from_number(number: i64) -> Option<Self> {
        match number {
            -1 => Some(Self::Disagree),
            0 => Some(Self::Pass),
            1 => Some(Self::Agree),
            _ => None,
        }
    }

    /// 0, 1 or 2: its place in the counts and in a cell.
    pub(crate) fn slot(self) -> u32 {
        match self {
            Self::Disagree => 0,
            Self::Pass => 1,
            Self::Agree => 2,
        }
    }
}

/// Why a vote was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// The statement was not named when the table was begun.
    UnknownStatement,
    /// The time is outside of ±2^53 (milliseconds: some 285,000 years).
    Time,
    /// More than 2^32 people.
    TooMany,
}

impl std::fmt::Display for Refused {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::UnknownStatement => "the vote is on a statement that was not named",
            Self::Time => "the time of the vote lies outside of ±2^53",
            Self::TooMany => "there are more people than the table can hold",
        })
    }
}

impl std::error::Error for Refused {}

/// People who first voted near each other share a bucket, so that it can be sorted and let go on its own.
const BUCKET: u32 = 1 << 10;

/// A vote with its time in twelve bytes: the cell; the low half of the time; its high half beside the person's place in
/// the bucket. Six million votes are waiting at once, so each byte here is six megabytes.
type Waiting = [u32; 3];

/// Gathers votes in any order; [`Builder::finish`] keeps the last of each person on each statement.
#[derive(Debug)]
pub struct Builder {
    statements: Vec<u64>,
    statement_at: HashMap<u64, u32>,
    person_at: HashMap<u64, u32>,
    people: Vec<u64>,
    buckets: Vec<Vec<Waiting>>,
    events: u64,
}

impl Builder {
    /// A table on these statements, named by number; numbers that come twice are one statement. There is room for 2^30.
    #[must_use]
    pub fn new(statements: impl IntoIterator<Item = u64>) -> Self {
        let mut statements: Vec<u64> = statements.into_iter().collect();
        statements.sort_unstable();
        statements.dedup();
        let statement_at = statements.iter().zip(0u32..).map(|(&s, at)| (s, at)).collect();
        Self { statements, statement_at, person_at: HashMap::new(), people: Vec::new(), buckets: Vec::new(), events: 0 }
    }

    /// Takes one vote. `at` orders the votes of one person on one statement; of equal times the one that came later counts.
    ///
    /// # Errors
    /// When the statement is unknown or the time cannot be held; nothing is kept then.
    pub fn vote(&mut self, person: u64, statement: u64, vote: Vote, at: i64) -> Result<(), Refused> {
        let &column = self.statement_at.get(&statement).ok_or(Refused::UnknownStatement)?;
        if !(-(1i64 << 53)..1i64 << 53).contains(&at) {
            return Err(Refused::Time);
        }
        let next = u32::try_from(self.people.len()).map_err(|_| Refused::TooMany)?;
        let row = *self.person_at.entry(person).or_insert(next);
        if row == next {
            self.people.push(person);
        }
        // Shifted so that every time is positive: 54 bits, beside 10 for the person.
        let time = (at + (1i64 << 53)) as u64;
        let waiting = [column << 2 | vote.slot(), time as u32, (time >> 32) as u32 | (row % BUCKET) << 22];
        let bucket = (row / BUCKET) as usize;
        if self.buckets.len() <= bucket {
            self.buckets.resize_with(bucket + 1, Vec::new);
        }
        if let Some(bucket) = self.buckets.get_mut(bucket) {
            if bucket.len() == bucket.capacity() {
                // A quarter more, where `push` would double: slack is what the peak is made of.
                bucket.reserve_exact(bucket.len() / 4 + 64);
            }
            bucket.push(waiting);
        }
        self.events += 1;
        Ok(())
    }

    /// The table: people and statements in the order of their numbers, only statements that somebody voted on.
    #[must_use]
    pub fn finish(self) -> Table {
        let Self { statements, people, buckets, events, statement_at, person_at } = self;
        drop((statement_at, person_at));
        let mut seen = vec![false; statements.len()];
        let mut cells: Vec<u32> = Vec::new();
        let mut lengths: Vec<u32> = vec![0; people.len()];
        for (mut bucket, number) in buckets.into_iter().zip(0u32..) {
            // Stable: what came later stays later among equal times.
            bucket.sort_by_key(|&[cell, low, high]| (high >> 22, cell >> 2, high << 10, low));
            cells.reserve_exact(bucket.len());
            let mut kept = bucket.iter().peekable();
            while let Some(&[cell, _, high]) = kept.next() {
                if kept.peek().is_some_and(|&&[c, _, h]| c >> 2 == cell >> 2 && h >> 22 == high >> 22) {
                    continue;
                }
                cells.push(cell);
                if let Some(length) = lengths.get_mut((number * BUCKET + (high >> 22)) as usize) {
                    *length += 1;
                }
                if let Some(seen) = seen.get_mut((cell >> 2) as usize) {
                    *seen = true;
                }
            }
        }
        let mut starts = Vec::with_capacity(people.len());
        let mut at = 0usize;
        for &length in &lengths {
            starts.push(at);
            at += length as usize;
        }
        arrange(
            &Arranged { statements: &statements, seen: &seen, people, starts: &starts, lengths: &lengths },
            cells,
            events,
        )
    }
}

struct Arranged<'a> {
    statements: &'a [u64],
    seen: &'a [bool],
    people: Vec<u64>,
    starts: &'a [usize],
    lengths: &'a [u32],
}

/// Puts people in the order of their numbers and closes the gaps that statements without votes leave.
fn arrange(from: &Arranged<'_>, mut cells: Vec<u32>, events: u64) -> Table {
    let mut column = Vec::with_capacity(from.statements.len());
    let mut statements = Vec::new();
    let mut unvoted = Vec::new();
    for (&statement, &seen) in from.statements.iter().zip(from.seen) {
        column.push(statements.len() as u32);
        if seen { &mut statements } else { &mut unvoted }.push(statement);
    }
    if !unvoted.is_empty() {
        for cell in &mut cells {
            *cell = column.get((*cell >> 2) as usize).map_or(*cell, |c| c << 2 | (*cell & 3));
        }
    }
    let mut order: Vec<usize> = (0..from.people.len()).collect();
    order.sort_unstable_by_key(|&row| from.people.get(row));
    let mut starts = Vec::with_capacity(order.len() + 1);
    starts.push(0);
    let mut at = 0usize;
    for &row in &order {
        at += from.lengths.get(row).copied().unwrap_or(0) as usize;
        starts.push(at);
    }
    if !order.is_sorted() {
        let mut sorted = Vec::with_capacity(cells.len());
        for &row in &order {
            if let (Some(&start), Some(&length)) = (from.starts.get(row), from.lengths.get(row)) {
                sorted.extend_from_slice(cells.get(start..start + length as usize).unwrap_or(&[]));
            }
        }
        cells = sorted;
    }
    let people = order.iter().filter_map(|&row| from.people.get(row).copied()).collect();
    Table { people, statements, unvoted, starts, cells, events }
}

/// The last vote of each person on each statement, by person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    people: Vec<u64>,
    statements: Vec<u64>,
    unvoted: Vec<u64>,
    starts: Vec<usize>,
    /// Column in the upper 30 bits, the vote's slot (0, 1, 2) in the lower two.
    cells: Vec<u32>,
    events: u64,
}

impl Table {
    /// Everyone who voted, ascending.
    #[must_use]
    pub fn people(&self) -> &[u64] {
        &self.people
    }

    /// Every statement that somebody voted on, ascending.
    #[must_use]
    pub fn statements(&self) -> &[u64] {
        &self.statements
    }

    /// Statements that nobody voted on, ascending: they have no column.
    #[must_use]
    pub fn unvoted(&self) -> &[u64] {
        &self.unvoted
    }

    /// Votes that count: one per person and statement.
    #[must_use]
    pub fn votes(&self) -> usize {
        self.cells.len()
    }

    /// Votes that were taken, those cast again included.
    #[must_use]
    pub fn events(&self) -> u64 {
        self.events
    }

    /// Cells of the person in this row.
    pub(crate) fn row(&self, row: usize) -> &[u32] {
        match (self.starts.get(row), self.starts.get(row + 1)) {
            (Some(&from), Some(&to)) => self.cells.get(from..to).unwrap_or(&[]),
            _ => &[],
        }
    }

    /// How many statements the person in this row voted on.
    #[must_use]
    pub fn cast(&self, row: usize) -> usize {
        self.row(row).len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(table: &Table) -> Vec<Vec<u32>> {
        (0..table.people().len()).map(|row| table.row(row).to_vec()).collect()
    }

    #[test]
    fn the_last_vote_counts_whatever_the_order_they_come_in() {
        let votes =
            [(7, 10, Vote::Agree, 5), (7, 10, Vote::Disagree, 9), (3, 30, Vote::Pass, -4), (7, 30, Vote::Agree, 1)];
        let build = |order: &[usize]| {
            let mut builder = Builder::new([30, 10, 20]);
            for &at in order {
                let (person, statement, vote, time) = votes[at];
                builder.vote(person, statement, vote, time).unwrap();
            }
            builder.finish()
        };
        let table = build(&[0, 1, 2, 3]);
        assert_eq!(table.people(), [3, 7]);
        assert_eq!(table.statements(), [10, 30]);
        assert_eq!(table.unvoted(), [20]);
        assert_eq!(rows(&table), [vec![1 << 2 | 1], vec![0, 1 << 2 | 2]]);
        assert_eq!((table.votes(), table.events()), (3, 4));
        assert_eq!(build(&[3, 1, 2, 0]), table);
    }

    #[test]
    fn of_equal_times_the_one_that_came_later_counts() {
        let mut builder = Builder::new([1]);
        builder.vote(1, 1, Vote::Agree, 5).unwrap();
        builder.vote(1, 1, Vote::Pass, 5).unwrap();
        assert_eq!(rows(&builder.finish()), [[1]]);
    }

    #[test]
    fn times_far_apart_keep_their_order() {
        for (early, late) in [(-(1i64 << 53), (1 << 53) - 1), (-1, 0), ((1 << 32) - 1, 1 << 32)] {
            let mut builder = Builder::new([1]);
            builder.vote(1, 1, Vote::Agree, late).unwrap();
            builder.vote(1, 1, Vote::Disagree, early).unwrap();
            assert_eq!(rows(&builder.finish()), [[2]], "{early} {late}");
        }
    }

    #[test]
    fn what_cannot_be_held_is_refused_and_leaves_nothing() {
        let mut builder = Builder::new([1]);
        assert_eq!(builder.vote(1, 2, Vote::Agree, 0), Err(Refused::UnknownStatement));
        assert_eq!(builder.vote(1, 1, Vote::Agree, i64::MAX), Err(Refused::Time));
        assert_eq!(builder.finish().people().len(), 0);
    }

    #[test]
    fn more_people_than_a_bucket_holds() {
        let mut builder = Builder::new([0]);
        let people = u64::from(BUCKET) * 2 + 5;
        for person in (0..people).rev() {
            builder.vote(person, 0, if person % 2 == 0 { Vote::Agree } else { Vote::Pass }, 0).unwrap();
        }
        let table = builder.finish();
        assert_eq!(table.people().len() as u64, people);
        for row in 0..people as usize {
            assert_eq!(table.row(row), [if row % 2 == 0 { 2 } else { 1 }]);
        }
    }
}
