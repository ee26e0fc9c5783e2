//! Invitations by a link that works once.

use std::collections::BTreeSet;

use people::{InvitationId, Millis, OrgId, PersonId, Role};

use crate::connection::{Reader, Writer, change, row, rows};
use crate::organisations::{parse_id, parse_role};
use crate::{Result, sql};

/// An invitation that has not been used, withdrawn or forgotten.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// What pages name it by; the link holds another secret.
    pub id: InvitationId,
    /// Where it leads; `None` makes the first organisation of the installation.
    pub organisation: Option<OrgId>,
    /// The roles that come with it.
    pub roles: BTreeSet<Role>,
    /// Who invited; `None` from the shell.
    pub invited_by: Option<PersonId>,
    /// When it was made.
    pub made: Millis,
    /// Until when it works.
    pub expires: Millis,
}

type Row = (String, Option<String>, String, Option<String>, i64, i64);

fn invitation((id, organisation, roles, invited_by, made, expires): Row) -> Result<Invitation> {
    Ok(Invitation {
        id: parse_id(&id)?,
        organisation: organisation.as_deref().map(parse_id).transpose()?,
        roles: roles.split_whitespace().map(parse_role).collect::<Result<_>>()?,
        invited_by: invited_by.as_deref().map(parse_id).transpose()?,
        made: Millis(made),
        expires: Millis(expires),
    })
}

impl Reader {
    /// The invitation of a link, if it still works.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn invitation(&mut self, hash: &[u8; 32], now: Millis) -> Result<Option<Invitation>> {
        row!(self, Row, sql::INVITATION, &hash[..], now.0)?.map(invitation).transpose()
    }

    /// Invitations of an organisation that still work, oldest first.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn invitations(&mut self, organisation: OrgId, now: Millis) -> Result<Vec<Invitation>> {
        rows!(self, Row, sql::INVITATIONS, organisation.to_string(), now.0)?.into_iter().map(invitation).collect()
    }
}

impl Writer {
    /// Makes an invitation whose link holds the secret of this hash.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn put_invitation(&mut self, invitation: &Invitation, hash: &[u8; 32]) -> Result<()> {
        let words: Vec<&str> = invitation.roles.iter().map(|r| r.word()).collect();
        change!(
            self,
            sql::PUT_INVITATION,
            invitation.id.to_string(),
            &hash[..],
            invitation.organisation.map(|id| id.to_string()),
            words.join(" "),
            invitation.invited_by.map(|id| id.to_string()),
            invitation.made.0,
            invitation.expires.0,
        )
        .map(drop)
    }

    /// Uses an invitation up; `false` if somebody was faster or it no longer works.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn use_invitation(&mut self, id: InvitationId, by: PersonId, now: Millis) -> Result<bool> {
        Ok(change!(self, sql::USE_INVITATION, id.to_string(), now.0, by.to_string())? == 1)
    }

    /// Withdraws an invitation of an organisation; `false` if it has none such.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn withdraw_invitation(&mut self, organisation: OrgId, id: InvitationId, now: Millis) -> Result<bool> {
        Ok(change!(self, sql::WITHDRAW_INVITATION, id.to_string(), organisation.to_string(), now.0)? == 1)
    }

    /// Withdraws every invitation that would make the first organisation: a new one replaces the old.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn withdraw_first_invitations(&mut self, now: Millis) -> Result<u64> {
        change!(self, sql::WITHDRAW_FIRST, now.0)
    }
}
