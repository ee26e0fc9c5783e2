//! What platforms tell as evidence: what was seen decides, what was not seen only when everything was looked at, and doubtful tables are refused.

#![expect(clippy::unwrap_used, reason = "a test that cannot read its files should stop at once")]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use norms::finding::{Evidence, Finding};
use norms::model::record::{Erratum, Held, Month, Named, Published, Record, Sent};
use norms::model::{Basis, Standing};
use norms::{Knowledge, PartialDate, SourceFile, align, load};
use proptest::prelude::*;

/// The last whole month is October 2026, the first of twelve November 2025.
const AS_OF: PartialDate = PartialDate { year: 2026, month: Some(11), day: Some(26) };
const WOMEN: &str = "STATEMENT_CATEGORY_CYBER_VIOLENCE_AGAINST_WOMEN";
const CYBER: &str = "STATEMENT_CATEGORY_CYBER_VIOLENCE";

const PUBLISHES: &str = "accountability.platform-publishes-decisions";
const NAMES: &str = "accountability.platform-names-the-violence";
const SOON: &str = "accountability.platform-publishes-soon";
const FLAGGERS: &str = "accountability.platform-flaggers-on-record";
const ACCOUNTS: &str = "accountability.platform-acts-against-repeat-abusers";

fn gather(root: &Path, at: &Path, into: &mut Vec<SourceFile>) {
    let mut entries: Vec<PathBuf> = std::fs::read_dir(at).unwrap().map(|e| e.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            gather(root, &path, into);
        } else if path.extension().is_some_and(|e| e == "toml" || e == "csv" || e == "json") {
            let inside = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
            // Long tables of countries are not what this is about.
            let mut text = std::fs::read_to_string(&path).unwrap();
            if inside.starts_with("indicators/") && inside.ends_with(".csv") {
                text = text.lines().take(20).map(|l| format!("{l}\n")).collect();
            }
            if !inside.starts_with("countries/laws/") || inside.ends_with("uga.toml") {
                into.push(SourceFile { path: inside, text });
            }
        }
    }
}

/// The tables of a lake, as a test makes them up.
#[derive(Debug, Clone, Default)]
struct Lake {
    /// platform, month, schema, statements, keyword, flagged, account, last
    months: String,
    /// platform, month, category, keyword, source, account, statements, last
    words: String,
    lags: String,
    days: String,
    errata: String,
}

fn length(year: u32, month: u32) -> u32 {
    let days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month as usize - 1];
    days + u32::from(month == 2 && year.is_multiple_of(4))
}

/// Months from a first one, as texts with their lengths.
fn months(mut year: u32, mut month: u32, n: usize) -> Vec<(String, u32)> {
    let mut out = Vec::new();
    for _ in 0..n {
        out.push((format!("{year:04}-{month:02}"), length(year, month)));
        (year, month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
    }
    out
}

/// The twelve months before [`AS_OF`].
fn window() -> Vec<(String, u32)> {
    months(2025, 11, 12)
}

impl Lake {
    fn day(&mut self, day: &str) -> &mut Self {
        self.days += &format!("{day},,sor-global-{day}-light.zip,0,current\n");
        self
    }

    fn whole(&mut self, months: &[(String, u32)]) -> &mut Self {
        for (month, length) in months {
            (1..=*length).for_each(|day| {
                self.day(&format!("{month}-{day:02}"));
            });
        }
        self
    }

    /// Statements of a month: all, flagged, with an account measure; all published after so many days.
    fn sent(&mut self, name: &str, month: &str, [all, flagged, account]: [u64; 3], lag: i32) -> &mut Self {
        let schema = if month < "2025-07" { "v1" } else { "v2" };
        self.months += &format!("{name},{month},{schema},{all},0,{flagged},{account},1\n");
        self.lags += &format!("{name},{month},{lag},{all}\n");
        self
    }

    fn named(&mut self, name: &str, month: &str, category: &str, rest: &str) -> &mut Self {
        self.words += &format!("{name},{month},{category},{rest},1\n");
        self
    }

    fn erratum(&mut self, platform: &str, column: &str, from: &str, until: &str) -> &mut Self {
        self.errata += &format!("known,{platform},{column},{from},{until},It is wrong.,A page\n");
        self
    }

    fn files(&self) -> Vec<SourceFile> {
        static FILES: OnceLock<Vec<SourceFile>> = OnceLock::new();
        let mut files = FILES
            .get_or_init(|| {
                let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../knowledge");
                let mut files = Vec::new();
                gather(&root, &root, &mut files);
                files
            })
            .clone();
        let mut file = |name: &str, head: &str, text: &str| {
            files.push(SourceFile { path: format!("platforms/{name}.csv"), text: format!("{head}\n{text}") });
        };
        let head = "platform,month,schema,statements,with_keyword,trusted_flagger,account_measure,last";
        file("months", head, &self.months);
        file("words", "platform,month,category,keyword,source,account_measure,statements,last", &self.words);
        file("lags", "platform,month,days,statements", &self.lags);
        file("days", "day,platform,file,aside,words", &self.days);
        file("errata", "id,platform,column,from,until,what,source", &self.errata);
        files
    }

    /// What the tables say, read without the program: `load` is held against it below.
    fn record(&self) -> Record {
        fn rows(text: &str) -> impl Iterator<Item = Vec<&str>> {
            text.lines().map(|line| line.split(',').collect())
        }
        let month = |text: &str| Month::of(text[..4].parse().unwrap(), text[5..].parse().unwrap());
        let mut out = Record::default();
        for row in rows(&self.months) {
            let n = |at: usize| row[at].parse().unwrap();
            let all = Published {
                newer: row[2] == "v2",
                with_keyword: n(4),
                flagged: n(5),
                with_account: n(6),
                last: row[7].parse().unwrap(),
                ..published(month(row[1]), n(3))
            };
            out.platforms.entry(row[0].to_owned()).or_default().published.push(all);
        }
        for row in rows(&self.words) {
            let named = Named {
                month: month(row[1]),
                category: row[2].to_owned(),
                keyword: row[3] == "yes",
                source: row[4].to_owned(),
                account: row[5] == "yes",
                statements: row[6].parse().unwrap(),
                last: row[7].parse().unwrap(),
            };
            out.platforms.entry(row[0].to_owned()).or_default().named.push(named);
        }
        for row in rows(&self.lags) {
            let late = (month(row[1]), row[2].parse().unwrap(), row[3].parse().unwrap());
            out.platforms.entry(row[0].to_owned()).or_default().lags.push(late);
        }
        for row in rows(&self.days) {
            out.days.push(Held {
                day: row[0].parse().unwrap(),
                platform: row[1].to_owned(),
                file: row[2].to_owned(),
                aside: row[3].parse().unwrap(),
                current: row[4] == "current",
            });
        }
        out.days.sort_by(|a, b| (a.day, &a.platform).cmp(&(b.day, &b.platform)));
        for row in rows(&self.errata) {
            out.errata.push(Erratum {
                id: row[0].to_owned(),
                platform: row[1].to_owned(),
                column: row[2].to_owned(),
                from: row[3].parse().ok(),
                until: row[4].parse().ok(),
                what: row[5].to_owned(),
                source: row[6].to_owned(),
            });
        }
        out
    }

    fn all(&self, party: &str, as_of: PartialDate) -> Vec<Finding> {
        align(&with(self.record()), party, as_of)
    }

    fn on(&self, party: &str, benchmark: &str, as_of: &str) -> Finding {
        let all = self.all(party, as_of.parse().unwrap());
        all.into_iter().find(|f| f.benchmark == benchmark).unwrap()
    }

    fn asked(&self, benchmark: &str) -> Finding {
        self.on("facebook", benchmark, "2026-11-26")
    }

    /// Standing and reasons.
    fn told(&self, benchmark: &str) -> (Standing, Vec<&'static str>) {
        let found = self.asked(benchmark);
        (found.life, codes(&found))
    }
}

/// Codes of the reasons, each once: both rungs may give the same for what each looks for.
fn codes(finding: &Finding) -> Vec<&'static str> {
    let mut out = Vec::new();
    for reason in &finding.life_why {
        if !out.contains(&reason.code) {
            out.push(reason.code);
        }
    }
    out
}

/// The knowledge, loaded once, with a record of one's own.
fn with(record: Record) -> Knowledge {
    static KNOWLEDGE: OnceLock<Knowledge> = OnceLock::new();
    let mut k = KNOWLEDGE.get_or_init(|| load(&Lake::default().files()).unwrap()).clone();
    k.record = Some(record);
    k
}

fn told_of(record: Record, benchmark: &str) -> Standing {
    align(&with(record), "facebook", AS_OF).into_iter().find(|f| f.benchmark == benchmark).unwrap().life
}

fn held(days: impl IntoIterator<Item = String>) -> Vec<Held> {
    let one = |day: String| Held {
        day: day.parse().unwrap(),
        platform: String::new(),
        file: format!("sor-global-{day}-light.zip"),
        aside: 0,
        current: true,
    };
    days.into_iter().map(one).collect()
}

fn every_day() -> impl Iterator<Item = String> {
    window().into_iter().flat_map(|(month, length)| (1..=length).map(move |day| format!("{month}-{day:02}")))
}

fn published(month: Month, statements: u64) -> Published {
    Published { month, newer: true, statements, with_keyword: 0, flagged: 0, with_account: 0, last: 1 }
}

fn facts(finding: &Finding) -> Vec<&Evidence> {
    finding.evidence.iter().filter(|e| e.kind == "platform-record").collect()
}

/// All twelve months whole, each with statements of Facebook.
fn full() -> Lake {
    let mut lake = Lake::default();
    lake.whole(&window());
    for (month, _) in window() {
        lake.sent("Facebook", &month, [100, 0, 0], 2);
    }
    lake
}

#[test]
fn tables_are_read_as_they_stand() {
    let mut lake = full();
    lake.sent("TikTok", "2025-06", [9, 2, 3], -1).sent("TikTok", "2026-02", [1, 0, 1], 40);
    lake.named("TikTok", "2025-08", CYBER, "yes,SOURCE_TRUSTED_FLAGGER,no,3");
    lake.named("TikTok", "2025-08", WOMEN, "no,,yes,4");
    lake.erratum("TikTok", "n", "2025-01-01", "").erratum("", "source_type", "", "2025-10-27");
    lake.days += "2025-08-02,TikTok,sor-tiktok-2025-08-02-full.zip,7,older\n";
    let read = load(&lake.files()).unwrap().record.unwrap();
    assert_eq!(format!("{read:?}"), format!("{:?}", lake.record()));
}

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
    assert!(fact.what.contains("looked at 2025-11\u{2013}2026-10, 12 of 365 days"), "{}", fact.what);
    let source = "transparency.dsa.ec.europa.eu; DSA Transparency Database (European Commission, CC BY 4.0), files sor-global-2025-11-01-light.zip to";
    assert!(fact.source.starts_with(source), "{}", fact.source);
    assert!(
        fact.licence.starts_with("CC BY 4.0") && fact.note.contains("no time that anybody waited")
            || fact.note.contains("time that anybody waited")
    );
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
    assert_eq!(lake.told(PUBLISHES).0, Standing::Partly);
    // Another platform is in none of it: the database has nothing of it, and that is known.
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
    less.days = less.days.replace("2026-05-05-light.zip,0,", "2026-05-05-light.zip,1,");
    assert_eq!(less.on("tiktok", PUBLISHES, "2026-11-26").life, Standing::Unknown);
    assert!(facts(&less.asked(PUBLISHES))[0].note.contains("1 rows of these days could not be read"));
    // The figures of one platform alone say nothing of another.
    let mut own = lake.clone();
    own.days = own.days.replace(",,sor-global", ",Facebook,sor-facebook");
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
    older.days = older.days.replace("2026-03-01-light.zip,0,current", "2026-03-01-light.zip,0,older");
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
    lake.erratum("", "n", "2026-01-01", "2026-01-31");
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
        none.what.contains("looked at 2025-07\u{2013}2025-10, 123 of 124 days") && none.note.contains("July 2025"),
        "{}",
        none.what
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
        let months = seen.iter().map(|month| published(first.before(11 - u16::try_from(*month).unwrap()), 3)).collect();
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
        let list: Vec<i32> = rows.iter().flat_map(|(days, n)| vec![*days; usize::try_from(*n).unwrap()]).collect();
        let month = Month::of(2026, 2);
        let sent = Sent {
            published: vec![published(month, list.len() as u64)],
            lags: rows.iter().map(|(days, n)| (month, *days, *n)).collect(),
            ..Sent::default()
        };
        let platforms = [("Facebook".to_owned(), sent)].into();
        let record = Record { platforms, days: held(every_day()), errata: Vec::new() };
        let rank = |percent: usize| list[(list.len() * percent).div_ceil(100) - 1];
        let expected = match (list.len() >= 30, rank(90) <= 7, rank(50) <= 7) {
            (false, ..) => Standing::Unknown,
            (_, true, _) => Standing::Met,
            (_, _, true) => Standing::Partly,
            _ => Standing::NotMet,
        };
        prop_assert_eq!(told_of(record, SOON), expected);
    }
}
