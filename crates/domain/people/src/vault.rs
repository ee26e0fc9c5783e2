//! What must be known in clear while the program runs, and must not lie in the database in clear.
//!
//! A hash will do for what is only compared. The secret of an authenticator and the key of the forms are needed as they are, so they
//! are sealed under a key that is kept elsewhere: whoever has the database, or a copy of it, has neither. ChaCha20-Poly1305 (RFC 8439)
//! with a nonce drawn each time; what is sealed for one person opens for no other, because her id is bound to it. Nonces of 96 bits
//! that are drawn are safe for some four thousand million seals under one key (NIST SP 800-38D, section 8.3, counts so): an installation
//! seals as often as somebody sets an authenticator.
//!
//! Absent on purpose: a second key at once, and where the key is kept. The binary reads it from a file.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{ChaCha20Poly1305, Key, Nonce};
use data_encoding::HEXLOWER;
use hmac::{Hmac, Mac};
use rand_core::CryptoRng;
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::secret::{Secret, draw};
use crate::{PersonId, Refused};

/// The first byte of what is sealed: how it was done.
const WAY: u8 = 1;
/// Bytes of a nonce.
const NONCE: usize = 12;

/// What a seal is for. Sealed for one thing, it opens for no other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// The secret of a person's authenticator.
    Authenticator(PersonId),
    /// The key of the forms.
    Forms,
}

impl What {
    /// What is bound to the seal without being in it.
    fn bound(self) -> String {
        match self {
            Self::Authenticator(person) => format!("plumbline authenticator {person}"),
            Self::Forms => "plumbline forms".to_owned(),
        }
    }
}

/// The key that seals: 256 bits.
#[derive(Debug, Clone)]
pub struct Vault(Secret<[u8; 32]>);

impl Vault {
    /// A new one. What was sealed under another stays closed.
    pub fn new(rng: &mut dyn CryptoRng) -> Self {
        Self(Secret::new(draw(rng)))
    }

    /// From the bytes of a key.
    #[must_use]
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(Secret::new(bytes))
    }

    /// From a file: 64 hexadecimal digits, with or without an end of line.
    ///
    /// # Errors
    /// [`Refused::Stored`] if it holds anything else.
    pub fn read(text: &str) -> Result<Self, Refused> {
        let mut bytes = Zeroizing::new([0; 32]);
        let digits = text.trim_end_matches(['\r', '\n']).as_bytes();
        if digits.len() != 64 {
            return Err(Refused::Stored);
        }
        match HEXLOWER.decode_mut(digits, bytes.as_mut_slice()) {
            Ok(32) => Ok(Self(Secret::new(*bytes))),
            _ => Err(Refused::Stored),
        }
    }

    /// For a file: 64 hexadecimal digits and the end of the line.
    #[must_use]
    pub fn reveal(&self) -> Zeroizing<String> {
        Zeroizing::new(format!("{}\n", HEXLOWER.encode(self.0.expose())))
    }

    /// Tells this key from any other and says nothing of it: what is kept beside the data, so that another key is noticed before it does harm.
    #[must_use]
    pub fn mark(&self) -> [u8; 32] {
        let mut mac = Hmac::<Sha256>::new(&block(self.0.expose()));
        mac.update(b"plumbline: which key this is");
        mac.finalize().into_bytes().into()
    }

    /// Seals a secret: how, the nonce, then what RFC 8439 gives.
    ///
    /// # Errors
    /// [`Refused::Stored`] if it is longer than can be sealed, 256 GiB.
    pub fn seal(&self, what: What, secret: &[u8], rng: &mut dyn CryptoRng) -> Result<Vec<u8>, Refused> {
        let nonce: [u8; NONCE] = draw(rng);
        let closed = close(self.0.expose(), nonce, what.bound().as_bytes(), secret)?;
        Ok([&[WAY], &nonce[..], &closed].concat())
    }

    /// Opens what was sealed for this, under this key, and has not been changed.
    ///
    /// # Errors
    /// [`Refused::Stored`] for anything else.
    pub fn open(&self, what: What, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, Refused> {
        let (way, rest) = sealed.split_first().ok_or(Refused::Stored)?;
        let (nonce, closed) = rest.split_first_chunk::<NONCE>().ok_or(Refused::Stored)?;
        if *way != WAY {
            return Err(Refused::Stored);
        }
        let (cipher, bound) = (cipher(self.0.expose()), what.bound());
        let payload = Payload { msg: closed, aad: bound.as_bytes() };
        cipher.decrypt(&Nonce::from(*nonce), payload).map(Zeroizing::new).map_err(|_| Refused::Stored)
    }
}

fn cipher(key: &[u8; 32]) -> ChaCha20Poly1305 {
    ChaCha20Poly1305::new(&Key::from(*key))
}

fn close(key: &[u8; 32], nonce: [u8; NONCE], bound: &[u8], secret: &[u8]) -> Result<Vec<u8>, Refused> {
    cipher(key).encrypt(&Nonce::from(nonce), Payload { msg: secret, aad: bound }).map_err(|_| Refused::Stored)
}

/// A key padded with zeros to a block, as HMAC pads it (RFC 2104, section 2).
pub(crate) fn block(key: &[u8; 32]) -> hmac::digest::Key<Hmac<Sha256>> {
    let mut block = hmac::digest::Key::<Hmac<Sha256>>::default();
    block.iter_mut().zip(key).for_each(|(to, from)| *to = *from);
    block
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::Id;
    use crate::testing::rng;

    fn person(n: u8) -> What {
        What::Authenticator(PersonId(Id::from_bytes([n; 16])))
    }

    /// RFC 8439, section 2.8.2.
    #[test]
    fn rfc_8439_2_8_2() {
        let key: Vec<u8> = (0x80..0xa0).collect();
        let nonce = [7, 0, 0, 0, 0x40, 0x41, 0x42, 0x43, 0x44, 0x45, 0x46, 0x47];
        let bound = HEXLOWER.decode(b"50515253c0c1c2c3c4c5c6c7").unwrap();
        let words = b"Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.";
        let closed = close(&key.try_into().unwrap(), nonce, &bound, words).unwrap();
        let expected = "d31a8d34648e60db7b86afbc53ef7ec2a4aded51296e08fea9e2b5a736ee62d63dbea45e8ca9671282fafb69da92728b\
                        1a71de0a9e060b2905d6a5b67ecd3b3692ddbd7f2d778b8c9803aee328091b58fab324e4fad675945585808b4831d7bc\
                        3ff4def08e4b7a9de576d26586cec64b61161ae10b594f09e26a7e902ecbd0600691";
        assert_eq!(HEXLOWER.encode(&closed), expected);
    }

    #[test]
    fn sealed_for_one_it_opens_for_no_other() {
        let (vault, other) = (Vault::new(&mut rng(1)), Vault::new(&mut rng(2)));
        let secret = [7_u8; 20];
        let sealed = vault.seal(person(1), &secret, &mut rng(3)).unwrap();
        assert_eq!(sealed.len(), 1 + 12 + 20 + 16);
        assert!(!sealed.windows(8).any(|w| w == [7; 8]));
        assert_eq!(*vault.open(person(1), &sealed).unwrap(), secret);
        assert_eq!(vault.open(person(2), &sealed), Err(Refused::Stored), "another person's row");
        assert_eq!(vault.open(What::Forms, &sealed), Err(Refused::Stored), "another thing");
        assert_eq!(other.open(person(1), &sealed), Err(Refused::Stored), "another key");
        assert_eq!(vault.open(person(1), &secret), Err(Refused::Stored), "what was never sealed");
        assert_ne!(vault.seal(person(1), &secret, &mut rng(4)).unwrap(), sealed, "a nonce each time");
    }

    #[test]
    fn a_key_goes_to_a_file_and_back_and_is_known_by_its_mark() {
        let vault = Vault::new(&mut rng(1));
        let text = vault.reveal();
        assert_eq!((text.len(), text.ends_with('\n')), (65, true));
        for text in [text.as_str(), text.trim_end(), &format!("{}\r\n", text.trim_end())] {
            assert_eq!(Vault::read(text).unwrap().mark(), vault.mark());
        }
        for odd in
            ["", "\n", &text[1..], &format!("0{}", *text), &text.to_uppercase(), &text.replacen(&text[..1], "x", 1)]
        {
            assert_eq!(Vault::read(odd).unwrap_err(), Refused::Stored, "{odd}");
        }
        assert_ne!(Vault::new(&mut rng(2)).mark(), vault.mark());
        assert!(!text.contains(&HEXLOWER.encode(&vault.mark())[..8]));
        assert_eq!(format!("{vault:?}"), "Vault(Secret(..))");
    }

    /// `printf 'plumbline: which key this is' | openssl dgst -sha256 -mac HMAC -macopt hexkey:00…` with 64 zeros.
    #[test]
    fn the_mark_is_an_hmac_of_a_fixed_sentence() {
        let mark = HEXLOWER.encode(&Vault::from_bytes([0; 32]).mark());
        assert_eq!(mark, "b8dc39b311537656c3964987693f1320b6e5db33c0405a5c6d988e157572a71c");
    }

    proptest! {
        #[test]
        fn nothing_that_was_changed_opens(at in 0..49_usize, bit in 0..8_u8, secret: [u8; 20]) {
            let vault = Vault::from_bytes([9; 32]);
            let mut sealed = vault.seal(person(1), &secret, &mut rng(5)).unwrap();
            sealed[at] ^= 1 << bit;
            prop_assert_eq!(vault.open(person(1), &sealed), Err(Refused::Stored));
            prop_assert_eq!(vault.open(person(1), &sealed[..at]), Err(Refused::Stored));
        }
    }
}
