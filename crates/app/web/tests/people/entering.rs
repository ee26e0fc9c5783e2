//! Passphrases, codes and uniform refusals: chapter 6.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use people::Role;

use crate::house::{Answer, House, MINUTE, Member, PASSPHRASE, code, houses};

/// Tries to choose a passphrase; `true` if it was taken.
async fn choose(her: &mut Member<'_>, present: &str, wanted: &str) -> bool {
    let token = her.browser.get("/account").await.token("/account/passphrase");
    let fields = [("token", token.as_str()), ("present", present), ("passphrase", wanted)];
    let done = her.browser.post("/account/passphrase", &fields).await;
    her.browser.house.pass(4 * MINUTE);
    assert!([303, 422].contains(&done.status.as_u16()), "{wanted}: {}", done.status);
    done.status == StatusCode::SEE_OTHER
}

#[tokio::test]
async fn asvs_v6_2_1_v6_2_4_v6_2_11_v6_1_2_easy_passphrases_are_refused() {
    let house = House::new().await;
    let mut her = house.first().await;
    let easy = [
        ("", "empty"),
        ("eleven char", "too short"),
        ("1234567890123", "in a row"),
        ("aaaaaaaaaaaaaaaa", "one character"),
        ("passwordpassword", "first in every list"),
        ("qwertyuiop12", "likewise"),
        ("amina plumbline", "her name and ours"),
        ("SAMPLE amina 2026", "what colleagues see"),
    ];
    for (wanted, why) in easy {
        assert!(!choose(&mut her, PASSPHRASE, wanted).await, "{why}: {wanted}");
    }
    assert!(choose(&mut her, PASSPHRASE, "twelve chars").await, "the shortest that is taken");
}

#[tokio::test]
async fn asvs_v6_2_2_v6_2_3_v7_4_3_changing_it_needs_the_present_one_and_ends_other_sessions() {
    for house in houses().await {
        let mut her = house.first().await;
        let mut elsewhere = house.browser();
        her.enter_later(&mut elsewhere).await;
        for wrong in ["", "not the present one", &PASSPHRASE[1..]] {
            assert!(!choose(&mut her, wrong, "seven grey stones in a row").await, "{wrong}");
        }
        assert_eq!(elsewhere.get("/account").await.status, StatusCode::OK);
        assert!(choose(&mut her, PASSPHRASE, "seven grey stones in a row").await);
        assert_eq!(her.browser.get("/account").await.status, StatusCode::OK, "she stays");
        assert_eq!(elsewhere.get("/account").await.status, StatusCode::SEE_OTHER, "{}", house.name);
        assert_eq!(house.count("passphrase.changed").await, 1);
        house.pass(30_000);
        assert_eq!(
            her.enter(&mut house.browser()).await.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "the old one is gone"
        );
        let now = code(&her.secret, house.now());
        let entered = house.browser().sign_in("amina", "seven grey stones in a row", &now).await;
        assert_eq!(entered.status, StatusCode::SEE_OTHER);
    }
}

#[tokio::test]
async fn asvs_v6_2_5_v6_2_8_v6_2_9_any_words_are_taken_and_compared_whole() {
    let house = House::new().await;
    let mut her = house.first().await;
    let long = "otters and herons, ".repeat(13);
    let mut present = PASSPHRASE.to_owned();
    for wanted in
        ["сорок четыре птицы", "  spaces before and after  ", "🦦🦢🪨🌾🌊🌧🌿🐚🪶🌙🔥🍂", "ALL UPPER NO DIGIT", &long]
    {
        assert!(choose(&mut her, &present, wanted).await, "{wanted}");
        wanted.clone_into(&mut present);
    }
    assert_eq!(long.chars().count(), 247);
    // Nothing is cut, folded or trimmed.
    for near in [&long[1..], &long[..246], &long.to_uppercase(), long.trim_end()] {
        assert!(!choose(&mut her, near, "seven grey stones in a row").await, "{near}");
    }
}

#[tokio::test]
async fn asvs_v6_2_6_v6_2_7_passphrase_fields_are_masked_and_open_to_managers() {
    let house = House::new().await;
    let mut her = house.first().await;
    let link = house.invite(None, &[Role::Reader]).await;
    let pages = [("/sign-in", "current-password"), (link.as_str(), "new-password")];
    for (page, auto) in pages {
        let body = house.browser().get(page).await.body;
        let field = body.split("<input").find(|f| f.contains("name=\"passphrase\"")).unwrap();
        assert!(field.contains("type=\"password\"") && field.contains(&format!("autocomplete=\"{auto}\"")), "{field}");
        assert!(!field.contains("maxlength") && !field.contains("onpaste"), "{field}");
    }
    let body = her.browser.get("/account").await.body;
    let masked = body.split("<input").filter(|f| f.contains("type=\"password\"")).count();
    assert_eq!(masked, 2, "the present and the new");
    // What was typed never comes back.
    let again = house.browser().sign_in("amina", "a wrong passphrase", "123456").await;
    assert!(!again.body.contains("a wrong passphrase") && !again.body.contains("123456"));
}

#[tokio::test]
async fn asvs_v6_2_10_a_passphrase_does_not_expire() {
    let house = House::new().await;
    let her = house.first().await;
    house.pass(5 * 366 * 86_400_000);
    her.enter_later(&mut house.browser()).await;
}

#[tokio::test]
async fn asvs_v6_3_2_nobody_is_there_before_somebody_comes() {
    for house in houses().await {
        for (name, words) in [("admin", "admin"), ("root", "root"), ("plumbline", "plumbline"), ("", "")] {
            let answer = house.browser().sign_in(name, words, "000000").await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
        }
        let mut reader = house.app.store.reader().await.unwrap();
        assert!(reader.organisations().await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn asvs_v6_3_3_v6_3_4_one_factor_alone_opens_nothing() {
    let house = House::new().await;
    let her = house.first().await;
    house.pass(30_000);
    let now = code(&her.secret, house.now());
    let other = format!("{:06}", (now.parse::<u32>().unwrap() + 1) % 1_000_000);
    for (words, digits) in [(PASSPHRASE, ""), (PASSPHRASE, other.as_str()), ("a wrong passphrase", &now), ("", &now)] {
        let mut browser = house.browser();
        let answer = browser.sign_in("amina", words, digits).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(browser.cookies.is_empty());
    }
    for (words, digits) in
        [("a wrong passphrase", her.codes[0].as_str()), (PASSPHRASE, "0000-0000-0000-0000-0000-0000")]
    {
        assert_eq!(house.browser().sign_in("amina", words, digits).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    // The refused ones used nothing up.
    assert_eq!(her.enter(&mut house.browser()).await.status, StatusCode::SEE_OTHER);
    // A session comes from these two addresses and no other: see `door::set_cookie` and `sign_in::enter`.
    let makers: Vec<String> = crate::input::sources()
        .into_iter()
        .filter(|(name, text)| name.contains("web/src/handlers") && text.contains("new_session(visit"))
        .map(|(name, _)| name.rsplit('/').next().unwrap().to_owned())
        .collect();
    let known = BTreeSet::from(["invitation.rs".to_owned(), "passkey.rs".to_owned(), "sign_in.rs".to_owned()]);
    assert!(makers.iter().all(|name| known.contains(name)), "{makers:?}: write the new way in down in docs/asvs.md");
}

/// A page without what differs for every visit: the tokens, and the name that she typed herself.
fn bare(answer: &Answer, name: &str) -> String {
    let mut text = answer.body.replace(&format!("value=\"{name}\""), "");
    for mark in ["name=\"token\" value=\"", "data-token=\""] {
        while let Some(at) = text.find(mark) {
            let end = text[at + mark.len()..].find('"').unwrap();
            text.replace_range(at..=at + mark.len() + end, "");
        }
    }
    text
}

#[tokio::test]
async fn asvs_v6_3_8_v16_3_1_known_and_unknown_names_are_refused_alike_at_the_same_cost() {
    for house in houses().await {
        let her = house.first().await;
        let organisation = house.organisation().await;
        let closed = house.colleague(organisation, "berta", &[Role::Reader]).await;
        let (id, now) = (house.person("berta").await.id, house.now());
        let close = house
            .app
            .store
            .write("close", (), move |w, ()| Box::pin(async move { w.close_person(id, Some(now)).await }));
        assert!(close.await.unwrap());
        house.pass(30_000);
        let hers = code(&her.secret, house.now());
        let tries = [
            ("amina", "a wrong passphrase", "123456"),
            ("amina", "a wrong passphrase", &hers),
            ("amina", PASSPHRASE, "123456"),
            ("nobody-at-all", "a wrong passphrase", "123456"),
            ("berta", PASSPHRASE, &code(&closed.secret, house.now())),
            ("amína", PASSPHRASE, &hers),
            ("x", "x", ""),
        ];
        let mut seen: Option<(String, Vec<(String, String)>)> = None;
        for (name, words, digits) in tries {
            let (worked, refused) = (house.app.hashed(), house.count("session.refused").await);
            let mut browser = house.browser();
            let answer = browser.sign_in(name, words, digits).await;
            let told = format!("{}: {name} {words} {digits}", house.name);
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{told}");
            // Counted, and not timed: one computation, one durable line.
            assert_eq!(house.app.hashed() - worked, 1, "{told}");
            assert_eq!(house.count("session.refused").await - refused, 1, "{told}");
            let headers = answer.headers.iter().filter(|(name, _)| *name != "content-length");
            let headers: Vec<_> = headers.map(|(n, v)| (n.to_string(), v.to_str().unwrap().to_owned())).collect();
            let now = (bare(&answer, name), headers);
            if let Some(first) = &seen {
                assert_eq!(first, &now, "{told}");
            }
            seen = Some(now);
        }
        // What is too long to be a passphrase is not worked on, for nobody.
        for name in ["amina", "nobody-at-all"] {
            let worked = house.app.hashed();
            house.browser().sign_in(name, &"x".repeat(2_000), "123456").await;
            assert_eq!(house.app.hashed(), worked, "{name}");
        }
    }
}

#[tokio::test]
async fn asvs_v6_5_1_a_code_opens_once_even_for_two_at_once() {
    for house in houses().await {
        let her = house.first().await;
        house.pass(30_000);
        let (mut a, mut b) = (house.browser(), house.browser());
        let (one, two) = tokio::join!(her.enter(&mut a), her.enter(&mut b));
        let mut statuses = [one.status.as_u16(), two.status.as_u16()];
        statuses.sort_unstable();
        assert_eq!(statuses, [303, 422], "{}: two tabs, one code", house.name);
        assert_eq!(house.count("session.refused").await, 1, "the slower one is written down");
        assert_eq!(her.enter(&mut house.browser()).await.status, StatusCode::UNPROCESSABLE_ENTITY, "nor later");

        let (sheet, upper) = (her.codes[0].clone(), her.codes[0].to_uppercase());
        let (mut a, mut b) = (house.browser(), house.browser());
        let (one, two) = tokio::join!(a.sign_in("amina", PASSPHRASE, &sheet), b.sign_in("amina", PASSPHRASE, &upper));
        let mut statuses = [one.status.as_u16(), two.status.as_u16()];
        statuses.sort_unstable();
        assert_eq!(statuses, [303, 422], "{}: a code on paper", house.name);
        assert_eq!(house.count("recovery.used").await, 1);
        let id = house.person("amina").await.id;
        assert_eq!(house.app.store.reader().await.unwrap().recovery_left(id).await.unwrap(), 9);
        // A new sheet ends the old one.
        let mut her = her;
        her.enter_later(&mut a).await;
        let token = a.get("/account").await.token("/account/recovery");
        assert_eq!(a.post("/account/recovery", &[("token", &token)]).await.status, StatusCode::OK);
        let old = house.browser().sign_in("amina", PASSPHRASE, &her.codes.remove(1)).await;
        assert_eq!(old.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
}

#[tokio::test]
async fn asvs_v6_5_5_a_code_lives_for_its_step_and_one_of_drift() {
    let house = House::new().await;
    let her = house.first().await;
    house.pass(10 * 60_000 - house.now().0 % 30_000);
    for (late, right) in [(59_999, true), (60_000, false), (90_000, false)] {
        house.pass(30 * 60_000);
        let old = code(&her.secret, house.now());
        house.pass(late);
        let answer = house.browser().sign_in("amina", PASSPHRASE, &old).await;
        assert_eq!(answer.status == StatusCode::SEE_OTHER, right, "{late} ms after its step began");
    }
}
