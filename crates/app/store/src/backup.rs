//! A copy of everything that can be read without this program, and the way back.
//!
//! One folder: `manifest.json` and one file of JSON lines for each table, the first line naming the columns. It is taken in one snapshot
//! while the server goes on, and it is the same for both databases: a backup of SQLite restores into PostgreSQL, which is how an
//! installation grows. What an older program copied goes into the tables of its time, which are then moved forward as at a start. A
//! restore goes into an empty place only, in one transaction, and is refused whole unless every file has the hash that the manifest gives
//! and every audit chain fits together. Who was signed in or invited when the copy was made is not any more
//! after it has gone back.
//!
//! A backup holds password hashes, names and roles: it is written for its owner's eyes only (mode 0600 on Unix), and deserves the same
//! care as the data itself. Secrets that the program needs in clear are in it as they are in the database: sealed. Their key is not;
//! `manifest.json` has its mark, so that whoever restores knows which key it takes.

use std::fs;
use std::io::{BufRead, BufReader, BufWriter, Write};
use std::path::{Path, PathBuf};

use futures_util::TryStreamExt;
use people::audit::{Act, Event};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest, Sha256};
use sqlx::{AssertSqlSafe, Row};

use crate::connection::{Reader, Writer, change, on};
use crate::schema::{self, Columns, Kind, TABLES};
use crate::{Error, Result, Store, sql};

/// Shape of the folder; another number is refused.
const FORMAT: u32 = 1;

/// What `manifest.json` says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// Shape of the folder.
    pub format: u32,
    /// Version of the program that wrote it.
    pub program: String,
    /// Version of the tables.
    pub schema: i64,
    /// When, in milliseconds since 1970 UTC.
    pub made: i64,
    /// The mark of the key that secrets in it are sealed under, in hexadecimal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key_mark: Option<String>,
    /// Where that key lay, for whoever restores on the same machine. The key itself is not in a backup.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key_file: Option<PathBuf>,
    /// The tables, in the order in which they go back.
    pub tables: Vec<Table>,
}

/// One file of a backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// Name of the table; its file is `NAME.jsonl`.
    pub name: String,
    /// Rows in it.
    pub rows: u64,
    /// SHA-256 of the file, in hexadecimal: `sha256sum` gives the same.
    pub sha256: String,
}

fn trouble(path: &Path, what: &str, error: &dyn std::fmt::Display) -> Error {
    Error::Place(format!("{} {what}: {error}", path.display()))
}

impl Store {
    /// Writes a backup into a folder that is not there yet. `made` goes into the manifest; `program` is the version that writes.
    ///
    /// # Errors
    /// If the folder is there and not empty, if the disk refuses, and those of the database. Nothing is left half-written.
    pub async fn backup(&self, folder: &Path, made: people::Millis, program: &str) -> Result<Manifest> {
        self.backup_naming(folder, made, program, None).await
    }

    /// As [`Store::backup`], with the place of the key file for the manifest.
    ///
    /// # Errors
    /// As [`Store::backup`].
    pub async fn backup_naming(
        &self,
        folder: &Path,
        made: people::Millis,
        program: &str,
        key_file: Option<PathBuf>,
    ) -> Result<Manifest> {
        check_free(folder)?;
        let mut name = folder.as_os_str().to_owned();
        name.push(".part");
        let part = PathBuf::from(name);
        if part.exists() {
            fs::remove_dir_all(&part)
                .map_err(|e| trouble(&part, "is left from another try and cannot be removed", &e))?;
        }
        let written = self.fill(&part, made, program, key_file).await;
        let kept = written.and_then(|manifest| {
            if folder.exists() {
                fs::remove_dir(folder).map_err(|e| trouble(folder, "cannot be replaced", &e))?;
            }
            fs::rename(&part, folder).map_err(|e| trouble(folder, "cannot be put in place", &e))?;
            sync_folder(folder.parent().unwrap_or(Path::new(".")));
            Ok(manifest)
        });
        if kept.is_err() {
            let _ = fs::remove_dir_all(&part);
        }
        kept
    }

    async fn fill(
        &self,
        folder: &Path,
        made: people::Millis,
        program: &str,
        key_file: Option<PathBuf>,
    ) -> Result<Manifest> {
        make_folder(folder).map_err(|e| trouble(folder, "cannot be made", &e))?;
        let mut reader = self.reader().await?;
        reader.connection.snapshot().await?;
        schema::take_time(&mut reader.connection).await?;
        let copied = copy_tables(&mut reader, folder).await;
        let installation = reader.installation().await;
        reader.connection.say("ROLLBACK").await?;
        let manifest = Manifest {
            format: FORMAT,
            program: program.to_owned(),
            schema: schema::VERSION,
            made: made.0,
            key_mark: installation?.and_then(|found| found.key_mark).map(|mark| hex(&mark)),
            key_file,
            tables: copied?,
        };
        let path = folder.join("manifest.json");
        let text = serde_json::to_vec_pretty(&manifest).map_err(|e| trouble(&path, "cannot be written", &e))?;
        let mut file = create(&path).map_err(|e| trouble(&path, "cannot be written", &e))?;
        file.write_all(&text).and_then(|()| file.sync_all()).map_err(|e| trouble(&path, "cannot be written", &e))?;
        sync_folder(folder);
        Ok(manifest)
    }

    /// Puts a backup back into this store, which must be empty, and says so in the chain of the installation at `now`.
    ///
    /// All sessions end, and open invitations and programs that may ask banks are withdrawn, in the same transaction: some may have been ended since the backup was made, and
    /// a restore must not let anybody in again.
    ///
    /// # Errors
    /// If this store holds anything, if the backup is not whole or from a newer program, and those of the database. Nothing is kept of a
    /// restore that fails.
    pub async fn restore(&self, folder: &Path, now: people::Millis) -> Result<Manifest> {
        self.put_back(folder, now, false).await
    }

    /// As [`Store::restore`] where the key of the sealed secrets is lost: they are forgotten in the same transaction. Whoever signed in with
    /// an authenticator needs a code on paper, a passkey, or a new invitation.
    ///
    /// # Errors
    /// As [`Store::restore`].
    pub async fn restore_without_key(&self, folder: &Path, now: people::Millis) -> Result<Manifest> {
        self.put_back(folder, now, true).await
    }

    async fn put_back(&self, folder: &Path, now: people::Millis, forget: bool) -> Result<Manifest> {
        let manifest = read_manifest(folder)?;
        for table in &manifest.tables {
            let path = folder.join(format!("{}.jsonl", table.name));
            let bytes = fs::read(&path).map_err(|e| trouble(&path, "cannot be read", &e))?;
            if hex(&Sha256::digest(&bytes)) != table.sha256 {
                return Err(Error::Place(format!(
                    "{} is not what was backed up: its hash is another. Nothing was restored; use another backup.",
                    path.display()
                )));
            }
        }
        self.write("restore", (folder.to_owned(), manifest.clone(), now), move |writer, (folder, manifest, now)| {
            Box::pin(async move {
                schema::take_time(&mut writer.reader.connection).await?;
                for (table, _) in TABLES {
                    if !is_empty(writer, table).await? {
                        return Err(Error::Place("The place to restore into holds data already. Nothing was changed; give an empty folder or an empty database.".into()));
                    }
                }
                let older = manifest.schema < schema::VERSION;
                if older {
                    schema::make_older(writer, manifest.schema).await?;
                }
                let known = schema::tables_of(manifest.schema);
                for (table, (_, columns)) in manifest.tables.iter().zip(&known) {
                    put_table(writer, folder, table, columns).await?;
                }
                if older {
                    schema::migrate(writer, manifest.schema).await?;
                }
                writer.verify_chains().await?;
                let forgotten = if forget { Some(writer.forget_sealed().await?) } else { None };
                end_what_was_open(writer, manifest, forgotten, *now).await
            })
        })
        .await?;
        Ok(manifest)
    }
}

/// What a restored copy must not bring back to life, and the line that says so.
async fn end_what_was_open(
    writer: &mut Writer,
    manifest: &Manifest,
    forgotten: Option<u64>,
    now: people::Millis,
) -> Result<()> {
    let sessions = change!(writer.reader, sql::END_ALL_SESSIONS, now.0)?;
    let invitations = change!(writer.reader, sql::WITHDRAW_ALL, now.0)?;
    let clients = change!(writer.reader, sql::matching::WITHDRAW_MATCH_CLIENTS, now.0)?;
    let counted = [
        ("sessions", Some(sessions)),
        ("invitations", Some(invitations)),
        ("clients", Some(clients).filter(|n| *n > 0)),
        ("authenticators", forgotten),
    ];
    let counted = counted.into_iter().filter_map(|(name, n)| Some((name.to_owned(), n?.to_string())));
    let copied = ("copied".to_owned(), manifest.made.to_string());
    let event = Event {
        organisation: None,
        at: now,
        actor: None,
        act: Act::BackupRestored,
        object: String::new(),
        detail: counted.chain([copied]).collect(),
    };
    writer.record(event).await.map(drop)
}

/// Whether a backup can go into this folder: it is not there yet, or empty. For callers that note a backup before they make it.
///
/// # Errors
/// [`Error::Place`] if something else is there.
pub fn check_free(folder: &Path) -> Result<()> {
    let taken = match fs::read_dir(folder) {
        Ok(mut entries) => entries.next().is_some(),
        // A file, or a folder that may not be looked into.
        Err(error) => error.kind() != std::io::ErrorKind::NotFound,
    };
    if !taken {
        return Ok(());
    }
    Err(Error::Place(format!(
        "{} is there already and no empty folder. Nothing was written; name a new folder.",
        folder.display()
    )))
}

/// What the manifest of a backup says.
///
/// # Errors
/// [`Error::Place`] if there is none, or it is of a kind that this program does not restore.
pub fn read_manifest(folder: &Path) -> Result<Manifest> {
    let path = folder.join("manifest.json");
    let text = fs::read(&path).map_err(|e| trouble(&path, "cannot be read, so this is no whole backup", &e))?;
    let manifest: Manifest = serde_json::from_slice(&text).map_err(|e| trouble(&path, "is damaged", &e))?;
    if manifest.format != FORMAT || !(1..=schema::VERSION).contains(&manifest.schema) {
        return Err(Error::Place(format!(
            "{} was written by a newer Plumbline, {} (tables of version {}; this program knows {}). Nothing was restored. Use that program.",
            folder.display(),
            manifest.program,
            manifest.schema,
            schema::VERSION
        )));
    }
    let names = manifest.tables.iter().map(|t| t.name.as_str());
    if !names.eq(schema::tables_of(manifest.schema).iter().map(|(name, _)| *name)) {
        return Err(Error::Place(format!(
            "{} names other tables than this program has. Nothing was restored.",
            path.display()
        )));
    }
    Ok(manifest)
}

/// A value of a row as JSON; bytes as hexadecimal.
macro_rules! value {
    ($row:expr, $n:expr, $kind:expr) => {
        match $kind {
            Kind::Text => $row.try_get::<Option<String>, _>($n).map(Value::from).map_err(Error::from),
            Kind::Number => $row.try_get::<Option<i64>, _>($n).map(Value::from).map_err(Error::from),
            Kind::Bytes => {
                $row.try_get::<Option<Vec<u8>>, _>($n).map(|b| b.map(|b| hex(&b)).into()).map_err(Error::from)
            }
        }
    };
}

async fn copy_tables(reader: &mut Reader, folder: &Path) -> Result<Vec<Table>> {
    let mut copied = Vec::with_capacity(TABLES.len());
    for (name, columns) in TABLES {
        let path = folder.join(format!("{name}.jsonl"));
        let file = create(&path).map_err(|e| trouble(&path, "cannot be written", &e))?;
        let mut out = Out { file: BufWriter::new(file), hash: Sha256::new() };
        let lost = |e: std::io::Error| trouble(&path, "cannot be written", &e);
        out.line(&header(columns)).map_err(lost)?;
        let statement = AssertSqlSafe(select(name, columns));
        let mut rows = 0;
        on!(reader, inner => {
            let mut stream = sqlx::query(statement).fetch(inner);
            while let Some(row) = stream.try_next().await? {
                let values: Vec<Value> =
                    columns.iter().enumerate().map(|(n, (_, kind))| value!(row, n, kind)).collect::<Result<_>>()?;
                out.line(&Value::from(values)).map_err(lost)?;
                rows += 1;
            }
            Ok::<(), Error>(())
        })?;
        let sha256 = out.end().map_err(lost)?;
        copied.push(Table { name: name.to_owned(), rows, sha256 });
    }
    Ok(copied)
}

/// All rows of a table in an order that does not depend on the database: no primary key has more than three columns, they come first, and
/// both databases compare text by its bytes. Names come from [`TABLES`] only.
fn select(table: &str, columns: Columns) -> String {
    let names: Vec<&str> = columns.iter().map(|(name, _)| *name).collect();
    format!("SELECT {} FROM {table} ORDER BY 1, 2, 3", names.join(", "))
}

/// The first line of a file: the names of the columns.
fn header(columns: &[(&str, Kind)]) -> Value {
    columns.iter().map(|(name, _)| Value::from(*name)).collect()
}

async fn is_empty(writer: &mut Writer, table: &str) -> Result<bool> {
    let statement = AssertSqlSafe(format!("SELECT COUNT(*) FROM {table}"));
    let count: i64 = on!(writer.reader, inner => sqlx::query_scalar(statement).fetch_one(inner).await)?;
    Ok(count == 0)
}

/// Its name and columns are those of [`schema::tables_of`].
async fn put_table(writer: &mut Writer, folder: &Path, table: &Table, columns: &[(&str, Kind)]) -> Result<()> {
    let (path, name) = (folder.join(format!("{}.jsonl", table.name)), &table.name);
    let file = fs::File::open(&path).map_err(|e| trouble(&path, "cannot be read", &e))?;
    let names: Vec<&str> = columns.iter().map(|(name, _)| *name).collect();
    let marks: Vec<String> = (1..=columns.len()).map(|n| format!("${n}")).collect();
    let statement = format!("INSERT INTO {name} ({}) VALUES ({})", names.join(", "), marks.join(", "));
    let mut rows = 0;
    for (n, line) in BufReader::new(file).lines().enumerate() {
        let wrong = |what: &str| Error::Place(format!("{}:{}: {what}. Nothing was restored.", path.display(), n + 1));
        let line = line.map_err(|e| wrong(&e.to_string()))?;
        let value: Value = serde_json::from_str(&line).map_err(|e| wrong(&e.to_string()))?;
        if n == 0 {
            if value != header(columns) {
                return Err(wrong("the columns are not those of this program"));
            }
            continue;
        }
        let values = match value {
            Value::Array(values) if values.len() == columns.len() => values,
            _ => return Err(wrong("the row is no list with one value for each column")),
        };
        let odd = || wrong("a value is of another kind than its column");
        on!(writer.reader, inner => {
            let mut query = sqlx::query(AssertSqlSafe(statement.clone()));
            for (value, (_, kind)) in values.iter().zip(columns.iter()) {
                query = match kind {
                    Kind::Text => query.bind(optional(value, Value::as_str).ok_or_else(odd)?.map(str::to_owned)),
                    Kind::Number => query.bind(optional(value, Value::as_i64).ok_or_else(odd)?),
                    Kind::Bytes => query.bind(optional(value, |v| unhex(v.as_str()?)).ok_or_else(odd)?),
                };
            }
            query.execute(inner).await.map(drop)
        })?;
        rows += 1;
    }
    if rows != table.rows {
        return Err(Error::Place(format!(
            "{} has {rows} rows, and the manifest says {}. Nothing was restored.",
            path.display(),
            table.rows
        )));
    }
    Ok(())
}

/// Nothing for null; the outer `None` if the value is of another kind.
fn optional<'v, T>(value: &'v Value, read: impl Fn(&'v Value) -> Option<T>) -> Option<Option<T>> {
    if value.is_null() { Some(None) } else { read(value).map(Some) }
}

/// A file under way with the hash of what went into it.
struct Out {
    file: BufWriter<fs::File>,
    hash: Sha256,
}

impl Out {
    fn line(&mut self, value: &Value) -> std::io::Result<()> {
        let mut line = serde_json::to_vec(value)?;
        line.push(b'\n');
        self.hash.update(&line);
        self.file.write_all(&line)
    }

    fn end(mut self) -> std::io::Result<String> {
        self.file.flush()?;
        self.file.get_ref().sync_all()?;
        Ok(hex(&self.hash.finalize()))
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    if !text.is_ascii() || text.len() % 2 == 1 {
        return None;
    }
    (0..text.len()).step_by(2).map(|n| u8::from_str_radix(text.get(n..n + 2)?, 16).ok()).collect()
}

/// A new file that only its owner may read.
fn create(path: &Path) -> std::io::Result<fs::File> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

fn make_folder(path: &Path) -> std::io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

/// Makes new names in a folder last. Some file systems cannot; then the files themselves are still synced.
fn sync_folder(path: &Path) {
    let path = if path.as_os_str().is_empty() { Path::new(".") } else { path };
    let _ = fs::File::open(path).and_then(|folder| folder.sync_all());
}
