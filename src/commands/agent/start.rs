//! `fly agent start`, `stop`, `restart`

use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use model::diagnosis::Code;

use crate::commands::args;
use crate::context::{Ctx, TokenSource, env};
use crate::diagnostics::Failure;
use crate::output::Said;
use crate::wireguard::agent::{Client, Pong, log_path, socket_path};

use super::ask::{client, judge};
use super::run::Options;

/// How long an agent may take to listen, or to end.
const PATIENCE: Duration = Duration::from_secs(5);
/// Between two looks at its socket, which tells of itself by nothing.
const LOOK: Duration = Duration::from_millis(20);
/// An agent in the background ends by itself after so long without use.
const IDLE: &str = "15m";
/// Lines of the log that are shown when it does not start.
const TAIL: usize = 5;

#[derive(Debug, clap::Args)]
pub(crate) struct StartArgs {
    #[command(flatten)]
    options: Options,
    #[command(flatten)]
    format: args::Json,
}

#[derive(Debug, clap::Args)]
pub(crate) struct StopArgs {
    #[command(flatten)]
    format: args::Json,
}

pub(super) async fn start(args: &StartArgs, ctx: &Ctx) -> Result<u8, Failure> {
    args.options.idle()?;
    let pong = match client(ctx).ping().await {
        Ok(pong) => pong,
        Err(_) => spawn(ctx, &args.options).await?,
    };
    let value = serde_json::json!({"PID": pong.pid, "Version": pong.version});
    let line = format!("the agent runs (pid {}, version {})", pong.pid, pong.version);
    ctx.show(args.format.json, &Said::new(value, [line]));
    Ok(0)
}

pub(super) async fn stop(args: &StopArgs, ctx: &Ctx) -> Result<u8, Failure> {
    end(ctx).await?;
    ctx.show(
        args.format.json,
        &Said::new(serde_json::json!({"stopped": true}), ["the agent has ended".to_owned()]),
    );
    Ok(0)
}

pub(super) async fn restart(args: &StartArgs, ctx: &Ctx) -> Result<u8, Failure> {
    args.options.idle()?;
    match end(ctx).await {
        Err(failure) if failure.exit_code() != judge(&absent()).exit_code() => return Err(failure),
        _ => {}
    }
    start(args, ctx).await
}

fn absent() -> crate::wireguard::agent::Error {
    std::io::Error::from(std::io::ErrorKind::NotFound).into()
}

/// Asks the agent to end and waits until it has.
async fn end(ctx: &Ctx) -> Result<(), Failure> {
    let client = client(ctx);
    client.kill().await.map_err(|error| judge(&error))?;
    let gone = async {
        while client.ping().await.is_ok() {
            tokio::time::sleep(LOOK).await;
        }
    };
    tokio::time::timeout(PATIENCE, gone)
        .await
        .map_err(|_| Failure::new(Code::N903, "the agent was asked to end and goes on"))
}

async fn spawn(ctx: &Ctx, options: &Options) -> Result<Pong, Failure> {
    let failed = |why: String| Failure::new(Code::N903, format!("background agent could not start: {why}"));
    // Said here rather than in a log: nobody is logged in, say.
    let session = ctx.session()?;
    let program = std::env::current_exe().map_err(|error| failed(error.to_string()))?;
    let dir = ctx.path(ctx.env.config_dir());
    crate::config::user::create_dir(&dir)?;
    let log = log_path(&dir);
    let mut command = tokio::process::Command::new(program);
    command.args(["agent", "run"]).arg(&log).args(["--idle", options.idle.as_deref().unwrap_or(IDLE)]);
    if let Some(version) = &options.announce_version {
        command.args(["--announce-version", version]);
    }
    // A token of the command line must not be lost, and must not be seen in the list of processes.
    if session.source == TokenSource::Flag {
        command.env(env::FLY_API_TOKEN, session.tokens.all());
    }
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .current_dir("/")
        .kill_on_drop(false);
    #[cfg(unix)]
    command.process_group(0);
    command.env(env::FLY_CONFIG_DIR, &dir);
    let mut child = command.spawn().map_err(|error| failed(error.to_string()))?;
    let client = Client::new(&socket_path(&dir));
    let listening = async {
        loop {
            if let Ok(pong) = client.ping().await {
                return Ok(pong);
            }
            if let Ok(Some(status)) = child.try_wait() {
                return Err(format!("it ended at once ({status})"));
            }
            tokio::time::sleep(LOOK).await;
        }
    };
    let outcome = tokio::time::timeout(PATIENCE, listening).await;
    let why = match outcome {
        Ok(Ok(pong)) => return Ok(pong),
        Ok(Err(why)) => why,
        Err(_) => format!("no socket within {} s", PATIENCE.as_secs()),
    };
    drop(child.start_kill());
    Err(failed(why)
        .because(format!("{}: {}", log.display(), tail(&log)))
        .next_command("fly agent run", "see what it says in the foreground"))
}

fn tail(path: &Path) -> String {
    let text = std::fs::read_to_string(path).unwrap_or_default();
    let lines: Vec<&str> = text.lines().collect();
    let last = &lines[lines.len().saturating_sub(TAIL)..];
    if last.is_empty() { "nothing was logged".to_owned() } else { last.join(" | ") }
}
