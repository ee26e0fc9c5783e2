//! Small symmetric systems: as many unknowns as there are requests to compare, or directions of a map.

/// The lower factor of a symmetric, positive definite matrix (Golub and Van Loan, section 4.2).
#[derive(Debug)]
pub(crate) struct Cholesky {
    lower: Vec<f64>,
    size: usize,
}

impl Cholesky {
    /// Factors the matrix, given row by row. A pivot that rounding has made useless is taken as the smallest above 0.
    pub(crate) fn new(mut matrix: Vec<f64>, size: usize) -> Self {
        for column in 0..size {
            let (done, below) = matrix.split_at_mut((column * size + size).min(size * size));
            let Some(row) = done.get_mut(column * size..) else { break };
            let (left, rest) = row.split_at_mut(column);
            let Some(pivot) = rest.first_mut() else { break };
            let square = *pivot - left.iter().map(|x| x * x).sum::<f64>();
            *pivot = square.max(f64::MIN_POSITIVE).sqrt();
            for other in below.chunks_exact_mut(size) {
                let (before, after) = other.split_at_mut(column);
                if let Some(value) = after.first_mut() {
                    *value = (*value - before.iter().zip(&*left).map(|(a, b)| a * b).sum::<f64>()) / *pivot;
                }
            }
        }
        Self { lower: matrix, size }
    }

    fn at(&self, row: usize, column: usize) -> f64 {
        self.lower.get(row * self.size + column).copied().unwrap_or(0.0)
    }

    /// The unknowns for this right side.
    pub(crate) fn solve(&self, right: &[f64]) -> Vec<f64> {
        let mut x = right.to_vec();
        for row in 0..self.size {
            let known: f64 = x.iter().take(row).enumerate().map(|(c, x)| self.at(row, c) * x).sum();
            if let Some(value) = x.get_mut(row) {
                *value = (*value - known) / self.at(row, row);
            }
        }
        for row in (0..self.size).rev() {
            let known: f64 = x.iter().enumerate().skip(row + 1).map(|(c, x)| self.at(c, row) * x).sum();
            if let Some(value) = x.get_mut(row) {
                *value = (*value - known) / self.at(row, row);
            }
        }
        x
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_system_worked_by_hand() {
        // [[4, 2, 0], [2, 5, 1], [0, 1, 3]] times (1, 2, 3) is (8, 15, 11).
        let factor = Cholesky::new(vec![4.0, 2.0, 0.0, 2.0, 5.0, 1.0, 0.0, 1.0, 3.0], 3);
        let found = factor.solve(&[8.0, 15.0, 11.0]);
        for (x, known) in found.iter().zip([1.0, 2.0, 3.0]) {
            assert!((x - known).abs() < 1e-14, "{found:?}");
        }
        assert!(Cholesky::new(Vec::new(), 0).solve(&[]).is_empty());
    }
}
