//! `fly drift`: the configuration file against the machines that run.

use std::collections::BTreeSet;

use model::machine::{Machine, metadata};
use model::plan::{AppGroups, Change, GroupConfigs as _, changes};
use serde::Serialize;

use crate::commands::args;
use crate::context::Ctx;
use crate::diagnostics::Failure;
use crate::output::{Page, View};

/// Exit code when something differs.
const DRIFT: u8 = 2;

/// Compare the configuration file with the machines that run, field by field
///
/// Exits 2 when something differs.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    app: args::App,
    /// Image the machines should run; without it images are compared among themselves only
    #[arg(short = 'i', long, value_name = "REF")]
    image: Option<String>,
    #[command(flatten)]
    format: args::Json,
}

/// What differs.
#[derive(Debug, Serialize)]
struct Drift {
    app: String,
    drift: bool,
    machines: Vec<MachineDrift>,
    /// Groups of the file without a machine.
    missing_groups: Vec<String>,
    /// Groups of machines that the file does not have.
    extra_groups: Vec<String>,
    /// More than one is a mixed fleet.
    images: Vec<String>,
    /// Machines not made by a deploy; nothing is expected of them.
    unmanaged: Vec<String>,
}

#[derive(Debug, Serialize)]
struct MachineDrift {
    id: String,
    group: String,
    region: String,
    release: Option<u64>,
    image: String,
    changes: Vec<Change>,
}

pub(crate) async fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    let scope = ctx.app(&args.app)?;
    let Some(file) = &scope.file else { return Err(Failure::no_app_config(&ctx.cwd)) };
    let Some(config) = file.config.clone() else {
        return Err(match file.problems.first() {
            Some(problem) => Failure::config_problem(file, problem),
            None => Failure::no_app_config(&file.path),
        });
    };
    let base = file.path.parent().map(std::path::Path::to_path_buf).unwrap_or_else(|| ctx.cwd.clone());
    let files = super::deploy::local_files(&config, &[&base, &ctx.cwd]);
    let session = ctx.session()?;
    let api = session.machines();
    let machines = match ctx.progress().waiting("the machines", api.list_machines(&scope.name, false)).await {
        Ok(machines) => machines,
        Err(error) => return Err(super::apps::judge(error, &scope, &session).await),
    };
    let groups = AppGroups::new(&config, &files);
    let drift = compare(&scope.name, &groups, args.image.as_deref(), &machines).map_err(|problems| {
        let problems = model::plan::Problems { app: scope.name.clone(), problems };
        Failure::from_diagnostic(problems.diagnostic("drift")).app(&scope.name)
    })?;
    ctx.show(args.format.json, &drift);
    Ok(if drift.drift { DRIFT } else { 0 })
}

/// Pure: the file's groups against the machines.
fn compare(
    app: &str,
    groups: &AppGroups<'_>,
    image: Option<&str>,
    machines: &[Machine],
) -> Result<Drift, Vec<model::plan::Problem>> {
    let configured = groups.groups();
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    let mut unmanaged = Vec::new();
    let active = machines.iter().filter(|m| m.is_active());
    for machine in active.filter(|m| !m.is_release_command() && !m.is_console() && !m.is_test_machine()) {
        if !machine.is_managed() {
            unmanaged.push(machine.id.clone());
            continue;
        }
        let group = match machine.process_group() {
            "" => groups.default_group(),
            group => group.to_owned(),
        };
        seen.insert(group.clone());
        let Some(have) = machine.any_config() else { continue };
        let mut changes = Vec::new();
        if configured.contains(&group) {
            let mut want = groups.machine_config(&group, Some(have))?;
            want.image = image.map_or_else(|| have.image.clone(), str::to_owned);
            model::plan::keep_assigned(have, &mut want);
            changes = self::changes(Some(have), &want);
        }
        found.push(MachineDrift {
            id: machine.id.clone(),
            group,
            region: machine.region.clone(),
            release: machine.metadata(metadata::RELEASE_VERSION).parse().ok(),
            image: machine.image_ref.full(),
            changes,
        });
    }
    let images: BTreeSet<String> = found.iter().map(|m| m.image.clone()).collect();
    let missing_groups: Vec<String> = configured.iter().filter(|g| !seen.contains(*g)).cloned().collect();
    let extra_groups: Vec<String> = seen.iter().filter(|g| !configured.contains(g)).cloned().collect();
    let drift = found.iter().any(|m| !m.changes.is_empty())
        || images.len() > 1
        || !missing_groups.is_empty()
        || !extra_groups.is_empty();
    Ok(Drift {
        app: app.to_owned(),
        drift,
        machines: found,
        missing_groups,
        extra_groups,
        images: images.into_iter().collect(),
        unmanaged,
    })
}

impl View for Drift {
    fn human(&self, page: &mut Page) {
        if !self.drift {
            page.line(&format!("machines of {} are as the file says", self.app));
        }
        for machine in self.machines.iter().filter(|m| !m.changes.is_empty()) {
            let release = machine.release.map_or_else(|| "no release".to_owned(), |v| format!("v{v}"));
            page.line(&format!("machine {} [{}, {}, {release}]", machine.id, machine.group, machine.region));
            for change in &machine.changes {
                page.line(&format!("  {}", model::plan::render::difference(change)));
            }
        }
        if self.images.len() > 1 {
            page.line(&format!("machines run {} different images:", self.images.len()));
            for image in &self.images {
                page.line(&format!("  {image}"));
            }
        }
        for group in &self.missing_groups {
            page.line(&format!("group {group} of the file has no machine"));
        }
        for group in &self.extra_groups {
            page.line(&format!("group {group} has machines and is not in the file"));
        }
        if !self.unmanaged.is_empty() {
            page.remark(&format!("not made by a deploy, not compared: {}", self.unmanaged.join(", ")));
        }
    }
}
