#![doc = include_str!("../README.md")]
#![no_std]

extern crate alloc;
#[cfg(test)]
extern crate std;

mod hash;
pub mod index;

pub use hash::{Hash, NotAHash};
