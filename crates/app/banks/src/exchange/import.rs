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
use crate::tombs::{By, Tombs, What};
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
    /// Fingerprints that are taken although they were withdrawn before.
    pub again: BTreeSet<Hash>,
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
    /// Not taken, since they were withdrawn: by whoever runs the bank, or by a record that is not older.
    pub refused: u64,
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

type State = BTreeMap<(Key, Option<String>), Holds>;

/// What holds of one key and owner.
#[derive(Default)]
struct Holds {
    /// The fingerprint, its label and its end, unless it is taken out.
    says: Option<(Hash, String, Option<i64>)>,
    /// Since when, if that is known.
    when: Option<i64>,
    /// Somebody says otherwise in the same record.
    but: bool,
}

/// What was said of one key by one owner.
#[derive(Default)]
struct Said<'a> {
    take: Option<&'a Record>,
    /// When it was last taken out; of a moment that is not known, nobody can say that it was before anything.
    out: Option<i64>,
    but: bool,
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
            Says::Out => {
                one.out = one.out.max(Some(latest(record.when)));
                one.but |= !record.but.is_empty();
            }
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
        let when =
            if says.is_some() { one.take.and_then(|take| take.when) } else { one.out.filter(|out| *out < i64::MAX) };
        state.insert((key.clone(), owner.cloned()), Holds { says, when, but: one.but });
    }
    let Some(owner) = owner else { return state };
    // Under one owner, whoever still says so is enough.
    let mut joined = State::new();
    for ((key, _), holds) in state {
        let one =
            joined.entry((key, Some(owner.clone()))).or_insert_with(|| Holds { when: holds.when, ..Holds::default() });
        one.but |= holds.but;
        if one.says.is_none() {
            one.when = if holds.says.is_some() { holds.when } else { one.when.max(holds.when) };
            one.says = holds.says;
        }
    }
    joined
}

/// Puts records into a bank: what they take out is withdrawn first, then what they take is added, all of it or none.
///
/// # Errors
/// As [`Writer::add`] and [`Writer::withdraw`]. If an error comes after withdrawals, those stay.
pub fn import(writer: &mut Writer, records: &[Record], wanted: &Wanted, now: i64) -> Result<Imported> {
    let mut state = fold(records, wanted.owner.as_ref());
    // What is remembered keeps nothing from going out, even where it cannot be read.
    let (unread, refused) = match writer.tombs() {
        Ok((tombs, _)) => (None, refuse(&mut state, &tombs, wanted)),
        Err(error) => (Some(error), 0),
    };
    let out_only = wanted.out_only || unread.is_some();
    let mut rows = Rows::new();
    let mut comes: BTreeMap<(&Key, &str), Row> = BTreeMap::new();
    for ((key, owner), holds) in &state {
        let (Some((hash, label, expires)), Some(owner)) = (&holds.says, owner) else { continue };
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
    let (gone, replaced, others) = goes(writer.bank(), &state, &comes, out_only, now);
    let mut done = Imported { others, refused, ..Imported::default() };
    let marks = marks(&state, &gone, &replaced, now);
    for ((owner, label), hashes) in group(gone) {
        done.withdrawn += writer.withdraw_labelled(&hashes, Some(&owner), label.as_deref(), now)?;
    }
    for ((owner, label), hashes) in group(replaced) {
        done.replaced += writer.withdraw_labelled(&hashes, Some(&owner), label.as_deref(), now)?;
    }
    if let Some(error) = unread {
        return Err(error);
    }
    let (mut tombs, rng) = writer.tombs()?;
    tombs.note(
        marks.iter().map(|(owner, what, when)| (Some(owner.as_str()), what.clone(), *when)),
        By::Exchange,
        rng,
    )?;
    if out_only {
        done.withdrawn += std::mem::take(&mut done.replaced);
        return Ok(done);
    }
    let again: Vec<_> = rows.hashes.iter().enumerate().filter(|(_, hash)| wanted.again.contains(*hash)).collect();
    let mut lifted = Vec::new();
    for (row, _) in again {
        if let Some((hash, label, _, terms)) = rows.get(row) {
            lifted.extend(looked_up(&terms.owner, hash, label).map(|(owner, what)| (owner.map(str::to_owned), what)));
        }
    }
    tombs.note(lifted.iter().map(|(owner, what)| (owner.as_deref(), what.clone(), now)), By::Nobody, rng)?;
    let added = writer.add(rows, now)?;
    (done.added, done.already) = (added.added, added.already);
    Ok(done)
}

/// Everybody of the exchange, as marks name them.
const ALL: &str = "ThreatExchange \0";

/// Under what a withdrawal of an entry may be remembered.
fn looked_up<'a>(owner: &'a str, hash: Hash, label: &str) -> impl Iterator<Item = (Option<&'a str>, What)> {
    let mut all = vec![];
    let owners = [Some(owner), None, of_exchange(owner).then_some(Some(ALL)).flatten()];
    for (at, owner) in owners.into_iter().enumerate().filter(|(at, owner)| *at < 2 || owner.is_some()) {
        all.push((owner, What::Hash(hash)));
        if !label.is_empty() && at < 2 {
            all.push((owner, What::Label(label.to_owned())));
            all.push((owner, What::Both(label.to_owned(), hash)));
        }
    }
    all.into_iter()
}

/// Leaves out what was withdrawn by the operator, or by an exchange at a moment that is not before the record; says how many.
fn refuse(state: &mut State, tombs: &Tombs, wanted: &Wanted) -> u64 {
    let before = state.len();
    state.retain(|(_, owner), holds| {
        let (Some((hash, label, _)), Some(owner)) = (&holds.says, owner) else { return true };
        let stops = |(owner, what): (Option<&str>, What)| match tombs.has(owner, &what) {
            Some((_, By::Operator)) => true,
            Some((when, _)) => holds.when.is_none_or(|now| now <= when),
            None => false,
        };
        wanted.again.contains(hash) || !looked_up(owner, *hash, label).any(stops)
    });
    (before - state.len()) as u64
}

/// What to remember of withdrawals, so that an older record does not undo them.
fn marks(state: &State, gone: &Goes, replaced: &Goes, now: i64) -> Vec<(String, What, i64)> {
    let what = |key: &Key| match key {
        Key::Hash(hash) => What::Hash(*hash),
        Key::Name(label) => What::Label(label.clone()),
    };
    let mut marks = Vec::new();
    for ((key, owner), holds) in state.iter().filter(|(_, holds)| holds.says.is_none()) {
        let owner = match owner {
            Some(owner) => owner.clone(),
            None if holds.but => continue,
            None => ALL.to_owned(),
        };
        marks.push((owner, what(key), holds.when.unwrap_or(now)));
    }
    for (owner, label, hash) in gone.iter().chain(replaced) {
        let key = label.clone().map_or(Key::Hash(*hash), Key::Name);
        let own = state.get(&(key.clone(), Some(owner.clone())));
        let when = own.or_else(|| state.get(&(key.clone(), None))).and_then(|holds| holds.when).unwrap_or(now);
        match own.and_then(|holds| holds.says.as_ref()) {
            None => marks.push((owner.clone(), what(&key), when)),
            // Another fingerprint has its number now.
            Some((new, label, _)) if new != hash => {
                marks.push((owner.clone(), What::Both(label.clone(), *hash), when));
            }
            Some(_) => {}
        }
    }
    marks
}

fn of_exchange(owner: &str) -> bool {
    owner == EXCHANGE || owner.strip_prefix(EXCHANGE).is_some_and(|rest| rest.starts_with(' '))
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
        of_key.peek().is_some() && of_key.all(|(_, holds)| holds.says.is_none())
    };
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
