//! Ten codes on paper, for the day when the telephone is gone.
//!
//! Each has 120 random bits, written as 24 characters in groups of four, in Crockford's alphabet, which has no I, L,
//! O or U: reading 0 for O or 1 for l does no harm. Only SHA-256 hashes are stored. A slow hash makes guessing dear where
//! people choose; from 112 random bits on OWASP ASVS 5.0, 6.5.2 asks for none. At 10²⁰ guesses a second, held against
//! ten thousand stored codes at once, the first would take some 40,000 years. That is why the codes are not shorter.
//!
//! Absent on purpose: which codes have been used. The store forgets the hash in the transaction that signs her in.

use std::fmt;

use rand_core::CryptoRng;
use sha2::{Digest, Sha256};
use subtle::{Choice, ConditionallySelectable, ConstantTimeEq};
use zeroize::Zeroizing;

use crate::Refused;
use crate::id::ALPHABET;
use crate::secret::{Secret, draw};

/// Codes given at a time.
pub const COUNT: usize = 10;

/// Characters of a code, without what stands between the groups.
const CHARACTERS: usize = 24;

/// One code. Its value never shows in `Debug`.
#[derive(Clone)]
pub struct Code(Secret<[u8; 15]>);

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Code(..)")
    }
}

/// A new sheet of codes. It replaces the old sheet entirely.
pub fn sheet(rng: &mut dyn CryptoRng) -> [Code; COUNT] {
    std::array::from_fn(|_| Code(Secret::new(draw(rng))))
}

impl Code {
    /// As it is printed: `abcd-efgh-jkmn-pqrs-tvwx-yz01`.
    #[must_use]
    pub fn reveal(&self) -> Zeroizing<String> {
        let bits = self.0.expose().iter().fold(0_u128, |sum, byte| (sum << 8) | u128::from(*byte));
        let mut text = Zeroizing::new(String::with_capacity(CHARACTERS + 5));
        for place in (0..CHARACTERS).rev() {
            text.extend(ALPHABET.get(((bits >> (5 * place)) & 31) as usize).map(|c| char::from(*c)));
            if place % 4 == 0 && place > 0 {
                text.push('-');
            }
        }
        text
    }

    /// From what she typed: case, spaces and hyphens do not matter, o counts as 0, i and l as 1.
    ///
    /// # Errors
    /// [`Refused::RecoveryWrong`] when it cannot be a code, the same as for a code that is not hers.
    pub fn parse(typed: &str) -> Result<Self, Refused> {
        let (mut bits, mut count) = (0_u128, 0_usize);
        for c in typed.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '\u{2010}'..='\u{2015}')) {
            let plain = match c.to_ascii_lowercase() {
                'o' => '0',
                'i' | 'l' => '1',
                other => other,
            };
            let digit = ALPHABET.iter().position(|a| char::from(*a) == plain).ok_or(Refused::RecoveryWrong)?;
            count += 1;
            if count > CHARACTERS {
                return Err(Refused::RecoveryWrong);
            }
            bits = (bits << 5) | digit as u128;
        }
        let bytes = bits.to_be_bytes();
        match bytes.last_chunk::<15>() {
            Some(code) if count == CHARACTERS => Ok(Self(Secret::new(*code))),
            _ => Err(Refused::RecoveryWrong),
        }
    }

    /// What is stored: SHA-256 of its fifteen bytes.
    #[must_use]
    pub fn hash(&self) -> [u8; 32] {
        Sha256::digest(self.0.expose()).into()
    }

    /// Which of the stored hashes is this code's. All are compared, whichever it is.
    ///
    /// # Errors
    /// [`Refused::RecoveryWrong`] when none is.
    pub fn find(&self, stored: &[[u8; 32]]) -> Result<usize, Refused> {
        let mine = self.hash();
        let (mut found, mut place) = (Choice::from(0), 0_u64);
        for (index, hash) in (0_u64..).zip(stored) {
            let same = hash.ct_eq(&mine);
            place.conditional_assign(&index, same);
            found |= same;
        }
        if found.into() { usize::try_from(place).map_err(|_| Refused::Stored) } else { Err(Refused::RecoveryWrong) }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::testing::rng;

    #[test]
    fn printed_typed_and_found() {
        let codes = sheet(&mut rng(3));
        let stored: Vec<_> = codes.iter().map(Code::hash).collect();
        for (place, code) in codes.iter().enumerate() {
            let shown = code.reveal();
            assert_eq!(shown.len(), 29);
            assert_eq!(Code::parse(&shown).unwrap().find(&stored), Ok(place));
        }
        let other = Code::parse("0000-0000-0000-0000-0000-0000").unwrap();
        assert_eq!(other.find(&stored), Err(Refused::RecoveryWrong));
        assert_eq!(other.find(&[]), Err(Refused::RecoveryWrong));
        assert_eq!(format!("{:?}", codes[0]), "Code(..)");
    }

    #[test]
    fn known_value() {
        assert_eq!(*Code(Secret::new([0xff; 15])).reveal(), "zzzz-zzzz-zzzz-zzzz-zzzz-zzzz");
        let code = Code::parse("0000-0000-0000-0000-0000-0110").unwrap();
        assert_eq!(code.0.expose(), &[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0b100, 0b0010_0000]);
    }

    #[test]
    fn a_hand_that_writes_differently_is_understood() {
        let code = Code::parse("0110-abcd-efgh-jkmn-pqrs-0011").unwrap();
        for typed in [
            "OIlo ABCD efgh jkmn PQRS ooLL",
            "oiLO–abcd–EFGH–jkmn–pqrs–0oIi",
            "  0110abcdefghjkmnpqrs0011\n",
            "0-1-1-0 abcd\u{a0}efgh jkmnpqrs 0011",
        ] {
            assert_eq!(Code::parse(typed).unwrap().hash(), code.hash(), "{typed}");
        }
        for wrong in [
            "",
            "0110-abcd-efgh-jkmn-pqrs-001",
            "0110-abcd-efgh-jkmn-pqrs-00111",
            "u110-abcd-efgh-jkmn-pqrs-0011",
            "0110-abcd-efgh-jkmn-pqrs-001é",
        ] {
            assert_eq!(Code::parse(wrong).unwrap_err(), Refused::RecoveryWrong, "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn printed_and_back(bytes: [u8; 15]) {
            let code = Code(Secret::new(bytes));
            let back = Code::parse(&code.reveal()).unwrap();
            prop_assert_eq!(back.0.expose(), &bytes);
        }

        #[test]
        fn nothing_typed_breaks_it(typed: String) {
            let _ = Code::parse(&typed);
        }
    }
}
