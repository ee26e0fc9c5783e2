//! Statements of reasons as they are used from the shell: what is printed, what is refused, what is said beside it.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says where")]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

fn plumbline(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_plumbline")).arg("platforms").args(arguments).output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// Standard output and error of what has to go well.
fn well(arguments: &[&str]) -> (String, String) {
    let out = plumbline(arguments);
    assert!(out.status.success(), "{arguments:?}: {}", text(&out.stderr));
    (text(&out.stdout), text(&out.stderr))
}

fn refused(arguments: &[&str], status: i32) -> String {
    let out = plumbline(arguments);
    assert_eq!(out.status.code(), Some(status), "{arguments:?}: {}", text(&out.stderr));
    text(&out.stderr)
}

fn data(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../lake/tests/data");
    folder.join(name).to_str().unwrap().to_owned()
}

#[test]
fn from_published_files_to_the_answer() {
    let folder = tempfile::tempdir().unwrap();
    let lake = folder.path().join("lake");
    let lake = lake.to_str().unwrap();
    assert!(refused(&["report", "--lake", lake], 2).contains("There is no lake"));
    let files = ["2025-06-30-full", "2025-09-30-full", "2025-10-01-full", "2025-10-02-light"];
    let files = files.map(|f| data(&format!("sor-global-{f}.zip")));
    let mut ingest = vec!["ingest", "--lake", lake, "--threads", "2"];
    ingest.extend(files.iter().map(String::as_str));
    let (out, err) = well(&ingest);
    assert!(out.is_empty() && err.contains("6000 rows taken in") && err.contains("13500 rows in"), "{err}");
    assert!(well(&ingest).1.contains("nothing was changed"));

    // What three other programs say of the same files.
    let expected = fs::read_to_string(data("expected.csv")).unwrap();
    let (out, err) = well(&["report", "--lake", lake, "--by", "platform,month", "--format", "csv"]);
    let fields =
        |text: &str| text.lines().map(|l| l.rsplitn(3, ',').map(str::to_owned).collect::<Vec<_>>()).collect::<Vec<_>>();
    let (ours, theirs) = (fields(&out), fields(&expected));
    assert_eq!(ours.len(), theirs.len());
    assert_eq!(ours[0], theirs[0]);
    for (a, b) in ours[1..].iter().zip(&theirs[1..]) {
        assert_eq!(a[2], b[2]);
        for at in [0, 1] {
            assert!((a[at].parse::<f64>().unwrap() - b[at].parse::<f64>().unwrap()).abs() < 1e-11);
        }
    }
    assert!(err.contains("no day of any notice"), "{err}");

    let json =
        well(&["report", "--lake", lake, "--format", "json", "--where", "source=TRUSTED_FLAGGER", "--distinct"]).0;
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!((&json["question"], &json["distinct"]), (&"tfgbv".into(), &true.into()));
    assert!(json["lines"].as_array().unwrap().iter().all(|l| l["schema"] == "v2"));

    // Neither joined across July 2025, nor asked by what is not kept.
    let (out, err) = well(&["report", "--lake", lake, "--set", "all", "--by", "platform", "--format", "csv"]);
    assert!(out.starts_with("platform,schema,n,") && err.contains("not one series"), "{out}{err}");
    assert!(well(&["report", "--lake", lake, "--set", "all", "--by", "family,schema"]).0.contains("image-sharing"));
    assert!(refused(&["report", "--lake", lake, "--by", "gender"], 2).contains("use: platform, month"));
    assert!(
        refused(&["report", "--lake", lake, "--figures", "keywords", "--by", "keyword"], 2)
            .contains("keyword is known")
    );
    let (out, _) = well(&["report", "--lake", lake, "--figures", "keywords", "--by", "schema", "--format", "csv"]);
    assert!(out.contains("\nv1,1500,") && out.contains("\nv2,12000,"), "{out}");
    let (out, err) = well(&["report", "--lake", lake, "--where", "month=2019-01", "--format", "csv"]);
    assert_eq!((out.lines().count(), err.contains("No statement")), (1, true));
}

#[test]
fn a_file_that_is_no_such_file_is_told_and_the_status_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let lake = folder.path().join("lake");
    let lake = lake.to_str().unwrap();
    let bad = folder.path().join("sor-global-2025-09-04-light.zip");
    fs::write(&bad, "nothing").unwrap();
    let bad = bad.to_str().unwrap();
    let told = refused(&["ingest", bad, &data("sor-global-2025-10-02-light.zip"), "--lake", lake], 1);
    assert!(told.contains("it is no zip") && told.contains("1 of 2 files were not taken in"), "{told}");
    let (out, _) = well(&["report", "--lake", lake, "--figures", "lag", "--by", "month", "--format", "csv"]);
    assert!(
        out.starts_with("month,n,q1_lag_days,median_lag_days,q3_lag_days,p90_lag_days\n2025-09,12,,2,,\n"),
        "{out}"
    );
    assert!(refused(&["ingest", bad, "--lake", folder.path().to_str().unwrap()], 2).contains("holds something"));
}

/// A folder of knowledge in which the party "facebook" has an invented name of the synthetic files.
fn knowledge(at: &Path) {
    fn copy(from: &Path, to: &Path) {
        fs::create_dir_all(to).unwrap();
        for entry in fs::read_dir(from).unwrap().flatten() {
            let (path, to) = (entry.path(), to.join(entry.file_name()));
            if path.is_dir() {
                copy(&path, &to);
            } else {
                fs::copy(&path, &to).unwrap();
            }
        }
    }
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../knowledge"), at);
    let path = at.join("platforms.toml");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(path, text.replace("statements_as = [\"Facebook\"]", "statements_as = [\"Facelane\"]")).unwrap();
}

fn align(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_plumbline")).arg("align").args(arguments).output().unwrap()
}

#[test]
fn what_platforms_tell_is_evidence_of_what_was_seen() {
    let folder = tempfile::tempdir().unwrap();
    let [lake, own] = ["lake", "knowledge"].map(|name| folder.path().join(name).to_str().unwrap().to_owned());
    knowledge(Path::new(&own));
    let files = ["2025-06-30-full", "2025-09-30-full", "2025-10-01-full", "2025-10-02-light"];
    let files = files.map(|f| data(&format!("sor-global-{f}.zip")));
    let mut ingest = vec!["ingest", "--lake", &lake];
    ingest.extend(files.iter().map(String::as_str));
    well(&ingest);

    let told = |more: &[&str]| {
        let mut arguments = vec!["facebook", "--platforms", &lake, "--as-of", "2025-10-03", "--format", "json"];
        arguments.extend(more);
        let out = align(&arguments);
        assert!(out.status.success(), "{}", text(&out.stderr));
        let all: serde_json::Value = serde_json::from_slice(&out.stdout).unwrap();
        all["findings"].as_array().unwrap().clone()
    };
    let of = |findings: &[serde_json::Value], id: &str| {
        findings.iter().find(|f| f["benchmark"] == format!("accountability.platform-{id}")).unwrap().clone()
    };
    let own = ["--knowledge", own.as_str()];
    let findings = told(&own);
    // Counted by another program from the same files.
    for (id, standing, value, unit) in [
        ("names-the-violence", "met", 3.0, "statements"),
        ("acts-against-repeat-abusers", "met", 7.0, "statements"),
        ("flaggers-on-record", "unknown", 0.0, "statements"),
        ("publishes-soon", "unknown", 2.0, "days"),
        ("publishes-decisions", "unknown", 2.0, "months"),
    ] {
        let found = of(&findings, id);
        assert_eq!(found["life"], standing, "{id}: {found}");
        let fact = &found["evidence"][0];
        assert_eq!(
            (&fact["kind"], &fact["value"], &fact["unit"]),
            (&"platform-record".into(), &value.into(), &unit.into())
        );
        assert!(fact["source"].as_str().unwrap().contains("sor-global-2025-09-30-full.zip"), "{fact}");
    }
    // A real platform is in none of these days, and nothing follows from that.
    assert!(told(&[]).iter().all(|f| f["life"] != "not-met" && f["life"] != "met"));

    // In words, with the days that were read.
    let out =
        align(&["facebook", "--platforms", &lake, "--as-of", "2025-10-03", own[0], own[1], "--need", "accountability"]);
    let words = text(&out.stdout);
    assert!(words.contains("2 of 365 were read (in 2025-06, 2025-09)"), "{words}");
    let place = folder.path().join("none");
    let doctor = ["doctor", "--platforms", &lake, "--data", place.to_str().unwrap(), own[0], own[1]];
    let out = Command::new(env!("CARGO_BIN_EXE_plumbline")).args(doctor).output().unwrap();
    let words = text(&out.stdout);
    assert!(words.contains("4 days of the DSA Transparency Database, 2025-06-30 to 2025-10-02"), "{words}");
    assert!(words.contains("Facebook: in it\n") && words.contains("TikTok: not in it\n"), "{words}");

    // What is no lake, and a day of an older program, are told.
    let out = align(&["facebook", "--platforms", place.to_str().unwrap()]);
    assert_eq!(out.status.code(), Some(2));
    assert!(text(&out.stderr).contains("There is no lake"));
    let day = Path::new(&lake).join("2025-10-01.global.day");
    let mut bytes = fs::read(&day).unwrap();
    bytes[8] = 1;
    fs::write(&day, bytes).unwrap();
    let out = align(&["facebook", "--platforms", &lake]);
    assert_eq!(out.status.code(), Some(1));
    let words = text(&out.stderr);
    assert!(words.contains("it is of format 1") && words.contains("plumbline platforms ingest FILE"), "{words}");
}
