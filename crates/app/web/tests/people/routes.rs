//! Every address that people send something to, and everything odd that can be sent there.
//!
//! A route that is added to `handlers/mod.rs`, or to a room of dialogues, needs a row in [`routes`]; a test fails until it has one. A row says how the form is
//! filled in rightly, and a test sends it so: what is refused below is refused for the one thing that was made odd.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use people::Role;
use store::StatementState;

use crate::house::{Browser, House, Member, OWN, PASSPHRASE, code, encode, houses};
use crate::input::sources;
use crate::table::{MANY, Route, Stage, Taken, Who, routes};

#[test]
fn every_route_is_in_the_table() {
    let mut written = BTreeSet::new();
    // Everything else answers GET alone, by its path; there is no other place where an address could take a form.
    for (name, text) in sources().into_iter().filter(|(name, _)| name.contains("web/src")) {
        // Programs come in by a door of their own, with a token and without forms: `tests/matching` holds those.
        if name.ends_with("src/matching/mod.rs") {
            continue;
        }
        let here = name.ends_with("handlers/mod.rs") || name.contains("handlers/dialogue/");
        assert!(
            here || !text.contains(".route("),
            "{name}: routes belong to handlers/mod.rs and the rooms of dialogues"
        );
        for part in text.split(".route(").skip(1) {
            let path = part.split('"').nth(1).unwrap().to_owned();
            let (shows, takes) = (part.contains("get("), part.contains("post("));
            assert!(shows || takes, "{path}: another method than GET and POST; teach this table about it");
            assert!(written.insert((path.clone(), shows, takes)), "{path}: twice");
        }
    }
    let listed: BTreeSet<_> = routes().map(|r| (r.path.to_owned(), r.shows, r.posts())).collect();
    assert_eq!(written, listed, "the handlers on the left, the table on the right");
}

/// A right form, ready to be sent.
struct Ready<'h> {
    browser: Browser<'h>,
    /// Where to.
    at: String,
    token: String,
    fields: Vec<(&'static str, String)>,
}

impl Ready<'_> {
    fn body(&self, token: &str) -> String {
        let mut all = vec![("token", token)];
        all.extend(self.fields.iter().map(|(name, value)| (*name, value.as_str())));
        encode(&all)
    }

    async fn send(&mut self, headers: &[(&str, &str)], body: Vec<u8>) -> (StatusCode, String) {
        let answer = self.browser.ask("POST", &self.at, headers, body).await;
        (answer.status, answer.body)
    }
}

/// An address with what stands there for `{token}`, `{id}` and the others.
async fn concrete(house: &House, path: &str) -> String {
    if !path.contains('{') {
        return path.to_owned();
    }
    Stage::set(house, house.organisation().await, "amina", "SAMPLE").await.fill(path)
}

/// Makes a form ready: a page is asked for, and its form is filled in as the row says.
async fn ready<'h>(house: &'h House, member: &Member<'h>, route: &Route, taken: &Taken) -> Ready<'h> {
    let stage = Stage::set(house, house.organisation().await, "amina", "SAMPLE").await;
    let at = stage.fill(route.path);
    let mut browser = house.browser();
    let mut other = String::new();
    if route.path.contains("/priorities/") {
        crate::rounds::put_up(house, &stage.dialogue, true).await;
    }
    if taken.who == Who::Inside {
        member.enter_later(&mut browser).await;
        let mine = house.sessions("amina").await;
        let before = mine.clone();
        member.enter_later(&mut house.browser()).await;
        other = house.sessions("amina").await.into_iter().find(|id| !before.contains(id)).unwrap();
    }
    if taken.who == Who::Participant {
        browser = crate::voices::participant(house, &stage.dialogue).await;
        crate::voices::say(&mut browser, &stage.dialogue, "SAMPLE: what is hers.").await;
    }
    if route.path.ends_with("/duplicates") {
        crate::boards::say(house, &stage.dialogue, "SAMPLE: a deadline for each answer.", StatementState::Shown).await;
    }
    // The page of a decision is asked for at the address of the very proposal.
    let from = if route.path.ends_with("/undo") { at.replace("/undo", "") } else { stage.fill(taken.from) };
    let page = browser.get(&from).await;
    assert_eq!(page.status, StatusCode::OK, "{from}");
    let token = page.token(&at);
    house.pass(30_000);
    let secret = if page.body.contains("class=\"secret\"") { page.secret() } else { member.secret.clone() };
    let code = code(&secret, house.now());
    let fill = |value: &str| {
        stage.fill(value).replace("{passphrase}", PASSPHRASE).replace("{code}", &code).replace("{other}", &other)
    };
    let fields = taken.fields.iter().map(|(name, value)| (*name, fill(value))).collect();
    Ready { browser, at, token, fields }
}

fn forms() -> impl Iterator<Item = (&'static Route, &'static Taken)> {
    routes().filter_map(|route| route.takes.as_ref().map(|taken| (route, taken)))
}

#[tokio::test]
async fn a_right_form_is_taken() {
    for (route, taken) in forms() {
        for house in houses().await {
            let member = house.first().await;
            let mut form = ready(&house, &member, route, taken).await;
            let before = house.everything().await;
            let (status, body) = form.send(&OWN, form.body(&form.token).into_bytes()).await;
            assert_eq!(status, taken.done, "{}: {}", route.path, body.split("<main").nth(1).unwrap_or(&body));
            assert_ne!(house.everything().await, before, "{}: {}", house.name, route.path);
        }
    }
}

/// One oddity: what is sent instead of the right form, and what may be answered.
struct Odd {
    what: &'static str,
    headers: Vec<(&'static str, &'static str)>,
    body: Vec<u8>,
    answers: &'static [u16],
}

fn with<'a>(name: &'a str, value: &'a str) -> Vec<(&'a str, &'a str)> {
    let mut all: Vec<_> = OWN.into_iter().filter(|(n, _)| *n != name).collect();
    if !value.is_empty() {
        all.push((name, value));
    }
    all
}

/// Refused by what the page says, or with a problem.
const REFUSED: &[u16] = &[403, 422];

fn oddities(form: &Ready<'_>, foreign: &[String]) -> Vec<Odd> {
    let right = form.body(&form.token).into_bytes();
    let own = OWN.to_vec();
    let mut all = Vec::new();
    let mut add = |what, headers: Vec<(&'static str, &'static str)>, body: Vec<u8>, answers| {
        all.push(Odd { what, headers, body, answers });
    };
    add("nothing", own.clone(), Vec::new(), REFUSED);
    add("65 KiB", own.clone(), [right.clone(), b"&x=".to_vec(), vec![b'a'; 65 << 10]].concat(), &[413]);
    add("513 fields", own.clone(), [right.clone(), "&x=1".repeat(513).into_bytes()].concat(), &[400]);
    add("no UTF-8, escaped", own.clone(), [right.clone(), b"&x=%ff".to_vec()].concat(), &[400]);
    add("no UTF-8, bare", own.clone(), [right.clone(), b"&x=\xc3\x28".to_vec()].concat(), &[400]);
    add("NUL", own.clone(), [right.clone(), b"&x=a%00b".to_vec()].concat(), &[400]);
    add("NUL in a name", own.clone(), [right.clone(), b"&x%00=a".to_vec()].concat(), &[400]);
    for kind in
        ["", "text/plain", "multipart/form-data; boundary=x", "application/json", "application/x-www-form-urlencoded2"]
    {
        add("another content type", with("content-type", kind), right.clone(), &[415]);
    }
    add("no origin", vec![OWN[2]], right.clone(), &[403]);
    for origin in ["https://evil.example", "null", "http://plumbline.example", "https://plumbline.example.evil.example"]
    {
        add("a foreign origin", with("origin", origin), right.clone(), &[403]);
    }
    for site in ["cross-site", "same-site"] {
        add("from another site", with("sec-fetch-site", site), right.clone(), &[403]);
    }
    add("no token", own.clone(), form.body("").into_bytes(), REFUSED);
    let mut forged = form.token.clone().into_bytes();
    forged[40] = if forged[40] == b'A' { b'B' } else { b'A' };
    add("a forged token", own.clone(), form.body(&String::from_utf8(forged).unwrap()).into_bytes(), REFUSED);
    for token in foreign {
        add("a token of another form or session", own.clone(), form.body(token).into_bytes(), REFUSED);
    }
    add("the token twice", own.clone(), [right.clone(), b"&token=x".to_vec()].concat(), REFUSED);
    all
}

/// Tokens that are in order, and not for this: of a stranger's form, and of each form that a colleague's pages have.
async fn foreign_tokens(house: &House, colleague: &mut Browser<'_>) -> Vec<String> {
    let mut all = vec![house.browser().get("/sign-in").await.token("/sign-in")];
    for (page, form) in
        [("/account", "/account/name"), ("/account", "/sign-out"), ("/account/authenticator", "/account/authenticator")]
    {
        all.push(colleague.get(page).await.token(form));
    }
    all
}

#[tokio::test]
async fn asvs_v3_5_1_v3_5_2_v1_1_1_whatever_is_odd_is_refused_and_changes_nothing() {
    for house in houses().await {
        let member = house.first().await;
        let organisation = house.organisation().await;
        let mut colleague = house.colleague(organisation, "berta", &[Role::Reader]).await;
        for (route, taken) in forms() {
            let mut theirs = colleague.browser.clone();
            colleague.enter_later(&mut theirs).await;
            let mut form = ready(&house, &member, route, taken).await;
            let mut foreign = foreign_tokens(&house, &mut theirs).await;
            if route.path == "/sign-in" {
                foreign.remove(0);
            }
            let before = house.everything().await;
            for odd in oddities(&form, &foreign) {
                let cookies = form.browser.cookies.clone();
                let (status, _) = form.send(&odd.headers, odd.body).await;
                let told = format!("{}: {} to {}: {status}", house.name, odd.what, route.path);
                assert!(odd.answers.contains(&status.as_u16()), "{told}");
                assert_eq!(form.browser.cookies, cookies, "{told}");
                assert_eq!(house.everything().await, before, "{told}");
                // The try was counted, and there are many here.
                house.pass(2_000);
            }
            colleague.browser = theirs;
        }
    }
}

#[tokio::test]
async fn asvs_v2_2_1_v2_2_2_fields_that_are_missing_long_or_doubled_are_refused() {
    let house = House::new().await;
    let member = house.first().await;
    for (route, taken) in forms().filter(|(_, taken)| !taken.fields.is_empty()) {
        let mut form = ready(&house, &member, route, taken).await;
        let before = house.everything().await;
        let right = form.fields.clone();
        for place in 0..right.len() {
            let name = right[place].0;
            let long = "x".repeat(3_000);
            for (what, value) in [("is empty", Some("")), ("is long", Some(long.as_str())), ("is doubled", None)] {
                form.fields = right.clone();
                match value {
                    Some(value) => form.fields[place].1 = value.to_owned(),
                    None => form.fields.push((name, right[place].1.clone())),
                }
                if value.is_none() && MANY.contains(&name) {
                    continue;
                }
                let (status, _) = form.send(&OWN, form.body(&form.token).into_bytes()).await;
                let told = format!("{}: {name} {what}: {status}", route.path);
                assert!([400, 404, 422].contains(&status.as_u16()), "{told}");
                assert_eq!(house.everything().await, before, "{told}");
            }
        }
    }
}

#[tokio::test]
async fn asvs_v15_3_7_what_is_sent_in_the_address_is_not_a_form() {
    let house = House::new().await;
    let member = house.first().await;
    for (route, taken) in forms() {
        let mut form = ready(&house, &member, route, taken).await;
        let before = house.everything().await;
        form.at = format!("{}?{}", form.at, form.body(&form.token));
        let (status, body) = form.send(&OWN, Vec::new()).await;
        assert!(REFUSED.contains(&status.as_u16()), "{}: {status} {body}", route.path);
        assert_eq!(house.everything().await, before, "{}", route.path);
    }
}

#[tokio::test]
async fn json_that_nobody_asked_for_is_refused_everywhere() {
    let house = House::new().await;
    let member = house.first().await;
    let large = format!("{{\"token\":\"{}\"}}", "a".repeat(65 << 10));
    let bodies: [&[u8]; 8] = [
        b"",
        b"{",
        b"null",
        b"[]",
        b"{\"token\":1}",
        b"{\"token\":\"x\",\"token\":\"y\"}",
        b"\"\xff\"",
        large.as_bytes(),
    ];
    for route in routes().filter(|route| route.posts()) {
        let at = concrete(&house, route.path).await;
        let mut inside = house.browser();
        member.enter_later(&mut inside).await;
        let before = house.everything().await;
        for mut browser in [house.browser(), inside] {
            for body in bodies {
                for origin in [crate::house::ORIGIN, "https://evil.example", ""] {
                    let headers = [&with("content-type", "application/json")[1..2], &[("origin", origin)]].concat();
                    let headers = [&headers[..], &[("content-type", "application/json")]].concat();
                    let answer = browser.ask("POST", &at, &headers, body.to_vec()).await;
                    let told = format!(
                        "{}: {} from {origin:?}",
                        route.path,
                        String::from_utf8_lossy(&body[..body.len().min(40)])
                    );
                    assert!(answer.status.is_client_error() || answer.location().starts_with("/sign-in?"), "{told}");
                    assert!(
                        origin == crate::house::ORIGIN || answer.status == StatusCode::FORBIDDEN,
                        "{told}: {}",
                        answer.status
                    );
                    assert_eq!(house.everything().await, before, "{told}");
                }
            }
            house.pass(60_000);
        }
    }
}

#[tokio::test]
async fn a_form_that_lay_open_too_long_is_refused() {
    let house = House::new().await;
    let member = house.first().await;
    for (route, taken) in forms().filter(|(_, taken)| taken.who != Who::Inside) {
        let mut form = ready(&house, &member, route, taken).await;
        house.pass(12 * 3_600_000);
        let before = house.everything().await;
        let (status, _) = form.send(&OWN, form.body(&form.token).into_bytes()).await;
        assert!(REFUSED.contains(&status.as_u16()), "{}: {status}", route.path);
        assert_eq!(house.everything().await, before, "{}", route.path);
    }
}

#[tokio::test]
async fn a_form_of_somebody_whose_session_ended_leads_to_sign_in() {
    let house = House::new().await;
    let member = house.first().await;
    for (route, taken) in forms().filter(|(route, taken)| taken.who == Who::Inside && route.path != "/sign-out") {
        let mut form = ready(&house, &member, route, taken).await;
        house.pass(3 * 3_600_000);
        let before = house.everything().await;
        let answer = form.browser.ask("POST", &form.at, &OWN, form.body(&form.token).into_bytes()).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", route.path);
        // Back to a page, never to an address that only takes forms.
        assert_eq!(answer.location(), "/sign-in?to=%2Faccount", "{}", route.path);
        assert_eq!(house.everything().await, before, "{}", route.path);
    }
}

#[tokio::test]
async fn asvs_v3_5_3_v13_4_4_v4_1_4_other_methods_are_refused_and_change_nothing() {
    let house = House::new().await;
    let member = house.first().await;
    let mut browser = house.browser();
    member.enter_later(&mut browser).await;
    let mut addresses = vec![("/method".to_owned(), true, false), ("/nowhere".to_owned(), true, false)];
    for route in routes() {
        addresses.push((concrete(&house, route.path).await, route.shows, route.posts()));
    }
    let before = house.everything().await;
    for (at, shows, takes) in addresses {
        let mut methods = vec!["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "get"];
        methods.extend((!shows).then_some(["GET", "HEAD"]).into_iter().flatten());
        methods.extend((!takes).then_some("POST"));
        for method in methods {
            let answer = browser.ask(method, &at, &OWN, b"name=x".to_vec()).await;
            assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED, "{method} {at}");
            assert_eq!(answer.header("allow").contains("GET"), shows, "{method} {at}: {}", answer.header("allow"));
            assert_eq!(answer.header("allow").contains("POST"), takes, "{method} {at}");
            assert_eq!(house.everything().await, before, "{method} {at}");
        }
    }
}

#[tokio::test]
async fn odd_addresses_cookies_and_headers_are_met_calmly() {
    let house = House::new().await;
    let member = house.first().await;
    let good = member.browser.cookies["__Host-plumbline"].clone();
    let long = "a".repeat(20_000);
    for route in routes().filter(|route| route.shows) {
        let at = concrete(&house, route.path).await;
        for query in
            ["lang=zz", "lang=%ff", "lang=en%0d%0aset-cookie:a=b", "to=%00&to=x", "again=%F0%28", "&&&==&=%", &long]
        {
            let answer = member.browser.clone().get(&format!("{at}?{query}")).await;
            assert!(answer.status.is_success() || answer.status.is_redirection(), "{at}?{query}: {}", answer.status);
            assert_eq!(answer.header("set-cookie"), "", "{at}?{query}");
        }
        for cookie in ["", "x", &good[1..], &format!("{good}a"), &"A".repeat(43), &long, "é", "\u{1}"] {
            let mut browser = house.browser();
            browser.cookies.insert("__Host-plumbline".to_owned(), cookie.replace('\u{1}', "%01"));
            let answer = browser.get(&at).await;
            assert!(!answer.body.contains("amina"), "{at} with {cookie}");
        }
        for (name, value) in
            [("accept-language", long.as_str()), ("accept-language", "é;q=x"), ("user-agent", "\u{e9}")]
        {
            let answer = house.browser().ask("GET", &at, &[(name, value)], Vec::new()).await;
            assert!(answer.status.as_u16() < 400, "{at} {name}: {}", answer.status);
        }
        house.pass(30 * 60_000);
    }
    for token in
        ["%ff", "%00", "a%00b", "..%2f..%2fetc%2fpasswd", "%F0%9F", &long, "' OR 1=1 --".replace(' ', "+").as_str()]
    {
        let answer = house.browser().get(&format!("/invitations/{token}")).await;
        assert!([404, 410].contains(&answer.status.as_u16()), "{token}: {}", answer.status);
    }
}
