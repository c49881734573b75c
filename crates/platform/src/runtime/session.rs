//! Programs that somebody works with while they run: a shell, a command or a file server inside an
//! instance, with or without a terminal. What SSH sessions are made of.

use std::collections::BTreeMap;
use std::io;
use std::pin::Pin;

use async_trait::async_trait;
use serde::{Deserialize, Serialize};
use tokio::io::{AsyncRead, AsyncWrite};

use super::StartError;

/// What to run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SessionProgram {
    /// The user's shell: `/etc/passwd` of the guest says which, else `/bin/sh`.
    Shell,
    /// A program and its arguments, without a shell.
    Command(Vec<String>),
    /// SFTP over input and output, as the user, on the guest's file systems.
    Files,
}

/// Size of a terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct TerminalSize {
    pub columns: u16,
    pub rows: u16,
    /// Pixels; 0 = unknown.
    pub width: u16,
    pub height: u16,
}

/// One session.
#[derive(Debug, Clone)]
pub struct SessionRequest {
    pub program: SessionProgram,
    /// Name or number of a user of the guest.
    pub user: String,
    /// Added to (and winning over) the machine's environment.
    pub env: BTreeMap<String, String>,
    pub terminal: Option<TerminalSize>,
}

/// Why a session does not begin.
#[derive(Debug, thiserror::Error)]
pub enum SessionError {
    /// The program cannot be started; exit codes are a shell's (126, 127).
    #[error(transparent)]
    Start(#[from] StartError),
    /// No `Command` and the image has no shell.
    #[error("the image has no shell: {shell} is not there; run a program of the image instead (-C COMMAND)")]
    NoShell { shell: String },
    /// This runtime cannot do it.
    #[error("{what} is not possible with the {runtime} runtime of the local platform")]
    Unsupported { what: &'static str, runtime: &'static str },
    #[error("the machine is not running")]
    Gone,
    #[error("the session could not be started: {0}")]
    Io(#[from] io::Error),
}

impl SessionError {
    /// What a shell would end with.
    pub fn exit_code(&self) -> u8 {
        match self {
            Self::NoShell { .. }
            | Self::Start(StartError::NotFound { .. } | StartError::MissingInterpreter { .. }) => 127,
            Self::Start(StartError::NoUser(_)) => 1,
            Self::Start(_) => 126,
            Self::Unsupported { .. } | Self::Gone | Self::Io(_) => 255,
        }
    }
}

pub type Input = Pin<Box<dyn AsyncWrite + Send>>;
pub type Output = Pin<Box<dyn AsyncRead + Send>>;
/// Resolves to how the program ended; `None` = the machine ended, and the program with it.
pub type Ended = Pin<Box<dyn Future<Output = Option<SessionExit>> + Send>>;

/// How a session's program ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SessionExit {
    Code(i32),
    Signal(i32),
}

/// A running session. Dropping all of it hangs up: the program gets SIGHUP.
pub struct Session {
    /// Shut it down for the end of input; on a terminal that types the end-of-file character.
    pub input: Input,
    pub output: Output,
    /// `None` with a terminal, where both are one.
    pub errors: Option<Output>,
    pub control: Box<dyn SessionControl>,
    pub ended: Ended,
}

/// What can be done to a running session.
#[async_trait]
pub trait SessionControl: Send + Sync {
    /// Sends a signal to the program and its children.
    async fn signal(&self, signal: i32) -> io::Result<()>;

    /// Changes the size of the terminal; without one nothing happens.
    async fn resize(&self, size: TerminalSize) -> io::Result<()>;
}
