//! Two box filters along rows and columns, and of what they give the 64 × 64 values that are kept.
//!
//! A box filter is a running sum: the value that comes in is added, then the one that goes out is taken away, and the sum is divided by how many are in
//! it. Single precision forgets, so the order must stand. But the sums of sixteen rows know nothing of each other, nor do those of sixteen
//! columns: they run side by side, and the compiler makes one instruction of sixteen. A picture passes once, sixteen rows at a time:
//!
//! 1. brightness of 16 × 16 pixels, turned so that sixteen rows stand side by side;
//! 2. first filter along rows; turned back, and kept for as many rows as the filter along columns looks back;
//! 3. first filter along columns; turned again;
//! 4. second filter along rows, of which only the 64 columns that are kept are divided;
//! 5. second filter along those 64 columns, of which only 64 rows are divided.
//!
//! Everything but the picture itself stays in the second-level cache up to some twelve megapixels.

use alloc::boxed::Box;
use alloc::vec;
use alloc::vec::Vec;

use fearless_simd::prelude::*;
use fearless_simd::{Level, dispatch, f32x16};

use super::{Of, Pixels};

/// Rows or columns side by side.
const LANES: usize = 16;
/// Sixteen values, one each.
type Lanes = [f32; LANES];
/// Sixteen times sixteen.
type Tile = [Lanes; LANES];

/// Cells along each side.
const CELLS: usize = 64;
/// Columns whose brightness is computed in one go: sixteen rows of them stay in the first-level cache.
const BLOCK: usize = 256;

const NONE: Lanes = [0.0; LANES];

/// A window that runs along `length` values.
#[derive(Clone, Copy)]
struct Window {
    length: usize,
    /// How many values it holds where it is whole.
    size: usize,
    /// How far ahead of the place that is written the last value is that came in.
    ahead: usize,
}

impl Window {
    /// Half a cell, rounded up: two filters make a tent as wide as a cell.
    const fn along(length: usize) -> Self {
        let size = length.div_ceil(2 * CELLS);
        Self { length, size, ahead: size / 2 }
    }

    /// How many values are in it at a place.
    fn held(self, place: usize) -> f32 {
        let next = place + self.ahead + 1;
        count(next.min(self.length) - next.saturating_sub(self.size).min(self.length))
    }

    /// The value that comes in at a place, and the one that goes out.
    fn turnover(self, place: usize) -> (Option<usize>, Option<usize>) {
        let at = place + self.ahead;
        (Some(at).filter(|at| *at < self.length), at.checked_sub(self.size).filter(|at| *at < self.length))
    }
}

/// The place of the middle of a cell.
const fn middle(cell: usize, length: usize) -> usize {
    (2 * cell + 1) * length / (2 * CELLS)
}

#[expect(clippy::cast_precision_loss, reason = "a window holds a hundred and twenty-eighth of a side")]
const fn count(n: usize) -> f32 {
    n as f32
}

/// `0.299 r + 0.587 g + 0.114 b`, computed in double precision and then rounded to single.
///
/// That is what the Python library does, and with it Hasher-Matcher-Actioner and the reference values. The C++ command line rounds each product to
/// single, which differs in the last bit of some pixels. Here the thousandths are a whole number below 2^18, which single precision holds exactly; a
/// thousandth is 33/32768 (times such a number still exact) less a rest. A test goes through all numbers there are.
#[inline(always)]
pub(crate) fn luma([r, g, b]: [u8; 3]) -> f32 {
    let thousandths = 299.0 * f32::from(r) + 587.0 * f32::from(g) + 114.0 * f32::from(b);
    thousandths * (33.0 / 32768.0) + thousandths * f32::from_bits(0xb6ed_9168)
}

/// Part of a slice, as far as it goes.
#[inline(always)]
fn part<T>(values: &[T], from: usize, to: usize) -> &[T] {
    values.get(from..to.min(values.len())).unwrap_or_default()
}

/// The whole filter.
#[inline(always)]
fn filter<S: Simd>(simd: S, window: Window, values: &[Lanes], out: &mut [Lanes]) {
    let Window { length, size, ahead } = window;
    let lanes = |value: &Lanes| f32x16::load_array_ref(simd, value);
    let mut sum = f32x16::splat(simd, 0.0);
    let mut out = out.iter_mut();
    for value in part(values, 0, ahead) {
        sum += lanes(value);
    }
    // Values first: they end first, and a place must not be lost.
    for (place, (value, out)) in part(values, ahead, size).iter().zip(out.by_ref()).enumerate() {
        sum += lanes(value);
        *out = (sum / window.held(place)).to_array();
    }
    let whole = f32x16::splat(simd, count(size));
    for ((comes, goes), out) in part(values, size, length).iter().zip(values).zip(out.by_ref()) {
        sum += lanes(comes);
        sum -= lanes(goes);
        *out = (sum / whole).to_array();
    }
    for (place, (goes, out)) in part(values, length - size, length - size + ahead).iter().zip(out).enumerate() {
        sum -= lanes(goes);
        *out = (sum / window.held(length - ahead + place)).to_array();
    }
}

/// The filter at the middles of cells only: between them, values come and go, and nothing is divided.
#[inline(always)]
fn sampled<S: Simd, const N: usize>(
    simd: S,
    window: Window,
    values: &[[Lanes; N]],
    mut out: impl FnMut(usize, [Lanes; N]),
) {
    let Window { length, size, ahead } = window;
    let mut sums = [f32x16::splat(simd, 0.0); N];
    let mut next = 0;
    for cell in 0..CELLS {
        let place = middle(cell, length);
        let end = next.max(place + ahead + 1);
        for value in part(values, next, end.min(size)) {
            for (sum, value) in sums.iter_mut().zip(value) {
                *sum += f32x16::load_array_ref(simd, value);
            }
        }
        let from = next.max(size);
        for (comes, goes) in part(values, from, end).iter().zip(part(values, from - size, length)) {
            for ((sum, comes), goes) in sums.iter_mut().zip(comes).zip(goes) {
                *sum += f32x16::load_array_ref(simd, comes);
                *sum -= f32x16::load_array_ref(simd, goes);
            }
        }
        let from = next.max(length);
        for goes in part(values, from - size, end.max(from) - size) {
            for (sum, goes) in sums.iter_mut().zip(goes) {
                *sum -= f32x16::load_array_ref(simd, goes);
            }
        }
        next = end;
        out(cell, sums.map(|sum| (sum / window.held(place)).to_array()));
    }
}

/// Rows become columns: four rounds in which the first half is shuffled into the second like a pack of cards.
#[inline(always)]
fn turned<S: Simd>(simd: S, tile: &Tile) -> Tile {
    let mut cards = tile.map(|lanes| f32x16::load_array(simd, lanes));
    for _ in 0..4 {
        let mut shuffled = cards;
        let (first, second) = cards.split_at(LANES / 2);
        for (pair, (one, other)) in shuffled.as_chunks_mut::<2>().0.iter_mut().zip(first.iter().zip(second)) {
            *pair = [one.zip_low(*other), one.zip_high(*other)];
        }
        cards = shuffled;
    }
    cards.map(|lanes| lanes.to_array())
}

/// What is worked in.
struct Room {
    /// Sixteen rows side by side, a place for each column.
    bright: Vec<Lanes>,
    once: Vec<Lanes>,
    twice: Vec<Lanes>,
    /// For each sixteen columns: the rows that the filter along columns still asks for, and one of zeros.
    kept: Vec<Lanes>,
    /// Sums along columns.
    sums: Vec<Lanes>,
    /// The columns that are kept, for every row.
    columns: Vec<[Lanes; CELLS / LANES]>,
}

/// 64 × 64 values by rows, sixteen in a piece.
pub(super) type Cells = Box<[[Lanes; CELLS / LANES]; CELLS]>;

/// The cells of a picture, the fastest way that this processor has.
pub(super) fn cells(pixels: &Pixels<'_>) -> Cells {
    cells_at(Level::try_detect().unwrap_or(Level::baseline()), pixels)
}

/// In one of the ways: they differ in how many sums run side by side, not in what is summed in which order.
pub(super) fn cells_at(level: Level, pixels: &Pixels<'_>) -> Cells {
    dispatch!(level, simd => cells_by(simd, pixels))
}

#[inline(always)]
fn cells_by<S: Simd>(simd: S, pixels: &Pixels<'_>) -> Cells {
    let (width, height) = (pixels.width(), pixels.height());
    let (across, down) = (Window::along(width), Window::along(height));
    let tiles = width.div_ceil(LANES);
    // What goes out, what comes in, and sixteen rows on either side of what is asked for.
    let held = (down.size + 2 * LANES - 1).next_multiple_of(LANES);
    let mut room = Room {
        bright: vec![NONE; tiles * LANES],
        once: vec![NONE; tiles * LANES],
        twice: vec![NONE; tiles * LANES],
        kept: vec![NONE; tiles * (held + 1)],
        sums: vec![NONE; tiles],
        columns: vec![[NONE; CELLS / LANES]; height.next_multiple_of(LANES)],
    };
    let mut read = 0;
    for strip in (0..height).step_by(LANES) {
        while read < height.min(strip + LANES + down.ahead) {
            brightness(simd, pixels, read, &mut room.bright);
            filter(simd, across, part(&room.bright, 0, width), &mut room.once);
            let at = read % held;
            for (tile, kept) in room.once.as_chunks::<LANES>().0.iter().zip(room.kept.chunks_exact_mut(held + 1)) {
                if let Some(place) = kept.get_mut(at..at + LANES).and_then(|k| k.first_chunk_mut::<LANES>()) {
                    *place = turned(simd, tile);
                }
            }
            read += LANES;
        }
        down_sixteen(simd, down, strip, held, &mut room);
        let out = room.columns.get_mut(strip..strip + LANES).unwrap_or_default();
        sampled(simd, across, part(room.twice.as_chunks::<1>().0, 0, width), |cell, [lanes]| {
            for (row, value) in out.iter_mut().zip(lanes) {
                if let Some(place) = row.as_flattened_mut().get_mut(cell) {
                    *place = value;
                }
            }
        });
    }
    let mut cells = Box::new([[NONE; CELLS / LANES]; CELLS]);
    sampled(simd, down, part(&room.columns, 0, height), |cell, row| {
        if let Some(place) = cells.get_mut(cell) {
            *place = row;
        }
    });
    cells
}

/// The filter along columns for sixteen rows of its outcome.
#[inline(always)]
fn down_sixteen<S: Simd>(simd: S, down: Window, strip: usize, held: usize, room: &mut Room) {
    let mut steps = [(held, held, 1.0f32); LANES];
    for (step, place) in steps.iter_mut().zip(strip..) {
        if place < down.length {
            let (comes, goes) = down.turnover(place);
            *step = (comes.map_or(held, |at| at % held), goes.map_or(held, |at| at % held), down.held(place));
        }
    }
    let kept = room.kept.chunks_exact(held + 1);
    let out = room.twice.as_chunks_mut::<LANES>().0;
    for ((kept, sum), out) in kept.zip(&mut room.sums).zip(out) {
        let mut lanes = f32x16::load_array_ref(simd, sum);
        if strip == 0 {
            for value in part(kept, 0, down.ahead) {
                lanes += f32x16::load_array_ref(simd, value);
            }
        }
        let mut tile = [NONE; LANES];
        for (out, (comes, goes, by)) in tile.iter_mut().zip(steps) {
            lanes += f32x16::load_array_ref(simd, kept.get(comes).unwrap_or(&NONE));
            lanes -= f32x16::load_array_ref(simd, kept.get(goes).unwrap_or(&NONE));
            *out = (lanes / by).to_array();
        }
        *sum = lanes.to_array();
        *out = turned(simd, &tile);
    }
}

/// The brightness of sixteen rows from `row` on, turned; rows that are not there are black.
#[inline(always)]
fn brightness<S: Simd>(simd: S, pixels: &Pixels<'_>, row: usize, out: &mut [Lanes]) {
    let width = pixels.width();
    let mut rows = [[0.0f32; BLOCK]; LANES];
    for (from, out) in (0..width).step_by(BLOCK).zip(out.chunks_mut(BLOCK)) {
        let to = width.min(from + BLOCK);
        for (at, bright) in (row..).zip(&mut rows) {
            match pixels.of() {
                _ if at >= pixels.height() => *bright = [0.0; BLOCK],
                Of::Rgb(bytes) => {
                    let (rgb, _) = part(bytes, (at * width + from) * 3, (at * width + to) * 3).as_chunks::<3>();
                    for (bright, rgb) in bright.iter_mut().zip(rgb) {
                        *bright = luma(*rgb);
                    }
                }
                Of::Luma(values) => {
                    for (bright, value) in bright.iter_mut().zip(part(values, at * width + from, at * width + to)) {
                        *bright = *value;
                    }
                }
            }
        }
        for (at, out) in (0..).step_by(LANES).zip(out.as_chunks_mut::<LANES>().0) {
            let mut tile = [NONE; LANES];
            for (lanes, bright) in tile.iter_mut().zip(&rows) {
                if let Some(values) = bright.get(at..).and_then(|b| b.first_chunk::<LANES>()) {
                    *lanes = *values;
                }
            }
            *out = turned(simd, &tile);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every sum of thousandths that three bytes can give.
    #[test]
    fn brightness_is_rounded_once() {
        for n in 0..=255_000u32 {
            let thousandths = n as f32;
            let found = thousandths * (33.0 / 32768.0) + thousandths * f32::from_bits(0xb6ed_9168);
            assert_eq!(found.to_bits(), ((f64::from(n) / 1000.0) as f32).to_bits(), "{n}");
        }
        for n in 0..1u32 << 24 {
            if n % 7 == 0 {
                let [_, r, g, b] = n.to_be_bytes();
                let told = f64::from(r) * 0.299 + f64::from(g) * 0.587 + f64::from(b) * 0.114;
                assert_eq!(luma([r, g, b]).to_bits(), (told as f32).to_bits(), "{r} {g} {b}");
            }
        }
    }
}
