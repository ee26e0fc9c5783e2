//! The sample: ready at once in an empty place, gone at the end, and never beside what is real.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says where")]
#![cfg(unix)]

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// A program that serves, and what it said on standard error until it gave a link.
struct Serving {
    child: Child,
    address: String,
    told: String,
}

impl Serving {
    fn start(arguments: &[&str], temporary: &Path) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_plumbline"))
            .args(["serve", "--listen", "127.0.0.1:0"])
            .args(arguments)
            .env("TMPDIR", temporary)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let line = BufReader::new(child.stdout.take().unwrap()).lines().next().unwrap().unwrap();
        let address = line.strip_prefix("Plumbline answers on http://").unwrap().to_owned();
        let mut told = String::new();
        for line in BufReader::new(child.stderr.take().unwrap()).lines().map(Result::unwrap) {
            told += &line;
            if line.contains("/invitations/") {
                break;
            }
        }
        Self { child, address, told }
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

fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn refused(arguments: &[&str]) -> String {
    let out = Command::new(env!("CARGO_BIN_EXE_plumbline"))
        .args(["serve", "--sample", "--listen", "127.0.0.1:0"])
        .args(arguments)
        .output()
        .unwrap();
    assert_eq!(out.status.code(), Some(2));
    String::from_utf8(out.stderr).unwrap()
}

#[test]
fn it_stands_at_once_says_what_it_is_and_is_gone_at_the_end() {
    let root = folder("sample-passing");
    let serving = Serving::start(&["--sample"], &root);
    assert!(serving.told.contains("SAMPLE: everything here is invented"), "{}", serving.told);
    let list = serving.get("/asks");
    assert!(list.contains("SAMPLE: Fund helplines") && list.contains("no answer in time"), "{list}");
    let page = serving.get("/asks/sample-fund-helplines-that-work-at-night-by");
    assert!(page.contains("class=\"sample-bar\"") && page.contains("answered on"), "{page}");
    // What is invented is no evidence.
    assert!(!serving.get("/api/v1/parties/KEN").contains("SAMPLE"));
    assert_eq!(fs::read_dir(&root).unwrap().count(), 1);
    serving.stop();
    assert_eq!(fs::read_dir(&root).unwrap().count(), 0, "nothing is left");
}

#[test]
fn it_lasts_in_a_folder_of_its_own_and_starts_there_again() {
    let root = folder("sample-kept");
    let place = root.join("data");
    let place = place.to_str().unwrap();
    for _ in 0..2 {
        let serving = Serving::start(&["--sample", "--data", place], &root);
        assert!(serving.get("/asks").contains("SAMPLE: Fund helplines"));
        serving.stop();
    }
    let people =
        Command::new(env!("CARGO_BIN_EXE_plumbline")).args(["people", "list", "--data", place]).output().unwrap();
    let people = String::from_utf8(people.stdout).unwrap();
    assert_eq!(people.matches("SAMPLE organisation").count(), 1, "{people}");
}

#[test]
fn it_never_lies_beside_what_is_real() {
    let root = folder("sample-refused");
    let place = root.join("data");
    let place = place.to_str().unwrap();
    Serving::start(&["--data", place], &root).stop();
    // Nobody has come in yet: the place is empty. Then somebody makes an organisation.
    let made = ["people", "organisation", "Helpline North", "--data", place];
    assert!(Command::new(env!("CARGO_BIN_EXE_plumbline")).args(made).status().unwrap().success());
    let told = refused(&["--data", place]);
    assert!(told.contains("Nothing was changed") && told.contains("--data NEW"), "{told}");
    let serving =
        Command::new(env!("CARGO_BIN_EXE_plumbline")).args(["people", "list", "--data", place]).output().unwrap();
    assert!(!String::from_utf8(serving.stdout).unwrap().contains("SAMPLE"));
}
