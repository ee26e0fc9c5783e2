//! The brief to take to a meeting: the gaps first, the sources as notes; as a page that prints, and as Markdown.

use std::fmt::Write as _;

use askama::Template;
use norms::finding::{Face, Finding};
use norms::model::{Country, Standing};

use crate::charts::line;
use crate::ctx::Ctx;
use crate::pages::finding::{self, SourceView};
use crate::pages::{Page, Refusal};

/// A gap of the brief.
pub(crate) struct Item {
    pub(crate) title: String,
    pub(crate) lang: &'static str,
    pub(crate) gap: String,
    /// The line with its two marks (trusted SVG).
    pub(crate) lean: String,
    pub(crate) standings: (Standing, Standing),
    pub(crate) paper: String,
    pub(crate) life: String,
    pub(crate) paper_why: Vec<String>,
    pub(crate) life_why: Vec<String>,
    pub(crate) missing: String,
    pub(crate) notes: Vec<usize>,
}

/// A source of the brief.
pub(crate) struct Note {
    pub(crate) n: usize,
    pub(crate) what: String,
    pub(crate) date: String,
    pub(crate) basis: String,
    pub(crate) sources: Vec<SourceView>,
}

#[derive(Template)]
#[template(path = "brief.html")]
pub(crate) struct Brief<'a> {
    pub(crate) c: &'a Ctx<'a>,
    pub(crate) name: String,
    pub(crate) iso3: String,
    pub(crate) items: Vec<Item>,
    pub(crate) open: Vec<(String, String)>,
    pub(crate) notes: Vec<Note>,
    pub(crate) as_of: String,
    pub(crate) lead: String,
    pub(crate) pdf: String,
}

/// How urgent a finding is to a reader: known gaps, then contested, then what is kept; unknown is listed apart.
fn order(f: &Finding) -> u8 {
    let worst = |s| match s {
        Standing::NotMet => 0,
        Standing::Contested => 1,
        Standing::Partly => 2,
        Standing::Unknown | Standing::NotApplicable => 4,
        Standing::Met => 3,
    };
    worst(f.paper).min(worst(f.life))
}

/// Everything that a brief says, in order.
pub(crate) fn build<'a>(c: &'a Ctx<'a>, country: &Country) -> Brief<'a> {
    let list = c.site.findings.get(&country.iso3).map_or(&[][..], Vec::as_slice);
    let mut known: Vec<&Finding> = list.iter().filter(|f| finding::is_known(f)).collect();
    known.sort_by_key(|f| (order(f), f.need, f.benchmark.clone()));
    let mut notes: Vec<Note> = Vec::new();
    let mut keys: Vec<(String, String)> = Vec::new();
    let mut items = Vec::new();
    for f in known {
        let mut numbers = Vec::new();
        for e in f.evidence.iter().filter(|e| e.kind != "voice" || crate::pages::voices::decide(f)) {
            let key = (e.what.clone(), e.source.clone());
            let n = keys.iter().position(|k| *k == key).unwrap_or_else(|| {
                keys.push(key);
                notes.push(Note {
                    n: notes.len() + 1,
                    what: e.what.clone(),
                    date: e.date.map_or_else(String::new, |d| c.date(&d)),
                    basis: c.basis(e.basis),
                    sources: finding::sources(c, &e.source),
                });
                notes.len() - 1
            }) + 1;
            if !numbers.contains(&n) {
                numbers.push(n);
            }
        }
        let (title, lang) = c.title(&f.benchmark);
        let side = |face| {
            if face == Face::Paper { &f.paper_why } else { &f.life_why }
        };
        items.push(Item {
            gap: finding::gap(c, f.paper, f.life),
            lean: line::small(f.paper, f.life, &finding::label(c, &title, f.paper, f.life)),
            title,
            lang,
            standings: (f.paper, f.life),
            paper: c.standing(&f.paper),
            life: c.standing(&f.life),
            paper_why: side(Face::Paper).iter().map(|r| c.why(r)).collect(),
            life_why: side(Face::Life).iter().map(|r| c.why(r)).collect(),
            missing: f.missing.clone(),
            notes: numbers,
        });
    }
    let open = list
        .iter()
        .filter(|f| !finding::is_known(f) && f.paper != Standing::NotApplicable)
        .map(|f| (c.title(&f.benchmark).0, f.missing.clone()))
        .collect();
    Brief {
        c,
        name: c.country(country),
        iso3: country.iso3.to_lowercase(),
        items,
        open,
        notes,
        as_of: c.date(&c.site.as_of),
        lead: crate::pages::country::lead(c, country),
        pdf: format!("/brief/{}.pdf", country.iso3.to_lowercase()),
    }
}

/// The brief as a page.
///
/// # Errors
/// See [`Refusal`].
pub fn html(c: &Ctx<'_>, country: &Country) -> Page {
    build(c, country).render().map_err(|_| Refusal::Broken)
}

/// The brief as Markdown.
#[must_use]
pub fn markdown(c: &Ctx<'_>, country: &Country) -> String {
    let brief = build(c, country);
    let mut out = String::new();
    let _ = writeln!(out, "# {}\n\n{}\n", brief.name, c.m("brief-as-of", &[("date", brief.as_of.as_str().into())]));
    let _ = writeln!(out, "## {}\n", c.t("brief-gaps"));
    for item in &brief.items {
        let notes: String = item.notes.iter().map(|n| format!("[^{n}]")).collect();
        let _ = writeln!(out, "### {}\n\n**{}** {}\n", item.title, item.gap, notes);
        let _ = writeln!(out, "- {}: {}. {}", c.t("on-paper"), item.paper, item.paper_why.join(" "));
        let _ = writeln!(out, "- {}: {}. {}", c.t("in-life"), item.life, item.life_why.join(" "));
        if !item.missing.is_empty() {
            let _ = writeln!(out, "- {}: {}", c.t("missing"), item.missing);
        }
        out.push('\n');
    }
    let _ = writeln!(out, "## {}\n", c.t("brief-open"));
    for (title, missing) in &brief.open {
        let _ = writeln!(out, "- {title}: {missing}");
    }
    out.push('\n');
    for note in &brief.notes {
        let sources: Vec<_> =
            note.sources.iter().map(|s| if s.href.is_empty() { s.name.clone() } else { s.href.clone() }).collect();
        let _ = writeln!(out, "[^{}]: {} ({}; {}) {}", note.n, note.what, note.date, note.basis, sources.join(" ; "));
    }
    out
}
