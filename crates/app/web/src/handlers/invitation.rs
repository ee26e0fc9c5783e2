//! Taking up an invitation: a link that works once makes an account, and the very first one makes the first organisation.
//!
//! The secret of the authenticator is not kept between showing the form and its coming back: it is computed from the form's own
//! signed number, so a form that lies open leaves nothing behind here.

use std::collections::BTreeMap;

use axum::extract::Path;
use axum::http::StatusCode;
use people::audit::{Act, Event};
use people::passphrase::Passphrase;
use people::token::Token;
use people::totp::TotpSecret;
use people::{OrgId, PersonId, Refused, Role, recovery};
use store::{Error, Invitation, Organisation, Passkey, Person};

use crate::app::Try;
use crate::door::{Problem, Sent, Visit, set_cookie};
use crate::handlers::Answer;
use crate::handlers::sign_in::{hash, new_session};
use crate::views::invitation::{self as view, Filled};

/// Characters of a name at most.
pub(crate) const NAME: usize = 80;

pub(crate) async fn find(visit: &Visit, token: &str) -> Result<Option<Invitation>, Problem> {
    visit.limit(Try::SignIn, None)?;
    let Ok(token) = Token::parse(token) else { return Ok(None) };
    Ok(visit.app.store.reader().await?.invitation(&token.hash().0, visit.now).await?)
}

/// `GET /invitations/{token}`
pub(crate) async fn show(visit: Visit, Path(token): Path<String>) -> Answer {
    let Some(invitation) = find(&visit, &token).await? else { return view::gone(&visit) };
    let organisation = organisation_of(&visit, &invitation).await?;
    if let (Some(_), Some(organisation)) = (&visit.session, &organisation) {
        return view::join_as(&visit, &invitation, organisation);
    }
    let form = visit.token("join");
    view::page(&visit, &invitation, organisation.as_ref(), &Filled::empty(&form), StatusCode::OK)
}

async fn organisation_of(visit: &Visit, invitation: &Invitation) -> Result<Option<Organisation>, Problem> {
    match invitation.organisation {
        Some(id) => Ok(visit.app.store.reader().await?.organisation(id).await?),
        None => Ok(None),
    }
}

/// `POST /invitations/{token}`
pub(crate) async fn accept(Path(token): Path<String>, sent: Sent) -> Answer {
    let visit = &sent.visit;
    let Some(invitation) = find(visit, &token).await? else { return view::gone(visit) };
    let organisation = organisation_of(visit, &invitation).await?;
    if let (Some(_), Some(organisation)) = (&visit.session, &organisation) {
        return join_as(&sent, invitation, organisation.id).await;
    }
    let mut filled = Filled::read(&sent.fields);
    let again = |filled: &Filled| {
        view::page(visit, &invitation, organisation.as_ref(), filled, StatusCode::UNPROCESSABLE_ENTITY)
    };
    let seen = match sent.check("join", 0) {
        Ok(seen) => seen,
        Err(refused) => {
            // The secret of the authenticator went with the old form: she starts again with a new one.
            filled.token = visit.token("join");
            filled.wrong.push(("form", refused));
            return again(&filled);
        }
    };
    let secret = TotpSecret::of_form(&visit.app.forms, &seen);
    filled.look(&invitation);
    let typed = sent.fields.one("passphrase");
    let about = [filled.name.as_str(), &filled.sign_in, &filled.organisation, "plumbline"];
    if let Err(refused) = Passphrase::chosen(typed, &about) {
        filled.wrong.push(("passphrase", refused));
    }
    let step = secret.verify(sent.fields.line("code"), visit.now, None);
    if let Err(refused) = &step {
        filled.wrong.push(("code", refused.clone()));
    }
    let (Ok(step), true) = (step, filled.wrong.is_empty() && filled.odd.is_empty()) else { return again(&filled) };

    let codes = recovery::sheet(&mut *visit.app.rng());
    let id = PersonId::new(&mut *visit.app.rng());
    let new = NewPerson {
        person: Person {
            passphrase: Some(hash(visit, typed).await?),
            totp: Some(visit.app.seal(id, &secret)?),
            totp_step: step,
            ..person(visit, id, &filled.name, &filled.sign_in)
        },
        organisation: filled.organisation.clone(),
        codes: codes.iter().map(recovery::Code::hash).collect(),
        passkey: None,
    };
    let cookie = match join(visit, &invitation, new).await {
        Ok(cookie) => cookie,
        Err(Error::Refused("refuse-sign-in-taken") | Error::Taken(_)) => {
            filled.taken = true;
            return again(&filled);
        }
        Err(Error::Refused(_)) => return view::gone(visit),
        Err(error) => return Err(error.into()),
    };
    let mut response = crate::views::codes::page(visit, &codes)?;
    response.headers_mut().insert(axum::http::header::SET_COOKIE, set_cookie(&visit.app, Some(&cookie)));
    Ok(response)
}

/// An account to be, before what unlocks it is known.
pub(crate) fn person(visit: &Visit, id: PersonId, name: &str, sign_in: &str) -> Person {
    Person {
        id,
        sign_in: sign_in.to_owned(),
        name: name.to_owned(),
        passphrase: None,
        totp: None,
        totp_step: 0,
        made: visit.now,
        closed: None,
    }
}

/// Who takes up an invitation, and with what.
pub(crate) struct NewPerson {
    /// Her account.
    pub(crate) person: Person,
    /// The organisation that she makes, if she is the first.
    pub(crate) organisation: String,
    /// Hashes of her recovery codes.
    pub(crate) codes: Vec<[u8; 32]>,
    /// What unlocks her account, if no passphrase does.
    pub(crate) passkey: Option<Passkey>,
}

/// Makes an account and signs it in; returns what its cookie holds.
pub(crate) async fn join(visit: &Visit, invitation: &Invitation, new: NewPerson) -> store::Result<Token> {
    let mut rng = visit.app.rng();
    let NewPerson { person, organisation, codes, passkey } = new;
    let first = invitation.organisation.is_none().then(|| Organisation {
        id: OrgId::new(&mut *rng),
        name: organisation,
        keeper: true,
        made: visit.now,
    });
    let (session, cookie) = new_session(visit, person.id, "invitation");
    let (now, before) = (visit.now, visit.before());
    let input = (invitation.clone(), person, first, codes, passkey, session, cookie.hash().0);
    visit
        .app
        .store
        .write("join", input, move |w, (invitation, person, first, codes, passkey, session, cookie)| {
            Box::pin(async move {
                let own = |act, object: String, detail| Event {
                    organisation: None,
                    at: now,
                    actor: Some(person.id),
                    act,
                    object,
                    detail,
                };
                if !w.put_person(person).await? {
                    return Err(Error::Refused("refuse-sign-in-taken"));
                }
                if let Some(passkey) = passkey
                    && !w.put_passkey(passkey).await?
                {
                    return Err(Error::Refused("passkey-known"));
                }
                let organisation = match (first, invitation.organisation) {
                    (Some(first), _) => {
                        w.put_organisation(first).await?;
                        w.record(own(Act::OrganisationMade, first.id.to_string(), BTreeMap::new())).await?;
                        first.id
                    }
                    (None, Some(organisation)) => organisation,
                    (None, None) => return Err(Error::Refused("refuse-invitation-gone")),
                };
                if !w.use_invitation(invitation.id, person.id, now).await? {
                    return Err(Error::Refused("refuse-invitation-gone"));
                }
                w.set_roles(organisation, person.id, &invitation.roles, now).await?;
                w.set_recovery(person.id, codes).await?;
                // Whoever was signed in on this browser is not any more.
                if let Some((whose, id)) = before {
                    w.end_session(whose, id, now).await?;
                }
                w.put_session(session, cookie).await?;
                w.record(line_of(organisation, person.id, invitation, now)).await?;
                w.record(own(Act::SessionStarted, session.id.to_string(), BTreeMap::new())).await.map(drop)
            })
        })
        .await?;
    Ok(cookie)
}

/// Somebody who has an account joins a further organisation with it. Where she belongs already, the link is not used up: it was
/// most likely meant for somebody else.
async fn join_as(sent: &Sent, invitation: Invitation, organisation: OrgId) -> Answer {
    let visit = &sent.visit;
    let person = visit.signed_in()?.person;
    sent.check("join-as", 0)?;
    let now = visit.now;
    let joined = visit
        .app
        .store
        .write("join as", invitation, move |w, invitation| {
            Box::pin(async move {
                if w.memberships(person).await?.iter().any(|m| m.organisation == organisation) {
                    return Err(Error::Refused("refuse-member-already"));
                }
                if !w.use_invitation(invitation.id, person, now).await? {
                    return Err(Error::Refused("refuse-invitation-gone"));
                }
                w.set_roles(organisation, person, &invitation.roles, now).await?;
                w.record(line_of(organisation, person, invitation, now)).await.map(drop)
            })
        })
        .await;
    match joined {
        Ok(()) => Ok(visit.go(&format!("/organisations/{organisation}?done=joined"))),
        Err(Error::Refused("refuse-invitation-gone")) => view::gone(visit),
        Err(error) => Err(error.into()),
    }
}

/// The line of somebody who took up an invitation, in the chain of the organisation.
fn line_of(organisation: OrgId, person: PersonId, invitation: &Invitation, at: people::Millis) -> Event {
    let words: Vec<&str> = invitation.roles.iter().map(|r: &Role| r.word()).collect();
    let detail =
        BTreeMap::from([("roles".to_owned(), words.join(" ")), ("invitation".to_owned(), invitation.id.to_string())]);
    let object = person.to_string();
    Event { organisation: Some(organisation), at, actor: Some(person), act: Act::PersonJoined, object, detail }
}

/// A name that colleagues can read: one line, not too long, with something to see, and nothing that turns round or hides what
/// stands beside it.
pub(crate) fn is_name(text: &str) -> bool {
    let hides = |c: char| {
        c.is_control() || matches!(c, '\u{200b}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
    };
    text.chars().any(char::is_alphanumeric) && text.chars().count() <= NAME && !text.chars().any(hides)
}

/// What may be typed to sign in: plain characters, so that she can type it on any keyboard.
pub(crate) fn is_sign_in(text: &str) -> bool {
    (3..=64).contains(&text.len())
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b".-_@+".contains(&b))
}

/// A refusal that no rule of `people` has a word for is told as a wrong field.
pub(crate) type Wrong = (&'static str, Refused);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_every_script_and_nothing_that_hides() {
        for good in ["Ana", "آمنة", "Nguyễn Thị Hoa", "می\u{200c}نا", "N’Diaye-O'Neil", "3rd shift", &"é".repeat(80)]
        {
            assert!(is_name(good), "{good}");
        }
        for bad in ["", "\u{200b}", "--", "a\nb", "a\u{202e}b", "a\u{2066}b", "\u{feff}Ana", &"é".repeat(81)] {
            assert!(!is_name(bad), "{bad:?}");
        }
    }

    #[test]
    fn only_plain_characters_sign_in() {
        for good in ["ana", "ana.b-c_d+e@f", "123"] {
            assert!(is_sign_in(good), "{good}");
        }
        // The second has a Cyrillic a, the third a full-width one: they look the same, and are somebody else.
        for bad in ["", "\u{430}na", "\u{ff41}na", "an", "Ana", "a na", "ana\u{200d}", "ana\0", &"a".repeat(65)] {
            assert!(!is_sign_in(bad), "{bad:?}");
        }
    }
}
