//! The first page tells of the dialogue that comes next, and is kept no longer than that is true.

use axum::http::StatusCode;
use people::Millis;
use store::{DialogueRow, SeriesRow};

use crate::house::{House, houses};

const HOUR: i64 = 3_600_000;

/// A session that begins so many hours from now, in a phase.
async fn put(house: &House, id: &str, hours: i64, phase: &str) {
    let (organisation, now) = (house.organisation().await, house.now());
    let session = dialogue::Session {
        title: format!("SAMPLE <{id}>"),
        lang: "en".to_owned(),
        starts: now.0 + hours * HOUR,
        minutes: 90,
        zone: "Asia/Kathmandu".to_owned(),
        prompts: dialogue::default_prompts(),
        ..dialogue::Session::default()
    };
    let row = DialogueRow {
        id: id.to_owned(),
        series: "sample-series".into(),
        organisation,
        body: serde_json::to_string(&session).unwrap(),
        phase: phase.to_owned(),
        sample: false,
        starts: Millis(session.starts),
        made: now,
        changed: now,
        seq: 0,
        spotlight: None,
    };
    let series = SeriesRow { id: "sample-series".into(), organisation, body: "{}".into(), made: now, changed: now };
    let put = house.app.store.write("session", (series, row), |w, (series, row)| {
        Box::pin(async move {
            w.put_series(series).await?;
            w.put_dialogue(row).await
        })
    });
    assert!(put.await.unwrap());
}

/// What the first page tells of, with its heading; empty if it tells of nothing.
async fn told(house: &House) -> (String, String) {
    let body = house.browser().get("/").await.body;
    assert!(body.len() < 50 * 1024, "{} bytes", body.len());
    let Some((_, rest)) = body.split_once("<h2 id=\"next\">") else { return Default::default() };
    let (heading, rest) = rest.split_once("</h2>").unwrap();
    let (_, rest) = rest.split_once("href=\"/dialogues/").unwrap();
    (heading.to_owned(), rest.split('"').next().unwrap().to_owned())
}

#[tokio::test]
async fn the_first_page_tells_of_the_dialogue_that_is_next_and_of_none_if_there_is_none() {
    for house in houses().await {
        house.first().await;
        let told = async || told(&house).await;
        let next = |id: &str| ("The next dialogue".to_owned(), id.to_owned());
        let open = |id: &str| ("A dialogue is open".to_owned(), id.to_owned());
        assert_eq!(told().await, Default::default(), "{}", house.name);
        for (id, hours, phase) in
            [("draft", 1, "draft"), ("closed", 2, "closed"), ("late", 48, "announced"), ("soon", 5, "announced")]
        {
            put(&house, id, hours, phase).await;
        }
        house.pass(6_000);
        assert_eq!(told().await, next("soon"), "{}", house.name);
        // One that is open and over in its room gives way to what is to come, and is told of when nothing is.
        put(&house, "gone", -30, "open").await;
        house.pass(6_000);
        assert_eq!(told().await, next("soon"), "{}", house.name);
        let page = house.browser().get("/").await;
        for words in
            ["SAMPLE &#60;soon&#62;", "Kathmandu time (UTC+5:45)", "In UTC:", "datetime=\"2026-09-21T19:13:00Z\""]
        {
            assert!(page.body.contains(words), "{words}");
        }
        house.pass(7 * HOUR);
        assert_eq!(told().await, next("late"), "{}", house.name);
        house.pass(48 * HOUR);
        assert_eq!(told().await, open("gone"), "{}", house.name);
    }
}

#[tokio::test]
async fn the_first_page_is_kept_as_long_as_what_it_tells_of_is_as_it_was() {
    let house = House::new().await;
    house.first().await;
    put(&house, "soon", 5, "announced").await;
    let mut anyone = house.browser();
    let page = anyone.get("/").await;
    assert_eq!((page.status, page.header("cache-control")), (StatusCode::OK, "no-cache"));
    let etag = page.header("etag").to_owned();
    let mut again = async || anyone.ask("GET", "/", &[("if-none-match", etag.as_str())], Vec::new()).await.status;
    assert_eq!(again().await, StatusCode::NOT_MODIFIED);
    let now = house.now();
    let moved = house
        .app
        .store
        .write("move", (), move |w, ()| Box::pin(async move { w.set_phase("soon", "announced", "open", now).await }));
    assert!(moved.await.unwrap());
    // Another server did it: it is seen a few seconds later.
    house.pass(6_000);
    assert_eq!(again().await, StatusCode::OK);
    assert_eq!(told(&house).await.0, "A dialogue is open");
}

#[tokio::test]
async fn pages_over_knowledge_alone_tell_of_no_dialogue() {
    let house = House::new().await;
    house.first().await;
    put(&house, "soon", 5, "announced").await;
    let routes = web::http::router(house.app.live.site());
    let request = axum::http::Request::get("/").body(axum::body::Body::empty()).unwrap();
    let answer = tower::ServiceExt::oneshot(routes, request).await.unwrap();
    let body = axum::body::to_bytes(answer.into_body(), 1 << 20).await.unwrap();
    let body = String::from_utf8(body.to_vec()).unwrap();
    assert!(body.contains("id=\"map\"") && !body.contains("id=\"next\""), "{body}");
}
