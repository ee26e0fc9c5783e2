//! Services that can help: the world's, and each country's. Nothing here asks who is reading.

use askama::Template;
use norms::model::Service;

use super::finding::{SourceView, sources};
use super::{Link, Page, render};
use crate::ctx::Ctx;

/// A service, ready for the template.
pub struct ServiceView {
    /// Name.
    pub name: String,
    /// Kind in words.
    pub kind: String,
    /// Its page, or empty.
    pub href: String,
    /// Its number, or empty.
    pub phone: String,
    /// What its own note states.
    pub facts: String,
    /// Own words.
    pub note: String,
    /// Where it was read.
    pub sources: Vec<SourceView>,
}

fn view(c: &Ctx<'_>, s: &Service) -> ServiceView {
    ServiceView {
        name: s.name.clone(),
        kind: c.word("service-kind", &s.kind),
        href: if s.contact_url.starts_with("https://") || s.contact_url.starts_with("http://") {
            s.contact_url.clone()
        } else {
            String::new()
        },
        phone: s.phone.clone(),
        facts: c.words("service-fact", &s.facts),
        note: s.note.clone(),
        sources: sources(c, &s.source),
    }
}

/// Verified services of a country.
#[must_use]
pub fn of_country(c: &Ctx<'_>, iso3: &str) -> Vec<ServiceView> {
    let file = c.site.knowledge.files.get(iso3);
    file.into_iter().flat_map(|f| &f.services).filter(|s| s.verified).map(|s| view(c, s)).collect()
}

/// Verified services for everyone of this name.
#[must_use]
pub fn of_world(c: &Ctx<'_>, name: &str) -> Vec<ServiceView> {
    let all = c.site.knowledge.global_services.iter();
    all.filter(|s| s.verified && s.name == name).map(|s| view(c, s)).collect()
}

#[derive(Template)]
#[template(path = "services.html")]
struct Services<'a> {
    c: &'a Ctx<'a>,
    world: Vec<ServiceView>,
    countries: Vec<Link>,
}

/// Services for everyone, and the countries where services are listed.
///
/// # Errors
/// See [`super::Refusal`].
pub fn page(c: &Ctx<'_>) -> Page {
    let k = &c.site.knowledge;
    let mut countries: Vec<Link> = k
        .states()
        .filter(|country| k.files.get(&country.iso3).is_some_and(|f| f.services.iter().any(|s| s.verified)))
        .map(|country| Link {
            href: c.href(&format!("/countries/{}#services-here", country.iso3.to_lowercase())),
            name: c.country(country),
        })
        .collect();
    countries.sort_by(|a, b| a.name.cmp(&b.name));
    let world = k.global_services.iter().filter(|s| s.verified).map(|s| view(c, s)).collect();
    render(&Services { c, world, countries })
}
