//! Fingerprints that no bank should take.
//!
//! A picture with nothing in it gives bits that are rounding noise, and others with nothing in them come near: a bank that holds one accuses strangers.

use core::fmt;

use crate::pdq::{LEAST_QUALITY, Pdq};

/// Why a fingerprint is not fit for a bank.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// The quality is below [`LEAST_QUALITY`]: this much.
    LittleToSee(u8),
    /// So many of the 256 bits are set, where half of them are in every picture with something in it.
    Degenerate(u32),
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::LittleToSee(quality) => write!(
                f,
                "the picture has too little in it to be told from others: quality {quality}, and {LEAST_QUALITY} are needed. Use an exact hash (SHA-256) for it"
            ),
            Self::Degenerate(set) => write!(
                f,
                "{set} of 256 bits are set, where a picture sets about half: this would match strangers. Use an exact hash (SHA-256) for it"
            ),
        }
    }
}

impl core::error::Error for Refusal {}

impl Pdq {
    /// Whether a bank may take it.
    ///
    /// # Errors
    /// Where it would match pictures that have nothing to do with it.
    pub fn fit_for_a_bank(&self) -> Result<(), Refusal> {
        let set = self.hash.distance(crate::Hash::default());
        if self.quality < LEAST_QUALITY {
            return Err(Refusal::LittleToSee(self.quality));
        }
        // The median leaves half of the bits set; only values that are equal leave fewer.
        if !(96..=160).contains(&set) {
            return Err(Refusal::Degenerate(set));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Hash;

    #[test]
    fn what_has_nothing_in_it_is_refused_in_words() {
        let of = |words, quality| Pdq { hash: Hash::from_words(words), quality }.fit_for_a_bank();
        let half = [u64::MAX, u64::MAX, 0, 0];
        assert_eq!(of(half, 50), Ok(()));
        assert_eq!(of(half, 49), Err(Refusal::LittleToSee(49)));
        assert_eq!(of([0, 0, 0, 1], 100), Err(Refusal::Degenerate(1)));
        assert!(std::format!("{}", Refusal::LittleToSee(0)).contains("SHA-256"));
    }
}
