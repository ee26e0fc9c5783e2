//! Series, sessions, the calendar, feeds and resources; where facilitators make them.

use axum::Router;

use crate::app::Shared;

/// Its addresses.
pub(crate) fn routes() -> Router<Shared> {
    Router::new()
}
