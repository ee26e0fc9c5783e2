//! ThreatExchange as a table: what `threatexchange dataset -P --csv` and `threatexchange api fb_threatexchange query` write, and what its pages take in and give out
//! (columns that begin with `td_`; developers.facebook.com, docs/threat-exchange/reference/submitting).

use csv::StringRecord;

use super::threatexchange::{Facts, opinion, seconds};
use super::{Options, Read};

/// What each column may be called.
const HASH: &[&str] = &["td_raw_indicator", "raw_indicator", "indicator", "signal_str"];
const KIND: &[&str] = &["td_indicator_type", "type", "signal_type"];
const STATUS: &[&str] = &["td_status", "status", "category"];
const OWNER: &[&str] = &["td_owner_id", "owner_id", "collab"];
const LABEL: &[&str] = &["td_description", "description"];
const TAGS: &[&str] = &["td_subjective_tags", "tags"];
const CHANGED: &[&str] = &["td_last_updated", "last_updated"];
const EXPIRED: &[&str] = &["td_expired_on", "expired_on"];

pub(super) fn read(text: &str, options: &Options) -> Result<Read, String> {
    let mut rows = csv::ReaderBuilder::new().has_headers(true).flexible(true).from_reader(text.as_bytes());
    let head = rows.headers().map_err(|_| "line 1: the heading cannot be read".to_owned())?.clone();
    let place = |names: &[&str]| -> Result<Option<usize>, String> {
        let mut found = head.iter().enumerate().filter(|(_, column)| names.contains(&column.trim()));
        let first = found.next().map(|(place, _)| place);
        match found.next() {
            Some(_) => Err(format!("line 1: two columns of the heading say the same ({})", names.join(" or "))),
            None => Ok(first),
        }
    };
    let needed =
        |names: &[&str]| place(names)?.ok_or_else(|| format!("line 1: no column is called {}", names.join(" or ")));
    let (hash, kind) = (needed(HASH)?, needed(KIND)?);
    let (status, owner, label) = (place(STATUS)?, place(OWNER)?, place(LABEL)?);
    let (tags, expired, changed) = (place(TAGS)?, place(EXPIRED)?, place(CHANGED)?);
    let mut read = Read::default();
    let mut row = StringRecord::new();
    loop {
        let before = rows.position().line();
        match rows.read_record(&mut row) {
            Ok(false) => return Ok(read),
            Ok(true) => {}
            Err(_) => return Err(format!("line {}: the table cannot be read any further", rows.position().line())),
        }
        // Where the row began: behind empty lines, and before those within its fields.
        let within = row.iter().map(|field| field.bytes().filter(|b| *b == b'\n').count() as u64).sum::<u64>();
        let line = format!("line {}", rows.position().line().saturating_sub(1 + within).max(before));
        if row.len() != head.len() {
            read.bad.add(&line, format!("it has {} fields, and the heading has {}", row.len(), head.len()));
            continue;
        }
        let cell = |at: Option<usize>| at.and_then(|at| row.get(at)).unwrap_or_default().trim().to_owned();
        let until = cell(expired);
        let until = if until.is_empty() || until == "0" { Ok(None) } else { seconds(&until).map(Some).ok_or(()) };
        let Ok(expired) = until else {
            read.bad.add(&line, "it names a time that cannot be read");
            continue;
        };
        let words = cell(label);
        let label = if words.is_empty() { cell(tags) } else { words };
        let (hash, kind) = (cell(Some(hash)), cell(Some(kind)));
        let (status, owner, when) = (cell(status), cell(owner), seconds(&cell(changed)));
        let facts = Facts { hash, kind, status, owner, label, expired, when };
        opinion(&mut read, &line, &facts, options);
    }
}
