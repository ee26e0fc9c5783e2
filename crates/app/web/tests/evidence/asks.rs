//! The whole way of an ask: written out of a statement, published, told of by strangers, decided on, and beside the evidence at once.

use axum::http::StatusCode;
use people::{OrgId, Role};
use store::{DialogueRow, NewStatement, SeriesRow, StatementState};

use crate::harness::{Browser, Pairs, Place, Reply};

/// A closed session with two statements: one with votes, and one that is hidden.
async fn session(place: &Place, organisation: OrgId, sample: bool) {
    let now = place.app.now();
    let body = serde_json::to_string(&dialogue::Session {
        title: "SAMPLE session".to_owned(),
        lang: "en".to_owned(),
        prompts: dialogue::default_prompts(),
        ..Default::default()
    });
    let row = DialogueRow {
        id: "one".to_owned(),
        series: "series".to_owned(),
        organisation,
        body: body.unwrap(),
        phase: "closed".to_owned(),
        sample,
        starts: now,
        made: now,
        changed: now,
        seq: 0,
        spotlight: None,
    };
    let series = SeriesRow { id: "series".to_owned(), organisation, body: "{}".to_owned(), made: now, changed: now };
    let statement = |text: &str, state| NewStatement {
        dialogue: "one".to_owned(),
        participant: None,
        prompt: 2,
        lang: "en".to_owned(),
        text: text.to_owned(),
        state,
        seed: false,
        made: now,
        decided: None,
    };
    let said = [
        statement("SAMPLE: stop asking survivors to prove harm twice.", StatementState::Shown),
        statement("SAMPLE: hidden words.", StatementState::Hidden),
    ];
    let write = place.app.store.write("session", (series, row, said), move |w, (series, row, said)| {
        Box::pin(async move {
            w.put_series(series).await?;
            w.put_dialogue(row).await?;
            for one in said.iter() {
                w.put_statement(one).await?;
            }
            for n in 1..=10_u8 {
                let id = people::Id::from_bytes([n; 16]);
                w.bring_participant("one", id, &[n; 32], now).await?;
                let vote = if n > 8 { store::Vote::Disagree } else { store::Vote::Agree };
                let vote = store::VoteRow { participant: id, statement: 1, vote, via: None };
                w.bring_vote("one", &vote, now).await?;
            }
            w.recount("one").await
        })
    });
    write.await.unwrap();
}

/// The form of an ask, filled in.
fn filled(form: &Reply, fields: &[(&str, &str)]) -> Pairs {
    let right = [
        ("text", "SAMPLE: name one office that must answer within two days."),
        ("lang", "en"),
        ("bearer", "state"),
        ("office", "SAMPLE ministry"),
        ("place", "MEX"),
        ("need", "law"),
        ("days", "60"),
        ("ground", "1"),
        ("provision", "un-cybercrime-convention.16"),
    ];
    let kept = right.iter().filter(|(name, _)| fields.iter().all(|(n, _)| n != name));
    form.with(&kept.chain(fields).copied().collect::<Vec<_>>())
}

/// Keeps a draft and publishes it; gives back its id.
async fn published(browser: &Browser, fields: &[(&str, &str)]) -> String {
    let form = browser.get("/dialogues/one/asks/new?statement=1").await;
    assert_eq!(form.status, StatusCode::OK);
    let made = browser.post("/dialogues/one/asks/new", &filled(&form, &[fields, &[("do", "save")]].concat())).await;
    let edit = made.location();
    let id = edit.trim_start_matches("/asks/").split('/').next().unwrap().to_owned();
    let form = browser.get(&edit).await;
    let fields = [fields, &[("do", "publish")]].concat();
    let done = browser.post(&format!("/asks/{id}/edit"), &filled(&form, &fields)).await;
    assert_eq!(done.location(), format!("/asks/{id}?done=published"));
    id
}

/// What somebody says became of it.
async fn tell(place: &Place, browser: &Browser, id: &str, what: &str, day: &str, source: &str) -> Reply {
    let form = browser.get(&format!("/asks/{id}")).await;
    assert_eq!(form.status, StatusCode::OK);
    place.pass(6_000);
    let words = format!("SAMPLE: the letter of {day} says so in its first line.");
    let fields = form.with(&[("what", what), ("day", day), ("source", source), ("words", &words)]);
    browser.post(&format!("/asks/{id}/steps"), &fields).await
}

async fn decide(browser: &Browser, organisation: OrgId, id: &str, number: u32, decision: &str) -> Reply {
    let address = format!("/organisations/{organisation}/asks");
    let form = browser.get(&address).await;
    let token = form.main().split("name=\"token\" value=\"").nth(1).map_or("", |rest| rest.split('"').next().unwrap());
    let step = format!("{id}.{number}");
    let fields = [("token", token), ("step", step.as_str()), ("decision", decision), ("reason", "SAMPLE reason")];
    browser.post(&address, &fields.map(|(n, v)| (n.to_owned(), v.to_owned()))).await
}

#[tokio::test]
async fn from_a_statement_to_a_country_page_and_away_again() {
    let place = Place::new().await;
    let organisation = place.organisation("SAMPLE Helpline", false).await;
    session(&place, organisation, false).await;
    let faye = place.member("faye", organisation, &[Role::Facilitator]).await;
    let reader = place.stranger();
    let words = "name one office that must answer";
    let pages = ["/asks", "/countries/mex", "/provisions/un-cybercrime-convention.16", "/api/v1/parties/MEX"];
    let standing =
        |place: &Place| place.app.live.site().findings["MEX"].iter().map(|f| (f.paper, f.life)).collect::<Vec<_>>();
    let before = standing(&place);

    // The statement is there to begin with, and what was hidden cannot be chosen.
    let form = faye.get("/dialogues/one/asks/new?statement=1").await;
    assert!(form.text.contains("prove harm twice") && form.text.contains("8 of 10 agree: 80 % (49 to 94)"));
    assert!(!form.text.contains("hidden words"));
    let refused = faye.post("/dialogues/one/asks/new", &filled(&form, &[("ground", "2"), ("do", "save")])).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);

    // A draft is there for nobody else.
    let made = faye.post("/dialogues/one/asks/new", &filled(&form, &[("do", "save")])).await.location();
    let id = made.trim_start_matches("/asks/").split('/').next().unwrap().to_owned();
    assert_eq!(id, "sample-name-one-office-that-must-answer");
    assert_eq!(reader.get(&format!("/asks/{id}")).await.status, StatusCode::NOT_FOUND);
    assert!(!reader.get("/asks").await.text.contains(words));

    let form = faye.get(&made).await;
    faye.post(&format!("/asks/{id}/edit"), &filled(&form, &[("do", "publish")])).await.location();
    for page in pages {
        assert!(reader.get(page).await.text.contains(words), "{page}");
    }
    assert!(!reader.get("/countries/uga").await.text.contains(words));
    assert!(!reader.get("/provisions/cedaw.2").await.text.contains(words));
    let own = reader.get(&format!("/asks/{id}")).await;
    for there in [
        "SAMPLE ministry (Mexico)",
        "published on 25 November 2026",
        "8 of 10 agree: 80 % (49 to 94)",
        "/dialogues/one",
    ] {
        assert!(own.text.contains(there), "{there}: {}", own.main());
    }
    assert_eq!(standing(&place), before, "a voice moves no standing");
    for (query, there) in [
        ("status=published", true),
        ("status=sent", false),
        ("need=law&place=MEX", true),
        ("bearer=platform", false),
        ("place=UGA", false),
    ] {
        assert_eq!(reader.get(&format!("/asks?{query}")).await.text.contains(words), there, "{query}");
    }

    let form = faye.get(&format!("/asks/{id}/edit")).await;
    faye.post(&format!("/asks/{id}/edit"), &filled(&form, &[("do", "withdraw")])).await.location();
    for page in pages {
        assert!(!reader.get(page).await.text.contains(words), "{page}");
    }
    let gone = reader.get(&format!("/asks/{id}")).await;
    assert_eq!(gone.status, StatusCode::GONE);
    assert!(!gone.text.contains(words) && gone.text.contains("SAMPLE Helpline"));

    let mut reader = place.app.store.reader().await.unwrap();
    reader.verify_chains().await.unwrap();
    let lines = reader.audit(Some(organisation), 0, 100).await.unwrap();
    let acts: Vec<_> =
        lines.iter().map(|l| (l.act.as_str(), l.detail.get("what").map_or("", String::as_str))).collect();
    assert_eq!(acts, [("ask.made", ""), ("ask.changed", "published"), ("ask.changed", "withdrawn")]);
}

#[tokio::test]
async fn what_became_of_it_waits_for_a_second_facilitator_and_silence_is_told() {
    let mut place = Place::new().await;
    let organisation = place.organisation("SAMPLE Helpline", false).await;
    session(&place, organisation, false).await;
    let (faye, gwen) = (
        place.member("faye", organisation, &[Role::Facilitator]).await,
        place.member("gwen", organisation, &[Role::Facilitator]).await,
    );
    let reader = place.stranger();
    let id = published(&faye, &[]).await;
    let page = format!("/asks/{id}");

    // That it was sent, its own organisation says, and it counts.
    assert_eq!(tell(&place, &faye, &id, "sent", "2026-11-20", "").await.location(), format!("{page}?done=sent#steps"));
    let shown = reader.get(&page).await;
    assert!(
        shown.text.contains("An answer is awaited until 19 January 2027")
            && shown.text.contains("55 days are left of 60; 5 are gone"),
        "{}",
        shown.main()
    );
    assert!(reader.get("/asks").await.text.contains("sent on 20 November 2026"));

    // What was sent is not changed any more.
    let form = faye.get(&format!("{page}/edit")).await;
    assert!(!form.text.contains("<textarea"));
    let changed = faye
        .post(
            &format!("{page}/edit"),
            &filled(&form, &[("text", "SAMPLE: quite another ask altogether."), ("do", "save")]),
        )
        .await;
    assert_eq!(changed.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(reader.get(&page).await.text.contains("name one office"));

    // The time is over; another program on the same store says so too.
    place.pass(70 * 86_400_000);
    place.app.refresh().await.unwrap();
    assert!(reader.get("/asks").await.text.contains("no answer in time: overdue since 20 January 2027"));
    assert!(reader.get(&page).await.text.contains("15 days ago"));

    // A stranger knows of an answer. Until it is accepted nobody sees it.
    let faye = place.again("faye").await;
    let gwen = {
        drop(gwen);
        place.again("gwen").await
    };
    let source = "https://example.org/answer";
    assert_eq!(
        tell(&place, &reader, &id, "answered", "2027-01-25", source).await.location(),
        format!("{page}?sent=1#steps")
    );
    assert!(!reader.get(&page).await.text.contains("example.org"));
    assert!(faye.get(&format!("/organisations/{organisation}/asks")).await.text.contains("example.org"));
    assert_eq!(decide(&faye, organisation, &id, 2, "accept").await.status, StatusCode::SEE_OTHER);
    let shown = reader.get(&page).await;
    assert!(
        shown.text.contains("example.org") && shown.text.contains("answered on 25 January 2027"),
        "{}",
        shown.main()
    );
    assert!(!shown.text.contains("15 days ago"), "the clock has stopped");
    assert!(reader.get("/asks?status=answered").await.text.contains("name one office"));

    // What a facilitator brings herself, another decides.
    tell(&place, &faye, &id, "refused", "2027-01-30", source).await.location();
    assert_eq!(decide(&faye, organisation, &id, 3, "accept").await.status, StatusCode::FORBIDDEN);
    assert_eq!(decide(&gwen, organisation, &id, 3, "reject").await.status, StatusCode::SEE_OTHER);
    assert!(reader.get(&page).await.text.contains("answered on 25 January 2027"));

    // Another program, started on the same data, shows the same.
    place.restart().await;
    assert!(place.stranger().get("/asks?status=answered").await.text.contains("name one office"));
}

#[tokio::test]
async fn odd_reports_are_refused_and_machines_are_thanked_for_nothing() {
    let place = Place::new().await;
    let organisation = place.organisation("SAMPLE Helpline", false).await;
    session(&place, organisation, false).await;
    let faye = place.member("faye", organisation, &[Role::Facilitator]).await;
    let id = published(&faye, &[]).await;
    let reader = place.stranger();
    let waiting = async || place.app.store.reader().await.unwrap().count_ask_steps(&id).await.unwrap();
    let source = "https://example.org/answer";
    for (what, day, source, told) in [
        ("answered", "2026-11-26", source, "2026-11-26 is after today, 2026-11-25."),
        ("answered", "2026-11-20", "", "Fill this in."),
        ("answered", "yesterday", source, "Give a day"),
        ("answered", "2026-11-20", "javascript:alert(1)", "https://"),
        ("praised", "2026-11-20", source, "Fill this in."),
    ] {
        let refused = tell(&place, &reader, &id, what, day, source).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{what} {day} {source}");
        assert!(refused.text.contains(told), "{told}: {}", refused.main());
        assert!(!refused.text.contains("href=\"javascript:"));
    }
    // Faster than anyone reads, and with the field that nobody sees filled in.
    let form = reader.get(&format!("/asks/{id}")).await;
    let fields = [
        ("what", "answered"),
        ("day", "2026-11-20"),
        ("source", source),
        ("words", "SAMPLE: the letter says so at length."),
    ];
    assert_eq!(
        reader.post(&format!("/asks/{id}/steps"), &form.with(&fields)).await.status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    place.pass(6_000);
    let trapped = form.with(&[&fields[..], &[("homepage", "https://spam.example")]].concat());
    assert_eq!(reader.post(&format!("/asks/{id}/steps"), &trapped).await.status, StatusCode::SEE_OTHER);
    assert_eq!(waiting().await, 0);
    // The same twice is one.
    for _ in 0..2 {
        reader.post(&format!("/asks/{id}/steps"), &form.with(&fields)).await.location();
    }
    assert_eq!(waiting().await, 1);
    // Whoever holds what was told in confidence signs out first.
    let carla = place.member("carla", organisation, &[Role::CaseWorker]).await;
    assert_eq!(tell(&place, &carla, &id, "answered", "2026-11-20", source).await.status, StatusCode::FORBIDDEN);
    // Markup stays words.
    let words = "<b>SAMPLE</b> <script>alert(1)</script> the letter says so";
    let form = reader.get(&format!("/asks/{id}")).await;
    place.pass(6_000);
    let fields = [("what", "answered"), ("day", "2026-11-21"), ("source", source), ("words", words)];
    reader.post(&format!("/asks/{id}/steps"), &form.with(&fields)).await.location();
    let queue = faye.get(&format!("/organisations/{organisation}/asks")).await;
    assert!(queue.text.contains("alert(1)") && !queue.text.contains("<script>"));
}

#[tokio::test]
async fn what_is_invented_says_so_and_is_no_evidence() {
    let place = Place::new().await;
    let organisation = place.organisation("SAMPLE Helpline", false).await;
    session(&place, organisation, true).await;
    let faye = place.member("faye", organisation, &[Role::Facilitator]).await;
    let id = published(&faye, &[]).await;
    let reader = place.stranger();
    for page in ["/asks".to_owned(), format!("/asks/{id}"), "/countries/mex".to_owned()] {
        let shown = reader.get(&page).await;
        assert!(shown.text.contains("name one office") && shown.text.contains("class=\"sample\""), "{page}");
    }
    assert!(!reader.get("/api/v1/parties/MEX").await.text.contains("name one office"));
}

#[tokio::test]
async fn of_two_who_edit_at_once_the_second_is_told() {
    let place = Place::new().await;
    let organisation = place.organisation("SAMPLE Helpline", false).await;
    session(&place, organisation, false).await;
    let faye = place.member("faye", organisation, &[Role::Facilitator]).await;
    let gwen = place.member("gwen", organisation, &[Role::Facilitator]).await;
    let id = published(&faye, &[]).await;
    let edit = format!("/asks/{id}/edit");
    let (hers, theirs) = (faye.get(&edit).await, gwen.get(&edit).await);
    faye.post(&edit, &filled(&hers, &[("days", "90"), ("do", "save")])).await.location();
    let late = gwen.post(&edit, &filled(&theirs, &[("days", "30"), ("do", "save")])).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(late.text.contains("Somebody changed this ask"), "{}", late.main());
    let row = place.app.store.reader().await.unwrap().ask(&id).await.unwrap().unwrap();
    assert!(row.body.contains("\"days\":90"));
    // To look for a provision loses nothing that was typed.
    let form = gwen.get(&edit).await;
    let found = gwen
        .post(&edit, &filled(&form, &[("office", "SAMPLE other office"), ("search", "harass"), ("do", "find")]))
        .await;
    assert_eq!(found.status, StatusCode::OK);
    assert!(found.text.contains("SAMPLE other office") && found.text.contains("value=\"harass\""));
}

#[tokio::test]
async fn the_recap_is_for_facilitators_until_the_session_is_closed() {
    let place = Place::new().await;
    let organisation = place.organisation("SAMPLE Helpline", false).await;
    session(&place, organisation, true).await;
    let faye = place.member("faye", organisation, &[Role::Facilitator]).await;
    let phase = async |from: &'static str, to: &'static str| {
        let now = place.app.now();
        let write = place
            .app
            .store
            .write("phase", (), move |w, ()| Box::pin(async move { w.set_phase("one", from, to, now).await }));
        assert!(write.await.unwrap());
    };
    phase("closed", "open").await;
    let reader = place.stranger();
    for page in
        ["/dialogues/one/recap", "/dialogues/one/recap.md", "/dialogues/one/recap.pdf", "/dialogues/one/votes.csv"]
    {
        assert_eq!(reader.get(page).await.location(), "/dialogues/one", "{page}");
    }
    let draft = faye.get("/dialogues/one/recap").await;
    assert!(draft.text.contains("Only facilitators see this page"), "{}", draft.main());
    phase("open", "closed").await;
    let id = published(&faye, &[]).await;
    for (lang, there) in [
        ("en", "What was discussed"),
        ("es", "De qué se habló"),
        ("fr", "Ce dont on a parlé"),
        ("ar", "ما دار عليه الحديث"),
    ] {
        let shown = reader.get(&format!("/dialogues/one/recap?lang={lang}")).await;
        assert_eq!(shown.status, StatusCode::OK);
        assert!(shown.text.contains(there) && shown.text.contains("class=\"sample-bar\""), "{}", shown.main());
        for words in ["prove harm twice", "name one office"] {
            assert!(shown.text.contains(words), "{lang}: {words}");
        }
        assert!(!shown.text.contains("hidden words"));
        let file = reader.get(&format!("/dialogues/one/recap.md?lang={lang}")).await;
        assert_eq!(file.header("content-type"), "text/markdown; charset=utf-8");
        let first = file.text.lines().next().unwrap();
        assert!(first.starts_with("**") && file.text.contains("# SAMPLE session"), "{first}");
        assert!(file.text.contains(&format!("(http://localhost:8080/asks/{id})")), "{}", file.text);
        assert!(
            file.text.contains(there) && !file.text.contains("recap-") && !file.text.contains("ask-"),
            "{}",
            file.text
        );
    }
    if !press::BUILT {
        assert_eq!(reader.get("/dialogues/one/recap.pdf").await.location(), "/dialogues/one/recap#take");
        assert!(reader.get("/dialogues/one/recap").await.text.contains("--features pdf"));
    }
}

#[tokio::test]
async fn files_are_for_facilitators_until_one_releases_them_and_then_for_everybody() {
    let place = Place::new().await;
    let organisation = place.organisation("SAMPLE Helpline", false).await;
    session(&place, organisation, false).await;
    let faye = place.member("faye", organisation, &[Role::Facilitator]).await;
    let other = place.organisation("SAMPLE Other", false).await;
    let olga = place.member("olga", other, &[Role::Facilitator]).await;
    let reader = place.stranger();
    for who in [&reader, &olga] {
        assert_eq!(who.get("/dialogues/one/votes.csv").await.location(), "/dialogues/one");
    }
    let mine = faye.get("/dialogues/one/votes.csv").await;
    assert_eq!((mine.status, mine.text.lines().count()), (StatusCode::OK, 11));
    assert_eq!(olga.get("/dialogues/one/import").await.status, StatusCode::NOT_FOUND);
    let form = faye.get("/dialogues/one/import").await;
    let done = faye.post("/dialogues/one/import", &form.with(&[("files", "release")])).await;
    assert_eq!(done.location(), "/dialogues/one/import?done=released");
    let said = reader.get("/dialogues/one/comments.csv").await;
    assert_eq!(said.header("content-type"), "text/csv; charset=utf-8");
    let lines: Vec<&str> = said.text.lines().collect();
    assert_eq!(lines.len(), 3);
    assert!(lines[1].contains(",8,2,1,") && lines[1].contains("prove harm twice"), "{}", said.text);
    assert!(lines[2].contains(",0,0,-1,,") && !said.text.contains("hidden words"), "{}", said.text);
    assert!(reader.get("/dialogues/one/recap").await.text.contains("/dialogues/one/votes.csv"));
    let form = faye.get("/dialogues/one/import").await;
    faye.post("/dialogues/one/import", &form.with(&[("files", "withhold")])).await.location();
    assert_eq!(reader.get("/dialogues/one/comments.csv").await.location(), "/dialogues/one");

    let mut store = place.app.store.reader().await.unwrap();
    let lines = store.audit(Some(organisation), 0, 100).await.unwrap();
    let acts: Vec<_> =
        lines.iter().map(|l| (l.act.as_str(), l.detail.get("files").map_or("", String::as_str))).collect();
    // What everybody may have leaves no line about who had it.
    assert_eq!(acts, [("dialogue.exported", ""), ("dialogue.changed", "released"), ("dialogue.changed", "withheld")]);
}

#[tokio::test]
async fn words_in_a_file_are_no_formula() {
    let place = Place::new().await;
    let organisation = place.organisation("SAMPLE Helpline", false).await;
    session(&place, organisation, false).await;
    let now = place.app.now();
    let write = place.app.store.write("formula", (), move |w, ()| {
        Box::pin(async move {
            let said = NewStatement {
                dialogue: "one".to_owned(),
                participant: None,
                prompt: 0,
                lang: "en".to_owned(),
                text: "=HYPERLINK(\"https://evil.example\",\"SAMPLE\")".to_owned(),
                state: StatementState::Shown,
                seed: true,
                made: now,
                decided: None,
            };
            w.put_statement(&said).await
        })
    });
    write.await.unwrap();
    let faye = place.member("faye", organisation, &[Role::Facilitator]).await;
    let file = faye.get("/dialogues/one/comments.csv").await;
    assert!(file.text.contains("\"'=HYPERLINK"), "{}", file.text);
}
