//! Banks that are served, from the shell: who is let in, and that another process's withdrawal is seen within a second.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says where")]
#![cfg(unix)]

mod common;

use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::process::{Command, Output};
use std::time::{Duration, Instant};

use common::{Serving, folder};

fn plumbline(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_plumbline")).args(arguments).output().unwrap()
}

fn said(arguments: &[&str]) -> String {
    let out = plumbline(arguments);
    assert!(out.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&out.stderr));
    String::from_utf8(out.stdout).unwrap()
}

fn refused(arguments: &[&str], status: i32) -> String {
    let out = plumbline(arguments);
    assert_eq!(out.status.code(), Some(status), "{arguments:?}");
    String::from_utf8(out.stderr).unwrap()
}

/// Asks as a program that shows a token.
fn get_as(serving: &Serving, path: &str, token: &str) -> String {
    let mut stream = TcpStream::connect(&serving.address).unwrap();
    let who = format!("Authorization: Bearer {token}\r\n");
    write!(stream, "GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{who}\r\n").unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

const HERS: &str = "f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22";
const OTHER: &str = "c66339283e70393ce2df399c6b8d3a94c67339ac952a398c7cd9398c3ad4398c";

#[expect(clippy::disallowed_methods, reason = "a test looks how long the program takes to see a change")]
fn within(most: Duration, mut so: impl FnMut() -> bool) -> bool {
    let begun = Instant::now();
    while begun.elapsed() < most {
        if so() {
            return true;
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    so()
}

#[test]
fn a_client_asks_until_it_is_sent_away_and_what_is_withdrawn_is_gone_within_a_second() {
    let root = folder("matching");
    let at = |name: &str| root.join(name).to_str().unwrap().to_owned();
    let (data, bank, canary, hers, other) = (at("data"), at("north"), at("canary"), at("hers.txt"), at("other.txt"));
    fs::write(&hers, format!("{HERS},SAMPLE case\n")).unwrap();
    fs::write(&other, format!("{OTHER},SAMPLE well known\n")).unwrap();
    for (bank, hashes) in [(&bank, &hers), (&canary, &other)] {
        said(&["bank", "create", bank]);
        said(&["bank", "add", bank, "--hashes", hashes]);
    }
    // Whose it is has to be known.
    let served = format!("NORTH={bank},threshold=20");
    let told = refused(&["serve", "--listen", "127.0.0.1:0", "--data", &at("new"), "--bank", &served], 2);
    assert!(told.contains("whose bank is it"), "{told}");
    let key = at("bank.key");
    let told = refused(&["serve", "--listen", "127.0.0.1:0", "--sample", "--bank", &format!("{served},key={key}")], 2);
    assert!(told.contains("should be the file of the bank's key"), "{told}");
    assert!(refused(&["serve", "--read-only", "--bank", &served], 2).contains("--bank"));
    assert!(refused(&["serve", "--bank", "north=x"], 2).contains("capital letters"));

    let serving = Serving::start(&["--sample", "--data", &data, "--bank", &served, "--canary", &canary], None, true);
    assert!(serving.told.contains("SAMPLE"), "{}", serving.told);
    let add =
        ["matching", "client", "add", "SAMPLE platform", "--bank", "NORTH", "--until", "2099-12-31", "--data", &data];
    let told = said(&add);
    let token = told.lines().nth(1).unwrap().trim().to_owned();
    assert!(told.starts_with("SAMPLE platform may ask NORTH of SAMPLE organisation"), "{told}");
    assert_eq!(token.len(), 43);
    let list = said(&["matching", "client", "list", "--data", &data]);
    assert!(list.contains("rights feedback") && list.contains("until the end of 2099-12-31") && !list.contains(&token));

    let ask = |signal: &str| get_as(&serving, &format!("/m/lookup?signal_type=pdq&signal={signal}"), &token);
    assert!(serving.get("/c/banks").starts_with("HTTP/1.1 401"));
    assert!(ask(HERS).contains("\"NORTH\":[{"), "{}", ask(HERS));
    // Four digits more lie within 20 bits of it, all of whose bits are turned; six do not.
    let turned = |digits: usize| {
        let turn = |c: char| std::char::from_digit(15 - c.to_digit(16).unwrap(), 16).unwrap();
        HERS.chars().enumerate().map(|(n, c)| if n < digits { turn(c) } else { c }).collect::<String>()
    };
    assert!(ask(&turned(5)).contains("NORTH") && !ask(&turned(6)).contains("NORTH"), "the distance of the bank");

    said(&["bank", "withdraw", &bank, "--hashes", &hers]);
    assert!(within(Duration::from_secs(1), || ask(HERS).ends_with("\r\n\r\n{}")), "{}", ask(HERS));
    said(&["bank", "add", &bank, "--hashes", &hers]);
    assert!(within(Duration::from_secs(1), || ask(HERS).contains("NORTH")));
    // Somebody puts a picture in that everybody has.
    said(&["bank", "add", &bank, "--hashes", &other]);
    let poisoned = || get_as(&serving, "/status", &token).ends_with("I-AM-ALIVE\nPOISONED NORTH");
    assert!(within(Duration::from_secs(2), poisoned));
    assert!(ask(OTHER).ends_with("\r\n\r\n{}"), "{}", ask(OTHER));

    let id = list.split_whitespace().next().unwrap();
    said(&["matching", "client", "remove", id, "--data", &data]);
    assert!(within(Duration::from_secs(2), || ask(HERS).starts_with("HTTP/1.1 401")));
    assert!(said(&["matching", "client", "list", "--data", &data]).contains("removed on"));
    let log = said(&["audit", "--organisation", "SAMPLE organisation", "--data", &data]);
    for act in ["client.made", "client.withdrawn", "bank.poisoned"] {
        assert!(log.contains(act), "{act}: {log}");
    }
    assert!(!log.contains(&HERS[..16]) && !log.contains(&token));
    serving.stop();
}

#[test]
fn what_cannot_be_a_client_is_refused_in_words() {
    let add =
        |more: &[&'static str]| [&["matching", "client", "add", "SAMPLE", "--data", "nowhere"][..], more].concat();
    let with = |more: &[&'static str]| refused(&add(more), 2);
    assert!(with(&["--bank", "north", "--until", "2099-01-01"]).contains("no name of a bank"));
    assert!(with(&["--bank", "NORTH", "--until", "2099-01-01", "--rights", "all"]).contains("distance, feedback"));
    assert!(with(&["--bank", "NORTH"]).contains("--until"));
    assert!(with(&["--bank", "NORTH", "--until", "2099-01-01"]).contains("There is nothing in nowhere yet"));
    assert!(with(&["--bank", "NORTH", "--until", "2099-01-01", "--per-minute", "0"]).contains("per-minute"));
}
