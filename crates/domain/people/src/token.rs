//! Opaque tokens for sessions and invitations.
//!
//! 256 random bits: nobody guesses one, so a plain SHA-256 is all that is kept, and whoever reads the store gets nothing
//! that opens a session (OWASP ASVS 5.0, 7.2.3: at least 128 bits of entropy). A slow hash is for what people choose.
//! Absent on purpose: contents, signatures and an end date. What a token stands for, and until when, is a row that can
//! be taken away.

use std::fmt;

use data_encoding::BASE64URL_NOPAD;
use rand_core::CryptoRng;
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

use crate::Refused;
use crate::secret::{Secret, draw};

/// Characters of a token in a cookie or an address.
pub const LENGTH: usize = 43;

/// A token: given out once, never stored.
#[derive(Debug, Clone)]
pub struct Token(Secret<[u8; 32]>);

impl Token {
    /// A new one.
    pub fn new(rng: &mut dyn CryptoRng) -> Self {
        Self(Secret::new(draw(rng)))
    }

    /// As it is sent: 43 characters of base64url (RFC 4648, section 5) without padding.
    #[must_use]
    pub fn reveal(&self) -> Zeroizing<String> {
        Zeroizing::new(BASE64URL_NOPAD.encode(self.0.expose()))
    }

    /// From what was sent back.
    ///
    /// # Errors
    /// [`Refused::TokenMalformed`] unless it is exactly the 43 characters of some token.
    pub fn parse(text: &str) -> Result<Self, Refused> {
        let mut bytes = Zeroizing::new([0; 32]);
        if text.len() != LENGTH {
            return Err(Refused::TokenMalformed);
        }
        match BASE64URL_NOPAD.decode_mut(text.as_bytes(), bytes.as_mut_slice()) {
            Ok(32) => Ok(Self(Secret::new(*bytes))),
            _ => Err(Refused::TokenMalformed),
        }
    }

    /// What is stored, and by what it is looked up.
    #[must_use]
    pub fn hash(&self) -> TokenHash {
        TokenHash(Sha256::digest(self.0.expose()).into())
    }
}

/// SHA-256 of the 32 bytes of a token. It compares in constant time.
#[derive(Clone, Copy)]
pub struct TokenHash(pub [u8; 32]);

impl PartialEq for TokenHash {
    fn eq(&self, other: &Self) -> bool {
        self.0.ct_eq(&other.0).into()
    }
}

impl Eq for TokenHash {}

impl fmt::Debug for TokenHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TokenHash(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::rng;

    #[test]
    fn sent_and_back() {
        let token = Token::new(&mut rng(1));
        let text = token.reveal();
        assert_eq!(text.len(), LENGTH);
        assert_eq!(Token::parse(&text).unwrap().hash(), token.hash());
        assert_ne!(Token::new(&mut rng(2)).hash(), token.hash());
        assert_eq!(format!("{token:?} {:?}", token.hash()), "Token(Secret(..)) TokenHash(..)");
    }

    #[test]
    fn the_hash_is_sha_256_of_the_bytes() {
        // head -c 32 /dev/zero | sha256sum
        let zeros = Token::parse(&"A".repeat(LENGTH)).unwrap().hash();
        let expected = "66687aadf862bd776c8fc18b8e9f8e20089714856ee233b3902a591d0d5f2925";
        assert_eq!(data_encoding::HEXLOWER.encode(&zeros.0), expected);
    }

    #[test]
    fn whatever_is_not_exactly_one_is_refused() {
        let good = "A".repeat(LENGTH);
        for wrong in ["", &good[1..], &format!("{good}A"), &format!("{}=", &good[1..]), &format!("{}+", &good[1..])] {
            assert_eq!(Token::parse(wrong).unwrap_err(), Refused::TokenMalformed, "{wrong}");
        }
        // The last character carries two spare bits: only one spelling of a token is taken.
        assert!(Token::parse(&format!("{}B", &good[1..])).is_err());
    }
}
