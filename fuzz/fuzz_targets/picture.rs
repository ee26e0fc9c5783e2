//! Any bytes as a picture: pixels that fill their size, or a sentence. Nothing falls over and nothing takes more memory than it may.
#![no_main]

use fingerprint::decode::{Limits, Picture, decode, frames};
use fingerprint::{Choices, Spectrum, Variant, enrol};
use libfuzzer_sys::fuzz_target;

fn look(picture: &Picture) {
    assert_eq!(picture.rgb().len(), picture.width() as usize * picture.height() as usize * 3);
    for variant in [Variant::Full, Variant::Shrunk] {
        let spectrum = Spectrum::of(picture.pixels(), variant);
        assert!(spectrum.quality() <= 100);
        assert!(picture.width() == 64 && picture.height() == 64 || spectrum.dihedral()[0] == spectrum.pdq().hash);
    }
}

fuzz_target!(|bytes: &[u8]| {
    let limits = Limits { side: 2_000, bytes: 4 << 20, frames: 5 };
    match decode(bytes, &limits) {
        Ok(picture) => {
            look(&picture);
            for other in [picture.upright(), picture.over_white()].into_iter().flatten() {
                look(&other);
            }
            if picture.rgb().len() < 30_000 {
                assert!(!enrol(picture.pixels(), &Choices::ALL).is_empty());
            }
        }
        Err(unread) => {
            let words = unread.to_string();
            assert!(!words.is_empty() && words.len() < 1_000 && !words.contains(char::is_control), "{words}");
        }
    }
    let mut told = 0;
    if let Ok(count) = frames(bytes, &limits, |at, picture| {
        assert_eq!(at, told);
        told += 1;
        look(picture);
    }) {
        assert!(count == told && count <= limits.frames);
    }
});
