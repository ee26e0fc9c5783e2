//! Passkeys: adding one to an account, signing in with one, making an account with one, taking one away.
//!
//! Only a script may ask a device for a passkey, so these acts come as JSON from `assets/passkey.js` and are answered in JSON. They
//! pass the same guards as forms: sent from our own pages, with the token of a form, not longer than one, and never kept.
//! What was wrong with an answer is not told, for it would only help those who try with keys that are not theirs.

use axum::body::Body;
use axum::extract::{FromRequest, Path, Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::Response;
use data_encoding::BASE64URL_NOPAD;
use people::audit::{Act, Event};
use people::form::Form;
use people::token::Token;
use people::{PersonId, Refused};
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::{Error, Passkey};
use webauthn_rs::prelude as webauthn;

use crate::app::{Shared, Try};
use crate::ctx::Ctx;
use crate::door::{OPEN_FORM, Problem, Sent, Visit, received, set_cookie};
use crate::handlers::Answer;
use crate::handlers::account::unlocked;
use crate::handlers::invitation::{self, NewPerson, find, is_name, join};
use crate::handlers::sign_in::{event, local, new_session, refuse};
use crate::http::{href_path, language};
use crate::passkeys::{Joining, Whose};
use crate::query::Query;
use crate::trouble::Kind;
use crate::views;
use crate::views::invitation::Filled;

/// What the script sends. Each act reads what it needs of it.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Said {
    token: String,
    name: String,
    sign_in: String,
    organisation: String,
    /// Secret of a ceremony that no session holds.
    id: String,
    /// Where she wanted to go.
    to: String,
    /// What the device answered.
    credential: serde_json::Value,
}

/// What a script of our own pages asks.
pub(crate) struct Asked {
    visit: Visit,
    said: Said,
}

impl FromRequest<Shared> for Asked {
    type Rejection = Problem;

    async fn from_request(request: Request, app: &Shared) -> Result<Self, Problem> {
        let (visit, body) = received(request, app, |kind| kind == "application/json").await?;
        let said =
            serde_json::from_slice(&body).map_err(|_| Problem::Form(StatusCode::BAD_REQUEST, "form-unreadable"))?;
        Ok(Self { visit, said })
    }
}

impl Asked {
    /// Whether the token was made here for this purpose and this session.
    fn check(&self, purpose: &str) -> Result<(), Refused> {
        let Self { visit, said } = self;
        let form = Form { purpose, session: visit.session.as_ref().map(|s| s.id) };
        people::form::check(&visit.app.forms, form, &said.token, visit.now, OPEN_FORM).map(drop)
    }

    /// The ceremony that no session holds, by what it is kept under.
    fn ceremony(&self) -> Option<[u8; 32]> {
        Token::parse(&self.said.id).ok().map(|token| token.hash().0)
    }

    /// What the device answered, if it can be read.
    fn answer<'a, T: Deserialize<'a>>(&'a self) -> Option<T> {
        T::deserialize(&self.said.credential).ok()
    }
}

/// Turns problems into what the script shows, in the reader's language.
pub(crate) async fn speak(State(app): State<Shared>, request: Request, next: Next) -> Response {
    let query = Query::parse(request.uri().query().unwrap_or(""));
    let (lang, explicit) = language(&query, request.headers());
    let path = href_path(request.uri().path());
    let mut response = next.run(request).await;
    let Some(problem) = response.extensions_mut().remove::<Problem>() else { return response };
    let site = app.live.site();
    let words = views::problem::words(&Ctx::new(&site, lang, explicit, &path, ""), &problem);
    let kind = Kind(problem.kind());
    // A script that is sent on to the page for signing in would read that page instead.
    let status = match problem.into_status() {
        StatusCode::SEE_OTHER => StatusCode::UNAUTHORIZED,
        status => status,
    };
    response = answer(status, &json!({ "error": words }));
    response.extensions_mut().insert(kind);
    response
}

fn answer(status: StatusCode, body: &impl Serialize) -> Response {
    let (status, body) = match serde_json::to_vec(body) {
        Ok(body) => (status, Body::from(body)),
        Err(_) => (StatusCode::INTERNAL_SERVER_ERROR, Body::from("{}")),
    };
    let mut response = Response::new(body);
    *response.status_mut() = status;
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    response
}

/// Says no, in words of the catalogue.
fn no(visit: &Visit, status: StatusCode, words: &str) -> Response {
    let c = Ctx::new(&visit.site, visit.lang, visit.explicit, "/", "");
    answer(status, &json!({ "error": c.t(words) }))
}

/// The one answer to whatever a device said that does not hold.
fn refused(visit: &Visit) -> Response {
    no(visit, StatusCode::UNPROCESSABLE_ENTITY, "passkey-refused")
}

/// Where the script goes on to.
fn go(visit: &Visit, to: &str) -> Response {
    let c = Ctx::new(&visit.site, visit.lang, visit.explicit, "/", "");
    answer(StatusCode::OK, &json!({ "to": c.href(to) }))
}

fn id_of(credential: &[u8]) -> String {
    BASE64URL_NOPAD.encode(credential)
}

/// A new passkey as it is stored.
fn stored(visit: &Visit, person: PersonId, name: &str, passkey: &webauthn::Passkey) -> Result<Passkey, Problem> {
    Ok(Passkey {
        id: id_of(passkey.cred_id()),
        person,
        name: name.to_owned(),
        credential: serde_json::to_string(passkey).map_err(|_| Problem::Broken)?,
        made: visit.now,
        used: None,
    })
}

/// `POST /account/passkeys/start`
pub(crate) async fn start_adding(asked: Asked) -> Answer {
    let Asked { visit, said } = &asked;
    let session = visit.fresh()?;
    asked.check("account")?;
    // Asked before the device is: a passkey that cannot be stored would stay on it all the same.
    if !is_name(said.name.trim()) {
        return Ok(no(visit, StatusCode::UNPROCESSABLE_ENTITY, "odd-name"));
    }
    let known = visit.app.store.reader().await?.passkeys(session.person).await?;
    let known = known.iter().filter_map(|key| BASE64URL_NOPAD.decode(key.id.as_bytes()).ok()).collect();
    let whose = Whose { id: session.person, name: &session.name, sign_in: &session.sign_in };
    let asked = visit
        .app
        .ceremonies
        .start_adding(session.id, &whose, known, (visit.now, visit.network))
        .ok_or(Problem::Missing)?;
    Ok(answer(StatusCode::OK, &asked))
}

/// `POST /account/passkeys/finish`
pub(crate) async fn finish_adding(asked: Asked) -> Answer {
    let Asked { visit, said } = &asked;
    let session = visit.fresh()?;
    asked.check("account")?;
    let name = said.name.trim();
    if !is_name(name) {
        return Ok(no(visit, StatusCode::UNPROCESSABLE_ENTITY, "odd-name"));
    }
    let made = asked.answer().and_then(|said| visit.app.ceremonies.finish_adding(session.id, &said, visit.now));
    let Some(made) = made else { return Ok(refused(visit)) };
    let (person, keep, now) = (session.person, session.id, visit.now);
    let passkey = stored(visit, person, name, &made)?;
    visit
        .app
        .store
        .write("passkey", passkey, move |w, passkey| {
            Box::pin(async move {
                if !w.put_passkey(passkey).await? {
                    return Err(Error::Refused("passkey-known"));
                }
                unlocked(w, person, keep, Act::PasskeyAdded, now).await
            })
        })
        .await?;
    Ok(go(visit, "/account?done=passkey"))
}

/// `POST /account/passkeys/remove`: she keeps one way in, so that no wrong press locks her out for good.
pub(crate) async fn remove(sent: Sent) -> Answer {
    let visit = &sent.visit;
    let session = visit.fresh()?;
    sent.check("account", 0)?;
    let (person, keep, now) = (session.person, session.id, visit.now);
    let removed = visit
        .app
        .store
        .write("remove passkey", sent.fields.one("passkey").to_owned(), move |w, id| {
            Box::pin(async move {
                if !w.drop_passkey(person, id).await? {
                    return Ok(false);
                }
                let typed = w.person(person).await?.is_some_and(|p| p.passphrase.is_some() && p.totp.is_some());
                if !typed && w.passkeys(person).await?.is_empty() {
                    return Err(Error::Refused("passkey-last"));
                }
                unlocked(w, person, keep, Act::PasskeyRemoved, now).await?;
                Ok(true)
            })
        })
        .await?;
    // Not hers, or removed already: the same answer.
    if removed { Ok(visit.go("/account?done=passkey-removed")) } else { Err(Problem::Missing) }
}

/// `POST /sign-in/passkey/start`
pub(crate) async fn start_entering(asked: Asked) -> Answer {
    let visit = &asked.visit;
    asked.check("sign-in")?;
    visit.limit(Try::SignIn, None)?;
    let id = Token::new(&mut *visit.app.rng());
    let asked = visit.app.ceremonies.start_entering(id.hash().0, (visit.now, visit.network)).ok_or(Problem::Missing)?;
    Ok(answer(StatusCode::OK, &json!({ "id": id.reveal().as_str(), "publicKey": asked.public_key })))
}

/// A passkey that opens an account now: what is stored of it, and what will be.
struct Opened {
    before: Passkey,
    after: String,
}

/// Why an answer opens nothing.
enum Shut {
    /// It does not hold; with whose it would have been, if that is known.
    Wrong(Option<PersonId>),
    /// It could not be looked at.
    Problem(Problem),
}

impl<E: Into<Problem>> From<E> for Shut {
    fn from(error: E) -> Self {
        Shut::Problem(error.into())
    }
}

/// Whether the answer opens an account.
async fn open(asked: &Asked, ceremony: webauthn::DiscoverableAuthentication) -> Result<Opened, Shut> {
    let visit = &asked.visit;
    let said = asked.answer::<webauthn::PublicKeyCredential>().ok_or(Shut::Wrong(None))?;
    let (person, credential) = visit.app.ceremonies.who_enters(&said).ok_or(Shut::Wrong(None))?;
    let mut reader = visit.app.store.reader().await?;
    let before = reader.passkey(&id_of(&credential)).await?.ok_or(Shut::Wrong(None))?;
    if before.person != person {
        return Err(Shut::Wrong(None));
    }
    let mut passkey: webauthn::Passkey = serde_json::from_str(&before.credential).map_err(|_| Refused::Stored)?;
    let seen = visit.app.ceremonies.finish_entering(ceremony, &said, &passkey).ok_or(Shut::Wrong(Some(person)))?;
    passkey.update_credential(&seen);
    let after = serde_json::to_string(&passkey).map_err(|_| Problem::Broken)?;
    Ok(Opened { before, after })
}

/// `POST /sign-in/passkey/finish`
pub(crate) async fn finish_entering(asked: Asked) -> Answer {
    let Asked { visit, said } = &asked;
    asked.check("sign-in")?;
    let ceremony = asked.ceremony().and_then(|id| visit.app.ceremonies.take_entering(&id, visit.now));
    let Some(ceremony) = ceremony else {
        // Whoever began was counted then; this is somebody else, and each refusal is a line in the log.
        visit.limit(Try::SignIn, None)?;
        refuse(visit, None).await?;
        return Ok(refused(visit));
    };
    let Opened { before, after } = match open(&asked, ceremony).await {
        Ok(opened) => opened,
        Err(Shut::Problem(problem)) => return Err(problem),
        Err(Shut::Wrong(person)) => {
            refuse(visit, person).await?;
            return Ok(refused(visit));
        }
    };
    let (person, now) = (before.person, visit.now);
    let (session, token) = new_session(visit, person, "passkey");
    let last = visit.session.as_ref().map(|s| (s.person, s.id));
    let input = (session, token.hash().0, before, after);
    let done = visit
        .app
        .store
        .write("sign in", input, move |w, (session, hash, before, after)| {
            Box::pin(async move {
                let open = w.person(person).await?.is_some_and(|p| p.closed.is_none());
                // Two answers with one counter are two copies of a key: the second to arrive finds it moved on.
                let same = w.passkey(&before.id).await?.is_some_and(|now| now.credential == before.credential);
                if !open || !same || !w.use_passkey(&before.id, after, now).await? {
                    return Err(Error::Refused("passkey-refused"));
                }
                // Whoever was signed in on this browser is not any more.
                if let Some((whose, id)) = last {
                    w.end_session(whose, id, now).await?;
                }
                w.put_session(session, hash).await?;
                w.record(Event { object: session.id.to_string(), ..event(now, person, Act::SessionStarted) }).await
            })
        })
        .await;
    match done {
        Ok(_) => {}
        Err(Error::Refused(_)) => {
            refuse(visit, Some(person)).await?;
            return Ok(refused(visit));
        }
        Err(error) => return Err(error.into()),
    }
    let mut response = match local(&said.to) {
        Some(to) => answer(StatusCode::OK, &json!({ "to": to })),
        None => go(visit, "/account"),
    };
    response.headers_mut().insert(header::SET_COOKIE, set_cookie(&visit.app, Some(&token)));
    Ok(response)
}

/// `POST /invitations/{token}/passkey/start`
pub(crate) async fn start_joining(Path(token): Path<String>, asked: Asked) -> Answer {
    let Asked { visit, said } = &asked;
    let Some(invitation) = find(visit, &token).await? else { return Ok(invitation_gone(visit)) };
    asked.check("join")?;
    let mut filled = Filled {
        name: said.name.trim().to_owned(),
        sign_in: said.sign_in.trim().to_lowercase(),
        organisation: said.organisation.trim().to_owned(),
        ..Filled::empty(&said.token)
    };
    filled.look(&invitation);
    if let Some(field) = filled.odd.first() {
        let words = format!("odd-{}", field.replace('_', "-"));
        return Ok(no(visit, StatusCode::UNPROCESSABLE_ENTITY, &words));
    }
    if visit.app.store.reader().await?.person_by_sign_in(&filled.sign_in).await?.is_some() {
        return Ok(no(visit, StatusCode::CONFLICT, "refuse-sign-in-taken"));
    }
    let mut rng = visit.app.rng();
    let id = Token::new(&mut *rng);
    let joining = Joining {
        invitation: invitation.id,
        person: PersonId::new(&mut *rng),
        name: filled.name,
        sign_in: filled.sign_in,
        organisation: filled.organisation,
    };
    let asked =
        visit.app.ceremonies.start_joining(id.hash().0, joining, (visit.now, visit.network)).ok_or(Problem::Missing)?;
    Ok(answer(StatusCode::OK, &json!({ "id": id.reveal().as_str(), "publicKey": asked.public_key })))
}

/// `POST /invitations/{token}/passkey/finish`: an account that one passkey opens. It gets no recovery codes, which open only together
/// with a passphrase; who loses the passkey is invited again, unless she has set a passphrase meanwhile.
pub(crate) async fn finish_joining(Path(token): Path<String>, asked: Asked) -> Answer {
    let visit = &asked.visit;
    let Some(invitation) = find(visit, &token).await? else { return Ok(invitation_gone(visit)) };
    asked.check("join")?;
    let ceremonies = &visit.app.ceremonies;
    let made = match (asked.ceremony(), asked.answer()) {
        (Some(id), Some(said)) => ceremonies.finish_joining(&id, invitation.id, &said, visit.now),
        _ => None,
    };
    let Some((joining, made)) = made else { return Ok(refused(visit)) };
    let c = Ctx::new(&visit.site, visit.lang, visit.explicit, "/", "");
    let passkey = stored(visit, joining.person, &c.t("passkey-first"), &made)?;
    let new = NewPerson {
        person: invitation::person(visit, joining.person, &joining.name, &joining.sign_in),
        organisation: joining.organisation,
        codes: Vec::new(),
        passkey: Some(passkey),
    };
    match join(visit, &invitation, new).await {
        Ok(cookie) => {
            let mut response = go(visit, "/account");
            response.headers_mut().insert(header::SET_COOKIE, set_cookie(&visit.app, Some(&cookie)));
            Ok(response)
        }
        Err(Error::Refused("refuse-invitation-gone")) => Ok(invitation_gone(visit)),
        Err(Error::Refused("passkey-known")) => Ok(no(visit, StatusCode::CONFLICT, "passkey-known")),
        Err(Error::Refused(_) | Error::Taken(_)) => Ok(no(visit, StatusCode::CONFLICT, "refuse-sign-in-taken")),
        Err(error) => Err(error.into()),
    }
}

fn invitation_gone(visit: &Visit) -> Response {
    no(visit, StatusCode::GONE, "refuse-invitation-gone")
}
