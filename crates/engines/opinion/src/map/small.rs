//! Matrices of a handful of rows, without allocation: each person has one, and each redraw of the room.

use super::{BASIS, DIMENSIONS};

/// A place in the directions of a map.
pub(super) type Place = [f64; DIMENSIONS];

/// A symmetric matrix over the directions of a map; after [`Factor::factor`], its lower Cholesky factor.
#[derive(Debug, Clone, Copy)]
pub(super) struct Factor([[f64; DIMENSIONS]; DIMENSIONS]);

// Every index below runs over DIMENSIONS, the length of both levels of the array.
impl Factor {
    pub(super) const ZERO: Self = Self([[0.0; DIMENSIONS]; DIMENSIONS]);

    pub(super) fn at(&self, row: usize, column: usize) -> f64 {
        self.0[row][column]
    }

    /// Adds x xᵀ.
    pub(super) fn add_square(&mut self, x: &Place) {
        for (row, a) in self.0.iter_mut().zip(x) {
            row.iter_mut().zip(x).for_each(|(sum, b)| *sum += a * b);
        }
    }

    pub(super) fn add_diagonal(&mut self, more: &Place) {
        for (i, more) in more.iter().enumerate() {
            self.0[i][i] += more;
        }
    }

    pub(super) fn scaled(&self, by: f64) -> Self {
        Self(self.0.map(|row| row.map(|x| x * by)))
    }

    /// xᵀ A x
    pub(super) fn quadratic(&self, x: &Place) -> f64 {
        self.0.iter().zip(x).map(|(row, a)| a * row.iter().zip(x).map(|(r, b)| r * b).sum::<f64>()).sum()
    }

    /// Trace of A B, both symmetric.
    pub(super) fn trace_of_product(&self, other: &Self) -> f64 {
        self.0.iter().zip(&other.0).map(|(a, b)| a.iter().zip(b).map(|(a, b)| a * b).sum::<f64>()).sum()
    }

    /// Takes the matrix, which must be positive definite, to its lower factor.
    pub(super) fn factor(&mut self) {
        let m = &mut self.0;
        for j in 0..DIMENSIONS {
            let mut pivot = m[j][j];
            for x in &m[j][..j] {
                pivot -= x * x;
            }
            let pivot = pivot.max(f64::MIN_POSITIVE).sqrt();
            m[j][j] = pivot;
            for i in j + 1..DIMENSIONS {
                let known: f64 = m[i][..j].iter().zip(&m[j][..j]).map(|(a, b)| a * b).sum();
                m[i][j] = (m[i][j] - known) / pivot;
            }
        }
    }

    /// L⁻¹ x, of a factor.
    pub(super) fn half_solve(&self, x: &Place) -> Place {
        let (m, mut x) = (&self.0, *x);
        for i in 0..DIMENSIONS {
            for l in 0..i {
                x[i] -= m[i][l] * x[l];
            }
            x[i] /= m[i][i];
        }
        x
    }

    /// A⁻¹ x, of a factor.
    pub(super) fn solve(&self, x: &Place) -> Place {
        let (m, mut x) = (&self.0, self.half_solve(x));
        for i in (0..DIMENSIONS).rev() {
            for l in i + 1..DIMENSIONS {
                x[i] -= m[l][i] * x[l];
            }
            x[i] /= m[i][i];
        }
        x
    }

    /// A⁻¹, of a factor.
    pub(super) fn inverse(&self) -> Self {
        let mut out = Self::ZERO;
        for i in 0..DIMENSIONS {
            let mut unit = [0.0; DIMENSIONS];
            unit[i] = 1.0;
            out.0[i] = self.solve(&unit);
        }
        out
    }
}

/// Eigenvectors of a symmetric matrix as columns, that of the largest value first (Jacobi's rotations, row by row; Golub and
/// Van Loan, section 8.5).
pub(super) fn eigen(mut a: [[f64; BASIS]; BASIS]) -> [[f64; BASIS]; BASIS] {
    let mut v = [[0.0; BASIS]; BASIS];
    for (i, row) in v.iter_mut().enumerate() {
        row[i] = 1.0;
    }
    let whole: f64 = a.iter().flatten().map(|x| x * x).sum();
    for _ in 0..30 {
        let off: f64 = (0..BASIS).flat_map(|i| (0..i).map(move |j| (i, j))).map(|(i, j)| a[i][j] * a[i][j]).sum();
        if off <= 1e-24 * whole {
            break;
        }
        for p in 0..BASIS {
            for q in p + 1..BASIS {
                if a[p][q] == 0.0 {
                    continue;
                }
                let theta = (a[q][q] - a[p][p]) / (2.0 * a[p][q]);
                let t = theta.signum() / (theta.abs() + (theta * theta + 1.0).sqrt());
                let c = 1.0 / (t * t + 1.0).sqrt();
                let s = t * c;
                for row in &mut a {
                    let (x, y) = (row[p], row[q]);
                    (row[p], row[q]) = (c * x - s * y, s * x + c * y);
                }
                let (upper, lower) = a.split_at_mut(q);
                for (x, y) in upper[p].iter_mut().zip(&mut lower[0]) {
                    (*x, *y) = (c * *x - s * *y, s * *x + c * *y);
                }
                for row in &mut v {
                    let (x, y) = (row[p], row[q]);
                    (row[p], row[q]) = (c * x - s * y, s * x + c * y);
                }
            }
        }
    }
    let mut order: [usize; BASIS] = std::array::from_fn(|i| i);
    order.sort_by(|i, j| a[*j][*j].total_cmp(&a[*i][*i]));
    v.map(|row| order.map(|from| row[from]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_system_solved_and_inverted() {
        let mut a = Factor::ZERO;
        for x in [[1.0, 2.0, 0.5, -1.0], [0.0, 1.0, 3.0, 0.0], [2.0, 0.0, 1.0, 1.0]] {
            a.add_square(&x);
        }
        a.add_diagonal(&[1.0, 2.0, 3.0, 4.0]);
        let x = [1.0, -2.0, 3.0, 0.5];
        let right: Place = std::array::from_fn(|i| (0..DIMENSIONS).map(|j| a.at(i, j) * x[j]).sum());
        let mut factor = a;
        factor.factor();
        for (found, known) in factor.solve(&right).iter().zip(x) {
            assert!((found - known).abs() < 1e-13);
        }
        // The trace of A A⁻¹ is the number of rows; xᵀ A x is |Lᵀ x|², and |L⁻¹ right|² the same.
        assert!((a.trace_of_product(&factor.inverse()) - DIMENSIONS as f64).abs() < 1e-12);
        let half: f64 = factor.half_solve(&right).iter().map(|x| x * x).sum();
        assert!((a.quadratic(&x) - half).abs() < 1e-12);
    }

    #[test]
    fn eigenvectors_turn_a_matrix_into_its_values() {
        let mut a = [[0.0; BASIS]; BASIS];
        for (i, row) in a.iter_mut().enumerate() {
            for (j, x) in row.iter_mut().enumerate() {
                *x = 1.0 / (1 + i + j) as f64 + f64::from(u8::from(i == j)) * (i % 3) as f64;
            }
        }
        let v = eigen(a);
        let mut last = f64::INFINITY;
        for k in 0..BASIS {
            let vector = v.map(|row| row[k]);
            let along = a.map(|row| row.iter().zip(&vector).map(|(a, v)| a * v).sum::<f64>());
            let value: f64 = along.iter().zip(&vector).map(|(a, v)| a * v).sum();
            assert!(along.iter().zip(&vector).all(|(a, v)| (a - value * v).abs() < 1e-10), "{k}");
            assert!(value <= last + 1e-12);
            last = value;
        }
        assert_eq!(eigen([[0.0; BASIS]; BASIS])[0][0], 1.0);
    }
}
