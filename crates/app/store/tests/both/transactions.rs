//! Transactions: all or nothing, many at once, answered after they are durable.

use std::collections::BTreeMap;

use people::Id;
use people::audit::{Act, Event};
use store::Error;

use crate::{NOW, org, organisation, person, stores};

#[tokio::test]
async fn a_refused_job_leaves_nothing_and_harms_no_other() {
    for (store, at) in stores().await {
        let mut waiting = Vec::new();
        for n in 1..=60_u8 {
            let store = store.clone();
            waiting.push(tokio::spawn(async move {
                store
                    .write("some", n, |w, n| {
                        Box::pin(async move {
                            w.put_person(&person(*n)).await?;
                            if n % 3 == 0 { Err(Error::Refused("test-refused")) } else { Ok(*n) }
                        })
                    })
                    .await
            }));
        }
        for (n, task) in (1..=60_u8).zip(waiting) {
            let outcome = task.await.unwrap();
            assert_eq!(outcome.is_ok(), n % 3 != 0, "{} {n}: {outcome:?}", at.name);
            let kept = store.reader().await.unwrap().person(person(n).id).await.unwrap();
            assert_eq!(kept.is_some(), n % 3 != 0, "{} {n}", at.name);
        }
    }
}

#[tokio::test]
async fn a_mistake_in_one_job_stops_neither_it_nor_the_next() {
    for (store, at) in stores().await {
        let fell = store
            .write("fall", (), |w, ()| {
                Box::pin(async move {
                    w.put_person(&person(1)).await?;
                    assert_eq!(1, 2, "on purpose");
                    Ok(())
                })
            })
            .await;
        assert!(matches!(fell, Err(Error::Sql(_))), "{}: {fell:?}", at.name);
        assert_eq!(store.reader().await.unwrap().person(person(1).id).await.unwrap(), None);
        store.write("next", (), |w, ()| Box::pin(async move { w.put_person(&person(1)).await })).await.unwrap();
    }
}

#[tokio::test]
async fn two_servers_on_one_database_keep_one_chain() {
    for (store, at) in stores().await {
        let other = store::Store::open(&at.place).await.unwrap();
        store
            .write("fill", (), |w, ()| Box::pin(async move { w.put_organisation(&organisation(1)).await }))
            .await
            .unwrap();
        let mut waiting = Vec::new();
        for n in 0..80_u8 {
            let store = if n % 2 == 0 { store.clone() } else { other.clone() };
            waiting.push(tokio::spawn(async move {
                let event = Event {
                    organisation: Some(org(1)),
                    at: NOW,
                    actor: None,
                    act: Act::SessionEnded,
                    object: Id::from_bytes([n; 16]).to_string(),
                    detail: BTreeMap::new(),
                };
                store.write("record", event, |w, event| Box::pin(async move { w.record(event.clone()).await })).await
            }));
        }
        for task in waiting {
            task.await.unwrap().unwrap();
        }
        let heads = store.reader().await.unwrap().verify_chains().await.unwrap();
        assert_eq!(heads.iter().map(|h| h.seq).collect::<Vec<_>>(), [80], "{}", at.name);
    }
}

#[tokio::test]
async fn closing_answers_what_was_handed_in() {
    for (store, at) in stores().await {
        let late = store.clone();
        let task = tokio::spawn(async move {
            late.write("late", (), |w, ()| Box::pin(async move { w.put_person(&person(1)).await })).await
        });
        assert!(task.await.unwrap().unwrap());
        store.close().await;
        let again = store::Store::open(&at.place).await.unwrap();
        assert!(again.reader().await.unwrap().person(person(1).id).await.unwrap().is_some(), "{}", at.name);
    }
}
