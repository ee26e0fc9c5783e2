//! Words made fit for paper: one line, letters that the fonts have, languages and addresses that a PDF accepts.
//!
//! A tagged PDF with a letter that no font has is refused as a whole. One name in an unforeseen script must not
//! cost a country its brief, so such letters are replaced, and the page says so.

use std::cell::Cell;

/// What stands for letters that no font has.
const GAP: &str = "[…]";

/// Longest address that becomes a link.
const LONGEST: usize = 2000;

/// Cleans words, and remembers whether letters had to be replaced.
pub(crate) struct Cleaner<F> {
    has: F,
    replaced: Cell<bool>,
}

impl<F: Fn(char) -> bool> Cleaner<F> {
    /// A cleaner for fonts that have the letters for which `has` is true.
    pub(crate) const fn new(has: F) -> Self {
        Self { has, replaced: Cell::new(false) }
    }

    /// Whether any letter was replaced so far.
    pub(crate) const fn replaced(&self) -> bool {
        self.replaced.get()
    }

    /// The words on one line, without control characters and without letters that no font has.
    pub(crate) fn clean(&self, words: &str) -> String {
        let mut out = String::with_capacity(words.len());
        let mut in_gap = false;
        for c in words.chars() {
            let c = match c {
                // Compilers of messages put these around what they insert; they have no shape, and are kept for order.
                '\u{200c}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
                    out.push(c);
                    continue;
                }
                '\u{feff}' | '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{fe00}'..='\u{fe0f}' => continue,
                '\u{2028}' | '\u{2029}' => ' ',
                c if c.is_control() => ' ',
                '\u{2011}' if !(self.has)('\u{2011}') => '-',
                c => c,
            };
            if c == ' ' {
                if !out.is_empty() && !out.ends_with(' ') {
                    out.push(' ');
                }
                continue;
            }
            if (self.has)(c) {
                out.push(c);
                in_gap = false;
            } else if !in_gap {
                self.replaced.set(true);
                in_gap = true;
                if !out.trim_end().ends_with(GAP) {
                    out.push_str(GAP);
                }
            }
        }
        out.truncate(out.trim_end().len());
        out
    }
}

/// The first part of a language code if it is one that a PDF can carry, else the fallback.
pub(crate) fn lang<'a>(code: &'a str, fallback: &'a str) -> &'a str {
    let first = code.split(['-', '_']).next().unwrap_or_default();
    if (2..=3).contains(&first.len()) && first.bytes().all(|b| b.is_ascii_lowercase()) { first } else { fallback }
}

/// Whether a language is written from right to left.
pub(crate) fn is_rtl(lang: &str) -> bool {
    matches!(lang, "ar" | "fa" | "he" | "ur" | "ps" | "ckb" | "dv" | "sd" | "ug" | "yi")
}

/// An address of the web, and how it is shown on paper: its host. Others are not links.
pub(crate) fn address(href: &str) -> Option<(String, String)> {
    let rest = href.strip_prefix("https://").or_else(|| href.strip_prefix("http://"))?;
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let host = rest.get(..end)?;
    let whole = href.len() <= LONGEST && href.bytes().all(|b| b.is_ascii_graphic());
    let host_is_plain =
        !host.is_empty() && host.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b':'));
    (whole && host_is_plain).then(|| (href.to_owned(), host.strip_prefix("www.").unwrap_or(host).to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_come_out_on_one_line_with_letters_that_exist() {
        let c = Cleaner::new(|c: char| c.is_ascii() || c == 'é');
        assert_eq!(c.clean(" two\nlines\t and  é\u{0} "), "two lines and é");
        assert!(!c.replaced());
        assert_eq!(c.clean("the law 法律 of 1995"), "the law […] of 1995");
        assert_eq!(c.clean("法 律 x"), "[…] x");
        assert!(c.replaced());
    }

    #[test]
    fn languages_and_addresses_are_checked() {
        assert_eq!(lang("es-MX", "en"), "es");
        assert_eq!(lang("", "en"), "en");
        assert_eq!(lang("#panic()", "ar"), "ar");
        assert_eq!(
            address("https://www.who.int/x?y#z"),
            Some(("https://www.who.int/x?y#z".to_owned(), "who.int".to_owned()))
        );
        for bad in ["", "javascript:alert(1)", "file:///etc/hosts", "https://", "https://a b/", "https://u@h/"] {
            assert_eq!(address(bad), None, "{bad}");
        }
    }
}
