//! The one row about the installation itself.
//!
//! Secrets that are needed in clear come here sealed and stay so: this crate never has the key that opens them.

use people::{Millis, PersonId};

use crate::connection::{Reader, Writer, change, row, rows};
use crate::organisations::parse_id;
use crate::{Error, Result, sql};

/// What is kept once for all.
#[derive(Clone, PartialEq, Eq)]
pub struct Installation {
    /// The key that signs the forms of people who are not signed in: sealed, or 32 bytes in clear as programs before version 2 left it.
    pub form_key: Vec<u8>,
    /// The mark of the key that secrets are sealed under; `None` as long as none are.
    pub key_mark: Option<[u8; 32]>,
}

type Row = (i64, Vec<u8>, Option<Vec<u8>>);

impl Reader {
    /// The installation; `None` before the first start.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn installation(&mut self) -> Result<Option<Installation>> {
        let Some((_, form_key, mark)) = row!(self, Row, sql::INSTALLATION)? else { return Ok(None) };
        let mark = mark.map(<[u8; 32]>::try_from).transpose();
        let key_mark = mark.map_err(|_| Error::Damaged("the mark of the key has another length".into()))?;
        Ok(Some(Installation { form_key, key_mark }))
    }

    /// Secrets of authenticators that lie here in clear, as programs before version 2 left them: 20 bytes.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn clear_secrets(&mut self) -> Result<Vec<(PersonId, Vec<u8>)>> {
        let found = rows!(self, (String, Vec<u8>), sql::CLEAR_TOTP)?;
        found.into_iter().map(|(id, secret)| Ok((parse_id(&id)?, secret))).collect()
    }
}

impl Writer {
    /// Keeps the sealed key of the forms and the mark of the key that seals, each unless there is one: several servers that start at once
    /// end with the same.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn put_installation(&mut self, form_key: &[u8], mark: &[u8; 32], now: Millis) -> Result<()> {
        change!(self, sql::PUT_INSTALLATION, now.0, form_key)?;
        change!(self, sql::MARK_KEY, &mark[..]).map(drop)
    }

    /// Puts the sealed key of the forms in the place of the same one in clear.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn seal_form_key(&mut self, clear: &[u8], sealed: &[u8]) -> Result<()> {
        change!(self, sql::SEAL_FORM_KEY, clear, sealed).map(drop)
    }

    /// Puts the sealed secret of an authenticator in the place of the same one in clear.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn seal_secret(&mut self, person: PersonId, clear: &[u8], sealed: &[u8]) -> Result<()> {
        change!(self, sql::SEAL_TOTP, person.to_string(), clear, sealed).map(drop)
    }

    /// Forgets everything that is sealed, because its key is lost: authenticators have to be set anew, and open forms are old. Says how many
    /// authenticators there were.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn forget_sealed(&mut self) -> Result<u64> {
        change!(self, sql::DROP_INSTALLATION)?;
        change!(self, sql::DROP_TOTP)
    }
}
