//! The program with a clock that tests move, and browsers that ask it.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode, header};
use chacha20::ChaCha20Rng;
use people::rand_core::SeedableRng;
use people::token::Token;
use people::{Millis, PersonId, SessionId, Vault};
use serde_json::{Value, json};
use store::{Person, Place, Session, Store};
use tower::ServiceExt;
use web::{App, Live, Origin, Site, World};

use crate::device::Device;

use crate::knowledge::FILES;

pub(crate) const ORIGIN: &str = "https://plumbline.example";
const START: i64 = 1_764_079_320_000;
pub(crate) const MINUTE: i64 = 60_000;

/// The program, with a clock that tests move.
pub(crate) struct House {
    pub(crate) store: Store,
    routes: Router,
    clock: Arc<AtomicI64>,
    cookie: &'static str,
    _folder: tempfile::TempDir,
}

/// A browser: its cookie, and the last page it was sent.
#[derive(Default, Clone)]
pub(crate) struct Browser {
    cookie: Option<String>,
    /// What stands in its address bar.
    pub(crate) host: &'static str,
    pub(crate) page: String,
    pub(crate) headers: HeaderMap,
}

impl House {
    pub(crate) async fn open() -> Self {
        Self::at(ORIGIN).await
    }

    /// The program as it is reached at an origin.
    pub(crate) async fn at(origin: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&Place::Folder(folder.path().join("data"))).await.unwrap();
        let day = "2025-11-25".parse().unwrap();
        let site = Site::new(norms::load(&FILES).unwrap(), day).unwrap();
        let live = Live::new(FILES.clone(), site, Some(day));
        let clock = Arc::new(AtomicI64::new(START));
        let (time, seed) = (Arc::clone(&clock), AtomicU64::new(1));
        let world = World::new(
            move || Millis(time.load(Ordering::SeqCst)),
            move || Box::new(ChaCha20Rng::seed_from_u64(seed.fetch_add(1, Ordering::SeqCst))),
            Vault::from_bytes([7; 32]),
        );
        let origin = Origin::parse(origin, 0).unwrap();
        let cookie = origin.cookie();
        let app = App::new(live, store.clone(), world, origin).await.unwrap();
        Self { store, routes: web::whole(Arc::new(app)), clock, cookie, _folder: folder }
    }

    pub(crate) fn later(&self, millis: i64) {
        self.clock.fetch_add(millis, Ordering::SeqCst);
    }

    pub(crate) fn now(&self) -> Millis {
        Millis(self.clock.load(Ordering::SeqCst))
    }

    /// A person with a passphrase and an authenticator, and the browser that she has just signed in with.
    pub(crate) async fn person(&self, sign_in: &str, seed: u64) -> (PersonId, Browser) {
        let mut rng = ChaCha20Rng::seed_from_u64(1_000_000 + seed);
        let person = Person {
            id: PersonId::new(&mut rng),
            sign_in: sign_in.to_owned(),
            name: format!("SAMPLE {sign_in}"),
            passphrase: Some("$argon2id$sample".to_owned()),
            totp: Some(vec![7; 20]),
            totp_step: 0,
            made: self.now(),
            closed: None,
        };
        let id = person.id;
        self.store
            .write("person", person, |w, person| Box::pin(async move { w.put_person(person).await.map(drop) }))
            .await
            .unwrap();
        (id, self.signed_in(id, seed).await)
    }

    /// A browser with a session of a person.
    pub(crate) async fn signed_in(&self, person: PersonId, seed: u64) -> Browser {
        let mut rng = ChaCha20Rng::seed_from_u64(2_000_000 + seed);
        let (now, token) = (self.now(), Token::new(&mut rng));
        let session = Session {
            id: SessionId::new(&mut rng),
            person,
            method: "totp".to_owned(),
            device: "other".to_owned(),
            made: now,
            seen: now,
            expires: now.plus(120 * MINUTE),
        };
        let input = (session, token.hash().0);
        let put = self
            .store
            .write("session", input, |w, (session, hash)| Box::pin(async move { w.put_session(session, hash).await }));
        put.await.unwrap();
        Browser { cookie: Some(format!("{}={}", self.cookie, token.reveal().as_str())), ..Browser::default() }
    }

    /// How often something stands in the log of the installation.
    pub(crate) async fn logged(&self, act: &str) -> usize {
        let log = self.store.reader().await.unwrap().audit(None, 0, 1000).await.unwrap();
        log.iter().filter(|entry| entry.act == act).count()
    }

    pub(crate) async fn keys(&self, person: PersonId) -> Vec<store::Passkey> {
        self.store.reader().await.unwrap().passkeys(person).await.unwrap()
    }

    pub(crate) async fn set(&self, person: PersonId, change: &'static str) {
        self.store
            .write("change", change, move |w, change| {
                Box::pin(async move {
                    match *change {
                        "close" => w.close_person(person, Some(Millis(START))).await.map(drop),
                        _ => w.set_passphrase(person, None).await.map(drop),
                    }
                })
            })
            .await
            .unwrap();
    }
}

impl Browser {
    pub(crate) async fn send(&mut self, house: &House, request: Request<Body>) -> StatusCode {
        let response = house.routes.clone().oneshot(request).await.unwrap();
        let status = response.status();
        self.headers = response.headers().clone();
        if let Some(set) = self.headers.get(header::SET_COOKIE) {
            let pair = set.to_str().unwrap().split(';').next().unwrap();
            self.cookie = (!pair.ends_with('=')).then(|| pair.to_owned());
        }
        self.page = String::from_utf8(to_bytes(response.into_body(), 1 << 20).await.unwrap().to_vec()).unwrap();
        status
    }

    pub(crate) fn request(&self, method: &str, address: &str) -> axum::http::request::Builder {
        let request = Request::builder().method(method).uri(address).header("host", self.host);
        match &self.cookie {
            Some(cookie) => request.header(header::COOKIE, cookie),
            None => request,
        }
    }

    pub(crate) async fn get(&mut self, house: &House, address: &str) -> StatusCode {
        let request = self.request("GET", address).body(Body::empty()).unwrap();
        self.send(house, request).await
    }

    /// What the script sends.
    pub(crate) async fn ask(&mut self, house: &House, address: &str, body: &Value) -> (StatusCode, Value) {
        let request = self
            .request("POST", address)
            .header("origin", ORIGIN)
            .header("sec-fetch-site", "same-origin")
            .header("content-type", "application/json")
            .body(Body::from(body.to_string()))
            .unwrap();
        let status = self.send(house, request).await;
        assert_eq!(self.headers.get("cache-control").unwrap(), "no-store");
        assert_eq!(self.headers.get("content-type").unwrap(), "application/json", "{}", self.page);
        (status, serde_json::from_str(&self.page).unwrap())
    }

    pub(crate) async fn form(&mut self, house: &House, address: &str, fields: &[(&str, &str)]) -> StatusCode {
        let mut body = form_urlencoded::Serializer::new(String::new());
        body.extend_pairs(fields);
        let request = self
            .request("POST", address)
            .header("origin", ORIGIN)
            .header("content-type", "application/x-www-form-urlencoded")
            .body(Body::from(body.finish()))
            .unwrap();
        self.send(house, request).await
    }

    /// The token that the script finds on the page.
    pub(crate) fn script_token(&self) -> String {
        between(&self.page, "data-token=\"", "\"")
    }

    /// Adds a passkey; the status of the last answer.
    pub(crate) async fn add(&mut self, house: &House, device: &mut Device, name: &str) -> (StatusCode, Value) {
        assert_eq!(self.get(house, "/account").await, StatusCode::OK);
        let token = self.script_token();
        let asked = self.ask(house, "/account/passkeys/start", &json!({ "token": token, "name": name })).await;
        assert_eq!(asked.0, StatusCode::OK, "{}", asked.1);
        let credential = device.create(&asked.1["publicKey"]);
        let said = json!({ "token": token, "name": name, "credential": credential });
        self.ask(house, "/account/passkeys/finish", &said).await
    }

    /// Opens the page for signing in and asks what the device has to say: the token, the ceremony, and what is asked.
    pub(crate) async fn begin(&mut self, house: &House) -> (String, Value, Value) {
        assert_eq!(self.get(house, "/sign-in?again=1").await, StatusCode::OK);
        let token = self.script_token();
        let (status, asked) = self.ask(house, "/sign-in/passkey/start", &json!({ "token": token })).await;
        assert_eq!(status, StatusCode::OK, "{asked}");
        (token, asked["id"].clone(), asked["publicKey"].clone())
    }

    /// Signs in with a device.
    pub(crate) async fn enter(&mut self, house: &House, device: &mut Device) -> (StatusCode, Value) {
        let (token, id, asked) = self.begin(house).await;
        let said = json!({ "token": token, "id": id, "credential": device.get(&asked), "to": "/account?done=name" });
        self.ask(house, "/sign-in/passkey/finish", &said).await
    }
}

pub(crate) fn between(text: &str, before: &str, after: &str) -> String {
    let start = text.find(before).unwrap_or_else(|| panic!("{before} is not in {text}")) + before.len();
    text[start..].split(after).next().unwrap().to_owned()
}
