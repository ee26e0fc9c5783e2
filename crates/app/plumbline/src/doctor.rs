//! What works, what is missing, and how old the evidence is.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use norms::Knowledge;
use norms::model::record::Record;
use norms::model::{Basis, Standing};
use web::Site;

/// The report, a line a fact.
pub(crate) fn report(site: &Site) -> String {
    let k = &site.knowledge;
    let mut out = String::new();
    let provisions = || k.instruments.values().flat_map(|i| &i.provisions);
    let of = |basis| provisions().filter(|p| p.basis == basis).count();
    // Writing to a String does not fail.
    let _ = writeln!(out, "Knowledge   read and clean");
    let _ = writeln!(
        out,
        "            {} instruments, {} provisions: {} read in the source, {} reported by another, {} to be verified",
        k.instruments.len(),
        provisions().count(),
        of(Basis::Text),
        of(Basis::Secondary),
        of(Basis::Recall),
    );
    let _ = writeln!(
        out,
        "            {} benchmarks, {} states, {} with a country file, {} platforms",
        k.benchmarks.len(),
        k.states().count(),
        k.states().filter(|s| site.is_read(&s.iso3)).count(),
        k.platforms.len(),
    );
    let recalled: Vec<&str> = k.bodies.values().filter(|b| b.basis == Basis::Recall).map(|b| b.name.as_str()).collect();
    if !recalled.is_empty() {
        let _ = writeln!(out, "            member lists not yet checked: {}", recalled.join(", "));
    }
    let missing: Vec<&str> =
        k.indicators.keys().filter(|id| !k.values.keys().any(|(_, i)| i == *id)).map(String::as_str).collect();
    if !missing.is_empty() {
        let _ = writeln!(
            out,
            "            indicators without values: {} (partner violence: add --with knowledge-nc)",
            missing.join(", ")
        );
    }
    let (mut known, mut all) = (0_u32, 0_u32);
    let mut ages: BTreeMap<i16, u32> = BTreeMap::new();
    let mut stale = 0_u32;
    for f in site.findings.values().flatten().filter(|f| f.applies()) {
        for side in [f.paper, f.life].into_iter().filter(|s| *s != Standing::NotApplicable) {
            all += 1;
            known += u32::from(side != Standing::Unknown);
        }
        for e in &f.evidence {
            stale += u32::from(e.stale);
            if let Some(date) = e.date {
                *ages.entry(site.as_of.year - date.year).or_default() += 1;
            }
        }
    }
    let _ = writeln!(out, "Findings    as of {}: {known} of {all} sides can be decided", site.as_of);
    let within = |years: i16| ages.range(..=years).map(|(_, n)| n).sum::<u32>();
    let total: u32 = ages.values().sum();
    let _ = writeln!(
        out,
        "Evidence    {total} dated facts: {} at most 2 years old, {} at most 5, {} older; {stale} too old to count",
        within(2),
        within(5),
        total - within(5),
    );
    if let Some(record) = &k.record {
        out.push_str(&of_record(record, k));
    }
    let pdf = if press::BUILT { "HTML, Markdown and PDF" } else { "HTML and Markdown; PDF needs --features pdf" };
    let _ = writeln!(out, "Brief       {pdf}");
    out
}

/// Which days of the database of platforms' decisions were brought, and which platforms are in them.
fn of_record(record: &Record, k: &Knowledge) -> String {
    let days: BTreeSet<String> = record.days.iter().map(|held| held.day.to_string()).collect();
    let mut out = match (days.first(), days.last()) {
        (Some(first), Some(last)) => {
            format!("Platforms   {} days of the DSA Transparency Database, {first} to {last}\n", days.len())
        }
        _ => "Platforms   no day of the DSA Transparency Database\n".to_owned(),
    };
    let older = record.days.iter().filter(|held| !held.current).count();
    if older > 0 {
        out += &format!(
            "            {older} files were taken in under another version of the concordance: take them in again\n"
        );
    }
    if record.is_sample() {
        out += "            SAMPLE: some of it is invented, so it says nothing of any real platform\n";
    }
    for platform in k.platforms.values() {
        let there = platform.statements_as.iter().any(|name| record.platforms.contains_key(name));
        let told = match (platform.statements_as.is_empty(), there) {
            (true, _) => "the name under which the database has it is not known",
            (_, true) => "in it",
            (_, false) => "not in it",
        };
        out += &format!("            {}: {told}\n", platform.name);
    }
    out
}

/// What lasts: whether it opens, is sound, and every audit chain fits together. `false` beside the words if not.
pub(crate) fn kept(place: &crate::Place, key: &crate::KeyFile) -> Result<(String, bool), crate::Failure> {
    if !place.is_there() {
        let told = format!("Data        none in {} (plumbline serve makes it)\n", place.data().display());
        return Ok((told, true));
    }
    let file = key.of(place);
    let place = place.of_store()?;
    crate::world::runtime()?.block_on(async {
        let store = match store::Store::open_existing(&place).await {
            Ok(store) => store,
            Err(error) => return Ok((format!("Data        {error}\n"), false)),
        };
        let kind = if store.is_embedded() { "SQLite" } else { "PostgreSQL" };
        let mut out = format!("Data        {kind}, tables of version {}\n", store::VERSION);
        let mut sound = true;
        match store.examine().await {
            Ok(wrong) if wrong.is_empty() => out.push_str("            whole\n"),
            Ok(wrong) => {
                sound = false;
                wrong.iter().for_each(|line| out.push_str(&format!("            DAMAGED: {line}\n")));
            }
            Err(error) => {
                sound = false;
                out.push_str(&format!("            {error}\n"));
            }
        }
        let (told, well) = crate::keys::look(&store, file.as_deref()).await;
        out.push_str(&format!("Key         {told}\n"));
        sound &= well;
        let checked = match store.reader().await {
            Ok(mut reader) => reader.verify_chains().await,
            Err(error) => Err(error),
        };
        match checked {
            Ok(heads) => {
                out.push_str(&format!("Audit log   {} chains, every line follows the one before\n", heads.len()));
                for head in heads {
                    let chain = head.organisation.map_or("installation".to_owned(), |id| id.to_string());
                    let hash: String = head.hash.iter().map(|b| format!("{b:02x}")).collect();
                    out.push_str(&format!("            {chain} {} {hash}\n", head.seq));
                }
                out.push_str("            note these heads elsewhere: with them, nobody can cut the end off unseen\n");
            }
            Err(error) => {
                sound = false;
                out.push_str(&format!("Audit log   {error}\n"));
            }
        }
        store.close().await;
        Ok((out, sound))
    })
}
