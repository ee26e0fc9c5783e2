//! Trouble stays with the one that has it: a job that cannot be kept, a damaged row, another server, somebody who holds a lock.

use std::time::Duration;

use store::{Error, Place, Store};

use crate::{NOW, org, organisation, person, record, stores, tamper};

#[tokio::test]
async fn a_job_that_goes_on_after_a_refused_statement_is_told_the_truth() {
    for (store, at) in stores().await {
        store
            .write("one", (), |w, ()| Box::pin(async move { w.put_organisation(&organisation(1)).await }))
            .await
            .unwrap();
        let mut waiting = Vec::new();
        for n in 2..=40_u8 {
            let store = store.clone();
            waiting.push(tokio::spawn(async move {
                store
                    .write("some", n, |w, n| {
                        Box::pin(async move {
                            w.put_organisation(&organisation(*n)).await?;
                            if n % 4 == 0 {
                                // It is there already; this job does not care.
                                let _ = w.put_organisation(&organisation(1)).await;
                            }
                            Ok(())
                        })
                    })
                    .await
            }));
        }
        let mut told = vec![org(1)];
        for (n, task) in (2..=40_u8).zip(waiting) {
            let outcome = task.await.unwrap();
            assert!(outcome.is_ok() || n % 4 == 0, "{} {n}: {outcome:?}", at.name);
            if outcome.is_ok() {
                told.push(org(n));
            }
        }
        let kept = store.reader().await.unwrap().organisations().await.unwrap();
        assert_eq!(kept.iter().map(|o| o.id).collect::<Vec<_>>(), told, "{}: confirmed and kept are the same", at.name);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_damaged_chain_stops_its_own_organisation_only() {
    for (store, at) in stores().await {
        for n in 1..=2 {
            store
                .write("organisation", n, |w, n| Box::pin(async move { w.put_organisation(&organisation(*n)).await }))
                .await
                .unwrap();
            for _ in 0..3 {
                record(&store, Some(org(n))).await.unwrap();
            }
        }
        tamper(&at, "UPDATE audit_heads SET seq = 1 WHERE chain = (SELECT MIN(chain) FROM audit_heads)").await;
        for (n, outcome) in together(&store, |n| if n % 10 == 0 { 1 } else { 2 }).await {
            match n % 10 {
                0 => assert!(matches!(outcome, Err(Error::Chain(_))), "{} {n}: {outcome:?}", at.name),
                _ => assert!(outcome.is_ok(), "{} {n}: {outcome:?}", at.name),
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_row_that_cannot_be_read_stops_only_those_who_need_it() {
    for (store, at) in stores().await {
        let made = store.write("two", (), |w, ()| {
            Box::pin(async move {
                w.put_organisation(&organisation(1)).await?;
                for n in 1..=2 {
                    w.put_person(&person(n)).await?;
                    w.set_roles(org(1), person(n).id, &[people::Role::Reader].into(), NOW).await?;
                }
                Ok(())
            })
        });
        made.await.unwrap();
        tamper(&at, "UPDATE memberships SET role = 'queen' WHERE person = (SELECT MIN(person) FROM memberships)").await;
        let mut waiting = Vec::new();
        for n in 0..40_u8 {
            let store = store.clone();
            waiting.push(tokio::spawn(async move {
                let whose = if n % 10 == 0 { 1 } else { 2 };
                let read = store.write("roles", whose, |w, n| {
                    Box::pin(async move { w.memberships(person(*n).id).await.map(|found| found.len()) })
                });
                (n, read.await)
            }));
        }
        for task in waiting {
            match task.await.unwrap() {
                (n, outcome) if n % 10 == 0 => {
                    assert!(matches!(outcome, Err(Error::Row(_))), "{} {n}: {outcome:?}", at.name);
                }
                (n, outcome) => assert_eq!(outcome.unwrap_or_else(|e| panic!("{} {n}: {e}", at.name)), 1),
            }
        }
    }
}

/// Damage that the database itself tells of, met by one job: the others are kept all the same.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_job_that_fails_the_whole_batch_is_run_apart_from_it() {
    for (store, at) in stores().await {
        let mut waiting = Vec::new();
        for n in 0..40_u8 {
            let store = store.clone();
            waiting.push(tokio::spawn(async move {
                let put = store.write("put", n, |w, n| {
                    Box::pin(async move {
                        w.put_person(&person(*n)).await?;
                        if n % 10 == 0 { Err(Error::Damaged("SAMPLE page".into())) } else { Ok(()) }
                    })
                });
                (n, put.await)
            }));
        }
        for task in waiting {
            let (n, outcome) = task.await.unwrap();
            let kept = store.reader().await.unwrap().person(person(n).id).await.unwrap().is_some();
            match n % 10 {
                0 => assert!(matches!(outcome, Err(Error::Damaged(_))) && !kept, "{} {n}: {outcome:?}", at.name),
                _ => assert!(outcome.is_ok() && kept, "{} {n}: {outcome:?}", at.name),
            }
        }
    }
}

/// Forty lines handed in at once, each for an organisation.
async fn together(store: &Store, of: fn(u8) -> u8) -> Vec<(u8, store::Result<()>)> {
    let mut waiting = Vec::new();
    for n in 0..40 {
        let store = store.clone();
        waiting.push(tokio::spawn(async move { (n, record(&store, Some(org(of(n)))).await) }));
    }
    let mut outcomes = Vec::new();
    for task in waiting {
        outcomes.push(task.await.unwrap());
    }
    outcomes
}

/// Before writers queued for a lock, one write in a hundred was given up after ten tries here.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_servers_do_not_undo_each_other() {
    for (store, at) in stores().await {
        let other = Store::open(&at.place).await.unwrap();
        let end = tokio::time::Instant::now() + Duration::from_secs(4);
        let mut waiting = Vec::new();
        for n in 0..64 {
            let store = if n % 2 == 0 { store.clone() } else { other.clone() };
            waiting.push(tokio::spawn(async move {
                let mut kept = 0;
                while tokio::time::Instant::now() < end {
                    record(&store, None).await?;
                    kept += 1;
                }
                Ok::<i64, Error>(kept)
            }));
        }
        let mut kept = 0;
        for task in waiting {
            let n = task.await.unwrap().unwrap_or_else(|e| panic!("{}: {e}", at.name));
            assert!(n > 0, "{}: one of them never had its turn", at.name);
            kept += n;
        }
        let heads = store.reader().await.unwrap().verify_chains().await.unwrap();
        assert_eq!(heads.iter().map(|h| h.seq).collect::<Vec<_>>(), [kept], "{}", at.name);
    }
}

/// Another program holds the lock: the answer comes in time, says that it is passing, and nothing needs help afterwards.
#[tokio::test]
async fn a_lock_that_is_not_given_back_in_time_is_passing() {
    use sqlx::{Connection, Executor};
    for (store, at) in stores().await {
        let writing = async {
            let told =
                tokio::time::timeout(Duration::from_secs(30), record(&store, None)).await.expect("it must answer");
            assert!(matches!(told, Err(Error::Busy { name: "record" })), "{}: {told:?}", at.name);
        };
        match &at.place {
            Place::Folder(folder) => {
                let address = format!("sqlite://{}", folder.join("plumbline.sqlite").display());
                let mut other = sqlx::SqliteConnection::connect(&address).await.unwrap();
                other.execute(sqlx::raw_sql("BEGIN IMMEDIATE")).await.unwrap();
                writing.await;
                other.close().await.unwrap();
            }
            Place::Server(address) => {
                let mut other = sqlx::PgConnection::connect(address).await.unwrap();
                other.execute(sqlx::raw_sql("BEGIN; UPDATE schema_version SET version = version")).await.unwrap();
                writing.await;
                other.close().await.unwrap();
            }
        }
        record(&store, None).await.unwrap();
    }
}
