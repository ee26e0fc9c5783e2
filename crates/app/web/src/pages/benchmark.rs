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
    paper_test: Vec<String>,
    life_test: Vec<String>,
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

/// The test of a side, sentence by sentence.
fn tests(c: &Ctx<'_>, side: &Side) -> Vec<String> {
    let mut out = Vec::new();
    if let Some(test) = &side.test {
        say(c, test, &mut out);
    } else {
        out.push(c.t("test-nothing"));
    }
    out
}

fn say(c: &Ctx<'_>, test: &Test, out: &mut Vec<String>) {
    let or_any = |label: String| if label.is_empty() { c.t("any") } else { label };
    match test {
        Test::Law { covers, kinds, statuses, .. } => out.push(c.m(
            "test-law",
            &[
                ("harms", or_any(c.words("law-cover", covers)).into()),
                ("kinds", or_any(c.words("law-kind", kinds)).into()),
                ("statuses", or_any(c.words("law-status", statuses)).into()),
            ],
        )),
        Test::Treaty { treaty, .. } => out.push(c.m("test-treaty", &[("treaty", treaty.as_str().into())])),
        Test::Indicator { id, value, op, threshold_because, .. } => {
            let label = c.site.knowledge.indicators.get(id).map_or(id.as_str(), |i| i.label.as_str());
            out.push(bound(c, "test-indicator", label, *op, *value, threshold_because));
        }
        Test::Estimate { measure, value, op, threshold_because, .. } => {
            out.push(bound(c, "test-estimate", &c.word("measure", measure), *op, *value, threshold_because));
        }
        Test::Service { kinds, facts, .. } => out.push(c.m(
            "test-service",
            &[
                ("kinds", or_any(c.words("service-kind", kinds)).into()),
                ("facts", or_any(c.words("service-fact", facts)).into()),
            ],
        )),
        Test::Clock { max_hours, threshold_because, .. } => out.push(match max_hours {
            Some(hours) => {
                let head = c.m("test-clock", &[("hours", u64::from(*hours).into())]);
                join(&head, threshold_because)
            }
            None => c.t("test-clock-words"),
        }),
        Test::None(why) => out.push(c.m("why-none", &[("because", why.trim_end_matches('.').into())])),
        Test::Later { kind, .. } => out.push(c.t(&format!("later-{}", kind.replace('_', "-")))),
        Test::Any(list) | Test::All(list) => list.iter().for_each(|t| say(c, t, out)),
        Test::Not(inner) => {
            out.push(c.t("test-not"));
            say(c, inner, out);
        }
    }
}

fn bound(c: &Ctx<'_>, id: &str, label: &str, op: norms::bench::Op, value: f64, because: &str) -> String {
    use norms::bench::Op;
    let sign = match op {
        Op::AtLeast => "≥",
        Op::Above => ">",
        Op::AtMost => "≤",
        Op::Below => "<",
        Op::Equal => "=",
    };
    let head = c.m(id, &[("label", label.into()), ("op", sign.into()), ("value", c.number(value).into())]);
    join(&head, because)
}

fn join(head: &str, because: &str) -> String {
    if because.is_empty() { head.to_owned() } else { format!("{head} {because}") }
}
