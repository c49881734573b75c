//! How a tunnel is to behave.

use std::time::Duration;

use netstack::path::Policy;

/// Largest packet inside the tunnel, as WireGuard has it by default.
pub(crate) const MTU: usize = 1420;

/// The same where longer ones are lost on the way (IPv6's least).
pub(crate) const NARROW: usize = 1280;

/// Options of a tunnel.
#[derive(Debug, Clone)]
pub(crate) struct TunnelOptions {
    /// Which transports may be used (`wire_guard_websockets`, `WSWG`).
    pub(crate) policy: Policy,
    /// A measured round trip to the API: how long UDP may be silent.
    pub(crate) api_rtt: Option<Duration>,
    /// Send something at least this often: 25 s for what stays open, off for short commands.
    pub(crate) keepalive: Option<Duration>,
    /// Largest packet inside the tunnel; 1280 where a hole is remembered.
    pub(crate) mtu: usize,
    /// The gateway's UDP port. Always 51820, except in tests.
    pub(crate) udp_port: u16,
    /// The gateway's WebSocket port. 443, except on a local platform that may not bind it.
    pub(crate) websocket_port: u16,
    /// Proxies of the environment, for the WebSocket.
    pub(crate) proxy: ProxySettings,
}

impl Default for TunnelOptions {
    fn default() -> Self {
        TunnelOptions {
            policy: Policy::Race,
            api_rtt: None,
            keepalive: None,
            mtu: MTU,
            udp_port: 51820,
            websocket_port: 443,
            proxy: ProxySettings::default(),
        }
    }
}

/// Values of the environment variables that name proxies, as curl reads them.
#[derive(Debug, Clone, Default)]
pub(crate) struct ProxySettings {
    /// `HTTPS_PROXY`: `http://`, `https://` (TLS to the proxy), `socks5://` or `socks5h://`.
    pub(crate) https: Option<String>,
    /// `ALL_PROXY`, where `HTTPS_PROXY` is not set.
    pub(crate) all: Option<String>,
    /// `NO_PROXY`.
    pub(crate) no: Option<String>,
}
