//! Taking part.

use super::Route;

/// Its addresses.
pub(crate) const ROUTES: &[Route] = &[];
