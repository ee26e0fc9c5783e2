//! Which group is which, from one map to the next.
//!
//! A group that was blue must stay blue, or nobody can follow a dialogue. New groups are matched with those before so
//! that most people keep their id, over all matchings there are: with six groups at most, trying every one is quick.

/// Most ids that are matched; whoever had a higher one counts as new.
const MOST: u32 = 16;

/// Renumbers `labels` (0, 1, 2… per person, none where in no group) to places in the answer, which gives the id of each
/// place, ascending. Without `before`, the largest group is 0, of equal ones the one met first.
pub(super) fn keep(labels: &mut [Option<u32>], before: Option<&[Option<u32>]>) -> Vec<u32> {
    let groups = labels.iter().flatten().max().map_or(0, |most| *most as usize + 1);
    let mut order: Vec<(usize, usize, usize)> = (0..groups)
        .map(|g| {
            let of = |l: &Option<u32>| l.is_some_and(|l| l as usize == g);
            let size = labels.iter().filter(|l| of(l)).count();
            (size, labels.iter().position(of).unwrap_or(usize::MAX), g)
        })
        .collect();
    order.sort_by_key(|&(size, first, _)| (std::cmp::Reverse(size), first));
    // How many people of each group had each id, groups by size.
    let mut shared = vec![vec![0usize; MOST as usize]; groups];
    let place: Vec<usize> = (0..groups).map(|g| order.iter().position(|o| o.2 == g).unwrap_or(0)).collect();
    for (label, old) in labels.iter().zip(before.unwrap_or(&[])) {
        let (Some(label), Some(old)) = (label, old) else { continue };
        let cell =
            place.get(*label as usize).and_then(|p| shared.get_mut(*p)).and_then(|row| row.get_mut(*old as usize));
        if let Some(cell) = cell {
            *cell += 1;
        }
    }
    let mut best = (0usize, Vec::new());
    try_all(&shared, &mut Vec::new(), 0, &mut best);
    let mut ids = best.1;
    // Groups without anyone from before take the lowest free ids, the largest first.
    if ids.is_empty() {
        ids = vec![None; groups];
    }
    let mut taken: Vec<u32> = ids.iter().flatten().copied().collect();
    let ids: Vec<u32> = ids
        .into_iter()
        .map(|id| {
            id.unwrap_or_else(|| {
                let free = (0..).find(|n| !taken.contains(n)).unwrap_or(0);
                taken.push(free);
                free
            })
        })
        .collect();
    // Places by id.
    let mut sorted: Vec<(u32, usize)> = ids.iter().copied().zip(0..).collect();
    sorted.sort_unstable();
    let mut new = vec![0u32; groups];
    for (to, &(_, by_size)) in (0u32..).zip(&sorted) {
        if let Some(new) = order.get(by_size).and_then(|o| new.get_mut(o.2)) {
            *new = to;
        }
    }
    for label in labels.iter_mut().flatten() {
        *label = new.get(*label as usize).copied().unwrap_or(*label);
    }
    sorted.into_iter().map(|(id, _)| id).collect()
}

/// Walks every matching of groups with ids that share somebody, and keeps the one under which most people keep theirs.
fn try_all(shared: &[Vec<usize>], chosen: &mut Vec<Option<u32>>, sum: usize, best: &mut (usize, Vec<Option<u32>>)) {
    let Some(row) = shared.get(chosen.len()) else {
        if sum > best.0 {
            *best = (sum, chosen.clone());
        }
        return;
    };
    for (id, &people) in (0u32..).zip(row) {
        if people > 0 && !chosen.contains(&Some(id)) {
            chosen.push(Some(id));
            try_all(shared, chosen, sum + people, best);
            chosen.pop();
        }
    }
    chosen.push(None);
    try_all(shared, chosen, sum, best);
    chosen.pop();
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(now: &[u32], before: &[Option<u32>]) -> (Vec<u32>, Vec<u32>) {
        let mut labels: Vec<Option<u32>> = now.iter().copied().map(Some).collect();
        let ids = keep(&mut labels, Some(before));
        (labels.iter().flatten().map(|l| ids[*l as usize]).collect(), ids)
    }

    #[test]
    fn the_largest_is_first_where_nothing_came_before() {
        let mut labels = [Some(2), Some(2), Some(0), None, Some(1)];
        assert_eq!(keep(&mut labels, None), [0, 1, 2]);
        assert_eq!(labels, [Some(0), Some(0), Some(1), None, Some(2)]);
        assert!(keep(&mut [None, None], None).is_empty());
    }

    #[test]
    fn a_group_that_shrank_keeps_its_id() {
        let before = [0, 0, 0, 1, 1].map(Some);
        assert_eq!(kept(&[1, 0, 0, 0, 0], &before).0, [0, 1, 1, 1, 1]);
    }

    #[test]
    fn the_best_matching_is_found_where_the_greedy_one_is_not() {
        // Group 0 shares 3 with id 0 and 2 with id 1; group 1 shares 2 with id 0 alone: 2 + 2 beats 3.
        let before = [0, 0, 0, 1, 1, 0, 0].map(Some);
        assert_eq!(kept(&[0, 0, 0, 0, 0, 1, 1], &before).0, [1, 1, 1, 1, 1, 0, 0]);
    }

    #[test]
    fn a_new_group_takes_a_free_id_and_a_lost_id_comes_back() {
        let before = [Some(1), Some(1), Some(3), Some(3), None, None];
        assert_eq!(kept(&[0, 0, 1, 1, 2, 2], &before), (vec![1, 1, 3, 3, 0, 0], vec![0, 1, 3]));
    }
}
