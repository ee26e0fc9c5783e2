//! The folder that flows are kept in: plain CSV, with a description of every column.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use funding::activity::Kind;
use funding::flow::{By, Dim, Table};
use funding::ledger::Ledger;
use funding::money::Digits;

use crate::{Failure, knowledge};

/// Columns of `flows.csv` before the amounts.
const FLOWS: [Dim; 12] = [
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
    Dim::Child,
    Dim::Named,
];

/// The foremost file.
const MARK: &str = "flows.csv";
/// The description; beside it such a folder holds what [`knowledge::FLOWS`] names.
const DESCRIPTION: &str = "README.md";
/// How the description begins: a folder with it and nothing else than the files above was made here.
const TITLE: &str = "# Flows of development aid\n";

const README: &str = "\
# Flows of development aid

Made by `plumbline funding ingest` of activity files in the standard of the International Aid Transparency Initiative. UTF-8, comma separated.

| file | a row is |
| --- | --- |
| flows.csv | amounts by reporting organisation, its type, giver, receiver, its type, place, year, kind of transaction, currency, whether humanitarian, whether the activity is a part of another one of the same organisation (which may report the same money), as either of the two says, or its level below the first; whether its words name technology-facilitated violence (`words` or `no`) |
| named_flows.csv | of flows.csv, the rows of activities that stand in named.csv, each by its activity: identifier and reporting organisation |
| budgets.csv | what was meant to be spent, by reporting organisation, place, year, status, currency: never added to payments |
| named.csv | an activity whose words name technology-facilitated violence, with the language and words by which it was found; or one of which a person says whether it does (`knowledge/funding/activities.toml`), without words if none were found |
| publishers.csv | an organisation that published: its name, type, the newest date of its files, activities |
| sources.csv | a file that was read: its name, version of the standard, date, activities |
| twice.csv | an activity that stands twice: where it was counted from, and where not |
| refused.csv | a file that was not read, and why: the figures are of the others alone |
| aside.csv | why something was not counted, how often, and the first places; or, where `counted` is yes, what is in the sums and not as it was published |

`place` is an ISO 3166-1 alpha-2 code as published, or `R:` and a region's code; empty where the publisher names none. Types are of the codelist
OrganisationType. `evaw` is the share with purpose code 15180; `gender_sig` and `gender_pri` are of activities with the gender marker, stand beside
it, and are never added to it. What people say of single activities stands in no file here: it wins where the folder is read. Rows of different reporters may be the same money on its way: never add them. What is not published is in no row.

Amounts have two to nine digits after the point and are exact: the parts of a transaction by place add up to it, to the billionth. So add rows
first, and round what comes out; rounded rows would lose up to half a cent each.
";

/// The tables that a folder is made of: all flows, and those of activities that may be moved by what a person says. What is said is in none of
/// them: it acts where the folder is read, so that it can be taken back.
pub(super) fn tables() -> Result<Vec<Table>, &'static str> {
    let by_activity = [&[Dim::Activity][..], &FLOWS].concat();
    Ok(vec![
        Table::new(By::new(FLOWS.to_vec())?, &Kind::ALL, None).by_rules(),
        Table::new(By::new(by_activity)?, &Kind::ALL, None).by_rules().only_told(),
    ])
}

/// Whether a folder may be written.
pub(super) fn may_write(into: &Path) -> Result<(), Failure> {
    if into.file_name().is_none() {
        return Err(Failure::usage(format!(
            "--into {}: a folder is written beside its place and then put there, which needs a name: name one inside, such as {}",
            into.display(),
            into.join("flows").display()
        )));
    }
    let ours = || fs::read_to_string(into.join(DESCRIPTION)).is_ok_and(|text| text.starts_with(TITLE));
    let strange = match fs::read_dir(into) {
        Err(_) => into.exists(),
        Ok(inside) => {
            let names: Vec<_> = inside.filter_map(Result::ok).map(|entry| entry.file_name()).collect();
            !names.is_empty()
                && (!ours()
                    || names.iter().any(|name| [DESCRIPTION].iter().chain(&knowledge::FLOWS).all(|one| name != one)))
        }
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
pub(super) fn write(into: &Path, ledger: &Ledger, refused: &[(String, String)]) -> Result<(), Failure> {
    let at = |path: &Path, e: &dyn std::fmt::Display| {
        Failure::data(format!("{}: {e}; what stood in its place is as it was", path.display()))
    };
    // Names that nobody else gives; what is found there is left of a run that was ended.
    let beside = |end: &str| {
        let own = into.file_name().unwrap_or_default().to_string_lossy();
        into.with_file_name(format!(".{own}.plumbline-{end}"))
    };
    let (new, old) = (beside("new"), beside("old"));
    if old.exists() && !into.exists() {
        fs::rename(&old, into).map_err(|e| at(into, &e))?;
    }
    for left in [&new, &old] {
        if left.exists() {
            fs::remove_dir_all(left).map_err(|e| at(left, &e))?;
        }
    }
    fs::create_dir_all(&new).map_err(|e| at(&new, &e))?;
    let done = fill(&new, ledger, refused).map_err(|(path, e)| at(&path, &e)).and_then(|()| {
        if into.exists() {
            fs::rename(into, &old).map_err(|e| at(into, &e))?;
        }
        fs::rename(&new, into).map_err(|e| {
            let _ = fs::rename(&old, into);
            at(into, &e)
        })
    });
    let _ = fs::remove_dir_all(&new);
    if done.is_ok() {
        let _ = fs::remove_dir_all(&old);
    }
    done
}

fn fill(folder: &Path, ledger: &Ledger, refused: &[(String, String)]) -> Result<(), (PathBuf, std::io::Error)> {
    for (name, body) in files(ledger, refused).map_err(|e| (folder.to_owned(), e))? {
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
pub(super) fn files(ledger: &Ledger, refused: &[(String, String)]) -> std::io::Result<Vec<(&'static str, Vec<u8>)>> {
    let mut all = vec![(DESCRIPTION, README.as_bytes().to_vec())];
    let mut file = |name, write: &dyn Fn(&mut Vec<u8>) -> std::io::Result<()>| {
        let mut body = Vec::new();
        write(&mut body)?;
        all.push((name, body));
        std::io::Result::Ok(())
    };
    for (name, table) in [MARK, "named_flows.csv"].into_iter().zip(&ledger.tables) {
        file(name, &|out| table.write_csv(out, Digits::All))?;
    }
    file("budgets.csv", &|out| ledger.budgets.as_ref().map_or(Ok(()), |budgets| budgets.write_csv(out, Digits::All)))?;
    file("refused.csv", &|out| {
        rows(out, &["file", "why"], refused.iter().map(|(file, why)| [file.clone(), why.clone()]))
    })?;
    file("twice.csv", &|out| {
        let name = |n: u32| ledger.sources.get(&n).map_or("", |s| s.name.as_str());
        let spot = |s: &funding::seen::Spot| format!("{}:{}", name(s.file), s.line);
        let twice = ledger.twice();
        rows(
            out,
            &["activity", "counted", "left"],
            twice.iter().map(|t| [t.identifier.clone(), spot(&t.counted), spot(&t.left)]),
        )
    })?;
    file("named.csv", &|out| {
        rows(
            out,
            &["activity", "reporter", "title", "lang", "words"],
            ledger.named.iter().map(|((reporter, id), named)| {
                let (lang, words) = named.found.clone().map_or_else(Default::default, |f| (f.lang, f.words));
                [id.clone(), reporter.clone(), named.title.clone(), lang, words]
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
            &["why", "times", "first", "counted"],
            ledger
                .aside
                .iter()
                .map(|(why, aside)| {
                    let name = |n: &u32| ledger.sources.get(n).map_or("", |s| s.name.as_str());
                    let first: Vec<String> =
                        aside.first.iter().map(|(n, line)| format!("{}:{line}", name(n))).collect();
                    let counted = if why.counted() { "yes" } else { "no" };
                    [why.words().to_owned(), aside.times.to_string(), first.join(" "), counted.to_owned()]
                })
                .chain(
                    super::noted(ledger, false)
                        .into_iter()
                        .map(|(times, what)| [what.to_owned(), times.to_string(), String::new(), "yes".to_owned()]),
                ),
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
