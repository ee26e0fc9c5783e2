//! Finding the first byte of some kind, sixteen bytes at a time.

use wide::u8x16;

/// Where the first byte stands for which `these` has all bits set.
#[inline]
pub(super) fn first(bytes: &[u8], these: impl Fn(u8x16) -> u8x16) -> Option<usize> {
    let (blocks, rest) = bytes.as_chunks::<16>();
    let found = |block: &[u8; 16]| these(u8x16::new(*block)).to_bitmask();
    for (number, block) in blocks.iter().enumerate() {
        let bits = found(block);
        if bits != 0 {
            return Some(number * 16 + bits.trailing_zeros() as usize);
        }
    }
    let mut last = [0; 16];
    last.iter_mut().zip(rest).for_each(|(to, byte)| *to = *byte);
    let bits = found(&last) & ((1 << rest.len()) - 1);
    (bits != 0).then(|| blocks.len() * 16 + bits.trailing_zeros() as usize)
}

/// Bytes that are one of three.
#[inline]
pub(super) fn any_of(signs: [u8; 3]) -> impl Fn(u8x16) -> u8x16 {
    let [a, b, c] = signs.map(u8x16::splat);
    move |bytes| bytes.simd_eq(a) | bytes.simd_eq(b) | bytes.simd_eq(c)
}

/// Bytes that are no white space.
#[inline]
pub(super) fn no_space(bytes: u8x16) -> u8x16 {
    let is = |sign: u8| bytes.simd_eq(u8x16::splat(sign));
    !(is(b' ') | is(b'\n') | is(b'\t') | is(b'\r'))
}

/// Bytes that have no place in a name; of letters beyond ASCII all are taken.
#[inline]
pub(super) fn no_name(bytes: u8x16) -> u8x16 {
    let within = |bytes: u8x16, first: u8, last: u8| {
        let from = bytes - u8x16::splat(first);
        from.min(u8x16::splat(last - first)).simd_eq(from)
    };
    let letters = within(bytes | u8x16::splat(0x20), b'a', b'z');
    let digits = within(bytes, b'0', b':') | within(bytes, b'-', b'.');
    !(letters | digits | bytes.simd_eq(u8x16::splat(b'_')) | within(bytes, 0x80, 0xFF))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn it_finds_what_a_loop_finds(bytes in proptest::collection::vec(any::<u8>(), 0..70), plain in "[a-zA-Z0-9:._-]{0,40}[^a-z]", space in "[ \\n\\r\\t]{0,40}[^ ]") {
            let name = |b: &u8| !(b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.' | b'_' | b':' | 128..));
            let signs = |b: &u8| matches!(b, b'<' | b'&' | 7);
            for bytes in [bytes.as_slice(), plain.as_bytes(), space.as_bytes()] {
                prop_assert_eq!(first(bytes, no_name), bytes.iter().position(name));
                prop_assert_eq!(first(bytes, no_space), bytes.iter().position(|b| !b" \n\r\t".contains(b)));
                prop_assert_eq!(first(bytes, any_of([b'<', b'&', 7])), bytes.iter().position(signs));
            }
        }
    }
}
