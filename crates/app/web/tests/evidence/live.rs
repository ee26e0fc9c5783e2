//! What is shown while reviewers, other servers and other versions of the program write to one store.

use std::sync::Arc;

use norms::PartialDate;
use norms::proposal::{Accepted, WhyLeft};
use people::{Id, ProposalId};
use store::{Proposal, State};

use crate::harness::{Place, law};

/// What another server accepts: it is in the store, and this program was not told.
async fn elsewhere(place: &Place, id: u8, body: String) -> ProposalId {
    let row = Proposal::waiting(
        ProposalId(Id::from_bytes([id; 16])),
        None,
        "/countries/tuv".to_owned(),
        body,
        place.app.now(),
    );
    let (id, now) = (row.id, place.app.now());
    let write = place.app.store.write("test", row, move |w, row| {
        Box::pin(async move {
            w.put_proposal(row).await?;
            w.decide_proposal(id, State::Accepted, None, "", now).await
        })
    });
    assert!(write.await.unwrap());
    id
}

/// The body of a law that a reader proposes.
async fn body(place: &Place, title: &str) -> String {
    let form = place.stranger().get("/propose/law?about=/countries/tuv").await;
    place.pass(6_000);
    let id = place.stranger().post("/propose/law", &law(&form, "TUV", title)).await.proposal();
    let mut reader = place.app.store.reader().await.unwrap();
    reader.proposal(id.parse().unwrap()).await.unwrap().unwrap().body
}

#[tokio::test]
async fn what_another_server_accepts_and_takes_back_is_followed() {
    let place = Place::new().await;
    let before = place.standing("TUV", "law.intimate-images");
    let body = body(&place, "Ley SAMPLE").await;
    let id = elsewhere(&place, 7, body).await;
    assert_eq!(place.standing("TUV", "law.intimate-images"), before);
    place.app.refresh().await.unwrap();
    let site = place.app.live.site();
    assert_ne!(place.standing("TUV", "law.intimate-images"), before);
    place.app.refresh().await.unwrap();
    assert!(Arc::ptr_eq(&site, &place.app.live.site()), "nothing new, nothing built");
    // Its clock is behind, and it takes back: neither the count nor the last decision moves.
    place.member("eva", place.keeper, &[people::Role::Reviewer]).await;
    let early = people::Millis(place.app.now().0 - 3_600_000);
    let by = place.app.store.reader().await.unwrap().person_by_sign_in("eva").await.unwrap().unwrap().id;
    let write = place
        .app
        .store
        .write("test", (), move |w, ()| Box::pin(async move { w.undo_proposal(id, by, "SAMPLE", early).await }));
    assert!(write.await.unwrap());
    place.pass(61_000);
    place.app.refresh().await.unwrap();
    assert_eq!(place.standing("TUV", "law.intimate-images"), before);
}

#[tokio::test]
async fn what_cannot_be_read_is_told_and_stops_nothing() {
    let place = Place::new().await;
    let ana = place.reviewer("ana").await;
    let before = place.standing("TUV", "law.intimate-images");
    let odd = elsewhere(&place, 8, "{\"of\":\"a later version\"}".to_owned()).await;
    let body = body(&place, "Ley SAMPLE").await;
    elsewhere(&place, 9, body).await;
    place.app.refresh().await.unwrap();
    assert_ne!(place.standing("TUV", "law.intimate-images"), before, "the other one is shown");
    let left = place.app.live.left();
    assert_eq!(left.len(), 1);
    assert_eq!(left[0].id, odd.to_string());
    assert!(matches!(&left[0].why, WhyLeft::Check { problems } if problems[0].contains("cannot read")));
    let one = ana.get(&format!("/review/{odd}")).await;
    assert_eq!(one.status, 200);
    assert!(one.text.contains("cannot read the proposal"), "{}", one.main());
    assert!(ana.get("/accepted").await.text.contains("One accepted proposal does not fit"));
}

#[tokio::test]
async fn a_look_at_what_would_change_is_taken_once() {
    let place = Place::new().await;
    let proposal = serde_json::from_str(&body(&place, "Ley SAMPLE").await).unwrap();
    let trial = Accepted {
        id: "sample".to_owned(),
        proposal,
        reviewed_on: "2026-11-25".parse::<PartialDate>().unwrap(),
        note: String::new(),
    };
    let live = &place.app.live;
    let (one, two) = tokio::join!(live.try_out(trial.clone()), live.try_out(trial.clone()));
    let (one, two) = (one.unwrap().unwrap(), two.unwrap().unwrap());
    assert!(Arc::ptr_eq(&one, &two), "the second found what the first had built");
    let other = body(&place, "Otra ley SAMPLE").await;
    elsewhere(&place, 7, other).await;
    place.app.refresh().await.unwrap();
    let after = live.try_out(trial).await.unwrap().unwrap();
    assert!(!Arc::ptr_eq(&one, &after), "of another state it is another look");
}
