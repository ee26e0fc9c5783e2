//! A bank as its owner uses it, held against a plain list.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says where")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use banks::{Bank, Error, Key, LOG_ENTRIES, Rows, Terms, Writer};
use chacha20::ChaCha20Rng;
use chacha20::rand_core::SeedableRng;
use fingerprint::Hash;
use proptest::prelude::*;

const NOW: i64 = 1_800_000_000;

fn rng(seed: u64) -> Box<ChaCha20Rng> {
    Box::new(ChaCha20Rng::seed_from_u64(seed))
}

/// A fingerprint from a number, unlike those of other numbers.
fn hash(n: u64) -> Hash {
    let mix = |n: u64| {
        let z = (n ^ (n >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    };
    Hash::from_words([1, 2, 3, 4].map(|k| mix(n.wrapping_mul(4).wrapping_add(k).wrapping_mul(0x9e37_79b9_7f4a_7c15))))
}

/// The same with its first bits changed.
fn near(n: u64, bits: u32) -> Hash {
    let mut words = hash(n).words();
    words[0] ^= (1_u64 << bits) - 1;
    Hash::from_words(words)
}

fn rows(numbers: impl IntoIterator<Item = u64>, terms: &Terms) -> Rows {
    let mut rows = Rows::new();
    for n in numbers {
        rows.push(hash(n), &format!("label {n}"), Some(80), terms);
    }
    rows
}

fn labels(bank: &Bank, query: Hash) -> Vec<String> {
    let found = bank.finder(31).find(&[query], NOW).remove(0);
    found.into_iter().map(|f| f.label).collect()
}

fn all(bank: &Bank) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    bank.each(NOW, |_, label, _, _| assert!(all.insert(label.to_owned()), "{label} is there twice"));
    all
}

fn bytes(folder: &Path) -> u64 {
    fs::read_dir(folder).unwrap().map(|e| e.unwrap().metadata().unwrap().len()).sum()
}

fn holds(folder: &Path, text: &str) -> bool {
    let file = |path: &Path| fs::read(path).unwrap().windows(text.len()).any(|w| w == text.as_bytes());
    fs::read_dir(folder).unwrap().any(|entry| file(&entry.unwrap().path()))
}

fn owned(owner: &str) -> Terms {
    Terms { owner: owner.into(), kind: "pdq".into(), variant: "full".into(), ..Terms::default() }
}

#[test]
fn what_was_added_is_found_with_its_terms_until_it_is_withdrawn() {
    let folder = tempfile::tempdir().unwrap();
    let terms = Terms { consent: "SAMPLE consent 7".into(), purpose: "removal".into(), ..owned("SAMPLE north") };
    let mut writer = Writer::create(folder.path(), None, rng(1)).unwrap();
    assert_eq!(writer.add(rows(0..100, &terms), NOW).unwrap().added, 100);
    let again = writer.add(rows(50..150, &terms), NOW).unwrap();
    assert_eq!((again.added, again.already), (50, 50));
    let mut reader = Bank::open(folder.path(), None).unwrap();
    let found = reader.finder(31).find(&[near(7, 31), near(7, 32), hash(1000)], NOW);
    assert_eq!((found[0].len(), found[1].len(), found[2].len()), (1, 0, 0));
    let one = &found[0][0];
    assert_eq!(
        (one.distance, one.hash, one.label.as_str(), one.quality, &one.terms),
        (31, hash(7), "label 7", Some(80), &terms)
    );
    assert_eq!(reader.finder(63).find(&[near(7, 32)], NOW)[0].len(), 1);

    assert_eq!(writer.withdraw(&[hash(7)], Some("somebody else"), NOW).unwrap(), 0);
    assert_eq!(writer.withdraw(&[hash(7), hash(8), hash(5000)], Some("SAMPLE north"), NOW).unwrap(), 2);
    assert_eq!(labels(writer.bank(), hash(7)), Vec::<String>::new());
    // Another reader sees it when it looks.
    assert_eq!(labels(&reader, hash(7)), ["label 7"]);
    assert!(reader.refresh().unwrap());
    assert!(!reader.refresh().unwrap());
    assert_eq!(labels(&reader, hash(7)), Vec::<String>::new());
    assert_eq!(reader.info(NOW).entries, 148);
}

#[test]
fn nothing_of_what_was_withdrawn_is_in_a_file_after_compaction() {
    let folder = tempfile::tempdir().unwrap();
    let mut writer = Writer::create(folder.path(), None, rng(1)).unwrap();
    writer.add(rows(0..6000, &owned("SAMPLE")), NOW).unwrap();
    assert_eq!(writer.bank().info(NOW).segments, 1, "so many go into a segment");
    writer.add(rows(6000..6010, &owned("SAMPLE")), NOW).unwrap();
    writer.withdraw(&[hash(77), hash(6005)], None, NOW).unwrap();
    let digits = hash(77).to_string();
    assert!(
        holds(folder.path(), "label 77\u{6c}") && holds(folder.path(), "label 6005") && holds(folder.path(), &digits)
    );
    let mut reader = Bank::open(folder.path(), None).unwrap();
    writer.compact(NOW).unwrap();
    assert!(!holds(folder.path(), "label 77label") && !holds(folder.path(), "label 6005"));
    assert!(!holds(folder.path(), &digits));
    // An older reader still has the files that it opened, and finds all the rest.
    assert_eq!(labels(&reader, hash(78)), ["label 78"]);
    reader.refresh().unwrap();
    assert_eq!(all(&reader).len(), 6008);
    assert_eq!(reader.info(NOW).to_remove, 0);
    reader.examine().unwrap();
}

#[test]
fn what_is_over_is_not_found_and_goes_with_the_next_compaction() {
    let folder = tempfile::tempdir().unwrap();
    let mut writer = Writer::create(folder.path(), None, rng(1)).unwrap();
    let soon = Terms { expires: Some(NOW + 60), ..owned("SAMPLE") };
    writer.add(rows(0..5000, &soon), NOW).unwrap();
    writer.add(rows(5000..5100, &soon), NOW).unwrap();
    writer.add(rows(6000..6010, &owned("SAMPLE")), NOW).unwrap();
    assert_eq!(writer.bank().info(NOW).entries, 5110);
    let later = NOW + 60;
    assert_eq!(writer.bank().info(later).entries, 10);
    assert!(writer.bank().finder(31).find(&[hash(3), hash(5003)], later).iter().all(Vec::is_empty));
    assert!(writer.add(rows(0..1, &soon), later).is_err());
    writer.compact(later).unwrap();
    assert!(!holds(folder.path(), "label 3label") && !holds(folder.path(), "label 5003"));
    assert_eq!(writer.bank().info(NOW).entries, 10);
}

#[test]
fn what_matches_anything_is_refused_and_nothing_of_the_rest_is_added() {
    let folder = tempfile::tempdir().unwrap();
    let mut writer = Writer::create(folder.path(), None, rng(1)).unwrap();
    let mut some = rows(0..3, &Terms::default());
    some.push(Hash::from_bytes([0; 32]), "", None, &Terms::default());
    let told = writer.add(some, NOW).unwrap_err().to_string();
    assert_eq!(told, "Entry 4: all of its bits are the same: it is the fingerprint of no picture. Nothing was added");
    let mut some = rows(0..3, &Terms::default());
    some.push(hash(9), "", Some(49), &Terms::default());
    assert!(writer.add(some, NOW).unwrap_err().to_string().starts_with("Entry 4: its quality is 49"));
    assert_eq!(writer.bank().info(NOW).entries, 0);
}

#[test]
fn one_writes_at_a_time() {
    let folder = tempfile::tempdir().unwrap();
    assert!(matches!(Writer::open(folder.path(), None, rng(1)), Err(Error::NoBank(_))));
    let writer = Writer::create(folder.path(), None, rng(1)).unwrap();
    assert!(matches!(Writer::open(folder.path(), None, rng(1)), Err(Error::Busy(_))));
    assert!(matches!(Writer::create(folder.path(), None, rng(1)), Err(Error::Exists(_))));
    drop(writer);
    Writer::open(folder.path(), None, rng(1)).unwrap();
}

#[test]
fn a_thousand_updates_leave_it_no_larger() {
    for (key, updates) in [(None, 1000), (Some(Key::new(&mut *rng(9))), 200)] {
        let folder = tempfile::tempdir().unwrap();
        let mut writer = Writer::create(folder.path(), key, rng(1)).unwrap();
        writer.add(rows(0..20_000, &owned("SAMPLE")), NOW).unwrap();
        let (mut most, mut files, begun) = (0, 0, bytes(folder.path()));
        for n in 0..updates {
            writer.add(rows([100_000 + n], &owned("SAMPLE")), NOW).unwrap();
            writer.withdraw(&[hash(100_000 + n), hash(n)], None, NOW).unwrap();
            writer.add(rows([n], &owned("SAMPLE")), NOW).unwrap();
            most = most.max(bytes(folder.path()));
            files = files.max(fs::read_dir(folder.path()).unwrap().count());
        }
        assert!(most < begun + 3 * banks::LOG_BYTES, "{begun} bytes became {most}");
        assert!(files < 16, "{files} files");
        assert_eq!(writer.bank().info(NOW).entries, 20_000);
        writer.compact(NOW).unwrap();
        assert!(bytes(folder.path()) <= begun + 20_000, "{begun} bytes became {}", bytes(folder.path()));
        assert_eq!(all(writer.bank()).len(), 20_000);
    }
}

#[test]
fn sealed_it_shows_nothing_and_opens_with_its_key_alone() {
    let folder = tempfile::tempdir().unwrap();
    let key = Key::new(&mut *rng(9));
    let mut writer = Writer::create(folder.path(), Some(key.clone()), rng(1)).unwrap();
    writer.add(rows(0..30_000, &owned("SAMPLE north")), NOW).unwrap();
    writer.add(rows(30_000..30_010, &owned("SAMPLE north")), NOW).unwrap();
    drop(writer);
    for text in ["SAMPLE", "label", &hash(30_001).to_string()] {
        assert!(!holds(folder.path(), text), "{text} can be read");
    }
    let bank = Bank::open(folder.path(), Some(key.clone())).unwrap();
    assert_eq!(
        (labels(&bank, near(7, 20)), labels(&bank, hash(30_001))),
        (vec!["label 7".into()], vec!["label 30001".into()])
    );
    assert!(matches!(Bank::open(folder.path(), None), Err(Error::Key(..))));
    assert!(matches!(Bank::open(folder.path(), Some(Key::new(&mut *rng(10)))), Err(Error::Key(..))));
    // A piece that was changed, or moved, does not open.
    let segment = fs::read_dir(folder.path()).unwrap().map(|e| e.unwrap().path());
    let segment =
        segment.into_iter().find(|p| p.file_name().unwrap().to_str().unwrap().starts_with("segment")).unwrap();
    let sound = fs::read(&segment).unwrap();
    for at in [100, sound.len() / 2, sound.len() - 1] {
        let mut odd = sound.clone();
        odd[at] ^= 1;
        fs::write(&segment, odd).unwrap();
        assert!(Bank::open(folder.path(), Some(key.clone())).is_err());
    }
    fs::write(&segment, &sound[..sound.len() - 1]).unwrap();
    assert!(matches!(Bank::open(folder.path(), Some(key)), Err(Error::Damaged(..))));
    let plain = tempfile::tempdir().unwrap();
    Writer::create(plain.path(), None, rng(1)).unwrap();
    assert!(matches!(Bank::open(plain.path(), Some(Key::new(&mut *rng(9)))), Err(Error::Key(..))));
}

#[test]
fn a_compaction_lets_others_go_on() {
    let folder = tempfile::tempdir().unwrap();
    let mut writer = Writer::create(folder.path(), None, rng(1)).unwrap();
    writer.add(rows(0..20_000, &owned("SAMPLE")), NOW).unwrap();
    writer.add(rows(20_000..21_000, &owned("SAMPLE")), NOW).unwrap();
    writer.withdraw(&[hash(1), hash(2), hash(20_001)], None, NOW).unwrap();
    let job = writer.begin(true, NOW).unwrap();
    let building = std::thread::spawn(move || job.build(&mut *rng(3)).unwrap());
    // Withdrawn again, put in again, new, and many at once, while it is built.
    writer.add(rows([2], &owned("SAMPLE")), NOW).unwrap();
    writer.withdraw(&[hash(3), hash(20_003)], None, NOW).unwrap();
    writer.add(rows([3], &owned("SAMPLE")), NOW).unwrap();
    writer.add(rows(50_000..70_000, &owned("SAMPLE")), NOW).unwrap();
    writer.withdraw(&[hash(50_001)], None, NOW).unwrap();
    let expected: BTreeSet<String> = (0..21_000)
        .chain(50_000..70_000)
        .filter(|n| ![1, 20_001, 20_003, 50_001].contains(n))
        .map(|n| format!("label {n}"))
        .collect();
    let mut reader = Bank::open(folder.path(), None).unwrap();
    assert_eq!(all(&reader), expected);
    writer.finish(building.join().unwrap()).unwrap();
    assert_eq!(all(writer.bank()), expected);
    reader.refresh().unwrap();
    assert_eq!(all(&reader), expected);
    drop(writer);
    assert_eq!(all(Writer::open(folder.path(), None, rng(1)).unwrap().bank()), expected);
}

#[test]
fn cut_at_any_byte_it_opens_with_what_was_acknowledged() {
    let folder = tempfile::tempdir().unwrap();
    let mut writer = Writer::create(folder.path(), None, rng(1)).unwrap();
    let log = folder.path().join("log-1");
    let mut lasting = vec![(fs::metadata(&log).unwrap().len(), BTreeSet::new())];
    for n in 0..6_u64 {
        writer.add(rows([n, n + 100], &owned("SAMPLE")), NOW).unwrap();
        lasting.push((fs::metadata(&log).unwrap().len(), all(writer.bank())));
    }
    writer.withdraw(&[hash(2)], None, NOW).unwrap();
    lasting.push((fs::metadata(&log).unwrap().len(), all(writer.bank())));
    drop(writer);
    let whole = fs::read(&log).unwrap();
    for cut in 0..=whole.len() {
        fs::write(&log, &whole[..cut]).unwrap();
        let expected =
            lasting.iter().rev().find(|(end, _)| *end <= cut as u64).map(|(_, all)| all.clone()).unwrap_or_default();
        assert_eq!(all(&Bank::open(folder.path(), None).unwrap()), expected, "cut at {cut}");
        let mut writer = Writer::open(folder.path(), None, rng(1)).unwrap();
        assert_eq!(all(writer.bank()), expected, "cut at {cut}");
        writer.add(rows([9999], &owned("SAMPLE")), NOW).unwrap();
        drop(writer);
        assert_eq!(all(&Bank::open(folder.path(), None).unwrap()).len(), expected.len() + 1, "cut at {cut}");
    }
}

#[test]
fn what_was_acknowledged_lasts_when_the_files_cannot_be_rewritten() {
    let folder = tempfile::tempdir().unwrap();
    let mut writer = Writer::create(folder.path(), None, rng(1)).unwrap();
    // In the way of every new manifest.
    let obstacle = folder.path().join("bank.json.part");
    fs::create_dir(&obstacle).unwrap();
    for from in (0..6000).step_by(1000) {
        assert_eq!(writer.add(rows(from..from + 1000, &owned("SAMPLE")), NOW).unwrap().added, 1000);
    }
    assert!(writer.trouble().is_some());
    assert!(writer.compact(NOW).is_err());
    assert_eq!(writer.bank().info(NOW).segments, 0);
    assert_eq!(all(&Bank::open(folder.path(), None).unwrap()).len(), 6000);
    fs::remove_dir(&obstacle).unwrap();
    writer.add(rows([9000], &owned("SAMPLE")), NOW).unwrap();
    assert!(writer.trouble().is_none());
    assert_eq!(writer.bank().info(NOW).segments, 1);
    drop(writer);
    assert_eq!(all(Writer::open(folder.path(), None, rng(1)).unwrap().bank()).len(), 6001);
}

#[test]
fn a_name_that_leads_out_of_the_folder_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    drop(Writer::create(folder.path(), None, rng(1)).unwrap());
    let manifest = folder.path().join("bank.json");
    let sound = fs::read_to_string(&manifest).unwrap();
    for odd in ["../log-1", "log-1/../x", "/etc/passwd", "segment-", "other"] {
        fs::write(&manifest, sound.replace("log-1", odd)).unwrap();
        assert!(matches!(Bank::open(folder.path(), None), Err(Error::Damaged(..))), "{odd}");
    }
}

#[derive(Debug, Clone)]
enum Act {
    Add(Vec<u64>, bool),
    Many(u64, u64),
    Withdraw(Vec<u64>, bool),
    Compact,
    Open,
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        6 => (prop::collection::vec(0..400_u64, 1..20), any::<bool>()).prop_map(|(n, o)| Act::Add(n, o)),
        1 => (0..3_u64, 1..3_u64).prop_map(|(from, times)| Act::Many(from * 3000, times * 4200)),
        4 => (prop::collection::vec(0..400_u64, 1..20), any::<bool>()).prop_map(|(n, o)| Act::Withdraw(n, o)),
        1 => Just(Act::Compact),
        2 => Just(Act::Open),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn whatever_is_done_it_is_as_a_plain_list_would_be(acts in prop::collection::vec(act(), 1..25), sealed: bool) {
        let folder = tempfile::tempdir().unwrap();
        let key = sealed.then(|| Key::new(&mut *rng(9)));
        let mut writer = Some(Writer::create(folder.path(), key.clone(), rng(1)).unwrap());
        let mut reader = Bank::open(folder.path(), key.clone()).unwrap();
        let mut list: BTreeSet<(u64, bool)> = BTreeSet::new();
        let terms = |other: bool| owned(if other { "SAMPLE b" } else { "SAMPLE a" });
        for act in acts {
            let w = writer.as_mut().unwrap();
            match act {
                Act::Add(numbers, other) => {
                    let new: BTreeSet<_> = numbers.iter().map(|n| (*n, other)).filter(|e| !list.contains(e)).collect();
                    prop_assert_eq!(w.add(rows(numbers, &terms(other)), NOW).unwrap().added, new.len() as u64);
                    list.extend(new);
                }
                Act::Many(from, count) => {
                    prop_assert!(count > LOG_ENTRIES as u64);
                    w.add(rows(from..from + count, &terms(false)), NOW).unwrap();
                    list.extend((from..from + count).map(|n| (n, false)));
                }
                Act::Withdraw(numbers, one) => {
                    let hashes: Vec<Hash> = numbers.iter().map(|n| hash(*n)).collect();
                    let before = list.len();
                    list.retain(|(n, other)| !numbers.contains(n) || one && *other);
                    let gone = w.withdraw(&hashes, one.then_some("SAMPLE a"), NOW).unwrap();
                    prop_assert_eq!(gone, (before - list.len()) as u64);
                }
                Act::Compact => w.compact(NOW).unwrap(),
                Act::Open => {
                    drop(writer.take());
                    writer = Some(Writer::open(folder.path(), key.clone(), rng(2)).unwrap());
                }
            }
            reader.refresh().unwrap();
            for bank in [&reader, writer.as_ref().unwrap().bank()] {
                prop_assert_eq!(bank.info(NOW).entries, list.len() as u64);
                let mut held = BTreeSet::new();
                bank.each(NOW, |_, label, _, terms| {
                    held.insert((label.trim_start_matches("label ").parse::<u64>().unwrap(), terms.owner.ends_with('b')));
                });
                prop_assert_eq!(&held, &list);
                for n in [0, 1, 5, 399, 4000] {
                    let found = bank.finder(31).find(&[near(n, 15)], NOW).remove(0);
                    let expected = list.iter().filter(|(m, _)| *m == n).count();
                    prop_assert_eq!(found.len(), expected);
                }
            }
        }
    }
}

#[test]
fn what_is_over_makes_a_rewrite_due_without_any_withdrawal() {
    let folder = tempfile::tempdir().unwrap();
    let mut writer = Writer::create(folder.path(), None, rng(1)).unwrap();
    let soon = Terms { expires: Some(NOW + 10), ..owned("SAMPLE") };
    writer.add(rows(0..5000, &owned("SAMPLE")), NOW).unwrap();
    writer.add(rows(5000..5500, &soon), NOW).unwrap();
    writer.compact(NOW).unwrap();
    assert!(holds(folder.path(), "label 5100"));
    writer.tend(NOW + 9);
    assert!(holds(folder.path(), "label 5100"), "nothing was due");
    writer.tend(NOW + 10);
    assert!(writer.trouble().is_none());
    assert!(!holds(folder.path(), "label 5100"), "what is over is in a file still");
    assert_eq!(writer.bank().info(NOW + 10).entries, 5000);
    // In the log as well.
    writer.add(rows(6000..6010, &soon), NOW).unwrap();
    writer.add(rows(7000..7001, &owned("SAMPLE")), NOW + 11).unwrap();
    assert!(!holds(folder.path(), "label 6003"));
    assert_eq!(labels(writer.bank(), hash(7000)), ["label 7000"]);
}

#[test]
fn a_file_that_cannot_be_taken_away_is_told_until_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let mut writer = Writer::create(folder.path(), None, rng(1)).unwrap();
    writer.add(rows(0..6000, &owned("SAMPLE")), NOW).unwrap();
    let mut segment = fs::read_dir(folder.path()).unwrap().map(|e| e.unwrap().path());
    let segment = segment.find(|p| p.to_str().unwrap().contains("segment-")).unwrap();
    writer.withdraw(&[hash(77)], None, NOW).unwrap();
    // A folder of that name: no user can remove it as a file.
    fs::remove_file(&segment).unwrap();
    fs::create_dir(&segment).unwrap();
    assert!(matches!(writer.compact(NOW), Err(Error::Left(path, _)) if path == segment));
    assert_eq!(labels(writer.bank(), hash(77)), Vec::<String>::new());
    assert_eq!(all(writer.bank()).len(), 5999);
    writer.tend(NOW);
    assert!(matches!(writer.trouble(), Some(Error::Left(..))));
    fs::remove_dir(&segment).unwrap();
    writer.tend(NOW);
    assert!(writer.trouble().is_none());
}

#[test]
fn of_a_label_alone() {
    let folder = tempfile::tempdir().unwrap();
    let mut writer = Writer::create(folder.path(), None, rng(1)).unwrap();
    let mut both = Rows::new();
    both.push(hash(1), "42/one", None, &owned("SAMPLE"));
    both.push(hash(1), "42/two", None, &owned("SAMPLE"));
    writer.add(both, NOW).unwrap();
    assert_eq!(writer.withdraw_labelled(&[hash(1)], Some("SAMPLE"), Some("42/one"), NOW).unwrap(), 1);
    assert_eq!(labels(&Bank::open(folder.path(), None).unwrap(), hash(1)), ["42/two"]);
    writer.compact(NOW).unwrap();
    assert_eq!(labels(writer.bank(), hash(1)), ["42/two"]);
}

#[cfg(unix)]
#[test]
fn links_and_pipes_and_oversized_files_are_refused() {
    use std::os::unix::fs::symlink;
    let (folder, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let path = folder.path();
    Writer::create(path, None, rng(1)).unwrap().add(rows(0..6000, &owned("SAMPLE")), NOW).unwrap();
    let kept = |name: &str| other.path().join(name);
    let names: Vec<String> =
        fs::read_dir(path).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    for name in names {
        fs::rename(path.join(&name), kept(&name)).unwrap();
        symlink(kept(&name), path.join(&name)).unwrap();
        let told = Writer::open(path, None, rng(2)).err().unwrap().to_string();
        assert!(told.contains("is a link"), "{name}: {told}");
        if name != "lock" {
            assert!(Bank::open(path, None).err().unwrap().to_string().contains("is a link"), "{name}");
        }
        fs::remove_file(path.join(&name)).unwrap();
        fs::rename(kept(&name), path.join(&name)).unwrap();
    }
    // What is written goes to no file outside, though a link lies where it will be.
    fs::write(kept("hers"), "untouched").unwrap();
    (0..40).for_each(|n| symlink(kept("hers"), path.join(format!("segment-{n}.part"))).unwrap());
    symlink(kept("hers"), path.join("bank.json.part")).unwrap();
    let mut writer = Writer::open(path, None, rng(3)).unwrap();
    (30..60).for_each(|n| drop(symlink(kept("hers"), path.join(format!("log-{n}")))));
    writer.compact(NOW).unwrap();
    writer.add(rows(9000..30_000, &owned("SAMPLE")), NOW).unwrap();
    assert_eq!(fs::read_to_string(kept("hers")).unwrap(), "untouched");
    drop(writer);
    // A log that is larger than any, in no bytes of the disk.
    let log = fs::read_dir(path).unwrap().map(|e| e.unwrap().path());
    let log = log
        .filter(|p| p.to_str().unwrap().contains("log-") && !p.is_symlink())
        .max_by_key(|p| p.metadata().unwrap().modified().unwrap());
    let file = fs::OpenOptions::new().append(true).open(log.unwrap()).unwrap();
    file.set_len(1 << 40).unwrap();
    assert!(Bank::open(path, None).err().unwrap().to_string().contains("no log has more"));
    fs::write(path.join("bank.json"), vec![b' '; 2 << 20]).unwrap();
    assert!(Bank::open(path, None).err().unwrap().to_string().contains("longer than"));
}
