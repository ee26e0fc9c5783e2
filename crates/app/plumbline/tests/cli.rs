//! The program as it is used: what it prints, how it ends, and that it does not start on facts it doubts.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says where")]

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;

fn plumbline(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_plumbline")).args(arguments).output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap();
        if path.is_dir() { copy(&path, &to.join(name)) } else { fs::copy(&path, to.join(name)).map(|_| ()).unwrap() }
    }
}

/// A copy of the knowledge with one file changed.
fn spoilt(name: &str, file: &str, change: impl Fn(String) -> String) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../knowledge"), &folder);
    let path = folder.join(file);
    fs::set_permissions(
        &path,
        fs::metadata(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml")).unwrap().permissions(),
    )
    .unwrap();
    let before = fs::read_to_string(&path).unwrap();
    fs::write(&path, change(before)).unwrap();
    folder
}

#[test]
fn align_prints_the_agreed_json() {
    let out = plumbline(&["align", "mex", "--format", "json", "--as-of", "2026-11-24"]);
    assert!(out.status.success());
    let all: Value = serde_json::from_slice(&out.stdout).unwrap();
    assert_eq!((all["party"].as_str(), all["as_of"].as_str()), (Some("MEX"), Some("2026-11-24")));
    let findings = all["findings"].as_array().unwrap();
    assert!(findings.len() >= 60);
    for f in findings {
        for side in ["paper", "life"] {
            let standing = f[side].as_str().unwrap();
            assert!(["met", "partly", "not-met", "contested", "unknown", "not-applicable"].contains(&standing), "{f}");
        }
        for key in ["benchmark", "title", "need", "why", "missing"] {
            assert!(f[key].is_string(), "{key} of {f}");
        }
        for e in f["evidence"].as_array().unwrap() {
            for key in ["kind", "side", "what", "basis", "source", "licence"] {
                assert!(e[key].is_string(), "{key} of {e}");
            }
            assert!(!e["source"].as_str().unwrap().is_empty() && e["basis"] != "recall", "{e}");
        }
    }
    assert_eq!(out.stdout, plumbline(&["align", "mex", "--format", "json", "--as-of", "2026-11-24"]).stdout);
}

#[test]
fn align_all_prints_the_agreed_table() {
    let out = plumbline(&["align", "--all", "--format", "csv"]);
    let all = text(&out.stdout);
    assert_eq!(all.lines().next(), Some("party,benchmark,need,paper,life,evidence_count,newest"));
    assert!(all.lines().count() > 193 * 60);
    assert!(all.lines().any(|l| l.starts_with("UGA,law.intimate-images,law,")));
}

#[test]
fn a_finding_can_be_asked_as_of_a_past_day() {
    let standing = |day| {
        let out = plumbline(&["align", "MEX", "--format", "json", "--as-of", day]);
        let all: Value = serde_json::from_slice(&out.stdout).unwrap();
        let list = all["findings"].as_array().unwrap().clone();
        list.into_iter().find(|f| f["benchmark"] == "law.intimate-images").unwrap()["paper"]
            .as_str()
            .unwrap()
            .to_owned()
    };
    assert_eq!(standing("2026-11-24"), "met");
    assert_ne!(standing("2010-01-01"), "met");
}

#[test]
fn wrong_usage_says_what_to_do() {
    for (arguments, says) in [
        (&["align", "MEXX"][..], "MEX"),
        (&["align", "MEX", "--need", "lawx"], "law, services"),
        (&["brief", "MEX", "--out", "x.doc"], ".html"),
        (&["brief", "MEX", "--out", "x.html", "--lang", "de"], "en, es, fr or ar"),
    ] {
        let out = plumbline(arguments);
        assert_eq!(out.status.code(), Some(2), "{arguments:?}");
        assert!(text(&out.stderr).contains(says), "{arguments:?}: {}", text(&out.stderr));
        assert!(out.stdout.is_empty());
    }
}

#[test]
fn a_brief_is_written_whole_in_every_language() {
    for lang in ["en", "es", "fr", "ar"] {
        for kind in ["html", "md"] {
            let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("brief-{lang}.{kind}"));
            let out = plumbline(&["brief", "UGA", "--lang", lang, "--out", &file.to_string_lossy()]);
            assert!(out.status.success(), "{}", text(&out.stderr));
            assert!(fs::read_to_string(&file).unwrap().len() > 4000);
        }
    }
}

#[test]
fn the_check_is_silent_on_clean_files_and_exact_on_others() {
    let clean = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../knowledge");
    let out = plumbline(&["knowledge", "check", &clean.to_string_lossy()]);
    assert!(out.status.success() && out.stdout.is_empty());

    let folder = spoilt("spoilt-check", "countries/laws/uga.toml", |t| t.replacen("status = \"", "status = \"x", 1));
    let out = plumbline(&["knowledge", "check", &folder.to_string_lossy()]);
    assert_eq!(out.status.code(), Some(1));
    let printed = text(&out.stdout);
    let line = printed.lines().find(|l| l.starts_with("countries/laws/uga.toml:")).unwrap();
    assert!(line.split(':').nth(1).unwrap().parse::<usize>().is_ok(), "{line}");
}

#[test]
fn nothing_starts_on_broken_knowledge() {
    let folder = spoilt("spoilt-serve", "clocks.toml", |t| format!("{t}\n[[clock\n"));
    let out = plumbline(&["serve", "--listen", "127.0.0.1:0", "--knowledge", &folder.to_string_lossy()]);
    assert_eq!(out.status.code(), Some(1));
    assert!(text(&out.stderr).contains("clocks.toml:"), "{}", text(&out.stderr));
    assert!(out.stdout.is_empty());
}

#[cfg(unix)]
#[test]
fn serve_says_one_line_answers_and_ends_on_sigterm() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_plumbline"))
        .args(["serve", "--listen", "127.0.0.1:0", "--read-only"])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let line = lines.next().unwrap().unwrap();
    let address = line.strip_prefix("Plumbline answers on http://").unwrap();
    let mut stream = std::net::TcpStream::connect(address).unwrap();
    stream.write_all(b"GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    let mut stream = std::net::TcpStream::connect(address).unwrap();
    let huge = format!("GET / HTTP/1.1\r\nHost: x\r\nX-Big: {}\r\n\r\n", "a".repeat(2_000_000));
    let _ = stream.write_all(huge.as_bytes());
    let mut refused = Vec::new();
    let _ = stream.read_to_end(&mut refused);
    assert!(!text(&refused).starts_with("HTTP/1.1 200"));
    assert!(Command::new("kill").args(["-TERM", &child.id().to_string()]).status().unwrap().success());
    assert_eq!(child.wait().unwrap().code(), Some(0));
    assert!(lines.next().is_none(), "serve prints one line");
}

#[cfg(unix)]
#[test]
#[expect(clippy::disallowed_methods, reason = "what is tested is how long it takes to let go")]
fn half_a_request_holds_up_neither_the_end_nor_others() {
    let serve = || {
        let mut child = Command::new(env!("CARGO_BIN_EXE_plumbline"))
            .args(["serve", "--listen", "127.0.0.1:0", "--read-only"])
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let line = BufReader::new(child.stdout.take().unwrap()).lines().next().unwrap().unwrap();
        let address = line.strip_prefix("Plumbline answers on http://").unwrap().to_owned();
        (child, address)
    };
    let half = |address: &str| {
        let mut stream = std::net::TcpStream::connect(address).unwrap();
        stream.write_all(b"GET /healthz HTTP/1.1\r\nHost: x\r\nX-Slow: ").unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
        stream
    };
    // Whoever never ends the head of a request is let go of.
    let (mut child, address) = serve();
    let began = Instant::now();
    let mut stream = half(&address);
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer);
    assert!(began.elapsed() < Duration::from_secs(12), "closed after {:?}", began.elapsed());
    assert!(!text(&answer).starts_with("HTTP/1.1 200"));
    // The end comes although somebody has not ended the head of a request, and one who keeps the connection says nothing.
    let mut kept = std::net::TcpStream::connect(&address).unwrap();
    kept.write_all(b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n").unwrap();
    let mut first = [0; 15];
    kept.read_exact(&mut first).unwrap();
    assert_eq!(&first, b"HTTP/1.1 200 OK");
    let _stream = half(&address);
    let began = Instant::now();
    assert!(Command::new("kill").args(["-TERM", &child.id().to_string()]).status().unwrap().success());
    let ended = loop {
        if let Some(status) = child.try_wait().unwrap() {
            break status;
        }
        if began.elapsed() > Duration::from_secs(12) {
            child.kill().unwrap();
            panic!("still there 12 s after SIGTERM");
        }
        std::thread::sleep(Duration::from_millis(20));
    };
    assert_eq!(ended.code(), Some(0));
}

#[test]
fn doctor_says_what_works_and_what_is_missing() {
    let out = text(&plumbline(&["doctor"]).stdout);
    for word in ["Knowledge", "Findings", "Evidence", "Brief", "provisions"] {
        assert!(out.contains(word), "{out}");
    }
}
