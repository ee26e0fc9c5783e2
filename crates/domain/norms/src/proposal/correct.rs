//! Corrections: one plain value of one entry, where the program can be sure that nothing else is meant.
//!
//! A correction in free words, of a list, or of a text without a source of its own (a benchmark is a reading, and is argued about)
//! goes to the people who keep the files. Absent on purpose: guessing which entry or which words were meant.

use toml_edit::{Item, Table, Value};

use super::entry::fits;
use super::files::Files;
use super::toml::{number, plain, says, set, tables, text};
use super::write::{Written, country_path, holds, instrument_path, stamp};
use super::{Accepted, Entry, WhyLeft};

pub(super) fn correct(
    files: &mut Files<'_>,
    a: &Accepted,
    at: &str,
    field: Option<&str>,
    was: Option<&str>,
    should: &str,
) -> Result<Written, WhyLeft> {
    let gone = || WhyLeft::Gone { entry: at.to_owned() };
    let entry = Entry::parse(at).ok_or_else(gone)?;
    let (Some(field), Some(was)) = (field, was) else {
        return Err(WhyLeft::ByHand);
    };
    let (path, array) = match &entry {
        Entry::Provision(id) => (instrument_path(files, id), "provision"),
        Entry::Law(iso3, _) => (country_path(files, iso3), "law"),
        Entry::Service(iso3, _) => (country_path(files, iso3), "service"),
        Entry::Figure(iso3, _) => (country_path(files, iso3), "evidence"),
        Entry::Clock(_) => (Some("clocks.toml".to_owned()), "clock"),
        Entry::Platform(_) => (Some("platforms.toml".to_owned()), "platform"),
        _ => return Err(WhyLeft::ByHand),
    };
    let path = path.ok_or_else(gone)?;
    let mut doc = files.toml(&path)?;
    let mut found: Vec<&mut Table> =
        tables(&mut doc, array).into_iter().flat_map(|t| t.iter_mut()).filter(|t| meant(&entry, t)).collect();
    let table = match (found.pop(), found.is_empty()) {
        (Some(table), true) => table,
        (Some(_), false) => return Err(WhyLeft::ByHand),
        (None, _) => return Err(gone()),
    };
    // What nobody has read yet has no source to correct it from: it wants reading.
    if says(table, "basis") == "recall" {
        return Err(WhyLeft::ByHand);
    }
    let now = says(table, field);
    if holds(table, a) || now == should {
        return Err(WhyLeft::AlreadyThere);
    }
    if now != was.trim() {
        return Err(WhyLeft::SaysOtherwise { entry: at.to_owned(), field: field.to_owned(), now });
    }
    let new = typed(table.get(field), should).ok_or(WhyLeft::ByHand)?;
    set(table, field, "", new);
    stamp(table, a, "", false);
    files.put_toml(&path, &doc);
    Ok((entry, vec![path]))
}

/// Whether this table is the one that the entry names.
fn meant(entry: &Entry, table: &Table) -> bool {
    match entry {
        Entry::Provision(id) | Entry::Clock(id) | Entry::Platform(id) => says(table, "id") == *id,
        Entry::Law(_, name) => fits(name, &says(table, "title"), &says(table, "citation")),
        Entry::Service(_, name) => says(table, "name") == *name,
        Entry::Figure(_, name) => fits(name, &says(table, "metric"), &says(table, "period")),
        _ => false,
    }
}

/// The new value in the type of the old one; `None` where the old one is no plain value, or the new one not of its type.
fn typed(old: Option<&Item>, should: &str) -> Option<Value> {
    let Some(old) = old else {
        return Some(text(should));
    };
    match old.as_value()? {
        Value::String(_) => Some(text(should)),
        Value::Integer(_) | Value::Float(_) => {
            let value = should.parse::<f64>().ok().filter(|v| v.is_finite())?;
            let new = number(value);
            (plain(&new) == should || value.to_string() == should).then_some(new)
        }
        Value::Datetime(_) => {
            let day: crate::PartialDate = should.parse().ok()?;
            Some(super::toml::date(day))
        }
        Value::Boolean(_) | Value::Array(_) | Value::InlineTable(_) => None,
    }
}
