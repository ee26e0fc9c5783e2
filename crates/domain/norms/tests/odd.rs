//! Files as they come when something went wrong with them: cut, doubled, overwritten. The loader may refuse; it may not fall over.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says where")]

use std::path::Path;

use norms::SourceFile;
use proptest::prelude::*;

const FILES: [&str; 10] = [
    "clocks.toml",
    "bodies.toml",
    "platforms.toml",
    "countries/laws/uga.toml",
    "benchmarks/services.toml",
    "benchmarks/unread.toml",
    "instruments/cedaw.toml",
    "indicators/indicators.toml",
    "countries/treaties.csv",
    "countries/aid.csv",
];

fn text(path: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../knowledge");
    std::fs::read_to_string(root.join(path)).unwrap()
}

/// The nearest place at or before `at` where a character begins.
fn place(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|i| text.is_char_boundary(*i)).unwrap_or(0)
}

/// Loads the file beside the vocabularies; every problem must name the file and a line that it has.
fn refused_in_words(path: &str, changed: String) {
    let lines = changed.lines().count().max(1);
    let mut files = vec![SourceFile { path: path.to_owned(), text: changed }];
    for name in ["law-kind", "law-status", "law-cover", "harm", "group"] {
        let path = format!("vocabularies/{name}.toml");
        files.push(SourceFile { text: text(&path), path });
    }
    if let Err(problems) = norms::load(&files) {
        for problem in problems {
            let said = problem.to_string();
            assert!(said.contains("; "), "does not say what to do: {said}");
            if let Some(line) = said.strip_prefix(&format!("{path}:")).and_then(|r| r.split(':').next()) {
                let line: usize = line.parse().unwrap();
                assert!(line <= lines + 1, "{said} has only {lines} lines");
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(160))]

    #[test]
    fn a_damaged_file_is_refused_in_words(file in 0..FILES.len(), from in 0.0..1.0f64, length in 0usize..400, put in ".{0,40}") {
        let path = FILES[file];
        let before = text(path);
        let start = place(&before, (from * before.len() as f64) as usize);
        let end = place(&before, start + length).max(start);
        refused_in_words(path, format!("{}{put}{}", &before[..start], &before[end..]));
    }

    #[test]
    fn any_text_is_refused_in_words(file in 0..FILES.len(), noise in "(\\[\\[?[a-z.]{0,8}\\]?\\]?\n|[a-z_]{1,9} ?= ?(\"[^\"\n]{0,9}\"|[0-9.:-]{0,12}|\\[[^\n]{0,9}\\]?|\\{[^\n]{0,12})\n|.){0,30}") {
        refused_in_words(FILES[file], noise);
    }
}
