//! Those who are signed in: what they may propose, how they are counted, and when their sessions end.

use axum::http::StatusCode;
use people::Role;

use crate::harness::{Place, law};

#[tokio::test]
async fn who_signs_in_proposes_by_a_role_for_it() {
    let place = Place::new().await;
    let case = place.member("carla", place.keeper, &[Role::CaseWorker, Role::Administrator]).await;
    let contributor = place.member("cleo", place.keeper, &[Role::Contributor]).await;
    let form = contributor.get("/propose/law?about=/countries/tuv").await;
    assert_eq!(form.status, StatusCode::OK);
    let refused = case.get("/propose/law?about=/countries/tuv").await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    assert!(refused.text.contains("Sign out to propose as any reader may"));
    let sent = case.post("/propose/law", &law(&form, "TUV", "Ley SAMPLE")).await;
    assert_eq!(sent.status, StatusCode::FORBIDDEN);
    assert_eq!(place.waiting().await, 0);
    assert_eq!(contributor.post("/propose/law", &law(&form, "TUV", "Ley SAMPLE")).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_session_made_while_a_clock_was_ahead_opens_nothing() {
    let place = Place::new().await;
    let ana = place.reviewer("ana").await;
    place.pass(-5 * 60_000);
    assert_eq!(ana.get("/account").await.status, StatusCode::OK, "servers differ by a little");
    place.pass(-1);
    assert_eq!(ana.get("/account").await.status, StatusCode::SEE_OTHER);
    assert_eq!(ana.get("/account/authenticator").await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn new_recovery_codes_end_her_other_sessions() {
    let place = Place::new().await;
    let (ana, eva) = (place.reviewer("ana").await, place.reviewer("eva").await);
    let other = place.again("ana").await;
    assert_eq!(other.get("/account").await.status, StatusCode::OK);
    let account = ana.get("/account").await;
    assert_eq!(ana.post("/account/recovery", &account.with(&[])).await.status, StatusCode::OK);
    assert_eq!(other.get("/account").await.status, StatusCode::SEE_OTHER);
    assert_eq!(ana.get("/account").await.status, StatusCode::OK);
    assert_eq!(eva.get("/account").await.status, StatusCode::OK);
}

/// Whoever takes a colleague's name does not do it unseen.
#[tokio::test]
async fn another_name_is_a_line_in_the_log() {
    let place = Place::new().await;
    let ana = place.reviewer("ana").await;
    let page = ana.get("/account").await;
    let rename = |name: &'static str| page.with(&[("name", name)]);
    assert_eq!(ana.post("/account/name", &rename("SAMPLE ana")).await.status, StatusCode::SEE_OTHER);
    assert!(place.audit().await.is_empty(), "the same name");
    assert_eq!(ana.post("/account/name", &rename("SAMPLE eva")).await.status, StatusCode::SEE_OTHER);
    let lines = place.audit().await;
    assert_eq!(lines.iter().map(|line| line.act.as_str()).collect::<Vec<_>>(), ["person.renamed"]);
    assert_eq!(lines[0].object, lines[0].actor.unwrap().to_string());
    assert!(lines[0].detail.is_empty(), "the log holds no names");
}

/// Strangers behind the same address use up theirs; whoever is signed in is counted by her account alone.
#[tokio::test]
async fn a_crowd_behind_one_address_does_not_stop_who_is_signed_in() {
    let place = Place::new().await;
    let (reader, admin) = (place.stranger(), place.member("ada", place.keeper, &[Role::Administrator]).await);
    let mut statuses = Vec::new();
    for _ in 0..121 {
        statuses.push(reader.post("/propose/law", &[]).await.status);
    }
    assert_eq!(statuses[119], StatusCode::UNPROCESSABLE_ENTITY, "each form counts once");
    assert_eq!(statuses[120], StatusCode::TOO_MANY_REQUESTS);
    let name = format!("/organisations/{}/name", place.keeper);
    let page = admin.get(&format!("/organisations/{}", place.keeper)).await;
    let token = page.main().split("name=\"token\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let fields = [("token".to_owned(), token), ("organisation".to_owned(), "SAMPLE Keepers too".to_owned())];
    assert_eq!(admin.post(&name, &fields).await.status, StatusCode::SEE_OTHER);
    // What a script sends is counted as well, before it is read.
    let asked = reader.json("/sign-in/passkey/start", "no JSON").await;
    assert_eq!(asked.status, StatusCode::TOO_MANY_REQUESTS);
}
