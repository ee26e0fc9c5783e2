//! Boards that people look at now: one room in memory for each, which reads what changed once and tells every screen with the same bytes.
//!
//! A write on this server pokes the room ([`Boards::poke`]); what another server wrote is found by looking at the number of the board twice a
//! second. Frames are gathered for a moment, so that two hundred people who vote at once are a few frames and not two hundred.
//! Nothing is kept of a frame: who lost one, or comes back with the number that she saw last, is told everything since from the board as it
//! stands. A room ends when nobody looks at it any more.
//!
//! Absent on purpose: a log of events (rows carry the number of their last change, which is enough), and anything about
//! who looks: a network is counted while it is connected, and forgotten.

pub(crate) mod room;
pub(crate) mod state;

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::app::{Shared, prefix};
use crate::i18n::Lang;
use room::{Listening, Room};

/// Screens of one network at once: a hall full of people behind one address.
const OF_A_NETWORK: usize = 1_000;
/// Screens at once, where the program is not told how many connections it may have.
const OF_ALL: usize = 600;

/// Boards in the memory of this server.
#[derive(Default)]
pub struct Boards {
    rooms: Mutex<HashMap<String, Arc<Room>>>,
    seats: Arc<Mutex<Seats>>,
    ended: AtomicBool,
}

/// Who is connected, counted by network.
struct Seats {
    most: usize,
    taken: usize,
    of: HashMap<(bool, u128), usize>,
}

impl Default for Seats {
    fn default() -> Self {
        Self { most: OF_ALL, taken: 0, of: HashMap::new() }
    }
}

/// A place among those who are told; given back when it is dropped.
pub(crate) struct Seat {
    seats: Arc<Mutex<Seats>>,
    network: (bool, u128),
}

impl Drop for Seat {
    fn drop(&mut self) {
        let mut seats = lock(&self.seats);
        seats.taken = seats.taken.saturating_sub(1);
        if let Some(count) = seats.of.get_mut(&self.network) {
            *count -= 1;
            if *count == 0 {
                seats.of.remove(&self.network);
            }
        }
    }
}

/// A lock that somebody fell with still holds whole values: each change is one step.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Boards {
    /// Says that a dialogue was changed just now: its screens are told at once. Without it they are told within half a second. Cheap, and
    /// for any dialogue: if nobody looks at it, nothing happens.
    pub fn poke(&self, dialogue: &str) {
        if let Some(room) = lock(&self.rooms).get(dialogue) {
            room.poke();
        }
    }

    /// How many screens may be connected at once: fewer than the connections that the program may have, so that pages are still answered.
    pub fn set_most(&self, most: usize) {
        lock(&self.seats).most = most;
    }

    /// Ends all streams, so that the program can end. Browsers come back by themselves and lose nothing.
    pub fn end(&self) {
        self.ended.store(true, Ordering::SeqCst);
        for room in lock(&self.rooms).values() {
            room.poke();
        }
    }

    /// Whether the program is about to end.
    pub(crate) fn is_ended(&self) -> bool {
        self.ended.load(Ordering::SeqCst)
    }

    /// A seat for a screen of this network; `None` if too many are connected.
    pub(crate) fn seat(&self, network: IpAddr) -> Option<Seat> {
        let network = prefix(network);
        let mut seats = lock(&self.seats);
        let held = seats.of.get(&network).copied().unwrap_or(0);
        if seats.taken >= seats.most || held >= OF_A_NETWORK {
            return None;
        }
        seats.taken += 1;
        seats.of.insert(network, held + 1);
        drop(seats);
        Some(Seat { seats: Arc::clone(&self.seats), network })
    }

    /// The room of a dialogue, if somebody looks at it.
    pub(crate) fn room(&self, dialogue: &str) -> Option<Arc<Room>> {
        lock(&self.rooms).get(dialogue).cloned()
    }

    /// Takes a room out, if it is the one that is there.
    fn close(&self, dialogue: &str, room: &Arc<Room>) {
        let mut rooms = lock(&self.rooms);
        if rooms.get(dialogue).is_some_and(|there| Arc::ptr_eq(there, room)) {
            rooms.remove(dialogue);
        }
    }
}

/// Begins to listen to a dialogue, from the number that was seen last. `None` if there is no such dialogue, or the program is ending.
///
/// # Errors
/// Those of the store.
pub(crate) async fn listen(
    app: &Shared,
    dialogue: &str,
    lang: Lang,
    seen: i64,
    seat: Seat,
) -> store::Result<Option<Listening>> {
    let mut seat = seat;
    while !app.board.is_ended() {
        let (room, new) = {
            let mut rooms = lock(&app.board.rooms);
            let new = !rooms.contains_key(dialogue);
            let room = rooms.entry(dialogue.to_owned()).or_insert_with(|| Arc::new(Room::new(dialogue)));
            (Arc::clone(room), new)
        };
        if new {
            // It looks after itself, and does not keep the program from ending.
            tokio::spawn(room::look_after(Arc::downgrade(app), Arc::clone(&room)));
        }
        match room.join(app, lang, seen, seat).await? {
            room::Joined::Listening(listening) => return Ok(Some(*listening)),
            room::Joined::NoDialogue => return Ok(None),
            // It ended between the two lines above: there will be another.
            room::Joined::Ended(given_back) => seat = given_back,
        }
        tokio::task::yield_now().await;
    }
    Ok(None)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_network_has_so_many_seats_and_gives_them_back() {
        let boards = Boards::default();
        boards.set_most(OF_A_NETWORK + 5);
        let (here, beside, there) = ("192.0.2.1", "192.0.2.9", "2001:db8::1");
        let seat = |at: &str| boards.seat(at.parse().unwrap());
        let mut held: Vec<_> = (0..OF_A_NETWORK).map(|_| seat(here).unwrap()).collect();
        assert!(seat(here).is_none() && seat(beside).is_none());
        let others: Vec<_> = (0..5).map(|_| seat(there).unwrap()).collect();
        held.pop();
        assert!(seat(beside).is_some());
        assert!(seat(there).is_some(), "the one above was given back at once");
        held.push(seat(here).unwrap());
        assert!(seat("203.0.113.1").is_none(), "no more in all");
        drop((held, others));
        assert!(lock(&boards.seats).of.is_empty());
        assert_eq!(lock(&boards.seats).taken, 0);
    }
}
