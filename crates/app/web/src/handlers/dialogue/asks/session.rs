//! The asks of one session: published ones for everybody, all of them for those who lead it.

use axum::extract::Path;

use crate::door::Visit;
use crate::handlers::Answer;
use crate::handlers::dialogue::open_dialogue;
use crate::views::dialogue::asks::session as view;

/// `GET /dialogues/{id}/asks`
pub(crate) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let found = open_dialogue(&visit, &id).await?;
    view::page(&visit, &found).await
}
