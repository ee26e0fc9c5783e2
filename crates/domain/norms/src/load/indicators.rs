//! Indicators: their dictionary, their values, and whose they are.

use std::collections::{BTreeMap, BTreeSet};

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
                review: table.review(),
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

/// A value and where it is written.
struct Read<'f> {
    value: Value,
    path: &'f str,
    line: usize,
}

/// Rows that follow each other and speak of one country and one indicator: what they share is looked up once.
struct Run<'k, 'f> {
    iso3: String,
    id: String,
    country: bool,
    indicator: Option<&'k Indicator>,
    rows: Vec<Read<'f>>,
}

impl<'k> Run<'k, '_> {
    fn of(k: &'k Knowledge, iso3: &str, id: &str) -> Self {
        Self {
            iso3: iso3.to_owned(),
            id: id.to_owned(),
            country: k.countries.contains_key(iso3) || own_code(iso3),
            indicator: k.indicators.get(id),
            rows: Vec::new(),
        }
    }
}

/// Values by country and indicator, over all files, in the order in which they were read.
#[derive(Default)]
pub(super) struct Series<'f> {
    read: BTreeMap<(String, String), Vec<Read<'f>>>,
}

impl Series<'_> {
    /// Reports what stands twice; gives back the values, oldest first.
    pub(super) fn finish(self, ctx: &Ctx) -> BTreeMap<(String, String), Vec<Value>> {
        let series = self.read.into_iter().map(|(key, mut read)| {
            read.sort_by_key(|r| r.value.year);
            for year in read.chunk_by(|a, b| a.value.year == b.value.year) {
                doubles(ctx, year);
            }
            (key, read.into_iter().map(|r| r.value).collect())
        });
        series.collect()
    }
}

/// Reports the rows of one country, indicator and year that speak of the same age.
fn doubles(ctx: &Ctx, year: &[Read<'_>]) {
    if year.len() < 2 {
        return;
    }
    let mut by_age: Vec<_> = year.iter().collect();
    by_age.sort_by_key(|r| r.value.age.as_str());
    for (first, second) in by_age.iter().zip(by_age.iter().skip(1)).filter(|(a, b)| a.value.age == b.value.age) {
        ctx.report(
            second.path,
            second.line,
            format!("this country, year, indicator and age stand already at {}:{}", first.path, first.line),
            "keep one",
        );
    }
}

/// Reads values of indicators.
pub(super) fn values<'f>(ctx: &Ctx, file: &'f SourceFile, series: &mut Series<'f>, k: &Knowledge) {
    let own: BTreeSet<&str> =
        k.sources.iter().filter(|s| s.path == file.place()).map(|s| s.source_id.as_str()).collect();
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
    let mut runs: Vec<Run<'_, 'f>> = Vec::new();
    rows(ctx, file, 6, &COLUMNS, |row| {
        let report = |what: String, todo: String| ctx.report(&file.path, row.line, what, todo);
        let (iso3, id, unit, source) = (row.at(0), row.at(2), row.at(4), row.at(5));
        if runs.last().is_none_or(|run| run.id != id || run.iso3 != iso3) {
            runs.push(Run::of(k, iso3, id));
        }
        let Some(run) = runs.last_mut() else { return };
        if !nobody && !run.country {
            report(format!("there is no country \"{iso3}\""), "use an ISO3 code of countries/countries.csv".to_owned());
        }
        let year = row.at(1).parse::<i16>().ok().filter(|y| (1700..=2100).contains(y));
        if year.is_none() {
            report(format!("the year is \"{}\"", row.at(1)), "write a year such as 2024".to_owned());
        }
        match run.indicator {
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
        let number = |text: &str, name: &str| -> Option<f64> {
            let parsed = text.parse::<f64>().ok().filter(|v| v.is_finite());
            if parsed.is_none() {
                report(format!("{name} is \"{text}\", which is no number"), "write a number such as 12.5".to_owned());
            }
            parsed
        };
        let value = number(row.at(3), "the value");
        let bound = |text: &str, name: &str| {
            if text.is_empty() { None } else { number(text, name) }
        };
        let (lower, upper) = (bound(row.at(6), "lower"), bound(row.at(7), "upper"));
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
        if !own.contains(source) && !own.is_empty() {
            if k.source(source).is_some() {
                let what = format!("the source \"{source}\" is not one of this file in sources.toml");
                report(what, "name it there, or correct the row".to_owned());
            } else {
                check_source(ctx, k, source, file, row.line);
            }
        }
        let (nature, flag) = (row.at(8), row.at(10));
        let value = Value {
            year: year.unwrap_or_default(),
            value: value.unwrap_or_default(),
            bounds: lower.zip(upper),
            age: row.at(9).to_owned(),
            source: source.to_owned(),
            flag: if flag.is_empty() { nature } else { flag }.to_owned(),
        };
        run.rows.push(Read { value, path: &file.path, line: row.line });
    });
    for mut run in runs {
        series.read.entry((run.iso3, run.id)).and_modify(|read| read.append(&mut run.rows)).or_insert(run.rows);
    }
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
