//! What facilitators do to a board, and how heavy its pages may become.

use std::collections::{BTreeMap, BTreeSet};

use axum::http::StatusCode;
use people::{Id, Role};
use store::{NewStatement, StatementState};

use super::{follow, hear, join, open, say, snapshot};
use crate::house::{Browser, House, Member, houses};
use crate::table::Stage;

/// Sends a form of a facilitator's page.
async fn send(browser: &mut Browser<'_>, at: &str, fields: &[(&str, &str)]) -> crate::house::Answer {
    let at = at.split('?').next().unwrap();
    // This page has a form whatever is on the board, for the same purpose.
    let (dialogue, _) = at.rsplit_once('/').unwrap();
    let always = format!("{dialogue}/duplicates");
    let token = browser.get(&always).await.token(&always);
    let fields: Vec<_> = fields.iter().copied().chain([("token", token.as_str())]).collect();
    browser.post(at, &fields).await
}

async fn lines(house: &House, dialogue: &str) -> Vec<(String, BTreeMap<String, String>)> {
    let organisation = house.organisation().await;
    let all = house.app.store.reader().await.unwrap().audit(Some(organisation), 0, 100_000).await.unwrap();
    all.into_iter().filter(|line| line.object == dialogue).map(|line| (line.act, line.detail)).collect()
}

#[tokio::test]
async fn every_act_of_a_facilitator_leaves_one_line_and_what_changes_nothing_none() {
    for house in houses().await {
        let mut her = house.first().await;
        let stage = Stage::set(&house, house.organisation().await, "amina", "SAMPLE").await;
        let d = &stage.dialogue;
        say(&house, d, "SAMPLE: a deadline for each answer.", StatementState::Waiting).await;
        say(&house, d, "SAMPLE something else", StatementState::Shown).await;
        let (moderate, themes, twice) = (
            format!("/dialogues/{d}/moderate"),
            format!("/dialogues/{d}/themes"),
            format!("/dialogues/{d}/duplicates"),
        );
        let waiting = her.browser.get(&moderate).await;
        assert!(waiting.body.contains("SAMPLE: a deadline for each answer."), "{}", house.name);
        assert!(waiting.body.contains("Looks like no. 1"), "{}: what it repeats is named", house.name);
        assert!(her.browser.get(&twice).await.body.contains("No. 1 stands for no. 2 too"), "{}", house.name);
        let shown = format!("{moderate}?state=shown");
        let hidden = format!("{moderate}?state=hidden");
        // Where, what, which act, what its line says.
        type Step<'a> = (&'a str, &'a [(&'a str, &'a str)], &'a str, &'a [(&'a str, &'a str)]);
        let steps: [Step<'_>; 14] = [
            (
                &moderate,
                &[("mark", "2"), ("decision", "show")],
                "statement.moderated",
                &[("what", "show"), ("statements", "2")],
            ),
            (
                &shown,
                &[("mark", "1"), ("mark", "3"), ("decision", "pin")],
                "statement.moderated",
                &[("what", "pin"), ("statements", "1 3")],
            ),
            (
                &shown,
                &[("mark", "3"), ("decision", "unpin")],
                "statement.moderated",
                &[("what", "unpin"), ("statements", "3")],
            ),
            (
                &shown,
                &[("mark", "3"), ("decision", "light")],
                "statement.moderated",
                &[("what", "light"), ("statements", "3")],
            ),
            (&shown, &[("decision", "unlight")], "statement.moderated", &[("what", "unlight"), ("statements", "")]),
            (
                &shown,
                &[("mark", "3"), ("decision", "hide"), ("reason", "SAMPLE why")],
                "statement.moderated",
                &[("what", "hide"), ("statements", "3")],
            ),
            (
                &hidden,
                &[("mark", "3"), ("decision", "show"), ("state", "hidden")],
                "statement.moderated",
                &[("what", "show"), ("statements", "3")],
            ),
            (
                &themes,
                &[("prompt", "0"), ("act", "make"), ("title", "SAMPLE laws")],
                "theme.changed",
                &[("what", "make"), ("theme", "")],
            ),
            (
                &themes,
                &[("prompt", "0"), ("act", "name"), ("theme", "1"), ("title", "قوانين")],
                "theme.changed",
                &[("what", "name"), ("theme", "1")],
            ),
            (
                &themes,
                &[("prompt", "0"), ("act", "put"), ("theme", "1"), ("mark", "1")],
                "statement.moderated",
                &[("what", "put"), ("statements", "1")],
            ),
            (
                &themes,
                &[("prompt", "0"), ("act", "drop"), ("theme", "1")],
                "theme.changed",
                &[("what", "drop"), ("theme", "1")],
            ),
            (
                &twice,
                &[("one", "1"), ("other", "2"), ("act", "second")],
                "statement.merged",
                &[("what", "join"), ("statements", "2 1")],
            ),
            (&twice, &[("one", "1"), ("act", "part")], "statement.merged", &[("what", "part"), ("statements", "1")]),
            (
                &twice,
                &[("one", "1"), ("other", "2"), ("act", "leave")],
                "statement.merged",
                &[("what", "leave"), ("statements", "1 2")],
            ),
        ];
        for (at, fields, act, detail) in steps {
            let before = lines(&house, d).await.len();
            let done = send(&mut her.browser, at, fields).await;
            assert_eq!(done.status, StatusCode::SEE_OTHER, "{}: {fields:?}: {}", house.name, done.body);
            let all = lines(&house, d).await;
            assert_eq!(all.len(), before + 1, "{}: {fields:?}", house.name);
            let detail: BTreeMap<_, _> = detail.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect();
            assert_eq!(all[before], (act.to_owned(), detail), "{}", house.name);
            let page = her.browser.get(done.location()).await;
            assert!(
                page.body.contains("class=\"note good more\" role=\"status\""),
                "{}: {}",
                house.name,
                done.location()
            );
        }
        assert!(!her.browser.get(&twice).await.body.contains("stands for no."), "{}: left as they are", house.name);
        let before = house.everything().await;
        let idle: [(&str, &[(&str, &str)]); 6] = [
            (&moderate, &[("mark", "1"), ("decision", "show")]),
            (&moderate, &[("mark", "99"), ("decision", "hide"), ("reason", "SAMPLE why")]),
            (&shown, &[("decision", "unlight")]),
            (&themes, &[("prompt", "0"), ("act", "up"), ("theme", "9")]),
            (&themes, &[("prompt", "0"), ("act", "put"), ("theme", "1"), ("mark", "1")]),
            (&themes, &[("prompt", "0"), ("act", "drop"), ("theme", "1")]),
        ];
        let seqless =
            |text: &str| text.lines().filter(|line| !line.starts_with("DialogueRow")).collect::<Vec<_>>().join("\n");
        for (at, fields) in idle {
            let done = send(&mut her.browser, at, fields).await;
            assert_eq!(done.status, StatusCode::SEE_OTHER, "{}: {fields:?}", house.name);
            assert_eq!(seqless(&house.everything().await), seqless(&before), "{}: {fields:?}", house.name);
            assert!(her.browser.get(done.location()).await.body.contains("Nothing changed"), "{}", house.name);
        }
        for (at, fields, status) in [
            (&twice, &[("one", "1"), ("other", "1"), ("act", "first")], 409),
            (&twice, &[("one", "1"), ("other", "77"), ("act", "leave")], 404),
            (&themes, &[("prompt", "7"), ("act", "make"), ("title", "SAMPLE")], 404),
        ] {
            let done = send(&mut her.browser, at, fields).await;
            assert_eq!(done.status.as_u16(), status, "{}: {fields:?}", house.name);
        }
    }
}

#[tokio::test]
async fn a_colleague_who_does_not_lead_is_told_so_and_a_form_of_hers_changes_nothing() {
    let house = House::new().await;
    let stage = open(&house).await;
    let mut reader: Member<'_> = house.colleague(house.organisation().await, "berta", &[Role::Reader]).await;
    let before = house.everything().await;
    for part in ["moderate", "themes", "duplicates"] {
        let at = format!("/dialogues/{}/{part}", stage.dialogue);
        assert_eq!(reader.browser.get(&at).await.status, StatusCode::FORBIDDEN, "{at}");
        assert_eq!(
            reader.browser.post(&at, &[("mark", "1"), ("decision", "show")]).await.status,
            StatusCode::FORBIDDEN
        );
        assert!(house.browser().get(&at).await.location().starts_with("/sign-in?to="), "{at}");
    }
    let seen: BTreeSet<&str> = before.lines().collect();
    let after = house.everything().await;
    let new: Vec<&str> = after.lines().filter(|line| !seen.contains(line)).collect();
    assert!(new.is_empty(), "{new:?}");
}

#[tokio::test]
async fn a_translation_is_shown_when_a_facilitator_has_read_it() {
    let house = House::new().await;
    let mut her = house.first().await;
    let stage = Stage::set(&house, house.organisation().await, "amina", "SAMPLE").await;
    let d = &stage.dialogue;
    join(&house, d, 1).await;
    for (lang, text) in [("es", "SAMPLE: un plazo"), ("fr", "SAMPLE : un délai")] {
        let row = store::TranslationRow {
            statement: 1,
            lang: lang.to_owned(),
            text: text.to_owned(),
            participant: Some(Id::from_bytes([1; 16])),
            person: None,
            shown: false,
            made: house.now(),
        };
        let put = house
            .app
            .store
            .write("give", (d.clone(), row), |w, (d, row)| Box::pin(async move { w.put_translation(d, row).await }));
        put.await.unwrap();
    }
    let board = format!("/dialogues/{d}/board");
    assert!(!house.browser().get(&board).await.body.contains("un plazo"));
    let desk = format!("/dialogues/{d}/moderate?state=translations");
    let page = her.browser.get(&desk).await.body;
    assert!(page.contains("un plazo") && page.contains("value=\"1.es\""), "{page}");
    let mut screen = snapshot(&house, d).await;
    let mut told = follow(&house, d, screen.seen).await;
    let odd = send(&mut her.browser, &desk, &[("mark", "1-es"), ("decision", "drop")]).await;
    assert_eq!(odd.status, StatusCode::NOT_FOUND);
    for (mark, decision) in [("1.es", "publish"), ("1.fr", "drop")] {
        let done = send(&mut her.browser, &desk, &[("mark", mark), ("decision", decision)]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER);
    }
    hear(&mut told, &mut screen).await;
    assert!(
        screen.cards[&1]
            .contains("lang=\"es\" dir=\"auto\"><span class=\"vh\" lang=\"en\">Translation: </span>SAMPLE: un plazo")
    );
    let page = house.browser().get(&board).await.body;
    assert!(page.contains("un plazo") && !page.contains("délai"));
}

/// As long as they may be, in a script that takes two bytes a letter, each with two translations.
#[tokio::test]
async fn a_board_full_of_long_statements_stays_light() {
    let house = House::new().await;
    let mut her = house.first().await;
    let stage = Stage::set(&house, house.organisation().await, "amina", "SAMPLE").await;
    let (d, now) = (stage.dialogue.clone(), house.now());
    let put = house.app.store.write("fill", d.clone(), move |w, d| {
        Box::pin(async move {
            for n in 0..120_i64 {
                let new = NewStatement {
                    dialogue: d.clone(),
                    participant: None,
                    prompt: n % 3,
                    lang: "ar".to_owned(),
                    text: format!("{n} {}", "كلمة ".repeat(55)),
                    state: if n < 60 { StatementState::Shown } else { StatementState::Waiting },
                    seed: true,
                    made: now,
                    decided: None,
                };
                let statement = w.put_statement(&new).await?;
                // What waits is not translated.
                if n >= 60 {
                    continue;
                }
                for lang in ["fr", "es"] {
                    let text = "é".repeat(420);
                    let row = store::TranslationRow {
                        statement,
                        lang: lang.to_owned(),
                        text,
                        participant: None,
                        person: None,
                        shown: lang == "fr" || n % 2 == 0,
                        made: now,
                    };
                    w.put_translation(d, &row).await?;
                }
            }
            Ok(())
        })
    });
    put.await.unwrap();
    let shelves = ["moderate", "moderate?state=shown", "moderate?state=translations", "themes", "duplicates"];
    for part in ["board", "board?prompt=0", "board?prompt=0&page=2", "board?view=projector"].iter().chain(&shelves) {
        let page = her.browser.get(&format!("/dialogues/{d}/{part}")).await;
        assert_eq!(page.status, StatusCode::OK, "{part}");
        assert!(page.body.len() < 50 * 1024, "{part}: {} bytes", page.body.len());
    }
    let next = her.browser.get(&format!("/dialogues/{d}/board?prompt=0&page=2")).await.body;
    assert!(next.contains("SAMPLE: a deadline for every answer."), "the oldest of a column is on its last page");
}

/// Dragging is an addition: what it sends is a form that is there without it.
#[tokio::test]
async fn statements_are_put_under_themes_by_a_form_and_a_script_of_our_own_may_send_it() {
    let house = House::new().await;
    let mut her = house.first().await;
    let stage = Stage::set(&house, house.organisation().await, "amina", "SAMPLE").await;
    let d = &stage.dialogue;
    say(&house, d, "SAMPLE <i>somebody</i> answers", StatementState::Shown).await;
    let themes = format!("/dialogues/{d}/themes");
    let page = her.browser.get(&themes).await;
    let policy = page.headers["content-security-policy"].to_str().unwrap();
    assert!(policy.contains("script-src 'self'; connect-src 'self'"), "{policy}");
    assert!(page.body.contains("<script src=\"/assets/themes.js\" defer></script>"));
    let form = format!("<form class=\"more\" id=\"statements\" method=\"post\" action=\"{themes}\"");
    for there in [form.as_str(), "name=\"mark\"", "id=\"theme\" name=\"theme\"", "name=\"act\" value=\"put\""] {
        assert!(page.body.contains(there), "{there}");
    }
    // What only the script can do is not offered before it runs.
    assert!(page.body.contains("<span id=\"by-hand\" hidden>"), "{}", page.body);
    let script = her.browser.get("/assets/themes.js").await;
    assert_eq!(script.headers["content-type"], "text/javascript; charset=utf-8");
    assert!(script.body.len() < 8 * 1024, "{} bytes", script.body.len());
}
