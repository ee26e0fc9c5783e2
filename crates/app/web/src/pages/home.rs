//! The first page: what this is in one breath, the dialogue that comes next, the world by need, where life leans furthest from paper.

use askama::Template;
use norms::bench::Bearer;
use norms::model::{Need, Standing};

use super::{Count, Link, Page, chips, finding, render};
use crate::charts::{bars, dots, line};
use crate::coming::Coming;
use crate::ctx::Ctx;
use crate::query::Query;
use crate::views::dialogue::calendar::{Item, item};

/// The benchmark that speaks for a need on the map until the reader chooses another.
const FACES: [(Need, &str); 8] = [
    (Need::Law, "law.intimate-images"),
    (Need::Services, "services.digital-specialists"),
    (Need::Data, "data.case-counts"),
    (Need::Funding, "funding.budget-tracking"),
    (Need::Accountability, "accountability.removal-clock"),
    (Need::Participation, "participation.women-in-politics"),
    (Need::Prevention, "prevention.her-own-phone"),
    (Need::Cooperation, "cooperation.evidence-across-borders"),
];

struct Tab {
    link: Link,
    current: bool,
}

/// The map of one benchmark with its legend and words.
pub struct MapView {
    /// The map (trusted SVG).
    pub svg: String,
    /// Swatch (trusted SVG) and count.
    pub legend: Vec<(String, Count)>,
    /// Swatch of plain land.
    pub unread: String,
    /// States that the benchmark reaches, of which nothing is known and nobody has read the law.
    pub unread_n: usize,
    /// Rows of the same facts as a table.
    pub rows: Vec<MapRow>,
    /// The side that is shown: paper or life.
    pub side: &'static str,
}

/// One state in the table beneath the map.
pub struct MapRow {
    /// The state.
    pub link: Link,
    /// Paper (trusted HTML).
    pub paper: String,
    /// Life (trusted HTML).
    pub life: String,
    /// Why, in a few words.
    pub why: String,
}

struct Lean {
    link: Link,
    title: String,
    title_lang: &'static str,
    svg: String,
    gap: String,
    why: String,
}

#[derive(Template)]
#[template(path = "home.html")]
struct Home<'a> {
    c: &'a Ctx<'a>,
    paper_n: usize,
    life_n: usize,
    read_n: usize,
    dots: String,
    tabs: Vec<Tab>,
    title: String,
    title_lang: &'static str,
    benchmark: Link,
    map: MapView,
    leans: Vec<Lean>,
    /// The dialogue that people can take part in, now or next.
    coming: Option<Item>,
}

/// The map of a benchmark. `linked`: whether countries on the map lead to their pages.
#[must_use]
pub fn map(c: &Ctx<'_>, benchmark: &str, life: bool, linked: bool, table: bool) -> MapView {
    let k = &c.site.knowledge;
    let side = |f: &norms::finding::Finding| if life { f.life } else { f.paper };
    let standing_of = |m49: &str| {
        let country = k.states().find(|s| s.m49 == m49)?;
        let f = c.site.finding(&country.iso3, benchmark)?;
        let standing = side(f);
        let shown = standing != Standing::Unknown || c.site.is_read(&country.iso3);
        (shown && standing != Standing::NotApplicable).then_some(standing)
    };
    let shown: Vec<Standing> = k.states().filter_map(|s| standing_of(&s.m49)).collect();
    let title = c.m("map-title", &[("title", c.title(benchmark).0.into())]);
    let parts: Vec<String> = chips_plain(c, &shown);
    let desc = c.m("map-desc", &[("counts", c.join(&parts).into())]);
    let link = |m49: &str| {
        if !linked {
            return None;
        }
        let country = k.states().find(|s| s.m49 == m49)?;
        let standing = standing_of(m49)?;
        Some((
            c.href(&format!("/countries/{}", country.iso3.to_lowercase())),
            format!("{}: {}", c.country(country), c.standing(&standing)),
        ))
    };
    let svg = c.site.atlas.svg(&standing_of, &title, &desc, &link);
    let legend = Standing::COUNTED
        .iter()
        .map(|s| {
            let n = shown.iter().filter(|x| *x == s).count();
            (bars::swatch(*s), Count { chip: c.chip(s), n })
        })
        .collect();
    let mut rows: Vec<MapRow> = Vec::new();
    if table {
        let mut list: Vec<_> = k
            .states()
            .filter_map(|s| Some((s, c.site.finding(&s.iso3, benchmark)?)))
            .filter(|(s, f)| finding::is_known(f) || (c.site.is_read(&s.iso3) && f.paper != Standing::NotApplicable))
            .collect();
        list.sort_by_cached_key(|(s, f)| (f.paper, f.life, c.country(s)));
        rows = list
            .into_iter()
            .map(|(s, f)| MapRow {
                link: super::country::link(c, s),
                paper: c.chip(&f.paper),
                life: c.chip(&f.life),
                why: reason(c, f),
            })
            .collect();
    }
    let reached = c.site.of_benchmark(benchmark).filter(|f| k.countries.contains_key(&f.party)).count();
    let unread_n = reached.saturating_sub(shown.len());
    MapView { svg, legend, unread: bars::swatch_unread(), unread_n, rows, side: if life { "life" } else { "paper" } }
}

fn chips_plain(c: &Ctx<'_>, shown: &[Standing]) -> Vec<String> {
    Standing::COUNTED
        .iter()
        .map(|s| format!("{}: {}", c.standing(s), shown.iter().filter(|x| *x == s).count()))
        .collect()
}

/// The first reason that says something on the side that is known.
fn reason(c: &Ctx<'_>, f: &norms::finding::Finding) -> String {
    let (why, standing) = if f.paper == Standing::Unknown && f.life != Standing::Unknown {
        (&f.life_why, f.life)
    } else {
        (&f.paper_why, f.paper)
    };
    if standing == Standing::Unknown {
        return String::new();
    }
    why.first().map_or_else(String::new, |r| c.why(r))
}

/// Distance from kept, in steps; `None` where it is not known.
fn steps(standing: Standing) -> Option<u8> {
    match standing {
        Standing::Met => Some(0),
        Standing::Partly => Some(1),
        Standing::NotMet => Some(2),
        Standing::Contested | Standing::Unknown | Standing::NotApplicable => None,
    }
}

/// Findings where both sides are known and life leans further than paper, furthest first, then by name.
fn leans(c: &Ctx<'_>, most: usize) -> Vec<Lean> {
    let k = &c.site.knowledge;
    let mut list: Vec<_> = k
        .states()
        .flat_map(|s| c.site.findings.get(&s.iso3).into_iter().flatten().map(move |f| (s, f)))
        .filter_map(|(s, f)| {
            let (paper, life) = (steps(f.paper)?, steps(f.life)?);
            (life > paper).then(|| (2 - (life - paper), c.country(s), s, f))
        })
        .collect();
    list.sort_by(|a, b| (a.0, &a.1, &a.3.benchmark).cmp(&(b.0, &b.1, &b.3.benchmark)));
    let mut seen: Vec<String> = Vec::new();
    list.retain(|(_, name, _, _)| {
        let new = !seen.contains(name);
        seen.push(name.clone());
        new
    });
    list.into_iter()
        .take(most)
        .map(|(_, _, s, f)| {
            let (title, title_lang) = c.title(&f.benchmark);
            let href = format!("/countries/{}#{}", s.iso3.to_lowercase(), f.benchmark.replace('.', "-"));
            Lean {
                link: Link { href: c.href(&href), name: c.country(s) },
                svg: line::gap(f.paper, f.life, &finding::label(c, &title, f.paper, f.life)),
                gap: finding::gap(c, f.paper, f.life),
                why: f.life_why.first().map_or_else(String::new, |r| c.why(r)),
                title,
                title_lang,
            }
        })
        .collect()
}

/// The first page; `need` and `side` in the query choose the map, and a dialogue that is `coming` is told of.
///
/// # Errors
/// See [`super::Refusal`].
pub(crate) fn page(c: &Ctx<'_>, coming: Option<&Coming>, query: &Query) -> Page {
    let k = &c.site.knowledge;
    let need = query.get("need").and_then(Need::from_word).unwrap_or(Need::Law);
    let wanted = FACES.iter().find(|(n, _)| *n == need).map_or("law.intimate-images", |(_, b)| b);
    let benchmark = if k.benchmarks.contains_key(wanted) {
        wanted
    } else {
        c.site.benchmarks(Bearer::State).next().map_or(wanted, |b| b.id.as_str())
    };
    let life = matches!(need, Need::Data | Need::Prevention);
    let read: Vec<_> = k.states().filter(|s| c.site.is_read(&s.iso3)).collect();
    let law = "law.intimate-images";
    let standing = |iso3: &str| c.site.finding(iso3, law);
    let paper: Vec<_> = read
        .iter()
        .filter(|s| standing(&s.iso3).is_some_and(|f| matches!(f.paper, Standing::Met | Standing::Partly)))
        .collect();
    let life_n = paper.iter().filter(|s| standing(&s.iso3).is_some_and(|f| f.life != Standing::Unknown)).count();
    let counts = [("paper", paper.len() as u64), ("read", read.len() as u64), ("life", life_n as u64)];
    let args: Vec<_> = counts.iter().map(|(n, v)| (*n, (*v).into())).collect();
    let dots = dots::of(
        dots::Marks { filled: paper.len(), hollow: read.len() - paper.len(), unknown: 0 },
        dots::Marks { filled: life_n, hollow: 0, unknown: paper.len() - life_n },
        "dots",
        &c.t("dots-title"),
        &c.m("dots-desc", &args),
    );
    let (title, title_lang) = c.title(benchmark);
    render(&Home {
        c,
        paper_n: paper.len(),
        life_n,
        read_n: read.len(),
        dots,
        tabs: Need::ALL
            .into_iter()
            .map(|n| Tab {
                link: Link { href: c.href(&format!("/?need={}#map", n.word())), name: finding::need_name(c, n) },
                current: n == need,
            })
            .collect(),
        title,
        title_lang,
        benchmark: Link { href: c.href(&format!("/benchmarks/{benchmark}")), name: c.t("home-what-it-reads") },
        map: map(c, benchmark, life, false, false),
        leans: leans(c, 5),
        coming: coming.map(|coming| item(c, &coming.found, None)),
    })
}

/// Chips of a benchmark over the states it reaches.
pub(crate) fn tally(c: &Ctx<'_>, benchmark: &str, life: bool) -> Vec<Count> {
    let list: Vec<Standing> = c.site.of_benchmark(benchmark).map(|f| if life { f.life } else { f.paper }).collect();
    chips(c, list.iter())
}
