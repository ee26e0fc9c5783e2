//! Numbers that look drawn and are not.
//!
//! Starts of searches need variety, not secrecy: the same seed must give the same bytes on every machine. So there is
//! no generator of the surroundings here, only one that is begun with a number that the caller names.

/// SplitMix64 (Steele, Lea and Flood, 2014): each call gives the next number of a fixed row.
#[derive(Debug, Clone)]
pub struct Seed(u64);

impl Seed {
    /// The row that begins with `seed`.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next 64 bits.
    pub fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// The next number in [0, 1), with 53 bits.
    pub fn unit(&mut self) -> f64 {
        (self.bits() >> 11) as f64 / (1u64 << 53) as f64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_row_is_the_published_one() {
        // The first outputs for seed 1234567 in the reference program of the authors (splitmix64.c, Vigna, 2015).
        let mut seed = Seed::new(1_234_567);
        assert_eq!(
            [seed.bits(), seed.bits(), seed.bits()],
            [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]
        );
    }
}
