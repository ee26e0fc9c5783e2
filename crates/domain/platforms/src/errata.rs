//! What is known to be wrong with the published figures, and which answers that touches.
//!
//! An error of a platform is no reason to leave a figure out, and never a reason to correct it: nobody outside knows the true one. It is a reason to say
//! so beside the figure, each time.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use crate::concordance::{Wrong, toml};
use crate::day::{Day, Month};

/// The file `knowledge/platforms/errata.toml`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ledger {
    /// The errors, in order of their ids.
    #[serde(rename = "erratum")]
    pub errata: Vec<Erratum>,
}

/// How well something is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Basis {
    /// Somebody read the page that says it first-hand.
    Text,
    /// Reported by another.
    Secondary,
    /// Remembered, and to be verified.
    Recall,
}

/// One error.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Erratum {
    /// By which lines of answers name it.
    pub id: String,
    /// Names of the platforms in the database; none if it touches all.
    pub platforms: BTreeSet<String>,
    /// Columns whose figures it touches; `n` for the number of statements.
    pub columns: BTreeSet<String>,
    /// First day, if it is known.
    pub from: Option<String>,
    /// Last day.
    pub until: Option<String>,
    /// In words.
    pub what: String,
    /// Where that is said.
    pub source: String,
    /// How well it is known.
    pub basis: Basis,
    /// Day on which it was gathered.
    pub gathered: String,
}

impl Ledger {
    /// Reads the file.
    ///
    /// # Errors
    /// [`Wrong`].
    pub fn read(text: &str) -> Result<Self, Wrong> {
        let mut read: Self = toml(text)?;
        read.errata.sort_by(|a, b| a.id.cmp(&b.id));
        let mut before = "";
        for erratum in &read.errata {
            let days = [&erratum.from, &erratum.until, &Some(erratum.gathered.clone())];
            let odd = days.into_iter().flatten().find(|d| Day::parse(d.as_bytes()).is_err());
            let what = match odd {
                Some(day) => format!("\"{day}\" of {} is no day; write it as 2025-07-01", erratum.id),
                None if erratum.id == before => format!("{before} is there twice; give each its own id"),
                None if erratum.columns.is_empty() => {
                    format!("{} names no column; name those that it touches, or n", erratum.id)
                }
                None => {
                    before = &erratum.id;
                    continue;
                }
            };
            let line = text.lines().position(|l| l.contains(&erratum.id)).map(|l| l + 1);
            return Err(Wrong { line, what });
        }
        Ok(read)
    }

    /// Errors that touch figures of these columns, resting on these months of these platforms.
    #[must_use]
    pub fn touching(&self, rests_on: &BTreeMap<String, BTreeSet<Month>>, columns: &[&str]) -> Vec<&Erratum> {
        let touches = |erratum: &&Erratum| {
            let of = |name: &String| erratum.platforms.is_empty() || erratum.platforms.contains(name);
            let month = |day: &Option<String>| day.as_ref().and_then(|d| Day::parse(d.as_bytes()).ok()).map(Day::month);
            let (from, until) = (month(&erratum.from), month(&erratum.until));
            let within = |m: &Month| from.is_none_or(|from| *m >= from) && until.is_none_or(|until| *m <= until);
            columns.iter().any(|column| erratum.columns.contains(*column))
                && rests_on.iter().any(|(platform, months)| of(platform) && months.iter().any(within))
        };
        self.errata.iter().filter(touches).collect()
    }
}
