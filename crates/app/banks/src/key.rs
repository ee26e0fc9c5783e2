//! Sealing what lies on the disk: ChaCha20-Poly1305 (RFC 8439), piece by piece.
//!
//! Each piece has a nonce drawn for it and is bound to its file and place, so pieces can be neither exchanged nor moved, and a file that was cut
//! does not open. Drawn nonces of 96 bits are safe for some four thousand million pieces under one key (NIST SP 800-38D, section 8.3, counts
//! so). Absent on purpose: passphrases. A key is 256 drawn bits in a file that is kept elsewhere than the bank and its copies.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{ChaCha20Poly1305, Nonce};
use data_encoding::HEXLOWER;
use rand_core::CryptoRng;
use zeroize::{Zeroize, Zeroizing};

const NONCE: usize = 12;
const TAG: usize = 16;
/// Bytes of a piece of a segment before it is sealed.
pub const SEALED_CHUNK: usize = 1 << 20;
/// What sealing adds to a piece.
pub(crate) const MORE: usize = NONCE + TAG;

/// The key of a bank: 256 bits.
#[derive(Clone)]
pub struct Key([u8; 32]);

impl Drop for Key {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Key(..)")
    }
}

impl Key {
    /// A new one.
    pub fn new(rng: &mut dyn CryptoRng) -> Self {
        let mut bytes = [0; 32];
        rng.fill_bytes(&mut bytes);
        Self(bytes)
    }

    /// From a file: 64 hexadecimal digits in lower case, with or without an end of line; `None` for anything else.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let digits = text.trim_end_matches(['\r', '\n']).as_bytes();
        let mut bytes = [0; 32];
        (digits.len() == 64 && HEXLOWER.decode_mut(digits, &mut bytes) == Ok(32)).then_some(Self(bytes))
    }

    /// For a file: 64 hexadecimal digits and the end of the line.
    #[must_use]
    pub fn reveal(&self) -> Zeroizing<String> {
        Zeroizing::new(format!("{}\n", HEXLOWER.encode(&self.0)))
    }

    /// Seals a piece: the nonce, then what RFC 8439 gives. `None` if it is longer than can be sealed, 256 GiB.
    pub(crate) fn seal(&self, bound: &[u8], piece: &[u8], rng: &mut dyn CryptoRng) -> Option<Vec<u8>> {
        let mut nonce = [0; NONCE];
        rng.fill_bytes(&mut nonce);
        let closed = self.cipher().encrypt(&Nonce::from(nonce), Payload { msg: piece, aad: bound }).ok()?;
        Some([&nonce[..], &closed].concat())
    }

    /// Opens what was sealed for this place under this key, and was not changed.
    pub(crate) fn open(&self, bound: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
        let (nonce, closed) = sealed.split_first_chunk::<NONCE>()?;
        self.cipher().decrypt(&Nonce::from(*nonce), Payload { msg: closed, aad: bound }).ok()
    }

    fn cipher(&self) -> ChaCha20Poly1305 {
        ChaCha20Poly1305::new(&chacha20poly1305::Key::from(self.0))
    }
}

/// What a piece is bound to: the name of its file and its place in it.
pub(crate) fn bound(file: &str, place: u64, whole: u64) -> Vec<u8> {
    [b"plumbline bank ", file.as_bytes(), &[0], &place.to_le_bytes()[..], &whole.to_le_bytes()].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use chacha20::ChaCha20Rng;
    use chacha20::rand_core::SeedableRng;

    #[test]
    fn sealed_for_one_place_it_opens_nowhere_else() {
        let mut rng = ChaCha20Rng::seed_from_u64(1);
        let (key, other) = (Key::new(&mut rng), Key::new(&mut rng));
        let sealed = key.seal(&bound("log-1", 7, 0), b"secret of hers", &mut rng).unwrap();
        assert_eq!(sealed.len(), 14 + MORE);
        assert_eq!(key.open(&bound("log-1", 7, 0), &sealed).unwrap(), b"secret of hers");
        assert_eq!(key.open(&bound("log-1", 8, 0), &sealed), None);
        assert_eq!(key.open(&bound("log-2", 7, 0), &sealed), None);
        assert_eq!(other.open(&bound("log-1", 7, 0), &sealed), None);
        for at in 0..sealed.len() {
            let mut odd = sealed.clone();
            odd[at] ^= 1;
            assert_eq!(key.open(&bound("log-1", 7, 0), &odd), None);
        }
    }

    #[test]
    fn a_key_goes_to_a_file_and_back() {
        let key = Key::new(&mut ChaCha20Rng::seed_from_u64(2));
        let text = key.reveal();
        assert_eq!(Key::read(&text).unwrap().0, key.0);
        assert!(Key::read(&text[1..]).is_none() && Key::read("").is_none() && Key::read(&"g".repeat(64)).is_none());
        assert_eq!(format!("{key:?}"), "Key(..)");
    }
}
