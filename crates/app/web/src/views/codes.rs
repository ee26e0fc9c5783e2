//! Recovery codes, shown once, to be written on paper.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use people::recovery::Code;

use super::html;
use crate::ctx::Ctx;
use crate::door::{Problem, Visit};

#[derive(Template)]
#[template(path = "people/codes.html")]
struct Page<'a> {
    c: &'a Ctx<'a>,
    codes: Vec<String>,
}

/// The sheet.
pub(crate) fn page(visit: &Visit, codes: &[Code]) -> Result<Response, Problem> {
    let c = visit.ctx();
    let codes = codes.iter().map(|code| code.reveal().to_string()).collect();
    html(&Page { c: &c, codes }, StatusCode::OK)
}
