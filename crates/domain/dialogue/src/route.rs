//! Which statement a person is asked about next.
//!
//! Two promises. **Every statement gets its ten votes first**: as long as one has fewer, people are shown those with the fewest, and none is
//! pushed to twice the median by the few who have seen all the others. So no statement is buried because it came late. **Nobody is asked
//! the same twice**, and those that she put off come back when the rest is done.
//!
//! Past ten, statements are drawn by the priority of Polis (`opinion::priority`), with one change: it weighs by the share that agrees, which
//! hides what most people reject; here the larger of the two sides weighs, so that a statement is kept back for leaving people unmoved and
//! never for being disliked.
//!
//! The draw is a race (Efraimidis and Spirakis, 2006): each statement gets a time that its weight makes short and that the person's seed fixes. A
//! page that is loaded again shows the same statement, two hundred people who press at the same moment are spread over many, and
//! there is no generator to keep. Absent on purpose: how a person voted. What she thinks does not decide what she is asked.

use opinion::Counts;

/// Votes that every statement gets first.
pub const FLOOR: u32 = 10;

/// A statement that is shown, as far as asking about it goes.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Candidate {
    /// Its number.
    pub number: i64,
    /// The prompt that it answers.
    pub prompt: i64,
    /// How many voted.
    pub votes: u32,
    /// How many of them agreed, as far as that is told.
    pub agree: u32,
    /// How many disagreed, as far as that is told.
    pub disagree: u32,
    /// How far from the middle of the map it lies; 0 if there is no map.
    pub extremity: f64,
    /// Whether she has voted on it.
    pub voted: bool,
    /// Whether she put it off.
    pub skipped: bool,
    /// Whether she wrote it.
    pub own: bool,
}

impl Candidate {
    /// How much it is worth another vote once it has its ten.
    fn priority(&self) -> f64 {
        let counts = |agree, disagree| Counts { agree, disagree, seen: self.votes };
        let liked = opinion::priority(counts(self.agree, self.disagree), self.extremity, false);
        liked.max(opinion::priority(counts(self.disagree, self.agree), self.extremity, false))
    }
}

/// The number of the statement to show next; `None` if there is nothing to ask her now.
///
/// `all` are the statements that everybody sees, those that she voted on among them. `seed` is of the person: the same person with the
/// same counts gets the same answer. `last` is the prompt of the statement that she voted on last: the next is of another one if it can be.
///
/// ```
/// use dialogue::route::{Candidate, next};
///
/// let all = [
///     Candidate { number: 1, votes: 12, ..Candidate::default() },
///     Candidate { number: 2, votes: 3, voted: true, ..Candidate::default() },
///     Candidate { number: 3, ..Candidate::default() },
/// ];
/// assert_eq!(next(&all, None, 7), Some(3), "it has the fewest votes");
/// ```
#[must_use]
pub fn next(all: &[Candidate], last: Option<i64>, seed: u64) -> Option<i64> {
    let open = |c: &&Candidate| !c.voted;
    // What she wrote herself, and then what she put off, comes when nothing else is left.
    let tiers: [&dyn Fn(&Candidate) -> bool; 3] = [&|c| !c.own && !c.skipped, &|c| c.own && !c.skipped, &|c| c.skipped];
    tiers.iter().find_map(|tier| among(all, |c| open(&c) && tier(c), last, seed))
}

/// How many she can be asked about, those that wait for others among them.
#[must_use]
pub fn left(all: &[Candidate]) -> usize {
    all.iter().filter(|c| !c.voted).count()
}

fn among(all: &[Candidate], may: impl Fn(&Candidate) -> bool, last: Option<i64>, seed: u64) -> Option<i64> {
    let elsewhere = |c: &Candidate| if last.is_some_and(|prompt| prompt == c.prompt) { 1.0 } else { 2.0 };
    let short: Vec<&Candidate> = all.iter().filter(|c| may(c) && c.votes < FLOOR).collect();
    if let Some(fewest) = short.iter().map(|c| c.votes).min() {
        // Each vote more makes it four times less likely: the counts rise together.
        let weight = |c: &Candidate| elsewhere(c) * 0.25_f64.powi((c.votes - fewest).cast_signed());
        return race(short.into_iter(), weight, seed);
    }
    // She has voted on all that are short of ten. As long as others have to, she may not run ahead with the rest.
    let waiting = all.iter().any(|c| c.votes < FLOOR);
    let twice = u64::from(median(all)) * 2;
    let rest = all.iter().filter(|c| may(c) && (!waiting || u64::from(c.votes) + 1 < twice));
    race(rest, |c| elsewhere(c) * c.priority(), seed)
}

/// The first of those that run: each alone decides its time, so that one more or one less leaves the others as they are.
fn race<'a>(
    runners: impl Iterator<Item = &'a Candidate>,
    weight: impl Fn(&Candidate) -> f64,
    seed: u64,
) -> Option<i64> {
    let time = |c: &Candidate| {
        let mut drawn = opinion::Seed::new(seed ^ c.number.cast_unsigned().wrapping_mul(0x9e37_79b9_7f4a_7c15));
        // The first number of neighbouring seeds is well mixed; the unit is never 0 here, and the weight never is.
        -(1.0 - drawn.unit()).ln() / weight(c).max(f64::MIN_POSITIVE)
    };
    runners
        .map(|c| (time(c), c.number))
        .min_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)))
        .map(|(_, number)| number)
}

/// The lower median of how often they were seen.
fn median(all: &[Candidate]) -> u32 {
    let mut seen: Vec<u32> = all.iter().map(|c| c.votes).collect();
    seen.sort_unstable();
    seen.get(seen.len().saturating_sub(1) / 2).copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// A room of people who come and go, on a board that grows.
    struct Room {
        board: Vec<Candidate>,
        voted: Vec<BTreeSet<i64>>,
        last: Vec<Option<i64>>,
    }

    impl Room {
        fn new(people: usize, statements: i64) -> Self {
            let board = (1..=statements).map(|number| Candidate { number, prompt: number % 3, ..Default::default() });
            Self { board: board.collect(), voted: vec![BTreeSet::new(); people], last: vec![None; people] }
        }

        fn asked(&self, person: usize) -> Option<i64> {
            let hers = |c: &Candidate| Candidate { voted: self.voted[person].contains(&c.number), ..*c };
            let all: Vec<Candidate> = self.board.iter().map(hers).collect();
            next(&all, self.last[person], opinion::Seed::new(person as u64).bits())
        }

        fn vote(&mut self, person: usize, number: i64, kind: u64) {
            assert!(self.voted[person].insert(number), "nobody is asked the same twice");
            let c = self.board.iter_mut().find(|c| c.number == number).unwrap();
            c.votes += 1;
            match kind % 3 {
                0 => c.agree += 1,
                1 => c.disagree += 1,
                _ => {}
            }
            self.last[person] = Some(c.prompt);
        }

        fn fewest(&self) -> u32 {
            self.board.iter().map(|c| c.votes).min().unwrap()
        }

        fn most(&self) -> u32 {
            self.board.iter().map(|c| c.votes).max().unwrap()
        }
    }

    /// As long as a statement lacks its ten, none is past ten and at twice the median.
    fn holds(room: &Room) {
        if room.fewest() < FLOOR {
            let (most, twice) = (room.most(), 2 * median(&room.board));
            assert!(most <= FLOOR || most < twice, "{most} against twice the median, {twice}");
        }
    }

    #[test]
    fn all_get_ten_before_any_gets_twice_the_median() {
        for (people, statements, run) in [(200, 60, 1), (40, 15, 2), (500, 12, 3), (12, 50, 4), (60, 3, 5)] {
            let mut room = Room::new(people, statements);
            let mut chance = opinion::Seed::new(run);
            // Some vote on three and leave, some stay to the end; who is next is chance.
            let patience: Vec<usize> =
                (0..people).map(|_| [3, 10, 30, usize::MAX][(chance.bits() % 4) as usize]).collect();
            let (mut idle, mut apart) = (0, 0);
            while idle < people * 20 {
                let person = (chance.bits() % people as u64) as usize;
                match room.asked(person).filter(|_| room.voted[person].len() < patience[person]) {
                    Some(number) => {
                        room.vote(person, number, chance.bits());
                        holds(&room);
                        if room.fewest() < FLOOR {
                            apart = apart.max(room.most() - room.fewest());
                        }
                        idle = 0;
                    }
                    None => idle += 1,
                }
            }
            if people >= 40 {
                assert!(room.fewest() >= FLOOR, "{people} {statements}: {}", room.fewest());
                assert!(apart <= 5, "{people} {statements}: the counts rise together, yet they lay {apart} apart");
            }
        }
    }

    #[test]
    fn what_comes_late_catches_up_first() {
        let mut room = Room::new(100, 20);
        let mut chance = opinion::Seed::new(9);
        for step in 0..900 {
            if step % 90 == 45 {
                let number = room.board.len() as i64 + 1;
                room.board.push(Candidate { number, prompt: number % 3, ..Default::default() });
            }
            let person = (chance.bits() % 100) as usize;
            if let Some(number) = room.asked(person) {
                let newest = room.board.last().unwrap();
                if newest.votes == 0 && !room.voted[person].contains(&newest.number) && room.fewest() == 0 {
                    let asked = room.board.iter().find(|c| c.number == number).unwrap();
                    assert!(asked.votes < FLOOR, "{number}");
                }
                room.vote(person, number, chance.bits());
            }
        }
        assert!(room.fewest() >= FLOOR, "{}", room.fewest());
    }

    /// Two hundred people press at the same moment, on the same counts.
    #[test]
    fn a_crowd_that_presses_at_once_is_spread() {
        let mut room = Room::new(200, 60);
        let mut chance = opinion::Seed::new(4);
        for wave in 0..12 {
            let asked: Vec<Option<i64>> = (0..200).map(|person| room.asked(person)).collect();
            let different: BTreeSet<i64> = asked.iter().flatten().copied().collect();
            assert!(wave > 0 || different.len() > 45, "{}", different.len());
            for (person, number) in asked.into_iter().enumerate() {
                room.vote(person, number.unwrap(), chance.bits());
            }
        }
        let median = median(&room.board);
        assert!(room.fewest() >= FLOOR && room.most() < 2 * median, "{} {median} {}", room.fewest(), room.most());
    }

    #[test]
    fn a_page_loaded_again_asks_the_same() {
        let room = Room::new(50, 30);
        for person in 0..50 {
            assert_eq!(room.asked(person), room.asked(person));
        }
        let others: BTreeSet<_> = (0..50).map(|person| room.asked(person)).collect();
        assert!(others.len() > 15, "{}", others.len());
    }

    #[test]
    fn prompts_take_turns() {
        let mut room = Room::new(30, 60);
        let (mut turns, mut asked) = (0, 0);
        for person in 0..30 {
            for _ in 0..12 {
                let before = room.last[person];
                let number = room.asked(person).unwrap();
                room.vote(person, number, 0);
                turns += usize::from(before.is_some() && before != room.last[person]);
                asked += usize::from(before.is_some());
            }
        }
        // By chance alone it would be two in three.
        assert!(turns * 4 > asked * 3, "{turns} of {asked}");
    }

    #[test]
    fn what_she_put_off_or_wrote_comes_when_the_rest_is_done() {
        let of = |number, own, skipped| Candidate { number, own, skipped, ..Default::default() };
        let mut all = [of(1, true, false), of(2, false, true), of(3, false, false), of(4, true, true)];
        let mut order = Vec::new();
        while let Some(number) = next(&all, None, 5) {
            order.push(number);
            all.iter_mut().filter(|c| c.number == number).for_each(|c| c.voted = true);
        }
        assert_eq!(order[..2], [3, 1]);
        assert_eq!((order.len(), left(&all)), (4, 0));
    }

    #[test]
    fn a_rejected_statement_is_asked_about_as_often_as_one_that_is_liked() {
        let with = |agree, disagree| Candidate { agree, disagree, votes: 43, ..Default::default() };
        assert_eq!(with(40, 2).priority().to_bits(), with(2, 40).priority().to_bits());
        let unmoved = Candidate { agree: 2, disagree: 2, votes: 44, ..Default::default() };
        assert!(with(2, 40).priority() > 4.0 * unmoved.priority());
    }

    #[test]
    fn nothing_to_ask_is_nothing() {
        assert_eq!(next(&[], Some(1), 0), None);
        let seen = Candidate { number: 1, voted: true, ..Default::default() };
        assert_eq!(next(&[seen], None, 0), None);
        // She is the only one awake: the rest waits for others, and then for her.
        let (rest, short) = (
            Candidate { number: 1, votes: 30, ..Default::default() },
            Candidate { votes: 2, number: 2, voted: true, ..Default::default() },
        );
        assert_eq!(next(&[rest, short], None, 0), None);
        assert_eq!(next(&[rest, Candidate { votes: 10, ..short }], None, 0), Some(1));
    }
}
