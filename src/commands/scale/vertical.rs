//! `fly scale vm` and `fly scale memory`

use model::appconfig::AppConfig;
use model::diagnosis::Code;
use model::machine::{Guest, LaunchMachineInput, Machine};

use crate::commands::machine::guest;
use crate::commands::machine::lease::{self, Leases};
use crate::commands::machine::select::Targets;
use crate::commands::machine::update;
use crate::commands::{apps, args};
use crate::config::user::UserFile;
use crate::context::Ctx;
use crate::deploy::health;
use crate::diagnostics::Failure;
use crate::output::Said;

/// Which machines.
#[derive(Debug, clap::Args)]
struct Which {
    /// Process group whose machines are changed
    #[arg(short = 'g', long, alias = "group", value_name = "NAME")]
    process_group: Option<String>,
    #[command(flatten)]
    app: args::App,
    #[command(flatten)]
    format: args::Json,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Vm {
    /// Size, such as shared-cpu-2x (see `fly platform vm-sizes`)
    #[arg(value_name = "SIZE")]
    size: String,
    /// Memory in MB, or with a unit (default: the size's own)
    #[arg(long, alias = "memory", value_name = "SIZE")]
    vm_memory: Option<String>,
    #[command(flatten)]
    which: Which,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Memory {
    /// Memory in MB, or with a unit
    #[arg(value_name = "MEMORY")]
    memory: String,
    #[command(flatten)]
    which: Which,
}

pub(super) async fn vm(args: &Vm, ctx: &Ctx) -> Result<u8, Failure> {
    let size = guest::Size {
        vm_size: Some(args.size.clone()),
        vm_memory: args.vm_memory.clone(),
        ..guest::Size::default()
    };
    // A size that does not exist must not cost a request.
    size.apply(None)?;
    run(&size, &args.which, ctx).await
}

pub(super) async fn memory(args: &Memory, ctx: &Ctx) -> Result<u8, Failure> {
    guest::memory("MEMORY", &args.memory)?;
    run(&guest::Size { vm_memory: Some(args.memory.clone()), ..guest::Size::default() }, &args.which, ctx)
        .await
}

async fn run(size: &guest::Size, which: &Which, ctx: &Ctx) -> Result<u8, Failure> {
    let scope = ctx.app(&which.app)?;
    let session = ctx.session()?;
    let api = session.machines();
    let all = match ctx.progress().waiting("the machines", api.list_machines(&scope.name, false)).await {
        Ok(machines) => machines,
        Err(error) => return Err(apps::judge(error, &scope, &session).await),
    };
    let all: Vec<Machine> = all.into_iter().filter(super::count::counts).collect();
    let group = group(which.process_group.as_deref(), &all).map_err(|f| f.app(&scope.name))?;
    let machines: Vec<Machine> = all.into_iter().filter(|m| m.process_group() == group).collect();
    // Every size is checked before the first machine is touched.
    let sized = machines
        .iter()
        .map(|machine| size.apply(machine.config.as_ref().and_then(|c| c.guest.as_ref())))
        .collect::<Result<Vec<Guest>, Failure>>()?;
    let user = UserFile::load(&ctx.env.config_dir().join("config.yml"))?;
    let minimum = user.min_secrets_version(&scope.name);
    let targets = Targets { session, api, scope, machines };
    let ids: Vec<String> = targets.machines.iter().map(|m| m.id.clone()).collect();
    let updated = lease::holding(ctx, &targets.api, targets.app(), &ids, async |leases: &Leases| {
        let mut updated = Vec::new();
        // One after the other: the app keeps serving, and a size that does not work stops at the first.
        for (machine, guest) in targets.machines.iter().zip(&sized) {
            updated.push(resize(machine, guest, minimum, &targets, leases, ctx).await?);
        }
        Ok(updated)
    })
    .await?;
    let Some(guest) = sized.first() else { return Err(Failure::defect("no machine was resized")) };
    warn_of_mismatch(targets.scope.file.as_ref().and_then(|f| f.config.as_ref()), &group, guest, ctx);
    let value = serde_json::json!({
        "Name": guest.to_size(), "CPUKind": guest.cpu_kind, "CPUCores": guest.cpus, "MemoryMB": guest.memory_mb,
        "Process": group, "Machines": updated,
    });
    let memory = if guest.memory_mb < 1024 {
        format!("{} MB", guest.memory_mb)
    } else {
        format!("{} GB", guest.memory_mb / 1024)
    };
    let lines = [
        format!("machines of group {group} are now {}", guest.to_size()),
        format!("{:>15}: {}", "CPU Cores", guest.cpus),
        format!("{:>15}: {memory}", "Memory"),
    ];
    ctx.show(which.format.json, &Said::new(value, lines));
    Ok(0)
}

/// The named group, or the only one.
fn group(named: Option<&str>, machines: &[Machine]) -> Result<String, Failure> {
    let mut groups: Vec<&str> = machines.iter().map(Machine::process_group).collect();
    groups.sort_unstable();
    groups.dedup();
    match (named, groups.as_slice()) {
        (Some(named), groups) if groups.contains(&named) => Ok(named.to_owned()),
        (Some(named), _) => Err(Failure::new(Code::C904, format!("process group {named} has no machines"))
            .because(format!("groups with machines: {}", groups.join(", ")))),
        (None, [only]) => Ok((*only).to_owned()),
        (None, []) => Err(Failure::usage("the app has no machines to resize")),
        (None, _) => Err(Failure::usage(format!(
            "the app has several process groups ({}): name one with `--process-group`",
            groups.join(", ")
        ))),
    }
}

async fn resize(
    machine: &Machine,
    guest: &Guest,
    min_secrets_version: Option<u64>,
    targets: &Targets,
    leases: &Leases,
    ctx: &Ctx,
) -> Result<String, Failure> {
    let id = &machine.id;
    let mut config = machine.config.clone().unwrap_or_default();
    config.guest = Some(guest.clone());
    let input = LaunchMachineInput {
        name: machine.name.clone(),
        region: machine.region.clone(),
        // A machine that rests keeps resting.
        skip_launch: machine.state != model::machine::MachineState::Started,
        min_secrets_version,
        config: Some(config),
        ..LaunchMachineInput::default()
    };
    let nonce = leases.nonce(id);
    let updating = targets.api.update_machine(targets.app(), id, &input, nonce.as_deref());
    let updated = match ctx.progress().waiting(&format!("machine {id} to be updated"), updating).await {
        Ok(updated) => updated,
        Err(error) => return Err(targets.judge(error, id).await),
    };
    if !input.skip_launch {
        update::watch(ctx, targets, &updated, health::PATIENCE, true).await?;
    }
    ctx.progress().say(&format!("machine {id} is now {}", guest.to_size()));
    Ok(id.clone())
}

/// The next deploy follows the file: who scaled by hand must know.
fn warn_of_mismatch(config: Option<&AppConfig>, group: &str, guest: &Guest, ctx: &Ctx) {
    let files: std::collections::BTreeMap<String, Vec<u8>> = std::collections::BTreeMap::new();
    let in_file = config
        .and_then(|config| model::appconfig::machine_config(config, group, None, &files).ok())
        .and_then(|config| config.guest);
    if let Some(in_file) = in_file
        && (in_file.to_size(), in_file.memory_mb) != (guest.to_size(), guest.memory_mb)
    {
        ctx.progress().warn(&format!(
            "the configuration file says {} with {} MB for group {group}: the next deploy brings that back",
            in_file.to_size(),
            in_file.memory_mb
        ));
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn of_several_groups_one_has_to_be_named() {
        let of = |name: &str| -> Machine {
            serde_json::from_value(serde_json::json!({"config": {"metadata": {"fly_process_group": name}}}))
                .unwrap()
        };
        let two = [of("web"), of("worker"), of("web")];
        assert_eq!(group(None, &two[..1]).unwrap(), "web");
        assert_eq!(group(Some("worker"), &two).unwrap(), "worker");
        assert_eq!(group(None, &two).unwrap_err().exit_code(), 2);
        assert_eq!(group(Some("x"), &two).unwrap_err().code(), Code::C904);
        assert_eq!(group(None, &[]).unwrap_err().exit_code(), 2);
    }
}
