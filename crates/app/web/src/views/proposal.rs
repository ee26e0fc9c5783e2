//! Where a proposal stands: to strangers its kind, day and state, and what it says only once a second person has accepted it.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use people::ProposalId;
use store::{Proposal, State};

use super::html;
use super::told::{Told, tell};
use crate::ctx::Ctx;
use crate::door::{Problem, Visit};
use crate::when;

/// Who is looking.
pub(crate) struct Access {
    /// She proposed it herself, signed in.
    pub(crate) own: bool,
    /// She reviews proposals.
    pub(crate) reviewer: bool,
    /// Who decided, for members of the organisation that keeps the knowledge.
    pub(crate) decided_by: Option<String>,
}

#[derive(Template)]
#[template(path = "evidence/thanks.html")]
struct Thanks<'a> {
    c: &'a Ctx<'a>,
    address: String,
    href: String,
}

/// The page after sending. It tells nothing that depends on what was sent.
pub(crate) fn thanks(visit: &Visit, id: ProposalId) -> Result<Response, Problem> {
    let mut c = visit.ctx();
    c.query = "sent=1".to_owned();
    let address = format!("{}/proposals/{id}", visit.app.origin.text());
    let href = c.href(&format!("/proposals/{id}"));
    html(&Thanks { c: &c, address, href }, StatusCode::OK)
}

#[derive(Template)]
#[template(path = "evidence/proposal.html")]
struct Page<'a> {
    c: &'a Ctx<'a>,
    kind: String,
    state: &'static str,
    lead: String,
    made: String,
    decided: String,
    reason: &'a str,
    decided_by: Option<String>,
    told: Option<Told>,
    own: bool,
    review: String,
    withdraw: Option<(String, String)>,
}

/// The kind of a row, in words; empty if this program cannot read it.
pub(crate) fn kind_of(c: &Ctx<'_>, row: &Proposal) -> String {
    let read = serde_json::from_str::<norms::proposal::Proposal>(&row.body).ok();
    read.map_or_else(String::new, |p| c.t(&format!("ev-kind-{}", p.change.word())))
}

/// The page.
pub(crate) fn page(visit: &Visit, row: &Proposal, access: &Access) -> Result<Response, Problem> {
    let c = visit.ctx();
    let open = row.state == State::Accepted || access.own || access.reviewer;
    let read = serde_json::from_str(&row.body).ok().filter(|_| open);
    let waits = row.state == State::Waiting;
    let page = Page {
        kind: kind_of(&c, row),
        state: row.state.word(),
        lead: c.t(&format!("ev-state-{}", row.state.word())),
        made: c.date(&when::day(row.made)),
        decided: row.decided.map(|at| c.date(&when::day(at))).unwrap_or_default(),
        reason: &row.reason,
        decided_by: access.decided_by.clone(),
        told: read.as_ref().map(|p| tell(&c, p)),
        own: access.own,
        review: if access.reviewer { c.href(&format!("/review/{}", row.id)) } else { String::new() },
        withdraw: (waits && access.own)
            .then(|| (c.href(&format!("/proposals/{}/withdraw", row.id)), visit.token("withdraw"))),
        c: &c,
    };
    html(&page, StatusCode::OK)
}
