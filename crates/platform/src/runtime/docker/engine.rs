//! The engine: where it listens, whether it can be used, and calls that end in bounded time.

use std::collections::HashMap;
use std::future::Future;
use std::io;
use std::net::{IpAddr, Ipv4Addr};
use std::time::Duration;

use bollard::query_parameters::{
    InspectContainerOptions, InspectNetworkOptions, KillContainerOptionsBuilder,
    ListContainersOptionsBuilder, RemoveContainerOptionsBuilder,
};
use bollard::{API_DEFAULT_VERSION, Docker};

use super::super::RuntimeUnavailable;

/// Where an engine listens when nobody says otherwise.
const DEFAULT_HOST: &str = "unix:///var/run/docker.sock";
/// An engine that has not answered the first questions by then is not used.
const ANSWER: Duration = Duration::from_secs(5);
/// Longest wait for one ordinary call.
const CALL: Duration = Duration::from_secs(60);
/// The engine's own network, on which machines are.
pub(super) const NETWORK: &str = "bridge";

/// A call that failed. What the engine writes is foreign text: shown, never decided on.
#[derive(Debug, thiserror::Error)]
pub(super) enum EngineError {
    #[error("the container engine did not {what} within {seconds} s")]
    TimedOut { what: &'static str, seconds: u64 },
    #[error("the container engine did not {what}: {source}")]
    Failed { what: &'static str, source: bollard::errors::Error },
}

impl EngineError {
    /// HTTP status of the engine's answer, if it answered.
    pub(super) fn status(&self) -> Option<u16> {
        match self {
            Self::Failed {
                source: bollard::errors::Error::DockerResponseServerError { status_code, .. },
                ..
            } => Some(*status_code),
            _ => None,
        }
    }
}

impl From<EngineError> for io::Error {
    fn from(error: EngineError) -> Self {
        let kind = match (&error, error.status()) {
            (EngineError::TimedOut { .. }, _) => io::ErrorKind::TimedOut,
            (_, Some(404 | 409)) => io::ErrorKind::NotFound,
            _ => io::ErrorKind::Other,
        };
        Self::new(kind, error)
    }
}

/// Waits for a call, but not for ever.
pub(super) async fn bounded<T>(
    what: &'static str,
    limit: Duration,
    call: impl Future<Output = Result<T, bollard::errors::Error>>,
) -> Result<T, EngineError> {
    match tokio::time::timeout(limit, call).await {
        Ok(result) => result.map_err(|source| EngineError::Failed { what, source }),
        Err(_) => Err(EngineError::TimedOut { what, seconds: limit.as_secs() }),
    }
}

/// What the engine can do, as it says itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Facts {
    pub(super) version: String,
    pub(super) cpus: u32,
    pub(super) limits_memory: bool,
    pub(super) limits_swap: bool,
    pub(super) limits_cpu: bool,
}

/// A container as it is now.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Seen {
    pub(super) running: bool,
    pub(super) exit_code: i32,
    pub(super) oom_killed: bool,
    /// Host PID of its first process; 0 = none.
    pub(super) pid: i32,
    pub(super) address: Option<IpAddr>,
}

/// A connection to an engine of this computer.
#[derive(Clone)]
pub(super) struct Engine {
    pub(super) docker: Docker,
    pub(super) facts: Facts,
    host: String,
}

impl Engine {
    /// Connects, agrees on a version and makes sure that containers can be reached from here.
    pub(super) async fn connect(host: Option<&str>) -> Result<Self, RuntimeUnavailable> {
        let host = host.unwrap_or(DEFAULT_HOST).to_owned();
        let docker = reach(&host).await.map_err(|problem| problem.unavailable(&host))?;
        let negotiated = bounded("answer", ANSWER, docker.negotiate_version()).await;
        let mut engine = match negotiated {
            Ok(docker) => Self { docker, facts: Facts::default(), host },
            Err(error) => return Err(Problem::Silent(error.to_string()).unavailable(&host)),
        };
        match engine.examine().await {
            Ok(facts) => engine.facts = facts,
            Err(problem) => return Err(problem.unavailable(&engine.host)),
        }
        Ok(engine)
    }

    async fn examine(&self) -> Result<Facts, Problem> {
        let silent = |error: EngineError| Problem::Silent(error.to_string());
        let info = bounded("describe itself", ANSWER, self.docker.info()).await.map_err(silent)?;
        if info.os_type.as_deref().is_some_and(|os| os != "linux") {
            return Err(Problem::NotLinux);
        }
        let asked = self.docker.inspect_network(NETWORK, None::<InspectNetworkOptions>);
        let network = match bounded("describe its network", ANSWER, asked).await {
            Err(error) if error.status() == Some(404) => return Err(Problem::NoBridge),
            other => other.map_err(silent)?,
        };
        let gateway = network
            .ipam
            .and_then(|ipam| ipam.config)
            .into_iter()
            .flatten()
            .find_map(|config| gateway(config.gateway.as_deref(), config.subnet.as_deref()))
            .ok_or(Problem::NoBridge)?;
        // Only an address of this computer can be bound.
        if tokio::net::TcpListener::bind((gateway, 0)).await.is_err() {
            return Err(Problem::Elsewhere(gateway));
        }
        Ok(Facts {
            version: info.server_version.unwrap_or_else(|| "of unknown version".to_owned()),
            cpus: info.ncpu.and_then(|n| u32::try_from(n).ok()).unwrap_or(1).max(1),
            limits_memory: info.memory_limit.unwrap_or(false),
            limits_swap: info.swap_limit.unwrap_or(false),
            limits_cpu: info.cpu_cfs_quota.unwrap_or(false),
        })
    }

    /// For an engine that refuses after it was found usable.
    pub(super) fn unavailable(&self, error: EngineError) -> RuntimeUnavailable {
        Problem::Silent(error.to_string()).unavailable(&self.host)
    }

    pub(super) fn notes(&self) -> Vec<String> {
        let mut notes =
            vec![format!("machines are containers of Docker {} at {}", self.facts.version, self.host)];
        notes.push(match (self.facts.limits_memory, self.facts.limits_swap) {
            (true, true) => "memory limits: control groups, by the engine".to_owned(),
            (true, false) => "memory limits: control groups, by the engine; swap is not limited".to_owned(),
            (false, _) => "memory limits are NOT in force: the engine cannot limit memory here".to_owned(),
        });
        if !self.facts.limits_cpu {
            notes.push("CPU limits are not in force: the engine cannot limit CPU time here".to_owned());
        }
        notes.push("exit codes above 128 are shown as the signal they stand for".to_owned());
        notes.push("machines have no 6PN address here: listen on 0.0.0.0, [::] or fly-local-6pn".to_owned());
        notes
    }

    /// An ordinary call.
    pub(super) async fn call<T>(
        &self,
        what: &'static str,
        call: impl Future<Output = Result<T, bollard::errors::Error>>,
    ) -> Result<T, EngineError> {
        bounded(what, CALL, call).await
    }

    pub(super) async fn inspect(&self, id: &str) -> Result<Seen, EngineError> {
        let asked = self.docker.inspect_container(id, None::<InspectContainerOptions>);
        let answer = self.call("describe a container", asked).await?;
        let state = answer.state.unwrap_or_default();
        let networks = answer.network_settings.and_then(|settings| settings.networks).unwrap_or_default();
        let small = |n: Option<i64>| n.and_then(|n| i32::try_from(n).ok()).unwrap_or(0);
        Ok(Seen {
            running: state.running.unwrap_or(false),
            exit_code: small(state.exit_code),
            oom_killed: state.oom_killed.unwrap_or(false),
            pid: small(state.pid),
            address: networks.values().find_map(|network| network.ip_address.as_deref()?.parse().ok()),
        })
    }

    pub(super) async fn signal(&self, id: &str, signal: i32) -> Result<(), EngineError> {
        let options = KillContainerOptionsBuilder::default().signal(&signal.to_string()).build();
        self.call("send a signal", self.docker.kill_container(id, Some(options))).await
    }

    /// Removes a container, running or not; one that is not there is fine.
    pub(super) async fn remove(&self, id: &str) -> Result<(), EngineError> {
        let options = RemoveContainerOptionsBuilder::default().force(true).v(true).build();
        match self.call("remove a container", self.docker.remove_container(id, Some(options))).await {
            // 409: somebody else is removing it.
            Err(error) if matches!(error.status(), Some(404 | 409)) => Ok(()),
            other => other,
        }
    }

    /// Removes every container with this label.
    pub(super) async fn remove_all(&self, label: &str, value: &str) -> Result<(), EngineError> {
        let filters = HashMap::from([("label", vec![format!("{label}={value}")])]);
        let options = ListContainersOptionsBuilder::default().all(true).filters(&filters).build();
        let found = self.call("list containers", self.docker.list_containers(Some(options))).await?;
        for id in found.into_iter().filter_map(|container| container.id) {
            self.remove(&id).await?;
        }
        Ok(())
    }
}

/// The engine's own address on its network; until the first container it tells the subnet only, of
/// which it takes the first address.
fn gateway(gateway: Option<&str>, subnet: Option<&str>) -> Option<Ipv4Addr> {
    if let Some(gateway) = gateway.and_then(|text| text.parse().ok()) {
        return Some(gateway);
    }
    let base: Ipv4Addr = subnet?.split('/').next()?.parse().ok()?;
    u32::from(base).checked_add(1).map(Ipv4Addr::from)
}

/// A client for the address. A socket is tried by hand first: the client would hide why it fails.
async fn reach(host: &str) -> Result<Docker, Problem> {
    let seconds = CALL.as_secs();
    let wrong = |error: bollard::errors::Error| Problem::Silent(error.to_string());
    if let Some(path) = host.strip_prefix("unix://") {
        match tokio::time::timeout(ANSWER, tokio::net::UnixStream::connect(path)).await {
            Ok(Ok(_)) => {}
            Ok(Err(error)) => return Err(Problem::NoSocket(error)),
            Err(_) => return Err(Problem::Silent("the socket does not accept".to_owned())),
        }
        return Docker::connect_with_unix(host, seconds, API_DEFAULT_VERSION).map_err(wrong);
    }
    if host.starts_with("tcp://") || host.starts_with("http://") {
        return Docker::connect_with_http(host, seconds, API_DEFAULT_VERSION).map_err(wrong);
    }
    Err(Problem::Scheme)
}

/// Why an engine cannot be used.
#[derive(Debug)]
enum Problem {
    NoSocket(io::Error),
    Silent(String),
    Scheme,
    NotLinux,
    NoBridge,
    Elsewhere(Ipv4Addr),
}

impl Problem {
    fn unavailable(self, host: &str) -> RuntimeUnavailable {
        let mut remedies = Vec::new();
        let reason = match self {
            Self::NoSocket(error) if error.kind() == io::ErrorKind::PermissionDenied => {
                remedies.push(
                    "join the group of the socket: sudo usermod -aG docker $USER, then log in again"
                        .to_owned(),
                );
                format!("this user may not use the container engine: {error}")
            }
            Self::NoSocket(error) => {
                remedies.push("install and start one: sudo apt-get install docker.io (or the packages of your system), sudo systemctl start docker (or sudo dockerd)".to_owned());
                format!("no container engine answers: {error}")
            }
            Self::Silent(reason) => {
                remedies.push("see whether it works: docker version".to_owned());
                reason
            }
            Self::Scheme => "DOCKER_HOST must be unix:///PATH or tcp://HOST:PORT (without TLS)".to_owned(),
            Self::NotLinux => "the engine runs containers of another system than Linux".to_owned(),
            Self::NoBridge => {
                remedies.push("start it with its default network (without --bridge=none)".to_owned());
                format!("the engine has no network {NETWORK:?} with IPv4 addresses")
            }
            Self::Elsewhere(gateway) => format!(
                "the engine's network (gateway {gateway}) is not on this computer (a remote or rootless engine, or one in a virtual machine): containers could not be reached"
            ),
        };
        remedies.push("use another engine: DOCKER_HOST=unix:///PATH or tcp://HOST:PORT".to_owned());
        remedies.push("use --runtime process (Linux) or --runtime simulated".to_owned());
        RuntimeUnavailable::Docker { tried: host.to_owned(), reason, remedies }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    async fn refusal(host: &str) -> String {
        Engine::connect(Some(host)).await.err().unwrap().to_string()
    }

    #[tokio::test]
    async fn says_what_was_tried_and_what_would_help() {
        let dir = tempfile::tempdir().unwrap();
        let socket = format!("unix://{}", dir.path().join("none.sock").display());
        let text = refusal(&socket).await;
        assert!(text.contains(&socket) && text.contains("apt-get install docker.io"), "{text}");
        assert!(text.contains("--runtime process"), "{text}");
        let text = refusal("ssh://somewhere").await;
        assert!(text.contains("DOCKER_HOST must be unix"), "{text}");
        // A port that was free a moment ago.
        let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let text = refusal(&format!("tcp://127.0.0.1:{port}")).await;
        assert!(text.contains("docker version"), "{text}");
    }

    #[test]
    fn the_gateway_is_told_or_the_first_of_the_subnet() {
        let first = Some(Ipv4Addr::new(172, 17, 0, 1));
        assert_eq!(gateway(None, Some("172.17.0.0/16")), first);
        assert_eq!(gateway(Some(""), Some("172.17.0.0/16")), first);
        assert_eq!(gateway(Some("10.1.2.3"), Some("10.1.0.0/16")), Some(Ipv4Addr::new(10, 1, 2, 3)));
        assert_eq!(gateway(None, Some("fd00::/64")), None);
        assert_eq!(gateway(None, Some("255.255.255.255/32")), None);
        assert_eq!(gateway(None, None), None);
    }

    #[tokio::test]
    async fn something_that_is_no_engine_is_refused() {
        use tokio::io::AsyncWriteExt as _;
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                let _ = stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nhello").await;
            }
        });
        let text = refusal(&format!("tcp://{address}")).await;
        assert!(text.contains("did not answer"), "{text}");
    }
}
