//! Ctrl-C and SIGTERM, seen once for all commands.

use std::cell::Cell;
use std::rc::Rc;

use tokio::sync::watch;

/// Which signal asked us to stop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Signal {
    Interrupt,
    Terminate,
    /// The terminal went away, or somebody says it did.
    Hangup,
}

impl Signal {
    /// 128 + signal number, as shells expect.
    pub(crate) fn exit_code(self) -> u8 {
        match self {
            Self::Interrupt => 130,
            Self::Terminate => 143,
            Self::Hangup => 129,
        }
    }
}

/// Shared between the top level, which raises it, and commands that have something to undo.
#[derive(Debug, Clone)]
pub(crate) struct Interrupt {
    raised: Rc<watch::Sender<Option<Signal>>>,
    /// Commands that hold leases or half-made machines; while > 0 an interrupt lets them finish.
    guarded: Rc<Cell<u32>>,
}

impl Default for Interrupt {
    fn default() -> Self {
        Self { raised: Rc::new(watch::Sender::new(None)), guarded: Rc::default() }
    }
}

impl Interrupt {
    pub(crate) fn raise(&self, signal: Signal) {
        self.raised.send_replace(Some(signal));
    }

    pub(crate) fn raised(&self) -> Option<Signal> {
        *self.raised.borrow()
    }

    /// Resolves when a signal arrives; never resolves otherwise.
    pub(crate) async fn wait(&self) -> Signal {
        let mut receiver = self.raised.subscribe();
        loop {
            if let Some(signal) = *receiver.borrow_and_update() {
                return signal;
            }
            if receiver.changed().await.is_err() {
                std::future::pending::<()>().await;
            }
        }
    }

    /// Runs `work` unless interrupted first.
    pub(crate) async fn or<F: Future>(&self, work: F) -> Result<F::Output, Signal> {
        tokio::select! {
            biased;
            signal = self.wait() => Err(signal),
            output = work => Ok(output),
        }
    }

    /// While the guard lives the top level does not drop the command on the first signal but waits for
    /// it to clean up and return.
    pub(crate) fn guard(&self) -> Guard {
        self.guarded.set(self.guarded.get() + 1);
        Guard { guarded: Rc::clone(&self.guarded) }
    }

    pub(crate) fn is_guarded(&self) -> bool {
        self.guarded.get() > 0
    }
}

/// See [`Interrupt::guard`].
#[derive(Debug)]
pub(crate) struct Guard {
    guarded: Rc<Cell<u32>>,
}

impl Drop for Guard {
    fn drop(&mut self) {
        self.guarded.set(self.guarded.get().saturating_sub(1));
    }
}
