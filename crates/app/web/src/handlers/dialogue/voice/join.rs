//! Coming in, by a link or openly.
//!
//! A page is shown before anybody is let in, and only its button lets her in: mail scanners and messengers open links, and must not use
//! one up. The link is counted and the participant made in one transaction, so that a link for one person never lets in two.

use axum::extract::Path;
use axum::http::StatusCode;
use dialogue::{Joining, Phase};
use people::token::Token;
use people::{Id, Refused};
use store::{Error, LinkState};

use super::later;
use crate::door::Problem;
use crate::handlers::Answer;
use crate::views::dialogue::voice::join::{self as view, Way};
use crate::voice::{Voice, VoiceSent};

/// `GET /dialogues/{id}/join`
pub(crate) async fn show(voice: Voice) -> Answer {
    let way = openly(&voice);
    view::page(&voice, way, "", None, StatusCode::OK)
}

/// `GET /dialogues/{id}/join/{token}`: shows, and uses nothing up.
pub(crate) async fn show_link(Path((_, text)): Path<(String, String)>, voice: Voice) -> Answer {
    let way = by_link(&voice, &text).await?;
    let status = if matches!(way, Way::Link(_)) { StatusCode::GONE } else { StatusCode::OK };
    view::page(&voice, way, &text, None, status)
}

/// Whether she can come in without a link.
fn openly(voice: &Voice) -> Way {
    match voice.found.phase {
        _ if voice.me.is_some() => Way::Inside,
        Phase::Draft | Phase::Announced => Way::Early,
        Phase::Closed => Way::Late,
        Phase::Open if voice.found.session.joining == Joining::Open => Way::Free { once: false },
        Phase::Open => Way::NeedsLink,
    }
}

/// Whether she can come in by this link.
async fn by_link(voice: &Voice, text: &str) -> Result<Way, Problem> {
    let Ok(token) = Token::parse(text) else { return Ok(Way::Link(None)) };
    let link = voice.visit.app.store.reader().await?.join_link(voice.id(), &token.hash().0).await?;
    Ok(match (openly(voice), link.as_ref().map(|link| link.state(voice.visit.now))) {
        (Way::Inside, Some(_)) => Way::Inside,
        (_, None) => Way::Link(None),
        (way @ (Way::Early | Way::Late), Some(LinkState::Works)) => way,
        (_, Some(LinkState::Works)) => Way::Free { once: link.is_some_and(|link| link.once) },
        (_, state) => Way::Link(state),
    })
}

/// `POST /dialogues/{id}/join`
pub(crate) async fn enter(sent: VoiceSent) -> Answer {
    let way = openly(&sent.voice);
    come_in(&sent, way, "").await
}

/// `POST /dialogues/{id}/join/{token}`
pub(crate) async fn enter_by_link(Path((_, text)): Path<(String, String)>, sent: VoiceSent) -> Answer {
    let way = by_link(&sent.voice, &text).await?;
    come_in(&sent, way, &text).await
}

async fn come_in(sent: &VoiceSent, way: Way, link: &str) -> Answer {
    let voice = &sent.voice;
    let again = |way: Way, refused: &Refused| {
        let status = Problem::Refused(refused.clone()).into_status();
        view::page(voice, way, link, Some(refused), status).map(|page| later(page, refused))
    };
    if way == Way::Inside {
        return Ok(voice.go("/vote"));
    }
    if let Err(refused) = sent.check("join") {
        return again(way, &refused);
    }
    if !matches!(way, Way::Free { .. }) {
        return view::page(voice, way, link, None, StatusCode::CONFLICT);
    }
    let now = voice.visit.now;
    let counted = (!link.is_empty()).then_some(link);
    if let Err(refused) = voice.visit.app.voices.allow_join(voice.visit.network, counted, now) {
        return again(way, &refused);
    }
    let (id, cookie) = {
        let mut rng = voice.visit.app.rng();
        (Id::new(&mut *rng), Token::new(&mut *rng))
    };
    let used = counted.and_then(|text| Token::parse(text).ok()).map(|token| token.hash().0);
    let input = (voice.id().to_owned(), cookie.hash().0, used);
    let kept = voice.visit.app.store.write("join a dialogue", input, move |w, (dialogue, hash, used)| {
        Box::pin(async move {
            if let Some(used) = used
                && !w.use_join_link(dialogue, used, now).await?
            {
                return Err(Error::Refused("voice-link-used"));
            }
            w.put_participant(dialogue, id, hash, now).await
        })
    });
    let kept = kept.await;
    voice.visit.app.board.poke(voice.id());
    match kept {
        // Somebody was faster, or it was closed meanwhile: the page says how it stands now.
        Err(Error::Refused(id)) => return Err(Problem::Told(StatusCode::CONFLICT, id)),
        kept => kept?,
    }
    let mut response = voice.go("/vote");
    response.headers_mut().insert(axum::http::header::SET_COOKIE, voice.cookie(Some(&cookie)));
    Ok(response)
}
