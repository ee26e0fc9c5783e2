//! What was added and withdrawn since the last segment was made, a record each.
//!
//! | from | what |
//! | --- | --- |
//! | 0 | `PLBANLOG`, version (u32: 1), 1 if sealed (u32), zeros up to 32 |
//! | then for each record | bytes that follow (u32), their CRC-32 (u32), CRC-32 of these eight bytes and of the record's place in the file (u32); the record as JSON, or sealed |
//!
//! A record is one write and one sync. What a crash leaves of it is torn: it ends the file, and was never acknowledged. A record that does
//! not fit its checksum and has others behind it was acknowledged and damaged later, and is refused.

use fingerprint::Hash;
use rand_core::CryptoRng;
use serde::{Deserialize, Serialize};

use crate::key::{Key, bound};
use crate::rows::Terms;
use crate::tombs::Mark;

pub(crate) const HEAD: u64 = 32;
const MAGIC: &[u8; 8] = b"PLBANLOG";
const VERSION: u32 = 1;
/// Bytes before a record.
const BEFORE: usize = 12;
/// Bytes of a record at most.
const LONGEST: u32 = 1 << 28;
/// Bytes of a log at most: it is read into memory. Long before, it is begun anew.
pub(crate) const FULL: u64 = 1 << 29;

/// What a log holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Record {
    /// Entries under the same terms.
    Add {
        /// Theirs.
        terms: Terms,
        /// Each of them.
        entries: Vec<Line>,
    },
    /// Entries that were there before are no longer: in logs, and in segments with a lower number than the log.
    Withdraw {
        /// Those of these fingerprints.
        hashes: Vec<Hex>,
        /// Of this owner alone, if one is named.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        owner: Option<String>,
        /// With this label alone, if one is named.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        label: Option<String>,
    },
    /// Rows of a segment that are no longer: what withdrawals come to when the log is begun anew.
    Gone {
        /// Its file.
        segment: String,
        /// Which.
        rows: Vec<u32>,
    },
    /// In the file of marks alone: under which key they are made.
    Remember {
        /// 64 hexadecimal digits.
        key: String,
    },
    /// In the file of marks alone: what must not come back.
    Withdrawn {
        /// Each of them.
        marks: Vec<Mark>,
    },
}

/// An entry of a log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// The fingerprint.
    pub hash: Hex,
    /// What its owner calls it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub label: String,
    /// Its quality, if that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quality: Option<u8>,
}

/// A fingerprint as its digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Hex(pub Hash);

impl TryFrom<String> for Hex {
    type Error = fingerprint::NotAHash;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse().map(Self)
    }
}

impl From<Hex> for String {
    fn from(hex: Hex) -> Self {
        hex.0.to_string()
    }
}

/// The beginning of a log.
pub(crate) fn head(sealed: bool) -> [u8; HEAD as usize] {
    let mut head = [0; HEAD as usize];
    head[..8].copy_from_slice(MAGIC);
    head[8..12].copy_from_slice(&VERSION.to_le_bytes());
    head[12] = u8::from(sealed);
    head
}

/// A record as it is written at a place of a file.
pub(crate) fn frame(
    record: &Record,
    name: &str,
    place: u64,
    seal: Option<(&Key, &mut dyn CryptoRng)>,
) -> Option<Vec<u8>> {
    let mut inside = serde_json::to_vec(record).ok()?;
    if let Some((key, rng)) = seal {
        inside = key.seal(&bound(name, place, 0), &inside, rng)?;
    }
    let length = u32::try_from(inside.len()).ok().filter(|l| *l <= LONGEST)?;
    let mut bytes = Vec::with_capacity(BEFORE + inside.len());
    bytes.extend(length.to_le_bytes());
    bytes.extend(crc32fast::hash(&inside).to_le_bytes());
    bytes.extend(of_head(&bytes, place).to_le_bytes());
    bytes.extend(inside);
    Some(bytes)
}

fn of_head(eight: &[u8], place: u64) -> u32 {
    let mut sum = crc32fast::Hasher::new();
    sum.update(eight);
    sum.update(&place.to_le_bytes());
    sum.finalize()
}

/// What was read of a log.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct ReadLog {
    /// The records, in their order.
    pub records: Vec<Record>,
    /// The place behind the last of them.
    pub end: u64,
    /// Whether something is behind it that a crash, or a write that is going on, left unfinished.
    pub torn: bool,
}

/// Reads the records of a log from a place in its file on, `bytes` being what stands from there; from 0, the head is looked at first.
///
/// # Errors
/// What is wrong, if a record was damaged after it was acknowledged, or does not open.
pub fn read_log(name: &str, key: Option<&Key>, from: u64, bytes: &[u8]) -> Result<ReadLog, String> {
    let mut rest = bytes;
    let mut read = ReadLog { end: from, ..ReadLog::default() };
    if from == 0 {
        let Some((head, behind)) = rest.split_first_chunk::<{ HEAD as usize }>() else {
            return Ok(ReadLog { torn: true, ..read });
        };
        if *head == [0; HEAD as usize] {
            return Ok(ReadLog { torn: true, ..read });
        }
        if *head == self::head(key.is_none()) {
            return Err("it is sealed and the bank is not, or the other way round".into());
        }
        if *head != self::head(key.is_some()) {
            return Err("it does not begin as a log of this version does".into());
        }
        (rest, read.end) = (behind, HEAD);
    }
    while !rest.is_empty() {
        let Some((before, behind)) = rest.split_first_chunk::<BEFORE>() else {
            read.torn = true;
            break;
        };
        if *before == [0; BEFORE] {
            // Room that the system gave to a write and never filled.
            read.torn = true;
            break;
        }
        let word =
            |at: usize| before.get(at..at + 4).and_then(|w| w.first_chunk()).map_or(0, |w| u32::from_le_bytes(*w));
        let (length, sum) = (word(0) as usize, word(4));
        if word(8) != of_head(&before[..8], read.end) || length > LONGEST as usize {
            return Err(format!("the record at byte {} does not fit its checksum", read.end));
        }
        let Some(inside) = behind.get(..length) else {
            read.torn = true;
            break;
        };
        if crc32fast::hash(inside) != sum {
            if behind.len() == length {
                read.torn = true;
                break;
            }
            return Err(format!("the record at byte {} does not fit its checksum", read.end));
        }
        let open = key.map(|key| key.open(&bound(name, read.end, 0), inside));
        let open = match &open {
            None => inside,
            Some(Some(open)) => open,
            Some(None) => return Err(format!("the key does not open the record at byte {}", read.end)),
        };
        let record = serde_json::from_slice(open);
        read.records
            .push(record.map_err(|_| format!("the record at byte {} is none that this program knows", read.end))?);
        read.end += (BEFORE + length) as u64;
        rest = behind.get(length..).unwrap_or_default();
    }
    Ok(read)
}

#[cfg(test)]
mod tests {
    use super::*;
    use chacha20::ChaCha20Rng;
    use chacha20::rand_core::SeedableRng;
    use proptest::prelude::*;

    fn record(n: u64) -> Record {
        let hash = Hex(Hash::from_words([n, 2, 3, 4]));
        match n % 3 {
            0 => Record::Withdraw {
                hashes: vec![hash],
                owner: n.is_multiple_of(2).then(|| "SAMPLE".into()),
                label: None,
            },
            1 => Record::Gone { segment: "segment-1".into(), rows: vec![n as u32] },
            _ => Record::Add {
                terms: Terms { owner: "SAMPLE".into(), expires: Some(5), ..Terms::default() },
                entries: vec![
                    Line { hash, label: "é,\"".into(), quality: Some(80) },
                    Line { hash, label: String::new(), quality: None },
                ],
            },
        }
    }

    fn log(key: Option<&Key>, count: u64) -> (Vec<u8>, Vec<u64>) {
        let mut rng = ChaCha20Rng::seed_from_u64(3);
        let mut bytes = head(key.is_some()).to_vec();
        let mut ends = vec![bytes.len() as u64];
        for n in 0..count {
            let seal = key.map(|key| (key, &mut rng as &mut dyn CryptoRng));
            bytes.extend(frame(&record(n), "log-1", bytes.len() as u64, seal).unwrap());
            ends.push(bytes.len() as u64);
        }
        (bytes, ends)
    }

    #[test]
    fn cut_anywhere_it_gives_what_was_whole() {
        let key = Key::new(&mut ChaCha20Rng::seed_from_u64(1));
        for key in [None, Some(&key)] {
            let (bytes, ends) = log(key, 7);
            for cut in 0..=bytes.len() {
                let read = read_log("log-1", key, 0, &bytes[..cut]).unwrap();
                let whole = ends.iter().filter(|e| **e <= cut as u64).count();
                assert_eq!(read.records.len(), whole.saturating_sub(1));
                assert_eq!(read.end, if whole == 0 { 0 } else { ends[whole - 1] });
                assert_eq!(read.torn, read.end != cut as u64 || cut == 0);
                // And whatever zeros the system left behind.
                let mut long = bytes[..cut].to_vec();
                long.resize(cut + 100, 0);
                if ends.contains(&(cut as u64)) {
                    assert_eq!(read_log("log-1", key, 0, &long).unwrap().end, cut as u64);
                }
            }
            for (at, end) in ends.iter().enumerate().skip(1) {
                let read = read_log("log-1", key, *end, &bytes[*end as usize..]).unwrap();
                assert_eq!(read.records.len(), 7 - at);
            }
        }
    }

    #[test]
    fn a_record_that_changed_is_told_unless_it_is_the_last() {
        let (bytes, ends) = log(None, 5);
        for at in 0..ends[4] as usize {
            let mut odd = bytes.clone();
            odd[at] ^= 4;
            let told = read_log("log-1", None, 0, &odd);
            assert!(told.is_err(), "a change of byte {at} passes: {told:?}");
        }
        let mut odd = bytes.clone();
        odd[ends[4] as usize + 20] ^= 4;
        let read = read_log("log-1", None, 0, &odd).unwrap();
        assert_eq!((read.records.len(), read.torn), (4, true));
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_refused(mut bytes in prop::collection::vec(any::<u8>(), 0..400), headed: bool) {
            if headed {
                bytes.splice(0..0, head(false));
            }
            let _ = read_log("log-1", None, 0, &bytes);
            let _ = read_log("log-1", None, 77, &bytes);
        }
    }
}
