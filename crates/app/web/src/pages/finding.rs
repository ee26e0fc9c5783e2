//! A finding as people read it: the promise, one sentence on the space between, each side with its reasons and sources.

use norms::bench::Benchmark;
use norms::finding::{Evidence, Face, Finding};
use norms::model::{Basis, Law, Need, Review, Standing};

use super::Link;
use crate::charts;
use crate::ctx::Ctx;

/// A finding, ready for the template.
pub struct FindingView {
    /// Anchor.
    pub id: String,
    /// Benchmark's sentence.
    pub title: String,
    /// Language of the sentence.
    pub title_lang: &'static str,
    /// Its page.
    pub href: String,
    /// Provisions that ask it, in short.
    pub asks: Vec<Link>,
    /// One sentence on paper against life.
    pub gap: String,
    /// The line with its two marks (trusted SVG).
    pub lean: String,
    /// The same, small (trusted SVG).
    pub small: String,
    /// Paper side.
    pub paper: SideView,
    /// Life side.
    pub life: SideView,
    /// What evidence would change the verdict.
    pub changes: String,
    /// What not to conclude.
    pub caution: String,
    /// The benchmark that must be read beside it.
    pub beside: Option<BesideView>,
    /// Whether anything is known on either side.
    pub known: bool,
}

/// A finding shown beside another.
pub struct BesideView {
    /// Link to its benchmark.
    pub link: Link,
    /// Standing as chip (trusted HTML).
    pub chip: String,
    /// Reasons.
    pub why: Vec<String>,
}

/// One side of a finding.
pub struct SideView {
    /// Standing as chip (trusted HTML).
    pub chip: String,
    /// Reasons.
    pub why: Vec<String>,
    /// Facts.
    pub evidence: Vec<EvidenceView>,
    /// What is missing and who could say; empty if nothing.
    pub missing: String,
}

/// One fact with its source.
pub struct EvidenceView {
    /// Class of its edge: read, reported, verify.
    pub class: &'static str,
    /// The fact.
    pub what: String,
    /// Its value in words, or empty.
    pub value: String,
    /// Where it was read: words and, where an address is known, a link.
    pub sources: Vec<SourceView>,
    /// Date in words, or empty.
    pub date: String,
    /// Basis in words.
    pub basis: String,
    /// Words on its age, if it is too old to count.
    pub stale: bool,
    /// The note beside it.
    pub note: String,
    /// Licence.
    pub licence: String,
    /// If it was suggested by a reader and reviewed: that, with the day, and the proposal.
    pub reviewed: Option<Link>,
}

/// A source in words, with its address if it has one.
pub struct SourceView {
    /// Words.
    pub name: String,
    /// Address, or empty.
    pub href: String,
}

/// Splits a source field ("host/path; host/path") into links; a `source_id` leads to the sources page.
#[must_use]
pub fn sources(c: &Ctx<'_>, text: &str) -> Vec<SourceView> {
    text.split(';')
        .map(str::trim)
        .filter(|s| !s.is_empty())
        .map(|piece| {
            if piece.starts_with("/asks/") {
                return SourceView { name: c.t("ask-its-page"), href: c.href(piece) };
            }
            if piece.starts_with("/funding/org/") {
                return SourceView { name: c.t("fund-its-page"), href: c.href(piece) };
            }
            if let Some(source) = c.site.knowledge.source(piece) {
                let name = if source.publisher.is_empty() { source.title.clone() } else { source.publisher.clone() };
                return SourceView { name, href: c.href(&format!("/sources#{piece}")) };
            }
            let host = piece.split('/').next().unwrap_or(piece);
            let is_address = host.contains('.') && !piece.contains(' ') && host.len() < piece.len().max(host.len() + 1);
            let is_host = is_address && host.chars().all(|ch| ch.is_ascii_alphanumeric() || ch == '.' || ch == '-');
            if is_host {
                SourceView { name: host.trim_start_matches("www.").to_owned(), href: format!("https://{piece}") }
            } else {
                SourceView { name: piece.to_owned(), href: String::new() }
            }
        })
        .collect()
}

/// That an entry was suggested and reviewed, in words, with the address of the proposal where this program has it.
#[must_use]
pub fn reviewed(c: &Ctx<'_>, review: &Review) -> Link {
    let newest = review.proposal.rsplit(';').next().map(str::trim).unwrap_or_default();
    let known = c.site.accounts && !newest.is_empty();
    Link {
        href: if known { c.href(&format!("/proposals/{newest}")) } else { String::new() },
        name: c.m("ev-reviewed", &[("date", c.date(&review.on).into())]),
    }
}

/// The review of the entry that a fact comes from. A fact holds what its entry says, so the two are found by their words.
fn review_of(c: &Ctx<'_>, party: &str, e: &Evidence) -> Option<Link> {
    let k = &c.site.knowledge;
    // The figure of an indicator that was suggested has a source of its own.
    if let Some(source) = k.source(&e.source) {
        return source.review.as_ref().map(|r| reviewed(c, r));
    }
    let file = k.files.get(party)?;
    let review = match e.kind {
        "law" => file.laws.iter().find(|l| e.source.starts_with(&l.source) && law_name(l) == e.what)?.review.as_ref(),
        "service" => file.services.iter().find(|s| s.name == e.what && s.source == e.source)?.review.as_ref(),
        "estimate" => file.figures.iter().find(|f| f.metric == e.what && f.source == e.source)?.review.as_ref(),
        "absence" => file.absences.iter().find(|a| a.because == e.what && a.source == e.source)?.review.as_ref(),
        _ => None,
    };
    review.map(|r| reviewed(c, r))
}

fn law_name(law: &Law) -> String {
    if law.citation.is_empty() { law.title.clone() } else { format!("{} ({})", law.title, law.citation) }
}

fn evidence(c: &Ctx<'_>, party: &str, e: &Evidence) -> EvidenceView {
    EvidenceView {
        class: edge(e.basis),
        what: e.what.clone(),
        value: e.value.map_or_else(String::new, |v| c.value(v, &e.unit)),
        sources: sources(c, &e.source),
        date: e.date.map_or_else(String::new, |d| c.date(&d)),
        basis: c.basis(e.basis),
        stale: e.stale,
        note: e.note.clone(),
        licence: e.licence.clone(),
        reviewed: review_of(c, party, e),
    }
}

/// Class of an evidence's edge.
#[must_use]
pub fn edge(basis: Basis) -> &'static str {
    match basis {
        Basis::Text => "read",
        Basis::Secondary => "reported",
        Basis::Recall => "verify",
    }
}

/// One sentence on the space between paper and life.
#[must_use]
pub fn gap(c: &Ctx<'_>, paper: Standing, life: Standing) -> String {
    use Standing::{NotApplicable, Unknown};
    match (paper, life) {
        (_, NotApplicable) => c.t("gap-na"),
        // The law binds by itself: nothing is asked on paper.
        (NotApplicable, _) => c.t(&format!("gap-bound-{}", life.word())),
        (Unknown, Unknown) => c.t("gap-unknown"),
        (_, Unknown) => c.t(&format!("gap-paper-{}", paper.word())),
        (Unknown, _) => c.t(&format!("gap-life-{}", life.word())),
        _ if paper == life => c.t(&format!("gap-same-{}", paper.word())),
        _ => c.m(
            "gap-both",
            &[
                ("paper", c.t(&format!("half-{}", paper.word())).into()),
                ("life", c.t(&format!("half-{}", life.word())).into()),
            ],
        ),
    }
}

/// Words for screen readers on a line's two marks.
#[must_use]
pub fn label(c: &Ctx<'_>, title: &str, paper: Standing, life: Standing) -> String {
    c.m(
        "line-label",
        &[("title", title.into()), ("paper", c.standing(&paper).into()), ("life", c.standing(&life).into())],
    )
}

fn side(c: &Ctx<'_>, f: &Finding, b: &Benchmark, face: Face) -> SideView {
    let (standing, why, missing) = match face {
        Face::Paper => (f.paper, &f.paper_why, b.paper.missing.as_str()),
        Face::Life => (f.life, &f.life_why, b.life.lacks(f.read_whole)),
    };
    let missing =
        if matches!(standing, Standing::Met | Standing::NotApplicable) { String::new() } else { missing.to_owned() };
    let mut said: Vec<String> = Vec::new();
    for sentence in why.iter().map(|r| c.why(r)) {
        if !said.contains(&sentence) {
            said.push(sentence);
        }
    }
    // What people ask is told in a list of its own, save where it decides.
    let facts = f.evidence.iter().filter(|e| e.side == face && (e.kind != "voice" || super::voices::decide(f)));
    SideView {
        chip: c.chip(&standing),
        why: said,
        evidence: facts.map(|e| evidence(c, &f.party, e)).collect(),
        missing,
    }
}

/// Fills the view of a finding; `None` if its benchmark is unknown.
#[must_use]
pub fn view(c: &Ctx<'_>, f: &Finding) -> Option<FindingView> {
    let k = &c.site.knowledge;
    let b = k.benchmarks.get(&f.benchmark)?;
    let (title, title_lang) = c.title(&f.benchmark);
    let label = label(c, &title, f.paper, f.life);
    let asks = f
        .provisions
        .iter()
        .filter_map(|id| k.provision(id))
        .map(|(instrument, p)| Link {
            href: c.href(&format!("/provisions/{}", p.id)),
            name: cite(c, &instrument.short_title, &p.reference),
        })
        .collect();
    let beside = f.beside.and_then(|id| {
        let other = c.site.finding(&f.party, id)?;
        (other.paper != Standing::Unknown).then(|| BesideView {
            link: Link { href: c.href(&format!("/benchmarks/{id}")), name: c.title(id).0 },
            chip: c.chip(&other.paper),
            why: other.paper_why.iter().map(|r| c.why(r)).collect(),
        })
    });
    Some(FindingView {
        id: f.benchmark.replace('.', "-"),
        href: c.href(&format!("/benchmarks/{}", f.benchmark)),
        title_lang,
        asks,
        gap: gap(c, f.paper, f.life),
        lean: charts::line::gap(f.paper, f.life, &label),
        small: charts::line::small(f.paper, f.life, &label),
        paper: side(c, f, b, Face::Paper),
        life: side(c, f, b, Face::Life),
        changes: b.changes.clone(),
        caution: b.caution.clone(),
        beside,
        known: is_known(f),
        title,
    })
}

/// Whether anything is known on either side, or was read of what the platform tells: what was read is shown although it decides nothing.
#[must_use]
pub fn is_known(f: &Finding) -> bool {
    let open = |s| matches!(s, Standing::Unknown | Standing::NotApplicable);
    !(open(f.paper) && open(f.life)) || f.evidence.iter().any(|e| e.kind == "platform-record")
}

/// "Istanbul Convention, Article 24"; a reference that nobody has read is left out.
#[must_use]
pub fn cite(c: &Ctx<'_>, instrument: &str, reference: &str) -> String {
    if reference == "unverified" || reference.is_empty() {
        c.m("cite-unverified", &[("instrument", instrument.into())])
    } else {
        c.m("cite", &[("instrument", instrument.into()), ("ref", reference.into())])
    }
}

/// A need with its name.
#[must_use]
pub fn need_name(c: &Ctx<'_>, need: Need) -> String {
    c.t(&format!("need-{}", need.word()))
}
