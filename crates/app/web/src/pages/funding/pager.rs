//! Long tables, a page at a time, with links before and after that need no script.
//!
//! A page may hold several tables, each with its own name in the address (`?page=2&gave=3`). Turning one leaves the others where they are;
//! what else stands in the address is not kept.

use crate::ctx::Ctx;
use crate::query::Query;

/// Rows on one page of a table.
pub const ROWS: usize = 50;
/// Rows of a table that stands beside or after another.
pub const BESIDE: usize = 25;
/// Figures on one page.
pub const FIGURES: usize = 10;

/// Names of tables in addresses.
const NAMES: [&str; 14] = [
    "page",
    "other",
    "got",
    "gave",
    "given",
    "place",
    "named",
    "not-meant",
    "pledge",
    "income",
    "publisher",
    "budget",
    "file",
    "twice",
];

/// What was asked: the address without its query, and the query.
#[derive(Clone, Copy)]
pub struct Asked<'a> {
    /// Path of the page.
    pub path: &'a str,
    /// Its query.
    pub query: &'a Query,
}

/// One page of a table.
pub struct Paged<T> {
    /// Its rows.
    pub rows: Vec<T>,
    /// Rows on all pages.
    pub all: usize,
    /// Which page of how many, in words; empty if there is one.
    pub place: String,
    /// Address of the page before, or empty.
    pub before: String,
    /// Address of the next, or empty.
    pub next: String,
}

impl Asked<'_> {
    /// The page that is asked for of the table `name`: what is no number is the first.
    fn page(&self, name: &str) -> usize {
        self.query.get(name).and_then(|n| n.parse().ok()).unwrap_or(1).max(1)
    }

    /// One page of `all`, with at most `most` rows; a number beyond the end is the last page. The links lead to the element `anchor`.
    pub fn cut<K, T>(
        &self,
        c: &Ctx<'_>,
        (name, anchor, most): (&str, &str, usize),
        all: Vec<K>,
        row: impl FnMut(K) -> T,
    ) -> Paged<T> {
        let n = all.len();
        let pages = n.div_ceil(most).max(1);
        let page = self.page(name).min(pages);
        let place = if pages > 1 {
            c.m("work-page", &[("page", page.to_string().into()), ("pages", pages.to_string().into())])
        } else {
            String::new()
        };
        let at = |to: usize| if to == 0 || to > pages { String::new() } else { self.href(c, name, to, anchor) };
        let (before, next) = (at(page - 1), at(page + 1));
        Paged {
            rows: all.into_iter().skip((page - 1) * most).take(most).map(row).collect(),
            all: n,
            place,
            before,
            next,
        }
    }

    fn href(&self, c: &Ctx<'_>, name: &str, to: usize, anchor: &str) -> String {
        let mut out = String::new();
        for known in NAMES {
            let page = if known == name { to } else { self.page(known) };
            if page > 1 {
                let joint = if out.is_empty() { '?' } else { '&' };
                out.push_str(&format!("{joint}{known}={page}"));
            }
        }
        c.href(&format!("{}{out}#{anchor}", self.path))
    }
}
