//! Counts of standings as one bar: shares side by side, never added up into a score.

use std::fmt::Write as _;

use norms::model::Standing;

use super::{escape, short, suffix};

/// A stacked bar of counts, in the order given. `label` says every count in words.
///
/// What does not apply is no part of the whole and is left out; so is a count of nothing.
#[must_use]
pub fn standings(counts: &[(Standing, usize)], label: &str) -> String {
    let drawn = || counts.iter().filter(|(s, n)| *s != Standing::NotApplicable && *n > 0);
    let total: usize = drawn().map(|(_, n)| n).sum();
    let mut out =
        format!(r#"<svg class="stack flip" role="img" aria-label="{}" preserveAspectRatio="none">"#, escape(label));
    let share = |n: usize| 100.0 * n as f64 / total.max(1) as f64;
    let mut before = 0;
    for (standing, count) in drawn() {
        let _ = write!(
            out,
            r#"<rect class="c-{}" x="{}%" width="{}%" height="100%"/>"#,
            suffix(*standing),
            short(share(before), 2),
            short(share(*count), 2)
        );
        before += count;
    }
    out.push_str("</svg>");
    out
}

/// The pattern of a standing as a small field, for a legend; hidden from readers, since the word stands beside it.
#[must_use]
pub fn swatch(standing: Standing) -> String {
    match standing {
        Standing::NotApplicable => swatch_unread(),
        other => field(&format!("c-{}", suffix(other))),
    }
}

/// The field of the legend for plain land: not yet read, or no commitment applies.
#[must_use]
pub fn swatch_unread() -> String {
    field("land")
}

fn field(class: &str) -> String {
    format!(
        r#"<svg class="sw" viewBox="0 0 28 18" aria-hidden="true"><rect class="{class}" x=".5" y=".5" width="27" height="17"/></svg>"#
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_fill_the_bar_in_order() {
        let svg = standings(
            &[
                (Standing::Met, 1),
                (Standing::Partly, 2),
                (Standing::NotMet, 0),
                (Standing::Unknown, 1),
                (Standing::NotApplicable, 9),
            ],
            "1 \"met\"",
        );
        assert!(svg.contains(r#"aria-label="1 &quot;met&quot;""#));
        assert!(svg.contains(r#"class="c-met" x="0%" width="25%""#));
        assert!(svg.contains(r#"class="c-partly" x="25%" width="50%""#));
        assert!(svg.contains(r#"class="c-unknown" x="75%" width="25%""#));
        assert_eq!(svg.matches("<rect").count(), 3);
    }

    #[test]
    fn nothing_counted_is_an_empty_bar() {
        let svg = standings(&[], "none");
        assert!(!svg.contains("<rect") && !svg.contains("NaN"));
    }
}
