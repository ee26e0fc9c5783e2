//! A small curve of one indicator over years, made to stand beside others on the same scale.
//!
//! Every value that was read is a point; the line between two points is only a guide to the eye. Years run
//! from left to right in every language, so the figure is never mirrored.

use std::fmt::Write as _;

use super::{described, escape, short};

/// What a small curve needs beside its points.
#[derive(Debug, Clone, Copy)]
pub struct Frame<'a> {
    /// Unique on the page.
    pub id: &'a str,
    /// Name of the figure.
    pub title: &'a str,
    /// Its facts in words: first and last value with their years, and the scale.
    pub desc: &'a str,
    /// The last value as written for the reader.
    pub last: &'a str,
    /// First and last year of the scale; the same for curves that stand together.
    pub years: (i16, i16),
    /// Lowest and highest value of the scale; the same for curves that stand together.
    pub range: (f64, f64),
}

const LEFT: f64 = 6.0;
const RIGHT: f64 = 126.0;
const TOP: f64 = 8.0;
const BOTTOM: f64 = 66.0;
/// Values beyond this many are drawn as a line alone.
const POINTS: usize = 12;

/// The curve of `points`, in order of year. What is not a number is left out.
#[must_use]
pub fn series(points: &[(i16, f64)], frame: &Frame<'_>) -> String {
    let (first, last) = frame.years;
    let (low, high) = frame.range;
    let span = f64::from(last) - f64::from(first);
    let at = |year: i16| {
        if span > 0.0 {
            (LEFT + (RIGHT - LEFT) * (f64::from(year) - f64::from(first)) / span).clamp(LEFT, RIGHT)
        } else {
            f64::midpoint(LEFT, RIGHT)
        }
    };
    let up = |value: f64| {
        if high > low {
            (BOTTOM - (BOTTOM - TOP) * (value - low) / (high - low)).clamp(TOP, BOTTOM)
        } else {
            f64::midpoint(TOP, BOTTOM)
        }
    };
    let mut sorted: Vec<(i16, f64)> = points.iter().copied().filter(|p| p.1.is_finite()).collect();
    sorted.sort_by_key(|p| p.0);

    let (attributes, words) = described(frame.id, frame.title, frame.desc);
    let mut out = format!(r#"<svg viewBox="0 0 160 84" direction="ltr" {attributes}>{words}"#);
    out.push_str(r#"<path class="grid" d="M6 8H126M6 37H126"/><path class="axis" d="M6 66H126"/>"#);
    if sorted.len() > 1 {
        let mut path = String::new();
        for (n, (year, value)) in sorted.iter().enumerate() {
            let _ = write!(path, "{}{} {}", if n == 0 { 'M' } else { 'L' }, short(at(*year), 1), short(up(*value), 1));
        }
        let _ = write!(out, r#"<path class="curve" d="{path}"/>"#);
    }
    if sorted.len() <= POINTS {
        for (year, value) in &sorted {
            let _ = write!(
                out,
                r#"<circle class="pt" cx="{}" cy="{}" r="2.5"/>"#,
                short(at(*year), 1),
                short(up(*value), 1)
            );
        }
    }
    if let Some((_, value)) = sorted.last() {
        let _ = write!(
            out,
            r#"<text x="131" y="{}">{}</text>"#,
            short((up(*value) + 5.0).clamp(14.0, 68.0), 1),
            escape(frame.last)
        );
    }
    let _ = write!(out, r#"<text class="q" x="6" y="81">{first}</text>"#);
    if last != first {
        let _ = write!(out, r#"<text class="q" x="126" y="81" text-anchor="end">{last}</text>"#);
    }
    out.push_str("</svg>");
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn frame<'a>() -> Frame<'a> {
        Frame {
            id: "s1",
            title: "A & B",
            desc: "from 0 to <100>",
            last: "100",
            years: (2000, 2020),
            range: (0.0, 100.0),
        }
    }

    #[test]
    fn points_stand_on_the_scale() {
        let svg = series(&[(2020, 100.0), (2000, 0.0), (2010, 50.0)], &frame());
        assert!(svg.contains(r#"class="curve" d="M6 66L66 37L126 8""#));
        assert!(svg.contains("A &amp; B") && svg.contains("&lt;100&gt;"));
        assert_eq!(svg.matches(r#"class="pt""#).count(), 3);
    }

    #[test]
    fn odd_data_draws_no_nonsense() {
        let flat = Frame { years: (2020, 2020), range: (5.0, 5.0), ..frame() };
        for points in
            [&[][..], &[(2020, 5.0)], &[(2020, f64::NAN), (2021, f64::INFINITY)], &[(1900, -5.0), (2100, 900.0)]]
        {
            for f in [frame(), flat] {
                let svg = series(points, &f);
                assert!(!svg.contains("NaN") && !svg.contains("inf"));
                assert!(svg.ends_with("</svg>"));
            }
        }
    }
}
