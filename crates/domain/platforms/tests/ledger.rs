//! The two files of `knowledge/platforms`, and what they touch.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says where")]

use std::collections::{BTreeMap, BTreeSet};

use platforms::{Concordance, Ledger, Month, Schema};

const CONCORDANCE: &str = include_str!("../../../../knowledge/platforms/concordance.toml");
const ERRATA: &str = include_str!("../../../../knowledge/platforms/errata.toml");

fn on(platform: &str, months: &[&str]) -> BTreeMap<String, BTreeSet<Month>> {
    BTreeMap::from([(platform.to_owned(), months.iter().map(|m| Month::parse(m).unwrap()).collect())])
}

#[test]
fn an_error_touches_its_platform_its_months_and_its_columns_alone() {
    let ledger = Ledger::read(ERRATA).unwrap();
    let ids = |platform: &str, month: &str, columns: &[&str]| {
        ledger.touching(&on(platform, &[month]), columns).iter().map(|e| e.id.clone()).collect::<Vec<_>>()
    };
    let inverted = ["google-play-detection-inverted"];
    assert_eq!(ids("Google Play", "2023-09", &["automated_detection"]), inverted);
    assert_eq!(ids("Google Play", "2026-05", &["n", "automated_detection"]), inverted);
    assert!(ids("Google Play", "2026-06", &["automated_detection"]).is_empty());
    assert!(ids("Google Play", "2025-05", &["source_type"]).is_empty());
    assert!(ids("Play", "2025-05", &["automated_detection"]).is_empty());
    assert_eq!(ids("Instagram", "2025-10", &["source_type"]), ["meta-trusted-flagger-unlabelled"]);
    assert!(ids("Instagram", "2025-11", &["source_type"]).is_empty());
    assert_eq!(ids("Anyone", "2024-05", &["n"]), ["duplicates-purged-2024"]);
    let two = ["duplicates-purged-2024", "google-shopping-out-of-scope-2024", "google-shopping-out-of-scope-2025"];
    assert_eq!(ids("Google Shopping", "2024-06", &["n"]), two);
    assert_eq!(ids("Google Shopping", "2025-05", &["n"]), ["google-shopping-out-of-scope-2025"]);
}

#[test]
fn a_wrong_file_is_told_with_its_line() {
    let wrong = |from: &str, to: &str| {
        assert!(ERRATA.contains(from));
        Ledger::read(&ERRATA.replacen(from, to, 1)).unwrap_err()
    };
    assert!(wrong("\"2023-09-01\"", "\"September 2023\"").what.contains("is no day"));
    assert_eq!(
        wrong("basis = ", "bassis = ").line,
        Some(ERRATA.lines().position(|l| l.starts_with("basis")).unwrap() + 1)
    );
    assert!(wrong("meta-trusted-flagger-unlabelled", "google-play-detection-inverted").what.contains("twice"));
    let concordance = CONCORDANCE.replacen("\"KEYWORD_CYBER_STALKING\",", "\"KEYWORD_CYBER_STALKIN\",", 1);
    assert!(Concordance::read(&concordance).unwrap_err().what.contains("stands in no vocabulary"));
}

#[test]
fn the_question_that_is_asked_is_the_one_that_is_promised() {
    let concordance = Concordance::read(CONCORDANCE).unwrap();
    let set = concordance.question("tfgbv").unwrap();
    assert_eq!((set.categories.len(), set.keywords.len()), (1, 14));
    // Everything that may be asked is kept.
    for question in &concordance.questions {
        assert!(question.categories.iter().all(|c| concordance.related_categories().contains(c.as_str())));
        assert!(question.keywords.iter().all(|k| concordance.related_keywords().contains(k.as_str())));
    }
    let stalking = |schema| concordance.families_of(schema, "KEYWORD_CYBER_STALKING").count();
    assert_eq!((stalking(Schema::V1), stalking(Schema::V2)), (0, 1));
}
