//! Statements of reasons: what platforms tell the Commission's DSA Transparency Database about what they decided.
//!
//! Article 24(5) of Regulation (EU) 2022/2065 makes platforms send every decision to restrict content. Here the published rows become exact
//! day histograms ([`read`], [`counts`], [`shard`]), and questions are answered from these ([`question`]), each answer with the known errors
//! that touch it ([`errata`]).
//!
//! **What cannot be said from this source, and so has no type and no name here.**
//!
//! - How soon a platform answered a notice: the database holds no day of a notice. What there is is the age of the content at the decision, in days,
//!   from `content_date`, which is when hosting began.
//! - Anything in hours: dates have no time of day.
//! - How many notices were heeded: refusals are not in it, so there is nothing to divide by.
//! - Gender, age or country of anyone. `territorial_scope` is where a measure applies.
//! - That there was no harm where there is no keyword: most platforms give none.
//!
//! Absent on purpose: files, zips, threads and the clock (an app crate has the first three), and the pages.

pub mod concordance;
pub mod counts;
mod day;
pub mod errata;
pub mod list;
pub mod question;
pub mod read;
mod schema;
pub mod shard;
mod sink;
pub mod split;
mod table;

pub use concordance::Concordance;
pub use day::{Day, Month, NoDay};
pub use errata::Ledger;
pub use question::{Answer, Line, Question};
pub use read::{Aside, KEPT, MOST_WORDS, Reader, Reason, Tally, Unreadable};
pub use schema::{Column, Layout, NotThese, Schema};
pub use sink::{Counted, Sink};
pub use table::Table;
