#![doc = include_str!("../README.md")]

mod axes;
mod cholesky;
mod groups;
mod interval;
mod lanczos;
mod map;
pub mod pairs;
mod polis;
pub mod priorities;
mod seed;
mod stats;
mod table;

pub use axes::{Axes, Position, axes};
pub use groups::{Grouping, adjusted_rand_index, best_groups};
pub use interval::Interval;
pub use map::{CLEAR, Distinctive, GroupSeen, MapSettings, OpinionMap, Placed, StatementSeen, map};
pub use polis::{Analysis, Settings, analyse, clusterable, column_votes, priority};
pub use seed::Seed;
pub use stats::{
    Agreed, Consensus, Counts, Representative, Side, consensus, group_counts, group_informed, others, proportion_test,
    representative, two_proportion_test,
};
pub use table::{Builder, Refused, Table, Vote};
