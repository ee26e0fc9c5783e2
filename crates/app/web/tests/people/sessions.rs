//! Sessions and rights: chapters 7 and 8.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use people::{Millis, Role};

use crate::house::{House, MINUTE, houses};
use crate::table::{Stage, routes};

const HOUR: i64 = 60 * MINUTE;
const COOKIE: &str = "__Host-plumbline";

#[tokio::test]
async fn asvs_v7_2_1_v7_2_2_v7_2_3_v7_2_4_a_session_is_a_new_random_word_that_the_server_knows() {
    let house = House::new().await;
    let her = house.first().await;
    let mut seen = BTreeSet::from([her.browser.cookies[COOKIE].clone()]);
    // Fixation: what the browser brought is not what it gets.
    let mut browser = house.browser();
    let planted = "A".repeat(43);
    browser.cookies.insert(COOKIE.to_owned(), planted.clone());
    her.enter_later(&mut browser).await;
    assert_ne!(browser.cookies[COOKIE], planted);
    // Signing in again gives another and ends the one before.
    for _ in 0..3 {
        let before = browser.clone();
        her.enter_later(&mut browser).await;
        assert!(seen.insert(browser.cookies[COOKIE].clone()), "a word came twice");
        assert_eq!(before.clone().get("/account").await.status, StatusCode::SEE_OTHER, "the one before has ended");
    }
    assert!(seen.iter().all(|word| word.len() == 43), "256 bits in base64url");
    assert_eq!(house.sessions("amina").await.len(), 2);
    // Invented, cut and changed ones are nothing.
    let good = browser.cookies[COOKIE].clone();
    let first = if good.starts_with('A') { "B" } else { "A" };
    for bad in [planted, good[..42].to_owned(), format!("{first}{}", &good[1..]), good.to_lowercase()] {
        let mut other = house.browser();
        other.cookies.insert(COOKIE.to_owned(), bad);
        assert_eq!(other.get("/account").await.status, StatusCode::SEE_OTHER);
    }
}

#[tokio::test]
async fn who_is_signed_in_joins_with_her_account_and_makes_no_second_one() {
    for house in houses().await {
        let keeper = house.opened().await;
        let other = house.another("SAMPLE Others").await;
        let mut her = house.colleague(keeper, "berta", &[Role::Administrator]).await;
        let link = house.invite(Some(other), &[Role::Reader]).await;
        let (before, sessions) = (her.browser.clone(), house.sessions("berta").await);
        let token = her.browser.get(&link).await.token(&link);
        // Fields of a new account come to nothing: nobody else is made, and nobody's session begins.
        let fields = [("token", token.as_str()), ("name", "SAMPLE"), ("sign_in", "cleo"), ("passphrase", "x")];
        let done = her.browser.post(&link, &fields).await;
        assert_eq!(done.location(), format!("/organisations/{other}?done=joined"), "{}", house.name);
        assert_eq!(her.browser.cookies, before.cookies);
        assert_eq!(house.sessions("berta").await, sessions);
        let mut reader = house.app.store.reader().await.unwrap();
        assert!(reader.person_by_sign_in("cleo").await.unwrap().is_none());
        let [member] = &reader.members(other).await.unwrap()[..] else { panic!() };
        assert_eq!((member.sign_in.as_str(), &member.roles), ("berta", &BTreeSet::from([Role::Reader])));
        drop(reader);
        // There is nothing of the roles she has elsewhere.
        let invite = her.browser.get(&format!("/organisations/{other}/invite")).await;
        assert_eq!(invite.status, StatusCode::FORBIDDEN);
        // The link is used up.
        assert_eq!(house.browser().get(&link).await.status, StatusCode::GONE);
    }
}

#[tokio::test]
async fn asvs_v7_3_1_v7_3_2_v7_1_1_a_session_ends_when_idle_and_when_old() {
    for house in houses().await {
        let her = house.first().await;
        let mut browser = house.browser();
        her.enter_later(&mut browser).await;
        house.pass(2 * HOUR - 1);
        assert_eq!(browser.get("/account").await.status, StatusCode::OK);
        house.pass(2 * HOUR);
        assert_eq!(browser.get("/account").await.status, StatusCode::SEE_OTHER, "{}: idle", house.name);
        her.enter_later(&mut browser).await;
        let began = house.now();
        let mut last = began;
        while browser.get("/account").await.status == StatusCode::OK {
            last = house.now();
            assert!(last.since(began) < 12 * HOUR, "{}: used without a pause, it never ends", house.name);
            house.pass(30 * MINUTE);
        }
        assert_eq!(last.since(began), 12 * HOUR - 30 * MINUTE, "{}", house.name);
    }
}

#[tokio::test]
async fn asvs_v7_4_1_v14_3_1_signing_out_ends_it_on_the_server() {
    for house in houses().await {
        let mut her = house.first().await;
        let before = her.browser.clone();
        let token = her.browser.get("/account").await.token("/sign-out");
        let done = her.browser.post("/sign-out", &[("token", &token)]).await;
        assert_eq!((done.status, done.location()), (StatusCode::SEE_OTHER, "/"));
        assert_eq!(done.header("clear-site-data"), "\"cache\", \"storage\"");
        assert!(done.header("set-cookie").contains("Max-Age=0"));
        assert!(her.browser.cookies.is_empty());
        // Somebody kept the cookie: it is nothing now, and the form neither.
        let mut kept = before.clone();
        assert_eq!(kept.get("/account").await.status, StatusCode::SEE_OTHER);
        assert_eq!(kept.post("/account/name", &[("token", &token), ("name", "x")]).await.status, StatusCode::SEE_OTHER);
        assert!(house.sessions("amina").await.is_empty(), "{}", house.name);
        assert_eq!(house.count("session.ended").await, 1);
    }
}

#[tokio::test]
async fn asvs_v7_4_2_v7_4_5_a_closed_account_is_out_at_once() {
    for house in houses().await {
        let mut her = house.first().await;
        let mut elsewhere = house.browser();
        her.enter_later(&mut elsewhere).await;
        let token = her.browser.get("/account").await.token("/account/name");
        let (id, now) = (house.person("amina").await.id, house.now());
        // As `plumbline people close` does it.
        let close = house
            .app
            .store
            .write("close", (), move |w, ()| Box::pin(async move { w.close_person(id, Some(now)).await }));
        assert!(close.await.unwrap());
        for browser in [&mut her.browser, &mut elsewhere] {
            assert_eq!(browser.get("/account").await.status, StatusCode::SEE_OTHER, "{}", house.name);
            let sent = browser.post("/account/name", &[("token", &token), ("name", "x")]).await;
            assert_eq!(sent.status, StatusCode::SEE_OTHER);
        }
        house.pass(30_000);
        assert_eq!(her.enter(&mut house.browser()).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        let open =
            house.app.store.write("open", (), move |w, ()| Box::pin(async move { w.close_person(id, None).await }));
        assert!(open.await.unwrap());
        assert_eq!(her.browser.get("/account").await.status, StatusCode::SEE_OTHER, "opening revives no session");
        her.enter_later(&mut house.browser()).await;
    }
}

#[tokio::test]
async fn asvs_v7_4_4_every_page_of_hers_lets_her_sign_out() {
    let house = House::new().await;
    let her = house.first().await;
    for route in routes().filter(|r| r.shows && r.path.starts_with("/account")) {
        let page = her.browser.clone().get(route.path).await;
        assert_eq!(page.status, StatusCode::OK, "{}", route.path);
        assert!(page.token_if("/sign-out").is_some(), "{}", route.path);
    }
}

#[tokio::test]
async fn asvs_v7_5_1_what_unlocks_an_account_is_changed_only_shortly_after_signing_in() {
    let house = House::new().await;
    let her = house.first().await;
    let mut browser = house.browser();
    her.enter_later(&mut browser).await;
    let page = browser.get("/account").await;
    let (recovery, sessions) = (page.token("/account/recovery"), page.token("/account/sessions/end"));
    let own = browser.get("/account/authenticator").await;
    let (form, secret) = (own.token("/account/authenticator"), own.secret());
    house.pass(15 * MINUTE + 1);
    let before = house.everything().await;
    let code = crate::house::code(&secret, house.now());
    let tries: [(&str, Vec<(&str, &str)>); 3] = [
        ("/account/recovery", vec![("token", &recovery)]),
        ("/account/authenticator", vec![("token", &form), ("code", &code)]),
        ("/account/sessions/end", vec![("token", &sessions), ("session", "others")]),
    ];
    for (path, fields) in &tries {
        let answer = browser.post(path, fields).await;
        assert_eq!(
            (answer.status, answer.location()),
            (StatusCode::SEE_OTHER, "/sign-in?to=%2Faccount&again=1"),
            "{path}"
        );
    }
    assert_eq!(
        browser.get("/account/authenticator").await.location(),
        "/sign-in?to=%2Faccount%2Fauthenticator&again=1"
    );
    assert_eq!(house.everything().await, before);
    // Signed in again, the same works, with the forms of the new session.
    her.enter_later(&mut browser).await;
    let token = browser.get("/account").await.token("/account/recovery");
    assert_eq!(browser.post("/account/recovery", &[("token", &token)]).await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_new_authenticator_ends_the_old_one_and_other_sessions() {
    let house = House::new().await;
    let mut her = house.first().await;
    let mut elsewhere = house.browser();
    her.enter_later(&mut elsewhere).await;
    her.enter_later(&mut her.browser.clone()).await;
    let mut browser = house.browser();
    her.enter_later(&mut browser).await;
    let page = browser.get("/account/authenticator").await;
    let (token, secret) = (page.token("/account/authenticator"), page.secret());
    let code = crate::house::code(&secret, house.now());
    let done = browser.post("/account/authenticator", &[("token", &token), ("code", &code)]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    assert_eq!(elsewhere.get("/account").await.status, StatusCode::SEE_OTHER);
    assert_eq!(browser.get("/account").await.status, StatusCode::OK);
    house.pass(30_000);
    assert_eq!(her.enter(&mut house.browser()).await.status, StatusCode::UNPROCESSABLE_ENTITY, "the old one");
    her.secret = secret;
    her.enter_later(&mut house.browser()).await;
}

#[tokio::test]
async fn asvs_v7_5_2_v8_2_2_v8_4_1_she_sees_and_ends_her_sessions_and_nobody_elses() {
    for house in houses().await {
        let mut her = house.first().await;
        // Another organisation, with somebody in it.
        let id = house.another("SAMPLE Others").await;
        let mut stranger = house.colleague(id, "zola", &[Role::Administrator]).await;
        let mut elsewhere = house.browser();
        her.enter_later(&mut elsewhere).await;
        let [theirs] = &house.sessions("zola").await[..] else { panic!() };
        let mine = house.sessions("amina").await;
        let page = her.browser.get("/account").await;
        assert!(mine.iter().all(|id| page.body.contains(id.as_str())) && !page.body.contains(theirs.as_str()));
        assert!(!page.body.contains("SAMPLE Others") && !page.body.contains(&id.to_string()));
        let token = page.token("/account/sessions/end");
        let before = house.everything().await;
        for asked in [theirs.as_str(), "", "x", "OTHERS", &house.person("zola").await.id.to_string()] {
            let answer = her.browser.post("/account/sessions/end", &[("token", &token), ("session", asked)]).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{asked}");
        }
        // With the stranger's own token it is no better.
        let foreign = stranger.browser.get("/account").await.token("/account/sessions/end");
        let answer = her.browser.post("/account/sessions/end", &[("token", &foreign), ("session", theirs)]).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN);
        assert_eq!(house.everything().await, before, "{}", house.name);
        let answer = her.browser.post("/account/sessions/end", &[("token", &token), ("session", "others")]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        assert_eq!(house.sessions("amina").await.len(), 1);
        assert_eq!(elsewhere.get("/account").await.status, StatusCode::SEE_OTHER);
        assert_eq!(stranger.browser.get("/account").await.status, StatusCode::OK);
    }
}

#[tokio::test]
async fn asvs_v8_2_1_v8_3_1_nobody_who_is_not_signed_in_reaches_what_is_hers() {
    let house = House::new().await;
    house.first().await;
    let stage = Stage::set(&house, house.organisation().await, "amina", "SAMPLE").await;
    let inside = ["/account", "/organisations", "/review"];
    for route in routes().filter(|r| inside.iter().any(|start| r.path.starts_with(start))) {
        let mut browser = house.browser();
        let path = stage.fill(route.path);
        let methods = [("GET", route.shows), ("POST", route.takes.is_some())];
        for (method, _) in methods.into_iter().filter(|(_, there)| *there) {
            let answer = browser.ask(method, &path, &crate::house::OWN, Vec::new()).await;
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{method} {}", route.path);
            assert!(answer.location().starts_with("/sign-in?to="), "{method} {}", route.path);
            assert!(answer.body.is_empty());
        }
    }
}

#[tokio::test]
async fn asvs_v8_3_2_other_roles_hold_from_the_next_request() {
    for house in houses().await {
        let mut her = house.first().await;
        let review = "href=\"/review\"";
        assert!(her.browser.get("/account").await.body.contains(review));
        let (organisation, id, now) = (house.organisation().await, house.person("amina").await.id, house.now());
        let set = house.app.store.write("roles", (), move |w, ()| {
            Box::pin(async move { w.set_roles(organisation, id, &[Role::Reader].into(), now).await.map(drop) })
        });
        set.await.unwrap();
        assert!(!her.browser.get("/account").await.body.contains(review), "{}", house.name);
    }
}

#[tokio::test]
async fn a_clock_that_was_set_back_lets_nobody_stay_for_ever() {
    let house = House::new().await;
    let her = house.first().await;
    let mut browser = house.browser();
    her.enter_later(&mut browser).await;
    house.pass(-HOUR);
    let early = browser.get("/account").await.status;
    assert_eq!(early, StatusCode::SEE_OTHER, "a session that has not begun yet opens nothing");
    house.pass(HOUR);
    assert_eq!(browser.get("/account").await.status, StatusCode::OK);
    house.pass(13 * HOUR);
    assert_eq!(browser.get("/account").await.status, StatusCode::SEE_OTHER);
    assert!(house.now() > Millis(0));
}
