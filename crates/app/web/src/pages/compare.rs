//! Up to four countries side by side, benchmark by benchmark. Side by side, never ranked.

use askama::Template;
use norms::bench::Bearer;
use norms::model::{Country, Need, Standing};

use super::{Link, Page, country, finding, render};
use crate::charts::line;
use crate::ctx::Ctx;
use crate::query::Query;

struct Row {
    link: Link,
    lang: &'static str,
    cells: Vec<Cell>,
}

struct Cell {
    name: String,
    svg: String,
    words: String,
}

#[derive(Template)]
#[template(path = "compare.html")]
struct Compare<'a> {
    c: &'a Ctx<'a>,
    chosen: Vec<Link>,
    slots: Vec<Vec<(String, String, bool)>>,
    needs: Vec<(String, Vec<Row>)>,
    unknown: Vec<String>,
}

/// The page; `c=UGA,MEX` or `c=UGA&c=MEX` in the query.
///
/// # Errors
/// See [`super::Refusal`].
pub fn page(c: &Ctx<'_>, query: &Query) -> Page {
    let k = &c.site.knowledge;
    let mut chosen: Vec<&Country> = Vec::new();
    let mut unknown = Vec::new();
    for code in query.all("c").flat_map(|v| v.split(',')).map(str::trim).filter(|v| !v.is_empty()).take(12) {
        match k.countries.get(&code.to_uppercase()).filter(|s| s.independent) {
            Some(s) if chosen.len() < 4 && !chosen.iter().any(|x| x.iso3 == s.iso3) => chosen.push(s),
            Some(_) => {}
            None => unknown.push(code.to_owned()),
        }
    }
    let mut names: Vec<_> = k.states().map(|s| (s.iso3.clone(), c.country(s))).collect();
    names.sort_by(|a, b| a.1.cmp(&b.1));
    let slots = (0..4)
        .map(|slot| {
            let here = chosen.get(slot).map(|s| s.iso3.as_str());
            names.iter().map(|(iso3, name)| (iso3.clone(), name.clone(), Some(iso3.as_str()) == here)).collect()
        })
        .collect();
    let needs = Need::ALL
        .into_iter()
        .map(|need| (finding::need_name(c, need), rows(c, need, &chosen)))
        .filter(|(_, rows): &(String, Vec<Row>)| !rows.is_empty())
        .collect();
    render(&Compare { c, chosen: chosen.iter().map(|s| country::link(c, s)).collect(), slots, needs, unknown })
}

/// Benchmarks of a need where something is known for at least one of the chosen.
fn rows(c: &Ctx<'_>, need: Need, chosen: &[&Country]) -> Vec<Row> {
    c.site
        .benchmarks(Bearer::State)
        .filter(|b| b.need == need)
        .filter_map(|b| {
            let found: Vec<_> = chosen.iter().map(|s| (s, c.site.finding(&s.iso3, &b.id))).collect();
            if !found.iter().any(|(_, f)| f.is_some_and(finding::is_known)) {
                return None;
            }
            let (name, lang) = c.title(&b.id);
            let cells = found
                .into_iter()
                .map(|(s, f)| {
                    let (paper, life) =
                        f.map_or((Standing::NotApplicable, Standing::NotApplicable), |f| (f.paper, f.life));
                    Cell {
                        name: c.country(s),
                        svg: line::small(paper, life, &finding::label(c, &name, paper, life)),
                        words: c.m(
                            "pair-words",
                            &[("paper", c.standing(&paper).into()), ("life", c.standing(&life).into())],
                        ),
                    }
                })
                .collect();
            Some(Row { link: Link { href: c.href(&format!("/benchmarks/{}", b.id)), name }, lang, cells })
        })
        .collect()
}
