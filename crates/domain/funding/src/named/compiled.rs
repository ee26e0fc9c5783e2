//! The rules of one language, and where they hold.

use super::Words;
use super::fold::{fold, is_han, words};

/// Words between one for the technology and one for the violence, at most; Chinese letters in Chinese.
const NEAR: usize = 10;

/// What a needle of the gate belongs to: bits, so that a text's hits can be gathered.
const PHRASE: u8 = 1;
const TECHNOLOGY: u8 = 2;
const VIOLENCE: u8 = 4;
const GENDER: u8 = 8;

/// Words that follow each other.
type Run = Vec<Pattern>;

#[derive(Debug, Clone, Default)]
pub(super) struct Compiled {
    phrases: Vec<Run>,
    before: Vec<Run>,
    joined: Vec<Run>,
    violence: Vec<Run>,
    between: Vec<Run>,
    after: Vec<Run>,
    not: Vec<Run>,
    gender: Vec<Run>,
}

/// A word, or the beginning of words.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Pattern {
    letters: String,
    open: bool,
}

impl Compiled {
    pub(super) fn new(words: &Words) -> Self {
        let compile = |list: &[String]| list.iter().map(|words| run(words)).filter(|run| !run.is_empty()).collect();
        Self {
            phrases: compile(&words.phrases),
            before: compile(&words.before),
            joined: compile(&words.joined),
            violence: compile(&words.violence),
            between: compile(&words.between),
            after: compile(&words.after),
            not: compile(&words.not),
            gender: compile(&words.gender),
        }
    }

    /// What a text has to hold before it is worth reading.
    pub(super) fn needles(&self) -> Vec<(String, u8)> {
        let classes = [
            (&self.phrases, PHRASE),
            (&self.before, TECHNOLOGY),
            (&self.after, TECHNOLOGY),
            (&self.violence, VIOLENCE),
            (&self.gender, GENDER),
        ];
        classes.iter().flat_map(|(list, class)| shortest(list).into_iter().map(|needle| (needle, *class))).collect()
    }

    /// Whether a text with these hits may be found.
    pub(super) fn may(&self, met: u8) -> bool {
        let near = TECHNOLOGY | VIOLENCE | if self.gender.is_empty() { 0 } else { GENDER };
        met & PHRASE != 0 || met & near == near
    }

    /// The words by which clauses are found, if they are.
    pub(super) fn find(&self, clauses: &[Vec<String>]) -> Option<String> {
        let phrase = |clause: &Vec<String>| {
            let (from, to) =
                (0..clause.len()).find_map(|at| Some((at, at + longest(&self.phrases, clause.get(at..)?)?)))?;
            told(clause, from, to)
        };
        if let Some(found) = clauses.iter().find_map(phrase) {
            return Some(found);
        }
        let names_gender =
            |clause: &Vec<String>| (0..clause.len()).any(|at| starts(&self.gender, clause, at).is_some());
        if !self.gender.is_empty() && !clauses.iter().any(names_gender) {
            return None;
        }
        clauses.iter().find_map(|clause| {
            (0..clause.len()).find_map(|at| {
                let to = self.technology_first(clause, at).or_else(|| self.violence_first(clause, at))?;
                told(clause, at, to)
            })
        })
    }

    /// Where a word for the technology stands, and one for the violence behind it with nothing between but what belongs to it: the end.
    fn technology_first(&self, clause: &[String], at: usize) -> Option<usize> {
        let from = at + starts(&self.before, clause, at)?;
        let to = follow(clause, from, &self.violence, &[&self.joined, &self.before])?;
        self.stands(clause, at, to).then_some(to)
    }

    /// Where a word for the violence stands, and behind it what says that it happens by technology: the end.
    fn violence_first(&self, clause: &[String], at: usize) -> Option<usize> {
        let from = at + starts(&self.violence, clause, at)?;
        let to = follow(clause, from, &self.after, &[&self.between, &self.violence, &self.gender])?;
        self.stands(clause, at, to).then_some(to)
    }

    /// Whether no word stands right beside that takes it away: what is online may be the course.
    fn stands(&self, clause: &[String], from: usize, to: usize) -> bool {
        let ends_here = |at: usize| starts(&self.not, clause, at).is_some_and(|length| at + length == from);
        starts(&self.not, clause, to).is_none() && !(from.saturating_sub(NEAR)..from).any(ends_here)
    }
}

/// The end of the first of `goals` that stands behind words of `fillers` and nothing else.
fn follow(clause: &[String], from: usize, goals: &[Run], fillers: &[&[Run]]) -> Option<usize> {
    let mut at = from;
    while at <= from + NEAR {
        if let Some(length) = starts(goals, clause, at) {
            return Some(at + length);
        }
        at += fillers.iter().filter_map(|list| starts(list, clause, at)).max()?;
    }
    None
}

/// Words of the longest run of a list that begins at a word.
fn starts(list: &[Run], clause: &[String], at: usize) -> Option<usize> {
    longest(list, clause.get(at..)?)
}

fn longest(list: &[Run], words: &[String]) -> Option<usize> {
    let fits = |run: &&Run| run.len() <= words.len() && run.iter().zip(words).all(|(p, w)| p.fits(w));
    list.iter().filter(fits).map(Vec::len).max()
}

/// Words of a clause, as they are shown: Chinese letters stand together.
fn told(clause: &[String], from: usize, to: usize) -> Option<String> {
    let mut out = String::new();
    for word in clause.get(from..to)? {
        let joined = out.chars().next_back().is_some_and(is_han) || word.chars().any(is_han);
        if !out.is_empty() && !joined {
            out.push(' ');
        }
        out.push_str(word);
    }
    Some(out)
}

fn run(rule: &str) -> Run {
    fold(rule).split(' ').flat_map(words).filter_map(|word| Pattern::new(&word)).collect()
}

/// Particles that Arabic writes with the word.
const PARTICLES: [&str; 7] = ["وال", "بال", "ال", "لل", "و", "ب", "ل"];

impl Pattern {
    fn new(word: &str) -> Option<Self> {
        let (word, open) = word.strip_suffix('*').map_or((word, false), |w| (w, true));
        let letters: String = word.chars().filter(|c| c.is_alphanumeric()).collect();
        // The article is a particle like the others: a rule holds for the word with any of them.
        let letters = letters.strip_prefix("ال").map_or(letters.clone(), str::to_owned);
        (!letters.is_empty()).then_some(Self { letters, open })
    }

    fn fits(&self, word: &str) -> bool {
        let one = |word: &str| {
            // Most words differ in their first letter.
            word.as_bytes().first() == self.letters.as_bytes().first()
                && if self.open { word.starts_with(&self.letters) } else { word == self.letters }
        };
        one(word) || (!word.is_ascii() && PARTICLES.iter().filter_map(|p| word.strip_prefix(p)).any(one))
    }

    fn is_han(&self) -> bool {
        self.letters.chars().any(is_han)
    }

    /// What stands in a folded text wherever the pattern fits.
    fn needle(&self) -> String {
        if self.letters.is_ascii() { format!(" {}", self.letters) } else { self.letters.clone() }
    }
}

/// What to look for, so that no run of a list is missed: a needle that has another one inside says nothing more.
fn shortest(list: &[Run]) -> Vec<String> {
    let mut all: Vec<String> = list.iter().map(|run| needle_of(run)).collect();
    all.sort_by_key(String::len);
    let mut kept: Vec<String> = vec![];
    for needle in all {
        if !kept.iter().any(|shorter| needle.contains(shorter.as_str())) {
            kept.push(needle);
        }
    }
    kept
}

/// The same of a phrase: all of it where its words stand as they are, else its longest word.
fn needle_of(phrase: &[Pattern]) -> String {
    let as_it_is = |(at, p): (usize, &Pattern)| p.letters.is_ascii() && (!p.open || at + 1 == phrase.len());
    if phrase.iter().enumerate().all(as_it_is) || phrase.iter().all(Pattern::is_han) {
        return phrase.iter().map(Pattern::needle).collect();
    }
    phrase.iter().map(Pattern::needle).max_by_key(String::len).unwrap_or_default()
}
