//! What a client of HMA reads.

use axum::http::StatusCode;
use serde_json::json;

use crate::house::{House, entry, houses, image, turned};

/// `image` of `astronaut.png`, computed by pdqhash 0.2.8.
const ASTRONAUT: &str = "2d6b1af3a956c529e79ca3d2526fa834d4196c81cedd04de0a26b855fc99b724";

#[tokio::test]
async fn a_picture_gets_its_fingerprint() {
    let house = House::new().await;
    let client = house.client(1, &["NORTH"], &[]).await;
    let told = house.send(&client, "/h/hash", "photo", &image("astronaut.png")).await;
    assert_eq!((told.status, told.json()), (StatusCode::OK, json!({ "pdq": ASTRONAUT })));
    assert_eq!(told.headers["content-type"], "application/json");
    assert_eq!(told.headers["cache-control"], "no-store");
    let told = house.send(&client, "/h/hash?types=pdq", "photo", &image("astronaut.png")).await;
    assert_eq!(told.status, StatusCode::OK);
    for (path, name, bytes, status, words) in [
        ("/h/hash?types=md5", "photo", image("astronaut.png"), StatusCode::BAD_REQUEST, "md5"),
        ("/h/hash", "video", image("astronaut.png"), StatusCode::BAD_REQUEST, "content_type"),
        ("/h/hash", "photo", b"no picture".to_vec(), StatusCode::UNPROCESSABLE_ENTITY, "cannot be read"),
        ("/h/hash?url=https://example.org/a.jpg", "photo", image("astronaut.png"), StatusCode::BAD_REQUEST, "url"),
    ] {
        let told = house.send(&client, path, name, &bytes).await.refused(status);
        assert!(told.contains(words), "{path}: {told}");
    }
    let told = house.get(&client, "/h/hash?url=https://example.org/a.jpg").await.refused(StatusCode::BAD_REQUEST);
    assert!(told.contains("asks no other server"), "{told}");
    let told = house.post(&client, "/h/hash", &json!({})).await.refused(StatusCode::BAD_REQUEST);
    assert!(told.contains("multipart/form-data"), "{told}");
    let long = vec![0; 25 << 20];
    house.send(&client, "/h/hash", "photo", &long).await.refused(StatusCode::PAYLOAD_TOO_LARGE);
}

#[tokio::test]
async fn a_flat_picture_and_a_degenerate_fingerprint_are_refused_with_the_reason() {
    let house = House::new().await;
    let client = house.client(1, &["NORTH"], &[]).await;
    // A bitmap of one colour: 64 by 64.
    let head = [b"BM".to_vec(), 12_342_u32.to_le_bytes().to_vec(), vec![0; 4], 54_u32.to_le_bytes().to_vec()].concat();
    let shape = [40_u32, 64, 64].map(u32::to_le_bytes).concat();
    let rest = [&[1, 0, 24, 0][..], &[0; 24], &[120; 64 * 64 * 3]].concat();
    let flat = [head, shape, rest].concat();
    for path in ["/h/hash", "/m/lookup"] {
        let told = house.send(&client, path, "photo", &flat).await.refused(StatusCode::UNPROCESSABLE_ENTITY);
        assert!(told.contains("quality is 0") && told.contains("below 50"), "{told}");
    }
    for odd in ["0", "f", "01"] {
        let path = format!("/m/lookup?signal_type=pdq&signal={}", odd.repeat(64 / odd.len()));
        let told = house.get(&client, &path).await.refused(StatusCode::UNPROCESSABLE_ENTITY);
        assert!(told.contains("is not looked up"), "{told}");
    }
}

#[tokio::test]
async fn a_fingerprint_is_looked_up() {
    for house in houses().await {
        let client = house.client(1, &["NORTH"], &["distance"]).await;
        let told = house.look(&client, turned(entry(7), [3, 99, 200]), "").await;
        let answer = told.json();
        let all = answer["NORTH"].as_array().unwrap();
        assert_eq!(
            (told.status, answer.as_object().unwrap().len(), all.len()),
            (StatusCode::OK, 1, 1),
            "{}",
            house.name
        );
        assert!(all[0]["bank_content_id"].is_i64());
        assert_eq!((&all[0]["distance"], &all[0]["review"]), (&json!("3"), &json!(null)));
        assert!(all[0]["message"].as_str().unwrap().contains("A person must look"));
        // At 31 it matches, at 32 it does not; nothing is an empty object.
        assert_eq!(house.look(&client, turned(entry(7), 0..31), "").await.json()["NORTH"][0]["distance"], "31");
        assert_eq!(house.look(&client, turned(entry(7), 0..32), "").await.json(), json!({}));
        // HMA's other names are taken and change nothing.
        let more = "&banks=NORTH&seed=7&bypass_coinflip=true";
        assert_eq!(house.look(&client, turned(entry(7), [3, 99, 200]), more).await.json(), answer);
        for (path, words) in [
            ("/m/lookup?signal_type=pdq".to_owned(), "signal is required"),
            (format!("/m/lookup?signal={}", entry(1)), "signal_type is required"),
            (format!("/m/lookup?signal_type=md5&signal={}", entry(1)), "No such SignalType 'md5'"),
            ("/m/lookup?signal_type=pdq&signal=abc".to_owned(), "64 hexadecimal digits"),
            ("/m/lookup?url=https://example.org/a.jpg".to_owned(), "asks no other server"),
        ] {
            let told = house.get(&client, &path).await.refused(StatusCode::BAD_REQUEST);
            assert!(told.contains(words), "{path}: {told}");
        }
    }
}

#[tokio::test]
async fn a_picture_is_looked_up_and_gone() {
    let house = House::new().await;
    let client = house.client(1, &["NORTH"], &["distance"]).await;
    // Not the astronaut: everybody has it, so no bank takes it.
    let bridge = image("dih/bridge-1-original.jpg");
    let hashed = house.send(&client, "/h/hash", "photo", &bridge).await.json();
    let hash = hashed["pdq"].as_str().unwrap();
    house.add("NORTH", &[(hash.parse().unwrap(), "SAMPLE case of a picture")]).await;
    let told = house.send(&client, "/m/lookup?content_id=post-1", "photo", &bridge).await.json();
    assert_eq!(told["pdq"]["NORTH"][0]["distance"], "0", "{told}");
    assert_eq!(told["pdq"]["NORTH"][0]["review"], "waiting");
    // What lasts of it is a number, a reference and a distance: neither the picture nor its fingerprint.
    let kept = house.app.store.reader().await.unwrap().matches_of(client.id, "post-1").await.unwrap();
    let shown = format!("{kept:?} {:?}", house.log(1).await);
    assert!(kept.len() == 1 && !shown.contains(&hash[..16]), "{shown}");
    let other = house.send(&client, "/m/lookup", "photo", &image("brick.png")).await;
    assert_eq!(other.json(), json!({ "pdq": {} }));
}

#[tokio::test]
async fn raw_lookups_give_numbers_and_distances_to_whom_may_have_them() {
    let house = House::new().await;
    let (trusted, outsider) =
        (house.client(1, &["NORTH"], &["distance"]).await, house.client(1, &["NORTH"], &[]).await);
    let path = format!("/m/raw_lookup?signal_type=pdq&signal={}", turned(entry(5), [1, 2]));
    let plain = house.get(&trusted, &path).await.json();
    let id = plain["matches"][0].as_i64().unwrap();
    for yes in ["true", "True", "1"] {
        let told = house.get(&trusted, &format!("{path}&include_distance={yes}")).await.json();
        assert_eq!(told["matches"], json!([{ "bank_content_id": id, "distance": "2" }]));
    }
    let told = house.get(&outsider, &path).await.json();
    assert!(told["matches"][0].is_i64() && told["matches"][0] != id, "another client, another number");
    house.get(&outsider, &format!("{path}&include_distance=true")).await.refused(StatusCode::FORBIDDEN);
    house.get(&outsider, &format!("{path}&include_distance=yes")).await.refused(StatusCode::BAD_REQUEST);
    let nothing = format!("/m/raw_lookup?signal_type=pdq&signal={}", entry(5_000));
    assert_eq!(house.get(&outsider, &nothing).await.json(), json!({ "matches": [] }));
}

#[tokio::test]
async fn two_fingerprints_are_compared() {
    let house = House::new().await;
    let client = house.client(1, &["NORTH"], &[]).await;
    let pair = |n| json!({ "pdq": [entry(1).to_string(), turned(entry(1), 0..n).to_string()] });
    assert_eq!(house.post(&client, "/m/compare", &pair(9)).await.json(), json!({ "pdq": [true, { "distance": 9 }] }));
    assert_eq!(
        house.post(&client, "/m/compare", &pair(32)).await.json(),
        json!({ "pdq": [false, { "distance": 32 }] })
    );
    for odd in [json!([]), json!({ "pdq": ["a"] }), json!({ "pdq": ["a", "b"] }), json!({ "md5": ["a", "b"] })] {
        house.post(&client, "/m/compare", &odd).await.refused(StatusCode::BAD_REQUEST);
    }
}

#[tokio::test]
async fn many_are_looked_up_at_once_each_in_its_place() {
    let house = House::new().await;
    let client = house.client_of(1, &["NORTH"], &[], (300, 1_000)).await;
    let signals: Vec<_> = (1..=255)
        .map(|n| json!({ "signal": entry(n).to_string(), "content_id": format!("post-{n}") }))
        .chain([json!({ "signal": "odd" })])
        .collect();
    let told = house.post(&client, "/m/batch", &json!({ "signals": signals, "banks": ["NORTH"] })).await;
    assert_eq!(told.status, StatusCode::OK, "{}", told.body);
    let told = told.json();
    let results = told["results"].as_array().unwrap();
    assert_eq!(results.len(), 256);
    for (n, result) in results[..255].iter().enumerate() {
        let found = result["matches"].as_object().unwrap().contains_key("NORTH");
        assert_eq!(found, n < 100, "{n}");
    }
    assert!(results[255]["message"].as_str().unwrap().contains("64 hexadecimal digits"));
    // Each of them counted.
    let again = house.post(&client, "/m/batch", &json!({ "signals": signals[..100] })).await;
    again.refused(StatusCode::TOO_MANY_REQUESTS);
    let many = vec![signals[0].clone(); 257];
    house.post(&client, "/m/batch", &json!({ "signals": many })).await.refused(StatusCode::BAD_REQUEST);
    house.post(&client, "/m/batch", &json!({ "signals": [] })).await.refused(StatusCode::BAD_REQUEST);
    house.post(&client, "/m/batch", &json!({ "signal": [] })).await.refused(StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn banks_and_standing_are_told_to_whom_may_ask_them() {
    let house = House::new().await;
    let client = house.client(1, &["NORTH"], &[]).await;
    let told = house.get(&client, "/c/banks").await.json();
    assert_eq!(told, json!([{ "name": "NORTH", "matching_enabled_ratio": 1.0 }]));
    let told = house.get(&client, "/status").await;
    assert_eq!((told.status, told.body.as_str()), (StatusCode::OK, "I-AM-ALIVE"));
}

/// A bank that cannot be looked at may hold what was withdrawn: it answers nobody, rather than "no match".
#[tokio::test]
async fn a_bank_that_is_lost_answers_nobody_until_it_is_back() {
    let house = House::new().await;
    let client = house.client(1, &["NORTH"], &[]).await;
    let (here, away) = (house.bank("NORTH"), house.bank("away"));
    std::fs::rename(&here, &away).unwrap();
    house.app.refresh_banks().await;
    let told = house.get(&client, "/status").await;
    assert_eq!((told.status, told.body.as_str()), (StatusCode::SERVICE_UNAVAILABLE, "INDEX-STALE"));
    house.look(&client, entry(1), "").await.refused(StatusCode::SERVICE_UNAVAILABLE);
    std::fs::rename(&away, &here).unwrap();
    house.app.refresh_banks().await;
    assert!(house.look(&client, entry(1), "").await.json()["NORTH"].is_array());
}

#[tokio::test]
async fn what_is_withdrawn_is_not_found_and_what_is_added_is() {
    let house = House::new().await;
    let client = house.client(1, &["NORTH"], &[]).await;
    assert!(house.look(&client, entry(1), "").await.json()["NORTH"].is_array());
    house.writer("NORTH").withdraw(&[entry(1)], None, crate::house::NOW / 1000).unwrap();
    house.app.refresh_banks().await;
    assert_eq!(house.look(&client, entry(1), "").await.json(), json!({}));
    house.writer("NORTH").compact(crate::house::NOW / 1000).unwrap();
    house.app.refresh_banks().await;
    assert_eq!(house.look(&client, entry(1), "").await.json(), json!({}));
    assert!(house.look(&client, entry(2), "").await.json()["NORTH"].is_array());
    house.add("NORTH", &[(entry(700), "SAMPLE new")]).await;
    assert!(house.look(&client, entry(700), "").await.json()["NORTH"].is_array());
}
