//! Published files into a lake: the right figures, and every bad file told and kept out.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says where")]

#[path = "ingest/again.rs"]
mod again;
#[cfg(feature = "parquet")]
#[path = "ingest/rows.rs"]
mod rows_beside;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::write::DeflateEncoder;
use lake::{Error, Lake, Outcome, Progress, ingest};
use platforms::question::{Dimension, Question, answer, usage};
use platforms::{Concordance, Reason};
use rand_core::{Infallible, TryCryptoRng, TryRng};
use sha1::{Digest, Sha1};

const HEADER: &str = "uuid,decision_visibility,decision_monetary,decision_provision,decision_account,decision_ground,category,category_addition,\
    category_specification,content_type,content_date,content_id_ean,application_date,source_type,automated_detection,automated_decision,platform_name,\
    platform_uid,created_at";

fn concordance() -> Concordance {
    Concordance::read(include_str!("../../../../knowledge/platforms/concordance.toml")).unwrap()
}

/// No randomness: keys of tests need none.
struct Zeros;

impl TryRng for Zeros {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        Ok(0)
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        Ok(0)
    }

    fn try_fill_bytes(&mut self, out: &mut [u8]) -> Result<(), Infallible> {
        out.fill(0);
        Ok(())
    }
}

impl TryCryptoRng for Zeros {}

fn make(folder: &Path) -> Lake {
    Lake::open_or_make(folder, &mut Zeros).unwrap()
}

fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(name)
}

const NAMES: [&str; 4] = [
    "sor-global-2025-06-30-full.zip",
    "sor-global-2025-09-30-full.zip",
    "sor-global-2025-10-01-full.zip",
    "sor-global-2025-10-02-light.zip",
];

fn take(lake: &Lake, files: &[PathBuf], threads: usize) -> Vec<Outcome> {
    ingest(lake, files, &concordance(), threads, &|_: Progress| ()).unwrap()
}

fn one(lake: &Lake, file: &Path) -> Outcome {
    take(lake, &[file.to_owned()], 2).pop().unwrap()
}

fn taken(outcome: &Outcome) -> &lake::Taken {
    match outcome {
        Outcome::Taken(taken) => taken,
        other => unreachable!("{other:?}"),
    }
}

fn failed(outcome: Outcome) -> String {
    match outcome {
        Outcome::Failed(error) => error.to_string(),
        other => unreachable!("{other:?}"),
    }
}

/// The question, as CSV.
fn asked(lake: &Lake) -> String {
    let concordance = concordance();
    let question = Question {
        set: concordance.question("tfgbv").unwrap(),
        by: ["platform", "month"].map(|n| Dimension::named(n).unwrap()).to_vec(),
        filters: vec![],
        distinct: false,
        concordance: &concordance,
    };
    let mut out =
        "platform,month,n,median_days,p90_days,automated_detection_share,automated_decision_share\n".to_owned();
    let days = |days: Option<i32>| days.map(|d| d.to_string()).unwrap_or_default();
    for line in answer(&lake.table(false).unwrap(), &question).unwrap().lines {
        let name = if line.key[0].contains(',') { format!("\"{}\"", line.key[0]) } else { line.key[0].clone() };
        let (a, b) = (line.automated_detection, line.automated_decision);
        let (median, p90) = (days(line.age.median), days(line.age.p90));
        out += &format!("{name},{},{},{median},{p90},{a:.12},{b:.12}\n", line.key[1], line.n);
    }
    out
}

fn rows(lake: &Lake) -> u64 {
    usage(&lake.table(false).unwrap(), &[], &[]).unwrap().iter().map(|u| u.rows).sum()
}

#[test]
fn the_figures_are_those_of_three_other_programs_in_any_order_and_with_any_threads() {
    let expected = fs::read_to_string(data("expected.csv")).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let mut first: Vec<Vec<u8>> = Vec::new();
    for (i, threads) in [1, 2, 5].into_iter().enumerate() {
        let lake = make(&folder.path().join(i.to_string()));
        let mut files: Vec<PathBuf> = NAMES.iter().map(|n| data(n)).collect();
        files.rotate_left(i);
        let outcomes = take(&lake, &files, threads);
        assert!(outcomes.iter().all(|o| taken(o).particulars.hash_was_published && taken(o).replaced.is_none()));
        assert_eq!(asked(&lake), expected);
        assert_eq!(rows(&lake), 13_500);
        let days = NAMES.map(|n| fs::read(folder.path().join(format!("{i}/{}.global.day", &n[11..21]))).unwrap());
        if first.is_empty() {
            first = days.to_vec();
        }
        assert_eq!(first, days);
    }
}

#[test]
fn a_file_that_is_in_changes_nothing_and_one_issued_anew_takes_its_place() {
    let folder = tempfile::tempdir().unwrap();
    let lake = make(&folder.path().join("lake"));
    take(&lake, &[data(NAMES[1]), data(NAMES[3])], 2);
    let path = folder.path().join("lake/2025-10-02.global.day");
    let before = (fs::read(&path).unwrap(), fs::metadata(&path).unwrap().modified().unwrap());
    assert!(matches!(one(&lake, &data(NAMES[3])), Outcome::Already(_)));
    // Also without the hash beside it, when it has to be read to be known.
    let copy = folder.path().join(NAMES[3]);
    fs::copy(data(NAMES[3]), &copy).unwrap();
    assert!(matches!(one(&lake, &copy), Outcome::Already(_)));
    assert_eq!(before, (fs::read(&path).unwrap(), fs::metadata(&path).unwrap().modified().unwrap()));
    // Issued anew with other rows.
    let anew = day(folder.path(), "sor-global-2025-10-02-light.zip", &[&[csv_of("2025-10-02", 3)]]);
    let told = one(&lake, &anew);
    assert!(taken(&told).replaced.is_some());
    assert_eq!(rows(&lake), 3_003);
    // And the first again.
    assert!(taken(&one(&lake, &data(NAMES[3]))).replaced.is_some());
    assert_eq!(before.0, fs::read(&path).unwrap());
}

#[test]
fn light_does_not_take_the_place_of_full_nor_a_platform_stand_beside_all() {
    let folder = tempfile::tempdir().unwrap();
    let lake = make(&folder.path().join("lake"));
    one(&lake, &data(NAMES[1]));
    let light = day(folder.path(), "sor-global-2025-09-30-light.zip", &[&[csv(3)]]);
    let words = failed(one(&lake, &light));
    assert!(words.contains("says more") && words.contains("2025-09-30.global.day"), "{words}");
    // Also when its name does not say what it is.
    let silent = day(folder.path(), "sor-global-2025-09-30.zip", &[&[csv(3)]]);
    assert!(failed(one(&lake, &silent)).contains("says more"));
    let alone = day(folder.path(), "sor-clipwave-2025-09-30-light.zip", &[&[csv(3)]]);
    assert!(failed(one(&lake, &alone)).contains("count twice"));
    // Nor after the concordance has a new version: the full file says more under it too, and is let in again.
    let mut newer = concordance();
    newer.version += 1;
    let under = |file: &Path| ingest(&lake, &[file.to_owned()], &newer, 1, &|_| ()).unwrap().pop().unwrap();
    assert!(failed(under(&light)).contains("says more"));
    assert!(failed(under(&silent)).contains("says more"));
    assert_eq!(rows(&lake), 3_000);
    assert!(taken(&under(&data(NAMES[1]))).replaced.is_some());
    let two = take(&make(&folder.path().join("other")), &[light.clone(), light], 1);
    assert!(matches!(&two[1], Outcome::Failed(Error::Refused(why)) if why.contains("the same day")));
    assert_eq!(rows(&lake), 3_000);
}

fn csv(rows: usize) -> String {
    csv_of("2025-09-04", rows)
}

fn csv_of(day: &str, rows: usize) -> String {
    let row = |i: usize| {
        format!(
            "{i:08},,,,,DECISION_GROUND_X,STATEMENT_CATEGORY_CYBER_VIOLENCE_AGAINST_WOMEN,,,,\"2025-09-01 00:00:00\",,\"2025-09-03 00:00:00\",S,Yes,X,A,u{i},\"{day} 00:00:00\""
        )
    };
    std::iter::once(HEADER.to_owned()).chain((0..rows).map(row)).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_name_of_a_platform_says_nothing_of_what_its_file_leaves_out() {
    let folder = tempfile::tempdir().unwrap();
    let lake = make(&folder.path().join("lake"));
    let full = |rows| {
        csv(rows)
            .replace("content_date,", "content_date,territorial_scope,")
            .replace("2025-09-01 00:00:00\",", "2025-09-01 00:00:00\",,")
    };
    let name = "sor-stay-light-2025-09-04-full.zip";
    assert!(taken(&one(&lake, &day(folder.path(), name, &[&[full(3)]]))).particulars.full);
    assert!(taken(&one(&lake, &day(folder.path(), name, &[&[full(4)]]))).replaced.is_some());
    assert_eq!(rows(&lake), 4);
}

/// A member as it is to be written: name, bytes, whether to deflate, and what the lists are to say instead of the truth.
struct Entry {
    name: String,
    bytes: Vec<u8>,
    deflate: bool,
    crc: Option<u32>,
    size: Option<u32>,
}

fn entry(name: &str, bytes: impl Into<Vec<u8>>, deflate: bool) -> Entry {
    Entry { name: name.into(), bytes: bytes.into(), deflate, crc: None, size: None }
}

fn zip(entries: &[Entry]) -> Vec<u8> {
    let (mut out, mut list) = (Vec::new(), Vec::new());
    for e in entries {
        let at = out.len() as u32;
        let packed = if e.deflate {
            let mut encoder = DeflateEncoder::new(Vec::new(), Compression::fast());
            encoder.write_all(&e.bytes).unwrap();
            encoder.finish().unwrap()
        } else {
            e.bytes.clone()
        };
        let crc = e.crc.unwrap_or_else(|| crc32fast::hash(&e.bytes));
        let mut shared = Vec::new();
        shared.extend([20, 0, 0, 0, if e.deflate { 8 } else { 0 }, 0, 0, 0, 0x21, 0]);
        shared.extend(crc.to_le_bytes());
        shared.extend((packed.len() as u32).to_le_bytes());
        shared.extend(e.size.unwrap_or(e.bytes.len() as u32).to_le_bytes());
        shared.extend((e.name.len() as u16).to_le_bytes());
        shared.extend([0, 0]);
        out.extend(b"PK\x03\x04");
        out.extend(&shared);
        out.extend(e.name.as_bytes());
        out.extend(packed);
        list.extend(b"PK\x01\x02\x14\0");
        list.extend(&shared);
        list.extend([0; 10]);
        list.extend(at.to_le_bytes());
        list.extend(e.name.as_bytes());
    }
    let at = out.len() as u32;
    out.extend(&list);
    out.extend(b"PK\x05\x06\0\0\0\0");
    out.extend([(entries.len() as u16).to_le_bytes(), (entries.len() as u16).to_le_bytes()].concat());
    out.extend([(list.len() as u32).to_le_bytes(), at.to_le_bytes()].concat());
    out.extend([0, 0]);
    out
}

fn part(files: &[String]) -> Vec<u8> {
    let entries: Vec<Entry> =
        files.iter().enumerate().map(|(i, f)| entry(&format!("p-{i:05}.csv"), f.as_bytes(), true)).collect();
    zip(&entries)
}

/// A day as it is published, hash beside it.
fn day(folder: &Path, name: &str, parts: &[&[String]]) -> PathBuf {
    let parts: Vec<Entry> =
        parts.iter().enumerate().map(|(i, files)| entry(&format!("p-{i:05}.csv.zip"), part(files), false)).collect();
    publish(folder, name, &zip(&parts))
}

fn publish(folder: &Path, name: &str, bytes: &[u8]) -> PathBuf {
    let path = folder.join(name);
    fs::write(&path, bytes).unwrap();
    let hash: String = Sha1::digest(bytes).iter().map(|b| format!("{b:02x}")).collect();
    fs::write(folder.join(format!("{name}.sha1")), format!("{hash}  {name}")).unwrap();
    path
}

const NAME: &str = "sor-global-2025-09-04-light.zip";

/// Takes in what cannot be taken in; nothing of it may be in the lake, and what was there stays.
fn refused(bytes: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let lake = make(&folder.path().join("lake"));
    taken(&one(&lake, &day(folder.path(), NAME, &[&[csv(7)]])));
    let words = failed(one(&lake, &publish(folder.path(), NAME, bytes)));
    assert_eq!(rows(&lake), 7, "{words}");
    assert!(words.contains(NAME), "{words}");
    words
}

#[test]
fn a_zip_that_is_not_as_it_was_packed_is_told() {
    let whole = zip(&[entry("a.csv.zip", part(&[csv(5)]), false)]);
    for end in [0, 1, 30, whole.len() / 2, whole.len() - 1] {
        let words = refused(&whole[..end]);
        assert!(["ends too soon", "cannot be opened", "damaged"].iter().any(|w| words.contains(w)), "{end}: {words}");
    }
    assert!(refused(b"this is no zip at all, and long enough to be looked at").contains("no zip"));
    let crc = |inner: bool| {
        let mut csv = entry("a.csv", csv(5), true);
        csv.crc = inner.then_some(1);
        let mut outer = entry("a.csv.zip", zip(&[csv]), false);
        outer.crc = (!inner).then_some(1);
        zip(&[outer])
    };
    assert!(refused(&crc(true)).contains("CRC-32"));
    assert!(refused(&crc(false)).contains("CRC-32"));
    // Every byte of a small file turned, one at a time: told, or of no consequence for what is counted; and never a panic.
    let folder = tempfile::tempdir().unwrap();
    let lake = make(&folder.path().join("lake"));
    for at in (0..whole.len()).step_by(3) {
        let mut bytes = whole.clone();
        bytes[at] ^= 0x41;
        let path = publish(folder.path(), NAME, &bytes);
        if let Outcome::Taken(_) = one(&lake, &path) {
            assert_eq!(rows(&lake), 5, "{at}");
        }
    }
}

#[test]
fn a_name_inside_a_zip_cannot_steer_the_terminal() {
    let words = refused(&zip(&[entry("\x1b[2J\u{202e}.exe", b"x".to_vec(), false)]));
    assert!(words.contains("\\u{1b}[2J\\u{202e}.exe"), "{words}");
}

#[test]
fn zips_made_to_exhaust_are_refused_before_they_are_opened() {
    let zeros = vec![b'a'; 64 << 20];
    let bomb = zip(&[entry("a.csv.zip", zip(&[entry("a.csv", zeros, true)]), false)]);
    assert!(refused(&bomb).contains("made to exhaust"));
    // One that says less than it opens to, in both ways of opening.
    for said in [10_u32, 53 << 20] {
        let mut liar = entry("a.csv", if said == 10 { csv(500).into_bytes() } else { noise(54 << 20) }, true);
        liar.size = Some(said);
        let words = refused(&zip(&[entry("a.csv.zip", zip(&[liar]), false)]));
        assert!(words.contains("cannot be opened") || words.contains("more than it said"), "{words}");
    }
    // Two members in the same bytes.
    let inner = part(&[csv(3), csv(3)]);
    let second = inner.windows(4).rposition(|w| w == b"PK\x01\x02").unwrap();
    let mut twice = inner;
    twice[second + 42..second + 46].copy_from_slice(&[0; 4]);
    assert!(refused(&zip(&[entry("a.csv.zip", twice, false)])).contains("share their bytes"));
}

/// Bytes that pack to a tenth or so.
fn noise(length: usize) -> Vec<u8> {
    let mut state = 1_u32;
    let mut out = format!("{HEADER}\n").into_bytes();
    while out.len() < length {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        out.extend(format!("{state},the same words again and again and again and once more\n").as_bytes());
    }
    out
}

#[test]
fn a_wrong_hash_keeps_a_day_out() {
    let folder = tempfile::tempdir().unwrap();
    let lake = make(&folder.path().join("lake"));
    let path = day(folder.path(), NAME, &[&[csv(5)]]);
    fs::write(folder.path().join(format!("{NAME}.sha1")), format!("{}  {NAME}", "0".repeat(40))).unwrap();
    assert!(failed(one(&lake, &path)).contains("SHA-1"));
    fs::write(folder.path().join(format!("{NAME}.sha1")), "nonsense").unwrap();
    assert!(failed(one(&lake, &path)).contains("forty digits"));
    assert_eq!(rows(&lake), 0);
    fs::remove_file(folder.path().join(format!("{NAME}.sha1"))).unwrap();
    assert!(!taken(&one(&lake, &path)).particulars.hash_was_published);
}

#[test]
fn a_hash_that_comes_later_is_compared_then() {
    let folder = tempfile::tempdir().unwrap();
    let lake = make(&folder.path().join("lake"));
    let path = day(folder.path(), NAME, &[&[csv(3)]]);
    let (hash, aside) = (folder.path().join(format!("{NAME}.sha1")), folder.path().join("kept"));
    fs::rename(&hash, &aside).unwrap();
    let compared = |outcome: Outcome| taken(&outcome).particulars.hash_was_published;
    assert!(!compared(one(&lake, &path)));
    fs::rename(&aside, &hash).unwrap();
    assert!(compared(one(&lake, &path)));
    assert!(matches!(one(&lake, &path), Outcome::Already(_)));
}

#[test]
fn a_file_under_the_name_of_another_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("lake");
    let lake = make(&place);
    let other = "sor-global-2025-09-05-light.zip";
    // By the hash beside it, which says of which file it is.
    let path = day(folder.path(), NAME, &[&[csv(5)]]);
    let hash = |name: &str| folder.path().join(format!("{name}.sha1"));
    let text = fs::read_to_string(hash(NAME)).unwrap();
    for (of, fits) in [(other, false), (NAME, true), (&format!("*./days/{NAME}"), true), ("", true)] {
        fs::write(hash(NAME), text.replace(NAME, of)).unwrap();
        match one(&lake, &path) {
            Outcome::Failed(error) => {
                assert!(!fits && error.to_string().contains("the hash of sor-global-2025-09-05"), "{error}")
            }
            _ => assert!(fits, "{of}"),
        }
    }
    // By its rows.
    assert!(failed(one(&lake, &day(folder.path(), other, &[&[csv(6)]]))).contains("created on 2025-09-05"));
    // By its bytes, where it has rows of both days.
    let both = [csv(1), csv_of("2025-09-05", 1)];
    taken(&one(&lake, &day(folder.path(), NAME, &[&both])));
    assert!(failed(one(&lake, &day(folder.path(), other, &[&both]))).contains("2025-09-04.global.day already"));
    assert_eq!(rows(&lake), 2);
    // And a day that somebody gave another name in the lake.
    fs::copy(place.join("2025-09-04.global.day"), place.join("2025-09-06.global.day")).unwrap();
    assert!(matches!(lake.table(false), Err(Error::Damaged(_, why)) if why.contains("2025-09-04.global")));
}

#[test]
fn a_bad_file_keeps_no_other_out() {
    let folder = tempfile::tempdir().unwrap();
    let lake = make(&folder.path().join("lake"));
    let bad = publish(folder.path(), NAME, b"nothing");
    let part = folder.path().join("sor-global-2025-09-05-light-00000.csv.zip");
    fs::copy(&bad, &part).unwrap();
    let outcomes = take(&lake, &[bad, part, folder.path().join("none-2025-09-06.zip"), data(NAMES[3])], 2);
    let words: Vec<_> = outcomes[..3].iter().map(|o| format!("{o:?}")).collect();
    assert!(words[1].contains("one part of a day"), "{words:?}");
    assert_eq!(taken(&outcomes[3]).particulars.rows, 6_000);
}

#[test]
fn many_small_parts_and_mixed_vocabularies_are_read() {
    let folder = tempfile::tempdir().unwrap();
    let lake = make(&folder.path().join("lake"));
    let parts: Vec<Entry> = (0..10_000).map(|i| entry(&format!("p-{i:05}.csv.zip"), part(&[csv(1)]), false)).collect();
    let path = publish(folder.path(), NAME, &zip(&parts));
    assert_eq!(taken(&one(&lake, &path)).particulars.rows, 10_000);
    let old = csv_of("2025-09-05", 2).replace("content_id_ean,", "").replace("00:00:00\",,\"", "00:00:00\",\"");
    let path = day(folder.path(), "sor-global-2025-09-05-light.zip", &[&[csv(3), old]]);
    let told = one(&lake, &path);
    assert_eq!((taken(&told).particulars.rows, taken(&told).particulars.schemas.len()), (5, 2));
    let strange = csv(2).replace("platform_uid", "platform_id");
    let path = day(folder.path(), "sor-global-2025-09-06-light.zip", &[&[strange]]);
    assert!(failed(one(&lake, &path)).contains("missing: platform_uid"));
}

#[test]
fn rows_set_aside_are_kept_with_place_and_reason() {
    let folder = tempfile::tempdir().unwrap();
    let lake = make(&folder.path().join("lake"));
    let bad = csv(3).replacen("2025-09-03 00:00:00", "2025-09-31", 1);
    let path = day(folder.path(), NAME, &[&[csv(2)], &[csv(1), bad]]);
    let told = one(&lake, &path);
    assert_eq!(taken(&told).particulars.aside[&Reason::NoDate], 1);
    let text = fs::read_to_string(taken(&told).aside.as_ref().unwrap()).unwrap();
    let line = text.lines().nth(1).unwrap();
    // The place, the reason, and the date that was refused: nothing else of the row.
    assert_eq!(line, "\"p-00001.csv.zip\",\"p-00001.csv\",2,application_date,\"this is no date\",\"2025-09-31\"");
    // Mended, it leaves no such file behind.
    let mended = one(&lake, &day(folder.path(), NAME, &[&[csv(2)]]));
    assert!(!lake.aside(&taken(&mended).particulars).exists());
    assert!(!taken(&told).aside.as_ref().unwrap().exists());
}

#[test]
fn rows_set_aside_name_nobody_steer_nothing_and_are_for_the_owner() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("lake");
    let lake = make(&place);
    let bad = csv(1).replacen("2025-09-03 00:00:00", "as Dirk Gently told us", 1).replacen("u0", "dirk.gently", 1);
    let inner = zip(&[entry("=HYPERLINK(1)\x1b[2J\r\n.csv", bad, true)]);
    let path = publish(folder.path(), NAME, &zip(&[entry("@a.csv.zip", inner, false)]));
    let told = one(&lake, &path);
    let kept = taken(&told).aside.clone().unwrap();
    let text = fs::read_to_string(&kept).unwrap();
    let line = "\"'@a.csv.zip\",\"'=HYPERLINK(1)\\u{1b}[2J\\r\\n.csv\",2,application_date,\"this is no date\",";
    assert_eq!(text, format!("part,file,row,column,reason,cell\n{line}\n"));
    // One of before, which held the row, goes with the next work; and what is private is closed.
    fs::write(place.join("2025-09-03.global.0123456789ab.set-aside.csv"), "part,file,row,column,reason,held\nDirk")
        .unwrap();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        let key = place.join("lake.json");
        assert_eq!((mode(&place), mode(&key), mode(&kept)), (0o700, 0o600, 0o600));
        fs::set_permissions(&key, PermissionsExt::from_mode(0o644)).unwrap();
        one(&lake, &path);
        assert_eq!(mode(&key), 0o600);
    }
    one(&lake, &path);
    assert!(kept.exists() && !place.join("2025-09-03.global.0123456789ab.set-aside.csv").exists());
}

#[test]
fn rows_set_aside_go_with_their_day_whatever_ends_the_work() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("lake");
    let lake = make(&place);
    let bad = |n| csv(n).replacen("2025-09-03 00:00:00", "2025-09-31", 1);
    let first = one(&lake, &day(folder.path(), NAME, &[&[bad(3)]]));
    let kept = taken(&first).aside.clone().unwrap();
    let before = fs::read(&kept).unwrap();
    // The day itself cannot be put in its place: there is a folder where it is written.
    fs::create_dir_all(place.join("2025-09-04.global.day.part/in the way")).unwrap();
    let anew = day(folder.path(), NAME, &[&[bad(4)]]);
    assert!(matches!(one(&lake, &anew), Outcome::Failed(Error::File(..))));
    assert_eq!((rows(&lake), fs::read(&kept).unwrap()), (2, before));
    fs::remove_dir_all(place.join("2025-09-04.global.day.part")).unwrap();
    let second = one(&lake, &anew);
    assert!(taken(&second).aside.as_ref().unwrap().exists() && !kept.exists());
    let beside = fs::read_dir(&place).unwrap().flatten().filter(|e| e.file_name().to_string_lossy().ends_with(".csv"));
    assert_eq!((rows(&lake), beside.count()), (3, 1));
}

#[test]
fn large_members_stream_to_the_same_counts() {
    let folder = tempfile::tempdir().unwrap();
    let path = day(folder.path(), NAME, &[&[csv(30_000)]]);
    let [few, many] = [1, 64].map(|threads| {
        let lake = make(&folder.path().join(threads.to_string()));
        // With 64 threads there is no room to open five megabytes whole.
        take(&lake, std::slice::from_ref(&path), threads);
        fs::read(folder.path().join(format!("{threads}/2025-09-04.global.day"))).unwrap()
    });
    assert_eq!(few, many);
}

#[test]
fn one_at_a_time_and_what_was_left_half_written_is_swept() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("lake");
    let lake = make(&place);
    let lock = fs::File::options().write(true).create(true).truncate(false).open(place.join("lock")).unwrap();
    lock.lock().unwrap();
    let busy = ingest(&lake, &[data(NAMES[3])], &concordance(), 1, &|_| ());
    assert!(matches!(busy, Err(Error::Busy(_))));
    drop(lock);
    fs::write(place.join("2025-10-02.global.day.part"), "half").unwrap();
    assert_eq!(rows(&lake), 0);
    taken(&one(&lake, &data(NAMES[3])));
    assert!(!place.join("2025-10-02.global.day.part").exists());
}

#[test]
fn a_folder_of_something_else_and_a_damaged_day_are_told() {
    let folder = tempfile::tempdir().unwrap();
    assert!(matches!(Lake::open(&folder.path().join("none")), Err(Error::NoLake(_))));
    fs::write(folder.path().join("letter.txt"), "dear").unwrap();
    assert!(matches!(Lake::open_or_make(folder.path(), &mut Zeros), Err(Error::NotOurs(_))));
    let place = folder.path().join("lake");
    let lake = make(&place);
    one(&lake, &data(NAMES[3]));
    let path = place.join("2025-10-02.global.day");
    let mut bytes = fs::read(&path).unwrap();
    bytes.pop();
    fs::write(&path, &bytes).unwrap();
    assert!(matches!(lake.table(false), Err(Error::Damaged(..))));
    // Taking the file in again mends it.
    taken(&one(&lake, &data(NAMES[3])));
    assert_eq!(rows(&lake), 6_000);
    // A day of an older format is refused in words, and so mended.
    let mut bytes = fs::read(&path).unwrap();
    bytes[8] = 1;
    fs::write(&path, &bytes).unwrap();
    let told = lake.table(false).unwrap_err().to_string();
    assert!(told.contains("it is of format 1") && told.contains("take the file of that day in again"), "{told}");
    assert!(lake.each().unwrap().any(|day| matches!(day, Err(Error::Damaged(..)))));
    taken(&one(&lake, &data(NAMES[3])));
    assert_eq!(rows(&lake), 6_000);
}

#[cfg(not(feature = "parquet"))]
#[test]
fn a_build_without_parquet_says_which_has_it() {
    let folder = tempfile::tempdir().unwrap();
    let refused = make(folder.path()).keeping_rows(platforms::Ledger { errata: vec![] }).unwrap_err().to_string();
    assert!(refused.contains("--features lake"), "{refused}");
}
