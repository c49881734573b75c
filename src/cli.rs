//! From argv to an exit code: parsing, the runtime, signals, and the one place where a failure is
//! printed and becomes a number.

mod next;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use clap::{CommandFactory, FromArgMatches, Parser};

use crate::commands::Commands;
use crate::context::env::{self, Env};
use crate::context::{Ctx, Globals, Signal};
use crate::diagnostics::{Failure, report};
use crate::output::Terminal;

/// How long an interrupted command may take to release what it holds.
const CLEANUP: Duration = Duration::from_secs(10);

/// Deploy apps on Fly.io, or on the platform in this binary
#[derive(Debug, Parser)]
#[command(
    name = "fly",
    version = crate::VERSION,
    disable_version_flag = true,
    subcommand_required = true,
    arg_required_else_help = true,
    propagate_version = true,
    max_term_width = 100
)]
pub(crate) struct Cli {
    #[command(flatten)]
    globals: GlobalArgs,
    #[command(subcommand)]
    command: Commands,
}

#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Global options")]
struct GlobalArgs {
    /// Token to use instead of the stored login
    #[arg(short = 't', long, global = true, value_name = "TOKEN")]
    access_token: Option<String>,
    /// Accepted for compatibility; diagnostics are always complete
    #[arg(long, global = true)]
    debug: bool,
    /// Accepted for compatibility; progress is always shown
    #[arg(long, global = true)]
    verbose: bool,
    /// Use the local platform, starting it if needed
    #[arg(long, global = true)]
    local: bool,
    /// Also write a failure's diagnostic, as JSON, to this file
    #[arg(long, global = true, value_name = "FILE")]
    diag_file: Option<PathBuf>,
}

/// The whole command tree, for completions, man page and tests.
pub(crate) fn command() -> clap::Command {
    Cli::command()
}

/// Parses, runs, reports.
pub(crate) fn run(args: Vec<OsString>) -> ExitCode {
    let env = Env::from_process();
    let terminal = Terminal::detect(&env);
    let words: Vec<String> = args.iter().map(|a| a.to_string_lossy().into_owned()).collect();
    let wants_json = env.truthy(env::FLY_JSON) || words.iter().any(|w| w == "--json" || w == "-j");
    let name = program_name(&words);
    let parsed = Cli::command()
        .bin_name(name)
        .try_get_matches_from(args)
        .and_then(|matches| Ok((Cli::from_arg_matches(&matches)?, command_path(&matches))));
    let (cli, command) = match parsed {
        Ok(parsed) => parsed,
        Err(error) => return report::usage(&error, &terminal, &env, wants_json),
    };
    let cwd = match current_dir() {
        Ok(dir) => dir,
        Err(error) => {
            let failure = Failure::unreadable(std::path::Path::new("."), &error);
            return report::failure(&failure, &terminal, &env, None, wants_json);
        }
    };
    let globals = Globals {
        access_token: cli.globals.access_token,
        diag_file: cli
            .globals
            .diag_file
            .or_else(|| env.get(env::FLY_DIAG_FILE).map(PathBuf::from))
            .map(|path| cwd.join(path)),
    };
    let local = cli.globals.local || env.truthy(env::FLY_LOCAL);
    let diag_file = globals.diag_file.clone();
    let mut ctx = Ctx::new(env, terminal, globals, cwd);
    let result = block_on(&mut ctx, cli.command, local);
    match result {
        Ok(code) => ExitCode::from(code),
        Err(failure) => {
            let failure = failure.with(next::only_own_commands).command(&command);
            report::failure(&failure, &ctx.terminal, &ctx.env, diag_file.as_deref(), wants_json)
        }
    }
}

/// `machine list`: the names of the subcommands, without aliases.
fn command_path(matches: &clap::ArgMatches) -> String {
    let mut path: Vec<&str> = Vec::new();
    let mut level = matches;
    while let Some((name, below)) = level.subcommand() {
        path.push(name);
        level = below;
    }
    path.join(" ")
}

fn current_dir() -> std::io::Result<PathBuf> {
    std::env::current_dir()
}

fn program_name(words: &[String]) -> String {
    words
        .first()
        .and_then(|w| std::path::Path::new(w).file_stem())
        .map_or_else(|| "fly".to_owned(), |n| n.to_string_lossy().into_owned())
}

fn block_on(ctx: &mut Ctx, command: Commands, local: bool) -> Result<u8, Failure> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|e| Failure::defect(&format!("no async runtime: {e}")))?;
    let result = runtime.block_on(async {
        if local && command.may_use_local() {
            crate::local::attach(ctx).await?;
        }
        supervise(ctx, command).await
    });
    // Work that was abandoned (a hanging resolver thread, say) must not delay the exit.
    runtime.shutdown_background();
    result
}

/// Runs the command; a first signal asks it to stop (or drops it when it holds nothing), a second one
/// ends at once.
async fn supervise(ctx: &Ctx, command: Commands) -> Result<u8, Failure> {
    let mut work = std::pin::pin!(command.run(ctx));
    let signal = tokio::select! {
        biased;
        result = &mut work => return result,
        signal = next_signal() => signal,
    };
    ctx.interrupt.raise(signal);
    if !ctx.interrupt.is_guarded() {
        return Err(Failure::interrupted(signal));
    }
    tokio::select! {
        biased;
        result = &mut work => result,
        second = next_signal() => Err(Failure::interrupted(second)),
        () = tokio::time::sleep(CLEANUP) => Err(Failure::interrupted(signal)),
    }
}

#[cfg(unix)]
async fn next_signal() -> Signal {
    use tokio::signal::unix::{SignalKind, signal};
    let (Ok(mut interrupt), Ok(mut terminate), Ok(mut hangup)) =
        (signal(SignalKind::interrupt()), signal(SignalKind::terminate()), signal(SignalKind::hangup()))
    else {
        return std::future::pending().await;
    };
    tokio::select! {
        _ = interrupt.recv() => Signal::Interrupt,
        _ = terminate.recv() => Signal::Terminate,
        _ = hangup.recv() => Signal::Hangup,
    }
}

#[cfg(not(unix))]
async fn next_signal() -> Signal {
    match tokio::signal::ctrl_c().await {
        Ok(()) => Signal::Interrupt,
        Err(_) => std::future::pending().await,
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_command_tree_is_consistent() {
        super::command().debug_assert();
    }
}
