//! Withdrawing for whoever runs the bank: fingerprints, all of a case by its label, or by one of its parts.

use std::collections::BTreeSet;

use fingerprint::Hash;

use crate::error::{Error, Result};
use crate::tombs::{By, What};
use crate::writer::Writer;

/// What is to be withdrawn.
#[derive(Debug, Clone, Copy)]
pub enum Asked<'a> {
    /// These fingerprints.
    Hashes(&'a [Hash]),
    /// These, and with each all that its owner has under the same label: who knows one fingerprint of a case takes all of it out.
    Cases(&'a [Hash]),
    /// All with this label.
    Label(&'a str),
}

impl Writer {
    /// Takes away what whoever runs the bank asks for, of one owner or of all, and remembers it: no import brings it back. Says how many there were. When
    /// this returns, it lasts. What is not in the bank is remembered too, but for labels that nothing has.
    ///
    /// # Errors
    /// As [`Writer::withdraw`]. What was withdrawn by then stays so, even if it could not be remembered.
    pub fn withdraw_asked(&mut self, asked: &Asked<'_>, owner: Option<&str>, now: i64) -> Result<u64> {
        let (mut cases, mut marks) = (BTreeSet::new(), BTreeSet::new());
        let hashes = match asked {
            Asked::Hashes(hashes) | Asked::Cases(hashes) => *hashes,
            Asked::Label(label) => {
                if label.is_empty() {
                    return Err(Error::Refused("A label is needed. Nothing was withdrawn".into()));
                }
                cases.insert((owner.map(str::to_owned), (*label).to_owned()));
                &[]
            }
        };
        if matches!(asked, Asked::Cases(_)) {
            let mut finder = self.bank().finder(0);
            for some in hashes.chunks(4096) {
                let found = finder.find(some, now).into_iter().flatten().filter(|found| !found.label.is_empty());
                for found in found.filter(|found| owner.is_none_or(|owner| owner == found.terms.owner)) {
                    cases.insert((Some(found.terms.owner), found.label));
                }
            }
        }
        marks.extend(hashes.iter().map(|hash| (owner.map(str::to_owned), What::Hash(*hash))));
        let of_case: Vec<_> = cases.iter().map(|(owner, label)| self.labelled(label, owner.as_deref(), now)).collect();
        let mut sum = self.withdraw(hashes, owner, now)?;
        for ((owner, label), hashes) in cases.into_iter().zip(of_case) {
            sum += self.withdraw_labelled(&hashes, owner.as_deref(), Some(&label), now)?;
            if !hashes.is_empty() {
                marks.extend(hashes.into_iter().map(|hash| (owner.clone(), What::Hash(hash))));
                marks.insert((owner, What::Label(label)));
            }
        }
        let (mut tombs, rng) = self.tombs()?;
        let marks = marks.iter().map(|(owner, what)| (owner.as_deref(), what.clone(), now));
        tombs.note(marks, By::Operator, rng)?;
        Ok(sum)
    }

    fn labelled(&self, label: &str, owner: Option<&str>, now: i64) -> Vec<Hash> {
        let mut hashes = BTreeSet::new();
        self.bank().each(now, |hash, other, _, terms| {
            if other == label && owner.is_none_or(|owner| owner == terms.owner) {
                hashes.insert(hash);
            }
        });
        hashes.into_iter().collect()
    }
}
