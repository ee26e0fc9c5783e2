//! Programs of platforms ask banks: the contract of HMA, who is let in, what no answer tells, and what people see of it.
//!
//! Shapes are those of facebook/ThreatExchange at commit 35f0270 (`blueprints/matching.py`, `hashing.py`, `curation.py`, `utils/flask_utils.py`),
//! written down here as what a client of it reads; its own tests (`tests/test_match_api.py`, `tests/test_api.py`) ask the same.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on should stop")]

mod canary;
mod contract;
mod described;
mod entering;
mod house;
mod people_look;
mod pictures;
#[path = "../../../store/tests/common/postgres.rs"]
mod postgres;
mod probing;
