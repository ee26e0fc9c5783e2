//! The description of the API, OpenAPI 3.1, written from the table of routes.
//!
//! Written by hand rather than derived: deriving would put a crate about HTTP under `norms`, which must not know that the
//! web exists, and would describe what Rust calls a field rather than what it means. A test asks every address, closes
//! every schema against fields that it does not name, and damages every answer, so the two cannot part in silence.

use serde_json::{Map, Value, json};

use super::schema::{self, named};
use super::{Answer, ROUTES, Route};

/// The description of the API, OpenAPI 3.1.
#[must_use]
pub fn openapi() -> Value {
    let paths: Map<String, Value> = ROUTES.iter().map(|r| (r.path.to_owned(), json!({"get": operation(r)}))).collect();
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Plumbline",
            "version": "1",
            "summary": "Commitments against technology-facilitated gender-based violence, held against what is lived",
            "description": "Read only; no key, no cookie, no record of who asks. Words are English. An answer may gain \
                fields: ignore those that you do not know. Unknown is a finding, never a blank: \
                whoever counts standings counts the unknown too. There is no score and no rank.",
            "license": {
                "name": "Facts: CC BY 4.0 unless a source says otherwise",
                "url": "https://creativecommons.org/licenses/by/4.0/legalcode"
            }
        },
        "paths": paths,
        "components": {"schemas": schema::all()}
    })
}

fn operation(route: &Route) -> Value {
    let mut parameters = Vec::new();
    let mut responses = Map::new();
    let refusal =
        |what: &str| json!({"description": what, "content": {"application/json": {"schema": named("Problem")}}});
    let answer = match route.answer {
        Answer::One(name) => named(name),
        Answer::Many(name) => json!({"type": "array", "items": named(name)}),
    };
    responses.insert(
        "200".to_owned(),
        json!({"description": route.summary, "content": {"application/json": {"schema": answer}}}),
    );
    if let Some((what, example)) = route.id {
        let name = route.path.split(['{', '}']).nth(1).unwrap_or_default();
        parameters.push(json!({
            "name": name, "in": "path", "required": true, "description": what, "example": example,
            "schema": {"type": "string"}
        }));
        responses.insert("404".to_owned(), refusal("There is nothing of this name"));
    }
    for parameter in route.by {
        parameters.push(json!({
            "name": parameter.name, "in": "query", "required": false, "description": parameter.what,
            "example": parameter.example,
            "schema": parameter.schema.map_or_else(|| json!({"type": "string"}), named)
        }));
    }
    if !route.by.is_empty() {
        responses.insert("400".to_owned(), refusal("A parameter says what there is not"));
    }
    json!({"operationId": route.operation, "summary": route.summary, "parameters": parameters, "responses": responses})
}
