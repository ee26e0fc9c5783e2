//! The clock and the source of randomness: the only place of the program that reaches for them.

use std::io::Write;

use norms::PartialDate;
use people::rand_core::UnwrapErr;
use people::{CryptoRng, Millis, Vault};
use web::trouble::Trouble;

use crate::Failure;

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

/// The end of a day that an option names, by the clock of Greenwich; a day that is over is refused.
pub(crate) fn end_of(option: &str, day: jiff::civil::Date) -> Result<Millis, Failure> {
    let end = day.tomorrow().and_then(|next| next.to_zoned(jiff::tz::TimeZone::UTC));
    let end = Millis(end.map_err(|e| Failure::usage(format!("{option} {day}: {e}")))?.timestamp().as_millisecond());
    if end <= now() {
        return Err(Failure::usage(format!("{option} {day} is over already; name a later day")));
    }
    Ok(end)
}

/// A generator fit for keys. A system that gives no randomness ends the program: anything else could be guessed.
pub(crate) fn rng() -> Box<dyn CryptoRng + Send> {
    Box::new(UnwrapErr(getrandom::SysRng))
}

/// What the pages take from outside.
pub(crate) fn world(vault: Vault) -> web::World {
    web::World { tell: Box::new(tell), ..web::World::new(now, rng, vault) }
}

/// Puts a line on standard error; where nobody listens any more, nothing can be done about it.
fn tell(trouble: &Trouble<'_>) {
    let _ = std::io::stderr().lock().write_all(line(trouble).as_bytes());
}

/// One JSON object, for people and for whatever gathers lines.
fn line(trouble: &Trouble<'_>) -> String {
    let Trouble { at, status, kind, method, route, left_out } = trouble;
    let at = jiff::Timestamp::from_millisecond(at.0).map_or_else(|_| at.0.to_string(), |at| at.to_string());
    let mut told = serde_json::json!({ "at": at, "kind": kind, "route": route });
    if *status != 0 {
        told["status"] = (*status).into();
        told["method"] = (*method).into();
    }
    if *left_out != 0 {
        told["left_out"] = (*left_out).into();
    }
    format!("{told}\n")
}

/// Files that are open beside connections: the database, standard streams, those of the moment.
const BESIDE: u64 = 124;
/// Connections at most, whatever the system allows: each takes some twenty kilobytes.
const MOST: u64 = 16_000;

/// How many connections may be open at once: what the system lets this program open, asked to the full. Most systems say 1,024 and allow
/// far more to whoever asks; where even that is too little for a large hall, the operator raises the limit of open files.
pub(crate) fn connections() -> usize {
    usize::try_from(files().saturating_sub(BESIDE).clamp(64, MOST)).unwrap_or(web::http::MOST)
}

#[cfg(unix)]
fn files() -> u64 {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    let Rlimit { current, maximum } = getrlimit(Resource::Nofile);
    let wanted = maximum.map_or(MOST + BESIDE, |most| most.min(MOST + BESIDE));
    let before = current.unwrap_or(MOST + BESIDE);
    if before >= wanted {
        return before;
    }
    let asked = setrlimit(Resource::Nofile, Rlimit { current: Some(wanted), maximum });
    if asked.is_ok() { wanted } else { before }
}

#[cfg(not(unix))]
fn files() -> u64 {
    1_024
}

/// A runtime for commands that touch what lasts.
pub(crate) fn runtime() -> Result<tokio::runtime::Runtime, crate::Failure> {
    tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(|e| crate::Failure::data(format!("The program could not start its threads: {e}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trouble_is_one_line_of_json() {
        let of_page = Trouble {
            at: Millis(1_790_000_000_123),
            status: 503,
            kind: "gone",
            method: "GET",
            route: "/review/{id}",
            left_out: 0,
        };
        let expected =
            r#"{"at":"2026-09-21T14:13:20.123Z","kind":"gone","method":"GET","route":"/review/{id}","status":503}"#;
        assert_eq!(line(&of_page), format!("{expected}\n"));
        let behind = Trouble { status: 0, method: "-", route: "(ended sessions)", left_out: 7, ..of_page };
        let expected = r#"{"at":"2026-09-21T14:13:20.123Z","kind":"gone","left_out":7,"route":"(ended sessions)"}"#;
        assert_eq!(line(&behind), format!("{expected}\n"));
    }
}
