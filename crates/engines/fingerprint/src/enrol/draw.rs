//! A small grey copy of a picture, and the changes drawn on it.

use alloc::vec;
use alloc::vec::Vec;

use super::{Change, Fill, Side};
use crate::pdq::{Of, Pdq, Pixels, SHORTEST, Variant, luma, pdq};

/// Longest side of the copy.
const SIDE: usize = 512;

/// Turns that are drawn, in tenths of a degree, with their sine and cosine: without a standard library there are none.
#[rustfmt::skip]
pub(super) const TURNS: [(i16, f32, f32); 6] = [
    (7, 0.012_217_001, 0.999_925_4),
    (14, 0.024_432_178, 0.999_701_5),
    (21, 0.036_643_71, 0.999_328_4),
    (28, 0.048_849_77, 0.998_806_1),
    (35, 0.061_048_54, 0.998_134_8),
    (41, 0.071_497_45, 0.997_440_78),
];

/// Brightness, 0 to 255, row by row.
pub(super) struct Canvas {
    width: usize,
    height: usize,
    values: Vec<f32>,
}

impl Canvas {
    /// A copy, each pixel of which is the mean of those that it covers; `None` where there is too little of it.
    pub(super) fn of(pixels: &Pixels<'_>) -> Option<Self> {
        let (wide, high) = (pixels.width(), pixels.height());
        if wide < SHORTEST || high < SHORTEST {
            return None;
        }
        let longest = wide.max(high).max(SIDE);
        let (width, height) = ((wide * SIDE / longest).max(SHORTEST), (high * SIDE / longest).max(SHORTEST));
        let mut values = vec![0.0; width * height];
        let edge = |at: usize, from: usize, to: usize| at * from / to;
        for (y, row) in values.chunks_exact_mut(width).enumerate() {
            let (top, bottom) = (edge(y, high, height), edge(y + 1, high, height).max(edge(y, high, height) + 1));
            let mut held = 0.0;
            for at in top..bottom {
                for (x, value) in row.iter_mut().enumerate() {
                    let (left, right) = (edge(x, wide, width), edge(x + 1, wide, width).max(edge(x, wide, width) + 1));
                    let (from, to) = (at * wide + left, at * wide + right);
                    let sum: f32 = match pixels.of() {
                        Of::Rgb(bytes) => {
                            let part = bytes.get(from * 3..to * 3).unwrap_or_default();
                            part.as_chunks::<3>().0.iter().map(|rgb| luma(*rgb)).sum()
                        }
                        Of::Luma(values) => values.get(from..to).unwrap_or_default().iter().sum(),
                    };
                    *value += sum / whole(right - left);
                }
                held += 1.0;
            }
            row.iter_mut().for_each(|value| *value /= held);
        }
        Some(Self { width, height, values })
    }

    pub(super) fn pdq(&self) -> Pdq {
        pdq(Pixels::luma(self.width, self.height, &self.values).unwrap_or_default(), Variant::Full)
    }

    pub(super) fn mirrored(&self) -> Self {
        let values = self.values.chunks_exact(self.width).flat_map(|row| row.iter().rev().copied()).collect();
        Self { values, ..*self }
    }

    pub(super) fn changed(&self, change: Change) -> Self {
        match change {
            Change::None => Self { values: self.values.clone(), ..*self },
            Change::Crop(by) => {
                let (across, down) = (part(self.width, by), part(self.height, by));
                self.cropped([across, down, across, down])
            }
            Change::CropSide(by, side) => self.cropped(match side {
                Side::Left => [part(self.width, by), 0, 0, 0],
                Side::Top => [0, part(self.height, by), 0, 0],
                Side::Right => [0, 0, part(self.width, by), 0],
                Side::Bottom => [0, 0, 0, part(self.height, by)],
            }),
            Change::Border(by, fill) => self.bordered(part(self.width, by), part(self.height, by), fill),
            Change::Turn(tenths, fill) => self.turned(tenths, fill),
        }
    }

    fn cropped(&self, [left, top, right, bottom]: [usize; 4]) -> Self {
        let (width, height) = (self.width - left - right, self.height - top - bottom);
        let rows = self.values.chunks_exact(self.width).skip(top).take(height);
        let values = rows.flat_map(|row| row.iter().skip(left).take(width).copied()).collect();
        Self { width, height, values }
    }

    fn bordered(&self, across: usize, down: usize, fill: Fill) -> Self {
        let (width, height) = (self.width + 2 * across, self.height + 2 * down);
        let mut values = vec![value(fill); width * height];
        for (to, from) in values.chunks_exact_mut(width).skip(down).zip(self.values.chunks_exact(self.width)) {
            if let Some(place) = to.get_mut(across..across + self.width) {
                place.copy_from_slice(from);
            }
        }
        Self { width, height, values }
    }

    /// Around its middle, at its size; between pixels the four around are mixed.
    fn turned(&self, tenths: i16, fill: Fill) -> Self {
        let Some((_, sine, cosine)) = TURNS.iter().find(|(of, ..)| *of == tenths.abs()) else {
            return self.changed(Change::None);
        };
        let sine = if tenths < 0 { -sine } else { *sine };
        let (mid_x, mid_y) = ((whole(self.width) - 1.0) / 2.0, (whole(self.height) - 1.0) / 2.0);
        let mut values = Vec::with_capacity(self.values.len());
        for y in 0..self.height {
            for x in 0..self.width {
                let (dx, dy) = (whole(x) - mid_x, whole(y) - mid_y);
                values.push(self.at(mid_x + dx * cosine + dy * sine, mid_y - dx * sine + dy * cosine, value(fill)));
            }
        }
        let turned = Self { values, ..*self };
        if fill != Fill::Cropped {
            return turned;
        }
        // The corners reach in by half of the other side times the sine, on each side.
        let reach = |side: usize| whole(side) * sine.abs() / 2.0;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small part of at most 512")]
        let reach = |side: usize| (reach(side) + 0.999) as usize;
        let (across, down) = (reach(self.height), reach(self.width));
        if 4 * across > self.width || 4 * down > self.height {
            turned
        } else {
            turned.cropped([across, down, across, down])
        }
    }

    fn at(&self, x: f32, y: f32, outside: f32) -> f32 {
        // Half a pixel beyond the middle of the last one there is nothing any more.
        if x < -0.5 || y < -0.5 || x > whole(self.width) - 0.5 || y > whole(self.height) - 0.5 {
            return outside;
        }
        let (x, y) = (x.clamp(0.0, whole(self.width) - 1.0), y.clamp(0.0, whole(self.height) - 1.0));
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "within the picture, by the line above"
        )]
        let (left, top) = (x as usize, y as usize);
        let (right, bottom) = ((left + 1).min(self.width - 1), (top + 1).min(self.height - 1));
        let get = |x: usize, y: usize| self.values.get(y * self.width + x).copied().unwrap_or(outside);
        let (a, b) = (x - whole(left), y - whole(top));
        let above = get(left, top) * (1.0 - a) + get(right, top) * a;
        let below = get(left, bottom) * (1.0 - a) + get(right, bottom) * a;
        above * (1.0 - b) + below * b
    }
}

fn value(fill: Fill) -> f32 {
    if fill == Fill::White { 255.0 } else { 0.0 }
}

/// Thousandths of a side, to the nearest pixel.
fn part(side: usize, thousandths: u16) -> usize {
    (side * usize::from(thousandths) + 500) / 1000
}

#[expect(clippy::cast_precision_loss, reason = "sides of at most 512, and counts within a picture")]
fn whole(n: usize) -> f32 {
    n as f32
}
