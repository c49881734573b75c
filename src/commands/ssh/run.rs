//! A remote program with this computer's streams and terminal.

use std::time::Duration;

use tokio::sync::mpsc;

use crate::context::{Ctx, Signal, env};
use crate::diagnostics::Failure;
use crate::ssh::local::{self, Keyboard, RawMode, Size};
use crate::ssh::session::{self, Control, PtyWish, Streams};
use crate::ssh::{Connection, End, Error, Program, Target, escape};

use super::blame::Place;

/// How long a remote program may take to end after our signal was passed on to it.
const LAST_WORDS: Duration = Duration::from_secs(2);
/// What the reference says where `TERM` is not set.
const TERM: &str = "xterm";

/// What is to run, as the command line says it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Wish {
    pub(crate) command: Option<String>,
    /// A terminal on the other side.
    pub(crate) pty: bool,
    /// Leave this computer's input alone.
    pub(crate) no_stdin: bool,
    pub(crate) target: Target,
}

/// How it went here.
enum Outcome {
    Ended(Result<End, Error>),
    Interrupted(Signal),
}

/// Runs it to its end; the exit code is the remote one.
pub(crate) async fn run(
    ctx: &Ctx,
    connection: &Connection,
    wish: Wish,
    place: &Place<'_>,
) -> Result<u8, Failure> {
    let outcome = attached(ctx, connection, wish).await;
    let end = match outcome {
        Outcome::Interrupted(signal) => return Err(Failure::interrupted(signal)),
        Outcome::Ended(Ok(end)) => end,
        Outcome::Ended(Err(error)) => return Err(place.judge(error).await),
    };
    match &end {
        End::Signal { name, core_dumped } => {
            let core = if *core_dumped { " (core dumped)" } else { "" };
            ctx.progress().say(&format!("the remote program was ended by SIG{name}{core}"));
        }
        End::Left => {
            ctx.progress().say("left the session");
            return Ok(Signal::Interrupt.exit_code());
        }
        End::Untold => return Err(place.ended_untold().await),
        End::Status(_) | End::ReaderGone | End::HungUp => {}
    }
    end.exit_code().ok_or_else(|| Failure::defect("a session without an end"))
}

/// While this runs, terminal and input belong to the remote program.
async fn attached(ctx: &Ctx, connection: &Connection, wish: Wish) -> Outcome {
    // Interrupts are passed on or end the session in order; either way we clean up ourselves.
    let _guard = ctx.interrupt.guard();
    let reads = !wish.no_stdin;
    let raw = if wish.pty && reads && ctx.terminal.stdin_tty { RawMode::enter().ok() } else { None };
    let mut keyboard = reads.then(Keyboard::open);
    let term = ctx.env.get(env::TERM).unwrap_or(TERM).to_owned();
    let program = Program {
        command: wish.command,
        pty: wish.pty.then(|| PtyWish { term, size: Size::now() }),
        target: wish.target,
    };
    let (control, mut controls) = mpsc::channel(8);
    let mut act = |command: escape::Command| match command {
        escape::Command::Suspend => {
            if let Some(raw) = &raw {
                raw.suspend();
                let _queued = control.try_send(Control::Resize(Size::now()));
            }
        }
        escape::Command::Help => ctx.terminal.err(escape::HELP),
        escape::Command::Disconnect => {}
    };
    let streams = Streams {
        input: keyboard.as_mut().map(|keyboard| &mut keyboard.input),
        out: tokio::io::stdout(),
        err: tokio::io::stderr(),
        escapes: raw.is_some().then_some(&mut act as &mut dyn FnMut(escape::Command)),
    };
    let mut running = std::pin::pin!(session::run(connection, &program, streams, &mut controls));
    let signal = tokio::select! {
        biased;
        end = &mut running => return Outcome::Ended(end),
        never = local::watch(control.clone(), raw.as_ref()) => match never {},
        signal = ctx.interrupt.wait() => signal,
    };
    let name = match signal {
        Signal::Interrupt => "INT",
        Signal::Terminate => "TERM",
        Signal::Hangup => "HUP",
    };
    // With a terminal there, the end of the session is its hangup.
    if raw.is_none() {
        let _queued = control.try_send(Control::Signal(name));
        if let Ok(Ok(End::Status(_) | End::Signal { .. })) = tokio::time::timeout(LAST_WORDS, running).await {
            return Outcome::Interrupted(signal);
        }
        ctx.progress().warn("the remote program may still run");
    }
    Outcome::Interrupted(signal)
}
