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

#[tokio::test]
async fn looking_makes_nothing_and_moves_nothing_forward() {
    for at in empties().await {
        let told = Store::open_existing(&at.place).await.map(drop).unwrap_err();
        assert!(told.to_string().contains("plumbline serve"), "{}: {told}", at.name);
        match &at.place {
            Place::Folder(folder) => assert!(!folder.exists()),
            // Had looking made a table, this would be refused as a stranger's or pass as ours.
            Place::Server(_) => {
                tell(&at, "CREATE TABLE schema_version (version BIGINT); DROP TABLE schema_version").await
            }
        }
        Store::open(&at.place).await.unwrap().close().await;
        Store::open_existing(&at.place).await.unwrap().close().await;
        tell(&at, "UPDATE schema_version SET version = 0").await;
        for _ in 0..2 {
            let told = Store::open_existing(&at.place).await.map(drop).unwrap_err();
            assert!(told.to_string().contains("older Plumbline"), "{}: {told}", at.name);
            assert!(told.to_string().contains("plumbline serve"), "{}: {told}", at.name);
        }
        tell(&at, "UPDATE schema_version SET version = 999").await;
        let told = Store::open_existing(&at.place).await.map(drop).unwrap_err();
        assert!(matches!(told, Error::Version { found: 999, .. }), "{}: {told:?}", at.name);
        tell(&at, "DROP TABLE schema_version").await;
        let told = Store::open_existing(&at.place).await.map(drop).unwrap_err();
        assert!(told.to_string().contains("no tables of Plumbline"), "{}: {told}", at.name);
    }
}

#[cfg(unix)]
#[tokio::test]
async fn a_folder_open_to_all_holds_files_that_are_not() {
    use std::os::unix::fs::PermissionsExt;
    let at = empties().await.swap_remove(0);
    let Place::Folder(folder) = &at.place else { unreachable!() };
    std::fs::create_dir_all(folder).unwrap();
    std::fs::set_permissions(folder, std::fs::Permissions::from_mode(0o755)).unwrap();
    let modes = || -> Vec<(String, u32)> {
        let entries = std::fs::read_dir(folder).unwrap().map(Result::unwrap);
        entries
            .map(|e| (e.file_name().into_string().unwrap(), e.metadata().unwrap().permissions().mode() & 0o777))
            .collect()
    };
    let closed = |files: usize| {
        let all = modes();
        assert!(all.len() >= files && all.iter().all(|(_, mode)| *mode == 0o600), "{all:?}");
    };
    let fill = async |store: &Store| {
        store.write("fill", (), |w, ()| Box::pin(async move { w.put_person(&crate::person(1)).await })).await.unwrap();
    };
    let store = Store::open(&at.place).await.unwrap();
    fill(&store).await;
    closed(3); // with the log and the index of the log
    store.close().await;
    // A folder made by an earlier program, or copied carelessly.
    for (name, _) in modes() {
        std::fs::set_permissions(folder.join(name), std::fs::Permissions::from_mode(0o644)).unwrap();
    }
    let store = Store::open(&at.place).await.unwrap();
    assert!(store.reader().await.unwrap().person(crate::person(1).id).await.unwrap().is_some());
    closed(1);
    store.close().await;
}

#[tokio::test]
async fn moving_forward_and_copying_may_take_longer_than_an_answer() {
    use sqlx::{Connection, Executor};
    let Some(at) = empties().await.into_iter().find(|at| matches!(at.place, Place::Server(_))) else { return };
    let Place::Server(address) = &at.place else { unreachable!() };
    let store = Store::open(&at.place).await.unwrap();
    let mut other = sqlx::PgConnection::connect(address).await.unwrap();
    let hold = "BEGIN; SELECT pg_advisory_xact_lock(7065646); LOCK TABLE people IN ACCESS EXCLUSIVE MODE";
    other.execute(sqlx::raw_sql(hold)).await.unwrap();
    let away = tempfile::tempdir().unwrap();
    let folder = away.path().join("copy");
    let long_enough = async {
        tokio::time::sleep(std::time::Duration::from_secs(16)).await; // statements end after 15 s, waits for locks after 5 s
        other.execute(sqlx::raw_sql("ROLLBACK")).await.unwrap();
    };
    let (opened, copied, ()) =
        tokio::join!(Store::open(&at.place), store.backup(&folder, crate::NOW, "test"), long_enough);
    opened.unwrap();
    copied.unwrap();
}

#[tokio::test]
async fn nothing_is_sent_in_clear_to_another_machine_unless_asked() {
    // 192.0.2.0/24 is kept for documentation (RFC 5737): nobody answers there.
    let mut refused = vec![
        "postgres://u:hunter2@192.0.2.1/d",
        "postgres://u@db.example/d",
        "postgres://u@db.example/d?sslmode=require",
        "postgres://u@db.example/d?sslmode=prefer",
        "postgres://u@db.example/d?sslmode=verify-ca",
    ];
    if !store::TLS {
        refused.push("postgres://u@db.example/d?sslmode=verify-full");
    }
    for address in refused {
        let told = Store::open_existing(&Place::Server(address.into())).await.map(drop).unwrap_err().to_string();
        assert!(told.contains("sslmode=disable") && told.contains("sslmode=verify-full"), "{address}: {told}");
        assert_eq!(told.contains("--features tls"), !store::TLS, "{address}: {told}");
        assert!(!told.contains("hunter2"), "{address}: {told}");
    }
    for address in [
        "postgres://u@127.0.0.1:1/d",
        "postgres://u@localhost:1/d",
        "postgres://u@[::1]:1/d",
        "postgres://u@db.invalid/d?sslmode=disable",
    ] {
        let told = Store::open_existing(&Place::Server(address.into())).await.map(drop).unwrap_err().to_string();
        assert!(told.contains("does not let us in"), "{address}: {told}");
    }
}
