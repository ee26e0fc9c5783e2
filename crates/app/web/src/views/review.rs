//! What reviewers see: the queue, and one proposal with what it would change.

use std::collections::BTreeMap;
use std::sync::Arc;

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use norms::finding::Face;
use norms::model::Standing;
use norms::proposal::WhyLeft;
use people::audit::Entry;
use people::{PersonId, Refused};
use store::{Proposal, State};

use super::html;
use super::proposal::kind_of;
use super::propose::{said, short};
use super::told::{Told, subject, tell};
use crate::ctx::Ctx;
use crate::door::{Problem, Visit};
use crate::handlers::proposal::KINDS;
use crate::handlers::review::Stand;
use crate::site::Site;
use crate::when;

/// Why a form of the queue was not taken.
pub(crate) enum Wrong {
    /// The reason is too short or too long; what was marked stays marked.
    Reason { marked: Vec<String> },
    /// Nothing was marked; the reason stays.
    NothingMarked { reason: String },
}

/// The queue, ready to be shown.
pub(crate) struct Queue<'a> {
    pub(crate) waiting: i64,
    pub(crate) kind: Option<&'static str>,
    /// Each with whether she proposed it herself.
    pub(crate) rows: Vec<(&'a Proposal, bool)>,
    pub(crate) next: Option<String>,
    pub(crate) wrong: Option<Wrong>,
}

struct Waiting {
    id: String,
    href: String,
    kind: String,
    subject: String,
    host: String,
    words: String,
    made: String,
    own: bool,
    marked: bool,
    account: bool,
    seconded: bool,
}

struct Choice {
    href: String,
    name: String,
    here: bool,
}

#[derive(Template)]
#[template(path = "evidence/queue.html")]
struct QueuePage<'a> {
    c: &'a Ctx<'a>,
    token: String,
    action: String,
    lead: String,
    done: String,
    kinds: Vec<Choice>,
    rows: Vec<Waiting>,
    next: String,
    reason: String,
    error: String,
    left: usize,
}

/// The page of the queue.
pub(crate) fn queue(visit: &Visit, queue: Queue<'_>, status: StatusCode) -> Result<Response, Problem> {
    let mut c = visit.ctx();
    c.query = visit.query.without("lang");
    let (marked, reason, error) = match queue.wrong {
        None => (Vec::new(), String::new(), String::new()),
        Some(Wrong::Reason { marked }) => (marked, String::new(), c.t("ev-reason-wrong")),
        Some(Wrong::NothingMarked { reason }) => (Vec::new(), reason, c.t("ev-nothing-marked")),
    };
    let rows = queue.rows.iter().map(|(row, own)| {
        let read: Option<norms::proposal::Proposal> = serde_json::from_str(&row.body).ok();
        let told = read.as_ref().map(|p| tell(&c, p));
        let id = row.id.to_string();
        Waiting {
            href: c.href(&format!("/review/{id}")),
            kind: kind_of(&c, row),
            subject: read.as_ref().map_or_else(|| c.t("ev-unreadable"), |p| subject(&c, &p.change).name),
            host: told.as_ref().map(|t| t.host.clone()).unwrap_or_default(),
            words: told.map(|t| short(&t.words, 240)).unwrap_or_default(),
            made: c.moment(&row.made),
            own: *own,
            marked: marked.contains(&id),
            account: row.author.is_some(),
            seconded: row.seconded_by.is_some(),
            id,
        }
    });
    let rows: Vec<Waiting> = rows.collect();
    let filter = |kind: Option<&'static str>| Choice {
        href: c.href(&kind.map_or_else(|| "/review".to_owned(), |k| format!("/review?kind={k}"))),
        name: c.t(&kind.map_or_else(|| "ev-all-kinds".to_owned(), |k| format!("ev-kind-{k}"))),
        here: queue.kind == kind,
    };
    let count = |name: &str| visit.query.get(name).and_then(|n| n.parse::<usize>().ok());
    let done = match (count("rejected"), count("marked")) {
        (Some(done), Some(marked)) => {
            let mut words = c.n("ev-rejected-n", done);
            if marked > done {
                words = format!("{words} {}", c.n("ev-skipped-n", marked - done));
            }
            words
        }
        _ => String::new(),
    };
    let joint = queue.kind.map_or_else(String::new, |k| format!("kind={k}&"));
    let waiting = usize::try_from(queue.waiting).unwrap_or(0);
    let page = QueuePage {
        token: visit.token("review"),
        action: c.href("/review"),
        lead: c.n("ev-queue-lead", waiting),
        done,
        kinds: std::iter::once(None).chain(KINDS.map(Some)).map(filter).collect(),
        left: rows.iter().filter(|r| !r.own).count(),
        rows,
        next: queue.next.map(|n| c.href(&format!("/review?{joint}after={n}"))).unwrap_or_default(),
        reason,
        error,
        c: &c,
    };
    html(&page, status)
}

/// What would become of a proposal.
pub(crate) enum Effect {
    /// The knowledge with it.
    Shift(Arc<Site>),
    /// It would be, or is, left out.
    Left(WhyLeft),
    /// It is part of the knowledge.
    Stands,
    /// It was rejected or taken back.
    None,
}

/// What was wrong with a decision.
pub(crate) struct WrongOne {
    pub(crate) reason: String,
    /// It does not fit, so it cannot be accepted.
    pub(crate) left: bool,
}

/// One proposal, ready to be shown.
pub(crate) struct One {
    pub(crate) effect: Effect,
    pub(crate) history: Vec<Entry>,
    pub(crate) names: BTreeMap<PersonId, String>,
    /// Why she may not decide.
    pub(crate) refused: Option<Refused>,
    pub(crate) stand: Stand,
    pub(crate) wrong: Option<WrongOne>,
}

/// Findings of one benchmark that would change in the same way.
struct Shift {
    benchmark: String,
    lang: &'static str,
    href: String,
    side: String,
    from: String,
    to: String,
    parties: Vec<String>,
    more: usize,
}

struct Line {
    what: String,
    who: String,
    at: String,
}

#[derive(Template)]
#[template(path = "evidence/review.html")]
struct OnePage<'a> {
    c: &'a Ctx<'a>,
    id: String,
    token: String,
    action: String,
    undo: String,
    told: Option<Told>,
    kind: String,
    subject: String,
    state: &'static str,
    made: String,
    author: String,
    about: String,
    about_href: String,
    reason: String,
    decided: String,
    shifts: Vec<Shift>,
    more_shifts: usize,
    effect: String,
    fits: bool,
    problems: Vec<String>,
    history: Vec<Line>,
    refused: String,
    /// What is said of the two people that it needs.
    two: String,
    may_accept: bool,
    may_second: bool,
    error: String,
    written: String,
    done: String,
}

/// Benchmarks shown at most.
const SHIFTS: usize = 40;
/// Parties named of each.
const PARTIES: usize = 12;

/// What changes between two states of the knowledge: standings by benchmark and side, and how many findings hold other evidence.
fn shifts(c: &Ctx<'_>, after: &Site) -> (Vec<Shift>, usize) {
    type Key<'s> = (&'s str, Face, Standing, Standing);
    let mut by: BTreeMap<Key<'_>, Vec<String>> = BTreeMap::new();
    let mut touched = 0;
    for new in after.findings.values().flatten() {
        let old = c.site.finding(&new.party, &new.benchmark);
        if old.is_some_and(|old| old == new) {
            continue;
        }
        touched += 1;
        let was = old.map_or((Standing::NotApplicable, Standing::NotApplicable), |f| (f.paper, f.life));
        for (side, from, to) in [(Face::Paper, was.0, new.paper), (Face::Life, was.1, new.life)] {
            if from != to {
                by.entry((&new.benchmark, side, from, to)).or_default().push(c.party(&new.party));
            }
        }
    }
    let all = by.into_iter().map(|((id, side, from, to), mut parties)| {
        let (benchmark, lang) = c.title(id);
        parties.sort();
        let more = parties.len().saturating_sub(PARTIES);
        parties.truncate(PARTIES);
        Shift {
            benchmark,
            lang,
            href: c.href2("/benchmarks/", id),
            side: c.t(if side == Face::Paper { "on-paper" } else { "in-life" }),
            from: c.chip(&from),
            to: c.chip(&to),
            parties,
            more,
        }
    });
    (all.collect(), touched)
}

/// Why it is left out, in words, and what the check of the files says.
pub(crate) fn left(c: &Ctx<'_>, why: &WhyLeft) -> (String, Vec<String>) {
    match why {
        WhyLeft::AlreadyThere => (c.t("ev-left-there"), Vec::new()),
        WhyLeft::Gone { entry } => (c.m("ev-left-gone", &[("entry", entry.as_str().into())]), Vec::new()),
        WhyLeft::SaysOtherwise { now, .. } if now.is_empty() => (c.t("ev-left-nothing"), Vec::new()),
        WhyLeft::SaysOtherwise { now, .. } => (c.m("ev-left-otherwise", &[("now", now.as_str().into())]), Vec::new()),
        WhyLeft::ByHand => (c.t("ev-left-hand"), Vec::new()),
        WhyLeft::Refused { refused } => (c.t("ev-left-refused"), refused.iter().map(|r| said(c, r)).collect()),
        WhyLeft::Check { problems } => (c.t("ev-left-check"), problems.iter().take(10).cloned().collect()),
    }
}

/// The page of one proposal.
pub(crate) fn one(visit: &Visit, row: &Proposal, one: &One, status: StatusCode) -> Result<Response, Problem> {
    let mut c = visit.ctx();
    c.query = visit.query.without("lang");
    let read: Option<norms::proposal::Proposal> = serde_json::from_str(&row.body).ok();
    let told = read.as_ref().map(|p| tell(&c, p));
    let (mut list, mut problems, mut fits) = (Vec::new(), Vec::new(), true);
    let effect = match &one.effect {
        Effect::Shift(after) => {
            let touched;
            (list, touched) = shifts(&c, after);
            match (list.is_empty(), touched) {
                (false, _) => c.t("ev-effect-shift"),
                (true, 0) => c.t("ev-effect-none"),
                (true, n) => c.n("ev-effect-touched", n),
            }
        }
        Effect::Left(why) => {
            let (words, found) = left(&c, why);
            problems = found;
            fits = matches!(why, WhyLeft::ByHand);
            words
        }
        Effect::Stands => c.t("ev-effect-stands"),
        Effect::None => String::new(),
    };
    let more_shifts = list.len().saturating_sub(SHIFTS);
    list.truncate(SHIFTS);
    let nobody = || c.t("ev-no-account");
    let name = |person: Option<PersonId>| {
        person.map_or_else(nobody, |p| one.names.get(&p).cloned().unwrap_or_else(|| p.to_string()))
    };
    let history = one.history.iter().map(|line| Line {
        what: c.t(&format!("act-{}", line.act.replace('.', "-"))),
        who: name(line.actor),
        at: c.moment(&line.at),
    });
    let error = match &one.wrong {
        Some(wrong) if wrong.left => c.t("ev-cannot-accept"),
        Some(_) => c.t("ev-reason-wrong"),
        None => String::new(),
    };
    let done = match visit.query.get("done") {
        Some("seconded") if row.seconded_by.is_some() && row.state == State::Waiting => c.t("ev-done-seconded"),
        Some(word @ ("accepted" | "rejected" | "withdrawn")) if row.state.word() == word => {
            c.t(&format!("ev-done-{word}"))
        }
        _ => String::new(),
    };
    let fits = fits && row.state == State::Waiting;
    let page = OnePage {
        id: row.id.to_string(),
        token: visit.token("review"),
        action: c.href(&format!("/review/{}", row.id)),
        undo: c.href(&format!("/review/{}/undo", row.id)),
        kind: kind_of(&c, row),
        subject: told.as_ref().map_or_else(|| c.t("ev-unreadable"), |t| t.subject.clone()),
        told,
        state: row.state.word(),
        made: c.moment(&row.made),
        author: name(row.author),
        about: row.about.clone(),
        about_href: c.href(&crate::http::href_path(&row.about)),
        reason: row.reason.clone(),
        decided: row.decided.map(|at| c.date(&when::day(at))).unwrap_or_default(),
        shifts: list,
        more_shifts,
        effect,
        two: match one.stand {
            Stand::Signed => String::new(),
            Stand::Alone => c.t("ev-needs-two"),
            Stand::Hers => c.t("ev-seconded-own"),
            Stand::Seconded => c.t("ev-seconded-other"),
        },
        may_accept: fits && one.stand.may_accept(),
        may_second: fits && one.stand == Stand::Alone,
        fits,
        problems,
        history: history.collect(),
        refused: one.refused.as_ref().map(|r| c.refused(r)).unwrap_or_default(),
        error,
        written: one.wrong.as_ref().map(|w| w.reason.clone()).unwrap_or_default(),
        done,
        c: &c,
    };
    html(&page, status)
}
