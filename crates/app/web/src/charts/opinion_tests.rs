use super::*;

fn crowd(n: usize, groups: usize) -> Vec<Dot> {
    (0..n)
        .map(|i| {
            let turn = i as f64 * 2.4;
            let group = (i % (groups + 1) < groups).then_some(i % (groups + 1));
            let middle = group.map_or(0.0, |g| 4.0 * g as f64);
            Dot { at: [middle + turn.sin(), middle * 0.3 + turn.cos()], group }
        })
        .collect()
}

fn marks(svg: &str, class: char) -> usize {
    let path = svg.split(&format!(r#"class="dots dots-{class}" d=""#)).nth(1).and_then(|rest| rest.split('"').next());
    path.map_or(0, |path| path.matches('M').count())
}

#[test]
fn everybody_of_a_small_room_is_drawn_in_the_shape_of_her_group() {
    let people = crowd(174, 3);
    let drawn = map(&people, "om", "a < b", "c & d");
    assert_eq!(drawn.dots, 174);
    for (class, group) in [('n', None), ('a', Some(0)), ('b', Some(1)), ('c', Some(2))] {
        let n = people.iter().filter(|dot| dot.group == group).count();
        assert_eq!(marks(&drawn.svg, class), n, "{class}");
    }
    assert!(drawn.svg.contains("a &lt; b") && drawn.svg.contains("c &amp; d") && drawn.svg.contains(r#"role="img""#));
    assert_eq!(drawn.svg.matches("glabel").count(), 3);
    assert_eq!(drawn.svg.matches("hull hull-").count(), 3);
    assert!(!drawn.svg.contains("style=") && !drawn.svg.contains("NaN"));
}

#[test]
fn a_hundred_thousand_people_weigh_no_more_than_a_few_hundred() {
    let drawn = map(&crowd(100_000, 5), "om", "t", "d");
    assert!(drawn.dots <= MOST + 6 && drawn.dots > MOST - 6, "{}", drawn.dots);
    assert!(drawn.svg.len() < 16_000, "{}", drawn.svg.len());
    assert_eq!(drawn, map(&crowd(100_000, 5), "om", "t", "d"));
}

#[test]
fn a_small_group_of_many_people_still_has_a_dot() {
    let mut people = crowd(20_000, 2);
    people.push(Dot { at: [50.0, 50.0], group: Some(2) });
    assert_eq!(marks(&map(&people, "om", "t", "d").svg, 'c'), 1);
}

#[test]
fn one_scale_holds_for_both_directions_and_nothing_leaves_the_frame() {
    let place = fit(&crowd(500, 3));
    let far = |a: [f64; 2], b: [f64; 2]| (a[0] - b[0]).hypot(a[1] - b[1]);
    let across = far(place([0.0, 0.0]), place([1.0, 0.0]));
    let up = far(place([0.0, 0.0]), place([0.0, 1.0]));
    assert!((across - up).abs() < 1e-9);
    for dot in crowd(500, 3) {
        let [x, y] = place(dot.at);
        assert!((0.0..=600.0).contains(&x) && (0.0..=420.0).contains(&y));
    }
}

#[test]
fn odd_rooms_draw_no_nonsense() {
    let one = Dot { at: [2.0, 2.0], group: Some(0) };
    let odd = Dot { at: [f64::NAN, f64::INFINITY], group: None };
    for people in [&[][..], &[one], &[one, one, one], &[one, odd], &[odd]] {
        let svg = map(people, "om", "t", "d").svg;
        assert!(!svg.contains("NaN") && !svg.contains("inf"), "{svg}");
    }
}

#[test]
fn a_hull_has_the_corners_and_not_what_lies_inside() {
    let points = vec![[0.0, 0.0], [4.0, 0.0], [4.0, 4.0], [0.0, 4.0], [2.0, 2.0], [2.0, 0.0], [4.0, 4.0]];
    let around = hull(points);
    assert_eq!(around, [[0.0, 0.0], [4.0, 0.0], [4.0, 4.0], [0.0, 4.0]]);
    assert!(hull(vec![[1.0, 1.0]; 5]).len() < 3);
}

#[test]
fn groups_have_letters_and_shapes() {
    assert_eq!([0, 1, 25].map(letter), ['A', 'B', 'Z']);
    assert_eq!([26, 300, usize::MAX].map(letter), ['?'; 3]);
    assert_eq!([0, 5, 6].map(shape), [1, 6, 1]);
}

#[test]
fn letters_do_not_stand_on_each_other() {
    let both = [Dot { at: [0.0, 0.0], group: Some(0) }, Dot { at: [0.0, 0.0], group: Some(1) }];
    let svg = map(&both, "om", "t", "d").svg;
    let tops: Vec<f64> =
        svg.split(r#"class="gbox" x=""#).skip(1).map(|s| s.split('"').nth(2).unwrap().parse().unwrap()).collect();
    assert!((tops[0] - tops[1]).abs() >= 30.0, "{tops:?}");
}

#[test]
fn shares_stand_on_their_scale_and_are_mirrored_in_arabic() {
    let rows = [
        Span { group: Some(0), share: 0.5, low: 0.25, high: 1.0 },
        Span { group: Some(1), share: 1.0, low: 0.5, high: 1.0 },
    ];
    let svg = spans(&rows, ["0", "half", "all"], "A \"50\" %", false);
    assert!(svg.contains(r#"aria-label="A &quot;50&quot; %""#));
    assert!(svg.contains(r#"d="M83 10H284""#) && svg.contains(r#"class="dots dots-a" d="M150 10h0""#), "{svg}");
    assert!(svg.contains(r#"<path class="pl" d="M150 0V41"/>"#));
    let mirrored = spans(&rows, ["0", "half", "all"], "", true);
    assert!(
        mirrored.contains(r#"d="M217 10H16""#) && mirrored.contains(r#"x="284" y="57" text-anchor="middle">0<"#),
        "{mirrored}"
    );
    assert!(!spans(&[Span { group: None, share: f64::NAN, low: -1.0, high: 9.0 }], [""; 3], "", false).contains("NaN"));
}

#[test]
fn what_is_kept_back_has_no_bar() {
    assert!(!target(None, 30).contains("have"));
    assert!(target(Some(15), 30).contains(r#"class="have" x="0" y="5" width="47%""#));
    assert!(!target(Some(40), 30).contains("lack"));
    assert_eq!(target(Some(15), 0), "");
}

#[test]
fn a_key_and_a_bar_are_hidden_from_readers() {
    for svg in [key(None), key(Some(1)), bar(&Span { group: None, share: 0.5, low: 0.4, high: 0.7 })] {
        assert!(svg.contains(r#"aria-hidden="true""#) && !svg.contains("NaN"));
    }
}
