//! Banks as they are used from the shell: what is printed, what is refused, what lasts.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says where")]

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;

fn plumbline(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_plumbline")).args(arguments).output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// Runs what has to go well.
fn well(arguments: &[&str]) -> String {
    let out = plumbline(arguments);
    assert!(out.status.success(), "{arguments:?}: {}", text(&out.stderr));
    text(&out.stdout)
}

/// Runs what has to be refused, with this status.
fn refused(arguments: &[&str], status: i32) -> String {
    let out = plumbline(arguments);
    assert_eq!(out.status.code(), Some(status), "{arguments:?}: {}", text(&out.stdout));
    text(&out.stderr)
}

/// Digits from a number, unlike those of other numbers.
fn hash(n: u64) -> String {
    let mut seed = n.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x5555;
    (0..4).fold(String::new(), |mut digits, _| {
        seed = (seed ^ (seed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        seed = (seed ^ (seed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb).wrapping_add(n);
        write!(digits, "{:016x}", seed ^ (seed >> 31)).unwrap();
        digits
    })
}

/// With the last digit changed by one bit.
fn near(n: u64) -> String {
    let digits = hash(n);
    let (start, last) = digits.split_at(63);
    format!("{start}{:x}", last.chars().next().unwrap().to_digit(16).unwrap() ^ 1)
}

struct House {
    folder: tempfile::TempDir,
}

impl House {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    fn at(&self, name: &str) -> String {
        self.folder.path().join(name).to_str().unwrap().to_owned()
    }

    fn file(&self, name: &str, body: &str) -> String {
        fs::write(self.folder.path().join(name), body).unwrap();
        self.at(name)
    }
}

fn info(bank: &str) -> Value {
    serde_json::from_str(&well(&["bank", "info", bank, "--format", "json"])).unwrap()
}

fn files(bank: &str) -> Vec<PathBuf> {
    fs::read_dir(bank).unwrap().map(|e| e.unwrap().path()).collect()
}

fn holds(bank: &str, words: &str) -> bool {
    let inside = |path: &Path| fs::read(path).unwrap().windows(words.len()).any(|w| w == words.as_bytes());
    files(bank).iter().any(|path| inside(path))
}

#[test]
fn a_bank_is_made_filled_searched_and_told() {
    let house = House::new();
    let bank = house.at("bank");
    assert_eq!(well(&["bank", "create", &bank]), "");
    let hashes =
        house.file("hashes.txt", &format!("{}\n{},one, two\r\n{}\n", hash(1), hash(2), hash(3).to_uppercase()));
    assert_eq!(well(&["bank", "add", &bank, "--hashes", &hashes]), "3 entries added.\n");
    assert_eq!(
        well(&["bank", "add", &bank, "--hashes", &hashes]),
        "0 entries added; 3 already there, the same in everything.\n"
    );
    let asked = house.file("asked.txt", &format!("{}\n{}\n{}\n", near(2), hash(9), hash(3)));
    let found = well(&["bank", "search", &bank, "--hashes", &asked, "--distance", "31", "--format", "csv"]);
    let expected =
        format!("query,match,distance,label\n{},{},1,\"one, two\"\n{},{},0,\n", near(2), hash(2), hash(3), hash(3));
    assert_eq!(found, expected);
    assert_eq!(
        well(&["bank", "search", &bank, "--hashes", &asked, "--distance", "0", "--format", "csv"]).lines().count(),
        2
    );
    let line = well(&["bank", "search", &bank, "--hashes", &asked, "--format", "json"]);
    let line: Value = serde_json::from_str(line.lines().next().unwrap()).unwrap();
    assert_eq!((&line["distance"], &line["label"]), (&1.into(), &"one, two".into()));
    let told = info(&bank);
    assert_eq!(told["entries"], 3);
    let bytes: u64 = files(&bank).iter().map(|p| fs::metadata(p).unwrap().len()).sum();
    assert_eq!(told["bytes"], bytes);
    assert!((told["bytes_per_hash"].as_f64().unwrap() - bytes as f64 / 3.0).abs() < 0.1);
    let exported = well(&["bank", "export", &bank]);
    assert_eq!(exported.lines().next(), Some("hash,label,quality,kind,variant,owner,consent,purpose,expires"));
    assert_eq!(exported.lines().nth(2).unwrap(), format!("{},\"one, two\",,pdq,full,,,,", hash(2)));
    // What is exported as text goes into another bank as it is.
    let again = house.file("again.txt", &well(&["bank", "export", &bank, "--format", "text"]));
    let other = house.at("other");
    well(&["bank", "create", &other]);
    well(&["bank", "add", &other, "--hashes", &again]);
    assert_eq!(well(&["bank", "export", &other]), exported);
    assert!(well(&["bank", "check", &bank]).starts_with("3 entries"));
}

#[test]
fn every_bad_line_is_named_and_nothing_half_added() {
    let house = House::new();
    let bank = house.at("bank");
    well(&["bank", "create", &bank]);
    let body = format!("{}\nxyz\n\n{}\n{}g\n{},fine\n", hash(1), "0".repeat(64), &hash(2)[..63], hash(3));
    let hashes = house.file("hashes.txt", &body);
    let told = refused(&["bank", "add", &bank, "--hashes", &hashes], 1);
    let expected = [
        format!("{hashes}:2: a fingerprint has 64 hexadecimal digits, and this has 3 characters"),
        format!("{hashes}:4: all of its bits are the same: it is the fingerprint of no picture"),
        format!("{hashes}:5: character 64 is no hexadecimal digit"),
        "3 lines cannot be taken; nothing was added. Mend the file, or add the others with --skip-bad".to_owned(),
    ];
    assert_eq!(told.lines().collect::<Vec<_>>(), expected);
    assert!(!told.contains(&hash(2)[..20]), "a fingerprint is repeated");
    assert_eq!(info(&bank)["entries"], 0);
    assert_eq!(well(&["bank", "add", &bank, "--hashes", &hashes, "--skip-bad"]), "2 entries added; 3 left out.\n");
    assert!(refused(&["bank", "search", &bank, "--hashes", &hashes], 1).contains(":2: "));
    let fine = house.file("fine.txt", &hash(5));
    assert!(refused(&["bank", "add", &bank, "--hashes", &fine, "--quality", "49"], 1).contains("quality is 49"));
    assert!(refused(&["bank", "add", &bank, "--hashes", &fine, "--expires", "2020-01-01"], 2).contains("over already"));
    assert_eq!(info(&bank)["entries"], 2);
}

#[test]
fn what_cannot_be_done_says_what_to_do() {
    let house = House::new();
    let (bank, nothing) = (house.at("bank"), house.at("nothing"));
    let hashes = house.file("hashes.txt", &hash(1));
    assert!(refused(&["bank", "info", &nothing], 2).contains("plumbline bank create"));
    assert!(refused(&["bank", "add", &nothing, "--hashes", &hashes], 2).contains("plumbline bank create"));
    assert!(!Path::new(&nothing).exists());
    well(&["bank", "create", &bank]);
    assert!(refused(&["bank", "create", &bank], 2).contains("holds something already"));
    assert!(refused(&["bank", "search", &bank, "--hashes", &nothing], 2).contains(&nothing));
    assert!(refused(&["bank", "search", &bank, "--hashes", &hashes, "--distance", "64"], 2).contains("0..=63"));
    fs::write(Path::new(&bank).join("bank.json"), "{}").unwrap();
    assert!(refused(&["bank", "info", &bank], 1).contains("was damaged"));
}

#[test]
fn withdrawn_it_is_gone_from_the_files_too() {
    let house = House::new();
    let bank = house.at("bank");
    well(&["bank", "create", &bank]);
    let hashes = house.file("hashes.txt", &format!("{},hers-1\n{},other-2\n{},hers-3\n", hash(1), hash(2), hash(3)));
    well(&[
        "bank",
        "add",
        &bank,
        "--hashes",
        &hashes,
        "--owner",
        "SAMPLE",
        "--consent",
        "form 7",
        "--purpose",
        "removal",
    ]);
    assert!(well(&["bank", "export", &bank]).contains("pdq,full,SAMPLE,form 7,removal,"));
    let hers = house.file("hers.txt", &hash(1));
    let nobody = refused(&["bank", "withdraw", &bank, "--hashes", &hers, "--owner", "somebody", "--later"], 1);
    assert!(nobody.contains("nothing was withdrawn"), "{nobody}");
    well(&["bank", "withdraw", &bank, "--hashes", &hers, "--later"]);
    assert!(holds(&bank, "hers-1") && info(&bank)["entries"] == 2 && info(&bank)["to_remove"] == 1);
    let more = house.file("more.txt", &hash(3));
    assert_eq!(well(&["bank", "withdraw", &bank, "--hashes", &more]), "1 entry withdrawn and gone from the files.\n");
    for words in ["hers-1", "hers-3", &hash(1), &hash(3)] {
        assert!(!holds(&bank, words), "{words} is still there");
    }
    assert_eq!(info(&bank)["entries"], 1);
    assert!(well(&["bank", "search", &bank, "--hashes", &hers]).ends_with("nothing near\n"));
}

#[test]
fn sealed_it_needs_its_key() {
    let house = House::new();
    let (bank, key, other) = (house.at("bank"), house.at("bank.key"), house.at("other.key"));
    assert!(refused(&["bank", "create", &bank, "--encrypt"], 2).contains("--key-file"));
    well(&["bank", "create", &bank, "--encrypt", "--key-file", &key]);
    let hashes = house.file("hashes.txt", &format!("{},hers-1\n", hash(1)));
    assert!(refused(&["bank", "add", &bank, "--hashes", &hashes], 2).contains("is sealed"));
    well(&["bank", "add", &bank, "--hashes", &hashes, "--key-file", &key]);
    assert!(!holds(&bank, "hers-1") && !holds(&bank, &hash(1)));
    let found = well(&["bank", "search", &bank, "--hashes", &hashes, "--key-file", &key, "--format", "csv"]);
    assert!(found.ends_with(",0,hers-1\n"));
    fs::write(&other, "0123456789abcdef".repeat(4)).unwrap();
    assert!(refused(&["bank", "info", &bank, "--key-file", &other], 2).contains("not the key"));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(fs::metadata(&key).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(fs::metadata(&bank).unwrap().permissions().mode() & 0o777, 0o700);
    }
}

#[test]
fn many_at_once_go_straight_into_a_segment_and_stay_small() {
    let house = House::new();
    let bank = house.at("bank");
    well(&["bank", "create", &bank]);
    let mut body = String::new();
    (0..60_000).for_each(|n| writeln!(body, "{}", hash(n)).unwrap());
    let hashes = house.file("hashes.txt", &body);
    assert_eq!(well(&["bank", "add", &bank, "--hashes", &hashes]), "60000 entries added.\n");
    let told = info(&bank);
    assert!(told["segments"] == 1 && told["in_log"] == 0 && told["bytes_per_hash"].as_f64().unwrap() < 130.0, "{told}");
    let mut asked = Command::new(env!("CARGO_BIN_EXE_plumbline"))
        .args(["bank", "search", &bank, "--hashes", "-", "--format", "csv"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let lines: String = (0..60_000).step_by(100).map(|n| near(n) + "\n").collect();
    asked.stdin.take().unwrap().write_all(lines.as_bytes()).unwrap();
    let found = text(&asked.wait_with_output().unwrap().stdout);
    assert_eq!(found.lines().filter(|l| l.ends_with(",1,")).count(), 600);
    well(&["bank", "check", &bank]);
}
