//! Many entries in a file that never changes.
//!
//! | from | what |
//! | --- | --- |
//! | 0 | `PLBSEGMT`, version (u32: 1), CRC-32 of these 64 bytes with zeros here |
//! | 16 | rows, bytes of the index, bytes of the terms (u64 each), CRC-32 of all that follows (u32) |
//! | 64 | the index, as `fingerprint::index` lays it out |
//! | then | bytes of the table of terms, bytes of labels (u64 each), bytes of a number of terms, of a quality, of the end of a label (u8 each: 0, 1, 2, 4 or 8), zeros up to 32; the table of terms as JSON; numbers, qualities, ends, labels |
//!
//! Sealed, it is `PLBSEALD`, version, CRC-32 of the first 64 bytes, and at 16 the length of what is sealed; then pieces of one MiB. What is sealed
//! cannot be mapped, so it is opened into memory, and opening takes as long as reading and opening all of it.

use std::fs;
use std::io::{Read, Write};
use std::path::Path;

use fingerprint::Hash;
use fingerprint::index::{Index, Settings, build_into, size};
use rand_core::CryptoRng;

use crate::error::{Error, Result, at, damaged};
use crate::files::{create, gone, reader};
use crate::key::{Key, MORE, SEALED_CHUNK, bound};
use crate::map::Held;
use crate::rows::{Rows, Terms, UNKNOWN};

const HEAD: usize = 64;
const MAGIC: &[u8; 8] = b"PLBSEGMT";
const SEALED: &[u8; 8] = b"PLBSEALD";
const VERSION: u32 = 1;
/// Bytes before the table of terms.
const TABLE: usize = 32;
/// Bytes of the table of terms at most: it is read into memory.
const TERMS: u64 = 1 << 28;

/// Room for the index of each fingerprint, so that with the terms it stays within 130 bytes.
const SETTINGS: Settings = Settings { distance: 31, room: 116 };

/// Entries that are searched as they lie in a file.
pub struct Segment {
    pub(crate) index: Index<Held>,
    pub(crate) terms: Vec<Terms>,
    all: Held,
    columns: Columns,
}

/// Where the columns lie in the bytes of the terms.
struct Columns {
    held: Held,
    which: usize,
    which_bytes: usize,
    quality: usize,
    quality_bytes: usize,
    ends: usize,
    end_bytes: usize,
    heap: usize,
}

fn number(bytes: &[u8], at: usize, width: usize) -> u64 {
    let wide = at.checked_add(width).and_then(|end| bytes.get(at..end)).unwrap_or_default();
    wide.iter().rev().fold(0, |sum, byte| sum << 8 | u64::from(*byte))
}

/// The head of a file, with its checksum.
fn head(magic: &[u8; 8], numbers: [u64; 3], body: u32) -> [u8; HEAD] {
    let mut head = [0; HEAD];
    head[..8].copy_from_slice(magic);
    head[8..12].copy_from_slice(&VERSION.to_le_bytes());
    for (place, number) in head[16..40].as_chunks_mut::<8>().0.iter_mut().zip(numbers) {
        *place = number.to_le_bytes();
    }
    head[40..44].copy_from_slice(&body.to_le_bytes());
    let sum = crc32fast::hash(&head);
    head[12..16].copy_from_slice(&sum.to_le_bytes());
    head
}

/// Whether the head is one of these, and sound.
fn read_head(path: &Path, bytes: &[u8], magic: &[u8; 8]) -> Result<[u8; HEAD]> {
    let head: [u8; HEAD] = *bytes.first_chunk().ok_or_else(|| damaged(path, "it is shorter than its head"))?;
    if head.first_chunk() != Some(magic) {
        return Err(damaged(path, "it does not begin as a segment does"));
    }
    let version = number(&head, 8, 4);
    if version != u64::from(VERSION) {
        return Err(damaged(path, format!("it is of version {version}, and this program reads version {VERSION}")));
    }
    let mut plain = head;
    plain[12..16].fill(0);
    if u64::from(crc32fast::hash(&plain)) != number(&head, 12, 4) {
        return Err(damaged(path, "the checksum of its head does not fit"));
    }
    Ok(head)
}

/// The bytes of a segment.
#[must_use]
pub fn segment_bytes(rows: &Rows) -> Vec<u8> {
    let terms = terms_bytes(rows);
    let index = size(rows.len(), &SETTINGS);
    let mut bytes = vec![0; HEAD + index + terms.len()];
    if let Some(place) = bytes.get_mut(HEAD..HEAD + index) {
        build_into(&rows.hashes, &SETTINGS, place);
    }
    if let Some(place) = bytes.get_mut(HEAD + index..) {
        place.copy_from_slice(&terms);
    }
    let body = crc32fast::hash(bytes.get(HEAD..).unwrap_or_default());
    let head = head(MAGIC, [rows.len() as u64, index as u64, terms.len() as u64], body);
    if let Some(place) = bytes.first_chunk_mut() {
        *place = head;
    }
    bytes
}

fn terms_bytes(rows: &Rows) -> Vec<u8> {
    let table = serde_json::to_vec(&rows.terms).unwrap_or_default();
    let which_bytes = match rows.terms.len() {
        0 | 1 => 0,
        2..=0x100 => 1,
        0x101..=0x1_0000 => 2,
        _ => 4,
    };
    let quality_bytes = usize::from(rows.qualities.iter().any(|q| *q != UNKNOWN));
    let end_bytes = match rows.heap.len() as u64 {
        0 => 0,
        1..=0xffff_ffff => 4,
        _ => 8,
    };
    let each = which_bytes + quality_bytes + end_bytes;
    let mut bytes = Vec::with_capacity(TABLE + table.len() + rows.len() * each + rows.heap.len());
    bytes.extend((table.len() as u64).to_le_bytes());
    bytes.extend((rows.heap.len() as u64).to_le_bytes());
    bytes.extend([which_bytes as u8, quality_bytes as u8, end_bytes as u8]);
    bytes.resize(TABLE, 0);
    bytes.extend(table);
    let mut column = |numbers: &mut dyn Iterator<Item = u64>, width: usize| {
        if width > 0 {
            numbers.for_each(|n| bytes.extend(n.to_le_bytes().get(..width).unwrap_or_default()));
        }
    };
    column(&mut rows.which.iter().map(|w| u64::from(*w)), which_bytes);
    column(&mut rows.qualities.iter().map(|q| u64::from(*q)), quality_bytes);
    column(&mut rows.ends.iter().copied(), end_bytes);
    bytes.extend(&rows.heap);
    bytes
}

impl Columns {
    fn read(path: &Path, held: Held, rows: usize) -> Result<(Self, Vec<Terms>)> {
        let bytes = held.as_ref();
        let odd = || damaged(path, "the table of its terms does not fit its entries");
        let (table, heap) = (number(bytes, 0, 8), number(bytes, 8, 8));
        let [which_bytes, quality_bytes, end_bytes] = [16, 17, 18].map(|at| number(bytes, at, 1) as usize);
        let fits = [0, 1, 2, 4].contains(&which_bytes) && quality_bytes <= 1 && [0, 4, 8].contains(&end_bytes);
        let table =
            usize::try_from(table).ok().filter(|t| fits && *t <= bytes.len() && *t as u64 <= TERMS).ok_or_else(odd)?;
        let which = TABLE + table;
        let quality = which + rows * which_bytes;
        let ends = quality + rows * quality_bytes;
        let labels = ends + rows * end_bytes;
        if labels as u64 != (bytes.len() as u64).checked_sub(heap).ok_or_else(odd)? {
            return Err(odd());
        }
        let table = bytes.get(TABLE..which).ok_or_else(odd)?;
        let terms: Vec<Terms> = serde_json::from_slice(table).map_err(|_| odd())?;
        if terms.is_empty() && rows > 0 {
            return Err(odd());
        }
        Ok((Self { held, which, which_bytes, quality, quality_bytes, ends, end_bytes, heap: labels }, terms))
    }
}

impl Segment {
    /// Maps a file, or opens a sealed one into memory.
    ///
    /// # Errors
    /// [`Error::Damaged`] if it is no segment or was cut, [`Error::Key`] if it is sealed and does not open, [`Error::File`].
    pub(crate) fn open(path: &Path, name: &str, key: Option<&Key>) -> Result<Self> {
        let held = match key {
            None => Held::map(path)?,
            Some(key) => unseal(path, name, key)?,
        };
        Self::of(path, held)
    }

    /// From bytes in memory.
    ///
    /// # Errors
    /// [`Error::Damaged`] if they are no segment.
    pub fn read(bytes: &[u8]) -> Result<Self> {
        let path = Path::new("a segment in memory");
        let held = Held::memory(path, bytes.len(), |place| {
            place.copy_from_slice(bytes);
            Ok(())
        })?;
        Self::of(path, held)
    }

    fn of(path: &Path, held: Held) -> Result<Self> {
        let bytes = held.as_ref();
        let head = read_head(path, bytes, MAGIC)?;
        let [rows, index, terms] = [16, 24, 32].map(|at| number(&head, at, 8));
        let whole = (HEAD as u64).checked_add(index).and_then(|sum| sum.checked_add(terms));
        if whole != Some(bytes.len() as u64) {
            return Err(damaged(path, format!("it has {} bytes, which is not what its head says", bytes.len())));
        }
        let end = HEAD + index as usize;
        let index = Index::open(held.part(HEAD..end)).map_err(|e| damaged(path, e))?;
        if u64::from(index.len()) != rows {
            return Err(damaged(path, "its index is of other entries"));
        }
        let (columns, terms) = Columns::read(path, held.part(end..bytes.len()), index.len() as usize)?;
        Ok(Self { index, terms, columns, all: held })
    }

    /// How many entries.
    #[must_use]
    pub fn len(&self) -> usize {
        self.index.len() as usize
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.index.is_empty()
    }

    /// Reads everything and tells whether anything was damaged.
    ///
    /// # Errors
    /// [`Error::Damaged`], [`Error::Refused`].
    pub fn examine(&self) -> Result<()> {
        let path = Path::new("a segment");
        let bytes = self.all.as_ref();
        if u64::from(crc32fast::hash(bytes.get(HEAD..).unwrap_or_default())) != number(bytes, 40, 4) {
            return Err(damaged(path, "its checksum does not fit"));
        }
        self.index.examine().map_err(|e| damaged(path, e))
    }

    pub(crate) fn terms(&self, row: usize) -> Option<&Terms> {
        let c = &self.columns;
        self.terms.get(number(c.held.as_ref(), c.which + row * c.which_bytes, c.which_bytes) as usize)
    }

    pub(crate) fn label(&self, row: usize) -> &str {
        let c = &self.columns;
        let bytes = c.held.as_ref();
        let end = |row: usize| number(bytes, c.ends + row * c.end_bytes, c.end_bytes) as usize;
        let (from, to) = (row.checked_sub(1).map_or(0, end), end(row));
        let heap = bytes.get(c.heap..).unwrap_or_default();
        std::str::from_utf8(heap.get(from..to).unwrap_or_default()).unwrap_or_default()
    }

    pub(crate) fn quality(&self, row: usize) -> Option<u8> {
        let c = &self.columns;
        let known = c.quality_bytes == 1;
        known.then(|| number(c.held.as_ref(), c.quality + row, 1) as u8).filter(|q| *q != UNKNOWN)
    }

    /// An entry, as it was put in.
    #[must_use]
    pub fn get(&self, row: usize) -> Option<(Hash, &str, Option<u8>, &Terms)> {
        let hash = self.index.hash(u32::try_from(row).ok()?)?;
        Some((hash, self.label(row), self.quality(row), self.terms(row)?))
    }
}

/// Writes a segment so that it lasts, under a name that nothing has yet.
pub(crate) fn write(folder: &Path, name: &str, bytes: &[u8], seal: Option<(&Key, &mut dyn CryptoRng)>) -> Result<u64> {
    let written = write_whole(folder, name, bytes, seal);
    if written.is_err() {
        // What was begun holds fingerprints too, and nobody would look for it.
        let _ = gone(&folder.join(format!("{name}.part")));
    }
    written
}

fn write_whole(folder: &Path, name: &str, bytes: &[u8], seal: Option<(&Key, &mut dyn CryptoRng)>) -> Result<u64> {
    let path = folder.join(name);
    let part = folder.join(format!("{name}.part"));
    let mut file = create(&part)?;
    let written = match seal {
        None => file.write_all(bytes).map(|()| bytes.len() as u64).map_err(at(&part))?,
        Some((key, rng)) => {
            let head = head(SEALED, [bytes.len() as u64, 0, 0], 0);
            file.write_all(&head).map_err(at(&part))?;
            let mut sum = HEAD as u64;
            for (place, piece) in (0_u64..).zip(bytes.chunks(SEALED_CHUNK)) {
                let sealed = key.seal(&bound(name, place, bytes.len() as u64), piece, rng);
                let sealed = sealed.ok_or_else(|| damaged(&part, "a piece could not be sealed"))?;
                file.write_all(&sealed).map_err(at(&part))?;
                sum += sealed.len() as u64;
            }
            sum
        }
    };
    file.sync_all().map_err(at(&part))?;
    fs::rename(&part, &path).map_err(at(&path))?;
    Ok(written)
}

fn unseal(path: &Path, name: &str, key: &Key) -> Result<Held> {
    let mut file = reader(path)?;
    let mut first = [0; HEAD];
    file.read_exact(&mut first).map_err(|_| damaged(path, "it is shorter than its head"))?;
    let head = read_head(path, &first, SEALED)?;
    let length = number(&head, 16, 8);
    let there = file.metadata().map_err(at(path))?.len();
    let pieces = length.div_ceil(SEALED_CHUNK as u64);
    if length.checked_add(pieces * MORE as u64 + HEAD as u64) != Some(there) {
        return Err(damaged(path, format!("it has {there} bytes, which is not what its head says")));
    }
    let whole = usize::try_from(length).map_err(|_| damaged(path, "it does not fit into memory"))?;
    Held::memory(path, whole, |place| {
        for (at_piece, piece) in (0_u64..).zip(place.chunks_mut(SEALED_CHUNK)) {
            let mut sealed = vec![0; piece.len() + MORE];
            file.read_exact(&mut sealed).map_err(at(path))?;
            let open = key.open(&bound(name, at_piece, length), &sealed);
            let open = open.filter(|open| open.len() == piece.len());
            piece.copy_from_slice(&open.ok_or_else(|| {
                Error::Key(path.to_owned(), "the key does not open it: it is another one, or the file was changed")
            })?);
        }
        Ok(())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(count: u64) -> Rows {
        let mut rows = Rows::new();
        for n in 0..count {
            let word = |k: u64| (n * 4 + k).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(31);
            let owner = if n.is_multiple_of(2) { "SAMPLE a" } else { "SAMPLE b" };
            let quality = (n % 3 > 0).then_some(50 + (n % 51) as u8);
            let terms = Terms { owner: owner.into(), ..Terms::default() };
            rows.push(
                Hash::from_words([word(0), word(1), word(2), word(3)]),
                &"x".repeat(n as usize % 5),
                quality,
                &terms,
            );
        }
        rows
    }

    #[test]
    fn what_goes_in_comes_back() {
        for count in [0, 1, 2, 300] {
            let rows = rows(count);
            let segment = Segment::read(&segment_bytes(&rows)).unwrap();
            assert_eq!(segment.len() as u64, count);
            for row in 0..=rows.len() {
                assert_eq!(segment.get(row), rows.get(row));
            }
            segment.examine().unwrap();
        }
    }

    #[test]
    fn every_change_is_refused_or_told_and_nothing_falls_over() {
        let bytes = segment_bytes(&rows(40));
        for at in (0..bytes.len()).step_by(3).chain(0..HEAD) {
            let mut odd = bytes.clone();
            odd[at] ^= 1 << (at % 8);
            if let Ok(segment) = Segment::read(&odd) {
                assert!((0..40).filter_map(|row| segment.get(row)).count() <= 40);
                assert!(segment.examine().is_err(), "a change of byte {at} passes");
            }
        }
        for length in (0..bytes.len()).step_by(7) {
            assert!(Segment::read(&bytes[..length]).is_err(), "cut to {length}");
        }
    }
}
