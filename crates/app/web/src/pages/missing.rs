//! The page for an address that leads nowhere: says so, and offers what is near.

use askama::Template;

use super::Link;
use crate::ctx::Ctx;

#[derive(Template)]
#[template(path = "missing.html")]
struct Missing<'a> {
    c: &'a Ctx<'a>,
    near: Vec<Link>,
}

/// The page; plain words if even that fails.
#[must_use]
pub fn page(c: &Ctx<'_>, near: Vec<(String, String)>) -> String {
    let near = near.into_iter().map(|(href, name)| Link { href, name }).collect();
    Missing { c, near }.render().unwrap_or_else(|_| c.t("missing-title"))
}
