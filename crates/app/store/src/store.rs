//! Opening the place where things last, and the two doors into it: reading and writing.

use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::sync::Arc;
use std::time::Duration;

use futures_util::future::BoxFuture;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{ConnectOptions, PgPool, SqlitePool};

use crate::connection::{Connection, Reader, Writer};
use crate::writer::Queue;
use crate::{Error, Result, schema};

/// Name of the database in a data folder.
pub(crate) const FILE: &str = "plumbline.sqlite";

/// How long a caller waits for a connection, or for another process that writes.
const PATIENCE: Duration = Duration::from_secs(5);

/// Where things last.
#[derive(Clone)]
pub enum Place {
    /// SQLite, in a folder of the data.
    Folder(PathBuf),
    /// PostgreSQL, by its address: `postgres://user@host/database`.
    Server(String),
}

/// Pools of connections to one of the two databases.
#[derive(Clone)]
pub(crate) enum Pools {
    /// Those that only read, and the one that writes.
    Sqlite { reading: SqlitePool, writing: SqlitePool },
    /// All alike.
    Postgres(PgPool),
}

impl Pools {
    async fn reading(&self) -> Result<Connection> {
        Ok(match self {
            Pools::Sqlite { reading, .. } => Connection::Sqlite(reading.acquire().await?),
            Pools::Postgres(pool) => Connection::Postgres(pool.acquire().await?),
        })
    }

    pub(crate) async fn writing(&self) -> Result<Connection> {
        Ok(match self {
            Pools::Sqlite { writing, .. } => Connection::Sqlite(writing.acquire().await?),
            Pools::Postgres(pool) => Connection::Postgres(pool.acquire().await?),
        })
    }
}

/// What lasts. Cheap to clone; all clones share the connections and the writing task.
#[derive(Clone)]
pub struct Store {
    pools: Pools,
    queue: Queue,
    ended: Arc<tokio::sync::Mutex<Option<tokio::task::JoinHandle<()>>>>,
}

impl Store {
    /// Opens a place, makes or moves its tables forward, and checks it.
    ///
    /// # Errors
    /// [`Error::Place`] if it cannot be opened, [`Error::Version`] if its tables are not of a version known here,
    /// [`Error::Damaged`] if SQLite finds its pages damaged.
    pub async fn open(place: &Place) -> Result<Self> {
        let pools = match place {
            Place::Folder(folder) => sqlite(folder).await?,
            Place::Server(address) => postgres(address).await?,
        };
        schema::prepare(&mut Writer { reader: Reader { connection: pools.writing().await? } }).await?;
        let (queue, task) = Queue::start(pools.clone());
        Ok(Self { pools, queue, ended: Arc::new(tokio::sync::Mutex::new(Some(task))) })
    }

    /// A connection for reading.
    ///
    /// # Errors
    /// [`Error::Gone`] if the database does not answer.
    pub async fn reader(&self) -> Result<Reader> {
        Ok(Reader { connection: self.pools.reading().await? })
    }

    /// Runs `work` in a transaction named `name` and returns when what it wrote is durable.
    ///
    /// `work` may run more than once; it gets `input` anew each time and must change nothing but the database. If it returns an
    /// error, nothing that it wrote is kept.
    ///
    /// # Errors
    /// What `work` returns; [`Error::Busy`] when others got in the way too often; [`Error::Gone`], [`Error::Full`], [`Error::Unsure`].
    pub async fn write<T, I, F>(&self, name: &'static str, input: I, work: F) -> Result<T>
    where
        T: Send + 'static,
        I: Send + Sync + 'static,
        F: for<'t> Fn(&'t mut Writer, &'t I) -> BoxFuture<'t, Result<T>> + Send + Sync + 'static,
    {
        self.queue.ask(name, input, work).await
    }

    /// Waits until everything handed in is answered, then closes. Clones must not be used afterwards.
    pub async fn close(self) {
        let Self { pools, queue, ended } = self;
        drop(queue);
        let task = ended.lock().await.take();
        if let (Some(task), 1) = (task, Arc::strong_count(&ended)) {
            let _ = task.await;
        }
        match pools {
            Pools::Sqlite { reading, writing } => {
                reading.close().await;
                writing.close().await; // the last to close folds the write-ahead log into the file
            }
            Pools::Postgres(pool) => pool.close().await,
        }
    }

    /// Whether this is a file of its own rather than a server.
    #[must_use]
    pub fn is_embedded(&self) -> bool {
        matches!(self.pools, Pools::Sqlite { .. })
    }

    /// Opens without making or changing anything, for `doctor`: the version found and what is wrong, in words.
    ///
    /// # Errors
    /// As [`Store::open`].
    pub async fn examine(&self) -> Result<Vec<String>> {
        schema::examine(&mut self.reader().await?).await
    }
}

/// For the tests that hold the statements and lists of this crate against the databases themselves.
impl Store {
    /// Prepares every statement; each with what the database says against it.
    ///
    /// # Errors
    /// Those of the connection.
    #[doc(hidden)]
    pub async fn prepare_all(&self) -> Result<Vec<(&'static str, Option<String>)>> {
        use sqlx::Executor;
        let mut reader = self.reader().await?;
        let mut told = Vec::with_capacity(crate::sql::ALL.len());
        for (name, text) in crate::sql::ALL {
            let text = sqlx::SqlStr::from_static(text);
            let wrong = crate::connection::on!(reader, inner => inner.prepare(text).await.err().map(|e| e.to_string()));
            told.push((*name, wrong));
        }
        Ok(told)
    }

    /// Tables whose columns are not those that a backup copies.
    ///
    /// # Errors
    /// Those of the connection.
    #[doc(hidden)]
    pub async fn columns_differ(&self) -> Result<Vec<String>> {
        use sqlx::{AssertSqlSafe, Column, Executor, SqlSafeStr, Statement};
        let mut reader = self.reader().await?;
        let mut wrong = Vec::new();
        for (table, columns) in schema::TABLES {
            let listed: Vec<&str> = columns.iter().map(|(name, _)| *name).collect();
            let text = AssertSqlSafe(format!("SELECT * FROM {table}")).into_sql_str();
            let there: Vec<String> = crate::connection::on!(reader, inner => {
                inner.prepare(text).await?.columns().iter().map(|c| c.name().to_owned()).collect()
            });
            if listed != there {
                wrong.push(format!("{table}: {there:?}"));
            }
        }
        Ok(wrong)
    }
}

async fn sqlite(folder: &Path) -> Result<Pools> {
    let place = |what: &str, error: &dyn std::fmt::Display| {
        Error::Place(format!(
            "{} {what}: {error}. Give a folder that this user may write to, with --data DIR.",
            folder.display()
        ))
    };
    make_private(folder).map_err(|e| place("cannot be made or closed to other users", &e))?;
    let file = folder.join(FILE);
    let options = SqliteConnectOptions::new()
        .filename(&file)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(PATIENCE)
        .pragma("secure_delete", "ON")
        .pragma("trusted_schema", "OFF")
        .disable_statement_logging();
    let writing = SqlitePoolOptions::new()
        .max_connections(1)
        .acquire_timeout(PATIENCE)
        .connect_with(options.clone())
        .await
        .map_err(|e| match Error::from(e) {
            Error::Damaged(what) => Error::Damaged(what),
            other => place("cannot be opened as a database", &other),
        })?;
    let reading = SqlitePoolOptions::new()
        .max_connections(4)
        .acquire_timeout(PATIENCE)
        .connect_lazy_with(options.create_if_missing(false).pragma("query_only", "ON"));
    Ok(Pools::Sqlite { reading, writing })
}

async fn postgres(address: &str) -> Result<Pools> {
    // The address holds a password: it is never repeated in an error.
    let options = PgConnectOptions::from_str(address)
        .map_err(|_| Error::Place("The address of the database is not one of PostgreSQL. It should look like postgres://user@host:5432/plumbline".into()))?
        .application_name("plumbline")
        .options([("synchronous_commit", "on"), ("statement_timeout", "15000"), ("lock_timeout", "5000")])
        .disable_statement_logging();
    let pool = PgPoolOptions::new()
        .max_connections(16)
        .acquire_timeout(PATIENCE)
        .connect_with(options)
        .await
        .map_err(|e| Error::Place(format!("The PostgreSQL server does not let us in: {e}. Check that it runs, and the address given with --database.")))?;
    Ok(Pools::Postgres(pool))
}

/// Makes the folder if it is not there; on Unix only its owner may look into one that is made here.
fn make_private(folder: &Path) -> std::io::Result<()> {
    if folder.is_dir() {
        return Ok(());
    }
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}
