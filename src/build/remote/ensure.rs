//! A builder of the organisation: found by its role, validated, woken, replaced or made (build.md 2.2).

use std::time::Duration;

use model::diagnosis::{BuilderFact, BuilderStop, Fact, Phase, Stopped};
use model::machine::{CreateVolumeRequest, LaunchMachineInput, Machine, MachineState};
use serde_json::json;

use crate::api;
use crate::api::graphql::ips::{AllocateIp, AllocateIpInput};
use crate::api::machines::apps::NewApp;
use crate::api::machines::machines::WaitFor;
use crate::diagnostics::Failure;
use crate::diagnostics::from_api::{self, Asked};

use super::super::{Said, Say};
use super::{Apis, Builder, Settings, guest};

/// Role of builder apps.
const ROLE: &str = "remote-docker-builder";
/// Where the organisation names no image.
const IMAGE: &str = "docker-hub-mirror.fly.io/flyio/rchab:sha-9346699";
const VOLUME_GB: i64 = 50;
/// For a machine to start.
const START: Duration = Duration::from_secs(180);
/// For a stopping machine to have stopped.
const STOP: Duration = Duration::from_secs(60);
/// For a new app to be seen everywhere.
const VISIBLE: Duration = Duration::from_secs(60);
const PAUSE: Duration = Duration::from_millis(250);
/// For a builder of the pool.
const ACQUIRE: Duration = Duration::from_secs(300);
/// How often something is asked for again after a 5xx.
const TRIES: usize = 3;

/// Provides builders.
pub(super) struct Provider<'a> {
    pub(super) apis: &'a Apis,
    pub(super) settings: &'a Settings,
    pub(super) say: Say<'a>,
}

/// What there is.
pub(super) enum Found {
    Started(Builder),
    /// With the state it is in.
    Asleep(Builder, MachineState),
    /// Not what a builder has to be.
    Broken {
        app: String,
        why: String,
    },
    Nothing,
}

/// A host that has no room, or takes no machines: the builder has to move.
fn has_to_move(error: &api::Error) -> bool {
    let text = error.exchange().and_then(|exchange| exchange.message.as_deref()).unwrap_or_default();
    text.contains("could not reserve resource for machine")
        || text.contains("deploys to this host are temporarily disabled")
}

impl Provider<'_> {
    fn say(&self, line: &str) {
        (self.say)(Said::Building(line));
    }

    /// The builder, started. `found`: what there was a moment ago.
    pub(super) async fn builder(&self, found: Option<Result<Found, Failure>>) -> Result<Builder, Failure> {
        if self.settings.pool {
            return self.acquire().await;
        }
        let found = match found {
            Some(found) => found?,
            None => self.find().await?,
        };
        let app = match found {
            Found::Nothing => return self.create().await,
            Found::Started(builder) | Found::Asleep(builder, _) if self.settings.recreate => {
                self.say(&format!("recreating builder {} (--recreate-builder)", builder.app));
                builder.app
            }
            Found::Started(builder) => return Ok(builder),
            Found::Asleep(builder, state) => {
                self.say(&format!("waking builder {} (it is {state})", builder.app));
                match self.wake(&builder, &state).await? {
                    true => return Ok(builder),
                    false => {
                        self.say(&format!(
                            "builder {} cannot start where it is: it is replaced",
                            builder.app
                        ));
                        builder.app
                    }
                }
            }
            Found::Broken { app, why } => {
                self.say(&format!("builder {app} {why}: it is replaced"));
                app
            }
        };
        self.replace(&app).await
    }

    /// Destroys one with everything it has, and makes another one.
    pub(super) async fn replace(&self, app: &str) -> Result<Builder, Failure> {
        let gone = self.apis.machines.delete_app(app).await;
        match gone {
            Err(error) if !error.is_not_found() => {
                let fact = BuilderFact { app: app.to_owned(), ..BuilderFact::default() };
                Err(self.failure(&error, "destroy the old builder", fact))
            }
            _ => self.create().await,
        }
    }

    /// What there is; changes nothing.
    pub(super) async fn find(&self) -> Result<Found, Failure> {
        let apps = self.apis.machines.apps_with_role(&self.settings.org, ROLE).await;
        let apps =
            apps.map_err(|error| self.failure(&error, "look for a builder", BuilderFact::default()))?;
        let Some(app) = apps.into_iter().next() else { return Ok(Found::Nothing) };
        let name = app.name;
        let listing = futures::try_join!(
            self.apis.machines.list_volumes(&name),
            self.apis.machines.list_machines(&name, false)
        );
        let fact = || BuilderFact { app: name.clone(), ..BuilderFact::default() };
        let (volumes, machines) =
            listing.map_err(|error| self.failure(&error, "look at the builder", fact()))?;
        let broken = |why: String| Ok(Found::Broken { app: name.clone(), why });
        if volumes.is_empty() {
            return broken("has no volume".to_owned());
        }
        let [machine] = machines.as_slice() else {
            return broken(format!("has {} machines instead of one", machines.len()));
        };
        let builder = describe(&name, machine);
        Ok(match &machine.state {
            MachineState::Started => Found::Started(builder),
            state => Found::Asleep(builder, state.clone()),
        })
    }

    /// Starts a builder. `false`: its host does not take it.
    async fn wake(&self, builder: &Builder, state: &MachineState) -> Result<bool, Failure> {
        if *state == MachineState::Stopping {
            let wait = WaitFor { states: &["stopped"], instance_id: None, timeout: STOP };
            // Whether it has is seen by the restart.
            drop(self.apis.machines.wait_machine(&builder.app, &builder.machine, wait).await);
        }
        if *state != MachineState::Starting {
            let restart =
                self.apis.machines.restart_machine(&builder.app, &builder.machine, false, None, None, None);
            match restart.await {
                Ok(()) => {}
                Err(error) if has_to_move(&error) => return Ok(false),
                Err(error) => return Err(self.failure(&error, "wake the builder", fact_of(builder))),
            }
        }
        self.wait_started(builder).await.map(|()| true)
    }

    async fn wait_started(&self, builder: &Builder) -> Result<(), Failure> {
        let began = tokio::time::Instant::now();
        loop {
            let wait = WaitFor {
                states: &["started"],
                instance_id: None,
                timeout: Duration::from_secs(10).min(START.saturating_sub(began.elapsed())),
            };
            let waited = self.apis.machines.wait_machine(&builder.app, &builder.machine, wait).await;
            if matches!(waited, Ok(Some(_))) {
                return Ok(());
            }
            let seen = self.apis.machines.machine(&builder.app, &builder.machine).await;
            let state = seen.map(|machine| machine.state);
            match &state {
                Ok(MachineState::Started) => return Ok(()),
                Ok(MachineState::Failed) => {}
                _ if began.elapsed() < START => {
                    // A wait that is refused at once must not become a storm.
                    tokio::time::sleep(PAUSE).await;
                    continue;
                }
                _ => {}
            }
            let mut fact = fact_of(builder);
            fact.waited_s = began.elapsed().as_secs();
            return Err(match state {
                Ok(state) => {
                    fact.state = Fact::Known(state.to_string());
                    self.unprovided(fact)
                }
                Err(error) => self.failure(&error, "wait for the builder", fact),
            });
        }
    }

    async fn create(&self) -> Result<Builder, Failure> {
        let org = self.apis.uiex.organization(&self.settings.org).await;
        let org = org.map_err(|e| self.failure(&e, "read the organization", BuilderFact::default()))?;
        let name = self.new_app().await?;
        self.say(&format!("making remote builder {name}"));
        let made = self.furnish(&name, &org).await;
        if made.is_err() {
            // Its volume and machine go with it. What cannot be deleted now is found, and replaced, next time.
            drop(self.apis.machines.delete_app(&name).await);
        }
        made
    }

    async fn new_app(&self) -> Result<String, Failure> {
        let mut tries = 0;
        loop {
            let name = name();
            let new = NewApp { name: &name, org_slug: &self.settings.org, network: "", app_role_id: ROLE };
            match self.apis.machines.create_app(&new).await {
                Ok(_) => return Ok(name),
                Err(error) if error.status() == Some(422) && tries < TRIES => tries += 1,
                Err(error) => {
                    return Err(self.failure(&error, "make an app for the builder", BuilderFact::default()));
                }
            }
        }
    }

    /// Address, volume and machine of a new builder.
    async fn furnish(&self, app: &str, org: &api::uiex::Organization) -> Result<Builder, Failure> {
        let fact = || BuilderFact {
            app: app.to_owned(),
            region: self.settings.region.clone().unwrap_or_default(),
            ..BuilderFact::default()
        };
        let input = AllocateIpInput {
            app_id: app.to_owned(),
            kind: "shared_v4",
            organization_id: Some(org.id.clone()).filter(|id| !id.is_empty()),
            ..AllocateIpInput::default()
        };
        let address = self.apis.graphql.run(&AllocateIp { input }).await;
        address.map_err(|error| self.failure(&error, "give the builder an address", fact()))?;
        self.visible(app).await.map_err(|error| self.failure(&error, "see the builder's app", fact()))?;
        let guest = guest(org.paid_plan && org.billing_status != "TRIAL_ACTIVE");
        let request = CreateVolumeRequest {
            name: "machine_data".to_owned(),
            region: self.settings.region.clone().unwrap_or_default(),
            size_gb: Some(VOLUME_GB),
            auto_backup_enabled: Some(false),
            compute: Some(guest.clone()),
            ..CreateVolumeRequest::default()
        };
        let volume = self.volume(app, &request).await;
        let volume = volume.map_err(|error| self.failure(&error, "make a volume for the builder", fact()))?;
        let image = if org.remote_builder_image.is_empty() { IMAGE } else { &org.remote_builder_image };
        let config = serde_json::from_value(json!({
            "env": {"ALLOW_ORG_SLUG": self.settings.org, "LOG_LEVEL": "debug", "DATA_DIR": "/data"},
            "guest": guest,
            "image": image,
            "mounts": [{"path": "/data", "volume": volume.id, "name": app}],
            "services": [{
                "protocol": "tcp", "internal_port": 8080, "autostop": "off", "autostart": true,
                "min_machines_running": 0,
                "ports": [
                    {"port": 80, "handlers": ["http"], "force_https": true, "http_options": {"h2_backend": true}},
                    {"port": 443, "handlers": ["http", "tls"], "tls_options": {"alpn": ["h2"]},
                     "http_options": {"h2_backend": true}},
                ],
            }],
        }));
        let config = config.map_err(|e| Failure::defect(&format!("a builder's configuration: {e}")))?;
        let input = LaunchMachineInput {
            region: volume.region.clone(),
            config: Some(config),
            ..LaunchMachineInput::default()
        };
        let machine = self.apis.machines.create_machine(app, &input).await;
        let machine = machine.map_err(|error| self.failure(&error, "make the builder's machine", fact()))?;
        let builder = describe(app, &machine);
        self.wait_started(&builder).await?;
        Ok(builder)
    }

    /// A volume; 5xx answers are asked again, as the reference does.
    async fn volume(
        &self,
        app: &str,
        request: &CreateVolumeRequest,
    ) -> Result<model::machine::Volume, api::Error> {
        let mut tries = 0;
        loop {
            match self.apis.machines.create_volume(app, request).await {
                Err(error) if tries < TRIES && error.status().is_some_and(|s| s >= 500) => {
                    tries += 1;
                    tokio::time::sleep(PAUSE * 4).await;
                }
                other => return other,
            }
        }
    }

    /// Waits until reads know the new app.
    async fn visible(&self, app: &str) -> Result<(), api::Error> {
        let began = tokio::time::Instant::now();
        loop {
            match self.apis.machines.app(app).await {
                Ok(_) => return Ok(()),
                Err(error) if matches!(error.status(), Some(401 | 404)) && began.elapsed() < VISIBLE => {
                    tokio::time::sleep(PAUSE).await;
                }
                Err(error) => return Err(error),
            }
        }
    }

    /// One of the platform's pool.
    async fn acquire(&self) -> Result<Builder, Failure> {
        let region = self.settings.region.clone().unwrap_or_default();
        let began = tokio::time::Instant::now();
        let given = self.apis.uiex.managed_builder(&self.settings.org, &region, ACQUIRE).await;
        let given = given.map_err(|error| {
            let fact = BuilderFact {
                stop: BuilderStop::Acquire,
                region: region.clone(),
                waited_s: began.elapsed().as_secs(),
                ..BuilderFact::default()
            };
            self.failure(&error, "acquire a managed builder", fact)
        })?;
        Ok(Builder { app: given.app_name, machine: given.machine_id, region, ..Builder::default() })
    }

    /// The verdict on a call that failed.
    fn failure(&self, error: &api::Error, operation: &str, fact: BuilderFact) -> Failure {
        let asked = Asked {
            app: Some(self.settings.app.clone()),
            org: Some(self.settings.org.clone()),
            region: self.settings.region.clone(),
            phase: Some(Phase::Build),
            operation: operation.to_owned(),
            token: None,
        };
        let mut facts = from_api::facts(error, &asked);
        facts.stopped = Stopped::Builder;
        facts.builder = Fact::Known(fact);
        Failure::of_facts(facts)
    }

    fn unprovided(&self, fact: BuilderFact) -> Failure {
        Failure::of_facts(super::lost::facts(&self.settings.app, Phase::Build, fact))
    }
}

/// What is known of a builder by its machine.
fn describe(app: &str, machine: &Machine) -> Builder {
    let memory =
        machine.config.as_ref().and_then(|config| config.guest.as_ref()).map(|guest| guest.memory_mb);
    Builder {
        app: app.to_owned(),
        machine: machine.id.clone(),
        region: machine.region.clone(),
        private_ip: machine.private_ip.clone(),
        memory_mb: memory.and_then(|mb| u32::try_from(mb).ok()),
        seen_ms: machine.events.iter().map(|event| event.timestamp).max().unwrap_or_default(),
    }
}

pub(super) fn fact_of(builder: &Builder) -> BuilderFact {
    BuilderFact {
        app: builder.app.clone(),
        machine: builder.machine.clone(),
        region: builder.region.clone(),
        memory_mb: builder.memory_mb,
        ..BuilderFact::default()
    }
}

/// As the reference names them.
fn name() -> String {
    const FIRST: [&str; 8] = ["calm", "bold", "swift", "quiet", "bright", "brave", "kind", "wild"];
    const SECOND: [&str; 8] = ["river", "meadow", "forest", "harbor", "summit", "island", "valley", "field"];
    let pick = |words: &[&'static str; 8]| words[usize::from(rand::random::<u8>() % 8)];
    format!("fly-builder-{}-{}-{}", pick(&FIRST), pick(&SECOND), rand::random::<u16>())
}
