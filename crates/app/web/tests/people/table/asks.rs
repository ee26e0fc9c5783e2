//! Asks, recaps, and data in and out.

use super::{Route, form, page};

const ASK: &[(&str, &str)] = &[
    ("text", "SAMPLE: name one office that must answer within two days."),
    ("lang", "en"),
    ("bearer", "state"),
    ("place", "everyone"),
    ("need", "law"),
    ("days", "60"),
    ("do", "save"),
];

const CHANGED: &[(&str, &str)] = &[
    ("text", "SAMPLE: name two offices that must answer within a day."),
    ("lang", "en"),
    ("bearer", "state"),
    ("place", "everyone"),
    ("need", "law"),
    ("days", "90"),
    ("ground", "1"),
    ("seen", "{seen}"),
    ("do", "save"),
];

const STEP: &[(&str, &str)] = &[
    ("what", "answered"),
    ("day", "2026-03-01"),
    ("source", "https://example.org/answer"),
    ("words", "SAMPLE: the ministry writes that it will look into it."),
];

/// Its addresses.
pub(crate) const ROUTES: &[Route] = &[
    page("/asks/{id}"),
    form("/asks/{id}/steps", "/asks/{id}", STEP).and_shows().by_a_stranger(),
    form("/asks/{id}/edit", "/asks/{id}/edit", CHANGED).and_shows().led(),
    page("/dialogues/{id}/asks"),
    page("/dialogues/{id}/recap"),
    page("/dialogues/{id}/recap.md"),
    page("/dialogues/{id}/recap.pdf"),
    page("/dialogues/{id}/comments.csv"),
    page("/dialogues/{id}/votes.csv"),
    form("/dialogues/{id}/import", "/dialogues/{id}/import", &[("files", "release")]).and_shows().led(),
    form("/dialogues/{id}/asks/new", "/dialogues/{id}/asks/new", ASK).and_shows().led(),
    form(
        "/organisations/{id}/asks",
        "/organisations/{id}/asks",
        &[("step", "{step}"), ("decision", "reject"), ("reason", "SAMPLE reason")],
    )
    .and_shows()
    .led(),
];
