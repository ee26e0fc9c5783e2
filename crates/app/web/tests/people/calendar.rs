//! From a form to the calendar: what facilitators make, and what everybody else sees of it.

use axum::http::StatusCode;
use people::Role;

use crate::house::{Browser, House, Member, encode, houses};

/// The form of a session, save its title.
pub(crate) const FORM: [(&str, &str); 9] = [
    ("lang", "en"),
    ("day", "2026-11-26"),
    ("time", "14:00"),
    ("zone", "Asia/Kathmandu"),
    ("minutes", "90"),
    ("moderation", "before"),
    ("joining", "open"),
    ("prompts", "1"),
    ("prompt-0-en", "SAMPLE question?"),
];

/// Sends a form of hers with the token of the page at `from`.
pub(crate) async fn send(
    browser: &mut Browser<'_>,
    from: &str,
    to: &str,
    fields: &[(&str, &str)],
) -> crate::house::Answer {
    let token = browser.get(from).await.token(to);
    let mut all = vec![("token", token.as_str())];
    all.extend_from_slice(fields);
    browser.post(to, &all).await
}

/// A series and a session in it, both made by forms. Returns the ids of both.
pub(crate) async fn made(house: &House, her: &mut Member<'_>, title: &str) -> (String, String) {
    let organisation = house.organisation().await;
    let at = format!("/organisations/{organisation}/series/new");
    let answer = send(&mut her.browser, &at, &at, &[("title", "SAMPLE series"), ("lang", "en")]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    let series = house.app.store.reader().await.unwrap().series_of(organisation).await.unwrap().remove(0).id;
    let at = format!("/series/{series}/new");
    let fields = [&[("title", title)][..], &FORM].concat();
    let answer = send(&mut her.browser, &at, &at, &fields).await;
    let id = answer.location().strip_prefix("/dialogues/").unwrap().split('/').next().unwrap().to_owned();
    (series, id)
}

/// Presses a button of the desk.
pub(crate) async fn go(her: &mut Member<'_>, id: &str, from: &str, to: &str) -> crate::house::Answer {
    let at = format!("/dialogues/{id}/lead");
    send(&mut her.browser, &at, &at, &[("from", from), ("to", to)]).await
}

pub(crate) async fn acts(house: &House) -> Vec<String> {
    let organisation = house.organisation().await;
    let all = house.app.store.reader().await.unwrap().audit(Some(organisation), 0, 1000).await.unwrap();
    let talks =
        all.into_iter().filter(|e| ["series", "dialogue", "link", "resource"].iter().any(|w| e.act.starts_with(w)));
    talks.map(|e| format!("{} {:?}", e.act, e.detail)).collect()
}

#[tokio::test]
async fn a_session_goes_from_a_draft_through_all_its_phases_and_leaves_a_line_for_each() {
    for house in houses().await {
        let mut her = house.first().await;
        let (series, id) = made(&house, &mut her, "SAMPLE Qui est absent ?").await;
        assert_eq!(id, "sample-qui-est-absent");
        let mut anyone = house.browser();
        let page = format!("/dialogues/{id}");
        let file = format!("{page}/event.ics");
        let series = format!("/series/{series}");
        for hidden in [&page, &file, &series] {
            assert_eq!(anyone.get(hidden).await.status, StatusCode::NOT_FOUND, "{hidden}");
        }
        for feed in ["/dialogues", "/events.ics", "/dialogues.atom"] {
            assert!(!anyone.get(feed).await.body.contains("SAMPLE"), "{feed} tells of a draft");
        }
        let draft = her.browser.get(&page).await;
        assert!(draft.status == StatusCode::OK && draft.body.contains("This is a draft"), "{}", house.name);
        assert_eq!(her.browser.get(&file).await.status, StatusCode::NOT_FOUND, "a draft is no event");
        for (from, to) in [("draft", "announced"), ("announced", "open"), ("open", "closed"), ("closed", "open")] {
            assert_eq!(go(&mut her, &id, from, to).await.location(), format!("/dialogues/{id}/lead?done={to}"));
            for feed in ["/dialogues", "/events.ics", "/dialogues.atom", page.as_str(), file.as_str(), series.as_str()]
            {
                let answer = anyone.get(feed).await;
                assert!(answer.body.contains("SAMPLE Qui est absent ?"), "{feed} while {to}");
            }
        }
        // Nobody jumps, and nobody presses a button that was there a moment ago.
        for (from, to) in [("open", "draft"), ("open", "announced"), ("announced", "open"), ("closed", "open")] {
            assert_eq!(go(&mut her, &id, from, to).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{from} {to}");
        }
        let told = acts(&house).await;
        let expected = [
            "series.made {}",
            "dialogue.made {}",
            r#"dialogue.phase {"from": "draft", "to": "announced"}"#,
            r#"dialogue.phase {"from": "announced", "to": "open"}"#,
            r#"dialogue.phase {"from": "open", "to": "closed"}"#,
            r#"dialogue.phase {"from": "closed", "to": "open"}"#,
        ];
        assert_eq!(told, expected, "{}", house.name);
        let log = her.browser.get(&format!("/organisations/{}/audit", house.organisation().await)).await.body;
        assert!(log.contains("The session is closed") && !log.contains("from: open"), "the log says it in words");
    }
}

#[tokio::test]
async fn times_are_told_in_the_zone_of_the_session_and_in_utc() {
    let house = House::new().await;
    let mut her = house.first().await;
    let (_, id) = made(&house, &mut her, "SAMPLE session").await;
    go(&mut her, &id, "draft", "announced").await;
    for (lang, told) in [
        ("en", ["Thursday 26 November 2026", "14:00 to 15:30", "Kathmandu time (UTC+5:45)", "In UTC: 08:15 to 09:45"]),
        (
            "es",
            [
                "jueves, 26 de noviembre de 2026",
                "de 14:00 a 15:30",
                "hora de Kathmandu (UTC+5:45)",
                "En UTC: de 08:15 a 09:45",
            ],
        ),
        (
            "fr",
            [
                "jeudi 26 novembre 2026",
                "de 14:00 à 15:30",
                "heure de Kathmandu (UTC+5:45)",
                "En UTC\u{a0}: de 08:15 à 09:45",
            ],
        ),
        ("ar", ["الخميس", "14:00", "Kathmandu", "08:15"]),
    ] {
        for at in [format!("/dialogues/{id}?lang={lang}"), format!("/dialogues?lang={lang}")] {
            let body = house.browser().get(&at).await.body;
            for words in told {
                assert!(body.contains(words), "{at}: {words}");
            }
            assert!(body.contains("datetime=\"2026-11-26T08:15:00Z\""), "{at}");
        }
    }
    // Half a year later it is something that was.
    house.pass(180 * 86_400_000);
    let body = house.browser().get("/dialogues").await.body;
    let (next, past) = body.split_once("id=\"past\"").unwrap();
    assert!(past.contains("SAMPLE session") && next.contains("No session is announced"), "{body}");
}

#[tokio::test]
async fn opening_needs_a_question() {
    let house = House::new().await;
    let mut her = house.first().await;
    let (_, id) = made(&house, &mut her, "SAMPLE session").await;
    let at = format!("/dialogues/{id}/edit");
    let seen = house.app.store.reader().await.unwrap().dialogue(&id).await.unwrap().unwrap().changed.0.to_string();
    let fields =
        [&[("title", "SAMPLE session"), ("seen", seen.as_str())][..], &FORM[..7], &[("prompts", "0")]].concat();
    assert_eq!(send(&mut her.browser, &at, &at, &fields).await.status, StatusCode::SEE_OTHER);
    go(&mut her, &id, "draft", "announced").await;
    let answer = go(&mut her, &id, "announced", "open").await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.body.contains("It has no question yet"));
    let row = house.app.store.reader().await.unwrap().dialogue(&id).await.unwrap().unwrap();
    assert_eq!(row.phase, "announced");
}

#[tokio::test]
async fn of_two_who_change_a_session_the_later_is_told_and_loses_no_word() {
    let house = House::new().await;
    let mut her = house.first().await;
    let (_, id) = made(&house, &mut her, "SAMPLE session").await;
    let at = format!("/dialogues/{id}/edit");
    let row = house.app.store.reader().await.unwrap().dialogue(&id).await.unwrap().unwrap();
    let seen = row.changed.0.to_string();
    let typed = |title: &'static str, seen: &str| {
        let mut all: Vec<(&str, String)> = FORM.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
        all.extend([("title", title.to_owned()), ("seen", seen.to_owned())]);
        all
    };
    let mut answers = Vec::new();
    for title in ["SAMPLE first", "SAMPLE second"] {
        let all = typed(title, &seen);
        let fields: Vec<(&str, &str)> = all.iter().map(|(name, value)| (*name, value.as_str())).collect();
        answers.push(send(&mut her.browser, &at, &at, &fields).await);
    }
    assert_eq!([answers[0].status, answers[1].status], [StatusCode::SEE_OTHER, StatusCode::CONFLICT]);
    let late = &answers[1].body;
    assert!(late.contains("A colleague changed this") && late.contains("value=\"SAMPLE second\""), "{late}");
    let row = house.app.store.reader().await.unwrap().dialogue(&id).await.unwrap().unwrap();
    assert!(row.body.contains("SAMPLE first"), "{}", row.body);
    // What the page holds now, she may send over it.
    let (_, rest) = late.split_once("name=\"seen\" value=\"").unwrap();
    let all = typed("SAMPLE second", rest.split('"').next().unwrap());
    let fields: Vec<(&str, &str)> = all.iter().map(|(name, value)| (*name, value.as_str())).collect();
    assert_eq!(send(&mut her.browser, &at, &at, &fields).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn what_is_wrong_stands_beside_its_field_and_the_rest_as_it_was_typed() {
    let house = House::new().await;
    let mut her = house.first().await;
    let (series, _) = made(&house, &mut her, "SAMPLE session").await;
    let at = format!("/series/{series}/new");
    let fields = [
        ("title", ""),
        ("summary", "SAMPLE <b>words</b>"),
        ("lang", "en"),
        ("day", "2026-10-25"),
        ("time", "02:30"),
        ("zone", "Europe/Paris"),
        ("minutes", "9999"),
        ("moderation", "after"),
        ("joining", "link"),
        ("registration", "http://example.org/"),
        ("panel-name", ""),
        ("panel-role", "SAMPLE judge"),
        ("panel-org", ""),
    ];
    let answer = send(&mut her.browser, &at, &at, &fields).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    for told in [
        "id=\"title-error\">Write something here.",
        "id=\"minutes-error\">Write minutes in digits, 1440 at most.",
        "id=\"which-error\">Say which of the two is meant.",
        "The first time (UTC+2): 00:30 in UTC",
        "The second time (UTC+1): 01:30 in UTC",
        "id=\"registration-error\">Give a whole address that begins with https://",
        "id=\"panel-1-error\">Somebody with a role needs a name.",
        "value=\"SAMPLE judge\"",
        "SAMPLE &#60;b&#62;words&#60;/b&#62;",
    ] {
        assert!(answer.body.contains(told), "{told}\n{}", answer.body);
    }
    let right =
        [&fields[1..6], &[("title", "SAMPLE night"), ("minutes", "60"), ("which", "second")], &fields[7..9]].concat();
    assert_eq!(send(&mut her.browser, &at, &at, &right).await.status, StatusCode::SEE_OTHER);
    let row = house.app.store.reader().await.unwrap().dialogue("sample-night").await.unwrap().unwrap();
    assert_eq!(row.starts.0, 1_792_891_800_000);
}

#[tokio::test]
async fn two_of_one_title_have_two_addresses_and_titles_without_latin_letters_have_one() {
    let house = House::new().await;
    let mut her = house.first().await;
    let (_, first) = made(&house, &mut her, "SAMPLE session").await;
    let (_, second) = made(&house, &mut her, "SAMPLE session").await;
    let (_, third) = made(&house, &mut her, "من الغائب؟").await;
    assert_eq!(first, "sample-session");
    assert!(second.starts_with("sample-session-") && second.len() == 21, "{second}");
    assert!(third.starts_with("dialogue-") && third.len() == 15, "{third}");
}

#[tokio::test]
async fn a_link_is_shown_once_with_its_picture_and_kept_as_a_hash() {
    for house in houses().await {
        let mut her = house.first().await;
        let (_, id) = made(&house, &mut her, "SAMPLE session").await;
        let at = format!("/dialogues/{id}/links");
        let typed =
            |kind, count| [("kind", kind), ("label", "SAMPLE poster"), ("count", count), ("until", "2026-12-01")];
        let one = send(&mut her.browser, &at, &at, &typed("open", "1")).await;
        assert_eq!((one.status, one.body.matches("class=\"qr\"").count()), (StatusCode::OK, 1));
        let start = format!("https://plumbline.example/dialogues/{id}/join/");
        let (_, rest) = one.body.split_once(&start).unwrap();
        let token = people::token::Token::parse(rest.get(..43).unwrap()).unwrap();
        let kept = house.app.store.reader().await.unwrap().join_link(&id, &token.hash().0).await.unwrap().unwrap();
        // To the end of that day where the session is: 18:15 UTC in Nepal.
        assert_eq!((kept.once, kept.expires.0, kept.label.as_str()), (false, 1_796_148_900_000, "SAMPLE poster"));
        let many = send(&mut her.browser, &at, &at, &typed("once", "60")).await;
        assert_eq!((many.body.matches(&start).count(), many.body.matches("class=\"qr\"").count()), (60, 0));
        let list = her.browser.get(&at).await.body;
        assert!(!list.contains(&start), "it is shown again");
        assert!(list.contains("0 of 60 used") && list.contains("Nobody came in by it yet"), "{list}");
        let batch = list.split("name=\"link\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        let back = format!("{at}/withdraw");
        assert_eq!(send(&mut her.browser, &at, &back, &[("link", &batch)]).await.status, StatusCode::SEE_OTHER);
        let again = send(&mut her.browser, &at, &back, &[("link", &batch)]).await;
        assert_eq!(again.status, StatusCode::NOT_FOUND, "taken back once");
        let told: Vec<String> = acts(&house).await.into_iter().filter(|act| act.starts_with("link")).collect();
        assert_eq!(told.len(), 3, "{told:?}");
        assert!(told[1].contains("\"count\": \"60\", \"kind\": \"once\""), "{told:?}");
        assert!(told.iter().all(|line| !line.contains(rest.get(..43).unwrap())), "no secret in the log");
        for odd in [typed("open", "2"), typed("once", "201"), typed("once", "0"), typed("all", "1")] {
            let answer = send(&mut her.browser, &at, &at, &odd).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", encode(&odd));
        }
        for until in ["2026-09-20", "2028-01-01", "", "soon"] {
            let odd = [("kind", "open"), ("label", "SAMPLE"), ("count", "1"), ("until", until)];
            assert_eq!(
                send(&mut her.browser, &at, &at, &odd).await.status,
                StatusCode::UNPROCESSABLE_ENTITY,
                "{until}"
            );
        }
    }
}

#[tokio::test]
async fn the_library_finds_what_is_spelt_otherwise_and_is_narrowed_down() {
    let house = House::new().await;
    let mut her = house.first().await;
    let organisation = house.organisation().await;
    let new = format!("/organisations/{organisation}/resources/new");
    let all = [
        ("SAMPLE Étude sur les œuvres", "fr", "paper", "data", "CC BY 4.0"),
        ("SAMPLE أجندة بحث", "ar", "agenda", "data", ""),
        ("SAMPLE Acción y ley", "es", "paper", "law", "CC BY 4.0"),
    ];
    for (title, lang, kind, topic, licence) in all {
        let address = ("address", "https://example.org/x");
        let fields =
            [("title", title), ("lang", lang), ("kind", kind), ("topic", topic), ("licence", licence), address];
        assert_eq!(send(&mut her.browser, &new, &new, &fields).await.status, StatusCode::SEE_OTHER, "{title}");
    }
    let mut anyone = house.browser();
    for (query, found) in [
        ("", [true, true, true]),
        ("q=etude", [true, false, false]),
        ("q=%C3%89TUDE+donnees", [false, false, false]),
        ("q=data", [true, true, false]),
        ("q=%D8%A7%D8%AC%D9%86%D8%AF%D9%87", [false, true, false]),
        ("q=accion&topic=law", [false, false, true]),
        ("topic=data", [true, true, false]),
        ("kind=paper&licence=CC+BY+4.0", [true, false, true]),
        ("in=ar&kind=paper", [false, false, false]),
        ("topic=%3Cscript%3E&q=%22%3E", [false, false, false]),
    ] {
        let answer = anyone.get(&format!("/resources?{query}")).await;
        let there = all.map(|(title, ..)| answer.body.contains(&format!("{title}</span></a></h3>")));
        assert_eq!((answer.status, there), (StatusCode::OK, found), "{query}");
    }
    let id = house.app.store.reader().await.unwrap().resources(9).await.unwrap().last().unwrap().id.clone();
    let (edit, back) = (format!("/resources/{id}/edit"), format!("/resources/{id}/withdraw"));
    for (what, status, n) in [("withdraw", StatusCode::NOT_FOUND, 2), ("restore", StatusCode::OK, 3)] {
        assert_eq!(send(&mut her.browser, &edit, &back, &[("do", what)]).await.status, StatusCode::SEE_OTHER);
        assert_eq!(anyone.get(&format!("/resources/{id}")).await.status, status, "{what}");
        assert_eq!(her.browser.get(&format!("/resources/{id}")).await.status, StatusCode::OK, "{what}");
        assert_eq!(house.app.store.reader().await.unwrap().resources(9).await.unwrap().len(), n);
    }
}

#[tokio::test]
async fn a_colleague_without_the_role_leads_nothing_and_is_told_so() {
    let house = House::new().await;
    let mut her = house.first().await;
    let (series, id) = made(&house, &mut her, "SAMPLE session").await;
    let organisation = house.organisation().await;
    let mut reader = house.colleague(organisation, "berta", &[Role::Reader, Role::Analyst]).await;
    for at in [
        format!("/organisations/{organisation}/dialogues"),
        format!("/organisations/{organisation}/series/new"),
        format!("/series/{series}/new"),
        format!("/dialogues/{id}/lead"),
        format!("/dialogues/{id}/links"),
        format!("/dialogues/{id}/hoped"),
    ] {
        assert_eq!(reader.browser.get(&at).await.status, StatusCode::FORBIDDEN, "{at}");
    }
    assert_eq!(reader.browser.get(&format!("/dialogues/{id}")).await.status, StatusCode::NOT_FOUND, "a draft");
    let page = reader.browser.get(&format!("/organisations/{organisation}")).await.body;
    assert!(!page.contains(&format!("{organisation}/dialogues\"")), "no way there is shown");
    let page = her.browser.get(&format!("/organisations/{organisation}")).await.body;
    assert!(page.contains(&format!("/organisations/{organisation}/dialogues\"")));
}

#[tokio::test]
async fn what_is_made_up_says_so_on_every_page_and_in_every_feed() {
    let house = House::new().await;
    let mut her = house.first().await;
    let (series, _) = made(&house, &mut her, "SAMPLE real").await;
    let row = house.app.store.reader().await.unwrap().dialogue("sample-real").await.unwrap().unwrap();
    let copy = store::DialogueRow { id: "made-up".into(), sample: true, phase: "announced".into(), ..row };
    let put = house.app.store.write("sample", copy, |w, row| Box::pin(async move { w.put_dialogue(row).await }));
    assert!(put.await.unwrap());
    let bar = "class=\"sample-bar\"";
    for at in [
        "/dialogues/made-up",
        "/dialogues/made-up/lead",
        "/dialogues/made-up/edit",
        "/dialogues/made-up/links",
        "/dialogues",
    ] {
        assert!(her.browser.get(at).await.body.contains(bar), "{at}");
    }
    assert!(!her.browser.get("/dialogues/sample-real").await.body.contains(bar));
    for at in ["/events.ics", "/dialogues/made-up/event.ics"] {
        assert!(her.browser.get(at).await.body.contains(":SAMPLE: SAMPLE real"), "{at}");
    }
    go(&mut her, "sample-real", "draft", "announced").await;
    for at in ["/dialogues".to_owned(), format!("/series/{series}")] {
        let body = her.browser.get(&at).await.body;
        assert!(!body.contains(bar) && body.matches("<span class=\"sample\">SAMPLE</span>").count() == 1, "{at}");
    }
}
