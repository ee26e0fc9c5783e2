//! The 512 variant: what the C++ command line does to a larger picture before it looks.

use alloc::vec::Vec;

/// The side of what comes out.
pub(super) const SIDE: usize = 512;

/// A pixel of N values for each of 512 × 512 places: that at `place * side / 512`, rounded down, as CImg's nearest neighbour takes it.
pub(super) fn nearest<T: Copy, const N: usize>(values: &[T], width: usize, height: usize) -> Vec<T> {
    let mut out = Vec::with_capacity(SIDE * SIDE * N);
    for row in values.chunks_exact(width * N).enumerate_at(height) {
        for column in 0..SIDE {
            let at = column * width / SIDE * N;
            out.extend_from_slice(row.get(at..at + N).unwrap_or_default());
        }
    }
    out
}

/// Rows at the places that are wanted, some of them more than once where the picture is lower than 512.
trait Rows<'a, T: 'a> {
    fn enumerate_at(self, height: usize) -> impl Iterator<Item = &'a [T]>;
}

impl<'a, T> Rows<'a, T> for core::slice::ChunksExact<'a, T> {
    fn enumerate_at(self, height: usize) -> impl Iterator<Item = &'a [T]> {
        (0..SIDE).filter_map(move |row| self.clone().nth(row * height / SIDE))
    }
}
