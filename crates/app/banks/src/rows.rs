//! What a bank holds: fingerprints, and with each the terms under which it is there.

use std::collections::BTreeMap;

use fingerprint::Hash;
use serde::{Deserialize, Serialize};

/// Under which terms an entry is in the bank. Words are the owner's own; none is empty by accident, since all may be.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
pub struct Terms {
    /// Whose entry it is: the organisation or the case that may withdraw it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub owner: String,
    /// Where the consent is written down.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub consent: String,
    /// What it may be used for.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub purpose: String,
    /// Until when, in seconds since 1970: from then on it is not found, and a compaction removes it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires: Option<i64>,
    /// How it was made, such as `pdq`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub kind: String,
    /// From the full picture (`full`) or from one made smaller first (`512`).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub variant: String,
}

impl Terms {
    /// Whether they are over.
    #[must_use]
    pub fn over(&self, now: i64) -> bool {
        self.expires.is_some_and(|end| end <= now)
    }
}

/// Why a fingerprint is not taken into a bank.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// The quality, 0 to 100, is below 50: such fingerprints match pictures that have nothing to do with each other.
    Quality(u8),
    /// All of its bits are 0, or all 1.
    Empty,
    /// Its 32 bytes are of so few kinds that it comes of a flat picture.
    Plain(usize),
    /// So many of its bits are 1, where a picture sets about half.
    Uneven(u32),
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Quality(q) => {
                write!(
                    f,
                    "its quality is {q}, and below 50 a fingerprint matches pictures that have nothing to do with it"
                )
            }
            Self::Empty => f.write_str("all of its bits are the same: it is the fingerprint of no picture"),
            Self::Uneven(set) => {
                write!(f, "{set} of its 256 bits are set, where a picture sets about half: it would match strangers")
            }
            Self::Plain(kinds) => {
                write!(
                    f,
                    "its bytes are of {kinds} kinds only, as of a flat picture: it would match what has nothing to do with it"
                )
            }
        }
    }
}

/// Fewest kinds of bytes among the 32 of a fingerprint; of drawn ones some thirty are different.
const KINDS: usize = 4;

/// Bits that are 1. The median of a picture leaves half of them; of drawn fingerprints one in 10^15 falls outside.
const EVEN: std::ops::RangeInclusive<u32> = 64..=192;

/// Why a fingerprint with a quality, if that is known, is not taken.
#[must_use]
pub fn refusal(hash: Hash, quality: Option<u8>) -> Option<Refusal> {
    if let Some(quality) = quality.filter(|q| *q < 50) {
        return Some(Refusal::Quality(quality));
    }
    if matches!(hash.words(), [0, 0, 0, 0] | [u64::MAX, u64::MAX, u64::MAX, u64::MAX]) {
        return Some(Refusal::Empty);
    }
    let mut bytes = hash.to_bytes();
    bytes.sort_unstable();
    let kinds = bytes.chunk_by(|a, b| a == b).count();
    if kinds < KINDS {
        return Some(Refusal::Plain(kinds));
    }
    let set = hash.distance(Hash::from_bytes([0; 32]));
    (!EVEN.contains(&set)).then_some(Refusal::Uneven(set))
}

/// Entries as columns: ten million of them have to fit.
#[derive(Debug, Clone, Default)]
pub struct Rows {
    pub(crate) hashes: Vec<Hash>,
    /// Ends of the labels in the heap.
    pub(crate) ends: Vec<u64>,
    pub(crate) heap: Vec<u8>,
    /// 255 where it is not known.
    pub(crate) qualities: Vec<u8>,
    /// Which of the terms.
    pub(crate) which: Vec<u32>,
    pub(crate) terms: Vec<Terms>,
    known: BTreeMap<Terms, u32>,
}

/// The quality of an entry of which it is not known.
pub(crate) const UNKNOWN: u8 = u8::MAX;

impl Rows {
    /// None.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// How many.
    #[must_use]
    pub fn len(&self) -> usize {
        self.hashes.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.hashes.is_empty()
    }

    /// Makes room for one more.
    pub fn push(&mut self, hash: Hash, label: &str, quality: Option<u8>, terms: &Terms) {
        // Mostly the same as before.
        let which = match self.which.last() {
            Some(last) if self.terms.get(*last as usize) == Some(terms) => *last,
            _ => match self.known.get(terms) {
                Some(which) => *which,
                None => {
                    let which = u32::try_from(self.terms.len()).unwrap_or(u32::MAX);
                    self.terms.push(terms.clone());
                    self.known.insert(terms.clone(), which);
                    which
                }
            },
        };
        self.hashes.push(hash);
        self.heap.extend_from_slice(label.as_bytes());
        self.ends.push(self.heap.len() as u64);
        self.qualities.push(quality.map_or(UNKNOWN, |q| q.min(100)));
        self.which.push(which);
    }

    /// An entry, as it was put in.
    #[must_use]
    pub fn get(&self, row: usize) -> Option<(Hash, &str, Option<u8>, &Terms)> {
        let hash = *self.hashes.get(row)?;
        let terms = self.terms.get(*self.which.get(row)? as usize)?;
        let quality = self.qualities.get(row).copied().filter(|q| *q != UNKNOWN);
        Some((hash, self.label(row), quality, terms))
    }

    pub(crate) fn label(&self, row: usize) -> &str {
        let from = row.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        let to = self.ends.get(row).copied().unwrap_or(from);
        let bytes = self.heap.get(from as usize..to as usize).unwrap_or_default();
        std::str::from_utf8(bytes).unwrap_or_default()
    }

    /// Without those of the rows that are the same as one before in everything.
    pub(crate) fn without_doubles(self) -> Self {
        // By the first word alone, which goes into the order itself: ten million fingerprints are not looked up again and again.
        let first = |hash: &Hash| hash.words()[0];
        let mut order: Vec<(u64, u32)> = self.hashes.iter().map(first).zip(0..).collect();
        order.sort_unstable();
        let mut double = vec![false; self.len()];
        for group in order.chunk_by(|a, b| a.0 == b.0).filter(|g| g.len() > 1) {
            let mut seen = std::collections::BTreeSet::new();
            for (_, row) in group {
                let row = *row as usize;
                let hash = self.hashes.get(row);
                let new = seen.insert((hash, self.label(row), self.qualities.get(row), self.which.get(row)));
                if let Some(double) = double.get_mut(row) {
                    *double = !new;
                }
            }
        }
        if !double.contains(&true) {
            return self;
        }
        self.keep(|row| !double.get(row).copied().unwrap_or(false))
    }

    /// Those that are wanted.
    pub(crate) fn keep(&self, wanted: impl Fn(usize) -> bool) -> Self {
        let mut kept = Self::new();
        for row in (0..self.len()).filter(|row| wanted(*row)) {
            if let Some((hash, label, quality, terms)) = self.get(row) {
                kept.push(hash, label, quality, terms);
            }
        }
        kept
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_matches_anything_is_refused() {
        let fine: Hash = "f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22".parse().unwrap();
        assert_eq!(refusal(fine, None), None);
        assert_eq!(refusal(fine, Some(50)), None);
        assert_eq!(refusal(fine, Some(49)), Some(Refusal::Quality(49)));
        assert_eq!(refusal(Hash::from_bytes([0; 32]), None), Some(Refusal::Empty));
        assert_eq!(refusal(Hash::from_bytes([255; 32]), Some(100)), Some(Refusal::Empty));
        assert_eq!(refusal(Hash::from_bytes([0xaa; 32]), None), Some(Refusal::Plain(1)));
        // Near to every black picture.
        let mut few = [0; 32];
        few[..5].copy_from_slice(&[1, 2, 4, 8, 16]);
        assert_eq!(refusal(Hash::from_bytes(few), None), Some(Refusal::Uneven(5)));
        let mut bytes = [0; 32];
        bytes[3] = 9;
        assert_eq!(refusal(Hash::from_bytes(bytes), None), Some(Refusal::Plain(2)));
    }

    #[test]
    fn doubles_go_and_what_differs_in_anything_stays() {
        let (a, b) = (Terms { owner: "SAMPLE a".into(), ..Terms::default() }, Terms::default());
        let mut rows = Rows::new();
        let hash = Hash::from_words([1, 2, 3, 4]);
        for (label, quality, terms) in
            [("x", None, &a), ("x", None, &a), ("y", None, &a), ("x", Some(80), &a), ("x", None, &b), ("x", None, &a)]
        {
            rows.push(hash, label, quality, terms);
        }
        let kept = rows.without_doubles();
        assert_eq!(kept.len(), 4);
        assert_eq!(kept.get(1), Some((hash, "y", None, &a)));
        assert_eq!(kept.get(3), Some((hash, "x", None, &b)));
    }
}
