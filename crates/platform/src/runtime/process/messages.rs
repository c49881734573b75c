//! What the platform and a machine's processes say to each other. No `Debug`: environments and
//! files carry secrets.

use std::collections::BTreeMap;
use std::net::{Ipv4Addr, Ipv6Addr};
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::super::{StartError, TerminalSize};

/// First message to a supervisor: the machine to build.
#[derive(Serialize, Deserialize)]
pub(super) struct MachineSpec {
    /// Own user namespace: we lack the privileges and get them only inside.
    pub(super) user_namespace: bool,
    pub(super) hostname: String,
    pub(super) private_ip: Option<Ipv6Addr>,
    pub(super) private_ip4: Ipv4Addr,
    pub(super) guest: GuestSpec,
    /// `None` = a trial: build everything, run nothing.
    pub(super) main: Option<EnterSpec>,
}

/// The file systems of a machine, built by its PID 1.
#[derive(Serialize, Deserialize)]
pub(super) struct GuestSpec {
    pub(super) user_namespace: bool,
    pub(super) hostname: String,
    pub(super) private_ip: Option<Ipv6Addr>,
    pub(super) private_ip4: Ipv4Addr,
    pub(super) rootfs: RootFs,
    /// Empty directory of the host where the root is assembled.
    pub(super) target: PathBuf,
    pub(super) mounts: Vec<BindMount>,
    pub(super) files: Vec<FileSpec>,
}

/// How the root file system comes to be writable while the image stays as it is.
#[derive(Serialize, Deserialize)]
pub(super) enum RootFs {
    Overlay {
        lower: PathBuf,
        upper: PathBuf,
        work: PathBuf,
    },
    /// A copy of our own.
    Copy {
        directory: PathBuf,
    },
}

#[derive(Serialize, Deserialize)]
pub(super) struct BindMount {
    pub(super) host_dir: PathBuf,
    pub(super) guest_path: String,
}

#[derive(Serialize, Deserialize)]
pub(super) struct FileSpec {
    pub(super) guest_path: String,
    /// Base64.
    pub(super) content: String,
    pub(super) mode: u32,
}

/// A program to run inside a machine.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct EnterSpec {
    pub(super) argv: Vec<String>,
    pub(super) env: BTreeMap<String, String>,
    pub(super) user: Option<String>,
    pub(super) workdir: Option<String>,
    /// `cgroup.procs` files to join.
    pub(super) cgroups: Vec<PathBuf>,
    pub(super) user_namespace: bool,
    /// PID (host's view) of the machine's init, whose mounts to join; the supervisor fills it in.
    pub(super) init_pid: u32,
    pub(super) mode: EnterMode,
    /// A terminal instead of the files for input and output.
    pub(super) terminal: Option<TerminalSize>,
}

/// What [`EnterSpec::argv`] means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum EnterMode {
    /// A program and its arguments, in the machine's environment.
    Program,
    /// The same in a session: the environment says who the user is.
    Command,
    /// Nothing: the user's shell runs, in a session.
    Shell,
    /// Nothing: the process stays what it is and serves files.
    Files,
}

/// What a process that enters a machine reports before it becomes its program; then it says nothing
/// more.
#[derive(Serialize, Deserialize)]
pub(super) enum Entered {
    /// Comes with the terminal's other end.
    Terminal,
    /// A file server runs; it does not execute anything.
    Serving,
    Failed(Failure),
}

/// What goes to the supervisor over the socket of a [`Request::Session`] while it runs.
#[derive(Serialize, Deserialize)]
pub(super) enum SessionOrder {
    Signal { signal: i32 },
}

/// Why something inside a machine could not be done.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) enum Failure {
    /// The kernel refuses a step: what, and its answer.
    Refused { step: String, reason: String },
    /// The image or the configuration is at fault.
    Start(StartError),
}

impl Failure {
    /// For `map_err`: names the step that failed.
    pub(super) fn at<E: std::fmt::Display>(step: impl Into<String>) -> impl FnOnce(E) -> Self {
        let step = step.into();
        move |error| Self::Refused { step, reason: error.to_string() }
    }

    pub(super) fn into_start_error(self) -> StartError {
        match self {
            Self::Start(error) => error,
            Self::Refused { step, reason } => StartError::Host(format!("{step}: {reason}")),
        }
    }
}

impl From<StartError> for Failure {
    fn from(error: StartError) -> Self {
        Self::Start(error)
    }
}

/// What a supervisor reports.
#[derive(Serialize, Deserialize)]
pub(super) enum Event {
    /// The machine stands, the main process runs. Comes with the platform's end of its network device,
    /// where it has one.
    Started { init_pid: u32 },
    /// It does not; the supervisor ends.
    Failed(Failure),
    /// The main process ended and everything else of the machine is gone.
    Exited { code: i32, signal: Option<i32> },
}

/// What a supervisor is asked; each with a socket for the [`Reply`] attached.
#[derive(Serialize, Deserialize)]
pub(super) enum Request {
    /// Reply comes with the connected socket.
    Connect { port: u16 },
    /// Comes with stdin, stdout and stderr too.
    Exec { program: EnterSpec, timeout_ms: u64 },
    /// Comes with stdin, stdout and stderr, unless the program gets a terminal. The socket stays: replies
    /// are `Running` (with the terminal), then `Ended`; a closed socket hangs up.
    Session { program: EnterSpec },
    /// To the main process.
    Signal { signal: i32 },
    /// SIGKILL to everything.
    Kill,
}

#[derive(Serialize, Deserialize)]
pub(super) enum Reply {
    Done,
    Errno(i32),
    Failed(Failure),
    Ended { code: i32, signal: Option<i32> },
    TimedOut,
    Running,
}
