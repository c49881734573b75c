//! `Range` of a download and `Content-Range` of an upload chunk. Pure.

/// What a download asked for, against a body of known length.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Download {
    Whole,
    /// Inclusive bounds, within the body.
    Part {
        first: u64,
        last: u64,
    },
    Unsatisfiable,
}

/// Reads `Range: bytes=…`. A header that is malformed, of another unit or of several ranges is
/// ignored, as RFC 9110 allows: the whole body answers it.
pub(super) fn download(header: Option<&str>, length: u64) -> Download {
    let Some(spec) = header.and_then(|h| h.trim().strip_prefix("bytes=")) else {
        return Download::Whole;
    };
    let Some((first, last)) = spec.trim().split_once('-') else {
        return Download::Whole;
    };
    match (number(first), number(last)) {
        (Some(first), Some(last)) if first > last => Download::Whole,
        (Some(first), _) if first >= length && (last.is_empty() || number(last).is_some()) => {
            Download::Unsatisfiable
        }
        (Some(first), Some(last)) => Download::Part { first, last: last.min(length - 1) },
        (Some(first), None) if last.is_empty() => Download::Part { first, last: length - 1 },
        (None, Some(0)) if first.is_empty() => Download::Unsatisfiable,
        (None, Some(_)) if first.is_empty() && length == 0 => Download::Unsatisfiable,
        (None, Some(suffix)) if first.is_empty() => {
            Download::Part { first: length.saturating_sub(suffix), last: length - 1 }
        }
        _ => Download::Whole,
    }
}

/// Reads `Content-Range: [bytes ]first-last[/total]` of a chunk: inclusive bounds with
/// `first <= last`. `None` when malformed.
pub(super) fn chunk(header: &str) -> Option<(u64, u64)> {
    let spec = header.trim();
    let spec = spec.strip_prefix("bytes ").or_else(|| spec.strip_prefix("bytes=")).unwrap_or(spec).trim();
    let spec = spec.split_once('/').map_or(spec, |(range, _)| range);
    let (first, last) = spec.split_once('-')?;
    let (first, last) = (number(first)?, number(last)?);
    (first <= last && last < u64::MAX).then_some((first, last))
}

/// Digits only: `+1` is not a number on the wire.
fn number(text: &str) -> Option<u64> {
    (!text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn downloads() {
        use Download::{Part, Unsatisfiable, Whole};
        assert_eq!(download(None, 10), Whole);
        assert_eq!(download(Some("bytes=0-3"), 10), Part { first: 0, last: 3 });
        assert_eq!(download(Some("bytes=4-"), 10), Part { first: 4, last: 9 });
        assert_eq!(download(Some("bytes=-3"), 10), Part { first: 7, last: 9 });
        assert_eq!(download(Some("bytes=-30"), 10), Part { first: 0, last: 9 });
        assert_eq!(download(Some("bytes=2-99"), 10), Part { first: 2, last: 9 });
        assert_eq!(download(Some("bytes=10-"), 10), Unsatisfiable);
        assert_eq!(download(Some("bytes=-0"), 10), Unsatisfiable);
        assert_eq!(download(Some("bytes=0-"), 0), Unsatisfiable);
        assert_eq!(download(Some("bytes=3-1"), 10), Whole);
        assert_eq!(download(Some("bytes=0-1,4-5"), 10), Whole);
        assert_eq!(download(Some("lines=0-1"), 10), Whole);
    }

    #[test]
    fn chunks() {
        assert_eq!(chunk("0-99"), Some((0, 99)));
        assert_eq!(chunk("bytes 100-199/300"), Some((100, 199)));
        assert_eq!(chunk("bytes 100-199/*"), Some((100, 199)));
        assert_eq!(chunk("5-4"), None);
        assert_eq!(chunk("-4"), None);
        assert_eq!(chunk("a-b"), None);
        assert_eq!(chunk(""), None);
    }

    proptest! {
        #[test]
        fn parts_stay_inside(header in "(bytes=)?[0-9]{0,20}-[0-9]{0,20}|.*", length in 0_u64..1000) {
            if let Download::Part { first, last } = download(Some(&header), length) {
                prop_assert!(first <= last && last < length);
            }
        }

        #[test]
        fn chunk_round_trip(first in 0_u64..1 << 40, extra in 0_u64..1 << 30) {
            prop_assert_eq!(chunk(&format!("{first}-{}", first + extra)), Some((first, first + extra)));
        }

        #[test]
        fn foreign_chunks_never_panic(header in ".*") {
            let _ = chunk(&header);
        }
    }
}
