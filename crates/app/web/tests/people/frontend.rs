//! What browsers are told: chapters 3 and 4. The headers of every answer are looked at in [`crate::house`]; here are the answers.

use axum::http::StatusCode;
use people::Role;
use tokio::io::{AsyncReadExt, AsyncWriteExt};

use crate::house::{House, ORIGIN, OWN};
use crate::table::routes;

/// Addresses of every kind of answer.
const PUBLIC: [&str; 13] = [
    "/",
    "/method",
    "/search?q=%3Cscript%3E",
    "/nowhere",
    "/nowhere/%ff/%00",
    "/healthz",
    "/robots.txt",
    "/assets/plumbline.css",
    "/assets/icon.svg",
    "/assets/plumbline-serif-400.woff2",
    "/feed.atom",
    "/api/v1/openapi.json",
    "/api/v1/nothing",
];

#[tokio::test]
async fn asvs_v3_4_3_v3_4_4_v3_4_5_v3_4_6_v3_4_8_v3_2_1_v4_1_1_every_answer_says_what_it_is_and_may_do() {
    let house = House::new().await;
    let her = house.first().await;
    let mut addresses: Vec<String> = PUBLIC.iter().map(|a| (*a).to_owned()).collect();
    addresses.extend(routes().filter(|r| !r.path.contains('{')).map(|r| r.path.to_owned()));
    addresses.push(house.invite(None, &[Role::Administrator]).await);
    for address in &addresses {
        for mut browser in [house.browser(), her.browser.clone()] {
            for (method, headers) in
                [("GET", &[][..]), ("HEAD", &[]), ("POST", &[]), ("POST", &OWN[..]), ("OPTIONS", &[])]
            {
                // What has to hold is asserted there for each.
                let answer = browser.ask(method, address, headers, Vec::new()).await;
                if answer.header("content-type").contains("html") {
                    assert!(answer.body.is_empty() || answer.body.starts_with("<!doctype html>"), "{method} {address}");
                }
            }
        }
    }
}

#[tokio::test]
async fn asvs_v3_4_1_tls_is_made_strict_where_there_is_tls() {
    let house = House::new().await;
    let answer = house.browser().get("/method").await;
    let value = answer.header("strict-transport-security");
    let age: u64 = value.split(['=', ';']).nth(1).unwrap().parse().unwrap();
    assert!(age >= 31_536_000 && value.contains("includeSubDomains"), "{value}");
    let local = House::reached_at("http://localhost:8080").await;
    assert_eq!(local.browser().get("/method").await.header("strict-transport-security"), "", "RFC 6797, section 7.2");
}

#[tokio::test]
async fn asvs_v3_3_1_v3_3_2_v3_3_3_v3_3_4_v3_3_5_the_only_cookie_holds_a_session_and_no_more() {
    let house = House::new().await;
    let her = house.first().await;
    house.pass(30_000);
    let mut browser = house.browser();
    assert_eq!(browser.get("/").await.header("set-cookie"), "");
    assert_eq!(browser.get("/sign-in").await.header("set-cookie"), "");
    let answer = her.enter(&mut browser).await;
    let cookie = answer.header("set-cookie");
    let (pair, attributes) = cookie.split_once("; ").unwrap();
    let token = pair.strip_prefix("__Host-plumbline=").unwrap();
    assert_eq!(token.len(), 43);
    assert_eq!(attributes, "Path=/; HttpOnly; SameSite=Lax; Max-Age=43200; Secure");
    assert!(cookie.len() < 4096);
    // What the cookie holds stands on no page, and in no other header.
    for path in ["/account", "/account/authenticator", "/sign-in?again", "/nowhere", "/account?done=name"] {
        let page = browser.get(path).await;
        assert!(!page.body.contains(token), "{path}");
        assert!(page.headers.values().all(|v| !v.to_str().unwrap().contains(token)), "{path}");
    }
    // On this machine, without TLS, browsers refuse both the prefix and the attribute.
    let local = House::reached_at("http://localhost:8080").await;
    let mut browser = local.browser();
    let link = local.invite(None, &[Role::Administrator]).await;
    let page = browser.get(&link).await;
    let (token, code) = (page.token(&link), crate::house::code(&page.secret(), local.now()));
    let fields = [
        ("token", token.as_str()),
        ("name", "SAMPLE"),
        ("sign_in", "amina"),
        ("organisation", "SAMPLE"),
        ("passphrase", crate::house::PASSPHRASE),
        ("code", &code),
    ];
    let headers = [("origin", "http://localhost:8080"), OWN[1], OWN[2]];
    let done = browser.ask("POST", &link, &headers, crate::house::encode(&fields).into_bytes()).await;
    let cookie = done.header("set-cookie");
    assert!(cookie.starts_with("plumbline=") && cookie.contains("HttpOnly; SameSite=Lax"), "{cookie}");
}

#[tokio::test]
async fn asvs_v3_4_2_no_other_site_may_read_anything() {
    let house = House::new().await;
    let her = house.first().await;
    for path in ["/account", "/api/v1/openapi.json", "/"] {
        let mut browser = her.browser.clone();
        let asks = [("origin", "https://evil.example"), ("access-control-request-method", "POST")];
        for method in ["GET", "OPTIONS"] {
            let answer = browser.ask(method, path, &asks, Vec::new()).await;
            let told = answer.headers.keys().any(|name| name.as_str().starts_with("access-control-"));
            assert!(!told, "{method} {path}: {:?}", answer.headers);
        }
    }
}

#[test]
fn asvs_v3_5_5_v3_7_1_v14_3_3_what_runs_in_a_browser_keeps_nothing_and_listens_to_nobody() {
    let assets = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("assets");
    let templates = assets.join("../templates");
    let mut seen = 0;
    let mut left = vec![assets, templates];
    while let Some(at) = left.pop() {
        for entry in std::fs::read_dir(at).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                left.push(path);
                continue;
            }
            if path.extension().is_none_or(|e| e != "js" && e != "html") {
                continue;
            }
            seen += 1;
            let mut text = std::fs::read_to_string(&path).unwrap();
            // A page and the worker that it started itself: nobody else can speak to either.
            if path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("fingerprint")) {
                for own in ["worker.postMessage(", "worker.onmessage", "self.postMessage(", "self.onmessage"] {
                    text = text.replace(own, "");
                }
            }
            for odd in
                ["localStorage", "sessionStorage", "indexedDB", "postMessage", "onmessage", "innerHTML", "outerHTML"]
            {
                assert!(!text.contains(odd), "{}: {odd}", path.display());
            }
            for odd in ["document.write", "eval(", "new Function", "<object", "<embed", "<applet", "document.cookie"] {
                assert!(!text.contains(odd), "{}: {odd}", path.display());
            }
        }
    }
    assert!(seen > 20, "{seen}");
}

#[tokio::test]
async fn asvs_v4_1_3_v15_3_4_nobody_chooses_her_own_network() {
    let house = House::new().await;
    house.first().await;
    let mut stranger = house.browser();
    let mut refused = 0;
    for n in 0..14 {
        let token = stranger.get("/sign-in").await.token("/sign-in");
        // One proxy of ours appends what it saw; everything before that is hearsay, and so are the other names.
        let chain = format!("203.0.{n}.9, 198.51.100.{n}");
        let line = format!("\u{e9}{n}, 198.51.100.77");
        let seen = if n % 2 == 0 { chain } else { line };
        let headers = [
            OWN[0],
            OWN[1],
            OWN[2],
            ("x-forwarded-for", seen.as_str()),
            ("x-real-ip", "192.0.2.1"),
            ("forwarded", "for=192.0.2.2"),
            ("x-forwarded-host", "evil.example"),
        ];
        let body = crate::house::encode(&[("token", &token), ("name", "amina"), ("passphrase", "x"), ("code", "1")]);
        let answer = stranger.ask("POST", "/sign-in", &headers, body.into_bytes()).await;
        refused += usize::from(answer.status == StatusCode::TOO_MANY_REQUESTS);
        assert!(!answer.body.contains("evil.example"));
    }
    assert_eq!(refused, 4, "ten from one network, whatever it says about itself");
}

#[tokio::test]
async fn what_host_is_asked_for_changes_nothing() {
    let house = House::new().await;
    let her = house.first().await;
    for path in ["/", "/method", "/feed.atom", "/api/v1/openapi.json", "/sign-in", "/account"] {
        let mut browser = her.browser.clone();
        let right = browser.ask("GET", path, &[("host", "plumbline.example")], Vec::new()).await;
        let odd = [("host", "evil.example"), ("x-forwarded-host", "evil.example"), ("x-forwarded-proto", "http")];
        let wrong = browser.ask("GET", path, &odd, Vec::new()).await;
        assert!(!wrong.body.contains("evil.example"), "{path}");
        assert_eq!(wrong.location(), right.location(), "{path}");
        if path != "/account" && path != "/sign-in" {
            assert_eq!(wrong.body, right.body, "{path}");
        }
    }
}

#[tokio::test]
async fn what_one_reader_asks_is_not_kept_for_another() {
    let house = House::new().await;
    let her = house.first().await;
    let langs = ["en", "es", "fr", "ar"];
    for path in ["/method", "/search?q=a", "/nowhere"] {
        for _ in 0..2 {
            for lang in langs {
                let mut browser = house.browser();
                let answer = browser.ask("GET", path, &[("accept-language", lang)], Vec::new()).await;
                assert!(answer.body.contains(&format!("<html lang=\"{lang}\"")), "{path} {lang}");
                assert!(answer.header("vary").contains("accept-language"), "{path}");
            }
        }
        // And nobody's name is on a page that is kept.
        assert!(!her.browser.clone().get(path).await.body.contains("SAMPLE amina"), "{path}");
    }
    for path in ["/account", "/sign-in"] {
        let answer = her.browser.clone().get(path).await;
        assert_eq!((answer.header("cache-control"), answer.header("vary")), ("no-store", "cookie, accept-language"));
    }
}

/// Over a real connection: hyper, and what it makes of two lengths.
#[tokio::test]
async fn asvs_v4_2_1_no_second_request_hides_in_a_first() {
    let house = House::reached_at(ORIGIN).await;
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let routes = web::whole(std::sync::Arc::clone(&house.app));
    let server = tokio::spawn(web::serve(listener, routes, web::http::MOST, std::future::pending()));
    let hidden = "GET /account HTTP/1.1\r\nhost: a\r\n\r\n";
    let chunked = format!("{:x}\r\n{hidden}\r\n0\r\n\r\n", hidden.len());
    for lengths in [
        format!("content-length: {}\r\ntransfer-encoding: chunked\r\n", chunked.len()),
        "content-length: 0\r\ntransfer-encoding: chunked\r\n".to_owned(),
        "transfer-encoding: chunked\r\ntransfer-encoding: identity\r\n".to_owned(),
        format!("content-length: {}\r\ncontent-length: 0\r\n", chunked.len()),
    ] {
        let mut line = tokio::net::TcpStream::connect(address).await.unwrap();
        let asked = format!("POST /sign-in HTTP/1.1\r\nhost: a\r\nconnection: close\r\n{lengths}\r\n{chunked}");
        line.write_all(asked.as_bytes()).await.unwrap();
        let mut answer = Vec::new();
        let _ = tokio::time::timeout(std::time::Duration::from_secs(10), line.read_to_end(&mut answer)).await.unwrap();
        let answer = String::from_utf8_lossy(&answer);
        assert_eq!(answer.matches("HTTP/1.1 ").count(), 1, "{lengths}: {answer}");
        assert!(answer.starts_with("HTTP/1.1 4"), "{lengths}: {answer}");
    }
    server.abort();
}
