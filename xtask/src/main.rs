//! `cargo xtask …`: what developers run.

use std::io::{self, Write};
use std::process::ExitCode;

use xtask::{CHECKS, Repo, docs};

const USAGE: &str = "\
cargo xtask tidy       check the rules of the house; the same run as tests in `cargo test --workspace`
cargo xtask commands   print the commands of the README that end by themselves, one a line
cargo xtask wasm       build the modules that run in a browser, and their record; with --check, compare only
";

fn main() -> ExitCode {
    match run() {
        Ok(code) => code,
        Err(error) => {
            // Nobody is left to tell if standard error is closed too.
            let _ = writeln!(io::stderr(), "xtask: {error}");
            ExitCode::from(1)
        }
    }
}

fn run() -> io::Result<ExitCode> {
    let mut out = io::stdout().lock();
    match std::env::args().nth(1).as_deref() {
        Some("tidy") => {
            let repo = Repo::open()?;
            let mut wrong = 0;
            for (rule, check) in CHECKS {
                let complaints = check(&repo);
                if complaints.is_empty() {
                    continue;
                }
                wrong += complaints.len();
                writeln!(out, "{rule}:")?;
                for complaint in complaints {
                    writeln!(out, "  {complaint}")?;
                }
            }
            writeln!(out, "{} rules, {wrong} complaints", CHECKS.len())?;
            Ok(ExitCode::from(u8::from(wrong > 0)))
        }
        Some("commands") => {
            let repo = Repo::open()?;
            for command in docs::commands_to_run(&repo) {
                writeln!(out, "{command}")?;
            }
            Ok(ExitCode::SUCCESS)
        }
        Some("wasm") => {
            let check = std::env::args().nth(2).as_deref() == Some("--check");
            write!(out, "{}", xtask::wasm::run(&Repo::open()?, check)?)?;
            Ok(ExitCode::SUCCESS)
        }
        Some("help" | "--help" | "-h") => {
            write!(out, "{USAGE}")?;
            Ok(ExitCode::SUCCESS)
        }
        _ => {
            write!(io::stderr(), "{USAGE}")?;
            Ok(ExitCode::from(2))
        }
    }
}
