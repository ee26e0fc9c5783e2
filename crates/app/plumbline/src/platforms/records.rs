//! A lake as the tables that findings are made of: `platforms/*.csv` among the knowledge, in memory alone.
//!
//! Counted by the day of the published file, since only of such days can be said whether all of them were read. A row for each combination that occurs;
//! nothing is added over platforms.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use ::platforms::counts::{Aspect, Counts};
use ::platforms::errata::Basis;
use ::platforms::shard::Particulars;
use ::platforms::{Concordance, Ledger};
use lake::Lake;
use norms::SourceFile;

use crate::Failure;

/// Where the tables stand among the knowledge.
pub(crate) const PLACE: &str = "platforms/";
/// Slug of files that hold the statements of everybody.
const GLOBAL: &str = "global";

/// All statements of a platform, a month, a vocabulary.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
struct All {
    statements: u64,
    with_keyword: u64,
    flagged: u64,
    with_account: u64,
    last: u8,
}

/// Statements of a platform and a month that are alike: category, whether with a keyword, source, whether against an account.
type Named = (String, String, String, bool, String, bool);

/// A day as it was read.
#[derive(Debug)]
struct Day {
    day: String,
    slug: String,
    file: String,
    rows: u64,
    aside: u64,
    /// Whether the words are those in use.
    current: bool,
    /// Whether a published hash was compared.
    compared: bool,
}

/// What the days hold, by the month of the file.
#[derive(Debug, Default)]
struct Tables {
    months: BTreeMap<(String, String, String), All>,
    words: BTreeMap<Named, (u64, u8)>,
    lags: BTreeMap<(String, String, i32), u64>,
    days: Vec<Day>,
    /// Whose statements files of a slug hold.
    names: BTreeMap<String, BTreeSet<String>>,
}

impl Tables {
    fn add(&mut self, told: &Particulars, counts: &Counts, concordance: u32) {
        let month = || told.day.get(..7).unwrap_or_default().to_owned();
        let last: u8 = told.day.get(8..).and_then(|day| day.parse().ok()).unwrap_or_default();
        let word = |at: u32| counts.words.get(at).to_owned();
        for (total, of) in counts.totals.list() {
            let name = word(total.platform);
            self.names.entry(told.slug.clone()).or_default().insert(name.clone());
            let all = self.months.entry((name, month(), word(total.schema))).or_default();
            all.statements += of.rows;
            all.with_keyword += of.with_keyword;
            all.flagged += of.flagged;
            all.with_account += of.with_account;
            all.last = all.last.max(last);
        }
        for (late, n) in counts.lags.list() {
            *self.lags.entry((word(late.platform), month(), late.lag)).or_default() += n;
        }
        for (cell, n) in counts.cells.list() {
            let Some((combo, ())) = counts.combos.list().get(cell.combo as usize) else { continue };
            let of = |aspect: Aspect| counts.words.get(combo.get(aspect as usize).copied().unwrap_or(u32::MAX));
            let key = (
                of(Aspect::Platform).to_owned(),
                month(),
                of(Aspect::Category).trim().to_owned(),
                !of(Aspect::Keyword).trim().is_empty(),
                of(Aspect::Source).trim().to_owned(),
                of(Aspect::Account).trim().starts_with("DECISION_ACCOUNT_"),
            );
            let sum = self.words.entry(key).or_default();
            sum.0 += n;
            sum.1 = sum.1.max(last);
        }
        self.days.push(Day {
            day: told.day.clone(),
            slug: told.slug.clone(),
            file: told.file.clone(),
            rows: told.rows,
            aside: told.aside.values().sum(),
            current: told.concordance == concordance,
            compared: told.hash_was_published,
        });
    }

    fn files(&self, ledger: &Ledger) -> Result<Vec<SourceFile>, csv::Error> {
        let yes = |is: bool| if is { "yes" } else { "no" }.to_owned();
        let months = self.months.iter().map(|((name, month, schema), all)| {
            let counts = [all.statements, all.with_keyword, all.flagged, all.with_account].map(|n| n.to_string());
            [vec![name.clone(), month.clone(), schema.clone()], counts.to_vec(), vec![all.last.to_string()]].concat()
        });
        let words = self.words.iter().map(|((name, month, category, keyword, source, account), (n, last))| {
            let (keyword, account) = (yes(*keyword), yes(*account));
            let what = [name, month, category, &keyword, source, &account].map(Clone::clone).to_vec();
            [what, vec![n.to_string(), last.to_string()]].concat()
        });
        let lags = self
            .lags
            .iter()
            .map(|((name, month, days), n)| vec![name.clone(), month.clone(), days.to_string(), n.to_string()]);
        let nobody = BTreeSet::new();
        let days = self.days.iter().flat_map(|day| {
            let (whose, alone): (Vec<&str>, bool) = if day.slug == GLOBAL {
                (vec![""], false)
            } else {
                let names = self.names.get(&day.slug).unwrap_or(&nobody);
                // One stray row of another must not say that these are all the days of that other.
                (names.iter().map(String::as_str).collect(), names.len() == 1)
            };
            let words = if day.current { "current" } else { "older" };
            let hash = if day.compared { "compared" } else { "none" };
            let row = |name: &str| {
                let (rows, aside) = (day.rows.to_string(), day.aside.to_string());
                vec![day.day.clone(), name.into(), day.file.clone(), rows, aside, words.into(), hash.into(), yes(alone)]
            };
            whose.into_iter().map(row).collect::<Vec<_>>()
        });
        // What is only remembered is nothing to show.
        let errata = ledger.errata.iter().filter(|e| e.basis != Basis::Recall).flat_map(|e| {
            let whose: Vec<&str> =
                if e.platforms.is_empty() { vec![""] } else { e.platforms.iter().map(String::as_str).collect() };
            let day = |day: &Option<String>| day.clone().unwrap_or_default();
            let row = |name: &str, column: &String| {
                vec![
                    e.id.clone(),
                    name.to_owned(),
                    column.clone(),
                    day(&e.from),
                    day(&e.until),
                    e.what.clone(),
                    e.source.clone(),
                ]
            };
            whose.into_iter().flat_map(|name| e.columns.iter().map(move |column| row(name, column))).collect::<Vec<_>>()
        });
        Ok(vec![
            table(
                "months.csv",
                "platform,month,schema,statements,with_keyword,trusted_flagger,account_measure,last",
                months,
            )?,
            table("words.csv", "platform,month,category,keyword,source,account_measure,statements,last", words)?,
            table("lags.csv", "platform,month,days,statements", lags)?,
            table("days.csv", "day,platform,file,rows,aside,words,hash,alone", days)?,
            table("errata.csv", "id,platform,column,from,until,what,source", errata)?,
        ])
    }
}

fn table(name: &str, head: &str, rows: impl Iterator<Item = Vec<String>>) -> Result<SourceFile, csv::Error> {
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record(head.split(','))?;
    for row in rows {
        out.write_record(row)?;
    }
    let bytes = out.into_inner().map_err(|e| e.into_error())?;
    Ok(SourceFile { path: format!("{PLACE}{name}"), text: String::from_utf8_lossy(&bytes).into_owned() })
}

/// The tables of a lake.
pub(super) fn files(folder: &Path, concordance: &Concordance, ledger: &Ledger) -> Result<Vec<SourceFile>, Failure> {
    let mut tables = Tables::default();
    let lake = Lake::open(folder).map_err(super::failed)?;
    for day in lake.each().map_err(super::failed)? {
        let (told, counts) = day.map_err(super::failed)?;
        tables.add(&told, &counts, concordance.version);
    }
    tables.files(ledger).map_err(|e| Failure::data(e.to_string()))
}

#[cfg(test)]
mod tests;
