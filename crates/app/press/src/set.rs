//! From a paper to pages: its words made fit, its shares and places put on a scale.

use serde_json::{Value, json};
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::compose::{said, words_of};
use crate::paper::{Bar, Block, Paper, Plot, Spot};
use crate::text::{self, Cleaner};
use crate::world::{self, OneBrief};
use crate::{Error, Words};

/// The instructions for a paper.
const PAGE: &str = include_str!("paper.typ");

/// See [`crate::paper`].
pub(crate) fn pdf(paper: &Paper) -> Result<Vec<u8>, Error> {
    let out = set(paper);
    typst::comemo::evict(0);
    out
}

fn set(paper: &Paper) -> Result<Vec<u8>, Error> {
    let refused = |words: &str| Error::Typesetter(words.to_owned());
    let options = options(paper)?;
    let world = OneBrief::of(PAGE, data(paper).to_string()).ok_or_else(|| refused("no name for the page"))?;
    let document = typst::compile(&world).output.map_err(|e| Error::Typesetter(words_of(&world, &e)))?;
    typst_pdf::pdf(&document, &options).map_err(|e| Error::Typesetter(words_of(&world, &e)))
}

fn options(paper: &Paper) -> Result<PdfOptions, Error> {
    use typst::foundations::{Datetime, Smart};
    let timestamp = match paper.date {
        None => None,
        Some(d) => Some(Timestamp::new_utc(
            Datetime::from_ymd(d.year, d.month, d.day).filter(|_| d.year > 0).ok_or(Error::Date(d))?,
        )),
    };
    let standards = PdfStandards::new(&[PdfStandard::Ua_1]).map_err(|e| Error::Typesetter(e.message().to_string()))?;
    Ok(PdfOptions { creator: Smart::Custom(Some("Plumbline".to_owned())), timestamp, standards, ..Default::default() })
}

/// The paper as the page reads it.
pub(crate) fn data(paper: &Paper) -> Value {
    let cleaner = Cleaner::new(world::has);
    let c = |t: &str| cleaner.clean(t);
    let lang = text::lang(&paper.lang, "en");
    let words = |w: &Words| said(c(&w.text), &w.lang, lang);
    let head = |w: &Words| {
        said(Some(c(&w.text)).filter(|t| !t.is_empty()).unwrap_or_else(|| "Plumbline".to_owned()), &w.lang, lang)
    };
    let block = |b: &Block| match b {
        Block::Head(w) => json!({ "kind": "head", "words": head(w) }),
        Block::Text(w) => json!({ "kind": "text", "words": words(w) }),
        Block::Quiet(w) => json!({ "kind": "quiet", "words": words(w) }),
        Block::List(list) => json!({ "kind": "list", "items": list.iter().map(&words).collect::<Vec<_>>() }),
        Block::Plots(plots) => {
            let one = |p: &Plot| json!({ "words": words(&p.words), "said": c(&p.said), "bars": p.bars.iter().map(bar).collect::<Vec<_>>() });
            json!({ "kind": "plots", "plots": plots.iter().map(one).collect::<Vec<_>>() })
        }
        Block::Map { spots, alt } => json!({ "kind": "map", "spots": places(spots), "alt": c(alt) }),
        Block::Table { head, rows } => {
            let width = head.len();
            let row = |r: &Vec<String>| (0..width).map(|n| c(r.get(n).map_or("", String::as_str))).collect::<Vec<_>>();
            json!({ "kind": "table", "head": head.iter().map(|t| c(t)).collect::<Vec<_>>(), "rows": rows.iter().map(row).collect::<Vec<_>>() })
        }
    };
    let parts: Vec<Value> = paper
        .parts
        .iter()
        .map(|p| json!({ "heading": head(&Words::new(&p.heading)), "blocks": p.blocks.iter().map(block).collect::<Vec<_>>() }))
        .collect();
    let mut legal: Vec<String> = paper.legal.iter().map(|t| c(t)).filter(|t| !t.is_empty()).collect();
    let mut out = json!({
        "lang": lang, "rtl": text::is_rtl(lang), "title": head(&paper.title), "subtitle": c(&paper.subtitle),
        "lead": words(&paper.lead), "mark": c(&paper.mark), "parts": parts, "page_of": c(&paper.page_of),
    });
    if cleaner.replaced() && !paper.letters.is_empty() {
        legal.push(c(&paper.letters));
    }
    out["legal"] = json!(legal);
    out
}

/// A number between 0 and 1; what is none lies in the middle, so that a broken figure never stops a paper.
fn part(of: f64) -> f64 {
    if of.is_finite() { of.clamp(0.0, 1.0) } else { 0.5 }
}

fn bar(b: &Bar) -> Value {
    json!({ "group": b.group, "share": part(b.share), "low": part(b.low), "high": part(b.high) })
}

/// Places on a scale of one for both directions, 0 to 1 across and 0 to 0.7 down.
fn places(spots: &[Spot]) -> Vec<Value> {
    let finite = || spots.iter().filter(|s| s.at.iter().all(|v| v.is_finite()));
    let span = |axis: usize| {
        let value = |s: &Spot| s.at.get(axis).copied().unwrap_or(0.0);
        let (low, high) = finite().map(value).fold((f64::MAX, f64::MIN), |(l, h), v| (l.min(v), h.max(v)));
        if low > high { (0.0, 0.0) } else { (f64::midpoint(low, high), high - low) }
    };
    let ((x, wide), (y, tall)) = (span(0), span(1));
    let scale = (0.94 / wide).min(0.64 / tall);
    let scale = if scale.is_finite() { scale } else { 0.0 };
    finite()
        .map(|s| {
            let [at_x, at_y] = s.at;
            json!({ "x": 0.5 + (at_x - x) * scale, "y": 0.35 - (at_y - y) * scale, "group": s.group })
        })
        .collect()
}
