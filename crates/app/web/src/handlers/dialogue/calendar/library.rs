//! The library of resources, for everybody, and where facilitators keep it.

use ::dialogue::{Resource, name, typed};
use axum::extract::Path;
use people::audit::Act;
use people::{Millis, OrgId, PersonId, Right};
use store::ResourceRow;

use super::{ours, seen};
use crate::door::{Problem, Sent, Visit};
use crate::handlers::Answer;
use crate::handlers::dialogue::calendar::reading;
use crate::handlers::dialogue::{ending, line};
use crate::handlers::organisation::still;
use crate::views::dialogue::calendar::form::{self, TOPICS, Writing};
use crate::views::dialogue::calendar::library as view;

/// Resources in the library at most: all of them are looked at for each search.
const MOST: i64 = 5000;

/// `GET /resources`
pub(crate) async fn list(visit: Visit) -> Answer {
    let rows = visit.app.store.reader().await?.resources(MOST).await?;
    view::list(&visit, &rows)
}

/// `GET /resources/{id}`: what was withdrawn is there for its facilitators alone.
pub(crate) async fn one(visit: Visit, Path(id): Path<String>) -> Answer {
    let row = visit.app.store.reader().await?.resource(&id).await?.ok_or(Problem::Missing)?;
    let leads = visit.session.is_some() && visit.may(row.organisation, Right::LeadDialogues).is_ok();
    if row.withdrawn.is_some() && !leads {
        return Err(Problem::Missing);
    }
    view::one(&visit, &row, leads)
}

/// A resource for somebody who may change it.
async fn led(visit: &Visit, id: &str) -> Result<(ResourceRow, PersonId), Problem> {
    visit.signed_in()?;
    let row = visit.app.store.reader().await?.resource(id).await?.ok_or(Problem::Missing)?;
    let me = visit.may(row.organisation, Right::LeadDialogues)?;
    Ok((row, me))
}

fn checked(typed: &typed::Resource) -> Result<Resource, Vec<typed::Odd>> {
    typed::resource(typed, |word| TOPICS.contains(&word))
}

fn organisation(id: &str) -> Result<OrgId, Problem> {
    id.parse().map_err(|_| Problem::Missing)
}

/// A form that is new, or was not taken.
fn making<'w>(organisation: OrgId, typed: &'w typed::Resource, odds: &'w [typed::Odd]) -> Writing<'w, typed::Resource> {
    let (to, back) =
        (format!("/organisations/{organisation}/resources/new"), format!("/organisations/{organisation}/dialogues"));
    Writing { typed, odds, to, back, seen: 0, late: false }
}

/// `GET /organisations/{id}/resources/new`
pub(crate) async fn new(visit: Visit, Path(id): Path<String>) -> Answer {
    let organisation = organisation(&id)?;
    visit.may(organisation, Right::LeadDialogues)?;
    let typed = typed::Resource { lang: visit.lang.code().to_owned(), ..typed::Resource::default() };
    form::resource(&visit, &making(organisation, &typed, &[]), None)
}

/// `POST /organisations/{id}/resources/new`
pub(crate) async fn make(Path(id): Path<String>, sent: Sent) -> Answer {
    let visit = &sent.visit;
    let organisation = organisation(&id)?;
    let me = visit.may(organisation, Right::LeadDialogues)?;
    ours(&sent)?;
    let typed = reading::resource(&sent.fields)?;
    let made = match checked(&typed) {
        Ok(made) => made,
        Err(odds) => return form::resource(visit, &making(organisation, &typed, &odds), None),
    };
    let ending = ending(visit);
    let now = visit.now;
    let rows = [false, true].map(|taken| ResourceRow {
        id: name::word(&made.title, "resource", &ending, taken),
        organisation,
        body: reading::body(&made).unwrap_or_default(),
        made: now,
        changed: now,
        withdrawn: None,
    });
    let lines = [0, 1].map(|n: usize| line(visit, (organisation, me), Act::ResourceMade, &rows[n].id, []));
    let put = visit.app.store.write("make resource", (rows, lines), move |w, (rows, lines)| {
        Box::pin(async move {
            still(w, me, organisation, Right::LeadDialogues).await?;
            for (row, line) in rows.iter().zip(lines) {
                if w.put_resource(row).await? {
                    w.record(line.clone()).await?;
                    return Ok(true);
                }
            }
            Ok(false)
        })
    });
    if put.await? {
        Ok(visit.go(&format!("/organisations/{organisation}/dialogues?done=resource")))
    } else {
        Err(Problem::Broken)
    }
}

fn writing<'w>(
    row: &ResourceRow,
    typed: &'w typed::Resource,
    odds: &'w [typed::Odd],
    late: bool,
) -> Writing<'w, typed::Resource> {
    let (to, back) = (format!("/resources/{}/edit", row.id), format!("/resources/{}", row.id));
    Writing { typed, odds, to, back, seen: row.changed.0, late }
}

/// `GET /resources/{id}/edit`
pub(crate) async fn edit(visit: Visit, Path(id): Path<String>) -> Answer {
    let (row, _) = led(&visit, &id).await?;
    form::resource(&visit, &writing(&row, &view::words(&row), &[], false), Some(&row))
}

/// `POST /resources/{id}/edit`
pub(crate) async fn change(Path(id): Path<String>, sent: Sent) -> Answer {
    let visit = &sent.visit;
    let (row, me) = led(visit, &id).await?;
    ours(&sent)?;
    let seen = seen(&sent)?;
    let typed = reading::resource(&sent.fields)?;
    let made = match checked(&typed) {
        Ok(made) => made,
        Err(odds) => {
            let writing = Writing { seen: seen.0, ..writing(&row, &typed, &odds, false) };
            return form::resource(visit, &writing, Some(&row));
        }
    };
    let (organisation, now) = (row.organisation, visit.now);
    let line = line(visit, (organisation, me), Act::ResourceChanged, &id, []);
    let input = (id.clone(), reading::body(&made)?, seen, line);
    let changed = visit.app.store.write("change resource", input, move |w, (id, body, seen, line)| {
        Box::pin(async move {
            still(w, me, organisation, Right::LeadDialogues).await?;
            let changed = w.change_resource(id, body, *seen, now).await?;
            if changed {
                w.record(line.clone()).await?;
            }
            Ok(changed)
        })
    });
    if changed.await? {
        return Ok(visit.go(&format!("/organisations/{organisation}/dialogues?done=resource-changed")));
    }
    let (row, _) = led(visit, &id).await?;
    form::resource(visit, &writing(&row, &typed, &[], true), Some(&row))
}

/// `POST /resources/{id}/withdraw`: takes it out of the library, or puts it back.
pub(crate) async fn withdraw(Path(id): Path<String>, sent: Sent) -> Answer {
    let visit = &sent.visit;
    let (row, me) = led(visit, &id).await?;
    ours(&sent)?;
    let out = match sent.fields.one("do") {
        "withdraw" => true,
        "restore" => false,
        _ => return Err(Problem::Missing),
    };
    let organisation = row.organisation;
    let what = if out { "withdrawn" } else { "restored" };
    let line = line(visit, (organisation, me), Act::ResourceChanged, &id, [("to", what.to_owned())]);
    let now: Millis = visit.now;
    visit
        .app
        .store
        .write("withdraw resource", (id, line), move |w, (id, line)| {
            Box::pin(async move {
                still(w, me, organisation, Right::LeadDialogues).await?;
                let done = if out { w.withdraw_resource(id, now).await? } else { w.restore_resource(id).await? };
                if done {
                    w.record(line.clone()).await?;
                }
                Ok(())
            })
        })
        .await?;
    Ok(visit.go(&format!("/organisations/{organisation}/dialogues?done={what}")))
}
