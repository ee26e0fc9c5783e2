//! A benchmark over all parties it reaches: what it reads, how it tests, who stands where.

use askama::Template;
use norms::bench::{Bearer, Benchmark, Side, Test};
use norms::model::Need;

use super::finding::need_name;
use super::home::{self, MapView};
use super::{Count, Link, Page, Refusal, instrument, render, search};
use crate::ctx::Ctx;
use crate::query::Query;

struct Row {
    link: Link,
    lang: &'static str,
    paper: Vec<Count>,
    life: Vec<Count>,
}

#[derive(Template)]
#[template(path = "benchmarks.html")]
struct List<'a> {
    c: &'a Ctx<'a>,
    needs: Vec<(String, Vec<Row>)>,
}

/// All benchmarks by need.
///
/// # Errors
/// See [`Refusal`].
pub fn list(c: &Ctx<'_>) -> Page {
    let needs = Need::ALL
        .into_iter()
        .map(|need| {
            let rows = c
                .site
                .benchmarks(Bearer::State)
                .chain(c.site.benchmarks(Bearer::Platform))
                .filter(|b| b.need == need)
                .map(|b| {
                    let (name, lang) = c.title(&b.id);
                    Row {
                        link: Link { href: c.href(&format!("/benchmarks/{}", b.id)), name },
                        lang,
                        paper: home::tally(c, &b.id, false),
                        life: home::tally(c, &b.id, true),
                    }
                })
                .collect();
            (need_name(c, need), rows)
        })
        .collect();
    render(&List { c, needs })
}

#[derive(Template)]
#[template(path = "benchmark.html")]
struct One<'a> {
    c: &'a Ctx<'a>,
    b: &'a Benchmark,
    title: String,
    title_lang: &'static str,
    need: String,
    reads: Vec<Link>,
    awaiting: Vec<Link>,
    paper_test: Vec<Line>,
    life_test: Vec<Line>,
    paper: Vec<Count>,
    life: Vec<Count>,
    map: MapView,
    on_life: bool,
    here: String,
}

/// One benchmark; `side=life` in the query maps life.
///
/// # Errors
/// See [`Refusal`].
pub fn page(c: &Ctx<'_>, id: &str, query: &Query) -> Page {
    let k = &c.site.knowledge;
    let b = k.benchmarks.get(id).ok_or_else(|| Refusal::NotFound(search::near(c, id)))?;
    let (title, title_lang) = c.title(id);
    let on_life = query.get("side") == Some("life");
    render(&One {
        c,
        b,
        title,
        title_lang,
        need: need_name(c, b.need),
        reads: b.provisions.iter().filter_map(|p| instrument::cited(c, p)).collect(),
        awaiting: b.awaiting.iter().filter_map(|p| instrument::cited(c, p)).collect(),
        paper_test: tests(c, &b.paper),
        life_test: tests(c, &b.life),
        paper: home::tally(c, id, false),
        life: home::tally(c, id, true),
        map: home::map(c, id, on_life, true, true),
        on_life,
        here: format!("/benchmarks/{id}"),
    })
}

/// One sentence of a test, and whose bound it is, in the words of the file.
struct Line {
    text: String,
    because: String,
}

impl Line {
    fn plain(text: String) -> Self {
        Self { text, because: String::new() }
    }
}

/// The test of a side, sentence by sentence.
fn tests(c: &Ctx<'_>, side: &Side) -> Vec<Line> {
    let mut out = Vec::new();
    if let Some(test) = &side.test {
        say(c, test, &mut out);
    } else {
        out.push(Line::plain(c.t("test-nothing")));
    }
    out
}

fn say(c: &Ctx<'_>, test: &Test, out: &mut Vec<Line>) {
    let or_any = |label: String| if label.is_empty() { c.t("any") } else { label };
    let line = match test {
        Test::Law { covers, kinds, statuses, .. } => Line::plain(c.m(
            "test-law",
            &[
                ("harms", or_any(c.words("law-cover", covers)).into()),
                ("kinds", or_any(c.words("law-kind", kinds)).into()),
                ("statuses", or_any(c.words("law-status", statuses)).into()),
            ],
        )),
        Test::Treaty { treaty, .. } => Line::plain(c.m("test-treaty", &[("treaty", treaty.as_str().into())])),
        Test::Indicator { id, value, op, over, threshold_because, .. } => {
            let label =
                |id: &str| c.site.knowledge.indicators.get(id).map_or_else(|| id.to_owned(), |i| i.label.clone());
            let text = match over {
                Some(over) => c.m(
                    "test-ratio",
                    &[
                        ("label", label(id).into()),
                        ("over", label(over).into()),
                        ("bound", bound(c, *op, c.number(*value)).into()),
                    ],
                ),
                None => {
                    let unit = c.site.knowledge.indicators.get(id).map_or("", |i| i.unit.as_str());
                    let bound = bound(c, *op, c.value(*value, unit));
                    c.m("test-indicator", &[("label", label(id).into()), ("bound", bound.into())])
                }
            };
            Line { text, because: threshold_because.clone() }
        }
        Test::Estimate { measure, value, op, threshold_because, .. } => {
            // Shares are in percent, as the alignment reads them; what is counted otherwise keeps its own unit.
            let value = if measure.ends_with("-share") { c.value(*value, "percent") } else { c.number(*value) };
            let words = [("label", c.word("measure", measure).into()), ("bound", bound(c, *op, value).into())];
            Line { text: c.m("test-estimate", &words), because: threshold_because.clone() }
        }
        Test::Service { kinds, facts, .. } => Line::plain(c.m(
            "test-service",
            &[
                ("kinds", or_any(c.words("service-kind", kinds)).into()),
                ("facts", or_any(c.words("service-fact", facts)).into()),
            ],
        )),
        Test::Clock { max_hours, threshold_because, .. } => match max_hours {
            Some(hours) => Line {
                text: c.m("test-clock", &[("hours", u64::from(*hours).into())]),
                because: threshold_because.clone(),
            },
            None => Line::plain(c.t("test-clock-words")),
        },
        Test::Binds(how) => Line { text: c.t("why-binds"), because: how.clone() },
        Test::None(why) => Line::plain(c.m("why-none", &[("because", why.trim_end_matches('.').into())])),
        Test::Later { kind, .. } if kind == "flow" && c.site.knowledge.money.is_some() => Line::plain(c.t("fund-test")),
        Test::Later { kind, .. } if kind == "platform_record" && c.site.knowledge.record.is_some() => {
            Line::plain(c.t("record-test"))
        }
        Test::Later { kind, .. } => Line::plain(c.t(&format!("later-{}", kind.replace('_', "-")))),
        Test::Any(list) | Test::All(list) => return list.iter().for_each(|t| say(c, t, out)),
        Test::Not(inner) => {
            out.push(Line::plain(c.t("test-not")));
            return say(c, inner, out);
        }
    };
    out.push(line);
}

/// "at least 50 %": a comparison in words.
fn bound(c: &Ctx<'_>, op: norms::bench::Op, value: String) -> String {
    use norms::bench::Op;
    let id = match op {
        Op::AtLeast => "op-at-least",
        Op::Above => "op-above",
        Op::AtMost => "op-at-most",
        Op::Below => "op-below",
        Op::Equal => "op-equal",
    };
    c.m(id, &[("value", value.into())])
}
