//! `plumbline backup` and `plumbline restore`: a copy of everything that lasts, and the way back.
//!
//! A copy does not hold the key that its secrets are sealed under: whoever finds a copy must not have both. It says which key that is and where
//! it lay, so that a restore on the same machine needs nothing else, and one elsewhere asks for the file.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use people::audit::{Act, Event};
use store::Store;

use crate::keys::{self, KeyFile};
use crate::{Failure, Place, print, world};

fn data(error: impl std::fmt::Display) -> Failure {
    Failure::data(error.to_string())
}

/// Copies while others go on.
pub(crate) fn backup(dir: &Path, place: &Place, key: &KeyFile) -> Result<(), Failure> {
    store::backup::check_free(dir).map_err(data)?;
    world::runtime()?.block_on(async {
        let store = place.open_existing().await?;
        let event = Event {
            organisation: None,
            at: world::now(),
            actor: None,
            act: Act::BackupMade,
            object: String::new(),
            detail: BTreeMap::new(),
        };
        // First the line, then the copy: a copy holds the line that says it was made.
        store.write("backup", event, |w, e| Box::pin(async move { w.record(e.clone()).await })).await.map_err(data)?;
        let file = key.of(place).and_then(|path| path.canonicalize().ok());
        let made = store.backup_naming(dir, world::now(), env!("CARGO_PKG_VERSION"), file).await.map_err(data)?;
        store.close().await;
        let rows: u64 = made.tables.iter().map(|t| t.rows).sum();
        let apart = match (&made.key_mark, &made.key_file) {
            (None, _) => String::new(),
            (Some(_), Some(file)) => format!(
                " The key of its sealed secrets is not in it: keep a copy of {} somewhere else, once.",
                file.display()
            ),
            (Some(_), None) => {
                " The key of its sealed secrets is not in it: keep a copy of the file that plumbline serve is given with --key-file \
                 somewhere else, once."
                    .to_owned()
            }
        };
        print(&format!(
            "{rows} rows of {} tables are in {}. Keep it as you keep the data.{apart}\n",
            made.tables.len(),
            dir.display()
        ))
    })
}

/// Puts a copy back into an empty place.
pub(crate) fn restore(dir: &Path, place: &Place, key: &KeyFile, without_key: bool) -> Result<(), Failure> {
    let at = place.of_store()?;
    let manifest = store::backup::read_manifest(dir).map_err(data)?;
    let own = place.folder().and_then(|_| KeyFile { key_file: None }.of(place));
    let found = match &manifest.key_mark {
        Some(mark) if !without_key => {
            let mut elsewhere: Vec<PathBuf> = own.iter().cloned().collect();
            elsewhere.extend(manifest.key_file.clone());
            let found = keys::find(mark, key.key_file.as_deref(), &elsewhere)?;
            Some(found.ok_or_else(|| no_key(&manifest))?)
        }
        _ => None,
    };
    if let (Some((_, vault)), Some(own)) = (&found, &own)
        && keys::read(own)?.is_some_and(|there| there.mark() != vault.mark())
    {
        return Err(data(format!("{} is another key. Nothing was restored; give an empty folder", own.display())));
    }
    world::runtime()?.block_on(async {
        let store = Store::open(&at).await.map_err(data)?;
        // The key goes first: data without it could not be served.
        let put = match (&found, &own) {
            (Some((_, vault)), Some(own)) if !own.exists() => {
                keys::put(own, vault).map_err(|e| data(format!("{} cannot be written: {e}", own.display())))?;
                Some(own)
            }
            _ => None,
        };
        let restored = if without_key {
            store.restore_without_key(dir, world::now()).await
        } else {
            store.restore(dir, world::now()).await
        };
        let made = restored.map_err(|error| {
            if let Some(own) = put {
                let _ = std::fs::remove_file(own);
            }
            data(error)
        })?;
        store.close().await;
        let rows: u64 = made.tables.iter().map(|t| t.rows).sum();
        let key = match (&found, put) {
            (Some((from, _)), Some(own)) => format!(" The key was copied from {} to {}.", from.display(), own.display()),
            (Some((from, _)), None) if place.folder().is_none() => format!(" Serve it with --key-file {}.", from.display()),
            (None, _) if without_key => " Authenticators are forgotten: codes on paper and passkeys still open.".to_owned(),
            _ => String::new(),
        };
        print(&format!(
            "{rows} rows are back, and every audit chain fits together. Everybody has to sign in again, and open invitations have to be made \
             again.{key}\n"
        ))
    })
}

/// What to do about a key that nobody named and that is not where it lay.
fn no_key(manifest: &store::backup::Manifest) -> Failure {
    let lay = match &manifest.key_file {
        Some(file) => format!(" (it lay in {})", file.display()),
        None => String::new(),
    };
    Failure::usage(format!(
        "Secrets in this copy are sealed under a key that is not in it{lay}. Nothing was restored. Name the file of that key with --key-file \
         FILE. If it is lost, --without-key restores all the rest: authenticators are forgotten then, codes on paper and passkeys still open"
    ))
}
