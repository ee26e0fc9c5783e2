//! The world map of one benchmark, drawn from a TopoJSON file without any library for maps.
//!
//! Areas are true (Equal Earth projection, B. Šavrič, T. Patterson and B. Jenny, "The Equal Earth map
//! projection", International Journal of Geographical Information Science, 2018), so that no region looks
//! larger than it is. Borders shared by two countries are simplified once, as one arc, and therefore still
//! meet. Shapes that run over the antimeridian are cut there. Paths are written once, when the file is read,
//! in whole units relative to each other, which keeps the map light enough to stand inside every page.

use std::fmt::Write as _;

use norms::model::Standing;
use serde_json::Value;

use super::{described, escape, suffix};

/// Width of the drawing.
const WIDTH: f64 = 1400.0;
/// The northernmost and southernmost latitude drawn: all land but Antarctica.
const NORTH: f64 = 83.7;
const SOUTH: f64 = -56.5;
/// How far a simplified border may lie from the true one, in units of the drawing.
const TOLERANCE: f64 = 1.3;
/// Islands of a smaller area are left out, unless they are all that a country has here.
const SPECK: f64 = 6.0;
/// UN M49 number of Antarctica, which goes round a pole and is no party to anything.
const ANTARCTICA: &str = "010";

/// A point in degrees, or in units of the drawing.
type Point = (f64, f64);

/// The shapes of all countries, ready to be drawn.
#[derive(Debug, Clone)]
pub struct Atlas {
    shapes: Vec<Shape>,
    sea: String,
    height: i32,
}

/// One country: its M49 number, empty where it has none, and its path.
#[derive(Debug, Clone)]
struct Shape {
    m49: String,
    path: String,
}

/// Equal Earth on a sphere of radius 1: degrees in, x and y out.
#[must_use]
pub fn equal_earth(lon: f64, lat: f64) -> (f64, f64) {
    const A1: f64 = 1.340_264;
    const A2: f64 = -0.081_106;
    const A3: f64 = 0.000_893;
    const A4: f64 = 0.003_796;
    let root = 3.0_f64.sqrt();
    let theta = (root / 2.0 * lat.to_radians().sin()).asin();
    let t2 = theta * theta;
    let t6 = t2 * t2 * t2;
    let x =
        2.0 * root * lon.to_radians() * theta.cos() / (3.0 * (9.0 * A4 * t6 * t2 + 7.0 * A3 * t6 + 3.0 * A2 * t2 + A1));
    let y = theta * (A1 + A2 * t2 + t6 * (A3 + A4 * t2));
    (x, y)
}

/// Units of the drawing for one unit of the projection.
fn scale() -> f64 {
    WIDTH / (2.0 * equal_earth(180.0, 0.0).0)
}

/// Degrees to units of the drawing.
fn place((lon, lat): Point) -> Point {
    let (x, y) = equal_earth(lon, lat);
    let top = equal_earth(0.0, NORTH).1;
    (WIDTH / 2.0 + x * scale(), (top - y) * scale())
}

impl Atlas {
    /// Reads a TopoJSON topology with an object `countries`, whose geometries bear M49 numbers as `id`.
    ///
    /// # Errors
    /// Says what is wrong with the file.
    pub fn parse(topojson: &str) -> Result<Self, String> {
        let root: Value = serde_json::from_str(topojson).map_err(|e| format!("not JSON: {e}"))?;
        let arcs = read_arcs(&root)?;
        let simple: Vec<Vec<Point>> = arcs.iter().map(|arc| simplify(arc, TOLERANCE)).collect();
        let geometries = root
            .pointer("/objects/countries/geometries")
            .and_then(Value::as_array)
            .ok_or("no objects.countries.geometries")?;
        let mut shapes = Vec::with_capacity(geometries.len());
        for geometry in geometries {
            let m49 = match geometry.get("id") {
                Some(Value::String(id)) => id.clone(),
                Some(Value::Number(id)) => format!("{id:0>3}"),
                _ => String::new(),
            };
            if m49 == ANTARCTICA {
                continue;
            }
            let rings = ring_indices(geometry)?;
            let path = draw(&rings, &simple, SPECK)?;
            let path = if path.is_empty() { draw(&rings, &arcs, 0.0)? } else { path };
            if !path.is_empty() {
                shapes.push(Shape { m49, path });
            }
        }
        if shapes.is_empty() {
            return Err("no shape in objects.countries".to_owned());
        }
        Ok(Self { shapes, sea: sea(), height: place((0.0, SOUTH)).1.ceil() as i32 })
    }

    /// M49 numbers that have a shape. A party that is not among them is told in the table alone.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.shapes.iter().map(|s| s.m49.as_str()).filter(|id| !id.is_empty())
    }

    /// The map: each country read in the pattern of its standing, all others as plain land.
    ///
    /// `country_link` gives an address and the words shown on pointing, such as the name with its standing.
    /// To a reader who does not see it the map is one image, named and described. The countries lie over it,
    /// hidden from that reader, since an image may hold no links: these are for a pointer alone and no stops
    /// of the keyboard, so the table beside the map must hold the same links. One map a page.
    #[must_use]
    pub fn svg(
        &self,
        standing_of: &dyn Fn(&str) -> Option<Standing>,
        title: &str,
        desc: &str,
        country_link: &dyn Fn(&str) -> Option<(String, String)>,
    ) -> String {
        let (attributes, words) = described("map-figure", title, desc);
        let mut plain = String::new();
        let mut read = String::new();
        for shape in &self.shapes {
            let standing = if shape.m49.is_empty() { None } else { standing_of(&shape.m49) };
            let Some(standing) = standing else {
                plain.push_str(&shape.path);
                continue;
            };
            let class = suffix(standing);
            if let Some((href, name)) = country_link(&shape.m49) {
                let _ = write!(
                    read,
                    r#"<a href="{}" tabindex="-1"><path class="land c-{class}" d="{}"><title>{}</title></path></a>"#,
                    escape(&href),
                    shape.path,
                    escape(&name)
                );
            } else {
                let _ = write!(read, r#"<path class="land c-{class}" d="{}"/>"#, shape.path);
            }
        }
        let mut out = format!(
            r#"<svg viewBox="0 0 1400 {}"><g {attributes}>{words}<path class="sea" d="{}"/>"#,
            self.height, self.sea
        );
        if !plain.is_empty() {
            let _ = write!(out, r#"<path class="land" d="{plain}"/>"#);
        }
        let _ = write!(out, r#"</g><g aria-hidden="true">{read}</g></svg>"#);
        out
    }
}

/// All arcs in degrees, each unwrapped so that no step is longer than half the world.
fn read_arcs(root: &Value) -> Result<Vec<Vec<Point>>, String> {
    let pair = |pointer: &str| -> Option<Point> {
        let list = root.pointer(pointer)?.as_array()?;
        Some((list.first()?.as_f64()?, list.get(1)?.as_f64()?))
    };
    let quantized = root.get("transform").is_some();
    let (scale, shift) = if quantized {
        (
            pair("/transform/scale").ok_or("transform without scale")?,
            pair("/transform/translate").ok_or("transform without translate")?,
        )
    } else {
        ((1.0, 1.0), (0.0, 0.0))
    };
    let arcs = root.get("arcs").and_then(Value::as_array).ok_or("no arcs")?;
    let mut out = Vec::with_capacity(arcs.len());
    for (n, arc) in arcs.iter().enumerate() {
        let steps = arc.as_array().ok_or_else(|| format!("arc {n} is no list"))?;
        let (mut x, mut y) = (0.0, 0.0);
        let mut points: Vec<Point> = Vec::with_capacity(steps.len());
        for step in steps {
            let read = |i: usize| step.get(i).and_then(Value::as_f64);
            let (Some(dx), Some(dy)) = (read(0), read(1)) else {
                return Err(format!("arc {n} holds something that is no point"));
            };
            (x, y) = if quantized { (x + dx, y + dy) } else { (dx, dy) };
            let lon = x * scale.0 + shift.0;
            let lat = (y * scale.1 + shift.1).clamp(-90.0, 90.0);
            if !lon.is_finite() || lon.abs() > 720.0 {
                return Err(format!("arc {n} leaves the world"));
            }
            let lon = points.last().map_or(lon, |before| near(lon, before.0));
            points.push((lon, lat));
        }
        if points.len() < 2 {
            return Err(format!("arc {n} has fewer than two points"));
        }
        out.push(points);
    }
    Ok(out)
}

/// The same meridian as `lon`, the turn nearest to `to`.
fn near(lon: f64, to: f64) -> f64 {
    lon - 360.0 * ((lon - to) / 360.0).round()
}

/// The rings of a geometry, each a list of arc numbers; a negative number is an arc read backwards.
fn ring_indices(geometry: &Value) -> Result<Vec<Vec<i64>>, String> {
    let Some(arcs) = geometry.get("arcs").and_then(Value::as_array) else {
        return Ok(Vec::new());
    };
    let polygons: Vec<&Value> = match geometry.get("type").and_then(Value::as_str) {
        Some("Polygon") => arcs.iter().collect(),
        Some("MultiPolygon") => arcs.iter().filter_map(Value::as_array).flatten().collect(),
        _ => return Ok(Vec::new()),
    };
    polygons
        .into_iter()
        .map(|ring| {
            ring.as_array()
                .and_then(|list| list.iter().map(Value::as_i64).collect::<Option<Vec<i64>>>())
                .ok_or_else(|| "a ring is no list of arc numbers".to_owned())
        })
        .collect()
}

/// The ring as one line of points, unwrapped over its joints. `None` if it goes round a pole.
fn join(ring: &[i64], arcs: &[Vec<Point>]) -> Result<Option<Vec<Point>>, String> {
    let mut out: Vec<Point> = Vec::new();
    for &number in ring {
        let back = number < 0;
        let index = usize::try_from(if back { !number } else { number }).map_err(|_| format!("no arc {number}"))?;
        let arc = arcs.get(index).ok_or_else(|| format!("no arc {number}"))?;
        let mut points: Vec<Point> = arc.clone();
        if back {
            points.reverse();
        }
        let turn = match (out.last(), points.first()) {
            (Some(end), Some(start)) => near(start.0, end.0) - start.0,
            _ => 0.0,
        };
        out.extend(points.iter().skip(usize::from(!out.is_empty())).map(|p| (p.0 + turn, p.1)));
    }
    let closed = match (out.first(), out.last()) {
        (Some(first), Some(last)) => (first.0 - last.0).abs() < 180.0,
        _ => false,
    };
    Ok(closed.then_some(out))
}

/// Keeps the points that a line within `tolerance` units of the drawing needs (Douglas and Peucker, 1973).
/// Distances are taken in the drawing, since a degree is not the same length everywhere.
fn simplify(arc: &[Point], tolerance: f64) -> Vec<Point> {
    let flat: Vec<Point> = arc.iter().map(|p| place(*p)).collect();
    let last = arc.len().saturating_sub(1);
    let mut keep = vec![false; arc.len()];
    for end in [0, last] {
        if let Some(k) = keep.get_mut(end) {
            *k = true;
        }
    }
    let mut todo = vec![(0, last)];
    while let Some((from, to)) = todo.pop() {
        let (Some(&a), Some(&b)) = (flat.get(from), flat.get(to)) else {
            continue;
        };
        let far = flat
            .iter()
            .enumerate()
            .take(to)
            .skip(from + 1)
            .map(|(n, p)| (n, distance(*p, a, b)))
            .max_by(|x, y| x.1.total_cmp(&y.1));
        if let Some((n, away)) = far
            && away > tolerance
        {
            if let Some(k) = keep.get_mut(n) {
                *k = true;
            }
            todo.push((from, n));
            todo.push((n, to));
        }
    }
    arc.iter().zip(keep).filter_map(|(p, kept)| kept.then_some(*p)).collect()
}

/// Distance of `p` from the stretch between `a` and `b`.
fn distance(p: Point, a: Point, b: Point) -> f64 {
    let (dx, dy) = (b.0 - a.0, b.1 - a.1);
    let long = dx * dx + dy * dy;
    let t = if long > 0.0 { (((p.0 - a.0) * dx + (p.1 - a.1) * dy) / long).clamp(0.0, 1.0) } else { 0.0 };
    (p.0 - a.0 - t * dx).hypot(p.1 - a.1 - t * dy)
}

/// The ring cut at the antimeridian: one piece for every turn of the world it touches, each within 180 degrees.
fn cut(ring: &[Point]) -> Vec<Vec<Point>> {
    let (low, high) = ring.iter().fold((f64::MAX, f64::MIN), |(l, h), p| (l.min(p.0), h.max(p.0)));
    if low >= -180.0 && high <= 180.0 {
        return vec![ring.to_vec()];
    }
    let turn = |lon: f64| ((lon + 180.0) / 360.0).floor() as i32;
    (turn(low)..=turn(high))
        .map(|n| {
            let shift = 360.0 * f64::from(n);
            let east = half(ring, 180.0 + shift, 1.0);
            half(&east, shift - 180.0, -1.0).into_iter().map(|p| (p.0 - shift, p.1)).collect()
        })
        .collect()
}

/// The part of the ring west of a meridian (`side` 1) or east of it (`side` -1) (Sutherland and Hodgman, 1974).
fn half(ring: &[Point], meridian: f64, side: f64) -> Vec<Point> {
    let inside = |p: &Point| (p.0 - meridian) * side <= 1e-9;
    let mut out = Vec::with_capacity(ring.len() + 4);
    for (n, here) in ring.iter().enumerate() {
        let before = if n == 0 { ring.last() } else { ring.get(n - 1) };
        let Some(before) = before else { continue };
        if inside(here) != inside(before) {
            let t = (meridian - before.0) / (here.0 - before.0);
            out.push((meridian, before.1 + t * (here.1 - before.1)));
        }
        if inside(here) {
            out.push(*here);
        }
    }
    out
}

/// The path of all rings of a country, in whole units; rings smaller than `speck` are left out.
fn draw(rings: &[Vec<i64>], arcs: &[Vec<Point>], speck: f64) -> Result<String, String> {
    let mut path = String::new();
    for ring in rings {
        let Some(points) = join(ring, arcs)? else {
            continue;
        };
        for piece in cut(&points) {
            let mut units: Vec<(i32, i32)> =
                piece.iter().map(|p| place(*p)).map(|(x, y)| (x.round() as i32, y.round() as i32)).collect();
            units.dedup();
            if units.first() == units.last() {
                units.pop();
            }
            if units.len() >= 3 && area(&units) >= speck.max(0.5) {
                write_ring(&mut path, &units);
            }
        }
    }
    Ok(path)
}

/// Area of a ring, whichever way it runs.
fn area(ring: &[(i32, i32)]) -> f64 {
    let next = ring.iter().cycle().skip(1);
    let twice: i64 =
        ring.iter().zip(next).map(|(a, b)| i64::from(a.0) * i64::from(b.1) - i64::from(b.0) * i64::from(a.1)).sum();
    twice.abs() as f64 / 2.0
}

/// One ring as path commands: the first point as it is, the others relative to the one before.
fn write_ring(path: &mut String, ring: &[(i32, i32)]) {
    let Some(&(mut x, mut y)) = ring.first() else {
        return;
    };
    let _ = write!(path, "M{x} {y}");
    // A letter, a minus or a space parts two numbers. Level and upright steps need one number and a letter.
    let mut mode = ' ';
    for &(nx, ny) in ring.iter().skip(1) {
        let (dx, dy) = (nx - x, ny - y);
        let (letter, numbers) = match (dx, dy) {
            (_, 0) => ('h', vec![dx]),
            (0, _) => ('v', vec![dy]),
            _ => ('l', vec![dx, dy]),
        };
        let mut fresh = letter != mode;
        if fresh {
            path.push(letter);
            mode = letter;
        }
        for number in numbers {
            if !fresh && number >= 0 {
                path.push(' ');
            }
            fresh = false;
            let _ = write!(path, "{number}");
        }
        (x, y) = (nx, ny);
    }
    path.push('z');
}

/// The edge of the world as drawn.
fn sea() -> String {
    let steps = 28;
    let at = |n: i32| NORTH + (SOUTH - NORTH) * f64::from(n) / f64::from(steps);
    let unit = |lon: f64, lat: f64| {
        let (x, y) = place((lon, lat));
        (x.round() as i32, y.round() as i32)
    };
    let east = (0..=steps).map(|n| unit(180.0, at(n)));
    let west = (0..=steps).rev().map(|n| unit(-180.0, at(n)));
    let ring: Vec<(i32, i32)> = east.chain(west).collect();
    let mut path = String::new();
    write_ring(&mut path, &ring);
    path
}

#[cfg(test)]
#[path = "map_tests.rs"]
mod tests;
