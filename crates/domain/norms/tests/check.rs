//! The check of the knowledge files: the real ones are clean, and every kind of mistake is told with its file and line.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot read its files should stop at once")]

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use norms::{Problem, SourceFile, load};
use proptest::prelude::*;

fn gather(root: &Path, at: &Path, prefix: &str, into: &mut Vec<SourceFile>) {
    let mut entries: Vec<PathBuf> = std::fs::read_dir(at).unwrap().map(|e| e.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            gather(root, &path, prefix, into);
        } else if path.extension().is_some_and(|e| e == "toml" || e == "csv" || e == "json") {
            let inside = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
            into.push(SourceFile { path: format!("{prefix}{inside}"), text: std::fs::read_to_string(&path).unwrap() });
        }
    }
}

/// The files of the repository, with those under other terms beside them.
fn files() -> Vec<SourceFile> {
    static FILES: OnceLock<Vec<SourceFile>> = OnceLock::new();
    FILES
        .get_or_init(|| {
            let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..");
            let mut files = Vec::new();
            gather(&root.join("knowledge"), &root.join("knowledge"), "", &mut files);
            gather(&root.join("knowledge-nc"), &root.join("knowledge-nc"), "noncommercial/", &mut files);
            files
        })
        .clone()
}

/// A copy without the long tables, for tests that load many times.
fn light() -> Vec<SourceFile> {
    let mut files = files();
    for file in files.iter_mut().filter(|f| f.path.ends_with(".csv") && f.path.contains("indicators/")) {
        let end = file.text.match_indices('\n').nth(20).map_or(file.text.len(), |(at, _)| at + 1);
        file.text.truncate(end);
    }
    files
}

fn tell(problems: &[Problem]) -> String {
    problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

/// Replaces the first `from` of a file by `to`; gives back the line on which the last `mark` of `to` now stands.
fn change(files: &mut [SourceFile], path: &str, from: &str, to: &str, mark: &str) -> usize {
    let file = files.iter_mut().find(|f| f.path == path).unwrap_or_else(|| panic!("no file {path}"));
    let at = file.text.find(from).unwrap_or_else(|| panic!("{path} holds no {from:?}"));
    file.text.replace_range(at..at + from.len(), to);
    let mark = at + to.rfind(mark).unwrap_or_else(|| panic!("{mark:?} is not in {to:?}"));
    1 + file.text[..mark].matches('\n').count()
}

#[test]
fn the_real_knowledge_is_clean() {
    match load(&files()) {
        Ok(k) => {
            assert!(k.benchmarks.len() >= 85 && k.instruments.len() >= 31 && k.files.len() >= 96);
            assert!(k.values.len() > 4000 && k.words.len() > 100 && k.countries.len() == 249);
            assert!(k.values.values().all(|v| v.is_sorted_by_key(|v| v.year)));
        }
        Err(problems) => panic!("{} problems:\n{}", problems.len(), tell(&problems)),
    }
}

#[test]
fn the_noncommercial_files_can_be_left_out() {
    let files: Vec<_> = files().into_iter().filter(|f| !f.path.starts_with("noncommercial/")).collect();
    assert!(load(&files).is_ok());
}

/// path, text, text with a mistake, what stands on the line that must be named, a word of the message.
const MISTAKES: &[(&str, &str, &str, &str, &str)] = &[
    // Names under which the database has platforms.
    (
        "platforms.toml",
        "statements_as = [\"Instagram\"]",
        "statements_as = [\"Instagram\", \"Facebook\"]",
        "Facebook",
        "is that of facebook already (line 11)",
    ),
    ("platforms.toml", "statements_as = [\"X\"]", "statements_as = [\"X\", \"X\"]", "X", "stands twice"),
    ("platforms.toml", "statements_as = [\"X\"]", "statements_as = [\"SAMPLE X\"]", "SAMPLE", "not both invented"),
    ("platforms.toml", "statements_as = [\"X\"]", "statements_as = \"X\"", "statements_as", "should be a list"),
    ("platforms.toml", "statements_as = [\"X\"]", "statement_as = [\"X\"]", "statement_as", "did you mean"),
    // Instruments and provenance.
    ("instruments/eu-dsa.toml", "id = \"eu-dsa\"", "id = \"eu-dsb\"", "id", "called eu-dsa"),
    (
        "instruments/eu-dsa.toml",
        "in_force = \"2022-11-16\"",
        "in_force = \"2021-11-16\"",
        "in_force",
        "before it was adopted",
    ),
    ("instruments/eu-dsa.toml", "adopted = \"2022-10-19\"", "adopted = \"2022-02-30\"", "adopted", "calendar"),
    ("instruments/eu-dsa.toml", "status = \"binding\"", "status = \"bindign\"", "status", "did you mean \"binding\"?"),
    ("instruments/eu-dsa.toml", "scope = \"regional:eu\"", "scope = \"national:xx\"", "scope", "national:"),
    ("instruments/eu-dsa.toml", "id = \"eu-dsa.9-2\"", "id = \"eu-dsa.9-1\"", "id", "stands already"),
    (
        "instruments/eu-dsa.toml",
        "duty_bearers = [\"platform\"]",
        "duty_bearers = [\"platfrom\"]",
        "duty",
        "did you mean \"platform\"?",
    ),
    (
        "instruments/eu-dsa.toml",
        "duty_bearers = [\"platform\"]",
        "duty_bearer = [\"platform\"]",
        "duty",
        "did you mean \"duty_bearers\"?",
    ),
    (
        "instruments/eu-dsa.toml",
        "need = [\"accountability\"",
        "need = [\"acountability\"",
        "need",
        "did you mean \"accountability\"?",
    ),
    ("instruments/eu-dsa.toml", "ref = \"Article 9(1)\"", "ref = \"unverified\"", "ref", "has no number"),
    ("instruments/eu-dsa.toml", "ref = \"Article 9(1)\"", "ref = 9", "ref", "should be text"),
    ("instruments/eu-dsa.toml", "verified = true\n", "verified = \"yes\"\n", "verified", "true or false"),
    (
        "instruments/eu-dsa.toml",
        "verified = true\nbasis = \"text\"",
        "verified = true\nbasis = \"secondary\"",
        "verified",
        "text was not read",
    ),
    ("instruments/eu-dsa.toml", "title = \"Reg", "title = Reg", "title", "not TOML"),
    // Country files.
    ("countries/laws/gbr.toml", "iso3 = \"GBR\"", "iso3 = \"GBX\"", "iso3", "no country GBX"),
    ("countries/laws/gbr.toml", "year = 2023\n", "year = 2203\n", "year", "no year"),
    ("countries/laws/gbr.toml", "year = 2023\n", "year = 2030\n", "year", "checked on"),
    ("countries/laws/gbr.toml", "kind = \"criminal\"", "kind = \"crimnal\"", "kind", "did you mean \"criminal\"?"),
    (
        "countries/laws/gbr.toml",
        "status = \"in-force\"",
        "status = \"in force\"",
        "status",
        "did you mean \"in-force\"?",
    ),
    (
        "countries/laws/gbr.toml",
        "year = 2025\n",
        "year = 2025\nstatus_since = \"2019-05\"\n",
        "status_since",
        "before its year",
    ),
    ("countries/laws/gbr.toml", "checked = 2026-11-24", "checked = 2026-11-34", "checked", "not TOML"),
    (
        "countries/laws/gbr.toml",
        "\n[[service]]\n",
        "\n[[service]]\naddress = \"12 High Street\"\n",
        "address",
        "never be published",
    ),
    ("countries/laws/gbr.toml", "value = 22264", "value = \"many\"", "value", "a number"),
    ("countries/laws/gbr.toml", "contact_url = \"https://swgfl", "contact_url = \"swgfl", "contact", "web address"),
    // Tables.
    (
        "countries/treaties.csv",
        "AFG,CEDAW,party,1980-08-14,2003-03-05",
        "AFG,CEDAW,party,1980-08-14,1979-03-05",
        "AFG",
        "before it was signed",
    ),
    ("countries/treaties.csv", "AFG,CEDAW,party,1980-08-14", "AFX,CEDAW,party,1980-08-14", "AFX", "no country"),
    ("countries/treaties.csv", "AFG,CEDAW,party,1980-08-14", "AFG,CEDAW,member,1980-08-14", "AFG", "treaty-status"),
    ("countries/treaties.csv", "AFG,CEDAW,party,1980-08-14", "AFG,CEDAW,party,1980-14-08", "AFG", "no such month"),
    ("countries/countries.csv", "AFG,AF,004", "AFG,AW,004", "AFG", "stands already"),
    ("countries/aid.csv", "SWE,10,member", "SWX,10,member", "SWX", "no country \"SWX\""),
    ("countries/aid.csv", "SWE,10,member", "SWE,3,member", "SWE", "the code 3 is that of DNK already"),
    ("countries/aid.csv", "SWE,10,member", "SWE,X10,member", "SWE", "dac_code is \"X10\""),
    ("countries/aid.csv", "SWE,10,member", "SWE,10,often", "SWE", "gives is \"often\""),
    ("countries/aid.csv", "SWE,10,member,no", "SWE,10,member,0", "SWE", "receives is \"0\""),
    ("countries/aid.csv", "SWE,10,member,no,2026,", "SWE,10,member,no,2026,memory; ", "SWE", "no source \"memory\""),
    ("countries/aid.csv", "SWE,10,member", "SVN,10,member", "SVN,10", "stands already"),
    ("funding/organisations.toml", "country = \"NOR\"", "country = \"NOX\"", "NOX", "no country NOX"),
    (
        "funding/organisations.toml",
        "identifier = \"SE-0\"",
        "identifier = \"SE-0\"\ninternational = true",
        "identifier",
        "is of one state or of none",
    ),
    (
        "funding/organisations.toml",
        "[[organisation]]\nidentifier = \"SE-0\"",
        "[[organisation]]\nidentifier = \"NO-BRC-971277882\"",
        "identifier",
        "stands already in line",
    ),
    ("funding/organisations.toml", "\nread = \"2026-11-26\"", "\nread = \"\"", "read", "when its page was read"),
    (
        "indicators/wbl_2000_2020.csv",
        "AFG,2000,wbl.domestic_violence_law,0,yes_no",
        "AFG,2000,wbl.domestic_violence_law,2,yes_no",
        "AFG",
        "outside its unit",
    ),
    (
        "indicators/wbl_2000_2020.csv",
        "AFG,2000,wbl.domestic_violence_law,0,yes_no",
        "AFG,2000,wbl.domestic_violence_law,0,percent",
        "AFG",
        "the dictionary says yes_no",
    ),
    (
        "indicators/wbl_2000_2020.csv",
        "AFG,2001,wbl.domestic_violence_law",
        "AFG,2000,wbl.domestic_violence_law",
        "AFG",
        "stand already at indicators/wbl_2000_2020.csv:2",
    ),
    (
        "indicators/wbl_2000_2020.csv",
        "AFG,2000,wbl.dom",
        "AFG,2000,wbl.odm",
        "AFG",
        "did you mean \"wbl.domestic_violence_law\"?",
    ),
    ("indicators/wbl_2000_2020.csv", "AFG,2000,wbl.dom", "AFG,2000,,wbl.dom", "AFG", "fields"),
    ("indicators/wbl_2000_2020.csv", "yes_no,wbl-2020-panel", "yes_no,wbl-2020", "yes", "no source"),
    ("noncommercial/indicators/ipv_2018.csv", ",34.7,", ",54.7,", "54.7", "between lower"),
    ("indicators/indicators.toml", "unit = \"yes_no\"", "unit = \"yesno\"", "unit", "did you mean \"yes_no\"?"),
    ("indicators/indicators.toml", "id = \"wbl.domestic_violence_law\"", "id = \"wbl.index\"", "id", "stands twice"),
    (
        "indicators/sources.toml",
        "path = \"indicators/wbl_2000_2020.csv\"",
        "path = \"indicators/wbl.csv\"",
        "path",
        "no file",
    ),
    // Benchmarks and their tests.
    ("benchmarks/law.toml", "id = \"law.intimate-images\"", "id = \"images\"", "id", "does not begin with law."),
    ("benchmarks/law.toml", "id = \"law.synthetic-images\"", "id = \"law.intimate-images\"", "id", "stands already"),
    ("benchmarks/law.toml", "\"belem-do-para.7b\"", "\"belem-do-para.7x\"", "7x", "no provision"),
    ("benchmarks/law.toml", "\"belem-do-para.7b\"", "\"belem-do-para.laws\"", "laws", "from memory only"),
    (
        "benchmarks/law.toml",
        "awaiting = [\"belem-do-para.laws\"]",
        "awaiting = [\"belem-do-para.lwas\"]",
        "await",
        "no provision",
    ),
    (
        "benchmarks/law.toml",
        "covers = [\"deepfake\"]",
        "covers = [\"deepfaek\"]",
        "covers",
        "did you mean \"deepfake\"?",
    ),
    ("benchmarks/law.toml", "op = \">=\"", "op = \"=>\"", "op", "cannot be"),
    (
        "benchmarks/law.toml",
        ", threshold_because = \"No norm sets a figure.",
        ", treshold_because = \"No norm sets a figure.",
        "treshold",
        "did you mean \"threshold_because\"?",
    ),
    (
        "benchmarks/law.toml",
        "id = \"wbl.domestic_violence_law\"",
        "id = \"wbl.domestic_violence_laws\"",
        "id",
        "did you mean \"wbl.domestic_violence_law\"?",
    ),
    ("benchmarks/law.toml", "[benchmark.paper]\nlaw = {", "[benchmark.paper]\nlow = {", "low", "did you mean \"law\"?"),
    (
        "benchmarks/law.toml",
        "[benchmark.paper]\nlaw =",
        "[benchmark.paper]\nbinds = \"So.\"\nlaw =",
        "binds",
        "only on paper",
    ),
    ("benchmarks/data.toml", "none = \"A plan", "binds = \"A plan", "binds", "of platforms"),
    (
        "benchmarks/accountability.toml",
        "binds = \"The duty binds by law.\"",
        "any = [ { binds = \"The duty binds by law.\" } ]",
        "binds",
        "holds no test",
    ),
    ("benchmarks/prevention.toml", "from = 2026-12-02", "from = \"soon\"", "from", "not a date"),
    ("benchmarks/prevention.toml", "from = 2026-12-02", "among = \"gives-aid\"", "among", "measures no states"),
    (
        "benchmarks/data.toml",
        "[benchmark.life]\n",
        "[benchmark.life]\nmissing_beside_record = \"Files.\"\n",
        "missing",
        "no test of this side looks at the platforms' record",
    ),
    ("benchmarks/cooperation.toml", "treaty = \"COE-185\"", "treaty = \"COE-158\"", "COE", "has the treaty"),
    (
        "benchmarks/unread.toml",
        "provision = \"budapest-convention.9-1\"",
        "provision = \"budapest-convention.9-9\"",
        "prov",
        "no provision",
    ),
    // The rest.
    ("clocks.toml", "jurisdiction = \"US\"", "jurisdiction = \"UX\"", "jur", "no country"),
    ("clocks.toml", "starts = [\"survivor\"", "starts = [\"surviver\"", "starts", "did you mean \"survivor\"?"),
    ("clocks.toml", "status = \"in_force\"", "status = \"in-force\"", "status", "did you mean \"in_force\"?"),
    ("clocks.toml", "next = \"nz-hdca-s24-counter\"", "next = \"nz-hdca-s42\"", "next", "points to"),
    ("bodies.toml", "\"AUT\"", "\"AUX\"", "AUX", "no country"),
    ("translations/titles.toml", "\"law.intimate-images\"", "\"law.intimate-image\"", "law", "did you mean"),
    ("vocabularies/harm.toml", "\nen = \"", "\nenglish = \"", "english", "knows no key"),
    // Changes.
    ("changes.toml", "id = \"first-instruments\"", "id = \"First instruments\"", "id", "is no id"),
    ("changes.toml", "id = \"first-benchmarks\"", "id = \"first-instruments\"", "id", "stands twice"),
    ("changes.toml", "date = 2026-11-25", "date = \"2026-11\"", "date", "no whole day"),
    ("changes.toml", "date = 2026-11-25", "date = 2026-13-25", "date", "TOML"),
    (
        "changes.toml",
        "[[change]]\nid = \"first-instruments\"\ndate = 2026-11-25",
        "[[change]]\nid = \"first-instruments\"",
        "[[",
        "has no `date`",
    ),
    ("changes.toml", "\nwhat = \"The first 31", "\nwaht = \"The first 31", "waht", "did you mean \"what\"?"),
    ("changes.toml", "still to be verified.\"", "still to be verified\"", "still", "no sentence"),
    (
        "changes.toml",
        "[[change]]\nid = \"first-instruments\"",
        "[[change]] # idle\nid = \"lazy\"\ndate = 2026-11-25\nwhat = \"Nothing.\"\n\n[[change]]\nid = \"first-instruments\"",
        "idle",
        "touches nothing",
    ),
    ("changes.toml", "instruments = [\"all\"]", "instruments = [\"all\", \"cedaw\"]", "cedaw", "beside \"all\""),
    ("changes.toml", "\"belem-do-para\"", "\"belem-do-prá\"", "belem", "did you mean \"belem-do-para\"?"),
    ("changes.toml", "\"KOR\"", "\"KOR\", \"KOR\"", "KOR", "named twice"),
    ("changes.toml", "\"KOR\"", "\"XOR\"", "XOR", "nothing called XOR in countries/countries.csv"),
    ("changes.toml", "\"oas\"", "\"osa\"", "osa", "bodies.toml"),
    ("changes.toml", "\"tiktok\"", "\"tiktak\"", "tik", "did you mean \"tiktok\"?"),
];

#[test]
fn every_kind_of_mistake_is_told_with_its_line() {
    let clean = light();
    let mut failures = String::new();
    for (path, from, to, mark, word) in MISTAKES {
        let mut files = clean.clone();
        let line = change(&mut files, path, from, to, mark);
        let problems = load(&files).err().unwrap_or_default();
        let told = problems.iter().any(|p| p.path == *path && p.line == line && p.to_string().contains(word));
        if !told {
            failures.push_str(&format!("{path}:{line} {to:?} should tell {word:?}, told:\n{}\n\n", tell(&problems)));
        }
    }
    assert!(failures.is_empty(), "{failures}");
}

#[test]
fn changes_stand_in_the_order_of_their_days() {
    let k = load(&light()).unwrap();
    assert!(k.changes.is_sorted_by_key(|c| c.date) && k.changes.iter().all(|c| c.date.day.is_some()));
    let mut files = light();
    let file = files.iter_mut().find(|f| f.path == "changes.toml").unwrap();
    file.text.push_str("\n[[change]]\nid = \"late\"\ndate = 2026-11-24\nwhat = \"Late.\"\nplatforms = [\"all\"]\n");
    let line = 1 + file.text.lines().position(|l| l == "date = 2026-11-24").unwrap();
    let problems = load(&files).unwrap_err();
    assert!(problems.iter().any(|p| p.line == line && p.todo.contains("newest entry last")), "{}", tell(&problems));
    let mut files = light();
    let long = format!("{}.\"\n", "o".repeat(300));
    let line = change(&mut files, "changes.toml", "still to be verified.\"\n", &long, "o");
    let problems = load(&files).unwrap_err();
    assert!(problems.iter().any(|p| p.line == line && p.what.contains("characters")), "{}", tell(&problems));
}

#[test]
fn a_number_from_memory_is_never_shown() {
    let mut files = light();
    change(&mut files, "instruments/eu-dsa.toml", "basis = \"text\"", "basis = \"recall\"", "basis");
    let line = change(&mut files, "instruments/eu-dsa.toml", "ref = \"Article 9(1)\"", "ref = \"Article 9(1)\"", "ref");
    let problems = load(&files).unwrap_err();
    let told = |path: &str, word: &str| problems.iter().any(|p| p.path == path && p.what.contains(word));
    assert!(problems.iter().any(|p| p.line == line && p.what.contains("shows the number")), "{}", tell(&problems));
    assert!(told("instruments/eu-dsa.toml", "its text was not read"), "{}", tell(&problems));
    assert!(told("benchmarks/cooperation.toml", "from memory only"), "{}", tell(&problems));
}

#[test]
fn lines_are_right_whatever_ends_them() {
    let mut files = light();
    let file = files.iter_mut().find(|f| f.path == "countries/treaties.csv").unwrap();
    let unix = file.text.replace("\r\n", "\n").replacen("AGO,CEDAW,party", "AGO,CEDAW,member", 1);
    for text in [unix.clone(), unix.replace('\n', "\r\n"), unix.replacen('\n', "\n\n", 1)] {
        let line = 1 + text.lines().position(|l| l.contains("AGO,CEDAW,member")).unwrap();
        files.iter_mut().find(|f| f.path == "countries/treaties.csv").unwrap().text = text;
        assert!(load(&files).unwrap_err().iter().any(|p| p.path == "countries/treaties.csv" && p.line == line));
    }
}

#[test]
fn problems_of_all_files_come_at_once_and_in_order() {
    let mut files = light();
    let law = change(&mut files, "countries/laws/gbr.toml", "kind = \"criminal\"", "kind = \"crimnal\"", "kind");
    let year = change(&mut files, "countries/laws/gbr.toml", "year = 2025\n", "year = 25\n", "year");
    let duty = change(&mut files, "instruments/eu-dsa.toml", "basis = \"text\"", "basis = \"txet\"", "basis");
    let problems = load(&files).unwrap_err();
    let places: Vec<(&str, usize)> = problems.iter().map(|p| (p.path.as_str(), p.line)).collect();
    for expected in
        [("countries/laws/gbr.toml", law), ("countries/laws/gbr.toml", year), ("instruments/eu-dsa.toml", duty)]
    {
        assert!(places.contains(&expected), "{expected:?} is missing from\n{}", tell(&problems));
    }
    assert!(places.is_sorted(), "{places:?}");
}

#[test]
fn one_slip_in_one_file_is_one_problem() {
    let mut files = light();
    change(&mut files, "indicators/indicators.toml", "[[indicator]]", "[[indicator]", "[");
    let problems = load(&files).unwrap_err();
    assert_eq!(problems.len(), 1, "{}", tell(&problems));
}

#[test]
fn a_missing_category_is_told() {
    for (prefix, word) in [
        ("benchmarks/", "benchmarks at all"),
        ("instruments/", "instruments at all"),
        ("vocabularies/harm", "harm is missing"),
        ("bodies.toml", "bodies"),
        ("countries/countries.csv", "countries"),
        ("countries/aid.csv", "who gives and who receives aid"),
    ] {
        let files: Vec<_> = light().into_iter().filter(|f| !f.path.starts_with(prefix)).collect();
        let problems = load(&files).unwrap_err();
        assert!(problems.iter().any(|p| p.line == 0 && p.what.contains(word)), "{prefix}:\n{}", tell(&problems));
        assert!(problems.len() < 12, "{prefix} should not make everything else wrong:\n{}", tell(&problems));
    }
    assert!(!load(&[]).unwrap_err().is_empty());
}

#[test]
fn a_duty_that_nobody_reads_is_told() {
    let mut files = light();
    let unread = files.iter_mut().find(|f| f.path == "benchmarks/unread.toml").unwrap();
    let cut = unread.text.find("[[unread]]").unwrap();
    unread.text.truncate(cut);
    let problems = load(&files).unwrap_err();
    assert!(problems.iter().all(|p| p.todo.contains("benchmarks/unread.toml") && p.path.starts_with("instruments/")));
    let dsa = files.iter().find(|f| f.path == "instruments/eu-dsa.toml").unwrap();
    let told = problems.iter().find(|p| p.what.ends_with("eu-dsa.rec-12")).unwrap();
    assert_eq!(dsa.text.lines().nth(told.line - 1), Some("[[provision]]"));
}

#[test]
fn stray_files_are_told_and_others_ignored() {
    let mut files = light();
    files.push(SourceFile { path: "README.md".into(), text: "no TOML = [".into() });
    files.push(SourceFile { path: "instruments/README.md".into(), text: "no TOML = [".into() });
    files.push(SourceFile { path: "licences.toml".into(), text: "no TOML = [".into() });
    assert!(load(&files).is_ok());
    files.push(SourceFile { path: "countries/law/mex.toml".into(), text: String::new() });
    files.push(SourceFile { path: "benchmarks/lwa.toml".into(), text: String::new() });
    let problems = load(&files).unwrap_err();
    assert!(problems.iter().any(|p| p.path == "countries/law/mex.toml"), "{}", tell(&problems));
    assert!(
        problems.iter().any(|p| p.path == "benchmarks/lwa.toml" && p.todo.contains("\"law\"")),
        "{}",
        tell(&problems)
    );
}

#[test]
fn tests_that_nest_too_deep_are_refused() {
    let law =
        "law = { covers = [\"deepfake\"], any_or_all = \"any\", kinds = [\"criminal\"], statuses = [\"in-force\"] }";
    let nest = |depth: usize| format!("{}{law}{}", "not = { ".repeat(depth), " }".repeat(depth));
    let mut files = light();
    change(&mut files, "benchmarks/law.toml", law, &nest(8), "not");
    assert!(load(&files).is_ok());
    let mut files = light();
    let line = change(&mut files, "benchmarks/law.toml", law, &nest(9), "not");
    let problems = load(&files).unwrap_err();
    assert!(problems.iter().any(|p| p.line == line && p.what.contains("deeper than 8")), "{}", tell(&problems));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn garbled_files_never_panic(
        which in any::<proptest::sample::Index>(),
        cuts in prop::collection::vec((any::<proptest::sample::Index>(), any::<u8>()), 1..12),
    ) {
        let mut files = light();
        let index = which.index(files.len());
        let mut bytes = files[index].text.clone().into_bytes();
        for (at, byte) in cuts {
            if !bytes.is_empty() {
                let at = at.index(bytes.len());
                match byte % 4 {
                    0 => { bytes.remove(at); }
                    1 => bytes.insert(at, b"\"[]{}=,\n'"[usize::from(byte) % 9]),
                    _ => bytes[at] = byte,
                }
            }
        }
        files[index].text = String::from_utf8_lossy(&bytes).into_owned();
        if let Err(problems) = load(&files) {
            prop_assert!(problems.iter().all(|p| !p.what.is_empty() && !p.todo.is_empty()));
        }
    }
}
