//! Which bits go together into a slot.
//!
//! Bits of real fingerprints lean to one side, and some lean together: a slot of such bits has few full buckets and many empty ones, and
//! whoever falls into a full one looks through it all. So the bits are dealt by what a sample tells: the most telling first, one to each
//! slot in turn, and among the slots that are due to the one whose bits it resembles least.

use alloc::vec;
use alloc::vec::Vec;

use crate::Hash;

/// Fingerprints that are looked at.
const SAMPLE: usize = 4096;

/// The bits of a fingerprint in their new order: place `k` holds the bit that was at `order[k]`. Bit 0 is the lowest of the first word.
pub(super) type Order = [u8; 256];

/// Deals the bits to slots of the given widths, which sum up to 256.
pub(super) fn deal(hashes: &[Hash], widths: &[u16]) -> Order {
    let step = (hashes.len() / SAMPLE).max(1);
    let sample: Vec<[u64; 4]> = hashes.iter().step_by(step).take(SAMPLE).map(|h| h.words()).collect();
    let columns = columns(&sample);
    let n = sample.len() as f64;
    let ones: Vec<f64> = columns.iter().map(|c| f64::from(c.iter().map(|w| w.count_ones()).sum::<u32>())).collect();
    let spread = |bit: usize| ones.get(bit).map_or(0.0, |o| o * (n - o));
    let alike = |a: usize, b: usize| {
        let (Some(one), Some(other)) = (columns.get(a), columns.get(b)) else { return 0.0 };
        let both = f64::from(one.iter().zip(other).map(|(x, y)| (x & y).count_ones()).sum::<u32>());
        let (x, y) = (ones.get(a).copied().unwrap_or(0.0), ones.get(b).copied().unwrap_or(0.0));
        let apart = n * both - x * y;
        // The square of the correlation; bits that never change resemble nothing and tell nothing.
        let room = spread(a) * spread(b);
        if room > 0.0 { apart * apart / room } else { 0.0 }
    };
    let mut by_telling: Vec<usize> = (0..256).collect();
    by_telling.sort_by(|a, b| spread(*b).total_cmp(&spread(*a)));

    let mut slots: Vec<Vec<usize>> = vec![Vec::new(); widths.len()];
    for bit in by_telling {
        let full = |slot: usize| {
            let width = widths.get(slot).copied().map_or(0, usize::from);
            let held = slots.get(slot).map_or(0, Vec::len);
            (held < width).then(|| held * 4096 / width)
        };
        let least = (0..widths.len()).filter_map(full).min().unwrap_or(0);
        let due = (0..widths.len()).filter(|s| full(*s).is_some_and(|f| f <= least + 4096 / 24));
        let weighed =
            due.map(|s| (slots.get(s).map_or(0.0, |held| held.iter().map(|b| alike(bit, *b)).sum::<f64>()), s));
        if let Some((_, slot)) = weighed.min_by(|a, b| a.0.total_cmp(&b.0))
            && let Some(slot) = slots.get_mut(slot)
        {
            slot.push(bit);
        }
    }
    let mut order = [0; 256];
    for (place, bit) in order.iter_mut().zip(slots.into_iter().flatten()) {
        *place = u8::try_from(bit).unwrap_or(0);
    }
    order
}

/// The sample turned: a row of bits for each place.
fn columns(sample: &[[u64; 4]]) -> Vec<Vec<u64>> {
    let mut columns = vec![vec![0_u64; sample.len().div_ceil(64)]; 256];
    for (row, words) in sample.iter().enumerate() {
        for (bit, column) in columns.iter_mut().enumerate() {
            let set = words.get(bit / 64).map_or(0, |w| w >> (bit % 64) & 1);
            if let Some(word) = column.get_mut(row / 64) {
                *word |= set << (row % 64);
            }
        }
    }
    columns
}

/// Moves bits by tables: 32 look-ups instead of 256 shifts.
#[derive(Clone)]
pub(super) struct Shuffle(Vec<[u64; 4]>);

impl Shuffle {
    /// Into the new order.
    pub(super) fn into(order: &Order) -> Self {
        let mut goes = [0; 256];
        for (place, bit) in (0..=255).zip(order) {
            goes[usize::from(*bit)] = place;
        }
        Self::by(&goes)
    }

    /// Back out of it.
    pub(super) fn back(order: &Order) -> Self {
        Self::by(order)
    }

    /// Bit `b` goes to `goes[b]`.
    fn by(goes: &[u8; 256]) -> Self {
        let mut table = vec![[0_u64; 4]; 32 * 256];
        for (at, moved) in table.iter_mut().enumerate() {
            let (byte, value) = (at / 256, at % 256);
            for bit in (0..8).filter(|bit| value >> bit & 1 == 1) {
                let to = goes[byte * 8 + bit];
                moved[usize::from(to / 64)] |= 1 << (to % 64);
            }
        }
        Self(table)
    }

    #[inline(always)]
    pub(super) fn apply(&self, words: [u64; 4]) -> [u64; 4] {
        let mut moved = [0; 4];
        let bytes = words.iter().flat_map(|w| w.to_le_bytes());
        for (table, byte) in self.0.chunks_exact(256).zip(bytes) {
            let part = table.get(usize::from(byte)).copied().unwrap_or_default();
            for (to, from) in moved.iter_mut().zip(part) {
                *to |= from;
            }
        }
        moved
    }
}

/// `width` bits (at most 32) from `start`, going round at 256.
#[inline(always)]
pub(super) fn cut(words: &[u64; 4], start: u32, width: u32) -> u32 {
    let (word, shift) = ((start / 64) as usize & 3, start % 64);
    let low = words[word] >> shift;
    // Shifted twice: by 64 at once is no shift.
    let high = words[(word + 1) & 3] << 1 << (63 - shift);
    ((low | high) & ((1 << width) - 1)) as u32
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn bits_go_where_they_should_and_come_back(words: [u64; 4], mut order in Just((0..=255).collect::<Vec<u8>>()).prop_shuffle()) {
            order.truncate(256);
            let order: Order = order.try_into().unwrap();
            let moved = Shuffle::into(&order).apply(words);
            for (place, bit) in order.iter().enumerate() {
                let was = words[usize::from(bit / 64)] >> (bit % 64) & 1;
                prop_assert_eq!(moved[place / 64] >> (place % 64) & 1, was);
            }
            prop_assert_eq!(Shuffle::back(&order).apply(moved), words);
        }

        #[test]
        fn a_piece_is_the_bits_one_by_one(words: [u64; 4], start in 0..256_u32, width in 1..=32_u32) {
            let slowly = (0..width).map(|i| (start + i) % 256).enumerate().map(|(i, at)| {
                ((words[(at / 64) as usize] >> (at % 64) & 1) << i) as u32
            }).sum::<u32>();
            prop_assert_eq!(cut(&words, start, width), slowly);
        }
    }

    #[test]
    fn bits_that_go_together_are_parted() {
        // Bits 0 to 15 are one bit, sixteen times.
        let mut seed = 1_u64;
        let mut draw = || {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            ((seed >> 32) * 0x1_0001) ^ seed
        };
        let hashes: Vec<Hash> = (0..2000)
            .map(|_| {
                let first = draw();
                let same = if first >> 40 & 1 == 1 { 0xffff } else { 0 };
                Hash::from_words([first & !0xffff | same, draw(), draw(), draw()])
            })
            .collect();
        let order = deal(&hashes, &[16; 16]);
        let mut all = order.to_vec();
        all.sort_unstable();
        assert_eq!(all, (0..=255).collect::<Vec<u8>>());
        for slot in order.chunks(16) {
            assert!(slot.iter().filter(|b| **b < 16).count() <= 2, "{order:?}");
        }
    }
}
