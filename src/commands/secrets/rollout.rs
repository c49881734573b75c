//! Bringing secrets to machines: every machine gets its own configuration again, with a new release, a few
//! at a time under leases, each proven before the next (flyctl: a deploy with RestartOnly).

use std::collections::BTreeMap;

use model::appconfig::AppConfig;
use model::machine::{App, Guest};
use model::plan::{AppGroups, Desired, Filters, IpPolicy, Mode, Plan, Snapshot, Strategy, WantedImage};
use serde::Serialize;

use crate::api::graphql::apps::CurrentRelease;
use crate::commands::{apps, args, deploy as deploy_command};
use crate::context::{AppScope, Ctx, Session};
use crate::deploy::observe::{self, Needs};
use crate::deploy::{self, Event, Outcome, Patience, Ports};
use crate::diagnostics::Failure;
use crate::output::{Page, View};

use super::Wait;
use super::change::Change;

/// As many lanes as flyctl runs side by side.
const MAX_CONCURRENT: usize = 8;

/// What happened to the secrets: names only.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Told {
    app: String,
    set: Vec<String>,
    unset: Vec<String>,
    /// Version of the app's secrets, as far as known.
    version: Option<u64>,
    /// False while no machine was brought to it.
    deployed: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    release: Option<Outcome>,
    #[serde(skip)]
    remark: Option<&'static str>,
}

impl Told {
    pub(super) fn new(app: &str, change: &Change, version: u64) -> Self {
        let names =
            |set: bool| change.iter().filter(|(_, v)| v.is_some() == set).map(|(n, _)| n.clone()).collect();
        Self { set: names(true), unset: names(false), ..Self::known(app, Some(version)) }
    }

    /// Nothing changed; machines are brought to what is stored.
    pub(super) fn known(app: &str, version: Option<u64>) -> Self {
        Self {
            app: app.to_owned(),
            set: Vec::new(),
            unset: Vec::new(),
            version,
            deployed: false,
            release: None,
            remark: None,
        }
    }

    /// Stored, and no more than that; `remark` says when they reach machines.
    pub(super) fn staged(self, remark: &'static str) -> Self {
        Self { remark: Some(remark), ..self }
    }
}

impl View for Told {
    fn human(&self, page: &mut Page) {
        let done = if self.remark.is_some() { "staged" } else { "set" };
        if !self.set.is_empty() {
            page.line(&format!("{done} {}", self.set.join(", ")));
        }
        if !self.unset.is_empty() {
            let done = if self.remark.is_some() { "staged the removal of" } else { "removed" };
            page.line(&format!("{done} {}", self.unset.join(", ")));
        }
        if let Some(remark) = self.remark {
            page.remark(remark);
        }
        let Some(outcome) = &self.release else { return };
        let machines = outcome.machines.iter();
        let rows: Vec<Vec<String>> = machines
            .map(|m| {
                let checks = if m.checks_total == 0 {
                    String::new()
                } else {
                    format!("{}/{}", m.checks_passing, m.checks_total)
                };
                vec![m.id.clone(), m.group.clone(), m.region.clone(), m.did.clone(), m.state.clone(), checks]
            })
            .collect();
        page.table(None, &["Machine", "Group", "Region", "Did", "State", "Checks"], &rows);
        for left in &outcome.untouched {
            page.remark(&format!("machine {} was left alone: {}", left.machine, left.reason));
        }
        for machine in outcome.machines.iter().filter(|m| !m.verified) {
            if let Some(reason) = &machine.not_verified {
                page.remark(&format!("not verified: machine {} ({reason})", machine.id));
            }
        }
        let version = outcome.release.map_or_else(String::new, |v| format!(" with release v{v}"));
        page.line(&if outcome.verified {
            format!("machines of {} run with the secrets{version}", self.app)
        } else {
            format!("machines of {} were given the secrets{version}; not every one was verified", self.app)
        });
    }
}

/// The app as it is: what a rollout is planned from.
pub(super) struct Seen {
    snapshot: Snapshot,
    definition: Option<serde_json::Value>,
    image: String,
}

impl Seen {
    pub(super) fn has_machines(&self) -> bool {
        self.snapshot.machines.iter().any(model::machine::Machine::is_active)
    }
}

/// Reads the app, its machines and its current release, side by side.
pub(super) async fn look(ctx: &Ctx, session: &Session, scope: &AppScope) -> Result<Seen, Failure> {
    let machines = session.machines();
    let graphql = session.graphql();
    let ports = Ports::of(session, &scope.name, "");
    let asked = CurrentRelease { app_name: scope.name.clone() };
    let reading = async {
        let fleet = observe::snapshot(&ports, App::default(), Needs::default());
        futures::try_join!(machines.app(&scope.name), fleet, graphql.run(&asked))
    };
    let (app, snapshot, release) = match ctx.progress().waiting("the machines", reading).await {
        Ok(read) => read,
        Err(error) => return Err(apps::judge(error, scope, session).await),
    };
    let release = release.app.current_release_unprocessed;
    let (definition, image) = release.map_or((None, None), |r| (r.config_definition, r.image_ref));
    Ok(Seen {
        snapshot: Snapshot { app, ..snapshot },
        definition: definition.filter(|d| !d.is_null()),
        image: image.unwrap_or_default(),
    })
}

/// Rolls out what was just stored, if there is a machine to bring it to.
pub(super) async fn run(
    ctx: &Ctx,
    session: &Session,
    scope: &AppScope,
    told: Told,
    wait: Wait,
    format: args::Json,
) -> Result<u8, Failure> {
    let seen = look(ctx, session, scope).await?;
    if !seen.has_machines() {
        ctx.show(format.json, &told.staged("the app has no machines yet; those of the next deploy get them"));
        return Ok(0);
    }
    carry_out(ctx, session, scope, seen, told, wait, format).await
}

/// Plans and performs the rollout.
pub(super) async fn carry_out(
    ctx: &Ctx,
    session: &Session,
    scope: &AppScope,
    seen: Seen,
    mut told: Told,
    wait: Wait,
    format: args::Json,
) -> Result<u8, Failure> {
    let config = recorded(&seen, &scope.name);
    let plan = plan(&seen, &config, told.version, wait)?;
    let ports = Ports::of(session, &scope.name, &seen.snapshot.app.organization.slug);
    let board = deploy_command::listener(ctx, &scope.name, format.json);
    board.event(&Event::Planned { plan: &plan });
    if plan.is_noop() {
        ctx.show(
            format.json,
            &told.staged("no machine is managed by deploys; restart or update them yourself"),
        );
        return Ok(0);
    }
    let patience = Patience {
        detach: wait.detach,
        ask_edge: wait.dns_checks,
        ..patience(&config, deploy_command::default_patience(ctx))
    };
    let definition = seen.definition.clone().unwrap_or_else(|| model::appconfig::definition(&config));
    let snapshot = &seen.snapshot;
    let org = &snapshot.app.organization.slug;
    let intent =
        deploy_command::intent_of(session, org, plan, definition, &patience, &snapshot.machines).into();
    // Without a digest: machines keep their own images, which may differ.
    let (work, _claim) =
        deploy_command::begin(ctx, &intent)?.work(&intent, patience, deploy::Earlier::default());
    let result = deploy::apply(&work, &ports, board.as_ref(), &ctx.interrupt).await;
    board.finish();
    let outcome = result.map_err(|failure| failure.app(&scope.name))?;
    told.deployed = true;
    told.release = Some(outcome);
    ctx.show(format.json, &told);
    Ok(0)
}

/// The configuration the current release recorded; an app that was never deployed has an empty one.
fn recorded(seen: &Seen, app: &str) -> AppConfig {
    let config = seen.definition.as_ref().and_then(|d| model::appconfig::from_definition(d).config);
    AppConfig { app: app.to_owned(), ..config.unwrap_or_default() }
}

fn patience(config: &AppConfig, default: Patience) -> Patience {
    let wait = config.deploy.as_ref().and_then(|d| d.wait_timeout).map(model::machine::Duration::to_std);
    Patience { wait: wait.filter(|w| !w.is_zero()).unwrap_or(default.wait), ..default }
}

/// A restart plan: every machine of the app, with the configuration and the image it has.
fn plan(
    seen: &Seen,
    config: &AppConfig,
    min_secrets_version: Option<u64>,
    wait: Wait,
) -> Result<Plan, Failure> {
    let files = BTreeMap::<String, Vec<u8>>::new();
    let groups = AppGroups::new(config, &files);
    let desired = Desired {
        configs: &groups,
        mode: Mode::Restart,
        image: WantedImage { reference: seen.image.clone(), digest: None },
        // Canary and bluegreen make new machines; a change of secrets does not need any.
        strategy: if config.strategy() == "immediate" { Strategy::Immediate } else { Strategy::Rolling },
        max_unavailable: config
            .deploy
            .as_ref()
            .and_then(|d| d.max_unavailable)
            .filter(|n| *n > 0.0)
            .unwrap_or(0.33),
        max_concurrent: MAX_CONCURRENT,
        primary_region: config.primary_region.clone(),
        ha: false,
        update_only: true,
        detach: wait.detach,
        smoke_checks: true,
        force: false,
        filters: Filters::default(),
        guest: Guest::default(),
        volume_initial_size_gb: None,
        min_secrets_version,
        ip_policy: IpPolicy::None,
        release_command: None,
        verify_stopped: false,
        stop_signal: None,
    };
    model::plan::make(&seen.snapshot, &desired)
        .map_err(|problems| Failure::from_diagnostic(problems.diagnostic("secrets deploy")).app(&config.app))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn seen(definition: serde_json::Value) -> Seen {
        let machine = serde_json::from_value(serde_json::json!({
            "id": "148e0012ab34cd", "state": "started", "region": "ams", "instance_id": "01A",
            "config": {"image": "web:own", "env": {"A": "1"}, "metadata":
                {"fly_platform_version": "v2", "fly_process_group": "app", "fly_release_version": "3"}},
        }));
        Seen {
            snapshot: Snapshot { machines: vec![machine.unwrap()], ..Snapshot::default() },
            definition: Some(definition),
            image: "web:release".to_owned(),
        }
    }

    #[test]
    fn machines_get_their_own_configuration_again() {
        let seen = seen(serde_json::json!({"env": {"A": "changed"}, "deploy": {"strategy": "canary"}}));
        let config = recorded(&seen, "web");
        let wait = Wait { detach: false, dns_checks: true };
        let plan = plan(&seen, &config, Some(7), wait).unwrap();
        assert_eq!(plan.strategy, Strategy::Rolling);
        let input = plan.machines[0].input.clone().unwrap();
        assert_eq!(input.min_secrets_version, Some(7));
        let config = input.config.unwrap();
        assert_eq!((config.image.as_str(), config.env["A"].as_str()), ("web:own", "1"));
    }
}
