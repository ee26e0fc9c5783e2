//! What was proposed and accepted, newest first.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use store::Proposal;

use super::html;
use super::told::{Told, tell};
use crate::ctx::Ctx;
use crate::door::{Problem, Visit};
use crate::when;

struct Row {
    day: String,
    href: String,
    told: Told,
    note: String,
    /// Why it is not part of the knowledge; for reviewers.
    left: String,
}

#[derive(Template)]
#[template(path = "evidence/accepted.html")]
struct Page<'a> {
    c: &'a Ctx<'a>,
    lead: String,
    rows: Vec<Row>,
    next: String,
    left: usize,
    patch: bool,
}

/// The page.
pub(crate) fn page(
    visit: &Visit,
    rows: &[Proposal],
    total: usize,
    next: Option<i64>,
    reviewer: bool,
) -> Result<Response, Problem> {
    let mut c = visit.ctx();
    c.query = visit.query.without("lang");
    let left = visit.app.live.left();
    let rows = rows.iter().filter_map(|row| {
        let proposal = serde_json::from_str(&row.body).ok()?;
        let why = left.iter().find(|l| l.id == row.id.to_string()).filter(|_| reviewer);
        Some(Row {
            day: row.decided.map(|at| c.date(&when::day(at))).unwrap_or_default(),
            href: c.href(&format!("/proposals/{}", row.id)),
            told: tell(&c, &proposal),
            note: row.reason.clone(),
            left: why.map(|l| super::review::left(&c, &l.why).0).unwrap_or_default(),
        })
    });
    let page = Page {
        lead: c.n("ev-accepted-lead", total),
        rows: rows.collect(),
        next: next.map(|n| c.href(&format!("/accepted?before={n}"))).unwrap_or_default(),
        left: if reviewer { left.len() } else { 0 },
        patch: !visit.app.live.patch().is_empty(),
        c: &c,
    };
    html(&page, StatusCode::OK)
}
