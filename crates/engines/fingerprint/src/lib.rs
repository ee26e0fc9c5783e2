#![doc = include_str!("../README.md")]
#![no_std]

#[cfg(test)]
extern crate std;

mod hash;

pub use hash::{Hash, NotAHash};
