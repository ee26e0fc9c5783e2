//! Megapixels a second of one core, by its own time: full-size hashes of pixels that are in memory.
//!
//! `cargo bench -p fingerprint --bench pdq -- [FILE WIDTH HEIGHT]`: raw RGB bytes, or else pixels drawn from a fixed seed in four sizes. The fastest of
//! several runs counts. With `--features decode` and a picture alone (`-- FILE`): how long it takes from the bytes of the file to the hash.

#![expect(clippy::print_stdout, reason = "a bench is there to say what it measured")]

use fingerprint::{Pixels, Spectrum, Variant, pdq};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let given: Vec<String> = std::env::args().skip(1).filter(|a| !a.starts_with("--")).collect();
    if let [file, width, height] = given.as_slice() {
        return measure(&std::fs::read(file)?, width.parse()?, height.parse()?);
    }
    #[cfg(feature = "decode")]
    if let [file] = given.as_slice() {
        return from_file(&std::fs::read(file)?);
    }
    for (width, height) in [(512, 384), (1024, 768), (2048, 1536), (4032, 3024)] {
        let mut seed = 1u32;
        let bytes: Vec<u8> = (0..width * height * 3)
            .map(|at| {
                seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                (at / 37 % 251) as u8 ^ (seed >> 28) as u8
            })
            .collect();
        measure(&bytes, width, height)?;
    }
    Ok(())
}

#[cfg(feature = "decode")]
fn from_file(bytes: &[u8]) -> Result<(), Box<dyn std::error::Error>> {
    let (mut decoding, mut hashing) = (f64::INFINITY, f64::INFINITY);
    for _ in 0..10 {
        let begun = processor();
        let picture = fingerprint::decode::decode(bytes, &fingerprint::decode::Limits::default())?;
        let decoded = processor();
        std::hint::black_box(pdq(picture.pixels(), Variant::Full));
        (decoding, hashing) = (decoding.min(decoded - begun), hashing.min(processor() - decoded));
    }
    println!(
        "decode {:.1} ms, hash {:.1} ms, together {:.1} ms",
        decoding * 1e3,
        hashing * 1e3,
        (decoding + hashing) * 1e3
    );
    Ok(())
}

fn measure(bytes: &[u8], width: usize, height: usize) -> Result<(), Box<dyn std::error::Error>> {
    let pixels = Pixels::rgb(width, height, bytes)?;
    let megapixels = (width * height) as f64 / 1e6;
    let hash = pdq(pixels, Variant::Full);
    let rounds = ((60.0 / megapixels) as usize).clamp(3, 400);
    let best = |work: &dyn Fn()| {
        let mut best = f64::INFINITY;
        for _ in 0..5 {
            let begun = processor();
            for _ in 0..rounds {
                work();
            }
            best = best.min((processor() - begun) / rounds as f64);
        }
        best
    };
    let one = best(&|| {
        std::hint::black_box(pdq(std::hint::black_box(pixels), Variant::Full));
    });
    let eight = best(&|| {
        std::hint::black_box(Spectrum::of(std::hint::black_box(pixels), Variant::Full).dihedral());
    });
    println!(
        "{width} x {height}  {:8.3} ms  {:7.1} MP/s  dihedral {:+5.1} %  {} {}",
        one * 1e3,
        megapixels / one,
        (eight / one - 1.0) * 100.0,
        hash.hash,
        hash.quality
    );
    Ok(())
}

/// Processor time of this thread so far, in seconds. In nanoseconds, as the scheduler of Linux counts it.
fn processor() -> f64 {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    told.split_whitespace().next().and_then(|n| n.parse::<f64>().ok()).unwrap_or(0.0) / 1e9
}
