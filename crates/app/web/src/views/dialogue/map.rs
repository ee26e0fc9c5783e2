//! The opinion map, who is missing, and priorities.
