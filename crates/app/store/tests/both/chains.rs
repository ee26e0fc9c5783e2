//! The audit log: what is written holds together, and what somebody changed in the database is found.

use std::collections::BTreeMap;

use people::audit::{Act, Event};
use sqlx::{Connection, Executor};
use store::{Error, Place, Store};

use crate::{Empty, NOW, org, organisation, person, stores};

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

/// Runs a statement behind the program's back.
async fn tamper(at: &Empty, statement: &'static str) {
    match &at.place {
        Place::Folder(folder) => {
            let address = format!("sqlite://{}", folder.join("plumbline.sqlite").display());
            let mut other = sqlx::SqliteConnection::connect(&address).await.unwrap();
            other.execute(sqlx::raw_sql(statement)).await.unwrap();
        }
        Place::Server(address) => {
            let mut other = sqlx::PgConnection::connect(address).await.unwrap();
            other.execute(sqlx::raw_sql(statement)).await.unwrap();
        }
    }
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
