//! A member of a zip, opened and read to its end.
//!
//! Two ways. A member that fits beside those of the other threads is opened whole, into room that is kept from one member to the next: libdeflate
//! is faster than anything that streams. A larger one streams through a small window.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;

use platforms::{Aside, Concordance, Reader, Sink, Tally, split};

use crate::error::{Error, Result, at};
use crate::zip::Member;

/// Bytes that open members of all threads together may take.
const ROOM: u64 = 104 << 20;
/// Bytes of the window: a row may need [`split::LONGEST`], and there is to be more than one row in it.
const WINDOW: usize = 3 * split::LONGEST;

/// Bytes that are summed and then split into rows: they stay in the second-level cache in between.
const PIECE: usize = 128 << 10;

/// Room and machinery of one thread.
pub(crate) struct Opener<'a> {
    concordance: &'a Concordance,
    key: [u8; 16],
    share: u64,
    packed: Vec<u8>,
    open: Vec<u8>,
    inflate: libdeflater::Decompressor,
}

impl<'a> Opener<'a> {
    pub(crate) fn new(concordance: &'a Concordance, key: [u8; 16], threads: usize) -> Self {
        Self {
            concordance,
            key,
            share: ROOM / threads.max(1) as u64,
            packed: Vec::new(),
            open: Vec::new(),
            inflate: libdeflater::Decompressor::new(),
        }
    }

    /// Reads a member of the file, showing its rows to the sink.
    pub(crate) fn read(
        &mut self,
        path: &Path,
        file: &mut File,
        member: &Member,
        sink: Option<&mut dyn Sink>,
    ) -> Result<(Tally, Vec<Aside>)> {
        let wrong = |what: String| Error::Broken(path.to_owned(), format!("{}: {what}", member.name));
        let mut reader = Reader::new(self.concordance, self.key).showing(sink.map(|sink| sink as &mut dyn Sink));
        file.seek(SeekFrom::Start(member.at)).map_err(at(path))?;
        let crc = if member.size + member.packed <= self.share {
            self.whole(path, file, member)?;
            self.rows(member, &mut reader, &wrong)?
        } else {
            self.streamed(path, file, member, &mut reader)?
        };
        if crc != member.crc {
            return Err(wrong("its bytes are not those that were packed (CRC-32). Fetch the file again".into()));
        }
        reader.done().map_err(|e| wrong(e.to_string()))
    }

    fn whole(&mut self, path: &Path, file: &mut File, member: &Member) -> Result<()> {
        let (packed, size) = (length(member.packed), length(member.size));
        if self.open.len() < size {
            self.open.resize(size, 0);
        }
        let open = self.open.get_mut(..size).unwrap_or_default();
        if !member.deflated {
            return file.read_exact(open).map_err(at(path));
        }
        if self.packed.len() < packed {
            self.packed.resize(packed, 0);
        }
        let from = self.packed.get_mut(..packed).unwrap_or_default();
        file.read_exact(from).map_err(at(path))?;
        match self.inflate.deflate_decompress(from, open) {
            Ok(n) if n == size => Ok(()),
            _ => Err(Error::Broken(path.to_owned(), format!("{} cannot be opened. Fetch the file again", member.name))),
        }
    }

    /// Reads the rows of a member that is open, and returns its checksum. Piece by piece: what was summed is still near when its rows are looked for. Of bytes
    /// that are not those that were packed nothing stays, and that is what is told of them.
    fn rows(&self, member: &Member, reader: &mut Reader<'_>, wrong: &dyn Fn(String) -> Error) -> Result<u32> {
        let open = self.open.get(..length(member.size)).unwrap_or_default();
        let (mut crc, mut from, mut to) = (libdeflater::Crc::new(), 0, 0);
        while to < open.len() {
            let more = (to + PIECE).min(open.len());
            crc.update(open.get(to..more).unwrap_or_default());
            to = more;
            match reader.push(open.get(from..to).unwrap_or_default(), to == open.len()) {
                Ok(taken) => from += taken,
                Err(why) => {
                    crc.update(open.get(to..).unwrap_or_default());
                    return if crc.sum() == member.crc { Err(wrong(why.to_string())) } else { Ok(crc.sum()) };
                }
            }
        }
        Ok(crc.sum())
    }

    /// Returns the checksum of what was read.
    fn streamed(&mut self, path: &Path, file: &mut File, member: &Member, reader: &mut Reader<'_>) -> Result<u32> {
        let wrong = |what: &str| Error::Broken(path.to_owned(), format!("{}: {what}", member.name));
        let taken = file.take(member.packed);
        let mut from: Box<dyn Read> = if member.deflated {
            Box::new(flate2::read::DeflateDecoder::new_with_buf(taken, vec![0; 1 << 17]))
        } else {
            Box::new(taken)
        };
        if self.open.len() < WINDOW {
            self.open.resize(WINDOW, 0);
        }
        let window = self.open.get_mut(..WINDOW).unwrap_or_default();
        let (mut held, mut total, mut sum) = (0, 0_u64, crc32fast::Hasher::new());
        loop {
            let room = window.get_mut(held..).unwrap_or_default();
            let n = from.read(room).map_err(|_| wrong("it cannot be opened. Fetch the file again"))?;
            sum.update(room.get(..n).unwrap_or_default());
            total += n as u64;
            if total > member.size {
                return Err(wrong("it opens to more than it said, as in a zip made to exhaust whoever opens it"));
            }
            held += n;
            let last = n == 0;
            if last || held > WINDOW / 2 {
                let bytes = window.get(..held).unwrap_or_default();
                let taken = reader.push(bytes, last).map_err(|e| wrong(&e.to_string()))?;
                window.copy_within(taken..held, 0);
                held -= taken;
            }
            if last {
                break;
            }
        }
        if total != member.size {
            return Err(wrong("it opens to less than it said. Fetch the file again"));
        }
        Ok(sum.finalize())
    }
}

fn length(bytes: u64) -> usize {
    usize::try_from(bytes).unwrap_or(usize::MAX)
}
