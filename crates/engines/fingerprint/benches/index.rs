//! Exact search in banks of drawn fingerprints: queries a second of processor time, bytes for each, seconds to build; each answer is held
//! against comparing everything with everything, which is timed as well.
//!
//! `cargo bench -p fingerprint --bench index -- 1000000 10000000`; without numbers, a hundred thousand and a million. Words beside them:
//! `leaning` for bits of which many are seldom set, `small` for small pages of memory, `distance=47`, `room=100` (bytes for each), `queries=500`,
//! `file=FILE` for fingerprints from a file (32 bytes each) with `asked=FILE` for the queries, `found=FILE` to leave what was found there. Times go to people, not into an assertion.

#![expect(clippy::print_stdout, reason = "a bench is there to say what it measured")]
#![expect(clippy::unwrap_used, reason = "a bench that cannot go on should stop")]

use fingerprint::Hash;
use fingerprint::index::{Index, Match, Searcher, Settings, build_into, size};
use memmap2::{Advice, MmapMut};
use rustix::time::{ClockId, clock_gettime};

/// Seconds of processor time that this program took.
fn spent() -> f64 {
    let now = clock_gettime(ClockId::ProcessCPUTime);
    now.tv_sec as f64 + now.tv_nsec as f64 / 1e9
}

struct Draw(u64);

impl Draw {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// Fair bits; or a quarter of the bits seldom set (one in four) and a quarter often (three in four).
    fn hash(&mut self, leaning: bool) -> Hash {
        let mut words = [self.next(), self.next(), self.next(), self.next()];
        if leaning {
            words[0] &= self.next();
            words[1] |= self.next();
        }
        Hash::from_words(words)
    }

    fn near(&mut self, hash: Hash, distance: u32) -> Hash {
        let mut words = hash.words();
        let mut changed = 0;
        while changed < distance {
            let bit = self.next() % 256;
            let (word, mask) = ((bit / 64) as usize, 1 << (bit % 64));
            if (words[word] ^ hash.words()[word]) & mask == 0 {
                words[word] ^= mask;
                changed += 1;
            }
        }
        Hash::from_words(words)
    }
}

fn load() -> String {
    std::fs::read_to_string("/proc/loadavg").unwrap_or_default().split(' ').next().unwrap_or_default().to_owned()
}

fn read(path: &str) -> Vec<Hash> {
    std::fs::read(path).unwrap().as_chunks::<32>().0.iter().map(|b| Hash::from_bytes(*b)).collect()
}

fn main() {
    let given: Vec<String> = std::env::args().skip(1).collect();
    let named = |name: &str| given.iter().find_map(|a| a.strip_prefix(name)?.strip_prefix('=').map(str::to_owned));
    let number = |name: &str| named(name).and_then(|n| n.parse::<usize>().ok());
    let mut sizes: Vec<usize> = given.iter().filter_map(|a| a.parse().ok()).collect();
    let (leaning, small) = (given.iter().any(|a| a == "leaning"), given.iter().any(|a| a == "small"));
    if sizes.is_empty() {
        sizes = vec![100_000, 1_000_000];
    }
    let usual = Settings::default();
    let settings = Settings {
        distance: number("distance").map_or(usual.distance, |d| d as u32),
        room: number("room").map_or(usual.room, |r| r as u32),
    };
    for rows in sizes {
        let mut draw = Draw(42);
        let hashes: Vec<Hash> = match named("file") {
            Some(path) => read(&path),
            None => (0..rows).map(|_| draw.hash(leaning)).collect(),
        };
        let count = number("queries").unwrap_or(if rows > 50_000_000 { 200 } else { 2000 });
        let queries: Vec<Hash> = match named("asked") {
            Some(path) => read(&path),
            None => (0..count)
                .map(|n| {
                    let of = draw.next() as usize % hashes.len();
                    draw.near(hashes[of], n as u32 % (settings.distance + 1))
                })
                .collect(),
        };
        let room = size(hashes.len(), &settings);
        let mut bytes = MmapMut::map_anon(room).unwrap();
        if !small {
            let _ = bytes.advise(Advice::HugePage);
        }
        // The first touch of memory is the system's time, and on a virtual machine its host's.
        let begun = spent();
        bytes.fill(0);
        let touching = spent() - begun;
        let begun = spent();
        build_into(&hashes, &settings, &mut bytes);
        let building = spent() - begun;
        let each = bytes.len() as f64 / hashes.len() as f64;
        let index = Index::open(&bytes[..]).unwrap();
        println!(
            "{} {}, distance {}, load {}: built in {building:.2} s (and {touching:.2} s for the system to give the memory), {each:.1} bytes each, keys {:?}",
            hashes.len(),
            if named("file").is_some() {
                "from a file"
            } else if leaning {
                "leaning"
            } else {
                "fair"
            },
            settings.distance,
            load(),
            index.keys().collect::<Vec<_>>()
        );
        let mut searcher = Searcher::new(&index, settings.distance);
        let mut found: Vec<Vec<Match>> = vec![Vec::new(); queries.len()];
        // Once to warm up, then the best of three.
        let mut best = f64::MAX;
        for round in 0..4 {
            let begun = spent();
            for (query, found) in queries.iter().zip(&mut found) {
                searcher.find(*query, found);
            }
            if round > 0 {
                best = best.min(spent() - begun);
            }
        }
        let a_second = queries.len() as f64 / best;
        if let Some(path) = named("found") {
            let pairs = found.iter().enumerate().flat_map(|(q, f)| f.iter().map(move |m| format!("{q},{}\n", m.row)));
            std::fs::write(path, format!("{a_second}\n{}", pairs.collect::<String>())).unwrap();
        }
        let begun = spent();
        let mut all: Vec<Vec<Match>> = vec![Vec::new(); queries.len()];
        index.scan(&queries, settings.distance, |n| {
            all[n.query as usize].push(Match { row: n.row, distance: n.distance });
        });
        let scanning = spent() - begun;
        let compared = queries.len() as f64 * hashes.len() as f64;
        all.iter_mut().for_each(|m| m.sort_unstable());
        println!(
            "  index {a_second:.0} queries/s ({:.1} µs each); scan {:.2} G comparisons/s, {:.0} queries/s; {} matches, {}",
            1e6 / a_second,
            compared / scanning / 1e9,
            queries.len() as f64 / scanning,
            all.iter().map(Vec::len).sum::<usize>(),
            if all == found { "both the same" } else { "NOT THE SAME" }
        );
        assert_eq!(all, found);
    }
}
