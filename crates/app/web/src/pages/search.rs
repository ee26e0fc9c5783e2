//! Search over everything, and near matches for addresses that lead nowhere.
//!
//! A few thousand short texts: folded once per search (accents, case, Arabic letter forms) and matched word by word.

use askama::Template;

use super::{Link, Page, render};
use crate::ctx::Ctx;
use crate::query::Query;

struct Hit {
    link: Link,
    kind: Kind,
    what: String,
}

/// What a page is about: the word in the address, the message for one, and the message for many.
type Kind = &'static (&'static str, &'static str, &'static str);

const COUNTRY: Kind = &("country", "kind-country", "nav-countries");
const INSTRUMENT: Kind = &("instrument", "kind-instrument", "nav-instruments");
const BENCHMARK: Kind = &("benchmark", "kind-benchmark", "nav-benchmarks");
const PROVISION: Kind = &("provision", "kind-provision", "provisions");
const LAW: Kind = &("law", "kind-law", "laws");
const SERVICE: Kind = &("service", "kind-service", "nav-services");
const PLATFORM: Kind = &("platform", "kind-platform", "nav-platforms");
const KINDS: [Kind; 7] = [COUNTRY, INSTRUMENT, BENCHMARK, PROVISION, LAW, SERVICE, PLATFORM];

struct Tab {
    link: Link,
    n: usize,
    current: bool,
}

#[derive(Template)]
#[template(path = "search.html")]
struct Search<'a> {
    c: &'a Ctx<'a>,
    q: String,
    kind: &'static str,
    tabs: Vec<Tab>,
    hits: Vec<Hit>,
    more: usize,
    total: usize,
}

/// How many hits a page shows.
const SHOWN: usize = 60;

/// Lower case without accents; Arabic letters in their plainest form. What cannot be folded stays.
#[must_use]
pub fn fold(text: &str) -> String {
    text.to_lowercase()
        .chars()
        .filter_map(|ch| {
            Some(match ch {
                'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' => 'a',
                'é' | 'è' | 'ê' | 'ë' => 'e',
                'í' | 'ì' | 'î' | 'ï' => 'i',
                'ó' | 'ò' | 'ô' | 'ö' | 'õ' => 'o',
                'ú' | 'ù' | 'û' | 'ü' => 'u',
                'ñ' => 'n',
                'ç' => 'c',
                'أ' | 'إ' | 'آ' => 'ا',
                'ى' => 'ي',
                'ة' => 'ه',
                '\u{64b}'..='\u{652}' | '\u{640}' | '\u{2019}' | '\'' => return None,
                other => other,
            })
        })
        .collect()
}

fn all(c: &Ctx<'_>) -> Vec<(Hit, String)> {
    let k = &c.site.knowledge;
    let mut out: Vec<(Hit, String)> = Vec::new();
    let mut add = |href: String, name: String, kind: Kind, what: String, extra: String| {
        let text = fold(&format!("{name} {what} {extra}"));
        out.push((Hit { link: Link { href: c.href(&href), name }, kind, what }, text));
    };
    for s in k.states() {
        let names: Vec<_> = s.names.values().map(String::as_str).collect();
        let href = format!("/countries/{}", s.iso3.to_lowercase());
        add(href, c.country(s), COUNTRY, String::new(), format!("{} {}", s.iso3, names.join(" ")));
    }
    for i in k.instruments.values() {
        let href = format!("/instruments/{}", i.id);
        add(href, i.short_title.clone(), INSTRUMENT, i.summary.clone(), format!("{} {}", i.title, i.symbol));
    }
    for b in k.benchmarks.values() {
        let extra = format!("{} {}", b.title, b.fair_because);
        add(format!("/benchmarks/{}", b.id), c.title(&b.id).0, BENCHMARK, String::new(), extra);
    }
    for i in k.instruments.values() {
        for p in &i.provisions {
            let name = super::finding::cite(c, &i.short_title, &p.reference);
            let words = [c.words("harm", &p.harms), c.words("group", &p.groups)].join(" ");
            add(format!("/provisions/{}", p.id), name, PROVISION, p.requires.clone(), words);
        }
    }
    for (iso3, file) in &k.files {
        let country = c.party(iso3);
        for law in file.laws.iter().filter(|l| l.verified) {
            let extra = format!("{country} {} {}", law.citation, c.words("law-cover", &law.covers));
            let href = format!("/countries/{}/law", iso3.to_lowercase());
            add(href, format!("{country}: {}", law.title), LAW, law.note.clone(), extra);
        }
        for service in file.services.iter().filter(|s| s.verified) {
            let href = format!("/countries/{}#services-here", iso3.to_lowercase());
            add(href, format!("{country}: {}", service.name), SERVICE, service.note.clone(), country.clone());
        }
    }
    for p in k.platforms.values() {
        add(format!("/platforms/{}", p.id), p.name.clone(), PLATFORM, p.provider.clone(), String::new());
    }
    out
}

/// The page; `q` in the query.
///
/// # Errors
/// See [`super::Refusal`].
pub fn page(c: &Ctx<'_>, query: &Query) -> Page {
    let q = query.get("q").unwrap_or("").trim().to_owned();
    let folded = fold(&q);
    let words: Vec<&str> = folded.split_whitespace().collect();
    let kind = query.get("kind").and_then(|word| KINDS.iter().find(|k| k.0 == word)).copied();
    let mut hits: Vec<Hit> = Vec::new();
    if !words.is_empty() {
        hits = all(c).into_iter().filter(|(_, text)| words.iter().all(|w| text.contains(w))).map(|(h, _)| h).collect();
    }
    let of = |k: Kind| hits.iter().filter(|h| h.kind == k).count();
    let mut tabs = vec![Tab { link: tab(c, &q, None), n: hits.len(), current: kind.is_none() }];
    let found = KINDS.into_iter().filter(|k| of(k) > 0 || kind == Some(*k));
    tabs.extend(found.map(|k| Tab { link: tab(c, &q, Some(k)), n: of(k), current: kind == Some(k) }));
    hits.retain(|h| kind.is_none_or(|k| k == h.kind));
    // Pages that bear the words in their name come first; the order is otherwise that of the kinds.
    hits.sort_by_cached_key(|h| {
        let name = fold(&h.link.name);
        !words.iter().all(|w| name.contains(w))
    });
    let total = hits.len();
    let more = total.saturating_sub(SHOWN);
    hits.truncate(SHOWN);
    render(&Search { c, q, kind: kind.map_or("", |k| k.0), tabs, hits, more, total })
}

/// The same search among pages of one kind, or among all.
fn tab(c: &Ctx<'_>, q: &str, kind: Option<Kind>) -> Link {
    Link { href: address(c, q, kind.map(|k| k.0)), name: c.t(kind.map_or("search-all", |k| k.2)) }
}

/// The address of a search.
pub(crate) fn address(c: &Ctx<'_>, q: &str, kind: Option<&str>) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("q", q);
    if let Some(kind) = kind {
        query.append_pair("kind", kind);
    }
    c.href(&format!("/search?{}", query.finish()))
}

/// The code of the state that a reader named, by its code or its whole name in any of the four languages.
#[must_use]
pub fn state(site: &crate::site::Site, asked: &str) -> Option<String> {
    let asked = fold(asked.trim());
    let is = |name: &str| fold(name) == asked || fold(&crate::ctx::plain_name(name)) == asked;
    let mut states = site.knowledge.states();
    states.find(|s| is(&s.iso3) || s.names.values().any(|n| is(n))).map(|s| s.iso3.to_lowercase())
}

/// Pages whose name or id is near to what was asked: at most five.
#[must_use]
pub fn near(c: &Ctx<'_>, asked: &str) -> Vec<(String, String)> {
    let asked = fold(&asked.chars().take(60).collect::<String>());
    let k = &c.site.knowledge;
    let states = k.states().map(|s| (format!("/countries/{}", s.iso3.to_lowercase()), s.iso3.clone(), c.country(s)));
    let instruments =
        k.instruments.values().map(|i| (format!("/instruments/{}", i.id), i.id.clone(), i.short_title.clone()));
    let benchmarks = k.benchmarks.values().map(|b| (format!("/benchmarks/{}", b.id), b.id.clone(), c.title(&b.id).0));
    let provisions = k.provisions.keys().map(|id| (format!("/provisions/{id}"), id.clone(), id.clone()));
    let mut scored: Vec<(usize, String, String)> = states
        .chain(instruments)
        .chain(benchmarks)
        .chain(provisions)
        .filter_map(|(href, id, name)| {
            let (id, folded) = (fold(&id), fold(&name));
            let close = distance(&asked, &id).min(distance(&asked, &folded));
            let score = if folded.contains(&asked) && asked.chars().count() > 2 { close.min(1) } else { close };
            (score <= 1 + asked.chars().count() / 4).then(|| (score, c.href(&href), name))
        })
        .collect();
    scored.sort();
    scored.into_iter().take(5).map(|(_, href, name)| (href, name)).collect()
}

/// Edit distance (Levenshtein 1966) over characters.
pub(super) fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut corner = i;
        if let Some(first) = row.first_mut() {
            *first = i + 1;
        }
        for (j, y) in b.iter().enumerate() {
            let (Some(left), Some(up)) = (row.get(j).copied(), row.get(j + 1).copied()) else {
                break;
            };
            let cost = (corner + usize::from(x != *y)).min(left + 1).min(up + 1);
            corner = up;
            if let Some(cell) = row.get_mut(j + 1) {
                *cell = cost;
            }
        }
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_joins_spellings() {
        assert_eq!(fold("Émirats Árabes"), "emirats arabes");
        assert_eq!(fold("أوغندا"), fold("اوغندا"));
        assert_eq!(fold("Côte d’Ivoire"), fold("Cote d'Ivoire"));
    }

    #[test]
    fn distances_are_those_of_the_textbook() {
        assert_eq!(distance("kitten", "sitting"), 3);
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("uga", "uga"), 0);
    }
}
