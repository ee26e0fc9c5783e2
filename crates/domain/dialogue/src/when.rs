//! When a session is: typed as day and time in a named zone, kept as one moment, told again in that zone and in UTC.
//!
//! Zones are those of the IANA database that is compiled in, so that the same words mean the same moment on every machine, whatever is
//! installed there. A time that no clock showed is refused; one that clocks showed twice needs a word on which is meant. Absent on
//! purpose: the present, and the reader's own zone, which nobody tells this program.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::{AmbiguousOffset, TimeZone, TimeZoneDatabase};

/// First and last year that a session can be in: others are slips of the finger.
const YEARS: std::ops::RangeInclusive<i16> = 2000..=2100;

/// Which of two is meant when clocks went back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// The earlier.
    First,
    /// The later.
    Second,
}

impl Which {
    /// The word that forms send.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Second => "second",
        }
    }

    /// That of a word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::First, Self::Second].into_iter().find(|which| which.word() == word)
    }
}

/// Why what was typed is no moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Odd {
    /// No zone of that name.
    Zone,
    /// No day of the calendar, or one that is far off.
    Day,
    /// No time of day.
    Time,
    /// Clocks went forward over it.
    Never,
    /// Clocks went back over it: these two moments, in milliseconds since 1970 UTC.
    Twice(i64, i64),
}

/// A moment as the clocks of a zone show it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Local {
    /// Year.
    pub year: i16,
    /// Month, from 1.
    pub month: u8,
    /// Day of the month.
    pub day: u8,
    /// Day of the week: 1 is Monday.
    pub weekday: u8,
    /// Hour.
    pub hour: u8,
    /// Minute.
    pub minute: u8,
    /// Minutes ahead of UTC.
    pub offset: i32,
}

impl Local {
    /// The day, as forms hold it.
    #[must_use]
    pub fn date(&self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }

    /// The time, as forms hold it and pages show it.
    #[must_use]
    pub fn clock(&self) -> String {
        format!("{:02}:{:02}", self.hour, self.minute)
    }

    /// How far it is from UTC, such as `UTC+5:30`; `UTC` alone if it is not.
    #[must_use]
    pub fn shift(&self) -> String {
        let (hours, minutes) = (self.offset.abs() / 60, self.offset.abs() % 60);
        match (self.offset, minutes) {
            (0, _) => "UTC".to_owned(),
            (1.., 0) => format!("UTC+{hours}"),
            (1.., _) => format!("UTC+{hours}:{minutes:02}"),
            // U+2212: a hyphen is read as a dash, or not at all.
            (_, 0) => format!("UTC\u{2212}{hours}"),
            (_, _) => format!("UTC\u{2212}{hours}:{minutes:02}"),
        }
    }
}

fn zone(name: &str) -> Option<TimeZone> {
    let zone = TimeZoneDatabase::bundled().get(name).ok()?;
    // The name that stands for not knowing is no zone.
    (!zone.is_unknown()).then_some(zone)
}

/// The name of a zone as the database writes it, however it was typed: `africa/addis ababa` is `Africa/Addis_Ababa`.
#[must_use]
pub fn zone_named(typed: &str) -> Option<String> {
    let name = typed.trim().replace(' ', "_");
    zone(&name)?.iana_name().map(str::to_owned)
}

/// Zones to choose from: one for each place that has a name of its own, and UTC. Old names and names of offsets are left out.
#[must_use]
pub fn zones() -> Vec<String> {
    const AREAS: [&str; 10] =
        ["Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific"];
    let placed = |name: &str| name.split_once('/').is_some_and(|(area, _)| AREAS.contains(&area));
    let all = TimeZoneDatabase::bundled();
    let mut names: Vec<String> =
        all.available().map(|name| name.as_str().to_owned()).filter(|n| placed(n) || n == "UTC").collect();
    names.sort();
    names
}

/// The place that a zone is named after: `Addis Ababa`.
#[must_use]
pub fn place(zone: &str) -> String {
    zone.rsplit('/').next().unwrap_or(zone).replace('_', " ")
}

/// Numbers with a mark between them, of these widths.
fn numbers<const N: usize>(text: &str, mark: char, widths: [usize; N]) -> Option<[i16; N]> {
    let mut out = [0; N];
    let mut parts = text.split(mark);
    for (slot, width) in out.iter_mut().zip(widths) {
        let part = parts.next().filter(|p| p.len() == width && p.bytes().all(|b| b.is_ascii_digit()))?;
        *slot = part.parse().ok()?;
    }
    parts.next().is_none().then_some(out)
}

/// The day of `2026-11-26`.
pub(crate) fn day(text: &str) -> Option<Date> {
    let [year, month, day] = numbers(text, '-', [4, 2, 2])?;
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// The moment, in milliseconds since 1970 UTC, of a day (`2026-11-26`) and a time (`14:00`) in a zone.
///
/// # Errors
/// [`Odd`], for the person who typed it.
///
/// ```
/// use dialogue::when::{Odd, instant};
///
/// assert_eq!(instant("Africa/Kampala", "2026-11-26", "14:00", None), Ok(1_795_690_800_000));
/// assert_eq!(instant("Europe/Paris", "2026-03-29", "02:30", None), Err(Odd::Never));
/// ```
pub fn instant(zone_name: &str, day_typed: &str, time: &str, which: Option<Which>) -> Result<i64, Odd> {
    let zone = zone(zone_name).ok_or(Odd::Zone)?;
    let day = day(day_typed).filter(|day| YEARS.contains(&day.year())).ok_or(Odd::Day)?;
    // Some browsers send seconds too.
    let time = time.strip_suffix(":00").filter(|t| t.len() == 5).unwrap_or(time);
    let [hour, minute] = numbers(time, ':', [2, 2]).ok_or(Odd::Time)?;
    let small = |n: i16| i8::try_from(n).map_err(|_| Odd::Time);
    let time = Time::new(small(hour)?, small(minute)?, 0, 0).map_err(|_| Odd::Time)?;
    let typed = DateTime::from_parts(day, time);
    let at = |offset: jiff::tz::Offset| offset.to_timestamp(typed).map(Timestamp::as_millisecond).map_err(|_| Odd::Day);
    match zone.to_ambiguous_timestamp(typed).offset() {
        AmbiguousOffset::Unambiguous { offset } => at(offset),
        AmbiguousOffset::Gap { .. } => Err(Odd::Never),
        AmbiguousOffset::Fold { before, after } => match which {
            Some(Which::First) => at(before),
            Some(Which::Second) => at(after),
            None => Err(Odd::Twice(at(before)?, at(after)?)),
        },
    }
}

/// A moment as the clocks of a zone show it; `None` if there is no such zone.
#[must_use]
pub fn local(zone_name: &str, at: i64) -> Option<Local> {
    let zone = zone(zone_name)?;
    let moment = Timestamp::from_millisecond(at).ok()?;
    let (shown, offset) = (zone.to_datetime(moment), zone.to_offset(moment));
    let small = |n: i8| u8::try_from(n).ok();
    Some(Local {
        year: shown.year(),
        month: small(shown.month())?,
        day: small(shown.day())?,
        weekday: small(shown.weekday().to_monday_one_offset())?,
        hour: small(shown.hour())?,
        minute: small(shown.minute())?,
        offset: offset.seconds() / 60,
    })
}

/// Which of two it is, if clocks showed the time of a moment twice.
#[must_use]
pub fn which(zone_name: &str, at: i64) -> Option<Which> {
    let shown = local(zone_name, at)?;
    match instant(zone_name, &shown.date(), &shown.clock(), None) {
        Err(Odd::Twice(first, _)) if at < first + 60_000 && at >= first => Some(Which::First),
        Err(Odd::Twice(..)) => Some(Which::Second),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// From `TZ=… date -d '…' +%s`.
    #[test]
    fn moments_are_those_of_the_zone() {
        for (zone, day, time, seconds) in [
            ("Africa/Kampala", "2026-11-26", "14:00", 1_795_690_800),
            ("America/Mexico_City", "2026-11-26", "08:00", 1_795_701_600),
            ("Asia/Kathmandu", "2026-11-26", "16:45", 1_795_690_800),
            ("Europe/London", "2026-07-01", "12:00", 1_782_903_600),
            ("UTC", "2026-11-26", "11:00", 1_795_690_800),
        ] {
            assert_eq!(instant(zone, day, time, None), Ok(seconds * 1000), "{zone}");
            let told = local(zone, seconds * 1000).unwrap();
            assert_eq!((told.date().as_str(), told.clock().as_str()), (day, time), "{zone}");
        }
        let told = local("Asia/Kathmandu", 1_795_690_800_000).unwrap();
        assert_eq!((told.weekday, told.shift().as_str()), (4, "UTC+5:45"));
        assert_eq!(local("America/St_Johns", 1_795_690_800_000).unwrap().shift(), "UTC\u{2212}3:30");
        assert_eq!(local("Africa/Accra", 0).unwrap().shift(), "UTC");
    }

    #[test]
    fn a_time_that_no_clock_showed_is_refused_and_one_shown_twice_needs_a_word() {
        assert_eq!(instant("America/New_York", "2027-03-14", "02:30", None), Err(Odd::Never));
        assert_eq!(instant("America/New_York", "2027-03-14", "02:30", Some(Which::First)), Err(Odd::Never));
        // A whole day was left out when Samoa crossed the line of dates.
        assert_eq!(instant("Pacific/Apia", "2011-12-30", "10:00", None), Err(Odd::Never));
        let (first, second) = (1_792_888_200_000, 1_792_891_800_000);
        let typed = |which| instant("Europe/Paris", "2026-10-25", "02:30", which);
        assert_eq!(typed(None), Err(Odd::Twice(first, second)));
        assert_eq!(typed(Some(Which::First)), Ok(first));
        assert_eq!(typed(Some(Which::Second)), Ok(second));
        assert_eq!(which("Europe/Paris", first), Some(Which::First));
        assert_eq!(which("Europe/Paris", second), Some(Which::Second));
        assert_eq!(which("Europe/Paris", second + 86_400_000), None);
        // A word that is not needed changes nothing.
        assert_eq!(
            instant("Europe/Paris", "2026-10-26", "02:30", Some(Which::Second)),
            instant("Europe/Paris", "2026-10-26", "02:30", None)
        );
    }

    #[test]
    fn what_is_no_day_time_or_zone_is_told_apart() {
        for (zone, day, time, odd) in [
            ("Mars/Olympus", "2026-11-26", "14:00", Odd::Zone),
            ("", "2026-11-26", "14:00", Odd::Zone),
            ("Etc/Unknown", "2026-11-26", "14:00", Odd::Zone),
            ("UTC", "2026-02-29", "14:00", Odd::Day),
            ("UTC", "26/11/2026", "14:00", Odd::Day),
            ("UTC", "1926-11-26", "14:00", Odd::Day),
            ("UTC", "2026-11-26", "24:00", Odd::Time),
            ("UTC", "2026-11-26", "2 pm", Odd::Time),
            ("UTC", "2026-11-26", "14:00:30", Odd::Time),
        ] {
            assert_eq!(instant(zone, day, time, None), Err(odd), "{zone} {day} {time}");
        }
        assert_eq!(instant("UTC", "2026-11-26", "14:00:00", None), instant("UTC", "2026-11-26", "14:00", None));
    }

    #[test]
    fn zones_have_names_that_people_know() {
        let all = zones();
        for name in ["Africa/Addis_Ababa", "America/Argentina/Buenos_Aires", "Asia/Kolkata", "UTC"] {
            assert!(all.iter().any(|n| n == name), "{name}");
        }
        assert!(all.len() > 350 && !all.iter().any(|n| n.starts_with("Etc/") || n == "EST"), "{}", all.len());
        assert!(all.iter().all(|name| zone_named(name).as_ref() == Some(name)));
        assert_eq!(zone_named(" africa/addis ababa ").as_deref(), Some("Africa/Addis_Ababa"));
        assert_eq!(place("America/Argentina/Buenos_Aires"), "Buenos Aires");
    }

    proptest! {
        #[test]
        fn what_is_told_leads_back_to_the_moment(minutes in 15_780_000_i64..68_000_000, n in 0_usize..1000) {
            let all = zones();
            let zone = &all[n % all.len()];
            let at = minutes * 60_000;
            let told = local(zone, at).unwrap();
            prop_assume!(told.offset * 60 % 60 == 0);
            prop_assert_eq!(instant(zone, &told.date(), &told.clock(), which(zone, at)), Ok(at));
        }

        #[test]
        fn nothing_typed_breaks_it(zone: String, day: String, time: String) {
            let _ = (instant(&zone, &day, &time, None), zone_named(&zone), instant("Europe/Paris", &day, &time, None));
        }
    }
}
