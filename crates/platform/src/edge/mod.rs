//! The edge proxy: HTTP, TLS and raw TCP in front of apps, by host name.

use std::io;

use async_trait::async_trait;

use crate::runtime::BoxStream;

/// How a machine looks to the load balancer.
#[derive(Debug, Clone)]
pub struct Backend {
    pub machine_id: String,
    pub region: String,
    pub internal_port: u16,
    pub started: bool,
    /// Stopped or suspended, and allowed to be started by a request.
    pub can_wake: bool,
    pub healthy: bool,
    pub cordoned: bool,
    pub soft_limit: Option<u32>,
    pub hard_limit: Option<u32>,
}

/// One service port of an app as the edge serves it.
#[derive(Debug, Clone)]
pub struct Route {
    pub app: String,
    /// Handlers in order: `http`, `tls`, `pg_tls`, `proxy_proto`; empty = raw TCP.
    pub handlers: Vec<String>,
    pub force_https: bool,
    pub backends: Vec<Backend>,
}

/// What the edge needs from the scheduler.
#[async_trait]
pub trait Fleet: Send + Sync {
    /// The service of `app` on external port `port` (80 and 443 stand for the edge's own two
    /// listeners), or `None` when the app or service does not exist.
    fn route(&self, app: &str, port: u16) -> Option<Route>;

    /// Every external raw-TCP port some app asks for, with its app.
    fn tcp_ports(&self) -> Vec<(String, u16)>;

    /// Starts (or resumes) a machine for a request; resolves when it runs.
    async fn wake(&self, machine_id: &str) -> io::Result<()>;

    /// Opens a stream to the machine's private address.
    async fn connect(&self, machine_id: &str, port: u16) -> io::Result<BoxStream>;

    /// The edge saw traffic begin or end: input of autostop.
    fn traffic(&self, machine_id: &str, open_requests: usize);

    /// A line for the app's log with provider `proxy`.
    fn log(&self, app: &str, machine_id: &str, level: &str, code: &str, message: &str);
}
