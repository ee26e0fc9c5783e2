//! Four planted camps, from a fixed seed: seconds and peak memory of reading the votes and of the whole analysis.
//!
//! `cargo bench -p opinion -- PEOPLE STATEMENTS DENSITY [THREADS]`; without them, a thousand people on two hundred.
//! Times go to people, not into an assertion: machines differ.

#![expect(clippy::disallowed_methods, reason = "a bench is there to ask the clock")]
#![expect(clippy::print_stdout, reason = "a bench is there to say what it measured")]

use std::num::NonZeroUsize;
use std::time::Instant;

use opinion::{Builder, Seed, Settings, Vote};

const CAMPS: u64 = 4;

fn main() {
    // `cargo bench` adds its own --bench.
    let given: Vec<f64> = std::env::args().skip(1).filter_map(|a| a.parse().ok()).collect();
    let number = |at: usize, otherwise: f64| given.get(at).copied().unwrap_or(otherwise);
    let (people, statements, density) = (number(0, 1000.0) as u64, number(1, 200.0) as u64, number(2, 0.1));
    let threads = number(3, 0.0) as usize;
    let threads =
        NonZeroUsize::new(threads).or_else(|| std::thread::available_parallelism().ok()).unwrap_or(NonZeroUsize::MIN);

    let mut seed = Seed::new(42);
    let leaning: Vec<f64> = (0..CAMPS * statements).map(|_| if seed.unit() < 0.5 { 0.1 } else { 0.9 }).collect();
    let begun = Instant::now();
    let mut builder = Builder::new(0..statements);
    for person in 0..people {
        for statement in 0..statements {
            if seed.unit() >= density {
                continue;
            }
            let agrees = leaning.get((person % CAMPS * statements + statement) as usize).copied().unwrap_or(0.5);
            let drawn = seed.unit();
            let vote = match drawn {
                _ if drawn < 0.1 => Vote::Pass,
                _ if (drawn - 0.1) / 0.9 < agrees => Vote::Agree,
                _ => Vote::Disagree,
            };
            if let Err(why) = builder.vote(person, statement, vote, 0) {
                println!("{why}");
                return;
            }
        }
    }
    let drawn = begun.elapsed();
    let table = builder.finish();
    let read = begun.elapsed();
    let settings = Settings { moderated_out: Vec::new(), meta: Vec::new(), seed: 1, threads };
    let found = opinion::analyse(&table, &settings);
    let whole = begun.elapsed();
    println!("{people} people x {statements} statements, {} votes, {threads} threads", table.votes());
    println!("draw the votes  {:8.3} s (the bench's own work)", drawn.as_secs_f64());
    println!("arrange them    {:8.3} s", (read - drawn).as_secs_f64());
    println!("axes and groups {:8.3} s", (whole - read).as_secs_f64());
    println!("peak memory     {:8} (of the whole process)", peak().unwrap_or_else(|| "unknown".to_owned()));
    let camps: Vec<u32> =
        found.clusterable.iter().filter_map(|&row| table.people().get(row)).map(|p| (p % CAMPS) as u32).collect();
    for grouping in &found.by_number {
        let alike = opinion::adjusted_rand_index(&grouping.labels, &camps);
        println!(
            "{} groups: silhouette {:.3}, adjusted Rand index to the camps {alike:.3}",
            grouping.sizes.len(),
            grouping.silhouette
        );
    }
}

/// VmHWM, where the system says it.
fn peak() -> Option<String> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    status.lines().find_map(|line| line.strip_prefix("VmHWM:")).map(|size| size.trim().to_owned())
}
