//! `plumbline dialogue analyse`: votes and statements in, a map with its groups and what all agree on out.
//!
//! The mathematics is `opinion`'s; here are the files on both sides. What is written is in `polis` for that engine and in
//! `shown` for ours. Statements are told by number: their words stay where they are.

mod import;
mod polis;
mod read;
mod shown;

use std::collections::{BTreeMap, BTreeSet};
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

use opinion::{MapSettings, Settings, Table};
use serde::Serialize;

use crate::{Failure, knowledge, world};

/// Begins every search. Fixed: the same votes give the same bytes.
const SEED: u64 = 1;

#[derive(clap::Subcommand)]
pub(crate) enum DialogueCommand {
    /// Map, groups and consensus: plumbline dialogue analyse --votes votes.csv --comments comments.csv --out result.json
    #[command(after_long_help = KEYS)]
    Analyse(Analyse),
    /// A conversation becomes a session that is closed: plumbline dialogue import --votes votes.csv --comments comments.csv --series SERIES
    Import(import::Import),
}

#[derive(clap::Args)]
pub(crate) struct Analyse {
    /// Votes as Polis exports them, compressed or not: timestamp, comment-id, voter-id, vote
    #[arg(long, value_name = "FILE")]
    votes: PathBuf,
    /// Statements likewise: comment-id, moderated, and is-meta if there
    #[arg(long, value_name = "FILE")]
    comments: PathBuf,
    /// The mathematics: plumbline says how sure the groups are and when there are none; polis is that of Polis, figure by figure
    #[arg(long, value_name = "NAME", value_enum, default_value_t = Engine::Plumbline)]
    engine: Engine,
    /// Groups for which to compute the statistics, instead of those found (polis only): participant, group-id
    #[arg(long, value_name = "FILE")]
    groups: Option<PathBuf>,
    /// How often the room is drawn again to see whether the groups come back (plumbline only)
    #[arg(long, value_name = "TIMES", value_parser = clap::value_parser!(u32).range(1..=10_000))]
    redraws: Option<u32>,
    /// File to write, as JSON
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// Say on standard error how long it took
    #[arg(long)]
    seconds: bool,
    /// Say on standard error what was read, how long each part took, and the most memory that was held
    #[arg(long)]
    verbose: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Engine {
    Plumbline,
    Polis,
}

/// What the result of our own engine holds; the words for a programmer who reads it.
const KEYS: &str = "\
Keys that --engine plumbline writes. A share is {share, low, high, voted}: low and high are its 95 % interval, voted is of how many.

  engine, schema            \"plumbline\" and 1
  latest_votes, vote_events, n_participants, n_statements, moderated_out, unvoted_ids
  statement_ids             order of `statements`
  participant_ids           order of the lists in `participants`
  clear, support            whether there are groups to speak of (support of 0.6 or more), and how far they come back when the
                            room is drawn again, 0 to 1; supports: the same for 2, 3, ... 6 groups
  axes_share                what the two directions of the map tell of all differences
  participants              x, y, votes; group: id, null where in none; nearest: id of the nearest group, surely or not;
                            between: voted enough, and in no group for certain
  groups                    id, size, hull [[x, y]...]; distinctive: statement_id, side, here and elsewhere (shares)
  statements                agree, disagree: everyone's shares; reweighted_agree, reweighted_disagree: each group counted as one;
                            by_group: agree and disagree in the order of `groups`; floor, floor_disagree: lower end of the most
                            sceptical group; bridging: low and high of the vote of somebody in the middle, -1 to 1; votes: agree,
                            disagree, pass
  consensus, consensus_against, divisive, bridging, bridging_against
                            statement ids, the foremost first

Without --groups and with --engine polis the keys are those of red-dwarf's results: pca, participants, statements, groups,
best_kmeans, group_stats, group_aware_consensus, representative, consensus.

Example: plumbline dialogue analyse --votes votes.csv.gz --comments comments.csv.gz --out map.json --verbose";

pub(crate) fn run(command: DialogueCommand) -> Result<(), Failure> {
    match command {
        DialogueCommand::Analyse(asked) => analyse(&asked),
        DialogueCommand::Import(asked) => import::run(&asked),
    }
}

fn analyse(asked: &Analyse) -> Result<(), Failure> {
    if asked.engine == Engine::Plumbline && asked.groups.is_some() {
        return Err(Failure::usage("--groups goes with --engine polis: add that, or leave the groups out"));
    }
    if asked.engine == Engine::Polis && asked.redraws.is_some() {
        return Err(Failure::usage("--redraws goes with --engine plumbline: Polis draws nothing again"));
    }
    let begun = world::now();
    let (table, comments, given) = read_all(asked)?;
    let read = world::now();
    let marked = |marks: &BTreeSet<u64>| table.statements().iter().map(|s| marks.contains(s)).collect::<Vec<bool>>();
    let (moderated_out, meta) = (marked(&comments.moderated_out), marked(&comments.meta));
    let threads = std::thread::available_parallelism().unwrap_or(NonZeroUsize::MIN);
    match asked.engine {
        Engine::Plumbline => {
            let settings = MapSettings {
                moderated_out,
                seed: SEED,
                threads,
                bootstraps: asked.redraws.unwrap_or(0),
                ..MapSettings::default()
            };
            let found = opinion::map(&table, &settings);
            write(&asked.out, &shown::result(&table, &comments, &found))?;
            if asked.verbose {
                say(&shown::summary(&found));
            }
        }
        Engine::Polis => {
            let settings = Settings { moderated_out, meta, seed: SEED, threads };
            let found = opinion::analyse(&table, &settings);
            write(&asked.out, &polis::result(&table, &comments, &settings, &found, given.as_ref()))?;
            if let Some(grouping) = found.chosen.and_then(|at| found.by_number.get(at)).filter(|g| g.sizes.contains(&1))
            {
                say(&format!(
                    "Of the {} groups one is a single person: Polis' method parts whoever stands farthest away. Do not show these as groups.",
                    grouping.sizes.len()
                ));
            }
        }
    }
    let seconds = |from: people::Millis, to: people::Millis| (to.0 - from.0) as f64 / 1000.0;
    let done = world::now();
    if asked.verbose {
        say(&format!(
            "{} people, {} statements, {} votes ({} with those cast again)",
            table.people().len(),
            table.statements().len(),
            table.votes(),
            table.events()
        ));
        say(&format!("read {:.3} s, computed and written {:.3} s", seconds(begun, read), seconds(read, done)));
        if let Some(peak) = peak() {
            say(&format!("most memory held: {peak}"));
        }
    }
    if asked.seconds || asked.verbose {
        say(&format!("{:.3} seconds", seconds(begun, done)));
    }
    Ok(())
}

fn write(out: &Path, result: &impl Serialize) -> Result<(), Failure> {
    let mut body = serde_json::to_vec(result).map_err(|e| Failure::data(e.to_string()))?;
    body.push(b'\n');
    knowledge::write_whole(out, &body).map_err(Failure::data)
}

fn say(words: &str) {
    use std::io::Write;
    let _ = writeln!(std::io::stderr(), "{words}");
}

/// The most memory that the process has held, where the system tells.
fn peak() -> Option<String> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    status.lines().find_map(|line| line.strip_prefix("VmHWM:")).map(|size| size.trim().to_owned())
}

type Given = BTreeMap<u64, u64>;

fn read_all(asked: &Analyse) -> Result<(Table, read::Comments, Option<Given>), Failure> {
    let name = |path: &Path| path.display().to_string();
    let mut problems = read::Problems::default();
    let open = |path: &Path| read::open(path).map_err(Failure::data);
    let comments = read::comments(&name(&asked.comments), open(&asked.comments)?, &mut problems);
    let table = read::votes(&name(&asked.votes), open(&asked.votes)?, &comments, &mut problems);
    let given = match &asked.groups {
        Some(path) => Some(read::groups(&name(path), open(path)?, &mut problems)),
        None => None,
    };
    problems.check().map_err(Failure::data)?;
    if table.votes() == 0 {
        return Err(Failure::data(format!("{}: there is no vote in it. Nothing was written.", name(&asked.votes))));
    }
    let silent = given.iter().flatten().filter(|(person, _)| table.people().binary_search(person).is_err()).count();
    if silent > 0 {
        say(&format!("{silent} people who are in a group have no vote: they are left out."));
    }
    Ok((table, comments, given))
}
