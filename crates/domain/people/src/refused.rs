//! Everything that the rules can say no to, as ids of messages.
//!
//! A refusal is read by the person refused, in her language, so it is an id with values and never a sentence (decision
//! 002). Absent on purpose: anything that would tell a stranger more than she knew. A wrong passphrase and an unknown
//! account are the same refusal, and no value ever holds a secret or what somebody typed.

use std::fmt;

use crate::audit::Broken;

/// One refusal. Its [id](Refused::id) is in [`REFUSALS`], with the names of its [values](Refused::values).
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Refused {
    /// Not an id: a broken address, or one that was altered.
    IdMalformed,
    /// No role of that name.
    RoleUnknown,
    /// None of her roles allows it.
    NotAllowed {
        /// What she wanted to do: a word of [`crate::Right`].
        right: &'static str,
    },
    /// She wrote the proposal, so somebody else reviews it.
    OwnProposal,
    /// Nobody would be left who can invite people or restore access.
    LastAdministrator,
    /// Fewer characters than asked for.
    PassphraseShort {
        /// Characters asked for.
        least: usize,
    },
    /// More characters than can be taken.
    PassphraseLong {
        /// Characters that are taken.
        most: usize,
    },
    /// Among the first that anyone would try.
    PassphraseCommon,
    /// Little more than a name that everyone here knows.
    PassphraseContext,
    /// The same few characters again and again, or in their usual order.
    PassphraseSimple,
    /// Account unknown, or passphrase wrong: which of the two is not told.
    SignInWrong,
    /// Not the six digits of this moment, or already used.
    TotpWrong,
    /// Not one of her recovery codes, or already used.
    RecoveryWrong,
    /// Not a token, or not one of ours: a link that was cut off or altered.
    TokenMalformed,
    /// The form was not made here, or for another purpose or session.
    FormForeign,
    /// The form was sent faster than anyone reads.
    FormFast,
    /// The form lay open too long.
    FormOld,
    /// Too many attempts.
    TooMany {
        /// Seconds to wait, at least 1.
        seconds: u64,
    },
    /// A detail of the audit chain has a name other than a short word, or a number out of range.
    AuditMalformed,
    /// The audit chain is broken.
    AuditBroken(Broken),
    /// A stored value cannot be read: a fault of ours, not of the person.
    Stored,
}

/// Every refusal, with the names of its values. Each has a message of the same id in every language.
pub const REFUSALS: [(&str, &[&str]); 27] = [
    ("refuse-id-malformed", &[]),
    ("refuse-role-unknown", &[]),
    ("refuse-not-allowed", &["right"]),
    ("refuse-own-proposal", &[]),
    ("refuse-last-administrator", &[]),
    ("refuse-passphrase-short", &["least"]),
    ("refuse-passphrase-long", &["most"]),
    ("refuse-passphrase-common", &[]),
    ("refuse-passphrase-context", &[]),
    ("refuse-passphrase-simple", &[]),
    ("refuse-sign-in-wrong", &[]),
    ("refuse-totp-wrong", &[]),
    ("refuse-recovery-wrong", &[]),
    ("refuse-token-malformed", &[]),
    ("refuse-form-foreign", &[]),
    ("refuse-form-fast", &[]),
    ("refuse-form-old", &[]),
    ("refuse-too-many", &["seconds"]),
    ("refuse-audit-malformed", &[]),
    ("audit-broken-changed", &["seq"]),
    ("audit-broken-unlinked", &["seq"]),
    ("audit-broken-missing", &["seq"]),
    ("audit-broken-repeated", &["seq"]),
    ("audit-broken-foreign", &["seq"]),
    ("audit-broken-truncated", &["seq"]),
    ("audit-broken-replaced", &["seq"]),
    ("refuse-stored", &[]),
];

impl Refused {
    /// The id of its message: one of [`REFUSALS`].
    #[must_use]
    pub const fn id(&self) -> &'static str {
        match self {
            Self::IdMalformed => "refuse-id-malformed",
            Self::RoleUnknown => "refuse-role-unknown",
            Self::NotAllowed { .. } => "refuse-not-allowed",
            Self::OwnProposal => "refuse-own-proposal",
            Self::LastAdministrator => "refuse-last-administrator",
            Self::PassphraseShort { .. } => "refuse-passphrase-short",
            Self::PassphraseLong { .. } => "refuse-passphrase-long",
            Self::PassphraseCommon => "refuse-passphrase-common",
            Self::PassphraseContext => "refuse-passphrase-context",
            Self::PassphraseSimple => "refuse-passphrase-simple",
            Self::SignInWrong => "refuse-sign-in-wrong",
            Self::TotpWrong => "refuse-totp-wrong",
            Self::RecoveryWrong => "refuse-recovery-wrong",
            Self::TokenMalformed => "refuse-token-malformed",
            Self::FormForeign => "refuse-form-foreign",
            Self::FormFast => "refuse-form-fast",
            Self::FormOld => "refuse-form-old",
            Self::TooMany { .. } => "refuse-too-many",
            Self::AuditMalformed => "refuse-audit-malformed",
            Self::AuditBroken(broken) => broken.why.id(),
            Self::Stored => "refuse-stored",
        }
    }

    /// Its values by name: numbers as digits, `right` as a word of [`crate::Right`].
    #[must_use]
    pub fn values(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::NotAllowed { right } => vec![("right", (*right).to_owned())],
            Self::PassphraseShort { least } => vec![("least", least.to_string())],
            Self::PassphraseLong { most } => vec![("most", most.to_string())],
            Self::TooMany { seconds } => vec![("seconds", seconds.to_string())],
            Self::AuditBroken(broken) => vec![("seq", broken.seq.to_string())],
            _ => Vec::new(),
        }
    }
}

impl fmt::Display for Refused {
    /// The id and the values: for logs and developers, not for pages.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())?;
        self.values().iter().try_for_each(|(name, value)| write!(f, " {name}={value}"))
    }
}

impl std::error::Error for Refused {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::audit::Why;

    #[test]
    fn the_list_names_each_refusal_with_its_values() {
        let broken = |why| Refused::AuditBroken(Broken { seq: 4, why });
        let every = [
            Refused::IdMalformed,
            Refused::RoleUnknown,
            Refused::NotAllowed { right: "read-audit" },
            Refused::OwnProposal,
            Refused::LastAdministrator,
            Refused::PassphraseShort { least: 12 },
            Refused::PassphraseLong { most: 256 },
            Refused::PassphraseCommon,
            Refused::PassphraseContext,
            Refused::PassphraseSimple,
            Refused::SignInWrong,
            Refused::TotpWrong,
            Refused::RecoveryWrong,
            Refused::TokenMalformed,
            Refused::FormForeign,
            Refused::FormFast,
            Refused::FormOld,
            Refused::TooMany { seconds: 9 },
            Refused::AuditMalformed,
        ];
        let every = every.into_iter().chain(Why::ALL.map(broken)).chain([Refused::Stored]);
        let told: Vec<_> =
            every.map(|r| (r.id(), r.values().into_iter().map(|(name, _)| name).collect::<Vec<_>>())).collect();
        let listed: Vec<_> = REFUSALS.iter().map(|(id, names)| (*id, names.to_vec())).collect();
        assert_eq!(told, listed);
        assert_eq!(Refused::TooMany { seconds: 9 }.to_string(), "refuse-too-many seconds=9");
    }
}
