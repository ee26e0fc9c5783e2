//! Published files of the DSA Transparency Database on their way into a lake: a folder with one small file of exact counts a day.
//!
//! | file of the folder | what |
//! | --- | --- |
//! | `lake.json` | that it is one, and the key under which statements are remembered: never to be handed on |
//! | `2025-09-24.global.day` | the counts of one day (see `platforms::shard`) |
//! | `2025-09-24.global.0123456789ab.set-aside.csv` | rows of that day that could not be read: where and why, with the one cell that was refused if it has the shape of a date or of a code, and nothing else of the row; named by the SHA-1 of the published file; for its owner alone (0600 on Unix), as `lake.json` is |
//! | `parquet/` | with the feature `parquet`, and only if asked for: the rows themselves, a dictionary of their columns, and the questions as SQL for others to run |
//! | `lock` | held by the one who takes files in |
//!
//! A day is written beside and renamed when all of it was read and checked, so nobody ever sees half of one. A file that was issued anew, with another hash, takes the place of its day.
//! Nothing is unpacked to disk. Memory does not grow with what a file says of itself: a file may open to sixty times its size, and until a day is written each
//! of its statements on this violence takes some hundred bytes, of which it may have sixteen million.
//!
//! Absent on purpose: the network (files are fetched by whoever wants them), running SQL, the clock (the caller measures), and randomness (an argument).

mod cell;
mod error;
mod folder;
mod ingest;
mod open;
mod rows;
mod source;
mod zip;

pub use error::{Error, Result};
pub use folder::Lake;
pub use ingest::{Outcome, Progress, Taken, ingest};
pub use rows::BUILT as WRITES_PARQUET;
