//! The tables, their version, and the way from every released version to this one.
//!
//! A version is a number; migration N makes version N out of N-1, in one transaction with the new number. A program that meets
//! a number it does not know refuses to start: guessing would lose data.

use crate::connection::{Connection, Reader, Writer, change, on, row, rows};
use crate::{Error, Result, sql};
use Kind::{Bytes, Number, Text};

/// Version of the tables that this program writes.
pub const VERSION: i64 = MIGRATIONS.len() as i64;

/// For each version from 1: its number is its place; the text for SQLite, the text for PostgreSQL.
pub(crate) const MIGRATIONS: [(&str, &str); 4] = [
    (include_str!("../migrations/sqlite/0001.sql"), include_str!("../migrations/postgres/0001.sql")),
    (include_str!("../migrations/sqlite/0002.sql"), include_str!("../migrations/postgres/0002.sql")),
    (include_str!("../migrations/sqlite/0003.sql"), include_str!("../migrations/postgres/0003.sql")),
    (include_str!("../migrations/sqlite/0004.sql"), include_str!("../migrations/postgres/0004.sql")),
];

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Text,
    Number,
    Bytes,
}

/// Names and kinds of the columns of a table.
pub(crate) type Columns = &'static [(&'static str, Kind)];

/// Tables with their columns, in the order in which rows can be put in: each after those that it points to.
#[rustfmt::skip]
pub(crate) const TABLES: [(&str, Columns); 28] = [
    ("installation", &[
        ("one", Number), ("made", Number), ("form_key", Bytes), ("key_mark", Bytes),
    ]),
    ("organisations", &[
        ("id", Text), ("name", Text), ("keeper", Number), ("made", Number),
    ]),
    ("people", &[
        ("id", Text), ("sign_in", Text), ("name", Text), ("passphrase", Text), ("totp", Bytes),
        ("totp_step", Number), ("made", Number), ("closed", Number),
    ]),
    ("memberships", &[
        ("organisation", Text), ("person", Text), ("role", Text), ("made", Number),
    ]),
    ("passkeys", &[
        ("id", Text), ("person", Text), ("name", Text), ("credential", Text), ("made", Number), ("used", Number),
    ]),
    ("recovery_codes", &[
        ("person", Text), ("hash", Bytes), ("used", Number),
    ]),
    ("sessions", &[
        ("id", Text), ("hash", Bytes), ("person", Text), ("method", Text), ("device", Text), ("made", Number),
        ("seen", Number), ("expires", Number), ("ended", Number),
    ]),
    ("invitations", &[
        ("id", Text), ("hash", Bytes), ("organisation", Text), ("roles", Text), ("invited_by", Text),
        ("made", Number), ("expires", Number), ("used", Number), ("used_by", Text), ("withdrawn", Number),
    ]),
    ("audit", &[
        ("chain", Text), ("seq", Number), ("at", Number), ("actor", Text), ("act", Text), ("object", Text),
        ("detail", Text), ("prev", Bytes), ("hash", Bytes),
    ]),
    ("audit_heads", &[
        ("chain", Text), ("seq", Number), ("hash", Bytes),
    ]),
    ("proposals", &[
        ("id", Text), ("author", Text), ("about", Text), ("body", Text), ("made", Number), ("state", Text),
        ("decided", Number), ("decided_by", Text), ("reason", Text), ("place", Number),
        ("seconded_by", Text), ("seconded", Number),
    ]),
    ("series", &[
        ("id", Text), ("organisation", Text), ("body", Text), ("made", Number), ("changed", Number),
    ]),
    ("dialogues", &[
        ("id", Text), ("series", Text), ("organisation", Text), ("body", Text), ("phase", Text), ("sample", Number),
        ("starts", Number), ("made", Number), ("changed", Number), ("seq", Number), ("spotlight", Number),
        ("settled", Number),
    ]),
    ("resources", &[
        ("id", Text), ("organisation", Text), ("body", Text), ("made", Number), ("changed", Number),
        ("withdrawn", Number),
    ]),
    ("join_links", &[
        ("id", Text), ("dialogue", Text), ("hash", Bytes), ("once", Number), ("label", Text), ("joined", Number),
        ("made", Number), ("expires", Number), ("withdrawn", Number),
    ]),
    ("participants", &[
        ("dialogue", Text), ("id", Text), ("hash", Bytes), ("made", Number), ("declared", Text), ("away", Number),
    ]),
    ("themes", &[
        ("dialogue", Text), ("number", Number), ("prompt", Number), ("title", Text), ("place", Number),
        ("gone", Number), ("seq", Number),
    ]),
    ("statements", &[
        ("dialogue", Text), ("number", Number), ("participant", Text), ("prompt", Number), ("lang", Text),
        ("text", Text), ("state", Text), ("merged_into", Number), ("theme", Number), ("pinned", Number),
        ("seed", Number), ("reason", Text), ("made", Number), ("decided", Number), ("decided_by", Text),
        ("agree", Number), ("disagree", Number), ("pass", Number), ("seq", Number), ("cast_agree", Number),
        ("cast_disagree", Number), ("cast_pass", Number), ("fresh", Number),
    ]),
    ("translations", &[
        ("dialogue", Text), ("statement", Number), ("lang", Text), ("text", Text), ("participant", Text),
        ("person", Text), ("shown", Number), ("made", Number),
    ]),
    ("votes", &[
        ("dialogue", Text), ("participant", Text), ("statement", Number), ("vote", Number), ("via", Number),
        ("at", Number), ("told", Number),
    ]),
    ("kept_apart", &[
        ("dialogue", Text), ("one", Number), ("other", Number),
    ]),
    ("maps", &[
        ("dialogue", Text), ("seq", Number), ("body", Text), ("made", Number),
    ]),
    ("scores", &[
        ("dialogue", Text), ("participant", Text), ("statement", Number), ("criterion", Number), ("score", Number),
    ]),
    ("choices", &[
        ("dialogue", Text), ("participant", Text), ("one", Number), ("other", Number), ("first", Number),
        ("at", Number),
    ]),
    ("asks", &[
        ("id", Text), ("organisation", Text), ("dialogue", Text), ("body", Text), ("state", Text), ("made", Number),
        ("changed", Number),
    ]),
    ("ask_steps", &[
        ("ask", Text), ("number", Number), ("status", Text), ("day", Text), ("source", Text), ("words", Text),
        ("state", Text), ("author", Text), ("made", Number), ("decided", Number), ("decided_by", Text),
        ("reason", Text),
    ]),
    ("match_clients", &[
        ("id", Text), ("organisation", Text), ("name", Text), ("hash", Bytes), ("banks", Text), ("rights", Text),
        ("per_minute", Number), ("per_day", Number), ("made", Number), ("expires", Number), ("withdrawn", Number),
    ]),
    ("matches", &[
        ("id", Text), ("organisation", Text), ("client", Text), ("bank", Text), ("entry", Number),
        ("reference", Text), ("label", Text), ("distance", Number), ("untold", Number), ("made", Number),
        ("state", Text), ("seconded", Number), ("seconded_by", Text), ("decided", Number), ("decided_by", Text),
        ("feedback", Text), ("answered", Number),
    ]),
];

/// From which version on there is a table, or a column of one that is older.
fn since(table: &str, column: &str) -> i64 {
    let place = |name: &str| TABLES.iter().position(|(known, _)| *known == name);
    match (table, column) {
        ("installation", "key_mark") => 2,
        ("dialogues", "settled") | ("participants", "away") | ("votes", "told") => 3,
        ("statements", "cast_agree" | "cast_disagree" | "cast_pass" | "fresh") => 3,
        _ if place(table) >= place("match_clients") => 4,
        _ if place(table) >= place("series") => 2,
        _ => 1,
    }
}

/// The tables of a version with their columns, in the order of [`TABLES`].
pub(crate) fn tables_of(version: i64) -> Vec<(&'static str, Vec<(&'static str, Kind)>)> {
    let there = TABLES.iter().filter(|(table, _)| since(table, "") <= version);
    there
        .map(|(table, all)| (*table, all.iter().copied().filter(|(c, _)| since(table, c) <= version).collect()))
        .collect()
}

/// Puts the tables of an older version in the place of those of this one, which are empty: what a copy of that version goes back into, before
/// [`migrate`] moves it forward. All in the transaction that is open.
pub(crate) async fn make_older(writer: &mut Writer, version: i64) -> Result<()> {
    let older = usize::try_from(version).map_err(|_| Error::Version { found: version, known: VERSION })?;
    for (table, _) in TABLES.iter().rev() {
        let statement = sqlx::AssertSqlSafe(format!("DROP TABLE {table}"));
        on!(writer.reader, inner => sqlx::query(statement).execute(inner).await.map(drop))?;
    }
    make(writer, &MIGRATIONS[..older.min(MIGRATIONS.len())]).await
}

/// Moves tables of a version to [`VERSION`], in the transaction that is open.
pub(crate) async fn migrate(writer: &mut Writer, found: i64) -> Result<()> {
    match usize::try_from(found) {
        Ok(at) if found <= VERSION => make(writer, &MIGRATIONS[at..]).await,
        _ => Err(Error::Version { found, known: VERSION }),
    }
}

async fn make(writer: &mut Writer, steps: &[(&'static str, &'static str)]) -> Result<()> {
    for (sqlite, postgres) in steps {
        let text = match &writer.reader.connection {
            Connection::Sqlite(_) => sqlite,
            Connection::Postgres(_) => postgres,
        };
        writer.reader.connection.say(text).await?;
    }
    Ok(())
}

/// Checks the database, then moves its tables to [`VERSION`].
pub(crate) async fn prepare(writer: &mut Writer) -> Result<()> {
    if let Some(wrong) = damage(&mut writer.reader).await?.into_iter().next() {
        return Err(Error::Damaged(wrong));
    }
    // One process at a time: the others wait here, then find the work done.
    match &writer.reader.connection {
        Connection::Sqlite(_) => writer.reader.connection.say("BEGIN IMMEDIATE").await?,
        Connection::Postgres(_) => {
            writer.reader.connection.say("BEGIN").await?;
            take_time(&mut writer.reader.connection).await?;
            writer.reader.connection.say("SELECT pg_advisory_xact_lock(7065646)").await?;
        }
    }
    let done = forward(writer).await;
    let end = if done.is_ok() { "COMMIT" } else { "ROLLBACK" };
    let ended = writer.reader.connection.say(end).await;
    done.and(ended)
}

/// Lifts the limits of time for the transaction that is open: moving tables forward and copying them last as long as they are large.
pub(crate) async fn take_time(connection: &mut Connection) -> Result<()> {
    match connection {
        Connection::Sqlite(_) => Ok(()),
        Connection::Postgres(_) => connection.say("SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = 0").await,
    }
}

/// Checks a database that should have tables of [`VERSION`], without making or changing anything.
pub(crate) async fn check(reader: &mut Reader) -> Result<()> {
    if let Some(wrong) = damage(reader).await?.into_iter().next() {
        return Err(Error::Damaged(wrong));
    }
    match version(reader).await? {
        Some(VERSION) => Ok(()),
        Some(found @ 0..VERSION) => Err(Error::Place(format!(
            "The data was last used by an older Plumbline (tables of version {found}; this program uses {VERSION}). Nothing was changed. Start \
             this program once with plumbline serve, which moves the data forward, or use the older program. Back up first."
        ))),
        Some(found) => Err(Error::Version { found, known: VERSION }),
        None => Err(Error::Place(
            "There are no tables of Plumbline in this database. Nothing was made. Check the address, or start the program once: plumbline serve.".into(),
        )),
    }
}

async fn forward(writer: &mut Writer) -> Result<()> {
    let found = match version(&mut writer.reader).await? {
        Some(found) => found,
        None if stranger(&mut writer.reader).await? => {
            return Err(Error::Place(
                "There are tables in this database, and they are not Plumbline's. Nothing was changed. Give an empty folder or an empty database.".into(),
            ));
        }
        None => {
            writer.reader.connection.say(sql::MAKE_SCHEMA_VERSION).await?;
            change!(writer.reader, sql::PUT_SCHEMA_VERSION, 0_i64)?;
            0
        }
    };
    migrate(writer, found).await?;
    if found < VERSION {
        change!(writer.reader, sql::SET_SCHEMA_VERSION, VERSION)?;
    }
    Ok(())
}

/// The version of the tables; `None` if there is no word of one.
pub(crate) async fn version(reader: &mut Reader) -> Result<Option<i64>> {
    let known = names(reader).await?.iter().any(|name| name == "schema_version");
    if !known {
        return Ok(None);
    }
    let row = row!(reader, (i64,), sql::SCHEMA_VERSION)?;
    Ok(Some(row.map_or(-1, |(version,)| version)))
}

/// Whether somebody else's tables are here.
async fn stranger(reader: &mut Reader) -> Result<bool> {
    Ok(!names(reader).await?.is_empty())
}

async fn names(reader: &mut Reader) -> Result<Vec<String>> {
    let text = match &reader.connection {
        Connection::Sqlite(_) => sql::SQLITE_TABLES,
        Connection::Postgres(_) => sql::POSTGRES_TABLES,
    };
    Ok(rows!(reader, (String,), text)?.into_iter().map(|(name,)| name).collect())
}

/// What SQLite finds wrong with its own pages and references. PostgreSQL checks its own pages.
async fn damage(reader: &mut Reader) -> Result<Vec<String>> {
    if let Connection::Postgres(_) = &reader.connection {
        return Ok(Vec::new());
    }
    let told = rows!(reader, (String,), "PRAGMA integrity_check")?;
    let mut wrong: Vec<String> = told.into_iter().map(|(line,)| line).filter(|line| line != "ok").collect();
    let dangling = on!(reader, inner => {
        use sqlx::Executor;
        inner.fetch_all(sqlx::raw_sql("PRAGMA foreign_key_check")).await.map(|rows| rows.len()).map_err(Error::from)
    })?;
    if dangling > 0 {
        wrong.push(format!("{dangling} rows point to rows that are not there"));
    }
    Ok(wrong)
}

/// What is wrong, for `doctor`.
pub(crate) async fn examine(reader: &mut Reader) -> Result<Vec<String>> {
    damage(reader).await
}
