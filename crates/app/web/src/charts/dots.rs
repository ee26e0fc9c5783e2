//! One mark for each country, either side of the line, so that a count can be seen as countries.

use std::fmt::Write as _;

use super::{described, short};

/// How many marks of each kind stand on one side.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Marks {
    /// Those of which it is true.
    pub filled: usize,
    /// Those of which it is known not to be.
    pub hollow: usize,
    /// Those of which nobody can say.
    pub unknown: usize,
}

impl Marks {
    /// All of them.
    #[must_use]
    pub fn total(self) -> usize {
        self.filled + self.hollow + self.unknown
    }
}

/// Distance between two marks.
const STEP: f64 = 25.0;
/// Distance of the first column from the line.
const FIRST: f64 = 24.0;
/// Radius of a filled mark; a ring is one less, for its stroke.
const RADIUS: f64 = 8.6;
/// Least rows.
const ROWS: usize = 5;

/// Marks for paper before the line and for life after it. `id` is unique on the page.
#[must_use]
pub fn of(paper: Marks, life: Marks, id: &str, title: &str, desc: &str) -> String {
    let most = paper.total().max(life.total());
    // About twice as many columns as rows, so that the figure keeps its proportions as countries are read.
    let rows = most.div_ceil(2).isqrt().max(ROWS);
    let columns = most.div_ceil(rows).max(1);
    let middle = FIRST + STEP * (columns - 1) as f64 + RADIUS;
    let end = 18.0 + STEP * (rows - 1) as f64 + 38.0;
    let (attributes, words) = described(id, title, desc);
    let mut out = format!(
        r#"<svg class="units flip" viewBox="0 0 {} {}" {attributes}>{words}"#,
        short(2.0 * middle, 1),
        short(end + 30.0, 1)
    );
    let _ = write!(
        out,
        r#"<path class="pl" d="M{} 0V{}"/><path class="bob" d="M{} {}h14l-2.2 9-4.8 14-4.8-14z"/>"#,
        short(middle, 1),
        short(end, 1),
        short(middle - 7.0, 1),
        short(end - 6.0, 1)
    );
    for (marks, way) in [(paper, -1.0), (life, 1.0)] {
        for n in 0..marks.total() {
            let (class, radius) = if n < marks.filled {
                ("u-on", RADIUS)
            } else if n < marks.filled + marks.hollow {
                ("u-off", RADIUS - 1.0)
            } else {
                ("u-un", RADIUS - 1.0)
            };
            let _ = write!(
                out,
                r#"<circle class="{class}" cx="{}" cy="{}" r="{}"/>"#,
                short(middle + way * (FIRST + STEP * (n / rows) as f64), 1),
                short(18.0 + STEP * (n % rows) as f64, 1),
                short(radius, 1)
            );
        }
    }
    out.push_str("</svg>");
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_mark_for_each_and_the_words_stand_first() {
        let paper = Marks { filled: 32, hollow: 9, unknown: 4 };
        let life = Marks { filled: 3, hollow: 0, unknown: 29 };
        let svg = of(paper, life, "units", "a < b", "c & d");
        assert!(svg.contains(r#"<title id="units-t">a &lt; b</title>"#));
        assert!(svg.contains(r#"<desc id="units-d">c &amp; d</desc>"#));
        assert_eq!(svg.matches("u-on").count(), 35);
        assert_eq!(svg.matches("u-off").count(), 9);
        assert_eq!(svg.matches("u-un").count(), 33);
    }

    #[test]
    fn many_countries_keep_the_proportions() {
        let many = Marks { filled: 96, ..Marks::default() };
        let svg = of(many, Marks::default(), "u", "t", "d");
        assert!(svg.contains(r#"viewBox="0 0 815.2 211""#), "{}", &svg[..80]);
        assert!(!of(Marks::default(), Marks::default(), "u", "t", "d").contains("NaN"));
    }
}
