//! A thin reader over parsed TOML that notes what is wrong and goes on.
//!
//! Deriving the types with serde would stop at the first mistake of a file and know no line for the second. Here every
//! getter gives back something usable and leaves a [`Problem`] behind, and each table remembers which keys were asked for,
//! so that a misspelt key is told rather than passed over.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::near::advice;
use super::{Problem, SourceFile};
use crate::date::PartialDate;
use crate::model::{Basis, Need, Origin, Review};

/// What all readers share: the problems so far, and the vocabularies.
#[derive(Default)]
pub(super) struct Ctx {
    problems: RefCell<Vec<Problem>>,
    vocabularies: BTreeMap<String, BTreeSet<String>>,
    broken: RefCell<BTreeSet<String>>,
}

impl Ctx {
    pub(super) fn report(&self, path: &str, line: usize, what: impl Into<String>, todo: impl Into<String>) {
        let problem = Problem { path: path.to_owned(), line, what: what.into(), todo: todo.into() };
        self.problems.borrow_mut().push(problem);
    }

    /// Everything reported, in order of path and line, each once.
    pub(super) fn problems(self) -> Vec<Problem> {
        let mut problems = self.problems.into_inner();
        problems.sort();
        problems.dedup();
        problems
    }

    pub(super) fn add_word(&mut self, vocabulary: &str, word: &str) -> bool {
        self.vocabularies.entry(vocabulary.to_owned()).or_default().insert(word.to_owned())
    }

    /// Remembers a file or folder that could not be read, so that what refers to it is not called wrong as well.
    pub(super) fn set_broken(&self, place: &str) {
        self.broken.borrow_mut().insert(place.to_owned());
    }

    /// Whether something under this prefix could not be read.
    pub(super) fn is_broken(&self, prefix: &str) -> bool {
        self.broken.borrow().iter().any(|b| b.starts_with(prefix))
    }

    /// Checks a word against one or several vocabularies.
    pub(super) fn check_word(&self, vocabularies: &[&str], word: &str, path: &str, line: usize) {
        let sets: Vec<_> = vocabularies.iter().filter_map(|v| self.vocabularies.get(*v)).collect();
        if sets.iter().any(|s| s.contains(word)) {
            return;
        }
        let main = vocabularies.first().copied().unwrap_or_default();
        if self.is_broken(&format!("vocabularies/{main}.toml")) {
            return;
        }
        if sets.is_empty() {
            let file = format!("vocabularies/{main}.toml");
            self.set_broken(&file);
            if !self.is_broken("vocabularies/") || !self.vocabularies.is_empty() {
                self.report(
                    &file,
                    0,
                    format!("the vocabulary {main} is missing, and words of it are used"),
                    "put it back",
                );
            }
            return;
        }
        let known = sets.into_iter().flatten().map(String::as_str);
        let todo = advice(word, known, &format!("choose one of vocabularies/{main}.toml, or add it there"));
        self.report(path, line, format!("\"{word}\" is no word of the vocabulary {main}"), todo);
    }
}

/// One parsed file.
pub(super) struct Doc<'a> {
    ctx: &'a Ctx,
    path: &'a str,
    starts: Vec<usize>,
}

impl Doc<'_> {
    fn line(&self, offset: usize) -> usize {
        self.starts.partition_point(|s| *s <= offset)
    }
}

/// Parses a TOML file and hands its root to `read`; then reports the keys that nobody asked for.
pub(super) fn toml(ctx: &Ctx, file: &SourceFile, read: impl FnOnce(&Table<'_>)) {
    let text = file.body();
    let starts = std::iter::once(0).chain(text.bytes().enumerate().filter(|(_, b)| *b == b'\n').map(|(i, _)| i + 1));
    let doc = Doc { ctx, path: &file.path, starts: starts.collect() };
    match DeTable::parse(text) {
        Ok(table) => {
            let root = Table::new(&doc, table.get_ref(), 1, "the file");
            read(&root);
            root.finish();
        }
        Err(error) => {
            ctx.set_broken(file.place());
            let line = error.span().map_or(1, |s| doc.line(s.start.min(text.len())));
            let what = error.message().lines().collect::<Vec<_>>().join(", ");
            ctx.report(&file.path, line, format!("this is not TOML: {what}"), "correct the line, or the one before it");
        }
    }
}

/// A table of the file, with the keys that were asked for.
pub(super) struct Table<'d> {
    doc: &'d Doc<'d>,
    map: &'d DeTable<'d>,
    line: usize,
    name: &'d str,
    asked: RefCell<Vec<&'static str>>,
}

impl<'d> Table<'d> {
    fn new(doc: &'d Doc<'d>, map: &'d DeTable<'d>, line: usize, name: &'d str) -> Self {
        Self { doc, map, line, name, asked: RefCell::default() }
    }

    pub(super) fn ctx(&self) -> &'d Ctx {
        self.doc.ctx
    }

    pub(super) fn path(&self) -> &'d str {
        self.doc.path
    }

    pub(super) fn line(&self) -> usize {
        self.line
    }

    pub(super) fn origin(&self) -> Origin {
        Origin { path: self.doc.path.to_owned(), line: self.line }
    }

    /// Line of a key's value, or of the table if it has no such key.
    pub(super) fn line_of(&self, key: &str) -> usize {
        self.map.get(key).map_or(self.line, |v| self.doc.line(v.span().start))
    }

    /// Reports something about one key.
    pub(super) fn report(&self, key: &str, what: impl Into<String>, todo: impl Into<String>) {
        self.ctx().report(self.path(), self.line_of(key), what, todo);
    }

    pub(super) fn has(&self, key: &str) -> bool {
        self.map.contains_key(key)
    }

    /// Keys in the order in which they are written.
    pub(super) fn keys(&self) -> Vec<&'d str> {
        let mut keys: Vec<_> = self.map.iter().map(|(k, _)| (k.span().start, k.get_ref().as_ref())).collect();
        keys.sort_unstable();
        keys.into_iter().map(|(_, k)| k).collect()
    }

    /// Marks a key as known without reading it.
    pub(super) fn known(&self, key: &'static str) {
        self.asked.borrow_mut().push(key);
    }

    fn get(&self, key: &'static str) -> Option<&'d Spanned<DeValue<'d>>> {
        self.known(key);
        self.map.get(key)
    }

    fn wrong(&self, key: &str, value: &Spanned<DeValue<'_>>, should: &str, todo: &str) {
        let is = kind_of(value.get_ref());
        let what = format!("`{key}` of {} is {is} and should be {should}", self.name);
        self.ctx().report(self.path(), self.doc.line(value.span().start), what, todo);
    }

    fn absent(&self, key: &str) {
        self.ctx().report(self.path(), self.line, format!("{} has no `{key}`", self.name), format!("add `{key}`"));
    }

    /// Text that may be missing or empty.
    pub(super) fn text_or_empty(&self, key: &'static str) -> String {
        let Some(value) = self.get(key) else {
            return String::new();
        };
        match value.get_ref() {
            DeValue::String(text) => text.trim().to_owned(),
            _ => {
                self.wrong(key, value, "text", "put it in quotation marks");
                String::new()
            }
        }
    }

    /// Text that has to be there.
    pub(super) fn text(&self, key: &'static str) -> String {
        let text = self.text_or_empty(key);
        if text.is_empty() {
            match self.map.get(key) {
                None => self.absent(key),
                Some(v) if v.get_ref().is_str() => {
                    self.report(key, format!("`{key}` of {} is empty", self.name), "fill it in");
                }
                Some(_) => {}
            }
        }
        text
    }

    /// A word of a vocabulary.
    pub(super) fn word(&self, key: &'static str, vocabularies: &[&str]) -> String {
        let word = self.text(key);
        if !word.is_empty() {
            self.ctx().check_word(vocabularies, &word, self.path(), self.line_of(key));
        }
        word
    }

    /// One of a few fixed words.
    pub(super) fn choice<T: Copy>(&self, key: &'static str, choices: &[(&str, T)]) -> Option<T> {
        let word = self.text(key);
        if word.is_empty() {
            return None;
        }
        let found = choices.iter().find(|(w, _)| *w == word).map(|(_, t)| *t);
        if found.is_none() {
            let all = choices.iter().map(|(w, _)| *w).collect::<Vec<_>>().join(", ");
            let todo = advice(&word, choices.iter().map(|(w, _)| *w), &format!("write one of {all}"));
            self.report(key, format!("`{key}` cannot be \"{word}\""), todo);
        }
        found
    }

    /// A list of words with their lines; missing means empty.
    pub(super) fn lines(&self, key: &'static str) -> Vec<(String, usize)> {
        let Some(value) = self.get(key) else {
            return Vec::new();
        };
        let DeValue::Array(array) = value.get_ref() else {
            self.wrong(key, value, "a list", "put it in square brackets");
            return Vec::new();
        };
        let mut out = Vec::with_capacity(array.len());
        for item in array.iter() {
            match item.get_ref() {
                DeValue::String(text) if !text.trim().is_empty() => {
                    out.push((text.trim().to_owned(), self.doc.line(item.span().start)));
                }
                _ => self.wrong(key, item, "a list of words", "put each in quotation marks"),
            }
        }
        out
    }

    /// A list of words; missing means empty.
    pub(super) fn list(&self, key: &'static str) -> Vec<String> {
        self.lines(key).into_iter().map(|(word, _)| word).collect()
    }

    /// A list that may not be empty.
    pub(super) fn list_needed(&self, key: &'static str) -> Vec<String> {
        self.needed(key);
        self.list(key)
    }

    fn needed(&self, key: &'static str) {
        match self.map.get(key).map(Spanned::get_ref) {
            None => self.absent(key),
            Some(DeValue::Array(list)) if list.is_empty() => {
                self.report(key, format!("`{key}` of {} is empty", self.name), "name at least one");
            }
            Some(_) => {}
        }
    }

    /// A list of words of a vocabulary.
    pub(super) fn word_list(&self, key: &'static str, vocabularies: &[&str]) -> Vec<String> {
        let words = self.lines(key);
        for (word, line) in &words {
            self.ctx().check_word(vocabularies, word, self.path(), *line);
        }
        words.into_iter().map(|(word, _)| word).collect()
    }

    /// A list of words of a vocabulary that may not be empty.
    pub(super) fn word_list_needed(&self, key: &'static str, vocabularies: &[&str]) -> Vec<String> {
        self.needed(key);
        self.word_list(key, vocabularies)
    }

    /// A date as TOML or as text; empty text means unknown.
    pub(super) fn date(&self, key: &'static str) -> Option<PartialDate> {
        let value = self.get(key)?;
        let parsed = match value.get_ref() {
            DeValue::String(text) if text.trim().is_empty() => return None,
            DeValue::String(text) => text.trim().parse::<PartialDate>(),
            DeValue::Datetime(d) if d.time.is_none() => match d.date {
                Some(day) => format!("{:04}-{:02}-{:02}", day.year, day.month, day.day).parse(),
                None => Err("a date is asked for".to_owned()),
            },
            _ => {
                self.wrong(key, value, "a date", "write 2024, 2024-12 or 2024-12-24, in quotation marks");
                return None;
            }
        };
        match parsed {
            Ok(date) => Some(date),
            Err(why) => {
                let (what, todo) = why.split_once("; ").unwrap_or((&why, "write 2024, 2024-12 or 2024-12-24"));
                self.report(key, format!("`{key}`: {what}"), todo);
                None
            }
        }
    }

    /// Yes or no; `otherwise` if the key is missing.
    pub(super) fn truth(&self, key: &'static str, otherwise: bool) -> bool {
        let Some(value) = self.get(key) else {
            return otherwise;
        };
        value.get_ref().as_bool().unwrap_or_else(|| {
            self.wrong(key, value, "true or false", "write true or false, without quotation marks");
            otherwise
        })
    }

    /// Yes or no, which has to be said.
    pub(super) fn truth_needed(&self, key: &'static str) -> bool {
        if !self.has(key) {
            self.absent(key);
        }
        self.truth(key, false)
    }

    /// A finite number.
    pub(super) fn number(&self, key: &'static str) -> Option<f64> {
        let value = self.get(key)?;
        let number = match value.get_ref() {
            DeValue::Integer(i) if i.radix() == 10 => i.as_str().parse::<f64>().ok(),
            DeValue::Float(f) => f.as_str().parse::<f64>().ok(),
            _ => None,
        };
        let number = number.filter(|n| n.is_finite());
        if number.is_none() {
            self.wrong(key, value, "a number", "write a number such as 12 or 12.5, without quotation marks");
        }
        number
    }

    /// A number that has to be there.
    pub(super) fn number_needed(&self, key: &'static str) -> f64 {
        if !self.has(key) {
            self.absent(key);
        }
        self.number(key).unwrap_or_default()
    }

    /// A whole number from 0.
    pub(super) fn whole(&self, key: &'static str) -> Option<u32> {
        let value = self.get(key)?;
        let whole = match value.get_ref() {
            DeValue::Integer(i) => u32::from_str_radix(i.as_str(), i.radix()).ok(),
            _ => None,
        };
        if whole.is_none() {
            self.wrong(key, value, "a whole number from 0", "write it without quotation marks or fraction");
        }
        whole
    }

    /// A year between 1700 and 2100.
    pub(super) fn year(&self, key: &'static str) -> Option<i16> {
        let value = self.whole(key)?;
        let year = i16::try_from(value).ok().filter(|y| (1700..=2100).contains(y));
        if year.is_none() {
            self.report(
                key,
                format!("`{key}` is {value}, which is no year that can be meant"),
                "write a year such as 2024",
            );
        }
        year
    }

    /// A year that has to be there.
    pub(super) fn year_needed(&self, key: &'static str) -> i16 {
        if !self.has(key) {
            self.absent(key);
        }
        self.year(key).unwrap_or_default()
    }

    /// A small count of years.
    pub(super) fn age(&self, key: &'static str) -> Option<i16> {
        let value = self.whole(key)?;
        let age = i16::try_from(value).ok().filter(|a| (1..=100).contains(a));
        if age.is_none() {
            self.report(key, format!("`{key}` is {value}"), "write a number of years from 1 to 100");
        }
        age
    }

    /// Tables of an array (`[[key]]`), each with its own line.
    pub(super) fn tables(&self, key: &'static str, name: &'d str) -> Vec<Table<'d>> {
        let Some(value) = self.get(key) else {
            return Vec::new();
        };
        let DeValue::Array(array) = value.get_ref() else {
            self.wrong(key, value, "a list of tables", &format!("head each with [[{key}]]"));
            return Vec::new();
        };
        let mut out = Vec::with_capacity(array.len());
        for item in array.iter() {
            match item.get_ref() {
                DeValue::Table(map) => {
                    out.push(Table::new(self.doc, map, self.doc.line(item.span().start), name));
                }
                _ => self.wrong(key, item, "a list of tables", &format!("head each with [[{key}]]")),
            }
        }
        out
    }

    /// Tables of an array that may not be empty.
    pub(super) fn tables_needed(&self, key: &'static str, name: &'d str) -> Vec<Table<'d>> {
        let tables = self.tables(key, name);
        if !self.has(key) {
            self.ctx().report(self.path(), 1, format!("there is no {name} in this file"), "add one, or drop the file");
        }
        tables
    }

    /// A table.
    pub(super) fn table(&self, key: &'static str, name: &'d str) -> Option<Table<'d>> {
        let value = self.get(key)?;
        match value.get_ref() {
            DeValue::Table(map) => Some(Table::new(self.doc, map, self.doc.line(value.span().start), name)),
            _ => {
                self.wrong(key, value, "a table", &format!("write [{key}] or {key} = {{ … }}"));
                None
            }
        }
    }

    /// Whether a key holds text, for the one key that means two things.
    pub(super) fn is_text(&self, key: &str) -> bool {
        self.map.get(key).is_some_and(|v| v.get_ref().is_str())
    }

    /// A value as it is written, for pages that only show it.
    pub(super) fn as_written(&self, key: &str) -> String {
        self.map.get(key).map(|v| written(v.get_ref())).unwrap_or_default()
    }

    /// Needs, by their words.
    pub(super) fn needs(&self, key: &'static str) -> Vec<Need> {
        self.needed(key);
        self.lines(key).iter().filter_map(|(word, line)| need(self, word, *line)).collect()
    }

    /// One need.
    pub(super) fn need(&self, key: &'static str) -> Option<Need> {
        let word = self.text(key);
        if word.is_empty() { None } else { need(self, &word, self.line_of(key)) }
    }

    /// How a fact is known.
    pub(super) fn basis(&self, key: &'static str) -> Option<Basis> {
        self.choice(key, &[("text", Basis::Text), ("secondary", Basis::Secondary), ("recall", Basis::Recall)])
    }

    /// Whether the entry was suggested and reviewed, and when.
    pub(super) fn review(&self) -> Option<Review> {
        let proposal = self.text_or_empty("proposal");
        let on = self.date("reviewed");
        if on.is_none() && !proposal.is_empty() {
            self.report("proposal", "a proposal is named, and no day of its review", "write reviewed = \"2024-12-24\"");
        }
        on.map(|on| Review { on, proposal })
    }

    /// Reports keys that nobody asked for.
    pub(super) fn finish(&self) {
        let asked = self.asked.borrow();
        for (key, _) in self.map.iter().filter(|(k, _)| !asked.contains(&k.get_ref().as_ref())) {
            let word = key.get_ref();
            let todo = advice(word, asked.iter().copied(), "take it out");
            let line = self.doc.line(key.span().start);
            self.ctx().report(self.path(), line, format!("{} knows no key `{word}`", self.name), todo);
        }
    }
}

fn need(table: &Table<'_>, word: &str, line: usize) -> Option<Need> {
    let found = Need::from_word(word);
    if found.is_none() {
        let todo = advice(word, Need::ALL.iter().map(|n| n.word()), "write one of the eight needs");
        table.ctx().report(table.path(), line, format!("\"{word}\" is none of the eight needs"), todo);
    }
    found
}

fn kind_of(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "text",
        DeValue::Integer(_) => "a whole number",
        DeValue::Float(_) => "a number",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}

fn written(value: &DeValue<'_>) -> String {
    match value {
        DeValue::String(text) => text.to_string(),
        DeValue::Integer(i) => i.to_string(),
        DeValue::Float(f) => f.to_string(),
        DeValue::Boolean(b) => b.to_string(),
        DeValue::Datetime(d) => d.to_string(),
        DeValue::Array(list) => list.iter().map(|v| written(v.get_ref())).collect::<Vec<_>>().join(", "),
        DeValue::Table(map) => {
            let pairs = map.iter().map(|(k, v)| format!("{}: {}", k.get_ref(), written(v.get_ref())));
            pairs.collect::<Vec<_>>().join(", ")
        }
    }
}
