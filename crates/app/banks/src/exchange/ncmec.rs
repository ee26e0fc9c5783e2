//! NCMEC hash sharing, version 2: the answer to a query for entries.
//!
//! An entry has a number that is its member's own, and a later answer about the same number replaces it; what is deleted comes as the number alone. So an entry is
//! known in a bank by `MEMBER/NUMBER` in its label. Namespaces are not looked at. A document type is refused, since it could define entities; no entity but the
//! five of XML and characters by their number is known.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::threatexchange::seconds;
use super::{Key, Read, Record, Says, hash_of, label_of, line_of, owner_of};

const EXCHANGE: &str = "NCMEC";
/// Elements within each other at most; the format has seven.
const DEEPEST: usize = 16;
/// Bytes of the text of an element at most: PhotoDNA takes some hundreds.
const LONGEST: usize = 1 << 16;

/// The member and number under which an entry came, of the owner and label that it got here. Another owner's label may look alike, and is her case.
pub(super) fn given(owner: &str, label: &str) -> Option<(u64, String)> {
    let (member, id) = label.split_once('/').filter(|(_, id)| !id.is_empty())?;
    (owner == format!("{EXCHANGE} member {member}")).then_some(())?;
    Some((member.parse().ok()?, id.to_owned()))
}

/// An entry that is being read.
#[derive(Default)]
struct Entry {
    line: usize,
    deleted: bool,
    video: bool,
    member: Option<String>,
    id: Option<String>,
    when: Option<i64>,
    pdq: Option<String>,
    /// What stands in it twice.
    twice: Option<&'static str>,
}

pub(super) fn read(text: &str) -> Result<Read, String> {
    let mut reader = Reader::from_str(text);
    reader.config_mut().enable_all_checks(true);
    let mut lines = Lines { text, read: 0, line: 1 };
    let (mut read, mut path, mut words) = (Read::default(), Vec::<String>::new(), String::new());
    let mut entry: Option<Entry> = None;
    let mut begun = false;
    loop {
        let at = reader.buffer_position();
        let event = reader.read_event();
        let line = lines.at(at);
        match event {
            Err(_) => {
                return Err(format!("line {}: this is no XML that can be read", lines.at(reader.error_position())));
            }
            Ok(Event::Eof) if path.is_empty() && begun => return Ok(read),
            Ok(Event::Eof) => return Err(format!("line {line}: the file ends in the middle; fetch it again")),
            Ok(Event::DocType(_)) => {
                return Err(format!(
                    "line {line}: the file has a document type, which this format has not: it is not read"
                ));
            }
            Ok(Event::Start(element)) => {
                begin(&element, &path, line, begun, &mut entry)?;
                begun = true;
                path.push(element.local_name().as_ref().to_owned());
                words.clear();
                if path.len() > DEEPEST {
                    return Err(format!("line {line}: elements stand too deep within each other for this format"));
                }
            }
            Ok(Event::Empty(element)) => {
                begin(&element, &path, line, begun, &mut entry)?;
                begun = true;
                path.push(element.local_name().as_ref().to_owned());
                end(&mut read, &path, "", &mut entry);
                path.pop();
            }
            Ok(Event::End(_)) => {
                end(&mut read, &path, words.trim(), &mut entry);
                path.pop();
                words.clear();
            }
            Ok(Event::Text(some)) => words.push_str(&some),
            Ok(Event::CData(some)) => words.push_str(&some),
            Ok(Event::GeneralRef(name)) => match referred(&name) {
                Some(c) => words.push(c),
                None => {
                    return Err(format!("line {line}: the file refers to something outside itself: it is not read"));
                }
            },
            Ok(Event::Comment(_) | Event::Decl(_) | Event::PI(_)) => {}
        }
        if words.len() > LONGEST {
            return Err(format!("line {line}: an element holds more text than this format has"));
        }
    }
}

fn referred(name: &quick_xml::events::BytesRef<'_>) -> Option<char> {
    match &**name {
        "lt" => Some('<'),
        "gt" => Some('>'),
        "amp" => Some('&'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => name.resolve_char_ref().ok().flatten(),
    }
}

/// Lines of places in a text that come in their order.
struct Lines<'a> {
    text: &'a str,
    read: usize,
    line: usize,
}

impl Lines<'_> {
    fn at(&mut self, place: u64) -> usize {
        let place = usize::try_from(place).unwrap_or(usize::MAX).min(self.text.len());
        if place >= self.read {
            self.line += line_of(self.text.as_bytes().get(self.read..place).unwrap_or_default()) - 1;
            self.read = place;
        }
        self.line
    }
}

fn is_entry(path: &[String]) -> bool {
    path.len() == 3 && matches!(path.get(1).map(String::as_str), Some("images" | "videos"))
}

fn begin(
    element: &BytesStart<'_>,
    path: &[String],
    line: usize,
    begun: bool,
    entry: &mut Option<Entry>,
) -> Result<(), String> {
    let name = element.local_name();
    let name = name.as_ref();
    if path.is_empty() {
        if begun {
            return Err(format!("line {line}: a second document follows the first"));
        }
        if name != "queryResult" {
            return Err(format!(
                "line {line}: this is no answer of NCMEC hash sharing to a query for entries (queryResult)"
            ));
        }
    }
    if path.len() == 2 && matches!(path.get(1).map(String::as_str), Some("images" | "videos")) {
        let deleted = name.starts_with("deleted");
        *entry = Some(Entry { line, deleted, video: name.to_ascii_lowercase().ends_with("video"), ..Entry::default() });
    }
    if is_entry(path)
        && name == "member"
        && let Some(entry) = entry
    {
        let id = element.try_get_attribute("id").ok().flatten();
        let id =
            id.and_then(|id| id.normalized_value(quick_xml::XmlVersion::Implicit1_0).ok().map(|id| id.into_owned()));
        if entry.member.is_some() {
            entry.twice = Some("member");
        }
        entry.member = Some(id.unwrap_or_default());
    }
    Ok(())
}

fn end(read: &mut Read, path: &[String], words: &str, entry: &mut Option<Entry>) {
    let Some((name, above)) = path.split_last() else { return };
    if above.len() == 2 && above.get(1).is_some_and(|it| it == "paging") && name == "next" {
        read.more |= !words.is_empty();
    }
    if is_entry(path) {
        if let Some(entry) = entry.take() {
            finish(read, &entry);
        }
        return;
    }
    let Some(entry) = entry else { return };
    if is_entry(above) && name == "id" {
        if entry.id.is_some() {
            entry.twice = Some("id");
        }
        entry.id = Some(words.to_owned());
    }
    if is_entry(above) && name == "timestamp" {
        // One that cannot be read is as good as none: it must not keep a deletion waiting.
        entry.when = seconds(words);
    }
    if above.len() == 4 && above.get(3).is_some_and(|it| it == "fingerprints") {
        if name.eq_ignore_ascii_case("pdq") {
            if entry.pdq.is_some() {
                entry.twice = Some("pdq");
            }
            entry.pdq = Some(words.to_owned());
        } else {
            read.other(name);
        }
    }
}

fn finish(read: &mut Read, entry: &Entry) {
    let known = entry.id.as_deref().unwrap_or_default();
    let line = entry.line;
    let mut record = || -> Result<Option<Record>, String> {
        if let Some(what) = entry.twice {
            return Err(format!("it has more than one {what}"));
        }
        let member = entry.member.as_deref().unwrap_or_default();
        if member.is_empty() || !member.bytes().all(|b| b.is_ascii_digit()) || member.len() > 20 {
            return Err("its member has no number".to_owned());
        }
        if known.is_empty() {
            return Err("it has no id".to_owned());
        }
        let label = label_of(&format!("{member}/{known}"))?;
        let says = match &entry.pdq {
            Some(_) if entry.video => {
                read.other("PDQ of a video");
                return Ok(None);
            }
            Some(pdq) if !entry.deleted => Says::Take { hash: hash_of(pdq)?, label: label.clone(), expires: None },
            // It may have had one before.
            _ => Says::Out,
        };
        let owner = Some(owner_of(EXCHANGE, &format!("member {member}"))?);
        let (place, key) = (format!("line {line}"), Key::Name(label));
        Ok(Some(Record { place, owner, but: vec![], key, says, when: entry.when }))
    };
    match record() {
        Ok(Some(record)) => read.records.push(record),
        Ok(None) => {}
        Err(why) => read.bad.add(&format!("line {line}"), why),
    }
}
