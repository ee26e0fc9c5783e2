//! The part of a file that is looked at: valid UTF-8, with its lines counted, and never more than a bound in one piece.

use std::cell::Cell;
use std::io::{self, Read};

/// Bytes that one tag or one text may have for certain. What is larger is refused, unless its end was read with the last bytes that were: as much again
/// at most. The longest in the published files are some 100 kB.
pub(crate) const PIECE: usize = 8 << 20;

/// Bytes that are read at once.
const AT_ONCE: usize = 1 << 16;

/// Bytes by which other formats are known.
const HEAD: usize = 4;

/// A place in the file: line and byte of the line, from 1.
pub(crate) type Place = (u64, u64);

/// What stands behind the text that could be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Behind {
    /// The end of the file.
    End,
    /// Bytes that are no UTF-8.
    NoLetters,
    /// A control character, U+FFFE or U+FFFF, which XML does not allow.
    Control,
    /// What the system said.
    Unreadable(String),
}

/// A window that moves over the file.
pub(crate) struct Window<R> {
    inner: R,
    text: String,
    /// Where the present piece begins.
    start: usize,
    /// What was read behind the text; of it, the bytes at the front that begin a letter whose end was not read yet.
    raw: Box<[u8]>,
    begun: usize,
    /// The first bytes of the file, which tell other formats apart.
    head: Vec<u8>,
    behind: Option<Behind>,
    counted: Cell<Counted>,
}

/// How far lines were counted: byte of the text, lines before it, bytes of its line before it.
#[derive(Debug, Clone, Copy, Default)]
struct Counted {
    at: usize,
    lines: u64,
    column: u64,
}

impl<R: Read> Window<R> {
    pub(crate) fn new(inner: R) -> Self {
        Self {
            inner,
            text: String::new(),
            start: 0,
            raw: vec![0; AT_ONCE].into_boxed_slice(),
            begun: 0,
            head: vec![],
            behind: None,
            counted: Cell::default(),
        }
    }

    /// What is there of the present piece, and of what comes behind it.
    pub(crate) fn piece(&self) -> &str {
        self.text.get(self.start..).unwrap_or("")
    }

    /// A new piece begins behind so many bytes of the present one.
    pub(crate) fn pass(&mut self, length: usize) {
        self.start = (self.start + length).min(self.text.len());
    }

    /// Reads on, so that twice as much is there of the piece; whoever begins it again each time reads nothing often. `false` if nothing more
    /// can be had ([`Window::behind`]), or the piece is larger than any may be ([`Window::overfull`]).
    pub(crate) fn more(&mut self) -> bool {
        self.count_to(self.start);
        self.text.drain(..self.start);
        self.counted.set(Counted { at: 0, ..self.counted.get() });
        self.start = 0;
        let before = self.text.len();
        while self.behind.is_none() && before <= PIECE && self.text.len() <= before * 2 {
            self.block();
        }
        self.text.len() > before
    }

    fn block(&mut self) {
        let found = match self.inner.read(self.raw.get_mut(self.begun..).unwrap_or(&mut [])) {
            Ok(found) => found,
            Err(e) if e.kind() == io::ErrorKind::Interrupted => return,
            Err(e) => {
                self.behind = Some(Behind::Unreadable(e.to_string()));
                return;
            }
        };
        let filled = self.begun + found;
        let bytes = self.raw.get(..filled).unwrap_or(&[]);
        if self.head.len() < HEAD {
            self.head.extend(bytes.iter().skip(self.begun).take(HEAD - self.head.len()));
        }
        let (text, rest) = match std::str::from_utf8(bytes) {
            Ok(text) => (text, filled),
            Err(e) => {
                let (good, _) = bytes.split_at(e.valid_up_to());
                if found == 0 || e.error_len().is_some() {
                    self.behind = Some(Behind::NoLetters);
                }
                (std::str::from_utf8(good).unwrap_or(""), good.len())
            }
        };
        if found == 0 {
            self.behind.get_or_insert(Behind::End);
        }
        let mut text = text;
        // Without an end in its middle, the loop goes over many bytes at once.
        if text.bytes().fold(false, |any, byte| any | is_control(byte)) || has_no_character(text) {
            self.behind = Some(Behind::Control);
            let left_out = |c: char| (c.is_ascii() && is_control(c as u8)) || matches!(c, '\u{FFFE}' | '\u{FFFF}');
            text = text.split(left_out).next().unwrap_or("");
        }
        self.text.push_str(text);
        self.raw.copy_within(rest..filled, 0);
        self.begun = filled - rest;
    }

    /// The first bytes of the file, as many as were read of four.
    pub(crate) fn head(&self) -> &[u8] {
        &self.head
    }

    /// Whether what is there is larger than a piece may be.
    pub(crate) fn overfull(&self) -> bool {
        self.text.len() - self.start > PIECE
    }

    /// What stands behind the text; nothing was reached yet before [`Window::more`] said so.
    pub(crate) fn behind(&self) -> &Behind {
        self.behind.as_ref().unwrap_or(&Behind::End)
    }

    /// Where a byte of the present piece stands.
    pub(crate) fn place(&self, at: usize) -> Place {
        self.count_to(self.start);
        let to = self.counted_to((self.start + at).min(self.text.len()));
        (to.lines + 1, to.column + 1)
    }

    fn count_to(&self, end: usize) {
        self.counted.set(self.counted_to(end));
    }

    fn counted_to(&self, end: usize) -> Counted {
        let from = self.counted.get();
        let Some(bytes) = self.text.as_bytes().get(from.at..end) else { return from };
        match memchr::memrchr(b'\n', bytes) {
            None => Counted { at: end, column: from.column + bytes.len() as u64, ..from },
            Some(last) => Counted {
                at: end,
                lines: from.lines + memchr::memchr_iter(b'\n', bytes).count() as u64,
                column: (bytes.len() - last - 1) as u64,
            },
        }
    }
}

/// U+FFFE or U+FFFF, in three bytes: the other two that XML 1.0 leaves out.
fn has_no_character(text: &str) -> bool {
    let bytes = text.as_bytes();
    memchr::memchr_iter(0xEF, bytes).any(|at| matches!(bytes.get(at + 1..at + 3), Some([0xBF, 0xBE | 0xBF])))
}

/// Those that XML 1.0 leaves out (section 2.2).
fn is_control(byte: u8) -> bool {
    byte < b' ' && !matches!(byte, b'\t' | b'\n' | b'\r')
}
