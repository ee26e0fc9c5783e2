//! Rates of exchange that the user brings. None are shipped: which rate is right is a choice, and it has to be seen.

use std::collections::BTreeMap;

use crate::activity::Day;
use crate::money::Amount;

/// Days back from the value date within which a rate is used: monthly rates find theirs, and nothing is converted by one of another season.
pub const WITHIN: i32 = 31;

/// Rates into one currency.
#[derive(Debug, Clone, Default)]
pub struct Rates {
    /// The currency that is converted into.
    pub to: String,
    /// By currency and day: units of `to` for one unit, and whose rate it is.
    by: BTreeMap<(String, Day), (Amount, String)>,
}

impl Rates {
    /// Reads a file with the columns `date,currency,to,rate,source`; the rate is how many units of `to` one unit of `currency` is worth.
    ///
    /// # Errors
    /// All lines that cannot be used, each with its number, what is wrong, and what to do.
    pub fn read(text: &str, to: &str) -> Result<Self, Vec<String>> {
        let mut rates = Self { to: to.to_owned(), by: BTreeMap::new() };
        let mut wrong = vec![];
        let mut reader =
            csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(text.trim_start_matches('\u{feff}').as_bytes());
        let head: Vec<String> = reader.headers().map(|h| h.iter().map(str::to_lowercase).collect()).unwrap_or_default();
        if head != ["date", "currency", "to", "rate", "source"] {
            return Err(vec!["line 1: the columns must be date,currency,to,rate,source".to_owned()]);
        }
        for row in reader.records() {
            let row = match row {
                Ok(row) => row,
                Err(error) => {
                    wrong.push(error.to_string());
                    continue;
                }
            };
            let line = row.position().map_or(0, csv::Position::line);
            let cell = |at: usize| row.get(at).unwrap_or("");
            if !cell(2).eq_ignore_ascii_case(to) {
                continue;
            }
            let Some(day) = Day::parse(cell(0)) else {
                wrong.push(format!("line {line}: the date is none; write it as YYYY-MM-DD"));
                continue;
            };
            if cell(3).contains(',') {
                wrong.push(format!(
                    "line {line}: the rate has a comma, which may stand for a point or between thousands; write it with a point, such as 0.007"
                ));
                continue;
            }
            let rate = match Amount::parse(cell(3)) {
                Ok(rate) if rate.is_positive() => rate,
                _ => {
                    wrong.push(format!("line {line}: the rate is no number above 0"));
                    continue;
                }
            };
            if cell(4).is_empty() {
                wrong.push(format!("line {line}: no source; name whose rate it is, it is shown beside each figure"));
                continue;
            }
            let key = (cell(1).to_uppercase(), day);
            if rates.by.insert(key, (rate, cell(4).to_owned())).is_some_and(|(before, _)| before != rate) {
                wrong.push(format!("line {line}: another rate for the same currency and day stands above; keep one"));
            }
        }
        if rates.by.is_empty() && wrong.is_empty() {
            wrong.push(format!("no line converts into {to}; the column `to` must say so"));
        }
        if wrong.is_empty() { Ok(rates) } else { Err(wrong) }
    }

    /// The rate of a day: its own, or the newest of the [`WITHIN`] days before. With its day and source.
    #[must_use]
    pub fn of(&self, currency: &str, day: Day) -> Option<(Amount, Day, &str)> {
        let first = Day { year: 1900, month: 1, day: 1 };
        let ((_, found), (rate, source)) =
            self.by.range((currency.to_owned(), first)..=(currency.to_owned(), day)).next_back()?;
        (day.count() - found.count() <= WITHIN).then_some((*rate, *found, source.as_str()))
    }

    /// An amount in [`Rates::to`]; `None` where there is no rate. What is in that currency stays as it is.
    #[must_use]
    pub fn convert(&self, amount: Amount, currency: &str, day: Day) -> Option<Amount> {
        if currency == self.to {
            return Some(amount);
        }
        amount.at_rate(self.of(currency, day)?.0)
    }
}
