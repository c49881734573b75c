//! A program inside a running container that somebody works with: the engine's exec, attached.
//!
//! What differs from the process runtime: files are served only where the image brings an
//! `sftp-server`; that a program cannot be started is said in the engine's words; codes above 128 are
//! taken for the signal they stand for.

use std::convert::Infallible;
use std::io;
use std::path::PathBuf;
use std::pin::Pin;
use std::time::Duration;

use async_trait::async_trait;
use bollard::container::LogOutput;
use bollard::exec::{CreateExecOptions, ResizeExecOptions, StartExecResults};
use futures::StreamExt as _;
use tokio::io::{AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _, DuplexStream, duplex};
use tokio::sync::{oneshot, watch};

use super::super::image::{Account, lookup_in};
use super::super::{
    Exit, GuestFile, Session, SessionControl, SessionError, SessionExit, SessionProgram, SessionRequest,
    TerminalSize,
};
use super::ending::signal_of;
use super::engine::Engine;
use super::exec;
use super::files::Planned;
use super::instance::Output;
use crate::domain::now_ms;

const BUFFER: usize = 64 * 1024;
const DEFAULT_SHELL: &str = "/bin/sh";
/// Where images keep OpenSSH's file server.
const FILE_SERVERS: [&str; 4] = [
    "/usr/lib/openssh/sftp-server",
    "/usr/lib/ssh/sftp-server",
    "/usr/libexec/openssh/sftp-server",
    "/usr/libexec/sftp-server",
];
const SIGHUP: i32 = 1;
const SIGKILL: i32 = 9;
/// Between the end of a machine's programs and its own.
const LAST_MOMENT: Duration = Duration::from_secs(1);
/// Ends input at the beginning of a line, and the line elsewhere.
const END_OF_FILE: u8 = 4;

/// What of a machine its sessions need.
pub(super) struct Place {
    pub(super) engine: Engine,
    pub(super) container: String,
    /// The unpacked image and the files over it: whose users there are.
    pub(super) image: PathBuf,
    pub(super) files: Vec<GuestFile>,
    /// Where programs are searched.
    pub(super) path: String,
    pub(super) exit: watch::Receiver<Option<Exit>>,
}

/// Starts the program.
pub(super) async fn open(place: Place, request: SessionRequest) -> Result<Session, SessionError> {
    let planned = Planned { image: &place.image, files: &place.files };
    let account = lookup_in(&planned, Some(&request.user))?;
    let argv = argv(&place, &request.program, &account).await?;
    let program = argv.first().cloned().unwrap_or_default();
    // Events of the last second too: the command may be faster than the question.
    let since = now_ms() / 1000 - 1;
    let tty = request.terminal.is_some();
    let options = CreateExecOptions {
        attach_stdin: Some(true),
        attach_stdout: Some(true),
        attach_stderr: Some(true),
        tty: Some(tty),
        env: Some(environment(&request, &account)),
        cmd: Some(argv),
        // The engine knows only names that the image has.
        user: Some(account.name.as_ref().map_or(account.uid.to_string(), |_| request.user.clone())),
        working_dir: Some("/".to_owned()),
        ..CreateExecOptions::default()
    };
    let engine = &place.engine;
    let prepared =
        engine.call("prepare a session", engine.docker.create_exec(&place.container, options)).await;
    let id = prepared.map_err(io::Error::from)?.id;
    let started = engine.call("start a session", engine.docker.start_exec(&id, None)).await;
    let StartExecResults::Attached { output, input } = started.map_err(io::Error::from)? else {
        return Err(io::Error::other("the container engine did not attach to the session").into());
    };
    let control = Control { engine: engine.clone(), container: place.container.clone(), id: id.clone(), tty };
    if let Some(size) = request.terminal {
        // It may have ended already.
        let _ = control.resize(size).await;
    }
    Ok(attach(place, program, (output, input), control, since))
}

async fn argv(
    place: &Place,
    program: &SessionProgram,
    account: &Account,
) -> Result<Vec<String>, SessionError> {
    let there = async |path: &str| exec::is_there(&place.engine, &place.container, path, "", "/").await;
    match program {
        SessionProgram::Command(argv) => Ok(argv.clone()),
        SessionProgram::Shell => {
            let shell = account.shell.as_deref().unwrap_or(DEFAULT_SHELL);
            if there(shell).await? {
                Ok(vec![shell.to_owned()])
            } else {
                Err(SessionError::NoShell { shell: shell.to_owned() })
            }
        }
        SessionProgram::Files => {
            for server in FILE_SERVERS {
                if there(server).await? {
                    return Ok(vec![server.to_owned()]);
                }
            }
            Err(SessionError::Unsupported { what: "SFTP to an image without sftp-server", runtime: "docker" })
        }
    }
}

fn environment(request: &SessionRequest, account: &Account) -> Vec<String> {
    let name = account.name.clone().unwrap_or_else(|| account.uid.to_string());
    let shell = account.shell.as_deref().unwrap_or(DEFAULT_SHELL);
    let who = [("HOME", account.home.as_str()), ("SHELL", shell), ("USER", &name), ("LOGNAME", &name)];
    let who = who.into_iter().map(|(key, value)| format!("{key}={value}"));
    who.chain(request.env.iter().map(|(key, value)| format!("{key}={value}"))).collect()
}

type Attached = (Output, Pin<Box<dyn AsyncWrite + Send>>);

fn attach(place: Place, program: String, (from, input): Attached, control: Control, since: i64) -> Session {
    let id = control.id.clone();
    let (output, stdout) = duplex(BUFFER);
    let (errors, stderr) = duplex(BUFFER);
    let (typed, writer) = duplex(BUFFER);
    let tty = control.tty;
    let (told, ended) = oneshot::channel();
    tokio::spawn(async move {
        let Place { engine, container, path, mut exit, .. } = place;
        let all = sort(from, stdout, stderr);
        // Background children may keep the output open; what never started tells no end.
        let over = async {
            tokio::select! {
                () = all => match exec::never_ran(&engine, &id).await {
                    true => Ok(()),
                    false => exec::died(&engine, &container, &id, since).await,
                },
                died = exec::died(&engine, &container, &id, since) => died,
            }
        };
        let mut machine = exit.clone();
        let gone = async { exit.wait_for(Option::is_some).await.is_ok() };
        let by_itself = async {
            // Fails when the engine has gone; then nobody knows.
            let _ = over.await;
            let exit = outcome(&engine, &id).await;
            if exit == Some(SessionExit::Code(exec::NOT_EXECUTABLE)) && exec::never_ran(&engine, &id).await {
                // Engines do not tell apart what is not there and what cannot be executed.
                let there = exec::is_there(&engine, &container, &program, &path, "/").await;
                let code = if matches!(there, Ok(false)) { exec::NOT_FOUND } else { exec::NOT_EXECUTABLE };
                return Some(SessionExit::Code(code));
            }
            if exit == Some(SessionExit::Signal(SIGKILL)) {
                // So do sessions of a machine that is killed end; that shows a moment later.
                let with_it = machine.wait_for(Option::is_some);
                if tokio::time::timeout(LAST_MOMENT, with_it).await.is_ok() {
                    return None;
                }
            }
            exit
        };
        // Never ends before the others: the whole connection goes with the input's end of it.
        let feeding = feed(typed, input, tty);
        let exit = tokio::select! {
            // The engine tells of both at once.
            biased;
            _ = gone => None,
            exit = by_itself => exit,
            never = feeding => match never {},
        };
        let _ = told.send(exit);
    });
    Session {
        input: Box::pin(writer),
        output: Box::pin(output),
        errors: (!tty).then(|| Box::pin(errors) as super::super::Output),
        control: Box::new(control),
        ended: Box::pin(async move { ended.await.ok().flatten() }),
    }
}

/// Moves input to the program. Its end is typed on a terminal, twice where a line has begun.
async fn feed(mut typed: DuplexStream, mut input: Pin<Box<dyn AsyncWrite + Send>>, tty: bool) -> Infallible {
    let mut buffer = vec![0; BUFFER];
    let mut mid_line = false;
    loop {
        match typed.read(&mut buffer).await {
            Ok(0) | Err(_) => break,
            // What nobody reads any more is lost, as with any pipe.
            Ok(n) => {
                let _ = input.write_all(&buffer[..n]).await;
                let _ = input.flush().await;
                mid_line = !matches!(buffer[n - 1], b'\n' | b'\r');
            }
        }
    }
    let _ = match (tty, mid_line) {
        (false, _) => input.shutdown().await,
        (true, false) => input.write_all(&[END_OF_FILE]).await,
        (true, true) => input.write_all(&[END_OF_FILE, END_OF_FILE]).await,
    };
    let _ = if tty { input.flush().await } else { Ok(()) };
    std::future::pending().await
}

/// `None`: the container is gone, and everything in it.
async fn outcome(engine: &Engine, id: &str) -> Option<SessionExit> {
    let seen = engine.call("describe a session", engine.docker.inspect_exec(id)).await.ok()?;
    let code = seen.exit_code.and_then(|code| i32::try_from(code).ok())?;
    Some(signal_of(code).map_or(SessionExit::Code(code), SessionExit::Signal))
}

/// Moves output to where it belongs.
async fn sort(mut from: Output, mut stdout: DuplexStream, mut stderr: DuplexStream) {
    while let Some(Ok(piece)) = from.next().await {
        // Who does not read any more misses it.
        let _ = match piece {
            LogOutput::StdErr { message } => stderr.write_all(&message).await,
            LogOutput::StdOut { message } | LogOutput::Console { message } => {
                stdout.write_all(&message).await
            }
            LogOutput::StdIn { .. } => Ok(()),
        };
    }
}

struct Control {
    engine: Engine,
    container: String,
    id: String,
    tty: bool,
}

#[async_trait]
impl SessionControl for Control {
    async fn signal(&self, signal: i32) -> io::Result<()> {
        exec::send(&self.engine, &self.container, &self.id, signal).await;
        Ok(())
    }

    async fn resize(&self, size: TerminalSize) -> io::Result<()> {
        if !self.tty {
            return Ok(());
        }
        let wanted = ResizeExecOptions { height: size.rows, width: size.columns };
        Ok(self.engine.call("resize a terminal", self.engine.docker.resize_exec(&self.id, wanted)).await?)
    }
}

impl Drop for Control {
    /// The engine does not hang up by itself. A program that has ended is not there to be told.
    fn drop(&mut self) {
        if let Ok(runtime) = tokio::runtime::Handle::try_current() {
            let (engine, container, id) = (self.engine.clone(), self.container.clone(), self.id.clone());
            runtime.spawn(async move { exec::send(&engine, &container, &id, SIGHUP).await });
        }
    }
}
