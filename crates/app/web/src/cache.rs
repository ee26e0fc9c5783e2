//! Rendered and compressed pages, kept while the program runs.
//!
//! The knowledge does not change between starts, so a page is rendered once per address and language. Bounded by
//! bytes, so that odd addresses cannot fill the memory: when full, nothing more is kept and pages are still served.

use std::collections::HashMap;
use std::io::Write;
use std::sync::{Arc, RwLock};

use axum::body::Bytes;
use flate2::Compression;
use flate2::write::GzEncoder;

/// Bytes kept at most, compressed and plain together.
const LIMIT: usize = 32 * 1024 * 1024;

/// One answer, ready to be sent.
#[derive(Debug, Clone)]
pub(crate) struct Rendered {
    /// Content type.
    pub(crate) mime: &'static str,
    /// As it is.
    pub(crate) plain: Bytes,
    /// Compressed with gzip.
    pub(crate) gzip: Bytes,
    /// Strong validator.
    pub(crate) etag: String,
    /// File name, if a browser should save it.
    pub(crate) save_as: Option<String>,
    /// What it may load, if that is not what every page may.
    pub(crate) policy: Option<&'static str>,
}

impl Rendered {
    /// Compresses `body` and computes its validator.
    pub(crate) fn new(mime: &'static str, body: Vec<u8>, save_as: Option<String>) -> Self {
        let mut encoder = GzEncoder::new(Vec::with_capacity(body.len() / 3), Compression::new(6));
        let gzip = match encoder.write_all(&body).and_then(|()| encoder.finish()) {
            Ok(bytes) => Bytes::from(bytes),
            Err(_) => Bytes::new(), // writing to memory does not fail; an empty copy is never sent
        };
        let etag = format!("\"{:016x}\"", fnv(&body));
        Self { mime, plain: Bytes::from(body), gzip, etag, save_as, policy: None }
    }

    /// The same with a policy of its own.
    pub(crate) fn under(self, policy: &'static str) -> Self {
        Self { policy: Some(policy), ..self }
    }

    fn weight(&self) -> usize {
        self.plain.len() + self.gzip.len() + 256
    }
}

/// FNV-1a, 64 bits: tells versions of one page apart; nothing secret rests on it.
fn fnv(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

#[derive(Default)]
struct Kept {
    pages: HashMap<String, Arc<Rendered>>,
    bytes: usize,
}

/// Pages by address and language.
#[derive(Default)]
pub(crate) struct Cache {
    kept: RwLock<Kept>,
}

impl Cache {
    /// The kept page.
    pub(crate) fn get(&self, key: &str) -> Option<Arc<Rendered>> {
        self.kept.read().ok()?.pages.get(key).cloned()
    }

    /// Keeps a page if there is room.
    pub(crate) fn keep(&self, key: String, page: &Arc<Rendered>) {
        let Ok(mut kept) = self.kept.write() else { return };
        let weight = page.weight() + key.len();
        if kept.bytes + weight <= LIMIT && kept.pages.insert(key, Arc::clone(page)).is_none() {
            kept.bytes += weight;
        }
    }
}
