//! Which group is which, from one map to the next.
//!
//! A group that was blue must stay blue, or nobody can follow a dialogue. New groups are matched with those before so
//! that most people keep their id, over all matchings there are: with six groups at most, trying every one is quick.

/// Most ids that are matched; whoever had a higher one counts as new.
const MOST: u32 = 16;

/// Groups in their new order, and who they are.
pub(super) struct Kept {
    /// The id of each place, ascending.
    pub(super) ids: Vec<u32>,
    /// The place of each group, by its old label.
    pub(super) place: Vec<u32>,
}

/// Ids for `groups` groups, given the label of each person and the id that she had. Without ids from before, the largest group
/// is 0, of equal ones the one met first.
pub(super) fn keep(labels: &[Option<u32>], groups: usize, before: Option<&[Option<u32>]>) -> Kept {
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
    let by_size: Vec<usize> = (0..groups).map(|g| order.iter().position(|o| o.2 == g).unwrap_or(0)).collect();
    for (label, old) in labels.iter().zip(before.unwrap_or(&[])) {
        let (Some(label), Some(old)) = (label, old) else { continue };
        let cell =
            by_size.get(*label as usize).and_then(|p| shared.get_mut(*p)).and_then(|row| row.get_mut(*old as usize));
        if let Some(cell) = cell {
            *cell += 1;
        }
    }
    let mut best = (0usize, vec![None; groups]);
    try_all(&shared, &mut Vec::new(), 0, &mut best);
    // Groups without anyone from before take the lowest free ids, the largest first. Ids that somebody still remembers are
    // free last, so that a group that comes back finds its own.
    let mut taken: Vec<u32> = best.1.iter().flatten().copied().collect();
    let remembered: std::collections::BTreeSet<u32> = before.unwrap_or(&[]).iter().flatten().copied().collect();
    let ids: Vec<u32> = best
        .1
        .into_iter()
        .map(|id| {
            id.unwrap_or_else(|| {
                let free = |n: &u32| !taken.contains(n);
                let unknown = (0..MOST).find(|n| free(n) && !remembered.contains(n));
                let id = unknown.or_else(|| (0..).find(free)).unwrap_or(0);
                taken.push(id);
                id
            })
        })
        .collect();
    let mut sorted: Vec<(u32, usize)> = ids.iter().copied().zip(0..).collect();
    sorted.sort_unstable();
    let mut place = vec![0u32; groups];
    for (to, &(_, by_size)) in (0u32..).zip(&sorted) {
        if let Some(place) = order.get(by_size).and_then(|o| place.get_mut(o.2)) {
            *place = to;
        }
    }
    Kept { ids: sorted.into_iter().map(|(id, _)| id).collect(), place }
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
        let labels: Vec<Option<u32>> = now.iter().copied().map(Some).collect();
        let kept = keep(&labels, now.iter().max().map_or(0, |m| *m as usize + 1), Some(before));
        (now.iter().map(|l| kept.ids[kept.place[*l as usize] as usize]).collect(), kept.ids)
    }

    #[test]
    fn the_largest_is_first_where_nothing_came_before() {
        let kept = keep(&[Some(2), Some(2), Some(0), None, Some(1)], 3, None);
        assert_eq!((kept.ids, kept.place), (vec![0, 1, 2], vec![1, 2, 0]));
        assert!(keep(&[None, None], 0, None).ids.is_empty());
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
    fn a_new_group_takes_an_id_that_nobody_remembers() {
        let before = [Some(1), Some(1), Some(3), Some(3), None, None];
        assert_eq!(kept(&[0, 0, 1, 1, 2, 2], &before), (vec![1, 1, 3, 3, 0, 0], vec![0, 1, 3]));
        // Id 0 is remembered by one who is in group 1 now, so the new group does not take it.
        let before = [Some(1), Some(1), Some(1), Some(0), None, None];
        assert_eq!(kept(&[0, 0, 0, 0, 2, 2, 1], &before).1, [1, 2, 3]);
    }
}
