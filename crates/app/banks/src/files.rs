//! Opening files of a folder that may be somebody else's work.
//!
//! The folder itself is named by whoever runs the program, and may be a link. What lies in it may not: a link could lead to a file that the bank
//! would read out, or write over. What is read into memory has a size that a bank never outgrows.

use std::fs::{self, File, OpenOptions};
use std::io::{Error as IoError, ErrorKind, Read};
use std::path::Path;

use crate::error::{Result, at, damaged};

/// Opens a file that is a file, and neither a link nor a pipe nor a device.
pub(crate) fn open(path: &Path, options: &OpenOptions) -> Result<File> {
    let before = plain(path)?;
    let file = options.open(path).map_err(at(path))?;
    let after = file.metadata().map_err(at(path))?;
    if !same(&before, &after) {
        return Err(damaged(path, "it was exchanged for another file while it was opened"));
    }
    Ok(file)
}

/// Opens a file to read it; as [`open`].
pub(crate) fn reader(path: &Path) -> Result<File> {
    open(path, OpenOptions::new().read(true))
}

/// Opens a file to write behind its end; as [`open`].
pub(crate) fn appender(path: &Path) -> Result<File> {
    open(path, OpenOptions::new().append(true))
}

/// The whole of a small file.
pub(crate) fn read(path: &Path, most: u64) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    reader(path)?.take(most + 1).read_to_end(&mut bytes).map_err(at(path))?;
    if bytes.len() as u64 > most {
        return Err(damaged(path, format!("it is longer than {most} bytes, and no file of its kind is")));
    }
    Ok(bytes)
}

/// A new file that only its owner may read, in the place of whatever has the name. A link is taken away, never followed.
pub(crate) fn create(path: &Path) -> Result<File> {
    gone(path).map_err(at(path))?;
    create_new(path).map_err(at(path))
}

/// A new file that only its owner may read, unless something has the name.
pub(crate) fn create_new(path: &Path) -> std::io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Takes a file away; that it was not there is as well.
pub(crate) fn gone(path: &Path) -> std::io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

fn plain(path: &Path) -> Result<fs::Metadata> {
    let about = fs::symlink_metadata(path).map_err(at(path))?;
    if about.is_symlink() {
        return Err(damaged(path, "it is a link, and the files of a bank are never links: it could lead anywhere"));
    }
    if !about.is_file() {
        let odd = IoError::new(ErrorKind::InvalidInput, "this is no file, and a bank has one here");
        return Err(at(path)(odd));
    }
    Ok(about)
}

#[cfg(unix)]
fn same(one: &fs::Metadata, other: &fs::Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    (one.dev(), one.ino()) == (other.dev(), other.ino())
}

#[cfg(not(unix))]
fn same(_: &fs::Metadata, other: &fs::Metadata) -> bool {
    other.is_file()
}
