//! Moments as days and minutes of the calendar, always in UTC: the program does not know where its reader is.

use norms::PartialDate;
use people::Millis;

/// Year, month, day of a count of days since 1970-01-01 (proleptic Gregorian; Howard Hinnant, "chrono-Compatible Low-Level Date
/// Algorithms", `civil_from_days`).
fn civil(days: i64) -> (i64, u8, u8) {
    let z = days + 719_468;
    let era = z.div_euclid(146_097);
    let of_era = z.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year, u8::try_from(month).unwrap_or(1), u8::try_from(day).unwrap_or(1))
}

/// The day of a moment.
#[must_use]
pub fn day(at: Millis) -> PartialDate {
    let (year, month, day) = civil(at.seconds().div_euclid(86_400));
    PartialDate { year: i16::try_from(year).unwrap_or(i16::MAX), month: Some(month), day: Some(day) }
}

/// Hours and minutes of a moment, as `14:02`.
#[must_use]
pub fn clock(at: Millis) -> String {
    let minutes = at.seconds().rem_euclid(86_400) / 60;
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// From `date -u -d @N`.
    #[test]
    fn days_are_those_of_the_calendar() {
        for (seconds, expected, clock_expected) in [
            (0, "1970-01-01", "00:00"),
            (951_782_400, "2000-02-29", "00:00"),
            (1_764_079_320, "2025-11-25", "14:02"),
            (4_107_542_399, "2100-02-28", "23:59"),
            (4_107_542_400, "2100-03-01", "00:00"),
            (-1, "1969-12-31", "23:59"),
        ] {
            let at = Millis(seconds * 1000);
            assert_eq!(day(at).to_string(), expected);
            assert_eq!(clock(at), clock_expected);
        }
    }
}
