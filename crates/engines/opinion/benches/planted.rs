//! Four planted camps, from a fixed seed: seconds and peak memory of taking in the votes and of the whole map.
//!
//! `cargo bench -p opinion -- PEOPLE STATEMENTS DENSITY [THREADS] [polis]`; without them, a thousand people on two hundred. With
//! `polis`, the map of that engine. Times go to people, not into an assertion: machines differ. Beside what was found stands
//! what could be: the share of one who knows exactly how each camp leans on each statement, and has the votes alone to go by.

#![expect(clippy::disallowed_methods, reason = "a bench is there to ask the clock")]
#![expect(clippy::print_stdout, reason = "a bench is there to say what it measured")]

use std::num::NonZeroUsize;
use std::time::Instant;

use opinion::{Builder, MapSettings, Seed, Settings, Table, Vote, adjusted_rand_index};

const CAMPS: u64 = 4;

fn main() {
    // `cargo bench` adds its own --bench.
    let given: Vec<f64> = std::env::args().skip(1).filter_map(|a| a.parse().ok()).collect();
    let number = |at: usize, otherwise: f64| given.get(at).copied().unwrap_or(otherwise);
    let (people, statements, density) = (number(0, 1000.0) as u64, number(1, 200.0) as u64, number(2, 0.1));
    let polis = std::env::args().any(|a| a == "polis");
    let threads = number(3, 0.0) as usize;
    let threads =
        NonZeroUsize::new(threads).or_else(|| std::thread::available_parallelism().ok()).unwrap_or(NonZeroUsize::MIN);

    let mut seed = Seed::new(42);
    let leaning: Vec<f64> = (0..CAMPS * statements).map(|_| if seed.unit() < 0.5 { 0.1 } else { 0.9 }).collect();
    let begun = Instant::now();
    let mut builder = Builder::new(0..statements);
    // What one who knows the camps would say, kept as a byte for each person.
    let mut known: Vec<u8> = Vec::new();
    let mut clock = 1_700_000_000_000i64;
    for person in 0..people {
        let (mut chances, mut voted) = ([0.0f64; CAMPS as usize], false);
        for statement in 0..statements {
            if seed.unit() >= density {
                continue;
            }
            let leans = |camp: u64| leaning.get((camp * statements + statement) as usize).copied().unwrap_or(0.5);
            let drawn = seed.unit();
            let vote = match drawn {
                _ if drawn < 0.1 => Vote::Pass,
                _ if (drawn - 0.1) / 0.9 < leans(person % CAMPS) => Vote::Agree,
                _ => Vote::Disagree,
            };
            for (camp, chance) in (0..CAMPS).zip(&mut chances) {
                *chance += match vote {
                    Vote::Agree => leans(camp).ln(),
                    Vote::Disagree => (1.0 - leans(camp)).ln(),
                    Vote::Pass => 0.0,
                };
            }
            voted = true;
            // Some seconds between votes, as on a real evening: times take room too.
            clock += (drawn * 4000.0) as i64;
            if let Err(why) = builder.vote(person, statement, vote, clock) {
                println!("{why}");
                return;
            }
        }
        if voted {
            let best = (0u8..).zip(chances).max_by(|a, b| a.1.total_cmp(&b.1));
            known.extend(best.map(|(camp, _)| camp));
        }
    }
    let drawn = begun.elapsed();
    let table = builder.finish();
    let read = begun.elapsed();
    println!("{people} people x {statements} statements, {} votes, {threads} threads", table.votes());
    println!("peak memory     {:8} (votes taken in)", peak().unwrap_or_else(|| "unknown".to_owned()));
    let spent = processor();
    let labels = if polis { by_polis(&table, threads) } else { by_map(&table, threads) };
    let whole = begun.elapsed();
    println!("draw the votes  {:8.3} s (the bench's own work, and taking them in)", drawn.as_secs_f64());
    println!("arrange them    {:8.3} s", (read - drawn).as_secs_f64());
    println!("map             {:8.3} s", (whole - read).as_secs_f64());
    println!("of processor    {:8.2} s (the map alone, all threads)", processor() - spent);
    println!("peak memory     {:8} (of the whole process)", peak().unwrap_or_else(|| "unknown".to_owned()));
    let camps: Vec<u32> = table.people().iter().map(|person| (person % CAMPS) as u32).collect();
    let known: Vec<u32> = known.into_iter().map(u32::from).collect();
    let alike = |labels: &[Option<u32>], truth: &[u32]| {
        let (ours, theirs): (Vec<u32>, Vec<u32>) =
            labels.iter().zip(truth).filter_map(|(label, camp)| label.map(|label| (label, *camp))).unzip();
        (adjusted_rand_index(&ours, &theirs), ours.len())
    };
    let best: Vec<Option<u32>> = known.iter().copied().map(Some).collect();
    let ours: Vec<Option<u32>> = labels.iter().zip(&known).map(|(label, known)| label.map(|_| *known)).collect();
    let ((found, grouped), (limit, _), (of_these, _)) =
        (alike(&labels, &camps), alike(&best, &camps), alike(&ours, &camps));
    println!("adjusted Rand index to the camps: {found:.3}, of {grouped} people in a group");
    println!("who knows the camps: {limit:.3} of all who voted, {of_these:.3} of those in a group");
}

fn by_map(table: &Table, threads: NonZeroUsize) -> Vec<Option<u32>> {
    let found = opinion::map(table, &MapSettings { threads, ..MapSettings::default() });
    let sizes: Vec<usize> = found.groups.iter().map(|g| g.size).collect();
    println!("support {:.2}, clear: {}, groups of {sizes:?}", found.support, found.clear);
    let between = found.people.iter().filter(|p| p.between).count();
    println!("between groups {between}, too few votes {}", found.people.len() - between - sizes.iter().sum::<usize>());
    found.people.iter().map(|p| p.group).collect()
}

fn by_polis(table: &Table, threads: NonZeroUsize) -> Vec<Option<u32>> {
    let settings = Settings { moderated_out: Vec::new(), meta: Vec::new(), seed: 1, threads };
    let found = opinion::analyse(table, &settings);
    let mut labels = vec![None; table.people().len()];
    for grouping in &found.by_number {
        let k = grouping.sizes.len();
        println!("{k} groups: silhouette {:.3}", grouping.silhouette);
        if k as u64 == CAMPS {
            for (&row, &label) in found.clusterable.iter().zip(&grouping.labels) {
                if let Some(place) = labels.get_mut(row) {
                    *place = Some(label);
                }
            }
        }
    }
    labels
}

/// VmHWM, where the system says it.
fn peak() -> Option<String> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    status.lines().find_map(|line| line.strip_prefix("VmHWM:")).map(|size| size.trim().to_owned())
}

/// Processor time of all threads so far, in seconds: what a busy machine changes little. In hundredths, as Linux counts it.
fn processor() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields = stat.rsplit_once(')').map_or("", |(_, fields)| fields);
    fields.split_whitespace().skip(11).take(2).filter_map(|field| field.parse::<f64>().ok()).sum::<f64>() / 100.0
}
