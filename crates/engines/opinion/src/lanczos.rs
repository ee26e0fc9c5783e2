//! The few directions in which a matrix stretches most, from products with it alone.
//!
//! The table of votes is sparse and its filled and centred form is not, so nothing here ever sees the matrix: it asks
//! for products. Lanczos' method with full reorthogonalisation (Golub and Van Loan, *Matrix Computations*, 4th edition,
//! section 10.1 and 10.3) needs one product a step, and its answer does not depend on a stopping rule in the last
//! digits: it goes on until the residual is at rounding. No library: those that were looked at densify, or draw their
//! start from the surroundings.

use crate::seed::Seed;

/// Residual at which a pair is found to the last digits, as a share of the largest value.
pub(crate) const FOUND: f64 = 1e-14;
/// Steps that are always enough.
pub(crate) const MOST_STEPS: usize = 600;
/// Below this share of the largest value a new direction is rounding and nothing else.
const NOTHING: f64 = 1e-13;
/// A problem of so few rows is solved whole: contrived votes can have equal values, which hide behind each other until
/// every direction was walked.
const SMALL: usize = 48;
/// Steps before the first look, and from look to look.
const LOOK: usize = 4;

/// Eigenvalue and eigenvector of unit length.
pub(crate) type Pair = (f64, Vec<f64>);

/// What is looked for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Wanted {
    /// Pairs that have to be found.
    pub(crate) sure: usize,
    /// Pairs that are given, those beyond `sure` as near as they came by then.
    pub(crate) given: usize,
    /// Residual at which one is found, as a share of the largest value.
    pub(crate) residual: f64,
    /// Steps after which what was found is taken as it is.
    pub(crate) steps: usize,
}

/// The largest eigenpairs of the symmetric, positive semi-definite matrix of `size` rows that `product` applies. Fewer
/// where the matrix has fewer above rounding.
pub(crate) fn largest(
    size: usize,
    wanted: Wanted,
    seed: &mut Seed,
    mut product: impl FnMut(&[f64]) -> Vec<f64>,
) -> Vec<Pair> {
    let mut basis: Vec<Vec<f64>> = Vec::new();
    let (mut diagonal, mut beside): (Vec<f64>, Vec<f64>) = (Vec::new(), Vec::new());
    let mut scale = 0f64;
    let mut last_break = 0;
    let Some(mut next) = fresh(size, seed, &basis) else { return Vec::new() };
    loop {
        let mut w = product(&next);
        basis.push(next);
        let steps = basis.len();
        let Some(current) = basis.last() else { break };
        let alpha = dot(&w, current);
        scale = scale.max(alpha.abs());
        diagonal.push(alpha);
        // Twice is enough (Parlett, The Symmetric Eigenvalue Problem, section 6-9).
        clear(&mut w, &basis);
        clear(&mut w, &basis);
        let beta = dot(&w, &w).sqrt();
        let whole = steps >= size || (steps >= wanted.steps && size > SMALL);
        let broke = beta <= NOTHING * scale;
        if whole {
            break;
        }
        let look = size > SMALL && steps.is_multiple_of(LOOK) && steps >= last_break + 4 * LOOK;
        if look && !broke {
            let (values, vectors) = tridiagonal(&diagonal, &beside);
            let residual = |pair: usize| vectors.get(pair).and_then(|v| v.last()).map_or(0.0, |s| (beta * s).abs());
            let top = values.first().copied().unwrap_or(0.0).abs();
            if steps >= wanted.given && (0..wanted.sure).all(|pair| residual(pair) <= wanted.residual * top) {
                break;
            }
        }
        if broke {
            last_break = steps;
            let Some(other) = fresh(size, seed, &basis) else { break };
            beside.push(0.0);
            next = other;
        } else {
            beside.push(beta);
            w.iter_mut().for_each(|x| *x /= beta);
            next = w;
        }
    }
    let (values, vectors) = tridiagonal(&diagonal, &beside);
    let top = values.first().copied().unwrap_or(0.0);
    values
        .iter()
        .zip(&vectors)
        .take(wanted.given)
        .filter(|(value, _)| **value > 0.0 && **value > 1e-12 * top)
        .map(|(&value, small)| {
            let mut out = vec![0.0; size];
            for (share, direction) in small.iter().zip(&basis) {
                out.iter_mut().zip(direction).for_each(|(o, d)| *o += share * d);
            }
            let length = dot(&out, &out).sqrt();
            out.iter_mut().for_each(|x| *x /= length);
            (value, out)
        })
        .collect()
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(x, y)| x * y).sum()
}

fn clear(w: &mut [f64], basis: &[Vec<f64>]) {
    for direction in basis {
        let share = dot(w, direction);
        w.iter_mut().zip(direction).for_each(|(x, d)| *x -= share * d);
    }
}

/// A direction at right angles to all of `basis`; none when there is none left.
fn fresh(size: usize, seed: &mut Seed, basis: &[Vec<f64>]) -> Option<Vec<f64>> {
    for _ in 0..4 {
        if basis.len() >= size {
            return None;
        }
        let mut w: Vec<f64> = (0..size).map(|_| seed.unit() - 0.5).collect();
        let before = dot(&w, &w).sqrt();
        clear(&mut w, basis);
        clear(&mut w, basis);
        let length = dot(&w, &w).sqrt();
        if length > 1e-6 * before {
            w.iter_mut().for_each(|x| *x /= length);
            return Some(w);
        }
    }
    None
}

/// Values, largest first, and vectors of the symmetric tridiagonal matrix: implicit QL (Golub and Van Loan, section 8.3;
/// the procedure `tql2` of EISPACK).
fn tridiagonal(diagonal: &[f64], beside: &[f64]) -> (Vec<f64>, Vec<Vec<f64>>) {
    let size = diagonal.len();
    let mut d = diagonal.to_vec();
    let mut e = beside.to_vec();
    e.resize(size, 0.0);
    // Vectors as rows, so that a rotation runs over two neighbouring slices.
    let mut z: Vec<Vec<f64>> = (0..size).map(|i| (0..size).map(|j| f64::from(u8::from(i == j))).collect()).collect();
    // Every index below is less than `size`, the length of d, e and z.
    for l in 0..size {
        for _ in 0..60 {
            let m = (l..size.saturating_sub(1))
                .find(|&m| e[m].abs() <= f64::EPSILON * (d[m].abs() + d[m + 1].abs()))
                .unwrap_or(size - 1);
            if m == l {
                break;
            }
            let mut g = (d[l + 1] - d[l]) / (2.0 * e[l]);
            let mut r = g.hypot(1.0);
            g = d[m] - d[l] + e[l] / (g + r.copysign(g));
            let (mut s, mut c, mut p) = (1.0, 1.0, 0.0);
            let mut whole = true;
            for i in (l..m).rev() {
                let (f, b) = (s * e[i], c * e[i]);
                r = f.hypot(g);
                e[i + 1] = r;
                if r == 0.0 {
                    d[i + 1] -= p;
                    e[m] = 0.0;
                    whole = false;
                    break;
                }
                s = f / r;
                c = g / r;
                g = d[i + 1] - p;
                r = (d[i] - g) * s + 2.0 * c * b;
                p = s * r;
                d[i + 1] = g + p;
                g = c * r - b;
                let (lower, upper) = z.split_at_mut(i + 1);
                for (x, y) in lower[i].iter_mut().zip(&mut upper[0]) {
                    (*x, *y) = (c * *x - s * *y, s * *x + c * *y);
                }
            }
            if whole {
                d[l] -= p;
                e[l] = g;
                e[m] = 0.0;
            }
        }
    }
    let mut both: Vec<(f64, Vec<f64>)> = d.into_iter().zip(z).collect();
    both.sort_by(|a, b| b.0.total_cmp(&a.0));
    both.into_iter().unzip()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TWO: Wanted = Wanted { sure: 2, given: 2, residual: FOUND, steps: MOST_STEPS };

    fn apply(matrix: &[Vec<f64>]) -> impl FnMut(&[f64]) -> Vec<f64> + '_ {
        move |x| matrix.iter().map(|row| dot(row, x)).collect()
    }

    #[test]
    fn second_difference_matrix_has_its_known_values() {
        // 2 on the diagonal, -1 beside it: values 2 - 2 cos(kπ/(n+1)), vectors sin(jkπ/(n+1)).
        for n in [2usize, 3, 10, 120] {
            let matrix: Vec<Vec<f64>> = (0..n)
                .map(|i| {
                    (0..n)
                        .map(|j| {
                            if i == j {
                                2.0
                            } else if i.abs_diff(j) == 1 {
                                -1.0
                            } else {
                                0.0
                            }
                        })
                        .collect()
                })
                .collect();
            let pairs = largest(n, TWO, &mut Seed::new(1), apply(&matrix));
            for (k, (value, vector)) in [n, n - 1].into_iter().zip(&pairs) {
                let angle = k as f64 * std::f64::consts::PI / (n as f64 + 1.0);
                assert!((value - (2.0 - 2.0 * angle.cos())).abs() < 1e-12, "{n} {k} {value}");
                let known: Vec<f64> = (1..=n).map(|j| (j as f64 * angle).sin()).collect();
                let cosine = dot(&known, vector).abs() / dot(&known, &known).sqrt();
                assert!((cosine - 1.0).abs() < 1e-12, "{n} {k} {cosine}");
            }
        }
    }

    #[test]
    fn equal_values_do_not_hide_each_other() {
        let matrix: Vec<Vec<f64>> = (0..40)
            .map(|i| {
                (0..40)
                    .map(|j| {
                        if i != j {
                            0.0
                        } else if i < 2 {
                            5.0
                        } else {
                            1.0
                        }
                    })
                    .collect()
            })
            .collect();
        let pairs = largest(40, TWO, &mut Seed::new(3), apply(&matrix));
        assert!(pairs.iter().all(|(value, _)| (value - 5.0).abs() < 1e-12), "{pairs:?}");
        assert!(dot(&pairs[0].1, &pairs[1].1).abs() < 1e-12);
    }

    #[test]
    fn a_flat_matrix_has_fewer_directions() {
        let flat = vec![vec![0.0; 5]; 5];
        assert!(largest(5, TWO, &mut Seed::new(3), apply(&flat)).is_empty());
        let ones = vec![vec![1.0; 5]; 5];
        let pairs = largest(5, TWO, &mut Seed::new(3), apply(&ones));
        assert_eq!(pairs.len(), 1);
        assert!((pairs[0].0 - 5.0).abs() < 1e-12);
        assert!(largest(0, TWO, &mut Seed::new(3), |_| Vec::new()).is_empty());
    }
}
