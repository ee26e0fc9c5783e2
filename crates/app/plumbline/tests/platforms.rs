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
