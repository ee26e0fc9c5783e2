//! Who may do what, and how anyone can tell afterwards.
//!
//! Organisations, people, roles, secrets, limits and the audit chain: everything about them that is a rule. A rule that
//! is wrong here lets a stranger read what a survivor told in confidence, so each stands alone, small enough to be read
//! in one sitting, and is tested against the document it follows.
//!
//! Absent on purpose: storage, HTTP, sentences. Time comes in as [`Millis`], randomness as a `&mut dyn` [`CryptoRng`],
//! and a refusal goes out as the id of a message ([`Refused`]), because pages speak four languages.

pub mod audit;
pub mod form;
pub mod id;
pub mod limit;
pub mod opaque;
pub mod passphrase;
pub mod recovery;
pub mod refused;
pub mod role;
pub mod secret;
pub mod time;
pub mod token;
pub mod totp;
pub mod vault;

#[cfg(test)]
mod testing;

pub use id::{ClientId, Id, InvitationId, MatchId, OrgId, PersonId, ProposalId, SessionId};
pub use rand_core::{self, CryptoRng};
pub use refused::{REFUSALS, Refused};
pub use role::{Membership, Right, Role, may};
pub use secret::Secret;
pub use time::Millis;
pub use vault::Vault;

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
