//! What the targets share: the real knowledge files, and what has to hold of whatever the loader answers.
//!
//! A target finds what falls over by itself; here stands what would be wrong without falling over. Absent on purpose: a corpus.
//! The knowledge files are the best beginnings there are, and they are given on the command line.

use std::path::Path;
use std::sync::OnceLock;

use norms::{PartialDate, SourceFile};

/// Lines kept of each long table: enough for every kind of row.
const LINES: usize = 12;

/// Parties that are aligned, and whose country files are kept: one in each of three regions.
const PARTIES: [&str; 3] = ["UGA", "MEX", "FRA"];

/// The knowledge files of the repository, in order of path, without most of the countries and of the rows of long tables: a target
/// is worth what it tries in a second.
pub fn files() -> &'static [SourceFile] {
    static FILES: OnceLock<Vec<SourceFile>> = OnceLock::new();
    FILES.get_or_init(|| {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../knowledge");
        let mut files = Vec::new();
        gather(&root, "", &mut files);
        files.retain(|f| {
            let country = f.path.strip_prefix("countries/laws/").and_then(|name| name.strip_suffix(".toml"));
            country.is_none_or(|iso3| PARTIES.contains(&iso3.to_uppercase().as_str()))
        });
        files.sort_by(|a, b| a.path.cmp(&b.path));
        assert!(norms::load(&files).is_ok(), "the knowledge files are not clean: run plumbline knowledge check");
        files
    })
}

fn gather(folder: &Path, inside: &str, into: &mut Vec<SourceFile>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let (path, name) = (entry.path(), entry.file_name());
        let place = format!("{inside}{}", name.to_string_lossy());
        if path.is_dir() {
            gather(&path, &format!("{place}/"), into);
        } else if let Ok(mut text) = std::fs::read_to_string(&path) {
            if place.starts_with("indicators/") && place.ends_with(".csv") {
                let end = text.match_indices('\n').nth(LINES).map_or(text.len(), |(at, _)| at + 1);
                text.truncate(end);
            }
            into.push(SourceFile { path: place, text });
        }
    }
}

/// Loads files; what is refused has to be refused in words and at lines that exist, what is taken has to align.
pub fn load(files: &[SourceFile]) {
    match norms::load(files) {
        Ok(knowledge) => {
            for party in PARTIES {
                let findings = norms::align(&knowledge, party, PartialDate::from_year(2026));
                assert!(findings.iter().all(|f| f.party == party));
            }
        }
        Err(problems) => {
            assert!(!problems.is_empty(), "refused without a word");
            for p in problems {
                assert!(!p.what.is_empty() && !p.todo.is_empty(), "does not say what to do: {p}");
                let lines = files.iter().find(|f| f.path == p.path).map_or(0, |f| f.text.lines().count() + 1);
                assert!(p.line <= lines.max(1), "there is no such line: {p}");
            }
        }
    }
}

/// What is said of a day of counts that no file stands behind.
pub fn particulars() -> platforms::shard::Particulars {
    platforms::shard::Particulars {
        day: "2025-09-24".into(),
        slug: "global".into(),
        file: String::new(),
        sha1: String::new(),
        hash_was_published: false,
        size: 0,
        full: false,
        schemas: Vec::new(),
        concordance: 0,
        rows: 0,
        aside: std::collections::BTreeMap::new(),
        aside_of: std::collections::BTreeMap::new(),
        repeated: 0,
        same_parts: 0,
        unknown: std::collections::BTreeMap::new(),
    }
}
