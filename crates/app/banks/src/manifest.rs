//! Which files of the folder count.

use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::path::Path;

use data_encoding::HEXLOWER;
use rand_core::CryptoRng;
use serde::{Deserialize, Serialize};

use crate::error::{Error, Result, at, damaged};
use crate::files::{create, gone, read};
use crate::key::{Key, bound};

const FILE: &str = "bank.json";
const FORMAT: &str = "plumbline-bank-1";
/// Bytes at most: it names a few files.
const LONGEST: u64 = 1 << 20;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Manifest {
    format: String,
    /// One more each time it is written.
    pub(crate) generation: u64,
    /// If the bank is sealed: nothing, sealed, so that another key is noticed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) sealed: Option<String>,
    /// In the order in which they were made.
    pub(crate) segments: Vec<String>,
    /// The last is written to.
    pub(crate) logs: Vec<String>,
    /// The number of the next file.
    pub(crate) next: u64,
}

/// Whether a name is one of the files of a bank, and no way out of its folder.
pub(crate) fn is_ours(name: &str) -> bool {
    let number = name.strip_prefix("segment-").or(name.strip_prefix("log-"));
    number.is_some_and(|n| !n.is_empty() && n.len() < 20 && n.bytes().all(|b| b.is_ascii_digit()))
}

impl Manifest {
    pub(crate) fn new(key: Option<(&Key, &mut dyn CryptoRng)>) -> Self {
        let sealed = key.and_then(|(key, rng)| key.seal(&bound("key", 0, 0), b"", rng)).map(|s| HEXLOWER.encode(&s));
        let format = FORMAT.to_owned();
        Self { format, generation: 0, sealed, segments: vec![], logs: vec![], next: 1 }
    }

    pub(crate) fn read(folder: &Path) -> Result<Self> {
        let path = folder.join(FILE);
        let text = match read(&path, LONGEST) {
            Err(Error::File(_, error)) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
                return Err(Error::NoBank(folder.to_owned()));
            }
            other => other?,
        };
        let read: Self = serde_json::from_slice(&text).map_err(|e| damaged(&path, e))?;
        if read.format != FORMAT {
            return Err(damaged(&path, format!("it is of format {:?}, and this program reads {FORMAT}", read.format)));
        }
        if read.logs.is_empty() || !read.segments.iter().chain(&read.logs).all(|name| is_ours(name)) {
            return Err(damaged(&path, "it names files that no bank has"));
        }
        Ok(read)
    }

    /// Whether the key is the one, before anything is opened with it.
    pub(crate) fn fits(&self, folder: &Path, key: Option<&Key>) -> Result<()> {
        let told = |what| Err(Error::Key(folder.to_owned(), what));
        match (&self.sealed, key) {
            (None, None) => Ok(()),
            (None, Some(_)) => told("this bank is not sealed, so it takes no key. Leave --key-file out"),
            (Some(_), None) => told("this bank is sealed. Name the file of its key with --key-file FILE"),
            (Some(sealed), Some(key)) => {
                let sealed = HEXLOWER.decode(sealed.as_bytes()).unwrap_or_default();
                match key.open(&bound("key", 0, 0), &sealed) {
                    Some(_) => Ok(()),
                    None => told(
                        "this is not the key that the bank is sealed under. Name the right file with --key-file FILE",
                    ),
                }
            }
        }
    }

    /// Puts it in the place of the one before, whole or not at all.
    pub(crate) fn write(&self, folder: &Path) -> Result<()> {
        let (path, part) = (folder.join(FILE), folder.join("bank.json.part"));
        let text = serde_json::to_vec_pretty(self).map_err(|e| damaged(&path, e))?;
        let mut file = create(&part)?;
        let written = file.write_all(&text).and_then(|()| file.sync_all()).map_err(at(&part));
        if let Err(error) = written.and_then(|()| fs::rename(&part, &path).map_err(at(&path))) {
            let _ = gone(&part);
            return Err(error);
        }
        sync(folder);
        Ok(())
    }

    pub(crate) fn bytes(folder: &Path) -> u64 {
        fs::metadata(folder.join(FILE)).map_or(0, |m| m.len())
    }
}

/// Makes names last. Some file systems cannot; the files themselves are synced.
pub(crate) fn sync(folder: &Path) {
    let _ = File::open(folder).and_then(|folder| folder.sync_all());
}
