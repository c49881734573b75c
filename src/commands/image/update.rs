//! `fly image update`: machines move to the newest image of their series, or to a named one: shown first, then
//! one after the other, each proven before the next.

use model::diagnosis::{Impact, ImpactState};
use model::machine::{LaunchMachineInput, Machine, MachineState};
use serde::Serialize;

use super::latest::{self, Latest};
use crate::commands::machine::lease::{self, Leases};
use crate::commands::machine::select::Targets;
use crate::commands::machine::{config, update};
use crate::commands::{apps, args};
use crate::config::user::UserFile;
use crate::context::Ctx;
use crate::deploy::health;
use crate::diagnostics::Failure;
use crate::output::{Page, View};

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Image to run instead of the newest of the series
    #[arg(long, value_name = "IMAGE")]
    image: Option<String>,
    /// Do not wait until a machine's checks pass before the next is updated
    #[arg(long)]
    skip_health_checks: bool,
    #[command(flatten)]
    yes: args::Yes,
    #[command(flatten)]
    app: args::App,
    #[command(flatten)]
    format: args::Json,
}

pub(super) async fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    let scope = ctx.app(&args.app)?;
    let session = ctx.session()?;
    let api = session.machines();
    let listing = api.list_machines(&scope.name, false);
    let all = match ctx.progress().waiting("the machines", listing).await {
        Ok(machines) => machines,
        Err(error) => return Err(apps::judge(error, &scope, &session).await),
    };
    let machines: Vec<Machine> =
        all.into_iter().filter(|m| m.is_active() && !m.is_release_command() && !m.is_console()).collect();
    if machines.is_empty() {
        return Err(Failure::usage("the app has no machines to update").app(&scope.name));
    }
    let named = match &args.image {
        Some(image) => Some(config::pinned(image, &scope.name, &session, ctx).await?),
        None => None,
    };
    let latest = match &named {
        Some(_) => Latest::default(),
        None => {
            let graphql = session.graphql();
            let asking = latest::of(&machines, &graphql);
            match ctx.progress().waiting("the newest images", asking).await {
                Ok(latest) => latest,
                Err(error) => return Err(apps::judge(error, &scope, &session).await),
            }
        }
    };
    let (moves, left) = plan(&machines, named.as_deref(), &latest);
    let mut done = Done { updated: Vec::new(), left };
    if moves.is_empty() {
        ctx.show(args.format.json, &done);
        return Ok(0);
    }
    show(&moves, ctx);
    let question = format!("Update {} of {} machines?", moves.len(), machines.len());
    if !ctx.prompt(args.yes.yes, ctx.wants_json(args.format.json)).confirm(&question, "--yes")? {
        return Ok(0);
    }
    let user = UserFile::load(&ctx.env.config_dir().join("config.yml"))?;
    let minimum = user.min_secrets_version(&scope.name);
    let targets = Targets { session, api, scope, machines };
    let ids: Vec<String> = moves.iter().map(|step| step.id.clone()).collect();
    done.updated = lease::holding(ctx, &targets.api, targets.app(), &ids, async |leases: &Leases| {
        let mut updated = Vec::new();
        for (index, step) in moves.iter().enumerate() {
            if let Err(failure) = carry_out(step, args, minimum, &targets, leases, ctx).await {
                return Err(partial(failure, &moves, index, targets.app()));
            }
            updated.push(step.clone());
        }
        Ok(updated)
    })
    .await?;
    ctx.show(args.format.json, &done);
    Ok(0)
}

/// One machine that moves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct Move {
    #[serde(rename = "machine")]
    id: String,
    from: String,
    to: String,
}

/// One machine that stays, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct Left {
    machine: String,
    reason: String,
}

/// Who moves where. Replicas of a database before the one they follow (flyctl: `image/update_machines.go`).
fn plan(machines: &[Machine], named: Option<&str>, latest: &Latest) -> (Vec<Move>, Vec<Left>) {
    let mut ordered: Vec<&Machine> = machines.iter().collect();
    ordered.sort_by_key(|machine| rank(role(machine)));
    let (mut moves, mut left) = (Vec::new(), Vec::new());
    for machine in ordered {
        match destination(machine, named, latest) {
            Ok(to) => {
                let from = machine.config.as_ref().map(|c| c.image.clone()).unwrap_or_default();
                moves.push(Move { id: machine.id.clone(), from, to });
            }
            Err(reason) => left.push(Left { machine: machine.id.clone(), reason: reason.to_owned() }),
        }
    }
    (moves, left)
}

fn destination(machine: &Machine, named: Option<&str>, latest: &Latest) -> Result<String, &'static str> {
    let Some(config) = &machine.config else { return Err("its host does not answer") };
    if !config.containers.is_empty() {
        return Err("its containers name their own images: change its configuration instead");
    }
    let image = &machine.image_ref;
    let to = match named {
        Some(named) => named.to_owned(),
        None => match latest.newer_than(image) {
            Some(newer) => latest::full(newer),
            None if latest.follows(image) => return Err("it runs the newest image of its series"),
            None => return Err("its image belongs to no series; name one with `--image`"),
        },
    };
    let digest = to.rsplit_once('@').map(|(_, digest)| digest);
    if config.image == to || digest.is_some_and(|digest| digest == image.digest) {
        return Err("it runs that image already");
    }
    Ok(to)
}

/// Role in a cluster of databases, as the machine's check `role` says.
fn role(machine: &Machine) -> &str {
    machine.checks.iter().find(|check| check.name == "role").map_or("", |check| check.output.trim())
}

fn rank(role: &str) -> u8 {
    match role {
        "replica" => 0,
        "barman" => 1,
        "primary" | "leader" => 3,
        _ => 2,
    }
}

/// The plan, on stderr: it belongs to the question, not to the result.
fn show(moves: &[Move], ctx: &Ctx) {
    let progress = ctx.progress();
    for step in moves {
        progress.say(&format!("machine {}: {} -> {}", step.id, step.from, step.to));
    }
}

async fn carry_out(
    step: &Move,
    args: &Args,
    min_secrets_version: Option<u64>,
    targets: &Targets,
    leases: &Leases,
    ctx: &Ctx,
) -> Result<(), Failure> {
    let id = &step.id;
    // Read again under the lease: somebody may have changed it while the question was open.
    let machine = match targets.api.machine(targets.app(), id).await {
        Ok(machine) => machine,
        Err(error) => return Err(targets.judge(error, id).await),
    };
    let mut config = machine.config.clone().unwrap_or_default();
    config.image.clone_from(&step.to);
    let input = LaunchMachineInput {
        name: machine.name.clone(),
        region: machine.region.clone(),
        // A machine that rests keeps resting.
        skip_launch: machine.state != MachineState::Started,
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
        // A barman has nothing to check while it has no primary.
        let checks = !args.skip_health_checks && role(&machine) != "barman";
        update::watch(ctx, targets, &updated, health::PATIENCE, checks).await?;
    }
    ctx.progress().say(&format!("machine {id} runs {}", step.to));
    Ok(())
}

/// What a failure left behind: machines before it are on the new image, those after it were not touched.
fn partial(failure: Failure, moves: &[Move], at: usize, app: &str) -> Failure {
    let ids = |steps: &[Move]| steps.iter().map(|step| step.id.clone()).collect::<Vec<_>>();
    let failed = &moves[at];
    let impact = Impact {
        state: ImpactState::Partial,
        on_new: ids(&moves[..at]),
        failed: vec![failed.id.clone()],
        skipped: ids(&moves[at + 1..]),
        ..Impact::default()
    };
    let back = format!("fly machine update {} --image {} -a {app}", failed.id, failed.from);
    failure.app(app).machine(&failed.id).next_command(back, "the way back").with(|d| d.impact(impact))
}

#[derive(Debug, Serialize)]
struct Done {
    updated: Vec<Move>,
    left: Vec<Left>,
}

impl View for Done {
    fn human(&self, page: &mut Page) {
        for left in &self.left {
            page.remark(&format!("machine {} was left alone: {}", left.machine, left.reason));
        }
        match self.updated.len() {
            0 => page.line("nothing to update"),
            1 => page.line("1 machine was updated"),
            count => page.line(&format!("{count} machines were updated")),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn machine(id: &str, more: serde_json::Value) -> Machine {
        let mut machine = serde_json::json!({"id": id, "state": "started",
            "image_ref": {"registry": "r", "repository": "web", "tag": "v1", "digest": "sha256:1"},
            "config": {"image": "r/web:v1"}});
        machine.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        serde_json::from_value(machine).unwrap()
    }

    #[test]
    fn whoever_runs_it_already_stays() {
        let machines = [
            machine("a", serde_json::json!({})),
            machine("b", serde_json::json!({"image_ref": {"repository": "web", "digest": "sha256:2"}})),
            machine("c", serde_json::json!({"config": {"containers": [{"name": "x", "image": "y"}]}})),
            machine("d", serde_json::json!({"config": null, "incomplete_config": {}})),
        ];
        let (moves, left) = plan(&machines, Some("r/web:v2@sha256:2"), &Latest::default());
        let to = "r/web:v2@sha256:2".to_owned();
        assert_eq!(moves, [Move { id: "a".into(), from: "r/web:v1".into(), to }]);
        assert_eq!(left.iter().map(|l| l.machine.as_str()).collect::<Vec<_>>(), ["b", "c", "d"]);
        let (moves, left) = plan(&machines[..1], None, &Latest::default());
        assert!(moves.is_empty() && left[0].reason.contains("no series"));
    }

    #[test]
    fn the_leader_comes_last() {
        let with = |id: &str, role: &str| {
            machine(
                id,
                serde_json::json!({"checks": [{"name": "role", "status": "passing", "output": role}]}),
            )
        };
        let machines = [with("p", "primary"), with("b", "barman"), with("r", "replica"), with("x", "?")];
        let (moves, _) = plan(&machines, Some("r/web:v2@sha256:2"), &Latest::default());
        assert_eq!(moves.iter().map(|m| m.id.as_str()).collect::<Vec<_>>(), ["r", "b", "x", "p"]);
    }
}
