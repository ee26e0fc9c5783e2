//! That something was withdrawn, and when, without what it was.
//!
//! A page of an exchange that is a day old still has what was withdrawn since, and tonight's has what an operator withdrew today. So a bank remembers: for each
//! withdrawal a mark, HMAC-SHA256 (RFC 2104) cut to 128 bits of whose it was and of the fingerprint or the label, under a key drawn for this bank, with the
//! time. A mark holds no fingerprint and cannot be turned back into one; whoever has the folder *and* a fingerprint can try whether that was withdrawn, in a
//! sealed bank only with its key.
//!
//! The file `withdrawn` is written as a log is: checksummed records, synced, a torn end cut off. No compaction takes it away. When marks are many the
//! oldest of exchanges are forgotten, never those of the operator.

use std::collections::BTreeMap;
use std::fs;
use std::io::{ErrorKind, Write};
use std::path::PathBuf;

use data_encoding::HEXLOWER;
use fingerprint::Hash;
use hmac::{Hmac, KeyInit, Mac};
use rand_core::CryptoRng;
use serde::{Deserialize, Serialize};
use sha2::Sha256;

use crate::bank::Bank;
use crate::error::{Error, Result, at, damaged};
use crate::files::{appender, create, gone, read};
use crate::key::Key;
use crate::log::{self, FULL, Record, frame, read_log};
use crate::manifest::sync;

const FILE: &str = "withdrawn";
/// Marks at most, but for those of the operator.
const MOST: usize = 1 << 22;
/// Marks in one record at most.
const TOGETHER: usize = 1 << 16;

/// Who withdrew it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum By {
    /// A record of an exchange: a newer record brings it back.
    Exchange,
    /// Whoever runs the bank: no record brings it back.
    Operator,
    /// Nobody any longer: it was asked for again by name.
    Nobody,
}

/// One withdrawal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// Of what: 32 hexadecimal digits.
    pub of: String,
    /// When, in seconds since 1970.
    pub when: i64,
    /// By whom.
    pub by: By,
}

/// What a withdrawal is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum What {
    Hash(Hash),
    Label(String),
    /// This fingerprint under this label.
    Both(String, Hash),
}

/// What a bank remembers.
pub(crate) struct Tombs {
    path: PathBuf,
    seal: Option<Key>,
    key: [u8; 32],
    known: BTreeMap<[u8; 16], (i64, By)>,
    /// Where the next record goes; 0 if there is no file yet.
    end: u64,
    /// Marks in the file, also those that were said again.
    written: usize,
    most: usize,
}

impl Tombs {
    /// Reads them, for the one who writes to the bank.
    pub(crate) fn open(bank: &Bank, rng: &mut dyn CryptoRng) -> Result<Self> {
        let mut key = [0; 32];
        rng.fill_bytes(&mut key);
        let (path, seal) = (bank.folder.join(FILE), bank.key.clone());
        let mut tombs = Self { path, seal, key, known: BTreeMap::new(), end: 0, written: 0, most: MOST };
        let bytes = match read(&tombs.path, FULL) {
            Err(Error::File(_, error)) if error.kind() == ErrorKind::NotFound => return Ok(tombs),
            other => other?,
        };
        let read = read_log(FILE, tombs.seal.as_ref(), 0, &bytes).map_err(|e| damaged(&tombs.path, e))?;
        let odd = || damaged(&tombs.path, "it does not say what no record of it says otherwise");
        let mut records = read.records.into_iter();
        let Some(Record::Remember { key }) = records.next() else { return Err(odd()) };
        let key = HEXLOWER.decode(key.as_bytes()).ok().and_then(|key| key.try_into().ok());
        let key = key.ok_or_else(odd)?;
        let mut known = BTreeMap::new();
        let mut written = 0;
        for record in records {
            let Record::Withdrawn { marks } = record else { return Err(odd()) };
            written += marks.len();
            for mark in marks {
                let of = HEXLOWER.decode(mark.of.as_bytes()).ok().and_then(|of| of.try_into().ok());
                known.insert(of.ok_or_else(odd)?, (mark.when, mark.by));
            }
        }
        (tombs.key, tombs.known, tombs.written, tombs.end) = (key, known, written, read.end);
        Ok(tombs)
    }

    fn mark(&self, owner: Option<&str>, what: &What) -> [u8; 16] {
        let (kind, label, hash) = match what {
            What::Hash(hash) => (b'h', "", hash.to_bytes()),
            What::Label(label) => (b'l', label.as_str(), [0; 32]),
            What::Both(label, hash) => (b'b', label.as_str(), hash.to_bytes()),
        };
        let mut words = vec![kind, u8::from(owner.is_some())];
        for part in [owner.unwrap_or_default(), label] {
            words.extend((part.len() as u64).to_le_bytes());
            words.extend(part.as_bytes());
        }
        words.extend(hash);
        let all = hmac(&self.key, &words);
        all.first_chunk().copied().unwrap_or_default()
    }

    /// When it was withdrawn and by whom, of one owner or of all; `None` if nobody did, or it was asked for again.
    pub(crate) fn has(&self, owner: Option<&str>, what: &What) -> Option<(i64, By)> {
        self.known.get(&self.mark(owner, what)).copied().filter(|(_, by)| *by != By::Nobody)
    }

    /// Remembers withdrawals: the later moment holds, and what the operator said stays. When this returns, it lasts.
    pub(crate) fn note<'a>(
        &mut self,
        all: impl IntoIterator<Item = (Option<&'a str>, What, i64)>,
        by: By,
        rng: &mut dyn CryptoRng,
    ) -> Result<()> {
        let mut new = BTreeMap::new();
        for (owner, what, when) in all {
            let of = self.mark(owner, &what);
            let says = match new.get(&of).or(self.known.get(&of)).copied() {
                None if by == By::Nobody => continue,
                Some((_, By::Nobody)) | None => (when, by),
                Some(_) if by == By::Nobody => (when, by),
                Some((before, By::Operator)) => (before.max(when), By::Operator),
                Some((before, By::Exchange)) => (before.max(when), by),
            };
            new.insert(of, says);
        }
        new.retain(|of, says| self.known.get(of) != Some(says));
        if new.is_empty() {
            return Ok(());
        }
        self.known.extend(new.iter().map(|(of, says)| (*of, *says)));
        let many = self.written + new.len();
        if self.end == 0 || many > self.most || many > 4096 && many > 2 * self.known.len() {
            return self.rewrite(rng);
        }
        let mut bytes = vec![];
        self.frames(&new, self.end, &mut bytes, rng)?;
        let mut file = appender(&self.path)?;
        let written = file.set_len(self.end).and_then(|()| file.write_all(&bytes)).and_then(|()| file.sync_all());
        written.map_err(at(&self.path))?;
        self.end += bytes.len() as u64;
        self.written = many;
        Ok(())
    }

    /// Writes the whole file beside and renames it; forgets what nobody asks for, and the oldest of exchanges if they are too many.
    fn rewrite(&mut self, rng: &mut dyn CryptoRng) -> Result<()> {
        self.known.retain(|_, (_, by)| *by != By::Nobody);
        if self.known.len() > self.most {
            let times = self.known.values().filter(|(_, by)| *by == By::Exchange).map(|(when, _)| *when);
            let mut times: Vec<i64> = times.collect();
            times.sort_unstable();
            // Some more than must go, so that this is seldom.
            let drop = self.known.len() - self.most / 8 * 7;
            let last = times.get(drop.min(times.len()).saturating_sub(1)).copied();
            self.known.retain(|_, (when, by)| *by != By::Exchange || last.is_none_or(|last| *when > last));
        }
        let part = self.path.with_extension("part");
        let mut bytes = log::head(self.seal.is_some()).to_vec();
        let key = Record::Remember { key: HEXLOWER.encode(&self.key) };
        let seal = self.seal.as_ref().map(|key| (key, &mut *rng as &mut dyn CryptoRng));
        let framed = frame(&key, FILE, bytes.len() as u64, seal);
        bytes.extend(framed.ok_or_else(|| damaged(&self.path, "a record is too long to be written"))?);
        self.frames(&self.known, 0, &mut bytes, rng)?;
        let mut file = create(&part)?;
        let written = file.write_all(&bytes).and_then(|()| file.sync_all()).map_err(at(&part));
        if let Err(error) = written.and_then(|()| fs::rename(&part, &self.path).map_err(at(&self.path))) {
            let _ = gone(&part);
            return Err(error);
        }
        if let Some(folder) = self.path.parent() {
            sync(folder);
        }
        (self.end, self.written) = (bytes.len() as u64, self.known.len());
        Ok(())
    }

    /// Records of marks as they are written from a place of the file on, behind what is in `bytes`.
    fn frames(
        &self,
        marks: &BTreeMap<[u8; 16], (i64, By)>,
        from: u64,
        bytes: &mut Vec<u8>,
        rng: &mut dyn CryptoRng,
    ) -> Result<()> {
        let marks = marks.iter().map(|(of, (when, by))| Mark { of: HEXLOWER.encode(of), when: *when, by: *by });
        let marks: Vec<Mark> = marks.collect();
        for some in marks.chunks(TOGETHER) {
            let record = Record::Withdrawn { marks: some.to_vec() };
            let seal = self.seal.as_ref().map(|key| (key, &mut *rng as &mut dyn CryptoRng));
            let framed = frame(&record, FILE, from + bytes.len() as u64, seal);
            bytes.extend(framed.ok_or_else(|| damaged(&self.path, "a record is too long to be written"))?);
        }
        Ok(())
    }
}

/// HMAC-SHA256 under a key of 32 bytes, which is followed by zeros up to the block of the hash (RFC 2104, section 2).
fn hmac(key: &[u8; 32], words: &[u8]) -> [u8; 32] {
    let mut block = hmac::digest::Key::<Hmac<Sha256>>::default();
    block.iter_mut().zip(key).for_each(|(to, from)| *to = *from);
    Hmac::<Sha256>::new(&block).chain_update(words).finalize().into_bytes().into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::writer::Writer;
    use chacha20::ChaCha20Rng;
    use chacha20::rand_core::SeedableRng;

    #[test]
    fn hmac_as_rfc_4231() {
        // Test case 1; its key of 20 bytes is filled with zeros, as every key is.
        let mut key = [0; 32];
        key[..20].fill(0x0b);
        let expected = "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7";
        assert_eq!(HEXLOWER.encode(&hmac(&key, b"Hi There")), expected);
    }

    #[test]
    fn what_is_remembered_lasts_is_cut_where_it_is_torn_and_is_bounded() {
        let folder = tempfile::tempdir().unwrap();
        let mut rng = ChaCha20Rng::seed_from_u64(1);
        for key in [None, Some(Key::new(&mut rng))] {
            let at = folder.path().join(format!("{}", key.is_some()));
            let writer = Writer::create(&at, key, Box::new(ChaCha20Rng::seed_from_u64(2))).unwrap();
            let hash = |n: u64| What::Hash(Hash::from_words([n, 2, 3, 4]));
            let mut tombs = Tombs::open(writer.bank(), &mut rng).unwrap();
            tombs.note([(Some("a"), hash(1), 5)], By::Exchange, &mut rng).unwrap();
            tombs.note([(None, hash(2), 6)], By::Operator, &mut rng).unwrap();
            tombs.note([(None, hash(2), 4)], By::Exchange, &mut rng).unwrap();
            let file = at.join(FILE);
            let whole = fs::read(&file).unwrap();
            fs::write(&file, [&whole[..], b"torn"].concat()).unwrap();
            let mut tombs = Tombs::open(writer.bank(), &mut rng).unwrap();
            tombs.note([(Some("a"), What::Label("x".into()), 7)], By::Exchange, &mut rng).unwrap();
            tombs = Tombs::open(writer.bank(), &mut rng).unwrap();
            assert_eq!(tombs.has(Some("a"), &hash(1)), Some((5, By::Exchange)));
            assert_eq!(tombs.has(None, &hash(2)), Some((6, By::Operator)));
            assert_eq!(tombs.has(Some("a"), &What::Label("x".into())), Some((7, By::Exchange)));
            assert_eq!((tombs.has(None, &hash(1)), tombs.has(Some("b"), &hash(1))), (None, None));
            let digits = Hash::from_words([1, 2, 3, 4]).to_string();
            assert!(!String::from_utf8_lossy(&whole).contains(&digits));
            tombs.note([(None, hash(2), 0)], By::Nobody, &mut rng).unwrap();
            assert_eq!(Tombs::open(writer.bank(), &mut rng).unwrap().has(None, &hash(2)), None);
            tombs.note([(None, hash(2), 9)], By::Operator, &mut rng).unwrap();
            // Too many: the oldest of exchanges go.
            tombs.most = 64;
            let many: Vec<_> = (10..110).map(|n: i64| (None, hash(n.unsigned_abs()), n)).collect();
            tombs.note(many, By::Exchange, &mut rng).unwrap();
            let tombs = Tombs::open(writer.bank(), &mut rng).unwrap();
            assert!(tombs.known.len() <= 64 && tombs.has(None, &hash(109)).is_some());
            assert!(tombs.has(None, &hash(2)).is_some() && tombs.has(None, &hash(10)).is_none());
            let mut odd = fs::read(&file).unwrap();
            odd[60] ^= 1;
            fs::write(&file, odd).unwrap();
            assert!(matches!(Tombs::open(writer.bank(), &mut rng), Err(Error::Damaged(..))));
        }
    }
}
