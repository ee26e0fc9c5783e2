//! The one task that writes: what is waiting becomes one transaction, synced once, and only then answered.
//!
//! A disk syncs a few hundred to a few thousand times a second, so a transaction for each write would be the limit of the
//! whole program. Here a write waits for the sync under way, then shares the next one with all that came meanwhile. Each job has a
//! savepoint of its own: one that is refused is undone alone, and told so after the others are safe.
//!
//! One transaction writes at a time: on SQLite it takes the write lock at its start; on PostgreSQL it is serialisable, and locks a
//! table that nobody writes to before it takes its snapshot, so that several servers queue instead of undoing each other.
//! When others got in the way all the same, the whole batch runs again: a job is a function that can be called more than once and
//! changes nothing but the database. A batch that cannot be kept because of one of its jobs is run job by job, so that the
//! trouble stays with the one that has it.

use std::hash::{BuildHasher, RandomState};
use std::panic::AssertUnwindSafe;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use tokio::sync::{mpsc, oneshot};
use tokio::time::Instant;

use crate::connection::{Connection, Reader, Writer, row};
use crate::store::Pools;
use crate::{Error, Result, VERSION, sql};

/// Jobs in one transaction at most: keeps the wait of the last one short.
const BATCH: usize = 256;
/// Jobs that may wait; more than that and callers wait to hand theirs in.
const QUEUE: usize = 4096;
/// How often a batch is run again when others got in the way.
const TRIES: u32 = 10;
/// No new try begins after this time: each may wait for a lock, and people wait for the answer.
const LONGEST: Duration = Duration::from_secs(8);
/// The same for a job of a batch that did not succeed together.
const TRIES_ALONE: u32 = 2;

/// The lock is on a table that only migrations write to, which keeps it out of the way of autovacuum. `LOCK` takes no snapshot: what
/// the transaction sees is from after it. A server that falls silent while it holds the lock loses it after 15 seconds.
const BEGIN_POSTGRES: &str = "BEGIN ISOLATION LEVEL SERIALIZABLE; SET LOCAL idle_in_transaction_session_timeout = 15000; \
     LOCK TABLE schema_version IN SHARE ROW EXCLUSIVE MODE";

type Work = Box<dyn for<'t> Fn(&'t mut Writer) -> BoxFuture<'t, Result<()>> + Send + Sync>;

/// One write that waits for its answer.
struct Job {
    name: &'static str,
    work: Work,
    answer: oneshot::Sender<Result<()>>,
}

/// The door to the writing task.
#[derive(Clone)]
pub(crate) struct Queue {
    jobs: mpsc::Sender<Job>,
}

impl Queue {
    /// Starts the task; it ends when the last door is dropped and everything handed in is answered.
    pub(crate) fn start(pools: Pools) -> (Self, tokio::task::JoinHandle<()>) {
        let (jobs, waiting) = mpsc::channel(QUEUE);
        (Self { jobs }, tokio::spawn(run(pools, waiting)))
    }

    /// Hands in a job and waits until it is durable or refused.
    pub(crate) async fn ask<T, I, F>(&self, name: &'static str, input: I, work: F) -> Result<T>
    where
        T: Send + 'static,
        I: Send + Sync + 'static,
        F: for<'t> Fn(&'t mut Writer, &'t I) -> BoxFuture<'t, Result<T>> + Send + Sync + 'static,
    {
        let made: Arc<Mutex<Option<T>>> = Arc::default();
        let slot = Arc::clone(&made);
        let job = Arc::new((input, work));
        let work: Work = Box::new(move |writer| {
            let (job, slot) = (Arc::clone(&job), Arc::clone(&slot));
            Box::pin(async move {
                let value = (job.1)(writer, &job.0).await?;
                if let Ok(mut slot) = slot.lock() {
                    *slot = Some(value);
                }
                Ok(())
            })
        });
        let (answer, answered) = oneshot::channel();
        let gone = || Error::Gone("the writing task has ended".into());
        self.jobs.send(Job { name, work, answer }).await.map_err(|_| gone())?;
        answered.await.map_err(|_| gone())??;
        made.lock().ok().and_then(|mut slot| slot.take()).ok_or_else(gone)
    }
}

async fn run(pools: Pools, mut waiting: mpsc::Receiver<Job>) {
    let mut held: Option<Writer> = None;
    let mut batch = Vec::with_capacity(BATCH);
    while waiting.recv_many(&mut batch, BATCH).await > 0 {
        settle(&pools, &mut held, &mut batch).await;
    }
}

/// The outcome of each job of a batch that was kept.
type Kept = std::result::Result<Vec<Result<()>>, Lost>;

/// Why a batch was not kept.
struct Lost {
    error: Error,
    /// Whether a job met it, rather than the beginning or the end of the transaction.
    in_job: bool,
}

/// The beginning, the end, or the connection: whoever is in the batch, it would be the same.
impl From<Error> for Lost {
    fn from(error: Error) -> Self {
        Self { error, in_job: false }
    }
}

/// Runs a batch to its end and answers everybody in it.
async fn settle(pools: &Pools, held: &mut Option<Writer>, batch: &mut Vec<Job>) {
    let outcomes = match rounds(pools, held, batch, TRIES).await {
        Ok(outcomes) => outcomes,
        Err(lost) if lost.in_job && batch.len() > 1 => one_by_one(pools, held, batch).await,
        Err(lost) => batch.iter().map(|job| Err(named(&lost.error, job.name))).collect(),
    };
    for (job, outcome) in batch.drain(..).zip(outcomes) {
        // Nobody may be waiting any more: the write stands all the same.
        let _ = job.answer.send(outcome);
    }
}

/// Runs each job in a transaction of its own, until the database itself is what fails.
async fn one_by_one(pools: &Pools, held: &mut Option<Writer>, batch: &[Job]) -> Vec<Result<()>> {
    let mut outcomes = Vec::with_capacity(batch.len());
    let mut gone: Option<Error> = None;
    for job in batch {
        outcomes.push(match &gone {
            // Unsure is about one transaction; for those that were never begun it is plain.
            Some(Error::Unsure { .. }) => Err(Error::Gone("the connection broke".into())),
            Some(error) => Err(named(error, job.name)),
            None => match rounds(pools, held, std::slice::from_ref(job), TRIES_ALONE).await {
                Ok(told) => told.into_iter().collect(),
                Err(Lost { error, in_job }) => {
                    gone = (!in_job).then(|| error.clone());
                    Err(named(&error, job.name))
                }
            },
        });
    }
    outcomes
}

/// Tries until nobody gets in the way.
async fn rounds(pools: &Pools, held: &mut Option<Writer>, batch: &[Job], tries: u32) -> Kept {
    let start = Instant::now();
    let mut tried = 0;
    loop {
        tried += 1;
        match round(pools, held, batch).await {
            Err(lost) if lost.error.is_conflict() && tried < tries && start.elapsed() < LONGEST => {
                tokio::time::sleep(pause(tried)).await;
            }
            outcomes => return outcomes,
        }
    }
}

/// How long to step aside after a try: longer each time, and not as long as the other server does.
fn pause(tried: u32) -> Duration {
    let most = 2_000_u64 << tried.min(7);
    // The only chance in this crate; the keys of a hasher differ each time, and nothing but a wait comes of it.
    Duration::from_micros(most / 2 + RandomState::new().hash_one(tried) % most)
}

/// One try: every job in one transaction. An error means that nothing of the batch was kept (or, `Unsure`, that nobody knows).
async fn round(pools: &Pools, held: &mut Option<Writer>, batch: &[Job]) -> Kept {
    let mut writer = match held.take() {
        Some(writer) => writer,
        None => Writer { reader: Reader { connection: pools.writing().await? } },
    };
    let outcomes = attempt(&mut writer, batch).await;
    match outcomes.as_ref().map_err(|lost| &lost.error) {
        // After these the connection may be in any state: the next batch opens another.
        Err(Error::Gone(_) | Error::Unsure { .. } | Error::Damaged(_)) => writer.reader.connection.discard().await,
        Err(_) => match writer.reader.connection.say("ROLLBACK").await {
            Ok(()) => *held = Some(writer),
            Err(_) => writer.reader.connection.discard().await,
        },
        Ok(_) => *held = Some(writer),
    }
    outcomes
}

async fn attempt(writer: &mut Writer, batch: &[Job]) -> Kept {
    let begin = match &writer.reader.connection {
        Connection::Sqlite(_) => "BEGIN IMMEDIATE",
        Connection::Postgres(_) => BEGIN_POSTGRES,
    };
    writer.reader.connection.say(begin).await?;
    // A newer program may have moved the tables forward since this one began: what it would write now lacks what is new.
    let found = row!(writer.reader, (i64,), sql::SCHEMA_VERSION)?.map_or(-1, |(version,)| version);
    if found != VERSION {
        return Err(Error::Version { found, known: VERSION }.into());
    }
    let mut outcomes: Vec<Result<()>> = Vec::with_capacity(batch.len());
    for job in batch {
        // Ending one savepoint and starting the next is one message to the database.
        match outcomes.last_mut() {
            None => writer.reader.connection.say("SAVEPOINT job").await?,
            Some(last) => {
                if !release(writer, "RELEASE SAVEPOINT job; SAVEPOINT job", last).await? {
                    writer.reader.connection.say("RELEASE SAVEPOINT job; SAVEPOINT job").await?;
                }
            }
        }
        let outcome = AssertUnwindSafe((job.work)(writer)).catch_unwind().await;
        match outcome.unwrap_or_else(|_| Err(Error::Sql("the program met a mistake of its own".into()))) {
            Ok(()) => outcomes.push(Ok(())),
            // These are about the database and not about the job: the batch has to be run again, or given up.
            Err(
                error @ (Error::Busy { .. }
                | Error::Gone(_)
                | Error::Full
                | Error::Damaged(_)
                | Error::Unsure { .. }
                | Error::Version { .. }),
            ) => return Err(Lost { error, in_job: true }),
            Err(error) => {
                writer.reader.connection.say("ROLLBACK TO SAVEPOINT job").await?;
                outcomes.push(Err(named(&error, job.name)));
            }
        }
    }
    let Some(last) = outcomes.last_mut() else { return Ok(outcomes) };
    // COMMIT alone would not do: PostgreSQL answers it with a quiet ROLLBACK when a statement failed before and its job went on.
    let end = "RELEASE SAVEPOINT job; COMMIT";
    let ended = match release(writer, end, last).await {
        Ok(false) => writer.reader.connection.say(end).await.map_err(Lost::from),
        ended => ended.map(drop),
    };
    match ended {
        Ok(()) => Ok(outcomes),
        Err(Lost { error: Error::Gone(_), .. }) => Err(Error::Unsure { name: "" }.into()),
        Err(lost) => Err(lost),
    }
}

/// Ends the savepoint of a job with `words`. `false` if the job went on after the database refused a statement of it: then it is
/// undone, its outcome says so, and its savepoint is still open.
async fn release(
    writer: &mut Writer,
    words: &'static str,
    outcome: &mut Result<()>,
) -> std::result::Result<bool, Lost> {
    let what = match writer.reader.connection.say(words).await {
        Ok(()) => return Ok(true),
        Err(Error::Sql(what)) => what,
        Err(error) => return Err(error.into()),
    };
    // SQLite ends the whole transaction after some errors: then the savepoint is gone too, and a job is to blame all the same.
    let undone = writer.reader.connection.say("ROLLBACK TO SAVEPOINT job").await;
    undone.map_err(|error| Lost { in_job: matches!(error, Error::Sql(_)), error })?;
    *outcome = Err(Error::Sql(format!("a statement failed and its transaction went on: {what}")));
    Ok(false)
}

/// The error, with the name of the transaction that it is told for.
fn named(error: &Error, name: &'static str) -> Error {
    match error {
        Error::Busy { .. } => Error::Busy { name },
        Error::Unsure { .. } => Error::Unsure { name },
        other => other.clone(),
    }
}
