//! The same activity in two files, or twice in one: the newest is counted, and both are named.
//!
//! Whether there is a newer one is known at the end alone, and activities are too many to be kept. So the first that comes is counted, what
//! replaces it is counted too, and the file of the replaced one is read again to take it out ([`Seen::to_take_out`]).

use std::collections::{BTreeMap, BTreeSet, HashMap};

use sha2::{Digest, Sha256};

use crate::activity::Activity;

/// Where an activity stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Spot {
    /// Number of the file, in the order of names.
    pub file: u32,
    /// Which activity of the file, from 1.
    pub number: u64,
    /// Line on which it begins.
    pub line: u64,
}

/// Two of one activity.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Twice {
    /// Its identifier.
    pub identifier: String,
    /// Who reports it.
    pub reporter: String,
    /// Which one is counted.
    pub counted: Spot,
    /// Which one is not.
    pub left: Spot,
}

/// How new one is: when it was changed, when its file was made, then the later place, so that the answer never depends on the order of reading.
type Age = (u64, u64, Spot);

/// Activities that were counted.
#[derive(Debug, Default)]
pub struct Seen {
    /// By 128 bits of SHA-256 of reporter and identifier.
    known: HashMap<[u8; 16], Age>,
    twice: Vec<Twice>,
    out: BTreeMap<u32, BTreeSet<u64>>,
}

impl Seen {
    /// Whether an activity is to be counted. `generated` is the file's own date, as written.
    pub fn counts(&mut self, activity: &Activity, generated: &str, file: u32) -> bool {
        // Nobody takes the place of another reporter's activity: both count, in rows of their own.
        let mut digest = Sha256::new();
        digest.update((activity.reporter.key().len() as u64).to_le_bytes());
        digest.update(activity.reporter.key());
        digest.update(&activity.identifier);
        let mut key = [0; 16];
        key.copy_from_slice(&digest.finalize()[..16]);
        // Without a date of its own an activity is as new as its file, and none is newer than that.
        let (own, made) = (moment(&activity.updated), moment(generated));
        let changed = if own == 0 || (made > 0 && own > made) { made } else { own };
        let age = (changed, made, Spot { file, number: activity.number, line: activity.line });
        let Some(before) = self.known.get(&key).copied() else {
            self.known.insert(key, age);
            return true;
        };
        let newer = age > before;
        let (counted, left) = if newer { (age.2, before.2) } else { (before.2, age.2) };
        let (identifier, reporter) = (activity.identifier.clone(), activity.reporter.key().to_owned());
        self.twice.push(Twice { identifier, reporter, counted, left });
        if newer {
            self.known.insert(key, age);
            self.out.entry(before.2.file).or_default().insert(before.2.number);
        }
        newer
    }

    /// Activities that were counted and must not be: by file, which of its activities.
    pub fn to_take_out(&self) -> &BTreeMap<u32, BTreeSet<u64>> {
        &self.out
    }

    /// All pairs, each with the one that is counted in the end.
    #[must_use]
    pub fn twice(&self) -> Vec<Twice> {
        // The last pair of an activity knows which one is counted in the end.
        fn key(pair: &Twice) -> (&str, &str) {
            (&pair.reporter, &pair.identifier)
        }
        let last: HashMap<(&str, &str), Spot> = self.twice.iter().map(|pair| (key(pair), pair.counted)).collect();
        let counted = |pair: &Twice| last.get(&key(pair)).copied().unwrap_or(pair.counted);
        let mut all: Vec<Twice> =
            self.twice.iter().map(|pair| Twice { counted: counted(pair), ..pair.clone() }).collect();
        all.sort();
        all
    }

    /// How many pairs there are.
    #[must_use]
    pub fn pairs(&self) -> usize {
        self.twice.len()
    }

    /// How many activities there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.known.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.known.is_empty()
    }
}

/// A date and time, with zone or without, as a number that grows with it: minutes since the year 0. 0 where there is none.
fn moment(text: &str) -> u64 {
    let text = text.trim();
    let Some(day) = crate::activity::Day::parse(text) else { return 0 };
    let two = |at: usize| text.get(at..at + 2).and_then(|t| t.parse::<i64>().ok()).unwrap_or(0);
    let mut minutes = i64::from(day.count()) * 1_440;
    let mut seconds = 0;
    if text.as_bytes().get(10) == Some(&b'T') {
        minutes += two(11) * 60 + two(14);
        seconds = two(17);
        if let Some(at) = text[11..].find(['+', '-']).map(|at| at + 11) {
            let away = two(at + 1) * 60 + two(at + 4);
            minutes += if text.as_bytes().get(at) == Some(&b'+') { -away } else { away };
        }
    }
    u64::try_from(minutes * 60 + seconds).unwrap_or(0)
}
