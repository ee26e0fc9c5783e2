//! Every fingerprint within a distance, out of millions, without looking at most of them.
//!
//! Two fingerprints that differ in at most `d` of 256 bits cannot differ much everywhere. Cut the bits into `m` slots and allow slot `i`
//! a threshold `t_i` with the sum of `t_i + 1` equal to `d + 1`: then some slot differs in at most `t_i` bits (the pigeonhole principle of
//! Norouzi, Punjani and Fleet, "Fast exact search in Hamming space with multi-index hashing", 2014). Stronger, and what is used here: going
//! round the ring of slots there is a start from which every run of slots stays within the sum of its allowances (Qin and Xiao, "Pigeonring",
//! 2018). So beside each entry of a slot stand 16 bits of the next, a hundred candidates fall by one comparison each without a look
//! at the fingerprint, and what is left is compared in full. Nothing is missed, at any distance.
//!
//! An [`Index`] is read from bytes as they lie on a disk: nothing is unpacked, so a file can be mapped. Bytes that were damaged are refused
//! with a sentence when their head tells; damage further in makes [`Index::examine`] complain and searches find too little, but never panics.
//!
//! Absent on purpose: adding to an index and taking from it (make another), files, threads.

mod bits;
mod build;
mod fast;
mod layout;
mod plan;
mod scan;
mod search;
#[cfg(test)]
mod tests;

pub use build::{Settings, build, build_into, size};
pub use layout::{Index, Refused};
pub use scan::{Near, scan};
pub use search::Searcher;

/// The largest distance that is searched. Two fingerprints of unlike pictures are about 128 apart.
pub const MOST_DISTANCE: u32 = 63;

/// A fingerprint that was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Match {
    /// Which: its place in what the index was built from, from 0.
    pub row: u32,
    /// In how many bits it differs.
    pub distance: u32,
}
