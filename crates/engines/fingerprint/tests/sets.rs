//! Changed copies are found by the sets of `enrol`, at amounts that no set enrols, and strangers are not.
//!
//! Four pictures, so that it takes seconds; `benches/enrol.rs` measures any folder. `brick.png` is left out: of evenly repeated patterns a set finds about half.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says where")]

mod changed;

use std::fs;
use std::path::Path;

use changed::{Done, all, change, nearest, piece, sent_on};
use fingerprint::decode::{Limits, decode};
use fingerprint::{Change, Choices, Enrolled, Pixels, Variant, enrol, pdq};
use image::RgbImage;

fn picture(file: &str) -> RgbImage {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/images").join(file);
    let read = decode(&fs::read(path).unwrap(), &Limits::default()).unwrap();
    let whole = RgbImage::from_raw(read.width(), read.height(), read.rgb().to_vec()).unwrap();
    let longest = read.width().max(read.height());
    image::imageops::thumbnail(&whole, read.width() * 400 / longest, read.height() * 400 / longest)
}

fn pixels(picture: &RgbImage) -> Pixels<'_> {
    let (w, h) = picture.dimensions();
    Pixels::rgb(w as usize, h as usize, picture.as_raw()).unwrap()
}

const FILES: [&str; 4] = ["astronaut.png", "china.jpg", "gravel.png", "dih/bridge-1-original.jpg"];

#[test]
fn changed_copies_are_found_and_strangers_are_not() {
    let pictures = FILES.map(picture);
    let sets = pictures.each_ref().map(|picture| enrol(pixels(picture), &Choices::ALL));
    for (name, done) in all() {
        let (mut one, mut found, mut copies) = (0, 0, 0);
        for (picture, set) in pictures.iter().zip(&sets) {
            for done in done.iter().step_by(4) {
                let hash = sent_on(&change(picture, *done)).hash;
                copies += 1;
                one += usize::from(set[0].pdq.hash.distance(hash) <= 31);
                found += usize::from(nearest(set, hash) <= 31);
            }
        }
        assert!(found * 100 >= copies * 95, "{name}: {found} of {copies}");
        // Otherwise the changes are too small to show anything.
        assert!(one * 2 < copies, "{name}: one hash alone finds {one} of {copies}");
    }
    let both = change(&change(&pictures[1], Done::Mirror), Done::Crop(0.066));
    assert!(nearest(&sets[1], sent_on(&both).hash) <= 31);

    let (mut seed, mut lowest) = (11, 256);
    for _ in 0..12 {
        for (from, picture) in pictures.iter().enumerate() {
            let part = piece(picture, &mut seed);
            let hash = pdq(pixels(&part), Variant::Full).hash;
            for (_, set) in sets.iter().enumerate().filter(|(of, _)| *of != from) {
                lowest = lowest.min(nearest(set, hash));
            }
        }
    }
    assert!(lowest > 60, "a stranger is {lowest} bits away");
}

#[test]
fn what_was_not_chosen_is_not_made() {
    let picture = picture("china.jpg");
    let set = |choices| enrol(pixels(&picture), &choices);
    let alone = set(Choices::NONE);
    assert_eq!(alone.len(), 1);
    assert_eq!(alone[0].pdq, pdq(pixels(&picture), Variant::Full));
    let turns = set(Choices { turns: true, ..Choices::NONE });
    let fits = |one: &Enrolled| matches!(one.change, Change::None | Change::Turn(..)) && !one.mirrored;
    assert!(turns.len() > 30 && turns.iter().all(fits));
    let mirror = set(Choices { mirror: true, ..Choices::NONE });
    assert_eq!(mirror.iter().map(ToString::to_string).collect::<Vec<_>>(), ["as it is", "mirrored, as it is"]);
    let all = set(Choices::ALL);
    let fit = all.iter().skip(1).all(|one| one.pdq.fit_for_a_bank().is_ok());
    assert!(fit && all.len() <= 206, "{}", all.len());
}

#[test]
fn a_picture_with_nothing_in_it_has_no_set() {
    for (width, height) in [(0, 0), (3, 3), (5, 5), (300, 1), (300, 200)] {
        let bytes = vec![77; width * height * 3];
        let set = enrol(Pixels::rgb(width, height, &bytes).unwrap(), &Choices::ALL);
        assert!(set[0].pdq.fit_for_a_bank().is_err());
        // A border on a plain picture is a picture of a frame: of low quality, or not. Nothing falls over.
        assert!(set.len() < 40, "{width} x {height}: {}", set.len());
    }
    // Long and thin.
    let bytes: Vec<u8> = (0..4000 * 6 * 3).map(|n| (n % 1009 * (n % 1009) / 7 % 256) as u8).collect();
    assert!(!enrol(Pixels::rgb(4000, 6, &bytes).unwrap(), &Choices::ALL).is_empty());
    assert!(!enrol(Pixels::rgb(6, 4000, &bytes).unwrap(), &Choices::ALL).is_empty());
}
