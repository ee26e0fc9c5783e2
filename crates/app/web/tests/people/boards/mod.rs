//! A board that people follow: nobody loses anything, nobody sees what waits, and every act of a facilitator leaves one line.

mod led;

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use axum::body::Bytes;
use axum::http::StatusCode;
use futures_util::{Stream, StreamExt};
use people::Id;
use serde_json::Value;
use store::{Decision, Leaving, NewStatement, StatementState, Vote};

use crate::house::{House, houses};
use crate::table::Stage;

/// Puts a statement on a board, as a facilitator does.
pub(crate) async fn say(house: &House, dialogue: &str, text: &str, state: StatementState) -> i64 {
    let new = NewStatement {
        dialogue: dialogue.to_owned(),
        participant: None,
        prompt: 0,
        lang: "en".to_owned(),
        text: text.to_owned(),
        state,
        seed: true,
        made: house.now(),
        decided: None,
    };
    let put = house.app.store.write("say", new, |w, new| Box::pin(async move { w.put_statement(new).await }));
    put.await.unwrap()
}

async fn join(house: &House, dialogue: &str, n: u8) {
    let (id, now) = (dialogue.to_owned(), house.now());
    let put = house.app.store.write("join", id, move |w, id| {
        Box::pin(async move { w.put_participant(id, Id::from_bytes([n; 16]), &[n; 32], now).await })
    });
    put.await.unwrap();
}

async fn vote(house: &House, dialogue: &str, n: u8, statement: i64, vote: Vote) {
    let (id, now) = (dialogue.to_owned(), house.now());
    let put = house.app.store.write("vote", id, move |w, id| {
        Box::pin(async move { w.put_vote(id, Id::from_bytes([n; 16]), statement, vote, now).await })
    });
    put.await.unwrap();
    house.app.board.poke(dialogue);
}

/// What a browser that follows shows, made of nothing but what it is told.
#[derive(Default, Clone, PartialEq, Debug)]
struct Screen {
    cards: BTreeMap<i64, String>,
    themes: BTreeMap<i64, (String, i64)>,
    spot: String,
    totals: Vec<String>,
    seen: i64,
}

impl Screen {
    fn is_told(&mut self, bytes: &[u8]) {
        for event in std::str::from_utf8(bytes).unwrap().split("\n\n").filter(|event| event.contains("data:")) {
            let line = |name: &str| event.lines().find_map(|line| line.strip_prefix(name)).unwrap();
            self.seen = line("id: ").parse().unwrap();
            self.apply(&serde_json::from_str(line("data: ")).unwrap());
        }
    }

    fn apply(&mut self, frame: &Value) {
        let list = |name: &str| frame[name].as_array().cloned().unwrap_or_default();
        for theme in list("themes") {
            let number = theme["number"].as_i64().unwrap();
            if theme["gone"] == true {
                self.themes.remove(&number);
            } else {
                let title = theme["title"].as_str().unwrap().to_owned();
                self.themes.insert(number, (title, theme["prompt"].as_i64().unwrap()));
            }
        }
        for card in list("cards") {
            let html = card.as_str().unwrap().to_owned();
            let number = html.split("data-n=\"").nth(1).unwrap().split('"').next().unwrap().parse().unwrap();
            self.cards.insert(number, html);
        }
        for gone in list("gone") {
            self.cards.remove(&gone.as_i64().unwrap());
        }
        for voted in list("votes") {
            let number = voted[0].as_i64().unwrap();
            let words = match voted[1].as_i64() {
                Some(agree) => format!("agree {agree} of {}", voted[2]),
                None => format!("votes: {}", voted[2]),
            };
            let card = self.cards.get_mut(&number).unwrap();
            let (before, rest) = card.split_once("data-tally>").unwrap();
            *card = format!("{before}data-tally>{words}<{}", rest.split_once('<').unwrap().1);
        }
        if let Some(spot) = frame["spot"].as_str() {
            spot.clone_into(&mut self.spot);
        }
        if let Some(totals) = frame["totals"].as_array() {
            self.totals = totals.iter().map(|words| words.as_str().unwrap().to_owned()).collect();
        }
    }
}

type Told = std::pin::Pin<Box<dyn Stream<Item = Bytes> + Send>>;

/// A line to the board, from a number on.
async fn follow(house: &House, dialogue: &str, after: i64) -> Told {
    let at = format!("/dialogues/{dialogue}/live?after={after}&lang=en");
    let answer = house.stream(&at, &[("accept", "text/event-stream")]).await;
    assert_eq!(answer.status(), StatusCode::OK);
    assert_eq!(answer.headers()["content-type"], "text/event-stream; charset=utf-8");
    assert_eq!(answer.headers()["cache-control"], "no-store");
    Box::pin(answer.into_body().into_data_stream().map(|bytes| bytes.unwrap()))
}

/// Everything that is told until nothing more comes for a while.
async fn hear(told: &mut Told, screen: &mut Screen) {
    while let Ok(Some(bytes)) = tokio::time::timeout(Duration::from_millis(900), told.next()).await {
        screen.is_told(&bytes);
    }
}

/// The board as somebody sees it who comes now.
async fn snapshot(house: &House, dialogue: &str) -> Screen {
    let mut screen = Screen::default();
    hear(&mut follow(house, dialogue, 0).await, &mut screen).await;
    screen
}

async fn open(house: &House) -> Stage {
    Stage::set(house, house.opened().await, "amina", "HERON").await
}

#[tokio::test]
async fn who_follows_sees_what_who_comes_sees() {
    for house in houses().await {
        let d = &open(&house).await.dialogue;
        for n in 1..=13 {
            join(&house, d, n).await;
        }
        let mut screen = snapshot(&house, d).await;
        assert_eq!(screen.cards.len(), 1, "{}", house.name);
        assert!(screen.cards[&1].contains("<p lang=\"en\" dir=\"auto\">SAMPLE: a deadline for every answer.</p>"));
        assert_eq!(screen.totals[0], "13 people came in");
        let mut told = follow(&house, d, screen.seen).await;
        say(&house, d, "SAMPLE <b>second</b>", StatementState::Shown).await;
        house.app.board.poke(d);
        for n in 1..=12 {
            vote(&house, d, n, 1, if n < 6 { Vote::Agree } else { Vote::Pass }).await;
        }
        hear(&mut told, &mut screen).await;
        assert!(screen.cards[&1].contains("agree 5 of 10"), "{}: {screen:?}", house.name);
        assert!(screen.cards[&2].contains("SAMPLE &#60;b&#62;second"), "{}: what people wrote is escaped", house.name);
        assert!(screen.cards[&2].contains("votes: 0"), "{}: few votes are told without their direction", house.name);
        assert_eq!(screen, Screen { seen: screen.seen, ..snapshot(&house, d).await }, "{}", house.name);
        // A write that nobody pokes for, as another server makes it.
        say(&house, d, "SAMPLE third", StatementState::Shown).await;
        hear(&mut told, &mut screen).await;
        assert_eq!(screen.cards.len(), 3, "{}", house.name);
    }
}

/// Something happens to the board; what, a small generator says.
async fn something(house: &House, d: &str, me: people::PersonId, seed: &mut u64) {
    let mut next = |most: u64| {
        *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (*seed >> 33) % most
    };
    let (what, a, b) = (next(12), next(9), next(9));
    let (one, other) = (i64::try_from(a).unwrap() + 1, i64::try_from(b).unwrap() + 1);
    let voter = u8::try_from(b).unwrap() % 6 + 1;
    let choice = Vote::ALL[usize::try_from(next(3)).unwrap()];
    let (id, now) = (d.to_owned(), house.now());
    let new = NewStatement {
        dialogue: d.to_owned(),
        participant: Some(Id::from_bytes([voter; 16])),
        prompt: one % 2,
        lang: "en".to_owned(),
        text: format!("SAMPLE {a} {b}"),
        state: if b < 3 { StatementState::Waiting } else { StatementState::Shown },
        seed: false,
        made: now,
        decided: None,
    };
    let done = house.app.store.write("something", (id, new), move |w, (id, new)| {
        Box::pin(async move {
            match what {
                0 | 1 => w.post_statement(new).await.map(drop),
                // Five of the six who stay: a step, or nearly one.
                2..=4 => {
                    for n in (7..=12).filter(|n| *n != voter + 6) {
                        w.put_vote(id, Id::from_bytes([n; 16]), one, choice, now).await?;
                    }
                    Ok(())
                }
                5 => w.decide_statements(id, &[one], &Decision::Show, me, now).await.map(drop),
                6 => w.decide_statements(id, &[one], &Decision::Hide("SAMPLE".into()), me, now).await.map(drop),
                7 => w.merge_statements(id, one, other, me, now).await,
                8 => w.part_statement(id, one, me, now).await.map(drop),
                9 => w.make_theme(id, one % 2, &format!("SAMPLE {one}")).await.map(drop),
                10 => w.put_under(id, &[one, other], Some(one)).await.map(drop),
                _ if one == 9 => w.erase_participant(id, Id::from_bytes([voter; 16]), Leaving::AtOnce).await.map(drop),
                _ if one > 6 => w.drop_theme(id, other).await.map(drop),
                _ if one > 3 => w.light(id, Some(other)).await.map(drop),
                _ => w.pin_statements(id, &[other], one == 1).await.map(drop),
            }
        })
    });
    // What the rules refuse changes nothing.
    let _ = done.await;
    house.app.board.poke(d);
}

#[tokio::test]
async fn whoever_comes_back_or_falls_behind_loses_nothing() {
    for house in houses().await {
        let d = &open(&house).await.dialogue;
        for n in 1..=12 {
            join(&house, d, n).await;
        }
        let me = house.person("amina").await.id;
        let first = snapshot(&house, d).await;
        let (mut follows, mut leaves, mut sleeps) = (first.clone(), first.clone(), first);
        let mut line = follow(&house, d, follows.seen).await;
        let mut asleep = follow(&house, d, sleeps.seen).await;
        let mut seed = 7;
        for round in 0..12 {
            let mut here = follow(&house, d, leaves.seen).await;
            for step in 0..12 {
                something(&house, d, me, &mut seed).await;
                if step % 3 == 0 {
                    tokio::time::sleep(Duration::from_millis(120)).await;
                }
                // She may be gone in the middle of anything.
                if step == round {
                    while let Ok(Some(bytes)) = tokio::time::timeout(Duration::from_millis(30), here.next()).await {
                        leaves.is_told(&bytes);
                    }
                }
            }
            drop(here);
            while let Ok(Some(bytes)) = tokio::time::timeout(Duration::from_millis(1), line.next()).await {
                follows.is_told(&bytes);
            }
        }
        // One frame is too little: the channel keeps sixteen, and many more were sent.
        hear(&mut asleep, &mut sleeps).await;
        hear(&mut line, &mut follows).await;
        hear(&mut follow(&house, d, leaves.seen).await, &mut leaves).await;
        let whole = snapshot(&house, d).await;
        assert!(whole.cards.len() > 4 && !whole.themes.is_empty(), "{}: {whole:?}", house.name);
        assert!(whole.cards.values().any(|card| !card.contains("votes: 0")), "{whole:?}");
        for (name, screen) in [("follows", follows), ("comes back", leaves), ("falls behind", sleeps)] {
            assert_eq!(Screen { seen: whole.seen, ..screen }, whole, "{}: who {name}", house.name);
        }
    }
}

#[tokio::test]
async fn one_read_and_the_same_bytes_for_everybody() {
    let house = House::new().await;
    let d = &open(&house).await.dialogue;
    for n in 1..=5 {
        join(&house, d, n).await;
    }
    for n in 1..=4 {
        vote(&house, d, n, 1, Vote::Agree).await;
    }
    let mut seen = snapshot(&house, d).await;
    let mut lines = Vec::new();
    for _ in 0..20 {
        lines.push(follow(&house, d, seen.seen).await);
    }
    for line in &mut lines {
        assert!(line.next().await.unwrap().starts_with(b"retry: "), "nothing new yet");
    }
    vote(&house, d, 5, 1, Vote::Agree).await;
    let first = lines[0].next().await.unwrap();
    seen.is_told(&first);
    assert!(seen.cards[&1].contains("votes: 5"), "{seen:?}");
    for line in &mut lines[1..] {
        let other = line.next().await.unwrap();
        assert_eq!(other.as_ptr(), first.as_ptr(), "one copy in memory");
    }
    // The last number that a browser saw wins over that of the page it came from.
    let headers = [("accept", "text/event-stream"), ("last-event-id", &*seen.seen.to_string())];
    let answer = house.stream(&format!("/dialogues/{d}/live?after=0"), &headers).await;
    let mut line = answer.into_body().into_data_stream();
    let told = line.next().await.unwrap().unwrap();
    assert!(!String::from_utf8_lossy(&told).contains("data:"), "{told:?}");
}

#[tokio::test]
async fn what_waits_or_was_hidden_is_on_no_page_and_in_no_frame() {
    for house in houses().await {
        let stage = open(&house).await;
        let d = &stage.dialogue;
        say(&house, d, "HERON waits", StatementState::Waiting).await;
        say(&house, d, "HERON hidden", StatementState::Hidden).await;
        say(&house, d, "HERON shown", StatementState::Shown).await;
        let me = house.person("amina").await.id;
        let mut told = follow(&house, d, 0).await;
        let mut heard = told.next().await.unwrap().to_vec();
        let hide = (d.clone(), Decision::Hide("HERON reason".to_owned()));
        let now = house.now();
        let hidden = house.app.store.write("hide", hide, move |w, (d, hide)| {
            Box::pin(async move { w.decide_statements(d, &[4], hide, me, now).await })
        });
        hidden.await.unwrap();
        house.app.board.poke(d);
        let frame = told.next().await.unwrap();
        assert!(String::from_utf8_lossy(&frame).contains("\"gone\":[4]"), "{}: {frame:?}", house.name);
        heard.extend(&frame);
        let whole = follow(&house, d, 0).await.next().await.unwrap();
        for view in ["", "?view=projector", "?prompt=0", "?prompt=0&page=2", "?lang=ar"] {
            let page = house.browser().get(&format!("/dialogues/{d}/board{view}")).await;
            assert_eq!(page.status, StatusCode::OK);
            assert!(!page.body.contains("HERON"), "{}: {view}", house.name);
            assert!(!page.body.contains("/moderate"), "{}: {view}", house.name);
        }
        let heard = String::from_utf8_lossy(&heard).into_owned();
        assert_eq!((heard.matches("HERON shown").count(), heard.matches("HERON").count()), (1, 1), "{}", house.name);
        assert!(!String::from_utf8_lossy(&whole).contains("HERON"), "{}", house.name);
    }
}

#[tokio::test]
async fn a_draft_is_followed_by_nobody_and_too_many_are_told_to_wait() {
    let house = House::new().await;
    let stage = open(&house).await;
    let mut reader = house.app.store.reader().await.unwrap();
    let row = reader.dialogue(&stage.dialogue).await.unwrap().unwrap();
    drop(reader);
    let draft = store::DialogueRow { id: "sample-draft".to_owned(), phase: "draft".to_owned(), ..row };
    let put = house.app.store.write("draft", draft, |w, row| Box::pin(async move { w.put_dialogue(row).await }));
    put.await.unwrap();
    for id in ["sample-draft", "nothing", "%00"] {
        for part in ["board", "live"] {
            let at = format!("/dialogues/{id}/{part}");
            assert_eq!(house.stream(&at, &[("accept", "text/event-stream")]).await.status(), StatusCode::NOT_FOUND);
        }
    }
    // One that is taken back is followed by nobody any more.
    let mut followed = follow(&house, &stage.dialogue, 0).await;
    let turn = async |from: &'static str, to: &'static str| {
        let (id, now) = (stage.dialogue.clone(), house.now());
        let work = house
            .app
            .store
            .write("phase", id, move |w, id| Box::pin(async move { w.set_phase(id, from, to, now).await }));
        assert!(work.await.unwrap());
        house.app.board.poke(&stage.dialogue);
    };
    turn("open", "draft").await;
    let rest = tokio::time::timeout(Duration::from_secs(5), followed.by_ref().collect::<Vec<_>>()).await;
    assert_eq!(rest.expect("the stream ends").len(), 1, "what was there when she came, and no more");
    turn("draft", "open").await;
    // Whoever opens the address as a page is led to the board.
    let led = house.browser().get(&format!("/dialogues/{}/live", stage.dialogue)).await;
    assert_eq!((led.status, led.location()), (StatusCode::SEE_OTHER, &*format!("/dialogues/{}/board", stage.dialogue)));
    house.app.board.set_most(2);
    let held = [follow(&house, &stage.dialogue, 0).await, follow(&house, &stage.dialogue, 0).await];
    let at = format!("/dialogues/{}/live", stage.dialogue);
    let third = || house.stream(&at, &[("accept", "text/event-stream")]);
    assert_eq!(third().await.status(), StatusCode::TOO_MANY_REQUESTS);
    drop(held);
    assert_eq!(third().await.status(), StatusCode::OK);
}

#[tokio::test]
async fn an_open_stream_does_not_hold_up_the_end() {
    let house = House::new().await;
    let d = &open(&house).await.dialogue;
    let before = Arc::strong_count(&house.app);
    let mut told = follow(&house, d, 0).await;
    told.next().await.unwrap();
    house.app.board.end();
    assert_eq!(tokio::time::timeout(Duration::from_secs(5), told.next()).await.unwrap(), None);
    let after = house.stream(&format!("/dialogues/{d}/live"), &[("accept", "text/event-stream")]).await;
    assert_eq!(after.status(), StatusCode::NOT_FOUND);
    // A room that has ended holds nothing of the program.
    drop((after, told));
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert!(Arc::strong_count(&house.app) <= before);
}
