//! The brief as it goes to the typesetter: the same facts as on the page, word by word, as plain data.

use norms::finding::Finding;
use norms::model::{Country, Standing};

use crate::brief::{self, Brief};
use crate::ctx::Ctx;
use crate::pages::finding;

/// A country's brief, ready for [`press::pdf`].
#[must_use]
pub fn sheet(c: &Ctx<'_>, country: &Country) -> press::Brief {
    let brief = brief::build(c, country);
    let list = c.site.findings.get(&country.iso3).map_or(&[][..], Vec::as_slice);
    let day = c.site.as_of;
    press::Brief {
        lang: c.lang.code().to_owned(),
        title: brief.name.clone(),
        subtitle: c.m("brief-as-of", &[("date", brief.as_of.as_str().into())]),
        lead: brief.lead.clone(),
        date: day.month.zip(day.day).map(|(month, day_of)| press::Date { year: day.year.into(), month, day: day_of }),
        key: key(c),
        counts: counts(c, list),
        sections: vec![press::Section {
            heading: c.t("brief-gaps"),
            words: if brief.items.is_empty() { c.t("brief-nothing") } else { String::new() },
            items: items(&brief),
        }],
        open: open(c, &brief),
        notes: brief.notes.iter().map(note).collect(),
        legal: vec![c.m("legal", &[("date", brief.as_of.as_str().into())])],
        labels: press::Labels {
            on_paper: c.t("on-paper"),
            in_life: c.t("in-life"),
            missing: c.t("missing"),
            sources: c.t("nav-sources"),
            sources_words: c.t("limits-lawyer"),
            counts: c.t("findings"),
            page_of: "{page} / {pages}".to_owned(),
            more: format!("{} {{n}}", c.t("brief-more")),
            more_open: format!("{} {{n}}", c.t("brief-more-open")),
            letters: c.t("brief-letters"),
        },
    }
}

fn drawn(standing: Standing) -> press::Standing {
    match standing {
        Standing::Met => press::Standing::Met,
        Standing::Partly => press::Standing::Partly,
        Standing::NotMet => press::Standing::NotMet,
        Standing::Contested => press::Standing::Contested,
        Standing::Unknown => press::Standing::Unknown,
        Standing::NotApplicable => press::Standing::NotApplicable,
    }
}

fn key(c: &Ctx<'_>) -> Vec<press::Key> {
    use press::Standing::{Contested, Met, NotMet, Partly, Unknown};
    [(Met, Met, "howto-on"), (Partly, NotMet, "howto-away"), (Contested, Unknown, "howto-open")]
        .map(|(paper, life, id)| press::Key { paper, life, words: c.t(id) })
        .into()
}

fn counts(c: &Ctx<'_>, list: &[Finding]) -> Vec<press::Count> {
    let here = || list.iter().filter(|f| f.paper != Standing::NotApplicable);
    Standing::COUNTED
        .iter()
        .map(|s| press::Count {
            standing: drawn(*s),
            word: c.standing(s),
            paper: here().filter(|f| f.paper == *s).count(),
            life: here().filter(|f| f.life == *s).count(),
        })
        .collect()
}

fn items(brief: &Brief<'_>) -> Vec<press::Item> {
    let side = |standing: Standing, word: &str, why: &[String]| press::Side {
        standing: drawn(standing),
        standing_word: word.to_owned(),
        why: why.to_vec(),
    };
    let item = |i: &brief::Item| press::Item {
        title: press::Words::in_lang(i.title.as_str(), i.lang),
        gap: i.gap.clone(),
        paper: side(i.standings.0, &i.paper, &i.paper_why),
        life: side(i.standings.1, &i.life, &i.life_why),
        missing: press::Words::in_lang(i.missing.as_str(), "en"),
        notes: i.notes.clone(),
    };
    brief.items.iter().map(item).collect()
}

fn open(c: &Ctx<'_>, brief: &Brief<'_>) -> press::Open {
    let item = |o: &(String, String)| press::OpenItem {
        title: press::Words::new(o.0.as_str()),
        missing: press::Words::in_lang(o.1.as_str(), "en"),
    };
    press::Open {
        heading: c.t("brief-open"),
        words: c.n("brief-open-words", brief.open.len()),
        title_head: c.t("benchmark"),
        missing_head: c.t("missing-and-who"),
        items: brief.open.iter().map(item).collect(),
    }
}

fn note(n: &brief::Note) -> press::Note {
    let link = |s: &&finding::SourceView| s.href.starts_with("https://");
    let names: Vec<&str> = n.sources.iter().map(|s| s.name.as_str()).collect();
    let parts = [n.what.as_str(), n.date.as_str(), n.basis.as_str(), &names.join("; ")];
    let words: Vec<&str> = parts.into_iter().filter(|p| !p.is_empty()).collect();
    press::Note {
        n: n.n,
        words: press::Words::in_lang(words.join(". "), "en"),
        href: n.sources.iter().find(link).map(|s| s.href.clone()),
    }
}
