//! Reading activity files as a stream.
//!
//! A file is taken whole or not at all: XML that breaks off says nothing of what would have followed, so an error ends the reading and what
//! was read before belongs to a file that its publisher has to mend. What is wrong with one transaction is set aside with its line, and the
//! rest is read ([`Activity::aside`]).

use std::borrow::Cow;
use std::io::BufRead;

use quick_xml::events::{BytesStart, Event};

use crate::activity::{Activity, Budget, Day, Kind, Of, Org, Part, Transaction, Why};
use crate::feed::{Feed, PIECE};
use crate::money::Amount;

/// Transactions of one activity that are held.
const MOST: usize = 500_000;

/// Letters of titles and descriptions of one activity that are looked through.
const WORDS: usize = 1 << 20;

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

/// What a file says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// `@version`: 2.01, 2.02 or 2.03.
    pub version: String,
    /// `@generated-datetime`, as written; empty where none is given.
    pub generated: String,
}

/// Where text goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Into {
    Nothing,
    Identifier,
    Title,
    Words,
    Reporter,
    Provider,
    Receiver,
    Value,
}

/// What is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Open {
    Activity,
    Transaction,
    Budget,
}

/// A transaction or a budget as far as it was read.
#[derive(Default)]
struct Draft {
    line: u64,
    kind: String,
    date: Option<Day>,
    value_date: Option<Day>,
    value: String,
    currency: String,
    status: String,
    humanitarian: Option<bool>,
    provider: Org,
    receiver: Org,
    places: Vec<Part>,
    sectors: Vec<Part>,
}

/// Reads activities one by one. Memory: one activity, and 8 MB at most for one tag or text.
pub struct Reader<R> {
    xml: quick_xml::Reader<Feed<R>>,
    buf: Vec<u8>,
    header: Header,
    depth: usize,
    activity: Activity,
    draft: Draft,
    open: Open,
    /// Where a narrative of the present element would go.
    narrative: Into,
    text: Into,
    done: bool,
}

impl<R: BufRead> Reader<R> {
    /// Begins to read, up to and with the first tag.
    ///
    /// # Errors
    /// [`Refused`]: no XML, another encoding than UTF-8, a document type (which could hold entities that grow or reach out), another
    /// root than `iati-activities`, a version other than 2.01 to 2.03.
    pub fn new(mut input: R) -> Result<Self, Refused> {
        let at = |why: &str| Refused { line: 1, column: 1, why: why.to_owned() };
        let start = input.fill_buf().map_err(|e| at(&format!("it cannot be read: {e}")))?;
        if let [0xFE, 0xFF, ..] | [0xFF, 0xFE, ..] | [0, b'<', ..] | [b'<', 0, ..] = start {
            return Err(at("the file is in UTF-16; save it in UTF-8, as the standard asks"));
        }
        if let [0x1F, 0x8B, ..] | [b'P', b'K', 3, 4, ..] = start {
            return Err(at("the file is compressed; unpack it first"));
        }
        let mut xml = quick_xml::Reader::from_reader(Feed::new(input));
        xml.config_mut().check_comments = true;
        let mut reader = Self {
            xml,
            buf: Vec::new(),
            header: Header { version: String::new(), generated: String::new() },
            depth: 0,
            activity: Activity::default(),
            draft: Draft::default(),
            open: Open::Activity,
            narrative: Into::Nothing,
            text: Into::Nothing,
            done: false,
        };
        reader.run(true)?;
        Ok(reader)
    }

    /// What the file says of itself.
    pub fn header(&self) -> &Header {
        &self.header
    }

    /// The next activity; `None` after the last.
    ///
    /// # Errors
    /// [`Refused`], after which nothing of the file may be used.
    pub fn activity(&mut self) -> Result<Option<Activity>, Refused> {
        if self.done {
            return Ok(None);
        }
        self.run(false)
    }

    /// Reads on to the end of the next activity, of the root, or of the first tag if it is to be `first`.
    fn run(&mut self, first: bool) -> Result<Option<Activity>, Refused> {
        let mut buf = std::mem::take(&mut self.buf);
        let found = loop {
            buf.clear();
            self.xml.get_mut().mark();
            let event = match self.xml.read_event_into(&mut buf) {
                Ok(event) => event,
                Err(error) => return Err(self.broken(&error)),
            };
            match event {
                Event::Start(tag) => {
                    self.depth += 1;
                    self.start(&tag)?;
                    if first {
                        break None;
                    }
                }
                Event::Empty(tag) => {
                    self.depth += 1;
                    self.start(&tag)?;
                    let whole = self.end();
                    if first {
                        self.done = true;
                        break None;
                    }
                    if whole.is_some() {
                        break whole;
                    }
                }
                Event::End(_) => {
                    if let Some(activity) = self.end() {
                        break Some(activity);
                    }
                }
                Event::Text(text) => {
                    if self.text != Into::Nothing {
                        self.write(&text);
                    } else if self.depth == 0 && !text.trim().is_empty() {
                        return Err(self.refused("words stand outside of the document: this is no XML"));
                    }
                }
                Event::CData(text) => self.write(&text),
                Event::GeneralRef(entity) => {
                    let letter = if entity.is_char_ref() {
                        entity.resolve_char_ref().ok().flatten()
                    } else {
                        match &*entity {
                            "lt" => Some('<'),
                            "gt" => Some('>'),
                            "amp" => Some('&'),
                            "apos" => Some('\''),
                            "quot" => Some('"'),
                            _ => None,
                        }
                    };
                    let Some(letter) = letter else {
                        return Err(self.refused(
                            "an entity that XML does not define; write the letter itself, or its number as in &#233;",
                        ));
                    };
                    self.write(letter.encode_utf8(&mut [0; 4]));
                }
                Event::DocType(_) => {
                    return Err(self.refused(
                        "the file has a document type (<!DOCTYPE), which the standard has no use for and which can hold entities that grow \
                         without end or fetch other files; remove it",
                    ));
                }
                Event::Decl(decl) => {
                    let utf8 = match decl.encoding() {
                        None => true,
                        Some(Ok(name)) => {
                            ["utf-8", "utf8", "us-ascii", "ascii"].iter().any(|n| name.eq_ignore_ascii_case(n))
                        }
                        Some(Err(_)) => false,
                    };
                    if !utf8 {
                        return Err(self.refused("the file says that it is in another encoding than UTF-8; convert it, and let its first line say so"));
                    }
                }
                Event::Eof => {
                    if self.depth > 0 || !self.done {
                        return Err(self.refused("the file ends before its last tag: it was cut off; fetch it again"));
                    }
                    break None;
                }
                Event::Comment(_) | Event::PI(_) => {}
            }
            if self.done && self.depth > 0 {
                return Err(self.refused("a second document begins after the end of the first"));
            }
        };
        self.buf = buf;
        Ok(found)
    }

    fn refused(&self, why: &str) -> Refused {
        let (line, column) = self.xml.get_ref().began;
        Refused { line, column, why: why.to_owned() }
    }

    fn broken(&self, error: &quick_xml::Error) -> Refused {
        use quick_xml::Error;
        if self.xml.get_ref().overfull() {
            let most = PIECE >> 20;
            return self.refused(&format!(
                "one tag or one text is larger than {most} MB, which no activity needs: the file is not read"
            ));
        }
        match error {
            Error::Io(e) => self.refused(&format!("it cannot be read: {e}")),
            Error::Encoding(_) => {
                self.refused("bytes that are no UTF-8: convert the file (it may be in Latin-1 or Windows-1252)")
            }
            Error::IllFormed(e) => self.refused(&format!("the XML is broken here: {e}")),
            Error::Syntax(e) => self.refused(&format!("the XML is broken here: {e}")),
            other => self.refused(&format!("the XML is broken here: {other}")),
        }
    }

    fn start(&mut self, tag: &BytesStart<'_>) -> Result<(), Refused> {
        let qname = tag.name();
        let name: &str = qname.as_ref();
        match (self.depth, self.open) {
            (1, _) => self.root(name, tag),
            (2, _) if name == "iati-activity" => self.begin(tag),
            (3, _) => self.of_activity(name, tag),
            (4, Open::Transaction | Open::Budget) => self.of_draft(name, tag),
            (4 | 5, _) if name == "narrative" => {
                self.text = self.first_or_words();
                Ok(())
            }
            _ => Ok(()),
        }
    }

    /// Where the text of a narrative goes: the first names a thing, those after it are translations.
    fn first_or_words(&self) -> Into {
        match self.narrative {
            Into::Title if !self.activity.title.is_empty() => Into::Words,
            Into::Reporter if !self.activity.reporter.name.is_empty() => Into::Nothing,
            Into::Provider if !self.draft.provider.name.is_empty() => Into::Nothing,
            Into::Receiver if !self.draft.receiver.name.is_empty() => Into::Nothing,
            other => other,
        }
    }

    fn root(&mut self, name: &str, tag: &BytesStart<'_>) -> Result<(), Refused> {
        if self.done {
            return Err(self.refused("a second document begins after the end of the first"));
        }
        if name != "iati-activities" {
            return Err(self.refused(
                "the first tag is not <iati-activities>: this is no activity file of the standard (organisation files are not read here)",
            ));
        }
        let [version, generated] = self.attrs(tag, ["version", "generated-datetime"])?;
        self.header = Header { version, generated };
        match self.header.version.trim() {
            "2.01" | "2.02" | "2.03" => Ok(()),
            v if v.starts_with("1.") => Err(self.refused(
                "the file is of version 1 of the standard, which was given up in 2022: dates, organisations and percentages were written \
                 otherwise and would be misread; ask the publisher for version 2.03",
            )),
            "" => Err(self.refused("the first tag has no @version: which standard the file follows cannot be told; ask its publisher")),
            _ => Err(self.refused("a version of the standard other than 2.01, 2.02 and 2.03: what its fields mean is not known here")),
        }
    }

    fn begin(&mut self, tag: &BytesStart<'_>) -> Result<(), Refused> {
        self.open = Open::Activity;
        let [updated, currency, humanitarian, hierarchy] =
            self.attrs(tag, ["last-updated-datetime", "default-currency", "humanitarian", "hierarchy"])?;
        self.activity = Activity {
            line: self.xml.get_ref().began.0,
            updated,
            currency,
            humanitarian: truth(&humanitarian).unwrap_or(false),
            hierarchy: hierarchy.trim().parse().unwrap_or(1),
            ..Activity::default()
        };
        Ok(())
    }

    fn of_activity(&mut self, name: &str, tag: &BytesStart<'_>) -> Result<(), Refused> {
        self.narrative = Into::Nothing;
        match name {
            "iati-identifier" => self.text = Into::Identifier,
            "reporting-org" => {
                self.activity.reporter = self.org(tag)?;
                self.narrative = Into::Reporter;
            }
            "title" => self.narrative = Into::Title,
            "description" => self.narrative = Into::Words,
            "sector" | "recipient-country" | "recipient-region" => {
                let part = self.part(name, tag)?;
                let list = if part.of == Of::Sector { &mut self.activity.sectors } else { &mut self.activity.places };
                list.push(part);
            }
            "policy-marker" => {
                let [code, vocabulary, significance] = self.attrs(tag, ["code", "vocabulary", "significance"])?;
                if code.trim() == "1" && matches!(vocabulary.trim(), "" | "1") {
                    self.activity.gender = self.activity.gender.max(significance.trim().parse().ok());
                }
            }
            "related-activity" => {
                let [kind, parent] = self.attrs(tag, ["type", "ref"])?;
                if kind.trim() == "1" {
                    self.activity.parents.push(parent.trim().to_owned());
                }
            }
            "transaction" => {
                self.open = Open::Transaction;
                let [humanitarian] = self.attrs(tag, ["humanitarian"])?;
                let line = self.xml.get_ref().began.0;
                self.draft = Draft { line, humanitarian: truth(&humanitarian), ..Draft::default() };
            }
            "budget" => {
                self.open = Open::Budget;
                let [kind, status] = self.attrs(tag, ["type", "status"])?;
                self.draft = Draft { line: self.xml.get_ref().began.0, kind, status, ..Draft::default() };
            }
            _ => {}
        }
        Ok(())
    }

    fn of_draft(&mut self, name: &str, tag: &BytesStart<'_>) -> Result<(), Refused> {
        self.narrative = Into::Nothing;
        match name {
            "transaction-type" => [self.draft.kind] = self.attrs(tag, ["code"])?,
            "transaction-date" | "period-start" => {
                let [date] = self.attrs(tag, ["iso-date"])?;
                self.draft.date = Day::parse(&date);
            }
            "value" => {
                let [currency, date] = self.attrs(tag, ["currency", "value-date"])?;
                self.draft.currency = currency;
                self.draft.value_date = Day::parse(&date);
                self.text = Into::Value;
            }
            "provider-org" => {
                self.draft.provider = self.org(tag)?;
                self.narrative = Into::Provider;
            }
            "receiver-org" => {
                self.draft.receiver = self.org(tag)?;
                self.narrative = Into::Receiver;
            }
            "description" => self.narrative = Into::Words,
            "sector" | "recipient-country" | "recipient-region" if self.open == Open::Transaction => {
                let part = self.part(name, tag)?;
                let list = if part.of == Of::Sector { &mut self.draft.sectors } else { &mut self.draft.places };
                list.push(part);
            }
            _ => {}
        }
        Ok(())
    }

    /// Closes the innermost element; gives the activity if that was it.
    fn end(&mut self) -> Option<Activity> {
        let depth = self.depth;
        self.depth = depth.saturating_sub(1);
        match self.text {
            Into::Title | Into::Words if !self.activity.text.ends_with('\n') => self.activity.text.push('\n'),
            _ => {}
        }
        self.text = Into::Nothing;
        match (depth, self.open) {
            (1, _) => self.done = true,
            (2, _) if self.activity.line > 0 => return Some(self.whole()),
            (3, Open::Transaction) => {
                self.open = Open::Activity;
                self.transaction();
            }
            (3, Open::Budget) => {
                self.open = Open::Activity;
                self.budget();
            }
            _ => {}
        }
        None
    }

    fn whole(&mut self) -> Activity {
        let mut activity = std::mem::take(&mut self.activity);
        for text in [&mut activity.identifier, &mut activity.title, &mut activity.currency, &mut activity.reporter.name]
        {
            tidy(text);
        }
        if activity.identifier.is_empty() {
            activity.aside.push((activity.line, Why::NoIdentifier));
            activity.transactions.clear();
            activity.budgets.clear();
        }
        activity
    }

    fn transaction(&mut self) {
        let mut draft = std::mem::take(&mut self.draft);
        let activity = &mut self.activity;
        let read = || {
            let kind = Kind::from_code(draft.kind.trim()).ok_or(Why::UnknownKind)?;
            let date = draft.date.ok_or(Why::NoDate)?;
            let amount = Amount::parse(&draft.value).map_err(|_| Why::NoAmount)?;
            if draft.currency.trim().is_empty() && activity.currency.trim().is_empty() {
                return Err(Why::NoCurrency);
            }
            if activity.transactions.len() >= MOST {
                return Err(Why::TooMany);
            }
            Ok((kind, date, amount))
        };
        match read() {
            // One line tells of all that come after.
            Err(Why::TooMany) if activity.aside.last().is_some_and(|(_, why)| *why == Why::TooMany) => {}
            Err(why) => activity.aside.push((draft.line, why)),
            Ok((kind, date, amount)) => {
                for text in [&mut draft.currency, &mut draft.provider.name, &mut draft.receiver.name] {
                    tidy(text);
                }
                activity.transactions.push(Transaction {
                    line: draft.line,
                    kind,
                    date,
                    value_date: draft.value_date,
                    amount,
                    currency: draft.currency,
                    humanitarian: draft.humanitarian,
                    provider: draft.provider,
                    receiver: draft.receiver,
                    places: draft.places,
                    sectors: draft.sectors,
                });
            }
        }
    }

    fn budget(&mut self) {
        let mut draft = std::mem::take(&mut self.draft);
        let activity = &mut self.activity;
        tidy(&mut draft.currency);
        let why = match (draft.date, Amount::parse(&draft.value)) {
            (None, _) => Why::NoDate,
            (_, Err(_)) => Why::NoAmount,
            _ if draft.currency.is_empty() && activity.currency.trim().is_empty() => Why::NoCurrency,
            (Some(start), Ok(amount)) => {
                let (revised, committed) = (draft.kind.trim() == "2", draft.status.trim() == "2");
                activity.budgets.push(Budget { revised, committed, start, amount, currency: draft.currency });
                return;
            }
        };
        activity.aside.push((draft.line, why));
    }

    fn write(&mut self, text: &str) {
        let activity = &mut self.activity;
        let words = |all: &mut String| {
            if all.len() + text.len() <= WORDS {
                all.push_str(text);
            }
        };
        match self.text {
            Into::Nothing => {}
            Into::Identifier => activity.identifier.push_str(text),
            Into::Title => {
                bounded(&mut activity.title, text);
                words(&mut activity.text);
            }
            Into::Words => words(&mut activity.text),
            Into::Reporter => bounded(&mut activity.reporter.name, text),
            Into::Provider => bounded(&mut self.draft.provider.name, text),
            Into::Receiver => bounded(&mut self.draft.receiver.name, text),
            Into::Value => self.draft.value.push_str(text),
        }
    }

    /// Attributes by their names, unescaped; empty where one is not given. The whole tag is read, so one that stands twice is told.
    fn attrs<const N: usize>(&self, tag: &BytesStart<'_>, names: [&str; N]) -> Result<[String; N], Refused> {
        let mut values = [const { String::new() }; N];
        for found in tag.attributes() {
            let found = found.map_err(|error| self.refused(&format!("the XML is broken here: {error}")))?;
            let name: &str = found.key.as_ref();
            if let Some((_, value)) = names.iter().zip(&mut values).find(|(n, _)| **n == name) {
                *value = self.unescaped(&found)?.into_owned();
            }
        }
        Ok(values)
    }

    fn unescaped<'a>(&self, found: &'a quick_xml::events::attributes::Attribute<'_>) -> Result<Cow<'a, str>, Refused> {
        quick_xml::escape::unescape(&found.value).map_err(|_| {
            self.refused("an entity that XML does not define; write the letter itself, or its number as in &#233;")
        })
    }

    fn org(&self, tag: &BytesStart<'_>) -> Result<Org, Refused> {
        let [mut id, kind] = self.attrs(tag, ["ref", "type"])?;
        tidy(&mut id);
        Ok(Org { id, kind, name: String::new() })
    }

    fn part(&self, name: &str, tag: &BytesStart<'_>) -> Result<Part, Refused> {
        let of = match name {
            "sector" => Of::Sector,
            "recipient-country" => Of::Country,
            _ => Of::Region,
        };
        let [mut code, mut vocabulary, percentage] = self.attrs(tag, ["code", "vocabulary", "percentage"])?;
        tidy(&mut code);
        tidy(&mut vocabulary);
        Ok(Part { of, code, vocabulary, percentage })
    }
}

/// A name, in as many letters as a name has.
fn bounded(name: &mut String, text: &str) {
    if name.len() + text.len() <= 1_000 {
        name.push_str(text);
    }
}

/// Without white space around it, and with single spaces within.
fn tidy(text: &mut String) {
    let untidy = text.starts_with(char::is_whitespace)
        || text.ends_with(char::is_whitespace)
        || text.contains(['\n', '\r', '\t'])
        || text.contains("  ");
    if untidy {
        *text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    }
}

/// xsd:boolean.
fn truth(text: &str) -> Option<bool> {
    match text.trim() {
        "1" | "true" => Some(true),
        "0" | "false" => Some(false),
        _ => None,
    }
}
