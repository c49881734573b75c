//! `[http_service]`, `[[services]]`, `[checks]` (flyctl: internal/appconfig/service.go).

use super::machine::MachineCheck;
use crate::machine::wire::wire_struct;
use crate::machine::{Autostop, Concurrency, Duration, HttpOptions, Port, TlsOptions};
use std::collections::BTreeMap;

wire_struct! {
    /// `[http_service]`: a web service on ports 80 and 443.
    pub struct HttpService {
        /// Port the app listens on.
        omit internal_port: i64,
        /// Redirect HTTP to HTTPS.
        omit force_https: bool,
        /// What happens to idle machines.
        omit auto_stop_machines: Option<Autostop>,
        /// Whether requests start machines.
        omit auto_start_machines: Option<bool>,
        /// Machines kept running in the primary region.
        omit min_machines_running: Option<i64>,
        /// Process groups.
        omit processes: Vec<String>,
        /// Load limits.
        omit concurrency: Option<Concurrency>,
        /// TLS settings of port 443.
        omit tls_options: Option<TlsOptions>,
        /// HTTP settings of both ports.
        omit http_options: Option<HttpOptions>,
        /// Health checks.
        omit checks: Vec<HttpCheck>,
        /// Test commands.
        omit machine_checks: Vec<MachineCheck>,
    }
}

impl HttpService {
    /// The service it stands for.
    pub fn to_service(&self) -> Service {
        let port = |number: i64, handlers: &[&str]| Port {
            port: Some(number),
            handlers: handlers.iter().map(|name| (*name).to_owned()).collect(),
            http_options: self.http_options.clone(),
            ..Port::default()
        };
        Service {
            protocol: "tcp".to_owned(),
            internal_port: self.internal_port,
            auto_stop_machines: self.auto_stop_machines,
            auto_start_machines: self.auto_start_machines,
            min_machines_running: self.min_machines_running,
            ports: vec![
                Port { force_https: self.force_https, ..port(80, &["http"]) },
                Port { tls_options: self.tls_options.clone(), ..port(443, &["http", "tls"]) },
            ],
            concurrency: self.concurrency.clone(),
            tcp_checks: Vec::new(),
            http_checks: self.checks.clone(),
            machine_checks: self.machine_checks.clone(),
            processes: self.processes.clone(),
        }
    }
}

wire_struct! {
    /// `[[services]]`: a service on any port.
    pub struct Service {
        /// `tcp` or `udp`; not defaulted here.
        omit protocol: String,
        /// Port the app listens on.
        omit internal_port: i64,
        /// What happens to idle machines.
        omit auto_stop_machines: Option<Autostop>,
        /// Whether connections start machines.
        omit auto_start_machines: Option<bool>,
        /// Machines kept running in the primary region.
        omit min_machines_running: Option<i64>,
        /// Public ports.
        omit ports: Vec<Port>,
        /// Load limits.
        omit concurrency: Option<Concurrency>,
        /// TCP checks.
        omit tcp_checks: Vec<TcpCheck>,
        /// HTTP checks.
        omit http_checks: Vec<HttpCheck>,
        /// Test commands.
        omit machine_checks: Vec<MachineCheck>,
        /// Process groups.
        omit processes: Vec<String>,
    }
}

wire_struct! {
    /// A TCP check of a service.
    pub struct TcpCheck {
        /// Time between probes.
        omit interval: Option<Duration>,
        /// Time allowed for one probe.
        omit timeout: Option<Duration>,
        /// Time after start in which failures do not count.
        omit grace_period: Option<Duration>,
    }
}

wire_struct! {
    /// An HTTP check of a service.
    pub struct HttpCheck {
        /// Time between probes.
        omit interval: Option<Duration>,
        /// Time allowed for one probe.
        omit timeout: Option<Duration>,
        /// Time after start in which failures do not count.
        omit grace_period: Option<Duration>,
        /// Request method.
        omit method: Option<String>,
        /// Request path.
        omit path: Option<String>,
        /// `http` or `https`.
        omit protocol: Option<String>,
        /// Do not verify the app's certificate.
        omit tls_skip_verify: Option<bool>,
        /// Name to verify the certificate against.
        omit tls_server_name: Option<String>,
        /// Request headers.
        omit headers: BTreeMap<String, String>,
    }
}

wire_struct! {
    /// `[checks.NAME]`: a check that does not belong to a service.
    pub struct TopLevelCheck {
        /// Port; the group's `http_service.internal_port` when absent.
        omit port: Option<i64>,
        /// `http` or `tcp`.
        #[serde(rename = "type")]
        omit kind: Option<String>,
        /// Time between probes.
        omit interval: Option<Duration>,
        /// Time allowed for one probe.
        omit timeout: Option<Duration>,
        /// Time after start in which failures do not count.
        omit grace_period: Option<Duration>,
        /// Request method.
        omit method: Option<String>,
        /// Request path.
        omit path: Option<String>,
        /// `http` or `https`.
        omit protocol: Option<String>,
        /// Do not verify the app's certificate.
        omit tls_skip_verify: Option<bool>,
        /// Name to verify the certificate against.
        omit tls_server_name: Option<String>,
        /// Request headers.
        omit headers: BTreeMap<String, String>,
        /// Process groups.
        omit processes: Vec<String>,
    }
}
