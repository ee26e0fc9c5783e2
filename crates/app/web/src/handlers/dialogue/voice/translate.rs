//! A translation that a participant supplies. The original is always shown, and the translation beside it as what it is.

use axum::extract::Path;
use axum::http::StatusCode;
use dialogue::text;
use dialogue::{Moderation, lang};
use people::Refused;
use store::{Error, ParticipantRow, StatementRow, StatementState, TranslationRow};

use super::later;
use super::say::language;
use crate::door::Problem;
use crate::handlers::Answer;
use crate::views::dialogue::voice::say::Wrong;
use crate::views::dialogue::voice::translate::{self as view, Filled};
use crate::voice::{Deed, Voice, VoiceSent};

/// The statement that an address names, if she may see it: what everybody sees, or what is hers.
async fn statement(voice: &Voice, me: &ParticipantRow, n: &str) -> Result<StatementRow, Problem> {
    let number = n.parse::<i64>().map_err(|_| Problem::Missing)?;
    let row = voice.visit.app.store.reader().await?.statement(voice.id(), number).await?;
    let seen = |row: &StatementRow| {
        row.state == StatementState::Shown || row.participant == Some(me.id) && row.state == StatementState::Waiting
    };
    row.filter(seen).ok_or(Problem::Missing)
}

/// `GET /dialogues/{id}/statements/{n}/translate`
pub(crate) async fn show(Path((_, n)): Path<(String, String)>, voice: Voice) -> Answer {
    let Some(me) = &voice.me else { return Ok(voice.go("/join")) };
    let row = statement(&voice, me, &n).await?;
    let others = voice.visit.app.store.reader().await?.translations_of(voice.id(), row.number).await?;
    let done = voice
        .visit
        .query
        .get("sent")
        .and_then(|code| others.iter().find(|t| t.lang == code && t.participant == Some(me.id)));
    view::page(&voice, &row, &others, &Filled { done, ..Filled::default() }, StatusCode::OK)
}

/// `POST /dialogues/{id}/statements/{n}/translate`
pub(crate) async fn send(Path((_, n)): Path<(String, String)>, sent: VoiceSent) -> Answer {
    let VoiceSent { voice, fields } = &sent;
    let Some(me) = &voice.me else { return Ok(voice.go("/join")) };
    let row = statement(voice, me, &n).await?;
    let others = voice.visit.app.store.reader().await?.translations_of(voice.id(), row.number).await?;
    let page = |wrong: Wrong, status: StatusCode| {
        let filled =
            Filled { text: fields.one("text"), lang: fields.one("lang"), wrong: Some(wrong), ..Filled::default() };
        view::page(voice, &row, &others, &filled, status)
    };
    let refused = |refused: Refused| {
        let status = Problem::Refused(refused.clone()).into_status();
        page(Wrong::Rule(refused.clone()), status).map(|page| later(page, &refused))
    };
    let again = |wrong: Wrong| page(wrong, StatusCode::UNPROCESSABLE_ENTITY);
    if let Err(reason) = sent.check("translate") {
        return refused(reason);
    }
    let code = match language(fields.one("lang")) {
        Some(code) if !code.is_empty() && code != lang::UNKNOWN && code != row.lang => code.to_owned(),
        _ => return again(Wrong::Lang),
    };
    let words = match text::translation(fields.one("text")) {
        Ok(words) => words,
        Err(odd) => return again(Wrong::Text(odd)),
    };
    if !voice.found.is_open() {
        return page(Wrong::Told("voice-refused-closed"), StatusCode::CONFLICT);
    }
    if let Err(reason) = voice.limit(Deed::Say, me.id) {
        return refused(reason);
    }
    let first = voice.found.session.moderation == Moderation::Before || text::points_at_somebody(&words);
    let new = TranslationRow {
        statement: row.number,
        lang: code.clone(),
        text: words,
        participant: Some(me.id),
        person: None,
        shown: !first,
        made: voice.visit.now,
    };
    let input = (voice.id().to_owned(), new);
    let kept = voice.visit.app.store.write("translate", input, |w, (dialogue, new)| {
        Box::pin(async move { w.put_translation(dialogue, new).await })
    });
    let kept = kept.await;
    voice.visit.app.board.poke(voice.id());
    match kept {
        Ok(()) => Ok(voice.go(&format!("/statements/{}/translate?sent={code}", row.number))),
        Err(Error::Refused(id)) => page(Wrong::Told(id), StatusCode::CONFLICT),
        Err(error) => Err(error.into()),
    }
}
