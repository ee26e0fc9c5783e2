//! The one task that writes: what is waiting becomes one transaction, synced once, and only then answered.
//!
//! A disk syncs a few hundred to a few thousand times a second, so a transaction for each write would be the limit of the
//! whole program. Here a write waits for the sync under way, then shares the next one with all that came meanwhile. Each job has a
//! savepoint of its own: one that is refused is undone alone, and told so after the others are safe.
//!
//! On SQLite the transaction takes the write lock at its start; on PostgreSQL it is serialisable. When others got in the way,
//! the whole batch runs again: a job is a function that can be called more than once and changes nothing but the database.

use std::panic::AssertUnwindSafe;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use tokio::sync::{mpsc, oneshot};

use crate::connection::{Connection, Reader, Writer};
use crate::store::Pools;
use crate::{Error, Result};

/// Jobs in one transaction at most: keeps the wait of the last one short.
const BATCH: usize = 256;
/// Jobs that may wait; more than that and callers wait to hand theirs in.
const QUEUE: usize = 4096;
/// How often a batch is run again when others got in the way.
const TRIES: u32 = 10;

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

/// Runs a batch to its end and answers everybody in it.
async fn settle(pools: &Pools, held: &mut Option<Writer>, batch: &mut Vec<Job>) {
    let mut tried = 0;
    let outcomes = loop {
        tried += 1;
        match round(pools, held, batch).await {
            Ok(outcomes) => break outcomes,
            Err(error) if error.is_conflict() && tried < TRIES => {
                tokio::time::sleep(Duration::from_millis(1 << tried.min(7))).await;
            }
            Err(error) => break batch.iter().map(|job| Err(named(&error, job.name))).collect(),
        }
    };
    for (job, outcome) in batch.drain(..).zip(outcomes) {
        // Nobody may be waiting any more: the write stands all the same.
        let _ = job.answer.send(outcome);
    }
}

/// One try: every job in one transaction. An error means that nothing of the batch was kept (or, `Unsure`, that nobody knows).
async fn round(pools: &Pools, held: &mut Option<Writer>, batch: &[Job]) -> Result<Vec<Result<()>>> {
    let mut writer = match held.take() {
        Some(writer) => writer,
        None => Writer { reader: Reader { connection: pools.writing().await? } },
    };
    let outcomes = attempt(&mut writer, batch).await;
    match &outcomes {
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

async fn attempt(writer: &mut Writer, batch: &[Job]) -> Result<Vec<Result<()>>> {
    let begin = match &writer.reader.connection {
        Connection::Sqlite(_) => "BEGIN IMMEDIATE",
        Connection::Postgres(_) => "BEGIN ISOLATION LEVEL SERIALIZABLE",
    };
    writer.reader.connection.say(begin).await?;
    let mut outcomes = Vec::with_capacity(batch.len());
    for (n, job) in batch.iter().enumerate() {
        // Ending one savepoint and starting the next is one message to the database.
        let next = if n == 0 { "SAVEPOINT job" } else { "RELEASE SAVEPOINT job; SAVEPOINT job" };
        writer.reader.connection.say(next).await?;
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
            ) => return Err(error),
            Err(error) => {
                writer.reader.connection.say("ROLLBACK TO SAVEPOINT job").await?;
                outcomes.push(Err(named(&error, job.name)));
            }
        }
    }
    match writer.reader.connection.say("COMMIT").await {
        Ok(()) => Ok(outcomes),
        Err(Error::Gone(_)) => Err(Error::Unsure { name: "" }),
        Err(error) => Err(error),
    }
}

/// The error, with the name of the transaction that it is told for.
fn named(error: &Error, name: &'static str) -> Error {
    match error {
        Error::Busy { .. } => Error::Busy { name },
        Error::Unsure { .. } => Error::Unsure { name },
        other => other.clone(),
    }
}
