//! The opinion map, and what comes first. Statements 1 and 2 are put up in both rounds, which are open.

use super::{Route, form, page};

/// Its addresses.
pub(crate) const ROUTES: &[Route] = &[
    page("/dialogues/{id}/map"),
    page("/dialogues/{id}/map/all"),
    page("/dialogues/{id}/priorities"),
    form(
        "/dialogues/{id}/priorities/score",
        "/dialogues/{id}/priorities/score?n=1",
        &[("statement", "1"), ("c0", "yes"), ("c1", "unknown")],
    )
    .and_shows()
    .by_a_participant(),
    form(
        "/dialogues/{id}/priorities/choose",
        "/dialogues/{id}/priorities/choose",
        &[("one", "1"), ("other", "2"), ("first", "2")],
    )
    .and_shows()
    .by_a_participant(),
    form(
        "/dialogues/{id}/priorities/edit",
        "/dialogues/{id}/priorities/edit",
        &[("round", "pairs"), ("what", "open"), ("up", "1"), ("up", "2")],
    )
    .and_shows()
    .led(),
];
