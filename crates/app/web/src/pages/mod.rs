//! One room per page: a typed struct, its template, and the function that fills it.

use askama::Template;

use crate::coming::Coming;
use crate::ctx::Ctx;
use crate::query::Query;

pub mod benchmark;
pub mod compare;
pub mod country;
pub mod finding;
pub mod fingerprint;
pub mod funding;
pub mod help;
pub mod home;
pub mod instrument;
pub mod missing;
pub mod named;
pub mod platform;
pub mod search;
pub mod texts;
pub mod voices;
pub mod worklist;

/// Why there is no page.
#[derive(Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Nothing at this address; near matches as (address, name).
    NotFound(Vec<(String, String)>),
    /// Rendering failed: told as such, without detail.
    Broken,
}

/// A page as HTML, or why there is none.
pub type Page = Result<String, Refusal>;

/// Renders a template.
pub(crate) fn render<T: Template>(template: &T) -> Page {
    template.render().map_err(|_| Refusal::Broken)
}

/// A link with its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Address, with the language kept.
    pub href: String,
    /// Words.
    pub name: String,
}

/// A count of one standing, with its chip as trusted HTML.
#[derive(Debug, Clone)]
pub struct Count {
    /// Mark and word.
    pub chip: String,
    /// How many.
    pub n: usize,
}

/// Counts of the five standings as chips; zeros are left out, unknown never is.
pub(crate) fn chips<'s>(
    c: &Ctx<'_>,
    standings: impl Iterator<Item = &'s norms::model::Standing> + Clone,
) -> Vec<Count> {
    use norms::model::Standing;
    Standing::COUNTED
        .iter()
        .map(|s| Count { chip: c.chip(s), n: standings.clone().filter(|x| *x == s).count() })
        .zip(Standing::COUNTED)
        .filter(|(count, s)| count.n > 0 || *s == Standing::Unknown)
        .map(|(count, _)| count)
        .collect()
}

/// The page of an address: `segments` are its parts without the slashes. The first page tells of the dialogue that is `coming`.
///
/// # Errors
/// [`Refusal::NotFound`] with near matches; [`Refusal::Broken`] if a template fails.
pub(crate) fn page(c: &Ctx<'_>, coming: Option<&Coming>, segments: &[&str], query: &Query) -> Page {
    match segments {
        [] => home::page(c, coming, query),
        ["countries"] => country::list(c),
        ["countries", iso3] => country::page(c, iso3),
        ["countries", iso3, need] => country::need(c, iso3, need),
        ["brief", iso3] => country::brief(c, iso3),
        ["compare"] => compare::page(c, query),
        ["instruments"] => instrument::list(c),
        ["instruments", id] => instrument::page(c, id),
        ["provisions", id] => instrument::provision(c, id),
        ["benchmarks"] => benchmark::list(c),
        ["benchmarks", id] => benchmark::page(c, id, query),
        ["platforms"] => platform::list(c),
        ["platforms", "record"] => platform::together(c),
        ["platforms", id] => platform::page(c, id),
        ["services"] => help::page(c),
        ["fingerprint"] => fingerprint::page(c),
        ["funding", rest @ ..] => funding::page(c, rest, query),
        ["named"] => named::page(c),
        ["search"] => search::page(c, query),
        ["sources"] => texts::sources(c),
        ["method"] => texts::method(c),
        ["data"] => texts::data(c),
        ["worklist"] => worklist::page(c, query),
        ["asks"] => voices::list(c, query),
        _ => Err(Refusal::NotFound(search::near(c, &segments.join(" ")))),
    }
}
