//! ThreatExchange: descriptors (opinions about an indicator) and updates (an indicator with the descriptors that are visible).
//!
//! A file is a page of the API (`{"data": […]}`), a list, or an object a line, as `threatexchange api fb_threatexchange query --format jsonl` writes. The
//! fields of a descriptor: developers.facebook.com, docs/threat-exchange/reference/apis/threat-descriptor. That an update without visible descriptors is to
//! be deleted: issue 834 of the ThreatExchange repository.

use jiff::Timestamp;
use serde::Deserialize;
use serde_json::value::RawValue;

use super::json::{Moment, Number, Tags, Word, kept, words};
use super::{Key, Options, Read, Record, Says, hash_of, label_of, owner_of};

pub(super) const EXCHANGE: &str = "ThreatExchange";

#[derive(Deserialize)]
struct Page<'a> {
    #[serde(borrow)]
    data: Option<Vec<&'a RawValue>>,
}

/// What is wanted of a descriptor or an update. Fields that are not named here are skipped.
#[derive(Deserialize, Default)]
struct Item {
    raw_indicator: Option<String>,
    indicator: Option<Indicator>,
    #[serde(rename = "type")]
    kind: Option<String>,
    status: Option<String>,
    #[serde(default)]
    tags: Tags,
    owner: Option<Owner>,
    owner_id: Option<Word>,
    description: Option<String>,
    expired_on: Option<Number>,
    #[serde(default)]
    last_updated: Moment,
    should_delete: Option<bool>,
    descriptors: Option<Descriptors>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Indicator {
    Text(String),
    Object { indicator: String },
}

#[derive(Deserialize)]
struct Owner {
    id: Option<Word>,
}

#[derive(Deserialize)]
struct Descriptors {
    #[serde(default)]
    data: Vec<Item>,
}

/// What a record says, whatever it is written in.
#[derive(Default)]
pub(super) struct Facts {
    pub(super) hash: String,
    pub(super) kind: String,
    pub(super) status: String,
    pub(super) owner: String,
    pub(super) label: String,
    pub(super) expired: Option<i64>,
    pub(super) when: Option<i64>,
}

pub(super) fn read(text: &str, options: &Options) -> Result<Read, String> {
    let mut read = Read::default();
    let values = serde_json::Deserializer::from_str(text).into_iter::<&RawValue>();
    for (value, number) in values.zip(1..) {
        let value = value.map_err(|error| words(&error))?;
        let at = if number == 1 { String::new() } else { format!("object {number}, ") };
        if value.get().starts_with('[') {
            let all: Vec<&RawValue> = kept(value)?;
            all.iter().zip(0..).for_each(|(one, n)| item(&mut read, &format!("{at}[{n}]"), one, options));
        } else if value.get().starts_with('{') {
            let page: Page<'_> = kept(value).map_err(|why| format!("{at}{why}"))?;
            match page.data {
                Some(all) => {
                    all.iter().zip(0..).for_each(|(one, n)| item(&mut read, &format!("{at}data[{n}]"), one, options));
                }
                None => item(&mut read, &format!("object {number}"), value, options),
            }
        } else {
            return Err(format!("object {number} is neither an object nor a list"));
        }
    }
    Ok(read)
}

fn item(read: &mut Read, place: &str, value: &RawValue, options: &Options) {
    let item: Item = match kept(value) {
        Ok(item) => item,
        Err(why) => return read.bad.add(place, why),
    };
    let hash = match (&item.raw_indicator, &item.indicator) {
        (Some(hash), _) => hash.clone(),
        (None, Some(Indicator::Text(hash) | Indicator::Object { indicator: hash })) => hash.clone(),
        (None, None) => return read.bad.add(place, "it names no indicator"),
    };
    let kind = item.kind.clone().unwrap_or_default();
    let update = item.should_delete.is_some() || item.descriptors.is_some();
    let seen = item.descriptors.map(|all| all.data).unwrap_or_default();
    if !update {
        let facts = facts(&hash, &kind, Item { descriptors: None, ..item });
        return opinion(read, place, &facts, options);
    }
    // What is deleted need not say its kind.
    let deleted = item.should_delete == Some(true) || seen.is_empty();
    let silent = deleted && kind.is_empty();
    if !silent && !is_pdq(read, place, &kind) {
        return;
    }
    let key = match hash_of(&hash) {
        Ok(hash) => Key::Hash(hash),
        Err(why) => return read.bad.add(place, why),
    };
    let (first, when) = (read.records.len(), item.last_updated.0);
    let seen = if deleted { vec![] } else { seen };
    for (one, n) in seen.into_iter().zip(0..) {
        let facts = facts(&hash, &kind, one);
        let when = when.or(facts.when);
        opinion(read, &format!("{place}.descriptors[{n}]"), &Facts { when, ..facts }, options);
    }
    // Who is no longer among the opinions has taken hers back.
    let but = read.records.iter().skip(first).filter_map(|record| record.owner.clone()).collect();
    read.records.push(Record { place: place.to_owned(), owner: None, but, key, says: Says::Out, when });
}

fn facts(hash: &str, kind: &str, item: Item) -> Facts {
    let owner = item.owner.and_then(|owner| owner.id).or(item.owner_id).map(|id| id.0).unwrap_or_default();
    let label = item.description.filter(|d| !d.trim().is_empty()).unwrap_or_else(|| item.tags.0.join(", "));
    let (hash, kind) = (hash.to_owned(), kind.to_owned());
    // 0 is how the exchange says never.
    let expired = item.expired_on.and_then(|at| at.0).filter(|at| *at != 0);
    let (status, when) = (item.status.unwrap_or_default(), item.last_updated.0);
    Facts { hash, kind, status, owner, label, expired, when }
}

/// Whether a kind is PDQ; if it is another, it is counted.
fn is_pdq(read: &mut Read, place: &str, kind: &str) -> bool {
    if kind.eq_ignore_ascii_case("HASH_PDQ") || kind.eq_ignore_ascii_case("pdq") {
        return true;
    }
    if kind.trim().is_empty() {
        read.bad.add(place, "it does not say of which kind its fingerprint is");
    } else {
        read.other(kind);
    }
    false
}

/// One opinion of one owner.
pub(super) fn opinion(read: &mut Read, place: &str, facts: &Facts, options: &Options) {
    if !is_pdq(read, place, &facts.kind) {
        return;
    }
    let made = hash_of(&facts.hash).and_then(|hash| {
        let label = if options.labels { label_of(&facts.label)? } else { String::new() };
        Ok((hash, label, owner_of(EXCHANGE, &facts.owner)?))
    });
    let (hash, label, owner) = match made {
        Ok(made) => made,
        Err(why) => return read.bad.add(place, why),
    };
    let over = facts.expired.is_some_and(|end| end <= options.now);
    let status = facts.status.trim().to_ascii_uppercase();
    let says = match status.as_str() {
        "NON_MALICIOUS" | "NEGATIVE_CLASS" => Says::Out,
        _ if over => Says::Out,
        "MALICIOUS" | "POSITIVE_CLASS" => Says::Take { hash, label, expires: facts.expired },
        "" | "UNKNOWN" | "SUSPICIOUS" | "INVESTIGATION_SEED" | "DISPUTED" => {
            if options.unconfirmed {
                Says::Take { hash, label, expires: facts.expired }
            } else {
                // Its owner may have been sure before, and is no longer.
                read.unconfirmed += 1;
                Says::Out
            }
        }
        _ => return read.bad.add(place, "its status is no word of this format"),
    };
    let (place, owner, key) = (place.to_owned(), Some(owner), Key::Hash(hash));
    read.records.push(Record { place, owner, but: vec![], key, says, when: facts.when });
}

/// A time as the exchange writes it: seconds since 1970, or a day and an hour.
pub(super) fn seconds(word: &str) -> Option<i64> {
    let word = word.trim();
    word.parse().ok().or_else(|| word.parse::<Timestamp>().ok().map(Timestamp::as_second))
}
