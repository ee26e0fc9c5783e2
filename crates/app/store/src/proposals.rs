//! Proposals of evidence: what somebody suggested, and what a second person decided.

use people::{Millis, PersonId, ProposalId};

use crate::connection::{Reader, Writer, change, row, rows};
use crate::organisations::parse_id;
use crate::{Error, Result, sql};

/// Where a proposal stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Nobody has decided.
    Waiting,
    /// It is part of the knowledge.
    Accepted,
    /// It was refused, with a reason.
    Rejected,
    /// It was accepted and taken back, or its author took it back.
    Withdrawn,
}

impl State {
    /// The word kept in the database and used in addresses.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            State::Waiting => "waiting",
            State::Accepted => "accepted",
            State::Rejected => "rejected",
            State::Withdrawn => "withdrawn",
        }
    }

    /// The state of a word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<State> {
        [State::Waiting, State::Accepted, State::Rejected, State::Withdrawn].into_iter().find(|s| s.word() == word)
    }
}

/// A proposal as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// Its id, which never changes.
    pub id: ProposalId,
    /// Who proposed it; `None` if she was not signed in.
    pub author: Option<PersonId>,
    /// Address of the page that it was proposed from.
    pub about: String,
    /// The proposal itself, as JSON.
    pub body: String,
    /// When it came.
    pub made: Millis,
    /// Where it stands.
    pub state: State,
    /// When it was decided.
    pub decided: Option<Millis>,
    /// Who decided.
    pub decided_by: Option<PersonId>,
    /// Why it was refused, or what the reviewer adds.
    pub reason: String,
    /// Its place in the order of acceptance, from 1.
    pub place: Option<i64>,
    /// The first of the two reviewers that a proposal without an author needs.
    pub seconded_by: Option<PersonId>,
    /// When she seconded it.
    pub seconded: Option<Millis>,
}

impl Proposal {
    /// One that waits, as it came; without an author it is from somebody who is not signed in.
    #[must_use]
    pub fn waiting(id: ProposalId, author: Option<PersonId>, about: String, body: String, made: Millis) -> Self {
        Self {
            id,
            author,
            about,
            body,
            made,
            state: State::Waiting,
            decided: None,
            decided_by: None,
            reason: String::new(),
            place: None,
            seconded_by: None,
            seconded: None,
        }
    }
}

/// An edition of what is accepted. What is accepted changes only by accepting (one more) and by taking back (one more that is withdrawn),
/// and nothing ever leaves the withdrawn ones: two numbers name it, whatever the clocks of several servers say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct AcceptedVersion {
    /// How many are accepted.
    pub accepted: i64,
    /// How many are withdrawn, accepted before or not.
    pub withdrawn: i64,
}

type Row = (
    String,
    Option<String>,
    String,
    String,
    i64,
    String,
    Option<i64>,
    Option<String>,
    String,
    Option<i64>,
    Option<String>,
    Option<i64>,
);

fn proposal(row: Row) -> Result<Proposal> {
    let (id, author, about, body, made, state, decided, decided_by, reason, place, seconded_by, seconded) = row;
    Ok(Proposal {
        id: parse_id(&id)?,
        author: author.as_deref().map(parse_id).transpose()?,
        about,
        body,
        made: Millis(made),
        state: State::from_word(&state).ok_or_else(|| Error::Row("a proposal has an unknown state".into()))?,
        decided: decided.map(Millis),
        decided_by: decided_by.as_deref().map(parse_id).transpose()?,
        reason,
        place,
        seconded_by: seconded_by.as_deref().map(parse_id).transpose()?,
        seconded: seconded.map(Millis),
    })
}

impl Reader {
    /// A proposal by its id.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn proposal(&mut self, id: ProposalId) -> Result<Option<Proposal>> {
        row!(self, Row, sql::PROPOSAL, id.to_string())?.map(proposal).transpose()
    }

    /// Proposals in a state, oldest first, after the one named by time and id; with `kind`, those alone whose change has this word.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn proposals(
        &mut self,
        state: State,
        kind: Option<&str>,
        after: Option<(Millis, ProposalId)>,
        most: i64,
    ) -> Result<Vec<Proposal>> {
        let (made, id) = after.map_or((i64::MIN, String::new()), |(made, id)| (made.0, id.to_string()));
        let found = match kind {
            None => rows!(self, Row, sql::PROPOSALS_IN, state.word(), made, id, most)?,
            // As `norms::proposal` writes it. Whatever somebody typed stands in a string of the JSON, where a quotation mark has a backslash
            // before it: nobody can write these marks.
            Some(kind) => {
                let pattern = format!("%\"change\":{{\"change\":\"{kind}\"%");
                rows!(self, Row, sql::PROPOSALS_OF_KIND, state.word(), made, id, most, pattern)?
            }
        };
        found.into_iter().map(proposal).collect()
    }

    /// What a person proposed, newest first.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn proposals_of(&mut self, author: PersonId, most: i64) -> Result<Vec<Proposal>> {
        rows!(self, Row, sql::PROPOSALS_OF, author.to_string(), most)?.into_iter().map(proposal).collect()
    }

    /// Everything that was accepted, in the order of acceptance.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn accepted(&mut self) -> Result<Vec<Proposal>> {
        rows!(self, Row, sql::PROPOSALS_ACCEPTED)?.into_iter().map(proposal).collect()
    }

    /// Some of what was accepted, newest first: those before a place, or the newest ones.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn accepted_page(&mut self, most: i64, before: Option<i64>) -> Result<Vec<Proposal>> {
        let before = before.unwrap_or(i64::MAX);
        rows!(self, Row, sql::PROPOSALS_ACCEPTED_PAGE, before, most)?.into_iter().map(proposal).collect()
    }

    /// Which edition of the accepted proposals this is, without reading them: equal if and only if they are the same ones.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn accepted_version(&mut self) -> Result<AcceptedVersion> {
        let counted = row!(self, (i64, i64), sql::ACCEPTED_VERSION)?;
        Ok(counted.map(|(accepted, withdrawn)| AcceptedVersion { accepted, withdrawn }).unwrap_or_default())
    }

    /// How many proposals are in a state.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn count_proposals(&mut self, state: State) -> Result<i64> {
        Ok(row!(self, (i64,), sql::COUNT_PROPOSALS, state.word())?.map_or(0, |(n,)| n))
    }
}

impl Writer {
    /// Keeps a new proposal; `false` if its id is known: the same form sent twice is one proposal.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn put_proposal(&mut self, proposal: &Proposal) -> Result<bool> {
        let Proposal { id, author, about, body, made, .. } = proposal;
        let (id, author) = (id.to_string(), author.map(|id| id.to_string()));
        Ok(change!(self, sql::PUT_PROPOSAL, id, author, about, body, made.0)? == 1)
    }

    /// Decides a proposal that waits; `false` if it was decided before. An accepted one gets the next place.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn decide_proposal(
        &mut self,
        id: ProposalId,
        state: State,
        by: Option<PersonId>,
        reason: &str,
        now: Millis,
    ) -> Result<bool> {
        let place = match state {
            State::Accepted => Some(row!(self, (i64,), sql::NEXT_PLACE)?.map_or(0, |(n,)| n) + 1),
            _ => None,
        };
        let (id, by) = (id.to_string(), by.map(|id| id.to_string()));
        let decided = change!(self, sql::DECIDE_PROPOSAL, id, state.word(), now.0, by, reason, place);
        // Only the place can be taken: another server gave it after it was read. The whole transaction runs again on the next one.
        Ok(decided.map_err(|error| if let Error::Taken(_) = error { Error::Busy { name: "" } } else { error })? == 1)
    }

    /// Seconds a proposal that came without an author; `false` if it has one, was seconded before, or does not wait.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn second_proposal(&mut self, id: ProposalId, by: PersonId, now: Millis) -> Result<bool> {
        Ok(change!(self, sql::SECOND_PROPOSAL, id.to_string(), by.to_string(), now.0)? == 1)
    }

    /// Takes back one that was accepted, with a reason; `false` if it is not accepted.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn undo_proposal(&mut self, id: ProposalId, by: PersonId, reason: &str, now: Millis) -> Result<bool> {
        Ok(change!(self, sql::UNDO_PROPOSAL, id.to_string(), now.0, by.to_string(), reason)? == 1)
    }
}
