//! Pages, API and downloads of Plumbline.
//!
//! The only crate that knows HTTP and HTML. A page is a pure function of the knowledge, the address and the
//! language ([`ctx::Ctx`]); [`http`] sends it, compressed and kept. No page needs JavaScript, none sets a cookie,
//! none loads anything from elsewhere.

pub mod api;
pub mod brief;
mod cache;
pub mod charts;
pub mod ctx;
pub mod downloads;
pub mod http;
pub mod i18n;
pub mod pages;
pub mod query;
pub mod sheet;
pub mod site;

pub use http::{router, serve};
pub use site::Site;
