//! Reading a room and drawing it.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::num::NonZeroUsize;

use dialogue::declared::Declared;
use dialogue::missing::{Crowd, Figures};
use opinion::{Builder, MapSettings, OpinionMap, Side, Table};
use people::{Id, Millis};
use store::{MapRow, ParticipantRow, StatementRow, StatementState, TranslationRow, VoteRow};

use super::memory::Memory;
use super::{Group, LEAST, Outcome, Own, Reach, Seen, Told};
use crate::app::Shared;
use crate::charts::opinion::Dot;
use crate::door::Problem;
use crate::handlers::dialogue::Found;

/// The engine places nobody who voted on fewer statements (or on all there are).
const ENOUGH: usize = 7;
/// The same votes give the same map: nothing here is left to chance.
const SEED: u64 = 1;
/// Hands at most: others are waiting for theirs.
const HANDS: usize = 4;

/// A room as it is kept.
pub(super) struct Room {
    pub(super) statements: Vec<StatementRow>,
    pub(super) translations: Vec<TranslationRow>,
    pub(super) participants: Vec<ParticipantRow>,
    /// As they are told.
    pub(super) votes: Vec<VoteRow>,
    /// Everybody who voted, told or not.
    pub(super) voters: Vec<Id>,
}

/// Reads the room, draws it off the threads that answer, and keeps what the next map needs.
pub(super) async fn make(app: &Shared, found: &Found) -> Result<Outcome, Problem> {
    let id = &found.row.id;
    let mut reader = app.store.reader().await?;
    let room = Room {
        statements: reader.statements(id).await?,
        translations: reader.translations(id).await?,
        participants: reader.participants(id).await?,
        votes: reader.votes_told(id).await?,
        voters: reader.voters(id).await?,
    };
    let kept = reader.opinion_map(id).await?;
    drop(reader);
    let (seq, now) = (found.row.seq, app.now());
    let memory = kept.as_ref().map(|row| Memory::read(&row.body)).unwrap_or_default();
    let hands = std::thread::available_parallelism().map_or(1, NonZeroUsize::get).min(HANDS);
    let threads = NonZeroUsize::new(hands).unwrap_or(NonZeroUsize::MIN);
    let drawn = tokio::task::spawn_blocking(move || draw(&room, &memory, seq, now, threads));
    let (mut outcome, letters, crowd) = drawn.await.map_err(|_| Problem::Broken)?;
    outcome.figures = keep(app, id, seq, now, (letters, crowd)).await?;
    Ok(outcome)
}

/// Keeps letters and figures. The figures before are read in the same transaction: two servers that look at once move them once.
async fn keep(app: &Shared, id: &str, seq: i64, now: Millis, work: (Memory, Crowd)) -> Result<Figures, Problem> {
    let id = id.to_owned();
    let kept = app.store.write("opinion map", (id, work), move |w, (id, (letters, crowd))| {
        Box::pin(async move {
            let row = w.opinion_map(id).await?;
            let before = row.as_ref().map(|row| Memory::read(&row.body)).unwrap_or_default();
            let memory = Memory { figures: Figures::after(&before.figures, crowd), ..letters.clone() };
            if memory != before || row.is_none() {
                let body = serde_json::to_string(&memory).map_err(|e| store::Error::Row(e.to_string()))?;
                w.put_opinion_map(id, &MapRow { seq, body, made: now }).await?;
            }
            Ok(memory.figures)
        })
    });
    Ok(kept.await?)
}

/// The map of a room, the letters after it, and everybody who came. Figures are added when they are kept.
pub(super) fn draw(
    room: &Room,
    memory: &Memory,
    seq: i64,
    now: Millis,
    threads: NonZeroUsize,
) -> (Outcome, Memory, Crowd) {
    let people = people(room);
    let table = table(room, &people);
    let before = memory.before(&people);
    let enough = table.statements().len().clamp(1, ENOUGH);
    let rows = 0..table.people().len();
    let placed = rows.clone().filter(|row| table.cast(*row) >= enough).count();
    let mut outcome = Outcome {
        seq,
        made: now,
        voters: rows.len(),
        placed,
        enough,
        votes: table.votes(),
        reach: Reach::TooFew,
        support: 0.0,
        flat: 0.0,
        groups: Vec::new(),
        between: 0,
        dots: Vec::new(),
        statements: told(room),
        consensus: Vec::new(),
        against: Vec::new(),
        divisive: Vec::new(),
        bridging: Vec::new(),
        figures: Figures::default(),
    };
    let mut now_in: Vec<Option<u32>> = vec![None; people.len()];
    if placed >= LEAST {
        let of_rows: Vec<Option<u32>> =
            table.people().iter().map(|at| before.get(*at as usize).copied().flatten()).collect();
        let settings = MapSettings { seed: SEED, threads, before: Some(&of_rows), ..MapSettings::default() };
        let map = opinion::map(&table, &settings);
        for (at, person) in table.people().iter().zip(&map.people) {
            if let Some(place) = now_in.get_mut(*at as usize) {
                *place = person.group;
            }
        }
        fill(&mut outcome, &table, &map);
    }
    let letters = Memory::letters(&people, &before, now_in.into_iter());
    (outcome, letters, crowd(room))
}

/// Everybody whose votes are told, in the order of their ids: those who are there, and those who left without a step since.
fn people(room: &Room) -> Vec<Id> {
    let here = room.participants.iter().map(|p| p.id);
    here.chain(room.votes.iter().map(|v| v.participant)).collect::<BTreeSet<_>>().into_iter().collect()
}

/// Votes on what is shown, by people in the order of their ids.
fn table(room: &Room, people: &[Id]) -> Table {
    let shown = room.statements.iter().filter(|s| s.state == StatementState::Shown);
    let at: HashMap<Id, u64> = people.iter().copied().zip(0..).collect();
    let mut builder = Builder::new(shown.filter_map(|s| u64::try_from(s.number).ok()));
    for vote in &room.votes {
        let (Some(person), Ok(statement)) = (at.get(&vote.participant), u64::try_from(vote.statement)) else {
            continue;
        };
        if let Some(what) = opinion::Vote::from_number(vote.vote.number()) {
            // Votes on statements that are not shown are refused here, which is what is wanted.
            let _ = builder.vote(*person, statement, what, 0);
        }
    }
    builder.finish()
}

/// What is shown, with the translations that others see.
fn told(room: &Room) -> BTreeMap<i64, Told> {
    let mut all: BTreeMap<i64, Told> = room
        .statements
        .iter()
        .filter(|s| s.state == StatementState::Shown)
        .map(|s| {
            let told = Told {
                text: s.text.clone(),
                lang: s.lang.clone(),
                translations: Vec::new(),
                prompt: usize::try_from(s.prompt).unwrap_or(0),
                theme: s.theme,
                votes: u32::try_from(s.votes()).unwrap_or(0),
                agree: u32::try_from(s.agree).unwrap_or(0),
                seen: None,
            };
            (s.number, told)
        })
        .collect();
    for given in room.translations.iter().filter(|t| t.shown) {
        if let Some(told) = all.get_mut(&given.statement) {
            told.translations.push((given.lang.clone(), given.text.clone()));
        }
    }
    all
}

/// Everybody who came, with what she said of herself and whether she posted or voted.
fn crowd(room: &Room) -> Crowd {
    let mut spoke: BTreeSet<Id> = room.voters.iter().copied().collect();
    spoke.extend(room.statements.iter().filter_map(|statement| statement.participant));
    let mut crowd = Crowd::default();
    for person in &room.participants {
        // What cannot be read was not said.
        let said = Declared::read(person.declared.as_deref()).unwrap_or_default();
        crowd.add(&said, spoke.contains(&person.id));
    }
    crowd
}

/// Puts what the engine found under the numbers of statements and the letters of groups.
fn fill(outcome: &mut Outcome, table: &Table, map: &OpinionMap) {
    let number = |column: &usize| table.statements().get(*column).and_then(|n| i64::try_from(*n).ok());
    let numbers = |columns: &[usize]| columns.iter().filter_map(number).collect::<Vec<_>>();
    outcome.reach = if map.clear { Reach::Groups } else { Reach::NoGroups };
    outcome.support = map.support;
    outcome.flat = map.axes_share.iter().sum::<f64>().clamp(0.0, 1.0);
    let placed = map.people.iter().filter(|p| p.votes as usize >= outcome.enough);
    outcome.dots = placed.map(|p| Dot { at: p.at, group: p.group.map(|id| id as usize) }).collect();
    outcome.between = map.people.iter().filter(|p| p.between).count();
    for group in &map.groups {
        let own = group.distinctive.iter().filter_map(|d| {
            let agrees = d.side == Side::Agree;
            Some(Own { statement: number(&d.statement)?, agrees, here: d.here, elsewhere: d.elsewhere })
        });
        outcome.groups.push(Group { letter: group.id as usize, size: group.size, own: own.collect() });
    }
    for (column, seen) in map.statements.iter().enumerate() {
        let Some(told) = number(&column).and_then(|n| outcome.statements.get_mut(&n)) else { continue };
        told.seen = Some(Seen {
            everyone: seen.everyone,
            disagree: seen.disagree,
            reweighted: seen.reweighted,
            by_group: seen.by_group.clone(),
            by_group_disagree: seen.by_group_disagree.clone(),
            floor: seen.floor,
            floor_disagree: seen.floor_disagree,
            votes: seen.votes,
        });
    }
    outcome.consensus = numbers(&map.consensus);
    outcome.against = numbers(&map.consensus_against);
    outcome.divisive = numbers(&map.divisive);
    outcome.bridging = numbers(&map.bridging);
}
