//! What platforms tell of their decisions: the record of the DSA Transparency Database, as far as somebody brought it.

/// Names of platforms that are invented begin with this. They are told wherever they show, and stand for no real platform.
pub const SAMPLE: &str = "SAMPLE";

/// Whether a name is that of an invented platform.
#[must_use]
pub fn is_sample(name: &str) -> bool {
    name.starts_with(SAMPLE)
}
