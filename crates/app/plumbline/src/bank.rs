//! `plumbline bank`: banks of fingerprints from the shell.
//!
//! A fingerprint is not harmless, so nothing here is printed that was not asked for: an error names a line by its number, never by what stands
//! in it.

mod canary;
mod exchange;
mod read;
mod shown;

use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use banks::{Asked, Bank, Key, Rows, Terms, Writer};
use clap::{Subcommand, ValueEnum};
use fingerprint::Hash;

use crate::{Failure, print, world};

#[derive(Subcommand)]
pub(crate) enum BankCommand {
    /// Make an empty bank, a folder: plumbline bank create helpline
    ///
    /// With --encrypt everything in it is sealed under a key. Such a bank is opened into memory whole, and every other command needs the key file.
    Create {
        /// Folder to make
        bank: PathBuf,
        /// Seal it under the key in --key-file, which is made if it is not there
        #[arg(long, requires = "key_file")]
        encrypt: bool,
        /// File of the key; keep it, and a copy of it, apart from the bank
        #[arg(long, value_name = "FILE", requires = "encrypt")]
        key_file: Option<PathBuf>,
    },
    /// Add fingerprints, all of a file or none: plumbline bank add helpline --hashes hashes.txt --owner "Helpline North" --expires 2028-12-31
    ///
    /// A line holds 64 hexadecimal digits, and after a comma a label if there is one. Every line that cannot be taken is named with its number.
    Add {
        #[command(flatten)]
        place: Place,
        #[command(flatten)]
        hashes: Hashes,
        #[command(flatten)]
        about: About,
        /// Leave lines out that cannot be taken, name them, and add the others
        #[arg(long)]
        skip_bad: bool,
    },
    /// What is near: plumbline bank search helpline --hashes asked.txt --distance 31 --format csv
    Search {
        #[command(flatten)]
        place: Place,
        #[command(flatten)]
        hashes: Hashes,
        /// In how many of the 256 bits they may differ, 0 to 63; platforms compare at 31
        #[arg(long, default_value_t = 31, value_parser = clap::value_parser!(u32).range(0..=63))]
        distance: u32,
        /// Words, CSV (query,match,distance,label), or a JSON object a line
        #[arg(long, value_enum, default_value = "text")]
        format: Format,
    },
    /// How much a bank holds: plumbline bank info helpline --format json
    Info {
        #[command(flatten)]
        place: Place,
        /// Words, CSV or JSON
        #[arg(long, value_enum, default_value = "text")]
        format: Format,
    },
    /// Take fingerprints out: plumbline bank withdraw helpline --hashes hers.txt
    ///
    /// With --label 2026-17 all of a case at once; with --whole-case all of the cases that one of the fingerprints belongs to.
    ///
    /// They are not found from then on, and when the command ends their bytes are in no file of the bank. With --later the files are rewritten
    /// when they are due, which is quicker for a large bank.
    Withdraw {
        #[command(flatten)]
        place: Place,
        /// File with a fingerprint a line, - for standard input
        #[arg(long, value_name = "FILE", required_unless_present = "label", conflicts_with = "label")]
        hashes: Option<PathBuf>,
        /// Every entry with this label
        #[arg(long, value_name = "LABEL", value_parser = clap::builder::NonEmptyStringValueParser::new())]
        label: Option<String>,
        /// With each fingerprint also all that its owner has under the same label
        #[arg(long, requires = "hashes")]
        whole_case: bool,
        /// Only entries of this owner
        #[arg(long, value_name = "WORDS")]
        owner: Option<String>,
        /// Leave the bytes in the files until those are rewritten
        #[arg(long)]
        later: bool,
    },
    /// Take out and add what an exchange says: plumbline bank import helpline --from page-1.json page-2.json --as stopncii
    ///
    /// What the exchange withdrew, deleted, deactivated or let expire is taken out of the entries that came from it; what the same owner had under the same
    /// fingerprint (NCMEC: the same number of an entry) is replaced. Other fingerprints than PDQ are counted and left. Every record that cannot be taken is
    /// named by its line, its number or its element, never by its fingerprint. Labels are left out unless --labels asks for them; an entry of NCMEC keeps its
    /// number, by which it is deleted.
    Import {
        #[command(flatten)]
        place: Place,
        #[command(flatten)]
        coming: exchange::Coming,
    },
    /// Everything that is found, or with --as what may go to somebody: plumbline bank export helpline --as stopncii --for StopNCII > page.json
    ///
    /// With --as only those entries go out whose consent is written down and whose purpose has `for NAME` between commas or semicolons, with the NAME of
    /// --for; the others stay, and are counted. Owners, consents and purposes never go out, and labels only with --labels. What stays is said.
    Export {
        #[command(flatten)]
        place: Place,
        #[command(flatten)]
        going: exchange::Going,
        /// hash,label as `add` reads it (text), all columns (CSV), or a JSON object a line
        #[arg(long, value_enum, default_value = "csv")]
        format: Format,
    },
    /// Rewrite files that hold what was withdrawn or is over: plumbline bank compact helpline
    Compact {
        #[command(flatten)]
        place: Place,
    },
    /// Pictures that everybody has: nothing near one of them is added, and a bank can be searched for them
    ///
    /// A flag or a wallpaper in a bank would take down what harms nobody. Some such pictures are in the program; add your own. Nothing switches this off.
    Canary {
        #[command(subcommand)]
        command: canary::CanaryCommand,
    },
    /// Read every byte and say what was damaged: plumbline bank check helpline
    Check {
        #[command(flatten)]
        place: Place,
    },
}

/// Which bank.
#[derive(clap::Args)]
pub(crate) struct Place {
    /// Folder of the bank
    bank: PathBuf,
    /// File of the key, if the bank is sealed
    #[arg(long, value_name = "FILE")]
    key_file: Option<PathBuf>,
}

/// Which fingerprints.
#[derive(clap::Args)]
pub(crate) struct Hashes {
    /// File with a fingerprint a line, - for standard input
    #[arg(long, value_name = "FILE")]
    hashes: PathBuf,
}

/// Under which terms entries are there.
#[derive(clap::Args)]
pub(crate) struct About {
    /// Whose entries they are
    #[arg(long, value_name = "WORDS", default_value = "")]
    owner: String,
    /// Where the consent is written down
    #[arg(long, value_name = "WORDS", default_value = "")]
    consent: String,
    /// What they may be used for
    #[arg(long, value_name = "WORDS", default_value = "")]
    purpose: String,
    /// Last day on which they are found, such as 2028-12-31
    #[arg(long, value_name = "DATE")]
    expires: Option<jiff::civil::Date>,
    /// How they were made
    #[arg(long, default_value = "pdq")]
    kind: String,
    /// From the full picture, or from one made smaller first (512)
    #[arg(long, default_value = "full")]
    variant: String,
    /// Quality of all of them, 0 to 100, if it is known; below 50 they are refused
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(0..=100))]
    quality: Option<u8>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// Words
    Text,
    /// Comma-separated
    Csv,
    /// JSON
    Json,
}

fn failed(error: banks::Error) -> Failure {
    match error {
        banks::Error::NoBank(_) | banks::Error::Exists(_) | banks::Error::Key(..) => Failure::usage(error.to_string()),
        _ => Failure::data(error.to_string()),
    }
}

fn now() -> i64 {
    world::now().0.div_euclid(1000)
}

impl Place {
    fn key(&self) -> Result<Option<Key>, Failure> {
        self.key_file.as_deref().map(key).transpose()
    }

    fn reader(&self) -> Result<Bank, Failure> {
        Bank::open(&self.bank, self.key()?).map_err(failed)
    }

    fn writer(&self) -> Result<Writer, Failure> {
        Writer::open(&self.bank, self.key()?, world::rng()).map_err(failed)
    }
}

/// The key in a file.
pub(crate) fn key(path: &Path) -> Result<Key, Failure> {
    let text = std::fs::read_to_string(path);
    let text =
        text.map_err(|e| Failure::usage(format!("{}: {e}. It should be the file of the bank's key", path.display())))?;
    let odd =
        || Failure::usage(format!("{} holds no key: 64 digits from 0 to f on one line are expected", path.display()));
    Key::read(&text).ok_or_else(odd)
}

/// The key in a file, or a new one in a new file that only its owner may read.
fn key_or_new(path: &Path) -> Result<Key, Failure> {
    if path.exists() {
        return key(path);
    }
    let new = Key::new(&mut *world::rng());
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let written = options.open(path).and_then(|mut file| {
        file.write_all(new.reveal().as_bytes())?;
        file.sync_all()
    });
    written.map_err(|e| Failure::data(format!("{}: the key cannot be written: {e}", path.display())))?;
    Ok(new)
}

impl About {
    fn terms(self) -> Result<Terms, Failure> {
        let expires = self.expires.map(end_of).transpose()?;
        let Self { owner, consent, purpose, kind, variant, .. } = self;
        Ok(Terms { owner, consent, purpose, expires, kind, variant })
    }
}

/// The end of the last day on which an entry is found, in seconds since 1970.
fn end_of(day: jiff::civil::Date) -> Result<i64, Failure> {
    Ok(world::end_of("--expires", day)?.seconds())
}

/// Runs the command.
pub(crate) fn run(command: BankCommand) -> Result<(), Failure> {
    match command {
        BankCommand::Create { bank, encrypt: _, key_file } => {
            // Before the key, which would be left behind.
            if std::fs::read_dir(&bank).is_ok_and(|mut inside| inside.next().is_some()) {
                return Err(failed(banks::Error::Exists(bank)));
            }
            let key = key_file.as_deref().map(key_or_new).transpose()?;
            Writer::create(&bank, key, world::rng()).map_err(failed).map(drop)
        }
        BankCommand::Add { place, hashes, about, skip_bad } => add(&place, &hashes, about, skip_bad),
        BankCommand::Search { place, hashes, distance, format } => {
            let bank = place.reader()?;
            let queries = hashes.all()?;
            let mut finder = bank.finder(distance);
            let mut out = Out::new();
            shown::matches_head(&mut out, format)?;
            for some in queries.chunks(4096) {
                for (query, found) in some.iter().zip(finder.find(some, now())) {
                    shown::matches(&mut out, format, *query, &found)?;
                }
            }
            out.done()
        }
        BankCommand::Info { place, format } => {
            let info = place.reader()?.info(now());
            print(&shown::info(&info, format))
        }
        BankCommand::Withdraw { place, hashes, label, whole_case, owner, later } => {
            let hashes = hashes.map(|hashes| Hashes { hashes }.all()).transpose()?.unwrap_or_default();
            let mut writer = place.writer()?;
            let owner = owner.as_deref();
            let gone = match label {
                Some(label) => writer.withdraw_asked(&Asked::Label(&label), owner, now()),
                None if whole_case => writer.withdraw_asked(&Asked::Cases(&hashes), owner, now()),
                None => writer.withdraw_asked(&Asked::Hashes(&hashes), owner, now()),
            };
            let gone = gone.map_err(failed)?;
            if later {
                told(&writer);
            } else if gone > 0 {
                writer.compact(now()).map_err(|error| {
                    Failure::data(format!(
                        "{gone} {} withdrawn: nobody finds them any more. Their bytes are still in the files: {error}",
                        shown::entries(gone)
                    ))
                })?;
            }
            if gone == 0 {
                let why = "No entry of the bank has one of these fingerprints, or this label, or not of this owner: nothing was withdrawn.";
                return Err(Failure::data(why));
            }
            let rest = if later { "; their bytes go when the files are rewritten" } else { " and gone from the files" };
            print(&format!("{gone} {} withdrawn{rest}.\n", shown::entries(gone)))
        }
        BankCommand::Import { place, coming } => exchange::take(&place, coming),
        BankCommand::Canary { command } => canary::run(command),
        BankCommand::Export { place, going, format } => {
            if let Some(sent) = going.send(&place) {
                return sent;
            }
            let bank = place.reader()?;
            let mut out = Out::new();
            shown::entries_head(&mut out, format)?;
            let mut told = Ok(());
            bank.each(now(), |hash, label, quality, terms| {
                if told.is_ok() {
                    told = shown::entry(&mut out, format, hash, label, quality, terms);
                }
            });
            told.and_then(|()| out.done())
        }
        BankCommand::Compact { place } => place.writer()?.compact(now()).map_err(failed),
        BankCommand::Check { place } => {
            let bank = place.reader()?;
            bank.examine().map_err(failed)?;
            let entries = bank.info(now()).entries;
            print(&format!("{entries} {}, every file as it was written.\n", shown::entries(entries)))
        }
    }
}

/// Says what else went wrong; what was asked for is done.
fn told(writer: &Writer) {
    if let Some(trouble) = writer.trouble() {
        let _ = writeln!(
            io::stderr(),
            "Done, and the files of the bank could not be rewritten, which is tried again: {trouble}"
        );
    }
}

fn add(place: &Place, hashes: &Hashes, about: About, skip_bad: bool) -> Result<(), Failure> {
    // Before the file is read, which may take a while.
    let mut writer = place.writer()?;
    let quality = about.quality;
    let terms = about.terms()?;
    let (mut rows, mut bad) = (Rows::new(), 0_u64);
    let mut tell = BufWriter::new(io::stderr().lock());
    hashes.each(|number, line| {
        let line = line.and_then(|(hash, label)| match banks::refusal(hash, quality) {
            None => match writer.canary().near(hash) {
                None => Ok((hash, label)),
                Some(near) => Err(near.to_string()),
            },
            Some(why) => Err(why.to_string()),
        });
        match line {
            Ok((hash, label)) => rows.push(hash, &label, quality, &terms),
            Err(why) => {
                bad += 1;
                // Where nobody listens, the status still tells.
                let _ = writeln!(tell, "{}:{number}: {}", hashes.hashes.display(), shown::printable(&why));
            }
        }
    })?;
    let _ = tell.flush();
    drop(tell);
    if bad > 0 && !skip_bad {
        return Err(Failure::data(format!(
            "{bad} {} cannot be taken; nothing was added. Mend the file, or add the others with --skip-bad",
            if bad == 1 { "line" } else { "lines" }
        )));
    }
    let added = writer.add(rows, now()).map_err(failed)?;
    told(&writer);
    let mut words = format!("{} {} added", added.added, shown::entries(added.added));
    if added.already > 0 {
        words.push_str(&format!("; {} already there, the same in everything", added.already));
    }
    if bad > 0 {
        words.push_str(&format!("; {bad} left out"));
    }
    print(&format!("{words}.\n"))
}

/// Standard output for much; a closed pipe is the reader's choice, not an error.
struct Out {
    to: BufWriter<io::StdoutLock<'static>>,
    closed: bool,
}

impl Out {
    fn new() -> Self {
        Self { to: BufWriter::with_capacity(1 << 16, io::stdout().lock()), closed: false }
    }

    fn put(&mut self, bytes: &[u8]) -> Result<(), Failure> {
        if self.closed {
            return Ok(());
        }
        let written = self.to.write_all(bytes);
        self.told(written)
    }

    fn done(mut self) -> Result<(), Failure> {
        let flushed = if self.closed { Ok(()) } else { self.to.flush() };
        self.told(flushed)
    }

    fn told(&mut self, written: io::Result<()>) -> Result<(), Failure> {
        match written {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {
                self.closed = true;
                Ok(())
            }
            other => other.map_err(|e| Failure::data(e.to_string())),
        }
    }
}

impl Hashes {
    /// All of them, or every line that is none.
    fn all(&self) -> Result<Vec<Hash>, Failure> {
        let (mut all, mut bad) = (Vec::new(), Vec::new());
        self.each(|number, line| match line {
            Ok((hash, _)) => all.push(hash),
            Err(why) => bad.push(format!("{}:{number}: {why}", self.hashes.display())),
        })?;
        if bad.is_empty() { Ok(all) } else { Err(Failure::data(bad.join("\n"))) }
    }
}
