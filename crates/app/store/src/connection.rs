//! A connection to either database, and the one place where a statement is sent to the one that is there.

use std::ops::{Deref, DerefMut};

use sqlx::pool::PoolConnection;
use sqlx::{Postgres, Sqlite};

/// A connection to one of the two databases.
pub(crate) enum Connection {
    /// A file.
    Sqlite(PoolConnection<Sqlite>),
    /// A server.
    Postgres(PoolConnection<Postgres>),
}

/// Reads. On SQLite its connection cannot write; each statement sees the newest state that is durable.
pub struct Reader {
    pub(crate) connection: Connection,
}

/// Reads and writes inside one transaction. Only [`crate::Store::write`] gives one out.
pub struct Writer {
    pub(crate) reader: Reader,
}

impl Deref for Writer {
    type Target = Reader;

    fn deref(&self) -> &Reader {
        &self.reader
    }
}

impl DerefMut for Writer {
    fn deref_mut(&mut self) -> &mut Reader {
        &mut self.reader
    }
}

/// Runs `$body` with `$inner` bound to the connection of the database that is there.
macro_rules! on {
    ($reader:expr, $inner:ident => $body:expr) => {
        match &mut $reader.connection {
            $crate::connection::Connection::Sqlite(held) => {
                let $inner: &mut sqlx::SqliteConnection = &mut *held;
                $body
            }
            $crate::connection::Connection::Postgres(held) => {
                let $inner: &mut sqlx::PgConnection = &mut *held;
                $body
            }
        }
    };
}

/// All rows of a statement: `rows!(reader, Row, STATEMENT, argument…)`.
macro_rules! rows {
    ($reader:expr, $row:ty, $sql:expr $(, $argument:expr)* $(,)?) => {
        $crate::connection::on!($reader, inner => {
            sqlx::query_as::<_, $row>($sql)$(.bind($argument))*.fetch_all(inner).await.map_err($crate::Error::from)
        })
    };
}

/// The row of a statement, if there is one.
macro_rules! row {
    ($reader:expr, $row:ty, $sql:expr $(, $argument:expr)* $(,)?) => {
        $crate::connection::on!($reader, inner => {
            sqlx::query_as::<_, $row>($sql)$(.bind($argument))*.fetch_optional(inner).await.map_err($crate::Error::from)
        })
    };
}

/// Runs a statement for its effect and says how many rows it changed.
macro_rules! change {
    ($reader:expr, $sql:expr $(, $argument:expr)* $(,)?) => {
        $crate::connection::on!($reader, inner => {
            sqlx::query($sql)$(.bind($argument))*.execute(inner).await.map(|done| done.rows_affected()).map_err($crate::Error::from)
        })
    };
}

pub(crate) use {change, on, row, rows};

impl Connection {
    /// Sends words of control (begin, savepoint, commit) that return nothing.
    pub(crate) async fn say(&mut self, words: &'static str) -> crate::Result<()> {
        use sqlx::Executor;
        match self {
            Connection::Sqlite(held) => (&mut **held).execute(sqlx::raw_sql(words)).await.map(drop)?,
            Connection::Postgres(held) => (&mut **held).execute(sqlx::raw_sql(words)).await.map(drop)?,
        }
        Ok(())
    }
}

impl Connection {
    /// Begins a transaction that only reads, and sees one moment throughout. Its caller ends it with `ROLLBACK`.
    pub(crate) async fn snapshot(&mut self) -> crate::Result<()> {
        // A caller that is dropped half-way must not give a connection back that still looks at that moment.
        let begin = match self {
            Connection::Sqlite(held) => {
                held.close_on_drop();
                "BEGIN"
            }
            Connection::Postgres(held) => {
                held.close_on_drop();
                "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
            }
        };
        self.say(begin).await
    }

    /// Closes the connection instead of giving it back.
    pub(crate) async fn discard(self) {
        // Nothing can be done about a connection that does not even close.
        match self {
            Connection::Sqlite(held) => drop(held.close().await),
            Connection::Postgres(held) => drop(held.close().await),
        }
    }
}
