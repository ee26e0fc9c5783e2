//! Tables and tests that are not as they should be are refused, with their line.

use norms::load;

use super::lake::{Lake, full};
use super::{CYBER, WOMEN};

#[test]
fn tables_are_read_as_they_stand() {
    let mut lake = full();
    lake.sent("TikTok", "2025-06", [9, 2, 3], -1).sent("TikTok", "2026-02", [1, 0, 1], 40);
    lake.named("TikTok", "2025-08", CYBER, "yes,SOURCE_TRUSTED_FLAGGER,no,3");
    lake.named("TikTok", "2025-08", WOMEN, "no,,yes,4");
    lake.erratum("TikTok", "n", "2025-01-01", "").erratum("", "source_type", "", "2025-10-27");
    lake.days += "2025-08-02,TikTok,sor-tiktok-2025-08-02-full.zip,9,7,older,none,yes\n";
    let read = load(&lake.files()).unwrap().record.unwrap();
    assert_eq!(format!("{read:?}"), format!("{:?}", lake.record()));
}

/// Table, text, text with a mistake, words of the message.
const MISTAKES: &[(&str, &str, &str, &str)] = &[
    ("months", "platform,month", "platfrm,month", "did you mean \"platform\"?"),
    ("months", "Facebook,2025-11,v2", "Facebook,2025-13,v2", "no month"),
    ("months", "Facebook,2025-11,v2", "Facebook,2025-11-01,v2", "no month"),
    ("months", "Facebook,2025-11,v2", "Facebook,2025-11,v3", "neither v1 nor v2"),
    ("months", "Facebook,2025-11,v2", ",2025-11,v2", "names no platform"),
    ("months", "Facebook,2025-11,v2,100,0", "Facebook,2025-11,v2,100,101", "more than all statements"),
    ("months", "2025-11,v2,100,0,0,0,1", "2025-11,v2,100,0,0,0,31", "no day of 2025-11"),
    ("months", "2025-11,v2,100", "2025-11,v2,-100", "no whole number"),
    ("months", "2025-11,v2,100", "2025-11,v2,18446744073709551615", "more than the database can hold"),
    ("months", "Facebook,2025-12,v2", "Facebook,2025-11,v2", "stands in two rows"),
    ("lags", "Facebook,2025-11,2,100", "Facebook,2025-11,2,99", "months.csv has 100"),
    ("lags", "Facebook,2025-11,2,100", "Facebook,2025-11,two,100", "no whole number"),
    ("days", "2025-11-01,,", "2025-11,,", "is no day"),
    ("days", "0,current", "0,new", "neither current nor older"),
    ("days", "current,compared", "current,right", "neither compared nor none"),
    ("days", "compared,no", "compared,maybe", "neither yes nor no"),
    ("days", "1000,0,current", "1000,1001,current", "more rows were set aside"),
    ("days", "1000,0,current", "many,0,current", "no whole number"),
    ("errata", "what,source\n", "what,source\ne,Facebook,n,2025-02-30,,W.,S\n", "is no day"),
    ("words", "statements,last\n", "statements,last\nFacebook,2025-11,C,maybe,S,no,1,1\n", "neither yes nor no"),
];

#[test]
fn tables_that_are_not_as_they_were_made_are_refused_with_their_line() {
    for (table, from, to, words) in MISTAKES {
        let mut files = full().files();
        let file = files.iter_mut().find(|f| f.path == format!("platforms/{table}.csv")).unwrap();
        assert!(file.text.contains(from), "{table} {from}");
        file.text = file.text.replacen(from, to, 1);
        let told = load(&files).unwrap_err();
        let own = told.iter().find(|p| p.what.contains(words) || p.todo.contains(words));
        assert!(own.is_some_and(|p| p.line > 0), "{table} {to}: {told:?}");
    }
    for table in ["months", "words", "lags", "days", "errata"] {
        let files: Vec<_> = full().files().into_iter().filter(|f| f.path != format!("platforms/{table}.csv")).collect();
        assert!(load(&files).unwrap_err().iter().any(|p| p.path.contains(table) && p.what.contains("missing")));
    }
}

/// A test of a benchmark, with a mistake, and words of the message.
const TESTS: &[(&str, &str, &str)] = &[
    (
        "measure = \"months_with_statements\", op = \">=\", value = 12",
        "measure = \"months\", op = \">=\", value = 12",
        "months",
    ),
    ("op = \">=\", value = 12, within_months = 12", "op = \"<=\", value = 12, within_months = 12", "turn it round"),
    (
        "op = \"<=\", value = 7, within_months = 12, threshold_because = \"The law",
        "op = \">\", value = 7, within_months = 12, threshold_because = \"The law",
        "turn it round",
    ),
    ("value = 12, within_months = 12", "value = 12", "how many months"),
    ("value = 12, within_months = 12", "value = 12, within_months = 0", "how many months"),
    (
        "value = 12, within_months = 12",
        "value = 12, within_months = 12, source = \"SOURCE_TRUSTED_FLAGGER\"",
        "of all statements",
    ),
    (
        "category = \"STATEMENT_CATEGORY_CYBER_VIOLENCE_AGAINST_WOMEN\", keyword_stated",
        "category = \"STATEMENT_CATEGORY_VIOLENCE\", keyword_stated",
        "not all counted",
    ),
    (
        "category = \"STATEMENT_CATEGORY_CYBER_VIOLENCE_AGAINST_WOMEN\", keyword_stated",
        "keyword_stated",
        "within a category alone",
    ),
    (
        "source = \"SOURCE_TRUSTED_FLAGGER\", op = \">\", value = 0, within_months = 12, threshold_because = \"Existence.\" }\n\n",
        "source = \"SOURCE_VOLUNTARY\", op = \">\", value = 0, within_months = 12, threshold_because = \"Existence.\" }\n\n",
        "SOURCE_TRUSTED_FLAGGER",
    ),
];

#[test]
fn a_test_that_would_be_answered_with_less_than_it_asks_is_refused() {
    for (from, to, words) in TESTS {
        let mut files = Lake::default().files();
        let file = files.iter_mut().find(|f| f.path == "benchmarks/accountability.toml").unwrap();
        assert!(file.text.contains(from), "{from}");
        let line = 1 + file.text[..file.text.find(from).unwrap()].matches('\n').count();
        file.text = file.text.replacen(from, to, 1);
        let told = load(&files).unwrap_err();
        assert!(
            told.iter().any(|p| (p.what.contains(words) || p.todo.contains(words)) && p.line.abs_diff(line) <= 1),
            "{to}: {told:?}"
        );
    }
}
