//! What a person may do in an organisation.
//!
//! One table, so that who may do what can be read in one look and argued about without reading handlers.
//!
//! Two duties are kept apart on purpose. Whoever manages people does not by that review evidence: otherwise one person
//! could make accounts and let her own claims through with them. And nobody reviews what she proposed herself. An
//! administrator can still give herself the role of reviewer, openly: that is an entry in the audit chain. Case workers
//! do not propose evidence by that role: they hold what survivors told in confidence, and publishing starts with a
//! separate decision to make somebody a contributor too.
//!
//! Absent on purpose: an all-powerful role, roles that contain others, and rights outside an organisation.

use std::collections::BTreeSet;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::{OrgId, PersonId, Refused};

/// What somebody does in an organisation. She can have several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Reads what the organisation keeps for its members.
    Reader,
    /// Proposes evidence.
    Contributor,
    /// Decides on evidence that others proposed.
    Reviewer,
    /// Leads dialogues.
    Facilitator,
    /// Stands by survivors and works on their cases.
    CaseWorker,
    /// Answers for the work of case workers.
    Supervisor,
    /// Works with figures.
    Analyst,
    /// Looks after people and settings.
    Administrator,
}

impl Role {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 8] = [
        Self::Reader,
        Self::Contributor,
        Self::Reviewer,
        Self::Facilitator,
        Self::CaseWorker,
        Self::Supervisor,
        Self::Analyst,
        Self::Administrator,
    ];

    /// The word that is stored and sent in forms.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Reader => "reader",
            Self::Contributor => "contributor",
            Self::Reviewer => "reviewer",
            Self::Facilitator => "facilitator",
            Self::CaseWorker => "case-worker",
            Self::Supervisor => "supervisor",
            Self::Analyst => "analyst",
            Self::Administrator => "administrator",
        }
    }

    /// The role of that word, if there is one.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.word() == word)
    }
}

impl FromStr for Role {
    type Err = Refused;

    fn from_str(word: &str) -> Result<Self, Refused> {
        Self::from_word(word).ok_or(Refused::RoleUnknown)
    }
}

/// Something that not everyone may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Right {
    /// See what the organisation keeps for its members.
    ReadOrganisation,
    /// Propose evidence in the name of the organisation.
    ProposeEvidence,
    /// Accept or reject evidence that somebody else proposed.
    ReviewEvidence,
    /// Invite, change roles, end the sessions of others.
    ManagePeople,
    /// Read the audit chain.
    ReadAudit,
    /// Take the audit chain out as a file.
    ExportAudit,
    /// Change the name and the settings of the organisation.
    ManageOrganisation,
    /// Make another organisation. It counts in the keeper organisation alone: whoever asks names that one.
    MakeOrganisation,
    /// Make series, sessions and resources, lead sessions, write asks.
    LeadDialogues,
    /// Look at what matched in the organisation's banks of fingerprints, and say what it is.
    ReviewMatches,
}

/// Who may: the whole of it. A role that is not named may not.
const TABLE: [(Right, &[Role]); 10] = [
    (Right::ReadOrganisation, &Role::ALL),
    (Right::ProposeEvidence, &[Role::Contributor, Role::Reviewer, Role::Analyst]),
    (Right::ReviewEvidence, &[Role::Reviewer]),
    (Right::ManagePeople, &[Role::Administrator]),
    (Right::ReadAudit, &[Role::Supervisor, Role::Administrator]),
    (Right::ExportAudit, &[Role::Administrator]),
    (Right::ManageOrganisation, &[Role::Administrator]),
    (Right::MakeOrganisation, &[Role::Administrator]),
    (Right::LeadDialogues, &[Role::Facilitator]),
    (Right::ReviewMatches, &[Role::CaseWorker, Role::Supervisor]),
];

impl Right {
    /// All of them, in the order of the table.
    pub const ALL: [Self; 10] = [
        Self::ReadOrganisation,
        Self::ProposeEvidence,
        Self::ReviewEvidence,
        Self::ManagePeople,
        Self::ReadAudit,
        Self::ExportAudit,
        Self::ManageOrganisation,
        Self::MakeOrganisation,
        Self::LeadDialogues,
        Self::ReviewMatches,
    ];

    /// The word by which messages know it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::ReadOrganisation => "read-organisation",
            Self::ProposeEvidence => "propose-evidence",
            Self::ReviewEvidence => "review-evidence",
            Self::ManagePeople => "manage-people",
            Self::ReadAudit => "read-audit",
            Self::ExportAudit => "export-audit",
            Self::ManageOrganisation => "manage-organisation",
            Self::MakeOrganisation => "make-organisation",
            Self::LeadDialogues => "lead-dialogues",
            Self::ReviewMatches => "review-matches",
        }
    }

    /// The right of that word, if there is one.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|right| right.word() == word)
    }
}

/// Whether one of these roles allows it.
#[must_use]
pub fn may(roles: &[Role], right: Right) -> bool {
    TABLE.iter().any(|(listed, who)| *listed == right && roles.iter().any(|role| who.contains(role)))
}

/// A person's place in one organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Membership {
    /// Where.
    pub organisation: OrgId,
    /// As what; without a role she may do nothing there.
    pub roles: BTreeSet<Role>,
}

/// Whether she may do this there, with what she is there. Roles in other organisations count for nothing.
///
/// # Errors
/// [`Refused::NotAllowed`], the same whether she is no member or lacks the role.
pub fn check(memberships: &[Membership], organisation: OrgId, right: Right) -> Result<(), Refused> {
    let here = memberships.iter().filter(|m| m.organisation == organisation);
    let roles: Vec<Role> = here.flat_map(|m| m.roles.iter().copied()).collect();
    if may(&roles, right) { Ok(()) } else { Err(Refused::NotAllowed { right: right.word() }) }
}

/// Whether this reviewer may decide on evidence that `author` proposed: with the right to, and never her own.
///
/// # Errors
/// [`Refused::NotAllowed`] without the right; [`Refused::OwnProposal`] for the author, whatever her roles.
pub fn may_review(reviewer: PersonId, roles: &[Role], author: PersonId) -> Result<(), Refused> {
    if reviewer == author {
        return Err(Refused::OwnProposal);
    }
    if !may(roles, Right::ReviewEvidence) {
        return Err(Refused::NotAllowed { right: Right::ReviewEvidence.word() });
    }
    Ok(())
}

/// Whether somebody can still look after the organisation, given the roles of each member **after** a change.
///
/// # Errors
/// [`Refused::LastAdministrator`] when nobody could.
pub fn keeps_administrator<'a>(after: impl IntoIterator<Item = &'a BTreeSet<Role>>) -> Result<(), Refused> {
    let kept = after.into_iter().any(|roles| roles.contains(&Role::Administrator));
    if kept { Ok(()) } else { Err(Refused::LastAdministrator) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Id;

    /// Written out once more, by role and not by right, so that a slip in either is seen.
    #[test]
    fn the_whole_table() {
        use Right::*;
        let expected: [(Role, &[Right]); 8] = [
            (Role::Reader, &[ReadOrganisation]),
            (Role::Contributor, &[ReadOrganisation, ProposeEvidence]),
            (Role::Reviewer, &[ReadOrganisation, ProposeEvidence, ReviewEvidence]),
            (Role::Facilitator, &[ReadOrganisation, LeadDialogues]),
            (Role::CaseWorker, &[ReadOrganisation, ReviewMatches]),
            (Role::Supervisor, &[ReadOrganisation, ReadAudit, ReviewMatches]),
            (Role::Analyst, &[ReadOrganisation, ProposeEvidence]),
            (
                Role::Administrator,
                &[ReadOrganisation, ManagePeople, ReadAudit, ExportAudit, ManageOrganisation, MakeOrganisation],
            ),
        ];
        assert_eq!(expected.map(|(role, _)| role), Role::ALL);
        for (role, rights) in expected {
            for right in Right::ALL {
                assert_eq!(may(&[role], right), rights.contains(&right), "{role:?} {right:?}");
            }
        }
        for right in Right::ALL {
            assert!(!may(&[], right), "{right:?} without a role");
            assert!(may(&Role::ALL, right), "{right:?} with all roles");
        }
    }

    #[test]
    fn words_and_back_and_as_in_json() {
        for role in Role::ALL {
            assert_eq!(Role::from_word(role.word()), Some(role));
            assert_eq!(serde_json::to_string(&role).unwrap(), format!("\"{}\"", role.word()));
        }
        for right in Right::ALL {
            assert_eq!(Right::from_word(right.word()), Some(right));
        }
        assert_eq!("Reader".parse::<Role>(), Err(Refused::RoleUnknown));
    }

    fn person(byte: u8) -> PersonId {
        PersonId(Id::from_bytes([byte; 16]))
    }

    #[test]
    fn nobody_reviews_her_own() {
        assert_eq!(may_review(person(1), &Role::ALL, person(1)), Err(Refused::OwnProposal));
        assert_eq!(may_review(person(1), &[Role::Reviewer], person(2)), Ok(()));
        let refused = Err(Refused::NotAllowed { right: "review-evidence" });
        assert_eq!(may_review(person(1), &[Role::Administrator, Role::Contributor], person(2)), refused);
    }

    #[test]
    fn roles_elsewhere_count_for_nothing_here() {
        let (here, there) = (OrgId(Id::from_bytes([1; 16])), OrgId(Id::from_bytes([2; 16])));
        let hers = [
            Membership { organisation: here, roles: [Role::Reader].into() },
            Membership { organisation: there, roles: [Role::Administrator].into() },
        ];
        assert_eq!(check(&hers, there, Right::ManagePeople), Ok(()));
        assert_eq!(check(&hers, here, Right::ReadOrganisation), Ok(()));
        assert_eq!(check(&hers, here, Right::ManagePeople), Err(Refused::NotAllowed { right: "manage-people" }));
        assert!(check(&[], here, Right::ReadOrganisation).is_err());
    }

    #[test]
    fn the_last_administrator_stays() {
        let (plain, admin) = (BTreeSet::from([Role::Reader]), BTreeSet::from([Role::Administrator]));
        assert_eq!(keeps_administrator([&plain, &admin]), Ok(()));
        assert_eq!(keeps_administrator([&plain, &plain]), Err(Refused::LastAdministrator));
        assert_eq!(keeps_administrator([]), Err(Refused::LastAdministrator));
    }
}
