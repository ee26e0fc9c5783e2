//! The audit log: what is written holds together, and what somebody changed in the database is found.

use std::collections::BTreeMap;

use people::audit::{Act, Event};
use store::{Error, Store};

use crate::{NOW, org, organisation, person, record, stores, tamper};

async fn fill(store: &Store) {
    store
        .write("fill", (), |w, ()| {
            Box::pin(async move {
                w.put_organisation(&organisation(1)).await?;
                for n in 0..5_u8 {
                    for organisation in [Some(org(1)), None] {
                        let detail = BTreeMap::from([("role".to_owned(), "ré\"viewer\n".to_owned())]);
                        let event = Event {
                            organisation,
                            at: NOW,
                            actor: Some(person(n).id),
                            act: Act::PersonRoleChanged,
                            object: "x".into(),
                            detail,
                        };
                        w.record(event).await?;
                    }
                }
                Ok(())
            })
        })
        .await
        .unwrap();
}

#[tokio::test]
async fn it_holds_together_and_reads_both_ways() {
    for (store, at) in stores().await {
        fill(&store).await;
        let mut r = store.reader().await.unwrap();
        let heads = r.verify_chains().await.unwrap();
        assert_eq!(heads.len(), 2, "{}", at.name);
        let there: Vec<i64> = r.audit(Some(org(1)), 2, 10).await.unwrap().iter().map(|e| e.seq).collect();
        let back: Vec<i64> = r.audit_back(Some(org(1)), 4, 10).await.unwrap().iter().map(|e| e.seq).collect();
        assert_eq!((there, back), (vec![3, 4, 5], vec![3, 2, 1]));
        assert_eq!(r.audit_of(None, "x").await.unwrap().len(), 5);
        assert_eq!(r.audit(Some(org(2)), 0, 10).await.unwrap(), []);
    }
}

#[tokio::test]
async fn every_kind_of_tampering_is_found() {
    for statement in [
        "UPDATE audit SET act = 'person.invited' WHERE seq = 3",
        "UPDATE audit SET actor = NULL WHERE seq = 2 AND chain = 'installation'",
        "DELETE FROM audit WHERE seq = 3",
        "DELETE FROM audit WHERE seq = 5",
        "DELETE FROM audit WHERE chain = 'installation'",
        "DELETE FROM audit_heads WHERE chain = 'installation'",
        "DELETE FROM audit WHERE seq = 5; UPDATE audit_heads SET seq = 4",
        "UPDATE audit SET seq = 9 WHERE seq = 4",
        "UPDATE audit_heads SET hash = prev FROM audit WHERE audit.chain = audit_heads.chain AND audit.seq = 5",
    ] {
        for (store, at) in stores().await {
            fill(&store).await;
            tamper(&at, statement).await;
            let told = store.reader().await.unwrap().verify_chains().await;
            assert!(matches!(told, Err(Error::Chain(_))), "{}: {statement}: {told:?}", at.name);
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_writes_meanwhile_is_not_taken_for_tampering() {
    for (store, at) in stores().await {
        for _ in 0..50 {
            record(&store, None).await.unwrap();
        }
        let writing = {
            let store = store.clone();
            tokio::spawn(async move {
                loop {
                    record(&store, None).await.unwrap();
                }
            })
        };
        let mut ends = std::collections::BTreeSet::new();
        // Until enough was seen to move, however slow the machine is.
        for _ in 0..2000 {
            if ends.len() > 10 {
                break;
            }
            let heads = store.reader().await.unwrap().verify_chains().await;
            ends.insert(heads.unwrap_or_else(|e| panic!("{}: {e}", at.name))[0].seq);
        }
        writing.abort();
        assert!(ends.len() > 10, "{}: nobody wrote meanwhile: {ends:?}", at.name);
    }
}

#[tokio::test]
async fn a_transaction_checks_what_it_wrote_itself() {
    for (store, at) in stores().await {
        let kept = store.write("both", (), |w, ()| {
            Box::pin(async move {
                w.record(crate::event(None)).await?;
                w.verify_chains().await
            })
        });
        assert_eq!(kept.await.unwrap()[0].seq, 1, "{}", at.name);
        assert_eq!(store.reader().await.unwrap().verify_chains().await.unwrap().len(), 1, "{}", at.name);
    }
}
