//! A chain of what was done, so that nobody can change the past unseen.
//!
//! Each entry holds the hash of the one before it: SHA-256 (FIPS 180-4) over its canonical JSON (RFC 8785). Who takes an
//! entry out, changes one or puts them in another order breaks every later link. The end is the one thing a chain cannot
//! keep by itself: note its [`Head`] elsewhere, and [`verify`] sees when something is missing behind.
//!
//! One chain for each organisation, and one for the installation. Entries are numbered from 1 without holes.
//!
//! Absent on purpose: signatures (whoever holds the database could sign too; a head noted elsewhere is worth more), time
//! order (clocks are set back; the number is the order), and anything about a survivor. An entry says *that* a thing was
//! done to an object named by its id, never what it said.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::{Millis, OrgId, PersonId, Refused};

/// Largest integer that JSON keeps exactly everywhere: 2⁵³ − 1 (RFC 8785, section 3.2.2.3 by way of RFC 7493).
const EXACT: i64 = (1 << 53) - 1;

macro_rules! acts {
    ($($(#[$doc:meta])* $name:ident = $word:literal),+ $(,)?) => {
        /// Everything that is written down when it is done.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Act {
            $($(#[$doc])* $name),+
        }

        impl Act {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The word that stands in the chain: a noun, a dot, what was done to it.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self {
                    $(Self::$name => $word),+
                }
            }
        }

        /// The words of all acts, for whoever has to have a message for each.
        pub const ACTS: &[&str] = &[$($word),+];
    };
}

acts! {
    /// An organisation was made.
    OrganisationMade = "organisation.made",
    /// Its name or settings were changed.
    OrganisationChanged = "organisation.changed",
    /// Somebody was invited.
    PersonInvited = "person.invited",
    /// An invitation was taken back.
    InvitationWithdrawn = "invitation.withdrawn",
    /// Somebody took up an invitation.
    PersonJoined = "person.joined",
    /// Somebody's roles were changed.
    PersonRoleChanged = "person.role-changed",
    /// Somebody gave herself another name; the log holds neither.
    PersonRenamed = "person.renamed",
    /// Somebody read the list of an organisation's people, or the page of one of them.
    PeopleRead = "people.read",
    /// Somebody left, or was taken out.
    PersonRemoved = "person.removed",
    /// Somebody signed in.
    SessionStarted = "session.started",
    /// A session ended before its time.
    SessionEnded = "session.ended",
    /// A sign-in was refused.
    SessionRefused = "session.refused",
    /// Somebody who is signed in was refused what she has no right to.
    AccessRefused = "access.refused",
    /// A passphrase was set or changed.
    PassphraseChanged = "passphrase.changed",
    /// A passkey was added.
    PasskeyAdded = "passkey.added",
    /// A passkey was taken away.
    PasskeyRemoved = "passkey.removed",
    /// An authenticator was set.
    TotpSet = "totp.set",
    /// An authenticator was taken away.
    TotpRemoved = "totp.removed",
    /// New recovery codes were printed.
    RecoveryMade = "recovery.made",
    /// A recovery code was used.
    RecoveryUsed = "recovery.used",
    /// Evidence was proposed.
    EvidenceProposed = "evidence.proposed",
    /// Proposed evidence was taken back by its author.
    EvidenceWithdrawn = "evidence.withdrawn",
    /// The first of two reviewers stood by evidence that came from somebody without an account.
    EvidenceSeconded = "evidence.seconded",
    /// A reviewer read what nobody has published: one proposal, or the queue.
    EvidenceRead = "evidence.read",
    /// Proposed evidence was accepted.
    EvidenceAccepted = "evidence.accepted",
    /// The acceptance of evidence was taken back by a reviewer.
    EvidenceUndone = "evidence.undone",
    /// Proposed evidence was rejected.
    EvidenceRejected = "evidence.rejected",
    /// Somebody read pages of the chain.
    AuditRead = "audit.read",
    /// The chain was taken out as a file.
    AuditExported = "audit.exported",
    /// A copy of everything was made.
    BackupMade = "backup.made",
    /// A copy was put back.
    BackupRestored = "backup.restored",
    /// A series of dialogues was made.
    SeriesMade = "series.made",
    /// Its words were changed.
    SeriesChanged = "series.changed",
    /// A session was made.
    DialogueMade = "dialogue.made",
    /// Its words or settings were changed.
    DialogueChanged = "dialogue.changed",
    /// It was announced, opened or closed.
    DialoguePhase = "dialogue.phase",
    /// Its votes were taken out as files.
    DialogueExported = "dialogue.exported",
    /// Votes from elsewhere were brought in.
    DialogueImported = "dialogue.imported",
    /// A link to take part was made.
    LinkMade = "link.made",
    /// A link to take part was taken back.
    LinkWithdrawn = "link.withdrawn",
    /// A facilitator posted a statement.
    StatementAdded = "statement.added",
    /// Statements were shown, hidden, pinned, or put under a theme.
    StatementModerated = "statement.moderated",
    /// A statement was joined to another that says the same, or parted from it.
    StatementMerged = "statement.merged",
    /// A theme was made, renamed, moved or removed.
    ThemeChanged = "theme.changed",
    /// An ask was written.
    AskMade = "ask.made",
    /// An ask was changed, published or withdrawn.
    AskChanged = "ask.changed",
    /// What became of an ask was noted or decided on.
    AskStep = "ask.step",
    /// A resource was added to the library.
    ResourceMade = "resource.made",
    /// A resource was changed or withdrawn.
    ResourceChanged = "resource.changed",
    /// A program of a platform was let in to ask banks.
    ClientMade = "client.made",
    /// It is let in no more.
    ClientWithdrawn = "client.withdrawn",
    /// A program asked again and again in the neighbourhood of one match, and is slowed down there.
    ClientProbed = "client.probed",
    /// A picture that everybody has matches in a bank: its owner has to look.
    BankPoisoned = "bank.poisoned",
    /// A match was put before people.
    MatchOpened = "match.opened",
    /// No more matches of a program were put before people on this day, since too many are open.
    MatchesFull = "match.full",
    /// Somebody read matches.
    MatchRead = "match.read",
    /// The first of two people confirmed a match.
    MatchSeconded = "match.seconded",
    /// A match was confirmed, called another picture, or left unsure.
    MatchDecided = "match.decided",
    /// A program said what its platform did.
    MatchAnswered = "match.answered",
}

impl Act {
    /// The act of that word, if it is still one.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|act| act.word() == word)
    }
}

/// What happened, before it has its place in a chain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Whose chain; `None` is the installation's.
    pub organisation: Option<OrgId>,
    /// When.
    pub at: Millis,
    /// Who did it; `None` for the program itself, or a stranger.
    pub actor: Option<PersonId>,
    /// What.
    pub act: Act,
    /// To what: the text of an id, or empty.
    pub object: String,
    /// What else has to be known, such as the roles before and after. Names are short words: `[a-z][a-z0-9-]*`.
    pub detail: BTreeMap<String, String>,
}

/// One entry of a chain. As JSON it has the same members, the hashes in hexadecimal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// Whose chain; `None` is the installation's.
    pub organisation: Option<OrgId>,
    /// Its number, from 1.
    pub seq: i64,
    /// When.
    pub at: Millis,
    /// Who did it.
    pub actor: Option<PersonId>,
    /// The word of an [`Act`]; old chains may hold words that are no longer used.
    pub act: String,
    /// To what.
    pub object: String,
    /// What else has to be known.
    pub detail: BTreeMap<String, String>,
    /// Hash of the entry before; zeros for the first.
    #[serde(with = "hex")]
    pub prev: [u8; 32],
    /// Hash of everything above.
    #[serde(with = "hex")]
    pub hash: [u8; 32],
}

/// The last entry of a chain, in short: enough to go on from, and what to note elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// Whose chain.
    pub organisation: Option<OrgId>,
    /// Number of the last entry.
    pub seq: i64,
    /// Its hash.
    #[serde(with = "hex")]
    pub hash: [u8; 32],
}

/// Entries before they are hashed. Members in the order of their names, which is that of RFC 8785.
#[derive(Serialize)]
struct Hashed<'a> {
    act: &'a str,
    actor: Option<PersonId>,
    at: Millis,
    detail: &'a BTreeMap<String, String>,
    object: &'a str,
    organisation: Option<OrgId>,
    #[serde(with = "hex")]
    prev: &'a [u8; 32],
    seq: i64,
}

impl Entry {
    /// The bytes that are hashed: JSON without `hash`, canonical after RFC 8785.
    ///
    /// No number but two integers and no member name outside ASCII occur, so names in byte order and the escapes of
    /// `serde_json`, which are those of RFC 8785, section 3.2.2.2, are all that it asks.
    ///
    /// # Errors
    /// [`Refused::AuditMalformed`] when a number is not exact in JSON or a name in `detail` is no short word.
    pub fn canonical(&self) -> Result<Vec<u8>, Refused> {
        let exact = |n: i64| (-EXACT..=EXACT).contains(&n);
        if !exact(self.seq) || !exact(self.at.0) || !self.detail.keys().all(|name| is_word(name)) {
            return Err(Refused::AuditMalformed);
        }
        let hashed = Hashed {
            act: &self.act,
            actor: self.actor,
            at: self.at,
            detail: &self.detail,
            object: &self.object,
            organisation: self.organisation,
            prev: &self.prev,
            seq: self.seq,
        };
        serde_json::to_vec(&hashed).map_err(|_| Refused::AuditMalformed)
    }

    /// What the next entry goes on from.
    #[must_use]
    pub const fn head(&self) -> Head {
        Head { organisation: self.organisation, seq: self.seq, hash: self.hash }
    }

    fn computed(&self) -> Result<[u8; 32], Refused> {
        Ok(Sha256::digest(self.canonical()?).into())
    }
}

fn is_word(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

/// The next entry of a chain, or with no `prev` the first. Read the head and store the entry in one transaction, with
/// `(organisation, seq)` unique: two that follow the same one are a fork.
///
/// # Errors
/// [`Refused::AuditMalformed`] when `prev` is of another chain, or as for [`Entry::canonical`].
pub fn link(prev: Option<&Head>, event: Event) -> Result<Entry, Refused> {
    if prev.is_some_and(|head| head.organisation != event.organisation) {
        return Err(Refused::AuditMalformed);
    }
    let seq = prev.map_or(0, |head| head.seq).checked_add(1).ok_or(Refused::AuditMalformed)?;
    let mut entry = Entry {
        organisation: event.organisation,
        seq,
        at: event.at,
        actor: event.actor,
        act: event.act.word().to_owned(),
        object: event.object,
        detail: event.detail,
        prev: prev.map_or([0; 32], |head| head.hash),
        hash: [0; 32],
    };
    entry.hash = entry.computed()?;
    Ok(entry)
}

/// What is wrong with a chain. Each has a message of its [id](Why::id) with the variable `seq`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// The entry does not have the hash that it says: something in it was changed.
    Changed,
    /// It does not follow the one before it: that one was changed together with its hash, or another put in its place.
    Unlinked,
    /// Entries before this number are missing.
    Missing,
    /// An entry of this number came before: two histories from one point, or another order.
    Repeated,
    /// It belongs to another chain.
    Foreign,
    /// The chain ends before this number, which was noted as reached.
    Truncated,
    /// The entry of this number is not the one that was noted.
    Replaced,
}

impl Why {
    /// All of them.
    pub const ALL: [Self; 7] =
        [Self::Changed, Self::Unlinked, Self::Missing, Self::Repeated, Self::Foreign, Self::Truncated, Self::Replaced];

    /// The id of its message.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Changed => "audit-broken-changed",
            Self::Unlinked => "audit-broken-unlinked",
            Self::Missing => "audit-broken-missing",
            Self::Repeated => "audit-broken-repeated",
            Self::Foreign => "audit-broken-foreign",
            Self::Truncated => "audit-broken-truncated",
            Self::Replaced => "audit-broken-replaced",
        }
    }
}

/// Where a chain is broken first, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Broken {
    /// Number of the entry; for [`Why::Truncated`] the one that was noted.
    pub seq: i64,
    /// What is wrong there.
    pub why: Why,
}

impl From<Broken> for Refused {
    fn from(broken: Broken) -> Self {
        Self::AuditBroken(broken)
    }
}

/// Reads a chain entry by entry, so that a long one need not be held in memory.
#[derive(Debug, Clone, Copy, Default)]
pub struct Checker {
    chain: Option<OrgId>,
    head: Option<Head>,
    noted: Option<Head>,
}

impl Checker {
    /// For the whole of this chain; `noted` is a head that was written down elsewhere, if there is one.
    #[must_use]
    pub const fn new(chain: Option<OrgId>, noted: Option<Head>) -> Self {
        Self { chain, head: None, noted }
    }

    /// For what follows an entry that is known already: a page of a long chain can be checked without the whole of it.
    #[must_use]
    pub const fn after(known: Head) -> Self {
        Self { chain: known.organisation, head: Some(known), noted: None }
    }

    /// Takes the next entry.
    ///
    /// # Errors
    /// [`Broken`] when it does not follow. What comes after says nothing more.
    pub fn next(&mut self, entry: &Entry) -> Result<(), Broken> {
        let broken = |why| Err(Broken { seq: entry.seq, why });
        let (reached, prev) = self.head.map_or((0, [0; 32]), |head| (head.seq, head.hash));
        if entry.organisation != self.chain {
            return broken(Why::Foreign);
        }
        if entry.seq <= reached {
            return broken(Why::Repeated);
        }
        if entry.seq - 1 > reached {
            return broken(Why::Missing);
        }
        if entry.computed() != Ok(entry.hash) {
            return broken(Why::Changed);
        }
        if entry.prev != prev {
            return broken(Why::Unlinked);
        }
        let noted = self.noted.filter(|noted| noted.organisation == self.chain && noted.seq == entry.seq);
        if noted.is_some_and(|noted| noted.hash != entry.hash) {
            return broken(Why::Replaced);
        }
        self.head = Some(entry.head());
        Ok(())
    }

    /// The head that was reached; `None` for an empty chain.
    ///
    /// # Errors
    /// [`Why::Truncated`] when the chain stops before the noted head, [`Why::Foreign`] when that is of another chain.
    pub fn finish(self) -> Result<Option<Head>, Broken> {
        let reached = self.head.map_or(0, |head| head.seq);
        match self.noted {
            Some(noted) if noted.organisation != self.chain => Err(Broken { seq: noted.seq, why: Why::Foreign }),
            Some(noted) if noted.seq > reached => Err(Broken { seq: noted.seq, why: Why::Truncated }),
            _ => Ok(self.head),
        }
    }
}

/// Whether these are the entries of this chain, whole and in order, up to at least the `noted` head.
///
/// # Errors
/// The first thing that is [`Broken`].
pub fn verify<'a>(
    chain: Option<OrgId>,
    entries: impl IntoIterator<Item = &'a Entry>,
    noted: Option<Head>,
) -> Result<Option<Head>, Broken> {
    let mut checker = Checker::new(chain, noted);
    entries.into_iter().try_for_each(|entry| checker.next(entry))?;
    checker.finish()
}

/// Hashes as 64 lower-case hexadecimal digits.
mod hex {
    use data_encoding::HEXLOWER;
    use serde::{Deserialize, Deserializer, Serializer, de};

    pub(super) fn serialize<S: Serializer>(bytes: &[u8; 32], serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&HEXLOWER.encode(bytes))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<[u8; 32], D::Error> {
        let text = String::deserialize(deserializer)?;
        let bytes = HEXLOWER.decode(text.as_bytes()).map_err(de::Error::custom)?;
        bytes.try_into().map_err(|_| de::Error::custom("not 64 hexadecimal digits"))
    }
}

#[cfg(test)]
mod tests;
