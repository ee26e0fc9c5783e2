//! What is kept, shown, cached and written down: chapters 11, 13, 14, 15 and 16.

use axum::http::StatusCode;
use people::Role;

use crate::house::{House, OWN, PASSPHRASE, code, houses};
use crate::input::sources;
use crate::table::routes;

#[tokio::test]
async fn asvs_v11_4_2_v11_5_1_passphrases_are_kept_as_argon2id_with_a_salt_each() {
    let house = House::new().await;
    house.first().await;
    let organisation = house.organisation().await;
    house.colleague(organisation, "berta", &[Role::Reader]).await;
    let (hers, theirs) =
        (house.person("amina").await.passphrase.unwrap(), house.person("berta").await.passphrase.unwrap());
    assert!(hers.starts_with("$argon2id$v=19$m=47104,t=2,p=1$"), "{hers}");
    assert_ne!(hers, theirs, "the same words, another salt");
}

#[tokio::test]
async fn asvs_v13_3_1_v11_3_2_v11_3_3_what_is_needed_in_clear_is_kept_sealed_and_an_older_programs_secrets_are_sealed_at_the_start()
 {
    for house in houses().await {
        let her = house.first().await;
        let stored = house.person("amina").await.totp.unwrap();
        assert!(
            !stored.windows(4).any(|w| her.secret.windows(4).any(|s| s == w)),
            "{}: nothing of it in clear",
            house.name
        );
        let store = &house.app.store;
        let forms = store.reader().await.unwrap().installation().await.unwrap().unwrap().form_key;
        assert_ne!(forms.len(), 32);
        her.enter_later(&mut house.browser()).await;

        // Another row's sealed secret opens nothing, and neither does one in clear: what lies in the database is not believed.
        house.colleague(house.organisation().await, "berta", &[Role::Reader]).await;
        let (amina, berta) = (house.person("amina").await, house.person("berta").await);
        for odd in [berta.totp.clone().unwrap(), her.secret.clone()] {
            house.set_totp(amina.id, &odd).await;
            house.pass(30_000);
            let mut browser = house.browser();
            browser.broken = true;
            let refused = her.enter(&mut browser).await;
            assert_eq!(refused.status, StatusCode::INTERNAL_SERVER_ERROR, "{}", house.name);
        }

        // It is in clear now, as an older program left it; the next start seals it, and her authenticator goes on.
        let again = house.again(7).await.unwrap();
        let sealed = house.person("amina").await.totp.unwrap();
        assert!(sealed.len() == stored.len() && sealed != her.secret, "{}", house.name);
        assert_eq!(house.person("berta").await.totp, berta.totp);
        her.enter_later(&mut again.browser()).await;
        let other = house.again(8).await.map(drop).unwrap_err();
        assert!(other.to_string().contains("another key"), "{}: {other}", house.name);
    }
}

#[tokio::test]
async fn asvs_v14_3_2_v14_2_2_v14_2_5_what_is_hers_is_kept_by_nobody() {
    let house = House::new().await;
    let her = house.first().await;
    let mut addresses: Vec<String> = routes().filter(|r| !r.path.contains('{')).map(|r| r.path.to_owned()).collect();
    addresses.push(house.invite(None, &[Role::Reader]).await);
    addresses.push("/invitations/nothing".to_owned());
    for address in &addresses {
        for method in ["GET", "POST"] {
            let answer = her.browser.clone().ask(method, address, &[], Vec::new()).await;
            assert_eq!(answer.header("cache-control"), "no-store", "{method} {address}");
            assert_eq!(answer.header("etag"), "", "{method} {address}");
            assert_eq!(answer.header("content-encoding"), "", "{method} {address}: secrets beside what others type");
        }
    }
    // Pages that are kept are the same for her as for everybody; an address below hers is not hers with another ending.
    for address in ["/", "/method", "/nowhere", "/account/x.css", "/account.css", "/sign-in/x.js"] {
        let (hers, anyones) = (her.browser.clone().get(address).await, house.browser().get(address).await);
        assert_eq!((hers.status, hers.body), (anyones.status, anyones.body), "{address}");
    }
}

#[tokio::test]
async fn asvs_v14_2_1_v14_2_3_no_secret_is_put_into_an_address() {
    let house = House::new().await;
    let her = house.first().await;
    house.pass(30_000);
    let mut browser = house.browser();
    let answer = her.enter(&mut browser).await;
    assert_eq!(answer.location(), "/account");
    for path in ["/account", "/sign-in?again", "/account/authenticator"] {
        let body = browser.get(path).await.body;
        let cookie = browser.cookies["__Host-plumbline"].clone();
        assert!(!body.contains(&cookie));
        for form in body.split("<form").skip(1).map(|f| f.split('>').next().unwrap()) {
            assert!(form.contains("method=\"post\"") || form.contains("/search"), "{path}: {form}");
        }
        for odd in ["href=\"http", "src=\"http", "url(http", "action=\"http"] {
            assert!(!body.contains(odd), "{path}: {odd}");
        }
    }
}

#[tokio::test]
async fn asvs_v13_4_1_v13_4_3_v13_4_5_v15_2_3_nothing_lies_about() {
    let house = House::new().await;
    house.first().await;
    for path in [
        "/.git/config",
        "/.git/",
        "/.env",
        "/assets/",
        "/assets/..%2f..%2fCargo.toml",
        "/downloads/",
        "/plumbline.sqlite",
        "/data/plumbline.sqlite",
        "/debug",
        "/metrics",
        "/admin",
        "/server-status",
        "/swagger",
        "/backup",
        "/organisations.json",
    ] {
        let answer = house.browser().get(path).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
    }
    let health = house.browser().get("/healthz").await;
    assert_eq!(health.body, "ok\n", "whether it answers, and no more");
}

#[tokio::test]
async fn asvs_v13_4_2_v16_5_1_v16_5_2_v16_5_3_without_its_database_it_lets_nobody_in_and_says_little() {
    let Some(house) = houses().await.into_iter().find(|house| house.name == "PostgreSQL") else { return };
    let her = house.first().await;
    let mut browser = her.browser.clone();
    let page = browser.get("/account").await;
    house.pass(30_000);
    let digits = code(&her.secret, house.now());
    let mut outside = house.browser();
    let token = outside.get("/sign-in").await.token("/sign-in");
    assert!(house.burn());
    (browser.broken, outside.broken) = (true, true);
    let name = page.token("/account/name");
    let right = [("token", token.as_str()), ("name", "amina"), ("passphrase", PASSPHRASE), ("code", &digits)];
    let answers = [
        browser.get("/account").await,
        browser.post("/account/name", &[("token", &name), ("name", "x")]).await,
        outside.post("/sign-in", &right).await,
        outside.get(&format!("/invitations/{}", "A".repeat(43))).await,
    ];
    for answer in answers {
        assert!(answer.status.is_server_error(), "{}", answer.status);
        assert_eq!(answer.header("set-cookie"), "");
        let body = answer.body.to_lowercase();
        for detail in ["sqlite", "sqlx", "pool", "panicked", ".rs:", "select ", "/tmp/", "closed pool", "backtrace"] {
            assert!(!body.contains(detail), "{detail} in {body}");
        }
        assert!(body.contains("<h1>"), "a page, in words");
    }
    // The public pages go on.
    assert_eq!(house.browser().get("/method").await.status, StatusCode::OK);
}

#[tokio::test]
async fn asvs_v15_3_1_v15_3_3_v8_2_3_fields_that_no_form_has_are_nothing() {
    for house in houses().await {
        let mut her = house.first().await;
        let link = house.invite(Some(house.organisation().await), &[Role::Reader]).await;
        let mut browser = house.browser();
        let page = browser.get(&link).await;
        let (token, digits) = (page.token(&link), code(&page.secret(), house.now()));
        let wanted = her.browser.get("/account").await.token("/account/name");
        let more = [
            ("roles", "administrator"),
            ("role", "administrator"),
            ("organisation", "SAMPLE Mine"),
            ("keeper", "1"),
            ("person", &house.person("amina").await.id.to_string()),
            ("id", "1"),
            ("totp", "x"),
            ("closed", "0"),
        ];
        let fields = [
            ("token", token.as_str()),
            ("name", "SAMPLE"),
            ("sign_in", "berta"),
            ("passphrase", PASSPHRASE),
            ("code", &digits),
        ];
        assert_eq!(browser.post(&link, &[&fields[..], &more].concat()).await.status, StatusCode::OK);
        let id = house.person("berta").await.id;
        let mut reader = house.app.store.reader().await.unwrap();
        let roles = reader.memberships(id).await.unwrap();
        assert_eq!(roles.len(), 1);
        assert_eq!(roles[0].roles, [Role::Reader].into(), "{}", house.name);
        assert_eq!(reader.organisations().await.unwrap().len(), 1);
        // Her name is changed; nobody else's, and nothing else of hers.
        let before = (house.person("amina").await, house.person("berta").await);
        let more = [
            ("sign_in", "root"),
            ("person", &id.to_string()),
            ("passphrase", "another passphrase"),
            ("totp_step", "0"),
        ];
        let fields = [&[("token", wanted.as_str()), ("name", "New")][..], &more].concat();
        let sent = her.browser.post("/account/name", &fields).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER);
        let after = (house.person("amina").await, house.person("berta").await);
        assert!(after.1 == before.1);
        assert!(after.0 == store::Person { name: "New".into(), ..before.0 });
    }
}

#[tokio::test]
async fn asvs_v16_2_1_v16_2_5_v16_4_1_the_log_says_who_what_and_when_and_no_secret() {
    for house in houses().await {
        let her = house.first().await;
        her.enter_later(&mut her.browser.clone()).await;
        house.browser().sign_in("amina", "a telling mistake", "123456").await;
        house.browser().sign_in("not-a-name\r\n2026 root signed in", "x", "1").await;
        house.browser().sign_in("amina", PASSPHRASE, &her.codes[0]).await;
        let mut browser = house.browser();
        her.enter_later(&mut browser).await;
        let token = browser.get("/account").await.token("/account/recovery");
        browser.post("/account/recovery", &[("token", &token)]).await;
        let log = house.log().await;
        let acts: Vec<&str> = log.iter().map(|e| e.act.as_str()).collect();
        for act in ["organisation.made", "session.started", "session.refused", "recovery.used", "recovery.made"] {
            assert!(acts.contains(&act), "{act} in {acts:?}");
        }
        for (entry, n) in log.iter().zip(1..) {
            assert_eq!(entry.seq, n);
            assert!(entry.at.0 > 1_700_000_000_000 && entry.at.0 <= house.now().0, "{entry:?}: milliseconds of UTC");
            // A stranger has no name here, not even the one that was typed.
            assert_eq!(entry.actor.is_none(), entry.act == "session.refused", "{entry:?}");
        }
        let text = format!("{log:?}");
        let cookie = her.browser.cookies["__Host-plumbline"].clone();
        let secrets = [PASSPHRASE, "telling", "123456", "root", &cookie, &her.codes[0], &token, "10.", "SAMPLE amina"];
        for secret in secrets {
            assert!(!text.contains(secret), "{secret} in the log");
        }
        house.app.store.reader().await.unwrap().verify_chains().await.unwrap();
    }
}

#[tokio::test]
async fn asvs_v16_3_2_who_is_refused_for_want_of_a_right_is_written_down_within_limits() {
    for house in houses().await {
        let keeper = house.opened().await;
        let other = house.another("SAMPLE Others").await;
        let mut her = house.colleague(other, "zola", &[Role::Reader]).await;
        let id = house.person("zola").await.id;
        her.browser.get(&format!("/organisations/{other}/audit")).await;
        her.browser.get(&format!("/organisations/{keeper}/audit")).await;
        her.browser.get("/review").await;
        // Nothing there, nobody signed in, and what she may: no line.
        her.browser.get("/organisations/nothing").await;
        her.browser.get(&format!("/organisations/{other}")).await;
        her.browser.get("/account").await;
        house.browser().get(&format!("/organisations/{keeper}/audit")).await;
        let log = house.log().await;
        let lines: Vec<_> = log.iter().filter(|e| e.act == "access.refused").collect();
        let said: Vec<_> = lines.iter().map(|e| (e.actor, e.detail["what"].as_str(), e.object.clone())).collect();
        let foreign = (Some(id), "organisation", keeper.to_string());
        assert_eq!(said, [(Some(id), "read-audit", String::new()), foreign.clone(), foreign], "{}", house.name);
        for _ in 0..200 {
            her.browser.get(&format!("/organisations/{keeper}")).await;
        }
        assert!(house.count("access.refused").await <= 120, "{}: the disk is filled", house.name);
    }
}

#[tokio::test]
async fn asvs_v16_3_4_an_error_leaves_one_line_that_names_nobody() {
    let Some(house) = houses().await.into_iter().find(|house| house.name == "PostgreSQL") else { return };
    let her = house.first().await;
    let organisation = house.organisation().await;
    let (mut browser, mut outside) = (her.browser.clone(), house.browser());
    let token = browser.get("/account").await.token("/account/name");
    let sign_in = outside.get("/sign-in").await.token("/sign-in");
    // What is refused rightly, and what is not there, is no trouble.
    browser.post("/account/name", &[("token", "forged"), ("name", "x")]).await;
    browser.get("/nowhere").await;
    browser.get(&format!("/organisations/{organisation}")).await;
    assert_eq!(house.told(), Vec::<String>::new());
    assert!(house.burn());
    (browser.broken, outside.broken) = (true, true);
    house.pass(60_000);
    let link = format!("/invitations/{}", "A".repeat(43));
    browser.get(&format!("/organisations/{organisation}/audit?before=5")).await;
    browser.post("/account/name", &[("token", &token), ("name", "SAMPLE typed")]).await;
    let right = [("token", sign_in.as_str()), ("name", "amina"), ("passphrase", PASSPHRASE), ("code", "123456")];
    outside.post("/sign-in", &right).await;
    outside.get(&link).await;
    let kind = [("content-type", "application/json"), OWN[0], OWN[1]];
    browser.ask("POST", "/account/passkeys/start", &kind, b"{}".to_vec()).await;
    let told = house.told();
    let routes = [
        ("GET", "/organisations/{id}/audit"),
        ("POST", "/account/name"),
        ("POST", "/sign-in"),
        ("GET", "/invitations/{token}"),
        ("POST", "/account/passkeys/start"),
    ];
    assert_eq!(told.len(), routes.len(), "one line each: {told:?}");
    let hers = organisation.to_string();
    for (line, (method, route)) in told.iter().zip(routes) {
        assert!(line.contains(&format!("method: {method:?}, route: {route:?}")), "{line}");
        // A server that went away, or one that does not know the database any more.
        let kinds = [("503", "gone"), ("500", "sql")].map(|(status, kind)| format!("status: {status}, kind: {kind:?}"));
        assert!(kinds.iter().any(|kind| line.contains(kind)), "{line}");
        assert!(line.contains(&format!("at: {:?}", house.now())), "{line}");
        for secret in ["AAAA", "before", "typed", "amina", PASSPHRASE, &token, &hers, "10.", "plumbline_web"] {
            assert!(!line.contains(secret), "{secret} in {line}");
        }
    }
    // The public pages are well, and say nothing.
    house.browser().get("/method").await;
    assert_eq!(house.told().len(), 0);
    for _ in 0..100 {
        outside.get("/proposals/00000000000000000000000000").await;
    }
    assert!(house.told().len() <= 60, "a night without the database fills no disk");
}

/// There is no other log than that of acts, and the lines of trouble that the binary puts on its standard error: nobody can be asked to hand
/// over what was never written.
#[test]
fn asvs_v16_2_3_v16_1_1_the_program_writes_no_other_log() {
    for (name, text) in sources() {
        let ours = name.contains("web/src") || name.contains("store/src") || name.contains("people/src");
        let bare: String = text.lines().filter(|l| !l.trim_start().starts_with("//")).collect();
        for odd in ["println!(", "eprintln!(", "eprint!(", "tracing::", "log::info", "stderr()", "stdout()", "dbg!("] {
            assert!(!(ours && bare.contains(odd)), "{name}: {odd}");
        }
        for odd in ["tracing_subscriber", "env_logger", "set_logger", "set_global_default"] {
            assert!(!bare.contains(odd), "{name}: {odd} would bring the logs of libraries to light");
        }
    }
    let lock = include_str!("../../../../../Cargo.lock");
    for keeper in ["tracing-subscriber", "env_logger", "simplelog", "fern", "syslog"] {
        assert!(!lock.contains(&format!("name = \"{keeper}\"\n")), "{keeper} keeps logs");
    }
}
