//! Real conversations, read once for all tests.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says where")]

mod edges;
mod outside;
mod read;
mod same;
mod shown;
