//! The calendar, sessions, resources, and where facilitators make them.

use super::{Route, form, page};

/// What a session needs at least.
const SESSION: &[(&str, &str)] = &[
    ("title", "SAMPLE session of another title"),
    ("lang", "en"),
    ("day", "2026-11-26"),
    ("time", "14:00"),
    ("zone", "Africa/Kampala"),
    ("minutes", "90"),
    ("moderation", "before"),
    ("joining", "link"),
];

/// The same over one that people may have answered already.
const CHANGED: &[(&str, &str)] = &[
    ("title", "SAMPLE session of another title"),
    ("lang", "en"),
    ("day", "2026-11-26"),
    ("time", "14:00"),
    ("zone", "Africa/Kampala"),
    ("minutes", "90"),
    ("moderation", "before"),
    ("joining", "open"),
    ("prompts", "3"),
    ("prompt-0-en", "SAMPLE first question"),
    ("prompt-1-fr", "SAMPLE second question"),
    ("prompt-2-ar", "SAMPLE third question"),
    ("seen", "{seen}"),
];

const RESOURCE: &[(&str, &str)] = &[
    ("title", "SAMPLE agenda"),
    ("lang", "en"),
    ("kind", "agenda"),
    ("address", "https://example.org/agenda"),
    ("seen", "{seen}"),
];

const SERIES: &[(&str, &str)] = &[("title", "SAMPLE series"), ("lang", "en"), ("seen", "{seen}")];

/// Its addresses.
pub(crate) const ROUTES: &[Route] = &[
    page("/dialogues"),
    page("/series/{id}"),
    page("/dialogues/{id}"),
    page("/resources"),
    page("/resources/{id}"),
    page("/events.ics"),
    page("/dialogues/{id}/event.ics"),
    page("/dialogues.atom"),
    page("/organisations/{id}/dialogues").led(),
    form(
        "/organisations/{id}/series/new",
        "/organisations/{id}/series/new",
        &[("title", "SAMPLE series"), ("lang", "en")],
    )
    .and_shows()
    .led(),
    form(
        "/organisations/{id}/resources/new",
        "/organisations/{id}/resources/new",
        &[("title", "SAMPLE agenda"), ("lang", "en"), ("kind", "agenda"), ("address", "https://example.org/agenda")],
    )
    .and_shows()
    .led(),
    form("/series/{id}/edit", "/series/{id}/edit", SERIES).and_shows().led(),
    form("/series/{id}/new", "/series/{id}/new", SESSION).and_shows().led(),
    form("/dialogues/{id}/edit", "/dialogues/{id}/edit", CHANGED).and_shows().led(),
    // Every number in it may be left empty.
    form("/dialogues/{id}/hoped", "/dialogues/{id}/hoped", &[("seen", "{seen}")]).and_shows().led(),
    form("/dialogues/{id}/lead", "/dialogues/{id}/lead", &[("from", "open"), ("to", "closed")]).and_shows().led(),
    form(
        "/dialogues/{id}/links",
        "/dialogues/{id}/links",
        &[("kind", "once"), ("label", "SAMPLE hall"), ("count", "3"), ("until", "2026-11-30")],
    )
    .and_shows()
    .answers()
    .led(),
    form("/dialogues/{id}/links/withdraw", "/dialogues/{id}/links", &[("link", "{link}")]).led(),
    form("/resources/{id}/edit", "/resources/{id}/edit", RESOURCE).and_shows().led(),
    form("/resources/{id}/withdraw", "/resources/{id}/edit", &[("do", "withdraw")]).led(),
];
