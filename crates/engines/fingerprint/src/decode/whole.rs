//! Whether a file has its end.
//!
//! The JPEG decoder fills what is missing with grey and says nothing, and the TIFF decoder does likewise with strips that end early. A hash of that would be one of another picture.

use super::{Format, Unread};

pub(super) fn check(format: Format, bytes: &[u8]) -> Result<(), Unread> {
    match format {
        Format::Jpeg if !jpeg(bytes) => Err(Unread::CutOff),
        Format::Tiff if tiff(bytes) == Some(false) => Err(Unread::CutOff),
        _ => Ok(()),
    }
}

/// Between the first scan and the end there is a marker that says "end of image" (ITU-T T.81, B.1.1.3): in coded data it cannot stand. What
/// cameras append after it is theirs. A file whose segments cannot be followed is left to the decoder to refuse.
fn jpeg(bytes: &[u8]) -> bool {
    let mut at = 2;
    loop {
        let Some([0xff, marker]) = bytes.get(at..at + 2).and_then(|two| two.first_chunk::<2>()) else {
            // Damaged, or cut off within its headers: there is no scan.
            return at < bytes.len();
        };
        match marker {
            0xff => at += 1,
            0x01 | 0xd0..=0xd8 => at += 2,
            0xda => {
                return bytes.get(at..).is_some_and(|rest| rest.windows(2).any(|two| two == [0xff, 0xd9]));
            }
            _ => {
                let Some(length) = bytes.get(at + 2..at + 4).and_then(|two| two.first_chunk::<2>()) else {
                    return false;
                };
                at += 2 + usize::from(u16::from_be_bytes(*length));
            }
        }
    }
}

/// Whether the first picture's strips or tiles lie within the file (TIFF 6.0, sections 2 and 15); `None` where it cannot be followed, and is left to the
/// decoder. The larger form of 64 bits is left to it too.
fn tiff(bytes: &[u8]) -> Option<bool> {
    let little = bytes.starts_with(b"II");
    let short = |at: usize| {
        let two = bytes.get(at..)?.first_chunk::<2>()?;
        Some(usize::from(if little { u16::from_le_bytes(*two) } else { u16::from_be_bytes(*two) }))
    };
    let long = |at: usize| {
        let four = bytes.get(at..)?.first_chunk::<4>()?;
        usize::try_from(if little { u32::from_le_bytes(*four) } else { u32::from_be_bytes(*four) }).ok()
    };
    if short(2)? != 42 {
        return None;
    }
    let directory = long(4)?;
    let Some(entries) = short(directory) else { return Some(false) };
    let (mut offsets, mut lengths) = (None, None);
    for entry in 0..entries {
        let at = directory.checked_add(2 + entry * 12)?;
        let Some(tag) = short(at) else { return Some(false) };
        match tag {
            273 | 324 => offsets = Some(at),
            279 | 325 => lengths = Some(at),
            _ => {}
        }
    }
    // The values stand in the entry itself where they fit there, else where it points.
    let value = |at: usize, n: usize| {
        let (size, count) = (if short(at + 2)? == 3 { 2 } else { 4 }, long(at + 4)?);
        let from = if size * count <= 4 { at + 8 } else { long(at + 8)? };
        let at = from.checked_add(size * n)?;
        if size == 2 { short(at) } else { long(at) }
    };
    let (offsets, lengths) = (offsets?, lengths?);
    for n in 0..long(offsets + 4)?.min(bytes.len()) {
        let ends = value(offsets, n).zip(value(lengths, n)).and_then(|(offset, length)| offset.checked_add(length));
        if ends.is_none_or(|end| end > bytes.len()) {
            return Some(false);
        }
    }
    Some(true)
}
