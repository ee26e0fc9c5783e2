//! Amounts by year as bars from a line at nothing: up where money went out, down where more came back.
//!
//! Years run from left to right in every language, so the figure is never mirrored. Figures beside each other have scales of their own:
//! they are in different currencies, and of different reporters, and are not to be compared by eye.

use std::fmt::Write as _;

use super::{described, escape, short};

/// What the bars need beside their values.
#[derive(Debug, Clone, Copy)]
pub struct Frame<'a> {
    /// Unique on the page.
    pub id: &'a str,
    /// Name of the figure.
    pub title: &'a str,
    /// Its facts in words: each year with its amount.
    pub desc: &'a str,
    /// What the amounts count, over the bars: the currency in words.
    pub unit: &'a str,
}

const WIDTH: f64 = 320.0;
const TOP: f64 = 40.0;
const BOTTOM: f64 = 126.0;
/// Room that one letter of an amount takes, at most.
const LETTER: f64 = 7.2;

/// Bars for `values`: year, amount, and the amount as written for the reader. In order of year; a year without a value stays empty.
#[must_use]
pub fn bars(values: &[(i16, f64, String)], frame: &Frame<'_>) -> String {
    let known: Vec<&(i16, f64, String)> = values.iter().filter(|v| v.1.is_finite()).collect();
    let first = known.iter().map(|v| v.0).min().unwrap_or(0);
    let last = known.iter().map(|v| v.0).max().unwrap_or(0);
    let high = known.iter().map(|v| v.1).fold(0.0, f64::max);
    let low = known.iter().map(|v| v.1).fold(0.0, f64::min);
    let range = if high > low { high - low } else { 1.0 };
    let at = |value: f64| BOTTOM - (BOTTOM - TOP) * (value - low) / range;
    // Years that are far apart are drawn beside each other rather than as hairs.
    let span = usize::try_from(i32::from(last) - i32::from(first) + 1).unwrap_or(1);
    let slots = if span > 16 { known.len().max(1) } else { span.max(1) };
    let slot = WIDTH / slots as f64;
    let wide = (slot * 0.62).min(44.0);
    let (attributes, words) = described(frame.id, frame.title, frame.desc);
    let mut out = format!(r#"<svg class="years-bars" viewBox="0 0 320 150" direction="ltr" {attributes}>{words}"#);
    let _ = write!(out, r#"<text class="q" x="0" y="13">{}</text>"#, escape(frame.unit));
    for (n, (year, value, text)) in known.iter().enumerate() {
        let place = if span > 16 { n } else { usize::try_from(i32::from(*year) - i32::from(first)).unwrap_or(n) };
        let middle = slot * (place as f64 + 0.5);
        let (from, to) = (at(value.max(0.0)), at(value.min(0.0)));
        let _ = write!(
            out,
            r#"<rect class="{}" x="{}" y="{}" width="{}" height="{}"/>"#,
            if *value < 0.0 { "back" } else { "pt" },
            short(middle - wide / 2.0, 1),
            short(from, 1),
            short(wide, 1),
            short((to - from).max(1.0), 1),
        );
        // An amount that would run into its neighbour stands in the table alone.
        if slot >= LETTER * text.chars().count() as f64 {
            let _ = write!(
                out,
                r#"<text class="q" x="{}" y="{}" text-anchor="middle">{}</text>"#,
                short(middle, 1),
                short(from - 5.0, 1),
                escape(text)
            );
        }
        if slot >= 34.0 || n == 0 || n + 1 == known.len() {
            let _ = write!(
                out,
                r#"<text class="q" x="{}" y="146" text-anchor="middle">{year}</text>"#,
                short(middle.clamp(14.0, WIDTH - 14.0), 1)
            );
        }
    }
    let _ = write!(out, r#"<path class="axis" d="M0 {y}H320"/></svg>"#, y = short(at(0.0), 1));
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(values: &[(i16, f64)]) -> String {
        let values: Vec<_> = values.iter().map(|(y, v)| (*y, *v, format!("<{v}>"))).collect();
        bars(&values, &Frame { id: "x", title: "a & b", desc: "c", unit: "in <USD>" })
    }

    #[test]
    fn bars_stand_on_the_line_and_hang_from_it() {
        let svg = drawn(&[(2023, 100.0), (2025, -100.0)]);
        assert!(svg.contains(r#"<rect class="pt" x="31.3" y="40" width="44" height="43"/>"#), "{svg}");
        assert!(svg.contains(r#"<rect class="back" x="244.7" y="83" width="44" height="43"/>"#), "{svg}");
        assert!(
            svg.contains(r#"d="M0 83H320""#)
                && svg.contains("in &lt;USD&gt;")
                && svg.contains("&lt;100&gt;")
                && svg.contains("a &amp; b")
        );
    }

    #[test]
    fn odd_data_draws_no_nonsense() {
        for values in [
            &[][..],
            &[(2020, 0.0)],
            &[(i16::MIN, 1.0), (i16::MAX, 2.0)],
            &[(2020, f64::NAN), (2021, f64::INFINITY), (2022, 1e300)],
        ] {
            let svg = drawn(values);
            assert!(!svg.contains("NaN") && !svg.contains("inf") && svg.ends_with("</svg>"), "{svg}");
            assert!(!svg.contains("style="));
        }
    }
}
