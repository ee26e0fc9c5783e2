//! Countries and their treaties, as tables of comma-separated values.

use std::collections::BTreeMap;

use csv::StringRecord;

use super::SourceFile;
use super::near::advice;
use super::reader::Ctx;
use crate::date::PartialDate;
use crate::model::{Country, Knowledge, Origin, TreatyRow};

/// A row with its line, and its columns by name.
pub(super) struct Row<'r> {
    record: &'r StringRecord,
    columns: &'r [Option<usize>],
    pub(super) line: usize,
}

impl<'r> Row<'r> {
    /// The value of the n-th column that was asked for; empty if the file has no such column.
    pub(super) fn at(&self, n: usize) -> &'r str {
        let column = self.columns.get(n).copied().flatten();
        column.and_then(|c| self.record.get(c)).unwrap_or_default().trim()
    }
}

/// Reads a file row by row. Of the columns the first `needed` have to be there; a column of another name is a mistake.
pub(super) fn rows(ctx: &Ctx, file: &SourceFile, needed: usize, columns: &[&str], mut each: impl FnMut(&Row<'_>)) {
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(file.body().as_bytes());
    let broken = |line: usize, why: &str| {
        ctx.set_broken(file.place());
        ctx.report(&file.path, line, format!("this is no table of comma-separated values: {why}"), "correct the line");
    };
    let header = match reader.headers() {
        Ok(header) => header.clone(),
        Err(error) => return broken(1, &error.to_string()),
    };
    let mut faulty = false;
    for (i, name) in header.iter().enumerate() {
        if !columns.contains(&name) {
            let todo = advice(name, columns.iter().copied(), "take the column out");
            ctx.report(&file.path, 1, format!("there is no column called \"{name}\""), todo);
        } else if header.iter().take(i).any(|n| n == name) {
            ctx.report(&file.path, 1, format!("the column {name} stands twice"), "keep one");
        }
    }
    for name in columns.iter().take(needed).filter(|c| !header.iter().any(|h| h == **c)) {
        ctx.report(&file.path, 1, format!("the column {name} is missing"), "add it");
        faulty = true;
    }
    if faulty {
        return ctx.set_broken(file.place());
    }
    let at: Vec<Option<usize>> = columns.iter().map(|c| header.iter().position(|h| h == *c)).collect();
    let mut lines = Lines { text: file.body().as_bytes(), at: 0, line: 1 };
    let mut record = StringRecord::new();
    loop {
        match reader.read_record(&mut record) {
            Ok(true) => {}
            Ok(false) => break,
            Err(error) => return broken(lines.line, &error.to_string()),
        }
        let line = lines.of(&record);
        if record.len() == header.len() {
            each(&Row { record: &record, columns: &at, line });
        } else {
            ctx.report(
                &file.path,
                line,
                format!("this row has {} fields and the header {}", record.len(), header.len()),
                "put text that holds a comma in quotation marks",
            );
        }
    }
}

/// Lines by offset. The reader counts a line of its own, which lags where lines end in carriage return and line feed or are
/// empty, since it gives the place where it began to look for the row.
struct Lines<'t> {
    text: &'t [u8],
    at: usize,
    line: usize,
}

impl Lines<'_> {
    fn of(&mut self, record: &StringRecord) -> usize {
        let start = record.position().and_then(|p| usize::try_from(p.byte()).ok()).unwrap_or(self.at).max(self.at);
        let passed = self.text.get(self.at..start).unwrap_or_default();
        let ends = self.text.get(start..).unwrap_or_default();
        let ends = ends.iter().position(|b| !matches!(b, b'\r' | b'\n')).unwrap_or(ends.len());
        self.line += newlines(passed) + newlines(self.text.get(start..start + ends).unwrap_or_default());
        self.at = start + ends;
        self.line
    }
}

fn newlines(text: &[u8]) -> usize {
    text.iter().filter(|b| **b == b'\n').count()
}

const COUNTRY: [&str; 15] = [
    "iso3",
    "iso2",
    "m49",
    "name_en",
    "name_fr",
    "name_es",
    "name_ar",
    "region",
    "subregion",
    "intermediate_region",
    "ldc",
    "lldc",
    "sids",
    "independent",
    "languages",
];

/// Reads the countries and areas.
pub(super) fn countries(ctx: &Ctx, file: &SourceFile, k: &mut Knowledge) {
    let mut seen: BTreeMap<(usize, String), usize> = BTreeMap::new();
    rows(ctx, file, 14, &COUNTRY, |row| {
        let iso3 = row.at(0);
        let letters = |text: &str, n: usize| text.len() == n && text.bytes().all(|b| b.is_ascii_uppercase());
        if !letters(iso3, 3) || !letters(row.at(1), 2) {
            ctx.report(
                &file.path,
                row.line,
                format!("\"{iso3}\" and \"{}\" are no codes of a country", row.at(1)),
                "write three and two capital letters (ISO 3166-1)",
            );
        }
        if !(row.at(2).len() == 3 && row.at(2).bytes().all(|b| b.is_ascii_digit())) {
            ctx.report(
                &file.path,
                row.line,
                format!("\"{}\" is no M49 number", row.at(2)),
                "write three digits, such as 004",
            );
        }
        for column in 0..3 {
            let key = (column, row.at(column).to_owned());
            if let Some(line) = seen.insert(key, row.line) {
                let what = format!("the code {} stands already in line {line}", row.at(column));
                ctx.report(&file.path, row.line, what, "correct or drop one of the rows");
            }
        }
        let mut names = BTreeMap::new();
        for (language, column) in [("en", 3), ("fr", 4), ("es", 5), ("ar", 6)] {
            if row.at(column).is_empty() {
                ctx.report(&file.path, row.line, format!("{iso3} has no name in the language {language}"), "add it");
            }
            names.insert(language.to_owned(), row.at(column).to_owned());
        }
        if !row.at(7).is_empty() {
            ctx.check_word(&["region"], row.at(7), &file.path, row.line);
        }
        let flag = |column: usize, name: &str| {
            if !matches!(row.at(column), "0" | "1") {
                ctx.report(
                    &file.path,
                    row.line,
                    format!("{name} is \"{}\"", row.at(column)),
                    "write 1 for yes, 0 for no",
                );
            }
            row.at(column) == "1"
        };
        let country = Country {
            iso3: iso3.to_owned(),
            iso2: row.at(1).to_owned(),
            m49: row.at(2).to_owned(),
            names,
            region: row.at(7).to_owned(),
            subregion: row.at(8).to_owned(),
            intermediate: row.at(9).to_owned(),
            ldc: flag(10, "ldc"),
            lldc: flag(11, "lldc"),
            sids: flag(12, "sids"),
            independent: row.at(13) == "Yes",
        };
        k.countries.insert(iso3.to_owned(), country);
    });
}

const TREATY: [&str; 7] = ["iso3", "treaty", "status", "signed", "ratified_or_acceded", "as_of", "source"];

/// Reads who joined which treaty.
pub(super) fn treaties(ctx: &Ctx, file: &SourceFile, k: &mut Knowledge) {
    rows(ctx, file, 7, &TREATY, |row| {
        let (iso3, treaty) = (row.at(0), row.at(1));
        let report = |what: String, todo: &str| ctx.report(&file.path, row.line, what, todo);
        if !k.countries.contains_key(iso3) && !ctx.is_broken("countries/countries.csv") {
            report(format!("there is no country \"{iso3}\""), "use an ISO3 code of countries/countries.csv");
        }
        if treaty.is_empty() {
            report("this row names no treaty".to_owned(), "give its code");
        }
        ctx.check_word(&["treaty-status"], row.at(2), &file.path, row.line);
        let date = |column: usize, name: &str| -> Option<PartialDate> {
            let text = row.at(column);
            // A page without a date is no mistake; a list read from it just cannot say how old it is.
            if text.is_empty() || (name == "as_of" && text.starts_with("undated")) {
                return None;
            }
            match text.parse() {
                Ok(date) => Some(date),
                Err(why) => {
                    let (what, todo) = why.split_once("; ").unwrap_or((&why, "write 2024-12-24"));
                    report(format!("{name}: {what}"), todo);
                    None
                }
            }
        };
        let (signed, ratified, as_of) = (date(3, "signed"), date(4, "ratified_or_acceded"), date(5, "as_of"));
        if let (Some(s), Some(r)) = (signed, ratified)
            && s.is_after(&r)
        {
            report(format!("ratified on {r}, before it was signed on {s}"), "correct one of the two");
        }
        for day in [signed, ratified].into_iter().flatten() {
            if as_of.is_some_and(|a| day.is_after(&a)) {
                report(format!("{day} lies after the day of the list"), "correct the day, or as_of");
            }
        }
        if row.at(6).is_empty() {
            report("this row has no source".to_owned(), "name a source_id of indicators/sources.toml");
        }
        for source in row.at(6).split(';').map(str::trim).filter(|s| !s.is_empty()) {
            check_source(ctx, k, source, file, row.line);
        }
        let read = TreatyRow {
            iso3: iso3.to_owned(),
            treaty: treaty.to_owned(),
            status: row.at(2).to_owned(),
            signed,
            ratified,
            as_of,
            source: row.at(6).to_owned(),
            origin: Origin { path: file.path.clone(), line: row.line },
        };
        if let Some(first) = k.treaties.entry(treaty.to_owned()).or_default().insert(iso3.to_owned(), read) {
            report(format!("{iso3} and {treaty} stand already in line {}", first.origin.line), "make one row of them");
        }
    });
}

/// Reports a source that `sources.toml` does not name.
pub(super) fn check_source(ctx: &Ctx, k: &Knowledge, source: &str, file: &SourceFile, line: usize) {
    if k.source(source).is_none() && !ctx.is_broken("indicators/sources.toml") {
        let todo = advice(source, k.sources.iter().map(|s| s.source_id.as_str()), "add it to indicators/sources.toml");
        ctx.report(&file.path, line, format!("there is no source \"{source}\""), todo);
    }
}
