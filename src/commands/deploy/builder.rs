//! Who builds: flags and environment turned into candidates, and the way to a remote one through the private
//! network.

use std::net::SocketAddrV6;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use futures::future::{BoxFuture, LocalBoxFuture};

use crate::build::choice::{self, Kind, Wishes};
use crate::build::remote::{
    Apis, Blocked, Builder, Connection, Direct, Door, Remote, Settings, StandIn, Tunnels, Way,
};
use crate::build::{self, Candidate, Place, Secret};
use crate::commands::network;
use crate::context::{Ctx, Session, Use, env};
use crate::diagnostics::Failure;
use crate::wireguard::diagnosis::{self, Scene};
use crate::wireguard::peers::Wanted;
use crate::wireguard::{Tunnel, TunnelError};

/// A started builder whose engine is silent for so long is of no use (build.md 2.4).
const PATIENCE: Duration = Duration::from_secs(300);
/// A handshake older than this says nothing about now.
const FRESH: Duration = Duration::from_secs(180);

/// Flags about builders.
#[derive(Debug, Clone, clap::Args)]
#[command(next_help_heading = "Builder")]
pub(crate) struct Flags {
    /// Build with the Docker engine of this computer, also what needs none
    #[arg(long)]
    pub(super) local_only: bool,
    /// Let a remote builder run what has to be run, never the engine of this computer
    #[arg(long)]
    pub(super) remote_only: bool,
    /// Destroy the organization's remote builder with its cache and make a new one
    #[arg(long)]
    pub(super) recreate_builder: bool,
    /// Reach the remote builder through a WireGuard tunnel; false: over https
    #[arg(long, default_value_t = true, action = clap::ArgAction::Set, num_args = 0..=1, default_missing_value = "true", require_equals = true, value_name = "BOOL")]
    pub(super) wg: bool,
    /// Go over https when there is no tunnel
    #[arg(long, alias = "http-failover", default_value_t = true, action = clap::ArgAction::Set, num_args = 0..=1, default_missing_value = "true", require_equals = true, value_name = "BOOL")]
    pub(super) https_failover: bool,
    /// Depot's builders, which this version cannot use: `auto` and `false` mean the organization's own
    #[arg(long, hide = true, num_args = 0..=1, default_missing_value = "true", require_equals = true, value_name = "auto|BOOL")]
    pub(super) depot: Option<String>,
    #[arg(long, hide = true)]
    pub(super) depot_scope: Option<String>,
    /// Use a builder of the platform's pool
    #[arg(long, hide = true, num_args = 0..=1, default_missing_value = "true", require_equals = true, value_name = "auto|BOOL")]
    pub(super) builder_pool: Option<String>,
    #[arg(long, hide = true)]
    pub(super) nixpacks: bool,
    #[arg(long, hide = true)]
    pub(super) buildkit: bool,
    #[arg(long, hide = true)]
    pub(super) buildkit_addr: Option<String>,
    #[arg(long, hide = true)]
    pub(super) buildkit_image: Option<String>,
}

impl Default for Flags {
    fn default() -> Self {
        Self {
            local_only: false,
            remote_only: false,
            recreate_builder: false,
            wg: true,
            https_failover: true,
            depot: None,
            depot_scope: None,
            builder_pool: None,
            nixpacks: false,
            buildkit: false,
            buildkit_addr: None,
            buildkit_image: None,
        }
    }
}

/// `auto`, `true` or `false`, as flyctl spells them.
fn switch(flag: &str, value: Option<&str>) -> Result<bool, Failure> {
    match value {
        None | Some("auto" | "false") => Ok(false),
        Some("" | "true") => Ok(true),
        Some(other) => Err(Failure::usage(format!("`{flag}={other}`: it takes `auto`, `true` or `false`"))),
    }
}

impl Flags {
    /// The first flag that asks for something this version cannot do.
    ///
    /// # Errors
    /// Usage, with what can be done instead.
    pub(super) fn check(&self) -> Result<(), Failure> {
        let instead =
            "leave the flag away to use the organization's remote builder, or build with --local-only";
        let standalone = self.buildkit || self.buildkit_addr.is_some() || self.buildkit_image.is_some();
        let refused = [
            (
                switch("--depot", self.depot.as_deref())?,
                "--depot",
                "Depot's builders are a third party's service whose protocol could not be verified for this version",
            ),
            (standalone, "--buildkit", "standalone BuildKit daemons could not be verified for this version"),
            (self.nixpacks, "--nixpacks", "nixpacks builds are not available"),
        ];
        switch("--builder-pool", self.builder_pool.as_deref())?;
        let Some((_, flag, reason)) = refused.into_iter().find(|(set, ..)| *set) else { return Ok(()) };
        let instead = match flag {
            "--nixpacks" => {
                "write a Dockerfile, or run `nixpacks build . --name NAME`, push the image, and name it with `--image`"
            }
            _ => instead,
        };
        Err(Failure::usage(format!("`{flag}` cannot be used: {reason}: {instead}")))
    }

    fn wishes(&self, ctx: &Ctx, session: &Session) -> Result<Wishes, Failure> {
        Ok(Wishes {
            local_only: self.local_only,
            remote_only: self.remote_only,
            recreate: self.recreate_builder,
            pool: switch("--builder-pool", self.builder_pool.as_deref())?,
            ci: ctx.env.is_ci(),
            local_platform: session.endpoints.is_local(),
        })
    }

    /// Who may build, in order.
    ///
    /// # Errors
    /// Flags that exclude each other.
    pub(super) fn candidates<'a>(
        &self,
        ctx: &Ctx,
        session: &Session,
        (app, org): (&str, &str),
        tunnels: &'a dyn Tunnels,
    ) -> Result<Vec<Candidate<'a>>, Failure> {
        let wishes = self.wishes(ctx, session)?;
        let direct = direct(ctx)?;
        let order = choice::order(wishes).map_err(|wrong| Failure::usage(wrong.to_string()))?;
        Ok(order
            .into_iter()
            .map(|(kind, reason)| {
                let place = match kind {
                    Kind::Local => Place::Local(engine(ctx)),
                    Kind::Remote => {
                        let apis = Apis {
                            machines: session.machines(),
                            graphql: session.graphql(),
                            uiex: session.uiex(),
                            logs: session.logs(),
                        };
                        let settings = self.settings(ctx, session, (wishes.pool, direct.clone()), app, org);
                        Place::Remote(Box::new(Remote::new(apis, settings, tunnels)))
                    }
                };
                Candidate { place, reason }
            })
            .collect())
    }

    fn settings(
        &self,
        ctx: &Ctx,
        session: &Session,
        (pool, direct): (bool, Option<Direct>),
        app: &str,
        org: &str,
    ) -> Settings {
        let patience = ctx.env.get(env::FLY_BUILDER_TIMEOUT).and_then(|text| text.parse().ok());
        Settings {
            app: app.to_owned(),
            org: org.to_owned(),
            token: Secret(session.tokens.preferred()),
            region: ctx.env.get(env::FLY_REMOTE_BUILDER_REGION).map(str::to_owned),
            recreate: self.recreate_builder,
            pool,
            wg: self.wg,
            failover: self.https_failover,
            direct,
            patience: patience.map_or(PATIENCE, Duration::from_secs),
            user_agent: ctx.http().user_agent().to_owned(),
            local_ca: session.endpoints.local_ca.clone().filter(|_| session.endpoints.is_local()),
        }
    }
}

/// Whether builders are reached without a tunnel of ours, and where.
fn direct(ctx: &Ctx) -> Result<Option<Direct>, Failure> {
    let wanted = ctx.env.get(env::FLY_REMOTE_BUILDER_HOST_WG).is_some_and(|text| !text.is_empty());
    match ctx.env.get(env::FLY_RCHAB_OVERRIDE_HOST).filter(|text| !text.is_empty()) {
        None => Ok(wanted.then_some(Direct(None))),
        Some(text) => StandIn::parse(text).map(|there| Some(Direct(Some(there)))).ok_or_else(|| {
            Failure::usage(format!(
                "FLY_RCHAB_OVERRIDE_HOST is `{}`: it is to be tcp://HOST:PORT",
                crate::output::terminal::clean(text)
            ))
        }),
    }
}

/// Where the engine of this computer listens.
pub(super) fn engine(ctx: &Ctx) -> build::Address {
    build::locate(&build::Search {
        host: ctx.env.get(env::DOCKER_HOST),
        context: ctx.env.get(env::DOCKER_CONTEXT),
        config: ctx.env.get(env::DOCKER_CONFIG).map(Path::new),
        home: ctx.env.get(env::HOME).map(Path::new),
        runtime: ctx.env.get(env::XDG_RUNTIME_DIR).map(Path::new),
        certificates: ctx.env.get(env::DOCKER_CERT_PATH).map(Path::new),
        tls: ctx.env.get(env::DOCKER_TLS_VERIFY).is_some(),
    })
}

/// Opens tunnels into the default network of an organisation.
pub(super) struct Opener<'a> {
    pub(super) ctx: &'a Ctx,
    pub(super) session: &'a Session,
    pub(super) org: &'a str,
}

impl Tunnels for Opener<'_> {
    fn open(&self) -> LocalBoxFuture<'_, Result<Arc<dyn Way>, Failure>> {
        Box::pin(async {
            let org = network::org(self.org, self.session).await?;
            let wanted = Wanted { org, network: String::new(), region: None };
            let tunnel = self.ctx.tunnel(self.session, &wanted, Use::Lasting).await?;
            let scene = self.ctx.tunnel_scene(&wanted);
            Ok(Arc::new(Through { tunnel: Mutex::new(Some(Arc::new(tunnel))), scene }) as Arc<dyn Way>)
        })
    }
}

/// The way through a tunnel.
struct Through {
    /// `None` once it was closed.
    tunnel: Mutex<Option<Arc<Tunnel>>>,
    scene: Scene,
}

impl Through {
    fn tunnel(&self) -> Option<Arc<Tunnel>> {
        self.tunnel.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn blocked(&self, error: TunnelError) -> Blocked {
        let reason = error.to_string();
        let of_builder = matches!(
            error,
            TunnelError::ConnectionRefused(_)
                | TunnelError::Unreachable { .. }
                | TunnelError::TimedOut { .. }
        );
        let way = if of_builder { None } else { Some(diagnosis::failure(error, &self.scene)) };
        Blocked { reason, way }
    }
}

impl Way for Through {
    fn name(&self) -> &'static str {
        "tunnel"
    }

    fn connect<'a>(&'a self, builder: &'a Builder, door: Door) -> BoxFuture<'a, Result<Connection, Blocked>> {
        Box::pin(async move {
            let Some(tunnel) = self.tunnel() else { return Err(self.blocked(TunnelError::Closed)) };
            let Ok(address) = builder.private_ip.parse() else {
                let reason = format!("builder {} has no address ({:?})", builder.app, builder.private_ip);
                return Err(Blocked { reason, way: None });
            };
            let stream = tunnel.connect(SocketAddrV6::new(address, door.port(), 0, 0)).await;
            let stream = stream.map_err(|error| self.blocked(error))?;
            Ok(Box::new(stream) as Connection)
        })
    }

    fn authority(&self) -> Option<String> {
        None
    }

    fn is_open(&self) -> Option<bool> {
        let facts = self.tunnel()?.facts();
        if facts.unanswered_for.is_some() {
            return Some(false);
        }
        facts.handshake_age.map(|age| age < FRESH)
    }

    fn verdict(&self) -> Option<Failure> {
        let facts = self.tunnel()?.facts();
        Some(diagnosis::failure(TunnelError::Down(Box::new(facts)), &self.scene))
    }

    fn close(&self) -> BoxFuture<'_, ()> {
        let tunnel = self.tunnel.lock().unwrap_or_else(PoisonError::into_inner).take();
        Box::pin(async move {
            // Streams that are still open keep it; it ends with the last of them.
            if let Some(tunnel) = tunnel.and_then(Arc::into_inner) {
                tunnel.close().await;
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_used_is_refused_by_name() {
        let refused = |flags: Flags| flags.check().err().map(|f| f.diagnostic().title.clone());
        let none = Flags::default();
        assert_eq!(refused(none.clone()), None);
        for value in ["auto", "false"] {
            assert_eq!(refused(Flags { depot: Some(value.to_owned()), ..none.clone() }), None);
        }
        for (flags, word) in [
            (Flags { depot: Some("true".to_owned()), ..none.clone() }, "--depot"),
            (Flags { depot: Some("maybe".to_owned()), ..none.clone() }, "--depot=maybe"),
            (Flags { buildkit_addr: Some("tcp://x:1".to_owned()), ..none.clone() }, "--buildkit"),
            (Flags { nixpacks: true, ..none.clone() }, "nixpacks build"),
        ] {
            let title = refused(flags).unwrap_or_default();
            assert!(title.contains(word), "{title}");
        }
    }
}
