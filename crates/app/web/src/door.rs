//! The door for those who come to do something: who asks, in what language, and whether the request may change anything.
//!
//! [`Visit`] is every request; [`Sent`] is a form that one of our own pages sent. A handler takes one of them and reads as
//! the policy: who may, when, why not. What it refuses it returns as a [`Problem`], which [`dress`] turns into a page in the
//! reader's language. Nothing of what was typed is ever in a log: there is none.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::Arc;

use axum::body::{Body, Bytes};
use axum::extract::{ConnectInfo, FromRequest, FromRequestParts, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use people::audit::{Act, Event};
use people::form::{Ages, Form, FormSeen};
use people::token::Token;
use people::{Millis, OrgId, PersonId, Refused, Right, SessionId};
use percent_encoding::percent_decode_str;
use store::SeenSession;

use crate::app::{App, Shared, Try};
use crate::ctx::{Ctx, Member};
use crate::form::Fields;
use crate::http::{href_path, language, safe};
use crate::i18n::Lang;
use crate::query::Query;
use crate::site::Site;
use crate::trouble::Kind;

/// Bytes of a form at most.
const FORM_LIMIT: usize = 64 * 1024;

/// How long a form may take to arrive: 64 KiB over a poor line.
const SLOWEST: std::time::Duration = std::time::Duration::from_secs(60);

/// How long a form may lie open: a shift.
const OPEN: i64 = 12 * 3_600_000;
/// Any form that is not stale.
pub(crate) const OPEN_FORM: Ages = Ages { least: 0, most: OPEN };

/// After so long without a request a session ends (ASVS 7.3.1).
pub(crate) const IDLE: i64 = 2 * 3_600_000;
/// After so long it ends in any case (ASVS 7.3.2).
pub(crate) const WHOLE: i64 = 12 * 3_600_000;
/// For so long after signing in, what unlocks the account may be changed without signing in again (ASVS 7.5.1).
pub(crate) const FRESH: i64 = 15 * 60_000;
/// How far the clocks of servers may lie apart. A session that seems to begin later was made while a clock was ahead: it would stay
/// good for as long as that was.
const SKEW: i64 = 5 * 60_000;
/// A session that is in use is noted as seen this often.
const NOTED: i64 = 5 * 60_000;

/// Why a request gets no page of its own.
#[derive(Debug, Clone)]
pub(crate) enum Problem {
    /// Nothing here, or nothing for her: the two look the same from outside.
    Missing,
    /// The same, for somebody who named an organisation that she does not belong to.
    NotHers(OrgId),
    /// She has to sign in first.
    SignIn,
    /// She signed in too long ago for this.
    SignInAgain,
    /// A rule says no.
    Refused(Refused),
    /// A rule of these pages says no, in words of the catalogue.
    Told(StatusCode, &'static str),
    /// The form was not sent by one of our pages, or cannot be read.
    Form(StatusCode, &'static str),
    /// What lasts does not answer, or is full.
    Store(store::Error),
    /// A mistake of the program.
    Broken,
}

impl From<store::Error> for Problem {
    fn from(error: store::Error) -> Self {
        Problem::Store(error)
    }
}

impl From<Refused> for Problem {
    fn from(refused: Refused) -> Self {
        Problem::Refused(refused)
    }
}

impl From<crate::pages::Refusal> for Problem {
    fn from(_: crate::pages::Refusal) -> Self {
        Problem::Broken
    }
}

impl Problem {
    /// The status of the answer.
    pub(crate) fn into_status(self) -> StatusCode {
        self.status()
    }

    fn status(&self) -> StatusCode {
        match self {
            Problem::Missing | Problem::NotHers(_) => StatusCode::NOT_FOUND,
            Problem::SignIn | Problem::SignInAgain => StatusCode::SEE_OTHER,
            Problem::Refused(Refused::TooMany { .. }) => StatusCode::TOO_MANY_REQUESTS,
            Problem::Refused(Refused::FormForeign | Refused::NotAllowed { .. } | Refused::OwnProposal) => {
                StatusCode::FORBIDDEN
            }
            Problem::Refused(Refused::Stored) | Problem::Broken => StatusCode::INTERNAL_SERVER_ERROR,
            Problem::Refused(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Problem::Form(status, _) | Problem::Told(status, _) => *status,
            Problem::Store(store::Error::Refused(_)) => StatusCode::CONFLICT,
            Problem::Store(error) if error.is_passing() => StatusCode::SERVICE_UNAVAILABLE,
            Problem::Store(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

impl Problem {
    /// One word for whoever runs the program; of interest where the status begins with a 5.
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Problem::Store(error) => error.kind(),
            Problem::Refused(Refused::Stored) => "stored",
            Problem::Broken => "broken",
            _ => "refused",
        }
    }
}

/// A bare answer that carries the problem to [`dress`].
impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let mut response = Response::new(Body::empty());
        *response.status_mut() = self.status();
        response.extensions_mut().insert(self);
        response
    }
}

/// Turns problems into pages, and gives every answer of the remembering part its headers.
pub(crate) async fn dress(State(app): State<Shared>, request: Request, next: Next) -> Response {
    let query = Query::parse(request.uri().query().unwrap_or(""));
    let (lang, explicit) = language(&query, request.headers());
    let reads = request.method() == Method::GET || request.method() == Method::HEAD;
    let path = request.uri().path().to_owned();
    let word = session_word(request.headers(), &app);
    let mut response = if readable(&path) { next.run(request).await } else { Problem::Missing.into_response() };
    if let Some(problem) = response.extensions_mut().remove::<Problem>() {
        note(&app, word, &problem).await;
        let site = app.live.site();
        // After signing in she is sent to a page, never to an address that only takes forms.
        let back = matches!(problem, Problem::SignIn | Problem::SignInAgain) && !reads;
        let path = if back { "/account".to_owned() } else { href_path(&path) };
        let c = Ctx::new(&site, lang, explicit, &path, "");
        response = crate::views::problem::page(&c, &problem, problem.status());
        response.extensions_mut().insert(Kind(problem.kind()));
    }
    let out = response.headers_mut();
    // With "no-referrer", browsers send the origin of a form as "null", and nobody could tell our own pages from others. To
    // other sites nothing is said here either.
    out.insert(header::REFERRER_POLICY, HeaderValue::from_static("same-origin"));
    safe(out);
    out.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    out.insert(header::VARY, HeaderValue::from_static("cookie, accept-language"));
    response
}

/// Writes down in the chain of the installation who was refused what for want of a right (ASVS 16.3.2). Each line counts as a form
/// of hers, and past that limit there is none: nobody fills the disk by being refused.
async fn note(app: &App, word: Option<[u8; 32]>, problem: &Problem) {
    let (what, object) = match problem {
        Problem::NotHers(organisation) => ("organisation", organisation.to_string()),
        Problem::Refused(Refused::NotAllowed { right }) => (*right, String::new()),
        Problem::Refused(Refused::OwnProposal) => ("own-proposal", String::new()),
        _ => return,
    };
    let (Some(word), now) = (word, app.now()) else { return };
    let Ok(mut reader) = app.store.reader().await else { return };
    let Ok(Some(session)) = reader.session(&word, now).await else { return };
    drop(reader);
    if app.limits.allow_form(session.person, now).is_err() {
        return;
    }
    let detail = [("what".to_owned(), what.to_owned())].into();
    let line =
        Event { organisation: None, at: now, actor: Some(session.person), act: Act::AccessRefused, object, detail };
    let noted = app
        .store
        .write("access refused", line, |w, line| Box::pin(async move { w.record(line.clone()).await.map(drop) }));
    // She is refused in any case, with a full disk too.
    if let Err(error) = noted.await {
        app.failed("(line of who was refused)", &error);
    }
}

/// Whether an address can name anything here: its escapes are UTF-8, without the NUL that no database keeps.
fn readable(path: &str) -> bool {
    percent_decode_str(path).decode_utf8().is_ok_and(|text| !text.contains('\0'))
}

/// A request, and who is behind it.
pub(crate) struct Visit {
    /// The program.
    pub(crate) app: Shared,
    /// The knowledge as it is shown now.
    pub(crate) site: Arc<Site>,
    /// Language of the answer.
    pub(crate) lang: Lang,
    /// Whether the address names it.
    pub(crate) explicit: bool,
    /// Path of the request.
    pub(crate) path: String,
    /// Its query.
    pub(crate) query: Query,
    /// Who is signed in.
    pub(crate) session: Option<SeenSession>,
    /// When the request came.
    pub(crate) now: Millis,
    /// For limits only.
    pub(crate) network: IpAddr,
    /// What kind of browser, in a coarse word.
    pub(crate) device: &'static str,
    /// Whether she came by another name of this machine than the one the program is reached under.
    pub(crate) by_other_name: bool,
}

impl FromRequestParts<Shared> for Visit {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &Shared) -> Result<Self, Problem> {
        let now = app.now();
        let query = Query::parse(parts.uri.query().unwrap_or(""));
        let (lang, explicit) = language(&query, &parts.headers);
        let connection = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|c| c.0.ip());
        let network = network(app, connection, &parts.headers);
        let session = match session_word(&parts.headers, app) {
            Some(hash) => seen(app, hash, now).await?,
            None => None,
        };
        if session.is_some() {
            app.keeper().await?;
        }
        Ok(Self {
            site: app.live.site(),
            app: Arc::clone(app),
            lang,
            explicit,
            path: parts.uri.path().to_owned(),
            query,
            session,
            now,
            network,
            device: device(&parts.headers),
            by_other_name: app.origin.is_other_name(parts.headers.get(header::HOST).and_then(|v| v.to_str().ok())),
        })
    }
}

/// From where a request comes, as the proxies say that are ours.
pub(crate) fn network(app: &App, connection: Option<IpAddr>, headers: &HeaderMap) -> IpAddr {
    // Whole lines, odd bytes and all: a line left out would move the count of hops.
    let forwarded: Vec<_> =
        headers.get_all("x-forwarded-for").iter().map(|v| String::from_utf8_lossy(v.as_bytes())).collect();
    let forwarded: Vec<&str> = forwarded.iter().map(AsRef::as_ref).collect();
    app.origin.reader(connection.unwrap_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED)), &forwarded)
}

/// The session of a cookie; one in use is moved on.
async fn seen(app: &App, hash: [u8; 32], now: Millis) -> Result<Option<SeenSession>, store::Error> {
    let Some(session) = app.store.reader().await?.session(&hash, now).await? else { return Ok(None) };
    if session.made.since(now) > SKEW {
        return Ok(None);
    }
    if now.since(session.seen) > NOTED {
        let expires = now.plus(IDLE).min(session.made.plus(WHOLE));
        let noted = app.store.write("session seen", session.id, move |w, id| {
            Box::pin(async move { w.see_session(*id, now, expires).await })
        });
        // A full disk must not lock out the person who would free it.
        if let Err(error) = noted.await {
            app.failed("(session seen)", &error);
        }
    }
    Ok(Some(session))
}

impl Visit {
    /// The context of a page.
    pub(crate) fn ctx(&self) -> Ctx<'_> {
        let mut c = Ctx::new(&self.site, self.lang, self.explicit, &href_path(&self.path), "");
        c.member = self.session.as_ref().map(|session| Member {
            name: session.name.clone(),
            token: self.token("sign-out"),
            reviews: self.app.known_keeper().is_some_and(|keeper| self.may(keeper, Right::ReviewEvidence).is_ok()),
            organisations: session.memberships.iter().map(|m| m.organisation.to_string()).collect(),
        });
        c
    }

    /// A token for a form of this purpose, bound to the session if there is one.
    pub(crate) fn token(&self, purpose: &str) -> String {
        let form = Form { purpose, session: self.session.as_ref().map(|s| s.id) };
        people::form::issue(&self.app.forms, form, self.now, &mut *self.app.rng())
    }

    /// Whether a token was made here for this purpose and this session, `least` milliseconds ago or more, and is not stale.
    pub(crate) fn check(&self, purpose: &str, token: &str, least: i64) -> Result<FormSeen, Refused> {
        let form = Form { purpose, session: self.session.as_ref().map(|s| s.id) };
        people::form::check(&self.app.forms, form, token, self.now, Ages { least, most: OPEN })
    }

    /// Who is signed in, or the way to sign in.
    pub(crate) fn signed_in(&self) -> Result<&SeenSession, Problem> {
        self.session.as_ref().ok_or(Problem::SignIn)
    }

    /// Who is signed in, if that was a short while ago.
    pub(crate) fn fresh(&self) -> Result<&SeenSession, Problem> {
        let session = self.signed_in()?;
        if self.now.since(session.made) > FRESH { Err(Problem::SignInAgain) } else { Ok(session) }
    }

    /// Her id, if she may do this in an organisation. For a stranger the organisation is not there at all.
    pub(crate) fn may(&self, organisation: OrgId, right: Right) -> Result<PersonId, Problem> {
        let session = self.signed_in()?;
        people::role::check(&session.memberships, organisation, Right::ReadOrganisation)
            .map_err(|_| Problem::NotHers(organisation))?;
        people::role::check(&session.memberships, organisation, right)?;
        Ok(session.person)
    }

    /// Counts one try.
    pub(crate) fn limit(&self, what: Try, name: Option<&str>) -> Result<(), Problem> {
        Ok(self.app.limits.allow(what, self.network, name, self.now)?)
    }

    /// The session that this browser had before, with its owner: a new one takes its place (ASVS 7.2.4).
    pub(crate) fn before(&self) -> Option<(PersonId, SessionId)> {
        self.session.as_ref().map(|s| (s.person, s.id))
    }

    /// To another page of this site, with the language kept.
    pub(crate) fn go(&self, path: &str) -> Response {
        let c = Ctx::new(&self.site, self.lang, self.explicit, "/", "");
        see_other(&c.href(path))
    }
}

/// An answer that sends the browser on with GET.
pub(crate) fn see_other(path: &str) -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::SEE_OTHER;
    if let Ok(value) = HeaderValue::from_str(path) {
        response.headers_mut().insert(header::LOCATION, value);
    }
    response
}

/// A form that one of our own pages sent.
pub(crate) struct Sent {
    /// The request.
    pub(crate) visit: Visit,
    /// What was filled in.
    pub(crate) fields: Fields,
}

impl Sent {
    /// Whether the form was made here for this purpose and this session, `least` milliseconds ago or more, and is not stale.
    pub(crate) fn check(&self, purpose: &str, least: i64) -> Result<FormSeen, Refused> {
        self.visit.check(purpose, self.fields.one("token"), least)
    }
}

impl FromRequest<Shared> for Sent {
    type Rejection = Problem;

    async fn from_request(request: Request, app: &Shared) -> Result<Self, Problem> {
        let (visit, body) = received(request, app, is_form).await?;
        Ok(Self { visit, fields: fields(&body)? })
    }
}

/// What one of our own pages sent, of a kind that is expected: counted before it is read, neither too long nor too slow.
pub(crate) async fn received(
    request: Request,
    app: &Shared,
    is_kind: impl Fn(&str) -> bool,
) -> Result<(Visit, Bytes), Problem> {
    let (mut parts, body) = request.into_parts();
    from_own_page(&parts.headers, app, is_kind)?;
    let visit = Visit::from_request_parts(&mut parts, app).await?;
    match &visit.session {
        Some(session) => visit.app.limits.allow_form(session.person, visit.now)?,
        None => visit.limit(Try::Form, None)?,
    }
    Ok((visit, whole(body).await?))
}

/// Refuses what no page of ours sent, by the headers that a page cannot forge, and what is not of the kind that is expected.
pub(crate) fn from_own_page(headers: &HeaderMap, app: &App, is_kind: impl Fn(&str) -> bool) -> Result<(), Problem> {
    own(headers, app)?;
    let kind = headers.get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok());
    if kind.is_some_and(is_kind) { Ok(()) } else { Err(Problem::Form(StatusCode::UNSUPPORTED_MEDIA_TYPE, "form-kind")) }
}

/// The kind of a form.
pub(crate) fn is_form(kind: &str) -> bool {
    let kind = kind.split(';').next().unwrap_or("").trim();
    kind.eq_ignore_ascii_case("application/x-www-form-urlencoded")
}

/// A body, neither too long nor too slow.
pub(crate) async fn whole(body: Body) -> Result<Bytes, Problem> {
    // Whoever sends a form byte by byte holds a connection, and not for long.
    tokio::time::timeout(SLOWEST, axum::body::to_bytes(body, FORM_LIMIT))
        .await
        .map_err(|_| Problem::Form(StatusCode::REQUEST_TIMEOUT, "form-unreadable"))?
        .map_err(|_| Problem::Form(StatusCode::PAYLOAD_TOO_LARGE, "form-large"))
}

/// What was filled in.
pub(crate) fn fields(body: &[u8]) -> Result<Fields, Problem> {
    Fields::read(body).ok_or(Problem::Form(StatusCode::BAD_REQUEST, "form-unreadable"))
}

/// Refuses a request that another site's page sent.
fn own(headers: &HeaderMap, app: &App) -> Result<(), Problem> {
    let text = |name: &str| headers.get(name).map(|v| v.to_str().unwrap_or("null"));
    if app.origin.is_own(text("origin"), text("sec-fetch-site")) {
        return Ok(());
    }
    Err(Problem::Form(StatusCode::FORBIDDEN, "form-elsewhere"))
}

/// The hash of the session that a browser says it has.
fn session_word(headers: &HeaderMap, app: &App) -> Option<[u8; 32]> {
    cookie(headers, app.origin.cookie()).and_then(|text| Token::parse(text).ok()).map(|token| token.hash().0)
}

/// What a browser says a cookie holds.
pub(crate) fn cookie<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    let all = headers.get_all(header::COOKIE).iter().filter_map(|v| v.to_str().ok());
    all.flat_map(|line| line.split(';')).find_map(|pair| pair.trim().strip_prefix(name)?.strip_prefix('='))
}

/// The cookie that holds a session, or with no token the one that takes it away.
pub(crate) fn set_cookie(app: &App, token: Option<&Token>) -> HeaderValue {
    keep(app, app.origin.cookie(), token, WHOLE)
}

/// A cookie for this program alone, which no script can read, for so many milliseconds; with no token the one that takes it away.
pub(crate) fn keep(app: &App, name: &str, token: Option<&Token>, millis: i64) -> HeaderValue {
    let secure = if app.origin.is_secure() { "; Secure" } else { "" };
    let (value, age) = match token {
        Some(token) => (token.reveal(), millis / 1000),
        None => (zeroize::Zeroizing::new(String::new()), 0),
    };
    let text = format!("{name}={}; Path=/; HttpOnly; SameSite=Lax; Max-Age={age}{secure}", value.as_str());
    let mut header = HeaderValue::from_str(&text).unwrap_or(HeaderValue::from_static(""));
    header.set_sensitive(true);
    header
}

/// A word that lets her tell her devices apart, and nobody else.
fn device(headers: &HeaderMap) -> &'static str {
    let agent = headers.get(header::USER_AGENT).and_then(|v| v.to_str().ok()).unwrap_or("");
    let has = |what: &str| agent.contains(what);
    match () {
        () if has("Android") => "android",
        () if has("iPhone") || has("iPad") => "ios",
        () if has("Windows") => "windows",
        () if has("Macintosh") => "mac",
        () if has("Linux") || has("X11") => "linux",
        () => "other",
    }
}
