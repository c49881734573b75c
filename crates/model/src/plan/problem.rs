//! What stands in the way of a plan, or needs a yes. Typed; each has its diagnosis code.

use super::Strategy;
use crate::diagnosis::{Code, Diagnostic, Gate, Scope, aggregate};
use serde::{Deserialize, Serialize};

/// One problem. All problems of a plan are reported at once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "problem", rename_all = "snake_case")]
pub enum Problem {
    /// The strategy cannot work with what there is.
    StrategyImpossible {
        /// Which.
        strategy: Strategy,
        /// Why, in words.
        reason: String,
    },
    /// A bluegreen deploy has no check to tell when the new machines may take over.
    NoChecks {
        /// Groups.
        groups: Vec<String>,
    },
    /// Some groups of a bluegreen deploy have no check. A warning.
    UncheckedGroups {
        /// Groups.
        groups: Vec<String>,
    },
    /// Both colours of an unfinished bluegreen deploy are in service.
    BothColours {
        /// Group.
        group: String,
        /// Image and its machines.
        images: Vec<(String, Vec<String>)>,
    },
    /// A named process group is not configured.
    UnknownGroup {
        /// As named.
        group: String,
        /// The configured ones.
        known: Vec<String>,
    },
    /// `max_unavailable` is zero, negative or not a number.
    MaxUnavailable {
        /// As given.
        given: String,
    },
    /// The configuration of a group cannot be turned into a machine configuration.
    Unmappable {
        /// Process group.
        group: String,
        /// Code of the configuration problem.
        code: Code,
        /// Place and reason, in words.
        message: String,
    },
    /// The app is deployed and has machines by its own record, but the list is empty.
    FleetVanished {
        /// Machines by the app's record.
        recorded: i64,
    },
    /// Not enough free volumes.
    NoVolume {
        /// Process group.
        group: String,
        /// Volume name.
        volume: String,
        /// Region.
        region: String,
        /// Needed there.
        need: usize,
        /// Free there.
        have: usize,
        /// What exists of that name: "vol_1 in ord, attached to 148e…".
        existing: Vec<String>,
    },
    /// Free volumes of the name exist, but only in another region.
    VolumeElsewhere {
        /// Volume id.
        volume: String,
        /// Volume name.
        name: String,
        /// Its region.
        have: String,
        /// The machine's region.
        want: String,
    },
    /// The machine's volume has another name than the configuration asks for.
    VolumeRenamed {
        /// Machine id.
        machine: String,
        /// Name it has.
        have: String,
        /// Name asked for.
        want: String,
    },
    /// The machine's host does not answer and its volume is on it.
    HostDownWithVolume {
        /// Machine id.
        machine: String,
        /// Volume id.
        volume: String,
        /// Other volumes of its name: "vol_2 in ams, attached to 148e…".
        #[serde(default)]
        siblings: Vec<String>,
        /// Its snapshots, newest first: "vs_1 of 2026-01-02T03:04:05Z"; `None`: nobody has looked.
        #[serde(default)]
        snapshots: Option<Vec<String>>,
    },
    /// A dedicated host was asked for, but the machine's volume is on another one.
    DedicatedHostWithVolume {
        /// Machine id.
        machine: String,
        /// Volume id.
        volume: String,
    },
    /// Machines of a group that is no longer configured would be destroyed. To be confirmed.
    RemovesGroup {
        /// Group.
        group: String,
        /// Machine ids.
        machines: Vec<String>,
    },
    /// The machine has a volume and the configuration has no mount: it is replaced without it. To be confirmed.
    DropsVolume {
        /// Machine id.
        machine: String,
        /// Volume id.
        volume: String,
    },
    /// A dedicated IPv4 address would be allocated, which costs money. To be confirmed.
    DedicatedIp,
    /// Machines that no deploy made. A warning.
    Unmanaged {
        /// Machine ids.
        machines: Vec<String>,
    },
    /// A group has no machines, and the filters or `--update-only` keep it from getting any. A warning.
    GroupNotCreated {
        /// Group.
        group: String,
        /// Why, in words.
        reason: String,
    },
    /// Machines that do not run and will not be started. A note.
    StaysStopped {
        /// Machine ids.
        machines: Vec<String>,
    },
}

impl Problem {
    /// Its diagnosis code.
    pub const fn code(&self) -> Code {
        match self {
            Problem::StrategyImpossible { .. } => Code::C104,
            Problem::NoChecks { .. } | Problem::UncheckedGroups { .. } => Code::C108,
            Problem::BothColours { .. } => Code::C109,
            Problem::UnknownGroup { .. } => Code::C115,
            Problem::MaxUnavailable { .. }
            | Problem::DedicatedHostWithVolume { .. }
            | Problem::DropsVolume { .. }
            | Problem::DedicatedIp
            | Problem::GroupNotCreated { .. } => Code::C117,
            Problem::Unmappable { code, .. } => *code,
            Problem::FleetVanished { .. } => Code::P003,
            Problem::NoVolume { .. } => Code::C501,
            Problem::VolumeElsewhere { .. } => Code::C502,
            Problem::VolumeRenamed { .. } => Code::C504,
            Problem::HostDownWithVolume { .. } => Code::P506,
            Problem::RemovesGroup { .. } => Code::C114,
            Problem::Unmanaged { .. } => Code::C110,
            Problem::StaysStopped { .. } => Code::C505,
        }
    }

    /// The headline.
    pub fn title(&self) -> String {
        match self {
            Problem::StrategyImpossible { strategy, reason } => {
                Code::C104.title(&[("strategy", strategy.as_str()), ("reason", reason)])
            }
            Problem::NoChecks { groups } => Code::C108.title(&[("group", &groups.join(", "))]),
            Problem::UncheckedGroups { groups } => format!(
                "{} has no health check: its green machines take over as soon as they run",
                groups.join(", ")
            ),
            Problem::BothColours { images, .. } => Code::C109.title(&[("count", &images.len().to_string())]),
            Problem::UnknownGroup { group, .. } => Code::C115.title(&[("group", group)]),
            Problem::MaxUnavailable { given } => Code::C117.title(&[
                ("what", "max_unavailable"),
                ("reason", &format!("{given} is not a number above 0")),
            ]),
            Problem::Unmappable { message, .. } => message.clone(),
            Problem::FleetVanished { recorded } => {
                format!("the API lists no machine although the app has {recorded}")
            }
            Problem::NoVolume { volume, region, need, have, .. } => Code::C501.title(&[
                ("volume", volume),
                ("region", if region.is_empty() { "any region" } else { region }),
                ("need", &need.to_string()),
                ("have", &have.to_string()),
            ]),
            Problem::VolumeElsewhere { volume, have, want, .. } => {
                Code::C502.title(&[("volume", volume), ("have", have), ("want", want)])
            }
            Problem::VolumeRenamed { machine, have, want } => {
                Code::C504.title(&[("machine", machine), ("have", have), ("want", want)])
            }
            Problem::HostDownWithVolume { machine, volume, .. } => {
                Code::P506.title(&[("machine", machine), ("volume", volume)])
            }
            Problem::DedicatedHostWithVolume { machine, volume } => Code::C117.title(&[
                ("what", &format!("moving machine {machine} to a dedicated host")),
                ("reason", &format!("its volume {volume} is on another host")),
            ]),
            Problem::RemovesGroup { group, machines } => {
                Code::C114.title(&[("count", &machines.len().to_string()), ("group", group)])
            }
            Problem::DropsVolume { machine, volume } => Code::C117.title(&[
                ("what", &format!("replacing machine {machine} without its volume {volume}")),
                ("reason", "it needs a confirmation"),
            ]),
            Problem::DedicatedIp => Code::C117.title(&[
                ("what", "allocating a dedicated IPv4 address"),
                ("reason", "it costs money and needs a confirmation"),
            ]),
            Problem::Unmanaged { machines } => Code::C110.title(&[("count", &machines.len().to_string())]),
            Problem::GroupNotCreated { group, reason } => {
                format!("process group \"{group}\" has no machine and gets none: {reason}")
            }
            Problem::StaysStopped { machines } => Code::C505.title(&[("count", &machines.len().to_string())]),
        }
    }

    /// The facts behind it, for the fault line.
    fn because(&self) -> String {
        match self {
            Problem::UnknownGroup { known, .. } => {
                format!("the configuration has {}", known.join(", "))
            }
            Problem::NoVolume { group, existing, .. } if existing.is_empty() => {
                format!("process group {group} mounts it and no volume of that name exists")
            }
            Problem::NoVolume { group, existing, .. } => {
                format!("process group {group} mounts it; there are {}", existing.join("; "))
            }
            Problem::Unmappable { group, .. } => format!("process group {group}"),
            Problem::VolumeElsewhere { name, .. } => {
                format!("the mount asks for a volume named {name}")
            }
            Problem::HostDownWithVolume { siblings, .. } if siblings.is_empty() => {
                "host_status of the machine is not ok, and there is no other volume of that name".to_owned()
            }
            Problem::HostDownWithVolume { siblings, .. } => format!(
                "host_status of the machine is not ok; other volumes of that name: {}",
                siblings.join("; ")
            ),
            Problem::FleetVanished { .. } => {
                "the app's record and the machine list contradict each other".to_owned()
            }
            Problem::RemovesGroup { machines, .. }
            | Problem::Unmanaged { machines }
            | Problem::StaysStopped { machines } => machines.join(", "),
            Problem::BothColours { group, images } => {
                let each = images.iter().map(|(image, ids)| format!("{image}: {}", ids.join(", ")));
                format!("process group {group}: {}", each.collect::<Vec<_>>().join("; "))
            }
            Problem::StrategyImpossible { .. }
            | Problem::NoChecks { .. }
            | Problem::UncheckedGroups { .. }
            | Problem::MaxUnavailable { .. }
            | Problem::VolumeRenamed { .. }
            | Problem::DedicatedHostWithVolume { .. }
            | Problem::DropsVolume { .. }
            | Problem::DedicatedIp
            | Problem::GroupNotCreated { .. } => String::new(),
        }
    }

    fn with_next(&self, diagnostic: Diagnostic) -> Diagnostic {
        match self {
            Problem::StrategyImpossible { .. } => {
                diagnostic.next_command("fly deploy --strategy rolling", "works for every app")
            }
            Problem::NoChecks { .. } | Problem::UncheckedGroups { .. } => {
                diagnostic.next_step("add a check to a service, or use the rolling strategy")
            }
            Problem::BothColours { .. } => {
                diagnostic.next_command("fly deploy --strategy rolling", "brings all machines to one version")
            }
            Problem::Unmappable { .. } => {
                diagnostic.next_command("fly config validate", "checks the whole file")
            }
            Problem::UnknownGroup { .. } => diagnostic.next_step("correct the name after --process-groups"),
            Problem::MaxUnavailable { .. } => {
                diagnostic.next_step("set it to a count from 1, or to a fraction such as 0.33")
            }
            Problem::FleetVanished { .. } => {
                diagnostic.next_command("fly machine list", "look again before deploying")
            }
            Problem::NoVolume { volume, region, need, have, .. } => {
                let place = if region.is_empty() { String::new() } else { format!(" -r {region}") };
                let command = format!("fly volumes create {volume}{place} -n {}", need.saturating_sub(*have));
                diagnostic.next_command(command, "")
            }
            Problem::VolumeElsewhere { name, want, have, .. } => diagnostic
                .next_command(format!("fly volumes create {name} -r {want}"), "a new, empty one")
                .next_step(format!("or set primary_region to {have}")),
            Problem::VolumeRenamed { have, .. } => {
                diagnostic.next_step(format!("name the mount's source {have} again"))
            }
            Problem::HostDownWithVolume { machine, volume, snapshots, .. } => {
                let diagnostic = diagnostic
                    .next_command(format!("fly machine status {machine}"), "see whether the host is back");
                match snapshots.as_deref() {
                    None => diagnostic
                        .next_step("or restore a snapshot to a new volume; what was written since is lost"),
                    Some([]) => {
                        diagnostic.next_step("the volume has no snapshot: only its host has the data")
                    }
                    Some(all @ [newest, ..]) => diagnostic.next_command(
                        format!("fly volumes snapshots list {volume}"),
                        format!(
                            "{}, the newest is {newest}; what was written since is lost",
                            count(all.len())
                        ),
                    ),
                }
            }
            Problem::DedicatedHostWithVolume { volume, .. } => diagnostic
                .next_command(format!("fly volumes fork {volume}"), "copy it to the dedicated host first"),
            Problem::RemovesGroup { group, .. } => diagnostic
                .next_command("fly deploy --yes", "if it is intended")
                .next_step(format!("or keep the group under the name {group}")),
            Problem::DropsVolume { .. } | Problem::DedicatedIp => {
                diagnostic.next_command("fly deploy --yes", "if it is intended")
            }
            Problem::Unmanaged { .. } => diagnostic.next_command("fly machine list", "see what they are"),
            Problem::GroupNotCreated { .. } => diagnostic.next_command("fly deploy", "without filters"),
            Problem::StaysStopped { machines } => match machines.first() {
                Some(machine) => {
                    diagnostic.next_command(format!("fly machine start {machine}"), "if it should serve")
                }
                None => diagnostic,
            },
        }
    }

    /// What lets a problem be the platform's (spec A3).
    fn gates(&self) -> Vec<Gate> {
        match self {
            Problem::HostDownWithVolume { .. } => vec![Gate::PG2],
            Problem::FleetVanished { .. } => vec![Gate::PG5],
            _ => Vec::new(),
        }
    }

    /// As a diagnostic of a command.
    pub fn diagnostic(&self, command: &str, app: &str) -> Diagnostic {
        let machines = match self {
            Problem::VolumeRenamed { machine, .. }
            | Problem::HostDownWithVolume { machine, .. }
            | Problem::DedicatedHostWithVolume { machine, .. }
            | Problem::DropsVolume { machine, .. } => vec![machine.clone()],
            Problem::RemovesGroup { machines, .. }
            | Problem::Unmanaged { machines }
            | Problem::StaysStopped { machines } => machines.clone(),
            Problem::BothColours { images, .. } => images.iter().flat_map(|(_, ids)| ids.clone()).collect(),
            _ => Vec::new(),
        };
        let volumes = match self {
            Problem::HostDownWithVolume { volume, .. } => vec![volume.clone()],
            _ => Vec::new(),
        };
        let diagnostic = Diagnostic::new(self.code(), command, self.title())
            .phase(crate::diagnosis::Phase::Plan)
            .because(self.because())
            .scope(Scope { app: Some(app.to_owned()), machines, volumes, ..Scope::default() });
        let mut told = self.with_next(Diagnostic { gates: self.gates(), ..diagnostic });
        self.rule().clone_into(&mut told.basis_rule);
        told
    }

    /// The rule of the catalogue it follows.
    fn rule(&self) -> &'static str {
        match self {
            Problem::HostDownWithVolume { .. } => "V3",
            Problem::FleetVanished { .. } => "H11",
            Problem::NoVolume { .. } => "V4",
            Problem::VolumeElsewhere { .. } => "V5",
            _ => "local",
        }
    }
}

fn count(snapshots: usize) -> String {
    if snapshots == 1 { "1 snapshot".to_owned() } else { format!("{snapshots} snapshots") }
}

/// Everything that stands in the way, at once. Never empty.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", problems.iter().map(Problem::title).collect::<Vec<_>>().join("; "))]
pub struct Problems {
    /// App.
    pub app: String,
    /// The problems.
    pub problems: Vec<Problem>,
}

impl Problems {
    /// As one diagnostic; several problems nest below the most decisive one.
    pub fn diagnostic(&self, command: &str) -> Diagnostic {
        let all = self.problems.iter().map(|problem| problem.diagnostic(command, &self.app));
        aggregate(all.collect()).expect("Problems is made only when there is one")
    }
}
