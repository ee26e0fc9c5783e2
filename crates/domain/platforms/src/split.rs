//! From bytes to the fields of a row, quickly.
//!
//! What the database publishes is regular: a quotation mark opens a field at its very beginning or not at all. So blocks of 64 bytes become
//! three masks (quotation marks, commas, line feeds), a running parity says which bytes are inside a quoted field, and what is left of
//! the commas and line feeds are the bounds of fields and rows. Where a row breaks that regularity, that one row is read again by `csv-core`; so
//! every row has the fields that `csv-core` would give it, with a line feed as the one end of a row. A test compares the two on bytes made to
//! be as awkward as can be.
//!
//! Two things differ on purpose. A row may not be longer than [`LONGEST`]; and a line feed ends a row even inside quotation marks. The database takes
//! line feeds out of every text, so one inside a quotation says that a mark is missing: that line alone is set aside, and reading goes on at
//! the next. Otherwise one stray mark would swallow the good row behind it.

mod bounds;

use std::borrow::Cow;

use self::bounds::{AHEAD, Block, Bounds, MOST};

/// Longest row, in bytes. The fields of the database together have some 20,000 characters at most.
pub const LONGEST: usize = 1 << 20;
/// Most rows of a file that may have a quotation mark open at their end.
const UNCLOSED: u32 = 1_000;

/// The fields of one row.
#[derive(Debug, Clone, Copy)]
pub struct Fields<'a> {
    bytes: &'a [u8],
    ends: &'a [u32],
    start: u32,
    /// One between fields as they are published, none where `csv-core` has copied them one behind the other.
    gap: u32,
    /// How many there are; of those beyond [`MOST`] only the number is known.
    count: usize,
}

impl<'a> Fields<'a> {
    /// How many fields the row has.
    #[must_use]
    pub fn count(&self) -> usize {
        self.count
    }

    /// Whether quotation marks inside fields are doubled, as in the file.
    #[must_use]
    pub fn is_raw(&self) -> bool {
        self.gap == 1
    }

    /// A line without anything is no row.
    fn is_nothing(&self) -> bool {
        self.count == 1 && self.bare(0).is_empty()
    }

    /// A field without the quotation marks around it. Those inside are as [`Fields::is_raw`] says. Empty if there is no such field.
    #[must_use]
    pub fn bare(&self, at: usize) -> &'a [u8] {
        let Some(&end) = self.ends.get(at) else { return &[] };
        let start = match at.checked_sub(1).and_then(|before| self.ends.get(before)) {
            Some(end) => end + self.gap,
            None => self.start,
        };
        let field = self.bytes.get(start as usize..end as usize).unwrap_or_default();
        match field {
            [b'"', inner @ .., b'"'] if self.is_raw() => inner,
            _ => field,
        }
    }

    /// A field as it was before it was written as CSV.
    #[must_use]
    pub fn text(&self, at: usize) -> Cow<'a, [u8]> {
        let bare = self.bare(at);
        if self.is_raw() && bare.contains(&b'"') { Cow::Owned(undoubled(bare)) } else { Cow::Borrowed(bare) }
    }
}

fn undoubled(field: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(field.len());
    let mut after = false;
    for &byte in field {
        after = byte == b'"' && !after;
        if byte != b'"' || after {
            out.push(byte);
        }
    }
    out
}

/// Reads a row as PHP's `fputcsv` writes it, which the database is published with: a quotation mark behind a backslash is not doubled there.
///
/// Only for rows that make no sense as CSV: a field that ends in a backslash reads well as CSV and not so.
#[derive(Debug, Default)]
pub struct Backslashed {
    copied: Vec<u8>,
    ends: Vec<u32>,
}

impl Backslashed {
    /// The fields of a line, given without its line feed. `None` if it cannot have been written so, or has more than 64 fields.
    pub fn fields(&mut self, line: &[u8]) -> Option<Fields<'_>> {
        let mut rest = line.strip_suffix(b"\r").unwrap_or(line);
        self.copied.clear();
        self.ends.clear();
        loop {
            if let Some(quoted) = rest.strip_prefix(b"\"") {
                rest = self.quoted(quoted)?;
            } else {
                let end = rest.iter().position(|b| *b == b',').unwrap_or(rest.len());
                let (field, behind) = rest.split_at(end);
                if field.contains(&b'"') {
                    return None;
                }
                self.copied.extend(field);
                rest = behind;
            }
            if self.ends.len() == MOST {
                return None;
            }
            self.ends.push(as_u32(self.copied.len()));
            match rest {
                [] => break,
                [b',', behind @ ..] => rest = behind,
                _ => return None,
            }
        }
        Some(Fields { bytes: &self.copied, ends: &self.ends, start: 0, gap: 0, count: self.ends.len() })
    }

    /// One field behind its opening mark; returns what is behind the closing one.
    fn quoted<'a>(&mut self, mut rest: &'a [u8]) -> Option<&'a [u8]> {
        loop {
            match rest {
                // The backslash is of the text: nobody put it there for the mark.
                [b'\\', b'"', behind @ ..] => {
                    self.copied.extend(b"\\\"");
                    rest = behind;
                }
                [b'"', b'"', behind @ ..] => {
                    self.copied.push(b'"');
                    rest = behind;
                }
                [b'"', behind @ ..] => return Some(behind),
                [byte, behind @ ..] => {
                    self.copied.push(*byte);
                    rest = behind;
                }
                [] => return None,
            }
        }
    }
}

/// What a row turned out to be.
#[derive(Debug, Clone, Copy)]
pub enum Row<'a> {
    /// Fields.
    Fields(Fields<'a>),
    /// A row that is longer than [`LONGEST`], or a line with a quoted field that is open at its end.
    Unclosed,
}

/// More rows with an open quotation mark than a file may have: where fields begin cannot be told any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hopeless;

/// Splits bytes into rows; keeps the room it needs from one call to the next.
#[derive(Debug, Default)]
pub struct Splitter {
    bounds: Bounds,
    copied: Vec<u8>,
    copied_ends: Vec<usize>,
    ends: Vec<u32>,
    unclosed: u32,
    /// In the middle of a line that was set aside.
    skipping: bool,
}

impl Splitter {
    /// Gives the rows of `bytes`, which begin at the beginning of a row, with where each begins, and returns how many bytes they took: unless
    /// these are the `last` bytes, the rest is the beginning of a row, to be given again with more behind it.
    ///
    /// Bytes may be as many as 4 GiB, less one; see to it that a call that is not the last has more than [`LONGEST`].
    ///
    /// # Errors
    /// [`Hopeless`].
    pub fn rows(&mut self, bytes: &[u8], last: bool, mut each: impl FnMut(Row<'_>, usize)) -> Result<usize, Hopeless> {
        let mut start = 0;
        if self.skipping {
            match bytes.iter().position(|b| *b == b'\n') {
                Some(feed) => (start, self.skipping) = (feed + 1, false),
                None => return Ok(bytes.len()),
            }
        }
        loop {
            start = self.regular(bytes, start, last, &mut each);
            if start >= bytes.len() {
                return Ok(bytes.len());
            }
            // An odd row, or the beginning of one.
            match self.odd(bytes, start, last, &mut each)? {
                Some(next) => start = next,
                None => return Ok(start),
            }
        }
    }

    /// Rows as they are published, from `start` on. Returns where the first row begins that is not regular or not whole.
    fn regular(&mut self, bytes: &[u8], mut start: usize, last: bool, each: &mut impl FnMut(Row<'_>, usize)) -> usize {
        let mut at = start;
        let (blocks, rest) = bytes.get(start..).unwrap_or_default().as_chunks::<64>();
        let mut end: Block = [0; 64];
        end.iter_mut().zip(rest).for_each(|(to, from)| *to = *from);
        let end = [end];
        let groups = blocks.chunks(AHEAD).map(|group| (group, u64::MAX));
        let groups = groups.chain((!rest.is_empty()).then_some((end.as_slice(), (1 << rest.len()) - 1)));
        self.bounds.begin();
        for (group, valid) in groups {
            let regular = self.bounds.look(group, as_u32(at), valid);
            for nth in 0..self.bounds.rows() {
                let ends = self.bounds.row(nth);
                let end = ends.last().map_or(start, |end| *end as usize);
                if ends.len() > MOST || end - start >= LONGEST {
                    return start;
                }
                emit(bytes, ends, start, end, each);
                start = end + 1;
            }
            if !self.bounds.forget() || !regular {
                return start;
            }
            at += group.len() * 64;
        }
        if last && !self.bounds.is_inside() && start < bytes.len() && bytes.len() - start < LONGEST {
            let ends = self.bounds.rest(as_u32(bytes.len()));
            if ends.len() > MOST {
                return start;
            }
            emit(bytes, ends, start, bytes.len(), each);
            start = bytes.len();
        }
        start
    }

    /// One row by `csv-core`. `None` if more bytes are needed.
    fn odd(
        &mut self,
        bytes: &[u8],
        start: usize,
        last: bool,
        each: &mut impl FnMut(Row<'_>, usize),
    ) -> Result<Option<usize>, Hopeless> {
        let all = bytes.get(start..).unwrap_or_default();
        let rest = all.get(..LONGEST).unwrap_or(all);
        let feed = rest.iter().position(|b| *b == b'\n');
        match feed {
            None if rest.len() == LONGEST => return self.unclosed(bytes, start, each),
            None if !last => return Ok(None),
            _ => {}
        }
        let rest = feed.map_or(rest, |feed| rest.get(..=feed).unwrap_or(rest));
        let mut reader = csv_core::ReaderBuilder::new().terminator(csv_core::Terminator::Any(b'\n')).build();
        self.copied.resize(rest.len() + 2, 0);
        self.copied_ends.resize(MOST, 0);
        let (mut read, mut written, mut fields, mut overflow, mut over) = (0, 0, 0, 0, false);
        loop {
            let input = if over { b"\n" } else { rest.get(read..).unwrap_or_default() };
            let output = self.copied.get_mut(written..).unwrap_or_default();
            let ends = self.copied_ends.get_mut(fields..).unwrap_or_default();
            let (result, took, wrote, ended) = reader.read_record(input, output, ends);
            (read, written, fields) = (read + took, written + wrote, fields + ended);
            match result {
                // The end of the file: a line feed would end the row, unless a quoted field is open.
                csv_core::ReadRecordResult::InputEmpty if feed.is_none() && !over => over = true,
                csv_core::ReadRecordResult::InputEmpty => return self.unclosed(bytes, start, each),
                csv_core::ReadRecordResult::OutputEndsFull => {
                    overflow += fields;
                    fields = MOST - 1;
                    overflow -= fields;
                }
                csv_core::ReadRecordResult::OutputFull => return self.unclosed(bytes, start, each),
                csv_core::ReadRecordResult::Record => break,
                csv_core::ReadRecordResult::End => return Ok(Some(bytes.len())),
            }
        }
        let copied = self.copied_ends.get(..fields).unwrap_or_default();
        self.ends.clear();
        self.ends.extend(copied.iter().map(|end| as_u32(*end)));
        let ends = &mut self.ends;
        let line = all.get(..read.min(all.len())).unwrap_or_default();
        if line.strip_suffix(b"\n").unwrap_or(line).last() == Some(&b'\r')
            && let Some(end) = ends.last_mut()
        {
            *end = end.saturating_sub(1);
        }
        let count = fields + overflow;
        let row = Fields { bytes: &self.copied, ends, start: 0, gap: 0, count };
        if !row.is_nothing() {
            each(Row::Fields(row), start);
        }
        Ok(Some((start + read).min(bytes.len())))
    }

    fn unclosed(
        &mut self,
        bytes: &[u8],
        start: usize,
        each: &mut impl FnMut(Row<'_>, usize),
    ) -> Result<Option<usize>, Hopeless> {
        self.unclosed += 1;
        if self.unclosed > UNCLOSED {
            return Err(Hopeless);
        }
        let line = bytes.get(start..).unwrap_or_default().iter().position(|b| *b == b'\n');
        each(Row::Unclosed, start);
        self.skipping = line.is_none();
        Ok(Some(line.map_or(bytes.len(), |line| start + line + 1)))
    }
}

fn as_u32(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

fn emit(bytes: &[u8], ends: &mut [u32], start: usize, end: usize, each: &mut impl FnMut(Row<'_>, usize)) {
    // A carriage return before the line feed belongs to the end of the line.
    if end > start
        && bytes.get(end - 1) == Some(&b'\r')
        && let Some(last) = ends.last_mut()
    {
        *last -= 1;
    }
    let row = Fields { bytes, ends, start: as_u32(start), gap: 1, count: ends.len() };
    if !row.is_nothing() {
        each(Row::Fields(row), start);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Rows as `csv-core` has them, with what is done on purpose: no empty lines, no carriage return at the end of a line.
    fn expected(bytes: &[u8]) -> Vec<Vec<Vec<u8>>> {
        let mut reader = csv_core::ReaderBuilder::new().terminator(csv_core::Terminator::Any(b'\n')).build();
        let (mut rows, mut at) = (Vec::new(), 0);
        let (mut output, mut ends) = (vec![0; bytes.len() + 1], vec![0; bytes.len() + 1]);
        loop {
            let (mut written, mut count) = (0, 0);
            loop {
                let (result, took, wrote, ended) =
                    reader.read_record(&bytes[at..], &mut output[written..], &mut ends[count..]);
                (at, written, count) = (at + took, written + wrote, count + ended);
                match result {
                    csv_core::ReadRecordResult::InputEmpty => {}
                    csv_core::ReadRecordResult::Record => break,
                    csv_core::ReadRecordResult::End => return rows,
                    _ => unreachable!(),
                }
            }
            let mut from = 0;
            let mut row: Vec<Vec<u8>> = Vec::new();
            for end in &ends[..count] {
                row.push(output[from..*end].to_vec());
                from = *end;
            }
            let line = &bytes[..at];
            if line.strip_suffix(b"\n").unwrap_or(line).last() == Some(&b'\r') {
                row.last_mut().unwrap().pop();
            }
            if row != [b""] {
                rows.push(row);
            }
        }
    }

    /// In pieces of a length.
    fn found(bytes: &[u8], piece: usize) -> (Vec<Vec<Vec<u8>>>, usize) {
        let (mut rows, mut unclosed, mut splitter) = (Vec::new(), 0, Splitter::default());
        let (mut held, mut given): (Vec<u8>, usize) = (Vec::new(), 0);
        loop {
            let next = (given + piece).min(bytes.len());
            held.extend(&bytes[given..next]);
            given = next;
            let taken = splitter
                .rows(&held, given == bytes.len(), |row, _| match row {
                    Row::Fields(f) => rows.push((0..f.count()).map(|i| f.text(i).into_owned()).collect()),
                    Row::Unclosed => unclosed += 1,
                })
                .unwrap();
            held.drain(..taken);
            if given == bytes.len() {
                assert!(held.is_empty());
                return (rows, unclosed);
            }
        }
    }

    fn awkward() -> impl Strategy<Value = Vec<u8>> {
        let token = prop_oneof![
            4 => Just("\""), 4 => Just(","), 3 => Just("\n"), 1 => Just("\r"), 1 => Just("\r\n"), 2 => Just("\"\""),
            3 => Just("a"), 2 => Just("bcdefghijklmnopqrstuvwxyz0123456789"), 2 => Just("\",\""), 2 => Just("[\"\"X\"\"]"),
        ];
        proptest::collection::vec(token, 0..120).prop_map(|tokens| tokens.concat().into_bytes())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(300))]
        #[test]
        fn every_row_is_as_csv_core_has_it(bytes in awkward(), piece in 1_usize..90) {
            let (rows, unclosed) = found(&bytes, piece);
            prop_assert_eq!((&rows, unclosed), (&found(&bytes, usize::MAX / 2).0, found(&bytes, usize::MAX / 2).1));
            // Where no line ends inside a quotation, the two are to agree; elsewhere the good lines are to be there.
            let lines = bytes.split_inclusive(|b| *b == b'\n').map(expected);
            let whole = || bytes.split_inclusive(|b| *b == b'\n').all(|line| expected(&[line, b"\nz"].concat()).last() == Some(&vec![b"z".to_vec()]));
            if whole() {
                prop_assert_eq!((&rows, unclosed), (&expected(&bytes), 0));
                prop_assert_eq!(rows, lines.flatten().collect::<Vec<_>>());
            } else {
                prop_assert!(unclosed > 0);
            }
        }
    }

    #[test]
    fn a_quotation_that_never_ends_costs_its_own_line_alone() {
        let row = |fields: [&str; 2]| fields.map(|f| f.as_bytes().to_vec()).to_vec();
        for piece in [1, 5, 1 << 20] {
            let (rows, unclosed) = found(b"a,b\n1,\"2\n3,\"4\"\n5,6", piece);
            assert_eq!((rows, unclosed), (vec![row(["a", "b"]), row(["3", "4"]), row(["5", "6"])], 1));
        }
        let (rows, unclosed) = found(b"a,b\n1,\"2\n3,4\n5,6", 1 << 20);
        assert_eq!((rows.len(), unclosed), (3, 1));
        let mut long = b"a,\"".to_vec();
        long.resize(LONGEST + 10, b'x');
        long.extend(b"\",c\nnext,row\n");
        for piece in [1 << 21, 1 << 16] {
            let (rows, unclosed) = found(&long, piece);
            assert_eq!((rows, unclosed), (vec![vec![b"next".to_vec(), b"row".to_vec()]], 1), "{piece}");
        }
    }

    /// Vectors by the documented behaviour of PHP's `fputcsv` with its escape character, a backslash, as it is unless told otherwise.
    #[test]
    fn a_mark_behind_a_backslash_is_of_the_text() {
        let read = |line: &str| {
            let mut again = Backslashed::default();
            let fields = again.fields(line.as_bytes())?;
            Some((0..fields.count()).map(|i| String::from_utf8(fields.text(i).into_owned()).unwrap()).collect())
        };
        let is = |line: &str, fields: &[&str]| {
            assert_eq!(read(line), Some(fields.iter().map(|f| (*f).to_owned()).collect::<Vec<_>>()), "{line}");
        };
        is(r#"1,"He said \"no\", then left",x"#, &["1", r#"He said \"no\", then left"#, "x"]);
        is(r#""ends so \"","a ""b""",,"#, &[r#"ends so \""#, r#"a "b""#, "", ""]);
        is("a,\"b c\"\r", &["a", "b c"]);
        for none in [r#""open"#, r#""a"b,c"#, r#"a"b"#, r#""a\",b"#] {
            assert_eq!(read(none), None, "{none}");
        }
    }

    #[test]
    fn fields_beyond_the_sixty_fourth_are_counted() {
        let wide = [vec!["x"; 100].join(","), vec!["\"x\"y"; 100].join(",")].join("\n");
        let mut counts = Vec::new();
        let mut each = |row: Row<'_>, _| match row {
            Row::Fields(f) => counts.push(f.count()),
            Row::Unclosed => counts.push(0),
        };
        Splitter::default().rows(wide.as_bytes(), true, &mut each).unwrap();
        assert_eq!(counts, [100, 100]);
    }
}
