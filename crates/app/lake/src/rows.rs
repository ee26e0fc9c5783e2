//! The open lake: the same rows as plain partitioned Parquet, with a dictionary of its columns and the questions as SQL, for any engine that reads Parquet.
//!
//! Behind the feature `parquet`, off by default: who asks the histograms needs none of it. The SQL is for others to run; nothing here runs any.
//!
//! A day is one file, `parquet/statements/day=2025-09-24/global.parquet`, exchanged by renaming. It takes its place when the counts of its day are written too, and before they take theirs; it says in its
//! footer from which bytes it was made. So whatever ends the work between the two is seen, and mended by taking the file of the day in again.

#[cfg(not(feature = "parquet"))]
mod absent;
#[cfg(feature = "parquet")]
mod beside;
#[cfg(feature = "parquet")]
mod columns;
#[cfg(feature = "parquet")]
mod day;
#[cfg(feature = "parquet")]
mod group;
#[cfg(feature = "parquet")]
mod questions;
#[cfg(feature = "parquet")]
mod shape;

use std::fs;
use std::path::{Path, PathBuf};

use platforms::Concordance;
use platforms::errata::Erratum;
use platforms::shard::Particulars;

#[cfg(not(feature = "parquet"))]
pub(crate) use absent::{Rows, holds, said};
#[cfg(feature = "parquet")]
pub(crate) use day::{Rows, holds, said};

use crate::error::{Error, Result, at};

/// Whether this build writes Parquet.
pub const BUILT: bool = cfg!(feature = "parquet");

/// Rows, under the folder of the lake. Nothing else lies in it, so that an engine may be given the folder.
const STATEMENTS: &str = "parquet/statements";
/// What is being written.
const PARTS: &str = "parquet/parts";

/// Whether the lake keeps rows.
pub(crate) fn are_kept(folder: &Path) -> bool {
    folder.join(STATEMENTS).is_dir()
}

/// Whether a day has its rows there.
pub(crate) fn are_there(folder: &Path, day: &str, slug: &str) -> bool {
    folder.join(STATEMENTS).join(format!("day={day}")).join(format!("{slug}.parquet")).is_file()
}

/// Takes away what a run that was ended left half-written.
pub(crate) fn sweep(folder: &Path) {
    // Mostly not there.
    let _ = fs::remove_dir_all(folder.join(PARTS));
}

/// What the rows of a day say of themselves.
#[cfg_attr(not(feature = "parquet"), expect(dead_code, reason = "such a build reads none"))]
pub(crate) struct Said {
    /// Of the file that they were made from.
    pub(crate) sha1: String,
    /// Version.
    pub(crate) concordance: String,
    /// Whether they are invented.
    pub(crate) sample: bool,
}

/// Day, slug and place of all rows that are there, in order.
pub(crate) fn listed(folder: &Path) -> Result<Vec<(String, String, PathBuf)>> {
    let mut out = Vec::new();
    let place = folder.join(STATEMENTS);
    if !place.is_dir() {
        return Ok(out);
    }
    for day in fs::read_dir(&place).map_err(at(&place))?.flatten() {
        let name = day.file_name().to_string_lossy().into_owned();
        let Some(name) = name.strip_prefix("day=").filter(|_| day.path().is_dir()) else { continue };
        for file in fs::read_dir(day.path()).map_err(at(&day.path()))?.flatten() {
            if let Some(slug) = file.file_name().to_string_lossy().strip_suffix(".parquet") {
                out.push((name.to_owned(), slug.to_owned(), file.path()));
            }
        }
    }
    out.sort();
    Ok(out)
}

/// Writes what lies beside the rows. Each day is told with whether it has rows.
pub(crate) fn tell_beside(
    folder: &Path,
    concordance: &Concordance,
    errata: &[Erratum],
    days: &[(bool, Particulars)],
) -> Result<()> {
    #[cfg(feature = "parquet")]
    {
        let sample = listed(folder)?.iter().filter_map(|(.., path)| said(path)).any(|said| said.sample);
        beside::write(&folder.join("parquet"), concordance, errata, days, sample)
    }
    #[cfg(not(feature = "parquet"))]
    {
        let _ = (folder, concordance, errata, days);
        Err(Error::NotBuilt)
    }
}

/// Days would be in the counts and not among the rows: no engine would tell what reports tell.
pub(crate) fn refused(folder: &Path) -> Error {
    let build = if BUILT { "" } else { " (this build writes none; build with: cargo build --release --features lake)" };
    Error::Refused(format!(
        "{}: this lake keeps its rows as Parquet too, and what is taken in without them would be missing there. Nothing was changed. Add --parquet{build}, or remove the folder {STATEMENTS}",
        folder.display()
    ))
}
