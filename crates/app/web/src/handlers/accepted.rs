//! What was proposed and accepted: to be read by everyone, and to be taken home as a patch.

use axum::body::Body;
use axum::http::{HeaderValue, header};
use axum::response::Response;
use store::State;

use crate::door::Visit;
use crate::handlers::Answer;
use crate::handlers::review::reviews;
use crate::views::accepted as view;

/// Rows on one page.
const PAGE: usize = 25;

/// `GET /accepted`: newest first.
pub(crate) async fn list(visit: Visit) -> Answer {
    let before: Option<i64> = visit.query.get("before").and_then(|n| n.parse().ok());
    let mut reader = visit.app.store.reader().await?;
    let total = usize::try_from(reader.count_proposals(State::Accepted).await?).unwrap_or(0);
    let mut rows = reader.accepted_page(PAGE as i64 + 1, before).await?;
    drop(reader);
    let more = rows.len() > PAGE;
    rows.truncate(PAGE);
    let next = rows.last().and_then(|row| row.place).filter(|_| more);
    let reviewer = reviews(&visit).await.is_ok();
    view::page(&visit, &rows, total, next, reviewer)
}

/// `GET /accepted.patch`: for `git apply` or `patch -p1`.
pub(crate) async fn patch(visit: Visit) -> Answer {
    let mut response = Response::new(Body::from(visit.app.live.patch().to_string()));
    let out = response.headers_mut();
    out.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/x-diff; charset=utf-8"));
    let name = HeaderValue::from_static("attachment; filename=\"plumbline-accepted.patch\"");
    out.insert(header::CONTENT_DISPOSITION, name);
    Ok(response)
}
