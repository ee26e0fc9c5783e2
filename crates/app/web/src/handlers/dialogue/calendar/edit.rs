//! Series and sessions as facilitators write them.
//!
//! Who changes a version that somebody else has changed meanwhile is shown her own words and told so; nothing of either is lost.

use ::dialogue::{Phase, Session, default_criteria, default_prompts, name, typed};
use axum::extract::Path;
use people::audit::{Act, Event};
use people::{Millis, OrgId, PersonId, Right};
use store::{DialogueRow, SeriesRow};

use super::{ours, reading, seen};
use crate::door::{Problem, Sent, Visit};
use crate::handlers::Answer;
use crate::handlers::dialogue::{Found, ending, lead_dialogue, line};
use crate::handlers::organisation::still;
use crate::views::dialogue::calendar::form::{self, Around, Writing};
use crate::views::dialogue::calendar::public::words;

fn organisation(id: &str) -> Result<OrgId, Problem> {
    id.parse().map_err(|_| Problem::Missing)
}

/// A series for somebody who may change it.
async fn led(visit: &Visit, id: &str) -> Result<(SeriesRow, PersonId), Problem> {
    visit.signed_in()?;
    let row = visit.app.store.reader().await?.series(id).await?.ok_or(Problem::Missing)?;
    let me = visit.may(row.organisation, Right::LeadDialogues)?;
    Ok((row, me))
}

fn making<'w>(organisation: OrgId, typed: &'w typed::Series, odds: &'w [typed::Odd]) -> Writing<'w, typed::Series> {
    let (to, back) =
        (format!("/organisations/{organisation}/series/new"), format!("/organisations/{organisation}/dialogues"));
    Writing { typed, odds, to, back, seen: 0, late: false }
}

/// `GET /organisations/{id}/series/new`
pub(crate) async fn new_series(visit: Visit, Path(id): Path<String>) -> Answer {
    let organisation = organisation(&id)?;
    visit.may(organisation, Right::LeadDialogues)?;
    let typed = typed::Series { lang: visit.lang.code().to_owned(), ..typed::Series::default() };
    form::series(&visit, &making(organisation, &typed, &[]))
}

/// `POST /organisations/{id}/series/new`
pub(crate) async fn make_series(Path(id): Path<String>, sent: Sent) -> Answer {
    let visit = &sent.visit;
    let organisation = organisation(&id)?;
    let me = visit.may(organisation, Right::LeadDialogues)?;
    ours(&sent)?;
    let typed = reading::series(&sent.fields)?;
    let made = match typed::series(&typed) {
        Ok(made) => made,
        Err(odds) => return form::series(visit, &making(organisation, &typed, &odds)),
    };
    let (ending, body, now) = (ending(visit), reading::body(&made)?, visit.now);
    let rows = [false, true].map(|taken| SeriesRow {
        id: name::word(&made.title, "series", &ending, taken),
        organisation,
        body: body.clone(),
        made: now,
        changed: now,
    });
    let lines = rows.each_ref().map(|row| line(visit, (organisation, me), Act::SeriesMade, &row.id, []));
    let put = visit.app.store.write("make series", (rows, lines), move |w, (rows, lines)| {
        Box::pin(async move {
            still(w, me, organisation, Right::LeadDialogues).await?;
            for (row, line) in rows.iter().zip(lines) {
                if w.put_series(row).await? {
                    w.record(line.clone()).await?;
                    return Ok(true);
                }
            }
            Ok(false)
        })
    });
    if put.await? {
        Ok(visit.go(&format!("/organisations/{organisation}/dialogues?done=series")))
    } else {
        Err(Problem::Broken)
    }
}

fn writing<'w>(
    row: &SeriesRow,
    typed: &'w typed::Series,
    odds: &'w [typed::Odd],
    late: bool,
) -> Writing<'w, typed::Series> {
    let back = format!("/organisations/{}/dialogues", row.organisation);
    Writing { typed, odds, to: format!("/series/{}/edit", row.id), back, seen: row.changed.0, late }
}

/// `GET /series/{id}/edit`
pub(crate) async fn series(visit: Visit, Path(id): Path<String>) -> Answer {
    let (row, _) = led(&visit, &id).await?;
    form::series(&visit, &writing(&row, &words(&row), &[], false))
}

/// `POST /series/{id}/edit`
pub(crate) async fn change_series(Path(id): Path<String>, sent: Sent) -> Answer {
    let visit = &sent.visit;
    let (row, me) = led(visit, &id).await?;
    ours(&sent)?;
    let seen = seen(&sent)?;
    let typed = reading::series(&sent.fields)?;
    let made = match typed::series(&typed) {
        Ok(made) => made,
        Err(odds) => {
            let writing = Writing { seen: seen.0, ..writing(&row, &typed, &odds, false) };
            return form::series(visit, &writing);
        }
    };
    let (organisation, now) = (row.organisation, visit.now);
    let line = line(visit, (organisation, me), Act::SeriesChanged, &id, []);
    let input = (id.clone(), reading::body(&made)?, seen, line);
    let changed = visit.app.store.write("change series", input, move |w, (id, body, seen, line)| {
        Box::pin(async move {
            still(w, me, organisation, Right::LeadDialogues).await?;
            let changed = w.change_series(id, body, *seen, now).await?;
            if changed {
                w.record(line.clone()).await?;
            }
            Ok(changed)
        })
    });
    if changed.await? {
        return Ok(visit.go(&format!("/organisations/{organisation}/dialogues?done=series-changed")));
    }
    let (row, _) = led(visit, &id).await?;
    form::series(visit, &writing(&row, &typed, &[], true))
}

/// The session that was sent, over the one before it, or what is wrong with it.
fn checked(
    typed: &typed::Session,
    (before, phase): (&Session, Phase),
    resources: &[store::ResourceRow],
) -> Result<Session, Vec<typed::Odd>> {
    typed::session(typed, before, phase, |id| resources.iter().any(|row| row.id == id))
}

/// The session as it was, with who is hoped for now.
fn sent_hopes(sent: &Sent, before: &Session) -> Result<typed::Session, Problem> {
    let c = sent.visit.ctx();
    let named = |(kind, word): (&'static str, String)| {
        let field = form::hoped(kind, &word);
        (kind, word, field)
    };
    let targets = reading::hoped(&sent.fields, form::targets(&c).into_iter().map(named))?;
    let expected = reading::single(&sent.fields, "expected")?;
    Ok(typed::Session { expected, targets, ..typed::Session::of(before) })
}

/// A session before anybody wrote it: with the three questions, and the zone of the newest of the series.
fn blank(visit: &Visit, series: &SeriesRow, others: &[DialogueRow]) -> Session {
    let newest =
        others.iter().max_by_key(|row| row.made).and_then(|row| serde_json::from_str::<Session>(&row.body).ok());
    let newest = newest.unwrap_or_default();
    let lang = words(series).lang;
    Session {
        lang: if lang.is_empty() { visit.lang.code().to_owned() } else { lang },
        zone: newest.zone,
        languages: newest.languages,
        moderators: newest.moderators,
        minutes: 90,
        prompts: default_prompts(),
        criteria: default_criteria(),
        ..Session::default()
    }
}

fn making_session<'w>(
    series: &SeriesRow,
    typed: &'w typed::Session,
    odds: &'w [typed::Odd],
) -> Writing<'w, typed::Session> {
    let back = format!("/organisations/{}/dialogues", series.organisation);
    Writing { typed, odds, to: format!("/series/{}/new", series.id), back, seen: 0, late: false }
}

/// `GET /series/{id}/new`
pub(crate) async fn begin_session(visit: Visit, Path(id): Path<String>) -> Answer {
    let (series, _) = led(&visit, &id).await?;
    let mut reader = visit.app.store.reader().await?;
    let others = reader.dialogues_in(&id).await?;
    let resources = reader.resources_of(series.organisation).await?;
    drop(reader);
    let typed = typed::Session {
        day: String::new(),
        time: String::new(),
        ..typed::Session::of(&blank(&visit, &series, &others))
    };
    let around =
        Around { organisation: series.organisation, resources: &resources, asked: false, new: true, sample: false };
    form::session(&visit, &making_session(&series, &typed, &[]), &around)
}

/// `POST /series/{id}/new`
pub(crate) async fn make_session(Path(id): Path<String>, sent: Sent) -> Answer {
    let visit = &sent.visit;
    let (series, me) = led(visit, &id).await?;
    ours(&sent)?;
    let organisation = series.organisation;
    let resources = visit.app.store.reader().await?.resources_of(organisation).await?;
    let before = Session { criteria: default_criteria(), ..Session::default() };
    let typed = reading::session(&sent.fields)?;
    let made = match checked(&typed, (&before, Phase::Draft), &resources) {
        Ok(made) => made,
        Err(odds) => {
            let around = Around { organisation, resources: &resources, asked: false, new: true, sample: false };
            return form::session(visit, &making_session(&series, &typed, &odds), &around);
        }
    };
    let (ending, body, now) = (ending(visit), reading::body(&made)?, visit.now);
    let rows = [false, true].map(|taken| DialogueRow {
        id: name::word(&made.title, "dialogue", &ending, taken),
        series: series.id.clone(),
        organisation,
        body: body.clone(),
        phase: Phase::Draft.word().to_owned(),
        sample: false,
        starts: Millis(made.starts),
        made: now,
        changed: now,
        seq: 0,
        spotlight: None,
    });
    let lines = rows.each_ref().map(|row| line(visit, (organisation, me), Act::DialogueMade, &row.id, []));
    let put = visit.app.store.write("make session", (rows, lines), move |w, (rows, lines)| {
        Box::pin(async move {
            still(w, me, organisation, Right::LeadDialogues).await?;
            for (row, line) in rows.iter().zip(lines) {
                if w.put_dialogue(row).await? {
                    w.record(line.clone()).await?;
                    return Ok(Some(row.id.clone()));
                }
            }
            Ok(None)
        })
    });
    match put.await? {
        Some(id) => Ok(visit.go(&format!("/dialogues/{id}/lead?done=session"))),
        None => Err(Problem::Broken),
    }
}

fn writing_session<'w>(
    row: &DialogueRow,
    typed: &'w typed::Session,
    odds: &'w [typed::Odd],
    late: bool,
) -> Writing<'w, typed::Session> {
    let (to, back) = (format!("/dialogues/{}/edit", row.id), format!("/dialogues/{}/lead", row.id));
    Writing { typed, odds, to, back, seen: row.changed.0, late }
}

/// `GET /dialogues/{id}/edit`
pub(crate) async fn session(visit: Visit, Path(id): Path<String>) -> Answer {
    let (found, _) = lead_dialogue(&visit, &id).await?;
    let organisation = found.row.organisation;
    let resources = visit.app.store.reader().await?.resources_of(organisation).await?;
    let typed = typed::Session::of(&found.session);
    let asked = found.phase >= Phase::Open;
    let around = Around { organisation, resources: &resources, asked, new: false, sample: found.row.sample };
    form::session(&visit, &writing_session(&found.row, &typed, &[], false), &around)
}

/// `POST /dialogues/{id}/edit`
pub(crate) async fn change_session(Path(id): Path<String>, sent: Sent) -> Answer {
    let visit = &sent.visit;
    let (found, me) = lead_dialogue(visit, &id).await?;
    ours(&sent)?;
    let seen = seen(&sent)?;
    let organisation = found.row.organisation;
    let resources = visit.app.store.reader().await?.resources_of(organisation).await?;
    let typed = reading::session(&sent.fields)?;
    let asked = found.phase >= Phase::Open;
    let around = Around { organisation, resources: &resources, asked, new: false, sample: found.row.sample };
    let made = match checked(&typed, (&found.session, found.phase), &resources) {
        Ok(made) => made,
        Err(odds) => {
            let writing = Writing { seen: seen.0, ..writing_session(&found.row, &typed, &odds, false) };
            return form::session(visit, &writing, &around);
        }
    };
    let line = line(visit, (found.row.organisation, me), Act::DialogueChanged, &id, []);
    if keep(visit, (&found, me), seen, &made, line).await? {
        return Ok(visit.go(&format!("/dialogues/{id}/lead?done=session-changed")));
    }
    let (found, _) = lead_dialogue(visit, &id).await?;
    form::session(visit, &writing_session(&found.row, &typed, &[], true), &around)
}

/// Keeps a changed session with its line; `false` if somebody else changed it meanwhile.
pub(super) async fn keep(
    visit: &Visit,
    (found, me): (&Found, PersonId),
    seen: Millis,
    made: &Session,
    line: Event,
) -> Result<bool, Problem> {
    // A colleague may open it between looking and writing: what was checked has to be what is changed.
    if seen != found.row.changed {
        return Ok(false);
    }
    let (organisation, now, id) = (found.row.organisation, visit.now, found.row.id.clone());
    let input = (id, reading::body(made)?, Millis(made.starts), line);
    let changed = visit.app.store.write("change session", input, move |w, (id, body, starts, line)| {
        Box::pin(async move {
            still(w, me, organisation, Right::LeadDialogues).await?;
            let changed = w.change_dialogue(id, body, *starts, seen, now).await?;
            if changed {
                w.record(line.clone()).await?;
            }
            Ok(changed)
        })
    });
    let changed = changed.await?;
    if changed {
        visit.app.board.poke(&found.row.id);
        visit.app.coming.forget();
    }
    Ok(changed)
}

fn writing_hopes<'w>(
    row: &DialogueRow,
    typed: &'w typed::Session,
    odds: &'w [typed::Odd],
    late: bool,
) -> Writing<'w, typed::Session> {
    Writing { to: format!("/dialogues/{}/hoped", row.id), ..writing_session(row, typed, odds, late) }
}

/// `GET /dialogues/{id}/hoped`
pub(crate) async fn hopes(visit: Visit, Path(id): Path<String>) -> Answer {
    let (found, _) = lead_dialogue(&visit, &id).await?;
    let typed = typed::Session::of(&found.session);
    form::hoped_for(&visit, &writing_hopes(&found.row, &typed, &[], false), &found)
}

/// `POST /dialogues/{id}/hoped`
pub(crate) async fn change_hopes(Path(id): Path<String>, sent: Sent) -> Answer {
    let visit = &sent.visit;
    let (found, me) = lead_dialogue(visit, &id).await?;
    ours(&sent)?;
    let seen = seen(&sent)?;
    let typed = sent_hopes(&sent, &found.session)?;
    let words = &visit.site.knowledge.words;
    let group = |word: &str| words.contains_key(&("group".to_owned(), word.to_owned()));
    let made = match typed::hoped(&typed, &found.session, group) {
        Ok(made) => made,
        Err(odds) => {
            let writing = Writing { seen: seen.0, ..writing_hopes(&found.row, &typed, &odds, false) };
            return form::hoped_for(visit, &writing, &found);
        }
    };
    let line = line(visit, (found.row.organisation, me), Act::DialogueChanged, &id, []);
    if keep(visit, (&found, me), seen, &made, line).await? {
        return Ok(visit.go(&format!("/dialogues/{id}/lead?done=session-changed")));
    }
    let (found, _) = lead_dialogue(visit, &id).await?;
    form::hoped_for(visit, &writing_hopes(&found.row, &typed, &[], true), &found)
}
