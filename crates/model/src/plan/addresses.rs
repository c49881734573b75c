//! Addresses of a first deploy (spec deploy 3.3, 9.2 P11).

use super::{IpKind, IpNeed, IpPolicy, Problem};
use crate::machine::{Port, Service};

/// The kinds to allocate for these services, and what needs a confirmation.
pub(super) fn needs(services: &[Service], policy: IpPolicy) -> (Vec<IpNeed>, Option<Problem>) {
    let of = |kinds: &[IpKind]| kinds.iter().map(|&kind| IpNeed { kind }).collect::<Vec<_>>();
    if services.is_empty() {
        return (Vec::new(), None);
    }
    match policy {
        IpPolicy::None => (Vec::new(), None),
        IpPolicy::Private => (of(&[IpKind::PrivateV6]), None),
        IpPolicy::Public if services.iter().any(is_udp) => (of(&[IpKind::V4]), Some(Problem::DedicatedIp)),
        IpPolicy::Public if services.iter().flat_map(|service| &service.ports).any(needs_dedicated) => {
            (of(&[IpKind::V4, IpKind::V6]), Some(Problem::DedicatedIp))
        }
        IpPolicy::Public => (of(&[IpKind::V6, IpKind::SharedV4]), None),
    }
}

fn is_udp(service: &Service) -> bool {
    service.protocol == "udp"
}

/// A shared IPv4 address serves 80 as plain HTTP and 443 as HTTP over TLS, and nothing else.
fn needs_dedicated(port: &Port) -> bool {
    let handlers_are = |wanted: &[&str]| {
        let mut have: Vec<&str> = port.handlers.iter().map(String::as_str).collect();
        have.sort_unstable();
        have == wanted
    };
    port.has_non_http_ports()
        || (port.contains(80) && !handlers_are(&["http"]))
        || (port.contains(443) && !handlers_are(&["http", "tls"]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn service(protocol: &str, ports: &[(i64, &[&str])]) -> Service {
        let port = |(port, handlers): &(i64, &[&str])| Port {
            port: Some(*port),
            handlers: handlers.iter().map(|handler| (*handler).to_owned()).collect(),
            ..Port::default()
        };
        Service {
            protocol: protocol.to_owned(),
            ports: ports.iter().map(port).collect(),
            ..Service::default()
        }
    }

    fn kinds(services: &[Service], policy: IpPolicy) -> (Vec<IpKind>, bool) {
        let (needs, confirm) = needs(services, policy);
        (needs.into_iter().map(|need| need.kind).collect(), confirm.is_some())
    }

    #[test]
    fn web_apps_share_an_address_and_others_ask_first() {
        let web = service("tcp", &[(80, &["http"]), (443, &["tls", "http"])]);
        assert_eq!(
            kinds(std::slice::from_ref(&web), IpPolicy::Public),
            (vec![IpKind::V6, IpKind::SharedV4], false)
        );
        assert_eq!(kinds(std::slice::from_ref(&web), IpPolicy::Private), (vec![IpKind::PrivateV6], false));
        assert_eq!(kinds(std::slice::from_ref(&web), IpPolicy::None), (vec![], false));
        assert_eq!(kinds(&[], IpPolicy::Public), (vec![], false));
        let raw = service("tcp", &[(443, &["tls"])]);
        assert_eq!(kinds(&[raw], IpPolicy::Public), (vec![IpKind::V4, IpKind::V6], true));
        let game = service("tcp", &[(25565, &[])]);
        assert_eq!(kinds(&[web.clone(), game], IpPolicy::Public), (vec![IpKind::V4, IpKind::V6], true));
        let dns = service("udp", &[(53, &[])]);
        assert_eq!(kinds(&[web, dns], IpPolicy::Public), (vec![IpKind::V4], true));
    }
}
