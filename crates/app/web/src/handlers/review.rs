//! Reviewing what was proposed: by people of the organisation that keeps the public knowledge, and never by the author.
//!
//! What came without an account could be anybody's, a reviewer's too: two of them have to stand by it, one after the other.
//!
//! Another organisation's reviewers decide nothing here: for them these pages do not exist. What is accepted joins the knowledge at
//! once, so it is tried out first, and what the check of the files refuses cannot be accepted. The reason of a refusal is shown to
//! whoever proposed, at the address she was given.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use axum::extract::Path;
use axum::http::StatusCode;
use norms::proposal::{Accepted, WhyLeft};
use people::audit::{Act, Event};
use people::{Membership, Millis, OrgId, PersonId, ProposalId, Refused, Right, Role};
use store::{Error, Proposal, State};

use crate::door::{Problem, Sent, Visit};
use crate::handlers::Answer;
use crate::handlers::organisation::still;
use crate::handlers::proposal::{KINDS, id};
use crate::handlers::reading;
use crate::live::unreadable;
use crate::site::Site;
use crate::views::review as view;
use crate::when;

/// Rows of the queue on one page.
const PAGE: usize = 25;
/// Characters of a reason or note.
pub(crate) const REASON: (usize, usize) = (3, 1_000);

/// A person who may decide, and where.
pub(crate) struct Reviewer {
    pub(crate) person: PersonId,
    pub(crate) keeper: OrgId,
    roles: Vec<Role>,
}

/// Whether she reviews proposals: with the right to, in the organisation that keeps the knowledge.
pub(crate) async fn reviews(visit: &Visit) -> Result<Reviewer, Problem> {
    let session = visit.signed_in()?;
    let keeper = visit.app.keeper().await?.ok_or(Problem::Missing)?;
    let person = visit.may(keeper, Right::ReviewEvidence)?;
    let here = session.memberships.iter().filter(|m: &&Membership| m.organisation == keeper);
    let roles: BTreeSet<Role> = here.flat_map(|m| m.roles.iter().copied()).collect();
    Ok(Reviewer { person, keeper, roles: roles.into_iter().collect() })
}

impl Reviewer {
    /// Whether she may decide on this one.
    fn may_decide(&self, row: &Proposal) -> Result<(), Refused> {
        row.author.map_or(Ok(()), |author| people::role::may_review(self.person, &self.roles, author))
    }

    /// Notes that she reads one proposal, or with an empty object the queue.
    async fn reads(&self, visit: &Visit, object: String) -> Result<(), Problem> {
        reading::note(visit, (self.keeper, self.person), Act::EvidenceRead, object).await
    }

    fn event(&self, now: Millis, act: Act, id: ProposalId) -> Event {
        let detail = BTreeMap::new();
        Event {
            organisation: Some(self.keeper),
            at: now,
            actor: Some(self.person),
            act,
            object: id.to_string(),
            detail,
        }
    }
}

/// Where a proposal stands between its two people, for one who looks at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stand {
    /// It has an author: any other person decides.
    Signed,
    /// It has none, and nobody has seconded it.
    Alone,
    /// She seconded it herself.
    Hers,
    /// Another reviewer seconded it.
    Seconded,
}

impl Stand {
    pub(crate) fn of(row: &Proposal, who: PersonId) -> Self {
        match (row.author, row.seconded_by) {
            (Some(_), _) => Self::Signed,
            (None, None) => Self::Alone,
            (None, Some(by)) if by == who => Self::Hers,
            (None, Some(_)) => Self::Seconded,
        }
    }

    /// Whether she may accept it.
    pub(crate) fn may_accept(self) -> bool {
        matches!(self, Self::Signed | Self::Seconded)
    }
}

/// A place in the queue, as addresses write it.
fn place(text: &str) -> Option<(Millis, ProposalId)> {
    let (made, id) = text.split_once('.')?;
    Some((Millis(made.parse().ok()?), id.parse().ok()?))
}

/// `GET /review`: what waits, oldest first.
pub(crate) async fn queue(visit: Visit) -> Answer {
    let reviewer = reviews(&visit).await?;
    reviewer.reads(&visit, String::new()).await?;
    show_queue(&visit, &reviewer, None, StatusCode::OK).await
}

async fn show_queue(visit: &Visit, reviewer: &Reviewer, wrong: Option<view::Wrong>, status: StatusCode) -> Answer {
    let kind = visit.query.get("kind").and_then(|word| KINDS.into_iter().find(|k| *k == word));
    let after = visit.query.get("after").and_then(place);
    let mut reader = visit.app.store.reader().await?;
    let waiting = reader.count_proposals(State::Waiting).await?;
    // One more than is shown, to see whether there is another page.
    let most = i64::try_from(PAGE).unwrap_or(25) + 1;
    let mut rows = reader.proposals(State::Waiting, kind, after, most).await?;
    let more = rows.len() > PAGE;
    rows.truncate(PAGE);
    let next = rows.last().filter(|_| more).map(|row| format!("{}.{}", row.made.0, row.id));
    let own = |row: &Proposal| row.author == Some(reviewer.person);
    let queue = view::Queue { waiting, kind, rows: rows.iter().map(|r| (r, own(r))).collect(), next, wrong };
    view::queue(visit, queue, status)
}

/// A reason that can be shown; `None` if it is too short or too long.
fn reason(text: &str, least: usize) -> Option<String> {
    let text = text.trim();
    let n = text.chars().count();
    let plain = !text.chars().any(|c| c.is_control() && c != '\n');
    (n >= least && n <= REASON.1 && plain).then(|| text.to_owned())
}

/// `POST /review`: the marked ones are rejected, with one reason.
pub(crate) async fn bulk(sent: Sent) -> Answer {
    let Sent { visit, fields } = &sent;
    let reviewer = reviews(visit).await?;
    sent.check("review", 0)?;
    let marked: BTreeSet<ProposalId> = fields.all("mark").filter_map(|text| text.parse().ok()).take(100).collect();
    let Some(reason) = reason(fields.one("reason"), REASON.0) else {
        let wrong = view::Wrong::Reason { marked: marked.iter().map(ToString::to_string).collect() };
        return show_queue(visit, &reviewer, Some(wrong), StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    if marked.is_empty() {
        let wrong = view::Wrong::NothingMarked { reason };
        return show_queue(visit, &reviewer, Some(wrong), StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    let mut reader = visit.app.store.reader().await?;
    let mut events = Vec::new();
    for id in &marked {
        let Some(row) = reader.proposal(*id).await? else { continue };
        if reviewer.may_decide(&row).is_ok() {
            events.push((*id, reviewer.event(visit.now, Act::EvidenceRejected, *id)));
        }
    }
    drop(reader);
    let (by, keeper, now) = (reviewer.person, reviewer.keeper, visit.now);
    let done: usize = visit
        .app
        .store
        .write("reject", (events, reason), move |w, (events, reason)| {
            Box::pin(async move {
                still(w, by, keeper, Right::ReviewEvidence).await?;
                let mut done = 0;
                for (id, event) in events {
                    if w.decide_proposal(*id, State::Rejected, Some(by), reason, now).await? {
                        w.record(event.clone()).await?;
                        done += 1;
                    }
                }
                Ok(done)
            })
        })
        .await?;
    Ok(visit.go(&format!("/review?rejected={done}&marked={}", marked.len())))
}

/// What would be accepted, as the knowledge takes it.
fn trial(row: &Proposal, note: &str, now: Millis) -> Result<Accepted, WhyLeft> {
    let proposal = serde_json::from_str(&row.body).map_err(|error| unreadable(&error))?;
    Ok(Accepted { id: row.id.to_string(), proposal, reviewed_on: when::day(now), note: note.to_owned() })
}

/// What would become of it; refused for now if too many wait to know the same of others.
async fn tried(visit: &Visit, trial: Accepted) -> Result<Result<Arc<Site>, WhyLeft>, Problem> {
    visit.app.live.try_out(trial).await.ok_or(Problem::Refused(Refused::TooMany { seconds: 30 }))
}

async fn find(visit: &Visit, id: ProposalId) -> Result<Proposal, Problem> {
    visit.app.store.reader().await?.proposal(id).await?.ok_or(Problem::Missing)
}

/// `GET /review/{id}`: the whole proposal, beside what stands there now and what it would change.
pub(crate) async fn one(visit: Visit, Path(text): Path<String>) -> Answer {
    let reviewer = reviews(&visit).await?;
    let row = find(&visit, id(&text)?).await?;
    if row.state != State::Accepted {
        reviewer.reads(&visit, row.id.to_string()).await?;
    }
    show_one(&visit, &reviewer, &row, None, StatusCode::OK).await
}

async fn show_one(
    visit: &Visit,
    reviewer: &Reviewer,
    row: &Proposal,
    wrong: Option<view::WrongOne>,
    status: StatusCode,
) -> Answer {
    let effect = match row.state {
        State::Waiting => match trial(row, "", visit.now) {
            Err(why) => view::Effect::Left(why),
            Ok(trial) => match tried(visit, trial).await? {
                Ok(after) => view::Effect::Shift(after),
                Err(why) => view::Effect::Left(why),
            },
        },
        State::Accepted => {
            let left = visit.app.live.left();
            left.iter()
                .find(|l| l.id == row.id.to_string())
                .map_or(view::Effect::Stands, |l| view::Effect::Left(l.why.clone()))
        }
        State::Rejected | State::Withdrawn => view::Effect::None,
    };
    let mut reader = visit.app.store.reader().await?;
    let mut history = reader.audit_of(Some(reviewer.keeper), &row.id.to_string()).await?;
    // What was done to it; who read it is in the log of the organisation.
    history.retain(|line| line.act != Act::EvidenceRead.word());
    let mut names = BTreeMap::new();
    for person in history.iter().filter_map(|line| line.actor).chain(row.author) {
        if let Some(found) = reader.person(person).await? {
            names.insert(person, found.name);
        }
    }
    let refused = reviewer.may_decide(row).err();
    let stand = Stand::of(row, reviewer.person);
    view::one(visit, row, &view::One { effect, history, names, refused, stand, wrong }, status)
}

/// `POST /review/{id}`: accepts or rejects.
pub(crate) async fn decide(Path(text): Path<String>, sent: Sent) -> Answer {
    let Sent { visit, fields } = &sent;
    let reviewer = reviews(visit).await?;
    sent.check("review", 0)?;
    let row = find(visit, id(&text)?).await?;
    reviewer.may_decide(&row)?;
    if row.state != State::Waiting {
        return Err(Problem::Store(Error::Refused("ev-decided-before")));
    }
    let accepts = match fields.one("decision") {
        "second" => return second(visit, &reviewer, &row).await,
        "accept" => true,
        "reject" => false,
        _ => return Err(Problem::Form(StatusCode::BAD_REQUEST, "form-unreadable")),
    };
    if accepts && !Stand::of(&row, reviewer.person).may_accept() {
        return Err(Problem::Store(Error::Refused("ev-two-needed")));
    }
    let written = fields.one("reason");
    let unprocessable = StatusCode::UNPROCESSABLE_ENTITY;
    let Some(reason) = reason(written, if accepts { 0 } else { REASON.0 }) else {
        let wrong = view::WrongOne { reason: written.to_owned(), left: false };
        return show_one(visit, &reviewer, &row, Some(wrong), unprocessable).await;
    };
    if accepts {
        let outcome = match trial(&row, &reason, visit.now) {
            Ok(trial) => tried(visit, trial).await?,
            Err(why) => Err(why),
        };
        if !matches!(outcome, Ok(_) | Err(WhyLeft::ByHand)) {
            let wrong = view::WrongOne { reason, left: true };
            return show_one(visit, &reviewer, &row, Some(wrong), unprocessable).await;
        }
    }
    let (state, act) =
        if accepts { (State::Accepted, Act::EvidenceAccepted) } else { (State::Rejected, Act::EvidenceRejected) };
    let event = reviewer.event(visit.now, act, row.id);
    let (id, by, keeper, now) = (row.id, reviewer.person, reviewer.keeper, visit.now);
    visit
        .app
        .store
        .write("decide", (event, reason), move |w, (event, reason)| {
            Box::pin(async move {
                still(w, by, keeper, Right::ReviewEvidence).await?;
                let row = w.proposal(id).await?.filter(|_| accepts);
                if row.is_some_and(|row| !Stand::of(&row, by).may_accept()) {
                    return Err(Error::Refused("ev-two-needed"));
                }
                if !w.decide_proposal(id, state, Some(by), reason, now).await? {
                    return Err(Error::Refused("ev-decided-before"));
                }
                w.record(event.clone()).await.map(drop)
            })
        })
        .await?;
    if accepts {
        show_now(visit).await;
    }
    Ok(visit.go(&format!("/review/{id}?done={}", state.word())))
}

/// The first of two reviewers stands by what came without an account. It changes nothing that is shown.
async fn second(visit: &Visit, reviewer: &Reviewer, row: &Proposal) -> Answer {
    let event = reviewer.event(visit.now, Act::EvidenceSeconded, row.id);
    let (id, by, keeper, now) = (row.id, reviewer.person, reviewer.keeper, visit.now);
    visit
        .app
        .store
        .write("second", event, move |w, event| {
            Box::pin(async move {
                still(w, by, keeper, Right::ReviewEvidence).await?;
                if !w.second_proposal(id, by, now).await? {
                    return Err(Error::Refused("ev-two-needed"));
                }
                w.record(event.clone()).await.map(drop)
            })
        })
        .await?;
    Ok(visit.go(&format!("/review/{id}?done=seconded")))
}

/// `POST /review/{id}/undo`: takes back what was accepted, with a reason.
pub(crate) async fn undo(Path(text): Path<String>, sent: Sent) -> Answer {
    let Sent { visit, fields } = &sent;
    let reviewer = reviews(visit).await?;
    sent.check("review", 0)?;
    let row = find(visit, id(&text)?).await?;
    reviewer.may_decide(&row)?;
    let Some(reason) = reason(fields.one("reason"), REASON.0) else {
        let wrong = view::WrongOne { reason: fields.one("reason").to_owned(), left: false };
        return show_one(visit, &reviewer, &row, Some(wrong), StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let event = reviewer.event(visit.now, Act::EvidenceUndone, row.id);
    let (id, by, keeper, now) = (row.id, reviewer.person, reviewer.keeper, visit.now);
    visit
        .app
        .store
        .write("undo", (event, reason), move |w, (event, reason)| {
            Box::pin(async move {
                still(w, by, keeper, Right::ReviewEvidence).await?;
                if !w.undo_proposal(id, by, reason, now).await? {
                    return Err(Error::Refused("ev-decided-before"));
                }
                w.record(event.clone()).await.map(drop)
            })
        })
        .await?;
    show_now(visit).await;
    Ok(visit.go(&format!("/review/{id}?done=withdrawn")))
}

/// Shows what was just decided. The decision lasts already: if the store does not answer this once, the next look from time to time
/// shows it, and the reviewer is not told that something failed that did not.
async fn show_now(visit: &Visit) {
    if let Err(error) = visit.app.reload().await {
        visit.app.failed("(what was decided)", &error);
    }
}
