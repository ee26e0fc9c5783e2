//! One statement at a time. Which one is next is decided by `dialogue::route`; a statement that is named is shown to change her mind.

use axum::http::StatusCode;
use dialogue::route::{self, Candidate};
use people::{Id, Refused};
use store::{Error, ParticipantRow, StatementRow, StatementState, Vote};

use super::later;
use crate::door::Problem;
use crate::handlers::Answer;
use crate::views::dialogue::voice::vote::{self as view, Shown};
use crate::voice::{Deed, Voice, VoiceSent};

/// Statements that an address can name as put off; more than that and the oldest comes back.
const MOST_SKIPPED: usize = 40;

/// What she is shown it from.
struct Room {
    statements: Vec<StatementRow>,
    votes: Vec<(i64, Vote)>,
    skipped: Vec<i64>,
}

impl Room {
    async fn read(voice: &Voice, me: &ParticipantRow, skipped: &str) -> Result<Self, Problem> {
        let mut reader = voice.visit.app.store.reader().await?;
        let mut statements = reader.statements(voice.id()).await?;
        statements.retain(|s| s.state == StatementState::Shown);
        let votes = reader.votes_by(voice.id(), me.id).await?;
        let mut skipped: Vec<i64> = skipped.split('.').filter_map(|n| n.parse().ok()).collect();
        skipped.drain(..skipped.len().saturating_sub(MOST_SKIPPED));
        Ok(Self { statements, votes: votes.into_iter().map(|v| (v.statement, v.vote)).collect(), skipped })
    }

    fn vote_on(&self, number: i64) -> Option<Vote> {
        self.votes.iter().find(|(n, _)| *n == number).map(|(_, vote)| *vote)
    }

    fn find(&self, number: i64) -> Option<&StatementRow> {
        self.statements.iter().find(|s| s.number == number)
    }

    fn candidates(&self, me: &ParticipantRow) -> Vec<Candidate> {
        let few = |n: i64| u32::try_from(n).unwrap_or(u32::MAX);
        let of = |s: &StatementRow| Candidate {
            number: s.number,
            prompt: s.prompt,
            votes: few(s.cast),
            agree: few(s.agree),
            disagree: few(s.disagree),
            extremity: 0.0,
            voted: self.vote_on(s.number).is_some(),
            skipped: self.skipped.contains(&s.number),
            own: s.participant == Some(me.id),
        };
        self.statements.iter().map(of).collect()
    }
}

/// What is shown beside the next statement.
#[derive(Default)]
struct Beside<'a> {
    /// The one she voted on just now.
    done: Option<i64>,
    /// The one she asks for.
    wanted: Option<i64>,
    /// Those she put off.
    skipped: &'a str,
    /// What was refused.
    note: Option<String>,
    /// A vote that was not taken because it came too fast: it is kept in the page.
    pending: Option<(i64, Vote)>,
}

async fn page(voice: &Voice, me: &ParticipantRow, beside: Beside<'_>, status: StatusCode) -> Answer {
    let room = Room::read(voice, me, beside.skipped).await?;
    let last = beside.done.and_then(|n| room.find(n)).map(|s| s.prompt);
    let candidates = room.candidates(me);
    let asked = beside.pending.map(|(n, _)| n).or(beside.wanted).filter(|n| room.find(*n).is_some());
    let number = asked.or_else(|| route::next(&candidates, last, seed(me.id)));
    let statement = number.filter(|_| voice.found.is_open()).and_then(|n| room.find(n));
    let translations = match statement {
        Some(s) => voice.visit.app.store.reader().await?.translations_of(voice.id(), s.number).await?,
        None => Vec::new(),
    };
    let shown = Shown {
        statement,
        translations: &translations,
        own: statement.is_some_and(|s| s.participant == Some(me.id)),
        present: statement.and_then(|s| room.vote_on(s.number)),
        pending: beside.pending.map(|(_, vote)| vote),
        done: beside.done.and_then(|n| room.find(n).zip(room.vote_on(n))),
        voted: candidates.iter().filter(|c| c.voted).count(),
        all: candidates.len(),
        left: route::left(&candidates),
        skipped: &room.skipped,
        note: beside.note,
    };
    view::page(voice, &shown, status)
}

/// The same for the same person: a page that is loaded again shows the same statement.
fn seed(id: Id) -> u64 {
    let bytes = id.to_bytes();
    bytes.iter().fold(0, |sum, byte| (sum << 8) ^ (sum >> 56) ^ u64::from(*byte))
}

/// `GET /dialogues/{id}/vote`
pub(crate) async fn show(voice: Voice) -> Answer {
    let Some(me) = &voice.me else { return Ok(voice.go("/join")) };
    let number = |name: &str| voice.visit.query.get(name).and_then(|n| n.parse().ok());
    let skipped = voice.visit.query.get("skip").unwrap_or_default();
    let beside = Beside { done: number("done"), wanted: number("statement"), skipped, ..Beside::default() };
    page(&voice, me, beside, StatusCode::OK).await
}

/// `POST /dialogues/{id}/vote`
pub(crate) async fn cast(sent: VoiceSent) -> Answer {
    let VoiceSent { voice, fields } = &sent;
    let Some(me) = &voice.me else { return Ok(voice.go("/join")) };
    let (statement, vote) = (fields.one("statement").parse::<i64>().ok(), Vote::from_word(fields.one("vote")));
    let skipped = fields.one("skip");
    let refused = async |refused: Refused| {
        let note = Some(voice.ctx().refused(&refused));
        let status = Problem::Refused(refused.clone()).into_status();
        let pending = statement.zip(vote);
        let beside = Beside { skipped, note, pending, ..Beside::default() };
        page(voice, me, beside, status).await.map(|page| later(page, &refused))
    };
    if let Err(reason) = sent.check("vote") {
        return refused(reason).await;
    }
    let (Some(statement), Some(vote)) = (statement, vote) else {
        return Err(Problem::Told(StatusCode::UNPROCESSABLE_ENTITY, "voice-vote-unclear"));
    };
    if let Err(reason) = voice.limit(Deed::Vote, me.id) {
        return refused(reason).await;
    }
    let (who, now) = (me.id, voice.visit.now);
    let kept = voice.visit.app.store.write("vote", voice.id().to_owned(), move |w, dialogue| {
        Box::pin(async move { w.put_vote(dialogue, who, statement, vote, now).await })
    });
    let kept = kept.await;
    if matches!(kept, Ok(true)) {
        voice.visit.app.board.poke(voice.id());
    }
    match kept {
        // Taken down, merged or closed while she read it: she is told, and goes on.
        Err(Error::Refused(id)) => {
            let beside = Beside { skipped, note: Some(voice.ctx().t(id)), ..Beside::default() };
            page(voice, me, beside, StatusCode::CONFLICT).await
        }
        kept => {
            kept?;
            let plain = !skipped.is_empty() && skipped.bytes().all(|b| b.is_ascii_digit() || b == b'.');
            let skip = if plain && skipped.len() <= 200 { format!("&skip={skipped}") } else { String::new() };
            Ok(voice.go(&format!("/vote?done={statement}{skip}#card")))
        }
    }
}
