//! StopNCII, version 1: what `FetchHashes` answers, a page a file.
//!
//! The survivor who made the fingerprint may withdraw it, and then it has to go: where the status of the record and of its cases differ, every case having been withdrawn
//! counts as the record's being withdrawn. Of two records about one fingerprint the one that was changed last holds; at one moment, a withdrawal.

use serde::Deserialize;
use serde_json::value::RawValue;

use super::json::{Pairs, Word, kept, words};
use super::{Key, LABEL, Options, Read, Record, Says, hash_of, label_of};

const OWNER: &str = "StopNCII";

#[derive(Deserialize)]
struct Page<'a> {
    #[serde(borrow, rename = "hashRecords")]
    records: Vec<&'a RawValue>,
    count: Option<u64>,
    #[serde(default, rename = "hasMoreRecords")]
    more: bool,
}

#[derive(Deserialize)]
struct Item {
    #[serde(rename = "lastModtimestamp")]
    changed: i64,
    #[serde(rename = "signalType")]
    kind: String,
    #[serde(rename = "hashValue")]
    hash: String,
    #[serde(rename = "hashStatus")]
    status: String,
    #[serde(default, rename = "caseNumbers")]
    cases: Pairs<Word>,
}

pub(super) fn read(text: &str, options: &Options) -> Result<Read, String> {
    let page: Result<Page<'_>, _> = serde_json::from_str(text);
    let page = page.map_err(|error| format!("this is no answer of StopNCII to FetchHashes: {}", words(&error)))?;
    if page.count.is_some_and(|count| count != page.records.len() as u64) {
        return Err("it does not hold as many records as it says in count: it was cut; fetch it again".to_owned());
    }
    let mut read = Read { more: page.more, ..Read::default() };
    for (value, n) in page.records.iter().zip(0..) {
        let place = format!("hashRecords[{n}]");
        match kept(value).and_then(|item: Item| record(&mut read, &place, &item, options)) {
            Ok(Some(record)) => read.records.push(record),
            Ok(None) => {}
            Err(why) => read.bad.add(&place, why),
        }
    }
    Ok(read)
}

fn record(read: &mut Read, place: &str, item: &Item, options: &Options) -> Result<Option<Record>, String> {
    if item.kind != "ImagePDQ" {
        read.other(&item.kind);
        return Ok(None);
    }
    let hash = hash_of(&item.hash)?;
    let ended = |status: &str| matches!(status, "Withdrawn" | "Deleted");
    let cases = &item.cases.0;
    let says = match item.status.as_str() {
        status if ended(status) || !cases.is_empty() && cases.iter().all(|(_, status)| ended(&status.0)) => Says::Out,
        "Active" | "Received" => {
            let alive = cases.iter().filter(|(_, status)| !ended(&status.0)).map(|(case, _)| case.as_str());
            let label = if options.labels { label(alive)? } else { String::new() };
            Says::Take { hash, label, expires: None }
        }
        "Unknown" => {
            // It may have been active before.
            read.unconfirmed += 1;
            Says::Out
        }
        _ => return Err("its hashStatus is no word of this format".to_owned()),
    };
    let (place, owner) = (place.to_owned(), Some(OWNER.to_owned()));
    Ok(Some(Record { place, owner, but: vec![], key: Key::Hash(hash), says, when: Some(item.changed) }))
}

/// Case numbers with a space between, as many as a label has room for.
fn label<'a>(cases: impl Iterator<Item = &'a str>) -> Result<String, String> {
    let mut all = String::new();
    for case in cases {
        if case.is_empty() || case.contains(char::is_whitespace) {
            return Err("one of its case numbers is empty or has a space in it".to_owned());
        }
        if all.len() + case.len() < LABEL {
            all.push_str(if all.is_empty() { "" } else { " " });
            all.push_str(case);
        }
    }
    label_of(&all)
}
