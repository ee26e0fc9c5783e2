//! From 64 × 64 cells to 16 × 16 cosines, and from these to bits.
//!
//! A picture that is turned by a quarter or mirrored has the same cosines, turned and with other signs: eight hashes come of one transform. They
//! are not quite those of turned pixels (running sums then go another way), and they are what the reference gives.

use alloc::boxed::Box;

use super::{Pdq, Pixels, Variant};
use crate::Hash;

const SIDE: usize = 16;
const CELLS: usize = 64;

/// `sqrt(2/64) * cos(m * π / 128)` for m from 0 to 64, as single precision rounds it.
#[rustfmt::skip]
const COSINES: [u32; 65] = [
    0x3e3504f3, 0x3e34f6fe, 0x3e34cd21, 0x3e348763, 0x3e3425ce, 0x3e33a872, 0x3e330f61, 0x3e325ab4, 0x3e318a85, 0x3e309ef6,
    0x3e2f982b, 0x3e2e764c, 0x3e2d3986, 0x3e2be20a, 0x3e2a700c, 0x3e28e3c6, 0x3e273d74, 0x3e257d59, 0x3e23a3b9, 0x3e21b0dd,
    0x3e1fa512, 0x3e1d80a8, 0x3e1b43f5, 0x3e18ef51, 0x3e168317, 0x3e13ffa8, 0x3e116566, 0x3e0eb4b9, 0x3e0bee0a, 0x3e0911c7,
    0x3e062061, 0x3e031a4c, 0x3e000000, 0x3df9a3ed, 0x3df3215c, 0x3dec794d, 0x3de5acc6, 0x3ddebcd5, 0x3dd7aa8b, 0x3dd076ff,
    0x3dc9234e, 0x3dc1b098, 0x3dba2005, 0x3db272bd, 0x3daaa9f2, 0x3da2c6d5, 0x3d9aca9e, 0x3d92b689, 0x3d8a8bd4, 0x3d824bc1,
    0x3d73ef2f, 0x3d63213d, 0x3d523045, 0x3d411ee4, 0x3d2fefbb, 0x3d1ea570, 0x3d0d42af, 0x3cf7944a, 0x3cd47d09, 0x3cb14504,
    0x3c8df1a9, 0x3c5510d4, 0x3c0e1d7b, 0x3b8e2871, 0x2347ad06,
];

/// Row `i` of the transform: the cosine of frequency `i + 1` at cell `j`.
const fn cosine(i: usize, j: usize) -> f32 {
    let turn = ((i + 1) * (2 * j + 1)) % 256;
    let half = if turn > 128 { 256 - turn } else { turn };
    if half <= 64 { f32::from_bits(COSINES[half]) } else { -f32::from_bits(COSINES[128 - half]) }
}

/// By frequency, then by cell.
static BY_FREQUENCY: [[f32; CELLS]; SIDE] = {
    let mut table = [[0.0; CELLS]; SIDE];
    let mut i = 0;
    while i < SIDE {
        let mut j = 0;
        while j < CELLS {
            table[i][j] = cosine(i, j);
            j += 1;
        }
        i += 1;
    }
    table
};

/// By cell, then by frequency.
static BY_CELL: [[f32; SIDE]; CELLS] = {
    let mut table = [[0.0; SIDE]; CELLS];
    let mut j = 0;
    while j < CELLS {
        let mut i = 0;
        while i < SIDE {
            table[j][i] = cosine(i, j);
            i += 1;
        }
        j += 1;
    }
    table
};

/// A picture as 16 × 16 cosines: from it come its fingerprint and those of the same picture turned and mirrored.
#[derive(Clone)]
pub struct Spectrum {
    values: Box<[[f32; SIDE]; SIDE]>,
    quality: u8,
    /// A side was too short: all bits are 0.
    empty: bool,
}

impl Spectrum {
    /// Looks at a picture.
    #[must_use]
    pub fn of(pixels: Pixels<'_>, variant: Variant) -> Self {
        match super::cells(pixels, variant) {
            Some(cells) => Self::from_cells(cells.as_flattened().as_flattened().as_chunks().0),
            None => Self { values: Box::new([[0.0; SIDE]; SIDE]), quality: 0, empty: true },
        }
    }

    fn from_cells(cells: &[[f32; CELLS]]) -> Self {
        Self { values: transform(cells), quality: quality(cells), empty: false }
    }

    /// The fingerprint.
    #[must_use]
    pub fn pdq(&self) -> Pdq {
        Pdq { hash: self.bits(|value, _, _| value, false), quality: self.quality }
    }

    /// How much there was to see, 0 to 100.
    #[must_use]
    pub const fn quality(&self) -> u8 {
        self.quality
    }

    /// The fingerprint and seven more, as the reference orders them: as it is; turned by 90°, 180° and 270°; upside down (the rows in
    /// the other order); mirrored; and mirrored along both diagonals.
    #[must_use]
    pub fn dihedral(&self) -> [Hash; 8] {
        let odd = |n: usize| n % 2 == 1;
        let with = |turned: bool, keep: fn(bool, bool) -> bool| {
            self.bits(move |value, i, j| if keep(odd(i), odd(j)) { value } else { -value }, turned)
        };
        [
            with(false, |_, _| true),
            with(true, |_, j| j),
            with(false, |i, j| i == j),
            with(true, |i, _| i),
            with(false, |i, _| i),
            with(false, |_, j| j),
            with(true, |_, _| true),
            with(true, |i, j| i == j),
        ]
    }

    /// A bit for each value above the median, the first value in the last bit. `sign` sees where a value stood before the turn.
    fn bits(&self, sign: impl Fn(f32, usize, usize) -> f32, turned: bool) -> Hash {
        if self.empty {
            return Hash::default();
        }
        let mut values = [0.0f32; SIDE * SIDE];
        for (i, row) in self.values.iter().enumerate() {
            for (j, value) in row.iter().enumerate() {
                let at = if turned { j * SIDE + i } else { i * SIDE + j };
                if let Some(place) = values.get_mut(at) {
                    *place = sign(*value, i, j);
                }
            }
        }
        // The lower of the two in the middle, which is what the reference's search ends at.
        let mut sorted = values;
        let (_, median, _) = sorted.select_nth_unstable_by(SIDE * SIDE / 2 - 1, f32::total_cmp);
        let mut words = [0u64; 4];
        for (word, values) in words.iter_mut().rev().zip(values.chunks_exact(64)) {
            *word = values.iter().rev().fold(0, |word, value| word << 1 | u64::from(value > median));
        }
        Hash::from_words(words)
    }
}

/// Sums over cells in their order, sixteen or sixty-four of them side by side.
fn transform(cells: &[[f32; CELLS]]) -> Box<[[f32; SIDE]; SIDE]> {
    let mut values = Box::new([[0.0; SIDE]; SIDE]);
    for (cosines, out) in BY_FREQUENCY.iter().zip(values.iter_mut()) {
        let mut down = [0.0f32; CELLS];
        for (cosine, row) in cosines.iter().zip(cells) {
            for (sum, cell) in down.iter_mut().zip(row) {
                *sum += cosine * cell;
            }
        }
        let mut across = [0.0f32; SIDE];
        for (value, cosines) in down.iter().zip(&BY_CELL) {
            for (sum, cosine) in across.iter_mut().zip(cosines) {
                *sum += value * cosine;
            }
        }
        *out = across;
    }
    values
}

/// Each step from cell to cell counts in whole hundredths of the full range, so that noise counts nothing.
fn quality(cells: &[[f32; CELLS]]) -> u8 {
    #[expect(clippy::cast_possible_truncation, reason = "the reference drops the fraction, and so does this")]
    let step = |one: &f32, other: &f32| ((one - other) * 100.0 / 255.0) as i32;
    let down = cells.iter().zip(cells.iter().skip(1)).flat_map(|(row, next)| row.iter().zip(next));
    let across = cells.iter().flat_map(|row| row.iter().zip(row.iter().skip(1)));
    let sum: i32 =
        down.chain(across).map(|(one, other)| step(one, other).saturating_abs()).fold(0, i32::saturating_add);
    u8::try_from((sum / 90).min(100)).unwrap_or(100)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The table stands for a formula; here the formula is computed.
    #[test]
    fn the_cosines_are_those_of_the_formula() {
        let scale = f64::from((2.0f64 / 64.0).sqrt() as f32);
        for (i, row) in BY_FREQUENCY.iter().enumerate() {
            for (j, value) in row.iter().enumerate() {
                let angle = std::f64::consts::PI / 128.0 * (i + 1) as f64 * (2 * j + 1) as f64;
                assert_eq!(value.to_bits(), ((scale * angle.cos()) as f32).to_bits(), "{i} {j}");
                assert_eq!(value.to_bits(), BY_CELL[j][i].to_bits());
            }
        }
    }
}
