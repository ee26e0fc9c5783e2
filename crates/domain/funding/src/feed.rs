//! Bytes on their way into the parser: counted by lines, and never more than a bound in one piece.

use std::io::{self, BufRead, Read};

/// Bytes that one tag or one text may have. The longest in the published files are some 100 kB.
pub(crate) const PIECE: usize = 8 << 20;

/// Bytes that are read at once.
const AT_ONCE: usize = 1 << 17;

/// A place in the file: line and byte of the line, from 1.
pub(crate) type Place = (u64, u64);

/// What the parser reads from. Lines are counted a buffer at a time, or as far as somebody asks.
pub(crate) struct Feed<R> {
    inner: R,
    buffer: Box<[u8]>,
    /// Bytes of the buffer that hold something, and of those how many the parser took.
    filled: usize,
    taken: usize,
    /// How far lines were counted: bytes of the buffer, lines before that place, bytes of its line before it.
    counted: usize,
    lines: u64,
    column: u64,
    /// Where the present piece began: in this buffer, or, if that is gone, where it was.
    began_at: usize,
    began: Option<Place>,
    piece: usize,
}

impl<R: Read> Feed<R> {
    pub(crate) fn new(inner: R) -> Self {
        Self {
            inner,
            buffer: vec![0; AT_ONCE].into_boxed_slice(),
            filled: 0,
            taken: 0,
            counted: 0,
            lines: 0,
            column: 0,
            began_at: 0,
            began: None,
            piece: 0,
        }
    }

    /// A new piece begins here.
    pub(crate) fn mark(&mut self) {
        self.began_at = self.taken;
        self.began = None;
        self.piece = 0;
    }

    /// Where the present piece began.
    pub(crate) fn began(&mut self) -> Place {
        if let Some(place) = self.began {
            return place;
        }
        self.count_to(self.began_at);
        (self.lines + 1, self.column + 1)
    }

    /// Whether the present piece is larger than any may be.
    pub(crate) fn overfull(&self) -> bool {
        self.piece > PIECE
    }

    fn count_to(&mut self, end: usize) {
        let Some(bytes) = self.buffer.get(self.counted..end) else { return };
        match memchr::memrchr(b'\n', bytes) {
            None => self.column += bytes.len() as u64,
            Some(last) => {
                self.lines += memchr::memchr_iter(b'\n', bytes).count() as u64;
                self.column = (bytes.len() - last - 1) as u64;
            }
        }
        self.counted = end;
    }
}

impl<R: Read> BufRead for Feed<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.taken == self.filled {
            if self.overfull() {
                return Err(io::Error::other("a piece is too large"));
            }
            self.began = Some(self.began());
            self.count_to(self.filled);
            (self.filled, self.taken, self.counted) = (0, 0, 0);
            self.filled = loop {
                match self.inner.read(&mut self.buffer) {
                    Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
                    other => break other?,
                }
            };
        }
        Ok(self.buffer.get(self.taken..self.filled).unwrap_or(&[]))
    }

    fn consume(&mut self, amount: usize) {
        self.taken = (self.taken + amount).min(self.filled);
        self.piece += amount;
    }
}

impl<R: Read> Read for Feed<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let n = self.fill_buf()?.read(out)?;
        self.consume(n);
        Ok(n)
    }
}
