//! Everything as files, each with its licence inside, and the feed of what was read when.

use std::fmt::Write as _;

use crate::cache::Rendered;
use crate::charts::escape;
use crate::site::Site;

/// Files and the message that describes each.
pub const FILES: [(&str, &str); 7] = [
    ("/downloads/findings.csv", "file-findings"),
    ("/downloads/provisions.csv", "file-provisions"),
    ("/downloads/laws.csv", "file-laws"),
    ("/downloads/indicators.csv", "file-indicators"),
    ("/downloads/benchmarks.json", "file-benchmarks"),
    ("/downloads/instruments.json", "file-instruments"),
    ("/feed.atom", "file-feed"),
];

const LICENCE: &str = "CC BY 4.0";

/// A table as CSV with a last column `licence`.
fn table(head: &[&str], rows: impl Iterator<Item = Vec<String>>) -> Option<Vec<u8>> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(head).ok()?;
    for row in rows {
        writer.write_record(&row).ok()?;
    }
    writer.into_inner().ok()
}

/// One file by its name.
pub(crate) fn file(site: &Site, name: &str) -> Option<Rendered> {
    let k = &site.knowledge;
    let csv = |body: Vec<u8>| Rendered::new("text/csv; charset=utf-8", body, Some(name.to_owned()));
    let json = |value: serde_json::Value| {
        Rendered::new("application/json", serde_json::to_vec_pretty(&value).unwrap_or_default(), Some(name.to_owned()))
    };
    match name {
        "findings.csv" => {
            let rows = site.findings.iter().flat_map(|(party, list)| {
                list.iter().map(move |f| {
                    let newest = f.evidence.iter().filter_map(|e| e.date).max();
                    let mut licences: Vec<&str> = f.evidence.iter().map(|e| e.licence.as_str()).collect();
                    licences.push(LICENCE);
                    licences.sort_unstable();
                    licences.dedup();
                    vec![
                        party.clone(),
                        f.benchmark.clone(),
                        f.need.word().to_owned(),
                        f.paper.word().to_owned(),
                        f.life.word().to_owned(),
                        f.evidence.len().to_string(),
                        newest.map_or_else(String::new, |d| d.to_string()),
                        licences.join("; "),
                    ]
                })
            });
            let head = ["party", "benchmark", "need", "paper", "life", "evidence_count", "newest", "licence"];
            table(&head, rows).map(csv)
        }
        "provisions.csv" => {
            let rows = k.instruments.values().flat_map(|i| i.provisions.iter().map(move |p| (i, p))).map(|(i, p)| {
                let needs: Vec<_> = p.need.iter().map(|n| n.word()).collect();
                vec![
                    p.id.clone(),
                    i.short_title.clone(),
                    p.reference.clone(),
                    p.requires.clone(),
                    p.duty_bearers.join(" "),
                    needs.join(" "),
                    p.groups.join(" "),
                    p.harms.join(" "),
                    format!("{:?}", p.basis).to_lowercase(),
                    p.source.clone(),
                    LICENCE.to_owned(),
                ]
            });
            table(
                &[
                    "id",
                    "instrument",
                    "ref",
                    "requires",
                    "duty_bearers",
                    "need",
                    "groups",
                    "harms",
                    "basis",
                    "source",
                    "licence",
                ],
                rows,
            )
            .map(csv)
        }
        "laws.csv" => {
            let rows =
                k.files.values().flat_map(|f| f.laws.iter().map(move |l| (f, l))).filter(|(_, l)| l.verified).map(
                    |(f, l)| {
                        vec![
                            f.iso3.clone(),
                            l.title.clone(),
                            l.citation.clone(),
                            l.year.to_string(),
                            l.kind.clone(),
                            l.status.clone(),
                            l.covers.join(" "),
                            l.note.clone(),
                            l.source.clone(),
                            LICENCE.to_owned(),
                        ]
                    },
                );
            table(&["iso3", "title", "citation", "year", "kind", "status", "covers", "note", "source", "licence"], rows)
                .map(csv)
        }
        "indicators.csv" => {
            let rows = k.values.iter().flat_map(|((iso3, id), list)| {
                list.iter().map(move |v| {
                    vec![
                        iso3.clone(),
                        id.clone(),
                        v.year.to_string(),
                        v.value.to_string(),
                        v.bounds.map_or_else(String::new, |b| b.0.to_string()),
                        v.bounds.map_or_else(String::new, |b| b.1.to_string()),
                        v.source.clone(),
                        k.source(&v.source).map_or_else(String::new, |s| s.licence.clone()),
                    ]
                })
            });
            table(&["iso3", "indicator", "year", "value", "lower", "upper", "source", "licence"], rows).map(csv)
        }
        "benchmarks.json" => {
            Some(json(serde_json::json!({"licence": LICENCE, "benchmarks": k.benchmarks.values().collect::<Vec<_>>()})))
        }
        "instruments.json" => Some(json(
            serde_json::json!({"licence": LICENCE, "instruments": k.instruments.values().collect::<Vec<_>>()}),
        )),
        _ => None,
    }
}

/// Atom feed: one entry per country file, dated by its reading.
pub(crate) fn feed(site: &Site) -> Rendered {
    let k = &site.knowledge;
    let mut entries: Vec<_> = k.files.values().filter_map(|f| Some((f.checked?, f))).collect();
    entries.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.iso3.cmp(&b.1.iso3)));
    let newest = entries.first().map_or_else(|| site.as_of.to_string(), |(d, _)| d.to_string());
    let mut out =
        String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">");
    // Writing to a String does not fail.
    let _ = write!(
        out,
        "<title>Plumbline: what was read</title><id>urn:plumbline:feed</id><author><name>Plumbline</name></author>\
         <updated>{newest}T00:00:00Z</updated><rights>{LICENCE}</rights>"
    );
    for (day, f) in entries {
        let name = k.countries.get(&f.iso3).and_then(|c| c.names.get("en")).map_or(f.iso3.as_str(), String::as_str);
        let _ = write!(
            out,
            "<entry><title>{}</title><id>urn:plumbline:country:{}:{day}</id><updated>{day}T00:00:00Z</updated>\
             <link href=\"/countries/{}\"/><summary>{}</summary></entry>",
            escape(name),
            f.iso3,
            f.iso3.to_lowercase(),
            escape(&format!(
                "{} law entries, {} services, {} national figures. {}",
                f.laws.len(),
                f.services.len(),
                f.figures.len(),
                f.gaps
            )),
        );
    }
    out.push_str("</feed>\n");
    Rendered::new("application/atom+xml; charset=utf-8", out.into_bytes(), None)
}
