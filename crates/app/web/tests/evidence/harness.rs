//! A program with a store of its own, a clock that tests move, and people who are signed in.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode};
use chacha20::ChaCha20Rng;
use norms::SourceFile;
use norms::model::Standing;
use people::rand_core::SeedableRng;
use people::token::Token;
use people::{Millis, OrgId, PersonId, Role, SessionId, Vault};
use store::{Organisation, Person, Session, Store};
use tower::ServiceExt;
use web::{App, Live, Origin, Site, World};

use crate::knowledge::FILES;

/// 25 November 2026, 12:00.
const NOON: i64 = 1_795_608_000_000;

/// A program that runs, with its folder.
pub(crate) struct Place {
    pub(crate) app: Arc<App>,
    clock: Arc<AtomicI64>,
    seeds: Arc<AtomicU64>,
    folder: tempfile::TempDir,
    pub(crate) keeper: OrgId,
}

async fn start(folder: &Path, clock: &Arc<AtomicI64>, seeds: &Arc<AtomicU64>) -> Arc<App> {
    let site = Site::new(norms::load(&FILES).unwrap(), "2026-11-25".parse().unwrap()).unwrap();
    let live = Live::new(FILES.clone(), site, None);
    let store = Store::open(&store::Place::Folder(folder.to_owned())).await.unwrap();
    let (now, seed) = (Arc::clone(clock), Arc::clone(seeds));
    let world = World::new(
        move || Millis(now.load(Ordering::SeqCst)),
        move || Box::new(ChaCha20Rng::seed_from_u64(seed.fetch_add(1, Ordering::SeqCst))),
        Vault::from_bytes([7; 32]),
    );
    Arc::new(App::new(live, store, world, Origin::parse("http://localhost:8080", 0).unwrap()).await.unwrap())
}

impl Place {
    pub(crate) async fn new() -> Self {
        let (clock, seeds) = (Arc::new(AtomicI64::new(NOON)), Arc::new(AtomicU64::new(1)));
        let folder = tempfile::tempdir().unwrap();
        let app = start(folder.path(), &clock, &seeds).await;
        let mut place = Self { keeper: OrgId::new(&mut *app.rng()), app, clock, seeds, folder };
        place.keeper = place.organisation("SAMPLE Keepers", true).await;
        place
    }

    /// Starts another program on the same folder.
    pub(crate) async fn restart(&mut self) {
        self.app = start(self.folder.path(), &self.clock, &self.seeds).await;
    }

    pub(crate) async fn organisation(&self, name: &str, keeper: bool) -> OrgId {
        let id = OrgId::new(&mut *self.app.rng());
        let row = Organisation { id, name: name.to_owned(), keeper, made: self.app.now() };
        let write = self.app.store.write("test", row, |w, row| Box::pin(async move { w.put_organisation(row).await }));
        write.await.unwrap();
        id
    }

    /// Time goes by.
    pub(crate) fn pass(&self, millis: i64) {
        self.clock.fetch_add(millis, Ordering::SeqCst);
    }

    pub(crate) fn files(&self) -> &'static [SourceFile] {
        &FILES
    }

    pub(crate) fn standing(&self, party: &str, benchmark: &str) -> (Standing, Standing) {
        let site = self.app.live.site();
        let finding = site.finding(party, benchmark).unwrap();
        (finding.paper, finding.life)
    }

    pub(crate) async fn audit(&self) -> Vec<people::audit::Entry> {
        let mut reader = self.app.store.reader().await.unwrap();
        reader.verify_chains().await.unwrap();
        reader.audit(Some(self.keeper), 0, 1000).await.unwrap()
    }

    pub(crate) async fn waiting(&self) -> i64 {
        self.app.store.reader().await.unwrap().count_proposals(store::State::Waiting).await.unwrap()
    }

    /// Somebody without an account.
    pub(crate) fn stranger(&self) -> Browser {
        Browser { app: Arc::clone(&self.app), cookie: String::new() }
    }

    pub(crate) async fn reviewer(&self, name: &str) -> Browser {
        self.member(name, self.keeper, &[Role::Reviewer]).await
    }

    /// A reviewer of her own seconds what a stranger proposed, so that another can accept it.
    pub(crate) async fn second(&self, id: &str) {
        let sol = self.reviewer(&format!("sol-{id}")).await;
        let address = format!("/review/{id}");
        let one = sol.get(&address).await;
        let done = sol.post(&address, &one.with(&[("decision", "second")])).await;
        assert_eq!(done.location(), format!("{address}?done=seconded"));
    }

    /// Somebody who is signed in.
    pub(crate) async fn member(&self, name: &str, organisation: OrgId, roles: &[Role]) -> Browser {
        let mut rng = self.app.rng();
        let now = self.app.now();
        let person = Person {
            id: PersonId::new(&mut *rng),
            sign_in: name.to_owned(),
            name: format!("SAMPLE {name}"),
            passphrase: None,
            totp: None,
            totp_step: 0,
            made: now,
            closed: None,
        };
        let id = person.id;
        let roles: BTreeSet<Role> = roles.iter().copied().collect();
        let input = (person, roles, organisation, now);
        let write = self.app.store.write("test", input, |w, (person, roles, organisation, now)| {
            Box::pin(async move {
                w.put_person(person).await?;
                w.set_roles(*organisation, person.id, roles, *now).await
            })
        });
        write.await.unwrap();
        self.session(id).await
    }

    /// The same person at another browser.
    pub(crate) async fn again(&self, name: &str) -> Browser {
        let person = self.app.store.reader().await.unwrap().person_by_sign_in(name).await.unwrap();
        self.session(person.unwrap().id).await
    }

    async fn session(&self, person: PersonId) -> Browser {
        let mut rng = self.app.rng();
        let now = self.app.now();
        let token = Token::new(&mut *rng);
        let session = Session {
            id: SessionId::new(&mut *rng),
            person,
            method: "totp".to_owned(),
            device: "linux".to_owned(),
            made: now,
            seen: now,
            expires: now.plus(7_200_000),
        };
        let input = (session, token.hash().0);
        let write = self
            .app
            .store
            .write("test", input, |w, (session, hash)| Box::pin(async move { w.put_session(session, hash).await }));
        write.await.unwrap();
        Browser { app: Arc::clone(&self.app), cookie: format!("plumbline={}", *token.reveal()) }
    }
}

/// Somebody at a browser.
pub(crate) struct Browser {
    app: Arc<App>,
    cookie: String,
}

/// An answer.
pub(crate) struct Reply {
    pub(crate) status: StatusCode,
    headers: HeaderMap,
    pub(crate) text: String,
}

pub(crate) type Pairs = Vec<(String, String)>;

impl Browser {
    async fn ask(&self, request: axum::http::request::Builder, body: String) -> Reply {
        let mut request = request.header("accept-language", "en");
        if !self.cookie.is_empty() {
            request = request.header("cookie", &self.cookie);
        }
        let routes = web::whole(Arc::clone(&self.app));
        let response = routes.oneshot(request.body(Body::from(body)).unwrap()).await.unwrap();
        let (status, headers) = (response.status(), response.headers().clone());
        let body = to_bytes(response.into_body(), 8 << 20).await.unwrap();
        Reply { status, headers, text: String::from_utf8(body.to_vec()).unwrap() }
    }

    pub(crate) async fn get(&self, address: &str) -> Reply {
        self.ask(Request::get(address), String::new()).await
    }

    /// Sends what is no form.
    pub(crate) async fn json(&self, address: &str, body: &str) -> Reply {
        let request =
            Request::post(address).header("origin", "http://localhost:8080").header("content-type", "application/json");
        self.ask(request, body.to_owned()).await
    }

    pub(crate) async fn post(&self, address: &str, fields: &[(String, String)]) -> Reply {
        let mut body = form_urlencoded::Serializer::new(String::new());
        body.extend_pairs(fields);
        let request = Request::post(address)
            .header("origin", "http://localhost:8080")
            .header("content-type", "application/x-www-form-urlencoded");
        self.ask(request, body.finish()).await
    }
}

pub(crate) fn unescape(text: &str) -> String {
    let marks = [("&#34;", "\""), ("&#39;", "'"), ("&#60;", "<"), ("&#62;", ">"), ("&lt;", "<"), ("&gt;", ">")];
    let text = marks.iter().fold(text.to_owned(), |text, (code, mark)| text.replace(code, mark));
    text.replace("&#38;", "&").replace("&amp;", "&")
}

impl Reply {
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |v| v.to_str().unwrap())
    }

    pub(crate) fn location(&self) -> String {
        assert_eq!(self.status, StatusCode::SEE_OTHER, "{}", self.main());
        self.header("location").to_owned()
    }

    /// The id in an answer that sends on to a proposal.
    pub(crate) fn proposal(&self) -> String {
        self.location().trim_start_matches("/proposals/").split('?').next().unwrap().to_owned()
    }

    /// What stands in the page itself, for a test that fails.
    pub(crate) fn main(&self) -> &str {
        self.text.split("<main").nth(1).unwrap_or(&self.text).split("</main>").next().unwrap()
    }

    /// The hidden fields of the last form in the page's own part, with these added.
    pub(crate) fn with(&self, fields: &[(&str, &str)]) -> Pairs {
        let form = self.main().rsplit("<form").next().unwrap();
        let hidden = form.split("<input type=\"hidden\" name=\"").skip(1).map(|piece| {
            let mut parts = piece.split('"');
            let name = parts.next().unwrap().to_owned();
            (name, unescape(parts.nth(1).unwrap()))
        });
        hidden.chain(fields.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned()))).collect()
    }
}

/// Source, basis and words.
pub(crate) const SOURCE: [(&str, &str); 6] = [
    ("source.url", "https://example.org/text?article=4"),
    ("source.title", "The text"),
    ("source.publisher", "A publisher"),
    ("source.read_on", "2026-11-20"),
    ("basis", "text"),
    ("words", "The article says this in so many words."),
];

/// The form of a law, filled in.
pub(crate) fn law(form: &Reply, country: &str, title: &str) -> Pairs {
    let fields = [
        ("change.country", country),
        ("change.title", title),
        ("change.citation", "art. 3"),
        ("change.year", "2025"),
        ("change.kind", "criminal"),
        ("change.covers", "image-based-abuse"),
        ("change.status", "in-force"),
        ("change.status_since", "2026-01"),
    ];
    form.with(&[&SOURCE[..], &fields].concat())
}

/// The form of a provision, filled in.
pub(crate) fn budget(form: &Reply) -> Pairs {
    let fields = [
        ("change.provision", "maputo-protocol.budget"),
        ("change.reference", "Article 4(2)(i)"),
        ("change.requires", ""),
    ];
    form.with(&[&SOURCE[..], &fields].concat())
}
