//! Making a machine exactly once: after a lost answer it is looked for by its launch id before anything is sent
//! again.

use std::time::{Duration, Instant};

use model::machine::{LaunchMachineInput, Machine, metadata};

use crate::api::Error;

use super::lag::Lag;
use super::watch::Halt;
use super::{Listener, Ports, Work, pause};

/// Attempts at a mutation that failed transiently and certainly or verifiably had no effect.
pub(super) const ATTEMPTS: u32 = 3;
/// The pause after the first.
pub(super) const PAUSE: Duration = Duration::from_millis(500);

/// A creation that was given up.
pub(super) struct GivenUp {
    pub(super) error: Error,
    /// How long it had been repeated. Waiting for the end of a pause is no repetition.
    pub(super) retried_for: Duration,
}

/// Creates the machine of `launch`. `destroyed` = one that has ended and is gone by now counts, too. A machine that was
/// found after a lost answer comes without the nonce of its lease.
pub(super) async fn once(
    work: &Work,
    ports: &Ports,
    listen: &dyn Listener,
    input: &LaunchMachineInput,
    launch: &str,
    destroyed: bool,
    halt: &Halt,
) -> Result<Machine, GivenUp> {
    let mut attempt = 1;
    let mut retrying: Option<Instant> = None;
    let began = Instant::now();
    let mut lag = Lag::default();
    loop {
        let error = match ports.machines.create_machine(&ports.app, input).await {
            Ok(machine) => return Ok(machine),
            Err(error) => error,
        };
        if pause::wait(&error, began, work.patience.pause_wait, listen).await {
            continue;
        }
        let image = input.config.as_ref().map_or("", |config| config.image.as_str());
        if lag.wait(&error, halt.clone()).await
            || lag.wait_for_image(&error, image, ports, halt.clone()).await
        {
            continue;
        }
        if error.effect_unknown() {
            let listed = ports.machines.list_machines(&ports.app, destroyed).await;
            // The effect cannot be looked up: say so rather than risk a second machine.
            let Ok(listed) = listed else { return Err(GivenUp { error, retried_for: Duration::ZERO }) };
            if let Some(made) = listed.into_iter().find(|m| m.metadata(metadata::LAUNCH_ID) == launch) {
                return Ok(made);
            }
        }
        if attempt >= ATTEMPTS || !error.is_transient() {
            let retried_for = retrying.map_or(lag.waited(), |since| since.elapsed());
            return Err(GivenUp { error, retried_for });
        }
        retrying.get_or_insert_with(Instant::now);
        tokio::time::sleep(PAUSE * attempt).await;
        attempt += 1;
    }
}
