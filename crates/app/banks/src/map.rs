//! Files in memory without being read.
//!
//! The one module of the crate with `unsafe` in it: a mapped file that somebody else shortens or changes takes the program down or changes
//! under its hands. Segments are written once, under a name that was never used before, and never opened for writing again; whoever rewrites
//! the files of a bank by hand while it is open is not protected.

use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

use memmap2::{Advice, Mmap, MmapMut};

use crate::error::{Result, at};
use crate::files::reader;

/// Bytes that many may look at.
#[derive(Clone)]
pub(crate) struct Held {
    whole: Arc<Whole>,
    range: Range<usize>,
}

enum Whole {
    Mapped(Mmap),
    Memory(MmapMut),
}

impl AsRef<[u8]> for Held {
    fn as_ref(&self) -> &[u8] {
        let whole: &[u8] = match &*self.whole {
            Whole::Mapped(map) => map,
            Whole::Memory(map) => map,
        };
        whole.get(self.range.clone()).unwrap_or_default()
    }
}

impl Held {
    /// Maps a file.
    #[expect(unsafe_code, reason = "mapping a file; segments are never changed once they have their name")]
    pub(crate) fn map(path: &Path) -> Result<Self> {
        let file = reader(path)?;
        // SAFETY: the file is a segment: written whole before it got its name, and neither shortened nor written to afterwards.
        let map = unsafe { Mmap::map(&file) }.map_err(at(path))?;
        // Where the system has large pages for files; elsewhere it says no, and nothing is lost.
        let _ = map.advise(Advice::HugePage);
        let range = 0..map.len();
        Ok(Self { whole: Arc::new(Whole::Mapped(map)), range })
    }

    /// Memory in large pages where the system has them, filled by the caller.
    pub(crate) fn memory(path: &Path, length: usize, fill: impl FnOnce(&mut [u8]) -> Result<()>) -> Result<Self> {
        let mut map = MmapMut::map_anon(length.max(1)).map_err(at(path))?;
        let _ = map.advise(Advice::HugePage);
        fill(map.get_mut(..length).unwrap_or_default())?;
        Ok(Self { whole: Arc::new(Whole::Memory(map)), range: 0..length })
    }

    /// A part of it.
    pub(crate) fn part(&self, range: Range<usize>) -> Self {
        let (start, end) = (self.range.start.saturating_add(range.start), self.range.start.saturating_add(range.end));
        Self { whole: Arc::clone(&self.whole), range: start..end.min(self.range.end).max(start) }
    }
}
