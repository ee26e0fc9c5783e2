//! What an activity says of money: the part of the IATI activity standard, version 2.03, that flows are made of.

pub use norms::model::money::FlowKind as Kind;

use crate::money::Amount;
use crate::words::{Word, Words};

/// An activity. Words are as the publisher wrote them; those of its parts and transactions stand in [`Activity::words`], each once, so that
/// hundreds of thousands of transactions can be held.
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
    /// `reporting-org/@secondary-reporter`: it publishes what others do.
    pub secondary: bool,
    /// First title.
    pub title: String,
    /// Titles and descriptions, of the activity and of its transactions, with [`BETWEEN`] behind each.
    pub text: String,
    /// `@default-currency`.
    pub currency: String,
    /// `@humanitarian`.
    pub humanitarian: bool,
    /// `@hierarchy`; 1 where none is given.
    pub hierarchy: u8,
    /// `related-activity` of type 1: what it is a part of.
    pub parents: Vec<String>,
    /// `related-activity` of type 2: what is a part of it.
    pub children: Vec<String>,
    /// Whether it is a part of another one of the same reporter, which may report the same money. What it says of itself shows it where it stands below
    /// the first level, or names a parent whose identifier begins with that of its reporter, as the standard has them; what others say,
    /// [`crate::seen`] knows. A parent that is in none of the files and has another beginning is no reason: its money is not there either.
    pub child: bool,
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
    /// Words of places, sectors, transactions and budgets.
    pub words: Words,
    /// Places and sectors of its transactions: see [`Activity::places_of`].
    pub parts: Vec<Part>,
    /// What was in it and could not be read, or is in the sums and has to be told ([`Why::counted`]), each with its line.
    pub aside: Vec<(u64, Why)>,
}

/// What stands between texts that do not belong together: the unit separator of ASCII, which no XML can hold.
pub const BETWEEN: char = '\u{1F}';

impl Activity {
    /// Whether it says of itself that it is a part of another one of its reporter.
    pub(crate) fn is_child(&self) -> bool {
        let own = self.reporter.id.as_bytes();
        let of_reporter = |parent: &String| {
            let (start, rest) = parent.as_bytes().split_at_checked(own.len()).unwrap_or_default();
            !own.is_empty()
                && start.eq_ignore_ascii_case(own)
                && rest.first().is_some_and(|next| !next.is_ascii_alphanumeric())
                && *parent != self.identifier
        };
        self.hierarchy > 1 || self.parents.iter().any(of_reporter)
    }

    /// The places of one of its transactions.
    #[must_use]
    pub fn places_of(&self, transaction: &Transaction) -> &[Part] {
        self.parts_of(transaction.places)
    }

    /// The sectors of one of its transactions.
    #[must_use]
    pub fn sectors_of(&self, transaction: &Transaction) -> &[Part] {
        self.parts_of(transaction.sectors)
    }

    fn parts_of(&self, run: Run) -> &[Part] {
        self.parts.get(run.from as usize..run.to as usize).unwrap_or(&[])
    }

    /// Keeps the parts of a transaction. Those of one after the other are mostly the same, and then stand once.
    pub(crate) fn keep(&mut self, parts: &[Part], before: Run) -> Run {
        if self.parts_of(before) == parts {
            return before;
        }
        let number = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        let from = number(self.parts.len());
        self.parts.extend_from_slice(parts);
        Run { from, to: number(self.parts.len()) }
    }

    /// Bytes that its transactions take, about.
    pub(crate) fn held(&self) -> usize {
        size_of_val(self.transactions.as_slice()) + size_of_val(self.parts.as_slice()) + self.words.held()
    }
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
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Part {
    /// Of what.
    pub of: Of,
    /// `@code` of a sector or country; of a region as it is counted: `R:298` in the DAC's list, `R:2:…` in one of another vocabulary.
    pub name: Word,
    /// `@vocabulary`; empty where it is 1, which is meant where none is given.
    pub vocabulary: Word,
    /// `@percentage` in ten-millionths of a hundredth; none where none is given that makes sense.
    pub percentage: Option<i64>,
}

/// Who gives or receives.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Party {
    /// What it is counted under: its identifier, else its name, else nothing.
    pub key: Word,
    /// `@type` (codelist OrganisationType).
    pub kind: Word,
}

/// Some of the parts of an activity, one behind the other.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Run {
    from: u32,
    to: u32,
}

/// A transaction.
#[derive(Debug, Clone, Copy)]
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
    pub currency: Word,
    /// `@humanitarian`, where it is given.
    pub humanitarian: Option<bool>,
    /// `provider-org`; without one the reporter provides what goes out.
    pub provider: Party,
    /// `receiver-org`.
    pub receiver: Party,
    /// Its own places, which win over the activity's: [`Activity::places_of`].
    pub places: Run,
    /// Its own sectors, which win over the activity's: [`Activity::sectors_of`].
    pub sectors: Run,
}

/// A budget: what is meant to be spent, which no payment may be added to.
#[derive(Debug, Clone)]
pub struct Budget {
    /// Line on which it begins.
    pub line: u64,
    /// `@type` 2: changed after the first.
    pub revised: bool,
    /// `@status` 2: binding.
    pub committed: bool,
    /// First day of its period.
    pub start: Day,
    /// Last day of its period; where none is given that makes sense, the first.
    pub end: Day,
    /// `value`.
    pub amount: Amount,
    /// `value/@currency`; empty = the activity's.
    pub currency: Word,
}

impl Budget {
    /// Whether its period and another's share more than the day at which one ends and the other begins.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        self.start == other.start || (self.start < other.end && other.start < self.end)
    }
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
        let [y0, y1, y2, y3, b'-', m0, m1, b'-', d0, d1, rest @ ..] = text.trim().as_bytes() else { return None };
        if !matches!(rest.first(), None | Some(b'T' | b'Z' | b'+' | b'-')) {
            return None;
        }
        let digits = [y0, y1, y2, y3, m0, m1, d0, d1];
        if !digits.iter().all(|d| d.is_ascii_digit()) {
            return None;
        }
        let two = |a: &u8, b: &u8| (a - b'0') * 10 + (b - b'0');
        let year = i16::from(two(y0, y1)) * 100 + i16::from(two(y2, y3));
        let (month, day) = (two(m0, m1), two(d0, d1));
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let last = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 => 28 + u8::from(leap),
            _ => return None,
        };
        ((1900..2200).contains(&year) && (1..=last).contains(&day)).then_some(Self { year, month, day })
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

/// Why something is not counted, or is and has to be told. What a publisher wrote is never repeated: a file may hold anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Why {
    /// A transaction without a type, or with one that the codelist lacks.
    UnknownKind,
    /// A transaction or budget without a date that exists.
    NoDate,
    /// Without a number for a value.
    NoAmount,
    /// With a larger one than any can be.
    TooLarge,
    /// Neither the value nor the activity names a currency.
    NoCurrency,
    /// An activity without an identifier.
    NoIdentifier,
    /// Two values, types or dates in one transaction or budget.
    Twice,
    /// More transactions in one activity than are held at once.
    TooMany,
    /// A revised budget of a period of which another one stands after it.
    RevisedAgain,
    /// A budget whose period a revised one covers.
    Replaced,
    /// A significance of the gender equality marker that is no code.
    UnknownSignificance,
    /// A budget of which a revised one covers a part.
    BudgetsOverlap,
    /// An identifier under which another organisation reports as well.
    SameIdentifier,
    /// A transaction with a category of its own, of an activity for ending violence against women.
    OtherCategory,
    /// A transaction of a day to come.
    Future,
    /// A percentage of a place or sector that cannot be read.
    NoPercentage,
    /// A value with commas, which were taken as standing between thousands.
    Commas,
}

impl Why {
    /// Whether what is told is in the sums all the same.
    #[must_use]
    pub fn counted(self) -> bool {
        matches!(
            self,
            Self::BudgetsOverlap
                | Self::Commas
                | Self::Future
                | Self::NoPercentage
                | Self::OtherCategory
                | Self::SameIdentifier
        )
    }

    /// In words, with what to do.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::UnknownKind => {
                "transaction without a type of the codelist TransactionType (1 to 13): ask the publisher which it is"
            }
            Self::NoDate => "no date that exists (transaction-date or period-start, YYYY-MM-DD): it belongs to no year",
            Self::NoAmount => "value is no decimal number: ask the publisher for it",
            Self::TooLarge => {
                "value is larger than a thousand million million (10^15): no transaction is; ask the publisher for it"
            }
            Self::NoCurrency => {
                "no currency, neither at the value nor at the activity: amounts without one cannot be added to any other"
            }
            Self::NoIdentifier => "activity without iati-identifier: nobody could tell whether it is counted twice",
            Self::Twice => {
                "two values, types or dates in one transaction or budget: which one counts cannot be told; ask the publisher"
            }
            Self::RevisedAgain => {
                "revised budget of a period for which another one stands after it in the file: that one counts"
            }
            Self::UnknownSignificance => {
                "significance of the gender equality marker that is no code (0 to 4): the marker is not counted; ask the publisher"
            }
            Self::Replaced => "budget whose period a revised one covers: the revised one counts",
            Self::BudgetsOverlap => {
                "budget of which a revised one covers a part of the period: both are in the sums and may be the same money; ask the publisher"
            }
            Self::SameIdentifier => {
                "activity whose identifier another organisation reports as well: both are in the sums; look whether they are one, and whether one organisation is written in two ways"
            }
            Self::OtherCategory => {
                "transaction with a category (three digits) other than that of its activity's purpose 15180: what the transaction says holds, so none of it, or only a part, is counted as ending violence"
            }
            Self::Future => {
                "transaction dated after the day on which it was read: it is in the sums, and has not happened; ask the publisher"
            }
            Self::NoPercentage => {
                "percentage of a place or sector that is no number from 0 to 1000, or 1,000, which can be read in two ways: taken as if none were given, so the money is split by a guess; ask the publisher"
            }
            Self::Commas => {
                "value with commas, taken as standing between thousands, and in the sums: 1,500 may have been meant as one and a half; look, and ask the publisher"
            }
            Self::TooMany => {
                "more transactions in one activity than are held at once (some 200,000 or more): those after are not counted; ask the publisher to divide it"
            }
        }
    }
}
