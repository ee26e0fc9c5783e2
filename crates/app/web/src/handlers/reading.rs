//! Reading what is confidential leaves a line in the log, and reading it again at once does not.
//!
//! What counts as confidential: proposals that nobody has published, the log itself, the list of an organisation's people, the page of
//! one of them. The line comes first: if it cannot be written, nothing is shown. It says who read which kind of page, and for one
//! proposal or person which, never what stood there.
//!
//! Within [`AGAIN`] the same person reading the same leaves one line. Otherwise the log would fill with reloads and with every form
//! that leads back to its page, and a line that matters would be hard to find; that she looked at ten past or at twelve past tells
//! nothing more. What was noted is held in memory alone: after a start, or on another server, there is one line too many and never one
//! too few.

use std::collections::HashMap;
use std::sync::Mutex;

use people::audit::{Act, Event};
use people::{Millis, OrgId, PersonId};

use crate::door::{Problem, Visit};

/// For so long one line stands for reading the same again.
const AGAIN: i64 = 10 * 60_000;
/// What is remembered at most: beyond it lines are written more often, never less.
const MOST: usize = 10_000;

/// Whose chain, who, what kind of page, and which one if there are several.
type Key = (Option<OrgId>, PersonId, Act, String);

/// Who read what a short while ago.
#[derive(Default)]
pub(crate) struct Readings(Mutex<HashMap<Key, Millis>>);

impl Readings {
    /// Whether a line stands for this already.
    fn stands(&self, key: &Key, now: Millis) -> bool {
        // A clock that was set back gives a negative age: then there is a new line.
        self.0.lock().is_ok_and(|known| known.get(key).is_some_and(|at| (0..AGAIN).contains(&now.since(*at))))
    }

    /// Remembers a line that lasts.
    fn keep(&self, key: Key, now: Millis) {
        let Ok(mut known) = self.0.lock() else { return };
        if known.len() >= MOST {
            known.retain(|_, at| (0..AGAIN).contains(&now.since(*at)));
        }
        if known.len() < MOST {
            known.insert(key, now);
        }
    }
}

/// Notes in the chain of an organisation that she is about to read this. Two requests at the same moment may leave two lines.
pub(crate) async fn note(
    visit: &Visit,
    (organisation, me): (OrgId, PersonId),
    act: Act,
    object: String,
) -> Result<(), Problem> {
    let key = (Some(organisation), me, act, object.clone());
    if visit.app.readings.stands(&key, visit.now) {
        return Ok(());
    }
    let line = Event {
        organisation: Some(organisation),
        at: visit.now,
        actor: Some(me),
        act,
        object,
        detail: std::collections::BTreeMap::new(),
    };
    let written =
        visit.app.store.write("read", line, |w, line| Box::pin(async move { w.record(line.clone()).await.map(drop) }));
    written.await?;
    visit.app.readings.keep(key, visit.now);
    Ok(())
}

#[cfg(test)]
mod tests {
    use people::Id;

    use super::*;

    fn key(n: u128) -> Key {
        (None, PersonId(Id::from_bytes(n.to_be_bytes())), Act::AuditRead, String::new())
    }

    #[test]
    fn a_line_stands_for_ten_minutes_and_not_for_a_clock_set_back() {
        let (readings, noon) = (Readings::default(), Millis(1_790_000_000_000));
        assert!(!readings.stands(&key(1), noon));
        readings.keep(key(1), noon);
        assert!(readings.stands(&key(1), noon) && readings.stands(&key(1), noon.plus(AGAIN - 1)));
        assert!(!readings.stands(&key(1), noon.plus(AGAIN)) && !readings.stands(&key(1), noon.plus(-1)));
        assert!(!readings.stands(&key(2), noon));
    }

    #[test]
    fn what_is_remembered_is_bounded_and_too_much_of_it_loses_no_line() {
        let (readings, noon) = (Readings::default(), Millis(1_790_000_000_000));
        for n in 0..=MOST as u128 {
            readings.keep(key(n), noon);
        }
        assert_eq!(readings.0.lock().unwrap().len(), MOST);
        assert!(!readings.stands(&key(MOST as u128), noon), "one that found no room gets a line each time");
        readings.keep(key(MOST as u128), noon.plus(AGAIN));
        assert_eq!(readings.0.lock().unwrap().len(), 1, "those that are over make room");
    }
}
