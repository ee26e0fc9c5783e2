//! Hashes of the bytes of a file, for exact copies: what banks hold of videos, and where a picture has too little in it for a fingerprint.

use alloc::string::String;
use core::fmt::Write;

use md5::Digest;

/// Three hashes of the same bytes, in hexadecimal.
#[derive(Clone, PartialEq, Eq)]
pub struct Exact {
    /// RFC 1321, 32 digits. Collisions can be made: for banks that know no other.
    pub md5: String,
    /// FIPS 180-4, 40 digits. Collisions can be made.
    pub sha1: String,
    /// FIPS 180-4, 64 digits.
    pub sha256: String,
}

/// Hashes bytes.
#[must_use]
pub fn exact(bytes: &[u8]) -> Exact {
    Exact {
        md5: digits(&md5::Md5::digest(bytes)),
        sha1: digits(&sha1::Sha1::digest(bytes)),
        sha256: digits(&sha2::Sha256::digest(bytes)),
    }
}

fn digits(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        // Writing to a string does not fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 1321 appendix A.5, and the examples of FIPS 180.
    #[test]
    fn the_published_values() {
        let abc = exact(b"abc");
        assert_eq!(abc.md5, "900150983cd24fb0d6963f7d28e17f72");
        assert_eq!(abc.sha1, "a9993e364706816aba3e25717850c26c9cd0d89d");
        assert_eq!(abc.sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
