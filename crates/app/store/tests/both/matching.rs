//! Programs that ask banks, and the matches that people look at.

use std::collections::BTreeSet;

use people::{ClientId, Id, MatchId};
use store::{Error, FoundMatch, MatchClient, MatchState, Store, Untold};

use crate::{NOW, empties, org, organisation, person, stores, tamper};

fn client(n: u8, of: u8) -> MatchClient {
    MatchClient {
        id: ClientId(Id::from_bytes([n; 16])),
        organisation: org(of),
        name: format!("SAMPLE platform {n}"),
        banks: BTreeSet::from(["NORTH".to_owned(), "SOUTH".to_owned()]),
        rights: BTreeSet::from(["feedback".to_owned()]),
        per_minute: 60,
        per_day: 1_000,
        made: NOW,
        expires: NOW.plus(1_000),
        withdrawn: None,
    }
}

fn found(n: u8, client: &MatchClient, reference: &str) -> FoundMatch {
    FoundMatch {
        id: MatchId(Id::from_bytes([n; 16])),
        organisation: client.organisation,
        client: client.id,
        client_name: client.name.clone(),
        bank: "NORTH".to_owned(),
        entry: 7,
        reference: reference.to_owned(),
        label: "SAMPLE case".to_owned(),
        distance: 3,
        untold: None,
        made: NOW.plus(n.into()),
        state: MatchState::Waiting,
        seconded: None,
        seconded_by: None,
        decided: None,
        feedback: None,
    }
}

async fn fill(store: &Store) {
    let put = store.write("fill", (), |w, ()| {
        Box::pin(async move {
            for n in 1..=2 {
                w.put_organisation(&organisation(n)).await?;
                w.put_person(&person(n)).await?;
                w.put_match_client(&client(n, n), &[n; 32]).await?;
            }
            assert!(w.put_match(&found(1, &client(1, 1), "a")).await?);
            assert!(!w.put_match(&found(2, &client(1, 1), "a")).await?, "one for each picture and entry");
            assert!(w.put_match(&found(3, &client(1, 1), "b")).await?);
            assert!(w.put_match(&FoundMatch { untold: Some(Untold::Canary), ..found(4, &client(2, 2), "a") }).await?);
            Ok(())
        })
    });
    put.await.unwrap();
}

#[tokio::test]
async fn a_client_is_let_in_by_its_secret_until_its_time_is_over_or_it_is_sent_away() {
    for (store, at) in stores().await {
        fill(&store).await;
        let mut r = store.reader().await.unwrap();
        assert_eq!(r.match_client(&[1; 32], NOW).await.unwrap(), Some(client(1, 1)), "{}", at.name);
        assert_eq!(r.match_client(&[1; 32], NOW.plus(1_000)).await.unwrap(), None);
        assert_eq!(r.match_client(&[3; 32], NOW).await.unwrap(), None);
        assert_eq!(r.match_clients().await.unwrap().len(), 2);
        let away =
            |id| store.write("away", id, |w, id| Box::pin(async move { w.withdraw_match_client(*id, NOW).await }));
        assert!(away(client(1, 1).id).await.unwrap());
        assert!(!away(client(1, 1).id).await.unwrap());
        assert_eq!(r.match_client(&[1; 32], NOW).await.unwrap(), None);
        assert!(r.match_client(&[2; 32], NOW).await.unwrap().is_some());
    }
}

#[tokio::test]
async fn what_people_say_moves_a_match_once_and_in_its_own_organisation_alone() {
    for (store, at) in stores().await {
        fill(&store).await;
        let mut r = store.reader().await.unwrap();
        let open = r.matches_open(org(1), None, 10).await.unwrap();
        assert_eq!(open, [found(1, &client(1, 1), "a"), found(3, &client(1, 1), "b")], "{}", at.name);
        let after = Some((open[0].made, open[0].id));
        assert_eq!(r.matches_open(org(1), after, 10).await.unwrap(), open[1..]);
        assert_eq!(r.poisoned(org(1)).await.unwrap(), []);
        assert_eq!(r.poisoned(org(2)).await.unwrap(), [("NORTH".to_owned(), 1)]);
        assert_eq!(r.matches_of(client(2, 2).id, "a").await.unwrap(), [], "never told");
        assert_eq!(r.found_match(org(2), open[0].id).await.unwrap(), None);
        let id = open[0].id;
        let work = store.write("say", (), move |w, ()| {
            Box::pin(async move {
                let (mine, theirs) = ((org(1), id), (org(2), id));
                let (her, other) = (person(1).id, person(2).id);
                assert!(!w.second_match(theirs, her, NOW).await?);
                assert!(w.second_match(mine, her, NOW).await?);
                assert!(!w.second_match(mine, other, NOW).await?, "seconded already");
                let step = (MatchState::Waiting, MatchState::Confirmed);
                assert!(!w.decide_match(mine, step, other, NOW).await?, "it waits no more");
                let step = (MatchState::Seconded, MatchState::Confirmed);
                assert!(!w.decide_match(theirs, step, other, NOW).await?);
                assert!(w.decide_match(mine, step, other, NOW).await?);
                assert!(!w.decide_match(mine, step, other, NOW).await?);
                let (hers, others) = (client(1, 1).id, client(2, 2).id);
                assert!(w.answer_match(hers, ("NORTH", 7), "a", ("Blocked", NOW)).await?);
                assert!(!w.answer_match(hers, ("SOUTH", 7), "a", ("Blocked", NOW)).await?);
                assert!(!w.answer_match(others, ("NORTH", 7), "a", ("Blocked", NOW)).await?, "a canary is not there");
                Ok(())
            })
        });
        work.await.unwrap();
        let done = r.matches_done(org(1), 10).await.unwrap();
        assert_eq!((done.len(), done[0].state, done[0].seconded_by), (1, MatchState::Confirmed, Some(person(1).id)));
        assert_eq!(done[0].feedback.as_deref(), Some("Blocked"));
        assert_eq!(r.count_matches(org(1)).await.unwrap(), 1);
        let state = r.match_state(client(1, 1).id, ("NORTH", 7), ("a", None)).await.unwrap();
        assert_eq!(state, Some(MatchState::Confirmed));
        let forget = |at| store.write("forget", at, |w, at| Box::pin(async move { w.forget_matches(*at).await }));
        assert_eq!(forget(NOW).await.unwrap(), 0);
        assert_eq!(forget(NOW.plus(1)).await.unwrap(), 1, "the decided one alone");
        assert_eq!(r.count_matches(org(1)).await.unwrap(), 1);
    }
}

/// A row that is not told must not be seen in what becomes of one that is, nor the other way.
#[tokio::test]
async fn what_is_told_and_what_is_not_never_meet() {
    for (store, at) in stores().await {
        fill(&store).await;
        let client = client(1, 1);
        let put = store.write("untold", client.clone(), |w, client| {
            Box::pin(async move {
                for (n, untold) in [(11, Untold::Held), (12, Untold::Canary)] {
                    let row = |n, reference| FoundMatch { untold: Some(untold), ..found(n, client, reference) };
                    assert!(w.put_match(&row(n, "a")).await?, "beside the one that is told");
                    assert!(!w.put_match(&row(n + 10, "a")).await?);
                    assert!(w.put_match(&row(n + 20, "new")).await?);
                }
                assert!(!w.answer_match(client.id, ("NORTH", 7), "new", ("Blocked", NOW)).await?);
                assert!(w.put_match(&found(13, client, "new")).await?, "as if the others were not there");
                Ok(())
            })
        });
        put.await.unwrap();
        let mut r = store.reader().await.unwrap();
        for reference in ["a", "new"] {
            let told = r.matches_of(client.id, reference).await.unwrap();
            assert_eq!(told.iter().map(|row| row.untold).collect::<Vec<_>>(), [None], "{} {reference}", at.name);
        }
        // Two confirm the one that was held: it is told, once, and takes feedback.
        let held = MatchId(Id::from_bytes([31; 16]));
        let work = store.write("say", client.id, move |w, client| {
            Box::pin(async move {
                assert!(w.second_match((org(1), held), person(1).id, NOW).await?);
                let step = (MatchState::Seconded, MatchState::Confirmed);
                assert!(w.decide_match((org(1), held), step, person(2).id, NOW).await?);
                assert!(w.answer_match(*client, ("NORTH", 7), "new", ("Blocked", NOW)).await?);
                Ok(())
            })
        });
        work.await.unwrap();
        let told = r.matches_of(client.id, "new").await.unwrap();
        assert_eq!((told.len(), told[0].state, told[0].id), (1, MatchState::Confirmed, held), "{}", at.name);
        assert_eq!(told[0].feedback.as_deref(), Some("Blocked"));
        let state = r.match_state(client.id, ("NORTH", 7), ("new", None)).await.unwrap();
        assert_eq!(state, Some(MatchState::Confirmed));
        let other = r.match_state(client.id, ("NORTH", 7), ("new", Some(Untold::Canary))).await.unwrap();
        assert_eq!(other, Some(MatchState::Waiting));
    }
}

#[tokio::test]
async fn a_restored_copy_lets_no_client_in_again() {
    let away = tempfile::tempdir().unwrap();
    for (store, from) in stores().await {
        fill(&store).await;
        let folder = away.path().join(from.name);
        store.backup(&folder, NOW, "test").await.unwrap();
        for into in empties().await {
            let copy = Store::open(&into.place).await.unwrap();
            copy.restore(&folder, NOW).await.unwrap();
            let mut r = copy.reader().await.unwrap();
            assert_eq!(r.match_client(&[1; 32], NOW).await.unwrap(), None, "{} into {}", from.name, into.name);
            assert_eq!(r.match_clients().await.unwrap().len(), 2);
            assert_eq!(r.count_matches(org(1)).await.unwrap(), 2);
        }
    }
}

/// A server of an older version that still runs beside a newer one must not write rows that lack what is new.
#[tokio::test]
async fn nothing_is_written_to_tables_that_were_moved_forward_meanwhile() {
    for (store, at) in stores().await {
        tamper(&at, "UPDATE schema_version SET version = 999").await;
        let told = crate::record(&store, None).await.unwrap_err();
        assert!(matches!(told, Error::Version { found: 999, .. }), "{}: {told}", at.name);
        tamper(&at, "UPDATE schema_version SET version = 4").await;
        crate::record(&store, None).await.unwrap();
    }
}
