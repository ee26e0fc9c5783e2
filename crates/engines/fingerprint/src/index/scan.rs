//! Comparing every fingerprint with every query, many queries at once.
//!
//! For bulk jobs, for what was added a moment ago, and to prove the index right. Memory gives a core some ten gigabytes a second, so one query
//! that reads all rows waits for it; a block of rows that stays in the nearest cache is compared with all queries before the next is read. Two
//! unlike fingerprints differ in more than 31 places already of the first 128 bits, all but one time in thousands: the others are looked at
//! only then. Nothing is missed, since a part never differs in more bits than the whole.

use super::fast::{BLOCK, Columns, WORDS, Way, Work, run};
use super::layout::{Index, Rows};
use super::search::apart;
use alloc::boxed::Box;
use alloc::vec::Vec;

use crate::Hash;

/// A pair that was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Near {
    /// Which query, from 0.
    pub query: u32,
    /// Which fingerprint, from 0.
    pub row: u32,
    /// In how many bits they differ.
    pub distance: u32,
}

/// Where rows are read from.
trait Source: Copy {
    fn rows(self) -> usize;
    fn words(self, row: usize) -> [u64; 4];
}

impl Source for &[Hash] {
    #[inline(always)]
    fn rows(self) -> usize {
        self.len()
    }

    #[inline(always)]
    fn words(self, row: usize) -> [u64; 4] {
        self.get(row).map_or([0; 4], |h| h.words())
    }
}

impl Source for Rows<'_> {
    #[inline(always)]
    fn rows(self) -> usize {
        self.len()
    }

    #[inline(always)]
    fn words(self, row: usize) -> [u64; 4] {
        self.get(row).unwrap_or_default()
    }
}

/// Calls with every pair within the distance (0 to 256), block after block of rows, and within a block query after query.
pub fn scan(hashes: &[Hash], queries: &[Hash], distance: u32, found: impl FnMut(Near)) {
    let queries: Vec<[u64; 4]> = queries.iter().map(|q| q.words()).collect();
    run(Scan { source: hashes, queries: &queries, distance, found });
}

impl<B: AsRef<[u8]>> Index<B> {
    /// As [`scan`], over all rows of the index: for more queries than the slots are worth.
    pub fn scan(&self, queries: &[Hash], distance: u32, found: impl FnMut(Near)) {
        let queries: Vec<[u64; 4]> = queries.iter().map(|q| self.to.apply(q.words())).collect();
        run(Scan { source: self.rows(), queries: &queries, distance, found });
    }
}

struct Scan<'q, S, F> {
    source: S,
    queries: &'q [[u64; 4]],
    distance: u32,
    found: F,
}

impl<S: Source, F: FnMut(Near)> Work for Scan<'_, S, F> {
    type Done = ();

    #[inline(always)]
    fn run<W: Way>(self) {
        // So many words tell unlike fingerprints apart: half of their bits less 3.35 standard deviations, and three quarters where paired.
        match self.distance {
            0..=6 => self.with::<W, 1, false>(),
            7..=18 => self.with::<W, 2, false>(),
            19..=36 => self.with::<W, 4, true>(),
            37..=57 => self.with::<W, 6, true>(),
            58..=76 => self.with::<W, 8, true>(),
            _ => self.with::<W, 8, false>(),
        }
    }
}

/// Two halves a word, the lower first.
#[inline(always)]
fn halves(words: [u64; 4]) -> [u32; WORDS] {
    let [a, b, c, d] = words.map(|w| [w as u32, (w >> 32) as u32]);
    [a[0], a[1], b[0], b[1], c[0], c[1], d[0], d[1]]
}

impl<S: Source, F: FnMut(Near)> Scan<'_, S, F> {
    #[inline(always)]
    fn with<W: Way, const N: usize, const PAIRED: bool>(mut self) {
        let mut columns: Box<Columns> = Box::new(Columns([[0; BLOCK]; WORDS]));
        let rows = self.source.rows();
        for start in (0..rows).step_by(BLOCK) {
            let here = (rows - start).min(BLOCK);
            for at in 0..here {
                let words = halves(self.source.words(start + at));
                for (column, word) in columns.0.iter_mut().zip(words).take(N) {
                    if let Some(place) = column.get_mut(at) {
                        *place = word;
                    }
                }
            }
            for (number, query) in self.queries.iter().enumerate() {
                W::sift::<N, PAIRED>(&columns, &halves(*query), self.distance, |at| {
                    if at < here {
                        let distance = apart(query, &self.source.words(start + at));
                        if distance <= self.distance {
                            (self.found)(Near { query: number as u32, row: (start + at) as u32, distance });
                        }
                    }
                });
            }
        }
    }
}
