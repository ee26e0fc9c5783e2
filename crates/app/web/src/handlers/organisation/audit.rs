//! What was done in an organisation, to read and to take out.
//!
//! A page checks the lines that it shows, and that they join those before and after; `plumbline doctor` walks the whole chain.
//! Taking it out is an act itself: its line comes first into the chain, and last into the file.

use std::sync::Arc;

use axum::body::{Body, Bytes};
use axum::extract::Path;
use axum::http::{HeaderValue, header};
use axum::response::Response;
use futures_util::stream;
use people::Right;
use people::audit::{Act, Head};
use store::Error;

use super::{event, named, of, ours, still};
use crate::app::App;
use crate::door::{Sent, Visit};
use crate::handlers::{Answer, reading};
use crate::views::log as view;

/// Lines read at once while the chain is taken out: a long one never lies in memory whole.
const STEP: i64 = 500;

/// `GET /organisations/{id}/audit`
pub(crate) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let organisation = named(&id)?;
    let me = visit.may(organisation, Right::ReadAudit)?;
    let place = of(&visit, organisation).await?;
    // Which page of it she read would say little: they move with every line.
    reading::note(&visit, (organisation, me), Act::AuditRead, String::new()).await?;
    let before = visit.query.get("before").and_then(|text| text.parse().ok()).filter(|before| *before > 1);
    view::page(&visit, &place, before).await
}

/// `GET` of the address that gives the file: back to the page with its button.
pub(crate) async fn back(visit: Visit, Path(id): Path<String>) -> Answer {
    let organisation = named(&id)?;
    visit.may(organisation, Right::ReadAudit)?;
    Ok(visit.go(&format!("/organisations/{organisation}/audit")))
}

/// `POST /organisations/{id}/audit.jsonl`
pub(crate) async fn export(Path(id): Path<String>, sent: Sent) -> Answer {
    let visit = &sent.visit;
    let organisation = named(&id)?;
    let me = visit.may(organisation, Right::ExportAudit)?;
    ours(&sent)?;
    let line = event(visit, (organisation, me), Act::AuditExported, String::new(), []);
    let head = visit
        .app
        .store
        .write("export", line, move |w, line| {
            Box::pin(async move {
                still(w, me, organisation, Right::ExportAudit).await?;
                let reached = w.audit_head(Some(organisation)).await?.map_or(0, |head| head.seq);
                let mut line = line.clone();
                line.detail.insert("lines".to_owned(), (reached + 1).to_string());
                w.record(line).await
            })
        })
        .await?;
    let app = Arc::clone(&visit.app);
    let lines = stream::try_unfold(0, move |after| {
        let app = Arc::clone(&app);
        async move { step(&app, head, after).await.inspect_err(|error| app.failed("(log taken out)", error)) }
    });
    let mut response = Response::new(Body::from_stream(lines));
    let out = response.headers_mut();
    out.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/jsonl; charset=utf-8"));
    let name = format!("attachment; filename=\"plumbline-log-{organisation}-{}.jsonl\"", head.seq);
    if let Ok(value) = HeaderValue::from_str(&name) {
        out.insert(header::CONTENT_DISPOSITION, value);
    }
    Ok(response)
}

/// The next lines as text, and the number that they reach; nothing when the head is reached. An error breaks the download off: half
/// a log must not look like the whole.
async fn step(app: &App, head: Head, after: i64) -> Result<Option<(Bytes, i64)>, Error> {
    if after >= head.seq {
        return Ok(None);
    }
    let lines = app.store.reader().await?.audit(head.organisation, after, STEP.min(head.seq - after)).await?;
    let reached = lines.last().map(|line| line.seq);
    let reached = reached.ok_or_else(|| Error::Chain(format!("lines after {after} are missing")))?;
    let mut text = Vec::new();
    for line in &lines {
        serde_json::to_writer(&mut text, line).map_err(|error| Error::Chain(error.to_string()))?;
        text.push(b'\n');
    }
    Ok(Some((text.into(), reached)))
}
