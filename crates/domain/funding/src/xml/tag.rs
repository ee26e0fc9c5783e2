//! What stands between `<` and `>`, and behind `&`.

use std::ops::Range;

use super::scan;

/// Attributes that one tag may have; the standard needs six.
const ATTRIBUTES: usize = 100;
/// Bytes of a name.
const NAME: usize = 1_000;
/// Bytes of a reference such as `&#233;`.
const REFERENCE: usize = 40;

const ENTITY: &str = "an entity that XML does not define; write the letter itself, or its number as in &#233;, and &amp; for the sign itself";

const NUMBER: &str =
    "a number between &# and ; that is no character of XML; write the letter itself, or its number as in &#233;";

/// Why a piece was not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Stop {
    /// It does not end in what is there.
    More,
    /// It is wrong at this byte of it, for this reason.
    Wrong(usize, &'static str),
}

/// An attribute: where its name and its value stand in the piece.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Attribute {
    pub(crate) name: Range<usize>,
    pub(crate) value: Range<usize>,
    /// Whether the value has references.
    pub(crate) refers: bool,
}

/// A start tag: where its name ends, where it ends, whether it is an end tag as well.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Tag {
    pub(crate) name: usize,
    pub(crate) length: usize,
    pub(crate) empty: bool,
}

/// Reads a start tag.
pub(crate) fn start(piece: &[u8], attributes: &mut Vec<Attribute>) -> Result<Tag, Stop> {
    let name = name(piece, 1, "a < that begins no tag; write &lt; for the sign itself")?;
    let at = all(piece, name, attributes)?;
    match (piece.get(at), piece.get(at + 1)) {
        (Some(b'>'), _) => Ok(Tag { name, length: at + 1, empty: false }),
        (Some(b'/'), Some(b'>')) => Ok(Tag { name, length: at + 2, empty: true }),
        (None, _) | (Some(b'/'), None) => Err(Stop::More),
        _ => Err(Stop::Wrong(at, "the XML is broken here: a sign that has no place in a tag")),
    }
}

/// Reads attributes up to what is none.
pub(crate) fn all(piece: &[u8], from: usize, attributes: &mut Vec<Attribute>) -> Result<usize, Stop> {
    attributes.clear();
    let mut at = from;
    loop {
        let begin = spaces(piece, at);
        match piece.get(begin) {
            Some(b'>' | b'/' | b'?') => return Ok(begin),
            None => return Err(Stop::More),
            Some(_) if begin == at => {
                return Err(Stop::Wrong(at, "the XML is broken here: attributes stand without a space between them"));
            }
            Some(_) => {}
        }
        let end = name(piece, begin, "the XML is broken here: this is no name of an attribute")?;
        let equals = spaces(piece, end);
        match piece.get(equals) {
            Some(b'=') => {}
            None => return Err(Stop::More),
            Some(_) => return Err(Stop::Wrong(equals, "the XML is broken here: an attribute without a value")),
        }
        let open = spaces(piece, equals + 1);
        let quote = match piece.get(open) {
            Some(quote @ (b'"' | b'\'')) => *quote,
            None => return Err(Stop::More),
            Some(_) => return Err(Stop::Wrong(open, "the XML is broken here: a value without quotation marks")),
        };
        let (close, refers) = value(piece, open + 1, quote)?;
        let found = Attribute { name: begin..end, value: open + 1..close, refers };
        if attributes.iter().any(|a| piece.get(a.name.clone()) == piece.get(begin..end)) {
            return Err(Stop::Wrong(begin, "the XML is broken here: an attribute stands twice in one tag"));
        }
        if attributes.len() >= ATTRIBUTES {
            return Err(Stop::Wrong(begin, "more attributes in one tag than any of the standard has"));
        }
        attributes.push(found);
        at = close + 1;
    }
}

/// Where a value ends, and whether it has references.
fn value(piece: &[u8], from: usize, quote: u8) -> Result<(usize, bool), Stop> {
    let (mut at, mut refers) = (from, false);
    loop {
        let rest = piece.get(at..).unwrap_or(&[]);
        let next = scan::first(rest, scan::any_of([quote, b'<', b'&'])).ok_or(Stop::More)?;
        at += next;
        match rest.get(next) {
            Some(b'<') => return Err(Stop::Wrong(at, "the XML is broken here: a < inside a tag")),
            Some(b'&') => {
                refers = true;
                at += reference(piece.get(at..).unwrap_or(&[])).map_err(|stop| moved(stop, at))?.1;
            }
            _ => return Ok((at, refers)),
        }
    }
}

fn moved(stop: Stop, by: usize) -> Stop {
    match stop {
        Stop::Wrong(at, why) => Stop::Wrong(at + by, why),
        Stop::More => Stop::More,
    }
}

/// The letter that a reference at the front of the piece stands for, and where it ends. Of entities, only those that XML defines.
pub(crate) fn reference(piece: &[u8]) -> Result<(char, usize), Stop> {
    let wrong = Stop::Wrong(0, ENTITY);
    let near = piece.get(..REFERENCE).unwrap_or(piece);
    let Some(end) = memchr::memchr2(b';', b'<', near) else {
        return Err(if piece.len() < REFERENCE { Stop::More } else { wrong });
    };
    let inside = near.get(1..end).unwrap_or(&[]);
    let number = |digits: &[u8], radix| {
        let digits = std::str::from_utf8(digits).ok().filter(|d| !d.starts_with('+'))?;
        let letter = char::from_u32(u32::from_str_radix(digits, radix).ok()?)?;
        matches!(letter, '\t' | '\n' | '\r' | ' '..='\u{FFFD}' | '\u{10000}'..).then_some(letter)
    };
    let letter = match inside {
        _ if near.get(end) == Some(&b'<') => None,
        b"lt" => Some('<'),
        b"gt" => Some('>'),
        b"amp" => Some('&'),
        b"apos" => Some('\''),
        b"quot" => Some('"'),
        [b'#', b'x', digits @ ..] => number(digits, 16),
        [b'#', digits @ ..] => number(digits, 10),
        _ => None,
    };
    let why = if inside.first() == Some(&b'#') { Stop::Wrong(0, NUMBER) } else { wrong };
    Ok((letter.ok_or(why)?, end + 1))
}

/// Where the name that begins here ends.
pub(crate) fn name(piece: &[u8], from: usize, none: &'static str) -> Result<usize, Stop> {
    let rest = piece.get(from..).unwrap_or(&[]);
    let length = scan::first(rest, scan::no_name).unwrap_or(rest.len());
    match rest.first() {
        _ if length > NAME => Err(Stop::Wrong(from, "a name longer than any of the standard")),
        _ if length == rest.len() => Err(Stop::More),
        Some(first) if length > 0 && !matches!(first, b'-' | b'.' | b'0'..=b'9') => Ok(from + length),
        _ => Err(Stop::Wrong(from, none)),
    }
}

/// Where the white space that begins here ends.
fn spaces(piece: &[u8], from: usize) -> usize {
    let rest = piece.get(from..).unwrap_or(&[]);
    // Mostly there is one, or none.
    match rest {
        [first, ..] if !is_space(*first) => from,
        [_, second, ..] if !is_space(*second) => from + 1,
        _ => from + scan::first(rest, scan::no_space).unwrap_or(rest.len()),
    }
}

pub(crate) fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r')
}
