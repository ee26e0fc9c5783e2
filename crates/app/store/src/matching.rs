//! Programs of platforms that may ask banks of fingerprints, and the matches that people look at.
//!
//! The banks themselves are files of another crate. Absent on purpose: the fingerprint that a platform asked with. A match says which entry,
//! which client, and what that calls its picture.

use std::collections::BTreeSet;

use people::{ClientId, MatchId, Millis, OrgId, PersonId};

use crate::connection::{Reader, Writer, change, row, rows};
use crate::organisations::parse_id;
use crate::sql::matching as sql;
use crate::{Error, Result};

/// A program that may ask.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MatchClient {
    /// Its id, which never changes.
    pub id: ClientId,
    /// Whose banks it may ask.
    pub organisation: OrgId,
    /// What that organisation calls it.
    pub name: String,
    /// Names of the banks.
    pub banks: BTreeSet<String>,
    /// Words of what it may do beside asking.
    pub rights: BTreeSet<String>,
    /// Lookups in a minute at most.
    pub per_minute: u32,
    /// Lookups in a day at most.
    pub per_day: u32,
    /// When it was let in.
    pub made: Millis,
    /// Until when.
    pub expires: Millis,
    /// When it was sent away before that.
    pub withdrawn: Option<Millis>,
}

/// What people said of a match so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MatchState {
    /// Nobody has looked.
    Waiting,
    /// One of two has confirmed it.
    Seconded,
    /// Somebody could not tell, or two do not agree.
    Unsure,
    /// Two have confirmed it.
    Confirmed,
    /// It is another picture.
    Different,
}

impl MatchState {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Waiting, Self::Seconded, Self::Unsure, Self::Confirmed, Self::Different];

    /// The word kept in the database.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Seconded => "seconded",
            Self::Unsure => "unsure",
            Self::Confirmed => "confirmed",
            Self::Different => "different",
        }
    }

    fn from_word(word: &str) -> Result<Self> {
        let found = Self::ALL.into_iter().find(|state| state.word() == word);
        found.ok_or_else(|| Error::Row("a match has an unknown state".into()))
    }

    /// Whether something can still be said.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Waiting | Self::Seconded | Self::Unsure)
    }
}

/// Why a client is not told of a match.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Untold {
    /// A picture that everybody has is behind it: never.
    Canary = 1,
    /// It asked too often near here: not before two people have confirmed it.
    Held = 2,
}

impl Untold {
    fn from_number(number: i64) -> Option<Self> {
        [Self::Canary, Self::Held].into_iter().find(|why| *why as i64 == number)
    }
}

/// A match as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundMatch {
    /// Its id.
    pub id: MatchId,
    /// Whose people look at it.
    pub organisation: OrgId,
    /// Whose program asked.
    pub client: ClientId,
    /// What that is called; not written.
    pub client_name: String,
    /// The bank.
    pub bank: String,
    /// What the client knows the entry by.
    pub entry: i64,
    /// What the client calls its picture.
    pub reference: String,
    /// What the owner calls the entry.
    pub label: String,
    /// In how many of 256 bits they differ: for the owner alone.
    pub distance: u32,
    /// Why the client is not told of it, if it is not.
    pub untold: Option<Untold>,
    /// When it was found.
    pub made: Millis,
    /// What people said.
    pub state: MatchState,
    /// When the first of two confirmed. It stands while somebody else is unsure.
    pub seconded: Option<Millis>,
    /// Who.
    pub seconded_by: Option<PersonId>,
    /// When something was said last that counts alone.
    pub decided: Option<Millis>,
    /// What the platform says that it did, in its own list of words.
    pub feedback: Option<String>,
}

type ClientRow = (String, String, String, String, String, i64, i64, i64, i64, Option<i64>);

fn words(text: &str) -> BTreeSet<String> {
    text.split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

fn joined(words: &BTreeSet<String>) -> String {
    words.iter().map(String::as_str).collect::<Vec<_>>().join(" ")
}

fn count(number: i64) -> Result<u32> {
    u32::try_from(number).map_err(|_| Error::Row("a number of a client or match is out of range".into()))
}

fn client(row: ClientRow) -> Result<MatchClient> {
    let (id, organisation, name, banks, rights, per_minute, per_day, made, expires, withdrawn) = row;
    Ok(MatchClient {
        id: parse_id(&id)?,
        organisation: parse_id(&organisation)?,
        name,
        banks: words(&banks),
        rights: words(&rights),
        per_minute: count(per_minute)?,
        per_day: count(per_day)?,
        made: Millis(made),
        expires: Millis(expires),
        withdrawn: withdrawn.map(Millis),
    })
}

type Row = (
    String,
    String,
    String,
    String,
    String,
    i64,
    String,
    String,
    i64,
    i64,
    i64,
    String,
    Option<i64>,
    Option<String>,
    Option<i64>,
    Option<String>,
);

fn found(row: Row) -> Result<FoundMatch> {
    let (id, organisation, client, client_name, bank, entry, reference, label, distance, untold, made, state, ..) =
        &row;
    let (.., seconded, seconded_by, decided, feedback) = &row;
    Ok(FoundMatch {
        id: parse_id(id)?,
        organisation: parse_id(organisation)?,
        client: parse_id(client)?,
        client_name: client_name.clone(),
        bank: bank.clone(),
        entry: *entry,
        reference: reference.clone(),
        label: label.clone(),
        distance: count(*distance)?,
        untold: Untold::from_number(*untold),
        made: Millis(*made),
        state: MatchState::from_word(state)?,
        seconded: seconded.map(Millis),
        seconded_by: seconded_by.as_deref().map(parse_id).transpose()?,
        decided: decided.map(Millis),
        feedback: feedback.clone(),
    })
}

impl Reader {
    /// The client that shows the secret of this hash, if it is let in now.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn match_client(&mut self, hash: &[u8; 32], now: Millis) -> Result<Option<MatchClient>> {
        row!(self, ClientRow, sql::MATCH_CLIENT, &hash[..], now.0)?.map(client).transpose()
    }

    /// All that were ever let in, by organisation.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn match_clients(&mut self) -> Result<Vec<MatchClient>> {
        rows!(self, ClientRow, sql::MATCH_CLIENTS)?.into_iter().map(client).collect()
    }

    /// A match of an organisation.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn found_match(&mut self, organisation: OrgId, id: MatchId) -> Result<Option<FoundMatch>> {
        row!(self, Row, sql::MATCH, id.to_string(), organisation.to_string())?.map(found).transpose()
    }

    /// Matches of an organisation of which something can still be said, oldest first, after one by time and id.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn matches_open(
        &mut self,
        organisation: OrgId,
        after: Option<(Millis, MatchId)>,
        most: i64,
    ) -> Result<Vec<FoundMatch>> {
        let (made, id) = after.map_or((i64::MIN, String::new()), |(made, id)| (made.0, id.to_string()));
        let all = rows!(self, Row, sql::MATCHES_OPEN, organisation.to_string(), made, id, most)?;
        all.into_iter().map(found).collect()
    }

    /// Those that were decided, newest first.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn matches_done(&mut self, organisation: OrgId, most: i64) -> Result<Vec<FoundMatch>> {
        let all = rows!(self, Row, sql::MATCHES_DONE, organisation.to_string(), most)?;
        all.into_iter().map(found).collect()
    }

    /// What became of a picture that a client asked about, without what it must not know: one of each content. Where one was held and is
    /// told since two confirmed it, that one.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn matches_of(&mut self, client: ClientId, reference: &str) -> Result<Vec<FoundMatch>> {
        let all = rows!(self, Row, sql::MATCHES_OF, client.to_string(), reference)?.into_iter().map(found);
        let mut all = all.collect::<Result<Vec<_>>>()?;
        all.dedup_by(|other, kept| (&other.bank, other.entry) == (&kept.bank, kept.entry));
        Ok(all)
    }

    /// How many matches of an organisation wait.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn count_matches(&mut self, organisation: OrgId) -> Result<i64> {
        Ok(row!(self, (i64,), sql::COUNT_MATCHES, organisation.to_string())?.map_or(0, |(n,)| n))
    }

    /// Banks of an organisation in which a picture that everybody has matched, with how many such matches wait.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn poisoned(&mut self, organisation: OrgId) -> Result<Vec<(String, i64)>> {
        rows!(self, (String, i64), sql::POISONED, organisation.to_string())
    }

    /// What people said of a match that a client knows by its own reference, or is not told of for this reason. What is told is never looked
    /// for among what is not, nor the other way: otherwise the one would show whether the other is there.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn match_state(
        &mut self,
        client: ClientId,
        (bank, entry): (&str, i64),
        (reference, untold): (&str, Option<Untold>),
    ) -> Result<Option<MatchState>> {
        let why = untold.map_or(0, |why| why as i64);
        let found = row!(self, (String,), sql::MATCH_STATE, client.to_string(), bank, entry, reference, why)?;
        found.map(|(word,)| MatchState::from_word(&word)).transpose()
    }
}

impl Writer {
    /// Lets a client in that shows the secret of this hash.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn put_match_client(&mut self, client: &MatchClient, hash: &[u8; 32]) -> Result<()> {
        change!(
            self,
            sql::PUT_MATCH_CLIENT,
            client.id.to_string(),
            client.organisation.to_string(),
            &client.name,
            &hash[..],
            joined(&client.banks),
            joined(&client.rights),
            i64::from(client.per_minute),
            i64::from(client.per_day),
            client.made.0,
            client.expires.0,
        )
        .map(drop)
    }

    /// Sends a client away; `false` if it was away already.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn withdraw_match_client(&mut self, id: ClientId, now: Millis) -> Result<bool> {
        Ok(change!(self, sql::WITHDRAW_MATCH_CLIENT, id.to_string(), now.0)? == 1)
    }

    /// Keeps a match that waits; `false` if it is there already, told or not told alike. What people said of it does not change.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn put_match(&mut self, found: &FoundMatch) -> Result<bool> {
        let put = change!(
            self,
            sql::PUT_MATCH,
            found.id.to_string(),
            found.organisation.to_string(),
            found.client.to_string(),
            &found.bank,
            found.entry,
            &found.reference,
            &found.label,
            i64::from(found.distance),
            found.untold.map_or(0, |why| why as i64),
            found.made.0,
        )?;
        Ok(put == 1)
    }

    /// How many matches are open of a client like this one, told or not told for the same reason: of all contents, and of this one.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn open_like(&mut self, found: &FoundMatch) -> Result<(i64, i64)> {
        let (client, why) = (found.client.to_string(), found.untold.map_or(0, |why| why as i64));
        let all = row!(self.reader, (i64,), sql::OPEN_OF_CLIENT, &client, why)?;
        let these = row!(self.reader, (i64,), sql::OPEN_OF_ENTRY, &client, why, &found.bank, found.entry)?;
        Ok((all.map_or(0, |(n,)| n), these.map_or(0, |(n,)| n)))
    }

    /// The first of two confirms; `false` if it is not open for that, or not for her: see [`Self::decide_match`].
    ///
    /// # Errors
    /// Those of the database.
    pub async fn second_match(&mut self, of: (OrgId, MatchId), by: PersonId, now: Millis) -> Result<bool> {
        let (organisation, id) = (of.0.to_string(), of.1.to_string());
        Ok(change!(self, sql::SECOND_MATCH, id, organisation, now.0, by.to_string())? == 1)
    }

    /// Moves a match from the state in which it was seen; `false` if it is in that no more. Who did not agree with a confirmation that stands
    /// (the match is unsure, and `seconded_by` names who confirmed) does not settle it: that is `false` too, until somebody else says something.
    /// Who takes her own confirmation back leaves none.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn decide_match(
        &mut self,
        of: (OrgId, MatchId),
        (from, to): (MatchState, MatchState),
        by: PersonId,
        now: Millis,
    ) -> Result<bool> {
        let (organisation, id) = (of.0.to_string(), of.1.to_string());
        let (from, by) = (from.word(), by.to_string());
        let changed = match to {
            MatchState::Unsure => change!(self, sql::UNSURE_MATCH, id, organisation, now.0, by, from)?,
            to => change!(self, sql::DECIDE_MATCH, id, organisation, to.word(), now.0, by, from)?,
        };
        Ok(changed == 1)
    }

    /// Keeps what a platform says that it did; `false` if the client knows no such match.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn answer_match(
        &mut self,
        client: ClientId,
        (bank, entry): (&str, i64),
        reference: &str,
        (feedback, now): (&str, Millis),
    ) -> Result<bool> {
        let client = client.to_string();
        Ok(change!(self, sql::ANSWER_MATCH, client, bank, entry, reference, feedback, now.0)? > 0)
    }

    /// Removes matches that were decided before a time.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn forget_matches(&mut self, before: Millis) -> Result<u64> {
        change!(self, sql::FORGET_MATCHES, before.0)
    }
}
