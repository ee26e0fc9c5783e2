//! What lasts, from the command line: the first start, people, copies, and what doctor finds.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says where")]
#![cfg(unix)]

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

fn plumbline(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_plumbline")).args(arguments).output().unwrap()
}

fn said(arguments: &[&str]) -> String {
    let out = plumbline(arguments);
    assert!(out.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&out.stderr));
    String::from_utf8(out.stdout).unwrap()
}

fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// A program that serves, and what it said.
struct Serving {
    child: Child,
    address: String,
    link: Option<String>,
}

impl Serving {
    fn start(place: &[String; 2], empty: bool) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_plumbline"))
            .args(["serve", "--listen", "127.0.0.1:0", &place[0], &place[1]])
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let line = BufReader::new(child.stdout.take().unwrap()).lines().next().unwrap().unwrap();
        let address = line.strip_prefix("Plumbline answers on http://").unwrap().to_owned();
        let link = empty.then(|| {
            let lines = BufReader::new(child.stderr.take().unwrap()).lines();
            lines.map(Result::unwrap).find(|l| l.contains("/invitations/")).unwrap().trim().to_owned()
        });
        Self { child, address, link }
    }

    fn get(&self, path: &str) -> String {
        let mut stream = std::net::TcpStream::connect(&self.address).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    fn stop(mut self) {
        assert!(Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status().unwrap().success());
        assert_eq!(self.child.wait().unwrap().code(), Some(0));
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// An empty place of each kind that is there, as arguments: the flag and its value.
#[expect(clippy::disallowed_methods, reason = "a test is told by its environment where the server is")]
fn places(root: &Path, name: &str) -> Vec<[String; 2]> {
    let mut all = vec![["--data".to_owned(), root.join(name).to_str().unwrap().to_owned()]];
    let Ok(server) = std::env::var("PLUMBLINE_TEST_POSTGRES") else {
        eprintln!("left out: PostgreSQL (PLUMBLINE_TEST_POSTGRES is not set)");
        return all;
    };
    let database = format!("plumbline_{name}_{}", std::process::id());
    let made = Command::new("psql").args([&server, "-qc", &format!("CREATE DATABASE {database}")]).status().unwrap();
    assert!(made.success());
    all.push(["--database".to_owned(), format!("{}/{database}", server.rsplit_once('/').unwrap().0)]);
    all
}

/// Where a link leads on the program that printed it.
fn path(link: &str) -> &str {
    &link[link.find("/invitations/").unwrap()..]
}

#[test]
fn the_first_start_invites_the_first_administrator_and_the_next_start_again() {
    let root = folder("first-start");
    for place in places(&root, "first") {
        let first = Serving::start(&place, true);
        let link = first.link.clone().unwrap();
        let page = first.get(path(&link));
        assert!(page.starts_with("HTTP/1.1 200"), "{page}");
        assert!(page.contains("name=\"organisation\""));
        first.stop();
        let second = Serving::start(&place, true);
        assert!(second.get(path(&link)).starts_with("HTTP/1.1 410"), "the link of the earlier start has ended");
        assert!(second.get(path(second.link.as_ref().unwrap())).starts_with("HTTP/1.1 200"));
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

        Serving::start(place, true).stop();
        said(&["people", "organisation", "SAMPLE Helpline"], place);
        let serving = Serving::start(place, false);
        let invited = said(&["people", "invite", "--roles", "reviewer,case-worker"], place);
        let link = invited.lines().last().unwrap().trim().to_owned();
        let page = serving.get(path(&link));
        assert!(page.contains("SAMPLE Helpline") && page.contains("Reviewer, Case worker"), "{page}");
        let wrong = with(&["people", "invite", "--roles", "queen"], place);
        assert_eq!(wrong.status.code(), Some(2));
        assert!(String::from_utf8_lossy(&wrong.stderr).contains("case-worker"));

        said(&["backup", &copy], place);
        assert_eq!(with(&["backup", &copy], place).status.code(), Some(1), "a copy is not written over another");
        said(&["restore", &copy], other);
        assert_eq!(with(&["restore", &copy], other).status.code(), Some(1), "nothing is restored over data");

        let restored = Serving::start(other, false);
        let shown =
            |page: &str| page.split("name=\"token\"").next().unwrap().split("\r\n\r\n").nth(1).unwrap().to_owned();
        assert_eq!(shown(&restored.get(path(&link))), shown(&page), "a restored copy answers the same");
        assert_eq!(said(&["people", "list"], other), said(&["people", "list"], place));
        restored.stop();
        serving.stop();
        said(&["backup", &again], other);
        let rows = |folder: &str| fs::read_to_string(Path::new(folder).join("invitations.jsonl")).unwrap();
        assert_eq!(rows(&again), rows(&copy));
        let report = said(&["doctor"], place);
        assert!(report.contains("every line follows"), "{report}");
    }
}

#[test]
fn doctor_finds_what_was_changed_behind_its_back() {
    let root = folder("changed");
    let data = root.join("data").to_str().unwrap().to_owned();
    Serving::start(&["--data".to_owned(), data.clone()], true).stop();
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
fn an_origin_that_would_send_secrets_in_clear_is_refused() {
    let root = folder("origin");
    let data = root.join("data").to_str().unwrap().to_owned();
    let out = plumbline(&["serve", "--listen", "127.0.0.1:0", "--data", &data, "--origin", "http://plumbline.example"]);
    assert_eq!(out.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&out.stderr).contains("https://plumbline.example"), "{out:?}");
    assert!(!Path::new(&data).exists(), "nothing is made for a start that is refused");
}
