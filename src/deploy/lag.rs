//! Refusals that mean "not yet": what the platform has accepted has not arrived everywhere (a secrets version, the end
//! of a version before). They are waited out for as long as that may take, and not longer.

use std::time::{Duration, Instant};

use model::diagnosis::{PROPAGATION_S, literals};

use crate::api::Error;

use super::Ports;
use super::watch::Halt;

/// What the platform has accepted has to be everywhere after this.
const PATIENCE: Duration = Duration::from_secs(PROPAGATION_S);
/// For the registry to say whether it has an image.
const ASKING: Duration = Duration::from_secs(10);
/// Pauses between attempts: first and longest.
const PAUSE: (Duration, Duration) = (Duration::from_millis(500), Duration::from_secs(4));

/// Whether the API's own words are that it is too early.
pub(super) fn is_not_yet(error: &Error) -> bool {
    let refused = error.exchange().filter(|exchange| exchange.status.is_some_and(|s| s < 500));
    refused.and_then(|e| Some(literals::not_yet(e.status?, e.message.as_deref()?))).unwrap_or(false)
}

/// The API does not find the image of the request.
fn is_unseen(error: &Error) -> bool {
    let message = error.exchange().and_then(|exchange| exchange.message.as_deref());
    message.is_some_and(literals::image_unseen)
}

/// The waiting for one call.
#[derive(Debug, Default)]
pub(super) struct Lag {
    since: Option<Instant>,
    pause: Duration,
    /// The registry has the image that the API does not find.
    pushed: Option<bool>,
}

impl Lag {
    /// Waits a little if `error` means "not yet" and there is patience left. True = ask again. A halt ends the wait.
    pub(super) async fn wait(&mut self, error: &Error, halt: Halt) -> bool {
        is_not_yet(error) && self.patient(halt).await
    }

    /// The same for an image that the registry has and the API does not find: it has to arrive (rule R4).
    pub(super) async fn wait_for_image(
        &mut self,
        error: &Error,
        image: &str,
        ports: &Ports,
        halt: Halt,
    ) -> bool {
        if !is_unseen(error) {
            return false;
        }
        let pushed = match self.pushed {
            Some(pushed) => pushed,
            None => {
                let asked = tokio::time::timeout(ASKING, crate::build::is_there(image, &ports.images)).await;
                matches!(asked, Ok(Ok(Some(true))))
            }
        };
        self.pushed = Some(pushed);
        pushed && self.patient(halt).await
    }

    async fn patient(&mut self, mut halt: Halt) -> bool {
        if *halt.borrow() {
            return false;
        }
        let waited = self.since.get_or_insert_with(Instant::now).elapsed();
        let left = PATIENCE.saturating_sub(waited);
        if left.is_zero() {
            return false;
        }
        self.pause = (self.pause * 2).clamp(PAUSE.0, PAUSE.1);
        tokio::select! {
            biased;
            Ok(_) = halt.wait_for(|halted| *halted) => false,
            () = tokio::time::sleep(self.pause.min(left)) => true,
        }
    }

    /// How long the call has been repeated for this.
    pub(super) fn waited(&self) -> Duration {
        self.since.map_or(Duration::ZERO, |since| since.elapsed())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::Exchange;

    fn refused(status: u16, message: &str) -> Error {
        let message = Some(message.to_owned());
        Error::Status {
            exchange: Box::new(Exchange { status: Some(status), message, ..Exchange::default() }),
        }
    }

    #[test]
    fn only_what_the_api_calls_too_early_is_waited_out() {
        assert!(is_not_yet(&refused(412, "failed_precondition: min_secrets_version 3 is not available yet")));
        assert!(is_not_yet(&refused(412, "machine getting replaced, refusing to start")));
        assert!(!is_not_yet(&refused(400, "min_secrets_version must be a number")));
        assert!(!is_not_yet(&refused(412, "machine_version does not match")));
        assert!(!is_not_yet(&refused(503, "min_secrets_version")));
    }

    #[test]
    fn an_image_nobody_finds_is_told_by_the_api() {
        assert!(is_unseen(&refused(404, "Could not find image \"registry.fly.io/web:v1\"")));
        assert!(!is_unseen(&refused(404, "Could not find App")));
    }

    #[tokio::test]
    async fn a_halt_ends_the_wait() {
        let error = refused(412, "min_secrets_version 3 is not available yet");
        let (stop, halt) = tokio::sync::watch::channel(false);
        let mut lag = Lag::default();
        assert!(lag.wait(&error, halt.clone()).await);
        assert!(lag.waited() >= PAUSE.0);
        stop.send_replace(true);
        assert!(!lag.wait(&error, halt).await);
    }
}
