//! `fly agent run`

use std::path::PathBuf;

use crate::commands::args;
use crate::context::Ctx;
use crate::diagnostics::Failure;

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// File to log to
    log: Option<PathBuf>,
    #[command(flatten)]
    pub(super) options: Options,
    #[command(flatten)]
    format: args::Json,
}

/// What `run` and `start` share.
#[derive(Debug, Clone, clap::Args)]
pub(crate) struct Options {
    /// End when nobody has used it for so long
    #[arg(long, value_name = "DURATION")]
    pub(super) idle: Option<String>,
    /// Version to call itself: another flyctl on this computer warns unless it is its own
    #[arg(long, value_name = "VERSION")]
    pub(super) announce_version: Option<String>,
}

impl Options {
    pub(super) fn idle(&self) -> Result<Option<std::time::Duration>, Failure> {
        let Some(text) = &self.idle else { return Ok(None) };
        let parsed: Result<model::machine::Duration, _> = text.parse();
        match parsed {
            Ok(time) if time.to_std() > std::time::Duration::ZERO => Ok(Some(time.to_std())),
            _ => Err(Failure::usage(format!(
                "`{}` is no duration such as 15m",
                crate::output::terminal::clean(text)
            ))),
        }
    }
}

#[cfg(not(unix))]
pub(super) async fn run(_args: &Args, _ctx: &Ctx) -> Result<u8, Failure> {
    std::future::ready(Err(Failure::usage("the agent needs sockets in files, which this system lacks"))).await
}

#[cfg(unix)]
pub(super) async fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    use std::cell::Cell;
    use std::os::unix::fs::PermissionsExt as _;
    use std::time::Instant;

    use futures::StreamExt as _;
    use futures::stream::FuturesUnordered;

    use crate::wireguard::agent::{is_stale, lock_path, socket_path};

    let idle = args.options.idle()?;
    let session = ctx.session()?;
    let dir = ctx.path(ctx.env.config_dir());
    crate::config::user::create_dir(&dir)?;
    let lock_file = lock_path(&dir);
    let mut options = std::fs::OpenOptions::new();
    options.create(true).truncate(false).write(true);
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let lock = options.open(&lock_file).map_err(|error| Failure::cannot_write(&lock_file, &error))?;
    if lock.try_lock().is_err() {
        return Err(already_running());
    }
    let socket = socket_path(&dir);
    if is_stale(&socket) {
        drop(std::fs::remove_file(&socket));
    }
    let listener =
        tokio::net::UnixListener::bind(&socket).map_err(|error| Failure::cannot_write(&socket, &error))?;
    std::fs::set_permissions(&socket, std::fs::Permissions::from_mode(0o600))
        .map_err(|error| Failure::cannot_write(&socket, &error))?;
    let _guard = ctx.interrupt.guard();
    let agent = super::serve::Agent {
        ctx,
        session,
        tunnels: super::tunnels::Tunnels::new(),
        log: super::log::Log::new(args.log.as_ref().map(|path| ctx.path(path))),
        version: args.options.announce_version.clone().unwrap_or_else(|| crate::VERSION.to_owned()),
        ended: tokio::sync::Notify::new(),
        clients: Cell::new(0),
        last_used: Cell::new(Instant::now()),
    };
    agent.log.say(&format!("listening on {}", socket.display()));
    let mut open = FuturesUnordered::new();
    let reason = loop {
        let idle_at = idle.map(|idle| agent.last_used.get() + idle);
        let rest = async {
            match idle_at {
                Some(at) => tokio::time::sleep_until(at.into()).await,
                None => std::future::pending().await,
            }
        };
        tokio::select! {
            biased;
            _ = ctx.interrupt.wait() => break "stopped",
            () = agent.ended.notified() => break "asked to end",
            taken = listener.accept() => match taken {
                Ok((stream, _)) => open.push(agent.serve(stream)),
                Err(error) => {
                    agent.log.say(&format!("cannot take a client: {error}"));
                    tokio::time::sleep(std::time::Duration::from_millis(100)).await;
                }
            },
            Some(()) = open.next(), if !open.is_empty() => {}
            () = rest, if agent.clients.get() == 0 => {
                if idle.is_some_and(|idle| agent.last_used.get().elapsed() >= idle) {
                    break "idle";
                }
            }
        }
    };
    drop(listener);
    drop(std::fs::remove_file(&socket));
    drop(open);
    agent.log.say(reason);
    agent.tunnels.close().await;
    Ok(ctx.interrupt.raised().map_or(0, crate::context::Signal::exit_code))
}

#[cfg(unix)]
fn already_running() -> Failure {
    Failure::new(model::diagnosis::Code::N903, "background agent could not start: another instance runs")
        .next_command("fly agent ping", "see which")
        .next_command("fly agent restart", "replace it")
}
