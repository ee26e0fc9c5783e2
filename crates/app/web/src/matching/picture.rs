//! A picture that is sent: received whole, decoded in memory, and gone when it is answered. It is written nowhere, and neither its name nor
//! anything of it is in a log.
//!
//! Survivors never use this: they make fingerprints on their own device (`/fingerprint`). Platforms can make them on their own side too, and then
//! no picture has to be sent at all.
//!
//! A form of several parts (RFC 7578), as HMA takes it: one part, whose name says that it is a photo.

use axum::body::Bytes;
use axum::extract::{Request, State};
use axum::http::{StatusCode, header};
use fingerprint::decode::{Limits, Picture, decode};
use fingerprint::{Hash, Variant, pdq};
use people::ClientId;
use serde_json::json;

use super::answer::{Refusal, Reply, json_of};
use super::caller::{Asked, Caller};
use super::lookup::{body, fit, is_pdq, no_address};
use crate::app::{App, Shared};
use crate::query::Query;

/// Bytes of a picture with the form around it.
const BYTES: usize = 24 << 20;
/// What is decoded: 50 megapixels of three bytes, the first frame.
const LIMITS: Limits = Limits { side: 16_384, bytes: 150 << 20, frames: 1 };

/// `GET /h/hash?url=…`: refused.
pub(super) async fn by_address(_: Asked) -> Refusal {
    no_address()
}

/// `POST /h/hash`: the fingerprint of a picture, of its pixels as they are stored, without the turn that a file may ask for. Where those are flat
/// and the picture is in what is transparent, as it looks on white.
pub(super) async fn hash(State(app): State<Shared>, Asked { caller, query }: Asked, request: Request) -> Reply {
    caller.spend(&app, 1)?;
    let hashes = read(&app, &caller, &query, request).await?;
    let own = hashes.first().copied().unwrap_or_default();
    Ok(json_of(&json!({ "pdq": own.to_string() })))
}

/// The fingerprints of the picture in a request that are fit to be asked with: its own first, then as it looks on white, stands upright, and
/// both, where a file says so.
pub(super) async fn read(app: &App, caller: &Caller, query: &Query, request: Request) -> Result<Vec<Hash>, Refusal> {
    if query.get("url").is_some() {
        return Err(no_address());
    }
    for kind in query.get("types").unwrap_or("").split(',').map(str::trim).filter(|kind| !kind.is_empty()) {
        is_pdq(kind)?;
    }
    let form = "Missing multipart/form-data file upload: send the picture as a part named photo.";
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    let boundary = kind.and_then(boundary).ok_or_else(|| Refusal::bad(form))?;
    // One of each client: nobody heaps pictures up in memory, and who sends slowly keeps nobody else waiting.
    let _sending = Sending::begin(app, caller.client.id)?;
    let body = body(request, BYTES).await?;
    let place = app.matching.pictures.acquire().await.map_err(|_| Refusal::broken("picture"))?;
    let hashed = tokio::task::spawn_blocking(move || hashes(&body, &boundary)).await;
    drop(place);
    hashed.map_err(|_| Refusal::broken("picture"))?
}

/// The one picture of a client that is here, until it is answered or given up.
struct Sending<'a> {
    app: &'a App,
    client: ClientId,
}

impl<'a> Sending<'a> {
    fn begin(app: &'a App, client: ClientId) -> Result<Self, Refusal> {
        let mut sending = app.matching.sending.lock().map_err(|_| Refusal::broken("picture"))?;
        if !sending.insert(client) {
            let words =
                "Another picture of this client is being read. Send them one after the other, or send fingerprints.";
            return Err(Refusal::later(1, words));
        }
        Ok(Self { app, client })
    }
}

impl Drop for Sending<'_> {
    fn drop(&mut self) {
        if let Ok(mut sending) = self.app.matching.sending.lock() {
            sending.remove(&self.client);
        }
    }
}

fn hashes(body: &Bytes, boundary: &str) -> Result<Vec<Hash>, Refusal> {
    let unreadable = |odd: &dyn std::fmt::Display| {
        Refusal::of(StatusCode::UNPROCESSABLE_ENTITY, format!("The picture cannot be read: {odd}."))
    };
    let (name, bytes) = only_part(body, boundary).map_err(Refusal::bad)?;
    if name != "photo" {
        let shown: String = name.chars().filter(char::is_ascii_alphanumeric).take(32).collect();
        return Err(Refusal::bad(format!(
            "no such content_type: '{shown}'. Name the part photo: other kinds are not read here."
        )));
    }
    let picture = decode(bytes, &LIMITS).map_err(|odd| unreadable(&odd))?;
    let mut seen = Seen::default();
    seen.look(&picture);
    seen.look_on_white(&picture);
    if let Some(upright) = picture.upright() {
        drop(picture);
        seen.look(&upright);
        seen.look_on_white(&upright);
    }
    // What is stored may be flat, and the picture in what is transparent: refused only if nothing of it is fit.
    match seen.refused {
        Some(refusal) if seen.fit.is_empty() => Err(refusal),
        _ => Ok(seen.fit),
    }
}

/// A picture as it may be looked at, one way after the other, so that no more than two are in memory.
#[derive(Default)]
struct Seen {
    fit: Vec<Hash>,
    /// Why the first that is not fit is not.
    refused: Option<Refusal>,
}

impl Seen {
    fn look(&mut self, picture: &Picture) {
        let seen = pdq(picture.pixels(), Variant::Full);
        match fit(seen.hash, Some(seen.quality)) {
            Ok(hash) if self.fit.contains(&hash) => {}
            Ok(hash) => self.fit.push(hash),
            Err(refusal) => _ = self.refused.get_or_insert(refusal),
        }
    }

    fn look_on_white(&mut self, picture: &Picture) {
        if let Some(white) = picture.over_white() {
            self.look(&white);
        }
    }
}

/// The boundary of a form of several parts (RFC 2046, section 5.1.1: up to 70 characters).
fn boundary(kind: &str) -> Option<String> {
    let mut parts = kind.split(';');
    if !parts.next()?.trim().eq_ignore_ascii_case("multipart/form-data") {
        return None;
    }
    let (_, value) =
        parts.filter_map(|part| part.trim().split_once('=')).find(|(name, _)| name.eq_ignore_ascii_case("boundary"))?;
    let value = value.trim().trim_matches('"');
    ((1..=70).contains(&value.len()) && value.is_ascii()).then(|| value.to_owned())
}

/// The only part that is a file: its name and its bytes.
fn only_part<'b>(body: &'b [u8], boundary: &str) -> Result<(String, &'b [u8]), &'static str> {
    const ODD: &str = "The form cannot be read: send multipart/form-data with one part, named photo.";
    let line = format!("\r\n--{boundary}");
    // The first line may stand at the very beginning.
    let mut rest = match body.strip_prefix(&line.as_bytes()[2..]) {
        Some(rest) => rest,
        None => split(body, line.as_bytes()).ok_or(ODD)?.1,
    };
    let mut found = None;
    loop {
        if rest.starts_with(b"--") {
            return found.ok_or("Missing multipart/form-data file upload: the form has no file in it.");
        }
        let head = rest.strip_prefix(b"\r\n").ok_or(ODD)?;
        let (part, next) = split(head, line.as_bytes()).ok_or(ODD)?;
        let (head, bytes) = split(part, b"\r\n\r\n").ok_or(ODD)?;
        if let Some(name) = file_name(head)
            && found.replace((name, bytes)).is_some()
        {
            return Err("Only one file allowed per request.");
        }
        rest = next;
    }
}

/// The name of a part that is a file.
fn file_name(head: &[u8]) -> Option<String> {
    let head = String::from_utf8_lossy(head);
    let said = head.lines().find_map(|line| {
        let (name, value) = line.split_once(':')?;
        name.trim().eq_ignore_ascii_case("content-disposition").then_some(value)
    })?;
    let parts = || said.split(';').filter_map(|part| part.trim().split_once('='));
    let of = |wanted: &str| parts().find(|(name, _)| name.trim().eq_ignore_ascii_case(wanted)).map(|(_, value)| value);
    of("filename").or_else(|| of("filename*"))?;
    Some(of("name")?.trim().trim_matches('"').to_owned())
}

/// What stands before the first of these bytes, and what behind.
fn split<'b>(bytes: &'b [u8], at: &[u8]) -> Option<(&'b [u8], &'b [u8])> {
    let first = *at.first()?;
    let mut from = 0;
    while let Some(next) = bytes.get(from..)?.iter().position(|b| *b == first) {
        let place = from + next;
        let rest = bytes.get(place..)?;
        if rest.starts_with(at) {
            return Some((bytes.get(..place)?, rest.get(at.len()..)?));
        }
        from = place + 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn form(parts: &[(&str, &[u8])]) -> Vec<u8> {
        let mut out = Vec::new();
        for (head, body) in parts {
            out.extend(format!("--xYz\r\n{head}\r\n\r\n").into_bytes());
            out.extend_from_slice(body);
            out.extend(b"\r\n");
        }
        out.extend(b"--xYz--\r\n");
        out
    }

    const PHOTO: &str =
        "Content-Disposition: form-data; name=\"photo\"; filename=\"a.jpg\"\r\nContent-Type: image/jpeg";

    #[test]
    fn the_one_file_of_a_form_is_found() {
        assert_eq!(boundary("multipart/form-data; boundary=xYz").as_deref(), Some("xYz"));
        assert_eq!(boundary("Multipart/Form-Data; charset=utf-8; Boundary=\"x y\"").as_deref(), Some("x y"));
        assert_eq!(boundary("multipart/mixed; boundary=xYz"), None);
        assert_eq!(boundary("multipart/form-data"), None);
        let odd = b"\r\n--xY\r\n\r\n--";
        assert_eq!(only_part(&form(&[(PHOTO, odd)]), "xYz"), Ok(("photo".to_owned(), &odd[..])));
        let field = "Content-Disposition: form-data; name=\"seed\"";
        assert_eq!(only_part(&form(&[(field, b"7"), (PHOTO, b"x")]), "xYz"), Ok(("photo".to_owned(), &b"x"[..])));
        let leading = [b"preamble\r\n".to_vec(), form(&[(PHOTO, b"x")])].concat();
        assert!(only_part(&leading, "xYz").is_ok());
        assert!(only_part(&form(&[(PHOTO, b"x"), (PHOTO, b"y")]), "xYz").unwrap_err().starts_with("Only one"));
        assert!(only_part(&form(&[(field, b"7")]), "xYz").unwrap_err().starts_with("Missing"));
        let whole = form(&[(PHOTO, b"x")]);
        for end in 0..whole.len() - 4 {
            assert!(only_part(&whole[..end], "xYz").is_err(), "cut at {end}");
        }
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..600), file in prop::collection::vec(any::<u8>(), 0..300)) {
            let _ = only_part(&bytes, "xYz");
            let _ = only_part(&[b"--xYz\r\n".to_vec(), bytes].concat(), "xYz");
            prop_assume!(!file.windows(5).any(|w| w == b"--xYz"));
            let whole = form(&[(PHOTO, &file)]);
            prop_assert_eq!(only_part(&whole, "xYz"), Ok(("photo".to_owned(), &file[..])));
        }
    }
}
