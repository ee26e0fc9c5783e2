//! `plumbline dialogue analyse` as it is used: files in, one file out or none.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says where")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::{Value, json};

const DATA: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../engines/opinion/tests/data/");

fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn analyse(votes: &str, comments: &str, out: &Path, more: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_plumbline"));
    command.args(["dialogue", "analyse", "--votes", votes, "--comments", comments, "--out"]).arg(out);
    command.args(more).output().unwrap()
}

/// Numbers of `theirs` in `ours`, key by key, to the digits that were printed; ids, counts and words exactly.
fn same(at: &str, ours: &Value, theirs: &Value) {
    match (ours, theirs) {
        (Value::Object(ours), Value::Object(theirs)) => {
            theirs.iter().for_each(|(key, value)| same(&format!("{at}/{key}"), ours.get(key).unwrap(), value));
        }
        (Value::Array(ours), Value::Array(theirs)) => {
            assert_eq!(ours.len(), theirs.len(), "{at}");
            ours.iter().zip(theirs).enumerate().for_each(|(i, (a, b))| same(&format!("{at}/{i}"), a, b));
        }
        (Value::Number(a), Value::Number(b)) if b.is_f64() => {
            // Six printed decimals of positions, nine of the rest.
            let six = ["/participants", "/statements"].iter().any(|part| at.contains(part));
            let off = (a.as_f64().unwrap() - b.as_f64().unwrap()).abs();
            assert!(off <= if six { 0.501e-6 } else { 0.501e-9 }, "{at}: {a} {b}");
        }
        _ => assert_eq!(ours, theirs, "{at}"),
    }
}

#[test]
fn every_key_that_the_mathematics_defines_is_as_others_computed_it() {
    let folder = folder("dialogue-keys");
    for name in ["brexit-consensus", "nz-basic-income", "vtaiwan-uberx"] {
        let data = format!("{DATA}{name}/");
        let theirs: Value = serde_json::from_slice(&fs::read(format!("{data}expected.json")).unwrap()).unwrap();
        let groups = folder.join("groups.csv");
        let list = |key: &Value| key.as_array().unwrap().iter().map(ToString::to_string).collect::<Vec<_>>();
        let rows = list(&theirs["clusterable_ids"]).into_iter().zip(list(&theirs["red_dwarf_groups"]["labels"]));
        let text: String = rows.map(|(person, group)| format!("{person},{group}\n")).collect();
        fs::write(&groups, format!("participant,group-id\n{text}")).unwrap();
        let out = folder.join("result.json");
        let (votes, comments) = (format!("{data}votes.csv.gz"), format!("{data}comments.csv.gz"));
        let done = analyse(&votes, &comments, &out, &["--groups", groups.to_str().unwrap()]);
        assert!(done.status.success() && done.stderr.is_empty(), "{done:?}");
        let ours: Value = serde_json::from_slice(&fs::read(&out).unwrap()).unwrap();
        for key in [
            "latest_votes",
            "vote_events",
            "n_participants",
            "n_statements",
            "statement_ids",
            "participant_ids",
            "clusterable_ids",
            "pca",
            "participants",
            "statements",
            "group_stats",
            "group_aware_consensus",
            "representative",
            "consensus",
        ] {
            same(&format!("{name}/{key}"), &ours[key], &theirs[key]);
        }
        for k in ["2", "3", "4", "5"] {
            for key in ["inertia", "silhouette", "min_size"] {
                same(&format!("{name}/{k}/{key}"), &ours["best_kmeans"][k][key], &theirs["best_kmeans"][k][key]);
            }
        }
        let best = ours["groups"]["k"].to_string();
        assert_eq!(ours["groups"]["labels"], ours["best_kmeans"][&best]["labels"]);
    }
}

#[test]
fn a_group_of_one_person_is_pointed_out() {
    let (folder, data) = (folder("dialogue-alone"), format!("{DATA}bowling-green-2050/"));
    let (votes, comments) = (format!("{data}votes.csv.gz"), format!("{data}comments.csv.gz"));
    let (out, groups) = (folder.join("result.json"), format!("{data}groups.csv.gz"));
    let done = analyse(&votes, &comments, &out, &["--groups", &groups]);
    assert!(done.status.success(), "{done:?}");
    assert!(String::from_utf8(done.stderr).unwrap().contains("a single person"));
    let ours: Value = serde_json::from_slice(&fs::read(&out).unwrap()).unwrap();
    assert_eq!(ours["groups"]["sizes"], json!([106, 1]));
    // Statistics are for the groups given, which Polis made otherwise.
    assert_eq!((&ours["statistics_of"], &ours["group_stats"]["1"]["size"]), (&json!("given"), &json!(8)));
}

#[test]
fn what_is_wrong_is_told_whole_and_nothing_is_written() {
    let folder = folder("dialogue-wrong");
    let (votes, comments, out) = (folder.join("votes.csv"), folder.join("comments.csv"), folder.join("result.json"));
    fs::write(&out, "before").unwrap();
    fs::write(&votes, "timestamp,comment-id,voter-id,vote\n1,5,1,1\n1,6,1,1\n1,5,2,yes\n1,5\n").unwrap();
    fs::write(&comments, "comment-id,moderated\n5,1\n5,1\nfive,1\n").unwrap();
    let told = analyse(votes.to_str().unwrap(), comments.to_str().unwrap(), &out, &[]);
    assert_eq!(told.status.code(), Some(1));
    let words = String::from_utf8(told.stderr).unwrap();
    for place in ["comments.csv:3: ", "comments.csv:4: ", "votes.csv:3: ", "votes.csv:4: ", "votes.csv:5: "] {
        assert!(words.contains(place), "{place}: {words}");
    }
    assert_eq!(fs::read_to_string(&out).unwrap(), "before");
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 3, "nothing half-written is left");
}

#[test]
fn an_engine_that_does_not_exist_is_not_accepted() {
    let folder = folder("dialogue-engine");
    let told = analyse("v.csv", "c.csv", &folder.join("result.json"), &["--engine", "plumbline"]);
    assert_eq!(told.status.code(), Some(2));
    assert!(String::from_utf8(told.stderr).unwrap().contains("only the engine \"polis\" exists so far"));
}

#[test]
fn a_room_that_cannot_be_parted_is_one_group() {
    let folder = folder("dialogue-one");
    let (votes, comments, out) = (folder.join("votes.csv"), folder.join("comments.csv"), folder.join("result.json"));
    fs::write(&votes, "timestamp,comment-id,voter-id,vote\n1,5,1,1\n1,5,2,1\n2,5,2,-1\n3,5,2,1\n").unwrap();
    fs::write(&comments, "comment-id,moderated,comment-body\n5,1,\"<script>alert(1)</script>\u{202e}\"\n").unwrap();
    let done = analyse(votes.to_str().unwrap(), comments.to_str().unwrap(), &out, &["--verbose"]);
    assert!(done.status.success(), "{done:?}");
    let ours: Value = serde_json::from_slice(&fs::read(&out).unwrap()).unwrap();
    assert_eq!((&ours["groups"]["k"], &ours["groups"]["labels"]), (&json!(1), &json!([0, 0])));
    assert_eq!((&ours["latest_votes"], &ours["vote_events"]), (&json!(2), &json!(4)));
    assert!(String::from_utf8(done.stderr).unwrap().contains("seconds"));
}
