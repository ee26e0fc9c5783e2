//! 256 bits, as people and platforms write them.
//!
//! ThreatExchange prints a PDQ hash as 64 hexadecimal digits, the word with the highest frequencies first: bit 255 is the first bit of the
//! first digit. Words are kept here in the order of the digits, so that equal text is equal memory.

use core::fmt;
use core::str::FromStr;

/// A fingerprint: 256 bits. Two of them are as far apart as bits differ.
///
/// ```
/// # use fingerprint::Hash;
/// let hash: Hash = "00000000000000000000000000000000000000000000000000000000000000ff".parse()?;
/// assert_eq!(hash.to_string(), "00000000000000000000000000000000000000000000000000000000000000ff");
/// assert_eq!(hash.distance(Hash::from_bytes([0; 32])), 8);
/// # Ok::<(), fingerprint::NotAHash>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Hash([u64; 4]);

/// Text that is no fingerprint.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotAHash {
    /// Not 64 characters: so many.
    Length(usize),
    /// A character that is no hexadecimal digit, by its place from 1.
    Digit(usize),
}

impl fmt::Display for NotAHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Length(n) => write!(f, "a fingerprint has 64 hexadecimal digits, and this has {n} characters"),
            Self::Digit(at) => write!(f, "character {at} is no hexadecimal digit"),
        }
    }
}

impl core::error::Error for NotAHash {}

impl Hash {
    /// From the 32 bytes that its digits stand for, in their order.
    #[must_use]
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        let mut words = [0; 4];
        for (word, eight) in words.iter_mut().zip(bytes.chunks_exact(8)) {
            *word = eight.iter().fold(0, |word, byte| word << 8 | u64::from(*byte));
        }
        Self(words)
    }

    /// The 32 bytes that its digits stand for, in their order.
    #[must_use]
    pub fn to_bytes(self) -> [u8; 32] {
        let mut bytes = [0; 32];
        for (eight, word) in bytes.chunks_exact_mut(8).zip(self.0) {
            eight.copy_from_slice(&word.to_be_bytes());
        }
        bytes
    }

    /// From four words, the first digits in the highest bits of the first.
    #[must_use]
    pub const fn from_words(words: [u64; 4]) -> Self {
        Self(words)
    }

    /// Four words, the first digits in the highest bits of the first.
    #[must_use]
    pub const fn words(self) -> [u64; 4] {
        self.0
    }

    /// In how many of the 256 bits the two differ.
    #[must_use]
    pub const fn distance(self, other: Self) -> u32 {
        let ([a, b, c, d], [e, f, g, h]) = (self.0, other.0);
        (a ^ e).count_ones() + (b ^ f).count_ones() + (c ^ g).count_ones() + (d ^ h).count_ones()
    }
}

impl FromStr for Hash {
    type Err = NotAHash;

    fn from_str(text: &str) -> Result<Self, NotAHash> {
        if text.chars().count() != 64 {
            return Err(NotAHash::Length(text.chars().count()));
        }
        let mut words = [0_u64; 4];
        for (at, digit) in text.chars().enumerate() {
            let digit = digit.to_digit(16).ok_or(NotAHash::Digit(at + 1))?;
            words[at / 16] = words[at / 16] << 4 | u64::from(digit);
        }
        Ok(Self(words))
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [a, b, c, d] = self.0;
        write!(f, "{a:016x}{b:016x}{c:016x}{d:016x}")
    }
}

/// A fingerprint says something of a picture (it can be turned back into a blurred likeness): what is printed for developers leaves it out.
impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Hash(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::string::ToString;

    #[test]
    fn what_is_no_fingerprint_is_refused_with_its_place() {
        assert_eq!("ff".parse::<Hash>(), Err(NotAHash::Length(2)));
        assert_eq!("é".repeat(64).parse::<Hash>(), Err(NotAHash::Digit(1)));
        let mut text = "0".repeat(64);
        text.replace_range(9..10, "g");
        assert_eq!(text.parse::<Hash>(), Err(NotAHash::Digit(10)));
    }

    #[test]
    fn nothing_of_it_is_printed_for_developers() {
        assert_eq!(std::format!("{:?}", Hash::from_bytes([7; 32])), "Hash(…)");
    }

    proptest! {
        #[test]
        fn text_and_bytes_come_back(bytes in any::<[u8; 32]>()) {
            let hash = Hash::from_bytes(bytes);
            prop_assert_eq!(hash.to_bytes(), bytes);
            prop_assert_eq!(hash.to_string().parse::<Hash>().unwrap(), hash);
            prop_assert_eq!(hash.to_string().to_uppercase().parse::<Hash>().unwrap(), hash);
            prop_assert_eq!(Hash::from_words(hash.words()), hash);
        }

        #[test]
        fn distance_counts_bits(one in any::<[u8; 32]>(), other in any::<[u8; 32]>()) {
            let bits: u32 = one.iter().zip(&other).map(|(a, b)| (a ^ b).count_ones()).sum();
            prop_assert_eq!(Hash::from_bytes(one).distance(Hash::from_bytes(other)), bits);
        }
    }
}
