//! `plumbline bank canary`: pictures that everybody has.

use std::io::{self, Write};
use std::path::PathBuf;

use banks::canary::Canary;
use clap::Subcommand;

use super::shown::{entries, printable, row};
use super::{Hashes, Out, Place, failed, now};
use crate::{Failure, print};

#[derive(Subcommand)]
pub(crate) enum CanaryCommand {
    /// Those that are looked for, as hash,label: plumbline bank canary list helpline > popular.txt
    ///
    /// Without a bank, those that are in the program, with where they are from and under which licence.
    List {
        /// Folder of a bank
        bank: Option<PathBuf>,
    },
    /// Add pictures of your own that nothing may match: plumbline bank canary add helpline --pictures logos
    ///
    /// They lie in the folder of the bank as fingerprints with the names of their files, not sealed even if the bank is.
    Add {
        #[command(flatten)]
        place: Place,
        /// Pictures, or folders with pictures in them
        #[arg(long, value_name = "PATH", num_args = 1.., required_unless_present = "hashes", conflicts_with = "hashes")]
        pictures: Vec<PathBuf>,
        /// File with a fingerprint a line and a name after a comma, - for standard input
        #[arg(long, value_name = "FILE")]
        hashes: Option<PathBuf>,
    },
    /// Search a bank for them, and see whether it finds what it holds: plumbline bank canary check helpline
    Check {
        #[command(flatten)]
        place: Place,
    },
}

pub(super) fn run(command: CanaryCommand) -> Result<(), Failure> {
    match command {
        CanaryCommand::List { bank } => {
            let canary = match bank {
                Some(bank) => banks::Bank::open(&bank, None)
                    .map(drop)
                    .or_else(|error| if matches!(error, banks::Error::Key(..)) { Ok(()) } else { Err(error) })
                    .and_then(|()| Canary::of(&bank))
                    .map_err(failed)?,
                None => Canary::built_in(),
            };
            let mut out = Out::new();
            out.put(b"hash,label\n")?;
            for popular in canary.all() {
                let from = [popular.name.as_str(), &popular.origin, &popular.licence];
                let from: Vec<&str> = from.into_iter().filter(|words| !words.is_empty()).collect();
                row(&mut out, &[&popular.hash.to_string(), &printable(&from.join("; "))])?;
            }
            out.done()
        }
        CanaryCommand::Add { place, pictures, hashes } => add(&place, pictures, hashes),
        CanaryCommand::Check { place } => {
            let (bank, canary) = (place.reader()?, Canary::of(&place.bank).map_err(failed)?);
            let watch = canary.watch(&bank, now());
            if watch.lost > 0 {
                return Err(Failure::data(format!(
                    "The bank does not find {} of {} entries that it holds: its index is broken. Do not rely on it; put the folder back from a copy",
                    watch.lost, watch.asked
                )));
            }
            if watch.poisoned.is_empty() {
                let looked = canary.all().count();
                return print(&format!(
                    "Nothing in the bank is near one of {looked} pictures that everybody has, and {} {} that were looked up are found.\n",
                    watch.asked,
                    entries(watch.asked as u64)
                ));
            }
            let mut words = String::new();
            for one in &watch.poisoned {
                let owner = if one.owner.is_empty() { "nobody".to_owned() } else { printable(&one.owner) };
                let name = printable(&one.name);
                words.push_str(&format!("{name}: an entry of {owner} differs in {} bits\n", one.distance));
            }
            print(&words)?;
            let count = watch.poisoned.len() as u64;
            Err(Failure::data(format!(
                "{count} {} would take down what harms nobody. See which: plumbline bank canary list {1} > popular.txt, then plumbline bank search {1} --hashes popular.txt. Ask whoever added them, and withdraw them",
                entries(count),
                place.bank.display()
            )))
        }
    }
}

fn add(place: &Place, pictures: Vec<PathBuf>, hashes: Option<PathBuf>) -> Result<(), Failure> {
    let mut writer = place.writer()?;
    let (mut all, mut bad) = (Vec::new(), 0_u64);
    let mut refuse = |at: String, why: &str| {
        bad += 1;
        let _ = writeln!(io::stderr(), "{at}: {why}");
    };
    if let Some(hashes) = hashes {
        let hashes = Hashes { hashes };
        hashes.each(|number, line| {
            let line = line.and_then(|(hash, label)| match banks::refusal(hash, None) {
                None => Ok((hash, label)),
                Some(why) => Err(why.to_string()),
            });
            match line {
                Ok(one) => all.push(one),
                Err(why) => refuse(format!("{}:{number}", hashes.hashes.display()), &why),
            }
        })?;
    }
    for (path, hash) in crate::fingerprint::pictures(pictures) {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        match hash {
            Ok(hash) => all.push((hash, name)),
            Err(why) => refuse(printable(&path.to_string_lossy()), &why),
        }
    }
    if all.is_empty() {
        return Err(Failure::data("There is no picture in what was named that could be used; nothing was added"));
    }
    let new = writer.add_popular(&all).map_err(failed)?;
    let watch = writer.canary().watch(writer.bank(), now());
    let already = all.len() - new;
    let mut words = format!("{new} added");
    if already > 0 {
        words.push_str(&format!("; {already} already there"));
    }
    if bad > 0 {
        words.push_str(&format!("; {bad} could not be used, and are named"));
    }
    if !watch.poisoned.is_empty() {
        let count = watch.poisoned.len() as u64;
        words.push_str(&format!(
            ". The bank holds {count} {} near one of them: plumbline bank canary check {}",
            entries(count),
            place.bank.display()
        ));
    }
    print(&format!("{words}.\n"))
}
