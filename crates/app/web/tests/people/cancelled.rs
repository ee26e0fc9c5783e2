//! A session that was announced and does not take place: everybody who has noted the date finds out, and it can be taken back.

use axum::http::StatusCode;
use icalendar::{Calendar, CalendarComponent, Component, EventStatus};
use people::Role;

use crate::calendar::{acts, go, made, send};
use crate::house::{House, Member, houses};

const REASON: &str = "The hall is <b>flooded</b>; we look for another day.";
const SAID: &str = "The hall is &#60;b&#62;flooded&#60;/b&#62;; we look for another day.";

async fn cancel(her: &mut Member<'_>, id: &str, reason: &str) -> crate::house::Answer {
    let at = format!("/dialogues/{id}/lead");
    send(&mut her.browser, &at, &at, &[("from", "announced"), ("to", "cancelled"), ("reason", reason)]).await
}

/// The one event of the feed: its number, whether it is cancelled, and its title.
async fn event(house: &House) -> (u32, Option<EventStatus>, String) {
    let text = house.browser().get("/events.ics").await.body;
    let read: Calendar = text.parse().unwrap();
    let events: Vec<_> = read.components.iter().filter_map(CalendarComponent::as_event).collect();
    assert_eq!(events.len(), 1, "{text}");
    let event = events[0];
    let told = event.get_description().unwrap().contains(REASON);
    assert_eq!(told, event.get_status() == Some(EventStatus::Cancelled), "{text}");
    (event.get_sequence().unwrap(), event.get_status(), event.get_summary().unwrap().to_owned())
}

#[tokio::test]
async fn a_cancelled_session_says_so_everywhere_lets_nobody_in_and_can_be_taken_back() {
    for house in houses().await {
        let mut her = house.first().await;
        let (series, id) = made(&house, &mut her, "SAMPLE session").await;
        let (page, desk) = (format!("/dialogues/{id}"), format!("/dialogues/{id}/lead"));
        // A draft is not cancelled: nobody knows of it.
        assert_eq!(cancel(&mut her, &id, REASON).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        go(&mut her, &id, "draft", "announced").await;
        let before = event(&house).await;
        assert_eq!((before.1, before.2.as_str()), (Some(EventStatus::Confirmed), "SAMPLE session"));
        assert!(house.browser().get("/").await.body.contains("The next dialogue"), "{}", house.name);

        // All in one second: the number rises all the same.
        assert_eq!(cancel(&mut her, &id, REASON).await.location(), format!("{desk}?done=cancelled"));
        let after = event(&house).await;
        assert!(after.0 > before.0, "{after:?} after {before:?}");
        assert_eq!((after.1, after.2.as_str()), (Some(EventStatus::Cancelled), "Cancelled: SAMPLE session"));
        let one = house.browser().get(&format!("{page}/event.ics")).await.body;
        assert!(one.contains("STATUS:CANCELLED\r\n") && one.contains("METHOD:PUBLISH\r\n"), "{one}");
        let feed = house.browser().get("/dialogues.atom").await.body;
        for words in
            ["<title>Cancelled: SAMPLE session</title>", "term=\"cancelled\"", "The hall is &lt;b&gt;flooded&lt;/b&gt;"]
        {
            assert!(feed.contains(words), "{}: {words} in {feed}", house.name);
        }
        let mut anyone = house.browser();
        for at in [&page, &format!("/series/{series}"), "/dialogues", &format!("{page}/join")] {
            let body = anyone.get(at).await.body;
            assert!(body.contains(SAID), "{}: {at}: {body}", house.name);
        }
        for (lang, words) in [
            ("en", "This session does not take place."),
            ("es", "Esta sesión no se celebra."),
            ("fr", "Cette séance n’a pas lieu."),
            ("ar", "لن تُعقد هذه الجلسة."),
        ] {
            let body = anyone.get(&format!("{page}?lang={lang}")).await.body;
            assert!(body.contains(words) && body.contains("dir=\"ltr\">The hall"), "{lang}: {body}");
        }
        assert!(!house.browser().get("/").await.body.contains("The next dialogue"), "the first page goes on about it");

        // It can neither be opened nor vanish, so nobody comes in.
        for to in ["open", "draft"] {
            let refused = go(&mut her, &id, "announced", to).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{to}");
            assert!(refused.body.contains("Take that back first"), "{to}: {}", refused.body);
        }
        assert_eq!(anyone.get(&format!("{page}/join")).await.token_if(&format!("{page}/join")), None);
        assert!(cancel(&mut her, &id, REASON).await.body.contains("A colleague was faster"), "it is cancelled once");
        // Whoever corrects it meanwhile does not take it back by that.
        let edit = her.browser.get(&format!("{page}/edit")).await;
        assert_eq!(edit.status, StatusCode::OK);

        assert_eq!(go(&mut her, &id, "cancelled", "announced").await.location(), format!("{desk}?done=announced"));
        let last = event(&house).await;
        assert!(last.0 > after.0, "{last:?} after {after:?}");
        assert_eq!((last.1, last.2.as_str()), (Some(EventStatus::Confirmed), "SAMPLE session"));
        assert!(!anyone.get(&page).await.body.contains(SAID), "{}", house.name);
        let again = go(&mut her, &id, "cancelled", "announced").await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "it is taken back once");
        assert_eq!(go(&mut her, &id, "announced", "open").await.status, StatusCode::SEE_OTHER);
        assert!(anyone.get(&format!("{page}/join")).await.token_if(&format!("{page}/join")).is_some());
        assert!(cancel(&mut her, &id, REASON).await.status == StatusCode::UNPROCESSABLE_ENTITY, "one that is open");

        let told = acts(&house).await;
        let expected = [
            r#"dialogue.phase {"from": "draft", "to": "announced"}"#,
            r#"dialogue.phase {"from": "announced", "to": "cancelled"}"#,
            r#"dialogue.phase {"from": "cancelled", "to": "announced"}"#,
            r#"dialogue.phase {"from": "announced", "to": "open"}"#,
        ];
        assert_eq!(&told[2..], expected, "{}", house.name);
        let log = her.browser.get(&format!("/organisations/{}/audit", house.organisation().await)).await.body;
        assert!(log.contains("The session is cancelled.") && !log.contains("flooded"), "{log}");
    }
}

#[tokio::test]
async fn a_reason_is_asked_for_and_what_was_typed_stays() {
    let house = House::new().await;
    let mut her = house.first().await;
    let (_, id) = made(&house, &mut her, "SAMPLE session").await;
    go(&mut her, &id, "draft", "announced").await;
    let long = "SAMPLE ".repeat(41);
    for reason in ["", "  ", "no", "\u{202e}\u{200b}", long.as_str()] {
        let answer = cancel(&mut her, &id, reason).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{reason:?}");
        assert!(answer.body.contains("id=\"reason-error\">A reason is missing"), "{reason:?}: {}", answer.body);
        assert!(answer.body.contains(&format!("aria-invalid=\"true\">{reason}</textarea>")), "{reason:?}");
    }
    let row = house.app.store.reader().await.unwrap().dialogue(&id).await.unwrap().unwrap();
    assert!(row.body.contains("\"cancelled\":\"\""), "{}", row.body);
    // A session that is changed by its form stays cancelled.
    cancel(&mut her, &id, "SAMPLE reason").await;
    let at = format!("/dialogues/{id}/edit");
    let seen = house.app.store.reader().await.unwrap().dialogue(&id).await.unwrap().unwrap().changed.0.to_string();
    let fields = [&[("title", "SAMPLE other title"), ("seen", seen.as_str())][..], &crate::calendar::FORM].concat();
    assert_eq!(send(&mut her.browser, &at, &at, &fields).await.status, StatusCode::SEE_OTHER);
    let row = house.app.store.reader().await.unwrap().dialogue(&id).await.unwrap().unwrap();
    assert!(row.body.contains("SAMPLE other title") && row.body.contains("\"cancelled\":\"SAMPLE reason\""));
}

#[tokio::test]
async fn only_who_leads_dialogues_there_cancels_one() {
    let house = House::new().await;
    let mut her = house.first().await;
    let (_, id) = made(&house, &mut her, "SAMPLE session").await;
    go(&mut her, &id, "draft", "announced").await;
    let organisation = house.organisation().await;
    let elsewhere = house.another("SAMPLE Elsewhere").await;
    let desk = format!("/dialogues/{id}/lead");
    let reader = house.colleague(organisation, "reader", &[Role::Reader]).await;
    let stranger = house.colleague(elsewhere, "stranger", &[Role::Facilitator, Role::Administrator]).await;
    for (mut other, status) in [(reader, StatusCode::FORBIDDEN), (stranger, StatusCode::NOT_FOUND)] {
        for fields in [[("from", "announced"), ("to", "cancelled")], [("from", "cancelled"), ("to", "announced")]] {
            // With a token of her own for another form: she gets none for this one.
            let token = other.browser.get("/account").await.token("/account/name");
            let all = [&fields[..], &[("reason", "SAMPLE reason"), ("token", token.as_str())]].concat();
            assert_eq!(other.browser.post(&desk, &all).await.status, status);
        }
    }
    let mut anyone = house.browser();
    let answer = anyone.post(&desk, &[("from", "announced"), ("to", "cancelled"), ("reason", "SAMPLE reason")]).await;
    assert!(answer.location().starts_with("/sign-in"), "{}", answer.location());
    let row = house.app.store.reader().await.unwrap().dialogue(&id).await.unwrap().unwrap();
    assert!(row.body.contains("\"cancelled\":\"\""), "{}", row.body);
}
