//! A bank on disk: seconds to fill, to open, to search as it is mapped, and what an addition and a withdrawal take.
//!
//! `cargo bench -p banks --bench bank -- 1000000 [FOLDER] [sealed]`. The folder is where the bank is made, and removed at the end; processor
//! time beside the clock, since machines are shared.

#![expect(clippy::print_stdout, reason = "a bench is there to say what it measured")]
#![expect(clippy::unwrap_used, reason = "a bench that cannot go on should stop")]
#![expect(clippy::disallowed_methods, reason = "a bench is there to ask the clock")]

use std::time::Instant;

use banks::{Bank, Key, Rows, Terms, Writer};
use chacha20::ChaCha20Rng;
use chacha20::rand_core::{Rng, SeedableRng};
use fingerprint::Hash;
use rustix::time::{ClockId, clock_gettime};

const NOW: i64 = 1_800_000_000;

fn spent() -> f64 {
    let now = clock_gettime(ClockId::ProcessCPUTime);
    now.tv_sec as f64 + now.tv_nsec as f64 / 1e9
}

fn timed<T>(what: &str, times: usize, run: impl FnOnce() -> T) -> T {
    let (begun, clock) = (spent(), Instant::now());
    let done = run();
    let (cpu, wall) = ((spent() - begun) / times as f64, clock.elapsed().as_secs_f64() / times as f64);
    println!("  {what}: {:.1} µs of processor time, {:.1} µs by the clock", cpu * 1e6, wall * 1e6);
    done
}

fn main() {
    let given: Vec<String> = std::env::args().skip(1).filter(|a| !a.starts_with("--")).collect();
    let count: usize = given.iter().find_map(|a| a.parse().ok()).unwrap_or(1_000_000);
    let sealed = given.iter().any(|a| a == "sealed");
    let place = given.iter().find(|a| a.parse::<usize>().is_err() && *a != "sealed").cloned();
    let folder = tempfile::tempdir_in(place.unwrap_or_else(|| ".".into())).unwrap();
    let at = folder.path().join("bank");
    let mut rng = ChaCha20Rng::seed_from_u64(42);
    let key = sealed.then(|| Key::new(&mut rng));
    let mut draw = || Hash::from_words([rng.next_u64(), rng.next_u64(), rng.next_u64(), rng.next_u64()]);
    let terms = Terms { owner: "SAMPLE".into(), ..Terms::default() };
    let mut rows = Rows::new();
    let mut asked = Vec::new();
    for n in 0..count {
        let hash = draw();
        rows.push(hash, "", None, &terms);
        if n % (count / 2000).max(1) == 0 {
            let mut words = hash.words();
            words[n % 4] ^= (1 << (n % 32)) - 1;
            asked.push(Hash::from_words(words));
        }
    }
    let some: Vec<Hash> = (0..200).map(|_| draw()).collect();
    println!("{count} entries, {}", if sealed { "sealed" } else { "mapped" });
    let new = || Box::new(ChaCha20Rng::seed_from_u64(7));
    let mut writer = Writer::create(&at, key.clone(), new()).unwrap();
    timed("to add them all", 1, || writer.add(rows, NOW).unwrap());
    drop(writer);
    let bank = timed("to open it", 1, || Bank::open(&at, key.clone()).unwrap());
    let info = bank.info(NOW);
    println!("  {:.1} bytes for each", info.bytes as f64 / info.entries as f64);
    let mut finder = bank.finder(31);
    finder.find(&asked, NOW);
    let found = timed("a search at 31", asked.len(), || finder.find(&asked, NOW));
    assert!(found.iter().all(|f| !f.is_empty()));
    let mut writer = Writer::open(&at, key, new()).unwrap();
    timed("to add one", some.len(), || {
        for hash in &some {
            let mut one = Rows::new();
            one.push(*hash, "", None, &terms);
            writer.add(one, NOW).unwrap();
        }
    });
    let mut finder = writer.bank().finder(31);
    timed("a search at 31 with a log of 200", asked.len(), || finder.find(&asked, NOW));
    drop(finder);
    timed("to withdraw one", some.len(), || {
        some.iter().map(|h| writer.withdraw(&[*h], None, NOW).unwrap()).sum::<u64>()
    });
}
