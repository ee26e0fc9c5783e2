//! Secrets that lie in the database sealed, under a key that does not lie there.
//!
//! At the start: that this is the key under which they were sealed, and that none is left in clear. Afterwards: sealing the secret of an
//! authenticator before it is kept, and opening it when somebody signs in. A secret in clear opens nothing: what an older program writes
//! while this one runs is sealed at the next start.

use people::form::FormKey;
use people::rand_core::CryptoRng;
use people::totp::TotpSecret;
use people::vault::What;
use people::{Millis, PersonId, Refused, Vault};
use store::{Error, Store};

use crate::app::App;

/// Bytes of the key of forms as older programs kept it.
const CLEAR: usize = 32;

/// Makes or opens the key of the forms, and seals what is left in clear.
pub(crate) async fn prepare(
    store: &Store,
    vault: &Vault,
    now: Millis,
    rng: &mut (dyn CryptoRng + Send),
) -> Result<FormKey, Error> {
    let odd = |_| Error::Damaged("a secret cannot be sealed or opened: it is none that this program writes".into());
    let (fresh, mark) = (FormKey::new(rng), vault.mark());
    let fresh = vault.seal(What::Forms, fresh.expose(), rng).map_err(odd)?;
    let put = store.write("installation", fresh, move |w, fresh| {
        Box::pin(async move { w.put_installation(fresh, &mark, now).await })
    });
    put.await?;
    let mut reader = store.reader().await?;
    let found = reader.installation().await?.ok_or_else(|| Error::Damaged("the installation is missing".into()))?;
    if found.key_mark != Some(mark) {
        return Err(another_key());
    }
    let clear = reader.clear_secrets().await?;
    drop(reader);
    let mut sealed = Vec::with_capacity(clear.len());
    for (person, secret) in clear {
        let closed = vault.seal(What::Authenticator(person), &secret, rng).map_err(odd)?;
        sealed.push((person, secret, closed));
    }
    let form_key = found.form_key;
    let forms =
        if form_key.len() == CLEAR { Some(vault.seal(What::Forms, &form_key, rng).map_err(odd)?) } else { None };
    if forms.is_some() || !sealed.is_empty() {
        let input = (form_key.clone(), forms.clone(), sealed);
        let write = store.write("seal", input, |w, (clear, forms, sealed)| {
            Box::pin(async move {
                if let Some(forms) = forms {
                    w.seal_form_key(clear, forms).await?;
                }
                for (person, clear, closed) in sealed {
                    w.seal_secret(*person, clear, closed).await?;
                }
                Ok(())
            })
        });
        write.await?;
    }
    let opened = vault.open(What::Forms, forms.as_ref().unwrap_or(&form_key)).map_err(odd)?;
    let bytes = <[u8; 32]>::try_from(opened.as_slice()).map_err(|_| odd(Refused::Stored))?;
    Ok(FormKey::from_bytes(bytes))
}

/// The key is not the one that secrets are sealed under.
fn another_key() -> Error {
    Error::Place(
        "The secrets in this database are sealed under another key than the one in the key file. Nothing was changed. Give the file of the \
         key that they were sealed under, with --key-file FILE."
            .into(),
    )
}

impl App {
    /// The secret of an authenticator as it is kept.
    pub(crate) fn seal(&self, person: PersonId, secret: &TotpSecret) -> Result<Vec<u8>, Refused> {
        self.world.vault.seal(What::Authenticator(person), secret.expose(), &mut *self.rng())
    }

    /// The secret of an authenticator as it was kept.
    pub(crate) fn open(&self, person: PersonId, sealed: &[u8]) -> Result<TotpSecret, Refused> {
        let opened = self.world.vault.open(What::Authenticator(person), sealed)?;
        Ok(TotpSecret::from_bytes(opened.as_slice().try_into().map_err(|_| Refused::Stored)?))
    }
}
