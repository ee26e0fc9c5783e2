//! Benchmarks, and the list of provisions that none of them reads.

use super::SourceFile;
use super::near::advice;
use super::reader::{self, Ctx, Table};
use super::tests_of;
use crate::bench::{Among, Bearer, Benchmark, Side, Test};
use crate::model::{Basis, Knowledge, Need};

/// Reads the benchmarks of one need.
pub(super) fn benchmarks(ctx: &Ctx, file: &SourceFile, k: &mut Knowledge) {
    let stem = file.stem();
    if Need::from_word(stem).is_none() {
        let todo = advice(stem, Need::ALL.iter().map(|n| n.word()), "name it after one of the eight needs");
        ctx.report(&file.path, 1, format!("{stem} is none of the eight needs"), todo);
    }
    reader::toml(ctx, file, |root| {
        for table in root.tables_needed("benchmark", "[[benchmark]]") {
            let benchmark = benchmark(&table, k, stem);
            let id = benchmark.id.clone();
            if let Some(first) = k.benchmarks.get(&id) {
                let at = format!("{}:{}", first.origin.path, first.origin.line);
                table.report("id", format!("the benchmark {id} stands already at {at}"), "give it its own id");
            } else {
                k.benchmarks.insert(id, benchmark);
            }
            table.finish();
        }
    });
}

fn benchmark(table: &Table<'_>, k: &Knowledge, stem: &str) -> Benchmark {
    let id = table.text("id");
    let need = table.need("need");
    if let Some(need) = need {
        let word = need.word();
        if word != stem {
            table.report(
                "need",
                format!("the need is {word} and the file is called {stem}"),
                "move it to the file of its need",
            );
        }
        if !id.is_empty() && !id.strip_prefix(word).is_some_and(|r| r.starts_with('.') && r.len() > 1) {
            table.report("id", format!("the id {id} does not begin with {word}."), "begin it with its need");
        }
    }
    let bearers = [("state", Bearer::State), ("platform", Bearer::Platform)];
    let provisions = table.lines("provisions");
    let awaiting = table.lines("awaiting");
    if provisions.is_empty() && awaiting.is_empty() {
        table.report("provisions", format!("{id} reads no provision"), "name those that it reads");
    }
    for (provision, line) in &provisions {
        match basis_of(table, k, provision, *line) {
            Some(Basis::Recall) => table.ctx().report(
                table.path(),
                *line,
                format!("{provision} is known from memory only, and {id} reads it"),
                "move it to `awaiting`, or read its text and set its basis",
            ),
            Some(_) if awaiting.iter().any(|(a, _)| a == provision) => table.ctx().report(
                table.path(),
                *line,
                format!("{provision} is read and awaited at once"),
                "take it out of `awaiting`",
            ),
            _ => {}
        }
    }
    for (provision, line) in &awaiting {
        basis_of(table, k, provision, *line);
    }
    for list in [&provisions, &awaiting] {
        for (i, (provision, line)) in list.iter().enumerate() {
            if list.iter().take(i).any(|(p, _)| p == provision) {
                table.ctx().report(table.path(), *line, format!("{provision} stands twice in this list"), "keep one");
            }
        }
    }
    let applies_to = table.choice("applies_to", &bearers).unwrap_or(Bearer::State);
    let lists = [("gives-aid", Among::GivesAid), ("receives-aid", Among::ReceivesAid)];
    let among = if table.has("among") { table.choice("among", &lists) } else { None };
    if among.is_some() && applies_to != Bearer::State {
        table.report("among", format!("{id} measures no states, and `among` picks some"), "take it out");
    }
    let only = |list: Vec<(String, usize)>| list.into_iter().map(|(id, _)| id).collect();
    Benchmark {
        title: table.text("title"),
        need: need.unwrap_or(Need::Law),
        applies_to,
        among,
        from: table.date("from"),
        provisions: only(provisions),
        awaiting: only(awaiting),
        fair_because: table.text("fair_because"),
        partly: table.text("partly"),
        contested: table.text("contested"),
        changes: table.text("changes"),
        caution: table.text("caution"),
        paper: side(table, "paper", "[benchmark.paper]", k, applies_to),
        life: side(table, "life", "[benchmark.life]", k, applies_to),
        origin: table.origin(),
        id,
    }
}

/// The basis of a provision that is referred to; reports it if there is none of this id.
fn basis_of(table: &Table<'_>, k: &Knowledge, id: &str, line: usize) -> Option<Basis> {
    if let Some((_, provision)) = k.provision(id) {
        return Some(provision.basis);
    }
    if !table.ctx().is_broken("instruments/") {
        let todo = advice(id, k.provisions.keys().map(String::as_str), "use the id of a provision in instruments/");
        table.ctx().report(table.path(), line, format!("there is no provision {id}"), todo);
    }
    None
}

fn side(benchmark: &Table<'_>, key: &'static str, name: &'static str, k: &Knowledge, bearer: Bearer) -> Side {
    let Some(table) = benchmark.table(key, name) else {
        benchmark.report(
            key,
            format!("[[benchmark]] has no `{key}`"),
            format!("add {name}, at least with what is missing"),
        );
        return Side::default();
    };
    let partly = table.table("partly", "`partly`").and_then(|t| {
        let test = tests_of::test(&t, k);
        if test.is_none() {
            t.report("partly", "`partly` holds no test", "add one, or take it out");
        }
        if t.has("binds") {
            t.report("binds", "`binds` has no lower rung", "take `partly` out");
        }
        t.finish();
        test
    });
    let side = Side {
        test: tests_of::test(&table, k),
        partly,
        missing: table.text_or_empty("missing"),
        missing_beside_record: table.text_or_empty("missing_beside_record"),
    };
    if !side.missing_beside_record.is_empty() && !table.has("platform_record") {
        table.report(
            "missing_beside_record",
            "no test of this side looks at the platforms' record",
            "take it out, or put it into `missing`",
        );
    }
    if side.test.is_none() && side.missing.is_empty() {
        table.report(
            key,
            format!("{name} neither tests anything nor says what is missing"),
            "add a test, or `missing`",
        );
    }
    let alone = matches!(side.test, Some(Test::Binds(_))) && side.partly.is_none();
    if table.has("binds") && !(alone && key == "paper" && bearer == Bearer::Platform) {
        table.report(
            "binds",
            "only on paper, of platforms, and beside no other test can a law be told to bind by itself",
            "use `none`, or take the other test out",
        );
    }
    table.finish();
    side
}

/// Reads the provisions that no benchmark reads, with the reasons.
pub(super) fn unread(ctx: &Ctx, file: &SourceFile, k: &mut Knowledge) {
    reader::toml(ctx, file, |root| {
        for table in root.tables("unread", "[[unread]]") {
            let provision = table.text("provision");
            let because = table.text("because");
            let basis =
                if provision.is_empty() { None } else { basis_of(&table, k, &provision, table.line_of("provision")) };
            if basis == Some(Basis::Recall) {
                table.report(
                    "provision",
                    format!("{provision} is known from memory only, so nobody could read it yet"),
                    "take it out of this list",
                );
            }
            if k.unread.insert(provision.clone(), because).is_some() {
                table.report("provision", format!("{provision} stands twice in this list"), "keep one");
            }
            table.finish();
        }
    });
}
