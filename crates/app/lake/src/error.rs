//! What can go wrong, in words: where, what, what to do.

use std::fmt;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// With an [`Error`].
pub type Result<T> = std::result::Result<T, Error>;

/// What went wrong with a published file or with the lake.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
    /// A file or folder could not be read or written.
    File(PathBuf, std::io::Error),
    /// The disk is full.
    Full(PathBuf),
    /// A published file is not as it was published.
    Broken(PathBuf, String),
    /// A file of the lake is not as it was written.
    Damaged(PathBuf, String),
    /// The rows of a day were exchanged, and its counts could not be.
    Half(PathBuf, std::io::Error),
    /// Somebody else takes files in.
    Busy(PathBuf),
    /// There is no lake in the folder.
    NoLake(PathBuf),
    /// The folder holds something else.
    NotOurs(PathBuf),
    /// Rows as Parquet were asked for, in a build that writes none.
    NotBuilt,
    /// What was asked for would make wrong figures.
    Refused(String),
    /// A fault of the program itself, told instead of half a result.
    Stopped,
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(path, error) => write!(f, "{}: {error}", path.display()),
            Self::Full(path) => write!(
                f,
                "{}: the disk is full. Nothing of this day was changed. Make room and start again: days that are done stay done",
                path.display()
            ),
            Self::Broken(path, what) => {
                write!(f, "{}: {}. Nothing of it was taken in", path.display(), printable(what))
            }
            Self::Damaged(path, what) => write!(
                f,
                "{}: {what}. Remove it and take the file of that day in again: plumbline platforms ingest FILE --lake DIR",
                path.display()
            ),
            Self::Half(path, error) => write!(
                f,
                "{}: {error}. The rows of this day in parquet/ were exchanged already, and its counts were not: SQL and reports tell different things of it. Take \
                 its file in again with --parquet",
                path.display()
            ),
            Self::Busy(path) => write!(
                f,
                "{}: another program is taking files into this lake. Nothing was changed. Try again when it is done; reports work meanwhile",
                path.display()
            ),
            Self::NoLake(path) => write!(
                f,
                "There is no lake in {0}. Make one with: plumbline platforms ingest FILE --lake {0}",
                path.display()
            ),
            Self::NotOurs(path) => {
                write!(f, "{} holds something that is no lake. Nothing was changed. Name a new folder", path.display())
            }
            Self::NotBuilt => {
                f.write_str("This build writes no Parquet; build with: cargo build --release --features lake")
            }
            Self::Refused(what) => f.write_str(what),
            Self::Stopped => {
                f.write_str("The work stopped before it was done. Start again: days that are done stay done")
            }
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::File(_, error) | Self::Half(_, error) => Some(error),
            _ => None,
        }
    }
}

/// Names of files inside a zip are whatever somebody wrote there: they cannot steer the terminal on which they are told.
pub(crate) fn printable(text: &str) -> String {
    let kept = |c: char| matches!(c, '"' | '\'' | '\\');
    text.chars().flat_map(|c| if kept(c) { vec![c] } else { c.escape_debug().collect() }).collect()
}

/// Adds the path to what the system said.
pub(crate) fn at(path: &Path) -> impl FnOnce(std::io::Error) -> Error {
    let path = path.to_owned();
    move |error| match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Error::Full(path),
        _ => Error::File(path, error),
    }
}
