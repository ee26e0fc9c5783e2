//! The live board, its events, and what facilitators do to it.

use axum::Router;

use crate::app::Shared;

/// Its addresses.
pub(crate) fn routes() -> Router<Shared> {
    Router::new()
}
