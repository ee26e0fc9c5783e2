//! The JSON API and the shapes that the command line prints: one place, so that both always agree.
//!
//! Words in JSON are English: it is read by programs. Addresses under `/api/v1` do not change meaning.

use axum::http::StatusCode;
use norms::PartialDate;
use norms::finding::{Evidence, Finding};
use norms::model::Need;
use serde::Serialize;
use serde_json::{Value, json};

use crate::cache::Rendered;
use crate::ctx::Ctx;
use crate::i18n::Lang;
use crate::query::Query;
use crate::site::Site;

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

fn json_page(status: StatusCode, value: &impl Serialize) -> (StatusCode, Rendered) {
    let body = serde_json::to_vec(value).unwrap_or_default();
    (status, Rendered::new("application/json", body, None))
}

fn refused(what: &str, todo: &str) -> (StatusCode, Rendered) {
    json_page(StatusCode::NOT_FOUND, &json!({"error": what, "do": todo}))
}

/// Answers an address under `/api`.
pub(crate) fn answer(site: &Site, segments: &[&str], query: &Query) -> (StatusCode, Rendered) {
    let k = &site.knowledge;
    match segments {
        ["v1"] | ["v1", "openapi.json"] => json_page(StatusCode::OK, &openapi()),
        ["v1", "parties"] => {
            let states = k.states().map(|s| json!({"party": s.iso3, "kind": "state", "name": s.names.get("en")}));
            let platforms = k.platforms.values().map(|p| json!({"party": p.id, "kind": "platform", "name": p.name}));
            json_page(StatusCode::OK, &states.chain(platforms).collect::<Vec<Value>>())
        }
        ["v1", "parties", party] => {
            let need = match query.get("need") {
                None => None,
                Some(word) => match Need::from_word(word) {
                    None => {
                        return refused(
                            "there is no such need",
                            "use law, services, data, funding, accountability, participation, prevention or cooperation",
                        );
                    }
                    some => some,
                },
            };
            let upper = party.to_uppercase();
            let known = if site.findings.contains_key(*party) { *party } else { upper.as_str() };
            match alignment(site, known, need) {
                Some(alignment) => json_page(StatusCode::OK, &alignment),
                None => refused("there is no such party", "see /api/v1/parties"),
            }
        }
        ["v1", "instruments"] => json_page(StatusCode::OK, &k.instruments.values().collect::<Vec<_>>()),
        ["v1", "instruments", id] => match k.instruments.get(*id) {
            Some(i) => json_page(StatusCode::OK, i),
            None => refused("there is no such instrument", "see /api/v1/instruments"),
        },
        ["v1", "provisions", id] => match k.provision(id) {
            Some((i, p)) => json_page(StatusCode::OK, &json!({"instrument": i.id, "provision": p})),
            None => refused("there is no such provision", "see /api/v1/instruments"),
        },
        ["v1", "benchmarks"] => json_page(StatusCode::OK, &k.benchmarks.values().collect::<Vec<_>>()),
        ["v1", "benchmarks", id] => match k.benchmarks.get(*id) {
            Some(b) => json_page(StatusCode::OK, b),
            None => refused("there is no such benchmark", "see /api/v1/benchmarks"),
        },
        ["v1", "sources"] => json_page(StatusCode::OK, &k.sources),
        _ => refused("there is nothing at this address", "see /api/v1/openapi.json"),
    }
}

/// The description of the API, OpenAPI 3.1.
#[must_use]
pub fn openapi() -> Value {
    let get = |summary: &str, parameters: Value| {
        json!({"get": {"summary": summary, "parameters": parameters, "responses": {
            "200": {"description": "JSON", "content": {"application/json": {}}},
            "404": {"description": "What is wrong and what to do", "content": {"application/json": {}}}}}})
    };
    let at = |name: &str| json!([{"name": name, "in": "path", "required": true, "schema": {"type": "string"}}]);
    json!({
        "openapi": "3.1.0",
        "info": {"title": "Plumbline", "version": "1", "license": {"name": "Facts: CC BY 4.0 unless a source says otherwise"}},
        "paths": {
            "/api/v1/parties": get("States and platforms", json!([])),
            "/api/v1/parties/{party}": get("Findings of a party; ?need= narrows them", at("party")),
            "/api/v1/instruments": get("Instruments with their provisions", json!([])),
            "/api/v1/instruments/{id}": get("One instrument", at("id")),
            "/api/v1/provisions/{id}": get("One provision", at("id")),
            "/api/v1/benchmarks": get("Benchmarks with their tests", json!([])),
            "/api/v1/benchmarks/{id}": get("One benchmark", at("id")),
            "/api/v1/sources": get("Publishers and licences of data files", json!([]))
        }
    })
}
