//! Pages of the part that people sign in to: one typed struct for each, its template, and the function that fills it.

use askama::Template;
use axum::body::Body;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;

use crate::door::Problem;

pub(crate) mod accepted;
pub(crate) mod account;
pub(crate) mod codes;
pub(crate) mod dialogue;
pub(crate) mod invitation;
pub(crate) mod log;
pub(crate) mod organisation;
pub(crate) mod problem;
pub(crate) mod proposal;
pub(crate) mod propose;
pub(crate) mod review;
pub(crate) mod sign_in;
pub(crate) mod told;

/// A page that nobody keeps: not compressed either, because it holds tokens beside what others may have typed (BREACH).
pub(crate) fn html<T: Template>(template: &T, status: StatusCode) -> Result<Response, Problem> {
    let body = template.render().map_err(|_| Problem::Broken)?;
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = status;
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    Ok(response)
}

/// One field of a form, ready for the template.
#[derive(Debug, Clone, Default)]
pub(crate) struct Field {
    /// Name it is sent under; also the id of the element.
    pub(crate) name: &'static str,
    /// What it asks.
    pub(crate) label: String,
    /// What helps to answer; empty if nothing does.
    pub(crate) hint: String,
    /// What stands in it.
    pub(crate) value: String,
    /// Type of the input: `text`, `password`, `url`, `date`…, or `area` for several lines.
    pub(crate) kind: &'static str,
    /// Value of `autocomplete`.
    pub(crate) auto: &'static str,
    /// Characters at most; 0 for no bound of its own.
    pub(crate) most: usize,
    /// Whether it may be left empty.
    pub(crate) optional: bool,
    /// What is wrong with it; empty if nothing is.
    pub(crate) error: String,
    /// Direction and keyboard: true for codes, addresses and names to sign in, which are written from left to right.
    pub(crate) ltr: bool,
}

impl Field {
    /// A line of text.
    pub(crate) fn text(name: &'static str, label: String) -> Self {
        Self { name, label, kind: "text", auto: "off", ..Self::default() }
    }

    /// With a hint.
    pub(crate) fn hint(self, hint: String) -> Self {
        Self { hint, ..self }
    }

    /// With what stands in it.
    pub(crate) fn value(self, value: &str) -> Self {
        Self { value: value.to_owned(), ..self }
    }

    /// With a type and a hint for the browser.
    pub(crate) fn kind(self, kind: &'static str, auto: &'static str) -> Self {
        Self { kind, auto, ..self }
    }

    /// Written from left to right in every language.
    pub(crate) fn ltr(self) -> Self {
        Self { ltr: true, ..self }
    }

    /// With what is wrong.
    pub(crate) fn error(self, error: Option<String>) -> Self {
        Self { error: error.unwrap_or_default(), ..self }
    }
}
