//! `fly doctor`: every step between this computer and a machine, tried one by one.
//!
//! In: who is logged in, an organisation, perhaps an app. Out: probes with duration, verdict, fault and fix. Must not:
//! start an agent, send anything anywhere, repair what was not asked for.

mod app;
mod bundle;
mod network;
mod probe;

use std::path::PathBuf;
use std::time::Duration;

use crate::api::graphql::orgs::Viewer;
use crate::commands::args;
use crate::context::{Ctx, Session};
use crate::diagnostics::Failure;
use crate::wireguard::agent;
use crate::wireguard::peers::Wanted;

use probe::{Probe, Report, Running, Verdict};

/// How long a local program may take to answer.
const LOCAL: Duration = Duration::from_secs(2);

/// Check everything between this computer and your machines
#[derive(Debug, clap::Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    app: args::App,
    /// Organization whose private network is tried, by slug
    #[arg(short = 'o', long, value_name = "SLUG", default_value = "personal")]
    org: String,
    /// Private network to try, instead of the default one
    #[arg(long, value_name = "NAME")]
    network: Option<String>,
    /// Show more of each probe, in JSON too
    #[arg(short = 'v', long = "details", visible_alias = "explain")]
    details: bool,
    /// Repair what can be repaired safely
    #[arg(long)]
    fix: bool,
    /// Write what was found, without secrets, into an archive
    #[arg(long, value_name = "FILE")]
    bundle: Option<PathBuf>,
    #[command(flatten)]
    format: args::Json,
}

#[derive(Debug, clap::Subcommand)]
enum Command {
    /// Not here: flyctl sends local state to its makers; `fly doctor --bundle FILE` keeps it with you
    Diag(Diag),
}

#[derive(Debug, clap::Args)]
struct Diag {
    #[command(flatten)]
    app: args::App,
    /// Accepted for compatibility
    #[arg(long)]
    force: bool,
    #[command(flatten)]
    format: args::Json,
}

pub(crate) async fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    if let Some(Command::Diag(_)) = &args.command {
        return Err(Failure::usage("`doctor diag` would send this computer's state to the makers of flyctl")
            .because("this program sends nothing of the kind anywhere")
            .next_command(
                "fly doctor --bundle doctor.tar.gz",
                "writes the same, without secrets, into a file of yours",
            ));
    }
    let verbose = args.details;
    let session = ctx.session()?;
    let mut report = Report { probes: Vec::new(), verbose, done: Vec::new() };
    if args.fix {
        report.done.extend(fix_files(ctx));
    }
    let auth = auth(&session).await;
    let logged_in = auth.verdict == Verdict::Passed;
    report.probes.push(auth);
    if logged_in {
        report.probes.push(agent(ctx).await);
        report.probes.push(docker(ctx).await);
        report.probes.extend(tunnel(args, ctx, &session, &mut report.done).await);
        if let Ok(scope) = ctx.app(&args.app) {
            report.probes.extend(app::probes(ctx, &session, &scope).await);
        } else if args.app.app.is_some() || args.app.config.is_some() {
            drop(ctx.app(&args.app)?);
        }
    }
    if let Some(path) = &args.bundle {
        let path = ctx.path(path);
        bundle::write(ctx, &session, &report, &path)?;
        report.done.push(format!("wrote {}", path.display()));
    }
    if !logged_in && ctx.wants_json(args.format.json) && report.probes[0].exit_code != 12 {
        // Nobody could be asked at all: that is no result.
        return Err(session.graphql().run(&Viewer {}).await.err().map_or_else(
            || Failure::defect("the first probe failed and could not be repeated"),
            Failure::from,
        ));
    }
    let code = report.exit_code();
    let json = ctx.wants_json(args.format.json);
    ctx.show(args.format.json, &report);
    // flyctl's JSON says it all and its readers expect 0.
    Ok(if json { 0 } else { code })
}

async fn auth(session: &Session) -> Probe {
    let running = Running::new("auth", "token");
    match session.graphql().run(&Viewer {}).await {
        Ok(data) => running.passed(format!(
            "{} ({}, from {})",
            data.viewer.email,
            session.tokens.kind(),
            session.source
        )),
        Err(error) => running.failed(&error.into()),
    }
}

/// None is needed; one that runs must answer.
async fn agent(ctx: &Ctx) -> Probe {
    let running = Running::new("agent", "background agent");
    let socket = agent::socket_path(&ctx.path(ctx.env.config_dir()));
    match tokio::time::timeout(LOCAL, agent::Client::new(&socket).ping()).await {
        Ok(Ok(pong)) => running.passed(format!("{} runs (pid {})", pong.version, pong.pid)),
        Ok(Err(error)) if error.is_absent() => running.passed("none runs, and none is needed"),
        Ok(Err(error)) => running.failed(&broken_agent(&error.to_string(), &socket)),
        Err(_) => running.failed(&broken_agent("it does not answer", &socket)),
    }
}

fn broken_agent(reason: &str, socket: &std::path::Path) -> Failure {
    Failure::new(model::diagnosis::Code::N903, format!("the background agent cannot be asked: {reason}"))
        .because(format!("its socket is {}", socket.display()))
        .next_command("fly agent stop", "this program does not need it; flyctl starts its own")
}

/// A local Docker, which nothing here depends on.
async fn docker(ctx: &Ctx) -> Probe {
    let running = Running::new("docker", "Docker on this computer");
    let host =
        ctx.env.get(crate::context::env::DOCKER_HOST).unwrap_or("unix:///var/run/docker.sock").to_owned();
    match tokio::time::timeout(LOCAL, docker_ping(&host)).await {
        Ok(Ok(())) => running.passed(host),
        Ok(Err(error)) => {
            running.note(format!("failed pinging docker instance: {host}: {error}; builds do not need it"))
        }
        Err(_) => {
            running.note(format!("failed pinging docker instance: {host}: no answer; builds do not need it"))
        }
    }
}

#[cfg(unix)]
async fn docker_ping(host: &str) -> std::io::Result<()> {
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    let unsupported = || std::io::Error::new(std::io::ErrorKind::Unsupported, "only unix:// is asked");
    let path = host.strip_prefix("unix://").ok_or_else(unsupported)?;
    let mut stream = tokio::net::UnixStream::connect(path).await?;
    stream.write_all(b"GET /_ping HTTP/1.1\r\nHost: docker\r\nConnection: close\r\n\r\n").await?;
    let mut head = [0; 12];
    stream.read_exact(&mut head).await?;
    let refused = || std::io::Error::other(String::from_utf8_lossy(&head).into_owned());
    if head.ends_with(b"200") { Ok(()) } else { Err(refused()) }
}

#[cfg(not(unix))]
async fn docker_ping(_host: &str) -> std::io::Result<()> {
    std::future::ready(Err(std::io::Error::from(std::io::ErrorKind::Unsupported))).await
}

async fn tunnel(args: &Args, ctx: &Ctx, session: &Session, done: &mut Vec<String>) -> Vec<Probe> {
    let org = match super::network::org(&args.org, session).await {
        Ok(org) => org,
        // `personal` is only a default: not every token reaches such an organisation.
        Err(failure) => return vec![Running::new("ping", "gateway").failed(&failure)],
    };
    let network = super::network::graphql_name(args.network.clone().unwrap_or_default());
    let wanted = Wanted { org, network, region: None };
    let probes = network::probes(ctx, session, &wanted).await;
    let failed = probes.iter().any(|probe| probe.key == "ping" && probe.verdict == Verdict::Failed);
    if !(args.fix && failed) {
        return probes;
    }
    match ctx.peers(session).reset(&wanted).await {
        Ok(record) => {
            done.push(format!("made a new WireGuard peer: {}", record.name));
            network::probes(ctx, session, &wanted).await
        }
        Err(error) => {
            done.push(format!("a new WireGuard peer could not be made: {error}"));
            probes
        }
    }
}

/// Files with secrets that others may read; a socket that nobody serves.
fn fix_files(ctx: &Ctx) -> Vec<String> {
    let dir = ctx.path(ctx.env.config_dir());
    let mut done = Vec::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        for (path, mode) in
            [(dir.clone(), 0o700), (dir.join("config.yml"), 0o600), (dir.join("tunnel"), 0o700)]
        {
            let Ok(meta) = std::fs::metadata(&path) else { continue };
            if meta.permissions().mode() & 0o077 != 0
                && std::fs::set_permissions(&path, std::fs::Permissions::from_mode(mode)).is_ok()
            {
                done.push(format!("nobody else may read {} any more", path.display()));
            }
        }
    }
    let socket = agent::socket_path(&dir);
    if agent::is_stale(&socket) && std::fs::remove_file(&socket).is_ok() {
        done.push(format!("removed {}, which nobody serves", socket.display()));
    }
    done
}
