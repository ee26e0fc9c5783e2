//! What goes back: JSON, or one object with a `message` in words, as HMA refuses.

use axum::body::Body;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use serde_json::json;

use crate::http::safe;
use crate::trouble::Kind;

/// What every match comes with.
pub(super) const LOOK: &str =
    "A person must look at both pictures before anything is taken down or anybody is accused.";

/// Why there is no answer: what is wrong, and what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Refusal {
    status: StatusCode,
    words: String,
    /// Seconds until it makes sense to come again.
    wait: Option<u64>,
    /// One word for whoever runs the program, where it is a fault of this side.
    kind: &'static str,
}

impl Refusal {
    /// What was sent cannot be taken.
    pub(super) fn bad(words: impl Into<String>) -> Self {
        Self::of(StatusCode::BAD_REQUEST, words)
    }

    pub(super) fn of(status: StatusCode, words: impl Into<String>) -> Self {
        Self { status, words: words.into(), wait: None, kind: "refused" }
    }

    /// To come again later.
    pub(super) fn later(seconds: u64, words: impl Into<String>) -> Self {
        Self { wait: Some(seconds), ..Self::of(StatusCode::TOO_MANY_REQUESTS, words) }
    }

    /// A fault of this side.
    pub(super) fn broken(kind: &'static str) -> Self {
        let words = "This cannot be answered at the moment. Nothing was decided: ask again in a minute.";
        Self { kind, wait: Some(60), ..Self::of(StatusCode::SERVICE_UNAVAILABLE, words) }
    }

    pub(super) fn words(&self) -> &str {
        &self.words
    }
}

impl From<store::Error> for Refusal {
    fn from(error: store::Error) -> Self {
        Self::broken(error.kind())
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let mut response = json_with(self.status, &json!({ "message": self.words }));
        if let Some(seconds) = self.wait {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        if self.status == StatusCode::UNAUTHORIZED {
            response.headers_mut().insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        response.extensions_mut().insert(Kind(self.kind));
        response
    }
}

/// What a handler returns.
pub(super) type Reply = Result<Response, Refusal>;

/// An answer.
pub(super) fn json_of(value: &impl Serialize) -> Response {
    json_with(StatusCode::OK, value)
}

fn json_with(status: StatusCode, value: &impl Serialize) -> Response {
    let body = serde_json::to_vec(value).unwrap_or_default();
    bare(status, "application/json", body)
}

/// An answer that nobody keeps.
pub(super) fn bare(status: StatusCode, kind: &'static str, body: Vec<u8>) -> Response {
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = status;
    let out = response.headers_mut();
    out.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    out.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    safe(out);
    response
}

/// An address that is not there, for somebody who has a token.
pub(super) async fn nothing() -> Refusal {
    Refusal::of(
        StatusCode::NOT_FOUND,
        "There is nothing at this address. See /api/v1/matching for those that are there.",
    )
}

/// An address that is there, asked in another way.
pub(super) async fn other_method() -> Refusal {
    let words = "This address is not asked in this way. See /api/v1/matching for how.";
    Refusal::of(StatusCode::METHOD_NOT_ALLOWED, words)
}
