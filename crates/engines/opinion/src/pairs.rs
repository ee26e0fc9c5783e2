//! One request out of many: two at a time, which matters more?
//!
//! Nobody can rank forty requests, and everybody can choose between two. From many such choices follows a strength of
//! each request (Bradley and Terry 1952), with the range that so few or so many answers leave. Absent on purpose: who
//! answered, and any claim about requests that were never compared: a small prior, said below, keeps them in the middle
//! with a wide range.

use std::collections::BTreeMap;

use crate::cholesky::Cholesky;
use crate::seed::Seed;

/// What somebody said of two requests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// The first of the two.
    First,
    /// The second.
    Second,
    /// Both alike: half a win for each.
    Alike,
    /// She cannot say: counts for having been asked, and for nothing else.
    CannotSay,
}

/// Two requests that were put beside each other, by their places in the list, and the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Comparison {
    /// One of them.
    pub first: usize,
    /// The other.
    pub second: usize,
    /// The answer.
    pub choice: Choice,
}

/// How strong a request is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Strength {
    /// Logarithm of its strength; all of them have mean 0. Of two, one wins with probability 1 / (1 + e^(their − its)).
    pub log: f64,
    /// How uncertain its distance from the mean of all is, as a standard error.
    pub error: f64,
    /// Its chance to be chosen over another request taken at random.
    pub chance: f64,
    /// Lower end of that chance, 95 times in a hundred.
    pub low: f64,
    /// Upper end.
    pub high: f64,
    /// How often it was chosen; half for each answer that both are alike.
    pub won: f64,
    /// How often the other was.
    pub lost: f64,
    /// How often somebody could not say.
    pub cannot_say: u32,
}

/// The prior: each logarithm is drawn from a normal distribution about 0 with this precision (standard deviation √10),
/// which weighs about as much as four tenths of one comparison with an average request that was found alike. It ties
/// together what was never compared and keeps one that never lost from being infinitely strong.
pub const PRECISION: f64 = 0.1;
/// Rounds of Newton's method; it is convex and ends by itself within ten.
const ROUNDS: usize = 100;
const SURE: f64 = 1.959_963_984_540_054;

/// Strengths of `items` requests under the prior of [`PRECISION`].
#[must_use]
pub fn strengths(items: usize, comparisons: &[Comparison]) -> Vec<Strength> {
    strengths_with(items, comparisons, PRECISION)
}

/// Strengths under a prior of another precision, above 0. Answers on requests that are not in the list, or on a request
/// beside itself, are passed over.
#[must_use]
pub fn strengths_with(items: usize, comparisons: &[Comparison], precision: f64) -> Vec<Strength> {
    let mut found =
        vec![
            Strength { log: 0.0, error: 0.0, chance: 0.5, low: 0.0, high: 1.0, won: 0.0, lost: 0.0, cannot_say: 0 };
            items
        ];
    // Wins of the first over the second, and the other way: sums in the order of pairs, whatever that of the answers.
    let mut wins: BTreeMap<(usize, usize), [f64; 2]> = BTreeMap::new();
    for &Comparison { first, second, choice } in comparisons.iter().filter(|c| fits(items, c)) {
        let [a, b] = match choice {
            Choice::First => [1.0, 0.0],
            Choice::Second => [0.0, 1.0],
            Choice::Alike => [0.5, 0.5],
            Choice::CannotSay => {
                for place in [first, second] {
                    if let Some(one) = found.get_mut(place) {
                        one.cannot_say += 1;
                    }
                }
                continue;
            }
        };
        for (place, won, lost) in [(first, a, b), (second, b, a)] {
            if let Some(one) = found.get_mut(place) {
                one.won += won;
                one.lost += lost;
            }
        }
        let (pair, [a, b]) = if first < second { ((first, second), [a, b]) } else { ((second, first), [b, a]) };
        let sum = wins.entry(pair).or_default();
        sum[0] += a;
        sum[1] += b;
    }
    let (logs, factor) = fit(items, &wins, precision.max(f64::MIN_POSITIVE));
    for (one, (&log, error)) in found.iter_mut().zip(logs.iter().zip(errors(items, &factor))) {
        (one.log, one.error) = (log, error);
    }
    if items > 1 {
        for (place, one) in found.iter_mut().enumerate() {
            (one.chance, one.low, one.high) = chance(place, &logs, &factor);
        }
    }
    found
}

fn fits(items: usize, c: &Comparison) -> bool {
    c.first != c.second && c.first < items && c.second < items
}

fn logistic(x: f64) -> f64 {
    1.0 / (1.0 + (-x).exp())
}

/// The most likely logarithms and the factor of the matrix of second derivatives there.
fn fit(items: usize, wins: &BTreeMap<(usize, usize), [f64; 2]>, precision: f64) -> (Vec<f64>, Cholesky) {
    let worth = |logs: &[f64]| -> f64 {
        let prior: f64 = logs.iter().map(|x| x * x).sum::<f64>() * precision / 2.0;
        wins.iter().fold(prior, |sum, (&(i, j), [a, b])| {
            let between = at(logs, i) - at(logs, j);
            sum + a * softplus(-between) + b * softplus(between)
        })
    };
    let mut logs = vec![0.0f64; items];
    let mut now = worth(&logs);
    loop {
        let mut slope: Vec<f64> = logs.iter().map(|x| -precision * x).collect();
        let mut matrix = vec![0.0f64; items * items];
        (0..items).for_each(|i| add(&mut matrix, i * items + i, precision));
        for (&(i, j), &[a, b]) in wins {
            let chance = logistic(at(&logs, i) - at(&logs, j));
            let pull = a * (1.0 - chance) - b * chance;
            add(&mut slope, i, pull);
            add(&mut slope, j, -pull);
            let bend = (a + b) * chance * (1.0 - chance);
            for (x, y, sign) in [(i, i, 1.0), (j, j, 1.0), (i, j, -1.0), (j, i, -1.0)] {
                add(&mut matrix, x * items + y, sign * bend);
            }
        }
        let factor = Cholesky::new(matrix, items);
        let step = factor.solve(&slope);
        let gain: f64 = step.iter().zip(&slope).map(|(s, g)| s * g).sum();
        let mut length = 1.0f64;
        let moved = (0..ROUNDS).find_map(|_| {
            let there: Vec<f64> = logs.iter().zip(&step).map(|(x, s)| x + length * s).collect();
            let then = worth(&there);
            if then < now {
                return Some((there, then));
            }
            length /= 2.0;
            None
        });
        match moved {
            Some((there, then)) if gain > 1e-24 => (logs, now) = (there, then),
            _ => return (logs, factor),
        }
    }
}

/// ln(1 + e^x) without overflow.
fn softplus(x: f64) -> f64 {
    x.max(0.0) + (-x.abs()).exp().ln_1p()
}

fn at(values: &[f64], place: usize) -> f64 {
    values.get(place).copied().unwrap_or(0.0)
}

fn add(values: &mut [f64], place: usize, more: f64) {
    if let Some(value) = values.get_mut(place) {
        *value += more;
    }
}

fn errors(items: usize, factor: &Cholesky) -> Vec<f64> {
    (0..items)
        .map(|place| {
            // The mean of all is 0 by the prior alone, so only distances from it are known.
            let mut apart = vec![-1.0 / items as f64; items];
            add(&mut apart, place, 1.0);
            factor.solve(&apart).iter().zip(&apart).map(|(a, b)| a * b).sum::<f64>().max(0.0).sqrt()
        })
        .collect()
}

/// The chance against another at random, and its ends: by the slope of the chance, on the scale of log odds.
fn chance(place: usize, logs: &[f64], factor: &Cholesky) -> (f64, f64, f64) {
    let others = (logs.len() - 1) as f64;
    let (mut mean, mut slope) = (0.0, vec![0.0; logs.len()]);
    for (other, log) in logs.iter().enumerate().filter(|(other, _)| *other != place) {
        let chance = logistic(at(logs, place) - log);
        mean += chance / others;
        let bend = chance * (1.0 - chance) / others;
        add(&mut slope, other, -bend);
        add(&mut slope, place, bend);
    }
    let spread: f64 = factor.solve(&slope).iter().zip(&slope).map(|(a, b)| a * b).sum::<f64>().max(0.0).sqrt();
    let (odds, bend) = ((mean / (1.0 - mean)).ln(), mean * (1.0 - mean));
    if !odds.is_finite() || bend <= 0.0 {
        return (mean, 0.0, 1.0);
    }
    (mean, logistic(odds - SURE * spread / bend), logistic(odds + SURE * spread / bend))
}

/// Two requests to put beside each other next; none where every pair was `answered` by this person already, or there are
/// fewer than two. Requests that were seldom seen, and pairs that were seldom asked, are drawn more often; which of the two
/// comes first is drawn too, since the first of a pair is favoured by the eye.
#[must_use]
pub fn next_pair(
    items: usize,
    comparisons: &[Comparison],
    answered: &[(usize, usize)],
    seed: &mut Seed,
) -> Option<(usize, usize)> {
    let mut seen = vec![0u32; items];
    let mut asked: BTreeMap<(usize, usize), u32> = BTreeMap::new();
    let ordered = |a: usize, b: usize| (a.min(b), a.max(b));
    for c in comparisons.iter().filter(|c| fits(items, c)) {
        *asked.entry(ordered(c.first, c.second)).or_default() += 1;
        for place in [c.first, c.second] {
            if let Some(seen) = seen.get_mut(place) {
                *seen += 1;
            }
        }
    }
    let done: std::collections::BTreeSet<_> = answered.iter().map(|&(a, b)| ordered(a, b)).collect();
    let rare = |place: usize| 1.0 / f64::from(seen.get(place).copied().unwrap_or(0) + 1);
    let open = (0..items).flat_map(|a| (a + 1..items).map(move |b| (a, b))).filter(|pair| !done.contains(pair));
    let weighed: Vec<((usize, usize), f64)> = open
        .map(|(a, b)| {
            let again = 1.0 / f64::from(asked.get(&(a, b)).copied().unwrap_or(0) + 1);
            ((a, b), rare(a) * rare(b) * again * again)
        })
        .collect();
    let mut left = seed.unit() * weighed.iter().map(|(_, weight)| weight).sum::<f64>();
    let drawn = weighed.iter().find(|(_, weight)| {
        left -= weight;
        left < 0.0
    });
    let &((a, b), _) = drawn.or(weighed.last())?;
    Some(if seed.unit() < 0.5 { (a, b) } else { (b, a) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn won(first: usize, second: usize) -> Comparison {
        Comparison { first, second, choice: Choice::First }
    }

    #[test]
    fn nothing_known_is_the_middle_with_a_wide_range() {
        assert!(strengths(0, &[]).is_empty());
        assert_eq!(strengths(1, &[])[0].chance, 0.5);
        for one in strengths(3, &[]) {
            assert_eq!((one.log, one.chance), (0.0, 0.5));
            assert!(
                (one.error - (10f64 * 2.0 / 3.0).sqrt()).abs() < 1e-12 && one.low < 0.01 && one.high > 0.99,
                "{one:?}"
            );
        }
    }

    #[test]
    fn alike_is_half_and_cannot_say_is_nothing() {
        let alike = Comparison { first: 1, second: 0, choice: Choice::Alike };
        let mute = Comparison { choice: Choice::CannotSay, ..alike };
        let found = strengths(2, &[alike, mute]);
        assert_eq!((found[0].log, found[0].won, found[0].lost, found[0].cannot_say), (0.0, 0.5, 0.5, 1));
        let halves = strengths(2, &[won(0, 1), won(1, 0), mute]);
        assert_eq!(halves[0].log, 0.0);
        assert_eq!(strengths(2, &[won(0, 1), mute])[0].log, strengths(2, &[won(0, 1)])[0].log);
    }

    #[test]
    fn one_who_never_lost_is_strong_and_not_infinitely() {
        let found = strengths(3, &vec![won(0, 1); 500]);
        assert!(found[0].log > 2.0 && found[0].log < 10.0 && found[0].high <= 1.0, "{found:?}");
        // The third was never asked: in the middle, widest.
        assert!(found[2].error > found[0].error && found[2].log.abs() < 1e-9, "{found:?}");
    }

    #[test]
    fn strengths_do_not_hang_on_the_order_of_answers() {
        let mut seed = Seed::new(3);
        let mut all: Vec<Comparison> = (0..200)
            .map(|_| Comparison {
                first: (seed.bits() % 9) as usize,
                second: (seed.bits() % 9) as usize,
                choice: [Choice::First, Choice::Second, Choice::Alike][(seed.bits() % 3) as usize],
            })
            .collect();
        let once = strengths(9, &all);
        all.reverse();
        assert_eq!(strengths(9, &all), once);
        assert!(once.iter().map(|s| s.log).sum::<f64>().abs() < 1e-9);
    }

    #[test]
    fn what_was_seldom_seen_is_asked_first() {
        // All pairs of 0..5 were asked twenty times, 5 never.
        let asked: Vec<Comparison> = (0..5).flat_map(|a| (a + 1..5).flat_map(move |b| vec![won(a, b); 20])).collect();
        let mut seed = Seed::new(7);
        let with_new = (0..200).filter(|_| {
            let (a, b) = next_pair(6, &asked, &[], &mut seed).unwrap();
            a == 5 || b == 5
        });
        assert!(with_new.count() > 190);
    }

    #[test]
    fn nobody_is_asked_the_same_twice() {
        let (mut answered, mut seed) = (Vec::new(), Seed::new(1));
        while let Some(pair) = next_pair(4, &[], &answered, &mut seed) {
            assert!(!answered.contains(&pair) && !answered.contains(&(pair.1, pair.0)) && pair.0 != pair.1);
            answered.push(pair);
        }
        assert_eq!(answered.len(), 6);
        assert_eq!(next_pair(1, &[], &[], &mut seed), None);
    }
}
