//! The map of a file of votes in Polis' layout, for a bench beside other programs: seconds, peak memory, and how well the groups fit
//! planted camps, of which a person's is her number modulo four.
//!
//! `cargo bench -p opinion --bench file -- FILE [polis]`; `beside-red-dwarf.sh` does it.

#![expect(clippy::disallowed_methods, reason = "a bench is there to ask the clock")]
#![expect(clippy::print_stdout, reason = "a bench is there to say what it measured")]

use std::num::NonZeroUsize;
use std::time::Instant;

use opinion::{Builder, MapSettings, Settings, Table, Vote, adjusted_rand_index};

const CAMPS: u64 = 4;
const NAMES: [&str; 4] = ["timestamp", "comment-id", "voter-id", "vote"];

fn main() {
    let given: Vec<String> = std::env::args().skip(1).filter(|a| a != "--bench").collect();
    let Some(path) = given.first() else {
        println!("give a file of votes");
        return;
    };
    let begun = Instant::now();
    let table = match read(path) {
        Ok(table) => table,
        Err(why) => {
            println!("{path}: {why}");
            return;
        }
    };
    let threads = std::thread::available_parallelism().unwrap_or(NonZeroUsize::MIN);
    if given.iter().any(|a| a == "polis") {
        let settings = Settings { moderated_out: Vec::new(), meta: Vec::new(), seed: 1, threads };
        let found = opinion::analyse(&table, &settings);
        let took = begun.elapsed().as_secs_f64();
        let mut labels = vec![None; table.people().len()];
        let chosen = found.chosen.and_then(|at| found.by_number.get(at));
        for (&row, &label) in found.clusterable.iter().zip(chosen.iter().flat_map(|g| &g.labels)) {
            if let Some(place) = labels.get_mut(row) {
                *place = Some(label);
            }
        }
        say("opinion, polis", took, chosen.map_or(0, |g| g.sizes.len()), &[&labels], &table);
    } else {
        let found = opinion::map(&table, &MapSettings { threads, ..MapSettings::default() });
        let took = begun.elapsed().as_secs_f64();
        let group: Vec<_> = found.people.iter().map(|p| p.group).collect();
        let nearest: Vec<_> = found.people.iter().map(|p| p.nearest).collect();
        say("opinion, plumbline", took, found.groups.len(), &[&group, &nearest], &table);
    }
}

fn read(path: &str) -> Result<Table, String> {
    let whole = |e: csv::Error| e.to_string();
    let mut votes = csv::Reader::from_path(path).map_err(whole)?;
    let head = votes.byte_headers().map_err(whole)?.clone();
    let places = NAMES.map(|name| head.iter().position(|h| h == name.as_bytes()));
    // Planted rooms have fewer statements than this; those that nobody voted on cost nothing.
    let mut builder = Builder::new(0..10_000);
    let mut row = csv::ByteRecord::new();
    while votes.read_byte_record(&mut row).map_err(whole)? {
        let number = |at: Option<usize>| -> Option<i64> { std::str::from_utf8(row.get(at?)?).ok()?.parse().ok() };
        let [Some(at), Some(statement), Some(person), Some(vote)] = places.map(number) else {
            return Err(format!("line {:?} is no vote", row.position().map(csv::Position::line)));
        };
        let vote = Vote::from_number(vote).ok_or("a vote is 1, 0 or -1")?;
        builder.vote(person.unsigned_abs(), statement.unsigned_abs(), vote, at).map_err(|e| e.to_string())?;
    }
    Ok(builder.finish())
}

/// One line; of more than one labelling the first is what is shown, the second counts everybody.
fn say(what: &str, took: f64, groups: usize, labels: &[&[Option<u32>]], table: &Table) {
    let told: Vec<String> = labels
        .iter()
        .map(|labels| {
            let camps = table.people().iter().map(|person| (person % CAMPS) as u32);
            let (ours, theirs): (Vec<u32>, Vec<u32>) =
                labels.iter().zip(camps).filter_map(|(label, camp)| Some(((*label)?, camp))).unzip();
            format!("{:.3} of {} people", adjusted_rand_index(&ours, &theirs), ours.len())
        })
        .collect();
    println!(
        "{what:20} {took:8.2} s {:8.2} s of processor {:8.1} MiB  groups {groups}  ARI {}",
        processor().unwrap_or(0.0),
        peak().unwrap_or(0.0),
        told.join("; by the nearest group ")
    );
}

/// VmHWM in MiB, where the system says it.
fn peak() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next()?.parse::<f64>().ok().map(|kib| kib / 1024.0)
}

/// Processor time of all threads so far, in seconds: what a busy machine changes little. In hundredths, as Linux counts it.
fn processor() -> Option<f64> {
    let stat = std::fs::read_to_string("/proc/self/stat").ok()?;
    let mut fields = stat.rsplit_once(')')?.1.split_whitespace().skip(11);
    let mut next = || fields.next()?.parse::<f64>().ok();
    Some((next()? + next()?) / 100.0)
}
