//! Saying something: in any language, in at most 280 characters, read by a facilitator first where the session is so.
//!
//! Nothing that somebody wrote is ever lost to a refusal: whatever is said no to comes back in the form, with the reason.

use axum::http::StatusCode;
use dialogue::near::{self, Said};
use dialogue::text::{self, Odd};
use dialogue::{Moderation, lang};
use people::Refused;
use store::{Error, NewStatement, ParticipantRow, StatementRow, StatementState};

use super::later;
use crate::door::Problem;
use crate::handlers::Answer;
use crate::views::dialogue::voice::say::{self as view, Filled, Wrong};
use crate::voice::{Deed, Voice, VoiceSent};

/// Statements close to hers that she is shown at most.
const MOST_ALIKE: usize = 3;

/// `GET /dialogues/{id}/say`: the form, or after sending, what became of it.
pub(crate) async fn show(voice: Voice) -> Answer {
    let Some(me) = &voice.me else { return Ok(voice.go("/join")) };
    if let Some(number) = voice.visit.query.get("sent").and_then(|n| n.parse().ok()) {
        let row = voice.visit.app.store.reader().await?.statement(voice.id(), number).await?;
        if let Some(row) = row.filter(|row| row.participant == Some(me.id)) {
            let all = voice.visit.app.store.reader().await?.statements(voice.id()).await?;
            return view::sent(&voice, &row, &alike(&row, &all));
        }
    }
    let prompt = voice.visit.query.get("prompt").unwrap_or_default();
    view::form(&voice, &Filled { prompt, ..Filled::default() }, StatusCode::OK)
}

/// `POST /dialogues/{id}/say`
pub(crate) async fn send(sent: VoiceSent) -> Answer {
    let VoiceSent { voice, fields } = &sent;
    let filled = |wrong: Option<Wrong>| Filled {
        prompt: fields.one("prompt"),
        text: fields.one("text"),
        lang: fields.one("lang"),
        wrong,
    };
    // Her cookie is gone: the words stay in the page, to be copied.
    let Some(me) = &voice.me else { return view::form(voice, &filled(Some(Wrong::Left)), StatusCode::FORBIDDEN) };
    let refused = |refused: Refused| {
        let status = Problem::Refused(refused.clone()).into_status();
        view::form(voice, &filled(Some(Wrong::Rule(refused.clone()))), status).map(|page| later(page, &refused))
    };
    let again = |wrong: Wrong| view::form(voice, &filled(Some(wrong)), StatusCode::UNPROCESSABLE_ENTITY);
    if let Err(reason) = sent.check("say") {
        return refused(reason);
    }
    let count = voice.found.session.prompts.len();
    let Some(prompt) = fields.one("prompt").parse::<usize>().ok().filter(|n| *n < count) else {
        return again(Wrong::Prompt);
    };
    let Some(code) = language(fields.one("lang")) else { return again(Wrong::Lang) };
    let words = match text::statement(fields.one("text")) {
        Ok(words) => words,
        Err(odd) => return again(Wrong::Text(odd)),
    };
    if let Err(reason) = voice.limit(Deed::Say, me.id) {
        return refused(reason);
    }
    let kept = put(voice, me, prompt, code, words).await;
    match kept {
        Ok(number) => Ok(voice.go(&format!("/say?sent={number}"))),
        Err(Error::Refused(id)) => view::form(voice, &filled(Some(Wrong::Told(id))), StatusCode::CONFLICT),
        Err(error) => Err(error.into()),
    }
}

/// What others said that is close to it, nearest first.
fn alike<'a>(row: &StatementRow, all: &'a [StatementRow]) -> Vec<&'a StatementRow> {
    let others = all.iter().filter(|s| s.number != row.number && s.prompt == row.prompt);
    let others: Vec<&StatementRow> = others.filter(|s| s.state == StatementState::Shown).collect();
    let said = |s: &'a StatementRow| Said { number: s.number, texts: vec![&s.text] };
    let hers = std::iter::once(Said { number: row.number, texts: vec![&row.text] });
    let texts: Vec<Said<'_>> = hers.chain(others.iter().map(|s| said(s))).collect();
    let pairs = near::beside_first(&texts, near::LEAST);
    let hers = pairs.iter();
    let number = |pair: &near::Near| if pair.one == row.number { pair.other } else { pair.one };
    hers.filter_map(|pair| others.iter().find(|s| s.number == number(pair)).copied()).take(MOST_ALIKE).collect()
}

/// The code that she chose; nothing chosen leaves it to a guess. `None` if it is no code.
pub(super) fn language(chosen: &str) -> Option<&str> {
    (chosen.is_empty() || lang::is_code(chosen)).then_some(chosen)
}

async fn put(voice: &Voice, me: &ParticipantRow, prompt: usize, code: &str, words: String) -> store::Result<i64> {
    // What could find somebody is read first in any case.
    let first = voice.found.session.moderation == Moderation::Before || text::points_at_somebody(&words);
    let new = NewStatement {
        dialogue: voice.id().to_owned(),
        participant: Some(me.id),
        prompt: i64::try_from(prompt).unwrap_or(0),
        lang: if code.is_empty() { lang::guess(&words).to_owned() } else { code.to_owned() },
        text: words,
        state: if first { StatementState::Waiting } else { StatementState::Shown },
        seed: false,
        made: voice.visit.now,
        decided: None,
    };
    let work = voice.visit.app.store.write("say", (new, me.id), |w, (new, me)| {
        Box::pin(async move {
            // The same form sent twice, or the same words again, is one statement.
            let before = w.statements_by(&new.dialogue, *me).await?;
            match before.into_iter().find(|s| s.prompt == new.prompt && s.text == new.text) {
                Some(same) => Ok(same.number),
                None => w.post_statement(new).await,
            }
        })
    });
    let said = work.await;
    voice.visit.app.board.poke(voice.id());
    said
}

impl From<Odd> for Wrong {
    fn from(odd: Odd) -> Self {
        Wrong::Text(odd)
    }
}
