//! Ids that can be read in an address: a word made from a title.
//!
//! Absent on purpose: any romanisation. A title without Latin letters gets the kind of thing and a random ending, which is plainer than
//! a guess at how it sounds.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Characters of a word at most, before its ending.
const MOST: usize = 44;
/// Fewer are no word.
const LEAST: usize = 3;
/// Words that addresses use for something else.
const TAKEN: [&str; 3] = ["new", "edit", "lead"];

/// A word for an address: of the title if it has Latin letters or digits, else of `kind`; with `ending` where the word alone is too short,
/// or somebody else has it (`taken`).
///
/// ```
/// use dialogue::name::word;
///
/// assert_eq!(word("Qui est absent ? L’écart, 2026", "dialogue", "k7x2m9", false), "qui-est-absent-l-ecart-2026");
/// assert_eq!(word("من الغائب؟", "dialogue", "k7x2m9", false), "dialogue-k7x2m9");
/// ```
#[must_use]
pub fn word(title: &str, kind: &str, ending: &str, taken: bool) -> String {
    let mut out = String::new();
    for ch in title.nfkd().filter(|ch| !is_combining_mark(*ch)).flat_map(char::to_lowercase) {
        match ch {
            'a'..='z' | '0'..='9' => out.push(ch),
            'ß' => out.push_str("ss"),
            'æ' => out.push_str("ae"),
            'œ' => out.push_str("oe"),
            'ø' => out.push('o'),
            'ł' => out.push('l'),
            'đ' | 'ð' => out.push('d'),
            'ı' => out.push('i'),
            _ if out.is_empty() || out.ends_with('-') => {}
            _ => out.push('-'),
        }
        if out.len() > MOST {
            // Half a word is no word.
            let whole = out.get(..MOST).and_then(|head| head.rfind('-')).filter(|at| *at >= LEAST).unwrap_or(MOST);
            out.truncate(whole);
            break;
        }
    }
    let word = out.trim_end_matches('-');
    let fits = word.len() >= LEAST && !TAKEN.contains(&word);
    match (fits, taken) {
        (true, false) => word.to_owned(),
        (true, true) => format!("{word}-{ending}"),
        (false, _) => format!("{kind}-{ending}"),
    }
}

/// Whether a text could be such a word: what is none names nothing.
#[must_use]
pub fn is_word(text: &str) -> bool {
    (LEAST..=60).contains(&text.len())
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_word_is_short_whole_and_nobody_elses() {
        assert_eq!(
            word("From global commitments to lived realities", "d", "x", false),
            "from-global-commitments-to-lived-realities"
        );
        let long = word(&"Commitments ".repeat(9), "d", "x", false);
        assert_eq!(long, "commitments-commitments-commitments");
        assert_eq!(word(&"a".repeat(99), "d", "x", false).len(), MOST);
        assert_eq!(word("Łódź straße", "d", "k7x2m9", true), "lodz-strasse-k7x2m9");
        for odd in ["", "!!", "New", "é", "👍👍👍"] {
            assert_eq!(word(odd, "series", "k7x2m9", false), "series-k7x2m9", "{odd}");
        }
    }

    proptest! {
        #[test]
        fn every_word_fits_an_address(title: String, taken: bool) {
            let made = word(&title, "dialogue", "k7x2m9", taken);
            prop_assert!(is_word(&made), "{}", made);
        }
    }
}
