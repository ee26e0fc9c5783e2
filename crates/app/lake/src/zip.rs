//! The zips that the database publishes: a stored one a day, that holds deflated ones of CSV files.
//!
//! Read where it lies, with nothing unpacked to disk. What a zip says of itself is not believed: sizes are bounded, members may not overlap, a member
//! may not open to more than it said, and every checksum is compared.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};

/// Largest list of members, in bytes: ten thousand parts need one.
const LARGEST_LIST: u64 = 64 << 20;
/// A member of more than [`FREE`] bytes may not open to more than so many times its size. Rows of statements, each with its own uuid, stay below 30.
const MOST_TIMES: u64 = 200;
/// As [`MOST_TIMES`].
pub(crate) const FREE: u64 = 16 << 20;
/// Largest member when open: the database cuts at some 90 MB.
const LARGEST: u64 = 8 << 30;

/// A member of a zip, by where its bytes lie in the file.
#[derive(Debug, Clone)]
pub(crate) struct Member {
    pub(crate) name: String,
    pub(crate) deflated: bool,
    pub(crate) crc: u32,
    /// Where its bytes begin in the file.
    pub(crate) at: u64,
    pub(crate) packed: u64,
    pub(crate) size: u64,
}

/// Why a zip cannot be read.
pub(crate) enum Trouble {
    Io(std::io::Error),
    Broken(String),
}

impl From<std::io::Error> for Trouble {
    fn from(error: std::io::Error) -> Self {
        if error.kind() == std::io::ErrorKind::UnexpectedEof {
            Self::Broken("it ends too soon".into())
        } else {
            Self::Io(error)
        }
    }
}

fn broken<T>(what: impl Into<String>) -> Result<T, Trouble> {
    Err(Trouble::Broken(what.into()))
}

fn read(file: &mut File, at: u64, length: u64) -> Result<Vec<u8>, Trouble> {
    let mut out = vec![0; usize::try_from(length).unwrap_or(0)];
    file.seek(SeekFrom::Start(at))?;
    file.read_exact(&mut out)?;
    Ok(out)
}

/// Little-endian numbers, one after the other; zero beyond the end.
struct Numbers<'a>(&'a [u8]);

impl Numbers<'_> {
    fn next(&mut self, bytes: usize) -> u64 {
        let (head, rest) = self.0.split_at_checked(bytes).unwrap_or((&[], &[]));
        self.0 = rest;
        head.iter().rev().fold(0, |n, byte| n << 8 | u64::from(*byte))
    }
}

const END: [u8; 4] = *b"PK\x05\x06";
const END_64: [u8; 4] = *b"PK\x06\x06";
const LOCATOR_64: [u8; 4] = *b"PK\x06\x07";
const ENTRY: [u8; 4] = *b"PK\x01\x02";
const LOCAL: [u8; 4] = *b"PK\x03\x04";

/// Members of the zip that takes `length` bytes of a file from `base` on.
pub(crate) fn members(file: &mut File, base: u64, length: u64) -> Result<Vec<Member>, Trouble> {
    let tail_length = length.min(22 + 65_535);
    let tail_at = length - tail_length;
    let tail = read(file, base + tail_at, tail_length)?;
    let Some(end) = tail.windows(22).rposition(|w| w.starts_with(&END)) else {
        return broken("it is no zip, or it ends too soon: its list of members is missing. Fetch it again");
    };
    let mut n = Numbers(tail.get(end + 4..).unwrap_or_default());
    let (disk, list_disk, _, mut count) = (n.next(2), n.next(2), n.next(2), n.next(2));
    let (mut list_length, mut list_at) = (n.next(4), n.next(4));
    if disk != list_disk {
        return broken("it is a part of a zip that was cut in pieces");
    }
    if count == 0xffff || list_length == 0xffff_ffff || list_at == 0xffff_ffff {
        let locator_at = (tail_at + end as u64).checked_sub(20);
        if let Some(at) = locator_at {
            let locator = read(file, base + at, 20)?;
            if locator.starts_with(&LOCATOR_64) {
                let at = Numbers(locator.get(8..).unwrap_or_default()).next(8);
                if at.checked_add(56).is_none_or(|end| end > length) {
                    return broken("its list of members lies outside it");
                }
                let end = read(file, base + at, 56)?;
                if !end.starts_with(&END_64) {
                    return broken("its list of members is damaged");
                }
                let mut n = Numbers(end.get(32..).unwrap_or_default());
                (count, list_length, list_at) = (n.next(8), n.next(8), n.next(8));
            }
        }
    }
    if list_length > LARGEST_LIST || list_at.checked_add(list_length).is_none_or(|end| end > length) {
        return broken("its list of members is larger than it can be, or lies outside it");
    }
    let list = read(file, base + list_at, list_length)?;
    let mut rest = list.as_slice();
    let mut out = Vec::new();
    while out.len() as u64 != count {
        let Some((member, after)) = entry(rest) else { return broken("its list of members is damaged") };
        rest = after;
        out.push(member?);
    }
    for member in &mut out {
        place(file, base, list_at, member)?;
    }
    let mut ranges: Vec<(u64, u64)> = out.iter().map(|m| (m.at, m.at + m.packed)).collect();
    ranges.sort_unstable();
    if ranges.windows(2).any(|two| matches!(two, [(_, end), (next, _)] if next < end)) {
        return broken("members share their bytes, as in a zip made to exhaust whoever opens it");
    }
    Ok(out)
}

/// The first entry of a list, and what is behind it.
fn entry(list: &[u8]) -> Option<(Result<Member, Trouble>, &[u8])> {
    let head = list.get(..46).filter(|head| head.starts_with(&ENTRY))?;
    let mut n = Numbers(head.get(8..)?);
    let (flags, method, _time, crc) = (n.next(2), n.next(2), n.next(4), n.next(4));
    let (mut packed, mut size) = (n.next(4), n.next(4));
    let lengths = [n.next(2), n.next(2), n.next(2)].map(|l| usize::try_from(l).unwrap_or(0));
    let [name, extra, comment] = lengths;
    let mut at = Numbers(head.get(42..)?).next(4);
    let (text, rest) = list.get(46..)?.split_at_checked(name)?;
    let (mut fields, rest) = rest.split_at_checked(extra)?;
    let rest = rest.get(comment..)?;
    while fields.len() >= 4 {
        let mut n = Numbers(fields);
        let (id, length) = (n.next(2), usize::try_from(n.next(2)).unwrap_or(0));
        let mut held = Numbers(fields.get(4..)?.get(..length)?);
        if id == 1 {
            for number in [&mut size, &mut packed, &mut at] {
                if *number == 0xffff_ffff && held.0.len() >= 8 {
                    *number = held.next(8);
                }
            }
        }
        fields = fields.get(4 + length..)?;
    }
    let name = String::from_utf8_lossy(text).into_owned();
    let member = Member { crc: u32::try_from(crc).unwrap_or(0), name, deflated: method == 8, at, packed, size };
    let told = if flags & 1 != 0 {
        broken(format!("{} is encrypted", member.name))
    } else if method != 0 && method != 8 {
        broken(format!("{} is packed in a way (method {method}) that the database does not use", member.name))
    } else if !member.deflated && packed != size {
        broken(format!("{} is stored and yet of two sizes", member.name))
    } else if size > LARGEST || size > FREE && size / MOST_TIMES > packed {
        broken(format!(
            "{} would open to {size} bytes from {packed}, as in a zip made to exhaust whoever opens it",
            member.name
        ))
    } else {
        Ok(member)
    };
    Some((told, rest))
}

/// From where its header is to where its bytes are.
fn place(file: &mut File, base: u64, list_at: u64, member: &mut Member) -> Result<(), Trouble> {
    let outside = |name: &str| Trouble::Broken(format!("{name} lies outside the zip"));
    if member.at.checked_add(30).is_none_or(|end| end > list_at) {
        return Err(outside(&member.name));
    }
    let head = read(file, base + member.at, 30)?;
    if !head.starts_with(&LOCAL) {
        return broken(format!("{} does not begin as a member does", member.name));
    }
    let mut n = Numbers(head.get(26..).unwrap_or_default());
    let begin = member.at + 30 + n.next(2) + n.next(2);
    if begin.checked_add(member.packed).is_none_or(|end| end > list_at) {
        return Err(outside(&member.name));
    }
    member.at = base + begin;
    Ok(())
}
