//! How an index lies in bytes.
//!
//! All numbers are little endian. Each part begins at a multiple of 64 bytes, so that a line of memory holds whole rows.
//!
//! | from | what |
//! | --- | --- |
//! | 0 | `PLBINDEX`, version (u32: 1), checksum of the head (CRC-32, IEEE, of its 1024 bytes with zeros here) |
//! | 16 | rows (u64), distance it was built for (u32), slots (u32), bytes in all (u64) |
//! | 64 | which bit of a fingerprint stands in each of 256 places (bytes) |
//! | 320 | for each of 16 slots: start, width, bits of the key, 0 (u16), crowd in sixteenths, 0 (u32) |
//! | 1024 | rows of 32 bytes: four words, bits in their new places |
//! | then for each slot | where each bucket begins and the last ends (u32); 16 bits of each entry (u16); the row of each entry (3 bytes, or 4 above 2^24 rows) |
//!
//! The 16 bits of an entry are those that follow its key on the ring of 256.

use alloc::vec::Vec;
use core::fmt;

use super::bits::{Order, Shuffle};
use super::plan::{BESIDE, MOST_SLOTS, Slot, WIDEST, id_bytes, slot_bytes};
use crate::Hash;

/// Bytes before the rows.
pub(super) const HEAD: usize = 1024;
const MAGIC: &[u8; 8] = b"PLBINDEX";
const VERSION: u32 = 1;

/// Bytes that are no index, or no longer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// They do not begin as an index does.
    NotAnIndex,
    /// They were written by another version of the program: this one.
    Version(u32),
    /// The head was changed since it was written.
    Damaged,
    /// They are fewer or more than the head says: how many there are, and how many there should be.
    Length(u64, u64),
    /// What stands in a slot does not fit the rows: which slot, from 0.
    Slot(usize),
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAnIndex => f.write_str("this is no index of fingerprints"),
            Self::Version(v) => write!(f, "this index is of version {v}, and this program reads version {VERSION}"),
            Self::Damaged => f.write_str("the head of this index was damaged: its checksum does not fit"),
            Self::Length(has, should) => {
                write!(f, "this index was cut or added to: it has {has} bytes and should have {should}")
            }
            Self::Slot(at) => write!(f, "this index was damaged: what stands in its slot {at} does not fit its rows"),
        }
    }
}

impl core::error::Error for Refused {}

/// Where the parts of a slot are, in bytes from the beginning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Parts {
    pub(super) buckets: usize,
    pub(super) beside: usize,
    pub(super) ids: usize,
}

/// What the head says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Head {
    pub(super) rows: u64,
    pub(super) distance: u32,
    pub(super) order: Order,
    pub(super) slots: Vec<Slot>,
}

impl Head {
    /// The parts of each slot, and the bytes in all; `None` if that is more than can be addressed.
    pub(super) fn places(&self) -> Option<(Vec<Parts>, usize)> {
        let mut at = (HEAD as u64).checked_add(self.rows.checked_mul(32)?)?.next_multiple_of(64);
        let mut all = Vec::with_capacity(self.slots.len());
        for slot in &self.slots {
            let [buckets, beside, ids] = slot_bytes(self.rows, u32::from(slot.key));
            let parts = [at, at.checked_add(buckets)?, at.checked_add(buckets)?.checked_add(beside)?];
            let [b, s, i] = parts.map(|p| usize::try_from(p).ok());
            all.push(Parts { buckets: b?, beside: s?, ids: i? });
            at = at.checked_add(buckets)?.checked_add(beside)?.checked_add(ids)?;
        }
        Some((all, usize::try_from(at).ok()?))
    }

    pub(super) fn write(&self, length: u64) -> [u8; HEAD] {
        let mut head = [0; HEAD];
        let mut put = |at: usize, bytes: &[u8]| {
            if let Some(to) = head.get_mut(at..at + bytes.len()) {
                to.copy_from_slice(bytes);
            }
        };
        put(0, MAGIC);
        put(8, &VERSION.to_le_bytes());
        put(16, &self.rows.to_le_bytes());
        put(24, &self.distance.to_le_bytes());
        put(28, &(self.slots.len() as u32).to_le_bytes());
        put(32, &length.to_le_bytes());
        put(64, &self.order);
        for (at, slot) in self.slots.iter().enumerate() {
            let at = 320 + at * 16;
            put(at, &slot.start.to_le_bytes());
            put(at + 2, &slot.width.to_le_bytes());
            put(at + 4, &slot.key.to_le_bytes());
            put(at + 8, &slot.crowd.to_le_bytes());
        }
        let sum = crc32fast::hash(&head);
        head[12..16].copy_from_slice(&sum.to_le_bytes());
        head
    }

    fn read(bytes: &[u8]) -> Result<Self, Refused> {
        let head: &[u8; HEAD] = bytes.first_chunk().ok_or(Refused::NotAnIndex)?;
        if head.first_chunk() != Some(MAGIC) {
            return Err(Refused::NotAnIndex);
        }
        let (version, sum) = (u32_at(head, 8), u32_at(head, 12));
        if version != VERSION {
            return Err(Refused::Version(version));
        }
        let mut plain = *head;
        plain[12..16].fill(0);
        if crc32fast::hash(&plain) != sum {
            return Err(Refused::Damaged);
        }
        let (rows, distance, count) = (u64_at(head, 16), u32_at(head, 24), u32_at(head, 28) as usize);
        let mut order = [0; 256];
        order.copy_from_slice(&head[64..320]);
        let slot = |at: usize| {
            let at = 320 + at * 16;
            let start = u32_at(head, at);
            Slot {
                start: start as u16,
                width: (start >> 16) as u16,
                key: u32_at(head, at + 4) as u16,
                crowd: u32_at(head, at + 8),
            }
        };
        let slots: Vec<Slot> = (0..count.min(MOST_SLOTS)).map(slot).collect();
        // A checksum can be made to fit by anybody: what a search relies on is looked at.
        let mut seen = [false; 256];
        order.iter().for_each(|bit| seen[usize::from(*bit)] = true);
        let mut start = 0_u32;
        let fits = slots.iter().all(|s| {
            let follows = u32::from(s.start) == start;
            start += u32::from(s.width);
            follows && s.key > 0 && s.key <= s.width && u32::from(s.key) <= WIDEST && u32::from(s.width) >= BESIDE
        });
        let sound = fits && start == 256 && count == slots.len() && seen.iter().all(|s| *s);
        if !sound || distance > super::MOST_DISTANCE || rows >= u64::from(u32::MAX) {
            return Err(Refused::Damaged);
        }
        Ok(Self { rows, distance, order, slots })
    }
}

fn u32_at(bytes: &[u8], at: usize) -> u32 {
    bytes.get(at..at + 4).and_then(|b| b.first_chunk()).map_or(0, |b| u32::from_le_bytes(*b))
}

fn u64_at(bytes: &[u8], at: usize) -> u64 {
    bytes.get(at..at + 8).and_then(|b| b.first_chunk()).map_or(0, |b| u64::from_le_bytes(*b))
}

/// An index as it lies in bytes: in memory, or in a file that is mapped.
///
/// ```
/// use fingerprint::Hash;
/// use fingerprint::index::{Index, Searcher, Settings, build};
///
/// let hashes: Vec<Hash> = (0..1000_u64).map(|n| Hash::from_words([n; 4].map(|n| n.wrapping_mul(0x9e37_79b9_7f4a_7c15)))).collect();
/// let index = Index::open(build(&hashes, &Settings::default()))?;
/// let mut found = Vec::new();
/// Searcher::new(&index, 31).find(hashes[7], &mut found);
/// assert_eq!((found[0].row, found[0].distance), (7, 0));
/// assert_eq!(index.hash(7), Some(hashes[7]));
/// # Ok::<(), fingerprint::index::Refused>(())
/// ```
#[derive(Clone)]
pub struct Index<B> {
    pub(super) bytes: B,
    pub(super) head: Head,
    pub(super) parts: Vec<Parts>,
    pub(super) to: Shuffle,
    back: Shuffle,
}

impl<B> fmt::Debug for Index<B> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Index").field("rows", &self.head.rows).field("slots", &self.head.slots).finish_non_exhaustive()
    }
}

impl<B: AsRef<[u8]>> Index<B> {
    /// Looks at the head alone, so the bytes may be many and on a disk.
    ///
    /// # Errors
    /// [`Refused`] if the head was damaged or does not fit the number of bytes.
    pub fn open(bytes: B) -> Result<Self, Refused> {
        let all = bytes.as_ref();
        let head = Head::read(all)?;
        let (parts, length) = head.places().ok_or(Refused::Damaged)?;
        if all.len() != length || u64_at(all, 32) != length as u64 {
            return Err(Refused::Length(all.len() as u64, u64_at(all, 32)));
        }
        let (to, back) = (Shuffle::into(&head.order), Shuffle::back(&head.order));
        Ok(Self { bytes, head, parts, to, back })
    }

    /// How many fingerprints.
    #[must_use]
    pub fn len(&self) -> u32 {
        self.head.rows as u32
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.head.rows == 0
    }

    /// The distance that it was built for. Others are found as exactly, and not as fast.
    #[must_use]
    pub fn distance(&self) -> u32 {
        self.head.distance
    }

    /// The bits of the key of each slot: what was chosen, for who measures.
    pub fn keys(&self) -> impl Iterator<Item = u32> {
        self.head.slots.iter().map(|slot| u32::from(slot.key))
    }

    /// The bytes.
    pub fn bytes(&self) -> &B {
        &self.bytes
    }

    /// A fingerprint by its place in what the index was built from.
    #[must_use]
    pub fn hash(&self, row: u32) -> Option<Hash> {
        if row >= self.len() {
            return None;
        }
        Some(Hash::from_words(self.back.apply(self.rows().get(row as usize)?)))
    }

    /// The rows, their bits in the new places.
    pub(super) fn rows(&self) -> Rows<'_> {
        Rows(self.bytes.as_ref().get(HEAD..HEAD + self.head.rows as usize * 32).unwrap_or_default())
    }

    /// Reads everything and tells whether each slot holds each row once, where it belongs. A bit that changed in a row, in a bucket or beside
    /// an entry does not pass; it takes as long as building.
    ///
    /// # Errors
    /// [`Refused::Slot`] with the first that does not fit.
    pub fn examine(&self) -> Result<(), Refused> {
        let (bytes, rows) = (self.bytes.as_ref(), self.rows());
        let id_bytes = id_bytes(self.head.rows) as usize;
        for (at, (slot, parts)) in self.head.slots.iter().zip(&self.parts).enumerate() {
            let mut seen = alloc::vec![0_u64; rows.len().div_ceil(64)];
            let mut entry = 0_usize;
            for bucket in 0..1_usize << slot.key {
                let (from, to) =
                    (u32_at(bytes, parts.buckets + bucket * 4), u32_at(bytes, parts.buckets + bucket * 4 + 4));
                if from as usize != entry || to < from || u64::from(to) > self.head.rows {
                    return Err(Refused::Slot(at));
                }
                while entry < to as usize {
                    let row = id_at(bytes, parts.ids, entry, id_bytes) as usize;
                    let words = rows.get(row).ok_or(Refused::Slot(at))?;
                    let (key, beside) = slot.read(&words);
                    let stands = u32_at(bytes, parts.beside + entry * 2) as u16;
                    let first = seen.get_mut(row / 64).is_some_and(|word| {
                        let was = *word >> (row % 64) & 1;
                        *word |= 1 << (row % 64);
                        was == 0
                    });
                    if key as usize != bucket || beside != stands || !first {
                        return Err(Refused::Slot(at));
                    }
                    entry += 1;
                }
            }
            if entry as u64 != self.head.rows {
                return Err(Refused::Slot(at));
            }
        }
        Ok(())
    }
}

/// The row of an entry.
#[inline]
pub(super) fn id_at(bytes: &[u8], ids: usize, entry: usize, id_bytes: usize) -> u32 {
    let at = ids + entry * id_bytes;
    let wide = bytes.get(at..at + id_bytes).unwrap_or_default();
    wide.iter().rev().fold(0, |id, byte| id << 8 | u32::from(*byte))
}

/// Rows of 32 bytes.
#[derive(Clone, Copy)]
pub(super) struct Rows<'a>(&'a [u8]);

impl Rows<'_> {
    #[inline]
    pub(super) fn len(&self) -> usize {
        self.0.len() / 32
    }

    #[inline]
    pub(super) fn get(&self, row: usize) -> Option<[u64; 4]> {
        let bytes: &[u8; 32] = self.0.get(row * 32..)?.first_chunk()?;
        let mut words = [0; 4];
        for (word, eight) in words.iter_mut().zip(bytes.as_chunks::<8>().0) {
            *word = u64::from_le_bytes(*eight);
        }
        Some(words)
    }
}
