//! A record that a test made up, and the site that shows it.

use std::path::Path;
use std::sync::{Arc, LazyLock};

use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode};
use platforms::shard::Particulars;
use platforms::{Concordance, Day, Ledger, Reader, Table};
use tower::ServiceExt;
use web::{Record, Site};

use crate::knowledge::FILES;

pub(crate) const LANGS: [&str; 4] = ["en", "es", "fr", "ar"];
/// A name with everything that a page, a file or an address could trip over, and where its page is.
pub(crate) const ODD: (&str, &str) = ("=odd(\"<b>odd\",1)/..?#%2F", "/platforms/dsa-odd-b-odd-1-2f");

const HEAD: &str = "uuid,decision_visibility,decision_monetary,decision_provision,decision_account,decision_ground,category,category_addition,\
    category_specification,content_type,content_date,territorial_scope,application_date,source_type,automated_detection,automated_decision,platform_name,\
    platform_uid,created_at";

/// A statement.
#[derive(Debug, Clone)]
pub(crate) struct Made {
    pub(crate) platform: String,
    pub(crate) v1: bool,
    pub(crate) related: bool,
    keyword: &'static str,
    /// Instead of the one that `related` means.
    category: Option<&'static str>,
    pub(crate) decided: String,
    pub(crate) age: i64,
    source: &'static str,
    /// Whether its keywords are no list, so that it cannot be read.
    unreadable: bool,
    /// Its number at the platform; else each has its own.
    uid: Option<&'static str>,
}

impl Made {
    pub(crate) fn new(platform: &str, v1: bool, decided: &str, age: i64) -> Self {
        let keyword = if v1 { "STALKING" } else { "CYBER_STALKING_AGAINST_WOMEN" };
        Self {
            platform: platform.into(),
            v1,
            related: true,
            keyword,
            category: None,
            decided: decided.into(),
            age,
            source: "VOLUNTARY",
            unreadable: false,
            uid: None,
        }
    }

    /// One on this violence in a month of 2026.
    pub(crate) fn plain(platform: &str, month: u32) -> Self {
        Self::in_month(platform, 2026, month)
    }

    pub(crate) fn in_month(platform: &str, year: u32, month: u32) -> Self {
        Self::new(platform, year < 2025, &format!("{year}-{month:02}-10"), 2)
    }

    /// One of September 2025 under a category, without a keyword.
    pub(crate) fn under(platform: &str, category: &'static str) -> Self {
        Self { category: Some(category), keyword: "", ..Self::new(platform, false, "2025-09-10", 2) }
    }

    /// One that its platform has under this number.
    pub(crate) fn numbered(self, uid: &'static str) -> Self {
        Self { uid: Some(uid), ..self }
    }

    /// One on this violence that nobody can read.
    pub(crate) fn unread(platform: &str) -> Self {
        Self { unreadable: true, ..Self::under(platform, "CYBER_VIOLENCE_AGAINST_WOMEN") }
    }

    fn row(&self, n: usize) -> String {
        let category = match (self.related, self.v1) {
            _ if self.category.is_some() => self.category.unwrap_or_default(),
            (true, true) => "NON_CONSENSUAL_BEHAVIOUR",
            (true, false) => "CYBER_VIOLENCE_AGAINST_WOMEN",
            (false, _) => "SCAMS_AND_FRAUD",
        };
        let keyword = match self.keyword {
            _ if self.unreadable => "no list of words".to_owned(),
            "" => String::new(),
            word => format!("\"[\"\"KEYWORD_{word}\"\"]\""),
        };
        format!(
            "u{n},\"[\"\"DECISION_VISIBILITY_CONTENT_REMOVED\"\"]\",,,,DECISION_GROUND_ILLEGAL_CONTENT,STATEMENT_CATEGORY_{category},,{keyword},\
             \"[\"\"CONTENT_TYPE_TEXT\"\"]\",{},\"[\"\"DE\"\"]\",{},SOURCE_{},Yes,AUTOMATED_DECISION_FULLY,\"{}\",{},\"{} 01:00:00\"{}",
            earlier(&self.decided, self.age),
            self.decided,
            self.source,
            self.platform.replace('"', "\"\""),
            self.uid.map_or_else(|| format!("p{n}"), str::to_owned),
            self.decided,
            if self.v1 { "" } else { "," },
        )
    }
}

/// A day so many days before another, by looking for it.
fn earlier(day: &str, age: i64) -> String {
    let end = Day::parse(day.as_bytes()).unwrap();
    let year: u32 = day[..4].parse().unwrap();
    for year in [year + 1, year, year - 1] {
        for (month, days) in (1..=12).flat_map(|m| (1..=31).map(move |d| (m, d))) {
            let text = format!("{year}-{month:02}-{days:02}");
            if Day::parse(text.as_bytes()).is_ok_and(|d| i64::from(end.since(d)) == age) {
                return text;
            }
        }
    }
    panic!("{day} - {age}");
}

/// Statements on both sides of July 2025.
pub(crate) fn rows() -> Vec<Made> {
    let mut all = Vec::new();
    for n in 0..45_i64 {
        all.push(Made::new("Facebook", true, "2025-06-10", n * n % 97));
        all.push(Made::new("Facebook", false, "2025-07-10", n * 7 % 53));
    }
    // Decided in June, published in the words of July.
    all.extend((0..12).map(|n| Made::new("Facebook", false, "2025-06-30", n)));
    all.extend((0..5).map(|n| Made { source: "TRUSTED_FLAGGER", ..Made::new("Facebook", false, "2025-08-01", n) }));
    all.extend((0..33).map(|n| Made::new("Google Play", false, "2025-07-02", n % 11)));
    all.extend((0..25).map(|n| Made::new("Google Play", true, "2025-05-02", n * 3)));
    // Too few for a median in one month, for a 90th percentile in the other; one dated after the decision.
    all.extend((0..9).map(|n| Made::new(ODD.0, false, "2025-07-03", n - 1)));
    all.extend((0..14).map(|n| Made::new(ODD.0, false, "2025-08-03", n)));
    let other = |keyword| move |m: Made| Made { related: false, keyword, ..m };
    all.extend((0..140).map(|_| Made::new("Quiet market", false, "2025-07-04", 1)).map(other("")));
    all.extend((0..20).map(|_| Made::new("Quiet market", true, "2025-06-04", 1)).map(other("")));
    all.extend((0..107).map(|_| Made::new("平台", false, "2025-07-05", 1)).map(other("INAUTHENTIC_ACCOUNTS")));
    all
}

fn knowledge(path: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../knowledge").join(path)).unwrap()
}

/// The counts of rows, in two published days.
pub(crate) fn table_of(made: &[Made]) -> Table {
    table_with(made, false, &[])
}

/// The same; where it applies is left out of `light` files, and days before the last one of August are brought too, without a row.
pub(crate) fn table_with(made: &[Made], light: bool, more: &[u32]) -> Table {
    let concordance = Concordance::read(&knowledge("platforms/concordance.toml")).unwrap();
    let mut table = Table::new(true);
    for v1 in [true, false] {
        let mut text = HEAD.to_owned() + if v1 { "" } else { ",content_id_ean" };
        if light {
            text = text.replace("territorial_scope,", "");
        }
        let mut n = 0;
        for (at, one) in made.iter().enumerate().filter(|(_, m)| m.v1 == v1) {
            text.push('\n');
            let row = one.row(at);
            text += &if light { row.replace(",\"[\"\"DE\"\"]\",", ",") } else { row };
            n += 1;
        }
        let mut reader = Reader::new(&concordance, [0; 16]);
        reader.push(text.as_bytes(), true).unwrap();
        let (tally, aside) = reader.done().unwrap();
        let unreadable = made.iter().filter(|m| m.v1 == v1 && m.unreadable).count();
        assert!(aside.len() == unreadable && tally.rows == n, "{:?}", aside.first());
        let day = Particulars {
            day: if v1 { "2025-06-30" } else { "2025-08-31" }.into(),
            slug: "global".into(),
            file: format!("sor-global-{}-full.zip", if v1 { "2025-06-30" } else { "2025-08-31" }),
            sha1: String::new(),
            hash_was_published: false,
            size: 0,
            full: true,
            schemas: vec![],
            concordance: concordance.version,
            rows: tally.rows,
            aside: tally.aside.clone(),
            aside_of: tally.aside_of(),
            unknown: <_>::default(),
            repeated: 0,
            same_parts: 0,
        };
        table.add(day, &tally.counts, &tally.seen);
    }
    for day in more {
        let file = format!("sor-global-2025-08-{day:02}-full.zip");
        let empty = Particulars {
            day: format!("2025-08-{day:02}"),
            slug: "global".into(),
            file,
            sha1: String::new(),
            hash_was_published: true,
            size: 0,
            full: true,
            schemas: vec![],
            concordance: concordance.version,
            rows: 0,
            aside: <_>::default(),
            aside_of: <_>::default(),
            unknown: <_>::default(),
            repeated: 0,
            same_parts: 0,
        };
        table.add(empty, &<_>::default(), &[]);
    }
    table.done()
}

pub(crate) fn site_of(table: Option<Table>) -> Arc<Site> {
    let concordance = Concordance::read(&knowledge("platforms/concordance.toml")).unwrap();
    let ledger = Ledger::read(&knowledge("platforms/errata.toml")).unwrap();
    let record = table.map(|table| Arc::new(Record::new(table, concordance, ledger).unwrap()));
    let site = Site::new(norms::load(&FILES).unwrap(), "2026-11-25".parse().unwrap()).unwrap();
    Arc::new(site.with_record(record))
}

pub(crate) static WITH: LazyLock<Arc<Site>> = LazyLock::new(|| site_of(Some(table_of(&rows()))));
pub(crate) static WITHOUT: LazyLock<Arc<Site>> = LazyLock::new(|| site_of(None));

pub(crate) async fn get(site: &Arc<Site>, address: &str) -> (StatusCode, String) {
    let request = Request::builder().uri(address).body(Body::empty()).unwrap();
    let response = web::router(Arc::clone(site)).oneshot(request).await.unwrap();
    let status = response.status();
    let body = to_bytes(response.into_body(), 64 << 20).await.unwrap().to_vec();
    (status, String::from_utf8(body).unwrap())
}
