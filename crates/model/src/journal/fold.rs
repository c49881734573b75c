//! Lines folded into what is known.

use super::{Entry, Intent};
use crate::diagnosis::ImpactState;
use crate::machine::{Nonce, Shared};
use crate::plan::IpKind;
use std::collections::{BTreeMap, BTreeSet};

/// A machine that exists, at a version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// Machine id.
    pub machine: String,
    /// Version (`instance_id`).
    pub instance: String,
}

/// What was acknowledged for machines.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Progress {
    /// New machines, by slot.
    pub created: BTreeMap<String, Made>,
    /// Machines with the new version: id → version.
    pub updated: BTreeMap<String, String>,
    /// Machines replaced because they could not be updated: old → new.
    pub replaced: BTreeMap<String, Made>,
    /// Machines out of load balancing because of this deploy.
    pub cordoned: BTreeSet<String>,
    /// Machines stopped by this deploy.
    pub stopped: BTreeSet<String>,
    /// Machines that are gone because of this deploy, in order.
    pub destroyed: Vec<String>,
}

impl Progress {
    /// Takes one acknowledged mutation in.
    pub fn note(&mut self, entry: &Entry) {
        match entry {
            Entry::Created { slot, machine, instance } => {
                let made = Made { machine: machine.clone(), instance: instance.clone() };
                self.created.insert(slot.clone(), made);
                self.updated.insert(machine.clone(), instance.clone());
            }
            Entry::Updated { machine, instance } => {
                self.updated.insert(machine.clone(), instance.clone());
                self.stopped.remove(machine);
            }
            Entry::Replaced { machine, by, instance } => {
                let made = Made { machine: by.clone(), instance: instance.clone() };
                self.replaced.insert(machine.clone(), made);
                self.updated.insert(by.clone(), instance.clone());
            }
            Entry::Cordoned { machine } => drop(self.cordoned.insert(machine.clone())),
            Entry::Uncordoned { machine } => drop(self.cordoned.remove(machine)),
            Entry::Stopped { machine } => drop(self.stopped.insert(machine.clone())),
            Entry::Started { machine } => drop(self.stopped.remove(machine)),
            Entry::Destroyed { machine } => {
                if !self.destroyed.contains(machine) {
                    self.destroyed.push(machine.clone());
                }
                self.updated.remove(machine);
                self.created.retain(|_, made| made.machine != *machine);
                self.replaced.retain(|_, made| made.machine != *machine);
                self.cordoned.remove(machine);
                self.stopped.remove(machine);
            }
            Entry::Begun { .. }
            | Entry::Release { .. }
            | Entry::Address { .. }
            | Entry::Volume { .. }
            | Entry::Leased { .. }
            | Entry::CommandStarted { .. }
            | Entry::CommandDone { .. }
            | Entry::Resumed { .. }
            | Entry::Closed { .. } => {}
        }
    }

    /// Whether nothing was acknowledged.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// How far a release command came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CommandProgress {
    /// Its machine was made; how it ended is not written.
    Started(String),
    /// It ended with this code.
    Ended {
        /// Its machine.
        machine: String,
        /// 0 = success.
        exit_code: i64,
    },
}

/// A whole journal.
#[derive(Debug, Clone, PartialEq)]
pub struct Journal {
    /// What was to be done.
    pub intent: Shared<Intent>,
    /// Release ids and versions it went under, oldest first; a resumed deploy may open another one.
    pub releases: Vec<(String, u64)>,
    /// Allocated addresses.
    pub addresses: Vec<(IpKind, String)>,
    /// Volumes made: index in the plan → id.
    pub volumes: BTreeMap<usize, String>,
    /// The release command.
    pub command: Option<CommandProgress>,
    /// Machines.
    pub progress: Progress,
    /// Leases taken: machine → nonce.
    pub leases: BTreeMap<String, Nonce>,
    /// How it ended; `None` = it was cut off.
    pub closed: Option<(ImpactState, Option<String>)>,
    /// The last line was incomplete and is not counted.
    pub cut: bool,
}

impl Journal {
    /// The journal right after its first line.
    pub fn begun(intent: Shared<Intent>) -> Self {
        Self {
            intent,
            releases: Vec::new(),
            addresses: Vec::new(),
            volumes: BTreeMap::new(),
            command: None,
            progress: Progress::default(),
            leases: BTreeMap::new(),
            closed: None,
            cut: false,
        }
    }

    /// Takes one more line in.
    pub fn note(&mut self, entry: Entry) {
        self.progress.note(&entry);
        match entry {
            Entry::Release { id, version } => self.releases.push((id, version)),
            Entry::Address { address, ip } => self.addresses.push((address, ip)),
            Entry::Volume { index, id } => drop(self.volumes.insert(index, id)),
            Entry::Leased { machine, nonce } => drop(self.leases.insert(machine, nonce)),
            Entry::CommandStarted { machine } => self.command = Some(CommandProgress::Started(machine)),
            Entry::CommandDone { machine, exit_code } => {
                self.command = Some(CommandProgress::Ended { machine, exit_code });
            }
            Entry::Resumed { .. } => self.closed = None,
            Entry::Closed { state, code } => self.closed = Some((state, code)),
            Entry::Begun { .. }
            | Entry::Created { .. }
            | Entry::Updated { .. }
            | Entry::Replaced { .. }
            | Entry::Cordoned { .. }
            | Entry::Uncordoned { .. }
            | Entry::Stopped { .. }
            | Entry::Started { .. }
            | Entry::Destroyed { .. } => {}
        }
    }

    /// Whether something of it is left to do, or unknown.
    pub fn is_open(&self) -> bool {
        match &self.closed {
            None => true,
            Some((state, _)) => {
                matches!(state, ImpactState::Partial | ImpactState::NotApplied | ImpactState::Unknown)
            }
        }
    }

    /// Whether the release command is known to have succeeded.
    pub fn command_succeeded(&self) -> bool {
        matches!(self.command, Some(CommandProgress::Ended { exit_code: 0, .. }))
    }
}
