//! Files in folders, in the order of their names, found as they are asked for.
//!
//! A link to a folder is not followed: it may lead back to where it stands. A link to a file is a file. Pipes and devices are told, never opened: they might never end.

use std::fs;
use std::path::PathBuf;

/// A file to read, or what was found instead.
pub(super) struct Found {
    pub(super) path: PathBuf,
    pub(super) problem: Option<String>,
}

/// What is still to be looked at, the next one last.
pub(super) struct Walk {
    waiting: Vec<(PathBuf, bool)>,
}

impl Walk {
    /// Paths as they were named: these are followed wherever they lead.
    pub(super) fn new(paths: Vec<PathBuf>) -> Self {
        Self { waiting: paths.into_iter().rev().map(|path| (path, true)).collect() }
    }

    fn look(&mut self, path: PathBuf, named: bool) -> Option<Found> {
        let told = |path, problem| Some(Found { path, problem: Some(problem) });
        let about = match fs::symlink_metadata(&path) {
            Ok(about) if about.is_symlink() => match fs::metadata(&path) {
                Ok(there) if there.is_dir() && !named => return None,
                other => other,
            },
            other => other,
        };
        match about {
            Err(error) => told(path, unreadable(&error)),
            Ok(about) if about.is_file() => Some(Found { path, problem: None }),
            Ok(about) if about.is_dir() => {
                let mut names = Vec::new();
                let read = fs::read_dir(&path).and_then(|entries| {
                    for entry in entries {
                        names.push(entry?.path());
                    }
                    Ok(())
                });
                names.sort();
                self.waiting.extend(names.into_iter().rev().map(|path| (path, false)));
                read.err().and_then(|error| told(path, unreadable(&error)))
            }
            Ok(_) => told(path, "this is neither a file nor a folder".to_owned()),
        }
    }
}

impl Iterator for Walk {
    type Item = Found;

    fn next(&mut self) -> Option<Found> {
        while let Some((path, named)) = self.waiting.pop() {
            if let Some(found) = self.look(path, named) {
                return Some(found);
            }
        }
        None
    }
}

/// What the system says, with what to do.
pub(super) fn unreadable(error: &std::io::Error) -> String {
    match error.kind() {
        std::io::ErrorKind::NotFound => "there is nothing of this name: check the path".to_owned(),
        std::io::ErrorKind::PermissionDenied => "this user may not read it: check its permissions".to_owned(),
        _ => format!("it could not be read: {error}"),
    }
}
