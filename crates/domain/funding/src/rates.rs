//! Rates of exchange that the user brings. None are shipped: which rate is right is a choice, and it has to be seen.

use std::collections::BTreeMap;

use crate::activity::Day;
use crate::money::Amount;

/// Days back from the value date within which a rate is used: monthly rates find theirs, and nothing is converted by one of another season.
pub const WITHIN: i32 = 31;

/// Digits of a rate that are kept, without the noughts around them.
const DIGITS: usize = 18;
/// Of an amount and a rate the digits that are multiplied: fewer than the largest number has.
const MULTIPLIED: usize = 38;

/// How many units of one currency a unit of another is worth: `digits` × 10^-`places`, with all digits that were written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rate {
    digits: i128,
    places: u32,
}

impl Rate {
    /// A decimal number above 0, with or without an exponent: `0.00001117318`, `1.1e-5`.
    ///
    /// # Errors
    /// In words, with what to do. A digit is never cut off: what has too many is refused.
    pub fn parse(text: &str) -> Result<Self, &'static str> {
        const NONE: &str = "the rate is no number above 0";
        if text.contains(',') {
            return Err(
                "the rate has a comma, which may stand for a point or between thousands; write it with a point, such as 0.007",
            );
        }
        let text = text.strip_prefix('+').unwrap_or(text);
        let (mantissa, exponent) = match text.split_once(['e', 'E']) {
            None => (text, 0),
            Some((mantissa, exponent)) => (mantissa, exponent.parse::<i32>().map_err(|_| NONE)?),
        };
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let written = [whole, fraction].concat();
        if written.is_empty() || !written.bytes().all(|b| b.is_ascii_digit()) {
            return Err(NONE);
        }
        let kept = written.trim_end_matches('0');
        let digits = kept.trim_start_matches('0');
        if digits.is_empty() {
            return Err(NONE);
        }
        const MANY: &str = "the rate has more digits than are kept (18, and 38 with the noughts behind the point); round it, so that it is seen what was left out";
        let long = |length: usize| i32::try_from(length).map_err(|_| MANY);
        // The last digit that is kept stands so far behind the point, or before it.
        let places = long(kept.len())? - long(whole.len())? - exponent.clamp(-1_000, 1_000);
        let noughts = usize::try_from(-places).unwrap_or(0);
        let behind = usize::try_from(places).unwrap_or(0);
        if digits.len() + noughts > DIGITS || digits.len() + behind > MULTIPLIED {
            return Err(MANY);
        }
        let digits: i128 = [digits, &"0".repeat(noughts)].concat().parse().map_err(|_| NONE)?;
        Ok(Self { digits, places: places.max(0).unsigned_abs() })
    }

    fn of(self, amount: Amount) -> Option<Amount> {
        amount.at_rate(self.digits, self.places)
    }
}

/// Rates into one currency.
#[derive(Debug, Clone, Default)]
pub struct Rates {
    /// The currency that is converted into.
    pub to: String,
    /// By currency and day: units of `to` for one unit, and whose rate it is.
    by: BTreeMap<(String, Day), (Rate, String)>,
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
            let rate = match Rate::parse(cell(3)) {
                Ok(rate) => rate,
                Err(why) => {
                    wrong.push(format!("line {line}: {why}"));
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
    pub fn of(&self, currency: &str, day: Day) -> Option<(Rate, Day, &str)> {
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
        self.of(currency, day)?.0.of(amount)
    }
}
