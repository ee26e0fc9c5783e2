//! Where fields and rows end, 64 bytes at a time.
//!
//! One vector instruction compares as many bytes as the processor at hand can: sixteen, 32 or all 64. Many blocks are looked at in one go, so that
//! the choice of instructions is made once for them. What is found is written down four at a time, whether there are as many or not: to ask
//! after each would cost more, since a processor cannot guess how many a block has.

use fearless_simd::prelude::*;
use fearless_simd::{Level, Simd, dispatch, u8x64};

/// Bytes that are looked at together.
pub(super) type Block = [u8; 64];

/// Blocks that are looked at in one go: 4 KiB, some ten rows.
pub(super) const AHEAD: usize = 64;
/// Most fields of a row that are told apart.
pub(super) const MOST: usize = 64;
/// What a group may hold beside what is held of the row that began before it, and four more that are written without being asked for.
const ROOM: usize = MOST + AHEAD * 64 + 4;

/// Ends of fields, from the first row that is not yet handed over on.
#[derive(Debug)]
pub(super) struct Bounds {
    level: Level,
    ends: Box<[u32; ROOM]>,
    /// How many.
    held: usize,
    /// Places among them of those that end a row.
    rows: Box<[u16; AHEAD * 64]>,
    /// How many.
    found: usize,
    /// All ones inside a quoted field.
    inside: u64,
    /// One if the byte before could come before an opening mark.
    free: u64,
    /// One if the byte before was a closing mark.
    closed: u64,
}

impl Default for Bounds {
    fn default() -> Self {
        Self {
            level: Level::new(),
            ends: Box::new([0; ROOM]),
            held: 0,
            rows: Box::new([0; AHEAD * 64]),
            found: 0,
            inside: 0,
            free: 1,
            closed: 0,
        }
    }
}

impl Bounds {
    /// At the beginning of a row.
    pub(super) fn begin(&mut self) {
        (self.held, self.found, self.inside, self.free, self.closed) = (0, 0, 0, 1, 0);
    }

    /// Looks at up to [`AHEAD`] blocks, the first of them `at` bytes behind the beginning; `valid` are the bits of those bytes that are there. Returns whether
    /// all of it was regular; if not, the ends before what is not are there.
    pub(super) fn look(&mut self, blocks: &[Block], at: u32, valid: u64) -> bool {
        self.found = 0;
        let level = self.level;
        dispatch!(level, simd => look_by(simd, self, blocks, at, valid))
    }

    /// How many rows have ended.
    pub(super) fn rows(&self) -> usize {
        self.found
    }

    /// Ends of the fields of one of these rows.
    pub(super) fn row(&mut self, nth: usize) -> &mut [u32] {
        let place = |nth: usize| self.rows.get(nth).map_or(0, |place| usize::from(*place) + 1);
        let (from, to) = (nth.checked_sub(1).map_or(0, place), place(nth));
        self.ends.get_mut(from..to).unwrap_or_default()
    }

    /// Whether a quoted field is open.
    pub(super) fn is_inside(&self) -> bool {
        self.inside != 0
    }

    /// Lets go of the rows that have ended. Returns whether the row that has not can still be told apart.
    pub(super) fn forget(&mut self) -> bool {
        let from =
            self.found.checked_sub(1).and_then(|last| self.rows.get(last)).map_or(0, |last| usize::from(*last) + 1);
        self.ends.copy_within(from..self.held, 0);
        self.held -= from;
        self.held <= MOST
    }

    /// Ends of the fields of the row that has not ended, with where it ends.
    pub(super) fn rest(&mut self, end: u32) -> &mut [u32] {
        if let Some(place) = self.ends.get_mut(self.held) {
            *place = end;
        }
        self.ends.get_mut(..=self.held).unwrap_or_default()
    }
}

#[inline(always)]
fn look_by<S: Simd>(simd: S, bounds: &mut Bounds, blocks: &[Block], at: u32, valid: u64) -> bool {
    let of = |byte| u8x64::splat(simd, byte);
    let (quote, comma, feed) = (of(b'"'), of(b','), of(b'\n'));
    let (mut held, mut found) = (bounds.held, 0);
    let (mut inside, mut free, mut closed) = (bounds.inside, bounds.free, bounds.closed);
    let mut regular = true;
    for (block, at) in blocks.iter().zip((at..).step_by(64)) {
        let block = u8x64::from_slice(simd, block);
        let quotes = block.simd_eq(quote).to_bitmask();
        let (commas, feeds) = (block.simd_eq(comma).to_bitmask(), block.simd_eq(feed).to_bitmask());
        let quoted = parity(quotes) ^ inside;
        let (opening, closing) = (quotes & quoted, quotes & !quoted);
        let structural = quotes | commas | feeds;
        let odd = valid
            & ((opening & !(structural << 1 | free)) | ((closing << 1 | closed) & !structural) | (feeds & quoted));
        let mut these = (commas | feeds) & !quoted;
        if odd != 0 {
            these &= (1 << odd.trailing_zeros()) - 1;
        }
        let mut ending = feeds & these;
        while ending != 0 {
            let before = these & ((1 << ending.trailing_zeros()) - 1);
            if let Some(place) = bounds.rows.get_mut(found) {
                *place = (held as u32 + before.count_ones()) as u16;
            }
            found += 1;
            ending &= ending - 1;
        }
        let behind = held + these.count_ones() as usize;
        while let Some(four) = bounds.ends.get_mut(held..).and_then(|ends| ends.first_chunk_mut::<4>()) {
            for place in four {
                *place = at.wrapping_add(these.trailing_zeros());
                these &= these.wrapping_sub(1);
            }
            held += 4;
            if these == 0 {
                break;
            }
        }
        held = behind;
        if odd != 0 {
            regular = false;
            break;
        }
        inside = ((quoted.cast_signed()) >> 63).cast_unsigned();
        free = structural >> 63;
        closed = closing >> 63;
    }
    (bounds.held, bounds.found) = (held, found);
    (bounds.inside, bounds.free, bounds.closed) = (inside, free, closed);
    regular
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

    /// Byte by byte: where fields end, which of them end rows, and whether all was regular.
    fn slowly(bytes: &[u8]) -> (Vec<u32>, Vec<usize>, bool) {
        let (mut ends, mut rows, mut inside, mut before) = (Vec::new(), Vec::new(), false, b',');
        for (at, byte) in bytes.iter().enumerate() {
            let (mark, structural) = (*byte == b'"', b"\",\n".contains(byte));
            let opening = mark && !inside;
            let wrong_opening = opening && !b"\",\n".contains(&before);
            // What a closing mark is followed by.
            let wrong_closing = before == b'"' && !inside && !structural;
            if wrong_opening || wrong_closing || inside && *byte == b'\n' {
                return (ends, rows, false);
            }
            inside ^= mark;
            if !inside && (*byte == b',' || *byte == b'\n') {
                if *byte == b'\n' {
                    rows.push(ends.len());
                }
                ends.push(u32::try_from(at).unwrap());
            }
            before = *byte;
        }
        (ends, rows, true)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(500))]
        #[test]
        fn every_level_finds_what_is_found_byte_by_byte(blocks in proptest::collection::vec(proptest::collection::vec(prop_oneof![
            1 => Just(b'"'), 3 => Just(b','), 1 => Just(b'\n'), 30 => any::<u8>()
        ], 64), 1..5), even in any::<bool>()) {
            let mut blocks: Vec<Block> = blocks.into_iter().map(|b| b.try_into().unwrap()).collect();
            if even {
                // Regular for longer.
                blocks.iter_mut().flatten().for_each(|b| if *b == b'"' { *b = b',' });
            }
            let (ends, rows, regular) = slowly(blocks.as_flattened());
            for level in levels() {
                let mut bounds = Bounds { level, ..Bounds::default() };
                prop_assert_eq!(bounds.look(&blocks, 0, u64::MAX), regular);
                prop_assert_eq!(&bounds.ends[..bounds.held], &ends);
                prop_assert_eq!(bounds.rows[..bounds.rows()].iter().map(|r| usize::from(*r)).collect::<Vec<_>>(), rows.clone());
                let of_rows: Vec<u32> = (0..bounds.rows()).flat_map(|nth| bounds.row(nth).to_vec()).collect();
                bounds.forget();
                let all = [of_rows, bounds.ends[..bounds.held].to_vec()].concat();
                prop_assert_eq!(&all, &ends);
            }
        }
    }
}
