//! Files of every sort against what pdqhash made of the pixels that Pillow decoded, and files that are no pictures.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says where")]

use std::fs;
use std::io::Cursor;
use std::path::{Path, PathBuf};

use fingerprint::decode::{Limits, Turn, Unread, decode, frames};
use fingerprint::{Hash, Spectrum, Variant, exact, pdq};
use image::{ImageBuffer, ImageFormat, Luma, Rgb, RgbImage, Rgba};
use serde_json::Value;

fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(name)
}

fn json(name: &str) -> Value {
    serde_json::from_slice(&fs::read(data(name)).unwrap()).unwrap()
}

fn hash(entry: &Value) -> Hash {
    entry.as_str().unwrap().parse().unwrap()
}

/// Decoders of JPEG differ in the last bit of a colour here and there; those of all other formats do not.
fn apart(file: &str) -> u32 {
    if file.ends_with(".jpg") { 4 } else { 0 }
}

#[test]
fn photographs_have_the_reference_hashes() {
    let reference = json("pdq_reference.json");
    let outside = reference["threatexchange_reference_images"].as_array().unwrap();
    let dih = outside.iter().filter_map(|e| Some((e["file"].as_str()?.strip_prefix("reg-test-input/dih/")?, e)));
    let mut files: Vec<(String, &Value)> = dih.map(|(name, e)| (format!("images/dih/{name}"), e)).collect();
    files.extend(reference["images_here"].as_array().unwrap().iter().map(|e| (e["file"].as_str().unwrap().into(), e)));
    assert_eq!(files.len(), 13);
    for (file, entry) in files {
        let bytes = fs::read(data(&file)).unwrap();
        assert_eq!(exact(&bytes).sha256, entry["file_sha256"].as_str().unwrap(), "{file}");
        let picture = decode(&bytes, &Limits::default()).unwrap();
        let size = (u64::from(picture.width()), u64::from(picture.height()));
        assert_eq!(size, (entry["width"].as_u64().unwrap(), entry["height"].as_u64().unwrap()));
        // The same pixels must give the same bits; other pixels nearly the same.
        let same = exact(picture.rgb()).sha256 == entry["rgb_sha256"].as_str().unwrap();
        assert!(same || file.ends_with(".jpg"), "{file} was decoded to other pixels");
        let most = if same { 0 } else { 4 };
        let spectrum = Spectrum::of(picture.pixels(), Variant::Full);
        assert!(spectrum.pdq().hash.distance(hash(&entry["hash"])) <= most, "{file}");
        assert!(
            u64::from(spectrum.quality()).abs_diff(entry["quality"].as_u64().unwrap()) <= u64::from(most),
            "{file}"
        );
        let shrunk = pdq(picture.pixels(), Variant::Shrunk).hash.distance(hash(&entry["hash_512"]));
        assert!(shrunk <= most * 2, "{file} {shrunk}");
        if let Some(told) = entry["dihedral"].as_object() {
            let names = ["orig", "rot90", "rot180", "rot270", "flipx", "flipy", "flip_plus1", "flip_minus1"];
            for (name, found) in names.iter().zip(spectrum.dihedral()) {
                let far = found.distance(hash(&told[*name]));
                assert!(far <= most, "{file} {name}: {far}");
            }
        }
    }
}

#[test]
fn every_sort_of_pixels_is_read_as_its_policy_says() {
    for entry in json("images/modes/expected.json").as_array().unwrap() {
        let file = entry["file"].as_str().unwrap();
        let bytes = fs::read(data("images/modes").join(file)).unwrap();
        let picture = decode(&bytes, &Limits::default()).unwrap_or_else(|e| panic!("{file}: {e}"));
        let far = pdq(picture.pixels(), Variant::Full).hash.distance(hash(&entry["hash"]));
        assert!(far <= apart(file), "{file}: {far} bits");
        let upright = picture.upright().map(|p| pdq(p.pixels(), Variant::Full).hash);
        let asked = ["turn-3.jpg", "turn-5.jpg", "turn-6.jpg", "turn-8.jpg"].contains(&file);
        assert_eq!(upright.is_some(), asked, "{file}");
        if let Some(found) = upright {
            let far = found.distance(hash(&entry["upright"]));
            assert!(far <= 4, "{file} upright: {far} bits");
        }
        let over = picture.over_white().map(|p| pdq(p.pixels(), Variant::Full).hash);
        assert_eq!(over.is_some(), file == "alpha.png", "{file}");
        if let Some(found) = over {
            let far = found.distance(hash(&entry["over_white"]));
            assert!(far <= 2, "{file} over white: {far} bits");
        }
    }
}

#[test]
fn frames_are_whole_pictures_and_as_many_as_are_asked_for() {
    for entry in json("images/modes/expected.json").as_array().unwrap() {
        let file = entry["file"].as_str().unwrap();
        let bytes = fs::read(data("images/modes").join(file)).unwrap();
        let Some(told) = entry["frames"].as_array() else {
            assert_eq!(frames(&bytes, &Limits::default(), |_, _| {}), Err(Unread::Still), "{file}");
            continue;
        };
        let mut found = Vec::new();
        let each = |_, picture: &fingerprint::decode::Picture| found.push(pdq(picture.pixels(), Variant::Full).hash);
        assert_eq!(frames(&bytes, &Limits::default(), each), Ok(told.len()), "{file}");
        let told: Vec<Hash> = told.iter().map(hash).collect();
        assert_eq!(found, told, "{file}");
        assert_eq!(frames(&bytes, &Limits { frames: 2, ..Limits::default() }, |_, _| {}), Ok(2), "{file}");
    }
}

fn written<P: image::PixelWithColorType>(picture: &ImageBuffer<P, Vec<P::Subpixel>>, format: ImageFormat) -> Vec<u8>
where
    [P::Subpixel]: image::EncodableLayout,
{
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

fn drawn(x: u32, y: u32) -> [u16; 4] {
    [x * 997 + y, y * 1231 + x * 3, (x ^ y) * 511, 65_535 - x * 100].map(|v| (v & 0xffff) as u16)
}

/// The same values, of which the upper halves are those of a picture of eight bits.
#[test]
fn of_sixteen_bits_the_upper_eight_are_taken() {
    let eight = RgbImage::from_fn(90, 70, |x, y| Rgb([0, 1, 2].map(|at| (drawn(x, y)[at] >> 8) as u8)));
    let wide = ImageBuffer::<Rgb<u16>, _>::from_fn(90, 70, |x, y| Rgb([0, 1, 2].map(|at| drawn(x, y)[at])));
    let alpha = ImageBuffer::<Rgba<u16>, _>::from_fn(90, 70, |x, y| Rgba(drawn(x, y)));
    let grey = ImageBuffer::<Luma<u16>, _>::from_fn(90, 70, |x, y| Luma([drawn(x, y)[1]]));
    for format in [ImageFormat::Png, ImageFormat::Tiff] {
        let read = |bytes: Vec<u8>| decode(&bytes, &Limits::default()).unwrap();
        assert_eq!(read(written(&wide, format)).rgb(), eight.as_raw());
        let with_alpha = read(written(&alpha, format));
        assert_eq!(with_alpha.rgb(), eight.as_raw());
        assert!(with_alpha.over_white().is_some());
        let told: Vec<u8> = eight.pixels().flat_map(|p| [p.0[1]; 3]).collect();
        assert_eq!(read(written(&grey, format)).rgb(), told);
    }
}

#[test]
fn what_is_no_picture_is_refused_with_its_reason() {
    let read = |bytes: &[u8]| decode(bytes, &Limits::default()).map(|_| ());
    assert_eq!(read(b""), Err(Unread::Empty));
    assert_eq!(read(b"Dear diary"), Err(Unread::Unknown));
    assert_eq!(read(b"<svg xmlns='http://www.w3.org/2000/svg'/>"), Err(Unread::Unknown));
    for unread in [Unread::Empty, Unread::CutOff, Unread::TooLarge(9, 9), Unread::Damaged("x".into()), Unread::TooMuch]
    {
        assert!(unread.to_string().len() > 10);
    }
}

/// No beginning of a file is another picture, wherever it ends.
#[test]
fn a_file_without_its_end_is_no_picture() {
    for entry in json("images/modes/expected.json").as_array().unwrap() {
        let file = entry["file"].as_str().unwrap();
        let bytes = fs::read(data("images/modes").join(file)).unwrap();
        let whole = decode(&bytes, &Limits::default()).unwrap();
        for part in [1, 3, 10, 30, 50, 70, 90, 97] {
            let cut = &bytes[..bytes.len() * part / 100];
            match decode(cut, &Limits::default()) {
                Err(unread) => assert!(!unread.to_string().is_empty()),
                // The first frame may be whole where the later ones are not, and some files end in remarks.
                Ok(found) => assert!(found.rgb() == whole.rgb(), "{file} at {part} %"),
            }
        }
    }
}

/// A header that promises what no memory holds: refused before anything is decoded.
#[test]
fn a_bomb_is_refused_by_its_header() {
    let chunk = |name: &[u8; 4], body: &[u8]| {
        let mut out = (body.len() as u32).to_be_bytes().to_vec();
        out.extend_from_slice(name);
        out.extend_from_slice(body);
        out.extend_from_slice(&crc(&[name.as_slice(), body].concat()).to_be_bytes());
        out
    };
    for (width, height) in [(60_000u32, 60_000u32), (1 << 30, 1), (30_000, 30_000)] {
        let mut header = width.to_be_bytes().to_vec();
        header.extend_from_slice(&height.to_be_bytes());
        header.extend_from_slice(&[8, 2, 0, 0, 0]);
        let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
        png.extend(chunk(b"IHDR", &header));
        png.extend(chunk(b"IDAT", &[0; 20]));
        png.extend(chunk(b"IEND", &[]));
        let found = decode(&png, &Limits::default()).map(|_| ());
        assert!(matches!(found, Err(Unread::TooLarge(..) | Unread::TooMuch)), "{width} x {height}: {found:?}");
    }
    let small = Limits { side: 100, ..Limits::default() };
    let bytes = fs::read(data("images/modes/plain.bmp")).unwrap();
    assert_eq!(decode(&bytes, &small).map(|_| ()), Err(Unread::TooLarge(192, 160)));
    let bytes = fs::read(data("images/modes/moves.gif")).unwrap();
    assert_eq!(frames(&bytes, &small, |_, _| {}), Err(Unread::TooLarge(192, 160)));
}

/// CRC-32 as PNG wants it.
fn crc(bytes: &[u8]) -> u32 {
    let bit = |c: u32| if c & 1 == 1 { 0xedb8_8320 ^ (c >> 1) } else { c >> 1 };
    !bytes.iter().fold(!0u32, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), |c, _| bit(c)))
}

#[test]
fn one_pixel_and_black_have_no_quality_and_are_not_for_banks() {
    for picture in [RgbImage::from_pixel(1, 1, Rgb([9, 8, 7])), RgbImage::from_pixel(300, 200, Rgb([0, 0, 0]))] {
        let read = decode(&written(&picture, ImageFormat::Png), &Limits::default()).unwrap();
        let found = pdq(read.pixels(), Variant::Full);
        assert_eq!(found.quality, 0);
        assert!(found.fit_for_a_bank().is_err());
        assert_eq!(read.turn(), Turn::None);
    }
}
