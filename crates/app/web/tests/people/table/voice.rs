//! Taking part. Statement 1 is a facilitator's; statement 2 is what the participant said.

use super::{Route, form};

const WORDS: &str = "SAMPLE: somebody who answers when a survivor writes at night.";

/// Its addresses.
pub(crate) const ROUTES: &[Route] = &[
    form("/dialogues/{id}/join", "/dialogues/{id}/join", &[]).and_shows().by_a_stranger(),
    form("/dialogues/{id}/join/{token}", "/dialogues/{id}/join/{token}", &[]).and_shows().by_a_stranger(),
    form("/dialogues/{id}/vote", "/dialogues/{id}/vote", &[("statement", "1"), ("vote", "agree")])
        .and_shows()
        .by_a_participant(),
    form("/dialogues/{id}/say", "/dialogues/{id}/say", &[("prompt", "1"), ("text", WORDS)])
        .and_shows()
        .by_a_participant(),
    form("/dialogues/{id}/me", "/dialogues/{id}/me", &[("lived", "yes")]).and_shows().by_a_participant(),
    form("/dialogues/{id}/me/statement", "/dialogues/{id}/me/statement?n=2", &[("statement", "2")])
        .and_shows()
        .by_a_participant(),
    form("/dialogues/{id}/me/leave", "/dialogues/{id}/me/leave", &[("what", "everything")])
        .and_shows()
        .by_a_participant(),
    form(
        "/dialogues/{id}/statements/{n}/translate",
        "/dialogues/{id}/statements/{n}/translate",
        &[("lang", "es"), ("text", WORDS)],
    )
    .and_shows()
    .by_a_participant(),
];
