//! The JSON API and the shapes that the command line prints: one place, so that both always agree.
//!
//! Words in JSON are English: it is read by programs. Addresses under `/api/v1` do not change meaning: an answer may gain
//! a field, and loses none. `ROUTES` holds each address beside the function that answers it, and `describe` writes
//! the description from the same table, so that nothing is answered that is not described.

mod describe;
pub(crate) mod funding;
pub(crate) mod platforms;
mod schema;

use axum::http::StatusCode;
use norms::PartialDate;
use norms::finding::{Evidence, Finding};
use norms::model::{Need, Provision};
use serde::Serialize;

use crate::cache::Rendered;
use crate::ctx::Ctx;
use crate::i18n::Lang;
use crate::query::Query;
use crate::site::Site;
pub use describe::openapi;

/// Findings of one party.
#[derive(Serialize)]
pub struct Alignment<'a> {
    /// ISO3 or platform id.
    pub party: &'a str,
    /// Day as of which they hold.
    pub as_of: String,
    /// One per benchmark.
    pub findings: Vec<FindingJson<'a>>,
}

/// One finding, with its reason in English.
#[derive(Serialize)]
pub struct FindingJson<'a> {
    /// Benchmark id.
    pub benchmark: &'a str,
    /// Its sentence.
    pub title: &'a str,
    /// Need.
    pub need: &'static str,
    /// Provisions that reach the party.
    pub provisions: &'a [String],
    /// Standing on paper.
    pub paper: &'static str,
    /// Standing in life.
    pub life: &'static str,
    /// Reason in words.
    pub why: String,
    /// What is missing and who could supply it.
    pub missing: &'a str,
    /// Facts.
    pub evidence: Vec<EvidenceJson<'a>>,
}

/// One fact.
#[derive(Serialize)]
pub struct EvidenceJson<'a> {
    kind: &'a str,
    side: norms::finding::Face,
    what: &'a str,
    value: Option<f64>,
    unit: &'a str,
    date: Option<PartialDate>,
    basis: norms::model::Basis,
    source: &'a str,
    licence: &'a str,
    note: &'a str,
    stale: bool,
}

fn fact(e: &Evidence) -> EvidenceJson<'_> {
    EvidenceJson {
        kind: e.kind,
        side: e.side,
        what: &e.what,
        value: e.value,
        unit: &e.unit,
        date: e.date,
        basis: e.basis,
        source: &e.source,
        licence: &e.licence,
        note: &e.note,
        stale: e.stale,
    }
}

/// The reason of a finding in English: paper, then life.
#[must_use]
pub fn why(c: &Ctx<'_>, f: &Finding) -> String {
    let said = |list: &[norms::finding::Reason]| {
        let mut out: Vec<String> = Vec::new();
        for sentence in list.iter().map(|r| c.why(r)) {
            if !out.contains(&sentence) {
                out.push(sentence);
            }
        }
        out.join(" ")
    };
    format!("On paper: {} In life: {}", said(&f.paper_why), said(&f.life_why))
}

/// Findings of a party as they are printed and served; `None` if there is no such party.
#[must_use]
pub fn alignment<'a>(site: &'a Site, party: &'a str, need: Option<Need>) -> Option<Alignment<'a>> {
    let c = Ctx::new(site, Lang::En, false, "/", "");
    let list = site.findings.get(party)?;
    let findings = list
        .iter()
        .filter(|f| need.is_none_or(|n| n == f.need))
        .map(|f| FindingJson {
            benchmark: &f.benchmark,
            title: site.knowledge.benchmarks.get(&f.benchmark).map_or("", |b| b.title.as_str()),
            need: f.need.word(),
            provisions: &f.provisions,
            paper: f.paper.word(),
            life: f.life.word(),
            why: why(&c, f),
            missing: &f.missing,
            evidence: f.evidence.iter().map(fact).collect(),
        })
        .collect();
    Some(Alignment { party, as_of: site.as_of.to_string(), findings })
}

/// One row per party and benchmark: `party,benchmark,need,paper,life,evidence_count,newest`.
///
/// # Errors
/// If the writer fails.
pub fn all_csv(site: &Site, need: Option<Need>, out: impl std::io::Write) -> Result<(), csv::Error> {
    let mut writer = csv::Writer::from_writer(out);
    writer.write_record(["party", "benchmark", "need", "paper", "life", "evidence_count", "newest"])?;
    for (party, list) in &site.findings {
        for f in list.iter().filter(|f| need.is_none_or(|n| n == f.need)) {
            let newest = f.evidence.iter().filter_map(|e| e.date).max().map_or_else(String::new, |d| d.to_string());
            let count = f.evidence.len().to_string();
            writer.write_record([
                party.as_str(),
                &f.benchmark,
                f.need.word(),
                f.paper.word(),
                f.life.word(),
                &count,
                &newest,
            ])?;
        }
    }
    writer.flush()?;
    Ok(())
}

/// A state or platform that findings are asked for.
#[derive(Serialize)]
struct Party<'a> {
    party: &'a str,
    kind: &'static str,
    name: &'a str,
}

/// One provision and the instrument that it belongs to.
#[derive(Serialize)]
struct Cited<'a> {
    instrument: &'a str,
    provision: &'a Provision,
}

/// What is wrong and what to do.
#[derive(Serialize)]
struct Problem<'a> {
    error: &'a str,
    #[serde(rename = "do")]
    todo: &'a str,
}

type Reply = (StatusCode, Rendered);

/// What was asked: the part of the address that stands in braces in the pattern (else empty), and the query.
struct Asked<'a> {
    site: &'a Site,
    id: &'a str,
    query: &'a Query,
}

/// The shape of an answer, by its name in [`schema::all`].
#[derive(Clone, Copy)]
enum Answer {
    One(&'static str),
    Many(&'static str),
}

/// A parameter of the query, with the words that describe it. What it is not is refused (400).
struct Parameter {
    name: &'static str,
    what: &'static str,
    example: &'static str,
    /// Name of its schema; text without one.
    schema: Option<&'static str>,
}

/// Narrows findings to those of one need.
const NEED: Parameter =
    Parameter { name: "need", what: "Only findings of this need", example: "law", schema: Some("Need") };

/// One address, the function that answers it, and the words that describe it.
struct Route {
    /// The address; a part in braces stands for any one part.
    path: &'static str,
    /// Name for generated clients.
    operation: &'static str,
    summary: &'static str,
    /// What the part in braces is, with an example.
    id: Option<(&'static str, &'static str)>,
    /// What narrows the answer: parameters of the query.
    by: &'static [Parameter],
    answer: Answer,
    run: fn(&Asked<'_>) -> Reply,
}

/// Every address of the API.
static ROUTES: [Route; 15] = [
    Route {
        path: "/api/v1",
        operation: "start",
        summary: "This description",
        id: None,
        by: &[],
        answer: Answer::One("Description"),
        run: |_| json_page(StatusCode::OK, &openapi()),
    },
    Route {
        path: "/api/v1/openapi.json",
        operation: "describe",
        summary: "This description, at the address where programs look for it",
        id: None,
        by: &[],
        answer: Answer::One("Description"),
        run: |_| json_page(StatusCode::OK, &openapi()),
    },
    Route {
        path: "/api/v1/matching",
        operation: "matching",
        summary: "The description of another interface: programs of platforms ask banks of fingerprints, with a token",
        id: None,
        by: &[],
        answer: Answer::One("Description"),
        run: |_| json_page(StatusCode::OK, &crate::matching::openapi()),
    },
    Route {
        path: "/api/v1/parties",
        operation: "parties",
        summary: "States and platforms that findings can be asked for",
        id: None,
        by: &[],
        answer: Answer::Many("Party"),
        run: parties,
    },
    Route {
        path: "/api/v1/parties/{party}",
        operation: "alignment",
        summary: "Findings of a party: each benchmark on paper and in life, with its evidence",
        id: Some(("Code of a state (ISO 3166-1, three letters, in either case) or id of a platform", "MEX")),
        by: &[NEED],
        answer: Answer::One("Alignment"),
        run: findings,
    },
    Route {
        path: "/api/v1/instruments",
        operation: "instruments",
        summary: "Instruments with their provisions",
        id: None,
        by: &[],
        answer: Answer::Many("Instrument"),
        run: |a| json_page(StatusCode::OK, &a.site.knowledge.instruments.values().collect::<Vec<_>>()),
    },
    Route {
        path: "/api/v1/instruments/{id}",
        operation: "instrument",
        summary: "One instrument with its provisions",
        id: Some(("Id of an instrument", "cedaw")),
        by: &[],
        answer: Answer::One("Instrument"),
        run: |a| found(a.site.knowledge.instruments.get(a.id), "instrument", "/api/v1/instruments"),
    },
    Route {
        path: "/api/v1/provisions/{id}",
        operation: "provision",
        summary: "One provision, and the instrument that it belongs to",
        id: Some(("Id of a provision", "un-cybercrime-convention.16")),
        by: &[],
        answer: Answer::One("CitedProvision"),
        run: |a| {
            let cited = a.site.knowledge.provision(a.id);
            let cited = cited.map(|(i, provision)| Cited { instrument: &i.id, provision });
            found(cited, "provision", "/api/v1/instruments")
        },
    },
    Route {
        path: "/api/v1/benchmarks",
        operation: "benchmarks",
        summary: "Benchmarks with their tests, thresholds and reasons",
        id: None,
        by: &[],
        answer: Answer::Many("Benchmark"),
        run: |a| json_page(StatusCode::OK, &a.site.knowledge.benchmarks.values().collect::<Vec<_>>()),
    },
    Route {
        path: "/api/v1/benchmarks/{id}",
        operation: "benchmark",
        summary: "One benchmark",
        id: Some(("Id of a benchmark", "law.intimate-images")),
        by: &[],
        answer: Answer::One("Benchmark"),
        run: |a| found(a.site.knowledge.benchmarks.get(a.id), "benchmark", "/api/v1/benchmarks"),
    },
    Route {
        path: "/api/v1/sources",
        operation: "sources",
        summary: "Publishers and licences of the data files",
        id: None,
        by: &[],
        answer: Answer::Many("Source"),
        run: |a| json_page(StatusCode::OK, &a.site.knowledge.sources),
    },
    Route {
        path: "/api/v1/asks",
        operation: "asks",
        summary: "What dialogues ask of those who owe an answer, newest first, and what became of it",
        id: None,
        by: &[],
        answer: Answer::Many("Ask"),
        run: |a| json_page(StatusCode::OK, &a.site.knowledge.voices),
    },
    Route {
        path: "/api/v1/funding",
        operation: "funding",
        summary: "Money as organisations report it. Rows of different reporters may be the same money on its way: never add them",
        id: None,
        by: &funding::PARAMETERS,
        answer: Answer::One("Funding"),
        run: funding::answer,
    },
    Route {
        path: "/api/v1/platforms",
        operation: "platforms",
        summary: "What platforms told the EU's database of their decisions on this violence. Two vocabularies, never one series; what_does_not_follow goes with every figure",
        id: None,
        by: &[],
        answer: Answer::One("Platforms"),
        run: |a| json_page(StatusCode::OK, &platforms::all(a.site)),
    },
    Route {
        path: "/api/v1/platforms/{platform}",
        operation: "platform",
        summary: "The same of one platform, with what cannot be concluded from it",
        id: Some(("Id of a platform, as /api/v1/parties and /api/v1/platforms list them", "facebook")),
        by: &[],
        answer: Answer::One("PlatformRecord"),
        run: |a| found(platforms::platform(a.site, a.id), "platform", "/api/v1/platforms"),
    },
];

fn json_page(status: StatusCode, value: &impl Serialize) -> Reply {
    let body = serde_json::to_vec(value).unwrap_or_default();
    (status, Rendered::new("application/json", body, None))
}

fn refused(status: StatusCode, error: &str, todo: &str) -> Reply {
    json_page(status, &Problem { error, todo })
}

fn found(thing: Option<impl Serialize>, what: &str, list: &str) -> Reply {
    match thing {
        Some(thing) => json_page(StatusCode::OK, &thing),
        None => refused(StatusCode::NOT_FOUND, &format!("there is no such {what}"), &format!("see {list}")),
    }
}

fn parties(asked: &Asked<'_>) -> Reply {
    let k = &asked.site.knowledge;
    let mut list: Vec<Party<'_>> = Vec::new();
    for s in k.states() {
        list.push(Party { party: &s.iso3, kind: "state", name: s.names.get("en").unwrap_or(&s.iso3) });
    }
    list.extend(k.platforms.values().map(|p| Party { party: &p.id, kind: "platform", name: &p.name }));
    json_page(StatusCode::OK, &list)
}

fn findings(asked: &Asked<'_>) -> Reply {
    let need = match asked.query.get("need").map(Need::from_word) {
        Some(None) => {
            let words = Need::ALL.map(Need::word).join(", ");
            return refused(StatusCode::BAD_REQUEST, "there is no such need", &format!("use one of {words}"));
        }
        Some(need) => need,
        None => None,
    };
    let upper = asked.id.to_uppercase();
    let known = if asked.site.findings.contains_key(asked.id) { asked.id } else { upper.as_str() };
    found(alignment(asked.site, known, need), "party", "/api/v1/parties")
}

/// The part of an address that stands where the pattern has braces, empty if it has none; `None` if they do not match.
fn fits<'a>(pattern: &str, segments: &[&'a str]) -> Option<&'a str> {
    let parts = pattern.trim_start_matches("/api/").split('/');
    if parts.clone().count() != segments.len() {
        return None;
    }
    let mut id = "";
    for (part, segment) in parts.zip(segments) {
        if part.starts_with('{') {
            id = *segment;
        } else if part != *segment {
            return None;
        }
    }
    Some(id)
}

/// Answers an address under `/api`.
pub(crate) fn answer(site: &Site, segments: &[&str], query: &Query) -> Reply {
    for route in &ROUTES {
        if let Some(id) = fits(route.path, segments) {
            return (route.run)(&Asked { site, id, query });
        }
    }
    refused(StatusCode::NOT_FOUND, "there is nothing at this address", "see /api/v1/openapi.json")
}
