//! The record of platforms: figures are those of the rows, the two vocabularies never meet, and nothing says what the database cannot.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on says where")]

#[path = "common/knowledge.rs"]
mod knowledge;
#[path = "platforms/limits.rs"]
mod limits;
#[path = "platforms/place.rs"]
mod place;

use axum::http::StatusCode;
use place::{LANGS, Made, ODD, WITH, WITHOUT, get, rows, site_of, table_of};

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
                "/platforms/facebook",
                "/platforms/x",
                "/platforms/dsa-google-play",
                "/platforms/dsa-quiet-market",
                ODD.1,
            ][..],
        ),
        (&*WITHOUT, &["/platforms", "/platforms/facebook"][..]),
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

/// The element that holds what a woman finds first.
fn hers(body: &str) -> &str {
    body.split("class=\"note hers\"").nth(1).unwrap().split("</section>").next().unwrap()
}

#[tokio::test]
async fn a_woman_finds_first_where_to_turn_and_what_the_law_gives_her() {
    let (_, body) = get(&WITH, "/platforms/facebook").await;
    let main = body.split("<main").nth(1).unwrap();
    assert!(
        main.find("note hers").unwrap() < main.find("<h2").unwrap()
            && !main[..main.find("note hers").unwrap()].contains("Compared on")
    );
    let first = hers(&body);
    assert!(first.contains("href=\"/services\"") && first.contains("href=\"/fingerprint\""), "{first}");
    let k = &WITH.knowledge;
    for (id, place) in [("us-tida-removal", "In the United States"), ("au-osa-s77-intimate", "In Australia")] {
        let hours = k.clocks.iter().find(|c| c.id == id).and_then(|c| c.hours).unwrap();
        let line = first.split("<li>").find(|line| line.starts_with(place)).unwrap();
        assert!(line.contains(&format!(" {hours} hours")), "{line}");
    }
    // Where the law names no hours, no number of them stands.
    let unions: Vec<&str> = first.split("<li>").filter(|line| line.starts_with("In the European Union")).collect();
    assert_eq!(unions.len(), 2);
    for line in unions {
        let words = line.split("<span").next().unwrap();
        assert!(words.contains("names no number of hours") && !words.contains(char::is_numeric), "{words}");
    }
    // A bill is no law, and what is contested is not handed to her.
    assert!(!first.contains("Crime and Policing Bill") && !first.contains("Harmful Digital Communications"));
    // Of a platform that is in the record alone nobody knows where it serves people.
    let (_, other) = get(&WITH, "/platforms/dsa-google-play").await;
    assert!(hers(&other).contains("href=\"/services\"") && !hers(&other).contains("hours"));
    for lang in LANGS {
        let (_, body) = get(&WITH, &format!("/platforms/facebook?lang={lang}")).await;
        assert!(hers(&body).matches("<li>").count() == 6 && !hers(&body).contains("platform-"), "{lang}");
    }
}

#[tokio::test]
async fn a_platform_is_asked_by_what_platforms_owe_and_somebody_read() {
    let (_, body) = get(&WITHOUT, "/platforms/facebook").await;
    let duties = body.split("id=\"record\"").next().unwrap();
    let mut seen = 0;
    for id in duties.split("href=\"/provisions/").skip(1).map(|rest| rest.split('"').next().unwrap()) {
        let (_, p) = WITHOUT.knowledge.provision(id).unwrap();
        assert!(p.verified && p.duty_bearers.iter().any(|bearer| bearer == "platform"), "{id}");
        seen += 1;
    }
    assert!(seen > 5, "{seen}");
    // By need, the first citation in sight and the rest folded; what was read stands folded with its titles.
    assert!(duties.contains("aria-labelledby=\"need-") && !duties.contains("<table"));
    let how = body.split("How we know").nth(1).unwrap().split("</details>").next().unwrap();
    assert!(how.contains("Compared on 25 November 2026") && how.contains("eu digital services act dsa list"), "{how}");
    let desks = body.split("id=\"desks\"").nth(1).unwrap().split("</section>").next().unwrap();
    assert_eq!(desks.matches("<p").count(), 1, "{desks}");
}

#[tokio::test]
async fn what_is_the_same_of_all_platforms_is_said_once() {
    let (_, body) = get(&WITHOUT, "/platforms").await;
    let n = WITHOUT.knowledge.platforms.len();
    assert!(
        body.contains(&format!("{n} platforms have been read so far. That another is not here says nothing about it."))
    );
    let list = body.split("id=\"duties\"").nth(1).unwrap().split("</section>").next().unwrap();
    let same = list.contains("Of each of them the same is known so far");
    assert_eq!(list.contains("<table"), !same, "a table stands where rows differ: {list}");
    for id in WITHOUT.knowledge.platforms.keys() {
        assert!(list.contains(&format!("href=\"/platforms/{id}\"")), "{id}");
    }
}

#[tokio::test]
async fn what_was_not_loaded_is_told_from_what_is_not_there() {
    let (_, body) = get(&WITHOUT, "/platforms").await;
    assert!(body.contains("nobody has looked here") && body.contains("plumbline platforms ingest"), "{body}");
    assert!(body.contains("id=\"duties\"") && !body.contains("id=\"silence\""));
    // In the record under no name: nothing of it, and what was loaded beside it.
    let (_, body) = get(&WITH, "/platforms/x").await;
    assert!(body.contains("Nothing of this platform is in what was loaded. It was looked for under: X."), "{body}");
    assert!(body.contains("Loaded: 2 days") && body.contains("not a statement that it decided nothing"));
    assert!(body.contains("id=\"open\"") || body.contains("id=\"findings\""), "its duties are there all the same");
    let (_, list) = get(&WITH, "/platforms").await;
    assert!(list.contains("nothing of it is in what was loaded"));
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

#[tokio::test]
async fn silence_is_a_finding() {
    let (_, body) = get(&WITH, "/platforms").await;
    let part = |from: &str, to: &str| body.split(from).nth(1).unwrap().split(to).next().unwrap().to_owned();
    let none = part("Give no keyword at all</dt>", "</dd>");
    assert!(none.contains("Quiet market") && !none.contains("Facebook") && !none.contains("Google Play"), "{none}");
    let other = part("Give keywords, never one for this violence</dt>", "</dd>");
    assert!(other.contains("平台") && !other.contains("Facebook"), "{other}");
    assert!(part("Give a word for this violence</dt>", "</dd>").contains("Facebook"));
    let (_, body) = get(&WITH, "/platforms/dsa-quiet-market").await;
    assert!(body.contains("This platform gives no keyword, and in what was loaded no statement under a category"));
}

#[tokio::test]
async fn a_category_says_what_a_statement_is_about_though_no_keyword_does() {
    let mut made: Vec<Made> = (0..12).map(|_| Made::under("Women", "CYBER_VIOLENCE_AGAINST_WOMEN")).collect();
    made.extend((0..3).map(|_| Made::under("Wide", "CYBER_VIOLENCE")));
    // Addresses of names that differ in nothing but capitals, and one that is called like such an address.
    made.extend(["Foo", "foo", "foo 0c7e1677"].map(|name| Made::plain(name, 1)));
    let site = site_of(Some(table_of(&made)));
    let (_, body) = get(&site, "/platforms").await;
    let part = |from: &str| body.split(from).nth(1).unwrap().split("</dd>").next().unwrap().to_owned();
    let by_category = part("Say it by a category alone, without a word</dt>");
    assert!(by_category.contains("Women") && by_category.contains("Wide"), "{by_category}");
    assert!(part("Give no keyword at all</dt>").contains("None in what was loaded."));
    for (name, wider, counted) in [("women", 0, 12), ("wide", 3, 0)] {
        let (_, page) = get(&site, &format!("/platforms/dsa-{name}")).await;
        assert!(page.contains("never one of its words") && !page.contains("nobody can find"), "{name}");
        assert_eq!(page.contains("Since July 2025 under the wider category of cyber violence"), wider > 0, "{name}");
        let (_, json) = get(&site, &format!("/api/v1/platforms/dsa-{name}")).await;
        let answer: serde_json::Value = serde_json::from_str(&json).unwrap();
        let sent = &answer["platforms"][0];
        assert_eq!(
            (&sent["names_this_violence"], sent["cyber_violence_besides_since_july_2025"].as_u64()),
            (&"by-category".into(), Some(wider))
        );
        assert_eq!(sent["on_this_violence_since_july_2025"], counted);
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
    let svg = page.split("<svg class=\"months\"").nth(1).unwrap().split("</svg>").next().unwrap();
    assert_eq!(svg.matches("class=\"break\"").count(), 1);
    assert_eq!(svg.matches("class=\"axis\"").count(), 2);
    assert!(!svg.contains("polyline") && !svg.contains("class=\"curve\""), "nothing joins the bars");
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
    // Beside the table, and beside the lists of who uses words.
    assert_eq!(page.matches("At most 200 rows stand here.").count(), 2);
    let (_, one) = get(&site, "/platforms/dsa-platform-1").await;
    let months = one.split("id=\"months\"").nth(1).unwrap().split("id=\"facets\"").next().unwrap();
    assert!(months.matches("<tr>").count() <= 73 && months.matches("<rect").count() <= 48, "{}", months.len());
    let (_, csv) = get(&site, "/downloads/platforms.csv").await;
    assert!(csv.lines().count() > 1_200);
}
