//! Reads the conversations of `tests/data`: the engine itself takes no files.

use std::io::Read;
use std::num::NonZeroUsize;
use std::path::PathBuf;

use opinion::{Builder, Settings, Table, Vote};
use serde_json::Value;

/// The four conversations.
pub(crate) const CONVERSATIONS: [&str; 4] =
    ["brexit-consensus", "nz-basic-income", "bowling-green-2050", "vtaiwan-uberx"];

/// One conversation as it came, and what others computed from it.
pub(crate) struct Conversation {
    /// Person, statement, vote, time.
    pub(crate) votes: Vec<(u64, u64, i64, i64)>,
    /// Statement, taken out by a moderator, about the conversation itself.
    pub(crate) comments: Vec<(u64, bool, bool)>,
    /// `expected.json`.
    pub(crate) expected: Value,
}

fn path(conversation: &str, file: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(conversation).join(file)
}

fn rows(conversation: &str, file: &str) -> Vec<csv::StringRecord> {
    let file = std::fs::File::open(path(conversation, file)).unwrap();
    let mut text = String::new();
    flate2::read::MultiGzDecoder::new(file).read_to_string(&mut text).unwrap();
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let header = reader.headers().unwrap().clone();
    std::iter::once(header).chain(reader.records().map(Result::unwrap)).collect()
}

impl Conversation {
    pub(crate) fn read(name: &str) -> Self {
        let votes = rows(name, "votes.csv.gz");
        let number = |row: &csv::StringRecord, at: usize| row[at].parse::<i64>().unwrap();
        let votes =
            votes[1..].iter().map(|r| (number(r, 2) as u64, number(r, 1) as u64, number(r, 3), number(r, 0))).collect();
        let comments = rows(name, "comments.csv.gz");
        let column = |name: &str| comments[0].iter().position(|c| c == name);
        let (id, moderated, meta) = (column("comment-id").unwrap(), column("moderated").unwrap(), column("is-meta"));
        let comments = comments[1..]
            .iter()
            .map(|r| {
                (r[id].parse().unwrap(), &r[moderated] == "-1", meta.is_some_and(|m| r[m].to_lowercase() == "true"))
            })
            .collect();
        let expected = serde_json::from_slice(&std::fs::read(path(name, "expected.json")).unwrap()).unwrap();
        Self { votes, comments, expected }
    }

    /// The table, from votes in the order given.
    pub(crate) fn table<'a>(&'a self, votes: impl IntoIterator<Item = &'a (u64, u64, i64, i64)>) -> Table {
        let mut builder = Builder::new(self.comments.iter().map(|c| c.0));
        for &(person, statement, vote, at) in votes {
            builder.vote(person, statement, Vote::from_number(vote).unwrap(), at).unwrap();
        }
        builder.finish()
    }

    pub(crate) fn settings(&self, table: &Table, threads: usize) -> Settings {
        let flags = |of: fn(&(u64, bool, bool)) -> bool| {
            let marked = |s: &u64| self.comments.iter().any(|c| c.0 == *s && of(c));
            table.statements().iter().map(marked).collect::<Vec<bool>>()
        };
        let (moderated_out, meta) = (flags(|c| c.1), flags(|c| c.2));
        Settings { moderated_out, meta, seed: 1, threads: NonZeroUsize::new(threads).unwrap() }
    }
}

/// Statement and figure, from one column of a file.
pub(crate) fn column(conversation: &str, file: &str, name: &str) -> Vec<(u64, f64)> {
    let rows = rows(conversation, file);
    let at = |name: &str| rows[0].iter().position(|c| c == name).unwrap();
    let (id, figure) = (at("comment-id"), at(name));
    rows[1..].iter().map(|r| (r[id].parse().unwrap(), r[figure].parse().unwrap())).collect()
}
