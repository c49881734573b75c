//! A terminal of the machine: allocated in its own `/dev/pts`, so that programs find it by its name.

use std::os::fd::OwnedFd;

use nix::fcntl::{OFlag, open};
use nix::pty::{PtyMaster, grantpt, posix_openpt, ptsname_r, unlockpt};
use nix::sys::stat::Mode;
use nix::unistd::{dup2_stderr, dup2_stdin, dup2_stdout};
use rustix::process::ioctl_tiocsctty;
use rustix::termios::{Winsize, tcsetwinsize};

use super::super::messages::Failure;
use crate::runtime::TerminalSize;

/// Makes a new terminal this process' stdin, stdout and stderr, and the terminal of its session, which
/// it must have begun. The answer is the other end.
pub(super) fn take(size: TerminalSize) -> Result<PtyMaster, Failure> {
    let step = "allocating a terminal";
    let master =
        posix_openpt(OFlag::O_RDWR | OFlag::O_NOCTTY | OFlag::O_CLOEXEC).map_err(Failure::at(step))?;
    grantpt(&master).and_then(|()| unlockpt(&master)).map_err(Failure::at(step))?;
    let name = ptsname_r(&master).map_err(Failure::at(step))?;
    set_size(&master, size).map_err(Failure::at("setting the size of a terminal"))?;
    let flags = OFlag::O_RDWR | OFlag::O_NOCTTY | OFlag::O_CLOEXEC;
    let slave: OwnedFd =
        open(name.as_str(), flags, Mode::empty()).map_err(Failure::at(format!("opening {name}")))?;
    ioctl_tiocsctty(&slave).map_err(Failure::at("taking the terminal"))?;
    dup2_stdin(&slave)
        .and_then(|()| dup2_stdout(&slave))
        .and_then(|()| dup2_stderr(&slave))
        .map_err(Failure::at("moving the terminal"))?;
    Ok(master)
}

/// Tells the programs on a terminal how large it is.
pub(in super::super) fn set_size(
    terminal: impl std::os::fd::AsFd,
    size: TerminalSize,
) -> std::io::Result<()> {
    let size =
        Winsize { ws_row: size.rows, ws_col: size.columns, ws_xpixel: size.width, ws_ypixel: size.height };
    Ok(tcsetwinsize(terminal, size)?)
}
