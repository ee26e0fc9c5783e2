//! Which activities name technology-facilitated violence. No purpose code exists for it, so words are all there is: whoever reads the answer must
//! see by which words an activity was found, and people who know it can say that it is meant or not.
//!
//! A rule is a phrase that suffices, or a word for the technology near a word for the violence. Words are compared without case, accents and vowel
//! signs; `*` at an end stands for any ending. The rules are data (`knowledge/funding/words.toml`), so that they are read and corrected as any fact.

use std::collections::BTreeMap;

use aho_corasick::{AhoCorasick, AhoCorasickKind};
use serde::Deserialize;
use unicode_normalization::char::{decompose_canonical, is_combining_mark};

use crate::activity::{Activity, BETWEEN};

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

#[derive(Debug, Clone, Default)]
struct Compiled {
    phrases: Vec<Vec<Pattern>>,
    technology: Vec<Vec<Pattern>>,
    violence: Vec<Vec<Pattern>>,
    gender: Vec<Vec<Pattern>>,
}

/// A word, or the beginning of words.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Pattern {
    letters: String,
    open: bool,
    /// Scripts without spaces: found anywhere.
    anywhere: bool,
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
            .flat_map(|(at, (_, rules))| rules.needles().map(move |(needle, class)| (needle, (at, class))))
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
    /// nothing together; whom it is about may be said in any of them.
    #[must_use]
    pub fn find_in(&self, text: &str) -> Option<Found> {
        let gate = self.gate.as_ref()?;
        let folded = fold(text);
        let parts = || text.split(BETWEEN).map(fold).collect::<Vec<String>>();
        // Most texts hold none of the words: one pass tells so for all languages.
        let mut met = vec![0; self.languages.len()];
        for hit in gate.find_overlapping_iter(&folded) {
            let (language, class) = self.needles.get(hit.pattern().as_usize())?;
            *met.get_mut(*language)? |= class;
        }
        let mut texts = None;
        met.iter().zip(&self.languages).filter(|(met, (_, rules))| rules.may(**met)).find_map(|(_, (lang, rules))| {
            let texts = texts.get_or_insert_with(parts);
            let texts: Vec<Vec<&str>> =
                texts.iter().map(|text| text.split(' ').filter(|w| !w.is_empty()).collect()).collect();
            let words = rules.find(&texts)?;
            Some(Found { lang: lang.clone(), words })
        })
    }
}

/// What a needle of the gate belongs to: bits, so that a text's hits can be gathered.
const PHRASE: u8 = 1;
const TECHNOLOGY: u8 = 2;
const VIOLENCE: u8 = 4;
const GENDER: u8 = 8;

impl Compiled {
    fn new(words: &Words) -> Self {
        let run = |words: &String| fold(words).split(' ').filter_map(Pattern::new).collect::<Vec<_>>();
        let compile = |list: &[String]| list.iter().map(run).filter(|run| !run.is_empty()).collect::<Vec<_>>();
        Self {
            phrases: compile(&words.phrases),
            technology: compile(&words.technology),
            violence: compile(&words.violence),
            gender: compile(&words.gender),
        }
    }

    /// What a text has to hold before it is worth reading.
    fn needles(&self) -> impl Iterator<Item = (String, u8)> {
        let of = |list: &'_ [Vec<Pattern>], class| list.iter().map(|run| (needle_of(run), class)).collect::<Vec<_>>();
        let phrases = of(&self.phrases, PHRASE);
        [phrases, of(&self.technology, TECHNOLOGY), of(&self.violence, VIOLENCE), of(&self.gender, GENDER)]
            .into_iter()
            .flatten()
    }

    /// Whether a text with these hits may be found.
    fn may(&self, met: u8) -> bool {
        let near = TECHNOLOGY | VIOLENCE | if self.gender.is_empty() { 0 } else { GENDER };
        met & PHRASE != 0 || met & near == near
    }

    fn find(&self, texts: &[Vec<&str>]) -> Option<String> {
        let runs = |list: &[Vec<Pattern>], words: &[&str]| -> Vec<(usize, usize)> {
            let at = |run: &Vec<Pattern>| {
                let fits = |(at, these): (usize, &[&str])| {
                    run.iter().zip(these).all(|(p, w)| p.fits(w)).then_some((at, at + run.len()))
                };
                words.windows(run.len()).enumerate().filter_map(fits).collect::<Vec<_>>()
            };
            list.iter().flat_map(at).collect()
        };
        let told = |words: &[&str], from: usize, to: usize| words.get(from..to).map(|run| run.join(" "));
        let phrase =
            |words: &Vec<&str>| runs(&self.phrases, words).first().and_then(|(from, to)| told(words, *from, *to));
        if let Some(found) = texts.iter().find_map(phrase) {
            return Some(found);
        }
        if !self.gender.is_empty() && texts.iter().all(|words| runs(&self.gender, words).is_empty()) {
            return None;
        }
        texts.iter().find_map(|words| {
            let violence = runs(&self.violence, words);
            runs(&self.technology, words).into_iter().find_map(|(t, t_end)| {
                let near = |v: &&(usize, usize)| v.0.abs_diff(t) <= NEAR;
                let (v, v_end) = violence.iter().find(near)?;
                told(words, t.min(*v), t_end.max(*v_end))
            })
        })
    }
}

/// Particles that Arabic writes with the word.
const PARTICLES: [&str; 7] = ["وال", "بال", "ال", "لل", "و", "ب", "ل"];

impl Pattern {
    fn new(word: &str) -> Option<Self> {
        let (word, open) = word.strip_suffix('*').map_or((word, false), |w| (w, true));
        let letters: String = fold(word).chars().filter(|c| c.is_alphanumeric()).collect();
        // The article is a particle like the others: a rule holds for the word with any of them.
        let letters = letters.strip_prefix("ال").map_or(letters.clone(), str::to_owned);
        let anywhere = letters.chars().any(is_han);
        (!letters.is_empty()).then_some(Self { letters, open, anywhere })
    }

    fn fits(&self, word: &str) -> bool {
        if self.anywhere {
            return word.contains(&self.letters);
        }
        let one = |word: &str| {
            // Most words differ in their first letter.
            word.as_bytes().first() == self.letters.as_bytes().first()
                && if self.open { word.starts_with(&self.letters) } else { word == self.letters }
        };
        one(word) || (!word.is_ascii() && PARTICLES.iter().filter_map(|p| word.strip_prefix(p)).any(one))
    }

    /// What stands in a folded text wherever the pattern fits.
    fn needle(&self) -> String {
        let inside = self.anywhere || !self.letters.is_ascii();
        if inside { self.letters.clone() } else { format!(" {}", self.letters) }
    }
}

/// The same of a phrase: all of it where its words stand as they are, else its longest word.
fn needle_of(phrase: &[Pattern]) -> String {
    let as_it_is = |(at, p): (usize, &Pattern)| p.letters.is_ascii() && (!p.open || at + 1 == phrase.len());
    if phrase.iter().enumerate().all(as_it_is) {
        return phrase.iter().map(Pattern::needle).collect();
    }
    phrase.iter().map(Pattern::needle).max_by_key(String::len).unwrap_or_default()
}

fn is_han(c: char) -> bool {
    ('\u{3400}'..='\u{9FFF}').contains(&c)
}

/// Lower case, without accents, vowel signs and tatweel, Arabic letters that are written in several ways in one; a space before, between and after
/// the words, and nothing else. A `*` is kept where a rule is folded, since it is part of no word.
fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push(' ');
    let mut rest = text;
    while !rest.is_empty() {
        let plain = rest.bytes().position(|b| !b.is_ascii()).unwrap_or(rest.len());
        let (ascii, other) = rest.split_at(plain);
        fold_ascii(ascii, &mut out);
        let mut letters = other.chars();
        if let Some(letter) = letters.next() {
            fold_letter(letter, &mut out);
        }
        rest = letters.as_str();
    }
    if !out.ends_with(' ') {
        out.push(' ');
    }
    out
}

/// The same of ASCII, which is nearly all: a table, a piece at a time.
fn fold_ascii(text: &str, out: &mut String) {
    const FOLDED: [u8; 256] = {
        let mut table = [b' '; 256];
        let mut at = 0;
        while at < 128 {
            let byte = at as u8;
            if byte.is_ascii_alphanumeric() || byte == b'*' {
                table[at] = byte.to_ascii_lowercase();
            }
            at += 1;
        }
        table
    };
    let mut piece = [0; 256];
    let mut before = out.as_bytes().last().copied().unwrap_or(b' ');
    for bytes in text.as_bytes().chunks(piece.len()) {
        let mut filled = 0;
        for byte in bytes {
            let folded = FOLDED[usize::from(*byte)];
            if let Some(slot) = piece.get_mut(filled) {
                *slot = folded;
            }
            // A second space is written over.
            filled += usize::from(folded != b' ' || before != b' ');
            before = folded;
        }
        out.push_str(piece.get(..filled).and_then(|p| std::str::from_utf8(p).ok()).unwrap_or(""));
    }
}

fn fold_letter(letter: char, out: &mut String) {
    let mut add = |c: char| {
        if c.is_alphanumeric() {
            out.push(c);
        } else if !out.ends_with(' ') {
            out.push(' ');
        }
    };
    decompose_canonical(letter, |part| {
        if !is_combining_mark(part) && part != '\u{640}' {
            part.to_lowercase().for_each(|low| {
                add(match low {
                    'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
                    'ى' => 'ي',
                    'ة' => 'ه',
                    'ё' => 'е',
                    other => other,
                });
            });
        }
    });
}
