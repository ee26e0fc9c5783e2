//! Which words of the database are about technology-facilitated gender-based violence, in the vocabulary before July 2025 and since.
//!
//! The two vocabularies cut the world differently: no word of one means what a word of the other means, even where it is spelt the same, because
//! what stood beside it to choose from was different. So families say which words touch the same harm, and never that they may be added up.

use std::collections::BTreeSet;
use std::fmt;

use serde::Deserialize;

use crate::schema::Schema;

/// The file `knowledge/platforms/concordance.toml`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Concordance {
    /// Counts up when words change what is kept of a day; days taken in under another are to be taken in again.
    pub version: u32,
    /// Where the words come from.
    pub source: String,
    /// How well that is known: text, secondary or recall.
    pub basis: String,
    known: Known,
    /// Words that touch one harm.
    #[serde(rename = "family")]
    pub families: Vec<Family>,
    /// What may be asked for by name.
    #[serde(rename = "question")]
    pub questions: Vec<Named>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Known {
    v1: Vocabulary,
    v2: Vocabulary,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Vocabulary {
    categories: BTreeSet<String>,
    keywords: BTreeSet<String>,
}

/// Words of both vocabularies that touch one harm.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Family {
    /// Short name.
    pub id: String,
    /// In words.
    pub name: String,
    /// Keywords before July 2025.
    pub v1: BTreeSet<String>,
    /// Keywords since.
    pub v2: BTreeSet<String>,
    /// Why the two are not one series.
    pub why_not_one_series: String,
}

/// A set of statements.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Named {
    /// Short name, as `--set` takes it.
    pub id: String,
    /// In words.
    pub name: String,
    /// A statement belongs to it if its category is one of these,
    pub categories: BTreeSet<String>,
    /// or one of its keywords is one of these. `category_addition` does not make it belong.
    pub keywords: BTreeSet<String>,
}

/// A concordance that cannot be used: where and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wrong {
    /// Line from 1, where it is known.
    pub line: Option<usize>,
    /// What is wrong and what to do.
    pub what: String,
}

impl fmt::Display for Wrong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{line}: {}", self.what),
            None => write!(f, " {}", self.what),
        }
    }
}

/// Reads TOML, with the line of what is wrong.
pub(crate) fn toml<T: for<'de> Deserialize<'de>>(text: &str) -> Result<T, Wrong> {
    toml::from_str(text).map_err(|error| {
        let before = error.span().and_then(|span| text.get(..span.start));
        Wrong { line: before.map(|b| b.matches('\n').count() + 1), what: error.message().to_owned() }
    })
}

impl Concordance {
    /// Reads the file.
    ///
    /// # Errors
    /// [`Wrong`], if it is no such file or a word of a family or question is in neither vocabulary.
    pub fn read(text: &str) -> Result<Self, Wrong> {
        let read: Self = toml(text)?;
        let words = read.families.iter().flat_map(|f| {
            let v1 = f.v1.iter().map(|w| (w, read.known.v1.keywords.contains(w)));
            v1.chain(f.v2.iter().map(|w| (w, read.known.v2.keywords.contains(w))))
        });
        let asked = read.questions.iter().flat_map(|q| {
            let categories = q.categories.iter().map(|w| (w, read.knows_category(w)));
            categories.chain(q.keywords.iter().map(|w| (w, read.knows_keyword(w))))
        });
        for (word, known) in words.chain(asked) {
            if !known {
                let what = format!("\"{word}\" stands in no vocabulary; correct it, or add it under [known]");
                let line = text.lines().position(|l| l.contains(word.as_str())).map(|l| l + 1);
                return Err(Wrong { line, what });
            }
        }
        Ok(read)
    }

    /// Whether a category is in either vocabulary.
    #[must_use]
    pub fn knows_category(&self, word: &str) -> bool {
        self.known.v1.categories.contains(word) || self.known.v2.categories.contains(word)
    }

    /// Whether a keyword is in either vocabulary.
    #[must_use]
    pub fn knows_keyword(&self, word: &str) -> bool {
        self.known.v1.keywords.contains(word) || self.known.v2.keywords.contains(word)
    }

    /// The set of that name.
    #[must_use]
    pub fn question(&self, id: &str) -> Option<&Named> {
        self.questions.iter().find(|q| q.id == id)
    }

    /// Categories of which every statement is kept.
    #[must_use]
    pub fn related_categories(&self) -> BTreeSet<&str> {
        self.questions.iter().flat_map(|q| &q.categories).map(String::as_str).collect()
    }

    /// Keywords of which every statement is kept.
    #[must_use]
    pub fn related_keywords(&self) -> BTreeSet<&str> {
        let families = self.families.iter().flat_map(|f| f.v1.iter().chain(&f.v2));
        self.questions.iter().flat_map(|q| &q.keywords).chain(families).map(String::as_str).collect()
    }

    /// Families that a keyword of a vocabulary belongs to.
    pub fn families_of<'a>(&'a self, schema: Schema, keyword: &'a str) -> impl Iterator<Item = &'a Family> {
        self.families.iter().filter(move |f| match schema {
            Schema::V1 => f.v1.contains(keyword),
            Schema::V2 => f.v2.contains(keyword),
        })
    }
}
