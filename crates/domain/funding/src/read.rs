//! Reading activity files as a stream.
//!
//! A file is taken whole or not at all: XML that breaks off says nothing of what would have followed, so an error ends the reading and what
//! was read before belongs to a file that its publisher has to mend. What is wrong with one transaction is set aside with its line, and the
//! rest is read ([`Activity::aside`]).

mod tags;

use std::io::{BufRead, Read};

use quick_xml::events::{BytesStart, Event};

use self::tags::{CUT_OFF, ENTITY, Wrong, attrs, bounded, kept, letter, org, part, tidied, truth};
use crate::activity::{Activity, Budget, Day, Kind, Of, Org, Part, Transaction, Why};
use crate::feed::{Feed, PIECE};
use crate::money::Amount;

/// Transactions of one activity that are held.
const MOST: usize = 500_000;

/// Sectors, places or parents of one activity or transaction; there are some 250 countries.
const PARTS: usize = 1_000;
/// Budgets of one activity.
const BUDGETS: usize = 10_000;
/// Mistakes of one activity.
const MISTAKES: usize = 100_000;
/// Tags inside tags; the standard needs nine.
const DEEP: usize = 256;
/// Letters of an identifier, and of a value.
const IDENTIFIER: usize = 1_000;
const VALUE: usize = 100;

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
    kind: Option<Kind>,
    date: Option<Day>,
    value_date: Option<Day>,
    value: String,
    currency: String,
    revised: bool,
    committed: bool,
    humanitarian: Option<bool>,
    /// Whether there was a type, a date, a value; and whether one stood twice.
    seen: [bool; 3],
    twice: bool,
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
    /// Activities that began.
    number: u64,
    activity: Activity,
    draft: Draft,
    open: Open,
    /// Where a narrative of the present element would go.
    narrative: Into,
    text: Into,
    /// Nothing of the element that was just opened is kept.
    pass: bool,
    done: bool,
}

impl<R: Read> Reader<R> {
    /// Begins to read, up to and with the first tag.
    ///
    /// # Errors
    /// [`Refused`]: no XML, another encoding than UTF-8, a document type (which could hold entities that grow or reach out), another
    /// root than `iati-activities`, a version other than 2.01 to 2.03.
    pub fn new(input: R) -> Result<Self, Refused> {
        let at = |why: &str| Refused { line: 1, column: 1, why: why.to_owned() };
        let mut feed = Feed::new(input);
        let start = feed.fill_buf().map_err(|e| at(&format!("it cannot be read: {e}")))?;
        if let [0xFE, 0xFF, ..] | [0xFF, 0xFE, ..] | [0, b'<', ..] | [b'<', 0, ..] = start {
            return Err(at("the file is in UTF-16; save it in UTF-8, as the standard asks"));
        }
        if let [0x1F, 0x8B, ..] | [b'P', b'K', 3, 4, ..] = start {
            return Err(at("the file is compressed; unpack it first"));
        }
        let mut xml = quick_xml::Reader::from_reader(feed);
        xml.config_mut().check_comments = true;
        let mut reader = Self {
            xml,
            buf: Vec::new(),
            header: Header { version: String::new(), generated: String::new() },
            depth: 0,
            number: 0,
            activity: Activity::default(),
            draft: Draft::default(),
            open: Open::Activity,
            narrative: Into::Nothing,
            text: Into::Nothing,
            pass: false,
            done: false,
        };
        reader.run(true)?;
        Ok(reader)
    }

    /// What the file says of itself.
    pub fn header(&self) -> &Header {
        &self.header
    }

    /// That the file is not what it was when it was read before.
    pub(crate) fn changed(&mut self) -> Refused {
        self.refused("the file changed while it was read; begin again")
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
                    self.deeper()?;
                    self.start(&tag).map_err(|why| self.refused(&why))?;
                    if first {
                        break None;
                    }
                    if std::mem::take(&mut self.pass) {
                        self.pass_over(&mut buf)?;
                    }
                }
                Event::Empty(tag) => {
                    self.depth += 1;
                    self.start(&tag).map_err(|why| self.refused(&why))?;
                    self.pass = false;
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
                    let letter = letter(&entity).ok_or_else(|| self.refused(ENTITY))?;
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
                        return Err(self.refused(CUT_OFF));
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

    /// Reads on to the end of an element of which nothing is kept. Most of a file is such: results, places on maps, documents.
    fn pass_over(&mut self, buf: &mut Vec<u8>) -> Result<(), Refused> {
        let floor = self.depth - 1;
        while self.depth > floor {
            buf.clear();
            self.xml.get_mut().mark();
            match self.xml.read_event_into(buf) {
                Ok(Event::Start(_)) => self.deeper()?,
                Ok(Event::End(_)) => self.depth -= 1,
                Ok(Event::GeneralRef(entity)) if letter(&entity).is_none() => return Err(self.refused(ENTITY)),
                Ok(Event::Eof) => return Err(self.refused(CUT_OFF)),
                Ok(_) => {}
                Err(error) => return Err(self.broken(&error)),
            }
        }
        Ok(())
    }

    fn deeper(&mut self) -> Result<(), Refused> {
        self.depth += 1;
        if self.depth > DEEP {
            return Err(self.refused(
                "tags stand inside tags deeper than any file of the standard has them: it is no activity file",
            ));
        }
        Ok(())
    }

    /// The line on which the present tag begins.
    fn line(&mut self) -> u64 {
        self.xml.get_mut().began().0
    }

    fn refused(&mut self, why: &str) -> Refused {
        let (line, column) = self.xml.get_mut().began();
        Refused { line, column, why: why.to_owned() }
    }

    fn broken(&mut self, error: &quick_xml::Error) -> Refused {
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
            Error::Syntax(e) => self.refused(&format!("{e}: it was cut off, or a tag is not closed; fetch it again")),
            other => self.refused(&format!("the XML is broken here: {other}")),
        }
    }

    fn start(&mut self, tag: &BytesStart<'_>) -> Result<(), Wrong> {
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

    fn root(&mut self, name: &str, tag: &BytesStart<'_>) -> Result<(), Wrong> {
        if self.done {
            return Err("a second document begins after the end of the first".into());
        }
        if name != "iati-activities" {
            return Err("the first tag is not <iati-activities>: this is no activity file of the standard (organisation files are not read here)".into());
        }
        let [version, generated] = attrs(tag, ["version", "generated-datetime"])?;
        self.header = Header { version: version.trim().to_owned(), generated: generated.trim().to_owned() };
        match self.header.version.as_str() {
            "2.01" | "2.02" | "2.03" => Ok(()),
            v if v.starts_with("1.") => Err("the file is of version 1 of the standard, which was given up in 2022: dates, organisations and percentages were written \
                 otherwise and would be misread; ask the publisher for version 2.03".into()),
            "" => Err("the first tag has no @version: which standard the file follows cannot be told; ask its publisher".into()),
            _ => Err("a version of the standard other than 2.01, 2.02 and 2.03: what its fields mean is not known here".into()),
        }
    }

    fn begin(&mut self, tag: &BytesStart<'_>) -> Result<(), Wrong> {
        self.open = Open::Activity;
        let [updated, currency, humanitarian, hierarchy] =
            attrs(tag, ["last-updated-datetime", "default-currency", "humanitarian", "hierarchy"])?;
        self.number += 1;
        self.activity = Activity {
            number: self.number,
            line: self.line(),
            updated: updated.trim().to_owned(),
            currency: currency.trim().to_owned(),
            humanitarian: truth(&humanitarian).unwrap_or(false),
            hierarchy: hierarchy.trim().parse().unwrap_or(1),
            ..Activity::default()
        };
        Ok(())
    }

    fn of_activity(&mut self, name: &str, tag: &BytesStart<'_>) -> Result<(), Wrong> {
        self.narrative = Into::Nothing;
        match name {
            // A second one is no name of the activity.
            "iati-identifier" if self.activity.identifier.is_empty() => self.text = Into::Identifier,
            "reporting-org" => {
                self.activity.reporter = org(tag)?;
                self.narrative = Into::Reporter;
            }
            "title" => self.narrative = Into::Title,
            "description" => self.narrative = Into::Words,
            "sector" | "recipient-country" | "recipient-region" => {
                let part = part(name, tag)?;
                let list = if part.of == Of::Sector { &mut self.activity.sectors } else { &mut self.activity.places };
                kept(list, part, PARTS)?;
            }
            "policy-marker" => {
                let [code, vocabulary, significance] = attrs(tag, ["code", "vocabulary", "significance"])?;
                if code.trim() == "1" && matches!(vocabulary.trim(), "" | "1") {
                    self.activity.gender = self.activity.gender.max(significance.trim().parse().ok());
                }
            }
            "related-activity" => {
                let [kind, parent] = attrs(tag, ["type", "ref"])?;
                if kind.trim() == "1" {
                    kept(&mut self.activity.parents, parent.trim().to_owned(), PARTS)?;
                }
            }
            "transaction" => {
                self.open = Open::Transaction;
                let [humanitarian] = attrs(tag, ["humanitarian"])?;
                let line = self.line();
                self.draft = Draft { line, humanitarian: truth(&humanitarian), ..Draft::default() };
            }
            "budget" => {
                self.open = Open::Budget;
                let [kind, status] = attrs(tag, ["type", "status"])?;
                let (revised, committed) = (kind.trim() == "2", status.trim() == "2");
                self.draft = Draft { line: self.line(), revised, committed, ..Draft::default() };
            }
            _ => self.pass = true,
        }
        Ok(())
    }

    fn of_draft(&mut self, name: &str, tag: &BytesStart<'_>) -> Result<(), Wrong> {
        self.narrative = Into::Nothing;
        match name {
            "transaction-type" => {
                let [code] = attrs(tag, ["code"])?;
                self.draft.twice |= std::mem::replace(&mut self.draft.seen[0], true);
                self.draft.kind = Kind::from_code(code.trim());
            }
            "transaction-date" | "period-start" => {
                let [date] = attrs(tag, ["iso-date"])?;
                self.draft.twice |= std::mem::replace(&mut self.draft.seen[1], true);
                self.draft.date = Day::parse(&date);
            }
            "value" => {
                let [currency, date] = attrs(tag, ["currency", "value-date"])?;
                self.draft.twice |= std::mem::replace(&mut self.draft.seen[2], true);
                self.draft.currency = currency.trim().to_owned();
                self.draft.value_date = Day::parse(&date);
                self.text = Into::Value;
            }
            "provider-org" => {
                self.draft.provider = org(tag)?;
                self.narrative = Into::Provider;
            }
            "receiver-org" => {
                self.draft.receiver = org(tag)?;
                self.narrative = Into::Receiver;
            }
            "description" => self.narrative = Into::Words,
            "sector" | "recipient-country" | "recipient-region" if self.open == Open::Transaction => {
                let part = part(name, tag)?;
                let list = if part.of == Of::Sector { &mut self.draft.sectors } else { &mut self.draft.places };
                kept(list, part, PARTS)?;
            }
            _ => self.pass = true,
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
        for text in [&mut activity.identifier, &mut activity.title, &mut activity.reporter.name] {
            *text = tidied(text);
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
            if draft.twice {
                return Err(Why::Twice);
            }
            let kind = draft.kind.ok_or(Why::UnknownKind)?;
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
            Err(why) => set_aside(activity, draft.line, why),
            Ok((kind, date, amount)) => {
                for name in [&mut draft.provider.name, &mut draft.receiver.name] {
                    *name = tidied(name);
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
        let draft = std::mem::take(&mut self.draft);
        let activity = &mut self.activity;
        let why = match (draft.date, Amount::parse(&draft.value)) {
            _ if draft.twice => Why::Twice,
            _ if activity.budgets.len() >= BUDGETS => Why::TooMany,
            (None, _) => Why::NoDate,
            (_, Err(_)) => Why::NoAmount,
            _ if draft.currency.is_empty() && activity.currency.trim().is_empty() => Why::NoCurrency,
            (Some(start), Ok(amount)) => {
                let Draft { revised, committed, .. } = draft;
                activity.budgets.push(Budget { revised, committed, start, amount, currency: draft.currency });
                return;
            }
        };
        set_aside(activity, draft.line, why);
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
            Into::Identifier if activity.identifier.len() + text.len() > IDENTIFIER => {}
            Into::Identifier => activity.identifier.push_str(text),
            Into::Title => {
                bounded(&mut activity.title, text);
                words(&mut activity.text);
            }
            Into::Words => words(&mut activity.text),
            Into::Reporter => bounded(&mut activity.reporter.name, text),
            Into::Provider => bounded(&mut self.draft.provider.name, text),
            Into::Receiver => bounded(&mut self.draft.receiver.name, text),
            // What is longer is no number either.
            Into::Value if self.draft.value.len() > VALUE => {}
            Into::Value => self.draft.value.push_str(text),
        }
    }
}

/// Notes what is not counted; of more mistakes than anybody reads, the last are one.
fn set_aside(activity: &mut Activity, line: u64, why: Why) {
    if activity.aside.len() < MISTAKES {
        activity.aside.push((line, why));
    }
}
