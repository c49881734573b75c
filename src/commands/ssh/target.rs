//! Which machine, and where in it (tunnel.md 6.3). Choosing is pure; only a list on the terminal asks.

use std::net::Ipv6Addr;

use model::diagnosis::Code;
use model::machine::{CheckState, Machine, MachineState};

use crate::commands::args;
use crate::context::{AppScope, Ctx};
use crate::diagnostics::Failure;
use crate::ssh::Target;

/// Flags that choose a machine, shared by `ssh console` and `sftp`.
#[derive(Debug, Clone, Default, clap::Args)]
pub(crate) struct Flags {
    #[command(flatten)]
    pub(crate) app: args::App,
    /// Has no effect: the app belongs to one organization
    #[arg(short = 'o', long, hide = true, value_name = "SLUG")]
    org: Option<String>,
    /// Machine to go to, by id
    #[arg(long, value_name = "ID", conflicts_with = "select")]
    machine: Option<String>,
    /// Choose the machine, and the container, from a list
    #[arg(short = 's', long)]
    select: bool,
    #[command(flatten)]
    region: args::Region,
    /// Process group to choose a machine of
    #[arg(short = 'g', long, alias = "group", value_name = "NAME")]
    process_group: Option<String>,
    /// Address or name of the machine in the private network, instead of the chosen machine's own
    #[arg(short = 'A', long, value_name = "ADDRESS")]
    address: Option<String>,
    /// Container to go to; the first one when there are several
    #[arg(long, value_name = "NAME", conflicts_with = "no_container")]
    container: Option<String>,
    /// Go to the machine itself, to none of its containers
    #[arg(long)]
    no_container: bool,
    /// Say nothing about the way there
    #[arg(short = 'q', long)]
    pub(crate) quiet: bool,
    /// Private network to go through, instead of the app's
    #[arg(long, value_name = "NAME")]
    pub(super) network: Option<String>,
}

/// What was found.
#[derive(Debug, Clone)]
pub(crate) struct Chosen {
    pub(crate) machine: Machine,
    pub(crate) target: Target,
    /// To be said, unless `--quiet`.
    pub(crate) remarks: Vec<String>,
}

/// One machine, or several to be asked about.
#[derive(Debug)]
enum Choice<'a> {
    One(&'a Machine, Option<String>),
    Ask(Vec<&'a Machine>),
}

impl Flags {
    /// The machine and container meant.
    ///
    /// # Errors
    /// C901 when none runs, C904 when what was named is not there.
    pub(crate) fn choose(
        &self,
        machines: &[Machine],
        scope: &AppScope,
        ctx: &Ctx,
    ) -> Result<Chosen, Failure> {
        let (machine, remark) = match self.machine_of(machines, scope)? {
            Choice::One(machine, remark) => (machine, remark),
            Choice::Ask(several) => {
                let groups = several.iter().any(|m| m.process_group() != several[0].process_group());
                let items: Vec<String> = several.iter().map(|machine| described(machine, groups)).collect();
                let index = ctx.prompt(false, false).select("Which machine?", &items, "--machine ID")?;
                (several[index], None)
            }
        };
        let (target, second) = self.target_of(machine, ctx)?;
        let remarks = remark.into_iter().chain(second).collect();
        Ok(Chosen { machine: machine.clone(), target, remarks })
    }

    fn machine_of<'a>(&self, machines: &'a [Machine], scope: &AppScope) -> Result<Choice<'a>, Failure> {
        let app = &scope.name;
        let active: Vec<&Machine> = machines.iter().filter(|machine| machine.is_active()).collect();
        if let Some(id) = &self.machine {
            return named(machines, id, app).map(|machine| Choice::One(machine, None));
        }
        let running: Vec<&Machine> = active
            .iter()
            .copied()
            .filter(|machine| machine.state == MachineState::Started && !machine.is_release_command())
            .collect();
        if running.is_empty() {
            return Err(none_runs(&active, app));
        }
        let mut left = running.clone();
        if let Some(region) = &self.region.region {
            left.retain(|machine| machine.region == *region);
            if left.is_empty() {
                let there = listed(running.iter().map(|machine| machine.region.as_str()));
                return Err(none_left(app, &format!("in region {region}"), &there));
            }
        }
        if let Some(group) = &self.process_group {
            let before = left.clone();
            left.retain(|machine| machine.process_group() == group);
            if left.is_empty() {
                let there = listed(before.iter().map(|machine| machine.process_group()));
                return Err(none_left(app, &format!("in process group {group}"), &there));
            }
        }
        match left.as_slice() {
            [only] if self.select => {
                let remark = format!("the only machine is {} in {}", only.id, only.region);
                Ok(Choice::One(only, Some(remark)))
            }
            [only] => Ok(Choice::One(only, None)),
            [first, ..] if !self.select => {
                let remark =
                    format!("going to machine {} in {}, one of {}", first.id, first.region, left.len());
                Ok(Choice::One(first, Some(remark)))
            }
            _ => Ok(Choice::Ask(left)),
        }
    }

    fn target_of(&self, machine: &Machine, ctx: &Ctx) -> Result<(Target, Option<String>), Failure> {
        if self.no_container {
            return Ok((Target::Machine, None));
        }
        let several = containers(machine);
        if self.select && self.container.is_none() && several.len() > 1 {
            let items: Vec<String> = several.iter().map(|name| (*name).to_owned()).collect();
            let index = ctx.prompt(false, false).select("Which container?", &items, "--container NAME")?;
            return Ok((Target::Container(items[index].clone()), None));
        }
        container(machine, self.container.as_deref())
    }

    /// Address or name that was given for the machine.
    pub(crate) fn address(&self) -> Option<&str> {
        self.address.as_deref()
    }
}

fn containers(machine: &Machine) -> Vec<&str> {
    let config = machine.any_config();
    config.map(|config| config.containers.iter().map(|c| c.name.as_str()).collect()).unwrap_or_default()
}

/// The container meant: the named one, the only one, the first one (which is said), or none.
///
/// # Errors
/// C904 when the machine has none of that name.
pub(crate) fn container(machine: &Machine, named: Option<&str>) -> Result<(Target, Option<String>), Failure> {
    let containers = containers(machine);
    match (named, containers.as_slice()) {
        (Some(name), there) if there.contains(&name) => Ok((Target::Container(name.to_owned()), None)),
        (Some(name), there) => {
            let title = format!("machine {} has no container {name}", machine.id);
            let failure = Failure::new(Code::C904, title).machine(&machine.id);
            let there = listed(there.iter().copied());
            Err(if there.is_empty() {
                failure.next_step("leave out `--container`: its image runs in the machine itself")
            } else {
                failure.next_step(format!("its containers: {there}"))
            })
        }
        (None, []) => Ok((Target::Default, None)),
        (None, [only]) => Ok((Target::Container((*only).to_owned()), None)),
        (None, [first, ..]) => {
            let remark = format!("going to container {first}, one of {}", containers.len());
            Ok((Target::Container((*first).to_owned()), Some(remark)))
        }
    }
}

/// The machine of an id, if it runs. Another one is never taken in its place.
///
/// # Errors
/// C904 when it is not there, C901 when it does not run.
pub(crate) fn named<'a>(machines: &'a [Machine], id: &str, app: &str) -> Result<&'a Machine, Failure> {
    let found = machines.iter().filter(|machine| machine.is_active()).find(|machine| machine.id == id);
    match found {
        Some(machine) if machine.state == MachineState::Started => Ok(machine),
        Some(machine) => Err(not_running(machine, app)),
        None => Err(Failure::new(Code::C904, format!("machine {id} does not exist in app {app}"))
            .next_command(format!("fly machine list -a {app}"), "see the app's machines")
            .app(app)
            .machine(id)),
    }
}

/// The machine an address belongs to: its private one, or its name in private DNS.
pub(crate) fn at_address<'a>(machines: &'a [Machine], address: &str) -> Option<&'a Machine> {
    let literal: Option<Ipv6Addr> = address.trim_matches(['[', ']']).parse().ok();
    machines.iter().find(|machine| match literal {
        Some(literal) => machine.private_ip.parse() == Ok(literal),
        None => address.strip_prefix(machine.id.as_str()).is_some_and(|rest| rest.starts_with(".vm.")),
    })
}

/// A machine as a row of a list.
pub(crate) fn described(machine: &Machine, with_group: bool) -> String {
    let mut text = format!("{}: {} {} {}", machine.region, machine.id, machine.private_ip, machine.name);
    // Postgres machines tell their role by a check.
    if let Some(role) = machine.checks.iter().find(|check| check.name == "role") {
        let role = if role.status == CheckState::Passing { role.output.as_str() } else { "error" };
        text.push_str(&format!(" ({role})"));
    }
    if with_group {
        text.push_str(&format!(" ({})", machine.process_group()));
    }
    text
}

/// Each once, in order.
fn listed<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let mut names: Vec<&str> = names.filter(|name| !name.is_empty()).collect();
    names.sort_unstable();
    names.dedup();
    names.join(", ")
}

pub(super) fn not_running(machine: &Machine, app: &str) -> Failure {
    let id = &machine.id;
    let failure = Failure::new(Code::C901, format!("machine {id} is {}, not running", machine.state))
        .because("only a started machine can be logged in to")
        .app(app)
        .machine(id);
    match machine.state {
        MachineState::Stopped | MachineState::Suspended | MachineState::Created => {
            failure.next_command(format!("fly machine start {id} -a {app}"), "start it")
        }
        _ => failure.next_command(format!("fly machine status {id} -a {app}"), "see what it is doing"),
    }
}

fn none_runs(active: &[&Machine], app: &str) -> Failure {
    if active.is_empty() {
        return Failure::new(Code::C901, format!("app {app} has no machines to connect to"))
            .next_command(format!("fly status -a {app}"), "see the app")
            .next_command("fly deploy", "deploy it")
            .app(app);
    }
    let stopped = active.iter().find(|m| matches!(m.state, MachineState::Stopped | MachineState::Suspended));
    let states: Vec<String> = active.iter().take(8).map(|m| format!("{} {}", m.id, m.state)).collect();
    let count = active.len();
    let mut failure =
        Failure::new(Code::C901, format!("no running machine to connect to ({count} not running)"))
            .because(format!("machines of {app}: {}", states.join(", ")))
            .app(app);
    if let Some(stopped) = stopped {
        failure =
            failure.next_command(format!("fly machine start {} -a {app}", stopped.id), "start one of them");
    }
    failure.next_command(format!("fly console -a {app}"), "or open a fresh machine of the current release")
}

fn none_left(app: &str, place: &str, there: &str) -> Failure {
    let failure = Failure::new(Code::C901, format!("app {app} has no running machine {place}")).app(app);
    if there.is_empty() {
        failure.next_command(format!("fly machine list -a {app}"), "see the app's machines")
    } else {
        failure.next_step(format!("running machines are in: {there}"))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::context::NameSource;
    use serde_json::json;

    fn scope() -> AppScope {
        AppScope { name: "web".into(), named_by: NameSource::Flag, file: None }
    }

    fn machine(id: &str, state: &str, region: &str, group: &str) -> Machine {
        serde_json::from_value(json!({
            "id": id, "state": state, "region": region, "private_ip": "fdaa::1",
            "config": {"metadata": {"fly_process_group": group}},
        }))
        .unwrap()
    }

    fn picked(flags: &Flags, machines: &[Machine]) -> Result<(String, bool), Failure> {
        match flags.machine_of(machines, &scope())? {
            Choice::One(machine, remark) => Ok((machine.id.clone(), remark.is_some())),
            Choice::Ask(several) => Ok((format!("ask {}", several.len()), false)),
        }
    }

    #[test]
    fn only_running_machines_are_chosen() {
        let fleet = [
            machine("a", "stopped", "ams", "app"),
            machine("r", "started", "ams", "fly_app_release_command"),
            machine("b", "started", "ams", "app"),
            machine("c", "started", "fra", "worker"),
        ];
        let none = Flags::default();
        assert_eq!(picked(&none, &fleet).unwrap(), ("b".into(), true));
        assert_eq!(picked(&none, &fleet[..3]).unwrap(), ("b".into(), false));
        let region = |code: &str| args::Region { region: Some(code.into()) };
        let fra = Flags { region: region("fra"), ..Flags::default() };
        assert_eq!(picked(&fra, &fleet).unwrap(), ("c".into(), false));
        let group = Flags { process_group: Some("worker".into()), ..Flags::default() };
        assert_eq!(picked(&group, &fleet).unwrap(), ("c".into(), false));
        let select = Flags { select: true, ..Flags::default() };
        assert_eq!(picked(&select, &fleet).unwrap(), ("ask 2".into(), false));
        assert_eq!(picked(&select, &fleet[..3]).unwrap(), ("b".into(), true));
        let iad = Flags { region: region("iad"), ..Flags::default() };
        let refused = picked(&iad, &fleet).unwrap_err();
        assert_eq!(refused.code(), Code::C901);
        assert!(refused.diagnostic().next[0].text.contains("ams, fra"), "{:?}", refused.diagnostic().next);
    }

    #[test]
    fn a_named_machine_is_never_replaced_by_another() {
        let fleet = [machine("a", "stopped", "ams", "app"), machine("b", "started", "ams", "app")];
        let named = |id: &str| Flags { machine: Some(id.into()), ..Flags::default() };
        assert_eq!(picked(&named("b"), &fleet).unwrap().0, "b");
        let stopped = picked(&named("a"), &fleet).unwrap_err();
        assert_eq!(stopped.code(), Code::C901);
        assert_eq!(
            stopped.diagnostic().next[0].command.as_deref(),
            Some("fly machine start a -a web"),
            "{stopped:?}"
        );
        assert_eq!(picked(&named("x"), &fleet).unwrap_err().code(), Code::C904);
    }

    #[test]
    fn an_app_without_running_machines_says_what_they_do() {
        let fleet = [machine("a", "suspended", "ams", "app")];
        let refused = picked(&Flags::default(), &fleet).unwrap_err();
        assert_eq!(refused.code(), Code::C901);
        assert!(refused.diagnostic().because.contains("a suspended"), "{refused:?}");
        assert_eq!(picked(&Flags::default(), &[]).unwrap_err().code(), Code::C901);
    }

    #[test]
    fn addresses_find_their_machine() {
        let fleet = [machine("148e", "started", "ams", "app")];
        for address in ["fdaa::1", "fdaa:0:0::1", "[fdaa::1]", "148e.vm.web.internal"] {
            assert!(at_address(&fleet, address).is_some(), "{address}");
        }
        for address in ["fdaa::2", "web.internal", "148.vm.web.internal"] {
            assert!(at_address(&fleet, address).is_none(), "{address}");
        }
    }
}
