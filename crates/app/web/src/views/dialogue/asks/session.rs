//! The asks of one session.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use dialogue::ask::{Ask, partial};

use crate::ctx::Ctx;
use crate::door::{Problem, Visit};
use crate::handlers::dialogue::Found;
use crate::pages::voices;
use crate::views::html;
use crate::when;

struct Row {
    href: String,
    edit: String,
    text: String,
    lang: String,
    to: String,
    status: String,
}

#[derive(Template)]
#[template(path = "dialogue/asks/session.html")]
struct Page<'a> {
    c: &'a Ctx<'a>,
    id: &'a str,
    title: &'a str,
    rows: Vec<Row>,
    leads: bool,
    queue: String,
}

/// The page.
pub(crate) async fn page(visit: &Visit, found: &Found) -> Result<Response, Problem> {
    let c = found.ctx(visit);
    let mut reader = visit.app.store.reader().await?;
    let mut rows = Vec::new();
    for row in reader.asks_from(&found.row.id).await? {
        if row.state != "published" && !found.leads {
            continue;
        }
        let Ok(ask) = serde_json::from_str::<Ask>(&row.body) else { continue };
        let stand = crate::voices::stand(&ask, &reader.ask_steps(&row.id).await?, when::day(visit.now));
        let status = match stand.since.filter(|_| row.state == "published") {
            Some(since) => voices::status(&c, stand.status.word(), &partial(since)),
            None => c.t(&format!("ask-state-{}", row.state)),
        };
        rows.push(Row {
            href: c.href(&format!("/asks/{}", row.id)),
            edit: c.href(&format!("/asks/{}/edit", row.id)),
            to: voices::to(&c, &ask.bearer, &ask.office, &ask.place()),
            text: ask.text,
            lang: ask.lang,
            status,
        });
    }
    drop(reader);
    let page = Page {
        id: &found.row.id,
        title: &found.session.title,
        rows,
        leads: found.leads,
        queue: c.in_org(found.row.organisation, "asks", ""),
        c: &c,
    };
    html(&page, StatusCode::OK)
}
