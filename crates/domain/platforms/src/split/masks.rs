//! Where the marks stand that a row is made of, 64 bytes at a time.
//!
//! One vector instruction compares as many bytes as the processor at hand can: sixteen, 32 or all 64. Many blocks are looked at in one go, so that
//! the choice of instructions is made once for them, and so that none waits for the one before.

use fearless_simd::prelude::*;
use fearless_simd::{Level, Simd, dispatch, u8x64};

/// Bytes that are looked at together.
pub(super) type Block = [u8; 64];

/// Bits of a block: quotation marks, commas, line feeds.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Masks {
    pub(super) quotes: u64,
    pub(super) commas: u64,
    pub(super) feeds: u64,
    /// Bit i is the parity of the quotation marks up to and with i.
    pub(super) odd: u64,
}

/// Looks at as many blocks as there is room for what is found.
pub(super) fn look(level: Level, blocks: &[Block], out: &mut [Masks]) {
    dispatch!(level, simd => look_by(simd, blocks, out));
}

#[inline(always)]
fn look_by<S: Simd>(simd: S, blocks: &[Block], out: &mut [Masks]) {
    let of = |byte| u8x64::splat(simd, byte);
    let (quote, comma, feed) = (of(b'"'), of(b','), of(b'\n'));
    for (block, out) in blocks.iter().zip(out) {
        let block = u8x64::from_slice(simd, block);
        let quotes = block.simd_eq(quote).to_bitmask();
        let (commas, feeds) = (block.simd_eq(comma).to_bitmask(), block.simd_eq(feed).to_bitmask());
        *out = Masks { quotes, commas, feeds, odd: parity(quotes) };
    }
}

/// Bit i of the result is the parity of the bits up to and with i.
#[inline(always)]
fn parity(mut bits: u64) -> u64 {
    for shift in [1, 2, 4, 8, 16, 32] {
        bits ^= bits << shift;
    }
    bits
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Whatever this processor can, from the least on.
    fn levels() -> Vec<Level> {
        let mut all = vec![Level::baseline(), Level::new()];
        #[cfg(any(target_arch = "x86", target_arch = "x86_64"))]
        {
            all.extend(Level::new().as_sse4_2().map(Level::Sse4_2));
            all.extend(Level::new().as_avx2().map(Level::Avx2));
        }
        all
    }

    proptest! {
        #[test]
        fn masks_are_the_bytes(blocks in proptest::collection::vec(proptest::collection::vec(prop_oneof![
            Just(b'"'), Just(b','), Just(b'\n'), any::<u8>()
        ], 64), 1..4)) {
            let blocks: Vec<Block> = blocks.into_iter().map(|b| b.try_into().unwrap()).collect();
            for level in levels() {
                let mut out = vec![Masks::default(); blocks.len()];
                look(level, &blocks, &mut out);
                for (block, m) in blocks.iter().zip(out) {
                    let mut odd = false;
                    for (i, byte) in block.iter().enumerate() {
                        odd ^= *byte == b'"';
                        let bits = [m.quotes, m.commas, m.feeds, m.odd].map(|mask| mask >> i & 1 == 1);
                        prop_assert_eq!(bits, [*byte == b'"', *byte == b',', *byte == b'\n', odd]);
                    }
                }
            }
        }
    }
}
