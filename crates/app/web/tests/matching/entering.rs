//! Who is let in, how often, and that two organisations do not see each other.

use axum::http::StatusCode;
use serde_json::json;

use crate::house::{House, entry, houses};

const ADDRESSES: [(&str, &str); 15] = [
    ("GET", "/status"),
    ("GET", "/c/banks"),
    ("GET", "/c/bank/NORTH"),
    ("GET", "/h/hash?url=https://example.org"),
    ("POST", "/h/hash"),
    ("GET", "/m/lookup"),
    ("GET", "/m/lookup?signal_type=pdq&signal=x&banks=NORTH"),
    ("GET", "/m/lookup?signal_type=pdq&signal=x&banks=NOWHERE"),
    ("POST", "/m/lookup"),
    ("GET", "/m/raw_lookup"),
    ("POST", "/m/compare"),
    ("POST", "/m/batch"),
    ("GET", "/m/review"),
    ("POST", "/m/feedback"),
    ("DELETE", "/m/index/status"),
];

#[tokio::test]
async fn nobody_without_a_token_gets_anything_but_the_same_words() {
    for house in houses().await {
        let client = house.client(1, &["NORTH"], &[]).await;
        let wrong = format!("{}A", &client.header[..client.header.len() - 1]);
        let basic = client.header.replace("Bearer", "Basic");
        let mut told = std::collections::BTreeSet::new();
        for (method, path) in ADDRESSES {
            for header in [None, Some(""), Some("Bearer"), Some("Bearer x"), Some(&*wrong), Some(&*basic)] {
                let headers: Vec<_> = header.map(|value| ("authorization", value)).into_iter().collect();
                let answer = house.ask(method, path, &headers, b"x".to_vec()).await;
                told.insert(answer.refused(StatusCode::UNAUTHORIZED));
                assert_eq!(answer.headers["www-authenticate"], "Bearer");
            }
        }
        assert_eq!(told.len(), 1, "{}: {told:?}", house.name);
    }
}

#[tokio::test]
async fn who_has_a_token_is_told_what_is_not_there() {
    let house = House::new().await;
    let client = house.client(1, &["NORTH"], &[]).await;
    house.get(&client, "/m/index/status").await.refused(StatusCode::NOT_FOUND);
    house.get(&client, "/c/bank/NORTH").await.refused(StatusCode::NOT_FOUND);
    house.get(&client, "/m/compare").await.refused(StatusCode::METHOD_NOT_ALLOWED);
    house.post(&client, "/c/banks", &json!({ "name": "NEW" })).await.refused(StatusCode::METHOD_NOT_ALLOWED);
}

#[tokio::test]
async fn a_token_ends_with_its_day_and_a_second_after_it_is_withdrawn() {
    for house in houses().await {
        let (one, other) = (house.client(1, &["NORTH"], &[]).await, house.client(1, &["NORTH"], &[]).await);
        assert_eq!(house.get(&one, "/status").await.status, StatusCode::OK);
        house.send_away(one.id).await;
        house.pass(1_000);
        house.get(&one, "/status").await.refused(StatusCode::UNAUTHORIZED);
        assert_eq!(house.get(&other, "/status").await.status, StatusCode::OK);
        house.pass(86_400_000 * 30 - 1_001);
        assert_eq!(house.get(&other, "/status").await.status, StatusCode::OK, "{}", house.name);
        house.pass(1);
        house.get(&other, "/status").await.refused(StatusCode::UNAUTHORIZED);
    }
}

#[tokio::test]
async fn so_many_in_a_minute_and_on_a_day() {
    let house = House::new().await;
    let client = house.client_of(1, &["NORTH"], &[], (3, 5)).await;
    let other = house.client(1, &["NORTH"], &[]).await;
    for n in 0..3 {
        assert_eq!(house.look(&client, entry(3_000 + n), "").await.status, StatusCode::OK);
    }
    let told = house.look(&client, entry(3_004), "").await;
    assert!(told.refused(StatusCode::TOO_MANY_REQUESTS).contains("3 lookups in a minute"));
    assert!(told.headers["retry-after"].to_str().unwrap().parse::<u64>().unwrap() <= 60);
    assert_eq!(house.look(&other, entry(3_004), "").await.status, StatusCode::OK, "each has its own");
    house.pass(60_000);
    for n in 0..2 {
        assert_eq!(house.look(&client, entry(3_010 + n), "").await.status, StatusCode::OK);
    }
    house.pass(60_000);
    let told = house.look(&client, entry(3_020), "").await.refused(StatusCode::TOO_MANY_REQUESTS);
    assert!(told.contains("on a day"), "{told}");
    house.pass(86_400_000);
    assert_eq!(house.look(&client, entry(3_020), "").await.status, StatusCode::OK);
    assert_eq!(house.get(&client, "/c/banks").await.status, StatusCode::OK, "what costs nothing is not counted");
}

fn guess(n: usize) -> String {
    format!("Bearer {}{n:04}A", "A".repeat(38))
}

#[tokio::test]
async fn a_network_that_guesses_is_not_looked_up_any_further_and_hears_the_same() {
    let house = House::new().await;
    let client = house.client(1, &["NORTH"], &[]).await;
    let mut told = std::collections::BTreeMap::<_, usize>::new();
    for n in 0..100 {
        let answer = house.ask("GET", "/status", &[("authorization", &guess(n))], vec![]).await;
        *told.entry((answer.status.as_u16(), answer.body)).or_default() += 1;
    }
    assert_eq!(told.keys().map(|(status, _)| *status).collect::<Vec<_>>(), [401, 429]);
    assert_eq!(told.values().copied().collect::<Vec<_>>(), [60, 40]);
    // A right token that was never shown hears what a guess hears.
    let right = house.get(&client, "/status").await;
    assert!(told.contains_key(&(429, right.body.clone())), "{}", right.body);
    assert_eq!(right.headers["retry-after"], "2");
    house.pass(60_000);
    assert_eq!(house.get(&client, "/status").await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_client_that_asks_all_day_is_let_in_all_day_whoever_guesses_next_door() {
    for house in houses().await {
        let client = house.client(1, &["NORTH"], &[]).await;
        // Alone: each second the client is read anew.
        for second in 0..150 {
            assert_eq!(house.get(&client, "/status").await.status, StatusCode::OK, "{}: {second}", house.name);
            house.pass(1_000);
        }
        let mut held = 0;
        for n in 0..150 {
            let answer = house.ask("GET", "/status", &[("authorization", &guess(n))], vec![]).await;
            held += usize::from(answer.status == StatusCode::TOO_MANY_REQUESTS);
            if n % 5 == 0 {
                house.pass(1_000);
                assert_eq!(house.get(&client, "/status").await.status, StatusCode::OK, "{}: {n}", house.name);
            }
        }
        assert!(held > 30, "{held} guesses were not looked up");
        // Sent away, it is away.
        house.send_away(client.id).await;
        house.pass(1_000);
        house.get(&client, "/status").await.refused(StatusCode::UNAUTHORIZED);
    }
}

#[tokio::test]
async fn what_another_organisation_has_looks_like_what_is_not_there() {
    for house in houses().await {
        let (north, south) = (house.client(1, &["NORTH"], &[]).await, house.client(2, &["SOUTH"], &[]).await);
        let at = |bank: &str| format!("/m/lookup?signal_type=pdq&signal={}&banks={bank}", entry(50));
        let words = |told: String, bank: &str| told.replace(bank, "BANK");
        let theirs = house.get(&south, &at("NORTH")).await.refused(StatusCode::BAD_REQUEST);
        let nowhere = house.get(&south, &at("NOWHERE")).await.refused(StatusCode::BAD_REQUEST);
        assert_eq!(words(theirs, "NORTH"), words(nowhere, "NOWHERE"), "{}", house.name);
        // 50 is in NORTH alone, 5 in both.
        assert!(house.get(&north, &at("NORTH")).await.json()["NORTH"].is_array());
        assert_eq!(house.look(&south, entry(50), "").await.json(), json!({}));
        let told = house.look(&south, entry(5), "&content_id=x").await.json();
        assert_eq!(told.as_object().unwrap().keys().collect::<Vec<_>>(), ["SOUTH"]);
        let id = &told["SOUTH"][0]["bank_content_id"];
        assert_ne!(&house.look(&north, entry(5), "").await.json()["NORTH"][0]["bank_content_id"], id);
        assert_eq!(house.get(&north, "/m/review?content_id=x").await.json()["reviews"], json!([]));
        // A client whose row names the bank of another organisation gets nothing of it all the same.
        let odd = house.client(2, &["NORTH"], &[]).await;
        house.look(&odd, entry(50), "").await.refused(StatusCode::SERVICE_UNAVAILABLE);
        assert_eq!(house.get(&odd, "/status").await.status, StatusCode::SERVICE_UNAVAILABLE);
        let mut reader = house.app.store.reader().await.unwrap();
        assert_eq!(reader.count_matches(crate::house::org(1)).await.unwrap(), 0);
        assert_eq!(reader.count_matches(crate::house::org(2)).await.unwrap(), 1);
    }
}
