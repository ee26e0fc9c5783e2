//! One statement, scored by each criterion. Whatever is left out is asked again; nothing has to be answered.

use axum::http::StatusCode;
use people::{Id, Refused};
use store::{Error, ParticipantRow, ScoreRow, StatementRow, StatementState};

use super::{FORM, seed};
use crate::door::Problem;
use crate::form::Fields;
use crate::handlers::Answer;
use crate::handlers::dialogue::read;
use crate::views::dialogue::map::score as view;
use crate::voice::{Deed, Voice, VoiceSent};

/// The words of the form for what is kept, in the order of the page.
pub(crate) const WORDS: [(&str, i64); 4] = [("yes", 2), ("perhaps", 1), ("no", 0), ("unknown", -1)];

/// What she is asked from: the statements of the round that are shown, in her order, and her scores.
struct Asked {
    statements: Vec<StatementRow>,
    scores: Vec<ScoreRow>,
}

impl Asked {
    async fn of(voice: &Voice, me: &ParticipantRow) -> Result<Self, Problem> {
        let mut reader = voice.visit.app.store.reader().await?;
        let mut all = reader.statements(voice.id()).await?;
        all.retain(|s| s.state == StatementState::Shown);
        let order = voice.found.session.rounds.scoring.order(seed(me.id));
        let statements = order.iter().filter_map(|n| all.iter().find(|s| s.number == *n).cloned());
        Ok(Self { statements: statements.collect(), scores: reader.scores_by(voice.id(), me.id).await? })
    }

    /// How many criteria she has answered for a statement.
    fn answered(&self, statement: i64, criteria: usize) -> usize {
        let known = |row: &&ScoreRow| row.statement == statement && (0..criteria as i64).contains(&row.criterion);
        self.scores.iter().filter(known).count()
    }

    /// The first one after a statement that is not scored whole, else the first of all.
    fn next(&self, after: Option<i64>, criteria: usize) -> Option<&StatementRow> {
        let at = after.and_then(|n| self.statements.iter().position(|s| s.number == n)).map_or(0, |at| at + 1);
        let (before, rest) = self.statements.split_at_checked(at)?;
        rest.iter().chain(before).find(|s| self.answered(s.number, criteria) < criteria)
    }
}

async fn page(
    voice: &Voice,
    me: &ParticipantRow,
    wanted: Option<i64>,
    after: Option<i64>,
    note: Option<String>,
    status: StatusCode,
) -> Answer {
    let asked = Asked::of(voice, me).await?;
    let criteria = voice.found.session.criteria.len();
    let takes = voice.found.session.rounds.scoring.takes(voice.found.phase);
    let wanted = wanted.and_then(|n| asked.statements.iter().find(|s| s.number == n));
    let statement = wanted.or_else(|| asked.next(after, criteria)).filter(|_| takes);
    let translations = match statement {
        Some(s) => voice.visit.app.store.reader().await?.translations_of(voice.id(), s.number).await?,
        None => Vec::new(),
    };
    let scored = asked.statements.iter().filter(|s| asked.answered(s.number, criteria) == criteria);
    let shown = view::Shown {
        statement,
        translations: &translations,
        scores: &asked.scores,
        scored: &scored.collect::<Vec<_>>(),
        all: asked.statements.len(),
        takes,
        note,
    };
    view::page(voice, &shown, status)
}

/// `GET /dialogues/{id}/priorities/score`
pub(crate) async fn show(voice: Voice) -> Answer {
    let Some(me) = &voice.me else { return Ok(voice.go("/join")) };
    let number = |name: &str| voice.visit.query.get(name).and_then(|n| n.parse().ok());
    page(&voice, me, number("n"), number("after"), None, StatusCode::OK).await
}

/// What she answered; a criterion that is left out is none of it. `None` if an answer is none of the four, or one of two.
fn given(fields: &Fields, me: Id, statement: i64, criteria: usize) -> Option<Vec<ScoreRow>> {
    let mut all = Vec::new();
    for criterion in 0..criteria {
        let name = format!("c{criterion}");
        if fields.all(&name).next().is_some() {
            let (_, score) = WORDS.iter().find(|(word, _)| *word == fields.one(&name))?;
            all.push(ScoreRow { participant: me, statement, criterion: i64::try_from(criterion).ok()?, score: *score });
        }
    }
    Some(all)
}

/// `POST /dialogues/{id}/priorities/score`
pub(crate) async fn send(sent: VoiceSent) -> Answer {
    let VoiceSent { voice, fields } = &sent;
    let Some(me) = &voice.me else { return Ok(voice.go("/join")) };
    let statement: Option<i64> = fields.one("statement").parse().ok();
    let refused = async |refused: Refused| {
        let note = Some(voice.ctx().refused(&refused));
        let status = Problem::Refused(refused).into_status();
        page(voice, me, statement, None, note, status).await
    };
    if let Err(reason) = sent.check(FORM) {
        return refused(reason).await;
    }
    let Some(statement) = statement else {
        return Err(Problem::Told(StatusCode::UNPROCESSABLE_ENTITY, "first-unclear"));
    };
    if let Err(reason) = voice.limit(Deed::Vote, me.id) {
        return refused(reason).await;
    }
    let given = given(fields, me.id, statement, voice.found.session.criteria.len());
    let given = given.ok_or(Problem::Told(StatusCode::UNPROCESSABLE_ENTITY, "first-unclear"))?;
    let work = (voice.id().to_owned(), given);
    let kept = voice.visit.app.store.write("score", work, move |w, (dialogue, given)| {
        Box::pin(async move {
            // The round may have been closed, or the statement taken out of it, while she read.
            let row = w.dialogue(dialogue).await?.ok_or(Error::Refused("first-refused-closed"))?;
            let found = read(row, false).map_err(|_| Error::Row("a session cannot be read".into()))?;
            let round = &found.session.rounds.scoring;
            if !round.takes(found.phase) {
                return Err(Error::Refused("first-refused-closed"));
            }
            let shown = w.statement(dialogue, statement).await?.is_some_and(|s| s.state == StatementState::Shown);
            if !round.statements.contains(&statement) || !shown {
                return Err(Error::Refused("first-refused-gone"));
            }
            for row in given.iter() {
                w.put_score(dialogue, row).await?;
            }
            Ok(())
        })
    });
    match kept.await {
        Err(Error::Refused(id)) => page(voice, me, None, None, Some(voice.ctx().t(id)), StatusCode::CONFLICT).await,
        kept => {
            kept?;
            Ok(voice.go(&format!("/priorities/score?after={statement}#card")))
        }
    }
}
