//! Series, sessions, resources and links, as they go in and come out.

use people::Millis;
use store::{DialogueRow, Error, JoinLink, LinkState, ResourceRow, SeriesRow, Store};

use crate::{NOW, org, organisation, stores};

fn series(n: u8) -> SeriesRow {
    SeriesRow {
        id: format!("sample-series-{n}"),
        organisation: org(n),
        body: r#"{"title":"SAMPLE سلسلة"}"#.into(),
        made: NOW.plus(n.into()),
        changed: NOW,
    }
}

fn dialogue(id: &str, of: u8, phase: &str, starts: i64) -> DialogueRow {
    DialogueRow {
        id: id.into(),
        series: format!("sample-series-{of}"),
        organisation: org(of),
        body: r#"{"title":"SAMPLE"}"#.into(),
        phase: phase.into(),
        sample: id == "c",
        starts: NOW.plus(starts),
        made: NOW,
        changed: NOW.plus(starts),
        seq: 0,
        spotlight: None,
    }
}

fn link(id: &str, once: bool) -> JoinLink {
    JoinLink {
        id: id.into(),
        dialogue: "c".into(),
        once,
        label: "SAMPLE poster".into(),
        joined: 0,
        made: NOW,
        expires: NOW.plus(1000),
        withdrawn: None,
    }
}

/// Two organisations, a series of each, and five sessions.
async fn fill(store: &Store) {
    let work = store.write("fill", (), |w, ()| {
        Box::pin(async move {
            for n in [1, 2, 3] {
                w.put_organisation(&organisation(n)).await?;
                assert!(w.put_series(&series(n)).await?);
            }
            let all = [
                dialogue("a", 1, "closed", -500),
                dialogue("b", 1, "closed", -500),
                dialogue("c", 1, "open", 0),
                dialogue("d", 2, "announced", 500),
                dialogue("e", 3, "draft", 100),
            ];
            for row in all {
                assert!(w.put_dialogue(&row).await?);
            }
            Ok(())
        })
    });
    work.await.unwrap();
}

fn ids(rows: Vec<DialogueRow>) -> Vec<String> {
    rows.into_iter().map(|row| row.id).collect()
}

#[tokio::test]
async fn sessions_come_out_as_they_went_in_and_drafts_stay_out_of_the_calendar() {
    for (store, at) in stores().await {
        fill(&store).await;
        let mut r = store.reader().await.unwrap();
        assert_eq!(r.dialogue("c").await.unwrap(), Some(dialogue("c", 1, "open", 0)), "{}", at.name);
        assert_eq!(r.dialogue("C").await.unwrap(), None);
        assert_eq!(r.series("sample-series-2").await.unwrap(), Some(series(2)));
        assert_eq!(r.series_of(org(2)).await.unwrap(), [series(2)]);
        assert_eq!(ids(r.dialogues_of(org(1)).await.unwrap()), ["c", "a", "b"]);
        assert_eq!(ids(r.dialogues_in("sample-series-1").await.unwrap()), ["a", "b", "c"]);
        assert_eq!(ids(r.dialogues_in("sample-series-3").await.unwrap()), ["e"]);
        let public = r.series_public(9).await.unwrap();
        assert_eq!(public, [series(2), series(1)], "{}: a series with nothing but a draft is not there", at.name);
        assert_eq!(ids(r.dialogues_public(NOW, Millis(i64::MAX), 9).await.unwrap()), ["c", "d"], "{}", at.name);
        assert_eq!(ids(r.dialogues_public(NOW.plus(-500), NOW, 9).await.unwrap()), ["a", "b"]);
        assert_eq!(ids(r.dialogues_public(NOW.plus(-500), NOW, 1).await.unwrap()), ["a"]);
        assert_eq!(ids(r.dialogues_open(9).await.unwrap()), ["c"]);
        assert_eq!(ids(r.dialogues_changed(3).await.unwrap()), ["d", "c", "a"]);
        let page = r.dialogues_before(NOW.plus(1), "", 2).await.unwrap();
        let last = page[1].clone();
        assert_eq!(ids(page), ["c", "b"]);
        assert_eq!(
            ids(r.dialogues_before(last.starts, &last.id, 2).await.unwrap()),
            ["a"],
            "{}: nothing is skipped",
            at.name
        );
    }
}

#[tokio::test]
async fn an_id_belongs_to_the_first_who_takes_it() {
    for (store, at) in stores().await {
        fill(&store).await;
        let told = store.write("again", (), |w, ()| {
            Box::pin(async move {
                let series = w.put_series(&SeriesRow { body: "{}".into(), ..series(1) }).await?;
                let session =
                    w.put_dialogue(&DialogueRow { body: "{}".into(), ..dialogue("c", 2, "draft", 9) }).await?;
                Ok((series, session))
            })
        });
        assert_eq!(told.await.unwrap(), (false, false), "{}", at.name);
        let mut r = store.reader().await.unwrap();
        assert_eq!(r.dialogue("c").await.unwrap(), Some(dialogue("c", 1, "open", 0)));
        let stray = store
            .write("stray", (), |w, ()| Box::pin(async move { w.put_dialogue(&dialogue("f", 9, "draft", 0)).await }));
        assert!(matches!(stray.await, Err(Error::Sql(_))), "{}: a session needs a series", at.name);
    }
}

#[tokio::test]
async fn who_changes_an_old_version_is_told_and_changes_nothing() {
    for (store, at) in stores().await {
        fill(&store).await;
        let told = store.write("change", (), |w, ()| {
            Box::pin(async move {
                let first = w.change_dialogue("c", "one", NOW.plus(7), NOW, NOW.plus(60_000)).await?;
                let second = w.change_dialogue("c", "two", NOW, NOW, NOW.plus(60_001)).await?;
                // A clock that went back does not make a later change look earlier.
                let third = w.change_dialogue("c", "three", NOW.plus(7), NOW.plus(60_000), NOW).await?;
                let series = w.change_series("sample-series-1", "one", NOW, NOW).await?;
                let again = w.change_series("sample-series-1", "two", NOW, NOW).await?;
                Ok((first, second, third, series, again))
            })
        });
        assert_eq!(told.await.unwrap(), (true, false, true, true, false), "{}", at.name);
        let mut r = store.reader().await.unwrap();
        let found = r.dialogue("c").await.unwrap().unwrap();
        assert_eq!(
            (found.body.as_str(), found.starts, found.changed, found.seq),
            ("three", NOW.plus(7), NOW.plus(61_000), 2)
        );
        let series = r.series("sample-series-1").await.unwrap().unwrap();
        assert_eq!((series.body.as_str(), series.changed), ("one", NOW.plus(1000)));
    }
}

#[tokio::test]
async fn a_phase_is_left_once_and_only_for_a_phase_that_exists() {
    for (store, at) in stores().await {
        fill(&store).await;
        let told = store.write("phase", (), |w, ()| {
            Box::pin(async move {
                let first = w.set_phase("c", "open", "closed", NOW.plus(5)).await?;
                let again = w.set_phase("c", "open", "closed", NOW.plus(6)).await?;
                Ok((first, again))
            })
        });
        assert_eq!(told.await.unwrap(), (true, false), "{}", at.name);
        let found = store.reader().await.unwrap().dialogue("c").await.unwrap().unwrap();
        assert_eq!((found.phase.as_str(), found.changed, found.seq), ("closed", NOW.plus(1000), 2));
        let odd =
            store.write("odd", (), |w, ()| Box::pin(async move { w.set_phase("c", "closed", "cancelled", NOW).await }));
        assert!(matches!(odd.await, Err(Error::Sql(_))), "{}", at.name);
    }
}

#[tokio::test]
async fn a_resource_can_be_withdrawn_and_put_back() {
    for (store, at) in stores().await {
        fill(&store).await;
        let row = |id: &str, made| ResourceRow {
            id: id.into(),
            organisation: org(1),
            body: "{}".into(),
            made: NOW.plus(made),
            changed: NOW,
            withdrawn: None,
        };
        let told = store.write("resources", (), move |w, ()| {
            Box::pin(async move {
                assert!(w.put_resource(&row("paper", 1)).await?);
                assert!(w.put_resource(&row("agenda", 2)).await?);
                let taken = w.put_resource(&row("agenda", 3)).await?;
                let changed = w.change_resource("agenda", "new", NOW, NOW.plus(5000)).await?;
                let late = w.change_resource("agenda", "late", NOW, NOW.plus(5000)).await?;
                let gone = w.withdraw_resource("paper", NOW.plus(9)).await?;
                Ok((taken, changed, late, gone, w.withdraw_resource("paper", NOW).await?))
            })
        });
        assert_eq!(told.await.unwrap(), (false, true, false, true, false), "{}", at.name);
        let mut r = store.reader().await.unwrap();
        let there: Vec<_> = r.resources(9).await.unwrap().into_iter().map(|r| (r.id, r.body)).collect();
        assert_eq!(there, [("agenda".to_owned(), "new".to_owned())]);
        assert_eq!(r.resource("paper").await.unwrap().unwrap().withdrawn, Some(NOW.plus(9)));
        assert_eq!(r.resources_of(org(1)).await.unwrap().len(), 2);
        assert_eq!(r.resources_of(org(2)).await.unwrap(), []);
        let back = store.write("back", (), |w, ()| {
            Box::pin(async move { Ok((w.restore_resource("paper").await?, w.restore_resource("paper").await?)) })
        });
        assert_eq!(back.await.unwrap(), (true, false));
        assert_eq!(store.reader().await.unwrap().resources(9).await.unwrap().len(), 2);
    }
}

#[tokio::test]
async fn a_link_lets_in_as_many_as_it_was_made_for_and_counts_nobody_else() {
    for (store, at) in stores().await {
        fill(&store).await;
        let told = store.write("links", (), |w, ()| {
            Box::pin(async move {
                w.put_join_link(&link("once", true), &[1; 32]).await?;
                w.put_join_link(&link("open", false), &[2; 32]).await?;
                w.put_join_link(&link("back", false), &[3; 32]).await?;
                let once = (w.use_join_link("c", &[1; 32], NOW).await?, w.use_join_link("c", &[1; 32], NOW).await?);
                let open = (w.use_join_link("c", &[2; 32], NOW).await?, w.use_join_link("c", &[2; 32], NOW).await?);
                let elsewhere = w.use_join_link("d", &[2; 32], NOW).await?;
                let unknown = w.use_join_link("c", &[9; 32], NOW).await?;
                let late = w.use_join_link("c", &[2; 32], NOW.plus(1000)).await?;
                let others = w.withdraw_join_link("d", "back", NOW).await?;
                let taken =
                    (w.withdraw_join_link("c", "back", NOW).await?, w.withdraw_join_link("c", "back", NOW).await?);
                let after = w.use_join_link("c", &[3; 32], NOW).await?;
                Ok((once, open, [elsewhere, unknown, late, others, after], taken))
            })
        });
        let expected = ((true, false), (true, true), [false; 5], (true, false));
        assert_eq!(told.await.unwrap(), expected, "{}", at.name);
        let mut r = store.reader().await.unwrap();
        let all: Vec<_> =
            r.join_links("c").await.unwrap().into_iter().map(|l| (l.joined, l.state(NOW), l.id)).collect();
        assert_eq!(
            all,
            [
                (0, LinkState::Withdrawn, "back".to_owned()),
                (1, LinkState::UsedUp, "once".to_owned()),
                (2, LinkState::Works, "open".to_owned()),
            ],
            "{}",
            at.name
        );
        let open = r.join_link("c", &[2; 32]).await.unwrap().unwrap();
        assert_eq!(open.state(NOW.plus(1000)), LinkState::Expired);
        assert_eq!(r.join_link("d", &[2; 32]).await.unwrap(), None);
    }
}

#[tokio::test]
async fn of_many_who_try_a_one_use_link_at_once_one_comes_in() {
    for (store, at) in stores().await {
        fill(&store).await;
        let make = store
            .write("link", (), |w, ()| Box::pin(async move { w.put_join_link(&link("once", true), &[1; 32]).await }));
        make.await.unwrap();
        let tries = (0..20).map(|_| {
            store.write("use", (), |w, ()| Box::pin(async move { w.use_join_link("c", &[1; 32], NOW).await }))
        });
        let came: Vec<bool> = futures_util::future::join_all(tries).await.into_iter().map(Result::unwrap).collect();
        assert_eq!(came.iter().filter(|came| **came).count(), 1, "{}", at.name);
        assert_eq!(store.reader().await.unwrap().join_links("c").await.unwrap()[0].joined, 1);
    }
}
