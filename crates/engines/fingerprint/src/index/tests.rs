//! Held against comparing everything with everything, at every distance, on fair bits and on bits that lean.

use std::string::ToString;
use std::vec;
use std::vec::Vec;

use proptest::prelude::*;

use super::{Index, Match, Near, Refused, Searcher, Settings, build, scan, size};
use crate::Hash;

/// Numbers from a seed (SplitMix64).
pub(super) struct Draw(pub(super) u64);

impl Draw {
    pub(super) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, n: u64) -> u64 {
        self.next() % n.max(1)
    }

    pub(super) fn fair(&mut self) -> Hash {
        Hash::from_words([self.next(), self.next(), self.next(), self.next()])
    }

    /// Bits that lean, by eighths that differ from word to word, and eight of each byte that go together often.
    fn leaning(&mut self) -> Hash {
        let mut words = [0_u64; 4];
        for (at, word) in words.iter_mut().enumerate() {
            let (a, b, c) = (self.next(), self.next(), self.next());
            *word = match at {
                0 => a & b & c,
                1 => a | b,
                2 => ((a & 0x0101_0101_0101_0101) * 0xff) ^ (b & c & self.next()),
                _ => a,
            };
        }
        Hash::from_words(words)
    }

    /// The same with so many bits changed.
    pub(super) fn near(&mut self, hash: Hash, distance: u32) -> Hash {
        let mut words = hash.words();
        let mut changed = 0;
        while changed < distance {
            let bit = self.below(256);
            let (word, mask) = ((bit / 64) as usize, 1 << (bit % 64));
            if (words[word] ^ hash.words()[word]) & mask == 0 {
                words[word] ^= mask;
                changed += 1;
            }
        }
        Hash::from_words(words)
    }
}

fn slowly(hashes: &[Hash], query: Hash, distance: u32) -> Vec<Match> {
    let all = hashes.iter().enumerate().map(|(row, h)| Match { row: row as u32, distance: h.distance(query) });
    all.filter(|m| m.distance <= distance).collect()
}

/// Some of them near to each other, some the same.
fn bank(draw: &mut Draw, rows: usize, leaning: bool) -> Vec<Hash> {
    let mut hashes: Vec<Hash> = Vec::with_capacity(rows);
    for _ in 0..rows {
        let hash = match draw.below(8) {
            0 if !hashes.is_empty() => {
                let (of, far) = (draw.below(hashes.len() as u64) as usize, draw.below(70) as u32);
                draw.near(hashes[of], far)
            }
            _ if leaning => draw.leaning(),
            _ => draw.fair(),
        };
        hashes.push(hash);
    }
    hashes
}

fn held_against_brute_force(
    seed: u64,
    rows: usize,
    leaning: bool,
    built_for: u32,
    room: u32,
    distances: &[u32],
) -> usize {
    let mut draw = Draw(seed);
    let hashes = bank(&mut draw, rows, leaning);
    let settings = Settings { distance: built_for, room };
    let bytes = build(&hashes, &settings);
    assert_eq!(bytes.len(), size(rows, &settings));
    let index = Index::open(&bytes).unwrap();
    index.examine().unwrap();
    let (mut found, mut all, mut by_slots) = (Vec::new(), 0, 0);
    for distance in distances {
        let mut searcher = Searcher::new(&index, *distance);
        by_slots += usize::from(searcher.uses_slots());
        for _ in 0..8 {
            let query = match draw.below(4) {
                0 => draw.fair(),
                1 => draw.leaning(),
                _ if hashes.is_empty() => draw.fair(),
                _ => {
                    let (of, far) = (draw.below(rows as u64) as usize, draw.below(u64::from(*distance) + 3) as u32);
                    draw.near(hashes[of], far)
                }
            };
            searcher.find(query, &mut found);
            let expected = slowly(&hashes, query, *distance);
            assert_eq!(found, expected, "seed {seed}, {rows} rows, built for {built_for}, searched at {distance}");
            all += found.len();
        }
    }
    if rows > 8000 && built_for == 31 && room >= 110 {
        assert!(by_slots > 0, "nothing was looked up in slots");
    }
    for (row, hash) in hashes.iter().enumerate() {
        assert_eq!(index.hash(row as u32), Some(*hash));
    }
    assert_eq!(index.hash(rows as u32), None);
    all
}

#[test]
fn every_distance_is_searched_exactly() {
    let all: Vec<u32> = (0..=63).collect();
    for leaning in [false, true] {
        for built_for in [0, 8, 31, 47, 63] {
            let found = held_against_brute_force(u64::from(built_for), 12_000, leaning, built_for, 116, &all);
            assert!(found > 150, "{found}");
        }
    }
}

#[test]
fn few_and_none_are_searched_too() {
    for rows in [0, 1, 2, 63, 64, 65, 66, 500, 1023, 1024, 1025] {
        held_against_brute_force(3, rows, false, 31, 116, &[0, 1, 31, 63]);
    }
}

#[test]
fn one_fingerprint_many_times_is_found_each_time_and_once() {
    let mut draw = Draw(1);
    let mut hashes = vec![draw.fair(); 3000];
    hashes.extend((0..3000).map(|_| draw.fair()));
    let index = Index::open(build(&hashes, &Settings::default())).unwrap();
    let mut found = Vec::new();
    Searcher::new(&index, 31).find(draw.near(hashes[0], 31), &mut found);
    assert_eq!(found.len(), 3000);
    assert!(found.iter().enumerate().all(|(at, m)| *m == Match { row: at as u32, distance: 31 }));
}

#[test]
fn the_bytes_are_the_same_each_time() {
    let hashes = bank(&mut Draw(5), 2000, true);
    assert_eq!(build(&hashes, &Settings::default()), build(&hashes, &Settings::default()));
}

#[test]
fn a_scan_of_many_finds_each_pair() {
    let mut draw = Draw(9);
    let hashes = bank(&mut draw, 3000, true);
    let index = Index::open(build(&hashes, &Settings::default())).unwrap();
    let queries: Vec<Hash> = (0..40).map(|n| draw.near(hashes[n * 50], n as u32 * 2)).collect();
    for distance in (0..=63).chain([64, 72, 73, 128, 256, 300]) {
        let mut expected = Vec::new();
        for (query, hash) in queries.iter().enumerate() {
            let near = slowly(&hashes, *hash, distance);
            expected.extend(near.iter().map(|m| Near { query: query as u32, row: m.row, distance: m.distance }));
        }
        let mut found = Vec::new();
        scan(&hashes, &queries, distance, |near| found.push(near));
        found.sort_unstable();
        assert_eq!(found, expected, "{distance}");
        let mut found = Vec::new();
        index.scan(&queries, distance, |near| found.push(near));
        found.sort_unstable();
        assert_eq!(found, expected, "{distance}");
    }
}

/// Puts the checksum of the head right, as somebody who means harm would.
fn mend(bytes: &mut [u8]) {
    bytes[12..16].fill(0);
    let sum = crc32fast::hash(&bytes[..1024]);
    bytes[12..16].copy_from_slice(&sum.to_le_bytes());
}

#[test]
fn bytes_that_are_no_index_are_refused() {
    let bytes = build(&bank(&mut Draw(2), 300, false), &Settings::default());
    assert_eq!(Index::open(&b""[..]).unwrap_err(), Refused::NotAnIndex);
    assert_eq!(Index::open(&[7; 5000][..]).unwrap_err(), Refused::NotAnIndex);
    for length in 0..1024 {
        assert_eq!(Index::open(&bytes[..length]).unwrap_err(), Refused::NotAnIndex);
    }
    let (all, cut) = (bytes.len() as u64, bytes.len() as u64 - 1);
    assert_eq!(Index::open(&bytes[..bytes.len() - 1]).unwrap_err(), Refused::Length(cut, all));
    let mut longer = bytes.clone();
    longer.push(0);
    assert_eq!(Index::open(&longer).unwrap_err(), Refused::Length(all + 1, all));
    for at in 0..1024 {
        let mut odd = bytes.clone();
        odd[at] ^= 0x10;
        assert!(Index::open(&odd).is_err(), "a change of byte {at} of the head passes");
    }
    let mut newer = bytes;
    newer[8] = 2;
    assert_eq!(
        Index::open(&newer).unwrap_err().to_string(),
        "this index is of version 2, and this program reads version 1"
    );
}

#[test]
fn every_bit_that_changed_is_told() {
    let bytes = build(&bank(&mut Draw(4), 70, false), &Settings::default());
    let index = Index::open(&bytes).unwrap();
    let last = index.parts.last().unwrap().ids + 70 * 3;
    let mut checked = 0;
    for at in (1024..last).step_by(7) {
        // Between parts there are zeros that nobody reads.
        let gap = |from: usize, used: usize| at >= from + used && at < (from + used).next_multiple_of(64);
        let gaps = index.parts.iter().zip(&index.head.slots);
        let skip = gap(1024, 70 * 32)
            || gaps
                .clone()
                .any(|(p, s)| gap(p.buckets, ((1 << s.key) + 1) * 4) || gap(p.beside, 70 * 2) || gap(p.ids, 70 * 3));
        if skip {
            continue;
        }
        let mut odd = bytes.clone();
        odd[at] ^= 1 << (at % 8);
        assert!(Index::open(&odd).unwrap().examine().is_err(), "a change at {at} passes");
        checked += 1;
    }
    assert!(checked > 100);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn whatever_is_in_a_bank_is_found(seed: u64, rows in 0..9000_usize, leaning: bool, built_for in 0..=63_u32, room in 40..160_u32, at in 0..=63_u32) {
        held_against_brute_force(seed, rows, leaning, built_for, room, &[at, 31]);
    }

    #[test]
    fn damage_never_makes_it_fall_over(seed: u64, changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..60), head in prop::collection::vec((0..600_usize, any::<u8>()), 0..3)) {
        let mut draw = Draw(seed);
        let hashes = bank(&mut draw, 900, false);
        let mut bytes = build(&hashes, &Settings::default());
        for (at, value) in &changes {
            let at = at.index(bytes.len());
            bytes[at] = *value;
        }
        for (at, value) in &head {
            bytes[*at] = *value;
        }
        mend(&mut bytes);
        if let Ok(index) = Index::open(&bytes) {
            let _ = index.examine();
            let mut found = Vec::new();
            for distance in [0, 5, 31, 63] {
                let mut searcher = Searcher::new(&index, distance);
                for hash in hashes.iter().step_by(100) {
                    searcher.find(*hash, &mut found);
                    // What is found is what stands there.
                    for m in &found {
                        prop_assert_eq!(index.hash(m.row).unwrap().distance(*hash), m.distance);
                    }
                }
            }
        }
    }

    #[test]
    fn any_bytes_are_refused_or_searched(mut bytes in prop::collection::vec(any::<u8>(), 0..3000)) {
        if bytes.len() >= 1024 {
            bytes[..12].copy_from_slice(b"PLBINDEX\x01\0\0\0");
            mend(&mut bytes);
        }
        prop_assert!(Index::open(&bytes).is_err());
    }
}
