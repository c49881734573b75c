//! Commands to existing machines.

use crate::domain::{EventSource, HostStatus, Machine, MachineState};
use crate::state::{Key, World};

use super::Scheduler;
use super::lifecycle::{Force, Input};
use super::machine_config::MachineConfig;
use super::refusal::Refusal;
use super::request::{Caller, StopRequest};

impl Scheduler {
    /// One machine, destroyed ones included for as long as they are kept.
    ///
    /// # Errors
    /// Unknown app or machine.
    pub fn machine(&self, app: &str, id: &str) -> Result<Machine, Refusal> {
        self.state.read(|w| {
            let app = w.app(app).ok_or(Refusal::AppNotFound)?;
            let found = w.machines.get(id).filter(|m| m.app == app.name);
            found.cloned().ok_or(Refusal::MachineNotFound)
        })
    }

    /// The machines of an app, oldest first.
    ///
    /// # Errors
    /// Unknown app.
    pub fn machines(&self, app: &str, include_destroyed: bool) -> Result<Vec<Machine>, Refusal> {
        self.state.read(|w| {
            let app = w.app(app).ok_or(Refusal::AppNotFound)?;
            let mine = w.machines.values().filter(|m| m.app == app.name);
            let wanted = mine.filter(|m| include_destroyed || m.state != MachineState::Destroyed);
            let mut machines: Vec<Machine> = wanted.cloned().collect();
            machines.sort_by(|a, b| (a.created_at, &a.id).cmp(&(b.created_at, &b.id)));
            Ok(machines)
        })
    }

    /// The machine, if the caller may command it now: it exists, its lease allows it, its host hears.
    pub(super) fn control_in<'w>(
        &self,
        world: &'w World,
        app: &str,
        id: &str,
        caller: &Caller,
    ) -> Result<&'w Machine, Refusal> {
        let machine = self.leased_in(world, app, id, caller)?;
        match self.host_status_in(world, &machine.host) {
            HostStatus::Unreachable => Err(Refusal::HostUnreachable { machine: id.to_owned() }),
            _ => Ok(machine),
        }
    }

    pub(super) fn controlled(&self, app: &str, id: &str, caller: &Caller) -> Result<Machine, Refusal> {
        self.state.read(|w| self.control_in(w, app, id, caller).cloned())
    }

    fn command(&self, app: &str, id: &str, caller: &Caller, input: Input) -> Result<MachineState, Refusal> {
        self.commit(|world| {
            let previous = self.control_in(world, app, id, caller)?.state;
            self.step(world, id, input)?;
            Ok(previous)
        })
    }

    /// Starts (or resumes) a machine; returns the state it was in.
    ///
    /// # Errors
    /// Lease, host, state (412 for `created` and the states in between), no room on the host.
    pub fn start(&self, app: &str, id: &str, caller: &Caller) -> Result<MachineState, Refusal> {
        self.commit(|world| {
            let machine = self.control_in(world, app, id, caller)?.clone();
            self.start_in(world, &machine, EventSource::User)?;
            Ok(machine.state)
        })
    }

    pub(super) fn start_in(
        &self,
        world: &mut World,
        machine: &Machine,
        source: EventSource,
    ) -> Result<(), Refusal> {
        use MachineState as S;
        if matches!(machine.state, S::Stopped | S::Failed | S::LaunchFailed) {
            self.has_room(world, machine, &MachineConfig::of(&machine.config))?;
        }
        self.step(world, &machine.id, Input::Start(source))
    }

    /// Stops a machine. Stopping a stopped one is fine.
    ///
    /// # Errors
    /// Lease, host, an update under way.
    pub fn stop(&self, app: &str, id: &str, request: StopRequest, caller: &Caller) -> Result<(), Refusal> {
        self.command(app, id, caller, Input::Stop(EventSource::User, request)).map(drop)
    }

    /// Stops and starts a machine; `force` skips the stop signal.
    ///
    /// # Errors
    /// Lease, host, state.
    pub fn restart(
        &self,
        app: &str,
        id: &str,
        request: StopRequest,
        force: Force,
        caller: &Caller,
    ) -> Result<(), Refusal> {
        let input = Input::Restart(EventSource::User, request, force);
        self.command(app, id, caller, input).map(drop)
    }

    /// Freezes a machine.
    ///
    /// # Errors
    /// Lease, host, state.
    pub fn suspend(&self, app: &str, id: &str, caller: &Caller) -> Result<(), Refusal> {
        self.command(app, id, caller, Input::Suspend(EventSource::User)).map(drop)
    }

    /// Destroys a machine; `force` also a running one, and one whose host is unreachable.
    ///
    /// # Errors
    /// Lease, state.
    pub fn destroy(&self, app: &str, id: &str, force: bool, caller: &Caller) -> Result<(), Refusal> {
        self.commit(|world| {
            let machine = match self.leased_in(world, app, id, caller) {
                // flyctl destroys a canary with the nonce of the lease it released just before
                // (`deploy/machines_deploymachinesapp.go`); nobody else holds the machine then.
                Err(Refusal::LeaseLost { .. }) => {
                    self.leased_in(world, app, id, &Caller { nonce: None, ..caller.clone() })?
                }
                other => other?,
            };
            let host_down = self.host_status_in(world, &machine.host) == HostStatus::Unreachable;
            if host_down && !force {
                return Err(Refusal::HostUnreachable { machine: id.to_owned() });
            }
            let input = Input::Destroy { source: EventSource::User, force, host_down };
            self.step(world, id, input)
        })
    }

    /// Takes a machine out of the edge's service (or puts it back).
    ///
    /// # Errors
    /// Lease, host.
    pub fn cordon(&self, app: &str, id: &str, cordoned: bool, caller: &Caller) -> Result<(), Refusal> {
        self.commit(|world| {
            self.control_in(world, app, id, caller)?;
            if let Some(machine) = world.machines.get_mut(id) {
                machine.cordoned = cordoned;
            }
            world.touch(Key::Machine(id.to_owned()));
            Ok(())
        })
    }
}
