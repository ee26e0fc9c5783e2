//! What an organisation prepares, and the desk of a session: from here it is announced, cancelled, opened and closed.

use ::dialogue::{Phase, phase};
use axum::extract::Path;
use people::audit::Act;
use people::{OrgId, PersonId, Right};

use super::edit::keep;
use super::ours;
use super::public::all;
use crate::door::{Problem, Sent, Visit};
use crate::handlers::Answer;
use crate::handlers::dialogue::{CANCELLED, Found, lead_dialogue, line};
use crate::handlers::organisation::still;
use crate::views::dialogue::calendar::lead as view;

/// `GET /organisations/{id}/dialogues`
pub(crate) async fn organisation(visit: Visit, Path(id): Path<String>) -> Answer {
    let id: OrgId = id.parse().map_err(|_| Problem::Missing)?;
    visit.may(id, Right::LeadDialogues)?;
    let mut reader = visit.app.store.reader().await?;
    let of = reader.organisation(id).await?.ok_or(Problem::Missing)?;
    let series = reader.series_of(id).await?;
    let sessions = all(reader.dialogues_of(id).await?);
    let resources = reader.resources_of(id).await?;
    drop(reader);
    view::organisation(&visit, &of, &series, &sessions, &resources)
}

/// `GET /dialogues/{id}/lead`
pub(crate) async fn desk(visit: Visit, Path(id): Path<String>) -> Answer {
    let (found, _) = lead_dialogue(&visit, &id).await?;
    show(&visit, &found, None, "").await
}

/// The desk; with `odd`, why nothing was done, and the reason that was typed.
async fn show(visit: &Visit, found: &Found, odd: Option<&str>, reason: &str) -> Answer {
    let links = visit.app.store.reader().await?.join_links(&found.row.id).await?;
    view::desk(visit, found, &links, odd, reason)
}

/// Cancels a session, or takes that back. It stays announced, so that calendars and pages tell of it.
async fn turn(sent: &Sent, (found, me): (Found, PersonId), to: &str) -> Answer {
    let visit = &sent.visit;
    let reason = sent.fields.one("reason");
    let (made, from) = if to == CANCELLED {
        (phase::cancel(found.phase, &found.session, reason), Phase::Announced.word())
    } else {
        (phase::restore(found.phase, &found.session), CANCELLED)
    };
    let made = match made {
        Ok(made) => made,
        Err(_) if found.stands() != from => return show(visit, &found, Some("calendar-phase-moved"), reason).await,
        Err(odd) => return show(visit, &found, Some(odd.id()), reason).await,
    };
    let id = found.row.id.as_str();
    let detail = [("from", from.to_owned()), ("to", to.to_owned())];
    let line = line(visit, (found.row.organisation, me), Act::DialoguePhase, id, detail);
    if keep(visit, (&found, me), found.row.changed, &made, line).await? {
        return Ok(visit.go(&format!("/dialogues/{id}/lead?done={to}")));
    }
    let (found, _) = lead_dialogue(visit, id).await?;
    show(visit, &found, Some("calendar-phase-moved"), reason).await
}

/// `POST /dialogues/{id}/lead`: into another phase; or it is cancelled, or that is taken back.
pub(crate) async fn go(Path(id): Path<String>, sent: Sent) -> Answer {
    let visit = &sent.visit;
    let (found, me) = lead_dialogue(visit, &id).await?;
    ours(&sent)?;
    let (from, to) = (sent.fields.one("from"), sent.fields.one("to"));
    let announced = Phase::Announced.word();
    if (from, to) == (announced, CANCELLED) || (from, to) == (CANCELLED, announced) {
        return turn(&sent, (found, me), to).await;
    }
    let word = |word| Phase::from_word(word).ok_or(Problem::Missing);
    let (from, to) = (word(from)?, word(to)?);
    // Somebody else was faster: the desk is shown as it is now, and she decides again.
    let odd = match phase::may(from, to, &found.session) {
        Ok(()) if from == found.phase => None,
        Ok(()) => Some("calendar-phase-moved"),
        Err(odd) => Some(odd.id()),
    };
    if let Some(odd) = odd {
        return show(visit, &found, Some(odd), "").await;
    }
    let (organisation, now) = (found.row.organisation, visit.now);
    let detail = [("from", from.word().to_owned()), ("to", to.word().to_owned())];
    let line = line(visit, (organisation, me), Act::DialoguePhase, &id, detail);
    let input = (id.clone(), found.row.body.clone(), line);
    let moved = visit.app.store.write("move session", input, move |w, (id, body, line)| {
        Box::pin(async move {
            still(w, me, organisation, Right::LeadDialogues).await?;
            // Its questions may have been taken out meanwhile.
            let same = w.dialogue(id).await?.is_some_and(|row| row.body == *body);
            let moved = same && w.set_phase(id, from.word(), to.word(), now).await?;
            if moved {
                w.record(line.clone()).await?;
            }
            Ok(moved)
        })
    });
    if moved.await? {
        visit.app.board.poke(&id);
        visit.app.coming.forget();
        return Ok(visit.go(&format!("/dialogues/{id}/lead?done={}", to.word())));
    }
    let (found, _) = lead_dialogue(visit, &id).await?;
    show(visit, &found, Some("calendar-phase-moved"), "").await
}
