//! Rates of exchange that the user brings.

use funding::Amount;
use funding::activity::{Day, Why};
use funding::money::Digits;
use funding::rates::Rates;

use super::*;

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
fn a_rate_keeps_every_digit_or_is_refused() {
    let at = |rate: &str, amount: &str| {
        let rates = format!("date,currency,to,rate,source\n2024-05-01,LBP,USD,{rate},SAMPLE bank\n");
        let rates = Rates::read(&rates, "USD").map_err(|wrong| wrong.join(" "))?;
        let day = Day::parse("2024-05-01").unwrap();
        let amount = Amount::parse(amount).unwrap();
        Ok::<_, String>(rates.convert(amount, "LBP", day).map(|a| a.written(Digits::All)))
    };
    let is = |rate: &str, amount: &str, there: &str| {
        assert_eq!(at(rate, amount), Ok(Some(there.to_owned())), "{amount} at {rate}");
    };
    // 10^12 × 0.00001117318: nine digits of the rate would lose 180 of it.
    is("0.00001117318", "1000000000000", "11173180.00");
    is("1.117318e-5", "-1000000000000", "-11173180.00");
    is("0.00000000012", "1000000000000", "120.00");
    is("123456789012345678e-17", "1000000000000000", "1234567890123456.78");
    is("1.00000000000000001", "999999999999999.999999999", "1000000000000000.009999998");
    is("0.333333333333333333", "0.000000001", "0.00");
    is("1500", "2.5", "3750.00");
    is("1.5E3", "2.5", "3750.00");
    assert_eq!(at("1e17", "1000000000000000"), Ok(None), "too large, so it stays in its currency");
    for many in ["1.0000000000000000001", "1e18", "1e-38", "1e99999"] {
        assert!(at(many, "1").unwrap_err().contains("more digits than are kept"), "{many}");
    }
    for none in ["0", "-1", "0e5", ".", "", "1e", "one", "1.2.3", "0x1", "\u{661}"] {
        assert!(at(none, "1").unwrap_err().contains("no number above 0"), "{none}");
    }
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
