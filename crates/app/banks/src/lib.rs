//! Banks of fingerprints on disk.
//!
//! A fingerprint is not harmless: it says something of a picture that somebody wants gone. So a bank keeps with each one whose it is, what was
//! consented to, for which purpose and until when; what is withdrawn is invisible at once and gone from the bytes at the next compaction;
//! and a bank can be sealed under a key.
//!
//! A bank is a folder:
//!
//! | file | what |
//! | --- | --- |
//! | `bank.json` | the manifest: which of the other files count. Written anew beside itself and renamed |
//! | `segment-N` | many entries with their index, mapped into memory. Never changed: files that are mapped must not be |
//! | `log-N` | what was added and withdrawn since, a checksummed record each; synced before it is acknowledged |
//! | `lock` | held by the one who writes |
//! | `withdrawn` | keyed marks of what was withdrawn and when, without a fingerprint: what must not come in again |
//! | `canary.csv` | fingerprints of pictures that everybody has, beside those in the program: see [`canary`] |
//!
//! Whoever reads sees what another process acknowledged as soon as [`Bank::refresh`] was called: the generation in the manifest and the length
//! of the log tell. A torn end of a log, from a crash in the middle of a write, was never acknowledged and is cut off when the next writer
//! opens. Old files are removed when the new manifest is in place; who has them mapped keeps them until the next refresh.
//!
//! **When a withdrawn fingerprint leaves the disk.** [`Writer::withdraw`] writes one record, and from then on nobody finds it. The bytes go
//! when the file that holds them is rewritten: with [`Writer::compact`] at once, otherwise the log when some thousand entries have gathered
//! in it, and a segment when a sixteenth of it was withdrawn. Blocks that a file system gave free may be read by who has the disk: where
//! that matters, seal the bank.
//!
//! Absent on purpose: the network, the clock and randomness (both come in as arguments), and SQL, which belongs to another crate.

mod bank;
pub mod canary;
mod error;
pub mod exchange;
mod files;
mod key;
mod log;
mod manifest;
mod map;
mod rows;
mod segment;
mod tombs;
mod withdraw;
mod writer;

pub use bank::{Bank, Finder, Found, Info};
pub use error::{Error, Result};
pub use key::{Key, SEALED_CHUNK};
pub use log::{Record, read_log};
pub use rows::{Refusal, Rows, Terms, refusal};
pub use segment::{Segment, segment_bytes};
pub use withdraw::Asked;
pub use writer::{Added, Built, Compaction, Writer};

/// Entries in the log from which on they are made a segment of.
pub const LOG_ENTRIES: usize = 4096;
/// Bytes of the log from which on it is begun anew.
pub const LOG_BYTES: u64 = 1 << 20;
/// Entries from which on an addition is made a segment of without going through the log.
pub const BULK: usize = 16_384;
