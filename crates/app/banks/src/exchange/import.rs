//! Putting what was read into a bank.
//!
//! A record takes the place of what the bank has of the same owner under the same key: so a file can be read again, with other terms too. First
//! what goes is withdrawn, then everything that comes is added as one; a crash between leaves fewer entries than there should be, and
//! reading the file again mends it.

use std::collections::{BTreeMap, BTreeSet};

use fingerprint::Hash;

use super::threatexchange::EXCHANGE;
use super::{Key, Read, Record, Says};
use crate::bank::Bank;
use crate::canary::Canary;
use crate::error::Result;
use crate::rows::{Rows, Terms, refusal};
use crate::writer::Writer;

/// Under which terms records are taken. What a record says itself holds beside it: the earlier end of the two, and its own owner unless one is named here.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// Whose they are, instead of whom the record names.
    pub owner: Option<String>,
    /// Where the consent is written down.
    pub consent: String,
    /// What they may be used for.
    pub purpose: String,
    /// Until when, in seconds since 1970.
    pub expires: Option<i64>,
    /// From the full picture or one made smaller first; no format says.
    pub variant: String,
    /// The quality of all of them, if it is known; no format says.
    pub quality: Option<u8>,
    /// Take nothing: what the records take out is withdrawn, and what they would take or replace stays as it is. For files of which something
    /// cannot be taken.
    pub out_only: bool,
}

/// What became of it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Imported {
    /// New in the bank, or in the place of another.
    pub added: u64,
    /// Were there already, the same in everything.
    pub already: u64,
    /// Taken out: withdrawn, deactivated, deleted, expired.
    pub withdrawn: u64,
    /// Taken out because a newer record is in their place.
    pub replaced: u64,
    /// Entries of other owners with a fingerprint that the file takes out, and nobody puts in. They stay.
    pub others: u64,
}

/// Moves to the bad ones what no bank takes: fingerprints that match anything, and those of pictures that everybody has.
pub fn refusals(read: &mut Read, canary: &Canary, quality: Option<u8>) {
    let bad = &mut read.bad;
    read.records.retain(|record| {
        let Says::Take { hash, .. } = &record.says else { return true };
        let why = refusal(*hash, quality).map(|why| why.to_string());
        let why = why.or_else(|| canary.near(*hash).map(|near| near.to_string()));
        if let Some(why) = &why {
            bad.add(&record.place, why.as_str());
        }
        why.is_none()
    });
}

type State = BTreeMap<(Key, Option<String>), Option<(Hash, String, Option<i64>)>>;

/// What was said of one key by one owner.
#[derive(Default)]
struct Said<'a> {
    take: Option<&'a Record>,
    /// When it was last taken out; of a moment that is not known, nobody can say that it was before anything.
    out: Option<i64>,
}

/// A moment as a withdrawal counts it.
fn latest(when: Option<i64>) -> i64 {
    when.unwrap_or(i64::MAX)
}

/// What holds in the end, by key and owner, in whatever order the records come: what was changed last; at one moment, or where no moment is
/// known, what takes out. With the owner `None`: about everybody of the exchange who is not named.
fn fold(records: &[Record], owner: Option<&String>) -> State {
    let mut said: BTreeMap<(&Key, Option<&String>), Said<'_>> = BTreeMap::new();
    for record in records {
        let one = said.entry((&record.key, record.owner.as_ref())).or_default();
        match record.says {
            Says::Take { .. } if one.take.is_none_or(|before| before.when <= record.when) => one.take = Some(record),
            Says::Take { .. } => {}
            Says::Out => one.out = one.out.max(Some(latest(record.when))),
        }
    }
    for record in records.iter().filter(|record| record.owner.is_none()) {
        let of_key = said.range_mut((&record.key, None)..).take_while(|((key, _), _)| **key == record.key);
        for ((_, owner), one) in of_key {
            if owner.is_none_or(|owner| !record.but.contains(owner)) {
                one.out = one.out.max(Some(latest(record.when)));
            }
        }
    }
    let mut state = State::new();
    for ((key, owner), one) in said {
        let newer = |take: &&Record| one.out.is_none_or(|out| take.when.is_some_and(|when| when > out));
        let says = one.take.filter(newer).and_then(|record| match &record.says {
            Says::Take { hash, label, expires } => Some((*hash, label.clone(), *expires)),
            Says::Out => None,
        });
        state.insert((key.clone(), owner.cloned()), says);
    }
    let Some(owner) = owner else { return state };
    // Under one owner, whoever still says so is enough.
    let mut joined = State::new();
    for ((key, _), says) in state {
        let one = joined.entry((key, Some(owner.clone()))).or_default();
        *one = one.take().or(says);
    }
    joined
}

/// Puts records into a bank: what they take out is withdrawn first, then what they take is added, all of it or none.
///
/// # Errors
/// As [`Writer::add`] and [`Writer::withdraw`]. If an error comes after withdrawals, those stay.
pub fn import(writer: &mut Writer, records: &[Record], wanted: &Wanted, now: i64) -> Result<Imported> {
    let state = fold(records, wanted.owner.as_ref());
    let mut rows = Rows::new();
    let mut comes: BTreeMap<(&Key, &str), Row> = BTreeMap::new();
    for ((key, owner), says) in &state {
        let (Some((hash, label, expires)), Some(owner)) = (says, owner) else { continue };
        let expires = [*expires, wanted.expires].into_iter().flatten().min();
        let terms = Terms {
            owner: owner.clone(),
            consent: wanted.consent.clone(),
            purpose: wanted.purpose.clone(),
            expires,
            kind: "pdq".to_owned(),
            variant: wanted.variant.clone(),
        };
        rows.push(*hash, label, wanted.quality, &terms);
        comes.insert((key, owner), (*hash, label, wanted.quality, terms));
    }
    let (gone, replaced, others) = goes(writer.bank(), &state, &comes, wanted.out_only, now);
    let mut done = Imported { others, ..Imported::default() };
    for ((owner, label), hashes) in group(gone) {
        done.withdrawn += writer.withdraw_labelled(&hashes, Some(&owner), label.as_deref(), now)?;
    }
    for ((owner, label), hashes) in group(replaced) {
        done.replaced += writer.withdraw_labelled(&hashes, Some(&owner), label.as_deref(), now)?;
    }
    if wanted.out_only {
        done.withdrawn += std::mem::take(&mut done.replaced);
        return Ok(done);
    }
    let added = writer.add(rows, now)?;
    (done.added, done.already) = (added.added, added.already);
    Ok(done)
}

type Row<'a> = (Hash, &'a str, Option<u8>, Terms);
/// A fingerprint, its owner, and its label if that is what it is known by.
type Goes = BTreeSet<(String, Option<String>, Hash)>;

/// What has to go, what has to make place, and how many would go if they were not somebody else's.
fn goes(
    bank: &Bank,
    state: &State,
    comes: &BTreeMap<(&Key, &str), Row<'_>>,
    out_only: bool,
    now: i64,
) -> (Goes, Goes, u64) {
    let (mut gone, mut replaced, mut others) = (Goes::new(), Goes::new(), 0);
    let nobody_says = |key: &Key| {
        let mut of_key = state.range((key.clone(), None)..).take_while(|((other, _), _)| other == key).peekable();
        of_key.peek().is_some() && of_key.all(|(_, says)| says.is_none())
    };
    let of_exchange =
        |owner: &str| owner == EXCHANGE || owner.strip_prefix(EXCHANGE).is_some_and(|r| r.starts_with(' '));
    let mut look = |key: &Key, hash: Hash, label: &str, quality: Option<u8>, terms: &Terms| {
        let named = matches!(key, Key::Name(_)).then(|| label.to_owned());
        let place = (terms.owner.clone(), named, hash);
        match comes.get(&(key, terms.owner.as_str())) {
            Some(row) if (row.0, row.1, row.2, &row.3) == (hash, label, quality, terms) => {}
            // Another fingerprint under the same number takes the one before out; other terms of the same do not.
            Some(row) if out_only && row.0 == hash => {}
            Some(_) => drop(replaced.insert(place)),
            None => {
                let told = state.contains_key(&(key.clone(), Some(terms.owner.clone())));
                if told || of_exchange(&terms.owner) && state.contains_key(&(key.clone(), None)) {
                    gone.insert(place);
                } else if nobody_says(key) {
                    others += 1;
                }
            }
        }
    };
    let hashes: BTreeSet<Hash> =
        state.keys().filter_map(|(key, _)| if let Key::Hash(hash) = key { Some(*hash) } else { None }).collect();
    let hashes: Vec<Hash> = hashes.into_iter().collect();
    let mut finder = bank.finder(0);
    for some in hashes.chunks(4096) {
        for (hash, found) in some.iter().zip(finder.find(some, now)) {
            let key = Key::Hash(*hash);
            found.iter().for_each(|f| look(&key, f.hash, &f.label, f.quality, &f.terms));
        }
    }
    if hashes.len() < state.len() && state.keys().any(|(key, _)| matches!(key, Key::Name(_))) {
        bank.each(now, |hash, label, quality, terms| {
            if !label.is_empty() {
                look(&Key::Name(label.to_owned()), hash, label, quality, terms);
            }
        });
    }
    (gone, replaced, others)
}

/// One withdrawal for each owner and label.
fn group(goes: Goes) -> BTreeMap<(String, Option<String>), Vec<Hash>> {
    let mut groups: BTreeMap<_, Vec<Hash>> = BTreeMap::new();
    for (owner, label, hash) in goes {
        groups.entry((owner, label)).or_default().push(hash);
    }
    groups
}
