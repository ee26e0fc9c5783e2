//! Banks as they are searched: many at once, and what another process did seen a moment later.
//!
//! A search is done on a thread of its own kind, never on those that answer. A bank that could not be looked at answers nobody: something in it
//! may have been withdrawn.
//!
//! **Canaries.** Whoever wants a bank to accuse everybody puts a picture in that everybody has. Some such pictures are in the program, an owner
//! adds those of her own to her bank (`canary.csv`), and the operator gives a bank of them for all. Each of them is looked up in every bank
//! when that changes: a bank that holds one is poisoned, which is written down once. A match behind which such a picture stands is never told;
//! people look at it. A picture comes as several fingerprints, and whoever sends it chooses how it
//! looks beneath what is transparent: so each pair of a fingerprint and an entry is judged by itself, and a popular picture put underneath hides
//! nothing of what is seen.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicI64, AtomicUsize, Ordering};
use std::sync::{Arc, RwLock};

use banks::canary::Watch;
use banks::{Bank, Found};
use fingerprint::Hash;
use people::audit::{Act, Event};
use people::{Millis, OrgId};

use super::answer::Refusal;
use super::{BankAt, WIDEST};
use crate::app::App;

/// Contents of one bank that are told at most; a picture is rarely in more than one case.
const MOST: usize = 10;
/// Seconds until a bank is looked at again, whether or not anything changed in it.
const AGAIN: i64 = 60;
/// Canaries looked up at once.
const AT_ONCE: usize = 1_024;

/// A bank that is asked.
pub(super) struct Served {
    pub(super) name: String,
    pub(super) owner: OrgId,
    pub(super) threshold: u32,
    bank: RwLock<Bank>,
    /// Where it lies.
    folder: PathBuf,
    /// Pictures that everybody has: those in the program and those of its owner.
    popular: RwLock<Vec<Hash>>,
    /// When that list was read last, in seconds.
    read: AtomicI64,
    /// Whether the last look at its files failed.
    lost: AtomicBool,
    /// Whether it did not find what it holds, or its own list of popular pictures cannot be read: it answers nobody then.
    blind: AtomicBool,
    /// Whether that was told.
    cried: AtomicBool,
    /// Whether canaries were looked up since it changed.
    searched: AtomicBool,
    /// Canaries that it holds.
    poisoned: AtomicUsize,
    /// Whether that is written down.
    told: AtomicBool,
}

/// Pictures that everybody has, of the operator, for all banks.
pub(super) struct Canary {
    bank: Option<RwLock<Bank>>,
}

/// One content that matched: all entries of one label, or all of the bank that have none. Those are one, since nothing says which of them are of
/// one picture, and their count would rise as a picture comes nearer: a distance again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Content {
    /// What names it: its label, or nothing. Never told as it is.
    pub(super) label: String,
    /// To the nearest of its entries, of those that are no canary if there is one.
    pub(super) distance: u32,
    /// Whether a picture that everybody has stands behind each of the pairs by which it was found.
    pub(super) canary: bool,
}

impl Served {
    pub(super) fn new(at: BankAt) -> Self {
        let BankAt { name, owner, threshold, folder, bank } = at;
        let threshold = threshold.min(WIDEST);
        let no = || AtomicBool::new(false);
        let (lost, blind, cried, searched, told) = (no(), no(), no(), no(), no());
        let popular = RwLock::new(hashes(&banks::canary::Canary::built_in()));
        let (bank, read, poisoned) = (RwLock::new(bank), AtomicI64::new(i64::MIN), AtomicUsize::new(0));
        Self { name, owner, threshold, bank, folder, popular, read, lost, blind, cried, searched, poisoned, told }
    }

    /// Whether it can be asked.
    pub(super) fn is_ready(&self) -> bool {
        !self.lost.load(Ordering::Acquire) && !self.blind.load(Ordering::Acquire)
    }

    /// Whether it holds a picture that everybody has.
    pub(super) fn is_poisoned(&self) -> bool {
        self.poisoned() > 0
    }

    /// How many such pictures match in it.
    pub(super) fn poisoned(&self) -> usize {
        self.poisoned.load(Ordering::Acquire)
    }

    /// The contents that are near each picture; a picture may come as several fingerprints. `None` if the bank cannot be asked.
    fn find(&self, pictures: &[Vec<Hash>], canary: &Canary, now: i64) -> Option<Vec<Vec<Content>>> {
        if !self.is_ready() {
            return None;
        }
        let queries: Vec<Hash> = pictures.iter().flatten().copied().collect();
        let bank = self.bank.read().ok()?;
        let mut found = bank.finder(self.threshold).find(&queries, now).into_iter();
        drop(bank);
        pictures.iter().map(|hashes| self.contents(hashes, found.by_ref().take(hashes.len()), canary, now)).collect()
    }

    fn contents(
        &self,
        hashes: &[Hash],
        found: impl Iterator<Item = Vec<Found>>,
        canary: &Canary,
        now: i64,
    ) -> Option<Vec<Content>> {
        let pairs: Vec<(usize, Found)> =
            found.enumerate().flat_map(|(place, all)| all.into_iter().map(move |near| (place, near))).collect();
        if pairs.is_empty() {
            return Some(Vec::new());
        }
        let asked = self.popular(hashes, canary, now)?;
        let entries: Vec<Hash> = pairs.iter().map(|(_, near)| near.hash).collect();
        let held = self.popular(&entries, canary, now)?;
        let mut by: BTreeMap<String, Content> = BTreeMap::new();
        for ((place, near), held) in pairs.into_iter().zip(held) {
            let this = (held || asked.get(place).copied().unwrap_or(true), near.distance);
            let content = || Content { label: near.label.clone(), distance: u32::MAX, canary: true };
            let content = by.entry(near.label.clone()).or_insert_with(content);
            // One pair behind which no such picture stands is enough, and its distance is the one that counts.
            if this < (content.canary, content.distance) {
                (content.canary, content.distance) = this;
            }
        }
        let mut all: Vec<Content> = by.into_values().collect();
        all.sort_by(|a, b| (a.canary, a.distance, &a.label).cmp(&(b.canary, b.distance, &b.label)));
        all.truncate(MOST);
        Some(all)
    }

    /// Whether a picture that everybody has is near each of these; nothing if it cannot be told.
    fn popular(&self, hashes: &[Hash], canary: &Canary, now: i64) -> Option<Vec<bool>> {
        let mut near = canary.near(hashes, self.threshold, now)?;
        let popular = self.popular.read().ok()?;
        for (near, hash) in near.iter_mut().zip(hashes) {
            *near |= popular.iter().any(|popular| popular.distance(*hash) <= self.threshold);
        }
        Some(near)
    }

    /// Sees what changed in the files, and looks canaries up where anything did.
    fn look(&self, canary: &Canary, canary_changed: bool, now: i64) {
        let changed = match self.bank.write() {
            Err(_) => None,
            Ok(mut bank) => bank.refresh().ok(),
        };
        self.lost.store(changed.is_none(), Ordering::Release);
        let Some(changed) = changed else { return };
        let due = !(0..AGAIN).contains(&now.saturating_sub(self.read.load(Ordering::Acquire)));
        if !changed && !canary_changed && !due && self.searched.load(Ordering::Acquire) {
            return;
        }
        self.read.store(now, Ordering::Release);
        let own = banks::canary::Canary::of(&self.folder).ok();
        let watched = own.as_ref().and_then(|own| Some(own.watch(&*self.bank.read().ok()?, now)));
        self.blind.store(is_blind(watched.as_ref()), Ordering::Release);
        if let (Some(own), Ok(mut popular)) = (&own, self.popular.write()) {
            *popular = hashes(own);
        }
        let (Some(mut all), Ok(popular)) = (canary.all(now), self.popular.read()) else { return };
        all.extend_from_slice(&popular);
        drop(popular);
        let mut held = 0;
        for some in all.chunks(AT_ONCE) {
            let Ok(bank) = self.bank.read() else { return };
            held += bank.finder(self.threshold).find(some, now).iter().filter(|found| !found.is_empty()).count();
        }
        self.poisoned.store(held, Ordering::Release);
        self.searched.store(true, Ordering::Release);
        if held == 0 {
            self.told.store(false, Ordering::Release);
        }
    }
}

/// What is known of popular pictures, as fingerprints.
fn hashes(canary: &banks::canary::Canary) -> Vec<Hash> {
    canary.all().map(|popular| popular.hash).collect()
}

/// Whether a look at a bank shows that it must not be relied on; nothing to look with shows the same.
fn is_blind(watched: Option<&Watch>) -> bool {
    watched.is_none_or(|watched| watched.lost > 0)
}

impl Canary {
    pub(super) fn new(bank: Option<Bank>) -> Self {
        Self { bank: bank.map(RwLock::new) }
    }

    /// Whether one is near each of these; nothing if it cannot be told.
    fn near(&self, hashes: &[Hash], distance: u32, now: i64) -> Option<Vec<bool>> {
        let Some(bank) = &self.bank else { return Some(vec![false; hashes.len()]) };
        let found = bank.read().ok()?.finder(distance).find(hashes, now);
        Some(found.iter().map(|found| !found.is_empty()).collect())
    }

    fn all(&self, now: i64) -> Option<Vec<Hash>> {
        let mut all = Vec::new();
        if let Some(bank) = &self.bank {
            bank.read().ok()?.each(now, |hash, _, _, _| all.push(hash));
        }
        Some(all)
    }

    /// Whether it changed. One that cannot be looked at stays as it was: it accuses nobody.
    fn look(&self) -> bool {
        let changed = |bank: &RwLock<Bank>| bank.write().is_ok_and(|mut bank| bank.refresh().unwrap_or(false));
        self.bank.as_ref().is_some_and(changed)
    }
}

/// Searches banks, off the threads that answer. For each bank, what is near each picture.
pub(super) async fn search(
    app: &App,
    asked: &[Arc<Served>],
    pictures: Vec<Vec<Hash>>,
    now: Millis,
) -> Result<Vec<Vec<Vec<Content>>>, Refusal> {
    let _place = app.matching.searching.acquire().await.map_err(|_| Refusal::broken("search"))?;
    let (asked, canary) = (asked.to_vec(), app.matching.canary.clone());
    let searched = tokio::task::spawn_blocking(move || {
        asked.iter().map(|bank| bank.find(&pictures, &canary, now.seconds())).collect::<Option<Vec<_>>>()
    });
    searched.await.ok().flatten().ok_or_else(|| Refusal::broken("bank"))
}

/// Looks at every bank, and writes down what is found to be poisoned.
pub(super) async fn refresh(app: &App) {
    let (banks, canary) = (app.matching.banks.values().cloned().collect::<Vec<_>>(), app.matching.canary.clone());
    let now = app.now();
    let looked = tokio::task::spawn_blocking(move || {
        let changed = canary.look();
        banks.iter().for_each(|bank| bank.look(&canary, changed, now.seconds()));
    });
    if looked.await.is_err() {
        return;
    }
    for bank in app.matching.banks.values() {
        let is_blind = bank.blind.load(Ordering::Acquire);
        if bank.cried.swap(is_blind, Ordering::AcqRel) != is_blind && is_blind {
            app.told(503, "bank-blind", "-", "(a bank does not find what it holds, or its canary.csv cannot be read)");
        }
    }
    for bank in app.matching.banks.values().filter(|bank| bank.is_poisoned()) {
        if !bank.told.swap(true, Ordering::AcqRel) && !alarm(app, bank).await {
            // Written down at the next look.
            bank.told.store(false, Ordering::Release);
        }
    }
}

/// Writes down that a picture that everybody has is in a bank; `false` if that could not be done.
async fn alarm(app: &App, bank: &Served) -> bool {
    let line = Event {
        organisation: Some(bank.owner),
        at: app.now(),
        actor: None,
        act: Act::BankPoisoned,
        object: bank.name.clone(),
        detail: [("pictures".to_owned(), bank.poisoned().to_string())].into(),
    };
    app.told(0, "poisoned", "-", "(banks)");
    let written = app
        .store
        .write("poisoned", line, |w, line| Box::pin(async move { w.record(line.clone()).await.map(drop) }))
        .await;
    if let Err(error) = &written {
        app.failed("(poisoned bank)", error);
    }
    written.is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An index that does not find what it holds cannot be made from outside; what follows of it can be tested.
    #[test]
    fn a_bank_that_does_not_find_what_it_holds_is_blind() {
        let watched = |lost| Watch { poisoned: Vec::new(), asked: 64, lost };
        assert!(!is_blind(Some(&watched(0))));
        assert!(is_blind(Some(&watched(1))));
        assert!(is_blind(None));
    }
}
