//! What platforms tell as evidence: what was seen decides, what was not seen only when everything was looked at, and doubtful tables are refused.

#![expect(clippy::unwrap_used, reason = "a test that cannot read its files should stop at once")]

mod doubt;
#[path = "../knowledge/mod.rs"]
mod knowledge;
mod lake;
mod tables;

use std::collections::BTreeSet;

use norms::model::record::{Month, Record, Sent};
use norms::model::{Basis, Standing};
use norms::{PartialDate, SourceFile, align, load};
use proptest::prelude::*;

use lake::{Lake, codes, every_day, facts, full, held, months, published, told_of, window};

/// The last whole month is October 2026, the first of twelve November 2025.
const AS_OF: PartialDate = PartialDate { year: 2026, month: Some(11), day: Some(26) };
const WOMEN: &str = "STATEMENT_CATEGORY_CYBER_VIOLENCE_AGAINST_WOMEN";
const CYBER: &str = "STATEMENT_CATEGORY_CYBER_VIOLENCE";

const PUBLISHES: &str = "accountability.platform-publishes-decisions";
const NAMES: &str = "accountability.platform-names-the-violence";
const SOON: &str = "accountability.platform-publishes-soon";
const FLAGGERS: &str = "accountability.platform-flaggers-on-record";
const ACCOUNTS: &str = "accountability.platform-acts-against-repeat-abusers";

#[test]
fn twelve_months_seen_on_twelve_days_are_twelve_months() {
    let mut lake = Lake::default();
    for (month, _) in window() {
        lake.day(&format!("{month}-01")).sent("Facebook", &month, [1, 0, 0], 0);
    }
    let found = lake.asked(PUBLISHES);
    assert_eq!((found.life, codes(&found)), (Standing::Met, vec!["why-record-months"]));
    let fact = facts(&found)[0];
    assert_eq!((fact.value, fact.unit.as_str(), fact.basis), (Some(12.0), "months", Basis::Text));
    assert!(fact.note.starts_with("Looked at: 2025-11\u{2013}2026-10, 12 of 365 days. "), "{}", fact.note);
    let source = "transparency.dsa.ec.europa.eu; DSA Transparency Database (European Commission, CC BY 4.0), files sor-global-2025-11-01-light.zip to";
    assert!(fact.source.starts_with(source), "{}", fact.source);
    assert!(fact.licence.starts_with("CC BY 4.0") && fact.note.contains("nothing here is a time that anybody waited"));
    // On so few days nothing is said of lateness, and no lower rung of anything.
    assert_eq!(lake.told(SOON).0, Standing::Unknown);
}

#[test]
fn a_month_without_a_statement_decides_only_if_every_day_of_the_window_was_read() {
    let mut lake = Lake::default();
    lake.whole(&window());
    for (month, _) in window().iter().skip(1) {
        lake.sent("Facebook", month, [5, 0, 0], 1);
    }
    lake.day("2025-10-30").sent("TikTok", "2025-10", [5, 0, 0], 1);
    assert_eq!(lake.told(PUBLISHES).0, Standing::Partly);
    // Another platform was seen before, and is in none of it: the database has nothing of it, and that is known.
    let tiktok = lake.on("tiktok", PUBLISHES, "2026-11-26");
    assert_eq!((tiktok.life, codes(&tiktok)), (Standing::NotMet, vec!["why-record-months"]));
    assert_eq!(facts(&tiktok)[0].value, Some(0.0));
    // Any one day less, wherever it is, and nothing is known.
    for (from, to) in [("2025-11-01", "2025-10-31"), ("2026-02-28", "2026-11-01"), ("2026-10-31", "2026-11-02")] {
        let mut less = lake.clone();
        less.days = less.days.replace(&format!("{from},,sor-global-{from}"), &format!("{to},,sor-global-{to}"));
        for party in ["facebook", "tiktok"] {
            let found = less.on(party, PUBLISHES, "2026-11-26");
            assert_eq!((found.life, codes(&found)), (Standing::Unknown, vec!["why-record-months", "why-record-days"]));
        }
    }
    // Rows that could not be read may be of anybody.
    let mut less = lake.clone();
    less.days = less.days.replace("2026-05-05-light.zip,1000,0,", "2026-05-05-light.zip,1000,1,");
    assert_eq!(less.on("tiktok", PUBLISHES, "2026-11-26").life, Standing::Unknown);
    assert!(facts(&less.asked(PUBLISHES))[0].note.contains("1 rows of these days could not be read"));
    // The figures of one platform alone say nothing of another.
    let mut own = lake.clone();
    own.days = own.days.replace(",,sor-global", ",Facebook,sor-facebook").replace("compared,no", "compared,yes");
    assert_eq!(own.told(PUBLISHES).0, Standing::Partly);
    let tiktok = own.on("tiktok", PUBLISHES, "2026-11-26");
    assert_eq!((tiktok.life, codes(&tiktok)), (Standing::Unknown, vec!["why-record-no-days"]));
}

#[test]
fn a_platform_whose_name_is_not_known_is_not_looked_for() {
    let mut files = full().files();
    let platforms = files.iter_mut().find(|f| f.path == "platforms.toml").unwrap();
    platforms.text = platforms.text.replace("statements_as = [\"TikTok\"]\n", "");
    let k = load(&files).unwrap();
    let found = align(&k, "tiktok", AS_OF).into_iter().find(|f| f.benchmark == PUBLISHES).unwrap();
    assert_eq!((found.life, codes(&found)), (Standing::Unknown, vec!["why-record-no-name"]));
    assert!(facts(&found).is_empty());
}

#[test]
fn words_that_were_seen_are_enough_and_words_that_were_not_seen_are_held_against_nobody() {
    // One day of one month.
    let mut lake = Lake::default();
    lake.day("2026-03-01").sent("Facebook", "2026-03", [10, 0, 0], 0);
    assert_eq!(lake.told(NAMES), (Standing::Unknown, vec!["why-record-none", "why-record-days"]));
    // The category without a keyword is a lower rung, which says that the higher was not reached: not known of one day.
    let mut some = lake.clone();
    some.named("Facebook", "2026-03", WOMEN, "no,SOURCE_VOLUNTARY,no,3");
    assert_eq!(some.told(NAMES), (Standing::Unknown, vec!["why-record-none", "why-record-days", "why-record-seen"]));
    let mut met = some.clone();
    met.named("Facebook", "2026-03", WOMEN, "yes,SOURCE_VOLUNTARY,no,1");
    assert_eq!(met.told(NAMES), (Standing::Met, vec!["why-record-seen"]));
    assert_eq!(facts(&met.asked(NAMES))[0].value, Some(1.0));
    // The other category with a keyword is not the one that is asked for.
    let mut other = lake.clone();
    other.named("Facebook", "2026-03", CYBER, "yes,SOURCE_VOLUNTARY,no,1");
    assert_eq!(other.told(NAMES).0, Standing::Unknown);

    // Every day was read.
    let mut whole = full();
    assert_eq!(whole.told(NAMES), (Standing::Unknown, vec!["why-record-none"]));
    whole.named("Facebook", "2026-03", CYBER, "no,SOURCE_VOLUNTARY,no,3");
    assert_eq!(whole.told(NAMES), (Standing::Partly, vec!["why-record-seen"]));
    // Read with other words, so that some may be missing.
    let mut older = whole.clone();
    older.days = older.days.replace("2026-03-01-light.zip,1000,0,current", "2026-03-01-light.zip,1000,0,older");
    assert_eq!(older.told(NAMES).0, Standing::Unknown);
    // What was published before the twelve months, or after the day as of which is asked, is not looked at.
    for month in ["2025-10", "2026-12"] {
        let mut far = full();
        far.sent("Facebook", month, [1, 0, 0], 0).day(&format!("{month}-01"));
        far.named("Facebook", month, WOMEN, "yes,SOURCE_VOLUNTARY,no,3");
        assert_eq!(far.told(NAMES).0, Standing::Unknown, "{month}");
    }
    // Of the running month what was there by that day counts.
    let mut running = full();
    running.sent("Facebook", "2026-11", [1, 0, 0], 0).day("2026-11-01");
    running.named("Facebook", "2026-11", WOMEN, "yes,SOURCE_VOLUNTARY,no,3");
    assert_eq!(running.told(NAMES).0, Standing::Met);
    running.words = running.words.replace(",3,1\n", ",3,27\n");
    assert_eq!(running.told(NAMES).0, Standing::Unknown);
    assert_eq!(running.on("facebook", NAMES, "2026-11-27").life, Standing::Met);
}

#[test]
fn nobody_is_asked_for_files_that_were_all_read() {
    let runs = "Whoever runs this site";
    let (whole, mut gap) = (full(), full());
    gap.days = gap.days.lines().filter(|day| !day.contains("2026-03-02")).map(|day| format!("{day}\n")).collect();
    for benchmark in [PUBLISHES, NAMES, SOON, FLAGGERS, ACCOUNTS] {
        let missing = whole.asked(benchmark).missing;
        assert!(!missing.contains(runs), "{benchmark}: {missing}");
        assert_eq!(missing.is_empty(), benchmark != FLAGGERS, "{benchmark}: {missing}");
        let found = gap.asked(benchmark);
        assert!(found.life == Standing::Met || found.missing.starts_with(runs), "{benchmark}: {}", found.missing);
        assert!(Lake::default().asked(benchmark).missing.starts_with(runs), "{benchmark}");
    }
    assert!(gap.asked(FLAGGERS).missing.len() > whole.asked(FLAGGERS).missing.len());
    // Those who are told to have sent nothing are not asked either.
    let other = whole.on("tiktok", PUBLISHES, "2026-11-26");
    assert!(!other.missing.contains(runs), "{:?} {}", other.life, other.missing);
}

#[test]
fn flaggers_and_accounts_are_looked_for_among_all_statements_for_the_lower_rung() {
    for (benchmark, parts, row) in [
        (FLAGGERS, [100, 2, 0], "no,SOURCE_TRUSTED_FLAGGER,no,1"),
        (ACCOUNTS, [100, 0, 2], "no,SOURCE_VOLUNTARY,yes,1"),
    ] {
        let mut lake = full();
        assert_eq!(lake.told(benchmark), (Standing::Unknown, vec!["why-record-none"]));
        lake.months = lake.months.replacen("100,0,0,0", &format!("{},0,{},{}", parts[0], parts[1], parts[2]), 1);
        assert_eq!(lake.told(benchmark), (Standing::Partly, vec!["why-record-seen"]), "{benchmark}");
        // Neither of the two is the other.
        let other = if benchmark == FLAGGERS { ACCOUNTS } else { FLAGGERS };
        assert_eq!(lake.told(other).0, Standing::Unknown);
        let mut met = lake.clone();
        met.named("Facebook", "2026-01", CYBER, row);
        assert_eq!(met.told(benchmark), (Standing::Met, vec!["why-record-seen"]));
        assert_eq!(met.told(other).0, Standing::Unknown);
        met.words = met.words.replace(CYBER, WOMEN);
        assert_eq!(met.told(benchmark).0, Standing::Met);
        // A row about something else that was kept for its keyword.
        met.words = met.words.replace(WOMEN, "STATEMENT_CATEGORY_OTHER_VIOLATION_TC");
        assert_eq!(met.told(benchmark).0, Standing::Partly);
    }
}

#[test]
fn a_known_error_of_exactly_this_is_told_and_nobody_stands_the_worse_for_it() {
    let mut lake = full();
    lake.months = lake.months.replacen("100,0,0,0", "100,0,2,0", 1);
    assert_eq!(lake.told(FLAGGERS).0, Standing::Partly);
    // What may be unlabelled is no ground for saying that there was none.
    lake.erratum("Facebook", "source_type", "", "2025-11-27");
    let found = lake.asked(FLAGGERS);
    assert_eq!(found.life, Standing::Unknown);
    assert!(codes(&found).contains(&"why-record-erratum"));
    assert!(facts(&found)[0].note.contains("Known error: It is wrong. (A page)."), "{}", facts(&found)[0].note);
    // A lower rung says that the higher was not reached, so an error of what the higher alone rests on is enough.
    let mut lake = full();
    lake.months = lake.months.replacen("100,0,0,0", "100,0,2,0", 1);
    lake.erratum("Facebook", "category", "2026-01-01", "2026-01-01");
    assert_eq!(lake.told(FLAGGERS).0, Standing::Unknown);
    // It touches neither other columns, nor other months, nor others.
    assert!(!facts(&lake.asked(PUBLISHES))[0].note.contains("Known error"));
    for (whose, until) in [("TikTok", "2025-11-27"), ("Facebook", "2025-10-27")] {
        let mut lake = full();
        lake.months = lake.months.replacen("100,0,0,0", "100,0,2,0", 1);
        lake.erratum(whose, "source_type", "", until);
        assert_eq!(lake.told(FLAGGERS).0, Standing::Partly, "{whose} {until}");
        assert!(!facts(&lake.asked(FLAGGERS))[0].note.contains("Known error"));
    }
    // To have seen it stays enough; the error is told.
    lake.named("Facebook", "2026-01", CYBER, "no,SOURCE_TRUSTED_FLAGGER,no,1");
    let found = lake.asked(FLAGGERS);
    assert_eq!(found.life, Standing::Met);
    assert!(facts(&found)[0].note.contains("Known error"));
    // Not met is never said over an error of the number of statements, and lateness never over one of the days.
    let mut lake = full();
    lake.sent("TikTok", "2025-10", [5, 0, 0], 1).erratum("", "n", "2026-01-01", "2026-01-31");
    let tiktok = lake.on("tiktok", PUBLISHES, "2026-11-26");
    assert_eq!((tiktok.life, codes(&tiktok)), (Standing::Unknown, vec!["why-record-months", "why-record-erratum"]));
    let mut late = full();
    late.lags = late.lags.replace(",2,100\n", ",30,100\n");
    assert_eq!(late.told(SOON).0, Standing::NotMet);
    late.erratum("Facebook", "created_at", "", "");
    assert_eq!(late.told(SOON).0, Standing::Unknown);
}

#[test]
fn lateness_is_that_of_all_statements_of_twelve_whole_months() {
    let lags = |rows: &[(i32, u64)]| {
        let mut lake = Lake::default();
        lake.whole(&window());
        let all: u64 = rows.iter().map(|(_, n)| n).sum();
        lake.months = format!("Facebook,2026-02,v2,{all},0,0,0,3\n");
        lake.lags = rows.iter().map(|(days, n)| format!("Facebook,2026-02,{days},{n}\n")).collect();
        lake
    };
    // Nearest rank: of thirty, the twenty-seventh.
    assert_eq!(lags(&[(7, 27), (8, 3)]).told(SOON), (Standing::Met, vec!["why-record-lag"]));
    assert_eq!(lags(&[(7, 26), (8, 4)]).told(SOON).0, Standing::Partly);
    assert_eq!(lags(&[(7, 15), (8, 15)]).told(SOON).0, Standing::Partly);
    assert_eq!(lags(&[(7, 14), (8, 16)]).told(SOON).0, Standing::NotMet);
    let found = lags(&[(7, 14), (90, 16)]).asked(SOON);
    assert_eq!(facts(&found)[0].value, Some(90.0));
    // Fewer than thirty are no ground for a ninetieth percentile, nor for less beside it.
    for few in [29, 10] {
        assert_eq!(lags(&[(1, few)]).told(SOON), (Standing::Unknown, vec!["why-record-few"]));
    }
    let mut less = lags(&[(1, 100)]);
    less.days = less.days.replace("2026-07-15,,", "2025-07-15,,");
    assert_eq!(less.told(SOON), (Standing::Unknown, vec!["why-record-lag", "why-record-days"]));
}

#[test]
fn july_2025_is_a_break() {
    // The twelve months before November 2025: these words are looked for in the four that have them.
    let mut lake = Lake::default();
    lake.whole(&months(2024, 11, 12));
    for (month, _) in months(2024, 11, 12) {
        lake.sent("Facebook", &month, [50, 1, 0], 0);
    }
    let found = lake.on("facebook", FLAGGERS, "2025-11-01");
    assert_eq!(found.life, Standing::Partly);
    let args = |code: &str| found.life_why.iter().find(|r| r.code == code).map(|r| format!("{:?}", r.args));
    assert!(args("why-record-seen").unwrap().contains("2024-11\u{2013}2025-11"));
    let none = facts(&found).into_iter().find(|f| f.what.contains("CYBER_VIOLENCE")).unwrap();
    assert!(
        none.note.contains("Looked at: 2025-07\u{2013}2025-10, 123 of 124 days.") && none.note.contains("July 2025"),
        "{}",
        none.note
    );
    // A row of the older vocabulary that bears such a word all the same is not looked at.
    lake.named("Facebook", "2025-06", CYBER, "no,SOURCE_TRUSTED_FLAGGER,no,1");
    assert_eq!(lake.on("facebook", FLAGGERS, "2025-11-01").life, Standing::Partly);
    lake.words = lake.words.replace("2025-06", "2025-07");
    assert_eq!(lake.on("facebook", FLAGGERS, "2025-11-01").life, Standing::Met);
    // Before, there was nothing to look for.
    let found = lake.on("facebook", NAMES, "2025-06-30");
    assert_eq!(codes(&found)[0], "why-record-old-words");
    assert_eq!(found.life, Standing::Unknown);
}

#[test]
fn an_invented_lake_says_nothing_of_a_real_platform() {
    let mut lake = full();
    lake.sent("SAMPLE Ringelreih", "2026-03", [1, 0, 0], 0);
    for party in ["facebook", "tiktok"] {
        let found = lake.on(party, PUBLISHES, "2026-11-26");
        assert_eq!((found.life, codes(&found)), (Standing::Unknown, vec!["why-record-sample"]), "{party}");
        assert!(facts(&found).is_empty());
    }
    // An invented platform of somebody's own knowledge carries the word wherever it shows.
    let mut files = lake.files();
    let platforms = files.iter_mut().find(|f| f.path == "platforms.toml").unwrap();
    let snap = platforms.text.find("id = \"snapchat\"").unwrap();
    let own = platforms.text.split_off(snap);
    platforms.text += &own
        .replace("name = \"Snapchat\"", "name = \"SAMPLE Ringelreih\"")
        .replace("statements_as = [\"Snapchat\"]", "statements_as = [\"SAMPLE Ringelreih\"]");
    let k = load(&files).unwrap();
    let found = align(&k, "snapchat", AS_OF).into_iter().find(|f| f.benchmark == PUBLISHES).unwrap();
    let fact = facts(&found)[0];
    assert!(
        [&fact.what, &fact.note, &fact.licence, &fact.source].iter().all(|text| text.starts_with("SAMPLE")),
        "{fact:?}"
    );
}

#[test]
fn without_a_lake_nothing_changes_and_with_an_empty_one_nothing_is_known() {
    let files: Vec<SourceFile> = full()
        .files()
        .into_iter()
        .filter(|f| !f.path.ends_with("s.csv") || !f.path.starts_with("platforms/"))
        .collect();
    let without: Vec<SourceFile> =
        files.into_iter().filter(|f| !(f.path.starts_with("platforms/") && f.path.ends_with(".csv"))).collect();
    let k = load(&without).unwrap();
    assert!(k.record.is_none());
    let found = align(&k, "facebook", AS_OF).into_iter().find(|f| f.benchmark == PUBLISHES).unwrap();
    assert_eq!(codes(&found), ["why-later"]);
    assert_eq!(Lake::default().told(PUBLISHES), (Standing::Unknown, vec!["why-record-no-days"]));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]
    /// Held against days written down one by one: never said to be absent unless all of them were read, and always said to be there if seen.
    #[test]
    fn absence_is_told_of_whole_windows_alone(
        left_out in proptest::collection::vec((0_usize..12, 1_u32..=31), 0..3),
        seen in proptest::collection::btree_set(0_usize..12, 0..=12),
    ) {
        let window = window();
        let out: BTreeSet<String> = left_out
            .iter()
            .filter(|(month, day)| *day <= window[*month].1)
            .map(|(month, day)| format!("{}-{day:02}", window[*month].0))
            .collect();
        let first = Month::of(2026, 10);
        // The name was seen once before.
        let months = seen.iter().map(|month| 11 - u16::try_from(*month).unwrap()).chain([12]);
        let months = months.map(|month| published(first.before(month), 3)).collect();
        let record = Record {
            platforms: [("Facebook".to_owned(), Sent { published: months, ..Sent::default() })].into(),
            days: held(every_day().filter(|day| !out.contains(day))),
            errata: Vec::new(),
        };
        let expected = match (seen.len(), out.is_empty()) {
            (12, _) => Standing::Met,
            (_, false) => Standing::Unknown,
            (0, true) => Standing::NotMet,
            (_, true) => Standing::Partly,
        };
        prop_assert_eq!(told_of(record, PUBLISHES), expected);
    }

    /// The days within which a share came are those of the list written out.
    #[test]
    fn lateness_is_the_nearest_rank_of_the_list(rows in proptest::collection::btree_map(-3_i32..40, 1_u64..20, 1..20)) {
        let every: Vec<i32> = rows.iter().flat_map(|(days, n)| vec![*days; usize::try_from(*n).unwrap()]).collect();
        // Those of before their decision say nothing, and must not matter.
        let list: Vec<i32> = every.iter().copied().filter(|days| *days >= 0).collect();
        let at_once: Vec<i32> = every.iter().map(|days| (*days).max(0)).collect();
        let month = Month::of(2026, 2);
        let sent = Sent {
            published: vec![published(month, every.len() as u64)],
            lags: rows.iter().map(|(days, n)| (month, *days, *n)).collect(),
            ..Sent::default()
        };
        let platforms = [("Facebook".to_owned(), sent)].into();
        let record = Record { platforms, days: held(every_day()), errata: Vec::new() };
        let soon = |list: &[i32], percent: usize| list.get((list.len() * percent).div_ceil(100).max(1) - 1).is_some_and(|days| *days <= 7);
        let doubt = |percent| soon(&list, percent) != soon(&at_once, percent);
        let many = (every.len() - list.len()) * 10 > every.len();
        let expected = match (list.len() >= 30, many, doubt(90), soon(&list, 90), doubt(50), soon(&list, 50)) {
            (false, ..) | (_, true, ..) | (_, _, true, ..) => Standing::Unknown,
            (_, _, _, true, ..) => Standing::Met,
            (_, _, _, _, true, _) => Standing::Unknown,
            (.., true) => Standing::Partly,
            _ => Standing::NotMet,
        };
        prop_assert_eq!(told_of(record, SOON), expected);
    }
}
