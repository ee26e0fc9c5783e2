//! Rounds in which participants say what comes first: scoring by criteria, and choosing between two.
//!
//! Facilitators put a few statements up and open a round; people take part in it for as long as it is open, also after the session. What
//! comes out is computed by the engine `opinion`. Here is only who is asked about what, so that every statement and every pair is
//! asked about as often as the others: nobody has to answer everything.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::Phase;
use crate::missing::LEAST as LEAST_TOLD;

/// Statements of a round at most. Twenty by five criteria are a hundred answers; more of them nobody gives with care.
pub const MOST: usize = 20;
/// Statements of a round at least.
pub const LEAST: usize = 2;

/// Both rounds of a session.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Rounds {
    /// Each statement by each criterion.
    pub scoring: Round,
    /// Which of two comes first.
    pub pairs: Round,
}

/// One of them.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Round {
    /// Whether answers are taken.
    pub open: bool,
    /// Numbers of the statements that were put up.
    pub statements: Vec<i64>,
    /// Whether it was closed when enough people had answered for its result to be shown: whoever takes answers back does not undo that.
    pub told: bool,
}

/// Why a round cannot be as it was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// Fewer statements than can be compared.
    Few,
    /// More than anybody answers with care.
    Many,
    /// One of them is not shown.
    Unknown,
}

impl Refused {
    /// The id of its message.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Few => "first-refused-few",
            Self::Many => "first-refused-many",
            Self::Unknown => "first-refused-unknown",
        }
    }
}

impl Round {
    /// A round of these statements, of which each must be `shown`. A closed one may be empty.
    ///
    /// # Errors
    /// [`Refused`] with what is wrong.
    pub fn new(open: bool, statements: &[i64], shown: impl Fn(i64) -> bool) -> Result<Self, Refused> {
        let statements: Vec<i64> = statements.iter().copied().collect::<BTreeSet<_>>().into_iter().collect();
        match statements.len() {
            n if n > MOST => Err(Refused::Many),
            n if n < LEAST && (open || n > 0) => Err(Refused::Few),
            _ if !statements.iter().all(|n| shown(*n)) => Err(Refused::Unknown),
            _ => Ok(Self { open, statements, told: false }),
        }
    }

    /// This round in the place of the one before, which `people` have answered; `None` if it would be opened after its result was shown. The
    /// next result would differ by what came in between, and so show single answers.
    #[must_use]
    pub fn after(&self, before: &Self, people: u32) -> Option<Self> {
        let told = before.told || (!before.open || !self.open) && people >= LEAST_TOLD;
        let opens = self.open && !before.open;
        (!(opens && told)).then(|| Self { told, ..self.clone() })
    }

    /// Whether answers are taken in a phase of the session.
    #[must_use]
    pub fn takes(&self, phase: Phase) -> bool {
        self.open && matches!(phase, Phase::Open | Phase::Closed) && self.statements.len() >= LEAST
    }

    /// The statements in the order in which one person is asked, the same whenever she comes back: each begins somewhere else, so that
    /// those who stop half-way do not all leave out the same ones.
    #[must_use]
    pub fn order(&self, seed: u64) -> Vec<i64> {
        let mut order = self.statements.clone();
        if !order.is_empty() {
            let start = (mix(seed) % order.len() as u64) as usize;
            order.rotate_left(start);
        }
        order
    }
}

/// A pair by its numbers, the smaller one first.
pub type Pair = (i64, i64);

/// The pair to ask one person about next, in the order in which it is shown to her: one she has not answered, of these the one that was
/// asked about least, then the one whose statements were asked about least, then by a number of hers.
#[must_use]
pub fn next_pair(statements: &[i64], asked: &BTreeMap<Pair, u32>, hers: &BTreeSet<Pair>, seed: u64) -> Option<Pair> {
    let sorted: BTreeSet<i64> = statements.iter().copied().collect();
    let often = |n: i64| -> u32 { asked.iter().filter(|((a, b), _)| *a == n || *b == n).map(|(_, times)| times).sum() };
    let often: BTreeMap<i64, u32> = sorted.iter().map(|n| (*n, often(*n))).collect();
    let pairs = sorted.iter().flat_map(|a| sorted.range(a + 1..).map(move |b| (*a, *b)));
    let drawn = |(a, b): Pair| mix(seed ^ mix(a as u64) ^ mix(b as u64).rotate_left(17));
    let key = |pair: &Pair| {
        let exposed = often.get(&pair.0).unwrap_or(&0) + often.get(&pair.1).unwrap_or(&0);
        (asked.get(pair).copied().unwrap_or(0), exposed, drawn(*pair))
    };
    let (a, b) = pairs.filter(|pair| !hers.contains(pair)).min_by_key(key)?;
    // Neither the older nor the newer statement always stands first.
    Some(if drawn((a, b)) & 1 == 0 { (a, b) } else { (b, a) })
}

/// A number that looks like chance (splitmix64; Steele, Lea and Flood 2014).
fn mix(n: u64) -> u64 {
    let mut z = n.wrapping_add(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_round_whose_result_is_shown_is_not_opened_again_whoever_leaves() {
        let round = |open| Round { open, statements: vec![1, 2], told: false };
        let (open, closed) = (round(true), round(false));
        assert_eq!(closed.after(&open, 9), Some(round(false)));
        assert_eq!(open.after(&closed, 9), Some(round(true)), "nothing was shown");
        let shown = closed.after(&open, 10).unwrap();
        assert!(shown.told);
        assert_eq!(open.after(&shown, 9), None, "one took hers back");
        assert_eq!(closed.after(&shown, 3), Some(shown));
        assert_eq!(open.after(&closed, 10), None, "closed by an older program");
        assert!(open.after(&open, 20).is_some_and(|r| !r.told), "saved while it is open");
    }

    #[test]
    fn a_round_has_between_two_and_twenty_statements_that_are_shown() {
        let shown = |n: i64| n < 100;
        let made = |open, statements: &[i64]| Round::new(open, statements, shown);
        assert_eq!(made(true, &[3, 1, 3]), Ok(Round { open: true, statements: vec![1, 3], told: false }));
        assert_eq!(made(true, &[1, 1]), Err(Refused::Few));
        assert_eq!(made(true, &[]), Err(Refused::Few));
        assert_eq!(made(false, &[]), Ok(Round::default()));
        assert_eq!(made(false, &[1, 100]), Err(Refused::Unknown));
        assert_eq!(made(true, &(0..21).collect::<Vec<_>>()), Err(Refused::Many));
        assert!(made(true, &(0..20).collect::<Vec<_>>()).is_ok());
    }

    #[test]
    fn answers_are_taken_while_it_is_open_and_people_are_or_were_there() {
        let round = Round { open: true, statements: vec![1, 2], told: false };
        let taken: Vec<_> = Phase::ALL.into_iter().filter(|phase| round.takes(*phase)).collect();
        assert_eq!(taken, [Phase::Open, Phase::Closed]);
        assert!(!Round { open: false, ..round.clone() }.takes(Phase::Open));
        assert!(!Round { statements: vec![1], ..round }.takes(Phase::Open));
    }

    #[test]
    fn each_begins_somewhere_else_and_always_there() {
        let round = Round { open: true, statements: (1..=10).collect(), told: false };
        let mut begins: BTreeMap<i64, usize> = BTreeMap::new();
        for seed in 0..1000 {
            let order = round.order(seed);
            assert_eq!(order, round.order(seed));
            let mut sorted = order.clone();
            sorted.sort_unstable();
            assert_eq!(sorted, round.statements);
            *begins.entry(order[0]).or_default() += 1;
        }
        assert!(begins.len() == 10 && begins.values().all(|n| *n > 60), "{begins:?}");
        assert!(Round::default().order(1).is_empty());
    }

    #[test]
    fn every_pair_is_asked_about_as_often_as_any_other() {
        let statements: Vec<i64> = (1..=8).collect();
        let mut asked: BTreeMap<Pair, u32> = BTreeMap::new();
        let mut first: BTreeMap<i64, u32> = BTreeMap::new();
        for person in 0..60 {
            let mut hers = BTreeSet::new();
            // Each answers seven of the twenty-eight.
            for _ in 0..7 {
                let (a, b) = next_pair(&statements, &asked, &hers, person).unwrap();
                *first.entry(a).or_default() += 1;
                let pair = (a.min(b), a.max(b));
                assert!(hers.insert(pair), "the same pair again");
                *asked.entry(pair).or_default() += 1;
            }
        }
        assert_eq!(asked.len(), 28);
        assert!(asked.values().all(|n| (14..=16).contains(n)), "{asked:?}");
        assert!(first.values().all(|n| (30..=75).contains(n)), "{first:?}");
    }

    #[test]
    fn when_she_has_answered_all_there_is_none() {
        let hers = BTreeSet::from([(1, 2), (1, 3), (2, 3)]);
        assert_eq!(next_pair(&[3, 1, 2], &BTreeMap::new(), &hers, 5), None);
        assert_eq!(next_pair(&[7], &BTreeMap::new(), &BTreeSet::new(), 5), None);
    }
}
