//! Asks, recaps, and the data of a dialogue in and out.

use axum::Router;

use crate::app::Shared;

/// Its addresses.
pub(crate) fn routes() -> Router<Shared> {
    Router::new()
}
