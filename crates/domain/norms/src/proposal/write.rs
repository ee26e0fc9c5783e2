//! One accepted proposal, written into the files.
//!
//! Each kind of change goes where a person would put it: a law behind the country's other laws, a provision that was read where it
//! stands, and from the list of what a benchmark awaits to the list of what it reads. Nothing is decided here that the check
//! decides: what comes out may still be refused by [`crate::load()`].

use toml_edit::{DocumentMut, Item, Table, Value};

use super::files::Files;
use super::toml::{append, date, join, list, named, number, plain, put_in, says, set, table, tables, take_out, text};
use super::{Accepted, Change, Entry, Reads, WhyLeft, correct, figures};
use crate::load::money::READINGS;
use crate::model::Basis;

/// What was changed: the entry, and the paths, its own file first.
pub(super) type Written = (Entry, Vec<String>);

/// Writes one proposal. The caller keeps what was put, or forgets it on an error.
pub(super) fn write(files: &mut Files<'_>, a: &Accepted) -> Result<Written, WhyLeft> {
    match &a.proposal.change {
        Change::Provision { provision: id, reference, requires } => {
            provision(files, a, id, reference.as_deref(), requires.as_deref())
        }
        Change::Law { country, title, citation, year, kind, covers, status, status_since } => {
            let mut values = vec![("title", text(title))];
            if !citation.is_empty() {
                values.push(("citation", text(citation)));
            }
            values.extend([
                ("year", Value::from(i64::from(*year))),
                ("kind", text(kind)),
                ("covers", list(covers)),
                ("status", text(status)),
            ]);
            values.extend(status_since.map(|since| ("status_since", date(since))));
            values.push(("note", text(&a.proposal.words)));
            let entry = Entry::law(country, title, citation);
            into_country(
                files,
                a,
                country,
                entry,
                Place { array: "law", told_by: &["title", "citation"] },
                values,
                None,
            )
        }
        Change::Absence { country, harms, kinds, year } => {
            let values = vec![
                ("harms", list(harms)),
                ("kinds", list(kinds)),
                ("year", Value::from(i64::from(*year))),
                ("because", text(&a.proposal.words)),
            ];
            let place = Place { array: "absence", told_by: &["harms", "kinds", "year"] };
            into_country(files, a, country, Entry::Country(country.clone()), place, values, None)
        }
        Change::Service { country, name, kind, contact_url, phone, languages, facts } => {
            let values = vec![
                ("name", text(name)),
                ("kind", text(kind)),
                ("contact_url", text(contact_url)),
                ("phone", text(phone)),
                ("languages", list(languages)),
                ("facts", list(facts)),
                ("note", text(&a.proposal.words)),
            ];
            let entry = Entry::Service(country.clone(), name.clone());
            into_country(files, a, country, entry, Place { array: "service", told_by: &["name", "kind"] }, values, None)
        }
        Change::Figure { country, metric, value, unit, period, kind, reads } => {
            let values = vec![
                ("metric", text(metric)),
                ("value", number(*value)),
                ("unit", text(unit)),
                ("period", text(period)),
                ("kind", text(kind)),
                ("note", text(&a.proposal.words)),
            ];
            let entry = Entry::figure(country, metric, period);
            let place = Place { array: "evidence", told_by: &["metric", "period"] };
            into_country(files, a, country, entry, place, values, Some(reads))
        }
        Change::Indicator { indicator, country, year, value, age } => {
            figures::indicator(files, a, &figures::Row { indicator, country, year: *year, value: *value, age })
        }
        Change::Activity { reporter, activity, names } => activity_read(files, a, (reporter, activity), *names),
        Change::Correction { at, field, says, should } => {
            correct::correct(files, a, at, field.as_deref(), says.as_deref(), should)
        }
    }
}

/// The address as the files have it: without `https://`, and without what would part it in two.
pub(super) fn address(url: &str) -> String {
    let bare = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://")).unwrap_or(url);
    bare.replace(';', "%3B")
}

/// Notes who said it: the page, the day of the review, and the proposal.
pub(super) fn stamp(entry: &mut Table, a: &Accepted, after: &str, newest_first: bool) {
    let (old, new) = (says(entry, "source"), address(&a.proposal.source.url));
    let source =
        if newest_first && !old.is_empty() && !named(&old, &new) { format!("{new}; {old}") } else { join(&old, &new) };
    set(entry, "source", after, text(&source));
    let proposal = join(&says(entry, "proposal"), &a.id);
    set(entry, "reviewed", "", date(a.reviewed_on));
    set(entry, "proposal", "", text(&proposal));
}

/// Whether the files hold this very proposal, because somebody took it over with its patch.
pub(super) fn holds(entry: &Table, a: &Accepted) -> bool {
    named(&says(entry, "proposal"), &a.id)
}

/// Where a file stands, whatever folder it came from.
fn place(path: &str) -> &str {
    path.strip_prefix("noncommercial/").unwrap_or(path)
}

/// Paths of the TOML files of a folder.
pub(super) fn toml_in(files: &Files<'_>, folder: &str) -> Vec<String> {
    let inside =
        |p: &&str| place(p).strip_prefix(folder).is_some_and(|rest| rest.ends_with(".toml") && !rest.contains('/'));
    files.paths().filter(inside).map(str::to_owned).collect()
}

/// The file of a country, if it has one.
pub(super) fn country_path(files: &Files<'_>, iso3: &str) -> Option<String> {
    let wanted = format!("countries/laws/{}.toml", iso3.to_lowercase());
    files.paths().find(|p| place(p) == wanted).map(str::to_owned)
}

/// The file of a provision's instrument.
pub(super) fn instrument_path(files: &Files<'_>, provision: &str) -> Option<String> {
    let of = |path: &String| {
        let stem = path.rsplit('/').next().and_then(|n| n.strip_suffix(".toml")).unwrap_or_default();
        provision.strip_prefix(stem).is_some_and(|rest| rest.starts_with('.'))
    };
    toml_in(files, "instruments/").into_iter().find(of)
}

fn provision(
    files: &mut Files<'_>,
    a: &Accepted,
    id: &str,
    reference: Option<&str>,
    requires: Option<&str>,
) -> Result<Written, WhyLeft> {
    let entry = Entry::Provision(id.to_owned());
    let gone = || WhyLeft::Gone { entry: entry.to_string() };
    let path = instrument_path(files, id).ok_or_else(gone)?;
    let mut doc = files.toml(&path)?;
    let provisions = tables(&mut doc, "provision").ok_or_else(gone)?;
    let found = provisions.iter_mut().find(|t| says(t, "id") == id).ok_or_else(gone)?;
    if holds(found, a) {
        return Err(WhyLeft::AlreadyThere);
    }
    let was = says(found, "basis");
    let text_read = a.proposal.basis == Basis::Text;
    let new = [("ref", reference), ("requires", requires)];
    let differs = new.iter().find(|(key, v)| v.is_some_and(|v| v != says(found, key)));
    let cited = named(&says(found, "source"), &address(&a.proposal.source.url));
    match (was.as_str(), text_read, differs) {
        ("text", false, Some((field, _))) => {
            let now = says(found, field);
            return Err(WhyLeft::SaysOtherwise { entry: entry.to_string(), field: (*field).to_owned(), now });
        }
        ("text", false, None) => return Err(WhyLeft::AlreadyThere),
        ("text", true, None) | ("secondary", false, None) if cited => return Err(WhyLeft::AlreadyThere),
        _ => {}
    }
    for (key, value) in new {
        if let Some(value) = value {
            set(found, key, "id", text(value));
        }
    }
    let numbered = says(found, "ref") != "unverified";
    set(found, "verified", "harms", Value::from(text_read && numbered));
    set(found, "basis", "verified", text(if text_read { "text" } else { "secondary" }));
    // What was noted from memory was a guide to the reading; what was noted from a page still holds.
    let old = says(found, "note");
    let note = if was == "recall" || old.is_empty() {
        a.proposal.words.clone()
    } else {
        format!("{old} {}", a.proposal.words)
    };
    stamp(found, a, "basis", true);
    set(found, "note", "source", text(&note));
    let owed = found
        .get("duty_bearers")
        .and_then(Item::as_array)
        .is_some_and(|bearers| bearers.iter().any(|b| matches!(b.as_str(), Some("state" | "platform"))));
    files.put_toml(&path, &doc);
    let mut paths = vec![path];
    if was == "recall" {
        let read = awaited(files, id, &mut paths)?;
        if owed && !read {
            unread(files, a, id, &mut paths)?;
        }
    }
    Ok((entry, paths))
}

/// Moves a provision from what benchmarks await to what they read; whether any reads it now.
fn awaited(files: &mut Files<'_>, id: &str, paths: &mut Vec<String>) -> Result<bool, WhyLeft> {
    let mut read = false;
    let quoted = format!("\"{id}\"");
    for path in toml_in(files, "benchmarks/") {
        if !files.text(&path).is_some_and(|t| t.contains(&quoted)) {
            continue;
        }
        let mut doc = files.toml(&path)?;
        let mut moved = false;
        for benchmark in tables(&mut doc, "benchmark").into_iter().flat_map(|t| t.iter_mut()) {
            let waits = benchmark.get_mut("awaiting").and_then(Item::as_array_mut);
            if !waits.is_some_and(|list| take_out(list, id)) {
                continue;
            }
            if benchmark.get("provisions").is_none() {
                set(benchmark, "provisions", "applies_to", list(&[]));
            }
            if let Some(reads) = benchmark.get_mut("provisions").and_then(Item::as_array_mut) {
                put_in(reads, id);
                (moved, read) = (true, true);
            }
        }
        if moved {
            files.put_toml(&path, &doc);
            paths.push(path);
        }
    }
    Ok(read)
}

/// Says that no benchmark reads a provision that somebody read, so that it is not forgotten.
fn unread(files: &mut Files<'_>, a: &Accepted, id: &str, paths: &mut Vec<String>) -> Result<(), WhyLeft> {
    let path = "benchmarks/unread.toml";
    let mut doc = files.toml(path)?;
    let because = format!("Read, and reviewed on {}; no benchmark has taken it up yet.", a.reviewed_on);
    let entry = table(vec![("provision", text(id)), ("because", text(&because))]);
    if !append(&mut doc, "unread", entry) {
        return Err(WhyLeft::ByHand);
    }
    files.put_toml(path, &doc);
    paths.push(path.to_owned());
    Ok(())
}

/// Writes what somebody read of an activity; a newer reading takes the place of an older one that says the opposite.
fn activity_read(
    files: &mut Files<'_>,
    a: &Accepted,
    (reporter, id): (&str, &str),
    names: bool,
) -> Result<Written, WhyLeft> {
    let mut doc = files.toml(READINGS)?;
    let values = || {
        [
            ("names", Value::from(names)),
            ("why", text(&a.proposal.words)),
            ("source", text(&address(&a.proposal.source.url))),
            ("read", date(a.proposal.source.read_on)),
        ]
    };
    let there = tables(&mut doc, "activity")
        .and_then(|all| all.iter_mut().find(|t| says(t, "reporter") == reporter && says(t, "identifier") == id));
    match there {
        Some(there) if holds(there, a) || says(there, "names") == names.to_string() => {
            return Err(WhyLeft::AlreadyThere);
        }
        Some(there) => {
            for (key, value) in values() {
                set(there, key, "", value);
            }
            stamp(there, a, "", true);
        }
        None => {
            let mut new =
                table([vec![("reporter", text(reporter)), ("identifier", text(id))], values().to_vec()].concat());
            stamp(&mut new, a, "", false);
            if !append(&mut doc, "activity", new) {
                return Err(WhyLeft::ByHand);
            }
        }
    }
    files.put_toml(READINGS, &doc);
    Ok((Entry::Activity(reporter.to_owned(), id.to_owned()), vec![READINGS.to_owned()]))
}

/// An array of a country file, and the keys by which its entries are told apart.
struct Place {
    array: &'static str,
    told_by: &'static [&'static str],
}

fn into_country(
    files: &mut Files<'_>,
    a: &Accepted,
    iso3: &str,
    entry: Entry,
    place: Place,
    values: Vec<(&'static str, Value)>,
    reads: Option<&[Reads]>,
) -> Result<Written, WhyLeft> {
    let (path, mut doc) = match country_path(files, iso3) {
        Some(path) => {
            let doc = files.toml(&path)?;
            (path, doc)
        }
        None => figures::new_country(files, a, iso3)?,
    };
    if read_since(&mut doc, a, &entry, &place, &values)? {
        files.put_toml(&path, &doc);
        return Ok((entry, vec![path]));
    }
    let mut new = table(values);
    new.insert("source", Item::Value(text(&address(&a.proposal.source.url))));
    if place.array != "absence" {
        new.insert("verified", Item::Value(Value::from(true)));
    }
    stamp(&mut new, a, "", false);
    if let Some(reads) = reads.filter(|r| !r.is_empty()) {
        let mut array = toml_edit::ArrayOfTables::new();
        for read in reads {
            array.push(reading(read));
        }
        new.insert("reads", Item::ArrayOfTables(array));
    }
    if !append(&mut doc, place.array, new) {
        return Err(WhyLeft::ByHand);
    }
    files.put_toml(&path, &doc);
    Ok((entry, vec![path]))
}

/// Looks whether the entry is there. One that was noted from memory is now what was read, and `true` says so.
fn read_since(
    doc: &mut DocumentMut,
    a: &Accepted,
    entry: &Entry,
    place: &Place,
    values: &[(&'static str, Value)],
) -> Result<bool, WhyLeft> {
    let Some(array) = tables(doc, place.array) else {
        return Ok(false);
    };
    if array.iter().any(|there| holds(there, a)) {
        return Err(WhyLeft::AlreadyThere);
    }
    let said = |key: &str| values.iter().find(|(k, _)| *k == key).map(|(_, v)| plain(v)).unwrap_or_default();
    let same = |there: &Table| place.told_by.iter().all(|key| says(there, key) == said(key));
    let Some(there) = array.iter_mut().find(|there| same(there)) else {
        return Ok(false);
    };
    if says(there, "verified") == "false" {
        let mut after = "";
        for (key, value) in values {
            set(there, key, after, value.clone());
            after = key;
        }
        stamp(there, a, after, true);
        set(there, "verified", "source", Value::from(true));
        return Ok(true);
    }
    let differs = values.iter().find(|(key, v)| !matches!(*key, "note" | "because") && says(there, key) != plain(v));
    Err(match differs {
        None => WhyLeft::AlreadyThere,
        Some((field, _)) => {
            WhyLeft::SaysOtherwise { entry: entry.to_string(), field: (*field).to_owned(), now: says(there, field) }
        }
    })
}

fn reading(read: &Reads) -> Table {
    let mut values = vec![("measure", text(&read.measure)), ("harms", list(&read.harms))];
    values.extend(read.year.map(|year| ("year", Value::from(i64::from(year)))));
    values.push(("value", number(read.value)));
    if read.soft {
        values.push(("soft", Value::from(true)));
    }
    table(values)
}

/// A document that is written from the beginning.
pub(super) fn new_doc(values: Vec<(&'static str, Value)>) -> DocumentMut {
    let mut doc = DocumentMut::new();
    for (key, value) in values {
        doc.insert(key, Item::Value(value));
    }
    doc
}
