//! What `plumbline bank` prints.

use banks::{Found, Info, Terms};
use fingerprint::Hash;
use serde_json::json;

pub(super) use crate::fingerprint::printable;

use super::{Format, Out};
use crate::Failure;

/// One or many.
pub(super) fn entries(count: u64) -> &'static str {
    if count == 1 { "entry" } else { "entries" }
}

pub(super) fn row(out: &mut Out, fields: &[&str]) -> Result<(), Failure> {
    let mut writer = csv::WriterBuilder::new().from_writer(Vec::new());
    writer.write_record(fields).map_err(|e| Failure::data(e.to_string()))?;
    out.put(&writer.into_inner().map_err(|e| Failure::data(e.to_string()))?)
}

pub(super) fn matches_head(out: &mut Out, format: Format) -> Result<(), Failure> {
    if format == Format::Csv { out.put(b"query,match,distance,label\n") } else { Ok(()) }
}

pub(super) fn matches(out: &mut Out, format: Format, query: Hash, found: &[Found]) -> Result<(), Failure> {
    let query = query.to_string();
    if format == Format::Text {
        let many = if found.is_empty() { "nothing".into() } else { found.len().to_string() };
        out.put(format!("{query}: {many} near\n").as_bytes())?;
    }
    for found in found {
        let (hash, distance) = (found.hash.to_string(), found.distance.to_string());
        match format {
            Format::Text => {
                out.put(format!("  {hash}  {distance:>2} bits differ  {}\n", printable(&found.label)).as_bytes())?
            }
            Format::Csv => row(out, &[&query, &hash, &distance, &printable(&found.label)])?,
            Format::Json => {
                let line = json!({ "query": query, "match": hash, "distance": found.distance, "label": found.label });
                json_line(out, &line)?;
            }
        }
    }
    Ok(())
}

/// A JSON object of one line, in which what steers a terminal stands as an escape: JSON itself escapes some of it only.
fn json_line(out: &mut Out, line: &serde_json::Value) -> Result<(), Failure> {
    let mut text = String::new();
    for c in line.to_string().chars() {
        // Outside of its strings JSON has nothing of the kind, and all of it fits four digits.
        if printable(c.encode_utf8(&mut [0; 4])).len() > 4 {
            text.push_str(&format!("\\u{:04x}", u32::from(c)));
        } else {
            text.push(c);
        }
    }
    out.put(format!("{text}\n").as_bytes())
}

pub(super) fn info(info: &Info, format: Format) -> String {
    let Info { entries, bytes, segments, in_log, to_remove, sealed } = info;
    let each = if *entries == 0 { 0.0 } else { (*bytes as f64 / *entries as f64 * 10.0).round() / 10.0 };
    match format {
        Format::Json => {
            let all = json!({
                "entries": entries, "bytes": bytes, "bytes_per_hash": each,
                "segments": segments, "in_log": in_log, "to_remove": to_remove, "sealed": sealed,
            });
            format!("{all}\n")
        }
        Format::Csv => {
            let head = "entries,bytes,bytes_per_hash,segments,in_log,to_remove,sealed";
            format!("{head}\n{entries},{bytes},{each},{segments},{in_log},{to_remove},{sealed}\n")
        }
        Format::Text => {
            let mut words = format!(
                "{entries} {}, {bytes} bytes ({each} each), in {segments} segments and a log of {in_log}; {}.\n",
                self::entries(*entries),
                if *sealed { "sealed" } else { "not sealed" }
            );
            if *to_remove > 0 {
                words.push_str(&format!(
                    "{to_remove} more were withdrawn or are over, and their bytes are still in the files: plumbline bank compact removes them.\n"
                ));
            }
            words
        }
    }
}

pub(super) fn entries_head(out: &mut Out, format: Format) -> Result<(), Failure> {
    if format == Format::Csv {
        out.put(b"hash,label,quality,kind,variant,owner,consent,purpose,expires\n")
    } else {
        Ok(())
    }
}

pub(super) fn entry(
    out: &mut Out,
    format: Format,
    hash: Hash,
    label: &str,
    quality: Option<u8>,
    terms: &Terms,
) -> Result<(), Failure> {
    let hash = hash.to_string();
    let Terms { owner, consent, purpose, expires, kind, variant } = terms;
    let expires = expires.and_then(|end| jiff::Timestamp::from_second(end).ok()).map(|end| end.to_string());
    match format {
        Format::Text if label.is_empty() => out.put(format!("{hash}\n").as_bytes()),
        Format::Text => row(out, &[&hash, &printable(label)]),
        Format::Csv => {
            let quality = quality.map(|q| q.to_string()).unwrap_or_default();
            let expires = expires.unwrap_or_default();
            let [label, kind, variant, owner, consent, purpose] =
                [label, kind, variant, owner, consent, purpose].map(printable);
            row(out, &[&hash, &label, &quality, &kind, &variant, &owner, &consent, &purpose, &expires])
        }
        Format::Json => {
            let line = json!({
                "hash": hash, "label": label, "quality": quality, "kind": kind, "variant": variant,
                "owner": owner, "consent": consent, "purpose": purpose, "expires": expires,
            });
            json_line(out, &line)
        }
    }
}
