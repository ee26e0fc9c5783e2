//! Leaving: nothing of her is written after she went, and nothing of what she said stays where it was copied to.

use people::{Id, Millis};
use store::{
    AskRow, ChoiceRow, DialogueRow, Error, Leaving, MapRow, NewStatement, ScoreRow, SeriesRow, StatementState, Store,
    TranslationRow, Vote, Writer,
};

use crate::{Empty, NOW, org, organisation, person, stores};

const D: &str = "one";
const HOUR: Millis = Millis(NOW.0 - NOW.0 % 3_600_000);

fn who(n: u8) -> Id {
    Id::from_bytes([n; 16])
}

/// Something done in one transaction.
macro_rules! act {
    ($store:expr, $w:ident => $body:expr) => {
        $store.write("act", (), move |$w: &mut Writer, ()| Box::pin(async move { $body.await })).await
    };
}

fn said(participant: Option<u8>, state: StatementState) -> NewStatement {
    NewStatement {
        dialogue: D.into(),
        participant: participant.map(who),
        prompt: 0,
        lang: "en".into(),
        text: "SAMPLE words".into(),
        state,
        seed: participant.is_none(),
        made: NOW,
        decided: None,
    }
}

/// An open dialogue with three participants; statements 1 to 3 are theirs, 4 is a facilitator's.
async fn rooms() -> Vec<(Store, Empty)> {
    let all = stores().await;
    for (store, _) in &all {
        let put = store.write("room", (), |w, ()| {
            Box::pin(async move {
                w.put_organisation(&organisation(1)).await?;
                w.put_person(&person(1)).await?;
                let (id, body) = ("sample-series".to_owned(), "{}".to_owned());
                w.put_series(&SeriesRow { id, organisation: org(1), body, made: NOW, changed: NOW }).await?;
                let row = DialogueRow {
                    id: D.into(),
                    series: "sample-series".into(),
                    organisation: org(1),
                    body: "{}".into(),
                    phase: "open".into(),
                    sample: true,
                    starts: NOW,
                    made: NOW,
                    changed: NOW,
                    seq: 0,
                    spotlight: None,
                };
                w.put_dialogue(&row).await?;
                for n in 1..=3 {
                    w.put_participant(D, who(n), &[n; 32], NOW).await?;
                }
                for author in [Some(1), Some(2), Some(3), None] {
                    w.put_statement(&said(author, StatementState::Shown)).await?;
                }
                Ok(())
            })
        });
        put.await.unwrap();
    }
    all
}

fn translation(n: u8, statement: i64, lang: &str) -> TranslationRow {
    TranslationRow {
        statement,
        lang: lang.into(),
        text: "SAMPLE words".into(),
        participant: Some(who(n)),
        person: None,
        shown: true,
        made: NOW,
    }
}

async fn leave(store: &Store, n: u8) {
    assert!(act!(store, w => w.erase_participant(D, who(n), Leaving::AtOnce)).unwrap());
}

fn refused<T: std::fmt::Debug>(outcome: store::Result<T>) -> &'static str {
    match outcome {
        Err(Error::Refused(id)) => id,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn whoever_left_writes_nothing_more() {
    for (store, at) in rooms().await {
        leave(&store, 1).await;
        let left = [
            refused(act!(store, w => w.post_statement(&said(Some(1), StatementState::Shown)))),
            refused(act!(store, w => w.put_statement(&said(Some(1), StatementState::Waiting)))),
            refused(act!(store, w => w.put_translation(D, &translation(1, 2, "es")))),
            refused(act!(store, w => w.put_vote(D, who(1), 2, Vote::Agree, NOW))),
            refused(act!(store, w => {
                let row = ScoreRow { participant: who(1), statement: 2, criterion: 0, score: 1 };
                async move { w.put_score(D, &row).await }
            })),
            refused(act!(store, w => {
                let row = ChoiceRow { participant: who(1), one: 2, other: 3, first: None };
                async move { w.put_choice(D, &row, NOW).await }
            })),
        ];
        assert_eq!(left, ["voice-refused-left"; 6], "{}", at.name);
        let mut r = store.reader().await.unwrap();
        assert_eq!(r.statements(D).await.unwrap().len(), 4, "{}", at.name);
        assert_eq!(r.translations(D).await.unwrap(), [], "{}", at.name);
        act!(store, w => w.put_statement(&said(None, StatementState::Shown))).unwrap();
    }
}

#[tokio::test]
async fn only_what_is_shown_or_waits_and_is_her_own_is_translated() {
    for (store, at) in rooms().await {
        let states = [StatementState::Waiting, StatementState::Hidden, StatementState::Merged, StatementState::Erased];
        for state in states {
            act!(store, w => w.put_statement(&said(Some(1), state))).unwrap();
        }
        for (n, statement) in [(2, 5), (1, 6), (1, 7), (1, 8), (1, 99)] {
            let given = act!(store, w => w.put_translation(D, &translation(n, statement, "es")));
            assert_eq!(refused(given), "voice-refused-statement", "{}: {statement}", at.name);
        }
        for statement in [2, 4, 5] {
            act!(store, w => w.put_translation(D, &translation(1, statement, "es"))).unwrap();
        }
    }
}

#[tokio::test]
async fn nobody_is_told_in_which_minute_something_was_said_translated_or_chosen() {
    for (store, at) in rooms().await {
        act!(store, w => w.put_translation(D, &translation(1, 2, "es"))).unwrap();
        act!(store, w => {
            let row = ChoiceRow { participant: who(1), one: 2, other: 3, first: None };
            async move { w.put_choice(D, &row, NOW).await }
        })
        .unwrap();
        let mut r = store.reader().await.unwrap();
        assert_ne!(HOUR, NOW);
        assert!(r.statements(D).await.unwrap().iter().all(|s| s.made == HOUR), "{}", at.name);
        assert_eq!(r.translations(D).await.unwrap()[0].made, HOUR, "{}", at.name);
        let kept = crate::ask(&at, "SELECT at FROM choices").await;
        assert_eq!(kept, HOUR.0, "{}", at.name);
    }
}

#[tokio::test]
async fn the_map_forgets_whoever_left_even_if_it_was_being_drawn() {
    for (store, at) in rooms().await {
        let (a, b, c) = (who(1).to_string(), who(2).to_string(), who(3).to_string());
        let body = format!(r#"{{"figures":{{"came":20}},"letters":{{"0":["{a}","{b}"],"1":["{c}"]}}}}"#);
        let put = |seq| {
            let row = MapRow { seq, body: body.clone(), made: NOW };
            store.write("map", row, |w, row| Box::pin(async move { w.put_opinion_map(D, row).await }))
        };
        assert!(put(1).await.unwrap());
        let kept = || async { store.reader().await.unwrap().opinion_map(D).await.unwrap().unwrap().body };
        assert_eq!(kept().await, body, "{}: everybody is there", at.name);
        leave(&store, 1).await;
        let without = format!(r#"{{"figures":{{"came":20}},"letters":{{"0":["{b}"],"1":["{c}"]}}}}"#);
        assert_eq!(kept().await, without, "{}", at.name);
        assert!(put(2).await.unwrap());
        assert_eq!(kept().await, without, "{}: it was drawn before she left", at.name);
    }
}

#[tokio::test]
async fn her_words_leave_the_asks_with_her_and_the_figures_stay() {
    for (store, at) in rooms().await {
        let ground = |n: i64, text: &str| format!(r#"{{"agree":9,"statement":{n},"text":"{text}"}}"#);
        let body = |one: &str, two: &str, three: &str| {
            let grounds = [ground(1, one), ground(2, two), ground(3, three)].join(",");
            format!(r#"{{"grounds":[{grounds}],"text":"SAMPLE ask"}}"#)
        };
        let words = "SAMPLE words";
        for (id, dialogue) in [("from", Some(D)), ("other", None)] {
            let row = AskRow {
                id: id.into(),
                organisation: org(1),
                dialogue: dialogue.map(Into::into),
                body: body(words, words, words),
                state: "published".into(),
                made: NOW,
                changed: NOW,
            };
            store.write("ask", row, |w, row| Box::pin(async move { w.put_ask(row).await })).await.unwrap();
        }
        let ask = |id: &'static str| {
            let store = &store;
            async move { store.reader().await.unwrap().ask(id).await.unwrap().unwrap() }
        };
        let (seen, edition) = (ask("from").await, store.reader().await.unwrap().voices_version().await.unwrap());
        assert!(act!(store, w => w.erase_statement(D, who(1), 1)).unwrap());
        assert_eq!(ask("from").await.body, body("", words, words), "{}", at.name);
        leave(&store, 2).await;
        assert_eq!(ask("from").await.body, body("", "", words), "{}", at.name);
        assert_ne!(store.reader().await.unwrap().voices_version().await.unwrap(), edition, "{}", at.name);
        assert_eq!(ask("other").await.body, body(words, words, words), "{}: numbers of another board", at.name);
        let stale = store.write("change", seen, |w, seen| {
            Box::pin(async move { w.change_ask(seen, &seen.body, "published", NOW).await })
        });
        assert!(!stale.await.unwrap(), "{}: whoever saw the words does not bring them back", at.name);
    }
}

#[tokio::test]
async fn what_is_erased_tells_neither_its_language_nor_its_hour() {
    for (store, at) in rooms().await {
        assert!(act!(store, w => w.erase_statement(D, who(1), 1)).unwrap());
        leave(&store, 2).await;
        let all = store.reader().await.unwrap().statements(D).await.unwrap();
        let told: Vec<_> = all.iter().map(|s| (s.text.as_str(), s.lang.as_str(), s.made)).collect();
        let (gone, stays) = (("", "und", Millis(0)), ("SAMPLE words", "en", HOUR));
        assert_eq!(told, [gone, gone, stays, stays], "{}", at.name);
    }
}
