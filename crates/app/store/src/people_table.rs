//! People: one row for each account.

use people::{Membership, Millis, OrgId, PersonId, Role};

use crate::connection::{Reader, Writer, change, row, rows};
use crate::organisations::{parse_id, parse_role};
use crate::{Result, sql};

/// An account. Its `Debug` shows no secret.
#[derive(Clone, PartialEq, Eq)]
pub struct Person {
    /// Her id, which never changes.
    pub id: PersonId,
    /// What she types to sign in, lower case.
    pub sign_in: String,
    /// What colleagues see.
    pub name: String,
    /// Her passphrase as argon2id in PHC form; none if she signs in with a passkey only.
    pub passphrase: Option<String>,
    /// The secret shared with her authenticator, sealed: see [`people::vault`].
    pub totp: Option<Vec<u8>>,
    /// The newest step of the authenticator that was used.
    pub totp_step: i64,
    /// When the account was made.
    pub made: Millis,
    /// When it was closed.
    pub closed: Option<Millis>,
}

impl std::fmt::Debug for Person {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Person").field("id", &self.id).finish_non_exhaustive()
    }
}

type Row = (String, String, String, Option<String>, Option<Vec<u8>>, i64, i64, Option<i64>);

fn person((id, sign_in, name, passphrase, totp, totp_step, made, closed): Row) -> Result<Person> {
    let id = parse_id(&id)?;
    Ok(Person { id, sign_in, name, passphrase, totp, totp_step, made: Millis(made), closed: closed.map(Millis) })
}

/// Adds a role to what a person is in an organisation; rows come in the order of organisations.
pub(crate) fn join(all: &mut Vec<Membership>, organisation: OrgId, role: Role) {
    match all.last_mut().filter(|m| m.organisation == organisation) {
        Some(membership) => {
            membership.roles.insert(role);
        }
        None => all.push(Membership { organisation, roles: [role].into() }),
    }
}

impl Reader {
    /// A person by her id.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn person(&mut self, id: PersonId) -> Result<Option<Person>> {
        row!(self, Row, sql::PERSON, id.to_string())?.map(person).transpose()
    }

    /// A person by what she types to sign in.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn person_by_sign_in(&mut self, sign_in: &str) -> Result<Option<Person>> {
        row!(self, Row, sql::PERSON_BY_SIGN_IN, sign_in)?.map(person).transpose()
    }

    /// Where a person belongs and with which roles, by organisation.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn memberships(&mut self, person: PersonId) -> Result<Vec<Membership>> {
        let mut all: Vec<Membership> = Vec::new();
        for (organisation, role) in rows!(self, (String, String), sql::ROLES, person.to_string())? {
            join(&mut all, parse_id(&organisation)?, parse_role(&role)?);
        }
        Ok(all)
    }

    /// How many recovery codes a person has left.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn recovery_left(&mut self, person: PersonId) -> Result<i64> {
        Ok(row!(self, (i64,), sql::COUNT_RECOVERY, person.to_string())?.map_or(0, |(n,)| n))
    }
}

impl Writer {
    /// Makes an account; `false` if somebody has that name to sign in already.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn put_person(&mut self, person: &Person) -> Result<bool> {
        let Person { id, sign_in, name, passphrase, totp, totp_step, made, .. } = person;
        let id = id.to_string();
        let n = change!(
            self,
            sql::PUT_PERSON,
            id,
            sign_in,
            name,
            passphrase.as_deref(),
            totp.as_deref(),
            *totp_step,
            made.0
        )?;
        Ok(n == 1)
    }

    /// Sets or takes away the passphrase.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn set_passphrase(&mut self, person: PersonId, hash: Option<&str>) -> Result<()> {
        change!(self, sql::SET_PASSPHRASE, person.to_string(), hash).map(drop)
    }

    /// Sets or takes away the secret shared with an authenticator, with the newest step used.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn set_totp(&mut self, person: PersonId, secret: Option<&[u8]>, step: i64) -> Result<()> {
        change!(self, sql::SET_TOTP, person.to_string(), secret, step).map(drop)
    }

    /// Marks a step of the authenticator as used; `false` if it was used before: a code counts once.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn use_totp(&mut self, person: PersonId, step: i64) -> Result<bool> {
        Ok(change!(self, sql::USE_TOTP, person.to_string(), step)? == 1)
    }

    /// Changes what colleagues see.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn set_name(&mut self, person: PersonId, name: &str) -> Result<()> {
        change!(self, sql::SET_NAME, person.to_string(), name).map(drop)
    }

    /// Closes an account (and ends its sessions), or opens it again with `None`; `false` if it was so already.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn close_person(&mut self, person: PersonId, closed: Option<Millis>) -> Result<bool> {
        let id = person.to_string();
        let Some(now) = closed else { return Ok(change!(self, sql::OPEN_PERSON, &id)? == 1) };
        change!(self, sql::END_SESSIONS, &id, "", now.0)?;
        Ok(change!(self, sql::CLOSE_PERSON, &id, now.0)? == 1)
    }

    /// Replaces all recovery codes by new ones, given as hashes.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn set_recovery(&mut self, person: PersonId, hashes: &[[u8; 32]]) -> Result<()> {
        let id = person.to_string();
        change!(self, sql::DROP_RECOVERY, &id)?;
        for hash in hashes {
            change!(self, sql::PUT_RECOVERY, &id, &hash[..])?;
        }
        Ok(())
    }

    /// Uses up a recovery code; `false` if she has none such left.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn use_recovery(&mut self, person: PersonId, hash: &[u8; 32], now: Millis) -> Result<bool> {
        Ok(change!(self, sql::USE_RECOVERY, person.to_string(), &hash[..], now.0)? == 1)
    }
}
