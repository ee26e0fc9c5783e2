//! What lasts: people, organisations, sessions, the audit log, proposals.
//!
//! The only crate that knows SQL. One text of every statement serves SQLite (the default, a file in the data folder) and
//! PostgreSQL (when several servers share the work); [`sql::FILES`] are prepared on both by a test.
//!
//! - **Reading** ([`Store::reader`]) goes to a pool of connections that cannot write.
//! - **Writing** ([`Store::write`]) goes through one task that gathers what is waiting into one transaction and syncs it
//!   once (group commit). A write is answered after it is durable, never before; see `writer.rs`.
//! - **Every act leaves a line** in a hash-chained log in the same transaction ([`Writer::record`]).
//!
//! Absent on purpose: rules about who may do what (they are in `people` and in the handlers of `web`), the clock and random
//! numbers (both come in as arguments), and anything that tells one reader of the public pages from another.

mod audit;
pub mod backup;
mod connection;
mod dialogues;
mod error;
mod installation;
mod invitations;
mod matching;
mod organisations;
mod passkeys;
mod people_table;
mod proposals;
mod schema;
mod sessions;
pub mod sql;
mod store;
mod writer;

pub use connection::{Reader, Writer};
pub use dialogues::{asks::*, board::*, calendar::*, outcomes::*, voices::*};
pub use error::{Error, Result};
pub use installation::Installation;
pub use invitations::Invitation;
pub use matching::{FoundMatch, MatchClient, MatchState, Untold};
pub use organisations::{Member, Organisation};
pub use passkeys::Passkey;
pub use people_table::Person;
pub use proposals::{AcceptedVersion, Proposal, State};
pub use schema::VERSION;
pub use sessions::{SeenSession, Session};
pub use store::{Place, Store, TLS};
