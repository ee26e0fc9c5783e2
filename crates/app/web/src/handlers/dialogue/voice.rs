//! Taking part: coming in, statements, votes, what she said of herself, leaving.

use axum::Router;

use crate::app::Shared;

/// Its addresses.
pub(crate) fn routes() -> Router<Shared> {
    Router::new()
}
