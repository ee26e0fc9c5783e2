//! Policy dialogues: two hundred voices become asks that somebody owes an answer to.
//!
//! A **series** has **sessions**; a session has **prompts**; people post **statements**, **vote** and form opinion groups; out come **asks**.
//! This crate holds the nouns and the rules: what a statement may look like, which of two are the same, whom to ask next about what, what may
//! be published about who was there, how an ask moves, what a recap says.
//!
//! Absent on purpose: storage, HTTP, sentences for pages (they speak four languages; refusals are ids of messages), the clock and
//! randomness (both come in as arguments), and any field for the name or the address of a participant.

pub mod ask;
pub mod declared;
pub mod lang;
pub mod missing;
pub mod model;
pub mod name;
pub mod near;
pub mod phase;
pub mod recap;
pub mod rounds;
pub mod route;
pub mod text;
pub mod typed;
pub mod when;

pub use model::{
    Agenda, Criterion, Joining, Moderation, Phase, Prompt, Resource, Series, Session, Speaker, Target,
    default_criteria, default_prompts,
};
