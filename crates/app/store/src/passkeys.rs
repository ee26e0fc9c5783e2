//! Passkeys: what is kept of each is public, a key and a counter.

use people::{Millis, PersonId};

use crate::connection::{Reader, Writer, change, row, rows};
use crate::organisations::parse_id;
use crate::{Result, sql};

/// A passkey of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passkey {
    /// Credential id, base64url.
    pub id: String,
    /// Whose it is.
    pub person: PersonId,
    /// What she calls it, such as "my phone".
    pub name: String,
    /// Public key and counter, as JSON of the sign-in library.
    pub credential: String,
    /// When it was added.
    pub made: Millis,
    /// When it was last used.
    pub used: Option<Millis>,
}

type Row = (String, String, String, String, i64, Option<i64>);

fn passkey((id, person, name, credential, made, used): Row) -> Result<Passkey> {
    Ok(Passkey { id, person: parse_id(&person)?, name, credential, made: Millis(made), used: used.map(Millis) })
}

impl Reader {
    /// The passkeys of a person, oldest first.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn passkeys(&mut self, person: PersonId) -> Result<Vec<Passkey>> {
        rows!(self, Row, sql::PASSKEYS, person.to_string())?.into_iter().map(passkey).collect()
    }

    /// A passkey by its credential id.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn passkey(&mut self, id: &str) -> Result<Option<Passkey>> {
        row!(self, Row, sql::PASSKEY, id)?.map(passkey).transpose()
    }
}

impl Writer {
    /// Adds a passkey; `false` if it is known already.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn put_passkey(&mut self, passkey: &Passkey) -> Result<bool> {
        let Passkey { id, person, name, credential, made, .. } = passkey;
        Ok(change!(self, sql::PUT_PASSKEY, id, person.to_string(), name, credential, made.0)? == 1)
    }

    /// Keeps the counter of a passkey that was used.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn use_passkey(&mut self, id: &str, credential: &str, now: Millis) -> Result<bool> {
        Ok(change!(self, sql::USE_PASSKEY, id, credential, now.0)? == 1)
    }

    /// Takes a passkey away; `false` if it is not hers.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn drop_passkey(&mut self, person: PersonId, id: &str) -> Result<bool> {
        Ok(change!(self, sql::DROP_PASSKEY, id, person.to_string())? == 1)
    }
}
