//! Waiting for a machine's state.

use std::time::{Duration, Instant};

use model::diagnosis::Code;

use crate::api::MachinesApi;
use crate::api::machines::machines::WaitFor;
use crate::diagnostics::Failure;

/// Pause after a poll that failed for a passing reason.
const PAUSE: Duration = Duration::from_millis(500);

/// Polls until one of the states is reached or the time is over.
pub(crate) async fn until(api: &MachinesApi, app: &str, id: &str, wait: WaitFor<'_>) -> Result<(), Failure> {
    reached(api, app, id, wait).await.map(drop)
}

/// As [`until`]; returns the state that was reached.
pub(crate) async fn reached(
    api: &MachinesApi,
    app: &str,
    id: &str,
    wait: WaitFor<'_>,
) -> Result<String, Failure> {
    let deadline = Instant::now() + wait.timeout;
    loop {
        let timeout = deadline.saturating_duration_since(Instant::now());
        if timeout.is_zero() {
            let title = format!("machine {id} did not become {} in time", wait.states.join(" or "));
            return Err(Failure::new(Code::U502, title)
                .next_command(format!("fly machine status {id} -a {app}"), "see what it is doing")
                .app(app)
                .machine(id));
        }
        match api.wait_machine(app, id, WaitFor { timeout, ..wait }).await {
            Ok(Some(waited)) => return Ok(waited.state),
            Ok(None) => {}
            Err(error) if error.is_not_found() && wait.states.contains(&"destroyed") => {
                return Ok("destroyed".to_owned());
            }
            Err(error) if error.is_transient() => tokio::time::sleep(PAUSE).await,
            Err(error) => return Err(error.into()),
        }
    }
}

/// A Go duration (`90s`, `5m`) or bare seconds, as a flag's value.
pub(crate) fn duration(text: &str) -> Result<Duration, String> {
    if let Ok(seconds) = text.parse::<u64>() {
        return Ok(Duration::from_secs(seconds));
    }
    let parsed: Result<model::machine::Duration, _> = text.parse();
    parsed.map(model::machine::Duration::to_std).map_err(|e| e.to_string())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn flags_take_go_durations_and_seconds() {
        assert_eq!(duration("5m0s").unwrap(), Duration::from_secs(300));
        assert_eq!(duration("7").unwrap(), Duration::from_secs(7));
        assert!(duration("soon").is_err());
    }
}
