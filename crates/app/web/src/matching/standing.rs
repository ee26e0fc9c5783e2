//! Whether all is well, which banks there are for this client, what people said of a picture of its, and what its platform did.

use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::Response;
use people::audit::{Act, Event};
use serde::Deserialize;
use serde_json::json;

use super::answer::{LOOK, Refusal, Reply, bare, json_of};
use super::caller::{Asked, Caller};
use super::lookup::body;
use super::opened::reference;
use crate::app::{App, Shared};

/// What a platform may say that it did: the words of StopNCII (`feedbackValue` of its API, version 1).
pub(super) const FEEDBACK: [&str; 7] =
    ["None", "QualityUnknown", "PendingReview", "Blocked", "NotBlocked", "Withdrawn", "Deleted"];
/// Bytes of what is sent.
const BYTES: usize = 4 * 1024;

/// `GET /status`: HMA's word on the first line, then a line for each bank of this client that is poisoned.
pub(super) async fn status(State(app): State<Shared>, Asked { caller, .. }: Asked) -> Response {
    let (mut status, mut out) = (StatusCode::OK, "I-AM-ALIVE".to_owned());
    for name in &caller.client.banks {
        match app.matching.banks.get(name).filter(|bank| bank.owner == caller.client.organisation) {
            Some(bank) if bank.is_ready() => {
                if bank.is_poisoned() {
                    out.push_str(&format!("\nPOISONED {name}"));
                }
            }
            _ => (status, out) = (StatusCode::SERVICE_UNAVAILABLE, "INDEX-STALE".to_owned()),
        }
        if status != StatusCode::OK {
            break;
        }
    }
    bare(status, "text/plain; charset=utf-8", out.into_bytes())
}

/// `GET /c/banks`: those that this client may ask.
pub(super) async fn banks(Asked { caller, .. }: Asked) -> Response {
    let told = caller.client.banks.iter().map(|name| json!({ "name": name, "matching_enabled_ratio": 1.0 }));
    json_of(&told.collect::<Vec<_>>())
}

/// `GET /m/review?content_id=…`: what people said of what this picture matched.
pub(super) async fn review(State(app): State<Shared>, Asked { caller, query }: Asked) -> Reply {
    let reference = named(query.get("content_id").unwrap_or(""))?;
    caller.spend(&app, 1)?;
    let found = app.store.reader().await?.matches_of(caller.client.id, &reference).await?;
    let told = found.iter().filter(|found| caller.client.banks.contains(&found.bank)).map(|found| {
        json!({
            "bank": found.bank,
            "bank_content_id": found.entry,
            "review": found.state.word(),
            "feedback": found.feedback,
            "message": LOOK,
        })
    });
    Ok(json_of(&json!({ "content_id": reference, "reviews": told.collect::<Vec<_>>() })))
}

fn named(text: &str) -> Result<String, Refusal> {
    match reference(text)? {
        empty if empty.is_empty() => {
            Err(Refusal::bad("content_id is required: what you called the picture when you looked it up."))
        }
        reference => Ok(reference),
    }
}

/// What a platform says.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Said {
    bank: String,
    bank_content_id: i64,
    content_id: String,
    feedback: String,
}

/// `POST /m/feedback`: what the platform did about a match that it was told.
pub(super) async fn feedback(State(app): State<Shared>, Asked { caller, .. }: Asked, request: Request) -> Reply {
    if !caller.may("feedback") {
        let words = "This client may not say what was done. The owner of the banks may give it the right feedback.";
        return Err(Refusal::of(StatusCode::FORBIDDEN, words));
    }
    let shape = || {
        let words = r#"The body has to look like {"bank":"NAME","bank_content_id":1,"content_id":"yours","feedback":"Blocked"}."#;
        Refusal::bad(words)
    };
    let said: Said = serde_json::from_slice(&body(request, BYTES).await?).map_err(|_| shape())?;
    let Some(word) = FEEDBACK.into_iter().find(|word| *word == said.feedback) else {
        return Err(Refusal::bad(format!("feedback has to be one of {}.", FEEDBACK.join(", "))));
    };
    let reference = named(&said.content_id)?;
    caller.spend(&app, 1)?;
    if !answer(&app, &caller, (said.bank, said.bank_content_id), reference, word).await? {
        return Err(Refusal::of(
            StatusCode::NOT_FOUND,
            "No match of this client has this bank, number and content_id. Look the picture up with its content_id first.",
        ));
    }
    Ok(json_of(&json!({ "feedback": word })))
}

async fn answer(
    app: &App,
    caller: &Caller,
    at: (String, i64),
    reference: String,
    word: &'static str,
) -> Result<bool, store::Error> {
    let (client, now) = (caller.client.id, caller.now);
    let line = Event {
        organisation: Some(caller.client.organisation),
        at: now,
        actor: None,
        act: Act::MatchAnswered,
        object: client.to_string(),
        detail: [("bank".to_owned(), at.0.clone()), ("answer".to_owned(), word.to_owned())].into(),
    };
    let written = app.store.write("feedback", (at, reference, line), move |w, (at, reference, line)| {
        Box::pin(async move {
            let known = w.answer_match(client, (&at.0, at.1), reference, (word, now)).await?;
            if known {
                w.record(line.clone()).await?;
            }
            Ok(known)
        })
    });
    written.await
}
