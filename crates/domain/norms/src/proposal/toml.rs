//! Writing into TOML as a careful person would: the line that changes changes, and nothing else.
//!
//! Comments, order and the way in which things are written belong to those who keep the files, so the text is edited through
//! `toml_edit` and never written anew. Every value goes in as a value: no text of a proposal is ever read as TOML.

use toml_edit::{Array, ArrayOfTables, DocumentMut, Item, Key, Table, Value};

use crate::PartialDate;

/// Text with its marks of quotation, as the files have it: in double ones, also where it holds some.
pub(super) fn text(words: &str) -> Value {
    let mut quoted = String::with_capacity(words.len() + 2);
    quoted.push('"');
    for c in words.chars() {
        match c {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            c if c.is_control() => quoted.push_str(&format!("\\u{:04X}", u32::from(c))),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    // Should the two ever differ, the library's own way of writing is the one to trust.
    quoted.parse::<Value>().ok().filter(|v| v.as_str() == Some(words)).unwrap_or_else(|| Value::from(words))
}

/// A whole number where it is one.
pub(super) fn number(value: f64) -> Value {
    #[expect(clippy::cast_possible_truncation, reason = "a whole number below 2^53 is exact as i64")]
    if value.fract() == 0.0 && value.abs() < 9e15 { Value::from(value as i64) } else { Value::from(value) }
}

/// A day as a day, a month or a year in quotation marks: TOML has none.
pub(super) fn date(date: PartialDate) -> Value {
    let written = date.to_string();
    if date.day.is_some()
        && let Ok(day) = written.parse::<toml_edit::Datetime>()
    {
        return Value::from(day);
    }
    text(&written)
}

/// A list of words.
pub(super) fn list(words: &[String]) -> Value {
    Value::Array(words.iter().map(|w| text(w)).collect::<Array>())
}

/// What a value says, without the way in which it is written: to compare, and to show.
pub(super) fn plain(value: &Value) -> String {
    match value {
        Value::String(s) => s.value().trim().to_owned(),
        Value::Integer(i) => i.value().to_string(),
        Value::Float(f) => f.value().to_string(),
        Value::Boolean(b) => b.value().to_string(),
        Value::Datetime(d) => d.value().to_string(),
        Value::Array(a) => a.iter().map(plain).collect::<Vec<_>>().join(", "),
        Value::InlineTable(t) => t.to_string().trim().to_owned(),
    }
}

/// What a key says; empty if it is not there.
pub(super) fn says(table: &Table, key: &str) -> String {
    table.get(key).and_then(Item::as_value).map(plain).unwrap_or_default()
}

/// Puts a value where the key has one, keeping what stands around it; else after the key `after`; else at the end.
pub(super) fn set(table: &mut Table, key: &str, after: &str, mut value: Value) {
    if let Some(old) = table.get_mut(key).and_then(Item::as_value_mut) {
        *value.decor_mut() = old.decor().clone();
        *old = value;
        return;
    }
    let mut later: Vec<String> = table.iter().map(|(k, _)| k.to_owned()).skip_while(|k| k != after).skip(1).collect();
    // Tables inside stand apart from the keys, whatever their place.
    later.retain(|k| table.get(k).is_some_and(Item::is_value));
    let taken: Vec<(Key, Item)> = later.iter().filter_map(|k| table.remove_entry(k)).collect();
    table.insert(key, Item::Value(value));
    for (key, item) in taken {
        table.insert_formatted(&key, item);
    }
}

/// Adds to words that are parted by semicolons, unless it is there.
pub(super) fn join(old: &str, new: &str) -> String {
    if old.is_empty() {
        new.to_owned()
    } else if named(old, new) {
        old.to_owned()
    } else {
        format!("{old}; {new}")
    }
}

/// Whether it is one of the words that are parted by semicolons.
pub(super) fn named(list: &str, one: &str) -> bool {
    list.split(';').any(|l| l.trim() == one)
}

/// Tables of an array; `None` if there is none, or if it is written in another way.
pub(super) fn tables<'d>(doc: &'d mut DocumentMut, key: &str) -> Option<&'d mut ArrayOfTables> {
    doc.get_mut(key)?.as_array_of_tables_mut()
}

/// Adds a table to the array of this name, behind its last one, or at the end of the file. `false` if something else bears the name.
pub(super) fn append(doc: &mut DocumentMut, key: &str, mut table: Table) -> bool {
    // What stands at the end of a file that has none of these yet is about them: it stays above the first.
    if !doc.contains_key(key)
        && let Some(words) = doc.trailing().as_str().filter(|words| !words.trim().is_empty()).map(str::to_owned)
    {
        doc.set_trailing("");
        table.decor_mut().set_prefix(format!("{words}\n"));
    }
    let item = doc.entry(key).or_insert_with(|| Item::ArrayOfTables(ArrayOfTables::new()));
    match item.as_array_of_tables_mut() {
        Some(array) => {
            array.push(table);
            true
        }
        None => false,
    }
}

/// A table from its keys in order.
pub(super) fn table(values: Vec<(&'static str, Value)>) -> Table {
    let mut table = Table::new();
    for (key, value) in values {
        table.insert(key, Item::Value(value));
    }
    table
}

/// Takes a word out of a list; whether it was there.
pub(super) fn take_out(list: &mut Array, word: &str) -> bool {
    let Some(at) = list.iter().position(|v| v.as_str() == Some(word)) else {
        return false;
    };
    let taken = list.remove(at);
    if at == 0
        && let Some(first) = list.get_mut(0)
    {
        *first.decor_mut() = taken.decor().clone();
    }
    true
}

/// Adds a word at the end of a list, on a line of its own if the others have one.
pub(super) fn put_in(list: &mut Array, word: &str) {
    let before = list.iter().last().filter(|_| list.len() > 1).and_then(|v| v.decor().prefix().cloned());
    let mut value = text(word);
    match before {
        Some(prefix) => {
            value.decor_mut().set_prefix(prefix);
            list.push_formatted(value);
        }
        None => list.push(value),
    }
}
