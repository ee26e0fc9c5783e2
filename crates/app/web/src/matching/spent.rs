//! How much a client asked in this minute and on this day.
//!
//! Windows of the clock: at most so many in each minute that the clock names, and in each day of Greenwich. Held in memory alone; a server that
//! begins anew, and another server, count from nothing.

use people::Millis;

const MINUTE: i64 = 60_000;
const DAY: i64 = 86_400_000;

/// A window of time and what was spent in it.
#[derive(Debug, Clone, Copy, Default)]
struct Window {
    number: i64,
    spent: u32,
}

impl Window {
    /// What is left of `most` in the window of this length that holds `now`, and the seconds until the next one.
    fn left(&mut self, most: u32, length: i64, now: Millis) -> (u32, u64) {
        let number = now.0.div_euclid(length);
        if number != self.number {
            *self = Self { number, spent: 0 };
        }
        let wait = (length - now.0.rem_euclid(length)).cast_unsigned().div_ceil(1000).max(1);
        (most.saturating_sub(self.spent), wait)
    }
}

/// What one client spent.
#[derive(Debug, Default)]
pub(super) struct Spent {
    minute: Window,
    day: Window,
}

/// Why no more is answered, with the seconds to wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Over {
    /// For this minute.
    Minute(u64),
    /// For today.
    Day(u64),
    /// So many at once are never answered.
    Never,
}

impl Spent {
    /// Takes `count` lookups of what a client may ask in a minute and on a day: all of them, or none.
    pub(super) fn take(&mut self, count: u32, (per_minute, per_day): (u32, u32), now: Millis) -> Result<(), Over> {
        if count > per_minute.min(per_day) {
            return Err(Over::Never);
        }
        let (day, until) = self.day.left(per_day, DAY, now);
        if count > day {
            return Err(Over::Day(until));
        }
        let (minute, until) = self.minute.left(per_minute, MINUTE, now);
        if count > minute {
            return Err(Over::Minute(until));
        }
        self.minute.spent += count;
        self.day.spent += count;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn so_many_in_a_minute_and_on_a_day_and_what_is_refused_costs_nothing() {
        let (mut spent, most, noon) = (Spent::default(), (3, 5), Millis(10 * DAY + 12 * 60 * MINUTE));
        assert_eq!(spent.take(4, most, noon), Err(Over::Never));
        assert_eq!(spent.take(2, most, noon), Ok(()));
        assert_eq!(spent.take(2, most, noon.plus(1_001)), Err(Over::Minute(59)));
        assert_eq!(spent.take(1, most, noon), Ok(()));
        assert_eq!(spent.take(2, most, noon.plus(MINUTE)), Ok(()));
        assert_eq!(spent.take(1, most, noon.plus(2 * MINUTE)), Err(Over::Day(12 * 3600 - 120)));
        assert_eq!(spent.take(3, most, noon.plus(DAY)), Ok(()));
        // A clock that was set back is another window.
        assert_eq!(spent.take(3, most, noon), Ok(()));
    }
}
