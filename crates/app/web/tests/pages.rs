//! The door from outside: real knowledge, real addresses, and every kind of odd one.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says where")]

mod common;

use axum::http::StatusCode;
use common::{SITE, ask, get};
use proptest::prelude::*;

const LANGS: [&str; 4] = ["en", "es", "fr", "ar"];

/// Addresses of every kind, and every state, instrument, benchmark and platform.
fn addresses() -> Vec<String> {
    let k = &SITE.knowledge;
    let fixed = [
        "/",
        "/countries",
        "/instruments",
        "/benchmarks",
        "/platforms",
        "/platforms/record",
        "/services",
        "/named",
        "/search",
        "/search?q=image",
        "/sources",
        "/method",
        "/data",
        "/compare",
        "/worklist",
        "/worklist?kind=unknown&page=2",
        "/compare?c=UGA,MEX&c=BEL",
    ];
    let mut all: Vec<String> = fixed.iter().map(|a| (*a).to_owned()).collect();
    all.extend(
        ["law", "services", "data", "funding", "accountability", "participation", "prevention", "cooperation"]
            .iter()
            .flat_map(|need| [format!("/?need={need}"), format!("/countries/mex/{need}")]),
    );
    all.extend(k.instruments.keys().map(|id| format!("/instruments/{id}")));
    all.extend(k.benchmarks.keys().flat_map(|id| [format!("/benchmarks/{id}"), format!("/benchmarks/{id}?side=life")]));
    all.extend(k.platforms.keys().map(|id| format!("/platforms/{id}")));
    all.extend(["uga", "egy", "bel", "tuv"].iter().flat_map(|c| [format!("/countries/{c}"), format!("/brief/{c}")]));
    all
}

#[tokio::test]
async fn every_page_is_whole_in_every_language() {
    for address in addresses() {
        for lang in LANGS {
            let joint = if address.contains('?') { '&' } else { '?' };
            let (status, body) = get(&format!("{address}{joint}lang={lang}")).await;
            assert_eq!(status, StatusCode::OK, "{address} {lang}");
            assert_eq!(body.matches("<h1").count(), 1, "{address} {lang}");
            assert!(body.contains(&format!("<html lang=\"{lang}\"")), "{address} {lang}");
            assert!(
                !body.contains("<script") && !body.contains(" style=") && !body.contains("src=\"http"),
                "{address}"
            );
            assert!(body.trim_end().ends_with("</html>"), "{address} {lang}");
        }
    }
}

#[tokio::test]
async fn every_state_and_provision_has_its_page() {
    for state in SITE.knowledge.states() {
        let (status, _) = get(&format!("/countries/{}", state.iso3.to_lowercase())).await;
        assert_eq!(status, StatusCode::OK, "{}", state.iso3);
    }
    for id in SITE.knowledge.provisions.keys() {
        let (status, _) = get(&format!("/provisions/{id}")).await;
        assert_eq!(status, StatusCode::OK, "{id}");
    }
}

#[tokio::test]
async fn links_of_the_main_pages_lead_somewhere() {
    for page in
        ["/", "/countries/uga", "/provisions/un-cybercrime-convention.16", "/benchmarks/law.intimate-images", "/data"]
    {
        let (_, body) = get(page).await;
        for piece in body.split("href=\"/").skip(1) {
            let address = piece.split(['"', '#']).next().unwrap().replace("&amp;", "&");
            let (status, _, _) = ask("GET", &format!("/{address}"), &[]).await;
            assert_eq!(status, StatusCode::OK, "{page} leads to /{address}");
        }
    }
}

#[tokio::test]
async fn a_wrong_address_offers_what_is_near() {
    for (asked, near) in [
        ("/countries/ugand", "/countries/uga"),
        ("/benchmarks/law.intimate-image", "/benchmarks/law.intimate-images"),
        ("/instruments/cedw", "/instruments/cedaw"),
    ] {
        let (status, body) = get(asked).await;
        assert_eq!(status, StatusCode::NOT_FOUND, "{asked}");
        assert!(body.contains(&format!("href=\"{near}\"")), "{asked} does not offer {near}");
    }
    let (status, body) = get("/countries?c=Ouganda").await;
    assert_eq!(status, StatusCode::OK);
    assert!(body.contains("Uganda"));
}

#[tokio::test]
async fn odd_addresses_are_refused_and_harm_nothing() {
    for odd in [
        "/../../etc/passwd",
        "/assets/..%2f..%2fCargo.toml",
        "/%00",
        "/countries/%ff%fe",
        "/downloads/../findings.csv",
        "/provisions/<script>alert(1)</script>",
        "/countries/uga/%2e%2e",
        "//example.org/",
        "/brief/xxx",
    ] {
        let address: String = odd.replace('<', "%3C").replace('>', "%3E");
        let (status, _, body) = ask("GET", &address, &[]).await;
        assert!(status == StatusCode::NOT_FOUND, "{odd}: {status}");
        assert!(!String::from_utf8_lossy(&body).contains("<script>alert"), "{odd}");
    }
    let (status, body) = get("/search?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&lang=zz").await;
    assert_eq!(status, StatusCode::OK);
    assert!(!body.contains("<script"));
    let long = format!("/search?q={}", "a".repeat(6000));
    assert_eq!(get(&long).await.0, StatusCode::OK);
    for method in ["POST", "PUT", "DELETE"] {
        assert_eq!(ask(method, "/", &[]).await.0, StatusCode::METHOD_NOT_ALLOWED);
    }
}

#[tokio::test]
async fn every_answer_carries_the_same_guards() {
    for address in ["/", "/nowhere", "/api/v1/parties/MEX", "/downloads/findings.csv", "/assets/plumbline.css"] {
        let (_, headers, _) = ask("GET", address, &[]).await;
        let policy = headers.get("content-security-policy").unwrap().to_str().unwrap();
        assert!(policy.starts_with("default-src 'none'") && !policy.contains("unsafe"), "{address}");
        for name in ["x-content-type-options", "referrer-policy", "x-frame-options", "permissions-policy"] {
            assert!(headers.contains_key(name), "{address}: {name}");
        }
        assert!(!headers.contains_key("set-cookie"), "{address}");
    }
}

#[tokio::test]
async fn a_page_is_sent_compressed_and_only_once() {
    let (_, headers, plain) = ask("GET", "/countries/uga", &[]).await;
    let etag = headers.get("etag").unwrap().to_str().unwrap().to_owned();
    let (status, _, body) = ask("GET", "/countries/uga", &[("if-none-match", &etag)]).await;
    assert_eq!((status, body.len()), (StatusCode::NOT_MODIFIED, 0));
    let (_, headers, body) = ask("GET", "/countries/uga", &[("accept-encoding", "gzip, br")]).await;
    assert_eq!(headers.get("content-encoding").unwrap(), "gzip");
    assert!(body.len() * 3 < plain.len());
}

#[tokio::test]
async fn the_first_page_is_light() {
    for lang in LANGS {
        let (_, body) = get(&format!("/?lang={lang}")).await;
        assert!(body.len() <= 50 * 1024, "{lang}: {}", body.len());
    }
}

/// A date inside a sentence is isolated; without a letter of its own it would run from left to right there.
#[tokio::test]
async fn dates_run_with_the_language() {
    let (_, body) = get("/method?lang=ar").await;
    assert!(body.contains("\u{2068}\u{200f}\u{2068}25\u{2069} "), "the date in the foot has no direction");
}

#[tokio::test]
async fn a_search_can_keep_to_one_kind() {
    let (_, all) = get("/search?q=image").await;
    assert!(
        all.contains("href=\"/search?q=image&#38;kind=law\"") || all.contains("href=\"/search?q=image&amp;kind=law\"")
    );
    let (_, laws) = get("/search?q=image&kind=law").await;
    assert!(laws.contains("/countries/") && !laws.contains("href=\"/provisions/"));
    let (_, odd) = get("/search?q=image&kind=nothing").await;
    assert_eq!(odd.matches("<h2").count(), all.matches("<h2").count());
}

#[tokio::test]
async fn bounds_are_said_in_words_with_their_unit() {
    let (_, share) = get("/benchmarks/law.intimate-images").await;
    assert!(share.contains("at least 50 %") && !share.contains('≥'));
    let (_, ratio) = get("/benchmarks/prevention.her-own-phone").await;
    assert!(ratio.contains("divided by") && ratio.contains("at least 0.98"));
}

/// Nobody names rural women in what was read; there is nothing to search for.
#[tokio::test]
async fn what_nobody_names_leads_nowhere() {
    let (_, body) = get("/named").await;
    assert!(body.contains("<th scope=\"row\">rural women<svg"));
    let (_, address) = body.split_once("<a href=\"/search?").unwrap();
    let (status, hits) =
        get(&format!("/search?{}", address.split('"').next().unwrap().replace("&#38;", "&").replace("&amp;", "&")))
            .await;
    assert_eq!(status, StatusCode::OK);
    assert!(hits.contains("href=\"/provisions/"));
}

#[tokio::test]
async fn files_carry_their_licence() {
    for file in ["findings.csv", "provisions.csv", "laws.csv", "indicators.csv", "benchmarks.json", "instruments.json"]
    {
        let (status, body) = get(&format!("/downloads/{file}")).await;
        assert_eq!(status, StatusCode::OK, "{file}");
        assert!(body.contains("licence"), "{file}");
    }
}

/// What RFC 4287 asks of a feed (sections 4.1.1 and 4.1.2), and that every link of it leads to a page.
#[tokio::test]
async fn the_feed_tells_each_change_and_each_reading() {
    let (_, text) = get("/feed.atom").await;
    let document = roxmltree::Document::parse(&text).unwrap();
    let feed = document.root_element();
    let one = |parent: roxmltree::Node<'_, '_>, name: &str| {
        let mut found = parent.children().filter(|n| n.has_tag_name(("http://www.w3.org/2005/Atom", name)));
        let text = found.next().and_then(|n| n.text().map(str::to_owned)).unwrap_or_else(|| panic!("no {name}"));
        assert!(found.next().is_none(), "{name} stands twice");
        text
    };
    for name in ["title", "id", "updated", "rights"] {
        assert!(!one(feed, name).trim().is_empty(), "{name}");
    }
    assert!(feed.children().any(|n| n.attribute("rel") == Some("self") && n.attribute("href") == Some("/feed.atom")));
    let entries: Vec<_> = feed.children().filter(|n| n.has_tag_name("entry")).collect();
    let k = &SITE.knowledge;
    let readings = k.files.values().filter(|f| f.checked.is_some()).count();
    assert_eq!(entries.len(), k.changes.len() + readings);
    let mut ids: Vec<String> = entries.iter().map(|e| one(*e, "id")).collect();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), entries.len(), "two entries share an id");
    assert!(ids.iter().all(|id| id.starts_with("tag:") && id.contains(",2026:") && !id.contains(' ')));
    for change in &k.changes {
        let entry = entries.iter().find(|e| one(**e, "id").ends_with(&format!("change/{}", change.id))).unwrap();
        assert_eq!(one(*entry, "title"), change.what);
        assert_eq!(one(*entry, "updated"), format!("{}T00:00:00Z", change.date));
        let links = entry.children().filter(|n| n.has_tag_name("link")).count();
        assert_eq!(links, change.touches.len(), "{}", change.id);
    }
    let days: Vec<String> = entries.iter().map(|e| one(*e, "updated")).collect();
    assert!(days.is_sorted_by(|a, b| a >= b), "the newest stands first");
    assert_eq!(one(feed, "updated"), days[0]);
    for entry in &entries {
        let links: Vec<_> = entry.children().filter(|n| n.has_tag_name("link")).collect();
        assert_eq!(links.iter().filter(|l| l.attribute("rel") == Some("alternate")).count(), 1);
        for link in links {
            let href = link.attribute("href").unwrap();
            let (status, body) = get(href.split('#').next().unwrap()).await;
            assert_eq!(status, StatusCode::OK, "{href}");
            if let Some((_, anchor)) = href.split_once('#') {
                assert!(body.contains(&format!("id=\"{anchor}\"")), "{href} leads to no place on its page");
            }
        }
    }
    assert!(get("/data").await.1.contains("id=\"changes\""));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]
    #[test]
    fn no_address_breaks_the_program(path in "[a-z0-9./%_-]{0,60}", query in "[a-zA-Z0-9=&%+;,.-]{0,120}") {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        if let Ok(uri) = format!("/{path}?{query}").parse::<axum::http::Uri>() {
            let (status, _, _) = runtime.block_on(ask("GET", &uri.to_string(), &[]));
            prop_assert!(status == StatusCode::OK || status == StatusCode::NOT_FOUND, "{uri}: {status}");
        }
    }
}
