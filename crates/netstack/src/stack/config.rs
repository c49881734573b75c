//! What a stack is told, and what it tells about itself.

use std::collections::HashSet;
use std::net::Ipv6Addr;
use std::time::Duration;

/// Which addresses answer an echo request.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Echo {
    /// The addresses of the stack.
    #[default]
    Own,
    /// None.
    Never,
    /// Every destination (with `any_ip`).
    Any,
    /// These addresses.
    Only(HashSet<Ipv6Addr>),
}

/// How a sender decides what the path takes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Congestion {
    /// Model of the path from delivery rate and delay (own, in the manner of BBR): random loss does not slow
    /// it down. The default: see `docs/performance.md` for the comparison.
    #[default]
    Rate,
    /// CUBIC (RFC 9438) with HyStart++ (RFC 9406).
    Cubic,
    /// A fixed window in bytes, no pacing: for tunnels inside a reliable stream (WebSocket).
    Fixed(usize),
}

/// Limits and timings of TCP.
#[derive(Debug, Clone)]
pub struct TcpConfig {
    /// First receive window of a connection, bytes.
    pub initial_receive_window: usize,
    /// Largest receive window, and bound of out-of-order memory, bytes.
    pub max_receive_window: usize,
    /// Most bytes a stream takes before they are acknowledged.
    pub max_send_buffer: usize,
    /// Congestion controller.
    pub congestion: Congestion,
    /// Lower bound of the retransmission timeout.
    pub min_rto: Duration,
    /// Upper bound of the retransmission timeout.
    pub max_rto: Duration,
    /// An established connection is given up when nothing is acknowledged for this long.
    pub give_up: Duration,
    /// Silence after which keepalive probes begin (`None`: never), and between probes.
    pub keepalive: Option<(Duration, Duration)>,
    /// Unanswered keepalive probes after which the connection is given up.
    pub keepalive_probes: u32,
    /// How long the end of a connection is remembered.
    pub time_wait: Duration,
    /// How long a closed stream waits for the peer's FIN.
    pub fin_wait: Duration,
    /// Longest delay of an acknowledgment.
    pub delayed_ack: Duration,
    /// Handshakes offered to the application or in progress at the same time.
    pub max_pending: usize,
    /// Timestamp (RFC 7323, milliseconds) at which the clock of this stack begins. Whoever comes after us with the
    /// same address should begin later than we end: a far end that still remembers a connection of ours takes
    /// lower ones for old packets.
    pub first_stamp: u32,
}

impl Default for TcpConfig {
    fn default() -> Self {
        Self {
            initial_receive_window: 256 * 1024,
            max_receive_window: 8 * 1024 * 1024,
            max_send_buffer: 8 * 1024 * 1024,
            congestion: Congestion::default(),
            min_rto: Duration::from_millis(200),
            max_rto: Duration::from_secs(20),
            give_up: Duration::from_secs(300),
            keepalive: Some((Duration::from_secs(75), Duration::from_secs(15))),
            keepalive_probes: 8,
            time_wait: Duration::from_secs(10),
            fin_wait: Duration::from_secs(60),
            delayed_ack: Duration::from_millis(20),
            max_pending: 4096,
            // Soon before the end of the numbers: what is wrong there shows in every test.
            first_stamp: u32::MAX - 50,
        }
    }
}

/// A stack.
#[derive(Debug, Clone)]
pub struct Config {
    /// Largest IPv6 packet, bytes (1280…65535).
    pub mtu: usize,
    /// Own addresses; the first one is the source of what we begin.
    pub addresses: Vec<Ipv6Addr>,
    /// Accept packets for every destination: gateways.
    pub any_ip: bool,
    /// Who answers ping.
    pub echo: Echo,
    /// TCP.
    pub tcp: TcpConfig,
}

impl Config {
    /// A host with one address and the tunnel's MTU of 1420.
    pub fn new(address: Ipv6Addr) -> Self {
        Self {
            mtu: 1420,
            addresses: vec![address],
            any_ip: false,
            echo: Echo::default(),
            tcp: TcpConfig::default(),
        }
    }

    /// A gateway: accepts every destination; `address` is its own.
    pub fn gateway(address: Ipv6Addr) -> Self {
        Self { any_ip: true, ..Self::new(address) }
    }
}

/// Counters and gauges.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Stats {
    /// Packets taken in.
    pub received: u64,
    /// Packets given out.
    pub sent: u64,
    /// Packets that were malformed, or for nobody.
    pub dropped: u64,
    /// TCP segments sent again.
    pub retransmitted: u64,
    /// Retransmission timeouts.
    pub timeouts: u64,
    /// Connections now, in every state.
    pub connections: usize,
    /// Bytes of stream buffers now.
    pub buffered: usize,
    /// MTU in use.
    pub mtu: usize,
    /// The MTU was lowered because large packets vanished: worth remembering for this path.
    pub mtu_hole: bool,
}
