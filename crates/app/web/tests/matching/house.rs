//! The program over three small banks of two organisations, a clock that tests move, and clients that ask.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode};
use banks::{Bank, Rows, Terms, Writer};
use chacha20::ChaCha20Rng;
use fingerprint::Hash;
use norms::Knowledge;
use people::audit::Entry;
use people::rand_core::SeedableRng;
use people::token::Token;
use people::{ClientId, Id, Millis, OrgId, PersonId, Role, SessionId, Vault};
use serde_json::Value;
use store::{MatchClient, Organisation, Person, Place, Session, Store};
use tower::ServiceExt;
use web::matching::BankAt;
use web::{App, Live, Origin, Site, World};

use crate::postgres::Database;

pub(crate) const NOW: i64 = 1_790_000_000_000;
pub(crate) const ORIGIN: &str = "http://localhost:8080";

pub(crate) struct House {
    pub(crate) app: Arc<App>,
    pub(crate) name: &'static str,
    routes: Router,
    clock: Arc<AtomicI64>,
    drawn: AtomicU64,
    folder: tempfile::TempDir,
    _database: Option<Database>,
}

pub(crate) fn org(n: u8) -> OrgId {
    OrgId(Id::from_bytes([n; 16]))
}

/// A fingerprint that has nothing to do with another of another number.
pub(crate) fn entry(n: u64) -> Hash {
    let mut state = n.wrapping_mul(0x9e37_79b9_7f4a_7c15).wrapping_add(0x1234_5678);
    Hash::from_words(std::array::from_fn(|_| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }))
}

/// A fingerprint with these bits turned.
pub(crate) fn turned(hash: Hash, bits: impl IntoIterator<Item = usize>) -> Hash {
    let mut bytes = hash.to_bytes();
    for bit in bits {
        bytes[bit / 8] ^= 1 << (bit % 8);
    }
    Hash::from_bytes(bytes)
}

pub(crate) fn image(name: &str) -> Vec<u8> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../engines/fingerprint/tests/data/images/");
    std::fs::read(format!("{folder}{name}")).unwrap()
}

pub(crate) struct Told {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: String,
}

impl Told {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|odd| panic!("{odd}: {}", self.body))
    }

    /// The words of a refusal, which is all that it holds.
    pub(crate) fn refused(&self, status: StatusCode) -> String {
        assert_eq!(self.status, status, "{}", self.body);
        let told = self.json();
        assert_eq!(told.as_object().unwrap().len(), 1, "{told}");
        told["message"].as_str().unwrap().to_owned()
    }
}

/// One house on each database that is there.
pub(crate) async fn houses() -> Vec<House> {
    let mut all = vec![House::at(None, "SQLite").await];
    if let Some(database) = Database::make("matching") {
        all.push(House::at(Some(database), "PostgreSQL").await);
    }
    all
}

impl House {
    pub(crate) async fn new() -> Self {
        Self::at(None, "SQLite").await
    }

    /// NORTH of the first organisation holds entries 1 to 100, SOUTH of the second 1 to 10, the canary bank 900 to 909.
    async fn at(database: Option<Database>, name: &'static str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let place = database
            .as_ref()
            .map_or_else(|| Place::Folder(folder.path().join("data")), |database| Place::Server(database.address()));
        let store = Store::open(&place).await.unwrap();
        let clock = Arc::new(AtomicI64::new(NOW));
        let (at, drawn) = (Arc::clone(&clock), AtomicU64::new(1));
        let world = World::new(
            move || Millis(at.load(Ordering::Relaxed)),
            move || Box::new(ChaCha20Rng::seed_from_u64(drawn.fetch_add(1, Ordering::Relaxed))),
            Vault::from_bytes([7; 32]),
        );
        let map = include_str!("../../../../../knowledge/map/countries-110m.json").to_owned();
        let day = "2026-11-25".parse().unwrap();
        let site = Site::new(Knowledge { map, ..Knowledge::default() }, day).unwrap();
        let live = Live::new(Vec::new(), site, Some(day));
        let app = App::new(live, store, world, Origin::parse(ORIGIN, 0).unwrap()).await.unwrap();
        let mut banks = Vec::new();
        for (name, owner, entries) in [("NORTH", 1, 1..101), ("SOUTH", 2, 1..11)] {
            let place = folder.path().join(name);
            make_bank(&place, entries.map(|n| (entry(n), format!("SAMPLE case {n}"))));
            let bank = Bank::open(&place, None).unwrap();
            banks.push(BankAt { name: name.to_owned(), owner: org(owner), threshold: 31, folder: place, bank });
        }
        let canary = folder.path().join("canary");
        make_bank(&canary, (900..910).map(|n| (entry(n), "SAMPLE well known".to_owned())));
        let app = Arc::new(app.with_banks(banks, Some(Bank::open(&canary, None).unwrap())));
        for n in [1, 2] {
            let name = format!("SAMPLE House {n}");
            let made = Organisation { id: org(n), name, keeper: n == 1, made: Millis(NOW) };
            let put = app.store.write("fill", made, |w, made| Box::pin(async move { w.put_organisation(made).await }));
            put.await.unwrap();
        }
        app.refresh_banks().await;
        let routes = web::whole(Arc::clone(&app));
        Self { app, name, routes, clock, drawn: AtomicU64::new(500), folder, _database: database }
    }

    pub(crate) fn bank(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn writer(&self, name: &str) -> Writer {
        Writer::open(&self.bank(name), None, Box::new(ChaCha20Rng::seed_from_u64(9))).unwrap()
    }

    /// Sends a client away, as the shell does.
    pub(crate) async fn send_away(&self, id: ClientId) {
        let now = self.now();
        let away = self
            .app
            .store
            .write("away", id, move |w, id| Box::pin(async move { w.withdraw_match_client(*id, now).await }));
        assert!(away.await.unwrap());
    }

    /// Puts entries into a bank, as another process would.
    pub(crate) async fn add(&self, bank: &str, entries: &[(Hash, &str)]) {
        let all = entries.iter().map(|(hash, label)| (*hash, (*label).to_owned()));
        self.writer(bank).add(rows(all), NOW / 1000).unwrap();
        self.app.refresh_banks().await;
    }

    pub(crate) fn pass(&self, millis: i64) {
        self.clock.fetch_add(millis, Ordering::Relaxed);
    }

    pub(crate) fn now(&self) -> Millis {
        self.app.now()
    }

    /// A client of an organisation, with these banks and rights; its token.
    pub(crate) async fn client(&self, owner: u8, banks: &[&str], rights: &[&str]) -> Client {
        self.client_of(owner, banks, rights, (1_000, 10_000)).await
    }

    pub(crate) async fn client_of(&self, owner: u8, banks: &[&str], rights: &[&str], most: (u32, u32)) -> Client {
        let mut rng = ChaCha20Rng::seed_from_u64(self.drawn.fetch_add(1, Ordering::Relaxed));
        let (token, id) = (Token::new(&mut rng), ClientId::new(&mut rng));
        let row = MatchClient {
            id,
            organisation: org(owner),
            name: format!("SAMPLE platform {owner}"),
            banks: banks.iter().map(|name| (*name).to_owned()).collect(),
            rights: rights.iter().map(|right| (*right).to_owned()).collect(),
            per_minute: most.0,
            per_day: most.1,
            made: self.now(),
            expires: self.now().plus(86_400_000 * 30),
            withdrawn: None,
        };
        let put = self.app.store.write("client", (row, token.hash().0), |w, (row, hash)| {
            Box::pin(async move { w.put_match_client(row, hash).await })
        });
        put.await.unwrap();
        Client { id, header: format!("Bearer {}", token.reveal().as_str()) }
    }

    /// Asks with any headers and body.
    pub(crate) async fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)], body: Vec<u8>) -> Told {
        let mut request = Request::builder().method(method).uri(path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let response = self.routes.clone().oneshot(request.body(Body::from(body)).unwrap()).await.unwrap();
        let (status, headers) = (response.status(), response.headers().clone());
        let body = to_bytes(response.into_body(), 64 << 20).await.unwrap();
        Told { status, headers, body: String::from_utf8(body.to_vec()).unwrap() }
    }

    pub(crate) async fn get(&self, client: &Client, path: &str) -> Told {
        self.ask("GET", path, &[("authorization", &client.header)], vec![]).await
    }

    pub(crate) async fn post(&self, client: &Client, path: &str, body: &Value) -> Told {
        let headers = [("authorization", client.header.as_str()), ("content-type", "application/json")];
        self.ask("POST", path, &headers, body.to_string().into_bytes()).await
    }

    pub(crate) async fn send(&self, client: &Client, path: &str, name: &str, picture: &[u8]) -> Told {
        let kind = "multipart/form-data; boundary=xYz";
        let head = format!(
            "--xYz\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"a\"\r\nContent-Type: image/png\r\n\r\n"
        );
        let body = [head.as_bytes(), picture, b"\r\n--xYz--\r\n"].concat();
        self.ask("POST", path, &[("authorization", &client.header), ("content-type", kind)], body).await
    }

    /// Begins to send a picture, and never ends.
    pub(crate) async fn hang(&self, client: &Client) -> tokio::task::JoinHandle<()> {
        let request = Request::builder()
            .method("POST")
            .uri("/m/lookup")
            .header("authorization", &client.header)
            .header("content-type", "multipart/form-data; boundary=xYz")
            .body(Body::from_stream(futures_util::stream::pending::<Result<Vec<u8>, std::io::Error>>()))
            .unwrap();
        let answer = self.routes.clone().oneshot(request);
        let hanging = tokio::spawn(async move { drop(answer.await) });
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
        hanging
    }

    /// Looks a fingerprint up, with what stands behind it in the address.
    pub(crate) async fn look(&self, client: &Client, hash: Hash, more: &str) -> Told {
        self.get(client, &format!("/m/lookup?signal_type=pdq&signal={hash}{more}")).await
    }

    /// The log of an organisation, by its words.
    pub(crate) async fn log(&self, owner: u8) -> Vec<Entry> {
        self.app.store.reader().await.unwrap().audit(Some(org(owner)), 0, 10_000).await.unwrap()
    }

    pub(crate) async fn count(&self, owner: u8, act: &str) -> usize {
        self.log(owner).await.iter().filter(|line| line.act == act).count()
    }

    /// Somebody with roles in an organisation, signed in: her cookie.
    pub(crate) async fn person(&self, n: u8, owner: u8, role: Role) -> String {
        let id = PersonId(Id::from_bytes([n; 16]));
        let (sign_in, name) = (format!("sign-in-{n}"), format!("SAMPLE Person {n}"));
        let (passphrase, totp, totp_step, made, closed) = (None, None, 0, self.now(), None);
        let person = Person { id, sign_in, name, passphrase, totp, totp_step, made, closed };
        let token = Token::new(&mut ChaCha20Rng::seed_from_u64(1_000 + u64::from(n)));
        let session = Session {
            id: SessionId(Id::from_bytes([n; 16])),
            person: id,
            method: "totp".into(),
            device: "other".into(),
            made,
            seen: made,
            expires: made.plus(7_200_000),
        };
        let put =
            self.app.store.write("person", (person, session, token.hash().0), move |w, (person, session, hash)| {
                Box::pin(async move {
                    w.put_person(person).await?;
                    w.set_roles(org(owner), id, &[role].into(), made).await?;
                    w.put_session(session, hash).await
                })
            });
        put.await.unwrap();
        format!("plumbline={}", token.reveal().as_str())
    }
}

/// A program of a platform.
pub(crate) struct Client {
    pub(crate) id: ClientId,
    pub(crate) header: String,
}

fn rows(entries: impl Iterator<Item = (Hash, String)>) -> Rows {
    let mut rows = Rows::new();
    for (hash, label) in entries {
        rows.push(hash, &label, Some(100), &Terms::default());
    }
    rows
}

fn make_bank(place: &std::path::Path, entries: impl Iterator<Item = (Hash, String)>) {
    let mut writer = Writer::create(place, None, Box::new(ChaCha20Rng::seed_from_u64(3))).unwrap();
    writer.add(rows(entries), NOW / 1000).unwrap();
}
