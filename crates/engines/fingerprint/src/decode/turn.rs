//! The turn that a camera wrote beside its pixels (EXIF 2.3, tag 0x0112).

use std::vec::Vec;

use image::metadata::Orientation;

/// How stored pixels are to be turned to stand upright.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Turn {
    /// As stored (1).
    #[default]
    None,
    /// Left and right change places (2).
    Mirrored,
    /// By 180° (3).
    Half,
    /// Top and bottom change places (4).
    Flipped,
    /// Along the diagonal from the first pixel (5).
    Transposed,
    /// By 90° clockwise (6).
    Right,
    /// Along the other diagonal (7).
    Transversed,
    /// By 90° the other way (8).
    Left,
}

impl From<Orientation> for Turn {
    fn from(orientation: Orientation) -> Self {
        match orientation {
            Orientation::NoTransforms => Self::None,
            Orientation::FlipHorizontal => Self::Mirrored,
            Orientation::Rotate180 => Self::Half,
            Orientation::FlipVertical => Self::Flipped,
            Orientation::Rotate90FlipH => Self::Transposed,
            Orientation::Rotate90 => Self::Right,
            Orientation::Rotate270FlipH => Self::Transversed,
            Orientation::Rotate270 => Self::Left,
        }
    }
}

impl Turn {
    /// Turned values of N bytes a pixel, with their width and height.
    pub(super) fn apply<const N: usize>(self, width: u32, height: u32, values: &[u8]) -> (u32, u32, Vec<u8>) {
        let (w, h) = (width as usize, height as usize);
        let across = matches!(self, Self::Transposed | Self::Right | Self::Transversed | Self::Left);
        let (to_w, to_h) = if across { (h, w) } else { (w, h) };
        let pixels = values.as_chunks::<N>().0;
        let mut out = Vec::with_capacity(values.len());
        for y in 0..to_h {
            for x in 0..to_w {
                let (from_x, from_y) = match self {
                    Self::None => (x, y),
                    Self::Mirrored => (w - 1 - x, y),
                    Self::Half => (w - 1 - x, h - 1 - y),
                    Self::Flipped => (x, h - 1 - y),
                    Self::Transposed => (y, x),
                    Self::Right => (y, h - 1 - x),
                    Self::Transversed => (w - 1 - y, h - 1 - x),
                    Self::Left => (w - 1 - y, x),
                };
                out.extend_from_slice(pixels.get(from_y * w + from_x).map_or(&[], |pixel| pixel.as_slice()));
            }
        }
        if across { (height, width, out) } else { (width, height, out) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::{DynamicImage, RgbImage};

    /// The image crate turns its own pictures; ours agree.
    #[test]
    fn all_eight() {
        let values: Vec<u8> = (0..2 * 3 * 3).collect();
        for exif in 1..=8 {
            let orientation = Orientation::from_exif(exif).unwrap();
            let mut theirs = DynamicImage::ImageRgb8(RgbImage::from_raw(2, 3, values.clone()).unwrap());
            theirs.apply_orientation(orientation);
            let ours = Turn::from(orientation).apply::<3>(2, 3, &values);
            assert_eq!(ours, (theirs.width(), theirs.height(), theirs.into_bytes()), "{exif}");
        }
    }
}
