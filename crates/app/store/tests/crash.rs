//! Killed at any moment: what was answered is there, nothing is half there, and it opens again without help.
//!
//! A child process (this same test, told so by its environment) writes without end and says each number after its answer. The
//! parent kills it in the middle of things, opens the place and counts. On PostgreSQL the child is the program; the server is not killed.
#![expect(clippy::disallowed_methods, reason = "the child is told by its environment what to do")]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]
#![expect(clippy::print_stdout, reason = "the child says what was confirmed")]

#[path = "common/postgres.rs"]
mod postgres;

use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use people::audit::{Act, Event};
use people::{Id, Millis, OrgId, PersonId, Role};
use store::{Organisation, Person, Place, Store};

const NOW: Millis = Millis(1_790_000_000_000);
const ORG: OrgId = OrgId(Id::from_bytes([1; 16]));

fn person(n: u64) -> Person {
    Person {
        id: PersonId(Id::from_bytes(u128::from(n).to_be_bytes())),
        sign_in: n.to_string(),
        name: "SAMPLE".into(),
        passphrase: None,
        totp: None,
        totp_step: 0,
        made: NOW,
        closed: None,
    }
}

fn place(text: &str) -> Place {
    if text.starts_with("postgres") { Place::Server(text.into()) } else { Place::Folder(text.into()) }
}

/// Not a test by itself: what the child does.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn child() {
    let (Ok(at), Ok(from)) = (std::env::var("PLUMBLINE_CRASH_PLACE"), std::env::var("PLUMBLINE_CRASH_FROM")) else {
        return;
    };
    let from: u64 = from.parse().unwrap();
    let store = Store::open(&place(&at)).await.unwrap();
    let tasks: Vec<_> = (0..16)
        .map(|lane| {
            let store = store.clone();
            tokio::spawn(async move {
                for n in (from + lane..).step_by(16) {
                    store.write("three", n, |w, n| Box::pin(async move { three(w, *n).await })).await.unwrap();
                    println!("confirmed {n}");
                }
            })
        })
        .collect();
    for task in tasks {
        task.await.unwrap();
    }
}

/// Three rows that belong together: a person, her membership, and the line of the log.
async fn three(w: &mut store::Writer, n: u64) -> store::Result<()> {
    w.put_person(&person(n)).await?;
    w.set_roles(ORG, person(n).id, &BTreeSet::from([Role::Reader]), NOW).await?;
    let event = Event {
        organisation: Some(ORG),
        at: NOW,
        actor: None,
        act: Act::PersonJoined,
        object: n.to_string(),
        detail: BTreeMap::new(),
    };
    w.record(event).await.map(drop)
}

async fn killed_again_and_again(at: &str, rounds: u64) {
    let store = Store::open(&place(at)).await.unwrap();
    let made = Organisation { id: ORG, name: "SAMPLE".into(), keeper: false, made: NOW };
    store.write("organisation", made, |w, o| Box::pin(async move { w.put_organisation(o).await })).await.unwrap();
    store.close().await;
    let mut confirmed: BTreeSet<u64> = BTreeSet::new();
    for round in 0..rounds {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "child", "--nocapture"])
            .env("PLUMBLINE_CRASH_PLACE", at)
            .env("PLUMBLINE_CRASH_FROM", (round * 1_000_000).to_string())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let told = BufReader::new(child.stdout.take().unwrap());
        let heard: Arc<Mutex<Vec<u64>>> = Arc::default();
        let ear = Arc::clone(&heard);
        let reading = std::thread::spawn(move || {
            for line in told.lines().map_while(Result::ok) {
                let number = line.rsplit_once("confirmed ").and_then(|(_, n)| n.parse::<u64>().ok());
                ear.lock().unwrap().extend(number);
            }
        });
        // Different each round, so that it is met while starting, while writing and while syncing.
        if round % 4 == 0 {
            std::thread::sleep(Duration::from_millis(20 + round * 15));
        } else {
            let enough = usize::try_from(10 + round * 5).unwrap();
            let mut waited = 0;
            while heard.lock().unwrap().len() < enough && waited < 60_000 {
                std::thread::sleep(Duration::from_millis(2));
                waited += 2;
            }
            std::thread::sleep(Duration::from_millis(round * 7 % 23));
        }
        child.kill().unwrap();
        child.wait().unwrap();
        reading.join().unwrap();
        confirmed.extend(heard.lock().unwrap().iter());

        let store = Store::open(&place(at)).await.unwrap();
        let mut r = store.reader().await.unwrap();
        let members: BTreeSet<u64> = r.members(ORG).await.unwrap().iter().map(|m| m.sign_in.parse().unwrap()).collect();
        let lost: Vec<_> = confirmed.difference(&members).collect();
        assert!(lost.is_empty(), "round {round}: confirmed and lost: {lost:?}");
        let heads = r.verify_chains().await.unwrap();
        let lines = heads.first().map_or(0, |h| h.seq);
        assert_eq!(lines, i64::try_from(members.len()).unwrap(), "round {round}: a line for each, none for nothing");
        drop(r);
        assert_eq!(store.examine().await.unwrap(), Vec::<String>::new(), "round {round}");
        store.close().await;
    }
    assert!(confirmed.len() > 100, "the child was killed before it did anything: {}", confirmed.len());
}

#[tokio::test]
async fn sqlite_loses_nothing_that_was_confirmed() {
    let folder = tempfile::tempdir().unwrap();
    killed_again_and_again(folder.path().join("data").to_str().unwrap(), 12).await;
}

#[tokio::test]
async fn postgres_loses_nothing_that_was_confirmed() {
    let Some(database) = postgres::Database::make("crash") else { return };
    killed_again_and_again(&database.address(), 6).await;
}
