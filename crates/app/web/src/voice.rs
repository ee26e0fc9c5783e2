//! The door for those who take part in a dialogue: known by a cookie of that dialogue alone, and by nothing else.
//!
//! [`Voice`] is a request about a dialogue, with the participant if the browser holds her cookie; [`VoiceSent`] is a form of such a page. They
//! stand beside [`Visit`] and [`Sent`](crate::door::Sent) because a participant is nobody's account: no session, no name, and limits
//! of her own, so that two hundred people behind the one address of a conference centre do not hold each other back.
//!
//! Absent on purpose: any tie between a participant and the link she came by, her network, or an account that she may have.

use std::net::IpAddr;
use std::sync::Mutex;

use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue};
use axum::response::Response;
use people::form::FormSeen;
use people::limit::{Limiter, Rate, Whose};
use people::rand_core::CryptoRng;
use people::token::Token;
use people::{Id, Millis, Refused};
use store::ParticipantRow;

use crate::app::{App, Shared, count};
use crate::ctx::Ctx;
use crate::door::{Problem, Visit, cookie, fields, from_own_page, is_form, keep, whole};
use crate::form::Fields;
use crate::handlers::dialogue::{Found, open_dialogue};

/// After the end of a session a participant can come back for so long, to see what came of it or to take hers back: thirty days.
const AFTER: i64 = 30 * 86_400_000;

/// A request about a dialogue, and who takes part.
pub(crate) struct Voice {
    /// The request.
    pub(crate) visit: Visit,
    /// The dialogue of its address.
    pub(crate) found: Found,
    /// The participant whose cookie came along.
    pub(crate) me: Option<ParticipantRow>,
}

impl FromRequestParts<Shared> for Voice {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &Shared) -> Result<Self, Problem> {
        let id = dialogue_of(parts.uri.path()).ok_or(Problem::Missing)?.to_owned();
        let visit = Visit::from_request_parts(parts, app).await?;
        let found = open_dialogue(&visit, &id).await?;
        let me = participant(app, &parts.headers, &id).await?;
        Ok(Self { visit, found, me })
    }
}

/// The id in `/dialogues/{id}/…`.
fn dialogue_of(path: &str) -> Option<&str> {
    let id = path.strip_prefix("/dialogues/")?.split('/').next()?;
    let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    (!id.is_empty() && id.bytes().all(plain)).then_some(id)
}

/// Whoever holds the cookie of this dialogue.
pub(crate) async fn participant(
    app: &App,
    headers: &HeaderMap,
    dialogue: &str,
) -> Result<Option<ParticipantRow>, Problem> {
    let Some(token) = cookie(headers, &cookie_name(app, dialogue)).and_then(|text| Token::parse(text).ok()) else {
        return Ok(None);
    };
    let row = app.store.reader().await?.participant_by_hash(&token.hash().0).await?;
    Ok(row.filter(|row| row.dialogue == dialogue))
}

/// Named per dialogue, so that one browser can take part in several, and leaving one leaves the others.
fn cookie_name(app: &App, dialogue: &str) -> String {
    format!("{}-{dialogue}", app.origin.cookie())
}

impl Voice {
    /// The id of the dialogue.
    pub(crate) fn id(&self) -> &str {
        &self.found.row.id
    }

    /// An address below the dialogue's, without the language.
    pub(crate) fn path(&self, rest: &str) -> String {
        format!("/dialogues/{}{rest}", self.id())
    }

    /// The context of a page.
    pub(crate) fn ctx(&self) -> Ctx<'_> {
        self.found.ctx(&self.visit)
    }

    /// Sends the browser to another page of the dialogue.
    pub(crate) fn go(&self, rest: &str) -> Response {
        self.visit.go(&self.path(rest))
    }

    /// A token for a form of this purpose, bound to the dialogue and to the participant if there is one.
    pub(crate) fn token(&self, purpose: &str) -> String {
        self.visit.token(&self.purpose(purpose))
    }

    fn purpose(&self, purpose: &str) -> String {
        let me = self.me.as_ref().map(|me| me.id.to_string()).unwrap_or_default();
        format!("voice {purpose} {} {me}", self.id())
    }

    /// The cookie by which she is known from now on, or with no token the one that lets this browser forget her.
    pub(crate) fn cookie(&self, token: Option<&Token>) -> HeaderValue {
        let (session, now) = (&self.found.session, self.visit.now);
        let end = Millis(session.starts).plus(i64::from(session.minutes) * 60_000).max(now);
        keep(&self.visit.app, &cookie_name(&self.visit.app, self.id()), token, end.plus(AFTER).since(now))
    }

    /// Counts one try of hers.
    pub(crate) fn limit(&self, what: Deed, me: Id) -> Result<(), Refused> {
        self.visit.app.voices.allow(what, me, self.visit.now)
    }
}

/// A form that a page of a dialogue sent.
pub(crate) struct VoiceSent {
    /// The request.
    pub(crate) voice: Voice,
    /// What was filled in.
    pub(crate) fields: Fields,
}

impl VoiceSent {
    /// Whether the form was made here for this purpose, this dialogue and this participant, and is not stale.
    pub(crate) fn check(&self, purpose: &str) -> Result<FormSeen, Refused> {
        let Voice { visit, .. } = &self.voice;
        visit.check(&self.voice.purpose(purpose), self.fields.one("token"), 0)
    }
}

impl FromRequest<Shared> for VoiceSent {
    type Rejection = Problem;

    async fn from_request(request: Request, app: &Shared) -> Result<Self, Problem> {
        let (mut parts, body) = request.into_parts();
        from_own_page(&parts.headers, app, is_form)?;
        let voice = Voice::from_request_parts(&mut parts, app).await?;
        app.voices.allow_form(voice.visit.network, voice.visit.now)?;
        Ok(Self { voice, fields: fields(&whole(body).await?)? })
    }
}

/// What a participant does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Deed {
    /// She votes, scores, or chooses between two.
    Vote,
    /// She says something, or translates.
    Say,
    /// She changes what she said of herself, or leaves.
    Change,
}

/// How often those who take part may do what; held in memory, nothing of it is written down.
///
/// A hall full of people has one address, and one person with a script has it too. So the bucket of a network is wide and that of a participant
/// narrow, and new participants come at a measured pace: whoever wants a thousand votes a second needs a thousand participants, and gets
/// them at two a second.
pub(crate) struct Limits {
    joins: Mutex<Limiter>,
    join_links: Mutex<Limiter>,
    forms: Mutex<Limiter>,
    votes: Mutex<Limiter>,
    words: Mutex<Limiter>,
    changes: Mutex<Limiter>,
}

impl Limits {
    /// All buckets full.
    pub(crate) fn new(rng: &mut dyn CryptoRng) -> Self {
        let second = 1000;
        let mut limiter = |burst, refill, most| Mutex::new(Limiter::new(Rate { burst, refill }, most, rng));
        Self {
            // Everybody in a large hall presses the button when the chair says so.
            joins: limiter(400, second / 2, 10_000),
            join_links: limiter(400, second / 2, 10_000),
            // Forty forms a second from one address, after the first thousand.
            forms: limiter(1_200, second / 40, 10_000),
            // Sixty a minute; nobody reads faster for long.
            votes: limiter(40, second, 50_000),
            // Ten, then one every half minute.
            words: limiter(10, 30 * second, 50_000),
            changes: limiter(30, 5 * second, 50_000),
        }
    }

    /// Counts a form against the network it came from.
    fn allow_form(&self, network: IpAddr, now: Millis) -> Result<(), Refused> {
        count(&self.forms, Whose::Address(network), now)
    }

    /// Counts somebody who comes in: against her network, and against the link if she has one.
    pub(crate) fn allow_join(&self, network: IpAddr, link: Option<&str>, now: Millis) -> Result<(), Refused> {
        if let Some(link) = link {
            count(&self.join_links, Whose::Name(link), now)?;
        }
        count(&self.joins, Whose::Address(network), now)
    }

    /// Counts what a participant does.
    fn allow(&self, what: Deed, who: Id, now: Millis) -> Result<(), Refused> {
        let limiter = match what {
            Deed::Vote => &self.votes,
            Deed::Say => &self.words,
            Deed::Change => &self.changes,
        };
        count(limiter, Whose::Name(&who.to_string()), now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_names_one_dialogue_or_none() {
        assert_eq!(dialogue_of("/dialogues/spring-2026/vote"), Some("spring-2026"));
        assert_eq!(dialogue_of("/dialogues/a"), Some("a"));
        for odd in ["/dialogues/", "/dialogues//vote", "/dialogues/A/vote", "/dialogues/a%20b/vote", "/series/a", "/"] {
            assert_eq!(dialogue_of(odd), None, "{odd}");
        }
    }
}
