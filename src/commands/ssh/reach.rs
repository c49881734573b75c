//! From flags to a machine that is logged in to. What does not depend on each other happens at once
//! (tunnel.md 4.6): {app} → {machines, certificate, tunnel} → machine.

use std::time::{Duration, Instant};

use model::machine::Machine;

use crate::api::MachinesApi;
use crate::commands::{apps, network};
use crate::context::{AppScope, Ctx, Session, Use};
use crate::diagnostics::Failure;
use crate::output::Progress;
use crate::ssh::{Connection, Login, Target};
use crate::wireguard::peers::Wanted;
use crate::wireguard::{Tunnel, TunnelError};

use super::blame::Place;
use super::host_keys;
use super::login::{self, Issued, Wish};
use super::target::{self, Chosen, Flags};

pub(crate) use crate::ssh::client::Purpose;

/// Port of every machine's SSH server.
const PORT: u16 = 22;
/// A certificate for one session need not live longer.
const HOURS: u32 = 1;
/// A machine that has just started may take this long until its SSH server listens.
const BOOT: Duration = Duration::from_secs(20);
const PAUSE: Duration = Duration::from_millis(250);

/// A machine that is logged in to.
pub(crate) struct Reached {
    pub(crate) connection: Connection,
    pub(crate) target: Target,
    pub(crate) way: Way,
}

/// What stays when the connection is given away.
pub(crate) struct Way {
    app: String,
    api: MachinesApi,
    machine: Option<Machine>,
    address: String,
    tunnel: Tunnel,
}

impl Way {
    /// For blaming.
    pub(crate) fn place(&self) -> Place<'_> {
        Place {
            api: &self.api,
            app: &self.app,
            machine: self.machine.as_ref().map(|machine| machine.id.as_str()),
            address: &self.address,
        }
    }

    pub(crate) async fn close(self) {
        self.tunnel.close().await;
    }
}

impl Reached {
    pub(crate) fn place(&self) -> Place<'_> {
        self.way.place()
    }

    /// Ends connection and tunnel in order, within a bound.
    pub(crate) async fn close(self) {
        self.connection.close().await;
        self.way.close().await;
    }
}

/// The app's own network, and what to say on the way.
pub(crate) struct Start<'a> {
    pub(crate) ctx: &'a Ctx,
    pub(crate) session: &'a Session,
    pub(crate) scope: &'a AppScope,
    pub(crate) wanted: Wanted,
    pub(crate) progress: Progress,
    /// The machine has only just been made.
    pub(crate) fresh: bool,
}

impl Start<'_> {
    pub(crate) async fn login(&self, user: &str) -> Result<Login, Failure> {
        // The reference has `fly` as second principal (flyctl: `ssh/connect.go`).
        let wish = Wish {
            organization: self.wanted.org.id.clone(),
            slug: self.wanted.org.slug.clone(),
            users: vec![user.to_owned(), "fly".to_owned()],
            app: Some(self.scope.name.clone()),
            hours: HOURS,
            comment: "",
        };
        let Issued { key, certificate, .. } = login::issue(self.session, &wish).await?;
        Ok(Login { user: user.to_owned(), key, certificate })
    }

    pub(crate) async fn tunnel(&self) -> Result<Tunnel, Failure> {
        self.ctx.tunnel(self.session, &self.wanted, Use::Lasting).await
    }

    /// Logs in to a machine that is known already.
    pub(crate) async fn to_machine(
        &self,
        machine: Machine,
        target: Target,
        user: &str,
        kind: Purpose,
    ) -> Result<Reached, Failure> {
        let (login, tunnel) = futures::try_join!(self.login(user), self.tunnel())?;
        self.go(tunnel, machine, target, &login, kind).await
    }

    /// Logs in to a machine through a tunnel that was begun earlier.
    pub(crate) async fn go(
        &self,
        tunnel: Tunnel,
        machine: Machine,
        target: Target,
        login: &Login,
        kind: Purpose,
    ) -> Result<Reached, Failure> {
        let address = machine.private_ip.clone();
        self.dial(tunnel, Some(machine), address, target, login, kind).await
    }

    async fn dial(
        &self,
        tunnel: Tunnel,
        machine: Option<Machine>,
        address: String,
        target: Target,
        login: &Login,
        kind: Purpose,
    ) -> Result<Reached, Failure> {
        let (app, api) = (self.scope.name.clone(), self.session.machines());
        let way = Way { app, api, machine, address, tunnel };
        let what = format!("{} to answer", way.address);
        match self.progress.waiting(&what, self.log_in(&way, login, kind)).await {
            Ok(connection) => {
                if let (Some(machine), Some(key)) = (&way.machine, connection.host_key())
                    && let Some(changed) =
                        host_keys::noticed(self.ctx, &machine.id, &machine.instance_id, &key)
                {
                    let diagnostic = changed.diagnostic();
                    self.progress.warn(&format!(
                        "[{}] {} ({})",
                        diagnostic.code, diagnostic.title, diagnostic.because
                    ));
                }
                Ok(Reached { connection, target, way })
            }
            Err(failure) => {
                way.close().await;
                Err(failure)
            }
        }
    }

    async fn log_in(&self, way: &Way, login: &Login, kind: Purpose) -> Result<Connection, Failure> {
        let until = Instant::now() + if self.fresh { BOOT } else { Duration::ZERO };
        let stream = loop {
            let stream = way.tunnel.dial(&way.address, PORT).await;
            let refused =
                matches!(stream, Err(TunnelError::ConnectionRefused(_) | TunnelError::Unreachable { .. }));
            if !refused || Instant::now() > until {
                break stream;
            }
            tokio::time::sleep(PAUSE).await;
        };
        let stream = match stream {
            Ok(stream) => stream,
            Err(
                error @ (TunnelError::ConnectionRefused(_)
                | TunnelError::Unreachable { .. }
                | TunnelError::TimedOut { .. }),
            ) => return Err(way.place().unreachable(&error.to_string()).await),
            Err(error) => return Err(self.ctx.tunnel_failure(error, &self.wanted)),
        };
        match Connection::open(stream, login, kind).await {
            Ok(connection) => Ok(connection),
            Err(error) => Err(way.place().judge(error).await),
        }
    }
}

/// The machine that the flags mean, and its address.
fn choose(
    flags: &Flags,
    address: Option<&str>,
    machines: &[Machine],
    scope: &AppScope,
    ctx: &Ctx,
) -> Result<(Option<Chosen>, String), Failure> {
    match address {
        // Only a machine of this app can have containers to choose.
        Some(address) => match target::at_address(machines, address) {
            Some(machine) => {
                let chosen = flags.choose(std::slice::from_ref(machine), scope, ctx)?;
                Ok((Some(chosen), address.to_owned()))
            }
            None => Ok((None, address.to_owned())),
        },
        None => {
            let chosen = flags.choose(machines, scope, ctx)?;
            let address = chosen.machine.private_ip.clone();
            Ok((Some(chosen), address))
        }
    }
}

/// Reaches the machine that the flags mean.
pub(crate) async fn connect(
    ctx: &Ctx,
    flags: &Flags,
    address: Option<&str>,
    user: &str,
    kind: Purpose,
) -> Result<Reached, Failure> {
    let scope = ctx.app(&flags.app)?;
    let session = ctx.session()?;
    let progress = Progress::new(&ctx.terminal, flags.quiet);
    let asking = async {
        let machines = async {
            match session.machines().list_machines(&scope.name, false).await {
                Ok(machines) => Ok(machines),
                Err(error) => Err(apps::judge(error, &scope, &session).await),
            }
        };
        let ((org, own), machines) = futures::try_join!(network::of_app(&scope, &session), machines)?;
        let network = flags.network.clone().map_or(own, network::graphql_name);
        Ok((Wanted { org, network, region: None }, machines))
    };
    let name = network::name_of_app(&scope, flags.network.as_deref(), &session);
    let asking = network::meanwhile(ctx, &session, Some(name), Use::Lasting, asking, |(wanted, _)| wanted);
    let ((wanted, machines), early) = progress.waiting("the app", asking).await?;
    let start = Start { ctx, session: &session, scope: &scope, wanted, progress, fresh: false };
    let (chosen, address) = match choose(flags, address, &machines, &scope, ctx) {
        Ok(chosen) => chosen,
        Err(failure) => {
            if let Some(tunnel) = early {
                tunnel.close().await;
            }
            return Err(failure);
        }
    };
    let tunnel = network::tunnel(early, ctx, &session, &start.wanted, Use::Lasting);
    let together = async { futures::try_join!(start.login(user), tunnel) };
    let (login, tunnel) = start.progress.waiting("the private network", together).await?;
    let (machine, target) = match chosen {
        Some(Chosen { machine, target, remarks }) => {
            remarks.iter().for_each(|remark| start.progress.say(remark));
            (Some(machine), target)
        }
        None => (None, Target::Default),
    };
    start.dial(tunnel, machine, address, target, &login, kind).await
}
