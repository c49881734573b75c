//! A session from inside: one program, whoever works with it, and how it ends.

use std::cell::Cell;
use std::io;
use std::os::fd::{AsFd as _, OwnedFd};
use std::os::unix::net::UnixStream as StdUnixStream;
use std::process::Stdio;

use nix::sys::signal::{Signal, killpg};
use nix::unistd::Pid;
use tokio::net::UnixStream;

use super::super::messages::{EnterSpec, Reply, SessionOrder};
use super::super::wire;
use super::supervise::{enter, listen, outcome};

/// Runs the program and tells over the socket that it runs and how it ended; takes orders meanwhile.
/// When the other side of the socket goes, the program is told to hang up.
///
/// While the machine itself ends nothing is said any more: its end is not the program's.
pub(super) async fn run(
    program: &EnterSpec,
    socket: OwnedFd,
    mut files: std::vec::IntoIter<OwnedFd>,
    alive: &Cell<bool>,
) -> io::Result<()> {
    let socket = StdUnixStream::from(socket);
    socket.set_nonblocking(true)?;
    let mut events = UnixStream::from_std(socket.try_clone()?)?;
    let mut orders = listen::<SessionOrder>(UnixStream::from_std(socket)?);
    let entered = if program.terminal.is_some() {
        enter(program, None, Stdio::null(), Stdio::null()).await
    } else {
        let stdin = files.next();
        let mut output = || files.next().map_or_else(Stdio::null, Stdio::from);
        let (stdout, stderr) = (output(), output());
        enter(program, stdin, stdout, stderr).await
    };
    let (mut child, terminal) = match entered {
        Ok(entered) => entered,
        Err(failure) => return wire::send_async(&mut events, &Reply::Failed(failure), &[]).await,
    };
    let attached: Vec<_> = terminal.iter().map(OwnedFd::as_fd).collect();
    let told = wire::send_async(&mut events, &Reply::Running, &attached).await;
    drop(attached);
    drop(terminal);
    // It leads its own session, hence its own group.
    let group = child.id().and_then(|pid| i32::try_from(pid).ok()).map(Pid::from_raw);
    let send = |signal| group.map_or(Ok(()), |group| killpg(group, signal));
    let mut here = told.is_ok();
    let ended = loop {
        if !here {
            let _ = send(Signal::SIGHUP);
            break child.wait().await.ok();
        }
        tokio::select! {
            ended = child.wait() => break ended.ok(),
            order = orders.recv() => match order {
                Some((SessionOrder::Signal { signal }, _)) => {
                    if let Ok(signal) = Signal::try_from(signal) {
                        // It may have ended.
                        let _ = send(signal);
                    }
                }
                None => here = false,
            },
        }
    };
    if !alive.get() || !here {
        return Ok(());
    }
    let (code, signal) = outcome(ended);
    wire::send_async(&mut events, &Reply::Ended { code, signal }, &[]).await
}
