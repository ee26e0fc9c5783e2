//! Bytes on their way into the parser: counted by lines, and never more than a bound in one piece.

use std::io::{self, BufRead, Read};

/// Bytes that one tag or one text may have. The longest in the published files are some 100 kB.
pub(crate) const PIECE: usize = 8 << 20;

/// What the parser reads from.
pub(crate) struct Feed<R> {
    inner: R,
    /// Lines before the present place.
    lines: u64,
    /// Bytes of the present line before it.
    column: u64,
    /// Where the present piece began: line and column, from 1.
    pub(crate) began: (u64, u64),
    piece: usize,
}

impl<R: BufRead> Feed<R> {
    pub(crate) fn new(inner: R) -> Self {
        Self { inner, lines: 0, column: 0, began: (1, 1), piece: 0 }
    }

    /// A new piece begins here.
    pub(crate) fn mark(&mut self) {
        self.began = (self.lines + 1, self.column + 1);
        self.piece = 0;
    }

    /// Whether the present piece is larger than any may be.
    pub(crate) fn overfull(&self) -> bool {
        self.piece > PIECE
    }
}

impl<R: BufRead> BufRead for Feed<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.overfull() {
            return Err(io::Error::other("a piece is too large"));
        }
        self.inner.fill_buf()
    }

    fn consume(&mut self, amount: usize) {
        if let Ok(bytes) = self.inner.fill_buf() {
            let taken = bytes.get(..amount).unwrap_or(bytes);
            match memchr::memrchr(b'\n', taken) {
                None => self.column += taken.len() as u64,
                Some(last) => {
                    self.lines += memchr::memchr_iter(b'\n', taken).count() as u64;
                    self.column = (taken.len() - last - 1) as u64;
                }
            }
        }
        self.piece += amount;
        self.inner.consume(amount);
    }
}

impl<R: BufRead> Read for Feed<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let n = self.fill_buf()?.read(out)?;
        self.consume(n);
        Ok(n)
    }
}
