//! The files of the real knowledge, with the long tables of indicators cut: tests that bring tables of their own are not about those.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use norms::SourceFile;

pub(crate) static FILES: LazyLock<Vec<SourceFile>> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../knowledge");
    let mut files = Vec::new();
    gather(&root, &root, &mut files);
    files
});

fn gather(root: &Path, at: &Path, into: &mut Vec<SourceFile>) {
    let mut entries: Vec<PathBuf> = std::fs::read_dir(at).unwrap().map(|e| e.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            gather(root, &path, into);
        } else if path.extension().is_some_and(|e| e == "toml" || e == "csv" || e == "json") {
            let inside = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
            let mut text = std::fs::read_to_string(&path).unwrap();
            if inside.starts_with("indicators/") && inside.ends_with(".csv") {
                text = text.lines().take(20).map(|l| format!("{l}\n")).collect();
            }
            into.push(SourceFile { path: inside, text });
        }
    }
}
