//! The same suite on both databases.
//!
//! SQLite always; PostgreSQL where `tests/common/postgres.rs` finds a server.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on should stop")]

mod asks;
mod backups;
mod board;
mod calendar;
mod chains;
mod leaving;
mod matching;
mod neighbours;
mod outcomes;
mod place;
#[path = "../common/postgres.rs"]
mod postgres;
mod records;
mod tally;
mod transactions;
mod trouble;
mod voices;

use people::{Millis, OrgId, PersonId};
use postgres::Database;
use store::{Person, Place, Store};

/// An empty place of one kind, removed when dropped.
pub(crate) struct Empty {
    pub(crate) place: Place,
    pub(crate) name: &'static str,
    _folder: Option<tempfile::TempDir>,
    _database: Option<Database>,
}

/// An empty place of each kind that is there.
pub(crate) async fn empties() -> Vec<Empty> {
    let folder = tempfile::tempdir().unwrap();
    let place = Place::Folder(folder.path().join("data"));
    let mut all = vec![Empty { place, name: "SQLite", _folder: Some(folder), _database: None }];
    all.extend(Database::make("test").map(|database| Empty {
        place: Place::Server(database.address()),
        name: "PostgreSQL",
        _folder: None,
        _database: Some(database),
    }));
    all
}

/// Runs a statement behind the program's back.
pub(crate) async fn tamper(at: &Empty, statement: &'static str) {
    use sqlx::{Connection, Executor};
    match &at.place {
        Place::Folder(folder) => {
            let address = format!("sqlite://{}", folder.join("plumbline.sqlite").display());
            let mut other = sqlx::SqliteConnection::connect(&address).await.unwrap();
            other.execute(sqlx::raw_sql(statement)).await.unwrap();
        }
        Place::Server(address) => {
            let mut other = sqlx::PgConnection::connect(address).await.unwrap();
            other.execute(sqlx::raw_sql(statement)).await.unwrap();
        }
    }
}

/// Tells every vote at once, as if a crowd had voted: for tests that are about something else.
pub(crate) async fn tell(at: &Empty) {
    let all = "UPDATE votes SET told = vote;
        UPDATE statements SET agree = cast_agree, disagree = cast_disagree, pass = cast_pass, fresh = 0";
    tamper(at, all).await;
}

/// A number, asked behind the program's back.
pub(crate) async fn ask(at: &Empty, question: &'static str) -> i64 {
    use sqlx::Connection;
    match &at.place {
        Place::Folder(folder) => {
            let address = format!("sqlite://{}", folder.join("plumbline.sqlite").display());
            let mut other = sqlx::SqliteConnection::connect(&address).await.unwrap();
            sqlx::query_as::<_, (i64,)>(question).fetch_one(&mut other).await.unwrap().0
        }
        Place::Server(address) => {
            let mut other = sqlx::PgConnection::connect(address).await.unwrap();
            sqlx::query_as::<_, (i64,)>(question).fetch_one(&mut other).await.unwrap().0
        }
    }
}

/// A store in each kind of place, with its name.
pub(crate) async fn stores() -> Vec<(Store, Empty)> {
    let mut all = Vec::new();
    for empty in empties().await {
        all.push((Store::open(&empty.place).await.unwrap(), empty));
    }
    all
}

pub(crate) const NOW: Millis = Millis(1_790_000_000_000);

pub(crate) fn person(n: u8) -> Person {
    Person {
        id: PersonId(people::Id::from_bytes([n; 16])),
        sign_in: format!("sample-{n}"),
        name: format!("SAMPLE person {n}"),
        passphrase: Some("$argon2id$…".into()),
        totp: Some(vec![n; 20]),
        totp_step: 3,
        made: NOW,
        closed: None,
    }
}

pub(crate) fn organisation(n: u8) -> store::Organisation {
    store::Organisation {
        id: org(n),
        name: format!("SAMPLE organisation {n}"),
        keeper: n == 1,
        made: NOW.plus(n.into()),
    }
}

/// A line for the log of an organisation, or of the installation.
pub(crate) fn event(organisation: Option<OrgId>) -> people::audit::Event {
    people::audit::Event {
        organisation,
        at: NOW,
        actor: None,
        act: people::audit::Act::PersonRoleChanged,
        object: "x".into(),
        detail: std::collections::BTreeMap::new(),
    }
}

/// Writes such a line in a transaction of its own.
pub(crate) async fn record(store: &Store, organisation: Option<OrgId>) -> store::Result<()> {
    let work = event(organisation);
    store.write("record", work, |w, e| Box::pin(async move { w.record(e.clone()).await.map(drop) })).await
}

pub(crate) fn org(n: u8) -> OrgId {
    OrgId(people::Id::from_bytes([n; 16]))
}
