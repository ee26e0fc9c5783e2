//! The description against the routes and the answers.

use std::collections::BTreeSet;

use jsonschema::Validator;
use serde_json::{Value, json};

use crate::house::{House, Told, entry, image};

/// Every method and address that the source names.
fn routes() -> BTreeSet<(String, String)> {
    let source = include_str!("../../src/matching/mod.rs");
    let mut out = BTreeSet::new();
    for part in source.split(".route(").skip(1) {
        let path = part.split('"').nth(1).unwrap();
        let line = part.lines().next().unwrap();
        if path.contains('*') {
            continue;
        }
        for method in ["get", "post"] {
            if line.contains(&format!("{method}(")) {
                out.insert((method.to_owned(), path.to_owned()));
            }
        }
    }
    out
}

#[test]
fn every_route_is_described_and_no_other() {
    let described = web::matching::openapi();
    let paths = described["paths"].as_object().unwrap().iter();
    let all = paths
        .flat_map(|(path, item)| item.as_object().unwrap().keys().map(move |method| (method.clone(), path.clone())));
    assert_eq!(all.collect::<BTreeSet<_>>(), routes());
}

fn validator(schema: &Value) -> Validator {
    let components = web::matching::openapi()["components"].clone();
    let whole = json!({ "allOf": [schema], "components": components });
    jsonschema::draft202012::new(&whole).unwrap()
}

fn fits(method: &str, path: &str, told: &Told) {
    let described = web::matching::openapi();
    let responses = &described["paths"][path][method]["responses"];
    let schema = &responses[told.status.as_str()]["content"]["application/json"]["schema"];
    assert!(schema.is_object(), "{method} {path}: {} is not described", told.status);
    let answer = told.json();
    let wrong: Vec<String> = validator(schema).iter_errors(&answer).map(|odd| format!("{odd}")).collect();
    assert!(wrong.is_empty(), "{method} {path}: {wrong:?} in {answer}");
}

#[tokio::test]
async fn every_answer_fits_its_description() {
    let house = House::new().await;
    let client = house.client(1, &["NORTH"], &["distance", "feedback"]).await;
    let outsider = house.client(1, &["NORTH"], &[]).await;
    let signal = format!("signal_type=pdq&signal={}", entry(1));
    fits("get", "/c/banks", &house.get(&client, "/c/banks").await);
    fits("get", "/h/hash", &house.get(&client, "/h/hash?url=x").await);
    fits("post", "/h/hash", &house.send(&client, "/h/hash", "photo", &image("astronaut.png")).await);
    fits("post", "/h/hash", &house.send(&client, "/h/hash", "photo", b"x").await);
    for more in ["", "&content_id=a"] {
        for who in [&client, &outsider] {
            fits("get", "/m/lookup", &house.get(who, &format!("/m/lookup?{signal}{more}")).await);
        }
    }
    fits("get", "/m/lookup", &house.get(&client, "/m/lookup").await);
    fits("post", "/m/lookup", &house.send(&client, "/m/lookup", "photo", &image("astronaut.png")).await);
    fits("get", "/m/raw_lookup", &house.get(&client, &format!("/m/raw_lookup?{signal}")).await);
    let near = format!("/m/raw_lookup?{signal}&include_distance=true");
    fits("get", "/m/raw_lookup", &house.get(&client, &near).await);
    fits("get", "/m/raw_lookup", &house.get(&outsider, &near).await);
    let pair = json!({ "pdq": [entry(1).to_string(), entry(2).to_string()] });
    fits("post", "/m/compare", &house.post(&client, "/m/compare", &pair).await);
    let many = json!({ "signals": [{ "signal": entry(1).to_string() }, { "signal": "odd" }] });
    fits("post", "/m/batch", &house.post(&client, "/m/batch", &many).await);
    let review = house.get(&client, "/m/review?content_id=a").await;
    fits("get", "/m/review", &review);
    let id = review.json()["reviews"][0]["bank_content_id"].clone();
    let said = json!({ "bank": "NORTH", "bank_content_id": id, "content_id": "a", "feedback": "Blocked" });
    fits("post", "/m/feedback", &house.post(&client, "/m/feedback", &said).await);
    fits("post", "/m/feedback", &house.post(&outsider, "/m/feedback", &said).await);
    let stranger = house.ask("GET", "/c/banks", &[], vec![]).await;
    fits("get", "/c/banks", &stranger);
}
