//! Remote builders: machines of the organisation, or of the platform's pool, that hold a container engine
//! (build.md 2).
//!
//! In: [`Apis`], [`Settings`], and whoever can open a tunnel ([`Tunnels`]). Out: a [`Connected`] builder: its
//! engine over a [`Way`] that stays open for the whole build, kept awake meanwhile; and the verdict when it is
//! lost. The room must not know commands, flags, or how a tunnel works.
//!
//! A builder is found or made once per build, and one answer of its engine is proof enough. Another way is tried
//! only when the first one led nowhere, and nothing is built twice.

mod direct;
mod ensure;
mod heartbeat;
mod https;
mod lost;
mod reach;
pub(crate) mod record;
mod way;

use std::cell::RefCell;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use futures::future::LocalBoxFuture;
use model::machine::Guest;

use crate::api::{GraphQl, LogsApi, MachinesApi, UiEx};
use crate::diagnostics::Failure;

use super::engine::Endpoint;
use super::{Error, Said, Say, Secret};
pub(crate) use direct::{Direct, StandIn};
use heartbeat::Heartbeat;
use reach::Problem;
pub(crate) use way::{Blocked, Connection, Door, Way};

/// Clients of the APIs a builder is provided by.
#[derive(Clone)]
pub(crate) struct Apis {
    pub(crate) machines: MachinesApi,
    pub(crate) graphql: GraphQl,
    pub(crate) uiex: UiEx,
    pub(crate) logs: LogsApi,
}

/// What is wanted, all decided.
#[derive(Debug, Clone)]
pub(crate) struct Settings {
    /// The app that is deployed: user of the builder's password.
    pub(crate) app: String,
    /// Slug of its organisation.
    pub(crate) org: String,
    /// The builder's password.
    pub(crate) token: Secret,
    /// `FLY_REMOTE_BUILDER_REGION`.
    pub(crate) region: Option<String>,
    /// Destroy the builder there is and make another one.
    pub(crate) recreate: bool,
    /// One of the platform's pool instead of the organisation's own.
    pub(crate) pool: bool,
    /// Over the tunnel; otherwise over https.
    pub(crate) wg: bool,
    /// Over https when there is no tunnel.
    pub(crate) failover: bool,
    /// Neither: this computer's network leads there (`FLY_REMOTE_BUILDER_HOST_WG`), or to whom stands in for the builder
    /// (`FLY_RCHAB_OVERRIDE_HOST`).
    pub(crate) direct: Option<Direct>,
    /// How long a started builder's engine may be silent.
    pub(crate) patience: Duration,
    pub(crate) user_agent: String,
    /// Certificate of a local platform's edge.
    pub(crate) local_ca: Option<PathBuf>,
}

/// Opens tunnels.
pub(crate) trait Tunnels {
    /// Begins a tunnel into the organisation's default network, where builders are.
    fn open(&self) -> LocalBoxFuture<'_, Result<Arc<dyn Way>, Failure>>;
}

/// A builder that exists.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Builder {
    pub(crate) app: String,
    pub(crate) machine: String,
    pub(crate) region: String,
    pub(crate) private_ip: String,
    pub(crate) memory_mb: Option<u32>,
    /// Time of the newest of its machine's events when it was found: the platform's clock, in milliseconds.
    pub(crate) seen_ms: i64,
}

/// A builder that is wanted.
pub(crate) struct Remote<'a> {
    apis: Apis,
    settings: Settings,
    tunnels: &'a dyn Tunnels,
    warm: RefCell<Option<Warm>>,
}

/// What was begun before anybody knew whether it would be needed.
struct Warm {
    found: Result<ensure::Found, Failure>,
    tunnel: Option<Result<Arc<dyn Way>, Failure>>,
}

/// A builder whose engine answered.
pub(crate) struct Connected {
    pub(crate) builder: Builder,
    way: Arc<dyn Way>,
    heartbeat: Heartbeat,
    /// It replaced one that was of no use.
    replaced: bool,
    apis: Apis,
    settings: Settings,
}

impl<'a> Remote<'a> {
    pub(crate) fn new(apis: Apis, settings: Settings, tunnels: &'a dyn Tunnels) -> Self {
        Self { apis, settings, tunnels, warm: RefCell::default() }
    }

    /// Begins what changes nothing there: looks for a builder, and opens the tunnel.
    pub(super) async fn warm(&self) {
        if self.settings.pool {
            return;
        }
        let provider =
            ensure::Provider { apis: &self.apis, settings: &self.settings, say: &|_: Said<'_>| {} };
        let (found, tunnel) = futures::join!(provider.find(), self.tunnel());
        *self.warm.borrow_mut() = Some(Warm { found, tunnel });
    }

    /// Takes that back.
    pub(super) async fn cool(&self) {
        let warm = self.warm.take();
        if let Some(Warm { tunnel: Some(Ok(way)), .. }) = warm {
            way.close().await;
        }
    }

    async fn tunnel(&self) -> Option<Result<Arc<dyn Way>, Failure>> {
        match &self.settings.direct {
            Some(direct) => Some(Ok(Arc::new(direct.clone()) as Arc<dyn Way>)),
            None if self.settings.wg && !self.settings.pool => Some(self.tunnels.open().await),
            None => None,
        }
    }

    /// Finds or makes a builder and waits until its engine answers.
    ///
    /// # Errors
    /// The verdict of the B or W rules; nothing was built.
    pub(crate) async fn connect(&self, say: Say<'_>) -> Result<Connected, Failure> {
        let provider = ensure::Provider { apis: &self.apis, settings: &self.settings, say };
        let warm = self.warm.take();
        let (builder, tunnel) = match warm {
            Some(Warm { found, tunnel }) => (provider.builder(Some(found)).await, tunnel),
            None => futures::join!(provider.builder(None), self.tunnel()),
        };
        let builder = match (builder, &tunnel) {
            (Ok(builder), _) => builder,
            (Err(failure), tunnel) => {
                if let Some(Ok(way)) = tunnel {
                    way.close().await;
                }
                return Err(failure);
            }
        };
        let way = match tunnel {
            Some(Ok(way)) => way,
            Some(Err(failure)) => self.instead(failure, &builder, say).await?,
            None => https::way(&self.apis, &self.settings, &builder).await,
        };
        let (builder, way, replaced) = self.reach(builder, way, &provider).await?;
        let settings = self.settings.clone();
        if let Err(untaken) = heartbeat::pulse(&*way, &builder, &settings).await {
            if let Some(failure) = lost::refused(&settings.app, &builder, &*way, &untaken) {
                way.close().await;
                return Err(failure);
            }
            say(Said::Building(&format!(
                "builder {} takes no heartbeats ({untaken}): it may fall asleep in a long build",
                builder.app
            )));
        }
        let heartbeat = Heartbeat::start(Arc::clone(&way), builder.clone(), settings.clone());
        Ok(Connected { builder, way, heartbeat, replaced, apis: self.apis.clone(), settings })
    }

    /// The other way, when there is no tunnel and that is allowed.
    async fn instead(
        &self,
        failure: Failure,
        builder: &Builder,
        say: Say<'_>,
    ) -> Result<Arc<dyn Way>, Failure> {
        if !self.settings.failover {
            return Err(failure.next_command("fly deploy --wg=false", "goes over https instead"));
        }
        let line =
            format!("no tunnel ([{}] {}): going over https", failure.code(), failure.diagnostic().title);
        say(Said::Building(&line));
        Ok(https::way(&self.apis, &self.settings, builder).await)
    }

    /// Waits for the engine; another way, and another builder, are tried once each.
    async fn reach(
        &self,
        mut builder: Builder,
        mut way: Arc<dyn Way>,
        provider: &ensure::Provider<'_>,
    ) -> Result<(Builder, Arc<dyn Way>, bool), Failure> {
        let mut replaced = false;
        loop {
            let waiting = reach::Waiting { builder: &builder, way: &*way, settings: &self.settings };
            let problem = match waiting.engine(provider.say).await {
                Ok(()) => return Ok((builder, way, replaced)),
                Err(problem) => problem,
            };
            let dead =
                matches!(problem, Problem::Outdated | Problem::Silent { .. }) && way.is_open() != Some(false);
            match problem {
                Problem::Way(failure) if way.name() == reach::TUNNEL => {
                    way.close().await;
                    way = self.instead(failure, &builder, provider.say).await?;
                }
                _ if dead && !replaced && !self.settings.pool => {
                    (provider.say)(Said::Building(&format!(
                        "builder {} does not answer as it should: it is replaced",
                        builder.app
                    )));
                    way.close().await;
                    builder = provider.replace(&builder.app).await?;
                    // As it was reached before, which need not be how it was tried first.
                    let same = self.settings.direct.is_some() || way.name() == reach::TUNNEL;
                    let begun = if same { self.tunnel().await.transpose()? } else { None };
                    way = match begun {
                        Some(way) => way,
                        None => https::way(&self.apis, &self.settings, &builder).await,
                    };
                    replaced = true;
                }
                problem => {
                    let app = &self.settings.app;
                    let failure = lost::unreached(&self.apis, app, &builder, &*way, problem, replaced).await;
                    way.close().await;
                    return Err(failure);
                }
            }
        }
    }
}

/// A way that has not worked for so long takes the build with it; a tunnel mends itself sooner.
const GONE: Duration = Duration::from_secs(60);
/// Between two looks at it.
const LOOK: Duration = Duration::from_secs(5);

/// Since when a way has not worked.
#[derive(Default)]
struct Outage(Option<Duration>);

impl Outage {
    /// One look; times count from any one moment. Whether it has lasted too long.
    fn lasts(&mut self, now: Duration, open: Option<bool>) -> bool {
        if open != Some(false) {
            self.0 = None;
            return false;
        }
        now.saturating_sub(*self.0.get_or_insert(now)) >= GONE
    }
}

/// Resolves when a way has not worked for too long.
async fn cut_off(way: &dyn Way) {
    let (began, mut outage) = (tokio::time::Instant::now(), Outage::default());
    loop {
        tokio::time::sleep(LOOK).await;
        if outage.lasts(began.elapsed(), way.is_open()) {
            return;
        }
    }
}

impl Connected {
    /// What `building` comes to, unless the way to the builder is lost for good meanwhile: nobody else would
    /// tell a stream that waits for a long step.
    pub(crate) async fn watch<T>(
        &self,
        building: impl Future<Output = Result<T, Error>>,
    ) -> Result<T, Error> {
        tokio::select! {
            made = building => made,
            () = cut_off(&*self.way) => Err(Error::EngineLost {
                address: self.place(),
                reason: format!("the {} to it has not worked for {} s", self.way.name(), GONE.as_secs()),
            }),
        }
    }

    /// Its engine, for whoever builds.
    pub(crate) fn endpoint(&self) -> Result<Endpoint, Error> {
        let mut headers = http::HeaderMap::new();
        let public = self.way.authority();
        if public.is_some() {
            let password = http::HeaderValue::from_str(&reach::basic(&self.settings));
            let mut password = password.map_err(|e| Error::Defect(format!("a builder's password: {e}")))?;
            password.set_sensitive(true);
            headers.insert(http::header::AUTHORIZATION, password);
        }
        let host = public.unwrap_or_else(|| format!("[{}]:2375", self.builder.private_ip));
        Ok(Endpoint {
            dial: Arc::new(way::ToEngine { way: Arc::clone(&self.way), builder: self.builder.clone() }),
            place: self.place(),
            host,
            headers,
            local: false,
        })
    }

    /// For the line that says where it is built.
    fn place(&self) -> String {
        let Builder { app, region, .. } = &self.builder;
        let region = if region.is_empty() { String::new() } else { format!(" in {region}") };
        format!("remote builder {app}{region} over {}", self.way.name())
    }

    /// Ends the heartbeat and the way.
    pub(crate) async fn close(self) {
        drop(self.heartbeat);
        self.way.close().await;
    }
}

/// Size of a builder (flyctl: `imgsrc/ensure_builder.go`).
fn guest(paid: bool) -> Guest {
    let (cpus, memory_mb) = if paid { (8, 8192) } else { (4, 4096) };
    Guest { cpu_kind: "shared".to_owned(), cpus, memory_mb, ..Guest::default() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_way_that_comes_back_in_time_is_not_lost() {
        let mut outage = Outage::default();
        let mut at = |seconds: u64, open| outage.lasts(Duration::from_secs(seconds), open);
        assert!(!at(5, Some(false)) && !at(60, Some(false)));
        assert!(!at(64, Some(true)) && !at(70, Some(false)) && !at(125, None));
        // From the first look at which it did not work again.
        assert!(!at(130, Some(false)) && !at(185, Some(false)));
        assert!(at(190, Some(false)));
    }
}
