//! A group of rows, column by column, and its bytes as Parquet.
//!
//! Few fields of a statement are its own. So a column remembers what it met as it stands in the file, and a row is a number there; only
//! what is new is looked at.

use std::collections::BTreeMap;

use bytes::Bytes;
use parquet::column::writer::{ColumnCloseResult, ColumnWriter, get_column_writer};
use parquet::data_type::{ByteArray, FixedLenByteArray};
use parquet::errors::ParquetError;
use parquet::file::properties::WriterPropertiesPtr;
use parquet::file::writer::{SerializedPageWriter, TrackedWrite};
use parquet::schema::types::SchemaDescriptor;
use platforms::read::LONGEST_VALUE;
use platforms::split::Fields;
use platforms::{Counted, Day, Schema, list};
use rustc_hash::FxHashMap;

use super::columns::{COLUMNS, Kind};
use super::shape::fits;

/// How much is gathered before it is written.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sizes {
    /// Rows of a group.
    pub(super) rows: usize,
    /// Bytes of new values from which on a group is written however few its rows are.
    pub(super) held: usize,
    /// Bytes of groups that may wait for their turn. Beyond that they are written as they come: the order of rows means nothing.
    pub(super) waiting: usize,
}

impl Sizes {
    /// Groups of a little more rows than a file of the database has.
    pub(super) const USUAL: Self = Self { rows: 1 << 17, held: 32 << 20, waiting: 48 << 20 };
}

/// The texts of a field: none, one or several; and whether one of it was withheld, which has not the shape of its column.
#[derive(Default)]
struct Texts {
    written: Option<Vec<ByteArray>>,
    withheld: bool,
}

/// How often a column held what was not written.
pub(crate) type Withheld = BTreeMap<&'static str, u64>;

/// What a column met.
#[derive(Default)]
struct Met {
    known: FxHashMap<Box<[u8]>, u32>,
    values: Vec<Texts>,
    rows: Vec<u32>,
}

impl Met {
    /// Adds a row; returns how many bytes were new.
    fn add(&mut self, fields: &Fields<'_>, at: usize, look: impl FnOnce(&[u8]) -> Texts) -> usize {
        let bare = fields.bare(at);
        if fields.is_raw()
            && let Some(known) = self.known.get(bare)
        {
            self.rows.push(*known);
            return 0;
        }
        let place = u32::try_from(self.values.len()).unwrap_or(u32::MAX);
        self.values.push(look(&fields.text(at)));
        self.rows.push(place);
        if fields.is_raw() {
            self.known.insert(bare.into(), place);
        }
        2 * bare.len() + 128
    }

    fn all(&self) -> impl Iterator<Item = &Texts> {
        self.rows.iter().filter_map(|row| self.values.get(*row as usize))
    }

    fn each(&self) -> impl Iterator<Item = Option<&[ByteArray]>> {
        self.all().map(|texts| texts.written.as_deref())
    }
}

enum Held {
    Met(Met),
    /// Bytes, where each ends, and whether it is there.
    Texts(Vec<u8>, Vec<usize>, Vec<i16>),
    Days(Vec<i32>),
    /// Days that need not be there, and where they are.
    MayBeDays(Vec<i32>, Vec<i16>),
    Instants(Vec<i64>),
    Hashes(Vec<FixedLenByteArray>, Vec<i16>),
    Orders(Vec<i64>, Vec<i16>),
}

impl Held {
    fn of(kind: Kind) -> Self {
        match kind {
            Kind::Vocabulary | Kind::Word | Kind::List | Kind::Scope => Self::Met(Met::default()),
            Kind::Text => Self::Texts(Vec::new(), Vec::new(), Vec::new()),
            Kind::Content | Kind::Applied | Kind::Age | Kind::Lag => Self::Days(Vec::new()),
            Kind::Until => Self::MayBeDays(Vec::new(), Vec::new()),
            Kind::Created => Self::Instants(Vec::new()),
            Kind::Same => Self::Hashes(Vec::new(), Vec::new()),
            Kind::Order => Self::Orders(Vec::new(), Vec::new()),
        }
    }

    /// Whether one of the texts begins so.
    fn begins(&self, with: &[u8]) -> bool {
        matches!(self, Self::Met(met) if met.values.iter().flat_map(|t| t.written.iter().flatten()).any(|t| t.data().starts_with(with)))
    }

    /// Of how many rows something was withheld.
    fn withheld(&self) -> u64 {
        match self {
            Self::Met(met) => met.all().filter(|texts| texts.withheld).count() as u64,
            Self::Texts(_, _, there) => there.iter().filter(|there| **there == 0).count() as u64,
            _ => 0,
        }
    }
}

/// Rows that are gathered.
pub(super) struct Group {
    columns: Vec<Held>,
    places: [usize; COLUMNS.len()],
    schema: &'static str,
    rows: usize,
    new: usize,
}

/// A group as it stands in a file.
pub(super) struct Encoded {
    pub(super) columns: Vec<(Bytes, ColumnCloseResult)>,
    pub(super) rows: u64,
    pub(super) withheld: Withheld,
    /// Whether the name of a platform says that it is invented.
    pub(super) sample: bool,
}

impl Encoded {
    /// Bytes that it takes.
    pub(super) fn size(&self) -> usize {
        self.columns.iter().map(|(bytes, _)| bytes.len()).sum()
    }
}

fn written(text: &str) -> ByteArray {
    ByteArray::from(text.as_bytes().to_vec())
}

/// What is made here.
fn own(text: &str) -> Texts {
    Texts { written: Some(vec![written(text)]), withheld: false }
}

fn one(column: &str, bytes: &[u8]) -> Texts {
    match std::str::from_utf8(bytes) {
        Ok("") => Texts::default(),
        Ok(text) if fits(column, text) => own(text),
        _ => Texts { written: None, withheld: true },
    }
}

fn parts(bytes: &[u8]) -> Option<Vec<String>> {
    if bytes.len() > LONGEST_VALUE {
        return None;
    }
    std::str::from_utf8(bytes).ok().and_then(list::parts)
}

fn many(column: &str, bytes: &[u8]) -> Texts {
    let Some(parts) = parts(bytes) else { return Texts { written: None, withheld: true } };
    let fit: Vec<ByteArray> = parts.iter().filter(|p| fits(column, p)).map(|p| written(p)).collect();
    Texts { withheld: fit.len() < parts.len(), written: (!fit.is_empty()).then_some(fit) }
}

fn scope(bytes: &[u8]) -> Texts {
    let read = parts(bytes).filter(|parts| parts.iter().all(|p| fits("territorial_scope", p)));
    own(&read.map_or_else(|| "unreadable".to_owned(), |parts| list::scope(&parts)))
}

impl Group {
    pub(super) fn new() -> Self {
        Self {
            columns: COLUMNS.iter().map(|c| Held::of(c.kind)).collect(),
            places: [usize::MAX; COLUMNS.len()],
            schema: Schema::V2.name(),
            rows: 0,
            new: 0,
        }
    }

    /// Where the columns stand in the file.
    pub(super) fn header(&mut self, names: &[String], schema: Schema) {
        self.schema = schema.name();
        for (column, place) in COLUMNS.iter().zip(&mut self.places) {
            let name = if column.kind == Kind::Scope { "territorial_scope" } else { column.name };
            *place = names.iter().position(|n| n == name).unwrap_or(usize::MAX);
        }
    }

    pub(super) fn row(&mut self, row: &Counted<'_>) {
        let fields = &row.fields;
        let mut new = 0;
        for ((column, held), &at) in COLUMNS.iter().zip(&mut self.columns).zip(&self.places) {
            let kind = column.kind;
            match held {
                Held::Met(met) => {
                    new += match kind {
                        Kind::Vocabulary => met.add(fields, usize::MAX, |_| own(self.schema)),
                        Kind::Scope if at == usize::MAX => met.add(fields, at, |_| own("not published")),
                        Kind::Scope => met.add(fields, at, scope),
                        Kind::List => met.add(fields, at, |bytes| many(column.name, bytes)),
                        _ => met.add(fields, at, |bytes| one(column.name, bytes)),
                    };
                }
                Held::Texts(bytes, ends, there) => {
                    let text = fields.text(at);
                    let fit = std::str::from_utf8(&text).is_ok_and(|text| fits(column.name, text));
                    if fit {
                        bytes.extend_from_slice(&text);
                        ends.push(bytes.len());
                        new += text.len();
                    }
                    there.push(i16::from(fit));
                }
                Held::Days(days) => days.push(match kind {
                    Kind::Content => row.content.since_1970(),
                    Kind::Applied => row.applied.since_1970(),
                    Kind::Age => row.applied.since(row.content),
                    _ => row.created.since(row.applied),
                }),
                Held::MayBeDays(days, there) => {
                    let day = Day::parse(fields.bare(at)).ok();
                    days.extend(day.map(Day::since_1970));
                    there.push(i16::from(day.is_some()));
                }
                Held::Instants(instants) => {
                    let second = i64::from(row.created.since_1970()) * 86_400 + i64::from(row.second.min(86_399));
                    instants.push(second * 1_000_000);
                }
                Held::Hashes(hashes, there) => {
                    hashes.extend(row.seen.map(|(hash, _)| FixedLenByteArray::from(hash.to_be_bytes().to_vec())));
                    there.push(i16::from(row.seen.is_some()));
                }
                Held::Orders(orders, there) => {
                    // In the same order as it has without a sign.
                    orders.extend(row.seen.map(|(_, uuid)| (uuid ^ (1 << 63)).cast_signed()));
                    there.push(i16::from(row.seen.is_some()));
                }
            }
        }
        self.rows += 1;
        self.new += new;
    }

    /// Whether it is to be written.
    pub(super) fn is_full(&self, sizes: &Sizes) -> bool {
        self.rows >= sizes.rows || self.new >= sizes.held
    }

    /// Its bytes; nothing if there is no row. It is empty after that.
    pub(super) fn take(
        &mut self,
        schema: &SchemaDescriptor,
        properties: &WriterPropertiesPtr,
    ) -> Result<Option<Encoded>, ParquetError> {
        let (places, words) = (self.places, self.schema);
        let full = std::mem::replace(self, Self { places, schema: words, ..Self::new() });
        if full.rows == 0 {
            return Ok(None);
        }
        let mut columns = Vec::with_capacity(full.columns.len());
        let (mut withheld, mut sample) = (Withheld::new(), false);
        for ((at, held), column) in full.columns.into_iter().enumerate().zip(&COLUMNS) {
            let odd = held.withheld();
            if odd > 0 {
                withheld.insert(column.name, odd);
            }
            sample |= column.name == "platform_name" && held.begins(b"SAMPLE");
            let mut out = TrackedWrite::new(Vec::new());
            let pages = Box::new(SerializedPageWriter::new(&mut out));
            let mut writer = get_column_writer(schema.column(at), properties.clone(), pages);
            encode(&mut writer, held, column.kind)?;
            let closed = writer.close()?;
            columns.push((Bytes::from(out.into_inner()?), closed));
        }
        Ok(Some(Encoded { columns, rows: full.rows as u64, withheld, sample }))
    }
}

fn encode(writer: &mut ColumnWriter<'_>, held: Held, kind: Kind) -> Result<usize, ParquetError> {
    match (writer, held) {
        (ColumnWriter::ByteArrayColumnWriter(w), Held::Met(met)) if kind == Kind::List => {
            let (mut values, mut defined, mut repeated) = (Vec::new(), Vec::new(), Vec::new());
            for texts in met.each() {
                let texts = texts.unwrap_or_default();
                values.extend(texts.iter().cloned());
                defined.extend(std::iter::repeat_n(if texts.is_empty() { 0 } else { 2 }, texts.len().max(1)));
                repeated.push(0);
                repeated.extend(std::iter::repeat_n(1, texts.len().saturating_sub(1)));
            }
            w.write_batch(&values, Some(&defined), Some(&repeated))
        }
        (ColumnWriter::ByteArrayColumnWriter(w), Held::Met(met)) => {
            let values: Vec<ByteArray> = met.each().flatten().flatten().cloned().collect();
            let defined: Vec<i16> = met.each().map(|texts| i16::from(texts.is_some())).collect();
            w.write_batch(&values, (kind == Kind::Word).then_some(&defined), None)
        }
        (ColumnWriter::ByteArrayColumnWriter(w), Held::Texts(bytes, ends, there)) => {
            let bytes = Bytes::from(bytes);
            let begins = std::iter::once(0).chain(ends.iter().copied());
            let values: Vec<ByteArray> = begins.zip(&ends).map(|(a, b)| ByteArray::from(bytes.slice(a..*b))).collect();
            w.write_batch(&values, Some(&there), None)
        }
        (ColumnWriter::Int32ColumnWriter(w), Held::Days(days)) => w.write_batch(&days, None, None),
        (ColumnWriter::Int32ColumnWriter(w), Held::MayBeDays(days, there)) => w.write_batch(&days, Some(&there), None),
        (ColumnWriter::Int64ColumnWriter(w), Held::Instants(instants)) => w.write_batch(&instants, None, None),
        (ColumnWriter::Int64ColumnWriter(w), Held::Orders(orders, there)) => w.write_batch(&orders, Some(&there), None),
        (ColumnWriter::FixedLenByteArrayColumnWriter(w), Held::Hashes(hashes, there)) => {
            w.write_batch(&hashes, Some(&there), None)
        }
        _ => Err(ParquetError::General("a column is not of the kind that its schema says".into())),
    }
}
