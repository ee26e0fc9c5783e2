//! Proposing evidence: from any page, with or without an account, and where a proposal stands.
//!
//! Whoever knows better than the files needs no account to say so. What keeps machines out is a field that people do not see, the time
//! that reading takes, and a limit by network that is nowhere written down. What nobody has reviewed is shown to nobody but its author
//! and the reviewers: this page is no place to publish an accusation. Absent on purpose: comments, votes, and names of proposers.

use std::collections::BTreeMap;

use axum::extract::Path;
use axum::http::StatusCode;
use norms::proposal::{VERSION, validate};
use people::audit::{Act, Event};
use people::{Id, ProposalId, Refused, Right, Role};
use store::{Proposal, State};

use crate::app::Try;
use crate::door::{Problem, Sent, Visit};
use crate::handlers::Answer;
use crate::handlers::review::reviews;
use crate::views::{proposal as shown, propose as view};
use crate::when;

pub(crate) mod about;
mod read;

use about::About;

/// What can be proposed, by the word of the change, in the order of the first page.
pub(crate) const KINDS: [&str; 8] =
    ["provision", "law", "absence", "service", "figure", "indicator", "activity", "correction"];

/// Nobody reads the form, a source and writes twenty characters in less, in milliseconds.
const LEAST: i64 = 5_000;

/// The field that only machines fill in.
pub(crate) const TRAP: &str = "homepage";

/// The word of a kind that an address names.
pub(crate) fn kind(word: &str) -> Result<&'static str, Problem> {
    KINDS.into_iter().find(|k| *k == word).ok_or(Problem::Missing)
}

/// Whether she may propose in her name: readers may as they are, and of those who sign in the ones with a role for it. The others hold
/// what was told in confidence; they sign out first and then propose as a reader does, who has nothing but the public pages.
fn may_propose(visit: &Visit) -> Result<(), Problem> {
    let Some(session) = &visit.session else { return Ok(()) };
    let roles: Vec<Role> = session.memberships.iter().flat_map(|m| m.roles.iter().copied()).collect();
    let may = people::role::may(&roles, Right::ProposeEvidence);
    if may { Ok(()) } else { Err(Problem::Told(StatusCode::FORBIDDEN, "ev-propose-role")) }
}

/// `GET /propose`: what kind of thing it is.
pub(crate) async fn ask(visit: Visit) -> Answer {
    let about = About::read(&visit.site, visit.query.get("about").unwrap_or("/"));
    view::kinds(&visit, &about)
}

/// `GET /propose/{kind}`: the form.
pub(crate) async fn form(visit: Visit, Path(word): Path<String>) -> Answer {
    let kind = kind(&word)?;
    may_propose(&visit)?;
    let about = About::read(&visit.site, visit.query.get("about").unwrap_or("/"));
    let entry = visit.query.get("entry").and_then(|n| n.parse().ok());
    if kind == "correction" && entry.is_none() && about.entries(&visit.site).len() > 1 {
        return view::entries(&visit, &about);
    }
    let token = visit.token("propose");
    let blank = view::Filled { kind, about: &about, token: &token, fields: None, wrong: &[], form: None, entry };
    view::form(&visit, &blank, StatusCode::OK)
}

/// `POST /propose/{kind}`
pub(crate) async fn send(Path(word): Path<String>, sent: Sent) -> Answer {
    let kind = kind(&word)?;
    let Sent { visit, fields } = &sent;
    may_propose(visit)?;
    let about = About::read(&visit.site, fields.one("about"));
    let again = |token: &str, wrong: &[norms::proposal::Refused], form: Option<view::Told>| {
        let filled = view::Filled { kind, about: &about, token, fields: Some(fields), wrong, form, entry: None };
        view::form(visit, &filled, StatusCode::UNPROCESSABLE_ENTITY)
    };
    let least = if visit.session.is_some() { 0 } else { LEAST };
    let seen = match sent.check("propose", least) {
        Ok(seen) => seen,
        // She only has to wait: the same form will do.
        Err(Refused::FormFast) => {
            return again(fields.one("token"), &[], Some(view::Told::Rule(Refused::FormFast)));
        }
        Err(refused) => return again(&visit.token("propose"), &[], Some(view::Told::Rule(refused))),
    };
    let id = ProposalId(Id::from_bytes(seen.nonce));
    let thanks = format!("/proposals/{id}?sent=1");
    if fields.all(TRAP).any(|text| !text.is_empty()) {
        return Ok(visit.go(&thanks));
    }
    let today = when::day(visit.now);
    let read::Read { proposal, mut wrong } = read::read(kind, fields, &visit.site.knowledge, today, VERSION);
    let proposal = proposal.tidied();
    if let Err(refused) = validate(&proposal, &visit.site.knowledge, today) {
        let new = refused.into_iter().filter(|r| wrong.iter().all(|w| w.field != r.field));
        wrong.extend(new.collect::<Vec<_>>());
    }
    if !wrong.is_empty() {
        return again(fields.one("token"), &wrong, None);
    }
    visit.limit(Try::Propose, None)?;

    let author = visit.session.as_ref().map(|s| s.person);
    let body = serde_json::to_string(&proposal).map_err(|_| Problem::Broken)?;
    let row = Proposal::waiting(id, author, about.path.clone(), body, visit.now);
    let event = Event {
        organisation: visit.app.keeper().await?,
        at: visit.now,
        actor: author,
        act: Act::EvidenceProposed,
        object: id.to_string(),
        detail: BTreeMap::from([("kind".to_owned(), kind.to_owned())]),
    };
    let body = row.body.clone();
    let kept = visit
        .app
        .store
        .write("propose", (row, event), |w, (row, event)| {
            Box::pin(async move {
                let new = w.put_proposal(row).await?;
                if new {
                    w.record(event.clone()).await?;
                }
                Ok(new)
            })
        })
        .await?;
    // The same form twice is one proposal; an old form with something else in it is not taken for the same.
    if !kept && visit.app.store.reader().await?.proposal(id).await?.is_none_or(|p| p.body != body) {
        return again(&visit.token("propose"), &[], Some(view::Told::SentBefore));
    }
    Ok(visit.go(&thanks))
}

/// An id out of an address.
pub(crate) fn id(text: &str) -> Result<ProposalId, Problem> {
    text.parse().map_err(|_| Problem::Missing)
}

/// `GET /proposals/{id}`: where it stands, and what it says if that may be shown.
pub(crate) async fn show(visit: Visit, Path(text): Path<String>) -> Answer {
    let id = id(&text)?;
    let thanks = visit.query.get("sent").is_some();
    let row = visit.app.store.reader().await?.proposal(id).await?;
    let Some(row) = row else {
        // What a machine sent is thanked for as well, and is not there.
        return if thanks { shown::thanks(&visit, id) } else { Err(Problem::Missing) };
    };
    if thanks && row.state == State::Waiting {
        return shown::thanks(&visit, id);
    }
    let keeper = visit.app.keeper().await?;
    let own = row.author.is_some() && row.author == visit.session.as_ref().map(|s| s.person);
    let member = keeper.is_some_and(|k| visit.may(k, Right::ReadOrganisation).is_ok());
    let decided_by = match row.decided_by.filter(|_| member) {
        Some(person) => visit.app.store.reader().await?.person(person).await?.map(|p| p.name),
        None => None,
    };
    let reviewer = reviews(&visit).await.is_ok();
    let access = shown::Access { own, reviewer, decided_by };
    shown::page(&visit, &row, &access)
}

/// `POST /proposals/{id}/withdraw`: its author takes it back while it waits.
pub(crate) async fn withdraw(Path(text): Path<String>, sent: Sent) -> Answer {
    let id = id(&text)?;
    let visit = &sent.visit;
    let person = visit.signed_in()?.person;
    sent.check("withdraw", 0)?;
    let row = visit.app.store.reader().await?.proposal(id).await?;
    if row.is_none_or(|p| p.author != Some(person)) {
        return Err(Problem::Missing);
    }
    let event = Event {
        organisation: visit.app.keeper().await?,
        at: visit.now,
        actor: Some(person),
        act: Act::EvidenceWithdrawn,
        object: id.to_string(),
        detail: BTreeMap::new(),
    };
    let now = visit.now;
    visit
        .app
        .store
        .write("withdraw", event, move |w, event| {
            Box::pin(async move {
                if !w.decide_proposal(id, State::Withdrawn, Some(person), "", now).await? {
                    return Err(store::Error::Refused("ev-decided-before"));
                }
                w.record(event.clone()).await.map(drop)
            })
        })
        .await?;
    Ok(visit.go(&format!("/proposals/{id}")))
}
