//! A command inside a running container, with its input and output.

use std::collections::HashMap;
use std::io;
use std::path::Path;
use std::time::Duration;

use bollard::container::LogOutput;
use bollard::exec::{CreateExecOptions, StartExecResults};
use bollard::query_parameters::{ContainerArchiveInfoOptionsBuilder, EventsOptionsBuilder};
use futures::StreamExt as _;
use tokio::io::AsyncWriteExt as _;
use tokio::sync::watch;

use super::super::{ExecRequest, ExecResult};
use super::ending::signal_of;
use super::engine::Engine;
use super::instance::Output;
use crate::domain::now_ms;

/// Most bytes of stdout, and of stderr, that are kept.
const OUTPUT_LIMIT: usize = 16 << 20;
/// How long background children may keep the output open after the command itself ended.
const DRAIN_LIMIT: Duration = Duration::from_millis(500);
/// As shells say that a program is there, but cannot be executed.
pub(super) const NOT_EXECUTABLE: i32 = 126;
/// As shells say that a program is not there.
pub(super) const NOT_FOUND: i32 = 127;
/// How long ending a command that passed its time may take.
const END_LIMIT: Duration = Duration::from_secs(5);
/// How long the engine may take to know a command's process, and between looks.
const KNOWN: Duration = Duration::from_secs(5);
const PAUSE: Duration = Duration::from_millis(20);

/// What came of a command.
pub(super) struct Ran {
    pub(super) told: ExecResult,
    /// Engines say only that it could not be started, with one code or the other.
    pub(super) started: bool,
}

/// Runs the command. One that cannot be started has the engine's words on stderr; one that passes its
/// time is killed and is a `TimedOut` error.
pub(super) async fn run(engine: &Engine, container: &str, request: ExecRequest) -> io::Result<Ran> {
    // Events of the last second too: the command may be faster than the question.
    let since = now_ms() / 1000 - 1;
    let options = CreateExecOptions {
        attach_stdin: Some(true),
        attach_stdout: Some(true),
        attach_stderr: Some(true),
        cmd: Some(request.argv.clone()),
        ..CreateExecOptions::default()
    };
    let id = engine.call("prepare a command", engine.docker.create_exec(container, options)).await?.id;
    let limit = request.timeout;
    match tokio::time::timeout(limit, attended(engine, container, &id, request.stdin, since)).await {
        Ok(result) => result,
        Err(_) => {
            let _ = tokio::time::timeout(END_LIMIT, end(engine, container, &id)).await;
            Err(io::Error::new(io::ErrorKind::TimedOut, "the command did not end in time"))
        }
    }
}

async fn attended(engine: &Engine, container: &str, id: &str, stdin: Vec<u8>, since: i64) -> io::Result<Ran> {
    let started = engine.call("start a command", engine.docker.start_exec(id, None)).await?;
    let StartExecResults::Attached { output, mut input } = started else {
        return Err(io::Error::other("the container engine did not attach to the command"));
    };
    let ended = watch::Sender::new(false);
    let mut until = ended.subscribe();
    let feeding = async move {
        tokio::select! {
            // A command need not read what it is given.
            _ = async { input.write_all(&stdin).await?; input.shutdown().await } => {}
            _ = until.wait_for(|ended| *ended) => {}
        }
        // Dropped only at the end: with it goes the whole connection.
        let _ = until.wait_for(|ended| *ended).await;
    };
    let from = ended.subscribe();
    let working = async move {
        let mut collecting = std::pin::pin!(collect(output, from));
        tokio::select! {
            kept = &mut collecting => {
                // Everything is closed: the command ended, closed its output, or never started.
                let never = never_ran(engine, id).await;
                if !never {
                    died(engine, container, id, since).await?;
                }
                ended.send_replace(true);
                Ok::<_, io::Error>((kept, !never))
            }
            dead = died(engine, container, id, since) => {
                dead?;
                ended.send_replace(true);
                Ok((collecting.await, true))
            }
        }
    };
    let (worked, ()) = tokio::join!(working, feeding);
    let (kept, started) = worked?;
    let seen = engine.call("describe a command", engine.docker.inspect_exec(id)).await?;
    let code = seen.exit_code.and_then(|code| i32::try_from(code).ok()).unwrap_or(-1);
    Ok(result(code, started, kept))
}

/// Whether a command that does not run now never did.
pub(super) async fn never_ran(engine: &Engine, id: &str) -> bool {
    let asked = engine.call("describe a command", engine.docker.inspect_exec(id)).await;
    asked.is_ok_and(|seen| seen.running != Some(true) && seen.pid.unwrap_or(0) == 0)
}

/// What a command wrote.
#[derive(Default)]
struct Kept {
    stdout: Vec<u8>,
    stderr: Vec<u8>,
}

fn result(code: i32, started: bool, kept: Kept) -> Ran {
    let Kept { mut stdout, mut stderr } = kept;
    let started = started || ![NOT_EXECUTABLE, NOT_FOUND].contains(&code);
    if !started {
        // The engine writes its refusal where the output would have been.
        stderr.append(&mut stdout);
    }
    let told = ExecResult { exit_code: code, exit_signal: signal_of(code).unwrap_or(0), stdout, stderr };
    Ran { told, started }
}

/// Whether a running container has the program, as a shell would look for it.
pub(super) async fn is_there(
    engine: &Engine,
    container: &str,
    program: &str,
    path: &str,
    workdir: &str,
) -> io::Result<bool> {
    let directories: Vec<&str> = if program.contains('/') { vec![""] } else { path.split(':').collect() };
    for directory in directories {
        let guest = Path::new(workdir).join(directory).join(program);
        let options = ContainerArchiveInfoOptionsBuilder::default().path(&guest.to_string_lossy()).build();
        let asked = engine.docker.get_container_archive_info(container, Some(options));
        match engine.call("look for a program", asked).await {
            Ok(_) => return Ok(true),
            Err(error) if error.status() == Some(404) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(false)
}

/// Reads to the end, or until a moment after the command ended.
async fn collect(mut output: Output, mut ended: watch::Receiver<bool>) -> Kept {
    let mut kept = Kept::default();
    let late = async {
        let _ = ended.wait_for(|ended| *ended).await;
        tokio::time::sleep(DRAIN_LIMIT).await;
    };
    tokio::pin!(late);
    loop {
        tokio::select! {
            piece = output.next() => {
                let (stream, bytes) = match piece {
                    Some(Ok(LogOutput::StdErr { message })) => (&mut kept.stderr, message),
                    Some(Ok(LogOutput::StdOut { message } | LogOutput::Console { message })) => (&mut kept.stdout, message),
                    Some(Ok(LogOutput::StdIn { .. })) => continue,
                    Some(Err(_)) | None => return kept,
                };
                let room = OUTPUT_LIMIT.saturating_sub(stream.len());
                stream.extend_from_slice(&bytes[..bytes.len().min(room)]);
            }
            () = &mut late => return kept,
        }
    }
}

/// Returns when the engine says that the command ended.
pub(super) async fn died(engine: &Engine, container: &str, id: &str, since: i64) -> io::Result<()> {
    let filters = HashMap::from([
        ("type", vec!["container".to_owned()]),
        ("container", vec![container.to_owned()]),
        ("event", vec!["exec_die".to_owned(), "die".to_owned()]),
    ]);
    let options = EventsOptionsBuilder::default().since(&since.to_string()).filters(&filters).build();
    let mut events = std::pin::pin!(engine.docker.events(Some(options)));
    while let Some(event) = events.next().await {
        let event = event.map_err(io::Error::other)?;
        let attributes = event.actor.and_then(|actor| actor.attributes).unwrap_or_default();
        match event.action.as_deref() {
            Some("exec_die") if attributes.get("execID").is_some_and(|of| of == id) => return Ok(()),
            Some("die") => return Ok(()),
            _ => {}
        }
    }
    Err(io::Error::other("the container engine stopped telling events"))
}

/// Kills a command that passed its time.
async fn end(engine: &Engine, container: &str, id: &str) {
    send(engine, container, id, nix::libc::SIGKILL).await;
}

/// The process of a command that runs. Its output may be here before the engine knows that it was started.
async fn running(engine: &Engine, id: &str) -> Option<i32> {
    let deadline = tokio::time::Instant::now() + KNOWN;
    loop {
        let seen = engine.call("describe a command", engine.docker.inspect_exec(id)).await.ok()?;
        let pid = seen.pid.and_then(|pid| i32::try_from(pid).ok()).filter(|pid| *pid > 0);
        match pid {
            Some(pid) if seen.running == Some(true) => return Some(pid),
            // It has ended.
            _ if seen.exit_code.is_some() || tokio::time::Instant::now() > deadline => return None,
            _ => tokio::time::sleep(PAUSE).await,
        }
    }
}

/// Sends a signal to a command that runs. The engine has no call for that: it is sent from here if this
/// user may, else from inside if the image has a shell; else it is lost.
pub(super) async fn send(engine: &Engine, container: &str, id: &str, signal: i32) {
    let Some(pid) = running(engine, id).await else {
        return;
    };
    let process = nix::unistd::Pid::from_raw(pid);
    let Ok(number) = nix::sys::signal::Signal::try_from(signal) else {
        return;
    };
    if nix::sys::signal::kill(process, number).is_ok() {
        return;
    }
    let Some(inside) = inner_pid(pid) else {
        return;
    };
    let options = CreateExecOptions {
        user: Some("0".to_owned()),
        cmd: Some(vec!["/bin/sh".to_owned(), "-c".to_owned(), format!("kill -{signal} {inside}")]),
        ..CreateExecOptions::default()
    };
    if let Ok(killer) = engine.call("prepare a command", engine.docker.create_exec(container, options)).await
    {
        let detached = bollard::exec::StartExecOptions { detach: true, ..Default::default() };
        // An image without a shell: there is no other way.
        let _ = engine.call("start a command", engine.docker.start_exec(&killer.id, Some(detached))).await;
    }
}

#[cfg(target_os = "linux")]
fn inner_pid(pid: i32) -> Option<i32> {
    super::super::process::process_table::guest_pid(pid)
}

#[cfg(not(target_os = "linux"))]
fn inner_pid(_pid: i32) -> Option<i32> {
    None
}
