//! Days, as the database publishes them: a date, and a time of day that is always midnight save for `created_at`.
//!
//! There is no hour to be had from `content_date` and `application_date`, and so none here.

use std::fmt;

/// Days since 1 January 2000, the lowest date that the database takes; up to 31 December 2099.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub(crate) u16);

/// Months since January 2000.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(pub u16);

/// Why a text is no day that is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoDay {
    /// It is not written `YYYY-MM-DD` or `YYYY-MM-DD hh:mm:ss`, or no calendar has it.
    NoDate,
    /// It is before 2000 or after 2099.
    OutOfRange,
}

/// Four numbers of two digits each. One byte of the word a digit, so that all eight are looked at and put together at once.
fn pairs(digits: [u8; 8]) -> Option<[u32; 4]> {
    const ONES: u64 = 0x0101_0101_0101_0101;
    let values = u64::from_le_bytes(digits) ^ (u64::from(b'0') * ONES);
    // A byte above nine, or a carry into it from one that is, has its highest bit in one of the two.
    if (values.wrapping_add(0x76 * ONES) | values) & (0x80 * ONES) != 0 {
        return None;
    }
    let [a, _, b, _, c, _, d, _] = (values * 10 + (values >> 8)).to_le_bytes();
    Some([a, b, c, d].map(u32::from))
}

fn length(year: u32, month: u32) -> u32 {
    match month {
        2 if leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

fn leap(year: u32) -> bool {
    year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
}

/// Days before each month of a year that is not a leap year.
const BEFORE: [u32; 12] = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

impl Day {
    /// Reads `2025-07-01` or `2025-07-01 00:00:00`; the time of day is checked and left out.
    ///
    /// # Errors
    /// [`NoDay`].
    ///
    /// ```
    /// use platforms::Day;
    /// let (decided, begun) = (Day::parse(b"2024-03-01 00:00:00").unwrap(), Day::parse(b"2024-02-28").unwrap());
    /// assert_eq!(decided.since(begun), 2);
    /// assert_eq!(decided.month().to_string(), "2024-03");
    /// ```
    pub fn parse(text: &[u8]) -> Result<Self, NoDay> {
        Self::with_second(text).map(|(day, _)| day)
    }

    /// The day and the second of it (0 where none is given).
    ///
    /// # Errors
    /// [`NoDay`].
    pub fn with_second(text: &[u8]) -> Result<(Self, u32), NoDay> {
        let (date, time) = text.split_at_checked(10).ok_or(NoDay::NoDate)?;
        let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = *date else { return Err(NoDay::NoDate) };
        let read = |digits| pairs(digits).ok_or(NoDay::NoDate);
        let [century, year, month, day] = read([y1, y2, y3, y4, m1, m2, d1, d2])?;
        let year = century * 100 + year;
        if !(1..=12).contains(&month) || day == 0 || day > length(year, month) {
            return Err(NoDay::NoDate);
        }
        let second = match *time {
            [] => 0,
            [b' ' | b'T', h1, h2, b':', m1, m2, b':', s1, s2] => {
                let [hour, minute, second, _] = read([h1, h2, m1, m2, s1, s2, b'0', b'0'])?;
                if hour > 23 || minute > 59 || second > 60 {
                    return Err(NoDay::NoDate);
                }
                hour * 3600 + minute * 60 + second
            }
            _ => return Err(NoDay::NoDate),
        };
        if !(2000..2100).contains(&year) {
            return Err(NoDay::OutOfRange);
        }
        let since = year - 2000;
        let before = BEFORE.get(month as usize - 1).copied().unwrap_or(0);
        let days = since * 365 + since.div_ceil(4) + before + u32::from(month > 2 && leap(year)) + day - 1;
        u16::try_from(days).map(|days| (Self(days), second)).map_err(|_| NoDay::OutOfRange)
    }

    /// Days from an earlier day to this one; negative if it is later.
    #[must_use]
    pub fn since(self, other: Self) -> i32 {
        i32::from(self.0) - i32::from(other.0)
    }

    /// Days since 1 January 1970.
    #[must_use]
    pub fn since_1970(self) -> i32 {
        i32::from(self.0) + 10_957
    }

    /// The month that it is in.
    #[must_use]
    pub fn month(self) -> Month {
        Month(self.year_month_day().0)
    }

    /// Month since January 2000, and day of it from 1.
    fn year_month_day(self) -> (u16, u32) {
        // From 1 March 1996 on, so that a leap day is the last of its four years, and a year's last month is its shortest.
        let days = u32::from(self.0) + 4 * 365 + 1 - 60;
        let (fours, days) = (days / 1_461, days % 1_461);
        let year = (days / 365).min(3);
        let days = days - year * 365;
        let month = (5 * days + 2) / 153;
        let since_1996 = fours * 48 + year * 12 + month + 2;
        (u16::try_from(since_1996 - 48).unwrap_or(u16::MAX), days - (153 * month + 2) / 5 + 1)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (month, day) = self.year_month_day();
        write!(f, "{}-{day:02}", Month(month))
    }
}

impl Month {
    /// Reads `2025-07`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Day::parse(format!("{text}-01").as_bytes()).ok().map(Day::month)
    }

    /// How many days it has.
    #[must_use]
    pub fn days(self) -> u32 {
        length(2000 + u32::from(self.0) / 12, u32::from(self.0) % 12 + 1)
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", 2000 + self.0 / 12, self.0 % 12 + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_of_the_century_comes_back_as_it_was_written() {
        let mut next = 0;
        for year in 2000..2100 {
            for month in 1..=12 {
                let all = length(year, month);
                assert_eq!(Month::parse(&format!("{year}-{month:02}")).map(Month::days), Some(all));
                for day in 1..=all {
                    let text = format!("{year}-{month:02}-{day:02}");
                    let read = Day::parse(text.as_bytes()).unwrap();
                    assert_eq!((read.0, read.to_string()), (next, text.clone()));
                    assert_eq!(read.month().to_string(), text[..7]);
                    next += 1;
                }
            }
        }
        assert_eq!(next, 36_525);
    }

    #[test]
    fn what_is_no_day_is_told_from_a_day_out_of_range() {
        for text in
            ["", "2025-02-29", "2025-13-01", "2025-00-10", "2025-01-00", "2025-1-1", "25-01-01", "2025-01-01 24:00:00"]
        {
            assert_eq!(Day::parse(text.as_bytes()), Err(NoDay::NoDate), "{text}");
        }
        for text in ["1999-12-31", "2100-01-01 00:00:00", "0001-01-01"] {
            assert_eq!(Day::parse(text.as_bytes()), Err(NoDay::OutOfRange), "{text}");
        }
        assert_eq!(Day::with_second(b"2025-07-01 00:03:33").map(|d| d.1), Ok(213));
    }
}
