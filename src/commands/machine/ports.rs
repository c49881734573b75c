//! `--port [EXTERNAL:]INTERNAL[/PROTOCOL[:HANDLER…]]` as services of a machine.

use model::machine::{Port, Service};

/// One `--port`, understood.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Wish {
    internal: i64,
    protocol: String,
    /// First and last public port; the same for a single one.
    external: (i64, i64),
    ranged: bool,
    handlers: Vec<String>,
}

/// Works the flags into the services: known services get the port, unknown ones are added, the handler
/// `-` takes a service away, and services without ports vanish.
pub(super) fn apply(services: &mut Vec<Service>, flags: &[String]) -> Result<(), String> {
    for flag in flags {
        let wish = parse(flag).map_err(|reason| format!("`--port {flag}`: {reason}"))?;
        let known =
            services.iter().position(|s| s.internal_port == wish.internal && s.protocol == wish.protocol);
        let at = known.unwrap_or_else(|| {
            services.push(Service {
                internal_port: wish.internal,
                protocol: wish.protocol.clone(),
                ..Service::default()
            });
            services.len() - 1
        });
        let ports = &mut services[at].ports;
        if wish.handlers == ["-"] {
            ports.clear();
            continue;
        }
        let same = |port: &&mut Port| {
            if wish.ranged {
                port.start_port == Some(wish.external.0)
            } else {
                port.port == Some(wish.external.0)
            }
        };
        if let Some(port) = ports.iter_mut().find(same) {
            port.handlers.clone_from(&wish.handlers);
            if wish.ranged {
                port.end_port = Some(wish.external.1);
            }
            continue;
        }
        let (first, last) = wish.external;
        ports.push(Port {
            port: (!wish.ranged).then_some(first),
            start_port: wish.ranged.then_some(first),
            end_port: wish.ranged.then_some(last),
            handlers: wish.handlers,
            ..Port::default()
        });
    }
    services.retain(|service| !service.ports.is_empty());
    Ok(())
}

fn parse(text: &str) -> Result<Wish, String> {
    let (ports, rest) = text.split_once('/').unwrap_or((text, "tcp"));
    let mut words = rest.split(':');
    let protocol = words.next().unwrap_or_default().to_owned();
    if protocol != "tcp" && protocol != "udp" {
        return Err(format!("protocol \"{protocol}\" is not tcp or udp"));
    }
    let handlers: Vec<String> = words.map(str::to_owned).collect();
    let (external, internal) = match ports.split_once(':') {
        Some((external, internal)) => (external, Some(number(internal)?)),
        None => (ports, None),
    };
    let (first, last, ranged) = match external.split_once('-') {
        Some((first, last)) => (number(first)?, number(last)?, true),
        None => (number(external)?, number(external)?, false),
    };
    if last < first {
        return Err(format!("the range {first}-{last} is empty"));
    }
    Ok(Wish { internal: internal.unwrap_or(first), protocol, external: (first, last), ranged, handlers })
}

fn number(text: &str) -> Result<i64, String> {
    match text.parse::<u16>() {
        Ok(port) if port > 0 => Ok(i64::from(port)),
        _ => Err(format!("\"{text}\" is not a port (1 to 65535)")),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn services(flags: &[&str]) -> serde_json::Value {
        let mut services = Vec::new();
        let flags: Vec<String> = flags.iter().map(|f| (*f).to_owned()).collect();
        apply(&mut services, &flags).unwrap();
        serde_json::to_value(&services).unwrap()
    }

    #[test]
    fn ports_of_one_service_are_gathered() {
        insta::assert_json_snapshot!(services(&["80:8080/tcp:http", "443:8080/tcp:tls:http"]), @r#"
        [
          {
            "protocol": "tcp",
            "internal_port": 8080,
            "ports": [
              {
                "port": 80,
                "handlers": [
                  "http"
                ]
              },
              {
                "port": 443,
                "handlers": [
                  "tls",
                  "http"
                ]
              }
            ],
            "force_instance_key": null
          }
        ]
        "#);
    }

    #[test]
    fn ranges_keep_their_end_and_a_dash_removes() {
        let ranged = services(&["7000-7010:7000/udp"]);
        assert_eq!(ranged[0]["ports"][0]["start_port"], 7000);
        assert_eq!(ranged[0]["ports"][0]["end_port"], 7010);
        assert_eq!(services(&["5432", "5432/tcp:-"]), serde_json::json!([]));
    }

    #[test]
    fn nonsense_is_named() {
        for flag in ["x", "0", "70000", "80:", "9-8:9", "80/icmp"] {
            assert!(apply(&mut Vec::new(), &[flag.to_owned()]).unwrap_err().contains("--port"), "{flag}");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_text_panics(text in ".{0,40}") {
            drop(parse(&text));
        }
    }
}
