//! A lake as a test makes it up: its tables as text, and what they say, read without the program.

use std::sync::OnceLock;

use norms::finding::{Evidence, Finding, REASONS};
use norms::model::Standing;
use norms::model::record::{Erratum, Held, Month, Named, Published, Record};
use norms::{Knowledge, PartialDate, SourceFile, align, load};

use super::AS_OF;
use crate::knowledge::FILES;

/// The tables of a lake, as a test makes them up.
#[derive(Debug, Clone, Default)]
pub(crate) struct Lake {
    /// platform, month, schema, statements, keyword, flagged, account, last
    pub(crate) months: String,
    /// platform, month, category, keyword, source, account, statements, last
    pub(crate) words: String,
    pub(crate) lags: String,
    pub(crate) days: String,
    pub(crate) errata: String,
}

fn length(year: u32, month: u32) -> u32 {
    let days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month as usize - 1];
    days + u32::from(month == 2 && year.is_multiple_of(4))
}

/// Months from a first one, as texts with their lengths.
pub(crate) fn months(mut year: u32, mut month: u32, n: usize) -> Vec<(String, u32)> {
    let mut out = Vec::new();
    for _ in 0..n {
        out.push((format!("{year:04}-{month:02}"), length(year, month)));
        (year, month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
    }
    out
}

/// The twelve months before [`AS_OF`].
pub(crate) fn window() -> Vec<(String, u32)> {
    months(2025, 11, 12)
}

impl Lake {
    pub(crate) fn day(&mut self, day: &str) -> &mut Self {
        self.days += &format!("{day},,sor-global-{day}-light.zip,1000,0,current,compared,no\n");
        self
    }

    pub(crate) fn whole(&mut self, months: &[(String, u32)]) -> &mut Self {
        for (month, length) in months {
            (1..=*length).for_each(|day| {
                self.day(&format!("{month}-{day:02}"));
            });
        }
        self
    }

    /// Statements of a month: all, flagged, with an account measure; all published after so many days.
    pub(crate) fn sent(&mut self, name: &str, month: &str, [all, flagged, account]: [u64; 3], lag: i32) -> &mut Self {
        let schema = if month < "2025-07" { "v1" } else { "v2" };
        self.months += &format!("{name},{month},{schema},{all},0,{flagged},{account},1\n");
        self.lags += &format!("{name},{month},{lag},{all}\n");
        self
    }

    pub(crate) fn named(&mut self, name: &str, month: &str, category: &str, rest: &str) -> &mut Self {
        self.words += &format!("{name},{month},{category},{rest},1\n");
        self
    }

    pub(crate) fn erratum(&mut self, platform: &str, column: &str, from: &str, until: &str) -> &mut Self {
        self.errata += &format!("known,{platform},{column},{from},{until},It is wrong.,A page\n");
        self
    }

    pub(crate) fn files(&self) -> Vec<SourceFile> {
        // Laws of other countries are not what this is about, and take the most time.
        let other = |path: &str| path.starts_with("countries/laws/") && !path.ends_with("uga.toml");
        let mut files: Vec<SourceFile> = FILES.iter().filter(|f| !other(&f.path)).cloned().collect();
        let mut file = |name: &str, head: &str, text: &str| {
            files.push(SourceFile { path: format!("platforms/{name}.csv"), text: format!("{head}\n{text}") });
        };
        let head = "platform,month,schema,statements,with_keyword,trusted_flagger,account_measure,last";
        file("months", head, &self.months);
        file("words", "platform,month,category,keyword,source,account_measure,statements,last", &self.words);
        file("lags", "platform,month,days,statements", &self.lags);
        file("days", "day,platform,file,rows,aside,words,hash,alone", &self.days);
        file("errata", "id,platform,column,from,until,what,source", &self.errata);
        files
    }

    /// What the tables say, read without the program: `load` is held against it below.
    pub(crate) fn record(&self) -> Record {
        fn rows(text: &str) -> impl Iterator<Item = Vec<&str>> {
            text.lines().map(|line| line.split(',').collect())
        }
        let month = |text: &str| Month::of(text[..4].parse().unwrap(), text[5..].parse().unwrap());
        let mut out = Record::default();
        for row in rows(&self.months) {
            let n = |at: usize| row[at].parse().unwrap();
            let all = Published {
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
                rows: row[3].parse().unwrap(),
                aside: row[4].parse().unwrap(),
                current: row[5] == "current",
                compared: row[6] == "compared",
                alone: row[7] == "yes",
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

    pub(crate) fn all(&self, party: &str, as_of: PartialDate) -> Vec<Finding> {
        align(&with(self.record()), party, as_of)
    }

    pub(crate) fn on(&self, party: &str, benchmark: &str, as_of: &str) -> Finding {
        let all = self.all(party, as_of.parse().unwrap());
        all.into_iter().find(|f| f.benchmark == benchmark).unwrap()
    }

    pub(crate) fn asked(&self, benchmark: &str) -> Finding {
        self.on("facebook", benchmark, "2026-11-26")
    }

    /// Standing and reasons.
    pub(crate) fn told(&self, benchmark: &str) -> (Standing, Vec<&'static str>) {
        let found = self.asked(benchmark);
        (found.life, codes(&found))
    }
}

/// Codes of the reasons, each once: both rungs may give the same for what each looks for.
pub(crate) fn codes(finding: &Finding) -> Vec<&'static str> {
    let mut out = Vec::new();
    for reason in &finding.life_why {
        // What is not listed with its variables is checked in no language.
        let names = REASONS.iter().find(|(code, _)| *code == reason.code).map(|(_, names)| names);
        assert!(names.is_some(), "{reason:?}");
        let names = names.unwrap();
        assert!(reason.args.iter().all(|(name, _)| names.contains(name)), "{reason:?}");
        if !out.contains(&reason.code) {
            out.push(reason.code);
        }
    }
    out
}

/// The knowledge, loaded once, with a record of one's own.
pub(crate) fn with(record: Record) -> Knowledge {
    static KNOWLEDGE: OnceLock<Knowledge> = OnceLock::new();
    let mut k = KNOWLEDGE.get_or_init(|| load(&Lake::default().files()).unwrap()).clone();
    k.record = Some(record);
    k
}

pub(crate) fn told_of(record: Record, benchmark: &str) -> Standing {
    align(&with(record), "facebook", AS_OF).into_iter().find(|f| f.benchmark == benchmark).unwrap().life
}

pub(crate) fn held(days: impl IntoIterator<Item = String>) -> Vec<Held> {
    let one = |day: String| Held {
        day: day.parse().unwrap(),
        platform: String::new(),
        file: format!("sor-global-{day}-light.zip"),
        rows: 1,
        aside: 0,
        current: true,
        compared: true,
        alone: false,
    };
    days.into_iter().map(one).collect()
}

pub(crate) fn every_day() -> impl Iterator<Item = String> {
    window().into_iter().flat_map(|(month, length)| (1..=length).map(move |day| format!("{month}-{day:02}")))
}

pub(crate) fn published(month: Month, statements: u64) -> Published {
    Published { month, statements, with_keyword: 0, flagged: 0, with_account: 0, last: 1 }
}

pub(crate) fn facts(finding: &Finding) -> Vec<&Evidence> {
    finding.evidence.iter().filter(|e| e.kind == "platform-record").collect()
}

/// All twelve months whole, each with statements of Facebook.
pub(crate) fn full() -> Lake {
    let mut lake = Lake::default();
    lake.whole(&window());
    for (month, _) in window() {
        lake.sent("Facebook", &month, [100, 0, 0], 2);
    }
    lake
}
