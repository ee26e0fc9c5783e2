//! The typed tests of benchmarks.
//!
//! A table holds one key for each test, named like its variant; several keys mean that all are needed. Tests nest, so the
//! depth is bounded: a file must not be able to make the alignment run long or deep.

use std::collections::BTreeMap;

use super::laws::COVERS;
use super::near::advice;
use super::reader::Table;
use crate::align::flow::EVAW;
use crate::align::record::{MOST_MONTHS, Measure};
use crate::bench::{Op, Test};
use crate::model::Knowledge;
use crate::model::money::{FlowKind, ORGANISATION_KINDS};
use crate::model::record::{CATEGORIES, FLAGGER};

/// How deep `any`, `all` and `not` may nest.
const DEEPEST: usize = 8;

const OPS: [(&str, Op); 5] =
    [(">=", Op::AtLeast), (">", Op::Above), ("<=", Op::AtMost), ("<", Op::Below), ("==", Op::Equal)];

/// The tests of a table, put together; `None` if it holds none.
pub(super) fn test(table: &Table<'_>, k: &Knowledge) -> Option<Test> {
    at_depth(table, k, 0)
}

fn at_depth(table: &Table<'_>, k: &Knowledge, depth: usize) -> Option<Test> {
    let mut tests: Vec<Test> = table.keys().into_iter().filter_map(|key| one(table, key, k, depth)).collect();
    match tests.len() {
        0 => None,
        1 => tests.pop(),
        _ => Some(Test::All(tests)),
    }
}

fn one(table: &Table<'_>, key: &str, k: &Knowledge, depth: usize) -> Option<Test> {
    let named = |key, read: fn(&Table<'_>, &Knowledge) -> Test| {
        let inner = table.table(key, "the test")?;
        let test = read(&inner, k);
        inner.finish();
        Some(test)
    };
    match key {
        "law" => named("law", law),
        "treaty" => named("treaty", treaty),
        "indicator" => named("indicator", indicator),
        "service" => named("service", service),
        "clock" => named("clock", clock),
        "estimate" => named("estimate", estimate),
        "flow" => later(table, "flow", k),
        "platform_record" => later(table, "platform_record", k),
        "notice_outcome" => later(table, "notice_outcome", k),
        "voice" => later(table, "voice", k),
        "none" => Some(Test::None(table.text("none"))),
        "binds" if depth == 0 => Some(Test::Binds(table.text("binds"))),
        "any" => Some(Test::Any(several(table, "any", k, depth)?)),
        "all" => Some(Test::All(several(table, "all", k, depth)?)),
        "not" => {
            let inner = table.table("not", "`not`")?;
            if too_deep(table, "not", depth) {
                return None;
            }
            let test = at_depth(&inner, k, depth + 1);
            if test.is_none() {
                table.report("not", "`not` holds no test", "put one into it");
            }
            inner.finish();
            Some(Test::Not(Box::new(test?)))
        }
        _ => {
            // Named, so that a slip in a test's name is told with the name that was meant.
            for known in KEYS {
                table.known(known);
            }
            None
        }
    }
}

const KEYS: [&str; 15] = [
    "law",
    "treaty",
    "indicator",
    "service",
    "clock",
    "estimate",
    "flow",
    "platform_record",
    "notice_outcome",
    "voice",
    "none",
    "binds",
    "any",
    "all",
    "not",
];

fn too_deep(table: &Table<'_>, key: &'static str, depth: usize) -> bool {
    let deep = depth >= DEEPEST;
    if deep {
        table.known(key);
        table.report(key, format!("tests nest deeper than {DEEPEST}"), "say it more simply, or as two benchmarks");
    }
    deep
}

fn several(table: &Table<'_>, key: &'static str, k: &Knowledge, depth: usize) -> Option<Vec<Test>> {
    if too_deep(table, key, depth) {
        return None;
    }
    let mut tests = Vec::new();
    for inner in table.tables(key, "the test") {
        match at_depth(&inner, k, depth + 1) {
            Some(test) => tests.push(test),
            None => inner.ctx().report(
                inner.path(),
                inner.line(),
                format!("an entry of `{key}` holds no test"),
                "put one into it",
            ),
        }
        inner.finish();
    }
    if tests.is_empty() {
        table.report(key, format!("`{key}` holds no test"), "put at least one into it");
        return None;
    }
    Some(tests)
}

fn op(table: &Table<'_>) -> Op {
    table.choice("op", &OPS).unwrap_or(Op::Equal)
}

/// A bound has to say whose it is: a threshold of ours must be open to challenge.
fn threshold(table: &Table<'_>) -> String {
    let because = table.text_or_empty("threshold_because");
    if because.is_empty() {
        let key = if table.has("max_hours") { "max_hours" } else { "value" };
        table.report(
            key,
            "this threshold does not say whose it is",
            "say in `threshold_because` which norm sets it, or that it is ours",
        );
    }
    because
}

fn law(table: &Table<'_>, _: &Knowledge) -> Test {
    let any = table.choice("any_or_all", &[("any", true), ("all", false)]).unwrap_or(true);
    let reading = table.has("reading").then(|| table.text("reading"));
    if let Some(mark) = reading.as_ref().filter(|m| *m != "turned") {
        table.ctx().check_word(&["law-mark"], mark, table.path(), table.line_of("reading"));
    }
    Test::Law {
        covers: table.word_list_needed("covers", &COVERS),
        any,
        kinds: table.word_list("kinds", &["law-kind"]),
        statuses: table.word_list_needed("statuses", &["law-status"]),
        reading,
    }
}

fn treaty(table: &Table<'_>, k: &Knowledge) -> Test {
    let code = table.text("treaty");
    if !code.is_empty() && !k.treaties.contains_key(&code) && !table.ctx().is_broken("countries/treaties.csv") {
        let todo = advice(&code, k.treaties.keys().map(String::as_str), "use a code of countries/treaties.csv");
        table.report("treaty", format!("no row of countries/treaties.csv has the treaty {code}"), todo);
    }
    let absence_unknown = table.has("absence") && table.choice("absence", &[("unknown", true)]).unwrap_or(true);
    Test::Treaty { treaty: code, status: table.word("status", &["treaty-status"]), absence_unknown }
}

fn check_indicator(table: &Table<'_>, key: &'static str, id: &str, k: &Knowledge) {
    if !id.is_empty() && !k.indicators.contains_key(id) && !table.ctx().is_broken("indicators/indicators.toml") {
        let todo = advice(id, k.indicators.keys().map(String::as_str), "use an id of indicators/indicators.toml");
        table.report(key, format!("there is no indicator {id}"), todo);
    }
}

fn indicator(table: &Table<'_>, k: &Knowledge) -> Test {
    let id = table.text("id");
    check_indicator(table, "id", &id, k);
    let over = table.has("over").then(|| table.text("over"));
    if let Some(other) = &over {
        check_indicator(table, "over", other, k);
    }
    // A ratio always takes two values of one year; the key says so to people who read the file.
    if !table.truth("same_year", true) {
        table.report("same_year", "a ratio of two different years means nothing", "take the key out");
    }
    Test::Indicator {
        id,
        op: op(table),
        value: table.number_needed("value"),
        max_age_years: table.age("max_age_years"),
        over,
        threshold_because: threshold(table),
    }
}

fn service(table: &Table<'_>, _: &Knowledge) -> Test {
    Test::Service {
        kinds: table.word_list_needed("kinds", &["service-kind"]),
        min: table.whole("min").unwrap_or(1),
        facts: table.word_list("facts", &["service-fact"]),
        note: table.text_or_empty("note"),
    }
}

fn clock(table: &Table<'_>, _: &Knowledge) -> Test {
    let max_hours = table.whole("max_hours");
    Test::Clock {
        starts: table.word_list_needed("starts", &["starter"]),
        applies_to: table.word_list("applies_to", &["content"]),
        status: table.word("status", &["clock-status"]),
        max_hours,
        verified: table.truth("verified", false),
        threshold_because: if max_hours.is_some() {
            threshold(table)
        } else {
            table.text_or_empty("threshold_because")
        },
    }
}

fn estimate(table: &Table<'_>, _: &Knowledge) -> Test {
    Test::Estimate {
        measure: table.word("measure", &["measure"]),
        harms: table.word_list("harms", &COVERS),
        op: op(table),
        value: table.number_needed("value"),
        max_age_years: table.age("max_age_years"),
        threshold_because: threshold(table),
    }
}

/// Evidence that comes later: its keys are known, so that a slip is told, and kept as written for the page.
fn later(table: &Table<'_>, kind: &'static str, k: &Knowledge) -> Option<Test> {
    let inner = table.table(kind, "the test")?;
    let own: &[&'static str] = match kind {
        "flow" => {
            &["role", "sector", "receiver_kinds", "marker", "significance", "kinds", "places", "named", "max_age_years"]
        }
        "platform_record" => &["measure", "category", "keyword_stated", "source", "within_months"],
        "notice_outcome" => &["measure", "law", "harms", "within_hours", "within_days", "min_notices"],
        _ => &["measure", "prompt", "groups", "within_days", "min_voices"],
    };
    for key in own {
        inner.known(key);
    }
    op(&inner);
    inner.number_needed("value");
    threshold(&inner);
    if kind == "notice_outcome" {
        inner.word_list("harms", &COVERS);
        let law = inner.text_or_empty("law");
        if !law.is_empty() && !k.clocks.iter().any(|c| c.id == law) && !inner.ctx().is_broken("clocks.toml") {
            let todo = advice(&law, k.clocks.iter().map(|c| c.id.as_str()), "use the id of a clock");
            inner.report("law", format!("there is no clock {law}"), todo);
        }
    }
    if kind == "flow" {
        flow(&inner);
    }
    if kind == "platform_record" {
        record(&inner);
    }
    if kind == "voice" {
        inner.word_list("groups", &["group"]);
    }
    // Below a least number a single person could be told from the figure.
    for (of, least) in [("notice_outcome", "min_notices"), ("voice", "min_voices")] {
        if kind == of && inner.whole(least).unwrap_or(0) == 0 {
            inner.report(least, format!("`{kind}` names no least number of people"), format!("add `{least}`"));
        }
    }
    inner.finish();
    let detail: BTreeMap<String, String> =
        inner.keys().into_iter().map(|key| (key.to_owned(), inner.as_written(key))).collect();
    Some(Test::Later { kind: kind.to_owned(), detail })
}

/// The keys of a test of what platforms tell. They are fixed by what is counted: a test that asks for more would be answered with less.
fn record(table: &Table<'_>) {
    let measure = table.choice("measure", &Measure::ALL.map(|m| (m.word(), m)));
    let categories = if table.is_text("category") {
        vec![(table.text("category"), table.line_of("category"))]
    } else {
        table.lines("category")
    };
    for (word, line) in categories.iter().filter(|(w, _)| !CATEGORIES.contains(&w.as_str())) {
        let todo = advice(word, CATEGORIES, &format!("use some of {}", CATEGORIES.join(", ")));
        table.ctx().report(table.path(), *line, format!("statements of the category {word} are not all counted"), todo);
    }
    if table.has("source") {
        table.choice("source", &[(FLAGGER, ())]);
    }
    let keyword = table.truth("keyword_stated", false);
    if !table.whole("within_months").is_some_and(|months| (1..=MOST_MONTHS).contains(&months)) {
        let todo = format!("add `within_months`, 1 to {MOST_MONTHS}");
        table.report("within_months", "this test does not say how many months it looks back", todo);
    }
    let Some(measure) = measure else { return };
    let parts = [("category", !categories.is_empty()), ("source", table.has("source")), ("keyword_stated", keyword)];
    for (key, _) in parts.iter().filter(|(_, there)| *there && !measure.is_of_statements()) {
        let what = format!("`{}` is counted of all statements, not by `{key}`", measure.word());
        table.report(key, what, "take it out");
    }
    if categories.is_empty() && (keyword || (table.has("source") && measure == Measure::WithAccount)) {
        table.report("measure", "this is counted within a category alone", "add `category`");
    }
    let wanted: &[&str] = if measure.is_lag() { &["<", "<="] } else { &[">", ">="] };
    let op = table.as_written("op");
    if OPS.iter().any(|(word, _)| *word == op) && !wanted.contains(&op.as_str()) {
        let what =
            format!("`{}` cannot be tested with {op}: more of what was read would turn it round", measure.word());
        table.report("op", what, format!("use one of {}", wanted.join(", ")));
    }
}

/// The words of a test of flows. They are fixed by the standard, so no vocabulary holds them.
fn flow(table: &Table<'_>) {
    table.choice("role", &[("provider", ()), ("receiver-country", ())]);
    table.age("max_age_years");
    table.truth("named", false);
    for (key, word) in [("sector", EVAW), ("marker", "gender"), ("places", "abroad")] {
        if table.has(key) {
            table.choice(key, &[(word, ())]);
        }
    }
    if table.has("sector") && table.has("marker") {
        table.report(
            "marker",
            "a test reads the purpose code or the marker: they are never added",
            "make two tests of it",
        );
    }
    if table.has("marker") != table.has("significance") {
        table.report("marker", "`marker` and `significance` belong together", "give both or none");
    }
    let known = |key: &'static str, words: &[&str]| {
        for (word, line) in table.lines(key).iter().filter(|(w, _)| !words.contains(&w.as_str())) {
            let todo = advice(word, words.iter().copied(), &format!("use some of {}", words.join(", ")));
            table.ctx().report(table.path(), *line, format!("`{key}` cannot hold \"{word}\""), todo);
        }
    };
    known("significance", &["1", "2"]);
    known("kinds", &FlowKind::words().collect::<Vec<_>>());
    known("receiver_kinds", &ORGANISATION_KINDS.map(|(_, word)| word));
}
