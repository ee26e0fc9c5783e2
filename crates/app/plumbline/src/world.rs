//! The clock and the source of randomness: the only place of the program that reaches for them.

use norms::PartialDate;
use people::rand_core::UnwrapErr;
use people::{CryptoRng, Millis, Vault};

/// The day it is here, unless the caller names another.
#[expect(clippy::disallowed_methods, reason = "the binary is where the clock is read")]
pub(crate) fn today() -> PartialDate {
    let now = jiff::Zoned::now();
    PartialDate { year: now.year(), month: u8::try_from(now.month()).ok(), day: u8::try_from(now.day()).ok() }
}

/// The time.
#[expect(clippy::disallowed_methods, reason = "the binary is where the clock is read")]
pub(crate) fn now() -> Millis {
    Millis(jiff::Timestamp::now().as_millisecond())
}

/// A generator fit for keys. A system that gives no randomness ends the program: anything else could be guessed.
pub(crate) fn rng() -> Box<dyn CryptoRng + Send> {
    Box::new(UnwrapErr(getrandom::SysRng))
}

/// What the pages take from outside.
pub(crate) fn world(vault: Vault) -> web::World {
    web::World::new(now, rng, vault)
}

/// A runtime for commands that touch what lasts.
pub(crate) fn runtime() -> Result<tokio::runtime::Runtime, crate::Failure> {
    tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(|e| crate::Failure::data(format!("The program could not start its threads: {e}")))
}
