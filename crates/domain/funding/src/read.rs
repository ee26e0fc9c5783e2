//! Reading activity files as a stream.
//!
//! A file is taken whole or not at all: XML that breaks off says nothing of what would have followed, so an error ends the reading and what
//! was read before belongs to a file that its publisher has to mend. What is wrong with one transaction is set aside with its line, and the
//! rest is read ([`Activity::aside`]).

mod building;
mod tags;

use std::io::Read;

use self::building::Building;
use self::tags::{Wrong, attribute};
use crate::activity::Activity;
use crate::xml::{Broken, Found, Xml};

/// Why a file is not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// Line, from 1.
    pub line: u64,
    /// Byte of the line, from 1.
    pub column: u64,
    /// What is wrong and what to do.
    pub why: String,
}

impl std::fmt::Display for Refused {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "line {}, column {}: {}", self.line, self.column, self.why)
    }
}

impl std::error::Error for Refused {}

impl From<Broken> for Refused {
    fn from(broken: Broken) -> Self {
        let (line, column) = broken.place;
        Self { line, column, why: broken.why.into_owned() }
    }
}

/// What a file says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// `@version`: 2.01, 2.02 or 2.03.
    pub version: String,
    /// `@generated-datetime`, as written; empty where none is given.
    pub generated: String,
}

/// Reads activities one by one. Memory: one activity, of at most some 50 MB, and 16 MB at most for one tag or text.
pub struct Reader<R> {
    xml: Xml<R>,
    header: Header,
    building: Building,
}

impl<R: Read> Reader<R> {
    /// Begins to read, up to and with the first tag. Reads large blocks: a buffer around the input is of no use.
    ///
    /// # Errors
    /// [`Refused`]: no XML, another encoding than UTF-8, a document type (which could hold entities that grow or reach out), another
    /// root than `iati-activities`, a version other than 2.01 to 2.03.
    pub fn new(input: R) -> Result<Self, Refused> {
        let xml = Xml::new(input);
        let at = |why: &str| Refused { line: 1, column: 1, why: why.to_owned() };
        if let [0xFE, 0xFF, ..] | [0xFF, 0xFE, ..] | [0, b'<', ..] | [b'<', 0, ..] = xml.head() {
            return Err(at("the file is in UTF-16; save it in UTF-8, as the standard asks"));
        }
        if let [0x1F, 0x8B, ..] | [b'P', b'K', 3, 4, ..] = xml.head() {
            return Err(at("the file is compressed; unpack it first"));
        }
        let header = Header { version: String::new(), generated: String::new() };
        let mut reader = Self { xml, header, building: Building::default() };
        reader.run(true)?;
        Ok(reader)
    }

    /// What the file says of itself.
    pub fn header(&self) -> &Header {
        &self.header
    }

    /// That the file is not what it was when it was read before.
    pub(crate) fn changed(&self) -> Refused {
        self.refused("the file changed while it was read; begin again")
    }

    /// The next activity; `None` after the last.
    ///
    /// # Errors
    /// [`Refused`], after which nothing of the file may be used.
    pub fn activity(&mut self) -> Result<Option<Activity>, Refused> {
        self.run(false)
    }

    /// Reads on to the end of the next activity, of the file, or of the first tag if it is to be `first`.
    fn run(&mut self, first: bool) -> Result<Option<Activity>, Refused> {
        loop {
            match self.xml.next()? {
                Found::Start => {
                    let pass = self.start(self.xml.depth())?;
                    if first {
                        return Ok(None);
                    }
                    if pass {
                        self.pass_over()?;
                    }
                }
                Found::Empty => {
                    let depth = self.xml.depth() + 1;
                    self.start(depth)?;
                    let whole = self.building.end(depth);
                    if first || whole.is_some() {
                        return Ok(whole);
                    }
                }
                Found::End => {
                    if let Some(activity) = self.building.end(self.xml.depth() + 1) {
                        return Ok(Some(activity));
                    }
                }
                Found::Text => self.building.write(self.xml.text()),
                Found::Letter(letter) => self.building.write(letter.encode_utf8(&mut [0; 4])),
                Found::DocType => {
                    return Err(self.refused(
                        "the file has a document type (<!DOCTYPE), which the standard has no use for and which can hold entities that grow \
                         without end or fetch other files; remove it",
                    ));
                }
                Found::Declaration => {
                    let name = self.xml.attribute("encoding");
                    if !["", "utf-8", "utf8", "us-ascii", "ascii"].iter().any(|n| name.eq_ignore_ascii_case(n)) {
                        return Err(self.refused("the file says that it is in another encoding than UTF-8; convert it, and let its first line say so"));
                    }
                }
                Found::Nothing => return Ok(None),
                Found::Aside => {}
            }
        }
    }

    /// Reads on to the end of an element of which nothing is kept. Most of a file is such: results, places on maps, documents.
    fn pass_over(&mut self) -> Result<(), Refused> {
        let floor = self.xml.depth();
        while self.xml.depth() >= floor {
            self.xml.next()?;
        }
        Ok(())
    }

    fn refused(&self, why: &str) -> Refused {
        let (line, column) = self.xml.place();
        Refused { line, column, why: why.to_owned() }
    }

    /// A tag at a depth; whether what is inside can be passed over.
    fn start(&mut self, depth: usize) -> Result<bool, Refused> {
        let opened = if depth == 1 { self.root().map(|()| false) } else { self.building.start(depth, &self.xml) };
        opened.map_err(|why| self.refused(&why))
    }

    fn root(&mut self) -> Result<(), Wrong> {
        if self.xml.name() != "iati-activities" {
            return Err("the first tag is not <iati-activities>: this is no activity file of the standard (organisation files are not read here)".into());
        }
        let [version, generated] =
            ["version", "generated-datetime"].map(|name| attribute(&self.xml, name).into_owned());
        self.header = Header { version, generated };
        match self.header.version.as_str() {
            "2.01" | "2.02" | "2.03" => Ok(()),
            v if v.starts_with("1.") => Err("the file is of version 1 of the standard, which was given up in 2022: dates, organisations and percentages were written \
                 otherwise and would be misread; ask the publisher for version 2.03".into()),
            "" => Err("the first tag has no @version: which standard the file follows cannot be told; ask its publisher".into()),
            _ => Err("a version of the standard other than 2.01, 2.02 and 2.03: what its fields mean is not known here".into()),
        }
    }
}
