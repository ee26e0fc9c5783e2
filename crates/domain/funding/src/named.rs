//! Which activities name technology-facilitated violence. No purpose code exists for it, so words are all there is: whoever reads the answer must
//! see by which words an activity was found, and people who know it can say that it is meant or not.
//!
//! A rule is a phrase that suffices, or a word for the technology that says where or how the violence happens: right before it, or behind it, with nothing
//! between but words that are listed. That both stand near each other is not enough: most work on violence against women has a course online. Words are
//! compared without case, accents and vowel signs; `*` at an end stands for any ending. The rules are data (`knowledge/funding/words.toml`), so that
//! they are read and corrected as any fact.

mod compiled;
mod fold;

use std::collections::BTreeMap;

use aho_corasick::{AhoCorasick, AhoCorasickKind};
use serde::Deserialize;

use self::compiled::Compiled;
use self::fold::{clauses, fold};
use crate::activity::{Activity, BETWEEN};

/// Rules of one language, as they are written.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// Phrases that suffice.
    pub phrases: Vec<String>,
    /// Words for the technology that stand before the violence: "online abuse".
    #[serde(default)]
    pub before: Vec<String>,
    /// What may stand between those and the violence: "online *sexual* abuse".
    #[serde(default)]
    pub joined: Vec<String>,
    /// Words for the violence.
    #[serde(default)]
    pub violence: Vec<String>,
    /// What may stand between the violence and the technology behind it, beside words for the violence and of `gender`: "abuse *of* women online".
    #[serde(default)]
    pub between: Vec<String>,
    /// Words for the technology that stand behind the violence, with what ties them to it: "on the internet".
    #[serde(default)]
    pub after: Vec<String>,
    /// Words that take a hit away where they stand right before or behind it: "violence against women: *course*", "online abuse *register*".
    #[serde(default)]
    pub not: Vec<String>,
    /// Words of which one must stand in the text as well, where violence alone would be any violence: women, girls, gender.
    #[serde(default)]
    pub gender: Vec<String>,
}

/// What somebody who looked at an activity says of it. The file says more (when it was read, by which proposal), which the check of the knowledge reads.
#[derive(Debug, Clone, Deserialize)]
pub struct Verdict {
    /// Whether it is meant.
    pub names: bool,
    /// Why, in words.
    pub why: String,
    /// Where that can be read.
    pub source: String,
}

/// The rules, and what people said of single activities.
#[derive(Debug, Clone, Default)]
pub struct Rules {
    languages: Vec<(String, Compiled)>,
    /// Finds in one pass whether any word of any rule is there; none without rules.
    gate: Option<AhoCorasick>,
    /// Of the needles of the gate: which language, which class.
    needles: Vec<(usize, u8)>,
    /// By who reports it, and its identifier: organisations give the same identifiers to different activities.
    verdicts: BTreeMap<(String, String), Verdict>,
}

/// Who says that an activity names technology-facilitated violence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Naming {
    /// Whether the rules of words found it.
    pub found: bool,
    /// What a person who looked says.
    pub said: Option<bool>,
}

impl Naming {
    /// What counts: `no`, `words` or `person`, who wins over the words.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self.said {
            Some(true) => "person",
            Some(false) => "no",
            None => self.by_rules(),
        }
    }

    /// What the rules found, whatever a person says: `no` or `words`.
    #[must_use]
    pub fn by_rules(self) -> &'static str {
        if self.found { "words" } else { "no" }
    }

    /// Whether anybody or anything says something of it.
    #[must_use]
    pub fn told(self) -> bool {
        self.found || self.said.is_some()
    }
}

/// By what an activity was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Language of the rule.
    pub lang: String,
    /// The words of the text that it matched, folded.
    pub words: String,
}

#[derive(Deserialize)]
struct RulesFile {
    #[serde(flatten)]
    languages: BTreeMap<String, Words>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct VerdictFile {
    #[serde(default)]
    activity: Vec<Row>,
}

#[derive(Deserialize)]
struct Row {
    reporter: String,
    identifier: String,
    #[serde(flatten)]
    verdict: Verdict,
}

impl Rules {
    /// Reads the rules: a table for each language ([`Words`]), and `[[activity]]` entries with a reporter, an identifier and a [`Verdict`].
    ///
    /// # Errors
    /// In words, with the line.
    pub fn read(words: &str, verdicts: &str) -> Result<Self, String> {
        let file: RulesFile = toml::from_str(words).map_err(|e| e.to_string())?;
        let said: VerdictFile = toml::from_str(verdicts).map_err(|e| e.to_string())?;
        let languages: Vec<(String, Compiled)> =
            file.languages.into_iter().map(|(lang, words)| (lang, Compiled::new(&words))).collect();
        let all: Vec<(String, (usize, u8))> = languages
            .iter()
            .enumerate()
            .flat_map(|(at, (_, rules))| rules.needles().into_iter().map(move |(needle, class)| (needle, (at, class))))
            .collect();
        // A table of all states: some MB, and half the time of what is built for so many needles without being asked.
        let gate = AhoCorasick::builder().kind(Some(AhoCorasickKind::DFA)).build(all.iter().map(|(needle, _)| needle));
        let gate = gate.map_err(|e| e.to_string())?;
        let needles = all.into_iter().map(|(_, of)| of).collect();
        let mut by = BTreeMap::new();
        for Row { reporter, identifier, verdict } in said.activity {
            let twice = format!("{identifier} of {reporter} stands twice: keep the newer reading");
            if by.insert((reporter, identifier), verdict).is_some() {
                return Err(twice);
            }
        }
        Ok(Self { languages, gate: Some(gate), needles, verdicts: by })
    }

    /// By what the words of an activity are found, if they are.
    #[must_use]
    pub fn find(&self, activity: &Activity) -> Option<Found> {
        self.find_in(&activity.text)
    }

    /// What a person who looked says of an activity.
    #[must_use]
    pub fn said(&self, activity: &Activity) -> Option<&Verdict> {
        if self.verdicts.is_empty() {
            return None;
        }
        self.verdicts.get(&(activity.reporter.key().to_owned(), activity.identifier.clone()))
    }

    /// By what a text is found, or texts with [`BETWEEN`] between them. A word for the technology in one and one for the violence in another say
    /// nothing together, as in two clauses of one; whom it is about may be said in any of them.
    #[must_use]
    pub fn find_in(&self, text: &str) -> Option<Found> {
        let gate = self.gate.as_ref()?;
        let folded = fold(text);
        let parts = || text.split(BETWEEN).flat_map(clauses).collect::<Vec<Vec<String>>>();
        // Most texts hold none of the words: one pass tells so for all languages.
        let mut met = vec![0; self.languages.len()];
        for hit in gate.find_overlapping_iter(&folded) {
            let (language, class) = self.needles.get(hit.pattern().as_usize())?;
            *met.get_mut(*language)? |= class;
        }
        let mut texts: Option<Vec<Vec<String>>> = None;
        met.iter().zip(&self.languages).filter(|(met, (_, rules))| rules.may(**met)).find_map(|(_, (lang, rules))| {
            let words = rules.find(texts.get_or_insert_with(parts))?;
            Some(Found { lang: lang.clone(), words })
        })
    }
}
