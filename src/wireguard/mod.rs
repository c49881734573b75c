//! The tunnel into an organization's private network, in this process, without root and without a daemon.
//!
//! In: a [`PeerSource`] (whose keys, which gateway, our address) or a [`TokenAccess`]; [`TunnelOptions`].
//! Out: a [`Tunnel`] — streams, names, pings, [`TunnelFacts`] for diagnoses. One driver owns WireGuard,
//! the TCP/IP stack and the sockets, on a thread of its own, so that hashing and compression in the
//! command never starve it. UDP and WebSocket are raced and replace each other under open streams.
//! It knows neither commands nor the API: whoever makes peers and remembers winners implements the source.

pub(crate) mod agent;
pub mod bench;
pub(crate) mod diagnosis;
mod dns;
mod driver;
mod error;
mod facts;
mod options;
mod own;
pub(crate) mod peers;
mod source;
mod stream;
#[cfg(test)]
mod tests;
mod tunnel;
mod udp;
mod websocket;

pub(crate) use error::{DnsError, TunnelError};
pub(crate) use facts::{PathReport, Stage, TunnelFacts, WebSocketReport};
pub(crate) use netstack::dns::{Answer, RecordType, Value as RecordValue};
pub(crate) use netstack::host::{Echo, PingError};
pub(crate) use netstack::path::{Policy, Transport};
pub(crate) use options::{ProxySettings, TunnelOptions};
pub(crate) use source::{Access, PeerKeys, PeerSource, TokenAccess};
pub(crate) use stream::Stream;
pub(crate) use tunnel::Tunnel;
