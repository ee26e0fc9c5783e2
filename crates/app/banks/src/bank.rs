//! Reading a bank: what is in it, and what is near.

use std::collections::BTreeMap;
use std::io::{ErrorKind, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use fingerprint::Hash;
use fingerprint::index::{Match, Searcher, scan};

use crate::error::{Error, Result, at, damaged};
use crate::files::reader;
use crate::key::Key;
use crate::log::{FULL, Record, read_log};
use crate::manifest::Manifest;
use crate::rows::{Rows, Terms};
use crate::segment::Segment;

/// Times that a manifest is read again when a writer exchanged the files meanwhile.
const AGAIN: usize = 20;

/// A bank, as it was when it was opened or last refreshed. Many threads may search it.
pub struct Bank {
    pub(crate) folder: PathBuf,
    pub(crate) key: Option<Key>,
    pub(crate) manifest: Manifest,
    pub(crate) segments: Vec<Held>,
    /// What the logs added.
    pub(crate) tail: Rows,
    pub(crate) tail_gone: Marks,
    /// How far each log was read.
    pub(crate) read: BTreeMap<String, u64>,
}

/// A segment, and which of its rows are no longer.
#[derive(Clone)]
pub(crate) struct Held {
    pub(crate) name: String,
    pub(crate) segment: Arc<Segment>,
    pub(crate) gone: Marks,
}

/// Rows that are marked.
#[derive(Clone, Default)]
pub(crate) struct Marks {
    words: Vec<u64>,
    pub(crate) count: usize,
}

impl Marks {
    pub(crate) fn has(&self, row: usize) -> bool {
        self.words.get(row / 64).is_some_and(|word| word >> (row % 64) & 1 == 1)
    }

    pub(crate) fn put(&mut self, row: usize) -> bool {
        if self.words.len() <= row / 64 {
            self.words.resize(row / 64 + 1, 0);
        }
        let new = !self.has(row);
        if let Some(word) = self.words.get_mut(row / 64) {
            *word |= 1 << (row % 64);
        }
        self.count += usize::from(new);
        new
    }

    pub(crate) fn rows(&self) -> impl Iterator<Item = usize> {
        (0..self.words.len() * 64).filter(|row| self.has(*row))
    }
}

/// An entry that is near.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// In how many bits it differs.
    pub distance: u32,
    /// Its fingerprint.
    pub hash: Hash,
    /// What its owner calls it.
    pub label: String,
    /// Its quality, if that is known.
    pub quality: Option<u8>,
    /// Under which terms it is there.
    pub terms: Terms,
}

/// How much a bank holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Info {
    /// Entries that are found.
    pub entries: u64,
    /// Of all its files.
    pub bytes: u64,
    /// Of the files, how many are segments.
    pub segments: u64,
    /// Entries in logs, found by comparing.
    pub in_log: u64,
    /// Entries that were withdrawn or are over, whose bytes are still in a file.
    pub to_remove: u64,
    /// Whether it is sealed under a key.
    pub sealed: bool,
}

impl Bank {
    /// Opens a bank to read it, while others may write to it. Files are mapped, not read; a sealed bank is opened into memory whole.
    ///
    /// # Errors
    /// [`Error::NoBank`], [`Error::Key`], [`Error::Damaged`], [`Error::File`].
    pub fn open(folder: &Path, key: Option<Key>) -> Result<Self> {
        let manifest = Manifest::read(folder)?;
        manifest.fits(folder, key.as_ref())?;
        let mut bank = Self {
            folder: folder.to_owned(),
            key,
            manifest,
            segments: vec![],
            tail: Rows::new(),
            tail_gone: Marks::default(),
            read: BTreeMap::new(),
        };
        bank.load()?;
        Ok(bank)
    }

    /// Sees what was acknowledged since, also by another process: two small files are looked at. Says whether anything changed.
    ///
    /// # Errors
    /// As [`Bank::open`]; the bank is then as it was, or not to be used further if it says so again.
    pub fn refresh(&mut self) -> Result<bool> {
        let manifest = Manifest::read(&self.folder)?;
        if manifest.generation != self.manifest.generation {
            self.load()?;
            return Ok(true);
        }
        match self.replay() {
            // A writer exchanged the files between the two looks.
            Err(Error::File(_, error)) if error.kind() == ErrorKind::NotFound => self.load().map(|()| true),
            other => other,
        }
    }

    /// Everything from the manifest on; segments that are open stay so.
    pub(crate) fn load(&mut self) -> Result<()> {
        let before = self.manifest.generation;
        for again in 0.. {
            self.manifest = Manifest::read(&self.folder)?;
            match self.load_files() {
                Err(Error::File(_, error)) if error.kind() == ErrorKind::NotFound && again < AGAIN => {}
                Err(other) => {
                    // The next look tries again, rather than taking what is half read for what is there.
                    self.manifest.generation = before;
                    return Err(other);
                }
                done => return done,
            }
        }
        Ok(())
    }

    fn load_files(&mut self) -> Result<()> {
        let mut segments = Vec::new();
        for name in &self.manifest.segments {
            let open = self.segments.iter().find(|held| held.name == *name).map(|held| Arc::clone(&held.segment));
            let segment = match open {
                Some(open) => open,
                None => Arc::new(Segment::open(&self.folder.join(name), name, self.key.as_ref())?),
            };
            segments.push(Held { name: name.clone(), segment, gone: Marks::default() });
        }
        self.segments = segments;
        self.tail = Rows::new();
        self.tail_gone = Marks::default();
        self.read.clear();
        self.replay().map(drop)
    }

    /// Reads what the logs hold behind what was read; says whether that is anything.
    fn replay(&mut self) -> Result<bool> {
        let mut any = false;
        let logs = self.manifest.logs.clone();
        for (number, name) in logs.iter().enumerate() {
            let from = self.read.get(name).copied().unwrap_or(0);
            let path = self.folder.join(name);
            let mut file = reader(&path)?;
            let length = file.metadata().map_err(at(&path))?.len();
            if length == from {
                continue;
            }
            if length > FULL {
                return Err(damaged(&path, format!("it has {length} bytes, and no log has more than {FULL}")));
            }
            let mut bytes = Vec::new();
            let read = file.seek(SeekFrom::Start(from)).and_then(|_| file.take(FULL).read_to_end(&mut bytes));
            read.map_err(at(&path))?;
            let read = read_log(name, self.key.as_ref(), from, &bytes).map_err(|e| damaged(&path, e))?;
            let last = number + 1 == logs.len();
            if read.torn && !last {
                return Err(damaged(&path, format!("it was cut at byte {}", read.end)));
            }
            any |= !read.records.is_empty();
            for record in &read.records {
                self.apply(name, record);
            }
            self.read.insert(name.clone(), read.end);
        }
        Ok(any)
    }

    /// Does what a record says; tells how many entries it took away.
    pub(crate) fn apply(&mut self, log: &str, record: &Record) -> usize {
        match record {
            Record::Add { terms, entries } => {
                for line in entries {
                    self.tail.push(line.hash.0, &line.label, line.quality, terms);
                }
                0
            }
            Record::Withdraw { hashes, owner, label } => {
                let wanted = |held: &str, terms: &Terms| {
                    owner.as_ref().is_none_or(|owner| *owner == terms.owner)
                        && label.as_ref().is_none_or(|label| label == held)
                };
                let places = self.places(hashes.iter().map(|h| h.0), number(log), wanted);
                places.iter().filter(|place| self.mark(place)).count()
            }
            Record::Gone { segment, rows } => {
                let Some(held) = self.segments.iter_mut().find(|held| held.name == *segment) else { return 0 };
                let rows = rows.iter().map(|row| *row as usize).filter(|row| *row < held.segment.len());
                rows.filter(|row| held.gone.put(*row)).count()
            }
            Record::Remember { .. } | Record::Withdrawn { .. } => 0,
        }
    }

    fn mark(&mut self, place: &Place) -> bool {
        match place {
            Place::Segment(at, row) => self.segments.get_mut(*at).is_some_and(|held| held.gone.put(*row)),
            Place::Tail(row) => self.tail_gone.put(*row),
        }
    }

    /// Where entries of just these fingerprints are, in segments that were made before the log, and in what was read of logs.
    fn places(
        &self,
        hashes: impl Iterator<Item = Hash>,
        log: u64,
        wanted: impl Fn(&str, &Terms) -> bool,
    ) -> Vec<Place> {
        let mut searchers: Vec<Searcher<'_>> =
            self.segments.iter().map(|h| Searcher::new(&h.segment.index, 0)).collect();
        let (mut places, mut matches) = (Vec::new(), Vec::new());
        for hash in hashes {
            for (at, (searcher, held)) in searchers.iter_mut().zip(&self.segments).enumerate() {
                if number(&held.name) > log {
                    continue;
                }
                searcher.find(hash, &mut matches);
                let rows = matches.iter().map(|m| m.row as usize);
                let fits = |terms, row| wanted(held.segment.label(row), terms);
                let fit = rows.filter(|row| held.segment.terms(*row).is_some_and(|terms| fits(terms, *row)));
                places.extend(fit.map(|row| Place::Segment(at, row)));
            }
            let same = self.tail.hashes.iter().enumerate().filter(|(_, other)| **other == hash);
            let fit =
                same.filter(|(row, _)| self.tail.get(*row).is_some_and(|(_, label, _, terms)| wanted(label, terms)));
            places.extend(fit.map(|(row, _)| Place::Tail(row)));
        }
        places
    }

    /// Of each of the rows, whether nothing in the bank is the same in everything.
    pub(crate) fn are_new(&self, rows: &Rows) -> Vec<bool> {
        let mut searchers: Vec<Searcher<'_>> =
            self.segments.iter().map(|h| Searcher::new(&h.segment.index, 0)).collect();
        let mut tail: BTreeMap<Hash, Vec<usize>> = BTreeMap::new();
        for (row, hash) in self.tail.hashes.iter().enumerate().filter(|(row, _)| !self.tail_gone.has(*row)) {
            tail.entry(*hash).or_default().push(row);
        }
        let mut matches = Vec::new();
        let mut new = |row: usize| {
            let Some(entry) = rows.get(row) else { return false };
            for (searcher, held) in searchers.iter_mut().zip(&self.segments) {
                searcher.find(entry.0, &mut matches);
                let rows = matches.iter().map(|m| m.row as usize).filter(|row| !held.gone.has(*row));
                if rows.filter_map(|row| held.segment.get(row)).any(|other| other == entry) {
                    return false;
                }
            }
            let mut others = tail.get(&entry.0).into_iter().flatten();
            !others.any(|row| self.tail.get(*row) == Some(entry))
        };
        (0..rows.len()).map(&mut new).collect()
    }

    /// Finds entries within one distance (0 to 63), query after query.
    #[must_use]
    pub fn finder(&self, distance: u32) -> Finder<'_> {
        let searchers = self.segments.iter().map(|held| Searcher::new(&held.segment.index, distance)).collect();
        Finder { bank: self, distance: distance.min(fingerprint::index::MOST_DISTANCE), searchers, matches: vec![] }
    }

    /// Calls with every entry that is neither withdrawn nor over.
    pub fn each(&self, now: i64, mut with: impl FnMut(Hash, &str, Option<u8>, &Terms)) {
        for held in &self.segments {
            let rows = (0..held.segment.len()).filter(|row| !held.gone.has(*row));
            for (hash, label, quality, terms) in rows.filter_map(|row| held.segment.get(row)) {
                if !terms.over(now) {
                    with(hash, label, quality, terms);
                }
            }
        }
        for (hash, label, quality, terms) in
            (0..self.tail.len()).filter(|row| !self.tail_gone.has(*row)).filter_map(|row| self.tail.get(row))
        {
            if !terms.over(now) {
                with(hash, label, quality, terms);
            }
        }
    }

    /// Some fingerprints of entries that are neither withdrawn nor over, from all over the bank: at most so many of each of its files.
    #[must_use]
    pub fn sample(&self, most: usize, now: i64) -> Vec<Hash> {
        let mut some = Vec::new();
        let rows = |count: usize| (0..count).step_by(count.div_ceil(most.max(1)).max(1));
        for held in &self.segments {
            let there = rows(held.segment.len()).filter(|row| !held.gone.has(*row));
            let entries = there.filter_map(|row| held.segment.get(row)).filter(|entry| !entry.3.over(now));
            some.extend(entries.map(|entry| entry.0));
        }
        let there = rows(self.tail.len()).filter(|row| !self.tail_gone.has(*row));
        let entries = there.filter_map(|row| self.tail.get(row)).filter(|entry| !entry.3.over(now));
        some.extend(entries.map(|entry| entry.0));
        some
    }

    /// How much it holds.
    #[must_use]
    pub fn info(&self, now: i64) -> Info {
        let mut over = 0_u64;
        let mut all = self.tail.len() as u64;
        let mut gone = self.tail_gone.count as u64;
        let of_tail = |row: &usize| !self.tail_gone.has(*row) && self.tail.get(*row).is_some_and(|e| e.3.over(now));
        over += (0..self.tail.len()).filter(of_tail).count() as u64;
        for held in &self.segments {
            all += held.segment.len() as u64;
            gone += held.gone.count as u64;
            // Mostly nothing ends yet, and then nothing is counted.
            if held.segment.terms.iter().any(|terms| terms.over(now)) {
                let ended = |row: &usize| !held.gone.has(*row) && held.segment.terms(*row).is_some_and(|t| t.over(now));
                over += (0..held.segment.len()).filter(ended).count() as u64;
            }
        }
        let files = self.manifest.segments.iter().chain(&self.manifest.logs);
        let sizes = files.map(|name| std::fs::metadata(self.folder.join(name)).map_or(0, |m| m.len()));
        Info {
            entries: all - gone - over,
            bytes: sizes.sum::<u64>() + Manifest::bytes(&self.folder),
            segments: self.segments.len() as u64,
            in_log: (self.tail.len() - self.tail_gone.count) as u64,
            to_remove: gone + over,
            sealed: self.key.is_some(),
        }
    }

    /// Reads every byte of every segment and says what was damaged.
    ///
    /// # Errors
    /// [`Error::Damaged`] with the first file.
    pub fn examine(&self) -> Result<()> {
        for held in &self.segments {
            held.segment.examine().map_err(|error| match error {
                Error::Damaged(_, what) => damaged(&self.folder.join(&held.name), what),
                other => other,
            })?;
        }
        Ok(())
    }
}

/// The number in the name of a file: those of one bank are counted together.
fn number(name: &str) -> u64 {
    name.rsplit_once('-').and_then(|(_, number)| number.parse().ok()).unwrap_or(0)
}

enum Place {
    Segment(usize, usize),
    Tail(usize),
}

/// Searches a bank at one distance.
pub struct Finder<'a> {
    bank: &'a Bank,
    distance: u32,
    searchers: Vec<Searcher<'a>>,
    matches: Vec<Match>,
}

impl Finder<'_> {
    /// What is within the distance of each query, the nearest first. What is over at `now` (seconds since 1970) is not found.
    pub fn find(&mut self, queries: &[Hash], now: i64) -> Vec<Vec<Found>> {
        let mut all: Vec<Vec<Found>> = queries.iter().map(|_| Vec::new()).collect();
        let segments = self.searchers.iter_mut().zip(&self.bank.segments);
        for (searcher, held) in segments {
            let put = |found: &mut Vec<Found>, row: u32, distance: u32| {
                let row = row as usize;
                if held.gone.has(row) {
                    return;
                }
                if let Some((hash, label, quality, terms)) = held.segment.get(row).filter(|entry| !entry.3.over(now)) {
                    found.push(Found { distance, hash, label: label.to_owned(), quality, terms: terms.clone() });
                }
            };
            if searcher.uses_slots() || queries.len() < 8 {
                for (query, found) in queries.iter().zip(&mut all) {
                    searcher.find(*query, &mut self.matches);
                    self.matches.iter().for_each(|m| put(found, m.row, m.distance));
                }
            } else {
                held.segment.index.scan(queries, self.distance, |near| {
                    if let Some(found) = all.get_mut(near.query as usize) {
                        put(found, near.row, near.distance);
                    }
                });
            }
        }
        let (tail, gone) = (&self.bank.tail, &self.bank.tail_gone);
        scan(&tail.hashes, queries, self.distance, |near| {
            let row = near.row as usize;
            let entry = tail.get(row).filter(|entry| !gone.has(row) && !entry.3.over(now));
            if let (Some((hash, label, quality, terms)), Some(found)) = (entry, all.get_mut(near.query as usize)) {
                let (label, terms) = (label.to_owned(), terms.clone());
                found.push(Found { distance: near.distance, hash, label, quality, terms });
            }
        });
        for found in &mut all {
            found.sort_by(|a, b| (a.distance, a.hash, &a.label).cmp(&(b.distance, b.hash, &b.label)));
        }
        all
    }
}
