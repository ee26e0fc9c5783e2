//! Everything as files, each with its licence inside, and the feed of what changed and what was read when.

use std::borrow::Cow;
use std::fmt::Write as _;

use norms::model::Thing;

use crate::api::{funding, platforms};
use crate::cache::Rendered;
use crate::charts::escape;
use crate::ctx::Ctx;
use crate::i18n::Lang;
use crate::pages::Link;
use crate::record::Record;
use crate::site::Site;

/// Files and the message that describes each.
pub const FILES: [(&str, &str); 11] = [
    ("/downloads/findings.csv", "file-findings"),
    ("/downloads/provisions.csv", "file-provisions"),
    ("/downloads/laws.csv", "file-laws"),
    ("/downloads/indicators.csv", "file-indicators"),
    ("/downloads/benchmarks.json", "file-benchmarks"),
    ("/downloads/instruments.json", "file-instruments"),
    ("/downloads/funding.csv", "file-funding"),
    ("/downloads/funding.json", "file-funding-json"),
    ("/downloads/platforms.csv", "file-platforms"),
    ("/downloads/platforms-by.csv", "file-platforms-by"),
    ("/feed.atom", "file-feed"),
];

const LICENCE: &str = "CC BY 4.0";

/// A cell that no table program takes for a formula (OWASP ASVS 5.0, 1.2.10): words that begin like one get a mark before them, numbers none.
#[must_use]
pub fn cell(text: &str) -> Cow<'_, str> {
    let number =
        text.strip_prefix('-').is_some_and(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit() || b == b'.'));
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\0', '＝', '＋', '－', '＠']);
    if formula && !number { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// A table as CSV with a last column `licence`.
fn table(head: &[&str], rows: impl Iterator<Item = Vec<String>>) -> Option<Vec<u8>> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(head).ok()?;
    for row in rows {
        writer.write_record(row.iter().map(|text| cell(text).into_owned())).ok()?;
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
        "funding.csv" => {
            let rows = k.money.as_ref().map_or_else(Vec::new, funding::rows);
            let head: Vec<&str> = funding::COLUMNS.into_iter().chain(["licence"]).collect();
            let rows = rows.iter().map(|r| {
                let mut cells = r.cells();
                cells.push(funding::LICENCE.to_owned());
                cells
            });
            table(&head, rows).map(csv)
        }
        "funding.json" => serde_json::to_value(funding::funding(k.money.as_ref())).ok().map(json),
        "platforms.csv" => told(site, platforms::months).map(csv),
        "platforms-by.csv" => told(site, platforms::by).map(csv),
        "benchmarks.json" => {
            Some(json(serde_json::json!({"licence": LICENCE, "benchmarks": k.benchmarks.values().collect::<Vec<_>>()})))
        }
        "instruments.json" => Some(json(
            serde_json::json!({"licence": LICENCE, "instruments": k.instruments.values().collect::<Vec<_>>()}),
        )),
        _ => None,
    }
}

/// A table of what platforms told the database; without rows if nothing was brought.
fn told(site: &Site, of: fn(&Record) -> platforms::Table) -> Option<Vec<u8>> {
    let (mut head, rows) = site.record.as_deref().map_or_else(|| (vec!["platform"], Vec::new()), of);
    head.push("licence");
    let with_licence = |mut row: Vec<String>| {
        row.push(platforms::LICENCE.to_owned());
        row
    };
    table(&head, rows.into_iter().map(with_licence))
}

/// Authority of the feed's ids (RFC 4151, tag URIs). The same change has the same id wherever the program runs, so it
/// cannot be the host. The name is reserved (RFC 2606, section 3), hence nobody else's. It must never change.
const AUTHORITY: &str = "tag:plumbline.example,2026:";

/// Where a thing that was touched can be read: its page, or the page of all of its kind; and its name in English.
pub(crate) fn place(c: &Ctx<'_>, thing: Thing, id: Option<&str>) -> Link {
    let k = &c.site.knowledge;
    let Some(id) = id else {
        let (href, name) = match thing {
            Thing::Country => ("/countries", "nav-countries"),
            Thing::Instrument => ("/instruments", "nav-instruments"),
            Thing::Benchmark => ("/benchmarks", "nav-benchmarks"),
            Thing::Platform => ("/platforms", "nav-platforms"),
            Thing::Body => ("/sources#bodies", "sources-bodies"),
            Thing::Indicator => ("/data#dictionary", "data-dictionary"),
        };
        return Link { href: c.href(href), name: c.t(name) };
    };
    let (href, name) = match thing {
        // An area that is no independent state has no page of its own.
        Thing::Country if k.countries.get(id).is_some_and(|s| !s.independent) => ("/countries".to_owned(), c.party(id)),
        Thing::Country => (format!("/countries/{}", id.to_lowercase()), c.party(id)),
        Thing::Instrument => {
            (format!("/instruments/{id}"), k.instruments.get(id).map_or(id, |i| i.short_title.as_str()).to_owned())
        }
        Thing::Benchmark => (format!("/benchmarks/{id}"), c.title(id).0),
        Thing::Platform => (format!("/platforms/{id}"), c.party(id)),
        Thing::Body => ("/sources#bodies".to_owned(), k.bodies.get(id).map_or(id, |b| b.name.as_str()).to_owned()),
        Thing::Indicator => {
            ("/data#dictionary".to_owned(), k.indicators.get(id).map_or(id, |i| i.label.as_str()).to_owned())
        }
    };
    Link { href: c.href(&href), name }
}

/// One entry of the feed.
struct Entry {
    day: String,
    id: String,
    title: String,
    summary: String,
    links: Vec<Link>,
}

/// Atom feed (RFC 4287): each change of fact, and each reading of a country file, the newest first.
///
/// Addresses are relative to the feed's own (RFC 4287, section 2), since the program does not know its host.
pub(crate) fn feed(site: &Site) -> Rendered {
    let k = &site.knowledge;
    let c = Ctx::new(site, Lang::En, false, "/", "");
    // The newest entry of the file stands last; within a day that order is kept, turned round.
    let changes = k.changes.iter().rev().map(|change| {
        let links: Vec<Link> = change.touches.iter().map(|(t, id)| place(&c, *t, id.as_deref())).collect();
        let names: Vec<&str> = links.iter().map(|l| l.name.as_str()).collect();
        Entry {
            day: change.date.to_string(),
            id: format!("{AUTHORITY}change/{}", change.id),
            title: change.what.clone(),
            summary: format!("Touches: {}.", names.join("; ")),
            links,
        }
    });
    let readings = k.files.values().filter_map(|f| {
        let day = f.checked?.to_string();
        let counts = [
            some(f.laws.len(), "law entry", "law entries"),
            some(f.services.len(), "service", "services"),
            some(f.figures.len(), "national figure", "national figures"),
        ];
        Some(Entry {
            id: format!("{AUTHORITY}reading/{}/{day}", f.iso3),
            title: format!("{}: what was read", c.party(&f.iso3)),
            summary: format!("{}. {}", counts.join(", "), f.gaps).trim_end().to_owned(),
            links: vec![place(&c, Thing::Country, Some(&f.iso3))],
            day,
        })
    });
    let mut entries: Vec<Entry> = changes.chain(readings).collect();
    entries.sort_by(|a, b| b.day.cmp(&a.day));
    let newest = entries.first().map_or_else(|| site.as_of.to_string(), |e| e.day.clone());
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\">",
    );
    // Writing to a String does not fail.
    let _ = write!(
        out,
        "<title>Plumbline: what changed</title><subtitle>Each change of fact, and each reading of a country</subtitle>\
         <id>{AUTHORITY}feed</id><link rel=\"self\" type=\"application/atom+xml\" href=\"/feed.atom\"/>\
         <link rel=\"alternate\" type=\"text/html\" href=\"/data#changes\"/><author><name>Plumbline</name></author>\
         <updated>{newest}T00:00:00Z</updated><rights>{LICENCE}</rights>"
    );
    for entry in entries {
        let _ = write!(
            out,
            "\n<entry><title>{}</title><id>{}</id><updated>{}T00:00:00Z</updated>",
            escape(&entry.title),
            escape(&entry.id),
            entry.day,
        );
        for (n, link) in entry.links.iter().enumerate() {
            // Only one link may be the alternate (RFC 4287, section 4.1.1).
            let rel = if n == 0 { "alternate" } else { "related" };
            let _ = write!(
                out,
                "<link rel=\"{rel}\" type=\"text/html\" href=\"{}\" title=\"{}\"/>",
                escape(&link.href),
                escape(&link.name),
            );
        }
        let _ = write!(out, "<summary>{}</summary></entry>", escape(&entry.summary));
    }
    out.push_str("\n</feed>\n");
    Rendered::new("application/atom+xml; charset=utf-8", out.into_bytes(), None)
}

fn some(n: usize, one: &str, many: &str) -> String {
    if n == 1 { format!("1 {one}") } else { format!("{n} {many}") }
}

#[cfg(test)]
mod tests {
    use super::cell;

    #[test]
    fn words_that_begin_like_a_formula_are_marked_and_numbers_are_not() {
        for plain in ["", "12.50", "-12.50", "-3", "XM-DAC-1", "R:298"] {
            assert_eq!(cell(plain), plain);
        }
        for odd in ["=1+1", "+1", "-1+1", "-", "-cmd|' /C calc'!A0", "@SUM(A1)", "\t=1", "\r=1", "＝1"] {
            assert_eq!(cell(odd), format!("'{odd}"));
        }
    }
}
