//! Dates as sources give them: a day, a month or only a year.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A date of which only the year may be known. Ordered by what is known; a bare year sorts before its months.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartialDate {
    /// Year of the common era.
    pub year: i16,
    /// Month 1 to 12, if known.
    pub month: Option<u8>,
    /// Day of the month, if known.
    pub day: Option<u8>,
}

/// How many days a month (1 to 12) of a year has.
pub(crate) fn length_of(year: i16, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 => 29,
        2 => 28,
        _ => 31,
    }
}

impl PartialDate {
    /// A date of which only the year is known.
    #[must_use]
    pub fn from_year(year: i16) -> Self {
        Self { year, month: None, day: None }
    }

    /// Whether the whole of this date lies after `other`: a bare 2024 is not after 2024-06-01.
    #[must_use]
    pub fn is_after(&self, other: &PartialDate) -> bool {
        let (a, b) = (self, other);
        if a.year != b.year {
            return a.year > b.year;
        }
        match (a.month, b.month) {
            (Some(x), Some(y)) if x != y => return x > y,
            (Some(_), Some(_)) => {}
            _ => return false,
        }
        matches!((a.day, b.day), (Some(x), Some(y)) if x > y)
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
            if let Some(day) = self.day {
                write!(f, "-{day:02}")?;
            }
        }
        Ok(())
    }
}

impl FromStr for PartialDate {
    type Err = String;

    /// Reads `2024`, `2024-12` or `2024-12-24`; a day that the calendar does not have is refused.
    fn from_str(text: &str) -> Result<Self, String> {
        let bad = || format!("\"{text}\" is not a date; write 2024, 2024-12 or 2024-12-24");
        let mut parts = text.split('-');
        let mut next = |width: usize| -> Result<Option<i16>, String> {
            match parts.next() {
                None => Ok(None),
                Some(p) if p.len() == width && p.bytes().all(|b| b.is_ascii_digit()) => {
                    p.parse().map(Some).map_err(|_| bad())
                }
                Some(_) => Err(bad()),
            }
        };
        let year = next(4)?.ok_or_else(bad)?;
        let month = next(2)?;
        let day = next(2)?;
        if parts.next().is_some() {
            return Err(bad());
        }
        if month.is_some_and(|m| !(1..=12).contains(&m)) {
            return Err(format!("\"{text}\" has no such month; write 01 to 12"));
        }
        let month = month.and_then(|m| u8::try_from(m).ok());
        let last = month.map_or(31, |month| length_of(year, month));
        let day = day.map(|d| u8::try_from(d).unwrap_or(0));
        if day.is_some_and(|d| d < 1 || d > last) {
            return Err(format!("\"{text}\" is a day that the calendar does not have; that month ends on {last}"));
        }
        Ok(Self { year, month, day })
    }
}

impl Serialize for PartialDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for PartialDate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}
