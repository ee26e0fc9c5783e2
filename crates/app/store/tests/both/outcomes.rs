//! Maps, scores and choices: the newest counts, and nobody writes for somebody who is not there.

use people::Id;
use store::{ChoiceRow, DialogueRow, Error, Leaving, MapRow, NewStatement, ScoreRow, SeriesRow, StatementState, Store};

use crate::{NOW, org, organisation, stores};

fn who(n: u8) -> Id {
    Id::from_bytes([n; 16])
}

/// An open dialogue with two participants and three statements.
async fn fill(store: &Store) {
    let work = store.write("fill", (), |w, ()| {
        Box::pin(async move {
            w.put_organisation(&organisation(1)).await?;
            let (id, body) = ("sample-series".to_owned(), "{}".to_owned());
            w.put_series(&SeriesRow { id, organisation: org(1), body, made: NOW, changed: NOW }).await?;
            let row = DialogueRow {
                id: "one".into(),
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
            for n in 1..=2 {
                w.put_participant("one", who(n), &[n; 32], NOW).await?;
            }
            for n in 1..=3 {
                let statement = NewStatement {
                    dialogue: "one".into(),
                    participant: None,
                    prompt: 0,
                    lang: "en".into(),
                    text: format!("SAMPLE {n}"),
                    state: StatementState::Shown,
                    seed: true,
                    made: NOW,
                    decided: None,
                };
                w.put_statement(&statement).await?;
            }
            Ok(())
        })
    });
    work.await.unwrap();
}

fn map(seq: i64, body: &str) -> MapRow {
    MapRow { seq, body: body.into(), made: NOW.plus(seq) }
}

async fn put(store: &Store, map: &MapRow) -> bool {
    store
        .write("map", map.clone(), |w, map| Box::pin(async move { w.put_opinion_map("one", map).await }))
        .await
        .unwrap()
}

#[tokio::test]
async fn an_old_map_never_covers_a_newer_one() {
    for (store, at) in stores().await {
        fill(&store).await;
        assert_eq!(store.reader().await.unwrap().opinion_map("one").await.unwrap(), None);
        assert!(put(&store, &map(3, "{}")).await);
        assert!(put(&store, &map(5, r#"{"letters":"عربي"}"#)).await);
        assert!(!put(&store, &map(4, "{}")).await, "{}", at.name);
        let kept = store.reader().await.unwrap().opinion_map("one").await.unwrap();
        assert_eq!(kept, Some(map(5, r#"{"letters":"عربي"}"#)), "{}", at.name);
        assert!(put(&store, &map(5, "{}")).await, "{}: the same board again", at.name);
        assert_eq!(store.reader().await.unwrap().opinion_map("two").await.unwrap(), None);
    }
}

async fn score(store: &Store, n: u8, statement: i64, criterion: i64, score: i64) -> store::Result<()> {
    let row = ScoreRow { participant: who(n), statement, criterion, score };
    store.write("score", row, |w, row| Box::pin(async move { w.put_score("one", row).await })).await
}

async fn choose(store: &Store, n: u8, one: i64, other: i64, first: Option<i64>) -> store::Result<()> {
    let row = ChoiceRow { participant: who(n), one, other, first };
    store.write("choose", row, |w, row| Box::pin(async move { w.put_choice("one", row, NOW).await })).await
}

#[tokio::test]
async fn the_newest_score_and_choice_count_and_leave_with_her() {
    for (store, at) in stores().await {
        fill(&store).await;
        for (n, statement, criterion, given) in [(1, 1, 0, 2), (1, 1, 1, -1), (2, 1, 0, 0), (1, 1, 0, 1), (1, 3, 0, 2)]
        {
            score(&store, n, statement, criterion, given).await.unwrap();
        }
        for (n, one, other, first) in [(1, 1, 2, Some(2)), (2, 1, 3, None), (1, 1, 2, Some(1)), (2, 2, 3, Some(3))] {
            choose(&store, n, one, other, first).await.unwrap();
        }
        let mut r = store.reader().await.unwrap();
        let told = |rows: Vec<ScoreRow>| {
            rows.into_iter().map(|s| (s.participant, s.statement, s.criterion, s.score)).collect::<Vec<_>>()
        };
        let all = [(who(1), 1, 0, 1), (who(1), 1, 1, -1), (who(1), 3, 0, 2), (who(2), 1, 0, 0)];
        assert_eq!(told(r.scores("one").await.unwrap()), all, "{}", at.name);
        assert_eq!(told(r.scores_by("one", who(2)).await.unwrap()), all[3..], "{}", at.name);
        let told = |rows: Vec<ChoiceRow>| {
            rows.into_iter().map(|c| (c.participant, c.one, c.other, c.first)).collect::<Vec<_>>()
        };
        let all = [(who(1), 1, 2, Some(1)), (who(2), 1, 3, None), (who(2), 2, 3, Some(3))];
        assert_eq!(told(r.choices("one").await.unwrap()), all, "{}", at.name);
        assert_eq!(told(r.choices_by("one", who(1)).await.unwrap()), all[..1], "{}", at.name);
        assert_eq!(r.pairs_asked("one").await.unwrap(), [(1, 2, 1), (1, 3, 1), (2, 3, 1)], "{}", at.name);
        drop(r);

        store
            .write("leave", (), |w, ()| {
                Box::pin(async move { w.erase_participant("one", who(1), Leaving::AtOnce).await })
            })
            .await
            .unwrap();
        let mut r = store.reader().await.unwrap();
        assert_eq!(r.scores("one").await.unwrap().len(), 1, "{}", at.name);
        assert_eq!(r.choices("one").await.unwrap().len(), 2, "{}", at.name);
    }
}

#[tokio::test]
async fn what_cannot_be_scored_or_chosen_is_not() {
    for (store, at) in stores().await {
        fill(&store).await;
        for (n, statement, given) in [(9, 1, 1), (1, 9, 1), (1, 1, 3), (1, 1, -2)] {
            assert!(score(&store, n, statement, 0, given).await.is_err(), "{}: {n} {statement} {given}", at.name);
        }
        for (n, one, other, first) in
            [(1, 2, 1, Some(1)), (1, 1, 1, None), (1, 1, 2, Some(3)), (9, 1, 2, None), (1, 1, 9, None)]
        {
            let told = choose(&store, n, one, other, first).await;
            assert!(told.is_err(), "{}: {n} {one} {other} {first:?}", at.name);
            assert!(n == 9 || other == 9 || matches!(told, Err(Error::Row(_))), "{}: {told:?}", at.name);
        }
        let mut r = store.reader().await.unwrap();
        assert!(r.scores("one").await.unwrap().is_empty() && r.choices("one").await.unwrap().is_empty());
    }
}
