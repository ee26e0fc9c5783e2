//! Each rule of the house as a test of its own, so that a broken one is named in the list of failures.

use std::io::Write;

use xtask::{Repo, docs, edges, files, wasm};

fn holds(check: fn(&Repo) -> Vec<String>) {
    let repo = Repo::open().unwrap_or_else(|error| Repo {
        root: error.to_string().into(),
        files: Vec::new(),
        crates: Vec::new(),
        members: Vec::new(),
    });
    assert!(!repo.files.is_empty(), "the repository could not be read: {}", repo.root.display());
    let wrong = check(&repo);
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

#[test]
fn every_crate_is_a_member_and_stands_on_a_floor() {
    holds(edges::members);
}

#[test]
fn arrows_between_crates_only_point_down() {
    holds(edges::floors);
}

#[test]
fn only_the_crates_that_may_know_the_world_do() {
    holds(edges::outside);
}

#[test]
fn every_crate_takes_over_the_lints() {
    holds(edges::lints);
}

#[test]
fn files_stay_short() {
    holds(files::length);
}

#[test]
fn no_lint_is_silenced_without_a_reason() {
    holds(files::silenced);
}

#[test]
fn nothing_outside_tests_gives_up() {
    holds(files::panics);
}

#[test]
fn no_file_names_a_machine() {
    holds(files::machine_paths);
}

#[test]
fn links_lead_somewhere() {
    holds(docs::links);
}

#[test]
fn commands_of_the_readme_exist() {
    holds(docs::commands_exist);
}

#[test]
fn the_map_names_every_crate() {
    holds(docs::map);
}

/// Not a rule: `cargo test` says plainly what it leaves out, past the capture of the test's own output.
#[test]
fn what_is_left_out_is_said() {
    let said = writeln!(
        std::io::stderr(),
        "left out of cargo test: the browser tests, which need Node and Chromium; \
         run `node tests/browser/run.mjs target/release/plumbline` (.ci/run does)"
    );
    assert!(said.is_ok());
}

#[test]
fn the_modules_for_browsers_are_those_of_the_sources_beside_them() {
    holds(wasm::record);
}
