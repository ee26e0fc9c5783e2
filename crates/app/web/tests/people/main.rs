//! What people sign in to, asked from outside: requirements of OWASP ASVS 5.0 by their numbers, and everything odd that can be sent.
//!
//! A function that bears a number, such as `asvs_v3_3_1_…`, is the test of that requirement; `docs/asvs.md` is the list, and
//! [`numbers`] sees to it that neither knows of one that the other does not. Every answer that passes through [`house::Browser`] is
//! looked at: headers, content type, no script, no server error.
//!
//! SQLite always. PostgreSQL when `PLUMBLINE_TEST_POSTGRES` gives the address of a server where databases may be made.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on should stop")]

mod boards;
mod calendar;
mod cancelled;
mod coming;
mod data;
mod entering;
mod feeds;
mod frontend;
mod house;
mod input;
mod numbers;
#[path = "../../../store/tests/common/postgres.rs"]
mod postgres;
mod rounds;
mod routes;
mod sessions;
mod table;
mod tenants;
mod voices;
