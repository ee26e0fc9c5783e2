//! `plumbline platforms`: what platforms tell the DSA Transparency Database, from the shell.
//!
//! What an answer may not be read as is said on standard error beside it, each time: these figures are of what platforms published, and of nothing that
//! anybody waited for. Absent on purpose: fetching files, and any figure about notices, of which the database holds none.

mod beside;
pub(crate) mod records;
mod sample;
mod shown;

use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::time::{Duration, Instant};

use ::platforms::question::{Dimension, Filter, answer, usage};
use ::platforms::{Concordance, Ledger, Question};
use clap::{Subcommand, ValueEnum};
use lake::{Lake, Outcome, Progress};
use norms::SourceFile;
use web::Record;

pub(crate) use self::sample::sample;
use crate::{Failure, Format, knowledge, print, world};

#[derive(Subcommand)]
pub(crate) enum PlatformsCommand {
    /// Take published files in, as they are: plumbline platforms ingest sor-global-2025-09-24-light.zip --lake lake
    ///
    /// Each file is a day. Its SHA-1 is compared with the one published beside it (NAME.zip.sha1). A file that is in already changes nothing; one issued anew
    /// takes the place of its day. Rows that cannot be read are set aside in a file of the lake, with the reason, and counted.
    Ingest {
        /// Files as published, with the .sha1 beside each
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
        /// Folder of the lake; made if it is not there
        #[arg(long, value_name = "DIR")]
        lake: PathBuf,
        /// Keep the rows too, as Parquet for DuckDB, Spark and others, with a dictionary and the questions as SQL (in a build that has it)
        #[arg(long)]
        parquet: bool,
        /// How many threads read (default: one for each processor)
        #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=256))]
        threads: Option<u16>,
        /// Folder of knowledge files to use instead of those inside the program
        #[arg(long, value_name = "DIR")]
        knowledge: Option<PathBuf>,
    },
    /// Ask what is in a lake: plumbline platforms report --lake lake --by platform,month --format csv
    ///
    /// Days are from content_date to application_date: the age of the content when the platform decided. The database holds no day of any notice, so this is not how
    /// long anybody waited. A median needs 10 statements, quartiles 20, a 90th percentile 30; below that the cell is empty.
    Report {
        /// Folder of the lake
        #[arg(long, value_name = "DIR")]
        lake: PathBuf,
        /// A line for each of these, parted by commas: platform, month, schema, category, category_addition, keyword, family, kind, measure, visibility,
        /// ground, source, automated_detection, automated_decision, content_type, scope
        #[arg(long, value_name = "DIMENSIONS", default_value = "platform,month")]
        by: String,
        /// Only statements with one of these values, such as source=TRUSTED_FLAGGER or month=2025-08,2025-09. Given again for the same dimension (names of
        /// platforms hold commas), one of all these; for another, both must hold
        #[arg(long = "where", value_name = "DIMENSION=VALUES")]
        filters: Vec<String>,
        /// Which statements: a question of the concordance (tfgbv, before-july-2025, all)
        #[arg(long, value_name = "NAME", default_value = "tfgbv")]
        set: String,
        /// What is told of them
        #[arg(long, value_enum, default_value = "age")]
        figures: Figures,
        /// Statements sent twice (same platform and platform_uid) count once: the first
        #[arg(long)]
        distinct: bool,
        /// Words, CSV, or JSON with every figure
        #[arg(long, value_enum, default_value = "text")]
        format: Format,
        /// A last column with the known errors that touch each line (JSON has it always)
        #[arg(long)]
        errata: bool,
        /// Folder of knowledge files to use instead of those inside the program
        #[arg(long, value_name = "DIR")]
        knowledge: Option<PathBuf>,
    },
}

/// What a report tells.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Figures {
    /// Age of the content at the decision, and shares of automation
    Age,
    /// The same age by quartiles, and how many are dated after the decision
    Quartiles,
    /// Days from the decision to its publication in the database
    Lag,
    /// All statements, about this violence or not: how many have any keyword (by platform, month, schema)
    Keywords,
}

pub(crate) fn run(command: PlatformsCommand) -> Result<(), Failure> {
    match command {
        PlatformsCommand::Ingest { files, lake, parquet, threads, knowledge } => {
            ingest(&files, &lake, parquet, threads, knowledge.as_deref())
        }
        PlatformsCommand::Report { lake, by, filters, set, figures, distinct, format, errata, knowledge } => {
            let asked = Asked { by: dimensions(&by)?, filters: wheres(&filters)?, figures, distinct, format, errata };
            report(&lake, &set, &asked, knowledge.as_deref())
        }
    }
}

/// A report that was asked for.
pub(crate) struct Asked {
    by: Vec<Dimension>,
    filters: Vec<Filter>,
    figures: Figures,
    distinct: bool,
    format: Format,
    errata: bool,
}

impl Asked {
    fn is_by(&self, name: &str) -> bool {
        self.by.iter().any(|dimension| dimension.name() == name)
    }
}

const CONCORDANCE: &str = "platforms/concordance.toml";
const ERRATA: &str = "platforms/errata.toml";

/// One of the two files, read by `read`.
fn fact<T>(
    dir: Option<&Path>,
    path: &str,
    read: impl FnOnce(&str) -> Result<T, ::platforms::concordance::Wrong>,
) -> Result<T, Failure> {
    fact_of(&knowledge::files(dir, None).map_err(Failure::data)?, path, read)
}

fn fact_of<T>(
    files: &[SourceFile],
    path: &str,
    read: impl FnOnce(&str) -> Result<T, ::platforms::concordance::Wrong>,
) -> Result<T, Failure> {
    let file = files.iter().find(|f| f.path == path).ok_or_else(|| {
        Failure::data(format!("{path}: this file is missing, and with it the words of the database; put it back"))
    })?;
    read(&file.text).map_err(|wrong| Failure::data(format!("{path}:{wrong}")))
}

/// The tables of a lake, for the findings: read with the words and the known errors of the knowledge that they join.
pub(crate) fn tables(folder: &Path, knowledge: &[SourceFile]) -> Result<Vec<SourceFile>, Failure> {
    let concordance = fact_of(knowledge, CONCORDANCE, Concordance::read)?;
    let ledger = fact_of(knowledge, ERRATA, Ledger::read)?;
    records::files(folder, &concordance, &ledger)
}

/// What a lake holds, for the pages. What its days lack is told on standard error, as beside a report.
pub(crate) fn record(files: &[SourceFile], folder: &Path) -> Result<Record, Failure> {
    let concordance = fact_of(files, CONCORDANCE, Concordance::read)?;
    let ledger = fact_of(files, ERRATA, Ledger::read)?;
    let table = Lake::open(folder).and_then(|lake| lake.table(false)).map_err(failed)?;
    beside::told_of_days(&table, &concordance);
    Record::new(table, concordance, ledger).map_err(Failure::data)
}

/// What is wrong with the files about platforms in a knowledge folder, a line each.
pub(crate) fn problems(files: &[SourceFile]) -> Vec<String> {
    let text = |path: &str| files.iter().find(|f| f.path == path).map(|f| f.text.as_str());
    let concordance = text(CONCORDANCE).and_then(|t| Concordance::read(t).err()).map(|w| format!("{CONCORDANCE}:{w}"));
    let errata = text(ERRATA).and_then(|t| Ledger::read(t).err()).map(|w| format!("{ERRATA}:{w}"));
    concordance.into_iter().chain(errata).collect()
}

fn failed(error: lake::Error) -> Failure {
    let usage = matches!(error, lake::Error::NoLake(_) | lake::Error::NotOurs(_) | lake::Error::NotBuilt);
    if usage { Failure::usage(error.to_string()) } else { Failure::data(error.to_string()) }
}

fn dimensions(by: &str) -> Result<Vec<Dimension>, Failure> {
    let mut out = Vec::new();
    for name in by.split(',').map(str::trim).filter(|n| !n.is_empty()) {
        let dimension = dimension(name)?;
        if out.contains(&dimension) {
            return Err(Failure::usage(format!("--by names {name} twice; name it once")));
        }
        out.push(dimension);
    }
    Ok(out)
}

fn dimension(name: &str) -> Result<Dimension, Failure> {
    Dimension::named(name).ok_or_else(|| {
        let all: Vec<_> = Dimension::ALL.iter().map(|(n, _)| *n).collect();
        Failure::usage(format!("\"{name}\" is nothing that statements are told apart by; use: {}", all.join(", ")))
    })
}

fn wheres(filters: &[String]) -> Result<Vec<Filter>, Failure> {
    let mut out: Vec<Filter> = Vec::new();
    for text in filters {
        let (name, values) = text.split_once('=').ok_or_else(|| {
            Failure::usage(format!("--where \"{text}\" says no value; write it as source=TRUSTED_FLAGGER"))
        })?;
        let dimension = dimension(name.trim())?;
        // Names of platforms hold commas.
        let values: Vec<String> = match dimension.name() {
            "platform" => vec![values.to_owned()],
            _ => values.split(',').map(|v| v.trim().to_owned()).collect(),
        };
        if dimension == Dimension::Month
            && let Some(odd) = values.iter().find(|v| ::platforms::Month::parse(v).is_none())
        {
            return Err(Failure::usage(format!("\"{odd}\" is no month; write it as 2025-09")));
        }
        match out.iter_mut().find(|f| f.dimension == dimension) {
            Some(before) => before.values.extend(values),
            None => out.push(Filter { dimension, values }),
        }
    }
    Ok(out)
}

fn ingest(
    files: &[PathBuf],
    folder: &Path,
    parquet: bool,
    threads: Option<u16>,
    dir: Option<&Path>,
) -> Result<(), Failure> {
    if parquet && !lake::WRITES_PARQUET {
        return Err(failed(lake::Error::NotBuilt));
    }
    let concordance = fact(dir, CONCORDANCE, Concordance::read)?;
    let threads = threads.map_or_else(|| std::thread::available_parallelism().map_or(1, usize::from), usize::from);
    let lake = Lake::open_or_make(folder, &mut *world::rng());
    let ledger = fact(dir, ERRATA, Ledger::read)?;
    let lake = lake.and_then(|lake| if parquet { lake.keeping_rows(ledger) } else { Ok(lake) }).map_err(failed)?;
    let orphans = if parquet { lake.sweep_orphans().map_err(failed)? } else { Vec::new() };
    let _ = std::io::stderr().write_all(shown::orphans(&orphans).as_bytes());
    let began = now();
    let last = Mutex::new(began);
    let live = std::io::stderr().is_terminal();
    let tell = |progress: Progress| {
        let Ok(mut last) = last.lock() else { return };
        if live && last.elapsed() > Duration::from_millis(200) {
            *last = now();
            let _ = write!(std::io::stderr(), "\r{}\x1b[K", shown::progress(progress, began.elapsed()));
        }
    };
    let outcomes = lake::ingest(&lake, files, &concordance, threads, &tell).map_err(failed)?;
    let mut err = std::io::stderr().lock();
    if live {
        let _ = write!(err, "\r\x1b[K");
    }
    let (mut failures, mut rows) = (0, 0);
    for (file, outcome) in files.iter().zip(&outcomes) {
        let words = match outcome {
            Outcome::Taken(taken) => {
                rows += taken.particulars.rows;
                shown::taken(file, taken)
            }
            Outcome::Already(why) => format!("{}: {why}; nothing was changed.\n", file.display()),
            Outcome::Failed(error) => {
                failures += 1;
                format!("{error}.\n")
            }
        };
        // Where nobody listens, the status still tells.
        let _ = err.write_all(words.as_bytes());
    }
    let _ = err.write_all(shown::done(rows, began.elapsed()).as_bytes());
    if parquet {
        let without = lake.without_rows().map_err(failed)?;
        let _ = err.write_all(shown::without_rows(without).as_bytes());
        let differ = lake.rows_that_differ().map_err(failed)?;
        let _ = err.write_all(shown::differing(&differ).as_bytes());
    }
    drop(err);
    match failures {
        0 => Ok(()),
        1 if files.len() == 1 => Err(Failure::data("The file was not taken in.")),
        n => Err(Failure::data(format!("{n} of {} files were not taken in; the others were.", files.len()))),
    }
}

#[expect(clippy::disallowed_methods, reason = "the binary is where time is measured")]
fn now() -> Instant {
    Instant::now()
}

fn report(folder: &Path, set: &str, asked: &Asked, dir: Option<&Path>) -> Result<(), Failure> {
    let concordance = fact(dir, CONCORDANCE, Concordance::read)?;
    let ledger = fact(dir, ERRATA, Ledger::read)?;
    let set = concordance.question(set).ok_or_else(|| {
        let all: Vec<_> = concordance.questions.iter().map(|q| q.id.as_str()).collect();
        Failure::usage(format!("\"{set}\" is no question of the concordance; use one of: {}", all.join(", ")))
    })?;
    let table = Lake::open(folder).and_then(|lake| lake.table(asked.distinct)).map_err(failed)?;
    beside::told_of_days(&table, &concordance);
    if asked.figures == Figures::Keywords {
        if asked.distinct {
            return Err(Failure::usage(
                "Of all statements it is not remembered which were sent twice; leave --distinct out",
            ));
        }
        let lines = usage(&table, &asked.by, &asked.filters).map_err(|e| Failure::usage(e.to_string()))?;
        let touched = shown::touched_usage(&lines, &ledger);
        print(&shown::usage(&lines, asked, &touched))?;
        let there = |by: &[Dimension]| usage(&table, by, &[]).map(|lines| lines.into_iter().map(|l| l.key).collect());
        let words = beside::values(&asked.filters, there)
            + &beside::days(&table, asked)
            + &shown::beside_usage(&lines, &touched);
        let _ = std::io::stderr().write_all(words.as_bytes());
        return Ok(());
    }
    let (by, filters) = (asked.by.clone(), asked.filters.clone());
    let question = Question { set, by, filters, distinct: asked.distinct, concordance: &concordance };
    let answer = answer(&table, &question).map_err(|e| Failure::usage(e.to_string()))?;
    let touched = shown::touched(&answer, asked, &ledger);
    print(&shown::answer(&answer, asked, &question, &touched)?)?;
    let there = |by: &[Dimension]| {
        let question = Question { by: by.to_vec(), filters: Vec::new(), distinct: false, ..question.clone() };
        ::platforms::question::answer(&table, &question).map(|answer| answer.lines.into_iter().map(|l| l.key).collect())
    };
    let words =
        beside::values(&asked.filters, there) + &beside::days(&table, asked) + &shown::beside(&answer, &touched);
    let _ = std::io::stderr().write_all(words.as_bytes());
    Ok(())
}
