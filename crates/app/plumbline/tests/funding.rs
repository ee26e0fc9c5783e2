//! Money from the shell: the columns, what is told beside them, what is refused.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says where")]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

const IATI: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../domain/funding/tests/iati");

fn plumbline(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_plumbline")).current_dir(folder).args(arguments).output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

fn file(name: &str) -> String {
    format!("{IATI}/{name}")
}

#[test]
fn the_columns_are_those_that_were_asked_for() {
    let out = plumbline(
        Path::new("."),
        &[
            "funding",
            "report",
            &file("usaid-th.xml"),
            &file("bcie.xml"),
            &file("acfspain-es.xml"),
            "--by",
            "file,place,year,kind,currency",
            "--format",
            "csv",
        ],
    );
    assert!(out.status.success(), "{}", text(&out.stderr));
    let sorted = |csv: &str| {
        let mut lines: Vec<String> = csv.lines().map(str::to_owned).collect();
        lines.sort();
        lines
    };
    assert_eq!(sorted(&text(&out.stdout)), sorted(&fs::read_to_string(file("expected.csv")).unwrap()));
    assert!(text(&out.stderr).contains("never add them"), "{}", text(&out.stderr));
}

#[test]
fn one_country_and_other_shapes() {
    let out =
        plumbline(Path::new("."), &["funding", "report", &file("bcie.xml"), "--country", "SLV", "--format", "json"]);
    let rows: Vec<serde_json::Value> = serde_json::from_slice(&out.stdout).unwrap();
    assert!(!rows.is_empty() && rows.iter().all(|r| r["place"] == "SV" && r["year"].is_i64()), "{rows:?}");
    let out = plumbline(Path::new("."), &["funding", "report", &file("bcie.xml"), "--country", "SLV"]);
    assert!(text(&out.stdout).starts_with("reporter"), "{}", text(&out.stdout));
    let out =
        plumbline(Path::new("."), &["funding", "report", &file("worldbank-679.xml"), "--budgets", "--format", "csv"]);
    assert!(
        text(&out.stdout).starts_with("reporter,place,year,status,currency,amount,rows\n44000,R:679,2011,indicative"),
        "{}",
        text(&out.stdout)
    );
}

#[test]
fn a_question_that_would_mislead_is_refused() {
    let bcie = file("bcie.xml");
    for (asked, words) in [
        (vec!["--by", "kind,currency"], "counted several times"),
        (vec!["--by", "reporter,currency"], "what was promised"),
        (vec!["--by", "reporter,colour"], "there is no column \"colour\""),
        (vec!["--kinds", "gift"], "there is no kind \"gift\""),
        (vec!["--country", "XX"], "no code of a country"),
    ] {
        let out = plumbline(Path::new("."), &[&["funding", "report", bcie.as_str()], asked.as_slice()].concat());
        assert_eq!(out.status.code(), Some(2));
        assert!(text(&out.stderr).contains(words), "{}", text(&out.stderr));
        assert!(out.stdout.is_empty());
    }
}

#[test]
fn a_file_that_breaks_off_is_in_no_total() {
    let place = tempfile::tempdir().unwrap();
    let whole = fs::read(file("bcie.xml")).unwrap();
    fs::write(place.path().join("cut.xml"), &whole[..whole.len() / 2]).unwrap();
    let spain = file("acfspain-es.xml");
    let asked = ["funding", "report", "cut.xml", &spain, "--format", "csv"];
    let out = plumbline(place.path(), &asked);
    assert_eq!(out.status.code(), Some(1));
    let told = text(&out.stderr);
    assert!(
        told.contains("cut.xml: line ") && told.contains("cut off") && told.contains("of the others alone"),
        "{told}"
    );
    let alone = plumbline(place.path(), &["funding", "report", &spain, "--format", "csv"]);
    assert_eq!(out.stdout, alone.stdout);
    let none = plumbline(place.path(), &["funding", "report", "cut.xml", "not-there.xml"]);
    assert_eq!((none.status.code(), none.stdout.len()), (Some(1), 0));
}

/// The sum of a column of amounts.
fn cents(out: &Output, column: usize) -> i64 {
    let mut rows = csv::Reader::from_reader(out.stdout.as_slice());
    rows.records().map(|row| row.unwrap()[column].replace('.', "").parse::<i64>().unwrap()).sum()
}

#[test]
fn a_file_of_several_reporters_is_told_by_reporter() {
    let place = tempfile::tempdir().unwrap();
    let [spain, other] = ["acfspain-es.xml", "bcie.xml"].map(|name| fs::read_to_string(file(name)).unwrap());
    let inside = |text: &str| {
        let from = text.find("<iati-activity ").unwrap();
        text[from..text.find("</iati-activities>").unwrap()].to_owned()
    };
    let both = format!("<iati-activities version=\"2.03\">{}{}</iati-activities>", inside(&spain), inside(&other));
    fs::write(place.path().join("both.xml"), both).unwrap();
    let asked = |by: &str| plumbline(place.path(), &["funding", "report", "both.xml", "--format", "csv", "--by", by]);
    let refused = asked("activity,place,year,kind,currency");
    assert_eq!((refused.status.code(), refused.stdout.len()), (Some(2), 0));
    assert!(text(&refused.stderr).contains("add `reporter`"), "{}", text(&refused.stderr));
    let told = "both.xml holds what 2 organisations report, which may be the same money on its way";
    // By file it is what is in the file: shown, and the double counting is stated.
    let by_file = asked("file,place,year,kind,currency");
    assert!(by_file.status.success());
    assert!(text(&by_file.stderr).contains(told), "{}", text(&by_file.stderr));
    let apart = asked("file,reporter,place,year,kind,currency");
    assert!(apart.status.success() && !text(&apart.stderr).contains(told));
    assert_eq!(cents(&by_file, 5), cents(&apart, 6));
    assert!(cents(&by_file, 5) != 0);
}

#[test]
fn a_newer_version_is_counted_wherever_it_stands() {
    let place = tempfile::tempdir().unwrap();
    let old = fs::read_to_string(file("acfspain-es.xml")).unwrap();
    let new =
        old.replace("last-updated-datetime=\"2022", "last-updated-datetime=\"2023").replacen(">2223875<", ">1000<", 1);
    assert_ne!(old, new);
    fs::write(place.path().join("a.xml"), &new).unwrap();
    fs::write(place.path().join("b.xml"), &old).unwrap();
    let by = ["--by", "reporter,place,year,kind,currency", "--format", "csv"];
    let both = plumbline(place.path(), &[&["funding", "report", "a.xml", "b.xml"], by.as_slice()].concat());
    let alone = plumbline(place.path(), &[&["funding", "report", "a.xml"], by.as_slice()].concat());
    assert_eq!(text(&both.stdout), text(&alone.stdout));
    assert!(text(&both.stderr).contains("counted from a.xml line"), "{}", text(&both.stderr));
    fs::rename(place.path().join("a.xml"), place.path().join("c.xml")).unwrap();
    let other = plumbline(place.path(), &[&["funding", "report", "c.xml", "b.xml"], by.as_slice()].concat());
    assert_eq!(text(&other.stdout), text(&alone.stdout));
}

#[test]
fn a_folder_is_written_whole_and_strangers_are_left_alone() {
    let place = tempfile::tempdir().unwrap();
    let spain = file("acfspain-es.xml");
    let asked = ["funding", "ingest", &spain, "--into", "flows"];
    for _ in 0..2 {
        assert!(plumbline(place.path(), &asked).status.success());
    }
    let names: Vec<String> =
        fs::read_dir(place.path()).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    assert_eq!(names, ["flows"]);
    let flows = fs::read_to_string(place.path().join("flows/flows.csv")).unwrap();
    assert!(flows.lines().any(|l| l.contains("incoming-funds")), "{flows}");
    for name in
        ["README.md", "named_flows.csv", "budgets.csv", "named.csv", "publishers.csv", "sources.csv", "aside.csv"]
    {
        assert!(place.path().join("flows").join(name).is_file(), "{name}");
    }
    // Figures that lack a file are not written as if they were whole.
    let whole = fs::read(file("bcie.xml")).unwrap();
    fs::write(place.path().join("cut.xml"), &whole[..whole.len() / 2]).unwrap();
    let before = fs::read(place.path().join("flows/sources.csv")).unwrap();
    let some = ["funding", "ingest", "cut.xml", &spain, "--into", "flows"];
    let out = plumbline(place.path(), &some);
    assert_eq!(out.status.code(), Some(1));
    assert!(text(&out.stderr).contains("--partial"), "{}", text(&out.stderr));
    assert_eq!(fs::read(place.path().join("flows/sources.csv")).unwrap(), before);
    let out = plumbline(place.path(), &[&some[..], &["--partial"]].concat());
    assert_eq!(out.status.code(), Some(1));
    let refused = fs::read_to_string(place.path().join("flows/refused.csv")).unwrap();
    assert!(refused.starts_with("file,why\ncut.xml,"), "{refused}");
    let out = plumbline(place.path(), &[&asked[..], &["--rates", "r.csv", "--to", "USD"]].concat());
    assert_eq!(out.status.code(), Some(2));
    // One that cannot be put in its place is refused before anything is read.
    let empty = place.path().join("empty");
    fs::create_dir(&empty).unwrap();
    for into in [".", "..", "x/..", "/"] {
        let out = plumbline(&empty, &["funding", "ingest", &spain, "--into", into]);
        assert_eq!(out.status.code(), Some(2));
        assert!(text(&out.stderr).contains("which needs a name"), "{}", text(&out.stderr));
    }
    fs::remove_dir(&empty).unwrap();
    // A folder that holds anything else is somebody's, whatever else it holds.
    fs::create_dir(place.path().join("data")).unwrap();
    fs::copy(&spain, place.path().join("data/spain.xml")).unwrap();
    fs::write(place.path().join("data/flows.csv"), "mine").unwrap();
    assert_eq!(plumbline(place.path(), &["funding", "ingest", &spain, "--into", "data"]).status.code(), Some(2));
    assert!(place.path().join("data/spain.xml").exists());
    fs::create_dir(place.path().join("flows.old")).unwrap();
    fs::write(place.path().join("flows.old/mine"), "x").unwrap();
    assert!(plumbline(place.path(), &asked).status.success());
    assert!(place.path().join("flows.old/mine").exists());
    fs::create_dir(place.path().join("photos")).unwrap();
    fs::write(place.path().join("photos/one.jpg"), "x").unwrap();
    let out = plumbline(place.path(), &["funding", "ingest", &spain, "--into", "photos"]);
    assert_eq!(out.status.code(), Some(2));
    assert!(place.path().join("photos/one.jpg").exists());
}

#[test]
fn a_folder_says_what_was_rebased_and_set_aside() {
    let place = tempfile::tempdir().unwrap();
    same_identifier(place.path());
    let file = place.path().join("two.xml");
    let odd = fs::read_to_string(&file).unwrap().replacen("100<", "999999999999999999999<", 1);
    let uneven = "<recipient-country code=\"UG\" percentage=\"40\"/>";
    fs::write(&file, odd.replace("<recipient-country code=\"UG\"/>", uneven)).unwrap();
    assert!(plumbline(place.path(), &["funding", "ingest", "two.xml", "--into", "flows"]).status.success());
    let aside = fs::read_to_string(place.path().join("flows/aside.csv")).unwrap();
    assert!(aside.contains("larger than a thousand million million") && aside.contains(",1,two.xml:1,no"), "{aside}");
    assert!(aside.contains("they were rebased,2,,yes"), "{aside}");
    // A comma may stand for a point: what is in the sums and may be read otherwise is told with its place.
    let file = place.path().join("two.xml");
    let commas = fs::read_to_string(&file).unwrap().replacen(">7<", ">7,000<", 1);
    fs::write(&file, commas).unwrap();
    let out = plumbline(place.path(), &["funding", "ingest", "two.xml", "--into", "flows"]);
    let told = text(&out.stderr);
    assert!(told.contains("1 x value with commas"), "{told}");
    assert!(
        told.contains("SAME-1 is reported by DE-GOV-1 (two.xml line 1) and by FR-GOV-1 (two.xml line 1)"),
        "{told}"
    );
    let aside = fs::read_to_string(place.path().join("flows/aside.csv")).unwrap();
    assert!(aside.lines().any(|l| l.contains("value with commas") && l.ends_with(",1,two.xml:1,yes")), "{aside}");
    // Of a report on budgets, and of one country, what is noted is of the rows that are shown.
    let negative = fs::read_to_string(&file).unwrap().replacen(">7,000<", ">-7,000<", 1);
    fs::write(&file, negative).unwrap();
    let told =
        |more: &[&str]| text(&plumbline(place.path(), &[&["funding", "report", "two.xml"], more].concat()).stderr);
    assert!(told(&[]).contains("1 transactions below 0") && told(&["--country", "UGA"]).contains("below 0"));
    for other in [&["--budgets"][..], &["--country", "KEN"]] {
        assert!(!told(other).contains("below 0") && !told(other).contains("rebased"), "{}", told(other));
    }
    assert!(told(&["--country", "KEN"]).contains("of the whole files"));
    // What was written is read.
    assert!(plumbline(place.path(), &["align", "UGA", "--funding", "flows"]).status.success());
}

#[test]
fn a_folder_becomes_evidence_and_a_spoilt_one_is_refused() {
    let place = tempfile::tempdir().unwrap();
    let asked = ["funding", "ingest", &file("usaid-th.xml"), &file("bcie.xml"), "--into", "flows"];
    assert!(plumbline(place.path(), &asked).status.success());
    let standing = |party: &str, benchmark: &str, day: &str| {
        let asked = ["align", party, "--format", "json", "--funding", "flows", "--as-of", day];
        let out = plumbline(place.path(), &asked);
        assert!(out.status.success(), "{}", text(&out.stderr));
        let all: serde_json::Value = serde_json::from_slice(&out.stdout).unwrap();
        let list = all["findings"].as_array().unwrap().clone();
        let found = list.into_iter().find(|f| f["benchmark"] == benchmark).unwrap();
        (found["life"].as_str().unwrap().to_owned(), found["evidence"].to_string())
    };
    // expected.csv has the amounts: Thailand 2021, disbursement, of it 100000.00 with the code.
    let (life, evidence) = standing("THA", "funding.aid-arrives", "2023-06-01");
    assert_eq!(life, "met");
    assert!(evidence.contains("100000.0") && evidence.contains("/funding/org/US-GOV-1"), "{evidence}");
    assert_eq!(standing("USA", "funding.gives-aid", "2023-06-01").0, "met");
    assert_eq!(standing("THA", "funding.aid-arrives", "2026-06-01").0, "unknown", "five years old");
    assert_eq!(standing("KEN", "funding.aid-arrives", "2023-06-01").0, "unknown");
    let flows = place.path().join("flows/flows.csv");
    let good = fs::read_to_string(&flows).unwrap();
    fs::write(&flows, good.replacen(",2021,", ",soon,", 1)).unwrap();
    for command in [&["serve", "--read-only", "--listen", "127.0.0.1:0"][..], &["align", "THA"], &["doctor"]] {
        let out = plumbline(place.path(), &[command, &["--funding", "flows"]].concat());
        assert_eq!(out.status.code(), Some(1), "{command:?}");
        let told = text(&out.stderr);
        assert!(told.contains("funding/flows.csv:") && told.contains("the year is \"soon\""), "{told}");
    }
    fs::remove_file(&flows).unwrap();
    let out = plumbline(place.path(), &["align", "THA", "--funding", "flows"]);
    assert_eq!(out.status.code(), Some(1));
    assert!(text(&out.stderr).contains("plumbline funding ingest"), "{}", text(&out.stderr));
}

/// Two organisations that give the same identifier to different activities, whose words name nothing.
fn same_identifier(place: &Path) {
    let activity = |reporter: &str, amount: &str| {
        format!(
            "<iati-activity default-currency=\"USD\"><iati-identifier>SAME-1</iati-identifier><reporting-org ref=\"{reporter}\" type=\"10\"/>\
             <title><narrative>Community work</narrative></title><recipient-country code=\"UG\"/><sector code=\"15180\"/><transaction><transaction-type code=\"3\"/>\
             <transaction-date iso-date=\"2024-01-01\"/><value>{amount}</value><receiver-org type=\"22\"/></transaction></iati-activity>"
        )
    };
    let all = activity("DE-GOV-1", "100") + &activity("FR-GOV-1", "7");
    fs::write(place.join("two.xml"), format!("<iati-activities version=\"2.03\">{all}</iati-activities>")).unwrap();
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).unwrap();
        }
    }
}

#[test]
fn what_a_person_read_is_of_one_organisations_activity_and_can_be_taken_back() {
    let place = tempfile::tempdir().unwrap();
    same_identifier(place.path());
    copy(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../knowledge")), &place.path().join("read"));
    let file = place.path().join("read/funding/activities.toml");
    let before = fs::read_to_string(&file).unwrap();
    let reading = "\n[[activity]]\nreporter = \"DE-GOV-1\"\nidentifier = \"SAME-1\"\nnames = true\nwhy = \"Its page says so.\"\nsource = \"example.org/a\"\nread = 2026-11-20\n";
    fs::write(&file, format!("{before}{reading}")).unwrap();
    let asked = ["funding", "ingest", "two.xml", "--into", "flows", "--knowledge", "read"];
    let out = plumbline(place.path(), &asked);
    assert!(out.status.success(), "{}", text(&out.stderr));
    // The folder has what the words found: nothing. What is said acts where it is read.
    for name in ["flows.csv", "named_flows.csv", "named.csv"] {
        let body = fs::read_to_string(place.path().join("flows").join(name)).unwrap();
        assert!(!body.contains("person") && !body.contains("words,1") && !body.contains("Its page"), "{name}: {body}");
    }
    let standing = |party: &str| {
        let asked = ["align", party, "--format", "json", "--funding", "flows", "--as-of", "2026-06-01"];
        let out = plumbline(place.path(), &[&asked[..], &["--knowledge", "read"]].concat());
        assert!(out.status.success(), "{}", text(&out.stderr));
        let all: serde_json::Value = serde_json::from_slice(&out.stdout).unwrap();
        let list = all["findings"].as_array().unwrap().clone();
        let found = list.into_iter().find(|f| f["benchmark"] == "funding.womens-organisations").unwrap();
        (found["life"].as_str().unwrap().to_owned(), found["evidence"].to_string())
    };
    let (life, evidence) = standing("DEU");
    assert!(life == "partly" && evidence.contains("example.org/a"), "{life} {evidence}");
    // It is of this organisation's activity alone.
    let (life, evidence) = standing("FRA");
    assert!(life == "partly" && !evidence.contains("example.org/a"), "{life} {evidence}");
    // A report tells it as it counts.
    let by = ["--by", "reporter,activity,named,kind,currency", "--format", "csv", "--knowledge", "read"];
    let told = text(&plumbline(place.path(), &[&["funding", "report", "two.xml"][..], &by].concat()).stdout);
    assert!(told.contains("DE-GOV-1,SAME-1,person,") && told.contains("FR-GOV-1,SAME-1,no,"), "{told}");
    // Taken out of the knowledge, it decides nothing more in the same folder.
    fs::write(&file, &before).unwrap();
    let (life, evidence) = standing("DEU");
    assert!(life == "partly" && !evidence.contains("example.org/a"), "{life} {evidence}");
}
