//! A match is put before people, and both sides hear of each other.

use axum::http::{StatusCode, header};
use people::Role;
use serde_json::json;
use store::MatchState;

use crate::house::{Client, House, ORIGIN, Told, entry, houses, org, turned};

/// Opens a page as somebody who is signed in.
async fn page(house: &House, her: &str, path: &str) -> Told {
    house.ask("GET", path, &[("cookie", her)], vec![]).await
}

/// Sends what she says with the form of the page that she sees.
async fn say(house: &House, her: &str, path: &str, decision: &str) -> Told {
    let seen = page(house, her, path).await.body;
    let field = |name: &str| {
        let (_, rest) = seen.rsplit_once(&format!("name=\"{name}\" value=\"")).unwrap();
        rest.split('"').next().unwrap().to_owned()
    };
    let body = format!("token={}&state={}&decision={decision}", field("token"), field("state"));
    send(house, her, path, body).await
}

async fn send(house: &House, her: &str, path: &str, body: String) -> Told {
    let form = ("content-type", "application/x-www-form-urlencoded");
    house.ask("POST", path, &[("cookie", her), ("origin", ORIGIN), form], body.into_bytes()).await
}

async fn opened(house: &House, client: &Client, reference: &str) -> String {
    house.look(client, turned(entry(9), [4, 5]), &format!("&content_id={reference}")).await;
    let open = house.app.store.reader().await.unwrap().matches_open(org(1), None, 100).await.unwrap();
    let found = open.iter().find(|found| found.reference == reference).unwrap();
    format!("/organisations/{}/matches/{}", org(1), found.id)
}

#[tokio::test]
async fn a_reference_opens_one_item_and_the_client_hears_what_two_people_say() {
    for house in houses().await {
        let client = house.client(1, &["NORTH"], &["feedback"]).await;
        let (ada, bea) = (house.person(1, 1, Role::CaseWorker).await, house.person(2, 1, Role::Supervisor).await);
        assert_eq!(house.look(&client, entry(9), "").await.json()["NORTH"][0]["review"], json!(null));
        for _ in 0..3 {
            assert_eq!(
                house.look(&client, entry(9), "&content_id=post%207").await.json()["NORTH"][0]["review"],
                "waiting"
            );
        }
        let list = format!("/organisations/{}/matches", org(1));
        let queue = page(&house, &ada, &list).await.body;
        assert_eq!(queue.matches("SAMPLE case 9").count(), 1, "{}", house.name);
        assert!(queue.contains("post 7") && queue.contains("SAMPLE platform 1") && queue.contains("NORTH"));
        assert!(!queue.contains(&entry(9).to_string()[..16]), "no fingerprint");
        let open = house.app.store.reader().await.unwrap().matches_open(org(1), None, 10).await.unwrap();
        assert_eq!((open.len(), open[0].distance), (1, 0));
        let at = format!("{list}/{}", open[0].id);
        let done = say(&house, &ada, &at, "confirm").await;
        assert_eq!(done.headers[header::LOCATION], format!("{at}?done=seconded"), "{}", done.body);
        let review = |told: serde_json::Value| told["reviews"][0]["review"].as_str().unwrap().to_owned();
        let told = house.get(&client, "/m/review?content_id=post%207").await.json();
        assert_eq!(review(told), "seconded");
        assert!(page(&house, &ada, &at).await.body.contains("You have confirmed it"));
        // A second voice of her own does not count, by whatever form.
        let seen = page(&house, &ada, &at).await.body;
        let token = seen.rsplit_once("name=\"token\" value=\"").unwrap().1.split('"').next().unwrap().to_owned();
        let again = send(&house, &ada, &at, format!("token={token}&state=seconded&decision=confirm")).await;
        assert_eq!(again.status, StatusCode::CONFLICT);
        say(&house, &bea, &at, "confirm").await;
        let told = house.get(&client, "/m/review?content_id=post%207").await.json();
        let id = told["reviews"][0]["bank_content_id"].clone();
        assert_eq!(review(told), "confirmed");
        assert_eq!(
            house.look(&client, entry(9), "&content_id=post%207").await.json()["NORTH"][0]["review"],
            "confirmed"
        );
        // And the other way: what the platform did.
        let said =
            |word: &str| json!({ "bank": "NORTH", "bank_content_id": id, "content_id": "post 7", "feedback": word });
        house.post(&client, "/m/feedback", &said("Gone")).await.refused(StatusCode::BAD_REQUEST);
        let told = house.post(&client, "/m/feedback", &said("Blocked")).await;
        assert_eq!((told.status, told.json()), (StatusCode::OK, json!({ "feedback": "Blocked" })));
        assert!(page(&house, &bea, &at).await.body.contains("the picture is blocked"));
        let told = house.get(&client, "/m/review?content_id=post%207").await.json();
        assert_eq!(told["reviews"][0]["feedback"], "Blocked");
        for act in ["match.opened", "match.seconded", "match.decided", "match.answered"] {
            assert_eq!(house.count(1, act).await, 1, "{}: {act}", house.name);
        }
        assert!(house.count(1, "match.read").await >= 2);
    }
}

#[tokio::test]
async fn two_who_do_not_agree_leave_it_open_and_one_is_enough_for_another_picture() {
    let house = House::new().await;
    let client = house.client(1, &["NORTH"], &[]).await;
    let (ada, bea) = (house.person(1, 1, Role::CaseWorker).await, house.person(2, 1, Role::CaseWorker).await);
    let cleo = house.person(3, 1, Role::Supervisor).await;
    let state = async |at: &str| {
        let id = at.rsplit('/').next().unwrap().parse().unwrap();
        house.app.store.reader().await.unwrap().found_match(org(1), id).await.unwrap().unwrap().state
    };
    let at = opened(&house, &client, "a").await;
    say(&house, &ada, &at, "confirm").await;
    say(&house, &bea, &at, "different").await;
    assert_eq!(state(&at).await, MatchState::Unsure);
    // Who made it unsure does not settle it, by whatever way round.
    for decision in ["different", "confirm", "unsure", "different", "confirm"] {
        let told = say(&house, &bea, &at, decision).await;
        let status = if decision == "unsure" { StatusCode::SEE_OTHER } else { StatusCode::CONFLICT };
        assert_eq!(told.status, status, "{decision}");
        assert_eq!(state(&at).await, MatchState::Unsure, "{decision}");
    }
    // Nor after a third who cannot tell; the first may, by taking back what she confirmed.
    say(&house, &cleo, &at, "unsure").await;
    assert_eq!(say(&house, &bea, &at, "different").await.status, StatusCode::CONFLICT);
    say(&house, &ada, &at, "different").await;
    assert_eq!(state(&at).await, MatchState::Different);
    let again = opened(&house, &client, "again").await;
    say(&house, &ada, &again, "confirm").await;
    say(&house, &bea, &again, "unsure").await;
    assert_eq!(
        say(&house, &bea, &again, "different").await.status,
        StatusCode::CONFLICT,
        "unsure first is no way round"
    );
    say(&house, &ada, &again, "confirm").await;
    assert_eq!(state(&again).await, MatchState::Seconded);
    say(&house, &bea, &again, "confirm").await;
    assert_eq!(state(&again).await, MatchState::Confirmed);
    // One who takes her own back is alone, as before she said anything.
    let own = opened(&house, &client, "own").await;
    say(&house, &ada, &own, "confirm").await;
    say(&house, &ada, &own, "unsure").await;
    say(&house, &ada, &own, "different").await;
    assert_eq!(state(&own).await, MatchState::Different, "she changed her mind");
    let other = opened(&house, &client, "b").await;
    say(&house, &ada, &other, "unsure").await;
    say(&house, &bea, &other, "different").await;
    assert_eq!(state(&other).await, MatchState::Different);
    // What she saw is no longer so.
    let third = opened(&house, &client, "c").await;
    let seen = page(&house, &ada, &third).await.body;
    let token = seen.rsplit_once("name=\"token\" value=\"").unwrap().1.split('"').next().unwrap().to_owned();
    say(&house, &bea, &third, "confirm").await;
    let late = send(&house, &ada, &third, format!("token={token}&state=waiting&decision=confirm")).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert_eq!(state(&third).await, MatchState::Seconded, "her look did not count as the second");
}

/// One token could otherwise bury those who look under as many items as it may ask lookups.
#[tokio::test]
async fn so_many_items_of_a_client_are_open_and_no_more() {
    for house in houses().await {
        let client = house.client(1, &["NORTH"], &[]).await;
        let review = async |n: u64, reference: &str| {
            let told = house.look(&client, entry(n), &format!("&content_id={reference}")).await.json();
            told["NORTH"][0]["review"].clone()
        };
        for n in 0..20 {
            assert_eq!(review(9, &format!("post-{n}")).await, "waiting", "{}", house.name);
        }
        for n in 20..23 {
            assert_eq!(review(9, &format!("post-{n}")).await, json!(null), "it is told, and nobody looks");
        }
        assert_eq!(review(9, "post-3").await, "waiting", "what is open is told as ever");
        assert_eq!(review(8, "post-3").await, "waiting", "another content");
        let count = async || house.app.store.reader().await.unwrap().count_matches(org(1)).await.unwrap();
        assert_eq!((count().await, house.count(1, "match.full").await), (21, 1));
        house.pass(86_400_000);
        assert_eq!(review(9, "post-23").await, json!(null));
        assert_eq!(house.count(1, "match.full").await, 2, "once a day");
        // Decided, there is room for one.
        let her = house.person(4, 1, Role::CaseWorker).await;
        let open = house.app.store.reader().await.unwrap().matches_open(org(1), None, 1).await.unwrap();
        say(&house, &her, &format!("/organisations/{}/matches/{}", org(1), open[0].id), "different").await;
        assert_eq!((review(9, "post-24").await, review(9, "post-25").await), (json!("waiting"), json!(null)));
        // And of all contents together.
        let more = house.app.store.write("many", open[0].clone(), |w, row| {
            Box::pin(async move {
                for n in 0..979_i64 {
                    let id =
                        people::MatchId(people::Id::from_bytes([n.to_be_bytes(), [7; 8]].concat().try_into().unwrap()));
                    w.put_match(&store::FoundMatch { id, entry: n, ..row.clone() }).await?;
                }
                Ok(())
            })
        });
        more.await.unwrap();
        assert_eq!((count().await, review(7, "last").await), (1_000, json!(null)), "{}", house.name);
        let other = house.client(1, &["NORTH"], &[]).await;
        let told = house.look(&other, entry(7), "&content_id=last").await.json();
        assert_eq!(told["NORTH"][0]["review"], "waiting", "another client has its own");
    }
}

#[tokio::test]
async fn only_those_who_stand_by_survivors_see_matches() {
    let house = House::new().await;
    let client = house.client(1, &["NORTH"], &[]).await;
    let at = opened(&house, &client, "a").await;
    let list = format!("/organisations/{}/matches", org(1));
    for (n, role) in Role::ALL.into_iter().enumerate() {
        let her = house.person(10 + u8::try_from(n).unwrap(), 1, role).await;
        let may = matches!(role, Role::CaseWorker | Role::Supervisor);
        for path in [&list, &at] {
            let told = page(&house, &her, path).await;
            assert_eq!(told.status, if may { StatusCode::OK } else { StatusCode::FORBIDDEN }, "{role:?} {path}");
        }
        let seen = page(&house, &her, &format!("/organisations/{}", org(1))).await.body;
        assert_eq!(seen.contains(&format!("href=\"{list}\"")), may, "{role:?}");
    }
    let stranger = house.person(30, 2, Role::CaseWorker).await;
    let own = format!("/organisations/{}/matches/{}", org(2), at.rsplit('/').next().unwrap());
    for path in [&list, &at, &own] {
        assert_eq!(page(&house, &stranger, path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test]
async fn feedback_needs_its_right_and_a_match_of_its_own() {
    let house = House::new().await;
    let (client, mute) = (house.client(1, &["NORTH"], &["feedback"]).await, house.client(1, &["NORTH"], &[]).await);
    let told = house.look(&client, entry(3), "&content_id=mine").await.json();
    let id = told["NORTH"][0]["bank_content_id"].clone();
    let said = json!({ "bank": "NORTH", "bank_content_id": id, "content_id": "mine", "feedback": "NotBlocked" });
    house.post(&mute, "/m/feedback", &said).await.refused(StatusCode::FORBIDDEN);
    let other = house.client(1, &["NORTH"], &["feedback"]).await;
    house.post(&other, "/m/feedback", &said).await.refused(StatusCode::NOT_FOUND);
    assert_eq!(house.post(&client, "/m/feedback", &said).await.status, StatusCode::OK);
    house.post(&client, "/m/feedback", &json!({ "feedback": "Blocked" })).await.refused(StatusCode::BAD_REQUEST);
    house.get(&client, "/m/review").await.refused(StatusCode::BAD_REQUEST);
}
