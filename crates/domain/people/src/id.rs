//! Names for things that are stored: 128 random bits, written in 26 characters.
//!
//! Random, so that an address tells nothing about how many there are or when each was made, and nobody guesses the next.
//! Crockford's base 32 (<https://www.crockford.com/base32.html>), lower case, so that an id can be read out on the
//! telephone. Absent on purpose: tolerance. An id comes from our own pages, so whatever is not exactly one is refused;
//! what people type by hand is the matter of [`crate::recovery`].

use std::fmt;
use std::str::FromStr;

use rand_core::CryptoRng;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::Refused;
use crate::secret::draw;

/// Crockford's alphabet: no i, l, o, u.
pub(crate) const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// Characters of an id: 130 bits, of which the first two are always 0.
pub const LENGTH: usize = 26;

/// A name of 128 random bits. It orders as its text does.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(u128);

impl Id {
    /// A new one. Two are the same with a probability of 2⁻¹²⁸.
    pub fn new(rng: &mut dyn CryptoRng) -> Self {
        Self(u128::from_be_bytes(draw(rng)))
    }

    /// From its 16 bytes, most significant first.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(u128::from_be_bytes(bytes))
    }

    /// Its 16 bytes, most significant first.
    #[must_use]
    pub const fn to_bytes(self) -> [u8; 16] {
        self.0.to_be_bytes()
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = String::with_capacity(LENGTH);
        for place in (0..LENGTH).rev() {
            let digit = (self.0 >> (5 * place)) & 31;
            text.extend(ALPHABET.get(digit as usize).map(|c| char::from(*c)));
        }
        f.pad(&text)
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Id({self})")
    }
}

impl FromStr for Id {
    type Err = Refused;

    /// # Errors
    /// [`Refused::IdMalformed`] unless the text is exactly what [`Display`](fmt::Display) writes.
    fn from_str(text: &str) -> Result<Self, Refused> {
        if text.len() != LENGTH {
            return Err(Refused::IdMalformed);
        }
        text.bytes()
            .try_fold(0_u128, |sum, byte| {
                let digit = ALPHABET.iter().position(|c| *c == byte).ok_or(Refused::IdMalformed)?;
                // Only a first character above 7 overflows: two texts never name the same id.
                let sum = sum.checked_mul(32).ok_or(Refused::IdMalformed)?;
                Ok(sum | digit as u128)
            })
            .map(Self)
    }
}

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(|_| de::Error::custom("not an id of 26 characters"))
    }
}

/// One type for each kind of thing, so that a person's id is never handed over where a session's is asked for.
macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Id);

        impl $name {
            /// A new one, drawn from the generator.
            pub fn new(rng: &mut dyn CryptoRng) -> Self {
                Self(Id::new(rng))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = Refused;

            fn from_str(text: &str) -> Result<Self, Refused> {
                text.parse().map(Self)
            }
        }

        impl From<$name> for Id {
            fn from(id: $name) -> Self {
                id.0
            }
        }
    )+};
}

ids! {
    /// An organisation.
    OrgId,
    /// A person with an account.
    PersonId,
    /// One sign-in, until it ends.
    SessionId,
    /// An invitation that has not been answered yet.
    InvitationId,
    /// Evidence that somebody proposed.
    ProposalId,
    /// A program of a platform that may ask banks of fingerprints.
    ClientId,
    /// A match that people look at.
    MatchId,
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn known_values() {
        assert_eq!(Id(0).to_string(), "00000000000000000000000000");
        assert_eq!(Id(u128::MAX).to_string(), "7zzzzzzzzzzzzzzzzzzzzzzzzz");
        // The example of the ULID specification, which uses the same alphabet and width; made lower case.
        let id: Id = "01arz3ndektsv4rrffq69g5fav".parse().unwrap();
        assert_eq!(id.0, 0x0156_3e3a_b5d3_d676_4c61_efb9_9302_bd5b);
    }

    #[test]
    fn whatever_is_not_exactly_one_is_refused() {
        for wrong in [
            "",
            "0",
            "80000000000000000000000000",
            "zzzzzzzzzzzzzzzzzzzzzzzzzz",
            "01ARZ3NDEKTSV4RRFFQ69G5FAV",
            "0iarz3ndektsv4rrffq69g5fav",
            "01arz3ndektsv4rrffq69g5fa",
            "01arz3ndektsv4rrffq69g5favv",
            " 1arz3ndektsv4rrffq69g5fav",
            "01arz3ndektsv4rrffq69g5fé",
        ] {
            assert_eq!(wrong.parse::<Id>(), Err(Refused::IdMalformed), "{wrong}");
        }
    }

    #[test]
    fn json_is_the_text_and_nothing_else() {
        let id = PersonId(Id(7));
        assert_eq!(serde_json::to_string(&id).unwrap(), "\"00000000000000000000000007\"");
        assert_eq!(serde_json::from_str::<PersonId>("\"00000000000000000000000007\"").unwrap(), id);
        assert!(serde_json::from_str::<PersonId>("\"7\"").is_err());
        assert!(serde_json::from_str::<PersonId>("7").is_err());
    }

    proptest! {
        #[test]
        fn text_and_back_and_in_the_same_order(a: u128, b: u128) {
            let (a, b) = (Id(a), Id(b));
            prop_assert_eq!(a.to_string().parse::<Id>().unwrap(), a);
            prop_assert_eq!(Id::from_bytes(a.to_bytes()), a);
            prop_assert_eq!(a.cmp(&b), a.to_string().cmp(&b.to_string()));
        }

        #[test]
        fn no_text_breaks_it_and_only_its_own_is_taken(text in "[0-9a-zA-Z]{25,27}") {
            if let Ok(id) = text.parse::<Id>() {
                prop_assert_eq!(id.to_string(), text);
            }
        }
    }
}
