//! The files in memory, with what has been changed in them.

use std::collections::BTreeMap;

use toml_edit::DocumentMut;

use super::WhyLeft;
use crate::SourceFile;

/// Files that came in, and the new text of those that changed.
#[derive(Clone)]
pub(super) struct Files<'f> {
    base: &'f [SourceFile],
    changed: BTreeMap<String, String>,
}

impl<'f> Files<'f> {
    pub(super) fn new(base: &'f [SourceFile]) -> Self {
        Self { base, changed: BTreeMap::new() }
    }

    /// Paths in order, those of the files that came in first.
    pub(super) fn paths(&self) -> Vec<String> {
        let added = self.changed.keys().filter(|p| !self.base.iter().any(|f| f.path == **p));
        self.base.iter().map(|f| &f.path).chain(added).cloned().collect()
    }

    pub(super) fn text(&self, path: &str) -> Option<&str> {
        let base = || self.base.iter().find(|f| f.path == path).map(|f| f.text.as_str());
        self.changed.get(path).map(String::as_str).or_else(base)
    }

    pub(super) fn put(&mut self, path: &str, text: String) {
        self.changed.insert(path.to_owned(), text);
    }

    /// All files as they stand now.
    pub(super) fn all(&self) -> Vec<SourceFile> {
        let file = |path: String| {
            let text = self.text(&path).unwrap_or_default().to_owned();
            SourceFile { path, text }
        };
        self.paths().into_iter().map(file).collect()
    }

    /// A TOML file to read or edit.
    pub(super) fn toml(&self, path: &str) -> Result<DocumentMut, WhyLeft> {
        let text = self.text(path).unwrap_or_default();
        text.trim_start_matches('\u{feff}')
            .parse()
            .map_err(|e: toml_edit::TomlError| WhyLeft::Check { problems: vec![format!("{path}: {}", e.message())] })
    }

    /// Puts an edited file back, with its mark of byte order and its ends of lines.
    pub(super) fn put_toml(&mut self, path: &str, doc: &DocumentMut) {
        let old = self.text(path).unwrap_or_default();
        let (bom, crlf) = (old.starts_with('\u{feff}'), old.contains("\r\n"));
        let mut new = doc.to_string();
        if crlf {
            new = new.replace("\r\n", "\n").replace('\n', "\r\n");
        }
        if bom {
            new.insert(0, '\u{feff}');
        }
        self.put(path, new);
    }
}
