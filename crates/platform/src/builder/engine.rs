//! The container engine behind a builder: one that answers on this computer, or one of the machine's own.

use std::io;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::Arc;
use std::time::Duration;

use tokio::io::{AsyncBufReadExt as _, AsyncRead, BufReader};
use tokio::process::{Child, Command};
use tokio::time::{Instant, sleep, timeout};

use crate::logs::{LogSink, Provider};
use crate::runtime::BoxStream;

/// Where an engine listens when nobody says otherwise.
const USUAL: &str = "/var/run/docker.sock";
/// To accept a connection.
const ACCEPT: Duration = Duration::from_secs(3);
/// An engine of our own that does not answer by then is given up.
const BOOT: Duration = Duration::from_secs(60);
/// To end after SIGTERM.
const GOODBYE: Duration = Duration::from_secs(10);
/// Between two looks at an engine that starts.
const PAUSE: Duration = Duration::from_millis(50);
/// Places of the program that are not on every PATH.
const PLACES: [&str; 4] = ["/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin"];

/// Which engine builders get.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum EngineChoice {
    /// The one that answers at the usual socket; without it, and as root, one of the machine's own.
    #[default]
    Auto,
    /// One of the machine's own.
    Private,
    /// The one at this address, as in `DOCKER_HOST`.
    At(String),
    /// None: there are no builders here.
    Nobody,
}

/// The words name no engine.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} names no engine: expected auto, private, none, unix:///PATH or tcp://HOST:PORT")]
pub struct UnknownEngine(pub String);

impl std::str::FromStr for EngineChoice {
    type Err = UnknownEngine;

    fn from_str(text: &str) -> Result<Self, UnknownEngine> {
        match text {
            "auto" => Ok(Self::Auto),
            "private" => Ok(Self::Private),
            "none" => Ok(Self::Nobody),
            address if Address::parse(address).is_some() => Ok(Self::At(address.to_owned())),
            other => Err(UnknownEngine(other.to_owned())),
        }
    }
}

/// The engines of this computer.
#[derive(Debug)]
pub struct Engines {
    choice: EngineChoice,
}

/// Where an engine listens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Address {
    Unix(PathBuf),
    Tcp(String),
}

impl Address {
    fn parse(text: &str) -> Option<Self> {
        match text.split_once("://")? {
            ("unix", path) => Some(Self::Unix(path.into())),
            ("tcp" | "http", address) => Some(Self::Tcp(address.trim_end_matches('/').to_owned())),
            _ => None,
        }
    }

    pub(super) async fn connect(&self) -> io::Result<BoxStream> {
        let connecting = async {
            match self {
                #[cfg(unix)]
                Self::Unix(path) => {
                    Ok::<BoxStream, io::Error>(Box::pin(tokio::net::UnixStream::connect(path).await?))
                }
                #[cfg(not(unix))]
                Self::Unix(_) => Err(io::ErrorKind::Unsupported.into()),
                Self::Tcp(address) => {
                    let stream = tokio::net::TcpStream::connect(address).await?;
                    stream.set_nodelay(true)?;
                    let stream: BoxStream = Box::pin(stream);
                    Ok(stream)
                }
            }
        };
        timeout(ACCEPT, connecting).await.unwrap_or_else(|_| Err(io::ErrorKind::TimedOut.into()))
    }
}

impl std::fmt::Display for Address {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Unix(path) => write!(f, "unix://{}", path.display()),
            Self::Tcp(address) => write!(f, "tcp://{address}"),
        }
    }
}

/// What a builder would get now.
enum Found {
    Shared(Address),
    /// The program to start.
    Private(PathBuf),
}

impl Engines {
    pub fn new(choice: EngineChoice) -> Arc<Self> {
        Arc::new(Self { choice })
    }

    /// Whether builders can run here.
    ///
    /// # Errors
    /// What is missing, and what would help: words for people.
    pub async fn available(&self) -> Result<(), String> {
        self.find().await.map(drop)
    }

    /// For `fly local status`.
    pub(super) fn note(&self) -> String {
        match &self.choice {
            EngineChoice::Auto => {
                format!(
                    "remote builders: the container engine at {USUAL}, else (as root) a dockerd of their own"
                )
            }
            EngineChoice::Private => "remote builders: a dockerd of their own".to_owned(),
            EngineChoice::At(address) => format!("remote builders: the container engine at {address}"),
            EngineChoice::Nobody => "remote builders: none here".to_owned(),
        }
    }

    async fn find(&self) -> Result<Found, String> {
        let usual = Address::Unix(USUAL.into());
        match &self.choice {
            EngineChoice::Nobody => Err("this platform was started without builders".to_owned()),
            EngineChoice::At(text) => {
                let address = Address::parse(text)
                    .ok_or_else(|| format!("{text} is neither unix:///PATH nor tcp://HOST:PORT"))?;
                let answer = address.connect().await;
                answer.map_err(|error| format!("no container engine answers at {address}: {error}"))?;
                Ok(Found::Shared(address))
            }
            EngineChoice::Private => private(),
            EngineChoice::Auto => match usual.connect().await {
                Ok(_) => Ok(Found::Shared(usual)),
                Err(error) => private().map_err(|reason| {
                    format!("no container engine answers at {usual} ({error}), and {reason}")
                }),
            },
        }
    }

    /// The engine of one machine. `data` is a directory for one of its own.
    pub(super) async fn obtain(
        &self,
        machine: &str,
        data: &Path,
        logs: &Arc<dyn LogSink>,
    ) -> Result<Engine, String> {
        match self.find().await? {
            Found::Shared(address) => Ok(Engine { address, own: None }),
            Found::Private(program) => {
                let own = Own::start(&program, machine, data, logs).await?;
                Ok(Engine { address: Address::Unix(own.run.join("docker.sock")), own: Some(own) })
            }
        }
    }
}

fn private() -> Result<Found, String> {
    if !is_root() {
        return Err("only root can start one: start Docker, or run the platform as root".to_owned());
    }
    let found = PLACES.iter().map(|place| Path::new(place).join("dockerd")).find(|path| path.is_file());
    found.map(Found::Private).ok_or_else(|| {
        "there is no dockerd to start: install docker.io (or the packages of your system)".to_owned()
    })
}

fn is_root() -> bool {
    #[cfg(target_os = "linux")]
    {
        nix::unistd::geteuid().is_root()
    }
    #[cfg(not(target_os = "linux"))]
    {
        false
    }
}

/// A builder's engine.
pub(super) struct Engine {
    pub(super) address: Address,
    own: Option<Own>,
}

impl Engine {
    /// It belongs to the machine: what it holds may be thrown away.
    pub(super) fn is_own(&self) -> bool {
        self.own.is_some()
    }

    /// Resolves when an engine of its own has ended by itself.
    pub(super) async fn ended(&mut self) {
        match &mut self.own {
            Some(own) => drop(own.process.wait().await),
            None => std::future::pending().await,
        }
    }

    /// Ends an engine of its own.
    pub(super) async fn stop(&mut self) {
        if let Some(own) = &mut self.own {
            own.stop().await;
        }
    }
}

/// A dockerd started for one machine.
struct Own {
    process: Child,
    /// Sockets and PIDs. Short, since paths of sockets have to be.
    run: PathBuf,
}

impl Own {
    async fn start(
        program: &Path,
        machine: &str,
        data: &Path,
        logs: &Arc<dyn LogSink>,
    ) -> Result<Self, String> {
        let run = run_directory(machine).map_err(|e| format!("cannot make a directory for dockerd: {e}"))?;
        end_leftover(&run).await;
        // Another engine's rules of the packet filter must not be flushed; and a container around us may have
        // neither such rules nor overlays on overlays.
        let other = Address::Unix(USUAL.into()).connect().await.is_ok();
        let plain: &[&str] = &[];
        let attempts = [plain, &["--iptables=false"], &["--iptables=false", "--storage-driver=vfs"]];
        let mut last = String::new();
        for more in &attempts[usize::from(other)..] {
            match Self::attempt(program, machine, data, &run, more, logs).await {
                Ok(own) => return Ok(own),
                Err(reason) => last = reason,
            }
        }
        Err(format!("dockerd does not start: {last}"))
    }

    async fn attempt(
        program: &Path,
        machine: &str,
        data: &Path,
        run: &Path,
        more: &[&str],
        logs: &Arc<dyn LogSink>,
    ) -> Result<Self, String> {
        let socket = run.join("docker.sock");
        let path = |name: &str| run.join(name).display().to_string();
        let mut command = Command::new(program);
        command
            .args(["--host", &format!("unix://{}", socket.display())])
            .args(["--data-root", &data.join("docker").display().to_string()])
            .args(["--exec-root", &path("exec"), "--pidfile", &path("docker.pid")])
            .args(["--containerd-namespace", &format!("fly-{machine}")])
            .args(["--containerd-plugins-namespace", &format!("fly-plugins-{machine}")])
            .args(["--log-level", "warn"])
            .args(more)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .kill_on_drop(true);
        #[cfg(unix)]
        command.process_group(0);
        let mut process = command.spawn().map_err(|e| format!("{}: {e}", program.display()))?;
        let words = process.stderr.take().map(|stderr| tokio::spawn(follow(stderr, Arc::clone(logs))));
        let mut own = Self { process, run: run.to_owned() };
        let address = Address::Unix(socket);
        let deadline = Instant::now() + BOOT;
        loop {
            if address.connect().await.is_ok() {
                return Ok(own);
            }
            if own.process.try_wait().ok().flatten().is_some() {
                let said = match words {
                    Some(task) => task.await.unwrap_or_default(),
                    None => String::new(),
                };
                return Err(if said.is_empty() { "it ended at once".to_owned() } else { said });
            }
            if Instant::now() >= deadline {
                own.stop().await;
                return Err(format!("it did not answer within {} s", BOOT.as_secs()));
            }
            sleep(PAUSE).await;
        }
    }

    async fn stop(&mut self) {
        terminate(self.process.id());
        if timeout(GOODBYE, self.process.wait()).await.is_err() {
            let _ = self.process.kill().await;
        }
        // What is left are sockets of nobody.
        let _ = tokio::fs::remove_dir_all(&self.run).await;
    }
}

/// Copies an engine's words into the machine's log; returns the last of them.
async fn follow(stderr: impl AsyncRead + Unpin, logs: Arc<dyn LogSink>) -> String {
    let mut lines = BufReader::new(stderr).lines();
    let mut last = String::new();
    while let Ok(Some(line)) = lines.next_line().await {
        logs.line(Provider::App, "info", &line);
        if !line.trim().is_empty() {
            last = line;
        }
    }
    last
}

/// A directory only root can enter.
fn run_directory(machine: &str) -> io::Result<PathBuf> {
    let plain: String = machine.chars().filter(char::is_ascii_alphanumeric).collect();
    let run = Path::new("/run/fly-builders").join(plain);
    std::fs::create_dir_all(&run)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        for dir in [Path::new("/run/fly-builders"), &run] {
            std::fs::set_permissions(dir, std::fs::Permissions::from_mode(0o700))?;
        }
    }
    Ok(run)
}

/// A platform that was killed leaves its engines behind: the PID file names one, and its command line shows
/// that it is still that one.
async fn end_leftover(run: &Path) {
    let Ok(text) = tokio::fs::read_to_string(run.join("docker.pid")).await else { return };
    let Ok(pid) = text.trim().parse::<u32>() else { return };
    let command = Path::new("/proc").join(pid.to_string()).join("cmdline");
    let ours = |line: &[u8]| String::from_utf8_lossy(line).contains(&run.display().to_string());
    if !tokio::fs::read(&command).await.is_ok_and(|line| ours(&line)) {
        return;
    }
    terminate(Some(pid));
    let deadline = Instant::now() + GOODBYE;
    while tokio::fs::metadata(&command).await.is_ok() && Instant::now() < deadline {
        sleep(PAUSE).await;
    }
}

fn terminate(pid: Option<u32>) {
    #[cfg(target_os = "linux")]
    if let Some(pid) = pid.and_then(|pid| i32::try_from(pid).ok()) {
        // It may have ended already.
        let _ = nix::sys::signal::kill(nix::unistd::Pid::from_raw(pid), nix::sys::signal::Signal::SIGTERM);
    }
    #[cfg(not(target_os = "linux"))]
    let _ = pid;
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[tokio::test]
    async fn what_is_missing_is_said() {
        let refusal = |choice| async move { Engines::new(choice).available().await.unwrap_err() };
        assert!(refusal(EngineChoice::Nobody).await.contains("without builders"));
        let text = refusal(EngineChoice::At("unix:///nobody/docker.sock".to_owned())).await;
        assert!(text.contains("/nobody/docker.sock"), "{text}");
        assert!(refusal(EngineChoice::At("ssh://x".to_owned())).await.contains("neither"));
    }

    #[test]
    fn addresses_are_those_of_docker_host() {
        assert_eq!(Address::parse("unix:///a/b"), Some(Address::Unix("/a/b".into())));
        assert_eq!(Address::parse("tcp://h:1/"), Some(Address::Tcp("h:1".to_owned())));
        assert_eq!(Address::parse("npipe://x"), None);
        assert_eq!(Address::parse("h:1"), None);
        assert_eq!("none".parse(), Ok(EngineChoice::Nobody));
        assert!("ssh://h".parse::<EngineChoice>().is_err());
    }
}
