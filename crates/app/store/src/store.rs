//! Opening the place where things last, and the two doors into it: reading and writing.

use std::net::IpAddr;
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::sync::Arc;
use std::time::Duration;

use futures_util::future::BoxFuture;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions, PgSslMode};
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
    /// Opens a place, makes or moves its tables forward, and checks it. For who begins or goes on with an installation: the program
    /// that serves, and a restore.
    ///
    /// # Errors
    /// [`Error::Place`] if it cannot be opened, [`Error::Version`] if its tables are not of a version known here,
    /// [`Error::Damaged`] if SQLite finds its pages damaged.
    pub async fn open(place: &Place) -> Result<Self> {
        let pools = match place {
            Place::Folder(folder) => {
                make_private(folder).map_err(|e| unfit(folder, "cannot be made or closed to other users", &e))?;
                sqlite(folder, true).await?
            }
            Place::Server(address) => postgres(address).await?,
        };
        schema::prepare(&mut Writer { reader: Reader { connection: pools.writing().await? } }).await?;
        Ok(Self::over(pools))
    }

    /// Opens a place that is there already with tables of [`schema::VERSION`], and checks it; it makes nothing and moves nothing
    /// forward, so that looking at an installation with a newer program does not lock the older one out.
    ///
    /// # Errors
    /// As [`Store::open`], and [`Error::Place`] if there is nothing, or if an older program wrote last.
    pub async fn open_existing(place: &Place) -> Result<Self> {
        let pools = match place {
            Place::Folder(folder) if !folder.join(FILE).is_file() => {
                return Err(Error::Place(format!(
                    "There is nothing in {} yet. Start the program once (plumbline serve), or name its folder with --data DIR.",
                    folder.display()
                )));
            }
            Place::Folder(folder) => sqlite(folder, false).await?,
            Place::Server(address) => postgres(address).await?,
        };
        schema::check(&mut Reader { connection: pools.writing().await? }).await?;
        Ok(Self::over(pools))
    }

    fn over(pools: Pools) -> Self {
        let (queue, task) = Queue::start(pools.clone());
        Self { pools, queue, ended: Arc::new(tokio::sync::Mutex::new(Some(task))) }
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

    /// Everything that the database finds wrong with its own pages, in words; empty if it is whole.
    ///
    /// # Errors
    /// Those of the database.
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
        let mut told = Vec::with_capacity(crate::sql::FILES.iter().map(|f| f.len()).sum());
        for (name, text) in crate::sql::FILES.into_iter().flatten() {
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

/// A folder that will not do: what is wrong, and what to do.
fn unfit(folder: &Path, what: &str, error: &dyn std::fmt::Display) -> Error {
    Error::Place(format!(
        "{} {what}: {error}. Give a folder that this user may write to, with --data DIR.",
        folder.display()
    ))
}

/// The file in a folder; only with `make` is it made, or changed into one with a write-ahead log.
async fn sqlite(folder: &Path, make: bool) -> Result<Pools> {
    let mut options = SqliteConnectOptions::new()
        .filename(folder.join(FILE))
        .create_if_missing(make)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(PATIENCE)
        .pragma("secure_delete", "ON")
        .pragma("trusted_schema", "OFF")
        .disable_statement_logging();
    if make {
        options = options.journal_mode(SqliteJournalMode::Wal);
    }
    let writing = SqlitePoolOptions::new()
        .max_connections(1)
        .acquire_timeout(PATIENCE)
        .connect_with(options.clone())
        .await
        .map_err(|e| match Error::from(e) {
            Error::Damaged(what) => Error::Damaged(what),
            other => unfit(folder, "cannot be opened as a database", &other),
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
    refuse_clear_text(&options)?;
    let pool = PgPoolOptions::new()
        .max_connections(16)
        .acquire_timeout(PATIENCE)
        .connect_with(options)
        .await
        .map_err(|e| Error::Place(format!("The PostgreSQL server does not let us in: {e}. Check that it runs, and the address given with --database.")))?;
    Ok(Pools::Postgres(pool))
}

/// Whether this build speaks TLS.
pub const TLS: bool = cfg!(feature = "tls");

/// What goes to another machine can be read on the way, or somebody on the way can answer in the server's place, unless the server shows a
/// certificate for its name. Encrypting without asking who is there (`require`, `prefer`) is no help against the second, and `verify-ca`
/// takes the certificate of any server of the same authority: neither is taken.
fn refuse_clear_text(options: &PgConnectOptions) -> Result<()> {
    let host = options.get_host().trim_matches(['[', ']']);
    let here = options.get_socket().is_some()
        || host.starts_with('/')
        || host.eq_ignore_ascii_case("localhost")
        || host.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback());
    let mode = options.get_ssl_mode();
    if here || matches!(mode, PgSslMode::Disable) || TLS && matches!(mode, PgSslMode::VerifyFull) {
        return Ok(());
    }
    let how = if TLS {
        "End its address with ?sslmode=verify-full: then the server has to show a certificate for its name, from an authority that browsers \
         trust or from that in a file, &sslrootcert=FILE. Nothing less is taken, because somebody on the way could answer in its place"
    } else {
        "This build speaks to PostgreSQL without TLS. Use one with the feature tls (cargo build --release --features tls) and \
         ?sslmode=verify-full, a server on this machine, or an encrypted tunnel"
    };
    Err(Error::Place(format!(
        "The database is on another machine ({host}): passwords and everything else could be read on the way. Nothing was sent. {how}. If the \
         network between is yours alone, say so by ending the address with ?sslmode=disable"
    )))
}

/// Makes the folder and an empty file of the database if they are not there. On Unix only their owner may look into a folder that is made
/// here, and into the file in any case: SQLite gives the files beside it the same mode.
fn make_private(folder: &Path) -> std::io::Result<()> {
    if !folder.is_dir() {
        let mut builder = std::fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(folder)?;
    }
    let mut options = std::fs::OpenOptions::new();
    options.append(true).create(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(folder.join(FILE))?;
    #[cfg(unix)]
    for beside in ["", "-wal", "-shm"] {
        use std::os::unix::fs::PermissionsExt;
        let file = folder.join(format!("{FILE}{beside}"));
        if std::fs::metadata(&file).is_ok_and(|found| found.permissions().mode() & 0o077 != 0) {
            std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o600))?;
        }
    }
    Ok(())
}
