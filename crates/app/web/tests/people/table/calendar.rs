//! The calendar, sessions, resources, and where facilitators make them.

use super::Route;

/// Its addresses.
pub(crate) const ROUTES: &[Route] = &[];
