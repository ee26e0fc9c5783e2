//! Changes of fact, one entry each, oldest first: what a feed tells.

use std::collections::BTreeSet;

use super::SourceFile;
use super::near::advice;
use super::reader::{self, Ctx, Table};
use crate::model::{Change, Knowledge, Thing};

/// Longest sentence, in characters: a title of a feed, not an essay.
const LONGEST: usize = 300;

/// Word for "every one of them".
const ALL: &str = "all";

/// A kind of thing, its key in an entry, and the file or folder that holds it.
const KINDS: [(Thing, &str, &str); 6] = [
    (Thing::Country, "countries", "countries/countries.csv"),
    (Thing::Instrument, "instruments", "instruments/"),
    (Thing::Benchmark, "benchmarks", "benchmarks/"),
    (Thing::Platform, "platforms", "platforms.toml"),
    (Thing::Body, "bodies", "bodies.toml"),
    (Thing::Indicator, "indicators", "indicators/indicators.toml"),
];

/// Reads the changes.
pub(super) fn changes(ctx: &Ctx, file: &SourceFile, k: &mut Knowledge) {
    reader::toml(ctx, file, |root| {
        for table in root.tables_needed("change", "[[change]]") {
            let id = id(&table, k);
            let what = sentence(&table);
            let date = table.date("date");
            let mut touches = Vec::new();
            for (thing, key, home) in KINDS {
                touched(&table, k, thing, key, home, &mut touches);
            }
            if touches.is_empty() {
                let keys = KINDS.map(|(_, key, _)| key).join(", ");
                ctx.report(
                    table.path(),
                    table.line(),
                    "this change touches nothing",
                    format!("name what it touches in one of {keys}; \"all\" means every one"),
                );
            }
            match date {
                None if !table.has("date") => {
                    ctx.report(table.path(), table.line(), "[[change]] has no `date`", "add the day of the change");
                }
                None => {}
                Some(date) if date.day.is_none() => {
                    table.report("date", format!("{date} is no whole day"), "write the day, such as 2026-11-25");
                }
                Some(date) => {
                    if let Some(before) = k.changes.last().filter(|c| date < c.date) {
                        let what = format!("{date} comes before {}, the day of the entry above", before.date);
                        table.report("date", what, "put the newest entry last");
                    }
                    k.changes.push(Change { id, date, what, touches, origin: table.origin() });
                }
            }
            table.finish();
        }
    });
}

fn id(table: &Table<'_>, k: &Knowledge) -> String {
    let id = table.text("id");
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if !id.chars().all(plain) {
        table.report("id", format!("\"{id}\" is no id"), "use small letters, digits and hyphens");
    }
    if k.changes.iter().any(|c| c.id == id) {
        table.report("id", format!("the change {id} stands twice"), "give this one an id of its own");
    }
    id
}

fn sentence(table: &Table<'_>) -> String {
    let what = table.text("what");
    let length = what.chars().count();
    if length > LONGEST {
        let todo = format!("say it in one sentence of at most {LONGEST}; the rest belongs to the fact");
        table.report("what", format!("this change takes {length} characters"), todo);
    } else if !what.is_empty() && (!what.ends_with('.') || what.contains('\n')) {
        table.report("what", "this is no sentence", "write one whole sentence on one line, with its full stop");
    }
    what
}

fn touched(
    table: &Table<'_>,
    k: &Knowledge,
    thing: Thing,
    key: &'static str,
    home: &str,
    into: &mut Vec<(Thing, Option<String>)>,
) {
    let named = table.lines(key);
    let whole = named.iter().any(|(id, _)| id == ALL);
    let mut seen: BTreeSet<String> = BTreeSet::new();
    for (id, line) in named {
        let report = |what: String, todo: String| table.ctx().report(table.path(), line, what, todo);
        if id == ALL {
            into.push((thing, None));
            continue;
        }
        if whole {
            report(format!("{id} is named beside \"{ALL}\""), format!("keep \"{ALL}\", or name each"));
        } else if !seen.insert(id.clone()) {
            report(format!("{id} is named twice"), "keep one".to_owned());
        } else if !known(k, thing, &id) && !table.ctx().is_broken(home) {
            report(format!("there is nothing called {id} in {home}"), near(k, thing, &id));
        }
        into.push((thing, Some(id)));
    }
}

fn known(k: &Knowledge, thing: Thing, id: &str) -> bool {
    match thing {
        Thing::Country => k.countries.contains_key(id),
        Thing::Instrument => k.instruments.contains_key(id),
        Thing::Benchmark => k.benchmarks.contains_key(id),
        Thing::Platform => k.platforms.contains_key(id),
        Thing::Body => k.bodies.contains_key(id),
        Thing::Indicator => k.indicators.contains_key(id),
    }
}

fn near(k: &Knowledge, thing: Thing, id: &str) -> String {
    let ids: Vec<&str> = match thing {
        Thing::Country => k.countries.keys().map(String::as_str).collect(),
        Thing::Instrument => k.instruments.keys().map(String::as_str).collect(),
        Thing::Benchmark => k.benchmarks.keys().map(String::as_str).collect(),
        Thing::Platform => k.platforms.keys().map(String::as_str).collect(),
        Thing::Body => k.bodies.keys().map(String::as_str).collect(),
        Thing::Indicator => k.indicators.keys().map(String::as_str).collect(),
    };
    advice(id, ids, "correct it; what was taken out since can be named in the sentence")
}
