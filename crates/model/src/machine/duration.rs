//! Go's `time.Duration` on the wire: text such as `1m30s` out, text or nanoseconds in
//! (fly-go: duration.go).

use super::wire::Zero;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::fmt;
use std::str::FromStr;

/// A signed number of nanoseconds, written in Go's canonical form.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Duration(i64);

/// Why a text is not a Go duration.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DurationError {
    /// Nothing, or only a sign.
    #[error("a duration needs a number and a unit, such as 10s")]
    Empty,
    /// A number without a unit.
    #[error("missing unit in duration {0:?}; write for example {0}s")]
    MissingUnit(String),
    /// A unit Go does not know (`d` and `w` among them).
    #[error("unknown unit {unit:?} in duration {text:?}; units are ns, us, ms, s, m, h")]
    UnknownUnit { text: String, unit: String },
    /// Not a number where one should be.
    #[error("{0:?} is not a duration; write for example 10s, 1m30s or 500ms")]
    NotANumber(String),
    /// Beyond about 292 years.
    #[error("duration {0:?} is too long")]
    TooLong(String),
}

const MICROSECOND: i64 = 1_000;
const MILLISECOND: i64 = 1_000_000;
const SECOND: i64 = 1_000_000_000;
const MINUTE: i64 = 60 * SECOND;
const HOUR: i64 = 60 * MINUTE;

impl Duration {
    /// No time at all.
    pub const ZERO: Self = Self(0);

    /// From nanoseconds, the unit of bare numbers on the wire.
    pub const fn from_nanos(nanos: i64) -> Self {
        Self(nanos)
    }

    /// From milliseconds; saturates.
    pub const fn from_millis(millis: i64) -> Self {
        Self(millis.saturating_mul(MILLISECOND))
    }

    /// From seconds; saturates.
    pub const fn from_secs(seconds: i64) -> Self {
        Self(seconds.saturating_mul(SECOND))
    }

    /// Nanoseconds.
    pub const fn as_nanos(self) -> i64 {
        self.0
    }

    /// Seconds with fraction.
    pub fn as_secs_f64(self) -> f64 {
        self.0 as f64 / SECOND as f64
    }

    /// The standard library's duration; negative becomes zero.
    pub fn to_std(self) -> std::time::Duration {
        std::time::Duration::from_nanos(u64::try_from(self.0).unwrap_or(0))
    }

    /// From the standard library's duration; saturates.
    pub fn from_std(duration: std::time::Duration) -> Self {
        Self(i64::try_from(duration.as_nanos()).unwrap_or(i64::MAX))
    }
}

impl Zero for Duration {
    fn is_zero(&self) -> bool {
        self.0 == 0
    }
}

impl fmt::Display for Duration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&canonical(self.0))
    }
}

/// Go's `Duration.String`: the largest unit below one second alone, else hours, minutes, seconds.
fn canonical(nanos: i64) -> String {
    if nanos == 0 {
        return "0s".to_owned();
    }
    let sign = if nanos < 0 { "-" } else { "" };
    let rest = nanos.unsigned_abs();
    let second = SECOND.unsigned_abs();
    if rest < second {
        let (unit, size) = match rest {
            0..1_000 => ("ns", 1),
            1_000..1_000_000 => ("µs", MICROSECOND.unsigned_abs()),
            _ => ("ms", MILLISECOND.unsigned_abs()),
        };
        return format!("{sign}{}{unit}", decimal(rest, size));
    }
    let hours = rest / HOUR.unsigned_abs();
    let minutes = rest / MINUTE.unsigned_abs() % 60;
    let seconds = decimal(rest % MINUTE.unsigned_abs(), second);
    if hours > 0 {
        format!("{sign}{hours}h{minutes}m{seconds}s")
    } else if minutes > 0 {
        format!("{sign}{minutes}m{seconds}s")
    } else {
        format!("{sign}{seconds}s")
    }
}

/// `value / unit` exactly, without trailing zeros. `unit` is a power of ten.
fn decimal(value: u64, unit: u64) -> String {
    let (whole, fraction) = (value / unit, value % unit);
    if fraction == 0 {
        return whole.to_string();
    }
    let width = unit.ilog10() as usize;
    let digits = format!("{fraction:0width$}");
    format!("{whole}.{}", digits.trim_end_matches('0'))
}

impl FromStr for Duration {
    type Err = DurationError;

    fn from_str(text: &str) -> Result<Self, DurationError> {
        let (negative, mut rest) = match text.strip_prefix(['-', '+']) {
            Some(rest) => (text.starts_with('-'), rest),
            None => (false, text),
        };
        if rest.is_empty() {
            return Err(DurationError::Empty);
        }
        if rest == "0" {
            return Ok(Self::ZERO);
        }
        let mut total: u64 = 0;
        while !rest.is_empty() {
            let (nanos, after) = component(text, rest)?;
            total = total.checked_add(nanos).ok_or_else(|| DurationError::TooLong(text.to_owned()))?;
            rest = after;
        }
        let too_long = || DurationError::TooLong(text.to_owned());
        if negative {
            // -2^63 ns has no positive counterpart but is a valid Go duration.
            0i64.checked_sub_unsigned(total).map(Self).ok_or_else(too_long)
        } else {
            i64::try_from(total).map(Self).map_err(|_| too_long())
        }
    }
}

/// One `number unit` pair at the start of `rest`, and what follows it.
fn component<'a>(text: &str, rest: &'a str) -> Result<(u64, &'a str), DurationError> {
    let number_end = rest.find(|c: char| !(c.is_ascii_digit() || c == '.')).unwrap_or(rest.len());
    let (number, after) = rest.split_at(number_end);
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    if (whole.is_empty() && fraction.is_empty()) || fraction.contains('.') {
        return Err(DurationError::NotANumber(text.to_owned()));
    }
    let unit_end = after.find(|c: char| c.is_ascii_digit() || c == '.').unwrap_or(after.len());
    let (unit, after) = after.split_at(unit_end);
    let size = match unit {
        "" => return Err(DurationError::MissingUnit(text.to_owned())),
        "ns" => 1,
        "us" | "µs" | "μs" => MICROSECOND.unsigned_abs(),
        "ms" => MILLISECOND.unsigned_abs(),
        "s" => SECOND.unsigned_abs(),
        "m" => MINUTE.unsigned_abs(),
        "h" => HOUR.unsigned_abs(),
        other => {
            return Err(DurationError::UnknownUnit { text: text.to_owned(), unit: other.to_owned() });
        }
    };
    let too_long = || DurationError::TooLong(text.to_owned());
    let whole: u64 = if whole.is_empty() { 0 } else { whole.parse().map_err(|_| too_long())? };
    let mut nanos = whole.checked_mul(size).ok_or_else(too_long)?;
    if !fraction.is_empty() {
        // 18 digits are far below a nanosecond of the largest unit; more cannot change the result.
        let digits = &fraction[..fraction.len().min(18)];
        let value: u128 = digits.parse().map_err(|_| too_long())?;
        let part = value * u128::from(size) / 10u128.pow(digits.len() as u32);
        nanos = nanos.checked_add(part as u64).ok_or_else(too_long)?;
    }
    Ok((nanos, after))
}

impl Serialize for Duration {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Duration {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(DurationVisitor)
    }
}

struct DurationVisitor;

impl de::Visitor<'_> for DurationVisitor {
    type Value = Duration;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a duration such as \"1m30s\", or a number of nanoseconds")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Duration, E> {
        text.parse().map_err(E::custom)
    }

    fn visit_i64<E: de::Error>(self, nanos: i64) -> Result<Duration, E> {
        Ok(Duration(nanos))
    }

    fn visit_u64<E: de::Error>(self, nanos: u64) -> Result<Duration, E> {
        Ok(Duration(i64::try_from(nanos).unwrap_or(i64::MAX)))
    }

    fn visit_f64<E: de::Error>(self, nanos: f64) -> Result<Duration, E> {
        Ok(Duration(nanos as i64))
    }
}
