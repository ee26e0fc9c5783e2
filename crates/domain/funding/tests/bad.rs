//! Files that are broken, hostile, or say less than they should.

#![expect(clippy::unwrap_used, reason = "a test stops where its own material is wrong")]

use funding::activity::Why;
use funding::flow::{By, Dim, Table};
use funding::ledger::Ledger;
use funding::named::{Naming, Rules};
use funding::rates::Rates;
use funding::read::{Reader, Refused};
use funding::seen::{Seen, Spot};
use funding::{Activity, Kind};
use proptest::prelude::*;

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

#[test]
fn broken_xml_is_told_with_its_place() {
    refused("", 1, "cut off");
    refused("no xml at all", 1, "no XML");
    refused(file("2.03", "<iati-activity>\n  <title></titel>\n</iati-activity>"), 4, "broken");
    refused(file("2.03", &activity("<value a=\"1\" b=\"2\"/>")).replace("</iati-activities>", ""), 9, "cut off");
    refused(file("2.03", "") + "<iati-activities version=\"2.03\"/>", 5, "second document");
    refused(file("2.03", "") + "words after the end", 4, "words stand outside");
    refused(file("2.03", &activity("<sector code='1' code='2'/>")), 6, "broken");
    // In what is passed over as well.
    for (inside, why) in [
        ("<result a=\"1\" a=\"2\"/>", "twice"),
        ("<result><a></b></result>", "end tag"),
        ("<result>&xxe;</result>", "entity"),
        ("<result a=\"&xxe;\"/>", "entity"),
        ("<result>]]></result>", "CDATA"),
        ("<result>\u{1}</result>", "control character"),
        ("<result a=1/>", "quotation marks"),
        ("<result a=\"<\"/>", "inside a tag"),
        ("<result>a < b</result>", "begins no tag"),
        ("<!-- a -- b -->", "two hyphens"),
        ("<!ENTITY a \"b\">", "broken"),
    ] {
        refused(file("2.03", &activity(inside)), 6, why);
    }
    let cut = file("2.03", &activity(&transaction("5", "")));
    for end in 0..cut.trim_end().len() - 1 {
        assert!(read(&cut[..end]).is_err(), "cut at {end}");
    }
}

#[test]
fn another_file_or_version_is_refused_with_the_reason() {
    refused(file("1.05", ""), 2, "version 1");
    refused(file("2.04", ""), 2, "other than 2.01");
    refused("<iati-activities/>", 1, "no @version");
    refused("<iati-organisations version='2.03'/>", 1, "organisation files");
    refused("<html></html>", 1, "no activity file");
    refused([0x1F, 0x8B, 8, 0], 1, "compressed");
    for version in ["2.01", "2.02", "2.03"] {
        assert_eq!(read(file(version, "")).unwrap().len(), 0);
    }
    assert_eq!(read("<iati-activities version='2.03'/>").unwrap().len(), 0);
}

#[test]
fn entities_neither_grow_nor_reach_out() {
    let bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>\n<iati-activities version=\"2.03\">&b;</iati-activities>";
    refused(bomb, 1, "document type");
    refused("<!DOCTYPE x SYSTEM \"file:///etc/passwd\">\n<iati-activities version=\"2.03\"/>", 1, "document type");
    refused(file("2.03", &activity("<title><narrative>&xxe;</narrative></title>")), 6, "entity");
    refused(file("2.03", &activity("<sector code=\"&xxe;\"/>")), 6, "entity");
    let named = one("<title><narrative>A &amp; B &#233; &lt;</narrative><narrative>other</narrative></title>");
    assert_eq!(named.title, "A & B é <");
}

#[test]
fn other_encodings_are_refused_and_not_misread() {
    let utf16: Vec<u8> = file("2.03", "").encode_utf16().flat_map(u16::to_le_bytes).collect();
    refused([&[0xFF, 0xFE], utf16.as_slice()].concat(), 1, "UTF-16");
    refused(utf16, 1, "UTF-16");
    refused(file("2.03", "").replace("UTF-8", "ISO-8859-1"), 1, "another encoding");
    let latin =
        [file("2.03", "").split("</").next().unwrap().as_bytes(), b"<title>\xE9</title></iati-activities>"].concat();
    refused(latin, 4, "no UTF-8");
    assert!(read([&[0xEF, 0xBB, 0xBF], file("2.03", "").as_bytes()].concat()).is_ok());
}

/// Bytes without end.
struct Endless(bool);

impl std::io::Read for Endless {
    fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
        let start = b"<iati-activities version=\"2.03\"><iati-activity><title>";
        if !std::mem::replace(&mut self.0, true) {
            out[..start.len()].copy_from_slice(start);
            return Ok(start.len());
        }
        out.fill(b'a');
        Ok(out.len())
    }
}

#[test]
fn a_text_without_end_is_refused_before_memory_ends() {
    let mut reader = Reader::new(std::io::BufReader::new(Endless(false))).unwrap();
    let error = reader.activity().unwrap_err();
    assert!(error.why.contains("larger than 8 MB"), "{error}");
}

#[test]
fn what_is_wrong_with_a_transaction_is_set_aside_and_the_rest_is_read() {
    let bad = [
        "<transaction><transaction-type code=\"99\"/><transaction-date iso-date=\"2024-05-01\"/><value>1</value></transaction>".to_owned(),
        "<transaction><transaction-type code=\"3\"/><transaction-date iso-date=\"2024-02-30\"/><value>1</value></transaction>".to_owned(),
        "<transaction><transaction-type code=\"3\"/><value>1</value></transaction>".to_owned(),
        transaction("1234,56", ""),
        transaction("0,500", ""),
        transaction("", ""),
        transaction("1e60", ""),
        transaction("7.25", ""),
    ];
    let all = one(&bad.join("\n"));
    let whys: Vec<Why> = all.aside.iter().map(|(_, why)| *why).collect();
    assert_eq!(
        whys,
        [Why::UnknownKind, Why::NoDate, Why::NoDate, Why::NoAmount, Why::NoAmount, Why::NoAmount, Why::TooLarge]
    );
    assert_eq!(all.aside[1].0, 7, "its line");
    assert_eq!(sums(&all), [(String::new(), "7.25".to_owned())]);
    let none = file("2.03", &activity(&transaction("5", ""))).replace(" default-currency=\"USD\"", "");
    assert_eq!(read(none).unwrap()[0].aside, [(6, Why::NoCurrency)]);
    let nameless = file("2.03", &activity(&transaction("5", ""))).replace("SAMPLE-1", " ");
    let nameless = read(nameless).unwrap();
    assert_eq!((nameless[0].transactions.len(), nameless[0].aside[0].1), (0, Why::NoIdentifier));
}

#[test]
fn percentages_that_do_not_add_up_are_rebased() {
    let split = |places: &str| sums(&one(&format!("{places}{}", transaction("90", ""))));
    let pairs = |all: &[(&str, &str)]| all.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect::<Vec<_>>();
    let ug_ke = |a: &str, b: &str| {
        split(&format!(
            "<recipient-country code=\"UG\" percentage=\"{a}\"/><recipient-country code=\"KE\" percentage=\"{b}\"/>"
        ))
    };
    assert_eq!(ug_ke("50", "25"), pairs(&[("KE", "30.00"), ("UG", "60.00")]));
    assert_eq!(ug_ke("200", "100"), pairs(&[("KE", "30.00"), ("UG", "60.00")]));
    assert_eq!(ug_ke("75", ""), pairs(&[("KE", "22.50"), ("UG", "67.50")]));
    assert_eq!(ug_ke("", ""), pairs(&[("KE", "45.00"), ("UG", "45.00")]));
    assert_eq!(ug_ke("0", "0"), pairs(&[("KE", "45.00"), ("UG", "45.00")]));
    assert_eq!(ug_ke("-50", "nonsense"), pairs(&[("KE", "45.00"), ("UG", "45.00")]));
    assert_eq!(split("<recipient-country code=\"UG\" percentage=\"40\"/>"), pairs(&[("UG", "90.00")]));
    // Of two lists of regions one is used: they describe the same money.
    let regions = "<recipient-region code=\"298\" percentage=\"100\"/><recipient-region code=\"X\" vocabulary=\"99\" percentage=\"100\"/>";
    assert_eq!(split(regions), pairs(&[("R:298", "90.00")]));
}

#[test]
fn what_a_transaction_says_wins_over_its_activity() {
    let inside = format!(
        "<recipient-country code=\"UG\"/><sector code=\"15180\" percentage=\"100\"/>{}",
        transaction("10", "<sector code=\"11220\"/><recipient-country code=\"KE\"/>")
    );
    let activity = one(&inside);
    assert_eq!(sums(&activity), [("KE".to_owned(), "10.00".to_owned())]);
    let transaction = &activity.transactions[0];
    assert!(funding::share::evaw(&activity, transaction, transaction.amount).is_zero());
}

#[test]
fn negative_amounts_are_kept() {
    let all = one(&[transaction("100", ""), transaction("-30.50", ""), transaction("1,000.25", "")].join(""));
    assert_eq!(sums(&all), [(String::new(), "1069.75".to_owned())]);
}

#[test]
fn a_comma_is_taken_between_thousands_alone_and_told() {
    for (value, amount) in [("1,500", "1500.00"), ("12,345,678.9", "12345678.90"), ("-1,000.25", "-1000.25")] {
        let all = one(&transaction(value, ""));
        assert_eq!(sums(&all), [(String::new(), amount.to_owned())]);
        assert_eq!(all.aside, [(6, Why::Commas)], "{value}");
        let budgeted = one(&budget("1", "2024-01-01", "2024-12-31", value));
        assert_eq!(
            (budgeted.budgets[0].amount.to_string(), budgeted.aside),
            (amount.to_owned(), vec![(6, Why::Commas)])
        );
    }
    assert!(Why::Commas.counted() && !Why::NoAmount.counted());
    for odd in ["0,500", "00,500", "-0,007", "1,5", "1,50,000", ",500", "1500,000", "1.500,00"] {
        let all = one(&transaction(odd, ""));
        assert_eq!((all.transactions.len(), all.aside), (0, vec![(6, Why::NoAmount)]), "{odd}");
    }
    assert_eq!(one(&transaction("1500", "")).aside, []);
}

#[test]
fn of_the_same_activity_the_newest_is_counted_whatever_the_order() {
    let version = |day: &str, amount: &str| {
        let text = file("2.03", &activity(&transaction(amount, "")))
            .replace("<iati-activity ", &format!("<iati-activity last-updated-datetime=\"{day}\" "));
        read(text).unwrap().remove(0)
    };
    let all = [
        version("2024-01-01T00:00:00Z", "1"),
        version("2025-06-01T10:00:00+02:00", "2"),
        version("2025-06-01T08:30:00Z", "4"),
    ];
    for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
        let mut seen = Seen::default();
        let by = By::new(vec![Dim::Reporter, Dim::Activity, Dim::Kind, Dim::Currency]).unwrap();
        let mut table = Table::new(by, &Kind::ALL, None);
        for file in order {
            if seen.counts(&all[file], "", file as u32) {
                table.add("", &all[file], Naming::default());
            }
        }
        for (file, these) in seen.to_take_out() {
            assert!(these.contains(&all[*file as usize].number));
            table.take_out("", &all[*file as usize], Naming::default());
        }
        let rows = table.rows();
        assert_eq!(rows.len(), 1);
        assert_eq!(rows[0].1.amount.to_string(), "4.00", "{order:?}");
        let twice = seen.twice();
        assert_eq!(twice.len(), 2);
        assert!(
            twice
                .iter()
                .all(|t| t.counted == Spot { file: 2, number: 1, line: all[2].line } && t.identifier == "SAMPLE-1")
        );
    }
}

/// Reads files into one table by activity, and takes out what was replaced.
fn ledger(files: &[&str]) -> Vec<(String, String)> {
    let by = By::new(vec![Dim::Reporter, Dim::Activity, Dim::Kind, Dim::Currency]).unwrap();
    let mut ledger = Ledger::new(vec![Table::new(by, &Kind::ALL, None)], Rules::default());
    for (number, text) in (0..).zip(files) {
        ledger.read(number, "", text.as_bytes()).unwrap();
    }
    for number in ledger.to_take_out() {
        ledger.take_out(number, "", files[number as usize].as_bytes()).unwrap();
    }
    ledger.tables[0].rows().iter().map(|(words, s)| (words[0].to_owned(), s.amount.to_string())).collect()
}

#[test]
fn activities_on_one_line_are_told_apart() {
    let on = |day: &str, id: &str, amount: &str| {
        activity(&transaction(amount, ""))
            .replace("<iati-activity ", &format!("<iati-activity last-updated-datetime=\"{day}\" "))
            .replace("SAMPLE-1", id)
            .replace('\n', "")
    };
    let one_line =
        file("2.03", &(on("2024-01-01", "A", "1") + &on("2025-01-01", "A", "4") + &on("2024-01-01", "B", "8")));
    let sums = |all: Vec<(String, String)>| all.into_iter().map(|(_, amount)| amount).collect::<Vec<_>>();
    assert_eq!(sums(ledger(&[&one_line])), ["4.00", "8.00"]);
    let newer = file("2.03", &on("2026-01-01", "A", "16"));
    assert_eq!(sums(ledger(&[&one_line, &newer])), ["16.00", "8.00"]);
    assert_eq!(sums(ledger(&[&newer, &one_line])), ["16.00", "8.00"]);
}

#[test]
fn without_a_date_of_its_own_an_activity_is_as_new_as_its_file() {
    let made = |generated: &str, updated: &str, amount: &str, reporter: &str| {
        file("2.03", &activity(&transaction(amount, "")))
            .replace("<iati-activities ", &format!("<iati-activities generated-datetime=\"{generated}\" "))
            .replace("<iati-activity ", &format!("<iati-activity {updated} "))
            .replace("ref=\"SAMPLE\"", &format!("ref=\"{reporter}\""))
    };
    let old = made("2019-06-01", "last-updated-datetime=\"2019-05-01\"", "1", "SAMPLE");
    let new = made("2025-06-01", "", "2", "SAMPLE");
    assert_eq!(ledger(&[&old, &new]), [("SAMPLE".to_owned(), "2.00".to_owned())]);
    // A date in the future is none, and nobody takes the place of what another reports.
    let forged = made("2020-01-01", "last-updated-datetime=\"2199-01-01\"", "3", "SAMPLE");
    assert_eq!(ledger(&[&new, &forged]), [("SAMPLE".to_owned(), "2.00".to_owned())]);
    let other = made("2026-01-01", "", "5", "OTHER");
    assert_eq!(ledger(&[&new, &other]).len(), 2);
}

#[test]
fn two_values_are_not_one_number() {
    let twice = transaction("5", "<value currency=\"EUR\">7</value>");
    let all = one(&(twice + &transaction("1", "")));
    assert_eq!(all.aside.iter().map(|(_, why)| *why).collect::<Vec<_>>(), [Why::Twice]);
    assert_eq!(sums(&all), [(String::new(), "1.00".to_owned())]);
    let named = one("<iati-identifier>other</iati-identifier>");
    assert_eq!(named.identifier, "SAMPLE-1");
    let small = one("<recipient-country code=\"ug\"/>");
    assert_eq!(small.words.letters(small.places[0].name), "UG");
}

/// A beginning, and then the same without end.
struct Again(&'static [u8], &'static [u8], usize);

impl std::io::Read for Again {
    fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
        for slot in out.iter_mut() {
            let at = self.2;
            *slot = self.0.get(at).copied().unwrap_or_else(|| self.1[(at - self.0.len()) % self.1.len()]);
            self.2 += 1;
        }
        Ok(out.len())
    }
}

#[test]
fn lists_and_depths_without_end_are_refused_before_memory_ends() {
    let open = b"<iati-activities version=\"2.03\"><iati-activity>";
    for (again, why) in [
        (&b"<sector code=\"1\"/>"[..], "more than 1000"),
        (b"<recipient-country code=\"UG\"/>", "more than 1000"),
        (b"<related-activity type=\"1\" ref=\"A\"/>", "more than 1000"),
        (b"<a>", "deeper"),
    ] {
        let mut reader = Reader::new(Again(open, again, 0)).unwrap();
        let error = reader.activity().unwrap_err();
        assert!(error.why.contains(why), "{error}");
    }
}

#[test]
fn amounts_without_a_rate_stay_in_their_currency() {
    let rates = Rates::read("date,currency,to,rate,source\n2024-04-30,EUR,USD,1.07,SAMPLE bank\n", "USD").unwrap();
    let euro = |day: &str| {
        format!(
            "<transaction><transaction-type code=\"3\"/><transaction-date iso-date=\"2020-01-01\"/><value currency=\"EUR\" value-date=\"{day}\">100</value></transaction>"
        )
    };
    let all = one(&[euro("2024-05-10"), euro("2024-07-10"), euro("2024-04-01"), transaction("5", "")].join(""));
    let by = By::new(vec![Dim::Reporter, Dim::Kind, Dim::Currency, Dim::Published]).unwrap();
    let mut table = Table::new(by, &Kind::USUAL, Some(rates));
    table.add("", &all, Naming::default());
    let rows: Vec<String> = table.rows().iter().map(|(w, s)| format!("{} {} {}", w[2], w[3], s.amount)).collect();
    assert_eq!(rows, ["EUR EUR 200.00", "USD EUR 107.00", "USD USD 5.00"]);
    assert_eq!(table.noted.without_rate, 2);
}

#[test]
fn a_file_of_rates_is_read_whole_or_told_line_by_line() {
    let wrong = Rates::read(
        "date,currency,to,rate,source\n2024-13-01,EUR,USD,1,a\n2024-01-01,EUR,USD,0,a\n2024-01-01,EUR,USD,1,\n",
        "USD",
    )
    .unwrap_err();
    assert_eq!(wrong.len(), 3);
    assert!(wrong[1].starts_with("line 3:"), "{wrong:?}");
    for comma in ["0,007", "1,085", "1,234.5"] {
        let text = format!("date,currency,to,rate,source\n2024-01-01,EUR,USD,\"{comma}\",a\n");
        let wrong = Rates::read(&text, "USD").unwrap_err();
        assert!(wrong.len() == 1 && wrong[0].starts_with("line 2: the rate has a comma"), "{wrong:?}");
    }
    assert!(Rates::read("date;currency\n", "USD").is_err());
    assert!(Rates::read("date,currency,to,rate,source\n", "USD").is_err());
    assert!(
        Rates::read("date,currency,to,rate,source\n2024-01-01,EUR,USD,1,a\n2024-01-01,EUR,USD,2,a\n", "USD").is_err()
    );
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = read(&bytes);
        let _ = read([b"<iati-activities version='2.03'>", bytes.as_slice()].concat());
    }

    #[test]
    fn no_change_of_a_real_file_makes_it_panic(at in 0_usize..6_000, byte in any::<u8>(), cut in 0_usize..6_000) {
        let mut bytes = include_bytes!("iati/acfspain-es.xml").to_vec();
        let at = at % bytes.len();
        bytes[at] = byte;
        let _ = read(&bytes);
        prop_assert!(read(&bytes[..cut % (bytes.len() - 20)]).is_err());
    }

    #[test]
    fn parts_add_up_to_the_whole(units in -10_i64.pow(14)..10_i64.pow(14), weights in proptest::collection::vec(0_i64..2_000_000_000, 1..9)) {
        let whole = funding::Amount::parse(&format!("{}.{:03}", units / 1_000, units.abs() % 1_000)).unwrap();
        let parts = whole.split(&weights);
        let sum: funding::Amount = parts.iter().copied().sum();
        if weights.iter().any(|w| *w > 0) {
            prop_assert_eq!(sum, whole);
        }
        for (part, weight) in parts.iter().zip(&weights) {
            prop_assert!(*weight > 0 || part.is_zero());
        }
    }

    #[test]
    fn amounts_are_read_as_they_are_written(cents in -10_i64.pow(15)..10_i64.pow(15)) {
        let text = format!("{}{}.{:02}", if cents < 0 { "-" } else { "" }, cents.abs() / 100, cents.abs() % 100);
        prop_assert_eq!(funding::Amount::parse(&text).unwrap().to_string(), text);
    }
}

fn budget(kind: &str, start: &str, end: &str, value: &str) -> String {
    let end = if end.is_empty() { String::new() } else { format!("<period-end iso-date=\"{end}\"/>") };
    format!("<budget type=\"{kind}\"><period-start iso-date=\"{start}\"/>{end}<value>{value}</value></budget>")
}

#[test]
fn a_revised_budget_replaces_what_it_overlaps_and_an_earlier_revised_one() {
    let kept = |budgets: &[String]| {
        let all = one(&budgets.concat());
        let mut amounts: Vec<String> = all.budgets.iter().map(|b| b.amount.to_string()).collect();
        amounts.sort();
        (amounts, all.aside.iter().map(|(_, why)| *why).collect::<Vec<_>>())
    };
    let year = |kind, value| budget(kind, "2024-01-01", "2024-12-31", value);
    assert_eq!(
        kept(&[year("1", "100"), year("2", "120"), year("2", "130")]),
        (vec!["130.00".to_owned()], vec![Why::RevisedAgain])
    );
    // Quarters of a year that was revised as a whole are in it, whatever their first day.
    let quarters = [budget("1", "2024-01-01", "2024-03-31", "1"), budget("1", "2024-04-01", "2024-06-30", "2")];
    assert_eq!(kept(&[quarters.concat(), year("2", "5")]), (vec!["5.00".to_owned()], vec![]));
    assert_eq!(kept(&[budget("1", "2024-07-01", "", "3"), year("2", "5")]).0, ["5.00"]);
    // The next year begins on the day on which this one ends.
    let next = budget("1", "2024-12-31", "2025-12-31", "7");
    assert_eq!(kept(&[next, year("2", "5")]).0, ["5.00", "7.00"]);
    assert_eq!(kept(&[year("1", "1"), budget("", "2025-01-01", "2025-12-31", "2")]).0, ["1.00", "2.00"]);
}

#[test]
fn amounts_that_a_rate_makes_too_large_stay_in_their_currency() {
    let rates = Rates::read("date,currency,to,rate,source\n2024-05-01,USD,IDR,16000,SAMPLE bank\n", "IDR").unwrap();
    let places = "<recipient-country code=\"UG\" percentage=\"50\"/><recipient-country code=\"KE\" percentage=\"50\"/>";
    let all = one(&(places.to_owned() + &transaction("1000000000000000", "") + &transaction("2", "")));
    let by = By::new(vec![Dim::Reporter, Dim::Place, Dim::Kind, Dim::Currency]).unwrap();
    let mut table = Table::new(by, &Kind::ALL, Some(rates));
    table.add("", &all, Naming::default());
    let rows: Vec<String> = table.rows().iter().map(|(w, s)| format!("{} {} {}", w[1], w[3], s.amount)).collect();
    let half = "500000000000000.00";
    assert_eq!(rows, ["KE IDR 16000.00", &format!("KE USD {half}"), "UG IDR 16000.00", &format!("UG USD {half}")]);
    assert_eq!(table.noted.without_rate, 1);
    let larger = one(&transaction("1000000000000000.01", ""));
    assert_eq!(larger.aside.iter().map(|(_, why)| *why).collect::<Vec<_>>(), [Why::TooLarge]);
}

#[test]
fn markers_that_are_no_code_are_told_and_secondary_reporters_are_noted() {
    let marker = |code: &str| one(&format!("<policy-marker code=\"1\" significance=\"{code}\"/>"));
    assert_eq!((marker("4").gender, marker("4").aside.len()), (Some(4), 0));
    for odd in ["5", "9", "200", "+2", "02", ""] {
        let all = marker(odd);
        assert_eq!((all.gender, all.aside[0].1), (None, Why::UnknownSignificance), "{odd}");
    }
    let text = file("2.03", &activity(&transaction("1", "")));
    let second = read(text.replace("type=\"22\"", "type=\"22\" secondary-reporter=\"1\"")).unwrap();
    let mut table = Table::new(By::new(vec![Dim::Reporter, Dim::Kind, Dim::Currency]).unwrap(), &Kind::ALL, None);
    table.add("", &second[0], Naming::default());
    assert_eq!((table.noted.secondary, table.rows().len()), (1, 1));
}

#[test]
fn what_xml_leaves_out_is_refused() {
    for letter in ["\u{FFFE}", "\u{FFFF}"] {
        refused(file("2.03", &activity(&format!("<result>é{letter}</result>"))), 6, "U+FFFE");
    }
    assert!(read(file("2.03", &activity("<result>\u{FFFD}\u{FF01}</result>"))).is_ok());
    for number in ["&#0;", "&#xFFFE;", "&#xD800;", "&#x;", "&#1114112;"] {
        refused(file("2.03", &activity(&format!("<result>{number}</result>"))), 6, "no character of XML");
    }
    let declared = |inside: &str| file("2.03", "").replace("version=\"1.0\" encoding=\"UTF-8\"", inside);
    assert!(read(declared("version=\"1.0\" standalone=\"yes\"")).is_ok());
    for odd in ["encoding=\"UTF-8\" version=\"1.0\"", "version=\"1.0\" colour=\"red\"", "encoding=\"UTF-8\"", ""] {
        refused(declared(odd), 1, "a declaration has version");
    }
}
