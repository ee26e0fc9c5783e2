//! The rows of a day, in a file that takes its place whole.
//!
//! Threads make groups of rows; they stand in the file in the order in which the rows were published, as long as
//! what comes before its turn may wait: up to a bound, beyond which the order is that in which it came.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::BufWriter;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use parquet::basic::{Compression, Encoding, ZstdLevel};
use parquet::errors::ParquetError;
use parquet::file::metadata::KeyValue;
use parquet::file::properties::{EnabledStatistics, WriterProperties, WriterPropertiesPtr};
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::file::writer::SerializedFileWriter;
use parquet::schema::parser::parse_message_type;
use parquet::schema::types::{ColumnPath, SchemaDescriptor};
use platforms::shard::Particulars;
use platforms::{Counted, Schema, Sink};

use super::Said;
use super::columns::{COLUMNS, Kind};
use super::group::{Encoded, Group, Sizes, Withheld};
use crate::error::{Error, Result, at};
use crate::folder::put_in_place;

/// Counts up when columns change, or what they hold; 2 has what fits its column, and nothing else. A file of another one is written anew when its day is taken in again.
const FORMAT: &str = "plumbline-statements-2";

/// Where the rows of a day are.
fn place(folder: &Path, day: &str, slug: &str) -> PathBuf {
    folder.join(super::STATEMENTS).join(format!("day={day}")).join(format!("{slug}.parquet"))
}

/// Whether the rows of a day are there, from these very bytes and under this concordance.
pub(crate) fn holds(folder: &Path, day: &str, slug: &str, sha1: &str, concordance: u32) -> bool {
    said(&place(folder, day, slug)).is_some_and(|said| said.sha1 == sha1 && said.concordance == concordance.to_string())
}

/// What rows say of themselves, if they are of this format.
pub(crate) fn said(path: &Path) -> Option<Said> {
    let file = SerializedFileReader::new(File::open(path).ok()?).ok()?;
    let said = file.metadata().file_metadata().key_value_metadata()?;
    let value = |key: &str| said.iter().find(|s| s.key == key).and_then(|s| s.value.clone());
    (value("format")? == FORMAT).then_some(())?;
    Some(Said { sha1: value("sha1")?, concordance: value("concordance")?, sample: value("sample").is_some() })
}

fn told(path: &Path) -> impl Fn(ParquetError) -> Error {
    let path = path.to_owned();
    move |error| match error {
        ParquetError::External(inner) => match inner.downcast::<std::io::Error>() {
            Ok(error) => at(&path)(*error),
            Err(other) => Error::File(path.clone(), std::io::Error::other(other)),
        },
        other => Error::File(path.clone(), std::io::Error::other(other)),
    }
}

/// The file that is being written.
pub(crate) struct Rows {
    part: PathBuf,
    place: PathBuf,
    columns: SchemaDescriptor,
    properties: WriterPropertiesPtr,
    sizes: Sizes,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    writer: Option<SerializedFileWriter<BufWriter<File>>>,
    /// Groups by piece, and whether the piece is done.
    waiting: BTreeMap<usize, (Vec<Encoded>, bool)>,
    held: usize,
    /// The piece whose turn it is.
    turn: usize,
    rows: u64,
    withheld: Withheld,
    /// Some platform is an invented one.
    sample: bool,
    /// Nothing more is taken.
    over: bool,
}

impl Rows {
    /// Begins the rows of a day; nothing is on the disk before the first of them. Pieces are numbered from `first`.
    pub(crate) fn begin(folder: &Path, day: &str, slug: &str, first: usize) -> Result<Self> {
        Self::sized(folder, day, slug, first, Sizes::USUAL)
    }

    fn sized(folder: &Path, day: &str, slug: &str, first: usize, sizes: Sizes) -> Result<Self> {
        let lines: Vec<String> = COLUMNS.iter().map(|c| c.kind.message(c.name)).collect();
        let schema =
            parse_message_type(&format!("message statements {{ {} }}", lines.join(" "))).map_err(told(folder))?;
        let columns = SchemaDescriptor::new(Arc::new(schema));
        let mut properties = WriterProperties::builder()
            .set_created_by(format!("plumbline {}", env!("CARGO_PKG_VERSION")))
            .set_compression(Compression::ZSTD(ZstdLevel::try_new(3).map_err(told(folder))?))
            .set_statistics_enabled(EnabledStatistics::Chunk);
        for column in COLUMNS.iter().filter(|c| matches!(c.kind, Kind::Text | Kind::Same | Kind::Order)) {
            let path = ColumnPath::from(column.name);
            properties = properties
                .set_column_dictionary_enabled(path.clone(), false)
                .set_column_encoding(path.clone(), Encoding::PLAIN)
                .set_column_statistics_enabled(path, EnabledStatistics::None);
        }
        Ok(Self {
            part: folder.join(super::PARTS).join(format!("{day}.{slug}.parquet.part")),
            place: place(folder, day, slug),
            columns,
            properties: Arc::new(properties.build()),
            sizes,
            state: Mutex::new(State { turn: first, ..State::default() }),
        })
    }

    /// For the rows of one piece.
    pub(crate) fn piece(&self, piece: usize) -> Piece<'_> {
        Piece { rows: self, piece, group: Group::new(), wrong: None }
    }

    /// Opens the file if it is not.
    fn open<'s>(&self, state: &'s mut State) -> Result<&'s mut SerializedFileWriter<BufWriter<File>>> {
        if state.writer.is_none() {
            if let Some(folder) = self.part.parent() {
                fs::create_dir_all(folder).map_err(at(folder))?;
            }
            let file = File::create(&self.part).map_err(at(&self.part))?;
            let file = BufWriter::with_capacity(1 << 18, file);
            let schema = self.columns.root_schema_ptr();
            let writer = SerializedFileWriter::new(file, schema, self.properties.clone()).map_err(told(&self.part))?;
            state.writer = Some(writer);
        }
        state.writer.as_mut().ok_or(Error::Stopped)
    }

    fn append(&self, state: &mut State, group: Encoded) -> Result<()> {
        let told = told(&self.part);
        state.rows += group.rows;
        state.sample |= group.sample;
        for (column, n) in group.withheld {
            *state.withheld.entry(column).or_default() += n;
        }
        let mut out = self.open(state)?.next_row_group().map_err(&told)?;
        for (bytes, closed) in group.columns {
            out.append_column(&bytes, closed).map_err(&told)?;
        }
        out.close().map_err(&told)?;
        Ok(())
    }

    /// Writes what waits of a piece.
    fn append_waiting(&self, state: &mut State, piece: usize) -> Result<()> {
        let groups = state.waiting.get_mut(&piece).map(|(groups, _)| std::mem::take(groups)).unwrap_or_default();
        for group in groups {
            state.held = state.held.saturating_sub(group.size());
            self.append(state, group)?;
        }
        Ok(())
    }

    fn give(&self, piece: usize, group: Encoded) -> Result<()> {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        if state.over {
            return Ok(());
        }
        if piece == state.turn {
            return self.append(&mut state, group);
        }
        state.held += group.size();
        state.waiting.entry(piece).or_default().0.push(group);
        if state.held > self.sizes.waiting {
            let pieces: Vec<usize> = state.waiting.keys().copied().collect();
            for piece in pieces {
                self.append_waiting(&mut state, piece)?;
            }
        }
        Ok(())
    }

    fn done(&self, piece: usize) -> Result<()> {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        if state.over {
            return Ok(());
        }
        state.waiting.entry(piece).or_default().1 = true;
        loop {
            let turn = state.turn;
            self.append_waiting(&mut state, turn)?;
            match state.waiting.get(&turn) {
                Some((_, true)) => state.waiting.remove(&turn),
                _ => return Ok(()),
            };
            state.turn += 1;
        }
    }

    /// Lets go of all that did not take its place.
    pub(crate) fn forget(&self) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        *state = State { over: true, ..State::default() };
        // Not there, if it took its place or was never begun.
        let _ = fs::remove_file(&self.part);
    }

    /// Of how many rows each column held what has not its shape, and so is not in the file.
    pub(crate) fn withheld(&self) -> Withheld {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).withheld.clone()
    }

    /// Ends the file, which is not in its place yet. Its rows are as many as were counted, or none.
    pub(crate) fn seal(&self, day: &Particulars) -> Result<()> {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let counted = day.rows - day.aside.values().sum::<u64>().min(day.rows);
        if state.over || state.rows != counted || !state.waiting.is_empty() {
            return Err(Error::Stopped);
        }
        self.open(&mut state)?;
        let mut writer = state.writer.take().ok_or(Error::Stopped)?;
        let concordance = day.concordance.to_string();
        let said = [
            ("format", FORMAT),
            ("source", "European Commission, DSA Transparency Database"),
            ("file", &day.file),
            ("sha1", &day.sha1),
            ("concordance", &concordance),
        ];
        let sample = state.sample.then_some(("sample", "SAMPLE: invented"));
        for (key, value) in said.into_iter().chain(sample) {
            writer.append_key_value_metadata(KeyValue::new(key.to_owned(), value.to_owned()));
        }
        let file = writer.into_inner().map_err(told(&self.part))?;
        let file = file.into_inner().map_err(|e| at(&self.part)(e.into_error()))?;
        file.sync_all().map_err(at(&self.part))?;
        drop(file);
        Ok(())
    }

    /// Puts the file that was ended in the place of that which was there of this day.
    pub(crate) fn put(&self) -> Result<()> {
        let folder = self.place.parent().ok_or(Error::Stopped)?;
        fs::create_dir_all(folder).map_err(at(folder))?;
        put_in_place(&self.part, &self.place).map_err(at(&self.place))
    }
}

impl Drop for Rows {
    fn drop(&mut self) {
        self.forget();
    }
}

/// Takes the rows of one piece.
pub(crate) struct Piece<'a> {
    rows: &'a Rows,
    piece: usize,
    group: Group,
    wrong: Option<Error>,
}

impl Piece<'_> {
    fn flush(&mut self) {
        let told = told(&self.rows.part);
        let given = self.group.take(&self.rows.columns, &self.rows.properties).map_err(told).and_then(|group| {
            let Some(group) = group else { return Ok(()) };
            self.rows.give(self.piece, group)
        });
        if let Err(error) = given {
            self.wrong.get_or_insert(error);
        }
    }

    /// All its rows were shown.
    pub(crate) fn end(mut self) -> Result<()> {
        self.flush();
        match self.wrong {
            Some(error) => Err(error),
            None => self.rows.done(self.piece),
        }
    }
}

impl Sink for Piece<'_> {
    fn header(&mut self, names: &[String], schema: Schema) {
        self.group.header(names, schema);
    }

    fn row(&mut self, row: &Counted<'_>) {
        if self.wrong.is_none() {
            self.group.row(row);
            if self.group.is_full(&self.rows.sizes) {
                self.flush();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use platforms::{Concordance, Reader};

    const HEADER: &str = "uuid,decision_visibility,decision_monetary,decision_provision,decision_account,decision_ground,category,category_addition,\
        category_specification,content_type,content_date,content_id_ean,application_date,source_type,automated_detection,automated_decision,platform_name,\
        platform_uid,created_at";

    /// Five rows of a piece, each with its own number.
    fn csv(piece: usize) -> String {
        let row = |i: usize| {
            let uuid = format!("{piece:08}-0000-4000-8000-{i:012}");
            format!(
                "{uuid},,,,,DECISION_GROUND_X,STATEMENT_CATEGORY_VIOLENCE,,,,2025-09-01,,2025-09-03,S,Yes,X,A,u,2025-09-04"
            )
        };
        std::iter::once(HEADER.to_owned()).chain((0..5).map(row)).collect::<Vec<_>>().join("\n")
    }

    /// Names of all rows as they stand in the file, and in how many groups.
    fn taken(order: [usize; 4], sizes: Sizes) -> (Vec<String>, usize) {
        let folder = tempfile::tempdir().unwrap();
        let concordance =
            Concordance::read(include_str!("../../../../../knowledge/platforms/concordance.toml")).unwrap();
        let rows = Rows::sized(folder.path(), "2025-09-04", "global", 1, sizes).unwrap();
        for piece in order {
            let mut shown = rows.piece(piece);
            let mut reader = Reader::new(&concordance, [0; 16]).showing(Some(&mut shown));
            reader.push(csv(piece).as_bytes(), true).unwrap();
            reader.done().unwrap();
            shown.end().unwrap();
        }
        let day = Particulars {
            day: "2025-09-04".into(),
            slug: "global".into(),
            file: String::new(),
            sha1: "0".repeat(40),
            size: 0,
            full: false,
            schemas: vec![],
            concordance: 2,
            rows: 20,
            aside: BTreeMap::new(),
            aside_of: BTreeMap::new(),
            repeated: 0,
            same_parts: 0,
            unknown: BTreeMap::new(),
            hash_was_published: true,
        };
        rows.seal(&day).unwrap();
        rows.put().unwrap();
        let place = place(folder.path(), "2025-09-04", "global");
        let file = SerializedFileReader::new(File::open(place).unwrap()).unwrap();
        let name = |row: parquet::record::Row| row.get_column_iter().nth(1).unwrap().1.to_string();
        (file.get_row_iter(None).unwrap().map(|row| name(row.unwrap())).collect(), file.num_row_groups())
    }

    #[test]
    fn every_row_is_there_once_however_little_may_wait_and_in_order_if_enough_may() {
        let (ordered, groups) = taken([1, 2, 3, 4], Sizes::USUAL);
        assert_eq!((ordered.len(), groups), (20, 4));
        assert!(ordered.is_sorted());
        let tiny = Sizes { rows: 2, held: usize::MAX, waiting: usize::MAX };
        assert_eq!(taken([4, 2, 3, 1], tiny), (ordered.clone(), 12));
        // What is new fills a group too.
        assert_eq!(taken([4, 2, 3, 1], Sizes { rows: 9, held: 1, ..tiny }), (ordered.clone(), 20));
        // With no room to wait the order is that in which they came, and nothing is lost.
        let (mut hurried, groups) = taken([4, 2, 3, 1], Sizes { waiting: 0, ..tiny });
        assert_eq!(groups, 12);
        assert!(!hurried.is_sorted());
        hurried.sort();
        assert_eq!(hurried, ordered);
    }
}
