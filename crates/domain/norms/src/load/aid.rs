//! Who gives and who receives aid, and whose organisations are that report it.

use super::SourceFile;
use super::countries::{check_source, rows};
use super::norms::check_country;
use super::reader::{self, Ctx};
use super::told::TOLD;
use crate::model::aid::{Aid, Gives, Organisation};
use crate::model::{Knowledge, Origin};

/// The table of states.
pub(super) const STATES: &str = "countries/aid.csv";
/// Organisations of which the identifier does not say whose they are.
pub(super) const ORGANISATIONS: &str = "funding/organisations.toml";

const COLUMNS: [&str; 6] = ["iso3", "dac_code", "gives", "receives", "as_of", "source"];

/// Reads the table. It has every state: one that is missing would be told not to give or not to receive.
pub(super) fn states(ctx: &Ctx, file: &SourceFile, k: &mut Knowledge) {
    rows(ctx, file, COLUMNS.len(), &COLUMNS, |row| {
        let report = |what: String, todo: &str| ctx.report(&file.path, row.line, what, todo);
        let iso3 = row.at(0);
        if !k.countries.contains_key(iso3) && !ctx.is_broken("countries/countries.csv") {
            report(format!("there is no country \"{iso3}\""), "use an ISO3 code of countries/countries.csv");
        }
        let codes: Vec<String> = row.at(1).split_whitespace().map(str::to_owned).collect();
        for code in &codes {
            if !(1..=4).contains(&code.len()) || !code.bytes().all(|b| b.is_ascii_digit()) {
                report(
                    format!("dac_code is \"{code}\""),
                    "write one to four digits, several with a blank between them",
                );
            } else if let Some((other, _)) = k.aid.iter().find(|(_, aid)| aid.codes.contains(code)) {
                report(format!("the code {code} is that of {other} already"), "correct one of the two");
            }
        }
        let gives = match row.at(2) {
            "member" => Gives::Member,
            "reports" => Gives::Reports,
            "no" => Gives::No,
            other => {
                report(format!("gives is \"{other}\""), "write member, reports or no");
                Gives::No
            }
        };
        if !matches!(row.at(3), "yes" | "no") {
            report(format!("receives is \"{}\"", row.at(3)), "write yes or no");
        }
        let as_of = row.at(4).parse().map_err(|why: String| report(format!("as_of: {why}"), "write 2024-12-24")).ok();
        if row.at(5).is_empty() {
            report("this row has no source".to_owned(), "name a source_id of indicators/sources.toml");
        }
        for source in row.at(5).split(';').map(str::trim).filter(|s| !s.is_empty()) {
            check_source(ctx, k, source, file, row.line);
        }
        let origin = Origin { path: file.path.clone(), line: row.line };
        let aid = Aid { codes, gives, receives: row.at(3) == "yes", as_of, source: row.at(5).to_owned(), origin };
        if let Some(first) = k.aid.insert(iso3.to_owned(), aid) {
            report(format!("{iso3} stands already in line {}", first.origin.line), "keep one");
        }
    });
    let without: Vec<&str> = k.states().map(|c| c.iso3.as_str()).filter(|iso3| !k.aid.contains_key(*iso3)).collect();
    if !without.is_empty() && !ctx.is_broken(STATES) {
        let some = without.iter().take(TOLD).copied().collect::<Vec<_>>().join(", ");
        let what = format!("{} states have no row: {some}", without.len());
        ctx.report(&file.path, 1, what, "add one for each, with what both lists say");
    }
}

/// Reads the organisations.
pub(super) fn organisations(ctx: &Ctx, file: &SourceFile, k: &mut Knowledge) {
    reader::toml(ctx, file, |root| {
        for table in root.tables("organisation", "[[organisation]]") {
            let id = table.text("identifier");
            let country = table.text_or_empty("country");
            let international = table.truth("international", false);
            if country.is_empty() != international {
                table.report(
                    "identifier",
                    format!("{id} is of one state or of none"),
                    "give `country`, or `international = true`",
                );
            }
            if !country.is_empty() {
                check_country(&table, "country", k, &country);
            }
            let organisation = Organisation {
                name: table.text("name"),
                country: (!country.is_empty()).then_some(country),
                source: table.text("source"),
                read: table.date("read"),
                origin: table.origin(),
            };
            if organisation.read.is_none() {
                table.report("read", format!("{id} does not say when its page was read"), "give the day in `read`");
            }
            if let Some(first) = k.organisations.insert(id.clone(), organisation) {
                table.report("identifier", format!("{id} stands already in line {}", first.origin.line), "keep one");
            }
            table.finish();
        }
    });
}
