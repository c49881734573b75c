//! How an image becomes a running instance. Three runtimes behind one trait:
//! `process` (Linux namespaces over the unpacked image), `simulated` (starts at once, scripted),
//! `docker` (an engine answers). The scheduler knows only this trait.
//!
//! In: a [`LaunchSpec`] (layers, argv, environment, limits); out: an [`Instance`]. The room must not
//! know apps, hosts, restart policies or the wire.

#[cfg(unix)]
pub mod docker;
mod exit_line;
pub mod image;
mod kind;
#[cfg(unix)]
mod output;
#[cfg(target_os = "linux")]
pub mod process;
mod select;
mod session;
#[cfg(target_os = "linux")]
mod sftp;
pub mod simulated;
#[cfg(unix)]
mod start_line;

use std::collections::BTreeMap;
use std::io;
use std::path::PathBuf;
use std::pin::Pin;
use std::sync::Arc;

use async_trait::async_trait;
use tokio::io::{AsyncRead, AsyncWrite};

use crate::logs::LogSink;

pub(crate) use exit_line::exit_line;
pub use kind::{RuntimeKind, UnknownRuntime};
pub use select::{RuntimeConfig, RuntimeUnavailable, select};
pub use session::{
    Ended, Input, Output, Session, SessionControl, SessionError, SessionExit, SessionProgram, SessionRequest,
    TerminalSize,
};
#[cfg(unix)]
pub(crate) use start_line::report_start;

/// A byte stream into an instance.
pub trait Stream: AsyncRead + AsyncWrite + Send + Unpin {}
impl<T: AsyncRead + AsyncWrite + Send + Unpin> Stream for T {}
pub type BoxStream = Pin<Box<dyn Stream>>;

/// Everything a runtime needs to start one machine version.
#[derive(Clone)]
pub struct LaunchSpec {
    pub machine_id: String,
    pub instance_id: String,
    pub app: String,
    pub hostname: String,
    /// 6PN address of the machine; services must listen on it (or on a wildcard) to be reached.
    pub private_ip: String,
    /// Image layers, lowest first: files in the registry's blob store with their media types.
    pub layers: Vec<Layer>,
    /// Digest of the image's manifest: key of the unpack cache.
    pub image_digest: String,
    /// `config` member of the OCI image configuration (Entrypoint, Cmd, Env, User, WorkingDir, …).
    pub image_config: serde_json::Value,
    /// argv after applying `init.exec`, `init.entrypoint`, `init.cmd` over the image config.
    pub argv: Vec<String>,
    /// Complete environment (image, app, secrets, `FLY_*`).
    pub env: BTreeMap<String, String>,
    pub user: Option<String>,
    pub workdir: Option<String>,
    pub files: Vec<GuestFile>,
    pub mounts: Vec<GuestMount>,
    /// Internal ports that services and checks of the machine name: where a simulated machine
    /// listens unless its script says otherwise. The other runtimes ignore them.
    pub service_ports: Vec<u16>,
    pub memory_mb: u64,
    pub cpus: f64,
    /// Writable directory of this machine (root file system upper layer lives below it).
    pub machine_dir: PathBuf,
    /// Where stdout, stderr and runner messages go.
    pub logs: Arc<dyn LogSink>,
}

#[derive(Clone)]
pub struct Layer {
    pub path: PathBuf,
    pub media_type: String,
    pub digest: String,
}

#[derive(Clone)]
pub struct GuestFile {
    pub guest_path: String,
    pub content: Vec<u8>,
    pub mode: Option<u32>,
}

/// A volume directory of the host, visible at `guest_path`.
#[derive(Clone)]
pub struct GuestMount {
    pub host_dir: PathBuf,
    pub guest_path: String,
}

/// How the main process ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Exit {
    /// Exit code of the main process; 128+n when a signal ended it.
    pub code: i32,
    /// The signal, if one ended it.
    pub signal: Option<i32>,
    pub oom_killed: bool,
}

/// Why an instance could not be started at all. Kinds are the in-VM init's, not the host's.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, serde::Serialize, serde::Deserialize)]
pub enum StartError {
    /// The program is not in the image (exit code 127 on the wire).
    #[error("could not find `{program}` in the image: No such file or directory (os error 2)")]
    NotFound { program: String },
    /// Present but not executable, or of another architecture (exit code 126 on the wire).
    #[error("could not execute `{program}`: {reason}")]
    NotExecutable { program: String, reason: String },
    /// The program is there, but not the interpreter it names: the `#!` line of a script or the
    /// loader of a dynamic executable (exit code 127 on the wire).
    #[error(
        "could not execute `{program}`: its interpreter `{interpreter}` is not in the image: No such file or directory (os error 2)"
    )]
    MissingInterpreter { program: String, interpreter: String },
    /// Neither the image nor the configuration names a command.
    #[error("image has no command to run")]
    NoCommand,
    /// The image could not be unpacked.
    #[error("could not unpack image: {0}")]
    Unpack(String),
    /// The named user does not exist in the image.
    #[error("user `{0}` does not exist in the image")]
    NoUser(String),
    /// The host failed: the platform's fault.
    #[error("host error: {0}")]
    Host(String),
}

/// A process as `GET …/ps` shows it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct ProcessStat {
    pub pid: i32,
    /// Start time, run time: clock ticks and seconds as the wire shows them.
    pub stime: u64,
    pub rtime: u64,
    pub command: String,
    pub directory: String,
    pub cpu: u64,
    pub rss: u64,
    pub listen_sockets: Vec<ListenSocket>,
}

#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct ListenSocket {
    /// `tcp`, `tcp6`, `udp`, `udp6`
    pub proto: String,
    /// `0.0.0.0:8080`, `[::]:8080`, `127.0.0.1:8080`
    pub address: String,
}

/// A command run inside a running instance.
#[derive(Debug, Clone)]
pub struct ExecRequest {
    pub argv: Vec<String>,
    pub stdin: Vec<u8>,
    pub timeout: std::time::Duration,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExecResult {
    pub exit_code: i32,
    pub exit_signal: i32,
    pub stdout: Vec<u8>,
    pub stderr: Vec<u8>,
}

/// Starts instances.
#[async_trait]
pub trait Runtime: Send + Sync {
    /// `process`, `simulated` or `docker`.
    fn name(&self) -> &'static str;

    /// What a user should know about how machines run here (which memory limit is in force, say):
    /// sentences for the platform's log and `fly local status`.
    fn notes(&self) -> Vec<String> {
        Vec::new()
    }

    /// Starts the main process and returns as soon as it runs. The runtime writes the runner's lines
    /// (`Starting init…`, spawn errors, `Main child exited …`) to `spec.logs` with provider `runner`.
    async fn start(&self, spec: LaunchSpec) -> Result<Arc<dyn Instance>, StartError>;

    /// Removes whatever is left of a machine (root file system, cgroup, container).
    async fn destroy(&self, machine_id: &str);
}

/// A running main process.
#[async_trait]
pub trait Instance: Send + Sync {
    /// Resolves when the main process ended; every call gets the same answer.
    async fn wait(&self) -> Exit;

    /// Sends a signal to the main process.
    async fn signal(&self, signal: i32) -> io::Result<()>;

    /// SIGKILL to everything, then waits for the end.
    async fn kill(&self);

    /// Freezes (`true`) or thaws the whole instance: suspend and resume.
    async fn freeze(&self, frozen: bool) -> io::Result<()>;

    /// Connects to a port of the instance **on its private address**, never on its loopback, so
    /// that an app that listens only on 127.0.0.1 is refused as on the real platform.
    async fn connect(&self, port: u16) -> io::Result<BoxStream>;

    /// The machine's device in the private network, where it has its own: reads are packets it sends,
    /// writes packets for it, each whole and behind a `virtio_net_hdr`. The file is non-blocking. Without
    /// one, [`Instance::connect`] is all there is.
    #[cfg(unix)]
    fn device(&self) -> Option<std::os::fd::OwnedFd> {
        None
    }

    async fn ps(&self) -> io::Result<Vec<ProcessStat>>;

    async fn exec(&self, request: ExecRequest) -> io::Result<ExecResult>;

    /// Starts a program to work with: what SSH sessions are made of.
    async fn session(&self, request: SessionRequest) -> Result<Session, SessionError> {
        let _ = request;
        Err(SessionError::Unsupported { what: "a session", runtime: "present" })
    }
}
