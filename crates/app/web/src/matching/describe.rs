//! The description of what programs may ask, OpenAPI 3.1. A test holds every route to it.

use serde_json::{Value, json};

use super::opened::{OF_CLIENT, OF_CONTENT};
use super::standing::FEEDBACK;

fn text(about: &str) -> Value {
    json!({"type": "string", "description": about})
}

fn object(required: &[&str], properties: &Value) -> Value {
    json!({"type": "object", "required": required, "properties": properties, "additionalProperties": false})
}

fn named(name: &str) -> Value {
    json!({"$ref": format!("#/components/schemas/{name}")})
}

fn query(name: &str, about: &str, required: bool) -> Value {
    json!({"name": name, "in": "query", "required": required, "description": about, "schema": {"type": "string"}})
}

fn answered(about: &str, schema: &Value) -> Value {
    let refused =
        |about: &str| json!({"description": about, "content": {"application/json": {"schema": named("Refusal")}}});
    json!({
        "200": {"description": about, "content": {"application/json": {"schema": schema}}},
        "400": refused("What was sent cannot be taken; the words say why"),
        "401": refused("No token, or one that does not work: the same answer for every address"),
        "403": refused("This client has no right to it"),
        "413": refused("Too long"),
        "422": refused("A fingerprint or picture that would match strangers, or a picture that cannot be read"),
        "429": refused("Too many, or too many near each other; Retry-After says when to come again. It is no answer, neither yes nor no"),
        "503": refused("A bank cannot be asked at the moment. It is no answer, neither yes nor no")
    })
}

fn asks(summary: &str, parameters: &[Value], schema: &Value) -> Value {
    json!({"summary": summary, "parameters": parameters, "responses": answered(summary, schema)})
}

fn sends(summary: &str, parameters: &[Value], (kind, body): (&str, &Value), schema: &Value) -> Value {
    let mut out = asks(summary, parameters, schema);
    out["requestBody"] = json!({"required": true, "content": {kind: {"schema": body}}});
    out
}

/// The description.
#[must_use]
pub fn openapi() -> Value {
    let signal = [
        query("signal", "64 hexadecimal digits of a PDQ fingerprint, the first of the highest frequency", true),
        query("signal_type", "pdq", true),
    ];
    let wide = [
        query("banks", "Names of banks, with commas between; without it all that this client may ask", false),
        query(
            "content_id",
            "What you call the picture, 128 characters at most, never a name of a person: then people look at what matches, and you can ask \
             what they said",
            false,
        ),
    ];
    let signal_wide = [&signal[..], &wide].concat();
    let mut raw = signal_wide.clone();
    raw.push(query("include_distance", "true or false; for clients with the right distance", false));
    let photo = object(
        &["photo"],
        &json!({"photo": {"type": "string", "contentMediaType": "image/*", "description":
        "JPEG, PNG, GIF, WebP, BMP or TIFF; 24 MiB and 50 megapixels at most, one at a time of each client. It is decoded in memory, written nowhere and gone when it is answered. \
         Survivors never use this, and platforms need not: make the fingerprint on your side"}}),
    );
    let form = ("multipart/form-data", &photo);
    let lookup = asks("Is this fingerprint in a bank?", &signal_wide, &named("ByBank"));
    let by_picture = object(&["pdq"], &json!({"pdq": named("ByBank")}));
    let hashed = object(&["pdq"], &json!({"pdq": text("64 hexadecimal digits")}));
    let pair = json!({"type": "array", "items": {"type": "string"}, "minItems": 2, "maxItems": 2});
    let compared = json!({"type": "array", "prefixItems": [
        {"type": "boolean", "description": "Whether they differ in 31 bits or fewer"},
        object(&["distance"], &json!({"distance": {"type": "integer", "minimum": 0, "maximum": 256}}))
    ], "items": false});
    let one = object(
        &["signal"],
        &json!({"signal": text("64 hexadecimal digits"), "signal_type": text("pdq"), "content_id": text("What you call the picture")}),
    );
    let many = object(
        &["signals"],
        &json!({
            "signals": {"type": "array", "items": one, "minItems": 1, "maxItems": 256},
            "banks": {"type": "array", "items": {"type": "string"}}
        }),
    );
    let results = object(
        &["results"],
        &json!({"results": {"type": "array", "items": {"oneOf": [
            object(&["matches"], &json!({"matches": named("ByBank")})), named("Refusal")
        ]}}}),
    );
    let feedback = json!({"type": "string", "enum": FEEDBACK});
    let said = object(
        &["bank", "bank_content_id", "content_id", "feedback"],
        &json!({"bank": text("Name of the bank"), "bank_content_id": {"type": "integer"},
            "content_id": text("What you call the picture"), "feedback": feedback}),
    );
    let content = query("content_id", "What you called the picture when you looked it up", true);
    let mut status = asks(
        "Whether banks can be asked: I-AM-ALIVE, and a line POISONED NAME for each bank of yours that matches pictures that everybody has",
        &[],
        &text(""),
    );
    status["responses"]["200"]["content"] = json!({"text/plain": {"schema": {"type": "string"}}});
    status["responses"]["503"]["content"] =
        json!({"text/plain": {"schema": {"type": "string", "const": "INDEX-STALE"}}});
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Plumbline: matching",
            "version": "1",
            "summary": "Whether a picture is one that somebody wants gone",
            "description": "Addresses and shapes are those of hasher-matcher-actioner (facebook/ThreatExchange at 35f0270), so that a client of it changes its \
                base address and sends a token; /m/batch, /m/review and /m/feedback are our own. Limits count in each minute of the clock and each day of \
                Greenwich. A match decides nothing: a person must look before anything is taken down. An answer may gain fields: ignore those that you do \
                not know."
        },
        "security": [{"token": []}],
        "paths": {
            "/status": {"get": status},
            "/c/banks": {"get": asks("Banks that this client may ask", &[], &json!({"type": "array", "items":
                object(&["name", "matching_enabled_ratio"], &json!({"name": text("Name"), "matching_enabled_ratio": {"type": "number"}}))}))},
            "/h/hash": {
                "get": {"summary": "Refused: this program fetches no address", "parameters": [query("url", "Not taken", false)],
                    "responses": {"400": {"description": "Why, and what to do", "content": {"application/json": {"schema": named("Refusal")}}}}},
                "post": sends("The fingerprint of a picture", &[query("types", "pdq", false)], form, &hashed)
            },
            "/m/lookup": {"get": lookup, "post": sends("Is this picture in a bank?", &wide, form, &by_picture)},
            "/m/raw_lookup": {"get": asks("Numbers of what matches", &raw, &object(&["matches"], &json!({
                "matches": {"type": "array", "items": {"oneOf": [{"type": "integer"}, named("Near")]}}, "message": text("There if anything matched")})))},
            "/m/compare": {"post": sends("How near two fingerprints are that you bring", &[],
                ("application/json", &object(&[], &json!({"pdq": pair}))), &object(&[], &json!({"pdq": compared})))},
            "/m/batch": {"post": sends("Many lookups at once; each counts", &[], ("application/json", &many), &results)},
            "/m/review": {"get": asks("What people said of what a picture matched", &[content], &object(&["content_id", "reviews"], &json!({
                "content_id": text("What you call the picture"), "reviews": {"type": "array", "items": named("Review")}})))},
            "/m/feedback": {"post": sends("What your platform did about a match; for clients with the right feedback", &[],
                ("application/json", &said), &object(&["feedback"], &json!({"feedback": feedback})))}
        },
        "components": {
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer", "description":
                "Made by the owner of the banks: plumbline matching client add"}},
            "schemas": {
                "Refusal": object(&["message"], &json!({"message": text("What is wrong, and what to do")})),
                "Near": object(&["bank_content_id", "distance"], &json!({"bank_content_id": {"type": "integer"}, "distance": text("Bits that differ, in digits")})),
                "ByBank": {"type": "object", "description": "By the name of the bank", "additionalProperties": {"type": "array", "items": named("Match")}},
                "Match": object(&["bank_content_id", "distance", "review", "message"], &json!({
                    "bank_content_id": {"type": "integer", "description": "Names the content for this client alone; all entries of a bank that their owner gave no label are one content"},
                    "distance": {"type": ["string", "null"], "description": "Bits that differ, in digits; null without the right to it"},
                    "review": {"type": ["string", "null"], "enum": ["waiting", "seconded", "unsure", "confirmed", "different", null],
                        "description": format!("What people said; null if no content_id was given, and where a new item would be more than people \
                            can look at: a client has {OF_CONTENT} open items of one labelled content and {OF_CLIENT} in all. Nobody looks then; ask again when \
                            some of yours are decided (/m/review)")},
                    "message": text("What has to happen before anything is taken down")
                })),
                "Review": object(&["bank", "bank_content_id", "review", "feedback", "message"], &json!({
                    "bank": text("Name of the bank"), "bank_content_id": {"type": "integer"},
                    "review": {"type": "string", "enum": ["waiting", "seconded", "unsure", "confirmed", "different"]},
                    "feedback": {"type": ["string", "null"], "description": "What you said that you did"}, "message": text("What has to happen first")
                }))
            }
        }
    })
}
