//! Single tags and texts: attributes, entities, names.

use std::borrow::Cow;

use quick_xml::escape::unescape;
use quick_xml::events::{BytesRef, BytesStart};

use crate::activity::{Of, Org, Part};

pub(super) const ENTITY: &str =
    "an entity that XML does not define; write the letter itself, or its number as in &#233;";
pub(super) const CUT_OFF: &str = "the file ends before its last tag: it was cut off; fetch it again";

/// The letter that an entity stands for, of those that XML defines.
pub(super) fn letter(entity: &BytesRef<'_>) -> Option<char> {
    if entity.is_char_ref() {
        return entity.resolve_char_ref().ok().flatten();
    }
    match &**entity {
        "lt" => Some('<'),
        "gt" => Some('>'),
        "amp" => Some('&'),
        "apos" => Some('\''),
        "quot" => Some('"'),
        _ => None,
    }
}

/// What is wrong with a tag, and what to do.
pub(super) type Wrong = Cow<'static, str>;

/// Attributes by their names, unescaped; empty where one is not given. The whole tag is read, so one that stands twice is told.
pub(super) fn attrs<'a, const N: usize>(tag: &'a BytesStart<'_>, names: [&str; N]) -> Result<[Cow<'a, str>; N], Wrong> {
    let mut values = [const { Cow::Borrowed("") }; N];
    for found in tag.attributes() {
        let found = found.map_err(|error| format!("the XML is broken here: {error}"))?;
        let name: &str = found.key.as_ref();
        if let Some((_, value)) = names.iter().zip(&mut values).find(|(n, _)| **n == name) {
            let unescaped = match found.value {
                Cow::Borrowed(text) => unescape(text),
                Cow::Owned(text) => unescape(&text).map(|t| Cow::Owned(t.into_owned())),
            };
            *value = unescaped.map_err(|_| ENTITY)?;
        }
    }
    Ok(values)
}

pub(super) fn org(tag: &BytesStart<'_>) -> Result<Org, Wrong> {
    let [id, kind] = attrs(tag, ["ref", "type"])?;
    Ok(Org { id: tidied(&id), kind: kind.trim().to_owned(), name: String::new() })
}

pub(super) fn part(name: &str, tag: &BytesStart<'_>) -> Result<Part, Wrong> {
    let of = match name {
        "sector" => Of::Sector,
        "recipient-country" => Of::Country,
        _ => Of::Region,
    };
    let [code, vocabulary, percentage] = attrs(tag, ["code", "vocabulary", "percentage"])?;
    let mut code = tidied(&code);
    // Codes of countries are in capitals; some publishers write them small.
    if of == Of::Country {
        code.make_ascii_uppercase();
    }
    Ok(Part { of, code, vocabulary: tidied(&vocabulary), percentage: percentage.trim().to_owned() })
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
    if name.len() + text.len() <= 1_000 {
        name.push_str(text);
    }
}

/// Without white space around it, and with single spaces within.
pub(super) fn tidied(text: &str) -> String {
    let text = text.trim();
    if text.contains(['\n', '\r', '\t']) || text.contains("  ") {
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    } else {
        text.to_owned()
    }
}

/// xsd:boolean.
pub(super) fn truth(text: &str) -> Option<bool> {
    match text.trim() {
        "1" | "true" => Some(true),
        "0" | "false" => Some(false),
        _ => None,
    }
}
