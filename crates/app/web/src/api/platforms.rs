//! What platforms told the database of their decisions, for programs, and as rows for files.
//!
//! Every answer carries what cannot be concluded from it and the known errors that touch it; every row of a file does so too. Quantiles that
//! rest on too few statements are left out, with the reason. No field joins the two vocabularies.

use std::collections::{BTreeMap, BTreeSet};

use norms::model::Platform;
use norms::model::record::is_sample;
use platforms::errata::{Basis, Erratum};
use platforms::question::{DOES_NOT_FOLLOW, Dimension, FOR_MEDIAN, FOR_P90, FOR_QUARTILES, Quantiles, Usage};
use platforms::{Line, Month};
use serde::Serialize;

use crate::record::{self, Both, Era, LEAST, Record, Says, Sent};
use crate::site::Site;

/// Of the counts that were made here.
pub(crate) const LICENCE: &str =
    "Counts: CC BY 4.0. The statements are published by the DSA Transparency Database for anybody to use";

/// How what was sent twice is counted.
const SENT_TWICE: &str = "counted twice, as published";

/// Columns that a figure of a line may rest on.
const COLUMNS: [&str; 6] =
    ["n", "content_date", "application_date", "created_at", "automated_detection", "automated_decision"];

/// Columns of figures, in the order of [`figures`].
const FIGURES: [&str; 13] = [
    "statements",
    "dated_after_decision",
    "age_of_content_q1_days",
    "age_of_content_median_days",
    "age_of_content_q3_days",
    "age_of_content_p90_days",
    "lag_to_publication_q1_days",
    "lag_to_publication_median_days",
    "lag_to_publication_q3_days",
    "lag_to_publication_p90_days",
    "automated_detection_share",
    "automated_decision_share",
    "empty_because",
];

/// The record across platforms.
#[derive(Serialize)]
pub(crate) struct Platforms<'a> {
    brought: bool,
    sample: bool,
    licence: &'static str,
    what_does_not_follow: [&'static str; DOES_NOT_FOLLOW.len()],
    counted: Vec<Counted<'a>>,
    concordance: Option<u32>,
    first_day: Option<&'a str>,
    last_day: Option<&'a str>,
    files: Vec<&'a str>,
    files_without_published_hash: Vec<&'a str>,
    statements_sent_twice: &'static str,
    rows: u64,
    rows_set_aside: u64,
    rows_set_aside_of_no_platform: u64,
    platforms: Vec<One<'a>>,
    months: Vec<Row<'a>>,
    by: Vec<Row<'a>>,
    errata: BTreeMap<&'a str, Error<'a>>,
}

/// The record of one platform.
#[derive(Serialize)]
pub(crate) struct PlatformRecord<'a> {
    brought: bool,
    sample: bool,
    licence: &'static str,
    what_does_not_follow: [&'static str; DOES_NOT_FOLLOW.len()],
    id: &'a str,
    party: Option<&'a str>,
    looked_for: Vec<&'a str>,
    rows_set_aside: u64,
    rows_set_aside_of_no_platform: u64,
    platforms: Vec<One<'a>>,
    months: Vec<Row<'a>>,
    by: Vec<Row<'a>>,
    errata: BTreeMap<&'a str, Error<'a>>,
}

/// Which statements are counted in a vocabulary.
#[derive(Serialize)]
struct Counted<'a> {
    vocabulary: &'static str,
    statements: &'a str,
    sent_again: Option<u64>,
}

/// What one platform sent.
#[derive(Serialize)]
struct One<'a> {
    id: &'a str,
    name: &'a str,
    party: Option<&'a str>,
    sample: bool,
    statements: u64,
    rows_set_aside: u64,
    words: [Words; 2],
    cyber_violence_besides_since_july_2025: u64,
    first_month: Option<&'a str>,
    last_month: Option<&'a str>,
    errata: Vec<&'a str>,
}

/// How it says what its statements are about, in one vocabulary.
#[derive(Serialize)]
struct Words {
    vocabulary: &'static str,
    statements: u64,
    with_keyword: u64,
    with_keyword_share: Option<f64>,
    empty_because: Option<&'static str>,
    on_this_violence: u64,
    names_this_violence: &'static str,
    unknown_because: Option<&'static str>,
}

/// Statements on this violence that have one value in common, in one vocabulary.
#[derive(Serialize)]
pub(crate) struct Row<'a> {
    by: &'static str,
    value: String,
    vocabulary: &'static str,
    days_loaded: Option<usize>,
    days_in_month: Option<usize>,
    statements: u64,
    dated_after_decision: u64,
    age_of_content_days: Days,
    lag_to_publication_days: Days,
    automated_detection_share: Option<f64>,
    automated_decision_share: Option<f64>,
    empty_because: Option<&'static str>,
    errata: Vec<&'a str>,
}

#[derive(Serialize)]
struct Days {
    q1: Option<i32>,
    median: Option<i32>,
    q3: Option<i32>,
    p90: Option<i32>,
}

impl From<Quantiles> for Days {
    fn from(q: Quantiles) -> Self {
        Self { q1: q.q1, median: q.median, q3: q.q3, p90: q.p90 }
    }
}

/// A known error.
#[derive(Serialize)]
struct Error<'a> {
    what: &'a str,
    from: Option<&'a str>,
    until: Option<&'a str>,
    source: &'a str,
    basis: &'static str,
}

/// Why figures are left out of a line with so many statements.
fn empty(n: u64) -> Option<&'static str> {
    const { assert!(FOR_MEDIAN == 10 && FOR_QUARTILES == 20 && FOR_P90 == 30) };
    match n {
        0 => Some("no statement on this violence"),
        n if n < FOR_MEDIAN => Some("a share and a median need 10 statements, quartiles 20, a 90th percentile 30"),
        n if n < FOR_QUARTILES => Some("quartiles need 20 statements, a 90th percentile 30"),
        n if n < FOR_P90 => Some("a 90th percentile needs 30 statements"),
        _ => None,
    }
}

fn error(e: &Erratum) -> Error<'_> {
    Error {
        what: &e.what,
        from: e.from.as_deref(),
        until: e.until.as_deref(),
        source: &e.source,
        basis: match e.basis {
            Basis::Text => "text",
            Basis::Secondary => "secondary",
            Basis::Recall => "recall",
        },
    }
}

/// Errors met on the way, each once.
type Met<'a> = BTreeMap<&'a str, Error<'a>>;

fn ids<'a>(errata: &[&'a Erratum], met: &mut Met<'a>) -> Vec<&'a str> {
    errata.iter().for_each(|e| {
        met.entry(&e.id).or_insert_with(|| error(e));
    });
    errata.iter().map(|e| e.id.as_str()).collect()
}

/// Known errors behind all figures of a line that was asked by a dimension.
fn touching<'r>(record: &'r Record, line: &Line, by: Dimension) -> Vec<&'r Erratum> {
    let columns: Vec<&str> = COLUMNS.into_iter().chain([by.column()]).collect();
    record.errata(&line.rests_on, &columns)
}

/// Lines of some platforms, or of all if none are named.
fn rows<'r>(record: &'r Record, names: &[&str], by: Dimension, both: &Both, met: &mut Met<'r>) -> Vec<Row<'r>> {
    let mut out = Vec::new();
    for (lines, era) in both.iter().zip(Era::BOTH) {
        let held = |line: &Line| {
            (by == Dimension::Month).then(|| record.held(line.key.first().map_or("", String::as_str), names))
        };
        out.extend(lines.iter().map(|line| (line, held(line))).map(|(line, held)| Row {
            by: by.name(),
            value: line.key.first().cloned().unwrap_or_default(),
            vocabulary: era.word(),
            days_loaded: held.map(|h| h.days),
            days_in_month: held.map(|h| h.of),
            statements: line.n,
            dated_after_decision: line.dated_after,
            age_of_content_days: line.age.into(),
            lag_to_publication_days: line.lag.into(),
            automated_detection_share: enough(line.n, line.automated_detection),
            automated_decision_share: enough(line.n, line.automated_decision),
            empty_because: empty(line.n),
            errata: ids(&touching(record, line, by), met),
        }));
    }
    out
}

fn one<'a>(site: &'a Site, record: &'a Record, name: &'a str, sent: &'a Sent, met: &mut Met<'a>) -> One<'a> {
    let party = record::party(&site.knowledge, name).map(|p| p.id.as_str());
    let months = sent.months.iter().filter_map(|m| Month::parse(m)).collect();
    let errata = record.errata(&BTreeMap::from([(name.to_owned(), months)]), &["n", "category_specification"]);
    One {
        id: party.unwrap_or(&sent.slug),
        name,
        party,
        sample: is_sample(name),
        statements: sent.rows(),
        rows_set_aside: sent.aside,
        words: words(sent),
        cyber_violence_besides_since_july_2025: sent.wider,
        first_month: sent.months.first().map(String::as_str),
        last_month: sent.months.last().map(String::as_str),
        errata: ids(&errata, met),
    }
}

/// By vocabulary, in the order of [`Era::BOTH`].
fn words(sent: &Sent) -> [Words; 2] {
    const { assert!(LEAST == 100) };
    let mut told = Era::BOTH.into_iter().zip(sent.says());
    sent.eras.map(|of| {
        let (era, says) = told.next().unwrap_or((Era::Since, Says::Unsent));
        Words {
            vocabulary: era.word(),
            statements: of.rows,
            with_keyword: of.with_keyword,
            with_keyword_share: ratio(of.with_keyword, of.rows),
            empty_because: (of.rows < FOR_MEDIAN).then_some("a share needs 10 statements"),
            on_this_violence: of.related,
            names_this_violence: match says {
                Says::Word => "by-keyword",
                Says::Category => "by-category",
                Says::Other | Says::Nothing => "never",
                Says::Unsent | Says::Few | Says::Unread => "unknown",
            },
            unknown_because: match says {
                Says::Unsent => Some("no statement in these words was brought"),
                Says::Few => {
                    Some("fewer than 100 statements in these words, and no keyword for this violence among them")
                }
                Says::Unread => {
                    Some("rows of it could not be read, and there is no keyword for this violence in the others")
                }
                Says::Word | Says::Category | Says::Other | Says::Nothing => None,
            },
        }
    })
}

/// A share, unless it is of too few for a median: then the numbers are all that there is to tell.
fn enough(whole: u64, share: f64) -> Option<f64> {
    (whole >= FOR_MEDIAN).then_some(share)
}

fn ratio(part: u64, whole: u64) -> Option<f64> {
    enough(whole, part as f64 / whole as f64)
}

/// Everything, of what was brought; empty lists where nothing was.
pub(crate) fn all(site: &Site) -> Platforms<'_> {
    let record = site.record.as_deref();
    let days = record.map_or(&[][..], Record::days);
    let mut met = Met::new();
    let platforms = record.into_iter().flat_map(|r| r.platforms.iter().map(move |(name, sent)| (r, name, sent)));
    let platforms = platforms.map(|(r, name, sent)| one(site, r, name, sent, &mut met)).collect();
    let months = record.map_or_else(Vec::new, |r| rows(r, &[], Dimension::Month, &r.months, &mut met));
    let by =
        record.map_or_else(Vec::new, |r| r.by.iter().flat_map(|(d, both)| rows(r, &[], *d, both, &mut met)).collect());
    Platforms {
        brought: record.is_some(),
        sample: record.is_some_and(Record::is_sample),
        licence: LICENCE,
        what_does_not_follow: DOES_NOT_FOLLOW,
        counted: record.map_or_else(Vec::new, counted),
        concordance: record.map(Record::version),
        first_day: days.first().map(|d| d.day.as_str()),
        last_day: days.last().map(|d| d.day.as_str()),
        files: days.iter().map(|d| d.file.as_str()).collect(),
        files_without_published_hash: record.into_iter().flat_map(Record::unchecked).map(|d| d.file.as_str()).collect(),
        statements_sent_twice: SENT_TWICE,
        rows: days.iter().map(record::counted).sum(),
        rows_set_aside: days.iter().flat_map(|d| d.aside.values()).sum(),
        rows_set_aside_of_no_platform: record.map_or(0, Record::aside_of_nobody),
        platforms,
        months,
        by,
        errata: met,
    }
}

/// What is counted, by vocabulary.
fn counted(record: &Record) -> Vec<Counted<'_>> {
    let again = |at: usize| record.sent_again().and_then(|of| of.get(at).copied());
    let one = |(at, era): (usize, Era)| Counted {
        vocabulary: era.word(),
        statements: record.asked(era),
        sent_again: again(at),
    };
    Era::BOTH.into_iter().enumerate().map(one).collect()
}

/// One platform, by its id in the knowledge or by the last part of its address; `None` if there is no such.
pub(crate) fn platform<'a>(site: &'a Site, id: &'a str) -> Option<PlatformRecord<'a>> {
    let record = site.record.as_deref();
    let named = record.and_then(|r| record::at(r, id));
    let known: Option<&Platform> =
        site.knowledge.platforms.get(id).or_else(|| named.and_then(|name| record::party(&site.knowledge, name)));
    let names: Vec<&str> = match (known, record) {
        (Some(p), Some(r)) => record::names(r, p),
        (Some(_), None) => Vec::new(),
        (None, _) => vec![named?],
    };
    let mut met = Met::new();
    let mut out = PlatformRecord {
        brought: record.is_some(),
        sample: record.is_some_and(Record::is_sample),
        licence: LICENCE,
        what_does_not_follow: DOES_NOT_FOLLOW,
        id: known.map_or(id, |p| p.id.as_str()),
        party: known.map(|p| p.id.as_str()),
        looked_for: known.map_or_else(|| names.clone(), |p| p.statements_as.iter().map(String::as_str).collect()),
        rows_set_aside: record.map_or(0, |r| r.days().iter().flat_map(|d| d.aside.values()).sum()),
        rows_set_aside_of_no_platform: record.map_or(0, Record::aside_of_nobody),
        platforms: Vec::new(),
        months: Vec::new(),
        by: Vec::new(),
        errata: Met::new(),
    };
    if let Some(r) = record.filter(|_| !names.is_empty()) {
        let sent = r.platforms.iter().filter(|(name, _)| names.contains(&name.as_str()));
        out.platforms = sent.map(|(name, sent)| one(site, r, name, sent, &mut met)).collect();
        out.months = rows(r, &names, Dimension::Month, &r.months_of(&names), &mut met);
        out.by = r.all_by(&names).iter().flat_map(|(d, both)| rows(r, &names, *d, both, &mut met)).collect();
    }
    out.errata = met;
    Some(out)
}

/// A table for a file: its head and its rows.
pub(crate) type Table = (Vec<&'static str>, Vec<Vec<String>>);

fn figures(line: Option<&Line>) -> Vec<String> {
    let days = |d: Option<i32>| d.map_or_else(String::new, |d| d.to_string());
    let of = |line: &Line| {
        let mut out = vec![line.n.to_string(), line.dated_after.to_string()];
        out.extend([line.age, line.lag].iter().flat_map(|q| [q.q1, q.median, q.q3, q.p90]).map(days));
        out.extend(
            [line.automated_detection, line.automated_decision]
                .map(|share| enough(line.n, share).map_or_else(String::new, |s| s.to_string())),
        );
        out
    };
    let mut out = line.map_or_else(
        || std::iter::repeat_n("0".to_owned(), 2).chain(std::iter::repeat_n(String::new(), 10)).collect(),
        of,
    );
    out.push(empty(line.map_or(0, |l| l.n)).unwrap_or_default().to_owned());
    out
}

/// What stands at the end of every row: known errors with their source, whether it is invented, what was loaded and how it is counted, what does
/// not follow.
const TAIL: [&str; 6] = [
    "errata",
    "sample",
    "files_loaded",
    "files_without_published_hash",
    "statements_sent_twice",
    "what_does_not_follow",
];

fn tail(record: &Record, errata: &[&Erratum], name: &str) -> [String; 6] {
    let told: Vec<String> = errata.iter().map(|e| format!("{}: {} ({})", e.id, e.what, e.source)).collect();
    let sample = if is_sample(name) { "SAMPLE" } else { "" };
    let (files, unchecked) = (record.days().len(), record.unchecked().count());
    [
        told.join(" | "),
        sample.to_owned(),
        files.to_string(),
        unchecked.to_string(),
        SENT_TWICE.to_owned(),
        DOES_NOT_FOLLOW.join(" "),
    ]
}

/// By platform, month and vocabulary: all statements, and those on this violence. A month of which nothing is on it is there with 0.
pub(crate) fn months(record: &Record) -> Table {
    let mut head = vec![
        "platform",
        "month",
        "vocabulary",
        "days_loaded",
        "days_in_month",
        "days_without_published_hash",
        "all_statements",
        "with_any_keyword",
        "with_any_keyword_share",
    ];
    head.extend(FIGURES);
    head.extend(TAIL);
    let by = [Dimension::named("platform"), Some(Dimension::Month)].map(|d| d.unwrap_or(Dimension::Month));
    let asked = Era::BOTH.map(|era| {
        let lines = record.ask(era, &by, &[]).into_iter().map(|line| (line.key.clone(), line));
        (era, lines.collect::<BTreeMap<Vec<String>, Line>>())
    });
    let mut out = Vec::new();
    for Usage { key, rows, with_keyword, .. } in record.usage() {
        let [name, month, schema] = key.as_slice() else { continue };
        let Some((era, lines)) = asked.iter().find(|(era, _)| era.is(schema)) else { continue };
        let line = lines.get(&[name.clone(), month.clone()][..]);
        let months: BTreeSet<Month> = Month::parse(month).into_iter().collect();
        let columns: Vec<&str> = COLUMNS.into_iter().chain(["category_specification"]).collect();
        let errata = record.errata(&BTreeMap::from([(name.clone(), months)]), &columns);
        let held = record.held(month, &[name]);
        let mut row = vec![name.clone(), month.clone(), era.word().to_owned()];
        row.extend([held.days, held.of, held.unchecked].map(|n| n.to_string()));
        row.extend([rows, with_keyword].map(|n| n.to_string()));
        row.push(ratio(with_keyword, rows).map_or_else(String::new, |s| s.to_string()));
        row.extend(figures(line));
        row.extend(tail(record, &errata, name));
        out.push(row);
    }
    (head, out)
}

/// By platform, vocabulary, and each thing that tells statements apart, all months together.
pub(crate) fn by(record: &Record) -> Table {
    let mut head = vec!["platform", "vocabulary", "by", "value"];
    head.extend(FIGURES);
    head.extend(TAIL);
    let mut out = Vec::new();
    let Some(platform) = Dimension::named("platform") else { return (head, out) };
    for (dimension, _) in &record.by {
        for era in Era::BOTH {
            for line in record.ask(era, &[platform, *dimension], &[]) {
                let [name, value] = line.key.as_slice() else { continue };
                let mut row = vec![name.clone(), era.word().to_owned(), dimension.name().to_owned(), value.clone()];
                row.extend(figures(Some(&line)));
                row.extend(tail(record, &touching(record, &line, *dimension), name));
                out.push(row);
            }
        }
    }
    (head, out)
}
