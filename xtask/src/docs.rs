//! Documents that stay true: links that lead somewhere, commands that exist, a map with every crate on it.

use crate::repo::Repo;

/// Every relative link of a document names a file or folder.
#[must_use]
pub fn links(repo: &Repo) -> Vec<String> {
    let mut wrong = Vec::new();
    for file in repo.files.iter().filter(|f| f.path.ends_with(".md")) {
        let folder = file.path.rsplit_once('/').map_or("", |(folder, _)| folder);
        for (number, line) in file.text.lines().enumerate() {
            for target in targets(line) {
                let place = target.split('#').next().unwrap_or_default();
                let away = place.contains("://") || place.starts_with("mailto:") || place.is_empty();
                if !away && !repo.root.join(folder).join(place).exists() {
                    wrong.push(format!("{}:{}: there is no {target}", file.path, number + 1));
                }
            }
        }
    }
    wrong
}

/// What stands between `](` and `)`.
fn targets(line: &str) -> impl Iterator<Item = &str> {
    line.split("](").skip(1).filter_map(|rest| rest.split(')').next())
}

/// The lines of the README's `sh` blocks, without comments.
fn commands(repo: &Repo) -> Vec<&str> {
    let mut inside = false;
    let mut found = Vec::new();
    for line in repo.text("README.md").lines() {
        if line.starts_with("```") {
            inside = line == "```sh";
        } else if inside {
            let command = line.split(" #").next().unwrap_or_default().trim();
            if !command.is_empty() && !command.starts_with('#') {
                found.push(command);
            }
        }
    }
    found
}

/// The commands of the program that end by themselves: what a build can run as they are written.
#[must_use]
pub fn commands_to_run(repo: &Repo) -> Vec<&str> {
    let ends = |c: &&str| c.starts_with("plumbline ") && !c.starts_with("plumbline serve");
    commands(repo).into_iter().filter(ends).collect()
}

/// Every `plumbline <word>` of the README is a command of the program, and the test command is there.
#[must_use]
pub fn commands_exist(repo: &Repo) -> Vec<String> {
    let mut wrong = Vec::new();
    let sources = || {
        let inside = |f: &&crate::repo::TextFile| f.path.starts_with("crates/app/plumbline/src/");
        repo.files.iter().filter(inside).flat_map(|f| f.text.lines())
    };
    for command in commands(repo) {
        let words = command.strip_prefix("cargo run --release -- ").or(command.strip_prefix("plumbline "));
        let Some(word) = words.and_then(|w| w.split_whitespace().next()) else {
            continue;
        };
        let variant = camel(word);
        let is = |line: &str| line.trim().strip_prefix(&variant).is_some_and(|r| r.trim().starts_with(['{', '(', ',']));
        if !sources().any(is) {
            wrong.push(format!("README.md: `{command}`: the program has no command `{word}`"));
        }
    }
    if !commands(repo).contains(&"cargo test --workspace") {
        wrong.push("README.md: the test command `cargo test --workspace` is not in it".to_owned());
    }
    wrong
}

/// `knowledge-check` as the name of an enum's variant.
fn camel(word: &str) -> String {
    let upper = |part: &str| {
        let mut letters = part.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect::<String>()).unwrap_or_default()
    };
    word.split('-').map(upper).collect()
}

/// The map of the crates names each of them by its folder.
#[must_use]
pub fn map(repo: &Repo) -> Vec<String> {
    let text = repo.text("ARCHITECTURE.md");
    let missing = |folder: &&str| !text.contains(&format!("`{folder}`"));
    let folders = repo.crates.iter().map(|c| c.folder.as_str());
    folders.filter(missing).map(|f| format!("ARCHITECTURE.md: the map does not name `{f}`")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::repo::TextFile;

    #[test]
    fn commands_are_read_from_sh_blocks_alone() {
        let text = "plumbline no\n```sh\ngit clone X   # once\nplumbline serve\nplumbline align MEX\n```\n```\nplumbline no\n```\n";
        let files = vec![TextFile { path: "README.md".into(), text: text.into() }];
        let repo = Repo { root: ".".into(), files, crates: Vec::new(), members: Vec::new() };
        assert_eq!(commands(&repo), ["git clone X", "plumbline serve", "plumbline align MEX"]);
        assert_eq!(commands_to_run(&repo), ["plumbline align MEX"]);
    }

    #[test]
    fn links_are_read_from_a_line() {
        assert_eq!(targets("see [a](b.md#c) and [d](e)").collect::<Vec<_>>(), ["b.md#c", "e"]);
    }

    #[test]
    fn words_become_variants() {
        assert_eq!(camel("align"), "Align");
        assert_eq!(camel("open-id"), "OpenId");
    }
}
