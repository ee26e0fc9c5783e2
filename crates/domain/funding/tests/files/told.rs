//! What is in the sums, and not as it stood, is told.

use funding::activity::{Day, Why};
use funding::flow::Budgets;

use super::*;

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
fn a_percentage_that_cannot_be_read_is_told_and_not_said_to_be_rebased() {
    let places = |a: &str, b: &str| {
        let all = one(&format!(
            "<recipient-country code=\"UG\" percentage=\"{a}\"/>\n<recipient-country code=\"KE\" percentage=\"{b}\"/>{}",
            transaction("100", "")
        ));
        let evened = funding::share::evened(&all);
        let sums: Vec<String> = sums(&all).into_iter().map(|(place, amount)| format!("{place} {amount}")).collect();
        (sums.join(" "), all.aside, (evened.rebased, evened.filled))
    };
    assert_eq!(places("33,33", "66,67"), ("KE 66.67 UG 33.33".to_owned(), vec![], (false, false)));
    assert_eq!(places("0,500", "99,500 %"), ("KE 99.50 UG 0.50".to_owned(), vec![], (false, false)));
    let told = |line| vec![(line, Why::NoPercentage)];
    assert_eq!(places("1200", "50"), ("KE 50.00 UG 50.00".to_owned(), told(6), (false, true)));
    assert_eq!(places("20", "-20"), ("KE 80.00 UG 20.00".to_owned(), told(7), (false, true)));
    for odd in ["1,000", "NaN", "inf", "1.234,5", "1,2,3", "half"] {
        assert_eq!(places("40", odd), ("KE 60.00 UG 40.00".to_owned(), told(7), (false, true)), "{odd}");
    }
    assert_eq!(places("150", ""), ("KE 0.00 UG 100.00".to_owned(), vec![], (true, true)));
    assert_eq!(places("50", "25"), ("KE 33.33 UG 66.67".to_owned(), vec![], (true, false)));
    // Of a transaction's own, and of purposes.
    let own = one(&transaction("1", "\n<recipient-country code=\"UG\" percentage=\"a\"/>"));
    assert_eq!(own.aside, told(7));
    assert_eq!(one("<sector code=\"15180\" percentage=\"-1\"/>").aside, told(6));
    assert!(Why::NoPercentage.counted());
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
fn a_category_of_a_transaction_wins_over_the_purpose_of_its_activity() {
    let evaw = |of_activity: &str, own: &str| {
        let all = one(&format!("{of_activity}{}", transaction("10", own)));
        let transaction = &all.transactions[0];
        let whys: Vec<Why> = all.aside.iter().map(|(_, why)| *why).collect();
        (funding::share::evaw(&all, transaction, transaction.amount).to_string(), whys)
    };
    let category =
        |code: &str, share: &str| format!("<sector vocabulary=\"2\" code=\"{code}\" percentage=\"{share}\"/>");
    let whole = "<sector code=\"15180\"/>";
    assert_eq!(evaw(whole, &category("111", "100")), ("0.00".to_owned(), vec![Why::OtherCategory]));
    assert_eq!(evaw(whole, &category("151", "100")), ("10.00".to_owned(), vec![]));
    assert_eq!(
        evaw(whole, &(category("151", "40") + &category("111", "60"))),
        ("4.00".to_owned(), vec![Why::OtherCategory])
    );
    // A purpose beside it is what counts; an own list of the publisher says nothing of it.
    assert_eq!(evaw(whole, &(category("111", "100") + whole)), ("10.00".to_owned(), vec![]));
    assert_eq!(evaw(whole, "<sector vocabulary=\"99\" code=\"111\"/>"), ("10.00".to_owned(), vec![]));
    let half = "<sector code=\"15180\" percentage=\"50\"/><sector code=\"15160\" percentage=\"50\"/>";
    assert_eq!(evaw(half, &category("151", "100")), ("5.00".to_owned(), vec![]));
    assert_eq!(evaw("<sector code=\"11110\"/>", &category("111", "100")), ("0.00".to_owned(), vec![]));
    assert!(Why::OtherCategory.counted());
}

#[test]
fn what_is_noted_is_of_the_rows_that_are_shown() {
    let places = "<recipient-country code=\"UG\" percentage=\"40\"/><recipient-country code=\"KE\" percentage=\"40\"/>";
    let all = one(&(places.to_owned()
        + &transaction("-5", "<recipient-country code=\"TZ\"/>")
        + &transaction("-5", "")
        + &budget("1", "2024-01-01", "2024-12-31", "7")));
    let noted = |place: Option<&str>| {
        let table = Table::new(By::new(vec![Dim::Reporter, Dim::Kind, Dim::Currency]).unwrap(), &Kind::ALL, None);
        let mut table = place.map_or(table.clone(), |place| table.only(place));
        table.add("", &all, Naming::default());
        (table.noted.rebased, table.noted.negative)
    };
    assert_eq!(
        (noted(None), noted(Some("UG")), noted(Some("TZ")), noted(Some("FJ"))),
        ((1, 2), (1, 1), (1, 1), (0, 0))
    );
    let text =
        file("2.03", &activity(&(places.to_owned() + &transaction("-5", "") + &budget("1", "2024-01-01", "", "7"))));
    let mut ledger = Ledger::default();
    ledger.budgets = Some(Budgets::default());
    ledger.read(0, "", text.as_bytes()).unwrap();
    let noted = ledger.budgets.unwrap().noted;
    assert_eq!((noted.activities, noted.rebased, noted.negative), (1, 1, 0));
}

#[test]
fn a_transaction_of_a_day_to_come_is_told() {
    let text =
        file("2.03", &activity(&(transaction("1", "") + "\n" + &transaction("2", "").replace("2024-05", "2099-05"))));
    let told = |today: Option<&str>| {
        let mut ledger = Ledger::default();
        ledger.today = today.and_then(Day::parse);
        ledger.read(0, "", text.as_bytes()).unwrap();
        ledger.aside.get(&Why::Future).map(|aside| aside.first.clone())
    };
    assert_eq!(told(Some("2026-11-26")), Some(vec![(0, 7)]));
    assert_eq!(told(Some("2024-04-30")), Some(vec![(0, 6), (0, 7)]));
    assert_eq!((told(Some("2099-05-01")), told(None)), (None, None));
    assert!(Why::Future.counted());
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
fn a_revised_budget_replaces_what_it_covers_and_an_earlier_revised_one() {
    let kept = |budgets: &[String]| {
        let all = one(&budgets.concat());
        let mut amounts: Vec<String> = all.budgets.iter().map(|b| b.amount.to_string()).collect();
        amounts.sort();
        (amounts, all.aside.iter().map(|(_, why)| *why).collect::<Vec<_>>())
    };
    let year = |kind, value| budget(kind, "2024-01-01", "2024-12-31", value);
    assert_eq!(
        kept(&[year("1", "100"), year("2", "120"), year("2", "130")]),
        (vec!["130.00".to_owned()], vec![Why::RevisedAgain, Why::Replaced])
    );
    // Quarters of a year that was revised as a whole are in it, whatever their first day.
    let quarters = [budget("1", "2024-01-01", "2024-03-31", "1"), budget("1", "2024-04-01", "2024-06-30", "2")];
    assert_eq!(kept(&[quarters.concat(), year("2", "5")]), (vec!["5.00".to_owned()], vec![Why::Replaced; 2]));
    assert_eq!(kept(&[budget("1", "2024-07-01", "", "3"), year("2", "5")]).0, ["5.00"]);
    // The next year begins on the day on which this one ends.
    let next = budget("1", "2024-12-31", "2025-12-31", "7");
    assert_eq!(kept(&[next, year("2", "5")]).0, ["5.00", "7.00"]);
    assert_eq!(kept(&[year("1", "1"), budget("", "2025-01-01", "2025-12-31", "2")]).0, ["1.00", "2.00"]);
    // A revised year takes nothing from the two beside it.
    let three = |kind, value| budget(kind, "2024-01-01", "2026-12-31", value);
    let revised = |year: &str, value| budget("2", &format!("{year}-01-01"), &format!("{year}-12-31"), value);
    assert_eq!(
        kept(&[three("1", "300"), revised("2025", "120")]),
        (vec!["120.00".to_owned(), "300.00".to_owned()], vec![Why::BudgetsOverlap])
    );
    assert!(Why::BudgetsOverlap.counted() && !Why::Replaced.counted());
    // All three together cover it; with one missing they do not.
    let years = |these: [&str; 2]| [three("1", "300"), revised("2026", "3"), these.map(|y| revised(y, "1")).concat()];
    assert_eq!(
        kept(&years(["2025", "2024"])),
        (vec!["1.00".to_owned(), "1.00".to_owned(), "3.00".to_owned()], vec![Why::Replaced])
    );
    assert_eq!(kept(&years(["2024", "2023"])).1, [Why::BudgetsOverlap]);
    // One that ends on the first day of the next year is of the same period.
    let to_the_next = budget("1", "2024-01-01", "2025-01-01", "9");
    assert_eq!(kept(&[to_the_next, year("2", "5")]), (vec!["5.00".to_owned()], vec![Why::Replaced]));
    let apart = budget("1", "2023-01-01", "2023-12-31", "9");
    assert_eq!(kept(&[apart, year("2", "5")]).1, []);
    let day_before = budget("1", "2023-12-31", "", "9");
    assert_eq!(kept(&[day_before, year("2", "5")]).0, ["5.00", "9.00"]);
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
