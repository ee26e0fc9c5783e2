//! The files of the real knowledge, read once.

use std::path::Path;
use std::sync::LazyLock;

use norms::SourceFile;

pub(crate) static FILES: LazyLock<Vec<SourceFile>> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../knowledge");
    let mut files = Vec::new();
    gather(&root, &root, &mut files);
    files
});

fn gather(root: &Path, at: &Path, out: &mut Vec<SourceFile>) {
    for entry in std::fs::read_dir(at).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            gather(root, &path, out);
        } else if path.extension().is_some_and(|e| e == "toml" || e == "csv" || e == "json") {
            let inside = path.strip_prefix(root).unwrap().to_string_lossy().into_owned();
            out.push(SourceFile { path: inside, text: std::fs::read_to_string(&path).unwrap() });
        }
    }
}
