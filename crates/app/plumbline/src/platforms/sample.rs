//! The SAMPLE of statements: invented files in the real format, read as any others, so that the pages live at a first run.
//!
//! They are made by `samples/statements/make.py`, which says what is in them. They go into a folder of passing things, through the same
//! reader as published files, and are gone when the counts are made.

use ::platforms::Concordance;
use include_dir::{Dir, include_dir};
use lake::{Lake, Outcome};
use norms::SourceFile;
use web::Record;

use super::{CONCORDANCE, fact_of, record};
use crate::serve::Passing;
use crate::{Failure, world};

static FILES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/samples/statements");

/// What the pages show of the invented files.
pub(crate) fn sample(files: &[SourceFile]) -> Result<Record, Failure> {
    let failed = |e: &dyn std::fmt::Display| Failure::data(format!("the SAMPLE of statements could not be made: {e}"));
    let concordance = fact_of(files, CONCORDANCE, Concordance::read)?;
    let passing = Passing::new()?;
    let folder = passing.folder();
    let mut published = Vec::new();
    for file in FILES.files() {
        let (path, kind) = (folder.join(file.path()), file.path().extension());
        let is = |ending: &str| kind.is_some_and(|kind| kind == ending);
        if is("zip") || is("sha1") {
            std::fs::write(&path, file.contents()).map_err(|e| failed(&e))?;
        }
        if is("zip") {
            published.push(path);
        }
    }
    published.sort();
    let into = folder.join("lake");
    let lake = Lake::open_or_make(&into, &mut *world::rng()).map_err(|e| failed(&e))?;
    let outcomes = lake::ingest(&lake, &published, &concordance, 1, &|_| ()).map_err(|e| failed(&e))?;
    if let Some(Outcome::Failed(error)) = outcomes.into_iter().find(|o| matches!(o, Outcome::Failed(_))) {
        return Err(failed(&error));
    }
    record(files, &into)
}
