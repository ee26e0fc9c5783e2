//! How many slots, how wide, and how far to look in each.
//!
//! Figures of cost are in nanoseconds of one core as measured where this was written; only their proportions matter, and a wrong one makes a
//! search slower, never wrong.

use alloc::vec::Vec;

/// Most slots: each is then 16 bits wide, as wide as what stands beside an entry, so that this never reaches past the next slot.
pub(super) const MOST_SLOTS: usize = 16;
/// Widest key: a table of 256 MiB.
pub(super) const WIDEST: u32 = 26;
/// Bits beside an entry.
pub(super) const BESIDE: u32 = 16;

/// Looking up one bucket.
const PROBE: f64 = 7.0;
/// Reading one line of 64 bytes of a bucket, 32 entries, and comparing them.
const LINE: f64 = 5.0;
/// Looking at one fingerprint in full: its number, then itself.
const LOOK: f64 = 25.0;
/// Comparing one fingerprint in a scan.
pub(super) const SCANNED: f64 = 2.5;

/// A slot: its bits are those from `start` on, the first `key` of which are the number of a bucket.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Slot {
    pub(super) start: u16,
    pub(super) width: u16,
    pub(super) key: u16,
    /// Entries of the bucket that an entry finds itself in, on average, in sixteenths: more than the mean where bits lean.
    pub(super) crowd: u32,
}

/// Ways to choose at most `most` of `n`.
fn ways(n: u32, most: i32) -> f64 {
    let mut sum = 0.0;
    let mut choose = 1.0;
    for k in 0..=most {
        sum += choose;
        choose = choose * f64::from(n.saturating_sub(k.unsigned_abs())) / f64::from(k + 1);
    }
    sum
}

/// What looking into a slot costs: all buckets within `allowed` of the key, of `crowd` entries each, with `next` allowed to the next slot.
fn cost(key: u32, crowd: f64, allowed: i32, next: i32) -> f64 {
    if allowed < 0 {
        return 0.0;
    }
    let mut sum = 0.0;
    for far in 0..=allowed {
        let buckets = ways(key, far) - ways(key, far - 1);
        let left = (allowed + next.max(-1) + 1 - far).clamp(-1, 16);
        let looks = crowd * ways(BESIDE, left) / 65_536.0;
        sum += buckets * (PROBE + LINE * (0.5 + crowd / 32.0) + LOOK * looks);
    }
    sum
}

/// How far to look in each slot so that nothing within `distance` is missed, -1 for not at all: the cheapest, step by step. Beside it what a
/// search costs.
pub(super) fn allowances(slots: &[Slot], distance: u32) -> (Vec<i32>, f64) {
    let mut allowed: Vec<i32> = slots.iter().map(|_| -1).collect();
    let mean = (i64::from(distance) + 1) / slots.len().max(1) as i64;
    let typical = i32::try_from(mean).unwrap_or(0) - 1;
    let price = |slot: &Slot, t: i32| cost(u32::from(slot.key), f64::from(slot.crowd) / 16.0, t, typical.max(0));
    for _ in 0..=distance {
        let more = |(at, slot): (usize, &Slot)| {
            let t = allowed.get(at).copied().unwrap_or(0);
            (t < i32::from(slot.key)).then(|| (price(slot, t + 1) - price(slot, t), at))
        };
        let cheapest = slots.iter().enumerate().filter_map(more).min_by(|a, b| a.0.total_cmp(&b.0));
        // Keys that are changed in every bit are no way to search.
        let Some((_, at)) = cheapest else { return (allowed, f64::INFINITY) };
        if let Some(t) = allowed.get_mut(at) {
            *t += 1;
        }
    }
    let next = |at: usize| allowed.get((at + 1) % slots.len().max(1)).copied().unwrap_or(0);
    let whole = slots.iter().enumerate().map(|(at, slot)| {
        let t = allowed.get(at).copied().unwrap_or(0);
        cost(u32::from(slot.key), f64::from(slot.crowd) / 16.0, t, next(at))
    });
    let whole = whole.sum();
    (allowed, whole)
}

/// Bytes of a number of a row.
pub(super) fn id_bytes(rows: u64) -> u64 {
    if rows <= 1 << 24 { 3 } else { 4 }
}

/// Bytes of a slot beside the rows.
pub(super) fn slot_bytes(rows: u64, key: u32) -> [u64; 3] {
    let whole = |bytes: u64| bytes.next_multiple_of(64);
    [whole(((1_u64 << key) + 1) * 4), whole(rows * 2), whole(rows * id_bytes(rows))]
}

/// The slots for so many rows, searched mostly at `distance`, in at most `room` bytes for each row if that can be.
pub(super) fn choose(rows: u64, distance: u32, room: u32) -> Vec<Slot> {
    let mut best: Option<(f64, Vec<Slot>)> = None;
    let mut least: Option<(u64, Vec<Slot>)> = None;
    for count in 4..=MOST_SLOTS as u32 {
        let (each, more) = ((distance + 1) / count, (distance + 1) % count);
        let (low, high) = (each as i32 - 1, each as i32);
        let widest = WIDEST.min(rows.max(2).ilog2() + 2).max(4);
        for key in 4..=widest {
            let left = 256_u32.saturating_sub((count - more) * key);
            let wide = left.checked_div(more).map_or(key, |each| each.min(widest));
            // Key and bits beside cover a slot, so that every bit of a row is held against something when an index is examined.
            if (count - more) * key > 256 || wide < key || key + BESIDE < 256_u32.div_ceil(count) {
                continue;
            }
            for key_high in key..=wide.min(key + 6) {
                if (count - more) * key.max(BESIDE) + more * key_high.max(BESIDE) > 256 {
                    continue;
                }
                let crowd = |key: u32| rows as f64 / (1_u64 << key) as f64 + 0.5;
                let price = f64::from(count - more) * cost(key, crowd(key), low, low)
                    + f64::from(more) * cost(key_high, crowd(key_high), high, low);
                let bytes = rows * 32
                    + u64::from(count - more) * slot_bytes(rows, key).iter().sum::<u64>()
                    + u64::from(more) * slot_bytes(rows, key_high).iter().sum::<u64>();
                let slots = || lay(count, more, key, key_high);
                if bytes <= rows * u64::from(room) && best.as_ref().is_none_or(|(p, _)| price < *p) {
                    best = Some((price, slots()));
                }
                if least.as_ref().is_none_or(|(b, _)| bytes < *b) {
                    least = Some((bytes, slots()));
                }
            }
        }
    }
    best.map(|(_, s)| s).or(least.map(|(_, s)| s)).unwrap_or_default()
}

/// Slots round the ring, those that look further spread among the others; bits that no key needs go to each in turn.
fn lay(count: u32, more: u32, key: u32, key_high: u32) -> Vec<Slot> {
    let is_high = |at: u32| more > 0 && (at * more) % count < more;
    let mut widths: Vec<u32> = (0..count).map(|at| if is_high(at) { key_high } else { key }).collect();
    let keys = widths.clone();
    let mut spare = 256_u32.saturating_sub(widths.iter().sum());
    while spare > 0 {
        // The narrowest first: none may stay below what stands beside an entry.
        let Some(narrow) = widths.iter_mut().min() else { break };
        *narrow += 1;
        spare -= 1;
    }
    let mut start = 0;
    widths
        .iter()
        .zip(keys)
        .map(|(width, key)| {
            let slot = Slot { start, width: *width as u16, key: key as u16, crowd: 16 };
            start += slot.width;
            slot
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ways_are_binomials() {
        assert_eq!(ways(16, 1), 17.0);
        assert_eq!(ways(20, 2), 211.0);
        assert_eq!(ways(3, 5), 8.0);
        assert_eq!(ways(9, -1), 0.0);
    }

    #[test]
    fn slots_part_the_ring_and_none_is_narrower_than_what_stands_beside() {
        for rows in [0, 1, 7, 1000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000] {
            for distance in 0..=63 {
                let slots = choose(rows, distance, 120);
                assert!(!slots.is_empty());
                let mut start = 0;
                for slot in &slots {
                    assert_eq!(slot.start, start);
                    assert!(slot.key <= slot.width && u32::from(slot.width) >= BESIDE, "{slots:?}");
                    start += slot.width;
                }
                assert_eq!(start, 256, "{rows} {distance} {slots:?}");
                let (allowed, cost) = allowances(&slots, distance);
                let enough = allowed.iter().map(|t| t + 1).sum::<i32>() == distance as i32 + 1;
                assert!(enough || cost.is_infinite() && rows < 1000);
                assert!(slots.iter().all(|s| u32::from(s.width) <= u32::from(s.key) + BESIDE), "{slots:?}");
            }
        }
    }
}
