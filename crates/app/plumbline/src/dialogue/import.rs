//! `plumbline dialogue import`: a conversation from elsewhere becomes a session of its own, closed, with its statements and votes.
//!
//! Both files are read and checked whole before anything is written, and everything is written in one transaction: a bad row leaves
//! things as they were. Nobody's cookie opens an imported person. Absent on purpose: what people said of themselves, which no such file
//! has, and joining an imported conversation to one that is here: two rooms are two rooms.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use ::dialogue::{Phase, Prompt, Session};
use ::people::audit::{Act, Event};
use ::people::{Id, Millis};
use store::{DialogueRow, NewStatement, SeriesRow, StatementState, Store, Vote, VoteRow, Writer};

use super::read::{self, Ballots, Said};
use crate::{Failure, Place, print, world};

#[derive(clap::Args)]
pub(crate) struct Import {
    /// Votes as Polis exports them, compressed or not: timestamp, comment-id, voter-id, vote
    #[arg(long, value_name = "FILE")]
    votes: PathBuf,
    /// Statements likewise: timestamp, comment-id, author-id, moderated, comment-body; is-seed, lang and prompt if there
    #[arg(long, value_name = "FILE")]
    comments: PathBuf,
    /// The series that the session joins: the word in its address
    #[arg(long, value_name = "SERIES")]
    series: String,
    /// What the session is called (default: the name of the file of statements)
    #[arg(long, value_name = "TITLE")]
    title: Option<String>,
    #[command(flatten)]
    place: Place,
}

fn data(error: impl std::fmt::Display) -> Failure {
    Failure::data(error.to_string())
}

/// What is brought in.
struct Room {
    title: String,
    said: Vec<Said>,
    ballots: Ballots,
}

/// Runs the command.
pub(crate) fn run(asked: &Import) -> Result<(), Failure> {
    let name = |path: &PathBuf| path.display().to_string();
    let open = |path: &PathBuf| read::open(path).map_err(Failure::data);
    let mut problems = read::Problems::default();
    let said = read::statements(&name(&asked.comments), open(&asked.comments)?, &mut problems);
    let ids: BTreeSet<u64> = said.iter().map(|s| s.id).collect();
    let ballots = read::ballots(&name(&asked.votes), open(&asked.votes)?, &ids, &mut problems);
    problems.check().map_err(Failure::data)?;
    if said.is_empty() {
        return Err(Failure::data(format!(
            "{}: there is no statement in it. Nothing was written.",
            name(&asked.comments)
        )));
    }
    let stem = asked.comments.file_stem().map(|s| s.to_string_lossy().replace(['.', '_'], " "));
    let title = asked.title.clone().or(stem).unwrap_or_default();
    let title = ::dialogue::text::tidy(&title).chars().take(160).collect::<String>();
    let room = Room { title: if title.is_empty() { "Conversation".to_owned() } else { title }, said, ballots };
    world::runtime()?.block_on(async {
        let store = asked.place.open_existing().await?;
        let series = series(&store, &asked.series).await?;
        let told = keep(&store, series, room).await?;
        store.close().await;
        print(&told)
    })
}

/// The series of a word; otherwise those that there are.
async fn series(store: &Store, asked: &str) -> Result<SeriesRow, Failure> {
    let mut reader = store.reader().await.map_err(data)?;
    if let Some(found) = reader.series(asked).await.map_err(data)? {
        return Ok(found);
    }
    let mut all = Vec::new();
    for organisation in reader.organisations().await.map_err(data)? {
        all.extend(reader.series_of(organisation.id).await.map_err(data)?.into_iter().map(|s| s.id));
    }
    let there = if all.is_empty() {
        "a facilitator has to make one first".to_owned()
    } else {
        format!("there are: {}", all.join(", "))
    };
    Err(Failure::usage(format!("There is no series \"{asked}\"; {there}. Nothing was written.")))
}

/// Writes everything in one transaction, and says what was written.
async fn keep(store: &Store, series: SeriesRow, room: Room) -> Result<String, Failure> {
    let now = world::now();
    let mut rng = world::rng();
    let mut people: BTreeMap<u64, (Id, [u8; 32])> = BTreeMap::new();
    let present = room.ballots.keys().map(|(person, _)| *person).chain(room.said.iter().filter_map(|s| s.author));
    for person in present {
        people.entry(person).or_insert_with(|| {
            let mut hash = [0; 32];
            rng.fill_bytes(&mut hash);
            (Id::new(&mut *rng), hash)
        });
    }
    let mut ending = [0; 6];
    rng.fill_bytes(&mut ending);
    let ending: String = ending.iter().map(|b| char::from(b'a' + b % 26)).collect();
    let ids = [false, true].map(|taken| ::dialogue::name::word(&room.title, "dialogue", &ending, taken));
    let (statements, out) = (room.said.len(), room.said.iter().filter(|s| s.out).count());
    let (count, votes) = (people.len(), room.ballots.len());
    let input = (series, room, people, ids);
    let write = store.write("import", input, move |w, (series, room, people, ids)| {
        Box::pin(async move {
            let id = dialogue(w, series, room, ids, now).await?;
            let begun = room.said.iter().map(|s| s.at).min().unwrap_or(now.0);
            for (person, hash) in people.values() {
                w.bring_participant(&id, *person, hash, Millis(begun)).await?;
            }
            let numbers = statements_of(w, &id, room, people).await?;
            for ((person, statement), (at, vote)) in &room.ballots {
                let (Some((participant, _)), Some(number)) = (people.get(person), numbers.get(statement)) else {
                    continue;
                };
                let vote = match vote {
                    1 => Vote::Agree,
                    -1 => Vote::Disagree,
                    _ => Vote::Pass,
                };
                let row = VoteRow { participant: *participant, statement: *number, vote, via: None };
                w.bring_vote(&id, &row, Millis(*at)).await?;
            }
            w.recount(&id).await?;
            for act in [Act::DialogueMade, Act::DialogueImported] {
                let (organisation, detail) = (Some(series.organisation), [].into());
                w.record(Event { organisation, at: now, actor: None, act, object: id.clone(), detail }).await?;
            }
            Ok(id)
        })
    });
    let id = write.await.map_err(data)?;
    Ok(format!(
        "{statements} statements ({out} of them hidden), {count} people and {votes} votes are in the session {id}: /dialogues/{id}\n"
    ))
}

/// Makes the session.
async fn dialogue(
    w: &mut Writer,
    series: &SeriesRow,
    room: &Room,
    ids: &[String; 2],
    now: Millis,
) -> store::Result<String> {
    let starts = room.said.iter().map(|s| s.at).min().unwrap_or(now.0);
    let ends = room.ballots.values().map(|(at, _)| *at).max().unwrap_or(starts);
    let prompts = room.said.iter().map(|s| s.prompt).max().unwrap_or(0) + 1;
    let named = ::dialogue::default_prompts();
    let prompt = |n: i64| match (prompts, named.get(usize::try_from(n).unwrap_or(usize::MAX))) {
        // One question that nobody wrote down is what the conversation is called.
        (1, _) | (_, None) => Prompt { text: [("en".to_owned(), room.title.clone())].into() },
        (_, Some(prompt)) => prompt.clone(),
    };
    let session = Session {
        title: room.title.clone(),
        lang: "en".to_owned(),
        starts,
        minutes: u32::try_from(((ends - starts) / 60_000).clamp(1, 1440)).unwrap_or(60),
        zone: "UTC".to_owned(),
        prompts: (0..prompts).map(prompt).collect(),
        ..Session::default()
    };
    let body = serde_json::to_string(&session).map_err(|e| store::Error::Row(e.to_string()))?;
    for id in ids {
        let row = DialogueRow {
            id: id.clone(),
            series: series.id.clone(),
            organisation: series.organisation,
            body: body.clone(),
            phase: Phase::Closed.word().to_owned(),
            sample: false,
            starts: Millis(starts),
            made: now,
            changed: now,
            seq: 0,
            spotlight: None,
        };
        if w.put_dialogue(&row).await? {
            return Ok(id.clone());
        }
    }
    Err(store::Error::Taken("a session of this name".into()))
}

/// Puts the statements down, and gives the number of each.
async fn statements_of(
    w: &mut Writer,
    dialogue: &str,
    room: &Room,
    people: &BTreeMap<u64, (Id, [u8; 32])>,
) -> store::Result<BTreeMap<u64, i64>> {
    let mut numbers = BTreeMap::new();
    for said in &room.said {
        let author = said.author.and_then(|author| people.get(&author)).map(|(id, _)| *id);
        let lang =
            if said.lang.is_empty() { ::dialogue::lang::guess(&said.text).to_owned() } else { said.lang.clone() };
        let new = NewStatement {
            dialogue: dialogue.to_owned(),
            participant: author,
            prompt: said.prompt,
            lang,
            text: said.text.clone(),
            state: if said.out { StatementState::Hidden } else { StatementState::Shown },
            seed: author.is_none(),
            made: Millis(said.at - said.at.rem_euclid(3_600_000)),
            decided: None,
        };
        numbers.insert(said.id, w.put_statement(&new).await?);
    }
    Ok(numbers)
}
