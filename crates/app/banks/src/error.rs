//! What can go wrong, in words: where, what, what to do.

use std::fmt;
use std::path::{Path, PathBuf};

/// With an [`Error`].
pub type Result<T> = std::result::Result<T, Error>;

/// What went wrong with a bank.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
    /// A file or folder could not be read or written.
    File(PathBuf, std::io::Error),
    /// A file is not as it was written.
    Damaged(PathBuf, String),
    /// Somebody else writes to the bank.
    Busy(PathBuf),
    /// There is no bank in the folder.
    NoBank(PathBuf),
    /// There is something in the folder already.
    Exists(PathBuf),
    /// The bank is sealed, and no key, or another, was given; or it is not, and one was.
    Key(PathBuf, &'static str),
    /// What was to be added cannot be.
    Refused(String),
    /// A file that no longer counts could not be taken away, and may hold what was withdrawn.
    Left(PathBuf, std::io::Error),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(path, error) => write!(f, "{}: {error}", path.display()),
            Self::Damaged(path, what) => write!(
                f,
                "{} was damaged: {what}. Nothing was changed. Put the folder back from a copy, or make a new bank and add what you have",
                path.display()
            ),
            Self::Busy(path) => write!(
                f,
                "{}: another program is writing to this bank. Nothing was changed. Try again when it is done; searching works meanwhile",
                path.display()
            ),
            Self::NoBank(path) => {
                write!(f, "There is no bank in {0}. Make one with: plumbline bank create {0}", path.display())
            }
            Self::Exists(path) => {
                write!(f, "{} holds something already. Nothing was changed. Name a new folder", path.display())
            }
            Self::Key(path, what) => write!(f, "{}: {what}", path.display()),
            Self::Refused(what) => f.write_str(what),
            Self::Left(path, error) => write!(
                f,
                "{}: {error}. The bank no longer needs this file and could not remove it. Nobody finds what it holds, and what was withdrawn may still be in its bytes. Remove it by hand, or see why that is refused and run plumbline bank compact again",
                path.display()
            ),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::File(_, error) | Self::Left(_, error) => Some(error),
            _ => None,
        }
    }
}

/// Adds the path to what the system said.
pub(crate) fn at(path: &Path) -> impl FnOnce(std::io::Error) -> Error {
    let path = path.to_owned();
    move |error| Error::File(path, error)
}

/// A file that is not as it was written.
pub(crate) fn damaged(path: &Path, what: impl fmt::Display) -> Error {
    Error::Damaged(path.to_owned(), what.to_string())
}
