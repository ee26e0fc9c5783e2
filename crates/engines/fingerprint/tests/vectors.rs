//! Every reference value that can be made from what is here: pixels made by a formula, which need no decoder.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says where")]

use std::path::Path;

use fingerprint::{Pixels, Variant, pdq};
use serde_json::Value;

fn reference() -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/pdq_reference.json");
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// The pictures that `tests/data/README.md` describes.
fn drawn(kind: &str, w: u32, h: u32) -> Vec<u8> {
    let mut out = Vec::with_capacity((w * h * 3) as usize);
    for y in 0..h {
        for x in 0..w {
            let rgb: [u32; 3] = match kind {
                "xor" => [x ^ y, 3 * x + y, x + 5 * y],
                "rings" => {
                    let far = |a: u32, b: u32| i64::from(a) - i64::from(b / 2);
                    let q = (far(x, w).pow(2) + far(y, h).pow(2)) as u32;
                    [q / 97, q / 61, q / 31]
                }
                "blocks" => [
                    (x * 8 / w) * 37 + (y * 8 / h) * 91,
                    (x * 5 / w) * 53 + (y * 7 / h) * 29,
                    (x * 3 / w) * 71 + (y * 11 / h) * 13,
                ],
                _ => [0, 1, 2].map(|c| {
                    assert_eq!(kind, "lcg");
                    let s = (y * w + x) * 3 + c + 1;
                    let a = s.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                    a.wrapping_mul(22_695_477).wrapping_add(1) >> 24
                }),
            };
            out.extend(rgb.map(|v| (v & 255) as u8));
        }
    }
    out
}

#[test]
fn made_pictures_have_the_reference_hash_and_quality() {
    let reference = reference();
    let all = reference["synthetic"].as_array().unwrap();
    assert_eq!(all.len(), 44);
    for entry in all {
        let (kind, side) = (entry["kind"].as_str().unwrap(), |name: &str| entry[name].as_u64().unwrap() as usize);
        let (width, height) = (side("width"), side("height"));
        let bytes = drawn(kind, width as u32, height as u32);
        let pixels = Pixels::rgb(width, height, &bytes).unwrap();
        for (variant, hash, quality) in
            [(Variant::Full, "hash", "quality"), (Variant::Shrunk, "hash_512", "quality_512")]
        {
            let found = pdq(pixels, variant);
            let told = (entry[hash].as_str().unwrap().to_owned(), entry[quality].as_u64().unwrap());
            assert_eq!((found.hash.to_string(), u64::from(found.quality)), told, "{kind} {width} x {height} {hash}");
        }
    }
}
