//! Sizes as configuration files write them: memory in MB with binary units, volumes in GB with
//! decimal units (docker/go-units as flyctl uses it; spec deploy 1.5).

/// Why a text is not a size.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SizeError {
    /// No number.
    #[error("{0:?} has no number")]
    NoNumber(String),
    /// A number that cannot be read or is negative.
    #[error("{0:?} does not begin with a positive number")]
    BadNumber(String),
    /// A unit that does not exist.
    #[error("{text:?} has the unknown unit {unit:?}; units are kb, mb, gb, tb")]
    BadUnit { text: String, unit: String },
}

/// Memory in MB: a bare number is MB, else binary units (`1gb` is 1024).
///
/// # Errors
/// Not a size.
pub fn memory_mb(text: &str) -> Result<i64, SizeError> {
    parse(text, 1024.0, 1024.0 * 1024.0)
}

/// A volume size in GB: a bare number is GB, else decimal units, rounded down (`1500mb` is 1).
///
/// # Errors
/// Not a size.
pub fn volume_gb(text: &str) -> Result<i64, SizeError> {
    parse(text, 1000.0, 1_000_000_000.0)
}

fn parse(text: &str, base: f64, quotient: f64) -> Result<i64, SizeError> {
    if let Ok(whole) = text.parse::<i64>() {
        return Ok(whole);
    }
    let at = text
        .rfind(|c: char| c.is_ascii_digit() || c == '.' || c == ' ')
        .ok_or_else(|| SizeError::NoNumber(text.to_owned()))?;
    let number = text[..=at].trim_end_matches(' ');
    let unit = &text[at + 1..];
    let value: f64 = number.parse().map_err(|_| SizeError::BadNumber(text.to_owned()))?;
    if !(value >= 0.0 && value.is_finite()) {
        return Err(SizeError::BadNumber(text.to_owned()));
    }
    let bytes = value * multiplier(text, unit, base)?;
    Ok((bytes / quotient) as i64)
}

fn multiplier(text: &str, unit: &str, base: f64) -> Result<f64, SizeError> {
    let lower = unit.to_ascii_lowercase();
    let bad = || SizeError::BadUnit { text: text.to_owned(), unit: unit.to_owned() };
    let power = match lower.as_bytes() {
        [] | [b'b'] => return Ok(1.0),
        [letter] | [letter, b'b'] | [letter, b'i', b'b'] => b"kmgtp".iter().position(|known| known == letter),
        _ => None,
    };
    let power = power.ok_or_else(bad)? + 1;
    Ok(base.powi(i32::try_from(power).map_err(|_| bad())?))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn memory_is_binary_and_volumes_are_decimal() {
        for (text, mb) in [
            ("512", 512),
            ("512mb", 512),
            ("1gb", 1024),
            ("1GiB", 1024),
            ("1.5 g", 1536),
            ("2048k", 2),
            ("1g", 1024),
        ] {
            assert_eq!(memory_mb(text).unwrap(), mb, "{text}");
        }
        for (text, gb) in [("3", 3), ("10gb", 10), ("1500mb", 1), ("512mb", 0), ("1tb", 1000)] {
            assert_eq!(volume_gb(text).unwrap(), gb, "{text}");
        }
        for text in ["", "gb", "1xb", "1kbb", "x1gb", "-1gb", "1 2gb"] {
            assert!(memory_mb(text).is_err(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn whole_megabytes_survive(mb in 0_i64..1_000_000) {
            let text = format!("{mb}mb");
            prop_assert_eq!(memory_mb(&text).unwrap(), mb);
        }

        #[test]
        fn sizes_never_panic(text in any::<String>()) {
            let _ = memory_mb(&text);
            let _ = volume_gb(&text);
        }
    }
}
