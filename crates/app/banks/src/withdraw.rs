//! Withdrawing all of a case by one of its parts.

use std::collections::{BTreeMap, BTreeSet};

use fingerprint::Hash;

use crate::error::{Error, Result};
use crate::writer::Writer;

impl Writer {
    /// Takes away every entry with this label, of one owner or of all; says how many there were. When this returns, it lasts.
    ///
    /// # Errors
    /// [`Error::Refused`] without a label: that is what most entries of others have; [`Error::File`].
    pub fn withdraw_label(&mut self, label: &str, owner: Option<&str>, now: i64) -> Result<u64> {
        if label.is_empty() {
            return Err(Error::Refused("A label is needed. Nothing was withdrawn".into()));
        }
        let mut hashes = BTreeSet::new();
        self.bank().each(now, |hash, other, _, terms| {
            if other == label && owner.is_none_or(|owner| owner == terms.owner) {
                hashes.insert(hash);
            }
        });
        let hashes: Vec<Hash> = hashes.into_iter().collect();
        self.withdraw_labelled(&hashes, owner, Some(label), now)
    }

    /// As [`Writer::withdraw`], and with each entry all that its owner has under the same label: who knows one fingerprint of a case takes all of it out.
    ///
    /// # Errors
    /// [`Error::File`]. What was withdrawn by then stays so.
    pub fn withdraw_cases(&mut self, hashes: &[Hash], owner: Option<&str>, now: i64) -> Result<u64> {
        let mut cases: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let mut finder = self.bank().finder(0);
        for some in hashes.chunks(4096) {
            let found = finder.find(some, now).into_iter().flatten().filter(|found| !found.label.is_empty());
            for found in found.filter(|found| owner.is_none_or(|owner| owner == found.terms.owner)) {
                cases.entry(found.terms.owner).or_default().insert(found.label);
            }
        }
        let mut sum = self.withdraw(hashes, owner, now)?;
        for (owner, labels) in cases {
            for label in labels {
                sum += self.withdraw_label(&label, Some(&owner), now)?;
            }
        }
        Ok(sum)
    }
}
