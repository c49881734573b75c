//! Go's `time.Time` on the wire: RFC 3339 with the offset as received and no trailing zeros.

use jiff::Timestamp;
use jiff::tz::Offset;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::fmt;
use std::str::FromStr;

/// An instant with the offset it was written with. The default is Go's zero time, year 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Time {
    at: Timestamp,
    offset: Offset,
}

/// A text that is not RFC 3339.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not an RFC 3339 time")]
pub struct TimeError(String);

/// 0001-01-01T00:00:00Z in Unix seconds.
const GO_ZERO_SECONDS: i64 = -62_135_596_800;

impl Time {
    /// The instant in UTC.
    pub fn from_timestamp(at: Timestamp) -> Self {
        Self { at, offset: Offset::UTC }
    }

    /// From Unix milliseconds, the unit of event timestamps; out of range gives the zero time.
    pub fn from_millis(millis: i64) -> Self {
        Timestamp::from_millisecond(millis).map_or_else(|_| Self::default(), Self::from_timestamp)
    }

    /// The instant.
    pub fn timestamp(self) -> Timestamp {
        self.at
    }

    /// Whether this is Go's zero time, which means "not set".
    pub fn is_unset(self) -> bool {
        self.at.as_second() == GO_ZERO_SECONDS && self.at.subsec_nanosecond() == 0
    }
}

impl Default for Time {
    fn default() -> Self {
        let at = Timestamp::from_second(GO_ZERO_SECONDS).expect("year 1 lies inside jiff's range");
        Self { at, offset: Offset::UTC }
    }
}

impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let civil = self.offset.to_datetime(self.at);
        write!(
            f,
            "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}",
            civil.year(),
            civil.month(),
            civil.day(),
            civil.hour(),
            civil.minute(),
            civil.second()
        )?;
        if civil.subsec_nanosecond() != 0 {
            let digits = format!("{:09}", civil.subsec_nanosecond());
            write!(f, ".{}", digits.trim_end_matches('0'))?;
        }
        let minutes = self.offset.seconds() / 60;
        if minutes == 0 {
            return f.write_str("Z");
        }
        let sign = if minutes < 0 { '-' } else { '+' };
        write!(f, "{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60)
    }
}

impl FromStr for Time {
    type Err = TimeError;

    fn from_str(text: &str) -> Result<Self, TimeError> {
        let at: Timestamp = text.parse().map_err(|_| TimeError(text.to_owned()))?;
        Ok(Self { at, offset: written_offset(text).unwrap_or(Offset::UTC) })
    }
}

/// The `±hh:mm` at the end of an RFC 3339 text; `None` for `Z`.
fn written_offset(text: &str) -> Option<Offset> {
    let tail = text.get(text.len().checked_sub(6)?..)?;
    let sign = match tail.as_bytes()[0] {
        b'+' => 1,
        b'-' => -1,
        _ => return None,
    };
    let (hours, minutes) = tail.get(1..)?.split_once(':')?;
    let hours: i32 = hours.parse().ok()?;
    let minutes: i32 = minutes.parse().ok()?;
    Offset::from_seconds(sign * (hours * 3600 + minutes * 60)).ok()
}

impl Serialize for Time {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Time {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TimeVisitor)
    }
}

struct TimeVisitor;

impl de::Visitor<'_> for TimeVisitor {
    type Value = Time;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an RFC 3339 time or Unix milliseconds")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Time, E> {
        text.parse().map_err(E::custom)
    }

    fn visit_i64<E: de::Error>(self, millis: i64) -> Result<Time, E> {
        Ok(Time::from_millis(millis))
    }

    fn visit_u64<E: de::Error>(self, millis: u64) -> Result<Time, E> {
        Ok(Time::from_millis(i64::try_from(millis).unwrap_or(i64::MAX)))
    }

    fn visit_f64<E: de::Error>(self, millis: f64) -> Result<Time, E> {
        Ok(Time::from_millis(millis as i64))
    }
}
