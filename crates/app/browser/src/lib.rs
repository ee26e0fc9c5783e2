//! The shim around `fingerprint` that a browser runs: bytes of a file in, lines of text out.
//!
//! The page makes one instance for each picture and lets it go: memory comes back whole, and a decoder that fell leaves nothing behind. The
//! module imports nothing. It cannot reach the network, a clock, or the page; a test reads its imports, and another runs it against this
//! crate built for the machine. Absent on purpose: anything that remembers.
//!
//! The door (`door.rs`) has three exports besides the memory:
//!
//! | export | takes | gives |
//! | --- | --- | --- |
//! | `room(length)` | bytes to come | where to put them |
//! | `look(at, length, choices)` | where the file lies, and [`SET`] or nothing | where the answer lies: its length (u32, little endian), then the text of [`look`] |
//! | `code(at, length)` | where a text lies | the same for the text of [`code`] |

mod door;
mod said;

pub use said::{SET, code, look};
