//! The plumb line: the commitment is the line, and a mark away from it says how far from kept.
//!
//! Paper stands on the starting side, life on the other. What nobody can say is a dotted run over the whole
//! range and what is contested a bar over it, since neither has one place. What does not apply is not drawn.
//! The class `flip` lets the stylesheet mirror the figure where the page is written from right to left.

use std::fmt::Write as _;

use norms::model::Standing;

use super::{escape, suffix};

/// How large the line is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// For a table cell or a row of many.
    Small,
    /// For the key that explains the line, with the steps ticked.
    Key,
    /// For one finding, with the steps ticked and the bob.
    Large,
}

/// Measures of one size, in its own units.
struct Frame {
    width: i32,
    height: i32,
    /// Where the marks stand.
    y: i32,
    /// Side of a mark.
    mark: i32,
    /// Distance of a kept mark from the line, and start of a contested bar.
    met: i32,
    partly: i32,
    not_met: i32,
}

impl Size {
    fn frame(self) -> Frame {
        match self {
            Self::Small => Frame { width: 84, height: 22, y: 11, mark: 12, met: 8, partly: 21, not_met: 34 },
            Self::Key => Frame { width: 104, height: 30, y: 15, mark: 16, met: 10, partly: 26, not_met: 42 },
            Self::Large => Frame { width: 176, height: 52, y: 20, mark: 16, met: 10, partly: 40, not_met: 70 },
        }
    }
}

/// Where a dotted run begins: close to the line, never on it.
const DOTS_FROM: i32 = 4;

/// The line with both marks, large: for one finding. `label` says both standings in words.
#[must_use]
pub fn gap(paper: Standing, life: Standing, label: &str) -> String {
    sized(Size::Large, paper, life, label)
}

/// The line with both marks, small: for table cells and rows of many.
#[must_use]
pub fn small(paper: Standing, life: Standing, label: &str) -> String {
    sized(Size::Small, paper, life, label)
}

/// The line with both marks at the size asked for.
#[must_use]
pub fn sized(size: Size, paper: Standing, life: Standing, label: &str) -> String {
    let f = size.frame();
    let middle = f.width / 2;
    let mut out = format!(
        r#"<svg class="flip" viewBox="0 0 {} {}" role="img" aria-label="{}">"#,
        f.width,
        f.height,
        escape(label)
    );
    match size {
        Size::Large => {
            let _ = write!(
                out,
                r#"<path class="pl own" d="M{middle} 0V40"/><path class="bob own" d="M{} 40h8l-1.2 4.5-2.8 6.5-2.8-6.5z"/>"#,
                middle - 4
            );
        }
        Size::Key | Size::Small => {
            let _ = write!(out, r#"<path class="pl" d="M{middle} 0V{}"/>"#, f.height);
        }
    }
    if size != Size::Small {
        for away in [-f.partly, -f.not_met, f.partly, f.not_met] {
            let _ = write!(out, r#"<path class="tick" d="M{} {}v10"/>"#, middle + away, f.y - 5);
        }
    }
    side(&mut out, &f, paper, -1);
    side(&mut out, &f, life, 1);
    out.push_str("</svg>");
    out
}

/// One side of the line: `way` is -1 for paper, 1 for life.
fn side(out: &mut String, f: &Frame, standing: Standing, way: i32) {
    let middle = f.width / 2;
    let (class, from, to, at) = match standing {
        Standing::NotApplicable => return,
        Standing::Met => ("arm", 0, f.met, f.met),
        Standing::Partly => ("arm", 0, f.partly, f.partly),
        Standing::NotMet => ("arm", 0, f.not_met, f.not_met),
        Standing::Contested => ("arm range", f.met, f.not_met, f.partly),
        Standing::Unknown => ("arm dots", DOTS_FROM, f.not_met, f.partly),
    };
    let name = suffix(standing);
    let _ = write!(
        out,
        r##"<g class="f-{name}"><path class="{class}" d="M{} {y}H{}"/><use href="#m-{name}" x="{}" y="{}" width="{m}" height="{m}"/></g>"##,
        middle + way * from,
        middle + way * to,
        middle + way * at - f.mark / 2,
        f.y - f.mark / 2,
        y = f.y,
        m = f.mark,
    );
}

/// The small shape of a standing, to stand before its word: hidden from readers, since the word says it.
#[must_use]
pub fn mark(standing: Standing) -> String {
    format!(r##"<svg class="mk" aria-hidden="true"><use href="#m-{}"/></svg>"##, suffix(standing))
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [Standing; 6] = [
        Standing::Met,
        Standing::Partly,
        Standing::NotMet,
        Standing::Contested,
        Standing::Unknown,
        Standing::NotApplicable,
    ];

    #[test]
    fn every_pair_at_every_size_carries_its_label_and_its_marks() {
        for size in [Size::Small, Size::Key, Size::Large] {
            for paper in ALL {
                for life in ALL {
                    let label = format!("{} & {}", paper.word(), life.word());
                    let svg = sized(size, paper, life, &label);
                    assert!(svg.starts_with("<svg") && svg.ends_with("</svg>"));
                    assert!(svg.contains(r#"role="img""#) && svg.contains("flip"));
                    assert!(svg.contains(&format!(r#"aria-label="{}""#, escape(&label))));
                    let marks = [paper, life].into_iter().filter(|s| *s != Standing::NotApplicable).count();
                    assert_eq!(svg.matches("<use ").count(), marks);
                    assert!(!svg.contains("style=") && !svg.contains("NaN"));
                }
            }
        }
    }

    #[test]
    fn paper_stands_before_the_line_and_life_after_it() {
        let svg = gap(Standing::Met, Standing::NotMet, "x");
        assert!(svg.contains(r#"d="M88 20H78""#) && svg.contains(r#"d="M88 20H158""#));
    }

    #[test]
    fn unknown_and_contested_run_over_the_range() {
        let svg = small(Standing::Contested, Standing::Unknown, "x");
        assert!(svg.contains(r#"class="arm range" d="M34 11H8""#));
        assert!(svg.contains(r#"class="arm dots" d="M46 11H76""#));
    }

    #[test]
    fn a_mark_is_hidden_from_readers() {
        for standing in ALL {
            assert!(mark(standing).contains(r#"aria-hidden="true""#));
        }
    }
}
