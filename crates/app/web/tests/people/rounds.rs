//! The opinion map and what comes first, asked from outside: who sees what, when it moves, and what is told of whom.

use axum::http::StatusCode;
use dialogue::rounds::{Round, Rounds};
use dialogue::{Session, Target};
use people::{Id, Role};
use store::{NewStatement, StatementState, Vote, VoteRow};

use crate::house::{Answer, Browser, House, houses};
use crate::table::Stage;
use crate::voices::participant;

/// Changes what the facilitators wrote.
async fn change(house: &House, dialogue: &str, with: impl Fn(&mut Session)) {
    let row = house.app.store.reader().await.unwrap().dialogue(dialogue).await.unwrap().unwrap();
    let mut session: Session = serde_json::from_str(&row.body).unwrap();
    with(&mut session);
    let (body, now) = (serde_json::to_string(&session).unwrap(), house.now());
    let work = house.app.store.write("change", (row, body), move |w, (row, body)| {
        Box::pin(async move { w.change_dialogue(&row.id, body, row.starts, row.changed, now).await })
    });
    assert!(work.await.unwrap());
}

/// Posts statements of a facilitator until there are so many.
async fn seed(house: &House, dialogue: &str, most: i64) {
    let work = house.app.store.write("seed", dialogue.to_owned(), move |w, dialogue| {
        Box::pin(async move {
            let there = w.statements(dialogue).await?.len() as i64;
            for n in there + 1..=most {
                let statement = NewStatement {
                    dialogue: dialogue.clone(),
                    participant: None,
                    prompt: n % 3,
                    lang: ["en", "fr", "ar"][(n % 3) as usize].to_owned(),
                    text: format!(
                        "SAMPLE {n}: a <b>duty</b> that somebody owes an answer to, in so many words as are usual."
                    ),
                    state: StatementState::Shown,
                    seed: true,
                    made: people::Millis(1_790_000_000_000),
                    decided: None,
                };
                w.put_statement(&statement).await?;
            }
            Ok(())
        })
    });
    work.await.unwrap();
}

/// Puts statements 1 and 2 up in both rounds.
pub(crate) async fn put_up(house: &House, dialogue: &str, open: bool) {
    seed(house, dialogue, 2).await;
    let round = Round { open, statements: vec![1, 2], told: false };
    let rounds = Rounds { scoring: round.clone(), pairs: round };
    change(house, dialogue, move |session| session.rounds = rounds.clone()).await;
}

async fn phase(house: &House, dialogue: &str, from: &'static str, to: &'static str) {
    let (id, now) = (dialogue.to_owned(), house.now());
    let work =
        house.app.store.write("phase", id, move |w, id| Box::pin(async move { w.set_phase(id, from, to, now).await }));
    assert!(work.await.unwrap());
}

async fn stage(house: &House) -> Stage {
    house.first().await;
    Stage::set(house, house.organisation().await, "amina", "SAMPLE").await
}

fn who(n: u64) -> Id {
    let mut bytes = [7; 16];
    bytes[8..].copy_from_slice(&n.wrapping_mul(0x9e37_79b9_7f4a_7c15).to_be_bytes());
    Id::from_bytes(bytes)
}

/// So many people of two minds, each with votes on all statements; the last two statements are liked by all. Some speak of themselves.
async fn crowd(house: &House, dialogue: &str, people: u64, statements: i64) {
    seed(house, dialogue, statements).await;
    let now = house.now();
    let work = house.app.store.write("crowd", dialogue.to_owned(), move |w, dialogue| {
        Box::pin(async move {
            for n in 0..people {
                let mut hash = [3; 32];
                hash[..16].copy_from_slice(&who(n).to_bytes());
                w.bring_participant(dialogue, who(n), &hash, now).await?;
                if n % 3 < 2 {
                    let said = format!(
                        r#"{{"region":"{}","lived":{}}}"#,
                        ["Eastern Africa", "Caribbean"][(n % 2) as usize],
                        n % 5 == 0
                    );
                    w.set_declared(dialogue, who(n), Some(&said)).await?;
                }
                for statement in 1..=statements {
                    let likes = statement > statements - 2 || (statement % 2 == 0) == (n % 2 == 0);
                    let odd = (n * 31 + statement as u64 * 17).is_multiple_of(13);
                    let vote = if likes != odd { Vote::Agree } else { Vote::Disagree };
                    w.bring_vote(dialogue, &VoteRow { participant: who(n), statement, vote, via: None }, now).await?;
                }
            }
            w.recount(dialogue).await
        })
    });
    work.await.unwrap();
}

/// The part of a page between its main landmark's tags.
fn main(answer: &Answer) -> &str {
    answer.body.split("<main").nth(1).and_then(|rest| rest.split("</main>").next()).unwrap()
}

#[tokio::test]
async fn a_room_of_a_few_has_no_map_and_a_full_one_has_groups() {
    for house in houses().await {
        let stage = stage(&house).await;
        let at = format!("/dialogues/{}/map?lang=en", stage.dialogue);
        let page = house.browser().get(&at).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.body.contains("No map yet") && !page.body.contains(r#"class="opinion""#), "{}", house.name);
        crowd(&house, &stage.dialogue, 60, 20).await;
        house.pass(4_000);
        let page = house.browser().get(&at).await;
        for words in [
            "Group A, circles: 3",
            "Group B, triangles",
            "What every group agrees on",
            "at least 60",
            r#"class="opinion""#,
        ] {
            assert!(page.body.contains(words), "{}: {words}", house.name);
        }
        // What people wrote is text.
        assert!(page.body.contains("&#60;b&#62;duty") && !page.body.contains("<b>duty"));
        assert!(!page.body.contains("asks/new"), "a stranger makes no asks");
        // The table alone says the same: groups with their numbers.
        let table = page.body.split("The same map in words").nth(1).unwrap();
        assert!(table.split("</table>").next().unwrap().contains("Group A"));
    }
}

#[tokio::test]
async fn a_page_of_two_hundred_people_weighs_less_than_fifty_kilobytes_in_every_language() {
    let house = House::new().await;
    let stage = stage(&house).await;
    crowd(&house, &stage.dialogue, 200, 60).await;
    let target = |word: &str| Target { kind: "group".into(), word: word.into(), hoped: 30 };
    change(&house, &stage.dialogue, |s| s.targets = ["women", "girls", "widows", "journalists"].map(target).into())
        .await;
    for page in ["map", "map/all", "priorities"] {
        for lang in ["en", "es", "fr", "ar"] {
            let answer = house.browser().get(&format!("/dialogues/{}/{page}?lang={lang}", stage.dialogue)).await;
            assert_eq!(answer.status, StatusCode::OK);
            assert!(answer.body.len() < 50_000, "{page} in {lang}: {}", answer.body.len());
            for id in ["map-", "first-"] {
                let odd =
                    answer.body.split(&format!(">{id}")).nth(1).map(|rest| rest.chars().take(20).collect::<String>());
                assert_eq!(odd, None, "{page} in {lang}: a message without words");
            }
        }
    }
}

#[tokio::test]
async fn a_map_is_made_anew_after_some_seconds_and_not_before() {
    let house = House::new().await;
    let stage = stage(&house).await;
    crowd(&house, &stage.dialogue, 30, 12).await;
    let at = format!("/dialogues/{}/map?lang=en", stage.dialogue);
    let voted = async || {
        main(&house.browser().get(&at).await)
            .split(" people voted")
            .next()
            .unwrap()
            .rsplit('>')
            .next()
            .unwrap()
            .to_owned()
    };
    assert_eq!(voted().await, "30");
    let vote = format!("/dialogues/{}/vote", stage.dialogue);
    for n in 1..=5 {
        house.pass(3_000);
        assert_eq!(voted().await, "30", "{n}: it moves in steps");
        let mut her = participant(&house, &stage.dialogue).await;
        let token = her.get(&vote).await.token(&vote);
        her.post(&vote, &[("token", &token), ("statement", "1"), ("vote", "agree")]).await;
    }
    assert_eq!(voted().await, "30", "a moment ago");
    house.pass(3_000);
    assert_eq!(voted().await, "35");
    let kept = house.app.store.reader().await.unwrap().opinion_map(&stage.dialogue).await.unwrap().unwrap();
    assert!(kept.body.contains("letters") && !kept.body.contains("Africa\":3"), "{}", kept.body);
}

#[tokio::test]
async fn who_leads_sees_the_same_figures_about_people_and_nothing_more() {
    let house = House::new().await;
    let mut amina = house.first().await;
    let stage = Stage::set(&house, house.organisation().await, "amina", "SAMPLE").await;
    crowd(&house, &stage.dialogue, 60, 12).await;
    let target = Target { kind: "region".into(), word: "Africa".into(), hoped: 40 };
    change(&house, &stage.dialogue, move |s| (s.expected, s.targets) = (100, vec![target.clone()])).await;
    let at = format!("/dialogues/{}/map?lang=en", stage.dialogue);
    let section = |answer: &Answer| {
        main(answer).split(r#"id="missing""#).nth(1).unwrap().split("</section>").next().unwrap().to_owned()
    };
    let (hers, anyones) = (amina.browser.get(&at).await, house.browser().get(&at).await);
    assert_eq!(section(&hers), section(&anyones));
    assert!(hers.body.contains(&format!("/dialogues/{}/asks/new?statement=", stage.dialogue)));
    // Twenty people said Africa, and exactly that is shown: they are twenty of sixty.
    assert!(
        section(&anyones).contains("at least 60") && section(&anyones).contains(">20</td>"),
        "{}",
        section(&anyones)
    );
    // Of whom eight said that they lived through it, nothing.
    assert!(!section(&anyones).contains("Survivors"));
}

#[tokio::test]
async fn a_draft_has_no_map_for_strangers() {
    for house in houses().await {
        let stage = stage(&house).await;
        phase(&house, &stage.dialogue, "open", "draft").await;
        for page in ["map", "map/all", "priorities", "priorities/score", "priorities/choose"] {
            let answer = house.browser().get(&format!("/dialogues/{}/{page}", stage.dialogue)).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{}: {page}", house.name);
        }
        assert_eq!(house.browser().get("/dialogues/none-such/map").await.status, StatusCode::NOT_FOUND);
    }
}

async fn score(browser: &mut Browser<'_>, dialogue: &str, statement: &str, answer: &str) -> Answer {
    let at = format!("/dialogues/{dialogue}/priorities/score");
    let Some(token) = browser.get(&format!("{at}?n={statement}")).await.token_if(&at) else {
        return browser.get(&at).await;
    };
    let given = [("c0", answer), ("c1", answer), ("c2", "unknown"), ("c3", answer)];
    browser.post(&at, &[&[("token", token.as_str()), ("statement", statement)][..], &given].concat()).await
}

async fn choose(browser: &mut Browser<'_>, dialogue: &str, first: &str) -> Answer {
    let at = format!("/dialogues/{dialogue}/priorities/choose");
    let token = browser.get(&at).await.token(&at);
    browser.post(&at, &[("token", &token), ("one", "1"), ("other", "2"), ("first", first)]).await
}

#[tokio::test]
async fn what_comes_first_is_told_when_the_rounds_are_closed_for_good() {
    for house in houses().await {
        let mut amina = house.first().await;
        let stage = Stage::set(&house, house.organisation().await, "amina", "SAMPLE").await;
        let id = &stage.dialogue;
        put_up(&house, id, true).await;
        let at = format!("/dialogues/{id}/priorities?lang=en");
        for n in 0..12 {
            let mut her = participant(&house, id).await;
            for (statement, answer) in [("1", "no"), ("2", "yes")] {
                let sent = score(&mut her, id, statement, if n == 3 { "perhaps" } else { answer }).await;
                assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", main(&sent));
            }
            let sent = choose(&mut her, id, if n < 2 { "neither" } else { "2" }).await;
            assert_eq!(sent.status, StatusCode::SEE_OTHER);
            let page = her.get(&format!("/dialogues/{id}/priorities/choose?lang=en")).await;
            assert!(page.body.contains("You have answered all pairs"));
            let open = her.get(&at).await;
            assert!(
                open.body.contains("Score the statements") && !open.body.contains("<table"),
                "nothing while it is open"
            );
        }
        put_up(&house, id, false).await;
        house.pass(30_000);
        let closed = house.browser().get(&at).await;
        let rows: Vec<&str> = main(&closed).split("<tr><td").skip(1).collect();
        assert_eq!(rows.len(), 4, "two statements in each of two tables");
        assert!(rows[0].contains("SAMPLE 2") && rows[1].contains("deadline"), "{}", rows[0]);
        assert!(rows[2].contains("SAMPLE 2") && rows[2].contains("10 of 10"), "{}", rows[2]);
        assert!(closed.body.contains("At least 10 people took part"));
        // The next result would differ by what came in between.
        let at = format!("/dialogues/{id}/priorities/edit");
        for round in ["scoring", "pairs"] {
            let token = amina.browser.get(&at).await.token(&at);
            let fields = [("token", token.as_str()), ("round", round), ("what", "open"), ("up", "1"), ("up", "2")];
            let again = amina.browser.post(&format!("{at}?lang=en"), &fields).await;
            assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "{}: {round}", house.name);
            assert!(again.body.contains("This round was closed and its result is shown"), "{}", again.body);
        }
        let mut late = participant(&house, id).await;
        let page = late.get(&format!("/dialogues/{id}/priorities/score?lang=en")).await;
        assert!(page.body.contains("This round is not open"));
    }
}

#[tokio::test]
async fn an_answer_that_comes_too_late_is_not_taken_and_one_that_leaves_takes_hers_along() {
    for house in houses().await {
        let stage = stage(&house).await;
        let id = &stage.dialogue;
        put_up(&house, id, true).await;
        let mut her = participant(&house, id).await;
        score(&mut her, id, "1", "yes").await;
        let at = format!("/dialogues/{id}/priorities/score");
        let token = her.get(&format!("{at}?n=2")).await.token(&at);
        let chosen = format!("/dialogues/{id}/priorities/choose");
        let other = her.get(&chosen).await.token(&chosen);
        put_up(&house, id, false).await;
        let before = house.everything().await;
        let late = her.post(&at, &[("token", &token), ("statement", "2"), ("c0", "yes")]).await;
        assert_eq!(late.status, StatusCode::CONFLICT, "{}", house.name);
        assert!(late.body.contains("Your answer was not taken"));
        let late = her.post(&chosen, &[("token", &other), ("one", "1"), ("other", "2"), ("first", "1")]).await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        assert_eq!(house.everything().await, before);
        // What is not in the round, or never was.
        put_up(&house, id, true).await;
        seed(&house, id, 4).await;
        for (statement, answers) in
            [("4", StatusCode::CONFLICT), ("99", StatusCode::CONFLICT), ("x", StatusCode::UNPROCESSABLE_ENTITY)]
        {
            let answer = her.post(&at, &[("token", &token), ("statement", statement), ("c0", "yes")]).await;
            assert_eq!(answer.status, answers, "{statement}");
        }
        let leave = format!("/dialogues/{id}/me/leave");
        let token = her.get(&leave).await.token(&leave);
        her.post(&leave, &[("token", &token), ("what", "everything")]).await;
        let mut reader = house.app.store.reader().await.unwrap();
        assert!(reader.scores(id).await.unwrap().is_empty() && reader.choices(id).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn facilitators_open_rounds_and_each_time_a_line_is_left() {
    for house in houses().await {
        let mut amina = house.first().await;
        let organisation = house.organisation().await;
        let stage = Stage::set(&house, organisation, "amina", "SAMPLE").await;
        seed(&house, &stage.dialogue, 25).await;
        let at = format!("/dialogues/{}/priorities/edit", stage.dialogue);
        let page = amina.browser.get(&at).await;
        let token = page.token(&at);
        let numbers: Vec<String> = (1..=21).map(|n| n.to_string()).collect();
        let mut send = async |what: &str, up: &[String]| {
            let mut fields = vec![("token", token.as_str()), ("round", "scoring"), ("what", what)];
            fields.extend(up.iter().map(|n| ("up", n.as_str())));
            amina.browser.post(&at, &fields).await.status
        };
        assert_eq!(send("open", &numbers).await, StatusCode::UNPROCESSABLE_ENTITY, "twenty at most");
        assert_eq!(send("open", &numbers[..1]).await, StatusCode::UNPROCESSABLE_ENTITY, "two at least");
        assert_eq!(send("open", &["1".into(), "99".into()]).await, StatusCode::UNPROCESSABLE_ENTITY, "shown ones");
        assert_eq!(send("open", &numbers[..3]).await, StatusCode::SEE_OTHER);
        assert_eq!(send("close", &numbers[..3]).await, StatusCode::SEE_OTHER);
        let row = house.app.store.reader().await.unwrap().dialogue(&stage.dialogue).await.unwrap().unwrap();
        let session: Session = serde_json::from_str(&row.body).unwrap();
        assert_eq!(session.rounds.scoring, Round { open: false, statements: vec![1, 2, 3], told: false });
        assert_eq!(session.title, "SAMPLE session", "everything else as it was");
        let log = house.app.store.reader().await.unwrap().audit(Some(organisation), 0, 1000).await.unwrap();
        let lines: Vec<_> = log.iter().filter(|e| e.object == stage.dialogue && e.act == "dialogue.changed").collect();
        assert_eq!(
            lines.iter().map(|e| e.detail["open"].as_str()).collect::<Vec<_>>(),
            ["true", "false"],
            "{}",
            house.name
        );
        // Somebody without the right is told so.
        let mut reader = house.colleague(organisation, "berta", &[Role::Reader]).await;
        assert_eq!(reader.browser.get(&at).await.status, StatusCode::FORBIDDEN);
        assert_eq!(
            house.browser().get(&at).await.status,
            StatusCode::SEE_OTHER,
            "who is not signed in does that first"
        );
    }
}
