//! The board, and what facilitators do to it. Statement 1 is on the board; statement 2 is put there for whoever joins the two.

use super::{Route, form, page};

/// Its addresses.
pub(crate) const ROUTES: &[Route] = &[
    page("/dialogues/{id}/board"),
    page("/dialogues/{id}/live"),
    form(
        "/dialogues/{id}/moderate",
        "/dialogues/{id}/moderate?state=shown",
        &[("mark", "1"), ("decision", "hide"), ("reason", "SAMPLE reason")],
    )
    .and_shows()
    .led(),
    form(
        "/dialogues/{id}/themes",
        "/dialogues/{id}/themes",
        &[("prompt", "0"), ("act", "make"), ("title", "SAMPLE theme")],
    )
    .and_shows()
    .led(),
    form("/dialogues/{id}/duplicates", "/dialogues/{id}/duplicates", &[("one", "1"), ("other", "2"), ("act", "first")])
        .and_shows()
        .led(),
];
