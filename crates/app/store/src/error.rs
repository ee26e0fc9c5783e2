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
    /// A row holds what this program never writes. The rest of the database may be well.
    Row(String),
    /// Anything else that the database says.
    Sql(String),
}

impl Error {
    /// Whether trying again later may help, with nothing to mend by the person who asks.
    #[must_use]
    pub fn is_passing(&self) -> bool {
        matches!(self, Error::Gone(_) | Error::Full | Error::Busy { .. })
    }

    /// One word for the kind of it, which says nothing of any value: what the database says may repeat one.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Error::Place(_) => "place",
            Error::Version { .. } => "version",
            Error::Damaged(_) => "damaged",
            Error::Gone(_) => "gone",
            Error::Full => "full",
            Error::Busy { .. } => "busy",
            Error::Unsure { .. } => "unsure",
            Error::Taken(_) => "taken",
            Error::Refused(_) => "refused",
            Error::Chain(_) => "chain",
            Error::Row(_) => "row",
            Error::Sql(_) => "sql",
        }
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
            Error::Row(what) => write!(
                f,
                "A row of the database cannot be read: {what}. Nothing was changed. Find out what else writes to the database, or restore a backup."
            ),
            Error::Sql(what) => write!(f, "The database refused: {what}"),
        }
    }
}

impl std::error::Error for Error {}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        match &error {
            sqlx::Error::Database(told) => {
                let (code, message) = (told.code().unwrap_or_default(), told.message().to_owned());
                match told.try_downcast_ref::<sqlx::postgres::PgDatabaseError>() {
                    Some(_) => of_postgres(&code, message),
                    None => of_sqlite(&code, message),
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

/// By the SQLSTATE (PostgreSQL documentation, appendix A): five characters, the first two of which are its class.
fn of_postgres(code: &str, message: String) -> Error {
    match (code, code.get(..2).unwrap_or_default()) {
        // Serialisation failure, deadlock and their kin; a lock that was not given in time.
        ("55P03", _) | (_, "40") => Error::Busy { name: "" },
        // Unique violation.
        ("23505", _) => Error::Taken(message),
        // Disk full.
        ("53100", _) => Error::Full,
        // Data corrupted, index corrupted.
        ("XX001" | "XX002", _) => Error::Damaged(message),
        // A server that only reads (a standby took over), a connection that idled too long; then trouble of the connection, of
        // resources, of the operator (a statement that took too long is one of these), of the machine.
        ("25006" | "25P03", _) | (_, "08" | "53" | "57" | "58") => Error::Gone(message),
        _ => Error::Sql(message),
    }
}

/// By the extended result code (sqlite.org/rescode.html): its lowest byte is the primary one.
fn of_sqlite(code: &str, message: String) -> Error {
    let Ok(code) = code.parse::<u32>() else { return Error::Sql(message) };
    match (code, code & 0xff) {
        // Busy, locked.
        (_, 5 | 6) => Error::Busy { name: "" },
        // Primary key, unique, row id.
        (1555 | 2067 | 2579, _) => Error::Taken(message),
        // Full.
        (_, 13) => Error::Full,
        // Corrupt, not a database.
        (_, 11 | 26) => Error::Damaged(message),
        // No memory, read only, input or output failed, cannot open, locking protocol. A full disk is told as one of these too.
        (_, 7 | 8 | 10 | 14 | 15) => Error::Gone(message),
        _ => Error::Sql(message),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Codes as sqlite3.h of 3.50 defines them.
    #[test]
    fn sqlite_codes_are_told_by_what_can_be_done() {
        // BUSY, LOCKED, BUSY_RECOVERY, LOCKED_SHAREDCACHE, BUSY_SNAPSHOT, BUSY_TIMEOUT
        for code in ["5", "6", "261", "262", "517", "773"] {
            assert!(matches!(of_sqlite(code, String::new()), Error::Busy { .. }), "{code}");
        }
        // NOMEM, READONLY_DBMOVED, IOERR_READ, IOERR_FSYNC, IOERR_WRITE, IOERR_DATA, CANTOPEN_NOTEMPDIR, PROTOCOL
        for code in ["7", "1032", "266", "1034", "778", "8202", "270", "15"] {
            assert!(matches!(of_sqlite(code, String::new()), Error::Gone(_)), "{code}");
        }
        // CORRUPT, NOTADB, CORRUPT_VTAB, CORRUPT_INDEX
        for code in ["11", "26", "267", "779"] {
            assert!(matches!(of_sqlite(code, String::new()), Error::Damaged(_)), "{code}");
        }
        // CONSTRAINT_PRIMARYKEY, CONSTRAINT_UNIQUE, CONSTRAINT_ROWID
        for code in ["1555", "2067", "2579"] {
            assert!(matches!(of_sqlite(code, String::new()), Error::Taken(_)), "{code}");
        }
        // ERROR, CONSTRAINT_FOREIGNKEY, CONSTRAINT_NOTNULL, CONSTRAINT_CHECK, none
        for code in ["1", "787", "1299", "275", ""] {
            assert!(matches!(of_sqlite(code, String::new()), Error::Sql(_)), "{code}");
        }
        assert!(matches!(of_sqlite("13", String::new()), Error::Full));
    }

    #[test]
    fn postgres_codes_are_told_by_what_can_be_done() {
        for code in ["40001", "40P01", "55P03"] {
            assert!(matches!(of_postgres(code, String::new()), Error::Busy { .. }), "{code}");
        }
        for code in ["08006", "08P01", "25006", "25P03", "53200", "53300", "57014", "57P01", "57P03", "58030"] {
            assert!(matches!(of_postgres(code, String::new()), Error::Gone(_)), "{code}");
        }
        // Syntax, foreign key, null, a transaction that failed before, no such table, none
        for code in ["42601", "23503", "23502", "25P02", "42P01", ""] {
            assert!(matches!(of_postgres(code, String::new()), Error::Sql(_)), "{code}");
        }
        assert!(matches!(of_postgres("53100", String::new()), Error::Full));
        assert!(matches!(of_postgres("23505", String::new()), Error::Taken(_)));
        assert!(matches!(of_postgres("XX001", String::new()), Error::Damaged(_)));
    }
}
