//! Figures as SVG text, so that a page shows the gap without a script and reads well without sight.
//!
//! Word first, shape second, colour third: every figure carries its facts as a label, or a title and a
//! description, in the reader's language; the page puts the same facts in a table beside it. Words come from
//! the caller, already translated, and are escaped here. Nothing writes a style or a script: colours are
//! classes of the stylesheet, so all of it holds under a strict content security policy.
//!
//! Shapes and patterns are defined once a page, by [`SPRITE`], and used by reference everywhere else.

pub mod bars;
pub mod dots;
pub mod line;
pub mod map;
pub mod months;
pub mod opinion;
pub(crate) mod qr;
pub mod spark;
pub mod years;

use norms::model::Standing;

/// The shapes and patterns that every other figure refers to. A page with a figure carries it once, early.
pub const SPRITE: &str = concat!(
    r#"<svg class="sprite" aria-hidden="true" focusable="false"><defs>"#,
    r#"<symbol id="m-met" viewBox="0 0 20 20"><circle cx="10" cy="10" r="8" fill="currentColor"/></symbol>"#,
    r#"<symbol id="m-partly" viewBox="0 0 20 20"><circle cx="10" cy="10" r="7" fill="var(--paper)" stroke="currentColor" stroke-width="2.2"/><path d="M10 3a7 7 0 0 1 0 14z" fill="currentColor"/></symbol>"#,
    r#"<symbol id="m-not-met" viewBox="0 0 20 20"><rect x="3" y="3" width="14" height="14" fill="currentColor"/></symbol>"#,
    r#"<symbol id="m-contested" viewBox="0 0 20 20"><path d="M9 2v16L1 10zM11 2v16l8-8z" fill="currentColor"/></symbol>"#,
    r#"<symbol id="m-unknown" viewBox="0 0 20 20"><circle cx="10" cy="10" r="7.2" fill="var(--paper)" stroke="currentColor" stroke-width="2.2" stroke-dasharray="2.6 2.9"/></symbol>"#,
    r#"<symbol id="m-na" viewBox="0 0 20 20"><path d="M4 10h12" stroke="currentColor" stroke-width="2.4"/></symbol>"#,
    r#"<symbol id="m-bob" viewBox="0 0 12 28"><path d="M6 0v14" stroke="var(--plumb)" stroke-width="1.25"/><path d="M1 13h10l-1.4 6L6 28l-3.6-9z" fill="var(--accent)"/></symbol>"#,
    r#"<pattern id="p-partly" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45) scale(1.3)"><rect class="t-partly" width="7" height="7"/><path class="s-partly" d="M1.6 0v7"/></pattern>"#,
    r#"<pattern id="p-not-met" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="scale(1.3)"><rect class="t-not-met" width="7" height="7"/><rect class="s-not-met" x=".6" y=".6" width="5" height="5"/></pattern>"#,
    r#"<pattern id="p-contested" width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="scale(1.3)"><rect class="t-contested" width="9" height="9"/><path class="s-contested" d="M3.9 0v9L0 4.5zM5.1 0v9L9 4.5z"/></pattern>"#,
    r#"<pattern id="p-unknown" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="scale(1.3)"><rect class="t-unknown" width="7" height="7"/><circle class="s-unknown" cx="3.5" cy="3.5" r="1.15"/></pattern>"#,
    "</defs></svg>"
);

/// The ending of the class names of a standing: `met` in `st-met`, `f-met`, `c-met`, `#m-met`.
#[must_use]
pub fn suffix(standing: Standing) -> &'static str {
    match standing {
        Standing::NotApplicable => "na",
        other => other.word(),
    }
}

/// Text made safe between tags and inside double or single quotes.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            other => out.push(other),
        }
    }
    out
}

/// A word that is safe as the start of an `id`: letters, digits and hyphens.
fn ident(text: &str) -> String {
    let kept: String = text.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
    if kept.starts_with(|c: char| c.is_ascii_alphabetic()) { kept } else { format!("f{kept}") }
}

/// The name and the description of a figure, with the attributes that tie them to it.
fn described(id: &str, title: &str, desc: &str) -> (String, String) {
    let id = ident(id);
    (
        format!(r#"role="img" aria-labelledby="{id}-t" aria-describedby="{id}-d""#),
        format!(r#"<title id="{id}-t">{}</title><desc id="{id}-d">{}</desc>"#, escape(title), escape(desc)),
    )
}

/// A coordinate with at most `places` decimals and no needless zero. What is not a number becomes 0.
fn short(value: f64, places: usize) -> String {
    if !value.is_finite() {
        return "0".to_owned();
    }
    let text = format!("{value:.places$}");
    let text = if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { &text };
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_cannot_leave_its_place() {
        assert_eq!(escape(r#"<b a="1" c='2'>&"#), "&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;");
        assert_eq!(escape("عربي"), "عربي");
    }

    #[test]
    fn identifiers_stay_identifiers() {
        assert_eq!(ident("law-uga\" x=<"), "law-ugax");
        assert_eq!(ident("5-1"), "f5-1");
        assert_eq!(ident(""), "f");
    }

    #[test]
    fn numbers_are_short_and_always_numbers() {
        assert_eq!(short(12.340, 2), "12.34");
        assert_eq!(short(10.0, 1), "10");
        assert_eq!(short(100.0, 0), "100");
        assert_eq!(short(-0.01, 1), "0");
        assert_eq!(short(f64::NAN, 1), "0");
    }

    #[test]
    fn the_sprite_defines_each_shape_and_pattern_once_without_style() {
        for standing in Standing::COUNTED.into_iter().chain([Standing::NotApplicable]) {
            let id = format!(r#"id="m-{}""#, suffix(standing));
            assert_eq!(SPRITE.matches(&id).count(), 1, "{id}");
        }
        for id in ["p-partly", "p-not-met", "p-contested", "p-unknown"] {
            assert_eq!(SPRITE.matches(&format!(r#"id="{id}""#)).count(), 1);
        }
        assert!(!SPRITE.contains("style") && !SPRITE.contains("script"));
    }
}
