//! How long the questions of the pages about platforms take: `cargo bench -p web --bench record -- 50000`.
//!
//! A synthetic record, larger than what the pages will meet for a while: 60 platforms, 30 months on both sides of July 2025, as many
//! statements on this violence as are named. Each question that a page, a file or the API asks is asked of it, of all platforms and of one, and the slowest is told.

#![expect(clippy::unwrap_used, reason = "a bench that cannot go on says where")]
#![expect(clippy::disallowed_methods, reason = "a bench measures")]
#![expect(clippy::print_stdout, reason = "a bench prints what it found")]

use std::fmt::Write as _;
use std::time::Instant;

use platforms::question::{Dimension, Filter, answer};
use platforms::{Concordance, Ledger, Question, Reader, Table};

const CONCORDANCE: &str = include_str!("../../../../knowledge/platforms/concordance.toml");
const ERRATA: &str = include_str!("../../../../knowledge/platforms/errata.toml");
const HEAD: &str = "uuid,decision_visibility,decision_monetary,decision_provision,decision_account,decision_ground,category,category_addition,\
    category_specification,content_type,content_date,territorial_scope,application_date,source_type,automated_detection,automated_decision,platform_name,\
    platform_uid,created_at";
/// Statements, unless another number is given. Most of real files are alike: 172,086 of ten million made 47,509 counts. Here hardly two are.
const ROWS: u64 = 50_000;

/// A generator that is the same everywhere: splitmix64.
struct Draw(u64);

impl Draw {
    fn below(&mut self, most: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % most
    }

    fn of<'a>(&mut self, all: &[&'a str]) -> &'a str {
        all[usize::try_from(self.below(all.len() as u64)).unwrap()]
    }
}

fn rows(v2: bool, rows: u64, draw: &mut Draw) -> String {
    let mut out = HEAD.to_owned();
    if v2 {
        out += ",content_id_ean";
    }
    let (category, words): (&str, &[&str]) = if v2 {
        (
            "CYBER_VIOLENCE_AGAINST_WOMEN",
            &[
                "CYBER_HARASSMENT_AGAINST_WOMEN",
                "NON_CONSENSUAL_IMAGE_SHARING",
                "CYBER_STALKING",
                "BULLYING_AGAINST_GIRLS",
            ],
        )
    } else {
        (
            "NON_CONSENSUAL_BEHAVIOUR",
            &[
                "NON_CONSENSUAL_IMAGE_SHARING",
                "STALKING",
                "ONLINE_BULLYING_INTIMIDATION",
                "NON_CONSENSUAL_ITEMS_DEEPFAKE",
            ],
        )
    };
    for n in 0..rows / 2 {
        // Small numbers are frequent, large ones rare, as delays are.
        let (a, b) = (draw.below(40), draw.below(40));
        let age = draw.below(1 + a * b);
        let month = draw.below(15);
        let (year, month) = if v2 {
            (2025 + (6 + month) / 12, (6 + month) % 12 + 1)
        } else {
            (2024 + (3 + month) / 12, (3 + month) % 12 + 1)
        };
        let content = platforms::Day::parse(b"2024-01-01").unwrap();
        let decided = format!("{year}-{month:02}-{:02}", 1 + draw.below(28));
        let whole = platforms::Day::parse(decided.as_bytes()).unwrap().since(content);
        let begun = before(&decided, age.min(u64::try_from(whole).unwrap_or(0)));
        let created = after(&decided, draw.below(4));
        let _ = write!(
            out,
            "\n{n:032x},\"[\"\"DECISION_VISIBILITY_CONTENT_REMOVED\"\"]\",,,,DECISION_GROUND_{},STATEMENT_CATEGORY_{category},,\"[\"\"KEYWORD_{}\"\"]\",\"[\"\"CONTENT_TYPE_{}\"\"]\",{begun},\"[\"\"DE\"\"]\",{decided},SOURCE_{},{},AUTOMATED_DECISION_{},Platform {},u{n},{created} 00:00:00{}",
            draw.of(&["ILLEGAL_CONTENT", "INCOMPATIBLE_CONTENT"]),
            draw.of(words),
            draw.of(&["TEXT", "IMAGE", "VIDEO"]),
            draw.of(&["VOLUNTARY", "VOLUNTARY", "ARTICLE_16", "TRUSTED_FLAGGER"]),
            draw.of(&["Yes", "No"]),
            draw.of(&["FULLY", "PARTIALLY", "NOT_AUTOMATED"]),
            draw.below(60),
            if v2 { "," } else { "" },
        );
    }
    out
}

fn moved(day: &str, by: i64) -> String {
    // Days since 1 January of 2023, by counting: slow and plain.
    let day = platforms::Day::parse(day.as_bytes()).unwrap();
    let base = platforms::Day::parse(b"2023-01-01").unwrap();
    let mut left = i64::from(day.since(base)) + by;
    let mut year = 2023;
    loop {
        for (month, length) in
            [31, if year % 4 == 0 { 29 } else { 28 }, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].into_iter().enumerate()
        {
            if left < length {
                return format!("{year}-{:02}-{:02}", month + 1, left + 1);
            }
            left -= length;
        }
        year += 1;
    }
}

fn before(day: &str, by: u64) -> String {
    moved(day, -i64::try_from(by).unwrap())
}

fn after(day: &str, by: u64) -> String {
    moved(day, i64::try_from(by).unwrap())
}

fn main() {
    let most = std::env::args().skip(1).find_map(|a| a.parse().ok()).unwrap_or(ROWS);
    let concordance = Concordance::read(CONCORDANCE).unwrap();
    let mut table = Table::new(false);
    let mut draw = Draw(7);
    for v2 in [false, true] {
        let text = rows(v2, most, &mut draw);
        let mut reader = Reader::new(&concordance, [0; 16]);
        reader.push(text.as_bytes(), true).unwrap();
        let (tally, aside) = reader.done().unwrap();
        assert!(aside.is_empty(), "{:?}", aside.first());
        let day = platforms::shard::Particulars {
            day: if v2 { "2026-10-01" } else { "2025-06-30" }.into(),
            slug: "global".into(),
            file: "synthetic".into(),
            sha1: String::new(),
            hash_was_published: false,
            size: 0,
            full: true,
            schemas: vec![],
            concordance: 1,
            rows: tally.rows,
            aside: <_>::default(),
            aside_of: <_>::default(),
            repeated: 0,
            same_parts: 0,
            unknown: <_>::default(),
        };
        table.add(day, &tally.counts, &[]);
    }
    let table = table.done();
    println!("{most} statements on this violence, {} counts", table.size());
    let mut slowest = (0.0, String::new());
    let mut asked = 0;
    let mut ask = |by: Vec<Dimension>, filters: Vec<Filter>, set: &str| {
        let name = format!("{set} by {:?}, {} filters", by.iter().map(|d| d.name()).collect::<Vec<_>>(), filters.len());
        let question = Question {
            set: concordance.question(set).unwrap(),
            by,
            filters,
            distinct: false,
            concordance: &concordance,
        };
        let mut times: Vec<f64> = (0..5)
            .map(|_| {
                let began = Instant::now();
                std::hint::black_box(answer(&table, &question).unwrap());
                began.elapsed().as_secs_f64() * 1e3
            })
            .collect();
        times.sort_by(f64::total_cmp);
        asked += 1;
        if times[2] > slowest.0 {
            slowest = (times[2], name.clone());
        }
        println!("{:8.2} ms  {name}", times[2]);
    };
    let platform = Dimension::named("platform").unwrap();
    for set in ["tfgbv", "before-july-2025"] {
        for (_, dimension) in Dimension::ALL {
            ask(vec![dimension], vec![], set);
            if dimension != platform {
                ask(vec![platform, dimension], vec![], set);
            }
            let one = Filter { dimension: platform, values: vec!["Platform 7".into()] };
            ask(vec![dimension], vec![one], set);
        }
    }
    println!("{asked} questions; the slowest {:.2} ms: {}", slowest.0, slowest.1);
    let began = Instant::now();
    let record = web::Record::new(table, concordance, Ledger::read(ERRATA).unwrap()).unwrap();
    println!(
        "what every page needs, counted at the start: {:.0} ms ({} counts)",
        began.elapsed().as_secs_f64() * 1e3,
        record.size()
    );
}
