//! The repository, read once: its text files and the manifests of its crates.
//!
//! What git ignores and what a build leaves behind is passed over, so a check sees what a reader of the repository sees.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use toml::Table;

/// A text file.
#[derive(Debug)]
pub struct TextFile {
    /// Path from the root, forward slashes.
    pub path: String,
    /// Its text.
    pub text: String,
}

/// A crate of the workspace.
#[derive(Debug)]
pub struct Crate {
    /// Its name.
    pub name: String,
    /// Its folder, from the root.
    pub folder: String,
    /// Its `Cargo.toml`.
    pub manifest: Table,
}

impl Crate {
    /// Names of what it depends on to be built: dependencies and build-dependencies, for every target.
    #[must_use]
    pub fn needs(&self) -> Vec<&str> {
        let mut names = Vec::new();
        let mut tables = vec![&self.manifest];
        if let Some(targets) = self.manifest.get("target").and_then(|t| t.as_table()) {
            tables.extend(targets.values().filter_map(|t| t.as_table()));
        }
        for table in tables {
            for section in ["dependencies", "build-dependencies"] {
                if let Some(listed) = table.get(section).and_then(|d| d.as_table()) {
                    names.extend(listed.iter().map(|(key, value)| {
                        // `short = { package = "long" }` is a dependency on `long`.
                        value.get("package").and_then(|p| p.as_str()).unwrap_or(key)
                    }));
                }
            }
        }
        names
    }
}

/// Everything that a check may look at.
#[derive(Debug)]
pub struct Repo {
    /// The root.
    pub root: PathBuf,
    /// Text files, in order of path.
    pub files: Vec<TextFile>,
    /// Crates found in the folders, whether or not the workspace lists them.
    pub crates: Vec<Crate>,
    /// Folders that the workspace lists as members.
    pub members: Vec<String>,
}

/// Endings of the files that are read. Knowledge has its own check, `plumbline knowledge check`.
const TEXT: [&str; 12] = ["rs", "html", "css", "md", "toml", "ftl", "mjs", "json", "svg", "txt", "sh", "yml"];

/// Folders that are not the repository's own text.
const PASSED_OVER: [&str; 5] = [".git", "target", "node_modules", "knowledge", "knowledge-nc"];

/// Files without an ending that are text all the same.
const NAMED: [&str; 2] = ["run", ".gitignore"];

impl Repo {
    /// Reads the repository that this crate is part of.
    ///
    /// # Errors
    /// If a folder or file cannot be read, or a manifest is not TOML.
    pub fn open() -> io::Result<Self> {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        Self::at(here.parent().unwrap_or(here))
    }

    /// Reads a repository at a folder.
    ///
    /// # Errors
    /// If a folder or file cannot be read, or a manifest is not TOML.
    pub fn at(root: &Path) -> io::Result<Self> {
        let mut paths = Vec::new();
        walk(root, &mut paths)?;
        paths.sort();
        let mut files = Vec::new();
        for path in paths {
            let inside = path.strip_prefix(root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
            let text = fs::read_to_string(&path)
                .map_err(|e| io::Error::new(e.kind(), format!("{inside} cannot be read as text: {e}")))?;
            files.push(TextFile { path: inside, text });
        }

        let mut crates = Vec::new();
        let mut members = Vec::new();
        for file in files.iter().filter(|f| f.path == "Cargo.toml" || f.path.ends_with("/Cargo.toml")) {
            let manifest: Table = file
                .text
                .parse()
                .map_err(|e| io::Error::new(io::ErrorKind::InvalidData, format!("{}: {e}", file.path)))?;
            // A workspace within, such as `fuzz`, is a house of its own: it is built with another compiler and ships nothing.
            if manifest.contains_key("workspace") && file.path != "Cargo.toml" {
                continue;
            }
            let listed = manifest.get("workspace").and_then(|w| w.get("members")).and_then(|m| m.as_array());
            members.extend(listed.into_iter().flatten().filter_map(|m| m.as_str()).map(str::to_owned));
            let name = manifest.get("package").and_then(|p| p.get("name")).and_then(|n| n.as_str());
            if let Some(name) = name.map(str::to_owned) {
                let folder = file.path.trim_end_matches("Cargo.toml").trim_end_matches('/').to_owned();
                crates.push(Crate { name, folder, manifest });
            }
        }
        Ok(Self { root: root.to_owned(), files, crates, members })
    }

    /// The text of a file; empty if it is not there.
    #[must_use]
    pub fn text(&self, path: &str) -> &str {
        self.files.iter().find(|f| f.path == path).map_or("", |f| &f.text)
    }
}

fn walk(folder: &Path, into: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let (path, name) = (entry.path(), entry.file_name());
        let name = name.to_string_lossy();
        let kind = entry.file_type()?;
        if kind.is_dir() {
            if !PASSED_OVER.contains(&&*name) {
                walk(&path, into)?;
            }
        } else if kind.is_file() {
            let ending = path.extension().map(|e| e.to_string_lossy());
            if ending.is_some_and(|e| TEXT.contains(&&*e)) || NAMED.contains(&&*name) {
                into.push(path);
            }
        }
    }
    Ok(())
}
