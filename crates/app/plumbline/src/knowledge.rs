//! Knowledge files, from inside the program or from a folder.
//!
//! Files under non-commercial terms are never inside the program: they load from a folder that the operator names.

use std::io::Write;
use std::path::{Path, PathBuf};

use include_dir::{Dir, include_dir};
use norms::SourceFile;

static INSIDE: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/../../../knowledge");

/// Largest file that is read, in bytes.
const LARGEST: u64 = 16 * 1024 * 1024;
/// Deepest folder that is entered.
const DEEPEST: usize = 6;

/// All files of `dir` (or those inside the program), and those of `with` under `noncommercial/`.
pub(crate) fn files(dir: Option<&Path>, with: Option<&Path>) -> Result<Vec<SourceFile>, String> {
    let mut out = Vec::new();
    match dir {
        Some(dir) => gather(dir, dir, "", 0, &mut out)?,
        None => inside(&INSIDE, &mut out),
    }
    if let Some(with) = with {
        gather(with, with, "noncommercial/", 0, &mut out)?;
    }
    out.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(out)
}

/// Where the files of a folder of flows stand among the knowledge.
pub(crate) const FUNDING: &str = "funding/";
/// Largest file of flows that is read, in bytes.
const LARGEST_FLOWS: u64 = 64 * 1024 * 1024;
/// Of what `plumbline funding ingest` writes, what pages and findings are made of.
pub(crate) const FLOWS: [&str; 9] = [
    "flows.csv",
    "named_flows.csv",
    "budgets.csv",
    "named.csv",
    "publishers.csv",
    "sources.csv",
    "aside.csv",
    "twice.csv",
    "refused.csv",
];

/// The files of a folder that `plumbline funding ingest` wrote.
pub(crate) fn flows(folder: &Path) -> Result<Vec<SourceFile>, String> {
    FLOWS.iter().map(|name| {
        let path = folder.join(name);
        let failed = |why: &dyn std::fmt::Display| {
            format!(
                "{} could not be read: {why}. --funding takes a folder that was made with: plumbline funding ingest FILE... --into FOLDER",
                path.display()
            )
        };
        let size = path.metadata().map_err(|e| failed(&e))?.len();
        if size > LARGEST_FLOWS {
            return Err(failed(&"it is larger than 64 MiB; bring fewer files at once"));
        }
        let text = std::fs::read_to_string(&path).map_err(|e| failed(&e))?;
        Ok(SourceFile { path: format!("{FUNDING}{name}"), text })
    }).collect()
}

fn wanted(path: &Path) -> bool {
    path.extension().and_then(|e| e.to_str()).is_some_and(|e| matches!(e, "toml" | "csv" | "json"))
}

fn inside(dir: &Dir<'_>, out: &mut Vec<SourceFile>) {
    for file in dir.files().filter(|f| wanted(f.path())) {
        if let Some(text) = file.contents_utf8() {
            out.push(SourceFile { path: slashes(file.path()), text: text.to_owned() });
        }
    }
    for child in dir.dirs() {
        inside(child, out);
    }
}

fn slashes(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}

fn gather(root: &Path, at: &Path, prefix: &str, depth: usize, out: &mut Vec<SourceFile>) -> Result<(), String> {
    let failed = |path: &Path, why: &dyn std::fmt::Display| {
        format!("{} could not be read: {why}. Check the path and its permissions.", path.display())
    };
    if depth > DEEPEST {
        return Err(format!("{} lies too deep; knowledge folders are at most {DEEPEST} levels deep.", at.display()));
    }
    let mut entries: Vec<PathBuf> = Vec::new();
    for entry in std::fs::read_dir(at).map_err(|e| failed(at, &e))? {
        entries.push(entry.map_err(|e| failed(at, &e))?.path());
    }
    entries.sort();
    for path in entries {
        if path.is_dir() {
            gather(root, &path, prefix, depth + 1, out)?;
            continue;
        }
        if !wanted(&path) {
            continue;
        }
        let size = path.metadata().map_err(|e| failed(&path, &e))?.len();
        if size > LARGEST {
            return Err(failed(&path, &"it is larger than 16 MiB"));
        }
        let bytes = std::fs::read(&path).map_err(|e| failed(&path, &e))?;
        let text = String::from_utf8(bytes).map_err(|e| failed(&path, &format!("it is not UTF-8 ({e})")))?;
        let inside = slashes(path.strip_prefix(root).unwrap_or(&path));
        out.push(SourceFile { path: format!("{prefix}{inside}"), text });
    }
    Ok(())
}

/// Writes a file whole or not at all: beside it first, then in its place.
pub(crate) fn write_whole(path: &Path, body: &[u8]) -> Result<(), String> {
    let failed = |e: std::io::Error| format!("{} could not be written: {e}. Nothing was changed.", path.display());
    let mut beside = path.as_os_str().to_owned();
    beside.push(".part");
    let beside = PathBuf::from(beside);
    let mut file = std::fs::File::create(&beside).map_err(failed)?;
    file.write_all(body).and_then(|()| file.sync_all()).map_err(failed)?;
    std::fs::rename(&beside, path).map_err(failed)
}
