//! Programs of platforms ask banks of fingerprints: with the addresses and shapes of HMA, so that a client of it has to change its base address
//! and send a token, and with some of our own beside.
//!
//! HMA is the hasher-matcher-actioner of facebook/ThreatExchange; its shapes are those of commit 35f0270 (`blueprints/matching.py`). What is
//! different, because here the banks are of survivors:
//!
//! - **Nobody is answered without a token** (`caller`), and each client asks the banks that it was given, of one organisation.
//! - **No distance for outsiders.** The owner sets the distance of a bank. A client without the right `distance` learns that something
//!   matched, in an order that tells nothing, and one content once however many fingerprints of it match (`lookup`).
//! - **Asking again and again near one match is noticed** and slowed down (`watch`).
//! - **A match opens review by people** (`opened`); every answer says so.
//! - **What matches a picture that everybody has is never told as a match** (`served`).
//!
//! Pictures that are sent are decoded in memory and gone (`picture`). Absent on purpose: fetching an address (`url=`), since the program calls
//! nobody; changing a bank, which the shell does; and the pages on which people look at matches, which are among the handlers.

mod answer;
mod caller;
mod compare;
mod describe;
mod lookup;
mod opened;
mod picture;
mod served;
mod spent;
mod standing;
mod watch;

use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::middleware::from_fn_with_state;
use axum::routing::{any, get, post};
use people::{ClientId, OrgId};
use tokio::sync::Semaphore;

use crate::app::{App, Shared};
pub use describe::openapi;
use served::{Canary, Served};

/// Searches at once; more wait. Each takes one core for some microseconds.
const SEARCHES: usize = 64;
/// Pictures that are decoded at once, each of up to its pixels; more wait. Each client has one picture here, received or waiting.
const PICTURES: usize = 4;

/// The widest distance at which a bank is served. Any two fingerprints that match one entry lie within twice as much, 90 bits; unlike pictures come
/// as near as 94. Beyond it strangers match, and who asks her way towards an entry is noticed no more (`watch`).
pub const WIDEST: u32 = 45;

/// A bank that is to be served.
pub struct BankAt {
    /// What clients call it: capital letters, digits and `_`, as HMA has it.
    pub name: String,
    /// Whose it is: who lets clients in, and whose people look at matches.
    pub owner: OrgId,
    /// In how many of 256 bits a picture may differ from an entry and still be told as a match, 0 to [`WIDEST`].
    pub threshold: u32,
    /// Where it lies: beside it is its owner's own list of pictures that everybody has.
    pub folder: PathBuf,
    /// The bank, opened to be read.
    pub bank: banks::Bank,
}

/// Whether HMA would take it as the name of a bank.
#[must_use]
pub fn is_bank_name(name: &str) -> bool {
    let first = name.starts_with(|c: char| c.is_ascii_uppercase() || c == '_');
    first && name.len() <= 64 && name.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'_')
}

/// What a client may be allowed beside asking: a distance with each match, and saying what its platform did.
pub const RIGHTS: [&str; 2] = ["distance", "feedback"];

/// Everything that programs ask of.
pub(crate) struct Matching {
    banks: BTreeMap<String, Arc<Served>>,
    canary: Arc<Canary>,
    callers: caller::Callers,
    spent: Mutex<HashMap<ClientId, spent::Spent>>,
    watched: Mutex<HashMap<ClientId, watch::Watch>>,
    /// The day on which it was last written down that no more of a client is put before people.
    full: Mutex<HashMap<ClientId, i64>>,
    searching: Semaphore,
    pictures: Semaphore,
    /// Clients of which a picture is here.
    sending: Mutex<HashSet<ClientId>>,
}

impl Default for Matching {
    fn default() -> Self {
        Self {
            banks: BTreeMap::new(),
            canary: Arc::new(Canary::new(None)),
            callers: caller::Callers::default(),
            spent: Mutex::default(),
            watched: Mutex::default(),
            full: Mutex::default(),
            searching: Semaphore::new(SEARCHES),
            pictures: Semaphore::new(PICTURES),
            sending: Mutex::default(),
        }
    }
}

impl App {
    /// With banks that programs of platforms may ask, and, beside those in the program and those of each bank, a bank of
    /// pictures that everybody has, which must match in none of them.
    #[must_use]
    pub fn with_banks(mut self, banks: Vec<BankAt>, canary: Option<banks::Bank>) -> Self {
        self.matching.banks = banks.into_iter().map(|at| (at.name.clone(), Arc::new(Served::new(at)))).collect();
        self.matching.canary = Arc::new(Canary::new(canary));
        self
    }

    /// Banks of an organisation that hold pictures that everybody has, with how many.
    pub(crate) fn poisoned_banks(&self, owner: OrgId) -> Vec<(String, usize)> {
        let all = self.matching.banks.values().filter(|bank| bank.owner == owner && bank.is_poisoned());
        all.map(|bank| (bank.name.clone(), bank.poisoned())).collect()
    }

    /// Sees what other processes added to banks and withdrew from them: to be called several times a second, and cheap when nothing changed. A
    /// bank that cannot be looked at answers nobody until it can be: what it held may have been withdrawn.
    pub async fn refresh_banks(&self) {
        served::refresh(self).await;
    }
}

/// Every address, behind the door that asks for a token first: a wrong method and an address that is not there are told to nobody else either.
pub(crate) fn routes(app: &Shared) -> Router<Shared> {
    Router::new()
        .route("/status", get(standing::status))
        .route("/c/banks", get(standing::banks))
        .route("/h/hash", get(picture::by_address).post(picture::hash))
        .route("/m/lookup", get(lookup::by_hash).post(lookup::by_picture))
        .route("/m/raw_lookup", get(lookup::raw))
        .route("/m/compare", post(compare::compare))
        .route("/m/batch", post(lookup::batch))
        .route("/m/review", get(standing::review))
        .route("/m/feedback", post(standing::feedback))
        .route("/m/{*rest}", any(answer::nothing))
        .route("/h/{*rest}", any(answer::nothing))
        .route("/c/{*rest}", any(answer::nothing))
        .method_not_allowed_fallback(answer::other_method)
        .layer(from_fn_with_state(app.clone(), caller::admit))
}

#[cfg(test)]
mod tests {
    use super::is_bank_name;

    #[test]
    fn names_of_banks_are_those_of_hma() {
        assert!(["A", "MY_TEST_BANK_01", "_X"].into_iter().all(is_bank_name));
        for odd in ["", "01_TEST_BANK", "my_test_bank", "A B", "A,B", "É", &"A".repeat(65)] {
            assert!(!is_bank_name(odd), "{odd}");
        }
    }
}
