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

/// "3 minutes ago", "1 day from now", "now" (formatter B of outputs.md 1.5: go-humanize, whose months have
/// 30 days and whose years have twelve of them).
pub(crate) fn relative(then: Timestamp, now: Timestamp) -> String {
    const MINUTE: i64 = 60;
    const HOUR: i64 = 60 * MINUTE;
    const DAY: i64 = 24 * HOUR;
    const WEEK: i64 = 7 * DAY;
    const MONTH: i64 = 30 * DAY;
    const YEAR: i64 = 12 * MONTH;
    let seconds = now.as_second() - then.as_second();
    let (span, suffix) = (seconds.abs(), if seconds >= 0 { "ago" } else { "from now" });
    let (unit, word) = match span {
        0 => return "now".to_owned(),
        1..MINUTE => (1, "second"),
        MINUTE..HOUR => (MINUTE, "minute"),
        HOUR..DAY => (HOUR, "hour"),
        DAY..WEEK => (DAY, "day"),
        WEEK..MONTH => (WEEK, "week"),
        MONTH..YEAR => (MONTH, "month"),
        _ => (YEAR, "year"),
    };
    let count = span / unit;
    format!("{count} {word}{} {suffix}", if count == 1 { "" } else { "s" })
}

/// Bytes in binary units: `0 B`, `1.5 KiB`, `12 GiB` (go-humanize `IBytes`).
pub(crate) fn binary_size(bytes: u64) -> String {
    const UNITS: [&str; 7] = ["B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"];
    let mut value = bytes as f64;
    let mut unit = 0;
    while value >= 1024.0 && unit + 1 < UNITS.len() {
        value /= 1024.0;
        unit += 1;
    }
    let value = (value * 10.0 + 0.5).floor() / 10.0;
    let digits = usize::from(unit > 0 && value < 10.0);
    format!("{value:.digits$} {}", UNITS[unit])
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
    }

    #[test]
    fn rough_times() {
        let at = |s: i64| Timestamp::from_second(1_000_000_000 + s).expect("in range");
        let rough = |s: i64| relative(at(0), at(s));
        assert_eq!(rough(0), "now");
        assert_eq!(rough(1), "1 second ago");
        assert_eq!(rough(119), "1 minute ago");
        assert_eq!(rough(3 * 3600), "3 hours ago");
        assert_eq!(rough(15 * 86_400), "2 weeks ago");
        assert_eq!(rough(400 * 86_400), "1 year ago");
        assert_eq!(rough(-90_000), "1 day from now");
    }

    #[test]
    fn sizes_of_snapshots() {
        let sizes = [0, 9, 1023, 1536, 10 * 1024, 1 << 30, u64::MAX].map(binary_size);
        assert_eq!(sizes, ["0 B", "9 B", "1023 B", "1.5 KiB", "10 KiB", "1.0 GiB", "16 EiB"]);
    }
}
