//! The files in memory, with what has been changed in them.

use std::collections::BTreeMap;

use toml_edit::DocumentMut;

use super::WhyLeft;
use crate::SourceFile;

/// Files that came in, and the new text of those that changed: for good, or by the proposal that is being written.
#[derive(Clone)]
pub(super) struct Files<'f> {
    base: &'f [SourceFile],
    by_path: BTreeMap<&'f str, &'f str>,
    changed: BTreeMap<String, String>,
    pending: BTreeMap<String, String>,
}

impl<'f> Files<'f> {
    pub(super) fn new(base: &'f [SourceFile]) -> Self {
        let by_path = base.iter().map(|f| (f.path.as_str(), f.text.as_str())).collect();
        Self { base, by_path, changed: BTreeMap::new(), pending: BTreeMap::new() }
    }

    /// Paths of all files, those that came in first.
    pub(super) fn paths(&self) -> impl Iterator<Item = &str> {
        let also = self.pending.keys().filter(|p| !self.changed.contains_key(*p));
        let added = self.changed.keys().chain(also).map(String::as_str).filter(|p| !self.by_path.contains_key(p));
        self.base.iter().map(|f| f.path.as_str()).chain(added)
    }

    pub(super) fn text(&self, path: &str) -> Option<&str> {
        let new = self.pending.get(path).or_else(|| self.changed.get(path)).map(String::as_str);
        new.or_else(|| self.by_path.get(path).copied())
    }

    pub(super) fn put(&mut self, path: &str, text: String) {
        self.pending.insert(path.to_owned(), text);
    }

    /// Keeps what was put since the last time.
    pub(super) fn keep(&mut self) {
        self.changed.append(&mut self.pending);
    }

    /// Forgets what was put since the last time.
    pub(super) fn forget(&mut self) {
        self.pending.clear();
    }

    /// All files as they stand now.
    pub(super) fn all(&self) -> Vec<SourceFile> {
        let file =
            |path: &str| SourceFile { path: path.to_owned(), text: self.text(path).unwrap_or_default().to_owned() };
        self.paths().map(file).collect()
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
