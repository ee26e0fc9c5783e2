//! Totals of real files, equal to what others worked out.

#![expect(clippy::unwrap_used, reason = "a test stops where its own material is wrong")]

use std::path::Path;

use funding::activity::Why;
use funding::flow::{By, Dim, Table};
use funding::money::Digits;
use funding::named::Naming;
use funding::read::Reader;
use funding::{Activity, Amount, Kind};

const COLUMNS: [Dim; 5] = [Dim::File, Dim::Place, Dim::Year, Dim::Kind, Dim::Currency];

fn activities(name: &str) -> Vec<Activity> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/iati").join(name);
    let mut reader = Reader::new(std::io::BufReader::new(std::fs::File::open(path).unwrap())).unwrap();
    std::iter::from_fn(|| reader.activity().unwrap()).collect()
}

fn table(files: &[(&str, Vec<Activity>)]) -> String {
    let mut table = Table::new(By::new(COLUMNS.to_vec()).unwrap(), &Kind::USUAL, None);
    for (name, activities) in files {
        for activity in activities {
            table.add(name, activity, Naming::default());
        }
    }
    let mut out = vec![];
    table.write_csv(&mut out, Digits::Two).unwrap();
    String::from_utf8(out).unwrap()
}

fn sorted(csv: &str) -> Vec<&str> {
    let mut lines: Vec<&str> = csv.lines().collect();
    lines.sort_unstable();
    lines
}

#[test]
fn every_cell_is_the_one_that_others_worked_out() {
    let files = ["usaid-th.xml", "bcie.xml", "acfspain-es.xml"].map(|name| (name, activities(name)));
    let got = table(&files);
    assert_eq!(sorted(&got), sorted(include_str!("iati/expected.csv")));
}

#[test]
fn every_cell_is_that_of_brute_force() {
    let got = table(&[("worldbank-679.xml", activities("worldbank-679.xml"))]);
    assert_eq!(sorted(&got), sorted(include_str!("iati/brute-force.csv")));
}

#[test]
fn rows_with_all_their_digits_add_up_to_what_was_published() {
    let files = ["usaid-th.xml", "bcie.xml", "who-a-third.xml"];
    let thirds = "<iati-activities version=\"2.03\"><iati-activity default-currency=\"USD\"><iati-identifier>SAMPLE-1</iati-identifier>\
        <reporting-org ref=\"SAMPLE\"/><recipient-country code=\"KE\"/><recipient-country code=\"TZ\"/><recipient-country code=\"UG\"/>\
        <transaction><transaction-type code=\"3\"/><transaction-date iso-date=\"2024-05-01\"/><value>100.01</value></transaction>\
        </iati-activity></iati-activities>";
    for name in files {
        let all = match name {
            "who-a-third.xml" => {
                let mut reader = Reader::new(thirds.as_bytes()).unwrap();
                std::iter::from_fn(|| reader.activity().unwrap()).collect()
            }
            name => activities(name),
        };
        let mut table = Table::new(By::new(COLUMNS.to_vec()).unwrap(), &Kind::ALL, None);
        all.iter().for_each(|activity| table.add(name, activity, Naming::default()));
        let mut out = vec![];
        table.write_csv(&mut out, Digits::All).unwrap();
        let rows: Amount =
            csv::Reader::from_reader(out.as_slice()).records().map(|r| Amount::parse(&r.unwrap()[5]).unwrap()).sum();
        let published: Amount = all.iter().flat_map(|a| &a.transactions).map(|t| t.amount).sum();
        assert_eq!(rows, published, "{name}");
        if name == "who-a-third.xml" {
            let text = String::from_utf8(out).unwrap();
            assert!(text.contains(",KE,2024,disbursement,USD,33.336666667,0.00,"), "{text}");
        }
    }
}

#[test]
fn the_order_of_activities_and_files_changes_nothing() {
    let mut files = ["usaid-th.xml", "bcie.xml"].map(|name| (name, activities(name)));
    let forth = table(&files);
    files.reverse();
    files.iter_mut().for_each(|(_, all)| all.reverse());
    assert_eq!(table(&files), forth);
}

#[test]
fn what_is_added_and_taken_out_leaves_nothing() {
    let mut table = Table::new(By::new(COLUMNS.to_vec()).unwrap(), &Kind::ALL, None);
    let all = activities("acfspain-es.xml");
    all.iter().for_each(|a| table.add("a", a, Naming::default()));
    assert!(!table.rows().is_empty());
    all.iter().for_each(|a| table.take_out("a", a, Naming::default()));
    assert_eq!(table.rows(), []);
    assert_eq!(table.noted, funding::flow::Noted::default());
}

#[test]
fn incoming_money_is_a_row_of_its_own() {
    let by = By::new(vec![Dim::Reporter, Dim::Kind, Dim::Currency]).unwrap();
    let mut table = Table::new(by, &Kind::ALL, None);
    for activity in activities("acfspain-es.xml") {
        table.add("", &activity, Naming::default());
    }
    let rows = table.rows();
    let kinds: Vec<&str> = rows.iter().map(|(words, _)| words[1]).collect();
    assert!(kinds.contains(&"incoming-funds") && kinds.contains(&"disbursement"), "{kinds:?}");
}

#[test]
fn questions_that_would_count_money_twice_are_refused() {
    for missing in [Dim::Kind, Dim::Currency, Dim::File] {
        let rest = COLUMNS.into_iter().filter(|d| *d != missing).collect();
        let why = By::new(rest).unwrap_err();
        assert!(why.starts_with("add `"), "{why}");
    }
    assert!(By::new(vec![Dim::Reporter, Dim::Kind, Dim::Currency, Dim::Kind]).is_err());
    // Organisations give the same identifiers to different activities.
    assert!(By::new(vec![Dim::Activity, Dim::Kind, Dim::Currency]).is_err());
}

#[test]
fn parts_of_the_file_that_are_beside_money_are_read() {
    let all = activities("acfspain-es.xml");
    assert!(all.iter().all(|a| a.gender == Some(1) && a.reporter.id == "ES-CIF-G81164105"));
    let regions = activities("worldbank-679.xml");
    assert!(regions.iter().all(|a| a.places.iter().all(|p| a.words.letters(p.name) == "R:679")));
    // Of 910 budgets half are revised ones, each of the period of one of the others.
    let budgets = || regions.iter().flat_map(|a| &a.budgets);
    assert!(budgets().count() == 455 && budgets().all(|b| b.revised));
    let told: Vec<Why> = regions.iter().flat_map(|a| &a.aside).map(|(_, why)| *why).collect();
    assert_eq!(told, [Why::Replaced; 455]);
}
