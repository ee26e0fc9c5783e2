//! Pages, API and downloads of Plumbline.
//!
//! The only crate that knows HTTP and HTML. A page is a pure function of the knowledge, the address and the
//! language ([`ctx::Ctx`]); [`http`] sends it, compressed and kept. No page needs JavaScript, none sets a cookie,
//! none loads anything from elsewhere.

pub mod api;
pub mod app;
pub mod brief;
mod cache;
pub mod charts;
pub mod ctx;
mod door;
pub mod downloads;
pub mod form;
mod handlers;
pub mod http;
pub mod i18n;
pub mod live;
pub mod origin;
pub mod pages;
mod passkeys;
pub mod query;
pub mod sheet;
pub mod site;
mod views;
pub mod when;

pub use app::{App, Post, World};
pub use http::{router, serve, whole};
pub use live::Live;
pub use origin::Origin;
pub use site::Site;
