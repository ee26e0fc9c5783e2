//! What no answer tells, and that somebody who feels her way is noticed.

use axum::http::StatusCode;
use serde_json::json;

use crate::house::{House, entry, houses, org, turned};

#[tokio::test]
async fn an_outsider_is_told_the_same_however_near_it_is() {
    let house = House::new().await;
    // Three fingerprints of one picture, as a survivor's device makes them, and another case near by.
    let case = entry(800);
    let set = [
        (case, "SAMPLE one case"),
        (turned(case, 0..12), "SAMPLE one case"),
        (turned(case, 20..44), "SAMPLE one case"),
    ];
    house.add("NORTH", &set).await;
    let client = house.client(1, &["NORTH"], &[]).await;
    let mut told = std::collections::BTreeSet::new();
    // From where all three match to where one does.
    for far in [0, 3, 9, 12, 19, 31] {
        told.insert(house.look(&client, turned(case, 100..100 + far), "").await.body);
    }
    assert_eq!(told.len(), 1, "{told:?}");
    let answer: serde_json::Value = serde_json::from_str(told.first().unwrap()).unwrap();
    assert_eq!(answer["NORTH"].as_array().unwrap().len(), 1, "one content, once");
    assert_eq!(answer["NORTH"][0]["distance"], json!(null));
    assert!(!told.first().unwrap().contains("SAMPLE"), "no label");
}

/// As above, where the owner gave no labels: the answer is as long however many match, and names the same.
#[tokio::test]
async fn entries_without_a_label_are_one_content_of_their_bank() {
    let house = House::new().await;
    let case = entry(810);
    house.add("NORTH", &[(case, ""), (turned(case, 0..12), ""), (turned(case, 20..44), ""), (entry(811), "")]).await;
    let client = house.client(1, &["NORTH"], &[]).await;
    let mut told = std::collections::BTreeSet::new();
    for far in [0, 9, 19, 31] {
        told.insert(house.look(&client, turned(case, 100..100 + far), "").await.body);
    }
    told.insert(house.look(&client, entry(811), "").await.body);
    assert_eq!(told.len(), 1, "{told:?}");
    let answer: serde_json::Value = serde_json::from_str(told.first().unwrap()).unwrap();
    assert_eq!(answer["NORTH"].as_array().unwrap().len(), 1);
    // Each picture is looked at all the same.
    for n in 0..25 {
        let told = house.look(&client, case, &format!("&content_id=post-{n}")).await.json();
        assert_eq!(told["NORTH"][0]["review"], "waiting", "{n}");
    }
}

#[tokio::test]
async fn who_climbs_is_held_and_written_down_and_people_see_what_matched() {
    for house in houses().await {
        let client = house.client(1, &["NORTH"], &[]).await;
        let start = turned(entry(40), 0..31);
        let (mut answered, mut held) = (0, 0);
        for bit in (0..256).map(|n| n * 97 % 256) {
            let told = house.look(&client, turned(start, [bit]), &format!("&content_id=try-{bit}")).await;
            match told.status {
                StatusCode::OK => answered += 1,
                _ => {
                    let words = told.refused(StatusCode::TOO_MANY_REQUESTS);
                    assert!(words.contains("neither yes nor no"), "{words}");
                    held += 1;
                }
            }
        }
        assert!(answered <= 24 && held >= 232, "{}: {answered} answered, {held} held", house.name);
        assert_eq!(house.count(1, "client.probed").await, 1, "{}", house.name);
        let log = house.log(1).await;
        let line = log.iter().find(|line| line.act == "client.probed").unwrap();
        assert_eq!(line.object, client.id.to_string());
        // What was answered is answered as it was, other pictures as ever, another client as ever.
        assert_eq!(house.look(&client, turned(start, [0]), "").await.status, StatusCode::OK);
        assert_eq!(house.look(&client, entry(41), "").await.status, StatusCode::OK);
        let other = house.client(1, &["NORTH"], &[]).await;
        assert_eq!(house.look(&other, turned(start, [250]), "").await.status, StatusCode::OK);
        // The bits below 31 lead nearer, and match: those that were held wait for people, and are not told at the side door either.
        for _ in 0..100 {
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
            if house.count(1, "match.opened").await >= 31 {
                break;
            }
        }
        let open = house.app.store.reader().await.unwrap().matches_open(org(1), None, 100).await.unwrap();
        let untold: Vec<_> = open.iter().filter(|found| found.untold.is_some()).collect();
        assert!(!untold.is_empty() && untold.len() < open.len(), "{}: {}", house.name, open.len());
        let path = format!("/m/review?content_id={}", untold[0].reference);
        assert_eq!(house.get(&client, &path).await.json()["reviews"], json!([]));
    }
}

/// The side door: a probe that is held takes a `content_id` with it, and a picture that is told for ever comes after it under that same one. What
/// becomes of the second must not depend on whether the first matched.
#[tokio::test]
async fn a_held_probe_leaves_no_mark_on_what_is_told_under_the_same_content_id() {
    for house in houses().await {
        let client = house.client(1, &["NORTH"], &["feedback"]).await;
        let start = turned(entry(40), 0..31);
        let number = house.look(&client, start, "").await.json()["NORTH"][0]["bank_content_id"].clone();
        let (mut told, mut held) = (Vec::new(), [0, 0]);
        for bit in (0..256).map(|n| n * 97 % 256) {
            let (name, probe) = (format!("x{bit}"), turned(start, [bit]));
            let matches = probe.distance(entry(40)) <= 31;
            if house.look(&client, probe, "").await.status == StatusCode::OK || (!matches && held[0] > held[1]) {
                continue;
            }
            let hold = house.look(&client, probe, &format!("&content_id={name}")).await;
            assert_eq!(hold.status, StatusCode::TOO_MANY_REQUESTS);
            held[usize::from(matches)] += 1;
            // What is held is written down behind the answer: the attack waits for it.
            for _ in 0..200 {
                let open = house.app.store.reader().await.unwrap().matches_open(org(1), None, 1_000).await.unwrap();
                if !matches || held[1] > 20 || open.iter().any(|found| found.reference == name) {
                    break;
                }
                tokio::time::sleep(std::time::Duration::from_millis(5)).await;
            }
            let known = house.look(&client, start, &format!("&content_id={name}")).await;
            let review = house.get(&client, &format!("/m/review?content_id={name}")).await;
            let said = json!({ "bank": "NORTH", "bank_content_id": number, "content_id": name, "feedback": "Blocked" });
            let feedback = house.post(&client, "/m/feedback", &said).await;
            let all = format!("{} {} {} {}", known.body, review.body, feedback.status, feedback.body);
            told.push((matches, all.replace(&format!("\"{name}\""), "\"x\"")));
        }
        // As many as are put before people, and what comes after those: in both, what matched and what did not are told alike.
        for (part, least) in [(&told[..20], 8), (&told[20..], 4)] {
            let kinds = part.iter().filter(|(matches, _)| *matches).count();
            assert!(kinds >= least && part.len() - kinds >= least, "{}: {held:?}", house.name);
            assert!(part.iter().all(|(_, all)| *all == part[0].1), "{}: {part:?}", house.name);
        }
    }
}

#[tokio::test]
async fn many_at_the_same_moment_are_judged_one_after_the_other() {
    let house = House::new().await;
    let client = house.client(1, &["NORTH"], &[]).await;
    let start = turned(entry(60), 0..31);
    let signals: Vec<_> =
        (0..256).map(|n| n * 97 % 256).map(|bit| json!({ "signal": turned(start, [bit]).to_string() })).collect();
    let told = house.post(&client, "/m/batch", &json!({ "signals": signals })).await.json();
    let answered = told["results"].as_array().unwrap().iter().filter(|one| one.get("matches").is_some()).count();
    assert!(answered <= 24, "{answered}");
}

#[tokio::test]
async fn nothing_that_was_asked_is_in_an_error() {
    let house = House::new().await;
    let client = house.client(1, &["NORTH"], &[]).await;
    let digits = entry(1).to_string();
    for path in [
        format!("/m/lookup?signal_type=pdq&signal={}", &digits[1..]),
        format!("/m/lookup?signal_type={digits}&signal={digits}"),
        format!("/m/lookup?signal={digits}"),
    ] {
        let told = house.get(&client, &path).await.refused(StatusCode::BAD_REQUEST);
        assert!(!told.contains(&digits[1..40]), "{path}: {told}");
    }
    let long = format!("&content_id={}", "x".repeat(129));
    house.look(&client, entry(1), &long).await.refused(StatusCode::BAD_REQUEST);
}
