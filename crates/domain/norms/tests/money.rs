//! Flows of money as evidence: what a report decides, what a missing report never does, and that a doubtful folder is refused.

#![expect(clippy::unwrap_used, reason = "a test that cannot read its files should stop at once")]

mod knowledge;

use norms::finding::{Arg, Evidence, Finding};
use norms::model::Standing;
use norms::{PartialDate, SourceFile, align, load};

use knowledge::FILES;

const AS_OF: PartialDate = PartialDate { year: 2026, month: Some(11), day: Some(26) };

const FLOWS: &str = "reporter,reporter_kind,provider,receiver,receiver_kind,place,year,kind,currency,humanitarian,child,named,amount,evaw,gender_sig,gender_pri,rows\n";
const PUBLISHERS: &str = "\
reporter,name,kind,newest,activities
DE-GOV-9,Ministry of Examples,10,2026-05-01T00:00:00Z,3
DE-GOV-X-NGO,Not a government,22,2026-05-01,1
SAMPLE-DE-GOV-1,SAMPLE Agency,10,,1
XM-DAC-1,Example Agency,40,2026-01-01,9
XM-DAC-2,Other Agency,40,2026-01-01,9
SE-0,Sida,10,2026-01-01,9
CA-3,Global Affairs,10,2026-01-01,9
CA-CRA-1,Not the government,10,2026-01-01,9
XM-DAC-3-1,Danida,10,2026-01-01,9
XM-DAC-5-2,A bank of development,15,2026-01-01,9
XM-DAC-7,Foreign affairs,10,2026-01-01,9
XM-DAC-41114,UNDP,40,2026-01-01,9
NO-BRC-971277882,Norad,10,2026-01-01,9
KE-NGO-1,A shelter,22,2026-01-01,9
KE-GOV-1,A ministry,10,2026-01-01,9
GB-CHC-1,A charity,21,2026-01-01,9
XI-IATI-X,A network,21,2026-01-01,9
";

fn files(rows: &str) -> Vec<SourceFile> {
    // Laws of other countries are not what this is about, and take the most time.
    let other = |path: &str| path.starts_with("countries/laws/") && !path.ends_with("uga.toml");
    let mut files: Vec<SourceFile> = FILES.iter().filter(|f| !other(&f.path)).cloned().collect();
    let mut file = |name: &str, text: String| files.push(SourceFile { path: format!("funding/{name}"), text });
    file("flows.csv", format!("{FLOWS}{rows}"));
    // Each named row is of an activity of its own: and so on, by its line.
    let named_rows: Vec<(usize, &str)> = rows.lines().enumerate().filter(|(_, row)| row.contains(",words,")).collect();
    let by_activity: String = named_rows.iter().map(|(n, row)| format!("A-{n},{row}\n")).collect();
    file("named_flows.csv", format!("activity,{FLOWS}{by_activity}"));
    file("publishers.csv", PUBLISHERS.to_owned());
    file("budgets.csv", "reporter,place,year,status,currency,amount,rows\n".to_owned());
    let found = named_rows.iter().map(|(n, row)| {
        let words = if row.contains(",words,") { "online violence" } else { "" };
        format!("A-{n},{},Safer phones,en,{words}\n", row.split(',').next().unwrap_or_default())
    });
    file("named.csv", format!("activity,reporter,title,lang,words\n{}", found.collect::<String>()));
    file("sources.csv", "file,version,generated,activities\n".to_owned());
    file("aside.csv", "why,times,first,counted\n".to_owned());
    file("twice.csv", "activity,counted,left\n".to_owned());
    file("refused.csv", "file,why\n".to_owned());
    files
}

fn finding(rows: &str, party: &str, benchmark: &str) -> Finding {
    let k = load(&files(rows)).unwrap();
    align(&k, party, AS_OF).into_iter().find(|f| f.benchmark == benchmark).unwrap()
}

fn flows(finding: &Finding) -> Vec<&Evidence> {
    finding.evidence.iter().filter(|e| e.kind == "flow").collect()
}

fn codes(finding: &Finding) -> Vec<&str> {
    finding.life_why.iter().map(|r| r.code).collect()
}

/// A row: reporter, type, type of receiver, place, year, kind, currency, named, amount, evaw, gender as one aim, as reason.
fn row(cells: [&str; 12]) -> String {
    let [reporter, kind, receiver, place, year, step, currency, named, amount, evaw, sig, pri] = cells;
    format!(
        "{reporter},{kind},,,{receiver},{place},{year},{step},{currency},no,no,{named},{amount},{evaw},{sig},{pri},1\n"
    )
}

fn paid(reporter: &str, place: &str, year: &str, currency: &str, evaw: &str) -> String {
    let kind = if reporter.contains("GOV") { "10" } else { "40" };
    row([reporter, kind, "", place, year, "disbursement", currency, "no", evaw, evaw, "0.00", "0.00"])
}

#[test]
fn without_a_folder_nothing_is_known_and_nothing_is_concluded() {
    let mut bare = files("");
    bare.retain(|f| !(f.path.starts_with("funding/") && f.path.ends_with(".csv")));
    let k = load(&bare).unwrap();
    assert!(k.money.is_none());
    let all = align(&k, "UGA", AS_OF);
    let f = all.iter().find(|f| f.benchmark == "funding.aid-arrives").unwrap();
    assert_eq!((f.life, codes(f)), (Standing::Unknown, vec!["why-later"]));
}

#[test]
fn money_that_is_reported_for_a_country_meets_it_and_each_reporter_and_currency_is_a_fact() {
    let rows = [
        paid("XM-DAC-1", "UG", "2024", "USD", "100.10"),
        paid("XM-DAC-1", "UG", "2025", "USD", "0.20"),
        paid("XM-DAC-1", "UG", "2025", "EUR", "7.00"),
        paid("XM-DAC-2", "UG", "2025", "USD", "5.00"),
        paid("XM-DAC-2", "KE", "2025", "USD", "900.00"),
        paid("XM-DAC-2", "", "2025", "USD", "900.00"),
        paid("XM-DAC-2", "UG", "2019", "USD", "900.00"),
    ]
    .concat();
    let f = finding(&rows, "UGA", "funding.aid-arrives");
    assert_eq!((f.life, codes(&f)), (Standing::Met, vec!["why-flow-met"]));
    let told: Vec<_> = flows(&f).iter().map(|e| (e.value.unwrap(), e.unit.as_str(), e.date.unwrap().year)).collect();
    assert_eq!(told, [(7.0, "EUR", 2025), (100.3, "USD", 2025), (5.0, "USD", 2025)]);
    assert!(flows(&f).iter().all(|e| e.source.starts_with("/funding/org/XM-DAC-") && !e.stale));
    let names: Vec<_> = f.life_why[0].args.iter().filter(|(name, _)| *name == "reporter").collect();
    assert_eq!(
        names,
        [&("reporter", Arg::Text("Example Agency".into())), &("reporter", Arg::Text("Other Agency".into()))]
    );
}

#[test]
fn what_is_not_reported_is_unknown_and_never_not_met() {
    for (rows, code) in [
        (String::new(), "why-flow-none"),
        (paid("XM-DAC-1", "KE", "2025", "USD", "5.00"), "why-flow-none"),
        (paid("XM-DAC-1", "UG", "2022", "USD", "5.00"), "why-flow-stale"),
        // A year has days that lie further back than three years: 2 January 2023 is one.
        (paid("XM-DAC-1", "UG", "2023", "USD", "5.00"), "why-flow-stale"),
        (paid("XM-DAC-1", "UG", "2027", "USD", "5.00"), "why-flow-none"),
        (paid("XM-DAC-1", "UG", "2025", "USD", "-5.00"), "why-flow-below"),
        (paid("XM-DAC-1", "UG", "2025", "", "5.00"), "why-flow-none"),
        (paid("SAMPLE-DE-GOV-1", "UG", "2025", "USD", "5.00"), "why-flow-none"),
        (
            row(["XM-DAC-1", "40", "", "UG", "2025", "commitment", "USD", "no", "9.00", "9.00", "0.00", "0.00"]),
            "why-flow-none",
        ),
        (
            row(["XM-DAC-1", "40", "", "UG", "2025", "disbursement", "USD", "no", "9.00", "0.00", "0.00", "9.00"]),
            "why-flow-none",
        ),
    ] {
        let f = finding(&rows, "UGA", "funding.aid-arrives");
        assert_eq!((f.life, codes(&f)), (Standing::Unknown, vec![code]), "{rows}");
    }
}

#[test]
fn three_years_are_this_one_and_the_two_before_it() {
    let rows = ["2023", "2024", "2026"].map(|year| paid("XM-DAC-1", "UG", year, "USD", "5.00")).concat();
    let f = finding(&rows, "UGA", "funding.aid-arrives");
    assert_eq!((f.life, flows(&f)[0].value), (Standing::Met, Some(10.0)));
    assert!(f.life_why[0].args.contains(&("years", Arg::Text("2024\u{2013}2026".into()))), "{:?}", f.life_why);
}

#[test]
fn money_that_came_back_is_taken_off_within_one_currency_and_from_no_other() {
    let rows = [paid("XM-DAC-1", "UG", "2024", "USD", "5.00"), paid("XM-DAC-1", "UG", "2025", "USD", "-5.00")].concat();
    assert_eq!(finding(&rows, "UGA", "funding.aid-arrives").life, Standing::Unknown);
    let rows = [paid("XM-DAC-1", "UG", "2025", "EUR", "5.00"), paid("XM-DAC-1", "UG", "2025", "USD", "-5.00")].concat();
    assert_eq!(finding(&rows, "UGA", "funding.aid-arrives").life, Standing::Met);
}

#[test]
fn a_donor_is_its_own_government_organisations_and_gives_abroad() {
    let gives = |rows: &str, party: &str| {
        let f = finding(rows, party, "funding.gives-aid");
        (f.life, codes(&f).join(" "))
    };
    let met = (Standing::Met, "why-flow-met".to_owned());
    assert_eq!(gives(&paid("DE-GOV-9", "UG", "2025", "EUR", "5.00"), "DEU"), met);
    assert_eq!(gives(&paid("DE-GOV-9", "R:289", "2025", "EUR", "5.00"), "DEU"), met);
    assert_eq!(
        gives(
            &row(["DE-GOV-9", "10", "", "UG", "2025", "commitment", "EUR", "no", "9.00", "9.00", "0.00", "0.00"]),
            "DEU"
        ),
        met
    );
    // At home, nowhere in particular, by another, by an organisation of another type under the same register.
    // By the code and by the marker: nothing of either.
    let none = (Standing::Unknown, "why-flow-none-given why-flow-none-given".to_owned());
    for rows in [
        paid("DE-GOV-9", "DE", "2025", "EUR", "5.00"),
        paid("DE-GOV-9", "", "2025", "EUR", "5.00"),
        paid("XM-DAC-1", "UG", "2025", "EUR", "5.00"),
        paid("DE-GOV-X-NGO", "UG", "2025", "EUR", "5.00"),
        row(["DE-GOV-9", "10", "", "UG", "2025", "incoming-funds", "EUR", "no", "9.00", "9.00", "0.00", "0.00"]),
        row(["DE-GOV-9", "10", "", "UG", "2025", "pledge", "EUR", "no", "9.00", "9.00", "0.00", "0.00"]),
    ] {
        assert_eq!(gives(&rows, "DEU"), none, "{rows}");
    }
    assert_eq!(gives("", "FRA"), (Standing::Unknown, "why-flow-no-publisher".to_owned()));
    // The marker alone is partly.
    let marked = row(["DE-GOV-9", "10", "", "UG", "2025", "disbursement", "EUR", "no", "9.00", "0.00", "9.00", "0.00"]);
    assert_eq!(gives(&marked, "DEU"), (Standing::Partly, "why-flow-met".to_owned()));
}

#[test]
fn donors_are_recognised_by_their_codes_and_by_pages_that_say_so() {
    for (id, party) in [
        ("SE-0", "SWE"),
        ("CA-3", "CAN"),
        ("XM-DAC-3-1", "DNK"),
        ("XM-DAC-7", "NLD"),
        ("NO-BRC-971277882", "NOR"),
        ("DE-GOV-9", "DEU"),
    ] {
        let f = finding(&paid(id, "UG", "2025", "EUR", "5.00"), party, "funding.gives-aid");
        assert_eq!((f.life, codes(&f)), (Standing::Met, vec!["why-flow-met"]), "{id}");
    }
    // Of the country, and not known to be its government's; a government's own bank, by its type.
    for (id, party) in [("CA-CRA-1", "CAN"), ("XM-DAC-5-2", "DEU"), ("GB-CHC-1", "GBR")] {
        let f = finding(&paid(id, "UG", "2025", "EUR", "5.00"), party, "funding.gives-aid");
        assert_eq!(f.life, Standing::Unknown, "{id}");
    }
}

#[test]
fn the_receiver_and_the_words_of_an_activity_count_where_they_are_asked_for() {
    let of = |receiver: &str, named: &str, readings: &str| {
        let cells =
            ["DE-GOV-9", "10", receiver, "UG", "2025", "expenditure", "EUR", named, "9.00", "9.00", "0.00", "0.00"];
        let k = load(&read(&row(cells), readings)).unwrap();
        align(&k, "DEU", AS_OF).into_iter().find(|f| f.benchmark == "funding.womens-organisations").unwrap()
    };
    let meant = reading("DE-GOV-9", "A-0", true);
    let read = of("22", "words", &meant);
    // No type of receiver says that women or survivors lead it: never met, whoever read the activity.
    assert_eq!(read.life, Standing::Partly);
    // The fact says where that was read, and of what.
    let fact = flows(&read).into_iter().find(|e| e.source.contains("example.org/a")).unwrap();
    assert_eq!(fact.source, "/funding/org/DE-GOV-9; example.org/a");
    assert!(fact.note.contains("what a person read of: A-0."), "{}", fact.note);
    // Another one's activity was read; words may mean something else.
    for (receiver, named, readings) in
        [("22", "words", reading("XM-DAC-1", "A-0", true)), ("24", "words", String::new())]
    {
        let f = of(receiver, named, &readings);
        assert_eq!(f.life, Standing::Partly, "{receiver} {readings}");
        assert!(flows(&f).iter().all(|e| !e.source.contains("example.org/a")), "{readings}");
    }
    assert_eq!(of("40", "words", &meant).life, Standing::Unknown);
    assert_eq!(of("", "words", &meant).life, Standing::Unknown);
}

#[test]
fn a_doubtful_folder_is_refused_with_its_line() {
    let good = paid("XM-DAC-1", "UG", "2025", "USD", "5.00");
    let told = |rows: String| {
        let problems = load(&files(&rows)).unwrap_err();
        problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
    };
    for (from, to, what) in [
        ("2025", "soon", "funding/flows.csv:3: the year is \"soon\""),
        ("disbursement", "gift", "funding/flows.csv:3: there is no kind of transaction \"gift\""),
        ("5.00", "5", "funding/flows.csv:3: amount is \"5\""),
        ("5.00", "5,00", "funding/flows.csv:3: this row has"),
        (",no,no,no,", ",no,no,maybe,", "funding/flows.csv:3: named is \"maybe\""),
        ("XM-DAC-1", "XM-DAC-77", "flows.csv has the reporter \"XM-DAC-77\""),
    ] {
        let words = told(format!("{good}{}", good.replace(from, to)));
        assert!(
            words.contains(what) && words.contains("plumbline funding ingest") || words.contains("quotation marks"),
            "{words}"
        );
        assert!(words.contains(what), "{words}");
    }
    // A damaged file does not bury its first mistakes.
    let many = told(good.replace("5.00", "x").repeat(500));
    assert!(many.lines().count() < 60 && many.contains("there are more mistakes in this file"), "{many}");
    let mut lone = files(&good);
    lone.retain(|f| f.path != "funding/publishers.csv");
    assert!(load(&lone).unwrap_err().iter().any(|p| p.path == "funding/publishers.csv" && p.line == 0));
}

#[test]
fn a_slip_in_a_test_of_flows_is_told() {
    for (from, to, what) in [
        ("role = \"receiver-country\"", "role = \"receiver\"", "`role` cannot be \"receiver\""),
        ("\"disbursement\", \"expenditure\"]", "\"disbursment\"]", "`kinds` cannot hold \"disbursment\""),
        ("[\"international-ngo\", ", "[\"ngo\", ", "`receiver_kinds` cannot hold \"ngo\""),
        ("significance = [\"1\", \"2\"]", "significance = [\"3\"]", "`significance` cannot hold \"3\""),
        ("marker = \"gender\", ", "marker = \"gender\", sector = \"15180\", ", "they are never added"),
    ] {
        let mut all = files("");
        let file = all.iter_mut().find(|f| f.path == "benchmarks/funding.toml").unwrap();
        assert!(file.text.contains(from), "{from}");
        file.text = file.text.replace(from, to);
        let words: Vec<String> = load(&all).unwrap_err().iter().map(ToString::to_string).collect();
        assert!(words.iter().any(|w| w.contains(what) && w.starts_with("benchmarks/funding.toml:")), "{words:#?}");
    }
}

#[test]
fn what_a_state_reports_for_itself_is_not_money_from_abroad() {
    let own = paid("KE-GOV-1", "KE", "2025", "USD", "5.00");
    assert_eq!(finding(&own, "KEN", "funding.aid-arrives").life, Standing::Unknown);
    let own = paid("DE-GOV-9", "DE", "2025", "USD", "5.00");
    assert_eq!(finding(&own, "DEU", "funding.gives-aid").life, Standing::Unknown);
    for nowhere in ["de", "ZZ", ""] {
        let odd = paid("DE-GOV-9", nowhere, "2025", "USD", "5.00");
        assert_eq!(finding(&odd, "DEU", "funding.gives-aid").life, Standing::Unknown, "{nowhere}");
    }
    for abroad in ["UG", "R:298"] {
        let given = paid("DE-GOV-9", abroad, "2025", "USD", "5.00");
        assert_eq!(finding(&given, "DEU", "funding.gives-aid").life, Standing::Met, "{abroad}");
    }
}

/// What is spent in Kenya or Ethiopia, by a reporter and from a provider.
fn spent(reporter: &str, provider: &str, place: &str) -> String {
    format!("{reporter},40,{provider},,,{place},2025,expenditure,USD,no,no,no,5.00,5.00,0.00,0.00,1\n")
}

#[test]
fn money_of_the_country_itself_is_not_money_from_abroad() {
    let of = |reporter: &str, provider: &str, party: &str, place: &str| {
        let f = finding(&spent(reporter, provider, place), party, "funding.aid-arrives");
        (f.life, codes(&f).join(" "))
    };
    let met = (Standing::Met, "why-flow-met".to_owned());
    let not = (Standing::Unknown, "why-flow-not-abroad".to_owned());
    // Without a provider the reporter provides: a shelter of the country spends its own.
    assert_eq!(of("KE-NGO-1", "", "KEN", "KE"), not);
    assert_eq!(of("KE-NGO-1", "KE-NGO-1", "KEN", "KE"), not);
    assert_eq!(of("KE-NGO-1", "", "UGA", "UG"), met);
    // A multilateral agency that spends what the state gave it, whether the state publishes or not.
    assert_eq!(of("XM-DAC-41114", "ET-GOV-1", "ETH", "ET"), not);
    assert_eq!(of("XM-DAC-41114", "KE-GOV-1", "KEN", "KE"), not);
    assert_eq!(of("XM-DAC-41114", "XM-DAC-238", "ETH", "ET"), not);
    assert_eq!(of("XM-DAC-41114", "KE-GOV-1", "ETH", "ET"), met);
    // Where nobody can tell where the provider is based, nothing is concluded.
    for unknown in ["Ministry of Women", "XM-DAC-12001", "XM-OCHA-7"] {
        assert_eq!(of("XM-DAC-41114", unknown, "ETH", "ET"), not, "{unknown}");
    }
    assert_eq!(of("XI-IATI-X", "", "ETH", "ET"), not);
    for abroad in ["SE-0", "XM-DAC-3-1", "GB-CHC-1", "XM-DAC-41114", "XM-DAC-928", "XI-IATI-EC_DEVCO"] {
        assert_eq!(of("XM-DAC-41114", abroad, "ETH", "ET"), met, "{abroad}");
    }
    assert_eq!(of("KE-NGO-1", "SE-0", "KEN", "KE"), met);
    // What the state reports of itself is its budget, whoever paid into it.
    assert_eq!(of("KE-GOV-1", "SE-0", "KEN", "KE"), not);
    assert_eq!(of("XM-DAC-41114", "SAMPLE-DE-GOV-1", "ETH", "ET"), not);
    // Both kinds at once: what came from abroad counts, and is alone in the fact.
    let rows =
        [spent("KE-NGO-1", "", "KE"), spent("XM-DAC-41114", "SE-0", "KE"), spent("XM-DAC-41114", "KE-GOV-1", "KE")];
    let f = finding(&rows.concat(), "KEN", "funding.aid-arrives");
    assert_eq!(f.life, Standing::Met);
    assert_eq!(flows(&f).iter().map(|e| e.value.unwrap()).collect::<Vec<_>>(), [5.0]);
    // The reason names who reports it.
    let f = finding(&spent("KE-NGO-1", "", "KE"), "KEN", "funding.aid-arrives");
    assert!(f.life_why[0].args.contains(&("reporter", Arg::Text("A shelter".into()))), "{:?}", f.life_why);
}

/// The folder with what a person read of activities.
fn read(rows: &str, readings: &str) -> Vec<SourceFile> {
    let mut all = files(rows);
    let file = all.iter_mut().find(|f| f.path == "funding/activities.toml").unwrap();
    file.text.push_str(readings);
    all
}

fn reading(reporter: &str, id: &str, names: bool) -> String {
    format!(
        "[[activity]]\nreporter = \"{reporter}\"\nidentifier = \"{id}\"\nnames = {names}\nwhy = \"Its page says so.\"\nsource = \"example.org/a\"\nread = 2026-11-20\n"
    )
}

fn paid_as(reporter: &str, named: &str, amount: &str) -> String {
    row([reporter, "40", "22", "KE", "2024", "disbursement", "USD", named, amount, "0.00", "0.00", "0.00"])
}

#[test]
fn what_a_person_read_of_an_activity_wins_over_the_words_that_found_it() {
    let rows = [paid_as("XM-DAC-1", "words", "5.00"), paid_as("XM-DAC-1", "no", "100.00")].concat();
    let told = |readings: &str| {
        let money = load(&read(&rows, readings)).unwrap().money.unwrap();
        let sums: Vec<_> =
            money.flows.iter().map(|f| (f.named, f.by_hand, norms::model::money::cents(f.amount), f.rows)).collect();
        let names = |list: &[norms::model::money::NamedActivity]| list.iter().map(|n| n.by_hand).collect::<Vec<_>>();
        (sums, names(&money.named), names(&money.not_meant))
    };
    // As the words have it; meant, says a person; not meant, so it is like all other money.
    assert_eq!(told(""), (vec![(true, false, 500, 1), (false, false, 10_000, 1)], vec![false], vec![]));
    assert_eq!(
        told(&reading("XM-DAC-1", "A-0", true)),
        (vec![(false, false, 10_000, 1), (true, true, 500, 1)], vec![true], vec![])
    );
    assert_eq!(told(&reading("XM-DAC-1", "A-0", false)), (vec![(false, false, 10_500, 2)], vec![], vec![true]));
    // What no words found stands in no row of its own: it counts once the folder is made with the reading.
    assert_eq!(told(&reading("XM-DAC-1", "A-9", true)), told(""));
    // Another organisation's activity of the same identifier is another activity.
    assert_eq!(told(&reading("XM-DAC-2", "A-0", false)), told(""));
}

#[test]
fn what_no_words_found_counts_with_a_reading_and_no_longer_without() {
    let rows = [paid_as("XM-DAC-1", "no", "5.00"), paid_as("XM-DAC-2", "no", "7.00")].concat();
    let told = |readings: &str| {
        let mut all = read(&rows, readings);
        for file in &mut all {
            match file.path.as_str() {
                "funding/named_flows.csv" => {
                    file.text.extend(rows.lines().map(|row| format!("A-0,{row}\n")));
                }
                "funding/named.csv" => file.text.push_str("A-0,XM-DAC-1,T,,\nA-0,XM-DAC-2,T,,\n"),
                _ => {}
            }
        }
        let money = load(&all).unwrap().money.unwrap();
        let named: Vec<_> = money.flows.iter().map(|f| (f.reporter.to_string(), f.named, f.by_hand)).collect();
        (named, money.named.len(), money.not_meant.len())
    };
    let of = |id: &str, named: bool| (id.to_owned(), named, named);
    assert_eq!(told(""), (vec![of("XM-DAC-1", false), of("XM-DAC-2", false)], 0, 0));
    assert_eq!(told(&reading("XM-DAC-2", "A-0", true)), (vec![of("XM-DAC-1", false), of("XM-DAC-2", true)], 1, 0));
    assert_eq!(told(&reading("XM-DAC-2", "A-0", false)), told(""));
}

#[test]
fn a_folder_holds_what_words_found_and_nothing_that_a_person_says() {
    let problems = load(&read(&paid_as("XM-DAC-1", "person", "5.00"), "")).unwrap_err();
    assert!(problems.iter().any(|p| p.what.contains("named is \"person\"")), "{problems:?}");
    for (from, to, what) in [
        ("A-0,XM-DAC-1", "A-0,XM-DAC-2", "no such activity"),
        (",online violence\n", ",\n", "says otherwise"),
        ("A-0,XM-DAC-1,Safer phones,en,online violence\n", "", "no such activity"),
    ] {
        let mut all = files(&paid_as("XM-DAC-1", "words", "5.00"));
        let file = all.iter_mut().find(|f| f.path == "funding/named.csv").unwrap();
        assert!(file.text.contains(from));
        file.text = file.text.replace(from, to);
        let problems = load(&all).unwrap_err();
        assert!(problems.iter().any(|p| p.path == "funding/named_flows.csv" && p.what.contains(what)), "{problems:?}");
    }
}

#[test]
fn a_reading_without_a_source_and_rows_that_do_not_agree_are_refused() {
    let odd = reading("XM-DAC-1", "A-0", true).replace("source = \"example.org/a\"\n", "");
    let problems = load(&read("", &odd)).unwrap_err();
    assert!(problems.iter().any(|p| p.path == "funding/activities.toml" && p.what.contains("source")), "{problems:?}");
    let twice = reading("XM-DAC-1", "A-0", true) + &reading("XM-DAC-1", "A-0", false);
    let problems = load(&read("", &twice)).unwrap_err();
    assert!(problems.iter().any(|p| p.what.contains("stands already")), "{problems:?}");

    let mut all = files(&row([
        "XM-DAC-1",
        "40",
        "22",
        "KE",
        "2024",
        "disbursement",
        "USD",
        "words",
        "5.00",
        "0.00",
        "0.00",
        "0.00",
    ]));
    let parts = all.iter_mut().find(|f| f.path == "funding/named_flows.csv").unwrap();
    parts.text = parts.text.replace("5.00", "4.00");
    let problems = load(&all).unwrap_err();
    assert!(problems.iter().any(|p| p.path == "funding/named_flows.csv" && p.what.contains("sums")), "{problems:?}");
}

#[test]
fn a_fact_says_that_parts_may_be_in_it_twice() {
    let whole = paid("XM-DAC-1", "UG", "2025", "USD", "5.00");
    let part = whole.replace(",no,no,no,", ",no,yes,no,");
    let note = |rows: &str| flows(&finding(rows, "UGA", "funding.aid-arrives"))[0].note.clone();
    assert!(note(&(whole.clone() + &part)).contains("it is in it twice"));
    assert!(!note(&whole).contains("twice") && !note(&part).contains("twice"));
}

#[test]
fn an_identifier_that_is_a_way_up_has_an_address() {
    assert_eq!(align::flow::address(".."), "/funding/org/%2F..");
    assert_eq!(align::flow::address("a:b/.."), "/funding/org/a%3Ab%2F..");
}
