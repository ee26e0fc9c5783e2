//! What lasts, from the command line: the first start, people, copies, and what doctor finds.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says where")]
#![cfg(unix)]

mod common;
#[path = "../../store/tests/common/postgres.rs"]
mod postgres;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use common::{Serving, folder};
use postgres::Database;

fn plumbline(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_plumbline")).args(arguments).output().unwrap()
}

fn said(arguments: &[&str]) -> String {
    let out = plumbline(arguments);
    assert!(out.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&out.stderr));
    String::from_utf8(out.stdout).unwrap()
}

/// With the key where it lies without being told, if that can be. An `empty` place gives a link.
fn start(place: &[String; 2], empty: bool) -> Serving {
    let key = key_of(place);
    let named = ["--key-file", key.as_str()];
    under(place, if place[0] == "--data" { &[] } else { &named }, empty)
}

/// With these words about the key.
fn under(place: &[String; 2], key: &[&str], empty: bool) -> Serving {
    Serving::start(&[&[place[0].as_str(), &place[1]], key].concat(), None, empty)
}

/// The link that it gave.
fn link_of(serving: &Serving) -> &str {
    serving.told.lines().find(|line| line.contains("/invitations/")).unwrap().trim()
}

/// An empty place, as arguments: the flag and its value.
struct Spot {
    words: [String; 2],
    _database: Option<Database>,
}

impl std::ops::Deref for Spot {
    type Target = [String; 2];

    fn deref(&self) -> &Self::Target {
        &self.words
    }
}

/// One of each kind that is there.
fn places(root: &Path, name: &str) -> Vec<Spot> {
    let folder = ["--data".to_owned(), root.join(name).to_str().unwrap().to_owned()];
    let mut all = vec![Spot { words: folder, _database: None }];
    all.extend(
        Database::make(name)
            .map(|database| Spot { words: ["--database".to_owned(), database.address()], _database: Some(database) }),
    );
    all
}

/// Where the key of a place lies: for a folder where it does without being told, for a server beside the other files of the tests.
fn key_of(place: &[String; 2]) -> String {
    match place[0].as_str() {
        "--data" => format!("{}/keys/accounts.key", place[1]),
        _ => format!("{}/{}.key", env!("CARGO_TARGET_TMPDIR"), place[1].rsplit_once('/').unwrap().1),
    }
}

/// Where a link leads on the program that printed it.
fn path(link: &str) -> &str {
    &link[link.find("/invitations/").unwrap()..]
}

#[test]
fn the_first_start_invites_the_first_administrator_and_the_next_start_again() {
    let root = folder("first-start");
    for place in places(&root, "first") {
        let first = start(&place, true);
        let link = link_of(&first).to_owned();
        let page = first.get(path(&link));
        assert!(page.starts_with("HTTP/1.1 200"), "{page}");
        assert!(page.contains("name=\"organisation\""));
        first.stop();
        let second = start(&place, true);
        assert!(second.get(path(&link)).starts_with("HTTP/1.1 410"), "the link of the earlier start has ended");
        assert!(second.get(path(link_of(&second))).starts_with("HTTP/1.1 200"));
        second.stop();
    }
}

#[test]
fn a_mistyped_folder_becomes_no_new_installation() {
    let data = folder("mistyped").join("none");
    let nothing = plumbline(&["people", "list", "--data", data.to_str().unwrap()]);
    assert_eq!(nothing.status.code(), Some(2));
    assert!(said(&["doctor", "--data", data.to_str().unwrap()]).contains("none in"));
    assert!(!data.exists());
}

#[test]
fn people_are_invited_copied_and_restored() {
    let root = folder("kept");
    // Each kind of place is restored into the other, where there are both.
    let (from, into) = (places(&root, "kept"), places(&root, "restored"));
    for (n, (place, other)) in from.iter().zip(into.iter().rev()).enumerate() {
        let with = |command: &[&str], place: &[String; 2]| {
            let mut all = command.to_vec();
            all.extend([place[0].as_str(), place[1].as_str()]);
            plumbline(&all)
        };
        let said = |command: &[&str], place: &[String; 2]| {
            let out = with(command, place);
            assert!(out.status.success(), "{command:?}: {}", String::from_utf8_lossy(&out.stderr));
            String::from_utf8(out.stdout).unwrap()
        };
        let at = |name: &str| root.join(format!("{name}-{n}")).to_str().unwrap().to_owned();
        let (copy, again) = (at("copy"), at("again"));

        start(place, true).stop();
        said(&["people", "organisation", "SAMPLE Helpline"], place);
        let serving = start(place, false);
        let invited = said(&["people", "invite", "--roles", "reviewer,case-worker"], place);
        let link = invited.lines().last().unwrap().trim().to_owned();
        let page = serving.get(path(&link));
        assert!(page.contains("SAMPLE Helpline") && page.contains("Reviewer, Case worker"), "{page}");
        let wrong = with(&["people", "invite", "--roles", "queen"], place);
        assert_eq!(wrong.status.code(), Some(2));
        assert!(String::from_utf8_lossy(&wrong.stderr).contains("case-worker"));

        let key = key_of(place);
        let told = said(&["backup", &copy, "--key-file", &key], place);
        assert!(told.contains("The key of its sealed secrets is not in it") && told.contains(&key), "{told}");
        let before = said(&["audit"], place);
        assert_eq!(with(&["backup", &copy], place).status.code(), Some(1), "a copy is not written over another");
        assert_eq!(said(&["audit"], place), before, "and the log does not say that one was made");
        let told = said(&["restore", &copy], other);
        assert!(told.contains(&key), "the key was found where the copy says that it lay: {told}");
        assert_eq!(with(&["restore", &copy], other).status.code(), Some(1), "nothing is restored over data");

        // A folder has got its own key; a server is served with the same.
        let restored =
            if other[0] == "--data" { start(other, false) } else { under(other, &["--key-file", &key], false) };
        let shown = |page: &str| page.split_once("\r\n\r\n").unwrap().1.to_owned();
        for public in ["/", "/countries/uga", "/accepted"] {
            assert_eq!(
                shown(&restored.get(public)),
                shown(&serving.get(public)),
                "a restored copy answers the same: {public}"
            );
        }
        assert!(serving.get(path(&link)).starts_with("HTTP/1.1 200"));
        assert!(restored.get(path(&link)).starts_with("HTTP/1.1 410"), "what may have ended since lets nobody in");
        assert_eq!(said(&["people", "list"], other), said(&["people", "list"], place));
        restored.stop();
        serving.stop();
        said(&["backup", &again], other);
        let rows = |folder: &str, table: &str| fs::read_to_string(Path::new(folder).join(table)).unwrap();
        for table in
            ["installation.jsonl", "organisations.jsonl", "people.jsonl", "memberships.jsonl", "proposals.jsonl"]
        {
            assert_eq!(rows(&again, table), rows(&copy, table));
        }

        // The log of the installation goes on from that of the copy; that of the organisation is as it was.
        let of = ["audit", "--organisation", "sample helpline"];
        assert_eq!(said(&of, other), said(&of, place));
        assert!(said(&of, other).contains("person.invited") && said(&of, other).contains("roles="));
        // Behind the third line, that of the copy, each goes its own way.
        let (before, after) = (said(&["audit"], place), said(&["audit"], other));
        let (before, after): (Vec<&str>, Vec<&str>) = (before.lines().collect(), after.lines().collect());
        assert_eq!(before[..3], after[..3]);
        assert!(
            before[2].contains("backup.made") && !before.iter().any(|l| l.contains("backup.restored")),
            "{before:?}"
        );
        assert!(after[3].contains("backup.restored") && after[3].contains("invitations=2"), "{after:?}");
        let lines = said(&["audit", "--format", "json"], other);
        let entries: Vec<people::audit::Entry> = lines.lines().map(|l| serde_json::from_str(l).unwrap()).collect();
        assert_eq!(entries.len(), after.len());
        people::audit::verify(None, &entries, None).unwrap();
        let none = with(&["audit", "--organisation", "nobody's"], other);
        assert_eq!(none.status.code(), Some(2));
        assert!(String::from_utf8_lossy(&none.stderr).contains("SAMPLE Helpline"));

        if other[0] == "--database" {
            let file = root.join("address");
            fs::write(&file, format!("{}\n", other[1])).unwrap();
            let by_file = ["--database-file".to_owned(), file.to_str().unwrap().to_owned()];
            assert_eq!(said(&["people", "list"], &by_file), said(&["people", "list"], other));
        }
        let report = said(&["doctor"], place);
        assert!(report.contains("every line follows"), "{report}");
    }
}

#[test]
fn doctor_finds_what_was_changed_behind_its_back() {
    let root = folder("changed");
    let data = root.join("data").to_str().unwrap().to_owned();
    start(&["--data".to_owned(), data.clone()], true).stop();
    let file = Path::new(&data).join("plumbline.sqlite");
    let bytes = fs::read(&file).unwrap();
    let place = bytes.windows(14).rposition(|w| w == b"person.invited").unwrap();
    let mut changed = bytes.clone();
    changed[place..place + 14].copy_from_slice(b"person.removed");
    fs::write(&file, changed).unwrap();
    let out = plumbline(&["doctor", "--data", &data]);
    assert_eq!(out.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&out.stdout).contains("does not fit together"), "{out:?}");
}

#[test]
fn a_log_that_does_not_follow_is_told_after_its_last_good_line() {
    let root = folder("log");
    let data = root.join("data").to_str().unwrap().to_owned();
    start(&["--data".to_owned(), data.clone()], true).stop();
    said(&["people", "organisation", "SAMPLE Helpline", "--data", &data]);
    assert_eq!(said(&["audit", "--data", &data]).lines().count(), 2);
    let file = Path::new(&data).join("plumbline.sqlite");
    let mut bytes = fs::read(&file).unwrap();
    let place = bytes.windows(17).rposition(|w| w == b"organisation.made").unwrap();
    bytes[place..place + 17].copy_from_slice(b"organisation.lost");
    fs::write(&file, bytes).unwrap();
    for format in ["text", "json"] {
        let out = plumbline(&["audit", "--data", &data, "--format", format]);
        assert_eq!(out.status.code(), Some(1));
        assert_eq!(String::from_utf8_lossy(&out.stdout).lines().count(), 1, "{out:?}");
        assert!(String::from_utf8_lossy(&out.stderr).contains("broken at line 2"), "{out:?}");
    }
}

#[test]
fn a_password_is_taken_from_a_file_and_never_from_an_argument() {
    let root = folder("password");
    for address in ["postgres://u:hunter2@127.0.0.1:1/d", "postgres://u@127.0.0.1:1/d?sslmode=disable&password=hunter2"]
    {
        for command in [
            &["people", "list"][..],
            &["serve", "--listen", "127.0.0.1:0"],
            &["doctor"],
            &["backup", "x"],
            &["restore", "x"],
        ] {
            let out = plumbline(&[command, &["--database", address]].concat());
            let told = String::from_utf8_lossy(&out.stderr);
            assert_eq!(out.status.code(), Some(2), "{command:?}: {told}");
            assert!(told.contains("--database-file") && !told.contains("hunter2"), "{command:?}: {told}");
        }
        let file = root.join("address");
        fs::write(&file, format!("{address}\n")).unwrap();
        let out = plumbline(&["people", "list", "--database-file", file.to_str().unwrap()]);
        let told = String::from_utf8_lossy(&out.stderr);
        assert_eq!(out.status.code(), Some(1));
        assert!(told.contains("does not let us in") && !told.contains("hunter2"), "{told}");
    }
}

#[test]
fn an_origin_that_would_send_secrets_in_clear_is_refused() {
    let root = folder("origin");
    let data = root.join("data").to_str().unwrap().to_owned();
    let out = plumbline(&["serve", "--listen", "127.0.0.1:0", "--data", &data, "--origin", "http://plumbline.example"]);
    assert_eq!(out.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&out.stderr).contains("https://plumbline.example"), "{out:?}");
    assert!(!Path::new(&data).exists(), "nothing is made for a start that is refused");
}

/// Asks for the sign-in page and back, so that whatever a start seals is sealed.
fn started_once(place: &[String; 2]) {
    start(place, true).stop();
}

#[test]
fn the_key_lies_beside_the_data_and_a_start_without_it_is_refused() {
    use std::os::unix::fs::PermissionsExt;
    let root = folder("key");
    for place in places(&root, "keyed") {
        let key = PathBuf::from(key_of(&place));
        let _ = fs::remove_file(&key);
        started_once(&place);
        let text = fs::read_to_string(&key).unwrap();
        assert_eq!((text.len(), text.trim_end().len()), (65, 64));
        assert_eq!(fs::metadata(&key).unwrap().permissions().mode() & 0o777, 0o600);
        let serve = |key: &Path| {
            plumbline(&["serve", "--listen", "127.0.0.1:0", &place[0], &place[1], "--key-file", key.to_str().unwrap()])
        };
        let doctor = |key: &Path| plumbline(&["doctor", &place[0], &place[1], "--key-file", key.to_str().unwrap()]);
        assert!(doctor(&key).status.success());
        let away = root.join("away");
        fs::rename(&key, &away).unwrap();
        let lost = serve(&key);
        assert_eq!(lost.status.code(), Some(1));
        assert!(String::from_utf8_lossy(&lost.stderr).contains("--without-key"), "{lost:?}");
        assert!(!key.exists(), "no new key takes the place of one that is lost");
        let report = doctor(&key);
        assert_eq!(report.status.code(), Some(1));
        assert!(String::from_utf8_lossy(&report.stdout).contains("IS MISSING"), "{report:?}");
        let other = root.join("other");
        fs::write(&other, format!("{}\n", "7".repeat(64))).unwrap();
        let wrong = serve(&other);
        assert_eq!(wrong.status.code(), Some(1));
        assert!(String::from_utf8_lossy(&wrong.stderr).contains("another key"), "{wrong:?}");
        assert!(String::from_utf8_lossy(&doctor(&other).stdout).contains("IS ANOTHER"));
        fs::write(&other, "not a key\n").unwrap();
        let odd = serve(&other);
        assert!(String::from_utf8_lossy(&odd.stderr).contains("holds no key"), "{odd:?}");
        assert!(!String::from_utf8_lossy(&odd.stderr).contains("not a key"), "what stands in it is not repeated");
        under(&place, &["--key-file", away.to_str().unwrap()], true).stop();
        fs::rename(&away, &key).unwrap();
        started_once(&place);
    }
    let unnamed = plumbline(&["serve", "--listen", "127.0.0.1:0", "--database", "postgres://u@127.0.0.1:1/d"]);
    assert_eq!(unnamed.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&unnamed.stderr).contains("--key-file FILE"), "{unnamed:?}");
}

#[test]
fn a_copy_without_its_key_is_restored_only_when_that_is_meant() {
    let root = folder("keyless");
    let [from, into] = ["from", "into"].map(|name| ["--data".to_owned(), root.join(name).to_str().unwrap().to_owned()]);
    let copy = root.join("copy").to_str().unwrap().to_owned();
    started_once(&from);
    let key = PathBuf::from(key_of(&from));
    said(&["backup", &copy, &from[0], &from[1]]);
    let digits = fs::read_to_string(&key).unwrap();
    for file in fs::read_dir(&copy).unwrap() {
        let text = fs::read_to_string(file.unwrap().path()).unwrap();
        assert!(!text.contains(digits.trim_end()), "a copy does not hold the key");
    }
    // On another machine nothing lies where the key lay.
    let away = root.join("away");
    fs::rename(&key, &away).unwrap();
    let restore = |more: &[&str]| plumbline(&[&["restore", &copy, &into[0], &into[1]], more].concat());
    let refused = restore(&[]);
    assert_eq!(refused.status.code(), Some(2));
    let told = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(told.contains("--key-file") && told.contains("--without-key"), "{told}");
    assert!(!Path::new(&into[1]).exists(), "nothing is made");
    let other = root.join("other");
    fs::write(&other, format!("{}\n", "7".repeat(64))).unwrap();
    assert_eq!(restore(&["--key-file", other.to_str().unwrap()]).status.code(), Some(1));
    let done = restore(&["--key-file", away.to_str().unwrap()]);
    assert!(done.status.success(), "{done:?}");
    assert_eq!(fs::read_to_string(key_of(&into)).unwrap(), digits);
    started_once(&into);

    fs::remove_dir_all(&into[1]).unwrap();
    let done = restore(&["--without-key"]);
    assert!(String::from_utf8_lossy(&done.stdout).contains("Authenticators are forgotten"), "{done:?}");
    assert!(!Path::new(&key_of(&into)).exists());
    started_once(&into);
    assert_ne!(fs::read_to_string(key_of(&into)).unwrap(), digits, "a new key is made");
}

#[test]
fn a_copy_of_an_older_program_is_restored_served_and_sealed() {
    let root = folder("older");
    let copy = concat!(env!("CARGO_MANIFEST_DIR"), "/../store/tests/data/version-1");
    for place in places(&root, "older") {
        said(&["restore", copy, &place[0], &place[1]]);
        let serving = start(&place, false);
        assert!(serving.get("/sign-in").starts_with("HTTP/1.1 200"));
        serving.stop();
        let again = root.join(format!("again{}", place[0])).to_str().unwrap().to_owned();
        said(&["backup", &again, &place[0], &place[1]]);
        let people = fs::read_to_string(Path::new(&again).join("people.jsonl")).unwrap();
        // What the copy holds in clear; a few digits of it are enough.
        assert!(people.contains("sample-amina") && !people.contains("f16d20770cd2"), "{people}");
        assert!(said(&["doctor", &place[0], &place[1], "--key-file", &key_of(&place)]).contains("fits"));
    }
}
