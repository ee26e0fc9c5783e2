//! What a statement may look like, whatever its script.
//!
//! A statement is one thought, in one paragraph, of at most 280 characters as a reader counts them (grapheme clusters, UAX 29, after NFC),
//! that somebody else can agree with. Everything here is about text and nothing about what it says: that is for people to judge.
//!
//! **What cannot be seen is taken out without a word.** Marks of direction with a reach (U+202A to U+202E, U+2066 to U+2069), zero-width
//! spaces, tags, controls and fillers come along when people copy from a chat or a word processor. Refusing them would leave a person
//! with an error that she cannot see, and taking them out changes no word: what is kept reads in the order in which it was written, so
//! nobody can make a statement look like another or turn the line around it. Two joiners stay where they join letters, because Persian, Hindi
//! and many others cannot be written without them; so do single marks of direction without a reach (U+200E, U+200F, U+061C).
//!
//! **What can be seen is refused, with the reason**, because only its author can mend it: too long, stacks of marks that cover the lines
//! around them, pictures or punctuation without a word.
//!
//! **White space is folded.** Line breaks, tabs, blanks of every width and blanks that look like letters become one space, so that nobody takes
//! more of the board than others do.
//!
//! HTML is text like any other here: pages escape it, and people may well want to write about `<img>`. Absent on purpose: lists of bad
//! words, which hit survivors who say what was done to them, and any translation.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{canonical_combining_class, is_combining_mark};
use unicode_segmentation::UnicodeSegmentation;

/// Characters of a statement at most, as readers count them.
pub const MOST: usize = 280;

/// Of a translation: the same thought takes more room in some languages.
pub const MOST_TRANSLATED: usize = 420;

/// Bytes that are looked at at all. 280 of the longest letters of any script take less than half of it.
const MOST_BYTES: usize = 16 * 1024;

/// Marks above and below one letter: pointed Hebrew with its accents has up to five.
const MOST_STACKED: usize = 5;

/// Marks of any kind on one letter: Tibetan stacks and Indic vowels have up to eight.
const MOST_MARKS: usize = 8;

/// Why a text is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Odd {
    /// Nothing is left of it.
    Empty,
    /// More characters than there is room for.
    Long {
        /// How many there are, if they were counted.
        count: Option<usize>,
        /// How many there may be.
        most: usize,
    },
    /// Pictures, digits or punctuation, and no word: nobody can agree with it.
    Wordless,
    /// Marks stacked on one another, over other people's lines.
    Stacked,
}

impl Odd {
    /// The id of its message.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Empty => "voice-text-empty",
            Self::Long { .. } => "voice-text-long",
            Self::Wordless => "voice-text-wordless",
            Self::Stacked => "voice-text-stacked",
        }
    }
}

/// A statement as it is kept, out of what somebody sent.
///
/// # Errors
/// [`Odd`], for the person who wrote it.
///
/// ```
/// use dialogue::text::{Odd, statement};
///
/// assert_eq!(statement("  Pay the\n\n\nhelplines. "), Ok("Pay the helplines.".to_owned()));
/// assert_eq!(statement("\u{202e}Pay the helplines."), Ok("Pay the helplines.".to_owned()));
/// assert_eq!(statement("👍👍👍"), Err(Odd::Wordless));
/// ```
pub fn statement(sent: &str) -> Result<String, Odd> {
    of_length(sent, MOST)
}

/// A translation as it is kept, by the same rules with more room.
///
/// # Errors
/// [`Odd`], for the person who wrote it.
pub fn translation(sent: &str) -> Result<String, Odd> {
    of_length(sent, MOST_TRANSLATED)
}

/// Characters of a text as readers count them.
#[must_use]
pub fn length(text: &str) -> usize {
    text.graphemes(true).count()
}

fn of_length(sent: &str, most: usize) -> Result<String, Odd> {
    if sent.len() > MOST_BYTES {
        return Err(Odd::Long { count: None, most });
    }
    let text = tidy(sent);
    if text.is_empty() {
        return Err(Odd::Empty);
    }
    if text.graphemes(true).any(is_stacked) {
        return Err(Odd::Stacked);
    }
    let count = length(&text);
    if count > most {
        return Err(Odd::Long { count: Some(count), most });
    }
    if !text.chars().any(is_letter) {
        return Err(Odd::Wordless);
    }
    Ok(text)
}

/// The text in NFC, without what cannot be seen, its white space folded. Doing it twice is doing it once.
#[must_use]
pub fn tidy(sent: &str) -> String {
    let mut kept: Vec<char> = Vec::with_capacity(sent.len());
    for c in sent.nfc() {
        let before = kept.last().map(|c| seen(*c));
        match seen(c) {
            Seen::Yes => kept.push(c),
            Seen::Shape if before == Some(Seen::Yes) => kept.push(c),
            Seen::Joiner if matches!(before, Some(Seen::Yes | Seen::Shape)) => kept.push(c),
            Seen::Side if before.is_some_and(|before| before != Seen::Side) => {
                drop_joiners(&mut kept);
                kept.push(c);
            }
            Seen::Space if before.is_some() => {
                drop_joiners(&mut kept);
                // A mark of direction between two blanks does not make them two.
                if kept.iter().rev().find(|c| seen(**c) != Seen::Side).is_some_and(|c| *c != ' ') {
                    kept.push(' ');
                }
            }
            Seen::Shape | Seen::Joiner | Seen::Side | Seen::Space | Seen::Nothing => {}
        }
    }
    while kept.last().is_some_and(|c| matches!(seen(*c), Seen::Space | Seen::Joiner | Seen::Side)) {
        kept.pop();
    }
    // Taking characters out may have brought a letter and its mark together.
    kept.into_iter().nfc().collect()
}

/// Nothing joins across a blank.
fn drop_joiners(kept: &mut Vec<char>) {
    while kept.last().is_some_and(|c| seen(*c) == Seen::Joiner) {
        kept.pop();
    }
}

/// What a reader sees of a character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Seen {
    Yes,
    Space,
    /// Nothing of its own; it joins or parts the letters on both sides.
    Joiner,
    /// Nothing of its own; it says on which side its neighbours stand.
    Side,
    /// Nothing of its own; it chooses between two shapes of the one before.
    Shape,
    Nothing,
}

fn seen(c: char) -> Seen {
    match c {
        // Blanks that pass for letters: Braille without dots, the fillers of Hangul.
        '\u{2800}' | '\u{3164}' | '\u{ffa0}' => Seen::Space,
        '\u{200c}' | '\u{200d}' => Seen::Joiner,
        '\u{200e}' | '\u{200f}' | '\u{61c}' => Seen::Side,
        '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}' => Seen::Shape,
        // Hyphens that may show, fillers, the joiner that Unicode itself advises against.
        '\u{ad}' | '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' => Seen::Nothing,
        // Mongolian selectors; zero-width space, word joiner, invisible operators, marks of direction with a reach.
        '\u{180b}'..='\u{180f}' | '\u{200b}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' => Seen::Nothing,
        // Zero-width no-break space, notes between the lines, objects that are not there; shorthand, music, tags.
        '\u{feff}' | '\u{fff0}'..='\u{fffc}' => Seen::Nothing,
        '\u{1bca0}'..='\u{1bca3}'
        | '\u{1d173}'..='\u{1d17a}'
        | '\u{e0000}'..='\u{e00ff}'
        | '\u{e01f0}'..='\u{e0fff}' => Seen::Nothing,
        // Private: each machine shows something else.
        '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}' => Seen::Nothing,
        c if c.is_whitespace() => Seen::Space,
        c if c.is_control() || is_nonchar(c) => Seen::Nothing,
        _ => Seen::Yes,
    }
}

fn is_nonchar(c: char) -> bool {
    matches!(c, '\u{fdd0}'..='\u{fdef}') || (c as u32) & 0xfffe == 0xfffe
}

/// Whether one cluster carries more marks than any script writes.
fn is_stacked(cluster: &str) -> bool {
    let marks: Vec<char> = cluster.chars().filter(|c| is_combining_mark(*c) && seen(*c) == Seen::Yes).collect();
    let placed = marks.iter().filter(|c| canonical_combining_class(**c) != 0).count();
    let again = marks.windows(3).any(|three| three.iter().all(|c| Some(c) == three.first()));
    placed > MOST_STACKED || marks.len() > MOST_MARKS || again
}

/// Whether words are made of it. Letters inside squares and circles are pictures.
fn is_letter(c: char) -> bool {
    c.is_alphabetic() && !matches!(c, '\u{1f100}'..='\u{1f1ff}' | '\u{24b6}'..='\u{24e9}')
}

/// Whether a text seems to hold an address or a number by which somebody could be found: then a facilitator reads it first, even where
/// statements are shown at once. A wrong guess costs a wait; a missed one may show a survivor's number to everybody.
///
/// ```
/// use dialogue::text::points_at_somebody;
///
/// assert!(points_at_somebody("Ask sample@example.org"));
/// assert!(points_at_somebody("Call +256 700 000 000"));
/// assert!(!points_at_somebody("In 2024, 38 % of women had lived through it."));
/// ```
#[must_use]
pub fn points_at_somebody(text: &str) -> bool {
    let lower = text.to_lowercase();
    if lower.contains("://") || lower.contains("www.") {
        return true;
    }
    let chars: Vec<char> = lower.chars().collect();
    // An address of mail, or a name on a platform.
    let at = |i: usize| chars.get(i + 1).is_some_and(|next| next.is_alphanumeric() || *next == '_');
    if chars.iter().enumerate().any(|(i, c)| matches!(c, '@' | '\u{ff20}') && at(i)) {
        return true;
    }
    // Seven digits or more, with what people put between them.
    let mut digits = 0;
    for c in chars {
        match c {
            c if c.is_numeric() => digits += 1,
            ' ' | '-' | '.' | '(' | ')' | '/' | '\u{2010}'..='\u{2013}' => {}
            _ => digits = 0,
        }
        if digits >= 7 {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn every_script_has_the_same_room() {
        for letter in ["a", "é", "e\u{301}", "ع", "สิ่", "किं", "한", "\u{1112}\u{1161}\u{11ab}", "👩🏽‍🦱a", "𐍈", "བསྒྲུབ"]
        {
            let one = length(letter);
            let full = letter.repeat(MOST / one) + &"a".repeat(MOST % one);
            assert!(statement(&full).is_ok(), "{letter}");
            let wrong = statement(&format!("{full}a"));
            assert_eq!(wrong, Err(Odd::Long { count: Some(MOST + 1), most: MOST }), "{letter}");
        }
        assert_eq!(translation(&"a".repeat(MOST_TRANSLATED)).map(|t| t.len()), Ok(MOST_TRANSLATED));
    }

    #[test]
    fn a_wall_of_text_is_refused_before_it_is_read() {
        let wall = "No. ".repeat(100_000);
        assert_eq!(statement(&wall), Err(Odd::Long { count: None, most: MOST }));
        // A wall of blanks is no wall.
        assert_eq!(statement(&format!("No.{}More.", " \n\t\u{3000}".repeat(500))), Ok("No. More.".into()));
    }

    #[test]
    fn what_turns_the_line_around_is_gone_and_the_words_stay() {
        for mark in ('\u{202a}'..='\u{202e}').chain('\u{2066}'..='\u{2069}') {
            assert_eq!(statement(&format!("{mark}Pay {mark}helplines{mark}")), Ok("Pay helplines".into()), "{mark:?}");
        }
        for unseen in
            ["\u{200b}", "\u{feff}", "\u{2060}", "\u{ad}", "\u{7}", "\u{1b}[31m", "\u{e0041}", "\u{e123}", "\u{ffff}"]
        {
            let expected = if unseen.contains('[') { "Pay[31m" } else { "Pay" };
            assert_eq!(statement(&format!("Pay{unseen}")), Ok(expected.into()), "{unseen:?}");
        }
    }

    #[test]
    fn what_scripts_need_stays() {
        for text in [
            "می\u{200c}خواهم",            // Persian: two words of one
            "क्\u{200d}ष",                 // Hindi: the half letter
            "👩\u{200d}⚕\u{fe0f} nurses", // one picture
            "قانون \u{200f}(2024) مطلوب", // a bracket on its side
            "葛\u{e0100}城",              // the shape of a name
            "Việt Nam cần luật",
            "שָׁל֖וֹם",
            "الرَّحْمٰنِ",
            "ပြည်သူ့",
        ] {
            assert_eq!(statement(text).as_deref(), Ok(text.nfc().collect::<String>().as_str()));
        }
    }

    #[test]
    fn joiners_join_and_nothing_else() {
        assert_eq!(statement("a\u{200d}\u{200d}\u{200d}b"), Ok("a\u{200d}b".into()));
        assert_eq!(statement("\u{200d}a\u{200c} \u{200d}b\u{200d}"), Ok("a b".into()));
        assert_eq!(statement(&"\u{200d}\u{200f}".repeat(99)), Err(Odd::Empty));
    }

    #[test]
    fn stacks_of_marks_are_refused() {
        for stack in [
            format!("a{}", "\u{301}\u{316}".repeat(20)),
            format!("a{}", "\u{489}".repeat(9)),
            "ก็็็็็".to_owned(),
            format!("Z{}a", "\u{335}\u{336}\u{337}\u{338}\u{321}\u{322}"),
        ] {
            assert_eq!(statement(&format!("Hear {stack} us")), Err(Odd::Stacked), "{stack:?}");
        }
    }

    #[test]
    fn nobody_can_agree_with_a_picture() {
        for text in ["👍", "!!!", "…", "100 %", "👩‍👩‍👧 ❤️ 🏳️‍🌈", "🅰️🅱️", "(╯°□°)", "🇺🇬", "?", "٢٠٢٤", "Ⓐ"]
        {
            assert_eq!(statement(text), Err(Odd::Wordless), "{text}");
        }
        for text in ["", " \n ", "\u{200b}\u{feff}", "\u{2800}\u{3164}"] {
            assert_eq!(statement(text), Err(Odd::Empty), "{text:?}");
        }
        for text in ["Non.", "不", "لا", "Yes 👍", "100 % of us", "<script>alert(1)</script>"] {
            assert_eq!(statement(text).as_deref(), Ok(text));
        }
    }

    #[test]
    fn what_could_find_somebody_is_read_first() {
        for text in [
            "write to Sample.Person@Example.org",
            "@sample_person did it",
            "see https://example.org/x",
            "WWW.example.org",
            "0700-000000",
            "(070) 000 00 00",
            "اتصل على ٠٧٠٠٠٠٠٠",
        ] {
            assert!(points_at_somebody(text), "{text}");
        }
        for text in
            ["85 % of 1,200 women", "from 2020 to 2024: nothing", "Resolution 68/181", "a @ b", "48 hours, 7 days"]
        {
            assert!(!points_at_somebody(text), "{text}");
        }
    }

    proptest! {
        #[test]
        fn nothing_sent_breaks_it(sent in any::<String>()) {
            if let Ok(text) = statement(&sent) {
                prop_assert!((1..=MOST).contains(&length(&text)));
                prop_assert_eq!(statement(&text), Ok(text.clone()), "kept once, kept the same");
                prop_assert!(!text.contains("  ") && text.trim() == text);
                let turns = |c: char| c.is_control() || ('\u{202a}'..='\u{202e}').contains(&c);
                prop_assert!(!text.contains(turns));
            }
        }

        #[test]
        fn tidying_twice_is_tidying_once(sent in "[a-zé\u{300}-\u{320}\u{200b}-\u{200f}\u{202a}-\u{202e}\u{fe0f}\u{1100}-\u{11ff} \n👩🏽ا-ي]{0,60}") {
            let once = tidy(&sent);
            prop_assert_eq!(tidy(&once), once);
        }
    }
}
