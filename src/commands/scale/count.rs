//! `fly scale count`

use std::collections::BTreeMap;

use model::diagnosis::Code;
use model::machine::{Machine, MachineConfig, metadata};
use model::plan::{AppGroups, GroupConfigs as _};
use model::scale::{self, Step, Wish};

use crate::api::graphql::apps::Releases;
use crate::commands::machine::guest::Size;
use crate::commands::machine::select::Targets;
use crate::commands::{apps, args, deploy};
use crate::config::user::UserFile;
use crate::context::{AppScope, Ctx, Session};
use crate::diagnostics::Failure;
use crate::output::Said;

use super::execute;

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// How many machines: 3, +1, -2, or by group: web=3 worker=1
    #[arg(required = true, value_name = "COUNT", allow_negative_numbers = true)]
    counts: Vec<String>,
    /// Process group that a bare count is about
    #[arg(short = 'g', long, alias = "group", value_name = "NAME")]
    process_group: Option<String>,
    /// Regions to scale in, by code; others stay as they are
    #[arg(short = 'r', long, value_delimiter = ',', value_name = "CODES")]
    region: Vec<String>,
    /// Most machines of a group in one region; -1 = any number
    #[arg(long, default_value_t = -1, allow_negative_numbers = true, value_name = "N")]
    max_per_region: i64,
    /// Environment variable of the new machines
    #[arg(short = 'e', long, value_name = "NAME=VALUE")]
    env: Vec<String>,
    /// Make new volumes even where free ones exist
    #[arg(long)]
    with_new_volumes: bool,
    /// Fill new volumes from this snapshot
    #[arg(long, value_name = "ID")]
    from_snapshot: Option<String>,
    #[command(flatten)]
    size: Size,
    #[command(flatten)]
    app: args::App,
    #[command(flatten)]
    yes: args::Yes,
    #[command(flatten)]
    format: args::Json,
}

/// Machines that scaling is about: deploy's own, with a configuration that can be read.
pub(super) fn counts(machine: &Machine) -> bool {
    machine.is_managed()
        && machine.config.is_some()
        && !machine.is_release_command()
        && !machine.is_console()
        && !machine.is_test_machine()
}

pub(super) async fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    let json = args.format.json;
    let env = environment(&args.env)?;
    let guest = args.size.apply(None)?;
    let scope = ctx.app(&args.app)?;
    let session = ctx.session()?;
    let seen = ctx.progress().waiting("the app's machines", look(&session, &scope)).await?;
    let config = model::appconfig::from_definition(&seen.definition)
        .config
        .ok_or_else(|| Failure::new(Code::C102, "the current release's configuration cannot be read"))?;
    let group = args.process_group.clone().unwrap_or_else(|| "app".to_owned());
    let wanted = scale::parse(&args.counts, &group).map_err(|e| Failure::usage(e.to_string()))?;
    let groups: Vec<String> = config.groups().into_iter().map(str::to_owned).collect();
    if let Some(unknown) = wanted.keys().find(|name| !groups.contains(name)) {
        return Err(Failure::new(Code::C904, format!("process group {unknown} does not exist"))
            .because(format!("app {} has {}", scope.name, groups.join(", ")))
            .next_step("name one with `--process-group NAME`, or write `fly scale count NAME=COUNT`")
            .app(&scope.name));
    }
    let machines: Vec<Machine> = seen.machines.iter().filter(|m| counts(m)).cloned().collect();
    let fresh = fresh(&config, &seen, &machines, wanted.keys());
    let steps = scale::plan(&Wish {
        counts: &wanted,
        machines: &machines,
        volumes: &seen.volumes,
        regions: &args.region,
        primary_region: &config.primary_region,
        limit: usize::try_from(args.max_per_region).ok(),
        new_volumes: args.with_new_volumes,
        snapshot: args.from_snapshot.as_deref(),
        env: &env,
        guest: &guest,
        fresh: &fresh,
    })
    .map_err(|e| Failure::usage(e.to_string()).app(&scope.name))?;
    if steps.is_empty() {
        let line = format!("app {} has what was asked for already", scope.name);
        ctx.show(json, &Said::new(execute::Done::default().value(), [line]));
        return Ok(0);
    }
    show(&scope.name, &steps, ctx);
    if !ctx.prompt(args.yes.yes, json).confirm(&format!("Scale app {}?", scope.name), "--yes")? {
        return Ok(0);
    }
    let user = UserFile::load(&ctx.env.config_dir().join("config.yml"))?;
    let api = session.machines();
    let minimum = user.min_secrets_version(&scope.name);
    let targets = Targets { session, api, scope, machines };
    let done = execute::run(&steps, minimum, &targets, ctx).await?;
    let lines = done.lines();
    ctx.show(json, &Said::new(done.value(), lines));
    Ok(0)
}

struct Seen {
    machines: Vec<Machine>,
    volumes: Vec<model::machine::Volume>,
    definition: serde_json::Value,
    release: model::machine::document::Release,
}

/// Everything the plan needs, in one sequential round trip.
async fn look(session: &Session, scope: &AppScope) -> Result<Seen, Failure> {
    let (api, graphql) = (session.machines(), session.graphql());
    let releases = Releases { app_name: scope.name.clone(), limit: 25 };
    let (machines, volumes, releases, definition) = futures::join!(
        api.list_machines(&scope.name, false),
        api.list_volumes(&scope.name),
        graphql.run(&releases),
        deploy::definition(session, scope),
    );
    let (machines, volumes, releases) = match (machines, volumes, releases) {
        (Ok(machines), Ok(volumes), Ok(releases)) => (machines, volumes, releases),
        (Err(error), _, _) | (_, Err(error), _) | (_, _, Err(error)) => {
            return Err(apps::judge(error, scope, session).await);
        }
    };
    let complete =
        releases.app.releases.nodes.unwrap_or_default().into_iter().find(|r| r.status == "complete");
    let release = complete.ok_or_else(|| {
        Failure::usage(format!("app {} has no complete release: deploy it first", scope.name))
            .next_command("fly deploy", "make one")
            .app(&scope.name)
    })?;
    Ok(Seen { machines, volumes, definition: definition?, release })
}

/// Configurations of wanted groups that have no machine to copy.
fn fresh<'a>(
    config: &model::appconfig::AppConfig,
    seen: &Seen,
    machines: &[Machine],
    wanted: impl Iterator<Item = &'a String>,
) -> BTreeMap<String, MachineConfig> {
    let files: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    let groups = AppGroups::new(config, &files);
    let of = |group: &String| {
        // A configuration that cannot be made here (it names local files) is missed by the plan, by name.
        let mut config = groups.machine_config(group, None).ok()?;
        config.image.clone_from(&seen.release.image_ref);
        config.resolve_image_marker(&seen.release.image_ref);
        if config.guest.is_none() {
            config.guest = machines.iter().find_map(|m| m.config.as_ref()?.guest.clone());
        }
        for (key, value) in [
            (metadata::RELEASE_ID, seen.release.id.clone()),
            (metadata::RELEASE_VERSION, seen.release.version.to_string()),
            (metadata::FLYCTL_VERSION, crate::VERSION.to_owned()),
        ] {
            config.metadata.insert(key.to_owned(), value);
        }
        Some((group.clone(), config))
    };
    wanted.filter(|group| !machines.iter().any(|m| m.process_group() == **group)).filter_map(of).collect()
}

/// The plan, on stderr: it belongs to the question, not to the result.
fn show(app: &str, steps: &[Step], ctx: &Ctx) {
    let progress = ctx.progress();
    progress.say(&format!("plan for app {app}:"));
    for line in steps.iter().flat_map(lines) {
        progress.say(&line);
    }
}

fn lines(step: &Step) -> Vec<String> {
    let Step { group, region, .. } = step;
    let size = step.config.guest.as_ref().map_or_else(String::new, model::machine::Guest::to_size);
    let mut lines = Vec::new();
    if !step.create.is_empty() {
        lines.push(format!("  {:+4} machines of group {group} in {region}, size {size}", step.create.len()));
    }
    if !step.destroy.is_empty() {
        let ids = step.destroy.join(", ");
        lines.push(format!(
            "  {:>4} machines of group {group} in {region}: {ids}",
            format!("-{}", step.destroy.len())
        ));
    }
    let reused: Vec<&str> = step.create.iter().flatten().map(String::as_str).collect();
    if !reused.is_empty() {
        lines.push(format!("       with the free volumes {}", reused.join(", ")));
    }
    if step.new_volumes() > 0 {
        lines.push(format!("  {:+4} volumes for group {group} in {region}", step.new_volumes()));
    }
    lines
}

fn environment(pairs: &[String]) -> Result<BTreeMap<String, String>, Failure> {
    let split = |pair: &String| match pair.split_once('=') {
        Some((name, value)) if !name.is_empty() => Ok((name.to_owned(), value.to_owned())),
        // The value may be a secret: it is not repeated.
        _ => Err(Failure::usage("`--env` takes NAME=VALUE")),
    };
    pairs.iter().map(split).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_plan_names_what_is_lost() {
        let step = Step {
            group: "web".into(),
            region: "ams".into(),
            create: Vec::new(),
            config: MachineConfig::default(),
            volume: None,
            destroy: vec!["a1".into(), "b2".into()],
        };
        assert_eq!(lines(&step), ["    -2 machines of group web in ams: a1, b2"]);
    }
}
