//! Durable small writes: how many a second, and how long each waits for its answer.
//!
//! A write is what most acts of the program are: one row put in, and its line appended to the hash-chained log, in one
//! transaction that is synced before it is answered. A vote is what two hundred people do at once: their votes on the sixty statements
//! of one session, many of them changed again, with the sums and the number of the board moved along.
//!
//! ```text
//! cargo bench -p store --bench writes                                     SQLite, in a folder beside this one
//! cargo bench -p store --bench writes -- postgres://user@host/empty       PostgreSQL, in an empty database
//! ```
#![expect(clippy::disallowed_methods, reason = "a benchmark reads the clock and its arguments")]
#![expect(clippy::print_stdout, reason = "a benchmark prints what it found")]
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a benchmark that cannot go on should stop")]

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use people::audit::{Act, Event};
use people::{Id, Millis, OrgId, ProposalId};
use store::{DialogueRow, NewStatement, Organisation, Place, Proposal, SeriesRow, StatementState, Store, Vote};

const SECONDS: u64 = 10;
const NOW: Millis = Millis(1_790_000_000_000);

fn main() {
    let server = std::env::args().skip(1).find(|a| a.starts_with("postgres"));
    let folder = tempfile::tempdir_in(std::env::current_dir().unwrap()).unwrap();
    let place = server.map_or_else(|| Place::Folder(folder.path().join("data")), Place::Server);
    println!("one fsync of one page: {:.0} a second (the limit without group commit)", syncs(folder.path()));
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let store = Store::open(&place).await.unwrap();
        let org = OrgId(Id::from_bytes([1; 16]));
        let made = Organisation { id: org, name: "SAMPLE".into(), keeper: false, made: NOW };
        store.write("organisation", made, |w, o| Box::pin(async move { w.put_organisation(o).await })).await.unwrap();
        for callers in [1, 8, 64, 256] {
            let (one, org) = (store.clone(), org);
            run("writes", callers, move |n| {
                let store = one.clone();
                async move {
                    let id = ProposalId(Id::from_bytes(u128::from(n).to_be_bytes()));
                    let work = store.write("proposal", (id, org), |w, (id, org)| {
                        Box::pin(async move { small(w, *id, *org).await })
                    });
                    work.await.unwrap();
                }
            })
            .await;
        }
        open_session(&store, org).await;
        for callers in [1, 64, 200] {
            let one = store.clone();
            run("votes", callers, move |n| {
                let store = one.clone();
                async move { vote(&store, n).await }
            })
            .await;
        }
        store.close().await;
    });
}

/// Asks for one write after another from so many callers, and says how long each waited.
async fn run<F: Future<Output = ()> + Send>(
    what: &str,
    callers: u64,
    write: impl Fn(u64) -> F + Clone + Send + Sync + 'static,
) {
    static NEXT: AtomicU64 = AtomicU64::new(1);
    let start = Instant::now();
    let end = start + Duration::from_secs(SECONDS);
    let waits: Arc<std::sync::Mutex<Vec<Duration>>> = Arc::default();
    let tasks: Vec<_> = (0..callers)
        .map(|_| {
            let (write, waits) = (write.clone(), Arc::clone(&waits));
            tokio::spawn(async move {
                let mut mine = Vec::new();
                while Instant::now() < end {
                    let n = NEXT.fetch_add(1, Ordering::Relaxed);
                    let asked = Instant::now();
                    write(n).await;
                    mine.push(asked.elapsed());
                }
                waits.lock().unwrap().extend(mine);
            })
        })
        .collect();
    for task in tasks {
        task.await.unwrap();
    }
    let seconds = start.elapsed().as_secs_f64();
    let mut waits = std::mem::take(&mut *waits.lock().unwrap());
    waits.sort();
    let at = |share: f64| waits[((waits.len() - 1) as f64 * share) as usize].as_secs_f64() * 1e3;
    println!(
        "{callers:>4} callers: {:>6.0} {what} a second, median {:.1} ms, p99 {:.1} ms, longest {:.1} ms",
        waits.len() as f64 / seconds,
        at(0.5),
        at(0.99),
        at(1.0)
    );
}

async fn small(w: &mut store::Writer, id: ProposalId, org: OrgId) -> store::Result<()> {
    let proposal = Proposal::waiting(id, None, "/countries/mex".into(), "SAMPLE ".repeat(20), NOW);
    w.put_proposal(&proposal).await?;
    let event = Event {
        organisation: Some(org),
        at: NOW,
        actor: None,
        act: Act::EvidenceProposed,
        object: id.to_string(),
        detail: BTreeMap::new(),
    };
    w.record(event).await.map(drop)
}

/// People and statements of the session.
const PEOPLE: u64 = 200;
const STATEMENTS: u64 = 60;

/// One open session, with as much written about it as facilitators write.
async fn open_session(store: &Store, org: OrgId) {
    let body = format!("{{\"summary\":\"{}\"}}", "SAMPLE ".repeat(400));
    let series = SeriesRow { id: "series".into(), organisation: org, body: body.clone(), made: NOW, changed: NOW };
    let row = DialogueRow {
        id: "session".into(),
        series: "series".into(),
        organisation: org,
        body,
        phase: "open".into(),
        sample: true,
        starts: NOW,
        made: NOW,
        changed: NOW,
        seq: 0,
        spotlight: None,
    };
    let work = store.write("session", (series, row), |w, (series, row)| {
        Box::pin(async move {
            w.put_series(series).await?;
            w.put_dialogue(row).await?;
            for n in 0..PEOPLE {
                let mut hash = [0; 32];
                hash[..8].copy_from_slice(&n.to_be_bytes());
                w.put_participant("session", person(n), &hash, NOW).await?;
            }
            for n in 0..STATEMENTS {
                let new = NewStatement {
                    dialogue: "session".into(),
                    participant: Some(person(n)),
                    prompt: 0,
                    lang: "en".into(),
                    text: "SAMPLE ".repeat(15),
                    state: StatementState::Shown,
                    seed: false,
                    made: NOW,
                    decided: None,
                };
                w.put_statement(&new).await?;
            }
            Ok(())
        })
    });
    work.await.unwrap();
}

fn person(n: u64) -> Id {
    Id::from_bytes(u128::from(n).to_be_bytes())
}

/// The n-th vote: whose, on what and which is mixed, and the same in every run.
async fn vote(store: &Store, n: u64) {
    let mixed = n.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let (who, statement) = (person((mixed >> 32) % PEOPLE), (mixed >> 8) % STATEMENTS + 1);
    let (statement, vote) = (statement.cast_signed(), Vote::ALL[(mixed >> 56) as usize % 3]);
    let work = store.write("vote", who, move |w, who| {
        Box::pin(async move { w.put_vote("session", *who, statement, vote, NOW).await })
    });
    work.await.unwrap();
}

/// Writes and syncs one page of 4 KiB again and again.
fn syncs(folder: &std::path::Path) -> f64 {
    use std::io::Write;
    let mut file = std::fs::File::create(folder.join("syncs")).unwrap();
    let start = Instant::now();
    let mut n = 0;
    while start.elapsed() < Duration::from_secs(2) {
        file.write_all(&[7; 4096]).unwrap();
        file.sync_data().unwrap();
        n += 1;
    }
    f64::from(n) / start.elapsed().as_secs_f64()
}
