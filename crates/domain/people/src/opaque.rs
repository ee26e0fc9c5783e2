//! Numbers that stand for something to one reader, and tell nothing of it.
//!
//! HMAC-SHA-256 (RFC 2104) under a key of the server, cut to 53 bits: what JSON keeps exactly everywhere (RFC 8785, section 3.2.2.3). The
//! same parts give the same number, here and after a restart; another part, such as another reader, gives one that has nothing to do with it.
//! Two among ten million are the same with a probability of one in two hundred.
//!
//! Absent on purpose: a way back.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use crate::form::FormKey;
use crate::vault::block;

/// Bits of a number.
const BITS: u32 = 53;

/// The number of these parts for a named use: 0 to 2⁵³ − 1. Parts are set apart by their lengths.
#[must_use]
pub fn opaque(key: &FormKey, purpose: &str, parts: &[&[u8]]) -> i64 {
    let mut mac = Hmac::<Sha256>::new(&block(key.expose()));
    for part in [b"plumbline opaque".as_slice(), purpose.as_bytes()].iter().chain(parts) {
        mac.update(&(part.len() as u64).to_be_bytes());
        mac.update(part);
    }
    let whole: [u8; 32] = mac.finalize().into_bytes().into();
    let first = whole.first_chunk::<8>().map_or(0, |bytes| u64::from_be_bytes(*bytes));
    (first >> (64 - BITS)).cast_signed()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_parts_give_the_same_number_and_no_others_do() {
        let key = FormKey::from_bytes([1; 32]);
        let one = opaque(&key, "entry", &[b"a", b"bc"]);
        assert_eq!(opaque(&FormKey::from_bytes([1; 32]), "entry", &[b"a", b"bc"]), one);
        assert!((0..1 << BITS).contains(&one));
        let others = [
            opaque(&key, "entry", &[b"ab", b"c"]),
            opaque(&key, "entry", &[b"abc"]),
            opaque(&key, "other", &[b"a", b"bc"]),
            opaque(&FormKey::from_bytes([2; 32]), "entry", &[b"a", b"bc"]),
        ];
        assert!(others.iter().all(|other| *other != one));
    }

    /// Computed elsewhere: `hmac.new(bytes([1] * 32), …, "sha256")` of Python 3 over the parts, each after its length in eight bytes.
    #[test]
    fn a_known_value() {
        assert_eq!(opaque(&FormKey::from_bytes([1; 32]), "entry", &[b"a", b"bc"]), 3_622_963_007_792_737);
    }
}
