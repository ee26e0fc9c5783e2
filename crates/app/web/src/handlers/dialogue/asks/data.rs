//! Data in and out: votes and statements as two files in the layout of Polis, and who may have them.
//!
//! They are made once a session is closed, and for its facilitators alone until one of them releases them. In them nobody has a name, what
//! people said of themselves is left out, participants get new numbers at each download, in an order of chance, and times are those
//! of the hour. Absent on purpose: votes on what is hidden, and a way to bring votes in from a page: whole conversations are larger than
//! a form may be, so they come in from the shell (`plumbline dialogue import`).

use std::collections::HashMap;

use ::dialogue::Phase;
use axum::extract::Path;
use axum::http::StatusCode;
use people::audit::Act;
use people::{Id, PersonId, Right};
use store::{Error, OpenVote, StatementRow, StatementState};

use super::recap::file;
use crate::door::{Problem, Sent, Visit};
use crate::downloads::cell;
use crate::handlers::Answer;
use crate::handlers::dialogue::{Found, lead_dialogue, line, open_dialogue};
use crate::handlers::organisation::still;
use crate::views::dialogue::asks::data as view;

/// What the form is signed for.
pub(crate) const FORM: &str = "ask-data";

/// An hour, in milliseconds.
const HOUR: i64 = 3_600_000;

/// `GET /dialogues/{id}/import`
pub(crate) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let (found, _) = lead_dialogue(&visit, &id).await?;
    view::page(&visit, &found)
}

/// `POST /dialogues/{id}/import`: releases the files, or keeps them back.
pub(crate) async fn release(Path(id): Path<String>, sent: Sent) -> Answer {
    let Sent { visit, fields } = &sent;
    let (found, me) = lead_dialogue(visit, &id).await?;
    sent.check(FORM, 0)?;
    let released = match fields.one("files") {
        "release" => true,
        "withhold" => false,
        _ => return Err(Problem::Form(StatusCode::BAD_REQUEST, "form-unreadable")),
    };
    let mut session = found.session.clone();
    session.released = released;
    let body = serde_json::to_string(&session).map_err(|_| Problem::Broken)?;
    let word = if released { "released" } else { "withheld" };
    let organisation = found.row.organisation;
    let event = line(visit, (organisation, me), Act::DialogueChanged, &found.row.id, [("files", word.to_owned())]);
    let (starts, seen, now) = (found.row.starts, found.row.changed, visit.now);
    let write = visit.app.store.write("release", (found.row.id, body, event), move |w, (id, body, event)| {
        Box::pin(async move {
            still(w, me, organisation, Right::LeadDialogues).await?;
            if !w.change_dialogue(id, body, starts, seen, now).await? {
                return Err(Error::Refused("ask-changed-since"));
            }
            w.record(event.clone()).await.map(drop)
        })
    });
    write.await?;
    Ok(visit.go(&format!("/dialogues/{id}/import?done={word}")))
}

/// What is in the files.
struct Files {
    found: Found,
    statements: Vec<StatementRow>,
    votes: Vec<OpenVote>,
    /// The number of each participant, for this download alone.
    numbers: HashMap<Id, usize>,
}

/// The files of a session for somebody who may have them, or the way for those who may not.
async fn files(visit: &Visit, id: &str) -> Result<Result<Files, axum::response::Response>, Problem> {
    let found = open_dialogue(visit, id).await?;
    let open = found.phase == Phase::Closed && found.session.released;
    if !open && !found.leads {
        return Ok(Err(visit.go(&format!("/dialogues/{}", found.row.id))));
    }
    if found.phase != Phase::Closed {
        return Ok(Err(visit.go(&format!("/dialogues/{}/import", found.row.id))));
    }
    if !open {
        taken(visit, &found, visit.may(found.row.organisation, Right::LeadDialogues)?).await?;
    }
    let mut reader = visit.app.store.reader().await?;
    let statements = reader.statements(&found.row.id).await?;
    let votes = reader.open_votes(&found.row.id).await?;
    drop(reader);
    let mut people: Vec<Id> = votes.iter().map(|v| v.participant).collect();
    people.extend(statements.iter().filter_map(|s| s.participant));
    people.sort_unstable();
    people.dedup();
    shuffle(visit, &mut people);
    let numbers = people.into_iter().enumerate().map(|(n, id)| (id, n)).collect();
    Ok(Ok(Files { found, statements, votes, numbers }))
}

/// What is not released is taken out only with a line in the log.
async fn taken(visit: &Visit, found: &Found, me: PersonId) -> Result<(), Problem> {
    let event = line(visit, (found.row.organisation, me), Act::DialogueExported, &found.row.id, []);
    let write = visit
        .app
        .store
        .write("export", event, |w, event| Box::pin(async move { w.record(event.clone()).await.map(drop) }));
    Ok(write.await?)
}

/// An order of chance (Fisher and Yates, as Durstenfeld 1964 has it).
fn shuffle(visit: &Visit, people: &mut [Id]) {
    let mut rng = visit.app.rng();
    for last in (1..people.len()).rev() {
        let mut bytes = [0; 8];
        rng.fill_bytes(&mut bytes);
        // Of 2^64, so large that no place is favoured by more than chance would hide.
        let at = u64::from_le_bytes(bytes) % (last as u64 + 1);
        people.swap(last, usize::try_from(at).unwrap_or(0));
    }
}

fn hour(at: i64) -> i64 {
    at - at.rem_euclid(HOUR)
}

fn table(rows: impl Iterator<Item = Vec<String>>, head: &[&str]) -> Result<Vec<u8>, Problem> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(head).map_err(|_| Problem::Broken)?;
    for row in rows {
        writer.write_record(&row).map_err(|_| Problem::Broken)?;
    }
    writer.into_inner().map_err(|_| Problem::Broken)
}

/// `GET /dialogues/{id}/comments.csv`
pub(crate) async fn comments(visit: Visit, Path(id): Path<String>) -> Answer {
    let files = match files(&visit, &id).await? {
        Ok(files) => files,
        Err(way) => return Ok(way),
    };
    let nobody = files.numbers.len();
    let rows = files.statements.iter().map(|s| {
        let shown = s.state == StatementState::Shown;
        let author = s.participant.and_then(|id| files.numbers.get(&id)).copied().unwrap_or(nobody);
        let count = |n: i64| if shown { n.to_string() } else { "0".to_owned() };
        vec![
            hour(s.made.0).to_string(),
            s.number.to_string(),
            // Who wrote what nobody sees is told to nobody.
            if shown { author } else { nobody }.to_string(),
            count(s.agree),
            count(s.disagree),
            if shown { "1" } else { "-1" }.to_owned(),
            if shown { cell(&s.text) } else { String::new() },
            if shown && s.seed { "True" } else { "False" }.to_owned(),
            if shown { s.lang.clone() } else { String::new() },
            s.prompt.to_string(),
        ]
    });
    let head = [
        "timestamp",
        "comment-id",
        "author-id",
        "agrees",
        "disagrees",
        "moderated",
        "comment-body",
        "is-seed",
        "lang",
        "prompt",
    ];
    let name = format!("{}-comments.csv", files.found.row.id);
    Ok(file("text/csv; charset=utf-8", &name, table(rows, &head)?))
}

/// `GET /dialogues/{id}/votes.csv`
pub(crate) async fn votes(visit: Visit, Path(id): Path<String>) -> Answer {
    let files = match files(&visit, &id).await? {
        Ok(files) => files,
        Err(way) => return Ok(way),
    };
    let mut rows: Vec<(i64, usize, i64, i64)> = files
        .votes
        .iter()
        .filter_map(|v| Some((v.statement, *files.numbers.get(&v.participant)?, v.vote, hour(v.at.0))))
        .collect();
    // In the order of the new numbers: the old one would tell who is who in two downloads.
    rows.sort_unstable();
    let rows = rows.into_iter().map(|(statement, person, vote, at)| {
        vec![at.to_string(), statement.to_string(), person.to_string(), vote.to_string()]
    });
    let name = format!("{}-votes.csv", files.found.row.id);
    Ok(file("text/csv; charset=utf-8", &name, table(rows, &["timestamp", "comment-id", "voter-id", "vote"])?))
}
