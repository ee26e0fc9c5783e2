//! Single tags and texts: codes, organisations, names.

use std::borrow::Cow;
use std::io::Read;

use crate::activity::{Of, Part};
use crate::share::percentage;
use crate::words::Words;
use crate::xml::Xml;

/// What is wrong with a tag, and what to do.
pub(super) type Wrong = Cow<'static, str>;

/// Bytes of an attribute that is kept; a longer one is no code and no name, and as good as none.
const LONGEST: usize = 1_000;

/// An attribute without white space around it; empty where none is given.
pub(super) fn attribute<'a, R: Read>(tag: &'a Xml<R>, name: &str) -> Cow<'a, str> {
    match tag.attribute(name) {
        long if long.len() > LONGEST => Cow::Borrowed(""),
        Cow::Borrowed(value) => Cow::Borrowed(trimmed(value)),
        Cow::Owned(value) => Cow::Owned(trimmed(&value).to_owned()),
    }
}

/// A place or sector, and whether its percentage can be read; one that cannot is as none.
pub(super) fn part<R: Read>(name: &str, tag: &Xml<R>, words: &mut Words) -> (Part, bool) {
    let (code, vocabulary) = (attribute(tag, "code"), attribute(tag, "vocabulary"));
    let (code, vocabulary) = (tidied(&code), tidied(&vocabulary));
    let vocabulary = if vocabulary == "1" { "" } else { &*vocabulary };
    let (of, name) = match name {
        "sector" => (Of::Sector, code),
        // Codes of countries are in capitals; some publishers write them small.
        "recipient-country" if code.bytes().any(|b| b.is_ascii_lowercase()) => {
            (Of::Country, code.to_ascii_uppercase().into())
        }
        "recipient-country" => (Of::Country, code),
        _ if vocabulary.is_empty() => (Of::Region, format!("R:{code}").into()),
        _ => (Of::Region, format!("R:{vocabulary}:{code}").into()),
    };
    let read = percentage(&tag.attribute("percentage"));
    let percentage = read.unwrap_or_default();
    (Part { of, name: words.word(&name), vocabulary: words.word(vocabulary), percentage }, read.is_ok())
}

/// Puts one into a list that is not without end.
pub(super) fn kept<T>(list: &mut Vec<T>, one: T, most: usize) -> Result<(), Wrong> {
    if list.len() >= most {
        return Err(format!("more than {most} sectors, places or parents in one activity or transaction: no file of the standard has so many").into());
    }
    list.push(one);
    Ok(())
}

/// A name, in as many letters as a name has.
pub(super) fn bounded(name: &mut String, text: &str) {
    if name.len() + text.len() <= LONGEST {
        name.push_str(text);
    }
}

/// Without white space around it.
fn trimmed(text: &str) -> &str {
    match text.as_bytes() {
        [first, .., last] if first.is_ascii_graphic() && last.is_ascii_graphic() => text,
        _ => text.trim(),
    }
}

/// Without white space around it, and with single spaces within.
pub(super) fn tidied(text: &str) -> Cow<'_, str> {
    let text = trimmed(text);
    let (mut before, mut untidy) = (0, false);
    for byte in text.bytes() {
        untidy |= matches!(byte, b'\n' | b'\r' | b'\t') || (byte == b' ' && before == b' ');
        before = byte;
    }
    if untidy { text.split_whitespace().collect::<Vec<_>>().join(" ").into() } else { text.into() }
}

/// xsd:boolean.
pub(super) fn truth(text: &str) -> Option<bool> {
    match text {
        "1" | "true" => Some(true),
        "0" | "false" => Some(false),
        _ => None,
    }
}
