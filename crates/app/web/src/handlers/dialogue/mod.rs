//! Policy dialogues, one file or folder for each room.

use axum::Router;

use crate::app::Shared;

pub(crate) mod asks;
pub(crate) mod board;
pub(crate) mod calendar;
pub(crate) mod map;
pub(crate) mod voice;

/// All of them.
pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .merge(calendar::routes())
        .merge(voice::routes())
        .merge(board::routes())
        .merge(map::routes())
        .merge(asks::routes())
}
