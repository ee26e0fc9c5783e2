//! Where people are drawn: how often somebody voted must not decide how far out she stands.

use crate::axes::Position;

/// People whose distances are averaged, at least, before one is corrected by them.
const TOGETHER: usize = 20;
/// Bands of people by votes cast, at most.
const BANDS: usize = 20;
/// Correction of a band, at most, as a factor.
const MOST: f64 = 8.0;

/// Moves everybody along the line to the middle so that people who voted little and people who voted much stand equally far
/// out on average. Directions are kept; those at equal distance with equally many votes stay so.
pub(super) fn even_out(positions: &mut [Position], votes: &[u32]) {
    let people: Vec<usize> = (0..positions.len()).filter(|&row| votes.get(row).is_some_and(|v| *v > 0)).collect();
    let mut middle = [0.0, 0.0];
    for &row in &people {
        if let Some(at) = positions.get(row) {
            middle = [middle[0] + at[0], middle[1] + at[1]];
        }
    }
    let n = people.len().max(1) as f64;
    middle = middle.map(|m| m / n);
    positions.iter_mut().for_each(|at| *at = [at[0] - middle[0], at[1] - middle[1]]);
    let mut sorted: Vec<(u32, f64)> = people
        .iter()
        .filter_map(|&row| Some((*votes.get(row)?, positions.get(row).map(|at| at[0].hypot(at[1]))?)))
        .collect();
    sorted.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
    let whole = sorted.iter().map(|(_, far)| far).sum::<f64>() / n;
    if whole <= 0.0 {
        return;
    }
    // Bands hold equally many people, and never part those with equally many votes.
    let size = (sorted.len() / BANDS).max(TOGETHER);
    let mut bands: Vec<(f64, f64)> = Vec::new();
    let mut from = 0;
    while from < sorted.len() {
        let mut to = (from + size).min(sorted.len());
        while to < sorted.len() && sorted.get(to).map(|s| s.0) == sorted.get(to - 1).map(|s| s.0) {
            to += 1;
        }
        if sorted.len() - to < size / 2 {
            to = sorted.len();
        }
        let band = sorted.get(from..to).unwrap_or(&[]);
        let count = band.len().max(1) as f64;
        let (cast, far) = band.iter().fold((0.0, 0.0), |(c, f), (cast, far)| (c + f64::from(*cast).ln(), f + far));
        bands.push((cast / count, (whole * count / far.max(whole * count / MOST)).max(1.0 / MOST)));
        from = to;
    }
    for (row, at) in positions.iter_mut().enumerate() {
        let cast = f64::from(votes.get(row).copied().unwrap_or(0).max(1)).ln();
        let by = between(&bands, cast);
        *at = at.map(|x| x * by);
    }
}

/// Straight from band to band, level beyond the ends.
fn between(bands: &[(f64, f64)], at: f64) -> f64 {
    let next = bands.partition_point(|(cast, _)| *cast <= at);
    match (next.checked_sub(1).and_then(|before| bands.get(before)), bands.get(next)) {
        (Some(&(a, x)), Some(&(b, y))) => x + (y - x) * (at - a) / (b - a),
        (Some(&(_, x)), None) => x,
        (None, Some(&(_, y))) => y,
        (None, None) => 1.0,
    }
}

/// Mirrors each direction along which people now stand opposite to where they stood before.
pub(super) fn face(positions: &mut [Position], before: &[Option<Position>]) {
    let mut along = [0.0f64; 2];
    for (at, before) in positions.iter().zip(before) {
        if let Some(before) = before {
            along = [along[0] + at[0] * before[0], along[1] + at[1] * before[1]];
        }
    }
    for at in positions {
        *at = [if along[0] < 0.0 { -at[0] } else { at[0] }, if along[1] < 0.0 { -at[1] } else { at[1] }];
    }
}

/// The smallest convex outline (Andrew's monotone chain), against the clock from the leftmost corner.
pub(super) fn hull(mut points: Vec<Position>) -> Vec<Position> {
    points.sort_by(|a, b| a[0].total_cmp(&b[0]).then(a[1].total_cmp(&b[1])));
    points.dedup();
    if points.len() < 3 {
        return points;
    }
    let turn = |o: Position, a: Position, b: Position| (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0]);
    let half = |points: &mut dyn Iterator<Item = Position>| {
        let mut chain: Vec<Position> = Vec::new();
        for point in points {
            while let [.., o, a] = chain.as_slice() {
                if turn(*o, *a, point) > 0.0 {
                    break;
                }
                chain.pop();
            }
            chain.push(point);
        }
        chain.pop();
        chain
    };
    let mut outline = half(&mut points.iter().copied());
    outline.extend(half(&mut points.iter().rev().copied()));
    outline
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_outline_holds_everyone_and_no_more_corners_than_needed() {
        let square = [[0.0, 0.0], [2.0, 0.0], [1.0, 1.0], [2.0, 2.0], [0.0, 2.0], [1.0, 0.0], [0.0, 0.0]];
        assert_eq!(hull(square.to_vec()), [[0.0, 0.0], [2.0, 0.0], [2.0, 2.0], [0.0, 2.0]]);
        assert_eq!(hull(vec![[1.0, 1.0]; 4]), [[1.0, 1.0]]);
        assert_eq!(hull(vec![[0.0, 0.0], [1.0, 1.0], [2.0, 2.0]]), [[0.0, 0.0], [2.0, 2.0]]);
        assert!(hull(Vec::new()).is_empty());
    }

    #[test]
    fn left_stays_left() {
        let mut now = [[1.0, 2.0], [-3.0, 1.0], [2.0, -3.0]];
        face(&mut now, &[Some([-1.0, 2.0]), None, Some([-2.0, -2.0])]);
        assert_eq!(now, [[-1.0, 2.0], [3.0, 1.0], [-2.0, -3.0]]);
    }

    #[test]
    fn who_voted_more_does_not_stand_farther_out() {
        let mut positions: Vec<Position> = (0..400)
            .map(|p| {
                let (far, angle) = (f64::from(p / 4 + 1), f64::from(p % 4) * std::f64::consts::FRAC_PI_2);
                [far * angle.cos() + 5.0, far * angle.sin()]
            })
            .collect();
        let votes: Vec<u32> = (0..400).map(|p| p / 4 + 1).collect();
        even_out(&mut positions, &votes);
        let far: Vec<f64> = positions.iter().map(|at| at[0].hypot(at[1])).collect();
        let (least, most) = (far.iter().copied().fold(f64::MAX, f64::min), far.iter().copied().fold(0.0, f64::max));
        // Before, the farthest stood a hundred times as far as the nearest.
        assert!(most / least < 8.0, "{least} {most}");
        let mut nothing = [[0.0, 0.0]; 3];
        even_out(&mut nothing, &[0, 3, 9]);
        assert_eq!(nothing, [[0.0, 0.0]; 3]);
    }
}
