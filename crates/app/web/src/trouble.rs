//! What went wrong inside, for whoever runs the program: one line for each answer that begins with a 5, and for work in the background.
//!
//! When, which kind, which route. Never the address itself (it holds ids and invitations), never what was sent, what the database said (it
//! may repeat a value) or who asked: a line can be handed to anybody who helps. What was refused rightly is no trouble; that is in the audit
//! log. Lines are bounded, so that a database that is away for a night fills no disk.

use std::sync::Mutex;

use axum::extract::{MatchedPath, Request, State};
use axum::http::{Method, StatusCode};
use axum::middleware::Next;
use axum::response::Response;
use people::Millis;

use crate::app::{App, Shared};

/// Lines a minute; what comes beyond is counted, and the next line says how many there were.
const MOST: u32 = 60;

/// One line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble<'a> {
    /// When.
    pub at: Millis,
    /// What was answered; 0 in the background.
    pub status: u16,
    /// One word: what kind of trouble.
    pub kind: &'a str,
    /// `GET`, `HEAD`, `POST`, or `-` for anything else and for the background.
    pub method: &'a str,
    /// The route as the program knows it, such as `/review/{id}`; a word in brackets where there is none.
    pub route: &'a str,
    /// How many lines were left out before this one.
    pub left_out: u32,
}

/// Goes along with an answer as far as [`tell`].
#[derive(Clone, Copy)]
pub(crate) struct Kind(pub(crate) &'static str);

/// How many lines there were in which minute, and how many were left out.
#[derive(Default)]
pub(crate) struct Told(Mutex<(i64, u32, u32)>);

impl Told {
    /// How many were left out before a line that may be written now; `None` if this one is left out too.
    fn may(&self, now: Millis) -> Option<u32> {
        let Ok(mut told) = self.0.lock() else { return Some(0) };
        let minute = now.seconds().div_euclid(60);
        if told.0 != minute {
            (told.0, told.1) = (minute, 0);
        }
        if told.1 >= MOST {
            told.2 = told.2.saturating_add(1);
            return None;
        }
        told.1 += 1;
        Some(std::mem::take(&mut told.2))
    }
}

impl App {
    pub(crate) fn told(&self, status: u16, kind: &str, method: &str, route: &str) {
        let at = self.now();
        if let Some(left_out) = self.troubles.may(at) {
            (self.world.tell)(&Trouble { at, status, kind, method, route, left_out });
        }
    }

    /// Writes down that something in the background failed, by a word for it.
    pub fn failed(&self, what: &'static str, error: &store::Error) {
        self.told(0, error.kind(), "-", what);
    }
}

/// Looks at every answer as it leaves.
pub(crate) async fn tell(State(app): State<Shared>, request: Request, next: Next) -> Response {
    let route = request.extensions().get::<MatchedPath>().cloned();
    let method = match *request.method() {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        _ => "-",
    };
    let response = next.run(request).await;
    let status: StatusCode = response.status();
    if status.is_server_error() {
        let kind = response.extensions().get::<Kind>().map_or("broken", |kind| kind.0);
        let route = route.as_ref().map_or("(public page)", MatchedPath::as_str);
        app.told(status.as_u16(), kind, method, route);
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_bounded_and_say_how_many_were_left_out() {
        let (told, minute) = (Told::default(), 60_000);
        let written = (0..200).filter(|_| told.may(Millis(0)).is_some()).count();
        assert_eq!(written, 60);
        assert_eq!(told.may(Millis(minute - 1)), None);
        assert_eq!(told.may(Millis(minute)), Some(141));
        assert_eq!(told.may(Millis(minute)), Some(0));
        // A clock set back is another minute too.
        assert_eq!(told.may(Millis(-1)), Some(0));
    }
}
