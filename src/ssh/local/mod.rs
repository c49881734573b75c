//! This computer's side of a session: raw mode, size, signals, what is typed or piped in.
//!
//! In: the process's own terminal and standard input. Out: [`RawMode`], a guard that gives the terminal
//! back however the session ends; [`Input`](super::session::Input); [`Control`](super::session::Control)s. Must not
//! know: SSH.

mod input;
#[cfg(unix)]
mod signals;
#[cfg(unix)]
mod terminal;

pub(crate) use input::Keyboard;
#[cfg(unix)]
pub(crate) use signals::watch;
#[cfg(unix)]
pub(crate) use terminal::RawMode;

/// Columns and rows of a terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Size {
    pub(crate) columns: u32,
    pub(crate) rows: u32,
}

impl Size {
    /// What the reference assumes where there is no terminal (flyctl: `ssh/io.go`).
    const UNKNOWN: Self = Self { columns: 80, rows: 40 };

    /// Size of the terminal behind stdout or stderr.
    pub(crate) fn now() -> Self {
        let seen =
            [console::Term::stdout(), console::Term::stderr()].iter().find_map(console::Term::size_checked);
        match seen {
            Some((rows, columns)) if rows > 0 && columns > 0 => {
                Self { columns: columns.into(), rows: rows.into() }
            }
            _ => Self::UNKNOWN,
        }
    }
}

/// Where there are no Unix terminals: lines are sent as they are entered.
#[cfg(not(unix))]
#[derive(Debug)]
pub(crate) struct RawMode;

#[cfg(not(unix))]
impl RawMode {
    /// # Errors
    /// Never; there is no raw mode here.
    pub(crate) fn enter() -> std::io::Result<Self> {
        Ok(Self)
    }

    pub(crate) fn suspend(&self) {}
}

/// Without signals there is nothing to watch.
#[cfg(not(unix))]
pub(crate) async fn watch(
    _to: tokio::sync::mpsc::Sender<super::session::Control>,
    _raw: Option<&RawMode>,
) -> std::convert::Infallible {
    std::future::pending().await
}
