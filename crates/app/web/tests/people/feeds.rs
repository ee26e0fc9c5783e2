//! The calendar as programs read it: RFC 5545 line by line, and RFC 4287.

use axum::http::StatusCode;
use icalendar::{Calendar, CalendarComponent, Component};
use store::{DialogueRow, SeriesRow};

use crate::house::House;

const TITLE: &str =
    "SAMPLE What is missing, and who? Norms; duties \\ \"quotes\" — ثلاثة أسئلة لمن عليهم أن يجيبوا، وللجميع";
const SUMMARY: &str = "First line, with a comma; and more.\n\nSecond: عن المعايير العالمية وما يعيشه الناس، سطر طويل بما يكفي ليُطوى أكثر من مرة واحدة. 👩🏽‍⚖️";

/// A house with one session of these words.
async fn house() -> House {
    let house = House::new().await;
    let organisation = house.opened().await;
    let now = house.now();
    let session = dialogue::Session {
        title: TITLE.to_owned(),
        summary: SUMMARY.to_owned(),
        lang: "en".to_owned(),
        starts: 1_795_690_800_000,
        minutes: 90,
        zone: "Africa/Kampala".to_owned(),
        registration: "https://example.org/register?a=1,2;b".to_owned(),
        prompts: dialogue::default_prompts(),
        ..dialogue::Session::default()
    };
    let row = DialogueRow {
        id: "sample-session".into(),
        series: "sample-series".into(),
        organisation,
        body: serde_json::to_string(&session).unwrap(),
        phase: "announced".into(),
        sample: false,
        starts: people::Millis(session.starts),
        made: now,
        changed: now,
        seq: 0,
        spotlight: None,
    };
    let series = SeriesRow { id: "sample-series".into(), organisation, body: "{}".into(), made: now, changed: now };
    let put = house.app.store.write("session", (series, row), |w, (series, row)| {
        Box::pin(async move { Ok(w.put_series(series).await? && w.put_dialogue(row).await?) })
    });
    assert!(put.await.unwrap());
    house
}

#[tokio::test]
async fn every_line_is_folded_and_escaped_and_reads_back_as_it_was() {
    let house = house().await;
    for at in ["/events.ics", "/dialogues/sample-session/event.ics"] {
        let answer = house.browser().get(at).await;
        assert_eq!(answer.header("content-type"), "text/calendar; charset=utf-8");
        let text = answer.body;
        assert!(text.starts_with("BEGIN:VCALENDAR\r\n") && text.ends_with("END:VCALENDAR\r\n"), "{text}");
        assert!(!text.replace("\r\n", "").contains(['\r', '\n']), "every line ends with both");
        for line in text.split("\r\n") {
            assert!(line.len() <= 75, "{} octets: {line}", line.len());
        }
        let whole = text.replace("\r\n ", "");
        let one = |name: &str| {
            let lines: Vec<&str> = whole.lines().filter(|line| line.split([':', ';']).next() == Some(name)).collect();
            assert_eq!(lines.len(), 1, "{name} in {whole}");
            lines[0].to_owned()
        };
        assert_eq!(one("DTSTART"), "DTSTART:20261126T110000Z");
        assert_eq!(one("DTEND"), "DTEND:20261126T123000Z");
        assert_eq!(one("DTSTAMP"), "DTSTAMP:20260921T141320Z");
        assert_eq!(one("STATUS"), "STATUS:CONFIRMED");
        assert_eq!(one("SEQUENCE"), "SEQUENCE:0");
        assert_eq!(one("METHOD"), "METHOD:PUBLISH");
        assert_eq!(one("UID"), "UID:sample-session-1790000000000@plumbline.example");
        assert_eq!(one("URL"), "URL:https://plumbline.example/dialogues/sample-session");
        assert!(
            one("SUMMARY")
                .starts_with(r#"SUMMARY;LANGUAGE=en:SAMPLE What is missing\, and who? Norms\; duties \\ "quotes""#)
        );
        assert!(one("DESCRIPTION").contains(r"with a comma\; and more.\n\nSecond: عن"));
        let read: Calendar = text.parse().unwrap();
        let events: Vec<_> = read.components.iter().filter_map(CalendarComponent::as_event).collect();
        assert_eq!(events.len(), 1);
        assert_eq!(events[0].get_summary(), Some(TITLE));
        let description = events[0].get_description().unwrap();
        let rest = description.strip_prefix(SUMMARY).unwrap();
        assert!(rest.contains("https://example.org/register?a=1,2;b") && rest.ends_with("/dialogues/sample-session"));
    }
}

#[tokio::test]
async fn an_event_keeps_its_name_and_its_number_rises_with_every_change() {
    let house = house().await;
    let told = async |name: &str| {
        let text = house.browser().get("/events.ics").await.body.replace("\r\n ", "");
        text.lines().find_map(|line| line.strip_prefix(&format!("{name}:")).map(str::to_owned)).unwrap()
    };
    let (uid, mut last) = (told("UID").await, 0_u32);
    for n in 0..4_i64 {
        // Two of them in the same second.
        house.pass(if n == 2 { 0 } else { 7_000 });
        let now = house.now();
        let change = house.app.store.write("change", (), move |w, ()| {
            Box::pin(async move {
                let row = w.dialogue("sample-session").await?.unwrap();
                if n == 3 {
                    return w.set_phase(&row.id, "announced", "open", now).await;
                }
                w.change_dialogue(&row.id, &row.body, row.starts.plus(n * 3_600_000), row.changed, now).await
            })
        });
        assert!(change.await.unwrap());
        let sequence: u32 = told("SEQUENCE").await.parse().unwrap();
        assert!(sequence > last, "{sequence} after {last}");
        last = sequence;
        assert_eq!(told("UID").await, uid);
    }
    assert_eq!(told("DTSTART").await, "20261126T140000Z");
    assert_ne!(told("DTSTAMP").await, "20260921T141320Z");
}

#[tokio::test]
async fn the_news_are_valid_atom() {
    let house = house().await;
    for lang in ["en", "es", "fr", "ar"] {
        let answer = house.browser().get(&format!("/dialogues.atom?lang={lang}")).await;
        assert_eq!(
            (answer.status, answer.header("content-type")),
            (StatusCode::OK, "application/atom+xml; charset=utf-8")
        );
        let feed = roxmltree::Document::parse(&answer.body).unwrap();
        let root = feed.root_element();
        assert_eq!(
            (root.tag_name().name(), root.tag_name().namespace()),
            ("feed", Some("http://www.w3.org/2005/Atom"))
        );
        let entries: Vec<_> =
            root.children().filter(|n| n.has_tag_name(("http://www.w3.org/2005/Atom", "entry"))).collect();
        assert_eq!(entries.len(), 1);
        for (of, must) in
            [(root, &["title", "id", "updated", "author"][..]), (entries[0], &["title", "id", "updated", "summary"])]
        {
            for name in must {
                let found: Vec<_> = of.children().filter(|n| n.tag_name().name() == *name).collect();
                assert_eq!(found.len(), 1, "{name}");
            }
        }
        let text = |name: &str| entries[0].children().find(|n| n.tag_name().name() == name).unwrap().text().unwrap();
        assert_eq!((text("title"), text("content")), (TITLE, SUMMARY));
        assert_eq!(text("updated"), "2026-09-21T14:13:20Z");
        assert!(text("id").starts_with("tag:plumbline.example,2026:dialogue/sample-session/"), "{}", text("id"));
        for link in feed.descendants().filter(|n| n.tag_name().name() == "link") {
            assert!(link.attribute("href").unwrap().starts_with("https://plumbline.example/"), "{link:?}");
        }
    }
}

#[tokio::test]
async fn a_calendar_without_sessions_is_one_all_the_same() {
    let house = House::new().await;
    house.first().await;
    let calendar = house.browser().get("/events.ics").await.body;
    assert!(calendar.parse::<Calendar>().unwrap().components.is_empty(), "{calendar}");
    let feed = house.browser().get("/dialogues.atom").await.body;
    assert!(roxmltree::Document::parse(&feed).unwrap().descendants().any(|n| n.tag_name().name() == "updated"));
}
