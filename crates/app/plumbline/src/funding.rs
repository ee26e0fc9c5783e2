//! `plumbline funding`: activity files of the open aid standard in, flows out.
//!
//! A file is counted whole or not at all. One that is refused is named with its line, the others are counted without it, and the exit status
//! is 1: totals that lack a file must not look whole.

mod folder;

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::Write;
use std::path::{Component, Path, PathBuf};

use funding::activity::{Day, Kind};
use funding::flow::{Budgets, By, Dim, Table};
use funding::ledger::Ledger;
use funding::money::Digits;
use funding::named::Rules;
use funding::rates::Rates;
use funding::read::{Reader, Refused};

use crate::fingerprint::printable;
use crate::{Failure, knowledge, world};

#[derive(clap::Subcommand)]
pub(crate) enum FundingCommand {
    /// Flows of files: plumbline funding report donor.xml agency.xml --by reporter,place,year,kind,currency --format csv
    #[command(after_long_help = COLUMNS)]
    Report(Report),
    /// Flows into a folder, for the pages and for others: plumbline funding ingest *.xml --into flows
    ///
    /// The folder holds plain CSV files with a description of their columns. `plumbline serve --funding flows` shows them.
    Ingest(Ingest),
}

#[derive(clap::Args)]
struct Read {
    /// Activity files (IATI 2.01 to 2.03), unpacked
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Rates of exchange: date,currency,to,rate,source. Without them amounts stay in their currencies
    #[arg(long, value_name = "FILE", requires = "to")]
    rates: Option<PathBuf>,
    /// Currency to convert into, such as USD
    #[arg(long, value_name = "CODE", requires = "rates")]
    to: Option<String>,
    /// Folder of knowledge files with the words by which digital violence is found (default: those in the program)
    #[arg(long, value_name = "DIR")]
    knowledge: Option<PathBuf>,
}

#[derive(clap::Args)]
pub(crate) struct Report {
    #[command(flatten)]
    read: Read,
    /// What to tell flows by; kind, currency, and reporter or file are always needed
    #[arg(long, value_name = "COLUMNS", value_delimiter = ',', default_value = "reporter,place,year,kind,currency")]
    by: Vec<String>,
    /// Kinds of transaction; outgoing pledge and incoming ones are rows of their own
    #[arg(long, value_name = "KINDS", value_delimiter = ',', default_value = "commitment,disbursement,expenditure")]
    kinds: Vec<String>,
    /// Only what goes to one country (ISO 3166-1 alpha-3)
    #[arg(long, value_name = "CODE")]
    country: Option<String>,
    /// Budgets instead of transactions: what was meant, which no payment is added to
    #[arg(long, conflicts_with_all = ["by", "kinds", "country", "rates"])]
    budgets: bool,
    /// Shape of the output
    #[arg(long, value_enum, default_value = "text")]
    format: crate::Format,
}

#[derive(clap::Args)]
pub(crate) struct Ingest {
    #[command(flatten)]
    read: Read,
    /// Folder to write; one that an earlier run wrote is replaced
    #[arg(long, value_name = "FOLDER")]
    into: PathBuf,
    /// Write it although files could not be read; they are named in refused.csv
    #[arg(long)]
    partial: bool,
}

const COLUMNS: &str = "\
Columns for --by: file, reporter, reporter_kind, provider, receiver, receiver_kind, place, year, kind, currency, published_currency,
hierarchy, child, humanitarian, activity, named (whether the activity names technology-facilitated violence: no, by its words, or as a person
says who read it).

Amounts, after those columns:

  amount       all of it, in the row's currency; negative where more came back than went out
  evaw         of it, the share with purpose code 15180, ending violence against women and girls
  gender_sig   of activities that mark gender equality as one aim among others (significance 1)
  gender_pri   of activities that mark it as their reason (2 and above). Beside evaw, never to be added to it
  rows         parts of transactions by place

Each amount is rounded to the cent by itself: to add rows further, take those of `plumbline funding ingest`, which have all their digits.

Rows of different reporters may be the same money on its way: never add them. Commitments and payments are not to be divided by each
other: some publishers report only one of them. What is not published is not in any row.

Example: plumbline funding report usaid.xml --by file,place,year,kind,currency --format csv > usaid.csv";

pub(crate) fn run(command: FundingCommand) -> Result<(), Failure> {
    match command {
        FundingCommand::Report(asked) => report(&asked),
        FundingCommand::Ingest(asked) => ingest(&asked),
    }
}

fn report(asked: &Report) -> Result<(), Failure> {
    let dims = asked.by.iter().map(|word| {
        Dim::from_word(word).ok_or_else(|| {
            let all: Vec<_> = Dim::ALL.iter().map(|d| d.word()).collect();
            Failure::usage(format!("--by: there is no column \"{word}\"; use some of {}", all.join(",")))
        })
    });
    let by = By::new(dims.collect::<Result<_, _>>()?).map_err(|why| Failure::usage(format!("--by: {why}")))?;
    let kinds = asked.kinds.iter().map(|word| {
        Kind::from_word(word).ok_or_else(|| {
            let all: Vec<_> = Kind::ALL.iter().map(|k| k.word()).collect();
            Failure::usage(format!("--kinds: there is no kind \"{word}\"; use some of {}", all.join(",")))
        })
    });
    let kinds: Vec<Kind> = kinds.collect::<Result<_, _>>()?;
    let place = asked.country.as_deref().map(|code| iso2(code, asked.read.knowledge.as_deref())).transpose()?;
    let rates = rates(&asked.read)?;
    let make = || {
        let table = Table::new(by.clone(), &kinds, rates.clone());
        match &place {
            None => vec![table],
            Some(place) => vec![table.only(place)],
        }
    };
    let (ledger, refused) = read(&asked.read, &make, asked.budgets)?;
    let over_reporters = !asked.budgets && !by.dims().contains(&Dim::Reporter);
    for file in ledger.sources.values().filter(|s| over_reporters && s.reporters > 1) {
        let (name, n) = (printable(&file.name), file.reporters);
        // Rows of a file say what is in that file, which is what was asked.
        say(&format!(
            "{name} holds what {n} organisations report, which may be the same money on its way: its rows count it as often as it is reported; add reporter to --by to tell it apart\n"
        ));
    }
    let mut out = vec![];
    match (&ledger.budgets, ledger.tables.first()) {
        (Some(budgets), _) => budgets.write_csv(&mut out, Digits::Two),
        (None, Some(table)) => table.write_csv(&mut out, Digits::Two),
        (None, None) => Ok(()),
    }
    .map_err(|e| Failure::data(e.to_string()))?;
    let csv = String::from_utf8_lossy(&out);
    crate::print(&match asked.format {
        crate::Format::Csv => csv.into_owned(),
        crate::Format::Json => as_json(&csv)?,
        crate::Format::Text => as_text(&csv)?,
    })?;
    if place.is_some() && !ledger.aside.is_empty() {
        say("what is told next with its line is of the whole files, whatever the country\n");
    }
    finish(&ledger, asked.budgets, refused.is_empty())
}

/// Invented files, to show what the pages do with real ones: see the note at the top of each.
const SAMPLE: [(&str, &str); 2] = [
    ("sample-agency.xml", include_str!("../samples/sample-agency.xml")),
    ("sample-fund.xml", include_str!("../samples/sample-fund.xml")),
];

/// The folder of flows of the invented files, made as any other.
pub(crate) fn sample(knowledge: Option<&Path>) -> Result<Vec<norms::SourceFile>, Failure> {
    let failed = |e: &dyn std::fmt::Display| Failure::data(format!("the SAMPLE of money could not be made: {e}"));
    let mut ledger = Ledger::new(folder::tables().map_err(Failure::data)?, rules(knowledge)?);
    ledger.budgets = Some(Budgets::default());
    for (number, (name, text)) in (0..).zip(SAMPLE) {
        ledger.read(number, name, text.as_bytes()).map_err(|e| failed(&e))?;
    }
    let files = folder::files(&ledger, &[]).map_err(|e| failed(&e))?;
    let csv = files.into_iter().filter(|(name, _)| knowledge::FLOWS.contains(name));
    csv.map(|(name, body)| {
        let text = String::from_utf8(body).map_err(|e| failed(&e))?;
        Ok(norms::SourceFile { path: format!("{}{name}", knowledge::FUNDING), text })
    })
    .collect()
}

fn ingest(asked: &Ingest) -> Result<(), Failure> {
    folder::may_write(&asked.into)?;
    if asked.read.rates.is_some() {
        return Err(Failure::usage(
            "a folder keeps amounts in the currencies they were published in, so that nobody takes a converted one for published: leave --rates out, \
             and convert in a report",
        ));
    }
    let tables = folder::tables().map_err(Failure::data)?;
    let (ledger, refused) = read(&asked.read, &|| tables.clone(), true)?;
    if !refused.is_empty() && !asked.partial {
        return Err(Failure::data(
            "Nothing was written: figures that lack a file look whole on a page. Mend or leave out the files named above, or write the others with --partial, \
             which names the missing ones in refused.csv.",
        ));
    }
    if ledger.tables.iter().any(Table::is_too_large) || ledger.budgets.as_ref().is_some_and(Budgets::is_too_large) {
        return Err(Failure::data(
            "Nothing was written: a sum is larger than 10^21, which is not read again and is no money. Find the transactions with `plumbline funding \
             report --by file,reporter,activity,kind,currency`, and ask their publisher.",
        ));
    }
    folder::write(&asked.into, &ledger, &refused)?;
    finish(&ledger, false, refused.is_empty())
}

/// Reads all files that can be read, and names the others with why.
fn read(
    asked: &Read,
    make: &dyn Fn() -> Vec<Table>,
    budgets: bool,
) -> Result<(Ledger, Vec<(String, String)>), Failure> {
    let rules = rules(asked.knowledge.as_deref())?;
    let files: BTreeSet<&PathBuf> = asked.files.iter().collect();
    let mut files: Vec<(u32, &Path, String)> =
        (0..).zip(&files).map(|(number, path)| (number, path.as_path(), name(path, &files))).collect();
    let mut refused = vec![];
    // A file that breaks off in its middle has been counted in part by then: all is read again without it. So once one did, the others are
    // only looked through for more of the kind, and two times are enough for any number of them.
    let ledger = loop {
        let mut ledger = Ledger::new(make(), rules.clone());
        ledger.budgets = budgets.then(Budgets::default);
        ledger.today = Day::parse(&world::today().to_string());
        let mut spoilt = false;
        files.retain(|(number, path, name)| {
            let before = counted(&ledger);
            let mut read = |input| if spoilt { look_through(input) } else { ledger.read(*number, name, input) };
            let Err(why) = open(path).and_then(|input| read(input).map_err(|e| e.to_string())) else { return true };
            let why = printable(&why);
            say(&format!("{}: {why}\n", path.display()));
            refused.push((name.clone(), why));
            // One that was refused before anything of it was counted leaves the others as they are.
            spoilt |= before != counted(&ledger);
            false
        });
        if spoilt {
            continue;
        }
        for (number, these) in ledger.to_mend() {
            let Some((_, path, name)) = files.iter().find(|(n, _, _)| *n == number) else { continue };
            open(path)
                .and_then(|input| ledger.mend(name, these, input).map_err(|e| e.to_string()))
                .map_err(|why| Failure::data(format!("{} changed while it was read: {why}", path.display())))?;
        }
        break ledger;
    };
    if files.is_empty() {
        return Err(Failure::data("None of the files could be read, so there is nothing to report."));
    }
    Ok((ledger, refused))
}

/// Whether a file can be read to its end.
fn look_through(input: File) -> Result<(), Refused> {
    let mut reader = Reader::new(input)?;
    while reader.activity()?.is_some() {}
    Ok(())
}

/// What changes with the first activity that is read.
fn counted(ledger: &Ledger) -> (usize, usize, u64) {
    (ledger.activities(), ledger.pairs(), ledger.aside.values().map(|a| a.times).sum())
}

/// What a file is called, also on a public page: its own name, and where several have the same as much of what stands before it as tells them
/// apart. Never the whole of a path from the root, which is nobody's business.
fn name(path: &Path, all: &BTreeSet<&PathBuf>) -> String {
    let steps = |path: &Path| -> Vec<String> {
        let named = path.components().filter(|c| matches!(c, Component::Normal(_) | Component::ParentDir));
        named.map(|c| c.as_os_str().to_string_lossy().into_owned()).collect()
    };
    let own = steps(path);
    let others: Vec<Vec<String>> =
        all.iter().filter(|p| p.as_path() != path && p.file_name() == path.file_name()).map(|p| steps(p)).collect();
    let tail = |from: usize| own.get(from..).unwrap_or_default();
    let apart = (0..own.len()).rev().find(|from| others.iter().all(|other| !other.ends_with(tail(*from))));
    let name = tail(apart.unwrap_or(0)).join("/");
    // The same steps from two places, such as `a/b.xml` and `/a/b.xml`.
    let before = all.iter().take_while(|p| p.as_path() != path).filter(|p| steps(p) == own).count();
    if before == 0 { name } else { format!("{name} ({})", before + 1) }
}

fn open(path: &Path) -> Result<File, String> {
    File::open(path).map_err(|e| format!("it cannot be opened: {e}"))
}

fn rates(asked: &Read) -> Result<Option<Rates>, Failure> {
    let (Some(path), Some(to)) = (&asked.rates, &asked.to) else { return Ok(None) };
    let text = std::fs::read_to_string(path).map_err(|e| Failure::data(format!("{}: {e}", path.display())))?;
    let wrong = |all: Vec<String>| {
        let all: Vec<String> = all.iter().map(|one| format!("{}: {one}", path.display())).collect();
        Failure::data(all.join("\n"))
    };
    Rates::read(&text, &to.to_uppercase()).map(Some).map_err(wrong)
}

/// The words by which digital violence is found.
fn rules(folder: Option<&Path>) -> Result<Rules, Failure> {
    let files = knowledge::files(folder, None).map_err(Failure::data)?;
    let text = |path: &str| files.iter().find(|f| f.path.ends_with(path)).map_or("", |f| f.text.as_str());
    Rules::read(text("funding/words.toml"), text("funding/activities.toml"))
        .map_err(|why| Failure::data(format!("knowledge/funding: {why}")))
}

/// The two letters under which the standard has a country.
fn iso2(code: &str, folder: Option<&Path>) -> Result<String, Failure> {
    let files = knowledge::files(folder, None).map_err(Failure::data)?;
    let table = files.iter().find(|f| f.path.ends_with("countries/countries.csv")).map_or("", |f| f.text.as_str());
    let mut rows = csv::Reader::from_reader(table.as_bytes());
    let found = rows.records().flatten().find(|row| row.get(0).is_some_and(|iso3| iso3.eq_ignore_ascii_case(code)));
    found.and_then(|row| row.get(1).map(str::to_owned)).ok_or_else(|| {
        Failure::usage(format!("--country: \"{code}\" is no code of a country; use three letters, such as UGA"))
    })
}

/// What is in the sums, and not as it stood: how often, and what.
fn noted(ledger: &Ledger, budgets: bool) -> Vec<(i64, &'static str)> {
    let noted = match &ledger.budgets {
        Some(all) if budgets => all.noted,
        _ => ledger.tables.first().map(|t| t.noted).unwrap_or_default(),
    };
    let negative = if budgets {
        "budgets below 0; they are in the sums"
    } else {
        "transactions below 0: money that came back, or corrections; they are in the sums"
    };
    let all = [
        (noted.rebased, "activities whose percentages do not add up to 100; they were rebased"),
        (
            noted.filled,
            "activities with several places or purposes of which some have no percentage; those have in equal shares what the others leave",
        ),
        (
            noted.without_rate,
            "transactions without a rate within 31 days, or too large by it; they stay in their own currency",
        ),
        (noted.negative, negative),
        (
            noted.secondary,
            "activities published by a secondary reporter: those who act may report the same; they are in the sums",
        ),
    ];
    all.into_iter().filter(|(times, _)| *times > 0).collect()
}

/// What a reader of the figures has to know, on standard error.
fn finish(ledger: &Ledger, budgets: bool, whole: bool) -> Result<(), Failure> {
    let file = |number: u32| ledger.sources.get(&number).map_or("", |s| s.name.as_str());
    let mut words = String::new();
    for (why, aside) in &ledger.aside {
        let places: Vec<String> = aside.first.iter().map(|(n, line)| format!("{} line {line}", file(*n))).collect();
        let more = if aside.times > places.len() as u64 { ", ..." } else { "" };
        words.push_str(&format!("{} x {} ({}{more})\n", aside.times, why.words(), places.join(", ")));
    }
    let twice = ledger.twice();
    for pair in twice.iter().take(5) {
        let (here, there) = (file(pair.counted.file), file(pair.left.file));
        let (line, left) = (pair.counted.line, pair.left.line);
        words.push_str(&format!(
            "{} stands twice: counted from {here} line {line}, not from {there} line {left}\n",
            printable(&pair.identifier)
        ));
    }
    if twice.len() > 5 {
        words.push_str(&format!("and {} more stand twice\n", twice.len() - 5));
    }
    for pair in ledger.across() {
        let [one, other] = pair.reporters.each_ref().map(|reporter| printable(reporter));
        let [here, there] = pair.spots.map(|spot| format!("{} line {}", file(spot.file), spot.line));
        let spellings = if pair.are_spellings() { "; they look like one organisation written in two ways" } else { "" };
        words.push_str(&format!(
            "{} is reported by {one} ({here}) and by {other} ({there}): both are counted{spellings}\n",
            printable(&pair.identifier)
        ));
    }
    for (times, what) in noted(ledger, budgets) {
        words.push_str(&format!("{times} {what}\n"));
    }
    if ledger.publishers.len() > 1 {
        let n = ledger.publishers.len();
        words.push_str(&format!("{n} organisations report: rows of different reporters may be the same money on its way, so never add them\n"));
    }
    let found = ledger.named.values().filter(|n| n.found.is_some()).count();
    if found > 0 {
        words.push_str(&format!(
            "{found} activities name technology-facilitated violence in their words (no code exists for it); see them with --by reporter,activity,named,...\n",
        ));
    }
    say(&words);
    if whole {
        Ok(())
    } else {
        Err(Failure::data("Files that could not be read are named above; the figures are of the others alone."))
    }
}

fn say(words: &str) {
    let _ = std::io::stderr().lock().write_all(words.as_bytes());
}

fn records(csv: &str) -> Result<Vec<csv::StringRecord>, Failure> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(csv.as_bytes());
    reader.records().collect::<Result<_, _>>().map_err(|e| Failure::data(e.to_string()))
}

fn as_json(csv: &str) -> Result<String, Failure> {
    let records = records(csv)?;
    let Some((head, rows)) = records.split_first() else { return Ok("[]\n".to_owned()) };
    let all: Vec<BTreeMap<&str, serde_json::Value>> = rows
        .iter()
        .map(|row| {
            head.iter()
                .zip(row)
                .map(|(column, cell)| {
                    let value = if column == "rows" || column == "year" {
                        cell.parse::<i64>().map_or_else(|_| cell.into(), Into::into)
                    } else {
                        // Amounts as text: a number of JSON would lose cents.
                        cell.into()
                    };
                    (column, value)
                })
                .collect()
        })
        .collect();
    serde_json::to_string_pretty(&all).map(|text| text + "\n").map_err(|e| Failure::data(e.to_string()))
}

/// Columns side by side, numbers to the right.
fn as_text(csv: &str) -> Result<String, Failure> {
    let records = records(csv)?;
    let columns = records.first().map_or(0, csv::StringRecord::len);
    let wide =
        |at: usize| records.iter().filter_map(|r| r.get(at)).map(|c| c.chars().count()).max().unwrap_or(0).min(48);
    let widths: Vec<usize> = (0..columns).map(wide).collect();
    let number = |at: usize| {
        records
            .first()
            .and_then(|r| r.get(at))
            .is_some_and(|c| matches!(c, "amount" | "evaw" | "gender_sig" | "gender_pri" | "rows"))
    };
    let mut out = String::new();
    for record in &records {
        let cells = record.iter().zip(&widths).enumerate().map(|(at, (cell, width))| {
            let cell: String = printable(cell).chars().take(48).collect();
            if number(at) { format!("{cell:>width$}") } else { format!("{cell:<width$}") }
        });
        out.push_str(cells.collect::<Vec<_>>().join("  ").trim_end());
        out.push('\n');
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn however_many_files_break_off_the_others_are_read_two_times() {
        let place = tempfile::tempdir().unwrap();
        let whole = include_str!("../samples/sample-agency.xml");
        let files: Vec<PathBuf> = (0..9).map(|n| place.path().join(format!("{n}.xml"))).collect();
        for (number, path) in files.iter().enumerate() {
            let text = if number % 2 == 0 { whole } else { whole.trim_end().trim_end_matches("</iati-activities>") };
            std::fs::write(path, text).unwrap();
        }
        let passes = std::cell::Cell::new(0);
        let make = || {
            passes.set(passes.get() + 1);
            vec![]
        };
        let asked = Read { files, rates: None, to: None, knowledge: None };
        let (ledger, refused) = read(&asked, &make, false).ok().unwrap();
        let names: Vec<&str> = refused.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!((passes.get(), names), (2, vec!["1.xml", "3.xml", "5.xml", "7.xml"]));
        assert_eq!((ledger.sources.len(), ledger.activities()), (5, 3));
    }

    #[test]
    fn a_file_is_called_by_as_little_of_its_path_as_tells_it_apart() {
        let paths = [
            "/srv/secret/one/act.xml",
            "/srv/secret/two/act.xml",
            "/srv/secret/two/b.xml",
            "two/act.xml",
            "/two/act.xml",
            "act.xml",
        ];
        let owned = paths.map(PathBuf::from);
        let all: BTreeSet<&PathBuf> = owned.iter().collect();
        let names: BTreeSet<String> = owned.iter().map(|path| name(path, &all)).collect();
        let told: Vec<&str> = names.iter().map(String::as_str).collect();
        assert_eq!(told, ["act.xml", "b.xml", "one/act.xml", "secret/two/act.xml", "two/act.xml", "two/act.xml (2)"]);
    }
}
