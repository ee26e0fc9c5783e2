//! Pictures that everybody has: a bank that holds one is poisoned, and nobody is told of a match with it.

use axum::http::StatusCode;
use serde_json::json;
use store::Untold;

use crate::house::{House, entry, houses, org, turned};

#[tokio::test]
async fn a_poisoned_bank_is_told_of_and_its_match_is_for_people_alone() {
    for house in houses().await {
        let client = house.client(1, &["NORTH"], &["distance", "feedback"]).await;
        let other = house.client(2, &["SOUTH"], &[]).await;
        assert_eq!(house.get(&client, "/status").await.body, "I-AM-ALIVE");
        assert_eq!(house.count(1, "bank.poisoned").await, 0);
        house.add("NORTH", &[(turned(entry(903), 0..8), "SAMPLE planted")]).await;
        let told = house.get(&client, "/status").await;
        assert_eq!((told.status, told.body.as_str()), (StatusCode::OK, "I-AM-ALIVE\nPOISONED NORTH"), "{}", house.name);
        assert_eq!(house.get(&other, "/status").await.body, "I-AM-ALIVE");
        for _ in 0..3 {
            house.app.refresh_banks().await;
        }
        let her = house.person(1, 1, people::Role::CaseWorker).await;
        let list = format!("/organisations/{}/matches", org(1));
        let page = house.ask("GET", &list, &[("cookie", &her)], vec![]).await.body;
        assert!(page.contains("NORTH holds a picture that everybody has."), "before anybody asked");
        assert_eq!((house.count(1, "bank.poisoned").await, house.count(2, "bank.poisoned").await), (1, 0));
        // The planted entry, asked with the picture that everybody has: no match, with or without a reference.
        for more in ["", "&content_id=holiday"] {
            assert_eq!(house.look(&client, entry(903), more).await.json(), json!({}));
        }
        let raw = format!("/m/raw_lookup?signal_type=pdq&signal={}", entry(903));
        assert_eq!(house.get(&client, &raw).await.json(), json!({ "matches": [] }));
        assert!(house.look(&client, entry(50), "").await.json()["NORTH"].is_array(), "others are found as ever");
        let mut open = Vec::new();
        for _ in 0..100 {
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
            open = house.app.store.reader().await.unwrap().matches_open(org(1), None, 10).await.unwrap();
            if open.len() == 2 {
                break;
            }
        }
        // One with the reference, one for all that gave none.
        assert_eq!(open.len(), 2, "{}", house.name);
        assert!(open.iter().all(|found| found.untold == Some(Untold::Canary) && found.label == "SAMPLE planted"));
        assert_eq!(house.get(&client, "/m/review?content_id=holiday").await.json()["reviews"], json!([]));
        let said = json!({ "bank": "NORTH", "bank_content_id": open[0].entry, "content_id": "holiday", "feedback": "Blocked" });
        house.post(&client, "/m/feedback", &said).await.refused(StatusCode::NOT_FOUND);
        // Taken out, all is well again.
        house.writer("NORTH").withdraw(&[turned(entry(903), 0..8)], None, crate::house::NOW / 1000).unwrap();
        house.app.refresh_banks().await;
        assert_eq!(house.get(&client, "/status").await.body, "I-AM-ALIVE");
    }
}

/// Asked from the other side: what comes near a picture that everybody has, by way of an entry that is not near it itself.
#[tokio::test]
async fn a_canary_that_is_asked_with_matches_nothing() {
    let house = House::new().await;
    let client = house.client(1, &["NORTH"], &[]).await;
    let (between, far) = (turned(entry(905), 0..20), turned(entry(905), 0..40));
    house.add("NORTH", &[(far, "SAMPLE beyond")]).await;
    assert_eq!(house.get(&client, "/status").await.body, "I-AM-ALIVE", "the entry itself is no canary");
    assert_eq!(house.look(&client, between, "").await.json(), json!({}));
    assert!(house.look(&client, far, "").await.json()["NORTH"].is_array());
}

/// The owner's own list, which lies in the folder of her bank.
#[tokio::test]
async fn the_popular_pictures_of_a_bank_are_those_of_its_owner_too() {
    let house = House::new().await;
    let (client, other) = (house.client(1, &["NORTH"], &[]).await, house.client(2, &["SOUTH"], &[]).await);
    assert!(house.look(&client, entry(5), "").await.json()["NORTH"].is_array());
    house.writer("NORTH").add_popular(&[(turned(entry(5), 0..4), "SAMPLE wallpaper".to_owned())]).unwrap();
    house.pass(60_000);
    house.app.refresh_banks().await;
    assert_eq!(house.get(&client, "/status").await.body, "I-AM-ALIVE\nPOISONED NORTH");
    assert_eq!(house.look(&client, entry(5), "").await.json(), json!({}));
    assert!(house.look(&client, entry(6), "").await.json()["NORTH"].is_array());
    // It is hers alone.
    assert_eq!(house.get(&other, "/status").await.body, "I-AM-ALIVE");
    assert!(house.look(&other, entry(5), "").await.json()["SOUTH"].is_array());
    assert_eq!((house.count(1, "bank.poisoned").await, house.count(2, "bank.poisoned").await), (1, 0));
}

/// Whoever cannot see which pictures everybody has must not accuse anybody.
#[tokio::test]
async fn a_bank_whose_list_cannot_be_read_answers_nobody_until_it_can() {
    let house = House::new().await;
    let client = house.client(1, &["NORTH"], &[]).await;
    let list = house.bank("NORTH").join("canary.csv");
    std::fs::write(&list, "no fingerprint,SAMPLE\n").unwrap();
    house.pass(60_000);
    house.app.refresh_banks().await;
    let told = house.get(&client, "/status").await;
    assert_eq!((told.status, told.body.as_str()), (StatusCode::SERVICE_UNAVAILABLE, "INDEX-STALE"));
    house.look(&client, entry(1), "").await.refused(StatusCode::SERVICE_UNAVAILABLE);
    std::fs::remove_file(&list).unwrap();
    house.pass(60_000);
    house.app.refresh_banks().await;
    assert!(house.look(&client, entry(1), "").await.json()["NORTH"].is_array());
}
