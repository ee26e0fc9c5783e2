//! `plumbline bank import` and `export --as`: files of other people's formats.

use std::fs::File;
use std::io::{self, BufWriter, Read as _, Write};
use std::path::{Path, PathBuf};

use banks::exchange::{LARGEST, Options, Read, Sender, Sending, Shape, Wanted, import, read, refusals};
use clap::ValueEnum;

use super::shown::{entries, printable};
use super::{Hashes, Out, Place, end_of, failed, now, told};
use crate::{Failure, print};

/// Whose format.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum As {
    /// ThreatExchange, a table: of its command line, or of its pages
    ThreatexchangeCsv,
    /// ThreatExchange: descriptors or updates, a page or an object a line
    ThreatexchangeJson,
    /// NCMEC hash sharing, version 2 (XML)
    Ncmec,
    /// StopNCII, version 1: pages that FetchHashes answers (JSON)
    Stopncii,
}

impl From<As> for Shape {
    fn from(shape: As) -> Self {
        match shape {
            As::ThreatexchangeCsv => Self::ThreatexchangeCsv,
            As::ThreatexchangeJson => Self::ThreatexchangeJson,
            As::Ncmec => Self::Ncmec,
            As::Stopncii => Self::Stopncii,
        }
    }
}

/// What comes in.
#[derive(clap::Args)]
pub(crate) struct Coming {
    /// Files to import as one, in any order: what was changed last holds, and without a time what takes out. - for standard input
    #[arg(long, value_name = "FILE", required = true, num_args = 1..)]
    from: Vec<PathBuf>,
    /// Their format
    #[arg(long = "as", value_enum, value_name = "FORMAT")]
    shape: As,
    /// Whose entries they are, instead of whom each record names. Keep to it: an exchange can take out only what came in under the same owner
    #[arg(long, value_name = "WORDS")]
    owner: Option<String>,
    /// Where the consent is written down
    #[arg(long, value_name = "WORDS", default_value = "")]
    consent: String,
    /// What they may be used for; `for NAME` between commas lets `export --for NAME` pass them on
    #[arg(long, value_name = "WORDS", default_value = "")]
    purpose: String,
    /// Last day on which they are found, such as 2028-12-31, unless the record names an earlier end
    #[arg(long, value_name = "DATE")]
    expires: Option<jiff::civil::Date>,
    /// From the full picture, or from one made smaller first (512), if it is known
    #[arg(long, default_value = "")]
    variant: String,
    /// Quality of all of them, 0 to 100, if it is known; below 50 they are refused
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(0..=100))]
    quality: Option<u8>,
    /// Keep descriptions and tags (ThreatExchange) or case numbers (StopNCII) as labels; a hash with a label says more than a hash
    #[arg(long)]
    labels: bool,
    /// Take what nobody has confirmed as well (ThreatExchange: UNKNOWN, SUSPICIOUS, disputed)
    #[arg(long)]
    unconfirmed: bool,
    /// Leave records out that cannot be taken, name them, and import the others
    #[arg(long)]
    skip_bad: bool,
    /// Fingerprints, one a line, to take although they were withdrawn from the bank before
    #[arg(long, value_name = "FILE")]
    again: Option<PathBuf>,
    /// Leave the bytes of what is withdrawn in the files until those are rewritten
    #[arg(long)]
    later: bool,
}

/// What goes out to somebody else.
#[derive(clap::Args)]
pub(crate) struct Going {
    /// In the format of an exchange, for whoever --for names
    #[arg(long = "as", value_enum, value_name = "FORMAT", requires = "recipient", conflicts_with = "format")]
    shape: Option<As>,
    /// Only entries whose purpose has `for NAME` between commas or semicolons, and whose consent is written down (and does not say no, as "withdrawn" does)
    #[arg(long = "for", value_name = "NAME", requires = "shape")]
    recipient: Option<String>,
    /// Send labels too: as descriptions (ThreatExchange), case numbers (StopNCII) or numbers of entries (NCMEC)
    #[arg(long, requires = "shape")]
    labels: bool,
    /// The number the exchange knows you by (NCMEC, ThreatExchange JSON)
    #[arg(long, value_name = "N", requires = "shape")]
    member: Option<u64>,
    /// Privacy group that may see them at ThreatExchange; without one, you alone
    #[arg(long, value_name = "N", requires = "shape")]
    privacy_group: Option<u64>,
    /// Tag of ThreatExchange for each of them; may be given again
    #[arg(long, value_name = "WORD", requires = "shape")]
    tag: Vec<String>,
}

pub(super) fn take(place: &Place, coming: Coming) -> Result<(), Failure> {
    // Before the files are read, which may take a while.
    let mut writer = place.writer()?;
    let now = now();
    let expires = coming.expires.map(end_of).transpose()?;
    let options = Options { unconfirmed: coming.unconfirmed, labels: coming.labels, now };
    let (mut records, mut bad, mut left) = (Vec::new(), 0, Read::default());
    let (mut more, mut unread) = (true, Vec::new());
    let mut tell = BufWriter::new(io::stderr().lock());
    for path in &coming.from {
        let odd = |why: String| Failure::data(format!("{}: {why}", path.display()));
        let file = bytes(path).and_then(|bytes| read(coming.shape.into(), &bytes, &options).map_err(odd));
        let mut file = match file {
            Ok(file) => file,
            Err(why) => {
                unread.push(why);
                continue;
            }
        };
        refusals(&mut file, writer.canary(), coming.quality);
        for (at, why) in &file.bad.told {
            // Where nobody listens, the status still tells.
            let _ = writeln!(tell, "{}: {at}: {}", path.display(), printable(why));
        }
        let unnamed = file.bad.count - file.bad.told.len() as u64;
        if unnamed > 0 {
            let _ = writeln!(tell, "{}: and {unnamed} more", path.display());
        }
        bad += file.bad.count;
        left.unconfirmed += file.unconfirmed;
        file.other.into_iter().for_each(|(kind, count)| *left.other.entry(kind).or_default() += count);
        more &= file.more;
        records.extend(file.records);
    }
    let _ = tell.flush();
    drop(tell);
    let again = coming.again.clone().map(|hashes| Hashes { hashes }.all()).transpose();
    let again = again.unwrap_or_else(|why| {
        unread.push(why);
        None
    });
    let again = again.into_iter().flatten().collect();
    // What is wrong with one record must not keep somebody else's withdrawal waiting.
    let out_only = !unread.is_empty() || bad > 0 && !coming.skip_bad;
    let Coming { owner, consent, purpose, variant, quality, .. } = coming;
    let wanted = Wanted { owner, consent, purpose, expires, variant, quality, out_only, again };
    let done = import(&mut writer, &records, &wanted, now).map_err(failed)?;
    let gone = done.withdrawn + done.replaced;
    if gone > 0 && !coming.later {
        writer.compact(now).map_err(|error| {
            Failure::data(format!(
                "{} {} added and {gone} taken out: nobody finds those any more. Their bytes are still in the files: {error}",
                done.added,
                entries(done.added)
            ))
        })?;
    }
    told(&writer);
    if out_only {
        return Err(stopped(unread, bad, done.withdrawn));
    }
    let mut words = format!("{} {} added", done.added, entries(done.added));
    let counts = [
        (done.replaced, "of them in the place of what the same owner had"),
        (done.already, "already there, the same in everything"),
        (done.withdrawn, "taken out, as the file says"),
        (bad, "left out"),
        (
            done.refused,
            "not taken, since they were withdrawn from the bank and the file is no newer, or you withdrew them: --again FILE names what to take all the same",
        ),
        (
            done.others,
            "that the file takes out stay, since they are in the bank under another owner: see bank withdraw",
        ),
    ];
    counts
        .iter()
        .filter(|(count, _)| *count > 0)
        .for_each(|(count, what)| words.push_str(&format!("; {count} {what}")));
    words.push_str(".\n");
    if !left.other.is_empty() {
        let kinds: Vec<String> = left.other.iter().map(|(kind, count)| format!("{count} {kind}")).collect();
        words.push_str(&format!("Left: {}. Only PDQ fingerprints of pictures are banked.\n", kinds.join(", ")));
    }
    if left.unconfirmed > 0 {
        let way = if matches!(coming.shape, As::Stopncii | As::Ncmec) { "" } else { ": --unconfirmed takes them" };
        words.push_str(&format!(
            "Not taken, or taken out: {} that nobody has confirmed, or not any longer{way}.\n",
            left.unconfirmed
        ));
    }
    if more {
        words.push_str(
            "The exchange has more pages than these. What was withdrawn may stand in them: import them too.\n",
        );
    }
    print(&words)
}

/// Why nothing was added, and that what had to go went all the same.
fn stopped(unread: Vec<Failure>, bad: u64, gone: u64) -> Failure {
    let gone = match gone {
        0 => "Nothing was imported".to_owned(),
        _ => format!("Nothing was added. {gone} {} taken out all the same, as the records say", entries(gone)),
    };
    let status = unread.iter().map(|failure| failure.status).max();
    let mut words: Vec<String> = unread.into_iter().map(|failure| failure.words).collect();
    if bad > 0 {
        let records = if bad == 1 { "record" } else { "records" };
        words.push(format!("{bad} {records} cannot be taken"));
    }
    let rest = match status {
        None => "Mend the file, or import the others with --skip-bad",
        Some(_) => "Then import all of them again",
    };
    let words = format!("{}. {gone}. {rest}", words.join(". "));
    if status == Some(2) { Failure::usage(words) } else { Failure::data(words) }
}

fn bytes(path: &Path) -> Result<Vec<u8>, Failure> {
    let odd = |e: io::Error| Failure::usage(format!("{}: {e}. Name a file that an exchange gave you", path.display()));
    let mut bytes = Vec::new();
    if path.as_os_str() == "-" {
        io::stdin().lock().take(LARGEST + 1).read_to_end(&mut bytes).map_err(odd)?;
    } else {
        File::open(path).map_err(odd)?.take(LARGEST + 1).read_to_end(&mut bytes).map_err(odd)?;
    }
    Ok(bytes)
}

impl Going {
    /// Writes the file, if one of an exchange was asked for.
    pub(super) fn send(self, place: &Place) -> Option<Result<(), Failure>> {
        let (Some(shape), Some(recipient)) = (self.shape, &self.recipient) else { return None };
        let asks = matches!(shape, As::Ncmec | As::ThreatexchangeJson);
        if asks && self.member.is_none() {
            return Some(Err(Failure::usage(
                "This format names who sends. Give the number that the exchange knows you by with --member N",
            )));
        }
        let sending = Sending {
            shape: shape.into(),
            recipient: recipient.clone(),
            labels: self.labels,
            member: self.member.unwrap_or_default(),
            group: self.privacy_group,
            tags: self.tag,
            now: now(),
        };
        Some(place.reader().and_then(|bank| send(&Sender::gather(&bank, sending), recipient)))
    }
}

fn send(sender: &Sender, recipient: &str) -> Result<(), Failure> {
    let sent = sender.sent();
    let stays =
        |count: u64, why: &str| if count > 0 { format!("{count} {} {why}. ", entries(count)) } else { String::new() };
    let mut words = [
        stays(sent.not_for, &format!("stay here: their purpose does not have `for {recipient}`")),
        stays(sent.no_consent, "stay here: no consent is written down, or its words say no"),
        stays(sent.other, "stay here: they are not PDQ"),
        stays(sent.doubles, "have the fingerprint of another in the file"),
    ]
    .concat();
    if !sent.stayed.is_empty() {
        let all: Vec<String> = sent.stayed.iter().map(|(what, count)| format!("{what} ({count})")).collect();
        words.push_str(&format!("Not in the file, of entries that are: {}. ", all.join(", ")));
    }
    words
        .push_str(&stays(sent.ends, "end on a day that this format cannot say: tell the recipient, and when they end"));
    if sent.sent == 0 {
        return Err(Failure::data(format!(
            "No entry may go out to {recipient}; nothing was written. {}",
            words.trim_end()
        )));
    }
    let mut out = Out::new();
    let mut bytes = Written { out: &mut out, failed: None };
    let written = sender.write(&mut bytes);
    if let Some(failed) = bytes.failed.take() {
        return Err(failed);
    }
    written.map_err(|e| Failure::data(e.to_string()))?;
    out.done()?;
    let _ = writeln!(io::stderr(), "{} {} for {recipient}. {}", sent.sent, entries(sent.sent), words.trim_end());
    Ok(())
}

/// Standard output as a file of the library.
struct Written<'a> {
    out: &'a mut Out,
    failed: Option<Failure>,
}

impl Write for Written<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self.out.put(bytes) {
            Ok(()) => Ok(bytes.len()),
            Err(failed) => {
                self.failed = Some(failed);
                Err(io::ErrorKind::Other.into())
            }
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
