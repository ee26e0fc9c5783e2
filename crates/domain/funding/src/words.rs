//! Words as numbers, each kept once: codes, names and identifiers stand in a file thousands of times.

use std::collections::HashMap;
use std::sync::Arc;

/// A word of some [`Words`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Word(u32);

impl Word {
    /// The empty word, which stands in all [`Words`].
    pub const NONE: Self = Self(0);

    /// Whether it is the empty word.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self == Self::NONE
    }

    /// Its number; the empty word has 0, the others follow.
    #[must_use]
    pub fn number(self) -> usize {
        self.0 as usize
    }
}

/// Words, each once.
#[derive(Debug, Clone, Default)]
pub struct Words {
    numbers: HashMap<Arc<str>, Word>,
    words: Vec<Arc<str>>,
    bytes: usize,
    /// Words that were met last, by a number that is had at once: nearly every word is one of them.
    recent: [Word; RECENT],
}

const RECENT: usize = 32;

impl Words {
    /// The word with these letters.
    pub fn word(&mut self, letters: &str) -> Word {
        let ends = letters.as_bytes().first().zip(letters.as_bytes().last());
        let slot =
            ends.map_or(0, |(first, last)| letters.len() * 7 + usize::from(*first) + usize::from(*last) * 3) % RECENT;
        let recent = self.recent.get(slot).copied().unwrap_or_default();
        if self.letters(recent) == letters {
            return recent;
        }
        let word = self.found_or_kept(letters);
        if let Some(recent) = self.recent.get_mut(slot) {
            *recent = word;
        }
        word
    }

    fn found_or_kept(&mut self, letters: &str) -> Word {
        if let Some(word) = self.find(letters) {
            return word;
        }
        let kept: Arc<str> = letters.into();
        self.words.push(Arc::clone(&kept));
        self.bytes += letters.len();
        // Four thousand million words do not fit into memory before their number would not fit here.
        let word = Word(u32::try_from(self.words.len()).unwrap_or(u32::MAX));
        self.numbers.insert(kept, word);
        word
    }

    /// The same, if it was met.
    #[must_use]
    pub fn find(&self, letters: &str) -> Option<Word> {
        if letters.is_empty() { Some(Word::NONE) } else { self.numbers.get(letters).copied() }
    }

    /// Its letters.
    #[must_use]
    pub fn letters(&self, word: Word) -> &str {
        word.number().checked_sub(1).and_then(|at| self.words.get(at)).map_or("", |letters| letters)
    }

    /// How many there are, the empty one among them.
    #[must_use]
    pub fn count(&self) -> usize {
        self.words.len() + 1
    }

    /// Bytes that they take, about: the letters, and of each word two references, a number, what counts them and what the table leaves free.
    #[must_use]
    pub fn held(&self) -> usize {
        self.bytes + self.words.len() * 120
    }
}
