//! Counts by month in the words of one time, as bars with a scale of their own. Two vocabularies are two figures: nothing joins them, and no
//! height of one is held against a height of the other.
//!
//! Months run from left to right in every language, so the figure is never mirrored. A month of which not every day was loaded is an outline: what is
//! missing of it is not drawn as if it had not happened.

use std::fmt::Write as _;

use super::{described, escape, short};

/// One month.
#[derive(Debug, Clone)]
pub struct Column {
    /// Months since the year 0.
    pub month: i32,
    /// Statements.
    pub value: u64,
    /// The same as written for the reader.
    pub text: String,
    /// Whether every day of it was loaded.
    pub whole: bool,
}

/// What the bars need beside their values.
#[derive(Debug, Clone, Copy)]
pub struct Frame<'a> {
    /// Unique on the page.
    pub id: &'a str,
    /// Name of the figure.
    pub title: &'a str,
    /// Its facts in words: each month with its count.
    pub desc: &'a str,
}

const WIDTH: f64 = 400.0;
const TOP: f64 = 24.0;
const BOTTOM: f64 = 132.0;
/// Room that one letter takes, at most.
const LETTER: f64 = 7.2;
/// Room of a year below the line.
const YEAR: f64 = 38.0;

/// Bars in order of month; a month without statements stays empty.
#[must_use]
pub fn bars(side: &[Column], frame: &Frame<'_>) -> String {
    let months = months(side);
    let high = side.iter().max_by_key(|c| c.value);
    let most = high.map_or(0, |c| c.value).max(1);
    let scale = high.map_or("", |c| c.text.as_str());
    let left = LETTER * scale.chars().count() as f64 + 8.0;
    let slot = (WIDTH - left) / months.len().max(1) as f64;
    let wide = (slot * 0.62).min(40.0);
    let (attributes, words) = described(frame.id, frame.title, frame.desc);
    let mut out = format!(r#"<svg class="months" viewBox="0 0 400 168" direction="ltr" {attributes}>{words}"#);
    let _ = write!(
        out,
        r#"<path class="high" d="M{x} {TOP}H400"/><text class="q" x="{end}" y="{}" text-anchor="end">{}</text><text class="q" x="{end}" y="{}" text-anchor="end">0</text>"#,
        short(TOP + 4.0, 1),
        escape(scale),
        short(BOTTOM + 4.0, 1),
        x = short(left, 1),
        end = short(left - 5.0, 1),
    );
    let mut places = months.iter().enumerate();
    for column in side {
        let Some((place, _)) = places.find(|(_, month)| **month == column.month) else { break };
        let middle = left + slot * (place as f64 + 0.5);
        let tall = (BOTTOM - TOP) * column.value as f64 / most as f64;
        let _ = write!(
            out,
            r#"<rect class="{}" x="{}" y="{}" width="{}" height="{}"/>"#,
            if column.whole { "pt" } else { "part" },
            short(middle - wide / 2.0, 1),
            short(BOTTOM - tall, 1),
            short(wide, 1),
            short(tall.max(1.0), 1),
        );
        // The number of the highest stands at its line.
        if column.value < most && slot >= LETTER * column.text.chars().count() as f64 + 2.0 {
            let _ = write!(
                out,
                r#"<text class="q" x="{}" y="{}" text-anchor="middle">{}</text>"#,
                short(middle, 1),
                short(BOTTOM - tall - 5.0, 1),
                escape(&column.text)
            );
        }
    }
    let _ = write!(out, r#"<path class="axis" d="M{} {BOTTOM}H400"/>"#, short(left, 1));
    ticks(&mut out, &months, left, slot);
    out.push_str("</svg>");
    out
}

/// A tick at each quarter, the months that have room, and the years.
fn ticks(out: &mut String, months: &[i32], left: f64, slot: f64) {
    let mut year_until = f64::NEG_INFINITY;
    for (place, month) in months.iter().enumerate() {
        let middle = left + slot * (place as f64 + 0.5);
        let (year, of_year) = (month.div_euclid(12), month.rem_euclid(12) + 1);
        let quarter = of_year % 3 == 1;
        let x = short(middle, 1);
        if quarter {
            let _ = write!(out, r#"<path class="axis" d="M{x} {BOTTOM}v5"/>"#);
        }
        if slot >= 17.0 || quarter && slot * 3.0 >= 17.0 {
            let _ = write!(out, r#"<text class="q" x="{x}" y="149" text-anchor="middle">{of_year}</text>"#);
        }
        // The first month tells its year, unless the next year begins too near to it.
        let next = place + usize::try_from(12 - month.rem_euclid(12)).unwrap_or(12);
        let room = months.get(next).is_none() || slot * (next - place) as f64 >= YEAR;
        let middle = middle.clamp(15.0, WIDTH - 15.0);
        if (of_year == 1 || place == 0 && room) && middle >= year_until {
            let _ =
                write!(out, r#"<text class="q" x="{}" y="165" text-anchor="middle">{year}</text>"#, short(middle, 1));
            year_until = middle + YEAR;
        }
    }
}

/// The months that have a place: from the first to the last, or those that are there where one lies far off, which would make hairs of the others.
fn months(side: &[Column]) -> Vec<i32> {
    let own = || side.iter().map(|c| c.month);
    let (Some(first), Some(last)) = (own().min(), own().max()) else { return Vec::new() };
    let span = last.checked_sub(first).and_then(|n| usize::try_from(n).ok()).unwrap_or(usize::MAX);
    if span <= 3 * side.len() + 12 { (first..=last).collect() } else { own().collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    const JUNE: i32 = 2025 * 12 + 5;

    fn drawn(side: &[(i32, u64)]) -> String {
        let column = |(at, (month, value)): (usize, &(i32, u64))| Column {
            month: *month,
            value: *value,
            text: value.to_string(),
            whole: at % 2 == 0,
        };
        let side: Vec<Column> = side.iter().enumerate().map(column).collect();
        bars(&side, &Frame { id: "x", title: "a & b", desc: "c" })
    }

    /// Places of the texts of a line, by its height in the figure.
    fn texts(svg: &str, y: &str) -> Vec<(f64, String)> {
        let of = |part: &str| {
            let x = part.split(" x=\"").nth(1)?.split('"').next()?.parse().ok()?;
            part.contains(&format!(" y=\"{y}\"")).then(|| (x, part.split('>').nth(1).unwrap_or_default().to_owned()))
        };
        svg.split("<text").skip(1).filter_map(|part| of(part.split("</text").next()?)).collect()
    }

    #[test]
    fn the_highest_value_has_a_line_with_its_number_and_the_others_their_share_of_it() {
        let svg = drawn(&[(JUNE, 50), (JUNE + 1, 100)]);
        assert!(
            svg.contains(r#"<path class="high""#) && svg.contains(">100</text>") && svg.contains(">0</text>"),
            "{svg}"
        );
        // 100 fills the height, 50 half of it. The first is whole, the second a part.
        assert!(svg.contains(r#"<rect class="part""#) && svg.contains(r#"width="40" height="108""#), "{svg}");
        assert!(svg.contains(r#"<rect class="pt""#) && svg.contains(r#"height="54""#), "{svg}");
        assert_eq!(texts(&svg, "149").iter().map(|t| t.1.as_str()).collect::<Vec<_>>(), ["6", "7"]);
        assert!(svg.contains("a &amp; b"));
    }

    #[test]
    fn months_of_years_have_quarters_and_years_that_do_not_run_into_each_other() {
        // As many as the two vocabularies have: 22 months from September 2023, 17 from July 2025; and more.
        for (first, n) in [(2023 * 12 + 8, 22), (JUNE + 1, 17), (JUNE, 24), (2023 * 12 + 10, 24)] {
            let side: Vec<(i32, u64)> = (0..n).map(|at| (first + at, 123_456)).collect();
            let svg = drawn(&side);
            let quarters = (first..first + n).filter(|m| m % 3 == 0).count();
            let months = texts(&svg, "149");
            assert!(months.len() >= quarters && quarters > 4, "{first}: {months:?}");
            let years = texts(&svg, "165");
            assert!(years.len() >= 2 && years.iter().all(|(_, year)| year.len() == 4), "{first}: {years:?}");
            for (line, letters) in [(&months, 2.0), (&years, 4.0)] {
                for two in line.windows(2) {
                    assert!(two[1].0 - two[0].0 >= letters * LETTER, "{first}: {two:?}");
                }
            }
            assert!(svg.contains(">123456</text>"), "the scale");
        }
    }

    #[test]
    fn odd_data_draws_no_nonsense() {
        for side in
            [&[][..], &[(0, 0)][..], &[(i32::MIN, 1), (i32::MAX, u64::MAX)][..], &[(24_000, 1), (36_000, 2)][..]]
        {
            let svg = drawn(side);
            assert!(!svg.contains("NaN") && !svg.contains("inf") && svg.ends_with("</svg>"), "{svg}");
            assert_eq!(svg.matches("<rect").count(), side.len(), "{svg}");
            assert!(!svg.contains("style="));
        }
    }
}
