//! The frames of a moving picture: GIF, APNG and animated WebP.

use std::io::Cursor;
use std::string::ToString;

use image::codecs::gif::GifDecoder;
use image::codecs::png::PngDecoder;
use image::codecs::webp::WebPDecoder;
use image::{AnimationDecoder, Frames, ImageDecoder};

use super::{Format, Limits, Picture, Turn, Unread, guarded, sniffed, split, within};

/// Gives every frame of a moving picture to `each`, as far as the limit allows: its number from 0, and the whole picture as it stands then. Only one is held at a time.
///
/// Returns how many there were.
///
/// # Errors
/// [`Unread::Still`] where nothing moves; else what was wrong, after the frames before it.
pub fn frames(bytes: &[u8], limits: &Limits, mut each: impl FnMut(usize, &Picture)) -> Result<usize, Unread> {
    guarded(|| {
        let frames = opened(bytes, limits)?;
        let mut told = 0;
        for frame in frames.take(limits.frames) {
            let frame = frame.map_err(Unread::from)?.into_buffer();
            let (width, height) = frame.dimensions();
            let (rgb, alpha) = split(frame.as_raw());
            each(told, &Picture::new(width, height, rgb, alpha, Turn::None)?);
            told += 1;
        }
        if told == 0 { Err(Unread::Damaged("no frame could be read".to_string())) } else { Ok(told) }
    })
}

fn opened<'a>(bytes: &'a [u8], limits: &Limits) -> Result<Frames<'a>, Unread> {
    let mut inner = image::Limits::no_limits();
    inner.max_alloc = Some(limits.bytes.saturating_mul(2));
    let fits = |decoder: &dyn ImageDecoder| {
        let (width, height) = decoder.dimensions();
        within((width, height), u64::from(width).saturating_mul(u64::from(height)).saturating_mul(4), limits)
    };
    let source = Cursor::new(bytes);
    match sniffed(bytes)? {
        Format::Gif => {
            let mut decoder = GifDecoder::new(source).map_err(Unread::from)?;
            fits(&decoder)?;
            decoder.set_limits(inner).map_err(Unread::from)?;
            Ok(decoder.into_frames())
        }
        Format::Png => {
            let decoder = PngDecoder::with_limits(source, inner).map_err(Unread::from)?;
            fits(&decoder)?;
            if !decoder.is_apng().map_err(Unread::from)? {
                return Err(Unread::Still);
            }
            Ok(decoder.apng().map_err(Unread::from)?.into_frames())
        }
        Format::WebP => {
            let mut decoder = WebPDecoder::new(source).map_err(Unread::from)?;
            fits(&decoder)?;
            decoder.set_limits(inner).map_err(Unread::from)?;
            if !decoder.has_animation() {
                return Err(Unread::Still);
            }
            Ok(decoder.into_frames())
        }
        Format::Jpeg | Format::Bmp | Format::Tiff => Err(Unread::Still),
    }
}
