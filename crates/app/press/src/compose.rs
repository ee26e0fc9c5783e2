//! From a brief to pages: the data for the typesetter, and how much of it fits.
//!
//! The order is the caller's promise (gaps first), so what is cut is always the end of the list, never a choice of
//! ours. Numbers of sources stay as they are when findings are cut: a citation must not change its number.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use typst::WorldExt;
use typst::foundations::{Datetime, Smart};
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::text::{self, Cleaner};
use crate::world::{self, OneBrief};
use crate::{Brief, Error, Item, MOST_PAGES, Side, Standing, Words};

/// Fewer findings than this, and open questions are cut too.
const FEW: usize = 8;

/// How many findings and open questions are shown.
#[derive(Clone, Copy)]
pub(crate) struct Cut {
    pub(crate) items: usize,
    pub(crate) open: usize,
}

/// See [`crate::pdf`].
pub(crate) fn pdf(brief: &Brief) -> Result<Vec<u8>, Error> {
    let options = options(brief)?;
    let out = fit(brief, &options);
    // The typesetter remembers its steps for the next run of the same page; a server prints another country next.
    typst::comemo::evict(0);
    out
}

fn fit(brief: &Brief, options: &PdfOptions) -> Result<Vec<u8>, Error> {
    let all = Cut { items: brief.sections.iter().map(|s| s.items.len()).sum(), open: brief.open.items.len() };
    let whole = set(brief, all, options)?;
    if whole.pages <= MOST_PAGES {
        return Ok(whole.bytes);
    }
    let few = all.items.min(FEW);
    if let Some(bytes) = most(few, all.items, |items| set(brief, Cut { items, ..all }, options))? {
        return Ok(bytes);
    }
    if let Some(bytes) = most(0, all.open, |open| set(brief, Cut { items: few, open }, options))? {
        return Ok(bytes);
    }
    let least = few.min(1);
    match most(least, few, |items| set(brief, Cut { items, open: 0 }, options))? {
        Some(bytes) => Ok(bytes),
        None => Err(Error::TooLong(set(brief, Cut { items: least, open: 0 }, options)?.pages)),
    }
}

/// The pages with the greatest number between `low` and `high` that fits; [`None`] if not even `low` does.
fn most(
    mut low: usize,
    mut high: usize,
    mut with: impl FnMut(usize) -> Result<Pages, Error>,
) -> Result<Option<Vec<u8>>, Error> {
    let first = with(low)?;
    if first.pages > MOST_PAGES {
        return Ok(None);
    }
    let mut best = first.bytes;
    while low + 1 < high {
        let middle = low + (high - low) / 2;
        let tried = with(middle)?;
        if tried.pages <= MOST_PAGES {
            best = tried.bytes;
            low = middle;
        } else {
            high = middle;
        }
    }
    Ok(Some(best))
}

/// A printed brief; without bytes when it is too long to be used.
struct Pages {
    pages: usize,
    bytes: Vec<u8>,
}

fn set(brief: &Brief, cut: Cut, options: &PdfOptions) -> Result<Pages, Error> {
    let refused = |words: &str| Error::Typesetter(words.to_owned());
    let world = OneBrief::new(data(brief, cut).to_string()).ok_or_else(|| refused("no name for the page"))?;
    let document = typst::compile(&world).output.map_err(|e| Error::Typesetter(words_of(&world, &e)))?;
    // The type of the document is that of the exporter; its crate need not be named here.
    let print = |pages: usize| {
        if pages > MOST_PAGES {
            return Ok(Vec::new());
        }
        typst_pdf::pdf(&document, options).map_err(|e| Error::Typesetter(words_of(&world, &e)))
    };
    let pages = document.pages().len();
    Ok(Pages { pages, bytes: print(pages)? })
}

/// What the typesetter said, and where on the page of instructions, in one line.
pub(crate) fn words_of(world: &OneBrief, errors: &[typst::diag::SourceDiagnostic]) -> String {
    let mut out: Vec<String> = Vec::new();
    for e in errors {
        let line = world.range(e.span).and_then(|at| world.line(at.start));
        let mut words = line.map_or_else(String::new, |n| format!("page, line {n}: "));
        words.push_str(&e.message);
        for hint in &e.hints {
            words.push_str(&format!(" ({})", hint.v));
        }
        if !out.contains(&words) {
            out.push(words);
        }
    }
    out.join("; ")
}

fn options(brief: &Brief) -> Result<PdfOptions, Error> {
    let timestamp = match brief.date {
        None => None,
        Some(d) => Some(Timestamp::new_utc(
            Datetime::from_ymd(d.year, d.month, d.day).filter(|_| d.year > 0).ok_or(Error::Date(d))?,
        )),
    };
    let standards = PdfStandards::new(&[PdfStandard::Ua_1]).map_err(|e| Error::Typesetter(e.message().to_string()))?;
    Ok(PdfOptions { creator: Smart::Custom(Some("Plumbline".to_owned())), timestamp, standards, ..Default::default() })
}

/// The brief as the page reads it.
pub(crate) fn data(brief: &Brief, cut: Cut) -> Value {
    let cleaner = Cleaner::new(world::has);
    let c = |t: &str| cleaner.clean(t);
    let lang = text::lang(&brief.lang, "en");
    let words = |w: &Words| said(c(&w.text), &w.lang, lang);
    let labels = &brief.labels;
    // A tagged file refuses a heading without words, and a lack of one word must not cost a country its brief.
    let head = |t: &str| Some(c(t)).filter(|t| !t.is_empty()).unwrap_or_else(|| "Plumbline".to_owned());
    let mut left = cut.items;
    let mut seen = BTreeSet::new();
    let known: BTreeSet<usize> = brief.notes.iter().map(|n| n.n).collect();
    let mut sections = Vec::new();
    for section in &brief.sections {
        let shown = section.items.len().min(left);
        left -= shown;
        if shown == 0 {
            continue;
        }
        let items: Vec<Value> = section
            .items
            .iter()
            .take(shown)
            .map(|i| {
                let side = |s: &Side| {
                    let why: Vec<String> = s.why.iter().map(|t| c(t)).filter(|t| !t.is_empty()).collect();
                    json!({ "standing": code(s.standing), "word": c(&s.standing_word), "why": why })
                };
                let notes: Vec<Value> = i
                    .notes
                    .iter()
                    .enumerate()
                    .filter(|(at, n)| known.contains(n) && !i.notes.iter().take(*at).any(|m| m == *n))
                    .map(|(_, n)| json!({ "n": n, "first": seen.insert(*n) }))
                    .collect();
                let missing = (!i.missing.text.trim().is_empty()).then(|| words(&i.missing));
                json!({
                    "title": said(head(&i.title.text), &i.title.lang, lang), "gap": c(&i.gap), "paper": side(&i.paper), "life": side(&i.life),
                    "missing": missing, "missing_on": missing_on(i), "notes": notes,
                    "alt": c(&alt(brief, i)),
                })
            })
            .collect();
        sections.push(json!({ "heading": head(&section.heading), "words": c(&section.words), "items": items }));
    }
    let all: usize = brief.sections.iter().map(|s| s.items.len()).sum();
    // A source that only cut findings cite would be a number with nothing before it.
    let cited_later: BTreeSet<usize> =
        brief.sections.iter().flat_map(|s| &s.items).flat_map(|i| &i.notes).copied().collect();
    let mut listed = BTreeSet::new();
    let notes: Vec<Value> = brief
        .notes
        .iter()
        .filter(|n| seen.contains(&n.n) || !cited_later.contains(&n.n))
        // Two places with one number would leave a reference without an aim.
        .filter(|n| listed.insert(n.n))
        .map(|n| {
            let mut v = words(&n.words);
            let link = n.href.as_deref().and_then(text::address);
            v["n"] = json!(n.n);
            v["href"] = json!(link.as_ref().map(|l| &l.0));
            v["shown"] = json!(link.as_ref().map(|l| c(&l.1)));
            v
        })
        .collect();
    let open: Vec<Value> = brief
        .open
        .items
        .iter()
        .take(cut.open)
        .map(|o| json!({ "title": words(&o.title), "missing": words(&o.missing) }))
        .collect();
    let key: Vec<Value> = brief
        .key
        .iter()
        .map(|k| json!({ "paper": code(k.paper), "life": code(k.life), "words": c(&k.words) }))
        .collect();
    let counts: Vec<Value> = brief
        .counts
        .iter()
        .map(|n| json!({ "standing": code(n.standing), "word": c(&n.word), "paper": n.paper, "life": n.life }))
        .collect();
    let mut legal: Vec<String> = brief.legal.iter().map(|t| c(t)).filter(|t| !t.is_empty()).collect();
    let mut out = json!({
        "lang": lang, "rtl": text::is_rtl(lang),
        "title": head(&brief.title),
        "subtitle": c(&brief.subtitle), "lead": c(&brief.lead), "key": key, "counts": counts,
        "counts_words": c(&labels.counts), "sections": sections, "notes": notes,
        "cited": seen.iter().collect::<Vec<_>>(),
        "more": more(&c(&labels.more), all - cut.items.min(all)),
        "open": {
            "heading": head(&brief.open.heading), "words": c(&brief.open.words), "title_head": c(&brief.open.title_head),
            "missing_head": c(&brief.open.missing_head), "items": open,
            "more": more(&c(&labels.more_open), brief.open.items.len().saturating_sub(cut.open)),
        },
        "labels": {
            "on_paper": c(&labels.on_paper), "in_life": c(&labels.in_life), "missing": c(&labels.missing),
            "sources": head(&labels.sources), "sources_words": c(&labels.sources_words), "page_of": c(&labels.page_of),
        },
    });
    if cleaner.replaced() && !labels.letters.is_empty() {
        legal.push(c(&labels.letters));
    }
    out["legal"] = json!(legal);
    out
}

/// Words with their language; what runs the other way is set apart, so that its full stop stays at its end.
pub(crate) fn said(words: String, own: &str, page: &str) -> Value {
    let lang = text::lang(own, page);
    let words = match (text::is_rtl(lang), text::is_rtl(page)) {
        (true, false) => format!("\u{2067}{words}\u{2069}"),
        (false, true) => format!("\u{2066}{words}\u{2069}"),
        _ => words,
    };
    json!({ "text": words, "lang": lang })
}

/// The line that says how many are not shown; empty if all are.
fn more(pattern: &str, n: usize) -> String {
    if n == 0 { String::new() } else { pattern.replace("{n}", &n.to_string()) }
}

/// What is missing stands beside the side that nobody can decide.
fn missing_on(item: &Item) -> &'static str {
    if item.life.standing != Standing::Unknown && item.paper.standing == Standing::Unknown { "paper" } else { "life" }
}

/// The figure in words.
fn alt(brief: &Brief, item: &Item) -> String {
    let l = &brief.labels;
    format!("{}: {}. {}: {}.", l.on_paper, item.paper.standing_word, l.in_life, item.life.standing_word)
}

/// The name of a standing on the page of instructions.
const fn code(standing: Standing) -> &'static str {
    match standing {
        Standing::Met => "met",
        Standing::Partly => "partly",
        Standing::NotMet => "not-met",
        Standing::Contested => "contested",
        Standing::Unknown => "unknown",
        Standing::NotApplicable => "na",
    }
}
