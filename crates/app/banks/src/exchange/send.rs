//! Making a file for somebody else.
//!
//! A fingerprint says something of a picture that somebody wants gone, and her consent is to named recipients. So an entry goes out only if its consent is
//! written down and its purpose names the one it is for, word by word; what the format has no place for stays, and is counted.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Error as IoError, Result, Write};

use data_encoding::HEXLOWER;
use fingerprint::Hash;
use jiff::Timestamp;
use serde_json::json;
use sha2::{Digest, Sha256};

use super::{Shape, ncmec};
use crate::bank::Bank;
use crate::rows::Terms;

/// For whom, and how.
#[derive(Debug, Clone)]
pub struct Sending {
    /// Whose format.
    pub shape: Shape,
    /// For whom: entries go out whose purpose has `for NAME` between commas or semicolons.
    pub recipient: String,
    /// Send labels and case numbers too.
    pub labels: bool,
    /// The number that the exchange knows the sender by: NCMEC and ThreatExchange JSON ask for one.
    pub member: u64,
    /// Privacy group of ThreatExchange; without one, the sender alone sees what is uploaded.
    pub group: Option<u64>,
    /// Tags of ThreatExchange.
    pub tags: Vec<String>,
    /// Seconds since 1970.
    pub now: i64,
}

/// What was sent, and what was not.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sent {
    /// Entries in the file.
    pub sent: u64,
    /// Entries whose purpose does not name the recipient.
    pub not_for: u64,
    /// Entries without a consent that is written down, or whose words say that there is none.
    pub no_consent: u64,
    /// Entries that are not PDQ.
    pub other: u64,
    /// Entries with the same fingerprint as one that is in the file.
    pub doubles: u64,
    /// Of entries in the file, how many had something that stayed here, by what it is.
    pub stayed: BTreeMap<&'static str, u64>,
    /// Of entries in the file, how many end on a day that the format cannot say.
    pub ends: u64,
}

struct One {
    hash: Hash,
    label: String,
    /// The member and number under which NCMEC gave it.
    given: Option<(u64, String)>,
    expires: Option<i64>,
}

/// Whether a purpose names a recipient.
fn names(purpose: &str, recipient: &str) -> bool {
    let whom = |part: &str| {
        let (word, name) = part.trim().split_once(char::is_whitespace)?;
        word.eq_ignore_ascii_case("for").then(|| name.trim().to_lowercase())
    };
    purpose.split([',', ';']).filter_map(whom).any(|name| name == recipient.trim().to_lowercase())
}

/// Words that say no wherever they stand.
const NO: &[&str] = &[
    "not",
    "never",
    "none",
    "without",
    "withdrawn",
    "withdrew",
    "refused",
    "refuses",
    "revoked",
    "declined",
    "denied",
    "rescinded",
    "retracted",
    "retirado",
    "retirada",
    "revocado",
    "revocada",
    "rechazado",
    "rechazada",
    "negado",
    "negada",
    "retiré",
    "retirée",
    "refusé",
    "refusée",
    "révoqué",
    "révoquée",
    "مسحوب",
    "مسحوبة",
    "سحبت",
    "مرفوض",
    "مرفوضة",
    "رفضت",
];
/// Words that say no at the beginning or at the end.
const NO_FIRST: &[&str] = &[
    "no", "nothing", "false", "unknown", "pending", "missing", "na", "n/a", "tbd", "ninguno", "ninguna", "sin",
    "nunca", "non", "aucun", "aucune", "sans", "jamais", "pas", "لا", "بدون", "لم", "غير",
];

/// Whether words say where a consent is written down. Words that say no, or might, are none: what stays is told, and what went cannot be fetched back.
fn consents(words: &str) -> bool {
    let words = words.to_lowercase();
    let plain = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
    let all: Vec<String> = words.split_whitespace().map(plain).filter(|word| !word.is_empty()).collect();
    let mut parts = all.iter().flat_map(|word| word.split(|c: char| !c.is_alphanumeric()));
    let ends = [all.first(), all.last()];
    !all.is_empty()
        && !parts.any(|word| NO.contains(&word))
        && !ends.into_iter().flatten().any(|word| NO_FIRST.contains(&word.as_str()))
}

/// Gathers what may go out and writes it.
pub struct Sender {
    sending: Sending,
    sent: Sent,
    all: Vec<One>,
}

impl Sender {
    /// Looks through a bank.
    #[must_use]
    pub fn gather(bank: &Bank, sending: Sending) -> Self {
        let mut sender = Self { sending, sent: Sent::default(), all: vec![] };
        let mut seen = BTreeSet::new();
        let now = sender.sending.now;
        bank.each(now, |hash, label, quality, terms| {
            let sent = &mut sender.sent;
            if !matches!(terms.kind.as_str(), "" | "pdq") {
                sent.other += 1;
            } else if !names(&terms.purpose, &sender.sending.recipient) {
                sent.not_for += 1;
            } else if !consents(&terms.consent) {
                sent.no_consent += 1;
            } else {
                let known = if sender.sending.shape == Shape::Ncmec && sender.sending.labels { label } else { "" };
                if seen.insert((hash, known.to_owned())) {
                    sender.put(hash, label, quality, terms);
                } else {
                    sent.doubles += 1;
                }
            }
        });
        sender.sent.sent = sender.all.len() as u64;
        sender
    }

    fn put(&mut self, hash: Hash, label: &str, quality: Option<u8>, terms: &Terms) {
        let stays = [
            ("owner", !terms.owner.is_empty()),
            ("consent", !terms.consent.is_empty()),
            ("purpose", !terms.purpose.is_empty()),
            ("quality", quality.is_some()),
            ("variant", !terms.variant.is_empty()),
            ("label", !label.is_empty() && !self.sending.labels),
        ];
        for (what, _) in stays.iter().filter(|(_, stays)| *stays) {
            *self.sent.stayed.entry(what).or_default() += 1;
        }
        self.sent.ends += u64::from(terms.expires.is_some() && self.sending.shape != Shape::ThreatexchangeJson);
        let label = if self.sending.labels { label.to_owned() } else { String::new() };
        self.all.push(One { hash, given: ncmec::given(&terms.owner, &label), label, expires: terms.expires });
    }

    /// What will be sent.
    #[must_use]
    pub fn sent(&self) -> &Sent {
        &self.sent
    }

    /// Writes the file.
    ///
    /// # Errors
    /// What `out` says.
    pub fn write(&self, out: &mut dyn Write) -> Result<()> {
        match self.sending.shape {
            Shape::ThreatexchangeCsv => self.table(out),
            Shape::ThreatexchangeJson => {
                self.list(out, "{\"data\":[\n", &|one, number| self.descriptor(one, number), "]}\n")
            }
            Shape::Ncmec => self.xml(out),
            Shape::Stopncii => {
                let now = self.sending.now;
                let tail = json!({
                    "count": self.all.len(), "hasMoreRecords": false, "nextPageToken": null, "nextSetTimestamp": now,
                });
                let tail = tail.to_string();
                let tail = format!("],{}\n", tail.strip_prefix('{').unwrap_or_default());
                self.list(out, "{\"hashRecords\":[\n", &|one, _| self.record(one), &tail)
            }
        }
    }

    fn list(
        &self,
        out: &mut dyn Write,
        head: &str,
        each: &dyn Fn(&One, usize) -> serde_json::Value,
        tail: &str,
    ) -> Result<()> {
        out.write_all(head.as_bytes())?;
        for (one, number) in self.all.iter().zip(1..) {
            let comma = if number == self.all.len() { "" } else { "," };
            writeln!(out, "{}{comma}", each(one, number))?;
        }
        out.write_all(tail.as_bytes())
    }

    fn record(&self, one: &One) -> serde_json::Value {
        let cases: serde_json::Map<String, serde_json::Value> =
            one.label.split_whitespace().map(|case| (case.to_owned(), "Active".into())).collect();
        json!({
            "lastModtimestamp": self.sending.now, "signalType": "ImagePDQ", "hashValue": one.hash.to_string(),
            "hashStatus": "Active", "caseNumbers": cases, "CSPFeedbacks": [],
        })
    }

    fn privacy(&self) -> &'static str {
        if self.sending.group.is_some() { "HAS_PRIVACY_GROUP" } else { "HAS_WHITELIST" }
    }

    fn descriptor(&self, one: &One, number: usize) -> serde_json::Value {
        let Sending { member, group, tags, now, .. } = &self.sending;
        let mut told = json!({
            "id": number.to_string(), "raw_indicator": one.hash.to_string(), "type": "HASH_PDQ", "status": "MALICIOUS",
            "owner": { "id": member.to_string() }, "tags": tags, "added_on": time(*now), "share_level": "RED",
            "privacy_type": self.privacy(), "privacy_members": group.iter().map(ToString::to_string).collect::<Vec<_>>(),
        });
        if let Some(end) = one.expires {
            told["expired_on"] = end.into();
        }
        if !one.label.is_empty() {
            told["description"] = one.label.as_str().into();
        }
        told
    }

    fn table(&self, out: &mut dyn Write) -> Result<()> {
        let mut rows = csv::Writer::from_writer(out);
        let head = [
            "td_raw_indicator",
            "td_indicator_type",
            "td_status",
            "td_description",
            "td_subjective_tags",
            "td_share_level",
            "td_visibility",
            "td_privacy_groups",
        ];
        rows.write_record(head).map_err(IoError::other)?;
        let (tags, group) = (self.sending.tags.join(";"), self.sending.group.map_or(String::new(), |g| g.to_string()));
        for one in &self.all {
            let hash = one.hash.to_string();
            let row = [&hash, "HASH_PDQ", "MALICIOUS", &one.label, &tags, "RED", self.privacy(), &group];
            rows.write_record(row).map_err(IoError::other)?;
        }
        rows.flush()
    }

    fn xml(&self, out: &mut dyn Write) -> Result<()> {
        use quick_xml::escape::escape;
        let (now, many) = (time(self.sending.now), self.all.len());
        writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>")?;
        writeln!(out, "<queryResult xmlns=\"https://hashsharing.ncmec.org/hashsharing/v2\">")?;
        writeln!(out, "  <images count=\"{many}\" maxTimestamp=\"{now}\">")?;
        let mut used = BTreeSet::new();
        for one in &self.all {
            let (member, id) = self.number(one, &mut used);
            writeln!(out, "    <image>\n      <member id=\"{member}\">Member {member}</member>")?;
            writeln!(out, "      <timestamp>{now}</timestamp>\n      <id>{}</id>", escape(id.as_str()))?;
            writeln!(
                out,
                "      <fingerprints>\n        <pdq>{}</pdq>\n      </fingerprints>\n    </image>",
                one.hash
            )?;
        }
        writeln!(out, "  </images>\n</queryResult>")
    }

    /// A member and a number of the entry that are the same each time and no other entry's: a reader puts what has the same number in its place. Twenty
    /// fingerprints may have one label, so digits made of the fingerprint follow it, which cannot be turned back into it.
    fn number(&self, one: &One, used: &mut BTreeSet<(u64, String)>) -> (u64, String) {
        let digits = HEXLOWER.encode(Sha256::digest(one.hash.to_bytes()).get(..16).unwrap_or_default());
        let (member, label) = one.given.clone().unwrap_or((self.sending.member, one.label.clone()));
        let short = format!("{label}-{}", digits.get(..8).unwrap_or_default());
        let number = match () {
            () if one.given.is_some() => label.clone(),
            () if label.is_empty() => digits.clone(),
            () => short.clone(),
        };
        let all = [number, short, format!("{label}-{digits}")].map(|id| (member, id));
        let free = all.iter().find(|number| !used.contains(*number)).or(all.last()).cloned().unwrap_or_default();
        used.insert(free.clone());
        free
    }
}

fn time(seconds: i64) -> String {
    Timestamp::from_second(seconds).unwrap_or_default().to_string()
}

#[cfg(test)]
mod tests {
    use super::{consents, names};

    #[test]
    fn words_that_say_no_are_no_consent() {
        for no in
            ["", " - ", "no", "No.", "NONE", "none given", "withdrawn", "Withdrawn 2026-03-01", "form 7 (withdrawn)"]
                .into_iter()
                .chain([
                    "refused",
                    "form 7: refused",
                    "not given",
                    "N/A",
                    "n/a",
                    "consent: no",
                    "consent not given",
                    "?",
                    "retirado",
                    "aucun",
                    "refusé",
                    "لا",
                    "سحبت",
                ])
        {
            assert!(!consents(no), "{no}");
        }
        for yes in ["form 7", "paper 12, no. 4", "SAMPLE form", "2026/17"] {
            assert!(consents(yes), "{yes}");
        }
    }

    #[test]
    fn a_purpose_names_a_recipient_word_by_word() {
        for purpose in ["for StopNCII", "removal; for stopncii", "for Helpline North, FOR  StopNCII "] {
            assert!(names(purpose, "StopNCII"), "{purpose}");
        }
        for purpose in ["", "StopNCII", "never for StopNCII", "for StopNCII only after 2027", "forStopNCII", "for Stop"]
        {
            assert!(!names(purpose, "StopNCII"), "{purpose}");
        }
        assert!(!names("for ", "") && !names("for", ""));
    }
}
