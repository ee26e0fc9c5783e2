//! What can go wrong with what lasts, in words for the person who must act.

use std::fmt;

/// An answer of the store.
pub type Result<T> = std::result::Result<T, Error>;

/// Why the store could not do it. `Display` is for operators; what a reader of a page may see is [`Error::is_passing`].
#[derive(Debug, Clone)]
pub enum Error {
    /// The place cannot be opened: what, where and what to do, for the operator.
    Place(String),
    /// The tables are of a version that this program does not know.
    Version {
        /// Version found.
        found: i64,
        /// Newest version known here.
        known: i64,
    },
    /// The database says that its own pages are damaged.
    Damaged(String),
    /// The database is not there or does not answer.
    Gone(String),
    /// There is no room left on the disk.
    Full,
    /// Others changed the same rows again and again.
    Busy {
        /// Name of the transaction.
        name: &'static str,
    },
    /// The connection broke while the database was confirming: it may or may not have been saved.
    Unsure {
        /// Name of the transaction.
        name: &'static str,
    },
    /// Something that may be there only once is there already.
    Taken(String),
    /// A rule of the caller refused: nothing was changed. The word is a message id.
    Refused(&'static str),
    /// The audit log does not fit together.
    Chain(String),
    /// Anything else that the database says.
    Sql(String),
}

impl Error {
    /// Whether trying again later may help, with nothing to mend by the person who asks.
    #[must_use]
    pub fn is_passing(&self) -> bool {
        matches!(self, Error::Gone(_) | Error::Full | Error::Busy { .. })
    }

    /// Whether another transaction got in the way, so that this one should run again from its start.
    pub(crate) fn is_conflict(&self) -> bool {
        matches!(self, Error::Busy { .. })
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Place(words) => f.write_str(words),
            Error::Version { found, known } if found > known => write!(
                f,
                "The data was last used by a newer Plumbline (tables of version {found}; this program knows {known}). Nothing \
                 was changed. Use that newer program, or restore a backup made by this one into an empty folder.",
            ),
            Error::Version { found, .. } => {
                write!(
                    f,
                    "The data says that its tables are of version {found}, which never existed. Nothing was changed. Check that the folder is Plumbline's, or restore a backup."
                )
            }
            Error::Damaged(what) => write!(
                f,
                "The database is damaged: {what}. Nothing was changed. Keep a copy of the folder as it is, then restore the newest backup into \
                 an empty folder: plumbline restore BACKUP --data NEW",
            ),
            Error::Gone(what) => write!(
                f,
                "The database does not answer ({what}). What was confirmed is safe; try again when it is back."
            ),
            Error::Full => {
                f.write_str("There is no room left on the disk. Nothing was changed; free some space and try again.")
            }
            Error::Busy { name } => write!(
                f,
                "\"{name}\" met others who changed the same things, too many times. Nothing was changed; try again."
            ),
            Error::Unsure { name } => write!(
                f,
                "The connection broke while \"{name}\" was being confirmed. It may have been saved: look before you send it again."
            ),
            Error::Refused(id) => write!(f, "refused: {id}"),
            Error::Taken(what) => write!(f, "It is there already: {what}"),
            Error::Chain(what) => write!(f, "The audit log does not fit together: {what}"),
            Error::Sql(what) => write!(f, "The database refused: {what}"),
        }
    }
}

impl std::error::Error for Error {}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        match &error {
            sqlx::Error::Database(told) => {
                let code = told.code().unwrap_or_default().into_owned();
                match code.as_str() {
                    // PostgreSQL: serialisation failure, deadlock.  SQLite: busy, busy snapshot, locked.
                    "40001" | "40P01" | "5" | "261" | "517" | "6" => Error::Busy { name: "" },
                    // PostgreSQL: unique violation.  SQLite: primary key, unique.
                    "23505" | "1555" | "2067" => Error::Taken(told.message().to_owned()),
                    // PostgreSQL: disk full.  SQLite: full.
                    "53100" | "13" => Error::Full,
                    // PostgreSQL: shutting down, starting, too many connections.
                    "57P01" | "57P02" | "57P03" | "53300" => Error::Gone(told.message().to_owned()),
                    // SQLite: corrupt, not a database.
                    "11" | "26" => Error::Damaged(told.message().to_owned()),
                    // SQLite: input or output failed, cannot open, read only. A full disk is told as one of these too.
                    "14" | "8" => Error::Gone(told.message().to_owned()),
                    _ if told.message().contains("disk I/O error") => Error::Gone(told.message().to_owned()),
                    _ => Error::Sql(told.message().to_owned()),
                }
            }
            sqlx::Error::Io(_)
            | sqlx::Error::PoolTimedOut
            | sqlx::Error::PoolClosed
            | sqlx::Error::WorkerCrashed
            | sqlx::Error::Tls(_)
            | sqlx::Error::Protocol(_) => Error::Gone(error.to_string()),
            _ => Error::Sql(error.to_string()),
        }
    }
}
