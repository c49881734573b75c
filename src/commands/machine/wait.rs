//! Waiting for a machine's state.

use std::time::Instant;

use model::diagnosis::Code;

use crate::api::MachinesApi;
use crate::api::machines::machines::WaitFor;
use crate::diagnostics::Failure;

/// Polls until one of the states is reached or the time is over.
pub(crate) async fn until(api: &MachinesApi, app: &str, id: &str, wait: WaitFor<'_>) -> Result<(), Failure> {
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
            Ok(Some(_)) => return Ok(()),
            Ok(None) => {}
            Err(error) if error.is_not_found() && wait.states.contains(&"destroyed") => return Ok(()),
            Err(error) if error.is_transient() => {
                tokio::time::sleep(std::time::Duration::from_millis(500)).await;
            }
            Err(error) => return Err(error.into()),
        }
    }
}
