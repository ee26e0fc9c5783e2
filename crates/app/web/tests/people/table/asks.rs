//! Asks, recaps, and data in and out.

use super::Route;

/// Its addresses.
pub(crate) const ROUTES: &[Route] = &[];
