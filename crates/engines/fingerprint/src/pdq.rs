//! PDQ: a picture becomes 256 bits and a quality, the same to the last bit as the reference makes.
//!
//! Equal bits are the point: a platform compares these against what its own program made. So every operation here is that of the
//! reference (Facebook's PDQ, "The TMK+PDQF video-hashing algorithm and the PDQ image-hashing algorithm", 2019), in single precision and in
//! its order: luma by 0.299, 0.587 and 0.114, two box filters along rows and columns as running sums that are divided and never multiplied by a
//! reciprocal, the centres of 64 × 64 cells, sixteen by sixteen cosines, and a bit for each that is above the median. What makes it fast
//! is in [`tent`]: sums of many rows and many columns run side by side, each in its own order. Absent on purpose: fused multiplication, threads,
//! input and output.

mod cosines;
#[cfg(test)]
mod same_bits_tests;
mod shrink;
mod tent;

use crate::Hash;
pub use cosines::Spectrum;
pub(crate) use tent::luma;

/// Whether a picture is taken whole.
///
/// Two families of the reference disagree by up to ten bits: the C++ command line and the browser build shrink a picture with a side above 512
/// to 512 × 512 first, the Java program, the Python library and Hasher-Matcher-Actioner do not. The variant belongs to a hash: keep it beside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Variant {
    /// All pixels.
    #[default]
    Full,
    /// Shrunk to 512 × 512 by nearest neighbour where a side is longer.
    Shrunk,
}

impl Variant {
    /// The word that is written beside a hash.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Shrunk => "512",
        }
    }

    /// From that word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Full, Self::Shrunk].into_iter().find(|v| v.word() == word)
    }
}

/// Pixels, row by row without gaps.
#[derive(Clone, Copy)]
pub struct Pixels<'a> {
    width: usize,
    height: usize,
    of: Of<'a>,
}

/// No pixels at all.
impl Default for Pixels<'_> {
    fn default() -> Self {
        Self { width: 0, height: 0, of: Of::Rgb(&[]) }
    }
}

/// What the pixels are.
#[derive(Clone, Copy)]
pub(crate) enum Of<'a> {
    Rgb(&'a [u8]),
    Luma(&'a [f32]),
}

/// Pixels that do not fill the size that they are said to have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WrongLength {
    /// Values that the size asks for; `None` where that is no number of this machine.
    pub wanted: Option<usize>,
    /// Values given.
    pub given: usize,
}

impl core::fmt::Display for WrongLength {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self.wanted {
            Some(wanted) => write!(f, "a picture of this size has {wanted} values, and {} were given", self.given),
            None => write!(f, "a picture of this size cannot be held, and {} values were given", self.given),
        }
    }
}

impl core::error::Error for WrongLength {}

impl<'a> Pixels<'a> {
    /// Red, green and blue, a byte each.
    ///
    /// # Errors
    /// Where there are not `width * height * 3` bytes.
    pub fn rgb(width: usize, height: usize, bytes: &'a [u8]) -> Result<Self, WrongLength> {
        let wanted = width.checked_mul(height).and_then(|n| n.checked_mul(3));
        if wanted != Some(bytes.len()) {
            return Err(WrongLength { wanted, given: bytes.len() });
        }
        Ok(Self { width, height, of: Of::Rgb(bytes) })
    }

    /// Brightness, 0 to 255.
    ///
    /// # Errors
    /// Where there are not `width * height` values.
    pub fn luma(width: usize, height: usize, values: &'a [f32]) -> Result<Self, WrongLength> {
        let wanted = width.checked_mul(height);
        if wanted != Some(values.len()) {
            return Err(WrongLength { wanted, given: values.len() });
        }
        Ok(Self { width, height, of: Of::Luma(values) })
    }

    /// Columns.
    #[must_use]
    pub const fn width(&self) -> usize {
        self.width
    }

    /// Rows.
    #[must_use]
    pub const fn height(&self) -> usize {
        self.height
    }

    pub(crate) const fn of(&self) -> Of<'a> {
        self.of
    }
}

/// Shorter sides give no fingerprint.
pub const SHORTEST: usize = 5;

/// The quality below which a fingerprint is not to be matched: the picture has too little in it.
pub const LEAST_QUALITY: u8 = 50;

/// A fingerprint and how much there was to see.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pdq {
    /// The 256 bits.
    pub hash: Hash,
    /// 0 to 100: how much the picture changes from place to place. Below [`LEAST_QUALITY`] the bits are of little worth, at 0 they are noise.
    pub quality: u8,
}

/// The fingerprint of a picture.
///
/// A side below [`SHORTEST`] gives zero bits and quality 0, as in the reference.
#[must_use]
pub fn pdq(pixels: Pixels<'_>, variant: Variant) -> Pdq {
    Spectrum::of(pixels, variant).pdq()
}

/// The 64 × 64 cells that a picture is made smaller to; `None` where a side is below [`SHORTEST`].
fn cells(pixels: Pixels<'_>, variant: Variant) -> Option<tent::Cells> {
    if pixels.width < SHORTEST || pixels.height < SHORTEST {
        return None;
    }
    if variant == Variant::Shrunk && (pixels.width > shrink::SIDE || pixels.height > shrink::SIDE) {
        return Some(match pixels.of {
            Of::Rgb(bytes) => {
                let small = shrink::nearest::<u8, 3>(bytes, pixels.width, pixels.height);
                tent::cells(&Pixels { width: shrink::SIDE, height: shrink::SIDE, of: Of::Rgb(&small) })
            }
            Of::Luma(values) => {
                let small = shrink::nearest::<f32, 1>(values, pixels.width, pixels.height);
                tent::cells(&Pixels { width: shrink::SIDE, height: shrink::SIDE, of: Of::Luma(&small) })
            }
        });
    }
    Some(tent::cells(&pixels))
}
