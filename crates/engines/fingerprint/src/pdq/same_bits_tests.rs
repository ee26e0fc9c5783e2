//! The filters as they are written in the paper, value by value, against every way in which they run side by side.

use fearless_simd::Level;
use proptest::prelude::*;
use std::vec;
use std::vec::Vec;

use super::tent::cells_at;
use super::{Pixels, Spectrum, Variant, pdq};

/// One filter along `length` values that stand `stride` apart.
fn filter(values: &[f32], out: &mut [f32], length: usize, stride: usize) {
    let size = length.div_ceil(128);
    let half = usize::midpoint(size, 2);
    let (mut sum, mut held, mut left, mut right, mut at) = (0.0f32, 0usize, 0, 0, 0);
    for _ in 0..half - 1 {
        sum += values[right];
        held += 1;
        right += stride;
    }
    for _ in 0..size - half + 1 {
        sum += values[right];
        held += 1;
        out[at] = sum / held as f32;
        (right, at) = (right + stride, at + stride);
    }
    for _ in 0..length - size {
        sum += values[right];
        sum -= values[left];
        out[at] = sum / held as f32;
        (left, right, at) = (left + stride, right + stride, at + stride);
    }
    for _ in 0..half - 1 {
        sum -= values[left];
        held -= 1;
        out[at] = sum / held as f32;
        (left, at) = (left + stride, at + stride);
    }
}

fn plainly(luma: &[f32], width: usize, height: usize) -> Vec<f32> {
    let (mut one, mut other) = (luma.to_vec(), vec![0.0; luma.len()]);
    for _ in 0..2 {
        for row in 0..height {
            filter(&one[row * width..], &mut other[row * width..], width, 1);
        }
        for column in 0..width {
            filter(&other[column..], &mut one[column..], height, width);
        }
    }
    let middle = |cell: usize, length: usize| (2 * cell + 1) * length / 128;
    (0..64)
        .flat_map(|i| (0..64).map(move |j| (i, j)))
        .map(|(i, j)| one[middle(i, height) * width + middle(j, width)])
        .collect()
}

fn levels() -> Vec<Level> {
    let best = Level::new();
    let mut all = vec![best, Level::baseline(), Level::fallback()];
    #[cfg(target_arch = "x86_64")]
    {
        all.extend(best.as_avx2().map(Level::Avx2));
        all.extend(best.as_sse4_2().map(Level::Sse4_2));
    }
    all
}

fn check(width: usize, height: usize, seed: u32) {
    let mut drawn = seed;
    let bytes: Vec<u8> = (0..width * height * 3)
        .map(|_| {
            drawn = drawn.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (drawn >> 24) as u8
        })
        .collect();
    let luma: Vec<f32> = bytes
        .as_chunks::<3>()
        .0
        .iter()
        .map(|[r, g, b]| (f64::from(*r) * 0.299 + f64::from(*g) * 0.587 + f64::from(*b) * 0.114) as f32)
        .collect();
    let told: Vec<u32> = plainly(&luma, width, height).into_iter().map(f32::to_bits).collect();
    for level in levels() {
        for pixels in [Pixels::rgb(width, height, &bytes).unwrap(), Pixels::luma(width, height, &luma).unwrap()] {
            let cells = cells_at(level, &pixels);
            let found: Vec<u32> = cells.as_flattened().as_flattened().iter().copied().map(f32::to_bits).collect();
            assert!(found == told, "{width} x {height}, {level:?}");
        }
    }
}

#[test]
fn sizes_at_the_edges_of_windows_and_strips() {
    for side in [5, 15, 16, 17, 63, 64, 65, 127, 128, 129, 255, 256, 257, 271, 385] {
        check(side, 5, 1);
        check(5, side, 2);
        check(side, 129, 3);
        check(33, side, 4);
    }
    check(1025, 700, 5);
    check(300, 4099, 6);
    check(4099, 300, 7);
}

#[test]
fn what_is_too_small_has_no_bits() {
    for (width, height) in [(0, 0), (1, 1), (4, 900), (900, 4), (0, 7)] {
        for variant in [Variant::Full, Variant::Shrunk] {
            let bytes = vec![9; width * height * 3];
            let spectrum = Spectrum::of(Pixels::rgb(width, height, &bytes).unwrap(), variant);
            assert_eq!((spectrum.pdq().hash.words(), spectrum.quality()), ([0; 4], 0));
            assert!(spectrum.dihedral().iter().all(|hash| hash.words() == [0; 4]));
        }
    }
}

#[test]
fn black_has_no_quality() {
    assert_eq!(pdq(Pixels::rgb(300, 200, &vec![0; 180_000]).unwrap(), Variant::Full).quality, 0);
}

#[test]
fn a_size_that_is_not_filled_is_refused() {
    assert_eq!(Pixels::rgb(2, 2, &[0; 11]).err().map(|e| (e.wanted, e.given)), Some((Some(12), 11)));
    assert_eq!(Pixels::luma(usize::MAX, 3, &[]).err().map(|e| e.wanted), Some(None));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]
    #[test]
    fn any_size(width in 5usize..420, height in 5usize..420, seed: u32) {
        check(width, height, seed);
    }
}
