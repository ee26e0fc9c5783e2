//! Pairs and priorities against numbers that other programs computed: see `tests/data/rounds/make.py`.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says where")]

use std::path::PathBuf;

use opinion::pairs::{Choice, Comparison, strengths, strengths_with};
use opinion::priorities::{ItemScore, Judgement, Round, Score, priorities};
use serde_json::Value;

fn path(file: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data/rounds").join(file)
}

fn rows(file: &str) -> Vec<csv::StringRecord> {
    csv::Reader::from_path(path(file)).unwrap().records().map(Result::unwrap).collect()
}

fn json(file: &str) -> Value {
    serde_json::from_slice(&std::fs::read(path(file)).unwrap()).unwrap()
}

fn numbers(value: &Value) -> Vec<f64> {
    value.as_array().unwrap().iter().map(|v| v.as_f64().unwrap()).collect()
}

fn close(what: &str, ours: impl IntoIterator<Item = f64>, theirs: &Value, within: f64) {
    let ours: Vec<f64> = ours.into_iter().collect();
    let theirs = numbers(theirs);
    assert_eq!(ours.len(), theirs.len(), "{what}");
    for (place, (a, b)) in ours.iter().zip(&theirs).enumerate() {
        assert!((a - b).abs() <= within, "{what} {place}: {a} {b}");
    }
}

#[test]
fn strengths_are_those_of_choix() {
    let comparisons: Vec<Comparison> = rows("pairs.csv")
        .iter()
        .map(|r| Comparison { first: r[0].parse().unwrap(), second: r[1].parse().unwrap(), choice: Choice::First })
        .collect();
    for theirs in json("pairs.json").as_array().unwrap() {
        let items = theirs["items"].as_u64().unwrap() as usize;
        // Of nine, those on the other three are passed over.
        let ours = strengths_with(items, &comparisons, theirs["precision"].as_f64().unwrap());
        close("log", ours.iter().map(|s| s.log), &theirs["log"], 1e-9);
        close("error", ours.iter().map(|s| s.error), &theirs["error"], 1e-9);
        close("chance", ours.iter().map(|s| s.chance), &theirs["chance"], 1e-9);
        if items == 9 {
            // Their ends come from draws, ours from the slope.
            close("low", ours.iter().map(|s| s.low), &theirs["low"], 0.01);
            close("high", ours.iter().map(|s| s.high), &theirs["high"], 0.01);
        }
    }
    assert_eq!(strengths(12, &comparisons), strengths_with(12, &comparisons, 0.1));
}

fn compare(what: &str, ours: &[ItemScore], theirs: &Value) {
    for (item, theirs) in ours.iter().zip(theirs["criterion"].as_array().unwrap()) {
        close(what, item.criteria.iter().map(|c| c.score.unwrap().value), theirs, 1e-12);
    }
    close(what, ours.iter().map(|i| i.overall.unwrap().value), &theirs["overall"], 1e-12);
    close(what, ours.iter().map(|i| i.agreement.unwrap()), &theirs["agreement"], 1e-12);
    close(what, ours.iter().map(|i| i.agreement_of_asked.unwrap()), &theirs["agreement_of_asked"], 1e-12);
}

#[test]
fn priorities_are_those_that_numpy_computes_from_the_table() {
    let (mut judgements, mut stakeholders) = (Vec::new(), Vec::new());
    for row in rows("scores.csv") {
        let scorer = row[0].parse().unwrap();
        let score = match &row[4] {
            "0" => Score::No,
            "0.5" => Score::Undecided,
            "1" => Score::Yes,
            "9" => Score::DoNotKnow,
            other => unreachable!("{other}"),
        };
        judgements.push(Judgement { scorer, item: row[2].parse().unwrap(), criterion: row[3].parse().unwrap(), score });
        stakeholders.push((scorer, row[1].parse().unwrap()));
    }
    let theirs = json("scores.json");
    let weights = numbers(&theirs["weights"]);
    let round = Round { items: 8, weights: &weights, stakeholders: &stakeholders, bootstraps: 4000, seed: 5 };
    let ours = priorities(&round, &judgements);
    compare("all", &ours.items, &theirs["all"]);
    assert_eq!(ours.groups.len(), 3);
    for (name, _, items) in &ours.groups {
        compare(&name.to_string(), items, &theirs["groups"][name.to_string()]);
    }
    // Two rows of draws end close to each other, not in the same place.
    close("low", ours.items.iter().map(|i| i.overall.unwrap().low), &theirs["low"], 0.005);
    close("high", ours.items.iter().map(|i| i.overall.unwrap().high), &theirs["high"], 0.005);
    let best = ours.order[0];
    assert_eq!(ours.items[best].rank, Some(1));
    // The same round again, and with its judgements in another order, is the same to the bit.
    judgements.reverse();
    assert_eq!(priorities(&round, &judgements), ours);
}
