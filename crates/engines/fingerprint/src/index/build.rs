//! Making an index: each slot is sorted by counting, twice.
//!
//! Put straight into their buckets, ten million entries would each wait for a line of memory. So they are first parted by the highest bits of
//! their keys, a few hundred streams, and then each part, which the caches hold, is sorted for itself.

use alloc::vec;
use alloc::vec::Vec;

use super::bits::{Shuffle, cut, deal};
use super::fast::{Way, Work, run};
use super::layout::{HEAD, Head, Parts};
use super::plan::{BESIDE, Slot, WIDEST, choose, id_bytes};
use crate::Hash;

/// What an index is built for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Settings {
    /// The distance it is searched at most often, 0 to 63.
    pub distance: u32,
    /// Bytes for each fingerprint at most, if that can be: 32 for itself, the others for finding it. Below a hundred, searches take longer.
    pub room: u32,
}

impl Default for Settings {
    /// Distance 31, at which PDQ fingerprints are compared everywhere, in 116 bytes.
    fn default() -> Self {
        Self { distance: 31, room: 116 }
    }
}

impl Slot {
    /// The bucket of a row, and the bits that stand beside its entry.
    #[inline(always)]
    pub(super) fn read(&self, words: &[u64; 4]) -> (u32, u16) {
        let (start, key) = (u32::from(self.start), u32::from(self.key));
        (cut(words, start, key), cut(words, start + key, BESIDE) as u16)
    }
}

/// The head of an index of so many fingerprints, before they have been looked at.
fn head(rows: usize, settings: &Settings) -> Head {
    let distance = settings.distance.min(super::MOST_DISTANCE);
    let slots = choose(rows as u64, distance, settings.room);
    Head { rows: rows as u64, distance, order: [0; 256], slots }
}

/// The bytes that an index of so many fingerprints takes.
#[must_use]
pub fn size(rows: usize, settings: &Settings) -> usize {
    head(rows, settings).places().map_or(usize::MAX, |(_, length)| length)
}

/// Builds an index of fingerprints; each is found by its place among them. The bytes are the same on every machine.
///
/// Above 4,294,967,294 fingerprints, those beyond are left out: make several.
#[must_use]
pub fn build(hashes: &[Hash], settings: &Settings) -> Vec<u8> {
    // Zeros from the system are free until they are written to.
    let mut bytes = vec![0; size(most(hashes).len(), settings)];
    build_into(hashes, settings, &mut bytes);
    bytes
}

/// As [`build`], into [`size`] bytes, all of them 0: for who has memory of a better kind. Into fewer, nothing is written.
pub fn build_into(hashes: &[Hash], settings: &Settings, bytes: &mut [u8]) {
    run(Build { hashes: most(hashes), settings, bytes });
}

struct Build<'a> {
    hashes: &'a [Hash],
    settings: &'a Settings,
    bytes: &'a mut [u8],
}

impl Work for Build<'_> {
    type Done = ();

    #[inline(always)]
    fn run<W: Way>(self) {
        build_here(self.hashes, self.settings, self.bytes);
    }
}

#[inline(always)]
fn build_here(hashes: &[Hash], settings: &Settings, bytes: &mut [u8]) {
    let mut head = head(hashes.len(), settings);
    let Some((parts, length)) = head.places().filter(|(_, length)| bytes.len() >= *length) else { return };
    let widths: Vec<u16> = head.slots.iter().map(|s| s.width).collect();
    head.order = deal(hashes, &widths);
    let shuffle = Shuffle::into(&head.order);
    let rows = bytes.get_mut(HEAD..HEAD + hashes.len() * 32).unwrap_or_default();
    let mut sizes = vec![[0_u32; PARTS]; head.slots.len()];
    for (row, hash) in rows.as_chunks_mut::<32>().0.iter_mut().zip(hashes) {
        let words = shuffle.apply(hash.words());
        for (eight, word) in row.as_chunks_mut::<8>().0.iter_mut().zip(words) {
            *eight = word.to_le_bytes();
        }
        for (slot, sizes) in head.slots.iter().zip(&mut sizes) {
            let part = cut(&words, u32::from(slot.start), u32::from(slot.key)) >> slot.low();
            sizes[part as usize % PARTS] += 1;
        }
    }
    let mut parted = vec![0_u64; hashes.len()];
    for ((slot, parts), sizes) in head.slots.iter_mut().zip(&parts).zip(&sizes) {
        part(bytes, slot, sizes, &mut parted);
        slot.crowd = sort(bytes, slot, *parts, sizes, &parted);
    }
    let head = head.write(length as u64);
    if let Some(to) = bytes.first_chunk_mut() {
        *to = head;
    }
}

/// As many as can be numbered.
fn most(hashes: &[Hash]) -> &[Hash] {
    hashes.get(..u32::MAX as usize - 1).unwrap_or(hashes)
}

/// Most parts of a slot.
const PARTS: usize = 1 << (WIDEST - LOW);
/// Bits of a key that are left when its part is known, at most: they fit into an entry with the bits beside it and the row.
const LOW: u32 = 16;

impl Slot {
    /// The bits of the key that do not say which part.
    #[inline]
    fn low(&self) -> u32 {
        u32::from(self.key).saturating_sub(8).min(LOW)
    }
}

/// Puts an entry for each row into its part: the rest of its key, what stands beside it, its row.
#[inline(always)]
fn part(bytes: &[u8], slot: &Slot, sizes: &[u32; PARTS], parted: &mut [u64]) {
    let low = slot.low();
    let mut next = [0_u32; PARTS];
    let mut sum = 0;
    for (from, size) in next.iter_mut().zip(sizes) {
        (*from, sum) = (sum, sum + size);
    }
    let rows = bytes.get(HEAD..HEAD + parted.len() * 32).unwrap_or_default().as_chunks::<32>().0;
    for (number, row) in (0_u64..).zip(rows) {
        let mut words = [0; 4];
        for (word, eight) in words.iter_mut().zip(row.as_chunks::<8>().0) {
            *word = u64::from_le_bytes(*eight);
        }
        let (key, beside) = slot.read(&words);
        let place = &mut next[(key >> low) as usize % PARTS];
        if let Some(entry) = parted.get_mut(*place as usize) {
            *entry = u64::from(key & ((1 << low) - 1)) << 48 | u64::from(beside) << 32 | number;
        }
        *place += 1;
    }
}

/// Sorts each part into its buckets, and says how many an entry finds itself among, in sixteenths.
#[inline(always)]
fn sort(bytes: &mut [u8], slot: &Slot, parts: Parts, sizes: &[u32; PARTS], parted: &[u64]) -> u32 {
    let (_, after) = bytes.split_at_mut(parts.buckets.min(bytes.len()));
    let (buckets, rest) = after.split_at_mut((parts.beside - parts.buckets).min(after.len()));
    let (beside, ids) = rest.split_at_mut((parts.ids - parts.beside).min(rest.len()));
    let (buckets, beside) = (buckets.as_chunks_mut::<4>().0, beside.as_chunks_mut::<2>().0);
    let of_part = 1_usize << slot.low();
    let mut next = vec![0_u32; of_part];
    let (mut squares, mut from) = (0_u64, 0_usize);
    for (part, size) in sizes.iter().enumerate().take((1 << slot.key) / of_part) {
        let entries = parted.get(from..from + *size as usize).unwrap_or_default();
        next.fill(0);
        for entry in entries {
            if let Some(count) = next.get_mut((entry >> 48) as usize) {
                *count += 1;
            }
        }
        let mut sum = from as u32;
        let here = buckets.get_mut(part * of_part..).unwrap_or_default();
        for (count, four) in next.iter_mut().zip(here) {
            squares += u64::from(*count) * u64::from(*count);
            (*count, sum) = (sum, sum + *count);
            *four = count.to_le_bytes();
        }
        if id_bytes(parted.len() as u64) == 3 {
            put(&mut next, entries, beside, ids.as_chunks_mut::<3>().0);
        } else {
            put(&mut next, entries, beside, ids.as_chunks_mut::<4>().0);
        }
        from += entries.len();
    }
    if let Some(last) = buckets.get_mut(1 << slot.key) {
        *last = (from as u32).to_le_bytes();
    }
    u32::try_from(squares * 16 / (parted.len() as u64).max(1)).unwrap_or(u32::MAX)
}

/// Puts each entry where the next of its bucket goes.
#[inline(always)]
fn put<const N: usize>(next: &mut [u32], entries: &[u64], beside: &mut [[u8; 2]], ids: &mut [[u8; N]]) {
    for entry in entries {
        let Some(place) = next.get_mut((entry >> 48) as usize) else { continue };
        let at = *place as usize;
        *place += 1;
        if let (Some(two), Some(id)) = (beside.get_mut(at), ids.get_mut(at)) {
            *two = ((entry >> 32) as u16).to_le_bytes();
            id.copy_from_slice((*entry as u32).to_le_bytes().get(..N).unwrap_or_default());
        }
    }
}
