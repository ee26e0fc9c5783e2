//! Counts by month in two vocabularies, with a break between them: two rows of bars side by side, and nothing that joins them.
//!
//! Months run from left to right in every language, so the figure is never mirrored. Where a month has counts in both vocabularies it stands
//! twice, once on each side: a platform may publish in July what it decided in June.

use std::fmt::Write as _;

use super::{described, escape, short};

/// One month: months since the year 0, statements, and the number as written for the reader.
pub type Column = (i32, u64, String);

/// What the bars need beside their values.
#[derive(Debug, Clone, Copy)]
pub struct Frame<'a> {
    /// Unique on the page.
    pub id: &'a str,
    /// Name of the figure.
    pub title: &'a str,
    /// Its facts in words: each month with its count.
    pub desc: &'a str,
    /// What stands at the break.
    pub broken: &'a str,
}

const WIDTH: f64 = 400.0;
const TOP: f64 = 34.0;
const BOTTOM: f64 = 150.0;
/// Between the two sides.
const GAP: f64 = 30.0;
/// Room that one letter of a count takes, at most.
const LETTER: f64 = 7.2;

/// Bars of both sides, each in order of month; a month without statements stays empty.
#[must_use]
pub fn bars(before: &[Column], since: &[Column], frame: &Frame<'_>) -> String {
    let span = |side: &[Column]| {
        let first = side.iter().map(|c| c.0).min()?;
        let last = side.iter().map(|c| c.0).max()?;
        // A month that stands alone far off would make hairs of the others.
        usize::try_from(last.checked_sub(first)? + 1).ok().map(|n| (first, n))
    };
    let sides = [(before, span(before)), (since, span(since))];
    let slots: usize = sides.iter().map(|(side, span)| slots(side, *span)).sum();
    let both = sides.iter().all(|(side, _)| !side.is_empty());
    let slot = (WIDTH - GAP) / slots.max(1) as f64;
    let wide = (slot * 0.62).min(40.0);
    let high = before.iter().chain(since).map(|c| c.1).max().unwrap_or(0).max(1);
    let (attributes, words) = described(frame.id, frame.title, frame.desc);
    let mut out = format!(r#"<svg class="months" viewBox="0 0 400 178" direction="ltr" {attributes}>{words}"#);
    let mut left = 0.0;
    for (at, (side, span)) in sides.into_iter().enumerate() {
        let here = slots_of(side, span, slot);
        for (n, (month, value, text)) in side.iter().enumerate() {
            let place = span.filter(|_| here.1).map_or(n, |(first, _)| usize::try_from(month - first).unwrap_or(n));
            let middle = left + slot * (place as f64 + 0.5);
            let tall = (BOTTOM - TOP) * *value as f64 / high as f64;
            let _ = write!(
                out,
                r#"<rect class="{}" x="{}" y="{}" width="{}" height="{}"/>"#,
                if at == 0 { "back" } else { "pt" },
                short(middle - wide / 2.0, 1),
                short(BOTTOM - tall, 1),
                short(wide, 1),
                short(tall.max(1.0), 1),
            );
            if slot >= LETTER * text.chars().count() as f64 + 2.0 {
                let _ = write!(
                    out,
                    r#"<text class="q" x="{}" y="{}" text-anchor="middle">{}</text>"#,
                    short(middle, 1),
                    short(BOTTOM - tall - 5.0, 1),
                    escape(text)
                );
            }
            let (year, of_year) = (month.div_euclid(12), month.rem_euclid(12) + 1);
            if slot >= 17.0 {
                let _ = write!(
                    out,
                    r#"<text class="q" x="{}" y="163" text-anchor="middle">{of_year}</text>"#,
                    short(middle, 1)
                );
            }
            if n == 0 || of_year == 1 {
                let _ = write!(
                    out,
                    r#"<text class="q" x="{}" y="177" text-anchor="middle">{year}</text>"#,
                    short(middle.clamp(15.0, WIDTH - 15.0), 1)
                );
            }
        }
        let wide = here.0;
        if wide > 0.0 {
            let _ = write!(out, r#"<path class="axis" d="M{} {BOTTOM}H{}"/>"#, short(left, 1), short(left + wide, 1));
        }
        left += wide;
        if at == 0 && both {
            let middle = left + GAP / 2.0;
            // The words stay inside of the figure, wherever the break falls.
            let words = middle.clamp(WIDTH * 0.2, WIDTH * 0.8);
            let _ = write!(
                out,
                r#"<path class="break" d="M{x} 18V168"/><text class="q" x="{}" y="12" text-anchor="middle">{}</text>"#,
                short(words, 1),
                escape(frame.broken),
                x = short(middle, 1),
            );
            left += GAP;
        }
    }
    out.push_str("</svg>");
    out
}

/// Slots of a side: as many as months from its first to its last, or as it has where they lie far apart.
fn slots(side: &[Column], span: Option<(i32, usize)>) -> usize {
    span.map_or(0, |(_, n)| if n > 3 * side.len() + 12 { side.len() } else { n })
}

/// How wide a side is, and whether its months stand where the calendar has them.
fn slots_of(side: &[Column], span: Option<(i32, usize)>, slot: f64) -> (f64, bool) {
    let n = slots(side, span);
    (slot * n as f64, span.is_some_and(|(_, whole)| whole == n))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(before: &[(i32, u64)], since: &[(i32, u64)]) -> String {
        let side = |list: &[(i32, u64)]| list.iter().map(|(m, n)| (*m, *n, n.to_string())).collect::<Vec<_>>();
        bars(&side(before), &side(since), &Frame { id: "x", title: "a & b", desc: "c", broken: "<July>" })
    }

    #[test]
    fn two_sides_stand_apart_and_nothing_joins_them() {
        let june = 2025 * 12 + 5;
        let svg = drawn(&[(june - 1, 50), (june, 100)], &[(june, 10), (june + 1, 25)]);
        // June stands on both sides, by its number and its count.
        assert_eq!(svg.matches(">6</text>").count(), 2, "{svg}");
        assert_eq!(svg.matches(r#"<rect class="back""#).count(), 2);
        assert_eq!(svg.matches(r#"<rect class="pt""#).count(), 2);
        assert_eq!(svg.matches(r#"class="break""#).count(), 1);
        assert_eq!(svg.matches(r#"class="axis""#).count(), 2, "each side has its own ground");
        assert!(!svg.contains("class=\"curve\"") && svg.contains("&lt;July&gt;") && svg.contains("a &amp; b"));
        // 100 fills the height, 50 half of it.
        assert!(svg.contains(r#"y="34" width="40" height="116""#) && svg.contains(r#"height="58""#), "{svg}");
        assert!(!drawn(&[], &[(june, 3)]).contains("break"), "one side alone has nothing to be parted from");
    }

    #[test]
    fn odd_data_draws_no_nonsense() {
        for (before, since) in [
            (&[][..], &[][..]),
            (&[(0, 0)][..], &[(i32::MAX, u64::MAX), (i32::MIN, 1)][..]),
            (&[(24_000, 1), (36_000, 2)][..], &[][..]),
        ] {
            let svg = drawn(before, since);
            assert!(!svg.contains("NaN") && !svg.contains("inf") && svg.ends_with("</svg>"), "{svg}");
            assert!(!svg.contains("style="));
        }
    }
}
