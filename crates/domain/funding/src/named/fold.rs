//! Texts as they are compared: letters alone, and where a clause ends.

use unicode_normalization::char::{decompose_canonical, is_combining_mark};

pub(super) fn is_han(c: char) -> bool {
    ('\u{3400}'..='\u{9FFF}').contains(&c)
}

/// Lower case, without accents, vowel signs and tatweel, Arabic letters that are written in several ways in one; a space before, between and after
/// the words, and nothing else. A `*` is kept where a rule is folded, since it is part of no word.
pub(super) fn fold(text: &str) -> String {
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

/// The clauses of a text, folded, each in its words: what a comma or the end of a sentence keeps apart says nothing together. A Chinese letter is a
/// word, since nothing else says where one ends.
pub(super) fn clauses(text: &str) -> Vec<Vec<String>> {
    text.split(is_stop).map(|clause| fold(clause).split(' ').flat_map(words).collect()).collect()
}

/// A word as it is compared; of Chinese, its letters.
pub(super) fn words(word: &str) -> Vec<String> {
    if !word.chars().any(is_han) {
        return if word.is_empty() { vec![] } else { vec![word.to_owned()] };
    }
    let mut out: Vec<String> = vec![];
    let mut open = false;
    for letter in word.chars() {
        match out.last_mut() {
            Some(before) if open && !is_han(letter) => before.push(letter),
            _ => out.push(letter.into()),
        }
        open = !is_han(letter);
    }
    out
}

/// What ends a clause. Brackets, hyphens and quotation marks do not: "violence (online) against women".
fn is_stop(letter: char) -> bool {
    matches!(
        letter,
        ',' | ';'
            | ':'
            | '.'
            | '!'
            | '?'
            | '…'
            | '–'
            | '—'
            | '،'
            | '؛'
            | '؟'
            | '，'
            | '；'
            | '：'
            | '。'
            | '、'
            | '！'
            | '？'
    )
}
