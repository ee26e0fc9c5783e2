//! Making an index: each slot is sorted by counting.

use alloc::vec;
use alloc::vec::Vec;

use super::bits::{Shuffle, cut, deal};
use super::layout::{HEAD, Head, Parts};
use super::plan::{BESIDE, Slot, choose, id_bytes};
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
    #[inline]
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
    let hashes = most(hashes);
    let mut head = head(hashes.len(), settings);
    let Some((parts, length)) = head.places().filter(|(_, length)| bytes.len() >= *length) else { return };
    let widths: Vec<u16> = head.slots.iter().map(|s| s.width).collect();
    head.order = deal(hashes, &widths);
    let shuffle = Shuffle::into(&head.order);
    let rows = bytes.get_mut(HEAD..HEAD + hashes.len() * 32).unwrap_or_default();
    for (row, hash) in rows.as_chunks_mut::<32>().0.iter_mut().zip(hashes) {
        for (eight, word) in row.as_chunks_mut::<8>().0.iter_mut().zip(shuffle.apply(hash.words())) {
            *eight = word.to_le_bytes();
        }
    }
    let mut room = (Vec::new(), Vec::with_capacity(hashes.len()));
    for (slot, parts) in head.slots.iter_mut().zip(&parts) {
        slot.crowd = sort(bytes, hashes.len(), slot, *parts, &mut room);
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

/// Sorts the rows into the buckets of a slot, and says how many an entry finds itself among, in sixteenths.
fn sort(bytes: &mut [u8], rows: usize, slot: &Slot, parts: Parts, room: &mut (Vec<u32>, Vec<u64>)) -> u32 {
    let (before, after) = bytes.split_at_mut(parts.buckets);
    let before = before.get(HEAD..HEAD + rows * 32).unwrap_or_default().as_chunks::<32>().0;
    let (next, found) = room;
    next.clear();
    next.resize((1 << slot.key) + 1, 0);
    found.clear();
    found.extend(before.iter().map(|row| {
        let mut words = [0; 4];
        for (word, eight) in words.iter_mut().zip(row.as_chunks::<8>().0) {
            *word = u64::from_le_bytes(*eight);
        }
        let (key, beside) = slot.read(&words);
        if let Some(count) = next.get_mut(key as usize) {
            *count += 1;
        }
        u64::from(key) << 16 | u64::from(beside)
    }));
    let squares: u64 = next.iter().map(|n| u64::from(*n) * u64::from(*n)).sum();
    let mut sum = 0;
    for count in next.iter_mut() {
        (*count, sum) = (sum, sum + *count);
    }
    let (buckets, rest) = after.split_at_mut((parts.beside - parts.buckets).min(after.len()));
    for (four, from) in buckets.as_chunks_mut::<4>().0.iter_mut().zip(next.iter()) {
        *four = from.to_le_bytes();
    }
    let (beside, ids) = rest.split_at_mut((parts.ids - parts.beside).min(rest.len()));
    let beside = beside.as_chunks_mut::<2>().0;
    if id_bytes(rows as u64) == 3 {
        put(next, found, beside, ids.as_chunks_mut::<3>().0);
    } else {
        put(next, found, beside, ids.as_chunks_mut::<4>().0);
    }
    u32::try_from(squares * 16 / (rows as u64).max(1)).unwrap_or(u32::MAX)
}

/// Puts each entry where the next of its bucket goes.
fn put<const N: usize>(next: &mut [u32], found: &[u64], beside: &mut [[u8; 2]], ids: &mut [[u8; N]]) {
    for (row, entry) in (0_u32..).zip(found) {
        let Some(place) = next.get_mut((entry >> 16) as usize) else { continue };
        let at = *place as usize;
        *place += 1;
        if let (Some(two), Some(id)) = (beside.get_mut(at), ids.get_mut(at)) {
            *two = (*entry as u16).to_le_bytes();
            id.copy_from_slice(row.to_le_bytes().get(..N).unwrap_or_default());
        }
    }
}
