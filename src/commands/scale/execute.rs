//! Carrying out a plan of `fly scale count`.

use std::cell::{Cell, RefCell};

use futures::stream::StreamExt;

use model::diagnosis::{Expected, Impact, ImpactState};
use model::machine::{CreateVolumeRequest, LaunchMachineInput, Machine, MachineConfig};
use model::scale::Step;

use crate::api::machines::machines::WaitFor;
use crate::commands::machine::lease::{self, Leases};
use crate::commands::machine::select::Targets;
use crate::commands::machine::wait;
use crate::commands::{apps, deploy};
use crate::context::Ctx;
use crate::deploy::health;
use crate::diagnostics::Failure;

/// As many changes at once as the reference makes (flyctl: internal/command/scale/count_machines.go).
const AT_ONCE: usize = 5;

/// What was changed.
#[derive(Debug, Default)]
pub(super) struct Done {
    created: Vec<Machine>,
    destroyed: Vec<String>,
    volumes: Vec<String>,
}

impl Done {
    pub(super) fn value(&self) -> serde_json::Value {
        let created: Vec<_> = self
            .created
            .iter()
            .map(|m| serde_json::json!({"id": m.id, "region": m.region, "group": m.process_group()}))
            .collect();
        serde_json::json!({"created": created, "destroyed": self.destroyed, "volumes": self.volumes})
    }

    pub(super) fn lines(&self) -> Vec<String> {
        let created = self.created.iter().map(|machine| {
            let config = machine.any_config().cloned().unwrap_or_default();
            let size = config.guest.as_ref().map_or_else(String::new, model::machine::Guest::to_size);
            let mut line = format!(
                "created machine {} group:{} region:{} size:{size}",
                machine.id,
                machine.process_group(),
                machine.region
            );
            if let Some(mount) = config.mounts.first() {
                line.push_str(&format!(" volume:{}", mount.volume));
            }
            line
        });
        let destroyed = self.destroyed.iter().map(|id| format!("destroyed machine {id}"));
        let unused =
            self.unused().into_iter().map(|id| format!("created volume {id}, which no machine uses"));
        created.chain(destroyed).chain(unused).collect()
    }

    /// Volumes made for a machine that was not made.
    fn unused(&self) -> Vec<&str> {
        let mounts = self.created.iter().filter_map(Machine::any_config).flat_map(|config| &config.mounts);
        let used: Vec<&str> = mounts.map(|mount| mount.volume.as_str()).collect();
        self.volumes.iter().map(String::as_str).filter(|id| !used.contains(id)).collect()
    }

    /// A failure that says what exists all the same. New volumes without a machine are kept: they may hold a snapshot's
    /// data, and the next run takes them.
    fn explains(&self, failure: Failure, app: &str) -> Failure {
        let counted = |list: usize, what: &str| (list > 0).then(|| format!("{list} {what}"));
        let made = [
            counted(self.created.len(), "machines made"),
            counted(self.destroyed.len(), "machines destroyed"),
            counted(self.volumes.len(), "volumes made"),
        ];
        let made: Vec<String> = made.into_iter().flatten().collect();
        if made.is_empty() {
            return failure;
        }
        let why = format!("{}; by then: {}", failure.diagnostic().because, made.join(", "));
        let unused = self.unused();
        let failure = failure.because(why).with(|d| {
            let on_new = self.created.iter().map(|machine| machine.id.clone()).collect();
            d.impact(Impact { state: ImpactState::Partial, on_new, ..Impact::default() })
        });
        let failure = failure.with(|mut d| {
            d.scope.volumes.extend(unused.iter().map(|id| (*id).to_owned()));
            d
        });
        let [first, ..] = unused[..] else { return failure };
        failure
            .next_step(format!(
                "{} was made and no machine uses it: the next `fly scale count` takes it",
                unused.join(", ")
            ))
            .next_command(format!("fly volumes destroy {first} -a {app}"), "or give it back")
    }
}

/// Does all steps under the leases of the machines that exist; new machines are watched until they are
/// healthy. A failure says what had been done by then.
pub(super) async fn run(
    steps: &[Step],
    min_secrets_version: Option<u64>,
    targets: &Targets,
    ctx: &Ctx,
) -> Result<Done, Failure> {
    let done = RefCell::new(Done::default());
    let ids: Vec<String> = targets.machines.iter().map(|m| m.id.clone()).collect();
    let work = Work { min_secrets_version, targets, ctx, done: &done };
    let stopped = Cell::new(false);
    let changed = lease::holding(ctx, &targets.api, targets.app(), &ids, async |leases: &Leases| {
        let jobs = steps.iter().flat_map(|step| {
            let create = step.create.iter().map(move |volume| Job::Create(step, volume.as_deref()));
            create.chain(step.destroy.iter().map(Job::Destroy))
        });
        // After a failure nothing new is begun, and what was begun is done to its end: a change whose answer nobody
        // heard could not be named.
        let failures: Vec<Failure> = futures::stream::iter(jobs)
            .map(|job| {
                let (work, stopped) = (&work, &stopped);
                async move {
                    if stopped.get() {
                        return None;
                    }
                    let done = match job {
                        Job::Create(step, volume) => work.create(step, volume).await,
                        Job::Destroy(id) => work.destroy(id, leases).await,
                    };
                    stopped.set(stopped.get() || done.is_err());
                    done.err()
                }
            })
            .buffer_unordered(AT_ONCE)
            .filter_map(std::future::ready)
            .collect()
            .await;
        Failure::of_all(failures).map_or(Ok(()), Err)
    })
    .await;
    let result = match changed {
        Ok(()) => work.watch().await,
        Err(failure) => Err(failure),
    };
    let done = done.into_inner();
    match result {
        Ok(()) => Ok(done),
        Err(failure) => {
            // What exists now is not to be guessed from an error.
            for line in done.lines() {
                ctx.progress().say(&line);
            }
            Err(done.explains(failure, targets.app()))
        }
    }
}

enum Job<'a> {
    Create(&'a Step, Option<&'a str>),
    Destroy(&'a String),
}

struct Work<'a> {
    min_secrets_version: Option<u64>,
    targets: &'a Targets,
    ctx: &'a Ctx,
    done: &'a RefCell<Done>,
}

impl Work<'_> {
    async fn create(&self, step: &Step, volume: Option<&str>) -> Result<(), Failure> {
        let Targets { api, scope, session, .. } = self.targets;
        let mut config: MachineConfig = step.config.clone();
        if let Some(mount) = config.mounts.first_mut() {
            mount.volume = match (volume, &step.volume) {
                (Some(id), _) => id.to_owned(),
                (None, Some(request)) => self.make_volume(request).await?,
                (None, None) => {
                    return Err(Failure::defect("a machine with a mount was planned without a volume"));
                }
            };
        }
        let input = LaunchMachineInput {
            region: step.region.clone(),
            min_secrets_version: self.min_secrets_version,
            config: Some(config.into()),
            ..LaunchMachineInput::default()
        };
        match api.create_machine(&scope.name, &input).await {
            Ok(machine) => {
                self.ctx.progress().say(&format!("created machine {} in {}", machine.id, machine.region));
                self.done.borrow_mut().created.push(machine);
                Ok(())
            }
            Err(error) => {
                let config = input.config.unwrap_or_default();
                let mount = config.mounts.first();
                let expected = Expected {
                    group: step.group.clone(),
                    mount: mount.is_some(),
                    volume: mount.map(|mount| mount.volume.clone()),
                    volume_name: mount.map(|mount| mount.name.clone()),
                    memory_mb: config.guest.as_ref().and_then(|g| u32::try_from(g.memory_mb).ok()),
                    size: config.guest.as_ref().map(model::machine::Guest::to_size),
                    ..Expected::default()
                };
                let region = Some(step.region.clone());
                Err(apps::judge_expecting(error, scope, session, region, expected).await)
            }
        }
    }

    async fn make_volume(&self, request: &CreateVolumeRequest) -> Result<String, Failure> {
        let Targets { api, scope, session, .. } = self.targets;
        match api.create_volume(&scope.name, request).await {
            Ok(volume) => {
                self.ctx.progress().say(&format!("created volume {} in {}", volume.id, volume.region));
                self.done.borrow_mut().volumes.push(volume.id.clone());
                Ok(volume.id)
            }
            Err(error) => {
                let region = Some(request.region.clone());
                Err(apps::judge_expecting(error, scope, session, region, Expected::default()).await)
            }
        }
    }

    async fn destroy(&self, id: &str, leases: &Leases) -> Result<(), Failure> {
        let nonce = leases.nonce(id);
        let api = &self.targets.api;
        match api.destroy_machine(self.targets.app(), id, true, nonce.as_deref()).await {
            Ok(()) => {}
            // It is gone, whoever did it.
            Err(error) if error.is_not_found() => {}
            Err(error) => return Err(self.targets.judge(error, id).await),
        }
        leases.forget(id);
        self.done.borrow_mut().destroyed.push(id.to_owned());
        Ok(())
    }

    /// New machines count once they are healthy. Existing ones need no lease for that.
    async fn watch(&self) -> Result<(), Failure> {
        let created = self.done.borrow().created.clone();
        let (api, app) = (&self.targets.api, self.targets.app());
        let (ports, patience) = (&self.targets.ports(), &deploy::default_patience(self.ctx));
        let watches = created.iter().map(|machine| async move {
            let instance = Some(machine.instance_id.as_str()).filter(|instance| !instance.is_empty());
            let states = &["started", "stopped", "failed", "destroyed"];
            let wanted = WaitFor { states, instance_id: instance, timeout: health::PATIENCE };
            wait::until(api, app, &machine.id, wanted).await?;
            health::healthy(ports, &machine.id, Some(&machine.instance_id), patience).await.map(drop)
        });
        let watching = futures::future::try_join_all(watches);
        let what = format!("{} new machines to be healthy", created.len());
        if created.is_empty() {
            return Ok(());
        }
        self.ctx.progress().waiting(&what, watching).await.map(drop)
    }
}
