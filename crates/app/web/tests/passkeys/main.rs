//! Passkeys from outside: a person, her device, and what the program says to both.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on should stop")]

mod device;
mod house;
#[path = "../common/knowledge.rs"]
mod knowledge;

use axum::body::Body;
use axum::http::{StatusCode, header};
use chacha20::ChaCha20Rng;
use data_encoding::BASE64URL_NOPAD;
use people::rand_core::SeedableRng;
use people::token::Token;
use people::{InvitationId, OrgId, Role};
use serde_json::{Value, json};
use store::{Invitation, Organisation};

use device::Device;
use house::{Browser, House, MINUTE, ORIGIN, between};

/// A refusal that says nothing about what was wrong, and signs nobody in.
fn assert_refused(browser: &Browser, (status, said): &(StatusCode, Value)) {
    assert_eq!(*status, StatusCode::UNPROCESSABLE_ENTITY, "{said}");
    assert!(said["error"].as_str().unwrap().starts_with("This passkey does not open an account here"), "{said}");
    assert!(browser.headers.get(header::SET_COOKIE).is_none());
}

#[tokio::test]
async fn a_passkey_is_added_signs_in_and_is_removed() {
    let house = House::open().await;
    let (ana, mut browser) = house.person("ana", 1).await;
    let mut other = house.signed_in(ana, 2).await;
    let mut phone = Device::on(ORIGIN, 7);

    let (status, said) = browser.add(&house, &mut phone, " my phone ").await;
    assert_eq!((status, &said["to"]), (StatusCode::OK, &json!("/account?done=passkey")));
    assert_eq!(browser.get(&house, "/account?done=passkey").await, StatusCode::OK);
    assert!(browser.page.contains("The passkey is added.") && browser.page.contains("<bdi>my phone</bdi>"));
    assert_eq!(other.get(&house, "/account").await, StatusCode::SEE_OTHER, "other sessions end");
    assert_eq!(house.logged("passkey.added").await, 1);
    let stored = house.keys(ana).await;
    assert_eq!((stored.len(), stored[0].used), (1, None));

    let mut fresh = Browser::default();
    house.later(MINUTE);
    let (status, said) = fresh.enter(&house, &mut phone).await;
    assert_eq!((status, &said["to"]), (StatusCode::OK, &json!("/account?done=name")), "{said}");
    assert_eq!(fresh.get(&house, "/account").await, StatusCode::OK);
    assert!(fresh.page.contains("by passkey"));
    assert_eq!(house.logged("session.started").await, 1);
    let used = house.keys(ana).await;
    assert_eq!(used[0].used, Some(house.now()));
    assert_ne!(used[0].credential, stored[0].credential, "the counter is kept");

    let id = used[0].id.clone();
    let remove = between(&fresh.page, "action=\"/account/passkeys/remove\"", "</form>");
    let token = between(&remove, "name=\"token\" value=\"", "\"");
    let gone = fresh.form(&house, "/account/passkeys/remove", &[("token", &token), ("passkey", &id)]).await;
    assert_eq!(gone, StatusCode::SEE_OTHER, "{}", fresh.page);
    assert_eq!(fresh.headers["location"], "/account?done=passkey-removed");
    assert!(house.keys(ana).await.is_empty());
    assert_eq!(house.logged("passkey.removed").await, 1);
    let again = fresh.form(&house, "/account/passkeys/remove", &[("token", &token), ("passkey", &id)]).await;
    assert_eq!(again, StatusCode::NOT_FOUND);

    let mut last = Browser::default();
    let refused = last.enter(&house, &mut phone).await;
    assert_refused(&last, &refused);
    assert_eq!(house.logged("session.refused").await, 1);
}

#[tokio::test]
async fn an_answer_that_does_not_hold_is_refused() {
    let house = House::open().await;
    let (_, mut browser) = house.person("ana", 1).await;
    let mut phone = Device::on(ORIGIN, 7);
    assert_eq!(browser.add(&house, &mut phone, "phone").await.0, StatusCode::OK);
    let (_, mut others) = house.person("bea", 3).await;
    let mut beas = Device::on(ORIGIN, 9);
    assert_eq!(others.add(&house, &mut beas, "phone").await.0, StatusCode::OK);

    let mut stranger = Browser::default();
    let mut refused = 0;
    let mut tries: Vec<(&str, Device)> = Vec::new();
    for origin in ["https://evil.example", "http://plumbline.example", "https://plumbline.example:8443"] {
        tries.push(("another page", Device { origin: origin.to_owned(), ..phone.clone() }));
    }
    tries.push(("nobody looked at", Device { verifies: false, ..phone.clone() }));
    tries.push(("another person's name", beas.as_person_of(&phone)));
    tries.push(("a key that is not known", Device::on(ORIGIN, 11).as_person_of(&phone)));
    for (why, device) in &mut tries {
        let said = stranger.enter(&house, device).await;
        refused += 1;
        assert_refused(&stranger, &said);
        assert_eq!(house.logged("session.refused").await, refused, "{why}");
    }

    // The device signs what it was asked, and somebody changes one bit on the way.
    let (token, id, asked) = stranger.begin(&house).await;
    let mut bent = phone.clone().get(&asked);
    let mut signature = BASE64URL_NOPAD.decode(bent["response"]["signature"].as_str().unwrap().as_bytes()).unwrap();
    signature[20] ^= 1;
    bent["response"]["signature"] = json!(BASE64URL_NOPAD.encode(&signature));
    let said = json!({ "token": token, "id": id, "credential": bent });
    let said = stranger.ask(&house, "/sign-in/passkey/finish", &said).await;
    assert_refused(&stranger, &said);

    // After all that, the device itself still opens the account.
    assert_eq!(stranger.enter(&house, &mut phone).await.0, StatusCode::OK);
}

#[tokio::test]
async fn an_answer_is_heard_once_and_not_late() {
    let house = House::open().await;
    let (_, mut browser) = house.person("ana", 1).await;
    // A key that counts nothing, so that only the ceremony can tell a replay.
    let mut phone = Device { counter: 0, ..Device::on(ORIGIN, 7) };
    assert_eq!(browser.add(&house, &mut phone, "phone").await.0, StatusCode::OK);

    let mut one = Browser::default();
    let (token, id, asked) = one.begin(&house).await;
    let said = json!({ "token": token, "id": id, "credential": phone.get(&asked) });
    assert_eq!(one.ask(&house, "/sign-in/passkey/finish", &said).await.0, StatusCode::OK);
    let mut two = Browser::default();
    let replayed = two.ask(&house, "/sign-in/passkey/finish", &said).await;
    assert_refused(&two, &replayed);

    // Under a new ceremony, the old answer does not fit.
    let (token, id, _) = two.begin(&house).await;
    let moved = json!({ "token": token, "id": id, "credential": said["credential"] });
    let replayed = two.ask(&house, "/sign-in/passkey/finish", &moved).await;
    assert_refused(&two, &replayed);

    let (token, id, asked) = two.begin(&house).await;
    let said = json!({ "token": token, "id": id, "credential": phone.get(&asked) });
    house.later(5 * MINUTE + 1);
    let late = two.ask(&house, "/sign-in/passkey/finish", &said).await;
    assert_refused(&two, &late);
    assert_eq!(house.logged("session.refused").await, 3);
}

#[tokio::test]
async fn a_copy_of_a_key_is_told_by_its_counter() {
    let house = House::open().await;
    let (_, mut browser) = house.person("ana", 1).await;
    let mut phone = Device::on(ORIGIN, 7);
    assert_eq!(browser.add(&house, &mut phone, "phone").await.0, StatusCode::OK);
    let mut copy = phone.clone();
    let mut one = Browser::default();
    assert_eq!(one.enter(&house, &mut phone).await.0, StatusCode::OK);
    assert_eq!(one.enter(&house, &mut phone).await.0, StatusCode::OK);
    let mut two = Browser::default();
    let behind = two.enter(&house, &mut copy).await;
    assert_refused(&two, &behind);

    // Keys that are kept in step between devices count nothing, and that is no sign of a copy.
    let (_, mut bea) = house.person("bea", 3).await;
    let mut synced = Device { counter: 0, ..Device::on(ORIGIN, 9) };
    assert_eq!(bea.add(&house, &mut synced, "all my devices").await.0, StatusCode::OK);
    for _ in 0..2 {
        assert_eq!(two.enter(&house, &mut synced).await.0, StatusCode::OK);
    }
}

#[tokio::test]
async fn of_two_copies_at_the_same_moment_one_is_refused() {
    let house = House::open().await;
    let (_, mut browser) = house.person("ana", 1).await;
    let mut phone = Device::on(ORIGIN, 7);
    assert_eq!(browser.add(&house, &mut phone, "phone").await.0, StatusCode::OK);
    let mut copy = phone.clone();
    let (mut one, mut two) = (Browser::default(), Browser::default());
    let mut said = Vec::new();
    for (browser, device) in [(&mut one, &mut phone), (&mut two, &mut copy)] {
        let (token, id, asked) = browser.begin(&house).await;
        said.push(json!({ "token": token, "id": id, "credential": device.get(&asked) }));
    }
    let finish = "/sign-in/passkey/finish";
    let (first, second) = tokio::join!(one.ask(&house, finish, &said[0]), two.ask(&house, finish, &said[1]));
    let mut statuses = [first.0, second.0];
    statuses.sort();
    assert_eq!(statuses, [StatusCode::OK, StatusCode::UNPROCESSABLE_ENTITY]);
}

#[tokio::test]
async fn a_closed_account_stays_closed() {
    let house = House::open().await;
    let (ana, mut browser) = house.person("ana", 1).await;
    let mut phone = Device::on(ORIGIN, 7);
    assert_eq!(browser.add(&house, &mut phone, "phone").await.0, StatusCode::OK);
    house.set(ana, "close").await;
    let mut one = Browser::default();
    let said = one.enter(&house, &mut phone).await;
    assert_refused(&one, &said);
    assert_eq!((house.logged("session.refused").await, house.logged("session.started").await), (1, 0));
}

#[tokio::test]
async fn a_passkey_is_added_only_by_the_session_that_asked() {
    let house = House::open().await;
    let (ana, mut browser) = house.person("ana", 1).await;
    let (_, mut other) = house.person("bea", 3).await;
    let mut phone = Device::on(ORIGIN, 7);
    browser.get(&house, "/account").await;
    other.get(&house, "/account").await;
    let (token, others) = (browser.script_token(), other.script_token());
    let start = json!({ "token": token, "name": "phone" });
    let (_, asked) = browser.ask(&house, "/account/passkeys/start", &start).await;
    let credential = phone.create(&asked["publicKey"]);
    let said = json!({ "token": others, "name": "phone", "credential": credential });
    let refused = other.ask(&house, "/account/passkeys/finish", &said).await;
    assert_refused(&other, &refused);

    let elsewhere = Device { origin: "https://evil.example".into(), ..phone.clone() }.create(&asked["publicKey"]);
    let said = json!({ "token": token, "name": "phone", "credential": elsewhere });
    let refused = browser.ask(&house, "/account/passkeys/finish", &said).await;
    assert_refused(&browser, &refused);
    let said = json!({ "token": token, "name": "phone", "credential": credential });
    let refused = browser.ask(&house, "/account/passkeys/finish", &said).await;
    assert_refused(&browser, &refused);
    assert!(house.keys(ana).await.is_empty(), "the ceremony was heard once already");

    let (_, asked) = browser.ask(&house, "/account/passkeys/start", &start).await;
    let said = json!({ "token": token, "name": "phone", "credential": phone.create(&asked["publicKey"]) });
    house.later(5 * MINUTE + 1);
    let late = browser.ask(&house, "/account/passkeys/finish", &said).await;
    assert_refused(&browser, &late);

    let (status, said) = browser.ask(&house, "/account/passkeys/start", &json!({ "token": token, "name": " " })).await;
    assert_eq!(
        (status, said["error"].as_str().unwrap()),
        (StatusCode::UNPROCESSABLE_ENTITY, "Write a name of 1 to 80 characters, on one line.")
    );

    house.later(10 * MINUTE);
    let (status, said) = browser.ask(&house, "/account/passkeys/start", &start).await;
    assert_eq!(status, StatusCode::UNAUTHORIZED, "signed in too long ago");
    assert!(said["error"].as_str().unwrap().contains("sign in once more"));
}

#[tokio::test]
async fn a_key_that_is_known_is_not_asked_for_nor_stored_again() {
    let house = House::open().await;
    let (ana, mut browser) = house.person("ana", 1).await;
    let mut phone = Device::on(ORIGIN, 7);
    assert_eq!(browser.add(&house, &mut phone, "phone").await.0, StatusCode::OK);
    browser.get(&house, "/account").await;
    let start = json!({ "token": browser.script_token(), "name": "phone" });
    let (_, asked) = browser.ask(&house, "/account/passkeys/start", &start).await;
    assert_eq!(asked["publicKey"]["excludeCredentials"][0]["id"], json!(house.keys(ana).await[0].id));
    let (_, mut other) = house.person("bea", 3).await;
    let (status, said) = other.add(&house, &mut phone, "phone").await;
    assert_eq!(status, StatusCode::CONFLICT, "{said}");
    assert_eq!(house.logged("passkey.added").await, 1);
}

#[tokio::test]
async fn the_last_way_in_stays() {
    let house = House::open().await;
    let (ana, mut browser) = house.person("ana", 1).await;
    house.set(ana, "no passphrase").await;
    let (mut phone, mut key) = (Device::on(ORIGIN, 7), Device::on(ORIGIN, 9));
    assert_eq!(browser.add(&house, &mut phone, "phone").await.0, StatusCode::OK);
    browser.get(&house, "/account").await;
    let remove = between(&browser.page, "action=\"/account/passkeys/remove\"", "</form>");
    let token = between(&remove, "name=\"token\" value=\"", "\"");
    let id = house.keys(ana).await[0].id.clone();
    let fields = [("token", token.as_str()), ("passkey", id.as_str())];
    assert_eq!(browser.form(&house, "/account/passkeys/remove", &fields).await, StatusCode::CONFLICT);
    assert!(browser.page.contains("This passkey is your only way in"));
    assert_eq!(house.keys(ana).await.len(), 1, "nothing of a refused act stays");

    assert_eq!(browser.add(&house, &mut key, "key").await.0, StatusCode::OK);
    let (_, mut other) = house.person("bea", 3).await;
    other.get(&house, "/account").await;
    let others = between(&other.page, "name=\"token\" value=\"", "\"");
    let _ = other.form(&house, "/account/passkeys/remove", &[("token", &others), ("passkey", &id)]).await;
    assert_eq!(house.keys(ana).await.len(), 2, "another person's passkey is not hers to remove");
    assert_eq!(browser.form(&house, "/account/passkeys/remove", &fields).await, StatusCode::SEE_OTHER);
    assert_eq!(house.keys(ana).await.len(), 1);
}

#[tokio::test]
async fn what_no_page_of_ours_sent_is_refused() {
    let house = House::open().await;
    let mut browser = Browser::default();
    browser.get(&house, "/sign-in").await;
    let body = json!({ "token": browser.script_token() }).to_string();
    let large = format!("{{\"token\":\"{}\"}}", "a".repeat(64 * 1024));
    for (status, origin, kind, body) in [
        (StatusCode::OK, ORIGIN, "application/json", body.as_str()),
        (StatusCode::FORBIDDEN, "https://evil.example", "application/json", &body),
        (StatusCode::FORBIDDEN, "null", "application/json", &body),
        (StatusCode::UNSUPPORTED_MEDIA_TYPE, ORIGIN, "text/plain", &body),
        (StatusCode::UNSUPPORTED_MEDIA_TYPE, ORIGIN, "application/json; charset=utf-8", &body),
        (StatusCode::UNSUPPORTED_MEDIA_TYPE, ORIGIN, "application/x-www-form-urlencoded", &body),
        (StatusCode::PAYLOAD_TOO_LARGE, ORIGIN, "application/json", &large),
        (StatusCode::BAD_REQUEST, ORIGIN, "application/json", "{\"token\":"),
        (StatusCode::BAD_REQUEST, ORIGIN, "application/json", "{\"tokens\":\"\"}"),
        (StatusCode::FORBIDDEN, ORIGIN, "application/json", "{}"),
    ] {
        let request = browser.request("POST", "/sign-in/passkey/start").header("origin", origin);
        let request = request.header("content-type", kind).body(Body::from(body.to_owned())).unwrap();
        assert_eq!(browser.send(&house, request).await, status, "{origin} {kind} {}", browser.page);
        if status != StatusCode::OK {
            assert!(serde_json::from_str::<Value>(&browser.page).unwrap()["error"].is_string(), "{}", browser.page);
        }
    }
    let (status, said) = browser.ask(&house, "/sign-in/passkey/start?lang=fr", &json!({})).await;
    assert_eq!(status, StatusCode::FORBIDDEN);
    assert!(!said["error"].as_str().unwrap().is_empty());
    let (status, _) = browser.ask(&house, "/account/passkeys/start", &json!({ "name": "phone" })).await;
    assert_eq!(status, StatusCode::UNAUTHORIZED, "nobody is signed in");
}

#[tokio::test]
async fn who_tries_too_often_waits() {
    let house = House::open().await;
    let mut browser = Browser::default();
    browser.get(&house, "/sign-in").await;
    let token = browser.script_token();
    let mut statuses = Vec::new();
    for _ in 0..61 {
        let said = json!({ "token": token, "id": "", "credential": {} });
        statuses.push(browser.ask(&house, "/sign-in/passkey/finish", &said).await.0);
    }
    assert_eq!(statuses[59], StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(statuses[60], StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(house.logged("session.refused").await, 60);
}

#[tokio::test]
async fn scripts_run_only_where_a_passkey_is_offered() {
    let house = House::open().await;
    let (_, mut browser) = house.person("ana", 1).await;
    let policy = |browser: &Browser| browser.headers["content-security-policy"].to_str().unwrap().to_owned();
    for page in ["/account", "/sign-in?again=1"] {
        browser.get(&house, page).await;
        assert!(policy(&browser).ends_with("; script-src 'self'; connect-src 'self'"), "{page}");
        assert!(browser.page.contains("<script src=\"/assets/passkey.js\" defer></script>"), "{page}");
        assert!(between(&browser.page, "id=\"passkey\"", ">").ends_with(" hidden"), "{page}");
        assert!(!browser.page.contains("<script>"), "{page}");
    }
    for page in ["/", "/account/authenticator", "/nowhere"] {
        browser.get(&house, page).await;
        assert!(!policy(&browser).contains("script-src"), "{page}");
    }
    assert_eq!(browser.get(&house, "/assets/passkey.js").await, StatusCode::OK);
    assert_eq!(browser.headers["content-type"], "text/javascript; charset=utf-8");
    assert!(browser.page.len() < 4096, "{} bytes", browser.page.len());
}

#[tokio::test]
async fn under_another_name_of_this_machine_the_account_says_where_passkeys_are() {
    let house = House::at("http://localhost:8080").await;
    let (_, mut browser) = house.person("ana", 1).await;
    for (host, offered) in [("localhost:8080", true), ("127.0.0.1:8080", false)] {
        browser.host = host;
        assert_eq!(browser.get(&house, "/account").await, StatusCode::OK);
        assert_eq!(browser.page.contains("id=\"passkey\""), offered, "{host}");
        assert_eq!(browser.page.contains("passkey.js"), offered, "{host}");
        assert_eq!(browser.page.contains("href=\"http://localhost:8080/account\""), !offered, "{host}");
        browser.get(&house, "/sign-in?again=1").await;
        assert_eq!(browser.page.contains("id=\"passkey\""), offered, "{host}");
    }
    let numbered = House::at("http://127.0.0.1:8080").await;
    let (_, mut browser) = numbered.person("ana", 1).await;
    browser.host = "127.0.0.1:8080";
    browser.get(&numbered, "/account").await;
    assert!(!browser.page.contains("passkey"), "a number can have none, and nothing is said of them");
}

#[tokio::test]
async fn an_invitation_can_be_taken_up_with_a_passkey_alone() {
    let house = House::open().await;
    let mut rng = ChaCha20Rng::seed_from_u64(5_000_000);
    let token = Token::new(&mut rng);
    let organisation =
        Organisation { id: OrgId::new(&mut rng), name: "SAMPLE Helpline".to_owned(), keeper: false, made: house.now() };
    let invitation = Invitation {
        id: InvitationId::new(&mut rng),
        organisation: Some(organisation.id),
        roles: [Role::Reviewer].into(),
        invited_by: None,
        made: house.now(),
        expires: house.now().plus(60 * MINUTE),
    };
    house
        .store
        .write("invite", (organisation, invitation, token.hash().0), |w, (organisation, invitation, hash)| {
            Box::pin(async move {
                w.put_organisation(organisation).await?;
                w.put_invitation(invitation, hash).await.map(drop)
            })
        })
        .await
        .unwrap();
    let (_, _) = house.person("ana", 1).await;
    let link = format!("/invitations/{}", token.reveal().as_str());
    let (start, finish) = (format!("{link}/passkey/start"), format!("{link}/passkey/finish"));
    let mut browser = Browser::default();
    let mut phone = Device::on(ORIGIN, 7);
    assert_eq!(browser.get(&house, &link).await, StatusCode::OK);
    assert!(browser.page.contains(&format!("data-start=\"{start}\"")));
    let form = browser.script_token();
    let ask = |name: &str, sign_in: &str| json!({ "token": form, "name": name, "sign_in": sign_in });
    assert_eq!(browser.ask(&house, &start, &ask("", "bea")).await.0, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(browser.ask(&house, &start, &ask("SAMPLE Bea", "B E A")).await.0, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(browser.ask(&house, &start, &ask("SAMPLE Bea", "ana")).await.0, StatusCode::CONFLICT);
    let (status, asked) = browser.ask(&house, &start, &ask("SAMPLE Bea", "Bea")).await;
    assert_eq!(status, StatusCode::OK, "{asked}");
    let evil = Device { origin: "https://evil.example".into(), ..phone.clone() }.create(&asked["publicKey"]);
    let said = json!({ "token": form, "id": asked["id"], "credential": evil });
    let refused = browser.ask(&house, &finish, &said).await;
    assert_refused(&browser, &refused);

    let (_, asked) = browser.ask(&house, &start, &ask("SAMPLE Bea", "Bea")).await;
    let said = json!({ "token": form, "id": asked["id"], "credential": phone.create(&asked["publicKey"]) });
    let (status, went) = browser.ask(&house, &finish, &said).await;
    assert_eq!((status, &went["to"]), (StatusCode::OK, &json!("/account")), "{went}");
    assert_eq!(browser.get(&house, "/account").await, StatusCode::OK);
    assert!(browser.page.contains("SAMPLE Helpline") && browser.page.contains("My first passkey"));
    let bea = house.store.reader().await.unwrap().person_by_sign_in("bea").await.unwrap().unwrap();
    assert!(bea.passphrase.is_none() && bea.totp.is_none());

    let mut later = Browser::default();
    assert_eq!(later.enter(&house, &mut phone).await.0, StatusCode::OK);
    let mut second = Browser::default();
    assert_eq!(second.ask(&house, &start, &ask("SAMPLE Cleo", "cleo")).await.0, StatusCode::GONE);
    assert_eq!(house.logged("session.refused").await, 0);
}
