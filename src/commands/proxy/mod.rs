//! `fly proxy`: ports of this computer that lead into the private network.
//!
//! In: local ends, a host behind the tunnel. Out: connections, kept apart and half-closed as their ends are. Must not:
//! end because one connection failed, or because the tunnel is away for a while.

mod listen;
mod owner;
mod ports;
mod relay;

use std::net::IpAddr;

use model::diagnosis::Code;
use model::machine::{Machine, MachineState};
use serde::Serialize;

use crate::commands::network::{self, Place};
use crate::commands::{apps, args};
use crate::context::{Ctx, Session, Use};
use crate::diagnostics::Failure;
use crate::output::{Page, View};
use crate::wireguard::peers::Wanted;
use crate::wireguard::{Tunnel, TunnelError};

use listen::Listener;
use relay::{Route, Way};

/// Open local ports that lead to an app's machines through the private network
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// PORT, LOCAL:REMOTE, a range of either, or SOCKET:REMOTE; several of them; then the host,
    /// without which it is APP.internal
    #[arg(required = true, value_name = "local:remote> [remote_host", num_args = 1..)]
    words: Vec<String>,
    #[command(flatten)]
    network: network::Network,
    /// Choose one of the app's running machines
    #[arg(short = 's', long)]
    select: bool,
    #[command(flatten)]
    quiet: Quiet,
    /// Address of this computer to listen on
    #[arg(short = 'b', long, value_name = "ADDRESS", default_value = "127.0.0.1")]
    bind_addr: String,
    /// End when stdin does
    #[arg(long)]
    watch_stdin: bool,
    #[command(flatten)]
    format: args::Json,
}

/// `-q`: fewer words.
#[derive(Debug, Clone, Copy, clap::Args)]
pub(crate) struct Quiet {
    /// Say nothing about the tunnel
    #[arg(short = 'q', long)]
    quiet: bool,
}

pub(crate) async fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    let wish = ports::parse(&args.words).map_err(Failure::usage)?;
    let at = address(&args.bind_addr)?;
    let session = ctx.session()?;
    let (place, early) = args.network.reach(ctx, &session, Use::Lasting, args.format.json).await?;
    // From here on there may be a peer to give back.
    let _guard = ctx.interrupt.guard();
    let prepared = ctx.interrupt.or(prepare(args, ctx, &session, &place, wish, at)).await;
    let (host, ways) = match prepared.map_err(Failure::interrupted).flatten() {
        Ok(prepared) => prepared,
        Err(failure) => {
            if let Some(tunnel) = early {
                tunnel.close().await;
            }
            return Err(failure);
        }
    };
    let (watch_stdin, quiet) = (args.watch_stdin, args.quiet.quiet);
    let job = Job { ways, host, wanted: place.wanted, early, watch_stdin, quiet };
    job.run(ctx, &session, args.format.json).await
}

/// The host meant, and what listens here for it.
async fn prepare(
    args: &Args,
    ctx: &Ctx,
    session: &Session,
    place: &Place,
    wish: ports::Wish,
    at: IpAddr,
) -> Result<(String, Vec<Way>), Failure> {
    let host = match (&wish.host, &place.app) {
        (None, Some(scope)) if args.select => select(ctx, session, scope, args.format.json).await?,
        (_, None) if args.select => {
            return Err(Failure::usage("`--select` needs an app: name it with `-a NAME`"));
        }
        (Some(_), _) if args.select => {
            return Err(Failure::usage("`--select` chooses the host; do not name one as well"));
        }
        (Some(host), _) => host.clone(),
        (None, Some(scope)) => format!("{}.internal", scope.name),
        (None, None) => return Err(Failure::usage("name a host, or an app with `-a NAME`")),
    };
    let mut ways = Vec::with_capacity(wish.pairs.len());
    for pair in &wish.pairs {
        ways.push(Way { listener: Listener::take(pair, at, &ctx.cwd).await?, port: pair.remote });
    }
    Ok((host, ways))
}

/// `fly machine api-proxy`: the Machines API of the private network on local port 4280.
pub(crate) async fn api(
    ctx: &Ctx,
    session: &Session,
    wanted: Wanted,
    quiet: bool,
    json: bool,
) -> Result<u8, Failure> {
    const PORT: u16 = 4280;
    let pair = ports::Pair { local: ports::Local::Port(PORT), remote: PORT };
    let at = IpAddr::from([127, 0, 0, 1]);
    let ways = vec![Way { listener: Listener::take(&pair, at, &ctx.cwd).await?, port: PORT }];
    let job = Job { ways, host: "_api.internal".to_owned(), wanted, early: None, watch_stdin: false, quiet };
    job.run(ctx, session, json).await
}

fn address(text: &str) -> Result<IpAddr, Failure> {
    let plain = text.strip_prefix('[').and_then(|t| t.strip_suffix(']')).unwrap_or(text);
    match plain {
        "localhost" => Ok(IpAddr::from([127, 0, 0, 1])),
        _ => plain.parse().map_err(|_| {
            Failure::usage(format!("`{text}` is no address of this computer: write it as a number"))
        }),
    }
}

/// What is to be served.
struct Job {
    ways: Vec<Way>,
    host: String,
    wanted: Wanted,
    /// The tunnel, when it was begun already.
    early: Option<Tunnel>,
    watch_stdin: bool,
    quiet: bool,
}

impl Job {
    async fn run(mut self, ctx: &Ctx, session: &Session, json: bool) -> Result<u8, Failure> {
        // From here on there is a peer to give back.
        let _guard = ctx.interrupt.guard();
        let opening = network::tunnel(self.early.take(), ctx, session, &self.wanted, Use::Lasting);
        let tunnel = ctx.interrupt.or(opening).await.map_err(Failure::interrupted)??;
        let outcome = self.serve(ctx, &tunnel, json).await;
        tunnel.close().await;
        outcome
    }

    async fn serve(&self, ctx: &Ctx, tunnel: &Tunnel, json: bool) -> Result<u8, Failure> {
        let progress = crate::output::Progress::new(&ctx.terminal, self.quiet);
        let ready = async {
            tunnel.up(std::time::Duration::from_secs(10)).await?;
            if self.host.parse::<std::net::Ipv6Addr>().is_err() {
                tunnel.resolve(&self.host).await?;
            }
            Ok::<(), TunnelError>(())
        };
        match ctx.interrupt.or(progress.waiting("the tunnel", ready)).await {
            Err(signal) => return Err(Failure::interrupted(signal)),
            Ok(Err(error)) => return Err(ctx.tunnel_failure(error, &self.wanted)),
            Ok(Ok(())) => {}
        }
        ctx.warn_of_blocked_udp(tunnel, &self.wanted, &progress);
        let remote = |port: u16| format!("[{}]:{port}", self.host);
        let proxied = |way: &Way| Proxied { local: way.listener.name(), remote: remote(way.port) };
        ctx.show(json, &Proxies(self.ways.iter().map(proxied).collect()));
        let route = Route { host: &self.host, tunnel, wanted: &self.wanted, ctx };
        tokio::select! {
            biased;
            signal = ctx.interrupt.wait() => Err(Failure::interrupted(signal)),
            () = stdin_ends(), if self.watch_stdin => Ok(0),
            () = relay::serve(&self.ways, &route) => Ok(0),
        }
    }
}

/// Resolves when stdin has ended. What comes before is thrown away.
async fn stdin_ends() {
    drop(tokio::io::copy(&mut tokio::io::stdin(), &mut tokio::io::sink()).await);
}

/// What is open. The lines are flyctl's: scripts read the port from them.
#[derive(Debug, Serialize)]
#[serde(transparent)]
struct Proxies(Vec<Proxied>);

#[derive(Debug, Serialize)]
struct Proxied {
    local: String,
    remote: String,
}

impl View for Proxies {
    fn human(&self, page: &mut Page) {
        for one in &self.0 {
            page.line(&format!("Proxying {} to remote {}", one.local, one.remote));
        }
    }
}

/// One of the running machines, by a name that says where it is.
async fn select(
    ctx: &Ctx,
    session: &Session,
    scope: &crate::context::AppScope,
    json: bool,
) -> Result<String, Failure> {
    let machines = match session.machines().list_machines(&scope.name, false).await {
        Ok(machines) => machines,
        Err(error) => return Err(apps::judge(error, scope, session).await),
    };
    let running: Vec<&Machine> =
        machines.iter().filter(|m| m.state == MachineState::Started && !m.private_ip.is_empty()).collect();
    if running.is_empty() {
        let failure = Failure::new(
            Code::C901,
            format!("no running machine to connect to ({} stopped)", machines.len()),
        );
        return Err(match machines.first() {
            Some(first) => failure.next_command(format!("fly machine start {}", first.id), "start one"),
            None => failure.next_command("fly deploy", "make some"),
        }
        .app(&scope.name));
    }
    let labels = labels(&running, &scope.name);
    let index = ctx.prompt(false, ctx.wants_json(json)).select(
        "Which machine?",
        &labels,
        "HOST as the last argument",
    )?;
    Ok(running[index].private_ip.clone())
}

/// `ams.web.internal`, with the address where a region has several.
fn labels(machines: &[&Machine], app: &str) -> Vec<String> {
    let of_region = |region: &str| machines.iter().filter(|m| m.region == region).count();
    machines
        .iter()
        .map(|m| {
            let name = format!("{}.{app}.internal", m.region);
            if of_region(&m.region) > 1 { format!("{name} ({})", m.private_ip) } else { name }
        })
        .collect()
}
