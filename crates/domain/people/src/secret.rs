//! What must not be printed by accident.
//!
//! A log line that prints a struct prints its fields. A [`Secret`] prints two dots, and its memory is wiped when it goes.
//! Absent on purpose: `Display`, `Serialize` and comparison. Whoever needs the value says [`Secret::expose`], which can
//! be searched for.

use std::fmt;

use zeroize::{Zeroize, Zeroizing};

/// A value that is wiped when dropped and never shown by `Debug`.
#[derive(Clone)]
pub struct Secret<T: Zeroize>(Zeroizing<T>);

impl<T: Zeroize> Secret<T> {
    /// Takes the value in. Copies made before are the caller's to wipe.
    pub fn new(value: T) -> Self {
        Self(Zeroizing::new(value))
    }

    /// The value itself: say it only where it is used.
    pub fn expose(&self) -> &T {
        &self.0
    }
}

impl<T: Zeroize> fmt::Debug for Secret<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(..)")
    }
}

/// Fills so many bytes from the generator.
pub(crate) fn draw<const N: usize>(rng: &mut dyn rand_core::CryptoRng) -> [u8; N] {
    let mut bytes = [0; N];
    rand_core::Rng::fill_bytes(rng, &mut bytes);
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_shows_nothing_of_it() {
        let shown = format!("{:?}", Some(Secret::new("heron on the pond".to_owned())));
        assert_eq!(shown, "Some(Secret(..))");
    }
}
