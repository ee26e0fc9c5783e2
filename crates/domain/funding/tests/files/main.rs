//! Files that are broken, hostile, or say less than they should; what is in the sums and has to be told; versions and parts of one activity.

#![expect(clippy::unwrap_used, reason = "a test stops where its own material is wrong")]

mod bad;
mod rates;
mod told;
mod versions;

use funding::flow::{By, Dim, Table};
use funding::ledger::Ledger;
use funding::named::{Naming, Rules};
use funding::read::{Reader, Refused};
use funding::{Activity, Kind};

/// A file around some activities.
fn file(version: &str, inside: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<iati-activities version=\"{version}\">\n{inside}\n</iati-activities>\n"
    )
}

/// An activity with something in it.
fn activity(inside: &str) -> String {
    format!(
        "<iati-activity default-currency=\"USD\">\n<iati-identifier>SAMPLE-1</iati-identifier>\n<reporting-org ref=\"SAMPLE\" type=\"22\"/>\n{inside}\n</iati-activity>"
    )
}

fn transaction(value: &str, more: &str) -> String {
    format!(
        "<transaction><transaction-type code=\"3\"/><transaction-date iso-date=\"2024-05-01\"/><value>{value}</value>{more}</transaction>"
    )
}

fn read(text: impl AsRef<[u8]>) -> Result<Vec<Activity>, Refused> {
    let mut reader = Reader::new(text.as_ref())?;
    let mut all = vec![];
    while let Some(activity) = reader.activity()? {
        all.push(activity);
    }
    Ok(all)
}

fn one(inside: &str) -> Activity {
    read(file("2.03", &activity(inside))).unwrap().remove(0)
}

fn sums(activity: &Activity) -> Vec<(String, String)> {
    let by = By::new(vec![Dim::Place, Dim::Reporter, Dim::Kind, Dim::Currency]).unwrap();
    let mut table = Table::new(by, &Kind::ALL, None);
    table.add("", activity, Naming::default());
    table.rows().iter().map(|(words, s)| (words[0].to_owned(), s.amount.to_string())).collect()
}

#[track_caller]
fn refused(text: impl AsRef<[u8]>, line: u64, why: &str) {
    let error = read(text).unwrap_err();
    assert!(error.why.contains(why), "{error}");
    assert_eq!(error.line, line, "{error}");
}

/// Reads files into one table by activity, and takes out what was replaced.
fn ledger(files: &[&str]) -> Vec<(String, String)> {
    let by = By::new(vec![Dim::Reporter, Dim::Activity, Dim::Kind, Dim::Currency]).unwrap();
    let mut ledger = Ledger::new(vec![Table::new(by, &Kind::ALL, None)], Rules::default());
    for (number, text) in (0..).zip(files) {
        ledger.read(number, "", text.as_bytes()).unwrap();
    }
    for (number, these) in ledger.to_mend() {
        ledger.mend("", these, files[number as usize].as_bytes()).unwrap();
    }
    assert_eq!(ledger.publishers.values().map(|p| p.activities as usize).sum::<usize>(), ledger.activities());
    ledger.tables[0].rows().iter().map(|(words, s)| (words[0].to_owned(), s.amount.to_string())).collect()
}

fn budget(kind: &str, start: &str, end: &str, value: &str) -> String {
    let end = if end.is_empty() { String::new() } else { format!("<period-end iso-date=\"{end}\"/>") };
    format!("<budget type=\"{kind}\"><period-start iso-date=\"{start}\"/>{end}<value>{value}</value></budget>")
}
