//! Links by which people come in: made, counted, taken back.
//!
//! What a link holds is shown once, to the facilitator who makes it, and kept as a hash. Of those who came in by it the number is kept and
//! nothing else. Links for one person each are made many at a time, for handing out on paper.

use ::dialogue::when;
use axum::extract::Path;
use people::audit::Act;
use people::token::Token;
use people::{Id, Millis, Right};
use store::{JoinLink, LinkState};

use super::{ours, reading};
use crate::door::{Problem, Sent, Visit};
use crate::handlers::Answer;
use crate::handlers::dialogue::{Found, lead_dialogue, line};
use crate::handlers::organisation::still;
use crate::views::dialogue::calendar::lead::{self as view, Making};

/// Links made at once at most: a sheet to hand out.
const SHEET: usize = 200;
/// Links of a session at most.
const MOST: usize = 5000;
/// How far ahead a link may work.
const LONGEST: i64 = 400 * 86_400_000;
/// How long after the session it works, if nothing else is said.
const AFTER: i64 = 7 * 86_400_000;
/// Characters of what a link is called.
const LABEL: usize = 80;

/// Links that were made together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Batch {
    /// What they have in common: the start of their ids.
    pub(crate) id: String,
    /// Where they were given out.
    pub(crate) label: String,
    /// Whether each is for one person.
    pub(crate) once: bool,
    /// How many there are.
    pub(crate) count: usize,
    /// How many people came in by them.
    pub(crate) joined: usize,
    /// How they stand.
    pub(crate) state: LinkState,
    /// Until when they work.
    pub(crate) expires: Millis,
}

fn batch_of(id: &str) -> &str {
    id.split('-').next().unwrap_or(id)
}

/// Links, newest first, as they were made.
pub(crate) fn batches(links: &[JoinLink], now: Millis) -> Vec<Batch> {
    let mut all: Vec<Batch> = Vec::new();
    for link in links {
        let id = batch_of(&link.id);
        let state = link.state(now);
        let joined = usize::try_from(link.joined).unwrap_or(0);
        match all.iter_mut().find(|batch| batch.id == id) {
            Some(batch) => {
                batch.count += 1;
                batch.joined += joined;
                // While one of them works, they do; those that were taken back say more than those that were used.
                batch.state = match (batch.state, state) {
                    (LinkState::Works, _) | (_, LinkState::Works) => LinkState::Works,
                    (LinkState::UsedUp, other) => other,
                    (other, _) => other,
                };
            }
            None => all.push(Batch {
                id: id.to_owned(),
                label: link.label.clone(),
                once: link.once,
                count: 1,
                joined,
                state,
                expires: link.expires,
            }),
        }
    }
    all
}

/// The day that is offered: a week after the session, or from now.
fn offered(found: &Found, now: Millis) -> String {
    let end = found.row.starts.0.saturating_add(i64::from(found.session.minutes) * 60_000);
    let at = end.max(now.0).saturating_add(AFTER);
    let local = when::local(&found.session.zone, at).or_else(|| when::local("UTC", at));
    local.map(|local| local.date()).unwrap_or_default()
}

/// `GET /dialogues/{id}/links`
pub(crate) async fn list(visit: Visit, Path(id): Path<String>) -> Answer {
    let (found, _) = lead_dialogue(&visit, &id).await?;
    let links = visit.app.store.reader().await?.join_links(&id).await?;
    let until = offered(&found, visit.now);
    let making = Making { kind: "open".to_owned(), count: "1".to_owned(), until, ..Making::default() };
    view::links(&visit, &found, &batches(&links, visit.now), &making)
}

/// What was asked for: how many, for how many people each, until when.
struct Wanted {
    count: usize,
    once: bool,
    label: String,
    expires: Millis,
}

fn wanted(found: &Found, now: Millis, making: &mut Making, there: usize) -> Option<Wanted> {
    let mut odds = Vec::new();
    let label = ::dialogue::text::tidy(&making.label);
    match ::dialogue::text::length(&label) {
        0 => odds.push(("label", "calendar-link-label-odd")),
        n if n > LABEL => odds.push(("label", "calendar-link-label-long")),
        _ => {}
    }
    let once = making.kind == "once";
    if !once && making.kind != "open" {
        odds.push(("kind", "calendar-odd-choice"));
    }
    let count: usize = making.count.trim().parse().unwrap_or(0);
    if !(1..=SHEET).contains(&count) || (!once && count > 1) {
        odds.push(("count", "calendar-link-count-odd"));
    } else if there + count > MOST {
        odds.push(("count", "calendar-link-count-most"));
    }
    // To the end of that day, where the session is.
    let zone = if when::zone_named(&found.session.zone).is_some() { found.session.zone.as_str() } else { "UTC" };
    let noon = when::instant(zone, making.until.trim(), "12:00", Some(when::Which::First));
    let expires = Millis(noon.map_or(0, |noon| noon.saturating_add(43_200_000)));
    if expires <= now || expires > now.plus(LONGEST) {
        odds.push(("until", "calendar-link-until-odd"));
    }
    making.odds = odds;
    making.odds.is_empty().then_some(Wanted { count, once, label, expires })
}

/// `POST /dialogues/{id}/links`
pub(crate) async fn make(Path(id): Path<String>, sent: Sent) -> Answer {
    let visit = &sent.visit;
    let (found, me) = lead_dialogue(visit, &id).await?;
    ours(&sent)?;
    let one = |name| reading::single(&sent.fields, name);
    let mut making = Making {
        label: one("label")?,
        kind: one("kind")?,
        count: one("count")?,
        until: one("until")?,
        odds: Vec::new(),
    };
    let there = visit.app.store.reader().await?.join_links(&id).await?;
    let Some(wanted) = wanted(&found, visit.now, &mut making, there.len()) else {
        return view::links(visit, &found, &batches(&there, visit.now), &making);
    };
    let mut rng = visit.app.rng();
    let batch = Id::new(&mut *rng).to_string();
    let links: Vec<(JoinLink, Token)> = (1..=wanted.count)
        .map(|n| {
            let link = JoinLink {
                id: format!("{batch}-{n}"),
                dialogue: id.clone(),
                once: wanted.once,
                label: wanted.label.clone(),
                joined: 0,
                made: visit.now,
                expires: wanted.expires,
                withdrawn: None,
            };
            (link, Token::new(&mut *rng))
        })
        .collect();
    let organisation = found.row.organisation;
    let kind = if wanted.once { "once" } else { "open" };
    let detail = [("kind", kind.to_owned()), ("count", wanted.count.to_string()), ("link", batch)];
    let line = line(visit, (organisation, me), Act::LinkMade, &id, detail);
    let input: (Vec<_>, _) = (links.iter().map(|(link, token)| (link.clone(), token.hash().0)).collect(), line);
    visit
        .app
        .store
        .write("make links", input, move |w, (links, line)| {
            Box::pin(async move {
                still(w, me, organisation, Right::LeadDialogues).await?;
                for (link, hash) in links {
                    w.put_join_link(link, hash).await?;
                }
                w.record(line.clone()).await.map(drop)
            })
        })
        .await?;
    let last = wanted.expires.0 - 1;
    let until = when::local(&found.session.zone, last).or_else(|| when::local("UTC", last)).ok_or(Problem::Broken)?;
    view::made(visit, &found, &links, &until)
}

/// `POST /dialogues/{id}/links/withdraw`: all that were made together and were not used.
pub(crate) async fn withdraw(Path(id): Path<String>, sent: Sent) -> Answer {
    let visit = &sent.visit;
    let (found, me) = lead_dialogue(visit, &id).await?;
    ours(&sent)?;
    let batch = reading::single(&sent.fields, "link")?;
    let (organisation, now) = (found.row.organisation, visit.now);
    let line = line(visit, (organisation, me), Act::LinkWithdrawn, &id, [("link", batch.clone())]);
    let withdrawn = visit.app.store.write("withdraw links", (id.clone(), batch, line), move |w, (id, batch, line)| {
        Box::pin(async move {
            still(w, me, organisation, Right::LeadDialogues).await?;
            let all = w.join_links(id).await?;
            let mut any = false;
            for link in all.iter().filter(|link| batch_of(&link.id) == batch && link.state(now) == LinkState::Works) {
                any |= w.withdraw_join_link(id, &link.id, now).await?;
            }
            if any {
                w.record(line.clone()).await?;
            }
            Ok(any)
        })
    });
    // Of another session, used, or never there: the same answer.
    if withdrawn.await? {
        Ok(visit.go(&format!("/dialogues/{id}/links?done=link-withdrawn")))
    } else {
        Err(Problem::Missing)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_of_one_sheet_are_one_line_that_works_while_one_of_them_does() {
        let now = Millis(1_000);
        let link = |id: &str, joined, withdrawn: Option<i64>| JoinLink {
            id: id.into(),
            dialogue: "d".into(),
            once: true,
            label: "SAMPLE".into(),
            joined,
            made: Millis(0),
            expires: Millis(9_000),
            withdrawn: withdrawn.map(Millis),
        };
        let told = |links: &[JoinLink]| {
            let all = batches(links, now);
            assert_eq!(all.len(), 1);
            (all[0].count, all[0].joined, all[0].state)
        };
        let (used, free, gone) = (link("a-1", 1, None), link("a-2", 0, None), link("a-3", 0, Some(5)));
        assert_eq!(told(&[used.clone(), free.clone(), gone.clone()]), (3, 1, LinkState::Works));
        assert_eq!(told(&[gone.clone(), used.clone()]), (2, 1, LinkState::Withdrawn));
        assert_eq!(told(&[used.clone(), gone]), (2, 1, LinkState::Withdrawn));
        assert_eq!(told(&[used.clone(), used]), (2, 2, LinkState::UsedUp));
        assert_eq!(batches(&[free, link("b-1", 0, None)], now).len(), 2);
    }
}
