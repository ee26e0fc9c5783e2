//! The finder of near-duplicates on the statements of the sample session, with duplicates made by hand.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use dialogue::near::{LEAST, Said, pairs};
use proptest::prelude::*;

/// Prompt and text of the sixty statements.
fn sample() -> Vec<(&'static str, &'static str)> {
    let lines = include_str!("data/sample-statements.tsv").lines().filter(|line| !line.starts_with('#'));
    let all: Vec<_> = lines
        .map(|line| {
            let mut parts = line.split('\t');
            (parts.next().unwrap(), parts.nth(1).unwrap())
        })
        .collect();
    assert_eq!(all.len(), 60);
    all
}

fn said<'a>(texts: impl IntoIterator<Item = &'a str>) -> Vec<Said<'a>> {
    (1..).zip(texts).map(|(number, text)| Said { number, texts: vec![text] }).collect()
}

/// What other people may have written instead, each beside the statement that it repeats.
const AGAIN: [(usize, &str); 16] = [
    (2, "binding duties for platforms, not just voluntary codes of conduct"),
    (4, "A deadline by which every state has to say how it changed its law"),
    (10, "ONE AGREED SET OF INDICATORS SO COUNTRIES CAN BE COMPARED FAIRLY!!!"),
    (14, "No text says who pays for this"),
    (16, "Falta una norma clara sobre la responsabilidad de plataformas ante la violencia digital"),
    (17, "Il manque un droit a l'aide juridique gratuite pour les victimes en ligne"),
    (18, "لا توجد مؤشرات متّفق عليها لقياس العنف الرقمي في النزاعات"),
    (20, "Hakuna sheria ya pamoja kuhusu unyanyasaji wa mtandaoni unaovuka mipaka ya nchi"),
    (22, "Women in local politics who left office after threats online"),
    (26, "Women with disabilities who use screen readers (rarely asked)"),
    (35, "Nothing moves until finance ministries are in the room"),
    (39, "النساء النازحات والناجيات في المناطق الريفيه غائبات عن الحوار"),
    (45, "Don't trade encryption for safety, protect both"),
    (46, "Fund helplines that work by chat, at night and in local languages."),
    (54, "Three-year core grants to survivor-led groups, not short projects"),
    (60, "Publiquem dados separados por idade, raca e deficiencia"),
];

#[test]
fn different_statements_do_not_pair() {
    let sample = sample();
    for prompt in ["missing-norms", "missing-people", "one-request"] {
        let texts = sample.iter().filter(|(of, _)| *of == prompt).map(|(_, text)| *text);
        assert_eq!(pairs(&said(texts), LEAST), [], "{prompt}");
    }
    // Nor all sixty together, with a good distance to the border.
    let near = pairs(&said(sample.iter().map(|(_, text)| *text)), 0.0);
    assert!(near[0].score < LEAST - 0.15, "{:?}", near[0]);
}

#[test]
fn every_duplicate_finds_what_it_repeats_and_nothing_else() {
    let sample = sample();
    let texts = sample.iter().map(|(_, text)| *text).chain(AGAIN.iter().map(|(_, text)| *text));
    let near = pairs(&said(texts), LEAST);
    let mut found: Vec<_> = near.iter().map(|n| (n.one, n.other)).collect();
    found.sort_unstable();
    let mut expected: Vec<_> = (61..).zip(AGAIN).map(|(again, (of, _))| (i64::try_from(of).unwrap(), again)).collect();
    expected.sort_unstable();
    assert_eq!(found, expected, "{near:?}");
}

#[test]
fn the_order_of_the_statements_changes_nothing() {
    let sample = sample();
    let texts = sample.iter().map(|(_, text)| *text).chain(AGAIN.iter().map(|(_, text)| *text));
    let forwards = said(texts);
    let mut backwards = forwards.clone();
    backwards.reverse();
    let (one, other) = (pairs(&forwards, 0.2), pairs(&backwards, 0.2));
    assert_eq!(
        one.iter().map(|n| (n.one, n.other)).collect::<Vec<_>>(),
        other.iter().map(|n| (n.one, n.other)).collect::<Vec<_>>()
    );
    assert!(one.windows(2).all(|two| two[0].score >= two[1].score), "nearest first");
    assert_eq!(pairs(&forwards, 0.2), one, "twice the same");
}

/// A hall full of people: it has to end, and to find each of the repeated ones.
#[test]
fn a_thousand_statements_are_compared() {
    let sample = sample();
    let texts: Vec<String> = (0..1000)
        .map(|n| match n {
            0..60 => sample[n].1.to_owned(),
            60..120 => format!("{} — yes", sample[n - 60].1),
            _ => format!("{} {n} {}", sample[n % 60].1.split(' ').next().unwrap(), (n * 7_919 * 104_729) % 999_983),
        })
        .collect();
    let near = pairs(&said(texts.iter().map(String::as_str)), 0.9);
    let pairs: Vec<_> = near.iter().map(|n| (n.one, n.other)).collect();
    for n in 1..=60 {
        assert!(pairs.contains(&(n, n + 60)), "{n}: {}", texts[usize::try_from(n).unwrap() - 1]);
    }
}

proptest! {
    #[test]
    fn scores_lie_between_0_and_1_and_nothing_breaks_it(texts in proptest::collection::vec("\\PC{0,60}", 0..12)) {
        let said = said(texts.iter().map(String::as_str));
        for near in pairs(&said, 0.0) {
            prop_assert!((0.0..=1.0).contains(&near.score), "{near:?}");
            prop_assert!(near.one < near.other);
        }
    }

    #[test]
    fn whoever_repeats_a_text_with_letters_is_found(text in "[\\p{L}]{3,20}( [\\p{L}]{3,12}){0,6}", other in "[0-9]{3,12}") {
        let near = pairs(&said([text.as_str(), other.as_str(), text.as_str()]), 0.999);
        prop_assert_eq!(near.iter().map(|n| (n.one, n.other)).collect::<Vec<_>>(), [(1, 3)]);
    }
}
