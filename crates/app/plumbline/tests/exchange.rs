//! Other people's formats and popular pictures, from the shell.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says where")]

use std::fs;
use std::process::{Command, Output};

use serde_json::Value;

fn plumbline(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_plumbline")).args(arguments).output().unwrap()
}

/// Runs what has to go well: what it printed, and what it told beside.
fn well(arguments: &[&str]) -> (String, String) {
    let out = plumbline(arguments);
    let told = String::from_utf8(out.stderr).unwrap();
    assert!(out.status.success(), "{arguments:?}: {told}");
    (String::from_utf8(out.stdout).unwrap(), told)
}

/// Runs what has to be refused, with this status.
fn refused(arguments: &[&str], status: i32) -> String {
    let out = plumbline(arguments);
    assert_eq!(out.status.code(), Some(status), "{arguments:?}: {}", String::from_utf8_lossy(&out.stdout));
    String::from_utf8(out.stderr).unwrap()
}

fn data(name: &str) -> String {
    format!("{}/../banks/tests/data/exchange/{name}", env!("CARGO_MANIFEST_DIR"))
}

struct House {
    folder: tempfile::TempDir,
}

impl House {
    fn new() -> Self {
        let house = Self { folder: tempfile::tempdir().unwrap() };
        well(&["bank", "create", &house.at("bank")]);
        house
    }

    fn at(&self, name: &str) -> String {
        self.folder.path().join(name).to_str().unwrap().to_owned()
    }

    fn file(&self, name: &str, body: &str) -> String {
        fs::write(self.folder.path().join(name), body).unwrap();
        self.at(name)
    }

    fn entries(&self) -> u64 {
        let info = well(&["bank", "info", &self.at("bank"), "--format", "json"]).0;
        serde_json::from_str::<Value>(&info).unwrap()["entries"].as_u64().unwrap()
    }
}

#[test]
fn pages_of_an_exchange_come_in_as_one_and_go_out_to_whom_they_are_for() {
    let house = House::new();
    let bank = house.at("bank");
    let (one, two) = (data("stopncii-1.json"), data("stopncii-2.json"));
    let told = well(&["bank", "import", &bank, "--from", &one, "--as", "stopncii"]).0;
    assert!(told.starts_with("3 entries added.\n") && told.contains("more pages"), "{told}");
    let terms = ["--consent", "form 7", "--purpose", "removal; for StopNCII", "--labels"];
    let told = well(&[&["bank", "import", &bank, "--from", &one, &two, "--as", "stopncii"], &terms[..]].concat()).0;
    let expected = "2 entries added; 2 of them in the place of what the same owner had; 1 taken out, as the file says.\n\
        Left: 1 VideoMD5. Only PDQ fingerprints of pictures are banked.\nNot taken, or taken out: 1 that nobody has confirmed, or not any longer.\n";
    assert_eq!(told, expected);
    assert_eq!(house.entries(), 2);
    let gone = fs::read_dir(&bank).unwrap().map(|e| fs::read(e.unwrap().path()).unwrap());
    let page: Value = serde_json::from_str(&fs::read_to_string(&one).unwrap()).unwrap();
    let withdrawn = page["hashRecords"][1]["hashValue"].as_str().unwrap();
    let mut gone = gone.map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    assert!(gone.all(|text| !text.contains(withdrawn)), "what was withdrawn is in a file still");

    assert!(refused(&["bank", "export", &bank, "--as", "stopncii"], 2).contains("--for"));
    assert!(refused(&["bank", "export", &bank, "--as", "ncmec", "--for", "StopNCII"], 2).contains("--member"));
    let told = refused(&["bank", "export", &bank, "--as", "stopncii", "--for", "somebody"], 1);
    assert!(told.contains("2 entries stay here: their purpose does not have `for somebody`"), "{told}");
    let (page, told) = well(&["bank", "export", &bank, "--as", "stopncii", "--for", "stopncii"]);
    let expected = "2 entries for stopncii. Not in the file, of entries that are: consent (2), label (1), owner (2), purpose (2).\n";
    assert_eq!(told, expected);
    let page: Value = serde_json::from_str(&page).unwrap();
    assert_eq!((&page["count"], &page["hashRecords"][0]["caseNumbers"]), (&2.into(), &serde_json::json!({})));
    let (page, told) = well(&["bank", "export", &bank, "--as", "stopncii", "--for", "StopNCII", "--labels"]);
    assert!(page.contains("SAMPLE-2") && !told.contains("label"), "{told}");
    for (shape, more) in
        [("threatexchange-csv", "--labels"), ("threatexchange-json", "--member=7"), ("ncmec", "--member=7")]
    {
        let sent = house.file(shape, &well(&["bank", "export", &bank, "--as", shape, "--for", "StopNCII", more]).0);
        let other = house.at(&format!("other-{shape}"));
        well(&["bank", "create", &other]);
        assert!(well(&["bank", "import", &other, "--from", &sent, "--as", shape]).0.starts_with("2 entries added.\n"));
    }
}

#[test]
fn every_record_that_cannot_be_taken_is_named_by_its_place() {
    let house = House::new();
    let bank = house.at("bank");
    let fine = "db149e4714be09abf93fe42eabd2d9f29fb93534081c525371e273a87984a8ab";
    let flag = banks::canary::Canary::built_in().all().next().unwrap().hash;
    let row = |hash: &str| format!("HASH_PDQ,{hash},MALICIOUS\n");
    let body =
        ["type,indicator,status\n", &row(fine), &row(&fine[1..]), &row(&"0".repeat(64)), &row(&flag.to_string())];
    let from = house.file("bad.csv", &body.concat());
    let import = ["bank", "import", &bank, "--from", &from, "--as", "threatexchange-csv"];
    let told = refused(&import, 1);
    let lines: Vec<&str> = told.lines().collect();
    assert_eq!(
        lines[0],
        format!("{from}: line 3: a fingerprint has 64 hexadecimal digits, and this has 63 characters")
    );
    assert!(lines[1].starts_with(&format!("{from}: line 4: all of its bits are the same")));
    assert!(lines[2].starts_with(&format!("{from}: line 5: this is the fingerprint of a picture that everybody has")));
    assert!(lines[3].starts_with("3 records cannot be taken. Nothing was imported."), "{}", lines[3]);
    assert!(!told.contains(&fine[8..40]) && house.entries() == 0);
    assert_eq!(well(&[&import[..], &["--skip-bad"]].concat()).0, "1 entry added; 3 left out.\n");
    let told = refused(&["bank", "import", &bank, "--from", &data("ncmec-1.xml"), "--as", "stopncii"], 1);
    assert!(told.contains("this is no answer of StopNCII") && told.contains("Nothing was imported"), "{told}");
    assert!(
        refused(&["bank", "import", &bank, "--from", &house.at("nothing"), "--as", "ncmec"], 2).contains("nothing")
    );
    let told = refused(&[&import[..], &["--quality", "49"]].concat(), 1);
    assert!(told.contains("line 2: its quality is 49"), "{told}");
    assert!(well(&["bank", "import", &bank, "--from", &data("ncmec-1.xml"), "--as", "ncmec"]).0.contains("more pages"));
    assert_eq!(house.entries(), 4);
}

#[test]
fn a_bad_record_keeps_no_withdrawal_waiting() {
    let house = House::new();
    let bank = house.at("bank");
    let start = ["bank", "import", &bank, "--as", "stopncii", "--from"];
    let (one, two) = (data("stopncii-1.json"), data("stopncii-2.json"));
    let before = [&start[..], &[&one]].concat();
    well(&before);
    assert_eq!(house.entries(), 3);
    // Beside her withdrawal stands a picture that everybody has, and something new.
    let flag = banks::canary::Canary::built_in().all().next().unwrap().hash.to_string();
    let fine = "db149e4714be09abf93fe42eabd2d9f29fb93534081c525371e273a87984a8ab";
    let mut page: Value = serde_json::from_str(&fs::read_to_string(&two).unwrap()).unwrap();
    let record = |hash: &str| serde_json::json!({"lastModtimestamp": 9, "signalType": "ImagePDQ", "hashValue": hash, "hashStatus": "Active"});
    page["hashRecords"].as_array_mut().unwrap().extend([record(&flag), record(fine)]);
    page["count"] = 5.into();
    let bad = house.file("bad.json", &page.to_string());
    let told = refused(&[&start[..], &[&bad]].concat(), 1);
    let last = told.lines().last().unwrap();
    assert!(last.contains("1 record cannot be taken. Nothing was added. 1 entry taken out all the same"), "{told}");
    assert_eq!(house.entries(), 2);
    let gone = page["hashRecords"][0]["hashValue"].as_str().unwrap();
    let files = fs::read_dir(&bank).unwrap().map(|e| fs::read(e.unwrap().path()).unwrap());
    assert!(files.map(|b| String::from_utf8_lossy(&b).into_owned()).all(|text| !text.contains(gone)));

    // So does a page that cannot be read at all, or is not there.
    for (odd, status) in [(house.file("cut.json", "{\"hashRecords\":["), 1), (house.at("nothing"), 2)] {
        fs::remove_dir_all(&bank).unwrap();
        well(&["bank", "create", &bank]);
        well(&before);
        let told = refused(&[&start[..], &[&odd, &two]].concat(), status);
        assert!(told.contains("1 entry taken out all the same") && told.contains(&odd), "{told}");
        assert_eq!(house.entries(), 2);
    }
}

#[test]
fn pictures_that_everybody_has_enter_no_bank() {
    let house = House::new();
    let bank = house.at("bank");
    let all = well(&["bank", "canary", "list"]).0;
    assert!(all.starts_with("hash,label\n") && all.contains("public domain"));
    let popular = house.file("popular.txt", &all);
    let told = refused(&["bank", "add", &bank, "--hashes", &popular], 1);
    assert!(told.contains(":2: this is the fingerprint of a picture that everybody has"), "{told}");
    assert_eq!(
        well(&["bank", "add", &bank, "--hashes", &popular, "--skip-bad"]).0.split(';').next(),
        Some("0 entries added")
    );
    let told = well(&["bank", "canary", "check", &bank]).0;
    assert!(told.starts_with("Nothing in the bank is near one of "), "{told}");

    // A picture of the operator's own that is in the bank already.
    let pictures = format!("{}/../../engines/fingerprint/tests/data/images/dih", env!("CARGO_MANIFEST_DIR"));
    let mut files: Vec<_> = fs::read_dir(pictures).unwrap().map(|e| e.unwrap().path()).collect();
    files.sort();
    let logo = files[0].to_str().unwrap();
    let printed = well(&["fingerprint", "hash", logo, "--format", "json"]).0;
    let hash = serde_json::from_str::<Value>(&printed).unwrap()["hash"].as_str().unwrap().to_owned();
    let hers = house.file("hers.txt", &hash);
    well(&["bank", "add", &bank, "--hashes", &hers, "--owner", "SAMPLE \u{1b}[2J"]);
    let odd = house.file("odd.txt", "no picture");
    let out = plumbline(&["bank", "canary", "add", &bank, "--pictures", logo, &odd]);
    let told = String::from_utf8(out.stdout).unwrap();
    assert!(told.starts_with("1 added; 1 could not be used, and are named. The bank holds 1 entry near one"), "{told}");
    let out = plumbline(&["bank", "canary", "check", &bank]);
    assert_eq!(out.status.code(), Some(1));
    let told = String::from_utf8(out.stdout).unwrap();
    assert!(told.contains("an entry of SAMPLE \\u{1b}[2J differs in 0 bits") && !told.contains(&hash), "{told}");
    well(&["bank", "withdraw", &bank, "--hashes", &hers]);
    assert!(refused(&["bank", "add", &bank, "--hashes", &hers], 1).contains("that everybody has"));
    well(&["bank", "canary", "check", &bank]);
    assert!(well(&["bank", "canary", "list", &bank]).0.contains(&hash));
    assert!(refused(&["bank", "canary", "list", &house.at("nothing")], 2).contains("plumbline bank create"));
}

#[test]
fn one_fingerprint_of_hers_or_the_label_takes_all_of_the_case_out() {
    let house = House::new();
    let bank = house.at("bank");
    let page: Value = serde_json::from_str(&fs::read_to_string(data("stopncii-1.json")).unwrap()).unwrap();
    let hashes: Vec<&str> = (0..3).map(|n| page["hashRecords"][n]["hashValue"].as_str().unwrap()).collect();
    let fill = || {
        let [a, b, c] = hashes[..] else { unreachable!() };
        let hers = house.file("hers.txt", &format!("{a},case 17\n{b},case 17\n{c},case 18\n"));
        let theirs = house.file("theirs.txt", &format!("{a},case 17\n"));
        well(&["bank", "add", &bank, "--hashes", &hers, "--owner", "SAMPLE north"]);
        well(&["bank", "add", &bank, "--hashes", &theirs, "--owner", "SAMPLE south"]);
        assert_eq!(house.entries(), 4);
    };
    fill();
    let withdraw = ["bank", "withdraw", &bank];
    let told = well(&[&withdraw[..], &["--label", "case 17", "--owner", "SAMPLE north"]].concat()).0;
    assert_eq!((told.as_str(), house.entries()), ("2 entries withdrawn and gone from the files.\n", 2));
    assert!(refused(&[&withdraw[..], &["--label", "case 1"]].concat(), 1).contains("or this label"));
    refused(&[&withdraw[..], &["--label", ""]].concat(), 2);
    refused(&withdraw, 2);
    fill();
    let one = house.file("one.txt", hashes[1]);
    let told = well(&[&withdraw[..], &["--hashes", &one, "--whole-case"]].concat()).0;
    assert_eq!((told.as_str(), house.entries()), ("2 entries withdrawn and gone from the files.\n", 2));
    fill();
    well(&[&withdraw[..], &["--label", "case 17"]].concat());
    assert_eq!(house.entries(), 1);
}

#[test]
fn what_the_operator_withdrew_stays_out_until_it_is_named() {
    let house = House::new();
    let bank = house.at("bank");
    let one = data("stopncii-1.json");
    let import = ["bank", "import", &bank, "--as", "stopncii", "--labels", "--from", &one];
    well(&import);
    let told = well(&["bank", "withdraw", &bank, "--label", "SAMPLE-1"]).0;
    assert!(told.starts_with("1 entry withdrawn"), "{told}");
    let told = well(&import).0;
    assert!(told.starts_with("0 entries added; 2 already there, the same in everything; 1 not taken, since"), "{told}");
    let unlabelled = ["bank", "import", &bank, "--as", "stopncii", "--from", &one];
    assert!(well(&unlabelled).0.contains("1 not taken"));
    assert_eq!(house.entries(), 2);
    let page: Value = serde_json::from_str(&fs::read_to_string(&one).unwrap()).unwrap();
    let all: Vec<&str> = (0..3).map(|n| page["hashRecords"][n]["hashValue"].as_str().unwrap()).collect();
    let named = house.file("named.txt", &all.join("\n"));
    let told = well(&[&unlabelled[..], &["--again", &named]].concat()).0;
    assert!(told.starts_with("1 entry added; 2 already"), "{told}");
    assert_eq!(house.entries(), 3);
    assert!(!well(&unlabelled).0.contains("not taken"));
}

#[test]
fn labels_cannot_steer_the_terminal() {
    let house = House::new();
    let bank = house.at("bank");
    let hash = "db149e4714be09abf93fe42eabd2d9f29fb93534081c525371e273a87984a8ab";
    // The shell refuses such labels; a folder from somebody hostile has them all the same.
    let mut rows = banks::Rows::new();
    rows.push(hash.parse().unwrap(), "hers\u{1b}]0;x\u{7}\u{202e}", None, &banks::Terms::default());
    fs::remove_dir_all(&bank).unwrap();
    let hers = house.file("hers.txt", &format!("{hash},hers-long-label\n"));
    well(&["bank", "create", &bank]);
    well(&["bank", "add", &bank, "--hashes", &hers]);
    well(&["bank", "compact", &bank]);
    let segment = fs::read_dir(&bank).unwrap().map(|e| e.unwrap().path());
    let segment = segment.filter(|p| p.to_str().unwrap().contains("segment-")).last().unwrap();
    fs::write(segment, banks::segment_bytes(&rows)).unwrap();
    for arguments in [
        &["bank", "search", &bank, "--hashes", &hers][..],
        &["bank", "search", &bank, "--hashes", &hers, "--format", "csv"],
        &["bank", "export", &bank],
        &["bank", "export", &bank, "--format", "text"],
        &["bank", "export", &bank, "--format", "json"],
    ] {
        let told = well(arguments).0;
        let raw = told.chars().any(|c| c.is_control() && c != '\n' && c != '\r');
        assert!(told.contains("hers\\u") && !raw, "{arguments:?}: {told}");
    }
}
