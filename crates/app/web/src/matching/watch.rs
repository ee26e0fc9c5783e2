//! Whether somebody feels the way towards a fingerprint.
//!
//! Yes and no at a distance are enough to find every bit of an entry: whoever holds a picture that just matches changes one bit of its
//! fingerprint after another and looks where the answer turns (some 256 questions). Nothing else is learned without a first match: so
//! fingerprints that matched are remembered, and every question in the neighbourhood of one is counted, whatever was asked in between. Any two
//! that match the same entry lie within twice the distance of the bank; pictures that have nothing to do with each other lie further
//! apart than [`WIDEST`].
//!
//! A picture that goes around comes in many versions, and they match alike. So a neighbourhood is suspect when [`MANY`] different
//! fingerprints were asked in it **and** the answers were not all the same (or distances were told with them). From then on a new one is
//! answered there every [`SLOW`] milliseconds; what was asked before is answered as before, which tells nothing new.
//!
//! Absent on purpose: storage. What is watched is held in memory, as fingerprints that matched, and is forgotten after [`KEPT`]. Two clients
//! that work together are two here.

use fingerprint::Hash;
use people::Millis;

/// Different fingerprints in a neighbourhood from which on it is suspect: fewer than a tenth of the bits.
const MANY: usize = 24;
/// Fingerprints of one neighbourhood that are remembered as asked before.
const MOST: usize = 256;
/// Milliseconds between answers to new ones in a suspect neighbourhood.
const SLOW: i64 = 6 * 3_600_000;
/// How long a neighbourhood is remembered.
const KEPT: i64 = 30 * 86_400_000;
/// Neighbourhoods of a client.
const NEIGHBOURHOODS: usize = 4_096;
/// Bits around a match that are its neighbourhood at most: unlike pictures come as near as 94.
const WIDEST: u32 = 2 * super::WIDEST;

/// What was asked around one match.
struct Near {
    centre: Hash,
    since: Millis,
    /// Different fingerprints, the first ones in full.
    asked: Vec<Hash>,
    /// The answer to the first.
    answer: u64,
    /// Whether another was answered otherwise.
    mixed: bool,
    told: bool,
    /// When the next new one is answered.
    next: Millis,
}

/// The neighbourhoods of one client.
#[derive(Default)]
pub(super) struct Watch {
    all: Vec<Near>,
}

/// What to do with an answer that was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    /// Tell it.
    Tell,
    /// Tell nothing for so many seconds. `first`: nobody has written down yet that this happens.
    Hold { seconds: u64, first: bool },
}

impl Verdict {
    /// Of two fingerprints of one picture: told only if both may be.
    pub(super) fn or(self, other: Self) -> Self {
        match (self, other) {
            (Self::Tell, other) => other,
            (held, Self::Tell) => held,
            (Self::Hold { seconds: a, first: x }, Self::Hold { seconds: b, first: y }) => {
                Self::Hold { seconds: a.max(b), first: x || y }
            }
        }
    }
}

/// One question and what would be answered.
pub(super) struct Question {
    pub(super) hash: Hash,
    /// Whether anything matched.
    pub(super) matched: bool,
    /// Names the answer: the same for the same.
    pub(super) answer: u64,
    /// The distance of the bank, or the largest of them.
    pub(super) threshold: u32,
    /// Whether distances are told.
    pub(super) distances: bool,
}

impl Watch {
    /// Judges an answer before it is told: questions at the same moment count one after the other.
    pub(super) fn judge(&mut self, q: &Question, now: Millis) -> Verdict {
        self.all.retain(|near| now.since(near.since) <= KEPT);
        let reach = (2 * q.threshold).min(WIDEST);
        let found = self.all.iter_mut().find(|near| near.centre.distance(q.hash) <= reach);
        let Some(near) = found else {
            if q.matched {
                self.begin(q, now);
            }
            return Verdict::Tell;
        };
        if near.asked.contains(&q.hash) {
            return Verdict::Tell;
        }
        if near.asked.len() >= MANY && (near.mixed || q.distances) {
            let wait = near.next.since(now);
            // A clock that was set back holds nobody for longer than it would have.
            if wait > 0 && wait <= SLOW {
                let first = !std::mem::replace(&mut near.told, true);
                return Verdict::Hold { seconds: wait.cast_unsigned().div_ceil(1000), first };
            }
            near.next = now.plus(SLOW);
        }
        if near.asked.len() < MOST {
            near.asked.push(q.hash);
        }
        near.mixed |= near.answer != q.answer;
        if near.asked.len() == MANY {
            near.next = now.plus(SLOW);
        }
        Verdict::Tell
    }

    fn begin(&mut self, q: &Question, now: Millis) {
        if self.all.len() >= NEIGHBOURHOODS {
            // The one in which least was asked, of those the oldest.
            let least = self.all.iter().enumerate().min_by_key(|(_, near)| (near.asked.len(), near.since));
            if let Some(at) = least.map(|(at, _)| at) {
                self.all.swap_remove(at);
            }
        }
        self.all.push(Near::new(q, now));
    }
}

impl Near {
    fn new(q: &Question, now: Millis) -> Self {
        let (centre, answer) = (q.hash, q.answer);
        Self { centre, since: now, asked: vec![q.hash], answer, mixed: false, told: false, next: now }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOON: Millis = Millis(1_790_000_000_000);

    /// A fingerprint with these bits turned.
    fn turned(hash: Hash, bits: impl IntoIterator<Item = usize>) -> Hash {
        let mut bytes = hash.to_bytes();
        for bit in bits {
            bytes[bit / 8] ^= 1 << (bit % 8);
        }
        Hash::from_bytes(bytes)
    }

    fn entry(n: u8) -> Hash {
        Hash::from_bytes(std::array::from_fn(|at| n.wrapping_mul(37).wrapping_add((at * at) as u8 ^ 0x5a)))
    }

    fn ask(watch: &mut Watch, hash: Hash, of: Hash, now: Millis) -> (bool, Verdict) {
        let matched = hash.distance(of) <= 31;
        let q = Question { hash, matched, answer: u64::from(matched), threshold: 31, distances: false };
        (matched, watch.judge(&q, now))
    }

    /// What the module says: 256 questions around one that just matches give every bit. Here they do not.
    #[test]
    fn who_climbs_is_held_before_a_tenth_of_the_bits_is_known_whatever_is_asked_in_between() {
        let (mut watch, secret) = (Watch::default(), entry(1));
        let start = turned(secret, 0..31);
        assert_eq!(ask(&mut watch, start, secret, NOON), (true, Verdict::Tell));
        let mut learned = 0;
        for bit in (0..256).map(|n| n * 97 % 256) {
            for noise in 2..6 {
                assert_eq!(ask(&mut watch, entry(noise), secret, NOON).1, Verdict::Tell);
            }
            let (_, verdict) = ask(&mut watch, turned(start, [bit]), secret, NOON);
            learned += usize::from(verdict == Verdict::Tell);
        }
        assert!(learned < MANY, "{learned} bits");
        // Written down once.
        let held = |bit| match ask(&mut Watch::default(), turned(start, [bit]), secret, NOON).1 {
            Verdict::Tell => 0,
            Verdict::Hold { .. } => 1,
        };
        assert_eq!(held(3), 0, "another client knows nothing of it");
        let again = ask(&mut watch, turned(start, [200, 201]), secret, NOON).1;
        assert_eq!(again, Verdict::Hold { seconds: 21_600, first: false });
        // One each six hours, and what was answered is answered as it was.
        assert_eq!(ask(&mut watch, start, secret, NOON).1, Verdict::Tell);
        let later = NOON.plus(SLOW);
        assert_eq!(ask(&mut watch, turned(start, [210, 211]), secret, later).1, Verdict::Tell);
        assert!(matches!(ask(&mut watch, turned(start, [212, 213]), secret, later).1, Verdict::Hold { .. }));
    }

    #[test]
    fn versions_of_a_picture_that_goes_around_are_all_told() {
        let (mut watch, secret) = (Watch::default(), entry(1));
        for n in 0..1_000_usize {
            let version = turned(secret, [n % 256, (n * 7 + 1) % 256, (n * 13 + 5) % 256]);
            assert_eq!(ask(&mut watch, version, secret, NOON), (true, Verdict::Tell), "{n}");
        }
    }

    #[test]
    fn who_is_told_distances_is_held_without_a_no() {
        let (mut watch, secret) = (Watch::default(), entry(1));
        let asked = |watch: &mut Watch, bit: usize| {
            let hash = turned(secret, [bit]);
            let q = Question { hash, matched: true, answer: 1, threshold: 31, distances: true };
            watch.judge(&q, NOON)
        };
        let told = (0..100).filter(|bit| asked(&mut watch, *bit) == Verdict::Tell).count();
        assert_eq!(told, MANY);
    }

    #[test]
    fn it_forgets_the_old_and_keeps_within_its_room() {
        let (mut watch, secret) = (Watch::default(), entry(1));
        for bit in 0..256 {
            ask(&mut watch, turned(turned(secret, 0..31), [bit]), secret, NOON);
        }
        assert_eq!(watch.all.len(), 1);
        assert_eq!(ask(&mut watch, turned(secret, [9]), secret, NOON.plus(KEPT + 1)).1, Verdict::Tell);
        assert_eq!(watch.all[0].asked.len(), 1);
        let mut words = [0_u64; 4];
        for n in 0..NEIGHBOURHOODS as u64 + 10 {
            // Words that lie far apart.
            words = words.map(|w| (w ^ n).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(17).wrapping_add(n));
            let hash = Hash::from_words(words);
            let q = Question { hash, matched: true, answer: 1, threshold: 31, distances: false };
            assert_eq!(watch.judge(&q, NOON.plus(KEPT + 2)), Verdict::Tell);
        }
        assert!(watch.all.len() <= NEIGHBOURHOODS);
    }
}
