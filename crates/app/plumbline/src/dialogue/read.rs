//! Votes, statements and groups in the CSV layout that Polis exports.
//!
//! Whoever has a bad file wants to mend it once: every row that cannot be taken is named with its line, and nothing is
//! computed from the rest. The words of statements are not read at all: whatever stands in them, markup, control
//! characters or nothing, cannot reach anything.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::{BufReader, Read};
use std::path::Path;

use csv::{ByteRecord, Reader, ReaderBuilder, Terminator};
use flate2::read::MultiGzDecoder;
use opinion::{Builder, Refused, Table, Vote};

/// Problems of which the words are kept; the rest is counted.
const TOLD: usize = 1000;
/// Largest number of a person, statement or group: what JSON readers hold exactly.
const LARGEST: u64 = 1 << 53;

/// What is wrong with the files.
#[derive(Default)]
pub(crate) struct Problems {
    told: Vec<String>,
    more: usize,
}

impl Problems {
    fn add(&mut self, name: &str, line: u64, what: std::fmt::Arguments<'_>) {
        if self.told.len() < TOLD {
            self.told.push(format!("{name}:{line}: {what}"));
        } else {
            self.more += 1;
        }
    }

    /// All of them in words, or nothing wrong.
    pub(crate) fn check(self) -> Result<(), String> {
        if self.told.is_empty() {
            return Ok(());
        }
        let mut words = self.told.join("\n");
        if self.more > 0 {
            words.push_str(&format!("\nand {} rows more", self.more));
        }
        Err(words + "\nNothing was written. Mend the rows named here, then run the command again.")
    }
}

/// A statement's marks.
#[derive(Default)]
pub(crate) struct Comments {
    /// All statements.
    pub(crate) ids: BTreeSet<u64>,
    /// Those that a moderator took out.
    pub(crate) moderated_out: BTreeSet<u64>,
    /// Those about the conversation itself.
    pub(crate) meta: BTreeSet<u64>,
    /// A column was missing: then no vote can be blamed for naming a statement that is not there.
    unread: bool,
}

/// Opens a file, compressed or not: its first bytes tell, since names can mislead.
pub(crate) fn open(path: &Path) -> Result<Box<dyn Read>, String> {
    let failed =
        |e: std::io::Error| format!("{} could not be read: {e}. Check the path and its permissions.", path.display());
    let mut file = BufReader::with_capacity(1 << 16, File::open(path).map_err(failed)?);
    let start = std::io::BufRead::fill_buf(&mut file).map_err(failed)?;
    let packed = start.starts_with(&[0x1f, 0x8b]);
    Ok(if packed { Box::new(MultiGzDecoder::new(file)) } else { Box::new(file) })
}

/// One file, with the places of the columns that were asked for.
struct Rows<'a> {
    name: &'a str,
    reader: Reader<Box<dyn Read + 'a>>,
    columns: Vec<Option<usize>>,
    width: usize,
}

impl<'a> Rows<'a> {
    /// The columns `needed`, then those of `wanted` that are there. None, with problems, where one is missing.
    fn open(
        name: &'a str,
        from: impl Read + 'a,
        needed: &[&str],
        wanted: &[&str],
        problems: &mut Problems,
    ) -> Option<Self> {
        // Rows end at \n alone, and the last one always does: then lines can be counted from the end of a row. The
        // reader's own count is of where it began to look, before empty lines and the second half of \r\n.
        let from: Box<dyn Read + 'a> = Box::new(from.chain(&b"\n"[..]));
        let mut reader = ReaderBuilder::new()
            .flexible(true)
            .terminator(Terminator::Any(b'\n'))
            .buffer_capacity(1 << 16)
            .from_reader(from);
        let head = match reader.byte_headers() {
            Ok(head) => head.clone(),
            Err(error) => {
                problems.add(name, 1, format_args!("the file cannot be read: {error}"));
                return None;
            }
        };
        let place = |column: &&str| head.iter().position(|h| h.trim_ascii() == column.as_bytes());
        let mut whole = true;
        for column in needed.iter().filter(|c| place(c).is_none()) {
            problems.add(name, 1, format_args!("the column \"{column}\" is missing; a file exported by Polis has it"));
            whole = false;
        }
        let columns = needed.iter().chain(wanted).map(place).collect();
        whole.then_some(Self { name, reader, columns, width: head.len() })
    }

    /// Hands every row of the right width to `take`, with its line and its fields; a sentence from it is a problem.
    fn each(mut self, problems: &mut Problems, mut take: impl FnMut(&Fields<'_>) -> Result<(), String>) {
        let mut record = ByteRecord::new();
        loop {
            let before = self.reader.position().line();
            match self.reader.read_byte_record(&mut record) {
                Ok(false) => break,
                Ok(true) => {}
                Err(error) => {
                    let line = self.reader.position().line();
                    problems.add(self.name, line, format_args!("the file cannot be read any further: {error}"));
                    break;
                }
            }
            let within = record.as_slice().iter().filter(|b| **b == b'\n').count() as u64;
            let line = self.reader.position().line().saturating_sub(1 + within).max(before);
            if record.len() == 1 && record.as_slice().trim_ascii().is_empty() {
                continue;
            }
            if record.len() != self.width {
                let (has, must) = (record.len(), self.width);
                problems.add(self.name, line, format_args!("the row has {has} fields, and the heading has {must}"));
                continue;
            }
            if let Err(what) = take(&Fields { record: &record, columns: &self.columns }) {
                problems.add(self.name, line, format_args!("{what}"));
            }
        }
    }
}

struct Fields<'a> {
    record: &'a ByteRecord,
    columns: &'a [Option<usize>],
}

impl Fields<'_> {
    /// The field in the column asked for as number `at`.
    fn get(&self, at: usize) -> &[u8] {
        self.columns.get(at).copied().flatten().and_then(|c| self.record.get(c)).unwrap_or_default().trim_ascii()
    }

    fn whole(&self, at: usize, name: &str) -> Result<i64, String> {
        let field = self.get(at);
        std::str::from_utf8(field).ok().and_then(|text| text.parse().ok()).ok_or_else(|| {
            let shown: String = String::from_utf8_lossy(field).chars().take(40).collect();
            format!("{name} is {shown:?}, and must be a whole number")
        })
    }

    fn id(&self, at: usize, name: &str) -> Result<u64, String> {
        let number = self.whole(at, name)?;
        u64::try_from(number)
            .ok()
            .filter(|n| *n <= LARGEST)
            .ok_or_else(|| format!("{name} is {number}, and must be between 0 and 2^53"))
    }
}

/// Statements and their marks.
pub(crate) fn comments(name: &str, from: impl Read, problems: &mut Problems) -> Comments {
    let mut found = Comments::default();
    let Some(rows) = Rows::open(name, from, &["comment-id", "moderated"], &["is-meta"], problems) else {
        found.unread = true;
        return found;
    };
    rows.each(problems, |row| {
        let id = row.id(0, "comment-id")?;
        let moderated = row.whole(1, "moderated")?;
        if !(-1..=1).contains(&moderated) {
            return Err(format!("moderated is {moderated}, and must be -1 (out), 0 (not reviewed) or 1 (in)"));
        }
        if !found.ids.insert(id) {
            return Err(format!("statement {id} is there twice; keep one of the two rows"));
        }
        if moderated == -1 {
            found.moderated_out.insert(id);
        }
        if row.get(2).eq_ignore_ascii_case(b"true") {
            found.meta.insert(id);
        }
        Ok(())
    });
    found
}

/// A statement with its words, for those who bring a conversation in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Said {
    /// Its number in the file.
    pub(crate) id: u64,
    /// When it was posted, in milliseconds.
    pub(crate) at: i64,
    /// Whose it is; none for a facilitator's, and for one that a moderator took out.
    pub(crate) author: Option<u64>,
    /// A moderator took it out.
    pub(crate) out: bool,
    /// The place of the question that it answers, from 0.
    pub(crate) prompt: i64,
    /// Its language, if the file says so.
    pub(crate) lang: String,
    /// Its words.
    pub(crate) text: String,
}

/// Characters of a statement from elsewhere: more than here, where people write for a small screen.
const LONGEST: usize = 1000;

/// Statements with their words, in the order of their numbers.
pub(crate) fn statements(name: &str, from: impl Read, problems: &mut Problems) -> Vec<Said> {
    let mut found: BTreeMap<u64, Said> = BTreeMap::new();
    let needed = ["timestamp", "comment-id", "author-id", "moderated", "comment-body"];
    let Some(rows) = Rows::open(name, from, &needed, &["is-seed", "lang", "prompt"], problems) else {
        return Vec::new();
    };
    rows.each(problems, |row| {
        let (at, id) = (row.whole(0, "timestamp")?, row.id(1, "comment-id")?);
        if !(0..=LARGEST.cast_signed()).contains(&at) {
            return Err(format!("timestamp is {at}, and must be milliseconds since 1970"));
        }
        let moderated = row.whole(3, "moderated")?;
        if !(-1..=1).contains(&moderated) {
            return Err(format!("moderated is {moderated}, and must be -1 (out), 0 (not reviewed) or 1 (in)"));
        }
        let seed = row.get(5).eq_ignore_ascii_case(b"true");
        let author = row.id(2, "author-id")?;
        let prompt = if row.get(7).is_empty() { 0 } else { row.whole(7, "prompt")? };
        if !(0..20).contains(&prompt) {
            return Err(format!("prompt is {prompt}, and must be a place from 0 to 19"));
        }
        let lang = std::str::from_utf8(row.get(6)).map_err(|_| "lang is not UTF-8".to_owned())?;
        let plain = |b: u8| b.is_ascii_alphanumeric() || b == b'-';
        if lang.len() > 35 || !lang.bytes().all(plain) {
            return Err(format!("lang is {lang:?}, and must be a tag such as es"));
        }
        let text = std::str::from_utf8(row.get(4)).map_err(|_| "comment-body is not UTF-8".to_owned())?;
        let text = ::dialogue::text::tidy(bare(text));
        let out = moderated == -1;
        if text.is_empty() && !out {
            return Err("comment-body is empty, and the statement is not moderated out (-1)".to_owned());
        }
        let n = text.chars().count();
        if n > LONGEST {
            return Err(format!("comment-body has {n} characters, and {LONGEST} are the most"));
        }
        let author = (!seed && !out).then_some(author);
        let said = Said { id, at, author, out, prompt, lang: lang.to_owned(), text };
        if found.insert(id, said).is_some() {
            return Err(format!("statement {id} is there twice; keep one of the two rows"));
        }
        Ok(())
    });
    found.into_values().collect()
}

/// A cell without the mark that keeps a table program from taking it for a formula.
fn bare(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@', '\t', '\0', '＝', '＋', '－', '＠']) => rest,
        _ => cell,
    }
}

/// The latest vote of each person on each statement: when, and what. By person, then by statement.
pub(crate) type Ballots = BTreeMap<(u64, u64), (i64, i64)>;

/// Votes on those statements, for those who bring a conversation in.
pub(crate) fn ballots(name: &str, from: impl Read, ids: &BTreeSet<u64>, problems: &mut Problems) -> Ballots {
    let mut found = Ballots::new();
    let needed = ["timestamp", "comment-id", "voter-id", "vote"];
    if let Some(rows) = Rows::open(name, from, &needed, &[], problems) {
        rows.each(problems, |row| {
            let at = row.whole(0, "timestamp")?;
            if !(0..=LARGEST.cast_signed()).contains(&at) {
                return Err(format!("timestamp is {at}, and must be milliseconds since 1970"));
            }
            let (statement, person) = (row.id(1, "comment-id")?, row.id(2, "voter-id")?);
            let vote = row.whole(3, "vote")?;
            if !(-1..=1).contains(&vote) {
                return Err(format!("vote is {vote}, and must be 1 (agree), -1 (disagree) or 0 (pass)"));
            }
            if !ids.is_empty() && !ids.contains(&statement) {
                return Err(format!(
                    "statement {statement} is not among the comments; add it there, or remove the vote"
                ));
            }
            let kept = found.entry((person, statement)).or_insert((at, vote));
            // Of two of one moment, the one further down.
            if at >= kept.0 {
                *kept = (at, vote);
            }
            Ok(())
        });
    }
    found
}

/// Votes on those statements; of two by one person on one statement, the later by time counts.
pub(crate) fn votes(name: &str, from: impl Read, comments: &Comments, problems: &mut Problems) -> Table {
    let mut builder = Builder::new(comments.ids.iter().copied());
    let needed = ["timestamp", "comment-id", "voter-id", "vote"];
    if let Some(rows) = Rows::open(name, from, &needed, &[], problems) {
        rows.each(problems, |row| {
            let at = row.whole(0, "timestamp")?;
            let (statement, person) = (row.id(1, "comment-id")?, row.id(2, "voter-id")?);
            let number = row.whole(3, "vote")?;
            let vote = Vote::from_number(number)
                .ok_or_else(|| format!("vote is {number}, and must be 1 (agree), -1 (disagree) or 0 (pass)"))?;
            match builder.vote(person, statement, vote, at) {
                Err(Refused::UnknownStatement) if comments.unread => Ok(()),
                Err(Refused::UnknownStatement) => {
                    Err(format!("statement {statement} is not among the comments; add it there, or remove the vote"))
                }
                other => other.map_err(|refused| refused.to_string()),
            }
        });
    }
    builder.finish()
}

/// The group of each person who is in one.
pub(crate) fn groups(name: &str, from: impl Read, problems: &mut Problems) -> BTreeMap<u64, u64> {
    let mut found = BTreeMap::new();
    if let Some(rows) = Rows::open(name, from, &["participant", "group-id"], &[], problems) {
        let mut met = BTreeSet::new();
        rows.each(problems, |row| {
            let person = row.id(0, "participant")?;
            if !met.insert(person) {
                return Err(format!("person {person} is there twice; keep one of the two rows"));
            }
            // Polis leaves the field empty for people whom it put in no group.
            if !row.get(1).is_empty() {
                found.insert(person, row.id(1, "group-id")?);
            }
            Ok(())
        });
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    const COMMENTS: &str = "\u{feff}comment-id,moderated,is-meta,comment-body\n\
        3,1,False,\"two\nlines, <b>bold</b> \u{202e}backwards\"\n4,-1,True,\n";

    fn told(problems: Problems) -> Vec<String> {
        problems.told
    }

    #[test]
    fn marks_are_read_and_words_are_not() {
        let mut problems = Problems::default();
        let found = comments("c.csv", COMMENTS.as_bytes(), &mut problems);
        assert_eq!(told(problems), [""; 0]);
        assert_eq!(found.ids, BTreeSet::from([3, 4]));
        assert_eq!((found.moderated_out, found.meta), (BTreeSet::from([4]), BTreeSet::from([4])));
    }

    #[test]
    fn every_stray_row_is_named_with_its_line() {
        let mut problems = Problems::default();
        let comments = comments("c.csv", COMMENTS.as_bytes(), &mut problems);
        let text = "timestamp,comment-id,voter-id,vote\n1,3,7,1\n1,99,7,1\n1,3,7\n1,3,seven,1\n1,3,-7,1\n1,3,7,2\n\nx,4,1,0\n\
            99999999999999999,3,7,1\n2,4,8,-1\n";
        let table = votes("v.csv", text.as_bytes(), &comments, &mut problems);
        let told = told(problems);
        let lines: Vec<_> = told.iter().map(|t| t.split(": ").next().unwrap()).collect();
        assert_eq!(lines, ["v.csv:3", "v.csv:4", "v.csv:5", "v.csv:6", "v.csv:7", "v.csv:9", "v.csv:10"], "{told:#?}");
        assert_eq!(table.votes(), 2);
    }

    #[test]
    fn lines_are_those_that_an_editor_shows() {
        let rows = "comment-id,moderated,comment-body\n\n1,1,\"two\nlines\"\nbad,1,x\n2,1,\"a\n\nb\"\n3,1,z\n\n\nworse,1,\"p\nq\"";
        for text in [rows.to_owned(), rows.replace('\n', "\r\n"), format!("{rows}\n"), format!("\u{feff}{rows}\n\n")] {
            let mut problems = Problems::default();
            let found = comments("c.csv", text.as_bytes(), &mut problems);
            assert_eq!(found.ids.len(), 3, "{text:?}");
            let told = told(problems);
            let lines: Vec<_> = told.iter().map(|t| t.split(": ").next().unwrap()).collect();
            assert_eq!(lines, ["c.csv:5", "c.csv:12"], "{text:?} {told:#?}");
        }
    }

    #[test]
    fn every_missing_column_is_named() {
        let mut problems = Problems::default();
        votes("v.csv", "time,comment-id,who,vote\n1,2,3,1\n".as_bytes(), &Comments::default(), &mut problems);
        groups("g.csv", "".as_bytes(), &mut problems);
        let told = told(problems);
        for (told, column) in told.iter().zip(["\"timestamp\"", "\"voter-id\"", "\"participant\"", "\"group-id\""]) {
            assert!(told.contains(column) && told.contains(":1: "), "{told}");
        }
        assert_eq!(told.len(), 4);
    }

    #[test]
    fn votes_are_not_blamed_for_comments_without_a_heading() {
        let mut problems = Problems::default();
        let comments = comments("c.csv", "3,1\n4,1\n".as_bytes(), &mut problems);
        votes("v.csv", "timestamp,comment-id,voter-id,vote\n1,3,7,1\n1,3,7,x\n".as_bytes(), &comments, &mut problems);
        let told = told(problems);
        assert_eq!(told.len(), 3, "{told:#?}");
        assert!(told[2].starts_with("v.csv:3: vote is \"x\""), "{told:#?}");
    }

    #[test]
    fn a_person_in_no_group_is_no_problem_and_one_in_two_is() {
        let mut problems = Problems::default();
        let text = "participant,group-id\n1,0\n2,\n1,1\n";
        assert_eq!(groups("g.csv", text.as_bytes(), &mut problems), BTreeMap::from([(1, 0)]));
        assert_eq!(told(problems), ["g.csv:4: person 1 is there twice; keep one of the two rows"]);
    }

    #[test]
    fn a_flood_of_problems_is_counted() {
        let mut problems = Problems::default();
        let text = "participant,group-id\n".to_owned() + &"x,0\n".repeat(TOLD + 5);
        groups("g.csv", text.as_bytes(), &mut problems);
        assert!(problems.check().unwrap_err().contains("and 5 rows more"));
    }
}
