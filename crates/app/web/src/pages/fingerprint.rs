//! Fingerprints made on the device: what they are, and the place where a browser makes them.
//!
//! The page and its worker may load this program's own files and connect to nothing (`PAGE_POLICY`, `WORKER_POLICY`): the module that reads
//! pictures comes as a script, so that not even it has to be asked for while pictures are open. Absent on purpose: a form. There is nowhere to
//! send a picture to.

use std::sync::LazyLock;

use askama::Template;
use data_encoding::BASE64;

use super::help::{ServiceView, of_world};
use super::{Page, render};
use crate::ctx::Ctx;

/// What the page may load: its own style and scripts. It connects to nothing, sends no form, and no picture has an address.
pub(crate) const PAGE_POLICY: &str = "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src data:; \
     font-src 'self'; connect-src 'none'; form-action 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";
/// The same for the worker, which compiles the module.
pub(crate) const WORKER_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'none'";

/// The script of the page.
pub(crate) const SCRIPT: &str = include_str!("../../assets/fingerprint.js");
/// The script of the worker.
pub(crate) const WORKER: &str = include_str!("../../assets/fingerprint-worker.js");

const SIMD: &[u8] = include_bytes!("../../assets/fingerprint.wasm");
const PLAIN: &[u8] = include_bytes!("../../assets/fingerprint-plain.wasm");
/// What the modules were made of.
const RECORD: &str = include_str!("../../assets/fingerprint.toml");

/// A module as a script: for browsers whose processors take several numbers at once, and for the others.
pub(crate) fn module(simd: bool) -> String {
    let bytes = if simd { SIMD } else { PLAIN };
    format!("// {}\nself.module = '{}';\n", if simd { "simd128" } else { "plain" }, BASE64.encode(bytes))
}

/// SHA-256 of the modules as the record has them, for whoever wants to compare.
static HASHES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let named = |line: &str| line.starts_with("\"fingerprint");
    RECORD.lines().filter(|line| named(line)).filter_map(|line| Some(line.split('"').nth(3)?.to_owned())).collect()
});

/// Services of the knowledge files that take fingerprints, for adults and for people under 18.
const ADULTS: &str = "StopNCII.org";
const YOUNG: &str = "Take It Down (NCMEC)";

/// A word of the script with what it says.
struct Word {
    id: &'static str,
    text: String,
}

/// Words that the script puts into the page.
const WORDS: [&str; 27] = [
    "progress",
    "done",
    "quality",
    "good",
    "little",
    "degenerate",
    "size",
    "copy",
    "copied",
    "code",
    "more",
    "exact",
    "upright",
    "white",
    "turned",
    "set",
    "forget",
    "empty",
    "unknown",
    "unsupported",
    "too-large",
    "too-much",
    "no-pixels",
    "cut-off",
    "damaged",
    "failed",
    "away",
];

#[derive(Template)]
#[template(path = "fingerprint.html")]
struct Show<'a> {
    c: &'a Ctx<'a>,
    words: Vec<Word>,
    adults: Vec<ServiceView>,
    young: Vec<ServiceView>,
    hashes: &'a [String],
}

/// The page.
///
/// # Errors
/// See [`super::Refusal`].
pub fn page(c: &Ctx<'_>) -> Page {
    let words = WORDS.map(|id| Word { id, text: c.t2("print-", id) });
    render(&Show { c, words: words.into(), adults: of_world(c, ADULTS), young: of_world(c, YOUNG), hashes: &HASHES })
}
