//! Standard input as a queue of bytes, whatever it is: a terminal, a pipe, a file, `/dev/null`.
//!
//! A thread of its own reads it: only a blocking read suits all of them, and making a shared terminal
//! non-blocking would change it for the parent shell too.

use std::io::Read;

use bytes::Bytes;
use tokio::sync::mpsc;

use crate::ssh::session::Input;

/// Bytes of one read.
const READ: usize = 32 * 1024;
/// Reads kept ready.
const AHEAD: usize = 4;

/// Standard input, read as long as this lives.
#[derive(Debug)]
pub(crate) struct Keyboard {
    pub(crate) input: Input,
    /// Closed on drop, which ends a thread that waits for a key.
    #[cfg(unix)]
    _wake: Option<std::io::PipeWriter>,
}

impl Keyboard {
    /// Begins to read.
    #[cfg(unix)]
    pub(crate) fn open() -> Self {
        let (to, input) = mpsc::channel(AHEAD);
        match std::io::pipe() {
            Ok((sleeper, wake)) => {
                std::thread::spawn(move || read(&to, || wait(&sleeper)));
                Self { input, _wake: Some(wake) }
            }
            Err(error) => {
                let _queued = to.try_send(Err(error));
                Self { input, _wake: None }
            }
        }
    }

    /// Begins to read.
    #[cfg(not(unix))]
    pub(crate) fn open() -> Self {
        let (to, input) = mpsc::channel(AHEAD);
        std::thread::spawn(move || read(&to, || Ok(true)));
        Self { input }
    }
}

/// Reads until the end, an error, or until nobody wants it any more. `ready` waits for input; false = stop.
fn read(to: &mpsc::Sender<std::io::Result<Bytes>>, ready: impl Fn() -> std::io::Result<bool>) {
    let mut stdin = std::io::stdin();
    let mut buffer = vec![0; READ];
    loop {
        let got = match ready() {
            Ok(true) => stdin.read(&mut buffer),
            Ok(false) => return,
            Err(error) => Err(error),
        };
        let sent = match got {
            Ok(0) => return,
            Ok(length) => to.blocking_send(Ok(Bytes::copy_from_slice(&buffer[..length]))),
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => continue,
            // A terminal that has vanished has nothing more to say.
            #[cfg(unix)]
            Err(error) if error.raw_os_error() == Some(nix::libc::EIO) => return,
            Err(error) => {
                let _told = to.blocking_send(Err(error));
                return;
            }
        };
        if sent.is_err() {
            return;
        }
    }
}

/// Waits until there is something to read; false when we are not wanted any more.
#[cfg(unix)]
fn wait(sleeper: &std::io::PipeReader) -> std::io::Result<bool> {
    use nix::poll::{PollFd, PollFlags, PollTimeout, poll};
    use std::os::fd::AsFd;

    let stdin = std::io::stdin();
    loop {
        let mut both =
            [PollFd::new(stdin.as_fd(), PollFlags::POLLIN), PollFd::new(sleeper.as_fd(), PollFlags::POLLIN)];
        match poll(&mut both, PollTimeout::NONE) {
            Err(nix::errno::Errno::EINTR) => {}
            Err(error) => return Err(error.into()),
            Ok(_) if both[1].any() == Some(true) => return Ok(false),
            Ok(_) => return Ok(true),
        }
    }
}
