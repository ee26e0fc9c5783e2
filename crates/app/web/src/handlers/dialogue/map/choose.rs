//! Two statements: which comes first? Pairs that few were asked about come first, whoever is asked.

use std::collections::{BTreeMap, BTreeSet};

use axum::http::StatusCode;
use dialogue::rounds::{Pair, next_pair};
use people::Refused;
use store::{ChoiceRow, Error, ParticipantRow, StatementRow, StatementState};

use super::{FORM, seed};
use crate::door::Problem;
use crate::handlers::Answer;
use crate::handlers::dialogue::read;
use crate::views::dialogue::map::choose as view;
use crate::voice::{Deed, Voice, VoiceSent};

async fn page(voice: &Voice, me: &ParticipantRow, note: Option<String>, status: StatusCode) -> Answer {
    let round = &voice.found.session.rounds.pairs;
    let takes = round.takes(voice.found.phase);
    let mut reader = voice.visit.app.store.reader().await?;
    let mut all: Vec<StatementRow> = reader.statements(voice.id()).await?;
    all.retain(|s| s.state == StatementState::Shown && round.statements.contains(&s.number));
    let numbers: Vec<i64> = all.iter().map(|s| s.number).collect();
    let asked = reader.pairs_asked(voice.id()).await?.into_iter();
    let asked: BTreeMap<Pair, u32> =
        asked.map(|(one, other, times)| ((one, other), u32::try_from(times).unwrap_or(u32::MAX))).collect();
    let hers = reader.choices_by(voice.id(), me.id).await?;
    let mut hers: BTreeSet<Pair> = hers.into_iter().map(|choice| (choice.one, choice.other)).collect();
    let translations = reader.translations(voice.id()).await?;
    drop(reader);
    hers.retain(|(a, b)| numbers.contains(a) && numbers.contains(b));
    let pair = next_pair(&numbers, &asked, &hers, seed(me.id)).filter(|_| takes);
    let find = |n: i64| all.iter().find(|s| s.number == n);
    let shown = view::Shown {
        pair: pair.and_then(|(a, b)| find(a).zip(find(b))),
        translations: &translations,
        answered: hers.len(),
        all: numbers.len() * numbers.len().saturating_sub(1) / 2,
        takes,
        note,
    };
    view::page(voice, &shown, status)
}

/// `GET /dialogues/{id}/priorities/choose`
pub(crate) async fn show(voice: Voice) -> Answer {
    let Some(me) = &voice.me else { return Ok(voice.go("/join")) };
    page(&voice, me, None, StatusCode::OK).await
}

/// `POST /dialogues/{id}/priorities/choose`
pub(crate) async fn send(sent: VoiceSent) -> Answer {
    let VoiceSent { voice, fields } = &sent;
    let Some(me) = &voice.me else { return Ok(voice.go("/join")) };
    let refused = async |refused: Refused| {
        let note = Some(voice.ctx().refused(&refused));
        page(voice, me, note, Problem::Refused(refused).into_status()).await
    };
    if let Err(reason) = sent.check(FORM) {
        return refused(reason).await;
    }
    let number = |name: &str| fields.one(name).parse::<i64>().ok();
    let (one, other, first) = (number("one"), number("other"), number("first"));
    let pair = one.zip(other).filter(|(one, other)| one != other);
    let clear = |(one, other): &(i64, i64)| match first {
        Some(first) => first == *one || first == *other,
        None => fields.one("first") == "neither",
    };
    let Some((one, other)) = pair.filter(clear) else {
        return Err(Problem::Told(StatusCode::UNPROCESSABLE_ENTITY, "first-unclear"));
    };
    if let Err(reason) = voice.limit(Deed::Vote, me.id) {
        return refused(reason).await;
    }
    let row = ChoiceRow { participant: me.id, one: one.min(other), other: one.max(other), first };
    let now = voice.visit.now;
    let kept = voice.visit.app.store.write("choose", (voice.id().to_owned(), row), move |w, (dialogue, row)| {
        Box::pin(async move {
            let found = w.dialogue(dialogue).await?.ok_or(Error::Refused("first-refused-closed"))?;
            let found = read(found, false).map_err(|_| Error::Row("a session cannot be read".into()))?;
            let round = &found.session.rounds.pairs;
            if !round.takes(found.phase) {
                return Err(Error::Refused("first-refused-closed"));
            }
            for n in [row.one, row.other] {
                let shown = w.statement(dialogue, n).await?.is_some_and(|s| s.state == StatementState::Shown);
                if !round.statements.contains(&n) || !shown {
                    return Err(Error::Refused("first-refused-gone"));
                }
            }
            w.put_choice(dialogue, row, now).await
        })
    });
    match kept.await {
        Err(Error::Refused(id)) => page(voice, me, Some(voice.ctx().t(id)), StatusCode::CONFLICT).await,
        kept => {
            kept?;
            Ok(voice.go("/priorities/choose#card"))
        }
    }
}
