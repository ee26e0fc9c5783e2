//! Instruments and their provisions, and the rule of provenance: a number that nobody read is never shown as read.

use super::SourceFile;
use super::near::advice;
use super::reader::{self, Ctx, Table};
use crate::model::{Basis, Force, Instrument, Knowledge, Provision, Reach};

/// Reads one instrument.
pub(super) fn instrument(ctx: &Ctx, file: &SourceFile, k: &mut Knowledge) {
    reader::toml(ctx, file, |root| {
        let id = root.text("id");
        let stem = file.stem();
        if !id.is_empty() && id != stem {
            root.report("id", format!("the id is {id} and the file is called {stem}"), "give both the same name");
        }
        let force = [("binding", Force::Binding), ("non-binding", Force::NonBinding), ("draft", Force::Draft)];
        let adopted = root.date("adopted");
        let in_force = root.date("in_force");
        if let (Some(a), Some(f)) = (adopted, in_force)
            && a.is_after(&f)
        {
            root.report("in_force", format!("in force on {f}, before it was adopted on {a}"), "correct one of the two");
        }
        for key in ["adopted", "in_force"] {
            if !root.has(key) {
                root.report(key, format!("the file has no `{key}`"), format!("add `{key}`, empty if unknown"));
            }
        }
        let scope = root.text("scope");
        check_scope(root, k, &scope);
        let mut read = Instrument {
            id: id.clone(),
            title: root.text("title"),
            short_title: root.text("short_title"),
            symbol: root.text("symbol"),
            body: root.text("body"),
            adopted,
            in_force,
            status: root.choice("status", &force).unwrap_or(Force::Draft),
            scope,
            url: root.text_or_empty("url"),
            summary: root.text("summary"),
            provenance: root.text("provenance"),
            reach: root.table("reach", "[reach]").map(|t| reach(&t, k)).unwrap_or_default(),
            provisions: Vec::new(),
            origin: root.origin(),
        };
        for table in root.tables_needed("provision", "[[provision]]") {
            let provision = provision(&table, &id);
            let index = read.provisions.len();
            if let Some((other, at)) = k.provisions.get(&provision.id) {
                let first = if *other == id { read.provisions.get(*at) } else { None };
                let at = first.map_or_else(|| other.clone(), |p| format!("line {}", p.origin.line));
                table.report(
                    "id",
                    format!("the provision id {} stands already in {at}", provision.id),
                    "give it its own id",
                );
            } else {
                k.provisions.insert(provision.id.clone(), (id.clone(), index));
            }
            read.provisions.push(provision);
        }
        if let Some(first) = k.instruments.get(&id) {
            root.report("id", format!("the instrument {id} stands already in {}", first.origin.path), "keep one");
        } else {
            k.instruments.insert(id, read);
        }
    });
}

fn check_scope(root: &Table<'_>, k: &Knowledge, scope: &str) {
    let good = match scope.split_once(':') {
        None => scope == "global" || scope.is_empty(),
        Some(("regional", which)) => !which.is_empty(),
        Some(("national", nation)) => {
            root.ctx().is_broken("countries/countries.csv")
                || k.countries
                    .values()
                    .any(|c| nation.eq_ignore_ascii_case(&c.iso3) || nation.eq_ignore_ascii_case(&c.iso2))
        }
        Some(_) => false,
    };
    if !good {
        root.report(
            "scope",
            format!("`scope` cannot be \"{scope}\""),
            "write global, regional:<which> or national:<ISO code of the country>",
        );
    }
}

fn reach(table: &Table<'_>, k: &Knowledge) -> Reach {
    let ctx = table.ctx();
    let optional = |key| Some(table.text_or_empty(key)).filter(|t| !t.is_empty());
    let treaty = optional("treaty");
    if let Some(code) = treaty.as_ref().filter(|c| !k.treaties.contains_key(*c))
        && !ctx.is_broken("countries/treaties.csv")
    {
        let todo = advice(code, k.treaties.keys().map(String::as_str), "use a code of countries/treaties.csv");
        table.report("treaty", format!("no row of countries/treaties.csv has the treaty {code}"), todo);
    }
    let members_of = optional("members_of");
    if let Some(body) = members_of.as_ref().filter(|b| !k.bodies.contains_key(*b))
        && !ctx.is_broken("bodies.toml")
    {
        let todo = advice(body, k.bodies.keys().map(String::as_str), "use an id of bodies.toml, or add the body there");
        table.report("members_of", format!("there is no body {body}"), todo);
    }
    let country = optional("country");
    if let Some(iso3) = &country {
        check_country(table, "country", k, iso3);
    }
    let reach = Reach {
        treaty,
        list_whole: table.truth("list_whole", false),
        ratifications_needed: table.whole("ratifications_needed"),
        members_of,
        binds_members: table.truth("binds_members", false),
        country,
    };
    table.finish();
    reach
}

/// Reports a code that is no country's.
pub(super) fn check_country(table: &Table<'_>, key: &str, k: &Knowledge, iso3: &str) {
    if !iso3.is_empty() && !k.countries.contains_key(iso3) && !table.ctx().is_broken("countries/countries.csv") {
        table.report(key, format!("there is no country {iso3}"), "use an ISO3 code of countries/countries.csv");
    }
}

fn provision(table: &Table<'_>, instrument: &str) -> Provision {
    let id = table.text("id");
    let own = id.strip_prefix(instrument).and_then(|r| r.strip_prefix('.')).is_some_and(|r| !r.is_empty());
    if !id.is_empty() && !own && !instrument.is_empty() {
        table.report(
            "id",
            format!("the provision id {id} does not begin with {instrument}."),
            "begin it with the instrument's id",
        );
    }
    let basis = table.basis("basis");
    let provision = Provision {
        id,
        reference: table.text("ref"),
        requires: table.text("requires"),
        duty_bearers: table.word_list_needed("duty_bearers", &["duty-bearer"]),
        need: table.needs("need"),
        groups: table.word_list("groups", &["group"]),
        harms: table.word_list("harms", &["harm"]),
        verified: table.truth_needed("verified"),
        basis: basis.unwrap_or(Basis::Recall),
        source: table.text_or_empty("source"),
        deadline: Some(table.text_or_empty("deadline")).filter(|d| !d.is_empty()),
        note: table.text_or_empty("note"),
        review: table.review(),
        origin: table.origin(),
    };
    if let Some(basis) = basis {
        provenance(table, &provision, basis);
    }
    if let Some(deadline) = provision.deadline.as_ref().filter(|d| !is_duration(d)) {
        table.report("deadline", format!("\"{deadline}\" is no ISO 8601 duration"), "write PT48H, P7D, P6M or P4Y");
    }
    table.finish();
    provision
}

/// The rule of provenance.
fn provenance(table: &Table<'_>, p: &Provision, basis: Basis) {
    let unverified = p.reference == "unverified";
    if p.verified && basis != Basis::Text {
        table.report(
            "verified",
            format!("{} is verified and its text was not read", p.id),
            "set verified = false, or basis = \"text\" once you have read it",
        );
    }
    if p.verified && p.source.is_empty() {
        table.report("verified", format!("{} is verified without a source", p.id), "say in `source` where it was read");
    }
    if p.verified && unverified {
        table.report(
            "ref",
            format!("{} is verified and has no number", p.id),
            "give the article or paragraph in `ref`",
        );
    }
    if !p.verified && basis != Basis::Recall && p.source.is_empty() {
        table.report(
            "basis",
            format!("{} was read somewhere, and has no source", p.id),
            "say in `source` where it was read",
        );
    }
    if basis == Basis::Recall && !unverified && !p.reference.is_empty() {
        table.report(
            "ref",
            format!("{} is known from memory only and shows the number \"{}\"", p.id, p.reference),
            "write ref = \"unverified\", and the number in `note`",
        );
    }
    if basis == Basis::Recall && !p.source.is_empty() {
        table.report(
            "source",
            format!("{} is known from memory only and names a source", p.id),
            "take the source out, or set basis = \"secondary\" if it reports the duty",
        );
    }
}

/// `P` and numbers with their letters, such as `P4Y` or `PT48H`.
fn is_duration(text: &str) -> bool {
    let Some(rest) = text.strip_prefix('P') else {
        return false;
    };
    let mut digits = false;
    let mut parts = 0;
    for c in rest.chars() {
        match c {
            '0'..='9' => digits = true,
            'T' if !digits => {}
            'Y' | 'M' | 'W' | 'D' | 'H' | 'S' if digits => {
                digits = false;
                parts += 1;
            }
            _ => return false,
        }
    }
    parts > 0 && !digits
}
