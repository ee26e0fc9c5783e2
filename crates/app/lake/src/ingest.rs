//! Taking published files in.
//!
//! All CSV files of all days are one queue, in order, from which threads help themselves; the hash of a file is one more piece of work in it. Whoever finishes the last piece of a
//! day puts the day in its place, and only if the hash is the published one and every checksum was right. So at any moment the lake holds whole days, and a run that was ended
//! goes on with the first day that is not there.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use platforms::shard::{self, Particulars};
use platforms::{Aside, Concordance, Sink, Tally, Unreadable};

use crate::cell::cell;
use crate::error::{Error, Result, at};
use crate::folder::{ASIDE_HEAD, Lake};
use crate::open::Opener;
use crate::rows::{self, Rows};
use crate::source::{Contents, Source};

/// Statements on this violence that a day may have. Each takes some hundred bytes until the day is written. Of ten million statements 200,000 are; a file of
/// so many is made to fill memory.
const MOST_RELATED: usize = 1 << 24;

/// Rows of a day whose place and reason are kept when they are set aside.
const KEPT: usize = 10_000;

/// What became of a file.
#[derive(Debug)]
pub enum Outcome {
    /// It is in.
    Taken(Box<Taken>),
    /// The lake has it already; why.
    Already(String),
    /// It is not in.
    Failed(Error),
}

/// A day that is in.
#[derive(Debug)]
pub struct Taken {
    /// What is said of it.
    pub particulars: Particulars,
    /// If it is in the place of another file of that day: how many statements that had.
    pub replaced: Option<u64>,
    /// Where the rows that were set aside are.
    pub aside: Option<PathBuf>,
    /// How many of them are named there; of the others only the number is known.
    pub aside_named: usize,
    /// Of how many statements each column of the Parquet holds nothing, for what was published in it has not the shape of the column.
    pub withheld: BTreeMap<&'static str, u64>,
}

/// How far the work is.
#[derive(Debug, Clone, Copy, Default)]
pub struct Progress {
    /// Bytes of CSV read.
    pub done: u64,
    /// Bytes of CSV in all.
    pub total: u64,
    /// Rows read.
    pub rows: u64,
}

/// What a file is on the way to.
struct Day {
    source: Source,
    contents: Contents,
    before: Option<Particulars>,
    rows: Option<Rows>,
    work: Mutex<Work>,
}

#[derive(Default)]
struct Work {
    left: usize,
    tally: Tally,
    aside: BTreeMap<(usize, u64), Aside>,
    sha1: Option<String>,
    /// Checksum and size of the parts that had rows.
    parts: BTreeSet<(u32, u64)>,
    same_parts: u64,
    outcome: Option<Outcome>,
}

/// Takes files in. Answers for each in the order given; one that fails keeps no other from getting in.
///
/// # Errors
/// [`Error::Busy`], and what keeps everything from beginning.
pub fn ingest(
    lake: &Lake,
    files: &[PathBuf],
    concordance: &Concordance,
    threads: usize,
    tell: &(dyn Fn(Progress) + Sync),
) -> Result<Vec<Outcome>> {
    let _lock = lake.lock()?;
    if !lake.rows && rows::are_kept(&lake.folder) {
        return Err(rows::refused(&lake.folder));
    }
    let mut outcomes: Vec<Option<Outcome>> = Vec::new();
    let mut days: Vec<(usize, Day)> = Vec::new();
    for (at, file) in files.iter().enumerate() {
        let planned = Source::of(file).and_then(|source| plan(lake, source, concordance, &days));
        match planned {
            Ok(Planned::Do(day)) => {
                outcomes.push(None);
                days.push((at, *day));
            }
            Ok(Planned::Already(why)) => outcomes.push(Some(Outcome::Already(why))),
            Err(error) => outcomes.push(Some(Outcome::Failed(error))),
        }
    }
    // Piece 0 of a day is its hash, the others are its CSV files.
    let pieces: Vec<(usize, usize)> =
        days.iter().enumerate().flat_map(|(day, (_, d))| (0..=d.contents.files.len()).map(move |p| (day, p))).collect();
    let total = days.iter().flat_map(|(_, d)| &d.contents.files).map(|(_, m)| m.size).sum();
    let progress = Mutex::new(Progress { total, ..Progress::default() });
    let next = AtomicUsize::new(0);
    let work = || {
        let mut opener = Opener::new(concordance, lake.key, threads);
        let mut open: Option<(usize, File)> = None;
        while let Some(&(at, piece)) = pieces.get(next.fetch_add(1, Ordering::Relaxed)) {
            let Some((_, day)) = days.get(at) else { break };
            let told = day.piece(piece, &mut opener, &mut open, at);
            if let Some((_, member)) = piece.checked_sub(1).and_then(|p| day.contents.files.get(p)) {
                let mut progress = held(&progress);
                progress.done += member.size;
                progress.rows += told.as_ref().map_or(0, |rows| *rows);
                tell(*progress);
            }
            let mut work = held(&day.work);
            if let Err(error) = told
                && work.outcome.is_none()
            {
                work.outcome = Some(Outcome::Failed(error));
                day.forget(&mut work);
            }
            work.left -= 1;
            if work.left == 0 && work.outcome.is_none() {
                let outcome = day.finish(lake, concordance, &mut work).unwrap_or_else(Outcome::Failed);
                work.outcome = Some(outcome);
                day.forget(&mut work);
            }
        }
    };
    std::thread::scope(|scope| {
        let others: Vec<_> = (1..threads).map(|_| scope.spawn(work)).collect();
        work();
        others.into_iter().all(|other| other.join().is_ok())
    });
    if lake.rows {
        lake.tell_beside_rows(concordance)?;
    }
    for (at, day) in days {
        let outcome = day.work.into_inner().unwrap_or_else(PoisonError::into_inner).outcome;
        if let Some(place) = outcomes.get_mut(at) {
            *place = Some(outcome.unwrap_or(Outcome::Failed(Error::Stopped)));
        }
    }
    Ok(outcomes.into_iter().map(|o| o.unwrap_or(Outcome::Failed(Error::Stopped))).collect())
}

fn held<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

enum Planned {
    Do(Box<Day>),
    Already(String),
}

/// Whether a file is to be read at all.
fn plan(lake: &Lake, source: Source, concordance: &Concordance, days: &[(usize, Day)]) -> Result<Planned> {
    let same = |d: &Day| d.source.day == source.day && d.source.slug == source.slug;
    if let Some((_, other)) = days.iter().find(|(_, d)| same(d)) {
        return Err(Error::Refused(format!(
            "{}: {} is of the same day and platforms. Give one of them, the full one if there is a choice",
            source.path.display(),
            other.source.path.display()
        )));
    }
    alone(lake, &source, days)?;
    let before = lake.particulars(&source.day, &source.slug).or_else(|error| match error {
        // What is damaged is what a file is taken in again for.
        Error::Damaged(..) => Ok(None),
        other => Err(other),
    })?;
    if let Some(before) = &before
        && before.concordance == concordance.version
        && before.size == source.size
        && source.sha1.as_deref() == Some(&before.sha1)
        // Taken in without it, the day does not yet say that it was compared.
        && before.hash_was_published
        && complete(lake, &source, &before.sha1, concordance)
    {
        return Ok(Planned::Already("the lake has this very file already".into()));
    }
    if let Some(before) = &before
        && before.full
        && source.light
    {
        return Err(less(&source, before));
    }
    let contents = source.contents()?;
    let work = Work { left: contents.files.len() + 1, ..Work::default() };
    // Piece 0 has no rows.
    let rows = if lake.rows { Some(Rows::begin(&lake.folder, &source.day, &source.slug, 1)?) } else { None };
    Ok(Planned::Do(Box::new(Day { source, contents, before, rows, work: Mutex::new(work) })))
}

/// Whether the rows are there too, if they are kept.
fn complete(lake: &Lake, source: &Source, sha1: &str, concordance: &Concordance) -> bool {
    !lake.rows || rows::holds(&lake.folder, &source.day, &source.slug, sha1, concordance.version)
}

/// A light file would lose what a full one said; and if it was issued anew, what is in the lake is old. Who gave it has to know.
fn less(source: &Source, before: &Particulars) -> Error {
    Error::Refused(format!(
        "{}: the lake has this day from {}, which says more. Nothing was changed. If the day was issued anew, give its full file; to have the light one \
         instead, first remove {}.{}.day from the folder of the lake",
        source.path.display(),
        before.file,
        before.day,
        before.slug
    ))
}

/// All platforms together and one of them alone would count its statements twice.
fn alone(lake: &Lake, source: &Source, days: &[(usize, Day)]) -> Result<()> {
    let global = |slug: &str| slug == "global";
    let mut slugs: Vec<String> = Vec::new();
    for path in lake.days()? {
        let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        if let Some(slug) = name.strip_prefix(&format!("{}.", source.day)).and_then(|s| s.strip_suffix(".day")) {
            slugs.push(slug.to_owned());
        }
    }
    let beside = rows::listed(&lake.folder)?.into_iter();
    slugs.extend(
        beside.filter(|(day, _, path)| *day == source.day && rows::said(path).is_some()).map(|(_, slug, _)| slug),
    );
    slugs.extend(days.iter().filter(|(_, d)| d.source.day == source.day).map(|(_, d)| d.source.slug.clone()));
    match slugs.iter().find(|slug| global(slug) != global(&source.slug)) {
        Some(other) => Err(Error::Refused(format!(
            "{}: of {} there are the statements of \"{other}\" already, and those of one platform are among those of all: they would count twice. Use a \
             lake of its own for it",
            source.path.display(),
            source.day
        ))),
        None => Ok(()),
    }
}

impl Day {
    /// Lets go of what is not needed once it is known what became of the day.
    fn forget(&self, work: &mut Work) {
        work.tally = Tally::default();
        work.aside.clear();
        if let Some(rows) = &self.rows {
            rows.forget();
        }
    }

    /// Does one piece; returns how many rows it had.
    fn piece(
        &self,
        piece: usize,
        opener: &mut Opener<'_>,
        open: &mut Option<(usize, File)>,
        at_day: usize,
    ) -> Result<u64> {
        if held(&self.work).outcome.is_some() {
            return Ok(0);
        }
        let path = &self.source.path;
        let Some((_, member)) = piece.checked_sub(1).and_then(|p| self.contents.files.get(p)) else {
            let sha1 = self.source.hash(&self.contents.outer)?;
            if let Some(published) = &self.source.sha1
                && *published != sha1
            {
                let what = format!(
                    "its SHA-1 is {sha1}, and {published} was published beside it: it is not whole, or another. Fetch both again"
                );
                return Err(Error::Broken(path.clone(), what));
            }
            held(&self.work).sha1 = Some(sha1);
            return Ok(0);
        };
        if open.as_ref().is_none_or(|(day, _)| *day != at_day) {
            *open = Some((at_day, File::open(path).map_err(at(path))?));
        }
        let Some((_, file)) = open else { return Err(Error::Stopped) };
        let mut shown = self.rows.as_ref().map(|rows| rows.piece(piece));
        let (tally, aside) = opener.read(path, file, member, shown.as_mut().map(|s| s as &mut dyn Sink))?;
        if let Some(shown) = shown {
            shown.end()?;
        }
        let rows = tally.rows;
        let mut work = held(&self.work);
        work.tally.add(tally);
        if work.tally.overflows() {
            return Err(Error::Broken(path.clone(), Unreadable::Words.to_string()));
        }
        if work.tally.seen.len() > MOST_RELATED {
            let what = format!(
                "it has more than {MOST_RELATED} statements on this violence, a hundred times as many as a day of the whole database"
            );
            return Err(Error::Broken(path.clone(), what));
        }
        if rows > 0 && !work.parts.insert((member.crc, member.size)) {
            work.same_parts += 1;
        }
        work.aside.extend(aside.into_iter().map(|row| ((piece, row.row), row)));
        while work.aside.len() > KEPT {
            work.aside.pop_last();
        }
        Ok(rows)
    }

    /// Puts the day in its place.
    fn finish(&self, lake: &Lake, concordance: &Concordance, work: &mut Work) -> Result<Outcome> {
        let sha1 = work.sha1.clone().ok_or(Error::Stopped)?;
        let tally = &work.tally;
        if let Some(before) = &self.before {
            let compared = before.hash_was_published || self.source.sha1.is_none();
            let same = before.sha1 == sha1 && before.concordance == concordance.version && compared;
            if same && complete(lake, &self.source, &sha1, concordance) {
                return Ok(Outcome::Already("the lake has this very file already".into()));
            }
            if before.full && tally.light {
                return Err(less(&self.source, before));
            }
        }
        // An empty or unreadable file says nothing of its day: what was read of it before says more.
        let counted = tally.rows - tally.aside.values().sum::<u64>();
        if counted == 0 && self.before.as_ref().is_some_and(|before| before.counted() > 0) {
            let what = format!(
                "none of its {} rows can be read as a statement, and the lake keeps what it has of this day. Fetch it again",
                tally.rows
            );
            return Err(Error::Broken(self.source.path.clone(), what));
        }
        // A file under the name of another day would count that day's statements a second time.
        let is_of_the_day = |day: platforms::Day| day.to_string() == self.source.day;
        let totals = tally.counts.totals.list();
        if !totals.is_empty() && !totals.iter().any(|(total, _)| is_of_the_day(total.created())) {
            let what =
                format!("no statement in it was created on {}, as its name says. Fetch it again", self.source.day);
            return Err(Error::Broken(self.source.path.clone(), what));
        }
        if let Some(other) = lake.holding(&sha1, &self.source.day, &self.source.slug)? {
            let what = format!(
                "the lake has these very bytes as {other} already: one of the two names is wrong. Fetch both again"
            );
            return Err(Error::Broken(self.source.path.clone(), what));
        }
        let particulars = Particulars {
            day: self.source.day.clone(),
            slug: self.source.slug.clone(),
            file: self.source.name.clone(),
            sha1,
            hash_was_published: self.source.sha1.is_some(),
            size: self.source.size,
            full: !tally.light,
            schemas: tally.schemas.iter().copied().collect(),
            concordance: concordance.version,
            rows: tally.rows,
            aside: tally.aside.clone(),
            aside_of: tally.aside_of(),
            unknown: tally.unknown.clone(),
            repeated: tally.repeated(),
            same_parts: work.same_parts,
        };
        let rows = (!work.aside.is_empty()).then(|| self.rows_aside(&work.aside));
        // All that needs room is written before anything is exchanged.
        if let Some(kept) = &self.rows {
            kept.seal(&particulars)?;
        }
        lake.write(&particulars, &shard::write(&particulars, tally), rows.as_deref())?;
        if let Some(kept) = &self.rows {
            kept.put()?;
        }
        lake.put(&particulars, rows.is_some(), self.rows.is_some())?;
        Ok(Outcome::Taken(Box::new(Taken {
            replaced: self.before.as_ref().map(Particulars::counted),
            aside: rows.map(|_| lake.aside(&particulars)),
            aside_named: work.aside.len(),
            withheld: self.rows.as_ref().map(Rows::withheld).unwrap_or_default(),
            particulars,
        })))
    }

    /// Rows that were set aside, as CSV.
    fn rows_aside(&self, rows: &BTreeMap<(usize, u64), Aside>) -> Vec<u8> {
        let mut out = format!("{ASIDE_HEAD}\n").into_bytes();
        for ((piece, row), aside) in rows {
            let Some((part, member)) = piece.checked_sub(1).and_then(|p| self.contents.files.get(p)) else { continue };
            let line = format!(
                "{},{},{row},{},{},{}\n",
                cell(part),
                cell(&member.name),
                aside.column.map_or("", platforms::Column::name),
                cell(aside.reason.words()),
                aside.cell.as_deref().map(cell).unwrap_or_default()
            );
            out.extend(line.as_bytes());
        }
        out
    }
}
