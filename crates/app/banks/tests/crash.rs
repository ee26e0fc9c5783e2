//! Killed at any moment: what was acknowledged is there, and it opens again without help. And what one process writes, another sees.
//!
//! A child process (this same test, told so by its environment) adds and withdraws without end and says each number after its answer; the
//! parent kills it in the middle of things and counts.
#![expect(
    clippy::disallowed_methods,
    reason = "the child is told by its environment what to do, and seconds are counted"
)]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]
#![expect(clippy::print_stdout, reason = "the child says what was confirmed")]

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use banks::{Bank, Rows, Terms, Writer};
use chacha20::ChaCha20Rng;
use chacha20::rand_core::SeedableRng;
use fingerprint::Hash;

const NOW: i64 = 1_800_000_000;

fn hash(n: u64) -> Hash {
    Hash::from_words(
        [1, 2, 3, 4].map(|k| {
            (n * 4 + k).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(23).wrapping_mul(0xbf58_476d_1ce4_e5b9)
        }),
    )
}

fn rows(numbers: impl Iterator<Item = u64>) -> Rows {
    let mut rows = Rows::new();
    numbers.for_each(|n| rows.push(hash(n), &n.to_string(), None, &Terms::default()));
    rows
}

/// Not a test by itself: what the child does. Every even number is withdrawn again, and now and then it compacts or adds many.
#[test]
fn child() {
    let (Ok(at), Ok(from)) = (std::env::var("PLUMBLINE_BANK_PLACE"), std::env::var("PLUMBLINE_BANK_FROM")) else {
        return;
    };
    let from: u64 = from.parse().unwrap();
    let mut writer = Writer::open(at.as_ref(), None, Box::new(ChaCha20Rng::seed_from_u64(from))).unwrap();
    for n in from.. {
        writer.add(rows([n].into_iter()), NOW).unwrap();
        println!("added {n}");
        if n % 2 == 0 {
            writer.withdraw(&[hash(n)], None, NOW).unwrap();
            println!("withdrawn {n}");
        }
        if n % 50 == 17 {
            writer.compact(NOW).unwrap();
        }
        if n % 70 == 33 {
            // All of them or none.
            writer.add(rows((0..17_000).map(|m| (n + 1) * 1_000_000 + m)), NOW).unwrap();
            println!("many {n}");
        }
    }
}

fn start(at: &str, from: u64) -> (Child, Arc<Mutex<Vec<String>>>, std::thread::JoinHandle<()>) {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "child", "--nocapture"])
        .env("PLUMBLINE_BANK_PLACE", at)
        .env("PLUMBLINE_BANK_FROM", from.to_string())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let told = BufReader::new(child.stdout.take().unwrap());
    let heard: Arc<Mutex<Vec<String>>> = Arc::default();
    let ear = Arc::clone(&heard);
    let reading = std::thread::spawn(move || {
        for line in told.lines().map_while(Result::ok) {
            ear.lock().unwrap().push(line);
        }
    });
    (child, heard, reading)
}

/// Whoever starts a program holds, for a moment, every file that the other tests have open, and with it their locks.
static ALONE: Mutex<()> = Mutex::new(());

#[test]
fn nothing_that_was_acknowledged_is_lost_or_comes_back() {
    let _alone = ALONE.lock();
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path().join("bank");
    drop(Writer::create(&at, None, Box::new(ChaCha20Rng::seed_from_u64(1))).unwrap());
    let (mut added, mut withdrawn, mut many) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for round in 0..12_u64 {
        let (mut child, heard, reading) = start(at.to_str().unwrap(), round * 1000);
        let enough = usize::try_from(round * 14).unwrap();
        let begun = Instant::now();
        while heard.lock().unwrap().len() < enough && begun.elapsed() < Duration::from_secs(60) {
            std::thread::sleep(Duration::from_millis(1));
        }
        std::thread::sleep(Duration::from_millis(round * 7 % 23));
        child.kill().unwrap();
        child.wait().unwrap();
        reading.join().unwrap();
        for line in heard.lock().unwrap().iter() {
            let number = |what: &str| line.rsplit_once(what).and_then(|(_, n)| n.parse::<u64>().ok());
            added.extend(number("added "));
            withdrawn.extend(number("withdrawn "));
            many.extend(number("many "));
        }
        let writer = Writer::open(&at, None, Box::new(ChaCha20Rng::seed_from_u64(2))).unwrap();
        let mut there = BTreeSet::new();
        let mut of_many = std::collections::BTreeMap::<u64, u64>::new();
        writer.bank().each(NOW, |h, label, _, _| {
            let n: u64 = label.parse().unwrap();
            assert_eq!(h, hash(n));
            if n >= 1_000_000 {
                *of_many.entry(n / 1_000_000 - 1).or_default() += 1;
            } else {
                assert!(there.insert(n), "{n} twice");
            }
        });
        assert!(withdrawn.is_disjoint(&there), "round {round}: withdrawn and back");
        let lost: Vec<_> = added.difference(&there).filter(|n| **n % 2 == 1).collect();
        assert!(lost.is_empty(), "round {round}: acknowledged and lost: {lost:?}");
        assert!(of_many.values().all(|count| *count == 17_000), "round {round}: half of many: {of_many:?}");
        assert!(many.iter().all(|n| of_many.contains_key(n)), "round {round}");
        writer.bank().examine().unwrap();
    }
    assert!(added.len() > 200 && withdrawn.len() > 100 && !many.is_empty(), "{} {}", added.len(), many.len());
}

#[test]
fn another_process_is_seen_within_a_second() {
    let _alone = ALONE.lock();
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path().join("bank");
    drop(Writer::create(&at, None, Box::new(ChaCha20Rng::seed_from_u64(1))).unwrap());
    let mut reader = Bank::open(&at, None).unwrap();
    let (mut child, heard, reading) = start(at.to_str().unwrap(), 0);
    let begun = Instant::now();
    let mut checked = 0;
    while checked < 60 && begun.elapsed() < Duration::from_secs(60) {
        let last = heard.lock().unwrap().last().cloned();
        let Some((what, n)) = last.as_deref().and_then(|line| line.split_once(' ')) else { continue };
        let Ok(n) = n.parse::<u64>() else { continue };
        let heard_at = Instant::now();
        reader.refresh().unwrap();
        let found = !reader.finder(0).find(&[hash(n)], NOW)[0].is_empty();
        // An even number may be withdrawn again by now.
        match what {
            "added" if n % 2 == 1 => assert!(found, "{n} is not seen"),
            "withdrawn" => assert!(!found, "{n} is still seen"),
            _ => continue,
        }
        assert!(heard_at.elapsed() < Duration::from_secs(1), "{:?}", heard_at.elapsed());
        checked += 1;
        std::thread::sleep(Duration::from_millis(10));
    }
    child.kill().unwrap();
    child.wait().unwrap();
    reading.join().unwrap();
    assert!(checked >= 30, "{checked}");
}
