//! Of several versions of one activity the newest counts; one is a part of another as either of them says.

use funding::activity::Why;
use funding::seen::{Mend, Seen, Spot};

use super::*;

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
            if seen.meet(&all[file], "", file as u32).counts {
                table.add("", &all[file], Naming::default());
            }
        }
        for (file, these) in seen.to_mend() {
            assert_eq!(these.into_iter().collect::<Vec<_>>(), [(1, Mend { out: Some(false), into: None })]);
            table.take_out("", &all[file as usize], Naming::default());
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
fn a_date_of_an_activity_and_one_of_a_file_say_nothing_of_each_other() {
    let made = |generated: &str, updated: &str, amount: &str| {
        file("2.03", &activity(&transaction(amount, "")))
            .replace("<iati-activities ", &format!("<iati-activities generated-datetime=\"{generated}\" "))
            .replace("<iati-activity ", &format!("<iati-activity {updated} "))
    };
    let own = |day: &str| format!("last-updated-datetime=\"{day}\"");
    let newest = made("2025-06-01", &own("2024-01-01"), "1");
    let undated = made("2024-02-01", "", "2");
    let between = made("2024-03-01", &own("2024-02-15"), "4");
    let sum = |files: &[&str]| {
        let rows = ledger(files);
        assert_eq!(rows.len(), 1);
        rows[0].1.clone()
    };
    for order in [[&newest, &undated], [&undated, &newest]] {
        assert_eq!(sum(&order.map(String::as_str)), "1.00");
    }
    // Of those with dates of their own the newest counts, until one without is met; whatever the order.
    assert_eq!(sum(&[&newest, &between]), "4.00");
    let all = [newest.as_str(), &undated, &between];
    for [a, b, c] in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
        assert_eq!(sum(&[all[a], all[b], all[c]]), "1.00", "{a}{b}{c}");
    }
}

#[test]
fn what_was_found_in_words_is_what_the_counted_version_says() {
    let rules = Rules::read("[en]\nphrases = [\"digital violence\"]\n", "").unwrap();
    let made = |generated: &str, updated: &str, title: &str| {
        file("2.03", &activity(&format!("<title><narrative>{title}</narrative></title>{}", transaction("1", ""))))
            .replace("<iati-activities ", &format!("<iati-activities generated-datetime=\"{generated}\" "))
            .replace("<iati-activity ", &format!("<iati-activity {updated} "))
    };
    let files = [
        made("2025-06-01", "last-updated-datetime=\"2024-01-01\"", "Digital violence"),
        made("2024-03-01", "last-updated-datetime=\"2024-02-15\"", "Roads"),
        made("2024-02-01", "", "Wells"),
    ];
    let mut ledger = Ledger::new(vec![], rules);
    for (number, text) in (0..).zip(&files) {
        ledger.read(number, "", text.as_bytes()).unwrap();
    }
    for (number, these) in ledger.to_mend() {
        ledger.mend("", these, files[number as usize].as_bytes()).unwrap();
    }
    let named: Vec<&str> = ledger.named.values().map(|named| named.title.as_str()).collect();
    assert_eq!((named, ledger.twice().len()), (vec!["Digital violence"], 2));
}

#[test]
fn one_identifier_under_two_spellings_is_counted_and_named() {
    let by = |reporter: &str| {
        file("2.03", &activity(&transaction("5", ""))).replace("ref=\"SAMPLE\"", &format!("ref=\"{reporter}\""))
    };
    let mut all = Ledger::default();
    for (number, reporter) in (0..).zip(["XX-1", "xx-1", "YY-2", "XX-1"]) {
        all.read(number, "", by(reporter).as_bytes()).unwrap();
    }
    assert_eq!((all.activities(), all.pairs(), all.aside[&Why::SameIdentifier].times), (3, 1, 2));
    assert!(Why::SameIdentifier.counted());
    let told: Vec<_> =
        all.across().iter().map(|a| (a.reporters[1].as_str(), a.are_spellings(), a.spots[1].file)).collect();
    assert_eq!(told, [("xx-1", true, 1), ("YY-2", false, 2)]);
    assert_eq!(ledger(&[&by("XX-1"), &by("xx-1")]).len(), 2);
}

/// What is a part of another, by identifier.
fn children(files: &[&str]) -> Vec<String> {
    let by = By::new(vec![Dim::Reporter, Dim::Child, Dim::Activity, Dim::Kind, Dim::Currency]).unwrap();
    let mut ledger = Ledger::new(vec![Table::new(by, &Kind::ALL, None)], Rules::default());
    for (number, text) in (0..).zip(files) {
        ledger.read(number, "", text.as_bytes()).unwrap();
    }
    for (number, these) in ledger.to_mend() {
        ledger.mend("", these, files[number as usize].as_bytes()).unwrap();
    }
    let rows = ledger.tables[0].rows();
    assert!(rows.iter().all(|(_, sums)| sums.rows == 1), "each once");
    rows.iter().filter(|(words, _)| words[1] == "yes").map(|(words, _)| format!("{} {}", words[0], words[2])).collect()
}

#[test]
fn a_part_is_one_of_the_same_reporter_whichever_of_the_two_says_so() {
    let of = |reporter: &str, id: &str, level: &str, related: &[(&str, &str)]| {
        let related: String =
            related.iter().map(|(kind, to)| format!("<related-activity type=\"{kind}\" ref=\"{to}\"/>")).collect();
        let inside = activity(&(related + &transaction("1", ""))).replace("SAMPLE-1", id);
        inside
            .replace("ref=\"SAMPLE\"", &format!("ref=\"{reporter}\""))
            .replace("<iati-activity ", &format!("<iati-activity hierarchy=\"{level}\" "))
    };
    let told = |activities: &[String]| {
        let apart: Vec<String> = activities.iter().map(|a| file("2.03", a)).collect();
        let apart: Vec<&str> = apart.iter().map(String::as_str).collect();
        let (together, back) = (file("2.03", &activities.concat()), apart.iter().rev().copied().collect::<Vec<_>>());
        let found = children(&[&together]);
        assert_eq!((children(&apart), children(&back)), (found.clone(), found.clone()));
        found
    };
    // The parent names it, and stands before or behind.
    let whole = of("R", "A", "1", &[("2", "B")]);
    assert_eq!(told(&[whole.clone(), of("R", "B", "1", &[])]), ["R B"]);
    assert_eq!(told(&[whole.clone(), of("R", "B", "2", &[])]), ["R B"]);
    // Another organisation's activity of that identifier is no part of it, and its own parent no reason.
    assert_eq!(told(&[whole, of("S", "B", "1", &[("1", "A")])]), Vec::<String>::new());
    // It names its parent itself, whose identifier begins as the standard has it, or which is there.
    assert_eq!(told(&[of("R-1", "X", "1", &[("1", "R-1-A")])]), ["R-1 X"]);
    assert_eq!(told(&[of("R-1", "X", "1", &[("1", "R-12-A")])]), Vec::<String>::new());
    assert_eq!(told(&[of("R", "B", "1", &[("1", "A")]), of("R", "A", "1", &[])]), ["R B"]);
    // Below the first level it is a part; siblings and itself are none.
    assert_eq!(told(&[of("R", "A", "1", &[]), of("R", "B", "2", &[])]), ["R B"]);
    assert_eq!(
        told(&[of("R", "A", "1", &[("3", "B"), ("1", "A"), ("2", "A")]), of("R", "B", "1", &[])]),
        Vec::<String>::new()
    );
}
