//! `plumbline serve --sample`: an invented organisation with two sessions, so that somebody can see what a dialogue looks like.
//!
//! Everything here is made up and says so: the names begin with SAMPLE, and the sessions carry a mark that puts the word on every page.
//! People, votes and what people say of themselves come out of a generator with a fixed beginning, so that every sample is the same:
//! three camps who differ over law, data and money, agree on most of what survivors need, and a few who stand between them.
//!
//! It goes into an empty place only. What is invented must never lie beside what people really said: there is no way to take it out again.

use std::collections::BTreeSet;

use ::dialogue::ask::{Ask, Ground, Share};
use ::dialogue::declared::{Declared, SECTORS};
use ::dialogue::{Agenda, Joining, Moderation, Prompt, Session, Speaker, Target, default_criteria};
use ::people::audit::{Act, Event};
use ::people::{Id, Millis, OrgId, Role};
use serde::Deserialize;
use store::{
    AskRow, AskStepRow, DialogueRow, NewStatement, Organisation, SeriesRow, StatementState, Store, Vote, VoteRow,
    Writer,
};

use crate::{Failure, world};

/// The session as it is written down: see the note at its top.
const TEXT: &str = include_str!("../samples/session.toml");
/// What the sample is known by.
const DIALOGUE: &str = "sample-tfgbv-dialogue";
/// The session before it, which is closed.
const BEFORE: &str = "sample-first-round";
const SERIES: &str = "sample-series";
const ORGANISATION: &str = "SAMPLE organisation";

const DAY: i64 = 86_400_000;
const MINUTE: i64 = 60_000;

/// Begins the generator.
const SEED: u64 = 0x5eed_0f5a_3b1e;

/// How many of each camp came to the session that is open, and to the one before; the last stand between.
const CAMPS: [usize; 4] = [64, 54, 42, 14];
const CAMPS_BEFORE: [usize; 4] = [30, 26, 20, 8];

#[derive(Deserialize)]
struct File {
    session: Head,
    question: Vec<Question>,
    statement: Vec<Said>,
}

#[derive(Deserialize)]
struct Head {
    title: String,
    languages: Vec<String>,
    expected_participants: u32,
}

#[derive(Deserialize)]
struct Question {
    id: String,
    text: String,
}

#[derive(Deserialize)]
struct Said {
    question: String,
    need: String,
    lang: String,
    text: String,
}

/// What a place holds.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Holds {
    /// Nothing yet.
    Nothing,
    /// The sample, and nobody's real dialogue.
    Sample,
    /// Something real.
    Else,
}

/// What a place holds, as far as the sample is concerned.
pub(crate) async fn holds(store: &Store) -> store::Result<Holds> {
    let mut reader = store.reader().await?;
    let organisations = reader.organisations().await?;
    if organisations.is_empty() {
        return Ok(Holds::Nothing);
    }
    let sample = reader.dialogue(DIALOGUE).await?.filter(|d| d.sample);
    let keeper = organisations.iter().find(|o| o.keeper);
    let ours = sample.is_some_and(|d| keeper.is_some_and(|k| k.id == d.organisation && k.name == ORGANISATION));
    Ok(if ours { Holds::Sample } else { Holds::Else })
}

/// Makes the sample ready in a place, and gives back its organisation.
pub(crate) async fn ready(store: &Store) -> Result<OrgId, Failure> {
    let data = |e: store::Error| Failure::data(e.to_string());
    match holds(store).await.map_err(data)? {
        Holds::Nothing => fill(store, world::now()).await,
        Holds::Sample => {
            let row = store.reader().await.map_err(data)?.dialogue(DIALOGUE).await.map_err(data)?;
            row.map(|d| d.organisation).ok_or_else(|| Failure::data("The sample session is gone."))
        }
        Holds::Else => Err(Failure::usage(
            "There is something real in this place already. --sample puts invented people and votes beside it, and nobody could take them \
             out again. Nothing was changed. Start it with an empty folder: plumbline serve --sample --data NEW, or without --data",
        )),
    }
}

/// A generator that is the same everywhere: splitmix64.
struct Draw(u64);

impl Draw {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// From 0 to 1.
    fn unit(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    fn chance(&mut self, share: f64) -> bool {
        self.unit() < share
    }

    fn one_of<'a, T>(&mut self, of: &'a [T]) -> Option<&'a T> {
        let at = (self.unit() * of.len() as f64) as usize;
        of.get(at.min(of.len().saturating_sub(1)))
    }

    fn id(&mut self) -> Id {
        let (a, b) = (self.next().to_be_bytes(), self.next().to_be_bytes());
        let mut bytes = [0; 16];
        bytes.iter_mut().zip(a.into_iter().chain(b)).for_each(|(to, from)| *to = from);
        Id::from_bytes(bytes)
    }
}

/// What every camp agrees on, by some of its words.
const SHARED: [&str; 7] = [
    "prove harm twice",
    "Teachers and school nurses",
    "Train every police station",
    "guichet unique",
    "helplines that work at night",
    "on a cheap phone",
    "لخدمات الناجيات",
];

/// How likely a camp agrees with what serves a need. The rows are camps; those between stand in the middle.
fn likely(camp: usize, need: &str, text: &str) -> f64 {
    if SHARED.iter().any(|words| text.contains(words)) {
        return 0.9;
    }
    let of = |laws: f64, services: f64, data: f64, funding: f64| match need {
        "laws" => laws,
        "services" => services,
        "data" => data,
        _ => funding,
    };
    match camp {
        0 => of(0.93, 0.86, 0.50, 0.24),
        1 => of(0.36, 0.86, 0.94, 0.42),
        2 => of(0.26, 0.86, 0.36, 0.94),
        _ => of(0.60, 0.82, 0.62, 0.60),
    }
}

/// One invented person: her camp and what she says of herself.
fn person(draw: &mut Draw) -> Declared {
    const REGIONS: [&str; 9] = [
        "Eastern Africa",
        "Eastern Africa",
        "Western Africa",
        "Western Africa",
        "South America",
        "Western Asia",
        "Southern Asia",
        "Western Europe",
        "Northern America",
    ];
    const GROUPS: [(&str, f64); 5] =
        [("women", 0.45), ("lgbtqi", 0.14), ("disability", 0.09), ("rural", 0.08), ("humanitarian", 0.03)];
    let speaks = draw.chance(0.8);
    let region = draw.one_of(&REGIONS).filter(|_| speaks).map(|r| (*r).to_owned());
    let sector = draw.one_of(SECTORS.get(..8).unwrap_or_default()).filter(|_| speaks && draw.chance(0.8));
    let groups: BTreeSet<String> =
        GROUPS.iter().filter(|(_, share)| draw.chance(*share)).map(|(word, _)| (*word).to_owned()).collect();
    Declared { region, sector: sector.map(|s| (*s).to_owned()), lived: draw.chance(0.2), groups }
}

/// A session to be put down.
struct Plan {
    id: &'static str,
    session: Session,
    phase: &'static str,
    starts: Millis,
    camps: [usize; 4],
    statements: Vec<Said>,
    prompts: Vec<String>,
}

/// Puts everything down, in one transaction: all of it, or nothing.
async fn fill(store: &Store, now: Millis) -> Result<OrgId, Failure> {
    let file: File =
        toml::from_str(TEXT).map_err(|e| Failure::data(format!("The sample session cannot be read: {e}")))?;
    let mut rng = world::rng();
    let organisation = OrgId::new(&mut *rng);
    // Nobody comes in by a cookie of an invented person.
    let mut secrets = Draw(u64::from_be_bytes(organisation.0.to_bytes().first_chunk().copied().unwrap_or_default()));
    let mut hashes = Vec::new();
    for _ in 0..CAMPS.iter().chain(&CAMPS_BEFORE).sum::<usize>() {
        let mut hash = [0; 32];
        for chunk in hash.chunks_mut(8) {
            chunk.copy_from_slice(&secrets.next().to_be_bytes());
        }
        hashes.push(hash);
    }
    let plans = plans(file, now);
    let input = (organisation, plans, hashes);
    let write = store.write("sample", input, move |w, (organisation, plans, hashes)| {
        Box::pin(async move {
            let organisation = *organisation;
            let row = Organisation { id: organisation, name: ORGANISATION.to_owned(), keeper: true, made: now };
            w.put_organisation(&row).await?;
            w.record(line(None, now, Act::OrganisationMade, &organisation.to_string())).await?;
            let body = r#"{"title":"SAMPLE series of dialogues","summary":"Invented, to show what a series looks like.","lang":"en"}"#;
            let series =
                SeriesRow { id: SERIES.to_owned(), organisation, body: body.to_owned(), made: now, changed: now };
            w.put_series(&series).await?;
            let mut hashes = hashes.iter();
            for (n, plan) in plans.iter().enumerate() {
                put(w, organisation, plan, &mut Draw(SEED + n as u64), &mut hashes, now).await?;
            }
            asks(w, organisation, now).await?;
            w.record(line(Some(organisation), now, Act::DialogueMade, DIALOGUE)).await.map(drop)
        })
    });
    write.await.map_err(|e| Failure::data(e.to_string()))?;
    Ok(organisation)
}

fn line(organisation: Option<OrgId>, at: Millis, act: Act, object: &str) -> Event {
    Event { organisation, at, actor: None, act, object: object.to_owned(), detail: [].into() }
}

fn plans(file: File, now: Millis) -> [Plan; 2] {
    let speaker = |name: &str, role: &str| Speaker {
        name: name.to_owned(),
        role: role.to_owned(),
        organisation: ORGANISATION.to_owned(),
    };
    let target = |kind: &str, word: &str, hoped| Target { kind: kind.to_owned(), word: word.to_owned(), hoped };
    let prompts = file.question.iter().map(|q| Prompt { text: [("en".to_owned(), q.text.clone())].into() });
    let starts = Millis(now.0 - 65 * MINUTE);
    let session = Session {
        title: file.session.title.clone(),
        summary:
            "An invented session: what two hundred people might say about technology-facilitated gender-based violence."
                .to_owned(),
        lang: "en".to_owned(),
        starts: starts.0,
        minutes: 90,
        zone: "Africa/Kampala".to_owned(),
        languages: file.session.languages.clone(),
        panel: vec![speaker("SAMPLE speaker", "Helpline"), speaker("SAMPLE second speaker", "Ministry of justice")],
        moderators: vec![speaker("SAMPLE facilitator", "Facilitator")],
        agenda: [
            (10, "SAMPLE: welcome"),
            (25, "SAMPLE: panel"),
            (45, "SAMPLE: statements and votes"),
            (10, "SAMPLE: what comes next"),
        ]
        .map(|(minutes, what)| Agenda { minutes, what: what.to_owned() })
        .into(),
        prompts: prompts.collect(),
        expected: file.session.expected_participants,
        targets: vec![
            target("group", "humanitarian", 30),
            target("group", "disability", 30),
            target("group", "rural", 40),
            target("group", "lgbtqi", 30),
            target("lived", "yes", 40),
            target("sector", "technology-company", 20),
        ],
        moderation: Moderation::Before,
        joining: Joining::Open,
        criteria: default_criteria(),
        ..Session::default()
    };
    let ids: Vec<String> = file.question.iter().map(|q| q.id.clone()).collect();
    let before = Millis(now.0 - 90 * DAY);
    let requests: Vec<Said> = file
        .statement
        .iter()
        .filter(|s| s.question == "one-request")
        .map(|s| Said {
            question: s.question.clone(),
            need: s.need.clone(),
            lang: s.lang.clone(),
            text: s.text.clone(),
        })
        .collect();
    let first = Session {
        title: "SAMPLE: First round of requests".to_owned(),
        summary: "An invented session that is over, with its recap and two asks.".to_owned(),
        starts: before.0,
        expected: 100,
        released: true,
        ..session.clone()
    };
    [
        Plan {
            id: BEFORE,
            session: first,
            phase: "closed",
            starts: before,
            camps: CAMPS_BEFORE,
            statements: requests,
            prompts: ids.clone(),
        },
        Plan { id: DIALOGUE, session, phase: "open", starts, camps: CAMPS, statements: file.statement, prompts: ids },
    ]
}

async fn put(
    w: &mut Writer,
    organisation: OrgId,
    plan: &Plan,
    draw: &mut Draw,
    hashes: &mut std::slice::Iter<'_, [u8; 32]>,
    now: Millis,
) -> store::Result<()> {
    let unreadable = |e: serde_json::Error| store::Error::Row(e.to_string());
    let row = DialogueRow {
        id: plan.id.to_owned(),
        series: SERIES.to_owned(),
        organisation,
        body: serde_json::to_string(&plan.session).map_err(unreadable)?,
        phase: plan.phase.to_owned(),
        sample: true,
        starts: plan.starts,
        made: now,
        changed: now,
        seq: 0,
        spotlight: None,
    };
    w.put_dialogue(&row).await?;
    let mut people = Vec::new();
    for camp in 0..plan.camps.len() {
        for _ in 0..plan.camps.get(camp).copied().unwrap_or_default() {
            let id = draw.id();
            let Some(hash) = hashes.next() else { continue };
            w.bring_participant(plan.id, id, hash, plan.starts).await?;
            let declared = person(draw).kept().unwrap_or_default();
            w.set_declared(plan.id, id, declared.as_deref()).await?;
            people.push((camp, id));
        }
    }
    let mut themes: Vec<(i64, &str, i64)> = Vec::new();
    for said in &plan.statements {
        let prompt = plan.prompts.iter().position(|id| *id == said.question).unwrap_or(0) as i64;
        let theme = match themes.iter().find(|(p, need, _)| *p == prompt && *need == said.need) {
            Some((_, _, theme)) => *theme,
            None => {
                let theme = w.make_theme(plan.id, prompt, theme_title(&said.need)).await?;
                themes.push((prompt, &said.need, theme));
                theme
            }
        };
        let author = draw.one_of(&people).map(|(_, id)| *id);
        let new = NewStatement {
            dialogue: plan.id.to_owned(),
            participant: author,
            prompt,
            lang: said.lang.clone(),
            text: said.text.clone(),
            state: StatementState::Shown,
            seed: false,
            made: plan.starts,
            decided: None,
        };
        let number = w.put_statement(&new).await?;
        w.put_under(plan.id, &[number], Some(theme)).await?;
        let liked = (draw.unit() - 0.5) * 0.16;
        for (camp, id) in &people {
            if !draw.chance(0.66) {
                continue;
            }
            let agrees = (likely(*camp, &said.need, &said.text) + liked).clamp(0.03, 0.97);
            let vote = match draw.unit() {
                drawn if drawn < 0.06 => Vote::Pass,
                _ if draw.chance(agrees) => Vote::Agree,
                _ => Vote::Disagree,
            };
            let vote = VoteRow { participant: *id, statement: number, vote, via: None };
            w.bring_vote(plan.id, &vote, plan.starts).await?;
        }
    }
    w.recount(plan.id).await
}

fn theme_title(need: &str) -> &'static str {
    match need {
        "laws" => "Laws and policies",
        "services" => "Services for survivors",
        "data" => "Data",
        _ => "Funding",
    }
}

/// Two asks of the session that is over, with what became of them.
async fn asks(w: &mut Writer, organisation: OrgId, now: Millis) -> store::Result<()> {
    let day = |ago: i64| web::when::day(Millis(now.0 - ago * DAY)).to_string();
    let statements = w.statements(BEFORE).await?;
    let find = |words: &str| statements.iter().find(|s| s.text.contains(words));
    for (words, text, bearer, place, need, provision, published, steps) in [
        (
            "prove harm twice",
            "SAMPLE: Take a survivor's report once, and share it with her consent, so that nobody has to prove harm twice.",
            "state",
            "everyone",
            "services",
            "un-cybercrime-convention.victims",
            84,
            &[("sent", 80, "SAMPLE: handed over at an invented meeting.")][..],
        ),
        (
            "helplines that work at night",
            "SAMPLE: Fund helplines that work at night, by chat, and in local languages, for three years at a time.",
            "donor",
            "Eastern Africa",
            "funding",
            "unga-79-152.services",
            70,
            &[
                ("sent", 66, "SAMPLE: sent to an invented group of funders."),
                ("answered", 21, "SAMPLE: the invented group writes that it will look into it."),
            ],
        ),
    ] {
        let Some(said) = find(words) else { continue };
        let n = |n: i64| u32::try_from(n).unwrap_or(0);
        let (agree, disagree, pass) = (n(said.agree), n(said.disagree), n(said.pass));
        let ground = Ground {
            statement: said.number,
            text: said.text.clone(),
            lang: said.lang.clone(),
            on: day(published),
            agree,
            disagree,
            pass,
            share: Share::of(agree, agree + disagree + pass),
            groups: Vec::new(),
        };
        let ask = Ask {
            text: text.to_owned(),
            lang: "en".to_owned(),
            bearer: bearer.to_owned(),
            place: place.to_owned(),
            provisions: vec![provision.to_owned()],
            need: need.to_owned(),
            grounds: vec![ground],
            published: day(published),
            ..Ask::default()
        };
        let id = ::dialogue::name::word(text, "ask", "sample", false);
        let row = AskRow {
            id: id.clone(),
            organisation,
            dialogue: Some(BEFORE.to_owned()),
            body: serde_json::to_string(&ask).map_err(|e| store::Error::Row(e.to_string()))?,
            state: "published".to_owned(),
            made: Millis(now.0 - published * DAY),
            changed: now,
        };
        w.put_ask(&row).await?;
        for (status, ago, words) in steps {
            let step = AskStepRow {
                ask: id.clone(),
                number: 0,
                status: (*status).to_owned(),
                day: day(*ago),
                source: if *status == "sent" { String::new() } else { "https://example.org/sample-answer".to_owned() },
                words: (*words).to_owned(),
                state: "accepted".to_owned(),
                author: None,
                made: Millis(now.0 - ago * DAY),
                decided: Some(now),
                decided_by: None,
                reason: String::new(),
            };
            w.bring_ask_step(&step).await?;
        }
    }
    Ok(())
}

/// What whoever looks at the sample may do in it.
pub(crate) fn roles() -> BTreeSet<Role> {
    [Role::Administrator, Role::Facilitator, Role::Reviewer].into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_session_is_whole() {
        let file: File = toml::from_str(TEXT).unwrap();
        assert_eq!((file.statement.len(), file.question.len()), (60, 3));
        assert!(file.session.title.starts_with("SAMPLE"));
        assert_eq!(CAMPS.iter().sum::<usize>(), 174);
        let known: Vec<&str> = file.question.iter().map(|q| q.id.as_str()).collect();
        assert!(file.statement.iter().all(|s| known.contains(&s.question.as_str())));
        let foreign = file.statement.iter().filter(|s| s.lang != "en").count();
        assert_eq!(foreign, 14);
        for words in SHARED {
            assert_eq!(file.statement.iter().filter(|s| s.text.contains(words)).count(), 1, "{words}");
        }
    }

    #[test]
    fn every_sample_is_the_same() {
        let drawn = |seed| {
            let mut draw = Draw(seed);
            (0..50).map(|_| person(&mut draw)).collect::<Vec<_>>()
        };
        assert_eq!(drawn(SEED), drawn(SEED));
        assert_ne!(drawn(SEED), drawn(SEED + 1));
    }
}
