//! The sample: ready at once in an empty place, gone at the end, and never beside what is real.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says where")]
#![cfg(unix)]

mod common;

use std::fs;
use std::path::Path;
use std::process::Command;

use common::{Serving, folder};

/// With passing things in this folder, until it gave a link.
fn begin(arguments: &[&str], temporary: &Path) -> Serving {
    Serving::start(arguments, Some(temporary), true)
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
    let serving = begin(&["--sample"], &root);
    assert!(serving.told.contains("SAMPLE: everything here is invented"), "{}", serving.told);
    let list = serving.get("/asks");
    assert!(list.contains("SAMPLE: Fund helplines") && list.contains("no answer in time"), "{list}");
    let page = serving.get("/asks/sample-fund-helplines-that-work-at-night-by");
    assert!(page.contains("class=\"sample-bar\"") && page.contains("answered on"), "{page}");
    for money in ["/funding", "/funding/uga", "/funding/org/SAMPLE-AGENCY-1", "/funding/org/SAMPLE-FUND%2F2%20%C3%A9"] {
        let page = serving.get(money);
        assert!(
            page.contains("class=\"sample-bar\"") && page.contains("SAMPLE Agency") | page.contains("SAMPLE Fund"),
            "{money}"
        );
    }
    // Statements of reasons in the real format, on both sides of July 2025.
    for told in
        ["/platforms", "/platforms/record", "/platforms/dsa-sample-clipwave", "/platforms/dsa-sample-petit-hebergeur"]
    {
        let page = serving.get(told);
        assert!(page.contains("class=\"sample-bar\"") && page.contains("class=\"cannot"), "{told}");
        let [before, since] = match told {
            "/platforms" => ["Before July 2025</th>", "Since July 2025</th>"],
            _ => ["In the words before July 2025", "In the words since July 2025"],
        };
        assert!(page.contains(before) && page.contains(since), "{told}");
        assert!(page.contains("<span class=\"sample\">SAMPLE</span>"), "{told}");
        assert!(page.contains("Loaded: 8 days of the database"), "{told}");
    }
    assert!(serving.get("/platforms").contains("SAMPLE Clipwave"));
    let small = serving.get("/platforms/dsa-sample-petit-hebergeur");
    assert!(small.contains("Hébergeur") && small.contains("dated after the decision"), "{small}");
    assert!(small.contains("Too few statements to tell an age"), "{small}");
    let gramly = serving.get("/platforms/dsa-sample-gramly");
    assert!(gramly.contains(">under 10</span>") && gramly.contains(">under 30</span>"));
    assert!(serving.get("/platforms/dsa-sample-chirpnet").contains("this platform gives no keyword, and"));
    assert!(serving.get("/platforms/dsa-sample-shopquay").contains("gives keywords, and none for this violence"));
    let csv = serving.get("/downloads/platforms.csv");
    assert!(body(&csv).lines().skip(1).all(|l| l.contains("SAMPLE") && l.contains(",SAMPLE,")), "{csv}");
    let api = serving.get("/api/v1/platforms");
    assert!(api.contains("\"sample\":true") && !api.contains("\"sample\":false"), "{api}");
    // What is invented is no evidence.
    for party in ["KEN", "UGA", "FJI", "facebook", "x"] {
        assert!(!serving.get(&format!("/api/v1/parties/{party}")).contains("SAMPLE"), "{party}");
    }
    assert_eq!(fs::read_dir(&root).unwrap().count(), 1);
    serving.stop();
    assert_eq!(fs::read_dir(&root).unwrap().count(), 0, "nothing is left");
}

#[test]
fn what_was_brought_takes_the_place_of_what_is_invented() {
    let root = folder("sample-brought");
    let lake = root.join("lake");
    let lake = lake.to_str().unwrap();
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../lake/tests/data/sor-global-2025-06-30-full.zip");
    run(&["platforms", "ingest", data.to_str().unwrap(), "--lake", lake]);
    let place = root.join("data");
    let serving = begin(&["--sample", "--data", place.to_str().unwrap(), "--platforms", lake], &root);
    let page = serving.get("/platforms");
    assert!(page.contains("Loaded: one day of the database") && page.contains(">Clipwave<"), "{page}");
    assert!(!page.contains("class=\"sample-bar\"") && !page.contains("SAMPLE Clipwave"));
    assert!(serving.get("/api/v1/platforms/dsa-clipwave").contains("\"sample\":false"));
    serving.stop();
    let told = refused(&[
        "--platforms",
        root.join("no-lake").to_str().unwrap(),
        "--data",
        root.join("other").to_str().unwrap(),
    ]);
    assert!(told.contains("There is no lake"), "{told}");
}

#[test]
fn it_lasts_in_a_folder_of_its_own_and_starts_there_again() {
    let root = folder("sample-kept");
    let place = root.join("data");
    let place = place.to_str().unwrap();
    for _ in 0..2 {
        let serving = begin(&["--sample", "--data", place], &root);
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
    begin(&["--data", place], &root).stop();
    // Nobody has come in yet: the place is empty. Then somebody makes an organisation.
    let made = ["people", "organisation", "Helpline North", "--data", place];
    assert!(Command::new(env!("CARGO_BIN_EXE_plumbline")).args(made).status().unwrap().success());
    let told = refused(&["--data", place]);
    assert!(told.contains("Nothing was changed") && told.contains("--data NEW"), "{told}");
    let serving =
        Command::new(env!("CARGO_BIN_EXE_plumbline")).args(["people", "list", "--data", place]).output().unwrap();
    assert!(!String::from_utf8(serving.stdout).unwrap().contains("SAMPLE"));
}

/// The body of an answer.
fn body(answer: &str) -> &str {
    answer.split_once("\r\n\r\n").unwrap().1
}

fn run(arguments: &[&str]) -> String {
    let out = Command::new(env!("CARGO_BIN_EXE_plumbline")).args(arguments).output().unwrap();
    assert!(out.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&out.stderr));
    String::from_utf8(out.stdout).unwrap()
}

/// Votes by statement: agree, disagree, pass.
fn counted(votes: &str) -> std::collections::BTreeMap<String, [u32; 3]> {
    let mut all = std::collections::BTreeMap::new();
    for line in votes.lines().skip(1) {
        let fields: Vec<&str> = line.split(',').collect();
        let counts: &mut [u32; 3] = all.entry(fields[1].to_owned()).or_default();
        counts[match fields[3] {
            "1" => 0,
            "-1" => 1,
            _ => 2,
        }] += 1;
    }
    all
}

#[test]
fn what_goes_out_as_files_is_counted_alike_and_comes_back_in() {
    let root = folder("sample-files");
    let (place, out) = (root.join("data"), root.join("map.json"));
    let place = place.to_str().unwrap();
    let serving = begin(&["--sample", "--data", place], &root);
    let take = |name: &str| {
        let answer = serving.get(&format!("/dialogues/sample-first-round/{name}"));
        assert!(answer.starts_with("HTTP/1.1 200"), "{name}: {answer}");
        let file = root.join(name);
        fs::write(&file, body(&answer)).unwrap();
        (file.to_str().unwrap().to_owned(), body(&answer).to_owned())
    };
    let ((comments, said), (votes, cast)) = (take("comments.csv"), take("votes.csv"));
    let again = take("votes.csv").1;
    assert_ne!(again, cast, "participants have other numbers each time");
    assert_eq!(counted(&again), counted(&cast));
    // The session that is open gives nothing away.
    assert!(serving.get("/dialogues/sample-tfgbv-dialogue/votes.csv").starts_with("HTTP/1.1 303"));
    serving.stop();

    let columns = "timestamp,comment-id,author-id,agrees,disagrees,moderated,comment-body,is-seed,lang,prompt";
    assert_eq!(said.lines().next(), Some(columns));
    assert!(cast.lines().skip(1).all(|l| l.split(',').next().unwrap().ends_with("00000")), "whole hours");
    // What people said of themselves stays: there is no column for it, and none of its words.
    assert_eq!(cast.lines().next(), Some("timestamp,comment-id,voter-id,vote"));
    assert!(!said.contains("lgbtqi"), "{said}");
    let counts = counted(&cast);
    assert_eq!(counts.len(), 20);
    for (id, [agree, disagree, _]) in &counts {
        let row = said.lines().find(|l| l.split(',').nth(1) == Some(id)).unwrap();
        let fields: Vec<&str> = row.split(',').collect();
        assert_eq!(
            (fields[3], fields[4]),
            (agree.to_string().as_str(), disagree.to_string().as_str()),
            "statement {id}"
        );
    }
    let outs = out.to_str().unwrap();
    run(&["dialogue", "analyse", "--engine", "polis", "--votes", &votes, "--comments", &comments, "--out", outs]);
    let map: serde_json::Value = serde_json::from_str(&fs::read_to_string(&out).unwrap()).unwrap();
    let total: u32 = counts.values().flatten().sum();
    assert_eq!(map["latest_votes"], total, "no vote is lost");
    assert_eq!(map["n_statements"], 20);
    assert_eq!(map["moderated_out"], serde_json::json!([]));

    let told = run(&[
        "dialogue",
        "import",
        "--votes",
        &votes,
        "--comments",
        &comments,
        "--series",
        "sample-series",
        "--title",
        "SAMPLE brought back",
        "--data",
        place,
    ]);
    assert!(told.contains("20 statements (0 of them hidden)") && told.contains(&format!("{total} votes")), "{told}");
    let serving = begin(&["--sample", "--data", place], &root);
    let page = serving.get("/dialogues/sample-brought-back/map/all");
    assert!(page.contains("prove harm twice") && page.contains("خصصوا"), "{page}");
    // Nobody but its facilitators gets its files.
    assert!(serving.get("/dialogues/sample-brought-back/votes.csv").starts_with("HTTP/1.1 303"));
    serving.stop();
}

#[test]
fn a_bad_row_is_named_and_nothing_is_written() {
    let root = folder("sample-bad-rows");
    let place = root.join("data");
    let place = place.to_str().unwrap();
    begin(&["--sample", "--data", place], &root).stop();
    let (comments, votes) = (root.join("c.csv"), root.join("v.csv"));
    let import = |said: &str, cast: &str, series: &str| {
        fs::write(&comments, said).unwrap();
        fs::write(&votes, cast).unwrap();
        let (c, v) = (comments.to_str().unwrap(), votes.to_str().unwrap());
        let arguments = ["dialogue", "import", "--votes", v, "--comments", c, "--series", series, "--data", place];
        let out = Command::new(env!("CARGO_BIN_EXE_plumbline")).args(arguments).output().unwrap();
        (out.status.code(), String::from_utf8(out.stderr).unwrap())
    };
    let head = "timestamp,comment-id,author-id,agrees,disagrees,moderated,comment-body\n";
    let said = format!(
        "{head}0,1,5,0,0,1,\"SAMPLE two\nlines\"\n0,2,5,0,0,1,\n0,x,5,0,0,1,SAMPLE\n0,1,6,0,0,1,SAMPLE\n0,3,6,0,0,7,SAMPLE\n"
    );
    let cast = "timestamp,comment-id,voter-id,vote\n0,1,5,1\n0,9,5,1\n0,1,5,2\nsoon,1,5,1\n";
    let (code, told) = import(&said, cast, "sample-series");
    assert_eq!(code, Some(1));
    for there in [
        "c.csv:4: comment-body is empty",
        "c.csv:5: comment-id is \"x\"",
        "c.csv:6: statement 1 is there twice",
        "c.csv:7: moderated is 7",
        "v.csv:3: statement 9 is not among the comments",
        "v.csv:4: vote is 2",
        "v.csv:5: timestamp is \"soon\"",
        "Nothing was written",
    ] {
        assert!(told.contains(there), "{there}: {told}");
    }
    let (code, told) =
        import("comment-id,moderated\n1,1\n", "timestamp,comment-id,voter-id,vote\n0,1,5,1\n", "sample-series");
    assert!(code == Some(1) && told.contains("c.csv:1: the column \"comment-body\" is missing"), "{told}");
    let right = format!("{head}0,1,5,0,0,1,SAMPLE one\n");
    let (code, told) = import(&right, "timestamp,comment-id,voter-id,vote\n0,1,5,1\n", "nowhere");
    assert!(code == Some(2) && told.contains("there are: sample-series"), "{told}");
    let serving = begin(&["--sample", "--data", place], &root);
    assert!(
        serving.get("/dialogues/c").starts_with("HTTP/1.1 404") && !serving.get("/dialogues").contains("dialogues/c\"")
    );
    serving.stop();
}
