//! The only door: a request comes in, a page, file or refusal goes out, with the same headers on each.
//!
//! Of a reader of the public pages nothing is stored; no cookie is set; nothing is loaded from elsewhere. Each of these answers is a
//! pure function of the knowledge, the address and the language, and on the first page of the dialogue that comes next; so it is kept,
//! compressed, with a validator. What people sign in to is in the folder `handlers`, and none of it is kept.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::{ConnectInfo, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri, header};
use axum::middleware::{from_fn_with_state, map_response};
use axum::response::Response;
use axum::routing::any;
use hyper::server::conn::http1;
use hyper::service::{Service, service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use percent_encoding::percent_decode_str;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::task::JoinSet;

use crate::app::Shared;
use crate::cache::Rendered;
use crate::coming::Coming;
use crate::ctx::Ctx;
use crate::i18n::Lang;
use crate::pages::{self, Refusal, fingerprint};
use crate::query::Query;
use crate::site::Site;
use crate::{api, downloads};

const HTML: &str = "text/html; charset=utf-8";
const STYLE: &str = concat!(
    include_str!("../assets/plumbline.css"),
    include_str!("../assets/record.css"),
    include_str!("../assets/people.css")
);
/// What only the pages of dialogues need, so that no other page waits for it.
const DIALOGUE_STYLE: &str = concat!(
    include_str!("../assets/calendar.css"),
    include_str!("../assets/voice.css"),
    include_str!("../assets/board.css"),
    include_str!("../assets/map.css"),
    include_str!("../assets/asks.css")
);
const PASSKEY: &str = include_str!("../assets/passkey.js");
const BOARD: &str = include_str!("../assets/board.js");
const THEMES: &str = include_str!("../assets/themes.js");
const SERIF_400: &[u8] = include_bytes!("../assets/fonts/source-serif-4-400.woff2");
const SERIF_600: &[u8] = include_bytes!("../assets/fonts/source-serif-4-600.woff2");

/// How long a connection may take to send the head of a request.
const HEAD: Duration = Duration::from_secs(10);
/// How many connections are open at once, if nobody knows better: fewer than the 1,024 files that most systems let a program have open.
pub const MOST: usize = 900;
/// How long answers under way may go on when the program ends.
const LEAVE: Duration = Duration::from_secs(10);

/// What a page may load: nothing but this program's own style and pictures.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'self'; \
                      object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

/// Headers of every answer.
const SAFE: [(&str, &str); 7] = [
    ("content-security-policy", POLICY),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("permissions-policy", "camera=(), geolocation=(), microphone=(), browsing-topics=()"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("x-frame-options", "DENY"),
];

/// The public pages alone, over knowledge that does not change: nobody signs in, nothing is written.
pub fn router(site: Arc<Site>) -> Router {
    Router::new()
        .fallback(any(|State(site): State<Arc<Site>>, method, uri, headers| async move {
            answer(&site, None, &method, &uri, &headers)
        }))
        .with_state(site)
}

/// The whole program: what people sign in to, and for every other address the public pages.
pub fn whole(app: Shared) -> Router {
    let secure = app.origin.is_secure();
    let routes = crate::handlers::routes(&app).merge(crate::matching::routes(&app)).fallback(any(
        |State(app): State<Shared>, method, uri: Uri, headers| async move {
            // Only the first page tells of what changes while the program runs.
            let coming = if uri.path() == "/" { crate::coming::next(&app).await } else { None };
            answer(&app.live.site(), coming.as_deref(), &method, &uri, &headers)
        },
    ));
    let routes = routes.layer(from_fn_with_state(app.clone(), crate::trouble::tell));
    let routes = if secure { routes.layer(map_response(strict)) } else { routes };
    routes.with_state(app)
}

/// Two years of TLS only, for this host and those below it (RFC 6797). Sent where the outside address is `https`.
async fn strict(mut response: Response) -> Response {
    let value = HeaderValue::from_static("max-age=63072000; includeSubDomains");
    response.headers_mut().insert(header::STRICT_TRANSPORT_SECURITY, value);
    response
}

/// Answers on `listener` until `stop` resolves, then finishes what is under way, for at most `LEAVE`.
///
/// A connection that has not sent the whole head of its next request within `HEAD` is closed, and at most `most` are open at once;
/// more wait with the system until one ends. Streams of events do not end by themselves: whoever ends the program ends them first
/// ([`crate::board::Boards::end`]).
///
/// # Errors
/// None at present: a connection that fails ends alone, and a listener that fails is asked again a second later.
pub async fn serve(
    listener: tokio::net::TcpListener,
    routes: Router,
    most: usize,
    stop: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(HEAD);
    let (open, mut under_way, ending) = (Arc::new(Semaphore::new(most)), JoinSet::new(), GracefulShutdown::new());
    let mut stop = std::pin::pin!(stop);
    loop {
        let (stream, address, place) = tokio::select! {
            () = &mut stop => break,
            accepted = accept(&listener, &open) => accepted,
        };
        let routes = TowerToHyperService::new(routes.clone());
        let service = service_fn(move |mut request: hyper::Request<hyper::body::Incoming>| {
            request.extensions_mut().insert(ConnectInfo::<SocketAddr>(address));
            routes.call(request)
        });
        let connection = ending.watch(http.serve_connection(TokioIo::new(stream), service));
        under_way.spawn(async move {
            let _ = connection.await; // whoever sent nonsense, or went away, has been answered or is gone
            drop(place);
        });
        while under_way.try_join_next().is_some() {}
    }
    drop(listener);
    let _ = tokio::time::timeout(LEAVE, ending.shutdown()).await;
    under_way.shutdown().await;
    Ok(())
}

/// The next connection, once there is room for it.
async fn accept(
    listener: &tokio::net::TcpListener,
    open: &Arc<Semaphore>,
) -> (tokio::net::TcpStream, SocketAddr, Option<OwnedSemaphorePermit>) {
    let place = Arc::clone(open).acquire_owned().await.ok(); // never closed, so always there
    loop {
        match listener.accept().await {
            Ok((stream, address)) => return (stream, address, place),
            Err(gone) if gone.kind() == std::io::ErrorKind::ConnectionAborted => {}
            // Mostly no more open files: some will be free again.
            Err(_) => tokio::time::sleep(Duration::from_secs(1)).await,
        }
    }
}

/// What the language of an answer is, and whether the address says so.
pub(crate) fn language(query: &Query, headers: &HeaderMap) -> (Lang, bool) {
    if let Some(lang) = query.get("lang").and_then(Lang::from_code) {
        return (lang, true);
    }
    let accepted = headers.get(header::ACCEPT_LANGUAGE).and_then(|v| v.to_str().ok()).unwrap_or("");
    (Lang::negotiate(accepted), false)
}

/// A public page, file or refusal.
fn answer(site: &Site, coming: Option<&Coming>, method: &Method, uri: &Uri, headers: &HeaderMap) -> Response {
    if *method != Method::GET && *method != Method::HEAD {
        let mut response = text(StatusCode::METHOD_NOT_ALLOWED, "Only GET and HEAD are answered here.\n");
        response.headers_mut().insert(header::ALLOW, HeaderValue::from_static("GET, HEAD"));
        return response;
    }
    let query = Query::parse(uri.query().unwrap_or(""));
    let (lang, explicit) = language(&query, headers);
    let rest = query.without("lang");
    // A first page that tells of a dialogue is kept as long as it tells of this one, as it is.
    let told = coming.map(Coming::key).unwrap_or_default();
    let key = format!("{}?{rest}#{}{}{told}", uri.path(), lang.code(), u8::from(explicit));
    if let Some(page) = site.cache.get(&key) {
        return send(&page, StatusCode::OK, headers);
    }
    let path = percent_decode_str(uri.path()).decode_utf8_lossy().into_owned();
    let (status, page) = make(site, coming, (lang, explicit), &path, &rest, &query);
    let page = Arc::new(page);
    if status == StatusCode::OK && !path.starts_with("/search") {
        site.cache.keep(key, &page);
    }
    send(&page, status, headers)
}

fn make(
    site: &Site,
    coming: Option<&Coming>,
    (lang, explicit): (Lang, bool),
    path: &str,
    rest: &str,
    query: &Query,
) -> (StatusCode, Rendered) {
    let segments: Vec<&str> = path.split('/').filter(|s| !s.is_empty()).collect();
    match segments.as_slice() {
        ["healthz"] => {
            return (StatusCode::OK, Rendered::new("text/plain; charset=utf-8", b"ok\n".to_vec(), None));
        }
        ["robots.txt"] => {
            let body = b"User-agent: *\nDisallow: /search\n".to_vec();
            return (StatusCode::OK, Rendered::new("text/plain; charset=utf-8", body, None));
        }
        ["assets", "plumbline.css"] => {
            return (StatusCode::OK, Rendered::new("text/css; charset=utf-8", STYLE.as_bytes().to_vec(), None));
        }
        ["assets", "fingerprint.css"] => {
            let style = include_str!("../assets/fingerprint.css");
            return (StatusCode::OK, Rendered::new("text/css; charset=utf-8", style.as_bytes().to_vec(), None));
        }
        ["assets", "dialogue.css"] => {
            return (
                StatusCode::OK,
                Rendered::new("text/css; charset=utf-8", DIALOGUE_STYLE.as_bytes().to_vec(), None),
            );
        }
        ["assets", name] if name.ends_with(".js") => {
            if let Some(script) = script(name) {
                return (StatusCode::OK, script);
            }
        }
        ["assets", name @ ("plumbline-serif-400.woff2" | "plumbline-serif-600.woff2")] => {
            let font = if name.contains("400") { SERIF_400 } else { SERIF_600 };
            return (StatusCode::OK, Rendered::new("font/woff2", font.to_vec(), None));
        }
        ["favicon.ico"] | ["assets", "icon.svg"] => {
            return (StatusCode::OK, Rendered::new("image/svg+xml", ICON.as_bytes().to_vec(), None));
        }
        ["api", rest @ ..] => return api::answer(site, rest, query),
        ["downloads", file] => {
            if let Some(page) = downloads::file(site, file) {
                return (StatusCode::OK, page);
            }
        }
        ["brief", file] if press::BUILT && file.ends_with(".pdf") => {
            if let Some(page) = pdf(site, lang, file.trim_end_matches(".pdf")) {
                return (StatusCode::OK, page);
            }
        }
        ["feed.atom"] => return (StatusCode::OK, downloads::feed(site)),
        _ => {}
    }
    // The form of the first page sends `/countries?c=Uganda`; the lasting address is `/countries/uga`.
    let chosen = query
        .get("c")
        .filter(|_| segments == ["countries"])
        .map(|asked| pages::search::state(site, asked).unwrap_or_else(|| asked.to_owned()));
    let segments = match &chosen {
        Some(iso3) => vec!["countries", iso3.as_str()],
        None => segments,
    };
    let clean: String = path.chars().filter(|ch| !ch.is_control()).take(200).collect();
    let c = Ctx::new(site, lang, explicit, &href_path(&clean), rest);
    match pages::page(&c, coming, &segments, query) {
        Ok(html) => {
            let page = Rendered::new(HTML, html.into_bytes(), None);
            (StatusCode::OK, if segments == ["fingerprint"] { page.under(fingerprint::PAGE_POLICY) } else { page })
        }
        Err(Refusal::NotFound(near)) => {
            let html = crate::pages::missing::page(&c, near);
            (StatusCode::NOT_FOUND, Rendered::new(HTML, html.into_bytes(), None))
        }
        Err(Refusal::Broken) => {
            let body = b"This page could not be made. The rest of the program goes on.\n".to_vec();
            (StatusCode::INTERNAL_SERVER_ERROR, Rendered::new("text/plain; charset=utf-8", body, None))
        }
    }
}

/// A script of this program.
fn script(name: &str) -> Option<Rendered> {
    let of = |text: String| Rendered::new("text/javascript; charset=utf-8", text.into_bytes(), None);
    Some(match name {
        "passkey.js" => of(PASSKEY.to_owned()),
        "board.js" => of(BOARD.to_owned()),
        "themes.js" => of(THEMES.to_owned()),
        "fingerprint.js" => of(fingerprint::SCRIPT.to_owned()),
        "fingerprint-worker.js" => of(fingerprint::WORKER.to_owned()).under(fingerprint::WORKER_POLICY),
        "fingerprint-simd.js" => of(fingerprint::module(true)),
        "fingerprint-plain.js" => of(fingerprint::module(false)),
        _ => return None,
    })
}

/// The brief of a state as PDF, in a build that has the typesetter.
fn pdf(site: &Site, lang: Lang, iso3: &str) -> Option<Rendered> {
    let country = site.knowledge.countries.get(&iso3.to_uppercase()).filter(|s| s.independent)?;
    let c = Ctx::new(site, lang, true, "/", "");
    let body = press::pdf(&crate::sheet::sheet(&c, country)).ok()?;
    let name = format!("plumbline-{}-{}.pdf", iso3.to_lowercase(), lang.code());
    Some(Rendered::new("application/pdf", body, Some(name)))
}

/// A decoded path made safe for an address of this site: one leading slash, encoded again.
pub(crate) fn href_path(path: &str) -> String {
    use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
    const KEEP: &AsciiSet = &CONTROLS.add(b' ').add(b'"').add(b'<').add(b'>').add(b'?').add(b'#').add(b'%').add(b'\\');
    format!("/{}", utf8_percent_encode(path.trim_start_matches(['/', '\\']), KEEP))
}

const ICON: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 12 28\"><path d=\"M6 0v14\" \
     stroke=\"#857b6d\" stroke-width=\"1.5\"/><path d=\"M1 13h10l-1.4 6L6 28l-3.6-9z\" fill=\"#a63d00\"/></svg>";

fn text(status: StatusCode, body: &'static str) -> Response {
    let page = Rendered::new("text/plain; charset=utf-8", body.as_bytes().to_vec(), None);
    send(&page, status, &HeaderMap::new())
}

/// Sets the headers of every answer, save those that the answer has set more strictly or for a reason of its own.
pub(crate) fn safe(out: &mut HeaderMap) {
    for (name, value) in SAFE {
        out.entry(HeaderName::from_static(name)).or_insert(HeaderValue::from_static(value));
    }
}

/// Lets this one answer run the program's own script files and ask the program with them; still none that stand in the page.
pub(crate) fn with_script(mut response: Response) -> Response {
    if let Ok(policy) = HeaderValue::from_str(&format!("{POLICY}; script-src 'self'; connect-src 'self'")) {
        response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    response
}

fn send(page: &Rendered, status: StatusCode, headers: &HeaderMap) -> Response {
    let names = |name: HeaderName, what: &str| {
        headers
            .get(name)
            .and_then(|v| v.to_str().ok())
            .is_some_and(|v| v.split(',').any(|t| t.trim().starts_with(what)))
    };
    let same = status == StatusCode::OK && names(header::IF_NONE_MATCH, &page.etag);
    let gzip = !same && names(header::ACCEPT_ENCODING, "gzip") && !page.gzip.is_empty();
    let body = if same {
        Body::empty()
    } else if gzip {
        Body::from(page.gzip.clone())
    } else {
        Body::from(page.plain.clone())
    };
    let mut response = Response::new(body);
    *response.status_mut() = if same { StatusCode::NOT_MODIFIED } else { status };
    let out = response.headers_mut();
    if let Some(policy) = page.policy {
        out.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(policy));
    }
    safe(out);
    out.insert(header::CONTENT_TYPE, HeaderValue::from_static(page.mime));
    out.insert(header::VARY, HeaderValue::from_static("accept-encoding, accept-language"));
    let keep = if page.mime.starts_with("text/css")
        || page.mime.starts_with("text/javascript")
        || page.mime.starts_with("font/")
    {
        "public, max-age=3600"
    } else {
        "no-cache"
    };
    out.insert(header::CACHE_CONTROL, HeaderValue::from_static(keep));
    if let Ok(etag) = HeaderValue::from_str(&page.etag) {
        out.insert(header::ETAG, etag);
    }
    if gzip {
        out.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
    }
    if let Some(name) = &page.save_as
        && let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\""))
    {
        out.insert(header::CONTENT_DISPOSITION, value);
    }
    response
}
