//! Pages, API and downloads of Plumbline.
//!
//! The only crate that knows HTTP and HTML. A page is a pure function of the knowledge, the address and the
//! language ([`ctx::Ctx`]); [`http`] sends it, compressed and kept, and no public page sets a cookie. What people sign in to
//! is in the folders `handlers` and `views`, over [`app`]. No page loads anything from elsewhere, and only asking a device for
//! a passkey needs JavaScript.

pub mod api;
pub mod app;
pub mod board;
pub mod brief;
mod cache;
pub mod charts;
mod coming;
pub mod ctx;
mod door;
pub mod downloads;
pub mod form;
mod handlers;
pub mod http;
pub mod i18n;
pub mod live;
pub mod matching;
pub mod origin;
mod outcome;
pub mod pages;
mod passkeys;
pub mod query;
pub mod record;
mod sealed;
pub mod sheet;
pub mod site;
pub mod trouble;
mod views;
mod voice;
mod voices;
pub mod when;

pub use app::{App, Post, World};
pub use http::{router, serve, whole};
pub use live::Live;
pub use origin::Origin;
pub use record::Record;
pub use site::Site;
