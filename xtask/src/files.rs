//! What a source file may not hold.
//!
//! Words that a check looks for are put together at run time, so that the check does not find itself.

use crate::repo::{Repo, TextFile};

/// Longest file that a reader is asked to hold in mind.
const LONGEST: usize = 600;

/// No Rust file, template or stylesheet is longer than 600 lines.
#[must_use]
pub fn length(repo: &Repo) -> Vec<String> {
    let counted = |f: &&TextFile| [".rs", ".html", ".css"].iter().any(|e| f.path.ends_with(e));
    let lines = |f: &TextFile| f.text.lines().count();
    let told = |f: &TextFile| format!("{} has {} lines: split it by what its parts are about", f.path, lines(f));
    repo.files.iter().filter(counted).filter(|f| lines(f) > LONGEST).map(told).collect()
}

/// `#[expect(…, reason)]` tells when it is no longer needed; `#[allow]` never does.
#[must_use]
pub fn silenced(repo: &Repo) -> Vec<String> {
    let words = [concat!("#[al", "low("), concat!("#![al", "low(")];
    let rust = repo.files.iter().filter(|f| f.path.ends_with(".rs"));
    rust.flat_map(|f| find(f, f.text.lines(), &words, "use #[expect(…, reason = \"…\")]")).collect()
}

/// Outside tests a program says what is wrong and what to do.
#[must_use]
pub fn panics(repo: &Repo) -> Vec<String> {
    let words = [
        concat!(".unw", "rap()"),
        concat!(".exp", "ect(\""),
        concat!("pan", "ic!("),
        concat!("to", "do!("),
        concat!("unimple", "mented!("),
    ];
    let rust = repo.files.iter().filter(|f| f.path.ends_with(".rs") && !is_test(&f.path));
    rust.flat_map(|f| find(f, program(&f.text), &words, "return an error that says what to do")).collect()
}

/// A path of somebody's machine helps nobody else.
#[must_use]
pub fn machine_paths(repo: &Repo) -> Vec<String> {
    let words = [
        concat!("/wo", "rk/"),
        concat!("/ro", "ot/"),
        concat!("/ho", "me/"),
        concat!("/Us", "ers/"),
        concat!("C:", "\\Users"),
    ];
    repo.files.iter().flat_map(|f| find(f, f.text.lines(), &words, "write it relative to the repository")).collect()
}

/// Folders and names by which a test file is known.
fn is_test(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    path.contains("/tests/") || path.contains("/benches/") || name == "tests.rs" || name.ends_with("_tests.rs")
}

/// The lines before the test module, comments left out: examples in them run as tests. Line numbers stay true.
fn program(text: &str) -> impl Iterator<Item = &str> {
    let mut lines = text.lines().peekable();
    let mut over = false;
    std::iter::from_fn(move || {
        let line = lines.next()?;
        let opens = |next: &&str| next.trim_start().starts_with("mod ") && next.trim_end().ends_with('{');
        over |= line.trim() == "#[cfg(test)]" && lines.peek().is_some_and(opens);
        Some(if over || line.trim_start().starts_with("//") { "" } else { line })
    })
}

fn find<'a>(file: &'a TextFile, lines: impl Iterator<Item = &'a str> + 'a, words: &[&str], todo: &str) -> Vec<String> {
    let numbered = lines.enumerate();
    let held = numbered.filter_map(|(i, line)| words.iter().find(|w| line.contains(**w)).map(|w| (i + 1, w)));
    held.map(|(line, word)| format!("{}:{line}: `{word}`; {todo}", file.path)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn repo(path: &str, text: &str) -> Repo {
        let files = vec![TextFile { path: path.to_owned(), text: text.to_owned() }];
        Repo { root: ".".into(), files, crates: Vec::new(), members: Vec::new() }
    }

    #[test]
    fn a_panic_is_told_with_its_line_and_only_outside_tests() {
        let give_up = concat!("x.unw", "rap();");
        let text =
            format!("/// {give_up}\nfn f() {{\n    {give_up}\n}}\n#[cfg(test)]\nmod tests {{\n    {give_up}\n}}\n");
        let wrong = panics(&repo("crates/domain/norms/src/a.rs", &text));
        assert_eq!(wrong.len(), 1, "{wrong:?}");
        assert!(wrong[0].starts_with("crates/domain/norms/src/a.rs:3: "));
        assert!(panics(&repo("crates/domain/norms/tests/a.rs", &text)).is_empty());
    }

    #[test]
    fn a_long_file_is_told() {
        assert!(length(&repo("a.css", &"\n".repeat(LONGEST))).is_empty());
        assert_eq!(length(&repo("a.css", &"\n".repeat(LONGEST + 1))).len(), 1);
        assert!(length(&repo("a.md", &"\n".repeat(LONGEST + 1))).is_empty());
    }

    #[test]
    fn a_machine_is_told() {
        let wrong = machine_paths(&repo("README.md", concat!("see\n/ho", "me/somebody/notes")));
        assert_eq!(wrong.len(), 1);
        assert!(wrong[0].starts_with("README.md:2: "));
    }
}
