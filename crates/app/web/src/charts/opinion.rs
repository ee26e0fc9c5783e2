//! Opinions as figures: who voted alike, how sure each group is, what comes first.
//!
//! The opinion map has a dot for each person: the nearer two dots, the more alike two people voted. A group has a shape, a colour and
//! a letter, in this order of importance; whoever stands between groups is hollow. Directions mean nothing, so the map is never
//! mirrored, and has no axes. Where there are very many people a part of them is drawn, always the same one, and the caller says so.
//!
//! Shares and scores are marks with the interval in which they lie. All of one group's dots are one path: a line of no length with a
//! round or square end is a dot, in ten bytes.

use std::fmt::Write as _;

use super::{described, escape, short};

/// How many people are drawn at most; a page with all of them stays below 50 KB.
pub const MOST: usize = 500;

/// Shapes of groups, each with the ending of its class: circle, triangle, square, diamond, cross, pentagon.
const SHAPES: [(Shape, char); 6] = [
    (Shape::Dot, 'a'),
    (Shape::Path("l5 9h-10z", 0, -5), 'b'),
    (Shape::Dot, 'c'),
    (Shape::Path("l6 6-6 6-6-6z", 0, -6), 'd'),
    (Shape::Path("h3v4h4v3h-4v4h-3v-4h-4v-3h4z", -1, -5), 'e'),
    (Shape::Path("l5.5 4-2.1 6.4h-6.8l-2.1-6.4z", 0, -5), 'f'),
];

#[derive(Clone, Copy)]
enum Shape {
    /// The end of a line of no length; the stylesheet says which end.
    Dot,
    /// A path from a point that lies so far from the middle.
    Path(&'static str, i32, i32),
}

/// The letter of a group by its number: A, B, C …
#[must_use]
pub fn letter(group: usize) -> char {
    u8::try_from(group).ok().and_then(|n| b'A'.checked_add(n)).filter(u8::is_ascii_uppercase).map_or('?', char::from)
}

/// The shape of a group by its number, for messages that name it: 1 to 6.
#[must_use]
pub fn shape(group: usize) -> usize {
    group % SHAPES.len() + 1
}

/// One person on the map.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Dot {
    /// Where she stands.
    pub at: [f64; 2],
    /// The number of her group; `None` stands between groups.
    pub group: Option<usize>,
}

/// The opinion map as it was drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawn {
    /// The figure.
    pub svg: String,
    /// How many people are drawn.
    pub dots: usize,
}

const WIDTH: f64 = 600.0;
const HEIGHT: f64 = 420.0;
const MARGIN: f64 = 24.0;

/// The map of all people. `id` is unique on the page.
#[must_use]
pub fn map(people: &[Dot], id: &str, title: &str, desc: &str) -> Drawn {
    let place = fit(people);
    let groups = people.iter().filter_map(|dot| dot.group).max().map_or(0, |most| most + 1);
    let (attributes, words) = described(id, title, desc);
    let mut svg = format!(r#"<svg class="opinion" viewBox="0 0 600 420" direction="ltr" {attributes}>{words}"#);
    let all = |group| people.iter().filter(move |dot| dot.group == group).map(|dot| place(dot.at)).collect::<Vec<_>>();
    for group in 0..groups {
        // On whole units, so that a round crowd has no corner for each of its people.
        let around = hull(all(Some(group)).into_iter().map(|at| at.map(f64::round)).collect());
        if around.len() > 2 {
            let _ = write!(svg, r#"<path class="hull hull-{}" d=""#, SHAPES[group % SHAPES.len()].1);
            for (n, [x, y]) in around.into_iter().enumerate() {
                let _ = write!(svg, "{}{} {}", if n == 0 { 'M' } else { 'L' }, short(x, 0), short(y, 0));
            }
            svg.push_str(r#"z"/>"#);
        }
    }
    let mut dots = 0;
    for group in [None].into_iter().chain((0..groups).map(Some)) {
        let members = sample(all(group), people.len());
        if members.is_empty() {
            continue;
        }
        dots += members.len();
        let (shape, class) = group.map_or((None, 'n'), |group| {
            let (shape, class) = SHAPES[group % SHAPES.len()];
            (Some(shape), class)
        });
        let _ = write!(svg, r#"<path class="dots dots-{class}" d=""#);
        for [x, y] in members {
            let _ = match shape {
                None => write!(svg, "M{} {}a3.6 3.6 0 1 0 .01 0", short(x, 0), short(y - 3.6, 1)),
                Some(Shape::Dot) => write!(svg, "M{} {}h0", short(x, 0), short(y, 0)),
                Some(Shape::Path(path, right, down)) => {
                    write!(svg, "M{} {}{path}", short(x + f64::from(right), 0), short(y + f64::from(down), 0))
                }
            };
        }
        svg.push_str(r#""/>"#);
    }
    letters(&mut svg, (0..groups).map(|group| (group, all(Some(group)))));
    svg.push_str("</svg>");
    Drawn { svg, dots }
}

/// The letters in the middle of their groups, moved apart where two would touch.
fn letters(svg: &mut String, groups: impl Iterator<Item = (usize, Vec<[f64; 2]>)>) {
    let mut placed: Vec<[f64; 2]> = Vec::new();
    for (group, members) in groups {
        if members.is_empty() {
            continue;
        }
        let n = members.len() as f64;
        let [x, mut y] = [0, 1].map(|axis| members.iter().map(|at| at[axis]).sum::<f64>() / n);
        while placed.iter().any(|at| (at[0] - x).abs() < 30.0 && (at[1] - y).abs() < 30.0) {
            y += 6.0;
        }
        placed.push([x, y]);
        let _ = write!(
            svg,
            r#"<rect class="gbox" x="{}" y="{}" width="28" height="28" rx="3"/><text class="glabel" x="{}" y="{}" text-anchor="middle">{}</text>"#,
            short(x - 14.0, 0),
            short(y - 14.0, 0),
            short(x, 0),
            short(y + 7.0, 0),
            letter(group)
        );
    }
}

/// Puts people into the frame, with one scale for both directions: distances are all that the map says.
fn fit(people: &[Dot]) -> impl Fn([f64; 2]) -> [f64; 2] + use<> {
    let finite = || people.iter().map(|dot| dot.at).filter(|at| at.iter().all(|v| v.is_finite()));
    let span = |axis: usize| {
        let (low, high) =
            finite().fold((f64::MAX, f64::MIN), |(low, high), at| (low.min(at[axis]), high.max(at[axis])));
        if low > high { (0.0, 0.0) } else { (f64::midpoint(low, high), high - low) }
    };
    let ((x, wide), (y, tall)) = (span(0), span(1));
    let scale = ((WIDTH - 2.0 * MARGIN) / wide).min((HEIGHT - 2.0 * MARGIN) / tall);
    let scale = if scale.is_finite() { scale } else { 0.0 };
    move |at| {
        let away = |v: f64, middle: f64| if v.is_finite() { (v - middle) * scale } else { 0.0 };
        [WIDTH / 2.0 + away(at[0], x), HEIGHT / 2.0 - away(at[1], y)]
    }
}

/// As many as their part of [`MOST`], evenly from the order they come in; at least one.
fn sample(members: Vec<[f64; 2]>, people: usize) -> Vec<[f64; 2]> {
    if people <= MOST {
        return members;
    }
    let keep = (members.len() * MOST / people).max(1).min(members.len());
    (0..keep).filter_map(|n| members.get(n * members.len() / keep)).copied().collect()
}

/// The corners around points, in order (Andrew's monotone chain).
fn hull(mut points: Vec<[f64; 2]>) -> Vec<[f64; 2]> {
    points.sort_by(|a, b| a[0].total_cmp(&b[0]).then(a[1].total_cmp(&b[1])));
    points.dedup();
    let half = |points: &mut dyn Iterator<Item = [f64; 2]>| {
        let mut kept: Vec<[f64; 2]> = Vec::new();
        for c in points {
            while let [.., a, b] = kept[..]
                && (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]) <= 0.0
            {
                kept.pop();
            }
            kept.push(c);
        }
        kept.pop();
        kept
    };
    let mut around = half(&mut points.iter().copied());
    around.extend(half(&mut points.iter().rev().copied()));
    around
}

/// A share or a score with the interval in which it lies, all from 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Span {
    /// The number of the group that it is of; `None` is everybody.
    pub group: Option<usize>,
    /// Itself.
    pub share: f64,
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

/// Shares of several groups against the line at the middle. `ends` are the words below: none, half, all. `label` says the same.
/// Mirrored where the page is written from right to left.
#[must_use]
pub fn spans(rows: &[Span], ends: [&str; 3], label: &str, rtl: bool) -> String {
    let x = |share: f64| {
        let x = 16.0 + 268.0 * if share.is_finite() { share.clamp(0.0, 1.0) } else { 0.0 };
        if rtl { 300.0 - x } else { x }
    };
    let floor = 7 + 17 * rows.len();
    let mut out = format!(
        r#"<svg class="shares" viewBox="0 0 300 {}" role="img" aria-label="{}"><path class="axis" d="M16 {floor}H284"/><path class="pl" d="M150 0V{floor}"/>"#,
        floor + 22,
        escape(label)
    );
    for (share, word) in [0.0, 0.5, 1.0].into_iter().zip(ends) {
        let _ = write!(
            out,
            r#"<text class="q" x="{}" y="{}" text-anchor="middle">{}</text>"#,
            short(x(share), 0),
            floor + 16,
            escape(word)
        );
    }
    for (n, row) in rows.iter().enumerate() {
        let y = 10 + 17 * n as i32;
        let _ = write!(out, r#"<path class="ci" d="M{} {y}H{}"/>"#, short(x(row.low), 1), short(x(row.high), 1));
        out.push_str(&mark(row.group, x(row.share), y));
    }
    out.push_str("</svg>");
    out
}

/// The mark of a group at a place.
fn mark(group: Option<usize>, x: f64, y: i32) -> String {
    let (shape, class) = group.map_or((Shape::Dot, 'x'), |group| SHAPES[group % SHAPES.len()]);
    let path = match shape {
        Shape::Dot => format!("M{} {y}h0", short(x, 1)),
        Shape::Path(path, right, down) => format!("M{} {}{path}", short(x + f64::from(right), 1), y + down),
    };
    format!(r#"<path class="dots dots-{class}" d="{path}"/>"#)
}

/// The shape of a group beside its letter; hidden from readers, since the letter stands there.
#[must_use]
pub fn key(group: Option<usize>) -> String {
    let inside = match group {
        None => r#"<path class="dots dots-n" d="M10 6.4a3.6 3.6 0 1 0 .01 0"/>"#.to_owned(),
        Some(_) => mark(group, 10.0, 10),
    };
    format!(r#"<svg class="mk" viewBox="3 3 14 14" aria-hidden="true">{inside}</svg>"#)
}

/// One score with its interval, for a cell of a table that says it in words; hidden from readers. The stylesheet mirrors it.
#[must_use]
pub fn bar(span: &Span) -> String {
    let at = |share: f64| short(100.0 * if share.is_finite() { share.clamp(0.0, 1.0) } else { 0.0 }, 1);
    format!(
        r#"<svg class="bar-ci flip" aria-hidden="true"><line class="grid" x1="0" x2="100%" y1="11" y2="11"/><line class="ci" x1="{}%" x2="{}%" y1="11" y2="11"/><circle class="pt" cx="{}%" cy="11" r="5"/></svg>"#,
        at(span.low),
        at(span.high),
        at(span.share)
    )
}

/// How many came, against the line that was hoped for; hidden from readers, since both numbers stand beside it. Nothing is drawn for a
/// number that is kept back.
#[must_use]
pub fn target(here: Option<u32>, hoped: u32) -> String {
    if hoped == 0 {
        return String::new();
    }
    let end = 94.0;
    let have = here.map_or(0.0, |n| end * f64::from(n.min(hoped)) / f64::from(hoped));
    let mut out = String::from(r#"<svg class="target flip" aria-hidden="true">"#);
    if have < end {
        let _ = write!(out, r#"<line class="lack" x1="{}%" x2="94%" y1="11" y2="11"/>"#, short(have, 1));
    }
    if here.is_some() {
        let _ = write!(out, r#"<rect class="have" x="0" y="5" width="{}%" height="12"/>"#, short(have, 1));
    }
    out.push_str(r#"<line class="pl" x1="94%" x2="94%" y1="0" y2="22"/></svg>"#);
    out
}

#[cfg(test)]
#[path = "opinion_tests.rs"]
mod tests;
