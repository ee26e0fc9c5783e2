//! The record of platforms: figures are those of the rows, the two vocabularies never meet, and nothing says what the database cannot.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on says where")]

#[path = "platforms/duties.rs"]
mod duties;
#[path = "common/knowledge.rs"]
mod knowledge;
#[path = "platforms/limits.rs"]
mod limits;
#[path = "platforms/place.rs"]
mod place;

use axum::http::StatusCode;
use place::{LANGS, Made, ODD, WITH, WITHOUT, get, rows, site_of, table_of, table_with};

/// Ages of what a test made up, by nearest rank, counted here.
fn rank(mut ages: Vec<i64>, numerator: usize, denominator: usize) -> i64 {
    ages.sort_unstable();
    ages[(ages.len() * numerator).div_ceil(denominator).max(1) - 1]
}

#[tokio::test]
async fn every_page_is_whole_in_every_language() {
    for (site, all) in [
        (
            &*WITH,
            &[
                "/platforms",
                "/platforms/record",
                "/platforms/facebook",
                "/platforms/x",
                "/platforms/dsa-google-play",
                "/platforms/dsa-quiet-market",
                ODD.1,
            ][..],
        ),
        (&*WITHOUT, &["/platforms", "/platforms/record", "/platforms/facebook"][..]),
    ] {
        for address in all {
            for lang in LANGS {
                let (status, body) = get(site, &format!("{address}?lang={lang}")).await;
                assert_eq!(status, StatusCode::OK, "{address} {lang}");
                assert_eq!(body.matches("<h1").count(), 1, "{address} {lang}");
                assert!(
                    !body.contains("<script") && !body.contains(" style=") && !body.contains("<b>odd"),
                    "{address}"
                );
                assert!(!body.replace("sor-global", "").contains(">sor-"), "{address} {lang}: a message is missing");
                let mut ids: Vec<&str> = body.split(" id=\"").skip(1).filter_map(|p| p.split('"').next()).collect();
                ids.sort_unstable();
                let before = ids.len();
                ids.dedup();
                assert_eq!(ids.len(), before, "{address}: an id stands twice");
            }
        }
    }
}

#[test]
fn the_address_of_all_together_is_no_platform() {
    assert!(!WITH.knowledge.platforms.contains_key("record"), "/platforms/record is the page of all of them");
}

#[tokio::test]
async fn what_was_not_loaded_is_told_from_what_is_not_there() {
    let (_, body) = get(&WITHOUT, "/platforms").await;
    assert!(body.contains("nobody has looked here") && body.contains("plumbline platforms ingest"), "{body}");
    assert!(body.contains("id=\"duties\"") && !body.contains("id=\"names\""));
    // In the record under no name: nothing of it, and what was loaded beside it.
    let (_, body) = get(&WITH, "/platforms/x").await;
    assert!(body.contains("Nothing of this platform is in what was loaded. It was looked for under: X."), "{body}");
    assert!(body.contains("Loaded: 2 days") && body.contains("not a statement that it decided nothing"));
    assert!(body.contains("id=\"open\"") || body.contains("id=\"findings\""), "its duties are there all the same");
    let (_, list) = get(&WITH, "/platforms").await;
    assert!(list.contains("Nothing of this platform is in what was loaded."));
    // In the record, and no party: it has its page.
    let (_, body) = get(&WITH, "/platforms/dsa-google-play").await;
    assert!(body.contains("Which duties reach it has not been read here yet."));
    // A party has one page, by whichever address.
    let (_, by_id) = get(&WITH, "/platforms/facebook").await;
    let (_, by_name) = get(&WITH, "/platforms/dsa-facebook").await;
    assert!(by_id.contains("id=\"months\"") && by_name.contains("/api/v1/platforms/facebook"));
    for (asked, near) in
        [("/platforms/dsa-quiet-markt", "/platforms/dsa-quiet-market"), ("/platforms/facebok", "/platforms/facebook")]
    {
        let (status, body) = get(&WITH, asked).await;
        assert_eq!(status, StatusCode::NOT_FOUND);
        assert!(body.contains(&format!("href=\"{near}\"")), "{asked} does not offer {near}");
    }
}

/// What the list of platforms says of one, since July 2025 and before.
fn named(page: &str, name: &str) -> [String; 2] {
    let row = page.split("<table class=\"keep named").nth(1).unwrap().split(&format!("<bdi>{name}</bdi>")).nth(1);
    let cells: Vec<String> = row
        .unwrap_or_else(|| panic!("{name} is not listed"))
        .split("</tr>")
        .next()
        .unwrap()
        .split("<td>")
        .skip(1)
        .map(|cell| cell.split('<').next().unwrap().trim().to_owned())
        .collect();
    cells.try_into().unwrap()
}

/// The same in the API, before July 2025 and since.
async fn named_in_api(site: &std::sync::Arc<web::Site>, id: &str) -> [serde_json::Value; 2] {
    let (_, json) = get(site, &format!("/api/v1/platforms/{id}")).await;
    let answer: serde_json::Value = serde_json::from_str(&json).unwrap();
    [0, 1].map(|at| answer["platforms"][0]["words"][at].clone())
}

#[tokio::test]
async fn words_that_are_left_out_are_told_of_each_vocabulary_and_of_what_was_loaded() {
    let (_, body) = get(&WITH, "/platforms").await;
    assert_eq!(named(&body, "Quiet market"), ["No keyword", "Cannot be told: fewer than 100 statements"]);
    assert_eq!(named(&body, "平台"), ["Keywords, none for it", "No statement in these words was loaded"]);
    assert_eq!(named(&body, "Facebook"), ["A word for it", "A word for it"]);
    // Since July 2025, and before: counted of each by itself.
    for row in [
        "Platforms</th><td class=\"n\">5</td><td class=\"n\">3<",
        "A word for it</th><td class=\"n\">3</td><td class=\"n\">2<",
    ] {
        assert!(body.contains(row), "{row}");
    }
    assert!(body.contains("Cannot be told</th><td class=\"n\">0</td><td class=\"n\">1<"));
    let (_, page) = get(&WITH, "/platforms/dsa-quiet-market").await;
    assert!(page.contains("In what was loaded, this platform gives no keyword"), "{page}");
    assert!(page.contains("Statements in the words of this time: 20. To tell it takes 100."));
    let [before, since] = named_in_api(&WITH, "dsa-quiet-market").await;
    assert_eq!((&before["names_this_violence"], &since["names_this_violence"]), (&"unknown".into(), &"never".into()));
    assert!(before["unknown_because"].is_string() && since["unknown_because"].is_null());
}

#[tokio::test]
async fn who_used_the_words_before_and_never_since_is_not_said_to_use_them() {
    let mut made: Vec<Made> = (0..5).map(|month| Made::in_month("Once", 2024, month + 1)).collect();
    made.extend((0..100).map(|_| Made::under("Once", "SCAMS_AND_FRAUD")));
    // One statement more or less is the whole difference.
    made.extend((0..99).map(|_| Made::under("Small", "SCAMS_AND_FRAUD")));
    let site = site_of(Some(table_of(&made)));
    let (_, body) = get(&site, "/platforms").await;
    assert_eq!(named(&body, "Once"), ["No keyword", "A word for it"]);
    assert_eq!(
        named(&body, "Small"),
        ["Cannot be told: fewer than 100 statements", "No statement in these words was loaded"]
    );
    let [before, since] = named_in_api(&site, "dsa-once").await;
    assert_eq!(
        (&before["names_this_violence"], &since["names_this_violence"]),
        (&"by-keyword".into(), &"never".into())
    );
    assert_eq!((&before["with_keyword"], &since["with_keyword"]), (&5.into(), &0.into()));
    assert_eq!((&before["statements"], &since["statements"]), (&5.into(), &100.into()));
    let [before, since] = named_in_api(&site, "dsa-small").await;
    assert_eq!((&before["names_this_violence"], &since["names_this_violence"]), (&"unknown".into(), &"unknown".into()));
}

#[tokio::test]
async fn a_platform_whose_rows_could_not_be_read_is_not_called_silent() {
    let mut made: Vec<Made> = (0..5).map(|_| Made::unread("Unread")).collect();
    made.extend((0..150).map(|_| Made::under("Unread", "SCAMS_AND_FRAUD")));
    // Of this one every row was read. Of the last none was, so nobody knows whose they are.
    made.extend((0..150).map(|_| Made::under("Read", "SCAMS_AND_FRAUD")));
    made.extend((0..7).map(|_| Made::unread("Lost")));
    let site = site_of(Some(table_of(&made)));
    let (_, body) = get(&site, "/platforms").await;
    assert_eq!(named(&body, "Unread")[0], "Cannot be told: rows of it that could not be read: 5");
    assert_eq!(named(&body, "Read")[0], "No keyword");
    assert!(body.contains("12 rows could not be read") && body.contains("that name no platform: 7"), "{body}");
    let (_, page) = get(&site, "/platforms/dsa-unread").await;
    assert!(!page.contains("this platform gives no keyword") && page.contains("Rows of it that could not be read: 5."));
    let [_, since] = named_in_api(&site, "dsa-unread").await;
    assert_eq!(since["names_this_violence"], "unknown");
    assert!(since["unknown_because"].as_str().unwrap().contains("could not be read"));
    let (_, json) = get(&site, "/api/v1/platforms").await;
    let answer: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!((&answer["rows_set_aside"], &answer["rows_set_aside_of_no_platform"]), (&12.into(), &7.into()));
}

#[tokio::test]
async fn a_category_says_what_a_statement_is_about_though_no_keyword_does() {
    let mut made: Vec<Made> = (0..112).map(|_| Made::under("Women", "CYBER_VIOLENCE_AGAINST_WOMEN")).collect();
    made.extend((0..103).map(|_| Made::under("Wide", "CYBER_VIOLENCE")));
    // Addresses of names that differ in nothing but capitals, and one that is called like such an address.
    made.extend(["Foo", "foo", "foo 0c7e1677"].map(|name| Made::plain(name, 1)));
    let site = site_of(Some(table_of(&made)));
    let (_, body) = get(&site, "/platforms").await;
    for (name, wider, counted) in [("Women", 0, 112), ("Wide", 103, 0)] {
        assert_eq!(named(&body, name)[0], "A category alone");
        let (_, page) = get(&site, &format!("/platforms/dsa-{}", name.to_lowercase())).await;
        assert!(
            page.contains("none with one of its words") && !page.contains("this platform gives no keyword"),
            "{name}"
        );
        assert_eq!(page.contains("Since July 2025 under the wider category of cyber violence"), wider > 0, "{name}");
        let (_, json) = get(&site, &format!("/api/v1/platforms/dsa-{}", name.to_lowercase())).await;
        let answer: serde_json::Value = serde_json::from_str(&json).unwrap();
        let sent = &answer["platforms"][0];
        let since = &sent["words"][1];
        assert_eq!(
            (&since["names_this_violence"], sent["cyber_violence_besides_since_july_2025"].as_u64()),
            (&"by-category".into(), Some(wider))
        );
        assert_eq!(since["on_this_violence"], counted);
    }
    let (_, json) = get(&site, "/api/v1/platforms").await;
    let answer: serde_json::Value = serde_json::from_str(&json).unwrap();
    for sent in answer["platforms"].as_array().unwrap() {
        let (_, page) = get(&site, &format!("/platforms/{}", sent["id"].as_str().unwrap())).await;
        assert!(page.contains(&format!("<h1><bdi>{}</bdi></h1>", sent["name"].as_str().unwrap())), "{sent}");
    }
}

#[tokio::test]
async fn the_two_vocabularies_never_share_a_line() {
    let (_, json) = get(&WITH, "/api/v1/platforms/facebook").await;
    let answer: serde_json::Value = serde_json::from_str(&json).unwrap();
    let months = answer["months"].as_array().unwrap();
    // What was decided in June and published in July stands in June twice: once in the words of each time.
    let june: Vec<_> = months.iter().filter(|m| m["value"] == "2025-06").collect();
    assert_eq!(june.len(), 2, "{months:#?}");
    assert_ne!(june[0]["vocabulary"], june[1]["vocabulary"]);
    let (_, page) = get(&WITH, "/platforms/facebook").await;
    let figures: Vec<&str> =
        page.split("<svg class=\"months\"").skip(1).map(|p| p.split("</svg>").next().unwrap()).collect();
    assert_eq!(figures.len(), 2, "a figure for each");
    for (svg, highest) in figures.iter().zip([45, 45]) {
        assert_eq!(svg.matches("class=\"high\"").count(), 1, "each has a scale of its own");
        assert!(svg.contains(&format!(">{highest}</text>")), "{svg}");
        assert!(!svg.contains("polyline") && !svg.contains("class=\"curve\""), "nothing joins the bars");
    }
    assert!(page.contains("A decision of June sent in July carries the new words."));
    // No key of the API, and no column of a file, is of both.
    let line = months[0].as_object().unwrap();
    assert!(line.contains_key("vocabulary"));
    for file in ["platforms.csv", "platforms-by.csv"] {
        let (_, csv) = get(&WITH, &format!("/downloads/{file}")).await;
        assert!(csv.lines().next().unwrap().contains(",vocabulary,"), "{file}");
    }
}

#[tokio::test]
async fn figures_are_those_of_the_rows_on_page_file_and_api() {
    let made = rows();
    for (name, id) in
        [("Facebook", "facebook"), ("Google Play", "dsa-google-play"), (ODD.0, &ODD.1["/platforms/".len()..])]
    {
        let (_, json) = get(&WITH, &format!("/api/v1/platforms/{id}")).await;
        let answer: serde_json::Value = serde_json::from_str(&json).unwrap();
        let (_, csv) = get(&WITH, "/downloads/platforms.csv").await;
        let mut reader = csv::Reader::from_reader(csv.as_bytes());
        let head = reader.headers().unwrap().clone();
        let cells: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        let at = |column: &str| head.iter().position(|h| h == column).unwrap();
        let mut seen = 0;
        for vocabulary in ["before-july-2025", "since-july-2025"] {
            for month in ["2025-05", "2025-06", "2025-07", "2025-08"] {
                let v1 = vocabulary == "before-july-2025";
                let own = |m: &&Made| m.platform == name && m.v1 == v1 && m.decided.starts_with(month);
                let all = made.iter().filter(own).count();
                let ages: Vec<i64> = made.iter().filter(own).filter(|m| m.related).map(|m| m.age).collect();
                if all == 0 {
                    continue;
                }
                seen += 1;
                let guarded = if name.starts_with('=') { format!("'{name}") } else { name.to_owned() };
                let row = cells.iter().find(|r| r[0] == guarded && &r[1] == month && &r[2] == vocabulary).unwrap();
                assert_eq!(row[at("all_statements")], all.to_string());
                assert_eq!(row[at("statements")], ages.len().to_string(), "{name} {month} {vocabulary}");
                let line = answer["months"]
                    .as_array()
                    .unwrap()
                    .iter()
                    .find(|l| l["value"] == month && l["vocabulary"] == vocabulary);
                let Some(line) = line else {
                    assert!(ages.is_empty());
                    continue;
                };
                assert_eq!(line["statements"], ages.len());
                let due = |least: usize, n, d| (ages.len() >= least).then(|| rank(ages.clone(), n, d));
                for (key, column, due) in [
                    ("median", "age_of_content_median_days", due(10, 1, 2)),
                    ("q1", "age_of_content_q1_days", due(20, 1, 4)),
                    ("q3", "age_of_content_q3_days", due(20, 3, 4)),
                    ("p90", "age_of_content_p90_days", due(30, 9, 10)),
                ] {
                    assert_eq!(line["age_of_content_days"][key].as_i64(), due, "{name} {month} {key}");
                    assert_eq!(row[at(column)], due.map_or_else(String::new, |d| d.to_string()));
                    assert_eq!(row[at("empty_because")].is_empty(), ages.len() >= 30);
                }
            }
        }
        assert!(seen > 0, "{name}");
    }
    // Fewer than ten: the page says so in the cell.
    let (_, page) = get(&WITH, ODD.1).await;
    assert!(page.contains(">under 10</span>") && page.contains(">under 30</span>"), "{page}");
}

#[tokio::test]
async fn a_month_says_how_much_of_it_was_loaded() {
    // All of August 2025, one day of June; of July none, what is there was published in August.
    let every: Vec<u32> = (1..=30).collect();
    let mut made: Vec<Made> = (0..3).map(|_| Made::new("Forum", false, "2025-08-10", 2)).collect();
    made.extend((0..38).map(|_| Made::new("Forum", false, "2025-07-30", 2)));
    made.extend((0..2).map(|_| Made::new("Forum", true, "2025-06-10", 2)));
    let site = site_of(Some(table_with(&made, false, &every)));
    let due = [("2025-06", 1, 30), ("2025-07", 0, 31), ("2025-08", 31, 31)];
    for address in ["/platforms/record", "/platforms/dsa-forum"] {
        let (_, page) = get(&site, address).await;
        for row in [
            "<th scope=\"row\">August 2025</th><td>31 of 31</td>",
            "<th scope=\"row\">July 2025</th><td>none</td>",
            "<th scope=\"row\">June 2025</th><td>1 of 30</td>",
        ] {
            assert!(page.contains(row), "{address}: {row}");
        }
        assert!(page.contains("Loaded are days of publication; a month is that of the decision."));
        assert_eq!((page.matches("<rect class=\"pt\"").count(), page.matches("<rect class=\"part\"").count()), (1, 2));
        assert!(page.contains("Dashed outline: not every day was"), "in words, and not by the look alone");
    }
    for address in ["/api/v1/platforms", "/api/v1/platforms/dsa-forum"] {
        let (_, json) = get(&site, address).await;
        let answer: serde_json::Value = serde_json::from_str(&json).unwrap();
        for (month, days, of) in due {
            let line = answer["months"].as_array().unwrap().iter().find(|l| l["value"] == month).unwrap();
            assert_eq!((&line["days_loaded"], &line["days_in_month"]), (&days.into(), &of.into()), "{address} {month}");
        }
        assert!(answer["by"].as_array().unwrap().iter().all(|l| l["days_loaded"].is_null()));
    }
    let (_, csv) = get(&site, "/downloads/platforms.csv").await;
    assert!(csv.starts_with("platform,month,vocabulary,days_loaded,days_in_month,days_without_published_hash,"));
    for row in [
        "Forum,2025-06,before-july-2025,1,30,1,",
        "Forum,2025-07,since-july-2025,0,31,0,",
        "Forum,2025-08,since-july-2025,31,31,1,",
    ] {
        assert!(csv.contains(row), "{row} {csv}");
    }
}

#[tokio::test]
async fn what_could_not_be_compared_and_what_was_sent_twice_is_told() {
    let mut made: Vec<Made> = (0..12).map(|_| Made::under("Women", "CYBER_VIOLENCE_AGAINST_WOMEN")).collect();
    made.extend((0..3).map(|_| Made::under("Women", "CYBER_VIOLENCE_AGAINST_WOMEN").numbered("same")));
    let site = site_of(Some(table_with(&made, false, &[3, 4])));
    let (_, page) = get(&site, "/platforms").await;
    assert!(page.contains("Files beside which no hash was published: 2 of 4."), "{page}");
    assert!(page.contains(">none was published</td>") && page.contains(">compared</td>"));
    assert!(page.contains("A statement that was sent twice is counted twice, as it was published."));
    assert!(page.contains("Counted again on this violence: 2 since July 2025, 0 before."));
    let (_, json) = get(&site, "/api/v1/platforms").await;
    let answer: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(answer["files_without_published_hash"].as_array().unwrap().len(), 2);
    assert_eq!(
        (&answer["counted"][1]["sent_again"], &answer["statements_sent_twice"]),
        (&2.into(), &"counted twice, as published".into())
    );
    for file in ["platforms.csv", "platforms-by.csv"] {
        let (_, csv) = get(&site, &format!("/downloads/{file}")).await;
        assert!(
            csv.contains(",files_loaded,files_without_published_hash,statements_sent_twice,") && csv.contains(",4,2,"),
            "{file}"
        );
    }
}

#[tokio::test]
async fn light_files_say_in_words_that_they_leave_out_where_a_decision_applies() {
    let made: Vec<Made> = (0..12).map(|_| Made::under("Women", "CYBER_VIOLENCE_AGAINST_WOMEN")).collect();
    let site = site_of(Some(table_with(&made, true, &[])));
    for (lang, words) in [
        ("en", "Not said in light files"),
        ("es", "No consta en los archivos ligeros"),
        ("fr", "Non indiqué dans les fichiers légers"),
        ("ar", "لا يرد في الملفات الخفيفة"),
    ] {
        for address in ["/platforms/record", "/platforms/dsa-women"] {
            let (_, page) = get(&site, &format!("{address}?lang={lang}")).await;
            assert!(page.contains(words) && !page.contains("sor-scope"), "{address} {lang}");
        }
    }
}

#[tokio::test]
async fn of_few_there_are_numbers_and_no_percentage() {
    // Nine statements: every one found by machine, which is no "100%" of anything.
    let made: Vec<Made> = (0..9).map(|n| Made::new("Small", false, "2025-08-10", n)).collect();
    let site = site_of(Some(table_of(&made)));
    for address in ["/platforms", "/platforms/record", "/platforms/dsa-small"] {
        let (_, page) = get(&site, address).await;
        let record = page.split("id=\"record\"").nth(1).unwrap().split("id=\"desks\"").next().unwrap();
        assert!(!record.contains('%') && record.contains("9 of 9"), "{address}: {record}");
        if address != "/platforms" {
            assert!(record.contains("Too few statements to tell an age."), "{address}");
            assert!(!record.contains("Median age") && !record.contains(">under 10<"), "{address}: once is enough");
        }
    }
    let (_, json) = get(&site, "/api/v1/platforms/dsa-small").await;
    let answer: serde_json::Value = serde_json::from_str(&json).unwrap();
    let (line, words) = (&answer["months"][0], &answer["platforms"][0]["words"][1]);
    assert!(line["automated_detection_share"].is_null() && line["empty_because"].as_str().unwrap().contains("a share"));
    assert!(words["with_keyword_share"].is_null() && words["empty_because"].is_string());
    let (_, csv) = get(&site, "/downloads/platforms.csv").await;
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let head = reader.headers().unwrap().clone();
    let row = reader.records().next().unwrap().unwrap();
    for column in ["with_any_keyword_share", "automated_detection_share", "automated_decision_share"] {
        assert_eq!(&row[head.iter().position(|h| h == column).unwrap()], "", "{column}");
    }
    assert!(csv.contains("a share and a median need 10 statements"));
}

#[tokio::test]
async fn an_invented_record_says_so_beside_every_figure_and_was_not_searched_for_real_platforms() {
    let mut made: Vec<Made> = (0..40).map(|n| Made::new("SAMPLE Forum", false, "2025-08-10", n)).collect();
    made.extend((0..40).map(|n| Made::new("SAMPLE Forum", true, "2025-06-10", n)));
    let site = site_of(Some(table_of(&made)));
    for (lang, chip) in
        [("en", "SAMPLE"), ("es", "SAMPLE · MUESTRA"), ("fr", "SAMPLE · EXEMPLE"), ("ar", "SAMPLE · مثال")]
    {
        let chip = format!("<span class=\"sample\">{chip}</span>");
        for address in ["/platforms", "/platforms/record", "/platforms/dsa-sample-forum"] {
            let (_, page) = get(&site, &format!("{address}?lang={lang}")).await;
            let record = page.split("id=\"record\"").nth(1).unwrap();
            for beginning in
                ["<caption>", "<figcaption class=\"small\">", "<h2 id=\"told\">", "<p class=\"more prose\">"]
            {
                for after in record.split(beginning).skip(1) {
                    assert!(after.starts_with(&chip), "{address} {lang}: {beginning}{}", &after[..40.min(after.len())]);
                }
            }
        }
        let (_, page) = get(&site, &format!("/platforms/facebook?lang={lang}")).await;
        let record = page.split("id=\"record\"").nth(1).unwrap().split("id=\"desks\"").next().unwrap();
        assert!(!record.contains("<table") && !record.contains("40"), "{lang}: no invented figure beside a real name");
    }
    let (_, page) = get(&site, "/platforms/facebook").await;
    assert!(page.contains("An invented record is loaded here. Real platforms were not looked for in it."));
    assert!(!page.contains("It was looked for under") && !page.contains("Loaded: "));
    let (_, list) = get(&site, "/platforms").await;
    assert!(!list.contains("Nothing of this platform is in what was loaded."));
}

#[tokio::test]
async fn a_known_error_goes_with_every_figure_it_touches() {
    // Google Play: what found it may be inverted. Its age is not touched, its machine share is.
    let (_, json) = get(&WITH, "/api/v1/platforms/dsa-google-play").await;
    let answer: serde_json::Value = serde_json::from_str(&json).unwrap();
    let id = "google-play-detection-inverted";
    assert!(answer["months"].as_array().unwrap().iter().all(|l| l["errata"].as_array().unwrap().contains(&id.into())));
    assert!(answer["errata"][id]["source"].as_str().unwrap().contains("transparency.dsa.ec.europa.eu"));
    let (_, page) = get(&WITH, "/platforms/dsa-google-play").await;
    assert!(page.contains(&format!("href=\"#error-{id}\"")) && page.contains(&format!("id=\"error-{id}\"")), "{page}");
    assert!(page.contains("says the opposite of what happened") && page.contains("transparency.dsa.ec.europa.eu"));
    let (_, csv) = get(&WITH, "/downloads/platforms-by.csv").await;
    let of = |name: &str| csv.lines().filter(|l| l.starts_with(name)).map(str::to_owned).collect::<Vec<_>>();
    assert!(of("Google Play").iter().all(|l| l.contains(id) && l.contains("transparency.dsa.ec.europa.eu")));
    // Facebook: how it was led to a decision, until 27 October 2025, and nothing else.
    let touched: Vec<String> =
        of("Facebook").into_iter().filter(|l| l.contains("meta-trusted-flagger-unlabelled")).collect();
    assert!(!touched.is_empty() && touched.iter().all(|l| l.contains(",source,")), "{touched:?}");
    assert!(of("Quiet market").iter().all(|l| !l.contains("transparency.dsa.ec.europa.eu")));
}

#[tokio::test]
async fn no_name_is_a_formula_and_each_has_its_address() {
    for file in ["platforms.csv", "platforms-by.csv"] {
        let (_, csv) = get(&WITH, &format!("/downloads/{file}")).await;
        let mut reader = csv::Reader::from_reader(csv.as_bytes());
        let mut odd = 0;
        for row in reader.records().map(Result::unwrap) {
            assert!(row.iter().all(|cell| !cell.starts_with(['=', '+', '@']) && !cell.starts_with("-c")), "{row:?}");
            odd += usize::from(row[0] == format!("'{}", ODD.0));
        }
        assert!(odd > 0, "{file}");
    }
    let (_, page) = get(&WITH, "/platforms").await;
    let mut met = 0;
    for link in page.split("href=\"/platforms/").skip(1).map(|p| p.split('"').next().unwrap()) {
        assert_eq!(get(&WITH, &format!("/platforms/{link}")).await.0, StatusCode::OK, "{link}");
        met += 1;
    }
    assert!(met > 10 && page.contains(&format!("href=\"{}\"", ODD.1)), "{met}");
}

#[tokio::test]
async fn answers_fit_their_description() {
    let (_, document) = get(&WITH, "/api/v1/openapi.json").await;
    let document: serde_json::Value = serde_json::from_str(&document).unwrap();
    for (address, name) in [
        ("/api/v1/platforms", "Platforms"),
        ("/api/v1/platforms/facebook", "PlatformRecord"),
        ("/api/v1/platforms/dsa-google-play", "PlatformRecord"),
        ("/api/v1/platforms/x", "PlatformRecord"),
    ] {
        let schema =
            serde_json::json!({"$ref": format!("#/components/schemas/{name}"), "components": document["components"]});
        let valid = jsonschema::draft202012::new(&schema).unwrap();
        let (_, answer) = get(&WITH, address).await;
        let answer: serde_json::Value = serde_json::from_str(&answer).unwrap();
        assert!(
            valid.is_valid(&answer),
            "{address} {:?}",
            valid.iter_errors(&answer).map(|e| e.to_string()).collect::<Vec<_>>()
        );
        let mut wrong = answer;
        wrong["what_does_not_follow"] = serde_json::Value::Null;
        assert!(!valid.is_valid(&wrong), "an answer without what cannot be concluded is none");
    }
}

/// Four hundred platforms over sixty months: pages stay within bounds, the file has all.
#[tokio::test]
async fn much_stays_within_bounds() {
    let mut made = Vec::new();
    for platform in 0..400_u32 {
        for month in 0..3_u32 {
            made.push(Made::plain(&format!("Platform {platform}"), month + 1));
        }
    }
    for month in 0..60_u32 {
        made.push(Made::in_month("Platform 1", 2021 + month / 12, month % 12 + 1));
    }
    let site = site_of(Some(table_of(&made)));
    let (_, page) = get(&site, "/platforms").await;
    assert!(page.len() < 400_000, "{}", page.len());
    let (_, together) = get(&site, "/platforms/record").await;
    assert!(together.len() < 200_000, "{}", together.len());
    assert_eq!(page.matches("At most 200 rows stand here.").count(), 1);
    let (_, one) = get(&site, "/platforms/dsa-platform-1").await;
    let months = one.split("id=\"months\"").nth(1).unwrap().split("id=\"facets\"").next().unwrap();
    assert!(
        months.matches("<tr>").count() <= 2 * (2 * 36 + 2) && months.matches("<rect").count() <= 48,
        "{}",
        months.len()
    );
    let (_, csv) = get(&site, "/downloads/platforms.csv").await;
    assert!(csv.lines().count() > 1_200);
}
