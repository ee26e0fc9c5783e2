//! From the bytes of one CSV file to counts.
//!
//! A row that cannot be read is set aside with its reason, and counted: it is never dropped in silence, and never half-counted. What is odd and can be
//! read is kept as it was published: content dated after the decision, a word that no vocabulary has.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::hash::Hasher;

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};
use siphasher::sip128::{Hasher128, SipHasher13};

use crate::concordance::Concordance;
use crate::counts::{ASPECTS, Aspect, Cell, Counts, Late, Total};
use crate::day::{Day, NoDay};
use crate::list;
use crate::schema::{Column, Layout, Schema};
use crate::sink::{Counted, Sink};
use crate::split::{Backslashed, Fields, Hopeless, LONGEST, Row, Splitter};

/// Bytes of a field that is counted: a name, a code or a list of codes, and no free text.
pub const LONGEST_VALUE: usize = 2 << 10;
/// Bytes of the values of a column that are remembered as they stand in the file.
const REMEMBERED: usize = 4 << 20;
/// Distinct words that a file or a day may have: many times as many as there are platforms, categories and keywords.
pub const MOST_WORDS: usize = 1 << 16;
/// Rows of a file whose place and reason are kept when they are set aside; beyond that they are counted.
pub const KEPT: usize = 1_000;

/// Why a row was set aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// More or fewer fields than the header names.
    Width,
    /// A quoted field that does not end, or a row that is too long.
    Unclosed,
    /// A field that must hold something is empty.
    Empty,
    /// No date, or one that no calendar has.
    NoDate,
    /// A date before 2000 or after 2099.
    OutOfRange,
    /// A field that should hold a list of texts as JSON, and does not.
    NoList,
    /// Bytes that are no UTF-8.
    NoText,
    /// A field that is counted, of more than 2 KiB.
    TooLong,
}

impl Reason {
    /// In words.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Width => "not as many fields as the header names",
            Self::Unclosed => "a quoted field does not end",
            Self::Empty => "the field is empty",
            Self::NoDate => "this is no date",
            Self::OutOfRange => "the date is before 2000 or after 2099",
            Self::NoList => "this is no list of texts",
            Self::NoText => "this is no UTF-8 text",
            Self::TooLong => "the field is longer than 2 KiB",
        }
    }
}

/// A row that was set aside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aside {
    /// Row of the file, the header being 1.
    pub row: u64,
    /// Why.
    pub reason: Reason,
    /// In which column.
    pub column: Option<Column>,
    /// What stood in that column, if it has the shape of a date or of a code. Nothing else of the row: it may name people.
    pub cell: Option<String>,
}

/// One statement that is related to the questions, remembered so that it can be known again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Seen {
    /// Keyed hash of platform and `platform_uid`.
    pub hash: u128,
    /// Second of `created_at` since 2000.
    pub created: u32,
    /// Hash of the uuid.
    pub uuid: u64,
    /// Which cell of the counts it is in.
    pub cell: u32,
}

/// What was read of some files.
#[derive(Debug, Clone, Default)]
pub struct Tally {
    /// The counts.
    pub counts: Counts,
    /// Related statements, to find those that were sent twice.
    pub seen: Vec<Seen>,
    /// Rows that were read, those set aside among them, headers not.
    pub rows: u64,
    /// Rows set aside.
    pub aside: BTreeMap<Reason, u64>,
    /// Rows set aside, by what stands in the column of the platform; under nothing those of which that cannot be told.
    by_name: BTreeMap<Box<str>, u64>,
    /// Categories and keywords that no vocabulary has, with how many statements have them; and, of statements that are kept, what a column holds that takes a few
    /// words and not this one, as `automated_detection=yes`. Such a word is in no share of `Yes`.
    pub unknown: BTreeMap<String, u64>,
    /// Vocabularies that the files speak.
    pub schemas: BTreeSet<Schema>,
    /// Whether a file said where measures apply, and whether one did not.
    pub full: bool,
    /// As `full`.
    pub light: bool,
}

impl Tally {
    /// Whether there are more distinct words than [`MOST_WORDS`].
    #[must_use]
    pub fn overflows(&self) -> bool {
        [self.counts.words.list().len(), self.unknown.len(), self.by_name.len()].into_iter().any(|n| n > MOST_WORDS)
    }

    /// Rows set aside, by platform; under nothing those that name none of which a row is counted. Who was refused is not known to be silent.
    #[must_use]
    pub fn aside_of(&self) -> BTreeMap<String, u64> {
        let platforms: BTreeSet<&str> =
            self.counts.totals.list().iter().map(|(total, _)| self.counts.words.get(total.platform)).collect();
        let mut out = BTreeMap::new();
        for (name, n) in &self.by_name {
            // In the place of a name may stand anything of a row that is broken: no word of it is kept.
            let name = platforms.get(&**name).copied().unwrap_or_default();
            *out.entry(name.to_owned()).or_default() += n;
        }
        out
    }

    /// How many related statements stand a second time, with the same platform, `platform_uid` and uuid: a statement that was sent twice has another uuid, so
    /// these are one statement published twice. They are counted as published.
    #[must_use]
    pub fn repeated(&self) -> u64 {
        let mut all: Vec<(u128, u64)> = self.seen.iter().map(|s| (s.hash, s.uuid)).collect();
        all.sort_unstable();
        all.windows(2).filter(|two| matches!(two, [a, b] if a == b)).count() as u64
    }

    /// Adds another.
    pub fn add(&mut self, other: Self) {
        let moved = self.counts.add(&other.counts);
        let place = |cell: u32| moved.get(cell as usize).copied().unwrap_or(u32::MAX);
        self.seen.extend(other.seen.iter().map(|s| Seen { cell: place(s.cell), ..*s }));
        self.rows += other.rows;
        for (reason, n) in other.aside {
            *self.aside.entry(reason).or_default() += n;
        }
        for (name, n) in other.by_name {
            *self.by_name.entry(name).or_default() += n;
        }
        for (word, n) in other.unknown {
            *self.unknown.entry(word).or_default() += n;
        }
        self.schemas.extend(other.schemas);
        self.full |= other.full;
        self.light |= other.light;
    }
}

/// A file that cannot be read on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unreadable {
    /// It has no header, or one without columns that are needed.
    Header(String),
    /// Too many quotation marks are open at the end of a row: where fields begin cannot be told.
    Hopeless,
    /// More than [`MOST_WORDS`] distinct words: it would fill memory and answer no question.
    Words,
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Header(what) => f.write_str(what),
            Self::Hopeless => f.write_str(
                "more than a thousand rows end inside a quotation: where fields begin cannot be told any more",
            ),
            Self::Words => write!(
                f,
                "it has more than {MOST_WORDS} different names and words, many times as many as there are platforms, categories and keywords. Fetch the file again, and look at it"
            ),
        }
    }
}

/// What a value of a column is, once it was looked at.
#[derive(Debug, Clone, Copy)]
struct Value {
    word: u32,
    related: bool,
    empty: bool,
    unknown: bool,
}

/// What a column's values turned out to be, by how they stand in the file.
#[derive(Debug, Default)]
struct Memory {
    raw: FxHashMap<Box<[u8]>, Result<Value, Reason>>,
    copied: FxHashMap<Box<[u8]>, Result<Value, Reason>>,
    held: usize,
}

impl Memory {
    fn get(
        &mut self,
        fields: &Fields<'_>,
        at: usize,
        look: impl FnOnce(&str) -> Result<Value, Reason>,
    ) -> Result<Value, Reason> {
        let bare = fields.bare(at);
        let known = if fields.is_raw() { &mut self.raw } else { &mut self.copied };
        if let Some(value) = known.get(bare) {
            return *value;
        }
        if bare.len() > LONGEST_VALUE {
            return Err(Reason::TooLong);
        }
        let text = fields.text(at);
        let value = std::str::from_utf8(&text).map_err(|_| Reason::NoText).and_then(look);
        known.insert(bare.into(), value);
        // With what a place in a map takes, about.
        self.held += bare.len() + 64;
        if self.held > REMEMBERED {
            *self = Self::default();
        }
        value
    }
}

/// Reads one CSV file, in as many pieces as it comes in.
pub struct Reader<'a> {
    splitter: Splitter,
    rows: Rows<'a>,
}

/// What is gathered, apart from the splitter that hands rows over.
struct Rows<'a> {
    concordance: &'a Concordance,
    categories: BTreeSet<&'a str>,
    keywords: BTreeSet<&'a str>,
    key: [u8; 16],
    layout: Option<Layout>,
    wrong: Option<Unreadable>,
    row: u64,
    tally: Tally,
    memory: [Memory; ASPECTS],
    again: Backslashed,
    aside: Vec<Aside>,
    sink: Option<&'a mut dyn Sink>,
}

impl<'a> Reader<'a> {
    /// Begins a file. The `key` is that of the lake: statements are remembered by a hash that tells nothing without it.
    #[must_use]
    pub fn new(concordance: &'a Concordance, key: [u8; 16]) -> Self {
        let rows = Rows {
            concordance,
            categories: concordance.related_categories(),
            keywords: concordance.related_keywords(),
            key,
            layout: None,
            wrong: None,
            row: 0,
            tally: Tally::default(),
            memory: Default::default(),
            again: Backslashed::default(),
            aside: Vec::new(),
            sink: None,
        };
        Self { splitter: Splitter::default(), rows }
    }

    /// Shows each row that is counted to somebody else too.
    #[must_use]
    pub fn showing(mut self, sink: Option<&'a mut dyn Sink>) -> Self {
        self.rows.sink = sink;
        self
    }

    /// Reads on; returns how many of the bytes it took. The rest is the beginning of a row: give it again with what comes behind it.
    ///
    /// # Errors
    /// [`Unreadable`].
    pub fn push(&mut self, bytes: &[u8], last: bool) -> Result<usize, Unreadable> {
        let rows = &mut self.rows;
        let taken = self.splitter.rows(bytes, last, |row, start| rows.take(row, bytes, start));
        match rows.wrong.take() {
            Some(wrong) => Err(wrong),
            None => taken.map_err(|Hopeless| Unreadable::Hopeless),
        }
    }

    /// What was read, and the rows that were set aside.
    ///
    /// # Errors
    /// [`Unreadable::Header`] if there was nothing.
    pub fn done(self) -> Result<(Tally, Vec<Aside>), Unreadable> {
        if self.rows.layout.is_none() {
            return Err(Unreadable::Header("the file is empty".into()));
        }
        Ok((self.rows.tally, self.rows.aside))
    }
}

/// A row cannot be read: why, and where.
type Refused = (Reason, Option<Column>);
/// The same, told.
#[derive(Debug)]
struct Told {
    reason: Reason,
    column: Option<Column>,
    /// What may be kept of that field.
    cell: Option<String>,
    /// What stands in the column of the platform.
    name: Box<str>,
}

impl Told {
    /// Of a row in which no field can be told from another.
    fn of_nobody(reason: Reason) -> Self {
        Self { reason, column: None, cell: None, name: Box::default() }
    }
}

/// Bytes of a code that are kept.
const LONGEST_CODE: usize = 80;

/// Whether it begins with a day, however it is written, and has at most a time after it.
fn is_dated(text: &str) -> bool {
    let (day, time) = text.as_bytes().split_at(text.len().min(10));
    let like = |shape: &[u8]| {
        day.len() == shape.len()
            && day.iter().zip(shape).all(|(b, s)| if *s == b'0' { b.is_ascii_digit() } else { b"-/.".contains(b) })
    };
    (like(b"0000-00-00") || like(b"00-00-0000"))
        && time.len() <= 17
        && time.iter().enumerate().all(|(at, b)| if at == 0 { b" T".contains(b) } else { b"0123456789:.Z".contains(b) })
}

/// Whether it is of capitals, with a bar between two words, as codes of the database are.
fn is_code(text: &str) -> bool {
    text.len() <= LONGEST_CODE
        && text.contains('_')
        && text.starts_with(|c: char| c.is_ascii_uppercase())
        && text.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'_')
}

/// What may be kept of a field that was refused. A column of free text may stand in the place of another, so the shape decides and not the column.
fn kept(field: &[u8]) -> Option<String> {
    let text = std::str::from_utf8(field).ok()?;
    (is_dated(text) || is_code(text)).then(|| text.to_owned())
}

impl Rows<'_> {
    fn take(&mut self, row: Row<'_>, bytes: &[u8], start: usize) {
        if self.wrong.is_some() {
            return;
        }
        self.row += 1;
        let mut told = match row {
            Row::Fields(fields) if self.layout.is_none() => return self.header(&fields),
            Row::Fields(fields) => self.statement(&fields),
            Row::Unclosed => Err(Told::of_nobody(Reason::Unclosed)),
        };
        self.tally.rows += 1;
        if self.tally.overflows() {
            self.wrong = Some(Unreadable::Words);
        }
        let line = || bytes.get(start..).unwrap_or_default().split(|b| *b == b'\n').next().unwrap_or_default();
        if let Err(Told { reason: Reason::Width | Reason::Unclosed, .. }) = told
            && let Some(otherwise) = self.backslashed(line())
        {
            told = otherwise;
        }
        if let Err(Told { reason, column, cell, name }) = told {
            *self.tally.aside.entry(reason).or_default() += 1;
            *self.tally.by_name.entry(name).or_default() += 1;
            if self.aside.len() < KEPT {
                self.aside.push(Aside { row: self.row, reason, column, cell });
            }
        }
    }

    /// A row that has not as many fields as it should, read otherwise; `None` if it has not then either.
    fn backslashed(&mut self, line: &[u8]) -> Option<Result<(), Told>> {
        let width = self.layout.as_ref()?.width;
        let mut again = std::mem::take(&mut self.again);
        let fields = if line.len() < LONGEST { again.fields(line) } else { None };
        let told = fields.filter(|fields| fields.count() == width).map(|fields| self.statement(&fields));
        self.again = again;
        told
    }

    fn header(&mut self, fields: &Fields<'_>) {
        let names: Vec<String> = (0..fields.count())
            .map(|at| String::from_utf8_lossy(&fields.text(at)).trim_start_matches('\u{feff}').trim().to_owned())
            .collect();
        match Layout::of(&names) {
            Ok(layout) => {
                self.tally.schemas.insert(layout.schema);
                self.tally.full |= layout.is_full();
                self.tally.light |= !layout.is_full();
                if let Some(sink) = &mut self.sink {
                    sink.header(&names, layout.schema);
                }
                self.layout = Some(layout);
            }
            Err(wrong) => {
                let mut what = "the first row does not name the columns of statements of reasons".to_owned();
                if !wrong.missing.is_empty() {
                    what += &format!("; missing: {}", wrong.missing.join(", "));
                }
                if !wrong.twice.is_empty() {
                    what += &format!("; there twice: {}", wrong.twice.join(", "));
                }
                self.wrong.get_or_insert(Unreadable::Header(what));
            }
        }
    }

    fn statement(&mut self, fields: &Fields<'_>) -> Result<(), Told> {
        self.counted(fields).map_err(|(reason, column)| {
            let Some(layout) = self.layout.as_ref().filter(|layout| layout.width == fields.count()) else {
                return Told::of_nobody(reason);
            };
            let cell = column.and_then(|column| kept(&fields.text(layout.place(column))));
            let name = fields.text(layout.place(Column::Platform));
            let name = std::str::from_utf8(&name).ok().filter(|name| name.len() <= LONGEST_VALUE).unwrap_or_default();
            Told { reason, column, cell, name: name.trim().into() }
        })
    }

    fn counted(&mut self, fields: &Fields<'_>) -> Result<(), Refused> {
        let Some(layout) = &self.layout else { return Ok(()) };
        if fields.count() != layout.width {
            return Err((Reason::Width, None));
        }
        let place = |column| layout.place(column);
        let day = |column: Column| {
            Day::with_second(fields.bare(place(column))).map_err(|why| {
                let empty = fields.bare(place(column)).is_empty();
                let reason = match why {
                    NoDay::OutOfRange => Reason::OutOfRange,
                    NoDay::NoDate if empty => Reason::Empty,
                    NoDay::NoDate => Reason::NoDate,
                };
                (reason, Some(column))
            })
        };
        let (content, _) = day(Column::ContentDate)?;
        let (applied, _) = day(Column::ApplicationDate)?;
        let (created, second) = day(Column::Created)?;
        let (words, memory) = (&mut self.tally.counts.words, &mut self.memory);
        let (categories, known_words) = (&self.categories, self.concordance);
        let mut value = |aspect: Aspect, column: Column, list: bool, look: &dyn Fn(&str) -> (bool, bool)| {
            let memory = memory.get_mut(aspect as usize).ok_or((Reason::Empty, Some(column)))?;
            memory
                .get(fields, place(column), |text| {
                    // The same name with white space around it is the same platform, everywhere: it is one from here on.
                    let text = if column == Column::Platform { text.trim() } else { text };
                    let parts = if list { list::parts(text).ok_or(Reason::NoList)? } else { vec![text.to_owned()] };
                    let (related, unknown) =
                        parts.iter().map(|p| look(p)).fold((false, false), |a, b| (a.0 | b.0, a.1 | b.1));
                    let joined = parts.join("|");
                    Ok(Value { word: words.at(&joined), related, empty: joined.is_empty(), unknown })
                })
                .map_err(|reason| (reason, Some(column)))
        };
        let nothing = |_: &str| (false, false);
        let platform = value(Aspect::Platform, Column::Platform, false, &nothing)?;
        if platform.empty {
            return Err((Reason::Empty, Some(Column::Platform)));
        }
        let category = value(Aspect::Category, Column::Category, false, &|word| {
            (categories.contains(word), !word.is_empty() && !known_words.knows_category(word))
        })?;
        let keywords = value(Aspect::Keyword, Column::Keywords, true, &|word| {
            (self.keywords.contains(word), !known_words.knows_keyword(word))
        })?;
        let related = category.related || keywords.related;
        if fields.bare(place(Column::Uuid)).is_empty() {
            return Err((Reason::Empty, Some(Column::Uuid)));
        }
        let mut combo = [0; ASPECTS];
        // What columns hold that take a few words alone, and not this one.
        let mut foreign: Vec<(Column, u32)> = Vec::new();
        if related {
            let mut put = |aspect: Aspect, column: Column, list: bool| {
                let found = value(aspect, column, list, &|word| (false, !list && !column.takes(word)))?;
                if found.unknown {
                    foreign.push((column, found.word));
                }
                let found = found.word;
                if let Some(place) = combo.get_mut(aspect as usize) {
                    *place = found;
                }
                Ok(())
            };
            put(Aspect::Addition, Column::Addition, true)?;
            put(Aspect::Visibility, Column::Visibility, true)?;
            put(Aspect::Monetary, Column::Monetary, false)?;
            put(Aspect::Provision, Column::Provision, false)?;
            put(Aspect::Account, Column::Account, false)?;
            put(Aspect::Ground, Column::Ground, false)?;
            put(Aspect::Source, Column::Source, false)?;
            put(Aspect::Detection, Column::Detection, false)?;
            put(Aspect::Decision, Column::Decision, false)?;
            put(Aspect::ContentType, Column::ContentType, true)?;
        }
        // From here on nothing is refused any more: what is counted is counted whole.
        let (age, lag) = (applied.since(content), created.since(applied));
        let month = applied.month();
        let schema = self.tally.counts.words.at(layout.schema.name());
        let total = Total { platform: platform.word, schema, month, created: created.0 };
        let of = self.tally.counts.totals.at(total).1;
        of.rows += 1;
        of.with_keyword += u64::from(!keywords.empty);
        of.dated_after += u64::from(age < 0);
        // Compared as they stand: of statements that are about other things these columns are not read.
        of.flagged += u64::from(fields.bare(place(Column::Source)) == b"SOURCE_TRUSTED_FLAGGER");
        of.with_account += u64::from(fields.bare(place(Column::Account)).starts_with(b"DECISION_ACCOUNT_"));
        *self.tally.counts.lags.at(Late { platform: platform.word, month, lag }).1 += 1;
        for (value, is) in [(category, category.unknown), (keywords, keywords.unknown)] {
            if is {
                let joined = self.tally.counts.words.get(value.word);
                for word in joined.split('|') {
                    if !known_words.knows_category(word) && !known_words.knows_keyword(word) {
                        *self.tally.unknown.entry(word.to_owned()).or_default() += 1;
                    }
                }
            }
        }
        for (column, word) in foreign {
            let told = format!("{}={}", column.name(), self.tally.counts.words.get(word));
            *self.tally.unknown.entry(told).or_default() += 1;
        }
        let mut seen = None;
        if related {
            let scope = if layout.is_full() {
                let memory = &mut self.memory[Aspect::Scope as usize];
                let words = &mut self.tally.counts.words;
                let found = memory.get(fields, place(Column::Scope), |text| {
                    let word = list::parts(text).map_or_else(|| "unreadable".to_owned(), |parts| list::scope(&parts));
                    Ok(Value { word: words.at(&word), related: false, empty: false, unknown: false })
                });
                found.map_or_else(|_| self.tally.counts.words.at("unreadable"), |value| value.word)
            } else {
                self.tally.counts.words.at("not published")
            };
            let known = [
                (Aspect::Platform, platform.word),
                (Aspect::Schema, schema),
                (Aspect::Category, category.word),
                (Aspect::Keyword, keywords.word),
                (Aspect::Scope, scope),
            ];
            for (aspect, word) in known {
                combo[aspect as usize] = word;
            }
            let combo = self.tally.counts.combos.at(combo).0;
            let (cell, n) = self.tally.counts.cells.at(Cell { combo, month, age, lag });
            *n += 1;
            let uid = fields.text(place(Column::Uid));
            let uuid = fields.text(place(Column::Uuid));
            // Without a uid of its own a statement is like no other.
            let own = if uid.is_empty() { &uuid } else { &uid };
            let name = self.tally.counts.words.get(platform.word);
            let hash = sip(&self.key, &[name.as_bytes(), own, &[u8::from(uid.is_empty())]]);
            let uuid = u64::try_from(sip(&self.key, &[&uuid]) & u128::from(u64::MAX)).unwrap_or_default();
            seen = Some((hash, uuid));
            let created = u32::from(created.0) * 86_400 + second.min(86_399);
            self.tally.seen.push(Seen { hash, created, uuid, cell });
        }
        if let Some(sink) = &mut self.sink {
            sink.row(&Counted { fields: *fields, content, applied, created, second, seen });
        }
        Ok(())
    }
}

/// SipHash 1-3 with 128 bits of some parts, each with its length.
fn sip(key: &[u8; 16], parts: &[&[u8]]) -> u128 {
    let mut hasher = SipHasher13::new_with_key(key);
    for part in parts {
        hasher.write(&(part.len() as u64).to_le_bytes());
        hasher.write(part);
    }
    hasher.finish128().as_u128()
}
