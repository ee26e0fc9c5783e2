//! A whole program with nobody in it yet, a clock that tests move, and browsers that keep cookies.

use std::collections::{BTreeMap, BTreeSet};
use std::net::SocketAddr;
use std::sync::atomic::{AtomicI64, AtomicU32, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::ConnectInfo;
use axum::http::{HeaderMap, HeaderValue, Request, StatusCode, header};
use chacha20::ChaCha20Rng;
use hmac::{Hmac, KeyInit, Mac};
use people::rand_core::SeedableRng;
use people::token::Token;
use people::{InvitationId, Millis, OrgId, Role, Vault};
use sha1::Sha1;
use store::{Invitation, Organisation, Place, State, Store};
use tower::ServiceExt;
use web::{App, Live, Origin, Site, World};

use crate::postgres::Database;

/// Where the program is reached, in tests.
pub(crate) const ORIGIN: &str = "https://plumbline.example";
/// What everybody in these tests chose.
pub(crate) const PASSPHRASE: &str = "heron on the quiet pond";
/// When every house opens: 2026-09-21.
const OPENS: i64 = 1_790_000_000_000;
/// One minute.
pub(crate) const MINUTE: i64 = 60_000;

/// The program, its clock and its database.
pub(crate) struct House {
    pub(crate) app: Arc<App>,
    /// What the database is.
    pub(crate) name: &'static str,
    routes: Router,
    clock: Arc<AtomicI64>,
    /// What was written down of what went wrong.
    told: Arc<Mutex<Vec<String>>>,
    /// Where its database is.
    place: Place,
    kept: Kept,
}

/// What goes with a house.
enum Kept {
    #[expect(dead_code, reason = "nothing reads it: it takes the folder away when it is dropped")]
    Folder(tempfile::TempDir),
    Database(Database),
    /// All of it belongs to another house.
    Nothing,
}

/// A house on each database that is there.
pub(crate) async fn houses() -> Vec<House> {
    let mut all = vec![House::new().await];
    if let Some(database) = Database::make("web") {
        all.push(House::at(Place::Server(database.address()), "PostgreSQL", Kept::Database(database), ORIGIN).await);
    }
    all
}

/// A program on a database.
async fn start(
    place: &Place,
    (clock, told): (&Arc<AtomicI64>, &Arc<Mutex<Vec<String>>>),
    origin: &str,
    key: u8,
) -> Result<Arc<App>, store::Error> {
    static STARTED: AtomicU64 = AtomicU64::new(1);
    // No two of them draw the same, whatever database they share.
    let (seen, drawn) = (Arc::clone(clock), AtomicU64::new(STARTED.fetch_add(1, Ordering::SeqCst) << 32));
    let told = Arc::clone(told);
    let world = World {
        tell: Box::new(move |trouble| told.lock().unwrap().push(format!("{trouble:?}"))),
        ..World::new(
            move || Millis(seen.load(Ordering::SeqCst)),
            move || Box::new(ChaCha20Rng::seed_from_u64(drawn.fetch_add(1, Ordering::SeqCst))),
            Vault::from_bytes([key; 32]),
        )
    };
    let day = "2026-09-21".parse().unwrap();
    // No facts: nothing here is about them.
    let map = include_str!("../../../../../knowledge/map/countries-110m.json");
    let mut knowledge = norms::Knowledge { map: map.to_owned(), ..norms::Knowledge::default() };
    // Asks name a duty bearer.
    let (vocabulary, word) = ("duty-bearer".to_owned(), "state".to_owned());
    let state = norms::model::Word { vocabulary: vocabulary.clone(), word: word.clone(), labels: BTreeMap::new() };
    knowledge.words.insert((vocabulary, word), state);
    let live = Live::new(Vec::new(), Site::new(knowledge, day).unwrap(), Some(day));
    App::new(live, Store::open(place).await?, world, Origin::parse(origin, 1).unwrap()).await.map(Arc::new)
}

impl House {
    /// On SQLite.
    pub(crate) async fn new() -> Self {
        Self::reached_at(ORIGIN).await
    }

    /// On SQLite, reached at another address.
    pub(crate) async fn reached_at(origin: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let place = Place::Folder(folder.path().join("data"));
        Self::at(place, "SQLite", Kept::Folder(folder), origin).await
    }

    async fn at(place: Place, name: &'static str, kept: Kept, origin: &str) -> Self {
        let clock = Arc::new(AtomicI64::new(OPENS));
        let told = Arc::default();
        let app = start(&place, (&clock, &told), origin, 7).await.unwrap();
        Self { routes: web::whole(Arc::clone(&app)), app, name, clock, told, place, kept }
    }

    /// Another program on the same database, with the key of secrets made of this byte; this house's is made of 7.
    pub(crate) async fn again(&self, key: u8) -> Result<Self, store::Error> {
        let (clock, told, place) = (Arc::clone(&self.clock), Arc::clone(&self.told), self.place.clone());
        let app = start(&place, (&clock, &told), ORIGIN, key).await?;
        Ok(Self { routes: web::whole(Arc::clone(&app)), app, name: self.name, clock, told, place, kept: Kept::Nothing })
    }

    /// Puts this in the place of what the database holds of her authenticator.
    pub(crate) async fn set_totp(&self, person: people::PersonId, stored: &[u8]) {
        let set = self.app.store.write("totp", stored.to_vec(), move |w, stored| {
            Box::pin(async move { w.set_totp(person, Some(stored), 0).await })
        });
        set.await.unwrap();
    }
    /// Takes the database away from under the program; `false` where that cannot be done.
    pub(crate) fn burn(&self) -> bool {
        match &self.kept {
            Kept::Database(database) => database.burn(),
            Kept::Folder(_) | Kept::Nothing => false,
        }
    }

    /// Takes what was written down of what went wrong.
    pub(crate) fn told(&self) -> Vec<String> {
        std::mem::take(&mut *self.told.lock().unwrap())
    }

    /// The time.
    pub(crate) fn now(&self) -> Millis {
        Millis(self.clock.load(Ordering::SeqCst))
    }

    /// Lets time go by.
    pub(crate) fn pass(&self, millis: i64) {
        self.clock.fetch_add(millis, Ordering::SeqCst);
    }

    /// Asks for a stream, and gives it back as it begins.
    pub(crate) async fn stream(&self, path: &str, headers: &[(&str, &str)]) -> axum::response::Response {
        let mut request = Request::builder().uri(path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let mut request = request.body(Body::empty()).unwrap();
        request.extensions_mut().insert(ConnectInfo(SocketAddr::from(([127, 0, 0, 1], 4711))));
        self.routes.clone().oneshot(request).await.unwrap()
    }

    /// A browser that was never here, in a network of its own.
    pub(crate) fn browser(&self) -> Browser<'_> {
        static NETWORKS: AtomicU32 = AtomicU32::new(0);
        let n = NETWORKS.fetch_add(1, Ordering::Relaxed);
        let address = format!("10.{}.{}.7", n / 256 % 256, n % 256);
        Browser { house: self, cookies: BTreeMap::new(), address, broken: false }
    }

    /// The path of an invitation that was made for these roles; without an organisation it makes the first.
    pub(crate) async fn invite(&self, organisation: Option<OrgId>, roles: &[Role]) -> String {
        let (token, now) = (Token::new(&mut *self.app.rng()), self.now());
        let invitation = Invitation {
            id: InvitationId::new(&mut *self.app.rng()),
            organisation,
            roles: roles.iter().copied().collect::<BTreeSet<_>>(),
            invited_by: None,
            made: now,
            expires: now.plus(3 * 86_400_000),
        };
        let input = (invitation, token.hash().0);
        let put = self.app.store.write("invite", input, |w, (invitation, hash)| {
            Box::pin(async move { w.put_invitation(invitation, hash).await })
        });
        put.await.unwrap();
        format!("/invitations/{}", token.reveal().as_str())
    }

    /// The first administrator, who reviews, leads dialogues and looks at matches too, signed in by her invitation.
    pub(crate) async fn first(&self) -> Member<'_> {
        let roles = [Role::Administrator, Role::Reviewer, Role::Facilitator, Role::CaseWorker];
        let link = self.invite(None, &roles).await;
        self.join(&link, "amina", Some("SAMPLE Keepers")).await
    }

    /// Somebody else in an organisation.
    pub(crate) async fn colleague(&self, organisation: OrgId, sign_in: &str, roles: &[Role]) -> Member<'_> {
        let link = self.invite(Some(organisation), roles).await;
        self.join(&link, sign_in, None).await
    }

    /// Takes up an invitation.
    pub(crate) async fn join(&self, link: &str, sign_in: &str, organisation: Option<&str>) -> Member<'_> {
        let mut browser = self.browser();
        let page = browser.get(link).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.body);
        let (token, secret) = (page.token(link), page.secret());
        let (name, code) = (format!("SAMPLE {sign_in}"), code(&secret, self.now()));
        let mut fields = vec![("token", token.as_str()), ("name", &name), ("sign_in", sign_in)];
        fields.extend([("passphrase", PASSPHRASE), ("code", &code)]);
        fields.extend(organisation.map(|name| ("organisation", name)));
        let done = browser.post(link, &fields).await;
        assert_eq!(done.status, StatusCode::OK, "{}", done.body);
        let codes = done.body.split("<code>").skip(1).map(|rest| rest.split('<').next().unwrap().to_owned()).collect();
        Member { browser, secret, sign_in: sign_in.to_owned(), codes }
    }

    /// The organisation that keeps the knowledge, when its first administrator has come.
    pub(crate) async fn opened(&self) -> OrgId {
        self.first().await;
        self.organisation().await
    }

    /// A further organisation, with nobody in it.
    pub(crate) async fn another(&self, name: &str) -> OrgId {
        let id = OrgId::new(&mut *self.app.rng());
        let row = Organisation { id, name: name.to_owned(), keeper: false, made: self.now() };
        let put = self.app.store.write("another", row, |w, row| Box::pin(async move { w.put_organisation(row).await }));
        put.await.unwrap();
        id
    }

    /// The organisation that was made first.
    pub(crate) async fn organisation(&self) -> OrgId {
        self.app.store.reader().await.unwrap().keeper().await.unwrap().unwrap().id
    }

    /// A person as she is stored.
    pub(crate) async fn person(&self, sign_in: &str) -> store::Person {
        self.app.store.reader().await.unwrap().person_by_sign_in(sign_in).await.unwrap().unwrap()
    }

    /// Ids of the sessions of a person that have not ended.
    pub(crate) async fn sessions(&self, sign_in: &str) -> Vec<String> {
        let person = self.person(sign_in).await.id;
        let found = self.app.store.reader().await.unwrap().sessions(person, self.now()).await.unwrap();
        found.into_iter().map(|s| s.id.to_string()).collect()
    }

    /// The log of the installation.
    pub(crate) async fn log(&self) -> Vec<people::audit::Entry> {
        self.app.store.reader().await.unwrap().audit(None, 0, 100_000).await.unwrap()
    }

    /// How many lines of the log of the installation have this word.
    pub(crate) async fn count(&self, act: &str) -> usize {
        self.log().await.iter().filter(|entry| entry.act == act).count()
    }

    /// What lasts of the dialogues of an organisation.
    pub(crate) async fn talks(&self, organisation: OrgId) -> Vec<String> {
        let mut reader = self.app.store.reader().await.unwrap();
        let mut out = vec![
            format!("{:?}", reader.series_of(organisation).await.unwrap()),
            format!("{:?}", reader.resources_of(organisation).await.unwrap()),
        ];
        for dialogue in reader.dialogues_of(organisation).await.unwrap() {
            out.push(format!("{:?}", reader.join_links(&dialogue.id).await.unwrap()));
            let people = reader.participants(&dialogue.id).await.unwrap();
            for person in &people {
                out.push(format!("{:?}", reader.votes_by(&dialogue.id, person.id).await.unwrap()));
            }
            out.push(format!("{people:?}"));
            out.push(format!("{:?}", reader.statements(&dialogue.id).await.unwrap()));
            out.push(format!("{:?}", reader.translations(&dialogue.id).await.unwrap()));
            out.push(format!("{:?}", reader.votes_told(&dialogue.id).await.unwrap()));
            out.push(format!("{:?}", reader.scores(&dialogue.id).await.unwrap()));
            out.push(format!("{:?}", reader.choices(&dialogue.id).await.unwrap()));
            out.push(format!("{:?}", reader.themes_since(&dialogue.id, 0).await.unwrap()));
            out.push(format!("{:?}", reader.kept_apart(&dialogue.id).await.unwrap()));
            out.push(format!("{dialogue:?}"));
        }
        for ask in reader.asks_of(organisation).await.unwrap() {
            out.push(format!("{ask:?} {:?}", reader.ask_steps(&ask.id).await.unwrap()));
        }
        out
    }

    /// Everything that lasts, save when sessions were seen, what was refused and who read what.
    pub(crate) async fn everything(&self) -> String {
        let mut reader = self.app.store.reader().await.unwrap();
        let mut out = Vec::new();
        let log = reader.audit(None, 0, 100_000).await.unwrap();
        out.extend(log.iter().filter(|e| !e.act.ends_with(".refused")).map(|e| format!("{} {}", e.act, e.object)));
        for organisation in reader.organisations().await.unwrap() {
            out.push(format!("{organisation:?}"));
            out.push(format!("{:?}", reader.invitations(organisation.id, self.now()).await.unwrap()));
            let log = reader.audit(Some(organisation.id), 0, 100_000).await.unwrap();
            let done = log.iter().filter(|e| !e.act.ends_with(".read"));
            out.extend(done.map(|e| format!("{} {} {:?}", e.act, e.object, e.detail)));
            out.extend(self.talks(organisation.id).await);
            for member in reader.members(organisation.id).await.unwrap() {
                out.push(format!("{member:?}"));
                let p = reader.person_by_sign_in(&member.sign_in).await.unwrap().unwrap();
                out.push(format!("{:?}", (p.id, p.sign_in, p.name, p.passphrase, p.totp, p.totp_step, p.closed)));
                // As of the beginning: whichever ends by itself while a test goes on was not ended by it.
                let sessions = reader.sessions(p.id, Millis(OPENS)).await.unwrap();
                out.extend(sessions.iter().map(|s| s.id.to_string()));
                out.push(format!("{}", reader.recovery_left(p.id).await.unwrap()));
                out.push(format!("{:?}", reader.passkeys(p.id).await.unwrap()));
            }
        }
        for state in [State::Waiting, State::Accepted, State::Rejected, State::Withdrawn] {
            out.push(format!("{state:?} {}", reader.count_proposals(state).await.unwrap()));
        }
        out.join("\n")
    }
}

/// Somebody with an account, on the browser where she made it.
pub(crate) struct Member<'h> {
    pub(crate) browser: Browser<'h>,
    /// What her authenticator holds.
    pub(crate) secret: Vec<u8>,
    pub(crate) sign_in: String,
    /// Her sheet of recovery codes.
    pub(crate) codes: Vec<String>,
}

impl Member<'_> {
    /// Signs in on some browser with the code of now.
    pub(crate) async fn enter(&self, browser: &mut Browser<'_>) -> Answer {
        let code = code(&self.secret, browser.house.now());
        browser.sign_in(&self.sign_in, PASSPHRASE, &code).await
    }

    /// Lets half a minute go by, so that there is a new code, and signs in.
    pub(crate) async fn enter_later(&self, browser: &mut Browser<'_>) {
        browser.house.pass(30_000);
        let answer = self.enter(browser).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    }
}

/// Six digits of RFC 6238, computed here and not by the program.
pub(crate) fn code(secret: &[u8], now: Millis) -> String {
    let mut key = [0; 64];
    key[..secret.len()].copy_from_slice(secret);
    let mut mac = Hmac::<Sha1>::new(&key.into());
    mac.update(&(now.0 / 30_000).to_be_bytes());
    let hash: [u8; 20] = mac.finalize().into_bytes().into();
    let at = usize::from(hash[19] & 15);
    let number = u32::from_be_bytes(hash[at..at + 4].try_into().unwrap()) & 0x7fff_ffff;
    format!("{:06}", number % 1_000_000)
}

/// A browser: it keeps cookies and says where a form comes from.
#[derive(Clone)]
pub(crate) struct Browser<'h> {
    pub(crate) house: &'h House,
    pub(crate) cookies: BTreeMap<String, String>,
    /// As the proxy sees it.
    pub(crate) address: String,
    /// Whether this house may say that it cannot answer.
    pub(crate) broken: bool,
}

/// What one of our own pages sends along with a form.
pub(crate) const OWN: [(&str, &str); 3] =
    [("origin", ORIGIN), ("sec-fetch-site", "same-origin"), ("content-type", "application/x-www-form-urlencoded")];

impl Browser<'_> {
    /// Asks for a page.
    pub(crate) async fn get(&mut self, path: &str) -> Answer {
        self.ask("GET", path, &[], Vec::new()).await
    }

    /// Sends a form as one of our pages does.
    pub(crate) async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.ask("POST", path, &OWN, encode(fields).into_bytes()).await
    }

    /// Signs in.
    pub(crate) async fn sign_in(&mut self, name: &str, passphrase: &str, code: &str) -> Answer {
        let token = self.get("/sign-in?again").await.token("/sign-in");
        let fields = [("token", token.as_str()), ("name", name), ("passphrase", passphrase), ("code", code)];
        self.post("/sign-in", &fields).await
    }

    /// Asks with any method, headers and body, and looks at the answer.
    pub(crate) async fn ask(&mut self, method: &str, path: &str, headers: &[(&str, &str)], body: Vec<u8>) -> Answer {
        let mut request = Request::builder().method(method).uri(path);
        for (name, value) in headers {
            request = request.header(*name, HeaderValue::from_bytes(value.as_bytes()).unwrap());
        }
        if !self.cookies.is_empty() {
            let all: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
            request = request.header(header::COOKIE, HeaderValue::from_bytes(all.join("; ").as_bytes()).unwrap());
        }
        if !headers.iter().any(|(name, _)| *name == "x-forwarded-for") {
            request = request.header("x-forwarded-for", &self.address);
        }
        let mut request = request.body(Body::from(body)).unwrap();
        request.extensions_mut().insert(ConnectInfo(SocketAddr::from(([127, 0, 0, 1], 4711))));
        let response = self.house.routes.clone().oneshot(request).await.unwrap();
        let (status, headers) = (response.status(), response.headers().clone());
        let body = to_bytes(response.into_body(), 64 << 20).await.unwrap().to_vec();
        for line in headers.get_all(header::SET_COOKIE) {
            let pair = line.to_str().unwrap().split(';').next().unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            if value.is_empty() {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        let body = String::from_utf8_lossy(&body).into_owned();
        let answer = Answer { status, headers, body };
        assert!(self.broken || !status.is_server_error(), "{method} {path}: {status}\n{}", answer.body);
        answer.look(&format!("{method} {path}"), self.house.app.origin.is_secure());
        answer
    }
}

/// A form as browsers write it.
pub(crate) fn encode(fields: &[(&str, &str)]) -> String {
    let mut out = form_urlencoded::Serializer::new(String::new());
    for (name, value) in fields {
        out.append_pair(name, value);
    }
    out.finish()
}

/// What came back.
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: String,
}

impl Answer {
    /// A header; empty if it is not there.
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// Where the browser is sent.
    pub(crate) fn location(&self) -> &str {
        self.header("location")
    }

    /// The token of the form that is sent to an address.
    pub(crate) fn token(&self, action: &str) -> String {
        self.token_if(action).unwrap_or_else(|| panic!("no form for {action} in {}", self.body))
    }

    /// The same, if there is such a form.
    pub(crate) fn token_if(&self, action: &str) -> Option<String> {
        // A form without an action goes back to the address that it came from.
        let named = self.body.split_once(&format!("action=\"{action}"));
        let (_, form) = named.or_else(|| self.body.split_once("method=\"post\">"))?;
        let (_, value) = form.split_once("name=\"token\" value=\"")?;
        value.split('"').next().map(str::to_owned)
    }

    /// The secret for an authenticator that a page shows.
    pub(crate) fn secret(&self) -> Vec<u8> {
        let (_, rest) = self.body.split_once("class=\"secret\"").unwrap();
        let shown: String = rest.split(['>', '<']).nth(1).unwrap().replace(' ', "");
        data_encoding::BASE32_NOPAD.decode(shown.as_bytes()).unwrap()
    }

    /// What holds for every answer, whatever was asked.
    fn look(&self, asked: &str, secure: bool) {
        let body = &self.body;
        let policy = self.header("content-security-policy");
        for part in ["default-src 'none'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"] {
            assert!(policy.contains(part), "{asked}: {part} in {policy:?}");
        }
        assert!(!policy.contains("unsafe") && !policy.contains('*') && !policy.contains("http"), "{asked}: {policy}");
        assert_eq!(self.header("x-content-type-options"), "nosniff", "{asked}");
        // Our own pages with forms have to name their origin to us; to other sites nothing is said by either.
        let forms = self.header("vary").contains("cookie");
        assert_eq!(self.header("referrer-policy"), if forms { "same-origin" } else { "no-referrer" }, "{asked}");
        assert_eq!(self.header("cross-origin-opener-policy"), "same-origin", "{asked}");
        assert_eq!(self.header("cross-origin-resource-policy"), "same-origin", "{asked}");
        assert_eq!(self.header("access-control-allow-origin"), "", "{asked}");
        assert_eq!(self.header("strict-transport-security").contains("max-age="), secure, "{asked}");
        assert_eq!(self.header("server"), "", "{asked}");
        let kind = self.header("content-type");
        assert!(body.is_empty() || !kind.is_empty(), "{asked}: no content type");
        if kind.starts_with("text/") {
            assert!(kind.ends_with("charset=utf-8"), "{asked}: {kind}");
        }
        if kind.starts_with("text/html") {
            let bare = body.replace("<script src=\"/assets/", "");
            for odd in [
                "<script",
                " style=\"",
                " onclick",
                " onload",
                " onerror",
                "href=\"javascript:",
                "action=\"javascript:",
                "src=\"http",
            ] {
                assert!(!bare.contains(odd), "{asked}: {odd} in a page");
            }
        }
        let to = self.location();
        assert!(to.is_empty() || (to.starts_with('/') && !to.starts_with("//")), "{asked}: sent to {to}");
        for cookie in self.headers.get_all(header::SET_COOKIE) {
            let cookie = cookie.to_str().unwrap();
            // Of somebody who signed in, or of somebody who takes part in a dialogue.
            let host = ["__Host-plumbline=", "__Host-plumbline-"].iter().any(|start| cookie.starts_with(start));
            assert_eq!(host, secure, "{asked}: {cookie}");
        }
    }
}
