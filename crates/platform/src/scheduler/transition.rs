//! Taking a step of the lifecycle table: the decision, the stored change and the order of effects
//! happen under one lock.

use crate::domain::{Event, Machine, MachineState, Millis, now_ms};
use crate::logs::Provider;
use crate::state::{Key, World};

use super::lifecycle::{self, Change, Input, NewEvent, Rules};
use super::machine_config::MachineConfig;
use super::refusal::Refusal;
use super::{Origin, Scheduler};

/// Events kept per machine. A `launch` event is kept beyond that: clients look for a start after it.
const EVENTS_KEPT: usize = 50;

impl Scheduler {
    /// Runs a mutation and its write; a failed write is the platform's own error.
    pub(super) fn commit<R>(&self, f: impl FnOnce(&mut World) -> Result<R, Refusal>) -> Result<R, Refusal> {
        match self.state.try_update(f) {
            Ok(result) => result,
            Err(error) => Err(Refusal::Internal(error.to_string())),
        }
    }

    /// A step within a larger mutation.
    pub(super) fn step(&self, world: &mut World, id: &str, input: Input) -> Result<(), Refusal> {
        let now = now_ms();
        let machine = world.machines.get_mut(id).ok_or(Refusal::MachineNotFound)?;
        let config = MachineConfig::of(&machine.config);
        let rules = Rules::new(&config, self.config.restart_delay, self.config.max_restart_delay);
        let change = lifecycle::step(machine, &rules, input, now)?;
        if change.is_nothing(machine) {
            return Ok(());
        }
        let effects = change.effects.clone();
        if let Some((level, message)) = &change.log {
            self.say(machine, Provider::Runner, level, message);
        }
        let entered = machine.state != change.state;
        apply(machine, change, now);
        if entered && machine.state == MachineState::Destroyed {
            release_volumes(world, id);
        }
        world.touch(Key::Machine(id.to_owned()));
        for effect in effects {
            self.order(id, effect);
        }
        Ok(())
    }

    /// What a driver saw. Observations of machines that are gone have no meaning.
    pub(super) fn observe(&self, id: &str, input: Input) {
        // Observations are never refused, and a failed write shows in `State::write_failure`.
        let _ = self.state.update(|world| self.step(world, id, input));
    }

    /// Whether a fault holds the machine in its state.
    pub(super) fn is_stuck(&self, machine: &Machine) -> bool {
        self.knobs.stuck(&Origin::of(machine), machine.state)
    }
}

/// Writes a change into the machine.
fn apply(machine: &mut Machine, change: Change, now: Millis) {
    if change.state != machine.state {
        // Results are of a running instance only: none before the first probe, none after the end.
        use MachineState as S;
        if !matches!(change.state, S::Started | S::Suspending | S::Suspended | S::Stopping) {
            machine.checks.clear();
        }
        if change.state == S::Destroyed {
            machine.destroyed_at = Some(now);
            machine.lease = None;
        }
    }
    machine.state = change.state;
    machine.pending = change.pending;
    machine.restart_count = change.restart_count;
    machine.updated_at = now;
    for event in change.events {
        record(machine, event, now);
    }
}

/// Puts an event before all others.
pub(super) fn record(machine: &mut Machine, event: NewEvent, now: Millis) {
    let instance_id = match machine.versions.first() {
        Some((earlier, _)) if event.earlier_version => earlier.clone(),
        _ => machine.instance_id.clone(),
    };
    // Times of one machine never run backwards, even if the clock does.
    let timestamp = machine.events.first().map_or(now, |e| e.timestamp.max(now));
    machine.events.insert(
        0,
        Event {
            id: super::create::new_ulid(),
            kind: event.kind.to_owned(),
            status: event.status.to_owned(),
            source: event.source,
            timestamp,
            exit: event.exit,
            restart_count: machine.restart_count,
            instance_id,
        },
    );
    if machine.events.len() > EVENTS_KEPT {
        let launch = machine.events.iter().position(|e| e.kind == "launch");
        let oldest = machine.events.len() - 1;
        let victim = if launch == Some(oldest) { oldest - 1 } else { oldest };
        machine.events.remove(victim);
    }
}

/// Detaches the volumes of a machine that is gone.
fn release_volumes(world: &mut World, machine: &str) {
    let attached: Vec<String> = world
        .volumes
        .values()
        .filter(|v| v.attached_machine.as_deref() == Some(machine))
        .map(|v| v.id.clone())
        .collect();
    for id in attached {
        if let Some(volume) = world.volumes.get_mut(&id) {
            volume.attached_machine = None;
        }
        world.touch(Key::Volume(id));
    }
}
