//! What a brief is made of: plain words in the order in which they are read.
//!
//! Everything is already in the reader's language and already decided, so that the same values can come from a
//! web page, a command line or a test.

/// A brief on one country.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Brief {
    /// The language of the page, as a short code: `en`, `es`, `fr`, `ar`. It also decides the direction.
    pub lang: String,
    /// The name of the country.
    pub title: String,
    /// What this is, and as of which day the facts hold: "Plumbline brief. Facts as of 24 November 2026."
    pub subtitle: String,
    /// The state of things in two or three sentences; empty for none.
    pub lead: String,
    /// The day that the file itself carries; [`None`] leaves it out. Never the day of printing.
    pub date: Option<Date>,
    /// How to read the figure: two or three examples in words; empty for none.
    pub key: Vec<Key>,
    /// How many findings have each standing, in the order to show; empty for none.
    pub counts: Vec<Count>,
    /// The findings, the gaps first.
    pub sections: Vec<Section>,
    /// What cannot be decided on what was read.
    pub open: Open,
    /// The sources, numbered from one in the order of their first mention.
    pub notes: Vec<Note>,
    /// Licence, whose estimates, and that this is no legal advice: one line each.
    pub legal: Vec<String>,
    /// The fixed words of the page.
    pub labels: Labels,
}

/// A day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Date {
    /// The year.
    pub year: i32,
    /// The month, from 1.
    pub month: u8,
    /// The day of the month, from 1.
    pub day: u8,
}

/// The fixed words of the page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Labels {
    /// "On paper".
    pub on_paper: String,
    /// "In life".
    pub in_life: String,
    /// Before what is missing: "Missing, and who could say".
    pub missing: String,
    /// Heading of the list of sources.
    pub sources: String,
    /// What to know before relying on the sources; empty for none.
    pub sources_words: String,
    /// Before the counts of standings: "Findings".
    pub counts: String,
    /// The number of the page, with `{page}` and `{pages}`: "{page} / {pages}".
    pub page_of: String,
    /// How many known findings did not fit, with `{n}`, worded so that any number fits: "Further findings in the program: {n}".
    pub more: String,
    /// Likewise for open questions that did not fit.
    pub more_open: String,
    /// Said once if letters of a script that the fonts do not have were replaced by `[…]`.
    pub letters: String,
}

/// One example of the figure, with its meaning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    /// Standing drawn on the side of paper.
    pub paper: Standing,
    /// Standing drawn on the side of life.
    pub life: Standing,
    /// What the figure says.
    pub words: String,
}

/// How many findings have a standing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Count {
    /// The standing.
    pub standing: Standing,
    /// Its word: "Partly met".
    pub word: String,
    /// Findings with it on paper.
    pub paper: usize,
    /// Findings with it in life.
    pub life: usize,
}

/// Findings under one heading.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Section {
    /// The heading.
    pub heading: String,
    /// A sentence beneath; empty for none.
    pub words: String,
    /// The findings, in the order to show.
    pub items: Vec<Item>,
}

/// One finding: a benchmark, on paper and in life.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Item {
    /// The benchmark.
    pub title: Words,
    /// The space between paper and life, in one sentence.
    pub gap: String,
    /// What stands on paper.
    pub paper: Side,
    /// What is known in life.
    pub life: Side,
    /// What is missing and who could say; empty for none.
    pub missing: Words,
    /// The numbers of its sources.
    pub notes: Vec<usize>,
}

/// One side of a finding.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Side {
    /// The standing, which is drawn.
    pub standing: Standing,
    /// Its word, which is read: "Not met".
    pub standing_word: String,
    /// Why, in sentences.
    pub why: Vec<String>,
}

/// The standing of a benchmark.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Standing {
    /// Kept: on the line.
    Met,
    /// One step from the line.
    Partly,
    /// Two steps from the line.
    NotMet,
    /// The evidence pulls both ways: a bar over the range.
    Contested,
    /// Nobody read can say: dots over the range.
    #[default]
    Unknown,
    /// Asked of others: not drawn.
    NotApplicable,
}

/// Words in a language that may differ from that of the page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Words {
    /// The words.
    pub text: String,
    /// Their language; empty for that of the page.
    pub lang: String,
}

/// What cannot be decided.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Open {
    /// The heading.
    pub heading: String,
    /// A sentence beneath; empty for none.
    pub words: String,
    /// Head of the first column: "Benchmark".
    pub title_head: String,
    /// Head of the second column: "What is missing, and who could say".
    pub missing_head: String,
    /// The benchmarks.
    pub items: Vec<OpenItem>,
}

/// A benchmark that cannot be decided.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OpenItem {
    /// The benchmark.
    pub title: Words,
    /// What is missing and who could say.
    pub missing: Words,
}

/// A source.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Note {
    /// Its number.
    pub n: usize,
    /// What it says, when, and how it is known.
    pub words: Words,
    /// Where it can be read; only addresses of the web become links.
    pub href: Option<String>,
}

impl Words {
    /// Words in the language of the page.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), lang: String::new() }
    }

    /// Words in a language of their own.
    #[must_use]
    pub fn in_lang(text: impl Into<String>, lang: impl Into<String>) -> Self {
        Self { text: text.into(), lang: lang.into() }
    }
}
