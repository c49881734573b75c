//! A command inside a running machine, with its input and output.

use std::io;
use std::os::fd::{AsFd as _, OwnedFd};
use std::time::Duration;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::unix::pipe;
use tokio::sync::watch;

use super::super::{ExecRequest, ExecResult, StartError};
use super::instance::{ProcessInstance, unexpected};
use super::messages::{EnterSpec, Failure, Reply, Request};

/// Most bytes of stdout, and of stderr, that are kept.
const OUTPUT_LIMIT: usize = 16 << 20;
/// How long background children may keep the output open after the command itself ended.
const DRAIN_LIMIT: Duration = Duration::from_millis(500);

/// Runs the command. A command that cannot be started ends with 126 or 127 and a line on stderr, as
/// from a shell; one that passes its time is killed and is a `TimedOut` error.
pub(super) async fn run(
    instance: &ProcessInstance,
    program: EnterSpec,
    request: ExecRequest,
) -> io::Result<ExecResult> {
    let (stdin, input) = io::pipe()?;
    let (output, stdout) = io::pipe()?;
    let (errors, stderr) = io::pipe()?;
    let mut input = pipe::Sender::from_owned_fd(input.into())?;
    let output = pipe::Receiver::from_owned_fd(output.into())?;
    let errors = pipe::Receiver::from_owned_fd(errors.into())?;
    let files: [OwnedFd; 3] = [stdin.into(), stdout.into(), stderr.into()];

    let timeout_ms = u64::try_from(request.timeout.as_millis()).unwrap_or(u64::MAX);
    let asked = Request::Exec { program, timeout_ms };
    let ended = watch::Sender::new(false);
    let mut until = ended.subscribe();
    let feeding = async move {
        tokio::select! {
            // A command need not read what it is given.
            _ = input.write_all(&request.stdin) => {}
            _ = until.wait_for(|ended| *ended) => {}
        }
    };
    let (from_stdout, from_stderr) = (ended.subscribe(), ended.subscribe());
    let asking = async move {
        let borrowed: Vec<_> = files.iter().map(OwnedFd::as_fd).collect();
        let reply = instance.ask(&asked, &borrowed).await;
        // Our copies: the end of output shows only without them.
        drop(files);
        ended.send_replace(true);
        reply
    };
    let (reply, stdout, stderr, ()) =
        tokio::join!(asking, collect(output, from_stdout), collect(errors, from_stderr), feeding);
    result(reply?.0, stdout, stderr)
}

/// Reads until the end of the pipe, or a moment after the command ended.
async fn collect(mut pipe: pipe::Receiver, mut ended: watch::Receiver<bool>) -> Vec<u8> {
    let mut kept = Vec::new();
    let mut buffer = vec![0; 16 * 1024];
    let late = async {
        let _ = ended.wait_for(|ended| *ended).await;
        tokio::time::sleep(DRAIN_LIMIT).await;
    };
    tokio::pin!(late);
    loop {
        tokio::select! {
            read = pipe.read(&mut buffer) => match read {
                Ok(0) | Err(_) => return kept,
                Ok(n) => {
                    let room = OUTPUT_LIMIT.saturating_sub(kept.len());
                    kept.extend_from_slice(&buffer[..n.min(room)]);
                }
            },
            () = &mut late => return kept,
        }
    }
}

fn result(reply: Reply, stdout: Vec<u8>, stderr: Vec<u8>) -> io::Result<ExecResult> {
    match reply {
        Reply::Ended { code, signal } => {
            Ok(ExecResult { exit_code: code, exit_signal: signal.unwrap_or(0), stdout, stderr })
        }
        Reply::TimedOut => Err(io::Error::new(io::ErrorKind::TimedOut, "the command did not end in time")),
        Reply::Failed(Failure::Start(error)) => Ok(ExecResult {
            exit_code: exit_code(&error),
            exit_signal: 0,
            stdout,
            stderr: format!("{error}\n").into_bytes(),
        }),
        Reply::Failed(Failure::Refused { step, reason }) => {
            Err(io::Error::other(format!("{step}: {reason}")))
        }
        Reply::Errno(errno) => Err(io::Error::from_raw_os_error(errno)),
        Reply::Done | Reply::Running => Err(unexpected()),
    }
}

fn exit_code(error: &StartError) -> i32 {
    match error {
        StartError::NotFound { .. } | StartError::MissingInterpreter { .. } => 127,
        _ => 126,
    }
}
