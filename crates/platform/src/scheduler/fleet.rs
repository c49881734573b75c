//! What the edge proxy sees of the machines.

use std::collections::BTreeSet;
use std::io;
use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;

use crate::checks;
use crate::domain::{CheckStatus, EventSource, HostStatus, Machine, MachineState, now_ms};
use crate::edge::{Backend, Fleet, ProxyProtocol, Route};
use crate::logs::Provider;
use crate::runtime::BoxStream;
use crate::state::World;

use super::Scheduler;
use super::idle::Activity;
use super::machine_config::{MachineConfig, Port, Service};
use super::ports::Origin;
use super::request::WaitRequest;

/// How long a request waits for a machine to start.
const WAKE_TIMEOUT: Duration = Duration::from_secs(30);

#[async_trait]
impl Fleet for Scheduler {
    fn changes(&self) -> tokio::sync::watch::Receiver<u64> {
        self.state.changes()
    }

    fn route(&self, app: &str, port: u16) -> Option<Route> {
        self.state.read(|world| {
            let app = world.app(app)?;
            let mut route: Option<Route> = None;
            for machine in world.machines_of(&app.name) {
                let config = self.config_of(machine);
                let Some((n, service, entry)) = service_on(&config, port) else { continue };
                let route = route.get_or_insert_with(|| Route {
                    app: app.name.clone(),
                    handlers: entry.handlers.clone(),
                    force_https: entry.force_https,
                    h2_backend: entry.http_options.h2_backend,
                    proxy_protocol: match entry.proxy_proto_options.version.as_str() {
                        "v1" => Some(ProxyProtocol::V1),
                        "v2" => Some(ProxyProtocol::V2),
                        _ => None,
                    },
                    backends: Vec::new(),
                });
                route.backends.push(self.backend(world, machine, &config, n, service));
            }
            route
        })
    }

    fn tcp_ports(&self) -> Vec<(String, u16)> {
        let ports: BTreeSet<(String, u16)> = self.state.read(|world| {
            let active = world.machines.values().filter(|m| m.state.is_active());
            let of_machine = |m: &Machine| {
                let config = self.config_of(m);
                let tcp = config.services.iter().filter(|s| s.protocol != "udp");
                let ports: Vec<(String, u16)> = tcp
                    .flat_map(|s| &s.ports)
                    .filter_map(|p| p.port.or(p.start_port.filter(|s| Some(*s) == p.end_port)))
                    .filter(|p| *p != 80 && *p != 443)
                    .map(|p| (m.app.clone(), p))
                    .collect();
                ports
            };
            active.flat_map(of_machine).collect()
        });
        ports.into_iter().collect()
    }

    async fn wake(&self, machine_id: &str) -> io::Result<()> {
        let found = self.state.read(|w| w.machines.get(machine_id).cloned());
        let machine = found.ok_or_else(|| io::Error::from(io::ErrorKind::NotFound))?;
        if self.host_status(&machine.host) == HostStatus::Unreachable {
            return Err(io::Error::new(io::ErrorKind::HostUnreachable, "host is unreachable"));
        }
        if machine.state != MachineState::Started {
            let line = format!("Starting machine {machine_id} for an incoming request");
            self.say(&machine, Provider::Proxy, "info", &line);
            self.commit(|w| match w.machines.get(machine_id).cloned() {
                // Another request is faster.
                Some(m) if m.state == MachineState::Starting => Ok(()),
                Some(m) => self.start_in(w, &m, EventSource::Proxy),
                None => Err(super::Refusal::MachineNotFound),
            })
            .map_err(io::Error::other)?;
        }
        let request = WaitRequest {
            states: ["started", "stopped", "failed"].map(str::to_owned).to_vec(),
            version: None,
            from_event_id: None,
            timeout: WAKE_TIMEOUT,
        };
        let waited = self.wait(&machine.app, machine_id, request).await.map_err(io::Error::other)?;
        match waited.state {
            MachineState::Started => Ok(()),
            state => Err(io::Error::other(format!("machine is {}", state.as_str()))),
        }
    }

    async fn connect(&self, machine_id: &str, port: u16) -> io::Result<BoxStream> {
        let host = self
            .state
            .read(|w| w.machines.get(machine_id).filter(|m| m.state.is_active()).map(|m| m.host.clone()));
        let host = host.ok_or_else(|| io::Error::from(io::ErrorKind::NotFound))?;
        if self.host_status(&host) == HostStatus::Unreachable {
            return Err(io::Error::new(io::ErrorKind::HostUnreachable, "host is unreachable"));
        }
        match self.instance(machine_id) {
            Some(instance) => instance.connect(port).await,
            None => Err(io::Error::new(io::ErrorKind::ConnectionRefused, "machine is not running")),
        }
    }

    fn traffic(&self, machine_id: &str, open_requests: usize) {
        let mut activity = self.activity.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        activity.insert(machine_id.to_owned(), Activity { open: open_requests, at: now_ms() });
    }

    fn log(&self, app: &str, machine_id: &str, level: &str, code: &str, message: &str) {
        let found =
            self.state.read(|w| w.machines.get(machine_id).map(|m| (m.region.clone(), m.host.clone())));
        let (region, host) = found.unwrap_or_default();
        let origin = Origin { app, machine: machine_id, region: &region, host: &host };
        let code = Some(code).filter(|c| !c.is_empty());
        self.logs.line(&origin, Provider::Proxy, level, code, message);
    }
}

/// The service of a machine on an external port: its index, itself, the port's entry.
fn service_on(config: &MachineConfig, port: u16) -> Option<(usize, &Service, &Port)> {
    let mut services = config.services.iter().enumerate().filter(|(_, s)| s.protocol != "udp");
    services.find_map(|(n, s)| Some((n, s, s.ports.iter().find(|p| p.covers(port))?)))
}

impl Scheduler {
    /// The configuration of the machine's current version, decoded once: the edge asks for every
    /// request. Metadata may be newer than what is kept here; nothing of the edge depends on it.
    fn config_of(&self, machine: &Machine) -> Arc<MachineConfig> {
        let mut configs = self.configs.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        match configs.get(&machine.id) {
            Some((version, config)) if *version == machine.instance_id => Arc::clone(config),
            _ => {
                let config = Arc::new(MachineConfig::of(&machine.config));
                let entry = (machine.instance_id.clone(), Arc::clone(&config));
                configs.insert(machine.id.clone(), entry);
                config
            }
        }
    }

    pub(super) fn forget_config(&self, machine: &str) {
        let mut configs = self.configs.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        configs.remove(machine);
    }

    fn backend(
        &self,
        world: &World,
        machine: &Machine,
        config: &MachineConfig,
        service_index: usize,
        service: &Service,
    ) -> Backend {
        let host_ok = self.host_status_in(world, &machine.host) != HostStatus::Unreachable;
        let asleep = matches!(machine.state, MachineState::Stopped | MachineState::Suspended);
        Backend {
            machine_id: machine.id.clone(),
            region: machine.region.clone(),
            internal_port: service.internal_port,
            started: machine.state == MachineState::Started,
            can_wake: asleep && host_ok && service.autostart != Some(false) && config.standbys.is_empty(),
            healthy: host_ok && passes(machine, config, service_index),
            cordoned: machine.cordoned,
            soft_limit: service.concurrency.soft_limit,
            hard_limit: service.concurrency.hard_limit,
        }
    }
}

/// Every check of the service has passed. No checks: healthy.
fn passes(machine: &Machine, config: &MachineConfig, service_index: usize) -> bool {
    checks::service_check_names(config, service_index).iter().all(|name| {
        let result = machine.checks.iter().find(|c| c.name == *name);
        result.is_some_and(|c| c.status == CheckStatus::Passing)
    })
}
