#![doc = include_str!("../README.md")]
#![no_std]

extern crate alloc;

#[cfg(any(test, feature = "std"))]
extern crate std;

#[cfg(feature = "decode")]
pub mod decode;
mod enrol;
#[cfg(feature = "decode")]
mod exact;
mod hash;
pub mod index;
mod kind;
mod pdq;
mod refusal;

pub use enrol::{Change, Choices, Enrolled, Fill, Side, enrol};
#[cfg(feature = "decode")]
pub use exact::{Exact, exact};
pub use hash::{Hash, NotAHash};
pub use kind::{Kind, NotAKind};
pub use pdq::{LEAST_QUALITY, Pdq, Pixels, SHORTEST, Spectrum, Variant, WrongLength, pdq};
pub use refusal::Refusal;
