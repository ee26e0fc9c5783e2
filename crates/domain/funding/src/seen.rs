//! The same activity in two files, or twice in one: the newest is counted, and both are named. And which activity is a part of another.
//!
//! Which one is the newest, and what is a part, is known at the end alone, and activities are too many to be kept. So the first that comes is
//! counted, what replaces it is counted too, and the file of what was counted otherwise than it ends is read again ([`Seen::to_mend`]).

use std::collections::{BTreeMap, HashMap, HashSet};

use sha2::{Digest, Sha256};

use crate::activity::Activity;
use crate::words::{Word, Words};

/// Pairs of one identifier under two reporters that are kept by name; the others are counted.
const NAMED: usize = 5;

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

/// One identifier under two reporters. Both are counted: organisations give the same to different activities, and nobody takes the place of what
/// another reports. It may be the same activity all the same, of which the reporter is written in two ways.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Across {
    /// The identifier.
    pub identifier: String,
    /// Who reports it.
    pub reporters: [String; 2],
    /// Where.
    pub spots: [Spot; 2],
}

impl Across {
    /// Whether the reporters are the same but for capitals.
    #[must_use]
    pub fn are_spellings(&self) -> bool {
        let [one, other] = &self.reporters;
        one.to_lowercase() == other.to_lowercase()
    }
}

/// What an activity that is met counts for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Met {
    /// Whether it is the newest so far, and to be counted.
    pub counts: bool,
    /// Whether it is a part of another one of the same reporter, as far as is known.
    pub child: bool,
    /// Whether another reporter has one of the same identifier.
    pub across: bool,
}

/// What has to be done about an activity when its file is read again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mend {
    /// It was counted, as a part or not, and that has to be taken out.
    pub out: Option<bool>,
    /// It has to be counted, as a part or not.
    pub into: Option<bool>,
}

/// Activities by 128 bits of SHA-256 of their identifier, and by reporter.
type Key = ([u8; 16], Word);

#[derive(Debug, Clone, Copy)]
struct Version {
    /// When it was changed, by its own word; 0 where it says nothing.
    own: u64,
    /// When its file was made; where that says nothing, when it was changed.
    made: u64,
    spot: Spot,
    /// Whether it was counted as a part of another.
    child: bool,
}

impl Version {
    /// Its place among those of which each has a date of its own. The later place decides last, so that the order of reading never does.
    fn by_own(self) -> (u64, u64, Spot) {
        (self.own, self.made, self.spot)
    }

    /// Its place where one of them has none: a date of an activity and one of a file say nothing of each other.
    fn by_made(self) -> (u64, u64, Spot) {
        (self.made, self.own, self.spot)
    }
}

/// An activity that stands more than once.
#[derive(Debug, Clone)]
struct Several {
    identifier: String,
    /// All of them, and whether each was counted.
    versions: Vec<(Version, bool)>,
    best_by_own: Version,
    best_by_made: Version,
    all_dated: bool,
    last_counted: Spot,
}

impl Several {
    fn new(identifier: &str, first: Version) -> Self {
        Self {
            identifier: identifier.to_owned(),
            versions: vec![(first, true)],
            best_by_own: first,
            best_by_made: first,
            all_dated: first.own > 0,
            last_counted: first.spot,
        }
    }

    fn newest(&self) -> Version {
        if self.all_dated { self.best_by_own } else { self.best_by_made }
    }

    /// Whether it is the newest so far.
    fn add(&mut self, version: Version) -> bool {
        self.all_dated &= version.own > 0;
        if version.by_own() > self.best_by_own.by_own() {
            self.best_by_own = version;
        }
        if version.by_made() > self.best_by_made.by_made() {
            self.best_by_made = version;
        }
        let newest = self.newest().spot == version.spot;
        if newest {
            self.last_counted = version.spot;
        }
        self.versions.push((version, newest));
        newest
    }
}

/// Activities that were met.
#[derive(Debug, Default)]
pub struct Seen {
    reporters: Words,
    /// Of each identifier the first that came, with its reporter.
    first: HashMap<[u8; 16], (Word, Version)>,
    /// Those of other reporters.
    others: HashMap<Key, Version>,
    several: HashMap<Key, Several>,
    pairs: usize,
    across: Vec<Across>,
    /// What others of the same reporter name as their parts (`related-activity` of type 2).
    parts: HashSet<Key>,
    /// By a parent that was not met yet: what names it, and was counted as no part.
    waiting: HashMap<Key, Vec<[u8; 16]>>,
    /// What turned out to be a part after it was counted as none.
    late: HashSet<Key>,
}

fn hash(identifier: &str) -> [u8; 16] {
    let mut key = [0; 16];
    key.copy_from_slice(&Sha256::digest(identifier)[..16]);
    key
}

impl Seen {
    /// Takes notice of an activity. `generated` is the file's own date, as written.
    pub fn meet(&mut self, activity: &Activity, generated: &str, file: u32) -> Met {
        let reporter = self.reporters.word(activity.reporter.key());
        let key = (hash(&activity.identifier), reporter);
        let child = self.relate(activity, key);
        // No activity is newer than its file.
        let (own, made) = (moment(&activity.updated), moment(generated));
        let (own, made) = if made == 0 { (own, own) } else { (own.min(made), made) };
        let spot = Spot { file, number: activity.number, line: activity.line };
        let version = Version { own, made, spot, child };
        let Some(before) = self.find(key) else {
            let across = self.keep(activity, key, version);
            return Met { counts: true, child, across };
        };
        self.pairs += 1;
        let several = self.several.entry(key).or_insert_with(|| Several::new(&activity.identifier, before));
        Met { counts: several.add(version), child, across: false }
    }

    fn find(&self, key: Key) -> Option<Version> {
        match self.first.get(&key.0) {
            Some((reporter, version)) if *reporter == key.1 => Some(*version),
            Some(_) => self.others.get(&key).copied(),
            None => None,
        }
    }

    /// Keeps the first of a reporter; whether another reporter has one of the same identifier. Nobody takes the place of another's.
    fn keep(&mut self, activity: &Activity, key: Key, version: Version) -> bool {
        let Some((reporter, first)) = self.first.get(&key.0) else {
            self.first.insert(key.0, (key.1, version));
            return false;
        };
        if self.across.len() < NAMED {
            let reporters = [self.reporters.letters(*reporter).to_owned(), activity.reporter.key().to_owned()];
            let (identifier, spots) = (activity.identifier.clone(), [first.spot, version.spot]);
            self.across.push(Across { identifier, reporters, spots });
        }
        self.others.insert(key, version);
        true
    }

    /// Whether it is a part of another one of its reporter: by what it says of itself, by a parent that was met, or because a whole names it. What
    /// it tells of others is kept.
    fn relate(&mut self, activity: &Activity, key: Key) -> bool {
        let of = |identifier: &String| (hash(identifier), key.1);
        for part in &activity.children {
            let part = of(part);
            if part != key {
                self.parts.insert(part);
                if self.find(part).is_some() {
                    self.late.insert(part);
                }
            }
        }
        for waiting in self.waiting.remove(&key).unwrap_or_default() {
            self.late.insert((waiting, key.1));
        }
        if activity.child || self.parts.contains(&key) {
            return true;
        }
        let parents: Vec<Key> = activity.parents.iter().map(of).filter(|parent| *parent != key).collect();
        let met = parents.iter().any(|parent| self.find(*parent).is_some());
        if !met {
            for parent in parents {
                self.waiting.entry(parent).or_default().push(key.0);
            }
        }
        met
    }

    /// What was counted otherwise than it ends: by file, which of its activities, and what is to be done.
    #[must_use]
    pub fn to_mend(&self) -> BTreeMap<u32, BTreeMap<u64, Mend>> {
        let mut all: BTreeMap<u32, BTreeMap<u64, Mend>> = BTreeMap::new();
        let mut add = |spot: Spot, out: Option<bool>, into: Option<bool>| {
            all.entry(spot.file).or_default().insert(spot.number, Mend { out, into });
        };
        for (key, several) in &self.several {
            let newest = several.newest();
            for (version, counted) in &several.versions {
                let out = counted.then_some(version.child);
                let is = version.spot == newest.spot;
                let into = is.then_some(version.child || self.late.contains(key));
                // What was found in the words of the last that was counted has to give way to what was found in the newest.
                if out != into || (is && several.last_counted != version.spot) {
                    add(version.spot, out, into);
                }
            }
        }
        for key in self.late.iter().filter(|key| !self.several.contains_key(key)) {
            if let Some(version) = self.find(*key).filter(|version| !version.child) {
                add(version.spot, Some(false), Some(true));
            }
        }
        all
    }

    /// All pairs, each with the one that is counted in the end.
    #[must_use]
    pub fn twice(&self) -> Vec<Twice> {
        let pairs = |((_, reporter), several): (&Key, &Several)| {
            let counted = several.newest().spot;
            let (identifier, reporter) = (several.identifier.clone(), self.reporters.letters(*reporter).to_owned());
            let left = several.versions.iter().map(|(version, _)| version.spot).filter(move |spot| *spot != counted);
            left.map(|left| Twice { identifier: identifier.clone(), reporter: reporter.clone(), counted, left })
                .collect::<Vec<_>>()
        };
        let mut all: Vec<Twice> = self.several.iter().flat_map(pairs).collect();
        all.sort();
        all
    }

    /// The first pairs of one identifier under two reporters.
    #[must_use]
    pub fn across(&self) -> &[Across] {
        &self.across
    }

    /// How many of one activity there are beside the one that is counted.
    #[must_use]
    pub fn pairs(&self) -> usize {
        self.pairs
    }

    /// How many activities there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.first.len() + self.others.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.first.is_empty()
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
