//! The inside of a machine: what runs in the processes that `__machine-init` starts.
//!
//! - `supervise`: outside the PID namespace, inside all the others; builds the network, starts the
//!   other two, connects and executes on request, and dies with the platform.
//! - `init`: PID 1 of the machine; builds the file systems, reaps orphans, dies with the supervisor.
//! - `enter`: becomes a program of the machine, on a terminal of the machine if asked for, or serves its files.
//!
//! In: a specification over the inherited socket on stdin. Must not touch the platform's state and
//! prints nothing: stdout and stderr belong to the machine's main process.

mod enter;
mod files;
mod identity;
mod init;
mod mounts;
mod namespaces;
mod network;
mod session;
mod signals;
mod supervise;
pub(super) mod terminal;
mod tun;

use std::ffi::OsString;
use std::io;
use std::os::fd::AsFd as _;
use std::os::unix::net::UnixStream;
use std::process::ExitCode;

/// First argument of a process that belongs to a machine.
pub const INIT_WORD: &str = "__machine-init";

/// The entry of an executable started as `EXE __machine-init STAGE`: call it with the arguments
/// after the word, before anything else is set up (no threads may run). Returns when the stage
/// ends; `enter` becomes another program and returns only on failure.
pub fn init_main(stage: Option<OsString>) -> ExitCode {
    let Ok(control) = control() else {
        return ExitCode::from(EXIT_MISUSED);
    };
    // Whatever the platform's: directories of a machine are for all its users.
    nix::sys::stat::umask(nix::sys::stat::Mode::from_bits_truncate(0o022));
    let result = match stage.as_deref().and_then(|stage| stage.to_str()) {
        Some("supervise") => supervise::run(control),
        Some("init") => init::run(&control),
        Some("enter") => enter::run(&control),
        _ => return ExitCode::from(EXIT_MISUSED),
    };
    // An error means that the other side of the socket is gone: nobody is left to tell.
    if result.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Started by hand.
const EXIT_MISUSED: u8 = 2;

/// The socket on stdin, moved away from there (close-on-exec), with nothing in its place.
fn control() -> io::Result<UnixStream> {
    let control = UnixStream::from(io::stdin().as_fd().try_clone_to_owned()?);
    control.peer_addr()?;
    let nothing = std::fs::File::open("/dev/null")?;
    nix::unistd::dup2_stdin(&nothing)?;
    Ok(control)
}
