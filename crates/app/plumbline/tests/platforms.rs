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
    let (out, err) = well(&["report", "--lake", lake, "--figures", "keywords", "--by", "platform", "--format", "csv"]);
    assert!(out.starts_with("platform,schema,statements,"), "{out}");
    assert!(err.contains("not one series") && err.contains("no day of any notice"), "{err}");
    let (out, err) = well(&["report", "--lake", lake, "--where", "month=2019-01", "--format", "csv"]);
    assert_eq!((out.lines().count(), err.contains("No statement")), (1, true));
}

#[test]
fn what_would_be_misread_is_said_beside_the_answer() {
    let folder = tempfile::tempdir().unwrap();
    let lake = folder.path().join("lake");
    let lake = lake.to_str().unwrap();
    well(&[&["ingest", "--lake", lake][..], &published().each_ref().map(String::as_str)].concat());
    let report = |more: &[&str]| well(&[&["report", "--lake", lake], more].concat());
    // Before and since July 2025 one below the other, which is the order of months and no series.
    let (out, err) = report(&["--by", "month"]);
    assert!(out.lines().next().unwrap().starts_with("month    schema") && err.contains("not one series"), "{out}{err}");
    let (out, err) = report(&["--by", "month", "--format", "csv"]);
    assert!(out.starts_with("month,n,median_days") && err.contains("not one series"), "{out}{err}");
    let (out, _) = report(&["--by", "month", "--figures", "keywords", "--format", "csv"]);
    assert!(out.starts_with("month,schema,statements,"), "{out}");
    assert!(report(&["--by", "schema,month"]).0.lines().next().unwrap().matches("schema").count() == 1);
    // How much of a month was loaded.
    assert!(err.contains("2025-06 1 of 30, 2025-09 1 of 30, 2025-10 2 of 31"), "{err}");
    assert!(!report(&["--by", "platform"]).1.contains(" of 30"));
    // A value that nothing has is not a zero that was counted.
    let (out, err) = report(&["--where", "source=TRUSTED_FLAGER", "--where", "platform=Tik Tok", "--format", "csv"]);
    assert_eq!(out.lines().count(), 1);
    assert!(err.contains("has \"TRUSTED_FLAGER\" for source") && err.contains("SOURCE_TRUSTED_FLAGGER"), "{err}");
    assert!(err.contains("has \"Tik Tok\" for platform"), "{err}");
    // One dimension twice: one of the two.
    let platforms: Vec<String> = report(&["--by", "platform", "--where", "month=2025-09", "--format", "csv"])
        .0
        .lines()
        .skip(1)
        .map(|line| line.split(',').next().unwrap().to_owned())
        .collect();
    let [a, b] = [&platforms[0], &platforms[1]].map(|name| format!("platform={name}"));
    let (out, err) =
        report(&["--by", "platform", "--where", "month=2025-09", "--where", &a, "--where", &b, "--format", "csv"]);
    assert_eq!((out.lines().count(), err.contains("nothing in this answer")), (3, false), "{out}{err}");
    // JSON has every figure, and so every known error.
    let errata = |figures: &str| -> serde_json::Value {
        serde_json::from_str(&report(&["--by", "platform", "--format", "json", "--figures", figures]).0).unwrap()
    };
    let (lag, age) = (errata("lag"), errata("age"));
    assert_eq!(lag["errata"], age["errata"]);
    assert!(errata("keywords")["errata"].is_object());
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

/// Rows of each day of the database, as the lake tells them.
fn rows_by_month(lake: &str) -> Vec<String> {
    let out = plumbline(&[
        "report",
        "--lake",
        lake,
        "--figures",
        "keywords",
        "--by",
        "platform,month,schema",
        "--format",
        "csv",
    ]);
    if out.status.code() == Some(2) {
        return Vec::new();
    }
    assert!(out.status.success(), "{}", text(&out.stderr));
    text(&out.stdout).lines().skip(1).map(str::to_owned).collect()
}

fn published() -> [String; 4] {
    ["2025-06-30-full", "2025-09-30-full", "2025-10-01-full", "2025-10-02-light"]
        .map(|f| data(&format!("sor-global-{f}.zip")))
}

/// What a report may say: of the files in their order, the first so many.
fn steps(folder: &Path) -> Vec<Vec<String>> {
    let mut all = vec![Vec::new()];
    let lake = folder.join("steps");
    for file in &published() {
        well(&["ingest", "--threads", "1", "--lake", lake.to_str().unwrap(), file]);
        all.push(rows_by_month(lake.to_str().unwrap()));
    }
    all
}

#[test]
fn work_that_is_killed_shows_whole_days_alone_and_goes_on_where_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let steps = steps(folder.path());
    let mut seen = std::collections::BTreeSet::new();
    // How long a day takes depends on the machine, so the moments lie ever later until nothing is left to kill.
    for wait in (0_u64..).map(|n| n * n) {
        let lake = folder.path().join(format!("killed-{wait}"));
        let lake = lake.to_str().unwrap();
        let mut ingest = Command::new(env!("CARGO_BIN_EXE_plumbline"));
        ingest.args(["platforms", "ingest", "--threads", "1", "--lake", lake]).args(published());
        let mut child = ingest.stderr(std::process::Stdio::null()).spawn().unwrap();
        std::thread::sleep(std::time::Duration::from_millis(wait));
        let ended = child.try_wait().unwrap().is_some();
        child.kill().unwrap();
        child.wait().unwrap();
        let there = rows_by_month(lake);
        let step = steps.iter().position(|step| *step == there);
        assert!(step.is_some(), "after {wait} ms the lake holds a part of a day: {there:?}");
        seen.insert(step);
        assert!(ingest.status().unwrap().success());
        assert_eq!(rows_by_month(lake), steps[4], "after {wait} ms it did not go on");
        if ended {
            break;
        }
    }
    assert!(seen.len() > 1, "nothing was killed in the middle");
}

#[cfg(unix)]
#[test]
fn without_room_for_a_day_the_days_before_it_stay_and_it_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let steps = steps(folder.path());
    let lake = folder.path().join("narrow");
    let lake = lake.to_str().unwrap();
    let [first, others @ ..] = published();
    well(&["ingest", "--lake", lake, &first]);
    let day = Path::new(lake).join("2025-06-30.global.day");
    let before = fs::read(&day).unwrap();
    // A file may grow to a kilobyte and no further, as on a disk that is full.
    let shell = "trap '' XFSZ; ulimit -f 1; exec \"$0\" platforms ingest --lake \"$@\"";
    let mut narrow = Command::new("bash");
    narrow.args(["-c", shell, env!("CARGO_BIN_EXE_plumbline"), lake]).args(&others);
    let out = narrow.output().unwrap();
    assert_eq!(out.status.code(), Some(1), "{}", text(&out.stderr));
    let told = text(&out.stderr);
    assert!(told.contains("3 of 3 files were not taken in") && told.contains("File too large"), "{told}");
    assert_eq!((rows_by_month(lake), fs::read(&day).unwrap()), (steps[1].clone(), before));
    let mut again = vec!["ingest", "--lake", lake];
    again.extend(others.iter().map(String::as_str));
    well(&again);
    assert_eq!(rows_by_month(lake), steps[4]);
    let left = fs::read_dir(lake).unwrap().flatten().filter(|e| e.path().extension().is_some_and(|e| e == "part"));
    assert_eq!(left.count(), 0);
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

#[cfg(not(feature = "lake"))]
#[test]
fn a_build_without_parquet_says_which_has_it_and_makes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let lake = folder.path().join("lake");
    let file = data("sor-global-2025-10-02-light.zip");
    let words = refused(&["ingest", &file, "--lake", lake.to_str().unwrap(), "--parquet"], 2);
    assert!(words.contains("cargo build --release --features lake"), "{words}");
    assert!(!lake.exists());
}
