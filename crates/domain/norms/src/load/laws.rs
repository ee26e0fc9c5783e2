//! Country files and the services that belong to no country.

use std::collections::{BTreeMap, BTreeSet};

use super::SourceFile;
use super::norms::check_country;
use super::reader::{self, Ctx, Table};
use crate::date::PartialDate;
use crate::model::{Absence, CountryFile, Effect, Figure, FigureReading, Knowledge, Law, LawReading, Service};

/// Harms of laws are their own, narrower vocabulary; readings and figures may also name a harm of the provisions.
pub(super) const COVERS: [&str; 2] = ["law-cover", "harm"];

/// What a reading can do.
pub(super) const EFFECTS: [(&str, Effect); 4] =
    [("counts", Effect::Counts), ("partly", Effect::Partly), ("none", Effect::None), ("contested", Effect::Contested)];

/// Reads one country file.
pub(super) fn country_file(ctx: &Ctx, file: &SourceFile, k: &mut Knowledge) {
    reader::toml(ctx, file, |root| {
        let iso3 = root.text("iso3");
        let stem = file.stem();
        if !iso3.is_empty() && iso3.to_lowercase() != stem {
            root.report(
                "iso3",
                format!("iso3 is {iso3} and the file is called {stem}"),
                "name the file after the country, in lower case",
            );
        }
        check_country(root, "iso3", k, &iso3);
        root.text("name");
        root.text_or_empty("region");
        root.text_or_empty("subregion");
        let checked = root.date("checked");
        if checked.is_none() {
            root.report("checked", "there is no day of the reading", "write checked = 2024-12-24");
        }
        let laws = root.tables("law", "[[law]]").iter().map(|t| law(t, checked)).collect();
        let absences = root.tables("absence", "[[absence]]").iter().map(|t| absence(t, checked)).collect();
        let services = services(root);
        let tables = root.tables("evidence", "[[evidence]]");
        let mut figures = Vec::with_capacity(tables.len());
        let mut seen: BTreeMap<(String, String), usize> = BTreeMap::new();
        for table in &tables {
            let figure = figure(table);
            let key = (figure.metric.clone(), figure.period.clone());
            if let Some(line) = seen.insert(key, table.line()) {
                table.report(
                    "metric",
                    format!("this metric and period stand already in line {line}"),
                    "keep one, or say in `metric` how they differ",
                );
            }
            figures.push(figure);
        }
        let read = CountryFile {
            iso3: iso3.clone(),
            checked,
            gaps: root.text_or_empty("gaps"),
            laws,
            absences,
            services,
            figures,
        };
        if k.files.insert(iso3.clone(), read).is_some() {
            root.report("iso3", format!("{iso3} has two files"), "make one of them");
        }
    });
}

/// Reads the services that are not tied to one country.
pub(super) fn global_services(ctx: &Ctx, file: &SourceFile, k: &mut Knowledge) {
    reader::toml(ctx, file, |root| k.global_services.extend(services(root)));
}

/// A fact that is called verified has to say where.
fn verified(table: &Table<'_>, source: &str, what: &str) -> bool {
    let verified = table.truth_needed("verified");
    if verified && source.is_empty() {
        table.report(
            "verified",
            format!("{what} is verified without a source"),
            "say in `source` where it was read, or set verified = false",
        );
    }
    verified
}

/// The day for which an entry speaks: its own review, if that is later than the reading of the whole file.
fn read_on(table: &Table<'_>, checked: Option<PartialDate>) -> Option<PartialDate> {
    let reviewed = table.date("reviewed");
    match (reviewed, checked) {
        (Some(reviewed), Some(checked)) if !reviewed.is_after(&checked) => Some(checked),
        (reviewed, checked) => reviewed.or(checked),
    }
}

fn law(table: &Table<'_>, checked: Option<PartialDate>) -> Law {
    let checked = read_on(table, checked);
    let title = table.text("title");
    let year = table.year_needed("year");
    let status = table.word("status", &["law-status"]);
    let status_since = table.date("status_since");
    if let Some(since) = status_since.filter(|s| s.year < year) {
        table.report(
            "status_since",
            format!("the law is {status} since {since}, before its year {year}"),
            "correct one of the two",
        );
    }
    if let (Some(since), Some(checked)) = (status_since, checked)
        && since.is_after(&checked)
    {
        table.report(
            "status_since",
            format!("the law is {status} since {since}, after the file was checked on {checked}"),
            "correct the date, or check the file again",
        );
    }
    if let Some(checked) = checked.filter(|c| status == "in-force" && year > c.year) {
        table.report(
            "year",
            format!("the law is in force and of {year}, and the file was checked on {checked}"),
            "correct the year, or write status = \"enacted\"",
        );
    }
    let source = table.text_or_empty("source");
    let read = Law {
        citation: table.text_or_empty("citation"),
        year,
        kind: table.word("kind", &["law-kind"]),
        covers: table.word_list("covers", &["law-cover"]),
        status,
        status_since,
        note: table.text_or_empty("note"),
        verified: verified(table, &source, "this law"),
        source,
        readings: table.tables("reading", "[[law.reading]]").iter().map(reading).collect(),
        review: table.review(),
        origin: table.origin(),
        title,
    };
    table.finish();
    read
}

fn reading(table: &Table<'_>) -> LawReading {
    let turned = table.has("turned").then(|| {
        let words = [("women", "women"), ("critics", "critics"), ("vague", "vague")];
        table.choice("turned", &words).map(str::to_owned)
    });
    let read = LawReading {
        harms: table.word_list("harms", &COVERS),
        effect: table.choice("effect", &EFFECTS).unwrap_or(Effect::Counts),
        turned: turned.flatten(),
        adds: table.word_list("adds", &COVERS),
        also: table.word_list("also", &["law-kind"]),
        is: table.word_list("is", &["law-mark"]),
        because: table.text("because"),
        source: table.text_or_empty("source"),
    };
    table.finish();
    read
}

fn absence(table: &Table<'_>, checked: Option<PartialDate>) -> Absence {
    let checked = read_on(table, checked);
    let year = table.year_needed("year");
    if let Some(checked) = checked.filter(|c| year > c.year) {
        table.report(
            "year",
            format!("the statement is of {year}, and the file was checked on {checked}"),
            "correct the year, or check the file again",
        );
    }
    let read = Absence {
        harms: table.word_list_needed("harms", &COVERS),
        kinds: table.word_list("kinds", &["law-kind"]),
        year,
        because: table.text("because"),
        source: table.text_or_empty("source"),
        review: table.review(),
        origin: table.origin(),
    };
    table.finish();
    read
}

fn services(root: &Table<'_>) -> Vec<Service> {
    let mut seen: BTreeSet<(String, String)> = BTreeSet::new();
    let tables = root.tables("service", "[[service]]");
    let mut services = Vec::with_capacity(tables.len());
    for table in &tables {
        let service = service(table);
        if !seen.insert((service.name.clone(), service.kind.clone())) {
            table.report("name", format!("{} stands twice in this file", service.name), "keep one");
        }
        services.push(service);
    }
    services
}

fn service(table: &Table<'_>) -> Service {
    // Whoever hunts a survivor can read these files too: nothing in them may lead to a door.
    for key in ["address", "street", "location", "postcode", "coordinates"] {
        if table.has(key) {
            table.report(
                key,
                format!("a service may not carry `{key}`: a shelter's address must never be published"),
                "take it out, also from the history of the file",
            );
            table.known(key);
        }
    }
    let source = table.text_or_empty("source");
    let contact_url = table.text_or_empty("contact_url");
    let web = contact_url.starts_with("https://") || contact_url.starts_with("http://");
    if !(web || contact_url.is_empty()) {
        table.report("contact_url", "`contact_url` is no web address", "begin it with https://");
    }
    let read = Service {
        name: table.text("name"),
        kind: table.word("kind", &["service-kind"]),
        contact_url,
        phone: table.text_or_empty("phone"),
        languages: table.list("languages"),
        facts: table.word_list("facts", &["service-fact"]),
        note: table.text_or_empty("note"),
        verified: verified(table, &source, "this service"),
        source,
        review: table.review(),
        origin: table.origin(),
    };
    table.finish();
    read
}

fn figure(table: &Table<'_>) -> Figure {
    let source = table.text_or_empty("source");
    let read = Figure {
        metric: table.text("metric"),
        value: table.number_needed("value"),
        unit: table.text("unit"),
        period: table.text_or_empty("period"),
        kind: table.word("kind", &["figure-kind"]),
        note: table.text_or_empty("note"),
        verified: verified(table, &source, "this figure"),
        source,
        reads: table.tables("reads", "[[evidence.reads]]").iter().map(figure_reading).collect(),
        review: table.review(),
        origin: table.origin(),
    };
    table.finish();
    read
}

fn figure_reading(table: &Table<'_>) -> FigureReading {
    let measure = table.word("measure", &["measure"]);
    let value = table.number_needed("value");
    if measure.ends_with("-share") && !(0.0..=100.0).contains(&value) {
        table.report(
            "value",
            format!("{value} is outside 0 to 100, and {measure} is a percentage"),
            "correct the value",
        );
    }
    let read = FigureReading {
        harms: table.word_list("harms", &COVERS),
        year: table.year("year"),
        value,
        soft: table.truth("soft", false),
        note: table.text_or_empty("note"),
        measure,
    };
    table.finish();
    read
}
