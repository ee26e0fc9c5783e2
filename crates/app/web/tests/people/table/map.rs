//! The opinion map, and priorities.

use super::Route;

/// Its addresses.
pub(crate) const ROUTES: &[Route] = &[];
