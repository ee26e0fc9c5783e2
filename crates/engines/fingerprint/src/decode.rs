//! From the bytes of a file to pixels, with every choice that another program might make differently written down.
//!
//! - **Content decides**, never the name: JPEG, PNG, GIF, WebP, BMP and TIFF.
//! - **Turn** (EXIF): pixels are taken as stored, because the reference does; where the file asks for a turn, [`Picture::upright`] gives what a browser or a
//!   phone shows. Both deserve a hash.
//! - **Alpha**: dropped, because the reference does; where something is transparent, [`Picture::over_white`] gives what people see on a white page.
//! - **CMYK** becomes RGB as `(255 - ink) * (255 - black) / 255`; a palette and one bit become the colours that they stand for; grey is three
//!   times the same; of sixteen bits the upper eight are taken. Colour profiles are not applied.
//! - **Movement**: the first frame, and others on request ([`frames`]).
//! - **A file that was cut off** is an error, never half a picture: its hash would be that of another picture.
//!
//! The header is read first, and what would be larger than [`Limits`] is not decoded at all. Absent on purpose: files, names and threads.

mod movement;
mod turn;
mod whole;

use std::fmt;
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::string::{String, ToString};
use std::vec;
use std::vec::Vec;

use image::error::{ImageError, LimitErrorKind};
use image::{ColorType, ImageDecoder, ImageFormat, ImageReader};

pub use movement::frames;
pub use turn::Turn;

use crate::pdq::Pixels;

/// How large a picture may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Longest side, in pixels.
    pub side: u32,
    /// Bytes of the decoded pixels, as the file stores them; a decoder may hold as many again while it works.
    pub bytes: u64,
    /// Frames that are looked at in a moving picture.
    pub frames: usize,
}

impl Default for Limits {
    /// 32,768 pixels a side, 640 MiB (a telephone's 200 megapixels), 512 frames.
    fn default() -> Self {
        Self { side: 32_768, bytes: 640 << 20, frames: 512 }
    }
}

/// Why there are no pixels.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Unread {
    /// No byte at all.
    Empty,
    /// No picture of a kind that is read.
    Unknown,
    /// A picture whose kind of pixels or packing is not read.
    Unsupported(String),
    /// A side that is too long, or more pixels than are taken: width and height.
    TooLarge(u32, u32),
    /// Decoding it would take more memory than is allowed.
    TooMuch,
    /// A side of nothing.
    NoPixels,
    /// The end is missing.
    CutOff,
    /// Damaged; what the decoder says.
    Damaged(String),
    /// It does not move: there are no frames.
    Still,
}

impl fmt::Display for Unread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("the file is empty"),
            Self::Unknown => f.write_str("this is no picture that can be read: use JPEG, PNG, GIF, WebP, BMP or TIFF"),
            Self::Unsupported(what) => {
                write!(f, "pictures of this sort cannot be read ({what}): save it as PNG or JPEG")
            }
            Self::TooLarge(width, height) => {
                write!(
                    f,
                    "the picture says that it is {width} x {height} pixels, which is more than is taken: make it smaller"
                )
            }
            Self::TooMuch => f.write_str("the picture takes more memory than is allowed: make it smaller"),
            Self::NoPixels => f.write_str("the picture has no pixels"),
            Self::CutOff => f.write_str("the end of the picture is missing: copy the file again"),
            Self::Damaged(what) => write!(f, "the picture is damaged ({what}): copy the file again"),
            Self::Still => f.write_str("the picture does not move"),
        }
    }
}

impl std::error::Error for Unread {}

/// The formats that are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "their names say it")]
pub enum Format {
    Jpeg,
    Png,
    Gif,
    WebP,
    Bmp,
    Tiff,
}

impl Format {
    /// By the first bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Option<Self> {
        Some(match image::guess_format(bytes).ok()? {
            ImageFormat::Jpeg => Self::Jpeg,
            ImageFormat::Png => Self::Png,
            ImageFormat::Gif => Self::Gif,
            ImageFormat::WebP => Self::WebP,
            ImageFormat::Bmp => Self::Bmp,
            ImageFormat::Tiff => Self::Tiff,
            _ => return None,
        })
    }

    const fn inner(self) -> ImageFormat {
        match self {
            Self::Jpeg => ImageFormat::Jpeg,
            Self::Png => ImageFormat::Png,
            Self::Gif => ImageFormat::Gif,
            Self::WebP => ImageFormat::WebP,
            Self::Bmp => ImageFormat::Bmp,
            Self::Tiff => ImageFormat::Tiff,
        }
    }
}

/// A decoded picture: red, green and blue of eight bits.
#[derive(Clone)]
pub struct Picture {
    width: u32,
    height: u32,
    rgb: Vec<u8>,
    /// As long as there are pixels, where one of them is not opaque.
    alpha: Option<Vec<u8>>,
    turn: Turn,
}

impl Picture {
    /// Columns, as stored.
    #[must_use]
    pub const fn width(&self) -> u32 {
        self.width
    }

    /// Rows, as stored.
    #[must_use]
    pub const fn height(&self) -> u32 {
        self.height
    }

    /// Red, green and blue, row by row.
    #[must_use]
    pub fn rgb(&self) -> &[u8] {
        &self.rgb
    }

    /// What is to be hashed first.
    #[must_use]
    pub fn pixels(&self) -> Pixels<'_> {
        // The length was checked when the picture was made.
        Pixels::rgb(self.width as usize, self.height as usize, &self.rgb).unwrap_or_default()
    }

    /// The turn that the file asks for.
    #[must_use]
    pub const fn turn(&self) -> Turn {
        self.turn
    }

    /// As a browser shows it, where the file asks for a turn.
    #[must_use]
    pub fn upright(&self) -> Option<Self> {
        (self.turn != Turn::None).then(|| {
            let (width, height, rgb) = self.turn.apply::<3>(self.width, self.height, &self.rgb);
            let alpha = self.alpha.as_ref().map(|alpha| self.turn.apply::<1>(self.width, self.height, alpha).2);
            Self { width, height, rgb, alpha, turn: Turn::None }
        })
    }

    /// As it looks on white paper, where something in it is transparent.
    #[must_use]
    pub fn over_white(&self) -> Option<Self> {
        let alpha = self.alpha.as_ref()?;
        let mut rgb = self.rgb.clone();
        for (pixel, alpha) in rgb.as_chunks_mut::<3>().0.iter_mut().zip(alpha) {
            let alpha = u32::from(*alpha);
            for value in pixel {
                let mixed = (u32::from(*value) * alpha + 255 * (255 - alpha) + 127) / 255;
                *value = u8::try_from(mixed).unwrap_or(u8::MAX);
            }
        }
        Some(Self { rgb, alpha: None, ..*self })
    }

    fn new(width: u32, height: u32, rgb: Vec<u8>, alpha: Option<Vec<u8>>, turn: Turn) -> Result<Self, Unread> {
        if Pixels::rgb(width as usize, height as usize, &rgb).is_err() {
            return Err(Unread::Damaged("the pixels do not fill the picture".to_string()));
        }
        let alpha = alpha.filter(|alpha| alpha.iter().any(|a| *a != u8::MAX));
        Ok(Self { width, height, rgb, alpha, turn })
    }
}

/// Decodes the bytes of a file: the first frame, where it moves.
///
/// # Errors
/// Why there are no pixels; never half of them.
pub fn decode(bytes: &[u8], limits: &Limits) -> Result<Picture, Unread> {
    guarded(|| {
        let format = sniffed(bytes)?;
        whole::check(format, bytes)?;
        let mut decoder = opened(format, bytes, limits)?;
        let turn = decoder.orientation().map_or(Turn::None, Turn::from);
        let (width, height) = decoder.dimensions();
        let colour = decoder.color_type();
        let length = usize::try_from(decoder.total_bytes()).map_err(|_| Unread::TooMuch)?;
        let mut raw = vec![0; length];
        decoder.read_image(&mut raw).map_err(Unread::from)?;
        let (rgb, alpha) = to_eight_bits(raw, colour)?;
        Picture::new(width, height, rgb, alpha, turn)
    })
}

fn sniffed(bytes: &[u8]) -> Result<Format, Unread> {
    if bytes.is_empty() {
        return Err(Unread::Empty);
    }
    Format::of(bytes).ok_or(Unread::Unknown)
}

/// The decoder with its header read, the size looked at, and its memory bounded.
fn opened<'a>(format: Format, bytes: &'a [u8], limits: &Limits) -> Result<impl ImageDecoder + 'a, Unread> {
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format.inner());
    let mut inner = image::Limits::no_limits();
    inner.max_alloc = Some(limits.bytes.saturating_mul(2));
    reader.limits(inner.clone());
    let mut decoder = reader.into_decoder().map_err(Unread::from)?;
    within(decoder.dimensions(), decoder.total_bytes(), limits)?;
    decoder.set_limits(inner).map_err(Unread::from)?;
    Ok(decoder)
}

fn within((width, height): (u32, u32), bytes: u64, limits: &Limits) -> Result<(), Unread> {
    if width == 0 || height == 0 {
        return Err(Unread::NoPixels);
    }
    if width > limits.side || height > limits.side || bytes > limits.bytes {
        return Err(Unread::TooLarge(width, height));
    }
    Ok(())
}

/// A decoder that gives up in a panic has met a damaged file, and the rest of a folder still waits.
fn guarded<T>(work: impl FnOnce() -> Result<T, Unread>) -> Result<T, Unread> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| Err(Unread::Damaged("the decoder gave up".to_string())))
}

impl From<ImageError> for Unread {
    fn from(error: ImageError) -> Self {
        match error {
            ImageError::Limits(limit) if matches!(limit.kind(), LimitErrorKind::DimensionError) => Self::TooMuch,
            ImageError::Limits(_) => Self::TooMuch,
            ImageError::Unsupported(what) => Self::Unsupported(short(&what)),
            ImageError::IoError(e) if e.kind() == std::io::ErrorKind::UnexpectedEof => Self::CutOff,
            other => {
                let words = short(&other);
                let ends = ["unexpected end", "unexpected eof", "failed to fill", "exhausted", "end of file"];
                let low = words.to_lowercase();
                if ends.iter().any(|end| low.contains(end)) { Self::CutOff } else { Self::Damaged(words) }
            }
        }
    }
}

/// What a decoder says, on one line and not too long: some of it is from the file.
fn short(what: &dyn fmt::Display) -> String {
    let text = what.to_string();
    let kept = text.chars().map(|c| if c.is_control() { ' ' } else { c }).take(120).collect::<String>();
    kept.trim().to_string()
}

type Planes = (Vec<u8>, Option<Vec<u8>>);

/// Whatever the decoder gives, as red, green and blue of eight bits, and alpha beside.
fn to_eight_bits(raw: Vec<u8>, colour: ColorType) -> Result<Planes, Unread> {
    // The upper byte of each sixteen bits, which stand as this machine stores them.
    let upper = |raw: &[u8]| -> Vec<u8> {
        raw.as_chunks::<2>().0.iter().map(|two| (u16::from_ne_bytes(*two) >> 8) as u8).collect()
    };
    let float = |raw: &[u8]| -> Vec<u8> {
        let byte = |four: &[u8; 4]| (f32::from_ne_bytes(*four).clamp(0.0, 1.0) * 255.0 + 0.5) as u8;
        raw.as_chunks::<4>().0.iter().map(byte).collect()
    };
    Ok(match colour {
        ColorType::Rgb8 => (raw, None),
        ColorType::L8 => grey::<1>(&raw),
        ColorType::La8 => grey::<2>(&raw),
        ColorType::Rgba8 => split(&raw),
        ColorType::L16 => grey::<1>(&upper(&raw)),
        ColorType::La16 => grey::<2>(&upper(&raw)),
        ColorType::Rgb16 => (upper(&raw), None),
        ColorType::Rgba16 => split(&upper(&raw)),
        ColorType::Rgb32F => (float(&raw), None),
        ColorType::Rgba32F => split(&float(&raw)),
        other => return Err(Unread::Unsupported(std::format!("{other:?}"))),
    })
}

fn grey<const N: usize>(raw: &[u8]) -> Planes {
    let pixels = raw.as_chunks::<N>().0;
    let rgb = pixels.iter().flat_map(|pixel| [pixel.first().copied().unwrap_or(0); 3]).collect();
    (rgb, (N == 2).then(|| pixels.iter().filter_map(|pixel| pixel.get(1)).copied().collect()))
}

fn split(raw: &[u8]) -> Planes {
    let pixels = raw.as_chunks::<4>().0;
    let mut rgb = Vec::with_capacity(pixels.len() * 3);
    for [r, g, b, _] in pixels {
        rgb.extend_from_slice(&[*r, *g, *b]);
    }
    (rgb, Some(pixels.iter().map(|[.., alpha]| *alpha).collect()))
}
