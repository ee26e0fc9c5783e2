//! What is hers: what she said of herself, what she said, how she voted; and the ways to take it back.
//!
//! This works in every phase and after the end: whoever came in must be able to leave. Absent on purpose: a question why.

use axum::http::{StatusCode, header};
use dialogue::Phase;
use dialogue::declared::Declared;
use people::{Id, Refused};
use store::{Leaving, ParticipantRow, StatementRow};

use super::later;
use crate::door::Problem;
use crate::handlers::Answer;
use crate::views::dialogue::voice::leave;
use crate::views::dialogue::voice::me::{self as view, Hers};
use crate::voice::{Deed, Voice, VoiceSent};

async fn page(voice: &Voice, me: &ParticipantRow, said: &Declared, note: Option<String>, status: StatusCode) -> Answer {
    let mut reader = voice.visit.app.store.reader().await?;
    let own = reader.statements_by(voice.id(), me.id).await?;
    let all = reader.statements(voice.id()).await?;
    let votes = reader.votes_by(voice.id(), me.id).await?;
    drop(reader);
    view::page(voice, &Hers { said, own: &own, all: &all, votes: &votes, note }, status)
}

/// `GET /dialogues/{id}/me`
pub(crate) async fn show(voice: Voice) -> Answer {
    let Some(me) = &voice.me else { return Ok(voice.go("/join")) };
    let said = Declared::read(me.declared.as_deref()).unwrap_or_default();
    page(&voice, me, &said, None, StatusCode::OK).await
}

/// `POST /dialogues/{id}/me`: what she says of herself, all of it or nothing.
pub(crate) async fn declare(sent: VoiceSent) -> Answer {
    let VoiceSent { voice, fields } = &sent;
    let Some(me) = &voice.me else { return Ok(voice.go("/join")) };
    let chosen = |name: &str| Some(fields.one(name)).filter(|word| !word.is_empty()).map(str::to_owned);
    let said = Declared {
        region: chosen("region"),
        sector: chosen("sector"),
        lived: fields.one("lived") == "yes",
        groups: fields.all("group").map(str::to_owned).collect(),
    };
    let refused = async |refused: Refused| {
        let status = Problem::Refused(refused.clone()).into_status();
        let note = Some(voice.ctx().refused(&refused));
        page(voice, me, &said, note, status).await.map(|page| later(page, &refused))
    };
    if let Err(reason) = sent.check("me") {
        return refused(reason).await;
    }
    let words = &voice.visit.site.knowledge.words;
    let known = |word: &str| words.contains_key(&("group".to_owned(), word.to_owned()));
    // A box that is ticked sends one word, a list sends one that may be empty: anything else is not from our page.
    let odd = ["region", "sector", "lived"].into_iter().any(|name| fields.all(name).count() > 1)
        || fields.all("lived").any(|word| word != "yes");
    let kept = match said.check(known).and_then(|()| said.kept()) {
        Ok(kept) if !odd => kept,
        Ok(_) => return Err(Problem::Told(StatusCode::UNPROCESSABLE_ENTITY, "voice-declared-unreadable")),
        Err(wrong) => {
            let note = Some(voice.ctx().t(wrong.id()));
            return page(voice, me, &said, note, StatusCode::UNPROCESSABLE_ENTITY).await;
        }
    };
    if let Err(reason) = voice.limit(Deed::Change, me.id) {
        return refused(reason).await;
    }
    let input = (voice.id().to_owned(), me.id, kept);
    let work = voice.visit.app.store.write("declare", input, |w, (dialogue, me, kept)| {
        Box::pin(async move { w.set_declared(dialogue, *me, kept.as_deref()).await })
    });
    work.await?;
    Ok(voice.go("/me?saved=1"))
}

/// The statement of hers that is named, unless she has taken it back.
async fn own(voice: &Voice, me: &ParticipantRow, number: &str) -> Result<StatementRow, Problem> {
    let number = number.parse::<i64>().map_err(|_| Problem::Missing)?;
    let row = voice.visit.app.store.reader().await?.statement(voice.id(), number).await?;
    row.filter(|row| row.participant == Some(me.id)).ok_or(Problem::Missing)
}

/// `GET /dialogues/{id}/me/statement?n=…`: whether she means it.
pub(crate) async fn ask_one(voice: Voice) -> Answer {
    let Some(me) = &voice.me else { return Ok(voice.go("/join")) };
    let Some(number) = voice.visit.query.get("n") else { return Ok(voice.go("/me")) };
    let row = own(&voice, me, number).await?;
    leave::one(&voice, &row)
}

/// `POST /dialogues/{id}/me/statement`: takes one statement back.
pub(crate) async fn take_back(sent: VoiceSent) -> Answer {
    let VoiceSent { voice, fields } = &sent;
    let Some(me) = &voice.me else { return Ok(voice.go("/join")) };
    sent.check("me")?;
    let row = own(voice, me, fields.one("statement")).await?;
    let input = (voice.id().to_owned(), me.id, row.number);
    let work = voice.visit.app.store.write("take back", input, |w, (dialogue, me, number)| {
        Box::pin(async move { w.erase_statement(dialogue, *me, *number).await })
    });
    work.await?;
    voice.visit.app.board.poke(voice.id());
    Ok(voice.go("/me?taken=1"))
}

/// `GET /dialogues/{id}/me/leave`: what the two ways of leaving mean.
pub(crate) async fn ask(voice: Voice) -> Answer {
    if voice.me.is_none() {
        return leave::gone(&voice);
    }
    leave::page(&voice, StatusCode::OK)
}

/// `POST /dialogues/{id}/me/leave`: takes everything back, or lets this browser forget her.
pub(crate) async fn leave(sent: VoiceSent) -> Answer {
    let VoiceSent { voice, fields } = &sent;
    let Some(me) = &voice.me else { return Ok(voice.go("/me/leave")) };
    sent.check("me")?;
    let done = match fields.one("what") {
        "everything" => {
            let leaving = match fields.one("votes") {
                "now" => Leaving::AtOnce,
                _ => Leaving::WithOthers(Id::new(&mut *voice.visit.app.rng())),
            };
            let input = (voice.id().to_owned(), me.id, leaving);
            let work = voice.visit.app.store.write("erase a participant", input, |w, (dialogue, me, leaving)| {
                Box::pin(async move { w.erase_participant(dialogue, *me, *leaving).await })
            });
            work.await?;
            voice.visit.app.board.poke(voice.id());
            if leaving == Leaving::AtOnce || voice.found.phase == Phase::Closed { "everything" } else { "others" }
        }
        "device" => "device",
        _ => return Err(Problem::Told(StatusCode::UNPROCESSABLE_ENTITY, "voice-leave-unclear")),
    };
    let mut response = voice.go(&format!("/me/leave?done={done}"));
    response.headers_mut().insert(header::SET_COOKIE, voice.cookie(None));
    Ok(response)
}
