//! Health checks (tcp, http) of a machine, really executed against its private address.
//!
//! In: a running instance and its machine's configuration. Out: results in the machine's `checks`, lines
//! with provider `health` when a result changes. Results exist only after the first real probe; failures
//! within the grace period are not reported. Must not decide anything about the machine itself.

mod probe;
mod tls;

use std::sync::Arc;
use std::time::Duration;

use tokio::task::JoinSet;
use tokio::time::Instant;

use crate::domain::{Check, CheckStatus, HostStatus, Machine, MachineState, now_ms};
use crate::logs::Provider;
use crate::runtime::Instance;
use crate::scheduler::{CheckConfig, CheckKnob, MachineConfig, Origin, Scheduler};
use crate::state::Key;

pub(crate) use probe::Outcome;

/// Default time between two probes (docs: reference/configuration).
const INTERVAL: Duration = Duration::from_secs(10);
/// Until a check passed for the first time it is tried at least this often, so that nobody waits out a
/// long interval for a machine that is ready.
const EAGER: Duration = Duration::from_secs(1);
const FIRST: Duration = Duration::from_millis(50);
/// The platform clamps what a configuration asks for to these bounds.
const BOUNDS: (Duration, Duration) = (Duration::from_secs(1), Duration::from_secs(60));
const TIMEOUT: Duration = Duration::from_secs(2);

/// The probes of one running instance. They end when this is dropped.
pub(crate) struct Probes {
    _tasks: JoinSet<()>,
}

/// One check with everything it needs.
#[derive(Clone)]
struct Plan {
    name: String,
    port: u16,
    config: CheckConfig,
}

impl Probes {
    /// Begins every check of the machine.
    pub(crate) fn begin(scheduler: &Arc<Scheduler>, machine: &Machine, instance: &Arc<dyn Instance>) -> Self {
        let mut tasks = JoinSet::new();
        for plan in plans(&MachineConfig::of(&machine.config)) {
            let (scheduler, instance, machine) =
                (Arc::clone(scheduler), Arc::clone(instance), machine.clone());
            tasks.spawn(async move { watch(&scheduler, &machine, &*instance, &plan).await });
        }
        Self { _tasks: tasks }
    }
}

/// Names of a service's checks, as the wire shows them: numbered through all services of a machine.
pub(crate) fn service_check_names(config: &MachineConfig, service_index: usize) -> Vec<String> {
    let before: usize = config.services.iter().take(service_index).map(|s| s.checks.len()).sum();
    let Some(service) = config.services.get(service_index) else { return Vec::new() };
    service
        .checks
        .iter()
        .enumerate()
        .map(|(n, check)| service_check_name(before + n, check, service.internal_port))
        .collect()
}

fn service_check_name(number: usize, check: &CheckConfig, internal_port: u16) -> String {
    let port = check.port.unwrap_or(internal_port);
    format!("servicecheck-{number:02}-{}-{port}", kind(check))
}

fn kind(check: &CheckConfig) -> &str {
    if check.kind == "http" { "http" } else { "tcp" }
}

fn plans(config: &MachineConfig) -> Vec<Plan> {
    let mut plans = Vec::new();
    for (index, service) in config.services.iter().enumerate() {
        let names = service_check_names(config, index);
        for (name, check) in names.into_iter().zip(&service.checks) {
            let port = check.port.unwrap_or(service.internal_port);
            plans.push(Plan { name, port, config: check.clone() });
        }
    }
    let fallback = config.services.first().map_or(0, |s| s.internal_port);
    for (name, check) in &config.checks {
        let port = check.port.unwrap_or(fallback);
        plans.push(Plan { name: name.clone(), port, config: check.clone() });
    }
    plans
}

async fn watch(scheduler: &Scheduler, machine: &Machine, instance: &dyn Instance, plan: &Plan) {
    let interval = plan.config.interval.unwrap_or(INTERVAL).clamp(BOUNDS.0, BOUNDS.1);
    let grace_ends = Instant::now() + plan.config.grace_period.unwrap_or_default();
    let mut passed = false;
    tokio::time::sleep(FIRST).await;
    loop {
        if let Some(outcome) = look(scheduler, machine, instance, plan).await {
            let passing = outcome.status == CheckStatus::Passing;
            passed |= passing;
            if passing || Instant::now() >= grace_ends {
                record(scheduler, machine, plan, outcome);
            }
        }
        let pause = if passed { interval } else { interval.min(EAGER) };
        tokio::time::sleep(pause).await;
    }
}

/// One result; `None` when a fault keeps the platform from running the check.
async fn look(
    scheduler: &Scheduler,
    machine: &Machine,
    instance: &dyn Instance,
    plan: &Plan,
) -> Option<Outcome> {
    if scheduler.host_status(&machine.host) == HostStatus::Unreachable {
        // Nobody hears the host: the last result stays and grows old.
        return None;
    }
    match scheduler.check_knob(&Origin::of(machine), &plan.name) {
        CheckKnob::Never => None,
        CheckKnob::Result { status, output, delay } => {
            tokio::time::sleep(delay).await;
            Some(Outcome { status, output })
        }
        CheckKnob::Normal => {
            let timeout = plan.config.timeout.unwrap_or(TIMEOUT).clamp(Duration::from_millis(100), BOUNDS.1);
            Some(probe::run(instance, plan.port, &plan.config, timeout).await)
        }
    }
}

/// Stores a result of the version it was taken of; says so when it changed.
fn record(scheduler: &Scheduler, machine: &Machine, plan: &Plan, outcome: Outcome) {
    let (status, output) = (outcome.status, outcome.output.clone());
    let changed = scheduler.state().update(|world| {
        let current = world.machines.get_mut(&machine.id)?;
        let same = current.instance_id == machine.instance_id && current.state == MachineState::Started;
        if !same {
            return None;
        }
        let check = Check { name: plan.name.clone(), status, output, updated_at: now_ms() };
        let before = match current.checks.iter_mut().find(|c| c.name == plan.name) {
            // A repeated result only moves the time: not worth a write to disk, nor waking anybody.
            Some(slot) if slot.status == check.status && slot.output == check.output => {
                *slot = check;
                return None;
            }
            Some(slot) => Some(std::mem::replace(slot, check).status),
            None => {
                current.checks.push(check);
                current.checks.sort_by(|a, b| a.name.cmp(&b.name));
                None
            }
        };
        world.touch(Key::Machine(machine.id.clone()));
        Some(before)
    });
    // A version that is gone, or nothing new.
    let Some(before) = changed else { return };
    if before == Some(status) {
        return;
    }
    let (level, word) = match status {
        CheckStatus::Passing => ("info", "is now passing"),
        CheckStatus::Warning => ("warn", "is in a warning state"),
        CheckStatus::Critical => ("error", "has failed"),
    };
    let detail = if status == CheckStatus::Passing { String::new() } else { format!(": {}", outcome.output) };
    let line = format!("Health check '{}' {word}{detail}", plan.name);
    scheduler.say(machine, Provider::Health, level, &line);
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use serde_json::json;

    use super::*;

    #[test]
    fn checks_are_numbered_through_all_services() {
        let config = MachineConfig::read(&json!({
            "services": [
                {"internal_port": 8080, "checks": [{"type": "tcp"}, {"type": "http", "port": 9090}]},
                {"internal_port": 5432, "checks": [{"type": "tcp"}]},
            ],
            "checks": {"alive": {"type": "http", "path": "/up"}},
        }))
        .unwrap();
        assert_eq!(
            service_check_names(&config, 0),
            ["servicecheck-00-tcp-8080", "servicecheck-01-http-9090"]
        );
        assert_eq!(service_check_names(&config, 1), ["servicecheck-02-tcp-5432"]);
        assert_eq!(service_check_names(&config, 7), Vec::<String>::new());
        let plans = plans(&config);
        assert_eq!(plans.len(), 4);
        assert_eq!((plans[3].name.as_str(), plans[3].port), ("alive", 8080));
    }
}
