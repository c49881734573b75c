//! Times and sizes as people read them (outputs.md 1.5).

use jiff::{Timestamp, tz::TimeZone};

/// "just now", `42s ago`, `3m12s ago`, `5h3m ago`, else the date (formatter A of outputs.md 1.5).
pub(crate) fn ago(then: Timestamp, now: Timestamp) -> String {
    let seconds = now.as_second() - then.as_second();
    let (span, suffix) = if seconds >= 0 { (seconds, " ago") } else { (-seconds, "") };
    match span {
        0 => "just now".to_owned(),
        1..60 => format!("{span}s{suffix}"),
        60..3600 => format!("{}m{}s{suffix}", span / 60, span % 60),
        3600..86400 => format!("{}h{}m{suffix}", span / 3600, span % 3600 / 60),
        _ => then.to_zoned_datetime(TimeZone::UTC).strftime("%b %-d %Y %H:%M").to_string(),
    }
}

/// As [`ago`] for a time as the wire gives it; text that is no time is shown as it is.
pub(crate) fn ago_text(then: &str, now: Timestamp) -> String {
    then.parse::<Timestamp>().map_or_else(|_| then.to_owned(), |t| ago(t, now))
}

/// "3 minutes ago" (formatter B of outputs.md 1.5).
pub(crate) fn long_ago(then: Timestamp, now: Timestamp) -> String {
    let seconds = now.as_second() - then.as_second();
    let (span, word) = if seconds >= 0 { (seconds, "ago") } else { (-seconds, "from now") };
    let (count, unit) = match span {
        0 => return "now".to_owned(),
        1..60 => (span, "second"),
        60..3600 => (span / 60, "minute"),
        3600..86_400 => (span / 3600, "hour"),
        86_400..604_800 => (span / 86_400, "day"),
        604_800..2_592_000 => (span / 604_800, "week"),
        2_592_000..31_536_000 => (span / 2_592_000, "month"),
        _ => (span / 31_536_000, "year"),
    };
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {unit}{plural} {word}")
}

/// A duration a person waited: `0.4 s`, `12 s`, `3m05s`.
pub(crate) fn elapsed(duration: std::time::Duration) -> String {
    let seconds = duration.as_secs_f64();
    if seconds < 10.0 {
        format!("{seconds:.1} s")
    } else if seconds < 60.0 {
        format!("{seconds:.0} s")
    } else {
        format!("{}m{:02}s", duration.as_secs() / 60, duration.as_secs() % 60)
    }
}

/// Bytes in SI units: `1.2 MB`.
pub(crate) fn bytes(n: u64) -> String {
    const UNITS: [&str; 5] = ["B", "kB", "MB", "GB", "TB"];
    let mut value = n as f64;
    let mut unit = 0;
    while value >= 1000.0 && unit + 1 < UNITS.len() {
        value /= 1000.0;
        unit += 1;
    }
    if unit == 0 { format!("{n} B") } else { format!("{value:.1} {}", UNITS[unit]) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn relative_times() {
        let at = |s: i64| Timestamp::from_second(1_000_000 + s).expect("in range");
        assert_eq!(ago(at(0), at(0)), "just now");
        assert_eq!(ago(at(0), at(42)), "42s ago");
        assert_eq!(ago(at(0), at(192)), "3m12s ago");
        assert_eq!(ago(at(0), at(18_180)), "5h3m ago");
        assert_eq!(ago(at(0), at(400_000)), "Jan 12 1970 13:46");
        assert_eq!(long_ago(at(0), at(60)), "1 minute ago");
        assert_eq!(bytes(1_234_567), "1.2 MB");
    }
}
