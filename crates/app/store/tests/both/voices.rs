//! Voices: what may be written when, and what leaves with whom.

use people::{Id, Millis};
use store::{Error, Leaving, NewStatement, StatementRow, StatementState, Store, TranslationRow, Vote};

use crate::{Empty, NOW, ask, stores, tamper, tell};

/// A store with two open dialogues, `one` and `two`.
async fn open_dialogues() -> Vec<(Store, Empty)> {
    let all = stores().await;
    for (store, at) in &all {
        store
            .write("organisation", (), |w, ()| {
                Box::pin(async move { w.put_organisation(&crate::organisation(1)).await })
            })
            .await
            .unwrap();
        tamper(
            at,
            "INSERT INTO series (id, organisation, body, made, changed) SELECT 'sample', id, '{}', 0, 0 FROM organisations;
             INSERT INTO dialogues (id, series, organisation, body, phase, starts, made, changed)
                SELECT 'one', 'sample', id, '{}', 'open', 0, 0, 0 FROM organisations;
             INSERT INTO dialogues (id, series, organisation, body, phase, starts, made, changed)
                SELECT 'two', 'sample', id, '{}', 'open', 0, 0, 0 FROM organisations",
        )
        .await;
    }
    all
}

fn who(n: u8) -> Id {
    Id::from_bytes([n; 16])
}

fn new(participant: Option<u8>, text: &str) -> NewStatement {
    NewStatement {
        dialogue: "one".into(),
        participant: participant.map(who),
        prompt: 0,
        lang: "en".into(),
        text: text.into(),
        state: StatementState::Shown,
        seed: participant.is_none(),
        made: NOW,
        decided: None,
    }
}

async fn join(store: &Store, dialogue: &'static str, n: u8) -> store::Result<()> {
    store
        .write("join", n, move |w, n| {
            Box::pin(async move { w.put_participant(dialogue, who(*n), &[*n; 32], NOW).await })
        })
        .await
}

async fn say(store: &Store, participant: Option<u8>, text: &str) -> store::Result<i64> {
    let new = new(participant, text);
    store.write("say", new, |w, new| Box::pin(async move { w.post_statement(new).await })).await
}

async fn vote(store: &Store, dialogue: &'static str, n: u8, statement: i64, vote: Vote) -> store::Result<bool> {
    store
        .write("vote", n, move |w, n| {
            Box::pin(async move { w.put_vote(dialogue, who(*n), statement, vote, NOW).await })
        })
        .await
}

async fn erase(store: &Store, n: u8) -> store::Result<bool> {
    store
        .write("erase", n, |w, n| Box::pin(async move { w.erase_participant("one", who(*n), Leaving::AtOnce).await }))
        .await
}

/// The message of a refusal.
fn refused<T>(outcome: store::Result<T>) -> String {
    match outcome {
        Err(Error::Refused(id)) => id.to_owned(),
        Err(other) => other.to_string(),
        Ok(_) => "it was done".to_owned(),
    }
}

fn sums(s: &StatementRow) -> (i64, i64, i64) {
    (s.agree, s.disagree, s.pass)
}

#[tokio::test]
async fn what_is_not_shown_or_not_open_takes_no_vote() {
    for (store, at) in open_dialogues().await {
        join(&store, "one", 1).await.unwrap();
        join(&store, "two", 2).await.unwrap();
        for state in StatementState::ALL {
            let statement = NewStatement { state, ..new(Some(1), state.word()) };
            store.write("put", statement, |w, s| Box::pin(async move { w.put_statement(s).await })).await.unwrap();
        }
        let sent = |n, statement| vote(&store, "one", n, statement, Vote::Agree);
        sent(1, 2).await.unwrap();
        for statement in [0, 1, 3, 4, 5, 6, -1, i64::MAX] {
            assert_eq!(refused(sent(1, statement).await), "voice-refused-statement", "{} {statement}", at.name);
        }
        assert_eq!(refused(sent(9, 2).await), "voice-refused-left", "{}: nobody of that name", at.name);
        assert_eq!(refused(sent(2, 2).await), "voice-refused-left", "{}: she is in another dialogue", at.name);
        assert_eq!(refused(vote(&store, "none", 1, 2, Vote::Agree).await), "voice-refused-gone", "{}", at.name);

        let mut r = store.reader().await.unwrap();
        let before = r.statements("one").await.unwrap();
        for phase in ["draft", "announced", "closed"] {
            let change = match phase {
                "draft" => "UPDATE dialogues SET phase = 'draft'",
                "announced" => "UPDATE dialogues SET phase = 'announced'",
                _ => "UPDATE dialogues SET phase = 'closed'",
            };
            tamper(&at, change).await;
            assert_eq!(refused(vote(&store, "one", 1, 2, Vote::Pass).await), "voice-refused-closed", "{phase}");
            assert_eq!(refused(say(&store, Some(1), "late").await), "voice-refused-closed", "{phase}");
            assert_eq!(refused(join(&store, "one", 3).await), "voice-refused-closed", "{phase}");
        }
        assert_eq!(r.statements("one").await.unwrap(), before, "{}", at.name);
        assert!(erase(&store, 1).await.unwrap(), "{}: leaving is possible in any phase", at.name);
    }
}

#[tokio::test]
async fn who_came_is_known_by_her_cookie_and_to_the_hour() {
    for (store, at) in open_dialogues().await {
        join(&store, "one", 1).await.unwrap();
        let mut r = store.reader().await.unwrap();
        let her = r.participant_by_hash(&[1; 32]).await.unwrap().unwrap();
        assert_eq!((her.dialogue.as_str(), her.id, her.declared.clone()), ("one", who(1), None), "{}", at.name);
        assert_eq!(her.made, Millis(NOW.0 - NOW.0 % 3_600_000));
        assert_ne!(her.made, NOW);
        assert_eq!(r.participant_by_hash(&[2; 32]).await.unwrap(), None);
        let told = |n, words: Option<&'static str>| {
            store.write("declare", (), move |w, ()| Box::pin(async move { w.set_declared("one", who(n), words).await }))
        };
        told(1, Some("{}")).await.unwrap();
        assert_eq!(r.participants("one").await.unwrap()[0].declared.as_deref(), Some("{}"));
        told(1, None).await.unwrap();
        assert_eq!(r.participants("one").await.unwrap(), [her]);
        assert_eq!(refused(told(2, Some("{}")).await), "voice-refused-left");
    }
}

#[tokio::test]
async fn a_translation_is_its_givers_to_better() {
    for (store, at) in open_dialogues().await {
        for n in 1..=2 {
            join(&store, "one", n).await.unwrap();
        }
        say(&store, None, "SAMPLE").await.unwrap();
        let mut r = store.reader().await.unwrap();
        let seq = r.statement("one", 1).await.unwrap().unwrap().seq;
        let give = |n: u8, text: &str| {
            let row = TranslationRow {
                statement: 1,
                lang: "es".into(),
                text: text.into(),
                participant: Some(who(n)),
                person: None,
                shown: true,
                made: NOW,
            };
            store.write("give", row, |w, row| Box::pin(async move { w.put_translation("one", row).await }))
        };
        give(1, "uno").await.unwrap();
        assert!(r.statement("one", 1).await.unwrap().unwrap().seq > seq, "{}: the board is told", at.name);
        give(1, "dos").await.unwrap();
        assert_eq!(refused(give(2, "tres").await), "voice-refused-translated", "{}", at.name);
        let all = r.translations("one").await.unwrap();
        assert_eq!(all.iter().map(|t| t.text.as_str()).collect::<Vec<_>>(), ["dos"], "{}", at.name);
        assert_eq!(r.translations_of("one", 1).await.unwrap(), all);
        assert_eq!(r.translations_of("one", 2).await.unwrap(), []);
    }
}

#[tokio::test]
async fn whoever_leaves_takes_her_words_and_nobody_elses() {
    for (store, at) in open_dialogues().await {
        for n in 1..=3 {
            join(&store, "one", n).await.unwrap();
        }
        for (n, text) in [(1, "hers"), (2, "another's, merged into hers"), (2, "another's")] {
            say(&store, Some(n), text).await.unwrap();
        }
        for n in 1..=3 {
            vote(&store, "one", n, 1, Vote::Agree).await.unwrap();
            vote(&store, "one", n, 3, Vote::Disagree).await.unwrap();
        }
        for n in [1, 3] {
            vote(&store, "one", n, 2, Vote::Pass).await.unwrap();
        }
        let translation = |n: u8, statement, lang: &str| TranslationRow {
            statement,
            lang: lang.into(),
            text: "SAMPLE".into(),
            participant: Some(who(n)),
            person: None,
            shown: true,
            made: NOW,
        };
        for given in [translation(1, 3, "fr"), translation(2, 3, "es"), translation(2, 1, "es")] {
            store
                .write("give", given, |w, row| Box::pin(async move { w.put_translation("one", row).await }))
                .await
                .unwrap();
        }
        tell(&at).await;
        // As a facilitator merges: one who voted on both keeps the vote on the one that stays.
        tamper(
            &at,
            "UPDATE statements SET state = 'merged', merged_into = 1 WHERE number = 2;
             DELETE FROM votes WHERE statement = 1 AND participant = (SELECT MAX(id) FROM participants);
             UPDATE votes SET statement = 1, via = 2 WHERE statement = 2 AND participant = (SELECT MAX(id) FROM participants);
             UPDATE statements SET agree = 2, pass = 1, cast_agree = 2, cast_pass = 1 WHERE number = 1;
             UPDATE statements SET pass = 1, cast_pass = 1 WHERE number = 2;
             UPDATE dialogues SET spotlight = 1 WHERE id = 'one';
             INSERT INTO scores (dialogue, participant, statement, criterion, score) SELECT dialogue, id, 1, 0, 2 FROM participants;
             INSERT INTO choices (dialogue, participant, one, other, first, at) SELECT dialogue, id, 1, 3, 3, 0 FROM participants",
        )
        .await;
        let mut r = store.reader().await.unwrap();
        let seen = r.statements("one").await.unwrap().iter().map(|s| s.seq).max().unwrap();

        assert!(erase(&store, 1).await.unwrap());
        assert!(!erase(&store, 1).await.unwrap(), "{}: she has left before", at.name);
        let all = r.statements("one").await.unwrap();
        assert!(all.iter().all(|s| s.seq > seen), "{}: the board is told of each", at.name);
        let told: Vec<_> = all.iter().map(|s| (s.state, s.text.as_str(), sums(s))).collect();
        let (erased, shown) = (StatementState::Erased, StatementState::Shown);
        assert_eq!(
            told,
            [
                (erased, "", (1, 0, 0)),
                (shown, "another's, merged into hers", (0, 0, 1)),
                (shown, "another's", (0, 2, 0))
            ],
            "{}",
            at.name
        );
        assert_eq!((all[0].participant, all[1].merged_into, all[1].participant), (None, None, Some(who(2))));
        assert!(r.votes_told("one").await.unwrap().iter().all(|v| v.participant != who(1) && v.via.is_none()));
        let left: Vec<_> =
            r.translations("one").await.unwrap().into_iter().map(|t| (t.statement, t.participant)).collect();
        assert_eq!(left, [(3, Some(who(2)))], "{}: those she gave, and those of her words, are gone", at.name);
        assert_eq!(r.participant_by_hash(&[1; 32]).await.unwrap(), None);
        assert_eq!(r.participants("one").await.unwrap().len(), 2);
        for (question, expected) in [
            ("SELECT COUNT(*) FROM scores", 2),
            ("SELECT COUNT(*) FROM choices", 2),
            ("SELECT COUNT(*) FROM dialogues WHERE spotlight IS NOT NULL", 0),
        ] {
            assert_eq!(ask(&at, question).await, expected, "{}: {question}", at.name);
        }
    }
}

#[tokio::test]
async fn one_statement_is_taken_back_and_the_rest_stays() {
    for (store, at) in open_dialogues().await {
        for n in 1..=2 {
            join(&store, "one", n).await.unwrap();
            for text in ["SAMPLE a", "SAMPLE b"] {
                say(&store, Some(n), text).await.unwrap();
            }
        }
        for n in 1..=4 {
            vote(&store, "one", 2, n, Vote::Agree).await.unwrap();
        }
        tamper(
            &at,
            "UPDATE statements SET state = 'merged', merged_into = 1 WHERE number = 2;
             DELETE FROM votes WHERE statement = 1;
             UPDATE votes SET statement = 1, via = 2 WHERE statement = 2",
        )
        .await;
        let take = |n: u8, number: i64| {
            let input = (n, number);
            store.write("take back", input, |w, (n, number)| {
                Box::pin(async move { w.erase_statement("one", who(*n), *number).await })
            })
        };
        for (n, number) in [(1, 0), (1, 3), (1, 9), (2, 1)] {
            assert!(!take(n, number).await.unwrap(), "{}: {number} is not hers", at.name);
        }
        assert!(take(1, 1).await.unwrap());
        assert!(!take(1, 1).await.unwrap(), "{}", at.name);
        tell(&at).await;
        let all = store.reader().await.unwrap().statements("one").await.unwrap();
        let told: Vec<_> = all.iter().map(|s| (s.state, s.text.as_str(), s.participant, s.agree)).collect();
        assert_eq!(
            told,
            [
                (StatementState::Erased, "", None, 0),
                (StatementState::Shown, "SAMPLE b", Some(who(1)), 1),
                (StatementState::Shown, "SAMPLE a", Some(who(2)), 1),
                (StatementState::Shown, "SAMPLE b", Some(who(2)), 1)
            ],
            "{}",
            at.name
        );
    }
}
