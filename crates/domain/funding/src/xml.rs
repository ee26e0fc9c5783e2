//! XML as a stream of what is found, a piece at a time: enough of it for activity files, and no more.
//!
//! What is absent on purpose: document types, and so entities beyond the five of XML (they could grow without end or fetch other files); name
//! spaces; other encodings than UTF-8. What breaks the rules of XML is refused, everywhere in the file, with its place. Why this is not
//! a library: decision 014.

mod scan;
mod tag;
mod window;

#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::io::Read;
use std::ops::Range;

use memchr::memmem;

use self::tag::{Attribute, Stop};
pub(crate) use self::window::Place;
use self::window::{Behind, PIECE, Window};

/// What was found. Its name, attributes and text are asked of [`Xml`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Found {
    /// A start tag.
    Start,
    /// A tag that is start and end.
    Empty,
    /// An end tag, the one that belongs here.
    End,
    /// Text up to the next tag or reference, or that of a CDATA section.
    Text,
    /// A letter, by its number or name.
    Letter(char),
    /// The declaration, which has attributes.
    Declaration,
    /// The beginning of a document type; what is in it is not read.
    DocType,
    /// A comment or an instruction.
    Aside,
    /// The end of the document, and of the file.
    Nothing,
}

/// What is wrong with the file: where, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Broken {
    pub(crate) place: Place,
    pub(crate) why: Cow<'static, str>,
}

/// Tags inside tags; the standard needs nine.
const DEEP: usize = 256;

const CUT_OFF: &str = "the file ends before its last tag: it was cut off; fetch it again";
const OUTSIDE: &str = "words stand outside of the document: this is no XML";
const TAGS: &str =
    "the XML is broken here: an end tag that belongs to no start tag, or to another one than the last that was opened";

/// Memory: what was read of a piece, at most some 16 MB, twice while it grows, and the names of what is open.
pub(crate) struct Xml<R> {
    window: Window<R>,
    /// Of the present piece: its bytes, and of them the name or text.
    length: usize,
    content: Range<usize>,
    attributes: Vec<Attribute>,
    /// Names of the tags that are open, one behind the other, and where each begins.
    names: String,
    open: Vec<usize>,
    /// Whether the one tag that holds all others was met.
    root: bool,
}

impl<R: Read> Xml<R> {
    pub(crate) fn new(input: R) -> Self {
        let mut xml = Self {
            window: Window::new(input),
            length: 0,
            content: 0..0,
            attributes: vec![],
            names: String::new(),
            open: vec![],
            root: false,
        };
        while xml.window.piece().len() < 4 && xml.window.more() {}
        if xml.window.piece().starts_with('\u{feff}') {
            xml.window.pass('\u{feff}'.len_utf8());
        }
        xml
    }

    /// The first bytes of the file, four if there are so many.
    pub(crate) fn head(&self) -> &[u8] {
        self.window.head()
    }

    /// The name of the tag that was found.
    pub(crate) fn name(&self) -> &str {
        self.of(&self.content)
    }

    /// The text that was found.
    pub(crate) fn text(&self) -> &str {
        self.of(&self.content)
    }

    /// An attribute of the tag that was found; empty where it has none of that name.
    pub(crate) fn attribute(&self, name: &str) -> Cow<'_, str> {
        match self.attributes.iter().find(|a| self.of(&a.name) == name) {
            None => Cow::Borrowed(""),
            Some(found) if found.refers => Cow::Owned(resolved(self.of(&found.value))),
            Some(found) => Cow::Borrowed(self.of(&found.value)),
        }
    }

    fn of(&self, range: &Range<usize>) -> &str {
        self.window.piece().get(range.clone()).unwrap_or("")
    }

    /// How many tags are open.
    pub(crate) fn depth(&self) -> usize {
        self.open.len()
    }

    /// Where what was found begins.
    pub(crate) fn place(&self) -> Place {
        self.window.place(0)
    }

    /// Finds the next.
    ///
    /// # Errors
    /// [`Broken`], after which nothing more can be found.
    pub(crate) fn next(&mut self) -> Result<Found, Broken> {
        self.window.pass(self.length);
        self.length = 0;
        loop {
            match self.find() {
                Ok(found) => return Ok(found),
                Err(Stop::Wrong(at, why)) => return Err(Broken { place: self.window.place(at), why: why.into() }),
                Err(Stop::More) => {
                    if !self.window.more() {
                        return self.ended();
                    }
                }
            }
        }
    }

    fn find(&mut self) -> Result<Found, Stop> {
        let piece = self.window.piece().as_bytes();
        match piece {
            [] => Err(Stop::More),
            [b'<', b'/', ..] => self.end_tag(),
            [b'<', b'!', ..] => self.bang(),
            [b'<', b'?', ..] => self.instruction(),
            [b'<'] => Err(Stop::More),
            [b'<', ..] => self.start_tag(),
            [b'&', ..] => {
                let (letter, length) = tag::reference(piece)?;
                self.inside(b"&")?;
                self.length = length;
                Ok(Found::Letter(letter))
            }
            _ => {
                self.length = text(piece)?;
                self.inside(piece.get(..self.length).unwrap_or(&[]))?;
                self.content = 0..self.length;
                Ok(Found::Text)
            }
        }
    }

    /// Outside of all tags there is white space alone.
    fn inside(&self, text: &[u8]) -> Result<(), Stop> {
        if !self.open.is_empty() {
            return Ok(());
        }
        let words = text.iter().position(|b| !tag::is_space(*b));
        words.map_or(Ok(()), |at| Err(Stop::Wrong(at, OUTSIDE)))
    }

    fn start_tag(&mut self) -> Result<Found, Stop> {
        let tag = tag::start(self.window.piece().as_bytes(), &mut self.attributes)?;
        if self.open.is_empty() && std::mem::replace(&mut self.root, true) {
            return Err(Stop::Wrong(0, "a second document begins after the end of the first"));
        }
        self.content = 1..tag.name;
        self.length = tag.length;
        if tag.empty {
            return Ok(Found::Empty);
        }
        if self.open.len() >= DEEP {
            return Err(Stop::Wrong(
                0,
                "tags stand inside tags deeper than any file of the standard has them: it is no activity file",
            ));
        }
        self.open.push(self.names.len());
        self.names.push_str(self.window.piece().get(1..tag.name).unwrap_or(""));
        Ok(Found::Start)
    }

    fn end_tag(&mut self) -> Result<Found, Stop> {
        let piece = self.window.piece().as_bytes();
        let rest = piece.get(2..).unwrap_or(&[]);
        let begin = self.open.last().copied().unwrap_or(0);
        let expected = self.names.as_bytes().get(begin..).unwrap_or(&[]);
        let length = match rest.strip_prefix(expected) {
            Some([b'>', ..]) => expected.len(),
            _ => {
                let end = memchr::memchr2(b'>', b'<', rest).ok_or(Stop::More)?;
                let name = rest.get(..end).unwrap_or(&[]);
                let name = name.get(..name.iter().rposition(|b| !tag::is_space(*b)).map_or(0, |at| at + 1));
                if name != Some(expected) || rest.get(end) == Some(&b'<') {
                    return Err(Stop::Wrong(0, TAGS));
                }
                end
            }
        };
        if self.open.pop().is_none() {
            return Err(Stop::Wrong(0, TAGS));
        }
        self.names.truncate(begin);
        self.length = 2 + length + 1;
        Ok(Found::End)
    }

    fn bang(&mut self) -> Result<Found, Stop> {
        const DATA: &[u8] = b"<![CDATA[";
        const TYPE: &[u8] = b"<!DOCTYPE";
        let piece = self.window.piece().as_bytes();
        if piece.starts_with(b"<!--") {
            self.length = comment(piece)?;
            return Ok(Found::Aside);
        }
        if piece.starts_with(DATA) {
            let end = memmem::find(piece, b"]]>").ok_or(Stop::More)?;
            self.inside(DATA)?;
            self.content = DATA.len()..end;
            self.length = end + 3;
            return Ok(Found::Text);
        }
        let front = piece.get(..TYPE.len()).unwrap_or(piece);
        if front.eq_ignore_ascii_case(TYPE) {
            return Ok(Found::DocType);
        }
        let begins = |whole: &[u8]| whole.get(..front.len()).is_some_and(|w| w.eq_ignore_ascii_case(front));
        if begins(DATA) || begins(TYPE) || b"<!--".starts_with(front) {
            return Err(Stop::More);
        }
        Err(Stop::Wrong(0, "the XML is broken here: <! begins neither a comment nor a CDATA section"))
    }

    fn instruction(&mut self) -> Result<Found, Stop> {
        let piece = self.window.piece().as_bytes();
        let name = tag::name(piece, 2, "the XML is broken here: an instruction without a name")?;
        let rest = piece.get(name..).unwrap_or(&[]);
        let end = memmem::find(rest, b"?>").ok_or(Stop::More)?;
        self.length = name + end + 2;
        if piece.get(2..name) != Some(b"xml") {
            return Ok(Found::Aside);
        }
        let declared = tag::all(piece, name, &mut self.attributes)?;
        if self.root || declared != name + end {
            return Err(Stop::Wrong(
                0,
                "the XML is broken here: a declaration that is none, or not at the beginning of the file",
            ));
        }
        let mut names = ["version", "encoding", "standalone"].into_iter();
        let in_order = self.attributes.iter().all(|a| names.any(|name| name == self.of(&a.name)));
        if !in_order || self.attributes.first().is_none_or(|a| self.of(&a.name) != "version") {
            return Err(Stop::Wrong(
                0,
                "the XML is broken here: a declaration has version, and then encoding and standalone if it has them, and nothing else",
            ));
        }
        Ok(Found::Declaration)
    }

    /// Nothing more can be had, and what is there does not end.
    fn ended(&mut self) -> Result<Found, Broken> {
        let piece = self.window.piece();
        let begun = Broken { place: self.window.place(0), why: CUT_OFF.into() };
        if self.window.overfull() {
            let most = PIECE >> 20;
            let why =
                format!("one tag or one text is larger than {most} MB, which no activity needs: the file is not read");
            return Err(Broken { why: why.into(), ..begun });
        }
        let why = match self.window.behind() {
            Behind::End if piece.starts_with(['<', '&']) => return Err(begun),
            Behind::End if !self.open.is_empty() => CUT_OFF.into(),
            Behind::End => {
                return match self.inside(piece.as_bytes()) {
                    Err(_) => Err(Broken { why: OUTSIDE.into(), ..begun }),
                    Ok(()) if self.root => Ok(Found::Nothing),
                    Ok(()) => Err(begun),
                };
            }
            Behind::NoLetters => {
                "bytes that are no UTF-8: convert the file (it may be in Latin-1 or Windows-1252)".into()
            }
            Behind::Control => "a control character, U+FFFE or U+FFFF, which XML does not allow: remove it".into(),
            Behind::Unreadable(why) => format!("it cannot be read: {why}").into(),
        };
        Err(Broken { place: self.window.place(piece.len()), why })
    }
}

/// Where the text ends that begins here.
fn text(piece: &[u8]) -> Result<usize, Stop> {
    let mut at = 0;
    loop {
        let rest = piece.get(at..).unwrap_or(&[]);
        let next = scan::first(rest, scan::any_of([b'<', b'&', b']'])).ok_or(Stop::More)?;
        match rest.get(next..) {
            Some([b']', b']', b'>', ..]) => {
                return Err(Stop::Wrong(at + next, "the XML is broken here: ]]> outside of a CDATA section"));
            }
            Some([b']'] | [b']', b']']) => return Err(Stop::More),
            Some([b']', ..]) => at += next + 1,
            _ => return Ok(at + next),
        }
    }
}

/// Where a comment ends.
fn comment(piece: &[u8]) -> Result<usize, Stop> {
    let hyphens = memmem::find(piece.get(4..).unwrap_or(&[]), b"--").ok_or(Stop::More)? + 4;
    match piece.get(hyphens + 2) {
        Some(b'>') => Ok(hyphens + 3),
        None => Err(Stop::More),
        Some(_) => Err(Stop::Wrong(hyphens, "the XML is broken here: two hyphens inside a comment")),
    }
}

/// A value with its references as letters; each was looked at when the tag was read.
fn resolved(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    let mut rest = value;
    while let Some(at) = rest.find('&') {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let Ok((letter, length)) = tag::reference(from.as_bytes()) else { break };
        out.push(letter);
        rest = from.get(length..).unwrap_or("");
    }
    out.push_str(rest);
    out
}
