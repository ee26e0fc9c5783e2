//! Signing in with a passphrase and a code, and signing out.
//!
//! One form and one answer: whether the name, the passphrase or the code was wrong is not told, and an unknown name costs the same
//! work, the same line in the log and the same time as a known one (ASVS 6.3.8).

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use axum::http::{HeaderValue, StatusCode, header};
use people::audit::{Act, Event};
use people::passphrase::{Passphrase, needs_rehash};
use people::recovery::Code;
use people::token::Token;
use people::{PersonId, Refused, SessionId};
use store::{Error, Person, Session};
use tokio::sync::Semaphore;

use crate::app::Try;
use crate::door::{IDLE, Problem, Sent, Visit, see_other, set_cookie};
use crate::handlers::Answer;
use crate::views;

/// `GET /sign-in`
pub(crate) async fn show(visit: Visit) -> Answer {
    if visit.session.is_some() && visit.query.get("again").is_none() {
        return Ok(visit.go("/account"));
    }
    let to = visit.query.get("to").unwrap_or("").to_owned();
    views::sign_in::page(&visit, "", &to, None, StatusCode::OK)
}

/// How the second factor was given.
enum Second {
    Code { step: i64 },
    Recovery { hash: [u8; 32] },
}

/// `POST /sign-in`
pub(crate) async fn send(sent: Sent) -> Answer {
    let Sent { visit, fields } = &sent;
    let name = fields.line("name").to_lowercase();
    let to = fields.one("to");
    let again = |refused: Refused| {
        let status = Problem::Refused(refused.clone()).into_status();
        let wait = if let Refused::TooMany { seconds } = refused { Some(seconds) } else { None };
        let mut response = views::sign_in::page(visit, &name, to, Some(refused), status)?;
        if let Some(seconds) = wait {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        Ok(response)
    };
    if let Err(refused) = sent.check("sign-in", 0) {
        return again(refused);
    }
    if let Err(Problem::Refused(refused)) = visit.limit(Try::SignIn, Some(&name)) {
        return again(refused);
    }
    let person = visit.app.store.reader().await?.person_by_sign_in(&name).await?;
    let known = person.filter(|p| p.closed.is_none());
    let right = first(visit, known.as_ref(), fields.one("passphrase")).await?;
    let second = known.as_ref().filter(|_| right).map(|p| second(p, fields.line("code"), visit)).transpose();
    if let Err(Refused::Stored) = second {
        return Err(Problem::Refused(Refused::Stored));
    }
    let (Some(person), Ok(Some(second))) = (&known, second) else {
        return refuse(visit, known.as_ref().map(|p| p.id)).await.and_then(|()| again(Refused::SignInWrong));
    };
    let method = if matches!(second, Second::Code { .. }) { "totp" } else { "recovery" };
    let rehashed = match &person.passphrase {
        Some(stored) if needs_rehash(stored) => hash(visit, fields.one("passphrase")).await.ok(),
        _ => None,
    };
    let (session, token) = new_session(visit, person.id, method);
    let (known, person, now) = (person.clone(), person.id, visit.now);
    let before = visit.before();
    let input = (session, token.hash().0, second, rehashed);
    let done = visit
        .app
        .store
        .write("sign in", input, move |w, (session, hash, second, rehashed)| {
            let known = known.clone();
            Box::pin(async move {
                // Working on a passphrase takes a while: what it was held against may not hold any more.
                if !w.person(person).await?.is_some_and(|now| opens_as_before(&known, &now)) {
                    return Err(Error::Refused("refuse-sign-in-wrong"));
                }
                let counted = match second {
                    Second::Code { step } => w.use_totp(person, *step).await?,
                    Second::Recovery { hash } => w.use_recovery(person, hash, now).await?,
                };
                if !counted {
                    return Err(Error::Refused("refuse-sign-in-wrong"));
                }
                if let Some(hash) = rehashed {
                    w.set_passphrase(person, Some(hash)).await?;
                }
                // Whoever was signed in on this browser is not any more.
                if let Some((whose, id)) = before {
                    w.end_session(whose, id, now).await?;
                }
                w.put_session(session, hash).await?;
                if let Second::Recovery { .. } = second {
                    w.record(event(now, person, Act::RecoveryUsed)).await?;
                }
                w.record(Event { object: session.id.to_string(), ..event(now, person, Act::SessionStarted) }).await
            })
        })
        .await;
    match done {
        Ok(_) => {}
        // Two came with one code: the slower is refused like any other.
        Err(Error::Refused(_)) => return refuse(visit, Some(person)).await.and_then(|()| again(Refused::SignInWrong)),
        Err(error) => return Err(error.into()),
    }
    visit.app.limits.forgive(visit.network, &name);
    Ok(enter(visit, &token, local(to)))
}

/// Whether an account is still open, with the passphrase and the authenticator that were held against what was typed.
fn opens_as_before(before: &Person, now: &Person) -> bool {
    now.closed.is_none() && now.passphrase == before.passphrase && now.totp == before.totp
}

/// Whether the passphrase is hers; an account that is not there costs the same.
async fn first(visit: &Visit, person: Option<&Person>, typed: &str) -> Result<bool, Problem> {
    let Ok(passphrase) = Passphrase::received(typed) else { return Ok(false) };
    let stored = person.and_then(|p| p.passphrase.clone());
    let verified = working(visit, move || match stored {
        Some(stored) => passphrase.verify(&stored),
        None => Err(passphrase.verify_unknown()),
    })
    .await?;
    match verified {
        Ok(()) => Ok(true),
        Err(Refused::Stored) => Err(Problem::Refused(Refused::Stored)),
        Err(_) => Ok(false),
    }
}

fn second(person: &Person, typed: &str, visit: &Visit) -> Result<Second, Refused> {
    if let Ok(code) = Code::parse(typed) {
        return Ok(Second::Recovery { hash: code.hash() });
    }
    let sealed = person.totp.as_deref().ok_or(Refused::TotpWrong)?;
    let step = visit.app.open(person.id, sealed)?.verify(typed, visit.now, Some(person.totp_step))?;
    Ok(Second::Code { step })
}

/// A refused sign-in is a line in the log of the installation, for known and unknown names alike.
pub(crate) async fn refuse(visit: &Visit, person: Option<PersonId>) -> Result<(), Problem> {
    let object = person.map(|id| id.to_string()).unwrap_or_default();
    let event = Event {
        organisation: None,
        at: visit.now,
        actor: None,
        act: Act::SessionRefused,
        object,
        detail: BTreeMap::new(),
    };
    visit
        .app
        .store
        .write("refuse", event, |w, event| Box::pin(async move { w.record(event.clone()).await.map(drop) }))
        .await?;
    Ok(())
}

/// An event of a person about herself, in the chain of the installation: accounts belong to no organisation.
pub(crate) fn event(now: people::Millis, person: PersonId, act: Act) -> Event {
    Event { organisation: None, at: now, actor: Some(person), act, object: person.to_string(), detail: BTreeMap::new() }
}

/// Runs work that takes a core and 46 MiB, a few at a time; whoever waits too long is told to come back.
pub(crate) async fn working<T: Send + 'static>(
    visit: &Visit,
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, Problem> {
    let worked = in_turn(&visit.app.hashing, PATIENCE, work).await?;
    visit.app.hashed.fetch_add(1, Ordering::Relaxed);
    Ok(worked)
}

/// How long somebody waits for her turn.
const PATIENCE: Duration = Duration::from_secs(10);

async fn in_turn<T: Send + 'static>(
    turns: &Arc<Semaphore>,
    patience: Duration,
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, Problem> {
    let turn = tokio::time::timeout(patience, Arc::clone(turns).acquire_owned()).await;
    let Ok(Ok(turn)) = turn else { return Err(Problem::Refused(Refused::TooMany { seconds: 30 })) };
    // The turn goes along with the work: a browser that hangs up ends the waiting, but not what was begun.
    let worked = tokio::task::spawn_blocking(move || {
        let _turn = turn;
        work()
    });
    worked.await.map_err(|_| Problem::Broken)
}

/// What is stored of a passphrase that was checked before.
pub(crate) async fn hash(visit: &Visit, typed: &str) -> Result<String, Problem> {
    let passphrase = Passphrase::received(typed)?;
    let mut rng = visit.app.rng();
    Ok(working(visit, move || passphrase.hash(&mut *rng)).await??)
}

/// A session to begin, with the secret that its cookie holds.
pub(crate) fn new_session(visit: &Visit, person: PersonId, method: &str) -> (Session, Token) {
    let mut rng = visit.app.rng();
    let session = Session {
        id: SessionId::new(&mut *rng),
        person,
        method: method.to_owned(),
        device: visit.device.to_owned(),
        made: visit.now,
        seen: visit.now,
        expires: visit.now.plus(IDLE),
    };
    (session, Token::new(&mut *rng))
}

/// Sends her on with the cookie of her session.
pub(crate) fn enter(visit: &Visit, token: &Token, to: Option<&str>) -> axum::response::Response {
    let mut response = match to {
        Some(to) => see_other(to),
        None => visit.go("/account"),
    };
    response.headers_mut().insert(axum::http::header::SET_COOKIE, set_cookie(&visit.app, Some(token)));
    response
}

/// An address of this site, or nothing: a sign-in never leads elsewhere.
pub(crate) fn local(to: &str) -> Option<&str> {
    let inside = to.starts_with('/') && !to.starts_with("//") && !to.starts_with("/\\");
    (inside && to.len() <= 500 && to.chars().all(|c| c.is_ascii_graphic())).then_some(to)
}

/// `POST /sign-out`
pub(crate) async fn leave(sent: Sent) -> Answer {
    sent.check("sign-out", 0)?;
    let visit = &sent.visit;
    if let Some(session) = &visit.session {
        let (id, person, now) = (session.id, session.person, visit.now);
        visit
            .app
            .store
            .write("sign out", (), move |w, ()| {
                Box::pin(async move {
                    w.end_session(person, id, now).await?;
                    w.record(Event { object: id.to_string(), ..event(now, person, Act::SessionEnded) }).await.map(drop)
                })
            })
            .await?;
    }
    let mut response = visit.go("/");
    let headers = response.headers_mut();
    headers.insert(axum::http::header::SET_COOKIE, set_cookie(&visit.app, None));
    headers.insert("clear-site-data", HeaderValue::from_static("\"cache\", \"storage\""));
    Ok(response)
}

#[cfg(test)]
mod tests {
    #[test]
    fn an_account_that_changed_meanwhile_is_not_opened() {
        let before = super::Person {
            id: people::PersonId(people::Id::from_bytes([1; 16])),
            sign_in: "ana".to_owned(),
            name: "SAMPLE Ana".to_owned(),
            passphrase: Some("one".to_owned()),
            totp: Some(vec![1; 20]),
            totp_step: 7,
            made: people::Millis(0),
            closed: None,
        };
        let now = |change: fn(&mut super::Person)| {
            let mut now = before.clone();
            change(&mut now);
            super::opens_as_before(&before, &now)
        };
        assert!(now(|p| p.totp_step = 8), "a code that was used in between is looked at by itself");
        assert!(!now(|p| p.closed = Some(people::Millis(1))), "closed");
        assert!(!now(|p| p.passphrase = Some("two".to_owned())), "another passphrase");
        assert!(!now(|p| p.passphrase = None), "none any more");
        assert!(!now(|p| p.totp = Some(vec![2; 20])), "another authenticator");
    }

    use super::*;

    #[tokio::test]
    async fn a_turn_lasts_as_long_as_the_work() {
        let turns = Arc::new(Semaphore::new(1));
        let (go, wait) = std::sync::mpsc::channel::<()>();
        let long = Duration::from_secs(60);
        let first = tokio::spawn({
            let turns = Arc::clone(&turns);
            async move { in_turn(&turns, long, move || wait.recv().is_ok()).await }
        });
        while turns.available_permits() > 0 {
            tokio::task::yield_now().await;
        }
        // Who asked hangs up; the work goes on, and so does its turn.
        first.abort();
        assert!(first.await.is_err());
        let soon = Duration::from_millis(50);
        let refused = in_turn(&turns, soon, || ()).await;
        assert!(matches!(refused, Err(Problem::Refused(Refused::TooMany { seconds: 30 }))), "{refused:?}");
        go.send(()).unwrap();
        assert!(in_turn(&turns, long, || ()).await.is_ok());
    }

    #[test]
    fn a_sign_in_never_leads_elsewhere() {
        assert_eq!(local("/review?a=1"), Some("/review?a=1"));
        for bad in
            ["", "https://evil.example", "//evil.example", "/\\evil.example", "/a b", "/\u{202e}", "javascript:1"]
        {
            assert_eq!(local(bad), None, "{bad}");
        }
    }
}
