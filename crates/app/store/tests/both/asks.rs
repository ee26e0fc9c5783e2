//! Asks: who changes them last, what waits, and when the pages have to be made anew.

use people::Millis;
use store::{AskRow, AskStepRow, Error, Store};

use crate::{Empty, NOW, org, person, stores, tamper};

/// A store with two organisations, a person, and a session `one` that is invented.
async fn rooms() -> Vec<(Store, Empty)> {
    let all = stores().await;
    for (store, at) in &all {
        store
            .write("people", (), |w, ()| {
                Box::pin(async move {
                    w.put_organisation(&crate::organisation(1)).await?;
                    w.put_organisation(&crate::organisation(2)).await?;
                    w.put_person(&person(1)).await.map(drop)
                })
            })
            .await
            .unwrap();
        tamper(
            at,
            "INSERT INTO series (id, organisation, body, made, changed) SELECT 'sample', id, '{}', 0, 0 FROM organisations WHERE keeper = 1;
             INSERT INTO dialogues (id, series, organisation, body, phase, sample, starts, made, changed)
                SELECT 'one', 'sample', id, '{}', 'closed', 1, 0, 0, 0 FROM organisations WHERE keeper = 1",
        )
        .await;
    }
    all
}

fn ask(id: &str, organisation: u8, state: &str) -> AskRow {
    AskRow {
        id: id.into(),
        organisation: org(organisation),
        dialogue: (organisation == 1).then(|| "one".into()),
        body: format!("{{\"text\":\"{id}\"}}"),
        state: state.into(),
        made: NOW,
        changed: NOW,
    }
}

fn step(of: &str, status: &str, words: &str) -> AskStepRow {
    AskStepRow {
        ask: of.into(),
        number: 0,
        status: status.into(),
        day: "2026-03-01".into(),
        source: "https://example.org/answer".into(),
        words: words.into(),
        state: "waiting".into(),
        author: None,
        made: NOW,
        decided: None,
        decided_by: None,
        reason: String::new(),
    }
}

async fn put(store: &Store, row: AskRow) -> store::Result<bool> {
    store.write("ask", row, |w, row| Box::pin(async move { w.put_ask(row).await })).await
}

async fn change(store: &Store, before: &AskRow, body: &'static str, state: &'static str, now: Millis) -> bool {
    let change = store.write("change", before.clone(), move |w, row| {
        Box::pin(async move { w.change_ask(row, body, state, now).await })
    });
    change.await.unwrap()
}

async fn bring(store: &Store, row: AskStepRow) -> store::Result<Option<i64>> {
    store.write("step", row, |w, row| Box::pin(async move { w.put_ask_step(row).await })).await
}

async fn decide(store: &Store, of: &'static str, number: i64, accepted: bool) -> bool {
    let decide = store.write("decide", (), move |w, ()| {
        Box::pin(async move { w.decide_ask_step((of, number), accepted, person(1).id, "SAMPLE", NOW).await })
    });
    decide.await.unwrap()
}

#[tokio::test]
async fn of_two_who_change_an_ask_at_once_only_one_does() {
    for (store, at) in rooms().await {
        assert!(put(&store, ask("a", 1, "draft")).await.unwrap(), "{}", at.name);
        assert!(!put(&store, ask("a", 2, "draft")).await.unwrap(), "{}: the word is taken", at.name);
        let seen = store.reader().await.unwrap().ask("a").await.unwrap().unwrap();
        assert_eq!(seen, ask("a", 1, "draft"), "{}", at.name);
        // The clock stands still meanwhile: the second is told apart all the same.
        assert!(change(&store, &seen, "{}", "published", NOW).await, "{}", at.name);
        assert!(!change(&store, &seen, "{\"x\":1}", "withdrawn", NOW).await, "{}", at.name);
        let now = store.reader().await.unwrap().ask("a").await.unwrap().unwrap();
        assert_eq!((now.body.as_str(), now.state.as_str()), ("{}", "published"), "{}", at.name);
        assert!(now.changed > seen.changed, "{}", at.name);
    }
}

#[tokio::test]
async fn an_ask_needs_an_organisation_and_a_state_that_there_is() {
    for (store, at) in rooms().await {
        let nobody = put(&store, ask("a", 9, "draft")).await;
        assert!(matches!(nobody, Err(Error::Sql(_))), "{}: {nobody:?}", at.name);
        let odd = put(&store, ask("a", 1, "famous")).await;
        assert!(matches!(odd, Err(Error::Sql(_))), "{}: {odd:?}", at.name);
    }
}

#[tokio::test]
async fn published_asks_are_voices_with_their_organisation_and_whether_they_are_invented() {
    for (store, at) in rooms().await {
        for row in [ask("a", 1, "published"), ask("b", 2, "published"), ask("c", 1, "draft"), ask("d", 2, "withdrawn")]
        {
            assert!(put(&store, row).await.unwrap());
        }
        let mut reader = store.reader().await.unwrap();
        let voices = reader.voices().await.unwrap();
        let told: Vec<_> = voices.iter().map(|v| (v.ask.id.as_str(), v.organisation.as_str(), v.sample)).collect();
        let expected = [("a", "SAMPLE organisation 1", true), ("b", "SAMPLE organisation 2", false)];
        assert_eq!(told, expected, "{}", at.name);
        let ids = |rows: Vec<AskRow>| rows.into_iter().map(|r| r.id).collect::<Vec<_>>();
        assert_eq!(ids(reader.asks_in("published").await.unwrap()), ["a", "b"], "{}", at.name);
        assert_eq!(ids(reader.asks_of(org(1)).await.unwrap()), ["a", "c"], "{}", at.name);
        assert_eq!(ids(reader.asks_from("one").await.unwrap()), ["a", "c"], "{}", at.name);
    }
}

#[tokio::test]
async fn a_step_is_brought_once_waits_and_is_decided_once() {
    for (store, at) in rooms().await {
        put(&store, ask("a", 1, "published")).await.unwrap();
        put(&store, ask("b", 2, "published")).await.unwrap();
        assert_eq!(bring(&store, step("a", "sent", "SAMPLE one")).await.unwrap(), Some(1), "{}", at.name);
        assert_eq!(
            bring(&store, step("a", "sent", "SAMPLE one")).await.unwrap(),
            None,
            "{}: the same form twice",
            at.name
        );
        assert_eq!(bring(&store, step("a", "sent", "SAMPLE two")).await.unwrap(), Some(2), "{}", at.name);
        assert_eq!(bring(&store, step("b", "sent", "SAMPLE one")).await.unwrap(), Some(1), "{}", at.name);
        let odd = bring(&store, step("a", "ignored", "SAMPLE")).await;
        assert!(matches!(odd, Err(Error::Sql(_))), "{}: {odd:?}", at.name);

        let mut reader = store.reader().await.unwrap();
        let waiting = reader.ask_steps_waiting(org(1), 10).await.unwrap();
        let told: Vec<_> = waiting.iter().map(|s| (s.ask.as_str(), s.number)).collect();
        assert_eq!(told, [("a", 1), ("a", 2)], "{}: nobody sees what waits for another organisation", at.name);
        assert_eq!(reader.count_ask_steps("a").await.unwrap(), 2);
        drop(reader);

        assert!(decide(&store, "a", 1, true).await && decide(&store, "a", 2, false).await, "{}", at.name);
        assert!(!decide(&store, "a", 1, false).await, "{}: decided before", at.name);
        assert!(!decide(&store, "a", 7, true).await, "{}: there is none", at.name);
        let mut reader = store.reader().await.unwrap();
        let accepted = reader.ask_steps_accepted().await.unwrap();
        assert_eq!(accepted.len(), 1, "{}", at.name);
        assert_eq!((accepted[0].number, accepted[0].decided_by), (1, Some(person(1).id)), "{}", at.name);
        let states: Vec<_> = reader.ask_steps("a").await.unwrap().into_iter().map(|s| s.state).collect();
        assert_eq!(states, ["accepted", "rejected"], "{}", at.name);
        assert_eq!(
            bring(&store, step("a", "sent", "SAMPLE two")).await.unwrap(),
            None,
            "{}: rejected is not forgotten",
            at.name
        );
    }
}

#[tokio::test]
async fn whatever_changes_what_the_pages_say_is_another_edition_and_nothing_else_is() {
    for (store, at) in rooms().await {
        let version = || async { store.reader().await.unwrap().voices_version().await.unwrap() };
        let mut seen = vec![version().await];
        put(&store, ask("a", 1, "draft")).await.unwrap();
        let row = store.reader().await.unwrap().ask("a").await.unwrap().unwrap();
        assert!(change(&store, &row, "{}", "published", NOW).await);
        seen.push(version().await);
        bring(&store, step("a", "sent", "SAMPLE one")).await.unwrap();
        bring(&store, step("a", "sent", "SAMPLE two")).await.unwrap();
        assert_eq!(version().await, seen[1], "{}: what waits is shown to nobody", at.name);
        assert!(decide(&store, "a", 1, true).await);
        seen.push(version().await);
        assert!(decide(&store, "a", 2, false).await);
        seen.push(version().await);
        let row = store.reader().await.unwrap().ask("a").await.unwrap().unwrap();
        assert!(change(&store, &row, "{}", "withdrawn", NOW).await);
        seen.push(version().await);
        for (n, one) in seen.iter().enumerate() {
            assert!(!seen[..n].contains(one), "{}: {seen:?}", at.name);
        }
    }
}
