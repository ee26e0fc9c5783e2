//! The folder of a lake.

use std::fs::{self, File, TryLockError};
use std::io::{ErrorKind, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use data_encoding::HEXLOWER;
use platforms::errata::Erratum;
use platforms::shard::{self, Damaged, Particulars};
use platforms::{Concordance, Ledger, Table, counts::Counts};
use rand_core::CryptoRng;
use serde::{Deserialize, Serialize};

use crate::error::{Error, Result, at};
use crate::rows;

const FORMAT: &str = "plumbline-lake-1";
const ENDING: &str = ".day";
const ASIDE: &str = ".set-aside.csv";
/// First line of the files of rows that were set aside. Those of another one held the beginnings of rows, which may name people.
pub(crate) const ASIDE_HEAD: &str = "part,file,row,column,reason,cell";
/// Bytes of a day that its particulars are in, save where there are very many unknown words.
const GLIMPSE: u64 = 16 << 10;

/// What the folder says of itself.
#[derive(Debug, Serialize, Deserialize)]
struct Manifest {
    format: String,
    /// Under which statements are remembered.
    key: String,
}

/// A lake: one file of counts a day.
#[derive(Debug, Clone)]
pub struct Lake {
    pub(crate) folder: PathBuf,
    pub(crate) key: [u8; 16],
    pub(crate) rows: bool,
    /// What is told beside the rows, if they are kept.
    errata: Vec<Erratum>,
}

/// Held while files are taken in.
pub(crate) struct Lock(#[expect(dead_code, reason = "released when it is closed")] File);

fn damaged(path: &Path, why: Damaged) -> Error {
    Error::Damaged(path.to_owned(), why.to_string())
}

impl Lake {
    /// A lake that is there.
    ///
    /// # Errors
    /// [`Error::NoLake`], [`Error::Damaged`], [`Error::File`].
    pub fn open(folder: &Path) -> Result<Self> {
        let path = folder.join("lake.json");
        let text = match fs::read(&path) {
            Ok(text) => text,
            Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
                return Err(Error::NoLake(folder.to_owned()));
            }
            Err(error) => return Err(Error::File(path, error)),
        };
        let wrong = |what: String| Error::NotOurs(folder.join(format!("lake.json ({what})")));
        let manifest: Manifest = serde_json::from_slice(&text).map_err(|e| wrong(e.to_string()))?;
        let key = HEXLOWER.decode(manifest.key.as_bytes()).ok().and_then(|key| <[u8; 16]>::try_from(key).ok());
        match key {
            Some(key) if manifest.format == FORMAT => {
                Ok(Self { folder: folder.to_owned(), key, rows: false, errata: Vec::new() })
            }
            _ => Err(wrong(format!("its format is \"{}\", and this program reads {FORMAT}", manifest.format))),
        }
    }

    /// The same, or a new one in a folder that is not there or empty.
    ///
    /// # Errors
    /// [`Error::NotOurs`], [`Error::Damaged`], [`Error::File`], [`Error::Full`].
    pub fn open_or_make(folder: &Path, rng: &mut dyn CryptoRng) -> Result<Self> {
        match Self::open(folder) {
            Err(Error::NoLake(_)) => {}
            other => return other,
        }
        made(folder)?;
        let odd = |name: &std::ffi::OsStr| name != "lock" && name != "lake.json.part";
        if fs::read_dir(folder).map_err(at(folder))?.flatten().any(|e| odd(&e.file_name())) {
            return Err(Error::NotOurs(folder.to_owned()));
        }
        let lock = lock(folder)?;
        // Another program may have made it while this one waited for nothing.
        if let Ok(made) = Self::open(folder) {
            return Ok(made);
        }
        let mut key = [0; 16];
        rng.fill_bytes(&mut key);
        let manifest = Manifest { format: FORMAT.to_owned(), key: HEXLOWER.encode(&key) };
        let text = serde_json::to_vec_pretty(&manifest).map_err(|_| Error::Stopped)?;
        exchange_private(&folder.join("lake.json"), &text)?;
        drop(lock);
        Ok(Self { folder: folder.to_owned(), key, rows: false, errata: Vec::new() })
    }

    /// The same, keeping the rows of what is taken in as Parquet beside the counts, and with them the known errors.
    ///
    /// # Errors
    /// [`Error::NotBuilt`], in a build without the feature `parquet`.
    pub fn keeping_rows(self, ledger: Ledger) -> Result<Self> {
        if rows::BUILT { Ok(Self { rows: true, errata: ledger.errata, ..self }) } else { Err(Error::NotBuilt) }
    }

    /// Days in the counts whose rows are not there.
    ///
    /// # Errors
    /// [`Error::File`].
    pub fn without_rows(&self) -> Result<usize> {
        let name = |path: PathBuf| path.file_stem().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        let there = |name: &String| name.split_once('.').is_some_and(|(d, s)| rows::are_there(&self.folder, d, s));
        Ok(self.days()?.into_iter().map(name).filter(|name| !there(name)).count())
    }

    /// Takes away rows of days that have no counts, as work that was ended between the two leaves them, and says where they were. Files that are not of this
    /// program stay.
    ///
    /// # Errors
    /// [`Error::Busy`], [`Error::File`].
    pub fn sweep_orphans(&self) -> Result<Vec<PathBuf>> {
        let _lock = self.lock()?;
        let mut out = Vec::new();
        for (day, slug, path) in rows::listed(&self.folder)? {
            if !self.path(&day, &slug).exists() && rows::said(&path).is_some() {
                fs::remove_file(&path).map_err(at(&path))?;
                out.push(path);
            }
        }
        Ok(out)
    }

    /// Days whose rows are not of the file, or not of the concordance, that their counts are of; and what it is. Days without rows are not among them.
    ///
    /// # Errors
    /// [`Error::File`].
    pub fn rows_that_differ(&self) -> Result<Vec<(PathBuf, &'static str)>> {
        let mut out = Vec::new();
        for (day, slug, path) in rows::listed(&self.folder)? {
            let counts = self.path(&day, &slug);
            let Some(day) = (if counts.is_file() { glimpsed(&counts)? } else { None }) else { continue };
            match rows::said(&path) {
                None => out.push((path, "it cannot be read, or is of an older version of this program")),
                Some(said) if said.sha1 != day.sha1 => {
                    out.push((path, "its rows are of another file than the counts of its day"));
                }
                Some(said) if said.concordance != day.concordance.to_string() => {
                    out.push((path, "its rows are of another version of the concordance than the counts of its day"));
                }
                Some(_) => {}
            }
        }
        Ok(out)
    }

    /// Writes what lies beside the rows, once there are any.
    pub(crate) fn tell_beside_rows(&self, concordance: &Concordance) -> Result<()> {
        if !rows::are_kept(&self.folder) {
            return Ok(());
        }
        let mut days = Vec::new();
        for path in self.days()? {
            // What is damaged is told when it is asked.
            if let Some(day) = if path.is_file() { glimpsed(&path)? } else { None } {
                days.push((rows::are_there(&self.folder, &day.day, &day.slug), day));
            }
        }
        rows::tell_beside(&self.folder, concordance, &self.errata, &days)
    }

    /// Nobody else takes files in while it is held. Sweeps away what a run that was ended left half-written.
    pub(crate) fn lock(&self) -> Result<Lock> {
        let lock = lock(&self.folder)?;
        for entry in fs::read_dir(&self.folder).map_err(at(&self.folder))?.flatten() {
            let (name, path) = (entry.file_name().to_string_lossy().into_owned(), entry.path());
            if name.ends_with(".part") {
                let _ = fs::remove_file(&path);
            }
            if name.ends_with(ASIDE) && !begins(&path, ASIDE_HEAD) {
                // The day says how many rows were set aside and why, and its file, taken in again, where they are.
                let _ = fs::remove_file(&path);
            } else if name.ends_with(ASIDE) || name == "lake.json" {
                for_its_owner(&path);
            }
        }
        rows::sweep(&self.folder);
        Ok(lock)
    }

    fn path(&self, day: &str, slug: &str) -> PathBuf {
        self.folder.join(format!("{day}.{slug}{ENDING}"))
    }

    /// Files of counts, in order of their names.
    pub(crate) fn days(&self) -> Result<Vec<PathBuf>> {
        let mut out = Vec::new();
        for entry in fs::read_dir(&self.folder).map_err(at(&self.folder))? {
            let path = entry.map_err(at(&self.folder))?.path();
            if path.file_name().is_some_and(|n| n.to_string_lossy().ends_with(ENDING)) {
                out.push(path);
            }
        }
        out.sort();
        Ok(out)
    }

    /// What is said of a day that is there.
    pub(crate) fn particulars(&self, day: &str, slug: &str) -> Result<Option<Particulars>> {
        let path = self.path(day, slug);
        match File::open(&path) {
            Ok(file) => Ok(Some(first(&path, file)?.0)),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(Error::File(path, error)),
        }
    }

    /// Another day that is of the same bytes. What is damaged is passed over: it is told when it is read.
    pub(crate) fn holding(&self, sha1: &str, day: &str, slug: &str) -> Result<Option<String>> {
        let own = self.path(day, slug);
        for path in self.days()?.into_iter().filter(|path| *path != own) {
            if glimpsed(&path)?.is_some_and(|told| told.sha1 == sha1) {
                return Ok(path.file_name().map(|n| n.to_string_lossy().into_owned()));
            }
        }
        Ok(None)
    }

    /// Writes a day that is not in its place yet, and the rows of it that were set aside. These have a name of their own for each file that was
    /// published: so whatever ends the work between two steps, what lies beside a day under its name is of that day.
    pub(crate) fn write(&self, particulars: &Particulars, bytes: &[u8], aside: Option<&[u8]>) -> Result<()> {
        write_part(&part_of(&self.path(&particulars.day, &particulars.slug)), bytes, false)?;
        aside.map_or(Ok(()), |rows| exchange_private(&self.aside(particulars), rows))
    }

    /// Puts the day that was written in the place of the one before, whole or not at all.
    pub(crate) fn put(&self, particulars: &Particulars, aside: bool, rows_were_exchanged: bool) -> Result<()> {
        let path = self.path(&particulars.day, &particulars.slug);
        let beside = self.aside(particulars);
        put_in_place(&part_of(&path), &path).map_err(|error| match rows_were_exchanged {
            true => Error::Half(path.clone(), error),
            false => at(&path)(error),
        })?;
        let before = format!("{}.{}.", particulars.day, particulars.slug);
        for entry in fs::read_dir(&self.folder).map_err(at(&self.folder))?.flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            let older = !aside || entry.path() != beside;
            if older && name.starts_with(&before) && name.ends_with(ASIDE) {
                // The day is in. One that stays is swept with the next that is issued.
                let _ = fs::remove_file(entry.path());
            }
        }
        Ok(())
    }

    /// Where the rows of a day that were set aside are.
    #[must_use]
    pub fn aside(&self, day: &Particulars) -> PathBuf {
        let sha1 = day.sha1.get(..12).unwrap_or(&day.sha1);
        self.folder.join(format!("{}.{}.{sha1}{ASIDE}", day.day, day.slug))
    }

    /// Days one by one, in order of their names: for who asks of a day what the sum of all does not tell.
    ///
    /// # Errors
    /// [`Error::Damaged`], [`Error::File`], each where the day is.
    pub fn each(&self) -> Result<impl Iterator<Item = Result<(Particulars, Counts)>>> {
        Ok(self.days()?.into_iter().map(|path| {
            let file = File::open(&path).map_err(at(&path))?;
            self.own(&path, file).map(|(particulars, counts, _)| (particulars, counts))
        }))
    }

    /// A day, if it is the one that its name says.
    fn own(&self, path: &Path, file: File) -> Result<(Particulars, Counts, (u64, u64))> {
        let (particulars, counts, seen) = first(path, file)?;
        if path != self.path(&particulars.day, &particulars.slug) {
            let what = format!("it holds {}.{}, and its name is another", particulars.day, particulars.slug);
            return Err(Error::Damaged(path.to_owned(), what));
        }
        Ok((particulars, counts, seen))
    }

    /// Everything in it, to be asked; with what tells statements sent twice if that is wanted.
    ///
    /// # Errors
    /// [`Error::Damaged`], [`Error::File`].
    pub fn table(&self, with_seen: bool) -> Result<Table> {
        let mut table = Table::new(with_seen);
        for path in self.days()? {
            let mut file = File::open(&path).map_err(at(&path))?;
            let (particulars, counts, seen) = self.own(&path, file.try_clone().map_err(at(&path))?)?;
            let seen = if with_seen {
                file.seek(SeekFrom::Start(seen.0)).map_err(at(&path))?;
                let mut bytes = Vec::new();
                file.take(seen.1).read_to_end(&mut bytes).map_err(at(&path))?;
                shard::seen(&bytes).map_err(|why| damaged(&path, why))?
            } else {
                Vec::new()
            };
            table.add(particulars, &counts, &seen);
        }
        Ok(table.done())
    }
}

/// What is said of a day, without its counts. `None` if it is damaged.
fn glimpsed(path: &Path) -> Result<Option<Particulars>> {
    let mut bytes = Vec::new();
    let mut file = File::open(path).map_err(at(path))?;
    (&file).take(GLIMPSE).read_to_end(&mut bytes).map_err(at(path))?;
    if let Some(told) = shard::glimpse(&bytes) {
        return Ok(Some(told));
    }
    file.read_to_end(&mut bytes).map_err(at(path))?;
    Ok(shard::glimpse(&bytes))
}

/// The first part of a file of counts, and where the second is and how long.
fn first(path: &Path, mut file: File) -> Result<(Particulars, Counts, (u64, u64))> {
    let length = file.metadata().map_err(at(path))?.len();
    let mut bytes = vec![0; shard::HEAD];
    file.read_exact(&mut bytes).map_err(|_| damaged(path, Damaged::NoShard))?;
    let (counts, seen) = shard::lengths(&bytes).map_err(|why| damaged(path, why))?;
    if counts.checked_add(seen) != Some(length) {
        return Err(damaged(path, Damaged::Bytes));
    }
    file.take(counts - shard::HEAD as u64).read_to_end(&mut bytes).map_err(at(path))?;
    let (particulars, read) = shard::counts(&bytes).map_err(|why| damaged(path, why))?;
    Ok((particulars, read, (counts, seen)))
}

fn lock(folder: &Path) -> Result<Lock> {
    let path = folder.join("lock");
    let file = fs::OpenOptions::new().create(true).truncate(false).write(true).open(&path).map_err(at(&path))?;
    match file.try_lock() {
        Ok(()) => Ok(Lock(file)),
        Err(TryLockError::WouldBlock) => Err(Error::Busy(folder.to_owned())),
        Err(TryLockError::Error(error)) => Err(Error::File(path, error)),
    }
}

/// Makes a folder that only its owner opens. One that is there stays as it is.
fn made(folder: &Path) -> Result<()> {
    if folder.is_dir() {
        return Ok(());
    }
    if let Some(above) = folder.parent() {
        fs::create_dir_all(above).map_err(at(above))?;
    }
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    match builder.create(folder) {
        Err(error) if !folder.is_dir() => Err(at(folder)(error)),
        _ => Ok(()),
    }
}

/// Closes a file that an older version left open to everybody. On other systems than Unix the folder decides.
fn for_its_owner(path: &Path) {
    #[cfg(unix)]
    {
        // One of another owner stays as it is.
        let _ = fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(0o600));
    }
    #[cfg(not(unix))]
    let _ = path;
}

/// Whether the first line of a file is this one.
fn begins(path: &Path, line: &str) -> bool {
    let mut bytes = Vec::new();
    let read = File::open(path).and_then(|file| file.take(line.len() as u64 + 1).read_to_end(&mut bytes));
    read.is_ok() && bytes.strip_prefix(line.as_bytes()) == Some(b"\n")
}

/// Writes beside and renames. What cannot be written whole leaves nothing.
#[cfg(feature = "parquet")]
pub(crate) fn exchange(path: &Path, bytes: &[u8]) -> Result<()> {
    exchanged(path, bytes, false)
}

/// The same, for nobody but the owner of the lake.
pub(crate) fn exchange_private(path: &Path, bytes: &[u8]) -> Result<()> {
    exchanged(path, bytes, true)
}

fn exchanged(path: &Path, bytes: &[u8], private: bool) -> Result<()> {
    let part = part_of(path);
    write_part(&part, bytes, private)?;
    put_in_place(&part, path).map_err(at(path))
}

/// Where a file is while it is written.
fn part_of(path: &Path) -> PathBuf {
    let mut part = path.as_os_str().to_owned();
    part.push(".part");
    PathBuf::from(part)
}

fn write_part(part: &Path, bytes: &[u8], private: bool) -> Result<()> {
    // What is there keeps its mode when it is written over.
    let _ = fs::remove_file(part);
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    if private {
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    }
    #[cfg(not(unix))]
    let _ = private;
    let written = options.open(part).and_then(|mut file| file.write_all(bytes).and_then(|()| file.sync_all()));
    written.map_err(|error| {
        let _ = fs::remove_file(part);
        at(part)(error)
    })
}

/// Renames what was written whole.
pub(crate) fn put_in_place(part: &Path, path: &Path) -> std::io::Result<()> {
    if let Err(error) = fs::rename(part, path) {
        let _ = fs::remove_file(part);
        return Err(error);
    }
    if let Some(folder) = path.parent() {
        // Some file systems cannot; the file itself is synced.
        let _ = File::open(folder).and_then(|folder| folder.sync_all());
    }
    Ok(())
}
