//! Signals of a session: changed size, stop, continue.

use std::convert::Infallible;

use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::sync::mpsc::Sender;

use super::{RawMode, Size};
use crate::ssh::session::Control;

/// Tells the remote side about our terminal as long as it is polled.
pub(crate) async fn watch(to: Sender<Control>, raw: Option<&RawMode>) -> Infallible {
    let listen = |kind: i32| signal(SignalKind::from_raw(kind)).ok();
    let mut resized = signal(SignalKind::window_change()).ok();
    let mut continued = listen(nix::libc::SIGCONT);
    // Without a terminal to give back, the default action of SIGTSTP is the right one.
    let mut stopped = if raw.is_some() { listen(nix::libc::SIGTSTP) } else { None };
    loop {
        tokio::select! {
            () = next(&mut resized) => {}
            () = next(&mut continued) => if let Some(raw) = raw {
                let _taken = raw.renew();
            },
            () = next(&mut stopped) => if let Some(raw) = raw {
                raw.suspend();
            },
        }
        if raw.is_some() {
            // A full queue holds a newer size already.
            let _queued = to.try_send(Control::Resize(Size::now()));
        }
    }
}

async fn next(signal: &mut Option<Signal>) {
    match signal {
        Some(signal) => drop(signal.recv().await),
        None => std::future::pending().await,
    }
}
