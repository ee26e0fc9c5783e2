//! `plumbline audit`: the log of acts from the shell. The log of an organisation has a page too; that of the installation itself
//! (organisations made, copies made and put back, accounts closed) is read here alone.
//!
//! Absent on purpose: a line that says it was read. Whoever runs this can read the database itself, so the line would promise too much.

use std::collections::BTreeMap;

use ::people::audit::{Checker, Entry};
use ::people::{OrgId, PersonId};
use clap::ValueEnum;
use store::Reader;

use crate::{Failure, Place, people, print, world};

/// Lines read at once.
const STEP: i64 = 500;

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// Words, one line an entry
    Text,
    /// One JSON object a line
    Json,
}

fn data(error: impl std::fmt::Display) -> Failure {
    Failure::data(error.to_string())
}

/// Prints a chain from its first line, oldest first, and fails after the last good line if one does not follow.
pub(crate) fn print_log(organisation: Option<&str>, format: Format, place: &Place) -> Result<(), Failure> {
    world::runtime()?.block_on(async {
        let store = place.open_existing().await?;
        let chain = match organisation {
            Some(name) => Some(people::find(&store, Some(name)).await?.id),
            None => None,
        };
        let told = walk(&mut store.reader().await.map_err(data)?, chain, format).await;
        store.close().await;
        told
    })
}

async fn walk(reader: &mut Reader, chain: Option<OrgId>, format: Format) -> Result<(), Failure> {
    // The head first: what others append meanwhile comes after it.
    let mut checker = Checker::new(chain, reader.audit_head(chain).await.map_err(data)?);
    let broken = |broken: ::people::audit::Broken| {
        Failure::data(format!("The log is broken at line {}: {:?}. See: plumbline doctor", broken.seq, broken.why))
    };
    let mut names = BTreeMap::new();
    let mut after = 0;
    loop {
        let entries = reader.audit(chain, after, STEP).await.map_err(data)?;
        for entry in &entries {
            checker.next(entry).map_err(broken)?;
            print(&match format {
                Format::Json => serde_json::to_string(entry).map_err(data)? + "\n",
                Format::Text => words(entry, name(reader, &mut names, entry.actor).await?),
            })?;
        }
        match entries.last() {
            Some(last) => after = last.seq,
            None => return checker.finish().map(drop).map_err(broken),
        }
    }
}

/// What somebody signs in with; the program itself, the shell and strangers have no name.
async fn name<'n>(
    reader: &mut Reader,
    names: &'n mut BTreeMap<PersonId, String>,
    actor: Option<PersonId>,
) -> Result<&'n str, Failure> {
    let Some(id) = actor else { return Ok("-") };
    if !names.contains_key(&id) {
        let found = reader.person(id).await.map_err(data)?;
        names.insert(id, found.map_or_else(|| id.to_string(), |person| person.sign_in));
    }
    Ok(names.get(&id).map_or("-", String::as_str))
}

/// Number, time, who, what, to what, and the details; nothing in them can move the cursor or turn the line round.
fn words(entry: &Entry, actor: &str) -> String {
    let at = jiff::Timestamp::from_millisecond(entry.at.0).map_or_else(|_| entry.at.0.to_string(), |t| t.to_string());
    let object = if entry.object.is_empty() { "-" } else { &entry.object };
    let mut line = format!("{}  {at}  {actor}  {}  {object}", entry.seq, entry.act);
    for (name, value) in &entry.detail {
        line.push_str(&format!("  {name}={value}"));
    }
    let mut safe = String::with_capacity(line.len() + 1);
    for c in line.chars() {
        if is_safe(c) { safe.push(c) } else { safe.extend(c.escape_unicode()) }
    }
    safe.push('\n');
    safe
}

fn is_safe(c: char) -> bool {
    !c.is_control() && !matches!(c, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
