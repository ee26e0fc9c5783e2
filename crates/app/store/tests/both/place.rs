//! Opening: a new place, an old one, a stranger's, a newer one, a damaged one.

use store::{Error, Place, Store, VERSION};

use crate::{empties, stores};

#[tokio::test]
async fn every_statement_is_understood_by_both() {
    for (store, at) in stores().await {
        for (name, told) in store.prepare_all().await.unwrap() {
            assert_eq!(told, None, "{}: {name}", at.name);
        }
    }
}

#[tokio::test]
async fn the_list_of_columns_is_that_of_the_tables() {
    for (store, at) in stores().await {
        assert_eq!(store.columns_differ().await.unwrap(), Vec::<String>::new(), "{}", at.name);
    }
}

/// The databases of the tests may be made with any language; the order of text must not come from it.
#[tokio::test]
async fn postgres_compares_every_text_by_its_bytes() {
    use sqlx::Connection;
    for (_store, at) in stores().await {
        let Place::Server(address) = &at.place else { continue };
        let mut other = sqlx::PgConnection::connect(address).await.unwrap();
        let others: Vec<(String,)> = sqlx::query_as(
            "SELECT table_name || '.' || column_name FROM information_schema.columns
             WHERE table_schema = 'public' AND data_type = 'text' AND collation_name IS DISTINCT FROM 'C'",
        )
        .fetch_all(&mut other)
        .await
        .unwrap();
        assert_eq!(others, []);
    }
}

#[tokio::test]
async fn opening_again_changes_nothing() {
    for at in empties().await {
        for _ in 0..2 {
            let store = Store::open(&at.place).await.unwrap();
            assert_eq!(store.examine().await.unwrap(), Vec::<String>::new());
            store.close().await;
        }
    }
}

#[tokio::test]
async fn several_may_open_a_new_place_at_once() {
    for at in empties().await {
        let tasks: Vec<_> = (0..6)
            .map(|_| {
                let place = at.place.clone();
                tokio::spawn(async move { Store::open(&place).await.map(drop) })
            })
            .collect();
        for task in tasks {
            task.await.unwrap().unwrap_or_else(|e| panic!("{}: {e}", at.name));
        }
    }
}

async fn tell(at: &crate::Empty, statement: &'static str) {
    use sqlx::{Connection, Executor};
    match &at.place {
        Place::Folder(folder) => {
            std::fs::create_dir_all(folder).unwrap();
            let file = folder.join("plumbline.sqlite");
            let options = sqlx::sqlite::SqliteConnectOptions::new().filename(file).create_if_missing(true);
            let mut other = sqlx::SqliteConnection::connect_with(&options).await.unwrap();
            other.execute(sqlx::raw_sql(statement)).await.unwrap();
        }
        Place::Server(address) => {
            let mut other = sqlx::PgConnection::connect(address).await.unwrap();
            other.execute(sqlx::raw_sql(statement)).await.unwrap();
        }
    }
}

#[tokio::test]
async fn an_unknown_version_is_refused_and_left_alone() {
    for at in empties().await {
        Store::open(&at.place).await.unwrap().close().await;
        tell(&at, "UPDATE schema_version SET version = 999").await;
        let told = Store::open(&at.place).await.map(drop).unwrap_err();
        assert!(matches!(told, Error::Version { found: 999, known: VERSION }), "{}: {told:?}", at.name);
        assert!(told.to_string().contains("newer Plumbline"));
        tell(&at, "UPDATE schema_version SET version = -4").await;
        let told = Store::open(&at.place).await.map(drop).unwrap_err();
        assert!(matches!(told, Error::Version { found: -4, .. }), "{}: {told:?}", at.name);
    }
}

#[tokio::test]
async fn a_strangers_database_is_refused_and_left_alone() {
    for at in empties().await {
        tell(&at, "CREATE TABLE letters (id INTEGER)").await;
        let told = Store::open(&at.place).await.map(drop).unwrap_err();
        assert!(told.to_string().contains("not Plumbline's"), "{}: {told}", at.name);
        tell(&at, "INSERT INTO letters (id) VALUES (1)").await;
    }
}

#[tokio::test]
async fn a_damaged_file_is_told_as_such() {
    let at = empties().await.swap_remove(0);
    let Place::Folder(folder) = &at.place else { unreachable!() };
    let store = Store::open(&at.place).await.unwrap();
    for n in 1..=200 {
        store.write("fill", n, |w, n| Box::pin(async move { w.put_person(&crate::person(*n)).await })).await.unwrap();
    }
    store.close().await;
    let file = folder.join("plumbline.sqlite");
    let mut bytes = std::fs::read(&file).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle..middle + 6000].fill(0x5a);
    std::fs::write(&file, &bytes).unwrap();
    let told = Store::open(&at.place).await.map(drop).unwrap_err();
    assert!(matches!(told, Error::Damaged(_)), "{told:?}");
    std::fs::write(
        &file,
        b"this is a letter and no database, long enough to have a head of its own, at least as long as a hundred bytes",
    )
    .unwrap();
    let told = Store::open(&at.place).await.map(drop).unwrap_err();
    assert!(matches!(told, Error::Damaged(_) | Error::Place(_)), "{told:?}");
}

#[tokio::test]
async fn what_cannot_be_opened_is_told_with_what_to_do() {
    let file = tempfile::NamedTempFile::new().unwrap();
    let told = Store::open(&Place::Folder(file.path().join("below"))).await.map(drop).unwrap_err();
    assert!(told.to_string().contains("--data"), "{told}");
    let secret = "postgres://someone:hunter2@127.0.0.1:1/none";
    let told = Store::open(&Place::Server(secret.into())).await.map(drop).unwrap_err().to_string();
    assert!(told.contains("--database") && !told.contains("hunter2"), "{told}");
    let told = Store::open(&Place::Server("hunter2".into())).await.map(drop).unwrap_err().to_string();
    assert!(!told.contains("hunter2"), "{told}");
}
