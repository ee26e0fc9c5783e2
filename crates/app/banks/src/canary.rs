//! Pictures that everybody has, as a bird in the mine.
//!
//! Two pictures can be made to have one fingerprint (arXiv 2011.09473), and mistakes happen: a bank that holds the fingerprint of a flag, a wallpaper
//! or a well-known photograph takes down what harms nobody, everywhere at once. So the fingerprints of some such pictures are in the program, and
//! an operator adds those of her own: nothing near one of them enters a bank, and [`Canary::watch`] tells if one is in it all the same, or if
//! the bank no longer finds what it holds.
//!
//! `canary/built_in.csv` has the fingerprint, name, origin and licence of each picture; none of them is in the repository for it. To make the list
//! again: unpack the packages that its third column names (`apt-get download`, `dpkg-deb -x`; `pip download --no-deps`), and run
//! `plumbline fingerprint hash FOLDER --format csv`. What was of a quality below 50, or the same as one before, was left out.
//!
//! Absent on purpose: a way round it. What is near a popular picture and should still be found has an exact fingerprint (SHA-256).

use std::collections::BTreeSet;
use std::fmt;
use std::io::{ErrorKind, Write};
use std::path::Path;

use fingerprint::Hash;
use fingerprint::index::scan;

use crate::bank::Bank;
use crate::error::{Error, Result, at, damaged};
use crate::files::{create, gone, read};
use crate::manifest::sync;

/// In how many bits a fingerprint may differ from a popular one and is refused: the distance at which platforms compare.
pub const DISTANCE: u32 = 31;

/// An operator's own, in the folder of her bank: a fingerprint, a comma and a name a line.
const FILE: &str = "canary.csv";
/// Bytes of that file at most.
const LONGEST: u64 = 1 << 24;
/// Entries of a bank that are looked up to see whether it finds what it holds.
const LOOKED_UP: usize = 64;

/// A picture that everybody has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Popular {
    /// Its fingerprint.
    pub hash: Hash,
    /// What it is called.
    pub name: String,
    /// The package that it is from; nothing where an operator added it.
    pub origin: String,
    /// The licence of the picture, as the package says.
    pub licence: String,
}

/// Fingerprints of pictures that everybody has.
#[derive(Debug, Clone, Default)]
pub struct Canary {
    hashes: Vec<Hash>,
    all: Vec<Popular>,
}

/// A fingerprint is near a popular one. Its words say why it is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Near<'a> {
    /// In how many bits it differs.
    pub distance: u32,
    /// From which.
    pub popular: &'a Popular,
}

impl fmt::Display for Near<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Popular { name, origin, .. } = self.popular;
        let from = if origin.is_empty() { String::new() } else { format!(" of {origin}") };
        write!(
            f,
            "this is the fingerprint of a picture that everybody has ({name}{from}): it would take down what harms nobody"
        )
    }
}

/// An entry of a bank that is near a popular picture: it should not be there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Poisoned {
    /// What the popular picture is called.
    pub name: String,
    /// In how many bits the entry differs.
    pub distance: u32,
    /// The entry itself.
    pub hash: Hash,
    /// Whose it is.
    pub owner: String,
}

/// What a look at a bank told.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Watch {
    /// Entries that should not be there, the nearest first.
    pub poisoned: Vec<Poisoned>,
    /// Entries that were looked up, with 31 of their bits changed.
    pub asked: usize,
    /// Of these, how many the bank did not find: its index is broken, and it must not be relied on.
    pub lost: usize,
}

impl Watch {
    /// Whether nothing is wrong.
    #[must_use]
    pub fn is_well(&self) -> bool {
        self.poisoned.is_empty() && self.lost == 0
    }
}

impl Canary {
    /// Those that are in the program.
    #[must_use]
    pub fn built_in() -> Self {
        let mut canary = Self::default();
        for line in include_str!("canary/built_in.csv").lines().skip(1) {
            let mut cells = line.split(',').map(str::to_owned);
            if let (Some(hash), Some(name), Some(origin), Some(licence)) =
                (cells.next(), cells.next(), cells.next(), cells.next())
                && let Ok(hash) = hash.parse()
            {
                canary.push(Popular { hash, name, origin, licence });
            }
        }
        canary
    }

    /// Those in the program, and those that were added to a bank.
    ///
    /// # Errors
    /// [`Error::Damaged`] if the file of those holds something else, [`Error::File`].
    pub fn of(folder: &Path) -> Result<Self> {
        let mut canary = Self::built_in();
        for popular in own(folder)? {
            canary.push(popular);
        }
        Ok(canary)
    }

    fn push(&mut self, popular: Popular) {
        self.hashes.push(popular.hash);
        self.all.push(popular);
    }

    /// All of them.
    pub fn all(&self) -> impl Iterator<Item = &Popular> {
        self.all.iter()
    }

    /// The popular picture that a fingerprint is nearest to, if one is within [`DISTANCE`].
    #[must_use]
    pub fn near(&self, hash: Hash) -> Option<Near<'_>> {
        let distances = self.all.iter().map(|popular| Near { distance: popular.hash.distance(hash), popular });
        distances.filter(|near| near.distance <= DISTANCE).min_by_key(|near| near.distance)
    }

    /// The first of many fingerprints that is near a popular picture, by its place.
    #[must_use]
    pub fn first_near(&self, hashes: &[Hash]) -> Option<(usize, Near<'_>)> {
        let mut first: Option<u32> = None;
        scan(hashes, &self.hashes, DISTANCE, |pair| first = Some(first.map_or(pair.row, |row| row.min(pair.row))));
        let row = first? as usize;
        Some((row, self.near(*hashes.get(row)?)?))
    }

    /// Searches a bank for the popular pictures, and for some of its own entries with 31 bits changed. For a matcher that runs: cheap enough for
    /// each time that it opens or refreshes its bank. What is over at `now` (seconds since 1970) is not looked for.
    #[must_use]
    pub fn watch(&self, bank: &Bank, now: i64) -> Watch {
        let mut finder = bank.finder(DISTANCE);
        let mut poisoned = Vec::new();
        for (popular, found) in self.all.iter().zip(finder.find(&self.hashes, now)) {
            poisoned.extend(found.into_iter().map(|found| Poisoned {
                name: popular.name.clone(),
                distance: found.distance,
                hash: found.hash,
                owner: found.terms.owner,
            }));
        }
        poisoned.sort_by(|a, b| (a.distance, &a.name, a.hash).cmp(&(b.distance, &b.name, b.hash)));
        let mut seen = BTreeSet::new();
        poisoned.retain(|one| seen.insert((one.hash, one.owner.clone())));
        let some = bank.sample(LOOKED_UP, now);
        let changed: Vec<Hash> = some.iter().zip(0..).map(|(hash, turn)| changed(*hash, turn)).collect();
        let found = finder.find(&changed, now);
        let lost = some.iter().zip(&found).filter(|(hash, found)| !found.iter().any(|f| f.hash == **hash)).count();
        Watch { poisoned, asked: some.len(), lost }
    }
}

/// With 31 bits changed, others each time.
fn changed(hash: Hash, turn: usize) -> Hash {
    let mut words = hash.words();
    for bit in (0..DISTANCE as usize).map(|n| (n * 8 + turn * 3) % 256) {
        if let Some(word) = words.get_mut(bit / 64) {
            *word ^= 1 << (bit % 64);
        }
    }
    Hash::from_words(words)
}

/// What an operator added to a bank.
fn own(folder: &Path) -> Result<Vec<Popular>> {
    let path = folder.join(FILE);
    let bytes = match read(&path, LONGEST) {
        Err(Error::File(_, error)) if error.kind() == ErrorKind::NotFound => return Ok(vec![]),
        other => other?,
    };
    let text = String::from_utf8(bytes).map_err(|_| damaged(&path, "it is no UTF-8 text"))?;
    let entry = |(line, number): (&str, usize)| {
        let (hash, name) = line.split_once(',').unwrap_or((line, ""));
        let hash = hash.parse().map_err(|_| damaged(&path, format!("line {number} holds no fingerprint")))?;
        Ok(Popular { hash, name: name.to_owned(), origin: String::new(), licence: String::new() })
    };
    text.lines().zip(1..).map(entry).collect()
}

/// Adds to an operator's own; says how many are new. The writer's lock is the caller's.
pub(crate) fn add(folder: &Path, more: &[(Hash, String)]) -> Result<usize> {
    let path = folder.join(FILE);
    let mut all = own(folder)?;
    let before = all.len();
    for (hash, name) in more {
        if !all.iter().any(|popular| popular.hash == *hash) {
            let name = name.chars().filter(|c| !c.is_control()).collect();
            all.push(Popular { hash: *hash, name, origin: String::new(), licence: String::new() });
        }
    }
    let text: String = all.iter().map(|popular| format!("{},{}\n", popular.hash, popular.name)).collect();
    if text.len() as u64 > LONGEST {
        return Err(Error::Refused(format!(
            "{} popular pictures are more than a bank keeps. Nothing was changed",
            all.len()
        )));
    }
    let part = folder.join(format!("{FILE}.part"));
    let mut file = create(&part)?;
    let written = file.write_all(text.as_bytes()).and_then(|()| file.sync_all()).map_err(at(&part));
    if let Err(error) = written.and_then(|()| std::fs::rename(&part, &path).map_err(at(&path))) {
        let _ = gone(&part);
        return Err(error);
    }
    sync(folder);
    Ok(all.len() - before)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_list_is_whole_and_fit_and_says_where_it_is_from() {
        let canary = Canary::built_in();
        let lines = include_str!("canary/built_in.csv").lines().skip(1);
        assert!(lines.clone().all(|line| line.split(',').count() == 4));
        assert_eq!(canary.all().count(), lines.count());
        assert!(canary.all().count() > 200);
        for popular in canary.all() {
            assert_eq!(crate::refusal(popular.hash, None), None, "{}", popular.name);
            assert!(!popular.origin.is_empty() && !popular.licence.is_empty());
        }
    }

    #[test]
    fn near_is_31_bits_and_no_more() {
        let canary = Canary::built_in();
        let astronaut = canary.all().find(|p| p.name == "astronaut.png").unwrap().hash;
        let off = |bits: u32| {
            let mut words = astronaut.words();
            words[1] ^= (1 << bits) - 1;
            Hash::from_words(words)
        };
        assert_eq!(canary.near(off(31)).unwrap().distance, 31);
        assert!(canary.near(off(32)).is_none());
        let far = Hash::from_words([1, 2, 3, 4]);
        assert!(canary.near(far).is_none());
        let (row, near) = canary.first_near(&[far, off(32), off(7), off(1)]).unwrap();
        assert_eq!((row, near.distance), (2, 7));
        assert!(canary.first_near(&[far]).is_none());
        assert!(near.to_string().contains("would take down what harms nobody"));
        assert!((0..64).all(|turn| changed(far, turn).distance(far) == 31));
    }
}
