//! Organisations (the tenants) and who belongs to them with which roles.

use std::collections::BTreeSet;
use std::str::FromStr;

use people::{Millis, OrgId, PersonId, Role};

use crate::connection::{Reader, Writer, change, row, rows};
use crate::{Error, Result, sql};

/// A tenant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organisation {
    /// Its id, which never changes.
    pub id: OrgId,
    /// What it calls itself.
    pub name: String,
    /// Whether it answers for the public knowledge of this installation. There is at most one.
    pub keeper: bool,
    /// When it was made.
    pub made: Millis,
}

/// A person as a member of one organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// The person.
    pub person: PersonId,
    /// What she types to sign in.
    pub sign_in: String,
    /// What colleagues see.
    pub name: String,
    /// Whether her account is closed.
    pub closed: bool,
    /// Her roles here.
    pub roles: BTreeSet<Role>,
}

type Row = (String, String, i64, i64);

fn organisation((id, name, keeper, made): Row) -> Result<Organisation> {
    Ok(Organisation { id: parse_id(&id)?, name, keeper: keeper == 1, made: Millis(made) })
}

/// An id out of the database. One that does not parse means that somebody else wrote there.
pub(crate) fn parse_id<T: FromStr>(text: &str) -> Result<T> {
    text.parse().map_err(|_| Error::Row("it has an id that this program never wrote".into()))
}

/// A role out of the database.
pub(crate) fn parse_role(word: &str) -> Result<Role> {
    Role::from_word(word).ok_or_else(|| Error::Row(format!("it has the unknown role \"{word}\"")))
}

impl Reader {
    /// An organisation by its id.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn organisation(&mut self, id: OrgId) -> Result<Option<Organisation>> {
        row!(self, Row, sql::ORGANISATION, id.to_string())?.map(organisation).transpose()
    }

    /// All organisations, oldest first.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn organisations(&mut self) -> Result<Vec<Organisation>> {
        rows!(self, Row, sql::ORGANISATIONS)?.into_iter().map(organisation).collect()
    }

    /// The organisation that answers for the public knowledge.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn keeper(&mut self) -> Result<Option<Organisation>> {
        row!(self, Row, sql::KEEPER)?.map(organisation).transpose()
    }

    /// Who belongs to an organisation, by name.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn members(&mut self, organisation: OrgId) -> Result<Vec<Member>> {
        type Row = (String, String, String, Option<i64>, String);
        let mut members: Vec<Member> = Vec::new();
        for (id, sign_in, name, closed, role) in rows!(self, Row, sql::MEMBERS, organisation.to_string())? {
            let (person, role): (PersonId, Role) = (parse_id(&id)?, parse_role(&role)?);
            match members.last_mut().filter(|m| m.person == person) {
                Some(member) => {
                    member.roles.insert(role);
                }
                None => {
                    members.push(Member { person, sign_in, name, closed: closed.is_some(), roles: [role].into() });
                }
            }
        }
        Ok(members)
    }

    /// How many open accounts other than `person` have a role in an organisation.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn others_with(&mut self, organisation: OrgId, role: Role, person: PersonId) -> Result<i64> {
        let text = (organisation.to_string(), person.to_string());
        Ok(row!(self, (i64,), sql::COUNT_ROLE, &text.0, role.word(), &text.1)?.map_or(0, |(n,)| n))
    }
}

impl Writer {
    /// Makes an organisation.
    ///
    /// # Errors
    /// Those of the database; a second keeper is refused by it.
    pub async fn put_organisation(&mut self, organisation: &Organisation) -> Result<()> {
        let Organisation { id, name, keeper, made } = organisation;
        change!(self, sql::PUT_ORGANISATION, id.to_string(), name, i64::from(*keeper), made.0).map(drop)
    }

    /// Gives an organisation another name.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn name_organisation(&mut self, id: OrgId, name: &str) -> Result<bool> {
        Ok(change!(self, sql::NAME_ORGANISATION, id.to_string(), name)? == 1)
    }

    /// Makes these the roles of a person in an organisation; none at all means that she leaves it.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn set_roles(
        &mut self,
        organisation: OrgId,
        person: PersonId,
        roles: &BTreeSet<Role>,
        now: Millis,
    ) -> Result<()> {
        let (organisation, person) = (organisation.to_string(), person.to_string());
        change!(self, sql::DROP_ROLES, &organisation, &person)?;
        for role in roles {
            change!(self, sql::PUT_ROLE, &organisation, &person, role.word(), now.0)?;
        }
        Ok(())
    }
}
