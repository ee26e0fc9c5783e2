//! How many changed copies the sets find, and how many strangers they take for one.
//!
//! `cargo bench -p fingerprint --features decode --bench enrol -- FOLDER [PAIRS]`: pictures of a folder. A pair is the set of one picture and a piece of another.

#![expect(clippy::print_stdout, reason = "a bench is there to say what it measured")]
#![expect(clippy::unwrap_used, reason = "a bench that cannot go on says where")]

#[path = "../tests/changed/mod.rs"]
mod changed;

use std::path::PathBuf;

use changed::{Done, all, change, nearest, piece, sent_on};
use fingerprint::decode::{Limits, decode};
use fingerprint::{Choices, Enrolled, Pdq, Variant, enrol, pdq};
use image::RgbImage;

fn main() {
    let given: Vec<String> = std::env::args().skip(1).filter(|a| !a.starts_with("--")).collect();
    let here = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data/images");
    let folder = given.first().map_or(here, PathBuf::from);
    let wanted: usize = given.get(1).and_then(|n| n.parse().ok()).unwrap_or(1_000_000);
    let mut pictures: Vec<(String, RgbImage)> = Vec::new();
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
    paths.sort();
    for path in paths {
        let Ok(bytes) = std::fs::read(&path) else { continue };
        let Ok(read) = decode(&bytes, &Limits::default()) else { continue };
        let quality = pdq(read.pixels(), Variant::Full).quality;
        if quality < 50 {
            println!("left out, quality {quality}: {}", path.display());
            continue;
        }
        let picture = RgbImage::from_raw(read.width(), read.height(), read.rgb().to_vec()).unwrap();
        pictures.push((path.file_name().unwrap().to_string_lossy().into_owned(), picture));
    }
    let set_of = |picture: &RgbImage, choices: &Choices| -> Vec<Enrolled> {
        let (w, h) = picture.dimensions();
        enrol(fingerprint::Pixels::rgb(w as usize, h as usize, picture.as_raw()).unwrap(), choices)
    };
    let sets: Vec<Vec<Enrolled>> = pictures.iter().map(|(_, picture)| set_of(picture, &Choices::ALL)).collect();
    let sizes: Vec<usize> = sets.iter().map(Vec::len).collect();
    println!(
        "{} pictures, {:.0} fingerprints a set",
        pictures.len(),
        sizes.iter().sum::<usize>() as f64 / sizes.len() as f64
    );
    let rows = all();
    let mirrored = [0.035, 0.068, 0.097].map(Done::Crop);
    println!("{:34} {:>6} {:>7} {:>7}  missed", "change", "copies", "one", "set");
    for (name, done) in rows {
        tell(name, &pictures, &sets, &done, change);
    }
    tell("mirror and crop to 10 %", &pictures, &sets, &mirrored, |picture, done| {
        change(&change(picture, Done::Mirror), done)
    });
    let turned = [Done::Turn(1.5, Some(0)), Done::Turn(-3.5, Some(255))];
    tell("mirror and turn to 4°", &pictures, &sets, &turned, |picture, done| {
        change(&change(picture, Done::Mirror), done)
    });

    let (mut pairs, mut near, mut lowest, mut queries, mut seed) = (0usize, 0usize, 256, 0usize, 7u64);
    'all: loop {
        for (from, (_, picture)) in pictures.iter().enumerate() {
            let part = piece(picture, &mut seed);
            let (w, h) = part.dimensions();
            let pixels = fingerprint::Pixels::rgb(w as usize, h as usize, part.as_raw()).unwrap();
            let Pdq { hash, quality } = pdq(pixels, Variant::Full);
            if quality < 50 {
                continue;
            }
            queries += 1;
            for (of, set) in sets.iter().enumerate().filter(|(of, _)| *of != from) {
                let far = nearest(set, hash);
                pairs += 1;
                near += usize::from(far <= 31);
                if far < lowest {
                    lowest = far;
                    println!(
                        "nearest stranger so far {far}: a piece of {} and the set of {}",
                        pictures[from].0, pictures[of].0
                    );
                }
            }
            if pairs >= wanted {
                break 'all;
            }
        }
    }
    println!("{near} false pairs in {pairs} (of {queries} pieces), nearest stranger at {lowest}");
}

fn tell(
    name: &str,
    pictures: &[(String, RgbImage)],
    sets: &[Vec<Enrolled>],
    done: &[Done],
    change: impl Fn(&RgbImage, Done) -> RgbImage,
) {
    let (mut one, mut found, mut copies) = (0, 0, 0);
    let mut missed: std::collections::BTreeMap<String, usize> = std::collections::BTreeMap::new();
    for ((name, picture), set) in pictures.iter().zip(sets) {
        for done in done {
            let Pdq { hash, .. } = sent_on(&change(picture, *done));
            copies += 1;
            one += usize::from(set[0].pdq.hash.distance(hash) <= 31);
            if nearest(set, hash) <= 31 {
                found += 1;
            } else {
                *missed.entry(name.clone()).or_default() += 1;
            }
        }
    }
    let share = |n: usize| 100.0 * n as f64 / copies as f64;
    println!("{name:34} {copies:6} {:6.1}% {:6.1}%  {missed:?}", share(one), share(found));
}
