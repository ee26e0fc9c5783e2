//! `plumbline fingerprint hash` as it is used: lines in the order of the files, bad ones told in their place, the rest done.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says where")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

fn plumbline(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_plumbline")).args(["fingerprint", "hash"]).args(arguments).output().unwrap()
}

fn pictures(inside: &str) -> String {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../engines/fingerprint/tests/data/images");
    data.join(inside).to_str().unwrap().to_owned()
}

fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn lines(out: &Output) -> Vec<Value> {
    String::from_utf8(out.stdout.clone()).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn a_picture_is_the_agreed_line() {
    let file = pictures("astronaut.png");
    let out = plumbline(&[&file, "--format", "json"]);
    assert!(out.status.success());
    let agreed = format!(
        "{{\"file\":{},\"hash\":\"2d6b1af3a956c529e79ca3d2526fa834d4196c81cedd04de0a26b855fc99b724\",\"quality\":100,\
         \"width\":512,\"height\":512,\"variant\":\"full\",\"kind\":\"pdq\"}}\n",
        Value::from(file)
    );
    assert_eq!(String::from_utf8(out.stdout).unwrap(), agreed);
}

#[test]
fn all_that_can_be_asked_for_is_there() {
    let file = pictures("china.jpg");
    let asked = ["--format", "json", "--dihedral", "--enrol", "--exact", "--frames", "--variant", "512"];
    let all = &lines(&plumbline(&[&[file.as_str()], asked.as_slice()].concat()))[0];
    assert_eq!(all["variant"], "512");
    let eight = all["dihedral"].as_array().unwrap();
    assert_eq!((eight.len(), &eight[0]), (8, &all["hash"]));
    let set = all["set"].as_array().unwrap();
    assert!(set.len() > 100, "{}", set.len());
    assert_eq!(set[0], all["hash"]);
    assert!(set.iter().all(|hash| hash.as_str().unwrap().len() == 64), "a list of hashes, as on the page");
    assert_eq!(all["sha256"], "8378025ad2519d649d02e32bd98990db4ab572357d9f09841c2fbfbb4fefad29");
    assert!(all["frames"].is_null());

    let changes = String::from_utf8(plumbline(&[&file, "--enrol=turns,mirror"]).stdout).unwrap();
    assert!(changes.contains("  mirrored, turned left by 2.1 degrees, black\n"), "{changes}");
    assert!(!changes.contains("border") && !changes.contains("cropped by"), "{changes}");
    // Less memory than one of the pictures takes: they come one after the other, and all come.
    let plain = plumbline(&[&pictures("modes"), "--format", "json"]).stdout;
    assert_eq!(plumbline(&[&pictures("modes"), "--format", "json", "--memory", "16"]).stdout, plain);

    let turned = &lines(&plumbline(&[&pictures("modes/turn-6.jpg"), "--format", "json"]))[0];
    assert_eq!(turned["upright"].as_str().unwrap().len(), 64);
    let moving = &lines(&plumbline(&[&pictures("modes/moves.gif"), "--format", "json", "--frames"]))[0];
    assert_eq!(moving["frames"].as_array().unwrap().len(), 3);
}

#[test]
fn tables_have_a_column_for_everything() {
    let out = plumbline(&[&pictures("modes"), "--format", "csv", "--dihedral", "--enrol=mirror", "--exact"]);
    // expected.json is no picture.
    assert_eq!(out.status.code(), Some(1));
    let mut rows = csv::Reader::from_reader(out.stdout.as_slice());
    let head = rows.headers().unwrap().clone();
    assert_eq!(
        head.iter().take(7).collect::<Vec<_>>(),
        ["file", "hash", "quality", "width", "height", "variant", "kind"]
    );
    let rows: Vec<csv::StringRecord> = rows.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), fs::read_dir(pictures("modes")).unwrap().count());
    for row in &rows {
        let error = row.get(head.len() - 1).unwrap();
        assert_eq!(!error.is_empty(), row[0].ends_with("expected.json"), "{row:?}");
        assert_eq!(row[1].len(), if error.is_empty() { 64 } else { 0 });
    }
}

/// A PNG of its own for each number.
fn small(number: u32) -> Vec<u8> {
    let mut out = fs::read(pictures("modes/bit.png")).unwrap();
    // After the end of a PNG anything may stand.
    out.extend_from_slice(&number.to_be_bytes());
    out
}

#[test]
fn ten_thousand_files_some_of_them_broken() {
    let place = folder("fingerprint-many");
    let mut told = Vec::new();
    for number in 0..10_000u32 {
        let part = place.join(format!("{:02}", number / 100));
        fs::create_dir_all(&part).unwrap();
        let file = part.join(format!("{number:05}.png"));
        let (bytes, fine) = match number % 50 {
            7 => (Vec::new(), false),
            11 => (b"no picture".to_vec(), false),
            13 => (small(number)[..900].to_vec(), false),
            // The name says one thing and the content another.
            17 => (fs::read(pictures("modes/turn-1.jpg")).unwrap(), true),
            _ => (small(number), true),
        };
        fs::write(&file, bytes).unwrap();
        told.push((file.to_str().unwrap().to_owned(), fine));
    }
    let out = plumbline(&[place.to_str().unwrap(), "--format", "json"]);
    assert_eq!(out.status.code(), Some(1));
    let said = String::from_utf8_lossy(&out.stderr).into_owned();
    assert!(said.starts_with("600 of 10000 files could not be read"), "{said}");
    let found: Vec<(String, bool)> = lines(&out)
        .iter()
        .map(|line| (line["file"].as_str().unwrap().to_owned(), line["error"].is_null() && line["hash"].is_string()))
        .collect();
    assert!(found == told, "not the files in their order");
    fs::remove_dir_all(&place).unwrap();
}

#[test]
fn what_is_not_there_or_empty_is_told() {
    let out = plumbline(&["nowhere.png", &pictures("brick.png")]);
    assert_eq!(out.status.code(), Some(1));
    let text = String::from_utf8(out.stdout).unwrap();
    assert!(text.starts_with("not read: nowhere.png: there is nothing of this name"), "{text}");
    assert_eq!(text.lines().count(), 2);
    let out = plumbline(&[folder("fingerprint-empty").to_str().unwrap()]);
    assert_eq!((out.status.code(), out.stdout.len()), (Some(1), 0));
    assert_eq!(plumbline(&[]).status.code(), Some(2));
    let help = plumbline(&["--help"]);
    assert!(String::from_utf8(help.stdout).unwrap().contains("Example: plumbline fingerprint hash"));
}

#[cfg(unix)]
#[test]
fn links_pipes_and_odd_names_do_no_harm() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let place = folder("fingerprint-odd");
    let picture = fs::read(pictures("modes/bit.png")).unwrap();
    fs::write(place.join(OsStr::from_bytes(b"\xff\xfe.png")), &picture).unwrap();
    fs::write(place.join("two\nlines\u{1b}[2J.png"), &picture).unwrap();
    std::os::unix::fs::symlink(&place, place.join("round")).unwrap();
    std::os::unix::fs::symlink("nothing", place.join("dangling.png")).unwrap();
    std::os::unix::fs::symlink(pictures("modes/grey.png"), place.join("link.png")).unwrap();
    assert!(Command::new("mkfifo").arg(place.join("pipe.png")).status().unwrap().success());
    let out = plumbline(&[place.to_str().unwrap()]);
    assert_eq!(out.status.code(), Some(1));
    let text = String::from_utf8(out.stdout).unwrap();
    assert_eq!(text.lines().count(), 5, "{text}");
    assert_eq!(text.lines().filter(|line| line.starts_with("not read: ")).count(), 2, "{text}");
    assert!(!text.contains('\u{1b}'));
    let json = plumbline(&[place.to_str().unwrap(), "--format", "json"]);
    assert_eq!(lines(&json).len(), 5);
}
