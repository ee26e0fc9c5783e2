//! TLS to PostgreSQL: the server has to show a certificate for its name, and what is said goes through it.
//!
//! With the feature `tls`, and when `PLUMBLINE_TEST_POSTGRES_TLS` gives the address of a server that lets this user in over TLS alone, has a
//! certificate for `localhost` and none for `127.0.0.1`, with the file of its authority:
//! `postgres://sealed@localhost:5500/postgres?sslmode=verify-full&sslrootcert=/…/ca.crt`. `.ci/run` starts one.
#![cfg(feature = "tls")]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use store::{Place, Store};

#[expect(clippy::disallowed_methods, reason = "a test is told by its environment where the server is")]
fn server() -> Option<String> {
    let server = std::env::var("PLUMBLINE_TEST_POSTGRES_TLS").ok();
    if server.is_none() {
        eprintln!("left out: TLS to PostgreSQL (PLUMBLINE_TEST_POSTGRES_TLS is not set)");
    }
    server
}

async fn refused(address: &str) -> String {
    Store::open_existing(&Place::Server(address.to_owned())).await.map(drop).unwrap_err().to_string()
}

#[tokio::test]
async fn what_is_said_to_a_server_that_shows_its_certificate_is_encrypted() {
    use sqlx::{AssertSqlSafe, Connection, Executor};
    let Some(server) = server() else { return };
    let name = format!("plumbline_tls_{}", std::process::id());
    let mut other = sqlx::PgConnection::connect(&server).await.unwrap();
    other.execute(AssertSqlSafe(format!("CREATE DATABASE {name}"))).await.unwrap();
    let (before, after) = server.split_once("/postgres?").unwrap();
    let store = Store::open(&Place::Server(format!("{before}/{name}?{after}"))).await.unwrap();
    let held: Vec<(bool,)> = sqlx::query_as(
        "SELECT s.ssl FROM pg_stat_activity a JOIN pg_stat_ssl s ON s.pid = a.pid WHERE a.application_name = 'plumbline' AND a.datname = $1",
    )
    .bind(&name)
    .fetch_all(&mut other)
    .await
    .unwrap();
    assert!(!held.is_empty() && held.iter().all(|(encrypted,)| *encrypted), "{held:?}");
    store.close().await;
    other.execute(AssertSqlSafe(format!("DROP DATABASE {name} WITH (FORCE)"))).await.unwrap();
}

#[tokio::test]
async fn a_server_that_does_not_show_a_certificate_for_its_name_is_refused() {
    let Some(server) = server() else { return };
    let by_number = server.replace("@localhost:", "@127.0.0.1:");
    assert_ne!(by_number, server);
    // Another name than the one in the certificate; an authority that nobody named; no encryption at all, which this server refuses.
    let (unknown, _) = server.split_once("&sslrootcert=").unwrap();
    let bare = server.replace("sslmode=verify-full", "sslmode=disable");
    for address in [by_number.as_str(), unknown, &bare] {
        let told = refused(address).await;
        assert!(told.contains("does not let us in"), "{address}: {told}");
    }
    // By a name that is not this machine's, only with the certificate looked at.
    let away = server.replace("@localhost:", "@db.example:").replace("verify-full", "require");
    assert!(refused(&away).await.contains("sslmode=verify-full"));
}
