//! Bodies of machine requests: launch, lease, exec, process list (fly-go: machine_types.go).

use super::config::MachineConfig;
use super::shared::Shared;
use super::wire::Zero;
use std::fmt;

wire_struct! {
    /// Body of "create machine" and "update machine" (spec api 7.5).
    pub struct LaunchMachineInput {
        /// The whole configuration.
        omit config: Option<Shared<MachineConfig>>,
        /// Region code; empty lets the platform choose (create) or stay (update).
        omit region: String,
        /// Name; deploy never sets it.
        omit name: String,
        /// Create or update without starting.
        omit skip_launch: bool,
        /// Create cordoned (blue/green).
        omit skip_service_registration: bool,
        /// Start without the app's secrets.
        keep skip_secrets: bool,
        /// The secrets version the machine must see at least.
        omit min_secrets_version: Option<u64>,
        /// Take a lease of that many seconds with the request.
        omit lease_ttl: i64,
    }
}

wire_struct! {
    /// Answer of the lease endpoints.
    pub struct Lease {
        /// `success` or `error`.
        omit status: String,
        /// The lease.
        omit data: Option<LeaseData>,
        /// Why not.
        omit message: String,
        /// Error code.
        omit code: String,
    }
}

/// The word that authorises changes to a leased machine. `Debug` hides it.
#[derive(Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct Nonce(String);

impl Nonce {
    /// The text for the `fly-machine-lease-nonce` header.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl From<String> for Nonce {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl Zero for Nonce {
    fn is_zero(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Debug for Nonce {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.0.is_empty() { "[none]" } else { "[hidden]" })
    }
}

wire_struct! {
    /// A lease on a machine.
    pub struct LeaseData {
        /// Authorises changes while the lease lives.
        omit nonce: Nonce,
        /// Unix seconds.
        omit expires_at: i64,
        /// Who holds it.
        omit owner: String,
        /// Instance id of the machine version it was taken on.
        omit version: String,
    }
}

wire_struct! {
    /// Answer of "exec".
    pub struct ExecResponse {
        /// Exit code.
        omit exit_code: i32,
        /// Standard output.
        omit stdout: String,
        /// Standard error.
        omit stderr: String,
    }
}

wire_struct! {
    /// A process inside a machine.
    pub struct ProcessStat {
        /// Process id.
        keep pid: i32,
        /// Start time.
        keep stime: u64,
        /// Run time.
        keep rtime: u64,
        /// Command line.
        keep command: String,
        /// Working directory.
        keep directory: String,
        /// CPU share.
        keep cpu: u64,
        /// Resident memory.
        keep rss: u64,
        /// Sockets it listens on.
        keep listen_sockets: Vec<ListenSocket>,
    }
}

wire_struct! {
    /// A listening socket.
    pub struct ListenSocket {
        /// `tcp` or `tcp6`.
        keep proto: String,
        /// Address and port.
        keep address: String,
    }
}
