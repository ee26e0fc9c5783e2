//! The open lake: the same rows as plain partitioned Parquet, with a dictionary of its columns and the questions as SQL, for any engine that reads Parquet.
//!
//! Behind the feature `parquet`, off by default: who asks the histograms needs none of it. The SQL is for others to run; nothing here runs any.
//!
//! A day is one file, `parquet/statements/day=2025-09-24/global.parquet`, exchanged by renaming. It takes its place before the counts of its day do, and says in its footer from which
//! bytes it was made: so whatever ends the work between the two, the file of the day is simply taken in again.

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

#[cfg(not(feature = "parquet"))]
pub(crate) use absent::{Rows, holds};
#[cfg(feature = "parquet")]
pub(crate) use day::{Rows, holds};

use crate::error::{Error, Result};

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

/// Makes the folder, and writes what lies beside the rows.
pub(crate) fn prepare(folder: &Path, concordance: &Concordance) -> Result<()> {
    #[cfg(feature = "parquet")]
    {
        let place: PathBuf = folder.join(STATEMENTS);
        fs::create_dir_all(&place).map_err(crate::error::at(&place))?;
        beside::write(&folder.join("parquet"), concordance)
    }
    #[cfg(not(feature = "parquet"))]
    {
        let _: (&Path, &Concordance, Option<PathBuf>) = (folder, concordance, None);
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
