//! Sessions: who is signed in, on what, since when; each can be seen and ended by the person herself.

use people::{Membership, Millis, PersonId, SessionId};

use crate::connection::{Reader, Writer, change, rows};
use crate::organisations::{parse_id, parse_role};
use crate::people_table::join;
use crate::{Result, sql};

/// A session as its owner sees it in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// What the page names it by; the cookie holds another secret.
    pub id: SessionId,
    /// Whose it is.
    pub person: PersonId,
    /// How she signed in: `passkey`, `totp`, `recovery`, `invitation`.
    pub method: String,
    /// A coarse word for the kind of device, such as `android`; never an address.
    pub device: String,
    /// When it began.
    pub made: Millis,
    /// When it was last used, to the minute.
    pub seen: Millis,
    /// When it ends by itself.
    pub expires: Millis,
}

/// What a request needs to know about the person behind its cookie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeenSession {
    /// The session.
    pub id: SessionId,
    /// Who.
    pub person: PersonId,
    /// How she signed in.
    pub method: String,
    /// When it began.
    pub made: Millis,
    /// When it was last seen.
    pub seen: Millis,
    /// When it ends by itself.
    pub expires: Millis,
    /// What colleagues see.
    pub name: String,
    /// What she types to sign in.
    pub sign_in: String,
    /// Whether she has an authenticator.
    pub has_totp: bool,
    /// Her roles by organisation.
    pub memberships: Vec<Membership>,
}

impl Reader {
    /// The session of a cookie, with the person and her roles, if it has not ended and her account is open.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn session(&mut self, hash: &[u8; 32], now: Millis) -> Result<Option<SeenSession>> {
        type Row = (String, String, String, i64, i64, i64, String, String, i64, String, String);
        let mut found: Option<SeenSession> = None;
        for (id, person, method, made, seen, expires, name, sign_in, totp, organisation, role) in
            rows!(self, Row, sql::SESSION, &hash[..], now.0)?
        {
            let session = match &mut found {
                Some(session) => session,
                None => found.insert(SeenSession {
                    id: parse_id(&id)?,
                    person: parse_id(&person)?,
                    method,
                    made: Millis(made),
                    seen: Millis(seen),
                    expires: Millis(expires),
                    name,
                    sign_in,
                    has_totp: totp == 1,
                    memberships: Vec::new(),
                }),
            };
            if organisation.is_empty() {
                continue;
            }
            join(&mut session.memberships, parse_id(&organisation)?, parse_role(&role)?);
        }
        Ok(found)
    }

    /// The sessions of a person that have not ended, last used first.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn sessions(&mut self, person: PersonId, now: Millis) -> Result<Vec<Session>> {
        type Row = (String, String, String, String, i64, i64, i64);
        rows!(self, Row, sql::SESSIONS, person.to_string(), now.0)?
            .into_iter()
            .map(|(id, person, method, device, made, seen, expires)| {
                Ok(Session {
                    id: parse_id(&id)?,
                    person: parse_id(&person)?,
                    method,
                    device,
                    made: Millis(made),
                    seen: Millis(seen),
                    expires: Millis(expires),
                })
            })
            .collect()
    }
}

impl Writer {
    /// Begins a session whose cookie holds the secret of this hash.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn put_session(&mut self, session: &Session, hash: &[u8; 32]) -> Result<()> {
        let Session { id, person, method, device, made, expires, .. } = session;
        let (id, person) = (id.to_string(), person.to_string());
        change!(self, sql::PUT_SESSION, id, &hash[..], person, method, device, made.0, expires.0).map(drop)
    }

    /// Moves the end of a session that is in use.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn see_session(&mut self, id: SessionId, now: Millis, expires: Millis) -> Result<()> {
        change!(self, sql::SEE_SESSION, id.to_string(), now.0, expires.0).map(drop)
    }

    /// Ends a session; `false` if it is not hers or has ended.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn end_session(&mut self, person: PersonId, id: SessionId, now: Millis) -> Result<bool> {
        Ok(change!(self, sql::END_SESSION, id.to_string(), person.to_string(), now.0)? == 1)
    }

    /// Ends all sessions of a person but one, and says how many.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn end_other_sessions(&mut self, person: PersonId, keep: Option<SessionId>, now: Millis) -> Result<u64> {
        let keep = keep.map(|id| id.to_string()).unwrap_or_default();
        change!(self, sql::END_SESSIONS, person.to_string(), keep, now.0)
    }

    /// Removes sessions that ended before a time.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn forget_sessions(&mut self, before: Millis) -> Result<u64> {
        change!(self, sql::FORGET_SESSIONS, before.0)
    }
}
