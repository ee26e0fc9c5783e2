//! The program over an empty store, two organisations, people who are signed in, and ways to ask.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode, header};
use chacha20::ChaCha20Rng;
use norms::Knowledge;
use people::audit::Entry;
use people::rand_core::SeedableRng;
use people::token::Token;
use people::{Id, Millis, OrgId, PersonId, Role, SessionId, Vault};
use store::{Organisation, Person, Place, Session, Store};
use tower::ServiceExt;
use web::{App, Live, Origin, Site, World};

pub(crate) const NOW: i64 = 1_790_000_000_000;
pub(crate) const ORIGIN: &str = "http://localhost:8080";

/// The program over an empty store, with a clock that stands still until it is moved.
pub(crate) struct House {
    pub(crate) app: Arc<App>,
    pub(crate) clock: Arc<AtomicI64>,
    pub(crate) letters: Letters,
    _folder: tempfile::TempDir,
}

/// What went out by e-mail: to whom, subject, body.
pub(crate) type Letters = Arc<std::sync::Mutex<Vec<[String; 3]>>>;

/// A mail server that takes everything but what is no address.
struct Letterbox(Letters);

impl web::Post for Letterbox {
    fn send<'a>(
        &'a self,
        to: &'a str,
        subject: &'a str,
        body: &'a str,
    ) -> std::pin::Pin<Box<dyn Future<Output = bool> + Send + 'a>> {
        Box::pin(async move {
            self.0.lock().unwrap().push([to.to_owned(), subject.to_owned(), body.to_owned()]);
            to.contains('@')
        })
    }
}

/// Somebody who is signed in.
pub(crate) struct Who {
    pub(crate) id: PersonId,
    pub(crate) cookie: String,
}

pub(crate) struct Told {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: String,
}

impl Told {
    pub(crate) fn to(&self) -> &str {
        self.headers.get(header::LOCATION).map_or("", |v| v.to_str().unwrap())
    }
}

pub(crate) fn org(n: u8) -> OrgId {
    OrgId(Id::from_bytes([n; 16]))
}

impl House {
    /// Two organisations: 1 is the keeper, 2 another.
    pub(crate) async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&Place::Folder(folder.path().join("data"))).await.unwrap();
        let clock = Arc::new(AtomicI64::new(NOW));
        let (at, drawn) = (Arc::clone(&clock), AtomicU64::new(1));
        let letters: Letters = Arc::default();
        let world = World {
            post: Some(Box::new(Letterbox(Arc::clone(&letters)))),
            ..World::new(
                move || Millis(at.load(Ordering::Relaxed)),
                move || Box::new(ChaCha20Rng::seed_from_u64(drawn.fetch_add(1, Ordering::Relaxed))),
                Vault::from_bytes([7; 32]),
            )
        };
        // Of the knowledge these pages need the map alone.
        let map = include_str!("../../../../../knowledge/map/countries-110m.json").to_owned();
        let knowledge = Knowledge { map, ..Knowledge::default() };
        let day = "2026-11-25".parse().unwrap();
        let live = Live::new(Vec::new(), Site::new(knowledge, day).unwrap(), Some(day));
        let app = App::new(live, store, world, Origin::parse(ORIGIN, 0).unwrap()).await.unwrap();
        let house = Self { app: Arc::new(app), clock, letters, _folder: folder };
        for n in [1, 2] {
            let made =
                Organisation { id: org(n), name: format!("SAMPLE House {n}"), keeper: n == 1, made: Millis(NOW) };
            house
                .app
                .store
                .write("fill", made, |w, made| Box::pin(async move { w.put_organisation(made).await }))
                .await
                .unwrap();
        }
        house
    }

    /// A person with roles, signed in.
    pub(crate) async fn person(&self, n: u8, places: &[(u8, &[Role])]) -> Who {
        let id = PersonId(Id::from_bytes([n; 16]));
        let person = Person {
            id,
            sign_in: format!("sign-in-{n}"),
            name: format!("SAMPLE Person {n}"),
            passphrase: None,
            totp: None,
            totp_step: 0,
            made: Millis(NOW),
            closed: None,
        };
        let places: Vec<(OrgId, BTreeSet<Role>)> =
            places.iter().map(|(n, roles)| (org(*n), roles.iter().copied().collect())).collect();
        let now = Millis(NOW);
        self.app
            .store
            .write("person", (person, places), move |w, (person, places)| {
                Box::pin(async move {
                    w.put_person(person).await?;
                    for (organisation, roles) in places {
                        w.set_roles(*organisation, person.id, roles, now).await?;
                    }
                    Ok(())
                })
            })
            .await
            .unwrap();
        Who { id, cookie: self.sign_in(id, n).await }
    }

    pub(crate) async fn sign_in(&self, person: PersonId, n: u8) -> String {
        let token = Token::new(&mut ChaCha20Rng::seed_from_u64(1000 + u64::from(n)));
        let session = Session {
            id: SessionId(Id::from_bytes([n; 16])),
            person,
            method: "totp".into(),
            device: "other".into(),
            made: Millis(NOW),
            seen: Millis(NOW),
            expires: Millis(NOW + 7_200_000),
        };
        let input = (session, token.hash().0);
        self.app
            .store
            .write("session", input, |w, (session, hash)| Box::pin(async move { w.put_session(session, hash).await }))
            .await
            .unwrap();
        format!("plumbline={}", token.reveal().as_str())
    }

    pub(crate) async fn ask(&self, who: Option<&Who>, method: &str, path: &str, body: String) -> Told {
        let mut request = Request::builder().method(method).uri(path).header("origin", ORIGIN);
        if let Some(who) = who {
            request = request.header("cookie", &who.cookie);
        }
        let request = request.header("content-type", "application/x-www-form-urlencoded").body(Body::from(body));
        let response = web::whole(Arc::clone(&self.app)).oneshot(request.unwrap()).await.unwrap();
        let (status, headers) = (response.status(), response.headers().clone());
        let body = to_bytes(response.into_body(), 64 << 20).await.unwrap();
        Told { status, headers, body: String::from_utf8(body.to_vec()).unwrap() }
    }

    pub(crate) async fn get(&self, who: &Who, path: &str) -> Told {
        self.ask(Some(who), "GET", path, String::new()).await
    }

    /// The token of the last form of a page.
    pub(crate) async fn token(&self, who: &Who, page: &str) -> String {
        let body = self.get(who, page).await.body;
        let (_, rest) = body.rsplit_once("name=\"token\" value=\"").unwrap();
        rest.split('"').next().unwrap().to_owned()
    }

    /// Sends a form with the token of a page on which she sees one.
    pub(crate) async fn send(&self, who: &Who, page: &str, path: &str, fields: &[(&str, &str)]) -> Told {
        let token = self.token(who, page).await;
        let mut out = form_urlencoded::Serializer::new(String::new());
        out.append_pair("token", &token);
        for (name, value) in fields {
            out.append_pair(name, value);
        }
        self.ask(Some(who), "POST", path, out.finish()).await
    }

    /// What was done, without who read what.
    pub(crate) async fn chain(&self, chain: Option<OrgId>) -> Vec<Entry> {
        let mut lines = self.app.store.reader().await.unwrap().audit(chain, 0, 1000).await.unwrap();
        lines.retain(|line| !line.act.ends_with(".read"));
        lines
    }

    /// Who read what: act, object, who.
    pub(crate) async fn read(&self, chain: Option<OrgId>) -> Vec<(String, String, Option<PersonId>)> {
        let lines = self.app.store.reader().await.unwrap().audit(chain, 0, 1000).await.unwrap();
        let read = lines.into_iter().filter(|line| line.act.ends_with(".read"));
        read.map(|line| (line.act, line.object, line.actor)).collect()
    }

    /// The newest line: act, object, who, details.
    pub(crate) async fn last(
        &self,
        chain: Option<OrgId>,
    ) -> (String, String, Option<PersonId>, BTreeMap<String, String>) {
        let last = self.chain(chain).await.pop().unwrap();
        (last.act, last.object, last.actor, last.detail)
    }

    pub(crate) async fn roles(&self, n: u8, person: PersonId) -> BTreeSet<Role> {
        let members = self.app.store.reader().await.unwrap().members(org(n)).await.unwrap();
        members.into_iter().find(|m| m.person == person).map(|m| m.roles).unwrap_or_default()
    }

    /// Everything that an act could have changed.
    pub(crate) async fn all(&self, n: u8) -> String {
        let mut r = self.app.store.reader().await.unwrap();
        let now = Millis(self.clock.load(Ordering::Relaxed));
        let organisation = r.organisation(org(n)).await.unwrap();
        let (members, open) = (r.members(org(n)).await.unwrap(), r.invitations(org(n), now).await.unwrap());
        let mut sessions = Vec::new();
        for member in &members {
            sessions.push(r.sessions(member.person, now).await.unwrap().len());
        }
        let done = self.chain(Some(org(n))).await.len();
        format!("{organisation:?} {members:?} {open:?} {sessions:?} {done:?}")
    }

    /// An invitation to organisation `n`: its path and its id.
    pub(crate) async fn invite(&self, n: u8, who: &Who, role: &str) -> (String, String) {
        let path = format!("/organisations/{}/invite", org(n));
        let told = self.send(who, &path, &path, &[("role", role)]).await;
        assert_eq!(told.status, StatusCode::OK);
        let (_, rest) = told.body.split_once(&format!("{ORIGIN}/invitations/")).unwrap();
        let token: String = rest.chars().take_while(|c| *c != '<').collect();
        let open = self.app.store.reader().await.unwrap().invitations(org(n), Millis(NOW)).await.unwrap();
        (format!("/invitations/{token}"), open.last().unwrap().id.to_string())
    }
}
