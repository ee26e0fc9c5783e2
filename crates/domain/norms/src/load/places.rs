//! Bodies, platforms and legal clocks.

use std::collections::BTreeSet;

use super::SourceFile;
use super::laws::EFFECTS;
use super::near::advice;
use super::norms::check_country;
use super::reader::{self, Ctx, Table};
use crate::model::record::is_sample;
use crate::model::{Basis, Body, Clock, Knowledge, Platform};

/// Reads the bodies whose members adopt instruments.
pub(super) fn bodies(ctx: &Ctx, file: &SourceFile, k: &mut Knowledge) {
    reader::toml(ctx, file, |root| {
        for table in root.tables_needed("body", "[[body]]") {
            let id = table.text("id");
            let members = table.lines("members");
            if members.is_empty() {
                table.report("members", format!("the body {id} has no members"), "list them by ISO3 in `members`");
            }
            let mut seen = BTreeSet::new();
            for (iso3, line) in &members {
                check_iso3(ctx, k, iso3, &file.path, *line);
                if !seen.insert(iso3) {
                    ctx.report(&file.path, *line, format!("{iso3} stands twice among the members of {id}"), "keep one");
                }
            }
            let (source, basis) = sourced(&table, &id);
            let body = Body {
                id: id.clone(),
                name: table.text("name"),
                members: members.into_iter().map(|(iso3, _)| iso3).collect(),
                source,
                basis,
            };
            table.text_or_empty("note");
            if k.bodies.insert(id.clone(), body).is_some() {
                table.report("id", format!("the body {id} stands twice"), "keep one");
            }
            table.finish();
        }
    });
}

/// Reads the platforms.
pub(super) fn platforms(ctx: &Ctx, file: &SourceFile, k: &mut Knowledge) {
    reader::toml(ctx, file, |root| {
        for table in root.tables_needed("platform", "[[platform]]") {
            let id = table.text("id");
            let serves = table.lines("serves");
            for (place, line) in &serves {
                if !k.bodies.contains_key(place) && !ctx.is_broken("bodies.toml") {
                    check_iso3(ctx, k, place, &file.path, *line);
                }
            }
            let (source, basis) = sourced(&table, &id);
            let name = table.text("name");
            let statements_as = statements_as(&table, k, is_sample(&name));
            table.review();
            let platform = Platform {
                id: id.clone(),
                name,
                provider: table.text("provider"),
                serves: serves.into_iter().map(|(place, _)| place).collect(),
                designated: table.date("designated"),
                statements_as,
                source,
                basis,
                note: table.text_or_empty("note"),
                origin: table.origin(),
            };
            if k.platforms.insert(id.clone(), platform).is_some() {
                table.report("id", format!("the platform {id} stands twice"), "keep one");
            }
            if k.countries.contains_key(&id) {
                table.report("id", format!("{id} is the code of a country"), "give the platform another id");
            }
            table.finish();
        }
    });
}

/// Names in the DSA Transparency Database. They are compared letter by letter: a name that only looks like another may be somebody else's.
fn statements_as(table: &Table<'_>, k: &Knowledge, invented: bool) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for (name, line) in table.lines("statements_as") {
        let report = |what: String, todo: &str| table.ctx().report(table.path(), line, what, todo);
        if is_sample(&name) != invented {
            report(
                format!("\"{name}\" and the platform are not both invented, or both real"),
                "take it out: what is invented (SAMPLE) never stands for a real platform, nor the other way round",
            );
        } else if out.contains(&name) {
            report(format!("the name \"{name}\" stands twice"), "keep one");
        } else if let Some(other) = k.platforms.values().find(|p| p.statements_as.contains(&name)) {
            report(
                format!("the name \"{name}\" is that of {} already (line {})", other.id, other.origin.line),
                "give it to the platform whose statements the database has under it",
            );
        }
        out.push(name);
    }
    out
}

fn check_iso3(ctx: &Ctx, k: &Knowledge, iso3: &str, path: &str, line: usize) {
    if !k.countries.contains_key(iso3) && !ctx.is_broken("countries/countries.csv") {
        ctx.report(
            path,
            line,
            format!("\"{iso3}\" is no country and no body"),
            "use an ISO3 code of countries/countries.csv, or an id of bodies.toml",
        );
    }
}

fn sourced(table: &Table<'_>, id: &str) -> (String, Basis) {
    let basis = table.basis("basis").unwrap_or(Basis::Recall);
    let source = table.text_or_empty("source");
    if basis != Basis::Recall && source.is_empty() {
        table.report(
            "basis",
            format!("{id} was read somewhere, and has no source"),
            "say in `source` where it was read",
        );
    }
    (source, basis)
}

/// Reads the legal clocks.
pub(super) fn clocks(ctx: &Ctx, file: &SourceFile, k: &mut Knowledge) {
    let mut next: Vec<(String, usize)> = Vec::new();
    reader::toml(ctx, file, |root| {
        for table in root.tables_needed("clock", "[[clock]]") {
            let clock = clock(&table, k);
            if let Some(first) = k.clocks.iter().find(|c| c.id == clock.id) {
                table.report(
                    "id",
                    format!("the clock {} stands already in line {}", clock.id, first.origin.line),
                    "give it its own id",
                );
            }
            let after = table.text_or_empty("next");
            if !after.is_empty() {
                next.push((after, table.line_of("next")));
            }
            k.clocks.push(clock);
            table.finish();
        }
    });
    for (id, line) in next {
        if !k.clocks.iter().any(|c| c.id == id) {
            let todo = advice(&id, k.clocks.iter().map(|c| c.id.as_str()), "use the id of another clock");
            ctx.report(&file.path, line, format!("`next` points to the clock {id}, which is not there"), todo);
        }
    }
}

fn clock(table: &Table<'_>, k: &Knowledge) -> Clock {
    let jurisdiction = table.text("jurisdiction");
    if jurisdiction != "EU" && !jurisdiction.is_empty() && !k.countries.values().any(|c| c.iso2 == jurisdiction) {
        if jurisdiction.len() == 3 {
            check_country(table, "jurisdiction", k, &jurisdiction);
        }
        if !table.ctx().is_broken("countries/countries.csv") {
            table.report(
                "jurisdiction",
                format!("there is no country {jurisdiction}"),
                "use two letters (ISO 3166-1 alpha-2) of countries/countries.csv, or EU",
            );
        }
    }
    let source = table.text_or_empty("source");
    let evidence =
        table.choice("evidence", &[("primary", "primary"), ("secondary", "secondary"), ("recalled", "recalled")]);
    let verified = table.truth_needed("verified");
    if verified && source.is_empty() {
        table.report("verified", "this clock is verified without a source", "say in `source` where it was read");
    }
    if verified && evidence == Some("recalled") {
        table.report("verified", "this clock is verified and only recalled", "set verified = false, or read the law");
    }
    let effect = if table.has("effect") { table.choice("effect", &EFFECTS) } else { None };
    if effect.is_some() && !table.has("because") {
        table.report("effect", "this clock has an effect and no reason", "say why in `because`");
    }
    let (least, most) = (table.whole("business_days_min"), table.whole("business_days_max"));
    if let (Some(least), Some(most)) = (least, most)
        && least > most
    {
        table.report("business_days_min", format!("{least} days are more than {most}"), "exchange the two");
    }
    table.list("required");
    table.text_or_empty("escalate_to");
    table.review();
    let hours = table.whole("hours");
    if hours == Some(0) {
        table.report("hours", "a clock of no hours cannot run", "leave `hours` out where the law gives words only");
    }
    Clock {
        id: table.text("id"),
        instrument: table.text("instrument"),
        reference: table.text_or_empty("ref"),
        trigger: table.text("trigger"),
        starts: table.word_list_needed("starts", &["starter"]),
        acts: if table.is_text("acts") { vec![table.text("acts")] } else { table.list_needed("acts") },
        hours,
        wording: table.text("wording"),
        applies_to: table.word_list("applies_to", &["content"]),
        status: table.word("status", &["clock-status"]),
        from: table.date("from"),
        evidence: evidence.unwrap_or("recalled").to_owned(),
        verified,
        note: table.text_or_empty("note"),
        effect,
        because: table.text_or_empty("because"),
        origin: table.origin(),
        jurisdiction,
        source,
    }
}
