//! One file becomes one line.

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::Path;

use ::fingerprint::decode::{Limits, Picture, Unread, decode, frames};
use ::fingerprint::{Choices, Kind, Pdq, Spectrum, Variant, enrol, exact, pdq};
use serde::Serialize;

use super::room::Room;
use super::walk::{Found, unreadable};
use crate::Format;

/// Largest file that is read, in bytes: twice the largest photograph that telephones make.
const LARGEST: u64 = 256 << 20;

/// Bytes of memory for each pixel, at most: as it is decoded, as it is shrunk, and the two together for a moment.
const A_PIXEL: u64 = 12;

/// What else to say of each picture.
#[derive(clap::Args)]
pub(super) struct Wanted {
    /// All pixels, or shrunk to 512 first as the C++ command line of PDQ does
    #[arg(long, value_name = "VARIANT", value_parser = variant, default_value = "full")]
    variant: Variant,
    /// Also the hashes of the picture turned by quarters and mirrored
    #[arg(long)]
    dihedral: bool,
    /// Also a set by which the picture is found after small changes: all of them, or those named
    #[arg(long, value_name = "CHANGES", value_enum, num_args = 0..=1, require_equals = true, value_delimiter = ',', default_missing_value = "all")]
    enrol: Vec<Change>,
    /// Also the hashes of all frames of a picture that moves
    #[arg(long)]
    frames: bool,
    /// Also MD5, SHA-1 and SHA-256 of the file, for exact copies
    #[arg(long)]
    exact: bool,
}

fn variant(word: &str) -> Result<Variant, String> {
    Variant::from_word(word).ok_or_else(|| "use full or 512".to_owned())
}

/// Changes that a set foresees.
#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Change {
    /// All of them
    All,
    /// Up to a tenth taken off the sides
    Crops,
    /// White or black borders of up to eight hundredths
    Borders,
    /// Up to four degrees either way
    Turns,
    /// Mirrored, together with the others that are named
    Mirror,
}

impl Wanted {
    fn choices(&self) -> Option<Choices> {
        let has = |change| self.enrol.contains(&change) || self.enrol.contains(&Change::All);
        (!self.enrol.is_empty()).then(|| Choices {
            crops: has(Change::Crops),
            borders: has(Change::Borders),
            turns: has(Change::Turns),
            mirror: has(Change::Mirror),
        })
    }
}

/// A file and what there is to say of it.
#[derive(Serialize)]
pub(super) struct Line {
    file: String,
    #[serde(flatten)]
    told: Told,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Told {
    Hashed(Box<Hashed>),
    Not { error: String },
}

#[derive(Serialize)]
struct Hashed {
    hash: String,
    quality: u8,
    width: u32,
    height: u32,
    variant: &'static str,
    kind: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    upright: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    over_white: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    unfit: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    dihedral: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    set: Option<Vec<String>>,
    /// What became of the picture for each of the set; only people read it.
    #[serde(skip)]
    changes: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    frames: Option<Vec<Frame>>,
    #[serde(flatten)]
    exact: Option<Digests>,
}

#[derive(Serialize)]
struct Frame {
    frame: usize,
    hash: String,
    quality: u8,
}

#[derive(Serialize)]
struct Digests {
    md5: String,
    sha1: String,
    sha256: String,
}

impl Line {
    /// Reads and hashes a file.
    pub(super) fn of(found: &Found, wanted: &Wanted, room: &Room) -> Self {
        let told = match &found.problem {
            Some(problem) => Err(problem.clone()),
            None => hashed(&found.path, wanted, room),
        };
        let told = told.map_or_else(|error| Told::Not { error }, |hashed| Told::Hashed(Box::new(hashed)));
        Self { file: found.path.to_string_lossy().into_owned(), told }
    }

    pub(super) const fn is_error(&self) -> bool {
        matches!(self.told, Told::Not { .. })
    }

    pub(super) fn write(&self, format: Format, out: &mut impl Write) -> io::Result<()> {
        match format {
            Format::Json => {
                serde_json::to_writer(&mut *out, self)?;
                out.write_all(b"\n")
            }
            Format::Csv => row(out, self.row()),
            Format::Text => {
                let file = printable(&self.file);
                match &self.told {
                    Told::Hashed(of) => {
                        let unfit = of.unfit.as_ref().map_or(String::new(), |why| format!("  ({why})"));
                        writeln!(out, "{}  quality {:3}  {file}{unfit}", of.hash, of.quality)?;
                        let beside = [("upright", &of.upright), ("over white", &of.over_white)];
                        for (name, hash) in beside.into_iter().filter_map(|(name, hash)| Some((name, hash.as_ref()?))) {
                            writeln!(out, "  {hash}  {name}")?;
                        }
                        for (hash, name) in of.dihedral.iter().flatten().zip(DIHEDRAL).skip(1) {
                            writeln!(out, "  {hash}  {name}")?;
                        }
                        for (hash, change) in of.set.iter().flatten().zip(&of.changes).skip(1) {
                            writeln!(out, "  {hash}  {change}")?;
                        }
                        for frame in of.frames.iter().flatten() {
                            writeln!(out, "  {}  quality {:3}  frame {}", frame.hash, frame.quality, frame.frame)?;
                        }
                        if let Some(d) = &of.exact {
                            writeln!(out, "  {}  SHA-256\n  {}  SHA-1\n  {}  MD5", d.sha256, d.sha1, d.md5)?;
                        }
                        Ok(())
                    }
                    Told::Not { error } => writeln!(out, "not read: {file}: {error}"),
                }
            }
        }
    }

    fn row(&self) -> Vec<String> {
        let mut row = vec![self.file.clone()];
        match &self.told {
            Told::Not { error } => {
                row.resize(COLUMNS.len() - 1, String::new());
                row.push(error.clone());
            }
            Told::Hashed(of) => {
                let joined = |list: &Option<Vec<String>>| list.as_ref().map_or(String::new(), |l| l.join(" "));
                let frames = of.frames.as_ref().map(|all| all.iter().map(|f| f.hash.clone()).collect());
                let optional = |word: &Option<String>| word.clone().unwrap_or_default();
                let digest =
                    |of_it: fn(&Digests) -> &String| of.exact.as_ref().map_or(String::new(), |d| of_it(d).clone());
                row.extend([of.hash.clone(), of.quality.to_string(), of.width.to_string(), of.height.to_string()]);
                row.extend([of.variant.to_owned(), of.kind.clone(), optional(&of.upright), optional(&of.over_white)]);
                row.extend([joined(&of.dihedral), joined(&of.set), joined(&frames)]);
                row.extend([digest(|d| &d.md5), digest(|d| &d.sha1), digest(|d| &d.sha256)]);
                row.extend([optional(&of.unfit), String::new()]);
            }
        }
        row
    }
}

/// The names of the eight, in their order.
const DIHEDRAL: [&str; 8] = [
    "as it is",
    "turned by 90 degrees",
    "turned by 180 degrees",
    "turned by 270 degrees",
    "upside down",
    "mirrored",
    "along one diagonal",
    "along the other diagonal",
];

const COLUMNS: [&str; 17] = [
    "file",
    "hash",
    "quality",
    "width",
    "height",
    "variant",
    "kind",
    "upright",
    "over_white",
    "dihedral",
    "set",
    "frames",
    "md5",
    "sha1",
    "sha256",
    "unfit",
    "error",
];

/// What stands above the lines.
pub(super) fn head(format: Format, out: &mut impl Write) -> io::Result<()> {
    if format == Format::Csv { row(out, COLUMNS) } else { Ok(()) }
}

fn row<T: AsRef<[u8]>>(out: &mut impl Write, cells: impl IntoIterator<Item = T>) -> io::Result<()> {
    let mut rows = csv::Writer::from_writer(out);
    rows.write_record(cells)?;
    rows.flush()
}

/// A name cannot steer the terminal on which it is printed, nor turn the order of what stands around it.
pub(crate) fn printable(name: &str) -> String {
    let steers = |c: char| c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    name.chars().flat_map(|c| if steers(c) { c.escape_default().collect() } else { vec![c] }).collect()
}

fn read(path: &Path) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    let read = File::open(path).and_then(|file| file.take(LARGEST + 1).read_to_end(&mut bytes));
    read.map_err(|error| unreadable(&error))?;
    if bytes.len() as u64 > LARGEST {
        return Err(format!("it is larger than {} MiB: make it smaller", LARGEST >> 20));
    }
    Ok(bytes)
}

/// The fingerprint of a file, fit for a list of pictures: all pixels, as stored.
pub(super) fn plain(path: &Path) -> Result<::fingerprint::Hash, String> {
    let picture = decode(&read(path)?, &Limits::default()).map_err(|error| error.to_string())?;
    let made = pdq(picture.pixels(), Variant::Full);
    made.fit_for_a_bank().map_err(|refusal| refusal.to_string())?;
    Ok(made.hash)
}

/// What a picture takes in memory, by its head; nothing where it will be refused.
fn pixels(bytes: &[u8], limits: &Limits) -> u64 {
    // A limit of nothing is met by no picture, and says how large this one is.
    match decode(bytes, &Limits { bytes: 0, ..*limits }) {
        Err(Unread::TooLarge(width, height)) if width.max(height) <= limits.side => {
            (u64::from(width) * u64::from(height)).min(limits.bytes) * A_PIXEL
        }
        _ => 0,
    }
}

fn hashed(path: &Path, wanted: &Wanted, room: &Room) -> Result<Hashed, String> {
    let mut held = room.take(std::fs::metadata(path).map_or(0, |about| about.len().min(LARGEST)));
    let bytes = read(path)?;
    let limits = Limits::default();
    held.decode(pixels(&bytes, &limits));
    let picture = decode(&bytes, &limits).map_err(|error| error.to_string())?;
    let spectrum = Spectrum::of(picture.pixels(), wanted.variant);
    let Pdq { hash, quality } = spectrum.pdq();
    let beside = |other: Option<Picture>| other.map(|p| pdq(p.pixels(), wanted.variant).hash.to_string());
    let mut all = None;
    if wanted.frames {
        let mut list = Vec::new();
        let each = |frame: usize, picture: &Picture| {
            let Pdq { hash, quality } = pdq(picture.pixels(), wanted.variant);
            list.push(Frame { frame, hash: hash.to_string(), quality });
        };
        match frames(&bytes, &limits, each) {
            Ok(_) => all = Some(list),
            Err(Unread::Still) => {}
            Err(error) => return Err(error.to_string()),
        }
    }
    let (set, changes) = wanted.choices().map(|choices| set_of(&picture, &choices, wanted.variant)).unzip();
    Ok(Hashed {
        hash: hash.to_string(),
        quality,
        width: picture.width(),
        height: picture.height(),
        variant: wanted.variant.word(),
        kind: Kind::Pdq.to_string(),
        upright: beside(picture.upright()),
        over_white: beside(picture.over_white()),
        unfit: spectrum.pdq().fit_for_a_bank().err().map(|refusal| refusal.to_string()),
        dihedral: wanted.dihedral.then(|| spectrum.dihedral().iter().map(ToString::to_string).collect()),
        set,
        changes: changes.unwrap_or_default(),
        frames: all,
        exact: wanted.exact.then(|| {
            let fingerprint::Exact { md5, sha1, sha256 } = exact(&bytes);
            Digests { md5, sha1, sha256 }
        }),
    })
}

/// The set, of which the first stands for the picture itself, in the variant that was asked for; and what became of the picture for each.
fn set_of(picture: &Picture, choices: &Choices, variant: Variant) -> (Vec<String>, Vec<String>) {
    let mut set = enrol(picture.pixels(), choices);
    if let Some(first) = set.first_mut() {
        first.pdq = pdq(picture.pixels(), variant);
    }
    set.iter().map(|one| (one.pdq.hash.to_string(), one.to_string())).unzip()
}
