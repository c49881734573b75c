//! Process groups and what belongs to them (flyctl: internal/appconfig/processgroups.go).

use super::types::{AppConfig, File, HttpService, Metrics, Mount, Restart, Service, TopLevelCheck, Vm};
use crate::machine::{Port, group};

/// The part of a configuration that concerns one process group. Indices are those of the whole
/// configuration, so that problems point to the file.
#[derive(Debug, Clone)]
pub struct GroupView<'a> {
    /// Name of the group.
    pub group: &'a str,
    /// `[processes]` entry; `None` or empty runs the image's command.
    pub command: Option<&'a str>,
    /// `[http_service]` if the group serves it.
    pub http_service: Option<&'a HttpService>,
    /// `[[services]]` of the group.
    pub services: Vec<(usize, &'a Service)>,
    /// `[checks]` of the group.
    pub checks: Vec<(&'a str, &'a TopLevelCheck)>,
    /// `[[mounts]]` of the group.
    pub mounts: Vec<(usize, &'a Mount)>,
    /// `[[files]]` of the group. Unlike the other sections, a file without `processes` goes to
    /// every group (flyctl ignores `processes` of files altogether).
    pub files: Vec<(usize, &'a File)>,
    /// `[[metrics]]` of the group.
    pub metrics: Vec<(usize, &'a Metrics)>,
    /// `[[restart]]` of the group.
    pub restart: Vec<(usize, &'a Restart)>,
    /// The most specific `[[vm]]`: one that lists the group, else the first without `processes`.
    pub vm: Option<(usize, &'a Vm)>,
}

impl AppConfig {
    /// All process groups, sorted; `app` alone without `[processes]`.
    pub fn groups(&self) -> Vec<&str> {
        if self.processes.is_empty() {
            return vec![group::APP];
        }
        self.processes.keys().map(String::as_str).collect()
    }

    /// The group that sections without `processes` belong to: `app` if there is one, else the
    /// first.
    pub fn default_group(&self) -> &str {
        match self.processes.keys().next() {
            Some(first) if !self.processes.contains_key(group::APP) => first,
            _ => group::APP,
        }
    }

    /// Whether the group exists.
    pub fn has_group(&self, name: &str) -> bool {
        if self.processes.is_empty() { name == group::APP } else { self.processes.contains_key(name) }
    }

    fn matches(&self, group: &str, processes: &[String]) -> bool {
        let is_default = || group == self.default_group();
        if processes.is_empty() {
            return is_default();
        }
        processes.iter().any(|name| name == group || (name.is_empty() && is_default()))
    }

    /// What belongs to one group.
    pub fn view<'a>(&'a self, group: &'a str) -> GroupView<'a> {
        fn pick<T>(items: &[T], keep: impl Fn(&T) -> bool) -> Vec<(usize, &T)> {
            items.iter().enumerate().filter(|(_, item)| keep(item)).collect()
        }
        let matches = |processes: &[String]| self.matches(group, processes);
        GroupView {
            group,
            command: self.processes.get(group).map(String::as_str),
            http_service: self.http_service.as_ref().filter(|service| matches(&service.processes)),
            services: pick(&self.services, |service| matches(&service.processes)),
            checks: self
                .checks
                .iter()
                .filter(|(_, check)| matches(&check.processes))
                .map(|(name, check)| (name.as_str(), check))
                .collect(),
            mounts: pick(&self.mounts, |mount| matches(&mount.processes)),
            files: pick(&self.files, |file| file.processes.is_empty() || matches(&file.processes)),
            metrics: pick(&self.metrics, |metrics| matches(&metrics.processes)),
            restart: pick(&self.restart, |restart| matches(&restart.processes)),
            vm: self.vm_of(group),
        }
    }

    fn vm_of(&self, group: &str) -> Option<(usize, &Vm)> {
        let named = |vm: &Vm| !vm.processes.is_empty() && self.matches(group, &vm.processes);
        let indexed = || self.vm.iter().enumerate();
        indexed().rfind(|(_, vm)| named(vm)).or_else(|| indexed().find(|(_, vm)| vm.processes.is_empty()))
    }

    /// The configuration reduced to one group, every section naming it.
    #[must_use]
    pub fn flatten(&self, group: &str) -> Self {
        let view = self.view(group);
        let only = vec![group.to_owned()];
        let mut flat = self.clone();
        flat.processes = self
            .processes
            .iter()
            .filter(|(name, _)| *name == group)
            .map(|(k, v)| (k.clone(), v.clone()))
            .collect();
        flat.http_service =
            view.http_service.map(|service| HttpService { processes: only.clone(), ..service.clone() });
        flat.services =
            view.services.iter().map(|(_, s)| Service { processes: only.clone(), ..(*s).clone() }).collect();
        flat.checks = view
            .checks
            .iter()
            .map(|(name, check)| {
                ((*name).to_owned(), TopLevelCheck { processes: only.clone(), ..(*check).clone() })
            })
            .collect();
        flat.mounts =
            view.mounts.iter().map(|(_, m)| Mount { processes: only.clone(), ..(*m).clone() }).collect();
        flat.files =
            view.files.iter().map(|(_, f)| File { processes: only.clone(), ..(*f).clone() }).collect();
        flat.metrics =
            view.metrics.iter().map(|(_, m)| Metrics { processes: only.clone(), ..(*m).clone() }).collect();
        flat.restart =
            view.restart.iter().map(|(_, r)| Restart { processes: only.clone(), ..(*r).clone() }).collect();
        flat.vm = view.vm.iter().map(|(_, vm)| Vm { processes: only.clone(), ..(*vm).clone() }).collect();
        if let Some((_, vm)) = view.vm
            && !vm.host_dedication_id.is_empty()
        {
            flat.host_dedication_id.clone_from(&vm.host_dedication_id);
        }
        flat
    }

    /// Every service with the key it is written under; `[http_service]` comes first.
    pub fn all_services(&self) -> Vec<(String, Service)> {
        let http = self.http_service.iter().map(|service| ("http_service".to_owned(), service.to_service()));
        let rest =
            self.services.iter().enumerate().map(|(i, service)| (format!("services[{i}]"), service.clone()));
        http.chain(rest).collect()
    }

    /// The port of the first service, if any.
    pub fn internal_port(&self) -> Option<i64> {
        let http = self.http_service.as_ref().map(|service| service.internal_port);
        http.or_else(|| self.services.first().map(|service| service.internal_port))
    }

    /// The public URL of the app below `domain` (`fly.dev`), if any service speaks HTTP: HTTPS on
    /// 443, else HTTP on 80, else the lowest HTTPS, else the lowest HTTP port.
    pub fn url(&self, domain: &str) -> Option<String> {
        let host = format!("{}.{domain}", self.app);
        if self.http_service.as_ref().is_some_and(|service| service.internal_port > 0) {
            return Some(format!("https://{host}/"));
        }
        let ports =
            || self.services.iter().flat_map(|service| &service.ports).filter(|port| handles(port, "http"));
        let numbers =
            |tls: bool| ports().filter(move |port| handles(port, "tls") == tls).filter_map(|port| port.port);
        if numbers(true).any(|port| port == 443) {
            return Some(format!("https://{host}/"));
        }
        if numbers(false).any(|port| port == 80) {
            return Some(format!("http://{host}/"));
        }
        let lowest = numbers(true).min().map(|port| format!("https://{host}:{port}/"));
        lowest.or_else(|| numbers(false).min().map(|port| format!("http://{host}:{port}/")))
    }

    /// Whether some service needs an IPv4 address of its own: UDP, other ports than 80 and 443,
    /// or other handlers on those (flyctl: internal/appconfig/config.go).
    pub fn needs_dedicated_ipv4(&self) -> bool {
        let odd = |port: &Port| {
            let handlers: Vec<&str> = port.handlers.iter().map(String::as_str).collect();
            port.has_non_http_ports()
                || (port.contains(80) && handlers != ["http"])
                || (port.contains(443) && handlers != ["http", "tls"] && handlers != ["tls", "http"])
        };
        self.services.iter().any(|service| match service.protocol.as_str() {
            "udp" => true,
            "tcp" => service.ports.iter().any(odd),
            _ => false,
        })
    }

    /// The effective strategy: the one written, else `rolling`.
    pub fn strategy(&self) -> &str {
        let written = self.deploy.as_ref().map_or("", |deploy| deploy.strategy.as_str());
        if written.is_empty() { "rolling" } else { written }
    }
}

fn handles(port: &Port, handler: &str) -> bool {
    port.handlers.iter().any(|name| name == handler)
}

impl GroupView<'_> {
    /// Whether anything checks machines of this group.
    pub fn has_checks(&self) -> bool {
        !self.checks.is_empty()
            || self.http_service.is_some_and(|service| !service.checks.is_empty())
            || self.services.iter().any(|(_, s)| !s.tcp_checks.is_empty() || !s.http_checks.is_empty())
    }

    /// Whether machines of this group are reached through the edge.
    pub fn has_services(&self) -> bool {
        self.http_service.is_some() || !self.services.is_empty()
    }
}
