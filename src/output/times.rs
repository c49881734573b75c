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
}
