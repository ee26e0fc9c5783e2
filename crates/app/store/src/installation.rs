//! The one row about the installation itself.

use people::Millis;
use people::form::FormKey;

use crate::connection::{Reader, Writer, change, row};
use crate::{Error, Result, sql};

impl Reader {
    /// The key that signs the forms of people who are not signed in; `None` before the first start.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn form_key(&mut self) -> Result<Option<FormKey>> {
        let Some((_, key)) = row!(self, (i64, Vec<u8>), sql::INSTALLATION)? else { return Ok(None) };
        let key = key.try_into().map_err(|_| Error::Damaged("the key of the forms has another length".into()))?;
        Ok(Some(FormKey::from_bytes(key)))
    }
}

impl Writer {
    /// Keeps the key of the forms, unless there is one: several servers that start at once end with the same.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn put_form_key(&mut self, key: &FormKey, now: Millis) -> Result<()> {
        change!(self, sql::PUT_INSTALLATION, now.0, &key.expose()[..]).map(drop)
    }
}
