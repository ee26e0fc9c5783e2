//! The counts of one day of the database as bytes.
//!
//! ```text
//! "PLUMBSOR" format:u32 length of the counts:u64 length of what was seen:u64      (little endian)
//! counts:   length of the particulars, the particulars as JSON, then words, combinations, cells, totals, lags; numbers as LEB128
//! crc32 of everything so far
//! seen:     hash:16 created:4 uuid:8 cell:4 of each related statement, by hash
//! crc32 of what was seen
//! ```
//!
//! Everything is in order of its words, so that a day has the same bytes in whatever order and by however many threads its rows were read. What was seen
//! is apart: only who asks that statements sent twice count once reads it.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::counts::{ASPECTS, Cell, Combo, Counts, Late, Of, Total};
use crate::day::Month;
use crate::read::{Reason, Seen, Tally};
use crate::schema::Schema;

const MAGIC: [u8; 8] = *b"PLUMBSOR";
/// 2 has, of all statements, the days to publication, trusted flaggers and accounts; 3 says whether a published hash was compared, and has names without
/// white space around them. Days of an older format are to be taken in again.
const FORMAT: u32 = 3;
/// Bytes before the counts: magic, format, two lengths.
pub const HEAD: usize = 28;
const SEEN: usize = 32;

/// What is said of a day apart from its counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Particulars {
    /// Day of the file, such as `2025-09-24`.
    pub day: String,
    /// Whose statements: `global`, or a platform's short name.
    pub slug: String,
    /// Name of the file.
    pub file: String,
    /// Its SHA-1.
    pub sha1: String,
    /// Whether that was compared with a SHA-1 published beside it: without one nobody can tell whether the file is whole.
    #[serde(default)]
    pub hash_was_published: bool,
    /// Its size in bytes.
    pub size: u64,
    /// Whether it says where measures apply.
    pub full: bool,
    /// Vocabularies that it speaks.
    pub schemas: Vec<Schema>,
    /// Version of the concordance that told what to keep.
    pub concordance: u32,
    /// Rows, those set aside among them.
    pub rows: u64,
    /// Rows set aside, by reason.
    pub aside: BTreeMap<Reason, u64>,
    /// Rows set aside, by platform: see [`Tally::aside_of`]. Days that were written before it was kept say nothing of it.
    #[serde(default)]
    pub aside_of: BTreeMap<String, u64>,
    /// Words that no vocabulary has.
    pub unknown: BTreeMap<String, u64>,
    /// Statements on this violence that stand in the file before with the same uuid: see [`Tally::repeated`].
    #[serde(default)]
    pub repeated: u64,
    /// Parts of the file that hold the same bytes as one before, and rows.
    #[serde(default)]
    pub same_parts: u64,
}

impl Particulars {
    /// Rows that were counted.
    #[must_use]
    pub fn counted(&self) -> u64 {
        self.rows.saturating_sub(self.aside.values().sum())
    }
}

/// Bytes that are no shard as it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Damaged {
    /// It does not begin as a shard does.
    NoShard,
    /// It was written by another version of the program.
    Format(u32),
    /// Its checksum is another, or it ends too soon.
    Bytes,
}

impl fmt::Display for Damaged {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoShard => f.write_str("it is no file of counts"),
            Self::Format(format) => {
                write!(f, "it is of format {format}, and this program reads format {FORMAT}")
            }
            Self::Bytes => f.write_str("it is not as it was written"),
        }
    }
}

fn number(out: &mut Vec<u8>, mut n: u64) {
    while n >= 0x80 {
        out.push((n & 0x7f) as u8 | 0x80);
        n >>= 7;
    }
    out.push((n & 0x7f) as u8);
}

fn signed(out: &mut Vec<u8>, n: i32) {
    number(out, u64::from(((n << 1) ^ (n >> 31)).cast_unsigned()));
}

struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    fn take(&mut self, n: usize) -> Result<&'a [u8], Damaged> {
        let (head, rest) = self.0.split_at_checked(n).ok_or(Damaged::Bytes)?;
        self.0 = rest;
        Ok(head)
    }

    fn number(&mut self) -> Result<u64, Damaged> {
        let mut n = 0;
        for shift in (0..64).step_by(7) {
            let [byte] = *self.take(1)? else { return Err(Damaged::Bytes) };
            n |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Ok(n);
            }
        }
        Err(Damaged::Bytes)
    }

    fn small<T: TryFrom<u64>>(&mut self) -> Result<T, Damaged> {
        T::try_from(self.number()?).map_err(|_| Damaged::Bytes)
    }

    fn signed(&mut self) -> Result<i32, Damaged> {
        let n: u32 = self.small()?;
        Ok((n >> 1).cast_signed() ^ -((n & 1).cast_signed()))
    }

    fn text(&mut self) -> Result<&'a str, Damaged> {
        let length = self.small()?;
        std::str::from_utf8(self.take(length)?).map_err(|_| Damaged::Bytes)
    }
}

/// The bytes of a day.
#[must_use]
pub fn write(particulars: &Particulars, tally: &Tally) -> Vec<u8> {
    let (counts, moved) = tally.counts.sorted();
    let mut body = Vec::new();
    let told = serde_json::to_vec(particulars).unwrap_or_default();
    number(&mut body, told.len() as u64);
    body.extend(&told);
    number(&mut body, counts.words.list().len() as u64);
    for word in counts.words.list() {
        number(&mut body, word.len() as u64);
        body.extend(word.as_bytes());
    }
    number(&mut body, counts.combos.list().len() as u64);
    for (combo, ()) in counts.combos.list() {
        combo.iter().for_each(|word| number(&mut body, u64::from(*word)));
    }
    number(&mut body, counts.cells.list().len() as u64);
    let mut before = 0;
    for (cell, n) in counts.cells.list() {
        number(&mut body, u64::from(cell.combo - before));
        before = cell.combo;
        number(&mut body, u64::from(cell.month.0));
        signed(&mut body, cell.age);
        signed(&mut body, cell.lag);
        number(&mut body, *n);
    }
    number(&mut body, counts.totals.list().len() as u64);
    for (total, of) in counts.totals.list() {
        let small = [total.platform, total.schema, u32::from(total.month.0), u32::from(total.created)];
        small.iter().for_each(|n| number(&mut body, u64::from(*n)));
        let several = [of.rows, of.with_keyword, of.dated_after, of.flagged, of.with_account];
        several.iter().for_each(|n| number(&mut body, *n));
    }
    number(&mut body, counts.lags.list().len() as u64);
    for (late, n) in counts.lags.list() {
        number(&mut body, u64::from(late.platform));
        number(&mut body, u64::from(late.month.0));
        signed(&mut body, late.lag);
        number(&mut body, *n);
    }
    let place = |cell: u32| moved.get(cell as usize).copied().unwrap_or(u32::MAX);
    let mut seen: Vec<Seen> = tally.seen.iter().map(|s| Seen { cell: place(s.cell), ..*s }).collect();
    seen.sort_unstable();
    let mut out = Vec::with_capacity(HEAD + body.len() + 8 + seen.len() * SEEN);
    out.extend(MAGIC);
    out.extend(FORMAT.to_le_bytes());
    out.extend((body.len() as u64).to_le_bytes());
    out.extend((seen.len() as u64 * SEEN as u64).to_le_bytes());
    out.extend(&body);
    out.extend(crc32fast::hash(&out).to_le_bytes());
    let begin = out.len();
    for one in &seen {
        out.extend(one.hash.to_le_bytes());
        out.extend(one.created.to_le_bytes());
        out.extend(one.uuid.to_le_bytes());
        out.extend(one.cell.to_le_bytes());
    }
    let sum = crc32fast::hash(out.get(begin..).unwrap_or_default());
    out.extend(sum.to_le_bytes());
    out
}

/// How long the two parts of a shard are, checksums included, by its first [`HEAD`] bytes: the counts with the head, and what was seen.
///
/// # Errors
/// [`Damaged`].
pub fn lengths(head: &[u8]) -> Result<(u64, u64), Damaged> {
    let mut head = Bytes(head);
    let begin = head.take(8).map_err(|_| Damaged::NoShard)?;
    if begin != MAGIC {
        return Err(Damaged::NoShard);
    }
    let format = u32::from_le_bytes(*head.take(4)?.first_chunk().ok_or(Damaged::Bytes)?);
    if format != FORMAT {
        return Err(Damaged::Format(format));
    }
    let mut length = || Ok(u64::from_le_bytes(*head.take(8)?.first_chunk().ok_or(Damaged::Bytes)?));
    let (counts, seen): (u64, u64) = (length()?, length()?);
    let with = |n: u64, more: u64| n.checked_add(more).ok_or(Damaged::Bytes);
    Ok((with(counts, HEAD as u64 + 4)?, with(seen, 4)?))
}

/// Reads the particulars alone from the beginning of a shard, unchecked: for who looks for one day among many. `None` if more bytes are needed or
/// these are no shard.
#[must_use]
pub fn glimpse(bytes: &[u8]) -> Option<Particulars> {
    let mut bytes = Bytes(bytes.get(HEAD..)?);
    serde_json::from_str(bytes.text().ok()?).ok()
}

/// Reads the first part.
///
/// # Errors
/// [`Damaged`].
pub fn counts(bytes: &[u8]) -> Result<(Particulars, Counts), Damaged> {
    lengths(bytes)?;
    let (held, sum) = bytes.split_last_chunk::<4>().ok_or(Damaged::Bytes)?;
    if crc32fast::hash(held) != u32::from_le_bytes(*sum) {
        return Err(Damaged::Bytes);
    }
    let mut bytes = Bytes(held);
    bytes.take(HEAD)?;
    let told = bytes.text()?;
    let particulars = serde_json::from_str(told).map_err(|_| Damaged::Bytes)?;
    let mut out = Counts::default();
    for _ in 0..bytes.number()? {
        out.words.at(bytes.text()?);
    }
    let words = out.words.list().len();
    let known = |word: u32| if (word as usize) < words { Ok(word) } else { Err(Damaged::Bytes) };
    for _ in 0..bytes.number()? {
        let mut combo: Combo = [0; ASPECTS];
        for word in &mut combo {
            *word = known(bytes.small()?)?;
        }
        out.combos.at(combo);
    }
    let combos = u64::try_from(out.combos.list().len()).unwrap_or(0);
    let mut combo = 0_u64;
    for _ in 0..bytes.number()? {
        combo = combo.saturating_add(bytes.number()?);
        if combo >= combos {
            return Err(Damaged::Bytes);
        }
        let month = Month(bytes.small()?);
        let cell = Cell {
            combo: u32::try_from(combo).map_err(|_| Damaged::Bytes)?,
            month,
            age: bytes.signed()?,
            lag: bytes.signed()?,
        };
        *out.cells.at(cell).1 += bytes.number()?;
    }
    for _ in 0..bytes.number()? {
        let (platform, schema) = (known(bytes.small()?)?, known(bytes.small()?)?);
        let total = Total { platform, schema, month: Month(bytes.small()?), created: bytes.small()? };
        let of = Of {
            rows: bytes.number()?,
            with_keyword: bytes.number()?,
            dated_after: bytes.number()?,
            flagged: bytes.number()?,
            with_account: bytes.number()?,
        };
        *out.totals.at(total).1 = of;
    }
    for _ in 0..bytes.number()? {
        let late = Late { platform: known(bytes.small()?)?, month: Month(bytes.small()?), lag: bytes.signed()? };
        *out.lags.at(late).1 += bytes.number()?;
    }
    if bytes.0.is_empty() { Ok((particulars, out)) } else { Err(Damaged::Bytes) }
}

/// Reads the second part.
///
/// # Errors
/// [`Damaged`].
pub fn seen(bytes: &[u8]) -> Result<Vec<Seen>, Damaged> {
    let (held, sum) = bytes.split_last_chunk::<4>().ok_or(Damaged::Bytes)?;
    if crc32fast::hash(held) != u32::from_le_bytes(*sum) || held.len() % SEEN != 0 {
        return Err(Damaged::Bytes);
    }
    let mut bytes = Bytes(held);
    let mut out = Vec::with_capacity(held.len() / SEEN);
    while !bytes.0.is_empty() {
        let mut four = || Ok(u32::from_le_bytes(*bytes.take(4)?.first_chunk().ok_or(Damaged::Bytes)?));
        let parts: [u32; 8] = {
            let mut parts = [0; 8];
            for part in &mut parts {
                *part = four()?;
            }
            parts
        };
        let [h0, h1, h2, h3, created, u0, u1, cell] = parts;
        let wide = |low: u32, high: u32| u64::from(low) | u64::from(high) << 32;
        let hash = u128::from(wide(h0, h1)) | u128::from(wide(h2, h3)) << 64;
        out.push(Seen { hash, created, uuid: wide(u0, u1), cell });
    }
    Ok(out)
}
