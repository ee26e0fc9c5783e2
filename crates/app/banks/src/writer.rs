//! Writing to a bank: one at a time, acknowledged when it lasts.

use std::collections::BTreeMap;
use std::fs::{self, File, TryLockError};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use fingerprint::Hash;
use rand_core::CryptoRng;

use crate::bank::{Bank, Held};
use crate::canary::{self, Canary};
use crate::error::{Error, Result, at, damaged};
use crate::files::{appender, create, create_new, gone};
use crate::key::Key;
use crate::log::{self, FULL, Hex, Line, Record, frame};
use crate::manifest::{Manifest, is_ours, sync};
use crate::rows::{Rows, refusal};
use crate::segment::{segment_bytes, write};
use crate::tombs::Tombs;
use crate::{BULK, LOG_BYTES, LOG_ENTRIES};

/// A segment is rewritten when one of so many of its rows was withdrawn.
const WITHDRAWN: usize = 16;
/// A segment takes in the one before it if that has at most so many times its rows.
const TIMES: usize = 4;
/// Logs at once: each addition of many begins another.
const LOGS: usize = 4;

/// The one who writes to a bank; nobody else can while it lives.
pub struct Writer {
    bank: Bank,
    log: File,
    log_name: String,
    log_length: u64,
    /// How long the log was when this writer began it or came to it.
    log_begun: u64,
    /// Files were exchanged and this writer could not follow: it must not write on into what no longer counts.
    lost: bool,
    /// Why the files could not be rewritten the last time they were due.
    trouble: Option<Error>,
    /// Files that no longer count and could not be taken away.
    left: Vec<PathBuf>,
    /// Of each segment, how many of its terms were over when its rows were last counted, and how many rows those were.
    over: BTreeMap<String, (usize, usize)>,
    /// What is never taken.
    canary: Canary,
    rng: Box<dyn CryptoRng + Send>,
    /// Released when it is closed.
    _lock: File,
}

/// What became of an addition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Added {
    /// New in the bank.
    pub added: u64,
    /// Were there already, the same in everything.
    pub already: u64,
}

/// Segments that are to become one, apart from the writer: it may be built in another thread while entries are added and withdrawn.
pub struct Compaction {
    folder: PathBuf,
    key: Option<Key>,
    from: Vec<Held>,
    tail: Rows,
    logs: Vec<String>,
    name: String,
    now: i64,
}

/// A segment that was made of others and is not in the manifest yet.
pub struct Built {
    name: Option<String>,
    replaces: Vec<String>,
    logs: Vec<String>,
}

impl Writer {
    /// Makes a bank in a folder that is not there, or empty. With a key it is sealed under that from the first byte.
    ///
    /// # Errors
    /// [`Error::Exists`], [`Error::File`].
    pub fn create(folder: &Path, key: Option<Key>, mut rng: Box<dyn CryptoRng + Send>) -> Result<Self> {
        let mut builder = fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(folder).map_err(at(folder))?;
        if fs::read_dir(folder).map_err(at(folder))?.next().is_some() {
            return Err(Error::Exists(folder.to_owned()));
        }
        let lock = lock(folder)?;
        let mut manifest = Manifest::new(key.as_ref().map(|key| (key, &mut *rng as &mut dyn CryptoRng)));
        let name = format!("log-{}", manifest.next);
        begin_log(folder, &name, key.is_some())?;
        manifest.next += 1;
        manifest.logs.push(name);
        manifest.write(folder)?;
        if let Some(parent) = folder.parent().filter(|parent| !parent.as_os_str().is_empty()) {
            sync(parent);
        }
        Self::with(Bank::open(folder, key)?, lock, rng)
    }

    /// Opens a bank to write to it. What a crash left unfinished is cut off: it was never acknowledged.
    ///
    /// # Errors
    /// [`Error::Busy`] if somebody else writes; as [`Bank::open`].
    pub fn open(folder: &Path, key: Option<Key>, rng: Box<dyn CryptoRng + Send>) -> Result<Self> {
        // Before the lock, which would leave its file where there is no bank.
        Manifest::read(folder)?;
        let lock = lock(folder)?;
        Self::with(Bank::open(folder, key)?, lock, rng)
    }

    fn with(bank: Bank, lock: File, rng: Box<dyn CryptoRng + Send>) -> Result<Self> {
        let name = bank.manifest.logs.last().cloned().unwrap_or_default();
        let path = bank.folder.join(&name);
        let mut end = bank.read.get(&name).copied().unwrap_or(0);
        let mut file = appender(&path)?;
        if file.metadata().map_err(at(&path))?.len() != end {
            file.set_len(end).and_then(|()| file.sync_all()).map_err(at(&path))?;
        }
        if end == 0 {
            let head = log::head(bank.key.is_some());
            file.write_all(&head).and_then(|()| file.sync_all()).map_err(at(&path))?;
            end = head.len() as u64;
        }
        let mut writer = Self {
            canary: Canary::of(&bank.folder)?,
            bank,
            log: file,
            log_name: name,
            log_length: end,
            log_begun: log::HEAD,
            lost: false,
            trouble: None,
            left: vec![],
            over: BTreeMap::new(),
            rng,
            _lock: lock,
        };
        writer.sweep();
        Ok(writer)
    }

    /// The bank as it is now.
    #[must_use]
    pub fn bank(&self) -> &Bank {
        &self.bank
    }

    /// What must not come in again, and what to write more of it with.
    pub(crate) fn tombs(&mut self) -> Result<(Tombs, &mut dyn CryptoRng)> {
        Ok((Tombs::open(&self.bank, &mut *self.rng)?, &mut *self.rng))
    }

    /// Pictures that everybody has: nothing near one of them is taken.
    #[must_use]
    pub fn canary(&self) -> &Canary {
        &self.canary
    }

    /// Adds pictures that everybody has, each with a name, to those of this bank; says how many are new. Entries that are near one of them already
    /// stay until they are withdrawn: [`Canary::watch`] tells them.
    ///
    /// # Errors
    /// [`Error::File`], [`Error::Refused`] if they are too many.
    pub fn add_popular(&mut self, more: &[(Hash, String)]) -> Result<usize> {
        let new = canary::add(&self.bank.folder, more)?;
        self.canary = Canary::of(&self.bank.folder)?;
        Ok(new)
    }

    /// Removes files that no manifest names: a crash left them, or a change of segments.
    fn sweep(&mut self) {
        let counts = |name: &str| self.bank.manifest.segments.iter().chain(&self.bank.manifest.logs).any(|n| n == name);
        for entry in fs::read_dir(&self.bank.folder).into_iter().flatten().flatten() {
            let name = entry.file_name();
            let Some(name) = name.to_str() else { continue };
            let part = name.strip_suffix(".part").is_some_and(|n| is_ours(n) || n == "bank.json");
            if part || is_ours(name) && !counts(name) {
                self.left.push(entry.path());
            }
        }
        self.trouble = self.clear().err();
    }

    /// Takes away what no longer counts; what cannot be taken away is told each time, until it is.
    fn clear(&mut self) -> Result<()> {
        let mut first = Ok(());
        self.left.retain(|path| match gone(path) {
            Ok(()) => false,
            Err(error) => {
                if first.is_ok() {
                    first = Err(Error::Left(path.clone(), error));
                }
                true
            }
        });
        first
    }

    /// Adds entries, all of them or none; when this returns, they last. Those that are there already, the same in everything, are counted only.
    ///
    /// # Errors
    /// [`Error::Refused`] if one of them is of a quality below 50, or the fingerprint of no picture or of one that everybody has, or its terms are
    /// over; nothing is added then.
    pub fn add(&mut self, rows: Rows, now: i64) -> Result<Added> {
        for row in 0..rows.len() {
            let Some((hash, _, quality, terms)) = rows.get(row) else { continue };
            if let Some(why) = refusal(hash, quality) {
                return Err(Error::Refused(format!("Entry {}: {why}. Nothing was added", row + 1)));
            }
            if terms.over(now) {
                return Err(Error::Refused(format!(
                    "Entry {}: its terms are over already. Nothing was added",
                    row + 1
                )));
            }
        }
        if let Some((row, near)) = self.canary.first_near(&rows.hashes) {
            return Err(Error::Refused(format!("Entry {}: {near}. Nothing was added", row + 1)));
        }
        let whole = rows.len();
        let mut rows = rows.without_doubles();
        let is_new = self.bank.are_new(&rows);
        if is_new.contains(&false) {
            rows = rows.keep(|row| is_new.get(row) == Some(&true));
        }
        let added = Added { added: rows.len() as u64, already: (whole - rows.len()) as u64 };
        if rows.is_empty() {
            return Ok(added);
        }
        if rows.len() >= BULK {
            self.add_segment(&rows)?;
        } else {
            self.add_to_log(&rows)?;
        }
        self.maintain(now);
        Ok(added)
    }

    fn add_to_log(&mut self, rows: &Rows) -> Result<()> {
        let mut by_terms: Vec<Vec<Line>> = rows.terms.iter().map(|_| Vec::new()).collect();
        for row in 0..rows.len() {
            if let (Some((hash, label, quality, _)), Some(which)) = (rows.get(row), rows.which.get(row))
                && let Some(lines) = by_terms.get_mut(*which as usize)
            {
                lines.push(Line { hash: Hex(hash), label: label.to_owned(), quality });
            }
        }
        let records = rows.terms.iter().zip(by_terms).filter(|(_, entries)| !entries.is_empty());
        let records: Vec<Record> =
            records.map(|(terms, entries)| Record::Add { terms: terms.clone(), entries }).collect();
        match <[Record; 1]>::try_from(records) {
            Ok([one]) => self.append(&one).map(drop),
            // Several records could be parted by a crash; a segment cannot.
            Err(_) => self.add_segment(rows),
        }
    }

    /// A segment of its own, in one step from not there to there.
    fn add_segment(&mut self, rows: &Rows) -> Result<()> {
        let name = self.take_name("segment")?;
        let seal = self.bank.key.as_ref().map(|key| (key, &mut *self.rng as &mut dyn CryptoRng));
        write(&self.bank.folder, &name, &segment_bytes(rows), seal)?;
        // Withdrawals up to now are about what was there: only those of a log with a higher number are about this segment.
        let mut manifest = self.bank.manifest.clone();
        self.rotate(&mut manifest)?;
        manifest.segments.push(name);
        self.exchange(manifest)
    }

    /// Takes away every entry of these fingerprints, of one owner or of all; says how many there were. When this returns, it lasts.
    ///
    /// # Errors
    /// [`Error::File`].
    pub fn withdraw(&mut self, hashes: &[Hash], owner: Option<&str>, now: i64) -> Result<u64> {
        self.withdraw_labelled(hashes, owner, None, now)
    }

    /// As [`Writer::withdraw`], of one label alone if one is named.
    ///
    /// # Errors
    /// [`Error::File`].
    pub fn withdraw_labelled(
        &mut self,
        hashes: &[Hash],
        owner: Option<&str>,
        label: Option<&str>,
        now: i64,
    ) -> Result<u64> {
        let mut sum = 0;
        for some in hashes.chunks(LOG_ENTRIES) {
            let hashes = some.iter().map(|h| Hex(*h)).collect();
            let (owner, label) = (owner.map(str::to_owned), label.map(str::to_owned));
            sum += self.append(&Record::Withdraw { hashes, owner, label })? as u64;
        }
        self.maintain(now);
        Ok(sum)
    }

    /// One record, one write, one sync.
    fn append(&mut self, record: &Record) -> Result<usize> {
        self.follows()?;
        let path = self.bank.folder.join(&self.log_name);
        let seal = self.bank.key.as_ref().map(|key| (key, &mut *self.rng as &mut dyn CryptoRng));
        let bytes = frame(record, &self.log_name, self.log_length, seal);
        let bytes = bytes.ok_or_else(|| damaged(&path, "a record is too long to be written"))?;
        if self.log_length + bytes.len() as u64 > FULL {
            let told = "The log of the bank is full, and its files could not be rewritten. Nothing was changed. See why with plumbline bank compact";
            return Err(Error::Refused(told.into()));
        }
        let written = self.log.write_all(&bytes).and_then(|()| self.log.sync_data());
        if let Err(error) = written {
            // Nobody must find half of it behind what comes next.
            self.lost = self.log.set_len(self.log_length).is_err();
            return Err(Error::File(path, error));
        }
        self.log_length += bytes.len() as u64;
        self.bank.read.insert(self.log_name.clone(), self.log_length);
        let log = self.log_name.clone();
        Ok(self.bank.apply(&log, record))
    }

    /// Keeps the log short and segments few. What was acknowledged lasts, whatever becomes of this.
    fn maintain(&mut self, now: i64) {
        let long = self.log_length.saturating_sub(self.log_begun) >= LOG_BYTES || self.bank.manifest.logs.len() > LOGS;
        let ended = self.ended(now);
        let spoilt = |(held, over): (&Held, &usize)| (held.gone.count + over) * WITHDRAWN > held.segment.len();
        let tail = &self.bank.tail;
        let of_tail = |row: &usize| tail.get(*row).is_some_and(|(_, _, _, terms)| terms.over(now));
        let late = tail.terms.iter().any(|terms| terms.over(now));
        let late = if late { (0..tail.len()).filter(of_tail).count() } else { 0 };
        let due = long || tail.len() >= LOG_ENTRIES || late * WITHDRAWN > tail.len();
        if due || self.bank.segments.iter().zip(&ended).any(spoilt) {
            self.trouble = self.rewrite(false, now).err();
        } else if !self.left.is_empty() {
            self.trouble = self.clear().err();
        }
    }

    /// Does what is due by the clock alone: rewrites files of which much is over, without waiting for the next entry. For whoever keeps a bank
    /// open for long. What went wrong is told by [`Writer::trouble`].
    pub fn tend(&mut self, now: i64) {
        self.maintain(now);
    }

    /// Of each segment, how many rows are over and not withdrawn. Rows are counted again only when more of the terms are.
    fn ended(&mut self, now: i64) -> Vec<usize> {
        let segments = &self.bank.segments;
        self.over.retain(|name, _| segments.iter().any(|held| held.name == *name));
        let mut counts = Vec::with_capacity(segments.len());
        for held in segments {
            let terms = held.segment.terms.iter().filter(|terms| terms.over(now)).count();
            let known = self.over.get(&held.name).filter(|(before, _)| *before == terms);
            let rows = match known {
                _ if terms == 0 => 0,
                Some((_, rows)) => *rows,
                None => {
                    let over = |row: &usize| {
                        !held.gone.has(*row) && held.segment.terms(*row).is_some_and(|terms| terms.over(now))
                    };
                    let rows = (0..held.segment.len()).filter(over).count();
                    self.over.insert(held.name.clone(), (terms, rows));
                    rows
                }
            };
            counts.push(rows);
        }
        counts
    }

    /// Why the files could not be rewritten when that was last due. Nothing is lost by it, and it is tried again; the log grows meanwhile.
    #[must_use]
    pub fn trouble(&self) -> Option<&Error> {
        self.trouble.as_ref()
    }

    fn rewrite(&mut self, all: bool, now: i64) -> Result<()> {
        let job = self.begin(all, now)?;
        let path = self.bank.folder.join(&job.name);
        let done = job.build(&mut *self.rng).and_then(|built| self.finish(built));
        let counts = |name: &String| self.bank.folder.join(name) == path;
        if done.is_err() && !self.bank.manifest.segments.iter().any(counts) {
            // Built for nothing: it holds fingerprints that would stay until somebody opens the bank again.
            self.left.push(path);
        }
        let cleared = self.clear();
        done.and(cleared)
    }

    /// Whether what is written now would count.
    fn follows(&self) -> Result<()> {
        let told = "The files of the bank were exchanged and could not be opened again; what was acknowledged lasts. Open the bank again";
        if self.lost { Err(Error::Refused(told.into())) } else { Ok(()) }
    }

    /// Rewrites what holds withdrawn or ended entries, now: when this returns well, their bytes are in no file of the bank.
    ///
    /// # Errors
    /// [`Error::File`]; the bank is then as it was. [`Error::Left`] if all is rewritten, and an old file could not be taken away.
    pub fn compact(&mut self, now: i64) -> Result<()> {
        self.rewrite(true, now)
    }

    /// Begins a compaction, of everything that holds what must go (`all`) or of what is due. Entries go on into a new log.
    ///
    /// # Errors
    /// [`Error::File`].
    pub fn begin(&mut self, all: bool, now: i64) -> Result<Compaction> {
        let name = self.take_name("segment")?;
        let mut manifest = self.bank.manifest.clone();
        let logs = manifest.logs.clone();
        let ended = |held: &Held| {
            let over = held.segment.terms.iter().any(|terms| terms.over(now));
            over && (0..held.segment.len()).any(|row| held.segment.terms(row).is_some_and(|t| t.over(now)))
        };
        let over = self.ended(now);
        let must = |(held, over): (&Held, &usize)| {
            if all {
                held.gone.count > 0 || ended(held)
            } else {
                (held.gone.count + over) * WITHDRAWN > held.segment.len()
            }
        };
        // From the last on, each takes in the one before it as long as that is not much larger.
        let mut rows = self.bank.tail.len() - self.bank.tail_gone.count;
        let mut taken: Vec<bool> = self.bank.segments.iter().zip(&over).map(must).collect();
        for (held, taken) in self.bank.segments.iter().zip(&mut taken).rev() {
            *taken |= held.segment.len() <= rows * TIMES;
            rows += if *taken { held.segment.len() } else { 0 };
        }
        let pairs = || self.bank.segments.iter().zip(&taken);
        let from: Vec<Held> = pairs().filter(|(_, taken)| **taken).map(|(held, _)| held.clone()).collect();
        let tail = self.bank.tail.keep(|row| !self.bank.tail_gone.has(row));
        // The logs before stay until the segment that holds what they added is there.
        let log = self.rotate(&mut manifest)?;
        self.carry(&log)?;
        self.exchange(manifest)?;
        Ok(Compaction { folder: self.bank.folder.clone(), key: self.bank.key.clone(), from, tail, logs, name, now })
    }

    /// Puts what was built in the place of what it was built from. What was withdrawn meanwhile stays so.
    ///
    /// # Errors
    /// [`Error::File`].
    pub fn finish(&mut self, built: Built) -> Result<()> {
        let mut manifest = self.bank.manifest.clone();
        manifest.segments.retain(|name| !built.replaces.contains(name));
        manifest.segments.extend(built.name);
        manifest.logs.retain(|name| !built.logs.contains(name));
        self.exchange(manifest)
    }

    /// A name that no file had.
    fn take_name(&mut self, what: &str) -> Result<String> {
        let name = format!("{what}-{}", self.bank.manifest.next);
        self.bank.manifest.next += 1;
        Ok(name)
    }

    /// Begins a new log and gives its name.
    fn rotate(&mut self, manifest: &mut Manifest) -> Result<String> {
        let name = self.take_name("log")?;
        begin_log(&self.bank.folder, &name, self.bank.key.is_some())?;
        manifest.next = self.bank.manifest.next;
        manifest.logs.push(name.clone());
        Ok(name)
    }

    /// Says in the new log which rows of segments are no longer: the logs that said so will go.
    fn carry(&mut self, log: &str) -> Result<()> {
        let path = self.bank.folder.join(log);
        let mut file = appender(&path)?;
        let mut place = log::HEAD;
        for held in self.bank.segments.iter().filter(|held| held.gone.count > 0) {
            let rows = held.gone.rows().map(|row| u32::try_from(row).unwrap_or(u32::MAX)).collect();
            let record = Record::Gone { segment: held.name.clone(), rows };
            let seal = self.bank.key.as_ref().map(|key| (key, &mut *self.rng as &mut dyn CryptoRng));
            let bytes =
                frame(&record, log, place, seal).ok_or_else(|| damaged(&path, "a record is too long to be written"))?;
            file.write_all(&bytes).map_err(at(&path))?;
            place += bytes.len() as u64;
        }
        file.sync_all().map_err(at(&path))
    }

    /// Makes a manifest the one that counts, and this writer follow it.
    fn exchange(&mut self, mut manifest: Manifest) -> Result<()> {
        manifest.generation = self.bank.manifest.generation + 1;
        manifest.next = self.bank.manifest.next;
        sync(&self.bank.folder);
        self.follows()?;
        manifest.write(&self.bank.folder)?;
        self.lost = true;
        let before = [&self.bank.manifest.segments[..], &self.bank.manifest.logs[..]].concat();
        self.bank.load()?;
        let now = &self.bank.manifest;
        let old = before.iter().filter(|old| !now.segments.contains(old) && !now.logs.contains(old));
        self.left.extend(old.map(|old| self.bank.folder.join(old)));
        // What cannot be taken away is told by whoever rewrites; the exchange itself is done.
        let _ = self.clear();
        let name = self.bank.manifest.logs.last().cloned().unwrap_or_default();
        if name != self.log_name {
            let path = self.bank.folder.join(&name);
            self.log = appender(&path)?;
            self.log_name = name;
        }
        self.log_length = self.bank.read.get(&self.log_name).copied().unwrap_or(0);
        self.log_begun = self.log_length;
        self.lost = false;
        Ok(())
    }
}

impl Compaction {
    /// Reads what is to become one and writes it beside, without the bank: entries that were withdrawn or are over stay out.
    ///
    /// # Errors
    /// [`Error::Damaged`] if a segment is not as it was written: nothing is rewritten then; [`Error::File`].
    pub fn build(self, rng: &mut dyn CryptoRng) -> Result<Built> {
        // What was damaged must not be copied under a new checksum, and the good copy thrown away.
        for held in &self.from {
            held.segment.examine().map_err(|error| match error {
                Error::Damaged(_, what) => damaged(&self.folder.join(&held.name), what),
                other => other,
            })?;
        }
        let mut rows = Rows::new();
        for held in &self.from {
            for row in (0..held.segment.len()).filter(|row| !held.gone.has(*row)) {
                if let Some((hash, label, quality, terms)) = held.segment.get(row).filter(|e| !e.3.over(self.now)) {
                    rows.push(hash, label, quality, terms);
                }
            }
        }
        for row in 0..self.tail.len() {
            if let Some((hash, label, quality, terms)) = self.tail.get(row).filter(|e| !e.3.over(self.now)) {
                rows.push(hash, label, quality, terms);
            }
        }
        let replaces = self.from.iter().map(|held| held.name.clone()).collect();
        if rows.is_empty() {
            return Ok(Built { name: None, replaces, logs: self.logs });
        }
        let bytes = segment_bytes(&rows);
        let seal = self.key.as_ref().map(|key| (key, rng));
        write(&self.folder, &self.name, &bytes, seal)?;
        Ok(Built { name: Some(self.name), replaces, logs: self.logs })
    }
}

fn begin_log(folder: &Path, name: &str, sealed: bool) -> Result<()> {
    let path = folder.join(name);
    let mut file = create(&path)?;
    let written = file.write_all(&log::head(sealed)).and_then(|()| file.sync_all()).map_err(at(&path));
    if written.is_err() {
        let _ = gone(&path);
    }
    written
}

/// The lock of the one who writes.
fn lock(folder: &Path) -> Result<File> {
    let path = folder.join("lock");
    let file = match appender(&path) {
        Err(Error::File(_, error)) if error.kind() == ErrorKind::NotFound => match create_new(&path) {
            // Somebody else was as quick.
            Err(error) if error.kind() == ErrorKind::AlreadyExists => appender(&path)?,
            other => other.map_err(at(&path))?,
        },
        other => other?,
    };
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(Error::Busy(folder.to_owned())),
        Err(TryLockError::Error(error)) => Err(Error::File(path, error)),
    }
}
