//! The list of requirements in `docs/asvs.md` and the functions that bear their numbers, held against each other.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

const LIST: &str = include_str!("../../../../../docs/asvs.md");
const SOURCES: [&str; 7] = [
    include_str!("data.rs"),
    include_str!("entering.rs"),
    include_str!("frontend.rs"),
    include_str!("input.rs"),
    include_str!("routes.rs"),
    include_str!("sessions.rs"),
    include_str!("tenants.rs"),
];

/// Requirements of levels 1 and 2 by chapter in version 5.0.0: whoever leaves one out has to say so here.
const LEVELS_1_AND_2: [usize; 17] = [27, 11, 19, 10, 9, 35, 18, 7, 7, 29, 14, 9, 13, 9, 13, 16, 7];

/// One row: number, level, the matter in our words, how it stands, where it is held.
fn rows() -> Vec<[&'static str; 5]> {
    let cells =
        |line: &'static str| -> Vec<&'static str> { line.trim_matches('|').split('|').map(str::trim).collect() };
    LIST.lines()
        .filter(|line| line.starts_with("| ") && line.as_bytes()[2].is_ascii_digit())
        .map(|line| cells(line).try_into().unwrap_or_else(|_| panic!("five cells, please: {line}")))
        .collect()
}

/// Numbers that test functions bear, with how many bear each: `asvs_v3_3_1_v3_3_3_…` bears two.
fn tested() -> BTreeMap<String, usize> {
    let mut all = BTreeMap::new();
    for source in SOURCES {
        for line in source.lines() {
            let Some(name) = line.split("fn asvs_").nth(1) else { continue };
            let mut parts = name.split('_').peekable();
            while let Some(chapter) = parts.next_if(|p| p.strip_prefix('v').is_some_and(|n| n.parse::<u8>().is_ok())) {
                let (a, b) = (parts.next().unwrap(), parts.next().unwrap());
                *all.entry(format!("{}.{a}.{b}", &chapter[1..])).or_default() += 1;
            }
        }
    }
    all
}

#[test]
fn every_number_that_claims_a_test_has_one_and_the_other_way_round() {
    let claimed: BTreeSet<String> = rows().iter().filter(|r| r[3] == "tested").map(|r| r[0].to_owned()).collect();
    let tested: BTreeSet<String> = tested().into_keys().collect();
    assert_eq!(claimed, tested, "docs/asvs.md on the left, functions on the right");
}

#[test]
fn every_requirement_of_levels_1_and_2_is_in_the_list_once() {
    let rows = rows();
    let numbers: BTreeSet<&str> = rows.iter().map(|r| r[0]).collect();
    assert_eq!(numbers.len(), rows.len(), "a number stands there twice");
    for (chapter, count) in (1..).zip(LEVELS_1_AND_2) {
        let here = |r: &&[&str; 5]| r[0].split('.').next() == Some(format!("{chapter}").as_str()) && r[1] != "3";
        assert_eq!(rows.iter().filter(here).count(), count, "chapter {chapter}");
    }
    let words = ["tested", "held", "operator", "documented", "not applicable", "not met", "partly"];
    for row in &rows {
        assert!(["1", "2", "3"].contains(&row[1]), "{row:?}");
        assert!(words.contains(&row[3]), "{row:?}: one of {words:?}");
        assert!(row[3] == "tested" || !row[4].is_empty(), "{row:?}: where, or why not");
    }
}

/// Places are written as `file: function` in backticks; both have to be there.
#[test]
fn what_is_held_elsewhere_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..");
    let mut seen = 0;
    for row in rows() {
        for place in row[4].split('`').skip(1).step_by(2).filter(|place| place.contains(".rs: ")) {
            let (file, function) = place.split_once(": ").unwrap();
            let text = std::fs::read_to_string(root.join(file)).unwrap_or_else(|e| panic!("{}: {file}: {e}", row[0]));
            assert!(text.contains(&format!("fn {function}(")), "{}: no {function} in {file}", row[0]);
            seen += 1;
        }
        for file in
            row[4].split('`').skip(1).step_by(2).filter(|place| place.ends_with(".md") || place.ends_with(".toml"))
        {
            assert!(root.join(file).exists(), "{}: {file}", row[0]);
        }
    }
    assert!(seen > 20, "{seen}");
}
