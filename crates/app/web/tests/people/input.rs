//! What is taken and what is not: chapters 1 and 2.

use std::path::Path;

use axum::http::StatusCode;
use people::Role;

use crate::house::{House, OWN, PASSPHRASE, code, encode, houses};

/// Every source file of this workspace's program, with its name.
pub(crate) fn sources() -> Vec<(String, String)> {
    fn walk(at: &Path, out: &mut Vec<(String, String)>) {
        for entry in std::fs::read_dir(at).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, out);
            } else if path.extension().is_some_and(|e| e == "rs") {
                out.push((path.display().to_string(), std::fs::read_to_string(&path).unwrap()));
            }
        }
    }
    let mut all = Vec::new();
    let app = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    for folder in ["web/src", "store/src", "plumbline/src", "../domain/people/src", "../domain/norms/src"] {
        walk(&app.join(folder), &mut all);
    }
    assert!(all.len() > 80, "{}", all.len());
    all
}

const SHARP: &str = "<b>\"O'Neil\"</b> & {{ c }} ${x} %41 &amp; \\ ') OR 1=1; DROP TABLE people;--";

#[tokio::test]
async fn asvs_v1_1_2_v1_2_1_v1_2_4_v3_2_2_what_is_typed_is_kept_as_it_is_and_escaped_where_it_is_shown() {
    for house in houses().await {
        let mut her = house.first().await;
        let token = her.browser.get("/account").await.token("/account/name");
        let done = her.browser.post("/account/name", &[("token", &token), ("name", SHARP)]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER);
        assert_eq!(house.person("amina").await.name, SHARP, "{}", house.name);
        let page = her.browser.get("/account").await.body;
        assert!(!page.contains("<b>\"O") && !page.contains("value=\"<b>"), "{page}");
        // Text and attribute alike; askama writes numbers for the five characters.
        assert!(page.matches("&#60;b&#62;&#34;O&#39;Neil&#34;").count() >= 2, "{page}");
        assert!(page.contains("{{ c }} ${x} %41 &#38;amp;"), "decoded once, and never run");
        assert!(
            house.app.store.prepare_all().await.unwrap().iter().all(|(_, odd)| odd.is_none()),
            "the tables are there"
        );
    }
}

#[tokio::test]
async fn asvs_v1_2_2_v3_7_2_a_sign_in_leads_to_this_site_only() {
    let house = House::new().await;
    let her = house.first().await;
    let elsewhere = [
        "https://evil.example",
        "//evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "/\t/evil.example",
        "javascript:alert(1)",
        "data:text/html,x",
        "evil.example",
        " /account",
        "/account\r\nset-cookie: a=b",
        "/\u{2215}evil.example",
        "@evil.example",
    ];
    for to in elsewhere {
        house.pass(30_000);
        let mut browser = house.browser();
        let asked = format!("/sign-in?{}", encode(&[("to", to)]));
        let token = browser.get(&asked).await.token("/sign-in");
        let code = code(&her.secret, house.now());
        let fields =
            [("token", token.as_str()), ("to", to), ("name", "amina"), ("passphrase", PASSPHRASE), ("code", &code)];
        let done = browser.post("/sign-in", &fields).await;
        assert_eq!((done.status, done.location()), (StatusCode::SEE_OTHER, "/account"), "{to:?}");
        assert_eq!(done.headers.get_all("set-cookie").iter().count(), 1, "{to:?}");
    }
    house.pass(30_000);
    let mut browser = house.browser();
    let token = browser.get("/sign-in").await.token("/sign-in");
    let code = code(&her.secret, house.now());
    let to = "/account/authenticator?lang=ar";
    let fields =
        [("token", token.as_str()), ("to", to), ("name", "amina"), ("passphrase", PASSPHRASE), ("code", &code)];
    assert_eq!(browser.post("/sign-in", &fields).await.location(), to, "within the site it does lead on");
}

#[test]
fn asvs_v1_2_5_v1_3_2_v5_3_2_no_program_is_started_and_no_path_comes_from_a_request() {
    for (name, text) in sources() {
        assert!(!text.contains("process::Command"), "{name} starts a program");
        let http = name.contains("web/src") && !name.ends_with("tests.rs");
        assert!(!(http && (text.contains("std::fs::") || text.contains("tokio::fs"))), "{name} opens files");
    }
}

#[test]
fn asvs_v1_3_6_v13_2_4_v13_2_5_v15_3_2_the_program_asks_no_other_server() {
    let lock = include_str!("../../../../../Cargo.lock");
    for client in ["reqwest", "ureq", "curl", "isahc", "attohttpc", "surf", "native-tls", "hyper-tls"] {
        assert!(
            !lock.contains(&format!("name = \"{client}\"\n")),
            "{client}: say here and in SECURITY.md whom it asks"
        );
    }
    for (name, text) in sources() {
        assert!(!text.contains("TcpStream::connect"), "{name}");
        // The one exception: the mail server of the operator, where it was built in and named; see SECURITY.md.
        assert!(!text.contains("lettre") || name.ends_with("plumbline/src/mail.rs"), "{name} sends mail");
    }
    let manifest = include_str!("../../../plumbline/Cargo.toml");
    let lettre = manifest.lines().find(|line| line.starts_with("lettre")).unwrap();
    assert!(lettre.contains("optional = true"), "{lettre}");
    assert!(
        !manifest.lines().any(|line| line.starts_with("default = ") && line.contains("mail")),
        "nobody asked for it"
    );
}

/// Crates with a module in which `unsafe` is expected, and which one.
const UNSAFE: [(&str, &str); 3] = [
    ("crates/engines/fingerprint", "index/fast.rs"),
    ("crates/app/banks", "map.rs"),
    ("crates/app/browser", "door.rs"),
];

#[test]
fn asvs_v1_4_1_v1_4_3_unsafe_code_of_ours_stands_in_three_modules_that_say_why() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..");
    let workspace = std::fs::read_to_string(root.join("Cargo.toml")).unwrap();
    assert!(workspace.contains("unsafe_code = \"forbid\""));
    for member in workspace.split("members = [").nth(1).unwrap().split(']').next().unwrap().split(',') {
        let member = member.trim().trim_matches('"');
        let manifest = std::fs::read_to_string(root.join(member).join("Cargo.toml")).unwrap();
        let Some((_, only)) = UNSAFE.iter().find(|(folder, _)| *folder == member) else {
            assert!(manifest.contains("[lints]\nworkspace = true"), "{member} leaves the lints of the workspace");
            continue;
        };
        assert!(manifest.contains("unsafe_code = \"deny\""), "{member}");
        let mut left = vec![root.join(member).join("src")];
        while let Some(at) = left.pop() {
            if at.is_dir() {
                left.extend(std::fs::read_dir(at).unwrap().map(|e| e.unwrap().path()));
                continue;
            }
            let text = std::fs::read_to_string(&at).unwrap();
            let here = at.ends_with(only);
            assert_eq!(text.contains("expect(unsafe_code, reason"), here, "{}", at.display());
        }
    }
}

#[tokio::test]
async fn asvs_v2_2_3_what_belongs_together_is_looked_at_together() {
    let house = House::new().await;
    let link = house.invite(None, &[Role::Administrator]).await;
    let mut browser = house.browser();
    let page = browser.get(&link).await;
    let (token, code) = (page.token(&link), code(&page.secret(), house.now()));
    // Each field is in order by itself; the passphrase is made of the others.
    let fields = [
        ("token", token.as_str()),
        ("name", "Amina Nabukenya"),
        ("sign_in", "amina"),
        ("organisation", "Helpline North"),
        ("passphrase", "Nabukenya Helpline"),
        ("code", &code),
    ];
    let done = browser.post(&link, &fields).await;
    assert_eq!(done.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(done.body.contains("id=\"passphrase-error\"") && !done.body.contains("id=\"name-error\""), "{}", done.body);
    assert!(house.app.store.reader().await.unwrap().organisations().await.unwrap().is_empty());
}

#[tokio::test]
async fn asvs_v2_3_1_no_step_can_be_left_out() {
    let house = House::new().await;
    let link = house.invite(None, &[Role::Administrator]).await;
    let mut browser = house.browser();
    // Without the page there is no secret, and a token of another form does not make one.
    let other = browser.get("/sign-in").await.token("/sign-in");
    let mut fields =
        vec![("token", other.as_str()), ("name", "SAMPLE"), ("sign_in", "amina"), ("organisation", "SAMPLE")];
    fields.extend([("passphrase", PASSPHRASE), ("code", "000000")]);
    assert_eq!(browser.post(&link, &fields).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = browser.get(&link).await;
    let token = page.token(&link);
    fields[0].1 = &token;
    // The page without the code: nobody showed that she has the secret.
    assert_eq!(browser.post(&link, &fields).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(browser.cookies.is_empty());
    // The code for the secret of one form is nothing for another.
    let (again, code) = (browser.get(&link).await.token(&link), code(&page.secret(), house.now()));
    fields.pop();
    fields.push(("code", &code));
    fields[0].1 = &again;
    assert_eq!(browser.post(&link, &fields).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    fields[0].1 = &token;
    assert_eq!(browser.post(&link, &fields).await.status, StatusCode::OK, "in order, it works");
}

#[tokio::test]
async fn asvs_v2_3_3_v2_3_4_v6_4_1_an_invitation_makes_one_account_or_none() {
    for house in houses().await {
        let her = house.first().await;
        let organisation = house.organisation().await;
        let link = house.invite(Some(organisation), &[Role::Reader]).await;
        let people = || async { house.app.store.reader().await.unwrap().members(organisation).await.unwrap().len() };
        let form = |sign_in: &'static str| {
            let (house, link) = (&house, &link);
            async move {
                let mut browser = house.browser();
                let page = browser.get(link).await;
                let (token, code) = (page.token(link), code(&page.secret(), house.now()));
                let fields = [("token", token.as_str()), ("name", "SAMPLE"), ("sign_in", sign_in)];
                let body = encode(&[&fields[..], &[("passphrase", PASSPHRASE), ("code", &code)]].concat());
                browser.ask("POST", link, &OWN, body.into_bytes()).await.status.as_u16()
            }
        };
        // A name that is taken: told as such, and the invitation still works.
        assert_eq!(form("amina").await, 422, "{}", house.name);
        assert_eq!(her.sign_in, "amina");
        // Four at once: one is in, the others are told that the link is gone, and nothing of them stays.
        let all = tokio::join!(form("berta"), form("chipo"), form("delia"), form("esra"));
        let mut all = [all.0, all.1, all.2, all.3];
        all.sort_unstable();
        assert_eq!(all, [200, 410, 410, 410], "{}", house.name);
        assert_eq!(people().await, 2, "{}", house.name);
        let mut reader = house.app.store.reader().await.unwrap();
        let mut made = 0;
        for name in ["berta", "chipo", "delia", "esra"] {
            made += usize::from(reader.person_by_sign_in(name).await.unwrap().is_some());
        }
        assert_eq!(made, 1, "{}: half a join was kept", house.name);
        assert_eq!(house.browser().get(&link).await.status, StatusCode::GONE);
        // And one that nobody takes up ends by itself.
        let link = house.invite(Some(organisation), &[Role::Reader]).await;
        house.pass(3 * 86_400_000 - 1);
        assert_eq!(house.browser().get(&link).await.status, StatusCode::OK);
        house.pass(1);
        assert_eq!(house.browser().get(&link).await.status, StatusCode::GONE);
    }
}

#[tokio::test]
async fn asvs_v2_3_2_v2_4_1_v6_3_1_tries_are_counted_by_name_and_by_network() {
    let house = House::new().await;
    let her = house.first().await;
    let mut stranger = house.browser();
    for n in 1..=11 {
        let answer = stranger.sign_in("Amina ", "the wrong passphrase", "123456").await;
        if n <= 10 {
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "try {n}");
        } else {
            assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS, "try {n}");
            assert_eq!(answer.header("retry-after"), "180");
            assert_eq!(answer.token_if("/sign-in").map(|t| t.len()), Some(75), "the form stays");
        }
    }
    // What is refused costs no work and no line.
    let (worked, lines) = (house.app.hashed(), house.log().await.len());
    assert_eq!(stranger.sign_in("amina", PASSPHRASE, "123456").await.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!((house.app.hashed(), house.log().await.len()), (worked, lines));
    // She comes from elsewhere and is let in; from his network even the right words are not.
    her.enter_later(&mut house.browser()).await;
    let mut beside = house.browser();
    beside.address = stranger.address.clone();
    house.pass(30_000);
    assert_eq!(her.enter(&mut beside).await.status, StatusCode::TOO_MANY_REQUESTS);
    house.pass(180_000);
    her.enter_later(&mut beside).await;
}

#[tokio::test]
async fn forms_of_one_person_are_counted_wherever_she_is() {
    let house = House::new().await;
    let mut her = house.first().await;
    let token = her.browser.get("/account").await.token("/account/name");
    for n in 0..125 {
        her.browser.address = format!("172.16.{n}.1");
        let answer = her.browser.post("/account/name", &[("token", &token), ("name", "")]).await;
        let least = if n < 120 { 422 } else { 429 };
        assert_eq!(answer.status.as_u16(), least, "form {n}");
    }
}
