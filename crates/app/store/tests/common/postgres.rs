//! A database of its own for a test, on the PostgreSQL server that `PLUMBLINE_TEST_POSTGRES` names.
//!
//! `.ci/run` starts one; without it the tests say what they left out. Tests of the crates above take this file in by its path: they have no
//! driver, so `psql` does it, which comes with the server.

use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

/// A database that goes with its test.
pub(crate) struct Database {
    server: String,
    name: String,
}

impl Database {
    /// A new one, with a word in its name; `None` if no server is named.
    #[expect(clippy::disallowed_methods, reason = "a test is told by its environment where the server is")]
    pub(crate) fn make(word: &str) -> Option<Self> {
        static MADE: AtomicU32 = AtomicU32::new(0);
        let Ok(server) = std::env::var("PLUMBLINE_TEST_POSTGRES") else {
            eprintln!("left out: PostgreSQL (PLUMBLINE_TEST_POSTGRES is not set)");
            return None;
        };
        let n = MADE.fetch_add(1, Ordering::Relaxed);
        let made = Self { server, name: format!("plumbline_{word}_{}_{n}", std::process::id()) };
        assert!(made.say(&format!("CREATE DATABASE {}", made.name)), "no database could be made on {}", made.server);
        Some(made)
    }

    /// Its address.
    pub(crate) fn address(&self) -> String {
        format!("{}/{}", self.server.rsplit_once('/').map_or("", |(server, _)| server), self.name)
    }

    /// Takes it away, whoever uses it.
    pub(crate) fn burn(&self) -> bool {
        self.say(&format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", self.name))
    }

    fn say(&self, words: &str) -> bool {
        let said = Command::new("psql").args([&self.server, "-qc", words]).stderr(Stdio::null()).status();
        said.is_ok_and(|status| status.success())
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        self.burn();
    }
}
