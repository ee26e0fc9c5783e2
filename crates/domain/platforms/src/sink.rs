//! Rows themselves, for who keeps them beside the counts.
//!
//! Counting does not need it, and pays one comparison a row for it. Only rows that are counted are shown, each after it was: so what keeps them has as
//! many as the counts say.

use crate::day::Day;
use crate::schema::Schema;
use crate::split::Fields;

/// A row that was counted.
#[derive(Debug, Clone, Copy)]
pub struct Counted<'a> {
    /// Its fields, as published.
    pub fields: Fields<'a>,
    /// `content_date`.
    pub content: Day,
    /// `application_date`.
    pub applied: Day,
    /// Day of `created_at`.
    pub created: Day,
    /// Second of that day.
    pub second: u32,
    /// If it is related to the questions: what it is remembered by, as in [`Seen`](crate::read::Seen): hash and uuid.
    pub seen: Option<(u128, u64)>,
}

/// Is shown every row that is counted.
pub trait Sink {
    /// What the first row of the file names, before any other.
    fn header(&mut self, names: &[String], schema: Schema);
    /// A row.
    fn row(&mut self, row: &Counted<'_>);
}
