//! `plumbline backup` and `plumbline restore`: a copy of everything that lasts, and the way back.

use std::collections::BTreeMap;
use std::path::Path;

use people::audit::{Act, Event};
use store::Store;

use crate::{Failure, Place, print, world};

fn data(error: impl std::fmt::Display) -> Failure {
    Failure::data(error.to_string())
}

/// Copies while others go on.
pub(crate) fn backup(dir: &Path, place: &Place) -> Result<(), Failure> {
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
        let made = store.backup(dir, world::now(), env!("CARGO_PKG_VERSION")).await.map_err(data)?;
        store.close().await;
        let rows: u64 = made.tables.iter().map(|t| t.rows).sum();
        print(&format!(
            "{rows} rows of {} tables are in {}. It holds what unlocks accounts: keep it as you keep the data.\n",
            made.tables.len(),
            dir.display()
        ))
    })
}

/// Puts a copy back into an empty place.
pub(crate) fn restore(dir: &Path, place: &Place) -> Result<(), Failure> {
    let place = place.of_store()?;
    world::runtime()?.block_on(async {
        let store = Store::open(&place).await.map_err(data)?;
        let made = store.restore(dir, world::now()).await.map_err(data)?;
        store.close().await;
        let rows: u64 = made.tables.iter().map(|t| t.rows).sum();
        print(&format!("{rows} rows are back, and every audit chain fits together. Everybody has to sign in again, and open invitations have to be made again.\n"))
    })
}
