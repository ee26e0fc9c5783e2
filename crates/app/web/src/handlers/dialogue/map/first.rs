//! What comes first: the two rounds, what they came to, and the ways into them.

use crate::handlers::Answer;
use crate::outcome;
use crate::views::dialogue::map::first as view;
use crate::voice::Voice;

/// `GET /dialogues/{id}/priorities`
pub(crate) async fn show(voice: Voice) -> Answer {
    let app = &voice.visit.app;
    let standing = outcome::standing(app, &voice.found).await?;
    let outcome = outcome::of(app, &voice.found).await?;
    view::page(&voice, &standing, &outcome)
}
