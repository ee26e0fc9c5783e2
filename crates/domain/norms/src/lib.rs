//! Commitments held against what is known.
//!
//! Files of facts go in ([`load()`]), checked as a whole; a [`Knowledge`] comes out; [`align()`] holds every
//! benchmark against it for one party and says how far the commitment is kept, on paper and in life, and why.
//! No I/O, no clock: the caller reads the files and says which day it is.

mod address;
pub mod align;
pub mod bench;
pub mod date;
pub mod finding;
pub mod load;
pub mod model;
pub mod parties;
pub mod proposal;
pub mod worklist;

pub use align::{align, align_all};
pub use date::PartialDate;
pub use load::{Problem, SourceFile, load};
pub use model::Knowledge;
