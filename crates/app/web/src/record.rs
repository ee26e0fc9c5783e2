//! What platforms told the database of their decisions, counted once at the start: pages, files and the API ask here.
//!
//! The words for this violence changed on 1 July 2025, so everything is asked twice, once of each vocabulary, by the question that its words
//! allow (`Era`). There is no function that adds the two up. Which platform of the knowledge a name belongs to is not told here: it may
//! change while the program runs, the counts do not.
//!
//! Absent on purpose: files (the binary opens the lake), and every figure that the database cannot give: see [`platforms::question::DOES_NOT_FOLLOW`].

use std::collections::{BTreeMap, BTreeSet};

use norms::Knowledge;
use norms::model::Platform;
use norms::model::record::is_sample;
use platforms::errata::Erratum;
use platforms::question::{Dimension, Filter, Usage, answer, usage};
use platforms::shard::Particulars;
use platforms::{Answer, Concordance, Day, Ledger, Line, Month, Question, Schema, Table};

use crate::pages::search::fold;

/// One of the two vocabularies, with the question that is asked of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Era {
    /// Words before 1 July 2025.
    Before,
    /// Words since.
    Since,
}

impl Era {
    /// Both, in order of time.
    pub(crate) const BOTH: [Self; 2] = [Self::Before, Self::Since];

    fn schema(self) -> Schema {
        match self {
            Self::Before => Schema::V1,
            Self::Since => Schema::V2,
        }
    }

    /// Question of the concordance.
    fn question(self) -> &'static str {
        match self {
            Self::Before => "before-july-2025",
            Self::Since => "tfgbv",
        }
    }

    /// Whether it is the one that the counts call so.
    pub(crate) fn is(self, schema: &str) -> bool {
        self.schema().name() == schema
    }

    /// The word for it in files and in the API.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Before => "before-july-2025",
            Self::Since => "since-july-2025",
        }
    }
}

/// The question of everything that is kept, on this violence or near it.
const ALL: &str = "all";
/// Slug of files that hold the statements of everybody.
const EVERYBODY: &str = "global";
/// A category that is wider than this violence: of anybody.
const CYBER_VIOLENCE: &str = "STATEMENT_CATEGORY_CYBER_VIOLENCE";

/// Answers of the two vocabularies, in the order of [`Era::BOTH`]: beside each other, never one.
pub(crate) type Both = [Vec<Line>; 2];

/// What statements are told apart by, besides months.
pub(crate) const BY: [&str; 10] = [
    "family",
    "source",
    "kind",
    "automated_detection",
    "automated_decision",
    "ground",
    "content_type",
    "scope",
    "category",
    "keyword",
];

/// Fewest statements in a vocabulary from which on it is said that a platform leaves words out. If none of `n` has a word, all that can be said is
/// that fewer than about 3/n of what such a platform sends have one (the rule of three, at 95 %): of a hundred, fewer than three in a hundred. Of
/// fewer than a hundred nobody is called silent.
pub(crate) const LEAST: u64 = 100;

/// What one platform sent.
#[derive(Debug, Clone, Default)]
pub(crate) struct Sent {
    /// Last part of its address, unless the knowledge knows it under another.
    pub(crate) slug: String,
    /// By vocabulary, in the order of [`Era::BOTH`].
    pub(crate) eras: [OfEra; 2],
    /// Since July 2025, those under the category of cyber violence that are not counted as on this violence: neither by the category of cyber violence
    /// against women nor by one of its words. Never added to [`OfEra::related`].
    pub(crate) wider: u64,
    /// Its rows that could not be read, of whatever vocabulary.
    pub(crate) aside: u64,
    /// Months of its decisions.
    pub(crate) months: BTreeSet<String>,
}

/// What one platform sent in the words of one time.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct OfEra {
    /// Statements, whatever they are about.
    pub(crate) rows: u64,
    /// Those with any keyword.
    pub(crate) with_keyword: u64,
    /// Those on this violence.
    pub(crate) related: u64,
    /// Whether one of these says so with a word, and not by its category alone.
    says_it: bool,
}

/// How a platform says, in the words of one time, what its statements are about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Says {
    /// It sent nothing in these words.
    Unsent,
    /// No keyword of any kind, and no category of this violence.
    Nothing,
    /// Keywords, never one for this violence, and no category of it.
    Other,
    /// By a category alone.
    Category,
    /// Fewer than [`LEAST`] statements, and no word for this violence among them: chance may have left it out.
    Few,
    /// Rows of it could not be read, and there is no word for this violence in the others: it may be in those.
    Unread,
    /// By a word for this violence.
    Word,
}

impl Sent {
    /// All its statements, whatever they are about and in whichever words.
    pub(crate) fn rows(&self) -> u64 {
        self.eras.iter().map(|of| of.rows).sum()
    }

    /// How it says what its statements are about, by vocabulary. What is there is told however little there is; that something is missing only of
    /// enough that was read whole.
    pub(crate) fn says(&self) -> [Says; 2] {
        let mut wider = [0, self.wider].into_iter();
        self.eras.map(|of| {
            let wider = wider.next().unwrap_or_default();
            match of {
                OfEra { says_it: true, .. } => Says::Word,
                OfEra { rows: 0, .. } => Says::Unsent,
                _ if self.aside > 0 => Says::Unread,
                OfEra { rows, .. } if rows < LEAST => Says::Few,
                OfEra { related, .. } if related + wider > 0 => Says::Category,
                OfEra { with_keyword, .. } if with_keyword > 0 => Says::Other,
                _ => Says::Nothing,
            }
        })
    }

    /// Several names of one platform together.
    pub(crate) fn together<'s>(all: impl Iterator<Item = &'s Self>) -> Self {
        let mut out = Self::default();
        for sent in all {
            for (sum, of) in out.eras.iter_mut().zip(sent.eras) {
                sum.rows += of.rows;
                sum.with_keyword += of.with_keyword;
                sum.related += of.related;
                sum.says_it |= of.says_it;
            }
            out.wider += sent.wider;
            out.aside += sent.aside;
            out.months.extend(sent.months.iter().cloned());
        }
        out
    }
}

/// Days of a month that were loaded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Held {
    /// How many.
    pub(crate) days: usize,
    /// Of how many.
    pub(crate) of: usize,
    /// Those of which a file had no published hash.
    pub(crate) unchecked: usize,
}

impl Held {
    /// Whether every day was loaded.
    pub(crate) fn is_whole(self) -> bool {
        self.days >= self.of
    }
}

/// Everything that was brought.
#[derive(Debug)]
pub struct Record {
    table: Table,
    concordance: Concordance,
    ledger: Ledger,
    again: Option<[u64; 2]>,
    /// By name in the database.
    pub(crate) platforms: BTreeMap<String, Sent>,
    /// Of all platforms, by month.
    pub(crate) months: Both,
    /// Of all platforms, by each of [`BY`].
    pub(crate) by: Vec<(Dimension, Both)>,
}

fn named(name: &str) -> Option<Dimension> {
    Dimension::named(name)
}

/// Dimensions that are there whatever happens.
fn dimensions<const N: usize>(names: [&str; N]) -> Vec<Dimension> {
    names.into_iter().filter_map(named).collect()
}

fn first(line: &Line) -> &str {
    line.key.first().map_or("", String::as_str)
}

impl Record {
    /// Counts what every page needs.
    ///
    /// # Errors
    /// In words, if the concordance lacks one of the two questions that the pages ask.
    pub fn new(table: Table, concordance: Concordance, ledger: Ledger) -> Result<Self, String> {
        let asked = Era::BOTH.map(Era::question).into_iter().chain([ALL]);
        if let Some(question) = asked.into_iter().find(|id| concordance.question(id).is_none()) {
            return Err(format!(
                "platforms/concordance.toml: the question \"{question}\" is missing, which the pages about platforms ask; put it back"
            ));
        }
        let mut out = Self {
            table,
            concordance,
            ledger,
            again: None,
            platforms: BTreeMap::new(),
            months: <_>::default(),
            by: Vec::new(),
        };
        out.again = out.count_again();
        let lines = usage(&out.table, &dimensions(["platform", "month"]), &[]).unwrap_or_default();
        for line in lines {
            let [name, month] = line.key.as_slice() else { continue };
            let aside = out.table.aside_of(name);
            let sent = out.platforms.entry(name.clone()).or_default();
            sent.aside = aside;
            sent.months.insert(month.clone());
            for (of, _) in sent.eras.iter_mut().zip(Era::BOTH).filter(|(_, era)| era.is(&line.schema)) {
                of.rows += line.rows;
                of.with_keyword += line.with_keyword;
            }
        }
        for (at, era) in Era::BOTH.into_iter().enumerate() {
            for line in out.ask(era, &dimensions(["platform"]), &[]) {
                if let Some(of) = out.platforms.get_mut(first(&line)).and_then(|s| s.eras.get_mut(at)) {
                    of.related += line.n;
                }
            }
            for line in out.ask(era, &dimensions(["platform", "family"]), &[]) {
                let says = line.key.get(1).is_some_and(|family| !family.is_empty());
                if let Some(of) = out.platforms.get_mut(first(&line)).and_then(|s| s.eras.get_mut(at)) {
                    of.says_it |= says;
                }
            }
        }
        let wide = filter("category", &[CYBER_VIOLENCE]);
        let by = dimensions(["platform"]);
        let of = |question: &str| out.lines(question, Era::Since, &by, wide.clone());
        let counted: BTreeMap<String, u64> =
            of(Era::Since.question()).iter().map(|line| (first(line).to_owned(), line.n)).collect();
        for line in of(ALL) {
            if let Some(sent) = out.platforms.get_mut(first(&line)) {
                sent.wider = line.n.saturating_sub(counted.get(first(&line)).copied().unwrap_or_default());
            }
        }
        out.months = Era::BOTH.map(|era| out.ask(era, &[Dimension::Month], &[]));
        out.by = out.all_by(&[]);
        let mut bases: BTreeMap<String, usize> = BTreeMap::new();
        out.platforms.keys().for_each(|name| *bases.entry(base(name)).or_default() += 1);
        for (name, sent) in &mut out.platforms {
            let base = base(name);
            let alone = base.len() > "dsa-".len() && bases.get(&base) == Some(&1);
            sent.slug = if alone { base } else { format!("{}-{:08x}", base.trim_end_matches('-'), mark(name)) };
        }
        // Whoever is called like another's address has to move on.
        let mut taken = BTreeSet::new();
        for (name, sent) in &mut out.platforms {
            while !taken.insert(sent.slug.clone()) {
                sent.slug = format!("{}-{:08x}", sent.slug, mark(&format!("{name}{}", sent.slug)));
            }
        }
        Ok(out)
    }

    /// Asks one vocabulary its question; of some platforms alone if any are named.
    pub(crate) fn ask(&self, era: Era, by: &[Dimension], names: &[&str]) -> Vec<Line> {
        let names = if names.is_empty() { Vec::new() } else { filter("platform", names) };
        self.lines(era.question(), era, by, names)
    }

    fn lines(&self, question: &str, era: Era, by: &[Dimension], filters: Vec<Filter>) -> Vec<Line> {
        // Refused is only what counts statements sent twice once, which is not asked here.
        self.answer(question, era, by, filters, false).map(|a| a.lines).unwrap_or_default()
    }

    fn answer(
        &self,
        question: &str,
        era: Era,
        by: &[Dimension],
        mut filters: Vec<Filter>,
        distinct: bool,
    ) -> Option<Answer> {
        let set = self.concordance.question(question)?;
        filters.extend(filter("schema", &[era.schema().name()]));
        let question = Question { set, by: by.to_vec(), filters, distinct, concordance: &self.concordance };
        answer(&self.table, &question).ok()
    }

    fn count_again(&self) -> Option<[u64; 2]> {
        let n = |era: Era, distinct| Some(self.answer(era.question(), era, &[], Vec::new(), distinct)?.n);
        let of = |era| Some(n(era, false)?.saturating_sub(n(era, true)?));
        Some([of(Era::Before)?, of(Era::Since)?])
    }

    /// By each of [`BY`].
    pub(crate) fn all_by(&self, names: &[&str]) -> Vec<(Dimension, Both)> {
        let by = BY.into_iter().filter_map(named);
        by.map(|d| (d, Era::BOTH.map(|era| self.ask(era, &[d], names)))).collect()
    }

    /// By month.
    pub(crate) fn months_of(&self, names: &[&str]) -> Both {
        Era::BOTH.map(|era| self.ask(era, &[Dimension::Month], names))
    }

    /// All statements, about this violence or not, by platform, month and vocabulary.
    pub(crate) fn usage(&self) -> Vec<Usage> {
        usage(&self.table, &dimensions(["platform", "month", "schema"]), &[]).unwrap_or_default()
    }

    /// Known errors that touch figures of these columns of the database.
    pub(crate) fn errata(&self, rests_on: &BTreeMap<String, BTreeSet<Month>>, columns: &[&str]) -> Vec<&Erratum> {
        self.ledger.touching(rests_on, columns)
    }

    /// Rows that could not be read and name no platform that is in the record: they may be of any.
    pub(crate) fn aside_of_nobody(&self) -> u64 {
        self.table.aside_of("")
    }

    /// Days of a month that were loaded: of files that hold everybody's statements, or those of one of these platforms. A lake without files of
    /// everybody counts every file.
    pub(crate) fn held(&self, month: &str, names: &[&str]) -> Held {
        let everybody = self.days().iter().any(|d| d.slug == EVERYBODY);
        let own: Vec<String> = names.iter().map(|name| base(name)).collect();
        let holds = |day: &&Particulars| {
            let of_one = || own.iter().any(|base| base.strip_prefix("dsa-") == Some(day.slug.as_str()));
            day.day.starts_with(month) && (day.slug == EVERYBODY || own.is_empty() && !everybody || of_one())
        };
        let unchecked: BTreeSet<&str> =
            self.days().iter().filter(holds).filter(|d| !d.hash_was_published).map(|d| d.day.as_str()).collect();
        let days: BTreeSet<&str> = self.days().iter().filter(holds).map(|d| d.day.as_str()).collect();
        let last = (28..=31_usize).rev().find(|day| Day::parse(format!("{month}-{day}").as_bytes()).is_ok());
        Held { days: days.len(), of: last.unwrap_or_default(), unchecked: unchecked.len() }
    }

    /// Statements that were counted though the same platform had sent the same `platform_uid` before, by vocabulary in the order of [`Era::BOTH`];
    /// `None` if nobody looked for them.
    pub(crate) fn sent_again(&self) -> Option<[u64; 2]> {
        self.again
    }

    /// Files without a published hash: nobody can tell whether these are as they were published.
    pub(crate) fn unchecked(&self) -> impl Iterator<Item = &Particulars> {
        self.days().iter().filter(|d| !d.hash_was_published)
    }

    /// Days of the database that were brought, in order.
    pub(crate) fn days(&self) -> &[Particulars] {
        &self.table.days
    }

    /// The set of an era in words, as the concordance has it.
    pub(crate) fn asked(&self, era: Era) -> &str {
        self.concordance.question(era.question()).map_or("", |q| q.name.as_str())
    }

    /// Version of the words.
    pub(crate) fn version(&self) -> u32 {
        self.concordance.version
    }

    /// Name of a family of words, as the concordance has it.
    pub(crate) fn family(&self, id: &str) -> Option<&str> {
        self.concordance.families.iter().find(|f| f.id == id).map(|f| f.name.as_str())
    }

    /// Whether anything of it is invented.
    #[must_use]
    pub fn is_sample(&self) -> bool {
        self.platforms.keys().any(|name| is_sample(name))
    }

    /// How many counts there are.
    #[must_use]
    pub fn size(&self) -> usize {
        self.table.size()
    }
}

/// Rows of a day that are in the counts.
pub(crate) fn counted(day: &Particulars) -> u64 {
    day.rows.saturating_sub(day.aside.values().sum())
}

fn filter(name: &str, values: &[&str]) -> Vec<Filter> {
    let values = values.iter().map(|v| (*v).to_owned()).collect();
    named(name).map(|dimension| Filter { dimension, values }).into_iter().collect()
}

/// A name as part of an address: plain letters and digits.
fn base(name: &str) -> String {
    let mut out = String::from("dsa");
    let mut gap = true;
    for ch in fold(name).chars().take(80) {
        if ch.is_ascii_alphanumeric() {
            if gap {
                out.push('-');
            }
            out.push(ch);
        }
        gap = !ch.is_ascii_alphanumeric();
    }
    if out.len() == "dsa".len() { out + "-" } else { out }
}

/// FNV-1a, 32 bits: tells names apart of which the same is left.
fn mark(name: &str) -> u32 {
    name.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// The platform of the knowledge that has this name in the database.
pub(crate) fn party<'k>(k: &'k Knowledge, name: &str) -> Option<&'k Platform> {
    k.platforms.values().find(|p| p.statements_as.iter().any(|own| own == name))
}

/// Names in the database of a platform of the knowledge, as far as the record has them.
pub(crate) fn names<'k>(record: &Record, platform: &'k Platform) -> Vec<&'k str> {
    let known = platform.statements_as.iter().map(String::as_str);
    known.filter(|name| record.platforms.contains_key(*name)).collect()
}

/// The name in the database that an address below `/platforms` stands for.
pub(crate) fn at<'r>(record: &'r Record, slug: &str) -> Option<&'r str> {
    record.platforms.iter().find(|(_, sent)| sent.slug == slug).map(|(name, _)| name.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_becomes_an_address_whatever_is_in_it() {
        assert_eq!(base("Forum der Stadt, e. V."), "dsa-forum-der-stadt-e-v");
        assert_eq!(base("SAMPLE Petit Hébergeur"), "dsa-sample-petit-hebergeur");
        assert_eq!(base("=X/..?"), "dsa-x");
        assert_eq!(base("平台"), "dsa-");
        assert_ne!(mark("平台"), mark("平"));
    }
}
