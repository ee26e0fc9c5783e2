//! Memory that all hands share.
//!
//! A picture is many times as large in memory as on the disk, and with a hand for each core a folder of large ones would take as many times that. So each hand asks
//! before it decodes, and waits while the others have the room. Who is alone always gets in: a picture larger than all of it is decoded by itself.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

pub(super) struct Room {
    most: u64,
    taken: Mutex<Taken>,
    freed: Condvar,
}

#[derive(Default)]
struct Taken {
    bytes: u64,
    /// Hands that hold any.
    hands: usize,
    /// Of these, those that decode: they wait for nobody, so one of them always ends.
    decoding: usize,
}

/// What one hand holds, until it is dropped.
pub(super) struct Held<'a> {
    room: &'a Room,
    bytes: u64,
    decoding: bool,
}

impl Room {
    pub(super) fn new(most: u64) -> Self {
        Self { most, taken: Mutex::default(), freed: Condvar::new() }
    }

    /// Room for a file.
    pub(super) fn take(&self, bytes: u64) -> Held<'_> {
        let mut taken = self.wait(|taken| taken.hands > 0 && taken.bytes.saturating_add(bytes) > self.most);
        taken.hands += 1;
        taken.bytes = taken.bytes.saturating_add(bytes);
        Held { room: self, bytes, decoding: false }
    }

    fn wait(&self, full: impl Fn(&Taken) -> bool) -> MutexGuard<'_, Taken> {
        let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        while full(&taken) {
            taken = self.freed.wait(taken).unwrap_or_else(PoisonError::into_inner);
        }
        taken
    }
}

impl Held<'_> {
    /// Room for its pixels as well.
    pub(super) fn decode(&mut self, bytes: u64) {
        let most = self.room.most;
        let mut taken = self.room.wait(|taken| taken.decoding > 0 && taken.bytes.saturating_add(bytes) > most);
        taken.decoding += usize::from(!self.decoding);
        taken.bytes = taken.bytes.saturating_add(bytes);
        self.bytes = self.bytes.saturating_add(bytes);
        self.decoding = true;
    }
}

impl Drop for Held<'_> {
    fn drop(&mut self) {
        let mut taken = self.room.taken.lock().unwrap_or_else(PoisonError::into_inner);
        taken.bytes = taken.bytes.saturating_sub(self.bytes);
        taken.hands -= 1;
        taken.decoding -= usize::from(self.decoding);
        drop(taken);
        self.room.freed.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicU64, Ordering};

    use super::*;

    #[test]
    fn it_is_never_overdrawn_but_by_one_and_nobody_waits_for_ever() {
        let room = Room::new(1000);
        let (now, most) = (AtomicU64::new(0), AtomicU64::new(0));
        std::thread::scope(|scope| {
            for hand in 0..8_u64 {
                let (room, now, most) = (&room, &now, &most);
                scope.spawn(move || {
                    for turn in 0..200_u64 {
                        let pixels = (hand * 131 + turn * 37) % 700 + if turn % 50 == 0 { 5000 } else { 0 };
                        let mut held = room.take(20);
                        held.decode(pixels);
                        let sum = now.fetch_add(pixels, Ordering::SeqCst) + pixels;
                        if pixels < 5000 && sum < 5000 {
                            most.fetch_max(sum, Ordering::SeqCst);
                        }
                        std::thread::yield_now();
                        now.fetch_sub(pixels, Ordering::SeqCst);
                    }
                });
            }
        });
        assert!(most.load(Ordering::SeqCst) <= 1000, "{most:?}");
        let taken = room.taken.lock().unwrap();
        assert_eq!((taken.bytes, taken.hands, taken.decoding), (0, 0, 0));
    }
}
