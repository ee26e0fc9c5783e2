//! Which activities name technology-facilitated violence. No purpose code exists for it, so words are all there is: whoever reads the answer must
//! see by which words an activity was found, and people who know it can say that it is meant or not.
//!
//! A rule is a phrase that suffices, or a word for the technology near a word for the violence. Words are compared without case, accents and vowel
//! signs; `*` at an end stands for any ending. The rules are data (`knowledge/funding/words.toml`), so that they are read and corrected as any fact.

use std::collections::BTreeMap;

use serde::Deserialize;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::activity::Activity;

/// Words between a word for the technology and one for the violence, at most.
const NEAR: usize = 6;

/// Rules of one language, as they are written.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// Phrases that suffice.
    pub phrases: Vec<String>,
    /// Words for the technology.
    #[serde(default)]
    pub technology: Vec<String>,
    /// Words for the violence, near those.
    #[serde(default)]
    pub violence: Vec<String>,
    /// Words of which one must stand in the text as well, where violence alone would be any violence: women, girls, gender.
    #[serde(default)]
    pub gender: Vec<String>,
}

/// What somebody who looked at an activity says of it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Verdict {
    /// Whether it is meant.
    pub names: bool,
    /// Why, in words.
    pub why: String,
    /// Where that can be read.
    pub source: String,
    /// Day on which it was looked at.
    pub read: String,
}

/// The rules, and what people said of single activities.
#[derive(Debug, Clone, Default)]
pub struct Rules {
    languages: BTreeMap<String, Compiled>,
    verdicts: BTreeMap<String, Verdict>,
}

#[derive(Debug, Clone, Default)]
struct Compiled {
    phrases: Vec<Vec<Pattern>>,
    technology: Vec<Pattern>,
    violence: Vec<Pattern>,
    gender: Vec<Pattern>,
}

/// A word, or the beginning of words.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Pattern {
    letters: String,
    open: bool,
    /// Scripts without spaces: found anywhere.
    anywhere: bool,
}

/// By what an activity was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Language of the rule.
    pub lang: String,
    /// The words of the text that it matched, folded.
    pub words: String,
    /// Whether a person said so, and not a rule.
    pub by_hand: bool,
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
    identifier: String,
    #[serde(flatten)]
    verdict: Verdict,
}

impl Rules {
    /// Reads the rules: a table for each language ([`Words`]), and `[[activity]]` entries with an identifier and a [`Verdict`].
    ///
    /// # Errors
    /// In words, with the line.
    pub fn read(words: &str, verdicts: &str) -> Result<Self, String> {
        let file: RulesFile = toml::from_str(words).map_err(|e| e.to_string())?;
        let said: VerdictFile = toml::from_str(verdicts).map_err(|e| e.to_string())?;
        let compile = |list: &[String]| list.iter().filter_map(|w| Pattern::new(w)).collect::<Vec<_>>();
        let languages = file.languages.into_iter().map(|(lang, words)| {
            let phrases =
                words.phrases.iter().map(|p| p.split_whitespace().filter_map(Pattern::new).collect()).collect();
            let compiled = Compiled {
                phrases,
                technology: compile(&words.technology),
                violence: compile(&words.violence),
                gender: compile(&words.gender),
            };
            (lang, compiled)
        });
        let mut by = BTreeMap::new();
        for Row { identifier, verdict } in said.activity {
            if by.insert(identifier.clone(), verdict).is_some() {
                return Err(format!("{identifier} stands twice: keep the newer reading"));
            }
        }
        Ok(Self { languages: languages.collect(), verdicts: by })
    }

    /// By what an activity is found, if it is.
    #[must_use]
    pub fn find(&self, activity: &Activity) -> Option<Found> {
        if let Some(verdict) = self.verdicts.get(&activity.identifier) {
            return verdict.names.then(|| Found { lang: String::new(), words: verdict.why.clone(), by_hand: true });
        }
        self.find_in(&activity.text)
    }

    /// By what a text is found.
    #[must_use]
    pub fn find_in(&self, text: &str) -> Option<Found> {
        let folded = fold(text);
        let words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
        self.languages.iter().find_map(|(lang, rules)| {
            let words = rules.find(&words)?;
            Some(Found { lang: lang.clone(), words, by_hand: false })
        })
    }
}

impl Compiled {
    fn find(&self, words: &[&str]) -> Option<String> {
        let phrase = self.phrases.iter().filter(|p| !p.is_empty()).find_map(|phrase| {
            words
                .windows(phrase.len())
                .find(|run| phrase.iter().zip(*run).all(|(p, w)| p.fits(w)))
                .map(|run| run.join(" "))
        });
        if phrase.is_some() {
            return phrase;
        }
        let any = |list: &[Pattern], word: &str| list.iter().any(|p| p.fits(word));
        if !self.gender.is_empty() && !words.iter().any(|w| any(&self.gender, w)) {
            return None;
        }
        let of = |list: &[Pattern]| -> Vec<usize> {
            words.iter().enumerate().filter(|(_, w)| any(list, w)).map(|(at, _)| at).collect()
        };
        let technology = of(&self.technology);
        if technology.is_empty() {
            return None;
        }
        let violence = of(&self.violence);
        technology.iter().find_map(|t| {
            let v = violence.iter().find(|v| t.abs_diff(**v) <= NEAR)?;
            let (from, to) = (*t.min(v), *t.max(v));
            Some(words.get(from..=to)?.join(" "))
        })
    }
}

impl Pattern {
    fn new(word: &str) -> Option<Self> {
        let (word, open) = word.strip_suffix('*').map_or((word, false), |w| (w, true));
        let letters: String = fold(word).chars().filter(|c| c.is_alphanumeric()).collect();
        let anywhere = letters.chars().any(is_han);
        (!letters.is_empty()).then_some(Self { letters, open, anywhere })
    }

    fn fits(&self, word: &str) -> bool {
        if self.anywhere {
            word.contains(&self.letters)
        } else if self.open {
            word.starts_with(&self.letters)
        } else {
            // The Arabic article and short particles are written with the word.
            word == self.letters
                || ["ال", "وال", "بال", "لل"].iter().any(|p| word.strip_prefix(p) == Some(&self.letters))
        }
    }
}

fn is_han(c: char) -> bool {
    ('\u{3400}'..='\u{9FFF}').contains(&c)
}

/// Lower case, without accents, vowel signs and tatweel; Arabic letters that are written in several ways in one.
fn fold(text: &str) -> String {
    text.nfd()
        .filter(|c| !is_combining_mark(*c) && *c != '\u{640}')
        .flat_map(char::to_lowercase)
        .map(|c| match c {
            'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
            'ى' => 'ي',
            'ة' => 'ه',
            'ё' => 'е',
            other => other,
        })
        .collect()
}
