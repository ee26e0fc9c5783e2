//! Searching an index.
//!
//! Each step waits for memory: where a bucket lies, its entries, the number of a row, the row. So the buckets of a query are taken in
//! handfuls, and while one handful is at a step the lines that the next needs are already asked for.

use alloc::vec;
use alloc::vec::Vec;

use super::fast::{Way, Work, run};
use super::layout::{Index, Parts, Rows, id_at};
use super::plan::{SCANNED, Slot, allowances, id_bytes};
use super::{MOST_DISTANCE, Match};
use crate::Hash;

/// Buckets in a handful.
const HANDFUL: usize = 64;
/// Lines of a bucket that are asked for ahead; after so many the processor goes on by itself.
const AHEAD: usize = 8;
/// Rows found before doubles are taken out for the first time.
const MANY: usize = 1 << 16;

/// Buckets of a slot as far from the key as each other.
#[derive(Clone, Copy)]
struct Handful {
    slot: usize,
    /// How far the bits beside an entry may be.
    limit: u16,
    /// Which of the changes of the key.
    from: usize,
    to: usize,
}

/// Finds fingerprints within one distance, one query after another.
pub struct Searcher<'a> {
    parts: &'a [Parts],
    slots: &'a [Slot],
    bytes: &'a [u8],
    rows: Rows<'a>,
    shuffle: &'a super::bits::Shuffle,
    id_bytes: usize,
    distance: u32,
    /// `None` where looking at every row is cheaper.
    plan: Option<(Vec<Handful>, Vec<u32>)>,
    room: Room,
}

/// What a search keeps on the way.
struct Room {
    /// Where entries are of the handful before, and of this.
    ranges: [Vec<(u32, u32)>; 2],
    entries: Vec<(usize, u32)>,
    rows: Vec<u32>,
}

impl<'a> Searcher<'a> {
    /// For a distance, 0 to 63; a larger one is taken as 63.
    #[must_use]
    pub fn new<B: AsRef<[u8]>>(index: &'a Index<B>, distance: u32) -> Self {
        let distance = distance.min(MOST_DISTANCE);
        let (slots, rows) = (&index.head.slots[..], index.rows());
        let (allowed, cost) = allowances(slots, distance);
        let plan = (cost < rows.len() as f64 * SCANNED && rows.len() > 64).then(|| handfuls(slots, &allowed));
        Self {
            parts: &index.parts,
            slots,
            bytes: index.bytes.as_ref(),
            rows,
            shuffle: &index.to,
            id_bytes: id_bytes(index.head.rows) as usize,
            distance,
            plan,
            room: Room { ranges: [vec![], vec![]], entries: vec![], rows: vec![] },
        }
    }

    /// Whether buckets are looked up; else every row is compared.
    #[must_use]
    pub fn uses_slots(&self) -> bool {
        self.plan.is_some()
    }

    /// Puts every row within the distance in the place of what was in `found`, in the order of rows.
    pub fn find(&mut self, query: Hash, found: &mut Vec<Match>) {
        found.clear();
        let words = self.shuffle.apply(query.words());
        run(Find { searcher: self, words, found });
    }
}

/// The buckets that are looked into, as changes of a key.
fn handfuls(slots: &[Slot], allowed: &[i32]) -> (Vec<Handful>, Vec<u32>) {
    let (mut all, mut changes) = (Vec::new(), Vec::new());
    // Slots of equal width change their keys alike.
    let mut known: Vec<(u32, u32, usize, usize)> = Vec::new();
    for (slot, (here, t)) in slots.iter().zip(allowed).enumerate() {
        let next = allowed.get((slot + 1) % slots.len()).copied().unwrap_or(-1);
        for far in 0..(t + 1).max(0).cast_unsigned() {
            let width = u32::from(here.key);
            let same = known.iter().find(|k| (k.0, k.1) == (width, far)).map(|k| (k.2, k.3));
            let (from, to) = same.unwrap_or_else(|| {
                let from = changes.len();
                combinations(width, far, &mut changes);
                known.push((width, far, from, changes.len()));
                (from, changes.len())
            });
            let limit = (t + next + 1).saturating_sub_unsigned(far);
            let Ok(limit) = u16::try_from(limit) else { continue };
            let parts = (from..to).step_by(HANDFUL);
            all.extend(parts.map(|from| Handful { slot, limit, from, to: to.min(from + HANDFUL) }));
        }
    }
    (all, changes)
}

/// Every number of `width` bits with `count` of them set, from small to large, so that neighbours come together.
fn combinations(width: u32, count: u32, into: &mut Vec<u32>) {
    if count > width {
        return;
    }
    let mut now: u64 = (1 << count) - 1;
    while now < 1 << width {
        into.push(now as u32);
        if now == 0 {
            return;
        }
        // The next with as many bits set (Gosper).
        let low = now & now.wrapping_neg();
        let carried = now + low;
        now = carried | (((now ^ carried) >> 2) / low);
    }
}

struct Find<'s, 'a, 'f> {
    searcher: &'s mut Searcher<'a>,
    words: [u64; 4],
    found: &'f mut Vec<Match>,
}

impl Work for Find<'_, '_, '_> {
    type Done = ();

    #[inline(always)]
    fn run<W: Way>(self) {
        let Self { searcher, words, found } = self;
        let Searcher { parts, slots, bytes, rows, id_bytes, distance, plan, room, .. } = searcher;
        let Some((handfuls, changes)) = plan else {
            return whole(*rows, &words, *distance, found);
        };
        let mut keys = [(0_u32, 0_u16); super::plan::MOST_SLOTS];
        for (key, slot) in keys.iter_mut().zip(*slots) {
            *key = slot.read(&words);
        }
        let none = Parts::default();
        let of = |h: &Handful| {
            let (key, beside) = keys.get(h.slot).copied().unwrap_or_default();
            (parts.get(h.slot).copied().unwrap_or(none), key, beside)
        };
        let changed = |h: &Handful| changes.get(h.from..h.to).unwrap_or_default();
        let [mut before, mut now] = [core::mem::take(&mut room.ranges[0]), core::mem::take(&mut room.ranges[1])];
        let mut tidy = MANY;
        before.clear();
        now.clear();
        room.entries.clear();
        room.rows.clear();
        for step in 0..handfuls.len() + 4 {
            // Rows whose lines were asked for one step ago.
            for row in room.rows.drain(..) {
                if let Some(other) = rows.get(row as usize) {
                    let apart = apart(&words, &other);
                    if apart <= *distance {
                        found.push(Match { row, distance: apart });
                    }
                }
            }
            if found.len() > tidy {
                found.sort_unstable();
                found.dedup();
                tidy = found.len() * 2 + MANY;
            }
            // Numbers of rows, likewise.
            for (ids, entry) in room.entries.drain(..) {
                let row = id_at(bytes, ids, entry as usize, *id_bytes);
                W::ask(bytes, super::layout::HEAD + row as usize * 32);
                room.rows.push(row);
            }
            // Entries, likewise.
            if let Some(h) = step.checked_sub(2).and_then(|s| handfuls.get(s)) {
                let (parts, _, beside) = of(h);
                for (from, to) in before.drain(..) {
                    let at = parts.beside + from as usize * 2;
                    let entries = bytes.get(at..parts.beside + to as usize * 2).unwrap_or_default();
                    W::near(entries.as_chunks::<2>().0, beside, h.limit, |at| {
                        let entry = from + at as u32;
                        W::ask(bytes, parts.ids + entry as usize * *id_bytes);
                        room.entries.push((parts.ids, entry));
                    });
                }
            }
            // Where buckets lie, likewise.
            if let Some(h) = step.checked_sub(1).and_then(|s| handfuls.get(s)) {
                let (parts, key, _) = of(h);
                for change in changed(h) {
                    let at = parts.buckets + (key ^ change) as usize * 4;
                    let Some(eight) = bytes.get(at..at + 8).and_then(|b| b.first_chunk()) else { continue };
                    let both = u64::from_le_bytes(*eight);
                    let (from, to) = (both as u32, ((both >> 32) as u32).min(rows.len() as u32));
                    if from < to {
                        let (first, last) = (parts.beside + from as usize * 2, parts.beside + to as usize * 2 - 1);
                        for line in (first / 64..=last / 64).take(AHEAD) {
                            W::ask(bytes, line * 64);
                        }
                        now.push((from, to));
                    }
                }
            }
            if let Some(h) = handfuls.get(step) {
                let (parts, key, _) = of(h);
                for change in changed(h) {
                    W::ask(bytes, parts.buckets + (key ^ change) as usize * 4);
                }
            }
            core::mem::swap(&mut before, &mut now);
        }
        room.ranges = [before, now];
        found.sort_unstable();
        found.dedup();
    }
}

/// Every row, one after another.
#[inline(always)]
fn whole(rows: Rows<'_>, words: &[u64; 4], distance: u32, found: &mut Vec<Match>) {
    for row in 0..rows.len() {
        if let Some(other) = rows.get(row) {
            let apart = apart(words, &other);
            if apart <= distance {
                found.push(Match { row: row as u32, distance: apart });
            }
        }
    }
}

#[inline(always)]
pub(super) fn apart(one: &[u64; 4], other: &[u64; 4]) -> u32 {
    one.iter().zip(other).map(|(a, b)| (a ^ b).count_ones()).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn combinations_are_all_and_in_order() {
        for width in 1..=12_u32 {
            for count in 0..=width + 1 {
                let mut found = Vec::new();
                combinations(width, count, &mut found);
                let expected: Vec<u32> = (0..1_u32 << width).filter(|n| n.count_ones() == count).collect();
                assert_eq!(found, expected, "{width} {count}");
            }
        }
    }
}
