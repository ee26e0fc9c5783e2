//! The projection against values computed elsewhere, and the whole map against its limits.

use super::*;

/// The world as it ships.
fn world() -> Result<Atlas, String> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../knowledge/map/countries-110m.json");
    let text = std::fs::read_to_string(path).map_err(|e| format!("{path}: {e}"))?;
    Atlas::parse(&text)
}

/// Computed with PROJ, `+proj=eqearth +R=1`: lon, lat, x, y.
const PROJ: [(f64, f64, f64, f64); 10] = [
    (0.0, 0.0, 0.0, 0.0),
    (90.0, 0.0, 1.353_314_991_8, 0.0),
    (180.0, 0.0, 2.706_629_983_7, 0.0),
    (0.0, 45.0, 0.0, 0.860_231_085_5),
    (0.0, 90.0, 0.0, 1.317_362_759_2),
    (180.0, 90.0, 1.603_588_648_3, 1.317_362_759_2),
    (32.58, 0.32, 0.489_896_377_2, 0.006_482_569_0),
    (-70.0, -33.0, -0.970_497_121_9, -0.648_718_786_1),
    (139.7, 35.7, 1.909_466_107_8, 0.698_034_755_9),
    (-150.0, 64.0, -1.631_157_699_2, 1.139_801_936_4),
];

#[test]
fn equal_earth_agrees_with_proj() {
    for (lon, lat, x, y) in PROJ {
        let (gx, gy) = equal_earth(lon, lat);
        assert!((gx - x).abs() < 1e-8, "x of {lon} {lat}: {gx} {x}");
        assert!((gy - y).abs() < 1e-8, "y of {lon} {lat}: {gy} {y}");
    }
}

/// Two countries that share the arc 1, one of them over the antimeridian.
const SMALL: &str = r#"{"type":"Topology","transform":{"scale":[1,1],"translate":[-180,-90]},
"objects":{"countries":{"type":"GeometryCollection","geometries":[
{"type":"Polygon","id":"001","arcs":[[0,1]]},
{"type":"MultiPolygon","id":"002","arcs":[[[-2,2]]]},
{"type":"Polygon","arcs":[[3]]}]}},
"arcs":[[[340,110],[0,-20],[15,0]],[[355,90],[0,20],[-15,0]],[[340,110],[0,10],[-330,0],[0,-30],[345,0]],
[[180,90],[10,0],[0,10],[-10,0],[0,-10]]]}"#;

#[test]
fn arcs_are_joined_and_cut_at_the_antimeridian() -> Result<(), String> {
    let atlas = Atlas::parse(SMALL)?;
    assert_eq!(atlas.ids().collect::<Vec<_>>(), ["001", "002"]);
    let over = &atlas.shapes[1].path;
    assert!(over.matches('M').count() >= 2, "two pieces: {over}");
    Ok(())
}

#[test]
fn a_broken_file_says_what_is_wrong() {
    for bad in [
        "",
        "{}",
        r#"{"arcs":[]}"#,
        r#"{"arcs":[[[0,0],["x",1]]]}"#,
        r#"{"arcs":[],"objects":{"countries":{"geometries":[{"type":"Polygon","arcs":[[7]],"id":"001"}]}}}"#,
    ] {
        assert!(Atlas::parse(bad).is_err_and(|said| !said.is_empty()), "{bad}");
    }
}

#[test]
fn links_and_words_are_escaped_and_links_are_no_keyboard_stops() -> Result<(), String> {
    let atlas = Atlas::parse(SMALL)?;
    let svg = atlas.svg(&|id| (id == "001").then_some(Standing::Partly), "a<b", "c&d", &|id| {
        Some((format!("/x?a=1&b=\"{id}"), "Côte d'Ivoire: <met>".to_owned()))
    });
    assert!(svg.contains(r#"href="/x?a=1&amp;b=&quot;001" tabindex="-1""#));
    assert!(svg.contains("<title>Côte d&#39;Ivoire: &lt;met&gt;</title>"));
    assert!(svg.contains(">a&lt;b</title>") && svg.contains(">c&amp;d</desc>"));
    assert!(svg.contains(r#"class="land c-partly""#) && svg.contains(r#"class="land" d="#));
    assert_eq!(svg.matches("<a ").count(), 1);
    Ok(())
}

#[test]
fn a_shape_over_half_the_world_keeps_to_the_sheet() -> Result<(), String> {
    let atlas = Atlas::parse(SMALL)?;
    for shape in &atlas.shapes {
        assert!(bounds(&shape.path).0 >= 0 && bounds(&shape.path).1 <= 1400);
    }
    Ok(())
}

/// Smallest and largest x of a path written by this module.
fn bounds(path: &str) -> (i32, i32) {
    let spaced = path.replace('-', " -").replace(|c| "Mlhv".contains(c), " & ").replace('z', " ");
    let mut marked = String::new();
    for (piece, letter) in spaced.split('&').skip(1).zip(path.matches(|c| "Mlhv".contains(c))) {
        marked.push_str(&format!(" {letter} {piece}"));
    }
    let (mut x, mut mode, mut turn) = (0, "", 0);
    let (mut low, mut high) = (i32::MAX, i32::MIN);
    for word in marked.split_whitespace() {
        let Ok(number) = word.parse::<i32>() else {
            (mode, turn) = (word, 0);
            continue;
        };
        match (mode, turn % 2) {
            ("M", 0) => x = number,
            ("h", _) | ("l", 0) => x += number,
            _ => {}
        }
        turn += 1;
        low = low.min(x);
        high = high.max(x);
    }
    (low, high)
}

#[test]
fn the_world_is_whole_and_light() -> Result<(), String> {
    let atlas = world()?;
    // 177 shapes in the file, Antarctica left out, three of the rest without a number.
    assert_eq!(atlas.shapes.len(), 176);
    assert_eq!(atlas.ids().count(), 173);
    for shape in &atlas.shapes {
        let (low, high) = bounds(&shape.path);
        assert!(low >= 0 && high <= 1400, "{}: {low} {high}", shape.m49);
    }
    let standing = |id: &str| {
        let n: usize = id.parse().ok()?;
        Some(Standing::COUNTED[n % 5])
    };
    let svg = atlas.svg(&standing, "World map", "Described", &|id| {
        Some((format!("/en/countries/{id}"), "Some country: partly met".to_owned()))
    });
    assert!(!svg.contains("NaN") && !svg.contains("inf"));
    assert!(!svg.contains("style="));
    // Even when every country is read; addresses and names come on top.
    let bare = atlas.svg(&standing, "World map", "Described", &|_| None);
    assert!(bare.len() <= 26 * 1024, "{} bytes", bare.len());
    Ok(())
}
