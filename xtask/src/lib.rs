//! The rules of the house, checked.
//!
//! A rule that only a reviewer remembers is broken by the tenth change. Those that a program can see are here, as plain
//! functions from the repository to a list of complaints; `cargo test` runs each as a test of its own, so the build has
//! no secret rules, and `cargo xtask tidy` prints them all at once. Absent on purpose: what rustfmt and clippy already
//! say, and anything that changes a file.

pub mod docs;
pub mod edges;
pub mod files;
pub mod repo;
pub mod wasm;

pub use repo::Repo;

/// A rule: its name, and the function that lists what breaks it.
pub type Check = (&'static str, fn(&Repo) -> Vec<String>);

/// Every rule, in the order in which they are told.
pub const CHECKS: &[Check] = &[
    ("every crate is a member of the workspace and stands on a floor", edges::members),
    ("arrows between crates only point down", edges::floors),
    ("only the crates that may know HTTP, HTML, SQL or the command line do", edges::outside),
    ("every crate takes over the lints of the workspace", edges::lints),
    ("files stay short enough to be read", files::length),
    ("no lint is silenced without a reason", files::silenced),
    ("nothing outside tests gives up with a panic", files::panics),
    ("no file names the machine it was written on", files::machine_paths),
    ("links between documents lead somewhere", docs::links),
    ("the commands in the README exist", docs::commands_exist),
    ("the modules for browsers are those of the sources beside them", wasm::record),
    ("the map in ARCHITECTURE.md names every crate", docs::map),
];
