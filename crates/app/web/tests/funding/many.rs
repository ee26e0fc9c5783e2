//! As many organisations as publish in the world: every page and answer is bounded, and turning pages loses none.

use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

use axum::http::StatusCode;
use norms::SourceFile;
use web::Site;

use super::knowledge::FILES;
use super::{FLOWS, WITH, cells, get};

/// As many organisations as there are publishers of the standard; each pays in two countries and names a receiver.
fn crowd() -> Arc<Site> {
    let head = FLOWS.lines().next().unwrap();
    let (mut flows, mut publishers) = (format!("{head}\n"), "reporter,name,kind,newest,activities\n".to_owned());
    for n in 0..1500 {
        for place in ["UG", "KE"] {
            flows.push_str(&format!(
                "XM-MANY-{n:04},40,XM-GIVER-{n},XM-HAND-{n},22,{place},2024,disbursement,USD,no,no,no,9.00,9.00,0.00,0.00,1\n"
            ));
        }
        publishers.push_str(&format!("XM-MANY-{n:04},Name {n:04},10,2026-01-02,1\n"));
    }
    let mut files = FILES.clone();
    for (name, text) in [
        ("flows.csv", flows),
        ("publishers.csv", publishers),
        ("named_flows.csv", format!("activity,{head}\n")),
        ("budgets.csv", "reporter,place,year,status,currency,amount,rows\n".to_owned()),
        ("named.csv", "activity,reporter,title,lang,words\n".to_owned()),
        ("sources.csv", "file,version,generated,activities\n".to_owned()),
        ("twice.csv", "activity,counted,left\n".to_owned()),
        ("refused.csv", "file,why\n".to_owned()),
        ("aside.csv", "why,times,first,counted\n".to_owned()),
    ] {
        files.push(SourceFile { path: format!("funding/{name}"), text });
    }
    let knowledge = norms::load(&files).unwrap_or_else(|problems| panic!("{problems:#?}"));
    Arc::new(Site::new(knowledge, "2026-11-25".parse().unwrap()).unwrap())
}

static CROWD: LazyLock<Arc<Site>> = LazyLock::new(crowd);

#[tokio::test]
async fn with_as_many_organisations_as_publish_every_page_is_bounded() {
    let mut seen = BTreeSet::new();
    let mut address = "/funding?lang=fr".to_owned();
    let mut pages = 0;
    while !address.is_empty() {
        let (status, body) = get(&CROWD, &address).await;
        assert_eq!(status, StatusCode::OK, "{address}");
        assert!(body.len() < 160_000, "{address} has {} bytes", body.len());
        let rows = cells(&body, "index");
        assert!(rows.len() <= 50);
        seen.extend(rows.iter().map(|r| r[0].clone()));
        // The link after the table, as a reader without scripts follows it: her language stays.
        let after = body.split("id=\"index\"").nth(1).unwrap().split("</section>").next().unwrap();
        let next = after.split("rel=\"next\" href=\"").nth(1).map_or("", |p| p.split('"').next().unwrap());
        address = next.replace("&#38;", "&").split('#').next().unwrap().to_owned();
        assert!(address.is_empty() || address.contains("lang=fr"), "{address}");
        pages += 1;
    }
    assert_eq!((seen.len(), pages), (1500, 30));
    for address in [
        "/funding/uga",
        "/funding/uga?page=150&got=60&gave=2",
        "/funding/uga?page=999999999999999999999",
        "/funding?page=-1",
    ] {
        let (status, body) = get(&CROWD, address).await;
        assert!(status == StatusCode::OK && body.len() < 160_000, "{address} has {} bytes", body.len());
        assert!(body.matches("<svg class=\"years-bars").count() <= 10, "{address}");
    }
    let (_, last) = get(&CROWD, "/funding/uga?page=150&got=60&gave=2").await;
    assert!(last.contains("Page 150 of 150") && last.contains("Page 60 of 60") && last.contains("Page 2 of 60"));
    assert!(last.contains("href=\"/funding/uga?page=150&#38;got=60#who-gave\""), "turning one leaves the others");
}

#[tokio::test]
async fn the_api_narrows_turns_pages_and_refuses_what_there_is_not() {
    let json = |text: String| serde_json::from_str::<serde_json::Value>(&text).unwrap();
    let (_, body) = get(&WITH, "/api/v1/funding?country=uga&reporter=XM-TEST-1&year=2024").await;
    let answer = json(body);
    let flows = answer["flows"].as_array().unwrap();
    assert!(flows.len() == 2 && flows.iter().all(|f| f["place"] == "UG" && f["year"] == 2024), "{answer}");
    assert_eq!(answer["total"], serde_json::json!({"publishers": 1, "flows": 2, "budgets": 1, "named": 1}));
    assert_eq!(answer["next"], serde_json::Value::Null);
    for wrong in [
        "contry=UG",
        "country=XX",
        "country=",
        "reporter=nobody",
        "year=24",
        "year=x",
        "page=0",
        "page=2",
        "page=-1",
        "lang=fr",
        "country=UG&country=KE",
    ] {
        let (status, body) = get(&WITH, &format!("/api/v1/funding?{wrong}")).await;
        assert_eq!(status, StatusCode::BAD_REQUEST, "{wrong}");
        let told = json(body);
        assert!(!told["error"].as_str().unwrap().is_empty() && !told["do"].as_str().unwrap().is_empty(), "{wrong}");
    }
    // Every row once, over pages that are bounded.
    let (mut address, mut rows, mut names, mut pages) =
        ("/api/v1/funding?country=KE".to_owned(), 0, BTreeSet::new(), 0);
    while !address.is_empty() {
        let (status, body) = get(&CROWD, &address).await;
        assert!(status == StatusCode::OK && body.len() < 400_000, "{address}: {}", body.len());
        let answer = json(body);
        assert_eq!((&answer["total"]["flows"], &answer["pages"]), (&serde_json::json!(1500), &serde_json::json!(3)));
        rows += answer["flows"].as_array().unwrap().len();
        names.extend(answer["publishers"].as_array().unwrap().iter().map(|p| p["reporter"].to_string()));
        address = answer["next"].as_str().unwrap_or_default().to_owned();
        pages += 1;
    }
    assert_eq!((rows, names.len(), pages), (1500, 1500, 3));
}
