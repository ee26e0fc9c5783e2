#![doc = include_str!("../README.md")]
#![no_std]

extern crate alloc;

#[cfg(test)]
extern crate std;

mod hash;
mod pdq;

pub use hash::{Hash, NotAHash};
pub use pdq::{LEAST_QUALITY, Pdq, Pixels, SHORTEST, Spectrum, Variant, WrongLength, pdq};
