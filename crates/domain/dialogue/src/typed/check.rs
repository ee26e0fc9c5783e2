//! Checks of single fields, and the list in which they gather what is wrong.

use super::Odd;
use crate::{lang, text};

/// What is wrong so far.
#[derive(Default)]
pub(super) struct Odds(pub(super) Vec<Odd>);

impl Odds {
    pub(super) fn add(&mut self, field: &'static str, row: usize, id: &'static str, most: usize) {
        self.0.push(Odd { field, row, id, most });
    }

    /// A line that may be empty.
    pub(super) fn line(&mut self, field: &'static str, row: usize, typed: &str, most: usize) -> String {
        let tidy = text::tidy(typed);
        if text::length(&tidy) > most {
            self.add(field, row, "calendar-odd-long", most);
        }
        tidy
    }

    /// A line that has to say something.
    pub(super) fn said(&mut self, field: &'static str, typed: &str, most: usize) -> String {
        let tidy = self.line(field, 0, typed, most);
        if tidy.is_empty() {
            self.add(field, 0, "calendar-odd-empty", 0);
        }
        tidy
    }

    /// Paragraphs that may be empty: lines are kept, and of empty ones no two in a row.
    pub(super) fn words(&mut self, field: &'static str, typed: &str, most: usize) -> String {
        let mut lines: Vec<String> = typed.lines().map(text::tidy).collect();
        lines.dedup_by(|a, b| a.is_empty() && b.is_empty());
        let all = lines.join("\n").trim().to_owned();
        if text::length(&all) > most {
            self.add(field, 0, "calendar-odd-long", most);
        }
        all
    }

    /// A language by its code.
    pub(super) fn lang(&mut self, field: &'static str, row: usize, typed: &str) -> String {
        let code = typed.trim();
        if !lang::is_code(code) {
            self.add(field, row, "calendar-odd-lang", 0);
        }
        code.to_owned()
    }

    /// An address on the web that may be empty.
    pub(super) fn address(&mut self, field: &'static str, typed: &str) -> String {
        let typed = typed.trim();
        if !typed.is_empty() && !is_address(typed) {
            self.add(field, 0, "calendar-odd-address", 0);
        }
        typed.to_owned()
    }

    /// A whole number in a range.
    pub(super) fn number(
        &mut self,
        (field, row): (&'static str, usize),
        typed: &str,
        range: std::ops::RangeInclusive<u32>,
        id: &'static str,
    ) -> u32 {
        let digits = Some(typed.trim()).filter(|t| !t.is_empty() && t.bytes().all(|b| b.is_ascii_digit()));
        match digits.and_then(|t| t.parse().ok()).filter(|n| range.contains(n)) {
            Some(n) => n,
            None => {
                self.add(field, row, id, *range.end() as usize);
                0
            }
        }
    }

    /// The rows that are filled in, with a word if there are too many.
    pub(super) fn few<T>(&mut self, field: &'static str, rows: &[T], most: usize) {
        if rows.len() > most {
            self.add(field, 0, "calendar-odd-many", most);
        }
    }

    pub(super) fn done<T>(self, made: T) -> Result<T, Vec<Odd>> {
        if self.0.is_empty() { Ok(made) } else { Err(self.0) }
    }
}

/// Whether a text is an address that a page may lead to: `https`, a host with a dot and nobody's name before it, nothing that ends an
/// attribute.
pub(super) fn is_address(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once("://") else { return false };
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let (host, port) = authority.split_once(':').map_or((authority, "443"), |(host, port)| (host, port));
    let labels =
        |host: &str| host.split('.').all(|l| !l.is_empty() && l.chars().all(|c| c.is_alphanumeric() || c == '-'));
    scheme.eq_ignore_ascii_case("https")
        && text.len() <= 600
        && host.contains('.')
        && labels(host)
        && port.parse::<u16>().is_ok_and(|port| port > 0)
        && text.chars().all(|c| !c.is_whitespace() && !c.is_control() && !"\"<>\\^`{|}".contains(c))
        && text::tidy(text) == text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_lead_to_the_web_and_nowhere_else() {
        for good in [
            "https://example.org",
            "https://example.org:8443/a?b=c#d",
            "HTTPS://example.org/",
            "https://مثال.إختبار/x",
            "https://example.org/naïve",
        ] {
            assert!(is_address(good), "{good}");
        }
        for odd in [
            "http://example.org",
            "javascript:alert(1)",
            "https://",
            "https://localhost/",
            "https://me:secret@example.org/",
            "https://example.org@evil.example/",
            "https://example.org/\"onclick",
            "https://example.org/ x",
            "https://example..org/",
            "https://example.org:0/",
            "https://example.org:99999/",
            "https://example.org/\u{202e}gpj.exe",
            "//example.org",
            "example.org",
        ] {
            assert!(!is_address(odd), "{odd}");
        }
        assert!(!is_address(&format!("https://example.org/{}", "a".repeat(600))));
    }

    #[test]
    fn paragraphs_stay_and_what_cannot_be_seen_goes() {
        let mut odds = Odds::default();
        assert_eq!(odds.words("summary", "\n One \u{202e} line\r\n\n\n\nTwo\t\n", 100), "One line\n\nTwo");
        assert_eq!(odds.line("title", 0, " a\nb\u{200b} ", 9), "a b");
        assert!(odds.0.is_empty());
        odds.words("summary", "abc", 2);
        assert_eq!(odds.0[0], Odd { field: "summary", row: 0, id: "calendar-odd-long", most: 2 });
    }
}
