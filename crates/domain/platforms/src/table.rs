//! The counts of many days together.

use crate::counts::{Cell, Counts};
use crate::read::Seen;
use crate::shard::Particulars;

/// Everything that a lake holds, ready to be asked.
#[derive(Debug, Clone, Default)]
pub struct Table {
    pub(crate) counts: Counts,
    /// What was said of each day, in order.
    pub days: Vec<Particulars>,
    seen: Vec<Seen>,
    with_seen: bool,
}

impl Table {
    /// An empty one; `with_seen` if statements sent twice are to be found, which needs what was seen of every day.
    #[must_use]
    pub fn new(with_seen: bool) -> Self {
        Self { with_seen, ..Self::default() }
    }

    /// Adds a day.
    pub fn add(&mut self, day: Particulars, counts: &Counts, seen: &[Seen]) {
        let moved = self.counts.add(counts);
        let place = |cell: u32| moved.get(cell as usize).copied().unwrap_or(u32::MAX);
        self.seen.extend(seen.iter().map(|s| Seen { cell: place(s.cell), ..*s }));
        self.days.push(day);
    }

    /// Puts everything in order, so that answers do not depend on the order in which days were added.
    #[must_use]
    pub fn done(mut self) -> Self {
        let (counts, moved) = self.counts.sorted();
        self.counts = counts;
        for seen in &mut self.seen {
            seen.cell = moved.get(seen.cell as usize).copied().unwrap_or(u32::MAX);
        }
        self.seen.sort_unstable();
        self.days.sort_by(|a, b| (&a.day, &a.slug).cmp(&(&b.day, &b.slug)));
        self
    }

    /// Rows of a platform that were set aside; under the empty name, those that name no platform of which a row is counted.
    ///
    /// Of a day that was written before this was kept, all are of nobody that is known.
    #[must_use]
    pub fn aside_of(&self, platform: &str) -> u64 {
        let of = |day: &Particulars| match day.aside_of.get(platform) {
            Some(n) => *n,
            None if platform.is_empty() && day.aside_of.is_empty() => day.aside.values().sum(),
            None => 0,
        };
        self.days.iter().map(of).sum()
    }

    /// The cells, in order.
    pub(crate) fn cells(&self) -> &[(Cell, u64)] {
        self.counts.cells.list()
    }

    /// How many cells there are.
    #[must_use]
    pub fn size(&self) -> usize {
        self.cells().len()
    }

    /// For each cell how many of its statements are the first of those that share platform and `platform_uid`, among the cells that are asked
    /// for. The first is the one with the earliest `created_at`. `None` if what was seen was not read.
    pub(crate) fn distinct(&self, asked: &[bool]) -> Option<Vec<u64>> {
        if !self.with_seen {
            return None;
        }
        let mut out = vec![0; asked.len()];
        for same in self.seen.chunk_by(|a, b| a.hash == b.hash) {
            let first = same.iter().find(|s| asked.get(s.cell as usize).copied().unwrap_or(false));
            if let Some(n) = first.and_then(|s| out.get_mut(s.cell as usize)) {
                *n += 1;
            }
        }
        Some(out)
    }
}
