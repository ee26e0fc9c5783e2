//! The API against its own description: every address is asked, every answer fits its schema, every damaged one does not.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on says where")]

mod common;

use std::path::Path;

use axum::http::StatusCode;
use common::{SITE, get};
use jsonschema::Validator;
use serde_json::{Map, Value, json};

/// Addresses that answer with a description, which may hold whatever OpenAPI allows.
const DESCRIPTIONS: [&str; 3] = ["/api/v1", "/api/v1/openapi.json", "/api/v1/matching"];

async fn json(address: &str) -> (StatusCode, Value) {
    let (status, body) = get(address).await;
    (status, serde_json::from_str(&body).unwrap_or_else(|e| panic!("{address}: {e}")))
}

/// Forbids what a schema does not name, so that a field added to an answer without its description is seen.
fn close(value: &mut Value) {
    match value {
        Value::Object(map) => {
            if map.get("properties").is_some_and(Value::is_object) && !map.contains_key("additionalProperties") {
                map.insert("additionalProperties".to_owned(), json!(false));
            }
            map.values_mut().for_each(close);
        }
        Value::Array(list) => list.iter_mut().for_each(close),
        _ => {}
    }
}

fn validator(components: &Value, schema: &Value, closed: bool) -> Validator {
    let mut whole = json!({"allOf": [schema], "components": components});
    if closed {
        close(&mut whole);
    }
    jsonschema::draft202012::options().should_validate_formats(true).build(&whole).unwrap()
}

fn fits(validator: &Validator, answer: &Value, address: &str) {
    let wrong: Vec<String> =
        validator.iter_errors(answer).take(5).map(|e| format!("{}: {e}", e.instance_path())).collect();
    assert!(wrong.is_empty(), "{address} does not fit its description: {wrong:#?}");
}

/// Every address that the pattern of a path can mean.
fn addresses(path: &str) -> Vec<String> {
    let k = &SITE.knowledge;
    let ids: Vec<String> = match path.split_once('{').map_or("", |(start, _)| start) {
        "/api/v1/parties/" => SITE.findings.keys().cloned().collect(),
        "/api/v1/instruments/" => k.instruments.keys().cloned().collect(),
        "/api/v1/provisions/" => k.provisions.keys().cloned().collect(),
        "/api/v1/benchmarks/" => k.benchmarks.keys().cloned().collect(),
        "/api/v1/platforms/" => k.platforms.keys().cloned().collect(),
        "" => return vec![path.to_owned()],
        other => panic!("which ids does {other} take? Say so in this test"),
    };
    let (start, rest) = path.split_once('{').unwrap();
    let end = rest.split_once('}').unwrap().1;
    ids.into_iter().map(|id| format!("{start}{id}{end}")).collect()
}

fn schema<'d>(responses: &'d Value, status: &str) -> &'d Value {
    &responses[status]["content"]["application/json"]["schema"]
}

async fn described() -> (Map<String, Value>, Value) {
    let (_, document) = json("/api/v1/openapi.json").await;
    (document["paths"].as_object().unwrap().clone(), document["components"].clone())
}

#[tokio::test]
async fn every_answer_fits_its_schema() {
    let (paths, components) = described().await;
    let mut asked = 0;
    for (path, item) in &paths {
        // A description is open by nature: what an OpenAPI document may hold is not ours to close.
        let closed = !DESCRIPTIONS.contains(&path.as_str());
        let valid = validator(&components, schema(&item["get"]["responses"], "200"), closed);
        for address in addresses(path) {
            let (status, answer) = json(&address).await;
            assert_eq!(status, StatusCode::OK, "{address}");
            fits(&valid, &answer, &address);
            asked += 1;
        }
    }
    assert!(asked > 600, "only {asked} addresses were asked");
}

#[tokio::test]
async fn every_refusal_fits_its_schema_and_no_other_happens() {
    let (paths, components) = described().await;
    for (path, item) in &paths {
        let responses = &item["get"]["responses"];
        let mut told = vec!["200".to_owned()];
        if path.contains('{') {
            let nowhere = format!("{}no-such-thing", path.split_once('{').unwrap().0);
            let (status, answer) = json(&nowhere).await;
            fits(&validator(&components, schema(responses, status.as_str()), true), &answer, &nowhere);
            told.push(status.as_str().to_owned());
        }
        let real = addresses(path).swap_remove(0);
        let (status, answer) = json(&format!("{real}?need=gold&lang=ar&other=1")).await;
        if status != StatusCode::OK {
            fits(&validator(&components, schema(responses, status.as_str()), true), &answer, &real);
            told.push(status.as_str().to_owned());
        }
        told.sort();
        let written: Vec<&String> = responses.as_object().unwrap().keys().collect();
        assert_eq!(told.iter().collect::<Vec<_>>(), written, "{path}");
    }
    let problem = validator(&components, &json!({"$ref": "#/components/schemas/Problem"}), true);
    for nowhere in
        ["/api", "/api/v2", "/api/v1/countries", "/api/v1/parties/MEX/law", "/api/v1/{path}", "/api/v1/sources/x"]
    {
        let (status, answer) = json(&nowhere.replace('{', "%7B").replace('}', "%7D")).await;
        assert_eq!(status, StatusCode::NOT_FOUND, "{nowhere} is answered and not described");
        fits(&problem, &answer, nowhere);
    }
}

#[tokio::test]
async fn need_narrows_the_findings() {
    let (_, all) = json("/api/v1/parties/mex").await;
    let (_, law) = json("/api/v1/parties/MEX?need=law").await;
    let list = law["findings"].as_array().unwrap();
    assert!(!list.is_empty() && list.len() < all["findings"].as_array().unwrap().len());
    assert!(list.iter().all(|f| f["need"] == "law"));
    let (status, answer) = json("/api/v1/parties/MEX?need=gold").await;
    assert_eq!(status, StatusCode::BAD_REQUEST);
    assert!(answer["do"].as_str().unwrap().contains("cooperation"));
}

/// All ways to damage a value by taking one field out, or by putting something of no fitting type in its place.
fn damaged(value: &Value) -> Vec<(String, Value)> {
    fn walk(value: &Value, at: &str, out: &mut Vec<(String, Option<Value>)>) {
        let wrong = || Some(json!({"no such field": [true]}));
        match value {
            Value::Object(map) => {
                for (key, inner) in map {
                    let here = format!("{at}/{}", key.replace('~', "~0").replace('/', "~1"));
                    // A free map of words: any key may be there or not.
                    if !at.ends_with("/detail") {
                        out.push((here.clone(), None));
                    }
                    out.push((here.clone(), wrong()));
                    walk(inner, &here, out);
                }
            }
            Value::Array(list) => {
                for (n, inner) in list.iter().enumerate().take(3) {
                    out.push((format!("{at}/{n}"), wrong()));
                    walk(inner, &format!("{at}/{n}"), out);
                }
            }
            _ => {}
        }
    }
    let mut places = Vec::new();
    walk(value, "", &mut places);
    places
        .into_iter()
        .map(|(at, put)| {
            let mut copy = value.clone();
            match put {
                Some(put) => *copy.pointer_mut(&at).unwrap() = put,
                None => {
                    let (parent, key) = at.rsplit_once('/').unwrap();
                    let key = key.replace("~1", "/").replace("~0", "~");
                    copy.pointer_mut(parent).unwrap().as_object_mut().unwrap().remove(&key).unwrap();
                }
            }
            (at, copy)
        })
        .collect()
}

#[tokio::test]
async fn a_damaged_answer_is_refused() {
    let (paths, components) = described().await;
    let mut tried = 0;
    for (path, item) in paths.iter().filter(|(p, _)| !DESCRIPTIONS.contains(&p.as_str())) {
        let valid = validator(&components, schema(&item["get"]["responses"], "200"), false);
        let few = if path.contains("benchmarks/") { usize::MAX } else { 3 };
        for address in addresses(path).iter().take(few) {
            let (_, mut answer) = json(address).await;
            if let Some(list) = answer.as_array_mut() {
                list.truncate(2);
            }
            for (at, wrong) in damaged(&answer) {
                assert!(!valid.is_valid(&wrong), "{address}: damage at {at} passes");
                tried += 1;
            }
        }
    }
    assert!(tried > 3000, "only {tried} damages were tried");
    let standing = validator(&components, &json!({"$ref": "#/components/schemas/Standing"}), false);
    let date = validator(&components, &json!({"$ref": "#/components/schemas/PartialDate"}), false);
    let instrument = validator(&components, &json!({"$ref": "#/components/schemas/Instrument"}), false);
    assert!(standing.is_valid(&json!("not-met")) && !standing.is_valid(&json!("good")));
    assert!(date.is_valid(&json!("2024-12")) && !date.is_valid(&json!("December 2024")));
    let (_, mut cedaw) = json("/api/v1/instruments/cedaw").await;
    assert!(instrument.is_valid(&cedaw));
    cedaw["reach"]["new"] = json!(1);
    let closed = validator(&components, &json!({"$ref": "#/components/schemas/Instrument"}), true);
    assert!(instrument.is_valid(&cedaw) && !closed.is_valid(&cedaw), "a field that nobody described passes");
    cedaw["url"] = json!("not an address");
    assert!(!instrument.is_valid(&cedaw), "the address of an instrument is not checked");
}

/// The description as it was last agreed. What it says is a promise to programs, so a change to it has to be seen.
#[tokio::test]
async fn the_description_has_not_drifted() {
    let (_, document) = json("/api/v1/openapi.json").await;
    let (_, start) = json("/api/v1").await;
    assert_eq!(document, start);
    let now = format!("{}\n", serde_json::to_string_pretty(&document).unwrap());
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/openapi.json");
    let new = Path::new(env!("CARGO_TARGET_TMPDIR")).join("openapi.json");
    std::fs::write(&new, &now).unwrap();
    let before = std::fs::read_to_string(&kept).unwrap_or_default();
    assert!(
        before == now,
        "the description of the API differs from {}; if that is meant, copy {} over it",
        kept.display(),
        new.display()
    );
}

/// Every schema is used, every reference leads to one, and everything says what it means.
#[tokio::test]
async fn the_description_is_whole() {
    fn references(value: &Value, out: &mut Vec<String>) {
        match value {
            Value::Object(map) => {
                out.extend(map.get("$ref").and_then(Value::as_str).map(str::to_owned));
                map.values().for_each(|v| references(v, out));
            }
            Value::Array(list) => list.iter().for_each(|v| references(v, out)),
            _ => {}
        }
    }
    let (_, document) = json("/api/v1/openapi.json").await;
    let mut used = Vec::new();
    references(&document, &mut used);
    let schemas = document["components"]["schemas"].as_object().unwrap();
    for reference in &used {
        let name = reference.strip_prefix("#/components/schemas/").expect("references stay inside the document");
        assert!(schemas.contains_key(name), "{reference} leads nowhere");
    }
    for (name, schema) in schemas {
        assert!(used.iter().any(|r| r.ends_with(&format!("/{name}"))), "nothing uses {name}");
        assert!(schema["description"].is_string(), "{name} does not say what it is");
    }
    let mut operations: Vec<&Value> =
        document["paths"].as_object().unwrap().values().map(|p| &p["get"]["operationId"]).collect();
    let before = operations.len();
    operations.sort_by_key(|o| o.to_string());
    operations.dedup();
    assert_eq!(operations.len(), before, "two addresses share a name");
}
