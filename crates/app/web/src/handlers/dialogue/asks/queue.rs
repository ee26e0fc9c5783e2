//! Asks of an organisation, and what waits for its facilitators: what people say became of an ask.

use axum::extract::Path;
use axum::http::StatusCode;
use people::audit::Act;
use people::{OrgId, PersonId, Refused, Right};
use store::Error;

use super::show_now;
use crate::door::{Problem, Sent, Visit};
use crate::handlers::Answer;
use crate::handlers::dialogue::line;
use crate::handlers::organisation::still;
use crate::handlers::review::REASON;
use crate::views::dialogue::asks::queue as view;

/// What the forms of this page are signed for.
pub(crate) const FORM: &str = "ask-queue";

/// The organisation of an address and her id, if she leads for it.
fn leads(visit: &Visit, id: &str) -> Result<(OrgId, PersonId), Problem> {
    visit.signed_in()?;
    let organisation = id.parse().map_err(|_| Problem::Missing)?;
    Ok((organisation, visit.may(organisation, Right::LeadDialogues)?))
}

/// `GET /organisations/{id}/asks`
pub(crate) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let (organisation, me) = leads(&visit, &id)?;
    view::page(&visit, organisation, me, None, StatusCode::OK).await
}

/// `POST /organisations/{id}/asks`: one step is accepted or rejected.
pub(crate) async fn decide(Path(id): Path<String>, sent: Sent) -> Answer {
    let Sent { visit, fields } = &sent;
    let (organisation, me) = leads(visit, &id)?;
    sent.check(FORM, 0)?;
    let Some((ask, number)) = fields.one("step").rsplit_once('.') else { return Err(Problem::Missing) };
    let number: i64 = number.parse().map_err(|_| Problem::Missing)?;
    let mut reader = visit.app.store.reader().await?;
    let row = reader.ask(ask).await?.filter(|a| a.organisation == organisation).ok_or(Problem::Missing)?;
    let step = reader.ask_steps(&row.id).await?.into_iter().find(|s| s.number == number).ok_or(Problem::Missing)?;
    drop(reader);
    if step.author == Some(me) {
        return Err(Problem::Refused(Refused::OwnProposal));
    }
    let accepts = match fields.one("decision") {
        "accept" => true,
        "reject" => false,
        _ => return Err(Problem::Form(StatusCode::BAD_REQUEST, "form-unreadable")),
    };
    let reason = fields.one("reason").trim().to_owned();
    let n = reason.chars().count();
    let plain = !reason.chars().any(|c| c.is_control() && c != '\n');
    if !plain || n > REASON.1 || (!accepts && n < REASON.0) {
        let wrong = view::Wrong { step: format!("{}.{number}", row.id), reason };
        return view::page(visit, organisation, me, Some(wrong), StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    let state = if accepts { "accepted" } else { "rejected" };
    let detail = [("status", step.status), ("state", state.to_owned()), ("number", number.to_string())];
    let event = line(visit, (organisation, me), Act::AskStep, &row.id, detail);
    let now = visit.now;
    let write = visit.app.store.write("decide ask step", (row.id, reason, event), move |w, (ask, reason, event)| {
        Box::pin(async move {
            still(w, me, organisation, Right::LeadDialogues).await?;
            if !w.decide_ask_step((ask, number), accepts, me, reason, now).await? {
                return Err(Error::Refused("ev-decided-before"));
            }
            w.record(event.clone()).await.map(drop)
        })
    });
    write.await?;
    if accepts {
        show_now(visit).await;
    }
    Ok(visit.go(&format!("/organisations/{organisation}/asks?done={state}")))
}
