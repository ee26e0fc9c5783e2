//! Policy dialogues, one file or folder for each room, and what all rooms begin with: which session, and whether the visitor leads it.
//!
//! A draft is there for its facilitators alone; for everybody else its address leads nowhere.

use std::collections::BTreeMap;

use ::dialogue::{Phase, Session};
use axum::Router;
use people::audit::{Act, Event};
use people::{OrgId, PersonId, Right};
use store::DialogueRow;

use crate::app::Shared;
use crate::ctx::Ctx;
use crate::door::{Problem, Visit};

pub(crate) mod asks;
pub(crate) mod board;
pub(crate) mod calendar;
pub(crate) mod map;
pub(crate) mod voice;

/// The word for a session that was announced and does not take place. It is no phase: what is kept is the reason.
pub(crate) const CANCELLED: &str = "cancelled";

/// All of them.
pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .merge(calendar::routes())
        .merge(voice::routes())
        .merge(board::routes())
        .merge(map::routes())
        .merge(asks::routes())
}

/// A session that this visitor may see.
#[derive(Debug, Clone)]
pub(crate) struct Found {
    /// As it is kept.
    pub(crate) row: DialogueRow,
    /// What its facilitators wrote.
    pub(crate) session: Session,
    /// Where it stands.
    pub(crate) phase: Phase,
    /// Whether the visitor leads it.
    pub(crate) leads: bool,
}

impl Found {
    /// The context of a page about it: with the word SAMPLE at its top if it is made up.
    pub(crate) fn ctx<'v>(&self, visit: &'v Visit) -> Ctx<'v> {
        let mut c = visit.ctx();
        c.sample = self.row.sample;
        c
    }

    /// Whether it was announced and does not take place.
    pub(crate) fn is_cancelled(&self) -> bool {
        ::dialogue::phase::is_cancelled(self.phase, &self.session)
    }

    /// Where it stands, in one word: its phase, or that it was cancelled.
    pub(crate) fn stands(&self) -> &'static str {
        if self.is_cancelled() { CANCELLED } else { self.phase.word() }
    }

    /// Whether people can post and vote now.
    pub(crate) fn is_open(&self) -> bool {
        self.phase == Phase::Open
    }
}

/// The session of an address, for anybody. What is a draft, or was never there, is missing, save that facilitators see their drafts.
pub(crate) async fn open_dialogue(visit: &Visit, id: &str) -> Result<Found, Problem> {
    let row = visit.app.store.reader().await?.dialogue(id).await?.ok_or(Problem::Missing)?;
    let leads = visit.session.is_some() && visit.may(row.organisation, Right::LeadDialogues).is_ok();
    let found = read(row, leads)?;
    if found.phase == Phase::Draft && !leads { Err(Problem::Missing) } else { Ok(found) }
}

/// The session of an address for somebody who leads it, and her id: who is not signed in does that first, for who belongs to another
/// organisation there is nothing here, and a colleague without the right is told so.
pub(crate) async fn lead_dialogue(visit: &Visit, id: &str) -> Result<(Found, PersonId), Problem> {
    visit.signed_in()?;
    let row = visit.app.store.reader().await?.dialogue(id).await?.ok_or(Problem::Missing)?;
    let me = visit.may(row.organisation, Right::LeadDialogues)?;
    Ok((read(row, true)?, me))
}

/// A row with what its words mean.
pub(crate) fn read(row: DialogueRow, leads: bool) -> Result<Found, Problem> {
    let session = serde_json::from_str(&row.body).map_err(|_| Problem::Broken)?;
    let phase = Phase::from_word(&row.phase).ok_or(Problem::Broken)?;
    Ok(Found { row, session, phase, leads })
}

/// The line that an act of a facilitator leaves in the chain of her organisation. Details are short words and numbers, never what
/// somebody wrote.
pub(crate) fn line<const N: usize>(
    visit: &Visit,
    (organisation, me): (OrgId, PersonId),
    act: Act,
    object: &str,
    detail: [(&str, String); N],
) -> Event {
    let detail = detail.into_iter().map(|(name, value)| (name.to_owned(), value)).collect::<BTreeMap<_, _>>();
    Event { organisation: Some(organisation), at: visit.now, actor: Some(me), act, object: object.to_owned(), detail }
}

/// Six letters and digits for an address whose word somebody else has.
pub(crate) fn ending(visit: &Visit) -> String {
    people::Id::new(&mut *visit.app.rng()).to_string().chars().skip(20).collect()
}
