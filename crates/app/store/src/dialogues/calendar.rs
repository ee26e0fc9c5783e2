//! Series, sessions, resources, and the links by which people come in.
//!
//! What facilitators wrote is one body of JSON that this crate never reads; beside it stands only what has to be searched by. A change
//! names the moment of the version that it started from, and is refused when somebody else was faster.
//!
//! Absent on purpose: deleting (a session that was announced stays findable; a resource is withdrawn), and whoever came in by a link. Of
//! that only the number is kept.

use people::{Millis, OrgId};

use crate::connection::{Reader, Writer, change, row, rows};
use crate::organisations::parse_id;
use crate::{Result, sql::calendar as sql};

/// A series of dialogues.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeriesRow {
    /// A word in its address.
    pub id: String,
    /// Whose it is.
    pub organisation: OrgId,
    /// What it says of itself, as JSON.
    pub body: String,
    /// When it was made.
    pub made: Millis,
    /// When its words were changed last.
    pub changed: Millis,
}

/// A session of a series.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DialogueRow {
    /// A word in its address.
    pub id: String,
    /// Its series.
    pub series: String,
    /// Whose it is.
    pub organisation: OrgId,
    /// What it says of itself, as JSON.
    pub body: String,
    /// `draft`, `announced`, `open` or `closed`.
    pub phase: String,
    /// Whether it is made up, to show what a session looks like.
    pub sample: bool,
    /// When it starts.
    pub starts: Millis,
    /// When it was made.
    pub made: Millis,
    /// When its words or its phase were changed last. Each change is at least one second after the one before.
    pub changed: Millis,
    /// How often its board was changed, its phase and its words among that.
    pub seq: i64,
    /// The statement that everybody is shown.
    pub spotlight: Option<i64>,
}

/// A paper, a recording, a research agenda.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResourceRow {
    /// A word in its address.
    pub id: String,
    /// Whose it is.
    pub organisation: OrgId,
    /// What it says of itself, as JSON.
    pub body: String,
    /// When it was added.
    pub made: Millis,
    /// When its words were changed last.
    pub changed: Millis,
    /// When it was taken out of the library.
    pub withdrawn: Option<Millis>,
}

/// A link by which people come in. What it holds is not kept, only its hash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JoinLink {
    /// What pages name it by.
    pub id: String,
    /// The session that it leads into.
    pub dialogue: String,
    /// Whether one person comes in by it, and nobody after her.
    pub once: bool,
    /// Where it was given out.
    pub label: String,
    /// How many came in by it.
    pub joined: i64,
    /// When it was made.
    pub made: Millis,
    /// Until when it works.
    pub expires: Millis,
    /// When it was taken back.
    pub withdrawn: Option<Millis>,
}

/// Whether a link still works, and if not, why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkState {
    /// Somebody can come in by it.
    Works,
    /// Somebody came in by it, and it was for one person.
    UsedUp,
    /// Its time is over.
    Expired,
    /// It was taken back.
    Withdrawn,
}

impl JoinLink {
    /// How it stands at a moment.
    #[must_use]
    pub fn state(&self, now: Millis) -> LinkState {
        match self {
            Self { withdrawn: Some(_), .. } => LinkState::Withdrawn,
            Self { once: true, joined: 1.., .. } => LinkState::UsedUp,
            Self { expires, .. } if *expires <= now => LinkState::Expired,
            _ => LinkState::Works,
        }
    }
}

/// The least time between two changes of a session. Calendars are told the second of the last change as its number, which has to rise.
const STEP: i64 = 1000;

type Series = (String, String, String, i64, i64);
type Dialogue = (String, String, String, String, String, i64, i64, i64, i64, i64, Option<i64>);
type Resource = (String, String, String, i64, i64, Option<i64>);
type Link = (String, String, i64, String, i64, i64, i64, Option<i64>);

fn series((id, organisation, body, made, changed): Series) -> Result<SeriesRow> {
    Ok(SeriesRow { id, organisation: parse_id(&organisation)?, body, made: Millis(made), changed: Millis(changed) })
}

fn dialogue(row: Dialogue) -> Result<DialogueRow> {
    let (id, series, organisation, body, phase, sample, starts, made, changed, seq, spotlight) = row;
    Ok(DialogueRow {
        id,
        series,
        organisation: parse_id(&organisation)?,
        body,
        phase,
        sample: sample == 1,
        starts: Millis(starts),
        made: Millis(made),
        changed: Millis(changed),
        seq,
        spotlight,
    })
}

fn resource((id, organisation, body, made, changed, withdrawn): Resource) -> Result<ResourceRow> {
    Ok(ResourceRow {
        id,
        organisation: parse_id(&organisation)?,
        body,
        made: Millis(made),
        changed: Millis(changed),
        withdrawn: withdrawn.map(Millis),
    })
}

fn link((id, dialogue, once, label, joined, made, expires, withdrawn): Link) -> JoinLink {
    JoinLink {
        id,
        dialogue,
        once: once == 1,
        label,
        joined,
        made: Millis(made),
        expires: Millis(expires),
        withdrawn: withdrawn.map(Millis),
    }
}

impl Reader {
    /// A series by its id.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn series(&mut self, id: &str) -> Result<Option<SeriesRow>> {
        row!(self, Series, sql::SERIES, id)?.map(series).transpose()
    }

    /// Series of an organisation, newest first.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn series_of(&mut self, organisation: OrgId) -> Result<Vec<SeriesRow>> {
        rows!(self, Series, sql::SERIES_OF, organisation.to_string())?.into_iter().map(series).collect()
    }

    /// Series in which something was announced, newest first.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn series_public(&mut self, most: i64) -> Result<Vec<SeriesRow>> {
        rows!(self, Series, sql::SERIES_PUBLIC, most)?.into_iter().map(series).collect()
    }

    /// A session by its id.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn dialogue(&mut self, id: &str) -> Result<Option<DialogueRow>> {
        row!(self, Dialogue, sql::DIALOGUE, id)?.map(dialogue).transpose()
    }

    /// Sessions of an organisation, drafts among them, the last to start first.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn dialogues_of(&mut self, organisation: OrgId) -> Result<Vec<DialogueRow>> {
        rows!(self, Dialogue, sql::DIALOGUES_OF, organisation.to_string())?.into_iter().map(dialogue).collect()
    }

    /// Sessions of a series, drafts among them, in the order in which they start.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn dialogues_in(&mut self, series: &str) -> Result<Vec<DialogueRow>> {
        rows!(self, Dialogue, sql::DIALOGUES_IN, series)?.into_iter().map(dialogue).collect()
    }

    /// Sessions that are no drafts and start from one moment on and before another, in that order.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn dialogues_public(&mut self, from: Millis, to: Millis, most: i64) -> Result<Vec<DialogueRow>> {
        rows!(self, Dialogue, sql::DIALOGUES_PUBLIC, from.0, to.0, most)?.into_iter().map(dialogue).collect()
    }

    /// Sessions that are no drafts, the last to start first, from before a moment on; `id` is that of the last one seen, if it started then.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn dialogues_before(&mut self, moment: Millis, id: &str, most: i64) -> Result<Vec<DialogueRow>> {
        rows!(self, Dialogue, sql::DIALOGUES_BEFORE, moment.0, id, most)?.into_iter().map(dialogue).collect()
    }

    /// Sessions in which people take part now.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn dialogues_open(&mut self, most: i64) -> Result<Vec<DialogueRow>> {
        rows!(self, Dialogue, sql::DIALOGUES_OPEN, most)?.into_iter().map(dialogue).collect()
    }

    /// Sessions that are no drafts, the last to be changed first: for feeds.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn dialogues_changed(&mut self, most: i64) -> Result<Vec<DialogueRow>> {
        rows!(self, Dialogue, sql::DIALOGUES_CHANGED, most)?.into_iter().map(dialogue).collect()
    }

    /// A resource by its id, withdrawn or not.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn resource(&mut self, id: &str) -> Result<Option<ResourceRow>> {
        row!(self, Resource, sql::RESOURCE, id)?.map(resource).transpose()
    }

    /// Resources in the library, newest first.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn resources(&mut self, most: i64) -> Result<Vec<ResourceRow>> {
        rows!(self, Resource, sql::RESOURCES, most)?.into_iter().map(resource).collect()
    }

    /// Resources of an organisation, withdrawn ones among them, newest first.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn resources_of(&mut self, organisation: OrgId) -> Result<Vec<ResourceRow>> {
        rows!(self, Resource, sql::RESOURCES_OF, organisation.to_string())?.into_iter().map(resource).collect()
    }

    /// The link of a session that holds the secret of this hash, whether it works or not: ask [`JoinLink::state`].
    ///
    /// # Errors
    /// Those of the database.
    pub async fn join_link(&mut self, dialogue: &str, hash: &[u8; 32]) -> Result<Option<JoinLink>> {
        Ok(row!(self, Link, sql::JOIN_LINK, dialogue, &hash[..])?.map(link))
    }

    /// All links of a session, newest first.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn join_links(&mut self, dialogue: &str) -> Result<Vec<JoinLink>> {
        Ok(rows!(self, Link, sql::JOIN_LINKS, dialogue)?.into_iter().map(link).collect())
    }
}

impl Writer {
    /// Makes a series; `false` if its id is taken.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn put_series(&mut self, row: &SeriesRow) -> Result<bool> {
        let SeriesRow { id, organisation, body, made, changed } = row;
        Ok(change!(self, sql::PUT_SERIES, id, organisation.to_string(), body, made.0, changed.0)? == 1)
    }

    /// Gives a series other words; `false` if it was changed after `seen`, or is not there.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn change_series(&mut self, id: &str, body: &str, seen: Millis, now: Millis) -> Result<bool> {
        Ok(change!(self, sql::CHANGE_SERIES, id, body, later(seen, now), seen.0)? == 1)
    }

    /// Makes a session; `false` if its id is taken.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn put_dialogue(&mut self, row: &DialogueRow) -> Result<bool> {
        let DialogueRow { id, series, organisation, body, phase, sample, starts, made, changed, seq, spotlight } = row;
        let organisation = organisation.to_string();
        let sample = i64::from(*sample);
        let put = change!(
            self,
            sql::PUT_DIALOGUE,
            id,
            series,
            organisation,
            body,
            phase,
            sample,
            starts.0,
            made.0,
            changed.0,
            *seq,
            *spotlight
        );
        Ok(put? == 1)
    }

    /// Gives a session other words and another start; `false` if it was changed after `seen`, or is not there.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn change_dialogue(
        &mut self,
        id: &str,
        body: &str,
        starts: Millis,
        seen: Millis,
        now: Millis,
    ) -> Result<bool> {
        Ok(change!(self, sql::CHANGE_DIALOGUE, id, body, starts.0, later(seen, now), seen.0)? == 1)
    }

    /// Moves a session from one phase to another; `false` if it is no longer in the first. One that closes tells every vote.
    ///
    /// # Errors
    /// Those of the database; a phase that is no word of its own is refused by it.
    pub async fn set_phase(&mut self, id: &str, from: &str, to: &str, now: Millis) -> Result<bool> {
        let moved = change!(self, sql::SET_PHASE, id, from, to, now.0)? == 1;
        if moved && to == "closed" {
            self.settle(id).await?;
        }
        Ok(moved)
    }

    /// Adds a resource; `false` if its id is taken.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn put_resource(&mut self, row: &ResourceRow) -> Result<bool> {
        let ResourceRow { id, organisation, body, made, changed, withdrawn } = row;
        let (organisation, withdrawn) = (organisation.to_string(), withdrawn.map(|at| at.0));
        Ok(change!(self, sql::PUT_RESOURCE, id, organisation, body, made.0, changed.0, withdrawn)? == 1)
    }

    /// Gives a resource other words; `false` if it was changed after `seen`, or is not there.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn change_resource(&mut self, id: &str, body: &str, seen: Millis, now: Millis) -> Result<bool> {
        Ok(change!(self, sql::CHANGE_RESOURCE, id, body, later(seen, now), seen.0)? == 1)
    }

    /// Takes a resource out of the library; `false` if it is out already.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn withdraw_resource(&mut self, id: &str, now: Millis) -> Result<bool> {
        Ok(change!(self, sql::WITHDRAW_RESOURCE, id, now.0)? == 1)
    }

    /// Puts a resource back into the library; `false` if it is there.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn restore_resource(&mut self, id: &str) -> Result<bool> {
        Ok(change!(self, sql::RESTORE_RESOURCE, id)? == 1)
    }

    /// Makes a link that holds the secret of this hash. Nobody has come in by it yet.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn put_join_link(&mut self, link: &JoinLink, hash: &[u8; 32]) -> Result<()> {
        let JoinLink { id, dialogue, once, label, made, expires, .. } = link;
        let once = i64::from(*once);
        change!(self, sql::PUT_JOIN_LINK, id, dialogue, &hash[..], once, label, made.0, expires.0).map(drop)
    }

    /// Lets one person in by a link and counts her; `false` if it does not work (any more), and then nothing is counted.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn use_join_link(&mut self, dialogue: &str, hash: &[u8; 32], now: Millis) -> Result<bool> {
        Ok(change!(self, sql::USE_JOIN_LINK, dialogue, &hash[..], now.0)? == 1)
    }

    /// Takes a link of a session back; `false` if it has none such, or it was taken back before.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn withdraw_join_link(&mut self, dialogue: &str, id: &str, now: Millis) -> Result<bool> {
        Ok(change!(self, sql::WITHDRAW_JOIN_LINK, dialogue, id, now.0)? == 1)
    }
}

/// Now, unless the clock stood still or went back since the last change.
fn later(seen: Millis, now: Millis) -> i64 {
    now.0.max(seen.0.saturating_add(STEP))
}
