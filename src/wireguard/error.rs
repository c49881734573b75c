//! Why something in the tunnel did not work. Text from the other side is escaped where it is shown.

use std::net::{Ipv6Addr, SocketAddrV6};
use std::time::Duration;

use netstack::dns::{Code, RecordType};

use crate::diagnostics::Failure;

use super::TunnelFacts;

/// A failure of a tunnel or of something in it.
#[derive(Debug, Clone, thiserror::Error)]
pub(crate) enum TunnelError {
    /// The peer could not be made or looked up.
    #[error("no peer: {}", .0.diagnostic().title)]
    Peer(Failure),
    /// The gateway never answered, or no longer does.
    #[error("the gateway {} does not answer", .0.endpoint)]
    Down(Box<TunnelFacts>),
    /// The gateway refused our token, or the gateway of token mode cannot be reached.
    #[error("the gateway refused: {message}")]
    Refused {
        /// `unauthorized`, `invalid_request`, `transient`, or empty.
        code: String,
        /// What it said. Foreign text.
        message: String,
    },
    /// The other side answered with a reset: nothing listens there.
    #[error("{0} refused the connection")]
    ConnectionRefused(SocketAddrV6),
    /// A router or the host says that there is no way.
    #[error("{to} is unreachable (ICMPv6 type {kind}, code {code})")]
    Unreachable {
        /// Where to.
        to: SocketAddrV6,
        /// ICMPv6 type.
        kind: u8,
        /// ICMPv6 code.
        code: u8,
    },
    /// No answer although the tunnel works.
    #[error("{to} did not answer within {} s", .after.as_secs())]
    TimedOut {
        /// Where to.
        to: SocketAddrV6,
        /// How long we waited.
        after: Duration,
        /// Age of the last handshake.
        handshake_age: Option<Duration>,
    },
    /// Nothing answered at an address that is not in the tunnel's network.
    #[error("{}{address} is not in this private network ({}/48)", named(.name.as_ref()), .own)]
    Foreign {
        /// The name that led there, if it was one.
        name: Option<String>,
        /// Where to.
        address: Ipv6Addr,
        /// Beginning of the tunnel's network.
        own: Ipv6Addr,
    },
    /// The name could not be resolved.
    #[error(transparent)]
    Dns(#[from] DnsError),
    /// The tunnel was closed, or its address changed.
    #[error("the tunnel was closed")]
    Closed,
    /// The agent whose tunnel is used is not there, or cannot do what it is asked.
    #[error("{said}")]
    Agent {
        /// Nobody listens on its socket.
        absent: bool,
        /// What it said, or what became of it.
        said: String,
    },
    /// The system refused something (sockets, threads).
    #[error("{0}")]
    System(String),
}

fn named(name: Option<&String>) -> String {
    name.map_or_else(String::new, |name| format!("{name} leads to "))
}

/// Why a name has no records.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(crate) enum DnsError {
    /// Not a name that can be asked for.
    #[error("{0:?} is not a domain name")]
    BadName(String),
    /// The name does not exist.
    #[error("{name} does not exist")]
    NxDomain {
        /// What was asked.
        name: String,
    },
    /// The name exists, without records of this type.
    #[error("{name} has no {kind} records")]
    NoRecords {
        /// What was asked.
        name: String,
        /// The type.
        kind: RecordType,
    },
    /// The server says that it cannot answer.
    #[error("looking up {name} failed: {code}")]
    ServFail {
        /// What was asked.
        name: String,
        /// What it said.
        code: Code,
    },
    /// What came was no answer.
    #[error("the answer for {name} cannot be read: {problem}")]
    Malformed {
        /// What was asked.
        name: String,
        /// What is wrong with it.
        problem: String,
    },
    /// The agent that keeps the tunnel could not ask.
    #[error("{name} could not be looked up: {reason}")]
    Unasked {
        /// What was to be asked.
        name: String,
        /// The agent's words, or what became of it.
        reason: String,
    },
    /// Nothing came.
    #[error("no answer for {name}")]
    Timeout {
        /// What was asked.
        name: String,
        /// Questions sent, over UDP and TCP.
        sent: u32,
        /// Age of the last handshake; `None`: the tunnel is not up.
        handshake_age: Option<Duration>,
    },
}
