//! What a fingerprint is one of: the word that is stored beside every hash.
//!
//! Open on purpose: banks of others hold kinds that are not made here (PhotoDNA, TMK+PDQF), and better ones will come. A kind that is not known is kept as it is written.

use alloc::string::{String, ToString};
use core::fmt;
use core::str::FromStr;

/// A kind of fingerprint.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// 256 bits that stay nearly the same when a picture is changed a little.
    Pdq,
    /// Exact copies, 128 bits. Collisions can be made: for banks that know no other.
    Md5,
    /// Exact copies, 160 bits. Collisions can be made.
    Sha1,
    /// Exact copies, 256 bits.
    Sha256,
    /// Any other, by its word in small letters.
    Other(String),
}

impl Kind {
    /// The word.
    #[must_use]
    pub fn word(&self) -> &str {
        match self {
            Self::Pdq => "pdq",
            Self::Md5 => "md5",
            Self::Sha1 => "sha1",
            Self::Sha256 => "sha256",
            Self::Other(word) => word,
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

/// A word that names no kind: empty, longer than 32 characters, or with something else than small letters, digits, `-`, `_`, `+` and `.` in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAKind;

impl fmt::Display for NotAKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a kind is a word of up to 32 letters, digits, -, _, + and ., such as pdq")
    }
}

impl core::error::Error for NotAKind {}

impl FromStr for Kind {
    type Err = NotAKind;

    fn from_str(text: &str) -> Result<Self, NotAKind> {
        let word = text.to_ascii_lowercase();
        let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-_+.".contains(c);
        if word.is_empty() || word.len() > 32 || !word.chars().all(fits) {
            return Err(NotAKind);
        }
        Ok(match word.as_str() {
            "pdq" => Self::Pdq,
            "md5" => Self::Md5,
            "sha1" | "sha-1" => Self::Sha1,
            "sha256" | "sha-256" => Self::Sha256,
            other => Self::Other(other.to_string()),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_that_is_not_made_here_is_kept() {
        assert_eq!("PhotoDNA".parse(), Ok(Kind::Other("photodna".into())));
        assert_eq!("PDQ".parse(), Ok(Kind::Pdq));
        assert_eq!("SHA-256".parse::<Kind>().map(|k| k.to_string()), Ok("sha256".into()));
        for wrong in ["", "a b", "é", &"x".repeat(33)] {
            assert_eq!(wrong.parse::<Kind>(), Err(NotAKind));
        }
    }
}
