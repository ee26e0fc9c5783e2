//! Which statements say nearly the same, in any script: a suggestion for a facilitator, who reads both and decides.
//!
//! Letters alone are compared. A text is brought to one spelling (compatibility forms, case, accents, points and the letters that Arabic
//! keyboards interchange), cut into runs of three letters that never cross from one word into the next (two in scripts that put no spaces
//! between words), and each run weighs more the fewer statements hold it. The score of two texts is the cosine between their
//! weighted runs: 1 for the same words in any order, 0 for no run in common. A statement with translations is as near
//! to another as the nearest of their texts.
//!
//! Absent on purpose: meaning. "Must" and "must not" are near each other here, and two sentences that say one thing in different words
//! are not. Nothing is ever joined without a person.
//!
//! ```
//! use dialogue::near::{Said, pairs};
//!
//! let said = [
//!     Said { number: 1, texts: vec!["No text says who pays for any of this."] },
//!     Said { number: 2, texts: vec!["No text says who pays for this!"] },
//!     Said { number: 3, texts: vec!["Clear rules on spyware."] },
//! ];
//! let near = pairs(&said, 0.6);
//! assert_eq!((near[0].one, near[0].other, near.len()), (1, 2, 1));
//! ```

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

/// From this score on, two statements are worth showing side by side.
pub const LEAST: f64 = 0.6;

/// Statements that are thought of beside those that are there: where there are only a few, that two of them share a run says little about how
/// common it is.
const OTHERS: f64 = 30.0;

/// A statement with everything that it is known to say: its own words first, then translations.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said<'a> {
    /// Its number in the dialogue.
    pub number: i64,
    /// The texts.
    pub texts: Vec<&'a str>,
}

/// Two statements that say nearly the same.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Near {
    /// The smaller number.
    pub one: i64,
    /// The larger.
    pub other: i64,
    /// From 0, nothing in common, to 1, the same words.
    pub score: f64,
}

/// Of each text, the nearest that are kept: a flood of the same words must not fill the memory with its pairs.
const NEAREST: usize = 8;

/// Pairs of statements with a score of at least `least`, nearest first, then by number. Statements are those of one prompt: the same
/// words answer different questions differently. Of a statement that is near to many later ones, the nearest eight are told.
#[must_use]
pub fn pairs(said: &[Said<'_>], least: f64) -> Vec<Near> {
    near(said, said.len(), least)
}

/// The same for the first of them alone, beside each of the others.
#[must_use]
pub fn beside_first(said: &[Said<'_>], least: f64) -> Vec<Near> {
    near(said, 1, least)
}

/// Pairs of the first `firsts` statements, each with those after it.
fn near(said: &[Said<'_>], firsts: usize, least: f64) -> Vec<Near> {
    let texts: Vec<(usize, BTreeMap<u64, u32>)> = said
        .iter()
        .enumerate()
        .flat_map(|(place, said)| said.texts.iter().map(move |text| (place, runs(text))))
        .filter(|(_, runs)| !runs.is_empty())
        .collect();
    let (vectors, holders) = weigh(&texts);
    let mut best: BTreeMap<(i64, i64), f64> = BTreeMap::new();
    let mut dots = vec![0.0; texts.len()];
    let of_firsts = texts.iter().take_while(|(of, _)| *of < firsts).count();
    for (place, vector) in vectors.iter().enumerate().take(of_firsts) {
        let later = dots.get_mut(place + 1..).unwrap_or_default();
        later.fill(0.0);
        for (run, weight) in vector {
            let held = holders.get(*run).map(Vec::as_slice).unwrap_or_default();
            let from = held.partition_point(|(holder, _)| *holder <= place);
            for (holder, other) in held.iter().skip(from) {
                if let Some(dot) = later.get_mut(holder - place - 1) {
                    *dot += weight * other;
                }
            }
        }
        let mut close: Vec<(usize, &f64)> = later.iter().enumerate().filter(|(_, dot)| **dot >= least).collect();
        close.sort_by(|a, b| b.1.total_cmp(a.1).then(a.0.cmp(&b.0)));
        for (next, dot) in close.into_iter().take(NEAREST) {
            let (Some((a, _)), Some((b, _))) = (texts.get(place), texts.get(place + 1 + next)) else { continue };
            let (Some(a), Some(b)) = (said.get(*a), said.get(*b)) else { continue };
            if a.number != b.number {
                let score = best.entry((a.number.min(b.number), a.number.max(b.number))).or_insert(0.0);
                // Rounding may leave the same words a hair above 1.
                *score = score.max(dot.min(1.0));
            }
        }
    }
    let mut near: Vec<Near> = best.into_iter().map(|((one, other), score)| Near { one, other, score }).collect();
    near.sort_by(|a, b| b.score.total_cmp(&a.score).then((a.one, a.other).cmp(&(b.one, b.other))));
    near
}

/// The weights of one text: runs by their place, each with its share of a length of 1.
type Vector = Vec<(usize, f64)>;

/// Every text as a vector, and for every run who holds it, in the order of the texts.
fn weigh(texts: &[(usize, BTreeMap<u64, u32>)]) -> (Vec<Vector>, Vec<Vec<(usize, f64)>>) {
    let mut known: BTreeMap<u64, (usize, u32)> = BTreeMap::new();
    for (_, runs) in texts {
        for run in runs.keys() {
            let next = known.len();
            known.entry(*run).or_insert((next, 0)).1 += 1;
        }
    }
    let all = count(texts.len());
    let mut holders = vec![Vec::new(); known.len()];
    let mut vectors = Vec::with_capacity(texts.len());
    for (holder, (_, runs)) in texts.iter().enumerate() {
        let mut vector: Vector = runs
            .iter()
            .filter_map(|(run, times)| known.get(run).map(|(place, held)| (*place, *times, *held)))
            .map(|(place, times, held)| (place, f64::from(times).sqrt() * ((OTHERS + all) / f64::from(held)).ln()))
            .collect();
        let length = vector.iter().map(|(_, weight)| weight * weight).sum::<f64>().sqrt();
        for (run, weight) in &mut vector {
            *weight /= length;
            if let Some(held) = holders.get_mut(*run) {
                held.push((holder, *weight));
            }
        }
        vectors.push(vector);
    }
    (vectors, holders)
}

fn count(n: usize) -> f64 {
    u32::try_from(n).map_or(f64::from(u32::MAX), f64::from)
}

/// The letters of a text in one spelling, words parted by one space.
#[must_use]
pub fn folded(text: &str) -> String {
    let bare = text.nfkc().flat_map(char::to_lowercase).nfkd().filter(|c| !is_accent(*c)).nfc().map(alike);
    let mut out = String::with_capacity(text.len());
    for c in bare {
        if is_silent(c) {
            continue;
        }
        if c.is_alphanumeric() || is_mark_of_a_word(c) {
            out.push(c);
        } else if !out.is_empty() && !out.ends_with(' ') {
            out.push(' ');
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// Accents of Latin, Greek and Cyrillic, points of Hebrew and Arabic: people leave them out. Signs of Indic scripts and of Thai are not
/// among them, since they are vowels.
fn is_accent(c: char) -> bool {
    matches!(canonical_combining_class(c), 10..=36 | 200..)
}

/// A vowel sign that belongs to the letter before it.
fn is_mark_of_a_word(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}

/// What stands inside words without parting them: apostrophes, soft hyphens, joiners, the stroke that lengthens Arabic letters.
fn is_silent(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{61c}' | 'ـ')
}

/// Letters that keyboards of one script interchange.
fn alike(c: char) -> char {
    match c {
        'ى' | 'ی' => 'ي',
        'ة' => 'ه',
        'ک' => 'ك',
        'ς' => 'σ',
        'ё' => 'е',
        'ı' => 'i',
        _ => c,
    }
}

/// Scripts that put no spaces between words: Thai, Lao, Khmer, Burmese, Chinese, Japanese.
fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{3040}'..='\u{30ff}'
        | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{20000}'..='\u{323af}')
}

/// Runs of letters with how often each comes. A character has at most 21 bits, so three fit into one number and no two runs share it.
fn runs(text: &str) -> BTreeMap<u64, u32> {
    let mut out = BTreeMap::new();
    for word in folded(text).split(' ').filter(|word| !word.is_empty()) {
        let unspaced = word.chars().any(is_unspaced);
        // A space on either side tells the beginning and the end of a word from its middle.
        let letters: Vec<char> = if unspaced { word.chars().collect() } else { format!(" {word} ").chars().collect() };
        let long = if unspaced { 2 } else { 3 }.min(letters.len());
        for run in letters.windows(long) {
            *out.entry(run.iter().fold(0, |all, c| (all << 21) | u64::from(*c))).or_insert(0) += 1;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_text_are_one() {
        for (one, other) in [
            ("Élégante", "elegante"),
            ("ﬁles “online”", "FILES online"),
            ("Мёд", "мед"),
            ("أُمُّهاتٌ", "امهات"),
            ("العربية", "العربيه"),
            ("عـــربي", "عربی"),
            ("שָׁלוֹם", "שלום"),
            ("ＡＢＣ１２３", "abc123"),
            ("don’t — stop…", "dont stop"),
            ("  a\n b ", "A B"),
        ] {
            assert_eq!(folded(one), folded(other));
        }
    }

    #[test]
    fn vowels_of_indic_and_thai_letters_stay() {
        assert_ne!(folded("कि"), folded("कु"));
        assert_ne!(folded("กี"), folded("กู"));
    }

    #[test]
    fn a_text_without_letters_is_near_nothing() {
        let said = [Said { number: 1, texts: vec!["🙂"] }, Said { number: 2, texts: vec!["🙂", ""] }];
        assert!(pairs(&said, 0.0).is_empty());
        assert!(pairs(&[], 0.0).is_empty());
    }

    #[test]
    fn the_same_words_in_another_order_are_the_same() {
        let said = [
            Said { number: 7, texts: vec!["Fund helplines at night, in local languages."] },
            Said { number: 3, texts: vec!["In local languages, at night: fund helplines"] },
            Said { number: 4, texts: vec!["Publish what you promised."] },
        ];
        let near = pairs(&said, 0.99);
        assert_eq!(near.len(), 1);
        assert_eq!((near[0].one, near[0].other), (3, 7));
        assert!(near[0].score <= 1.0);
    }

    #[test]
    fn two_of_three_are_found_as_two_of_sixty_are() {
        let texts =
            ["A deadline for every answer.", "A deadline for each answer", "Pay the helplines that answer at night."];
        let said: Vec<_> = (1..).zip(texts).map(|(number, text)| Said { number, texts: vec![text] }).collect();
        let near = pairs(&said, LEAST);
        assert_eq!(near.iter().map(|n| (n.one, n.other)).collect::<Vec<_>>(), [(1, 2)]);
        assert_eq!(pairs(&said[..2], LEAST).len(), 1);
    }

    #[test]
    fn a_translation_brings_two_languages_together() {
        let said = [
            Said {
                number: 1,
                texts: vec!["Publiquen cada año lo que prometieron", "Publish every year what you promised"],
            },
            Said { number: 2, texts: vec!["Publish what you promised every year."] },
        ];
        assert!(pairs(&said, 0.9).len() == 1);
        let untold = [said[0].texts[0], said[1].texts[0]].map(|text| vec![text]);
        let untold: Vec<_> = (1..).zip(untold).map(|(number, texts)| Said { number, texts }).collect();
        assert!(pairs(&untold, LEAST).is_empty());
    }

    #[test]
    fn a_flood_of_the_same_words_gives_few_pairs_and_the_first_has_only_its_own() {
        let said: Vec<_> = (1..=60).map(|number| Said { number, texts: vec!["Pay the helplines."] }).collect();
        let near = pairs(&said, LEAST);
        assert!(near.len() <= 60 * NEAREST, "{}", near.len());
        assert!((1..=60).all(|n| near.iter().any(|pair| pair.one == n || pair.other == n)), "each is in one of them");
        let first = beside_first(&said, LEAST);
        assert_eq!(first.len(), NEAREST);
        assert!(first.iter().all(|pair| pair.one == 1));
        let all: Vec<_> = pairs(&said[..5], LEAST).into_iter().filter(|pair| pair.one == 1).collect();
        assert_eq!(beside_first(&said[..5], LEAST), all);
    }
}
