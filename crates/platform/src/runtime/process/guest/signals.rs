//! The signal settings a program of a machine begins with.
//!
//! A module with `unsafe` of its own: `sigaction` may install a handler that breaks Rust's rules. The only thing
//! installed here is the default, which runs no code of ours.
#![allow(unsafe_code)]

use nix::errno::Errno;
use nix::sys::signal::{SaFlags, SigAction, SigHandler, SigSet, Signal, sigaction};

/// Nothing ignored, nothing blocked, whatever the platform was started with: `nohup` ignores SIGHUP, a shell
/// without job control SIGINT and SIGQUIT, and both outlive `exec`. The standard library gives back SIGPIPE only.
pub(super) fn reset() -> Result<(), Errno> {
    let default = SigAction::new(SigHandler::SigDfl, SaFlags::empty(), SigSet::empty());
    for signal in Signal::iterator().filter(|signal| !matches!(signal, Signal::SIGKILL | Signal::SIGSTOP)) {
        // SAFETY: no handler is installed.
        unsafe { sigaction(signal, &default) }?;
    }
    SigSet::empty().thread_set_mask()
}
