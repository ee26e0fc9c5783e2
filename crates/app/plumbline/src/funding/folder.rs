//! The folder that flows are kept in: plain CSV, with a description of every column.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use funding::flow::Dim;
use funding::ledger::Ledger;

use crate::Failure;

/// Columns of `flows.csv` before the amounts.
pub(super) const FLOWS: [Dim; 11] = [
    Dim::Reporter,
    Dim::ReporterKind,
    Dim::Provider,
    Dim::Receiver,
    Dim::ReceiverKind,
    Dim::Place,
    Dim::Year,
    Dim::Kind,
    Dim::Currency,
    Dim::Humanitarian,
    Dim::Named,
];

/// What marks a folder as one that may be replaced.
const MARK: &str = "flows.csv";

const README: &str = "\
# Flows of development aid

Made by `plumbline funding ingest` of activity files in the standard of the International Aid Transparency Initiative. UTF-8, comma separated.

| file | a row is |
| --- | --- |
| flows.csv | amounts by reporting organisation, its type, giver, receiver, its type, place, year, kind of transaction, currency, whether humanitarian, whether the activity names technology-facilitated violence |
| budgets.csv | what was meant to be spent, by reporting organisation, place, year, status, currency: never added to payments |
| named.csv | an activity whose words name technology-facilitated violence, the language and words by which it was found, and whether a person said so |
| publishers.csv | an organisation that published: its name, type, the newest date of its files, activities |
| sources.csv | a file that was read: its name, version of the standard, date, activities |
| aside.csv | why something was not counted, how often, and the first places |

`place` is an ISO 3166-1 alpha-2 code as published, or `R:` and a region's code; empty where the publisher names none. Types are of the codelist
OrganisationType. `evaw` is the share with purpose code 15180; `gender_sig` and `gender_pri` are of activities with the gender marker, stand beside
it, and are never added to it. Rows of different reporters may be the same money on its way: never add them. What is not published is in no row.
";

/// Whether a folder may be written.
pub(super) fn may_write(into: &Path) -> Result<(), Failure> {
    let strange = match fs::read_dir(into) {
        Err(_) => into.exists(),
        Ok(mut inside) => inside.next().is_some() && !into.join(MARK).exists(),
    };
    if strange {
        let place = into.display();
        return Err(Failure::usage(format!(
            "{place} is there and holds something else: name a folder that is empty, or not there yet"
        )));
    }
    Ok(())
}

/// Writes everything beside the folder, and puts it in its place when it is whole.
pub(super) fn write(into: &Path, ledger: &Ledger) -> Result<(), Failure> {
    let at = |path: &Path, e: &dyn std::fmt::Display| {
        Failure::data(format!("{}: {e}; what stood in its place is as it was", path.display()))
    };
    let beside = |end: &str| {
        let mut name = into.file_name().unwrap_or_default().to_owned();
        name.push(end);
        into.with_file_name(name)
    };
    let (new, old) = (beside(".new"), beside(".old"));
    for left in [&new, &old] {
        if left.exists() {
            fs::remove_dir_all(left).map_err(|e| at(left, &e))?;
        }
    }
    fs::create_dir_all(&new).map_err(|e| at(&new, &e))?;
    let done = fill(&new, ledger).map_err(|(path, e)| at(&path, &e)).and_then(|()| {
        if into.exists() {
            fs::rename(into, &old).map_err(|e| at(into, &e))?;
        }
        fs::rename(&new, into).map_err(|e| {
            let _ = fs::rename(&old, into);
            at(into, &e)
        })
    });
    let _ = fs::remove_dir_all(&new);
    let _ = fs::remove_dir_all(&old);
    done
}

fn fill(folder: &Path, ledger: &Ledger) -> Result<(), (PathBuf, std::io::Error)> {
    for (name, body) in files(ledger).map_err(|e| (folder.to_owned(), e))? {
        let path = folder.join(name);
        let all = || {
            let mut out = fs::File::create(&path)?;
            out.write_all(&body)?;
            out.sync_all()
        };
        all().map_err(|e| (path.clone(), e))?;
    }
    Ok(())
}

/// The files of the folder, by name.
pub(super) fn files(ledger: &Ledger) -> std::io::Result<Vec<(&'static str, Vec<u8>)>> {
    let mut all = vec![("README.md", README.as_bytes().to_vec())];
    let mut file = |name, write: &dyn Fn(&mut Vec<u8>) -> std::io::Result<()>| {
        let mut body = Vec::new();
        write(&mut body)?;
        all.push((name, body));
        std::io::Result::Ok(())
    };
    file(MARK, &|out| ledger.tables.first().map_or(Ok(()), |table| table.write_csv(out)))?;
    file("budgets.csv", &|out| ledger.budgets.as_ref().map_or(Ok(()), |budgets| budgets.write_csv(out)))?;
    file("named.csv", &|out| {
        rows(
            out,
            &["activity", "reporter", "title", "lang", "words", "by_hand"],
            ledger.named.iter().map(|(id, named)| {
                let by_hand = if named.found.by_hand { "yes" } else { "no" };
                [
                    id.clone(),
                    named.reporter.clone(),
                    named.title.clone(),
                    named.found.lang.clone(),
                    named.found.words.clone(),
                    by_hand.to_owned(),
                ]
            }),
        )
    })?;
    file("publishers.csv", &|out| {
        rows(
            out,
            &["reporter", "name", "kind", "newest", "activities"],
            ledger.publishers.iter().map(|(id, p)| {
                [id.clone(), p.name.clone(), p.kind.clone(), p.newest.clone(), p.activities.to_string()]
            }),
        )
    })?;
    file("sources.csv", &|out| {
        rows(
            out,
            &["file", "version", "generated", "activities"],
            ledger.sources.values().map(|s| {
                [s.name.clone(), s.header.version.clone(), s.header.generated.clone(), s.activities.to_string()]
            }),
        )
    })?;
    file("aside.csv", &|out| {
        rows(
            out,
            &["why", "times", "first"],
            ledger.aside.iter().map(|(why, aside)| {
                let name = |n: &u32| ledger.sources.get(n).map_or("", |s| s.name.as_str());
                let first: Vec<String> = aside.first.iter().map(|(n, line)| format!("{}:{line}", name(n))).collect();
                [why.words().to_owned(), aside.times.to_string(), first.join(" ")]
            }),
        )
    })?;
    Ok(all)
}

fn rows<const N: usize>(
    out: impl Write,
    head: &[&str; N],
    rows: impl Iterator<Item = [String; N]>,
) -> std::io::Result<()> {
    let mut out = csv::Writer::from_writer(out);
    out.write_record(head)?;
    for row in rows {
        out.write_record(&row)?;
    }
    out.flush()
}
