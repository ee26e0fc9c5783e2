//! The map that is shown, on planted rooms: what it finds, what it refuses to find, and whom it does not let win.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says where")]

mod camps;
mod edges;
mod fair;
mod planted;
