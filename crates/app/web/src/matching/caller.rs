//! Who asks: a token, the client that it stands for, and how much that may ask.
//!
//! The token is 256 drawn bits, looked up by its hash. Whatever is no token of a client gets one answer, before anything is known of banks,
//! bodies or methods. A network that tries many of those is not looked up any further, and is told to come later, whatever it shows; but for a
//! token that let a client in on this day: that is no guess, and nobody next door can shut it out.

use std::collections::{BTreeSet, HashMap};
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex};

use axum::extract::{ConnectInfo, FromRequestParts, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use people::Millis;
use people::Refused;
use people::token::Token;
use store::MatchClient;

use super::answer::Refusal;
use super::served::Served;
use super::spent::Over;
use crate::app::{App, Shared, Try};
use crate::door::network;
use crate::query::Query;

/// For so long a client is held in memory: who is sent away from the shell is away a second later.
const HELD: i64 = 1_000;
/// For so long a token that let somebody in is no guess.
const LATELY: i64 = 86_400_000;
/// Clients held.
const MOST: usize = 10_000;

/// A client, and when it was read.
type Held = (Arc<MatchClient>, Millis);

/// Clients by the hash of their token, as they were when they were last read.
#[derive(Default)]
pub(super) struct Callers(Mutex<HashMap<[u8; 32], Held>>);

impl Callers {
    fn get(&self, hash: &[u8; 32], now: Millis) -> Option<Arc<MatchClient>> {
        let held = self.0.lock().ok()?;
        let (client, at) = held.get(hash)?;
        let fresh = (0..HELD).contains(&now.since(*at)) && client.expires > now;
        fresh.then(|| Arc::clone(client))
    }

    /// Whether it let somebody in lately.
    fn let_in(&self, hash: &[u8; 32], now: Millis) -> bool {
        let held = self.0.lock();
        held.is_ok_and(|held| held.get(hash).is_some_and(|(_, at)| (0..LATELY).contains(&now.since(*at))))
    }

    fn forget(&self, hash: &[u8; 32]) {
        if let Ok(mut held) = self.0.lock() {
            held.remove(hash);
        }
    }

    fn keep(&self, hash: [u8; 32], client: &Arc<MatchClient>, now: Millis) {
        let Ok(mut held) = self.0.lock() else { return };
        if held.len() >= MOST {
            held.clear();
        }
        held.insert(hash, (Arc::clone(client), now));
    }
}

/// A client that was let in.
#[derive(Clone)]
pub(super) struct Caller {
    pub(super) client: Arc<MatchClient>,
    pub(super) now: Millis,
}

/// The door of all addresses for programs.
pub(super) async fn admit(State(app): State<Shared>, mut request: Request, next: Next) -> Response {
    let now = app.now();
    let connection = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|c| c.0.ip());
    let from = network(&app, connection, request.headers());
    let client = match token(request.headers()) {
        None => Err(unknown()),
        Some(token) => known(&app, token.hash().0, from, now).await,
    };
    match client {
        Err(refusal) => refusal.into_response(),
        Ok(client) => {
            request.extensions_mut().insert(Caller { client, now });
            next.run(request).await
        }
    }
}

/// The client of a token. The database is asked if it is not known from a moment ago; for one that is not known from this day either, only
/// as often as a network may try.
async fn known(app: &App, hash: [u8; 32], from: IpAddr, now: Millis) -> Result<Arc<MatchClient>, Refusal> {
    let callers = &app.matching.callers;
    if let Some(client) = callers.get(&hash, now) {
        return Ok(client);
    }
    let is_no_guess = callers.let_in(&hash, now);
    if !is_no_guess {
        app.limits.allow(Try::Ask, from, None, now).map_err(|refused| too_many(&refused))?;
    }
    let found = app.store.reader().await?.match_client(&hash, now).await?.map(Arc::new);
    let Some(client) = found else {
        callers.forget(&hash);
        return Err(unknown());
    };
    callers.keep(hash, &client, now);
    if !is_no_guess {
        app.limits.forgive_asking(from);
    }
    Ok(client)
}

/// The same for whoever asks from there with a token that was not shown lately, a right one or not.
fn too_many(refused: &Refused) -> Refusal {
    let seconds = if let Refused::TooMany { seconds } = refused { *seconds } else { 60 };
    let words = "Too many tokens that let nobody in were sent from this network. Nothing was looked up. Send yours again later, and mend the \
                 program that sends wrong ones.";
    Refusal::later(seconds, words)
}

fn unknown() -> Refusal {
    Refusal::of(
        StatusCode::UNAUTHORIZED,
        "Send the token that the owner of the banks gave you, in a header: Authorization: Bearer TOKEN. Without one that works nothing is \
         answered here. It may have ended or been withdrawn; ask the owner.",
    )
}

fn token(headers: &HeaderMap) -> Option<Token> {
    let (kind, token) = headers.get(header::AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
    if !kind.eq_ignore_ascii_case("bearer") {
        return None;
    }
    Token::parse(token.trim()).ok()
}

impl FromRequestParts<Shared> for Caller {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _: &Shared) -> Result<Self, Refusal> {
        parts.extensions.get::<Self>().cloned().ok_or_else(unknown)
    }
}

impl Caller {
    /// Whether it has a right beside asking.
    pub(super) fn may(&self, right: &str) -> bool {
        self.client.rights.contains(right)
    }

    /// Takes so many lookups of what it may ask.
    pub(super) fn spend(&self, app: &App, lookups: usize) -> Result<(), Refusal> {
        let most = (self.client.per_minute, self.client.per_day);
        let lookups = u32::try_from(lookups).unwrap_or(u32::MAX);
        let mut spent = app.matching.spent.lock().map_err(|_| Refusal::broken("limits"))?;
        spent.entry(self.client.id).or_default().take(lookups, most, self.now).map_err(|over| match over {
            Over::Minute(seconds) => Refusal::later(
                seconds,
                format!("This client may ask {} lookups in a minute, and has. Ask again in {seconds} s.", most.0),
            ),
            Over::Day(seconds) => Refusal::later(
                seconds,
                format!(
                    "This client may ask {} lookups on a day, and has. Ask again tomorrow, or ask the owner for more.",
                    most.1
                ),
            ),
            Over::Never => Refusal::bad(format!(
                "These are more lookups than this client may ask at once: it has {} in a minute and {} on a day. Send fewer.",
                most.0, most.1
            )),
        })
    }

    /// The banks that it asks, by `banks=A,B`, or all that it may. Whether a bank is there or not, what it may not ask is told alike.
    pub(super) fn banks(&self, app: &App, asked: Option<&str>) -> Result<Vec<Arc<Served>>, Refusal> {
        let mine = &self.client.banks;
        let names: BTreeSet<&str> = match asked {
            None | Some("") => mine.iter().map(String::as_str).collect(),
            Some(list) => list.split(',').map(str::trim).collect(),
        };
        if let Some(odd) = names.iter().find(|name| !mine.contains(**name)) {
            let shown: String = odd.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '_').take(64).collect();
            return Err(Refusal::bad(format!(
                "\"{shown}\" is no bank that this client may ask. See /c/banks for those that are."
            )));
        }
        let served = |name: &&str| app.matching.banks.get(*name).filter(|bank| bank.owner == self.client.organisation);
        let all: Vec<_> = names.iter().filter_map(served).cloned().collect();
        // Nothing is told rather than "no match" where a bank that was asked did not answer.
        if all.len() < names.len() || all.is_empty() || all.iter().any(|bank| !bank.is_ready()) {
            return Err(Refusal::broken("bank"));
        }
        Ok(all)
    }
}

/// The query of a request, and who sent it.
pub(super) struct Asked {
    pub(super) caller: Caller,
    pub(super) query: Query,
}

impl FromRequestParts<Shared> for Asked {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, app: &Shared) -> Result<Self, Refusal> {
        let caller = Caller::from_request_parts(parts, app).await?;
        Ok(Self { caller, query: Query::parse(parts.uri.query().unwrap_or("")) })
    }
}
