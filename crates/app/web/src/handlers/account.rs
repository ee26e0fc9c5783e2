//! Her own account: what unlocks it, where it is signed in.
//!
//! What unlocks an account is changed only shortly after signing in, or with the present passphrase (ASVS 6.2.3, 7.5.1); each change
//! ends her other sessions.

use axum::http::StatusCode;
use people::audit::{Act, Event};
use people::passphrase::Passphrase;
use people::totp::TotpSecret;
use people::{Millis, OrgId, PersonId, SessionId, recovery};
use store::Writer;

use crate::app::Try;
use crate::door::{Problem, Sent, Visit};
use crate::handlers::Answer;
use crate::handlers::invitation::is_name;
use crate::handlers::sign_in::{event, hash, working};
use crate::views::{account as view, codes};

/// `GET /account`
pub(crate) async fn show(visit: Visit) -> Answer {
    visit.signed_in()?;
    view::page(&visit, None, StatusCode::OK).await
}

/// What an account says back after a form.
pub(crate) enum Told {
    /// A field was not taken.
    Wrong(&'static str, people::Refused),
    /// A field is empty or too long.
    Field(&'static str),
}

/// `POST /account/name`
pub(crate) async fn name(sent: Sent) -> Answer {
    let session = sent.visit.signed_in()?;
    sent.check("account", 0)?;
    let name = sent.fields.line("name").to_owned();
    if !is_name(&name) {
        return view::page(&sent.visit, Some(Told::Field("name")), StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    if name == session.name {
        return Ok(sent.visit.go("/account?done=name"));
    }
    // Colleagues know her by it, so that it changed is written down, in the log of each place where they see it.
    let (person, now) = (session.person, sent.visit.now);
    let places: Vec<OrgId> = session.memberships.iter().map(|m| m.organisation).collect();
    sent.visit
        .app
        .store
        .write("name", (name, places), move |w, (name, places)| {
            Box::pin(async move {
                w.set_name(person, name).await?;
                let line = event(now, person, Act::PersonRenamed);
                w.record(line.clone()).await?;
                for place in places {
                    w.record(Event { organisation: Some(*place), ..line.clone() }).await?;
                }
                Ok(())
            })
        })
        .await?;
    Ok(sent.visit.go("/account?done=name"))
}

/// Changes what unlocks an account: every other session ends, and the log has its line.
pub(crate) async fn unlocked(
    w: &mut Writer,
    person: PersonId,
    keep: SessionId,
    act: Act,
    now: Millis,
) -> store::Result<()> {
    w.end_other_sessions(person, Some(keep), now).await?;
    w.record(event(now, person, act)).await.map(drop)
}

/// `POST /account/passphrase`
pub(crate) async fn passphrase(sent: Sent) -> Answer {
    let Sent { visit, fields } = &sent;
    let session = visit.signed_in()?;
    sent.check("account", 0)?;
    visit.limit(Try::SignIn, Some(&session.sign_in))?;
    let wrong = |field, refused| view::page(visit, Some(Told::Wrong(field, refused)), StatusCode::UNPROCESSABLE_ENTITY);
    let person = visit.app.store.reader().await?.person(session.person).await?.ok_or(Problem::Missing)?;
    if let Some(stored) = person.passphrase.clone() {
        let present = Passphrase::received(fields.one("present"))?;
        if let Err(refused) = working(visit, move || present.verify(&stored)).await? {
            return wrong("present", refused).await;
        }
    } else {
        visit.fresh()?;
    }
    let typed = fields.one("passphrase");
    if let Err(refused) = Passphrase::chosen(typed, &[&session.name, &session.sign_in, "plumbline"]) {
        return wrong("passphrase", refused).await;
    }
    let hash = hash(visit, typed).await?;
    let (person, keep, now) = (session.person, session.id, visit.now);
    visit
        .app
        .store
        .write("passphrase", hash, move |w, hash| {
            Box::pin(async move {
                w.set_passphrase(person, Some(hash)).await?;
                unlocked(w, person, keep, Act::PassphraseChanged, now).await
            })
        })
        .await?;
    visit.app.limits.forgive(visit.network, &session.sign_in);
    Ok(visit.go("/account?done=passphrase"))
}

/// `GET /account/authenticator`
pub(crate) async fn authenticator(visit: Visit) -> Answer {
    visit.fresh()?;
    let form = visit.token("authenticator");
    view::authenticator(&visit, &form, None, StatusCode::OK)
}

/// `POST /account/authenticator`
pub(crate) async fn set_authenticator(sent: Sent) -> Answer {
    let visit = &sent.visit;
    let session = visit.fresh()?;
    let seen = sent.check("authenticator", 0)?;
    let secret = TotpSecret::of_form(&visit.app.forms, &seen);
    let step = match secret.verify(sent.fields.line("code"), visit.now, None) {
        Ok(step) => step,
        Err(refused) => {
            let form = sent.fields.one("token");
            return view::authenticator(visit, form, Some(refused), StatusCode::UNPROCESSABLE_ENTITY);
        }
    };
    let (person, keep, now) = (session.person, session.id, visit.now);
    visit
        .app
        .store
        .write("authenticator", visit.app.seal(person, &secret)?, move |w, secret| {
            Box::pin(async move {
                w.set_totp(person, Some(secret), step).await?;
                unlocked(w, person, keep, Act::TotpSet, now).await
            })
        })
        .await?;
    Ok(visit.go("/account?done=authenticator"))
}

/// `POST /account/recovery`
pub(crate) async fn recovery(sent: Sent) -> Answer {
    let visit = &sent.visit;
    let session = visit.fresh()?;
    sent.check("account", 0)?;
    let sheet = recovery::sheet(&mut *visit.app.rng());
    let hashes: Vec<[u8; 32]> = sheet.iter().map(recovery::Code::hash).collect();
    let (person, keep, now) = (session.person, session.id, visit.now);
    visit
        .app
        .store
        .write("recovery", hashes, move |w, hashes| {
            Box::pin(async move {
                w.set_recovery(person, hashes).await?;
                unlocked(w, person, keep, Act::RecoveryMade, now).await
            })
        })
        .await?;
    codes::page(visit, &sheet)
}

/// `POST /account/sessions/end`: one session by its id, or all but this one. Only shortly after signing in (ASVS 7.5.2): whoever
/// finds a browser open must not be able to put its owner out everywhere else.
pub(crate) async fn end_session(sent: Sent) -> Answer {
    let visit = &sent.visit;
    let session = visit.fresh()?;
    sent.check("account", 0)?;
    let (person, keep, now) = (session.person, session.id, visit.now);
    let which = match sent.fields.one("session") {
        "others" => None,
        id => Some(id.parse::<SessionId>().map_err(|_| Problem::Missing)?),
    };
    let ended = visit
        .app
        .store
        .write("end sessions", which, move |w, which| {
            Box::pin(async move {
                let (n, object) = match which {
                    Some(id) => (u64::from(w.end_session(person, *id, now).await?), id.to_string()),
                    None => (w.end_other_sessions(person, Some(keep), now).await?, person.to_string()),
                };
                if n > 0 {
                    w.record(Event { object, ..event(now, person, Act::SessionEnded) }).await?;
                }
                Ok(n)
            })
        })
        .await?;
    match which {
        // Not hers, or ended already: the same answer.
        Some(_) if ended == 0 => Err(Problem::Missing),
        _ => Ok(visit.go("/account?done=sessions")),
    }
}
