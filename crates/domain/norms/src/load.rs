//! From files to knowledge, or to the list of everything that is wrong with them.
//!
//! The files are written by hand, by many people, and a page shows what they say about real states. So the whole folder is
//! read before anybody is told anything: every mistake of every file comes back at once, with its line and with what to do
//! about it, and no knowledge comes back beside mistakes. Absent on purpose: reading from disk (the caller does), and repair
//! (a guess of ours would become a fact about a country).

use std::collections::BTreeSet;
use std::fmt;

use crate::model::Knowledge;

mod aid;
mod benches;
mod changes;
mod countries;
pub(crate) mod indicators;
mod join;
mod laws;
pub(crate) mod money;
mod near;
mod norms;
mod places;
mod reader;
mod record;
mod tests_of;
mod told;
mod words;

use reader::Ctx;

/// A file of the knowledge folder.
#[derive(Debug, Clone)]
pub struct SourceFile {
    /// Path inside the knowledge folder, forward slashes.
    pub path: String,
    /// Its text.
    pub text: String,
}

impl SourceFile {
    /// The path by which a file is known: those under `noncommercial/` stand beside the others under the same name.
    fn place(&self) -> &str {
        self.path.strip_prefix("noncommercial/").unwrap_or(&self.path)
    }

    /// File name without folder and ending.
    fn stem(&self) -> &str {
        let name = self.path.rsplit('/').next().unwrap_or_default();
        name.rsplit_once('.').map_or(name, |(stem, _)| stem)
    }

    fn body(&self) -> &str {
        self.text.strip_prefix('\u{feff}').unwrap_or(&self.text)
    }
}

/// One mistake.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// Path inside the folder.
    pub path: String,
    /// Line from 1; 0 if the file is not there at all.
    pub line: usize,
    /// What is wrong.
    pub what: String,
    /// What to do.
    pub todo: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.path)?;
        if self.line > 0 {
            write!(f, ":{}", self.line)?;
        }
        write!(f, ": {}; {}", self.what, self.todo)
    }
}

/// Folders in which a file that nobody reads is a mistake: most likely a misspelt name.
const FOLDERS: [&str; 7] =
    ["instruments/", "countries/", "indicators/", "benchmarks/", "vocabularies/", "translations/", "map/"];

/// Files that have to be there, and what is lost without them.
const NEEDED: [(&str, &str); 11] = [
    ("countries/countries.csv", "countries"),
    (aid::STATES, "lists of who gives and who receives aid"),
    ("countries/treaties.csv", "lists of parties"),
    ("indicators/indicators.toml", "dictionary of indicators"),
    ("indicators/sources.toml", "publishers and licences"),
    ("benchmarks/unread.toml", "list of provisions that no benchmark reads"),
    ("bodies.toml", "bodies and their members"),
    ("platforms.toml", "platforms"),
    ("clocks.toml", "legal clocks"),
    ("changes.toml", "changes that the feed tells"),
    ("map/countries-110m.json", "world map"),
];

/// Folders that may not be empty.
const NEEDED_FOLDERS: [(&str, &str); 4] = [
    ("instruments/", "instruments"),
    ("benchmarks/", "benchmarks"),
    ("vocabularies/", "vocabularies"),
    ("countries/laws/", "country files"),
];

/// What a file is, by where it stands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    // In the order of reading: each may refer to what stands before it.
    Vocabulary,
    Countries,
    Dictionary,
    Sources,
    Map,
    Treaties,
    Aid,
    Organisations,
    Bodies,
    Platforms,
    Clocks,
    Instrument,
    Values,
    Laws,
    GlobalServices,
    Unread,
    Benchmarks,
    Titles,
    Changes,
    Readings,
    Money,
    Record,
    Ignored,
    Stray,
}

fn kind(place: &str) -> Kind {
    let inside = |folder: &str, ending: &str| {
        place
            .strip_prefix(folder)
            .and_then(|r| r.strip_suffix(ending))
            .is_some_and(|r| !r.is_empty() && !r.contains('/'))
    };
    match place {
        "countries/countries.csv" => Kind::Countries,
        "countries/treaties.csv" => Kind::Treaties,
        aid::STATES => Kind::Aid,
        aid::ORGANISATIONS => Kind::Organisations,
        "indicators/indicators.toml" => Kind::Dictionary,
        "indicators/sources.toml" => Kind::Sources,
        "map/countries-110m.json" => Kind::Map,
        "bodies.toml" => Kind::Bodies,
        "platforms.toml" => Kind::Platforms,
        "clocks.toml" => Kind::Clocks,
        "services_global.toml" => Kind::GlobalServices,
        "changes.toml" => Kind::Changes,
        "benchmarks/unread.toml" => Kind::Unread,
        "translations/titles.toml" => Kind::Titles,
        money::READINGS => Kind::Readings,
        _ if money::is_of_folder(place) => Kind::Money,
        _ if record::is_of_record(place) => Kind::Record,
        _ if inside("vocabularies/", ".toml") => Kind::Vocabulary,
        _ if inside("instruments/", ".toml") => Kind::Instrument,
        _ if inside("indicators/", ".csv") => Kind::Values,
        _ if inside("countries/laws/", ".toml") => Kind::Laws,
        _ if inside("benchmarks/", ".toml") => Kind::Benchmarks,
        _ if FOLDERS.iter().any(|f| place.starts_with(f)) && (place.ends_with(".toml") || place.ends_with(".csv")) => {
            Kind::Stray
        }
        _ => Kind::Ignored,
    }
}

/// Reads and checks everything.
///
/// # Errors
/// All problems, in order of path and line.
///
/// ```
/// let files = [norms::SourceFile { path: "benchmarks/law.toml".into(), text: "[[benchmark]]\nid = 3".into() }];
/// let problems = norms::load(&files).unwrap_err();
/// let first = problems.iter().find(|p| p.line == 2).unwrap();
/// assert_eq!(
///     first.to_string(),
///     "benchmarks/law.toml:2: `id` of [[benchmark]] is a whole number and should be text; put it in quotation marks"
/// );
/// ```
pub fn load(files: &[SourceFile]) -> Result<Knowledge, Vec<Problem>> {
    let mut sorted: Vec<(Kind, &SourceFile)> = files.iter().map(|f| (kind(f.place()), f)).collect();
    sorted.sort_by_key(|(kind, file)| (*kind, file.path.as_str()));
    let mut ctx = Ctx::default();
    let mut k = Knowledge::default();
    missing(&ctx, &sorted);
    for (_, file) in sorted.iter().filter(|(kind, _)| *kind == Kind::Vocabulary) {
        words::vocabulary(&mut ctx, file, &mut k);
    }
    let places: BTreeSet<&str> = files.iter().map(SourceFile::place).collect();
    let mut series = indicators::Series::default();
    let mut folder = money::Folder::default();
    let mut record = record::Reading::default();
    for (kind, file) in &sorted {
        match kind {
            Kind::Vocabulary | Kind::Ignored => {}
            Kind::Countries => countries::countries(&ctx, file, &mut k),
            Kind::Treaties => countries::treaties(&ctx, file, &mut k),
            Kind::Aid => aid::states(&ctx, file, &mut k),
            Kind::Organisations => aid::organisations(&ctx, file, &mut k),
            Kind::Dictionary => indicators::dictionary(&ctx, file, &mut k),
            Kind::Sources => indicators::sources(&ctx, file, &places, &mut k),
            Kind::Values => indicators::values(&ctx, file, &mut series, &k),
            Kind::Map => map(&ctx, file, &mut k),
            Kind::Bodies => places::bodies(&ctx, file, &mut k),
            Kind::Platforms => places::platforms(&ctx, file, &mut k),
            Kind::Clocks => places::clocks(&ctx, file, &mut k),
            Kind::Instrument => norms::instrument(&ctx, file, &mut k),
            Kind::Laws => laws::country_file(&ctx, file, &mut k),
            Kind::GlobalServices => laws::global_services(&ctx, file, &mut k),
            Kind::Benchmarks => benches::benchmarks(&ctx, file, &mut k),
            Kind::Unread => benches::unread(&ctx, file, &mut k),
            Kind::Titles => words::titles(&ctx, file, &mut k),
            Kind::Changes => changes::changes(&ctx, file, &mut k),
            Kind::Readings => money::readings(&ctx, file, &mut k),
            Kind::Money => folder.read(&ctx, file),
            Kind::Record => record.read(&ctx, file),
            Kind::Stray => ctx.report(
                &file.path,
                1,
                "no part of the knowledge is read from a file of this name",
                "rename or move it, or take it out of the folder",
            ),
        }
    }
    k.values = series.finish(&ctx);
    folder.finish(&ctx, &mut k);
    record.finish(&ctx, &mut k);
    join::unread(&ctx, &k);
    let problems = ctx.problems();
    if problems.is_empty() { Ok(k) } else { Err(problems) }
}

fn missing(ctx: &Ctx, files: &[(Kind, &SourceFile)]) {
    for (path, what) in NEEDED {
        if !files.iter().any(|(_, f)| f.place() == path) {
            ctx.set_broken(path);
            ctx.report(path, 0, format!("this file is missing, and with it the {what}"), "put it back");
        }
    }
    for (folder, what) in NEEDED_FOLDERS {
        let found = |(kind, file): &(Kind, &SourceFile)| {
            !matches!(kind, Kind::Ignored | Kind::Stray | Kind::Unread) && file.place().starts_with(folder)
        };
        if !files.iter().any(found) {
            ctx.set_broken(folder);
            ctx.report(
                folder,
                0,
                format!("there are no {what} at all"),
                "check that the whole knowledge folder was given",
            );
        }
    }
}

/// The map is drawn by others; here it only has to be one.
fn map(ctx: &Ctx, file: &SourceFile, k: &mut Knowledge) {
    let text = file.body().trim();
    if !(text.starts_with('{') && text.ends_with('}') && text.contains("\"Topology\"")) {
        ctx.report(&file.path, 1, "this is not a TopoJSON topology", "export the map again as TopoJSON");
    }
    k.map = file.body().to_owned();
}
