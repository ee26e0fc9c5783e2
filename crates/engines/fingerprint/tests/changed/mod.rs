//! What people do to pictures before they send them on: done here to the full-size colours, then saved as a JPEG and read again. The sets of `enrol` are drawn
//! another way, on a small grey copy, and at other amounts.

use std::io::Cursor;

use fingerprint::decode::{Limits, decode};
use fingerprint::{Enrolled, Hash, Pdq, Variant, pdq};
use image::codecs::jpeg::JpegEncoder;
use image::{Rgb, RgbImage, imageops};

/// A change and how much of it.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Done {
    /// This share off each side.
    Crop(f64),
    /// This share off one side alone: left, top, right or bottom.
    OneSide(f64, u8),
    /// A border of this share of each side.
    Border(f64, u8),
    /// Turned by degrees; the corners are of this grey, or cropped away.
    Turn(f64, Option<u8>),
    Mirror,
}

/// Amounts that no set enrols, as far as they can be from those that it does.
pub(crate) fn all() -> Vec<(&'static str, Vec<Done>)> {
    let turns = [0.4, 1.0, 1.7, 2.4, 3.2, 3.8];
    let crops = [0.005, 0.015, 0.025, 0.035, 0.045, 0.055, 0.066, 0.075, 0.085, 0.095];
    let both = |fill: Option<u8>| turns.into_iter().flat_map(move |by| [Done::Turn(by, fill), Done::Turn(-by, fill)]);
    vec![
        ("crop to 10 %", crops.map(Done::Crop).into()),
        (
            "crop of one side to 10 %",
            crops.into_iter().flat_map(|by| (0..4).map(move |at| Done::OneSide(by, at))).collect(),
        ),
        (
            "white border to 8 %",
            [0.015, 0.025, 0.034, 0.045, 0.055, 0.066, 0.076].map(|by| Done::Border(by, 255)).into(),
        ),
        ("black border to 8 %", [0.015, 0.025, 0.034, 0.045, 0.055, 0.066, 0.076].map(|by| Done::Border(by, 0)).into()),
        ("turn to 4°, black corners", both(Some(0)).collect()),
        ("turn to 4°, white corners", both(Some(255)).collect()),
        ("turn to 4°, cropped", both(None).collect()),
        ("mirror", vec![Done::Mirror]),
    ]
}

pub(crate) fn change(picture: &RgbImage, done: Done) -> RgbImage {
    let (w, h) = picture.dimensions();
    let part = |side: u32, share: f64| (f64::from(side) * share).round() as u32;
    match done {
        Done::Crop(by) => {
            let (x, y) = (part(w, by), part(h, by));
            imageops::crop_imm(picture, x, y, w - 2 * x, h - 2 * y).to_image()
        }
        Done::OneSide(by, side) => {
            let (x, y) = if side % 2 == 0 { (part(w, by), 0) } else { (0, part(h, by)) };
            let (left, top) = if side < 2 { (x, y) } else { (0, 0) };
            imageops::crop_imm(picture, left, top, w - x, h - y).to_image()
        }
        Done::Border(by, grey) => {
            let (x, y) = (part(w, by), part(h, by));
            let mut out = RgbImage::from_pixel(w + 2 * x, h + 2 * y, Rgb([grey; 3]));
            imageops::replace(&mut out, picture, i64::from(x), i64::from(y));
            out
        }
        Done::Turn(degrees, fill) => turned(picture, degrees.to_radians(), fill),
        Done::Mirror => imageops::flip_horizontal(picture),
    }
}

fn turned(picture: &RgbImage, angle: f64, fill: Option<u8>) -> RgbImage {
    let (w, h) = picture.dimensions();
    let (sine, cosine) = angle.sin_cos();
    let (mid_x, mid_y) = (f64::from(w - 1) / 2.0, f64::from(h - 1) / 2.0);
    let out = RgbImage::from_fn(w, h, |x, y| {
        let (dx, dy) = (f64::from(x) - mid_x, f64::from(y) - mid_y);
        let (x, y) = (mid_x + dx * cosine + dy * sine, mid_y - dx * sine + dy * cosine);
        let grey = Rgb([fill.unwrap_or(0); 3]);
        imageops::interpolate_bilinear(picture, x as f32, y as f32).unwrap_or(grey)
    });
    if fill.is_some() {
        return out;
    }
    let (x, y) = (f64::from(h) * sine.abs() / 2.0, f64::from(w) * sine.abs() / 2.0);
    let (x, y) = (x.ceil() as u32, y.ceil() as u32);
    imageops::crop_imm(&out, x, y, w - 2 * x, h - 2 * y).to_image()
}

/// What somebody else has of the changed picture.
pub(crate) fn sent_on(picture: &RgbImage) -> Pdq {
    let mut bytes = Cursor::new(Vec::new());
    JpegEncoder::new_with_quality(&mut bytes, 80).encode_image(picture).unwrap();
    let read = decode(bytes.get_ref(), &Limits::default()).unwrap();
    pdq(read.pixels(), Variant::Full)
}

pub(crate) fn nearest(set: &[Enrolled], hash: Hash) -> u32 {
    set.iter().map(|of| of.pdq.hash.distance(hash)).min().unwrap_or(256)
}

/// A part of a picture, of at least a third of each side: a picture of its own.
pub(crate) fn piece(picture: &RgbImage, seed: &mut u64) -> RgbImage {
    let mut draw = |below: u32| {
        *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((*seed >> 33) % u64::from(below.max(1))) as u32
    };
    let (w, h) = picture.dimensions();
    let (width, height) = (w / 3 + draw(w / 2), h / 3 + draw(h / 2));
    let (x, y) = (draw(w - width), draw(h - height));
    imageops::crop_imm(picture, x, y, width, height).to_image()
}
