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
        let done = analyse(&votes, &comments, &out, &["--engine", "polis", "--groups", groups.to_str().unwrap()]);
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
    let done = analyse(&votes, &comments, &out, &["--engine", "polis", "--groups", &groups]);
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
fn what_does_not_go_together_is_refused_before_anything_is_read() {
    let folder = folder("dialogue-engine");
    for (more, words) in [
        (&["--engine", "guess"][..], "possible values: plumbline, polis"),
        (&["--groups", "g.csv"], "--groups goes with --engine polis"),
        (&["--engine", "polis", "--redraws", "9"], "--redraws goes with --engine plumbline"),
        (&["--redraws", "0"], "1..=10000"),
    ] {
        let told = analyse("v.csv", "c.csv", &folder.join("result.json"), more);
        assert_eq!(told.status.code(), Some(2), "{more:?}");
        let told = String::from_utf8(told.stderr).unwrap();
        assert!(told.contains(words), "{more:?}: {told}");
    }
}

/// Names of all keys, with `/` between levels; the elements of a list share one name.
fn keys(at: &str, value: &Value, into: &mut std::collections::BTreeSet<String>) {
    match value {
        Value::Object(inside) => inside.iter().for_each(|(key, value)| {
            let at = format!("{at}/{key}");
            keys(&at, value, into);
            into.insert(at);
        }),
        Value::Array(inside) => inside.iter().for_each(|value| keys(at, value, into)),
        _ => {}
    }
}

#[test]
fn our_own_map_is_written_as_help_says_and_the_same_each_time() {
    let (folder, data) = (folder("dialogue-shown"), format!("{DATA}brexit-consensus/"));
    let (votes, comments) = (format!("{data}votes.csv.gz"), format!("{data}comments.csv.gz"));
    let (out, again) = (folder.join("result.json"), folder.join("again.json"));
    let done = analyse(&votes, &comments, &out, &["--verbose"]);
    assert!(done.status.success(), "{done:?}");
    let told = String::from_utf8(done.stderr).unwrap();
    assert!(told.contains("2 groups of ") && told.contains("seconds") && told.contains("204 people"), "{told}");
    assert!(analyse(&votes, &comments, &again, &["--engine", "plumbline"]).status.success());
    assert_eq!(fs::read(&out).unwrap(), fs::read(&again).unwrap());
    let map: Value = serde_json::from_slice(&fs::read(&out).unwrap()).unwrap();
    assert_eq!((&map["engine"], &map["schema"], &map["clear"]), (&json!("plumbline"), &json!(1), &json!(true)));
    let people = map["participant_ids"].as_array().unwrap().len();
    for key in ["x", "y", "votes", "group", "nearest", "between"] {
        assert_eq!(map["participants"][key].as_array().unwrap().len(), people, "{key}");
    }
    let statements = map["statements"].as_array().unwrap();
    let ids: Vec<&Value> = statements.iter().map(|s| &s["statement_id"]).collect();
    assert_eq!(ids, map["statement_ids"].as_array().unwrap().iter().collect::<Vec<_>>());
    let best = map["consensus"][0].as_u64().unwrap();
    let best = statements.iter().find(|s| s["statement_id"] == best).unwrap();
    assert!(best["floor"].as_f64().unwrap() > 0.5);
    assert_eq!(best["by_group"].as_array().unwrap().len(), map["groups"].as_array().unwrap().len());
    let mut found = std::collections::BTreeSet::new();
    keys("", &map, &mut found);
    let help = Command::new(env!("CARGO_BIN_EXE_plumbline")).args(["dialogue", "analyse", "--help"]).output().unwrap();
    let help = String::from_utf8(help.stdout).unwrap();
    for key in found.iter().filter_map(|path| path.rsplit('/').next()) {
        assert!(key.parse::<u32>().is_ok() || help.contains(key), "help does not tell of {key}");
    }
}

#[test]
fn a_room_that_cannot_be_parted_is_one_group() {
    let folder = folder("dialogue-one");
    let (votes, comments, out) = (folder.join("votes.csv"), folder.join("comments.csv"), folder.join("result.json"));
    fs::write(&votes, "timestamp,comment-id,voter-id,vote\n1,5,1,1\n1,5,2,1\n2,5,2,-1\n3,5,2,1\n").unwrap();
    fs::write(&comments, "comment-id,moderated,comment-body\n5,1,\"<script>alert(1)</script>\u{202e}\"\n").unwrap();
    let done = analyse(votes.to_str().unwrap(), comments.to_str().unwrap(), &out, &["--engine", "polis", "--verbose"]);
    assert!(done.status.success(), "{done:?}");
    let ours: Value = serde_json::from_slice(&fs::read(&out).unwrap()).unwrap();
    assert_eq!((&ours["groups"]["k"], &ours["groups"]["labels"]), (&json!(1), &json!([0, 0])));
    assert_eq!((&ours["latest_votes"], &ours["vote_events"]), (&json!(2), &json!(4)));
    assert!(String::from_utf8(done.stderr).unwrap().contains("seconds"));
}
