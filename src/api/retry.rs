//! When a request is sent again. Pure: the transport sleeps, this decides.

use std::time::Duration;

use super::error::{Error, TransportKind};

/// Attempts in all.
pub(crate) const MAX_ATTEMPTS: u32 = 4;
/// The longest `Retry-After` that is waited out silently inside one call.
pub(crate) const MAX_RETRY_AFTER: Duration = Duration::from_secs(15);

/// The pause before attempt `attempt + 1`, or `None` when the error stands. `jitter` is in `0.0..1.0`.
///
/// A request that is not idempotent is repeated only when it certainly never took effect: the
/// connection was not established, or the server said 429 (it was refused) — never after bytes were
/// written and the answer was lost.
pub(crate) fn pause(error: &Error, attempt: u32, idempotent: bool, jitter: f64) -> Option<Duration> {
    if attempt >= MAX_ATTEMPTS {
        return None;
    }
    let repeatable = match error {
        Error::Transport { kind, .. } => match kind {
            TransportKind::Connect | TransportKind::Resolve => true,
            TransportKind::Broken => idempotent,
            // The caller's patience is used up; a second wait of the same length is no help.
            TransportKind::Timeout | TransportKind::Tls | TransportKind::Local => false,
        },
        Error::Status { exchange } => match exchange.status {
            Some(429) => true,
            Some(502..=504) => idempotent,
            _ => false,
        },
        Error::Decode { .. } => idempotent,
        Error::GraphQl { .. } | Error::BaseUrl { .. } => false,
    };
    if !repeatable {
        return None;
    }
    if let Some(wait) = error.exchange().and_then(|e| e.retry_after) {
        return (wait <= MAX_RETRY_AFTER).then_some(wait);
    }
    // 100 ms doubling to 1 s, each between half and the whole of it (fly-go: http.go has the same scale).
    let full = Duration::from_millis(100 * (1 << attempt.min(4)).min(10));
    Some(full.mul_f64(0.5 + jitter.clamp(0.0, 1.0) / 2.0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::error::Exchange;

    fn status(code: u16, retry_after: Option<Duration>) -> Error {
        Error::Status {
            exchange: Box::new(Exchange { status: Some(code), retry_after, ..Exchange::default() }),
        }
    }

    #[test]
    fn a_create_whose_answer_was_lost_is_never_repeated() {
        let broken =
            Error::Transport { kind: TransportKind::Broken, reason: String::new(), exchange: Box::default() };
        assert_eq!(pause(&broken, 1, false, 0.0), None);
        assert!(pause(&broken, 1, true, 0.0).is_some());
        assert_eq!(pause(&status(503, None), 1, false, 0.0), None);
        assert!(pause(&status(503, None), 1, true, 0.0).is_some());
    }

    #[test]
    fn retry_after_is_obeyed_and_bounded() {
        let wait = Duration::from_secs(2);
        assert_eq!(pause(&status(429, Some(wait)), 1, false, 0.5), Some(wait));
        assert_eq!(pause(&status(429, Some(Duration::from_secs(60))), 1, true, 0.5), None);
        assert_eq!(pause(&status(429, Some(wait)), MAX_ATTEMPTS, true, 0.5), None);
    }

    #[test]
    fn plain_client_errors_stand() {
        assert_eq!(pause(&status(404, None), 1, true, 0.5), None);
        assert_eq!(pause(&status(500, None), 1, true, 0.5), None);
    }
}
