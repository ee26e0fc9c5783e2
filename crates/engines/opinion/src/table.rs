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

/// A vote with its time, ready to be sorted: the cell; the low half of the time; its high half beside the person's place in the
/// bucket.
type Waiting = [u32; 3];

/// Votes of one bucket as they came, each as numbers of as few bytes as they need: its cell and whether it is by the person of the
/// vote before; if not, how far that person is from this; and how long after that vote it came. Four to six bytes: sixty million may
/// be waiting at once.
#[derive(Debug, Default)]
struct Bucket {
    bytes: Vec<u8>,
    person: u32,
    time: u64,
}

impl Bucket {
    fn push(&mut self, person: u32, cell: u32, time: u64) {
        if self.bytes.capacity() - self.bytes.len() < 30 {
            // A quarter more, where `push` would double: slack is what the peak is made of.
            self.bytes.reserve_exact(self.bytes.len() / 4 + 64);
        }
        let apart = i64::from(person) - i64::from(self.person);
        self.write(u64::from(cell) << 1 | u64::from(apart != 0));
        if apart != 0 {
            self.write(signed(apart));
        }
        self.write(signed(time as i64 - self.time as i64));
        (self.person, self.time) = (person, time);
    }

    /// Seven bits a byte, the eighth says that more follow.
    fn write(&mut self, mut number: u64) {
        while number >= 0x80 {
            self.bytes.push(number as u8 | 0x80);
            number >>= 7;
        }
        self.bytes.push(number as u8);
    }

    /// Puts all votes into `out`, in the order in which they came.
    fn read(&self, out: &mut Vec<Waiting>) {
        out.clear();
        let mut bytes = self.bytes.iter();
        let mut number = || {
            let (mut number, mut shift) = (0u64, 0);
            loop {
                let byte = *bytes.next()?;
                number |= u64::from(byte & 0x7F) << shift;
                if byte & 0x80 == 0 {
                    return Some(number);
                }
                shift += 7;
            }
        };
        let (mut person, mut time) = (0i64, 0i64);
        while let Some(cell) = number() {
            if cell & 1 != 0 {
                person += unsigned(number().unwrap_or(0));
            }
            time += unsigned(number().unwrap_or(0));
            out.push([(cell >> 1) as u32, time as u32, (time >> 32) as u32 | (person as u32) << 22]);
        }
    }
}

/// 0, -1, 1, -2… as 0, 1, 2, 3…, so that what is near 0 on either side is short.
fn signed(number: i64) -> u64 {
    (number << 1 ^ number >> 63) as u64
}

fn unsigned(number: u64) -> i64 {
    (number >> 1) as i64 ^ -((number & 1) as i64)
}

/// Gathers votes in any order; [`Builder::finish`] keeps the last of each person on each statement.
#[derive(Debug)]
pub struct Builder {
    statements: Vec<u64>,
    statement_at: HashMap<u64, u32>,
    person_at: HashMap<u64, u32>,
    people: Vec<u64>,
    buckets: Vec<Bucket>,
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
        let bucket = (row / BUCKET) as usize;
        if self.buckets.len() <= bucket {
            self.buckets.resize_with(bucket + 1, Bucket::default);
        }
        if let Some(bucket) = self.buckets.get_mut(bucket) {
            bucket.push(row % BUCKET, column << 2 | vote.slot(), time);
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
        let mut cells: Vec<Vec<u32>> = Vec::with_capacity(buckets.len());
        let mut rows: Vec<(u64, Row)> =
            people.into_iter().map(|person| (person, Row { bucket: 0, from: 0, cast: 0 })).collect();
        let mut sorted: Vec<Waiting> = Vec::new();
        for (bucket, number) in buckets.into_iter().zip(0u32..) {
            bucket.read(&mut sorted);
            // Let go before its cells are asked for, which then fit where it was.
            drop(bucket);
            // Stable: what came later stays later among equal times.
            sorted.sort_by_key(|&[cell, low, high]| (high >> 22, cell >> 2, high << 10, low));
            let mut own = Vec::with_capacity(sorted.len());
            let mut kept = sorted.iter().peekable();
            while let Some(&[cell, _, high]) = kept.next() {
                if kept.peek().is_some_and(|&&[c, _, h]| c >> 2 == cell >> 2 && h >> 22 == high >> 22) {
                    continue;
                }
                if let Some((_, row)) = rows.get_mut((number * BUCKET + (high >> 22)) as usize) {
                    if row.cast == 0 {
                        (row.bucket, row.from) = (number, own.len() as u32);
                    }
                    row.cast += 1;
                }
                own.push(cell);
                if let Some(seen) = seen.get_mut((cell >> 2) as usize) {
                    *seen = true;
                }
            }
            cells.push(own);
        }
        let mut column = Vec::with_capacity(statements.len());
        let (mut voted, mut unvoted) = (Vec::new(), Vec::new());
        for (&statement, &seen) in statements.iter().zip(&seen) {
            column.push(voted.len() as u32);
            if seen { &mut voted } else { &mut unvoted }.push(statement);
        }
        if !unvoted.is_empty() {
            for cell in cells.iter_mut().flatten() {
                *cell = column.get((*cell >> 2) as usize).map_or(*cell, |c| c << 2 | (*cell & 3));
            }
        }
        rows.sort_unstable_by_key(|row| row.0);
        Table {
            people: rows.iter().map(|row| row.0).collect(),
            votes: rows.iter().map(|row| row.1.cast as usize).sum(),
            rows: rows.into_iter().map(|row| row.1).collect(),
            statements: voted,
            unvoted,
            cells,
            events,
        }
    }
}

/// Where the cells of a person are.
#[derive(Debug, Clone, Copy)]
struct Row {
    bucket: u32,
    from: u32,
    cast: u32,
}

/// The last vote of each person on each statement, by person.
#[derive(Debug, Clone)]
pub struct Table {
    people: Vec<u64>,
    statements: Vec<u64>,
    unvoted: Vec<u64>,
    /// In the order of people; their cells lie in that in which they first voted.
    rows: Vec<Row>,
    /// By bucket. Column in the upper 30 bits, the vote's slot (0, 1, 2) in the lower two.
    cells: Vec<Vec<u32>>,
    votes: usize,
    events: u64,
}

/// The same people with the same votes, whoever voted first.
impl PartialEq for Table {
    fn eq(&self, other: &Self) -> bool {
        (self.people == other.people && self.statements == other.statements && self.unvoted == other.unvoted)
            && self.events == other.events
            && (0..self.people.len()).all(|row| self.row(row) == other.row(row))
    }
}

impl Eq for Table {}

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
        self.votes
    }

    /// Votes that were taken, those cast again included.
    #[must_use]
    pub fn events(&self) -> u64 {
        self.events
    }

    /// Cells of the person in this row.
    pub(crate) fn row(&self, row: usize) -> &[u32] {
        let Some(&Row { bucket, from, cast }) = self.rows.get(row) else { return &[] };
        let bucket = self.cells.get(bucket as usize).map_or(&[][..], Vec::as_slice);
        bucket.get(from as usize..from as usize + cast as usize).unwrap_or(&[])
    }

    /// Column and vote of each vote of the person in this row, ascending.
    pub fn votes_of(&self, row: usize) -> impl Iterator<Item = (usize, Vote)> + '_ {
        self.row(row).iter().map(|cell| {
            let vote = match cell & 3 {
                0 => Vote::Disagree,
                1 => Vote::Pass,
                _ => Vote::Agree,
            };
            ((cell >> 2) as usize, vote)
        })
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
    fn many_votes_in_any_order_are_those_of_a_plain_map() {
        let mut seed = crate::seed::Seed::new(8);
        let mut drawn = |below: u64| seed.bits() % below;
        let mut builder = Builder::new((0..40).map(|s| s * 1000));
        let mut plain = std::collections::BTreeMap::<(u64, u64), (i64, u32)>::new();
        for _ in 0..20_000 {
            let (person, statement) = (drawn(3000) * drawn(1 << 40).max(1), drawn(40) * 1000);
            let vote = [Vote::Disagree, Vote::Pass, Vote::Agree][drawn(3) as usize];
            let at = [drawn(5) as i64, drawn(1 << 54) as i64 - (1 << 53), -(drawn(9) as i64)][drawn(3) as usize];
            for (person, at) in [(person, at), (drawn(200), at)] {
                builder.vote(person, statement, vote, at).unwrap();
                let known = plain.entry((person, statement)).or_insert((i64::MIN, 0));
                if at >= known.0 {
                    *known = (at, vote.slot());
                }
            }
        }
        let table = builder.finish();
        assert_eq!((table.votes(), table.events()), (plain.len(), 40_000));
        let mut found = Vec::new();
        for (row, person) in table.people().iter().enumerate() {
            let votes = table.votes_of(row).map(|(column, vote)| ((*person, table.statements()[column]), vote.slot()));
            found.extend(votes);
        }
        assert!(found.iter().copied().eq(plain.iter().map(|(key, (_, slot))| (*key, *slot))));
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
