//! The opinion map, who is missing, and priorities.

use axum::Router;

use crate::app::Shared;

/// Its addresses.
pub(crate) fn routes() -> Router<Shared> {
    Router::new()
}
