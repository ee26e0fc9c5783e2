//! Sessions as iCalendar (RFC 5545) and as Atom (RFC 4287).
//!
//! Times are in UTC, which every calendar program turns into its reader's own, so no table of zones has to travel along. An event keeps
//! its UID for ever; its SEQUENCE is the number of seconds from its making to its last change, which rises with each. One that was
//! cancelled stays, with `STATUS:CANCELLED` and its reason (RFC 5545, section 3.8.1.11; a published event may say so, RFC 5546, section
//! 3.2.1: the method CANCEL would need an organiser), and its title says it to programs that do not look at the status. Addresses are
//! whole, because a feed is read far from here. Absent on purpose: reminders, attendees, and an organiser's address.

use std::fmt::Write;

use axum::body::Body;
use axum::http::{HeaderValue, header};
use axum::response::Response;
use dialogue::lang;
use dialogue::when::local;
use icalendar::{Calendar, Component, Event, EventStatus, Property};
use people::Millis;

use super::{said_when, why};
use crate::charts::escape;
use crate::ctx::Ctx;
use crate::door::{Problem, Visit};
use crate::handlers::dialogue::Found;
use crate::when as moments;

/// Authority of ids that have to be nobody else's and must never change, wherever the program runs (RFC 4151, RFC 2606).
const AUTHORITY: &str = "plumbline.example";

/// A file in a feed.
fn file(kind: &'static str, name: &str, body: String) -> Result<Response, Problem> {
    let mut response = Response::new(Body::from(body));
    let out = response.headers_mut();
    out.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    let shown = HeaderValue::from_str(&format!("inline; filename=\"{name}\"")).map_err(|_| Problem::Broken)?;
    out.insert(header::CONTENT_DISPOSITION, shown);
    Ok(response)
}

/// A moment in the basic form of ISO 8601 that iCalendar uses.
fn basic(at: i64) -> String {
    let local = local("UTC", at);
    let seconds = Millis(at).seconds().rem_euclid(60);
    local
        .map(|l| format!("{}T{}{seconds:02}Z", l.date().replace('-', ""), l.clock().replace(':', "")))
        .unwrap_or_default()
}

/// The same as Atom has it.
fn extended(at: Millis) -> String {
    format!("{}T{}:{:02}Z", moments::day(at), moments::clock(at), at.seconds().rem_euclid(60))
}

/// Without controls, which neither format can carry; ends of lines stay.
fn clean(text: &str) -> String {
    text.chars().filter(|ch| !ch.is_control() || *ch == '\n').collect()
}

/// What a session is called; one that is made up, or was cancelled, says so wherever it goes.
fn title(c: &Ctx<'_>, found: &Found) -> String {
    let said = [(found.row.sample, "sample-word"), (found.is_cancelled(), "calendar-phase-cancelled")];
    let said = said.into_iter().filter(|(so, _)| *so).map(|(_, id)| c.t(id));
    said.chain([found.session.title.clone()]).collect::<Vec<_>>().join(": ")
}

/// That a session was cancelled, and why; empty if it was not.
fn cancelled(c: &Ctx<'_>, found: &Found) -> String {
    let why = why(found);
    if why.text.is_empty() { String::new() } else { format!("{} {}", c.t("calendar-cancelled"), why.text) }
}

fn address(visit: &Visit, found: &Found) -> String {
    format!("{}/dialogues/{}", visit.app.origin.text(), found.row.id)
}

/// What stands in the description of an event, after what its facilitators wrote: where to register and where to read on.
fn description(c: &Ctx<'_>, visit: &Visit, found: &Found) -> String {
    let mut parts = vec![cancelled(c, found), found.session.summary.clone()];
    if !found.session.registration.is_empty() && !found.is_cancelled() {
        parts.push(format!("{}: {}", c.t("calendar-registration"), found.session.registration));
    }
    parts.push(address(visit, found));
    parts.retain(|part| !part.is_empty());
    parts.join("\n\n")
}

fn event(c: &Ctx<'_>, visit: &Visit, found: &Found) -> Event {
    let row = &found.row;
    let end = row.starts.0.saturating_add(i64::from(found.session.minutes) * 60_000);
    let told = |key: &str, text: String| {
        let mut property = Property::new(key, clean(&text));
        if lang::is_code(&found.session.lang) {
            property.add_parameter("LANGUAGE", &found.session.lang);
        }
        property
    };
    let sequence = u32::try_from(row.changed.since(row.made).max(0) / 1000).unwrap_or(u32::MAX >> 1);
    let mut event = Event::new();
    event
        .uid(&format!("{}-{}@{AUTHORITY}", row.id, row.made.0))
        .sequence(sequence)
        .add_property("DTSTAMP", basic(row.changed.0))
        .add_property("CREATED", basic(row.made.0))
        .add_property("LAST-MODIFIED", basic(row.changed.0))
        .add_property("DTSTART", basic(row.starts.0))
        .add_property("DTEND", basic(end))
        .append_property(told("SUMMARY", title(c, found)))
        .append_property(told("DESCRIPTION", description(c, visit, found)))
        .url(&address(visit, found));
    event.status(if found.is_cancelled() { EventStatus::Cancelled } else { EventStatus::Confirmed });
    event.done()
}

/// Sessions as a calendar; of one alone, named after it.
pub(crate) fn calendar(visit: &Visit, sessions: &[Found], one: Option<&str>) -> Result<Response, Problem> {
    let c = visit.ctx();
    let mut out = Calendar::empty();
    out.append_property(("VERSION", "2.0"))
        .append_property(("PRODID", "-//Plumbline//Dialogues//EN"))
        .append_property(("CALSCALE", "GREGORIAN"))
        .append_property(("METHOD", "PUBLISH"));
    if one.is_none() {
        let name = c.t("calendar-feed-name");
        // The first is RFC 7986, the second what programs knew before it.
        out.append_property(("NAME", name.as_str())).append_property(("X-WR-CALNAME", name.as_str()));
        out.append_property(Property::new("REFRESH-INTERVAL", "PT6H").add_parameter("VALUE", "DURATION").done());
        out.append_property(("X-PUBLISHED-TTL", "PT6H"));
    }
    for found in sessions {
        out.push(event(&c, visit, found));
    }
    file("text/calendar; charset=utf-8", &format!("{}.ics", one.unwrap_or("dialogues")), out.to_string())
}

/// What was announced or changed, the newest first.
pub(crate) fn atom(visit: &Visit, sessions: &[Found]) -> Result<Response, Problem> {
    let c = visit.ctx();
    let origin = visit.app.origin.text();
    // A feed without entries changed when the program began to be: any moment that does not move will do.
    let updated = sessions.iter().map(|found| found.row.changed).max().unwrap_or(Millis(1_790_000_000_000));
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">",
        c.lang.code()
    );
    // Writing to a String does not fail.
    let _ = write!(
        out,
        "<title>{}</title><id>{origin}/dialogues.atom</id><link rel=\"self\" type=\"application/atom+xml\" href=\"{origin}/dialogues.atom\"/>\
         <link rel=\"alternate\" type=\"text/html\" href=\"{origin}/dialogues\"/><author><name>Plumbline</name></author><updated>{}</updated>",
        escape(&c.t("calendar-feed-name")),
        extended(updated),
    );
    for found in sessions {
        let at = said_when(&c, &found.session);
        let told = [cancelled(&c, found), at.day, at.hours, at.zone, at.utc]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>();
        let lang = Some(found.session.lang.as_str()).filter(|code| lang::is_code(code)).unwrap_or(lang::UNKNOWN);
        let _ = write!(
            out,
            "\n<entry><title>{}</title><id>tag:{AUTHORITY},2026:dialogue/{}/{}</id><published>{}</published><updated>{}</updated>\
             <link rel=\"alternate\" type=\"text/html\" href=\"{}\"/><category term=\"{}\" label=\"{}\"/>\
             <summary>{}</summary><content type=\"text\" xml:lang=\"{}\">{}</content></entry>",
            escape(&clean(&title(&c, found))),
            found.row.id,
            found.row.made.0,
            extended(found.row.made),
            extended(found.row.changed),
            escape(&address(visit, found)),
            found.stands(),
            escape(&super::state(&c, found.stands())),
            escape(&clean(format!("{} {}", cancelled(&c, found), told.join(", ")).trim())),
            lang,
            escape(&clean(&found.session.summary)),
        );
    }
    out.push_str("\n</feed>\n");
    file("application/atom+xml; charset=utf-8", "dialogues.atom", out)
}
