//! What platforms sent, one by one, and how they say what it is about: of each vocabulary by itself, and of what was loaded alone.
//!
//! That a platform leaves words out is said only of enough statements, all of which could be read. Of the others it cannot be told, and that is said.

use std::collections::{BTreeMap, BTreeSet};

use platforms::Month;

use super::record::{LONG, Mark, Noted, View, column, date, era, share, view};
use crate::ctx::Ctx;
use crate::pages::Link;
use crate::record::{self, Era, LEAST, OfEra, Record, Says, Sent};

/// One platform of the record, as a line among others.
pub struct SentRow {
    /// Its page.
    pub link: Link,
    /// Since July 2025, and before.
    pub eras: [Naming; 2],
    /// Known errors.
    pub marks: Vec<Mark>,
}

/// How a platform says in one vocabulary what its statements are about.
pub struct Naming {
    /// Which vocabulary.
    pub title: String,
    /// In a few words.
    pub says: String,
    /// In a sentence.
    pub sentence: String,
    /// Statements on this violence, and those with any keyword; empty if nothing was sent.
    pub figures: String,
    /// The same in numbers alone.
    pub short: String,
}

/// What one platform told, under all of its names.
pub struct Told {
    /// Names in the database that are not the page's.
    pub names: Vec<String>,
    /// All statements.
    pub rows: String,
    /// First and last month.
    pub when: String,
    /// Since July 2025, and before.
    pub eras: [Naming; 2],
    /// Statements under the wider category of cyber violence; empty if there are none.
    pub wider: String,
    /// Everything else.
    pub view: View,
}

fn number(c: &Ctx<'_>, n: u64) -> String {
    c.number(n as f64)
}

/// Both vocabularies, the newer one first.
fn namings(c: &Ctx<'_>, sent: &Sent) -> [Naming; 2] {
    let says = sent.says();
    let one = |at: usize, vocabulary: Era| {
        let (of, says) = (sent.eras.get(at).copied().unwrap_or_default(), says.get(at).copied());
        naming(c, vocabulary, of, says.unwrap_or(Says::Unsent), sent.aside)
    };
    [one(1, Era::Since), one(0, Era::Before)]
}

fn naming(c: &Ctx<'_>, vocabulary: Era, of: OfEra, says: Says, aside: u64) -> Naming {
    let word = match says {
        Says::Unsent => "unsent",
        Says::Nothing => "nothing",
        Says::Other => "other",
        Says::Category => "category",
        Says::Few => "few",
        Says::Unread => "unread",
        Says::Word => "word",
    };
    let (n, rows, share) = (number(c, of.related), number(c, of.rows), share(c, of.with_keyword, of.rows));
    let counts = c.m("sor-of", &[("part", n.clone().into()), ("whole", rows.clone().into())]);
    let short = c.join(&[counts, share.clone()]);
    let figures = [("n", n.into()), ("rows", rows.into()), ("share", share.into())];
    let sent = says != Says::Unsent;
    let why = [("least", LEAST.into()), ("n", number(c, of.rows).into()), ("aside", number(c, aside).into())];
    Naming {
        title: era(c, vocabulary),
        says: c.m(&format!("sor-says-{word}"), &why),
        sentence: c.m(&format!("sor-naming-{word}"), &why),
        figures: if sent { c.m("sor-names-figures", &figures) } else { String::new() },
        short: if sent { short } else { String::new() },
    }
}

/// Where the page of a name of the database is.
pub(crate) fn link(c: &Ctx<'_>, name: &str, sent: &Sent) -> Link {
    let id = record::party(&c.site.knowledge, name).map_or(sent.slug.as_str(), |p| p.id.as_str());
    Link { href: c.href2("/platforms/", id), name: name.to_owned() }
}

/// What these months of this platform rest on, for the errors that touch plain counts.
fn rests_on(name: &str, sent: &Sent) -> BTreeMap<String, BTreeSet<Month>> {
    [(name.to_owned(), sent.months.iter().filter_map(|m| Month::parse(m)).collect())].into()
}

/// Every platform of the record, by name.
pub(crate) fn sent<'r>(c: &Ctx<'_>, record: &'r Record, noted: &mut Noted<'r>) -> Vec<SentRow> {
    let mut out = Vec::new();
    for (name, sent) in record.platforms.iter().take(LONG) {
        out.push(SentRow {
            link: link(c, name, sent),
            eras: namings(c, sent),
            marks: noted.marks(record.errata(&rests_on(name, sent), &["n", "category_specification"])),
        });
    }
    out
}

/// First and last month of the decisions of a platform.
fn when(c: &Ctx<'_>, sent: &Sent) -> String {
    match (sent.months.first(), sent.months.last()) {
        (Some(first), Some(last)) if first != last => {
            c.m("sor-from-until", &[("from", date(c, first).into()), ("until", date(c, last).into())])
        }
        (Some(one), _) => date(c, one),
        _ => String::new(),
    }
}

/// What the platform told that the database has under these names; `name` is the page's.
pub(crate) fn told(c: &Ctx<'_>, record: &Record, names: &[&str], name: &str) -> Told {
    let sent = Sent::together(names.iter().filter_map(|name| record.platforms.get(*name)));
    let mut noted = Noted::default();
    Told {
        names: names.iter().filter(|n| **n != name).map(|n| (*n).to_owned()).collect(),
        rows: number(c, sent.rows()),
        when: when(c, &sent),
        eras: namings(c, &sent),
        wider: if sent.wider == 0 { String::new() } else { number(c, sent.wider) },
        view: view(c, record, names, &mut noted),
    }
}

/// Who uses words, and who does not: a column for each vocabulary in which anything was sent.
pub struct Using {
    /// Vocabularies: since July 2025, and before.
    pub columns: Vec<String>,
    /// What is counted, and a cell for each column.
    pub rows: Vec<(String, Vec<String>)>,
}

/// Who uses words, since July 2025 and before.
pub(crate) fn using(c: &Ctx<'_>, record: &Record) -> Using {
    const COUNTED: [(&str, &[Says]); 6] = [
        ("sor-names-platforms", &[Says::Word, Says::Category, Says::Other, Says::Nothing, Says::Few, Says::Unread]),
        ("sor-says-word", &[Says::Word]),
        ("sor-says-category", &[Says::Category]),
        ("sor-says-other", &[Says::Other]),
        ("sor-says-nothing", &[Says::Nothing]),
        ("sor-says-unknown", &[Says::Few, Says::Unread]),
    ];
    let mut out = Using { columns: Vec::new(), rows: COUNTED.iter().map(|(id, _)| (c.t(id), Vec::new())).collect() };
    let mut keywords = Vec::new();
    for (at, vocabulary) in Era::BOTH.into_iter().enumerate().rev() {
        let all = record.platforms.values().filter_map(|s| Some((s.eras.get(at)?, *s.says().get(at)?)));
        let all: Vec<(&OfEra, Says)> = all.filter(|(of, _)| of.rows > 0).collect();
        if all.is_empty() {
            continue;
        }
        out.columns.push(column(c, vocabulary));
        for ((_, cells), (_, which)) in out.rows.iter_mut().zip(COUNTED) {
            cells.push(number(c, all.iter().filter(|(_, says)| which.contains(says)).count() as u64));
        }
        let sum = |of: fn(&OfEra) -> u64| all.iter().map(|(era, _)| of(era)).sum::<u64>();
        keywords.push(share(c, sum(|of| of.with_keyword), sum(|of| of.rows)));
    }
    out.rows.push((c.t("sor-names-keyword"), keywords));
    out
}
