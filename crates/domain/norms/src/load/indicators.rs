//! Indicators: their dictionary, their values, and whose they are.

use std::collections::{BTreeSet, HashMap};

use super::SourceFile;
use super::countries::{check_source, rows};
use super::near::advice;
use super::reader::{self, Ctx};
use crate::model::{Indicator, Knowledge, Need, Source, Value};

/// Reads the dictionary.
pub(super) fn dictionary(ctx: &Ctx, file: &SourceFile, k: &mut Knowledge) {
    reader::toml(ctx, file, |root| {
        for table in root.tables_needed("indicator", "[[indicator]]") {
            let id = table.text("id");
            let directions =
                [("higher-better", "higher-better"), ("lower-better", "lower-better"), ("context", "context")];
            let indicator = Indicator {
                id: id.clone(),
                label: table.text("label"),
                unit: table.word("unit", &["unit"]),
                direction: table.choice("direction", &directions).unwrap_or("context").to_owned(),
                need: table.need("need").unwrap_or(Need::Data),
            };
            if k.indicators.insert(id.clone(), indicator).is_some() {
                table.report("id", format!("the indicator {id} stands twice"), "keep one");
            }
            table.finish();
        }
    });
}

/// Reads publishers and licences. A file that joins several sources becomes one entry for each, so that a row finds its own.
pub(super) fn sources(ctx: &Ctx, file: &SourceFile, places: &BTreeSet<&str>, k: &mut Knowledge) {
    reader::toml(ctx, file, |root| {
        for table in root.tables_needed("file", "[[file]]") {
            let path = table.text("path");
            if !path.is_empty() && !places.contains(path.as_str()) {
                let todo = advice(&path, places.iter().copied(), "correct the path, or take the entry out");
                table.report("path", format!("there is no file {path}"), todo);
            }
            let ids = table.text("source_id");
            for key in ["repository", "repository_path", "commit"] {
                table.text_or_empty(key);
            }
            table.date("commit_date");
            table.review();
            for (word, line) in table.lines("need") {
                // Lists of countries and maps serve every need.
                if word != "reference" && Need::from_word(&word).is_none() {
                    let todo = advice(&word, Need::ALL.iter().map(|n| n.word()), "write one of the eight needs");
                    ctx.report(&file.path, line, format!("\"{word}\" is none of the eight needs"), todo);
                }
            }
            let source = Source {
                path,
                source_id: String::new(),
                title: table.text("title"),
                publisher: table.text("publisher"),
                licence: table.text("licence"),
                licence_basis: table.text_or_empty("licence_basis"),
                url: table.text_or_empty("url"),
                retrieved: table.date("retrieved"),
                restrictions: table.text_or_empty("restrictions"),
                notes: table.text_or_empty("notes"),
            };
            for id in ids.split(';').map(str::trim).filter(|id| !id.is_empty()) {
                if k.sources.iter().any(|s| s.source_id == id && s.path == source.path) {
                    table.report("source_id", format!("{id} is named twice for {}", source.path), "keep one");
                }
                k.sources.push(Source { source_id: id.to_owned(), ..source.clone() });
            }
            table.finish();
        }
    });
}

const COLUMNS: [&str; 11] =
    ["iso3", "year", "indicator", "value", "unit", "source", "lower", "upper", "nature", "age", "flag"];

/// Rows that have been read, over all files: what they say and where.
#[derive(Default)]
pub(super) struct Seen<'f> {
    rows: HashMap<(String, i16, String, String), (&'f str, usize)>,
}

/// Reads values of indicators.
pub(super) fn values<'f>(ctx: &Ctx, file: &'f SourceFile, seen: &mut Seen<'f>, k: &mut Knowledge) {
    let own: BTreeSet<String> =
        k.sources.iter().filter(|s| s.path == file.place()).map(|s| s.source_id.clone()).collect();
    if own.is_empty() && !ctx.is_broken("indicators/sources.toml") {
        ctx.report(
            &file.path,
            1,
            "no [[file]] of a sources.toml names this file",
            "add its publisher and licence there",
        );
    }
    let nobody = ctx.is_broken("countries/countries.csv");
    let no_dictionary = ctx.is_broken("indicators/indicators.toml");
    rows(ctx, file, 6, &COLUMNS, |row| {
        let report = |what: String, todo: String| ctx.report(&file.path, row.line, what, todo);
        let (iso3, id, unit) = (row.at(0), row.at(2), row.at(4));
        if !nobody && !k.countries.contains_key(iso3) && !own_code(iso3) {
            report(format!("there is no country \"{iso3}\""), "use an ISO3 code of countries/countries.csv".to_owned());
        }
        let year = row.at(1).parse::<i16>().ok().filter(|y| (1700..=2100).contains(y));
        if year.is_none() {
            report(format!("the year is \"{}\"", row.at(1)), "write a year such as 2024".to_owned());
        }
        match k.indicators.get(id) {
            None if no_dictionary => {}
            None => {
                let todo = advice(id, k.indicators.keys().map(String::as_str), "add it to indicators/indicators.toml");
                report(format!("there is no indicator \"{id}\""), todo);
            }
            Some(indicator) if indicator.unit != unit => {
                report(
                    format!("the unit is \"{unit}\" and the dictionary says {} for {id}", indicator.unit),
                    "make both agree".to_owned(),
                );
            }
            Some(_) => {}
        }
        let number = |n: usize, name: &str| -> Option<f64> {
            let parsed = row.at(n).parse::<f64>().ok().filter(|v| v.is_finite());
            if parsed.is_none() {
                report(
                    format!("{name} is \"{}\", which is no number", row.at(n)),
                    "write a number such as 12.5".to_owned(),
                );
            }
            parsed
        };
        let value = number(3, "the value");
        let bound = |n: usize, name: &str| {
            if row.at(n).is_empty() { None } else { number(n, name) }
        };
        let (lower, upper) = (bound(6, "lower"), bound(7, "upper"));
        for figure in [value, lower, upper].into_iter().flatten() {
            if let Some(should) = outside(unit, figure) {
                report(format!("{figure} is outside its unit {unit}"), format!("correct it: {should}"));
            }
        }
        if lower.is_some() != upper.is_some() {
            report("only one of lower and upper is given".to_owned(), "give both or none".to_owned());
        }
        if let (Some(l), Some(v), Some(u)) = (lower, value, upper)
            && !(l <= v && v <= u)
        {
            report(format!("{v} does not lie between lower {l} and upper {u}"), "correct the row".to_owned());
        }
        if !own.contains(row.at(5)) && !own.is_empty() {
            if k.source(row.at(5)).is_some() {
                let what = format!("the source \"{}\" is not one of this file in sources.toml", row.at(5));
                report(what, "name it there, or correct the row".to_owned());
            } else {
                check_source(ctx, k, row.at(5), file, row.line);
            }
        }
        let key = (iso3.to_owned(), year.unwrap_or_default(), id.to_owned(), row.at(9).to_owned());
        if let Some((path, line)) = seen.rows.insert(key, (&file.path, row.line)) {
            report(
                format!("this country, year, indicator and age stand already at {path}:{line}"),
                "keep one".to_owned(),
            );
        }
        let read = Value {
            year: year.unwrap_or_default(),
            value: value.unwrap_or_default(),
            bounds: lower.zip(upper),
            age: row.at(9).to_owned(),
            source: row.at(5).to_owned(),
            flag: if row.at(10).is_empty() { row.at(8) } else { row.at(10) }.to_owned(),
        };
        k.values.entry((iso3.to_owned(), id.to_owned())).or_default().push(read);
    });
}

/// ISO 3166 leaves XAA to XZZ to whoever needs a code: publishers give figures for areas that the list of countries does not
/// hold, such as XKX. Their rows are kept, and no page shows them.
fn own_code(iso3: &str) -> bool {
    iso3.len() == 3 && iso3.starts_with('X') && iso3.bytes().all(|b| b.is_ascii_uppercase())
}

/// What a unit allows, if the value lies outside it.
pub(crate) fn outside(unit: &str, value: f64) -> Option<&'static str> {
    let (fits, should) = match unit {
        "percent" | "percent_0_100" | "score_0_100" => ((0.0..=100.0).contains(&value), "0 to 100"),
        "yes_no" => (value == 0.0 || value == 1.0, "0 or 1"),
        "level_0_1_2" => (value == 0.0 || value == 1.0 || value == 2.0, "0, 1 or 2"),
        "year_adopted" => ((1700.0..=2100.0).contains(&value) && value.fract() == 0.0, "a year from 1700 to 2100"),
        "per_100000" => ((0.0..=100_000.0).contains(&value), "0 to 100000"),
        _ => (value >= 0.0, "0 or more"),
    };
    (!fits).then_some(should)
}
