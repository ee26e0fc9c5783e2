//! Shares with what they could also be.
//!
//! Nine of ten is not ninety of a hundred. Every share that leaves this crate for people to read therefore carries the
//! range that goes with it (Wilson 1927), which stays inside 0 and 1 and means something for three votes too.

/// Both ends leave out 2.5 %.
const SURE: f64 = 1.959_963_984_540_054;

/// A share of those who voted, and between what it lies, 95 times in a hundred.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// The share itself; one half where nobody voted.
    pub share: f64,
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
    /// Of how many who voted: agreed, disagreed or passed.
    pub voted: u32,
}

impl Interval {
    /// `some` of `voted`.
    #[must_use]
    pub fn of(some: u32, voted: u32) -> Self {
        let share = if voted == 0 { 0.5 } else { f64::from(some.min(voted)) / f64::from(voted) };
        Self::weighted(share, f64::from(voted), voted)
    }

    /// A share whose certainty is that of `worth` equal voices, where some voices were given more weight than others.
    pub(crate) fn weighted(share: f64, worth: f64, voted: u32) -> Self {
        if worth <= 0.0 {
            return Self { share: 0.5, low: 0.0, high: 1.0, voted };
        }
        let (n, square) = (worth, SURE * SURE);
        let middle = (share + square / (2.0 * n)) / (1.0 + square / n);
        let half = SURE / (1.0 + square / n) * (share * (1.0 - share) / n + square / (4.0 * n * n)).max(0.0).sqrt();
        // Rounding alone could pass the share at the very ends.
        Self { share, low: (middle - half).clamp(0.0, share), high: (middle + half).clamp(share, 1.0), voted }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn intervals_are_those_of_the_literature() {
        // Newcombe (1998), Statistics in Medicine 17, table I, method 3: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
        for (some, of, low, high) in
            [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)]
        {
            let found = Interval::of(some, of);
            assert!((found.low - low).abs() < 5e-5 && (found.high - high).abs() < 5e-5, "{some} of {of}: {found:?}");
        }
    }

    #[test]
    fn nobody_means_anything_between_none_and_all() {
        assert_eq!(Interval::of(0, 0), Interval { share: 0.5, low: 0.0, high: 1.0, voted: 0 });
        assert_eq!(Interval::of(7, 7).high, 1.0);
    }
}
