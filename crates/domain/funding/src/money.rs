//! Amounts that add up to the cent, whatever the order in which they are added.

use std::iter::Sum;
use std::ops::{Add, AddAssign, Neg, Sub};

/// Digits after the point that are kept.
const DIGITS: usize = 9;

/// 10^[`DIGITS`].
const ONE: i128 = 1_000_000_000;

/// The largest amount of one transaction that is taken, in whole units: of a currency of which a dollar is tens of thousands, still tens of billions of dollars.
const LARGEST: i128 = 1_000_000_000_000_000;
/// The largest that one becomes in another currency.
const LARGEST_AT_RATE: i128 = 1_000 * LARGEST;

/// An amount of one currency, in billionths of its unit; negative where money came back.
///
/// Addition is exact, so a sum does not depend on order. Only a split rounds, to a billionth, and its parts still add up to the whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Amount(i128);

/// Why a number is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotANumber {
    /// Nothing stands there.
    Empty,
    /// No decimal number; the standard allows digits, one point and a sign.
    Malformed,
    /// Larger than a thousand million million.
    TooLarge,
}

impl std::fmt::Display for NotANumber {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Empty => "no amount is given",
            Self::Malformed => "the amount is no decimal number: the standard has digits, a point and a sign",
            Self::TooLarge => "the amount is larger than a thousand million million (10^15)",
        })
    }
}

impl Amount {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// A decimal number as the standard has it (xsd:decimal), such as `-1234.50`. Taken besides, since publishers write them: commas between
    /// groups of three digits (`1,234.50`) and exponents (`1.5E6`). A comma in another place, or behind a 0, could be a decimal point: not
    /// taken. Who takes one with commas tells it: `1,500` may have been meant as one and a half.
    ///
    /// # Errors
    /// [`NotANumber`].
    pub fn parse(text: &str) -> Result<Self, NotANumber> {
        let text = text.trim();
        if let Some(plain) = Self::plain(text) {
            return Ok(plain);
        }
        if text.is_empty() {
            return Err(NotANumber::Empty);
        }
        let (negative, rest) = match text.as_bytes() {
            [b'-', ..] => (true, &text[1..]),
            [b'+', ..] => (false, &text[1..]),
            _ => (false, text),
        };
        let (mantissa, exponent) = match rest.find(['e', 'E']) {
            None => (rest, 0),
            Some(at) => (&rest[..at], rest[at + 1..].parse::<i32>().map_err(|_| NotANumber::Malformed)?),
        };
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let whole = without_commas(whole).ok_or(NotANumber::Malformed)?;
        let digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
        if !digits(&whole) || !digits(fraction) || (whole.is_empty() && fraction.is_empty()) {
            return Err(NotANumber::Malformed);
        }
        if !(-40..=40).contains(&exponent) {
            return Err(if exponent > 0 { NotANumber::TooLarge } else { NotANumber::Malformed });
        }
        // The number is digits × 10^(exponent - length of the fraction), in billionths.
        let mut value: i128 = 0;
        let shift = exponent + DIGITS as i32;
        let kept = i32::try_from(whole.len()).map_err(|_| NotANumber::TooLarge)? + shift;
        for (at, digit) in (0..).zip(whole.bytes().chain(fraction.bytes())) {
            if at >= kept {
                break;
            }
            value = value * 10 + i128::from(digit - b'0');
            if value > LARGEST * ONE {
                return Err(NotANumber::TooLarge);
            }
        }
        let written = i32::try_from(whole.len() + fraction.len()).map_err(|_| NotANumber::TooLarge)?;
        for _ in written..kept {
            value *= 10;
            if value > LARGEST * ONE {
                return Err(NotANumber::TooLarge);
            }
        }
        Ok(Self(if negative { -value } else { value }))
    }

    /// What nearly all are: up to nine digits, a point, up to nine more.
    fn plain(text: &str) -> Option<Self> {
        let (negative, digits) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let number = |digits: &str| {
            let all = digits.len() <= DIGITS && digits.bytes().all(|d| d.is_ascii_digit());
            all.then(|| digits.bytes().fold(0, |n, d| n * 10 + i64::from(d - b'0')))
        };
        if whole.is_empty() {
            return None;
        }
        let (whole, places) = (number(whole)?, 10_i64.pow((DIGITS - fraction.len().min(DIGITS)) as u32));
        let value = i128::from(whole) * ONE + i128::from(number(fraction)? * places);
        Some(Self(if negative { -value } else { value }))
    }

    /// Its part of `weight` in `of`, rounded down to a billionth.
    fn part(self, weight: i128, of: i128) -> Self {
        // Amounts have at most 10^27 billionths, and a thousand weights at most 10^10 each.
        Self((self.0 * weight).div_euclid(of))
    }

    /// Splits it by weights; the parts add up to the whole. Billionths that are left over go to the first parts with a weight, one each.
    ///
    /// An empty list gives nothing; weights must not be negative, nor all 0 ([`crate::share`] sees to it).
    #[must_use]
    pub fn split(self, weights: &[i64]) -> Vec<Self> {
        let of: i128 = weights.iter().map(|w| i128::from(*w)).sum();
        if of <= 0 {
            return weights.iter().map(|_| Self::ZERO).collect();
        }
        let mut parts: Vec<Self> = weights.iter().map(|w| self.part(i128::from(*w), of)).collect();
        let mut left = self.0 - parts.iter().map(|p| p.0).sum::<i128>();
        for (part, weight) in parts.iter_mut().zip(weights) {
            if left > 0 && *weight > 0 {
                part.0 += 1;
                left -= 1;
            }
        }
        parts
    }

    /// In another currency, of which one of this is worth `digits` × 10^-`places`: exact, then rounded down to a billionth. `None` where that is more
    /// than can be split, or the digits with the places are more than 38.
    #[must_use]
    pub fn at_rate(self, digits: i128, places: u32) -> Option<Self> {
        let one = 10_i128.checked_pow(places)?;
        // The product may be larger than any number that is kept; in two parts neither is.
        let (whole, rest) = (self.0.div_euclid(one), self.0.rem_euclid(one));
        let there = whole.checked_mul(digits)?.checked_add(rest.checked_mul(digits)?.div_euclid(one))?;
        let there = Self(there);
        (!there.is_beyond(LARGEST_AT_RATE * ONE)).then_some(there)
    }

    /// Whether it is further from nothing than so many billionths.
    pub(crate) fn is_beyond(self, billionths: i128) -> bool {
        self.0.unsigned_abs() > billionths.unsigned_abs()
    }

    /// Whether it is nothing.
    #[must_use]
    pub fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// In whole units, for a chart.
    #[must_use]
    pub fn to_f64(self) -> f64 {
        self.0 as f64 / ONE as f64
    }
}

/// Digits without the commas between groups of three; `None` if a comma stands anywhere else, or the first group begins with 0 (`0,500`).
fn without_commas(whole: &str) -> Option<std::borrow::Cow<'_, str>> {
    if !whole.contains(',') {
        return Some(whole.into());
    }
    let mut groups = whole.split(',');
    let first = groups.next()?;
    (matches!(first.len(), 1..=3) && !first.starts_with('0') && groups.all(|g| g.len() == 3))
        .then(|| whole.replace(',', "").into())
}

/// How many digits after the point are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Digits {
    /// Two, each amount rounded by itself: to be read. Rounded rows may add up to something else than their whole.
    Two,
    /// All that there are, two at least: to be added further.
    All,
}

impl Amount {
    /// In digits: `33.33` or `33.333333333`.
    #[must_use]
    pub fn written(self, digits: Digits) -> String {
        if digits == Digits::Two {
            return self.to_string();
        }
        let (size, sign) = (self.0.unsigned_abs(), if self.0 < 0 { "-" } else { "" });
        let one = ONE.unsigned_abs();
        let mut text = format!("{sign}{}.{:09}", size / one, size % one);
        let rest = text.trim_end_matches('0').len();
        text.truncate(rest.max(text.len() - (DIGITS - 2)));
        text
    }
}

/// With two digits after the point, rounded to the nearest cent, halves to the even one.
impl std::fmt::Display for Amount {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let cent = ONE / 100;
        let size = self.0.unsigned_abs() as i128;
        let (mut cents, rest) = (size / cent, size % cent);
        if rest * 2 > cent || (rest * 2 == cent && cents % 2 == 1) {
            cents += 1;
        }
        let sign = if self.0 < 0 && cents > 0 { "-" } else { "" };
        write!(f, "{sign}{}.{:02}", cents / 100, cents % 100)
    }
}

impl Add for Amount {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl AddAssign for Amount {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Sub for Amount {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl Neg for Amount {
    type Output = Self;
    fn neg(self) -> Self {
        Self(self.0.saturating_neg())
    }
}

impl Sum for Amount {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::ZERO, Add::add)
    }
}
