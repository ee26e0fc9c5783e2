//! Data of a session in and out, for those who lead it.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use dialogue::Phase;

use crate::ctx::Ctx;
use crate::door::{Problem, Visit};
use crate::handlers::dialogue::Found;
use crate::handlers::dialogue::asks::data::FORM;
use crate::views::html;

#[derive(Template)]
#[template(path = "dialogue/asks/data.html")]
struct Page<'a> {
    c: &'a Ctx<'a>,
    id: &'a str,
    title: &'a str,
    series: &'a str,
    closed: bool,
    released: bool,
    token: String,
    done: Option<String>,
}

/// The page.
pub(crate) fn page(visit: &Visit, found: &Found) -> Result<Response, Problem> {
    let c = found.ctx(visit);
    let done = visit.query.get("done").filter(|word| ["released", "withheld"].contains(word));
    let page = Page {
        id: &found.row.id,
        title: &found.session.title,
        series: &found.row.series,
        closed: found.phase == Phase::Closed,
        released: found.session.released,
        token: visit.token(FORM),
        done: done.map(|word| c.t(&format!("data-done-{word}"))),
        c: &c,
    };
    html(&page, StatusCode::OK)
}
