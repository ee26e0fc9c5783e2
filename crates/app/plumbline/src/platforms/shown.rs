//! What `plumbline platforms` prints.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Duration;

use ::platforms::errata::{Basis, Erratum};
use ::platforms::question::{DOES_NOT_FOLLOW, Usage};
use ::platforms::{Answer, Ledger, Line, Question};
use lake::{Progress, Taken};
use serde_json::json;

use super::{Asked, Figures};
use crate::fingerprint::printable;
use crate::{Failure, Format};

/// How far the work is, and how long it may take.
pub(super) fn progress(progress: Progress, so_far: Duration) -> String {
    let Progress { done, total, rows } = progress;
    let seconds = so_far.as_secs_f64().max(0.001);
    let left = if done == 0 { 0.0 } else { seconds * total.saturating_sub(done) as f64 / done as f64 };
    let share = (done * 100).checked_div(total).unwrap_or(100);
    format!("{share} %, {rows} rows, {:.0} MB a second, {left:.0} s left", done as f64 / 1e6 / seconds)
}

/// A day that was taken in.
pub(super) fn taken(file: &Path, taken: &Taken) -> String {
    let Taken { particulars: day, replaced, aside, aside_named, withheld } = taken;
    let place = match replaced {
        Some(had) => format!(" in the place of the {had} that were there of this day"),
        None => String::new(),
    };
    let set_aside: u64 = day.aside.values().sum();
    let rows = match set_aside {
        0 => day.rows.to_string(),
        aside => format!("{} of {}", day.rows.saturating_sub(aside), day.rows),
    };
    let mut words = format!("{}: {rows} rows taken in{place}.\n", file.display());
    if replaced.is_some_and(|had| day.counted() < had / 2) {
        words += "  That is less than half of what was there: look whether the file is whole.\n";
    }
    if set_aside > day.rows / 20 {
        words += "  More than a twentieth of its rows could not be read: look at what was set aside before you use figures of this day.\n";
    }
    if day.repeated > 0 {
        words += &format!(
            "  {} statements on this violence stand in it more than once under one uuid; they are counted as published.\n",
            day.repeated
        );
    }
    if day.same_parts > 0 {
        words += &format!(
            "  {} of its parts hold the same bytes as another: their rows are counted as published, twice.\n",
            day.same_parts
        );
    }
    if !day.hash_was_published {
        words += "  No .sha1 lies beside it: nobody can tell whether it is as it was published.\n";
    }
    if day.schemas.len() > 1 {
        words += "  It mixes the vocabularies before and since July 2025.\n";
    }
    if let Some(path) = aside {
        let reasons: Vec<_> = day.aside.iter().map(|(reason, n)| format!("{}: {n}", reason.words())).collect();
        let named = match *aside_named as u64 {
            all if all >= set_aside => "they are in".to_owned(),
            first => format!("the first {first} of {set_aside} are in"),
        };
        words += &format!("  {set_aside} rows set aside ({}): {named} {}\n", reasons.join("; "), path.display());
    }
    if !withheld.is_empty() {
        let columns: Vec<_> = withheld.iter().map(|(column, n)| format!("{column} ({n})")).collect();
        words += &format!(
            "  Not written to Parquet, since it is no code, date or number of its column and may name people: {}\n",
            columns.join(", ")
        );
    }
    if !day.unknown.is_empty() {
        let mut unknown: Vec<_> =
            day.unknown.iter().map(|(word, n)| format!("{} ({n})", printable(word))).take(20).collect();
        if day.unknown.len() > 20 {
            unknown.push(format!("and {} more", day.unknown.len() - 20));
        }
        words += &format!("  Words that no vocabulary has, kept as they are: {}\n", unknown.join(", "));
    }
    words
}

pub(super) fn done(rows: u64, took: Duration) -> String {
    if rows == 0 {
        return String::new();
    }
    let seconds = took.as_secs_f64();
    format!("{rows} rows in {seconds:.1} s, {:.0} a second.\n", rows as f64 / seconds.max(0.001))
}

/// Days that reports tell of and the rows do not.
pub(super) fn without_rows(days: usize) -> String {
    if days == 0 {
        return String::new();
    }
    format!(
        "{days} days of the lake have counts and no rows: SQL over them tells less than reports do. Take their files in again with --parquet.\n"
    )
}

/// Rows that had no counts, and went.
pub(super) fn orphans(paths: &[PathBuf]) -> String {
    let told = |path: &PathBuf| {
        format!(
            "{}: these rows had no counts, as work that was ended leaves them, and were removed. Take the file of that day in again.\n",
            path.display()
        )
    };
    paths.iter().map(told).collect()
}

/// Rows that are not what reports count.
pub(super) fn differing(days: &[(PathBuf, &str)]) -> String {
    let told = |(path, what): &(PathBuf, &str)| {
        format!(
            "{}: {what}; SQL and reports tell different things of it. Take the file of that day in again with --parquet.\n",
            path.display()
        )
    };
    days.iter().map(told).collect()
}

/// Known errors for each line.
pub(super) fn touched<'a>(answer: &Answer, asked: &Asked, ledger: &'a Ledger) -> Vec<Vec<&'a Erratum>> {
    let mut columns = vec!["n", "content_date", "application_date"];
    match asked.figures {
        // It tells every figure, whatever was asked for.
        _ if asked.format == Format::Json => {
            columns.extend(["created_at", "automated_detection", "automated_decision"])
        }
        Figures::Lag => columns.push("created_at"),
        Figures::Age | Figures::Quartiles | Figures::Keywords => {
            columns.extend(["automated_detection", "automated_decision"]);
        }
    }
    columns.extend(asked.by.iter().chain(asked.filters.iter().map(|f| &f.dimension)).map(|d| d.column()));
    answer.lines.iter().map(|line| ledger.touching(&line.rests_on, &columns)).collect()
}

fn ids(errata: &[&Erratum]) -> String {
    errata.iter().map(|e| e.id.as_str()).collect::<Vec<_>>().join(" ")
}

fn maybe(days: Option<i32>) -> String {
    days.map(|d| d.to_string()).unwrap_or_default()
}

/// Names of the figures, and the figures of a line.
fn figures(asked: &Asked, line: Option<&Line>) -> (Vec<&'static str>, Vec<String>) {
    let of = |read: fn(&Line) -> String| line.map(read).unwrap_or_default();
    let all: Vec<(&str, String)> = match asked.figures {
        Figures::Age => vec![
            ("n", of(|l| l.n.to_string())),
            ("median_days", of(|l| maybe(l.age.median))),
            ("p90_days", of(|l| maybe(l.age.p90))),
            ("automated_detection_share", of(|l| l.automated_detection.to_string())),
            ("automated_decision_share", of(|l| l.automated_decision.to_string())),
        ],
        Figures::Quartiles | Figures::Keywords => vec![
            ("n", of(|l| l.n.to_string())),
            ("dated_after_decision", of(|l| l.dated_after.to_string())),
            ("q1_days", of(|l| maybe(l.age.q1))),
            ("median_days", of(|l| maybe(l.age.median))),
            ("q3_days", of(|l| maybe(l.age.q3))),
            ("p90_days", of(|l| maybe(l.age.p90))),
        ],
        Figures::Lag => vec![
            ("n", of(|l| l.n.to_string())),
            ("q1_lag_days", of(|l| maybe(l.lag.q1))),
            ("median_lag_days", of(|l| maybe(l.lag.median))),
            ("q3_lag_days", of(|l| maybe(l.lag.q3))),
            ("p90_lag_days", of(|l| maybe(l.lag.p90))),
        ],
    };
    all.into_iter().unzip()
}

pub(super) fn answer(
    answer: &Answer,
    asked: &Asked,
    question: &Question<'_>,
    touched: &[Vec<&Erratum>],
) -> Result<String, Failure> {
    if asked.format == Format::Json {
        return Ok(json(answer, asked, question, touched));
    }
    let mut head: Vec<String> = asked.by.iter().map(|d| d.name().to_owned()).collect();
    // Two lines of one key are told apart, though nobody asked for it. The columns of the CSV are otherwise those that were asked for: others read it.
    let with_schema = answer.parted || answer.both && asked.format == Format::Text && !asked.is_by("schema");
    if with_schema {
        head.push("schema".into());
    }
    head.extend(figures(asked, None).0.into_iter().map(str::to_owned));
    let with_errata = asked.errata || asked.format == Format::Text && touched.iter().any(|t| !t.is_empty());
    if with_errata {
        head.push("errata".into());
    }
    let mut rows = Vec::with_capacity(answer.lines.len());
    for (line, errata) in answer.lines.iter().zip(touched) {
        let mut row = line.key.clone();
        if with_schema {
            row.push(line.schema.name().to_owned());
        }
        row.extend(figures(asked, Some(line)).1);
        if with_errata {
            row.push(ids(errata));
        }
        rows.push(row);
    }
    Ok(table(&head, &rows, asked.format))
}

/// As CSV, or in columns for a reader.
fn table(head: &[String], rows: &[Vec<String>], format: Format) -> String {
    if format == Format::Csv {
        let mut out = String::new();
        for row in std::iter::once(head).chain(rows.iter().map(Vec::as_slice)) {
            let fields: Vec<String> = row.iter().map(|f| quoted(&web::downloads::cell(&printable(f)))).collect();
            out += &fields.join(",");
            out.push('\n');
        }
        return out;
    }
    let short = |text: &String| match text.parse::<f64>() {
        Ok(share) if text.contains('.') => format!("{share:.3}"),
        _ => printable(text),
    };
    let rows: Vec<Vec<String>> =
        std::iter::once(head.to_vec()).chain(rows.iter().map(|r| r.iter().map(short).collect())).collect();
    let width = |at: usize| rows.iter().filter_map(|r| r.get(at)).map(|f| f.chars().count()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..head.len()).map(width).collect();
    let mut out = String::new();
    for row in &rows {
        let fields: Vec<String> = row.iter().zip(&widths).map(|(f, w)| format!("{f:<w$}")).collect();
        out += fields.join("  ").trim_end();
        out.push('\n');
    }
    out
}

fn quoted(field: &str) -> String {
    if field.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", field.replace('"', "\"\""))
    } else {
        field.to_owned()
    }
}

fn json(answer: &Answer, asked: &Asked, question: &Question<'_>, touched: &[Vec<&Erratum>]) -> String {
    let lines: Vec<_> = answer
        .lines
        .iter()
        .zip(touched)
        .map(|(line, errata)| {
            let key: BTreeMap<&str, &String> = asked.by.iter().map(|d| d.name()).zip(&line.key).collect();
            let quantiles = |q: &::platforms::question::Quantiles| {
                json!({ "q1": q.q1, "median": q.median, "q3": q.q3, "p90": q.p90 })
            };
            json!({
                "by": key,
                "schema": line.schema.name(),
                "n": line.n,
                "dated_after_decision": line.dated_after,
                "age_days": quantiles(&line.age),
                "lag_days": quantiles(&line.lag),
                "automated_detection_share": line.automated_detection,
                "automated_decision_share": line.automated_decision,
                "errata": errata.iter().map(|e| &e.id).collect::<Vec<_>>(),
            })
        })
        .collect();
    let all = json!({
        "question": question.set.id,
        "statements": question.set.name,
        "distinct": question.distinct,
        "concordance": question.concordance.version,
        "n": answer.n,
        "lines_overlap": answer.overlapping,
        "lines": lines,
        "errata": told(touched),
        "what_does_not_follow": DOES_NOT_FOLLOW,
    });
    format!("{all}\n")
}

/// The known errors that touch any line, by their names.
fn told(touched: &[Vec<&Erratum>]) -> BTreeMap<String, serde_json::Value> {
    let one = |e: &&Erratum| {
        let basis = match e.basis {
            Basis::Text => "text",
            Basis::Secondary => "secondary",
            Basis::Recall => "recall",
        };
        let told = json!({
            "what": e.what, "from": e.from, "until": e.until, "source": e.source, "basis": basis, "gathered": e.gathered,
        });
        (e.id.clone(), told)
    };
    touched.iter().flatten().map(one).collect()
}

/// What has to be known beside an answer, whatever its format.
pub(super) fn beside(answer: &Answer, touched: &[Vec<&Erratum>]) -> String {
    let mut words = String::new();
    if answer.lines.is_empty() {
        words += "No statement of the lake is what was asked for.\n";
    }
    let after: u64 = if answer.overlapping { 0 } else { answer.lines.iter().map(|l| l.dated_after).sum() };
    if after > 0 {
        words += &format!(
            "{after} statements have content dated after the decision; they are counted as published, with days below zero.\n"
        );
    }
    if answer.both {
        words += BREAK;
    }
    if answer.overlapping {
        words +=
            &format!("A statement may stand in several lines: they do not add up. Statements in all: {}.\n", answer.n);
    }
    words += &known(touched);
    words += DOES_NOT_FOLLOW[0];
    words.push('\n');
    words
}

const BREAK: &str = "The words for this violence changed on 1 July 2025: figures before (v1) and since (v2) are not one series, not even where they stand one below the other; what fell into one line is told in two.\n";

/// What the known errors are that touch any line.
fn known(touched: &[Vec<&Erratum>]) -> String {
    let errata: BTreeMap<&str, &Erratum> = touched.iter().flatten().map(|e| (e.id.as_str(), *e)).collect();
    let line = |(id, erratum): (&str, &Erratum)| {
        let lines = touched.iter().filter(|t| t.iter().any(|e| e.id == id)).count();
        format!("Known error {id}, lines touched: {lines}. {}\n", erratum.what)
    };
    errata.into_iter().map(line).collect()
}

/// Known errors for each line about all statements.
pub(super) fn touched_usage<'a>(lines: &[Usage], ledger: &'a Ledger) -> Vec<Vec<&'a Erratum>> {
    let columns = ["n", "application_date", "category_specification"];
    lines.iter().map(|line| ledger.touching(&line.rests_on, &columns)).collect()
}

/// What stands beside lines about all statements.
pub(super) fn beside_usage(lines: &[Usage], touched: &[Vec<&Erratum>]) -> String {
    let mut words = String::new();
    if both(lines) {
        words += BREAK;
    }
    words += &known(touched);
    words += DOES_NOT_FOLLOW[0];
    words.push('\n');
    words
}

/// Whether lines are from before and since July 2025.
fn both(lines: &[Usage]) -> bool {
    lines.windows(2).any(|two| matches!(two, [a, b] if a.schema != b.schema))
}

/// Lines about all statements.
pub(super) fn usage(lines: &[Usage], asked: &Asked, touched: &[Vec<&Erratum>]) -> String {
    let share = |part: u64, whole: u64| if whole == 0 { 0.0 } else { part as f64 / whole as f64 };
    if asked.format == Format::Json {
        let lines: Vec<_> = lines
            .iter()
            .zip(touched)
            .map(|(l, errata)| {
                let key: BTreeMap<&str, &String> = asked.by.iter().map(|d| d.name()).zip(&l.key).collect();
                json!({
                    "by": key,
                    "schema": l.schema,
                    "errata": errata.iter().map(|e| &e.id).collect::<Vec<_>>(),
                    "statements": l.rows,
                    "with_keyword": l.with_keyword,
                    "with_keyword_share": share(l.with_keyword, l.rows),
                    "dated_after_decision": l.dated_after,
                    "platforms": l.platforms,
                    "platforms_with_keyword": l.platforms_with_keyword,
                    "days": l.days,
                })
            })
            .collect();
        return format!(
            "{}\n",
            json!({ "lines": lines, "errata": told(touched), "what_does_not_follow": DOES_NOT_FOLLOW })
        );
    }
    const HEAD: [&str; 6] = [
        "statements",
        "with_keyword",
        "with_keyword_share",
        "platforms",
        "platforms_with_keyword",
        "platforms_with_keyword_share",
    ];
    let mut head: Vec<String> = asked.by.iter().map(|d| d.name().to_owned()).collect();
    let with_schema = both(lines) && !asked.is_by("schema");
    if with_schema {
        head.push("schema".into());
    }
    head.extend(HEAD.map(str::to_owned));
    let with_errata = asked.errata || asked.format == Format::Text && touched.iter().any(|t| !t.is_empty());
    if with_errata {
        head.push("errata".into());
    }
    let row = |(l, errata): (&Usage, &Vec<&Erratum>)| {
        let mut row = l.key.clone();
        if with_schema {
            row.push(l.schema.clone());
        }
        row.extend([
            l.rows.to_string(),
            l.with_keyword.to_string(),
            share(l.with_keyword, l.rows).to_string(),
            l.platforms.to_string(),
            l.platforms_with_keyword.to_string(),
            share(l.platforms_with_keyword as u64, l.platforms as u64).to_string(),
        ]);
        if with_errata {
            row.push(ids(errata));
        }
        row
    };
    let rows: Vec<Vec<String>> = lines.iter().zip(touched).map(row).collect();
    table(&head, &rows, asked.format)
}

#[cfg(test)]
mod tests {
    use super::*;
    use ::platforms::Reason;
    use ::platforms::shard::Particulars;

    #[test]
    fn a_name_is_no_formula_and_a_number_stays_one() {
        let rows = [["=HYPERLINK(\"http://x\")", "-3"], ["@x", "0.25"]].map(|row| row.map(str::to_owned).to_vec());
        let told = table(&["platform".to_owned(), "median_days".to_owned()], &rows, Format::Csv);
        assert_eq!(told, "platform,median_days\n\"'=HYPERLINK(\"\"http://x\"\")\",-3\n'@x,0.25\n");
    }

    #[test]
    fn what_was_taken_in_is_what_was_counted_and_no_more_is_said_to_be_kept_than_is() {
        let particulars = Particulars {
            day: "2025-09-04".into(),
            slug: "global".into(),
            file: String::new(),
            sha1: String::new(),
            size: 0,
            full: false,
            schemas: vec![],
            concordance: 2,
            rows: 1_504,
            aside: [(Reason::NoDate, 1_500)].into(),
            aside_of: BTreeMap::new(),
            repeated: 0,
            same_parts: 0,
            unknown: BTreeMap::new(),
            hash_was_published: true,
        };
        let mut day = Taken {
            particulars,
            replaced: None,
            aside: Some(PathBuf::from("set-aside.csv")),
            aside_named: 1_000,
            withheld: [("category", 3)].into(),
        };
        let words = taken(Path::new("a.zip"), &day);
        assert!(words.starts_with("a.zip: 4 of 1504 rows taken in.\n"), "{words}");
        assert!(
            words.contains("the first 1000 of 1500 are in set-aside.csv") && words.contains("category (3)"),
            "{words}"
        );
        day.particulars.aside = [(Reason::NoDate, 1_000)].into();
        assert!(taken(Path::new("a.zip"), &day).contains("(this is no date: 1000): they are in set-aside.csv\n"));
        day.particulars.aside = BTreeMap::new();
        day.aside = None;
        assert!(taken(Path::new("a.zip"), &day).starts_with("a.zip: 1504 rows taken in.\n"));
    }
}
