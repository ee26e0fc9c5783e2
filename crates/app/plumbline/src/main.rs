//! The command line: reads arguments and files, says which day it is, and hands everything to the crates that know.
//!
//! Exit status: 0 done, 1 the data is bad or a check failed, 2 wrong usage.

#![expect(rustdoc::bare_urls, reason = "help texts show addresses as people type them")]

mod audit;
mod bank;
mod dialogue;
mod doctor;
mod fingerprint;
mod funding;
mod keep;
mod keys;
mod knowledge;
mod mail;
mod matching;
mod people;
mod platforms;
mod sample;
mod serve;
mod world;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand, ValueEnum};
use keys::KeyFile;
use norms::PartialDate;
use norms::model::Need;
use web::Site;
use web::ctx::Ctx;
use web::i18n::Lang;

/// Commitments against technology-facilitated gender-based violence, held against what is lived.
#[derive(Parser)]
#[command(name = "plumbline", version, about)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

/// Where the knowledge comes from.
#[derive(clap::Args, Clone)]
struct Facts {
    /// Folder of knowledge files to use instead of those inside the program
    #[arg(long, value_name = "DIR")]
    knowledge: Option<PathBuf>,
    /// Folder of files under non-commercial terms to load beside them (knowledge-nc)
    #[arg(long, value_name = "DIR")]
    with: Option<PathBuf>,
    /// Folder of flows of money, made with plumbline funding ingest
    #[arg(long, value_name = "FOLDER")]
    funding: Option<PathBuf>,
    /// Folder of what platforms told the EU's database, made with plumbline platforms ingest
    #[arg(long, value_name = "LAKE")]
    platforms: Option<PathBuf>,
    /// Day as of which findings hold, such as 2024-12-31 (default: today)
    #[arg(long, value_name = "DATE")]
    as_of: Option<PartialDate>,
}

#[derive(Subcommand)]
enum Command {
    /// Open the program in a browser: plumbline serve --listen 127.0.0.1:8080
    Serve {
        /// Address to answer on
        #[arg(long, default_value = "127.0.0.1:8080")]
        listen: String,
        /// Where people reach it, such as https://plumbline.example (default: localhost, with the port)
        #[arg(long, value_name = "URL")]
        origin: Option<String>,
        /// How many proxies of your own stand in front and append to X-Forwarded-For
        #[arg(long, value_name = "N", default_value_t = 0)]
        proxies: usize,
        /// File that names a mail server, to send invitations by e-mail (in a build with --features mail)
        #[arg(long, value_name = "FILE")]
        smtp: Option<PathBuf>,
        /// Only the public pages: nobody signs in, nothing is written
        #[arg(long, conflicts_with_all = ["data", "database", "database_file", "key_file", "origin", "smtp", "sample", "bank"])]
        read_only: bool,
        /// An invented organisation with two sessions, in an empty place (default: a folder that is removed at the end)
        #[arg(long)]
        sample: bool,
        #[command(flatten)]
        matching: serve::Banks,
        #[command(flatten)]
        place: Place,
        #[command(flatten)]
        key: KeyFile,
        #[command(flatten)]
        facts: Facts,
    },
    /// Commitments against what is known: plumbline align MEX --need law
    Align {
        /// ISO 3166-1 alpha-3 code, or a platform
        #[arg(required_unless_present = "all", conflicts_with = "all")]
        party: Option<String>,
        /// Every state and platform
        #[arg(long)]
        all: bool,
        /// One of the eight needs
        #[arg(long)]
        need: Option<String>,
        /// Shape of the output
        #[arg(long, value_enum, default_value = "text")]
        format: Format,
        #[command(flatten)]
        facts: Facts,
    },
    /// The brief to take to a meeting: plumbline brief MEX --out brief.html --lang es
    Brief {
        /// ISO 3166-1 alpha-3 code
        party: String,
        /// File to write: .pdf (in a build that has it), .html or .md
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
        /// en, es, fr or ar
        #[arg(long, default_value = "en")]
        lang: String,
        #[command(flatten)]
        facts: Facts,
    },
    /// Check knowledge files: plumbline knowledge check knowledge
    Knowledge {
        #[command(subcommand)]
        command: KnowledgeCommand,
    },
    /// Opinion maps from votes on statements: plumbline dialogue analyse --votes votes.csv --comments comments.csv --out result.json
    Dialogue {
        #[command(subcommand)]
        command: dialogue::DialogueCommand,
    },
    /// Fingerprints of pictures, made on this machine: plumbline fingerprint hash holiday.jpg folder --format json
    Fingerprint {
        #[command(subcommand)]
        command: fingerprint::FingerprintCommand,
    },
    /// Banks of fingerprints on disk: plumbline bank search helpline --hashes asked.txt --distance 31 --format csv
    Bank {
        #[command(subcommand)]
        command: bank::BankCommand,
    },
    /// Money in the open aid standard: plumbline funding report donor.xml --by reporter,place,year,kind,currency --format csv
    Funding {
        #[command(subcommand)]
        command: funding::FundingCommand,
    },
    /// What platforms tell the EU's database of decisions: plumbline platforms report --lake lake --by platform,month --format csv
    Platforms {
        #[command(subcommand)]
        command: platforms::PlatformsCommand,
    },
    /// Which programs of platforms may ask the banks that are served: plumbline matching client list
    Matching {
        #[command(subcommand)]
        command: matching::MatchingCommand,
    },
    /// Organisations, people and their roles: plumbline people invite --roles reviewer,contributor
    People {
        #[command(subcommand)]
        command: people::PeopleCommand,
    },
    /// The log of acts, checked line by line: plumbline audit --organisation "Helpline North" --format json
    Audit {
        /// Name or id of the organisation (default: the log of the installation itself)
        #[arg(long, value_name = "NAME")]
        organisation: Option<String>,
        /// Words, one line an entry, or the JSON lines that the page of the log gives as a file
        #[arg(long, value_enum, default_value = "text")]
        format: audit::Format,
        #[command(flatten)]
        place: Place,
    },
    /// Copy everything that lasts, while the program serves: plumbline backup copies/monday
    ///
    /// The copy does not hold the key that its secrets are sealed under: keep a copy of the key file somewhere else, once.
    Backup {
        /// Folder to make
        dir: PathBuf,
        #[command(flatten)]
        place: Place,
        #[command(flatten)]
        key: KeyFile,
    },
    /// Put a copy back into an empty place: plumbline restore copies/monday --data new
    ///
    /// Everybody has to sign in again, and invitations that were open have to be made again: what ended since the copy was made must not
    /// come back to life with it.
    Restore {
        /// Folder of the copy
        dir: PathBuf,
        /// The key is lost: forget authenticators and restore all the rest
        #[arg(long, conflicts_with = "key_file")]
        without_key: bool,
        #[command(flatten)]
        place: Place,
        #[command(flatten)]
        key: KeyFile,
    },
    /// What works, what is missing, how old the evidence is
    Doctor {
        #[command(flatten)]
        place: Place,
        #[command(flatten)]
        key: KeyFile,
        #[command(flatten)]
        facts: Facts,
    },
}

/// Where things last.
#[derive(clap::Args, Clone)]
pub(crate) struct Place {
    /// Folder of the data; serve and restore make it [default: plumbline-data]
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
    /// PostgreSQL instead of a folder: postgres://user@host/plumbline, without a password
    #[arg(long, value_name = "URL", conflicts_with = "data")]
    database: Option<String>,
    /// File that holds the address of PostgreSQL, which may name a password there
    #[arg(long, value_name = "FILE", conflicts_with_all = ["data", "database"])]
    database_file: Option<PathBuf>,
}

impl Place {
    /// The folder of the data.
    fn data(&self) -> &Path {
        self.data.as_deref().unwrap_or(Path::new("plumbline-data"))
    }

    /// A folder of the data.
    fn at(folder: PathBuf) -> Self {
        Self { data: Some(folder), database: None, database_file: None }
    }

    /// Whether somebody said where.
    pub(crate) fn is_named(&self) -> bool {
        self.data.is_some() || self.database.is_some() || self.database_file.is_some()
    }

    fn of_store(&self) -> Result<store::Place, Failure> {
        if let Some(file) = &self.database_file {
            // What stands in it is never repeated.
            let address = std::fs::read_to_string(file).map_err(|e| {
                Failure::usage(format!(
                    "{} cannot be read: {e}. It should hold the address of the database: postgres://user:password@host/plumbline",
                    file.display()
                ))
            })?;
            return Ok(store::Place::Server(address.trim().to_owned()));
        }
        match &self.database {
            Some(address) if holds_password(address) => Err(Failure::usage(
                "The address given with --database holds a password, and whoever may list the programs of this machine can read it there. Nothing \
                 was sent. Put the address into a file that only this user may read, and name that with --database-file FILE",
            )),
            Some(address) => Ok(store::Place::Server(address.clone())),
            None => Ok(store::Place::Folder(self.data().to_owned())),
        }
    }

    /// Opens what is there: a mistyped folder must not become a new, empty installation.
    async fn open_existing(&self) -> Result<store::Store, Failure> {
        if !self.is_there() {
            return Err(Failure::usage(format!(
                "There is nothing in {} yet. Start the program once (plumbline serve), or name its folder with --data DIR",
                self.data().display()
            )));
        }
        store::Store::open_existing(&self.of_store()?).await.map_err(|e| Failure::data(e.to_string()))
    }

    /// The folder of the data, unless it is on a server.
    fn folder(&self) -> Option<&Path> {
        (self.database.is_none() && self.database_file.is_none()).then(|| self.data())
    }

    /// Whether there is anything yet.
    fn is_there(&self) -> bool {
        self.database.is_some() || self.database_file.is_some() || self.data().join("plumbline.sqlite").is_file()
    }
}

/// Whether an address names a password, before its host or after it.
fn holds_password(address: &str) -> bool {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let (before, after) = rest.split_once('?').unwrap_or((rest, ""));
    let user = before.rsplit_once('@').map_or("", |(user, _)| user);
    user.contains(':') || after.split('&').any(|pair| pair.starts_with("password="))
}

#[derive(Subcommand)]
enum KnowledgeCommand {
    /// Every mistake with file and line: plumbline knowledge check DIR
    Check {
        /// Folder; without it, the files inside the program
        dir: Option<PathBuf>,
        /// Folder of files under non-commercial terms to check beside them
        #[arg(long, value_name = "DIR")]
        with: Option<PathBuf>,
    },
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Words
    Text,
    /// JSON
    Json,
    /// Comma-separated
    Csv,
}

/// What went wrong, for the person who must act, with the exit status.
struct Failure {
    words: String,
    status: u8,
}

impl Failure {
    fn data(words: impl Into<String>) -> Self {
        Self { words: words.into(), status: 1 }
    }

    fn usage(words: impl Into<String>) -> Self {
        Self { words: words.into(), status: 2 }
    }
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match run(arguments.command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            let _ = writeln!(std::io::stderr(), "{}", failure.words);
            ExitCode::from(failure.status)
        }
    }
}

fn run(command: Command) -> Result<(), Failure> {
    match command {
        Command::Serve { listen, origin, proxies, smtp, read_only, sample, matching, place, key, facts } => {
            serve::serve(
                &serve::Asked {
                    listen: &listen,
                    origin: origin.as_deref(),
                    proxies,
                    smtp: smtp.as_deref(),
                    read_only,
                    sample,
                    banks: &matching,
                },
                &place,
                &key,
                &facts,
            )
        }
        Command::Dialogue { command } => dialogue::run(command),
        Command::Fingerprint { command } => fingerprint::run(command),
        Command::Bank { command } => bank::run(command),
        Command::Funding { command } => funding::run(command),
        Command::Platforms { command } => platforms::run(command),
        Command::Matching { command } => matching::run(command),
        Command::People { command } => people::run(command),
        Command::Audit { organisation, format, place } => audit::print_log(organisation.as_deref(), format, &place),
        Command::Backup { dir, place, key } => keep::backup(&dir, &place, &key),
        Command::Restore { dir, without_key, place, key } => keep::restore(&dir, &place, &key, without_key),
        Command::Align { party, all: _, need, format, facts } => {
            align(party.as_deref(), need.as_deref(), format, &facts)
        }
        Command::Brief { party, out, lang, facts } => brief(&party, &out, &lang, &facts),
        Command::Knowledge { command: KnowledgeCommand::Check { dir, with } } => check(dir.as_deref(), with.as_deref()),
        Command::Doctor { place, key, facts } => {
            let site = site(&facts)?;
            let (kept, sound) = doctor::kept(&place, &key)?;
            print(&(doctor::report(&site) + &kept))?;
            if sound { Ok(()) } else { Err(Failure::data("What lasts is not sound: see above.")) }
        }
    }
}

fn site(facts: &Facts) -> Result<Site, Failure> {
    site_of(&files(facts)?, facts)
}

fn files(facts: &Facts) -> Result<Vec<norms::SourceFile>, Failure> {
    let mut files = knowledge::files(facts.knowledge.as_deref(), facts.with.as_deref()).map_err(Failure::data)?;
    let mut brought = Vec::new();
    if let Some(folder) = &facts.funding {
        brought.extend(knowledge::flows(folder).map_err(Failure::data)?);
    }
    if let Some(lake) = &facts.platforms {
        brought.extend(platforms::tables(lake, &files)?);
    }
    if let Some(twice) = brought.iter().find(|f| files.iter().any(|k| k.path == f.path)) {
        return Err(Failure::usage(format!(
            "{} is in the knowledge folder as well: bring it in one of the two",
            twice.path
        )));
    }
    files.extend(brought);
    Ok(files)
}

fn site_of(files: &[norms::SourceFile], facts: &Facts) -> Result<Site, Failure> {
    let knowledge = norms::load(files).map_err(|problems| {
        let mut words = String::from("The knowledge files have mistakes, so the program does not start:\n");
        for problem in &problems {
            words.push_str(&format!("{problem}\n"));
        }
        words.push_str("Mend them, then check with: plumbline knowledge check DIR");
        if facts.funding.is_some() {
            words.push_str("\nTables under funding/ come from the folder given with --funding: make it again with plumbline funding ingest");
        }
        if facts.platforms.is_some() {
            words.push_str(&format!("\nTables under {} come from the lake given with --platforms", platforms::records::PLACE));
        }
        Failure::data(words)
    })?;
    Site::new(knowledge, facts.as_of.unwrap_or_else(world::today)).map_err(Failure::data)
}

/// Writes to standard output; a closed pipe is the reader's choice, not an error.
fn print(text: &str) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(Failure::data(error.to_string())),
        _ => Ok(()),
    }
}

fn align(party: Option<&str>, need: Option<&str>, format: Format, facts: &Facts) -> Result<(), Failure> {
    let need = match need {
        None => None,
        Some(word) => Some(Need::from_word(word).ok_or_else(|| {
            let all: Vec<_> = Need::ALL.iter().map(|n| n.word()).collect();
            Failure::usage(format!("\"{word}\" is no need; use one of: {}", all.join(", ")))
        })?),
    };
    // The program ends after this: handing every string back to the allocator first would only make people wait.
    let site = std::mem::ManuallyDrop::new(site(facts)?);
    let Some(asked) = party else {
        return match format {
            Format::Csv => {
                let mut body = Vec::new();
                web::api::all_csv(&site, need, &mut body).map_err(|e| Failure::data(e.to_string()))?;
                print(&String::from_utf8_lossy(&body))
            }
            Format::Json => {
                let all: Vec<_> = site.findings.keys().filter_map(|p| web::api::alignment(&site, p, need)).collect();
                json(&all)
            }
            Format::Text => {
                let mut out = String::new();
                for party in site.findings.keys() {
                    out.push_str(&text(&site, party, need));
                }
                print(&out)
            }
        };
    };
    let party = party_of(&site, asked)?;
    match format {
        Format::Json => {
            let alignment = web::api::alignment(&site, &party, need);
            json(&alignment)
        }
        Format::Csv => {
            let mut body = Vec::new();
            web::api::all_csv(&site, need, &mut body).map_err(|e| Failure::data(e.to_string()))?;
            let all = String::from_utf8_lossy(&body);
            let prefix = format!("{party},");
            let rows: Vec<&str> =
                all.lines().enumerate().filter(|(n, l)| *n == 0 || l.starts_with(&prefix)).map(|(_, l)| l).collect();
            print(&format!("{}\n", rows.join("\n")))
        }
        Format::Text => print(&text(&site, &party, need)),
    }
}

/// The id of a party as the findings know it.
fn party_of(site: &Site, asked: &str) -> Result<String, Failure> {
    for id in [asked.to_uppercase(), asked.to_lowercase()] {
        if site.findings.contains_key(&id) {
            return Ok(id);
        }
    }
    let c = Ctx::new(site, Lang::En, false, "/", "");
    let near: Vec<String> = web::pages::search::near(&c, asked).into_iter().map(|(_, name)| name).collect();
    let hint = if near.is_empty() { String::new() } else { format!(" Near to it: {}.", near.join(", ")) };
    Err(Failure::usage(format!("\"{asked}\" is no state or platform; use a code of three letters, such as MEX.{hint}")))
}

fn json(value: &impl serde::Serialize) -> Result<(), Failure> {
    let text = serde_json::to_string_pretty(value).map_err(|e| Failure::data(e.to_string()))?;
    print(&format!("{text}\n"))
}

/// Findings of a party in words: what is known first, then how much is not.
fn text(site: &Site, party: &str, need: Option<Need>) -> String {
    let c = Ctx::new(site, Lang::En, false, "/", "");
    let mut out = format!("{} ({party}), as of {}\n", c.party(party), site.as_of);
    let Some(list) = site.findings.get(party) else {
        return out;
    };
    let here: Vec<_> = list.iter().filter(|f| need.is_none_or(|n| n == f.need)).collect();
    for f in here.iter().filter(|f| web::pages::finding::is_known(f)) {
        out.push_str(&format!(
            "\n{}\n  {}  on paper: {}; in life: {}\n  {}\n",
            c.title(&f.benchmark).0,
            f.benchmark,
            c.standing(&f.paper).to_lowercase(),
            c.standing(&f.life).to_lowercase(),
            web::api::why(&c, f),
        ));
    }
    let open = here.iter().filter(|f| !web::pages::finding::is_known(f)).count();
    out.push_str(&format!(
        "\n{open} more benchmarks: nobody we have read can say. See --format json for what is missing.\n"
    ));
    out
}

fn brief(asked: &str, out: &std::path::Path, lang: &str, facts: &Facts) -> Result<(), Failure> {
    let lang = Lang::from_code(lang)
        .ok_or_else(|| Failure::usage(format!("\"{lang}\" is not spoken here; use en, es, fr or ar")))?;
    let kind = out.extension().and_then(|e| e.to_str()).unwrap_or("");
    if !matches!(kind, "pdf" | "html" | "md") {
        return Err(Failure::usage("Name the file .pdf, .html or .md, for example --out brief.html"));
    }
    if kind == "pdf" && !press::BUILT {
        return Err(Failure::usage(format!("{}\nOr write the brief as .html and print it.", press::Error::NotBuilt)));
    }
    let site = site(facts)?;
    let party = party_of(&site, asked)?;
    let Some(country) = site.knowledge.countries.get(&party) else {
        return Err(Failure::usage("A brief is written for a state; use a code of three letters, such as MEX."));
    };
    let c = Ctx::new(&site, lang, true, "/", "");
    let body = match kind {
        "md" => web::brief::markdown(&c, country).into_bytes(),
        "html" => {
            web::brief::html(&c, country).map_err(|_| Failure::data("The brief could not be made."))?.into_bytes()
        }
        _ => press::pdf(&web::sheet::sheet(&c, country)).map_err(|e| Failure::data(e.to_string()))?,
    };
    knowledge::write_whole(out, &body).map_err(Failure::data)
}

fn check(dir: Option<&std::path::Path>, with: Option<&std::path::Path>) -> Result<(), Failure> {
    let files = knowledge::files(dir, with).map_err(Failure::data)?;
    let mut problems: Vec<String> = norms::load(&files).err().into_iter().flatten().map(|p| p.to_string()).collect();
    problems.extend(platforms::problems(&files));
    if problems.is_empty() {
        return Ok(());
    }
    let mut out = String::new();
    for problem in &problems {
        out.push_str(&format!("{problem}\n"));
    }
    print(&out)?;
    let n = problems.len();
    Err(Failure::data(format!("{n} mistake{} found; nothing was changed.", if n == 1 { "" } else { "s" })))
}
