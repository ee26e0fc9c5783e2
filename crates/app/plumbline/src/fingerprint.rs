//! `plumbline fingerprint hash`: pictures in, one line each out, in the order of the files.
//!
//! Nothing leaves this machine, and nothing of a picture is printed but its fingerprints. The files are read on all cores at once; who is ahead waits for
//! those that are behind, so that a million files take no more memory than a hundred; and all of them share one room for decoded pictures. What cannot be read is told in its place, and the rest is done.

mod line;
mod room;
mod walk;

use std::collections::BTreeMap;
use std::io::Write;
use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::sync::{Condvar, Mutex, PoisonError, mpsc};

use crate::Failure;
pub(crate) use line::printable;
use line::{Line, Wanted};
use room::Room;
use walk::Walk;

#[derive(clap::Subcommand)]
pub(crate) enum FingerprintCommand {
    /// Fingerprints of pictures and folders of them: plumbline fingerprint hash holiday.jpg folder --format json
    #[command(after_long_help = KEYS)]
    Hash(Hash),
}

#[derive(clap::Args)]
pub(crate) struct Hash {
    /// Pictures, or folders with pictures in them
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// Shape of the output
    #[arg(long, value_enum, default_value = "text")]
    format: crate::Format,
    /// Memory for pictures that are being decoded, of all cores together, in MiB; one that is larger is decoded alone
    #[arg(long, value_name = "MIB", default_value_t = 1024, value_parser = clap::value_parser!(u64).range(16..))]
    memory: u64,
    #[command(flatten)]
    wanted: Wanted,
}

/// The words for a programmer who reads the result.
const KEYS: &str = "\
Nothing is sent anywhere. Keep what is printed as carefully as the pictures: a fingerprint can be turned back into a blurred likeness.

A line of --format json:

  file                     as it was named or found
  hash                     64 hexadecimal digits (PDQ)
  quality                  0 to 100: how much there is to see; below 50 a fingerprint is not to be matched
  width, height            in pixels, as stored
  variant, kind            full or 512, and pdq: platforms must compare like with like
  upright                  the hash of the picture as a browser shows it, where the file asks for a turn (EXIF)
  over_white               the hash of the picture on a white page, where parts of it are transparent
  unfit                    why no bank should take it, where that is so
  dihedral                 with --dihedral: as it is; turned by 90, 180, 270 degrees; upside down; mirrored; along both diagonals
  set                      with --enrol: hashes, the first of the picture itself; --format text says what became of it for each
  frames                   with --frames: [{frame, hash, quality}...] of a picture that moves
  md5, sha1, sha256        with --exact: of the bytes of the file

or file and error. If there was one, the exit status is 1. With --format csv, lists stand in one column with spaces between.

Example: plumbline fingerprint hash pictures --format json --dihedral > fingerprints.jsonl";

pub(crate) fn run(command: FingerprintCommand) -> Result<(), Failure> {
    match command {
        FingerprintCommand::Hash(asked) => hash(&asked),
    }
}

/// Pictures and folders of them, each with its fingerprint or why no list should have it.
pub(crate) fn pictures(paths: Vec<PathBuf>) -> impl Iterator<Item = (PathBuf, Result<::fingerprint::Hash, String>)> {
    Walk::new(paths).map(|found| {
        let hash = found.problem.map_or_else(|| line::plain(&found.path), Err);
        (found.path, hash)
    })
}

/// How far the foremost file may be ahead of the one that is printed next.
const AHEAD: usize = 256;

/// What the hands share.
struct Shared {
    walk: Walk,
    /// Files given out.
    given: usize,
    /// Files printed.
    printed: usize,
    /// Nobody reads any more.
    over: bool,
}

fn hash(asked: &Hash) -> Result<(), Failure> {
    let hands = std::thread::available_parallelism().map_or(1, NonZeroUsize::get);
    let shared = Mutex::new(Shared { walk: Walk::new(asked.paths.clone()), given: 0, printed: 0, over: false });
    let moved = Condvar::new();
    let room = Room::new(asked.memory.saturating_mul(1 << 20));
    let (send, receive) = mpsc::sync_channel::<(usize, Line)>(hands * 2);
    let mut unread = 0usize;
    let mut total = 0usize;
    let written = std::thread::scope(|scope| {
        for _ in 0..hands {
            let (send, shared, moved, room) = (send.clone(), &shared, &moved, &room);
            scope.spawn(move || {
                while let Some((at, found)) = next(shared, moved) {
                    if send.send((at, Line::of(&found, &asked.wanted, room))).is_err() {
                        break;
                    }
                }
            });
        }
        drop(send);
        let mut out = std::io::BufWriter::new(std::io::stdout().lock());
        let mut written = line::head(asked.format, &mut out);
        let mut waiting = BTreeMap::new();
        for (at, line) in receive {
            waiting.insert(at, line);
            while let Some(line) = waiting.remove(&total) {
                total += 1;
                unread += usize::from(line.is_error());
                written = written.and_then(|()| line.write(asked.format, &mut out));
            }
            let mut shared = shared.lock().unwrap_or_else(PoisonError::into_inner);
            shared.printed = total;
            shared.over |= written.is_err();
            drop(shared);
            moved.notify_all();
        }
        written.and_then(|()| out.flush())
    });
    match written {
        // A closed pipe is the reader's choice.
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(Failure::data(error.to_string())),
        Err(_) => Ok(()),
        Ok(()) if unread > 0 => Err(Failure::data(format!(
            "{unread} of {total} files could not be read; they are named in the output with the reason. The others are done."
        ))),
        Ok(()) if total == 0 => Err(Failure::data("There is no file in what was named.")),
        Ok(()) => Ok(()),
    }
}

/// The next file and its number, once those before it are nearly printed.
fn next(shared: &Mutex<Shared>, moved: &Condvar) -> Option<(usize, walk::Found)> {
    let mut shared = shared.lock().unwrap_or_else(PoisonError::into_inner);
    while !shared.over && shared.given >= shared.printed + AHEAD {
        shared = moved.wait(shared).unwrap_or_else(PoisonError::into_inner);
    }
    if shared.over {
        return None;
    }
    let found = shared.walk.next()?;
    shared.given += 1;
    Some((shared.given - 1, found))
}
