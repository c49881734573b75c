//! PID 1 of a machine.

use std::io;
use std::os::unix::net::UnixStream;

use nix::sys::prctl::set_pdeathsig;
use nix::sys::signal::{SigSet, Signal};
use nix::sys::wait::{WaitPidFlag, WaitStatus, waitpid};

use super::super::messages::{Failure, GuestSpec};
use super::super::wire;
use super::mounts;

/// Builds the file systems, answers with the result, then reaps orphans until it is killed: the
/// kernel ends every process of the machine with it.
pub(super) fn run(control: &UnixStream) -> io::Result<()> {
    set_pdeathsig(Signal::SIGKILL)?;
    // A supervisor that died before the line above leaves a closed socket.
    let Some((spec, _)) = wire::receive::<GuestSpec>(control)? else {
        return Ok(());
    };
    let mut children = SigSet::empty();
    children.add(Signal::SIGCHLD);
    children.thread_block()?;
    let built = mounts::build(&spec);
    drop(spec);
    let failed = built.is_err();
    wire::send(control, &built, &[])?;
    if failed {
        return Ok(());
    }
    loop {
        reap();
        children.wait()?;
    }
}

fn reap() {
    loop {
        match waitpid(None, Some(WaitPidFlag::WNOHANG)) {
            Ok(WaitStatus::StillAlive) | Err(_) => return,
            Ok(_) => {}
        }
    }
}

/// What [`run`] answers.
pub(super) type Built = Result<(), Failure>;
