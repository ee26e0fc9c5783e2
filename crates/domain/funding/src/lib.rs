//! Money that is published in the open standard of the International Aid Transparency Initiative (IATI, versions 2.01 to 2.03): who
//! reported, who gave, who received, for what, where, when.
//!
//! A file is read as a stream ([`read::Reader`]) of [`Activity`], each of which is split into parts by place and purpose
//! ([`share`]) and added to a [`flow::Table`]. What the standard allows and what sums must not do are kept apart by types: a table has no
//! total over kinds of transaction, over currencies, or over reporting organisations unless each is a row of its own.
//!
//! Three things are never concluded here. That money was not spent because nobody published it. That a payment reached anybody because
//! its reporter says so. That an activity has nothing to do with digital violence because its text does not name it: no code exists for that
//! ([`named`] shows by which words one was found).

pub mod activity;
pub mod flow;
pub mod ledger;
pub mod money;
pub mod named;
pub mod rates;
pub mod read;
pub mod seen;
pub mod share;
pub mod words;

mod xml;

pub use activity::{Activity, Kind, Org, Part, Transaction};
pub use money::Amount;
