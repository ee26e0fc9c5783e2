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

/// What the days hold, by the month of the file.
#[derive(Debug, Default)]
struct Tables {
    months: BTreeMap<(String, String, String), All>,
    words: BTreeMap<Named, (u64, u8)>,
    lags: BTreeMap<(String, String, i32), u64>,
    /// Day, slug, file, rows set aside, whether the words are those in use.
    days: Vec<(String, String, String, u64, bool)>,
    /// Whose statements files of a slug hold.
    names: BTreeMap<String, BTreeSet<String>>,
}

impl Tables {
    fn add(&mut self, told: &Particulars, counts: &Counts, concordance: u32) {
        let month = || told.day.get(..7).unwrap_or_default().to_owned();
        let last: u8 = told.day.get(8..).and_then(|day| day.parse().ok()).unwrap_or_default();
        let word = |at: u32| counts.words.get(at).trim().to_owned();
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
            let of = |aspect: Aspect| counts.words.get(combo.get(aspect as usize).copied().unwrap_or(u32::MAX)).trim();
            let key = (
                of(Aspect::Platform).to_owned(),
                month(),
                of(Aspect::Category).to_owned(),
                !of(Aspect::Keyword).is_empty(),
                of(Aspect::Source).to_owned(),
                of(Aspect::Account).starts_with("DECISION_ACCOUNT_"),
            );
            let sum = self.words.entry(key).or_default();
            sum.0 += n;
            sum.1 = sum.1.max(last);
        }
        let aside = told.aside.values().sum();
        let current = told.concordance == concordance;
        self.days.push((told.day.clone(), told.slug.clone(), told.file.clone(), aside, current));
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
        let days = self.days.iter().flat_map(|(day, slug, file, aside, current)| {
            let whose: Vec<&str> = if slug == GLOBAL {
                vec![""]
            } else {
                self.names.get(slug).unwrap_or(&nobody).iter().map(String::as_str).collect()
            };
            let words = if *current { "current" } else { "older" };
            let row =
                move |name: &str| vec![day.clone(), name.to_owned(), file.clone(), aside.to_string(), words.to_owned()];
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
            table("days.csv", "day,platform,file,aside,words", days)?,
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
#[expect(clippy::unwrap_used, reason = "a test that cannot go on says where")]
mod tests {
    use ::platforms::{Reader, Tally};
    use norms::model::record::Month;

    use super::*;

    const CONCORDANCE: &str = include_str!("../../../../../knowledge/platforms/concordance.toml");
    const ERRATA: &str = include_str!("../../../../../knowledge/platforms/errata.toml");
    const HEADER: &str = "uuid,decision_visibility,decision_monetary,decision_provision,decision_account,decision_ground,category,category_addition,\
        category_specification,content_type,content_date,content_id_ean,application_date,source_type,automated_detection,automated_decision,platform_name,\
        platform_uid,created_at";
    const CYBER: &str = "STATEMENT_CATEGORY_CYBER_VIOLENCE";

    /// A statement: platform, category, keyword, account, source, day of the decision, day of the file.
    type Made = (&'static str, &'static str, bool, bool, &'static str, u32, u32);

    /// Many statements that differ in everything, without chance.
    fn made() -> Vec<Made> {
        let pick = |n: u32, of: &[&'static str]| of[n as usize % of.len()];
        let one = |n: u32| {
            let file = 1 + n % 3;
            (
                pick(n / 3, &["A", " Name, with \"marks\" ", "Hébergeur"]),
                pick(n / 5, &[CYBER, "STATEMENT_CATEGORY_CYBER_VIOLENCE_AGAINST_WOMEN", "STATEMENT_CATEGORY_VIOLENCE"]),
                n.is_multiple_of(7),
                n.is_multiple_of(11),
                pick(n / 2, &["SOURCE_VOLUNTARY", "SOURCE_TRUSTED_FLAGGER", "SOURCE_ARTICLE_16"]),
                1 + n * n % 28,
                file,
            )
        };
        (0..600).map(one).collect()
    }

    fn row((name, category, keyword, account, source, decided, file): &Made) -> String {
        let keyword = if *keyword { r#""[""KEYWORD_CYBER_STALKING""]""# } else { "" };
        let account = if *account { "DECISION_ACCOUNT_SUSPENDED" } else { "" };
        format!(
            "u,,,,{account},DECISION_GROUND_ILLEGAL_CONTENT,{category},,{keyword},,2025-08-01,,2025-08-{decided:02},{source},Yes,\
             AUTOMATED_DECISION_FULLY,\"{}\",,2025-09-{file:02} 10:00:00",
            name.replace('"', "\"\"")
        )
    }

    fn read(rows: &[String]) -> Tally {
        let concordance = Concordance::read(CONCORDANCE).unwrap();
        let mut reader = Reader::new(&concordance, [7; 16]);
        let text = format!("{HEADER}\n{}", rows.join("\n"));
        assert_eq!(reader.push(text.as_bytes(), true).unwrap(), text.len());
        reader.done().unwrap().0
    }

    fn particulars(day: &str, slug: &str, tally: &Tally) -> Particulars {
        Particulars {
            day: day.into(),
            slug: slug.into(),
            file: format!("sor-{slug}-{day}-light.zip"),
            sha1: "0".into(),
            size: 1,
            full: false,
            schemas: tally.schemas.iter().copied().collect(),
            concordance: 1,
            rows: tally.rows,
            aside: tally.aside.clone(),
            unknown: tally.unknown.clone(),
        }
    }

    /// The knowledge of the program with these tables beside it.
    fn known(tables: &Tables) -> norms::model::record::Record {
        let mut files = crate::knowledge::files(None, None).unwrap();
        files.extend(tables.files(&Ledger::read(ERRATA).unwrap()).unwrap());
        norms::load(&files).unwrap().record.unwrap()
    }

    #[test]
    fn every_count_is_that_of_the_rows() {
        let all = made();
        let mut tables = Tables::default();
        for file in 1..=3 {
            let tally = read(&all.iter().filter(|m| m.6 == file).map(row).collect::<Vec<_>>());
            assert!(tally.aside.is_empty());
            tables.add(&particulars(&format!("2025-09-{file:02}"), GLOBAL, &tally), &tally.counts, 1);
        }
        let record = known(&tables);
        assert_eq!(record.platforms.len(), 3);
        let september = Month::of(2025, 9);
        for name in ["A", "Name, with \"marks\"", "Hébergeur"] {
            let own: Vec<&Made> = all.iter().filter(|m| m.0.trim() == name).collect();
            let sent = &record.platforms[name];
            let [month] = sent.published.as_slice() else { unreachable!("{:?}", sent.published) };
            let count = |of: &dyn Fn(&Made) -> bool| own.iter().filter(|m| of(m)).count() as u64;
            assert_eq!((month.month, month.newer, month.last), (september, true, 3));
            assert_eq!(month.statements, count(&|_| true));
            assert_eq!(month.with_keyword, count(&|m| m.2));
            assert_eq!(month.with_account, count(&|m| m.3));
            assert_eq!(month.flagged, count(&|m| m.4 == "SOURCE_TRUSTED_FLAGGER"));
            for (lag, n) in (0..40).map(|lag| (lag, count(&|m| i64::from(31 - m.5 + m.6) == lag))) {
                let found = sent.lags.iter().find(|(_, days, _)| i64::from(*days) == lag).map_or(0, |(_, _, n)| *n);
                assert_eq!(found, n, "{name} {lag}");
            }
            // All combinations of what a benchmark may ask.
            for category in [CYBER, "STATEMENT_CATEGORY_CYBER_VIOLENCE_AGAINST_WOMEN"] {
                for (keyword, account) in [(true, true), (true, false), (false, true), (false, false)] {
                    for source in ["SOURCE_VOLUNTARY", "SOURCE_TRUSTED_FLAGGER", "SOURCE_ARTICLE_16"] {
                        let alike = |m: &Made| (m.1, m.2, m.3, m.4) == (category, keyword, account, source);
                        let found: u64 = sent
                            .named
                            .iter()
                            .filter(|n| {
                                (n.category.as_str(), n.keyword, n.account, n.source.as_str())
                                    == (category, keyword, account, source)
                            })
                            .map(|n| n.statements)
                            .sum();
                        assert_eq!(found, count(&alike), "{name} {category} {keyword} {account} {source}");
                    }
                }
            }
        }
        assert!(record.days.iter().all(|held| held.platform.is_empty() && held.current && held.aside == 0));
        assert_eq!(record.days.len(), 3);
        // The known error about trusted flaggers of one provider stands there with its day.
        let error = record.errata.iter().find(|e| e.platform == "Facebook" && e.column == "source_type").unwrap();
        assert_eq!(error.until, "2025-10-27".parse().ok());
    }

    #[test]
    fn days_say_whose_they_are_and_whether_they_are_whole() {
        let a = read(&made().iter().filter(|m| m.0 == "A").map(row).collect::<Vec<_>>());
        let none = read(&[]);
        let broken = read(&[row(&made()[0]), "only,three,fields".to_owned()]);
        let mut tables = Tables::default();
        tables.add(&particulars("2025-09-01", "a", &a), &a.counts, 1);
        // A day on which that platform sent nothing: known of it, by the other days of its files.
        tables.add(&particulars("2025-09-02", "a", &none), &none.counts, 1);
        tables.add(&particulars("2025-09-03", "b", &none), &none.counts, 1);
        tables.add(&particulars("2025-09-04", GLOBAL, &broken), &broken.counts, 2);
        let days: Vec<_> = known(&tables)
            .days
            .into_iter()
            .map(|held| (held.day.to_string(), held.platform, held.aside, held.current))
            .collect();
        let day = |day: &str, whose: &str, aside, current| (format!("2025-09-{day}"), whose.to_owned(), aside, current);
        assert_eq!(days, [day("01", "A", 0, true), day("02", "A", 0, true), day("04", "", 1, false)]);
    }

    #[test]
    fn what_benchmarks_may_ask_by_category_is_kept_whole() {
        let concordance = Concordance::read(CONCORDANCE).unwrap();
        let kept = concordance.related_categories();
        assert!(norms::model::record::CATEGORIES.iter().all(|category| kept.contains(category)));
    }
}
