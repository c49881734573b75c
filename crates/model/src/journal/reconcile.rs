//! The world against the intent: what is done already, what is left, and what somebody else changed meanwhile.

use super::{Intent, Made, Progress};
use crate::machine::{Machine, MachineState, metadata};
use crate::plan::{Action, MachinePlan, MachineRef};
use std::fmt;

/// Names one creation for good: a machine made by a deploy whose answer was lost is found by it.
pub fn launch_id(deploy: &str, slot: &str) -> String {
    format!("{deploy}/{slot}")
}

/// Slot of the machine that replaces one which could not be updated in place.
pub fn replacement_slot(machine: &str) -> String {
    format!("replace/{machine}")
}

/// The world is not as the plan was made for.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum Moved {
    /// A planned machine does not exist any more.
    Gone {
        /// Machine id.
        machine: String,
    },
    /// A planned machine has another version than the plan was made for.
    Changed {
        /// Machine id.
        machine: String,
        /// Release version it reports now.
        release: Option<String>,
    },
    /// A machine the plan does not know.
    Unplanned {
        /// Machine id.
        machine: String,
    },
}

impl Moved {
    /// The machine it is about.
    pub fn machine(&self) -> &str {
        match self {
            Moved::Gone { machine } | Moved::Changed { machine, .. } | Moved::Unplanned { machine } => {
                machine
            }
        }
    }
}

impl fmt::Display for Moved {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Moved::Gone { machine } => write!(f, "machine {machine} does not exist any more"),
            Moved::Changed { machine, release: Some(release) } => {
                write!(f, "machine {machine} was changed since; it reports release v{release}")
            }
            Moved::Changed { machine, release: None } => write!(f, "machine {machine} was changed since"),
            Moved::Unplanned { machine } => write!(f, "machine {machine} was made since"),
        }
    }
}

struct Look<'a> {
    intent: &'a Intent,
    releases: &'a [String],
    machines: &'a [Machine],
    out: Progress,
    moved: Vec<Moved>,
}

/// How far the deploy came, by what the platform shows now; the journal's own lines fill in what cannot be seen.
/// `releases` are the ids of its release records; none for a plan that was never begun. The second value is what
/// somebody else changed meanwhile.
pub fn reconcile(
    intent: &Intent,
    progress: &Progress,
    releases: &[String],
    machines: &[Machine],
) -> (Progress, Vec<Moved>) {
    let out = Progress {
        cordoned: progress.cordoned.clone(),
        stopped: progress.stopped.clone(),
        destroyed: progress.destroyed.clone(),
        ..Progress::default()
    };
    let mut look = Look { intent, releases, machines, out, moved: Vec::new() };
    for planned in &intent.plan.machines {
        match &planned.machine {
            MachineRef::New(slot) => look.created(slot, progress),
            MachineRef::Existing(id) => look.existing(planned, id, progress),
        }
    }
    let present = |id: &String| machines.iter().any(|m| m.id == *id && m.is_active());
    look.out.cordoned.retain(present);
    look.out.stopped.retain(present);
    (look.out, look.moved)
}

impl Look<'_> {
    fn find(&self, id: &str) -> Option<&Machine> {
        self.machines.iter().find(|m| m.id == id && m.is_active())
    }

    /// The machine of a slot: by the journal, or by the launch id when its answer was lost.
    fn made(&self, slot: &str, known: Option<&Made>) -> Option<Made> {
        let launch = launch_id(&self.intent.id, slot);
        let by_launch = || {
            let active = self.machines.iter().filter(|m| m.is_active());
            active.into_iter().find(|m| m.metadata(metadata::LAUNCH_ID) == launch)
        };
        let machine = known.and_then(|made| self.find(&made.machine)).or_else(by_launch)?;
        Some(Made { machine: machine.id.clone(), instance: machine.instance_id.clone() })
    }

    fn created(&mut self, slot: &str, progress: &Progress) {
        if let Some(made) = self.made(slot, progress.created.get(slot)) {
            self.out.updated.insert(made.machine.clone(), made.instance.clone());
            self.out.created.insert(slot.to_owned(), made);
        }
    }

    fn changed(&mut self, id: &str) {
        let release = self.find(id).map(|m| m.metadata(metadata::RELEASE_VERSION).to_owned());
        let release = release.filter(|version| !version.is_empty());
        self.moved.push(Moved::Changed { machine: id.to_owned(), release });
    }

    fn is_ours(&self, machine: &Machine) -> bool {
        self.releases.iter().any(|id| id == machine.metadata(metadata::RELEASE_ID))
    }

    fn existing(&mut self, planned: &MachinePlan, id: &str, progress: &Progress) {
        if let Action::Replace { by, .. } = &planned.action {
            self.created(by, progress);
        }
        let successor = match &planned.action {
            Action::Replace { by, .. } => self.out.created.get(by).cloned(),
            Action::Update => self.made(&replacement_slot(id), progress.replaced.get(id)),
            Action::Create | Action::Canary | Action::Destroy { .. } | Action::Unchanged => None,
        };
        if let (Action::Update, Some(made)) = (&planned.action, &successor) {
            self.out.updated.insert(made.machine.clone(), made.instance.clone());
            self.out.replaced.insert(id.to_owned(), made.clone());
        }
        let Some(machine) = self.find(id).cloned() else {
            let expected = successor.is_some() || matches!(planned.action, Action::Destroy { .. });
            if !expected {
                self.moved.push(Moved::Gone { machine: id.to_owned() });
            } else if !self.out.destroyed.iter().any(|gone| gone == id) {
                self.out.destroyed.push(id.to_owned());
            }
            return;
        };
        let same = planned.instance_id.as_deref().is_none_or(|version| version == machine.instance_id);
        if self.is_ours(&machine) && planned.action == Action::Update {
            // One that was to run and does not is updated again: that is what starts it.
            if !planned.launches || runs(&machine.state) {
                self.out.updated.insert(id.to_owned(), machine.instance_id.clone());
            }
        } else if !same {
            self.changed(id);
        }
    }
}

fn runs(state: &MachineState) -> bool {
    !matches!(state, MachineState::Stopped | MachineState::Failed | MachineState::Suspended)
}

/// Machines of deploys that the plan does not know: made after it.
pub fn unplanned(intent: &Intent, progress: &Progress, machines: &[Machine]) -> Vec<Moved> {
    let plan = &intent.plan;
    let known = |id: &str| {
        plan.machines.iter().any(|p| p.machine == MachineRef::Existing(id.to_owned()))
            || plan.untouched.iter().any(|u| u.machine == id)
            || progress.created.values().any(|made| made.machine == id)
            || progress.replaced.values().any(|made| made.machine == id)
    };
    machines
        .iter()
        .filter(|m| m.is_active() && m.is_managed())
        .filter(|m| !m.is_release_command() && !m.is_console() && !m.is_test_machine())
        .filter(|m| !known(&m.id))
        .map(|m| Moved::Unplanned { machine: m.id.clone() })
        .collect()
}
