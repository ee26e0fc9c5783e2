//! The formats in which others exchange fingerprints.
//!
//! Reading makes [`Record`]s of a file, or says what is wrong with which of them: by its place, never by what stands in it. [`import`] puts them into a bank
//! as one step. Writing ([`Sender`]) makes a file of the entries whose terms allow it. Shapes are those that python-threatexchange 1.2.17 reads and writes
//! and that the exchanges describe: ThreatExchange (descriptors, updates, and the CSV of its command line and its pages), NCMEC hash sharing version 2
//! (XML), StopNCII version 1 (what `FetchHashes` answers).
//!
//! | | taken | taken out | left, and counted |
//! | --- | --- | --- | --- |
//! | ThreatExchange | `MALICIOUS`, `POSITIVE_CLASS` | `NON_MALICIOUS`, `NEGATIVE_CLASS`, `should_delete`, what has expired, and what nobody confirms (any longer), unless asked for | |
//! | NCMEC | `image` with a `pdq` | `deletedImage`, `deletedVideo`, and `image` that no longer has a `pdq` | other kinds of fingerprints; videos |
//! | StopNCII | `Active`, `Received` | `Withdrawn`, `Deleted`, what every one of its cases has withdrawn, and `Unknown` | |
//!
//! Absent on purpose: other kinds than PDQ. MD5, SHA-1, PhotoDNA and the rest are counted and left: a bank finds what is near, and they are not for that.
//! The network is absent too: files come in and go out, and whoever has the keys of an exchange carries them.

mod csvs;
mod import;
mod json;
mod ncmec;
mod send;
mod stopncii;
mod threatexchange;

use std::collections::BTreeMap;

use fingerprint::Hash;

pub use import::{Imported, Wanted, import, refusals};
pub use send::{Sender, Sending, Sent};

/// Bytes of a file at most.
pub const LARGEST: u64 = 1 << 30;
/// Bytes of a label at most.
const LABEL: usize = 4096;
/// Records that are named at most; the rest is counted.
const TOLD: usize = 1000;

/// Whose format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// ThreatExchange, a table.
    ThreatexchangeCsv,
    /// ThreatExchange, objects.
    ThreatexchangeJson,
    /// NCMEC hash sharing, version 2.
    Ncmec,
    /// StopNCII, version 1.
    Stopncii,
}

/// What to make of a file.
#[derive(Debug, Clone, Copy, Default)]
pub struct Options {
    /// Take what nobody has confirmed as well.
    pub unconfirmed: bool,
    /// Keep labels and case numbers.
    pub labels: bool,
    /// Seconds since 1970: what has expired by then is taken out.
    pub now: i64,
}

/// One record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// Where it stands, as a person finds it: a line, an element, an index.
    pub place: String,
    /// Whose it is, as far as the record says. `None` is about everybody of the exchange but those in `but`.
    pub owner: Option<String>,
    /// Who says something else in the same record.
    pub but: Vec<String>,
    /// By what a later record is about the same.
    pub key: Key,
    /// What it says of it.
    pub says: Says,
    /// When it was changed, in seconds since 1970, if it says so.
    pub when: Option<i64>,
}

/// By what records are about the same.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    /// The fingerprint.
    Hash(Hash),
    /// A number that the exchange gives, which stands in the label.
    Name(String),
}

/// What a record says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Says {
    /// To be found.
    Take {
        /// The fingerprint.
        hash: Hash,
        /// What its owner calls it.
        label: String,
        /// Until when, in seconds since 1970.
        expires: Option<i64>,
    },
    /// No longer to be found.
    Out,
}

/// What a file holds.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Read {
    /// In their order.
    pub records: Vec<Record>,
    /// What cannot be taken.
    pub bad: Bad,
    /// Fingerprints of other kinds, by the name that the format gives them.
    pub other: BTreeMap<String, u64>,
    /// Records that nobody has confirmed: they are not taken, and take out what their owner said before.
    pub unconfirmed: u64,
    /// The file says that there are more pages.
    pub more: bool,
}

/// Records that cannot be taken.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Bad {
    /// How many.
    pub count: u64,
    /// The first thousand: their places, and what is wrong.
    pub told: Vec<(String, String)>,
}

impl Bad {
    /// One more.
    pub fn add(&mut self, place: &str, why: impl Into<String>) {
        self.count += 1;
        if self.told.len() < TOLD {
            self.told.push((place.to_owned(), why.into()));
        }
    }
}

impl Read {
    /// A fingerprint of another kind. What a file calls it is shown, so it is kept short and plain, and only so many names are kept.
    fn other(&mut self, kind: &str) {
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.');
        let kind: String = kind.chars().filter(|c| plain(*c)).take(40).collect();
        let known = self.other.len() < 64 || self.other.contains_key(&kind);
        // Longer words of hexadecimal digits are fingerprints in the wrong place.
        let digits = kind.len() >= 16 && kind.bytes().all(|b| b.is_ascii_hexdigit());
        let kind = if known && !kind.is_empty() && !digits { kind } else { "others".to_owned() };
        *self.other.entry(kind).or_default() += 1;
    }
}

/// Reads a file.
///
/// # Errors
/// Why it cannot be read at all, with the place. What is wrong with single records is in [`Read::bad`].
pub fn read(shape: Shape, bytes: &[u8], options: &Options) -> Result<Read, String> {
    if bytes.len() as u64 > LARGEST {
        return Err(format!("the file has more than {} MiB: split it", LARGEST >> 20));
    }
    let text = text(bytes)?;
    match shape {
        Shape::ThreatexchangeCsv => csvs::read(text, options),
        Shape::ThreatexchangeJson => threatexchange::read(text, options),
        Shape::Ncmec => ncmec::read(text),
        Shape::Stopncii => stopncii::read(text, options),
    }
}

/// The text of a file, without the mark that some programs put before it.
fn text(bytes: &[u8]) -> Result<&str, String> {
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return Err("the file is UTF-16; save it as UTF-8".to_owned());
    }
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let good = bytes.get(..error.valid_up_to()).unwrap_or_default();
        format!("line {}: this is no UTF-8 text; save the file as UTF-8", line_of(good))
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() {
        return Err("the file is empty".to_owned());
    }
    Ok(text)
}

/// The number of the line that follows what was read.
fn line_of(before: &[u8]) -> usize {
    1 + before.iter().filter(|b| **b == b'\n').count()
}

/// A fingerprint, or why it is none: without repeating it.
fn hash_of(word: &str) -> Result<Hash, String> {
    word.trim().parse().map_err(|error: fingerprint::NotAHash| error.to_string())
}

/// A label that is a name and not a document, and cannot steer a terminal.
fn label_of(word: &str) -> Result<String, String> {
    let word = word.trim();
    if word.len() > LABEL {
        return Err(format!("its label is longer than {LABEL} bytes"));
    }
    if word.chars().any(char::is_control) {
        return Err("its label holds a character that cannot be shown".to_owned());
    }
    Ok(word.to_owned())
}

/// An owner, of an exchange and a name in it.
fn owner_of(exchange: &str, name: &str) -> Result<String, String> {
    let name = label_of(name).map_err(|why| why.replace("label", "owner"))?;
    Ok(if name.is_empty() { exchange.to_owned() } else { format!("{exchange} {name}") })
}
