//! Values of indicators, and countries that have no file yet: what is looked up in the tables before it is written.
//!
//! The files of figures are other people's releases, each under its own licence, and stay as they were published. A single figure
//! that somebody read goes into a file of its own, with its page in the list of sources.

use toml_edit::DocumentMut;

use super::files::Files;
use super::toml::{append, date, says, table, tables, text};
use super::write::{Written, address, new_doc};
use super::{Accepted, Entry, WhyLeft};

/// Where single figures stand.
const REVIEWED: &str = "indicators/reviewed.csv";
const HEADER: [&str; 7] = ["iso3", "year", "indicator", "value", "unit", "source", "age"];
const SOURCES: &str = "indicators/sources.toml";

/// One value.
pub(super) struct Row<'p> {
    pub(super) indicator: &'p str,
    pub(super) country: &'p str,
    pub(super) year: i16,
    pub(super) value: f64,
    pub(super) age: &'p str,
}

fn broken(path: &str, error: impl std::fmt::Display) -> WhyLeft {
    WhyLeft::Check { problems: vec![format!("{path}: {error}")] }
}

/// Rows of a table as text, in the order of these columns; a column that is not there is empty.
fn rows<const N: usize>(path: &str, body: &str, columns: [&str; N]) -> Result<Vec<[String; N]>, WhyLeft> {
    let body = body.trim_start_matches('\u{feff}');
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(body.as_bytes());
    let header = reader.headers().map_err(|e| broken(path, e))?.clone();
    let at = columns.map(|c| header.iter().position(|h| h == c));
    let mut out = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|e| broken(path, e))?;
        out.push(at.map(|i| i.and_then(|i| record.get(i)).unwrap_or_default().trim().to_owned()));
    }
    Ok(out)
}

pub(super) fn indicator(files: &mut Files<'_>, a: &Accepted, row: &Row<'_>) -> Result<Written, WhyLeft> {
    let entry = Entry::Indicator(row.indicator.to_owned());
    let dictionary = "indicators/indicators.toml";
    let mut doc = files.toml(dictionary)?;
    let unit = tables(&mut doc, "indicator")
        .and_then(|t| t.iter().find(|t| says(t, "id") == row.indicator).map(|t| says(t, "unit")))
        .ok_or_else(|| WhyLeft::Gone { entry: entry.to_string() })?;
    let year = row.year.to_string();
    for path in files.paths().filter(|p| p.contains("indicators/") && p.ends_with(".csv")) {
        let body = files.text(path).unwrap_or_default();
        if !body.contains(row.indicator) {
            continue;
        }
        let key = [row.country, &year, row.indicator, row.age];
        for [iso3, in_year, id, age, value] in rows(path, body, ["iso3", "year", "indicator", "age", "value"])? {
            if key != [iso3.as_str(), &in_year, &id, &age] {
                continue;
            }
            if value.parse::<f64>().is_ok_and(|v| (v - row.value).abs() <= f64::EPSILON * v.abs()) {
                return Err(WhyLeft::AlreadyThere);
            }
            let field = format!("{iso3} {in_year}");
            return Err(WhyLeft::SaysOtherwise { entry: entry.to_string(), field, now: value });
        }
    }
    let source = format!("reviewed-{}", a.id);
    let new = [
        row.country.to_owned(),
        year,
        row.indicator.to_owned(),
        row.value.to_string(),
        unit,
        source.clone(),
        row.age.to_owned(),
    ];
    put_row(files, new)?;
    put_source(files, a, &source)?;
    Ok((entry, vec![REVIEWED.to_owned(), SOURCES.to_owned()]))
}

fn put_row(files: &mut Files<'_>, new: [String; 7]) -> Result<(), WhyLeft> {
    let mut all = match files.text(REVIEWED) {
        Some(body) => rows(REVIEWED, body, HEADER)?,
        None => Vec::new(),
    };
    all.push(new);
    // In an order of their own, so that the file does not depend on who was reviewed first.
    all.sort_by(|a, b| {
        let key = |r: &[String; 7]| {
            let [iso3, year, indicator, _, _, _, age] = r.clone();
            (indicator, iso3, year, age)
        };
        key(a).cmp(&key(b))
    });
    let mut writer = csv::WriterBuilder::new().from_writer(Vec::new());
    writer.write_record(HEADER).map_err(|e| broken(REVIEWED, e))?;
    for row in &all {
        writer.write_record(row).map_err(|e| broken(REVIEWED, e))?;
    }
    let bytes = writer.into_inner().map_err(|e| broken(REVIEWED, e))?;
    files.put(REVIEWED, String::from_utf8(bytes).map_err(|e| broken(REVIEWED, e))?);
    Ok(())
}

fn put_source(files: &mut Files<'_>, a: &Accepted, id: &str) -> Result<(), WhyLeft> {
    let mut doc = files.toml(SOURCES)?;
    let known = tables(&mut doc, "file").and_then(|t| t.iter().find(|t| says(t, "source_id") == id).map(|_| ()));
    if known.is_some() {
        // The proposal stands in the list of sources, and its row is not there: somebody took it out again.
        return Err(WhyLeft::ByHand);
    }
    let cited = &a.proposal.source;
    let host = address(&cited.url);
    let host = host.split(['/', '?', '#']).next().unwrap_or_default();
    let entry = table(vec![
        ("path", text(REVIEWED)),
        ("source_id", text(id)),
        ("title", text(&cited.title)),
        ("publisher", text(if cited.publisher.is_empty() { host } else { &cited.publisher })),
        ("licence", text("a single figure, cited; the licence of the whole was not read")),
        ("licence_basis", text("not read")),
        ("url", text(&cited.url)),
        ("retrieved", date(cited.read_on)),
        ("notes", text(&a.proposal.words)),
        ("reviewed", date(a.reviewed_on)),
        ("proposal", text(&a.id)),
    ]);
    if !append(&mut doc, "file", entry) {
        return Err(WhyLeft::ByHand);
    }
    files.put_toml(SOURCES, &doc);
    Ok(())
}

/// The beginning of a file for a country that has none. It says that nothing else was read.
pub(super) fn new_country(files: &Files<'_>, a: &Accepted, iso3: &str) -> Result<(String, DocumentMut), WhyLeft> {
    let path = "countries/countries.csv";
    let body = files.text(path).unwrap_or_default();
    let all = rows(path, body, ["iso3", "name_en", "region", "subregion", "intermediate_region"])?;
    let Some([code, name, region, sub, inner]) = all.into_iter().find(|[code, ..]| code == iso3) else {
        return Err(WhyLeft::Gone { entry: Entry::Country(iso3.to_owned()).to_string() });
    };
    let doc = new_doc(vec![
        ("iso3", text(&code)),
        ("name", text(&name)),
        ("region", text(&region)),
        ("subregion", text(if inner.is_empty() { &sub } else { &inner })),
        ("checked", date(a.reviewed_on)),
        (
            "gaps",
            text(
                "Only what was suggested and reviewed was read; the rest of this country's laws and services was not.",
            ),
        ),
    ]);
    Ok((format!("countries/laws/{}.toml", code.to_lowercase()), doc))
}
