//! Accepted proposals, applied in order and checked as a whole.
//!
//! The check of all files takes most of the time, so it runs once for all proposals together. Only if it finds something wrong is the
//! list parted, at the proposals whose files it names or else in halves, down to the one that it is about; that one is left out with
//! the check's own words, and the rest stands. The order stays what it was, since a later proposal may build on an earlier one.

use super::files::Files;
use super::{Accepted, Edit, Left, Outcome, WhyLeft, validate, write};
use crate::{Knowledge, Problem, SourceFile, load};

/// Applies accepted proposals in order onto the files.
///
/// Nothing that a proposal holds can keep the program from starting: what does not fit, or would not pass the check, is left out
/// and told. Costs one [`load()`] as a rule; about four more if a proposal does not pass, and more if the check names other files
/// than it changed.
#[must_use]
pub fn apply(files: &[SourceFile], proposals: &[Accepted]) -> Outcome {
    let all: Vec<(usize, &Accepted)> = proposals.iter().enumerate().collect();
    let mut run = Run { files: Files::new(files), knowledge: None, edits: Vec::new(), left: Vec::new() };
    if let Err(failed) = run.try_all(&all) {
        match load(files) {
            // The files themselves are not in order: no proposal is to blame, and none can be checked.
            Err(base) => {
                let why = WhyLeft::Check { problems: words(&base) };
                run.left = all.iter().map(|(index, a)| left(*index, a, why.clone())).collect();
            }
            Ok(knowledge) => {
                run.knowledge = Some(knowledge);
                run.parts(&all, &failed);
            }
        }
    }
    run.left.sort_by_key(|l| l.index);
    run.edits.sort_by_key(|e| e.index);
    Outcome { files: run.files.all(), knowledge: run.knowledge, edits: run.edits, left: run.left }
}

fn words(problems: &[Problem]) -> Vec<String> {
    problems.iter().map(ToString::to_string).collect()
}

fn left(index: usize, a: &Accepted, why: WhyLeft) -> Left {
    Left { index, id: a.id.clone(), why }
}

/// Most proposals that are tried one by one before halves are quicker.
const SUSPECTS: usize = 4;

/// What the check says, and the proposals whose files it names.
struct Failed {
    problems: Vec<Problem>,
    suspects: Vec<usize>,
}

struct Run<'f> {
    files: Files<'f>,
    knowledge: Option<Knowledge>,
    edits: Vec<Edit>,
    left: Vec<Left>,
}

impl Run<'_> {
    /// Writes all of these; keeps them if the whole passes the check, else says what the check says and changes nothing.
    fn try_all(&mut self, group: &[(usize, &Accepted)]) -> Result<(), Failed> {
        let mut files = self.files.clone();
        let (mut edits, mut lefts) = (Vec::new(), Vec::new());
        for (index, a) in group {
            let written = match validate::accepted(a) {
                Err(refused) => Err(WhyLeft::Refused { refused }),
                Ok(()) => write::write(&mut files, a),
            };
            match written {
                Ok((entry, paths)) => {
                    files.keep();
                    edits.push(Edit { index: *index, id: a.id.clone(), paths, entry: entry.to_string() });
                }
                Err(why) => {
                    files.forget();
                    lefts.push(left(*index, a, why));
                }
            }
        }
        // Without an edit the files are what they were when they were last checked.
        if self.knowledge.is_none() || !edits.is_empty() {
            match load(&files.all()) {
                Ok(knowledge) => self.knowledge = Some(knowledge),
                Err(problems) => {
                    let named = |e: &&Edit| e.paths.iter().any(|path| problems.iter().any(|p| p.path == *path));
                    let suspects = edits.iter().filter(named).map(|e| e.index).collect();
                    return Err(Failed { problems, suspects });
                }
            }
        }
        self.files = files;
        self.edits.extend(edits);
        self.left.extend(lefts);
        Ok(())
    }

    /// Finds those that do not pass among a group that does not pass as a whole.
    fn parts(&mut self, group: &[(usize, &Accepted)], failed: &Failed) {
        if let [(index, a)] = group {
            self.left.push(left(*index, a, WhyLeft::Check { problems: words(&failed.problems) }));
            return;
        }
        let suspect = |(index, _): &(usize, &Accepted)| failed.suspects.contains(index);
        let parts: Vec<_> = if (1..=SUSPECTS).contains(&failed.suspects.len()) {
            group.chunk_by(|a, b| !suspect(a) && !suspect(b)).collect()
        } else {
            group.chunks(group.len().div_ceil(2)).collect()
        };
        for part in parts {
            if let Err(failed) = self.try_all(part) {
                self.parts(part, &failed);
            }
        }
    }
}
