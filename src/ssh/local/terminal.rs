//! Raw mode of the terminal on standard input, and its restoration on every way out: return, panic,
//! and signals (which drop the command, and with it the guard).

use std::io;
use std::sync::{Mutex, Once, PoisonError};

use nix::sys::signal::{Signal, raise};
use nix::sys::termios::{self, SetArg, Termios};

/// How the terminal was before; also for the panic hook, which has no guard at hand.
static BEFORE: Mutex<Option<Termios>> = Mutex::new(None);
static HOOK: Once = Once::new();

/// While it lives, what is typed goes to the remote side byte by byte.
#[derive(Debug)]
pub(crate) struct RawMode(());

impl RawMode {
    /// Puts the terminal into raw mode.
    ///
    /// # Errors
    /// When standard input is no terminal.
    pub(crate) fn enter() -> io::Result<Self> {
        let before = termios::tcgetattr(io::stdin())?;
        *BEFORE.lock().unwrap_or_else(PoisonError::into_inner) = Some(before);
        HOOK.call_once(|| {
            let next = std::panic::take_hook();
            std::panic::set_hook(Box::new(move |panic| {
                restore();
                next(panic);
            }));
        });
        let guard = Self(());
        guard.renew()?;
        Ok(guard)
    }

    /// Raw mode again, after somebody else had the terminal.
    pub(super) fn renew(&self) -> io::Result<()> {
        let before = BEFORE.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let Some(mut modes) = before else { return Ok(()) };
        termios::cfmakeraw(&mut modes);
        // What was typed ahead is kept: it is meant for the remote side.
        Ok(termios::tcsetattr(io::stdin(), SetArg::TCSADRAIN, &modes)?)
    }

    /// Gives the terminal back, stops this process until it is continued, takes the terminal again.
    pub(crate) fn suspend(&self) {
        restore();
        // A stop cannot be refused; whether it came is of no use to anybody.
        let _stopped = raise(Signal::SIGSTOP);
        let _taken = self.renew();
    }
}

impl Drop for RawMode {
    fn drop(&mut self) {
        restore();
        BEFORE.lock().unwrap_or_else(PoisonError::into_inner).take();
    }
}

fn restore() {
    let before = BEFORE.lock().unwrap_or_else(PoisonError::into_inner).clone();
    if let Some(before) = before {
        // A terminal that has gone away needs no modes.
        let _given_back = termios::tcsetattr(io::stdin(), SetArg::TCSADRAIN, &before);
    }
}
