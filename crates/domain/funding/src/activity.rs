//! What an activity says of money: the part of the IATI activity standard, version 2.03, that flows are made of.

pub use norms::model::money::FlowKind as Kind;

use crate::money::Amount;

/// An activity. Words are as the publisher wrote them.
#[derive(Debug, Clone, Default)]
pub struct Activity {
    /// Which activity of its file it is, from 1.
    pub number: u64,
    /// Line of the file on which it begins, from 1. Several may begin on one line.
    pub line: u64,
    /// `iati-identifier`.
    pub identifier: String,
    /// `@last-updated-datetime`, as written.
    pub updated: String,
    /// Who published it.
    pub reporter: Org,
    /// First title.
    pub title: String,
    /// Titles and descriptions, of the activity and of its transactions, a line each.
    pub text: String,
    /// `@default-currency`.
    pub currency: String,
    /// `@humanitarian`.
    pub humanitarian: bool,
    /// `@hierarchy`; 1 where none is given.
    pub hierarchy: u8,
    /// `related-activity` of type 1: what it is a part of.
    pub parents: Vec<String>,
    /// `recipient-country` and `recipient-region`.
    pub places: Vec<Part>,
    /// `sector`.
    pub sectors: Vec<Part>,
    /// Significance of the DAC gender equality policy marker (vocabulary 1, code 1), 0 to 4.
    pub gender: Option<u8>,
    /// Its transactions, in the order of the file.
    pub transactions: Vec<Transaction>,
    /// Its budgets.
    pub budgets: Vec<Budget>,
    /// What was in it and could not be read, each with its line.
    pub aside: Vec<(u64, Why)>,
}

/// An organisation.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Org {
    /// `@ref`, such as `XM-DAC-928`; empty where none is given.
    pub id: String,
    /// `@type` (codelist OrganisationType), such as `22` for a national non-governmental organisation.
    pub kind: String,
    /// First narrative.
    pub name: String,
}

impl Org {
    /// What it is counted under: its identifier, else its name, else nothing.
    #[must_use]
    pub fn key(&self) -> &str {
        if self.id.is_empty() { &self.name } else { &self.id }
    }
}

/// Which of the places.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Of {
    /// A sector.
    #[default]
    Sector,
    /// A country.
    Country,
    /// A region.
    Region,
}

/// A code with its share.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Part {
    /// Of what.
    pub of: Of,
    /// `@code`.
    pub code: String,
    /// `@vocabulary`; empty where none is given, which means 1.
    pub vocabulary: String,
    /// `@percentage`, as written; empty where none is given.
    pub percentage: String,
}

/// A transaction.
#[derive(Debug, Clone)]
pub struct Transaction {
    /// Line on which it begins.
    pub line: u64,
    /// Its kind.
    pub kind: Kind,
    /// `transaction-date/@iso-date`.
    pub date: Day,
    /// `value/@value-date`, for the rate of exchange.
    pub value_date: Option<Day>,
    /// `value`.
    pub amount: Amount,
    /// `value/@currency`; empty = the activity's.
    pub currency: String,
    /// `@humanitarian`, where it is given.
    pub humanitarian: Option<bool>,
    /// `provider-org`; without one the reporter provides what goes out.
    pub provider: Org,
    /// `receiver-org`.
    pub receiver: Org,
    /// Its own places, which win over the activity's.
    pub places: Vec<Part>,
    /// Its own sectors, which win over the activity's.
    pub sectors: Vec<Part>,
}

/// A budget: what is meant to be spent, which no payment may be added to.
#[derive(Debug, Clone)]
pub struct Budget {
    /// `@type` 2: changed after the first.
    pub revised: bool,
    /// `@status` 2: binding.
    pub committed: bool,
    /// First day of its period.
    pub start: Day,
    /// `value`.
    pub amount: Amount,
    /// `value/@currency`; empty = the activity's.
    pub currency: String,
}

/// A day of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day {
    /// 1900 to 2199.
    pub year: i16,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

impl Day {
    /// `YYYY-MM-DD`, with or without a zone or a time after it.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let (day, rest) = text.split_at_checked(10)?;
        if !matches!(rest.bytes().next(), None | Some(b'T' | b'Z' | b'+' | b'-')) {
            return None;
        }
        let b = day.as_bytes();
        let number = |range: std::ops::Range<usize>| {
            b.get(range)?.iter().try_fold(0_i16, |n, d| d.is_ascii_digit().then(|| n * 10 + i16::from(d - b'0')))
        };
        let (year, month, day) = (number(0..4)?, number(5..7)?, number(8..10)?);
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let last = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 => 28 + i16::from(leap),
            _ => return None,
        };
        let ok = b.get(4) == Some(&b'-') && b.get(7) == Some(&b'-');
        (ok && (1900..2200).contains(&year) && (1..=last).contains(&day)).then_some(Self {
            year,
            month: u8::try_from(month).ok()?,
            day: u8::try_from(day).ok()?,
        })
    }

    /// Days since 1 March of the year 0, for differences.
    #[must_use]
    pub fn count(self) -> i32 {
        let (y, m) = (i32::from(self.year) - i32::from(self.month <= 2), (i32::from(self.month) + 9) % 12);
        365 * y + y / 4 - y / 100 + y / 400 + (m * 306 + 5) / 10 + i32::from(self.day) - 1
    }
}

impl std::fmt::Display for Day {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// Why something is not counted. What a publisher wrote is never repeated: a file may hold anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Why {
    /// A transaction without a type, or with one that the codelist lacks.
    UnknownKind,
    /// A transaction or budget without a date that exists.
    NoDate,
    /// Without a number for a value.
    NoAmount,
    /// Neither the value nor the activity names a currency.
    NoCurrency,
    /// An activity without an identifier.
    NoIdentifier,
    /// An activity of which a newer one stands in the same or another file.
    Older,
    /// Two values, types or dates in one transaction or budget.
    Twice,
    /// More transactions in one activity than are held at once.
    TooMany,
}

impl Why {
    /// In words, with what to do.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::UnknownKind => {
                "transaction without a type of the codelist TransactionType (1 to 13): ask the publisher which it is"
            }
            Self::NoDate => "no date that exists (transaction-date or period-start, YYYY-MM-DD): it belongs to no year",
            Self::NoAmount => "value is no decimal number: ask the publisher for it",
            Self::NoCurrency => {
                "no currency, neither at the value nor at the activity: amounts without one cannot be added to any other"
            }
            Self::NoIdentifier => "activity without iati-identifier: nobody could tell whether it is counted twice",
            Self::Older => "a newer version of the activity is counted in its place",
            Self::Twice => {
                "two values, types or dates in one transaction or budget: which one counts cannot be told; ask the publisher"
            }
            Self::TooMany => {
                "more than 500,000 transactions in one activity: those after are not counted; ask the publisher to divide it"
            }
        }
    }
}
