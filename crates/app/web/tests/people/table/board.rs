//! The board, and what facilitators do to it.

use super::Route;

/// Its addresses.
pub(crate) const ROUTES: &[Route] = &[];
