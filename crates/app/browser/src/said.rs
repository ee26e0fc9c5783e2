//! What is said of a picture, in lines that a script splits without a parser: a word, a space, the rest.

use std::fmt::Write;

use fingerprint::decode::{Limits, Picture, Unread, decode};
use fingerprint::{Choices, Pdq, Refusal, Spectrum, Variant, enrol, exact};
use qrcodegen::{QrCode, QrCodeEcc};

/// Ask for the fingerprints of the picture cut, framed, turned and mirrored too.
pub const SET: u32 = 1;

/// A tab may hold less than a program: 80 megapixels of three bytes.
const LIMITS: Limits = Limits { side: 32_768, bytes: 240 << 20, frames: 1 };
/// The preview has so many cells along its longer side: enough to know one's own picture by, too few to see anything in it.
const PREVIEW: u32 = 12;

/// Looks at the bytes of a file. Lines, each once and in this order:
///
/// - `unread WORD` where it is no picture that can be read, and nothing else: `empty`, `unknown`, `unsupported`, `too-large`, `too-much`,
///   `no-pixels`, `cut-off`, `damaged`
/// - `size WIDTH HEIGHT`, `pdq HASH QUALITY`, `dihedral` and eight hashes
/// - `upright HASH QUALITY` where the file asks to be turned, `white HASH QUALITY` where it is transparent
/// - `refused WORD` where no bank should take it: `little`, `degenerate`
/// - `set` and hashes, if `choices` has [`SET`]
/// - `md5`, `sha1`, `sha256` with the hash of the bytes
/// - `preview WIDTH HEIGHT` and the colours of a few large cells, six hexadecimal digits each
#[must_use]
pub fn look(bytes: &[u8], choices: u32) -> String {
    let mut said = String::new();
    // Writing into a text does not fail.
    let _ = match decode(bytes, &LIMITS) {
        Ok(picture) => tell(&mut said, bytes, &picture, choices),
        Err(why) => writeln!(said, "unread {}", word(&why)),
    };
    said
}

const fn word(why: &Unread) -> &'static str {
    match why {
        Unread::Empty => "empty",
        Unread::Unsupported(_) => "unsupported",
        Unread::TooLarge(..) => "too-large",
        Unread::TooMuch => "too-much",
        Unread::NoPixels => "no-pixels",
        Unread::CutOff => "cut-off",
        Unread::Damaged(_) => "damaged",
        _ => "unknown",
    }
}

fn tell(said: &mut String, bytes: &[u8], picture: &Picture, choices: u32) -> std::fmt::Result {
    let spectrum = Spectrum::of(picture.pixels(), Variant::Full);
    let pdq = spectrum.pdq();
    writeln!(said, "size {} {}", picture.width(), picture.height())?;
    line(said, "pdq", &pdq)?;
    said.push_str("dihedral");
    for hash in spectrum.dihedral() {
        write!(said, " {hash}")?;
    }
    said.push('\n');
    for (name, other) in [("upright", picture.upright()), ("white", picture.over_white())] {
        if let Some(other) = other {
            line(said, name, &fingerprint::pdq(other.pixels(), Variant::Full))?;
        }
    }
    if let Err(refusal) = pdq.fit_for_a_bank() {
        let word = if let Refusal::LittleToSee(_) = refusal { "little" } else { "degenerate" };
        writeln!(said, "refused {word}")?;
    }
    if choices & SET != 0 {
        said.push_str("set");
        for one in enrol(picture.pixels(), &Choices::ALL) {
            write!(said, " {}", one.pdq.hash)?;
        }
        said.push('\n');
    }
    let exact = exact(bytes);
    writeln!(said, "md5 {}\nsha1 {}\nsha256 {}", exact.md5, exact.sha1, exact.sha256)?;
    preview(said, picture)
}

fn line(said: &mut String, name: &str, pdq: &Pdq) -> std::fmt::Result {
    writeln!(said, "{name} {} {}", pdq.hash, pdq.quality)
}

/// Means of a few large cells.
fn preview(said: &mut String, picture: &Picture) -> std::fmt::Result {
    let (wide, high) = (picture.width(), picture.height());
    let cells = |side: u32| (PREVIEW * side).div_ceil(wide.max(high)).clamp(1, side.min(PREVIEW));
    let (across, down) = (cells(wide), cells(high));
    write!(said, "preview {across} {down} ")?;
    let row = wide as usize * 3;
    let edge = |n: u32, of: u32, side: u32| (u64::from(n) * u64::from(side) / u64::from(of)) as usize;
    for y in 0..down {
        for x in 0..across {
            let (mut sums, mut seen) = ([0_u64; 3], 0_u64);
            let (left, right) = (edge(x, across, wide), edge(x + 1, across, wide));
            // A cell of a large picture is known by some of its rows.
            let (top, bottom) = (edge(y, down, high), edge(y + 1, down, high));
            for line in (top..bottom).step_by(((bottom - top) / 16).max(1)) {
                let pixels = picture.rgb().get(line * row + left * 3..line * row + right * 3).unwrap_or_default();
                for pixel in pixels.chunks_exact(3) {
                    sums.iter_mut().zip(pixel).for_each(|(sum, value)| *sum += u64::from(*value));
                    seen += 1;
                }
            }
            for sum in sums {
                write!(said, "{:02x}", sum / seen.max(1))?;
            }
        }
    }
    said.push('\n');
    Ok(())
}

/// A QR code of a text, as rows of `1` and `0`; empty if it holds too much for one.
#[must_use]
pub fn code(text: &str) -> String {
    let Ok(code) = QrCode::encode_text(text, QrCodeEcc::Medium) else { return String::new() };
    let side = 0..code.size();
    let row = |y| side.clone().map(move |x| (x, y)).map(|(x, y)| if code.get_module(x, y) { '1' } else { '0' });
    side.clone().flat_map(|y| row(y).chain(['\n']).collect::<Vec<_>>()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_picture_is_told_by_a_word() {
        assert_eq!(look(b"", 0), "unread empty\n");
        assert_eq!(look(b"hello", 0), "unread unknown\n");
        assert_eq!(look(b"\x89PNG\r\n\x1a\n", 0).split(' ').next(), Some("unread"));
    }

    #[test]
    fn a_code_is_a_square_of_ones_and_noughts() {
        let code = code("SAMPLE");
        let rows: Vec<&str> = code.lines().collect();
        assert_eq!(rows.len(), 21, "version 1");
        assert!(rows.iter().all(|row| row.len() == 21 && row.bytes().all(|b| b == b'0' || b == b'1')));
        assert!(rows[0].starts_with("1111111"));
        assert_eq!(super::code(&"x".repeat(5_000)), "");
    }
}
