//! What is in doubt is held against nobody: names, days, columns and dates of which it is not known whether they are right.

use norms::model::Standing;

use super::lake::{Lake, codes, facts, full, window};
use super::{CYBER, FLAGGERS, NAMES, PUBLISHES, SOON, WOMEN};

/// A platform of which the only statement was published before the twelve months, all days of which were read.
fn absent() -> Lake {
    let mut lake = full();
    lake.day("2025-10-30").sent("TikTok", "2025-10", [1, 0, 0], 1);
    lake
}

fn of_tiktok(lake: &Lake) -> (Standing, Vec<&'static str>) {
    let found = lake.on("tiktok", PUBLISHES, "2026-11-26");
    (found.life, codes(&found))
}

#[test]
fn a_name_that_was_seen_nowhere_may_be_another() {
    assert_eq!(of_tiktok(&absent()).0, Standing::NotMet);
    let nowhere = full();
    for benchmark in [PUBLISHES, SOON, NAMES, FLAGGERS] {
        let found = nowhere.on("tiktok", benchmark, "2026-11-26");
        assert_eq!((found.life, codes(&found)), (Standing::Unknown, vec!["why-record-nowhere"]), "{benchmark}");
        assert!(format!("{:?}", found.life_why[0].args).contains("TikTok"));
    }
    // Written otherwise it is another name.
    let mut otherwise = full();
    otherwise.sent("Tiktok", "2026-03", [1, 0, 0], 1);
    assert_eq!(of_tiktok(&otherwise), (Standing::Unknown, vec!["why-record-nowhere"]));
    // Of a lake without its files it is not said that it was looked for.
    let mut other = full();
    other.days = other.days.replace(",,sor-global", ",Facebook,sor-facebook");
    assert_eq!(of_tiktok(&other), (Standing::Unknown, vec!["why-record-no-days"]));
}

#[test]
fn a_day_is_whole_only_if_something_shows_it() {
    let told = |from: &str, to: &str| {
        let mut lake = absent();
        assert!(lake.days.contains(from), "{from}");
        lake.days = lake.days.replace(from, to);
        lake
    };
    // A file of everybody without a row, and one whose hash nobody compared.
    for to in ["2026-05-05-light.zip,0,0,current,compared", "2026-05-05-light.zip,1000,0,current,none"] {
        let lake = told("2026-05-05-light.zip,1000,0,current,compared", to);
        let unknown = (Standing::Unknown, vec!["why-record-months", "why-record-days"]);
        assert_eq!(of_tiktok(&lake), unknown, "{to}");
        let found = lake.on("tiktok", PUBLISHES, "2026-11-26");
        let days = found.life_why.iter().find(|r| r.code == "why-record-days").unwrap();
        let number = |of: &str| days.args.iter().find(|(name, _)| *name == of).map(|(_, arg)| format!("{arg:?}"));
        assert_eq!((number("held"), number("whole")), (Some("Number(365.0)".into()), Some("Number(364.0)".into())));
        // Lateness and lower rungs rest on the same.
        assert_eq!(lake.told(SOON), (Standing::Unknown, vec!["why-record-lag", "why-record-days"]));
        // What was seen is there all the same.
        assert_eq!(lake.told(PUBLISHES).0, Standing::Met);
    }
}

#[test]
fn files_of_one_platform_are_whole_without_a_row_and_not_with_another_among_them() {
    let mut own = absent();
    own.days = own.days.replace(",,sor-global", ",TikTok,sor-tiktok").replace("compared,no", "compared,yes");
    own.days = own.days.replace("2026-05-05-light.zip,1000,", "2026-05-05-light.zip,0,");
    assert_eq!(of_tiktok(&own).0, Standing::NotMet);
    // One stray row in the files of another: that is not all there is of it.
    let mut stray = own.clone();
    stray.days = stray.days.replace("compared,yes", "compared,no");
    assert_eq!(of_tiktok(&stray), (Standing::Unknown, vec!["why-record-months", "why-record-days"]));
}

#[test]
fn an_error_of_another_column_blocks_no_lower_rung() {
    let mut lake = full();
    lake.named("Facebook", "2026-03", CYBER, "no,SOURCE_VOLUNTARY,no,3");
    assert_eq!(lake.told(NAMES).0, Standing::Partly);
    // Neither rung of a test of words and keywords rests on who reported.
    for column in ["source_type", "decision_account", "created_at", "application_date"] {
        let mut other = lake.clone();
        other.erratum("Facebook", column, "", "");
        assert_eq!(other.told(NAMES).0, Standing::Partly, "{column}");
    }
    // The keyword is of the higher rung alone.
    for column in ["n", "category", "category_specification"] {
        let mut own = lake.clone();
        own.erratum("Facebook", column, "", "");
        let (standing, why) = own.told(NAMES);
        assert_eq!(standing, Standing::Unknown, "{column}");
        assert!(why.contains(&"why-record-erratum"));
    }
}

/// Statements of Facebook by days from decision to publication; every day was read.
fn late(rows: &[(i32, u64)]) -> Lake {
    let mut lake = Lake::default();
    lake.whole(&window());
    let all: u64 = rows.iter().map(|(_, n)| n).sum();
    lake.months = format!("Facebook,2026-02,v2,{all},0,0,0,3\n");
    lake.lags = rows.iter().map(|(days, n)| format!("Facebook,2026-02,{days},{n}\n")).collect();
    lake
}

#[test]
fn days_before_the_decision_are_no_days() {
    // Nobody is soon by them.
    assert_eq!(late(&[(-400, 100)]).told(SOON), (Standing::Unknown, vec!["why-record-before"]));
    assert_eq!(late(&[(-1, 60), (30, 40)]).told(SOON), (Standing::Unknown, vec!["why-record-before"]));
    // A tenth is told and is in no figure; more is too many.
    let found = late(&[(-1, 10), (2, 90)]).asked(SOON);
    assert_eq!((found.life, codes(&found)), (Standing::Met, vec!["why-record-lag"]));
    let fact = facts(&found)[0];
    assert!(fact.what.contains("nine of ten of 90 statements"), "{}", fact.what);
    assert!(fact.note.contains(" 10 more statements are dated as published before their decision"), "{}", fact.note);
    assert_eq!(late(&[(-1, 11), (2, 89)]).told(SOON), (Standing::Unknown, vec!["why-record-before"]));
    // Nor is anybody late for want of them: with them nine of ten would have come in time.
    assert_eq!(late(&[(-1, 10), (2, 80), (30, 10)]).told(SOON), (Standing::Unknown, vec!["why-record-before"]));
    assert_eq!(late(&[(-1, 10), (2, 79), (30, 11)]).told(SOON).0, Standing::Partly);
    assert_eq!(late(&[(-1, 10), (2, 40), (30, 50)]).told(SOON), (Standing::Unknown, vec!["why-record-before"]));
    assert_eq!(late(&[(-1, 10), (2, 39), (30, 51)]).told(SOON).0, Standing::NotMet);
    // Other figures count them: they were published.
    assert!(!facts(&late(&[(-1, 100)]).asked(PUBLISHES))[0].note.contains("before their decision"));
}

#[test]
fn the_evidence_says_what_was_counted_and_how() {
    let mut lake = full();
    lake.named("Facebook", "2026-03", CYBER, "no,SOURCE_TRUSTED_FLAGGER,no,3");
    let found = lake.asked(FLAGGERS);
    let note = &facts(&found)[0].note;
    assert!(note.contains("statements sent twice count twice"), "{note}");
    assert!(note.contains(&format!("Categories counted: {CYBER} and {WOMEN}, and no other;")), "{note}");
    let found = lake.asked(PUBLISHES);
    assert!(!facts(&found)[0].note.contains("Categories counted"));
}
